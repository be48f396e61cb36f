"""Listings: who is put on a list of parties, or taken off it."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of, subject_phrases, whole_scope
from aiclaims.extractors.chip_restrictions.notes import headed_by_list
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Predicate

_NEGATED = lazy_regex(r"\b(?:not|never)\b", re.IGNORECASE)
_LISTING = frozenset(("list", "blacklist", "add", "include", "designate"))
_JOINS = frozenset("join land find end wind go appear come enter".split())
_PUTS = frozenset("add put place include designate name list blacklist hit slap remove take strike drop delist".split())
_TAKES_OFF = frozenset("remove take strike drop delist".split())


def list_deed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who is put on a list of parties, or taken off it."""
    lists = scene.cues("WORDS", "list")
    if predicate.verb in _LISTING and predicate.passive and headed_by_list(scene, predicate.start):
        if _NEGATED.search(scene.before(predicate.start, 12)):
            return None
        return Deed(
            action="list",
            anchor=mark_of(scene, predicate),
            scope=whole_scope(scene, parse, predicate),
            predicate=predicate,
            doing="list",
        )
    if predicate.verb not in _JOINS | _PUTS or not lists:
        return None
    scope = whole_scope(scene, parse, predicate)
    on = next(
        (
            (c, mark)
            for c in scope
            for mark in lists
            if c.start <= mark.start < c.end
            and (c.start > predicate.end)
            and (c.preposition in _ON or predicate.verb == "join")
        ),
        None,
    )
    if on is None:
        return None
    off = on[0].preposition in {"from", "off"} or scene.text[on[0].start - 5 : on[0].start].strip() == "off"
    if off != (predicate.verb in _TAKES_OFF):
        return None
    subject = predicate.passive or predicate.verb in _JOINS
    if subject and not predicate.passive:
        scope = (*subject_phrases(scene, parse, predicate), *scope)
    struck = tuple(c for c in scope if c != on[0] and c.preposition not in {"for", "after", "since", "in"})
    return Deed(
        action="ease" if off else "list",
        anchor=mark_of(scene, predicate),
        scope=struck,
        object=on[1],
        doer=None if subject else predicate.subject,
        predicate=predicate,
        doing="delist" if off else "list",
        joined=subject and not predicate.passive,
    )


_ON = frozenset(("on", "to", "onto", "in", "from", "off", "with", "under", ""))
