"""The frames of chip restrictions for reading with estimated scores: their words, their roles, and who may fill them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.chip_restrictions.claim import ChipAspect, ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.composition import content_of, doings_of, doings_of_noun
from aiclaims.extractors.chip_restrictions.known_verbs import is_known
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.regime import names_chips
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.extractors.chip_restrictions.unnamed_goods import wares_of
from aiclaims.frames.scored import Anchor, Implied, Player, Scheme, Setting, word_anchors
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word
from aiclaims.schema import Entity

ASPECTS: dict[str, ChipAspect] = {
    **dict.fromkeys(("restrict", "license", "list", "tariff", "ease"), "measure"),
    "effect": "effect",
    **dict.fromkeys(("stockpile", "smuggle", "substitute", "redesign", "retaliate", "lobby"), "response"),
}
"""The frames, each with the aspect that it belongs to: an act, a response, or the one frame of all effects."""

_NAMES = {UNITED_STATES: "US", CHINA: "CN"}
_LISTED = lazy_regex(
    r"\s(?:[\w.’'-]+\s){0,4}?(?:entit|compan|firm|organi|subsidiar|institut|addition|business|address|name|group)",
    re.IGNORECASE,
)
_RULES = lazy_regex(r"list|ban\b|act\b|rule|control", re.IGNORECASE)
_SHORTEST = 3
_REACH = 5
"""Claims before, of which the parties may be meant still."""
_FLAGS = (("state", "S"), ("buyers", "B"), ("origin", "O"), ("owner_of", "W"), ("reference", "R"))


def setting_of(scene: Scene) -> Setting:
    """Describe a scene for scored frames, once."""
    if scene.setting is None:
        scene.setting = _described(scene)
    return scene.setting


def _described(scene: Scene) -> Setting:
    def kinds(start: int, end: int) -> tuple[str, ...]:
        content = content_of(scene, start, end)
        return () if content is None else (f"c-{content[0]}",)

    def traits(mark: Mark, predicate: Predicate | None) -> Iterator[str]:
        passage = scene.passage
        yield f"st={standing(scene, mark)}"
        yield f"mod={passage.modality_at(mark.start)}"
        if passage.negated_at(mark.start, mark.end):
            yield "negated"
        if predicate is not None and is_known(scene, predicate):
            yield "known"

    players = (*map(_party, scene.parties), *_goods(scene), *_quantities(scene))
    earlier = [claim for claim in scene.context.recent if isinstance(claim, ChipRestrictionClaim)]
    return Setting(
        scene.passage,
        sorted(players, key=lambda player: player.start),
        kinds,
        lambda mark, predicate: tuple(traits(mark, predicate)),
        tuple(_circumstances(scene)),
        ("told",) if earlier else (),
        {
            "actor": [claim.actor for claim in earlier[:-_REACH:-1] if claim.actor is not None],
            "target": [claim.target for claim in earlier[:-_REACH:-1] if claim.target is not None],
        },
    )


def _party(party: Party) -> Player:
    kind = "reference" if party.reference else party.entity.type
    named = party.entity.type in {"country", "region"}
    flags = "".join(letter for trait, letter in _FLAGS if getattr(party, trait))
    return Player(
        start=party.start,
        end=party.end,
        text=party.text,
        kind=kind,
        name=_NAMES.get(party.entity.name, "land") if named else party.entity.type,
        flags=flags,
        entity=party.entity,
    )


def _goods(scene: Scene) -> Iterator[Player]:
    for item in scene.items:
        yield Player(start=item.core, end=item.end, text=item.text, kind="goods", name="goods", flags=item.kind)
    for ware in wares_of(scene):
        yield Player(start=ware.start, end=ware.end, text=ware.text, kind="goods", name="wares", flags="wide")


def _quantities(scene: Scene) -> Iterator[Player]:
    for mark in scene.passage.quantities:
        kind = mark.kind
        quantity = mark.quantity()
        if mark.kind == "number" and _LISTED.match(scene.text, mark.end) and not mark.text.startswith(("19", "20")):
            kind, quantity = "entities", mark.quantity("entities")  # type: ignore[assignment]
        bounds = (
            "" if mark.low == mark.high else "over" if mark.high is None else "upto" if mark.low is None else "range"
        )
        yield Player(
            start=mark.start, end=mark.end, text=mark.text, kind=kind, name=kind, flags=bounds, quantity=quantity
        )


def _circumstances(scene: Scene) -> Iterator[str]:
    yield f"kind={scene.passage.kind}"
    if scene.goods:
        yield "goods"
    if scene.ruled:
        yield "rule"
    kinds = {mark.kind for mark in scene.passage.quantities}
    yield from (kind for kind in ("money", "percent") if kind in kinds)
    if "?" in scene.text:
        yield "ask"
    american = any(party.state == UNITED_STATES for party in scene.parties)
    chinese = any(party.entity.name == CHINA for party in scene.parties)
    yield f"us{int(american)}cn{int(chinese)}"
    if any(party.entity.type == "firm" for party in scene.parties):
        yield "firm"
    if scene.ruled_before:
        yield "ruledbefore"
    for told, holds in (
        ("rulednear", scene.ruled_near),
        ("american", scene.american),
        ("othergoods", scene.of_other_goods),
        ("chips", names_chips(scene.text)),
        ("offtopic", not (scene.goods or scene.topical)),
        ("nochips", not scene.chips_near),
        ("norule", not scene.ruled_near),
    ):
        if holds:
            yield told
    yield from dict.fromkeys(_told_before(scene))


def _told_before(scene: Scene) -> Iterator[str]:
    """Tell which acts were told just before, and how long before."""
    if not scene.claimed_near:
        yield "nonear"
        return
    last = scene.context.passages[-1]
    apart = min(2, scene.passage.index - last.index)
    yield f"near{apart}"
    for claim, passage in zip(scene.context.claims[-_REACH:], scene.context.passages[-_REACH:], strict=True):
        if passage is last and isinstance(claim, ChipRestrictionClaim):
            yield from (f"before={frame_of(claim)}", f"before{apart}={frame_of(claim)}")


def frame_of(claim: ChipRestrictionClaim | Finding) -> str:
    """Give the frame that a claim is of."""
    return claim.action or "effect"


def anchors_of(setting: Setting) -> tuple[Anchor, ...]:
    """Give the words of a passage that may tell an act, an effect or a response."""
    names = [(p.start, p.end) for p in setting.players if p.entity is not None and p.kind != "reference"]

    def barred(word: Word) -> bool:
        if word.tag not in {"verb", "noun", "name"} or len(word.lower) < _SHORTEST:
            return True
        if word.tag == "name" and not _RULES.search(word.lower):
            return True
        return any(start <= word.start < end for start, end in names)

    return word_anchors(setting, barred)


def classes_of(word: Word, predicate: Predicate | None) -> tuple[str, ...]:
    """Tell what a word does, where that is known: "stop", "let", "undo"."""
    return tuple(sorted(doings_of_noun(word.lower) if predicate is None else doings_of(predicate.verb)))


def _players(setting: Setting, role: str) -> Sequence[Player]:
    if role == "value":
        return [player for player in setting.players if player.quantity is not None]
    if role == "items":
        return [player for player in setting.players if player.kind == "goods"]
    return [player for player in setting.players if player.entity is not None]


def _implied(setting: Setting, role: str) -> Iterator[Implied]:
    if role == "items":
        return
    yield Implied(what="null")
    if role == "value":
        return
    understood = _UNITED_STATES if role == "actor" else _CHINA
    if understood not in setting.named:
        yield Implied(what=_NAMES[understood.name], entity=understood)
    other = (e for e in setting.before.get(role, ()) if e not in setting.named and e != understood)
    yield from (Implied(what="before", entity=entity) for entity in tuple(other)[:1])


_UNITED_STATES, _CHINA = Entity(UNITED_STATES, "country"), Entity(CHINA, "country")

SCHEME = Scheme(
    frames={frame: (aspect,) for frame, aspect in ASPECTS.items()},
    roles={
        "actor": frozenset(ASPECTS) - {"effect"},
        "target": frozenset(ASPECTS),
        "items": frozenset(ASPECTS),
        "value": frozenset(ASPECTS),
    },
    anchors=anchors_of,
    classes=classes_of,
    players=_players,
    implied=lambda setting, role: tuple(_implied(setting, role)),
)
"""What is declared of the frames of chip restrictions."""
