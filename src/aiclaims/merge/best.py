"""The claim that a group of claims makes together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, cast

import attrs

from aiclaims.merge.consolidated import Agreement
from aiclaims.merge.grouping import Observation
from aiclaims.merge.keys import detail_fields, measured_field
from aiclaims.merge.periods import narrowness
from aiclaims.schema import Claim, Evidence, Modality, Quantity


def best_value(members: Sequence[Observation]) -> Quantity | None:
    """Give the narrowest value that all members allow.

    It is the sharpest value stated, cut by the bounds that others state; a less sharp witness can
    therefore never widen it.

    Args:
        members: Observations whose values agree.
    """
    valued = [member for member in members if member.value is not None]
    if not valued:
        return None
    best = sharpest(valued).value
    assert best is not None
    if best.low == best.high:
        return best
    stated = [member.value for member in valued if member.value is not None and not member.value.approximate]
    low = max((value.low for value in (*stated, best) if value.low is not None), default=None)
    high = min((value.high for value in (*stated, best) if value.high is not None), default=None)
    if low is not None and high is not None and low > high:
        return best  # they agree as rounded numbers only
    return attrs.evolve(best, low=low, high=high)


def sharpest(members: Sequence[Observation]) -> Observation:
    """Give the member with the sharpest value; among equal ones the value stated most often.

    Args:
        members: One observation or more.
    """
    often = Counter(_value_order(member.value) for member in members)

    def order(member: Observation) -> tuple[float, bool, float, int, tuple[float, ...], str]:
        reach, span = member.soft, member.hard
        return (
            _width(reach.low[0], reach.high[0]),
            member.value is not None and member.value.approximate,
            _width(span.low[0], span.high[0]),
            -often[_value_order(member.value)],
            _value_order(member.value),
            member.id,
        )

    return min(members, key=order)


def agreement(member: Observation, best: Quantity | None) -> Agreement:
    """Tell how a member's value stands to the best one.

    Args:
        member: The observation.
        best: The best value of its group.
    """
    value = member.value
    if best is None:
        return "exact"
    if value is None:
        return "unstated"
    if (value.low, value.high, value.approximate) == (best.low, best.high, best.approximate):
        return "exact"
    return "rounds" if value.exact else "refines"


def together(members: Sequence[Observation], best: Quantity | None) -> Claim:
    """Make the claim that the members make together: the best value, every quote, the finest period.

    Args:
        members: The observations.
        best: Their best value.
    """
    model = sharpest(members).claim
    claims = [member.claim for member in members]
    periods = [claim.period for claim in claims if claim.period is not None]
    changes: dict[str, Any] = {
        "evidence": _evidence(model, claims),
        "modality": _modality(claims),
        "period": min(periods, key=narrowness, default=None),
        "confidence": max(claim.confidence for claim in claims),
    }
    measured = measured_field(type(model))
    if measured is not None and best is not None:
        changes[measured] = best
    for name in detail_fields(type(model)):
        changes[name] = _most_stated([getattr(claim, name) for claim in claims])
    made: Claim = attrs.evolve(cast(Any, model), **changes)
    return made


def _evidence(model: Claim, claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    """Put the quotes of the sharpest claim first, as it is the one whose document the whole is shown under."""
    every = sorted({evidence for claim in claims for evidence in claim.evidence} - set(model.evidence))
    return (*model.evidence, *every)


def _modality(claims: Sequence[Claim]) -> Modality:
    said: set[Modality] = {claim.modality for claim in claims}
    return "asserted" if "asserted" in said else min(said)


def _most_stated(details: Sequence[object]) -> object:
    stated = Counter(detail for detail in details if detail is not None)
    return min(stated, key=lambda detail: (-stated[detail], str(detail)), default=None)


def _width(low: float, high: float) -> float:
    return 0.0 if low == high else high - low


def _value_order(value: Quantity | None) -> tuple[float, ...]:
    if value is None:
        return ()
    low = float("-inf") if value.low is None else value.low
    return (low, float("inf") if value.high is None else value.high, value.approximate)
