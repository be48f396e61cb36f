"""Who acts by a verb: a state or its rule, and no firm, no thing and nothing that only might be."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import tellers_of
from aiclaims.extractors.chip_restrictions.offices import nouns
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex


def is_technical(scene: Scene, act: Act) -> bool:
    """Tell whether a passive's agent is a thing and no rule ("limited by memory bandwidth")."""
    if act.verb != "restrict" or not act.passive:
        return False
    by = re.match(r"\s+by\s+(?:the\s+|its\s+)?", scene.after(act.end))
    if by is None:
        return False
    start = act.end + by.end()
    if any(p.state and start <= p.start <= start + 40 for p in scene.parties):
        return False
    return not re.match(
        r"(?:[\w.'’-]+\s+){0,4}?(?:controls?|curbs?|rules?|bans?|restrictions?|officials?|regulat\w+|polic\w+|law|"
        r"government|administration|ministry|authorit\w+|order|sanctions|customs|department|agenc\w+|licen[cs]\w+)\b",
        scene.text[start:],
        re.IGNORECASE,
    )


_CONSEQUENCE = lazy_regex(r"(?:limit|restrict|constrain|curtail|curb|halt|stop|prevent|deny|discourag|block)")


def is_consequence(scene: Scene, act: Act) -> bool:
    """Tell whether a verb says what something might lead to, and not what a state does ("this could limit sales")."""
    if act.verb == "impose" and not act.passive and _might_bring(scene, act):
        return True
    if act.verb != "restrict" or act.passive or not _CONSEQUENCE.match(act.text.lower()):
        return False
    if not re.search(r"\b(?:could|might|may|would)\b[^;.]*$", scene.before(act.start, 260)):
        return False
    grammatical = subject_of(scene, act)
    participle = act.deed.predicate is not None and act.deed.predicate.form == "participle"
    if grammatical is not None and grammatical.kind == "state" and not participle:
        return False
    subject = next((p for p in reversed(scene.parties) if p.end <= act.start), None)
    return (
        subject is None
        or subject.state is None
        or len(scene.text[subject.end : act.start].split()) > 4
        or re.search(r"\b(?:from|by|in|of|to|on|for|against|into)\s+(?:the\s+)?$", scene.before(subject.start))
        is not None
    )


def _might_bring(scene: Scene, act: Act) -> bool:
    """Tell whether a rule itself might put others in place: "the curbs could slow its research and set buying limits"."""
    predicate = act.deed.predicate
    subject = subject_of(scene, act)
    if predicate is None or predicate.subject is None or subject is None or subject.kind != "rule":
        return False
    return _MIGHT.search(scene.text, predicate.subject.end, predicate.head) is not None


_MIGHT = lazy_regex(r"\b(?:could|might)\b", re.IGNORECASE)
# "Allowing the latter to dominate the trade" gives no leave of trade.
_END = lazy_regex(
    r"\s(?:[\w.’'-]+\s){1,6}?to\s(?:\w+ly\s)?(?:dominate|become|lead|maintain|gain|grow|compete|catch|improve|avoid|remain|capture|focus|circumvent|claim|control|concentrate)\b",
    re.IGNORECASE,
)
_TAKES_UP = lazy_regex(r"(?:it|they|he|she|we|i|which|who|that|this|these|those|both|one)", re.IGNORECASE)
_PAPER = lazy_regex(r"(?:licen[cs]es?|authori[sz]ations?|waivers?|exemptions?|approvals?)$", re.IGNORECASE)
_NEW = lazy_regex(r"(?:an?|the)\s(?:new|temporary|special|general|one-year|annual|six-month|notified)\b", re.IGNORECASE)
_THIS = lazy_regex(r"(?:this|that|it|which|these|those|they)", re.IGNORECASE)
_SUFFERING = frozenset(("permit", "pay", "give", "resume", "require", "rate"))


def may_act(scene: Scene, act: Act) -> bool:
    """Tell whether the subject of a verb may do what it says: a state, its office or rule; of some verbs a firm or goods."""
    predicate = act.deed.predicate
    if act.passive or predicate is None or predicate.subject is None or predicate.subject.start > act.start:
        return True
    if act.deed.doing in _SUFFERING:
        return True
    if act.deed.doing == "let" and _END.match(scene.text, act.end):
        return False
    subject = subject_of(scene, act)
    if (
        subject is not None
        and subject.kind == "rule"
        and act.deed.doing == "let"
        and (_PAPER.search(subject.mark.text) and not _NEW.match(scene.text, predicate.subject.start))
    ):
        # What a licence lets somebody do, is what a licence is.
        return False
    if subject is not None and subject.kind in {"state", "rule"}:
        return True
    phrase = predicate.subject
    named = [p for p in scene.parties if p.country and p.entity.type != "firm" and p.start < act.start]
    if any(phrase.start <= p.start and _governs(scene.text[p.end : phrase.end]) for p in named):
        return True
    # "Late this August the ministry barred": the parse may take what says when for the subject.
    if any(p.state and not p.origin and _NEXT.fullmatch(scene.text, p.end, predicate.start) for p in named):
        return True
    if _governs(scene.text[phrase.start : phrase.end]):
        return True
    if subject is None:
        words = scene.text[phrase.start : phrase.end]
        if act.deed.doing == "let" and _THIS.fullmatch(words) and not scene.goes_on:
            # What a redesign or a deal between firms lets them do, no state does.
            return False
        return _TAKES_UP.fullmatch(words) is not None or predicate.link == "adverbial"
    # "Washington told the company that it had imposed": who told it, did it.
    return isinstance(subject.mark, Party) and subject.mark.reference and bool(tellers_of(scene, act))


def _governs(behind: str) -> bool:
    """Tell whether what stands behind a country's name makes an office or a rule of it."""
    return any(nouns()[kind].search(" " + behind.lower().strip()) is not None for kind in ("office", "rule_head"))


_NEXT = lazy_regex(r"(?:\s(?:administration|government|has|have|had|also|then|now|later|\w+ly))*\s?")
