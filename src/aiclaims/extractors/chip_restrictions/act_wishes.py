"""Which acts are only wished for or advised."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import parents_of
from aiclaims.extractors.chip_restrictions.bill_items import is_of_bill
from aiclaims.extractors.chip_restrictions.regime import names_rule, takes_up_rule
from aiclaims.extractors.chip_restrictions.roles import is_unreal
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

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
    if _ASKED.search(scene.before(act.start, 140)) and act.verb not in {"tell", "exclude"}:
        return True
    means = _BY_MEANS.match(scene.text)
    if means is not None and act.start < means.end("means"):
        return True  # "By tightening its rules, America can make sure": what could be done
    if WAYS_TO.search(before) and act.verb not in {"tell", "exclude"}:
        return True  # "began to look for ways to limit exports": what might be done
    if _AIM.search(before) or _DROPPED.search(before) or _LET_US.match(scene.text, act.start):
        return True
    does = not (act.deed.noun or act.passive or act.action == "license" or act.verb in {"tell", "exclude"})
    if does and is_owed(scene, act):
        return True
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
    return parent is not None and _LEADS_WISH.search(parent.text) is not None


def is_owed(scene: Scene, verb: Mark) -> bool:
    """Tell whether a state only has to do something, which it has not done yet: "Washington must stop exports"."""
    subject = subject_of(scene, verb)
    if subject is None or subject.kind != "state":
        return False
    return _MUST.search(scene.before(verb.start, 30)) is not None or (
        _VITAL.search(scene.before(subject.mark.start, 60)) is not None
    )


_MUST = lazy_regex(r"\b(?:must|ha(?:s|ve) to|had better|needs? to)\s(?:\w+ly\s|also\s|now\s)?$", re.IGNORECASE)
_VITAL = lazy_regex(
    r"\b(?:vital|essential|crucial|critical|imperative|important|necessary|urgent|time|better|best) (?:that|for) (?:the )?$",
    re.IGNORECASE,
)
# "The goal was to stop them", "suspended its plan to ban": what was meant, or given up, was not done.
_ASKED = lazy_regex(
    r"\b(?:request|demand|insist)(?:s|ed|ing)?\s(?:\w+ly\s)?(?:that\s|(?:the\s)?(?=(?-i:[A-Z])))[^;]{0,60}$",
    re.IGNORECASE,
)
WAYS_TO = lazy_regex(
    r"\b(?:think\w*|thought|look\w*|search\w*|stud(?:y|ies|ied|ying)|explor\w+|discuss\w*|consider\w*|weigh\w*|debat\w+|examin\w+|review\w*)\b[^.;,]{0,40}?\b(?:ways|options|means|methods)\s(?:to|of|for)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
"""What is only looked for: "began to look for better ways to"."""
_BY_MEANS = lazy_regex(r"\W*(?P<means>By\s(?:\w+ly\s)?\w+ing\b[^,;]*),\s[^,.;]{1,60}?\b(?:can|could)\b")
# "Let's start with chips", "Let Nvidia sell": what is said to the reader.
_LET_US = lazy_regex(r"Let(?:['’]s|\sus|\sme|\s(?=[A-Z]))")
_AIM = lazy_regex(
    r"\b(?:it|goals?|aims?|purpose|point|intent|intentions?|idea|objectives?|hope|logic|thinking)\s(?:[\w-]+\s){0,4}?(?:is|was|were|wasn['’]t|isn['’]t)\s(?:(?:not|always|never|only|simply|clearly|really|instead)\s)*to\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_DROPPED = lazy_regex(
    r"\b(?:suspend|drop|shelv|abandon|scrap|postpon|delay|cancel|halt|revers|ditch|withdr[ae]w|paus|walk(?:s|ed)? back|back(?:s|ed)? (?:down|off|away)|g[ai]ve(?:s)? up|call(?:s|ed)? off|retreat|rescind|kill)\w*\s(?:(?:on|from|its|his|their|the|a|an|all|planned|earlier)\s|[A-Z][\w.&-]*['’]s?\s){0,4}(?:\w+\s)?(?:plans?|proposals?|bid|threats?|efforts?|intentions?|decision|moves?|push|pledge)\s(?:to|of|for)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
# "China would negotiate if:", "Options:": what a list is led in by that makes wishes of its items.
_LEADS_WISH = lazy_regex(
    r"\brecommend\w*\b|\bshould\b|\b(?:if|unless|options|scenarios|demands|proposals|wishes|asks|hypothetically)\W*:\W*$|\bif\W*$",
    re.IGNORECASE,
)
_SAID = lazy_regex(r"\b(?:said|told|says)\b")


_LEAD_IN = lazy_regex(
    r"\b(?:they|it|which|that|will|would|to|also|rules?|order|package|government|department|administration|ministry)\W*:$|"
    # What a strategy consists of is done: "The strategy:", "The policy hit four chokepoints at once:".
    r"\b(?:strategy|polic(?:y|ies)|playbook|measures|chokepoints?|levers?|pillars)\b[^.:?]{0,50}:\W*$",
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
        and not is_of_bill(scene)
        and not (parent is not None and _leads_in(parent.text))
    )
