"""Acts that a sentence states, beside those that it only takes for granted, explains or has in mind."""

from __future__ import annotations

import datetime as dt

import pytest

from aiclaims import extract
from aiclaims.documents.document import Document
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.extractor import ChipRestrictionExtractor
from aiclaims.plugins import Registry

REGISTRY = Registry(builtins=False, entry_points=False)
REGISTRY.register(ChipRestrictionExtractor())

US, CN = "United States", "China"


def measures_of(text: str) -> list[ChipRestrictionClaim]:
    extraction = extract(Document(text, published=dt.date(2025, 9, 1), language="en"), registry=REGISTRY)
    assert not extraction.faults
    found = [claim for claim in extraction.claims if isinstance(claim, ChipRestrictionClaim)]
    return [claim for claim in found if claim.aspect == "measure"]


def core(claim: ChipRestrictionClaim) -> tuple[str | None, str | None, str | None]:
    return (
        claim.action,
        claim.actor.name if claim.actor else None,
        claim.target.name if claim.target else None,
    )


PREMISES = [
    # what a list does to those on it is explained, and not done
    ("BIS put YMTC on the Entity List, which requires a licence for U.S. chip tools.", [("list", US, "YMTC")]),
    # a known rule comes with what it does
    ("BIS corrected its 2022 rules that imposed controls on advanced chips.", []),
    ("The former licensing regime allowed chipmakers in China to import U.S. tools.", []),
    # an aim is no act
    ("The goal of the export controls is to prevent China from obtaining AI chips.", []),
    ("China has approved a brain-computer chip for hospitals.", []),
    ("The speech was aimed at restricting exports of AI chips to China.", []),
    ("Washington has long wanted to restrict sales of AI chips to China.", []),
    ("The U.S. curbs on AI chips hit China. The goal was not to slow it. It was to stop China.", []),
    ("The U.S. put export controls on Anthropic's AI models.", []),
    # what was planned, and given up
    ("Washington dropped its plan to ban exports of the H20 chips to China.", []),
    # whose goods they are is not at whom a rule of his own state is aimed
    ("Under the U.S. rules no one may sell AMD's MI300 abroad without a licence.", [("license", US, None)]),
    (
        "U.S. rules on AI chips are strict. Taiwan requests that the U.S. freeze assets and ban chip exports to China.",
        [],
    ),
    # whose exporters are bound, rules them
    (
        "The notice lists export controls on chips. Chinese exporters are prohibited from exporting dual-use items to it.",
        [("restrict", CN, None)],
    ),
    # other goods than chips
    ("Thailand tightened export controls on crude palm oil.", []),
    # keeping somebody from an end is no restriction of trade
    ("The U.S. curbs prevented China from dominating the market for advanced chips.", []),
    ("Washington barred Intel from selling AI chips to China.", [("restrict", US, CN)]),
    # what is judged is taken for granted
    ("However, blocking U.S. exports of AI chips to China is a mistake.", []),
    ("Senators criticised the administration's decision to allow sales of the H200 to China.", []),
    # what holds whenever something is so
    ("When a buyer is subject to U.S. export controls on chips, ask counsel.", []),
    # a licence that must be given has not been
    ("Under U.S. export rules on AI chips a licence may be denied by BIS.", []),
    # attributes
    ("Under U.S. export rules Nvidia books revenue from approved China sales of the H20.", []),
    ("Two traders supplied chips to blacklisted Huawei, the U.S. Commerce Department said.", []),
    # a word of leave that grants nothing
    ("U.S. officials made clear that chips for China are their concern.", []),
    ("Tracking could allow for better enforcement of U.S. export controls on AI chips.", []),
]


@pytest.mark.parametrize(("text", "expected"), PREMISES)
def test_acts_that_are_not_stated(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [core(claim) for claim in measures_of(text)] == expected


PARTIES = [
    # who sells is no target
    ("Washington restricted sales by Intel and AMD of AI chips to China.", [("restrict", US, CN)]),
    ("The Commerce Department told Cadence to cease sales of EDA software to China.", [("restrict", US, CN)]),
    # whose trade it is, does not act
    ("The United States blocked China's procurement of chipmaking tools.", [("restrict", US, CN)]),
    # states that act together
    (
        "The US, Japan and the Netherlands reached an agreement to restrict exports of chipmaking tools to China.",
        [("restrict", US, CN), ("restrict", "Japan", CN), ("restrict", "Netherlands", CN)],
    ),
    # who has been struck in the sentence already
    (
        "The United States will add several Chinese chipmakers to its Entity List, blocking them from buying American components.",
        [("list", US, CN), ("restrict", US, CN)],
    ),
    # entities from many countries are one listing
    ("BIS added 30 entities from China, Iran and Turkey to the Entity List over AI chips.", [("list", US, None)]),
    # what is barred without a licence, needs one
    ("Washington ordered Intel to stop shipping AI chips to China without a licence.", [("license", US, CN)]),
    # a cause is no target
    ("Malaysia tightened rules on AI chips, partly due to US worries.", [("restrict", "Malaysia", None)]),
    # a firm's name is no goods, and a firm of goods' name is a target
    ("Washington placed restrictions on exports of chips to Fujian Jinhua.", [("restrict", US, "Fujian Jinhua")]),
    # whose goods are kept out
    ("China blocked Micron's memory chip sales after a review.", [("restrict", CN, "Micron")]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_who_acts_and_who_is_struck(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [core(claim) for claim in measures_of(text)] == expected


FIGURES = [
    ("BIS added another 21 Huawei affiliates to the Entity List.", (21.0, ())),
    ("Inspur is among 40 companies added to the Entity List over AI chips.", (None, ())),
    ("The US put Biren on the Entity List for its AI chips.", (None, ())),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_listing_has_a_number_and_no_goods(text: str, expected: tuple[float | None, tuple[str, ...]]) -> None:
    [claim] = measures_of(text)
    assert (claim.value.low if claim.value else None, claim.items) == expected


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The US did not ban the H20 chip until April 2025.", False),
        ("The US neither banned nor restricted the RTX 4090D chip.", True),
        ("The US has neither banned nor restricted sales of the RTX 4090D chip to China.", True),
    ],
)
def test_what_was_not_done_until_a_day_was_done_then(text: str, denied: bool) -> None:
    """A past denial up to a day tells when it was done; "neither" denies the first of two as well."""
    found = measures_of("Export controls on AI chips are in the news. " + text)
    assert [claim.negated for claim in found] == [denied]
