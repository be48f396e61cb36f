"""The two parties of a lag, and who of them is ahead."""

from __future__ import annotations

import attrs

from aiclaims.extractors.lag.blocs import is_bloc_ahead
from aiclaims.extractors.lag.camps import LEADERS
from aiclaims.schema import Entity

_ORDER = (
    (
        "United States",
        "Silicon Valley",
        "West",
        "Nvidia",
        "TSMC",
        "ASML",
        "OpenAI",
        "Anthropic",
        "Google",
        "Google DeepMind",
        "closed models",
        "frontier models",
        "frontier",
        "state of the art models",
        "state of the art",
        *sorted(LEADERS),
    ),
    ("Taiwan", "South Korea", "Netherlands", "Samsung", "SK Hynix", "Intel", "AMD", "Micron"),
    ("China", "open models"),
)
"""Who is taken to be ahead where a sentence names the two sides of a gap and not their order.

The order follows the published estimates of 2023 to 2025 (Stanford AI Index, Epoch AI), none of which
has China ahead of the United States over all.
"""

_ABROAD = ("global ", "international ", "overseas ", "foreign ")


@attrs.frozen
class Parties:
    """Who is behind whom.

    Args:
        laggard: Who is behind; None where the passage does not say.
        leader: Who is ahead; None where the passage does not say.
        inherited: Whether one of them comes from elsewhere.
        ordered: Whether the wording itself says who is ahead.
        settled: Whether the text around makes sure of the one that comes from elsewhere.
    """

    laggard: Entity | None
    leader: Entity | None
    inherited: bool = False
    ordered: bool = True
    settled: bool = False

    @property
    def complete(self) -> bool:
        """Whether both are known and differ."""
        return self.laggard is not None and self.leader is not None and self.laggard != self.leader

    @property
    def order(self) -> tuple[str, ...]:
        """The names of both, the laggard first."""
        return tuple(entity.name for entity in (self.laggard, self.leader) if entity)

    @property
    def names(self) -> frozenset[str]:
        """The names of both."""
        return frozenset(entity.name for entity in (self.laggard, self.leader) if entity)


def ordered(one: Entity | None, other: Entity | None) -> Parties:
    """Put the two sides of a gap into the order that is known of them; the first is behind where none is."""
    if one is None or other is None:
        return Parties(one, other, ordered=False)
    first, second = _rank(one), _rank(other)
    return Parties(other, one, ordered=False) if first < second else Parties(one, other, ordered=False)


def _rank(side: Entity) -> int:
    """Tell how far ahead a side is known to be, 0 the farthest; those abroad are ahead of whoever is compared with them."""
    if (side.type == "group" and side.name.startswith(_ABROAD)) or is_bloc_ahead(side):
        return 0
    return next((rank for rank, names in enumerate(_ORDER) if side.name in names), len(_ORDER))
