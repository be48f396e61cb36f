"""Acts, effects and responses that no rule has read, found by their estimated scores."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import cast

import attrs

from aiclaims.extractors.chip_restrictions.act_periods import dated
from aiclaims.extractors.chip_restrictions.act_wishes import WAYS_TO, is_owed
from aiclaims.extractors.chip_restrictions.causes import find_causes
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import doings_of
from aiclaims.extractors.chip_restrictions.consequences import ANALYSTS, suffered_in
from aiclaims.extractors.chip_restrictions.deed_doers import UNRELIABLE
from aiclaims.extractors.chip_restrictions.duty_deeds import subject_kind
from aiclaims.extractors.chip_restrictions.effect_standing import is_meant, is_stated
from aiclaims.extractors.chip_restrictions.known_verbs import is_known
from aiclaims.extractors.chip_restrictions.misplaced_targets import CUT_OFF_AT
from aiclaims.extractors.chip_restrictions.other_goods import is_of_other_goods
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES
from aiclaims.extractors.chip_restrictions.regime import names_chips, other_goods
from aiclaims.extractors.chip_restrictions.response_standing import is_feared
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.scored_frames import ASPECTS, SCHEME, setting_of
from aiclaims.extractors.chip_restrictions.scored_roles import chip_model, is_wide, named_goods
from aiclaims.extractors.chip_restrictions.standing import is_subordinate, standing
from aiclaims.extractors.chip_restrictions.told import is_advised, is_unsaid
from aiclaims.frames.scored import Anchor, Evoked, Filler, Player, Setting, evoked, fillers, weighed
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Phrase
from aiclaims.reading.syntax.verb_classes import OBJECT_CONTROL
from aiclaims.schema import Entity, Quantity

LEAST = 0.65
"""How likely a claim has to be, all its parts together."""
_SURE = 0.5
_ASKING = frozenset("request urge ask demand recommend suggest propose advocate petition".split())
_MIGHT = lazy_regex(r"(?:may|might|could|can)\b", re.IGNORECASE)
_UNWILLING = lazy_regex(
    r"\b(?:(?:resistant|reluctant|opposed|unwilling|hesitant|averse)|"
    r"(?:dropp|shelv|scrapp|abandon|ditch|withdr[ae]w)\w* (?:\w+ )?(?:plan|proposal|bid|idea|threat)s?) to (?:\w+ly )?$",
    re.IGNORECASE,
)
_DOUBTED = lazy_regex(
    r"\b(?:doubtful|unclear|uncertain|questionable) (?:that|whether|if)\b|\b(?:chances?|odds|likelihood|probability) (?:that|of)\b",
    re.IGNORECASE,
)
_TOGETHER = 4
"""Parties of one kind that an act may aim at in one breath."""


def scored_findings(scene: Scene, told: Sequence[Finding]) -> Iterator[Finding]:
    """Find what a passage states beside what the rules have found in it.

    Args:
        scene: The passage.
        told: What the rules have found.
    """
    if scene.asks or not scene.rules_are_told or (other_goods(scene.text) and not scene.goods):
        return
    setting, aspects = setting_of(scene), {finding.aspect for finding in told}
    hit_back = {finding.actor for finding in told if finding.action == "retaliate"}
    frames: set[str] = set()
    heard: list[Mark] = [finding.anchor for finding in told]
    for found in evoked(setting, SCHEME, chip_model(), least=LEAST):
        aspect, anchor = ASPECTS[found.frame], found.anchor
        if found.frame in frames or any(mark.start <= anchor.start < mark.end for mark in heard):
            continue  # a word tells one thing
        frames.add(found.frame)
        heard.append(anchor)
        if aspect in aspects or scene.passage.negated_at(anchor.start, anchor.end):
            continue
        if standing(scene, anchor) == "condition" or _DOUBTED.search(scene.text, 0, anchor.start):
            continue
        if aspect != "response" and told and is_subordinate(scene, anchor):
            continue
        if aspect == "effect" and _SHARES.search(scene.text):
            continue  # what investors lose
        if aspect == "effect" and (_is_meant(scene, anchor) or not _is_caused(scene, setting, anchor)):
            continue
        if aspect == "measure" and WAYS_TO.search(scene.text, 0, anchor.start):
            continue
        if aspect == "response" and is_feared(scene.text, anchor.start):
            continue
        if aspect == "measure" and (
            (found.frame != "list" and _is_cause(scene, anchor, aspects)) or not _is_told(scene, setting, anchor, told)
        ):
            continue
        undone = _UNDONE.search(scene.before(anchor.start, 80)) is not None
        for finding in _filled(scene, setting, found):
            if finding.actor not in hit_back:
                eased = undone and finding.action in {"restrict", "license", "tariff"}
                yield attrs.evolve(finding, action="ease") if eased else finding


# "removes the licensing requirement": what is done away with is not imposed.
_UNDONE = lazy_regex(
    r"\b(?:remov|lift|eas|relax|loosen|rescind|repeal|revers|eliminat|abolish|waiv|scrap|drop|suspend|withdr[ae]w|end|undo|undid)(?:s|es|p?ed|p?ing)?\s"
    r"(?:(?:the|all|any|its|their|most|some|those|these|[a-z-]+ed|licen[cs]\w+|export|trade|[A-Z][\w.&-]*(?:['’]s)?)\s){0,4}$"
)


def _is_cause(scene: Scene, anchor: Anchor, aspects: Collection[str]) -> bool:
    """Tell whether a word only names what a told effect comes of."""
    return "effect" in aspects and any(c.start <= anchor.start < c.end for c in find_causes(scene) if c.kind == "rule")


def _is_caused(scene: Scene, setting: Setting, anchor: Anchor) -> bool:
    """Tell whether a verb says what comes of a rule: one is named beside it, or the text tells of one and a sum is lost."""
    if _VAGUE.match(scene.text, anchor.start) or is_unsaid(scene, anchor):
        # "The impact on margins" tells of none.
        return False
    caused = any(not _ITS_IMPACT.search(scene.before(cause.start)) for cause in find_causes(scene))
    predicate = setting.predicate_of.get(anchor.start)
    if predicate is not None and not is_stated(scene, scene.passage.parse, predicate) and predicate.form == "finite":
        return False
    if predicate is not None and predicate.verb in _GROWS:
        return False
    lost = any(mark.kind in {"money", "percent"} for mark in scene.passage.quantities)
    if setting.predicate_of.get(anchor.start) is None:
        return caused and lost
    return caused or (lost and scene.claimed_near)


_GROWS = frozenset("increase grow rise expand gain climb raise go".split())
_SHARES = lazy_regex(
    r"\b(?:in|of) market (?:value|cap\w*)\b|\b(?:share|stock) price\b|\bvaluation\b|\b(?:shareholders|investors)\b",
    re.IGNORECASE,
)
_ITS_IMPACT = lazy_regex(
    r"\b(?:impacts?|effects?|implications|influence|attention|focus|questions?|concerns?|uncertainty|exposure) (?:of|on|to|about|over|around)\s(?:[\w.’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_VAGUE = lazy_regex(r"(?:impact|affect|effect|influenc|shap|inventor)\w*|(?:sell|buy|earn)\b", re.IGNORECASE)


def _is_told(scene: Scene, setting: Setting, anchor: Anchor, told: Sequence[Finding]) -> bool:
    """Tell whether an act is stated: it is not meant, asked or wished for, describes no known rule, and is about chips."""
    predicate = setting.predicate_of.get(anchor.start)
    if not (scene.goods or scene.claimed_near or names_chips(scene.text)):
        # Banks, traders and persons come under rules too.
        return False
    if predicate is None:
        return _ONLY_NAMED.search(scene.before(anchor.start)) is None
    parse = scene.passage.parse
    if is_advised(scene, predicate):
        return False
    if predicate.form == "finite" and not predicate.passive:
        if _CAN.match(scene.text, predicate.start):
            return False
        if predicate.verb in _RULES and subject_kind(scene, predicate) == "firm":
            # A firm that approves a plan lets no trade through, and one that halts its own makes no rule.
            return False
    pressed = any(finding.action == "lobby" and finding.anchor.start < anchor.start for finding in told)
    if standing(scene, anchor) == "purpose" or (pressed and predicate.form != "finite"):
        return False
    telling = any(p.form == "finite" and p.link == "main" and p != predicate for p in parse.predicates)
    describes = predicate.link == "relative" or (predicate.link == "reduced" and telling)
    if describes and is_known(scene, predicate):
        return False
    # Who must get or give leave, is under a rule or gives it by one; what else has to be done, has not been.
    leave = doings_of(predicate.verb) & {"let", "obtain", "give"}
    owed = not (predicate.passive or leave) and is_owed(scene, anchor)
    if owed or _OUGHT.search(scene.before(anchor.start, 140)):
        return False
    if predicate.passive and _MIGHT.match(scene.text, predicate.start):
        return False
    if _UNWILLING.search(scene.text, 0, anchor.start) or is_unsaid(scene, anchor):
        return False
    asked = predicate.subject is None or any(p.verb in _ASKING and p.end <= anchor.start for p in parse.predicates)
    if asked and predicate.form == "finite" and setting.words[anchor.at].form == "base":
        # "Restrict exports" and "asks that it restrict exports" wish for it.
        return False
    return bool(scene.items) or not is_of_other_goods(scene, parse.complements_of(predicate))


# "In retaliation for the US ban": a rule that only something else is told of.
_ONLY_NAMED = lazy_regex(
    r"\b(?:compl\w+ with|in line with|retaliation for|(?:respon(?:se|ds?|ded|ding)|reply|answer\w*|react\w*|reaction) to|wave of|(?:impacts?|effects?|violation|breach) of|because of|due to|to avoid|to evade)\s(?:[\w.’'-]+\s){0,4}$",
    re.IGNORECASE,
)
# What somebody had better do, he has not done.
_OUGHT = lazy_regex(r"\b(?:should|ought to|must consider|recommend\w*|urg(?:e[sd]?|ing))\b[^.;]*$", re.IGNORECASE)
_CAN = lazy_regex(r"(?:can|could)\b", re.IGNORECASE)
_RULES = frozenset(
    "approve allow permit clear authorise authorize ban bar block prohibit halt stop suspend pause restrict limit list blacklist".split()
)


def _is_meant(scene: Scene, anchor: Mark) -> bool:
    predicate = scene.passage.parse.predicate_at(anchor.start, anchor.end)
    return predicate is not None and is_meant(scene.passage.parse, predicate)


def _only_tells(scene: Scene, anchor: Mark) -> bool:
    predicate = scene.passage.parse.predicate_at(anchor.start, anchor.end)
    return predicate is not None and "tell" in doings_of(predicate.verb)


def _filled(scene: Scene, setting: Setting, found: Evoked) -> Iterator[Finding]:
    """Fill the roles of a frame: a finding for each target, if all of it is likely enough."""

    def weigh(role: str) -> list[Filler]:
        return fillers(setting, SCHEME, chip_model(), role, found)

    sure = found.probability
    actor: Entity | None = None
    value: Quantity | None = None
    sum_told: Player | None = None
    items: tuple[str, ...] = ()
    if found.frame in SCHEME.roles["actor"]:
        first = weigh("actor")[0]
        if first.player is not None and _makes_others(setting, found.anchor, first.entity):
            return
        actor, sure = first.entity, sure * first.share
        unnamed = _unnamed_doer(scene, setting, found.anchor) if ASPECTS[found.frame] == "response" else None
        if unnamed is not None and (first.player is None or not unnamed.start <= first.player.start < unnamed.end):
            # "a Chinese firm has got round the curbs": its land's, and nobody else's who is named.
            lands = [p for p in scene.parties if unnamed.start <= p.start < unnamed.end and p.country]
            actor = Entity(lands[0].country or "", "country") if lands else None
        if found.frame == "redesign":
            actor = _maker_of_described(scene, found.anchor) or actor
        if actor is None and ASPECTS[found.frame] == "response" and found.frame != "smuggle":
            actor = _answering(scene)
            if actor is None:
                return  # nobody responds
        if found.frame == "substitute" and any(p.entity == actor and p.country == UNITED_STATES for p in scene.parties):
            return  # "Intel builds up its domestic production": a maker under no rule makes do with nothing
    if any(player.quantity is not None for player in setting.players):
        first = weigh("value")[0]
        sum_told = first.player
        value, sure = sum_told.quantity if sum_told else None, sure * first.share
    goods = [filler for filler in weigh("items") if filler.alone >= _SURE or not is_wide(filler)]
    if goods:
        items, sure = named_goods(scene, goods), sure * goods[0].alone ** 0.5
    if found.frame == "list":
        items = ()  # what a list takes in is parties
        if UNRELIABLE.search(scene.text):
            actor = Entity(CHINA, "country")
        named = found.anchor.start not in setting.predicate_of
        if named and value is None and all(filler.entity is None for filler in weigh("target")[:1]):
            return
    if sure < LEAST or (found.frame == "effect" and value is None and found.anchor.start not in setting.predicate_of):
        return  # a noun alone tells no loss, unless it has its sum
    if ASPECTS[found.frame] == "measure" and _SAYS_NOTHING.match(scene.text, found.anchor.start):
        return  # "has avoided mentioning China": what is left unsaid is no act
    if found.frame == "effect" and value is None and _only_tells(scene, found.anchor):
        return  # "warned that it could face": what is told has a word of its own
    struck = weigh("target")
    when = None if found.frame == "effect" else dated(scene, found.anchor)
    if found.frame == "effect":
        when = suffered_in(scene, found.anchor, sum_told) if sum_told else None
        another = _names_another(scene, setting, found.anchor)
        struck = [f for f in struck if (not another if f.player is None else _may_suffer(scene, f.player))]
        if another and not struck:
            return
    targets = list(_targets(struck, actor))
    if found.frame == "list" and value is not None:
        targets = targets[:1]  # so many, of which some are named, are one listing
    for target, share in targets:
        if sure * share >= LEAST:
            yield Finding(
                aspect=ASPECTS[found.frame],
                action=_action(found.frame),
                anchor=found.anchor,
                stated_by=found.anchor.start,
                actor=actor,
                target=target,
                items=items,
                value=value,
                period=when,
                confidence=round(sure * share, 3),
            )


_SAYS_NOTHING = lazy_regex(
    r"(?:avoid|declin|refus|refrain)\w*\s(?:from\s|to\s)?(?:\w+ly\s)?(?:mention|nam|refer|comment|say|discuss|singl|specify|disclos|confirm|elaborat)",
    re.IGNORECASE,
)


def _unnamed_doer(scene: Scene, setting: Setting, anchor: Anchor) -> Phrase | None:
    """Give the subject of a deed that is somebody without a name: "a Shanghai-based firm"."""
    predicate = setting.predicate_of.get(anchor.start)
    subject = predicate.subject if predicate is not None and not predicate.passive else None
    if subject is None or _A_FIRM.fullmatch(scene.text, subject.start, subject.end) is None:
        return None
    return subject


_A_FIRM = lazy_regex(
    r"(?:an?|another|one|some|several|two|three)\s(?:[\w.’'-]+\s){0,5}?(?:compan(?:y|ies)|firms?|labs?|startups?|buyers?|traders?|resellers?|distributors?|brokers?|middlem[ae]n)",
    re.IGNORECASE,
)


def _answering(scene: Scene) -> Entity | None:
    """Name whom the last rule told of is aimed at, in a list that says how it is answered: "The response:"."""
    parent = scene.passage.parent
    if scene.passage.kind != "item" or parent is None or _RESPONSE.search(parent.text) is None:
        return None
    last = scene.last("measure") or scene.last("effect")
    return last.target if last is not None else None


_RESPONSE = lazy_regex(
    r"\b(?:responses?|answers?|reactions?|adaptations?|workarounds?|countermeasures?)\b", re.IGNORECASE
)
_SOME_FIRMS = lazy_regex(
    r"(?:(?:some|many|most|other|several|all|global|foreign|smaller|third-country|the)\s){0,3}(?:firms|companies|makers|suppliers|vendors|manufacturers|countries|buyers|customers)",
    re.IGNORECASE,
)
_ALONE = lazy_regex(
    r"(?!(?:Revenue|Income|Profit|Demand|Growth|Output|Production|Business|Management|It|They|This|That|Trade|Spending|Supply|Access|Guidance|Inventory|Capacity)\b)"
    r"[A-Z][a-z]+(?<!s)(?:\sand\s[A-Z][a-z]+)?"
)


def _maker_of_described(scene: Scene, anchor: Anchor) -> Entity | None:
    """Name the maker of goods that are said to be made so as to comply, whoever uses them: "a chip designed to comply"."""
    if _MADE_TO.search(scene.before(anchor.start, 60)) is None:
        return None
    made = [m for m in scene.passage.entities if m.entity.type == "chip" and m.owner and m.end <= anchor.start]
    return Entity(made[-1].owner or "", "firm") if made else None


_MADE_TO = lazy_regex(
    r"\b(?:chips?|processors?|gpus?|parts?|versions?|variants?|accelerators?|models?),?\s(?:(?:that|which)\s(?:was|were|is|are)\s)?(?:\w+ly\s)?"
    r"(?:designed|built|made|tailored|modified|created|developed|meant)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


def _names_another(scene: Scene, setting: Setting, anchor: Anchor) -> bool:
    """Tell whether the subject of a word is a name that nothing knows, so that whoever was told of before is not meant."""
    predicate = setting.predicate_of.get(anchor.start)
    subject = predicate.subject if predicate is not None and not predicate.passive else None
    if subject is None or any(subject.start <= party.start < subject.end for party in scene.parties):
        return False
    words = [word for word in setting.parse.words if subject.start <= word.start < subject.end]
    if _SOME_FIRMS.fullmatch(scene.text, subject.start, subject.end):
        return True  # firms of no land
    if _ALONE.fullmatch(scene.text, subject.start, subject.end):
        return True  # at the start of a sentence, where any word has a capital
    return any(
        word.tag == "name" and not any(item.start <= word.start < item.end for item in scene.items) for word in words
    )


def _may_suffer(scene: Scene, party: Player) -> bool:
    """Tell whether a party may suffer from a rule: not whom goods come from, nor, of those only referred to, who made it."""
    last = scene.last("measure")
    made = party.kind == "reference" and last is not None and last.actor == party.entity
    tells = party.entity is not None and party.entity.name in ANALYSTS
    kept_from = CUT_OFF_AT.search(scene.text, 0, party.start) is not None
    return "O" not in party.flags and not made and not tells and not kept_from


def _makes_others(setting: Setting, anchor: Anchor, party: Entity | None) -> bool:
    """Tell whether a party makes others do what a word says, and does not do it itself: "told its customers to use"."""
    predicate = setting.predicate_of.get(anchor.start) or setting.parse.clause_at(anchor.start)
    if predicate is None or predicate.governor is None or predicate.form == "finite":
        return False
    over = setting.parse.predicates[predicate.governor]
    subject = over.subject
    if over.verb not in OBJECT_CONTROL or over.passive or subject is None:
        return False
    makers = {player.entity for player in setting.players if subject.start <= player.start < subject.end}
    return party in makers and any(not c.preposition for c in over.complements)


def _action(frame: str) -> ChipAction | None:
    return None if frame == "effect" else cast(ChipAction, frame)


def _targets(weighed: Sequence[Filler], actor: Entity | None) -> Iterator[tuple[Entity | None, float]]:
    """Give the likeliest target with how sure it is, and those named with it that are likely by themselves."""
    others = [filler for filler in weighed if filler.entity is None or filler.entity != actor]
    if not others:
        return
    first = others[0]
    joined = [
        filler
        for filler in others[1:_TOGETHER]
        if first.player and filler.player and filler.alone > _SURE and filler.player.kind == first.player.kind
    ]
    for filler in (first, *joined):
        yield filler.entity, max(filler.share, filler.alone) if joined else filler.share


def told_by_scores(scene: Scene, finding: Finding) -> str | None:
    """Name the word that told a finding, and the features that weighed most.

    Args:
        scene: The passage.
        finding: What `scored_findings` found in it.
    """
    setting = setting_of(scene)
    frame = finding.action or "effect"
    found = next(
        (
            e
            for e in evoked(setting, SCHEME, chip_model())
            if e.frame == frame and e.anchor.start == finding.anchor.start
        ),
        None,
    )
    return None if found is None else weighed(setting, SCHEME, chip_model(), found)
