"""Words, numerals and symbols of a text: what the readers of numbers and dates step over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

TokenKind = Literal["numeral", "word", "symbol"]


class Token(NamedTuple):
    """One word, numeral or symbol.

    Args:
        text: As written; a word keeps its possessive.
        lower: The same in lower case, without a possessive.
        start: Offset in the text.
        end: Offset behind it.
        kind: A numeral starts with a digit, a word with a letter ("H100", "Qwen2.5" are words).
        glued: Whether it follows the token before without a space.
    """

    text: str
    lower: str
    start: int
    end: int
    kind: TokenKind
    glued: bool


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"""
          (?P<numeral>
              (?: [0-9]{1,3} (?: ,[0-9]{3} )+ (?![0-9])              # 38,210
                | [0-9]{1,3} (?: ['’][0-9]{3} )+ (?![0-9])           # 38'210
                | [0-9]{1,2} (?: ,[0-9]{2} ){1,4} ,[0-9]{3} (?![0-9]) # 1,20,000
                | [0-9]+ )
              (?: \.[0-9]+ )?
            | (?<![\w.]) \.[0-9]+ )
        | (?P<word> [^\W\d_] \w* (?: \.[0-9]+ )* (?: ['’] [^\W\d_]+ )? )
        | (?P<symbol> \S )
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=64)
def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into words, numerals and single symbols, in order.

    Args:
        text: The text; the tokens of the last few are kept, for numbers and dates are read one after the other.
    """
    tokens: list[Token] = []
    behind = -1
    for found in _pattern().finditer(text):
        word = found.group()
        start, end = found.span()
        kind = cast(TokenKind, found.lastgroup)
        lower = word.lower()
        if kind == "word" and lower.endswith(("'s", "’s")):
            lower = lower[:-2]
        tokens.append(Token(word, lower, start, end, kind, start == behind))
        behind = end
    return tuple(tokens)


def word_set(words: str) -> frozenset[str]:
    """Make a set of the words that a table lists between white space."""
    return frozenset(words.split())


def numbered_words(words: str, start: int = 0) -> dict[str, int]:
    """Give the words that a table lists between white space their numbers, in order."""
    return {word: number for number, word in enumerate(words.split(), start)}


def follows(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Tell whether these lower-case words stand at a place."""
    if at < 0 or at + len(words) > len(tokens):
        return False
    return all(tokens[at + offset].lower == word for offset, word in enumerate(words))


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """Give the lower-case token at a place, "" outside the text."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def is_hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a hyphen or dash joins its neighbours at a place."""
    return 0 < at < len(tokens) - 1 and tokens[at].text in "-‐‑–−" and tokens[at].glued and tokens[at + 1].glued


def is_name(token: Token) -> bool:
    """Tell whether a token looks like a name: a capital first, or letters mixed with digits."""
    return token.kind == "word" and (token.text[0].isupper() or any(sign.isdigit() for sign in token.text))
