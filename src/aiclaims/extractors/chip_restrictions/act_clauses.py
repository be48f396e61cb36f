"""Acts that the clause they stand in makes no measure of their own."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import tellers_of
from aiclaims.extractors.chip_restrictions.composition import SELLING
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.patterns import lazy_regex

_NEUTRAL_VERB = lazy_regex(
    r"(?:announc|issu|unveil|publish|releas|propos|finali[sz]|draft|consider|sign|pass|adopt|updat|follow|come|came|implement|initiat|"
    r"prepar|plan|craft|weigh|mull|lay|laid|enact|introduc)",
    re.IGNORECASE,
)
_NEUTRAL_NOUN = lazy_regex(
    r"(?:rules?|regulations?|measures|package|framework|act|ifrs?|(?:interim )?final rules?|parameters)$", re.IGNORECASE
)
_RESTRICTIVE = lazy_regex(
    r"\b(?:restrict\w*|curb\w*|limit\w*|cap(?:s|ped|ping)?|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|prohibit\w*|block\w*|tight\w*|"
    r"strict\w*|tough\w*|sweeping|expand\w*|controls?|licen[cs]\w+|impos\w+|requir\w+|prevent\w*|target\w*|exports?|sales|shipments)\b",
    re.IGNORECASE,
)
_EITHER_WAY = lazy_regex(
    r"\b(?:revis|updat|amend|clarif|eas|relax|rescind|repeal|lift|loosen|simplif|correct|allow|permit|add|mak)(?:ing|e[sd]?|ying|ies|s)?\b",
    re.IGNORECASE,
)


def is_neutral(scene: Scene, act: Act) -> bool:
    """Tell whether a rule is only issued, and nothing tells what it does: "the rule will be published", "a rule revising"."""
    if act.verb != "impose" or not _NEUTRAL_VERB.match(act.text) or act.object is None:
        return False
    if not _NEUTRAL_NOUN.fullmatch(act.object.text):
        return False
    parse = scene.passage.parse
    predicate = parse.predicate_at(act.start, act.end)
    if predicate is None:
        return False
    ends = [c.end for c in predicate.complements]
    told = scene.text[min(predicate.start, act.object.start) : max([act.end, act.object.end, *ends])]
    own = next((c for c in predicate.complements if c.start <= act.object.start < c.end), None)
    title = scene.text[own.start : act.object.start] if own is not None else ""
    return (
        _RESTRICTIVE.search(told + " " + title) is None
        or _EITHER_WAY.search(scene.text[act.object.end :][:60]) is not None
    )


_UNDER_RULES = lazy_regex(
    r"\b(?:under|per|according to|because of|due to|owing to|with)\s(?:the|these|those|this|its|new|a|U\.?S\.?(?!\w)|American|Dutch|export|trade|federal)\b[^,.;]{0,50}?\b(?:rules?|orders?|controls|"
    r"restrictions|regulations|ban|law|policy)\b",
    re.IGNORECASE,
)


def is_of_list(scene: Scene, act: Act) -> bool:
    """Tell whether an act only says what being listed means: "added it to the list, cutting it off from American tools"."""
    if act.action not in {"restrict", "license"}:
        return False
    parse = scene.passage.parse
    predicate = parse.predicate_at(act.start, act.end)
    if predicate is None or predicate.link == "main":
        return False
    before = [p for p in parse.predicates if p.start < predicate.start and p.verb in _LISTS]
    return bool(before) and any(before[-1].end <= noun.start < predicate.start for noun in scene.cues("WORDS", "list"))


_LISTS = frozenset("add put place include name blacklist designate".split())


def is_undone(scene: Scene, act: Act) -> bool:
    """Tell whether an act only describes a rule that the sentence undoes: "revoked licences that let it ship tools"."""
    parse = scene.passage.parse
    predicate = parse.predicate_at(act.start, act.end)
    if predicate is None or predicate.link not in {"relative", "reduced"} or predicate.subject is None:
        return False
    over = parse.predicate_over(predicate.subject.start)
    if over is not None and over.verb in _UNDOES:
        return True
    # "announced a suspension of the rule, which imposed curbs"
    subject = predicate.subject
    return (
        _UNDOING.search(scene.text, subject.start, subject.end) is not None
        or _UNDOING_OF.search(scene.text, 0, subject.start) is not None
    )


_UNDOES = frozenset(
    "revoke rescind lift repeal close drop suspend withdraw scrap cancel replace remove end reverse ease relax".split()
)


_END_OF_RULE = (
    r"\b(?:suspension|rescission|repeal|withdrawal|lifting|easing|relaxation|revocation|removal|rollback|reversal)"
)
_UNDOING = lazy_regex(rf"{_END_OF_RULE}$", re.IGNORECASE)
_UNDOING_OF = lazy_regex(rf"{_END_OF_RULE}\s(?:of|to)\s(?:(?:the|its|their|this|that|a)\s)?[“\"‘]?$", re.IGNORECASE)
_MUST_NOT = lazy_regex(
    r"\b(?:may|must|shall)\s(?:not|no longer|never)\b|\b(?:not|cannot|n['’]t|no longer)\s(?:legally|lawfully)\b",
    re.IGNORECASE,
)


NOBODY = lazy_regex(
    r"(?:nobody|no[ -]one|no (?:\w+ )?(?:compan(?:y|ies)|firms?|suppliers?|exporters?|vendors?|makers?|chips?|tools?))\b",
    re.IGNORECASE,
)
"""Subjects of what may not be done."""


def is_norm(scene: Scene, act: Act) -> bool:
    """Tell whether something may or must not be done, so that whoever says so rules: "may no longer be sold"."""
    predicate = act.deed.predicate
    if act.verb != "forbidden" or predicate is None:
        return False
    if predicate.subject is not None and NOBODY.match(scene.text, predicate.subject.start):
        return True
    return _MUST_NOT.search(scene.text, predicate.start, predicate.head) is not None


def is_mere_inability(scene: Scene, act: Act) -> bool:
    """Tell whether somebody cannot do something, and no office or rule is named that forbids it: that is an effect."""
    if act.verb != "forbidden" or is_norm(scene, act):
        return False
    predicate = act.deed.predicate
    if predicate is not None and predicate.passive and predicate.verb in SELLING:
        # Goods that can no longer be sold are under a rule; who can no longer sell them may be short of them.
        return False
    return not (_UNDER_RULES.search(scene.text) or tellers_of(scene, act))


def undoes_told(scene: Scene, act: Act) -> bool:
    """Tell whether what is undone is a rule told of just before and only named again: "The curbs were lifted"."""
    undone = act.object
    return (
        act.deed.undoes_rule
        and undone is not None
        and scene.claimed_near
        and _KNOWN.search(scene.text, 0, undone.end) is not None
        and not ON_WHAT.match(scene.text, undone.end)
    )


_KNOWN = lazy_regex(r"\b(?:the|its|their)\s(?:[\w%-]+\s){0,3}[\w%-]+$", re.IGNORECASE)
ON_WHAT = lazy_regex(
    r"(?:\s\w+ly)?\s(?:on|of|for|to|from|against|over|in|at|by|with|targeting|covering|including|that|which|limiting|restricting)\b|[,:]",
    re.IGNORECASE,
)
"""What stands behind a rule that says what it is on."""
