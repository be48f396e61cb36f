"""Who is behind and who is ahead, by the words of one passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.bare_plurals import goes_on_from_unnamed
from aiclaims.extractors.lag.contrasts import (
    both,
    compared,
    elided,
    handed_on,
    leader_before,
    left_behind,
    left_in_the_dust,
    turned,
)
from aiclaims.extractors.lag.cues import PLACED
from aiclaims.extractors.lag.marks import PLACES, party, party_marks, sort_of
from aiclaims.extractors.lag.pairs import Parties, ordered
from aiclaims.extractors.lag.phrases import has_unnamed_subject, in_brackets, object_of, rivalled, subject_of
from aiclaims.extractors.lag.pronouns import is_unclear, referent
from aiclaims.extractors.lag.sides import find_sides
from aiclaims.extractors.lag.talk import (
    CHINA,
    UNITED_STATES,
    counts_down,
    has_us,
    has_we,
    is_american,
    speaker,
    speakers_land,
    with_us,
)
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity

_REACH = 400
"""Characters before a word within which another one may govern what it seems to be said of."""

_BESIDE = 40
"""Characters between a noun of distance and a mention that may be its side."""


def parties_of(
    passage: Passage, cue: CueMark, cues: tuple[CueMark, ...], expected: tuple[Parties, ...]
) -> tuple[Parties, ...]:
    """Find who is behind whom among all that a passage mentions; for `Passage.once`, since scores ask what rules have asked.

    Args:
        passage: The passage.
        cue: What puts them in order or at a distance.
        cues: All cues of the passage.
        expected: The pairs spoken of before.
    """
    return find_parties(passage, cue, party_marks(passage), cues=cues, expected=expected)


def find_parties(
    passage: Passage,
    cue: CueMark,
    marks: Sequence[Mark],
    *,
    cues: Sequence[CueMark] = (),
    expected: Sequence[Parties] = (),
) -> tuple[Parties, ...]:
    """Find who is behind whom by one cue, one of the two left open where the passage does not name it.

    A list of leaders or of laggards makes several pairs.

    Args:
        passage: The passage.
        cue: What puts them in order or at a distance.
        marks: Its mentions that may be a party.
        cues: All cues of the passage: what one governs is not what the next is said of.
        expected: The pairs spoken of before, whom a pronoun most likely means.
    """
    free = _free(passage, cue, cues, marks)
    if cue.cue in {"gap", "lag", "lead"}:
        if any(is_unclear(passage, mark, _expected(expected, ahead=False)) for mark in _beside(passage, cue, marks)):
            return ()
        sides = find_sides(passage, cue, marks, free, _expected(expected, ahead=cue.cue == "lead")[:1])
        if cue.cue == "gap" and sides.leader is None and sides.laggard and " behind " not in passage.text[cue.end :]:
            mover = next((mark for mark in free if mark.end <= cue.start and party(mark) == sides.laggard), None)
            lead = leader_before(passage, cue, mover, cues, marks) if mover is not None else None
            sides = sides if lead is None else Parties(sides.laggard, party(lead))
        return _each_side(passage, cue, sides, marks) if cue.cue == "lead" else (sides,)
    left = None
    if cue.cue == "behind":
        left = handed_on(passage, cue, marks) or left_in_the_dust(passage, cue, marks)
    if left is not None:
        return (Parties(*left),)
    passive = _by().match(passage.text, cue.end) if _is_passive(passage.text, cue) else None
    other = object_of(passage, passive.end() if passive else cue.end, marks)
    if cue.cue in PLACED and _how_far().search(passage.text, 0, cue.start):
        asked = _asked_of(passage, other.end if other is not None else cue.end, marks)
        if asked is not None:
            return (_pair(cue, party(asked), party(other), passive=False),)
        if other is not None and _is_there().match(passage.text, other.end):
            return (_pair(cue, party(other), None, passive=False),)
    if other is None and cue.cue in PLACED:
        other = turned(passage, cue, cues, marks) or compared(passage, cue, marks) or rivalled(passage, cue)
    one = subject_of(passage, cue, free)
    if one is not None and isinstance(other, ReferenceMark) and {party(one)} == set(map(party, other.candidates)):
        # "A followed B but now leads it": nobody leads himself.
        one = subject_of(passage, cue, [mark for mark in free if party(mark) != party(other)])
    if cue.cue in PLACED:
        two, third = both(passage, cue, marks)
        if two and (other is not None or third is not None):
            ahead = _list(passage, other, marks) if other is not None else [third]
            return tuple(_pair(cue, first, second, passive=False) for first in two for second in ahead)
    if other is None and one is not None:
        other = leader_before(passage, cue, one, cues, marks)
    if one is None and other is None and has_we(passage, cue):
        if expected and cue.cue == "behind" and counts_down(passage, cue):
            return (attrs.evolve(expected[0], inherited=True, settled=True),)
        if cue.cue == "catch" and marks and not any(map(_is_place, marks)):
            return ()  # "we are catching up," he said of the closed models: no land is spoken of
        told = with_us(passage, cue, ours=True)
        if not told and expected and expected[0].names == {CHINA.name, UNITED_STATES.name} and is_american(passage):
            pair = _pair(cue, UNITED_STATES, CHINA, passive=False)
            return (attrs.evolve(pair, inherited=True, settled=True),)
        return told
    if one is None and other is None and cue.cue in PLACED and not marks:
        them_and_us = with_us(passage, cue)
        if them_and_us and (not expected or expected[0].names == them_and_us[0].names):
            return them_and_us
    if one is None and other is not None and cue.cue in PLACED and has_we(passage, cue):
        ours = speaker(passage)
        if ours is not None and ours != party(other) and sort_of(ours) == _sort(other):
            return (attrs.evolve(_pair(cue, ours, party(other), passive=False), inherited=True, settled=True),)
    if one is None and other is not None and has_we(passage, cue):
        own = speakers_land(passage)
        if own is not None and own != party(other) and sort_of(own) == _sort(other):
            return (attrs.evolve(_pair(cue, own, party(other), passive=False), inherited=True, settled=True),)
        if party(other) == CHINA:
            return (attrs.evolve(_pair(cue, UNITED_STATES, CHINA, passive=False), settled=is_american(passage)),)
    if other is None and cue.cue == "catch" and _takes_object().match(passage.text, cue.end):
        return ()  # whoever is caught up with, it is nobody we know
    if other is None and cue.cue != "outdo" and not _stands_alone().match(passage.text, cue.end):
        return ()  # "ahead of everyone", "behind the curve"
    if one is None and other is not None and cue.cue in PLACED:
        gone_on = elided(passage, cue)
        if gone_on is not None and gone_on != party(other):
            return tuple(
                attrs.evolve(_pair(cue, gone_on, one_of, passive=passive is not None), inherited=True, settled=True)
                for one_of in _list(passage, other, marks)
            )
    if one is not None and _is_strangers(passage, cue, one, marks):
        return ()  # "rumours that Zyx may be a year behind B", Zyx being in no list
    if one is None and _has_another_subject(passage, cue):
        return ()  # "the index puts the bloc a year behind": whoever it is, it is nobody we know
    if has_us(passage, cue) and (not isinstance(one, EntityMark) or party(one) == CHINA):
        return with_us(passage, cue, them=CHINA if party(one) == CHINA else None)
    if other is None and cue.cue == "ahead" and one is not None:
        passed = left_behind(passage, one, free)
        if passed is not None:
            return tuple(Parties(passed, leader) for leader in _list(passage, one, marks) if leader != passed)
    if one is not None and any(
        one.end <= they.start < cue.start and goes_on_from_unnamed(passage, they) for they in passage.references
    ):
        return ()
    likely = _expected(expected, ahead=cue.cue in {"ahead", "outdo"})
    if is_unclear(passage, one, likely) or is_unclear(
        passage, other, likely, beside=party(one) if isinstance(one, EntityMark) else None
    ):
        return ()
    if isinstance(one, EntityMark) and isinstance(other, ReferenceMark) and party(one) == party(other):
        them = referent(other, party(one), likely) or _opposite(party(one), expected)
        return (_pair(cue, party(one), them, passive=passive is not None),) if them else ()
    if isinstance(one, EntityMark) and other is not None and party(one) == party(other):
        one = subject_of(passage, cue, [mark for mark in free if party(mark) != party(other)])
    seconds = _list(passage, other, marks)
    # "B, too, loses ground: its process is a year behind C's": whoever the sentence itself has named owns it.
    owner = isinstance(one, ReferenceMark) and one.possessive and one.candidates and one.candidates[0]
    named_here = any(mark is owner and mark.end <= one.start for mark in passage.entities) if owner and one else False
    pronoun = referent(one, seconds[0], () if named_here else likely) if isinstance(one, ReferenceMark) else None
    firsts = (
        _meant(passage, one, pronoun, marks)
        if pronoun
        else _list(passage, one if isinstance(one, EntityMark) else None, marks)
    )
    if cue.cue == "level" and other is None and len(firsts) == 2:
        return (ordered(*firsts),)
    if cue.cue in {"ahead", "outdo"} and not passive:
        firsts, seconds = seconds, firsts
    return tuple(Parties(first, second) for first in firsts for second in seconds if first != second or first is None)


def _meant(passage: Passage, pronoun: Mark | None, one: Entity, marks: Sequence[Mark]) -> list[Entity | None]:
    """Give all whom a pronoun means, where the passage has named them in one list: "A and B are fast, but they trail C"."""
    if pronoun is None or pronoun.text.lower() not in {"they", "their", "both"}:
        return [one]
    named = next((mark for mark in marks if isinstance(mark, EntityMark) and party(mark) == one), None)
    return [one] if named is None or named.end > pronoun.start else _list(passage, named, marks)


def _asked_of(passage: Passage, at: int, marks: Sequence[Mark]) -> Mark | None:
    """Find the subject of a question turned round, the other side before or left out: "how far behind A is B?"."""
    turned = _is_then().match(passage.text, at)
    return next((mark for mark in marks if turned is not None and mark.start == turned.end()), None)


@cache
def _how_far() -> re.Pattern[str]:
    return lazy_regex(r"\bhow\s+(?:far|much|badly|hopelessly)\s+(?:further\s+)?$", re.IGNORECASE)


@cache
def _is_then() -> re.Pattern[str]:
    """Match the verb before the subject of a question turned round."""
    return re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:is|are|was|were)\s+(?:the\s+|an?\s+)?(?=[A-Z])")


@cache
def _is_there() -> re.Pattern[str]:
    return re.compile(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:is|are|was|were|has|have|had|remains?|sits?)\b")


def _is_strangers(passage: Passage, cue: CueMark, one: Mark, marks: Sequence[Mark]) -> bool:
    """Tell whether the subject of a word's own verb is a name that no list knows, or some whom nobody names, and no party."""
    if has_unnamed_subject(passage.text, one.end, cue.start):
        return True
    predicate = passage.parse.predicate_over(cue.start)
    if predicate is None or predicate.subject is None:
        return False
    start, end = predicate.subject.start, predicate.subject.end
    if one.end > start or any(mark.start < end and start < mark.end for mark in marks):
        return False
    if any(mark.start < end and start < mark.end for mark in passage.mentions):
        return False
    named = passage.text[start:end].split()
    return all(word[0].isupper() and len(word) > 2 and not word.isupper() for word in named)


