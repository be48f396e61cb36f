"""Answers to a rule, as a verb's clause tells them: a compliant product, a restriction in return, lobbying."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.response_clause import Clause
from aiclaims.extractors.chip_restrictions.response_verbs import patterns
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Phrase

_APPROACH = lazy_regex(r"\b(?:approach|strategy|answer|response|reply|priority)$", re.IGNORECASE)

# "To the addition of a firm to its list": what is answered; what it is answered by stands behind a comma.
_TO_ONE = lazy_regex(r"\s?(?:publicly\s)?to\s(?!.*,\s(?:\w+ly\s)?\w+ing\b)", re.IGNORECASE)

_REPLY = lazy_regex(
    r"\b(?:answer|response|reply|retaliation|riposte|retort|tit-for-tat|counter(?:-?(?:blow|move|punch|measure))?)$",
    re.IGNORECASE,
)

_WHOSE_REPLY = lazy_regex(
    r"\s(?P<whose>(?:the\s)?(?:[A-Z][\w.-]*|company|chipmaker|firm))['’]s?\s(?:[\w-]+\s){0,2}?(?:answer|response|reply|riposte|retort|workaround)\b"
)

_PETITION = lazy_regex(
    r"\b(?:comments?|letters?|submissions?|briefs?|petitions?|objections?|complaints?)\b", re.IGNORECASE
)


def design(clause: Clause) -> ChipAction | None:
    """Read a product made to comply with a rule."""
    spared = _UNLICENSED.search(clause.near()) is not None
    if _LEAVES_OUT.search(clause.near()) and clause.predicate.verb in _CHANGES and clause.goods():
        # "have customised their software to leave out what is barred"
        return "redesign"
    if not clause.goods(kinds=("chip", "technology") if spared else ("chip",)):
        return None
    if clause.predicate.verb == "come" and not re.match(
        r"\s(?:up|out) with\b", clause.scene.text[clause.predicate.end :]
    ):
        return None
    if clause.predicate.verb == "bring" and not re.match(r"\sout\b", clause.scene.text[clause.predicate.end :]):
        return None
    if clause.predicate.verb == "work" and not re.match(r"\son\b", clause.scene.text[clause.predicate.end :]):
        return None
    if clause.predicate.verb in {"cut", "strip"} and not re.match(
        r"\s(?:[\w.’'-]+\s){0,4}?down\b", clause.scene.text[clause.predicate.end :]
    ):
        return None
    if clause.predicate.verb == "change" and "design" not in clause.object():
        return None
    made = clause.after("on") if clause.predicate.verb == "work" else clause.object()
    tied = clause.holds("version", made) and clause.holds("tied", clause.near())
    if tied or spared or clause.holds("compliant", clause.near()) or _answers(clause) or _is_prompted(clause):
        return "redesign"
    return None


# "banned the A800, prompting its maker to introduce the H20": what a rule leads a maker to bring out is made to comply.
_ORDER = lazy_regex(r"\borders?\b", re.IGNORECASE)
_BARRED = lazy_regex(r"\b(?:banned|barred|blocked|prohibited|restricted|forbidden|halted)\b", re.IGNORECASE)
_PROMPTS = frozenset("prompt lead force push drive spur compel cause oblige".split())


def _is_prompted(clause: Clause) -> bool:
    """Tell whether what a maker does is what a rule told right before led it to, and the chip has a name."""
    governor = next(
        (
            p
            for p in reversed(clause.parse.predicates)
            if p.end <= clause.predicate.start and clause.predicate.link == "complement"
        ),
        None,
    )
    if governor is None or governor.verb not in _PROMPTS or governor.form not in {"participle", "gerund"}:
        return False
    named = [item for item in clause.goods(kinds=("chip",)) if any(map(str.isdigit, item.text))]
    told = clause.rule_near() or _BARRED.search(clause.scene.text, 0, governor.start) is not None
    return bool(named) and told


_CHANGES = frozenset(
    "modify adapt customise customize tailor redesign reconfigure change strip cripple tweak alter".split()
)
_LEAVES_OUT = lazy_regex(
    r"\bto (?:exclude|leave out|remove|disable|drop|omit|strip out|take out|lack|switch off|turn off)\b|\bso that (?:it|they) (?:exclude|lack|leave out)s?\b",
    re.IGNORECASE,
)
# "alternatives that do not need a licence"
_UNLICENSED = lazy_regex(
    r"\b(?:alternatives?|products?|parts|versions?|variants?|chips?|gpus?)\s(?:that|which)\s(?:(?:do|does|did)(?:\snot|n['’]t)|no longer)\s(?:\w+\s)?(?:require|need)\s(?:[\w.]+\s){0,3}?(?:licen[cs]es?|permission|permits?|approval)\b",
    re.IGNORECASE,
)


def answer(clause: Clause) -> ChipAction | None:
    """Read what is called an answer to a rule."""
    if clause.predicate.verb == "be":
        named = clause.subject_is(_REPLY)
        whose = _WHOSE_REPLY.match(clause.scene.text, clause.predicate.end)
        if not named and whose is not None and clause.subject is not None:
            # "The part was its maker's answer to the curbs": whose answer it is, made it.
            named, clause.doer = True, Phrase(whose.start("whose"), whose.end("whose"))
            clause.scope = (Complement("", clause.subject.start, clause.subject.end), *clause.scope)
        if clause.subject_is(_APPROACH) and clause.holds("self", clause.object() + " " + clause.after("of", "in")):
            return "substitute"
        if named and clause.by_state() and clause.holds("restrict"):
            return "retaliate"
        answers = clause.rule_near() or clause.holds("compliant", clause.near())
        return "redesign" if named and clause.goods(kinds=("chip",)) and answers else None
    if _ORDER.search(clause.after("with")) and clause.other(clause.after("for", "of")):
        return "substitute"  # "responded with an order for so many domestic chips"
    if (
        not clause.by_state()
        and clause.goods(kinds=("chip",))
        and re.match(
            r"\s(?:(?:back|the|these|this|such|new|export|chip|curbs|controls|rules|bans?|restrictions) ){0,4}(?:by|with|to)\b",
            clause.scene.text[clause.predicate.end :],
        )
        and (clause.rule_near() or clause.holds("compliant", clause.near()))
    ):
        return "redesign"
    return hit_back(clause) if clause.predicate.verb != "come" else None


def hit_back(clause: Clause) -> ChipAction | None:
    """Read a state that hits back."""
    verb, behind = clause.predicate.verb, clause.behind
    if verb in {"hit", "strike", "punch", "fire"} and not re.match(
        r"\sback\b", clause.scene.text[clause.predicate.end :]
    ):
        return None
    if verb in {"respond", "answer", "counter"} and not (
        clause.holds("restrict", clause.after("with", "by") or behind)
    ):
        return None
    if verb in {"respond", "answer", "counter"} and not clause.after("with", "by") and _TO_ONE.match(clause.behind):
        return None  # "A spokesman responds to the listing" with words
    return "retaliate"


def restrict_in_return(clause: Clause) -> ChipAction | None:
    """Read a state's own restriction that is called a reply."""
    opening = clause.scene.text[max(0, clause.start - 90) : clause.start]
    named = clause.holds("reply", clause.near()) or patterns()["reply"].match(opening.lstrip()) is not None
    named = named or clause.subject_is(_REPLY) or _ANSWERING.search(clause.scene.text, 0, clause.start) is not None
    done = clause.scene.text[clause.predicate.start : clause.end]
    reply = patterns()["reply"].search(done)
    # "built its own parts in response to the curbs": what is answered is not what it does.
    done = done[: reply.start()] if reply is not None and reply[0].lower().startswith("in ") else done
    return "retaliate" if named and clause.by_state() and clause.holds("restrict", done) else None


