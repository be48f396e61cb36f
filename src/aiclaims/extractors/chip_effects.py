"""Effects: what restrictions cause, read as a cause, a consequence and whom it befalls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aiclaims.extractors.chip_items import ItemMark
from aiclaims.extractors.chip_parties import UNITED_STATES, Party
from aiclaims.extractors.chip_scene import Finding, Scene, cue_marks, is_noun, standing
from aiclaims.frames import Frame, Slot, bind, groups
from aiclaims.reading import CueMark, Mark, PeriodMark, QuantityMark
from aiclaims.schema import Entity, Modality, Quantity

_RULE = (
    r"(?:controls?|curbs?|restrictions?|bans?|rules?|limits|embargo(?:es)?|sanctions|measures|requirements?|clampdown|crackdown|blacklisting|"
    r"licen[cs]ing(?: regime)?|tariffs?|policy|policies|regulations?|prohibitions?|listing|moves?|blockade|entity list|trade blacklist|ban)"
)
_CARRIED = r"(?:it|this|that|they|these|the (?:move|decision|change|step|new rule|new requirement|fallout|impact|effects?|result))"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "rule": re.compile(rf"(?<![\w-]){_RULE}(?![\w-])", re.IGNORECASE),
        "carried": re.compile(rf"(?:^|[.;:—“\",]\s*|\band\s|\bthat\s){_CARRIED}(?=\s+(?:(?:has|have|had|could|may|might|will|would|can|is|was|also|already|now|\w+ly|not|\w+s|\w+ed|cost|hit|hurt|cut|led)\b))", re.IGNORECASE),
        "cause": re.compile(
            r"\b(?:because of|due to|as a result of|owing to|thanks to|related to|tied to|linked to|associated with|stemming from|resulting from|following|after|amid|"
            r"on account of|under|from|because|since|as|caused by|in the wake of|attributed to|over|by|with)\b(?:[^.;]|(?<=\b[A-Z])\.|\.(?=\w)){0,110}?"
            rf"(?:\b{_RULE}(?![\w-])|\blicen[cs]es?\b|\b(?:bar(?:red)?|ban(?:ned)?|block(?:ed)?|restrict(?:ed|s|ing)?|require[sd]?|demand(?:s|ed)|curb(?:s|ed)|halt(?:ed)?)\b)",
            re.IGNORECASE,
        ),
        "of_rule": re.compile(r"\b(?:of|on|on exports of|on sales of)\s", re.IGNORECASE),
    }


def find_effects(scene: Scene) -> Iterator[Finding]:
    """Find the effects that a passage states."""
    if scene.asks:
        return
    found = [*_suffered(scene), *_inflicted(scene), *_wanting(scene)]
    seen: set[tuple[Entity | None, Quantity | None]] = set()
    with_values = {f.target for f in found if f.value is not None}
    for finding in found:
        key = (finding.target, finding.value)
        # Consequences on one party in one sentence are one effect, save that each figure has its own.
        if key in seen or (finding.value is None and finding.target in with_values):
            continue
        seen.add(key)
        yield finding


# Consequences with a cause as their subject: "The curbs have hurt ...".


def _inflicted(scene: Scene) -> Iterator[Finding]:
    causes = _causes(scene)
    if not causes:
        return
    reached = -1
    for verb in cue_marks(scene, "EFFECTS", "harm"):
        cause = next((c for c in reversed(causes) if c.end <= verb.start and _governs(scene, c, verb)), None)
        if cause is None or verb.start < reached or is_noun(scene, verb) or not _stated(scene, verb):
            continue
        target = _befallen(scene, verb, cause)
        if target is None:
            continue
        reached = scene.passage.clauses.bounds(verb.start, len(scene.text))[1]
        yield from _effects(scene, verb, target, cause)


def _stated(scene: Scene, verb: CueMark) -> bool:
    if standing(scene, verb) == "stated":
        return True
    # What a rule is said not to do, or may do, is stated; what it is meant to do is not.
    return False


def _causes(scene: Scene) -> list[Mark]:
    """Find the words for a restriction, in this sentence or taken up from the one before."""
    found: list[Mark] = []
    for match in _patterns()["rule"].finditer(scene.text):
        if scene.topical or scene.goods:
            found.append(Mark(start=match.start(), end=match.end(), text=match[0]))
    for cue in cue_marks(scene, "EFFECTS", "want"):
        found.append(cue)
    if scene.context.passages and scene.passage.previous is scene.context.passages[-1]:
        for match in _patterns()["carried"].finditer(scene.text):
            found.append(Mark(start=match.start(), end=match.end(), text=match[0]))
    return sorted(found, key=lambda mark: mark.start)


_PASSED = re.compile(r"\b(?:after|because|when|said|says|told|despite|to comply|in response|before|but|while|who)\b|[;]|[.:]\s", re.IGNORECASE)


def _governs(scene: Scene, cause: Mark, verb: Mark) -> bool:
    """Tell whether a cause is the subject of a verb: nothing between them but what belongs to it."""
    between = scene.text[cause.end : verb.start]
    if len(between.split()) > 24 or _PASSED.search(between):
        return False
    before = scene.before(cause.start, 60)
    return not re.search(r"\b(?:despite|amid|under|against|with|without|after|before|by|over|about|to (?:ease|lift|relax|tighten|impose))\s+(?:[\w.'’-]+\s+){0,4}$", before, re.IGNORECASE)


def _befallen(scene: Scene, verb: Mark, cause: Mark) -> Entity | None:
    """Name whom a consequence falls on: the object of its verb, or the owner of the object."""
    frame = Frame(
        name="effect",
        slots=(Slot(name="target", takes=_may_suffer, announced_by=("for", "of", "in", "on", "to"), barred_by=("by", "from", "than"), side="after", absent=6.0),),
    )
    binding = bind(scene.passage, [(frame, verb)], [p for p in scene.parties if not cause.start <= p.start < cause.end])
    party = binding[0].get("target") if binding else None
    if isinstance(party, Party) and party.start > cause.end:
        return _victim(party)
    behind = [p for p in scene.parties if p.start > verb.end and _may_suffer(p)]
    if behind:
        return _victim(behind[0])
    before = [p for p in scene.parties if p.end <= verb.start and _may_suffer(p)]
    return _victim(before[-1]) if before else _carried_target(scene)


def _carried_target(scene: Scene) -> Entity | None:
    earlier = scene.last("effect")
    if earlier is not None and scene.context.passages and scene.passage.index - scene.context.passages[-1].index <= 2:
        return earlier.target
    return None


def _victim(party: Party) -> Entity:
    if party.entity.name == UNITED_STATES and re.search(r"(?:makers|firms|companies|suppliers|designers|vendors|manufacturers|labs|businesses)$", party.head):
        return Entity(f"{party.text.removesuffix('’s')} {party.head}", "group")
    return party.entity


def _may_suffer(mark: Mark) -> bool:
    if not isinstance(mark, Party) or mark.origin:
        return False
    # The state that imposes a rule is not the one that it hurts; its industry is.
    if mark.entity.name == UNITED_STATES:
        return bool(mark.head) and mark.state is None
    return mark.entity.type in {"country", "firm", "region", "group", "institution"} and not (mark.head and mark.state and not mark.owner_of and not mark.buyers)


# Consequences with whom they befall as their subject: "Nvidia took a charge of ...".


def _suffered(scene: Scene) -> Iterator[Finding]:
    money = [q for q in scene.passage.quantities if q.kind == "money"]
    losses = [m for m in cue_marks(scene, "EFFECTS", "loss") if not _is_price(scene, m)]
    if losses and money and _caused(scene):
        for loss in losses[:1]:
            subject = _subject(scene, loss)
            if subject is not None and _stated(scene, _book(scene, loss)):
                yield from _effects(scene, _book(scene, loss), subject, None)
                return
    for verb in cue_marks(scene, "EFFECTS", "suffer"):
        if standing(scene, verb) != "stated" or not _loses(scene, verb) or not _caused(scene):
            continue
        subject = _subject(scene, verb)
        if subject is not None:
            yield from _effects(scene, verb, subject, None)
            return
    for loss in losses:
        book = _book(scene, loss)
        if not money and loss.text.lower() in {"bottleneck", "hardware bottleneck", "shortage", "shortages"} and book is not loss and _caused(scene):
            subject = _subject(scene, book, here=True)
            if subject is not None:
                yield from _effects(scene, book, subject, None)
                return


def _is_price(scene: Scene, mark: CueMark) -> bool:
    """Tell whether a word for a loss is something else here ("in charge", "no charge", "hit back")."""
    return bool(re.search(r"\b(?:in|free of|no|extra|without)\s+$", scene.before(mark.start), re.IGNORECASE)) or bool(re.match(r"\s+(?:back|with|by|the|on the)\b", scene.after(mark.end)) and mark.text.lower() == "hit")


def _book(scene: Scene, loss: CueMark) -> CueMark:
    before = [m for m in cue_marks(scene, "EFFECTS", "book") if m.end <= loss.start and scene.passage.barrier(m.end, loss.start) < 2.5]
    return before[-1] if before else loss


def _loses(scene: Scene, verb: CueMark) -> bool:
    """Tell whether a fall is one of business, with a figure or an object, and not of a share price."""
    before, after = scene.before(verb.start, 90), scene.after(verb.end, 90)
    if re.search(r"\b(?:shares|stock|stocks|share price|Nasdaq|index|futures)\b[^.;]{0,60}$", before, re.IGNORECASE):
        return False
    if re.match(r"(?:lose|loses|lost|losing|forgo|miss|lack|run short|ran short|struggl|suffer|fac|writ|absorb)", verb.text.lower()):
        return bool(
            re.match(r"\s+(?:[\w.$’'-]+\s+){0,8}?(?:sales|revenue|billions?|market|share|access|business|orders|customers|contracts|supplies|supply|bn|ground|shortages?|bottleneck|to \w+|\$[\d.]+)", after, re.IGNORECASE)
        ) or "$" in after
    return bool(re.search(r"\b(?:share|sales|revenue|exports|shipments|income|profit|imports|orders|business|production|output|market)\b", before[-90:], re.IGNORECASE))


def _caused(scene: Scene) -> bool:
    """Tell whether the sentence states a restriction as the cause, or goes on from one that did."""
    if _patterns()["cause"].search(scene.text) and (scene.topical or scene.goods):
        return True
    if _patterns()["rule"].search(scene.text) and scene.topical:
        return True
    passages = scene.context.passages
    near = bool(passages) and scene.passage.index - passages[-1].index <= 4
    return near or (bool(scene.goods) and scene.topical) or bool(re.search(r"\b(?:requires?|required|needs?|demands?|newly listed)\b", scene.text) and scene.topical)


def _subject(scene: Scene, at: Mark, *, here: bool = False) -> Entity | None:
    """Name who stands before a verb or a loss as its subject or owner; else whom the text spoke of last."""
    firms = [p for p in scene.parties if p.entity.type in {"firm", "group"} or (p.buyers and not p.origin) or (p.entity.type == "country" and p.entity.name != UNITED_STATES)]
    before = [p for p in firms if p.end <= at.start and not re.search(r"\b(?:to|in|by|from|into|for)\s+(?:the\s+)?$", scene.before(p.start))]
    ahead = [p for p in before if p.entity.type == "firm"] or before
    if ahead:
        return _victim(ahead[0] if scene.passage.barrier(ahead[0].end, at.start) < 4 else ahead[-1])
    if before:
        return _victim(before[-1])
    behind = [p for p in scene.parties if p.start >= at.end and p.entity.type == "firm" and re.search(r"\b(?:for|to|at|on)\s+$", scene.before(p.start))]
    if behind:
        return _victim(behind[0])
    return None if here else _recent_firm(scene)


def _recent_firm(scene: Scene) -> Entity | None:
    earlier = scene.passage.previous
    for _ in range(5):
        if earlier is None:
            return None
        firms = [m for m in earlier.entities if m.entity.type == "firm"]
        if firms:
            return firms[0].entity
        earlier = earlier.previous
    return None


# Wants: "a shortage of chips ..., impacting the production of ...".


def _wanting(scene: Scene) -> Iterator[Finding]:
    for match in re.finditer(r"\b(?:lead to|leads to|led to|cause|causes|caused|create|created|creates)\s+(?:an?\s+)?(?:\w+\s+)?(?:shortages?|scarcity|lack|slowdown) (?:of|in)\b", scene.text, re.IGNORECASE):
        mark = Mark(start=match.start(), end=match.end(), text=match[0])
        behind = [p for p in scene.parties if p.start >= match.end() and _may_suffer(p)]
        target = _victim(behind[0]) if behind else _carried_target(scene)
        if target is not None and (scene.topical or scene.goods):
            yield from _effects(scene, mark, target, None)
    match = re.search(r"\beffects?\s+(?:could|may|might|will|would)?\s*(?:also )?(?:include|includes|included|be|are)\s+an?\s+(?:\w+\s+)?(?:slowdown|shortage|decline|fall|drop|reduction|loss|delay)\b", scene.text, re.IGNORECASE)
    if match and scene.topical:
        mark = Mark(start=match.start(), end=match.end(), text=match[0])
        behind = [p for p in scene.parties if p.start >= match.end() and _may_suffer(p)]
        if behind:
            yield from _effects(scene, mark, _victim(behind[0]), None)


# Figures.


def _effects(scene: Scene, at: Mark, target: Entity, cause: Mark | None) -> Iterator[Finding]:
    values = _values(scene, at)
    items = _items(scene, at, cause)
    for mark, denied in values or [(None, None)]:
        yield Finding(
            aspect="effect",
            action=None,
            anchor=at,
            target=target,
            items=items,
            value=mark.quantity() if mark else None,
            period=_period(scene, at, mark),
            negated=denied,
            modality=_modality(scene, at),
            cost=1.0 if mark else 2.0,
        )


def _modality(scene: Scene, at: Mark) -> Modality | None:
    if re.search(r"\b(?:will|would)\s+(?:\w+\s+)?$", scene.before(at.start)) and re.search(r"\b(?:said|says|flagged|warned|disclosed|told|announced)\b[^.;]*$", scene.before(at.start, 160)):
        return "forecast"
    return None


def _values(scene: Scene, at: Mark) -> list[tuple[QuantityMark, bool | None]]:
    """Give the figures of a consequence: sums of money; else the share that something fell to."""
    text = scene.text
    clauses = scene.passage.clauses
    money = [q for q in scene.passage.quantities if q.kind == "money" and clauses.barrier(min(at.end, q.end), max(at.start, q.start)) < 3.5 and not _other_sum(scene, q)]
    if money:
        return [(q, True if re.search(r"\bnot (?:the |a |an )?(?:\w+ )?$", text[max(0, q.start - 20) : q.start]) else None) for q in _parallel(scene, money, at)]
    shares = [q for q in scene.passage.quantities if q.kind == "percent" and clauses.barrier(min(at.end, q.end), max(at.start, q.start)) < 3.5]
    if not shares or not re.search(r"\b(?:share|sales|revenue|exports|shipments|imports|production|output)\b", text, re.IGNORECASE):
        return []
    final = [q for q in shares if re.search(r"\bto (?:just |only |about |around |nearly |under |below )?$", scene.before(q.start, 20))]
    return [((final or shares)[-1 if final else 0], None)]


def _other_sum(scene: Scene, mark: QuantityMark) -> bool:
    """Tell whether money is something else than a loss: a price, a market's size, an investment."""
    return bool(re.search(r"\b(?:market (?:worth|of)|worth|invest(?:ed|ing|ment)?s? (?:of )?|build (?:\w+ )*|valued at|valuation of|penalt\w+ of|fines? of|price of|at)\s*(?:as much as |up to |about |around |over |more than |nearly |some )?$", scene.before(mark.start, 50), re.IGNORECASE))


