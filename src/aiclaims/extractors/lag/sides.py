"""The two sides of a noun: "the gap between A and B", "A's lead over B", "A narrows its gap with B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.marks import party
from aiclaims.extractors.lag.pairs import Parties, ordered
from aiclaims.extractors.lag.phrases import object_of, subject_of
from aiclaims.extractors.lag.pronouns import referent
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity


def find_sides(
    passage: Passage, cue: CueMark, marks: Sequence[Mark], free: Sequence[Mark], expected: Sequence[str]
) -> Parties:
    """Read the two sides of a noun of distance, one of them or both left open where the passage does not name them.

    Args:
        passage: The passage.
        cue: The noun.
        marks: All mentions that may be a party.
        free: Those of them that no earlier word governs.
        expected: Names of those whom a pronoun most likely means.
    """
    text = passage.text
    behind = [mark for mark in marks if mark.start >= cue.end]
    if cue.cue != "lead" and behind:
        pair = _between(passage, cue, behind)
        if pair:
            return ordered(*pair)
    joined = [mark for mark in marks if mark.end <= cue.start and not re.search(r"[,;:]", text[mark.end : cue.start])]
    if (
        (
            cue.cue != "lead"
            and len(joined) > 1
            and re.fullmatch(r"\s?(?:-|–|—|/|and|vs\.?|versus)\s?", text[joined[-2].end : joined[-1].start])
        )
        and not _moved().search(text[joined[-1].end : cue.start])
        and text[joined[-1].end : cue.start].count(" ") <= 4
    ):
        return _with_mover(text, ordered(party(joined[-2]), party(joined[-1])), joined)
    link = (
        "over|on|against|vis-a-vis|versus"
        if cue.cue == "lead"
        else "with|to|behind|from|on|against|vis-[aà]-vis|over|compared (?:to|with)|relative to|versus"
    )
    owner = _owner(passage, cue, joined)
    of = re.match(r"\s+(?:of|(?:held|enjoyed|built)\s+by)\s+", text[cue.end :])
    owned = object_of(passage, cue.end + of.end(), marks) if cue.cue == "lead" and of else None
    if owned is not None and not re.search(rf"\b(?:{link})\b", text[cue.end : owned.start], re.IGNORECASE):
        owner = owned  # "the lead of A over B", not "a lead of a year over B"
    linked = lazy_regex(rf"(?:{link})\s+", re.IGNORECASE)
    start = cue.end if owner is None or owner.start < cue.start else owner.end
    found = lazy_regex(
        rf"(?:(?:(?!\b(?:and that|points?|due|thanks|according)\b)[^,;:.—–]|[.,](?=\d)){{0,40}}?\s)??(?=(?:{link})\s)",
        re.IGNORECASE,
    ).match(text, start)
    other = object_of(passage, found.end(), marks) if found and linked.match(text, found.end()) else None
    if other is not None and owner is None and found is not None:
        # "The lead that A once had over B"
        holding = next((mark for mark in marks if cue.end <= mark.start and mark.end <= other.start), None)
        if (
            holding is not None
            and _had().fullmatch(text, holding.end, found.end())
            and text[cue.end : holding.start].strip() in {"", "that", "which"}
        ):
            owner = holding
    if other is not None and owner is not None and party(other) == party(owner):
        owner = None
    subject = owner or subject_of(passage, cue, [mark for mark in free if party(mark) != party(other)])
    if (
        owner is None
        and subject is not None
        and (
            (passage.barrier(subject.end, cue.start) >= 2.0 and not _as_result().search(text, subject.end, cue.start))
            or _dates().search(text, 0, subject.start)
        )
    ):
        subject = None
    if cue.cue == "gap" and owner is None and subject is not None and _beside(passage, subject, cue):
        subject = _subject_before(passage, cue, marks) or subject
    second = party(other)
    one = referent(subject, second, expected)
    if cue.cue == "lead":
        if owner is not None and second is None:
            mover = subject_of(passage, cue, [mark for mark in free if party(mark) != one])
            return Parties(party(mover), one) if mover and _moves(passage, mover, cue) else Parties(None, one)
        return Parties(second, one)
    if found is not None and other is not None and text[found.end() :].lower().startswith("over "):
        return Parties(second, one)  # "a margin of two points over B"
    mover = subject_of(passage, cue, [mark for mark in free if isinstance(mark, EntityMark)])
    if _widens(passage, mover if isinstance(subject, ReferenceMark) else subject, cue):
        return Parties(second, one)
    if cue.cue == "gap" and (
        second is None or (owner is None and subject is not None and _beside(passage, subject, cue))
    ):
        return ordered(one, second) if one and second else Parties(one, second, ordered=False)
    return Parties(one, second)


def _with_mover(text: str, pair: Parties, joined: Sequence[Mark]) -> Parties:
    """Put the land of whoever closes a gap between two lands behind: "Kappa (of Japan) closed the Japanese-Italian gap"."""
    if re.search(rf"\b(?:{words.NARROWING})\s(?:the|that|this)\s$", text[: joined[-2].start], re.IGNORECASE) is None:
        return pair
    homes = {mark.country for mark in joined[:-2] if isinstance(mark, EntityMark)} & pair.names
    if len(homes) == 1 and pair.leader is not None and pair.leader.name in homes:
        return Parties(pair.leader, pair.laggard)
    return pair


def _beside(passage: Passage, subject: Mark, cue: CueMark) -> bool:
    """Tell whether a party is of a clause before that of a noun: "while A is strong, the gap with B is closing"."""
    return (
        passage.barrier(subject.end, cue.start) >= 1.0 and _own_subject().search(passage.text, 0, cue.start) is not None
    )


def _subject_before(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> Mark | None:
    """Find the subject of the clause before that of a noun: "while A builds chips through B, the gap remains"."""
    for predicate in reversed(passage.parse.predicates):
        subject = predicate.subject
        if predicate.head < cue.start and subject is not None and subject.end < cue.start:
            return next((mark for mark in marks if subject.start <= mark.start < subject.end), None)
    return None


@cache
def _own_subject() -> re.Pattern[str]:
    return re.compile(r",\s(?:but\s|yet\s|and\s|so\s)?(?:the|that|this)\s(?:[\w-]+\s){0,3}$")


@cache
def _as_result() -> re.Pattern[str]:
    """Match what makes a gap's movement a result of what its subject did: "Kappa hit 70% — closing the gap to Tau"."""
    return re.compile(
        r"\s?[—–,-]\s(?:[a-z]+ly\s|thus\s|further\s)?(?:closing|narrowing|cutting|shrinking|bridging|erasing)\s(?:the|its|their)\s(?:[\w-]+\s){0,3}$"
    )


