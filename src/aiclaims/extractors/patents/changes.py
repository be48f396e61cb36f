"""What a change is told with: the count it led to, a second change of the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import gates
from aiclaims.extractors.patents.claim import PatentMeasure
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark


def led_on(passage: Passage, change: QuantityMark, mark: QuantityMark) -> PatentMeasure | None:
    """Tell what a quantity right behind a change measures: "fell 4.7 percent to 24,000", "up 10% from 2020 and 59% from 2015".

    Args:
        passage: The passage.
        change: By how much patents grew or fell.
        mark: The next quantity.
    """
    if mark.kind == "number" and led_to(passage.text, change.end, mark.start):
        return "count"
    return "growth" if mark.kind == "percent" and _ALSO_GREW.fullmatch(passage.text, change.end, mark.start) else None


def led_to(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says that what stands before it led to the count behind it: "rose 6% last year, to a high of 900".

    Args:
        text: The passage.
        start: Offset behind the change, or behind its time.
        end: Offset of the count.
    """
    return _LED_TO.fullmatch(text, start, end) is not None


_LED_TO = lazy_regex(
    r"(?:\s(?:in\s)?(?:(?:19|20)\d\d|(?:last|this)\syear)|\s(?:in|over|within)\s(?:the\s)?(?:past\s|last\s|just\s|only\s)?[\w-]+\s(?:years|months|decades))?(?:\s(?:year[- ]on[- ]year|year[- ]over[- ]year|yoy))?,?\s"
    r"(?:(?:or\s|up\s|down\s)?to|from\s(?:(?:about|around|some|nearly|over|just|only|a)\s)*\d[\d,.]*(?:\s(?:thousand|million))?(?:\s(?:patents|applications|filings))?(?:\s\(?(?:in\s)?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\)?)?,?\sto|reaching|and\s(?:now\s)?(?:reached|totall?ed|hit|amounted\sto)|hitting|totall?ing|bringing\s[^,;.\d]{3,40}\sto)\s"
    r"(?:(?:about|around|some|nearly|over|just|only|more|than|a|an|the|new|record|all-time|high|low|peak|total|level|of)\s)*",
    re.IGNORECASE,
)
_ALSO_GREW = lazy_regex(
    r"\s(?:from|over|on|in|between|than)\s[^;.%()]{3,40},?\s(?:and|but)\s(?:by\s|up\s)?(?:(?:about|around|some|nearly|over|just|only)\s)*",
    re.IGNORECASE,
)


def goes_on_changing(passage: Passage, marks: Sequence[QuantityMark], index: int, holders: Sequence[Mark]) -> bool:
    """Tell whether a percentage goes on a list of changes: "filings from Acmeland rose by 3%, those from Boltland by 2%"."""
    mark, text = marks[index], passage.text
    if mark.kind != "percent":
        return False
    elliptical = any(
        _NEXT_PARTY.search(text, marks[index - 1].end, holder.start) is not None
        and _OWN_CHANGE.fullmatch(text, holder.end, mark.start) is not None
        for holder in holders
        if marks[index - 1].end <= holder.start < mark.start
    )
    listed = elliptical or (marks[index - 1].kind == "percent" and _BY.search(text[: mark.start]))
    return (
        bool(listed)
        and any(marks[index - 1].end <= holder.start < mark.start for holder in holders)
        and gates.parallel(passage, mark, holders)
        and not gates.otherwise_used(passage, mark)
    )


# ", those to Kia 9 percent", ", Kia's 9 percent"
_NEXT_PARTY = lazy_regex(
    r"(?:[,;]\s(?:(?:and|while|but)\s)?|\sand\s)(?:(?:those|that|filings|grants|applications|patents)\s(?:of|from|to|by|in)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_OWN_CHANGE = lazy_regex(r"['’]s?\s(?:by\s|up\s|down\s)?|\s(?:by\s|up\s|down\s)?", re.IGNORECASE)
_BY = lazy_regex(r"\bby\s(?:(?:about|around|some|nearly|over|just|only|a|an)\s)*$", re.IGNORECASE)
