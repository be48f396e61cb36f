"""Who responds, with which goods and to whom: read off the phrases around the verb of a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.groups import groups_in
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.meant_firms import headed_by_firm
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.response_deeds import ResponseDeed
from aiclaims.extractors.chip_restrictions.response_verbs import patterns, ways_of
from aiclaims.extractors.chip_restrictions.roles import fill_roles
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.smuggling_ways import GANG
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark
from aiclaims.reading.syntax import Predicate
from aiclaims.schema import Entity, Quantity

_SOMEBODY = lazy_regex(
    r"(?:(?:the|these|those|many|some|such|most|local|tech|technology|other|several|domestic|its|their|affected)\s)*(?:compan(?:y|ies)|firms|developers|labs|startups|start-ups|"
    r"they|giants|buyers|customers|both)$",
    re.IGNORECASE,
)
_OTHERS = lazy_regex(
    r"(?:\w+ )?(?:customers?|clients?|buyers?|rivals?|suppliers?|users?|competitors?)\b", re.IGNORECASE
)


def responders_of(scene: Scene, deed: ResponseDeed) -> tuple[Entity, ...]:
    """Name who responds: those whom the text names, and of lobbying those whom it tells by what they are."""
    named = _named(scene, deed)
    if deed.doer is None or deed.predicate.link == "reduced":
        return named
    if deed.action == "lobby":
        return tuple(dict.fromkeys((*named, *_pressing(scene, deed))))
    if named or deed.action not in {"redesign", "substitute", "stockpile"}:
        return named
    return tuple(dict.fromkeys(_makers_meant(scene, deed)))


def _makers_meant(scene: Scene, deed: ResponseDeed) -> Iterator[Entity]:
    """Name makers without a name of their own: of a product that complies what they are called, and local ones by their country."""
    assert deed.doer is not None
    for name, at in groups_in(scene.text, deed.doer.start, deed.predicate.start):
        if not _MAKES.search(name) or _SOME.search(name) or any(at <= p.start < at + len(name) for p in scene.parties):
            continue
        if _LOCAL.match(name):
            yield Entity(CHINA, "country")
        elif deed.action == "redesign":
            yield Entity(name, "group")


_MAKES = lazy_regex(
    r"(?:compan(?:y|ies)|firms|giants|makers?|designers|vendors|suppliers|providers|manufacturers|operators|startups|labs|foundries|fabs|developers|industry|customers|importers)$",
    re.IGNORECASE,
)
_SOME = lazy_regex(r"\b(?:number|handful|few|only|one|other) of\b|\bonly\b", re.IGNORECASE)
_LOCAL = lazy_regex(r"(?:local|domestic|home-?grown|mainland)\s", re.IGNORECASE)


def _pressing(scene: Scene, deed: ResponseDeed) -> Iterator[Entity]:
    """Name who presses without a name of their own: the states whose officials they are, or what they are called."""
    assert deed.doer is not None
    for name, at in groups_in(scene.text, deed.doer.start, deed.predicate.start):
        held = [p for p in scene.parties if at <= p.start < at + len(name)]
        if any(p.entity.type != "country" or p.country != UNITED_STATES for p in held):
            continue  # it has a name
        seat = _FROM_STATES.match(scene.text, at + len(name))
        states = [p for p in scene.parties if p.entity.type == "country" and p.country != UNITED_STATES]
        first = next((p for p in states if seat is not None and p.start == seat.end()), None)
        if first is None:
            yield Entity(name, "group")
        else:
            yield from (Entity(p.entity.name, "country") for p in group_of(scene.passage, first, states))


_FROM_STATES = lazy_regex(r"\s(?:from|of|in)\s(?:the\s)?")


def _labelled(scene: Scene, predicate: Predicate) -> tuple[Entity, ...]:
    """Name the firms in the label of a note that goes on with what they do: "A and B: training on their own chips"."""
    label = _LABEL.match(scene.text)
    if label is None or predicate.start > label.end():
        return ()
    return tuple(p.entity for p in scene.parties if p.entity.type == "firm" and p.end < label.end() and not p.owner_of)


_LABEL = lazy_regex(r"\W{0,3}[^:.;]{2,60}:\s")


def _named(scene: Scene, deed: ResponseDeed) -> tuple[Entity, ...]:
    """Name who responds: the parties of the doer's phrase, each of a list; of smuggling a gang too."""
    phrase = deed.doer
    if phrase is None:
        # A heading or an item that names the deed alone: whoever the text is about.
        first = next(iter(reversed(scene.passage.parse.governors_of(deed.predicate))), deed.predicate)
        bare = first.start < 3 and (deed.predicate.form in {"participle", "gerund"} or scene.passage.kind == "item")
        carried = (_carried(scene) or headed_by_firm(scene)) if bare else None
        if carried is None and (labelled := _labelled(scene, first)):
            return labelled
        if carried is None and deed.action == "substitute" and (maker := _presenter(scene, deed)) is not None:
            return (maker,)
        return (carried,) if carried is not None and _may_be(scene, deed, carried) else _makers(scene, deed)
    words = scene.text[phrase.start : phrase.end]
    gang = GANG.search(scene.text, max(0, phrase.start - 12), phrase.end + 18) if deed.action == "smuggle" else None
    if gang is not None:
        return (Entity(gang["np"].lower(), "group"),)
    able = [p for p in scene.parties if _may_respond(scene, deed, p)]
    whole = next(
        (p for p in able if p.buyers and p.end <= phrase.start and _SUCH_AS.fullmatch(scene.text, p.end, phrase.start)),
        None,
    )
    if whole is not None:
        # "Firms such as A and B" is one party, the firms.
        return (Entity(whole.entity.name, "country"),)
    inside = [p for p in able if phrase.start <= p.start < phrase.end]
    named = _EXAMPLES.match(scene.text, phrase.end) if not inside and _PEOPLE.search(words) else None
    if named is not None:
        # "Companies like A, B and C": no one but those is named.
        inside = [p for p in able if named.end() <= p.start < deed.predicate.start and p.entity.type == "firm"][:1]
    if inside:
        head = inside[-1] if not inside[0].buyers else inside[0]
        if head.entity.type == "country":
            if deed.action == "smuggle" and _PERSONS.search(words):
                # "two Chinese nationals" are no state, nor its firms.
                return ()
            states = [p for p in able if p.entity.type == "country" and p.state and not p.buyers]
            together = group_of(scene.passage, head, states) if head in states and deed.action == "lobby" else (head,)
            return tuple(dict.fromkeys(Entity(p.entity.name, "country") for p in together))
        group = group_of(scene.passage, head, [p for p in able if p.entity.type != "country"])
        return tuple(dict.fromkeys(p.entity for p in group))
    chiefs = [m for m in scene.passage.entities if m.entity.type == "person" and phrase.start <= m.start < phrase.end]
    if (
        deed.action in {"lobby", "redesign"}
        and chiefs
        and chiefs[0].person_of
        and chiefs[0].person_of != chiefs[0].country
    ):
        # A firm's head presses for the firm.
        return (Entity(chiefs[0].person_of, "firm"),)
    if re.fullmatch(r"we|our \w+", words, re.IGNORECASE) and scene.speakers_firm is not None:
        return (scene.speakers_firm,)
    seat = scene.passage.parse.complements_behind(phrase.end)[:1]
    if _PEOPLE.search(words) and seat and seat[0].preposition in {"in", "from", "across", "inside"}:
        # "Intel's customers in China" are China's.
        seated = [
            p
            for p in scene.parties
            if p.country and p.country != UNITED_STATES and seat[0].start <= p.start < seat[0].end
        ]
        return (Entity(seated[0].country, "country"),) if seated and seated[0].country else ()
    ordering = _ordering(scene, deed)
    if ordering is not None:
        return (ordering,)
    if deed.action == "redesign" and (_PEOPLE.search(words) or words.lower() in {"he", "she"}):
        # "Vendors answered with the L20": whose part it is.
        return _makers(scene, deed)
    if deed.action == "substitute" and _IT.fullmatch(words):
        # "This is a step towards China's self-sufficiency": whose that is.
        whose = (p for c in deed.scope for p in scene.parties if c.start <= p.start < c.end and p.owner_of)
        return tuple(Entity(CHINA, "country") for p in whose if p.country == CHINA)[:1]
    if _SOMEBODY.fullmatch(words) or deed.predicate.verb == "be":
        carried = _carried(scene)
        return (carried,) if carried is not None and _may_be(scene, deed, carried) else ()
    return ()