def _parallel(scene: Scene, money: list[QuantityMark], at: Mark) -> list[QuantityMark]:
    """Keep the sum nearest behind the consequence and those that stand beside it as further losses."""
    behind = [q for q in money if q.start >= at.start] or money
    first = min(behind, key=lambda q: abs(q.start - at.end))
    group = [first]
    for q in money:
        between = scene.text[group[-1].end : q.start] if q.start > group[-1].end else None
        if between is not None and re.fullmatch(r"[^.;]{0,60}?(?:\band\b|,)\s*(?:another|a further|also|as well as|not|then)(?: the| an?)?(?: \w+)?\s*", between):
            group.append(q)
    return group


def _items(scene: Scene, at: Mark, cause: Mark | None) -> tuple[str, ...]:
    """Give the goods that the restriction is on; those right behind its name or before it first."""
    if not scene.items:
        return ()
    if cause is not None:
        near = [i for i in scene.items if i.end <= at.start] or list(scene.items)
    else:
        rules = list(_patterns()["rule"].finditer(scene.text))
        on_rule = [i for i in scene.items if any(0 <= i.start - r.end() < 40 for r in rules)]
        near = on_rule or [i for i in scene.items if i.kind != "technology"] or list(scene.items)
    chosen = min(near, key=lambda i: abs((i.start if cause is None or i.start >= cause.end else i.end) - (cause.end if cause else at.start)))
    return scene.named(chosen)


def _period(scene: Scene, at: Mark, value: QuantityMark | None):  # type: ignore[no-untyped-def]
    near = value or at
    fitting = [p for p in scene.periods if scene.passage.barrier(min(near.end, p.end), max(near.start, p.start)) < 1.5 and p.role == "plain" and p.start >= near.start]
    return fitting[0].period if fitting else None


__all__ = ["find_effects", "groups", "ItemMark", "PeriodMark"]
