"""Shares that an item tells of holders alone, under a heading that says of which patents: "US (24%) vs Japan (23%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.extractors.patents.parties import TYPES, WORLD
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

# "Quantum patents", "Share of patents by country", "Patent share (2020-2024)"
_OF_PATENTS = lazy_regex(
    r"\bpatents?(?:\s(?:shares?|filings|applications|families|holdings|leaders?))?(?:\s(?:by|among)\s[\w ]{3,30})?\W*(?:\([^()]*\)\W*)?$",
    re.IGNORECASE,
)
# A holder with its share right behind it, and what may stand between two of them.
_HAS = lazy_regex(r"[\s*:(–—-]*(?:(?:has|with|at|holds)\s)?")
_NEXT = lazy_regex(
    r"\s?%?[\s*)]*(?:(?:,|;|/|\||vs\.?|versus|and|compared (?:to|with)|ahead of|against|followed by)[\s*(]*(?:the\s)?)+"
)
_END = lazy_regex(r"\s?%?[\s*).;]*")
# "Near parity: ", and "Acmeland: clear leader (34% vs ": what is said before the first share is of the label.
_LABEL = lazy_regex(r"\W*(?:[A-Za-z]+\s){0,3}[A-Za-z]+\W*:[\s*]*(?:the\s)?")
_OPENS = lazy_regex(r"\W*(?:the\s)?")
_SAID = lazy_regex(r"[\s*]*[:–—-][^:%\d()]{3,60}\(")


def find_listed_shares(item: Passage) -> Iterator[tuple[Value, Mark]]:
    """Find the shares of an item that consists of holders with their shares of what its heading or lead-in counts.

    Args:
        item: The item.

    Yields:
        A share with its holder; nothing where the item says anything else.
    """
    shares = [mark for mark in item.quantities if mark.kind == "percent"]
    if not shares or any(mark.kind != "percent" for mark in item.quantities) or not _counts_patents(item):
        return
    holders = [
        mark
        for mark in item.mentions
        if (named := entity_of(mark, *TYPES)) is not None and named.entity != WORLD and mark.end <= shares[-1].start
    ]
    told = _in_turn(item.text, holders, shares)
    for holder, share in told:
        yield Value(share, "share", share.quantity(words.UNITS["share"])), holder


def _in_turn(text: str, holders: Sequence[Mark], shares: Sequence[QuantityMark]) -> list[tuple[Mark, QuantityMark]]:
    """Pair each holder with the share behind it; nothing where words of another kind stand between."""
    if len(holders) != len(shares):
        return []
    opens = _OPENS.fullmatch(text, 0, holders[0].start) or _LABEL.fullmatch(text, 0, holders[0].start)
    if opens is None or _END.fullmatch(text, shares[-1].end) is None:
        return []
    for at, (holder, share) in enumerate(zip(holders, shares, strict=True)):
        has = _HAS.fullmatch(text, holder.end, share.start) or (
            not at and _SAID.fullmatch(text, holder.end, share.start)
        )
        after = at + 1 == len(holders) or _NEXT.fullmatch(text, share.end, holders[at + 1].start)
        if not has or not after:
            return []
    return list(zip(holders, shares, strict=True))


def _counts_patents(item: Passage) -> bool:
    """Tell whether what stands right over an item says that patents are counted, and not how they grew."""
    above = [over for over in (*above_in_list(item), item.heading) if over is not None and over.kind != "item"]
    return bool(above) and _OF_PATENTS.search(above[0].text) is not None and not words.changes(above[0].text)
