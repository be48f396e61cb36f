"""What is said in many ways is read as the plainest of them, and every place still stands for its own in the source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document, extract
from aiclaims.reading import read


def read_as(text: str) -> str:
    """Give the clean text of a one-paragraph document."""
    (block,) = read(Document(text)).blocks
    return block.text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # who does better
        ("Tarn 2 edges out Fell 1 on MMLU.", "Tarn 2 surpasses Fell 1 on MMLU."),
        ("Tarn 2 was bested by Fell 1.", "Tarn 2 was surpassed by Fell 1."),
        ("It is the first to best GPT-4 on MMLU.", "It is the first to surpass GPT-4 on MMLU."),
        ("Tarn 2 did better than Fell 1.", "Tarn 2 surpassed Fell 1."),
        ("Besting humans takes more.", "Surpassing humans takes more."),
        ("Tarn 2 came out ahead of its rivals.", "Tarn 2 surpassed its rivals."),
        ("Tarn 2 jumped past Fell 1.", "Tarn 2 surpassed Fell 1."),
        # who does worse
        ("Tarn 2 sits behind Fell 1.", "Tarn 2 trails Fell 1."),
        # who has a result
        ("Tarn 2 racks up 80.2% on MMLU.", "Tarn 2 scores 80.2% on MMLU."),
        ("Tarn 2 came in at an impressive 61.", "Tarn 2 scored an impressive 61."),
        ("Tarn 2 notched 61 on the Index.", "Tarn 2 scored 61 on the Index."),
        # what a state does
        ("America limited sales of the H20.", "America restricted sales of the H20."),
        ("The BIS clamped down on the export of H20 chips.", "The BIS restricted the export of H20 chips."),
        ("Japan cut off chip shipments.", "Japan blocked chip shipments."),
        ("The law forbade the sale.", "The law banned the sale."),
        ("Beijing slapped new export controls on gallium.", "Beijing imposed new export controls on gallium."),
        ("The US brought in strict curbs.", "The US imposed strict curbs."),
        ("Washington greenlit sales of H20 chips.", "Washington approved sales of H20 chips."),
        ("The US beefed up its export controls.", "The US tightened its export controls."),
        ("The export curbs bite.", "The export controls bite."),
        # how much
        ("It got 61.2 per cent.", "It got 61.2%."),
        ("It got **61.2** percent.", "It got 61.2%."),
        ("It got 61% (compared with 58% for Fell 1).", "It got 61% (vs 58% for Fell 1)."),
        ("Rapidus is five years in front of it.", "Rapidus is five years ahead of it."),
        ("The divide between Tarn and Fell narrows.", "The gap between Tarn and Fell narrows."),
        # who is meant
        ("AI models from China lag.", "Chinese AI models lag."),
        ("Firms from China bought them.", "Chinese firms bought them."),
        ("Tarn 2 beats models from the US.", "Tarn 2 beats American models."),
        ("Tarn 2 beats models from the U.S.", "Tarn 2 beats American models"),
        ("Tarn 2 beats models from the U.S", "Tarn 2 beats American models"),
        ("China-based chipmakers wait.", "Chinese chipmakers wait."),
        ("United States export controls bite.", "U.S. export controls bite."),
        ("The United States Commerce Department acts.", "The U.S. Commerce Department acts."),
    ],
)
def test_a_way_to_say_it_is_read_as_the_plainest(said: str, expected: str) -> None:
    assert read_as(said) == expected


@pytest.mark.parametrize(
    "written",
    [
        "The best model tops the leaderboard.",
        "It did better than expected.",
        "Tencent racked up 1,151 patents and turned in its report.",
        "The Limit Exports Act is a bill.",
        "They limited themselves to two.",
        "Firms from China and India lag.",
        "It buys models from the China shop.",
        "It tests models from the U.S. Commerce Department.",
        "Trade with firms from China to Chile grows.",
        "The United States leads.",
        "Police cracked down on crime.",
        "They cut off the branch.",
        "She came in at nine.",
        "It rose 3 percentage points.",
        "He spoke in front of Congress.",
        "The digital divide narrows.",
    ],
)
def test_what_says_something_else_stays(written: str) -> None:
    assert read_as(written) == written


@pytest.mark.parametrize("end", ["", ".", ",", "!", ". It wins.", " win."])
@pytest.mark.parametrize(
    "land", ["the US", "the U.S", "the U.S.", "the United States", "China", "South Korea", "Japan"]
)
def test_a_country_may_stand_anywhere_in_its_sentence(land: str, end: str) -> None:
    assert read_as(f"It beats models from {land}{end}").startswith("It beats ")


WORDS = [
    "Tarn 2",
    "bests",
    "edges out",
    "firms from China",
    "models from the US",
    "labs in the U.S",
    "makers from the U.S.",
    "racks up 80.2% on",
    "MMLU",
    "limited sales of",
    "the H20",
    "and",
    ".",
    "é",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_every_place_stands_for_its_own_in_the_source(text: str) -> None:
    for block in read(Document(text)).blocks:
        ends = [block.alignment.to_source(at, at + 1) for at in range(len(block.text))]
        assert all(0 <= span.start < span.end <= len(text) for span in ends)
        assert [span.start for span in ends] == sorted(span.start for span in ends)
        for kept in ("MMLU", "the H20", "é", "and"):  # what nothing else is read for
            for match in re.finditer(re.escape(kept), block.text):
                span = block.alignment.to_source(*match.span())
                assert text[span.start : span.end] == kept


def test_the_quote_is_the_writers() -> None:
    text = "Models from China edge out American ones. Tarn 2 bests GPT-4o on MMLU."
    (claim,) = (claim for claim in extract(text).claims if getattr(claim, "benchmark", None) == "MMLU")
    assert claim.evidence[0].quote == "Tarn 2 bests GPT-4o on MMLU."
