"""Reads who stands against whom: two roles of a frame filled together, since who fills one tells who fills the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.frames.scored.anchors import Anchor
from aiclaims.frames.scored.model import Model, softmax
from aiclaims.frames.scored.reader import Evoked
from aiclaims.frames.scored.roles import empty_features, role_features
from aiclaims.frames.scored.scheme import Scheme, Side
from aiclaims.frames.scored.setting import Player, Setting

PAIR = "pair"
"""Name of the scores of two sides together."""


@attrs.frozen(kw_only=True)
class Couple:
    """Two that may stand against each other.

    Args:
        one: Who is spoken of.
        other: Against whom.
        share: How likely these two are meant, all couples together making one.
    """

    one: Side
    other: Side
    share: float


def sides_of(setting: Setting, scheme: Scheme, role: str) -> list[Side]:
    """Give who may fill a role: those named, then those who may be meant.

    Args:
        setting: The passage.
        scheme: What the kind declares.
        role: Name of the role.
    """
    named = [Side(player=player, entity=player.entity) for player in scheme.players(setting, role)]
    return [*named, *(Side(what=each.what, entity=each.entity) for each in scheme.implied(setting, role))]


def side_features(setting: Setting, anchor: Anchor, role: str, side: Side, names: Sequence[str]) -> list[str]:
    """Name what holds of a side by itself.

    Args:
        setting: The passage.
        anchor: What evokes the frame.
        role: Name of the role.
        side: The side.
        names: The frame and its classes.
    """
    if side.player is not None:
        return role_features(setting, anchor, side.player, names)
    return empty_features(setting, anchor, role + side.what, names, side.entity)


def pairs_of(ones: Sequence[Side], others: Sequence[Side]) -> Iterator[tuple[int, int]]:
    """Give the numbers of those who may be set against each other: nobody is his own rival.

    Args:
        ones: The candidates for the one role.
        others: Those for the other.
    """
    for at, one in enumerate(ones):
        for to, other in enumerate(others):
            if one.entity is None or one.entity != other.entity:
                yield at, to


def couples(setting: Setting, scheme: Scheme, model: Model, found: Evoked, *, most: int = 5) -> list[Couple]:
    """Weigh who may stand against whom, likeliest first.

    Args:
        setting: The passage.
        scheme: What the kind declares.
        model: Its scores.
        found: The frame, and what evokes it.
        most: How many candidates of each role are looked at together.

    Raises:
        ValueError: Where the scheme declares no couple, or the model has no scores of pairs.
    """
    if scheme.couple is None or PAIR not in model.roles:
        raise ValueError("couples need a scheme with `couple` and a model with a part [pair]")
    names = scheme.names(found.frame, found.anchor)
    known: dict[Player, list[str]] = {}
    ones, others = (
        sorted(_weighed(setting, scheme, model, role, found, known), key=lambda each: -each[1])[:most]
        for role in scheme.couple
    )
    pairs = list(pairs_of([side for side, _ in ones], [side for side, _ in others]))
    totals = [
        ones[at][1]
        + others[to][1]
        + model.roles[PAIR].totals(scheme.pair_features(setting, found.anchor, ones[at][0], others[to][0], names))[0]
        for at, to in pairs
    ]
    merged: dict[object, Couple] = {}
    for (at, to), share in zip(pairs, softmax(totals) if totals else (), strict=True):
        one, other = ones[at][0], others[to][0]
        key = (one.entity, other.entity)
        same = merged.get(key)
        if same is None:
            merged[key] = Couple(one=one, other=other, share=share)
        else:
            merged[key] = attrs.evolve(
                same, one=_better(same.one, one), other=_better(same.other, other), share=same.share + share
            )
    return sorted(merged.values(), key=lambda couple: -couple.share)


def _weighed(
    setting: Setting, scheme: Scheme, model: Model, role: str, found: Evoked, known: dict[Player, list[str]]
) -> Iterator[tuple[Side, int]]:
    """Weigh each side by itself. What holds of a mark is the same for both roles, so it is named once and kept in `known`."""
    names = scheme.names(found.frame, found.anchor)
    for side in sides_of(setting, scheme, role):
        features = known.get(side.player) if side.player is not None else None
        if features is None:
            features = side_features(setting, found.anchor, role, side, names)
            if side.player is not None:
                known[side.player] = features
        yield side, model.roles[role].totals(features)[0]


def _better(one: Side, other: Side) -> Side:
    return one if one.player is not None or other.player is None else other
