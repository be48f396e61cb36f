"""What one word says of who is behind whom, and what several together make of it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.extractors.lag.gaps import Gap
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.reading import Mark


@attrs.frozen(kw_only=True)
class Finding:
    """What one cue says, before the findings of a passage are put together.

    Args:
        parties: Who is behind whom; both are known.
        at: The mark that carries the statement.
        gap: By how much.
        trend: Whether the gap narrows.
        negated: Whether it is denied.
        certain: How sure the reading is, 0..1.
        last: The last gap of the list that this one is part of, behind which the time of all may stand.
        estimated: Whether it was read by estimated scores, and `certain` is a probability.
    """

    parties: Parties
    at: Mark
    gap: Gap | None = None
    trend: LagTrend | None = None
    negated: bool = False
    certain: float = 0.9
    last: Mark | None = None
    estimated: bool = False


def put_together(findings: Sequence[Finding]) -> list[Finding]:
    """Make one finding of what several words say of the same pair: a gap, and whether it narrows.

    Args:
        findings: What the words of one passage say, in order.
    """
    kept: list[Finding] = []
    for finding in findings:
        if any(_same(finding, other) for other in kept):
            continue
        kept.append(finding)
    # "lags two years behind Tau" tells its gap of Tau, and not of who was spoken of before.
    named = {finding.gap.mark for finding in kept if finding.gap is not None and not finding.parties.inherited}
    kept = [
        finding
        for finding in kept
        if finding.gap is None or not finding.parties.inherited or finding.gap.mark not in named
    ]
    measured = [finding for finding in kept if finding.gap is not None]
    for bare in [finding for finding in kept if finding.gap is None]:
        partners = [f for f in measured if f.parties.order == bare.parties.order and f.gap and not f.gap.past]
        others = [
            f
            for f in kept
            if f is not bare and f.gap is None and f.parties.order == bare.parties.order and f.negated == bare.negated
        ]
        if partners and bare.negated in {f.negated for f in partners}:
            kept.remove(bare)
            kept = [
                attrs.evolve(f, trend=f.trend or bare.trend) if f in partners and f.gap and not f.gap.past else f
                for f in kept
            ]
            measured = [finding for finding in kept if finding.gap is not None]
        elif others and bare in kept and bare.trend is None:
            kept.remove(bare)
    return kept


def _same(one: Finding, other: Finding) -> bool:
    same_gap = (one.gap and one.gap.quantity) == (other.gap and other.gap.quantity)
    return (
        same_gap
        and one.parties.order == other.parties.order
        and one.negated == other.negated
        and (one.trend in {None, other.trend} or one.gap is not None)
    )
