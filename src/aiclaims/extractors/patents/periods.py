"""Which period a value is told with."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage, PeriodMark, QuantityMark
from aiclaims.schema import Period

CONTINUES = 4
"""Passages behind the last claim within which what was told there is still spoken of."""


def period_of(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that a value covers.

    It is the one right behind it, else the nearest before it, else one behind it in its clause. A period
    that stands right behind another value is that one's, unless the two are told in contrast; one that a
    change counts from ("than in 2023") is nobody's.
    """
    text = passage.text
    changes = isinstance(at, QuantityMark) and at.kind == "percent"
    fitting = [
        mark
        for mark in passage.periods
        if not _dateline(passage, mark)
        and not words.saying_date(text, mark)
        and not words.BASE.search(text[: mark.start])
        and not (changes and at.end <= mark.start and words.CHANGE_BASE.search(text, at.end, mark.start))
    ]
    same = words.SAME_PERIOD.search(text)
    if same is not None and not any(mark.end <= same.start() and not mark.relative for mark in fitting):
        return _told_period(passage, context)
    values = [q for q in passage.quantities if q.kind in {"number", "percent", "times"}]
    own = [mark for mark in fitting if mark.start >= at.end and _right_behind(text, at, mark)]
    if own:
        return own[0].period
    taken = {id(mark) for mark in fitting for q in values if mark.start >= q.end and _right_behind(text, q, mark)}
    ahead = [mark for mark in fitting if mark.end <= at.start]
    free = [
        mark
        for mark in ahead
        if id(mark) not in taken or (len(fitting) == 1 and not words.FROM.search(text[: at.start]))
    ]
    if free:
        return free[-1].period
    behind = [
        mark
        for mark in fitting
        if mark.start >= at.end
        and passage.barrier(at.end, mark.start) < 2.0
        and not any(at.end <= q.start and q.end <= mark.start for q in values)
    ]
    return behind[0].period if behind else None


def _right_behind(text: str, value: Mark, period: Mark) -> bool:
    between = text[value.end : period.start]
    return between.count(" ") <= 6 and not re.search(r"[,;:()]", between)


def _told_period(passage: Passage, context: Context) -> Period | None:
    """Give the last stretch of years that was told: what "the same period" refers to."""
    for claim, stated in zip(reversed(context.claims), reversed(context.passages), strict=True):
        period = claim.period
        if (
            passage.index - stated.index <= CONTINUES
            and period
            and period.start
            and period.end
            and period.start.year < period.end.year
        ):
            return period
    return context.claims[-1].period if context.claims else None


def _dateline(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date belongs to the dateline ("GENEVA, July 4 -")."""
    return bool(re.match(r"[A-Z][A-Z .]+,\s*$", passage.text[: mark.start])) or bool(
        re.match(r"\s*[-–—]", passage.text[mark.end :]) and mark.start < 40
    )
