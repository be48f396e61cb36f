"""Lag estimates: who is behind whom, by how much, and whether the gap narrows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import cast

import attrs

from aiclaims.extractors import lag_words as words
from aiclaims.extractors.lag_claim import LagClaim, LagTrend
from aiclaims.extractors.lag_parties import Parties, find_parties, inherited_parties
from aiclaims.frames import pair
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.schema import Claim, Period, Quantity

_REACH = 3
"""Passages behind the last claim within which a bare "it" or duration still means the same gap."""

_GAP_KINDS = frozenset({"duration", "generations", "points", "percent"})
_ESTIMATING = re.compile(r"\b(?:says?|said|puts?|estimates?|estimated|was|is|it['’]s|reckons?|at|shortest|longest|average)\b", re.IGNORECASE)
_NO_GAP = re.compile(r"\b(?:by the end|within|for|every|over the (?:past|last|next)|in the (?:past|last|next)|ago|old|later|earlier|notice|per|a year later)\b", re.IGNORECASE)
_AGO = re.compile(r"\s*(?:ago|later|earlier|old|in a row|notice|-old|straight)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\bfrom\b|\bcompared (?:with|to)\b|\bdown from\b", re.IGNORECASE)


@attrs.frozen
class LagExtractor:
    """Finds claims that somebody is behind, ahead or level."""

    name: str = "lag"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (LagClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = words.TRIGGERS

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the lag claims of one passage."""
        before = _last_claim(passage, context)
        if passage.kind == "row" or not _technology_in_view(passage, before):
            return
        cues = _cues(passage)
        gaps = [mark for mark in passage.quantities if _is_gap(passage, mark)]
        if not cues:
            yield from _resumed(passage, gaps, before)
            return
        shared = _share_out(passage, gaps, cues)
        done: list[tuple[object, ...]] = []
        for cue in cues:
            for claim in _claims(passage, cue, shared[id(cue)], cues, before):
                key = (claim.laggard, claim.leader, claim.gap, claim.negated)
                if key not in done:
                    done.append(key)
                    yield claim


def _last_claim(passage: Passage, context: Context) -> LagClaim | None:
    if not context.claims:
        return None
    claim, stated = context.claims[-1], context.passages[-1]
    return claim if passage.index - stated.index <= _REACH and isinstance(claim, LagClaim) else None


def _technology_in_view(passage: Passage, before: LagClaim | None) -> bool:
    heading = passage.heading
    texts = (passage.text, heading.text if heading else "", passage.reading.document.title or "")
    return before is not None or any(words.TECHNOLOGY.search(text) for text in texts)


def _cues(passage: Passage) -> list[CueMark]:
    idioms = [match.span() for match in words.NO_LAG.finditer(passage.text)]
    return [
        cue
        for cue in words.CUES.find(passage.text)
        if not any(cue.start < end and start < cue.end for start, end in idioms)
    ]


