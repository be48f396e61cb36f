"""Of what goods a measure is, and the figure it has."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.chip_restrictions.items import ItemMark, find_items
from aiclaims.extractors.chip_restrictions.roles import roles_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.frames import Binding
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.schema import Quantity

PRONOUN = lazy_regex(
    r"\b(?:it|them|(?:those|these|they)(?=\s+(?:were|are|have|had|was|is|will|may|would|can)\b|[,.;])|"
    r"such (?:sales|exports|shipments|chips|requests|products)|(?:these|those) (?:chips|tools|processors|sales|"
    r"exports|products|restrictions))\b",
    re.IGNORECASE,
)


def is_count(passage: Passage, mark: Mark) -> bool:
    """Take a number of entities, which may be told by where they are from alone: "14 Russian and Iranian firms"."""
    if not isinstance(mark, QuantityMark) or mark.kind != "number":
        return False
    return _ENTITIES.search(mark.noun) is not None or any(
        each.adjective and passage.text[mark.end : each.start].isspace() for each in passage.entities
    )


_ENTITIES = lazy_regex(
    r"\b(?:entit|compan|firms?|subsidiar|institut|organi[sz]ations|addresses|businesses|parties|"
    r"units|affiliates|names|users|cent(?:er|re)s|labs|universit|new)"
)
_LOT = 100
"""How many chips a number counts at least, that says up to how many may go."""


def is_lot(scene: Scene, mark: Mark) -> bool:
    """Take a number of chips: how many may go, or no more of which."""
    if not isinstance(mark, QuantityMark) or mark.kind != "number" or max(mark.low or 0, mark.high or 0) < _LOT:
        return False
    if any(item.start < mark.start < item.end for item in scene.items):
        # The number of a name.
        return False
    return any(
        i.kind == "chip" and mark.end <= i.start and _OF_GOODS.fullmatch(scene.text, mark.end, i.start)
        for i in scene.items
    )


def each_may_have(scene: Scene, act: Act) -> QuantityMark | None:
    """Give how many chips each buyer may have: "approved sales to ten firms, with each allowed up to 5,000 units"."""
    each = _EACH.search(scene.text, act.end) if act.action == "ease" else None
    if each is None:
        return None
    behind = (q for q in scene.passage.quantities if q.kind == "number" and q.start >= each.start())
    return next((q for q in behind if _UNITS.match(scene.text, q.end)), None)


_EACH = lazy_regex(r"\b(?:each|every|per (?:customer|buyer|company|firm|country))\b", re.IGNORECASE)
_UNITS = lazy_regex(r"\s(?:units|chips|gpus|processors|accelerators)\b", re.IGNORECASE)
# "500,000 of the company's most advanced"
_OF_GOODS = lazy_regex(
    r"\s(?:(?:of|the|its|their|more|most|such|advanced|powerful|new|other|AI|company['’]s|[A-Z][\w.]*(?:['’]s)?)\s){0,6}"
)


def item_of(scene: Scene, act: Act, binding: Binding) -> Mark | None:
    """Take the goods that the binder found; of a passive, those around its subject."""
    if act.passive and act.object is not None and act.object.end <= act.start:
        subject = act.object
        before = [item for item in scene.items if item.end <= act.start]
        return min(before, key=lambda item: abs(item.start - subject.start), default=None) or binding.get("item")
    item = _in_own_cell(scene, act, binding.get("item"))
    predicate = act.deed.predicate
    goes_on = predicate is None or predicate.link == "adverbial" or act.verb in {"require", "pay", "rate"}
    if item is not None and item.end <= act.start and not goes_on:
        # What stands before an active verb is another clause's.
        item = None
    roles = roles_of(scene, act, act.object)
    if roles is not None:
        if act.verb in {"require", "subject"} and not act.passive:
            # "The H20 requires a licence": the goods are the subject.
            suffering = [r.mark for r in roles.subject if isinstance(r.mark, ItemMark) and not r.preposition]
            item = suffering[0] if suffering else item
        held = roles.goods()
        taken = any(scene.text[c.start : c.end].lower() in {"it", "them"} for c in roles.predicate.complements[:1])
        if held and not taken and item not in held and not (act.verb in {"require", "subject"} and item is not None):
            return held[0]
    if item is not None and item.start >= act.end and _OF_ANOTHER_RULE.search(scene.text[act.end : item.start]):
        return None
    return item


def _in_own_cell(scene: Scene, act: Act, item: Mark | None) -> Mark | None:
    """Give the goods of the cell that tells an act, where it has some, rather than those of another: "25% tariff | older parts"."""
    if item is None or scene.passage.kind != "row":
        return item
    own = next((cell for cell in scene.passage.block.cells if cell.start <= act.start < cell.end), None)
    if own is None or own.start <= item.start < own.end:
        return item
    here = [each for each in scene.items if own.start <= each.start < own.end]
    return min(here, key=lambda each: abs(each.start - act.start), default=item)


# Goods behind these words are another rule's, or another clause's.
_OF_ANOTHER_RULE = lazy_regex(
    r"\b(?:build(?:s|ing)? (?:up)?on|as well as an?|in addition to the|similar to)\s[^;.]*$|\b(?:on|of) (?:which|how many|what)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def taken_up(scene: Scene, pronoun: Mark) -> tuple[str, ...]:
    """Name the goods that a pronoun or "these tools" takes up: the last such ones before it, here or in the claims."""
    before = [item for item in scene.items if item.end <= pronoun.start]
    noun = pronoun.text.lower().split()[-1]
    if before:
        return scene.named(next((item for item in reversed(before) if item.text.lower().endswith(noun)), before[-1]))
    earlier = scene.last()
    previous = scene.passage.previous
    if earlier is not None and earlier.items and scene.claimed_near and (scene.goes_on or not _names_part(previous)):
        return earlier.items
    named = [item for item in find_items(previous) if item.kind != "technology"] if previous is not None else []
    return (named[-1].text,) if named else earlier.items if earlier else ()


def _names_part(passage: Passage | None) -> bool:
    """Tell whether a sentence names a chip, of which the next goes on to tell."""
    return passage is not None and any(m.entity.type == "chip" for m in passage.entities)


def total_of(scene: Scene, act: Act, mark: Mark | None) -> Mark | None:
    """Prefer a stated total to the first of its parts ("two firms and their units, a total of 13 entities")."""
    if act.action != "list":
        return mark
    totals = [
        q
        for q in scene.passage.quantities
        if is_count(scene.passage, q)
        and re.search(r"\b(?:total of|in total|altogether)\s+$", scene.before(q.start, 20))
    ]
    return totals[0] if totals else mark


def value_of(act: Act, mark: Mark | None, *, more: bool = False) -> Quantity | None:
    """Give the figure of an act: how many are listed, or a rate.

    Args:
        act: The act.
        mark: The figure that the text gives.
        more: Whether it counts those that are listed beside one that is named.
    """
    if not isinstance(mark, QuantityMark):
        return None
    if act.action == "list":
        count = mark.quantity("entities")
        if more and count.low == count.high and count.low is not None:
            return attrs.evolve(count, low=count.low + 1, high=count.low + 1)
        return count
    return mark.quantity("chips") if mark.kind == "number" else mark.quantity()
