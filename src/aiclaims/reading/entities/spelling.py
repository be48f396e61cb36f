"""The one name that the lexicon has for a thing of many names."""

from __future__ import annotations

from aiclaims.lexicon import load_lexicon
from aiclaims.schema.entity import EntityType


def listed_type(name: str) -> EntityType | None:
    """Tell of which type a name is that the lexicon lists, None where it lists none.

    Args:
        name: The name, however it is spaced or hyphenated.
    """
    entry = load_lexicon().lookup(name)
    return None if entry is None else entry.type


def canonical_name(name: str, kind: EntityType) -> str:
    """Give the canonical name of a thing, the name itself where the lexicon does not list it.

    Args:
        name: A name it is written with.
        kind: What kind of thing it is.
    """
    entry = load_lexicon().lookup(name)
    return entry.name if entry is not None and entry.type == kind else name
