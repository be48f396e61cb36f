"""How well a mark suits a place: what stands between, and which words announce it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

_WORD_COST = 0.04
"""A word in between costs little: structure decides, nearness breaks ties."""

_SKIPPED = lazy_regex(
    r"(?:\s|\b(?:the|a|an|its|their|his|her|our|just|only|about|some|nearly|almost|roughly|over|best|top|leading|rival|both|all|"
    r"any|such|certain|specific|select|selected|approved|some|new|latest|most|state-of-the-art|fellow|other|those|that|models? (?:like|such as)|[\w.&-]+['’]s?)\b|[“\"'‘(])+$",
    re.IGNORECASE,
)
_LAST_WORDS = lazy_regex(r"((?:[\w'’-]+\s+){0,2}[\w'’-]+)\s*$")


def gap(passage: Passage, first: Mark, second: Mark) -> str:
    """Give the text between two marks, whichever stands first; empty where they touch or overlap."""
    low, high = (first, second) if first.start <= second.start else (second, first)
    return passage.text[low.end : high.start]


def distance(passage: Passage, first: Mark, second: Mark) -> float:
    """Measure how far two marks stand apart: the boundaries between them, then the words."""
    low, high = (first, second) if first.start <= second.start else (second, first)
    return passage.barrier(low.end, max(high.start, low.end)) + _WORD_COST * gap(passage, first, second).count(" ")


def announcement(passage: Passage, mark: Mark, words: Iterable[str]) -> str | None:
    """Find which of the given words announces a mark: stands right before it, articles and owners skipped.

    Args:
        passage: The passage.
        mark: The mark that may be announced.
        words: Prepositions and the like, lower case, up to three words each.

    Returns:
        The announcing word, None where none of them stands there.
    """
    tail = _tail(passage.text[max(0, mark.start - 80) : mark.start])
    if not tail:
        return None
    return next((word for word in sorted(words, key=len, reverse=True) if tail.endswith(" " + word)), None)


@lru_cache(maxsize=256)
def _tail(before: str) -> str:
    """Give the last three words before a mark in lower case, articles and owners skipped, behind a blank; "" without any."""
    # A mark is asked once for each slot of each frame.
    match = _LAST_WORDS.search(_SKIPPED.sub(" ", " " + before))
    return " " + " ".join(match[1].lower().split()) if match else ""


def between_only(passage: Passage, first: Mark, second: Mark, pattern: re.Pattern[str]) -> bool:
    """Tell whether nothing but the pattern stands between two marks."""
    return bool(pattern.fullmatch(gap(passage, first, second)))
