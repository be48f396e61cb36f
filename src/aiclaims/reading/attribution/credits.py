"""Where in a passage a source is credited, so that each statement has its own: "A claims X; B shows Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.modality import fronted


@attrs.frozen
class Credit:
    """A source that a passage names.

    Args:
        name: Its name.
        at: Offset of the words that credit it.
        onward: Whether what it says stands behind these words, as in "Corvane says that", and none of it before.
    """

    name: str
    at: int
    onward: bool = False


def _is_aside(text: str, at: int, credit: Credit) -> bool:
    """Tell whether a credit stands in a clause behind the statement: "a cluster that it claims is faster", "and it says"."""
    return at < credit.at and (
        _relative().search(text, 0, credit.at) is not None or _joined().search(text, at, credit.at) is not None
    )


@cache
def _joined() -> re.Pattern[str]:
    """Match what joins a clause of its own to the statement, up to who speaks in it: ", and B says", "after B told it"."""
    return re.compile(
        r"\b(?:after|once|when|before|until)\s(?:the\s)?(?:[A-Z][\w.’'-]*\s){1,4}$|"
        r",\s(?:and|so)\s(?:(?:now|then|today|also)\s)?(?:(?:the|an?|its|their|some|many)\s(?:[\w’'-]+\s){0,2}?)?(?:[A-Z][\w.’'-]*\s){0,4}$"
    )


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:that|which)\s(?:it|he|she|they|[A-Z][\w.-]*)\s$|"
        # "..., a move critics say", "— a decision that analysts say"
        r"(?:,\s|\s?[—–]\s?)(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:move|decision|deal|step|shift|ruling|gap|lead|figure|result|trend|policy|change)\s(?:that\s|which\s)?(?:[\w-]+\s){1,3}$"
    )


@cache
def _contrast() -> re.Pattern[str]:
    return lazy_regex(r";|,\s(?:while|whereas|but|yet|although|though|whilst)\b", re.IGNORECASE)


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^“”]*”?|(?<!\w)\"[^\"]*\"?")


def sources_at(text: str, credits: Sequence[Credit], at: int, *, whole: tuple[str, ...]) -> tuple[str, ...]:
    """Name the sources of the statement of a sentence that an offset stands in.

    Args:
        text: The sentence.
        credits: The sources that it names.
        at: The offset.
        whole: The sources of the sentence as a whole, which are those of a statement that names none of its own.

    Returns:
        The sources, innermost last.
    """
    quoted = [match.span() for match in _quotes().finditer(text)]
    contrast = fronted().match(text)
    parts = [match.start() for match in _contrast().finditer(text)] + ([contrast.end()] if contrast else [])
    # "A puts it at 10%, and B says 25%": who is named behind "and" speaks for what follows alone.
    joins = [_joined().search(text, 0, credit.at) for credit in credits if credit.onward]
    parts += [join.start() for join in joins if join is not None]
    # What is parted inside a quotation is all said by the one who is quoted.
    parts = [part for part in parts if not any(start < part < end for start, end in quoted)]
    start = max((part for part in parts if part <= at), default=0)
    end = min((part for part in parts if part > at), default=len(text))
    # What a source goes on to say after this statement is not this statement.
    ahead = [credit for credit in credits if credit.onward and (credit.at >= end or _is_aside(text, at, credit))]
    own = tuple(dict.fromkeys(credit.name for credit in credits if start <= credit.at < end and credit not in ahead))
    if own:
        return own
    later = {credit.name for credit in ahead} - {credit.name for credit in credits if credit not in ahead}
    return tuple(name for name in whole if name not in later)
