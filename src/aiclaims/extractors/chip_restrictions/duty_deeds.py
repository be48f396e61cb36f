"""What somebody must or may not do, and what stands under a rule: acts that a verb of trade or of state tells."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import tellers_of
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import BUYING, SELLING, TRADING, content_of, doings_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import (
    completing,
    doings_at,
    mark_of,
    subject_phrases,
    verb_deed,
    whole_scope,
)
from aiclaims.extractors.chip_restrictions.regime import names_chips
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement, Parse, Predicate

_MAY = lazy_regex(
    r"\b(?:may|can|must|shall|could|cannot|can['’]t|couldn['’]t)\b|\b(?:is|are|was|were) (?:no longer|not) to\b",
    re.IGNORECASE,
)
_OBLIGED = lazy_regex(
    r"\b(?:must|ha(?:s|ve|d) to|needs? to|needed to|will have to|required to|obliged to)\b", re.IGNORECASE
)


def obliged(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who has to get a licence: "designers must obtain a licence before selling GPUs to the Gulf"."""
    before = scene.text[max(0, predicate.start - 30) : predicate.head]
    if _OBLIGED.search(before) is None or _DENIES.search(before):
        return None
    if predicate.verb in _NOTIFIES:
        return _announced(scene, parse, predicate)
    if predicate.verb in _APPROVES:
        return _approved(scene, parse, predicate)
    if "obtain" not in doings_of(predicate.verb) and predicate.verb not in _GETS:
        return None
    own = [c for c in predicate.complements if not c.preposition or c.preposition == "for"]
    content = content_of(scene, own[0].start, own[-1].end) if own else None
    if content is None or content[0] not in {"permit", "requirement"}:
        return None
    # What it is for stands in the clause behind: "before selling", "to export".
    behind = [
        p
        for p in parse.predicates
        if p.start > predicate.start and p.verb in TRADING and p.form in {"gerund", "infinitive"}
    ]
    buys = bool(behind) and behind[0].verb in BUYING
    scope = (
        *(subject_phrases(scene, parse, predicate) if buys else ()),
        *whole_scope(scene, parse, predicate),
        *(parse.complements_of(behind[0]) if behind else ()),
        *_described(parse, predicate),
    )
    return verb_deed(
        scene,
        predicate,
        action="license",
        scope=tuple(dict.fromkeys(scope)),
        content=content,
        doing="require",
        seller=None if buys else predicate.subject,
        joined=buys,
    )


_DENIES = lazy_regex(r"\b(?:not|no longer|never)\b|n['’]t\b", re.IGNORECASE)
_GETS = frozenset("receive win gain".split())
_NOTIFIES = frozenset("notify inform alert".split())
_APPROVES = frozenset("approve authorise authorize clear vet license".split())


