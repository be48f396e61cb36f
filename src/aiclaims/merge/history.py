"""How the value of a claim changed as documents came out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Literal

import attrs

from aiclaims.merge.best import best_value
from aiclaims.merge.consolidated import ConsolidatedClaim, Witness
from aiclaims.merge.consolidation import Consolidation
from aiclaims.merge.statement import Statement
from aiclaims.schema import Quantity

Change = Literal["first", "refined", "repeated", "supported", "contradicted"]


@attrs.frozen
class Moment:
    """A day on which documents came out that state a claim, or contradict it.

    Args:
        day: The day.
        change: `first` stated; `refined`, its best value became another; `repeated`; `supported`, by what is
            less sharp and allows the best value; `contradicted` by a claim for the first time.
        value: The best value that all documents until then allow; of the other claim, where it contradicts.
        documents: The documents that came out on the day, in order.
        claim: Id of the claim they state.
    """

    day: dt.date
    change: Change
    value: Quantity | None
    documents: tuple[str, ...]
    claim: str


def history(claim: ConsolidatedClaim, *, within: Consolidation | None = None) -> tuple[Moment, ...]:
    """Tell how the value of a claim changed over the days on which its documents came out.

    Args:
        claim: The claim; documents of which nobody said when they came out are left aside.
        within: The result that it is from, so that the claims that contradict it are told as well.

    Returns:
        The moments, in order.

    Raises:
        ClaimLookupError: Where it is from another result.
    """
    moments = list(_own(claim))
    if within is not None:
        others = {name for conflict in within.conflicts_of(claim) for name in conflict.ids} - {claim.id}
        for name in others:
            first = next(iter(_own(within[name])), None)
            if first is not None:
                moments.append(attrs.evolve(first, change="contradicted"))
    return tuple(sorted(moments, key=lambda moment: (moment.day, moment.change == "contradicted", moment.claim)))


def _own(claim: ConsolidatedClaim) -> list[Moment]:
    by_day: dict[dt.date, list[Witness]] = {}
    for witness in claim.members:
        if witness.published is not None:
            by_day.setdefault(witness.published, []).append(witness)
    told: list[Moment] = []
    until_then: list[Statement] = []
    values: set[Quantity | None] = set()
    for day in sorted(by_day):
        seen = [Statement.of(witness.id, witness.claim) for witness in by_day[day]]
        until_then += seen
        fresh = {each.value for each in seen} - values
        values |= fresh
        # What was said before is not weighed again for what only repeats it.
        best = _best(until_then) if fresh else told[-1].value
        change: Change = "first"
        if told:
            is_said = any(_same(each.value, best) for each in seen)
            change = "refined" if not _same(best, told[-1].value) else "repeated" if is_said else "supported"
        documents = tuple(sorted({witness.claim.doc for witness in by_day[day]}))
        told.append(Moment(day, change, best, documents, claim.id))
    return told


def _same(one: Quantity | None, other: Quantity | None) -> bool:
    """Tell whether two values of a claim are one, in whichever unit they are written."""
    if one is None or other is None:
        return one is other
    return (one.low, one.high, one.approximate) == (other.low, other.high, other.approximate)


def _best(seen: Sequence[Statement]) -> Quantity | None:
    return best_value(sorted(seen, key=lambda each: each.id))
