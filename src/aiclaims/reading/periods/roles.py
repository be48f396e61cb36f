"""What a date is to its statement: a deadline, an onset, an instant."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import Mark, PeriodMark, PeriodRole
from aiclaims.reading.tokens import Token, follows, lower_at
from aiclaims.schema import Period

_Phrases = tuple[tuple[str, ...], ...]

_DEADLINES: _Phrases = (
    ("no", "later", "than"),
    ("by",),
    ("until",),
    ("till",),
    ("through",),
    ("up", "to"),
    ("not", "later", "than"),
)
_BEFORES: _Phrases = (("prior", "to"), ("before",), ("ahead", "of"))
_ONSETS: _Phrases = (
    ("since",), ("starting", "in"), ("starting", "from"), ("starting", "on"), ("starting",), ("beginning", "in"), ("beginning", "on"),
    ("effective", "from"), ("effective",), ("ever", "since"), ("as", "from"), ("with", "effect", "from"),
)  # fmt: skip
_INSTANTS: _Phrases = (("as", "of"), ("as", "at"), ("as", "on"))


def role_around(tokens: Sequence[Token], first: int, end: int, period: Period) -> tuple[int, int, PeriodRole, Period]:
    """Read the preposition before a date: by, since, as of.

    Args:
        tokens: The text.
        first: Index of the date's first token.
        end: Index of the first token behind it.
        period: What it is by itself.

    Returns:
        First token and end with the preposition, the role, and the period that it makes.
    """
    reach = first - 1 if lower_at(tokens, first - 1) == "the" else first
    for phrase in _INSTANTS:
        if _ends(tokens, reach, phrase):
            return reach - len(phrase), end, "instant", period
    for phrase in _DEADLINES:
        if _ends(tokens, reach, phrase) and period.end is not None:
            return reach - len(phrase), end, "deadline", Period(None, period.end, period.precision)
    for phrase in _BEFORES:
        if _ends(tokens, reach, phrase) and lower_at(tokens, first) in {"end", "year"} and period.end is not None:
            return reach - len(phrase), end, "deadline", Period(None, period.end, period.precision)
        if _ends(tokens, reach, phrase) and period.start is not None and period.start > dt.date.min:
            day_before = period.start - dt.timedelta(1)
            return reach - len(phrase), end, "deadline", Period(None, day_before, period.precision)
    for phrase in _ONSETS:
        if _ends(tokens, reach, phrase) and period.start is not None:
            late = lower_at(tokens, first) in {"end", "close"} and period.end is not None and period.precision != "day"
            since = period.end.replace(day=1) if late and period.end is not None else period.start
            return reach - len(phrase), end, "onset", Period(since, None, "month" if late else period.precision)
    onward = lower_at(tokens, end)
    if period.start is not None and (
        onward in {"onward", "onwards", "forward"} or (onward == "on" and lower_at(tokens, reach - 1) == "from")
    ):
        opened = reach - 1 if lower_at(tokens, reach - 1) == "from" else first
        return opened, end + 1, "onset", Period(period.start, None, period.precision)
    return first, end, "onset" if period.end is None else "plain", period


def _ends(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    start = at - len(phrase)
    return start >= 0 and follows(tokens, start, phrase)


def counts_from(text: str, mark: PeriodMark, at: Mark) -> bool:
    """Tell whether what a word tells is counted from a date on: "since the controls of 2022", "since being listed in May".

    Args:
        text: The sentence.
        mark: A date in it.
        at: The word; what it tells inside those words was then, and not from then on.
    """
    since = _SINCE.search(text, 0, mark.start)
    return since is not None and not since.start() <= at.start < mark.end


_SINCE = lazy_regex(r"\bsince\s[^,;.]{0,90}$", re.IGNORECASE)
