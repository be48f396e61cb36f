"""Measures: what governments do about chips."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.act_actors import home_of_seller, implied_ruler, ruler_of_exporters
from aiclaims.extractors.chip_restrictions.act_clauses import ON_WHAT, is_norm, is_of_list, undoes_told
from aiclaims.extractors.chip_restrictions.act_frames import frame_of
from aiclaims.extractors.chip_restrictions.act_goods import (
    PRONOUN,
    each_may_have,
    item_of,
    taken_up,
    total_of,
    value_of,
)
from aiclaims.extractors.chip_restrictions.act_periods import period_of
from aiclaims.extractors.chip_restrictions.act_targets import payers_behind, sellers_sharing, targets_of
from aiclaims.extractors.chip_restrictions.acts import find_acts
from aiclaims.extractors.chip_restrictions.deed_doers import doers_of, parties_of_deal
from aiclaims.extractors.chip_restrictions.deed_goods import goods_of
from aiclaims.extractors.chip_restrictions.deed_targets import aimed_at, in_clause, stands_with
from aiclaims.extractors.chip_restrictions.grounding import confidence_of
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.known_verbs import amends
from aiclaims.extractors.chip_restrictions.measure_standing import modality_of_measure
from aiclaims.extractors.chip_restrictions.other_goods import is_of_other_goods
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES
from aiclaims.extractors.chip_restrictions.regime import RULE_NAMES, is_foreign, names_chips, near
from aiclaims.extractors.chip_restrictions.roles import is_elaboration
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.shapes import Act, is_share
from aiclaims.frames import Binding, announcement, bind
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity, Period


def find_measures(scene: Scene) -> Iterator[Finding]:
    """Find the measures that a passage states."""
    if scene.asks:
        return
    acts = find_acts(scene)
    if not acts:
        return
    marks: list[Mark] = [*scene.parties, *scene.items, *scene.periods, *scene.passage.quantities]
    dated: Period | None = None
    told: set[tuple[str | None, Entity | None]] = set()
    struck: Entity | None = None
    acting: Entity | None = None
    for act, binding in zip(
        acts, bind(scene.passage, [(frame_of(scene, act), act) for act in acts], marks), strict=True
    ):
        for finding in _findings(scene, act, binding, acting):
            acting = finding.actor if not finding.actor_implied else acting
            if finding.period is None and (act.verb in {"pay", "rate"} or is_elaboration(scene, act)):
                # The price of an approval is set with it, and what an act goes on to do is done with it.
                finding = attrs.evolve(finding, period=dated)
            dated = finding.period or dated
            if is_elaboration(scene, act) and (finding.action, finding.actor) in told:
                # "granted licences to A, allowing the firm to ship": the same act, told again.
                continue
            if finding.target is None and _OBJECT_AGAIN.match(scene.text, act.end):
                finding = attrs.evolve(finding, target=struck)
            struck = finding.target or struck
            if act.deed.noun and (finding.action, finding.actor) in told and finding.target is None:
                continue
            if is_of_list(scene, act) and (finding.target is None or finding.action == "license"):
                continue
            if finding.target is not None:
                told.add((finding.action, finding.actor))
            yield finding


# Who has been struck in this sentence already: "adds two chipmakers to the list, barring them from buying".
_OBJECT_AGAIN = lazy_regex(
    r"\s+(?:them|it|both|(?:the|these|those)\s+(?:\w+\s)?(?:compan(?:y|ies)|firms?|entit(?:y|ies)|chip-?makers?|subsidiar(?:y|ies)))\b",
    re.IGNORECASE,
)


def _findings(scene: Scene, act: Act, binding: Binding, acting: Entity | None) -> Iterator[Finding]:
    deed = act.deed
    actors = doers_of(scene, deed, act, binding)
    if not _is_ruled(scene, act, bool(actors)):
        return
    item: Mark | None = goods_of(scene, deed)
    if item is None and is_of_other_goods(scene, deed.scope):
        return
    if item is None:
        found = item_of(scene, act, binding)
        item = found if found is None or in_clause(scene, deed, found.start) else None
    if _is_destination(scene, act, actors):
        actors = ()
    targets = aimed_at(scene, deed, act, actors)
    dealt = parties_of_deal(scene, deed)
    if dealt is not None:
        actors, targets = dealt
    if (
        not targets
        and (act.action != "tariff" or deed.doing == "pay" or _FROM.search(scene.text) or payers_behind(scene, act))
        and not (act.action == "ease" and item is None)
        and not _suffers_unnamed(scene, act)
    ):
        targets = tuple(
            t
            for t in targets_of(scene, act, binding, actors)
            if (t not in actors or _tells_own(act) or _names_own_buyers(scene, act, t))
            and (act.action == "tariff" or t in actors or stands_with(scene, deed, t))
            if t in actors or t.name not in _doers(scene, act)
        )
    sharing = sellers_sharing(scene, act) if not targets and is_share(act) else ()
    targets = targets or sharing
    if (
        not targets
        and act.action != "list"
        and act.object is not None
        and _THOSE.search(scene.before(act.object.start, 8))
    ):
        # "a ban on sales to China ... later approved those sales"
        named = [p for p in scene.parties if p.end <= act.start and announcement(scene.passage, p, ("to", "into"))]
        targets = tuple(p.entity for p in named[-1:] if p.entity not in actors)
    if act.action == "license" and not aimed_at(scene, deed, act, actors):
        # "a licence is required when a party to it is located in Japan": not who was told so, but who is there.
        there = next((p for p in scene.parties if p.start >= act.end and _LOCATED.search(scene.before(p.start))), None)
        targets = (there.entity,) if there is not None and there.entity not in actors else targets
    if act.action == "tariff" and not actors:
        # Whose tax it is not told, whose goods are taxed is no other than the taxed.
        targets = tuple(t for t in targets if t.name != UNITED_STATES)
    # Whom a list takes in is what it says; goods beside it tell of the firms, or of what the list forbids.
    items = () if act.action == "list" else scene.named(item)
    if item is not None and any(p.entity in sharing for p in scene.parties if p.start >= item.end):
        # What stands before whose sales are shared is of another clause.
        items = ()
    if (
        item is not None
        and act.object is not None
        and item.start >= act.object.end
        and _THIS.search(scene.before(act.object.start, 30))
        and not ON_WHAT.match(scene.text, act.object.end)
    ):
        # "tightened these curbs as American chip controls grew": the goods are those of the curbs.
        curbed = scene.last("measure") if scene.claimed_near else None
        items = curbed.items if curbed is not None and act.action != "list" else ()
    material = isinstance(item, ItemMark) and item.kind == "material"
    previous = scene.last("measure")
    action = act.action
    if act.verb == "cover":
        by_itself = _RESTRICTS.search(scene.before(act.start)) is not None or (
            deed.predicate is not None and amends(scene, deed.predicate)
        )
        before = previous.action if previous is not None and _rule_subject(scene, act) else None
        trade = act.object is not None and act.object.text.lower() in _TRADED
        ruled = (trade or bool(actors)) and _rule_subject(scene, act)
        if not (by_itself or before in {"restrict", "license"} or ruled):
            return
        action = "license" if before == "license" else "restrict"
    if (
        act.verb in {"restrict", "tell", "forbidden", "require"}
        and (not act.passive or deed.joined or act.verb == "forbidden")
        and _UNLICENSED.search(scene.text, act.end)
    ):
        # What is barred only without a licence, needs one.
        action = "license"
    if act.action == "restrict" and act.object is not None and _LICENSING.match(scene.text, act.object.end):
        # "published the rule, a worldwide licensing system"
        action = "license"
    denied: bool | None = None if deed.noun else deed.denied
    if (
        act.verb == "allow"
        and act.passive
        and re.search(r"\b(?:not|no longer|n['’]t)\s+(?:\w+ly\s+)?$", scene.before(act.start))
    ):
        # What is not allowed is restricted; who has not approved anything has not eased.
        action, denied = "restrict", False
    only = act.verb == "allow" and act.passive and _ONLY.search(scene.before(act.start, 20)) is not None
    if only and _WITH_LICENCE.search(scene.text, act.end):
        # "may only be shipped with a licence", "only allowed under special permits"
        action = "license"
    if action == "ease" and _ONLY_RARELY.match(scene.text, act.end):
        action = "restrict"  # "will approve purchases only in special cases"
    value = total_of(scene, act, binding.get("value") or each_may_have(scene, act))
    if value is not None and re.search(r"\bamong\s(?:the\s)?(?:\w+\s)?$", scene.before(value.start, 20)):
        # Of how many others one is listed, is not how many it is.
        value = None
    if not items and act.action != "list":
        pronoun = next((c for c in deed.scope if _PRONOUNS.fullmatch(scene.text, c.start, c.end)), None)
        if pronoun is not None and not any(p.start == pronoun.start for p in scene.parties):
            items = taken_up(
                scene, Mark(start=pronoun.start, end=pronoun.end, text=scene.text[pronoun.start : pronoun.end])
            )
    again = PRONOUN.search(scene.text, act.end) if not items else None
    if act.object is not None and type(act.object) is Mark:
        items = taken_up(scene, act.object)
    elif again and again.start() - act.end < 60 and " " in again[0]:
        items = taken_up(scene, Mark(start=again.start(), end=again.end(), text=again[0]))
    if act.action == "list":
        items = ()
    if (
        not targets
        and not items
        and act.verb in {"impose", "lift", "restrict", "grant", "allow"}
        and not _carries_on(act)
        and not undoes_told(scene, act)
        and not (act.verb == "lift" and scene.claimed_near and (act.object is None or _IT.fullmatch(act.object.text)))
        and not (act.object is not None and scene.claimed_near and _THIS.search(scene.before(act.object.start, 30)))
        and not scene.on_topic(act.object)
        and not (scene.about_rules and actors and not deed.denied)
    ):
        return
    said = bool(items or scene.goods or scene.goes_on or scene.about_rules or (targets and scene.deals_in_chips))
    if not said and act.action != "list" and not scene.on_topic(act.object):
        return
    unnamed = not (actors or targets or items or act.action == "list" or undoes_told(scene, act))
    if unnamed and not _AMERICAN_RULE.search(scene.text):
        # Who acts is only implied; then on what, or for whom, must be said.
        return
    chips = scene.goods or names_chips(scene.text) or scene.goes_on or (is_share(act) and scene.topical)
    if act.action == "tariff" and (not chips or _is_on_something_else(scene, act)):
        return
    if not actors and _OTHER_OFFICE.search(scene.text) and not any(p.state for p in scene.parties):
        # The United States have no such office: whose it is, must be told.
        earlier = previous.actor if previous is not None and scene.goes_on else None
        if earlier is None or earlier.name == UNITED_STATES:
            return
        actors = (earlier,)
    if not items and act.action in {"restrict", "ease"} and _is_of_another_story(scene, {*actors, *targets}):
        return
    if act.action == "list" and not targets and value is None:
        return
    if act.object is not None and _SANCTIONS.fullmatch(act.object.text) and not (items or names_chips(scene.text)):
        # Banks, ships and persons are put under sanctions too.
        return
    if act.action == "list" and value is not None and len(targets) > 1 and all(t.type == "country" for t in targets):
        # "140 Chinese, Japanese and Korean entities" is one listing, told by the first that it names.
        targets = targets[:1]
    if act.action == "list" and value is not None and len(targets) > 1:
        # Those that are named each are one.
        value = None
    if len(actors) == 1 and not targets and _is_only_sent_to(scene, act, actors[0]):
        # "# B: Bars exports to B": whom a page is on does not bar what goes there.
        actors, targets = (), actors
    for actor in actors or (None,):
        for target in targets or (None,):
            known = (
                actor
                or _acts_still(scene, act, acting)
                or _goes_on_from(scene)
                or ruler_of_exporters(scene, act)
                or home_of_seller(scene, act)
            )
            ruler = known or implied_ruler(scene, target, material)
            if ruler is None:
                continue
            foreign = actor is None and act.verb == "forbidden" and bool(items) and _FOREIGN_GOODS.match(items[0])
            if foreign and target is not None and target.type == "country":
                ruler = target  # whose own buyers may not have foreign goods, is the one who rules
            if target == ruler and not (actors and (_tells_own(act) or _names_own_buyers(scene, act, ruler))):
                # What a state's own rules are aimed at, is not the state itself unless it is told so.
                target = None
            yield Finding(
                aspect="measure",
                action=action,
                anchor=act,
                stated_by=deed.predicate.head if deed.predicate is not None else None,
                actor=ruler,
                target=target,
                items=items,
                value=value_of(act, value, more=_and_its(scene, value)),
                period=period_of(scene, binding.get("period")),
                modality=modality_of_measure(scene, act),
                negated=denied,
                # Who is only implied is right less often than who is named.
                confidence=min(confidence_of(binding, "actor", "target", "item"), 0.97 if actors else 0.65),
                actor_implied=known is None,
            )


_SENT_TO = lazy_regex(
    r"\b(?:exports?|sales?|shipments?|deliver(?:y|ies)|suppl(?:y|ies))\b[^,;.]{0,50}\s(?:in)?to\s(?:the\s)?$",
    re.IGNORECASE,
)


def _is_only_sent_to(scene: Scene, act: Act, state: Entity) -> bool:
    """Tell whether a passage names a state as where goods go, and nowhere else."""
    named = [party for party in scene.parties if party.state == state.name]
    return len(named) == 1 and named[0].start >= act.end and _SENT_TO.search(scene.text, 0, named[0].start) is not None


def _is_of_another_story(scene: Scene, parties: set[Entity]) -> bool:
    """Tell whether a sentence names neither chips nor a rule, nor either of the two powers, nor anybody told of with them."""
    if scene.goods or scene.ruled or names_chips(scene.text) or not parties:
        return False
    if any(party.name in {UNITED_STATES, CHINA} for party in parties):
        return False
    told = {
        party
        for claim in scene.context.recent
        for party in (getattr(claim, "actor", None), getattr(claim, "target", None))
    }
    beside = {m.entity for p in near(scene.passage, _STORY) if names_chips(p.text) for m in p.entities}
    return not parties & (told | beside)


_STORY = 2
"""Sentences before in which whoever is told of may have been named beside chips."""


def _is_on_something_else(scene: Scene, act: Act) -> bool:
    """Tell whether a tax is said to be on what is neither goods nor somebody, in a sentence without chips."""
    taxed = next((c for c in act.deed.scope if c.preposition == "on"), None)
    if (
        taxed is None
        or scene.goods
        or names_chips(scene.text)
        or _PRONOUNS.fullmatch(scene.text, taxed.start, taxed.end)
    ):
        return False
    return not any(taxed.start <= p.start and p.end >= taxed.end for p in scene.parties)


def _is_destination(scene: Scene, act: Act, actors: tuple[Entity, ...]) -> bool:
    """Tell whether only a pronoun was taken for the land to which trade is let: "It lets the firm sell to China" is not China's doing."""
    if act.deed.doing != "let" or len(actors) != 1:
        return False
    named = [p for p in scene.parties if p.country == actors[0].name]
    said = [p for p in named if not p.reference]
    return (
        len(said) < len(named)
        and any(p.start >= act.end and _GOES_TO.search(scene.before(p.start, 12)) for p in said)
        and all(p.start >= act.end for p in said)
    )


