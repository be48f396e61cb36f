"""Which number belongs to whom: "A (1), B (2)", "1 for A against 2 for B", "A has 1, B just 2"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.frames.assignment import assign
from aiclaims.frames.coordination import groups, respectively
from aiclaims.frames.distance import distance, gap
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

_BRACKET = lazy_regex(r"['’]?s?\s*[(\[:：]\s*")
_LINK_BACK = lazy_regex(
    r"(?:\s?\(\d[\d.,]*\s?%\))?(?:[\s\w'’,-]{0,40}\s)?(?:in|for|by|from|to|of|among|on|at|and)\s+(?:the\s+|its\s+|their\s+)?(?:[A-Z][\w-]*['’]s?\s+)?",
    re.IGNORECASE,
)
_AND = lazy_regex(r"\band\b|&")
_NEXT_SUBJECT = lazy_regex(r"\b(?:and|while|but|as)\s+(?:the\s+|its\s+)?$", re.IGNORECASE)

_REUSE = 1.5
"""Each further value of the same party costs this much: a party of its own is likelier."""

_AFTER = 0.8
"""A party behind the value costs this much more than one before it, unless a preposition links them."""

_CROSSED = 0.6
"""Each other party or value that stands in between."""


@attrs.frozen
class Pair:
    """A value with the party it belongs to.

    Args:
        value: The value's mark.
        party: The party's mark, None where the passage has none for it.
        cost: How far apart they stand; the cost of absence where there is no party.
        margin: How much dearer the next best party would have been; 0 or more.
    """

    value: Mark
    party: Mark | None
    cost: float
    margin: float


def pair(
    passage: Passage, values: Sequence[Mark], parties: Sequence[Mark], *, absent: float = 6.0, reuse: int = 3
) -> tuple[Pair, ...]:
    """Give each value the party it most likely belongs to: the cheapest consistent assignment.

    Args:
        passage: The passage.
        values: Values of one sort (all counts, or all percentages), in order.
        parties: Those who may own them, in order.
        absent: What it costs to leave a value without a party.
        reuse: How many values one party may have, at a growing cost.

    Returns:
        A pair for each value, in order.
    """
    if not values:
        return ()
    listed = respective(passage, values, parties)
    if listed:
        rest = [value for value in values if not any(value is found.value for found in listed)]
        unlisted = pair(passage, rest, parties, absent=absent, reuse=reuse)
        return tuple(sorted((*listed, *unlisted), key=lambda found: found.value.start))
    costs = [[_cost(passage, value, party, values, parties) for party in parties] for value in values]
    columns = [(index, again) for again in range(reuse) for index in range(len(parties))]
    wide = [[row[index] + _REUSE * again for index, again in columns] for row in costs]
    pairs = []
    for value, row, chosen in zip(values, costs, assign(wide, absent=absent), strict=True):
        index = None if chosen is None else columns[chosen][0]
        cost = absent if index is None else row[index]
        others = [c for i, c in enumerate(row) if i != index] + ([absent] if index is not None else [])
        pairs.append(
            Pair(value, None if index is None else parties[index], cost, max(0.0, min(others, default=cost) - cost))
        )
    return tuple(pairs)


def _cost(passage: Passage, value: Mark, party: Mark, values: Sequence[Mark], parties: Sequence[Mark]) -> float:
    between = gap(passage, party, value)
    if party.end <= value.start and _BRACKET.fullmatch(between):
        return 0.0
    low, high = min(party.end, value.end), max(party.start, value.start)
    crossed = sum(low <= other.start and other.end <= high for other in (*values, *parties))
    cost = distance(passage, value, party) + _CROSSED * crossed
    if party.start >= value.end:
        linked = _LINK_BACK.fullmatch(between) and not crossed
        cost += 0.0 if linked else _AFTER
        # "Sales grew 3% and Acme came first": a name right behind the conjunction begins what is said next.
        cost += _AFTER if _NEXT_SUBJECT.search(between) else 0.0
    return cost


def respective(passage: Passage, values: Sequence[Mark], parties: Sequence[Mark]) -> tuple[Pair, ...]:
    """Pair two lists of one length: those that "respectively" joins, or "A and B have 1 and 2".

    Args:
        passage: The passage.
        values: Values of one sort, in order.
        parties: Those who may own them, in order.

    Returns:
        A pair for each value of the list; none where there are no two such lists.
    """
    value_lists = [group for group in groups(passage, values) if len(group) > 1]
    if not value_lists:
        return ()
    named = respectively(passage)
    for value_list in value_lists:
        for party_list in groups(passage, parties):
            if len(value_list) == len(party_list) and (named or _adjoin(passage, party_list, value_list, parties)):
                return tuple(Pair(v, p, 0.0, 1.0) for v, p in zip(value_list, party_list, strict=True))
    return ()


# "A and B, the two largest firms, filed"
_APPOSITION = lazy_regex(r",\s[^,;.\d]{3,80},\s(?:[a-z]+\s){1,3}")


def _adjoin(passage: Passage, party_list: Sequence[Mark], value_list: Sequence[Mark], parties: Sequence[Mark]) -> bool:
    """Tell whether two lists that "and" joins inside stand side by side in one clause, the parties first."""
    start, end = party_list[-1].end, value_list[0].start
    return (
        start <= end
        and (passage.barrier(start, end) < 2.0 or _APPOSITION.fullmatch(passage.text, start, end) is not None)
        and not any(start <= other.start < end for other in parties)
        and all(_AND.search(gap(passage, *items[-2:])) is not None for items in (party_list, value_list))
    )
