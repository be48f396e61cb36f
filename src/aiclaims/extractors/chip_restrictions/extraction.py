"""Reads the claims about chip restrictions of a passage, its measures, effects and responses together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.extractors.chip_restrictions.bill_items import is_of_bill
from aiclaims.extractors.chip_restrictions.brought_effects import FROM_MARKET, keeps_from_selling
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.effect_verbs import NOT_DONE, UNABLE
from aiclaims.extractors.chip_restrictions.effects import find_effects
from aiclaims.extractors.chip_restrictions.grounding import ground
from aiclaims.extractors.chip_restrictions.likelihood import Candidate, chip_likelihood, with_features
from aiclaims.extractors.chip_restrictions.listed_destinations import with_destinations
from aiclaims.extractors.chip_restrictions.listed_others import with_others
from aiclaims.extractors.chip_restrictions.meant_firms import with_firms_meant
from aiclaims.extractors.chip_restrictions.measures import find_measures
from aiclaims.extractors.chip_restrictions.misplaced_targets import rightly_aimed
from aiclaims.extractors.chip_restrictions.model_curbs import is_of_models, without_model_curbs
from aiclaims.extractors.chip_restrictions.other_regimes import is_of_other_regime
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.regime import names_chips, names_hardware
from aiclaims.extractors.chip_restrictions.responses import find_responses
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.scored_findings import scored_findings, told_by_scores
from aiclaims.extractors.chip_restrictions.scored_roles import completed
from aiclaims.extractors.chip_restrictions.standing import is_subordinate
from aiclaims.extractors.chip_restrictions.subjects import is_rule, subject_of
from aiclaims.extractors.chip_restrictions.taken_back import taken_back
from aiclaims.extractors.chip_restrictions.tier_notes import tier_notes
from aiclaims.extractors.chip_restrictions.unstated_measures import is_unstated
from aiclaims.extractors.chip_restrictions.unstated_responses import is_unstated_response
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Claim, Entity


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the claims that one passage states."""
    return chip_likelihood().likely(passage, candidates(passage, context))


def candidates(passage: Passage, context: Context) -> Sequence[Candidate]:
    """Find what one passage may state, with what tells how likely that is."""
    if passage.kind == "row" and not _tells(passage):
        return ()
    scene = Scene(passage, context)
    return with_features(scene, ground(scene, _weighed(scene))) if scene.is_read else ()


def why_none(passage: Passage, context: Context) -> str | None:
    """Name what a claim about chip restrictions would need and the passage lacks."""
    scene = Scene(passage, context)
    if not scene.of_chips:
        return "neither chips nor export controls are spoken of, here or just before"
    if scene.asks:
        return "a question states nothing"
    if scene.cites:
        return "a source is given and nothing stated"
    if not scene.rules_are_told:
        return "no rule of trade is named, here or just before"
    if not scene.parties:
        return "nobody was found who acts or is acted upon"
    if not _weighed(scene):
        return "no act, effect or response was found that the sentence states"
    return (
        chip_likelihood().why_none(passage, candidates(passage, context))
        or "who acts, on whom or on what could not be told"
    )


def _tells(passage: Passage) -> bool:
    """Tell whether a row is of a table of events, and not of figures: one of its cells is worded, or notes what was done."""
    return any(
        sum(word.isalpha() for word in cell.text.split()) >= 3 or (not cell.header and _NOTED.search(cell.text))
        for cell in passage.block.cells
    )


_NOTED = lazy_regex(
    r"\b(?:bann?|barr|list|restrict|allow|approv|curb|lift|licen[cs]|block|halt|suspend|blacklist|permit|prohibit|clear|delist|revok|control)\w*\b",
    re.IGNORECASE,
)


_PUSHED = lazy_regex(
    r"(?:galvani|push|forc|driv|drove|compel|spur|accelerat|boost|prompt|oblig|led\b|lead)", re.IGNORECASE
)


_ABLE = lazy_regex(
    r"\s(?!off\b)(?:[\w.’'-]+\s){0,4}?(?:ability|capacity|freedom) (?:to|of)\b",
    re.IGNORECASE,
)