_GOES_TO = lazy_regex(r"\b(?:to|into|in)\s(?:the\s)?$")


def _and_its(scene: Scene, count: Mark | None) -> bool:
    """Tell whether a number counts those of a firm that are listed beside it: "the firm and 68 of its affiliates"."""
    return count is not None and bool(_AND.search(scene.text, 0, count.start) and _OF_ITS.match(scene.text, count.end))


_AND = lazy_regex(r"\w\sand\s(?:\w+\s)?$")
_OF_ITS = lazy_regex(
    r"\s(?:of\s(?:its|their)\s(?:[\w-]+\s){0,3}?|(?:of\s)?(?:its\s)?(?:[\w-]+\s)?)(?:affiliates|subsidiaries|units|affiliated)\b"
)
_FOREIGN_GOODS = lazy_regex(r"(?:foreign|imported|overseas)\b", re.IGNORECASE)
# Rules whose name says whose they are.
_AMERICAN_RULE = lazy_regex(rf"\b{RULE_NAMES}\b", re.IGNORECASE)
# Offices that the United States do not have under these names.
_OTHER_OFFICE = lazy_regex(r"\bministry\b", re.IGNORECASE)
# Whose goods are taxed: "a tariff on chips from Taiwan".
_FROM = lazy_regex(r"\b(?:from|imported|imports|made in)\b", re.IGNORECASE)
# Rules on trade restrict it, whoever has made them.
_TRADED = frozenset("export exports sale sales shipment shipments transfer transfers re-export re-exports".split())


