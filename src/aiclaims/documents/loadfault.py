"""What stands in for a document that could not be read."""

from __future__ import annotations

import attrs

from aiclaims.errors import AiclaimsError


@attrs.frozen
class LoadFault:
    """Something that could not be read as a document.

    Args:
        where: The file, or file and line.
        error: What is wrong with it.
    """

    where: str
    error: AiclaimsError

    @classmethod
    def at(cls, where: str, error: AiclaimsError) -> LoadFault:
        """Make the fault of an error, and say in the error where it happened, before what it already says.

        Args:
            where: The file, or file and line.
            error: What is wrong with it.
        """
        if error.where is None:
            error.where = where
        elif not error.where.startswith(where):
            error.where = f"{where}: {error.where}"
        return cls(where, error)
