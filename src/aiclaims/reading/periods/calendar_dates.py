"""Dates of the calendar as written: days, months, quarters, halves, seasons, years; with or without the year."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.periods.calendar_days import day_first_at, month_first_at, numeric_date_at
from aiclaims.reading.periods.calendar_forms import MONTHS, WEEKDAYS, CalendarDate, months_of
from aiclaims.reading.periods.calendar_spans import (
    SEASONS,
    SPAN_ORDINALS,
    first_months_at,
    quarter_or_half_at,
    season_at,
    short_quarter_at,
)
from aiclaims.reading.periods.calendar_years import fiscal_year_at, plain_year_at
from aiclaims.reading.tokens import Token, lower_at

_PARTS: dict[str, tuple[int, int]] = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
_PHRASES = {
    ("end", "of"): "end", ("start", "of"): "early", ("beginning", "of"): "early", ("middle", "of"): "mid",
    ("close", "of"): "end", ("early", "in"): "early", ("late", "in"): "late", ("early",): "early", ("late",): "late",
    ("mid", "-"): "mid", ("mid",): "mid", ("early", "-"): "early", ("late", "-"): "late", ("end", "-"): "end",
    ("end",): "end", ("later", "in"): "", ("earlier", "in"): "",
}  # fmt: skip
_PART_WORDS = frozenset(phrase[0] for phrase in _PHRASES)


_FIRST_WORDS = frozenset({*_PART_WORDS, *MONTHS, *WEEKDAYS, *SPAN_ORDINALS, *SEASONS})


def may_be_date(token: Token) -> bool:
    """Tell cheaply whether a date can start at a token."""
    word = token.lower
    return (
        token.kind == "numeral"
        or word in _FIRST_WORDS
        or (token.kind == "word" and (word[0] in "qhf") and (len(word) == 2 or word.startswith(("fy", "fiscal"))))
    )


def calendar_date_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read the date that starts at a token, None where none does."""
    return _part(tokens, at) if tokens[at].lower in _PART_WORDS else _whole_at(tokens, at)


def _whole_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read a date that no "early" or "end of" stands before."""
    token = tokens[at]
    if token.kind == "numeral":
        if at and token.glued and tokens[at - 1].kind != "symbol":
            return None
        return (
            numeric_date_at(tokens, at)
            or day_first_at(tokens, at)
            or plain_year_at(tokens, at)
            or short_quarter_at(tokens, at)
        )
    if token.kind != "word":
        return None
    if token.lower in MONTHS:
        return month_first_at(tokens, at)
    if token.lower in WEEKDAYS:
        return _after_weekday(tokens, at)
    if token.lower in SPAN_ORDINALS:
        return quarter_or_half_at(tokens, at) or first_months_at(tokens, at)
    if token.lower in SEASONS:
        return season_at(tokens, at)
    if token.lower[0] in "qh" and len(token.lower) == 2:
        return quarter_or_half_at(tokens, at)
    return fiscal_year_at(tokens, at) if token.lower.startswith(("fy", "fiscal")) else None


def _after_weekday(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read the date that a weekday announces: "Monday, July 8, 2024"."""
    behind = at + 2 if lower_at(tokens, at + 1) == "," else at + 1
    if behind < len(tokens) and (tokens[behind].lower in MONTHS or tokens[behind].kind == "numeral"):
        date = _whole_at(tokens, behind)
        return date if date is not None and date.precision == "day" else None
    return None


def _part(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "late 2024", "mid-2024", "end of March", "early in 2025"."""
    for length in (2, 1):
        phrase = tuple(lower_at(tokens, at + offset) for offset in range(length))
        part = _PHRASES.get(phrase)
        if part is None:
            continue
        date = _whole_at(tokens, at + length) if at + length < len(tokens) else None
        if date is None:
            continue
        if date.precision != "year" or part in {"", "end"} or date.last_year is not None:
            return date
        first, last = _PARTS[part]
        return months_of(first, last, "month" if part == "mid" else "quarter", date.end, date.year)
    return None