def _tells_own(act: Act) -> bool:
    """Tell whether an act may be aimed at the own firms of who acts."""
    return not act.passive and act.verb in {"tell", "restrict"}


def _names_own_buyers(scene: Scene, act: Act, ruler: Entity) -> bool:
    """Tell whether an act is on what China's own firms may buy: "imposed a ban that keeps its biggest firms from buying"."""
    return ruler.name == CHINA and any(p.country == CHINA and p.buyers and p.start >= act.end for p in scene.parties)


def _doers(scene: Scene, act: Act) -> frozenset[str]:
    """Name the states in the subject of an active verb, at whom its act is not aimed."""
    predicate = act.deed.predicate
    subject = predicate.subject if predicate is not None and not act.passive and not act.deed.noun else None
    if subject is None:
        return frozenset()
    behind = {p.country for p in scene.parties if p.start >= act.end}
    before = {p.country for p in scene.parties if p.country and p.state and subject.start <= p.start < subject.end}
    return frozenset(name for name in before - behind if name is not None)


def _suffers_unnamed(scene: Scene, act: Act) -> bool:
    """Tell whether who is listed stands before the verb under a name that nobody knows."""
    deed = act.deed
    struck = deed.scope[0] if deed.scope and act.passive and deed.scope[0].start < act.start else None
    if act.action != "list" or struck is None or struck.preposition:
        return False
    return not any(struck.start <= p.start < struck.end for p in scene.parties)