def _opposite(one: Entity | None, expected: Sequence[Parties]) -> Entity | None:
    """Name the other side of the pair spoken of, which is whom "them" means beside the one."""
    sides = [(pair.laggard, pair.leader) for pair in expected if one in {pair.laggard, pair.leader}]
    return next((side for pair in sides for side in pair if side is not None and side != one), None)


def _pair(cue: CueMark, one: Entity | None, other: Entity | None, *, passive: bool) -> Parties:
    return Parties(other, one) if cue.cue in {"ahead", "outdo"} and not passive else Parties(one, other)


def _each_side(passage: Passage, cue: CueMark, sides: Parties, marks: Sequence[Mark]) -> tuple[Parties, ...]:
    """Give a pair for each of those who share a lead, and for each of those it is over; where all are named and nobody is behind them, none."""
    before = [mark for mark in marks if mark.end <= cue.start and party(mark) == sides.leader]
    leaders = _list(passage, before[-1], marks) if before and sides.leader else []
    behind = next((mark for mark in marks if mark.start >= cue.end and party(mark) == sides.laggard), None)
    laggards = [one for one in _list(passage, behind, marks) if one is not None and one != sides.leader]
    if len(leaders) < 2:
        return tuple(attrs.evolve(sides, laggard=one) for one in laggards) if len(laggards) > 1 else (sides,)
    return tuple(Parties(sides.laggard, one) for one in leaders) if sides.laggard else ()