# "has answered with a single blow: in May it barred"
_ANSWERING = lazy_regex(
    r"\b(?:respond|retaliat|answer|counter|react)(?:s|ed|ing|es)?\b[^.;:]{0,140}(?::|\bby)\s*(?:(?:in|on|last)\s[\w\s]{3,14})?$|"
    r"\b(?:hit|struck|strikes|hitting) back\b[^.;:]{0,80}:\s*(?:(?:in|on|last)\s[\w\s]{3,14})?$",
    re.IGNORECASE,
)


def press(clause: Clause) -> ChipAction | None:
    """Read who lobbies."""
    governor = clause.parse.predicates[clause.predicate.governor] if clause.predicate.governor is not None else None
    if governor is not None and governor.verb == "spend":
        clause.scope = (*governor.complements, *clause.scope)
        return "lobby"
    if clause.predicate.verb in {"rail", "inveigh"}:
        return "lobby" if clause.holds("rule", clause.after("against")) else None
    return "lobby" if clause.holds("rule", clause.near()) or clause.scene.about_rules else None


def approach(clause: Clause) -> ChipAction | None:
    """Read who turns to a state or its lawmakers about a rule, or fights one: "leaned on The Hague", "wrote to Congress"."""
    verb, scene = clause.predicate.verb, clause.scene
    firms = clause.subject is not None and any(
        p.entity.type in {"firm", "institution", "group"} and clause.subject.start <= p.start < clause.subject.end
        for p in scene.parties
    )
    if verb == "fight":
        return "lobby" if firms and clause.holds("rule", clause.object() + " " + clause.after("against")) else None
    way = {"lean": ("on", "upon"), "write": ("to",), "stress": ("to",), "raise": ("with",)}[verb]
    pressed = [c for c in clause.predicate.complements if c.preposition in way]
    states = any(
        p.state and not p.owner_of and c.start <= p.start < c.end and not _SET_OFF.search(scene.text, c.start, p.start)
        for p in scene.parties
        for c in pressed
    )
    offices = any(_LAWMAKERS.search(scene.text, c.start, c.end) for c in pressed)
    if not (states or offices):
        return None
    told = clause.holds("rule", clause.near()) or (scene.about_rules and scene.ruled_before)
    return "lobby" if told or (verb == "lean" and scene.about_rules) else None