def _acts_still(scene: Scene, act: Act, acting: Entity | None) -> Entity | None:
    """Take the state that acted before in the passage for who acts, in a row of dated events of which only some name it."""
    return (
        acting if scene.passage.kind == "row" and not act.deed.doer and scene.text[: act.start].count(":") > 1 else None
    )


# What only the United States have, or take away.
_AMERICAN_WAYS = lazy_regex(
    r"\b(?:validated end-user|VEU|(?<!Unreliable )Entity List|an entity list|1260H|Section (?:232|301)|foreign direct product|FDPR|[Dd]iffusion (?:[Rr]ule|[Ff]ramework)|NDAA)\b"
)


_ONLY_RARELY = lazy_regex(
    r"[^.;:]{0,80}?\bonly (?:under|in|for) (?:(?:very|the most|truly|a few|some)\s)?[“\"]?(?:exceptional|special|rare|limited|extraordinary|narrow|specific|certain)\s(?:circumstances|cases|conditions|exceptions|situations|purposes|uses)\b",
    re.IGNORECASE,
)


def _goes_on_from(scene: Scene) -> Entity | None:
    """Take up another state as the one who acts where its measure was told of last, and this sentence names no Americans."""
    earlier = scene.last("measure")
    if earlier is None or earlier.actor is None or earlier.actor.name == UNITED_STATES:
        return None
    if _NAMED_ACT.match(scene.text):
        return None
    others = scene.passage.kind == "item" and earlier.actor.name != CHINA and any(p.country for p in scene.parties)
    if others or _AMERICAN_WAYS.search(scene.text):
        # The next item of a digest may be about anybody's act.
        return None
    if earlier.actor.name != CHINA and any(
        m.entity.type == "chip" and m.country == UNITED_STATES for m in scene.passage.entities
    ):
        # Of American chips the Americans tell where they go, and China whether they come.
        return None
    # "The talks between the US and China", "US–China talks": who talks need not rule.
    named = any(p.entity.name == UNITED_STATES and not _PAIRED.match(scene.text, p.end) for p in scene.parties)
    return None if named else earlier.actor


