"""Places that only those ahead tell: "Acme trails only Bolt and Zyx in patents" puts Acme third."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import WORLD, holder_of
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage


def find_implied_places(
    passage: Passage, holders: Sequence[Mark], *, continued: bool
) -> Iterator[tuple[CueMark, int, Mark]]:
    """Find who is said to be behind nobody but so many others in patents.

    Args:
        passage: The passage.
        holders: Those who may hold patents.
        continued: Whether patents were counted just before.

    Yields:
        The words that say so, the place, and who has it.
    """
    text = passage.text
    if not (continued or words.PATENTING.search(text)):
        return
    for match in _BEHIND_ONLY.finditer(text):
        first = next((mark for mark in holders if mark.start == match.end()), None)
        start, end = passage.clauses.bounds(match.start(), len(text))
        ahead = [mark for mark in holders if start <= mark.start < match.start() and holder_of(mark) != WORLD]
        ranked = any(mark.kind == "rank" and start <= mark.start < end for mark in passage.quantities)
        if first is None or not ahead or ranked or words.OTHER_NOUN.search(text, start, end):
            continue
        others = {holder_of(mark) for mark in group_of(passage, first, holders)}
        if holder_of(ahead[0]) not in others:
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="first", lemma="behind only")
            yield cue, len(others) + 1, ahead[0]


_BEHIND_ONLY = lazy_regex(
    r"\b(?:trail(?:s|ed|ing)?|behind|after|below|(?:surpass|outnumber|outgun|outrank|outpac|exceed|eclips|outstripp|topp|match)\w*|beaten|bettered|bested|outdone)\s"
    r"(?:only|just|no\sone\sbut|nobody\sbut)\s(?:by\s)?(?:the\s)?|"
    r"\b(?:only|just)\s(?:behind|by|below)\s(?:the\s)?|"
    r"\b(?:largest|biggest|highest|most)\b(?:\s(?!than\b)[\w-]+){0,8}?,?\s(?:after|behind)\s(?:only\s)?(?:the\s)?",
    re.IGNORECASE,
)
