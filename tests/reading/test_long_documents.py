"""A document ten times as long costs ten times as much, and nothing in it is too long to follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from aiclaims import Document, extract
from aiclaims.plugins.prefix import Prefix
from aiclaims.reading import Passage, Reading, read


def reading_of(text: str) -> Reading:
    """Read a plain text."""
    return read(Document(text, id="d", language="en", format="text"))


def test_a_chain_of_any_length_has_the_source_of_its_start() -> None:
    last = reading_of("Grace Ho warned of a glut. " + "She named no firm. " * 2000).passages[-1]
    assert last.attribution == ("Grace Ho",)


def test_a_quotation_of_any_length_has_the_source_told_behind_it() -> None:
    text = "“" + "Sales fell. " * 2000 + "Nobody knows why,” said Grace Ho."
    assert reading_of(text).passages[1000].attribution == ("Grace Ho",)


def test_a_quotation_of_any_length_has_the_source_told_before_it() -> None:
    text = "Grace Ho said: “Sales fell. " + "Prices rose. " * 2000 + "Nobody knows why.”"
    assert reading_of(text).passages[1000].attribution == ("Grace Ho",)


def test_what_stands_before_a_table_is_found_from_each_of_its_rows() -> None:
    rows = "\n".join(f"| Model {number} | {number} |" for number in range(300))
    text = f"Corvane Inc. wrote this.\n\n| Name | Score |\n|---|---|\n{rows}\n\nIt fell."
    passages = read(Document(text, id="d", language="en", format="markdown")).passages
    assert passages[-1].previous_prose is passages[0]
    assert passages[200].previous_prose is passages[0]
    assert passages[0].previous_prose is None


LOOKS = {
    "patents": "China filed 38,210 patents. ",
    "restrictions": "The United States banned exports of H20 chips to China. ",
    "lag": "China is six months behind the United States in AI. ",
    "benchmarks": "DeepSeek-R1 scored 97.3% on MATH-500. ",
}


@pytest.mark.parametrize("sentence", LOOKS.values(), ids=list(LOOKS))
@pytest.mark.parametrize("joint", ["", "\n\n"], ids=["one paragraph", "a paragraph each"])
def test_looks_back_do_not_grow_with_the_document(sentence: str, joint: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0

    def previous(passage: Passage) -> Passage | None:
        nonlocal looks
        looks += 1
        return passage.reading.passages[passage.index - 1] if passage.index else None

    read_item = Prefix.__getitem__

    def item(claims: Prefix[Any], index: int | slice) -> Any:
        nonlocal looks
        found = read_item(claims, index)
        looks += len(found) if isinstance(found, Sequence) else 1
        return found

    monkeypatch.setattr(Passage, "previous", property(previous))
    monkeypatch.setattr(Prefix, "__getitem__", item)

    def cost(times: int) -> int:
        nonlocal looks
        looks = 0
        assert len(extract((sentence.strip() + (joint or " ")) * times).claims) == times
        return looks

    # Beyond what is remembered, each further sentence costs the same.
    first, second, third = cost(60), cost(120), cost(180)
    assert third - second <= (second - first) * 1.1
