"""Heads that open a paragraph of results: "Evaluation (Foo-2). MMLU 81, GSM8K 90."."""

from __future__ import annotations

from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.reading import Passage
from aiclaims.schema import Entity

_LONGEST = 60
"""Letters of a sentence without a verb that heads those behind it."""

_REACH = 12
"""Sentences of its paragraph that a head stands over."""


def head_of(passage: Passage) -> Passage | None:
    """Give the head that opens a passage's paragraph; None where it has none.

    Args:
        passage: A sentence behind the head.
    """
    return passage.once(_head) if passage.kind == "sentence" else None


def system_in_head(passage: Passage) -> Entity | None:
    """Name the one model that the head of a passage's paragraph names.

    Args:
        passage: A sentence behind the head.
    """
    head = head_of(passage)
    named = {mark.entity for mark in head.once(find_systems) if mark.model and not mark.reference} if head else set()
    return named.pop() if len(named) == 1 else None


def _head(passage: Passage) -> Passage | None:
    """Give the first sentence of a paragraph where it only heads the others."""
    first = passage
    for _ in range(_REACH):
        earlier = first.previous
        if earlier is None or earlier.block is not passage.block:
            break
        first = earlier
    before = first.previous
    heads = (
        first is not passage
        and (before is None or before.block is not passage.block)
        and len(first.text) <= _LONGEST
        and first.text.rstrip(' *_"').endswith((".", ":"))
        and not any(mark.kind == "percent" for mark in first.quantities)
        and not first.parse.predicates
    )
    return first if heads else None