# "GAIN AI Act: bars sales of", "Foo Act (Rep. Lee): a ban on": an Act by its name is Congress's.
_NAMED_ACT = lazy_regex(r"\W*(?:The\s)?(?:[A-Z][\w-]*\s){1,6}Act\b[\s*_]*(?:\([^()]*\)[\s*_]*)?[:–—]")
_PAIRED = lazy_regex(r"[-–—/](?:China|Chinese|Beijing|Xi)\b")


def _is_ruled(scene: Scene, act: Act, named: bool) -> bool:
    """Tell whether a state or a rule of trade is in view: without one, "limited by memory" is no measure.

    Where no state is named as the one who acts, its rules must be spoken of, and be told apart from others'.
    """
    if (
        named
        or is_norm(scene, act)
        or (
            (act.action == "license" or _UNLICENSED.search(scene.text, act.end))
            and ruler_of_exporters(scene, act) is not None
        )
    ):
        return True
    if (
        act.verb == "rate"
        and is_share(act)
        and not re.search(
            r"\b(?:sold|sell\w*|ship\w*|allow\w*|approv\w*|export(?:ed|s)?|import\w*|pay\w*|impos\w*|charg\w*|face\w*|with an?|includ\w+|tak\w+|collect\w*|receiv\w+)\b",
            scene.before(act.start, 80),
        )
    ):
        # A rate alone is known from elsewhere: "the arrangement's 15% share".
        return False
    if re.search(r"\bno\s+(?!longer)(?:\w+\s+){0,2}$", scene.before(act.start), re.IGNORECASE):
        return False
    if is_foreign(scene.text) and _goes_on_from(scene) is None:
        return False
    if not (scene.ruled_near and (scene.american or scene.last("measure") is not None)):
        return False
    # "Resume" is what firms do: that they may is stated only beside the rule.
    return not act.text.lower().startswith("resum") or scene.last("measure") is not None


