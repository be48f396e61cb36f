"""Of a long plain text only the surroundings of triggers are read, and nothing is lost by it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document, Registry, extract
from aiclaims.extraction import document as extraction
from aiclaims.extraction.regions import regions

REGISTRY = Registry(entry_points=False)
GARDEN = (
    "The beds along the south wall were dug over twice before the frost, and the roses were tied to their wires. "
    "Nobody had looked at the old well for years, though the water in it was clear and cold.\n"
    "Mr. Tarn, who kept the bees, thought that the lime trees would flower early; he was not believed."
)
PIECES = (
    "China filed 38,210 patents for generative AI between 2014 and 2023. The United States filed 6,276 over the same period.",
    "Corvane Systems published a report on generative AI. It found that Tencent holds 2,074 patents, and that Baidu "
    "holds 1,234.",
    "## Scores\n\nKite-2 is a language model by Corvane. It scored 71.4 on MMLU, ahead of GPT-4, which scored 70.1.",
    "The models were tested:\n\n- Kite-2 scored 88.1 percent on GSM8K\n- Kite-1 scored 80.2 percent on GSM8K",
    "| Model | MMLU | GPQA |\n|---|---|---|\n| Kite-2 | 71.4 | 40.2 |\n" + "| Kite-1 | 65.0 | 33.1 |\n" * 3,
    "Lena Brandt, an analyst at Corvane, said that China is nine months behind the United States in AI models. She "
    "added that the gap would close.\n\nBrandt put the gap at two years in 2023.",
    "In October 2022 Washington banned the export of Nvidia's A100 chips to China. In answer, Beijing restricted "
    "exports of gallium.",
    "PATENTS\n\nAmong applicants, Huawei filed 1,800 applications in 2022.",
)


def both_ways(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[str]]:
    document = Document(text, id="long", format="text", language="en", published="2025-06-01")
    some = [repr(claim) for claim in extract(document, registry=REGISTRY).claims]
    with monkeypatch.context() as patched:
        patched.setattr(extraction, "regions", lambda *_: ())
        return some, [repr(claim) for claim in extract(document, registry=REGISTRY).claims]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(4, 30), st.sampled_from(PIECES)), min_size=1, max_size=4))
def test_regions_give_the_claims_of_the_whole(pieces: list[tuple[int, str]]) -> None:
    """What a claim takes over stands near it: its heading, the lead-in of its list, the head of its table, who spoke."""
    text = "\n\n".join(part for count, piece in pieces for part in (*([GARDEN] * count), piece)) + f"\n\n{GARDEN}"
    with pytest.MonkeyPatch.context() as monkeypatch:
        some, whole = both_ways(text, monkeypatch)
    assert some == whole


def test_most_of_a_long_text_is_not_read() -> None:
    """A claim in the middle of a book costs a page, not the book."""
    book = "\n\n".join([GARDEN] * 300 + [PIECES[0]] + [GARDEN] * 300)
    places = REGISTRY.scan.announced(book)
    chosen = regions(book, [place for each in places.values() for place in each])
    assert sum(end - start for start, end in chosen) < len(book) / 10
    assert any(start < book.index("38,210") < end for start, end in chosen)
    assert extract(book, registry=REGISTRY).claims


def test_a_name_that_is_told_far_away_is_where_reading_in_parts_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in a region says that "Brandt" is the Lena Brandt of the page before: the price of not reading it all."""
    far = "\n\n".join([GARDEN] * 10 + ["Lena Brandt, an analyst at Corvane Systems, keeps bees."] + [GARDEN] * 30)
    some, whole = both_ways(f"{far}\n\nBrandt said that China is nine months behind the US in AI models.", monkeypatch)
    assert "attribution=('Brandt',)" in some[0]
    assert "attribution=('Lena Brandt',)" in whole[0]


def test_a_long_table_is_read_with_its_head() -> None:
    """However far up the head of a table stands, its rows are not cut from it."""
    rows = "".join(f"| Kite-{number} | {number % 60 + 30}.5 |\n" for number in range(400))
    text = f"{GARDEN}\n\n" * 20 + f"| Model | MMLU |\n|---|---|\n{rows}\n" + f"{GARDEN}\n\n" * 60
    ((start, end),) = regions(text, [text.index("Kite-390")])[1:]
    assert text[start:].startswith("| Model")
    assert "Kite-399" in text[start:end]


@given(st.text("ab \n|", max_size=300).map(lambda text: text * 60), st.lists(st.integers(0, 6000), max_size=6))
def test_regions_are_in_order_and_hold_the_places(text: str, places: list[int]) -> None:
    """Whatever the text, they do not overlap, and each place is in one."""
    places = [place for place in places if place < len(text)]
    chosen = regions(text, places)
    assert all(first[1] < second[0] for first, second in pairwise(chosen))
    if chosen:
        assert all(any(start <= place < end for start, end in chosen) for place in places)
        assert 0 <= chosen[0][0] <= chosen[-1][1] <= len(text)
