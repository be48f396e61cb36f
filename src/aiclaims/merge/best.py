"""The claim that a group of claims makes together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from aiclaims.merge.consolidated import Agreement
from aiclaims.merge.keys import detail_fields, identity_fields, measured_field, unit_of
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.merge.periods import narrowness
from aiclaims.merge.statement import Statement
from aiclaims.schema import Claim, Evidence, Modality, Quantity, fold_of
from aiclaims.schema.labels import label_of
from aiclaims.schema.layout import rewritten
from aiclaims.schema.packing import unpack


def best_value(members: Sequence[Statement]) -> Quantity | None:
    """Give the narrowest value that all members allow.

    It is the sharpest value stated, cut by the bounds that others state; a less sharp witness can
    therefore never widen it.

    Args:
        members: Statements whose values agree.
    """
    valued = [member for member in members if member.value is not None]
    if not valued:
        return None
    measured = sharpest(valued).measured
    assert measured is not None
    best = measured.value
    if best.low == best.high:
        return best
    stated = [member.value for member in valued if member.value is not None and not member.value.approximate]
    low = max((value.low for value in (*stated, best) if value.low is not None), default=None)
    high = min((value.high for value in (*stated, best) if value.high is not None), default=None)
    if low is not None and high is not None and low > high:
        return best  # they agree as rounded numbers only
    return attrs.evolve(best, low=low, high=high)


def sharpest(members: Sequence[Statement]) -> Statement:
    """Give the member with the sharpest value; among equal ones the value stated most often.

    Args:
        members: One statement or more.
    """
    if len(members) == 1:
        return members[0]
    measured = members[0].measured
    if all(member.measured is measured for member in members):
        return min(members, key=_first_id)
    # "About 6" says more than "at most 6", however near to its bound a reader takes that to be.
    sharpness = [member.sharpness for member in members]
    least = min(sharpness)
    members = [member for member, own in zip(members, sharpness, strict=True) if own == least]
    measured = members[0].measured
    if all(member.measured is measured for member in members):
        return min(members, key=_first_id)
    often: Counter[tuple[float, ...]] = Counter()
    for member in members:
        often[_value_order(member.value)] += member.times

    def order(member: Statement) -> tuple[int, tuple[float, ...], bool, bytes]:
        value = _value_order(member.value)
        # Whoever writes the unit that is meant says more than whoever writes another for it.
        unit = "" if member.value is None else member.value.unit.casefold()
        bare = member.value is not None and unit_of(member.layout.claim_class, member.value) != unit
        return (-often[value], value, bare, member.ids[0])

    return min(members, key=order)


def hangs_on_counts(members: Sequence[Statement]) -> bool:
    """Tell whether what members say together hangs on how often each of them is stated.

    Args:
        members: One statement or more.
    """
    if len(members) == 1:
        return False
    least = min(member.sharpness for member in members)
    if len({_value_order(member.value) for member in members if member.sharpness == least}) > 1:
        return True
    return any(
        len({part for member in members if (part := member.layout.part(member.told, name)) is not None}) > 1
        for name in detail_fields(members[0].layout.claim_class)
    )


def _first_id(member: Statement) -> bytes:
    return member.ids[0]


def agreement(member: Statement, best: Quantity | None) -> Agreement:
    """Tell how a member's value stands to the best one.

    Args:
        member: The statement.
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


def together(members: Sequence[Statement], best: Quantity | None, observations: Observations) -> Claim:
    """Make the claim that the members make together: the best value, every quote, the finest period.

    Args:
        members: The statements.
        best: Their best value.
        observations: Where those who make them are.
    """
    mentions = {name: unpack(observations.mentions[name][DIGEST:]) for member in members for name in member.ids}
    model = sharpest(members)
    evidence, attribution, extractor, _ = mentions[model.ids[0]]
    said = {
        "evidence": _evidence(evidence, mentions.values()),
        "attribution": tuple(attribution),
        "extractor": extractor,
        "confidence": float(max([confidence for _, _, _, confidence in mentions.values()])),
    }
    return agreed(model, members, best, said)


def agreed(model: Statement, members: Sequence[Statement], best: Quantity | None, said: Mapping[str, Any]) -> Claim:
    """Make the claim that the members make together, as it is said.

    Args:
        model: The sharpest of the statements.
        members: The statements.
        best: Their best value.
        said: Evidence and the like; a claim without is said nowhere.
    """
    changes = {**said, **_labels(model, members)}
    if len(members) == 1:
        return rewritten(model.claim, changes)
    periods = [member.period for member in members if member.period is not None]
    changes["modality"] = _modality(members)
    changes["period"] = min(periods, key=narrowness, default=None)
    measured = measured_field(type(model.claim))
    if measured is not None and best is not None:
        changes[measured] = best
    for name in detail_fields(type(model.claim)):
        changes[name] = _most_stated((getattr(member.claim, name), member.times) for member in members)
    # All of it was held against the class where it was found.
    return rewritten(model.claim, changes)


def _labels(model: Statement, members: Sequence[Statement]) -> dict[str, Any]:
    """Choose what is shown of the names that members write in different ways, that of the sharpest if nothing is better."""
    found = {}
    for field in identity_fields(model.layout.claim_class):
        fold, own = fold_of(field), getattr(model.claim, field.name)
        if fold is None or not own or not _is_text(own):
            continue
        meant = fold(own)
        others = [getattr(member.claim, field.name) for member in members if member is not model]
        # The two sides of a comparison may be told the other way round.
        found[field.name] = label_of([own, *(other for other in others if other and fold(other) == meant)], fold)
    return found


def _is_text(name: object) -> bool:
    return all(isinstance(part, str) for part in (name if isinstance(name, tuple) else (name,)))


def _evidence(first: Sequence[Any], mentions: Iterable[Any]) -> tuple[Evidence, ...]:
    """Put the quotes of the sharpest claim first, as it is the one whose document the whole is shown under."""
    shown = [tuple(quote) for quote in first]
    every = {tuple(quote) for evidence, _, _, _ in mentions for quote in evidence}
    return tuple(Evidence(*quote) for quote in (*shown, *sorted(every.difference(shown))))


def _modality(members: Sequence[Statement]) -> Modality:
    said: set[Modality] = {member.claim.modality for member in members}
    return "asserted" if "asserted" in said else min(said)


def _most_stated(details: Iterable[tuple[object, int]]) -> object:
    stated: Counter[object] = Counter()
    for detail, times in details:
        if detail is not None:
            stated[detail] += times
    return min(stated, key=lambda detail: (-stated[detail], str(detail)), default=None)


def _value_order(value: Quantity | None) -> tuple[float, ...]:
    if value is None:
        return ()
    low = float("-inf") if value.low is None else value.low
    return (low, float("inf") if value.high is None else value.high, value.approximate)
