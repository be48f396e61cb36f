"""Deadlines that have passed: "by February 2025" of what has happened is that month."""

from __future__ import annotations

import re

import attrs

from aiclaims.reading.marks import PeriodMark
from aiclaims.schema import Period

_MONTHS_BEFORE = {"early": 2, "mid": 3, "late": 2}
"""Months of a part of the year before its last one."""


def once_passed(text: str, mark: PeriodMark) -> Period:
    """Give the time of what had happened by a deadline; a date that is none stays as it is.

    Args:
        text: The passage that the date stands in.
        mark: The date.

    Returns:
        The year, month or day that the deadline names; what went on "until" it keeps its open start.
    """
    period = mark.period
    if mark.role != "deadline" or period.end is None:
        return period
    if re.match(r"(?:until|till|through|to)\b", mark.text, re.IGNORECASE) or re.search(
        r"\b(?:until|till|through)\s+$", text[: mark.start], re.IGNORECASE
    ):
        return period
    if period.precision == "year":
        return Period(period.end.replace(month=1, day=1), period.end, "year")
    first = period.end if period.precision == "day" else period.end.replace(day=1)
    # A part of a year has months, a part of a month ("by early February") none.
    part = re.search(
        r"\b(?:early|mid|late)\b(?=[\s-]*(?:in\s)?(?:the\s)?(?:\d{4}|\w+\syear))", mark.text, re.IGNORECASE
    )
    if part and period.precision != "day":
        first = first.replace(month=max(1, first.month - _MONTHS_BEFORE[part[0].lower()]))
    return attrs.evolve(period, start=first)