_THOSE = lazy_regex(r"\b(?:those|such)\s$", re.IGNORECASE)
_PRONOUNS = lazy_regex(
    r"it|them|these|those|they|(?:any )?(?:these|those|such|the|both) (?:items|goods|commodities|equipment|software|devices|components|parts|semiconductors|chips?|processors|products|tools|gpus?|cards|accelerators|sales|shipments|exports)",
    re.IGNORECASE,
)
_UNLICENSED = lazy_regex(
    r"\b(?:without|unless)\s(?:an?\s|the\s|first\s|prior\s|export\s|obtaining\s|getting\s|special\s|valid\s|specific\s|government\s|U\.?S\.?\s|they\s|it\s|(?:have\s|has\s)?(?:obtain\w*|get|gets|secure\w*)\s|(?:[\w-]+\s){1,3}(?:holds?|held|gets?|got|obtain\w*|secure\w*|ha[sd])\s)"
    r"{0,6}(?:licen[cs]es?|permits?|permission|approvals?|authori[sz]ations?|clearance)\b",
    re.IGNORECASE,
)
_LICENSING = lazy_regex(
    r"(?: rule)?[”\"’']*(?: rule)?,? (?:an?|the) (?:[\w-]+ ){0,3}licen[cs](?:e|ing) (?:system|regime|scheme|framework|requirement)\b",
    re.IGNORECASE,
)
_SANCTIONS = lazy_regex(r"(?:\w+ )?sanctions", re.IGNORECASE)
_LOCATED = lazy_regex(r"\b(?:located|headquartered|based|situated|established) in\s(?:the\s)?$", re.IGNORECASE)
_IT = lazy_regex(r"it|them", re.IGNORECASE)
_THIS = lazy_regex(r"\b(?:this|that|these|those|such)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
_ONLY = lazy_regex(r"\bonly\s(?:be\s)?$", re.IGNORECASE)
_WITH_LICENCE = lazy_regex(
    r"\b(?:with|under|after|against|by)\s(?:[\w-]+\s){0,3}?(?:licen[cs]es?|licen[cs]ing|permits?|authori[sz]ations?)\b",
    re.IGNORECASE,
)


def _carries_on(act: Act) -> bool:
    """Tell whether an act without party or goods takes them up from the claims before."""
    return act.object is not None and type(act.object) is Mark


# A subject that says by itself that it restricts; rules in general do so only where they were told of before.
_RESTRICTS = lazy_regex(
    r"\b(?:controls|curbs?|restrictions?|bans?|embargo|sanctions|prohibitions?)\s+(?:(?:will|would|also|now|\w+ly)\s+)*$",
    re.IGNORECASE,
)


def _rule_subject(scene: Scene, act: Act) -> bool:
    if act.passive:
        # "was caught by the May update"
        return _BY_RULE.match(scene.text, act.end) is not None
    return _RULE_BEFORE.search(scene.before(act.start)) is not None


_RULING = r"(?:rules?|regulations?|provisions?|controls|curbs?|restrictions?|bans?|requirements?|measures?|updates?|revisions?|amendments?|package)"
_RULE_BEFORE = lazy_regex(rf"\b(?:{_RULING}|it|they)\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
_BY_RULE = lazy_regex(rf"\s(?:up\s)?(?:by|in|under)\s(?:[\w.’'-]+\s){{0,4}}?{_RULING}\b", re.IGNORECASE)
