"""What fitting has to know of lags: a figure that the gold tells, or a word that has to be found out."""

from __future__ import annotations

from collections.abc import Sequence

from fitted_kinds import GoldClaim, first_entity, fits_name, names_of, same_value

from aiclaims import Entity
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.evidence import is_about_technology
from aiclaims.extractors.lag.scored_frames import BARE, LEVEL, MEASURED, MOVING, SCHEME
from aiclaims.extractors.lag.scored_setting import LagSetting, is_turned
from aiclaims.extractors.lag.stated import is_question
from aiclaims.frames.scored import Anchor, Implied, Player, Setting
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim

_NOBODY = Entity("nobody", "other")


class Lags:
    """Lags: the size of a gap, or a word of position, distance or movement."""

    name = "lag"
    scheme = SCHEME
    latent = True

    def setting(self, passage: Passage, context: Context) -> Setting | None:
        """Describe a passage; None where the extractor would not read it."""
        if passage.kind == "row" or "|--" in passage.text or is_question(passage.text):
            return None
        if not is_about_technology(passage, context):
            return None
        return LagSetting(passage, context)

    def frame(self, gold: GoldClaim) -> str:
        """Give the frame of a gold claim."""
        if gold.get("gap"):
            return MEASURED
        if gold.get("negated"):
            return LEVEL
        return MOVING if gold.get("trend") else BARE

    def anchored(self, golds: list[GoldClaim], anchors: Sequence[Anchor]) -> dict[str, list[int]]:
        """Give the figures that are gaps of claims, and the word where only one is known to tell a lag."""
        figures = [
            number
            for number, anchor in enumerate(anchors)
            if anchor.quantity is not None
            and any(same_value(gold.get("gap"), anchor.quantity.quantity) for gold in golds)
        ]
        return {MEASURED: figures}

    def golds(self, golds: list[GoldClaim], frame: str, anchor: Anchor) -> list[GoldClaim]:
        """Give the claims of a frame that an anchor evokes."""
        sides = ("leader", "laggard") if is_turned(anchor) else ("laggard", "leader")
        own = [
            {**gold, "one": gold.get(sides[0]), "other": gold.get(sides[1])}
            for gold in golds
            if self.frame(gold) == frame
        ]
        if anchor.quantity is None or frame != MEASURED:
            return own
        return [gold for gold in own if same_value(gold.get("gap"), anchor.quantity.quantity)]

    def tells(self, golds: list[GoldClaim], role: str) -> bool:
        """Tell whether the claims say what fills a role: both sides are always told."""
        return True

    def fits(self, gold: GoldClaim, role: str, filler: Player | Implied) -> bool:
        """Tell whether a mark, or what is implied, is what a claim says of a side."""
        # Nobody fills a side only where the claim names nobody who may.
        return not names_of(gold.get(role)) if filler.entity is None else fits_name(gold.get(role), filler)

    def claim(self, gold: GoldClaim, passage: Passage) -> Claim:
        """Make a claim of a gold claim."""
        return LagClaim(
            evidence=(passage.evidence(),),
            laggard=first_entity(gold.get("laggard"), passage) or _NOBODY,
            leader=first_entity(gold.get("leader"), passage) or _NOBODY,
            trend=gold.get("trend"),
        )