_SET_OFF = lazy_regex(r"[—–:;]")
_APPROACHES = frozenset("lean write stress raise fight".split())
_LAWMAKERS = lazy_regex(
    r"\b(?:[Cc]ommittee|government|lawmakers|Congress|senators?|ministers?|ministry|president|cabinet|administration|White House|parliament)\b"
)
# "criticised the rule and asked the White House to scrap it"
_UNDO_IT = lazy_regex(
    r"\bto\s(?:\w+ly\s)?(?:lift|scrap|drop|ease|relax|withdraw|rescind|repeal|loosen|soften|reconsider|rethink|delay|postpone|keep|tighten|abandon)\s(?:it|them|this|these|that)\b",
    re.IGNORECASE,
)


def ask(clause: Clause) -> ChipAction | None:
    """Read who presses a state about a rule."""
    if clause.predicate.verb in _APPROACHES:
        return approach(clause)
    if clause.predicate.verb in _CASE_VERBS:
        return _case(clause)
    if clause.predicate.verb in {"persuade", "convince"} and clause.predicate.form == "finite":
        # Who has persuaded somebody tells of what was done.
        return None
    if _HAS_TO.search(clause.scene.before(clause.predicate.head, 20)):
        # Who has to seek leave is under a rule.
        return None
    if clause.predicate.verb in {"file", "submit"} and not _PETITION.search(clause.object()):
        return None
    if clause.predicate.verb == "speak" and not clause.after("against"):
        return None
    if clause.predicate.verb == "call" and (
        _OUT.match(clause.behind) or not (clause.after("on") or clause.after("for"))
    ):
        # Who calls a rule a failure only judges it.
        return None
    if _ON_MODELS.search(clause.near()) and not clause.goods():
        return None
    ways = {"", "on", "to", "with", "before"} | ({"for"} if _FOR_IT_TO.match(clause.behind) else set())
    state = any(
        p.state and not p.owner_of and c.preposition in ways and c.start <= p.start < c.end
        for p in clause.scene.parties
        for c in clause.predicate.complements[: 4 if clause.predicate.verb in {"push", "protest"} else 2]
    )
    # "requests (that) Commerce extend the deadline": whom it asks does what it asks for.
    state = state or (clause.asked is not None and clause.names_state(clause.asked))
    if not state and clause.predicate.verb in _PRESSES_FOR and not clause.by_state():
        # "pushed for approval to sell the part to China": whom they press goes without saying.
        return "lobby" if _LEAVE_TO_SELL.match(clause.scene.text, clause.predicate.end) else None
    rule = clause.holds("rule", clause.near() if clause.predicate.verb in _TELLS else clause.behind) or (
        _UNDO_IT.search(clause.behind) and clause.holds("rule", clause.scene.text)
    )
    return "lobby" if state and rule else None


