"""What a row holds that no claim can: refused with the path of the field."""

from __future__ import annotations

from collections.abc import Callable

from aiclaims.errors import AiclaimsError


def refused(make: Callable[[], object], path: str) -> None:
    """Do what raises where something is wrong, and name the row.

    Args:
        make: What is done.
        path: Path of the row or its field.
    """
    try:
        make()
    except AiclaimsError as error:
        inner = (error.where or "$").rpartition("$")[2]
        raise type(error)(error.message, expected=error.expected, got=error.got, where=path + inner) from error
