"""What a restriction does to somebody: the rule as the subject of a verb of consequence, or as what its passive is put down to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.brought_sufferers import MONEY, apposed, parties_in, sufferer_of, worse_off
from aiclaims.extractors.chip_restrictions.cause_roles import OUTCOME, cause_of
from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.composition import SELLING, TRADING
from aiclaims.extractors.chip_restrictions.consequences import (
    effects_of,
    may_suffer,
    victim,
)
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of
from aiclaims.extractors.chip_restrictions.effect_standing import is_stated
from aiclaims.extractors.chip_restrictions.effect_verbs import BROUGHT, SMALL, harms_of
from aiclaims.extractors.chip_restrictions.led_effects import leading_cause
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Entity


def find_brought(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find what restrictions are said to do to somebody, verb by verb."""
    parse = scene.passage.parse
    for predicate in parse.predicates:
        told = harms_of(predicate.verb) or predicate.verb in {"be", "act", "serve", "remain"}
        named = _named_before(scene, predicate, causes)
        if not told or (predicate.link == "reduced" and named is None) or not is_stated(scene, parse, predicate):
            continue
        if predicate.verb == "cost" and all(c.preposition for c in predicate.complements):
            continue  # "the ban cost dearly" does not say whom
        if predicate.passive and named is None:
            yield from _passive(scene, parse, predicate, causes)
            continue
        cause = named or cause_of(scene, parse, predicate, causes) or leading_cause(scene, predicate)
        if cause is None or not _tells(scene, parse, predicate, cause):
            continue
        target = sufferer_of(scene, parse, predicate, cause)
        for each in _struck_together(scene, predicate, target) if target is not None else ():
            yield from effects_of(scene, mark_of(scene, predicate), each, cause)


def _struck_together(scene: Scene, predicate: Predicate, target: Entity) -> tuple[Entity, ...]:
    """Name the firms that are listed with the one that a consequence falls on: "hit A, B and C"; of a sum it is one's."""
    firms = [p for p in scene.parties if p.entity.type == "firm" and p.start >= predicate.end and may_suffer(p)]
    # "For A, B's rival": whose it is, is only told of A.
    firms = [p for p in firms if not (_OWNS.match(scene.text, p.end) and scene.text.endswith(", ", 0, p.start))]
    first = next((p for p in firms if p.entity == target), None)
    if first is None or any(q.kind == "money" for q in scene.passage.quantities):
        return (target,)
    return tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, first, firms)))


_OWNS = lazy_regex(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:rival|competitor|supplier|partner|customer|counterpart|peer|subsidiary|arm|unit)s?\b"
)


def _named_before(scene: Scene, predicate: Predicate, causes: tuple[Cause, ...]) -> Cause | None:
    """Give the rule right before a verb that the parse takes for one that describes it: "the sanctions ended that work"."""
    if predicate.link != "reduced":
        return None
    describes = scene.text[predicate.head : predicate.end].endswith("ing")
    objects = [c for c in predicate.complements if not c.preposition]
    cause = next(
        (c for c in causes if c.kind == "rule" and _ADVERBS.fullmatch(scene.text, c.end, predicate.start)), None
    )
    if describes and cause is not None and "risk" not in scene.text[cause.end : predicate.start]:
        # "curbs limiting access" only says what they are.
        return None
    acted = bool(objects) and _ACTED_ON.match(scene.text, objects[0].start) is not None
    acted = acted or any(c.start <= p.start < c.end for c in objects[:1] for p in scene.parties)
    return cause if acted else None


