"""Which acts are only wished for, advised, or made possible by a thing."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import parents_of
from aiclaims.extractors.chip_restrictions.regime import names_rule, takes_up_rule
from aiclaims.extractors.chip_restrictions.roles import is_unreal
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import PERMISSION, Act
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex

_WISHED = lazy_regex(
    r"\b(?:should|ought to|needs? to|recommend\w*|urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:on|for|upon)|advocat\w+|argu(?:e[sd]?|ing) (?:for|that)|"
    r"propos(?:als?|e) (?:for|that|to)|encourag\w+|lobb(?:y|ied|ies|ying)|advis(?:e[sd]?|ing)|direct)\b[^.;]*$",
    re.IGNORECASE,
)


_TOLD_TO = lazy_regex(
    r"\b(?:regulators?|ministry|administration|officials|government|authorit\w+|customs)\b", re.IGNORECASE
)


def is_wished(scene: Scene, act: Act) -> bool:
    """Tell whether an act is advised or asked for, here or by what leads a list in ("We recommend that the government:")."""
    start, _ = scene.passage.clauses.bounds(act.start, len(scene.text))
    before = scene.text[start : act.start]
    unreal = is_unreal(scene, act)
    wish = _WISHED.search(before) if unreal is not False else None
    if unreal and wish is None and act.verb != "tell":
        return True
    if wish and act.verb not in {"tell", "exclude"}:
        return not (
            scene.text[wish.start() :].startswith("should")
            and _TOLD_TO.search(scene.text[: start + wish.start()])
            and _SAID.search(scene.text[: start + wish.start()])
        )
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    return parent is not None and re.search(r"\brecommend\w*\b|\bshould\b", parent.text, re.IGNORECASE) is not None


_SAID = lazy_regex(r"\b(?:said|told|says)\b")


_ABLE = lazy_regex(
    r"\b([\w-]+)\s+(?:that|which)\s+(?:(?:would|will|could|can|may|also|now|\w+ly)\s+)*$|,\s(?:thereby\s)?$"
)


_RULES = lazy_regex(
    r"(?:rules?|regulations?|licen[cs]es?|decisions?|deals?|agreements?|arrangements?|orders?|polic(?:y|ies)|waivers?|exemptions?|"
    r"approvals?|permits?|authori[sz]ations?|government|administration|department|regime|framework|measures?|guidance|exceptions?)$",
    re.IGNORECASE,
)


def is_enabled(scene: Scene, act: Act) -> bool:
    """Tell whether a thing makes something possible and nobody permits it ("a feature that allows", ", allowing the owner")."""
    if act.verb != "allow" or act.passive or PERMISSION.search(act.text):
        return False
    relative = _ABLE.search(scene.before(act.start))
    if relative is None:
        return False
    if relative[1] is not None:
        return _RULES.match(relative[1]) is None and relative[1][:1].islower()
    subject = subject_of(scene, act)
    return subject is None or subject.kind not in {"state", "rule"}


_LEAD_IN = lazy_regex(
    r"\b(?:they|it|which|that|will|would|to|also|rules?|order|package|government|department|administration|ministry)\W*:$",
    re.IGNORECASE,
)


def _leads_in(text: str) -> bool:
    """Tell whether a list's lead-in gives its items their subject ("among other things, they:")."""
    return names_rule(text) or takes_up_rule(text) or _LEAD_IN.search(text.strip()) is not None


def is_advice(scene: Scene, act: Act) -> bool:
    """Tell whether a verb opens a note as an order to the reader ("Strengthen export controls")."""
    parent = scene.passage.parent
    return (
        not scene.before(act.start).strip(" \t-*•–—0123456789.)")
        and act.verb in {"impose", "restrict", "lift", "require", "grant"}
        and not re.search(r"(?:ed|es|s|ing)$", act.text.lower().split()[0])
        and not parents_of(scene)
        and not (parent is not None and _leads_in(parent.text))
    )
