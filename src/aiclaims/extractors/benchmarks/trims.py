"""Members of a line told by their last word: "Foo 2.5 Pro and Flash", "Foo 4 Opus & Sonnet", "31% (Pro), 45% (Flash)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.schema import Entity

_TRIM = r"(?:Pro|Flash(?:-Lite| Lite)?|Ultra|Nano|Opus|Sonnet|Haiku|Max|Plus|Turbo|Mini|Large|Medium|Small|Deep Think|Thinking|Speciale)"
_ENDS = lazy_regex(rf"\b{_TRIM}(?= \d|$)")
_LISTED = lazy_regex(rf"(?:,| and|,? or| ?&|/) ?(?P<name>{_TRIM})(?![\w-]| \d| [A-Z])")
_BRACKETED = lazy_regex(rf"\d(?:\s?%| points?)?\s\((?P<name>{_TRIM})\)")
_REACH = 12
"""Passages back in which a member that brackets tell by its last word is named in full."""


def find_trims(passage: Passage) -> tuple[SystemMark, ...]:
    """Find the members of a line of which only the last word is told.

    Args:
        passage: The passage.
    """
    return tuple(_found(passage))


def _found(passage: Passage) -> Iterator[SystemMark]:
    for mark in passage.entities:
        listed = _LISTED.match(passage.text, mark.end)
        if listed is None or not _has_version(mark) or _ENDS.search(mark.entity.name) is None:
            continue
        member = Entity(_ENDS.sub(listed["name"], mark.entity.name, count=1), "model")
        yield _mark(mark, listed, member)
    for match in _BRACKETED.finditer(passage.text):
        whole = _named_before(passage, match["name"])
        if whole is not None:
            yield _mark(whole, match, whole.entity)


def _has_version(mark: EntityMark) -> bool:
    return mark.entity.type == "model" and any(map(str.isdigit, mark.entity.name))


def _mark(whole: EntityMark, match: re.Match[str], entity: Entity) -> SystemMark:
    return SystemMark(
        start=match.start("name"), end=match.end("name"), text=match["name"], entity=entity, country=whole.country, owner=whole.owner,
    )  # fmt: skip


def _named_before(passage: Passage, trim: str) -> EntityMark | None:
    """Give the model named last before that ends in a word, where it is the only one that does."""
    found: dict[str, EntityMark] = {}
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            break
        for mark in earlier.entities:
            if _has_version(mark) and mark.entity.name.endswith(f" {trim}"):
                found.setdefault(mark.entity.name, mark)
        earlier = earlier.previous
    return next(iter(found.values())) if len(found) == 1 else None
