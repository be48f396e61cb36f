"""Names as rows of tokens, so that "Qwen2.5-Max", "Qwen 2.5 Max" and "qwen2.5 max" are one name."""

from __future__ import annotations

import re
from functools import cache
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


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0\u2009\u202f]?[-_‐‑–·]?[ \u00a0\u2009\u202f]?")


def tokenize(text: str) -> list[Token]:
    """Split a text into the tokens that names are made of."""
    tokens: list[Token] = []
    end, link = 0, _link().fullmatch
    for match in _token().finditer(text):
        start = match.start()
        joined = start == end and bool(tokens)
        linked = joined or (start - end <= 2 and bool(tokens) and link(text, end, start) is not None)
        key = match[0].lower()
        end = match.end()
        tokens.append(Token("'" if key == "’" else key, start, end, joined, linked))
    return tokens


def name_key(name: str) -> tuple[str, ...]:
    """Give the tokens of a name, without a closing full stop, as a key to look it up by."""
    keys = tuple(token.key for token in tokenize(name))
    return keys[:-1] if len(keys) > 1 and keys[-1] == "." else keys