_OFF = lazy_regex(r"\s(?:off|out)\b")
_HAS = lazy_regex(r"\b(?:has|have|had)\s(?:(?:\w+ly|also|already|in effect|now)\s)*$", re.IGNORECASE)
# "access to such chips was cut off": what has come about, of whom it is said.
_ACCESS_WAS = lazy_regex(
    r"\b(?:access|supply|supplies|ability)\b[^.;:]{0,90}?(?<!might )(?<!could )(?<!may )\b(?:is|are|was|were|been|being|be|gets?|got|remains?)\s(?:\w+ly\s|now\s|also\s|still\s)*$",
    re.IGNORECASE,
)
# What one may not do "under the rules", or "legally", is what they say.
_BY_RULE = lazy_regex(
    r"\b(?:under|because of|due to|owing to) (?:[\w.’'-]+ ){0,5}?(?:rules?|regulations?|laws?|controls?|restrictions?|curbs|bans?|regime|order)\b|\blegally\b|\bwithout (?:\w+ ){0,3}?(?:licen[cs]es?|permits?|approval|permission|paper)\b",
    re.IGNORECASE,
)
_ACCESS = lazy_regex(
    r"\s(?:off\s|out\s)?(?:[\w.-]+\s){0,4}?(?:[\w.-]+(?:['’]s?|\sin)|its|their|(?-i:[A-Z][\w-]+))\s(?:[\w-]+\s){0,2}?(?:access|acquisition|procurement|ability|supply|purchases)\b",
    re.IGNORECASE,
)

# "The curbs prevented it from making chips", "limited the number of chips it has": no wording of a rule
_HINDERS = lazy_regex(
    r"(?:prevent|hinder|keep|kept|stop)\w*\s(?:[\w.’'-]+\s){1,6}?from\s(?:\w+ly\s)?(?:produc|mak|manufactur|develop|build|train|scal|fabricat|compet|advanc|catch|progress|grow|innovat)\w*ing\b|"
    r"(?:limit|reduc|cut|lower|curtail|shr[aiu]nk)\w*\s(?:the\s)?(?:number|amount|flow|volume|quantity|supply) of\b|"
    # "will cap its memory production at an older node": how far it gets
    r"(?:cap|confin|limit|hold|keep|kept)\w*\s(?:[\w.’'-]+\s){0,5}?(?:production|output|capacity|fabs?|manufacturing|chipmaking|yields)\s(?:at|to|below|under|within)\b",
    re.IGNORECASE,
)
# "The move cut it off from its suppliers"
_CUT_FROM = lazy_regex(r"\s(?:[\w.’'-]+\s){0,4}?off (?:[\w.’'-]+\s){0,3}?from\b", re.IGNORECASE)


def _is_cut_off(scene: Scene, finding: Finding) -> bool:
    """Tell whether somebody's access is said to have been cut, whoever cut it: "access was blocked", "can no longer buy"."""
    at = finding.anchor
    predicate = scene.passage.parse.predicate_at(at.start, at.end)
    if UNABLE.match(scene.text, at.start) or NOT_DONE.match(scene.text, at.start):
        return predicate is not None and predicate.link != "complement" and not _BY_RULE.search(scene.text)
    return predicate is not None and predicate.passive and _ACCESS_WAS.search(scene.text, 0, predicate.head) is not None


def _has_cut(scene: Scene, finding: Finding) -> bool:
    """Tell whether what a rule has brought about is told, and not only what it says: "the ban has blocked SMIC's access"."""
    at = finding.anchor
    if _is_cut_off(scene, finding):
        return True
    if _ACCESS.match(scene.text, at.end) is None and _CUT_FROM.match(scene.text, at.end) is None:
        return False
    predicate = scene.passage.parse.predicate_at(at.start, at.end)
    if _HAS.search(scene.before(at.start)) is not None:
        return True
    subject = subject_of(scene, at)
    relative = predicate is not None and predicate.link == "relative"  # "a rule that restricts their access"
    return not relative and (subject is None or subject.kind == "rule")


