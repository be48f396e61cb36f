"""Plain values as bytes: one writing for equal content, fast both ways.

The writing is JSON in UTF-8, without spaces, numbers that are whole without a point. It is what claims
are named by and what a state keeps.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import msgspec

_EXACT_INTEGER = 2**53
_PLAIN = frozenset((str, bool, type(None)))

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


def pack(value: Any) -> bytes:
    """Write plain values as canonical bytes.

    Args:
        value: None, texts, truth values, numbers as `plain_numbers` gives them, dates, and lists, tuples and
            mappings (in the order in which they are to be written) of these.
    """
    try:
        return _encode(value)
    except UnicodeEncodeError:
        # A lone surrogate has no UTF-8; what stands in for it reads back as the same.
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str)
        return text.encode("utf-8", "surrogatepass")


def unpack(data: bytes) -> Any:
    """Read what `pack` wrote; tuples come back as lists and dates as texts.

    Args:
        data: The bytes.
    """
    try:
        return _decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(data.decode("utf-8", "surrogatepass"))


def as_text(data: bytes) -> str:
    """Write what `pack` wrote as a text that UTF-8 can hold: lone surrogates become escapes, as JSON has them.

    Args:
        data: The bytes.
    """
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogatepass")
        return "".join([f"\\u{ord(sign):04x}" if "\ud800" <= sign <= "\udfff" else sign for sign in text])


def from_text(text: str) -> bytes:
    """Give the bytes again that `as_text` wrote.

    Args:
        text: The text.
    """
    # An escape may be a surrogate's, or begin with a backslash that somebody wrote.
    return pack(unpack(text.encode())) if "\\ud" in text else text.encode()


def digest(data: bytes) -> bytes:
    """Name bytes by 16 of BLAKE2b.

    Args:
        data: The bytes.
    """
    return hashlib.blake2b(data, digest_size=16).digest()


def plain_numbers(value: Any) -> Any:
    """Write equal numbers equally: 38000.0 as 38000; beyond 2**53, where floats are no longer exact, as floats.

    Args:
        value: A plain value; tuples and lists are gone through.
    """
    kind = type(value)
    if kind is float:
        return int(value) if value.is_integer() and -_EXACT_INTEGER < value < _EXACT_INTEGER else value
    if kind is int:
        return float(value) if abs(value) >= _EXACT_INTEGER and _is_float(value) else value
    if kind is tuple or kind is list:
        return tuple([part if type(part) in _PLAIN else plain_numbers(part) for part in value])
    return value


def _is_float(value: int) -> bool:
    try:
        return float(value) == value
    except OverflowError:
        return False
