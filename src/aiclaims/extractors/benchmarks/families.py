"""The names of families that stand for the one member spoken of: "Foo" after "Foo 3.5 Pro"."""

from __future__ import annotations

import re

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_REACH = 10
"""Passages back in which the member may be named."""
# "Foo models", "the Foo series": more than one.
_ALL_OF_IT = lazy_regex(
    r"s\b|[ -](?:(?:base|small|large|\w+er|language|open) )?(?:models|famil(?:y|ies)|series|variants|versions|line-?up|line|range|API|app|users?|Code|CLI)\b"
)


_BEATEN = lazy_regex(
    r"\b(?:than|"
    + SURPASSING
    + r"|improv\w+ (?:up)?on|over|ahead of|above|below|behind|short of|against|up from|compared (?:to|with)|vs\.?|versus)\s+(?:the\s+|its\s+|original\s+|predecessor,?\s+){0,3}$",
    re.I,
)


def member_meant(passage: Passage, mark: EntityMark) -> Entity | None:
    """Give the member of a family that its bare name means, where just one was named shortly before.

    Args:
        passage: The passage.
        mark: A model's name in it.

    Returns:
        The member; None where the name is no family's, or more than one of it or none was spoken of.
    """
    name = mark.entity.name
    if (
        mark.entity.type != "model"
        or any(map(str.isdigit, name))
        or _ALL_OF_IT.match(passage.text, mark.end)
        or (mark.text.endswith("s") and not name.endswith("s"))
        # A page about the family says "Foo" of all of it.
        or any(over.text == mark.text for over in passage.overhead)
    ):
        return None
    members: dict[str, Entity] = {}
    if _BEATEN.search(passage.text, max(0, mark.start - 40), mark.start) and any(
        other.end <= mark.start and _is_member(other.entity.name, name) for other in passage.entities
    ):
        return None  # "Foo 2 outperforms Foo": the one before it
    earlier: Passage | None = passage
    for _ in range(_REACH):
        if earlier is None:
            break
        for other in earlier.entities:
            if other.entity.type == "model" and _is_member(other.entity.name, name):
                members[other.entity.name] = other.entity
        earlier = earlier.previous
    # "Foo 4.5" and "Foo 4.5 Pro" are one.
    words = {member: set(re.split(r"[ -]", member)) for member in members}
    full = [member for member in members if not any(words[member] < others for others in words.values())]
    return members[full[0]] if len(full) == 1 else None


def _is_member(name: str, family: str) -> bool:
    """Tell whether a name is a family's with a version: "Foo 3.5 Pro", "Foo-V2", "Foo Large 4"."""
    return re.match(rf"{re.escape(family)}(?=[ -]|\d)", name) is not None and any(map(str.isdigit, name))