# That something has implications tells of none,
_IMPLICATIONS = lazy_regex(
    r"\s(?:[\w-]+\s){0,4}?(?:implications|ramifications|significance|bearing|relevance|repercussions)\b|"
    # nor that somebody is worried
    r"\s(?:to\s)?(?:[\w-]+\s){0,2}?(?:concerns?|fears?|worr(?:y|ies)|anxiety|debates?|speculation|criticism|questions)\b",
    re.IGNORECASE,
)


def _narrows(scene: Scene, finding: Finding) -> bool:
    """Tell whether a rule narrows what others may do, and not what the own persons of the state that made it may."""
    if FROM_MARKET.match(scene.text, finding.anchor.end):
        return True
    if (
        finding.target is not None
        and finding.target.name == UNITED_STATES
        and not _ACCESS.match(scene.text, finding.anchor.end)
    ):
        return False
    if _ABLE.match(scene.text, finding.anchor.end) or _is_cut_off(scene, finding):
        return True
    subject, predicate = subject_of(scene, finding.anchor), _predicate_of(scene, finding)
    if predicate is not None and keeps_from_selling(scene, predicate):
        return True
    by_rule = subject is not None and subject.kind == "rule"
    ruled = predicate is not None and predicate.subject is not None and is_rule(scene, predicate.subject)
    if (by_rule or ruled) and _HINDERS.match(scene.text, finding.anchor.start):
        return True
    if by_rule and scene.passage.negated_at(finding.anchor.start, finding.anchor.end):
        return True  # "the curbs have not stopped it from making them": what they have failed to bring about
    return _has_cut(scene, finding) and (by_rule or not _OFF.match(scene.text, finding.anchor.end))


def _narrows_ability(scene: Scene, finding: Finding) -> bool:
    """Tell whether a rule has narrowed what somebody is able to do: "the curbs have limited its ability to sell"."""
    predicate = _predicate_of(scene, finding)
    if predicate is None or predicate.subject is None or not is_rule(scene, predicate.subject):
        return False
    if _ABLE.match(scene.text, finding.anchor.end) is None:
        return False
    return _HAS.search(scene.before(finding.anchor.start)) is not None


def _state_acts(scene: Scene, finding: Finding) -> bool:
    """Tell whether a state itself is the subject of an act, and none of its rules."""
    predicate = _predicate_of(scene, finding)
    if predicate is not None and predicate.passive:
        return _is_done_by_state(scene, predicate)
    subject = subject_of(scene, finding.anchor)
    if subject is None or subject.kind != "state":
        return False
    # "US restrictions have cut its access": what the rules of a state have brought about, it has not done again.
    ruled = predicate is not None and predicate.subject is not None and is_rule(scene, predicate.subject)
    at = finding.anchor.start
    return not (ruled and (_HAS.search(scene.before(at)) is not None or _HINDERS.match(scene.text, at) is not None))


