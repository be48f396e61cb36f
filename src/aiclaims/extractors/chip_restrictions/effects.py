"""Effects: what restrictions cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.causes import (
    Cause,
    caused_by,
    find_causes,
    follows_from,
    is_joined,
    is_subject,
)
from aiclaims.extractors.chip_restrictions.consequences import carried_target, effects_of, may_suffer, victim
from aiclaims.extractors.chip_restrictions.harms import is_act, verbs_of_harm
from aiclaims.extractors.chip_restrictions.losses import find_losses
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.put_down import find_put_down
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.extractors.chip_restrictions.subjects import owners_of
from aiclaims.extractors.chip_restrictions.tolls import find_tolls
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Entity, Quantity


def find_effects(scene: Scene) -> Iterator[Finding]:
    """Find the effects that a passage states."""
    if scene.asks or not (scene.ruled_near or _DENIED.search(scene.text)):
        return
    causes = find_causes(scene)
    found = [*find_losses(scene, causes), *_inflicted(scene, causes), *_passive(scene, causes), *_wanting(scene)]
    for finder in (find_tolls, find_put_down):
        found += [f for f in finder(scene, causes) if all(f.target != other.target for other in found)]
    seen: set[tuple[Entity | None, Quantity | None]] = set()
    figures: set[Quantity] = set()
    with_values = {f.target for f in found if f.value is not None}
    for finding in found:
        key = (finding.target, finding.value)
        # Consequences on one party in one sentence are one effect, save that each figure has its own.
        if key in seen or (finding.value is None and finding.target in with_values):
            continue
        if finding.value is not None:
            # One figure is one party's loss.
            if finding.value in figures:
                continue
            figures.add(finding.value)
        seen.add(key)
        yield finding


# Want of access to chips tells of the rule by itself; a shortage may have any cause.
_DENIED = lazy_regex(
    r"\b(?:lack|loss|denial) of access to (?:[\w.’'-]+ ){0,3}?(?:chips?|gpus?|semiconductors?|accelerators?)\b",
    re.IGNORECASE,
)


def _inflicted(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find "the curbs hurt Chinese firms": a cause, a verb of consequence, a sufferer."""
    if not causes:
        return
    governed: list[tuple[CueMark, Cause]] = []
    verbs = verbs_of_harm(scene)
    for verb in verbs:
        cause = next(
            (c for c in reversed(causes) if c.end <= verb.start and c.kind != "deed" and is_subject(scene, c, verb)),
            None,
        )
        if cause is None:
            cause = next((c for v, c in reversed(governed) if is_joined(scene, v, verb)), None)
        if cause is None:
            cause = next(
                (
                    c
                    for c in reversed(causes)
                    if c.kind in {"rule", "carried", "deed"} and c.end <= verb.start and follows_from(scene, c, verb)
                ),
                None,
            )
        if cause is None or standing(scene, verb) != "stated" or _MEANT.search(scene.before(verb.start, 40)):
            continue
        governed.append((verb, cause))
        if is_act(scene, verb, cause):
            continue
        target = _befallen(scene, verb, cause, [v for v in verbs if v.start > verb.start])
        if target is not None:
            yield from effects_of(scene, verb, target, cause)


# What a rule is there for is no effect of it; nor is what somebody fears of doing nothing.
_MEANT = lazy_regex(
    r"\b(?:supposed|meant|designed|intended|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|want(?:s|ed)?|seek(?:s|ing)?|sought|"
    r"needed|try(?:ing)?|tries|tried|bid|effort|attempt(?:s|ed|ing)?|order|fail(?:s|ed|ing)?) (?:to|at) "
    r"(?:\w+ly )?(?:\w+ (?:and|or) )?$",
    re.IGNORECASE,
)

_BE = lazy_regex(
    r"\b(?:be|been|being|was|were|is|are|get|gets|got)\s+(?:(?:\w+ly|also|already|further|now|essentially|all but)\s+)*$",
    re.IGNORECASE,
)


