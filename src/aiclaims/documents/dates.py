"""The day a document came out, as its metadata or one of its first lines gives it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from aiclaims.patterns import lazy_regex
from aiclaims.schema import Period

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_DATE = lazy_regex(
    rf"\b(?P<d1>\d{{1,2}}){_ORDINAL}(?:\s+of)?\s+(?P<m1>{_MONTH}),?\s+(?P<y1>\d{{4}})\b"
    rf"|\b(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}}){_ORDINAL},?\s+(?P<y2>\d{{4}})\b"
    r"|(?<!\d)(?P<y3>\d{4})(?P<by>[-/.])(?P<m3>\d{1,2})(?P=by)(?P<d3>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<y4>\d{4})\s*年\s*(?P<m4>\d{1,2})\s*月\s*(?P<d4>\d{1,2})\s*[日号]",
    re.IGNORECASE,
)
_OF_MONTH = lazy_regex(
    rf"(?:(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)|(?P<m2>{_MONTH}),?\s+(?P<y2>(?:19|20)\d\d)|(?P<y3>(?:19|20)\d\d)\s*年\s*(?P<m3>\d{{1,2}})\s*月)",
    re.IGNORECASE,
)
_YEAR = lazy_regex(r"(?:19|20)\d\d")
_LABEL = lazy_regex(
    r"(?:\b(?:published|posted|updated|released|issued|dated?|recorded|created|modified|revised|written)\b"
    r"|发布|发表|更新|日期|时间)(?:[^.;!?]|(?<=\b[a-z])\.){0,60}$",
    re.IGNORECASE,
)
_BEFORE = lazy_regex(
    r"(?:^|[·|•–—\-,;:(/（【]|&\w+;)\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s*)?$", re.IGNORECASE
)
_AFTER = lazy_regex(r"\s*(?:$|[·|•–—\-;:)/）】]|,(?=.{0,80}$)|at\b|t?\d{1,2}:\d\d|\.$)", re.IGNORECASE)
# "TORONTO, October 14, 2025 - ": the head of a wire story or a press release.
_PLACE = lazy_regex(r"[A-Z][A-Z .,'’&()-]{2,60}(?:\([\w ]+\)\s*[-–—]*\s*)?$")
_DASH = lazy_regex(r"\s*(?:[-–—]|/|\()")
_LINES, _LONGEST_LINE = 10, 140
_FIRST_YEAR, _LAST_YEAR = 1970, 2100


def parse_date(value: str) -> dt.date | None:
    """Read the day in a value that is a date: ISO 8601, "17 March 2025", "March 17, 2025", "2025年3月17日"; of a month its last."""
    value = value.strip()
    compact = re.match(r"(\d{4})(\d\d)(\d\d)(?!\d)", value)
    if compact:
        return _day(*compact.groups())
    for match in _DATE.finditer(value[:200]):
        if (day := _read(match)) is not None:
            return day
    return last_of_month(value)


def last_of_month(value: str) -> dt.date | None:
    """Give the last day of a month, for a value that is one: "2025-03", "March 2025", "2025年3月".

    Of a text that came out in a month, all that it tells with the month alone was by its end.

    Args:
        value: The value.
    """
    match = _OF_MONTH.fullmatch(value.strip())
    if match is None:
        return None
    number = next(number for number in "123" if match[f"y{number}"])
    first = _day(match[f"y{number}"], match[f"m{number}"], "1")
    return Period.of_month(first.year, first.month).end if first is not None else None


def find_publication_date(lines: Iterable[str]) -> dt.date | None:
    """Find the day a document came out in its first lines: a byline, a date line, a dateline.

    A date that is part of a sentence is not one.

    Args:
        lines: The lines of the document, blank ones left out; only the first few are looked at.
    """
    for number, line in enumerate(lines):
        if number >= _LINES:
            return None
        if not _YEAR.search(line, 0, 4 * _LONGEST_LINE):
            continue
        line = line.strip(" \t*_#>")
        for match in _DATE.finditer(line[: 4 * _LONGEST_LINE]):
            before, after = line[: match.start()], line[match.end() :]
            stands_alone = (
                len(line) <= _LONGEST_LINE and _BEFORE.search(before) is not None and _AFTER.match(after) is not None
            )
            heads = _PLACE.fullmatch(before.strip()) is not None and _DASH.match(after) is not None
            if stands_alone or heads or (len(before) <= _LONGEST_LINE and _LABEL.search(before)):
                day = _read(match)
                if day is not None:
                    return day
    return None


def _read(match: re.Match[str]) -> dt.date | None:
    for number in "1234":
        year = match[f"y{number}"]
        if year is not None:
            return _day(year, match[f"m{number}"], match[f"d{number}"])
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3].lower()) + 1
    try:
        found = dt.date(int(year), number, int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
