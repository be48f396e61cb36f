"""What fitting has to know of benchmark claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from fitted_kinds import GoldClaim, accepts_none, fits_name, folded, names_of, same_value

from aiclaims import Entity
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.scored_findings import is_read
from aiclaims.extractors.benchmarks.scored_frames import COMPARED, FIRST, SCHEME, setting_of
from aiclaims.frames.scored import Anchor, Implied, Player, Setting
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Quantity

_KINDS = {"rank": {"rank", "number"}, "wins": {"number", "percent"}, FIRST: {"rank"}}
"""Kinds of numbers that may be the value of a frame."""


class Benchmarks:
    """Benchmarks: a score, a place or a number of wins, which a number tells, or a comparison, which some word tells."""

    name = "benchmarks"
    scheme = SCHEME
    latent = True

    def setting(self, passage: Passage, context: Context) -> Setting | None:
        """Describe a passage; None where the extractor would not read it."""
        scene = Scene(passage, context)
        return setting_of(scene) if is_read(scene) else None

    def frame(self, gold: GoldClaim) -> str:
        """Give the frame of a gold claim."""
        if gold["measure"] == "comparison":
            return str(gold["relation"])
        first = gold["measure"] == "rank" and (gold.get("value") or {}).get("high") == 1
        return FIRST if first else str(gold["measure"])

    def anchored(self, golds: list[GoldClaim], anchors: Sequence[Anchor]) -> dict[str, list[int]]:
        """Give the numbers that are the values of scores, places and wins."""
        found: dict[str, list[int]] = defaultdict(list)
        for frame in {self.frame(gold) for gold in golds} - {*COMPARED}:
            of_frame = [gold for gold in golds if self.frame(gold) == frame]
            at = [number for number, anchor in enumerate(anchors) if any(_is_value(g, frame, anchor) for g in of_frame)]
            if at or frame != FIRST:
                found[frame] = at
        return found

    def golds(self, golds: list[GoldClaim], frame: str, anchor: Anchor) -> list[GoldClaim]:
        """Give the claims of a frame, where numbers tell them those of the number."""
        own = [gold for gold in golds if self.frame(gold) == frame]
        return own if frame in {*COMPARED, FIRST} else [gold for gold in own if _is_value(gold, frame, anchor)]

    def tells(self, golds: list[GoldClaim], role: str) -> bool:
        """Tell that a role is told even by being empty."""
        return True

    def fits(self, gold: GoldClaim, role: str, filler: Player | Implied) -> bool:
        """Tell whether a mark, or what is implied, is what a claim says of a role."""
        if role == "margin":
            return same_value(gold.get("value"), filler.quantity if isinstance(filler, Player) else None)
        return fits_name(gold.get(role), filler)

    def claim(self, gold: GoldClaim, passage: Passage) -> Claim:
        """Make a claim of a gold claim, for what is read behind it."""
        value = gold.get("value")
        tests = gold.get("benchmark")
        test = next((name for name in (tests if isinstance(tests, list) else [tests]) if name), None)
        return BenchmarkClaim(
            evidence=(passage.evidence(),),
            system=_entity(gold["system"], passage) or Entity("unnamed", "other"),
            benchmark=None if accepts_none(tests) else test,
            measure=gold["measure"],
            value=Quantity(value["low"], value["high"], value["unit"]) if value else None,
            relation=gold.get("relation"),
            baseline=_entity(gold.get("baseline"), passage),
        )


def _is_value(gold: GoldClaim, frame: str, anchor: Anchor) -> bool:
    player = anchor.quantity
    if player is None or player.quantity is None:
        return False
    if frame == "score":
        return same_value(gold.get("value"), player.quantity)
    wanted: dict[str, Any] = gold.get("value") or {}
    same = (wanted.get("low"), wanted.get("high")) == (player.quantity.low, player.quantity.high)
    return same and player.kind in _KINDS[frame]


def _entity(slot: Any, passage: Passage) -> Entity | None:
    wanted = names_of(slot)
    known = next((mark.entity for mark in passage.entities if folded(mark.entity.name) in wanted), None)
    first = next((name for name in (slot if isinstance(slot, list) else [slot]) if name), None)
    return known or (Entity(first, "model") if first else None)
