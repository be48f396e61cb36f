"""From text to consolidated claims: what outlets wrote, read by the built-in plugins and merged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Consolidation, Document, extract_many, merge
from aiclaims.outputs.wording import subject, value

# Each row: why, what the documents a, b, c, ... say, the claims (documents behind each, its value), the conflicts.
STATEMENTS = [
    (
        "a bound, the number and the number of another beside it are one claim each",
        [
            "China filed over 38,000 generative AI patents between 2014 and 2023.",
            "Between 2014 and 2023, Chinese inventors applied for 38,210 generative AI patents.",
            "Between 2014 and 2023, Chinese inventors filed patents for more than 38,000 generative AI inventions, six"
            " times the US's 6,276.",
        ],
        {"abc: 38,210 patents", "c: 6,276 patents", "c: 6 times"},
        [],
    ),
    (
        "two shares credited to one report",
        [
            "China received 69.7% of the AI patents granted in 2023, according to the Stanford AI Index.",
            "China's share of AI patents granted in 2023 was 74.24%, according to Stanford's AI Index report.",
        ],
        {"a: 69.7%", "b: 74.24%"},
        ["value"],
    ),
    (
        "two scores of one model on one test",
        ["QwQ-32B scored 66.4 on BFCL.", "On BFCL, QwQ-32B got 61.4%."],
        {"a: 66.4 points", "b: 61.4%"},
        ["value"],
    ),
    (
        "a score and its rounding",
        ["Qwen2.5-Max reached 68.58% on GPQA.", "Qwen2.5-Max scored 68.6 on GPQA."],
        {"ab: 68.58%"},
        [],
    ),
    (
        "a score with and without a zero behind the point",
        ["DeepSeek-R1 scored 55 on LiveBench.", "DeepSeek-R1 reached 55.0 on LiveBench."],
        {"ab: 55 points"},
        [],
    ),
    (
        "two estimates of how far one model is behind",
        [
            "DeepSeek-R1 is about 8 months behind the best American models, Epoch AI estimates.",
            "DeepSeek-R1 trails the leading US models by 4 to 5 months, analysts at CAISI wrote.",
        ],
        {"a: about 8 months", "b: 4 to 5 months"},
        ["value"],
    ),
    (
        "a forecast is not held against a report",
        [
            "China filed 38,210 generative AI patents in 2026.",
            "China is expected to file 60,000 generative AI patents in 2026.",
        ],
        {"a: 38,210 patents", "b: 60,000 patents"},
        [],
    ),
    (
        "a denial of what another says",
        [
            "China filed 38,210 generative AI patents in 2023.",
            "China did not file 38,210 generative AI patents in 2023.",
        ],
        {"a: 38,210 patents", "b: 38,210 patents"},
        ["denial"],
    ),
    (
        "no longer behind at all",
        [
            "Chinese AI models are three months behind American ones.",
            "China is no longer behind the United States in AI.",
        ],
        {"a: 3 months", "b: "},
        ["denial"],
    ),
    (
        "a number far beyond a bound",
        [
            "China filed over 38,000 generative AI patents between 2014 and 2023.",
            "China filed 54,000 generative AI patents between 2014 and 2023.",
        ],
        {"a: at least 38,000 patents", "b: 54,000 patents"},
        ["tension"],
    ),
    (
        "filed in two years",
        ["Tencent filed 2,074 generative AI patents in 2022.", "Tencent filed 2,300 generative AI patents in 2023."],
        {"a: 2,074 patents", "b: 2,300 patents"},
        [],
    ),
    (
        "a rating with and without its unit",
        ["DeepSeek-R1 has 1358 Elo on LMArena.", "On LMArena, DeepSeek-R1 scored 1358."],
        {"ab: 1,358 Elo"},
        [],
    ),
    (
        "scores of one test that was taken in two ways",
        ["GPT-4o scored 88.7% on MMLU (5-shot).", "GPT-4o scored 85.7% on MMLU (0-shot)."],
        {"a: 88.7%", "b: 85.7%"},
        [],
    ),
    (
        "scores of two models, one of which has the name of the other",
        [
            "Claude 3.5 Sonnet (new) scored 49% on SWE-bench Verified.",
            "Claude 3.5 Sonnet scored 33.4% on SWE-bench Verified.",
        ],
        {"a: 49%", "b: 33.4%"},
        [],
    ),
]


def read(*texts: str) -> Consolidation:
    documents = [Document(text, id=chr(97 + number)) for number, text in enumerate(texts)]
    found = list(extract_many(documents))
    assert not [fault for each in found for fault in each.faults]
    return merge([claim for each in found for claim in each.claims])


@pytest.mark.parametrize(
    ("why", "texts", "expected", "conflicts"), STATEMENTS, ids=lambda item: item if isinstance(item, str) else ""
)
def test_statements(why: str, texts: list[str], expected: set[str], conflicts: list[str]) -> None:
    """The same whichever outlet is read first."""
    for order in (texts, texts[::-1]):
        names = {text: chr(97 + texts.index(text)) for text in texts}
        whole = read(*order)
        home = {chr(97 + number): names[text] for number, text in enumerate(order)}
        told = {
            f"{''.join(sorted({home[each.doc] for each in claim.witnesses}))}: {value(claim.claim)}"
            for claim in whole.claims
        }
        assert (told, [conflict.kind for conflict in whole.conflicts]) == (expected, conflicts)


def test_six_times_corroborates_both_counts_and_adds_no_source() -> None:
    """The ratio that an outlet tells beside the counts follows from them."""
    whole = read(*STATEMENTS[0][1])
    (each,) = whole.corroborations
    assert [subject(whole[name].claim) for name in (each.derived, each.first, each.second)] == [
        "China to United States, ratio of generative AI patents filed",
        "China, generative AI patents filed",
        "United States, generative AI patents filed",
    ]
    assert (whole[each.first].origins, whole[each.second].origins) == (3, 1)


def test_a_conflict_names_both_origins() -> None:
    """Whose estimates they are, in the reason."""
    (conflict,) = read(*STATEMENTS[5][1]).conflicts
    assert "crediting Epoch AI" in conflict.reason
    assert "crediting Center for AI Standards and Innovation" in conflict.reason


def test_two_figures_of_one_report_have_one_origin_and_contradict_all_the_same() -> None:
    """Who misquoted is not for the merger to say."""
    whole = read(*STATEMENTS[1][1])
    assert len({witness.origin for claim in whole.claims for witness in claim.members}) == 1


def test_six_syndicated_copies_have_one_origin() -> None:
    """One story, touched up by each desk."""
    story = "Tencent filed 2,074 generative AI patents in 2023, more than any other firm in the world, the agency said"
    copies = [story + end for end in (".", " on Wednesday.", " in Geneva.", ".", " today.", ".")]
    (claim,) = [each for each in read(*copies).claims if value(each.claim) == "2,074 patents"]
    assert (claim.documents, claim.outlets, claim.origins) == (6, 6, 1)


COUNTS = st.integers(2, 900).map(lambda hundreds: hundreds * 100)


@settings(max_examples=15)
@given(COUNTS)
def test_a_number_is_the_same_on_every_scale(count: int) -> None:
    """In digits, in thousands and in millions."""
    written = [f"{count:,}", f"{count / 1000:g} thousand", f"{count / 1e6:.4f}".rstrip("0") + " million"]
    (claim,) = read(*(f"Tencent filed {number} AI patents in 2023." for number in written)).claims
    assert (claim.documents, {witness.agreement for witness in claim.members}) == (3, {"exact"})


@settings(max_examples=15)
@given(st.integers(2, 60))
def test_dollars_are_the_same_on_every_scale(hundreds: int) -> None:
    """In billions and in millions, before and behind the number."""
    written = [f"${hundreds / 10:g} billion", f"${hundreds * 100:,} million", f"{hundreds / 10:g} billion dollars"]
    whole = read(*(f"Nvidia said US export limits on the H20 to China cost it {sum_}." for sum_ in written))
    (claim,) = whole.claims
    assert (claim.documents, {witness.agreement for witness in claim.members}) == (3, {"exact"})


@settings(max_examples=10)
@given(st.integers(1, 10))
def test_years_are_months(halves: int) -> None:
    """Half a year is six months."""
    written = [f"{halves / 2:g} years", f"{6 * halves} months"]
    (claim,) = read(*(f"Chinese AI models are {time} behind American ones." for time in written)).claims
    assert (claim.documents, value(claim.claim)) == (2, f"{6 * halves} months")
