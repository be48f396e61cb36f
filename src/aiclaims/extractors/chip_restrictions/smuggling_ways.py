"""Smuggling, as a verb's clause tells it: goods that go where they may not, by whatever way."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.response_clause import Clause
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement

GANG = lazy_regex(
    r"\b(?P<np>(?:(?:smuggling|criminal|illicit|underground|shadowy|unofficial|supply) )?(?:rings?|networks?|smugglers?|traffickers?|gangs?|syndicates?|brokers|middlemen|resellers|traders|"
    r"couriers|shell companies|front companies))\b",
    re.IGNORECASE,
)

_STRAYS = lazy_regex(
    r"(?:f(?:ind|inds|ound|inding)|m(?:ake|akes|ade|aking)) (?:their|its) way\b|(?:end|ends|ended|wind|winds|wound|turn|turns|turned) up\b|surfac\w+|reach\w*|arriv\w*|enter\w*|trickl\w*|pour\w*|g[eo]t(?:s|ting)?\b|leak\w*|seep\w*|slip\w* (?:through|into|past)|flow\w*",
    re.IGNORECASE,
)

_IN_SPITE = lazy_regex(
    r"\b(?:despite|in spite of|notwithstanding|regardless of|past)\s(?:[\w.’'-]+\s){0,5}?(?:bans?|curbs|controls|restrictions|rules|sanctions|embargo|off[\s-]limits|banned|barred|illegal|restricted)\b",
    re.IGNORECASE,
)

_BARRED = lazy_regex(
    r"\b(?:banned|restricted|prohibited|export-controlled|controlled|sanctioned|forbidden)\s", re.IGNORECASE
)

_GETS_GOODS = lazy_regex(
    r"\b(?:to|by) (?:gain(?:ing)? access to|get(?:ting)?(?! (?:a?round|past|by)\b)(?: (?:hold of|access to))?|obtain\w*|acquir\w+|secur\w+|buy\w*|procur\w+|purchas\w+|import\w*|access\w*|ship\w*|sell\w*|export\w*|send\w*|mov\w+)\b",
    re.IGNORECASE,
)


def smuggle(clause: Clause) -> ChipAction | None:
    """Read goods said to be smuggled."""
    return "smuggle" if clause.goods() or clause.place() else None


def stray(clause: Clause) -> ChipAction | None:
    """Read barred goods that turn up where they may not."""
    subject = clause.subject
    if subject is None or not _STRAYS.match(clause.scene.text, clause.predicate.head):
        return None
    governed = clause.scope
    clause.scope = (
        Complement("", subject.start, subject.end),
        *clause.parse.complements_behind(subject.end),
        *clause.scope,
    )
    told = clause.near()
    barred = clause.holds("illicit", told) or _IN_SPITE.search(told) or _BARRED.search(told)
    gets = clause.predicate.verb == "get" and any(not c.preposition for c in clause.predicate.complements)
    if gets or not (barred and clause.goods(kinds=("chip", "tool")) and clause.place()):
        clause.scope = governed
        return None
    clause.doer = None
    return "smuggle"


_FRONTS = lazy_regex(
    r"\b(?:shell|front|sham|dummy|proxy|phantom)\s(?:\w+\s)?(?:compan(?:y|ies)|firms?|entit(?:y|ies)|subsidiaries|buyers?)|\b(?:intermediaries|middlemen|straw buyers|smuggling networks?|third[- ](?:party|country) (?:channels?|sellers?|resellers?|routes?))\b",
    re.IGNORECASE,
)


def evade(clause: Clause) -> ChipAction | None:
    """Read rules that are evaded to get goods."""
    got = _GETS_GOODS.search(clause.behind) or _GETS_GOODS.search(clause.scene.text[clause.end : clause.end + 60])
    fronts = _FRONTS.search(clause.scene.before(clause.predicate.start, 70)) or _FRONTS.search(clause.behind)
    if not clause.holds("rule", clause.object()):
        return None
    return "smuggle" if fronts or (got and clause.goods(kinds=("chip", "tool"))) else None


_AROUND = lazy_regex(r"\s(?:a?round|past)\b")


def front(clause: Clause) -> ChipAction | None:
    """Read firms put up to get goods, or round a rule: "set up shell companies to buy chips"."""
    put_up = f"{clause.object()} ; {clause.after('of')}"
    if _SMUGGLING.search(put_up):
        return "smuggle"
    if not _FRONTS.search(put_up):
        return None
    clause.doer = clause.doer or clause.subject  # "shell companies are set up to buy chips"
    told = clause.scene.text[clause.predicate.end : clause.end + 120]
    end = _TO_GET.search(told)
    return "smuggle" if end is not None and (clause.scene.goods or clause.holds("rule", told[end.start() :])) else None


_SMUGGLING = lazy_regex(r"\bsmuggling (?:operations?|networks?|channels?|rings?|routes?|schemes?)\b", re.IGNORECASE)
_TO_GET = lazy_regex(
    r"\b(?:to|for|and|that) (?:\w+ly )?(?:aggregat|gather|collect|buy|bought|acquir|obtain|procur|purchas|sourc|import|get|order|receiv|evad|circumvent|skirt|bypass|dodg|smuggl|ship|mov|rent)\w*\b",
    re.IGNORECASE,
)


def reroute(clause: Clause) -> ChipAction | None:
    """Read goods sent a way round to a place, or unlawfully."""
    illicit = clause.holds("illicit", clause.scene.text[max(0, clause.start - 15) : clause.end])
    return "smuggle" if clause.goods(kinds=("chip", "tool")) and (clause.place() or illicit) else None


def move(clause: Clause) -> ChipAction | None:
    """Read trade in goods that is said to be unlawful, or done by a gang."""
    if clause.predicate.verb == "get" and _AROUND.match(clause.behind):
        return None
    told, doer = clause.scene.text, clause.doer
    if _FORBIDDEN.search(told, 0, clause.predicate.start):
        return None  # "despite the ban on Foo selling": what is forbidden, and not what is done
    gang = doer is not None and GANG.search(told, doer.start, doer.end) is not None
    seller = doer is not None and _SELLERS.search(told, doer.start, doer.end) is not None
    prosecuted = clause.place() and _PROSECUTED.search(told, 0, clause.predicate.start) is not None
    spited = seller and _IN_SPITE.search(clause.near()) is not None
    illicit = gang or prosecuted or spited or clause.holds("illicit", clause.near())
    barred = _BARRED.search(clause.object()) and (clause.place() or _INTO.search(clause.near()))
    goods = clause.goods(kinds=("chip", "tool"))
    return "smuggle" if goods and (illicit or barred or _goes_on_smuggling(clause)) else None


_FORBIDDEN = lazy_regex(
    r"\b(?:bans?|bars?|prohibitions?|restrictions?|curbs?|limits?|controls?)\s(?:on|against|from|over)\s(?:\S+\s){0,4}$",
    re.IGNORECASE,
)
_SELLERS = lazy_regex(
    r"\b(?:vendors|sellers|dealers|merchants|shops|stalls|brokers|resellers|traders)\b", re.IGNORECASE
)
_PROSECUTED = lazy_regex(
    r"\b(?:indict(?:ed|s)|charge[sd] (?:in (?:[\w.]+ ){1,3})?(?:with|over)|fined\b|arrest(?:ed|s)|convicted|(?:pleaded|pled|plead) guilty|accused of|prosecut\w+|sentenced|jailed)\b",
    re.IGNORECASE,
)
_INTO = lazy_regex(r"\binto (?:the country|china|the mainland)\b", re.IGNORECASE)


def _goes_on_smuggling(clause: Clause) -> bool:
    """Tell whether the sentence right before told of smuggling, of which this tells where the goods went."""
    earlier = clause.scene.last()
    return clause.scene.goes_on and earlier is not None and earlier.action == "smuggle" and clause.place()
