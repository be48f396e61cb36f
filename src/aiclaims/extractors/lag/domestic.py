"""Makers and wares of one country that a text does not call by its name: "domestic chips", "that Chinese firms"."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity

_VIEW = 12
"""Passages around one that tell which land is at home."""


def find_domestic(passage: Passage) -> list[EntityMark]:
    """Find "domestic" makers and wares where the text around speaks of China alone."""
    found = [*_at_home().finditer(passage.text)]
    if not found:
        return []
    near = passage.reading.passages[max(0, passage.index - _VIEW) : passage.index + _VIEW]
    lands = {mark.entity for other in near for mark in other.entities if mark.entity.type == "country"}
    if lands != {Entity("China", "country")}:
        return []
    return [
        EntityMark(
            start=match.start(), end=match.end(), text=match[0], entity=Entity("China", "country"), adjective=True
        )
        for match in found
    ]


@cache
def _at_home() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:domestic|home-?grown|indigenous)(?=\s(?:(?:AI|chip|large|language|semiconductor)\s)?(?:chips?|models?|LLMs?|firms|companies|labs|GPUs?|accelerators|chip-?makers|vendors|players|technology|products|and|vs\.?|versus)\b)",
        re.IGNORECASE,
    )


def names_itself(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether what looks like a reference names a side of its own: "he said that Chinese firms", not "the Chinese firm"."""
    return _many().search(mark.text) is not None and any(
        named.adjective and named.entity.type == "country" and mark.start <= named.start < mark.end
        for named in passage.entities
    )


@cache
def _many() -> re.Pattern[str]:
    return lazy_regex(
        r"^that\b.*(?:firms|companies|labs|models|makers|chipmakers|developers|rivals|chips)$", re.IGNORECASE
    )
