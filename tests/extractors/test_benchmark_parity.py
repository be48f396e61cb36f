"""As good as another or not, whose chips are better, and second clauses that compare what the first does not."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # as good, and what denies it
        ("Grok 3 performs as well as GPT-4o on GPQA.", {"Grok 3 on_par GPT-4o (GPQA)"}),
        ("Grok 3 does nearly as well as GPT-4o on GPQA.", {"Grok 3 on_par GPT-4o (GPQA)"}),
        ("Grok 3 stands shoulder to shoulder with GPT-4o on GPQA.", {"Grok 3 on_par GPT-4o (GPQA)"}),
        ("Grok 3 is at the same level as GPT-4o on GPQA.", {"Grok 3 on_par GPT-4o (GPQA)"}),
        ("Grok 3 is not as good as GPT-4o on GPQA.", {"Grok 3 below GPT-4o (GPQA)"}),
        ("Grok 3 is not quite as capable as GPT-4o on GPQA.", {"Grok 3 below GPT-4o (GPQA)"}),
        ("Grok 3 does not do as well as GPT-4o on GPQA.", {"Grok 3 below GPT-4o (GPQA)"}),
        ("Grok 3 does not match GPT-4o on GPQA.", {"Grok 3 not on_par GPT-4o (GPQA)"}),
        ("Kim, a sceptic, found Grok 3 at least as good as GPT-4o on GPQA.", {"Grok 3 on_par GPT-4o (GPQA)"}),
        ("Grok 3 is twice as good as GPT-4o on GPQA.", {"Grok 3 above GPT-4o (GPQA): 2 times"}),
        ("Grok 3 is half as good as GPT-4o on GPQA, and as good on MMLU.", {"Grok 3 below GPT-4o (GPQA): 0.5 times"}),
        ("Grok 3 comes second to GPT-4o in most tests.", {"Grok 3 below GPT-4o (None)", "Grok 3 None: 2 rank"}),
        # whom a noun calls a rival
        ("Grok 3 outperforms its rival GPT-4o on GPQA.", {"Grok 3 above GPT-4o (GPQA)"}),
        ("The lab is a top contender to rival GPT-4o.", set()),
        # a second verb compares what the first does not
        ("Grok 3 does 60 tokens per second on one card and outperforms GPT-4o on GPQA.", {"Grok 3 above GPT-4o (GPQA)"}),
        ("Grok 3 costs less to run but reportedly beats GPT-4o on GPQA.", {"Grok 3 above GPT-4o (GPQA)"}),
        ("Grok 3 came out in May. Its performance on GPQA also surpasses that of GPT-4o.", {"Grok 3 above GPT-4o (GPQA)"}),
        ("Results show Grok 3 ahead of GPT-4o on GPQA.", {"Grok 3 above GPT-4o (GPQA)"}),
    ],
)  # fmt: skip
def test_who_is_as_good(text: str, expected: set[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cambricon's chips are as good as Nvidia's.", {"Cambricon on_par Nvidia (None)"}),
        ("Cambricon's newest GPUs are less powerful than Nvidia's.", {"Cambricon below Nvidia (None)"}),
        ("Chinese chips are not as good as American chips.", {"China below United States (None)"}),
        ("Cambricon will sell AI chips that are as good as AMD's best products.", {"Cambricon on_par AMD (None)"}),
        ("Cambricon's chips are lower performing than AMD ones.", {"Cambricon below AMD (None)"}),
        # who is behind lags, who sells more sells more, and a price is no merit
        ("Cambricon's chips are two years behind Nvidia's.", set()),
        ("Cambricon sold more chips than AMD.", set()),
        ("Chinese chips match American ones in price.", set()),
        ("Foundries ordered 900 A100 chips (similar to Nvidia's H100).", set()),
    ],
)
def test_whose_chips_are_better(text: str, expected: set[str]) -> None:
    assert told(text) == expected


def test_a_record_that_is_set_is_no_system() -> None:
    """It is who set it that scored."""
    text = "Heron S3 and its paper are out, setting a new SOTA of **61.2%** on OSWorld (close to people)."
    assert told(text, "markdown") == {"Heron S3 OSWorld: 61.2 percent"}
