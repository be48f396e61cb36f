"""Pronouns that go on with several whom nobody names."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.reading import Mark, Passage
from aiclaims.reading.references import ReferenceMark


def goes_on_from_unnamed(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether "they" goes on with several whom nobody names: "Poorer states say that they depend on America and that they lag"."""
    if mark.text.lower() != "they":
        return False
    subject = next((each.subject for each in passage.parse.predicates if each.subject is not None), None)
    if subject is None or subject.end > mark.start or any(c.start < subject.end for c in _own(passage, mark)):
        return False
    named = any(subject.start < each.end and each.start < subject.end for each in passage.entities)
    head = _head().match(passage.text, subject.start, subject.end)
    return not named and head is not None and bool(_own(passage, mark))


def _own(passage: Passage, mark: ReferenceMark) -> list[Mark]:
    """Give whom a pronoun may mean that its own passage names before it, only as the owner of something."""
    return [
        each
        for each in passage.entities
        if each.end <= mark.start
        and any(each is candidate for candidate in mark.candidates)
        and passage.text.startswith(("'s ", "’s ", "s' ", "s’ "), each.end)
    ]


@cache
def _head() -> re.Pattern[str]:
    """Match several of a kind, at the head of what is said of them: "Poorer states in the region"."""
    return re.compile(r"(?:[\w-]+\s){0,4}?[a-z]+s(?:\s(?:in|of|from|with|that|who)\b.*)?$")
