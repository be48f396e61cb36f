"""Reads the lag claims of a Chinese passage, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.extractors.lag.chinese import words
from aiclaims.extractors.lag.chinese.parties import Sides, find_parties, sides_of_gap, sides_of_verb
from aiclaims.extractors.lag.claim import LagClaim, LagTrend
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Passage, QuantityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Claim, Entity, Period, Quantity

_REACH = 2
_GAPS = {"duration": "months", "generations": "generations", "percent": "percent", "points": "points"}


@attrs.define
class _Told:
    """What the clauses before have told.

    Args:
        subject: Whom they are about.
        sides: Who is behind whom.
        field: In what.
        period: When.
    """

    subject: Entity | None = None
    sides: Sides | None = None
    field: str | None = None
    period: Period | None = None


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the lag claims of one passage."""
    if not isinstance(passage, ChinesePassage):
        return
    told = _Told()
    near = bool(context.claims) and passage.index - context.passages[-1].index <= _REACH
    if near and isinstance(context.claims[-1], LagClaim):
        last = context.claims[-1]
        told.sides, told.field = Sides(last.laggard, last.leader), last.field
    heading = passage.heading
    around = heading.simplified if isinstance(heading, ChinesePassage) else ""
    if words.ELSEWHERE.search(passage.simplified) or (
        not words.TECHNOLOGY.search(passage.simplified + around) and not near
    ):
        return
    for span in passage.statements:
        yield from _claims(passage, span, told)


def _claims(passage: ChinesePassage, span: tuple[int, int], told: _Told) -> Iterator[LagClaim]:
    text = passage.simplified
    start, end = span
    parties = find_parties(passage, span)
    told.field = _field(text, start, end) or told.field
    for mark in passage.periods:
        if start <= mark.start < end and not passage.is_told(mark.start):
            told.period = mark.period
    if len(parties) == 2 and (both := sides_of_gap(parties, None)):
        told.sides = both
    for cue, behind, negated in (
        (words.LEVEL_NO_MORE.search(text, start, end), True, True),
        (words.CAUGHT_UP.search(text, start, end), True, True),
        (words.BEHIND.search(text, start, end), True, False),
        (words.LEAD.search(text, start, end) or words.AHEAD.search(text, start, end), False, False),
        (words.HIGHER.search(text, start, end) if _gaps(passage, span) else None, False, False),
    ):
        if cue is None or passage.is_told(cue.start()):
            continue
        sides = sides_of_verb(text, parties, cue.start(), told.subject, behind=behind)
        gaps = [] if negated else _gaps(passage, (cue.end(), end))
        if sides is None and gaps:
            sides = _alone(passage, parties, cue.start(), told, behind=behind)
        if sides is None:
            continue
        if cue.re.pattern == words.CAUGHT_UP.pattern and not {sides.laggard.type, sides.leader.type} <= {
            "country",
            "region",
        }:
            continue
        if (
            not gaps
            and not negated
            and words.SEVERAL.search(text, cue.start(), end) is None
            and not _both_named(parties)
        ):
            continue
        told.sides = sides
        gap = gaps[0].quantity(_GAPS[gaps[0].kind]) if gaps else None
        if gap is not None and words.AT_LEAST.search(text, start, cue.start()):
            gap = attrs.evolve(gap, high=None)
        yield _claim(passage, cue.start(), sides, gap, None, told, negated)
        break
    else:
        yield from _gap_claims(passage, span, parties, told)
    subjects = [mark for mark in parties if not words.WITH.search(text, max(0, mark.start - 8), mark.start)]
    if subjects:
        told.subject = subjects[0].entity


