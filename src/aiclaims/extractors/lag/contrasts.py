"""Sides that one clause takes from another: "A and B lead while C falls behind", "behind A in chips and ahead in models"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.extractors.lag.phrases import in_brackets, object_of, subject_of
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.schema import Entity

_FRONT = 25
"""Characters from the head of a sentence within which its subject begins."""

_REACH = 300
"""Characters before a word within which its clause begins."""

_LABEL = 40
"""Characters up to which a passage is a label over what follows it."""


def elided(passage: Passage, cue: CueMark) -> Entity | None:
    """Name whom notes go on about without a subject: "Rapidus builds a fab. Will be two years behind TSMC".

    Args:
        passage: The passage.
        cue: The word of position.
    """
    if not _lacks_subject(passage, cue.start):
        return None
    earlier = passage.previous
    camp = None
    while earlier is not None and earlier.block is passage.block:
        first = next((mark for mark in party_marks(earlier) if isinstance(mark, EntityMark)), None)
        if first is not None and first.entity.type == "group":
            camp = camp or first.entity  # which a maker named over the notes may belong to
        elif first is not None:
            return party(first) if first.start < _FRONT else None
        earlier = earlier.previous
    for over in _labels(passage, earlier):
        headed = {
            party(mark) for mark in party_marks(over) if not in_brackets(over.text, mark, len(over.text))
        } or _entitled(over)  # "Kappa-3 (Tau)" is about the one
        if headed:
            return headed.pop() if len(headed) == 1 else None
    return camp


def _entitled(over: Passage) -> set[Entity | None]:
    """Name whom a heading is about that gives his name apart: "Kappa: the story of a lab"."""
    return {
        mark.entity
        for mark in over.entities
        if mark.start == 0 and mark.entity.type == "firm" and over.text.startswith(":", mark.end)
    }


def _labels(passage: Passage, earlier: Passage | None) -> Iterator[Passage]:
    """Give what stands over a passage and may name whom its notes are about, the nearest first."""
    over = passage.parent
    while over is not None:
        yield over
        over = over.parent
    if earlier is not None and len(earlier.text) <= _LABEL and "item" not in {passage.kind, earlier.kind}:
        yield earlier
    over = passage.heading
    while over is not None:
        yield over
        over = over.heading


def _lacks_subject(passage: Passage, at: int) -> bool:
    """Tell whether nobody is named as the subject of a word: "Strong in research, but lags", "Software still lags"."""
    tail = _no_subject().search(passage.text, max(0, at - _REACH), at)
    if tail is None or tail["joined"].startswith(":"):
        return tail is not None
    head = [word for word in passage.parse.words if word.end <= tail.start("joined")]
    verbs = [word for word in head if word.tag in {"verb", "be", "have", "do", "modal"}]
    return not verbs or (verbs[0] is head[0] and verbs[0].form != "ing")


_FILL = (
    r"(?:will|would|be|is|are|was|were|has|have|still|now|currently|remains?|sits?|only|just|roughly|about|around|at\sleast|up\sto|nearly|almost|estimated|likely|"
    r"also|even|well|far|an?|to|or|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[a-z]+teen|several|many|few|couple|years?|months?|quarters?|generations?|nodes?|~?\d[\d.–-]*|[a-z]+ly)"
)
"""A word that tells when, how surely or by how much somebody is behind."""


@cache
def _no_subject() -> re.Pattern[str]:
    """Match what stands before a word of position that has no subject, or only a part of whoever is spoken of."""
    return lazy_regex(
        r"(?P<joined>^\W*|(?:[,;:—–]|\s-)\s(?:(?:but|yet|and|though|although)\s)?|\s(?:but|yet|though|although)\s)"
        rf"(?:(?:its\s|the\s)?(?:(?!(?:other|most|many|rival|competing|foreign|eastern|western|asian|{_FILL})\s)[\w-]+\s){{0,2}}?(?:{words.PARTS}|{words.FIELDS})\s)?(?:{_FILL}\+?\s+)*$",
        re.IGNORECASE,
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


def handed_on(passage: Passage, cue: CueMark, marks: Sequence[Mark]) -> tuple[Entity, Entity] | None:
    """Name whom the place in front has gone from and whom it has gone to: "the lead in memory moved from A to B".

    Args:
        passage: The passage.
        cue: The words that tell the move.
        marks: Its mentions that may be a party.
    """
    if not passage.text.startswith(" from ", cue.end):
        return None
    first = object_of(passage, cue.end, marks)
    to = passage.text.find(" to ", first.end) if first is not None else -1
    second = object_of(passage, to, marks) if to >= 0 else None
    one, other = party(first), party(second)
    return (one, other) if one is not None and other is not None and one != other else None


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
    for mark in marks:
        dominates = _dominates().match(passage.text, mark.end)
        if dominates is not None and _while().search(passage.text, min(dominates.end(), one.start), one.start):
            return mark if party(mark) != party(one) and _sort_of(mark) == _sort_of(one) else None
    return None


def _sort_of(mark: Mark) -> str:
    """Tell of which sort the party of a mark is."""
    named = party(mark)
    return sort_of(named) if named is not None else ""


@cache
def _dominates() -> re.Pattern[str]:
    """Match what only one who leads does: "Kappa dominates the market, while Tau trails"."""
    return re.compile(r"\s(?:(?:still|now|clearly|currently)\s)?(?:dominat(?:es?|ed|ing)|leads?\sthe\sworld)\b")


@cache
def _while() -> re.Pattern[str]:
    return re.compile(r"\b(?:while|whereas|with|but)\s(?:the\s)?$|,\sand\s(?:[^,;.]{0,40},\s|the\s)?$")


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
