"""Full dates in spellings that our own reader does not cover, left to dateparser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from aiclaims.reading.periods.calendar_forms import MONTHS, CalendarDate, year_at
from aiclaims.reading.quantities.nouns import is_closed_class, is_plural
from aiclaims.reading.tokens import Token, lower_at

_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "sv")


def foreign_date_at(tokens: Sequence[Token], at: int) -> CalendarDate | None:
    """Read a day, the name of a month in another language and a year: "4 juillet 2024", "4. Juli 2024"."""
    token = tokens[at]
    if token.kind != "numeral" or not token.text.isdigit() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
        return None
    name = at + 1
    for filler in (".", "de"):
        if lower_at(tokens, name) == filler:
            name += 1
    year_place = name + 2 if lower_at(tokens, name + 1) in {"de", "."} else name + 1
    year = year_at(tokens, year_place)
    if year is None or tokens[name].kind != "word":
        return None
    word = tokens[name].lower
    if len(word) < 3 or word in MONTHS or is_closed_class(word) or is_plural(word) or not word.isalpha():
        return None
    day = _parsed(f"{token.text} {word} {year}")
    return (
        None
        if day is None
        else CalendarDate((day.month, day.day), (day.month, day.day), "day", year_place + 1, day.year)
    )


@cache
def _parsed(written: str) -> dt.date | None:
    """Ask dateparser for a day that stands there in full; each spelling once."""
    import dateparser

    parts: list[str] = ["day", "month", "year"]
    found = dateparser.parse(
        written, languages=list(_LANGUAGES), settings={"REQUIRE_PARTS": parts, "STRICT_PARSING": True}
    )
    return None if found is None else found.date()
