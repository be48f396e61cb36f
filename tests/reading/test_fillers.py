"""What only fills the pauses of speech is not read, and every place still stands for its own in the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document
from aiclaims.documents import read_blocks
from aiclaims.reading import read
from aiclaims.reading.fillers import without_fillers


def read_as(text: str) -> str:
    """Give the clean text of a one-paragraph document."""
    (block,) = read(Document(text)).blocks
    return block.text


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Rapidus is, uh, four years behind TSMC.", "Rapidus is four years behind TSMC."),
        ("Rapidus is, like, four years behind TSMC.", "Rapidus is four years behind TSMC."),
        ("Rapidus is, um, you know, four years behind TSMC.", "Rapidus is four years behind TSMC."),
        ("So, uh, it got 61 points.", "So it got 61 points."),
        ("Um, it got 61 points.", "it got 61 points."),
        ("They shipped them because they, they had a license.", "They shipped them because they had a license."),
        ("It was the, uh, the H20 that they banned.", "It was the H20 that they banned."),
        ("Doctors are at like 70 points.", "Doctors are at about 70 points."),
        ("It's like nine months behind.", "It's about nine months behind."),
        ("Rapidus lags behind TSMC [00:14:05].", "Rapidus lags behind TSMC."),
        ("Rapidus, which [1:02:33] lags behind, hires.", "Rapidus, which lags behind, hires."),
        ("[03:20] Rapidus lags behind.", "Rapidus lags behind."),
        # what only ties a sentence to others
        ("Rapidus, however, lags behind.", "Rapidus lags behind."),
        ("In 2024, however, it lagged behind.", "In 2024, it lagged behind."),
        ("Rapidus, for its part, says so.", "Rapidus says so."),
        # what tells of nothing by name or number
        ("Rapidus, which few had heard of, lags behind.", "Rapidus lags behind."),
        ("Rapidus — the subject of this piece — lags behind.", "Rapidus lags behind."),
    ],
)
def test_what_fills_a_pause_is_left_out(said: str, expected: str) -> None:
    assert read_as(said) == expected


@pytest.mark.parametrize(
    "written",
    [
        "Command A, a model of 111 billion parameters, is out.",
        "Models like GPT-5 are what buyers want, right now.",
        "You know what, the gap is closing.",
        "It is like one of those old chips.",
        "Rumours of UM, the university, were wrong.",
        "It got 61 points. Um and that is close.",
        "The talk begins at 9:30 [see the note].",
        "It won by [3:1] in all.",
        "It leads, however small the margin.",
        "Rapidus, which trails, has hope.",
        "Rapidus, which TSMC knows, has hope.",
        "It lacks chips, which limits its power, and money.",
    ],
)
def test_what_says_something_stays(written: str) -> None:
    assert read_as(written) == written


@given(
    st.lists(st.sampled_from(["the gap", ", uh", ", you know,", " is", " five", ", like,", " um", ", the", "é", "."]))
)
def test_every_letter_still_stands_where_it_stood(parts: list[str]) -> None:
    """What is kept is found letter by letter at its place in the source, in order."""
    source = "It " + "".join(parts)
    for block in map(without_fillers, read_blocks(Document(source))):
        at = 0
        for index, letter in enumerate(block.text):
            span = block.alignment.to_source(index, index + 1)
            assert span.start >= at
            at = span.start
            assert source[span.start] == letter or letter == " " or block.text.startswith("about", index)


def test_a_quotation_of_the_source_keeps_what_was_said() -> None:
    source = "Rapidus is, uh, four years behind TSMC."
    evidence = read(Document(source)).passages[0].evidence()
    assert evidence.quote == source[evidence.start : evidence.end] == source
