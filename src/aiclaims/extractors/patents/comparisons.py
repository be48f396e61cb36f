"""Who is said to have more patents than whom, fewer or as many, where no number tells by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import WORLD, holder_of
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.schema import Entity

_MORE = lazy_regex(
    r"\b(?P<degree>more|fewer)\s+(?P<counted>(?:[\w./-]+\s+(?:and\s+|or\s+)?){0,5}?(?:patents?|patent (?:applications|filings|families|grants)|inventions|applications|filings|grants))\s+"
    r"(?P<between>(?:[\w.'’-]+\s+){0,8}?)(?P<than>than\s)\s*(?:(?:did|does|do|in|from|by|its|the|their|all|both|either|whole|of|rival)\s+)*",
    re.IGNORECASE,
)
# "Almost as many as"
_AS_MANY = lazy_regex(
    r"\b(?P<nearly>(?:almost|nearly|about|roughly|virtually)\s)?(?P<degree>as\smany)\s(?P<counted>(?:[\w./-]+\s(?:and\s|or\s)?){0,5}?(?:patents?|patent (?:applications|filings|families|grants)|inventions|applications|filings|grants))\s"
    r"(?P<between>)(?P<than>as\s)(?:(?:did|does|do|in|from|by|its|the|their|rival)\s)*",
    re.IGNORECASE,
)
AS_MANY = "as many as"
"""What the words of a comparison are called that finds both sides equal; others find one ahead."""
# "No more than", "or more": a denial or a bound.
_OTHER_DEGREE = lazy_regex(
    r"\b(?:no|not|never|once|any|the|or|than|least|most|half|twice|thrice|times)\s+$", re.IGNORECASE
)
_UNSURE = lazy_regex(
    r"\b(?:if|whether|may|might|could|should|would|to|why|how|will|want\w*|aim\w*)\b[^,;.]*$", re.IGNORECASE
)


def find_compared(passage: Passage, holders: Sequence[Mark]) -> Iterator[tuple[CueMark, Entity, Entity]]:
    """Find who is said to have more patents than whom, or as many.

    Args:
        passage: The passage.
        holders: Those who may hold patents.

    Yields:
        The words that say so, who is ahead, and who is behind.
    """
    text = passage.text
    for match in (*_MORE.finditer(text), *_AS_MANY.finditer(text)):
        start, _ = passage.clauses.bounds(match.start(), len(text))
        if any(mark.start < match.start() <= mark.end + 1 for mark in passage.quantities):
            continue  # "three times more", "nine more": how many more is read elsewhere
        if _OTHER_DEGREE.search(text, 0, match.start()) or _UNSURE.search(text, 0, match.start()):
            continue
        first = [mark for mark in holders if start <= mark.start and mark.end <= match.start()]
        # "More patents were filed in Acmeland than in Boltia": the party stands between.
        first = first or [mark for mark in holders if match.start("between") <= mark.start < match.end("between")]
        second = next((mark for mark in holders if mark.start == match.end() and isinstance(mark, EntityMark)), None)
        together = _together(passage, match.end("than"), second, holders)
        if not first or (second is None and together is None) or len(group_of(passage, first[-1], first)) > 1:
            continue
        if words.OTHER_NOUN.search(match["counted"]):
            continue
        if together is None and second is not None and len(group_of(passage, second, holders)) > 1:
            continue
        ahead, behind = holder_of(first[-1]), together or holder_of(second)
        if match["degree"].lower() == "fewer":
            ahead, behind = behind, ahead
        if ahead is not None and behind is not None and ahead != behind and WORLD not in {ahead, behind}:
            lemma = AS_MANY if match["degree"].lower() == AS_MANY.removesuffix(" as") else "more than"
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="overtake", lemma=lemma)
            yield cue, ahead, behind


_ALL_OTHERS = lazy_regex(
    r"(?:all\s(?:the\s)?(?:other|remaining)\s(?:[\w-]+\s){1,3}?|the\srest\sof\sthe\sworld\s)(?=combined\b|put together\b|taken together\b)",
    re.IGNORECASE,
)
_AND_UNLISTED = lazy_regex(
    r"\s(?:and|plus)\s[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+)?(?=\s(?:combined|put together|taken together)\b)"
)
_COMBINED = lazy_regex(r"['’]?s?,?\s(?:combined|put together|taken together)\b", re.IGNORECASE)


def _together(passage: Passage, at: int, first: Mark | None, holders: Sequence[Mark]) -> Entity | None:
    """Name those who have fewer taken together: "than Acmeland and Boltia combined", "than all other states combined"."""
    text = passage.text
    others = _ALL_OTHERS.match(text, at)
    if others is not None:
        return Entity(others[0].rstrip(), "group")
    if first is None:
        return None
    last = group_of(passage, first, holders)[-1]
    unlisted = _AND_UNLISTED.match(text, last.end)
    end = last.end if unlisted is None else unlisted.end()
    return Entity(text[first.start : end], "group") if end > first.end and _COMBINED.match(text, end) else None