_IT = lazy_regex(r"this|that|it|which", re.IGNORECASE)
# "Nvidia-GPU smuggling": whose goods they are.
_GOODS_OF = lazy_regex(r"-(?:chips?|gpus?|servers?|processors?|cards?)\b", re.IGNORECASE)
_ORDERS = frozenset("ask order require tell direct instruct urge push encourage mandate force press compel".split())


def _ordering(scene: Scene, deed: ResponseDeed) -> Entity | None:
    """Name the state that has its own firms do without: "Beijing asked data centres to use domestic chips"."""
    predicate = deed.predicate
    if deed.action != "substitute" or predicate.link != "complement" or predicate.governor is None:
        return None
    over = scene.passage.parse.predicates[predicate.governor]
    subject = over.subject
    if over.verb not in _ORDERS or over.passive or subject is None:
        return None
    states = [p for p in scene.parties if p.state and subject.start <= p.start < subject.end and not p.origin]
    return Entity(states[-1].state, "country") if states and states[-1].state == CHINA else None


def _presses_abroad(scene: Scene, deed: ResponseDeed) -> bool:
    """Tell whether another state than the United States is pressed, which these may do: "leaned on The Hague"."""
    if deed.predicate.verb not in _PRESSES:
        return False
    pressed = (c for c in deed.predicate.complements[:2] if c.preposition in {"", "on", "to", "with"})
    return any(
        p.state and p.state != UNITED_STATES and c.start <= p.start < c.end for c in pressed for p in scene.parties
    )