def _passive(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find "their efforts could be hindered by the new restrictions", and "we were shut out of that market"."""
    shut = scene.cues("EFFECTS", "shut")
    for verb in (*scene.cues("EFFECTS", "harm"), *shut):
        if not _BE.search(scene.before(verb.start)) or standing(scene, verb) != "stated":
            continue
        cause = caused_by(scene, verb, causes)
        if cause is not None and not _BY.match(scene.text[verb.end : cause.start]):
            cause = None
        if cause is None and scene.speaks_of_rules and (taken := _BY_THIS.match(scene.text, verb.end)):
            cause = Cause(start=taken.start("cause"), end=taken.end("cause"), text=taken["cause"], kind="carried")
        # To be shut out of a market tells of the rule that stands near; to be hurt may have any cause.
        if cause is None and not (verb in shut and scene.caused):
            continue
        if cause is not None and is_act(scene, Mark(start=verb.start, end=verb.end, text=verb.text), cause):
            continue
        before = [p for p in scene.parties if p.end <= verb.start and may_suffer(p)]
        target = None
        if before:
            # "their efforts" are those of the firms that the sentence began with.
            whole = [p for p in before if p.buyers] if before[-1].reference else []
            target = victim((whole or before[-1:])[0])
        elif re.search(r"\b(?:[Ww]e|[Oo]ur)\b", scene.before(verb.start, 120)):
            target = scene.speakers_firm
        if target is not None:
            yield from effects_of(scene, verb, target, cause)
            return


# Between a passive and what it is put down to stands no other clause.
_BY = lazy_regex(
    r"(?:(?!\b(?:so|that|which|who|while|but|and)\b)[^,;]){0,60}?,?\s(?:by|due to|because of|as a result of|owing to|under|amid|"
    r"in the wake of|following)\s(?:[\w.’'-]+\s){0,7}$",
    re.IGNORECASE,
)

_BY_THIS = lazy_regex(
    r"\s(?:by|because of|due to)\s(?P<cause>(?:this|these|the|such)\s(?:decision|moves?|steps?|changes?|polic(?:y|ies)|ruling|actions?))\b",
    re.IGNORECASE,
)

# Groups that a sentence leaves unnamed: what befalls them befalls no party named further on.
_UNNAMED = lazy_regex(
    r"\s+(?:(?:global|multinational|many|some|other|several|all|technology|tech|cloud|foreign|western|smaller|the)\s)*"
    r"(?:companies|firms|makers|manufacturers|vendors|suppliers|users|consumers|buyers|researchers|startups|investors|"
    r"developers|universities|academics)\b(?!\s(?:in|from|of)\b)|"
    r"\s(?:the|an?)\s(?:(?!u\.?s\b|american|chinese)[a-z-]+\s){0,2}(?:industry|sector|economy|supply chains?)\b(?!\s(?:in|of)\b)",
    re.IGNORECASE,
)


_REASON = lazy_regex(
    r"\b(?:in the wake of|after|following|since|because|due to|amid|when|as a result of)\b", re.IGNORECASE
)

_OTHERS = lazy_regex(
    r"\s+(?:its|their|our|his)\s(?:\w+\s){0,2}?(?:rivals?|competitors?|adversar\w+|opponents?)\b", re.IGNORECASE
)


# What somebody makes in answer is a response.
_ANSWERED = lazy_regex(
    r"\s(?:[\w.’'-]+\s){0,3}?(?:development|creation|release|launch|introduction|design|unveiling) of\b", re.IGNORECASE
)

_LED = lazy_regex(r"(?:le[ad]|result|forc|push|spur|trigger|spark|caus)", re.IGNORECASE)

# The mood of investors is no effect on a business.
_STOCKS = lazy_regex(
    r"\b(?:shares|stocks?|share price|market reaction|sell-?off|investors|futures|index)\b", re.IGNORECASE
)

# An object that is the teller's own, or that of whom the text has spoken.
_OWN = lazy_regex(
    r"\s+(?:(?:it|them|him|us)\b|(?:its|their|the|this|these|a|an|our|that)\s|(?:in\s)?(?:\w+\s){0,2}?(?:charges?|losses|sales|"
    r"revenues?|margins?|profits?|growth|production|progress|development|billions|millions|hundreds|tens|damage)\b|"
    r"(?:\w+\s){0,4}?(?:US)?\$)",
    re.IGNORECASE,
)


def _befallen(scene: Scene, verb: Mark, cause: Cause, later: list[CueMark]) -> Entity | None:
    """Name whom a consequence falls on: the object of its verb, or the owner of the object."""
    end = scene.passage.clauses.bounds(verb.end, len(scene.text))[1]
    joined = next((v.start for v in later if v.start < end and is_joined(scene, verb, v)), None)
    end = min(end, joined or end)
    reason = _REASON.search(scene.text, verb.end, end)
    end = reason.start() if reason else end
    if _UNNAMED.match(scene.text, verb.end) and not any(
        p for p in scene.parties if verb.end <= p.start < verb.end + 60 and p.adjective and p.buyers
    ):
        return None
    if _LED.match(verb.text) and _ANSWERED.match(scene.text, verb.end):
        return None
    if _OTHERS.match(scene.text, verb.end) or _STOCKS.search(scene.text[verb.end : verb.end + 90]):
        return None
    if re.match(r"\s+(?:our|us)\b", scene.text[verb.end :]) and scene.speakers_firm is not None:
        return scene.speakers_firm
    behind = [p for p in scene.parties if verb.end <= p.start < end and may_suffer(p)]
    makers = {p.entity for p in owners_of(scene, cause)}
    if behind and not (behind[0].text.lower() == "its" and behind[0].entity in makers):
        return victim(behind[0])
    # "restrictions on China limit ...": whom the rule is on; else the firm that tells of it, or that it is told of.
    named = [
        p
        for p in scene.parties
        if cause.start <= p.start < verb.start
        and may_suffer(p)
        and p.entity.name != UNITED_STATES
        and p.entity not in makers
        and (p.reference or _AIMED.search(scene.before(p.start)))
    ]
    firms = [p for p in scene.parties if p.end <= cause.start and p.entity.type == "firm" and may_suffer(p)]
    plain = [p for p in named if not p.reference]
    if plain or (firms and _OWN.match(scene.text, verb.end)):
        return victim((plain or firms[:1])[-1])
    # What befalls things in general ("stifle innovation") befalls nobody named before.
    return carried_target(scene) if _OWN.match(scene.text, verb.end) else None


# Whom a rule is on, not who made it or makes what it is on.
_AIMED = lazy_regex(
    r"\b(?:on|against|for|to|over|at|of|from|by|target(?:s|ing|ed)|hitting|facing)\s+(?:[\w-]+['’]s\s|the\s|\w+\s)?$|['’]s\s$",
    re.IGNORECASE,
)

_SHORTAGE = lazy_regex(
    r"\b(?:lead to|leads to|led to|cause|causes|caused|create|created|"
    r"creates)\s+(?:an?\s+)?(?:\w+\s+)?(?:shortages?|scarcity|lack|slowdown) (?:of|in)\b|"
    r"\beffects?\s+(?:could|may|might|will|would)?\s*(?:also )?(?:include|includes|included|be|are)\s+an?\s+(?:\w+\s+)?"
    r"(?:slowdown|shortage|decline|fall|drop|reduction|loss|delay)\b",
    re.IGNORECASE,
)


def _wanting(scene: Scene) -> Iterator[Finding]:
    """Find what comes to be wanting: "may lead to a shortage of chips", "the effects include a slowdown"."""
    if not (scene.topical or scene.goods) or not scene.caused:
        return
    for match in _SHORTAGE.finditer(scene.text):
        behind = [p for p in scene.parties if p.start >= match.end() and may_suffer(p)]
        target = victim(behind[0]) if behind else carried_target(scene)
        if target is not None:
            yield from effects_of(scene, Mark(start=match.start(), end=match.end(), text=match[0]), target, None)
