"""Acts that a sentence only takes for granted, explains, evaluates or has in mind, and does not state."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.patterns import lazy_regex


def is_premise(scene: Scene, act: Act) -> bool:
    """Tell whether an act stands in a sentence without being stated by it."""
    # The point of "U.S." ends no sentence.
    before = _INITIAL.sub(" ", scene.before(act.start, 160))
    after = _INITIAL.sub(" ", scene.after(act.end, 160))
    return (
        bool(LIST_EXPLAINED.search(before))
        or bool(_KNOWN_RULE.search(before))
        or bool(_PAST_RULE.search(before))
        or bool(_NEVER_WAS.search(before))
        or bool(_BY_BEING.search(before))
        or bool(_COMMENTED.search(before))
        or bool(_INTENT.search(before))
        or bool(_GENERIC.search(before))
        or (act.verb == "impose" and bool(_COMPARED.search(before)) and act.text.lower().endswith("ed"))
        or (act.action in {"ease", "restrict"} and bool(_DEMANDED.search(before)))
        or (_is_attribute(act, before, after))
        or (act.verb == "restrict" and not act.passive and _keeps_from_an_end(act, after))
        or (act.text.lower().endswith("ing") and bool(_OPENS.search(before)) and bool(_JUDGED.search(after)))
        or _titles(scene, act)
        or (act.verb == "allow" and bool(_SUPERLATIVE.search(before)))
        or (act.verb == "allow" and _is_no_permission(act, before, after))
        or (
            act.verb == "impose"
            and bool(_IN_FORCE.match(act.text))
            and bool(re.search(r"\b(?:that|which)\s(?:will\s)?$", before))
        )
    )


_INITIAL = lazy_regex(r"(?<=\b[A-Z])\.")

# What a list does to those on it is explained, and not done: "the Entity List, which requires a licence".
LIST_EXPLAINED = lazy_regex(
    r"\b(?:list|blacklist|designation)[”’\"']*\)?,?\s(?:which|that)\s(?:(?:generally|effectively|now|also|would|will|\w+ly)\s+)*$",
    re.IGNORECASE,
)

# A definite rule is known with what it does: "amended its 2023 rules that imposed".
_KNOWN_RULE = lazy_regex(
    r"\b(?:its|their|the|those|these|earlier|previous|existing|prior|old)\s(?:(?!(?:is|are|was|were|an?|new|fresh|further|additional|ha[sd]|have|will|would|may|could|plan(?:s|ned)?|"
    r"(?:issu|announc|unveil|introduc|impos|publish|releas|adopt|finali[sz]|brought|set|laid|enact)\w*)\s)[\w.,’'-]+\s){0,6}?"
    r"(?:rules?|controls|restrictions|curbs|regulations|measures|requirements)\s(?:that|which)\s(?:(?:had|have|has|also|already|\w+ly)\s+)*$",
    re.IGNORECASE,
)

_PAST_RULE = lazy_regex(
    r"\b(?:expired|former|previous|prior|earlier|old)\s(?:[\w-]+\s){0,3}?(?:system|rules?|regime|waivers?|exemptions?|policy|framework|controls|"
    r"licen[cs]es)\s(?:had\s)?$",
    re.IGNORECASE,
)

# "The rule, which would have capped exports, was withdrawn": what never came about.
_NEVER_WAS = lazy_regex(
    r"\b(?:that|which)\s(?:would|could|might)(?:\s\w+ly)?(?:\snot)?\shave\s(?:\w+ly\s)?(?:been\s)?$", re.IGNORECASE
)

# "Felt a crisis by being cut off from chips": by what, and no act of anybody's.
_BY_BEING = lazy_regex(r"\bby\s(?:\w+ly\s)?being\s(?:\w+ly\s)?$", re.IGNORECASE)

# Who comments on a decision takes it for granted.
_COMMENTED = lazy_regex(
    r"\b(?:criti\w+|condemn\w*|oppos\w+|defend\w*|slam\w*|blast\w*|prais\w+|welcom\w+|question\w*|applaud\w*|concerns? (?:about|over)|"
    r"react\w* to)\s[^.;,]{0,60}\b(?:decision|move|plan|deal)\sto\s$",
    re.IGNORECASE,
)

_INTENT = lazy_regex(
    r"\b(?:geared|aimed|centred|centered|focused|focussed|intent|bent|predicated)\s(?:\w+\s)?(?:around|toward|towards|at|on|upon)\s(?:\w+ly\s)?$|"
    r"\b(?:try|tries|trying|tried)\s(?:and|to)\s(?:stop and\s)?$|"
    r"\b(?:goals?|aims?|purposes?|objectives?|intent|intention|idea|point|hope|mission)\b[^.;,]{0,60}\b(?:is|was|are|were|be|been)\s(?:\w+\s)?to\s(?:\w+ly\s)?$|"
    r"\b(?:time has come|(?:is|it['’]s) (?:high |about |past )?time)\b[^.;,]{0,40}\bto\s(?:\w+ly\s)?$|"
    r"\b(?:long|always)\s(?:wanted|sought|hoped|wished|tried)\sto\s(?:\w+ly\s)?$|"
    r"\b(?:wants?|wanted|hopes?|hoped|wish(?:es|ed)?)\s(?:[\w.]+\s){0,3}?to\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)

# What holds whenever something is so is no act: "when customers are on the list or are subject to".
_GENERIC = lazy_regex(
    r"(?:^|[.;]\s|\b)(?:when|whenever|where|if)\s[^,.;]*\b(?:is|are|becomes?)\s(?:\w+ly\s)?$", re.IGNORECASE
)

# "new or expanded controls" are only of a kind.
_COMPARED = lazy_regex(r"\b(?:new|additional|further|existing)\s(?:and|or)\s$", re.IGNORECASE)

# A licence that must be issued has not been.
_DEMANDED = lazy_regex(
    r"\b(?:licen[cs]es?|permits?|approvals?)\s(?:must|has to|have to|should|may|can|needs? to)\s(?:first\s)?be\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)

_ATTRIBUTE = lazy_regex(
    r"(?:\b(?:from|on|of|for|in|with|to|by|all|any|some|its|their|previously|already|newly|recently)\s+)(?:(?:\w+ly)\s+)?$",
    re.IGNORECASE,
)


_VERB_BEFORE = lazy_regex(
    r"\b(?!(?:United|also|has|have|had)\b)(?:[a-z]+(?:ed|ing)|obtain|buy|sell|use|get|bought|sold|got)\s$"
)


def _is_attribute(act: Act, before: str, after: str) -> bool:
    """Tell whether a participle is an attribute of what follows it ("revenue from approved China sales")."""
    return (
        act.text.lower().endswith("ed")
        and not act.passive
        and act.verb in {"allow", "restrict", "grant", "blacklist"}
        and (_ATTRIBUTE.search(before) is not None or _VERB_BEFORE.search(before) is not None)
        and not (_ADVERB.search(before) is not None and _has_subject(act))
        and re.match(r"\s(?!(?:to|by|in|for|from|under|last|on|at|the|a|an|its)\b)\w", after) is not None
    )


_ADVERB = lazy_regex(r"\b(?:previously|already|newly|recently)\s$", re.IGNORECASE)


def _has_subject(act: Act) -> bool:
    """Tell whether a verb is finite and has a subject: "the government recently allowed X", and no "recently approved sales"."""
    predicate = act.deed.predicate
    return predicate is not None and predicate.form == "finite" and predicate.subject is not None


_IN_FORCE = lazy_regex(r"(?:take|took|go|went|come|came|enter)\w*\s.*(?:effect|force)$", re.IGNORECASE)


# The best of what is allowed is told of, and not the leave: "remains the fastest part that Nvidia may ship".
_SUPERLATIVE = lazy_regex(
    r"\b(?:is|are|was|were|remains?|remained|be|as|of)\s(?:now\s|still\s)?(?:the|its|their)\s(?:most|only|best|last|(?!latest|largest|biggest)\w+est)\s[^.,;:]*$",
    re.IGNORECASE,
)
_PLAINLY = lazy_regex(
    r"\b(?:made|makes?|making|is|was|be|it|became|becomes?|not|very|remains?)\s(?:it\s|abundantly\s)?$", re.IGNORECASE
)


def _is_no_permission(act: Act, before: str, after: str) -> bool:
    """Tell whether a word of leave only says that something is plain or possible ("made clear", "allows for better")."""
    plain = act.text.lower() == "clear" and _PLAINLY.search(before) is not None
    return plain or (not act.passive and re.match(r"\sfor\s\w", after) is not None)


_KEEPS = lazy_regex(r"(?:prevent|stop|limit|restrain|discourag|deny|denie|halt)", re.IGNORECASE)
_END = lazy_regex(
    r"[^.;,]{0,90}?\b(?:from\s(?:(?:\w+ly|ever|further)\s)*(?!sell|ship|export|suppl|buy|purchas|import|procur|order|obtain|"
    r"acquir|access|receiv|gaining access|provid|deliver|servic|us(?:ing)\b|tak|accept|produc|mak|offer|work|support)\w+ing\b|"
    r"(?:attempts?|ability|capacity|capabilit(?:y|ies)|efforts|smuggling|diversion|leaks?|leakage|circumvention|evasion|progress|"
    r"advances?|development|growth)\b)",
    re.IGNORECASE,
)


def _keeps_from_an_end(act: Act, after: str) -> bool:
    """Tell whether what is prevented is an outcome, and no trade ("prevented it from dominating", "limits its ability")."""
    return _KEEPS.match(act.text) is not None and _END.match(after) is not None


_OPENS = lazy_regex(r"(?:^|[.;:]\s|\b(?:However|But|And|Still|Yet|that|whether|think|say|believe)\b,?)\s*$")
# "Banning sales is unwise"; what a clause tells of the goods ("parts that are rare") judges nothing.
_JUDGED = lazy_regex(
    r"^[^.;]{0,140}?(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b(?:is|was|are|were|seems?|remains?|proved|looks?|makes?|means?|amounts?|leaves?|gives?|becomes?|could|would|might|may|will|can)\s",
    re.IGNORECASE,
)


def _titles(scene: Scene, act: Act) -> bool:
    """Tell whether a participle only titles a list that follows ("Companies banned from US technology:")."""
    return (
        act.text.lower().endswith("ed")
        and scene.text.rstrip().endswith(":")
        and not re.search(r"\b(?:is|are|was|were|has|have|had|will|would)\b", scene.text)
    )
