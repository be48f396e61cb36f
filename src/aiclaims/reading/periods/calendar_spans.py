"""Quarters, halves, seasons and first months of a year."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.periods.calendar_forms import CalendarDate, months_of, number_at, year_behind
from aiclaims.reading.quantities.numbers import CARDINALS
from aiclaims.reading.tokens import Token, is_hyphen, lower_at

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
SPAN_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": -1,
    "final": -1,
    "opening": 1,
    "closing": -1,
}


def short_quarter_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read 3Q24, 3Q 2024 and 2H24."""
    quarter = number_at(tokens, at, 4)
    if quarter is None or at + 1 >= len(tokens) or not tokens[at + 1].glued:
        return None
    word = tokens[at + 1].text
    length = {"Q": 3, "H": 6}.get(word[0], 0)
    if not length or length * quarter > 12:
        return None
    if len(word) == 3 and word[1:].isdigit():
        year, end = 2000 + int(word[1:]), at + 2
    else:
        found, end = year_behind(tokens, at + 2)
        if found is None or len(word) > 1:
            return None
        year = found
    return months_of(length * (quarter - 1) + 1, length * quarter, "quarter", end, year)


def quarter_or_half_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "Q3 2024", "H1", "third quarter of 2024", "first half"."""
    word = lower_at(tokens, at)
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234":
        number, noun, behind = int(word[1]), {"q": "quarter", "h": "half"}[word[0]], at + 1
        if noun == "half" and (number > 2 or year_behind(tokens, behind)[0] is None):
            return None  # the H1 and H2 of chips
    elif word in SPAN_ORDINALS:
        behind = at + 2 if is_hyphen(tokens, at + 1) else at + 1
        noun = lower_at(tokens, behind)
        number, behind = SPAN_ORDINALS[word], behind + 1
        if noun not in {"quarter", "half"} or lower_at(tokens, at - 1) == "fiscal":
            return None
        if [lower_at(tokens, behind + i) for i in (0, 2)] == ["(", ")"] and lower_at(tokens, behind + 1)[:1] in {
            "q",
            "h",
        }:
            behind += 3  # "the second quarter (Q2) of 2022"
        if number < 0:
            number = 4 if noun == "quarter" else 2
        if lower_at(tokens, at) in {"last"} and year_behind(tokens, behind)[0] is None:
            return None  # relative
        told = year_behind(tokens, behind)[0] is not None or _of_a_year(tokens, behind)
        if noun == "half" and (number > 2 or not told):
            return None
    else:
        return None
    if noun == "quarter" and not 1 <= number <= 4:
        return None
    year, end = year_behind(tokens, behind)
    length = 3 if noun == "quarter" else 6
    return months_of(length * (number - 1) + 1, length * number, "quarter", end, year)


def _of_a_year(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "of the year", "of last year" stands here, which the day of publication tells."""
    behind = at + 1 if lower_at(tokens, at) == "of" else at
    words = {"this", "last", "the"} if behind > at else {"this", "last"}
    told = lower_at(tokens, behind) in words and lower_at(tokens, behind + 1) == "year"
    # "Of the year 2019" and "of the year ended June 2021" tell another.
    another = year_behind(tokens, behind + 2)[0] is not None or lower_at(tokens, behind + 2) in {
        "ended",
        "ending",
        "to",
        "through",
    }
    return told and not another


def first_months_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "first three months of 2025", "last six months of 2024"."""
    if lower_at(tokens, at) not in SPAN_ORDINALS or abs(SPAN_ORDINALS[tokens[at].lower]) != 1:
        return None
    count = CARDINALS.get(lower_at(tokens, at + 1)) or number_at(tokens, at + 1, 11)
    if not count or count > 11 or lower_at(tokens, at + 2) != "months":
        return None
    year, end = year_behind(tokens, at + 3)
    if year is None and not _of_a_year(tokens, end):
        return None
    first, last = (1, count) if SPAN_ORDINALS[tokens[at].lower] > 0 else (13 - count, 12)
    return months_of(first, last, "month", end, year)


def season_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read a season with its year: "spring 2024", "summer of 2025"."""
    months = SEASONS.get(lower_at(tokens, at))
    if months is None:
        return None
    year, end = year_behind(tokens, at + 1)
    return months_of(*months, "month", end, year) if year is not None else None


def season_months(word: str) -> tuple[int, int] | None:
    """Tell the first and last month of a season, None for any other word."""
    return SEASONS.get(word)