def _is_gap(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a quantity may be a gap: a duration and the like, not an age or a date."""
    if mark.kind == "number":
        return bool(re.search(r"\brespectively\b|\bmargins?\b|\blongest\b|\bshortest\b|\bpoints\b", passage.text)) and not mark.noun
    if mark.kind not in _GAP_KINDS or (mark.kind == "duration" and mark.unit != "months"):
        return False
    overlapping = any(period.start < mark.end and mark.start < period.end for period in passage.periods)
    return not overlapping and not _AGO.match(passage.text, mark.end)


def _share_out(passage: Passage, gaps: Sequence[QuantityMark], cues: Sequence[CueMark]) -> dict[int, list[QuantityMark]]:
    """Give each gap to the cue it belongs to; a cue may have several."""
    shared: dict[int, list[QuantityMark]] = {id(cue): [] for cue in cues}
    for found in pair(passage, gaps, cues, absent=5.0, reuse=max(3, len(gaps))):
        if found.party is not None:
            shared[id(found.party)].append(cast(QuantityMark, found.value))
    return shared


def _claims(
    passage: Passage, cue: CueMark, gaps: Sequence[QuantityMark], cues: Sequence[CueMark], before: LagClaim | None
) -> Iterator[LagClaim]:
    parties = find_parties(passage, cue) or inherited_parties(passage, cue, before)
    if parties is None:
        return
    trend = _trend(passage, cue)
    if cue.cue in {"gap", "catch"} and not gaps:
        if trend is None and cue.cue == "gap":
            return
        if words.WISHED.search(passage.text):
            return
    if cue.cue == "catch":
        trend = trend or "narrowing"
    level = cue.cue == "level"
    negated = level or passage.negated_at(cue.start)
    if not gaps:
        yield _claim(passage, cue, parties, None, trend=trend, negated=negated)
        return
    unit = next((gap.unit for gap in gaps if gap.unit), before.gap.unit if before and before.gap else "")
    earlier = _earlier(passage, gaps)
    for gap in gaps:
        quantity = gap.quantity(gap.unit or unit)
        if not quantity.unit:
            continue
        yield _claim(
            passage, cue, parties, quantity, at=gap, trend=None if gap in earlier else trend,
            negated=negated or passage.negated_at(gap.start),
        )


def _earlier(passage: Passage, gaps: Sequence[QuantityMark]) -> list[QuantityMark]:
    """Find the gaps that were: "from X to Y", "to Y from X"."""
    return [
        gap
        for gap in gaps
        if len(gaps) > 1 and re.search(r"\bfrom(?: (?:over|about|some|more than|nearly))?\s*$", passage.text[: gap.start + 1].rstrip() + "", re.IGNORECASE)
        or (len(gaps) > 1 and re.search(r"\bfrom\s*$", passage.text[: gap.start]))
    ]


def _claim(
    passage: Passage,
    cue: Mark,
    parties: Parties,
    gap: Quantity | None,
    *,
    at: Mark | None = None,
    trend: str | None = None,
    negated: bool = False,
    confidence: float = 0.9,
) -> LagClaim:
    return LagClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution,
        modality=passage.modality_at(cue.start),
        negated=negated,
        period=_period(passage, at or cue),
        confidence=round(confidence - (0.1 if parties.inherited else 0.0) - (0.0 if gap else 0.1), 2),
        laggard=parties.laggard,
        leader=parties.leader,
        gap=gap,
        trend=cast("LagTrend | None", trend),
        field=words.field(passage.text) or _field_of_context(passage),
    )


def _trend(passage: Passage, cue: CueMark) -> str | None:
    """Read the trend from the cue's own clause and those joined to it, but not past a full contrast."""
    start, end = passage.clauses.bounds(cue.start, len(passage.text))
    if cue.cue in {"gap", "catch"}:
        return words.trend(passage.text, start, end) or words.trend(passage.text, 0, len(passage.text))
    other = re.search(r"\bgap\b", passage.text)
    if other and passage.barrier(cue.start, other.start()) <= 3.0:
        return words.trend(passage.text, 0, len(passage.text))
    return None


def _period(passage: Passage, at: Mark) -> Period | None:
    near = [
        mark
        for mark in passage.periods
        if not re.search(r"\b(?:said|told|says|released|published|wrote|founded|reported)\b[^,;]{0,30}$", passage.text[: mark.start], re.IGNORECASE)
        and not re.match(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", mark.text, re.IGNORECASE)
        and not re.match(r"\s*[-–—]\s", passage.text[mark.end :])
        and (passage.barrier(min(mark.end, at.end), max(mark.start, at.start)) < 2.0 or mark.start < 3)
    ]
    return min(near, key=lambda mark: abs(mark.start - at.start)).period if near else None


def _field_of_context(passage: Passage) -> str | None:
    heading = passage.heading
    return words.field(heading.text) if heading else None


def _resumed(passage: Passage, gaps: Sequence[QuantityMark], before: LagClaim | None) -> Iterator[LagClaim]:
    """Read a passage that goes on about the gap before: "I'd put it at two years", "It gets smaller"."""
    if before is None:
        return
    parties = Parties(before.laggard, before.leader, inherited=True)
    for gap in gaps:
        if gap.kind == "duration" and _ESTIMATING.search(passage.text) and not _NO_GAP.search(passage.text[: gap.start][-24:]):
            yield _claim(passage, gap, parties, gap.quantity(), at=gap, negated=passage.negated_at(gap.start))
    if gaps:
        return
    subject = re.match(r"(?:\w+[.,]? )?(?:it|the gap|this)\b", passage.text, re.IGNORECASE)
    trend = words.trend(passage.text, 0, len(passage.text)) if subject else None
    if subject and (words.SMALLER.search(passage.text) or words.TRENDS["steady"].search(passage.text)):
        anchor = CueMark(start=subject.start(), end=subject.end(), text=subject[0], cue="gap", lemma="it")
        yield _claim(passage, anchor, parties, None, trend=trend)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractor of lag claims."""
    register(LagExtractor())
