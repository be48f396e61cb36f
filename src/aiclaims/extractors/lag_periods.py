"""When a gap was as stated."""

from __future__ import annotations

import re

from aiclaims.reading import Mark, Passage, PeriodMark
from aiclaims.schema import Period


def period_of(passage: Passage, at: Mark) -> Period | None:
    """Give the time a gap is stated for: named right behind it, else in its clause or at the sentence's head."""
    periods = [mark for mark in passage.periods if not _is_date_of_saying(passage, mark)]
    for mark in periods:
        if _follows(passage, at, mark):
            return _settled(passage, mark, at)
    near = [
        mark
        for mark in periods
        if (mark.start <= 12 or passage.barrier(min(mark.end, at.end), max(mark.start, at.start)) < 2.0)
        and not any(_follows(passage, other, mark) for other in passage.quantities)
    ]
    return _settled(passage, min(near, key=lambda mark: abs(mark.start - at.start)), at) if near else None


def _follows(passage: Passage, at: Mark, period: PeriodMark) -> bool:
    """Tell whether a period stands right behind a value: "9.3 percent in January 2024"."""
    between = passage.text[at.end : period.start]
    return at.end <= period.start and bool(re.fullmatch(r"\s+(?:(?:in|as of|by|at|during|around|since)\s+(?:the\s+)?)?", between))


def _settled(passage: Passage, mark: PeriodMark, at: Mark) -> Period:
    """Take "by February 2025" of what has happened for that month; of a forecast it is a deadline."""
    period = mark.period
    if mark.role != "deadline" or period.end is None or passage.modality_at(at.start) != "asserted":
        return period
    if re.match(r"(?:until|till|through|to)\b", mark.text, re.IGNORECASE) or re.search(r"\b(?:until|till|through)\s+$", passage.text[: mark.start], re.IGNORECASE):
        return period
    day = re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)", mark.text)
    month = re.search(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*", mark.text, re.IGNORECASE)
    if day and month:
        return Period(period.end, period.end)
    start = period.end.replace(day=1)
    return Period(start if month else start.replace(month=1), period.end)


def _is_date_of_saying(passage: Passage, mark: PeriodMark) -> bool:
    """Tell when something was said from when it was so."""
    text = passage.text
    return bool(
        re.search(r"\b(?:said|told|says|released|published|wrote|founded|reported|unveiled|launched)\b[^,;]{0,30}$", text[: mark.start], re.IGNORECASE)
        or re.match(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", mark.text, re.IGNORECASE)
        or re.match(r"\s*[-–—]\s", text[mark.end :])
    )
