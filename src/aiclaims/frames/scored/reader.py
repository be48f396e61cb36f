"""Reads frames off a passage with a model: which words evoke one, and who fills each role how surely."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import attrs

from aiclaims.frames.scored.anchors import Anchor, anchor_features
from aiclaims.frames.scored.model import Model, logistic, softmax
from aiclaims.frames.scored.passages import passage_features
from aiclaims.frames.scored.roles import empty_features, role_features
from aiclaims.frames.scored.scheme import Scheme
from aiclaims.frames.scored.setting import Player, Setting
from aiclaims.schema import Entity


@attrs.frozen(kw_only=True)
class Evoked:
    """A frame that a word may evoke.

    Args:
        anchor: The word.
        frame: Name of the frame.
        probability: How surely it does.
    """

    anchor: Anchor
    frame: str
    probability: float


@attrs.frozen(kw_only=True)
class Filler:
    """A candidate for a role.

    Args:
        player: The mark, None for what is implied.
        entity: Whom it means, None for an empty role.
        share: How surely it fills the role, all candidates together making one.
        alone: How surely, looked at by itself: of several that are named together each may be sure.
    """

    player: Player | None
    entity: Entity | None
    share: float
    alone: float


def evoked(setting: Setting, scheme: Scheme, model: Model, *, least: float = 0.1) -> list[Evoked]:
    """Give the frames that the words of a passage may evoke, likeliest first.

    Args:
        setting: The passage.
        scheme: What the kind declares.
        model: Its scores.
        least: Probability below which a frame is not worth looking at.
    """
    weigh = _beside_passage(setting, model)
    # Most passages tell of no frame at all, whatever their words evoke.
    if all(max(weigh(frame, 0.0), weigh(frame, 1.0)) < least for frame in scheme.frames):
        return []
    found = [
        each
        for anchor in scheme.anchors(setting)
        if _is_known(setting, scheme, model, anchor)
        for each in _of_word(setting, scheme, model, anchor, weigh)
        if each.probability >= least
    ]
    return sorted(found, key=lambda each: -each.probability)


def _beside_passage(setting: Setting, model: Model) -> Callable[[str, float], float]:
    """Weigh how likely a word evokes a frame with what the passage tells of it."""
    telling = model.telling
    if telling is None:
        return lambda frame, share: share
    totals = dict(zip(telling.scores.outcomes, telling.scores.totals(passage_features(setting)), strict=True))
    return lambda frame, share: telling.weighed(share, totals[frame])


def _is_known(setting: Setting, scheme: Scheme, model: Model, anchor: Anchor) -> bool:
    """Tell whether a word is one that the scores, or the extractor, know anything of: the rest evoke nothing."""
    if anchor.quantity is not None or anchor.classes or f"w={setting.stems[anchor.at]}" in model.evoking.rows:
        return True
    word = setting.words[anchor.at]
    return bool(scheme.classes(word, setting.predicate_of.get(word.start)))


def _of_word(
    setting: Setting, scheme: Scheme, model: Model, anchor: Anchor, weigh: Callable[[str, float], float]
) -> Iterator[Evoked]:
    totals = model.evoking.totals(anchor_features(setting, anchor, scheme.classes))
    for frame, share in zip(model.evoking.outcomes, softmax(totals), strict=True):
        if frame != "none":
            yield Evoked(anchor=anchor, frame=frame, probability=weigh(frame, share))


def weighed(setting: Setting, scheme: Scheme, model: Model, found: Evoked, *, most: int = 4) -> str:
    """Say how likely a word evokes a frame, and which features speak most for it.

    Args:
        setting: The passage.
        scheme: What the kind declares.
        model: Its scores.
        found: The frame.
        most: How many features are named, of the word and of its passage each.
    """
    frame, none = model.evoking.outcomes.index(found.frame), model.evoking.outcomes.index("none")
    of_word = {}
    for feature in anchor_features(setting, found.anchor, scheme.classes):
        row = dict(model.evoking.rows.get(feature, ()))
        of_word[feature] = row.get(frame, 0) - row.get(none, 0)
    told = f"scores: “{found.anchor.text}” tells {found.frame} ({found.probability:.2f}): {_heaviest(of_word, most)}"
    if model.telling is None:
        return told
    scores = model.telling.scores
    place = scores.outcomes.index(found.frame)
    of_passage = {feature: dict(scores.rows.get(feature, ())).get(place, 0) for feature in passage_features(setting)}
    return f"{told}; in a passage with {_heaviest(of_passage, most)}"


def _heaviest(gains: Mapping[str, int], most: int) -> str:
    """Name the features that speak most for something."""
    best = sorted(gains.items(), key=lambda each: (-each[1], each[0]))[:most]
    return ", ".join(f"{feature} {gain / 100:+.2f}" for feature, gain in best if gain > 0) or "nothing for it"


def fillers(setting: Setting, scheme: Scheme, model: Model, role: str, found: Evoked) -> list[Filler]:
    """Weigh who or what may fill a role of a frame, likeliest first; mentions of one entity count together.

    Args:
        setting: The passage.
        scheme: What the kind declares.
        model: Its scores.
        role: Name of the role.
        found: The frame.
    """
    scores, names = model.roles[role], scheme.names(found.frame, found.anchor)
    candidates: list[tuple[Player | None, Entity | None, int]] = []
    for mark in scheme.players(setting, role):
        (told,) = scores.totals(role_features(setting, found.anchor, mark, names))
        candidates.append((mark, mark.entity, told))
    for each in scheme.implied(setting, role):
        (told,) = scores.totals(empty_features(setting, found.anchor, role + each.what, names, each.entity))
        candidates.append((None, each.entity, told))
    if not candidates:
        return []
    merged: dict[object, Filler] = {}
    for (player, entity, told), share in zip(candidates, softmax([told for _, _, told in candidates]), strict=True):
        # What names nobody, goods and figures, is told apart by where it stands.
        key = player.start if player is not None and entity is None else entity
        filler, earlier = Filler(player=player, entity=entity, share=share, alone=logistic(told)), merged.get(key)
        merged[key] = filler if earlier is None else _together(earlier, filler)
    return sorted(merged.values(), key=lambda filler: -filler.share)


def _together(one: Filler, other: Filler) -> Filler:
    """Count two mentions of an entity as one, at the place that suits better."""
    better = max((one, other), key=lambda filler: (filler.player is not None, filler.share))
    return attrs.evolve(better, share=one.share + other.share, alone=max(one.alone, other.alone))
