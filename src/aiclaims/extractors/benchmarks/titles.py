"""What the title of a document names."""

from __future__ import annotations

from aiclaims.extractors.benchmarks.testnames import is_tool
from aiclaims.extractors.benchmarks.testspelling import as_written
from aiclaims.reading import EntityMark, Passage


def title_tests(passage: Passage) -> tuple[str, ...]:
    """Give the tests that the title of a passage's document names.

    Args:
        passage: The passage.
    """
    title = passage.reading.document.title or ""
    marks = (mark for mark in title_marks(passage) if mark.entity.type == "benchmark" and not is_tool(title, mark))
    return tuple(dict.fromkeys(as_written(title, mark).name for mark in marks))


def title_marks(passage: Passage) -> tuple[EntityMark, ...]:
    """Give the names in the title of a passage's document.

    Args:
        passage: The passage.
    """
    from aiclaims.reading.entities.finder import find_entities

    title = passage.reading.document.title
    return find_entities(title, passage.reading.listed_names) if title else ()
