"""Where something stands in a document."""

from __future__ import annotations

import attrs

from aiclaims.errors import SchemaError
from aiclaims.schema.exact_numbers import exact_numbers
from aiclaims.schema.field_types import check_types


@attrs.frozen(order=True)
class Span:
    """A stretch of a document, counted in Unicode code points of the text as it was given.

    Args:
        start: Offset of the first code point, 0 or more.
        end: Offset behind the last code point, `start` or more.

    Raises:
        SchemaError: Where the offsets are no whole numbers, negative or out of order.
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            exact_numbers(self, "start", "end")
            check_types(self)
        if not 0 <= self.start <= self.end:
            raise SchemaError(
                "a span runs forward from 0", expected="0 <= start <= end", got=f"{self.start}..{self.end}"
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
