"""The grammatical subject of a verb: a state, a rule, a firm, goods, or the trade in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

import attrs

from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Phrase

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
    return lazy_regex(
        r"\b(?:rules?|rulings?|regulations?|IFRs?|(?:export |trade )?(?:controls?|curbs?|restrictions?|bans?)|orders?|measures?|"
        r"decree|notices?|letters?|memos?|polic(?:y|ies)|frameworks?|law|[A-Z][\w ]{2,20}Act|bill|requirements?|embargo(?:es)?|sanctions|"
        r"packages?|directives?|guidance|amendments?|updates?|changes|announcement|designation|listing|decision|move|step|provisions?|"
        r"proclamation|drafts?|proposals?|legislation|resolution|memorand(?:um|a)|circular|edict|instruction|deals?|agreements?|arrangements?|licen[cs]es?|approvals?|authori[sz]ations?|waivers?|exemptions?|(?:entity|control) list)\b(?! (?:list|status|requirements?|officials?|officers?|makers?)\b)"
        # A rule's short name in brackets belongs to its own.
        r"(?: \([“\"']?[\w. ’']{2,30}[”\"']?\))?",
        re.IGNORECASE,
    )


def is_rule(scene: Scene, phrase: Phrase) -> bool:
    """Tell whether a noun phrase is a rule by its last noun."""
    return any(match.end() >= phrase.end for match in _rule().finditer(scene.text, phrase.start, phrase.end))


def subject_of(scene: Scene, verb: Mark) -> Subject | None:
    """Find the subject of a verb, or of the verb that governs a noun, as the parse has it."""
    parse = scene.passage.parse
    predicate = parse.predicate_at(verb.start, verb.end) or parse.predicate_over(verb.start)
    phrase = predicate.subject if predicate is not None else None
    return None if phrase is None else _named_in(scene, phrase)


def _named_in(scene: Scene, phrase: Phrase) -> Subject | None:
    """Tell what a noun phrase names: its last noun is its head."""
    head = next((s for s in _candidates(scene, phrase.end) if phrase.start <= s.mark.start), None)
    if head is None:
        return _by_initials(scene, phrase)
    party = head.mark
    if isinstance(party, Party) and party.entity.type == "country" and (party.reference or party.end >= phrase.end):
        # A pronoun, or a country's bare name, that is a subject acts, wherever it stands.
        return Subject("state", attrs.evolve(party, state=party.entity.name, head="", adjective=False))
    return head


def _by_initials(scene: Scene, phrase: Phrase) -> Subject | None:
    """Take initials for the name they were made from: "the Trade Board (TB) said ... the TB had added"."""
    initials = scene.text[phrase.start : phrase.end].split()[-1]
    if not initials.isupper() or len(initials) < 2:
        return None
    named = (p for p in scene.parties if "".join(re.findall(r"\b[A-Z]", p.text)) == initials)
    found = next((Subject("state" if p.state else "firm", p) for p in named), None)
    if found is not None:
        return found
    # "Taiwan's MOEA": an office that nobody knows is of the state whose it is called.
    whose = next((p for p in scene.parties if p.owner_of and phrase.start <= p.start < phrase.end), None)
    if whose is None or whose.entity.type != "country" or whose.reference:
        return None
    office = _OFFICE.fullmatch(scene.text, whose.end, phrase.end)
    return None if office is None else Subject("state", attrs.evolve(whose, state=whose.entity.name, owner_of=False))


_OFFICE = lazy_regex(r"['’]s?\s[A-Z]{3,6}")


def _candidates(scene: Scene, end: int) -> Iterator[Subject]:
    """Give the nouns up to a place that could be a subject, nearest first."""
    found: list[Subject] = []
    for party in scene.parties:
        if party.end <= end and not party.origin and not party.owner_of:
            found.append(Subject("state" if party.state else "firm", party))
    taken = [
        (s.mark.start, s.mark.end + (len(s.mark.head) + 1 if isinstance(s.mark, Party) and s.mark.head else 0))
        for s in found
    ]
    for item in scene.items:
        if item.end <= end:
            found.append(Subject("goods", item))
    for match in _rule().finditer(scene.text, 0, end):
        if not any(start <= match.start() < end for start, end in taken):
            found.append(Subject("rule", Mark(start=match.start(), end=match.end(), text=match[0])))
    for trade in scene.cues("WORDS", "trade"):
        if trade.end <= end and re.match(r"(?:exports?|sales|shipments|imports|deliveries)$", trade.text.lower()):
            found.append(Subject("trade", trade))
    rules = [s.mark for s in found if s.kind == "rule"]
    # Goods and trade that only tell what a rule is about ("H20 sales ban") are no nouns of their own.
    found = [
        s for s in found if s.kind == "rule" or not any(s.mark.end < r.end and r.start <= s.mark.end + 1 for r in rules)
    ]
    return iter(sorted(found, key=lambda s: s.mark.end, reverse=True))


def is_aside(scene: Scene, mark: Mark, verb: Mark) -> bool:
    """Tell whether a name stands in brackets that close before the verb."""
    between = scene.text[mark.end : verb.start]
    return between.count(")") > between.count("(")


def is_hindered(scene: Scene, party: Party) -> bool:
    """Tell whether a state is whom something is to hold back: "efforts to slow China"."""
    return _HINDERS.search(scene.before(party.start)) is not None


_HINDERS = lazy_regex(
    r"\b(?:to|at|of) (?:slow|stifl|contain|hobbl|counter|deter|hamper|hold|constrain|weaken|punish|thwart|target|den|depriv|limit|curb|keep|prevent|stop|block|starv|crippl|chok|"
    r"kneecap|undermin|isolat|imped|hinder|frustrat|curtail|squeez|handicap)(?:e|y|p)?(?:ing)?\s(?:(?:back|down|off)\s)?(?:the\s)?$",
    re.IGNORECASE,
)


def owners_of(scene: Scene, rule: Mark) -> tuple[Party, ...]:
    """Find whose a rule is: the state named in its noun phrase, or that it comes from."""
    for party in scene.parties:
        if party.country is None or party.entity.type == "firm" or is_hindered(scene, party):
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
