"""Makers that no list has are a party to a lag where the sentence measures it in time beside a maker that is known."""

from __future__ import annotations

import pytest

from aiclaims import Document, LagClaim, Registry, extract

LAG = Registry(enable=["lag"], entry_points=False)

CLAIMS: list[tuple[str, str]] = [
    ("Zorbium is three years behind Micron in AI chips.", "Zorbium > Micron"),
    ("The Zorbium fab is two generations behind TSMC in chip making.", "Zorbium > TSMC"),
    ("Zorbium, a start-up from Leuven, is a year behind Nvidia in AI chips.", "Zorbium > Nvidia"),
    ("In lithography for chips, Zorbium lags ASML by about ten years.", "Zorbium > ASML"),
    ("Analysts say Zorbium is still a generation behind SK Hynix in AI memory chips.", "Zorbium > SK Hynix"),
    ("Yet Zorbium's new GPU is one generation behind Nvidia's in AI.", "Zorbium > Nvidia"),
    ("Nvidia is 18 months ahead of Zorbium in AI accelerators.", "Zorbium > Nvidia"),
    ("Samsung is now four years behind Zorbium in AI memory chips.", "Samsung > Zorbium"),
]

NO_CLAIMS = [
    # people, bodies and words with a capital
    "Kowalski is two years behind Google engineer Tom in AI school.",
    "Technology is two years behind Google's AI plans.",
    # no maker beside
    "Zorbium is three years behind Boltic in AI chips.",
    # no stretch of time
    "Zorbium is behind Nvidia's schedule in AI chips.",
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_a_maker_that_no_list_has_is_a_party(text: str, expected: str) -> None:
    """Its place before the verb, or behind "ahead of", makes a party of a name."""
    claims = [claim for claim in extract(Document(text), registry=LAG).claims if isinstance(claim, LagClaim)]
    assert [f"{claim.laggard.name} > {claim.leader.name}" for claim in claims] == [expected]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_nothing_else_is(text: str) -> None:
    """Neither who is no maker nor what is measured against nobody known is told to lag."""
    assert extract(Document(text), registry=LAG).claims == ()
