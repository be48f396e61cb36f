"""What a response is told with: its goods, whom it is aimed at, how many or how much."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.response_clause import REACHES
from aiclaims.extractors.chip_restrictions.response_deeds import ResponseDeed
from aiclaims.extractors.chip_restrictions.response_verbs import patterns, ways_of
from aiclaims.extractors.chip_restrictions.roles import fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark
from aiclaims.schema import Entity, Quantity

_PLAIN = frozenset(
    ("", "of", "such", "on", "to", "from", "for", "in", "with", "including", "toward", "towards", "onto", "into")
)


def response_goods(scene: Scene, deed: ResponseDeed) -> tuple[str, ...]:
    """Give the goods of a response: the first among its phrases, with those they are listed with."""
    goods = [r.mark for r in fill_roles(scene, deed.scope) if isinstance(r.mark, ItemMark) and r.preposition in _PLAIN]
    if deed.action == "retaliate":
        # What is hit back at stands behind "at" and "to"; what it is hit back with may stand anywhere.
        materials = [i for i in scene.items if i.kind == "material"]
        own = [
            r.mark
            for r in fill_roles(scene, deed.scope)
            if isinstance(r.mark, ItemMark) and r.preposition in {"", "of", "on", "by", "with"}
        ]
        return scene.named((materials or own)[0]) if materials or own else ()
    if deed.action in {"redesign", "smuggle", "stockpile"}:
        goods = [g for g in goods if g.kind != "technology"] or goods
    if deed.action == "substitute" and deed.predicate.verb in _FITTED:
        fitted = _fitted_to(scene, deed)
        if fitted:
            return fitted
    if goods:
        return scene.named(goods[0])
    if deed.action == "substitute":
        found = patterns()["other"].search(scene.text, deed.predicate.end, deed.end)
        if found is not None:
            return (found[0],)
        industry = patterns()["self"].search(scene.text, deed.predicate.end, deed.end)
        made = _CHIPS.search(industry[0]) if industry is not None else None
        if made is not None:
            return (made[0],)  # "its own AI chip industry"
        # "Counting others of its Ascend line, it is to make so many dies": of what is spoken of.
        marks = [m for m in scene.passage.entities if m.entity.type == "chip" and m.country == CHINA]
        return (marks[0].text,) if marks else ()
    behind = [i for i in scene.items if i.start >= deed.predicate.end]
    if deed.action == "lobby":
        argued = _ARGUED.search(scene.text, deed.predicate.end)
        return scene.named(behind[0]) if behind and (argued is None or behind[0].end <= argued.start()) else ()
    if deed.action in {"smuggle", "stockpile"} and "evade" not in ways_of(deed.predicate.verb):
        domestic = {m.start for m in scene.passage.entities if m.entity.type == "chip" and m.country == CHINA}
        others = [
            i
            for i in scene.goods
            if deed.action == "smuggle"
            or not (_OWN_MADE.search(i.text) or any(i.start <= at < i.end for at in domestic))
        ]
        nearest = min(others, key=lambda i: abs(i.start - deed.predicate.start), default=None)
        return scene.named(nearest) if nearest is not None else ()
    return ()


def _fitted_to(scene: Scene, deed: ResponseDeed) -> tuple[str, ...]:
    """Give the chips that something is fitted to, which are what is used: "optimised its next generation for Ascend"."""
    behind = [c for c in deed.scope if c.preposition in _RUNS_ON]
    goods = next((i for i in scene.items for c in behind if c.start <= i.core < c.end), None)
    if goods is not None:
        return scene.named(goods)
    chips = (m for m in scene.passage.entities if m.entity.type == "chip" and m.country == CHINA)
    return next(((m.text,) for m in chips for c in behind if c.start <= m.start < c.end), ())


_FITTED = frozenset("optimise optimize port tune adapt".split())
_RUNS_ON = frozenset(("for", "to", "on"))
_CHIPS = lazy_regex(
    r"\b(?:(?:AI|memory|logic|power|server) )?(?:chips?|chip-?making|semiconductors?|gpus?|processors?|accelerators?)\b",
    re.IGNORECASE,
)
# What is argued or warned of in lobbying is not lobbied for.
_ARGUED = lazy_regex(
    r",\s(?:\w+\s)?(?:arguing|saying|warning|claiming|stressing|noting|insisting|contending)\b", re.IGNORECASE
)


# What one turns to is not what one hoards.
_OWN_MADE = lazy_regex(r"\b(?:alternatives|substitutes|domestic\w*|home-?grown|indigenous)\b", re.IGNORECASE)


def makers_own(scene: Scene, maker: Entity, items: tuple[str, ...]) -> tuple[str, ...]:
    """Give the chips by their names that a maker is told to have made, where its goods are only called so."""
    marks = [m for m in scene.passage.entities if m.entity.type == "chip" and m.owner]
    if any(m.text in item for m in marks for item in items):
        return items
    theirs = [
        i.text
        for i in scene.items
        for m in marks
        if m.owner == maker.name and i.start <= m.start < i.end and not _COMPARED.search(scene.before(i.start))
    ]
    return tuple(dict.fromkeys(theirs)) or items


# A chip that another is made from or likened to.
_COMPARED = lazy_regex(
    r"\b(?:as|than|like|replac\w+|over|beyond|sell\w*|sales of|based on|existing|resum\w+|alternatives|of)\s+(?:(?:its|their|the|existing|current|older|latest|newest|domestic|of|like|to)\s+)*"
    r"(?:[\w.]+['’]s\s+)?$",
    re.IGNORECASE,
)


def response_target(scene: Scene, deed: ResponseDeed, actors: tuple[Entity, ...]) -> Entity | None:
    """Name the target: the market of a redesign, the destination of smuggling, the state pressed or hit back at."""
    if deed.action in {"stockpile", "substitute"}:
        return None
    ways = {
        "redesign": {"for", "to", "in"},
        "smuggle": {"to", "into", "in", "inside", "for", "across"},
        "retaliate": {"to", "against", "on", "at", "from"},
        "lobby": {"", "on", "to", "with", "for", "before"},
    }[deed.action]
    if deed.action == "smuggle" and deed.predicate.verb in REACHES:
        ways.add("")
    if deed.action == "smuggle" and "front" in ways_of(deed.predicate.verb):
        ways -= {"in", "inside", "across"}  # where firms are put up is not where the goods go
    roles = [
        r
        for r in fill_roles(scene, deed.scope)
        if isinstance(r.mark, Party)
        and r.preposition in ways
        and (r.mark.entity not in actors or deed.action == "smuggle")
        and not (deed.action == "smuggle" and _THROUGH.search(scene.before(r.mark.start, 80)))
    ]
    parties = [r.mark for r in roles if isinstance(r.mark, Party)]
    if deed.action == "lobby":
        pressed = (p for p in parties if p.state and not _RULED.search(scene.before(p.start, 80)))
        state = next((Entity(p.state, "country") for p in pressed if p.state), None)
        # "sought a US waiver": whose leave it is, is pressed for it.
        owned = any(p.entity.name == UNITED_STATES and not p.origin for p in parties)
        # Whom they lobby need not be said where only one state acts.
        owned = owned or {p.state for p in scene.parties if p.state} == {UNITED_STATES}
        return state or (Entity(UNITED_STATES, "country") if owned else None)
    places = [
        p.entity
        for p in parties
        if p.entity.type in {"country", "region"}
        and not p.origin
        and (p.entity.name != UNITED_STATES or deed.action == "retaliate")
    ]
    if places and deed.action == "smuggle" and _ON_TO_CHINA.search(scene.text, deed.end):
        return Entity(CHINA, "country")  # "exported to Singapore and then resold to China"
    if places:
        return places[0]
    if (
        deed.action == "smuggle"
        and actors
        and actors[0].type == "country"
        and _HOME.match(scene.text, deed.predicate.end)
    ):
        return actors[0]
    if deed.action == "smuggle":
        behind = (
            p
            for p in scene.parties
            if p.start >= deed.predicate.end
            and p.entity.type == "country"
            and p.entity.name != UNITED_STATES
            and not p.origin
        )
        bound = next(
            (
                p.entity
                for p in behind
                if re.search(r"\b(?:in)?to\s(?:the\s)?$", scene.before(p.start, 12)) and not p.adjective
            ),
            None,
        )
        return bound or _bound_for(scene, deed)
    if deed.action == "redesign":
        named = [p.entity for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES]
        return named[0] if named else Entity(CHINA, "country") if scene.last() is not None or scene.ruled_near else None
    if deed.action == "retaliate":
        return _struck_first(scene, actors) or (
            Entity(UNITED_STATES, "country") if any(a.name == CHINA for a in actors) else None
        )
    return None


_ON_TO_CHINA = lazy_regex(
    r"\b(?:re-?s[eo]ld|re-?export\w*|ship\w*|sent|smuggl\w+|forward\w*|mov\w+|divert\w*|re-?rout\w+)\s(?:on\s)?(?:in)?to\s(?:mainland\s)?China\b"
)


def _bound_for(scene: Scene, deed: ResponseDeed) -> Entity | None:
    """Name for whom goods are that are told only to pass others: "Oman builds its own chips, and GPUs are smuggled through third countries"."""
    if not deed.predicate.passive or not any(c.preposition in _WAYS for c in deed.scope):
        return None
    subjects = [p.subject for p in scene.passage.parse.predicates if p.subject and p.end <= deed.predicate.start]
    building = (
        p.entity
        for p in scene.parties
        for subject in subjects
        if p.entity.type == "country" and p.entity.name != UNITED_STATES and subject.start <= p.start < subject.end
    )
    return next(building, None) or scene.people


_WAYS = frozenset(("through", "via"))


def _struck_first(scene: Scene, actors: Sequence[Entity]) -> Entity | None:
    """Name the state that acts first in the sentence, else the one that the sentence before names beside who hits back."""
    earlier = scene.passage.previous
    first = next((p.subject for p in scene.passage.parse.predicates if p.form == "finite" and p.subject), None)
    if first is not None:
        # "A seized a firm, and B answered by": at A.
        acting = (p for p in scene.parties if p.entity.type == "country" and first.start <= p.start < first.end)
        other = next((p.entity for p in acting if p.entity not in actors and not p.adjective), None)
        if other is not None:
            return other
    if earlier is None or any(p.entity.name == UNITED_STATES or p.state == UNITED_STATES for p in scene.parties):
        return None
    marks = [mark for mark in earlier.entities if mark.entity.type == "country"]
    named = {mark.entity for mark in marks if mark.entity not in actors}
    return named.pop() if len(named) == 1 else None


# Who smuggles something in, has it come to them.
_HOME = lazy_regex(r"\s(?:in|home)\s(?!the\b)")
# At whom a rule is aimed is not who is pressed about it: "lobbied for changes to the curbs on China".
_RULED = lazy_regex(
    r"\b(?:controls?|curbs?|restrictions?|bans?|rules?|sales|exports?|shipments|sell\w*|shipping|tariffs?)\s(?:(?:of|for)\s(?:[\w.’'-]+\s){1,4})?(?:to|on|against|for|in)\s(?:the\s)?$|"
    r"\b(?:sell|ship|export|sale|shipment)\w*\s(?:[\w.’'-]+\s){1,6}?(?:to|in|into)\s(?:the\s)?$",
    re.IGNORECASE,
)


def response_value(scene: Scene, deed: ResponseDeed) -> Quantity | None:
    """Give how many chips, or for how much money, the phrases of a response say."""
    for mark in scene.passage.quantities:
        if not any(c.start < mark.end and mark.start < c.end for c in deed.scope):
            continue
        if mark.kind == "money":
            return None if deed.action == "retaliate" else mark.quantity()
        if mark.kind == "percent" and deed.action == "substitute" and _OWN_SHARE.match(scene.text, mark.end):
            return mark.quantity()
        if any(i.start < mark.start < i.end for i in scene.items):
            # The number of a name counts nothing: "the RTX Pro 6000 processor".
            continue
        piece = _PIECES.match(mark.noun) if mark.kind == "number" else None
        if piece is not None and piece.end() == len(mark.noun):
            # "2 million wafers of its chips"
            return mark.quantity(piece["pieces"])
        if mark.kind == "number" and (_counts_chips(mark) or is_lot(scene, mark)):
            return mark.quantity("chips")
        if (
            mark.kind == "number"
            and _PIECES.search(mark.noun)
            and (piece := _PIECES.search(scene.text, mark.end)) is not None
        ):
            return mark.quantity(piece["pieces"])
    if deed.action == "substitute":
        return _invested(scene, deed)
    return smuggled_worth(scene) if deed.action == "smuggle" else None


# "50% domestic equipment", "70% self-sufficiency", "40% of its chips": how much is to be one's own.
_OWN_SHARE = lazy_regex(
    r"\s(?:of (?:its|their|the|all) |(?:[\w-]+ ){0,1}?(?:domestic\w*|local\w*|home-?grown|indigenous|self-(?:sufficien|relian)))",
    re.IGNORECASE,
)


def _invested(scene: Scene, deed: ResponseDeed) -> Quantity | None:
    """Give the sum that is put into doing it: "announced a $30 billion investment into developing its own parts"."""
    sums = (q for q in scene.passage.quantities if q.kind == "money" and q.end <= deed.predicate.start)
    return next((q.quantity() for q in sums if _INVESTMENT.fullmatch(scene.text, q.end, deed.predicate.start)), None)


_INVESTMENT = lazy_regex(
    r"\s(?:[\w-]+\s){0,3}?(?:investments?|funds?|push|programmes?|programs?|plan|drive|package)\s(?:in|into|for|to|aimed at|toward)\s(?:\w+ly\s)?",
    re.IGNORECASE,
)


def smuggled_worth(scene: Scene) -> Quantity | None:
    """Give what smuggled goods are said to be worth, or how many of them, where no verb governs that."""
    for mark in scene.passage.quantities:
        if mark.kind == "money" and (
            _WORTH.match(scene.text, mark.end) or _WORTH_BEFORE.search(scene.before(mark.start, 30))
        ):
            return mark.quantity()
    counted = (
        mark
        for mark in scene.passage.quantities
        if not _OWN_MADE.search(scene.text, mark.start, mark.end + _NEXT)
        and (
            is_lot(scene, mark)
            or (mark.kind == "number" and _counts_chips(mark) and (mark.high or mark.low or 0) >= _MANY)
        )
    )
    return next((mark.quantity("chips") for mark in counted), None)


_NEXT = 25
"""Characters behind a number within which its goods are told to be domestic ones."""
_MANY = 100
"""How many chips make a number one of goods, and no part of a name."""


# "$2 million worth of", "a $3 billion scheme", "worth $5 million"
_WORTH = lazy_regex(
    r"['’]?\s(?:worth|in|of)\b|[\s-](?:[\w-]+\s){0,3}?(?:wave|schemes?|operations?|rings?|plots?|conspirac(?:y|ies)|networks?|cases?|fraud|pipelines?|trade|hauls?|shipments?|deals?|orders?|contracts?)\b",
    re.IGNORECASE,
)
_WORTH_BEFORE = lazy_regex(r"\b(?:worth|valued at|totall?ing|value of|total of)\s(?:\w+\s){0,2}$", re.IGNORECASE)


# What goods pass on their way.
_THROUGH = lazy_regex(
    r"\b(?:through|via|by way of|using|from|wars? in|invasion of|conflict in)\s(?:(?!\b(?:to|into)\b)[^.;])*$",
    re.IGNORECASE,
)
# Goods that are counted by what they come in: "13 million HBM stacks".
_PIECES = lazy_regex(
    r"\b(?:[A-Za-z][\w-]*\s)?(?P<pieces>stacks|wafers|dies|modules|boards|magnets|servers)\b", re.IGNORECASE
)


def _counts_chips(mark: QuantityMark) -> bool:
    return (
        re.search(
            r"chips?\b|gpus?\b|processors?\b|units?\b|accelerators?\b|h\d{2,3}s?\b|ascend|semiconductors", mark.noun
        )
        is not None
    )
