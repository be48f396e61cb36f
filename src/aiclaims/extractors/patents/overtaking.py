"""Who has overtaken whom in patents, where no number tells by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import WHERE, WORLD, holder_of, is_place
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.schema import Entity

if TYPE_CHECKING:
    from aiclaims.reading.syntax import Predicate

_COMBINED = lazy_regex(r"\b(?:combined|taken together|put together)\b", re.IGNORECASE)
# What is only to be done states nothing; "came to surpass", "continue to outpace" do.
_WISHED = lazy_regex(
    r"\b(?:aim\w*|hop(?:e|es|ed|ing)|want\w*|seek\w*|try(?:ing)?|tries|tried|plan\w*|vow\w*|goal|bid|race|efforts?|need\w*|order|how|whether|if)\s+(?:\w+\s+)?to\s+(?:\w+ly\s+)?$|\bif\b[^,;]*$",
    re.IGNORECASE,
)


def find_overtaken(
    passage: Passage, cues: Sequence[CueMark], holders: Sequence[Mark]
) -> Iterator[tuple[CueMark, Entity, Entity]]:
    """Find who is said to be past whom in patents.

    Args:
        passage: The passage.
        cues: Its cues of patenting and ranking.
        holders: Those who may hold patents.

    Yields:
        The word that says so, who is ahead, and who is behind.
    """
    for cue in cues:
        if (
            cue.cue != "overtake"
            or _WISHED.search(passage.text, 0, cue.start)
            or not _in_patents(passage, cue, holders)
        ):
            continue
        predicate = passage.parse.predicate_at(cue.start, cue.end)
        subject = _subject(passage, cue, predicate, holders)
        turned = (
            predicate is not None
            and predicate.passive
            and re.match(r"\s+(?:only\s+|just\s+)?by\b", passage.text[cue.end :])
        )
        for other in _objects(passage, cue, holders):
            ahead, behind = (other, subject) if turned else (subject, other)
            if ahead is not None and behind is not None and ahead != behind and WORLD not in {ahead, behind}:
                yield cue, ahead, behind


def _subject(passage: Passage, cue: CueMark, predicate: Predicate | None, holders: Sequence[Mark]) -> Entity | None:
    """Name whom the word is said of: the subject of its verb, else the party before it."""
    before = [mark for mark in holders if mark.end <= cue.start]
    before = [mark for mark in before if not (is_place(mark) and WHERE.search(passage.text, 0, mark.start))] or before
    if predicate is not None and predicate.subject is not None:
        subject = predicate.subject
        own = [mark for mark in before if subject.start <= mark.start < subject.end]
        if own:
            return _one_of(passage, own[0], before)
        if passage.text[subject.start].isupper() and subject.end <= cue.start and predicate.form == "finite":
            return None  # somebody of no list
    return _one_of(passage, before[-1], before) if before else None


def _one_of(passage: Passage, mark: Mark, marks: Sequence[Mark]) -> Entity | None:
    """Name a party; of several in a list it is not told whether each is past the other or all together."""
    return holder_of(mark) if len(group_of(passage, mark, marks)) == 1 else None


def _objects(passage: Passage, cue: CueMark, holders: Sequence[Mark]) -> tuple[Entity, ...]:
    """Name who was overtaken: each of a list, but one party under all their names if their patents are added up."""
    # "ahead of their rivals" names nobody.
    after = [mark for mark in holders if mark.start >= cue.end and isinstance(mark, EntityMark)]
    behind = [
        mark for mark, then in zip(after, [*after[1:], None], strict=False) if not _describes(passage, mark, then)
    ]
    if not behind:
        return ()
    first = holder_of(behind[0])
    if first is None:
        return ()
    together = group_of(passage, behind[0], behind)
    if len(together) > 1 and _COMBINED.search(passage.text):
        return (Entity(passage.text[together[0].start : together[-1].end], first.type),)
    return tuple(dict.fromkeys(named for mark in together if (named := holder_of(mark)) is not None))


def _describes(passage: Passage, mark: EntityMark, then: EntityMark | None) -> bool:
    """Tell whether a nationality only says where those named behind it are from: "the Norwegian makers Acme and Bolt"."""
    return mark.adjective and then is not None and _MAKERS.fullmatch(passage.text, mark.end, then.start) is not None


_MAKERS = lazy_regex(r"(?:\s[a-z][\w-]*){1,4}\s")


def _in_patents(passage: Passage, cue: CueMark, holders: Sequence[Mark]) -> bool:
    """Tell whether patents are what somebody is ahead in: the noun of the field behind the word, else the one before it."""
    text = passage.text
    _, end = passage.clauses.bounds(cue.end, len(text))
    for low, high, last in ((cue.end, max(end, cue.end), False), (0, cue.start, True)):
        own = [match.start() for match in words.PATENTING.finditer(text, low, high)]
        others = [match.start() for match in words.OTHER_NOUN.finditer(text, low, high)]
        if own or others:
            nearest = max([*own, *others]) if last else min([*own, *others])
            return nearest in own
    return words.PATENTING.search(text) is not None
