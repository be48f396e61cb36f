"""When a gap was as stated."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, PeriodMark
from aiclaims.reading.periods.deadlines import once_passed
from aiclaims.schema import Period


def period_of(passage: Passage, at: Mark) -> Period | None:
    """Give the time a gap is stated for: named right behind it, else in its clause or at the sentence's head."""
    periods = [
        mark for mark in passage.periods if not _is_date_of_saying(passage, mark) and not _is_set_against(passage, mark)
    ]
    for mark in periods:
        if _follows(passage, at, mark):
            return _settled(passage, mark, at)
    for mark in reversed(periods):
        later = _later(passage, at, mark)
        if later is not None:
            return later
    since = _since_then(passage, at)
    if since is not None:
        return since
    opening = [mark for mark in periods if mark.end <= at.start and _opens(passage.text, mark)]
    if opening and opening[-1].start > 12:  # "by then A led, but by May the gap was gone"
        return _settled(passage, opening[-1], at)
    near = [
        mark
        for mark in periods
        if not (mark.end <= at.start and _NOW.search(passage.text, mark.end, at.start))
        and (mark.start <= 12 or passage.barrier(min(mark.end, at.end), max(mark.start, at.start)) < 2.0)
        and not any(_follows(passage, other, mark) for other in passage.quantities)
    ]
    return _settled(passage, min(near, key=lambda mark: abs(mark.start - at.start)), at) if near else None


def _follows(passage: Passage, at: Mark, period: PeriodMark) -> bool:
    """Tell whether a period stands right behind a value: "9.3 percent in January 2024"."""
    between = passage.text[at.end : period.start]
    return at.end <= period.start and bool(
        re.fullmatch(r"\s+(?:(?:in|as of|by|at|during|around|since)\s+(?:the\s+)?)?", between)
    )


def _settled(passage: Passage, mark: PeriodMark, at: Mark) -> Period:
    """Take "by February 2025" of what has happened for that month; of a forecast it is a deadline."""
    return once_passed(passage.text, mark) if passage.modality_at(at.start) == "asserted" else mark.period


def _opens(text: str, mark: PeriodMark) -> bool:
    """Tell whether a period opens a clause and is parted from it: ", but by May 2025, the gap"."""
    before = re.search(
        r"(?:[,;:–—]|\b(?:and|but|while|yet|then))\s+(?:(?:in|by|as of|at|around|during)\s+)?(?:the\s+)?$",
        text[: mark.start],
        re.IGNORECASE,
    )
    # "Take where both stood in 2020: one was years behind": a date before a colon is that of what follows.
    return re.match(r":\s", text[mark.end :]) is not None or (
        before is not None and re.match(r"\s*,", text[mark.end :]) is not None
    )


def _since_then(passage: Passage, at: Mark) -> Period | None:
    """Read "since then" as the time from the date named last, up to now."""
    since = re.search(r"\bsince then\b", passage.text, re.IGNORECASE)
    if since is None or passage.barrier(min(since.start(), at.end), max(since.end(), at.start)) >= 2.0:
        return None
    earlier = passage.previous
    dates = [mark for mark in passage.periods if mark.end <= since.start()] or (earlier.periods if earlier else ())
    base = dates[-1].period if dates else None
    return attrs.evolve(base, start=base.start or base.end, end=None) if base else None


_NOW = lazy_regex(r"\b(?:now|today|currently)\b")

_YEARS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


def _later(passage: Passage, at: Mark, base: PeriodMark) -> Period | None:
    """Read "a year later" between a date and a value as that date, so many years on."""
    match = re.search(r"\b(a|one|two|three|four|five) years? later\b", passage.text[base.end : at.start], re.IGNORECASE)
    if match is None or base.period.start is None or base.period.end is None:
        return None
    return attrs.evolve(
        base.period, start=_years_on(base.period.start, match[1]), end=_years_on(base.period.end, match[1])
    )


def _years_on(day: dt.date, written: str) -> dt.date:
    year = min(day.year + _YEARS[written.lower()], dt.MAXYEAR)
    return day.replace(year=year, day=min(day.day, 28)) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _is_set_against(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date is what the present is compared with: "it has more to offer than a year ago"."""
    return (
        re.search(r"\bthan (?:it (?:was|did|had) )?(?:in |at |on )?$", passage.text[: mark.start], re.IGNORECASE)
        is not None
    )


def _is_date_of_saying(passage: Passage, mark: PeriodMark) -> bool:
    """Tell when something was said from when it was so."""
    text = passage.text
    return bool(
        re.search(
            r"\b(?:said|told|says|released|published|previewed|wrote|founded|reported|unveiled|launched)\b[^,;]{0,30}$",
            text[: mark.start],
            re.IGNORECASE,
        )
        or re.match(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", mark.text, re.IGNORECASE)
        or re.match(r"\s*[-–—]\s", text[mark.end :])
    )
