"""What the responses share: their frame, and who responds."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.grounding import confidence_of, period_of
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.roles import roles_of
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.frames import Binding, Frame, Slot, bind, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, PeriodMark, QuantityMark
from aiclaims.schema import Entity, Quantity

_SUBJECT_BARS = ("to", "into", "in", "from", "against", "by", "for", "with", "than", "on", "at", "through", "over")


_DESTINATIONS = ("to", "into", "in", "inside", "for", "towards", "toward", "across")


def bind_response(
    scene: Scene,
    cue: Mark,
    *,
    actor: Callable[[Mark], bool],
    target: Callable[[Mark], bool] | None = None,
    passive: bool = False,
    announced: tuple[str, ...] = (),
    targets: tuple[str, ...] = _DESTINATIONS,
) -> Binding:
    """Fill the frame of a response around its cue.

    Args:
        scene: The scene.
        cue: The verb.
        actor: Who may respond.
        target: Who may be its target; no slot for one where None.
        passive: Whether the verb is a passive, whose actor needs a "by".
        announced: Words that announce the goods.
        targets: Words that announce the target.
    """
    slots = [
        Slot(
            name="actor",
            takes=actor,
            announced_by=("by",) if passive else (),
            barred_by=_SUBJECT_BARS,
            side="before",
            absent=-0.2 if passive else 6.0,
        ),
        Slot(name="item", takes=_is_item, announced_by=announced, side="before" if passive else "after", absent=6.0),
        Slot(name="value", takes=_is_amount, side="after", absent=3.0, exclusive=True),
        Slot(name="period", takes=_is_period, absent=4.0, exclusive=True),
    ]
    if target:
        slots.append(
            Slot(
                name="target",
                takes=target,
                announced_by=targets,
                barred_by=("by", "from", "before", "after", "than", "through", "via"),
                side="after",
                absent=5.0,
            )
        )
    frame = Frame(name="response", slots=tuple(slots), distinct=(("actor", "target"),) if target else ())
    marks: list[Mark] = [*scene.parties, *scene.items, *scene.periods, *scene.passage.quantities]
    return _by_role(scene, cue, bind(scene.passage, [(frame, cue)], marks)[0], actor)


def _by_role(scene: Scene, cue: Mark, binding: Binding, actor: Callable[[Mark], bool]) -> Binding:
    """Prefer what the verb itself has as subject and object to what only stands near it."""
    roles = roles_of(scene, cue)
    if roles is None:
        return binding
    fillers = dict(binding.fillers)
    objects = [role.mark for role in roles.inside if isinstance(role.mark, ItemMark) and not role.preposition]
    if objects and fillers.get("item") not in objects:
        fillers["item"] = objects[0]
    subjects = [role.mark for role in roles.subject if not role.preposition and actor(role.mark)]
    if subjects and not roles.predicate.passive and fillers.get("actor") not in subjects:
        fillers["actor"] = subjects[0]
    return attrs.evolve(binding, fillers=fillers)


def _is_item(mark: Mark) -> bool:
    return isinstance(mark, ItemMark)


def _is_period(mark: Mark) -> bool:
    return isinstance(mark, PeriodMark)


def _is_amount(mark: Mark) -> bool:
    if not isinstance(mark, QuantityMark):
        return False
    return mark.kind == "money" or (
        mark.kind == "number"
        and bool(
            re.search(
                r"chips?\b|gpus?\b|processors?\b|units?\b|accelerators?\b|h\d{2,3}s?\b|ascend|^of its\b|semiconductors",
                mark.noun,
            )
        )
    )


def responds(mark: Mark) -> bool:
    """Take firms and peoples' firms; a state too, but never the one whose rules are answered."""
    if not isinstance(mark, Party) or mark.origin or owns_others(mark):
        return False
    if mark.entity.type == "country":
        return mark.entity.name != UNITED_STATES and (mark.buyers or mark.state is not None or not mark.adjective)
    return mark.entity.type in {"firm", "group", "institution"}


def is_place(mark: Mark) -> bool:
    """Take countries and regions that goods may go to, but not the one that restricts them."""
    return (
        isinstance(mark, Party)
        and mark.entity.type in {"country", "region"}
        and not mark.origin
        and mark.entity.name != UNITED_STATES
    )


def is_state(mark: Mark) -> bool:
    """Take states and their offices."""
    return isinstance(mark, Party) and mark.state is not None


