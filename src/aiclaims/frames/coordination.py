"""Lists: "A, B and C", and "respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

import attrs

from aiclaims.frames.distance import between_only
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

M = TypeVar("M", bound=Mark)

_JOINT = lazy_regex(
    r"['’]?s?(?:\s*\([^()]{0,60}\)|\s(?:of|in)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s*(?:[,;]\s*(?i:and|or|as well as|nor|but\s(?:also|even))?|(?i:and|or|nor|as well as|but\s(?:also|even)|&|/|\+|plus)|/|\((?i:and|or|as well as)\s)\s*(?:[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+\s*)?"
    r"(?:(?:the|its|their|rival|both|also|even|fellow|other|many|most|several|leading(?!\s[A-Z][\w.-]*\sto\s)|major|allies|partners|(?:[A-Z][\w&.-]*\s){0,3}[A-Z][\w&.-]*['’]s|[A-Z][\w&.-]*['’]|(?:(?:South|North|Saudi)\s)?[A-Z][a-z]+(?:an|ese|ish|ch|i)|"
    r"(?:[a-z]+\s|[A-Z]{2,5}\s){0,2}(?:member|neighbou?r|ally|partner|designer|maker|chipmaker|toolmaker|giant|firm|group|startup|foundry|company|developer|supplier|manufacturer|operator)s?)\s+){0,3}",
)


def groups(passage: Passage, marks: Sequence[M]) -> tuple[tuple[M, ...], ...]:
    """Gather marks that are joined by nothing but commas, "and" and "or" into lists.

    Args:
        passage: The passage.
        marks: Marks of one sort, in order.

    Returns:
        The lists in order; a mark that stands alone is a list of one.
    """
    found: list[list[M]] = []
    for mark in marks:
        if found and between_only(passage, _with_noun(passage, found[-1][-1]), mark, _JOINT):
            found[-1].append(mark)
        else:
            found.append([mark])
    return tuple(tuple(group) for group in found)


def _with_noun(passage: Passage, mark: Mark) -> Mark:
    """Take a number together with what it counts: "762 patents and 501 patents"."""
    noun = getattr(mark, "noun", "").split(" ")[0]
    if not noun or passage.text[mark.end : mark.end + 1 + len(noun)] != f" {noun}":
        return mark
    return attrs.evolve(mark, end=mark.end + 1 + len(noun))


def group_of(passage: Passage, mark: M, marks: Sequence[M]) -> tuple[M, ...]:
    """Give the whole list that a mark is part of."""
    return next((group for group in groups(passage, marks) if mark in group), (mark,))


def respectively(passage: Passage) -> bool:
    """Tell whether the passage pairs two lists by the word "respectively"."""
    return re.search(r"\brespectively\b", passage.text, re.IGNORECASE) is not None