@cache
def _had() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:(?:once|now|still|long|currently)\s+)?(?:had|has|have|held|holds?|enjoys?|enjoyed|built)\s+"
    )


@cache
def _dates() -> re.Pattern[str]:
    """Match what makes a date of the next name: "Since Kappa-1 came out, the gap has grown"."""
    return re.compile(r"^\W*(?:Since|After|When|Until|Before)\s+(?:the\s+)?$")


@cache
def _moved() -> re.Pattern[str]:
    """Match a verb that two subjects share: "A and B closed the gap" is not the gap between A and B."""
    return lazy_regex(rf"\b(?:{words.NARROWING}|{words.WIDENING})\s+(?:the|its|their|that|this|an?)\s", re.IGNORECASE)


def _between(passage: Passage, cue: CueMark, behind: Sequence[Mark]) -> tuple[Entity | None, Entity | None] | None:
    """Read "between A and B" or "separating A from B" behind a noun."""
    text = passage.text
    link = lazy_regex(
        r"(?:(?!\b(?:gaps?|lags?|leads?|differences?)\b)(?:[^.;]|\.(?=\d))){0,60}?\b(?:between|separat\w+|divid(?:es?|ed|ing)|parts|among|from(?=\s[^.;,]{2,60}\sto\s))\b",
        re.IGNORECASE,
    ).match(text, cue.end)
    start = cue.end if parts(cue) else link.end() if link else None
    if start is None:
        return None
    first = next((mark for mark in behind if mark.start >= start), None)
    if first is None or first.start - start > 60:
        return None
    joined = re.compile(r"\b(?:and|from)\b|&" if link is None or not link[0].endswith("from") else r"\bto\b")
    second = next(
        (
            mark
            for mark in behind
            if mark.start >= first.end and party(mark) != party(first) and joined.search(text, first.end, mark.start)
        ),
        None,
    )
    if second is None or len(text[first.end : second.start]) > 80:
        return None
    return party(first), party(second)


def parts(cue: CueMark) -> bool:
    """Tell whether a word is the verb of a distance that parts two: "four years separate A from B".

    Args:
        cue: The word.
    """
    return cue.lemma.startswith(("separat", "divid", "part", "set", "st", "li", "lay", "between")) and cue.cue == "gap"


def _owner(passage: Passage, cue: CueMark, joined: Sequence[Mark]) -> Mark | None:
    """Find whose gap or lead it is: "America's AI lead", "the U.S. headstart"."""
    for mark in reversed(joined):
        between = passage.text[mark.end : cue.start]
        owning = (
            re.match(r"['’]s?\s", between) or getattr(mark, "adjective", False) or getattr(mark, "possessive", False)
        )
        return mark if owning and re.fullmatch(r"(?:['’]s?)?(?:\s+[\w-]+){0,4}\s+[\"“]?", between) else None
    return None


def _moves(passage: Passage, mover: Mark, cue: CueMark) -> bool:
    return bool(
        re.search(rf"\b(?:{words.NARROWING}|{words.VANISHED})\b", passage.text[mover.end : cue.start], re.IGNORECASE)
    )


@cache
def _within() -> re.Pattern[str]:
    """Match what makes a place of the next name, where something happens: "a slowdown within Japan, widening the gap"."""
    return lazy_regex(r"\b(?:with)?in(?:side)?\s(?:the\s|mainland\s)?$", re.IGNORECASE)


def _widens(passage: Passage, subject: Mark | None, cue: CueMark) -> bool:
    """Tell "A has widened the gap with B" and "A maintains a gap with B", which say that A is ahead."""
    if subject is None or subject.end > cue.start or _within().search(passage.text, 0, subject.start):
        return False
    return bool(
        re.search(
            rf"\b(?:{words.WIDENING}|(?:maintain|preserv|defend|protect)\w*)\s+(?:the|its|their|that|this|an?)\s",
            passage.text[subject.end : cue.start],
            re.IGNORECASE,
        )
    )