def actors_of(scene: Scene, binding: Binding) -> tuple[Entity, ...]:
    """Name who responds, each of a list; "firms such as A and B" are the firms."""
    found = binding.get("actor")
    at = binding.anchor.start
    before = [
        p
        for p in scene.parties
        if p.end <= at and responds(p) and not (_barred(scene, p) or _is_listed_behind(scene, p))
    ]
    if isinstance(found, Party) and found.start >= at and before:
        found = before[0]
    if isinstance(found, Party) and found.start < at and before and _is_listed_behind(scene, found):
        found = before[-1]
    if not isinstance(found, Party):
        return ()
    for whole in before:
        # "Firms such as A and B" is one party, the firms.
        named = re.match(
            r"(?:['’]s)?[\w\s-]{0,50}?,?\s*(?:\bsuch as|\bincluding|\blike|\bled by|\bamong them)\b",
            scene.text[whole.end :],
        )
        if named and whole.buyers and whole.end + named.end() <= found.start:
            return (whole.entity,)
    if found.owner_of and found.entity.type == "country" and not found.buyers:
        return (found.entity,)
    group = group_of(scene.passage, found, [p for p in scene.parties if responds(p)])
    return tuple(dict.fromkeys(p.entity for p in group))


def _barred(scene: Scene, party: Party) -> bool:
    """Tell whether a preposition keeps a party from being a subject."""
    return re.search(r"\b(?:" + "|".join(_SUBJECT_BARS) + r")\s+(?:the\s+)?$", scene.before(party.start)) is not None


def _is_listed_behind(scene: Scene, party: Party) -> bool:
    """Tell whether a party ends a list that a preposition governs: "curbs from A, the B, and C"."""
    return _GOVERNED_LIST.search(scene.before(party.start, 80)) is not None


_GOVERNED_LIST = lazy_regex(
    r"\b(?:"
    + "|".join(_SUBJECT_BARS)
    + r"|between|among)\s(?:(?:the\s)?(?:[A-Z][\w.]*\s?){1,3},\s|(?:the\s)?(?:[A-Z][\w.]*\s){1,3}(?=and\b))+"
    r"(?:(?:and|or)\s)?(?:the\s)?$"
)


def carried_actor(scene: Scene) -> Entity | None:
    """Take up the actor or the victim of the claims just before: whoever "companies" are."""
    for claim in reversed(scene.context.claims[-3:]):
        aspect = getattr(claim, "aspect", None)
        party: Entity | None = getattr(claim, "actor" if aspect == "response" else "target", None)
        if party is not None and party.name != UNITED_STATES:
            return party
    return None


def response(
    scene: Scene,
    action: ChipAction,
    cue: Mark,
    binding: Binding,
    *,
    actor: Entity | None,
    target: Entity | None = None,
    negated: bool | None = None,
    items: tuple[str, ...] | None = None,
) -> Finding:
    """Make the finding of a response from its binding; items given win over those bound."""
    period, value = binding.get("period"), binding.get("value")
    if period is not None and re.search(
        r"\b(?:after|since|because|when|before|following)\b",
        scene.text[min(cue.end, period.end) : max(cue.start, period.start)],
    ):
        period = None
    return Finding(
        aspect="response",
        action=action,
        anchor=cue,
        actor=actor,
        target=target,
        items=scene.named(binding.get("item")) if items is None else items,
        value=_amount(value),
        period=period_of(scene, period) if action == "retaliate" or period else None,
        negated=negated,
        confidence=confidence_of(binding, "actor", "item"),
    )


def _amount(mark: Mark | None) -> Quantity | None:
    if not isinstance(mark, QuantityMark):
        return None
    return mark.quantity("chips") if mark.kind == "number" else mark.quantity()


def target_of(binding: Binding) -> Entity | None:
    """Name the target that a binding found."""
    found = binding.get("target")
    return found.entity if isinstance(found, Party) else None


def owns_others(mark: Party) -> bool:
    """Tell whether a firm's name only says whose customers or rivals are meant: "Samsung's customers" are not Samsung."""
    others = r"(?:\w+ )?(?:customers?|clients?|buyers?|rivals?|suppliers?|users?)\b"
    return mark.entity.type == "firm" and re.match(others, mark.head) is not None


def is_body(mark: Mark) -> bool:
    """Take firms, institutions and groups, but no states."""
    return (
        isinstance(mark, Party)
        and not owns_others(mark)
        and not mark.origin
        and mark.entity.type in {"firm", "group", "institution"}
    )
