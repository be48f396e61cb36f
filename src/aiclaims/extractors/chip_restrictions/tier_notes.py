"""Notes of what a rule holds for each class of countries: "Tier 2 (some 120 countries, with caps), Tier 3 (embargoed)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.act_periods import period_of
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, tier_name
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
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
            yield Finding(
                aspect="measure",
                action=action,
                anchor=Mark(start=held.start(), end=held.end(), text=held[0]),
                actor=Entity(UNITED_STATES, "country"),
                target=Entity(tier_name(label["tier"]), "group"),
                items=scene.named(goods[0]) if goods else (),
                value=lot.quantity("chips") if lot is not None and action == "restrict" else None,
                period=period_of(scene, None),
                confidence=0.65,
                actor_implied=True,
            )
            break
