"""Dates told from the day of publication: yesterday, last year, two days ago, over the past decade."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import attrs

from aiclaims.reading.periods.calendar_dates import calendar_date_at
from aiclaims.reading.periods.calendar_forms import MONTHS, WEEKDAYS, year_at
from aiclaims.reading.periods.calendar_spans import season_months
from aiclaims.reading.periods.time_stretches import (
    TIME_UNITS,
    RelativeDate,
    ago_at,
    counted_stretch_at,
    month_from,
    stretch_of,
    stretch_to_at,
    years_now_at,
)
from aiclaims.reading.quantities.numbers import CARDINALS
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set
from aiclaims.schema import Period

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_BACK = word_set("last past previous preceding recent")
_FORWARD = frozenset({"next", "coming", "upcoming", "following"})
_STARTS = frozenset(
    {
        *_DAYS, *WEEKDAYS, *_BACK, *_FORWARD, *CARDINALS, "this", "current", "earlier", "later", "early", "late", "mid",
        "end", "start", "beginning", "middle", "a", "an", "half", "decade", "year",
    }
)  # fmt: skip


def may_be_relative(token: Token) -> bool:
    """Tell cheaply whether a relative date can start at a token."""
    return token.kind == "numeral" or token.lower in _STARTS


def relative_date_at(tokens: Sequence[Token], at: int, published: dt.date, *, ahead: bool) -> RelativeDate | None:
    """Read the relative date that starts at a token.

    Args:
        tokens: The text.
        at: Index of the token.
        published: The day that it counts from.
        ahead: Whether the sentence speaks of what is to come.

    Returns:
        The date, None where none starts there.
    """
    try:
        return _relative_date_at(tokens, at, published, ahead)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def _relative_date_at(tokens: Sequence[Token], at: int, published: dt.date, ahead: bool) -> RelativeDate | None:
    word = tokens[at].lower
    if word in _DAYS:
        if tokens[at].text.lower() != word:
            return None  # "today's"
        return RelativeDate(Period.of_day(published + dt.timedelta(_DAYS[word])), at + 1)
    if word in WEEKDAYS and tokens[at].text[0].isupper():
        if lower_at(tokens, at - 1) == "a" and lower_at(tokens, at - 2) == "on":
            return None  # "on a Monday": which is not told
        return RelativeDate(Period.of_day(_weekday(published, WEEKDAYS[word], ahead)), at + 1)
    if word in {"earlier", "later", "early", "late", "mid", "end", "start", "beginning", "middle"}:
        return _part(tokens, at, published, ahead)
    if word == "year" and is_hyphen(tokens, at + 1) and lower_at(tokens, at + 2) == "end":
        year = year_at(tokens, at + 3)
        return RelativeDate(Period.of_year(year or published.year), at + 4 if year else at + 3)
    if word in {"this", "current"} or word in _BACK or word in _FORWARD:
        return _turned(tokens, at, published)
    return ago_at(tokens, at, published) or stretch_to_at(tokens, at, published) or years_now_at(tokens, at, published)


def _weekday(published: dt.date, weekday: int, ahead: bool) -> dt.date:
    if ahead:
        return published + dt.timedelta((weekday - published.weekday()) % 7)
    return published - dt.timedelta((published.weekday() - weekday) % 7)


def _turned(tokens: Sequence[Token], at: int, published: dt.date) -> RelativeDate | None:
    """Read "last year", "this week", "next July", "past five years", "next Monday"."""
    word, follower = tokens[at].lower, lower_at(tokens, at + 1)
    turn = -1 if word in _BACK else 1 if word in _FORWARD else 0
    behind = at + 2
    if follower in TIME_UNITS and follower == TIME_UNITS[follower]:
        possessive = tokens[at + 1].text.lower() != follower
        if word in {"following", "recent", "preceding", "previous"} or (word == "past" and possessive):
            return None
        if follower == "year" and word == "past":
            return stretch_of(published, turn, 12, "month", behind)
        if follower == "decade" or word == "past":
            return stretch_of(published, turn, 1, follower, behind) if turn else _unit(published, 0, follower, behind)
        return _unit(published, turn, follower, behind)
    if follower in WEEKDAYS:
        if not turn:
            monday = published - dt.timedelta(published.weekday())
            return RelativeDate(Period.of_day(monday + dt.timedelta(WEEKDAYS[follower])), behind)
        step = (WEEKDAYS[follower] - published.weekday()) % 7 or 7
        day = published + dt.timedelta(step) if turn > 0 else published - dt.timedelta((-step) % 7 or 7)
        return RelativeDate(Period.of_day(day), behind)
    if follower in MONTHS and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper():
        return _month_turned(published, turn, MONTHS[follower], tokens, behind)
    months = season_months(follower)
    if months is not None:
        return _season_turned(published, turn, months, behind)
    if follower == "summer" or word in {"this", "current", "previous", "following"}:
        return None
    return counted_stretch_at(tokens, at, turn, published)


def _month_turned(published: dt.date, turn: int, month: int, tokens: Sequence[Token], end: int) -> RelativeDate | None:
    dated = calendar_date_at(tokens, end - 1)
    if dated is not None and dated.year is not None:
        return None
    year = published.year
    if turn < 0 and month >= published.month:
        year -= 1
    elif turn > 0 and month <= published.month:
        year += 1
    return RelativeDate(Period.of_month(year, month), end)


def _season_turned(published: dt.date, turn: int, months: tuple[int, int], end: int) -> RelativeDate:
    first, last = months

    def season(year: int) -> Period:
        final = Period.of_month(year + (last < first), last)
        return Period(dt.date(year, first, 1), final.end, "month")

    years = range(published.year - 2, published.year + 3)
    seasons = [season(year) for year in years]
    if turn < 0:
        chosen = [one for one in seasons if one.end is not None and one.end < published][-1]
    elif turn > 0:
        chosen = next(one for one in seasons if one.start is not None and one.start > published)
    else:
        chosen = season(published.year)
    return RelativeDate(chosen, end)


def _unit(published: dt.date, turn: int, unit: str, end: int) -> RelativeDate | None:
    """Make the calendar unit before, around or after the day: last week, this quarter, next year."""
    if unit == "week":
        monday = published - dt.timedelta(published.weekday()) + dt.timedelta(7 * turn)
        return RelativeDate(Period(monday, monday + dt.timedelta(6), "day"), end)
    if unit == "month":
        year, month = month_from(published, turn)
        return RelativeDate(Period.of_month(year, month), end)
    if unit == "quarter":
        year, month = month_from(published, 3 * turn)
        return RelativeDate(Period.of_quarter(year, (month + 2) // 3), end)
    if unit == "year":
        return RelativeDate(Period.of_year(published.year + turn), end)
    if unit == "decade":
        first = published.year - published.year % 10
        return RelativeDate(Period.between(Period.of_year(first), Period.of_year(first + 9)), end)
    return None


def _part(tokens: Sequence[Token], at: int, published: dt.date, ahead: bool) -> RelativeDate | None:
    """Read "earlier this month", "early next year", "end of the year", "late last year"."""
    part, behind = tokens[at].lower, at + 1
    if lower_at(tokens, behind) in {"of", "in", "-"}:
        behind += 1
    if lower_at(tokens, behind) == "the" and lower_at(tokens, behind + 1) in {
        "year",
        "month",
        "quarter",
        "week",
        "decade",
    }:
        if part not in {"end", "start", "beginning", "middle"}:
            return None
        whole = _unit(published, 0, lower_at(tokens, behind + 1), behind + 2)
    elif behind < len(tokens) and (tokens[behind].lower in _BACK | _FORWARD or tokens[behind].lower == "this"):
        whole = _turned(tokens, behind, published)
    elif behind < len(tokens) and tokens[behind].lower in WEEKDAYS and part in {"earlier", "later", "early", "late"}:
        return _relative_date_at(tokens, behind, published, ahead)
    else:
        return None
    if whole is None or whole.period.precision != "year" or whole.period.start is None:
        return whole
    months = {
        "early": (1, 3),
        "start": (1, 3),
        "beginning": (1, 3),
        "mid": (5, 8),
        "middle": (5, 8),
        "late": (10, 12),
    }.get(part)
    if months is None:
        return whole
    year = whole.period.start.year
    span = Period.between(Period.of_month(year, months[0]), Period.of_month(year, months[1]))
    return RelativeDate(attrs.evolve(span, precision="month" if part in {"mid", "middle"} else "quarter"), whole.end)
