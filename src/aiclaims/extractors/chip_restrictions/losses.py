"""Losses: effects that stand with their victim as the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.causes import Cause, caused_by
from aiclaims.extractors.chip_restrictions.consequences import (
    ANALYSTS,
    effects_of,
    estimates,
    may_suffer,
    patterns,
    victim,
)
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Entity


def find_losses(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find losses stated of whom they befall: charges, write-downs, falling sales and shares."""
    money = [q for q in scene.passage.quantities if q.kind == "money"]
    losses = [m for m in scene.cues("EFFECTS", "loss") if not _is_price(scene, m)]
    if losses and money and _is_caused(scene, causes):
        for loss in losses[:1]:
            subject = _subject(scene, loss)
            if (
                subject is not None
                and subject.type in {"country", "region"}
                and (_BOOKED.match(loss.text) or _only_names(scene, subject))
            ):
                subject = _recent_firm(scene)
            if subject is not None and standing(scene, _book(scene, loss)) == "stated":
                yield from effects_of(scene, _book(scene, loss), subject, None)
                return
    for verb in scene.cues("EFFECTS", "suffer"):
        if _ARTICLE.search(scene.before(verb.start, 30)):
            continue
        if standing(scene, verb) != "stated" or not _loses(scene, verb) or not _is_caused(scene, causes):
            continue
        subject = _subject(scene, verb)
        if subject is not None and subject.type != "firm" and _REVENUE.search(scene.before(verb.start, 90)):
            subject = _recent_firm(scene)
        if subject is not None:
            yield from effects_of(scene, verb, subject, None)
            return
    yield from _fallen(scene, causes)
    for loss in losses:
        book = _book(scene, loss)
        if (
            not money
            and loss.text.lower() in {"bottleneck", "hardware bottleneck", "shortage", "shortages"}
            and book is not loss
            and _is_caused(scene, causes)
        ):
            subject = _subject(scene, book, here=True)
            if subject is not None:
                yield from effects_of(scene, book, subject, None)
                return
    yield from _unable(scene)
    yield from _given_up(scene, causes)


# A fall as a noun, with what is said to fall: "saw a 10% drop in revenue", "its sales would take a hit".
_FALL = lazy_regex(
    r"\b(?P<verb>saw|sees?|suffer(?:s|ed)|report(?:s|ed)|post(?:s|ed)|record(?:s|ed)|experienc(?:es|ed)|register(?:s|ed)|fac(?:es|ed|ing)|"
    r"expect(?:s|ed)|flag(?:s|ged)|estimat(?:es|ed)|warned of|t(?:ake|akes|ook)|forecasts?)\s(?:(?:an?|the|its|another|up to|about|"
    r"around|nearly|over)\s)*(?:[\w.,$%-]+\s){0,6}?(?P<fall>drops?|declines?|falls?|decreases?|plunge|slump|reduction|slowdown|hit|toll)\b",
    re.IGNORECASE,
)
_BUSINESS = lazy_regex(
    r"\b(?:sales|revenues?|exports?|shipments|imports|orders|income|earnings|profits?|business|market share|production|output)\b",
    re.IGNORECASE,
)


