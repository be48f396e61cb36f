"""The time that stands over a passage: a dated heading, lead-in or label tells when what stands under it was."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import PeriodMark
from aiclaims.reading.periods.calendar_forms import MONTHS
from aiclaims.reading.periods.finder import find_periods
from aiclaims.schema import Period

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_LONGEST_DATE = 30  # characters
_REACH = 12
"""Passages back to the label of a paragraph, which opens it or one before."""


@cache
def _label() -> re.Pattern[str]:
    """Match what parts a label from the words it stands over: "The Compromise (August 2025): "."""
    return re.compile(r"^(?P<label>[^.!?:;“”\"]{3,70}?)\s*(?::|\s[–—-])\s")


def find_setting(passage: Passage) -> Period | None:
    """Find the time that is set over a passage by what it stands under.

    The nearest tells: the label that opens its paragraph or one before under the same heading, the item or lead-in
    that it hangs on, the headings over it from the innermost out.

    Args:
        passage: The passage.

    Returns:
        The time; None where nothing over the passage is dated, or all of it relative to the document's date.
    """
    return next((mark.period for text, heads in _over(passage) if (mark := _dating(text, heads)) is not None), None)


def set_years(passage: Passage, marks: tuple[PeriodMark, ...]) -> tuple[PeriodMark, ...]:
    """Put days and months told without a year ("In December, ...") into the year that is set over the passage.

    Args:
        passage: The passage.
        marks: The dates it states, resolved against the document's date.
    """
    if not any(lacks_year(mark) for mark in marks):
        return marks
    setting = passage.setting
    if setting is None or setting.start is None or setting.end is None or setting.start.year != setting.end.year:
        return marks
    return tuple(in_year(mark, setting.end.year) if lacks_year(mark) else mark for mark in marks)


def in_year(mark: PeriodMark, year: int) -> PeriodMark:
    """Give a date told without its year as it is in a year.

    Args:
        mark: The date, resolved into some other year.
        year: The year in which it ends, or starts where its end is open.
    """
    period = mark.period
    last = period.end or period.start
    turn = year - last.year if last is not None else 0
    start, end = (_turned(day, turn) for day in (period.start, period.end))
    return attrs.evolve(mark, period=attrs.evolve(period, start=start, end=end))


def _turned(day: dt.date | None, years: int) -> dt.date | None:
    if day is None:
        return None
    _, last = calendar.monthrange(day.year, day.month)
    _, longest = calendar.monthrange(day.year + years, day.month)
    return day.replace(year=day.year + years, day=longest if day.day == last else min(day.day, longest))


def lacks_year(mark: PeriodMark) -> bool:
    """Tell whether a date names its month and leaves out the year.

    Args:
        mark: A date as a passage states it.
    """
    words = re.findall(r"[a-z]+|\d{4}", mark.text.lower())
    return mark.relative and any(word in MONTHS for word in words) and not any(word.isdigit() for word in words)


def _over(passage: Passage) -> Iterator[tuple[str, bool]]:
    """Give what stands over a passage, the nearest first, with whether it is the lead-in of its list."""
    for label in _labels(passage):
        yield label, False
    above = passage.parent
    for _ in range(3):
        if above is None:
            break
        yield above.text, passage.kind == "item"
        above = above.parent
    above = passage.heading
    for _ in range(3):
        if above is None or (above.index == 0 and not _leads(above, passage)):  # a title's date is that of the document
            break
        yield above.text, False
        above = above.heading


def _leads(heading: Passage, item: Passage) -> bool:
    """Tell whether nothing but items stands between a heading and an item: it heads their list."""
    above: Passage | None = item
    for _ in range(_REACH):
        if above is None or above.kind != "item":
            break
        above = above.previous
    return above is heading


def _labels(passage: Passage) -> Iterator[str]:
    """Give the label that opens the passage's paragraph, or one before under the same heading."""
    opening = passage.previous if passage.kind in {"sentence", "item"} and passage.start else None
    for _ in range(_REACH):
        if opening is None or not opening.start:
            break
        opening = opening.previous
    if opening is not None and not opening.start and len(opening.text) <= _LONGEST_DATE:
        yield opening.text  # "October 17, 2023. The office banned ..."
    if passage.kind != "sentence":
        return
    earlier: Passage | None = passage
    for _ in range(_REACH):
        if earlier is None or earlier.kind != "sentence" or earlier.block.heading != passage.block.heading:
            return
        label = _label().match(earlier.text) if earlier.start == 0 else None
        if label is not None:
            yield label["label"]
            return
        earlier = earlier.previous


def _dating(text: str, heads: bool) -> PeriodMark | None:
    """Give the one date that a label or heading is about: it opens it, ends it, or stands in brackets.

    Args:
        text: The label, lead-in or heading.
        heads: Whether it leads a list, so that its date is that of what is listed wherever it stands.
    """
    marks = find_periods(text, None)
    if len(marks) != 1 or marks[0].role != "plain" or _names_report().match(text, marks[0].end):
        return None
    mark = marks[0]
    before, behind = text[: mark.start], text[mark.end :]
    opens = re.fullmatch(r"\W*", before) is not None and re.match(r"\s*(?:[,:|–—-]|$)", behind) is not None
    bracketed = before.endswith("(") and behind.startswith(")")
    ends = re.fullmatch(r"\W*", behind) is not None and (_verb().search(before) is None)
    headed = mark.period.precision != "year" and _opens_heading(before, behind)
    named = _in_name().search(before) is not None and _verb().search(text) is None
    return mark if heads or opens or headed or bracketed or ends or named else None


def _opens_heading(before: str, behind: str) -> bool:
    """Tell whether a date opens a heading of a few words: "October 2023 updates"."""
    return re.fullmatch(r"\W*", before) is not None and re.fullmatch(r"(?:\s[\w’'-]+){1,3}\W*", behind) is not None


@cache
def _names_report() -> re.Pattern[str]:
    """Match what makes a year the name of a writing: "Based on the 2024 Delphi survey:"."""
    return lazy_regex(
        r"\s(?:[\w-]+\s){0,3}?(?:study|report|survey|index|review|ranking|paper|edition)\b", re.IGNORECASE
    )


@cache
def _in_name() -> re.Pattern[str]:
    """Match what makes the next date a part of what a heading names: "Largest holders in 2021 by office"."""
    return lazy_regex(r"\b(?:in|of|for|during|as of)\s+$", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    """Match what makes a sentence of a label: "Take where both stood in 2020:"."""
    return re.compile(r"^\W*(?:[Cc]onsider|[Tt]ake|[Cc]ompare|[Ss]ee)\b|\b(?:is|are|was|were|has|have|had)\b")
