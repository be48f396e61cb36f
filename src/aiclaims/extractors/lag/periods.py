"""When a gap was as stated."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, PeriodMark
from aiclaims.reading.periods.deadlines import once_passed
from aiclaims.schema import Period


def period_of(passage: Passage, at: Mark) -> Period | None:
    """Give the time a gap is stated for: named right behind it, else in its clause or at the sentence's head."""
    periods = [
        mark
        for mark in passage.periods
        if not _is_date_of_saying(passage, mark, at) and not _is_set_against(passage, mark, at)
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
        if not mark.start <= at.start < mark.end  # "models of a year ago": how long, not when
        and not (mark.end <= at.start and _NOW.search(passage.text, mark.end, at.start))
        and not _joined().search(passage.text, at.end, max(at.end, mark.start))
        and (mark.start <= 12 or _apart(passage, min(mark.end, at.end), max(mark.start, at.start)) < 2.0)
        and not any(_follows(passage, other, mark) for other in passage.quantities)
        and not _opens_next(passage, at, mark)
    ]
    return _settled(passage, min(near, key=lambda mark: abs(mark.start - at.start)), at) if near else None


def _apart(passage: Passage, first: int, second: int) -> float:
    """Measure how far two offsets stand apart, what stands in brackets between them apart: "4 months (8 points) since May"."""
    return passage.barrier(first, second) - 2.0 * len(_BRACKETS.findall(passage.text, first, second))


_BRACKETS = re.compile(r"\([^(),;]{1,30}\)")


def _follows(passage: Passage, at: Mark, period: PeriodMark) -> bool:
    """Tell whether a period stands right behind a value: "9.3 percent in January 2024"."""
    return at.end <= period.start and _RIGHT_BEHIND.fullmatch(passage.text, at.end, period.start) is not None


