"""Days and months as written: 2024-07-04, 4 July 2024, July 4, July 2024, in July."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.periods.calendar_forms import (
    DATING,
    MONTHS,
    SHORT_MONTHS,
    CalendarDate,
    months_of,
    number_at,
    of_day,
    year_at,
    year_behind,
)
from aiclaims.reading.quantities.units import unit_after
from aiclaims.reading.tokens import Token, is_hyphen, is_name, lower_at, word_set

_ALSO_WORDS = word_set("may march august april june")
_OF_TIME = word_set("in since until till by last next early late mid")
"""What a month stands behind even where a name follows: "In April America restricted", not "June Lee said"."""


def numeric_date_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read 2024-07-04, 2024-07, 2022–23, 07/04/2024, 04.07.2024."""
    year = year_at(tokens, at)
    if year is not None:
        return _year_first(tokens, at, year)
    if at + 4 < len(tokens) and all(token.glued for token in tokens[at + 1 : at + 5]):
        separators = tokens[at + 1].text + tokens[at + 3].text
        final = year_at(tokens, at + 4)
        first, second = number_at(tokens, at, 31), number_at(tokens, at + 2, 31)
        if separators in {"//", "--"} and final and first and second:
            month, day = (first, second) if first <= 12 else (second, first)
            return of_day(month, day, at + 5, final) if month <= 12 else None
    parts = tokens[at].text.split(".")
    if len(parts) == 2 and at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 2].glued:
        final = year_at(tokens, at + 2)
        if final and all(len(part) <= 2 for part in parts) and 1 <= int(parts[0]) <= 31 and 1 <= int(parts[1]) <= 12:
            return of_day(int(parts[1]), int(parts[0]), at + 3, final)
    return None


def _year_first(tokens: Sequence[Token], at: int, year: int) -> CalendarDate | None:
    if at + 2 >= len(tokens) or not (tokens[at + 1].glued and tokens[at + 2].glued):
        return None
    joint, second = tokens[at + 1].text, tokens[at + 2].text
    if joint not in "-–/" or not second.isdigit() or len(second) != 2:
        return None
    month = int(second)
    if at + 4 < len(tokens) and tokens[at + 3].text == joint and tokens[at + 3].glued and tokens[at + 4].glued:
        day = number_at(tokens, at + 4, 31)
        return of_day(month, day, at + 5, year) if day and 1 <= month <= 12 else None
    if month == (year + 1) % 100:
        return CalendarDate((1, 1), (12, 31), "year", at + 3, year, year + 1)
    if month > 12 and month > year % 100:  # "2014-23": no month
        return CalendarDate((1, 1), (12, 31), "year", at + 3, year, year - year % 100 + month)
    return months_of(month, month, "month", at + 3, year) if 1 <= month <= 12 and joint == "-" else None


def _day(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read a day of the month, "4" or "4th", with where it ends."""
    day = number_at(tokens, at, 31)
    if day is None:
        return None
    end = at + 1
    if end < len(tokens) and tokens[end].glued and tokens[end].kind == "word":
        return (day, end + 1) if tokens[end].lower in {"st", "nd", "rd", "th"} else None
    if end < len(tokens) - 1 and tokens[end].text in "./:%" and tokens[end].glued and tokens[end + 1].glued:
        return None
    if lower_at(tokens, end) in {"%", "percent", "per"}:
        return None
    return day, end


def day_first_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "4 July 2024", "4th of July", "21-24 May 2024"."""
    opening = _day(tokens, at)
    if opening is None or (at and tokens[at].glued and tokens[at - 1].text in "-‐‑–−/.:,$€£#"):
        return None
    day, behind = opening
    closing = None
    if is_hyphen(tokens, behind) or lower_at(tokens, behind) in {"to", "and"}:
        closing = _day(tokens, behind + 1)
        if closing is None:
            return None
        behind = closing[1]
    if lower_at(tokens, behind) == "of":
        behind += 1
    month = MONTHS.get(lower_at(tokens, behind))
    if month is None or not tokens[behind].text[0].isupper():
        return None
    if _is_modal_may(tokens, behind):
        return None
    year, end = year_behind(tokens, _behind_abbreviation(tokens, behind + 1))
    if closing is not None and closing[0] <= day:
        return None
    return of_day(month, day, end, year, (month, closing[0]) if closing else None)


def _is_modal_may(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "MAY" and at + 1 < len(tokens) and tokens[at + 1].kind == "word"


def _behind_abbreviation(tokens: Sequence[Token], at: int) -> int:
    if lower_at(tokens, at) == "." and tokens[at].glued and len(tokens[at - 1].text) <= 4 and at + 1 < len(tokens):
        return at + 1
    return at


def month_first_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "July 4, 2024", "May 21-24", "Jan. 2025", "in July"."""
    token = tokens[at]
    month = MONTHS[token.lower]
    if not token.text[0].isupper():
        return None
    behind = _behind_abbreviation(tokens, at + 1)
    year = year_at(tokens, behind)
    opening = _day(tokens, behind)
    if opening is not None and year is None:
        day, after = opening
        closing = (
            _day(tokens, after + 1) if is_hyphen(tokens, after) or lower_at(tokens, after) in {"to", "and"} else None
        )
        if closing is not None and closing[0] > day and lower_at(tokens, closing[1]) not in MONTHS:
            after = closing[1]
        else:
            closing = None
        if closing is None and unit_after(tokens, after) is not None:
            return None if token.lower in _ALSO_WORDS else months_of(month, month, "month", at + 1)
        year, end = year_behind(tokens, after)
        return of_day(month, day, end, year, (month, closing[0]) if closing else None)
    year, end = year_behind(tokens, behind)
    if year is not None:
        return months_of(month, month, "month", end, year)
    return months_of(month, month, "month", at + 1) if _is_bare_month(tokens, at) else None


def _is_bare_month(tokens: Sequence[Token], at: int) -> bool:
    """Tell a month from the modal verb, the walk and the people that share its name."""
    token = tokens[at]
    if at == 0 and lower_at(tokens, 1) == ":":
        return True  # "April: the ministry lifted the ban"
    before = lower_at(tokens, at - 1)
    prepared = before in DATING and not (at == 1 and before in {"no", "not", "but", "only", "when"})
    if token.text.isupper() and token.lower in SHORT_MONTHS:
        return lower_at(tokens, at + 1) == "."  # an SEP is a patent
    if token.lower in SHORT_MONTHS and token.lower != "may":
        return (
            prepared and before not in {"the", "a", "an", "for", "and", "with", "was", "is", "to", "of"}
        ) or lower_at(tokens, at + 1) == "."
    if token.lower == "may":
        return before in {
            "in",
            "by",
            "since",
            "until",
            "till",
            "last",
            "next",
            "this",
            "early",
            "late",
            "mid",
            "before",
            "during",
            "through",
            "from",
            "of",
            "end",
            "after",
            "-",
        }
    if token.lower in _ALSO_WORDS:
        if before == "(" and lower_at(tokens, at + 1) == ")":
            return True  # "added 42 firms (March), 23 more (August)"
        follower = (
            before not in _OF_TIME
            and at + 1 < len(tokens)
            and tokens[at + 1].kind == "word"
            and tokens[at + 1].text[0].isupper()
        )
        ranged = lower_at(tokens, at + 1) in {"to", "-", "–", "through"} and lower_at(tokens, at + 2) in MONTHS
        return ranged or ((prepared or before in {"-", "–"}) and not follower)
    return prepared or not (
        at and tokens[at - 1].kind == "word" and is_name(tokens[at - 1]) and not tokens[at].text.isupper()
    )
