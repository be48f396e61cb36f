"""Notes and rows of tables: what stands in another cell or in the header belongs to the act that a cell notes."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.regime import names_rule
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.syntax import Complement, Predicate
from aiclaims.schema import Entity

_PAST = lazy_regex(r"(?:ed|en|ut|wn|et)$", re.IGNORECASE)


def is_noted_passive(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a bare past form notes what was done to its subject: "Huawei added to the list", "Banned 2022"."""
    if predicate.passive:
        return True
    if scene.passage.kind == "sentence" and not _is_short_note(scene, predicate):
        return False
    word = scene.text[predicate.start : predicate.end]
    if " " in word or not _PAST.search(word):
        return False
    if any(
        not c.preposition and not re.search(r"\d{4}|\d", scene.text[c.start : c.end]) for c in predicate.complements
    ):
        return False
    subject = predicate.subject
    return subject is None or not any(
        p.state and subject.start <= p.start < subject.end and p.end >= subject.end for p in scene.parties
    )


def opens_note(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb without a subject opens a note, behind no more than its date: "May 2025: restricted seven metals"."""
    if predicate.subject is not None or predicate.passive:
        return False
    before = scene.text[: predicate.start]
    for period in reversed([p for p in scene.passage.periods if p.end <= predicate.start]):
        before = before[: period.start] + before[period.end :]
    return not before.strip(" -–—•*:.,()")


def doer_of_note(scene: Scene, predicate: Predicate) -> Entity | None:
    """Name the state that a note without a subject leaves out: the subject of the sentence before, or what the heading begins with."""
    if not opens_note(scene, predicate):
        return None
    passage = scene.passage
    if passage.previous is not None and passage.previous.kind == passage.kind == "sentence":
        earlier = passage.previous
        subject = next((p.subject for p in earlier.parse.predicates if p.form == "finite" and p.subject), None)
        named = [m for m in earlier.entities if subject is not None and subject.start <= m.start < subject.end]
        states = [m.country for m in named if m.country and m.entity.type in {"country", "agency"}]
        if states:
            return Entity(str(states[0]), "country")
    heads = (
        *(p.text for p in (passage.parent, passage.heading) if p is not None),
        passage.reading.document.title or "",
    )
    for text in heads:
        first = next(iter(find_entities(text, passage.reading.names)), None)
        if first is not None and first.start <= 1 and first.country and first.entity.type in {"country", "agency"}:
            return Entity(first.country, "country")
    return None


def _is_short_note(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a sentence of a few words ends in its only verb: "2019 Huawei blacklisted."."""
    before = scene.text[: predicate.start]
    since = max(before.rfind(":"), before.rfind(";"))
    alone = sum(p.start > since for p in scene.passage.parse.predicates) == 1
    if (
        since > 0
        and alone
        and re.match(r"(?:\s(?:too|again|outright|entirely))?\s*[.,;]?\s*$", scene.text[predicate.end :])
    ):
        # "... then came the next round: B20 and L20 barred as well."
        return True
    return (
        len(scene.text.split()) <= 8
        and not scene.text[predicate.end :].strip(" .;")
        and len(scene.passage.parse.predicates) == 1
        and any(m.start <= 1 for m in scene.passage.periods)
    )


def _number_at(scene: Scene, offset: int) -> int | None:
    """Give the number of the cell of a row that an offset stands in."""
    return next((n for n, c in enumerate(scene.passage.block.cells) if c.start <= offset < c.end), None)


def tells_other(scene: Scene, offset: int, at: int) -> bool:
    """Tell whether a place stands in a cell that tells something of its own, and not in the one that notes an act."""
    number = _number_at(scene, at)
    if number is None or number == _number_at(scene, offset):
        return False
    cell = scene.passage.block.cells[number]
    return any(
        p.form == "finite" and p.subject is not None and cell.start <= p.subject.start < p.start < cell.end
        for p in scene.passage.parse.predicates
    )


def row_subject(scene: Scene, offset: int) -> tuple[Complement, ...]:
    """Give the cells before the one at an offset that name who or what the row is about: firms or goods."""
    number = _number_at(scene, offset) or 0
    return tuple(
        Complement("", c.start, c.end)
        for c in scene.passage.block.cells[:number]
        if (
            any(c.start <= i.core < c.end for i in scene.items)
            or any(c.start <= p.start < c.end and p.entity.type == "firm" for p in scene.parties)
        )
    )


def row_state(scene: Scene, offset: int) -> Party | None:
    """Give the country that a cell before names alone, which takes the act of the row."""
    for c in scene.passage.block.cells[: _number_at(scene, offset) or 0]:
        party = next((p for p in scene.parties if p.start == c.start and p.end == c.end and p.country), None)
        if party is not None and party.entity.type == "country":
            return party
    return None


def headed(scene: Scene, offset: int) -> tuple[str, ...]:
    """Give the words that a row stands under: the headers of its cell, the caption, the heading, the title."""
    number = _number_at(scene, offset)
    if number is None:
        return ()
    passage = scene.passage
    heads = (
        *(p.text for p in (passage.parent, passage.heading) if p is not None),
        passage.reading.document.title or "",
    )
    return (*passage.block.cells[number].column_headers, *heads)


def headed_target(scene: Scene, offset: int) -> Entity | None:
    """Name the one country that the headers of a row say goods go to or rules are on."""
    for text in headed(scene, offset):
        found = {
            mark.entity
            for mark in find_entities(text, scene.passage.reading.names)
            if mark.entity.type == "country"
            and (
                re.search(r"\b(?:to|on|against|toward|towards)\s(?:the\s)?$", text[: mark.start])
                or (mark.start == 0 and _ITS_ACCESS.match(text, mark.end))
            )
        }
        if len(found) == 1:
            return found.pop()
    return None


def led_target(scene: Scene) -> Entity | None:
    """Name the one country that the lead-in of a list, or the sentence before it, says its items are aimed at."""
    parent = scene.passage.parent
    if scene.passage.kind != "item" or parent is None:
        return None
    for passage in filter(None, (parent, parent.previous)):
        found = {m.country for m in passage.entities if m.country and _AGAINST.search(passage.text, 0, m.start)}
        if len(found) == 1:
            return Entity(str(found.pop()), "country")
    return None


_AGAINST = lazy_regex(
    r"\b(?:against|on|to (?:strangle|choke|slow|contain|hobble|stop|starve)|strangling|containing|slowing)\s(?:the\s)?$",
    re.IGNORECASE,
)
# A column "China access?"
_ITS_ACCESS = lazy_regex(r"(?:['’]s?)?\s(?:access|availab\w+|sales|status|eligib\w+)\b", re.IGNORECASE)


def headed_firm(scene: Scene, offset: int) -> Entity | None:
    """Name the one firm that the heading or title of a table is about."""
    for text in reversed(headed(scene, offset)):
        firms = {m.entity for m in find_entities(text, scene.passage.reading.names) if m.entity.type == "firm"}
        if len(firms) == 1:
            return firms.pop()
    return None


def headed_by_rules(scene: Scene, offset: int) -> bool:
    """Tell whether a note or row stands under words that name rules of trade, of which it notes one."""
    passage = scene.passage
    heads = headed(scene, offset) or tuple(p.text for p in (passage.parent, passage.heading) if p is not None)
    return any(names_rule(text) for text in heads)


def headed_by_list(scene: Scene, offset: int) -> bool:
    """Tell whether the headers of a row name a list of parties."""
    return any(re.search(r"\b(?:entity list|blacklist|1260H)", text, re.IGNORECASE) for text in headed(scene, offset))
