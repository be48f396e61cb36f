"""Models of which only the size is said: "the 110B", "B (27B: 67.5)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.roles import compared
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.reading import Passage
from aiclaims.schema import Entity

# "The 110B scores": a model of which only the size is said.
_SIZE = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|than|and|with|over)\s+(?:\w+ly\s+\w+ed\s+)?(?P<name>\d{1,4}(?:\.\d)?B)(?:\s+(?:model|version|variant|one))?(?![\w-]|\s+(?:parameters?|tokens?|size|sizes|and|in|models|variants|versions)\b)"
)
# "A was tested on B (27B: 67.5)": the size of A that a number in brackets is of.
_SIZE_LABEL = re.compile(r"\((?P<name>\d{1,4}(?:\.\d)?B)\s*[:=]\s*(?=\d)")
_SIZE_SAID = re.compile(r"\d{1,4}(?:\.\d)?B\b")
_SIZE_REACH = 12
"""Passages back in which a model's full name may stand."""


def find_sizes(passage: Passage) -> Iterator[SystemMark]:
    """Find sizes that stand for the model named with them before.

    Args:
        passage: The passage.
    """
    for match in _SIZE.finditer(passage.text):
        full = in_full(passage, match["name"])
        if full.name != match["name"] and not any(
            m.start < match.end() and match.start() < m.end for m in passage.entities
        ):
            yield SystemMark(start=match.start("name"), end=match.end("name"), text=match["name"], entity=full)
    yield from _labelled(passage)


def in_full(passage: Passage, name: str) -> Entity:
    """Name in full the model of which only the size is said: "the 110B", "the 72B model"."""
    size = _SIZE_SAID.search(name)
    earlier: Passage | None = passage
    for _ in range(_SIZE_REACH):
        if earlier is None or size is None:
            break
        models = [
            mark.entity
            for mark in earlier.entities
            if mark.entity.type == "model" and _has_size(mark.entity.name, size[0])
        ]
        if models:
            return models[-1]
        earlier = earlier.previous
    return Entity(name, "model")


def _labelled(passage: Passage) -> Iterator[SystemMark]:
    """Read the sizes that label numbers in brackets as those of the one model that is named without one."""
    families = {
        mark.entity
        for mark in passage.entities
        if mark.entity.type == "model"
        and not _SIZE_SAID.search(mark.entity.name)
        and not compared(passage.text, mark.start)
    }
    for match in _SIZE_LABEL.finditer(passage.text):
        full = in_full(passage, match["name"])
        if full.name == match["name"] and len(families) == 1:
            full = Entity(f"{next(iter(families)).name} {match['name']}", "model")
        if full.name != match["name"]:
            yield SystemMark(start=match.start("name"), end=match.end("name"), text=match["name"], entity=full)


def _has_size(name: str, size: str) -> bool:
    return re.search(rf"(?<![\d.]){re.escape(size)}(?!\w)", name, re.I) is not None
