"""Measures: what governments do about chips."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.act_actors import actors_of, implied_ruler, is_state
from aiclaims.extractors.chip_restrictions.act_objects import PRONOUN
from aiclaims.extractors.chip_restrictions.act_targets import (
    TARGET_BARS,
    TARGETS,
    is_of_another_noun,
    is_payer,
    is_target,
    is_taxed,
    targets_of,
)
from aiclaims.extractors.chip_restrictions.acts import find_acts
from aiclaims.extractors.chip_restrictions.grounding import confidence_of, modality_of, period_of
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import is_foreign, names_chips
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.shapes import PERMISSION, SUBJECT_BARS, Act, is_share
from aiclaims.frames import Binding, Frame, Slot, bind
from aiclaims.reading import Mark, PeriodMark, QuantityMark
from aiclaims.schema import Entity, Modality, Period, Quantity


def find_measures(scene: Scene) -> Iterator[Finding]:
    """Find the measures that a passage states."""
    acts = find_acts(scene)
    if not acts or scene.asks:
        return
    marks: list[Mark] = [*scene.parties, *scene.items, *scene.periods, *scene.passage.quantities]
    dated: Period | None = None
    for act, binding in zip(acts, bind(scene.passage, [(_frame(scene, act), act) for act in acts], marks), strict=True):
        for finding in _findings(scene, act, binding):
            if finding.period is None and act.verb in {"pay", "rate"}:
                # The price of an approval is set with it.
                finding = attrs.evolve(finding, period=dated)
            dated = finding.period or dated
            yield finding


def _is_item(mark: Mark) -> bool:
    return isinstance(mark, ItemMark)


def _is_period(mark: Mark) -> bool:
    return isinstance(mark, PeriodMark)


def _is_count(mark: Mark) -> bool:
    return (
        isinstance(mark, QuantityMark)
        and mark.kind == "number"
        and bool(
            re.search(
                r"\b(?:entit|compan|firms?|subsidiar|institut|organi[sz]ations|addresses|businesses|parties|"
                r"units|chinese|new)",
                mark.noun,
            )
        )
    )


def _is_percent(mark: Mark) -> bool:
    return isinstance(mark, QuantityMark) and mark.kind == "percent"


def _never(mark: Mark) -> bool:
    return False


def _frame(scene: Scene, act: Act) -> Frame:
    shared = is_share(act)
    target = is_payer if shared else is_taxed if act.action == "tariff" else is_target
    value = (
        _is_count
        if act.action == "list"
        else _is_percent
        if act.action == "tariff" or act.text.lower().startswith(("cap", "limit"))
        else _never
    )
    return Frame(
        name=act.action,
        slots=(
            Slot(
                name="actor",
                takes=is_state,
                announced_by=("by", "licence from", "license from", "permit from"),
                barred_by=SUBJECT_BARS,
                side="before",
                absent=-0.2 if act.passive and act.verb != "tell" else 5.0,
                inherits=not act.passive,
            ),
            Slot(
                name="target",
                takes=lambda mark: (
                    target(mark) and not (isinstance(mark, Party) and is_of_another_noun(scene, act, mark))
                ),
                announced_by=() if shared else TARGETS,
                barred_by=() if shared else TARGET_BARS,
                side="before" if act.passive or shared else "after",
                absent=4.0,
                inherits=act.action != "tariff",
            ),
            Slot(
                name="item",
                takes=_is_item,
                announced_by=("of", "on", "for", "its", "including"),
                barred_by=("with", "like"),
                side="before" if act.passive else "after",
                absent=4.0 if act.verb == "lift" else 6.0,
            ),
            Slot(name="value", takes=value, absent=5.0, exclusive=True),
            Slot(name="period", takes=_is_period, barred_by=("until", "before"), absent=4.0, exclusive=True),
        ),
        distinct=(("actor", "target"),),
    )


def _findings(scene: Scene, act: Act, binding: Binding) -> Iterator[Finding]:
    actors = actors_of(scene, act, binding)
    if not _is_ruled(scene, act, bool(actors)):
        return
    targets = targets_of(scene, act, binding, actors)
    found_target = binding.get("target")
    item = _item(scene, act, binding)
    items = scene.named(item)
    material = isinstance(item, ItemMark) and item.kind == "material"
    previous = scene.last("measure")
    action = act.action
    if act.verb == "cover":
        if previous is None or previous.action not in {"restrict", "license"} or not _rule_subject(scene, act):
            return
        action = previous.action
    denied: bool | None = None
    if (
        act.verb == "allow"
        and act.passive
        and re.search(r"\b(?:not|no longer|n['’]t)\s+(?:\w+ly\s+)?$", scene.before(act.start))
    ):
        # What is not allowed is restricted; who has not approved anything has not eased.
        action, denied = "restrict", False
    value = _total(scene, act, binding.get("value"))
    again = PRONOUN.search(scene.text, act.end) if not items else None
    if act.object is not None and type(act.object) is Mark:
        items = _taken_up(scene, act.object)
    elif again and again.start() - act.end < 60 and " " in again[0]:
        items = _taken_up(scene, Mark(start=again.start(), end=again.end(), text=again[0]))
    if (
        not targets
        and not items
        and act.verb in {"impose", "subject", "lift", "restrict"}
        and not _carries_on(act)
        and not scene.on_topic(act.object)
    ):
        return
    said = bool(items or scene.goods or scene.goes_on or (targets and scene.deals_in_chips))
    if not said and act.action != "list" and not scene.on_topic(act.object):
        return
    if not actors and not targets and not items and act.action != "list":
        # Who acts is only implied; then on what, or for whom, must be said.
        return
    if act.action == "tariff" and not (items or scene.goods or names_chips(scene.text) or scene.goes_on):
        return
    for actor in actors or (None,):
        for target in targets or (None,):
            yield Finding(
                aspect="measure",
                action=action,
                anchor=act,
                actor=actor
                or _goes_on_from(scene)
                or implied_ruler(
                    act, target, found_target.country if isinstance(found_target, Party) else None, material
                ),
                target=target,
                items=items,
                value=_value(act, value),
                period=period_of(scene, binding.get("period")),
                modality=_modality(scene, act, bool(actors)),
                negated=denied,
                # Who is only implied is right less often than who is named.
                confidence=min(confidence_of(binding, "actor", "target", "item"), 0.97 if actors else 0.65),
            )


def _goes_on_from(scene: Scene) -> Entity | None:
    """Take up another state as the one who acts where the sentence before told what it does, and this one names nobody."""
    earlier = scene.last("measure")
    near = scene.claimed_near and scene.passage.index - scene.context.passages[-1].index <= 1
    if near and earlier is not None and earlier.actor is not None and earlier.actor.name != UNITED_STATES:
        return None if any(p.entity.name == UNITED_STATES for p in scene.parties) else earlier.actor
    return None


def _is_ruled(scene: Scene, act: Act, named: bool) -> bool:
    """Tell whether a state or a rule of trade is in view: without one, "limited by memory" is no measure.

    Where no state is named as the one who acts, its rules must be spoken of, and be told apart from others'.
    """
    if named:
        return True
    if (
        act.verb == "rate"
        and is_share(act)
        and not re.search(
            r"\b(?:sold|sell\w*|ship\w*|allow\w*|approv\w*|export(?:ed|s)?|import\w*|pay\w*|impos\w*|charg\w*|face\w*|with an?)\b",
            scene.before(act.start, 80),
        )
    ):
        # A rate alone is known from elsewhere: "the arrangement's 15% share".
        return False
    if re.search(r"\bno\s+(?:\w+\s+){0,2}$", scene.before(act.start), re.IGNORECASE):
        return False
    if is_foreign(scene.text) and _goes_on_from(scene) is None:
        return False
    if not (scene.ruled_near and (scene.american or scene.last("measure") is not None)):
        return False
    # "Resume" is what firms do: that they may is stated only beside the rule.
    return not act.text.lower().startswith("resum") or scene.ruled


def _item(scene: Scene, act: Act, binding: Binding) -> Mark | None:
    """Take the goods that the binder found; of a passive, those around its subject."""
    if act.passive and act.object is not None and act.object.end <= act.start:
        subject = act.object
        before = [item for item in scene.items if item.end <= act.start]
        return min(before, key=lambda item: abs(item.start - subject.start), default=None) or binding.get("item")
    return binding.get("item")


def _taken_up(scene: Scene, pronoun: Mark) -> tuple[str, ...]:
    """Name the goods that a pronoun or "these tools" takes up: the last such ones before it, here or in the claims."""
    before = [item for item in scene.items if item.end <= pronoun.start]
    noun = pronoun.text.lower().split()[-1]
    if before:
        return scene.named(next((item for item in reversed(before) if item.text.lower().endswith(noun)), before[-1]))
    earlier = scene.last()
    return earlier.items if earlier else ()


def _carries_on(act: Act) -> bool:
    """Tell whether an act without party or goods takes them up from the claims before."""
    return act.object is not None and type(act.object) is Mark


def _rule_subject(scene: Scene, act: Act) -> bool:
    return bool(
        re.search(
            r"\b(?:rules?|controls|curbs?|restrictions?|ban|bans|requirements?|measures?|it|they)\s+(?:\w+\s+){0,2}$",
            scene.before(act.start),
            re.IGNORECASE,
        )
    )


def _total(scene: Scene, act: Act, mark: Mark | None) -> Mark | None:
    """Prefer a stated total to the first of its parts ("two firms and their units, a total of 13 entities")."""
    if act.action != "list":
        return mark
    totals = [
        q
        for q in scene.passage.quantities
        if _is_count(q) and re.search(r"\b(?:total of|in total|altogether)\s+$", scene.before(q.start, 20))
    ]
    return totals[0] if totals else mark


def _value(act: Act, mark: Mark | None) -> Quantity | None:
    if not isinstance(mark, QuantityMark):
        return None
    return mark.quantity("entities") if act.action == "list" else mark.quantity()


_PONDERED = re.compile(r"(?:consider|weigh|mull|discuss|propos)", re.IGNORECASE)


_PLANNED = re.compile(r"(?:plan|prepar|threaten)", re.IGNORECASE)


def _modality(scene: Scene, act: Act, named: bool) -> Modality | None:
    """Correct the general reading: a permission's "may" is no doubt, nor is "would" in what an office told."""
    if act.verb == "allow" and PERMISSION.match(act.text):
        return "asserted"
    if _PONDERED.match(act.text):
        return "hedged"
    if _PLANNED.match(act.text):
        return "forecast"
    # A rule's "will" tells what it says: "items will require a licence".
    if (
        act.verb in {"subject", "require"}
        and not named
        and scene.last("measure")
        and re.search(r"\bwill (?:also |now )?(?:be )?$", scene.before(act.start))
    ):
        return "asserted"
    if re.search(
        r"\b(?:told|informed|notified|disclosed|ruled|ordered)\b[^.;]*\bwould(?: now| also| again| soon)?\s+$",
        scene.before(act.start, 200),
    ):
        return "asserted"
    if re.search(r"\b(?:said|announced|says|added|vowed)\b[^.;]*\bwould(?: \w+)?\s+$", scene.before(act.start, 200)):
        # "said that it would" is a future told in the past.
        return "forecast"
    return modality_of(scene, act, permitted=True)
