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
    if (
        _is_aim(scene, predicate)
        or _REFUTED.search(text, 0, predicate.start)
        or _is_of_intended(scene, parse, predicate)
    ):
        return False
    start = min(predicate.start, predicate.subject.start) if predicate.subject is not None else predicate.start
    for over in parse.governors_of(predicate):
        if _word_ahead(parse, over) in _CONDITION or _OUGHT.search(text[over.start : over.head]):
            return False  # "if it shows that the rules hurt its makers", "must ensure that it cannot buy them"
    if _shares_duty(scene, parse, predicate):
        return False
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
        if governor.verb == "serve" and any(c.preposition == "as" for c in governor.complements):
            return False  # "serves as a lever to compel": what it is for
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


def _is_aim(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb says what an aim is: "the intention was to punish it", "its purpose: blunting"."""
    subject = predicate.subject
    if subject is not None and subject.end <= predicate.start:
        if _AIM.search(scene.text, subject.start, subject.end):
            return True
        behind = scene.text[subject.end : predicate.start]
        if _AIM.search(scene.text[subject.start : subject.end]) and behind.endswith(" to "):
            return True
    return _AIM_IS.search(scene.text[max(0, predicate.head - 110) : predicate.head]) is not None


_AIM_NOUN = r"(?:intent(?:ion)?s?|goals?|aims?|purposes?|objectives?|rationale|ambitions?|hopes?)"
_AIM = lazy_regex(rf"\b{_AIM_NOUN}$", re.IGNORECASE)
_AIM_IS = lazy_regex(
    rf"\b{_AIM_NOUN}(?:: ?| of | to |(?: (?:of|behind|in) [^.;,]{{1,80}}?)? (?:is|was|are|were|being)(?: also| mainly)? (?:to )?)(?:\w+ly )?$",
    re.IGNORECASE,
)
# "It is wrong to say that the rules speed it up"
_REFUTED = lazy_regex(
    r"\b(?:wrong|false|incorrect|misleading|mistaken?|misguided|simplistic|inaccurate) (?:to (?:say|claim|argue|suggest|conclude|assume|think|believe) )?that\b|"
    r"\bunder the (?:assumption|premise|belief|impression) that\b|\bnot the same (?:thing )?as saying\b|\bmyth that\b",
    re.IGNORECASE,
)


def _word_ahead(parse: Parse, predicate: Predicate) -> str:
    """Give the word before a clause, adverbs aside."""
    start = min(predicate.start, predicate.subject.start) if predicate.subject is not None else predicate.start
    return next((w.lower for w in reversed(parse.words) if w.start < start and w.tag != "adverb"), "")


def _shares_duty(scene: Scene, parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a verb shares the modal of the one it is joined to: "should consider curbs and restrict licences"."""
    if predicate.form != "finite" or predicate.passive or word_before(parse, predicate) not in {"and", "or"}:
        return False
    earlier = next((p for p in reversed(parse.predicates) if p.end <= predicate.start and p.form == "finite"), None)
    bare = predicate.start == predicate.head and scene.text[predicate.head : predicate.end].lower() == predicate.verb
    return earlier is not None and bare and _OUGHT.search(scene.text[earlier.start : earlier.head]) is not None


def _is_of_intended(scene: Scene, parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a relative clause describes rules that are only to be made: "critical for drafting rules that slow it"."""
    if predicate.link != "relative" or _MODAL.match(scene.text, predicate.start):
        return False
    over = next(
        (
            p
            for p in parse.predicates
            if any(c.end <= predicate.start <= c.end + 6 for c in p.complements if not c.preposition)
        ),
        None,
    )
    return over is not None and over.form in {"gerund", "infinitive"} and over.verb in _MAKING


_MODAL = lazy_regex(r"(?:would|could|will|may|might|can)\b", re.IGNORECASE)
_MAKING = word_set(
    "formulate design craft draft devise make write adopt impose enact create develop build find consider propose need"
)


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
