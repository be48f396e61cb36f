"""Notes of what a rule holds for each class of countries: "Tier 2 (some 120 countries, with caps), Tier 3 (embargoed)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.act_periods import period_of
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, tier_name
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_LABEL = lazy_regex(
    r"\btier[- ](?P<tier>[1-4]|one|two|three|I{1,3})\b(?:\s(?:countries|nations|states|quotas?|caps?|limits?))?(?=\s?(?:[:(|]|[–—-]\s))",
    re.IGNORECASE,
)
_HELD: dict[ChipAction, re.Pattern[str]] = {
    "restrict": lazy_regex(
        r"\b(?:embargo\w*|banned|barred|prohibited|blocked|off[- ]limits|(?:policy|presumption) of denial|(?:quota |compute |country |GPU )?(?:caps?|capped|quotas?|ceilings?))\b",
        re.IGNORECASE,
    ),
    "license": lazy_regex(r"\blicen[cs](?:es?|ing)\b(?! (?:exception|exempt|free))", re.IGNORECASE),
}
_LANDS = lazy_regex(r"\b(?:countr(?:y|ies)|nations?|states|allies|allied|China|Russia|Iran)\b")
_NONE = lazy_regex(r"\b(?:no|without|exempt\w*|free of)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)


def tier_notes(scene: Scene) -> Iterator[Finding]:
    """Find what is noted of classes of countries, each up to the next; of those that are free nothing.

    Args:
        scene: The passage.
    """
    labels = list(_LABEL.finditer(scene.text))
    if not (labels and _LANDS.search(scene.text) and scene.rules_are_told and scene.american):
        return
    ends = [*(label.start() for label in labels[1:]), len(scene.text)]
    for label, following in zip(labels, ends, strict=False):
        for action, pattern in _HELD.items():
            held = pattern.search(scene.text, label.start(), following)
            if held is None or _NONE.search(scene.before(held.start(), 30)):
                continue
            lot = next(
                (q for q in scene.passage.quantities if label.end() <= q.start < following and is_lot(scene, q)), None
            )
            goods = [item for item in scene.goods if label.end() <= item.start < following]
            for target in _members(scene, label, following):
                yield Finding(
                    aspect="measure",
                    action=action,
                    anchor=Mark(start=held.start(), end=held.end(), text=held[0]),
                    actor=Entity(UNITED_STATES, "country"),
                    target=target,
                    items=scene.named(goods[0]) if goods else (),
                    value=lot.quantity("chips") if lot is not None and action == "restrict" else None,
                    period=period_of(scene, None),
                    confidence=0.65,
                    actor_implied=True,
                )
            break


def _members(scene: Scene, label: re.Match[str], following: int) -> tuple[Entity, ...]:
    """Name who is in a class: the countries that open its note, where they are not mere examples of it, or the class."""
    lands = [p for p in scene.parties if p.entity.type == "country" and label.end() <= p.start < following]
    opening = _OPENING.match(scene.text, label.end(), following)
    first = next((p for p in lands if opening is not None and p.start == opening.end()), None)
    if first is None or first.adjective or first.head:
        return (Entity(tier_name(label["tier"]), "group"),)
    group = group_of(scene.passage, first, lands)
    if len(group) == 1 or _SOME.match(scene.text, group[-1].end):
        return (Entity(tier_name(label["tier"]), "group"),)
    return tuple(dict.fromkeys(p.entity for p in group))


# "Tier 3 (embargoed): China and Russia", "Tier 3 (China, Russia)": no more than what is held of them stands before.
_OPENING = lazy_regex(
    r"\s?(?:\((?-i:[^)A-Z]){1,60}\)\s?)?[:(|–—-]{1,2}\s?(?:(?:embargo\w*|banned|barred|prohibited|blocked|restricted)(?: countries| destinations)?\s?[:,(–—-]\s?)?(?:the\s)?",
    re.IGNORECASE,
)
_SOME = lazy_regex(r",? (?:and (?:so on|others|more|the like|other)|etc|among|or other)\b")
