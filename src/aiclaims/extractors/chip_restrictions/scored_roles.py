"""Roles that the rules leave open or only take to be understood, filled by their scores where these are sure."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

import attrs

from aiclaims.extractors.chip_restrictions.consequences import ANALYSTS
from aiclaims.extractors.chip_restrictions.items import listed
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.scored_frames import SCHEME, frame_of, setting_of
from aiclaims.frames.scored import Anchor, Evoked, Filler, Model, Player, Setting, fillers, read_model
from aiclaims.reading import Mark
from aiclaims.schema import Entity

_ACTOR_SURE = 0.8
_TARGET_SURE = 0.7
_GOODS_SURE = 0.5
_JOINED_SURE = 0.6
_ITEM_SURE = 0.6
_HIGHEST = 0.65
"""Confidence that a claim has at most, of which a role is filled so."""
_TOGETHER = 6
"""Parties that are looked at for others at whom the same act is aimed."""


@cache
def chip_model() -> Model:
    """Read the scores, once."""
    return read_model("aiclaims.extractors.chip_restrictions", "scores.txt")


def completed(scene: Scene, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Fill what the rules have left open, of effects and responses the goods, and add those at whom an act is aimed in one breath.

    Args:
        scene: The passage.
        findings: What the rules have found in it.
    """
    setting: Setting | None = None
    for finding in findings:
        if finding.aspect != "measure" and (finding.items or finding.action == "lobby"):
            yield finding
            continue
        setting = setting or setting_of(scene)
        anchor = anchor_of(setting, finding.anchor)
        if anchor is None:
            yield finding
            continue
        found = Evoked(anchor=anchor, frame=frame_of(finding), probability=1.0)
        if finding.aspect != "measure":
            yield _with_goods(scene, setting, found, finding)
            continue
        finding = _filled(scene, setting, found, finding, {f.actor for f in findings})
        yield finding
        # Who is listed stands in one row, which the rules read; who else is named is why.
        joined = finding.target is not None and finding.action not in {"list", "tariff"}
        others = _others(setting, found, finding) if joined else ()
        for entity in others:
            if not any(f.action == finding.action and f.target == entity for f in findings):
                yield attrs.evolve(finding, target=entity)


def anchor_of(setting: Setting, mark: Mark) -> Anchor | None:
    """Give the word that tells an act, the last where there are several ("licence requirement").

    Args:
        setting: The passage.
        mark: Where it is told.
    """
    within = [at for at, word in enumerate(setting.words) if mark.start < word.end and word.start < mark.end]
    if not within:
        return None
    word = setting.words[within[-1]]
    return Anchor(start=word.start, end=word.end, text=setting.text[word.start : word.end], at=within[-1])


def _filled(
    scene: Scene, setting: Setting, found: Evoked, finding: Finding, acting: Container[Entity | None]
) -> Finding:
    """Fill who acts, at whom and on what, each where that is open and the scores are sure; who acts is not struck."""
    model, filled = chip_model(), finding
    if finding.actor_implied:
        first = fillers(setting, SCHEME, model, "actor", found)[0]
        ruling = first.player is not None and "S" in first.player.flags and "O" not in first.player.flags
        if ruling and first.entity not in {filled.actor, filled.target} and first.share >= _ACTOR_SURE:
            filled = attrs.evolve(filled, actor=first.entity)
    if filled.target is None and filled.action != "list":
        weighed = fillers(setting, SCHEME, model, "target", found)
        best = next((filler for filler in weighed if filler.entity is None or filler.entity not in acting), None)
        struck = best.entity if best is not None and best.share >= _TARGET_SURE else None
        # Of what a tariff is laid on, only a firm that pays it is struck; who only makes the goods is not.
        named = struck is not None and _may_be_struck(scene, struck, filled.actor)
        if named and (filled.action != "tariff" or _pays(best)):
            filled = attrs.evolve(filled, target=struck)
    if not filled.items and filled.action != "list":
        filled = _with_goods(scene, setting, found, filled)
    return finding if filled == finding else attrs.evolve(filled, confidence=min(_HIGHEST, finding.confidence))


def _pays(best: Filler | None) -> bool:
    """Tell whether a firm is struck itself, and not by the name of its goods alone."""
    if best is None or best.entity is None or best.entity.type != "firm":
        return False
    return best.player is None or "O" not in best.player.flags


def _may_be_struck(scene: Scene, struck: Entity, actor: Entity | None) -> bool:
    """Tell whether an act is aimed at somebody: at the maker of the goods only where he is a foreigner to who acts."""
    named = [party for party in scene.parties if party.entity == struck]
    foreign = actor is not None and any(party.country not in {None, actor.name} for party in named)
    return not named or foreign or any(not party.origin for party in named)


def _with_goods(scene: Scene, setting: Setting, found: Evoked, finding: Finding) -> Finding:
    goods = fillers(setting, SCHEME, chip_model(), "items", found)
    sure = goods and goods[0].alone >= _GOODS_SURE
    return attrs.evolve(finding, items=named_goods(scene, goods)) if sure else finding


def _others(setting: Setting, found: Evoked, finding: Finding) -> Iterator[Entity]:
    """Give the parties of the target's kind that are as surely aimed at as it is."""
    weighed = fillers(setting, SCHEME, chip_model(), "target", found)
    own = next((filler.player for filler in weighed if filler.player and filler.entity == finding.target), None)
    if own is None:
        return
    for filler in weighed[:_TOGETHER]:
        player, entity = filler.player, filler.entity
        # "A got a licence, B showed a chip": whom another clause is about is not struck.
        apart = player is not None and _opens_clause(setting, player)
        alike = not apart and player is not None and player.kind == own.kind and "W" not in player.flags
        if entity is None or entity in {finding.target, finding.actor} or entity.name in ANALYSTS:
            continue
        if alike and filler.alone > _JOINED_SURE:
            yield entity


def _opens_clause(setting: Setting, player: Player) -> bool:
    return setting.text.startswith(", ", player.start - 2) and any(
        p.form == "finite" and not p.passive and p.subject is not None and p.subject.start == player.start < p.start
        for p in setting.parse.predicates
    )


def is_wide(goods: Filler) -> bool:
    """Tell whether only a wide word names goods, which may as well be none of a rule's."""
    return goods.player is not None and goods.player.flags == "wide"


def named_goods(scene: Scene, goods: Sequence[Filler]) -> tuple[str, ...]:
    """Write out the likeliest goods with those listed with them, and others that are sure.

    Args:
        scene: The passage.
        goods: Its goods, the likeliest first.
    """
    found: list[str] = []
    for filler in goods:
        assert filler.player is not None
        start = filler.player.start
        item = next((mark for mark in scene.items if mark.core == start), None)
        if item is None:
            if not found or filler.alone > _ITEM_SURE:
                found.append(filler.player.text)
        elif not found:
            found += (mark.text for mark in listed(scene.passage, item, scene.items))
        elif filler.alone > _ITEM_SURE:
            found.append(item.text)
    return tuple(dict.fromkeys(found))
