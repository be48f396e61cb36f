"""Lags told by what is done later: "A follows B with a delay of a year", "A does what B did a year ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag.kinds import is_counted
from aiclaims.extractors.lag.marks import party
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.stated import is_stated
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.reading.syntax import Complement, Phrase, Predicate
from aiclaims.reading.tokens import word_set

_FOLLOWING = word_set(
    "follow track trail copy match reproduce replicate imitate emulate mirror echo shadow pursue repeat equal rival reach attain achieve approach"
)
"""Verbs whose subject does what their object has done."""
_WITH = word_set("keep catch draw")
"""Those that have it behind "with": "keeps pace with"."""
_ABLE = word_set(
    "do match reach attain achieve offer be stand sit have deliver provide equal rival show perform resemble"
)
"""Verbs of what somebody can do now."""


def find_later(
    passage: Passage, marks: Sequence[Mark], ago: Sequence[QuantityMark]
) -> Iterator[tuple[Parties, QuantityMark]]:
    """Find who does later what another does or did, and by how much.

    Args:
        passage: The passage.
        marks: Its mentions that may be a party.
        ago: The lengths of time in its dates that are told from today: the year of "a year ago".

    Yields:
        The pair, and the quantity that tells by how much the one is behind.
    """
    lengths = [mark for mark in passage.quantities if mark.unit in {"months", "generations"}]
    if len(marks) < 2 or not (lengths or ago) or is_counted(passage):
        return
    for length in lengths:
        doing = _delayed(passage, length)
        parties = _of_doing(passage, doing, marks) if doing is not None else None
        if parties is not None:
            yield parties, length
    earlier = [length for length in lengths if _earlier().match(passage.text, length.end)]
    for length in (*earlier, *ago):
        parties = _as_then(passage, length, marks)
        if parties is not None:
            yield parties, length


def _delayed(passage: Passage, length: QuantityMark) -> Predicate | None:
    """Give what somebody does with a delay of so much."""
    behind = _delay_of().search(passage.text, 0, length.start)
    before = _with().search(passage.text, 0, length.start) if _delay().match(passage.text, length.end) else None
    at = behind or before
    if at is None:
        return None
    predicates = passage.parse.predicates
    if not passage.text[: at.start()].strip():
        return next((each for each in predicates if each.head > length.end), None)
    return next((each for each in reversed(predicates) if each.head < at.start()), None)


def _of_doing(passage: Passage, doing: Predicate, marks: Sequence[Mark]) -> Parties | None:
    """Name who follows whom by a verb."""
    done = doing
    if doing.verb == "do" and doing.link == "relative":
        # "Keeping up with B, which A does at a delay of a year"
        done = next((each for each in reversed(passage.parse.predicates) if each.head < doing.head), doing)
    if done.verb not in _FOLLOWING | _WITH or doing.passive:
        return None
    ahead = next(
        (mark for each in _objects(passage, done) if (mark := _within(passage, each, marks)) is not None), None
    )
    return _pair(passage, doing, ahead, marks)


def _objects(passage: Passage, done: Predicate) -> Iterator[Complement]:
    """Give what a verb has for its object: "follows B", "keeps pace with B", "reaches the level of B"."""
    for before, each in zip((None, *done.complements), done.complements, strict=False):
        levelled = before is not None and _level().search(passage.text, before.start, before.end) is not None
        if done.verb in _WITH:
            if each.preposition == "with":
                yield each
        elif not each.preposition or (each.preposition == "of" and levelled):
            yield each


def _as_then(passage: Passage, length: QuantityMark, marks: Sequence[Mark]) -> Parties | None:
    """Read "A does what B did a year ago"."""
    predicates = passage.parse.predicates
    then = next((each for each in reversed(predicates) if each.head < length.start), None)
    if then is None or then.subject is None or not _right_behind().fullmatch(passage.text, then.end, length.start):
        return None
    ahead = _within(passage, then.subject, marks)
    link = _what().search(passage.text, 0, ahead.start) if ahead is not None else None
    now = next((each for each in reversed(predicates) if link and each.head < link.start("what")), None)
    if now is None or now.verb not in _ABLE:
        return None
    return _pair(passage, now, ahead, marks)


def _pair(passage: Passage, doing: Predicate, ahead: Mark | None, marks: Sequence[Mark]) -> Parties | None:
    behind = _within(passage, doing.subject, marks) if doing.subject is not None else None
    one, other = party(behind), party(ahead)
    if one is None or other is None or one == other or passage.negated_at(doing.head):
        return None
    verb = Mark(start=doing.head, end=doing.end, text=passage.text[doing.head : doing.end])
    return Parties(one, other) if is_stated(passage, verb, measured=True) else None


def _within(passage: Passage, phrase: Phrase | Complement, marks: Sequence[Mark]) -> Mark | None:
    """Find the party that a phrase names, or whose models, chips or results it is."""
    inside = [mark for mark in marks if phrase.start <= mark.start and mark.end <= phrase.end]
    return inside[-1] if inside else None


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(r"\s(?:earlier|before|prior)\b")


_FEW = r"(?:(?:about|around|roughly|only|just|some|nearly|almost|at\sleast|up\sto|an?)\s)*"


@cache
def _delay_of() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:only\s)?(?:with|at|after)\s(?:an?|the)\s(?:[\w-]+\s)?(?:lag|delay|distance|remove)\sof\s{_FEW}$",
        re.IGNORECASE,
    )


@cache
def _with() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:with|at|after)\s{_FEW}$", re.IGNORECASE)


@cache
def _delay() -> re.Pattern[str]:
    return re.compile(r"[\s-](?:lag|delay|distance|remove)\b")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(r"\b(?:levels?|performance|standards?|results?|capabilit(?:y|ies)|quality)$")


@cache
def _right_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s(?:up|at|back|to|with|on|in)\b)?\s?{_FEW}")


@cache
def _what() -> re.Pattern[str]:
    """Match what makes the next name the one who did the same: "does what", "is where", "as fast as those", "at the level that"."""
    kinds = r"levels?|stage|point|place|position|performance|standard|quality|capabilit(?:y|ies)|results?|strength"
    return re.compile(
        rf"\b(?P<what>(?:what|where)|(?:those|the\sones)(?:\s(?:that|which))?|(?:the|a)\s(?:[a-z]+\s)?(?:{kinds})(?:\s(?:that|which|of\swhat))?)\s(?:the\s(?:best\s)?)?$"
    )
