"""Which passages stand in one quotation, so that its source is looked for once and where it is told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage


@attrs.frozen
class Quotation:
    """A stretch of a block in quotation marks.

    Args:
        start: Offset of the opening mark in the block's text.
        end: Offset behind the closing one.
        first: The passage that it begins in.
        last: The passage that it ends in.
    """

    start: int
    end: int
    first: Passage
    last: Passage


def find_quotations(passages: Sequence[Passage]) -> Mapping[int, Quotation]:
    """Find the quotations of a document.

    Args:
        passages: All its passages, in order.

    Returns:
        By the index of each passage that begins in a quotation, that quotation.
    """
    found: dict[int, Quotation] = {}
    for _, group in groupby(passages, key=lambda passage: id(passage.block)):
        inside = list(group)
        at = 0
        for match in _quotes().finditer(inside[0].block.text):
            start, end = match.span()
            while at + 1 < len(inside) and inside[at].end <= start:
                at += 1
            last = at
            while last + 1 < len(inside) and inside[last + 1].start < end:
                last += 1
            quotation = Quotation(start, end, inside[at], inside[last])
            for passage in inside[at : last + 1]:
                if start <= passage.start < end:
                    found[passage.index] = quotation
            at = last
    return found


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^“”]*”|(?<!\w)\"[^\"]*\"")
