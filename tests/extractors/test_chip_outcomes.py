"""What rules are said to have done, in lists and in sentences, and what is done about them."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD_OF: list[tuple[str, list[Core]]] = [
    # what is told of a rule's effects
    ("The results of the chip controls have been smaller profits for American toolmakers and more Chinese spending on memory.", [("effect", None, US), ("effect", None, CN)]),
    ("EU officials objected that the curbs might slow European AI research.", [("effect", None, "European Union")]),
    ("The curbs will cap Chinese memory output at older nodes.", [("effect", None, CN)]),
    ("The curbs could slow its research and set buying limits across states.", []),
    # what stands in for others' chips
    ("Zhipu's next model was made to run on Ascend processors, and on no GPU of Nvidia's.", [("substitute", "Zhipu AI", None)]),
    ("Huawei unveiled the Ascend 950 as a substitute for Nvidia's GPUs.", [("substitute", "Huawei", None)]),
    ("Under the controls the open question is whether Alibaba can train its models on domestic chips.", []),
    ("Chinese IT giants Huawei and Baidu are stockpiling HBM chips ahead of U.S. curbs.", [("stockpile", "Huawei", None), ("stockpile", "Baidu", None)]),
    ("Fern Solutions, prosecutors said, sent Nvidia GPUs to China without the licence that it needed.", [("smuggle", "Fern Solutions", CN)]),
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
    text = "Washington banned exports of the A100 chip to China in 2022.\n\nSince then GPUs have been smuggled through third countries."
    assert cores(text)[1:] == [("smuggle", None, CN)]


@pytest.mark.parametrize(
    ("note", "target"),
    [
        ("Put higher compute costs on Chinese labs.", CN),
        ("Slowed Huawei's Ascend production.", "Huawei"),
        ("Sped up China's own chipmaking.", CN),
    ],
)
def test_what_a_rule_did_in_a_list(note: str, target: str) -> None:
    """Under a lead-in on what rules did, a verb without a subject tells what these did."""
    assert cores(f"What the chip export controls did:\n\n1. {note}\n") == [("effect", None, target)]


def test_dies_are_counted_as_such() -> None:
    """The unit of what a maker turns out is what is counted, without the scale of the number."""
    [claim] = claims_of("Despite the curbs Huawei will make up to 1.4 million dies of its Ascend chips next year.")
    assert str(claim.value) == "<=1,400,000 dies"
