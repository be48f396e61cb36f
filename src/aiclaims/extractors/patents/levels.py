"""Years of levels: by when so many were reached, what a change counts from, and the year before the one told."""

from __future__ import annotations

import re

from aiclaims.extractors.patents.series import FROM
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.schema import Period


def spans_years(period: Period, most: int = 0) -> bool:
    """Tell whether a period is one of several years, more than `most` over the first."""
    return period.start is not None and period.end is not None and period.end.year - period.start.year > most


def reached_by(passage: Passage, at: Mark, period: Period | None) -> Period | None:
    """Take the year by which so many were reached for the year of the count ("12,000 by 2021").

    Args:
        passage: The passage.
        at: What tells the value.
        period: The period found for it.
    """
    if period is None or period.start is not None or period.end is None or period.precision != "year":
        return period
    if getattr(at, "kind", "") not in {"number", "percent"}:
        return period
    published = passage.reading.document.published
    if passage.modality_at(at.start) != "asserted" and (published is None or period.end > published):
        return period  # "could reach 900 by 2030" may do so before
    told = any(mark.period == period and _BY.match(mark.text) for mark in passage.periods)
    return Period.of_year(period.end.year) if told else period


_BY = lazy_regex(r"by\b|at\b|as of\b", re.IGNORECASE)


def base_of(passage: Passage, at: Mark) -> Period | None:
    """Give what a count came from the year that its change counts from: "fell 1% from 2019, going from 900 to 890".

    Args:
        passage: The passage.
        at: What tells the value.
    """
    text = passage.text
    if not isinstance(at, QuantityMark) or at.kind != "number" or FROM.search(text, 0, at.start) is None:
        return None
    if _DATED.match(text, at.end):
        return None
    bases = [mark for mark in passage.periods if mark.end <= at.start and _COUNTED_FROM.search(text[: mark.start])]
    return bases[-1].period if bases and bases[-1].period.precision == "year" else None


_COUNTED_FROM = lazy_regex(
    r"(?:%|\b(?:percent|per cent))\s+(?:from|over|on|compared (?:to|with))\s+(?:the\s|in\s|year\s|calendar\s)*$",
    re.IGNORECASE,
)


def year_before(passage: Passage, at: Mark) -> Period | None:
    """Give a count told of the year before the one year of its sentence: "900 in 2023, down from 1,100 the previous year".

    Args:
        passage: The passage.
        at: What tells the value.
    """
    if not isinstance(at, QuantityMark) or at.kind != "number":
        return None
    quarter = PREVIOUS_QUARTER.match(passage.text, at.end)
    if quarter is not None:
        told = {mark.period for mark in passage.periods if mark.end <= at.start and mark.role == "plain"}
        return quarter_before(told.pop()) if len(told) == 1 else None
    told_so = PREVIOUS_YEAR.match(passage.text, at.end) is not None
    if not (told_so or _came_from(passage, at)):
        return None
    years = {
        mark.period.start.year
        for mark in passage.periods
        if mark.period.start
        and mark.period.precision == "year"
        and (mark.end <= at.start or not told_so)
        and not spans_years(mark.period)
        and mark.role == "plain"
    }
    return Period.of_year(years.pop() - 1) if len(years) == 1 else None


def quarter_before(period: Period) -> Period | None:
    """Give the quarter before another; None for what is no quarter.

    Args:
        period: The other.
    """
    if period.precision != "quarter" or period.start is None or period.end is None:
        return None
    quarter = (period.start.month + 2) // 3
    whole = Period.of_quarter(period.start.year, quarter)
    if period != whole:
        return None
    return Period.of_quarter(period.start.year - (quarter == 1), (quarter - 2) % 4 + 1)


def _came_from(passage: Passage, at: QuantityMark) -> bool:
    """Tell whether a count is what one year's change came from: "In 2020 filings rose from 29 to 50"."""
    text = passage.text
    if _LEFT.search(text, 0, at.start) is None or _OWN_DATE.match(text, at.end):
        return False
    return _YEARS.search(text) is None and not any(spans_years(mark.period) for mark in passage.periods)


_LEFT = lazy_regex(r"\bfrom\s(?:(?:the|just|only|about|around|some|roughly|nearly|over)\s)*$", re.IGNORECASE)
_OWN_DATE = lazy_regex(
    r"[^,;.]{0,40}?\b(?:in|during|for|at the end of)\s(?:19|20)\d\d\b|\s\((?:19|20)\d\d\)|[^,;.]{0,30}\bago\b",
    re.IGNORECASE,
)
# A change over more than a year.
_YEARS = lazy_regex(
    r"\byears\b|\b(?:decade|since|between)\b|\b(?:from|to)\s(?:19|20)\d\d\b|\bq[1-4]\b|\b(?:month|quarter)",
    re.IGNORECASE,
)


PREVIOUS_YEAR = lazy_regex(
    r"\s(?:(?!(?:19|20)\d\d)[\w-]+\s){0,3}?(?:in\s|during\s)?(?:the\s(?:previous|prior|preceding)\syear|the\syear\s(?:before|earlier|prior)|a\syear\s(?:earlier|before|ago|prior))\b",
    re.IGNORECASE,
)
PREVIOUS_QUARTER = lazy_regex(
    r"\s(?:(?!(?:19|20)\d\d)[\w-]+\s){0,3}?(?:in\s|during\s)?(?:the\s(?:previous|prior|preceding)\squarter|the\squarter\s(?:before|earlier|prior)|a\squarter\s(?:earlier|before|ago|prior))\b",
    re.IGNORECASE,
)
_DATED = lazy_regex(r"\s(?:[\w-]+\s){0,3}?(?:in|during)\s(?:19|20)\d\d\b|\s\((?:19|20)\d\d\)")