_CASE_VERBS = frozenset("make present lay put".split())
_CASE = lazy_regex(
    r"\s(?:out\s|forward\s)?(?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:case|argument|plea)\s(?:for|against)\s(?=[^.;]{0,60}?\b(?:controls?|curbs?|restrictions?|bans?|sanctions|limits)\b)",
    re.IGNORECASE,
)


def _case(clause: Clause) -> ChipAction | None:
    """Read who argues for or against a rule: "made the case for tighter controls"."""
    told = _CASE.match(clause.scene.text, clause.predicate.end) is not None
    return "lobby" if told and not clause.by_state() and not _ON_MODELS.search(clause.near()) else None


# Controls on what has been trained are none on chips.
_ON_MODELS = lazy_regex(
    r"\b(?:controls?|curbs|restrictions|limits|rules) (?:on|over|for) (?:[^\s.;]+\s){0,5}?(?:models?|weights|chatbots?|algorithms)\b",
    re.IGNORECASE,
)
_HAS_TO = lazy_regex(
    r"\b(?:(?:ha(?:s|ve|d)|need(?:s|ed)?|obliged|required|forced)\s(?:first\s)?to|must)\s$", re.IGNORECASE
)
# "advocated for the government to approve sales"
_OUT = lazy_regex(r"\sout\b")
_FOR_IT_TO = lazy_regex(r"\s(?:\w+ly\s)?for\s(?:[\w.’'-]+\s){1,5}to\s\w", re.IGNORECASE)
_TELLS = frozenset("argue complain speak protest".split())
_PRESSES_FOR = frozenset("push press campaign advocate argue plead seek call ask petition lobby".split())
_LEAVE_TO_SELL = lazy_regex(
    r"\s(?:hard\s|strongly\s|publicly\s)?(?:for\s)?(?:the\s|an?\s|its\s|US\s|U\.S\.\s|government\s|Washington['’]s\s){0,3}(?:permission|approval|go-ahead|green light|exemption|waiver|clearance|leave)\b"
    r"[^.;]{0,60}?\b(?:sell|resume|export|ship|sales|exports?|shipments|buy|purchase|import|source)\b|"
    r"\s(?:\w+ly\s)?for\s(?:[\w-]+\s){0,6}?(?:an exemption|exemptions|a waiver|waivers|a reprieve|"
    r"(?:tighter|stricter|stronger|tougher|looser|weaker|fewer|new|more|broader|an end to|repeal of|removal of|relief from|a ban on|limits on|curbs on)\s(?:[\w-]+\s){0,3}?"
    r"(?:controls?|curbs?|restrictions?|bans?|rules?|limits|exports?|sales|chips?))\b",
    re.IGNORECASE,
)


def _answers(clause: Clause) -> bool:
    """Tell whether a sentence opens with what it answers: "In response to the curbs, ..."."""
    opening = re.match(
        r"\W*(?:in (?:response|reply|answer) to|to (?:comply|meet|satisfy|get around|navigate))\b",
        clause.scene.text,
        re.IGNORECASE,
    )
    if _TIGHTENED.search(clause.scene.text, 0, clause.start) is not None:
        return True
    return opening is not None or re.search(r"\bas an? (?:response|answer) to\b", clause.near()) is not None


# "As the rules were tightened, its maker brought out the next"
_TIGHTENED = lazy_regex(
    r"\b(?:as|after|when|once) (?:the|these|those|its|US|U\.S\.|American) (?:[\w-]+ )?(?:rules|controls|curbs|restrictions|limits) (?:were|was|had been|got|became)? ?"
    r"(?:tighten|expand|broaden|toughen|harden|extend|stricter|tighter|updat)\w*,\s(?:[\w.’'-]+\s){0,3}$",
    re.IGNORECASE,
)
