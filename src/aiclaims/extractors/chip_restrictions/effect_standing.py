"""Whether a verb states a consequence: no purpose, advice, condition or hope of somebody."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Predicate
from aiclaims.reading.tokens import word_set

_OUGHT = lazy_regex(
    r"\b(?:should|must(?!\s(?:\w+\s)?(?:rely|make do|settle|ration|resort)\b)|ought|would (?:\w+ )?have)\b",
    re.IGNORECASE,
)
_CONDITION = word_set("if unless whether until lest")
_IN_CASE = lazy_regex(r"\bin case\s(?:that\s)?$", re.IGNORECASE)
_GOING_ON = word_set(
    "help continue threaten risk begin start appear seem serve expect anticipate foresee report predict project forecast have come go be move prove end tend combine only stand set look fail"
)
_FAULTING = word_set(
    "criticize criticise blame fault blast slam attack condemn decry denounce lambast assail credit chide deplore castigate pan knock rebuke"
)
"""Verbs of holding against a rule, or crediting it with, what it has done."""
_BELIEVED = word_set("think hope assume want intend wish imagine aim seek")


def is_stated(scene: Scene, parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a verb states a consequence: no purpose, advice, condition or hope of somebody."""
    text = scene.text
    if _OUGHT.search(text[predicate.start : predicate.head]):
        return False
    if predicate.form == "gerund" and is_meant(parse, predicate):
        # "sought to hold it back by cutting off its supply": what was meant.
        return False
    start = min(predicate.start, predicate.subject.start) if predicate.subject is not None else predicate.start
    opener = next((w for w in reversed(parse.words) if w.start < start and w.tag != "adverb"), None)
    if (opener is not None and opener.lower in _CONDITION) or _IN_CASE.search(text, 0, start):
        return False
    if opener is not None and opener.lower in {"how", "why"} and _ASKS.search(text, 0, opener.start):
        # "an analysis of how the rule affects its makers" says nothing of it yet.
        return False
    if predicate.form == "infinitive":
        governor = parse.predicates[predicate.governor] if predicate.governor is not None else None
        if governor is not None and governor.link == "reduced":
            # "expects the rules for chips sold abroad to cost it": what describes the chips governs nothing.
            governor = next(
                (p for p in reversed(parse.predicates) if p.start < governor.start and p.form == "finite"), governor
            )
        if governor is None:
            return _LIKELY.search(text[max(0, predicate.start - 30) : predicate.start]) is not None
        if governor.verb == "be" and not _LIKELY.search(text[max(0, predicate.start - 30) : predicate.start]):
            return False
        return governor.verb in _GOING_ON and is_stated(scene, parse, governor)
    if (faulted := faulted_by(parse, predicate)) is not None:
        return is_stated(scene, parse, faulted)
    if predicate.form == "gerund":
        before = word_before(parse, predicate)
        governor = parse.predicates[predicate.governor] if predicate.governor is not None else None
        if _SUCCEEDING.search(text[max(0, predicate.start - 40) : predicate.start]):
            return governor is None or is_stated(scene, parse, governor)
        if before == "for":
            return False
        return before in {"by", "risk", "risks", "risked", "up", "and"} or (
            governor is not None and governor.verb in _GOING_ON and governor.end >= predicate.start - 2
        )
    if predicate.form == "participle" and word_before(parse, predicate) in {"while", "when", "without", "despite"}:
        return False
    if predicate.form == "participle" and word_before(parse, predicate) in {"and", "or"}:
        # "aimed at delaying X and impairing Y": both are meant, and neither has come about.
        joined = next((p for p in reversed(parse.predicates) if p.end <= predicate.start), None)
        if joined is not None and joined.form in {"gerund", "infinitive"} and not is_stated(scene, parse, joined):
            return False
    for governor in parse.governors_of(predicate):
        if governor.verb in _BELIEVED:
            return False
    return not _BELIEF.search(text[max(0, start - 30) : start])


def is_meant(parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a verb says what somebody means to bring about: "rules aiming to cut off its supply"."""
    return predicate.form in {"infinitive", "gerund"} and any(
        governor.verb in _BELIEVED for governor in parse.governors_of(predicate)
    )


def faulted_by(parse: Parse, predicate: Predicate) -> Predicate | None:
    """Give the verb that holds what a rule has done against it: "criticised the rule for hurting its makers"."""
    if predicate.form not in {"gerund", "participle"} or word_before(parse, predicate) != "for":
        return None
    over = next((p for p in reversed(parse.predicates) if p.end <= predicate.start), None)
    return over if over is not None and over.verb in _FAULTING else None


def word_before(parse: Parse, predicate: Predicate) -> str:
    """Give the word before a verb, adverbs aside."""
    return next((w.lower for w in reversed(parse.words) if w.start < predicate.start and w.tag != "adverb"), "")


_ASKS = lazy_regex(
    r"\b(?:analys[ei]s|assessments?|overviews?|questions?|stud(?:y|ies)|looks?|insights?|discussions?|debates?|views?|clarity|understanding|details|focus|"
    r"examin\w+|explor\w+|assess\w*|consider\w*|track\w*|monitor\w*|ask\w*|wonder\w*|unclear|discuss\w*|analy[sz]\w+|measur\w+|depends?)\s(?:(?:of|at|on|about|into|over)\s)?$",
    re.IGNORECASE,
)
# "effective at slowing", "succeeded in cutting off"
_SUCCEEDING = lazy_regex(
    r"\b(?:succeed\w*|effective|successful|instrumental|work(?:s|ed|ing)?)\s(?:in|at)\s(?:\w+ly\s)?$", re.IGNORECASE
)
_LIKELY = lazy_regex(r"\b(?:likely|expected|set|bound|poised|going|sure|projected)\s(?:\w+ly\s)?$", re.IGNORECASE)
_BELIEF = lazy_regex(
    r"\b(?:doubtful|unclear|debatable|uncertain|questionable|doubts?|doubted|no evidence|no proof|assum\w+|premise|belief|idea|notion|presum\w+)\s(?:that|whether|if)?\s?(?:the\s|its\s|such\s|these\s|\w+ing\s)?$|\b(?:thought|hoped|hopes?|assumed|intended|expecting|wanted)\s(?:that\s)?(?:the\s|its\s|such\s)?$",
    re.IGNORECASE,
)
