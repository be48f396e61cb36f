"""Acts, effects and responses in the plain words of pages: orders, leave, lists and what a whole document is about."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD: list[tuple[str, list[Core]]] = [
    # orders of a state to those who buy
    ("Beijing pressed local chip designers to stop renting and testing Nvidia's H20.", [("restrict", CN, CN)]),
    ("The Cyberspace Administration of China advised data centres against buying the H20.", [("restrict", CN, CN)]),
    ("China's industry ministry told domestic carriers to cut purchases of foreign chips.", [("restrict", CN, CN)]),
    ("Chinese customs informed agents that the H20 is not permitted to enter the country.", [("restrict", CN, None)]),
    ("Importers must stop buying AMD chips, the Cyberspace Administration of China said.", [("restrict", CN, "AMD")]),
    ("AMD must stop selling chips to Iran, Senator Smith said.", []),
    # several states in one act
    ("Japan, South Korea and the Netherlands coordinated to block sales of DUV tools to China.", [("restrict", "Japan", CN), ("restrict", "South Korea", CN), ("restrict", "Netherlands", CN)]),
    # licences, told by who needs them
    ("Taiwanese makers must now obtain permission for each shipment of photoresists to China.", [("license", "Taiwan", CN)]),
    ("The decree makes exports of gallium from China subject to prior approval by the ministry.", [("license", CN, None)]),
    ("Anyone who wants to send GPUs out of Malaysia has to hold a permit.", [("license", "Malaysia", None)]),
    ("The U.S. put YMTC on the Entity List. Nobody may sell the company American parts without a licence.", [("list", US, "YMTC"), ("license", US, "YMTC")]),
    ("Applications for older etching tools face a presumption of denial under the U.S. rule on YMTC.", [("license", US, "YMTC")]),
    # lists
    ("The Commerce Department added memory maker CXMT, chip designer Biren and SMEE to the Entity List.", [("list", US, "CXMT"), ("list", US, "Biren Technology"), ("list", US, "SMEE")]),
    ("Japan published a list of chipmaking tools that may not be sold to Russia.", [("restrict", "Japan", "Russia")]),
    ("Japan dropped South Korea from its white list of buyers of photoresists.", [("restrict", "Japan", "South Korea")]),
    ("The U.S. revoked the validated end-user status of two Korean chipmakers' fabs.", [("restrict", US, "South Korea")]),
    ("Beijing has suspended its rare-earth measures for a year.", [("ease", CN, None)]),
    # what a firm earns is no tax
    ("Lam Research gets around a third of its sales of etching tools from China.", []),
    # responses
    ("Export curbs on chip tools were debated. Washington leaned on Tokyo in March.", [("lobby", US, "Japan")]),
    ("AMD and Oracle criticised the diffusion rule and asked the White House to scrap it.", [("lobby", "AMD", US), ("lobby", "Oracle", US)]),
    ("The MI308 was AMD's answer to the chip ban.", [("redesign", "AMD", CN)]),
    ("The MI308 was cut down by AMD to stay within the export limits for China.", [("redesign", "AMD", CN)]),
    ("On the eve of the deadline YMTC chartered a plane to fetch lithography scanners from Japan, as U.S. export curbs loomed.", [("stockpile", "YMTC", None)]),
    # effects that are denied
    ("Japan tightened its export rules for chip tools. Canon foresees no material impact for its outlook.", [("restrict", "Japan", None), ("effect", None, "Canon")]),
    ("Nikon said the export curbs on lithography tools will not materially affect its results.", [("effect", None, "Nikon")]),
    # what the document is about
    ("U.S. eases curbs on ZTE||Its phones need American chips, of which an export ban had deprived it.", [("ease", US, "ZTE")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_pages_tell_in_plain_words_is_found(text: str, expected: list[Core]) -> None:
    """What is told in one of many wordings is the same claim."""
    assert sorted(cores(text.replace("||", "\n\n")), key=str) == sorted(expected, key=str)


VALUES: list[tuple[str, object, str]] = [
    ("The US barred MI308 exports to China. AMD's charge came in at $2 million against the $3 million it had warned of.", (2_000_000, 2_000_000), "USD"),
    ("The US barred MI308 exports to China. Analysts put the loss at $5 million or so for AMD.", (5_000_000, 5_000_000), "USD"),
    ("AMD eats $4 million of MI308 inventory because of the export ban.", (4_000_000, 4_000_000), "USD"),
    ("The United States authorised exports of up to 20,000 Blackwells apiece to Humain and G42 of the Emirates.", (None, 20_000), "chips"),
    ("The Commerce Department put YMTC and 20 of its affiliates on the Entity List.", (21, 21), "entities"),
    ("The department added 40 Chinese, Japanese and Korean entities to the Entity List.", (40, 40), "entities"),
    ("15 further YMTC affiliates were placed on the Entity List.", (15, 15), "entities"),
    ("Up to $2 million worth of Nvidia chips were smuggled to China despite the export ban.", (None, 2_000_000), "USD"),
    ("Under the export ban some 5,000 to several hundred thousand GPUs were smuggled into China.", (5_000, None), "chips"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bounds", "unit"), VALUES)
def test_how_many_and_how_much_are_told(text: str, bounds: object, unit: str) -> None:
    """Chips let through, parties listed with their firm and sums of smuggled goods are values."""
    values = {(v.low, v.high, v.unit) for v in (c.value for c in claims_of(text)) if v is not None}
    assert values == {(*bounds, unit)}  # type: ignore[misc]
