"""Which values a value follows from: a ratio from two counts, a margin from two scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

import attrs

from aiclaims.errors import SchemaError

Operation = Literal["quotient", "difference"]
OPERATIONS: tuple[Operation, ...] = get_args(Operation)


@attrs.frozen
class Derivation:
    """How the value of a proposition follows from those of two others.

    Args:
        operation: `quotient`, the first by the second; `difference`, the first less the second.
        first: The parts of the first proposition's key, as `Claim.proposition` gives them.
        second: Those of the second.

    Raises:
        SchemaError: Where the operation is unknown.
    """

    operation: Operation
    first: Mapping[str, str]
    second: Mapping[str, str]

    def __attrs_post_init__(self) -> None:
        if self.operation not in OPERATIONS:
            raise SchemaError(
                "a value follows by a known operation",
                expected=", ".join(OPERATIONS),
                got=repr(self.operation),
                where="$.operation",
            )
