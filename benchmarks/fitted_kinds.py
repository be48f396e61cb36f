"""What fitting has to know of each kind: its frames in the gold, and what of a gold claim fits which mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Protocol

from aiclaims import Entity
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.scored_frames import SCHEME as CHIPS
from aiclaims.extractors.chip_restrictions.scored_frames import setting_of as chip_setting
from aiclaims.frames.scored import Anchor, Implied, Player, Scheme, Setting
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Quantity

GoldClaim = dict[str, Any]


class KindToFit(Protocol):
    """What fitting asks of a kind."""

    name: str
    scheme: Scheme
    latent: bool
    """Whether the word that evokes a claim's frame has to be found out."""

    def setting(self, passage: Passage, context: Context) -> Setting | None:
        """Describe a passage; None where the extractor would not read it."""

    def frame(self, gold: GoldClaim) -> str:
        """Give the frame of a gold claim."""

    def anchored(self, golds: list[GoldClaim], anchors: Sequence[Anchor]) -> dict[str, list[int]]:
        """Give the anchors that are known to evoke the frames of claims."""

    def golds(self, golds: list[GoldClaim], frame: str, anchor: Anchor) -> list[GoldClaim]:
        """Give the claims of a frame that an anchor evokes."""

    def tells(self, golds: list[GoldClaim], role: str) -> bool:
        """Tell whether the claims say what fills a role."""

    def fits(self, gold: GoldClaim, role: str, filler: Player | Implied) -> bool:
        """Tell whether a mark, or what is implied, is what a claim says of a role."""

    def claim(self, gold: GoldClaim, passage: Passage) -> Claim:
        """Make a claim of a gold claim, for what is read behind it."""


def folded(name: object) -> str:
    """Fold a name as the scorer does: without case, hyphens and spaces."""
    plain = unicodedata.normalize("NFKC", str(name)).casefold().replace("’", "'")
    return re.sub(r"[^\w+]+|_", "", re.sub(r"^(?:the|its)\s+", "", plain.strip()))


def names_of(slot: Any) -> set[str]:
    """Give the names that a slot accepts."""
    row = slot if isinstance(slot, list) else [slot]
    return {folded(name) for name in row if name}


def accepts_none(slot: Any) -> bool:
    """Tell whether a slot may stay empty."""
    return not names_of(slot) or (isinstance(slot, list) and None in slot)


def fits_name(slot: Any, filler: Player | Implied) -> bool:
    """Tell whether a filler is one of the names that a slot accepts."""
    return accepts_none(slot) if filler.entity is None else folded(filler.entity.name) in names_of(slot)


def same_value(gold: dict[str, Any] | None, quantity: Quantity | None) -> bool:
    """Tell whether a quantity is the one of the gold, to a hundredth where that is approximate."""
    if not gold or quantity is None:
        return not gold and quantity is None
    if folded(gold.get("unit") or "") != folded(quantity.unit):
        return False
    for wanted, found in ((gold.get("low"), quantity.low), (gold.get("high"), quantity.high)):
        if wanted is None or found is None:
            if wanted is not found:
                return False
        elif abs(wanted - found) > (0.01 * abs(wanted) if gold.get("approximate") else 1e-6 * max(1.0, abs(wanted))):
            return False
    return True


def same_item(one: str, other: str) -> bool:
    """Tell whether all words of the shorter name of goods stand in the longer, plurals folded."""

    def words(item: str) -> set[str]:
        found = re.findall(r"[a-z0-9+]+", unicodedata.normalize("NFKC", item).casefold())
        return {w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in found}

    first, second = words(one), words(other)
    return bool(first and second) and (first <= second or second <= first)


def first_entity(slot: Any, passage: Passage) -> Entity | None:
    """Name whom a slot means: as the passage knows it, else by its first name."""
    wanted = names_of(slot)
    if not wanted or accepts_none(slot):
        return None
    known = next((mark.entity for mark in passage.entities if folded(mark.entity.name) in wanted), None)
    first = next(name for name in (slot if isinstance(slot, list) else [slot]) if name)
    return known or Entity(first, "country")


class ChipRestrictions:
    """Chip restrictions: an act, a response or an effect, which some word tells."""

    name = "chip_restrictions"
    scheme = CHIPS
    latent = True

    def setting(self, passage: Passage, context: Context) -> Setting | None:
        """Describe a passage; None where the extractor would not read it."""
        scene = Scene(passage, context)
        read = passage.kind != "row" and scene.is_read and scene.rules_are_told
        return chip_setting(scene) if read else None

    def frame(self, gold: GoldClaim) -> str:
        """Give the frame of a gold claim."""
        return gold.get("action") or "effect"

    def anchored(self, golds: list[GoldClaim], anchors: Sequence[Anchor]) -> dict[str, list[int]]:
        """Give nothing: which word tells a claim is not annotated."""
        return {}

    def golds(self, golds: list[GoldClaim], frame: str, anchor: Anchor) -> list[GoldClaim]:
        """Give all claims of a frame."""
        return [gold for gold in golds if self.frame(gold) == frame]

    def tells(self, golds: list[GoldClaim], role: str) -> bool:
        """Tell whether the goods are named; other roles are told even by being empty."""
        return role != "items" or any(gold.get("items") for gold in golds)

    def fits(self, gold: GoldClaim, role: str, filler: Player | Implied) -> bool:
        """Tell whether a mark, or what is implied, is what a claim says of a role."""
        if role == "items":
            return isinstance(filler, Player) and any(
                same_item(filler.text, item) for item in gold.get("items") or () if item
            )
        if role == "value":
            return same_value(gold.get("value"), filler.quantity if isinstance(filler, Player) else None)
        return fits_name(gold.get(role), filler)

    def claim(self, gold: GoldClaim, passage: Passage) -> Claim:
        """Make a claim of a gold claim."""
        return ChipRestrictionClaim(
            evidence=(passage.evidence(),),
            aspect=gold["aspect"],
            action=gold.get("action"),
            actor=first_entity(gold.get("actor"), passage),
            target=first_entity(gold.get("target"), passage),
            items=tuple(filter(None, gold.get("items") or ())),
        )
