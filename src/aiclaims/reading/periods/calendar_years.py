"""Years by themselves, and the years that end a name."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.periods.calendar_forms import DATING, MONTHS, WEEKDAYS, CalendarDate, months_of, year_at
from aiclaims.reading.quantities.nouns import is_closed_class
from aiclaims.reading.quantities.units import unit_after
from aiclaims.reading.tokens import Token, is_hyphen, is_name, lower_at
from aiclaims.reading.years import counts_things, is_cell_among_scores, is_year

_BEFORE_A_YEAR = frozenset({"early", "mid", "late", "end"})


_LAWS = frozenset({"act", "law", "treaty", "convention", "accord", "code", "statute", "bill"})
_EDITIONS = frozenset({"report", "index", "survey", "study", "review", "outlook", "yearbook", "handbook", "almanac"})
_QUARTERS = frozenset({"q1", "q2", "q3", "q4"})


def plain_year_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read a year by itself, "2023" or "the 1990s"; not the year in a name ("AIME 2024")."""
    token = tokens[at]
    if not is_year(token):
        return None
    year, end = int(token.text), at + 1
    if end < len(tokens) and tokens[end].glued and tokens[end].kind == "word":
        if tokens[end].lower != "s" or year % 10:
            return None
        return CalendarDate((1, 1), (12, 31), "year", end + 1, year, year + 9)
    if _names_something(tokens, at) or _is_measured(tokens, at):
        return None
    if is_hyphen(tokens, end) and lower_at(tokens, end + 1) in _QUARTERS:
        end += 1  # "2024-Q3"
    quarter = tokens[end].lower if end < len(tokens) else ""
    if quarter in _QUARTERS:
        number = int(quarter[1])
        return months_of(3 * number - 2, 3 * number, "quarter", end + 1, year)
    return CalendarDate((1, 1), (12, 31), "year", end, year)


def _names_something(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a name ends in the year: "AIME 2024", "GPT-4-0613", "Made in China 2025"."""
    if at == 0 or (is_hyphen(tokens, at + 1) and at + 2 < len(tokens) and is_year(tokens[at + 2])):
        return False  # "CAGR 2010-2022"
    before = tokens[at - 1]
    if before.text.lower() != before.lower and not tokens[at].glued:
        return False  # "Nvidia's 2024 filings": no name ends in a possessive
    if before.lower == "of" and at >= 2 and tokens[at - 2].lower in _LAWS and is_name(tokens[at - 2]):
        return True  # "the Trade Act of 1974"
    if before.text == "(" and at >= 2 and tokens[at - 2].lower in _EDITIONS and is_name(tokens[at - 2]):
        return True  # "the Global Chip Report (2023)"
    if tokens[at].glued:
        if before.text in "-‐‑–" and at >= 2 and before.glued:
            return tokens[at - 2].lower not in _BEFORE_A_YEAR and not is_year(tokens[at - 2])
        return before.text not in "([{|\"“‘'/–—~," or (
            before.text == "/" and at >= 2 and tokens[at - 2].kind != "numeral"
        )
    if not is_name(before) or before.lower in MONTHS or before.lower in WEEKDAYS or before.lower in DATING:
        return before.text in {"#", "§", "$", "©", "&", "№"}
    return not is_closed_class(before.lower)


def _is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the digits are a number: a unit or what they count stands behind."""
    unit = unit_after(tokens, at + 1)
    if unit is not None and unit.kind != "generations" and not is_hyphen(tokens, at + 1):
        return True
    if lower_at(tokens, at + 1) in {"million", "billion", "trillion", "thousand", "+"}:
        return True
    if at + 2 < len(tokens) and tokens[at + 1].glued and tokens[at + 2].glued and tokens[at + 1].text in "-./:":
        behind = tokens[at + 2]
        if behind.kind == "numeral" and not is_year(behind):
            return True
    return counts_things(tokens, at) or is_cell_among_scores(tokens, at)


def fiscal_year_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read "FY2024", "FY24", "fiscal year 2024", "FY2023-24"."""
    token = tokens[at]
    if token.text.startswith("FY") and token.text[2:].isdigit() and len(token.text) in {4, 6}:
        year = int(token.text[2:]) + (2000 if len(token.text) == 4 else 0)
        return _of_account(tokens, at + 1, year) if 1900 <= year <= 2100 else None
    if token.lower in {"fy", "fiscal"}:
        behind = at + 2 if lower_at(tokens, at + 1) == "year" else at + 1
        found = year_at(tokens, behind)
        return _of_account(tokens, behind + 1, found) if found is not None else None
    return None


def _of_account(tokens: Sequence[Token], end: int, year: int) -> CalendarDate:
    """Make a year of account, which may be written as the two that it falls in: "FY 2023-24", "fiscal year 2023/24"."""
    split = end + 1 < len(tokens) and tokens[end].text in "-‐‑–/" and tokens[end].glued and tokens[end + 1].glued
    if split and tokens[end + 1].text in {f"{year + 1}", f"{(year + 1) % 100:02}"}:
        return CalendarDate((1, 1), (12, 31), "year", end + 2, year, year + 1)
    return CalendarDate((1, 1), (12, 31), "year", end, year)
