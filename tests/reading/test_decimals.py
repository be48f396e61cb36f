"""Numbers as the Continent writes them are read in documents that write them so throughout, and in no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims import Document, PatentClaim, Registry, extract
from aiclaims.reading.reading import read

PATENTS = Registry(enable=["patents"], entry_points=False)
CONTINENTAL = (
    "Patents worldwide rose by 0,7% last year. With 73.718 patent applications, China grew by 5,3%. "
    "Germany filed 16.441 patent applications, down 1,8%."
)


def told(text: str) -> list[str]:
    """Give holder, measure and value of each claim, each quote checked against the text as given."""
    found = extract(Document(text, language="en", format="text"), registry=PATENTS)
    for claim in found.claims:
        assert all(text[each.start : each.end] == each.quote for each in claim.evidence)
    return [f"{c.holder.name} {c.measure} {c.value}" for c in found.claims if isinstance(c, PatentClaim)]


def test_points_group_and_commas_part() -> None:
    assert {
        "China count 73,718 patents",
        "China growth 5.3 percent",
        "Germany count 16,441 patents",
        "Germany growth -1.8 percent",
    } <= set(told(CONTINENTAL))


@pytest.mark.parametrize(
    "text",
    [
        "China filed 73,718 patent applications, up 5.3%.",
        "China filed 73.718 patent applications, up 5.3%, and Japan 5,3% fewer.",
        "One page says 5,3%.",
    ],
)
def test_a_document_that_writes_them_otherwise_is_left_as_it_is(text: str) -> None:
    assert "".join(passage.text for passage in read(Document(text, language="en", format="text")).passages) == text


@given(
    st.lists(st.sampled_from(["1,5%", "22,75 %", "1.234", "12.345.678", "9,1", "word", "1.2", "a.b", ","]), max_size=12)
)
def test_every_offset_stays(words: list[str]) -> None:
    """Sign stands for sign, whatever is written anew."""
    text = "It rose 1,5% and then 2,5% " + " ".join(words)
    passages = read(Document(text, language="en", format="text")).passages
    for passage in passages:
        evidence = passage.evidence()
        assert text[evidence.start : evidence.end] == evidence.quote
        assert len(evidence.quote) == len(passage.text)
