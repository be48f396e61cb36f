"""Sides that one clause takes from another: "A and B lead while C falls behind", "behind A in chips and ahead in models"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.extractors.lag.phrases import object_of, subject_of
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.schema import Entity

_FRONT = 25
"""Characters from the head of a sentence within which its subject begins."""

_LABEL = 40
"""Characters up to which a passage is a label over what follows it."""


def elided(passage: Passage, cue: CueMark) -> Entity | None:
    """Name whom notes go on about without a subject: "Rapidus builds a fab. Will be two years behind TSMC".

    Args:
        passage: The passage.
        cue: The word of position.
    """
    earlier = passage.previous
    if earlier is None or _no_subject().fullmatch(passage.text, 0, cue.start) is None:
        return None
    if earlier.block is not passage.block and earlier is not passage.parent:
        label = earlier if len(earlier.text) <= _LABEL else None
        for over in (passage.parent, label, passage.heading):
            headed = {party(mark) for mark in party_marks(over)} if over is not None else set()
            if headed:
                return headed.pop() if len(headed) == 1 else None
        return None
    first = next((mark for mark in party_marks(earlier) if isinstance(mark, EntityMark)), None)
    return party(first) if first is not None and first.start < _FRONT else None


@cache
def _no_subject() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?-i:[A-Z])[\w ]{1,24}:\s)?(?:(?:(?-i:Will|Would|Is|Are|Was|Were|Still|Now|Currently|Remains?|Sits?|Roughly|About|Only|Just|At least|Up to|Nearly|Almost|Estimated|Likely|Years|Months|Generations|~?\d[\d.–-]*)|"
        r"will|be|is|are|still|now|only|just|roughly|about|an?|estimated|likely|to|or|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[a-z]+teen|several|many|years?|months?|generations?|nodes?|~?\d[\d.–-]*|[a-z]+ly)\+?\s+)+"
    )


def left_behind(passage: Passage, one: Mark, free: Sequence[Mark]) -> Entity | None:
    """Name whose rivals pull ahead: "Kappa lags badly, with rivals like Tau and Rho further ahead".

    Args:
        passage: The passage.
        one: Who is ahead.
        free: The mentions that no other word governs.
    """
    rivals = _rivals_too().search(passage.text, 0, one.start)
    if rivals is None:
        return None
    return next((party(mark) for mark in free if mark.end <= rivals.start() and party(mark) != party(one)), None)


@cache
def _rivals_too() -> re.Pattern[str]:
    return re.compile(
        r",?\s(?:with|as|while)\s(?:(?:its|their|other|[a-z]+)\s){0,2}(?:rivals|competitors|peers)\s(?:(?:like|such\sas|including)\s)?(?:[A-Z][\w-]+(?:,|,?\sand)\s)*$"
    )


def left_in_the_dust(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> tuple[Entity, Entity] | None:
    """Name who leaves whom behind: "American models are leaving Chinese ones far behind".

    Args:
        passage: The passage.
        cue: The word that says "behind".
        marks: Its mentions that may be a party.

    Returns:
        Who is behind and who is ahead.
    """
    leaving = _leaving().search(passage.text, 0, cue.start)
    if leaving is None:
        return None
    anchor = CueMark(start=leaving.start(), end=leaving.end(), text=leaving[0], cue="outdo", lemma="leave")
    behind = next((mark for mark in marks if leaving.start() < mark.start < cue.start), None)
    ahead = subject_of(passage, anchor, [mark for mark in marks if mark.end <= leaving.start()])
    one, other = party(behind), party(ahead)
    return (one, other) if one is not None and other is not None and one != other else None


@cache
def _leaving() -> re.Pattern[str]:
    return re.compile(r"\b(?:leav(?:e|es|ing)|left)\s(?:[^,;:.]|\.(?=[A-Z]\.)){3,60}?\s(?:(?:far|well|way)\s)?$")


def leader_before(
    passage: Passage, cue: CueMark, one: Mark, cues: Sequence[CueMark], marks: Sequence[Mark]
) -> Mark | None:
    """Find who leads in the clause that "while C falls behind", or "but C cuts the gap", is set against.

    Args:
        passage: The passage.
        cue: The word that says "behind", or the gap that somebody closes.
        one: Who is behind.
        cues: All cues of the passage.
        marks: Its mentions that may be a party.
    """
    if cue.cue not in {"behind", "gap"}:
        return None
    for lead in cues:
        leads = lead.cue == "ahead" or (lead.cue == "outdo" and lead.lemma.startswith("lead"))
        if leads and lead.end <= one.start and _while().search(passage.text, lead.end, one.start):
            found = subject_of(passage, lead, [mark for mark in marks if mark.end <= lead.start])
            return found if found is not None and party(found) != party(one) else None
    return None


@cache
def _while() -> re.Pattern[str]:
    return re.compile(r"\b(?:while|whereas|with|but)\s(?:the\s)?$")


def turned(passage: Passage, cue: CueMark, cues: Sequence[CueMark], marks: Sequence[Mark]) -> Mark | None:
    """Find whom the second of two positions is held against: "behind A in chips and ahead in models".

    Args:
        passage: The passage.
        cue: The second position, without anybody behind it.
        cues: All cues of the passage.
        marks: Its mentions that may be a party.
    """
    for first in cues:
        if first.cue in {"behind", "ahead", "level"} - {cue.cue} and first.end <= cue.start:
            joined = _joined().search(passage.text, first.end, cue.start)
            if joined is not None:
                return object_of(passage, first.end, marks)
    return None


def compared(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> Mark | None:
    """Find whom a position is told beside: "compared to its rivals Korea lags in chips"."""
    beside = _compared().match(passage.text, cue.end) if cue.cue == "behind" else None
    return object_of(passage, beside.end() - 1, marks) if beside is not None else None


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(r"[^.;:]{0,60}?\s(?:compared|relative)\s(?:to|with)\s")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(
        r"^[^.;:]{3,90}?,?\s(?:and|but)\s(?:(?:is|are|was|were|now|even|an?|step|nose|well|far|also|slightly|just|\w+ly)\s){0,6}$"
    )


def both(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> tuple[list[Entity], Entity | None]:
    """Name the two that "both" stands for, and the one of their sort that is left.

    Args:
        passage: The passage.
        cue: The word that puts them in order.
        marks: Its mentions that may be a party.

    Returns:
        The two, and the third; nobody where "both" is not the subject.
    """
    meant = _both().search(passage.text, 0, cue.start)
    if meant is None:
        return [], None
    named = [mark for mark in marks if mark.end <= meant.start() and isinstance(mark, EntityMark)]
    entities = list(dict.fromkeys(entity for mark in named if (entity := party(mark))))
    if len(entities) == 2:
        return (entities, None) if sort_of(entities[0]) == sort_of(entities[1]) else ([], None)
    pair = group_of(passage, named[0], named) if named else []
    two = list(dict.fromkeys(entity for mark in pair if (entity := party(mark))))
    rest = [entity for entity in entities if entity not in two and two and sort_of(entity) == sort_of(two[0])]
    return (two, rest[0]) if len(two) == 2 and len(rest) == 1 else ([], None)


@cache
def _both() -> re.Pattern[str]:
    return lazy_regex(
        r"\bboth(?:\sof\s(?:them|which))?\s(?:(?:have|had|are|were|remain|still|now|fall|fell|sit|[\w-]+)\s){0,6}$",
        re.IGNORECASE,
    )