_PRESSES = frozenset("lean press pressure urge lobby push ask appeal".split())
_PERSONS = lazy_regex(r"\b(?:nationals?|citizens?|individuals?|people|men|man|women|woman|residents?)$", re.IGNORECASE)
_SUCH_AS = lazy_regex(
    r"[\w\s-]{0,50}?,?\s*(?:such as|including|like|led by|among them)\s(?:[\w.’'-]+,?\s(?:and\s)?){0,4}"
)
_EXAMPLES = lazy_regex(r",?\s(?:such as|including|like|led by|among them)\s", re.IGNORECASE)
_PEOPLE = lazy_regex(
    r"\b(?:giants|makers|chipmakers|groups|players|hyperscalers|customers|clients|buyers|firms|companies|developers|labs|startups|users|distributors|universities|operators|vendors|designers|suppliers|manufacturers)$",
    re.IGNORECASE,
)


def _presenter(scene: Scene, deed: ResponseDeed) -> Entity | None:
    """Name the Chinese firm that presents what was trained so: "Meituan released a model trained on domestic chips"."""
    subject = deed.predicate.subject
    over = scene.passage.parse.predicate_over(subject.start) if subject is not None else None
    if deed.predicate.link not in {"reduced", "relative"} or over is None or over.subject is None or over.passive:
        return None
    phrase = over.subject
    firms = [p for p in scene.parties if p.entity.type == "firm" and p.country == CHINA and not p.origin]
    return next((p.entity for p in firms if phrase.start <= p.start < phrase.end), None)


def _makers(scene: Scene, deed: ResponseDeed) -> tuple[Entity, ...]:
    """Name whose chip or model it is that is said to be made or trained so."""
    subject = deed.predicate.subject
    if subject is None or deed.action not in {"redesign", "substitute"}:
        return ()
    marks = [m for m in scene.passage.entities if m.owner and m.entity.type in {"chip", "model"}]
    told = [m for m in marks if subject.start <= m.start < subject.end]
    if deed.action == "redesign" and not marks and _THE_CHIP.fullmatch(scene.text, subject.start, subject.end):
        told = [m for p in near(scene.passage, 2) for m in p.entities if m.owner and m.entity.type == "chip"][:1]
    if deed.action == "redesign":
        told = [m for m in told or marks[:1] if m.country != CHINA]
    else:
        told = [m for m in told or marks if m.entity.type == "model" and m.country == CHINA]
    return tuple(dict.fromkeys(Entity(m.owner, "firm") for m in told[:1] if m.owner))


_THE_CHIP = lazy_regex(
    r"(?:the|this|that)\s(?:[\w-]+\s)?(?:chip|processor|gpu|part|product|accelerator|card)|it", re.IGNORECASE
)


