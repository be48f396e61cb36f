"""Whether a lead is one that somebody holds, though it is not said over whom."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage


def is_held(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a lead is one that somebody holds in a field: "keeps a clear advantage in chip design"."""
    return cue.cue == "lead" and holds_field(passage.text, cue.start, cue.end)


def is_kept(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a lead is one that somebody holds, whatever the field: "has maintained its lead, helped by"."""
    return (
        cue.lemma in {"lead", "edge", "head start", "head-start"}
        and _holds().search(passage.text, max(0, cue.start - 60), cue.start) is not None
        and _at_an_end().match(passage.text, cue.end) is not None
    )


@cache
def _at_an_end() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:$|[,.;:!)—–]|\s(?:and|but|today|now|as\sof|despite|because|due|thanks|for\snow|so\sfar|overall)\b)"
    )


def holds_field(text: str, start: int, end: int) -> bool:
    """Tell whether the noun between two offsets is held in a field."""
    return _holds().search(text, max(0, start - 60), start) is not None and _in_a_field().match(text, end) is not None


@cache
def _holds() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:holds?|held|holding|has|have|had|maintain\w*|enjoys?|enjoyed|retain\w*|keeps?|kept)\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+){0,2}$",
        re.IGNORECASE,
    )


@cache
def _in_a_field() -> re.Pattern[str]:
    """Match the field of an advantage; what a country has much of (power, people, money) is no field."""
    return lazy_regex(rf"\s+in\s+(?!(?:[\w-]+\s+){{0,2}}?(?:{words.RESOURCES})\b)", re.IGNORECASE)
