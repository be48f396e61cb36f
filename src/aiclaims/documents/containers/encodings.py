"""Bodies as servers send them (gzip, deflate, br) -> what was packed, never more than a bound."""

from __future__ import annotations

import zlib

import brotli

from aiclaims.documents.containers.opening import too_large
from aiclaims.errors import DocumentError

_GZIP_OR_ZLIB, _BARE = 47, -15  # window bits, as zlib numbers the forms


def unpacked(data: bytes, encoding: str, *, most: int, where: str) -> bytes:
    """Undo the content encoding of a body.

    Args:
        data: The body.
        encoding: The encodings that its head names, in the order in which they were applied.
        most: Bytes that may come out.
        where: The place.

    Raises:
        DocumentError: Where the encoding is unknown, or the body is not in it.
        SizeLimitError: Where more would come out.
    """
    for name in reversed([each.strip().lower() for each in encoding.split(",") if each.strip()]):
        try:
            if name in ("gzip", "x-gzip", "deflate"):
                data = _inflated(data, most + 1)
            elif name == "br":
                data = brotli.Decompressor().process(data, output_buffer_limit=most + 1)
            elif name != "identity":
                raise DocumentError("a body in an encoding", expected="gzip, deflate or br", got=name[:40], where=where)
        except (zlib.error, brotli.error) as error:
            raise DocumentError("a body that is broken", expected=name, got=str(error), where=where) from error
        if len(data) > most:
            raise too_large("a page of a crawl", most=most, unit="bytes", where=where)
    return data


def _inflated(data: bytes, most: int) -> bytes:
    if not data:
        return data
    try:
        return zlib.decompressobj(_GZIP_OR_ZLIB).decompress(data, most)
    except zlib.error:
        # Some servers send the bare stream under the name of the wrapped one; others what is not packed at all.
        if data.lstrip()[:1] == b"<":
            return data
        return zlib.decompressobj(_BARE).decompress(data, most)