_ADVERBS = lazy_regex(r"\s(?:\w+ly\s|have\s|risk\s|also\s){0,2}")
_ACTED_ON = lazy_regex(r"(?:that|this|these|its|their|the|all|any|most|much)\b", re.IGNORECASE)
_ACTS = word_set("restrict block prevent stop curb cut limit curtail bar keep prohibit cap end halt")
_HINDERS = word_set("prevent stop keep hinder block bar preclude hold restrain")
_DONE = lazy_regex(
    r"\b(?:has|have|had|will|would|could)\b|(?:prevented|stopped|kept|hindered|blocked|barred|precluded|held)$",
    re.IGNORECASE,
)
_MAKING = word_set("make produce")
"""What rules of trade do not forbid, so that to keep from it is their effect."""
_TRADE = lazy_regex(
    r"(?:[\w.’'-]+\s){0,4}?(?:exports?|exporting|sales?|selling|shipments?|shipping|imports?|re-?exports?|trade|transfers?|purchases?|chips?|products|goods|items|equipment|tools|processors|gpus|h\d{2,3}s?)$",
    re.IGNORECASE,
)
FROM_MARKET = lazy_regex(
    r"\s(?:[\w.’'-]+\s){1,8}?(?:from (?:accessing|entering|serving|reaching|tapping|exploiting)|out of)\s(?:[\w.’'-]+\s){0,5}?(?:markets?|customers|revenues?)\b",
    re.IGNORECASE,
)
"""Of what a rule keeps own firms, which is a loss to them and none of its aims: "from accessing the Chinese market"."""
_STOCKS = lazy_regex(
    r"\b(?:shares|stocks|stock price|share price|market reaction|sell-?off|investors|futures|index)\b", re.IGNORECASE
)


