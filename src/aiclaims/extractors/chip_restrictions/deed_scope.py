"""The phrases around a verb: what it governs, what its subject holds, and the words that name them."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.composition import Content
from aiclaims.extractors.chip_restrictions.notes import row_subject
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Parse, Predicate


def held_by(parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give what a verb governs, with the verbs that complete it."""
    return parse.complements_of(next(p for p in parse.predicates if p.head == predicate.head))


def subject_phrases(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give the phrases of a verb\'s subject; in a row that has none there, the cells before."""
    if predicate.subject is None or (
        scene.passage.kind == "row" and "|" in scene.text[predicate.subject.end : predicate.start]
    ):
        return row_subject(scene, predicate.start)
    if predicate.subject.start >= predicate.start:
        return (Complement("", predicate.subject.start, predicate.subject.end),)
    return parse.phrases_between(predicate.subject.start, predicate.start)


def mark_of(scene: Scene, predicate: Predicate) -> Mark:
    """Give the word of a verb."""
    head_end = next(w.end for w in scene.passage.parse.words if w.start == predicate.head)
    return Mark(start=predicate.head, end=head_end, text=scene.text[predicate.head : head_end])


_CUES = {"rule": "control", "requirement": "licence", "permit": "licence", "tax": "tariff"}


def object_of(scene: Scene, content: tuple[Content, int, int]) -> CueMark:
    """Give the word that says what something is done to."""
    name, start, end = content
    cue = _CUES.get(name, name)
    return CueMark(start=start, end=end, text=scene.text[start:end], cue=cue, lemma=cue)


def whole_scope(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give all that a verb governs, of a passive its subject first; not what is the subject of another clause."""
    others = [
        p.subject
        for p in parse.predicates
        if p.subject is not None
        and p.start > predicate.start
        and p.form == "finite"
        and p.link in {"main", "subordinate"}
    ]
    held = [c for c in held_by(parse, predicate) if not any(c.start < s.end and s.start < c.end for s in others)]
    return (*(subject_phrases(scene, parse, predicate) if predicate.passive else ()), *held)
