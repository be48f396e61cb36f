"""The model of whoever writes: "our model" under a heading or a title that names one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.entities.finder import find_entities
from aiclaims.schema import Entity

_OURS = lazy_regex(
    r"\b[Oo]ur (?:(?:own|new|proposed|final|released|open|math|chat|code) )?(?:model|system|LLM)\b(?!['’]s?\b)"
)
# "Comparison with Foo" heads what is said of somebody else.
_ANOTHER = lazy_regex(r"\b(?:versus|vs\.?|compar\w+|with|against|than|from|based on)(?=\s|$)", re.I)


def find_own_models(passage: Passage) -> Iterator[SystemMark]:
    """Read "our model" as the one model that a heading over it, or the title, names.

    Args:
        passage: The passage.
    """
    ours = list(_OURS.finditer(passage.text))
    entity = _headed(passage) if ours else None
    if entity is None:
        return
    for match in ours:
        yield SystemMark(start=match.start(), end=match.end(), text=match[0], entity=entity, reference=True)


def _headed(passage: Passage) -> Entity | None:
    """Name the one model of the nearest heading that names any, else of the title."""
    heading = passage.heading
    while heading is not None:
        models = {mark.entity for mark in heading.entities if mark.entity.type == "model"}
        if models:
            return models.pop() if len(models) == 1 and not _ANOTHER.search(heading.text) else None
        heading = heading.heading
    title = passage.reading.document.title
    marks = find_entities(title, passage.reading.listed_names) if title and not _ANOTHER.search(title) else ()
    models = {mark.entity for mark in marks if mark.entity.type == "model"}
    return models.pop() if len(models) == 1 else None
