"""Whether somebody does what a verb of response says: no advice, fear, condition, denial or aim."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.effect_standing import word_before
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Phrase, Predicate
from aiclaims.reading.tokens import word_set

# What governs an infinitive that is done, or on the way to be.
_LEADING = word_set(
    "begin start continue plan intend decide seek try aim strive race rush scramble move push force lead prompt drive compel spur encourage direct order "
    "tell urge manage choose opt work vow pledge agree have use get prepare accelerate press go need help require accuse attempt look set rally "
    "instruct ask mandate pressure nudge incentivise incentivize galvanize galvanise motivate want hope be conspire invest struggle say report believe allege rumour charter"
)
_RUNS = word_set("run train work")
_FAILING = word_set(
    "refuse decline fail hesitate stop prevent discourage deter avoid forbid allow enable ban bar warn prohibit"
)
_OUGHT = lazy_regex(
    r"\b(?:should|must|ought|cannot|can['’]t|couldn['’]t|could not|never|n['’]t|not|no longer|would have|can)\b",
    re.IGNORECASE,
)
# What may have happened is doubted; what might happen yet is only feared.
_PERHAPS = lazy_regex(r"\b(?:could|may|might|would)\b(?! (?:also )?have\b)", re.IGNORECASE)
# "Too powerful to sell without a license" is not sold.
_TOO = lazy_regex(r"\btoo\s(?:\w+\s){1,3}(?:for\s(?:\w+\s){1,3})?to\s(?:be\s)?$", re.IGNORECASE)
# "It is illegal to ship them" tells a rule, and nobody's deed.
_UNLAWFUL = lazy_regex(
    r"\b(?:illegal|unlawful|forbidden|a (?:federal\s)?crime|an offen[cs]e|against the law)\s(?:for\s(?:[\w.’'-]+\s){1,4})?(?:to\s)?(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_CONDITION = word_set("if unless whether until lest once when")
_BEFORE_GERUND = word_set("by of for while in on to toward towards after through")
_BARRING = word_set("without against instead than from before about despite rather")


def is_done(scene: Scene, parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a verb tells what somebody does, has done or will do: no advice, fear, condition or denial."""
    text = scene.text
    group = text[predicate.start : predicate.head]
    if _OUGHT.search(group) or _opener(parse, predicate) in _CONDITION or is_feared(text, predicate.start):
        return False
    if _TOO.search(text, 0, predicate.start) or _UNLAWFUL.search(text, 0, predicate.start):
        return False
    if any(p.subject is not None and p.subject.start == predicate.start and p.verb == "be" for p in parse.predicates):
        return False  # "selling them is illegal" judges a deed, and tells none
    before = word_before(parse, predicate)
    if predicate.form == "gerund" and before == "after":
        return True
    if predicate.form == "gerund" or (predicate.form == "participle" and before in _BARRING):
        if before in _BARRING or (predicate.governor is None and before not in _BEFORE_GERUND):
            return False
        if predicate.governor is None:
            return True
    if predicate.link == "complement" and predicate.governor is not None:
        governor = parse.predicates[predicate.governor]
        if governor.verb in _FAILING:
            # "a loophole that allowed them to": they did.
            through = governor.subject is not None and _LOOPHOLE.search(
                scene.text, governor.subject.start, governor.subject.end
            )
            return bool(through) and "allowed" in scene.text[governor.start : governor.end]
        made_for = governor.passive and predicate.verb in _RUNS  # "was built to run on domestic chips"
        leads = governor.verb in _LEADING or made_for
        if predicate.form == "infinitive" and not leads and not _has_effort(text, predicate):
            return False
        return is_done(scene, parse, governor)
    if predicate.form == "infinitive" and predicate.governor is None and not _has_effort(text, predicate):
        return False
    if _PERHAPS.search(group):
        # "said it would" is the future of what was said.
        said = predicate.governor is not None and predicate.link == "subordinate" and "would" in group
        return (
            said
            or tells_later(scene, predicate)
            or predicate.link == "complement"
            or _is_rule(scene, predicate.subject)
        )
    return True


_LOOPHOLE = lazy_regex(r"\b(?:loopholes?|gaps?|lapses?|flaws?|weakness(?:es)?|oversight)$", re.IGNORECASE)


def tells_later(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether "would" tells what came later, from back then: "The ban came in May. Within weeks it would build"."""
    group = scene.text[predicate.start : predicate.head]
    return "would" in group and (
        _LATER.search(group) is not None or _TIME_LATER.search(scene.text, 0, predicate.head) is not None
    )


_LATER = lazy_regex(r"\b(?:later|soon|subsequently|go on to)\b", re.IGNORECASE)
_TIME_LATER = lazy_regex(
    r"\bwithin (?:\w+ )?(?:hours|days|weeks|months|years|an? \w+)\b|\b(?:hours|days|weeks|months|years|an? (?:day|week|month|year)) (?:later|afterwards?|on)\b",
    re.IGNORECASE,
)


# To fight, forbid or fear a deed tells of none, nor does looking into whether there was any.
_FEARED = lazy_regex(
    r"\b(?:risks? (?:of|that)|likelihood of|chance of|prevent\w*|combat\w*|deter\w*|stop(?:ping)?|curbing|to curb|counter\w*|detect\w*|track\w*|crack\w* down on|crackdown on|tackl\w*|"
    r"fight\w*|address\w*|concerns? (?:about|over)|fears? of|against|anti-?|harder to|difficult to)\s(?:[\w.’'-]+\s){0,3}$|"
    r"\b(?:concerns? that|fear\w*(?: that)?|investigat\w+ (?:in)?to|whether|(?:extent|degree) to which|ensur\w+(?: that)?|den(?:y|ied|ies|ying)(?: that)?)\s(?:(?!and\b|but\b)[\w.’'-]+\s){0,8}$",
    re.IGNORECASE,
)


def is_feared(text: str, at: int) -> bool:
    """Tell whether what stands at a place is only fought, feared, forbidden or looked into."""
    before = text[max(0, at - 120) : at]
    return _FEARED.search(before) is not None and _ALLEGED.search(before) is None


# Of what is looked into, some is alleged.
_ALLEGED = lazy_regex(r"\b(?:alleged|suspected)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)


# "efforts to reduce", "China's push to build"
_EFFORT = lazy_regex(
    r"\b(?:efforts?|measures|steps|operation|push|drive|campaign|bid|attempts?|strategy|quest|plans?|moves?|race|rush|scramble|schemes?|initiatives?)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)


def _has_effort(text: str, predicate: Predicate) -> bool:
    return _EFFORT.search(text[max(0, predicate.start - 30) : predicate.start]) is not None


_RULE_NOUN = lazy_regex(
    r"\b(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|limits|measures|embargo)\b", re.IGNORECASE
)


def _is_rule(scene: Scene, phrase: Phrase | None) -> bool:
    return phrase is not None and _RULE_NOUN.search(scene.text[phrase.start : phrase.end]) is not None


def _opener(parse: Parse, predicate: Predicate) -> str:
    """Give the word that opens the clause of a verb."""
    start = predicate.subject.start if predicate.subject is not None else predicate.start
    start = min(start, predicate.start)
    return next((w.lower for w in reversed(parse.words) if w.start < start and w.tag != "adverb"), "")
