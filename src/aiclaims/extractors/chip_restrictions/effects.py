"""Effects: what restrictions cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.consequences import carried_target, effects_of, may_suffer, patterns, victim
from aiclaims.extractors.chip_restrictions.losses import find_losses
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.regime import names_controls, takes_up_rule
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import is_noun, standing
from aiclaims.frames import Frame, Slot, bind
from aiclaims.reading import Mark
from aiclaims.schema import Entity, Quantity


def find_effects(scene: Scene) -> Iterator[Finding]:
    """Find the effects that a passage states."""
    if scene.asks or not scene.caused or not _is_control(scene):
        return
    found = [*find_losses(scene), *_inflicted(scene), *_passive(scene), *_wanting(scene)]
    seen: set[tuple[Entity | None, Quantity | None]] = set()
    with_values = {f.target for f in found if f.value is not None}
    for finding in found:
        key = (finding.target, finding.value)
        # Consequences on one party in one sentence are one effect, save that each figure has its own.
        if key in seen or (finding.value is None and finding.target in with_values):
            continue
        seen.add(key)
        yield finding


def _is_control(scene: Scene) -> bool:
    """Tell whether the cause is a control of chips, and not a tariff on whatever goods."""
    return (
        bool(scene.goods)
        or scene.ruled_before
        or scene.goes_on
        or takes_up_rule(scene.text)
        or names_controls(scene.text)
    )


def _inflicted(scene: Scene) -> Iterator[Finding]:
    causes = _causes(scene)
    if not causes:
        return
    reached = -1
    for verb in scene.cues("EFFECTS", "harm"):
        cause = next((c for c in reversed(causes) if c.end <= verb.start and _governs(scene, c, verb)), None)
        if _EASED.search(scene.text[: verb.start]):
            return
        if (
            cause is None
            or verb.start < reached
            or is_noun(scene, verb)
            or _is_adjective(scene, verb)
            or standing(scene, verb) != "stated"
        ):
            continue
        target = _befallen(scene, verb, cause)
        if target is None:
            continue
        reached = scene.passage.clauses.bounds(verb.start, len(scene.text))[1]
        yield from effects_of(scene, verb, target, cause)


_EASED = re.compile(r"\b(?:mitigat|cushion|offset|soften|exempt|paus)\w*\b", re.IGNORECASE)


def _is_adjective(scene: Scene, verb: Mark) -> bool:
    """Tell whether a participle only describes what follows ("with reduced power")."""
    if verb.text.lower().endswith("ed") and re.match(r"\s*(?:[,.;:)]|$)", scene.after(verb.end)):
        return re.search(r"\b(?:be|been|is|are|was|were|has|have)\s+(?:\w+ly\s+)?$", scene.before(verb.start)) is None
    return verb.text.lower().endswith("ed") and bool(
        re.search(r"\b(?:with|of|at|by|the|an?|its|their|for|and)\s+(?:\w+ly\s+)?$", scene.before(verb.start))
        and re.match(r"\s+[a-z]", scene.after(verb.end))
        and not re.match(r"\s+(?:the|its|their|by|in|on|to|an?)\b", scene.after(verb.end))
        and not re.search(r"\band\s+$", scene.before(verb.start))
    )


def _passive(scene: Scene) -> Iterator[Finding]:
    """Find "their efforts could be hindered by the new restrictions"."""
    for verb in scene.cues("EFFECTS", "harm"):
        if not re.search(r"\b(?:be|been|being|was|were|is|are)\s+(?:\w+ly\s+)?$", scene.before(verb.start)):
            continue
        by = re.match(r"(?:\s+\w+){0,3}?\s+by\s+(?:[\w.’'-]+\s+){0,5}?", scene.text[verb.end :])
        cause = next((c for c in _causes(scene) if by and 0 <= c.start - verb.end <= 70), None)
        before = [p for p in scene.parties if p.end <= verb.start and may_suffer(p)]
        if (
            cause is not None
            and before
            and re.search(r"\bby\b", scene.text[verb.end : cause.start])
            and standing(scene, verb) == "stated"
        ):
            # "their efforts" are those of the firms that the sentence began with.
            whole = [p for p in before if p.buyers] if before[-1].reference else []
            yield from effects_of(scene, verb, victim((whole or before[-1:])[0]), cause)
            return


def _causes(scene: Scene) -> list[Mark]:
    """Find the words for a restriction, in this sentence or taken up from the one before."""
    found: list[Mark] = []
    for match in patterns()["rule"].finditer(scene.text):
        # A tariff taxes; what it leads to is no effect of a control of chips.
        if (scene.topical or scene.goods) and not match[0].lower().startswith("tariff"):
            found.append(Mark(start=match.start(), end=match.end(), text=match[0]))
    for cue in scene.cues("EFFECTS", "want"):
        found.append(cue)
    if scene.context.passages and scene.passage.previous is scene.context.passages[-1]:
        for match in patterns()["carried"].finditer(scene.text):
            found.append(Mark(start=match.start(), end=match.end(), text=match[0]))
    return sorted(found, key=lambda mark: mark.start)


_PASSED = re.compile(
    r"\b(?:after|because|when|said|says|told|despite|to comply|in response|before|but|while|who)\b|[;]|[.:]\s|"
    # What a fact tells is no consequence of it: "this suggests that demand ...".
    r"\b(?:suggest|illustrat|highlight|indicat|reveal|show|impl(?:y|ies)|reflect|confirm|underscor|mean|demonstrat|"
    r"address|contradict)\w*\b",
    re.IGNORECASE,
)


def _governs(scene: Scene, cause: Mark, verb: Mark) -> bool:
    """Tell whether a cause is the subject of a verb: nothing between them but what belongs to it."""
    between = scene.text[cause.end : verb.start]
    if len(between.split()) > 24 or _PASSED.search(between):
        return False
    before = scene.before(cause.start, 60)
    return not re.search(
        r"\b(?:despite|amid|under|against|with|without|after|before|by|over|about|to (?:ease|lift|relax|tighten|"
        r"impose|navigate|skirt|meet|satisfy|circumvent|bypass|evade|comply with|get around|work around|respond to|offset))"
        r"\s+(?:[\w.'’-]+\s+){0,4}$",
        before,
        re.IGNORECASE,
    )


def _befallen(scene: Scene, verb: Mark, cause: Mark) -> Entity | None:
    """Name whom a consequence falls on: the object of its verb, or the owner of the object."""
    frame = Frame(
        name="effect",
        slots=(
            Slot(
                name="target",
                takes=may_suffer,
                announced_by=("for", "to"),
                barred_by=("by", "from", "than"),
                side="after",
                absent=6.0,
            ),
        ),
    )
    binding = bind(scene.passage, [(frame, verb)], [p for p in scene.parties if not cause.start <= p.start < cause.end])
    party = binding[0].get("target") if binding else None
    if isinstance(party, Party) and party.start > cause.end:
        return victim(party)
    behind = [p for p in scene.parties if p.start > verb.end and may_suffer(p)]
    if behind:
        return victim(behind[0])
    before = [p for p in scene.parties if p.end <= verb.start and may_suffer(p)]
    return victim(before[-1]) if before else carried_target(scene)


_SHORTAGE = re.compile(
    r"\b(?:lead to|leads to|led to|cause|causes|caused|create|created|"
    r"creates)\s+(?:an?\s+)?(?:\w+\s+)?(?:shortages?|scarcity|lack|slowdown) (?:of|in)\b|"
    r"\beffects?\s+(?:could|may|might|will|would)?\s*(?:also )?(?:include|includes|included|be|are)\s+an?\s+(?:\w+\s+)?"
    r"(?:slowdown|shortage|decline|fall|drop|reduction|loss|delay)\b",
    re.IGNORECASE,
)


def _wanting(scene: Scene) -> Iterator[Finding]:
    """Find what comes to be wanting: "may lead to a shortage of chips", "the effects include a slowdown"."""
    if not (scene.topical or scene.goods):
        return
    for match in _SHORTAGE.finditer(scene.text):
        behind = [p for p in scene.parties if p.start >= match.end() and may_suffer(p)]
        target = victim(behind[0]) if behind else carried_target(scene)
        if target is not None:
            yield from effects_of(scene, Mark(start=match.start(), end=match.end(), text=match[0]), target, None)
