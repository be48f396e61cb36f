"""Bytes -> text, every character kept as it was: no newline is translated."""

from __future__ import annotations

import codecs
import re

from aiclaims.errors import DecodingError
from aiclaims.patterns import lazy_regex

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARATION = lazy_regex(
    rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
# What pages declare and what they mean by it, after the WHATWG's encoding standard.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_CONTROLS = lazy_regex(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 4096
_SAMPLE = 256 * 1024


def decode(data: bytes, *, where: str, encoding: str | None = None, declared: str | None = None) -> str:
    """Decode the bytes of a document.

    Args:
        data: The bytes, whole or cut off.
        where: What they were read from, for the error.
        encoding: The encoding, where it is known.
        declared: The encoding that a header beside the bytes names, which may be wrong.

    Raises:
        DecodingError: Where they are no text, or in no encoding that fits.
    """
    if encoding is not None:
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError) as error:
            raise DecodingError(
                "the bytes are not in the encoding given", expected=encoding, got=str(error), where=where
            ) from error
    for mark, name in _MARKS:
        if data.startswith(mark):
            # A byte order mark leaves no doubt; only the last character may be cut.
            return data[len(mark) :].decode(name, errors="replace")
    if len(_CONTROLS.findall(data[:_HEAD])) > len(data[:_HEAD]) / 100:
        raise DecodingError("the bytes are no text", expected="text", got="binary data", where=where)
    named = (_codec(declared) if declared else None) or _declared(data)
    # Bytes beyond ASCII that happen to be valid UTF-8 are UTF-8, whatever the page declares.
    for candidate in (named, "utf-8") if data.isascii() else ("utf-8", named):
        text = _try(data, candidate) if candidate is not None else None
        if text is not None:
            return text
    return _detect(data, where)


def _declared(data: bytes) -> str | None:
    match = _DECLARATION.search(data[:_HEAD])
    return None if match is None else _codec((match[1] or match[2]).decode("ascii"))


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return _MEANT.get(found, found)


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if len(data) - error.start < 4 and error.start and error.end == len(data):
            return data[: error.start].decode(name)  # cut off in the middle of a character
    except LookupError:
        pass  # a codec that is not from bytes to text
    return None


def _detect(data: bytes, where: str) -> str:
    # Loaded only for what is neither UTF-8 nor declared.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    text = _try(data, best.encoding) if best is not None else None
    if text is None:
        raise DecodingError(
            "the bytes are text in no encoding that could be detected", expected="UTF-8", got="other bytes", where=where
        )
    return text