def _carried(scene: Scene) -> Entity | None:
    """Take up who the claims just before were about: whoever "companies" are."""
    for claim in reversed(scene.context.claims[-3:]):
        aspect = getattr(claim, "aspect", None)
        party: Entity | None = getattr(claim, "actor" if aspect == "response" else "target", None)
        if party is not None and party.name != UNITED_STATES:
            return party
    return None


def _may_be(scene: Scene, deed: ResponseDeed, party: Entity) -> bool:
    if deed.action in {"stockpile", "substitute"} and any(
        p.entity == party and deed.predicate.start <= p.start < deed.end for p in scene.parties
    ):
        return False  # whose goods they are
    return deed.action not in {"redesign", "lobby"} or party.type == "firm"


def _may_respond(scene: Scene, deed: ResponseDeed, party: Party) -> bool:
    """Tell whether a party may be who does the deed."""
    if (
        party.origin
        or _GOODS_OF.match(scene.text, party.end)
        or (party.entity.type == "firm" and _OTHERS.match(party.head))
    ):
        return False
    if (
        re.match(r"(?:['’]s)?\s" + _OTHERS.pattern, scene.text[party.end :], re.IGNORECASE)
        and party.entity.type == "firm"
    ):
        return False
    state = party.entity.type in {"country", "region"}
    if deed.action == "retaliate":
        return state and party.entity.name != "World"
    if deed.action == "redesign":
        return party.entity.type == "firm" and party.country != CHINA
    if deed.action == "lobby":
        return party.entity.type in {"firm", "group", "institution"} or (
            state and (party.entity.name != UNITED_STATES or _presses_abroad(scene, deed))
        )
    if party.entity.name == UNITED_STATES or (state and party.entity.type == "region"):
        return False
    if deed.action == "substitute":
        tied = patterns()["tied"].search(scene.text) is not None
        return (
            party.country == CHINA
            or (state and party.country != UNITED_STATES)
            or (party.entity.type == "firm" and (party.country is None or tied) and not _sells(scene, party))
        )
    if deed.action == "stockpile":
        return not _sells(scene, party)
    return not (party.entity.type == "institution" and scene.speaks(party))


def _sells(scene: Scene, party: Party) -> bool:
    """Tell whether a firm makes the very chips that are spoken of: a seller does not do without its own."""
    return any(
        m.entity.type == "chip" and m.owner == party.entity.name and m.country != CHINA for m in scene.passage.entities
    )


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
    if goods:
        return scene.named(goods[0])
    if deed.action == "substitute":
        found = patterns()["other"].search(scene.text, deed.predicate.end, deed.end)
        if found is not None:
            return (found[0],)
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
        return next(
            (
                p.entity
                for p in behind
                if re.search(r"\b(?:in)?to\s(?:the\s)?$", scene.before(p.start, 12)) and not p.adjective
            ),
            None,
        )
    if deed.action == "redesign":
        named = [p.entity for p in scene.parties if p.entity.type == "country" and p.entity.name != UNITED_STATES]
        return named[0] if named else Entity(CHINA, "country") if scene.last() is not None or scene.ruled_near else None
    if deed.action == "retaliate":
        return Entity(UNITED_STATES, "country") if any(a.name == CHINA for a in actors) else None
    return None


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
            return mark.quantity()
        if any(i.start < mark.start < i.end for i in scene.items):
            # The number of a name counts nothing: "the RTX Pro 6000 processor".
            continue
        if mark.kind == "number" and (_counts_chips(mark) or is_lot(scene, mark)):
            return mark.quantity("chips")
        if (
            mark.kind == "number"
            and _PIECES.search(mark.noun)
            and (piece := _PIECES.search(scene.text, mark.start)) is not None
        ):
            return mark.quantity(piece["pieces"])
    return smuggled_worth(scene) if deed.action == "smuggle" else None


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
    r"\b(?P<pieces>(?:[A-Za-z][\w-]*\s)?(?:stacks|wafers|dies|modules|boards|magnets|servers))\b", re.IGNORECASE
)


def _counts_chips(mark: QuantityMark) -> bool:
    return (
        re.search(
            r"chips?\b|gpus?\b|processors?\b|units?\b|accelerators?\b|h\d{2,3}s?\b|ascend|semiconductors", mark.noun
        )
        is not None
    )
