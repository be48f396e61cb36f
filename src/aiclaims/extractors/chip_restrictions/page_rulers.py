"""Whose rules a page is about, where its sentences do not say."""

from __future__ import annotations

from functools import lru_cache

from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.regime import lead_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.schema import Entity

_KEPT = 16


def ruler_of_page(passage: Passage) -> Entity | None:
    """Name whose rules are meant where a sentence names nobody: the United States', unless the page is on another's.

    Args:
        passage: A passage of the page.

    Returns:
        The state, None where the page is on another's rules and its title does not say whose.
    """
    if not is_on_others(lead_of(passage.reading.document.text)):
        return Entity(UNITED_STATES, "country")
    titled = {mark.country for mark in _top(passage).entities if mark.country and mark.entity.type != "firm"}
    titled.discard(UNITED_STATES)
    return Entity(titled.pop(), "country") if len(titled) == 1 else None


@lru_cache(maxsize=_KEPT)
def is_on_others(text: str) -> bool:
    """Tell whether a page names offices of other states more often than the United States."""
    others = sum(1 for _ in _OTHERS.finditer(text))
    return others > sum(1 for _ in _AMERICANS.finditer(text))


def _top(passage: Passage) -> Passage:
    """Give the heading that a page stands under, the passage itself where it has none."""
    top = passage
    while top.heading is not None:
        top = top.heading
    return top


_AMERICANS = lazy_regex(
    r"\bU\.?S\.?A?\b|\bAmerica|\bUnited States\b|\bWashington\b|\bTrump\b|\bBiden\b|\bCommerce (?:Department|Secretary)\b|\bDepartment of Commerce\b|\bBIS\b|\bBureau of Industry\b|"
    r"\bWhite House\b|\bCongress\b|\bPentagon\b|\bEntity List\b|\bExport Administration\b|\b(?:EAR|NDAA|VEU|FDPR)\b"
)
# The United States have no ministries.
_OTHERS = lazy_regex(
    r"\b(?:MOFCOM|METI|GACC|State Council|European Commission|Export Control Law)\b|\b[Mm]inist(?:ry|ries|erial)\b|"
    r"\b(?:Dutch|Chinese|Japanese|Korean|Taiwanese|British|Canadian|Australian|Indian|Malaysian|Singaporean) (?:government|authorities|customs|regulators)\b",
)
