"""Owners of values that the wording itself names: possessors, places told with their holder, subjects beyond an aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from aiclaims.extractors.patents.elided import gets
from aiclaims.extractors.patents.parties import WORLD, holder_of
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark


def taken_up(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a value far behind the one holder of its sentence, where a verb takes up the subject: "Acme built labs [...] and now holds 900".

    Args:
        passage: The passage.
        value: What tells how many.
        holders: Those who may hold patents.
    """
    ahead = [mark for mark in holders if mark.end <= value.mark.start and holder_of(mark) != WORLD]
    if len({holder_of(mark) for mark in ahead}) != 1 or _BEGINS.fullmatch(passage.text, 0, ahead[0].start) is None:
        return None
    return ahead[0] if _TAKES_UP.search(passage.text, 0, value.mark.start) else None


_BEGINS = lazy_regex(
    r"\W*(?:(?:the|today|meanwhile|yet|but|and|also|still|now|starting|coming|having)\b[^,.;]{0,40},?\s)?(?:(?:by|in|since)\s(?:the\s)?[\w\s]{3,24},\s)?(?:the\s)?",
    re.IGNORECASE,
)
_TAKES_UP = lazy_regex(
    r"\b(?:and|but)\s(?:(?:now|already|still|also|today|currently|alone|\w+ly)\s){0,2}(?:files?|filed|holds?|held|owns?|owned|has|boasts?|received|obtains?|obtained|publishes|leads)\s"
    r"(?:[^,;:.—–]{0,50}|more[^;:.—–]{0,60},\s(?:or\s|nearly\s|about\s|some\s|over\s|more\s|than\s)*)$|"
    r",\san?\s[^,;.]{0,60}?\b(?:with|holding|owning|boasting)\s(?:(?:a|the|its|portfolio|total|of)\s)*$|"
    r"\)?,\s(?:with|plus)\s(?:(?:a|another|an additional|further|over|some|about)\s)*$"
)


def held_against(passage: Passage, values: Sequence[Value], holders: Sequence[Mark]) -> dict[int, Mark | None]:
    """Give two counts held against each other in brackets to the two named before: "A has more than B (900 versus 300)".

    Args:
        passage: The passage.
        values: What is counted, in order.
        holders: Those who may hold patents.

    Returns:
        The holders by the identity of their counts; none where nothing is set against anything so.
    """
    for first, second in pairwise(values):
        text = passage.text
        opened = _OPENS_PAIR.search(text, 0, first.mark.start)
        if first.measure not in {"count", "share"} or first.measure != second.measure or opened is None:
            continue
        if _VERSUS.fullmatch(text, first.mark.end, second.mark.start) is None:
            continue
        start, _ = passage.clauses.bounds(max(0, opened.start() - 1), len(text))
        named = [mark for mark in holders if start <= mark.start < first.mark.start and holder_of(mark) != WORLD]
        if len({holder_of(mark) for mark in named}) == len(named) == 2:
            return {id(first): named[0], id(second): named[1]}
    return {}


def named_by_place(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a place whom it introduces: "the second-largest holder, Acme", "the industry's third-place firm, Bolt".

    Args:
        passage: The passage.
        value: The place.
        holders: Those who may hold patents.
    """
    fronted = (
        _FRONTED.match(passage.text, value.mark.end) if _AS_FOR.search(passage.text, 0, value.mark.start) else None
    )
    if fronted is not None:
        return next((mark for mark in holders if mark.start == fronted.end()), None)
    told = _IS_PLACED.match(passage.text, value.mark.end) is not None
    beside = next((mark for mark in holders if told and passage.text[mark.end : value.mark.start] == ", the "), None)
    if beside is not None and holder_of(beside) != WORLD:
        return beside
    introduced = _INTRODUCED.match(passage.text, value.mark.end) if isinstance(value.mark, QuantityMark) else None
    return next((mark for mark in holders if introduced is not None and mark.start == introduced.end()), None)


# "As for the third place, Acmeland took it"
_AS_FOR = lazy_regex(r"\bas\s(?:for|to)\s(?:the\s)?$", re.IGNORECASE)
_FRONTED = lazy_regex(r"(?:\s(?:place|position|spot|rank))?,\s(?:the\s)?")
# "Acmeland, the second-highest country"
_IS_PLACED = lazy_regex(
    r"\s(?:[\w-]+\s){0,2}?(?:company|firm|holder|filer|applicant|owner|country|nation|university|patentee|location|source|origin)\b",
    re.IGNORECASE,
)
_INTRODUCED = lazy_regex(
    r"(?:[ -]place[d]?)?\s(?:[\w-]+\s){0,3}?(?:company|firm|holder|filer|applicant|owner|country|nation|university|recipient|patentee|carmaker|maker|bank|group),\s(?:the\s)?",
    re.IGNORECASE,
)


def possessor(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a count whom it is right behind as a possession: "a tenth of the world's 36,000 patents".

    Args:
        passage: The passage.
        value: What tells how many.
        holders: Those who may hold patents.
    """
    owns = (mark for mark in holders if _OWNS.fullmatch(passage.text, mark.end, value.mark.start))
    return next(owns, None) if value.measure == "count" else None


_OWNS = lazy_regex(r"['’]s?\s")


def subject_beyond_aside(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a value the subject of its verb where an aside names others between: "Acme, third behind Bolt and Zyx, filed 900".

    Args:
        passage: The passage.
        value: What tells how many.
        holders: Those who may hold patents.
    """
    ahead = [mark for mark in holders if mark.end <= value.mark.start]
    if len(ahead) < 2 or "," not in passage.text[ahead[0].end : ahead[-1].start]:
        return None
    predicate = passage.parse.predicate_counting(value.mark.start, value.mark.end)
    if predicate is None or predicate.subject is None or predicate.passive or not gets(predicate.verb):
        return None
    subject = predicate.subject
    own = [mark for mark in holders if subject.start <= mark.start < subject.end]
    aside = [mark for mark in holders if subject.end <= mark.start and mark.end <= predicate.start]
    direct = not any(predicate.start <= mark.start < value.mark.start for mark in holders)
    if len(own) != 1 or not aside or not direct or passage.text[subject.end] != ",":
        return None
    return own[0] if len(group_of(passage, own[0], holders)) == 1 else None


_OPENS_PAIR = lazy_regex(r"\s\($|:\s$|,\s(?:with|at|by)\s$")
_VERSUS = lazy_regex(
    r"\s(?:(?:patents?|applications|filings|grants|families|inventions)\s)?(?:versus|vs\.?|against|to|compared (?:to|with))\s",
    re.IGNORECASE,
)
