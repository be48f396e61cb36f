"""Duties, bills and drives beside rules: none of them is an act or an effect of a rule."""

from __future__ import annotations

import pytest
from chip_claims import Core, cores

TOLD = "Washington's export controls on AI accelerators for China came into force in 2022.\n\n"

NONE = [
    # what lists of duties bid their readers to do
    "- Obtain licences to ship H20 chips abroad.\n",
    "| No | Duty |\n|---|---|\n| 7 | Obtain a permit before each export of listed chips |\n",
    "| No | Duty |\n|---|---|\n| 8 | Establish brokering controls: licence required for trading listed chips |\n",
    # what is only supposed
    "Traders worked on the assumption of a pact allowing MI308 sales to China.",
    # what is gone on with beside a rule
    "Beijing ramps up its research strategy amid U.S. export restrictions on GPUs.",
    # a maker under no rule makes do with nothing
    "US chipmaker Micron has been struggling to boost domestic semiconductor manufacturing.",
    # what a bill lays down
    "The bill would force AMD to fit trackers.",
]


@pytest.mark.parametrize("text", NONE)
def test_duties_and_drives_are_no_claims(text: str) -> None:
    """Neither advice nor a bill's contents are told as done."""
    assert cores(TOLD + text) == []


TOLD_OF: list[tuple[str, list[Core]]] = [
    ("| No | Note |\n|---|---|\n| 9 | Exports of AI chips to Iran banned |\n", [("restrict", "United States", "Iran")]),
    ("The law forced AMD to write off $600 million.", [("effect", None, "AMD")]),
    # a deal's tariff is set by the side that levies it
    ("The US and Malaysia signed a pact with 12% tariffs on chips.", [("tariff", "United States", None)]),
    ("Malaysia and the United States agreed to 12% tariffs on chips.", [("tariff", "United States", None)]),
    ("China imposed a 12% tariff on US chips after the deal fell apart.", [("tariff", "China", None)]),
    ("China tightens export controls on gallium.", [("restrict", "China", None)]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_OF)
def test_what_is_told_beside_them(text: str, expected: list[Core]) -> None:
    """A note of an act, and what a law has brought about, are still read."""
    assert cores(TOLD + text) == expected