def _is_done_by_state(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a state itself is named as who does it: "their access was cut by Washington", and not "by its rules"."""
    agent = next((c for c in predicate.complements if c.preposition == "by"), None)
    return agent is not None and any(
        p.state is not None and not p.adjective and not p.owner_of and agent.start <= p.start < agent.end
        for p in scene.parties
    )


def _predicate_of(scene: Scene, finding: Finding) -> Predicate | None:
    return scene.passage.parse.predicate_at(finding.anchor.start, finding.anchor.end)


def _weighed(scene: Scene) -> list[Finding]:
    """Read what rules find, and what they leave."""
    ruled = _by_rules(scene)
    told = [f for f in (*ruled, *scored_findings(scene, ruled)) if not _LEFT.search(scene.text, 0, f.anchor.start)]
    told = [f for f in told if f.aspect != "measure" or not is_unstated(scene, f)]
    told = [f for f in told if f.aspect != "response" or not is_unstated_response(scene, f)]
    if not scene.of_hardware or (_RAW.search(scene.text) and not names_hardware(scene.text)):
        # Rules of trade weigh on much else than chips: on aircraft, gas, minerals.
        told = [f for f in told if f.aspect != "effect"]
    if any(f.aspect != "measure" for f in told):
        # An act in a clause of time or cause is what something else is told with, and so is a means that nobody takes.
        answered = all(f.action == "retaliate" for f in told if f.aspect != "measure")
        told = [
            f
            for f in told
            if f.aspect != "measure" or not (_is_only_told_with(scene, f, answered=answered) or _is_means(scene, f))
        ]
    # Whoever is pushed to do without, to hoard or to make another product, responds.
    turned = {f.actor for f in told if f.action in {"substitute", "stockpile", "redesign"}}
    told = [f for f in told if f.aspect != "effect" or f.target not in turned or not _PUSHED.match(f.anchor.text)]
    told = list(without_model_curbs(scene, told))
    told = [f for f in told if not is_of_other_regime(scene, f)]
    told = [f for f in told if not (_is_bidden(scene, f) or _is_of_all_goods(scene, f) or _is_of_other_trade(scene, f))]
    told = list(with_destinations(scene, _without_takers(_of_labels(scene, _of_deals(scene, told)))))
    return list(rightly_aimed(scene, list(with_firms_meant(scene, told))))


def _is_only_told_with(scene: Scene, finding: Finding, *, answered: bool) -> bool:
    """Tell whether an act in a clause of time or cause only explains the rest; one hit back at, told with all its parts, stands for itself."""
    acts = finding.actor is not None and not finding.actor_implied
    whole = acts and bool(finding.items) and finding.target is not None
    return is_subordinate(scene, finding.anchor) and not (answered and whole)


def _is_means(scene: Scene, finding: Finding) -> bool:
    """Tell whether an act is only that by which something comes about, or what it comes to: "by cutting off access, the rules hurt X"."""
    predicate = scene.passage.parse.predicate_at(finding.anchor.start, finding.anchor.end)
    verbal = predicate is not None and predicate.head <= finding.anchor.start < predicate.end
    return (
        finding.actor_implied
        and verbal
        and predicate is not None
        and predicate.form in {"gerund", "participle"}
        and predicate.link in {"main", "adverbial"}
        and not predicate.passive
    )


def _is_of_all_goods(scene: Scene, finding: Finding) -> bool:
    """Tell whether a tariff is one on whatever a land sells, in a text that is about chips elsewhere."""
    return (
        finding.action in {"tariff", "retaliate"}
        and not names_chips(scene.text)
        and _ALL_GOODS.search(scene.text) is not None
    )


def _is_of_other_trade(scene: Scene, finding: Finding) -> bool:
    """Tell whether a state is struck that sanctions cut off from much else than chips, in a sentence that names none."""
    target = finding.target
    return (
        finding.aspect != "response"
        and finding.action != "list"
        and target is not None
        and target.name in _SANCTIONED
        and not (scene.goods or names_chips(scene.text))
    )


_SANCTIONED = frozenset(("Russia", "Belarus", "North Korea", "Venezuela", "Cuba", "Syria"))
_ALL_GOODS = lazy_regex(
    r"\bacross[- ]the[- ]board\b|\bblanket (?:tariffs?|dut(?:y|ies))\b|\b(?:tariffs?|dut(?:y|ies)|levy|levies)\b[^.;]{0,40}?\bon (?:all )?(?:[A-Z]\w+ )?(?:imports|goods|products|exports)\b",
    re.IGNORECASE,
)


def _of_deals(scene: Scene, findings: list[Finding]) -> list[Finding]:
    """Give the tariff of a deal with the United States to them: the other side takes it on itself, and sets none."""
    named = any(p.entity.name == UNITED_STATES for p in scene.parties)
    if not named or _DEAL.search(scene.text) is None:
        return findings
    kept: list[Finding] = []
    for finding in findings:
        if finding.action == "tariff" and finding.actor is not None and finding.actor.type == "country":
            finding = attrs.evolve(finding, actor=Entity(UNITED_STATES, "country"))
            if any(f.action == "tariff" and (f.value, f.target) == (finding.value, finding.target) for f in kept):
                continue
        kept.append(finding)
    return kept


def _of_labels(scene: Scene, findings: list[Finding]) -> list[Finding]:
    """Give the tariffs of a list by country to whoever has them paid: in "Japan: 15% tariff on chips" Japan pays."""
    findings = [_spared(scene, f) for f in findings]
    label = _LABEL.match(scene.text)
    labelled = {p.state for p in scene.parties if label is not None and p.end <= label.end()}
    return [
        attrs.evolve(f, actor=Entity(UNITED_STATES, "country"), target=f.actor)
        if f.action == "tariff"
        and f.target is None
        and f.actor is not None
        and f.actor.name in labelled
        and f.actor.name != UNITED_STATES
        else f
        for f in findings
    ]


def _spared(scene: Scene, finding: Finding) -> Finding:
    """Give whoever need not pay a tariff what he is told of: an ease of it."""
    if finding.action != "tariff" or _NEED_NOT_PAY.search(scene.text, 0, finding.anchor.start) is None:
        return finding
    return attrs.evolve(finding, action="ease", value=None)


_NEED_NOT_PAY = lazy_regex(
    r"\b(?:(?:will|would|do|does|did)(?:\snot|n['’]t)|won['’]t)\s(?:have|need|be required|be forced)\sto\s(?:\w+\s)?pay\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_LABEL = lazy_regex(r"\W*(?:The\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}:\s(?=\W*(?:an?\s)?\d)")


def _without_takers(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out a share that the buyers' state would take, where the same one is somebody else's: "may sell to China, and the government takes 25%"."""
    buyers = {f.target for f in findings if f.action in {"ease", "restrict", "license"}}
    taken = [f for f in findings if f.action == "tariff"]
    return [
        f
        for f in findings
        if not (
            f in taken
            and f.actor in buyers
            and any(o.actor not in buyers and (o.value, o.target) == (f.value, f.target) for o in taken)
        )
    ]


_DEAL = lazy_regex(
    r"\b(?:(?:deal|agreement|pact|accord)\b[^.;]{0,40}?|agreed (?:to|on) (?:an? )?(?:[\w-]+ )?)(?:\d[\d.]*\s?(?:%|percent)[\s-])?(?:[\w-]+ )?(?:tariffs?|dut(?:y|ies))\b",
    re.IGNORECASE,
)


def _is_bidden(scene: Scene, finding: Finding) -> bool:
    """Tell whether a cell or an item bids its reader to do something: "Obtain a permit before each export"."""
    if is_of_bill(scene):
        return False  # whom a bill bids, is who rules
    passage = scene.passage
    cells = [(c.start, c.end) for c in passage.block.cells] if passage.kind == "row" else [(0, len(scene.text))]
    first = next(
        (w for s, e in cells if s <= finding.anchor.start < e for w in passage.parse.words if w.start >= s), None
    )
    return first is not None and passage.kind in {"row", "item"} and first.lower in _BIDDING


# How lists of duties begin; not what an act may be noted with, as "Put on the list" or "Restrict exports".
_BIDDING = word_set(
    "obtain apply ensure implement maintain establish verify submit identify classify assess conduct confirm retain consult consider avoid seek designate appoint determine"
)


_RAW = lazy_regex(
    r"\b(?:rare[- ]earths?|gallium|germanium|antimony|graphite|tungsten|minerals?|magnets?|metals?)\b", re.IGNORECASE
)
# "Rather than banning the chip", "ruled out banning it": what was not done.
_LEFT = lazy_regex(
    r"\b(?:instead of|rather than|short of|stop(?:s|ped)? short of|rul(?:e|es|ed|ing) out) (?:\w+ly )?$|"
    # "omits a proposal to restrict": what a law was to do and does not.
    r"\b(?:omit(?:s|ted|ting)?|drop(?:s|ped|ping)?|exclud(?:es?|ed|ing)|le(?:aves?|ft|aving) out|strip(?:s|ped|ping)?(?: out)?|scrap(?:s|ped|ping)?|shelv(?:es?|ed|ing)|abandon(?:s|ed|ing)?|without) "
    r"(?:an?|the|any|its|earlier|previous) (?:[\w.’'-]+ ){0,4}?(?:proposals?|provisions?|plans?|measures?|amendments?|bills?|language|clauses?) (?:to|that would|which would|that) $",
    re.IGNORECASE,
)


def _by_rules(scene: Scene) -> list[Finding]:
    """Read what rules find in a passage whose words mean what they mean in the trade in chips."""
    return list(_without_makers(scene, list(completed(scene, _ruled(scene))))) if scene.is_on_topic else []


def _without_makers(scene: Scene, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out those whose goods an act is about, where it is aimed at others: "sales of A's chips to B"."""
    for finding in findings:
        beside = any(
            (f.anchor == finding.anchor or f.items == finding.items)
            and f.action == finding.action
            and f.target not in {None, finding.target}
            for f in findings
        )
        named = [p for p in scene.parties if p.entity == finding.target and not p.reference]
        pays = finding.action == "tariff"
        if pays or not (beside and finding.aspect == "measure" and named and all(p.origin for p in named)):
            yield finding


def why_scored(passage: Passage, context: Context, claim: Claim) -> str | None:
    """Name the word and the scores that made a claim, None where a rule made it."""
    scene = Scene(passage, context)
    found = next((f for f in scored_findings(scene, _by_rules(scene)) if _is_of(claim, f)), None)
    return None if found is None else told_by_scores(scene, found)


def _is_of(claim: Claim, finding: Finding) -> bool:
    return isinstance(claim, ChipRestrictionClaim) and (claim.aspect, claim.action, claim.actor, claim.target) == (
        finding.aspect,
        finding.action,
        finding.actor,
        finding.target,
    )


def _ruled(scene: Scene) -> list[Finding]:
    """Read the three aspects together: a cause inside an effect or a response is no measure of its own."""
    responses = list(find_responses(scene))
    effects = list(find_effects(scene))
    measures = [each for finding in find_measures(scene) for each in with_others(scene, finding)]
    tiers = list(tier_notes(scene))
    measures = tiers if tiers and all(f.target is None for f in measures) else measures
    hit_back = {f.actor for f in responses if f.action == "retaliate"}
    measures = [f for f in measures if f.actor not in hit_back]
    pressed = [f.anchor.start for f in responses if f.action == "lobby"]
    # What a state is asked to do it has not done.
    finite = {p.head for p in scene.passage.parse.predicates if p.form == "finite"}
    measures = [
        f
        for f in measures
        if f.anchor.start not in pressed and (f.stated_by in finite or not any(at < f.anchor.start for at in pressed))
    ]
    taxed = {f.actor for f in measures if f.action == "tariff" and f.value is not None}
    measures = [f for f in measures if not (f.action == "tariff" and f.value is None and f.actor in taxed)]
    measures = [f for f in measures if f.items or not is_of_models(scene, f)]
    measures += list(taken_back(scene, measures))
    effects = [f for f in effects if not _IMPLICATIONS.match(scene.text, f.anchor.end)]
    # To narrow what somebody is able to do or get is an effect on them, where a rule does it, and no act of its own.
    narrowed = {at for f in effects if _narrows(scene, f) for at in range(f.anchor.start, f.anchor.end)}
    measures = [f for f in measures if not (effects and _narrows_ability(scene, f))]
    measures = [
        f for f in measures if (f.anchor.start not in narrowed and f.stated_by not in narrowed) or _state_acts(scene, f)
    ]
    told = {f.anchor.start for f in measures} | {f.stated_by for f in measures}
    effects = [
        f
        for f in effects
        if (_has_cut(scene, f) and not _state_acts(scene, f))
        or not any(at is not None and f.anchor.start <= at < f.anchor.end for at in told)
    ]
    return [*measures, *effects, *responses]
