"""Tariffs on chips: when one is set, when it is only thought of, and what it brings about."""

from __future__ import annotations

import pytest
from chip_claims import US, Core, claims_of, cores

TOLD: list[tuple[str, list[Core]]] = [
    ("Washington imposed a 25% tariff on chips.", [("tariff", US, None)]),
    ("A 25% tariff on chips applies to the H20.", [("tariff", US, None)]),
    ("A 25% tariff on chips would take effect in May, Washington said.", [("tariff", US, None)]),
    ("Nvidia must make a 15% payment to the US government on its H20 sales.", [("tariff", US, "Nvidia")]),
    # one that is only thought of is none; what it would do is told
    ("A 50 percent tariff on semiconductors would reduce U.S. GDP by 0.4 percent.", [("effect", None, US)]),
    ("A 25 percent tariff on chips could push up prices.", []),
    # what one has brought about
    ("Tariffs on chips have cost Nvidia $2 billion.", [("effect", None, "Nvidia")]),
    ("The semiconductor tariffs hurt American carmakers.", [("effect", None, US)]),
    ("Washington imposed a 25% tariff on chips. The tariffs have hurt Dell.", [("tariff", US, None), ("effect", None, "Dell")]),
    # those on other goods, told right behind it too
    ("Washington imposed a 25% tariff on chips. Steel tariffs have hurt Dell.", [("tariff", US, None)]),
    ("Tariffs on steel have cost Nvidia $2 billion.", []),
    # a firm is written with its capitals
    ("Trump has imposed tariffs on Semiconductor imports.", [("tariff", US, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_tariff_on_chips_and_what_it_does(text: str, expected: list[Core]) -> None:
    assert cores(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("A 50 percent tariff on semiconductors would reduce U.S. GDP by 0.4 percent.", 0.4, "percent"),
        ("Tariffs on chips would cost the U.S. economy $1.4 trillion.", 1.4e12, "USD"),
        ("Tariffs on chips have cost Nvidia $130 billion in market value.", 130e9, "USD"),
    ],
)
def test_what_a_tariff_costs_is_its_value(text: str, low: float, unit: str) -> None:
    (claim,) = claims_of(text)
    assert claim.value is not None
    assert (claim.value.low, claim.value.unit) == (low, unit)


RULE = "Washington bars Nvidia from selling its newest chips to China.\n\n"


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Washington will take a 25% cut of Nvidia's H200 sales to China.", "Nvidia"),
        (
            "Nvidia is to sell its H200 chips to China on condition that the U.S. government receives a 25% cut of the sales.",
            "Nvidia",
        ),
        ("Nvidia agreed to provide the U.S. with 15% of its H20 sales to China.", "Nvidia"),
        ("A deal lets Nvidia resume H20 sales to China, with a 15% revenue-sharing condition.", "Nvidia"),
    ],
)
def test_who_pays_a_share_of_sales(text: str, payer: str) -> None:
    """The firm whose sales a share is taken of pays it, wherever it stands."""
    taken = [claim.target for claim in claims_of(RULE + text) if claim.action == "tariff"]
    assert [target and target.name for target in taken] == [payer]


def test_what_a_share_of_sales_does_to_the_firm_that_is_named() -> None:
    """A share that a state takes brings effects as a tariff does."""
    (effect,) = [
        c for c in claims_of(RULE + "The 15% cut of H20 sales squeezes Nvidia's margins.") if c.aspect == "effect"
    ]
    assert effect.target is not None
    assert effect.target.name == "Nvidia"
