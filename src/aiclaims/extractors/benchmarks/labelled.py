"""Items that open with the test that they tell of: "Foo Arena: ranked second, behind A; #4 Bar"."""

from __future__ import annotations

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.stated_tests import heads_item
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.patterns import lazy_regex

# "#4 HTML": a part of the board.
_PART = lazy_regex(
    r"\s(?:in\s|for\s|on\s)?(?P<part>[A-Z][\w+#-]*(?: [A-Z][\w+-]*)?)(?=\s*(?:[,.;)]|$|@|and\b|per\b|according\b))"
)


def label_test(scene: Scene) -> TestMark | None:
    """Give the test that an item opens with as its label, where it names no other.

    Args:
        scene: The passage.
    """
    first = scene.tests[0] if scene.tests else None
    if first is None or scene.passage.kind != "item" or scene.passage.text[: first.start].strip(" *_-•"):
        return None
    return first if heads_item(scene.passage, first.end) else None


def part_of(text: str, label: TestMark, end: int) -> str | None:
    """Name the part of a board that a place is told on: "Foo Arena: second overall, #4 HTML".

    Args:
        text: The passage.
        label: The board.
        end: Offset behind the place.
    """
    part = _PART.match(text, end)
    return f"{label.name.split(':')[0]}: {part['part']}" if part is not None else None
