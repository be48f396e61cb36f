"""Words that say how good another is too: what denies them says worse, and a multiple better or worse."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.schema import Quantity

_AS_GOOD = lazy_regex(
    r"\bas (?:well|good|capable|accurate|powerful|strong|smart|reliable|advanced) as\b", re.IGNORECASE
)
_NOT = lazy_regex(r"(?:\bnot|n['’]t|\bnever|\bcannot)\s(?:(?:quite|yet|nearly|always|be|\w+ly)\s){0,3}$", re.IGNORECASE)
# "Does not do as well as": a word of comparing that holds its own denial
_DENIED = lazy_regex(r"\w+(?: not|n['’]t)\b", re.IGNORECASE)


def falls_short(text: str, cue: CueMark) -> bool:
    """Tell whether somebody is said not to be as good, which is worse: "not as good as B".

    Args:
        text: The passage.
        cue: The word that says that they are level.
    """
    denied = _NOT.search(text, 0, cue.start) or _DENIED.match(cue.text)
    return denied is not None and _AS_GOOD.search(cue.text) is not None


def multiplied(cue: CueMark, value: Quantity | None) -> BenchmarkRelation:
    """Tell how two stand of whom one is so many times as good: "twice as good as B" is above.

    Args:
        cue: The word that says that they are level.
        value: How many times, or another margin.
    """
    if value is None or value.unit != "times" or not _AS_GOOD.search(cue.text):
        return "on_par"
    return "above" if (value.low or 0) >= 1 else "below"
