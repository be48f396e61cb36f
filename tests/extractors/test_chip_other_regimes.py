"""Rules of trade on something else than chips, in texts that speak of export controls: none of them is a claim."""

from __future__ import annotations

import pytest

from aiclaims import ChipRestrictionClaim, Document, Registry, extract

CHIPS = Registry(enable=["chip_restrictions"], entry_points=False)


def told(text: str) -> list[str]:
    """Write each claim of a text in short: "China restrict United States gallium"."""
    claims = extract(Document(text, language="en", format="markdown"), registry=CHIPS).claims
    found = [claim for claim in claims if isinstance(claim, ChipRestrictionClaim)]
    return [" ".join(map(str, (c.actor, c.action or c.aspect, c.target, *c.items))) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Under ITAR the United States restricts exports of defence articles to Turkey.",
        "The export controls of 2014 bar the sale of oilfield equipment to Russia.",
        "Washington put three textile makers on the UFLPA Entity List over forced labour.",
        "The United States banned exports of missile components to Iran under its export controls.",
        "In 2010 China halted exports of rare earths to Japan, and its export controls stayed.",
        "China's export controls require a licence for tungsten and other critical minerals.",
    ],
)
def test_rules_on_other_goods(text: str) -> None:
    """Arms, what bombs are made of, forced labour, and ores of which nobody says that chips want them."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Under its export controls the United States bars the sale of chips for missile systems to Iran.",
            ["United States restrict Iran chips"],
        ),
        (
            "China banned exports of gallium to the United States.",
            ["China restrict United States gallium"],
        ),
        (
            "The United States tightened its export controls on chips. China restricted exports of rare earths.",
            ["United States restrict None chips", "China restrict None rare earths"],
        ),
    ],
)
def test_rules_on_chips_beside_them(text: str, expected: list[str]) -> None:
    """Chips that such rules name, ores that chips are made of, and ores held back where chips are spoken of."""
    assert told(text) == expected
