"""Names as rows of tokens, so that "Qwen2.5-Max", "Qwen 2.5 Max" and "qwen2.5 max" are one name."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

_CJK = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"


class Token(NamedTuple):
    """A run of letters, a run of digits, one ideograph or one sign inside a name.

    Args:
        key: In lower case; curly apostrophes are straight.
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
    return re.compile(rf"[^\W\d_{_CJK}]+|\d+|[{_CJK}]|[.,&'’/+*]")


_BLANKS, _HYPHENS = " \u00a0\u2009\u202f", "-_‐‑–·"
_LINKS = (
    frozenset({*_BLANKS, *_HYPHENS})
    .union(first + second for first in _BLANKS for second in _BLANKS + _HYPHENS)
    .union(first + second for first in _HYPHENS for second in _BLANKS)
)
"""What may stand between two tokens of one name."""


def tokenize(text: str) -> list[Token]:
    """Split a text into the tokens that names are made of."""
    return list(_tokens(text))


@lru_cache(maxsize=64)
def _tokens(text: str) -> tuple[Token, ...]:
    # A passage is read by itself first, and then with what its document names.
    tokens: list[Token] = []
    end = 0
    for match in _token().finditer(text):
        start, stop = match.span()
        joined = start == end
        linked = joined or (start - end <= 2 and text[end:start] in _LINKS)
        key = match[0].lower()
        tokens.append(Token("'" if key == "’" else key, start, stop, joined, linked))
        end = stop
    if tokens:  # the first follows nothing
        tokens[0] = tokens[0]._replace(joined=False, linked=False)
    return tuple(tokens)


def name_key(name: str) -> tuple[str, ...]:
    """Give the tokens of a name, without a closing full stop, as a key to look it up by."""
    if name.isascii():
        # Most names are, and thousands are read at once: what is split in lower case needs no further look.
        keys = (name.lower(),) if name.isalpha() else tuple(_token().findall(name.lower()))
    else:
        keys = tuple("'" if key == "’" else key.lower() for key in _token().findall(name))
    return keys[:-1] if len(keys) > 1 and keys[-1] == "." else keys
