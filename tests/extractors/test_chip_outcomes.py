"""What rules are said to have done, in lists and in sentences, and what is done about them."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD_OF: list[tuple[str, list[Core]]] = [
    # what is told of a rule's effects
    ("The main effects of the chip controls have been lost sales for American toolmakers and a faster Chinese push into memory.", [("effect", None, US), ("effect", None, CN)]),
    ("EU officials protested, saying the curbs could slow European AI innovation.", [("effect", None, "European Union")]),
    ("The curbs will cap Chinese memory output at older nodes.", [("effect", None, CN)]),
    ("The curbs could slow its research and set buying limits across states.", []),
    # what stands in for others' chips
    ("Zhipu's new model was built to run on Ascend chips rather than Nvidia GPUs.", [("substitute", "Zhipu AI", None)]),
    ("Huawei will launch the Ascend 950, 960 and 970 chips as alternatives to Nvidia's.", [("substitute", "Huawei", None)]),
    ("The question over the controls is whether Alibaba can train its models on domestic chips.", []),
    ("Chinese IT giants Huawei and Baidu are stockpiling HBM chips ahead of U.S. curbs.", [("stockpile", "Huawei", None), ("stockpile", "Baidu", None)]),
    ("Prosecutors alleged that Fern Solutions exported Nvidia chips from the US to China without licences.", [("smuggle", "Fern Solutions", CN)]),
    ("Fern Solutions is suspected of funneling Nvidia GPUs to China.", [("smuggle", "Fern Solutions", CN)]),
    ("Anyone wanting to export chips to China must receive a license from Washington.", [("license", US, CN)]),
    # what is barred or let by nobody who is named, with no rule told before
    ("Sales of the H20 to China are banned.", [("restrict", US, CN)]),
    ("H20 sales to China have been approved.", [("ease", US, CN)]),
    ("Licences for H20 sales to China were granted in July.", [("ease", US, CN)]),
    ("The sale of chipmaking tools to China is prohibited.", [("restrict", US, CN)]),
    ("Exports of the H20 to China may resume.", []),
    # an effect that is doubted elsewhere in its sentence is told all the same
    ("The curbs hurt SMIC, something that was likely meant.", [("effect", None, "SMIC")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_OF)
def test_effects_and_answers_are_told(text: str, expected: list[Core]) -> None:
    """A rule's outcomes fall on whom their own phrases name, and others' chips are answered with one's own."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


def test_goods_that_pass_third_countries() -> None:
    """They go where the rules told of before keep them from."""
    text = "Washington banned exports of the A100 chip to China in 2022.\n\nGPUs have been widely smuggled through third countries."
    assert cores(text)[1:] == [("smuggle", None, CN)]


@pytest.mark.parametrize(
    ("note", "target"),
    [
        ("Imposed heavy compute costs on Chinese labs.", CN),
        ("Slowed Huawei's Ascend production.", "Huawei"),
        ("Accelerated China's domestic chip development — at a cost.", CN),
    ],
)
def test_what_a_rule_did_in_a_list(note: str, target: str) -> None:
    """Under a lead-in on what rules did, a verb without a subject tells what these did."""
    assert cores(f"What the chip export controls did:\n\n1. {note}\n") == [("effect", None, target)]


def test_dies_are_counted_as_such() -> None:
    """The unit of what a maker turns out is what is counted, without the scale of the number."""
    [claim] = claims_of(
        "Despite the curbs Huawei intends to produce up to 1.6 million dies of its Ascend line in 2026."
    )
    assert str(claim.value) == "<=1,600,000 dies"