def _announced(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who has to tell an office first: "exporters must notify the ministry before shipping tools"."""
    first = next((p for p in parse.predicates if p.start > predicate.start and p.verb in TRADING), None)
    if first is None or not _FIRST.search(scene.text, predicate.end, first.start):
        return None
    return verb_deed(
        scene,
        predicate,
        action="license",
        scope=parse.complements_of(first),
        doing="require",
        seller=predicate.subject,
    )


def noticed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who asks for notice before trade: "the state now demands 30 days' notice before chips are shipped"."""
    if "require" not in doings_of(predicate.verb) or predicate.passive:
        return None
    first = next((p for p in parse.predicates if p.start > predicate.start and p.verb in TRADING), None)
    if first is None or not _NOTICE_FIRST.match(scene.text, predicate.end, first.start):
        return None
    scope = (*(subject_phrases(scene, parse, first) if first.passive else ()), *parse.complements_of(first))
    return verb_deed(
        scene, predicate, action="license", scope=scope, doer=predicate.subject, doing="require", seller=first.subject
    )


_NOTICE_FIRST = lazy_regex(
    r"\s(?:[\w.’'-]+\s){0,5}?(?:notice|notification)\s(?:before|prior to|ahead of)\b", re.IGNORECASE
)
_FIRST = lazy_regex(r"\b(?:before|prior to|in advance of|ahead of)\b[^.;,]*$", re.IGNORECASE)


def _approved(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what an office has to approve: "the bureau must approve every sale of the part"."""
    scope = whole_scope(scene, parse, predicate)
    if predicate.passive:
        subject = subject_phrases(scene, parse, predicate)
        content = content_of(scene, subject[0].start, subject[-1].end) if subject else None
    else:
        content = content_of(scene, scope[0].start, scope[-1].end) if scope else None
    if content is None or content[0] not in {"trade", "goods"}:
        return None
    return verb_deed(
        scene,
        predicate,
        action="license",
        scope=scope,
        content=content,
        doer=None if predicate.passive else predicate.subject,
        doing="oblige",
    )


def _described(parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give what the sellers sell, and to whom, where a clause of their own tells it: "firms that supply tools to Japan must"."""
    subject = predicate.subject
    selling = [
        p
        for p in parse.predicates
        if p.verb in SELLING
        and p.subject == subject
        and p.start < predicate.start
        and p.link in {"relative", "reduced", "complement"}
    ]
    return parse.complements_of(selling[0]) if subject is not None and selling else ()


_RULED = lazy_regex(
    r"\b(?:under|per|following|by|with|after|because of)\s(?:[\w.’'-]+\s){0,5}?(?:rules?|orders?|controls|curbs|restrictions|regulations?|ban|law|"
    r"policy|requirements?|sanctions)\b|\bunless\b[^.;]*\b(?:licen[cs]es?|permits?)\b",
    re.IGNORECASE,
)


def halted(scene: Scene, parse: Parse, predicate: Predicate, inner: Predicate | None) -> Deed | None:
    """Read who has to stop trading by a rule: "under the order the firm must halt shipments to China"."""
    before = scene.text[max(0, predicate.start - 30) : predicate.head]
    if not doings_at(scene, predicate) & {"avoid", "suspend"} or predicate.subject is None:
        return None
    # "officials announced that the firm was to halt sales": what is to be, somebody who rules has said.
    ruled = _DUE.search(before) or (_OBLIGED.search(before) and not _LAWMAKER.search(scene.text))
    due = ruled and tellers_of(scene, mark_of(scene, predicate))
    bidden = subject_kind(scene, predicate) == "firm" and _BIDDEN.search(scene.text) is not None
    if not due and not bidden and not (_OBLIGED.search(before) and _RULED.search(scene.text)):
        return None
    trade = inner is not None and inner.verb in TRADING
    own = [c for c in predicate.complements if not c.preposition]
    content = content_of(scene, own[0].start, own[-1].end) if own else None
    if not trade and (content is None or content[0] != "trade"):
        return None
    buys = inner is not None and trade and inner.verb not in SELLING
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=whole_scope(scene, parse, predicate),
        content=content,
        doing="require",
        seller=None if buys else predicate.subject,
    )


# At whose word a firm leaves off: "stopped shipping the part on Oslo's orders".
_BIDDEN = lazy_regex(
    r"\b(?i:on|at|under|by|upon|following|after)\s(?:the\s|an\s|a\s)?(?:(?:[A-Z][\w.]*\s){0,3}?[A-Z][\w.]*['’]s?\s)?(?:orders?|requests?|behest|instructions?|direction|insistence|urging|demands?)\b"
    r"(?=\s(?:of|from|by)\s(?:the\s)?[A-Z]|\s?[,.;]|$|\s(?:to|in|last|and)\s)"
)
_DUE = lazy_regex(r"\b(?:is|are|was|were)\sto\b", re.IGNORECASE)

# What these say must be, they demand.
_LAWMAKER = lazy_regex(
    r"\b(?:Senators?|Sen|Rep|Representatives?|Congress\w*|lawmakers?|[Mm]inister|candidates?|analysts?|experts?)\b"
)

# What is put under a rule, or made subject to one.
_PLACES = frozenset("put place bring add make subject come fall".split())


def placed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what is put under a rule: "tools were placed under control", "exports made subject to approval"."""
    if predicate.verb not in _PLACES:
        return None
    scope = whole_scope(scene, parse, predicate)
    falls = predicate.verb in {"come", "fall"} and not predicate.passive
    if falls:
        scope = (*subject_phrases(scene, parse, predicate), *scope)
    behind = [c for c in scope if c.start > predicate.start]
    under = next((c for c in behind if c.preposition in {"under", "to", "into"}), None) or _within(scene, behind)
    content = content_of(scene, under.start, under.end) if under is not None else None
    if content is None or content[0] not in {"rule", "requirement", "permit"}:
        return None
    if falls and behind[0].preposition == "from":
        return None  # "comes from smuggled parts under the controls"
    goods = (c for c in scope if c is not under)
    if not any(content_of(scene, c.start, c.end) for c in goods):
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict" if content[0] == "rule" else "license",
        scope=scope,
        content=content,
        doer=None if predicate.passive or falls else predicate.subject,
        doing="make",
        joined=falls,
    )


def _within(scene: Scene, phrases: list[Complement]) -> Complement | None:
    """Give the rule within whose scope something comes: "falls within the scope of the controls"."""
    scopes = (
        number
        for number, c in enumerate(phrases)
        if c.preposition in {"in", "into", "within"} and _SCOPE.search(scene.text, c.start, c.end)
    )
    rules = phrases[next(scopes, len(phrases)) + 1 :][:1]
    return rules[0] if rules and rules[0].preposition == "of" else None


_SCOPE = lazy_regex(r"\b(?:scope|ambit|purview|remit|range|reach|coverage)$", re.IGNORECASE)


# What keeps somebody from trading by words alone: "discouraged firms from buying".
_AVERTS = frozenset("discourage dissuade deter warn".split())
_ASKS = frozenset("ask urge advise warn guide counsel caution nudge press".split())
_PUSHES = frozenset("force compel push drive oblige".split())
_ORDERS = frozenset("order direct instruct tell require mandate".split())


def subject_kind(scene: Scene, predicate: Predicate) -> str:
    """Tell what kind of party or thing the subject of a verb is, "" where it is none that is known."""
    subject = subject_of(scene, mark_of(scene, predicate))
    return subject.kind if subject is not None else ""


def told(scene: Scene, parse: Parse, predicate: Predicate, inner: Predicate) -> Deed | None:
    """Read what somebody is told to do: to stop trading restricts, to obtain a licence is a licence rule."""
    if not parse.complements_of(inner):
        # "to halt or avoid orders": what both verbs are done to stands behind the second.
        behind = parse.predicates[parse.predicates.index(inner) + 1 :]
        inner = next((p for p in behind if p.governor == inner.governor and p.link == "complement"), inner)
    if predicate.verb in _PUSHES and not predicate.passive and subject_kind(scene, predicate) == "rule":
        # "The curbs forced it to limit sales": what they brought about.
        return None
    doings = doings_at(scene, inner)
    negated = re.search(r"\bnot\s*$|\bnot to\b", scene.text[predicate.end : inner.head]) is not None
    number = parse.predicates.index(inner)
    deeper = completing(parse, number)
    trade = inner if inner.verb in TRADING else deeper if deeper is not None and deeper.verb in TRADING else None
    content = content_of(scene, inner.start, max([inner.end, *(c.end for c in parse.complements_of(inner))]))
    action: ChipAction | None = None
    left: Mark | None = None
    against = predicate.verb in _AVERTS or _AGAINST.search(scene.before(inner.start, 12)) is not None
    averted = against and inner.form == "gerund" and subject_kind(scene, predicate) == "state"
    if (negated or averted) and inner.verb in TRADING:
        action = "restrict"
    elif inner.verb in TRADING and _SPARINGLY.search(scene.text, inner.start, inner.end + _BEHIND):
        # "asked its firms to buy foreign chips only when they must": they are to leave off the rest.
        action = "restrict"
    elif (doings & {"stop", "avoid"} or inner.verb in _LESSENS) and not negated:
        if trade is None and content is None:
            left = _goods_behind(scene, inner)
            content = ("goods", left.start, left.end) if left is not None else None
        if trade is not None or (content is not None and content[0] in {"trade", "goods"}):
            action = "restrict"
    elif "deny" in doings and not negated and content is not None and content[0] in {"request", "permit", "leave"}:
        # "would require the department to deny any applications for exports"
        action = "restrict"
    elif "obtain" in doings and content is not None and content[0] in {"permit", "requirement"}:
        action = "license" if predicate.verb not in _ASKS else None
    elif predicate.verb in _ORDERS and content is not None and content[0] in {"rule", "requirement"}:
        if not ("undo" in doings or ("enforce" in doings and negated)):
            return None
        # "ordered the bureau to rescind the rule", "directed it not to enforce the rule"
        action = "ease"
    if action is None:
        return None
    told = whole_scope(scene, parse, predicate)
    if left is not None:
        told = (*told, Complement("", left.start, left.end))
    if action == "license":
        # What the licence is for stands in the clause behind: "to get a licence before they can sell to Huawei".
        sold = next((p for p in parse.predicates if p.start > inner.start and p.verb in TRADING), None)
        told = tuple(dict.fromkeys((*told, *(parse.complements_of(sold) if sold is not None else ()))))
    seller = inner.subject if (trade is None or trade.verb in SELLING) else None
    return verb_deed(
        scene,
        predicate,
        action=action,
        scope=told,
        content=content if action == "ease" else None,
        doer=None if predicate.passive else predicate.subject,
        doing="tell",
        seller=seller,
    )


def _goods_behind(scene: Scene, inner: Predicate) -> Mark | None:
    """Give the goods behind what somebody is to leave off: "to stop testing and ordering the part"."""
    return next(
        (i for i in scene.goods if i.start >= inner.end and _UNBROKEN.fullmatch(scene.text, inner.end, i.start)), None
    )


_BEHIND = 80
"""Characters behind what somebody is told to do, within which it is told how little of it is meant."""
_SPARINGLY = lazy_regex(
    r"[^.;]*?\b(?:only (?:when|where|if|as|in|for)|(?:only|just|no more than) (?:what|when|as)|sparingly|as (?:few|little) as|if (?:absolutely |strictly )?(?:necessary|needed))\b",
    re.IGNORECASE,
)
_UNBROKEN = lazy_regex(r"[^.;:]{0,60}")
_AGAINST = lazy_regex(r"\b(?:against|about|off)\s$")
_LESSENS = frozenset("reduce cut lower trim limit scale curb".split())


def forbidden(scene: Scene, parse: Parse, predicate: Predicate, denied: bool) -> Deed | None:
    """Read what may not be done: "chips may no longer be shipped to China"."""
    group = scene.text[predicate.start : predicate.end]
    if not (denied and _MAY.search(group)):
        return None
    if predicate.verb == "use" and _TO_DO.match(scene.text, predicate.end):
        # "must not be used to harm anybody" is of the use, and of no trade.
        return None
    # Who may not buy suffers it; who may not sell only is told so.
    buyer = () if predicate.passive or predicate.verb in SELLING else subject_phrases(scene, parse, predicate)
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=(*buyer, *whole_scope(scene, parse, predicate)),
        seller=predicate.subject if predicate.verb in SELLING and not predicate.passive else None,
        joined=not predicate.passive,
        doing="forbid",
    )


_TO_DO = lazy_regex(r"\s(?:\w+ly\s)?to\s[a-z]+")


# "The rules expanded to the memory", "the second package added the tools"
_COMES_TO = frozenset("apply extend expand spread stretch broaden widen".split())
_ADDS = frozenset("add include encompass".split())


def applied(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read to what a rule applies: "a licence requirement will apply to exports of the chips"."""
    subject = predicate.subject
    if predicate.verb not in _COMES_TO | _ADDS or predicate.passive or subject is None:
        return None
    content = content_of(scene, subject.start, subject.end)
    to = [c for c in whole_scope(scene, parse, predicate) if c.start > predicate.start]
    adds = predicate.verb in _ADDS
    first = next((c for c in to if c.preposition == ("" if adds else "to")), None)
    kinds = {"rule"} if adds else {"requirement", "permit", "rule"}
    if content is None or content[0] not in kinds or first is None:
        return None
    licensed = content[0] != "rule"
    if not licensed:
        # "The regulations apply to exports of the tools": what they cover.
        content = content_of(scene, first.start, to[-1].end)
        if content is None or content[0] not in {"trade", "goods"}:
            return None
    return verb_deed(
        scene,
        predicate,
        action="license" if licensed else "restrict",
        scope=tuple(to),
        content=content,
        doer=None if licensed else subject,
        doing="require" if licensed else "cover",
    )


def averted(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what trade a state talks its own firms out of: "regulators discouraged purchases of the part"."""
    if (
        predicate.verb not in _AVERTS - {"warn"}
        or predicate.form != "finite"
        or subject_kind(scene, predicate) != "state"
    ):
        return None
    held = next((c for c in predicate.complements if not c.preposition), None)
    content = content_of(scene, held.start, held.end) if held is not None else None
    if content is None or content[0] != "trade":
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=whole_scope(scene, parse, predicate),
        content=content,
        doer=predicate.subject,
        doing="tell",
    )


# "Sanctioned for supplying tools to A": what it did, and no part of the act.
_WHY = lazy_regex(r"\b(?:for (?:\w+ly )?\w+ing|over (?:its|their|alleged|the)|because|after)\b", re.IGNORECASE)


def sanctioned(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read whom a state puts under sanctions: "Washington sanctioned two chipmakers"."""
    if predicate.verb != "sanction" or predicate.form == "participle":
        return None
    why = _WHY.search(scene.text, predicate.end)
    scope = tuple(c for c in whole_scope(scene, parse, predicate) if why is None or c.start < why.start())
    firms = any(p.entity.type == "firm" and c.start <= p.start < c.end for p in scene.parties for c in scope)
    if not (firms or any(names_chips(scene.text[c.start : c.end]) for c in scope)):
        # Others than chipmakers are sanctioned too: banks, traders, shippers.
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=scope,
        doer=None if predicate.passive else predicate.subject,
        doing="stop",
    )