def _tells(scene: Scene, parse: Parse, predicate: Predicate, cause: Cause) -> bool:
    """Tell whether a verb with its object tells a consequence, and not what the rule itself does."""
    harms = harms_of(predicate.verb)
    text = scene.text
    objects = [c for c in predicate.complements if not c.preposition]
    # What is held, with the participle behind it: "have kept the makers stuck at".
    spans = {(c.start, c.end) for c in objects}
    described = [
        p.end
        for p in parse.predicates
        if p.link == "reduced" and p.subject is not None and (p.subject.start, p.subject.end) in spans
    ]
    told = text[predicate.end : max([predicate.end, *(c.end for c in predicate.complements), *described])]
    inner = next(
        (p for p in parse.predicates if p.governor is not None and parse.predicates[p.governor] is predicate), None
    )
    if _OWN_DOING.match(text, predicate.head) or (inner is not None and inner.verb in _MINDS):
        return False
    if predicate.verb in _REINFORCES and objects and text[objects[0].start : objects[0].end].lower() in {"it", "them"}:
        return False  # "unveiled curbs and strengthened them": the rules themselves
    if _NEW_PRODUCT.search(told):
        return False  # "led to its development of the H20": what is made to comply is an answer
    if _IDLE.match(told) or (predicate.verb == "weigh" and not told.startswith(" on")):
        return False
    if predicate.verb in {"affect", "impact"} and objects and _TRADE.fullmatch(text, objects[0].start, objects[0].end):
        return False  # "affects exports to third countries as well": what it covers
    if _STOCKS.search(told[:90]) or _IN_FORCE.match(text, predicate.head) or _MOOD.match(told):
        return False
    if _BILL.search(cause.text) and predicate.verb in _OBLIGES and inner is not None and inner.form == "infinitive":
        return False  # "the bill would force makers to track their chips": what it lays down
    if predicate.link == "relative" and predicate.verb in _ACTS and _THAT.search(scene.before(predicate.start, 7)):
        return False
    if predicate.verb in _ACTS and FROM_MARKET.match(text, predicate.end):
        return True
    if keeps_from_selling(scene, predicate):
        return True
    if predicate.verb in _ACTS and not MONEY.search(told):
        if inner is not None and inner.form == "gerund" and inner.verb in TRADING - _MAKING:
            return False
        if objects and _TRADE.fullmatch(text, objects[0].start, objects[0].end):
            return False
    if predicate.verb in {"act", "serve"}:
        return _AS_BLOW.match(text, predicate.end) is not None
    if predicate.verb in {"be", "remain"} and (_BLOW.match(told) or _OWN_BLOW.match(told)):
        return True
    if predicate.verb in {"drive", "push", "send", "bid"} and _PRICE.match(text, predicate.end):
        return True
    if predicate.verb in {"take", "knock", "shave", "wipe", "slice", "chop"} and _OFF_SALES.search(
        text, predicate.end, predicate.end + 80
    ):
        return True
    if predicate.verb in {"put", "place", "bring", "leave", "turn"} and _PUT_AT.search(told):
        return True
    if predicate.verb == "turn":
        return False
    if predicate.verb in {"hold", "set"} and not _AT_NODE.search(told):
        # "sets a baseline" does nothing to anybody.
        return _BACK.match(text, predicate.end) is not None
    if predicate.verb == "make" and _TO_TELL.match(text, predicate.end):
        return False
    if predicate.link == "adverbial" and predicate.form == "participle" and not _goes_on(scene, predicate, cause):
        return False
    if predicate.verb in {"mean", "ensure"}:
        return worse_off(scene, parse, predicate) is not None
    if predicate.verb == "be":
        return (
            OUTCOME.search(text[predicate.subject.start : predicate.subject.end]) is not None
            if predicate.subject
            else False
        )
    if predicate.verb in {"keep", "hold", "confine"} and _AT_NODE.search(told):
        return True
    if predicate.verb in {"keep", "bar", "foreclose"}:
        return (inner is not None and inner.form == "gerund") or (
            _STUCK.search(told) is not None or _OUT.match(text, predicate.end + len(told)) is not None
        )
    if harms & {"strike", "keep"}:
        return True
    if "drive" in harms and (
        inner is not None
        or re.match(r"\s(?:to|into|towards?)\b", told)
        or (predicate.verb in _FORCES and any(c.preposition == "to" for c in predicate.complements))
        or (predicate.verb == "leave" and _LEFT.search(told))
        or predicate.verb in {"lead", "cause"}
    ):
        return (
            predicate.verb not in {"lead", "cause", "leave", "make"}
            or inner is not None
            or BROUGHT.search(told) is not None
            or predicate.verb in {"leave", "make"}
        )
    if "bring" in harms:
        behind = [c for c in predicate.complements if c.preposition in {"to", "in"}] if not objects else []
        first = (objects or behind)[:1]
        end = max([first[0].end, *(c.end for c in objects)]) if first else predicate.end
        end = max([end, *(c.end for c in predicate.complements if c.preposition == "of" and c.start <= end + 4)])
        brought = BROUGHT.search(text[predicate.end : end]) or _RISK.search(told)
        return brought is not None and SMALL.search(told[: brought.start()]) is None
    return False


