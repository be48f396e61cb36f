"""What is found in a passage once and kept is what would be found again."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from aiclaims import Document
from aiclaims.reading import Passage, read
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.references import find_references

DOCUMENTS = sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))
CONTEXT = (
    "Gemini scored 71% and Opus 68%. Command 5 came third. The maker of the first, Google, was pleased. "
    "Cohere and Anthropic said nothing. Ms Lee of Corvane Labs disagreed. Corvane will answer. Brandt said so. "
    "Karl Brandt leads the Institute for Fair Benchmarks (IFB). IFB has no comment."
)


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8") for path in DOCUMENTS), CONTEXT])
def test_passages_that_their_document_cannot_change_are_not_read_twice(text: str) -> None:
    """What a passage names is the same whether or not what the first look at it found is taken over."""
    reading = read(Document(text))
    unsettled = attrs.evolve(reading.names, settled={})
    assert reading.names.settled
    for passage in reading.passages:
        assert find_entities(passage.text, reading.names) == find_entities(passage.text, unsettled)


def test_a_name_that_needs_a_context_gets_it_from_another_passage() -> None:
    """A passage stays open for the names that the rest of the document may bring, and only for these."""
    alone, told = (
        read(Document(f"Opus rose to 68%. {more}")).passages[0] for more in ("Nobody knew.", "Anthropic was pleased.")
    )
    assert [mark.entity.name for mark in alone.entities] == []
    assert [mark.entity.name for mark in told.entities] != []


def test_once_keeps_what_it_finds_for_each_of_the_things_given() -> None:
    """The function runs once for what it is given, and the passage itself is a part of that."""
    first, second = read(Document("Huawei filed 12 patents. It will file more.")).passages
    asked: list[tuple[int, int]] = []

    def find(passage: Passage, reach: int) -> int:
        asked.append((passage.index, reach))
        return passage.index + reach

    assert [first.once(find, 1), first.once(find, 2), first.once(find, 1), second.once(find, 1)] == [1, 2, 1, 2]
    assert asked == [(0, 1), (0, 2), (1, 1)]
    assert second.once(find_references, 2) == find_references(second, 2) != ()
