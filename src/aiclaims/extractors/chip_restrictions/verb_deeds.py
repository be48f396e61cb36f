"""Acts told by a verb, read off the parse: what is done, to what, and who stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import (
    SELLING,
    TRADING,
    Content,
    Doing,
    composed,
    content_of,
    doings_of,
)
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import (
    held_by,
    mark_of,
    object_of,
    subject_phrases,
    whole_scope,
)
from aiclaims.extractors.chip_restrictions.list_deeds import list_deed
from aiclaims.extractors.chip_restrictions.notes import is_noted_passive
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Predicate

# Verbs that are of their class only with these words behind them.
_PARTICLES = {
    "cut": r"off\b",
    "shut": r"(?:off|out|the door)\b",
    "choke": r"off\b",
    "clamp": r"down\b",
    "crack": r"down\b",
    "close": r"(?:off|the door)\b",
    "hold": r"(?:off|back)\b",
    "rip": r"out\b",
    "phase": r"out\b",
    "pull": r"(?!out\b)",
    "steer": r"clear\b",
    "drop": r"(?!out\b)",
}
_PARTICLE_STOPS = frozenset(("cut", "shut", "close"))
_NEGATED = lazy_regex(r"\b(?:not|never|no longer|cannot)\b|n['’]t\b", re.IGNORECASE)
_MAY = lazy_regex(
    r"\b(?:may|can|must|could|cannot|can['’]t|couldn['’]t)\b|\b(?:is|are|was|were) (?:no longer|not) to\b",
    re.IGNORECASE,
)
_OBLIGED = lazy_regex(
    r"\b(?:must|ha(?:s|ve|d) to|needs? to|needed to|will have to|required to|obliged to)\b", re.IGNORECASE
)


def verb_deeds(scene: Scene) -> Iterator[Deed]:
    """Find the acts that the verbs of a passage make with what they are done to."""
    parse = scene.passage.parse
    for number, predicate in enumerate(parse.predicates):
        if is_noted_passive(scene, predicate) and not predicate.passive:
            predicate = attrs.evolve(predicate, passive=True, link="main", form="finite")
        deed = _deed(scene, parse, number, predicate)
        if deed is not None:
            yield deed


def _deed(scene: Scene, parse: Parse, number: int, predicate: Predicate) -> Deed | None:
    doings = _doings(scene, predicate)
    inner = completing(parse, number)
    if is_known(scene, predicate):
        return None
    group = scene.text[predicate.start : predicate.end]
    denied = (
        _NEGATED.search(group) is not None
        or re.search(r"\b(?:not|never)\s$", scene.before(predicate.start, 12)) is not None
    )
    listed = list_deed(scene, parse, predicate)
    if listed is not None:
        return listed
    if predicate.verb in TRADING and not doings - {"give", "obtain", "make"}:
        return _forbidden(scene, parse, predicate, denied) or _obliged(scene, parse, predicate)
    if not doings:
        return None
    if "obtain" in doings and (obliged := _obliged(scene, parse, predicate)) is not None:
        return obliged
    if "tell" in doings and inner is not None:
        return _told(scene, parse, predicate, inner)
    if (
        inner is not None
        and (doings & {"stop", "suspend", "let", "deny"})
        and (inner.verb in TRADING or inner.verb in _GOES_ON)
    ):
        if "let" in doings or _from(scene, inner):
            return _made(scene, parse, predicate, doings, ("trade", inner.start, inner.end), inner=inner, denied=denied)
    elif inner is not None and _controls(scene, predicate, inner, doings):
        # What is kept from an end, or let do something else, is no trade.
        return None
    held = whole_scope(scene, parse, predicate) if not predicate.passive else held_by(parse, predicate)
    subject = subject_phrases(scene, parse, predicate)
    objects = [c for c in predicate.complements if not c.preposition]
    if predicate.passive or "require" in doings or ("resume" in doings and not objects):
        scope = (*subject, *held)
        low, high = (subject[0].start, subject[-1].end) if subject else (0, 0)
        if "require" in doings and not predicate.passive:
            low, high = (objects[0].start, objects[-1].end) if objects else (0, 0)
    else:
        scope = held
        low, high = (objects[0].start, max(c.end for c in predicate.complements)) if objects else (0, 0)
    content = content_of(scene, low, high) if low < high else None
    if content is None and predicate.passive and objects:
        # "YMTC was denied access", "the firms were granted licences"
        content = content_of(scene, objects[0].start, objects[-1].end)
    if content is None:
        # "Chinese fabs were cut off from tools": what they lose stands behind.
        lost = [c for c in held if c.preposition == "from"]
        content = content_of(scene, lost[0].start, lost[-1].end) if lost and "stop" in doings else None
    if content is None:
        return _placed(scene, parse, predicate)
    return _made(scene, parse, predicate, doings, content, scope=scope, denied=denied)


def _controls(scene: Scene, predicate: Predicate, inner: Predicate, doings: frozenset[Doing]) -> bool:
    """Tell whether an inner verb is what somebody is let do or kept from, and no purpose."""
    if "let" in doings:
        return inner.form == "infinitive" and inner.subject != predicate.subject
    return bool(doings & {"stop", "suspend"}) and _from(scene, inner)


# What goes on with trade: "to keep importing".
_GOES_ON = frozenset("keep continue resume start begin go bring".split())


_OF_WHICH = lazy_regex(r"\b(?:for|to|on|of|in|from|with) which\b|\bwhich of\b|\bwhose\b", re.IGNORECASE)


def _obliged(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who has to get a licence: "designers must obtain a licence before selling GPUs to the Gulf"."""
    before = scene.text[max(0, predicate.start - 30) : predicate.head]
    if "obtain" not in doings_of(predicate.verb) or _OBLIGED.search(before) is None:
        return None
    own = [c for c in predicate.complements if not c.preposition or c.preposition == "for"]
    content = content_of(scene, own[0].start, own[-1].end) if own else None
    if content is None or content[0] not in {"permit", "requirement"}:
        return None
    # What it is for stands in the clause behind: "before selling", "to export".
    behind = [
        p
        for p in parse.predicates
        if p.start > predicate.start and p.verb in TRADING and p.form in {"gerund", "infinitive"}
    ]
    scope = (*whole_scope(scene, parse, predicate), *(parse.complements_of(behind[0]) if behind else ()))
    return Deed(
        action="license",
        anchor=mark_of(scene, predicate),
        scope=tuple(dict.fromkeys(scope)),
        object=object_of(scene, content),
        predicate=predicate,
        doing="require",
        seller=predicate.subject,
    )


