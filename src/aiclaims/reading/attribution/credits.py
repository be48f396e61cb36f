"""Where in a passage a source is credited, so that each statement has its own: "A claims X; B shows Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.reading.modality import fronted


@attrs.frozen
class Credit:
    """A source that a passage names.

    Args:
        name: Its name.
        at: Offset of the words that credit it.
    """

    name: str
    at: int


@cache
def _contrast() -> re.Pattern[str]:
    return re.compile(r";|,\s(?:while|whereas|but|yet|although|though|whilst)\b", re.IGNORECASE)


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^“”]*”?|(?<!\w)\"[^\"]*\"?")


def sources_at(text: str, credits: Sequence[Credit], at: int) -> tuple[str, ...]:
    """Name those sources that are credited in the same statement of a sentence as an offset stands in.

    Args:
        text: The sentence.
        credits: The sources that it names.
        at: The offset.

    Returns:
        The sources, innermost last; none where that statement names none of its own.
    """
    quoted = [match.span() for match in _quotes().finditer(text)]
    contrast = fronted().match(text)
    parts = [match.start() for match in _contrast().finditer(text)] + ([contrast.end()] if contrast else [])
    # What is parted inside a quotation is all said by the one who is quoted.
    parts = [part for part in parts if not any(start < part < end for start, end in quoted)]
    start = max((part for part in parts if part <= at), default=0)
    end = min((part for part in parts if part > at), default=len(text))
    return tuple(dict.fromkeys(credit.name for credit in credits if start <= credit.at < end))
