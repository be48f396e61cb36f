"""The systems and tests of a Chinese clause."""

from __future__ import annotations

from itertools import zip_longest

import attrs

from aiclaims.extractors.benchmarks.chinese import words
from aiclaims.reading import EntityMark, Mark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, EntityType

_SYSTEMS: frozenset[EntityType] = frozenset({"model", "product"})


@attrs.frozen
class Test:
    """A test that is named.

    Args:
        mark: Where.
        name: Its name.
    """

    mark: Mark
    name: str


@attrs.define
class Told:
    """What the clauses before have told.

    Args:
        systems: The systems told last.
        tests: The tests told last.
        earlier: The systems told before the clause that is read.
        over: Whether the tests are those that stand over the list which the passage is in.
    """

    systems: tuple[Entity, ...] = ()
    tests: tuple[str, ...] = ()
    earlier: tuple[Entity, ...] = ()
    over: bool = False


def find_systems(passage: ChinesePassage, span: tuple[int, int]) -> list[EntityMark]:
    """Find the systems named in a clause.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    found = [mark for mark in passage.entities if span[0] <= mark.start < span[1] and mark.entity.type in _SYSTEMS]
    # "通义千问Qwen2-72B": the family, and then the model that is meant.
    return [
        mark
        for mark, behind in zip_longest(found, found[1:])
        if behind is None
        or behind.owner != mark.owner
        or not words.SAME_NAME.fullmatch(passage.simplified, mark.end, behind.start)
    ]


def find_tests(passage: ChinesePassage, span: tuple[int, int]) -> list[Test]:
    """Find the tests named in a clause: those that are listed, and names in Latin letters that are called a test.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    found = [
        Test(mark, mark.entity.name)
        for mark in passage.entities
        if span[0] <= mark.start < span[1] and mark.entity.type == "benchmark"
    ]
    taken = [(mark.start, mark.end) for mark in passage.entities]
    for match in words.UNLISTED.finditer(passage.simplified, max(0, span[0] - 1), span[1]):
        start, end = match.span("name")
        if not any(first < end and start < last for first, last in taken):
            mark = Mark(start=start, end=end, text=passage.text[start:end])
            found.append(Test(mark, mark.text))
    joined: list[Test] = []
    for test in sorted(found, key=lambda test: test.mark.start):
        before = joined[-1] if joined else None
        if before is not None and passage.text[before.mark.end : test.mark.start] == " ":
            whole = Mark(
                start=before.mark.start, end=test.mark.end, text=passage.text[before.mark.start : test.mark.end]
            )
            joined[-1] = Test(whole, whole.text)
        else:
            joined.append(test)
    return joined
