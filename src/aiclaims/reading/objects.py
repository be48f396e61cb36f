"""What a pronoun means that is the object of a verb: not its subject, first whom the same subject did something to before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from aiclaims.reading.marks import EntityMark, Mark
from aiclaims.reading.syntax import Phrase, Predicate

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

OBJECTS = frozenset({"it", "them"})
"""Pronouns that may be an object, and then not what the subject itself is."""


def in_turn(
    passage: Passage, at: int, candidates: tuple[EntityMark, ...], referred: Sequence[tuple[Mark, EntityMark]]
) -> tuple[EntityMark, ...]:
    """Put what an object may mean into order: "A copied B and overtook it" tells of B.

    Args:
        passage: The passage.
        at: Offset of the pronoun.
        candidates: What it may mean.
        referred: The pronouns before it that stand for one, each with what it most likely means.
    """
    doing, suffering = doing_and_suffering(passage, at, referred) if len(candidates) > 1 else (set[str](), set[str]())
    return tuple(sorted(candidates, key=lambda mark: (mark.entity.name in doing, mark.entity.name not in suffering)))


def doing_and_suffering(
    passage: Passage, at: int, referred: Sequence[tuple[Mark, EntityMark]]
) -> tuple[set[str], set[str]]:
    """Name the subject of the verb that governs an object, whom it does not mean, and to whom that did something before.

    Args:
        passage: The passage.
        at: Offset of the object.
        referred: The pronouns before it that stand for one, each with what it most likely means.
    """
    number = _governing(passage, at)
    predicates = passage.parse.predicates
    subject = predicates[number].subject if number is not None else None
    if number is None or subject is None or subject.start >= at or _is_outcome(predicates[number]):
        return set(), set()
    doing = _heads_of(passage, subject, referred)
    before = [
        _named_in(passage, predicate)
        for predicate in predicates[:number]
        if predicate.subject == subject and predicate.end < at and predicate.form == "finite"
    ]
    return doing, {name for names in before[-1:] for name in names} - doing


# "A stays at that node, leaving it behind": what does so is the whole clause, and who is left is its subject.
_OUTCOMES = frozenset(
    {"leave", "put", "make", "push", "keep", "give", "allow", "force", "set", "place", "bring", "help"}
)


def _is_outcome(predicate: Predicate) -> bool:
    return predicate.form != "finite" and predicate.verb in _OUTCOMES


def _governing(passage: Passage, at: int) -> int | None:
    """Give the number of the verb that has a pronoun for its object, or for whom it catches up with."""
    for number, predicate in enumerate(passage.parse.predicates):
        for complement in predicate.complements:
            if complement.start == at and (
                not complement.preposition or (predicate.verb, complement.preposition) == ("catch", "with")
            ):
                return number
    return None


def _heads_of(passage: Passage, subject: Phrase, referred: Sequence[tuple[Mark, EntityMark]]) -> set[str]:
    """Name who does what a verb says: a name that ends its subject, a land that describes it, what a pronoun means."""
    doing = {
        mark.entity.name
        for mark in passage.entities
        if subject.start <= mark.start
        and mark.end <= subject.end
        and (mark.adjective or mark.end >= subject.end - 1 or mark.entity.type == "country")
    }
    meant = {entity.entity.name for mark, entity in referred if subject.start <= mark.start < subject.end}
    return doing | meant


def _named_in(passage: Passage, predicate: Predicate) -> list[str]:
    """Name whom a verb governs."""
    spans = [(complement.start, complement.end) for complement in predicate.complements]
    return [
        mark.entity.name
        for mark in passage.entities
        if any(start <= mark.start < end for start, end in spans) and mark.entity.name != "World"
    ]
