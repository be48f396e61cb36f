"""Names as rows of tokens, so that "Qwen2.5-Max", "Qwen 2.5 Max" and "qwen2.5 max" are one name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

_CJK = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LEVELLED = str.maketrans(_RAISED, "0123456789")


class Token(NamedTuple):
    """A run of letters, a run of digits, one ideograph or one sign inside a name.

    Args:
        key: In lower case; curly apostrophes are straight, and raised digits ("Tau²") are digits.
        start: Offset of its first code point.
        end: Offset behind it.
        joined: Whether nothing stands between it and the token before.
        linked: Whether the token before could belong to the same name: nothing, one blank or a hyphen between.
    """

    key: str
    start: int
    end: int
    joined: bool
    linked: bool


@cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_{_CJK}{_RAISED}]+|[\d{_RAISED}]+|[{_CJK}]|[.,&'’/+*∞]")


_BLANKS, _HYPHENS = " \u00a0\u2009\u202f", "-_‐‑–·"
_LINKS = (
    frozenset({*_BLANKS, *_HYPHENS})
    .union(first + second for first in _BLANKS for second in _BLANKS + _HYPHENS)
    .union(first + second for first in _HYPHENS for second in _BLANKS)
)
"""What may stand between two tokens of one name."""


@lru_cache(maxsize=64)
def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text into the tokens that names are made of."""
    # A passage is read by itself first, and then with what its document names.
    lower = text.lower()
    if len(lower) != len(text):  # a capital that is two letters when small
        lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    lower = lower.replace("’", "'")
    if not lower.isascii():
        lower = lower.translate(_LEVELLED)
    tokens: list[Token] = []
    end = -3  # the first follows nothing
    for match in _token().finditer(text):
        start, stop = match.span()
        gap = start - end
        linked = gap <= 2 and (not gap or text[end:start] in _LINKS)
        tokens.append(Token(lower[start:stop], start, stop, not gap, linked))
        end = stop
    return tuple(tokens)


def name_key(name: str) -> tuple[str, ...]:
    """Give the tokens of a name, without a closing full stop, as a key to look it up by."""
    if name.isascii():
        # Most names are, and thousands are read at once: what is split in lower case needs no further look.
        keys = (name.lower(),) if name.isalpha() else tuple(_token().findall(name.lower()))
    else:
        keys = tuple("'" if key == "’" else key.lower().translate(_LEVELLED) for key in _token().findall(name))
    return keys[:-1] if len(keys) > 1 and keys[-1] == "." else keys