def _alone(
    passage: ChinesePassage, parties: Sequence[EntityMark], at: int, told: _Told, *, behind: bool
) -> Sides | None:
    """Tell the sides where only one is named, or none: the other is the one land that is spoken of around."""
    lands = [mark.entity for mark in parties if mark.entity.type in {"country", "region"} and mark.start < at]
    if told.sides is not None and (not lands or lands[-1] == (told.sides.laggard if behind else told.sides.leader)):
        return told.sides
    around = [passage, passage.previous_prose, passage.heading]
    others = {
        mark.entity
        for near in around
        if near is not None
        for mark in near.entities
        if mark.entity.type == "country" and lands and mark.entity != lands[-1]
    }
    if not lands:
        return _sides_around(passage)
    if len(others) != 1:
        return None
    other = others.pop()
    return Sides(lands[-1], other) if behind else Sides(other, lands[-1])


def _sides_around(passage: ChinesePassage) -> Sides | None:
    """Give the two lands that the sentences before, or the heading, speak of."""
    earlier = passage.previous_prose
    for near in (earlier, earlier.previous_prose if earlier else None, passage.heading):
        lands = [mark for mark in near.entities if mark.entity.type == "country"] if near is not None else []
        if len({mark.entity for mark in lands}) == 2:
            return sides_of_gap(lands, None)
    return None


def _both_named(parties: Sequence[object]) -> bool:
    return len(parties) > 1


def _gap_claims(
    passage: ChinesePassage, span: tuple[int, int], parties: Sequence[EntityMark], told: _Told
) -> Iterator[LagClaim]:
    """Read "A与B的差距(从…)缩小到…": the gap of today with its trend, and that of before."""
    text = passage.simplified
    start, end = span
    cue = words.GAP.search(text, start, end)
    trend_at = words.TREND.search(text, start, end)
    if cue is None and (told.sides is None or (trend_at is None and not _gaps(passage, span))):
        return
    if cue is not None and passage.is_told(cue.start()):
        return
    sides = sides_of_gap([mark for mark in parties if cue is None or mark.start < cue.start()], told.sides)
    if sides is None and cue is not None:
        sides = sides_of_gap(parties, told.sides)
    if sides is None and not parties and _gaps(passage, span):
        sides = _sides_around(passage)
    if sides is None:
        return
    trend: LagTrend | None = next((name for name in words.TREND_NAMES if trend_at and trend_at[name]), None)
    gaps = [mark for mark in _gaps(passage, span) if not words.BY.search(text, start, mark.start)]
    if not gaps and (trend is None or cue is None):
        return
    told.sides = sides
    at = cue.start() if cue else (trend_at.start() if trend_at else start)
    if not gaps:
        yield _claim(passage, at, sides, None, trend, told, False)
    for number, mark in enumerate(gaps[:2]):
        earlier = number == 0 and len(gaps) > 1 and words.FROM.search(text, start, mark.start) is not None
        gap = mark.quantity(_GAPS[mark.kind])
        if gap.high is not None and words.MOST.search(text, start, mark.start):
            gap = attrs.evolve(gap, low=None)
        yield _claim(passage, at, sides, gap, None if earlier else trend, told, False)
        if not earlier:
            break


def _gaps(passage: ChinesePassage, span: tuple[int, int]) -> list[QuantityMark]:
    return [
        mark
        for mark in passage.quantities
        if span[0] <= mark.start < span[1] and mark.kind in _GAPS and mark.unit in _GAPS.values()
    ]


def _field(text: str, start: int, end: int) -> str | None:
    found = words.FIELD.search(text, start, end)
    return next((name for number, (name, _) in enumerate(words.FIELDS) if found and found[f"f{number}"]), None)


def _claim(
    passage: ChinesePassage,
    at: int,
    sides: Sides,
    gap: Quantity | None,
    trend: LagTrend | None,
    told: _Told,
    negated: bool,
) -> LagClaim:
    return LagClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(at),
        modality=passage.modality_at(at),
        negated=negated or passage.negated_at(at),
        period=told.period,
        confidence=0.8 if gap else 0.7,
        laggard=sides.laggard,
        leader=sides.leader,
        gap=gap,
        trend=trend,
        field=told.field,
    )
