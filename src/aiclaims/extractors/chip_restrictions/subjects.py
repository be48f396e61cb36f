"""The grammatical subject of a verb: a state, a rule, a firm, goods, or the trade in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

import attrs

from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.reading import Mark

if TYPE_CHECKING:
    from aiclaims.extractors.chip_restrictions.scene import Scene

SubjectKind = Literal["state", "rule", "firm", "goods", "trade"]


@attrs.frozen
class Subject:
    """Who or what a verb is said of.

    Args:
        kind: What it is: only a state acts by itself, and a rule acts for the state that made it.
        mark: Where it stands.
    """

    kind: SubjectKind
    mark: Mark


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:rules?|rulings?|regulations?|IFRs?|(?:export |trade )?(?:controls?|curbs?|restrictions?|bans?)|orders?|measures|"
        r"decree|notices?|polic(?:y|ies)|frameworks?|law|[A-Z][\w ]{2,20}Act|bill|requirements?|embargo(?:es)?|sanctions|"
        r"packages?|directives?|guidance|amendments?|updates?|changes|announcement|decision|move|step|provisions?|"
        r"proclamation|deals?|agreements?|arrangements?|licen[cs]es?|approvals?|waivers?|exemptions?|(?:entity|control) list)\b(?! (?:list|status|requirements?|officials?|officers?|makers?)\b)"
        # A rule's short name in brackets belongs to its own.
        r"(?: \([“\"']?[\w. ’']{2,30}[”\"']?\))?",
        re.IGNORECASE,
    )


# What may stand between a preposition and the noun it governs: no article (which would open a phrase of its own), no date.
_GOVERNED = re.compile(
    r"\b(?:to|against|in|into|on|for|with|from|after|of|than|at|through|over|among|like|despite|under|by|within|amid|before|"
    r"including|such as|regarding|concerning|covering|between|via|following|without|across|toward|towards|about)\s+"
    r"(?:(?:the|a|an|its|their|his|these|those|this|that|such|any|all|other|certain|some|many|more)\s+){0,2}"
    r"(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|today|yesterday|return|turn|addition|response|effect|part|the|an?|its|their|these|"
    r"those|this|that|and|or|week|month|year|late|early|\d{1,4})\b)[“\"(]?[\w’'.&/-]+\s+){0,4}[“\"(]?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\([^()]*\)|,\s(?:which|who|whose|where|including|such as|effective)\b[^,;]*,|,\s[^,;]{0,60}?,(?=\s)|—[^—]*—"
)
_BREAK = re.compile(r"[;]|(?<!\b[A-Z])[.!?]\s|:\s")


def subject_of(scene: Scene, verb: Mark) -> Subject | None:
    """Find the subject of a verb: the nearest noun before it that no preposition and no verb governs."""
    for subject in candidates(scene, verb):
        between = scene.text[subject.mark.end : verb.start]
        if is_aside(scene, subject.mark, verb):
            continue
        if _BREAK.search(_ASIDE.sub(" ", between)):
            return None
        if _opens_clause(scene, subject.mark, between):
            return subject
        if not _is_governed(scene, subject.mark) and not _is_object(scene, subject.mark):
            return subject
    return None


def candidates(scene: Scene, verb: Mark) -> Iterator[Subject]:
    """Give the nouns before a verb that could be its subject, nearest first."""
    found: list[Subject] = []
    for party in scene.parties:
        if party.end <= verb.start and not party.origin and not party.owner_of:
            found.append(Subject("state" if party.state else "firm", party))
    taken = [
        (s.mark.start, s.mark.end + (len(s.mark.head) + 1 if isinstance(s.mark, Party) and s.mark.head else 0))
        for s in found
    ]
    for item in scene.items:
        if item.end <= verb.start:
            found.append(Subject("goods", item))
    for match in _rule().finditer(scene.text, 0, verb.start):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Subject("rule", Mark(start=match.start(), end=match.end(), text=match[0])))
    for trade in scene.cues("WORDS", "trade"):
        if trade.end <= verb.start and re.match(
            r"(?:exports?|sales|shipments|imports|deliveries)$", trade.text.lower()
        ):
            found.append(Subject("trade", trade))
    rules = [s.mark for s in found if s.kind == "rule"]
    # Goods and trade that only tell what a rule is about ("H20 sales ban") are no nouns of their own.
    found = [
        s for s in found if s.kind == "rule" or not any(s.mark.end < r.end and r.start <= s.mark.end + 1 for r in rules)
    ]
    return iter(sorted(found, key=lambda s: s.mark.end, reverse=True))


def _opens_clause(scene: Scene, mark: Mark, between: str) -> bool:
    """Tell whether a name right before its verb stands behind a conjunction that may be a preposition as well."""
    return (
        isinstance(mark, Party)
        and re.search(r"\b(?:after|before|since|until|than|as)\s+(?:the\s+)?$", scene.before(mark.start)) is not None
        and re.fullmatch(r"\s+(?:(?:has|have|had|also|again|will|would|\w+ly)\s+)*", between) is not None
    )


def is_aside(scene: Scene, mark: Mark, verb: Mark) -> bool:
    """Tell whether a name stands in brackets that close before the verb."""
    between = scene.text[mark.end : verb.start]
    return between.count(")") > between.count("(")


def owners_of(scene: Scene, rule: Mark) -> tuple[Party, ...]:
    """Find whose a rule is: the state named in its noun phrase, or that it comes from."""
    for party in scene.parties:
        if party.country is None or party.entity.type == "firm":
            continue
        within = party.start <= rule.start and re.fullmatch(
            r"(?:['’]s?)?(?:\s\([^()]{2,12}\))?(?:['’]s?)?\s?(?:(?!to\b|on\b|in\b|for\b|and\b|that\b|an?\b|the\b|its\b)[\w’'-]+\s){0,4}",
            scene.text[party.end : rule.start],
        )
        behind = rule.end <= party.start and re.fullmatch(
            r"\s(?:(?:of|from|by|issued by|imposed by|introduced by|announced by)\s(?:the\s)?)",
            scene.text[rule.end : party.start],
        )
        if within or behind:
            return (party,)
    return ()


def _is_governed(scene: Scene, mark: Mark) -> bool:
    start = mark.start
    if isinstance(mark, ItemMark):
        start = min(mark.start, mark.core)
    return _GOVERNED.search(scene.before(start, 90)) is not None


def _is_object(scene: Scene, mark: Mark) -> bool:
    """Tell whether a noun follows a verb of its own clause: "added 12 firms and imposed", "closing a loophole"."""
    before = re.search(
        r"([\w’'-]+)\s+(?:(?:the|a|an|its|their|these|those|this|that|such|all|any|more|new|two|three|several|further|"
        r"additional|\d[\d,]*|[a-z-]+(?:al|ive|ed|er|ing|ent|ant|ous|ic))\s+){0,4}$",
        scene.before(mark.start, 90),
    )
    if before is None:
        return False
    word, at = before[1].lower(), mark.start - len(before[0])
    if any(cue.start == at for verbs in _VERBS for cue in scene.cues("WORDS", verbs)):
        return True
    return word.endswith(("ed", "ing")) and word not in _ADJECTIVES


_VERBS = ("impose", "restrict", "lift", "allow", "add", "grant", "require", "change", "win", "tell")
_ADJECTIVES = frozenset(
    ["advanced", "listed", "controlled", "united", "restricted", "sanctioned", "leading", "existing"]
)