def _fallen(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find a fall that somebody sees or suffers, put down to a restriction here or told of right behind one."""
    match = _FALL.search(scene.text)
    if match is None or not _is_caused(scene, causes) or _SHARES.search(scene.before(match.start(), 60)):
        return
    if not _BUSINESS.search(scene.text[max(0, match.start() - 40) : match.end() + 40]):
        return
    verb = Mark(start=match.start("verb"), end=match.end("verb"), text=match["verb"])
    subject = _subject(scene, verb, here=True)
    if subject is not None and subject.type == "firm" and standing(scene, verb) == "stated":
        yield from effects_of(scene, verb, subject, None)


_SHARES = lazy_regex(r"\b(?:shares|stocks?|share price|index|futures)\b", re.IGNORECASE)


def _given_up(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find what somebody cuts or puts off because of a restriction: "Baidu cut its forecast because of the curbs"."""
    for verb in scene.cues("EFFECTS", "retrench"):
        cause = caused_by(scene, verb, causes)
        if cause is None or standing(scene, verb) != "stated":
            continue
        if not re.search(r"\b(?:because of|due to|as a result of|owing to|amid)\b", scene.text[verb.end : cause.start]):
            continue
        before = [p for p in scene.parties if p.end <= verb.start and may_suffer(p) and not p.owner_of]
        if before and len(scene.text[before[-1].end : verb.start].split()) <= 3:
            yield from effects_of(scene, verb, victim(before[-1]), cause)
            return


# "a lack of", "the sharp drop in": nouns.
_ARTICLE = lazy_regex(
    r"(?:\d%|\bpercent|\bper cent)\s(?:[\w-]+\s)?$|\b(?:an?|the|any|this|that|its|their|no|of)\s(?:(?:sharp|steep|further|severe|significant|large|big|huge|chronic|"
    r"acute|total|complete|general)\s)?$",
    re.IGNORECASE,
)

# What a firm has and a country has not: "revenue from China fell" is the firm's loss.
_REVENUE = lazy_regex(r"\b(?:revenues?|sales (?:in|from|to)|margins?|capex|revenue share)\b", re.IGNORECASE)

_UNABLE = lazy_regex(
    r"\b(?:(?:is|are|was|were|be|been|am) (?:no longer |still )?(?:un|not )able to|cannot|can['’]t|could(?:n['’]t| not)|"
    r"can no longer|could no longer)(?: \w+ly)? (?:legally )?(?:sell|ship|export|supply|compete|offer|deliver|serve|create "
    r"and deliver|buy|obtain|acquire|import|source|access)\b|"
    r"\b(?:(?:is|are|was|were) )?(?:facing|faces?|faced|having|has|have|had) (?:[a-z]+ )?(?:difficult(?:y|ies)|trouble) (?:in )?"
    r"(?:obtaining|accessing|securing|buying|acquiring|importing|sourcing|procuring|getting|selling)\b",
    re.IGNORECASE,
)


def _unable(scene: Scene) -> Iterator[Finding]:
    """Find who can no longer sell or buy: "under the rules we are unable to ship"."""
    match = _UNABLE.search(scene.text)
    if match is None or not scene.ruled_near or not (scene.goods or scene.topical):
        return
    verb = Mark(start=match.start(), end=match.end(), text=match[0])
    before = [p for p in scene.parties if p.end <= verb.start and may_suffer(p) and not p.owner_of]
    subject = victim(before[-1]) if before and len(scene.text[before[-1].end : verb.start].split()) <= 3 else None
    if subject is None and re.search(r"\b[Ww]e\s(?:\w+\s)?$", scene.before(verb.start)):
        subject = scene.speakers_firm
    if subject is not None:
        for finding in effects_of(scene, verb, subject, None):
            # What cannot be done is the effect itself, and no denial of one.
            yield attrs.evolve(finding, negated=False)


def _is_price(scene: Scene, mark: CueMark) -> bool:
    """Tell whether a word for a loss is something else here ("in charge", "no charge", "hit back")."""
    return bool(re.search(r"\b(?:in|free of|no|extra|without)\s+$", scene.before(mark.start), re.IGNORECASE)) or bool(
        re.match(r"\s+(?:back|with|by|the|on the)\b", scene.after(mark.end)) and mark.text.lower() == "hit"
    )


def _book(scene: Scene, loss: CueMark) -> CueMark:
    before = [
        m
        for m in scene.cues("EFFECTS", "book")
        if m.end <= loss.start and scene.passage.barrier(m.end, loss.start) < 2.5
    ]
    return before[-1] if before else loss


def _loses(scene: Scene, verb: CueMark) -> bool:
    """Tell whether a fall is one of business, with a figure or an object, and not of a share price."""
    before, after = scene.before(verb.start, 90), scene.after(verb.end, 90)
    if re.search(r"\b(?:shares|stock|stocks|share price|Nasdaq|index|futures)\b[^.;]{0,60}$", before, re.IGNORECASE):
        return False
    if re.match(
        r"(?:lose|loses|lost|losing|forgo|miss|lack|run short|ran short|struggl|suffer|fac|writ|absorb)",
        verb.text.lower(),
    ):
        return (
            bool(
                re.match(
                    r"\s+(?:[\w.$’'-]+\s+){0,8}?(?:sales|revenue|billions?|market|share|access|business|orders|"
                    r"customers|contracts|supplies|supply|bn|ground|shortages?|bottleneck|\$[\d.]+)",
                    after,
                    re.IGNORECASE,
                )
            )
            or "$" in after
            or re.match(r"struggl\w+\s+to\s", scene.text[verb.start :], re.IGNORECASE) is not None
        )
    return bool(
        re.search(
            r"\b(?:share|sales|revenue|exports|shipments|income|profit|imports|orders|business|production|output|"
            r"market|access|capex|spending|investment|capacity|margins?)\b",
            before[-90:],
            re.IGNORECASE,
        )
    )


# What investors lose, or what a court orders paid, is no effect of a rule on the business.
_INVESTORS = lazy_regex(
    r"\b(?:market (?:value|cap\w*)|valuation|shareholders|penalt(?:y|ies)|fined?|settlement)\b|"
    # Nor is what comes back, or what a forecast of a loss is held against.
    r"\b(?:recover|recoup|regain|contradict|mitigat|cushion|offset)\w*\b",
    re.IGNORECASE,
)

# What stands in a firm's books, and in no country's.
_BOOKED = lazy_regex(r"(?:inventory )?(?:charges?|write-?downs?|write-?offs?|impairment)$", re.IGNORECASE)


def _is_caused(scene: Scene, causes: tuple[Cause, ...]) -> bool:
    """Tell whether the sentence names a restriction as the cause, or goes on from one that did."""
    if _INVESTORS.search(scene.text):
        return False
    if causes:
        return True
    if patterns()["cause"].search(scene.text) and (scene.topical or scene.goods) and not _UNDONE.search(scene.text):
        return True
    passages = scene.context.passages
    near = bool(passages) and scene.passage.index - passages[-1].index <= 4
    booked = any(_BOOKED.match(m.text) for m in scene.cues("EFFECTS", "loss"))
    return (near and (booked or scene.last("effect") is not None)) or bool(
        re.search(r"\b(?:requires?|required|needs?|demands?|newly listed)\b", scene.text) and scene.topical
    )


_UNDONE = lazy_regex(
    r"\b(?:lift(?:ed|ing|s)|eas(?:ed|ing)|resum\w+|revers\w+|relax\w+|approv\w+|allowed)\b", re.IGNORECASE
)


def _subject(scene: Scene, at: Mark, *, here: bool = False) -> Entity | None:
    """Name who stands before a verb or a loss as its subject or owner; else whom the text spoke of last."""
    firms = [
        p
        for p in scene.parties
        if (p.entity.type in {"firm", "group"} and not estimates(scene, p))
        or (p.buyers and not p.origin)
        or (p.entity.type == "country" and p.entity.name != UNITED_STATES)
    ]
    before = [
        p
        for p in firms
        if p.end <= at.start
        and (
            not re.search(r"\b(?:to|in|by|from|into|for)\s+(?:the\s+)?$", scene.before(p.start))
            or re.match(r",?\s(?:which|who)\s", scene.text[p.end :])
        )
    ]
    ahead = [p for p in before if p.entity.type == "firm"] or before
    if ahead:
        return victim(min(ahead, key=lambda p: scene.passage.barrier(p.end, at.start)))
    if before:
        return victim(before[-1])
    behind = [
        p
        for p in scene.parties
        if p.start >= at.end and p.entity.type == "firm" and re.search(r"\b(?:for|to|at|on)\s+$", scene.before(p.start))
    ]
    if behind:
        return victim(behind[0])
    if re.search(r"\b(?:[Ww]e|[Oo]ur|us)\b", scene.text) and scene.speakers_firm is not None:
        return scene.speakers_firm
    return None if here else _recent_firm(scene)


def _only_names(scene: Scene, country: Entity) -> bool:
    """Tell whether a country stands only in the names of rules and markets ("the China curbs", "China sales")."""
    return all(
        re.match(
            r"\s(?:(?:export|chip|trade|tech|AI|H\d+)\s)?(?:curbs?|controls?|restrictions?|bans?|rules?|sales|revenues?|"
            r"business|market|overhang|exposure)\b",
            scene.after(p.end),
        )
        for p in scene.parties
        if p.entity == country
    )


def _recent_firm(scene: Scene) -> Entity | None:
    earlier = scene.passage.previous
    for _ in range(5):
        if earlier is None:
            return None
        firms = [m for m in earlier.entities if m.entity.type == "firm" and m.entity.name not in ANALYSTS]
        if firms:
            return firms[0].entity
        earlier = earlier.previous
    return None
