"""Which period a value is told with."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.series import series
from aiclaims.extractors.patents.spoken_of import CONTINUES
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage, PeriodMark, QuantityMark
from aiclaims.schema import Period


def period_of(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that a value covers: the one its own sentence tells, else that of what it is listed under.

    Args:
        passage: The passage.
        at: What tells the value.
        context: What was found before.
    """
    return _in_series(passage, at) or _told_in(passage, at, context) or _told_over(passage, at)


def _in_series(passage: Passage, at: Mark) -> Period | None:
    """Give a value its year in a row of which only the first and the last carry theirs ("4 (2021), 7, 9 (2023)")."""
    row = next((row for row in series(passage, passage.quantities) if any(mark is at for mark in row)), [])
    if len(row) < 3:
        return None
    years = [
        next((period.period for period in passage.periods if _right_behind(passage.text, mark, period)), None)
        for mark in (row[0], row[-1])
    ]
    first, last = (period.start.year if period and period.start else None for period in years)
    if first is None or last is None or last - first != len(row) - 1:
        return None
    return Period.of_year(first + next(index for index, mark in enumerate(row) if mark is at))


def _told_over(passage: Passage, at: Mark) -> Period | None:
    """Give the one period, of whole years, that a list's lead-in or what stands over the passage tells."""
    for over in (passage.parent, passage.heading) if passage.kind == "item" else ():
        marks = () if over is None else over.periods
        if len(marks) == 1 and marks[0].role == "plain" and not marks[0].relative:
            period = marks[0].period
            return period if period.precision == "year" else None
    setting = None if passage.periods else passage.setting
    return _end_of_change(passage.text, at, setting) if setting is not None and setting.precision == "year" else None


def _told_in(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that the sentence of a value tells for it.

    It is the one right behind it, else the nearest before it, else one behind it in its clause. A period
    that stands right behind another value is that one's, unless the two are told in contrast; one that a
    change counts from ("than in 2023") is nobody's.
    """
    text = passage.text
    told = isinstance(at, QuantityMark)  # a superlative has no number that a year could be the next one's
    changes = isinstance(at, QuantityMark) and at.kind == "percent"
    fitting = [
        mark
        for mark in passage.periods
        if not _dateline(passage, mark)
        and not (mark.relative and any(_told_again(text, mark, other) for other in passage.periods))
        and not words.saying_date(text, mark)
        and not (words.BASE.search(text[: mark.start]) and not _spans_years(mark.period))
        and not (changes and at.end <= mark.start and words.CHANGE_BASE.search(text, at.end, mark.start))
    ]
    same = words.SAME_PERIOD.search(text)
    if same is not None and not any(mark.end <= same.start() and not mark.relative for mark in fitting):
        return _told_period(passage, context)
    values = [
        q
        for q in passage.quantities
        if q.kind in {"number", "percent", "times"} and _RATE.search(text, max(0, q.start - 12), q.start) is None
    ]
    own = [mark for mark in fitting if at.start <= mark.start < at.end]
    own += [mark for mark in fitting if _right_behind(text, at, mark)]
    if own:
        return own[0].period
    taken = {id(mark) for mark in fitting for q in values if _right_behind(text, q, mark)}
    ahead = [mark for mark in fitting if mark.end <= at.start]
    free = [
        mark
        for mark in ahead
        if id(mark) not in taken
        or (len(fitting) == 1 and not words.FROM.search(text[: at.start]))
        or _CONTRASTED.fullmatch(text, mark.end, at.start)
    ]
    if free:
        return _end_of_change(text, at, free[-1].period)
    behind = [
        mark
        for mark in fitting
        if mark.start >= at.end
        and passage.barrier(at.end, mark.start) < 2.0
        and not any(told and at.end <= q.start and q.end <= mark.start and not _restates(text, at, q) for q in values)
    ]
    return behind[0].period if behind else None


_TREATY = lazy_regex(r"\sPatent Cooperation Treaty\b|\s\([A-Z][A-Za-z ]{1,40}\)")
_RATE = lazy_regex(r"\bper\s+$", re.IGNORECASE)
_CONTRASTED = lazy_regex(
    r"[\s,;)*]*(?:vs\.?|versus|against|compared (?:to|with))\s+(?:[\w~]+\s+){0,3}[~*]*", re.IGNORECASE
)
_FORMER_END = lazy_regex(r"\bfrom\s+(?:(?:about|around|just|some|roughly|over|nearly|only)\s+)*$", re.IGNORECASE)
_LATTER_END = lazy_regex(
    r"\bfrom\s+(?:\w+\s+)?~?\d[\w.,]*\s+(?:[a-z]+\s+){0,2}?to\s+(?:(?:about|around|just|some|roughly|over|nearly|only)\s+)*$",
    re.IGNORECASE,
)


def _restates(text: str, value: Mark, other: Mark) -> bool:
    """Tell whether a number in brackets says the value in another measure ("a third (1,200 as of May 2022)")."""
    between = text[value.end : other.start]
    return between.count("(") == 1 and ")" not in between and re.search(r"[,;:]", between) is None


def _told_again(text: str, vague: PeriodMark, exact: PeriodMark) -> bool:
    """Tell whether a stretch is told again in years right behind ("the last decade, from 2011 to 2020")."""
    return (
        not exact.relative
        and re.fullmatch(r"[\s,(]*", text[vague.end : exact.start]) is not None
        and vague.end <= exact.start
    )


def _spans_years(period: Period) -> bool:
    return period.start is not None and period.end is not None and period.start.year < period.end.year


def _end_of_change(text: str, at: Mark, period: Period) -> Period:
    """Give the first year of a stretch to what something grew from, the last to what it grew to."""
    if period.start is None or period.end is None or not _spans_years(period):
        return period
    ahead = text[: at.start]
    if _LATTER_END.search(ahead):
        return Period.of_year(period.end.year)
    return Period.of_year(period.start.year) if _FORMER_END.search(ahead) else period


def _right_behind(text: str, value: Mark, period: Mark) -> bool:
    if period.start < value.end:
        return False
    between = _TREATY.sub("", text[value.end : period.start])
    if between == " (" and text[period.end : period.end + 1] == ")":
        return True  # "900 (2022)"
    return between.count(" ") <= 6 and not re.search(r"[,;:()]", between)


def _told_period(passage: Passage, context: Context) -> Period | None:
    """Give the last stretch of years that was told: what "the same period" refers to."""
    for claim, stated in zip(reversed(context.claims), reversed(context.passages), strict=True):
        if passage.index - stated.index > CONTINUES:
            break
        period = claim.period
        if period and period.start and period.end and period.start.year < period.end.year:
            return period
    return context.claims[-1].period if context.claims else None


def _dateline(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date belongs to the dateline ("GENEVA, July 4 -")."""
    return bool(re.match(r"[A-Z][A-Z .]+,\s*$", passage.text[: mark.start])) or bool(
        re.match(r"\s*[-–—]", passage.text[mark.end :]) and mark.start < 40
    )