# "9.3 percent in January 2024", "two years behind Acmeland in 2022"
_RIGHT_BEHIND = lazy_regex(
    r"\s+(?:(?:behind|ahead)\s(?:(?:(?:of|the|its|rival|American|Chinese|[A-Z][\w.&-]*(?:['’]s)?)\s){1,4}(?:in\s(?:the\s)?[A-Z]\w*\s)?)?)?"
    r"(?:(?:in|as of|by|at|during|around|since)\s+(?:the\s+)?)?|\s\("
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


def _opens_next(passage: Passage, at: Mark, mark: PeriodMark) -> bool:
    """Tell whether a period behind a value opens what is said of the next one: "17 points, by the end of 2024 it was 0.3"."""
    return (
        at.end < mark.start
        and _NEXT_OPENED.search(passage.text, at.end, mark.start) is not None
        and any(mark.end < other.start for other in passage.quantities)
    )


_NEXT_OPENED = lazy_regex(
    r"[,;]\s(?:(?:and|but|while)\s)?(?:(?:in|by|as of|at|around|during)\s)?(?:the\s)?(?:(?:end|start|middle)\sof\s)?$"
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


@cache
def _titled() -> re.Pattern[str]:
    """Match the rest of a title that a year opens: "the 2026 Kappa Index"."""
    return re.compile(
        r"\s(?:[A-Z][\w&-]*\s){0,3}(?:Index|Report|Survey|Review|Outlook|Study|Edition|Tracker|Monitor)\b"
    )


@cache
def _joined() -> re.Pattern[str]:
    """Match what joins a statement of its own to the one before: ", and the next model comes in May"."""
    return lazy_regex(
        r",\s(?:and|but|so)\s|\s(?:and|but)\s(?:will|would|has|have|is|are|was|were|may)\s", re.IGNORECASE
    )


_NOTES = r"(?:statements?|warnings?|notes?|reports?|reads?|posts?|memos?|letters?|speech|interview|testimony|survey|study|paper|assessment|estimate)"


@cache
def _dated_entry() -> re.Pattern[str]:
    """Match what makes a date that of an entry or of a source: "2026-08-04: Kappa says", "Kappa (May 2026) calls"."""
    return re.compile(r"[*\]]*:[*\s]|\)\s[a-z]+s\s")


@cache
def _telling() -> re.Pattern[str]:
    """Match a noun of saying before the colon behind it: "her warnings of June: Kappa trails", "the March 2026 read: "."""
    return lazy_regex(rf"\b{_NOTES}\b[^:;.]{{0,60}}$", re.IGNORECASE)


@cache
def _note_of() -> re.Pattern[str]:
    return lazy_regex(rf"\b{_NOTES}\s(?:in|on|of|from|last|this)\s(?:late\s|early\s)?$|\b{_NOTES}\s$", re.IGNORECASE)


@cache
def _tells() -> re.Pattern[str]:
    """Match the verb of a note behind its date: "a note in May still gave Kappa a lead"."""
    return lazy_regex(
        r"\s(?:still\s|also\s)?(?:gave|gives|puts?|described?|describes|sees|saw|shows|showed|estimated)\s",
        re.IGNORECASE,
    )


@cache
def _covering() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:covering|for|over|as of|by)\s(?:the\s)?$", re.IGNORECASE)


@cache
def _set_then() -> re.Pattern[str]:
    """Match what sets the value itself in the past: "in May they had reckoned with nine months"."""
    return lazy_regex(r",?[^,;:.]{0,60}?\s(?:had|was|were|put|saw|placed|pegged|estimated|reckoned)\s", re.IGNORECASE)


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


def _is_set_against(passage: Passage, mark: PeriodMark, at: Mark) -> bool:
    """Tell whether a date is that of something else: "more to offer than a year ago", "since the launch in May"."""
    if _COMPARED.search(passage.text, at.end, max(at.end, mark.start)):
        return True
    return _set_against().search(passage.text, 0, mark.start) is not None


_COMPARED = lazy_regex(
    r"\b(?:compared (?:with|to)|versus|vs\.?|against|as opposed to) [^,;.]{1,40} (?:in |at )$", re.IGNORECASE
)


@cache
def _set_against() -> re.Pattern[str]:
    return lazy_regex(
        r"\bthan (?:it (?:was|did|had) )?(?:in |at |on )?$|\b(?:since|after|before|until) the [^,;.]{0,40}\b(?:release|launch|debut|arrival|announcement|publication) (?:of [^,;.]{1,40} )?(?:in |on )(?:late |early |mid-)?$",
        re.IGNORECASE,
    )


def _is_date_of_saying(passage: Passage, mark: PeriodMark, at: Mark) -> bool:
    """Tell when something was said from when it was so: "On Monday Lee said that", "a note in May: the gap", "the 2026 Index"."""
    text = passage.text
    if mark.text.lower() == "today":
        return True  # these days, in what is told of a gap
    if _titled().match(text, mark.end):
        return True
    if any(
        credit.onward and mark.end <= credit.at <= at.start and passage.barrier(mark.end, credit.at) < 2.0
        for credit in passage.credits
    ):
        return not (_covering().search(text, 0, mark.start) or _set_then().match(text, mark.end))
    if _dated_entry().match(text, mark.end) and (
        text[mark.end] == ")" or (not text[: mark.start].strip("*-[( ") and passage.credits)
    ):
        return True
    colon = text.find(": ", mark.end, at.start)
    if colon >= 0 and (text[colon - 1] == ")" or _telling().search(text, 0, colon)):
        return True
    if _note_of().search(text, 0, mark.start) and _tells().match(text, mark.end):
        return True
    return bool(
        re.search(
            r"\b(?:said|told|says|released|published|previewed|wrote|founded|reported|unveiled|launched)\b[^,;]{0,30}$",
            text[: mark.start],
            re.IGNORECASE,
        )
        or re.match(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", mark.text, re.IGNORECASE)
        or re.match(r"\s*[-–—]\s", text[mark.end :])
    )
