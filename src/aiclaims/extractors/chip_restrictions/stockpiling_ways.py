"""Stockpiling, as a verb's clause tells it: goods laid in, or bought ahead of a rule."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.response_clause import Clause
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement

# Verbs that tell of a hoard only with these words behind them.
_HOARDS_WITH = {
    "snap": "up",
    "stock": "up",
    "tuck": "away",
    "squirrel": "away",
    "salt": "away",
    "stash": "away",
    "lay": "in|up",
}

_TRADE = lazy_regex(r"\b(?:imports?|purchas\w+|orders|buying|shipments)\b", re.IGNORECASE)


def hoard(clause: Clause) -> ChipAction | None:
    """Read goods that are hoarded."""
    particle = _HOARDS_WITH.get(clause.predicate.verb)
    if clause.predicate.link == "reduced" and clause.predicate.passive:
        # "has enough parts stockpiled": whoever has them.
        subject = clause.predicate.subject
        over = clause.parse.predicate_over(subject.start) if subject is not None else None
        if over is None or over.verb not in {"have", "keep", "hold", "get"} or over.passive:
            return None
        clause.doer = over.subject
    if particle and not re.match(rf"\s(?:{particle})\b", clause.scene.text[clause.predicate.end :]):
        return None
    if clause.predicate.link == "reduced" and not clause.predicate.passive:
        # "engaged in a massive stockpiling effort": who engaged in it.
        earlier = (
            p for p in reversed(clause.parse.predicates) if p.start < clause.predicate.start and p.link != "reduced"
        )
        clause.doer = next((p.subject for p in earlier), None)
    if clause.predicate.verb.startswith("snap") and clause.other(clause.object()):
        # Others than those restricted are bought instead.
        return "substitute"
    return "stockpile" if clause.goods() or clause.scene.goods or clause.scene.topical else None


# "accumulated enough memory to last a year"
_ENOUGH = lazy_regex(
    r"\benough\s[^.;,]{1,70}?\b(?:to last|to see (?:it|them) through|to tide (?:it|them) over|for (?:at least |the next |another )?(?:a|one|two|three|several|\d+) (?:years?|months|generations))\b",
    re.IGNORECASE,
)
_WORTH = lazy_regex(r"\b(?:months?|years?|quarters?)['’]?s?['’]? (?:worth|suppl(?:y|ies))\b", re.IGNORECASE)
_LAID_IN = lazy_regex(r"\b(?:stockpil\w+|stash(?:es)?|hoards?|war chests?|caches?|troves?)\b", re.IGNORECASE)


def store(clause: Clause) -> ChipAction | None:
    """Read a store that is built up or held."""
    if clause.goods(kinds=("chip", "tool")) and _ENOUGH.search(clause.near()):
        return "stockpile"
    if clause.predicate.verb in {"buy", "order", "purchase"} and not _WORTH.search(clause.object()):
        return None
    if clause.predicate.verb in {"fill", "draw"} and not clause.goods():
        return None
    if clause.predicate.verb == "have" and not _LAID_IN.search(clause.object()):
        return None
    if clause.holds("store", clause.object()) or clause.holds("store", clause.after("in", "on")):
        return "stockpile" if clause.scene.goods or clause.scene.topical else None
    return None


def swell(clause: Clause) -> ChipAction | None:
    """Read trade that swells ahead of a rule."""
    subject = clause.subject
    if subject is None or not _TRADE.search(clause.scene.text[subject.start : subject.end]):
        return None
    clause.scope = (
        Complement("", subject.start, subject.end),
        *clause.parse.complements_behind(subject.end),
        *clause.scope,
    )
    return "stockpile" if clause.goods() and clause.holds("ahead", clause.near()) else None


def buy(clause: Clause) -> ChipAction | None:
    """Read goods bought ahead of a rule."""
    if clause.predicate.verb == "take" and not _TAKES_IN.match(clause.behind):
        return None
    # "On the eve of the deadline it fetched": when, may be told first.
    told = clause.scene.text[max(0, clause.start - _OPENING) : clause.end + 120]
    return "stockpile" if clause.goods(kinds=("chip", "tool", "material")) and clause.holds("ahead", told) else None


_OPENING = 40
_TAKES_IN = lazy_regex(r"\s(?:in|whatever|all|everything)\b")
