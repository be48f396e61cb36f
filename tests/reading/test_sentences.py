"""Sentences end where a reader would end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.reading.sentences import split_sentences, windows


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["One claim.", "Another claim."],
        ["The U.S. filed more.", "China filed most."],
        ["It was sold in the U.S.", "The rest stayed at home."],
        ["Acme Inc. said so.", "Nobody else did."],
        ["It beats Foo, Bar, etc. in math.", "It beats others, etc.", "The release is open."],
        ["They like VanEck and Apollo.", "tZERO holds more.", "xAI does not."],
        ["Dr. Lin agreed.", "Was she right?", "Yes!"],
        ["He scored 97.3 percent.", "She scored 98."],
        ["“We lead.”", "So they said."],
        ["Patents rose by a third.[4]", "Grants fell.[5]"],
        ["No.", "China leads."],
        ["It ranked No. 3 in the field."],
        ["It trails o3 by 12 points.", "gpt-oss-20b is close."],
        ["Small models, incl. o4-mini, and others, e.g. o3-mini, were left out."],
        ["The leaders are: 1. Kappa, 2. Delta and 3. Theta.", "Others follow."],
        ["They won 2 and lost 5.", "The rest were draws."],
        ["On Jan. 5 the rule took effect.", "It was late."],
        ["中国领先。", "美国第二！"],
        ["Is it U.S.-made?", "Perhaps."],
        ["“Is it true?” she asked."],
        ["J. Smith wrote it."],
        ["1.4. Grants by Land"],
        ["2. Barley was sown.", "3. Rye was not."],
        ["@osprey liked it.", "@heron did not."],
        ["Osprey opens its weights —", "The lab put them online on Monday."],
        ["The lab — The Osprey Group — put its weights online."],
        ["Osprey put its weights online — all of them."],
    ],
)
def test_a_text_is_cut_between_its_sentences(expected: list[str]) -> None:
    """Abbreviations, initials, decimals, quotations and footnote numbers do not end a sentence."""
    joiner = "" if expected[0].endswith("。") else " "
    assert sentences(joiner.join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sales fell.The rest rose.", 2),
        ("Will it pay?Nobody knows yet.", 2),
        ("It rose by 4%.Then it fell.", 2),
        ("It rose by 4.5%.Then it fell.", 2),
        ("It won (80.3 vs. 69.6).On Monday it lost.", 2),
        ("Node.js and Scale.AI are names, U.S.A is a state.", 1),
        ("See www.example.Com or a.Bc for more.", 1),
    ],
)
def test_a_stop_without_a_space_may_end_a_sentence(text: str, count: int) -> None:
    """Behind a plain word and before a word with a capital, not inside a name or an address."""
    assert len(sentences(text)) == count


@given(st.text(alphabet=st.sampled_from("ab AB.!?”\"' 1\n。[]("), max_size=80))
def test_every_letter_is_in_exactly_one_sentence(text: str) -> None:
    """Sentences are in order, do not overlap, and leave out nothing but white space."""
    spans = split_sentences(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    inside = "".join(text[a:b] for a, b in spans)
    assert "".join(inside.split()) == "".join(text.split())


@given(st.lists(st.sampled_from(["lorem ", "ipsum, ", "x" * 900, "no "]), max_size=300).map("".join))
def test_a_stretch_without_stops_is_cut_into_windows(text: str) -> None:
    """Bounded in length, in order, and nothing but white space is left out."""
    parts = list(windows(text, 0, len(text)))
    assert all(0 < end - start <= 700 for start, end in parts)
    assert all(first[1] <= second[0] for first, second in pairwise(parts))
    assert "".join("".join(text[start:end].split()) for start, end in parts) == "".join(text.split())