# What is put under a rule, or made subject to one.
_PLACES = frozenset("put place bring add make subject come".split())


def _placed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what is put under a rule: "tools were placed under control", "exports made subject to approval"."""
    if predicate.verb not in _PLACES:
        return None
    scope = whole_scope(scene, parse, predicate)
    if predicate.verb == "come" and not predicate.passive:
        scope = (*subject_phrases(scene, parse, predicate), *scope)
    under = next((c for c in scope if c.preposition in {"under", "to"} and c.start > predicate.start), None)
    content = content_of(scene, under.start, under.end) if under is not None else None
    if content is None or content[0] not in {"rule", "requirement", "permit"}:
        return None
    goods = (c for c in scope if c is not under)
    if not any(content_of(scene, c.start, c.end) for c in goods):
        return None
    return Deed(
        action="restrict" if content[0] == "rule" else "license",
        anchor=mark_of(scene, predicate),
        scope=scope,
        object=object_of(scene, content),
        doer=None if predicate.passive else predicate.subject,
        predicate=predicate,
        doing="make",
    )


def is_known(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb only describes a noun that is known: "the rules that imposed", "the regime introduced in May"."""
    if predicate.link == "reduced":
        return True
    if predicate.link != "relative" or predicate.subject is None:
        return False
    noun = scene.text[predicate.subject.start : predicate.subject.end]
    between = scene.text[predicate.subject.end : predicate.start]
    if _OF_WHICH.search(between):
        return True
    return "," not in between and re.match(r"(?:the|its|their|these|those|his)\b", noun, re.IGNORECASE) is not None


