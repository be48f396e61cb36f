"""Places that several have together: "Acme, Bolt and Zyx rank in the top three" puts each among the first three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

_RANK_IN = lazy_regex(
    r",?\s(?:(?:all|together|each|now|still|currently|again)\s)*(?:rank\w*|are|were|place[sd]?|came|come|finish\w*|make up|made up|round(?:ed)? out|"
    r"takes?|took|hold|held|occup(?:y|ied)|fill(?:ed)?|form(?:ed)?)\s(?:(?:as|among|in|within|up|out|all)\s)*(?:the\s|its\s)?$",
)
_ARE = lazy_regex(r"[^.;,:]{0,90}?(?:\s(?:are|were|being)|:)\s(?:the\s)?$")


def find_shared_places(
    passage: Passage, holders: Sequence[Mark], *, continued: bool
) -> Iterator[tuple[QuantityMark, Sequence[Mark]]]:
    """Find the first so many places that just so many holders are said to have.

    Args:
        passage: The passage.
        holders: Those who may hold patents.
        continued: Whether patents were counted just before.

    Yields:
        The places, and those who have them.
    """
    text = passage.text
    for mark in passage.quantities:
        if mark.kind != "rank" or mark.low != 1 or mark.high is None or mark.high < 2:
            continue
        start, end = passage.clauses.bounds(mark.start, len(text))
        own = words.PATENTING.search(text, start, end) is not None
        if not (own or continued) or (not own and words.OTHER_NOUN.search(text, mark.end, end)):
            continue
        for holder in holders:
            group = group_of(passage, holder, holders)
            if group[0] is not holder:
                continue
            if len(group) < mark.high and _are_so_many(passage, mark, group):
                yield mark, group
            if len(group) != mark.high:
                continue
            before = _RANK_IN.fullmatch(text, group[-1].end, mark.start) if group[-1].end <= mark.start else None
            behind = _ARE.fullmatch(text, mark.end, group[0].start) if group[0].start >= mark.end else None
            told = before or behind
            if told is not None and words.OTHER_NOUN.search(told[0]) is None:
                yield mark, group


# "Of the top five filers, four are from Acmeland: A, B, C and D", "four of the top five filers are firms: A, B, C and D"
_NAMED_BEHIND = lazy_regex(r"[^.;:]{0,120}?\b(?:are|were|is|come|came|hail)\b[^.;:]{0,60}:\s(?:the\s)?$")


def _are_so_many(passage: Passage, places: QuantityMark, group: Sequence[Mark]) -> bool:
    """Tell whether those who are listed behind a colon are said to be so many of the first: "four of the top five are ...: "."""
    if _NAMED_BEHIND.fullmatch(passage.text, places.end, group[0].start) is None:
        return False
    start, _ = passage.clauses.bounds(places.start, len(passage.text))
    return any(
        mark.kind == "number" and mark.low == mark.high == len(group) and start <= mark.start < group[0].start
        for mark in passage.quantities
    )
