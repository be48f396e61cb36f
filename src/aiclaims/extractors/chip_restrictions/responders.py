"""Who responds: read off the phrases around the verb of a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.groups import groups_in
from aiclaims.extractors.chip_restrictions.meant_firms import headed_by_firm
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.response_deeds import ResponseDeed
from aiclaims.extractors.chip_restrictions.response_verbs import patterns
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.smuggling_ways import GANG
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Phrase, Predicate
from aiclaims.schema import Entity

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
    named = () if deed.action == "substitute" and _is_americans(scene, deed) else _named(scene, deed)
    if deed.doer is None or deed.predicate.link == "reduced":
        return named
    if deed.action == "lobby":
        return tuple(dict.fromkeys((*named, *_pressing(scene, deed))))
    if named or deed.action not in {"redesign", "substitute", "stockpile"}:
        return named
    return tuple(dict.fromkeys(_makers_meant(scene, deed)))


def _is_americans(scene: Scene, deed: ResponseDeed) -> bool:
    """Tell whether an American office or its head does a deed, who makes do without nothing: "signs a bill to boost domestic chipmaking"."""
    doer = deed.doer or deed.predicate.subject
    if doer is None:
        return False
    parties = [p for p in scene.parties if doer.start <= p.start < doer.end]
    people = [m for m in scene.passage.entities if m.entity.type == "person" and doer.start <= m.start < doer.end]
    ruled = any(p.state == UNITED_STATES for p in parties) or any(
        m.person_of in {None, UNITED_STATES} and m.country == UNITED_STATES for m in people
    )
    return ruled and not any(p.country not in {None, UNITED_STATES} for p in parties)


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


_APPOSED = lazy_regex(
    r"(?:\s[\w-]+){0,4}?\s(?:giants?|companies|firms|groups|chipmakers|\w*makers|labs|startups|developers|operators)\s"
)


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
    persons = _NATIONALS.match(scene.text, phrase.start) if deed.action == "smuggle" else None
    if persons is not None:
        # "Three Canadians and a Briton were charged": persons, and no states.
        return (Entity(persons["np"][0].lower() + persons["np"][1:], "group"),)
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
        apposed = (
            p for p in inside if p.entity.type == "firm" and _APPOSED.fullmatch(scene.text, inside[0].end, p.start)
        )
        # "Chinese tech giants A and B" are no one but those.
        head = inside[-1] if not inside[0].buyers else next(apposed, inside[0])
        if head.entity.type == "country":
            if deed.action == "smuggle" and _PERSONS.search(words):
                # "two Chinese nationals" are no state, nor its firms.
                opens = phrase.start == 0 and inside[0].start != 0
                return (Entity(words[0].lower() + words[1:] if opens else words, "group"),)
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
    if deed.action == "substitute" and deed.predicate.verb in _RUNS | _STANDS_IN and (makers := _makers(scene, deed)):
        return makers  # "Foo-4 runs on domestic GPUs": whose model it is
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


_RUNS = frozenset(("run", "train", "work"))
_STANDS_IN = frozenset(("fill", "plug", "close", "step"))
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
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several)"
_SOMEBODY_OF = (
    rf"{_COUNT}\s[A-Z][a-z]+(?:\s(?:nationals?|citizens?|m[ae]n|wom[ae]n|residents?|business(?:man|men|woman)))?"
)
_NATIONALS = lazy_regex(
    rf"(?P<np>(?i:{_COUNT})(?<=\w)\s[A-Z][a-z]+(?:\s(?:nationals?|citizens?|m[ae]n|wom[ae]n|residents?|business(?:man|men|woman)))?"
    rf"(?:(?:,|,?\sand)\s{_SOMEBODY_OF})*)\s(?:were|was|are|is|have|has|had|plead|pleaded|pled|smuggled|shipped|exported|face|faces|admitted|conspired)\b"
)
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
    elif deed.predicate.verb in _STANDS_IN:
        told = [m for m in told if m.country == CHINA]  # "Foo's chips fill the gap": whose chips they are
    else:
        told = [m for m in told or marks if m.entity.type == "model" and m.country == CHINA]
        if not told and (maker := _modeller(scene, subject)) is not None:
            return (maker,)
    return tuple(dict.fromkeys(Entity(m.owner, "firm") for m in told[:1] if m.owner))


def _modeller(scene: Scene, subject: Phrase) -> Entity | None:
    """Name the Chinese maker of the model that is spoken of: "DeepSeek's new model was tuned for Ascend chips", "the model was"."""
    if _A_MODEL.search(scene.text, subject.start, subject.end) is None:
        return None
    firms = [p for p in scene.parties if p.entity.type == "firm" and subject.start <= p.start < subject.end]
    if firms:
        return firms[-1].entity if firms[-1].country == CHINA else None
    before = (m for p in near(scene.passage, 2) for m in p.entities if m.owner and m.entity.type == "model")
    model = next(before, None)
    return Entity(model.owner, "firm") if model is not None and model.owner and model.country == CHINA else None


_A_MODEL = lazy_regex(r"\b(?:model|llm|system|chatbot|version|it)$", re.IGNORECASE)
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