def keeps_from_selling(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a maker has been kept from selling so much: "prevented AMD from selling $800 million of parts" tells what it cost."""
    parse = scene.passage.parse
    if predicate.verb not in _HINDERS or predicate not in parse.predicates or predicate.form != "finite":
        return False
    number = parse.predicates.index(predicate)
    inner = next((p for p in parse.predicates[number + 1 :] if p.governor == number and p.form == "gerund"), None)
    if inner is None or inner.verb not in _SELLS or not _DONE.search(scene.text, predicate.start, predicate.end):
        return False
    kept = predicate.subject if predicate.passive else inner.subject
    sellers = kept is not None and any(
        p.entity.type == "firm" and may_suffer(p) and kept.start <= p.start < kept.end for p in scene.parties
    )
    held = parse.complements_of(inner)
    end = max([inner.end, *(c.end for c in held)])
    sold = any(q.kind == "money" and inner.end <= q.start < end + _NEAR for q in scene.passage.quantities)
    return sellers and sold


_SELLS = (SELLING | word_set("recognise recognize book fill fulfil fulfill")) - _MAKING
_NEAR = 12
"""Characters behind what is sold within which its worth may stand: "filters worth $15 million"."""


def _goes_on(scene: Scene, participle: Predicate, cause: Cause) -> bool:
    """Tell whether a participle tells what a clause brought about, and does not only describe the rule right before it."""
    earlier = (p for p in reversed(scene.passage.parse.predicates) if p.form == "finite" and p.end <= participle.start)
    host = next(earlier, None)
    if cause.kind == "carried" and host is not None and host.verb in _SIGNS:
        return False  # "This shows a growing need, slowing its sales": not by what "this" takes up
    return _NOTHING_BETWEEN.fullmatch(scene.text, cause.end, participle.start) is None


_REINFORCES = word_set("strengthen tighten expand extend broaden reinforce bolster widen toughen")
# "made it realize": a mind, and no business.
_MINDS = word_set(
    "realize realise recognize recognise think believe understand wonder worry fear conclude see feel know complain protest object criticize criticise warn argue"
)
# What a rule itself does, or that it goes on: "closing loopholes", "doubled down on".
_OWN_DOING = lazy_regex(
    r"(?:clos(?:e|es|ed|ing)|plug(?:s|ged|ging)?|fill(?:s|ed|ing)?|narrow(?:s|ed|ing)?)\s(?:\w+\s){0,4}?(?:loopholes?|gaps?)\b|doubl(?:e|es|ed|ing) down\b",
    re.IGNORECASE,
)
_NEW_PRODUCT = lazy_regex(
    r"\b(?:development|design|creation|introduction|launch|release) of (?:the |an? |its )?(?:[\w-]+ ){0,2}?(?:[A-Z]+\d{2,4}[A-Z]?|(?:compliant|modified|scaled-down|downgraded|export-compliant|special) )"
)
_RISK = lazy_regex(
    r"\b(?:risks?|dangers?) (?:to|for) (?:[\w.’'-]+ ){0,4}?(?:sales|growth|revenues?|business|margins|earnings|profits?|market share)\b",
    re.IGNORECASE,
)
# What no business is the worse for: a mind made up, a state of affairs, or dependence, which is well lost.
_IDLE = lazy_regex(
    r"\s(?:[\w.’'-]+\s){0,3}?(?:desire|resolve|determination|conviction|debate|discussion|relations|relationship|ties|tensions|landscape|dynamics|calculus|narrative|"
    r"(?:dependence|dependency|reliance) on)\b",
    re.IGNORECASE,
)
_FORCES = word_set("force compel oblige pressure drive push")
_SIGNS = word_set(
    "indicate suggest show reveal highlight reflect signal underscore underline imply demonstrate illustrate confirm"
)
_BILL = lazy_regex(r"\b(?:bill|act|law|legislation|proposal|amendment|order|statute)$", re.IGNORECASE)
_OBLIGES = word_set("force require oblige compel make")
_NOTHING_BETWEEN = lazy_regex(r"\s(?:\w+ly\s|further\s)*", re.IGNORECASE)
_BLOW = lazy_regex(
    r"\s(?:also\s|now\s|clearly\s)?(?:an?|the|another)\s(?:[\w-]+\s){0,3}(?:blow|setback|hit|boon|boost|headwind|tailwind|gift|disaster|obstacle|hurdle|constraint|"
    r"bottleneck|drag|burden|handicap|brake|windfall|godsend|blessing|curse|lifeline|nightmare|death knell|death sentence|wake-up call|shot in the arm|threat|impediment|barrier|catastrophe|catalyst|accelerant)\s(?:to|for|on)\b",
    re.IGNORECASE,
)
_AS_BLOW = lazy_regex(
    r"\sas\s(?:an?|the|another)\s(?:[\w-]+\s){0,3}(?:blow|setback|boon|boost|headwind|tailwind|obstacle|hurdle|constraint|bottleneck|drag|burden|handicap|brake|"
    r"impediment|barrier|catalyst|accelerant|spur|deterrent)\b",
    re.IGNORECASE,
)
# "The rule took effect" only dates it.
_TO_TELL = lazy_regex(
    r"\s(?:it\s)?(?:\w+ly\s)?(?:hard|harder|difficult|impossible|easy|easier|tricky|tough)(?:er)? (?:for \w+ )?to\s(?:\w+ly\s)?(?:quantify|say|tell|assess|judge|predict|estimate|know|measure|forecast|model|gauge|compare|verify)\b",
    re.IGNORECASE,
)
_IN_FORCE = lazy_regex(r"t(?:ake|akes|aking|ook|aken)\s(?:full\s|immediate\s)?(?:effect|force)\b", re.IGNORECASE)
_OWN_BLOW = lazy_regex(
    r"\s(?:also\s|now\s|still\s|by far\s)?(?:[\w.-]+['’]s?|its|their|our|his)\s(?:[\w-]+\s){0,3}(?:headwind|obstacle|hurdle|constraint|problem|challenge|"
    r"bottleneck|drag|burden|handicap|brake|impediment|barrier|weakness|worry|limitation)\b",
    re.IGNORECASE,
)
_PRICE = lazy_regex(
    r"\s(?:up|down|higher|lower|soaring)?\s?(?:[\w.’'-]+\s){0,4}?(?:prices?|costs?|premiums?|rents?|rental rates?)\b",
    re.IGNORECASE,
)
_OFF_SALES = lazy_regex(
    r"[$€]\s?\d[^.;]{0,40}?\b(?:off|from|out of)\s(?:[\w.’'-]+\s){0,3}?(?:revenues?|sales|earnings|income|profits?|guidance|forecast|margins?|(?:\w+ )?quarter|fiscal(?: year)?)\b",
    re.IGNORECASE,
)
# "raises doubts about the cost": a mood, which befalls nobody.
_MOOD = lazy_regex(
    r"\s(?:(?:a|an|the|any|new|more|serious|some|many|further|fresh|renewed|grave|widespread|growing|big|obvious|important|legal|its|their)\s){0,3}"
    r"(?:doubts?|questions?|concerns?|fears?|hopes?|eyebrows|worr(?:y|ies)|alarms?|awareness|suspicions?|speculation|debates?|discussions?|criticism|calls|talks?|interest in|attention|assessments?|analys[ei]s|overviews?|"
    r"insights?|understanding|belief|appetite|willingness|confidence|evidence|clarity|guidance|examples?|signals?|(?:\w+ )?views?|details|context)\b",
    re.IGNORECASE,
)
# "put it on the brink of ruin", "turned the market into a zero"
_PUT_AT = lazy_regex(
    r"\b(?:on the (?:brink|verge|edge)|at (?:\w+ )?(?:risk|a (?:\w+ )?disadvantage)|under (?:\w+ )?(?:pressure|strain)|in (?:jeopardy|danger|limbo|doubt)|out of (?:business|reach|the (?:market|race))|"
    r"on (?:hold|ice)|to (?:its|their) knees|to a (?:halt|standstill)|into (?:an? )?(?:\w+ )?(?:zero|nothing|crisis|chaos|turmoil|limbo|disarray|rival|competitor|(?:\w+ )?champion|powerhouse|weapon|liability))\b",
    re.IGNORECASE,
)
_BACK = lazy_regex(r"\s(?:[\w.’'-]+\s){0,4}?back\b", re.IGNORECASE)
_STUCK = lazy_regex(r"\b(?:stuck|stranded|out of reach|years behind|generations? behind)\b", re.IGNORECASE)
# "keeps its chip output at mature nodes", "confines its fabs to 7nm"
_AT_NODE = lazy_regex(
    r"\s(?:at|to|on|within|below)\s(?:an?\s|the\s)?[“\"‘']?(?:legacy|mature|older?|outdated|trailing|lower|current|\d+[- ]?(?:nm|nanomet\w+))\b",
    re.IGNORECASE,
)
_OUT = lazy_regex(r"\s(?:out|at bay|in check|back|down)\b")
_LEFT = lazy_regex(
    r"\b(?:with|without|short of|behind|stuck|stranded|dependent|reliant|unable|facing|holding|sitting on|scrambling|struggling|exposed|vulnerable|reeling)\b",
    re.IGNORECASE,
)
_THAT = lazy_regex(r"\bthat\s$")
_PUT_DOWN = lazy_regex(
    r"(?:\s(?!by\b)[\w-]+){0,3},?\s(?:by|due to|because of|as a result of|owing to|under|amid|in the wake of|following|after)\s(?:[\w.’'-]+\s){0,7}$",
    re.IGNORECASE,
)
_BY_THIS = lazy_regex(
    r"\s(?:by|because of|due to)\s(?P<cause>(?:this|these|the|such)\s(?:decision|moves?|steps?|changes?|polic(?:y|ies)|ruling|actions?))\b",
    re.IGNORECASE,
)


_SALES = lazy_regex(r"\b(?:sales|revenues?|shipments|orders|business|earnings|profits?|margins?)\b", re.IGNORECASE)
_DESTINATION = lazy_regex(r"\b(?:to|in|from|into)\s(?:the\s)?$", re.IGNORECASE)


def _said_by(parse: Parse, predicate: Predicate) -> Predicate | None:
    """Give the verb that brings in a clause, or stands before it where the clause hangs on none."""
    if predicate.governor is not None:
        return parse.predicates[predicate.governor]
    return next((p for p in reversed(parse.predicates) if p.end <= predicate.start and p.form == "finite"), None)


def _firms_in(scene: Scene, phrase: Phrase) -> list[Party]:
    """Give the firms that a phrase names: "The company expects that sales will be hit" is of its own."""
    return [
        p for p in scene.parties if p.entity.type == "firm" and phrase.start <= p.start < phrase.end and may_suffer(p)
    ]


def _passive(scene: Scene, parse: Parse, predicate: Predicate, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find what befalls the subject of a passive: "their efforts could be hindered by the new restrictions"."""
    if (
        predicate.form == "participle"
        or not harms_of(predicate.verb) & {"strike", "keep"}
        or predicate.subject is None
        or predicate.subject.start > predicate.start
    ):
        return
    behind = [c for c in causes if c.start >= predicate.end and c.kind != "deed"]
    cause: Mark | None = next((c for c in behind if _PUT_DOWN.fullmatch(scene.text, predicate.end, c.start)), None)
    if cause is None and scene.speaks_of_rules and (taken := _BY_THIS.match(scene.text, predicate.end)):
        cause = Mark(start=taken.start("cause"), end=taken.end("cause"), text=taken["cause"])
    if cause is None:
        return
    phrases = [
        Complement("", predicate.subject.start, predicate.subject.end),
        *(
            c
            for c in parse.complements_behind(predicate.subject.end)
            if c.end <= predicate.start and c.preposition in {"of", "for", "in"}
        ),
    ]
    if predicate.verb in _ACTS and _TRADE.fullmatch(scene.text, phrases[0].start, phrases[0].end):
        return
    named = apposed(scene, phrases[0].end)
    held = [named] if named is not None else parties_in(scene, phrases)
    over = _said_by(parse, predicate)
    tail = over is not None and _DESTINATION.search(scene.before(phrases[0].start, 12)) is not None
    if _SALES.search(scene.text, over.end if over is not None and tail else phrases[0].start, predicate.start):
        # "its sales to China might be affected": the seller's.
        own = [p for p in held if not _DESTINATION.search(scene.before(p.start, 12))]
        held = own or ([] if over is None or over.subject is None else _firms_in(scene, over.subject))
    words = scene.text[predicate.subject.start : predicate.subject.end]
    ours = re.match(r"(?:we|our)\b", words, re.IGNORECASE) is not None
    target = scene.speakers_firm if ours else victim(held[0]) if held else None
    if target is not None:
        yield from effects_of(scene, mark_of(scene, predicate), target, cause)
