"""Which words of a passage made a claim: the mark behind each of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Claim, Entity, Quantity, role_of

if TYPE_CHECKING:
    from aiclaims.plugins import Extractor
    from aiclaims.reading import Passage

_ELSEWHERE = "from the text before, or implied"


def announcing_words(passage: Passage, extractor: Extractor) -> tuple[str, ...]:
    """List the words of a passage that announce claims of an extractor, as written, in order."""
    found: dict[int, str] = {}
    for trigger in extractor.triggers:
        body = re.escape(trigger.rstrip("*")).replace(r"\ ", r"\s+")
        ending = r"\w*" if trigger.endswith("*") else ""
        # Chinese is written without spaces: no word begins or ends there.
        pattern = rf"(?<!\w){body}{ending}(?!\w)" if trigger.isascii() else body
        for match in re.finditer(pattern, passage.text, re.IGNORECASE):
            longer = len(match[0]) > len(found.get(match.start(), ""))
            if longer:
                found[match.start()] = match[0]
    return tuple(dict.fromkeys(found[start] for start in sorted(found)))


def grounds(passage: Passage, claim: Claim) -> Iterator[str]:
    """Tell for each field of a claim which words it comes from.

    Args:
        passage: The passage that states the claim.
        claim: The claim.

    Yields:
        "holder China from “Beijing”", one for each field that is filled; a field that no word of the
        passage gives says so.
    """
    for field in attrs.fields(type(claim)):
        item = getattr(claim, field.name)
        if role_of(field) == "common" and field.name not in {"period", "attribution"}:
            continue
        if item is None or item == ():
            continue
        words = _words(passage, item)
        if words is not None:
            source = f"from “{words}”" if words else _ELSEWHERE
            yield f"{field.name} {_shown(item)} {source}"


def _words(passage: Passage, item: Any) -> str | None:
    """Find the words behind a value: "" where none of the passage gives it, None where none is to be sought."""
    if isinstance(item, Entity):
        return _mention(passage, item)
    if isinstance(item, Quantity):
        same = [m for m in passage.quantities if {m.low, m.high} & {item.low, item.high} - {None}]
        return same[0].text if same else ""
    if attrs.has(type(item)):
        return next((m.text for m in passage.periods if m.period == item), "")
    if isinstance(item, tuple):
        return ", ".join(filter(None, (_named(passage, str(part)) for part in item)))
    return None


def _mention(passage: Passage, entity: Entity) -> str:
    for mark in passage.mentions:
        if isinstance(mark, ReferenceMark):
            if any(candidate.entity == entity for candidate in mark.candidates):
                return mark.text
        elif mark.entity.name == entity.name or (entity.type == "country" and mark.country == entity.name):
            return mark.text
    return entity.name if entity.name.lower() in passage.text.lower() else ""


def _named(passage: Passage, name: str) -> str:
    """Find the words that stand for a name or item."""
    if name.lower() in passage.text.lower():
        return name
    return next((mark.text for mark in passage.entities if mark.entity.name == name), "")


def _shown(item: Any) -> str:
    return ", ".join(map(str, item)) if isinstance(item, tuple) else str(item)