def completing(parse: Parse, number: int) -> Predicate | None:
    """Give the verb that completes another, None where none does."""
    return next((p for p in parse.predicates[number + 1 :] if p.governor == number and p.link == "complement"), None)


def _doings(scene: Scene, predicate: Predicate) -> frozenset[Doing]:
    doings = doings_of(predicate.verb)
    behind = scene.text[predicate.end : predicate.end + 12].strip()
    particle = _PARTICLES.get(predicate.verb)
    if particle is None:
        return doings
    if re.match(particle, behind):
        return doings | {"stop"} if predicate.verb in _PARTICLE_STOPS else doings
    return doings - {"stop", "avoid", "undo"} if predicate.verb not in {"drop", "pull"} else doings


def _from(scene: Scene, inner: Predicate) -> bool:
    return inner.form == "gerund" and re.search(r"\bfrom\s(?:\w+ly\s)?$", scene.before(inner.start, 20)) is not None


def _made(
    scene: Scene,
    parse: Parse,
    predicate: Predicate,
    doings: frozenset[Doing],
    content: tuple[Content, int, int],
    *,
    scope: tuple[Complement, ...] | None = None,
    inner: Predicate | None = None,
    denied: bool = False,
) -> Deed | None:
    action: ChipAction | None = composed(doings, content[0])
    if action is None:
        return None
    if denied and action == "license":
        action, denied = "ease", False
    elif denied and action == "ease" and doings & {"let", "resume", "give"}:
        action, denied = "restrict", False
    seller = None
    if inner is not None and inner.verb in SELLING:
        seller = inner.subject
    if "require" in doings and inner is None:
        seller = predicate.subject
    return Deed(
        action=action,
        anchor=mark_of(scene, predicate),
        scope=whole_scope(scene, parse, predicate) if scope is None else scope,
        object=object_of(scene, content),
        doer=None if predicate.passive else predicate.subject,
        predicate=predicate,
        doing=next(d for d in sorted(doings) if composed(frozenset((d,)), content[0])),
        seller=seller,
        denied=denied,
    )


def _told(scene: Scene, parse: Parse, predicate: Predicate, inner: Predicate) -> Deed | None:
    """Read what somebody is told to do: to stop trading restricts, to obtain a licence is a licence rule."""
    doings = _doings(scene, inner)
    negated = re.search(r"\bnot\s*$|\bnot to\b", scene.text[predicate.end : inner.head]) is not None
    number = parse.predicates.index(inner)
    deeper = completing(parse, number)
    trade = inner if inner.verb in TRADING else deeper if deeper is not None and deeper.verb in TRADING else None
    content = content_of(scene, inner.start, max([inner.end, *(c.end for c in parse.complements_of(inner))]))
    action: ChipAction | None = None
    if negated and inner.verb in TRADING:
        action = "restrict"
    elif doings & {"stop", "avoid"} and not negated:
        if trade is not None or (content is not None and content[0] in {"trade", "goods"}):
            action = "restrict"
    elif "obtain" in doings and content is not None and content[0] in {"permit", "requirement"}:
        action = "license"
    if action is None:
        return None
    told = whole_scope(scene, parse, predicate)
    seller = inner.subject if (trade is None or trade.verb in SELLING) else None
    return Deed(
        action=action,
        anchor=mark_of(scene, predicate),
        scope=told,
        doer=None if predicate.passive else predicate.subject,
        predicate=predicate,
        doing="tell",
        seller=seller,
    )


def _forbidden(scene: Scene, parse: Parse, predicate: Predicate, denied: bool) -> Deed | None:
    """Read what may not be done: "chips may no longer be shipped to China"."""
    group = scene.text[predicate.start : predicate.end]
    if not (denied and _MAY.search(group) and predicate.passive):
        return None
    return Deed(
        action="restrict",
        anchor=mark_of(scene, predicate),
        scope=whole_scope(scene, parse, predicate),
        predicate=predicate,
        doing="forbid",
        denied=False,
    )
