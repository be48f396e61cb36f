"""How the tables of words write the forms of a verb."""

from __future__ import annotations


def forms(*verbs: str) -> tuple[str, ...]:
    """Split rows of inflected forms, in which an underscore stands for a space."""
    return tuple(form.replace("_", " ") for row in verbs for form in row.split())
