"""Who and what stands in which role of an act, read off the parse of its sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement, Predicate

if TYPE_CHECKING:
    from aiclaims.extractors.chip_restrictions.scene import Scene

AIMED = frozenset("to against for into on in toward towards across at onto".split())
"""Prepositions before whom something is aimed at, or where it goes."""


@attrs.frozen
class Role:
    """A party or goods with the preposition that governs it; "" for an object, or for the subject of a passive."""

    preposition: str
    mark: Mark


@attrs.frozen
class Roles:
    """What a verb's own words give it.

    Args:
        subject: What stands in its subject.
        inside: What it governs, in order; of a passive also what its subject holds.
    """

    predicate: Predicate
    subject: tuple[Role, ...]
    inside: tuple[Role, ...]

    def goods(self) -> tuple[ItemMark, ...]:
        """Give the goods that the act is about, in order."""
        return tuple(
            r.mark
            for r in self.inside
            if isinstance(r.mark, ItemMark) and r.preposition in {"", "of", "on", "for", "from", "including"}
        )

    def parties(self, *prepositions: str) -> tuple[Party, ...]:
        """Give the parties behind certain prepositions, in order."""
        return tuple(r.mark for r in self.inside if isinstance(r.mark, Party) and r.preposition in prepositions)

    def is_object(self, role: Role) -> bool:
        """Tell whether somebody is the verb's own object, and not the owner of it."""
        return (
            isinstance(role.mark, Party)
            and not role.mark.owner_of
            and (
                any(not c.preposition and c.start <= role.mark.start < c.end for c in self.predicate.complements)
                or (not role.preposition and role in self.subject)
            )
        )

    def belongs_elsewhere(self, scene: Scene, mark: Mark) -> bool:
        """Tell whether a mark stands with another verb than this one, and one that has another subject."""
        other = scene.passage.parse.clause_at(mark.start)
        if other is None or other.start == self.predicate.start:
            return False
        shared = other.subject == self.predicate.subject
        if mark.start < self.predicate.start:
            return not shared
        if other.link == "subordinate" and self.predicate not in scene.passage.parse.governors_of(other):
            return True
        # "adds controls on masks and revises the policy for Macau": a verb with an object of its own shares no later one.
        return shared and other.link == "main" and any(not c.preposition for c in self.predicate.complements)


_UNREAL = frozenset(
    "ask urge want press push lobby hope request encourage seek try fail refuse decline doubt pressure "
    "recommend beg plead wish attempt call advocate argue propose advise demand insist implore petition exhort entreat".split()
)
_OUGHT = lazy_regex(r"\b(?:should|ought to|needs? to)\b", re.IGNORECASE)


def is_unreal(scene: Scene, verb: Mark) -> bool | None:
    """Tell whether a verb only says what somebody asks, advises or tries to do; None where the parse has no such verb."""
    parse = scene.passage.parse
    predicate = parse.predicate_at(verb.start, verb.end)
    if predicate is None:
        return None
    chain = parse.governors_of(predicate)
    return any(g.verb in _UNREAL and not _GOES_ABOUT.match(scene.text, g.start, g.end) for g in chain) or any(
        _OUGHT.search(scene.text[p.start : p.end]) is not None for p in (predicate, *chain)
    )


# What a state has been about to do until now it does: "has sought to restrict their access".
_GOES_ABOUT = lazy_regex(r"(?:has|have)\s(?:(?!long\b|always\b)\w+\s)?(?:sought|tried|moved)\b", re.IGNORECASE)


def is_elaboration(scene: Scene, verb: Mark) -> bool:
    """Tell whether a verb is a participle that goes on from the verb of its clause (", allowing the firm to ship")."""
    predicate = scene.passage.parse.predicate_at(verb.start, verb.end)
    return predicate is not None and predicate.form == "participle" and predicate.link == "adverbial"


def roles_of(scene: Scene, verb: Mark, suffering: Mark | None = None) -> Roles | None:
    """Read the roles of a verb; None where the parse has no such verb.

    Args:
        scene: The scene.
        verb: The verb.
        suffering: The noun that the verb is done to: where that is its subject, the subject holds what is acted on.
    """
    parse = scene.passage.parse
    predicate = parse.predicate_at(verb.start, verb.end)
    if predicate is None:
        return None
    subject: tuple[Complement, ...] = ()
    if predicate.subject is not None:
        phrase = predicate.subject
        behind = parse.complements_behind(phrase.end)
        subject = (Complement("", phrase.start, phrase.end), *behind)
    own = parse.complements_of(predicate)
    suffers = predicate.passive or (
        suffering is not None
        and predicate.subject is not None
        and predicate.subject.start <= suffering.start < predicate.subject.end
    )
    return Roles(predicate, fill_roles(scene, subject), fill_roles(scene, (*subject, *own) if suffers else own))


def fill_roles(scene: Scene, complements: tuple[Complement, ...]) -> tuple[Role, ...]:
    """Give the goods and parties that stand in phrases, each with the preposition before it."""
    found: list[Role] = []
    for complement in complements:
        marks: list[Mark] = [*scene.parties, *scene.items]
        found += [
            Role(complement.preposition, mark)
            for mark in sorted(marks, key=lambda m: m.start)
            if complement.start <= _core(mark) < complement.end
        ]
    return tuple(dict.fromkeys(found))


def _core(mark: Mark) -> int:
    return mark.core if isinstance(mark, ItemMark) else mark.start
