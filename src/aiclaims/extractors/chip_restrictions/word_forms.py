"""How the tables of words write the forms of a verb."""

from __future__ import annotations


def forms(*verbs: str) -> tuple[str, ...]:
    """Split rows of inflected forms, in which an underscore stands for a space."""
    return tuple(form.replace("_", " ") for row in verbs for form in row.split())


_NOT = (
    "cannot",
    "can't",
    "can not",
    "could not",
    "couldn't",
    "can no longer",
    "could no longer",
    "may not",
    "may no longer",
    "must not",
)


def unable(verbs: str, gerunds: str) -> tuple[str, ...]:
    """Say of each verb that it may not be done, of each gerund that it must stop."""
    return (
        *(f"{word} {verb}" for word in _NOT for verb in verbs.split()),
        *(f"must stop {gerund}" for gerund in gerunds.split()),
    )
