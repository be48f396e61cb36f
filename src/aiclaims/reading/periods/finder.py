"""Dates and periods in a sentence, heading or cell, resolved against the document's date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import attrs

from aiclaims.reading.marks import PeriodMark, PeriodRole
from aiclaims.reading.periods.calendar_dates import calendar_date_at, may_be_date
from aiclaims.reading.periods.calendar_forms import MONTHS, WEEKDAYS, CalendarDate
from aiclaims.reading.periods.foreign_dates import foreign_date_at
from aiclaims.reading.periods.relative_dates import may_be_relative, relative_date_at
from aiclaims.reading.periods.roles import role_around
from aiclaims.reading.tokens import Token, follows, is_hyphen, lower_at, tokenize, word_set
from aiclaims.schema import Period

_SAYING = word_set("said says say told tells announced reported reports wrote writes added showed")
_AHEAD = word_set(
    """
    will shall 'll won't expects expect expected plans planned due scheduled upcoming going aims slated
    """
)
_BEGUN = word_set("effect force")
_COMES = word_set("take takes come comes")
_DUE = word_set("will shall 'll must")
_ONSETS = word_set("starting beginning commencing effective")
_DUE_WITHIN = 14
_DUE_BEFORE = 30
_PRESENT = frozenset({"present", "now", "today", "date"})
_SOON = 60  # days
_UNKNOWN_YEARS = (
    ("of", "that", "year"),
    ("of", "the", "same", "year"),
    ("of", "the", "following", "year"),
    ("the", "following", "year"),
    ("that", "year"),
)


@attrs.frozen
class _Reading:
    """A date in a row of tokens: resolved, or still without its year."""

    end: int
    period: Period | None
    relative: bool
    date: CalendarDate | None = None


_CURRENCIES = frozenset("$€£¥₩₹")


def find_periods(text: str, published: dt.date | None) -> tuple[PeriodMark, ...]:
    """Find the dates and periods in a stretch of clean text.

    Args:
        text: One sentence, heading, item or cell.
        published: The document's date, against which "last year" and "in April" are resolved; where it
            is None they give no mark.

    Returns:
        Marks in order, none overlapping another.
    """
    if not _may_have_periods(text):
        return ()
    tokens = tokenize(text)
    marks: list[PeriodMark] = []
    at = floor = 0
    while at < len(tokens):
        found = _read(tokens, at, published) if _may_start(tokens[at]) else None
        if found is None:
            at += 1
            continue
        first, found = _joined(tokens, at, found, published)
        if found.period is not None:
            marks.append(_mark(text, tokens, max(first, floor), at, found))
        at = floor = found.end
        if marks:
            while floor < len(tokens) and tokens[floor].start < marks[-1].end:
                floor += 1
            at = floor
    return tuple(marks)


@cache
def _words() -> frozenset[str]:
    relative = word_set(
        """
        yesterday today tonight tomorrow ago last this next past coming current earlier later decade year now end quarter
        """
    )
    return relative.union(MONTHS, WEEKDAYS)


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+|[0-9]")


def _may_have_periods(text: str) -> bool:
    """Tell cheaply whether there is a digit or a word of time at all."""
    if any(map(text.__contains__, "0123456789")):
        return True
    return not _words().isdisjoint(_letters().findall(text.lower()))


def _may_start(token: Token) -> bool:
    return token.kind != "symbol" and (token.kind == "numeral" or may_be_date(token) or may_be_relative(token))


def _read(tokens: Sequence[Token], at: int, published: dt.date | None) -> _Reading | None:
    # "€ 2023" is a sum.
    token = tokens[at]
    plain = may_be_date(token) and not (at and tokens[at - 1].text in _CURRENCIES)
    date = calendar_date_at(tokens, at) if plain else None
    if date is not None:
        return _resolved(tokens, at, date, published)
    if token.kind == "symbol":
        return None
    if published is not None and may_be_relative(token):
        relative = relative_date_at(tokens, at, published, ahead=_points_ahead(tokens, at))
        if relative is not None:
            return _Reading(relative.end, relative.period, True)
    foreign = foreign_date_at(tokens, at) if token.kind == "numeral" else None
    return None if foreign is None else _Reading(foreign.end, foreign.in_year(foreign.year or 1), False, foreign)


def _resolved(tokens: Sequence[Token], at: int, date: CalendarDate, published: dt.date | None) -> _Reading:
    if date.year is not None:
        return _Reading(date.end, date.in_year(date.year), False, date)
    if any(follows(tokens, date.end, words) for words in _UNKNOWN_YEARS):
        return _Reading(date.end, None, True, date)
    if published is None:
        return _Reading(date.end, None, True, date)
    turned = _year_told(tokens, date.end, published)
    if turned is not None:
        year, end = turned
        return _Reading(end, date.in_year(year), True, date)
    return _Reading(date.end, _nearest(date, published, _points_ahead(tokens, at)), True, date)


def _year_told(tokens: Sequence[Token], at: int, published: dt.date) -> tuple[int, int] | None:
    """Read "last year", "of this year" behind a month, "of the year" behind a half."""
    behind = at + 1 if lower_at(tokens, at) in {"of", ","} else at
    if lower_at(tokens, behind + 1) != "year":
        return None
    turn = {"last": -1, "this": 0, "next": 1, "the": 0 if behind > at else None}.get(lower_at(tokens, behind))
    return None if turn is None else (published.year + turn, behind + 2)


def _nearest(date: CalendarDate, published: dt.date, ahead: bool) -> Period | None:
    """Put a date without a year into the last year in which it had begun, or the next in which it is not over."""
    if date.precision == "day" and not ahead:
        coming = _nearest(date, published, True)
        if coming is not None and coming.start is not None and (coming.start - published).days <= _SOON:
            return coming  # nobody writes "on December 12" of a day eleven months gone
    years = range(published.year, published.year + 9) if ahead else range(published.year, published.year - 9, -1)
    for year in years:
        period = date.in_year(year)
        if period is None or period.start is None or period.end is None:
            continue
        if (ahead and period.end >= published) or (not ahead and period.start <= published):
            return period
    return None


def _points_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the words around a date speak of what is to come."""
    before = lower_at(tokens, at - 1)
    onset = at - 2 if before in {"in", "on", "from"} else at - 1
    if before == "from" or lower_at(tokens, onset) in _ONSETS:
        # "from May 1 exporters will need a permit", "they will need a permit from now on, starting in May"
        clause = takewhile(
            lambda word: word != ";", (t.lower for t in reversed(tokens[max(0, onset - _DUE_BEFORE) : max(0, onset)]))
        )
        if any(token.lower in _DUE for token in tokens[at : at + _DUE_WITHIN]) or any(word in _DUE for word in clause):
            return True
    steps = 0
    while at > 0 and steps < 18:
        at, steps = at - 1, steps + 1
        word = tokens[at].lower
        if word in {",", ";", ":", "("} or word in _SAYING:
            return False
        if word in _BEGUN and steps <= 3 and lower_at(tokens, at - 1) in _COMES | {"into"}:
            # "to come into force in May", "takes effect in May"; what "took effect" is past
            return any(token.lower in {"to", "takes", "comes"} for token in tokens[max(0, at - 3) : at])
        if word in _AHEAD or (word == "by" and steps <= 2) or (word in {"until", "till"} and steps <= 2):
            return not (word == "by" and _tells_past(tokens))
    return False


