"""Responses that a sentence only names, describes or judges, by whatever word they were found."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.led_effects import leading_cause
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.tokens import word_set


def is_unstated_response(scene: Scene, finding: Finding) -> bool:
    """Tell whether a sentence does not state a response that was found in it.

    Args:
        scene: The passage.
        finding: A response.
    """
    at = finding.anchor
    predicate = scene.passage.parse.predicate_at(at.start, at.end)
    return (
        _PRECEDES.search(scene.text, at.end) is not None
        or _ASKED.search(scene.text, 0, at.start) is not None
        or (finding.action == "substitute" and _LIKE_THEM.search(scene.text, at.start) is not None)
        or (finding.action == "substitute" and _BEST_OF.search(scene.text, 0, at.start) is not None)
        or _WHATEVER.search(scene.text, 0, at.start) is not None
        or _is_judged(scene, finding)
        or _buys_abroad(scene, finding)
        # "What the curbs did: Accelerated its chip drive": it is the curbs that did.
        or any(leading_cause(scene, each) is not None for each in scene.passage.parse.predicates)
        or (predicate is None and finding.action == "substitute" and _is_told_of(scene, finding))
        or (
            predicate is not None
            and finding.action == "substitute"
            and (_is_others(scene, finding, predicate) or _has_no_goods(scene, finding, predicate))
        )
    )


def _is_told_of(scene: Scene, finding: Finding) -> bool:
    """Tell whether what somebody would make do with is only what something is told of: "domestic chips are slower"."""
    return any(
        p.form == "finite"
        and p.link != "relative"
        and p.subject is not None
        and p.subject.start <= finding.anchor.start < p.subject.end
        for p in scene.passage.parse.predicates
    )


# "Domestic alternatives such as A lack software", "A leads all domestic chips": how good they are
_LIKE_THEM = lazy_regex(
    r"(?:domestic|local|homegrown|home-grown|alternatives?)(?:\s(?:alternatives?|chips?|options|substitutes|accelerators|processors))?(?:,?\s(?:such as|like|including)\s[^;.]{2,60}?)?,?\s(?:(?:still|also|often|currently)\s)?"
    r"(?:lacks?|lag(?:s|ged)?|trail(?:s|ed)?|fall short|falls short|fell short|remain behind|struggles? with)\b",
    re.IGNORECASE,
)
_BEST_OF = lazy_regex(
    r"\b(?:leads?|tops?|dominates?|outperforms?|outpaces?|beats?|surpass(?:es)?|best (?:of|among))\s(?:(?:the|all|other|most|Chinese|China['’]s)\s)*$",
    re.IGNORECASE,
)
# "Regardless of how much it invests at home"
_WHATEVER = lazy_regex(
    r"\b(?:regardless of|no matter|irrespective of|however (?:much|hard|many))\b[^,;.]*$", re.IGNORECASE
)
_FOREIGN = lazy_regex(r"\b(?:foreign|imported|overseas)\b", re.IGNORECASE)
_BUYS = lazy_regex(
    r"\b(?:spend(?:s|ing)?|spent|buy(?:s|ing)?|bought|purchas(?:es?|ed|ing)|order(?:s|ed|ing)?|acquir(?:es?|ed|ing))\b",
    re.IGNORECASE,
)
_TURNS_HOME = lazy_regex(
    r"\b(?:instead|replac\w+|alternativ\w+|domestic\w*|local\w*|home-?grown|own|Huawei|Ascend|Cambricon|switch\w*|turn\w*|wean\w*|relian\w+|depend\w*|shun\w*|avoid\w*|ditch\w*|self-?\w+|less|fewer|without|away)\b",
    re.IGNORECASE,
)


def _buys_abroad(scene: Scene, finding: Finding) -> bool:
    """Tell whether somebody only buys what is made abroad: "plans to spend $14 billion on Nvidia chips"."""
    return (
        finding.action == "substitute"
        and bool(finding.items)
        and all(_is_made_abroad(scene, item) for item in finding.items)
        and _BUYS.search(scene.text) is not None
        and _TURNS_HOME.search(scene.text) is None
    )


def _is_made_abroad(scene: Scene, item: str) -> bool:
    """Tell whether goods are of another country than the first that the sentence names: "ByteDance buys Nvidia chips"."""
    home = next((mark.country for mark in scene.passage.entities if mark.country), None)
    return _FOREIGN.search(item) is not None or any(
        mark.country not in {None, home} and mark.text in item for mark in scene.passage.entities
    )


def _is_judged(scene: Scene, finding: Finding) -> bool:
    """Tell whether a deed is only judged: "building chips at home is a challenge"."""
    parse = scene.passage.parse
    deed = next((p for p in parse.predicates if parse.words and p.start == parse.words[0].start), None)
    if deed is None or deed.form not in {"gerund", "participle"}:
        return False
    judging = next((p for p in parse.predicates if p.form == "finite" and p.link == "main"), None)
    return (
        judging is not None
        and judging.verb in _JUDGES
        and finding.anchor.start < judging.start
        and "," not in scene.text[deed.start : judging.start]
    )


def _is_others(scene: Scene, finding: Finding, predicate: Predicate) -> bool:
    """Tell whether a verb only tells who made the goods, or whence they were brought, and not who makes do with them."""
    if predicate.passive and predicate.verb in _MAKES:
        by = [c for c in predicate.complements if c.preposition == "by"]
        makers = {p.entity for c in by for p in scene.parties if c.start <= p.start < c.end}
        return predicate.link == "reduced" or (bool(by) and finding.actor not in makers)
    brought = predicate.verb in _BRINGS and any(c.preposition == "from" for c in predicate.complements)
    return brought and any(
        not c.preposition and c.start <= item.start < c.end for c in predicate.complements for item in scene.items
    )


def _has_no_goods(scene: Scene, finding: Finding, predicate: Predicate) -> bool:
    """Tell whether the goods belong to a clause that only describes somebody: "chose to help the firm that rules the GPU market"."""
    parse = scene.passage.parse
    goods = [item for item in scene.items if item.text in finding.items]
    describing = [p for p in parse.predicates if p.link == "relative" and p.start > predicate.end]
    return bool(goods) and all(
        any(c.start <= item.start < c.end for p in describing for c in p.complements) for item in goods
    )


# "The question is whether it could train them at home": nobody says that it does.
_ASKED = lazy_regex(r"\b(?:questions?|issue|debate|doubts?)\b[^;]*\bwhether\b[^;]*$", re.IGNORECASE)
_JUDGES = word_set("be remain require take pose represent see consider prove seem look cost mean")
_MAKES = word_set("make produce design build manufacture supply develop fabricate")
_BRINGS = word_set("move transfer ship relocate")
# What somebody meant to do before any rule answers none.
_PRECEDES = lazy_regex(
    r"\b(?:(?:long|well|years|decades) before|predat(?:es?|ed|ing)|preced(?:es?|ed|ing))\b(?:[^.;]|(?<=\b[A-Z])\.){0,60}\b(?:controls?|curbs?|restrictions?|bans?|sanctions|rules?)\b",
    re.IGNORECASE,
)