def _beside(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> list[Mark]:
    """Give the mentions in the clause of a noun, right before or behind it."""
    return [
        mark
        for mark in marks
        if max(cue.start - mark.end, mark.start - cue.end) < _BESIDE
        and passage.barrier(min(mark.end, cue.end), max(mark.start, cue.start)) < 1.0
    ]


def _is_passive(text: str, cue: CueMark) -> bool:
    """Tell whether a word may be a passive: "outpaced by", "left far behind by"."""
    if cue.cue == "behind":
        return _left().search(text, 0, cue.start) is not None
    return cue.cue == "outdo" and not cue.lemma.startswith("lead")


@cache
def _left() -> re.Pattern[str]:
    return re.compile(r"\bleft\s+(?:(?:far|well|way|trailing|badly|a\s+long\s+way)\s+)*$")


@cache
def _by() -> re.Pattern[str]:
    """Match who does what a passive tells."""
    return lazy_regex(r"\s+by\b(?!\s+\w*\d)", re.IGNORECASE)


@cache
def _takes_object() -> re.Pattern[str]:
    return lazy_regex(r"[\"”’']*\s*(?:(?:with|to)\s|(?<=with)\s|(?<=to)\s)", re.IGNORECASE)


def _has_another_subject(passage: Passage, cue: CueMark) -> bool:
    """Tell whether the clause before a word has room for a subject of its own."""
    start, _ = passage.clauses.bounds(cue.start, len(passage.text))
    if _pronoun().search(passage.text[start : cue.start]):
        return False
    measured = [mark.start for mark in passage.quantities if start <= mark.start < cue.start]
    return len(passage.text[start : min([cue.start, *measured])].split()) > 3


@cache
def _pronoun() -> re.Pattern[str]:
    """Match a subject that is named before: "A year ago, they were toys that trailed"."""
    return lazy_regex(
        r"(?:^|,)\W*(?:(?:at|in|by|back|until|since)\s+(?:\w+\s+){1,3})?(?:they|it|we)\b(?!\s+(?:says?|said|puts?|estimates?|finds?|found|shows?|reports?|thinks?|believes?)\b)",
        re.IGNORECASE,
    )


@cache
def _stands_alone() -> re.Pattern[str]:
    """Match what may follow "behind" where it names nobody: the end of its phrase, or a circumstance."""
    return lazy_regex(
        r"[\"”’')\]]*\s*(?:$|[,.;:()\[\]!—–-]|(?:down\s+|up\s+)?to\s+(?:\w+\s+){0,2}?(?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b)|(?:\w+ly|in|on|at|by|for|and|but|or|when|while|as|with|today|now|this|that|still|us|because|due|despite|after|since|than|fast(?:er)?|quick(?:er)?|soon(?:er)?|maybe|perhaps|depending|if|"
        r"until|last|if|though|although|even|again|anyway|too|there|here|the\s+(?:pack|field|competition)|a\s+little|a\s+bit|somewhat|up|further|badly|\d\S*|one|two|three|four|five|"
        r"six|seven|eight|nine|ten|about|around|roughly|some|several|between|an?\s+\w+)\b|behind\b)",
        re.IGNORECASE,
    )


def _expected(pairs: Sequence[Parties], *, ahead: bool) -> tuple[str, ...]:
    """Name whom a pronoun most likely means: who was ahead stays ahead, who was behind behind."""
    sides = [(pair.leader, pair.laggard) if ahead else (pair.laggard, pair.leader) for pair in pairs]
    return tuple(side.name for both in sides for side in both if side)


def _free(passage: Passage, cue: CueMark, cues: Sequence[CueMark], marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what an earlier word governs: in "A trails B in chips but leads in models" it is A that leads."""
    governed: set[int] = set()
    for other in cues:
        found = object_of(passage, other.end, marks) if cue.start - _REACH <= other.end <= cue.start else None
        if found is None:
            continue
        listed = group_of(passage, found, [mark for mark in marks if isinstance(mark, EntityMark)])
        goes_on = _goes_on().match(passage.text, listed[-1].end, cue.start) is not None
        governed |= {id(mark) for mark in (listed if goes_on else (found,))}
    return [
        mark
        for mark in marks
        if id(mark) not in governed
        or re.match(r"[^,;]{0,30},?\s+(?:which|who|itself|that|whose)\b", passage.text[mark.end : cue.start])
    ]


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what joins a second verb behind a list: "beat A, B and C but fell behind D"."""
    return re.compile(r",?\s(?:but|and|yet|though)\s(?![^,;]*(?:,\s|\sand\s)[A-Z])")


def _list(passage: Passage, mark: Mark | None, marks: Sequence[Mark]) -> list[Entity | None]:
    """Give all parties of the list that a mark is part of; of firms that are examples ("leaders such as A and B") the first."""
    if mark is None:
        return [None]
    if not _is_place(mark) and re.search(
        r"\b(?:such as|like|including|e\.g\.,?)\s+(?:the\s+)?$", passage.text[: mark.start]
    ):
        return [party(mark)]
    alike = [
        m
        for m in marks
        if m is mark
        or (
            _sort(m) == _sort(mark)
            and isinstance(m, EntityMark)
            and not in_brackets(passage.text, m, len(passage.text))
        )
    ]
    members = group_of(passage, mark, alike)
    if len(members) == 2 and _joins_clauses(passage.text, members[0], members[1]):
        return [party(mark)]
    if (
        len(members) > 1
        and not re.search(
            r"\b(?:and|or|nor|plus|but)\b|[&/]", passage.text[members[0].end : members[-1].start], re.IGNORECASE
        )
        and not _closes_list().match(passage.text, members[-1].end)
        and not (not passage.text[: members[0].start].strip() and _plural_verb().match(passage.text, members[-1].end))
    ):
        return [party(mark)]  # "behind America, China says": a comma alone joins no list
    listed = [party(member) for member in members]
    elsewhere = _in_another_field().match(passage.text, members[-1].end)
    listed += [party(m) for m in alike if elsewhere is not None and m.start == elsewhere.end()]
    return list(dict.fromkeys(listed))


@cache
def _in_another_field() -> re.Pattern[str]:
    """Match what leads from one leader to that of another field: "behind Kappa in chips and Tau in models"."""
    return re.compile(
        r"\s(?:in|on|at)\s(?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*,?\sand\s(?:the\s)?(?=[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2}\s(?:in|on|at)\s)"
    )


def _joins_clauses(text: str, first: Mark, second: Mark) -> bool:
    """Tell whether ", and" stands between two names that are no list: a comma joins clauses where there are only two."""
    return re.search(r",\sand\b", text[first.end : second.start]) is not None and not re.search(
        r",\s(?:the\s)?$", text[: first.start]
    )


@cache
def _plural_verb() -> re.Pattern[str]:
    """Match the verb of a headline whose subjects are parted by a comma alone: "Kappa, Tau fall behind"."""
    return re.compile(
        r"\s+(?:fall|lag|trail|slip|lead|drop|are|were|race|chase|close|narrow|catch|overtake|pull|move)\b"
    )


@cache
def _closes_list() -> re.Pattern[str]:
    """Match what ends a list of a headline: "behind the US, China in chips"."""
    return re.compile(r"\s+(?:in|on|at|for)\s|\s*$|\)")


def _is_place(mark: Mark) -> bool:
    named = party(mark)
    return named is not None and named.type in PLACES


def _sort(mark: Mark) -> str:
    named = party(mark)
    return sort_of(named) if named else ""