def _tells_past(tokens: Sequence[Token]) -> bool:
    return any(token.lower in {"had", "was", "were"} for token in tokens)


def _joined(tokens: Sequence[Token], at: int, first: _Reading, published: dt.date | None) -> tuple[int, _Reading]:
    """Go on to the second end of "from A to B", "between A and B", "A-B"; tell where the whole starts."""
    before, last = lower_at(tokens, at - 1), first.end
    if before == "from" and lower_at(tokens, last) == ",":
        last += 1  # "from January 1, 2017, through 2021"
    joint = lower_at(tokens, last)
    start = at
    if before == "between" and joint == "and":
        start = at - 1
    elif joint in {"to", "through", "until", "till"}:
        start = at - 1 if before in {"from", "since"} else at
        if before != "from" and joint != "to" and first.relative:
            return at, first
    elif not (is_hyphen(tokens, last) or (joint in {"–", "-"} and first.date is not None)):
        return at, first
    second_at = last + 1
    if second_at < len(tokens) and lower_at(tokens, second_at) == "the":
        second_at += 1
    if lower_at(tokens, second_at) in _PRESENT and first.period is not None and first.period.start is not None:
        return start, _Reading(second_at + 1, Period(first.period.start, None, first.period.precision), first.relative)
    second = _read(tokens, second_at, published) if second_at < len(tokens) else None
    if second is None or second.period is None:
        return at, first
    opening = first.period
    if first.date is not None and first.date.year is None and second.date is not None and second.period.end is not None:
        year = second.period.end.year
        opening = first.date.in_year(year)
        if opening is None or opening.start is None or opening.start > second.period.end:
            opening = first.date.in_year(year - 1)
    if opening is None or opening.start is None or second.period.end is None or opening.start > second.period.end:
        return at, first
    relative = second.relative or (first.relative and (first.date is None or first.date.year is not None))
    return start, _Reading(second.end, Period.between(opening, second.period), relative)


def _mark(text: str, tokens: Sequence[Token], first: int, at: int, found: _Reading) -> PeriodMark:
    period, end = found.period, found.end
    assert period is not None
    role: PeriodRole = "onset" if period.end is None else "plain"
    if first == at:
        first, end, role, period = role_around(tokens, first, end, period)
    start, stop = tokens[first].start, tokens[end - 1].end
    return PeriodMark(
        start=start,
        end=stop,
        text=text[start:stop],
        period=period,
        role=role,
        relative=found.relative,
    )
