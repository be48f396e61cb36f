"""Patents: how many, which share, how fast, how many times another's, which rank."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure, PatentStatus
from aiclaims.extractors.patents.holders import WORLD, find_holders, holder_of
from aiclaims.frames import Pair, pair
from aiclaims.plugins.hookspecs import Context, Extractor, hookimpl
from aiclaims.reading import CueMark, Mark, Passage, PeriodMark, QuantityMark
from aiclaims.schema import Claim, Entity, Period, Quantity

_CONTINUES = 4
"""Passages behind the last claim within which a bare number still counts patents."""


@attrs.frozen
class _Value:
    """A quantity of the passage with what it measures."""

    mark: Mark
    measure: PatentMeasure
    quantity: Quantity


@attrs.frozen
class PatentExtractor:
    """Finds claims about patents."""

    name: str = "patents"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (PatentClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = words.TRIGGERS

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the patent claims of one passage."""
        before = _last_claim(passage, context)
        if not words.PATENTS.search(passage.text) and before is None and not _about_patents(passage):
            return
        if passage.kind == "row" or words.NO_COUNT.search(passage.text):
            return
        cues = words.CUES.find(passage.text)
        values = list(_values(passage, cues, before))
        if not values:
            yield from _overtaking(passage, cues, before, context)
            return
        holders = find_holders(passage)
        for value, party in _owned(passage, values, holders):
            claim = _claim(passage, cues, value, party, holders, before, context)
            if claim is not None:
                yield claim

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name what a claim about patents would need and the passage lacks."""
        ruled_out = words.NO_COUNT.search(passage.text)
        if ruled_out:
            return f"“{ruled_out[0]}” makes its numbers no count of patents held or filed"
        before = _last_claim(passage, context)
        if not words.PATENTS.search(passage.text) and before is None and not _about_patents(passage):
            return "patents are not spoken of, here or just before"
        if not list(_values(passage, words.CUES.find(passage.text), before)):
            return "no number, share, change, ratio or rank of patents was found"
        return "nobody was found who holds what is counted"


def _last_claim(passage: Passage, context: Context) -> PatentClaim | None:
    """Give the last claim found shortly before, None where the text has moved on."""
    if not context.claims:
        return None
    claim, stated = context.claims[-1], context.passages[-1]
    near = passage.index - stated.index <= _CONTINUES
    return claim if near and isinstance(claim, PatentClaim) else None


def _about_patents(passage: Passage) -> bool:
    """Tell whether the passage counts inventions or filings under a heading or title about patents."""
    if not words.FILINGS.search(passage.text):
        return False
    title = passage.reading.document.title or ""
    heading = passage.heading
    nearby = [title, heading.text if heading else ""]
    earlier = passage.previous
    for _ in range(_CONTINUES):
        if earlier is None:
            break
        nearby.append(earlier.text)
        earlier = earlier.previous
    return any(words.PATENTS.search(text) for text in nearby)


def _values(passage: Passage, cues: Sequence[CueMark], before: PatentClaim | None) -> Iterator[_Value]:
    for mark in passage.quantities:
        measure = _measure(passage, mark, before)
        if measure is None:
            continue
        quantity = mark.quantity(words.UNITS[measure])
        if measure == "growth" and words.falling(passage.text, mark):
            quantity = _negative(quantity)
        yield _Value(mark, measure, quantity)
    ranked = [mark for mark in passage.quantities if mark.kind == "rank"]
    for match in words.SUPERLATIVE.finditer(passage.text):
        if words.PATENT_NOUN.search(match[0]):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="first", lemma="more than any")
            yield _Value(cue, "rank", Quantity.exactly(1, "rank"))
    for cue in cues:
        if cue.cue == "first" and not any(mark.start < cue.end and cue.start < mark.end for mark in ranked):
            yield _Value(cue, "rank", Quantity.exactly(1, "rank"))
        elif cue.cue == "second":
            yield _Value(cue, "rank", Quantity.exactly(2, "rank"))


def _negative(quantity: Quantity) -> Quantity:
    low = None if quantity.high is None else -abs(quantity.high)
    high = None if quantity.low is None else -abs(quantity.low)
    return Quantity(low, high, quantity.unit, quantity.approximate)


def _measure(passage: Passage, mark: QuantityMark, before: PatentClaim | None) -> PatentMeasure | None:
    """Tell what a quantity measures, None where it is not about patents."""
    text = passage.text
    if mark.kind in {"number", "percent"} and _counts_others(passage, mark):
        return None
    if mark.kind == "rank":
        # "in the top 20" says of many that they are among them, of nobody which place he has.
        return "rank" if mark.low == mark.high and not words.NO_RANK.match(text, mark.end) else None
    if mark.kind == "times":
        return "ratio" if words.RATIO.search(text, mark.start, min(len(text), mark.end + 60)) else None
    if mark.kind == "percent":
        if words.growing(text, mark):
            return "growth"
        return (
            "share" if words.sharing(text, mark, continued=before is not None and before.measure == "share") else None
        )
    if mark.kind != "number" or words.PART_OF.match(mark.noun) or words.PART_OF.match(text, mark.end + 1):
        return None
    if words.PATENT_NOUN.search(mark.noun):
        return "count" if (mark.low or mark.high or 0) > 1 else None
    if mark.noun and not words.NO_NOUN.match(mark.noun):
        return None
    magnitude = mark.high if mark.high is not None else mark.low
    if magnitude is None or magnitude < 2 or not float(magnitude).is_integer():
        return None
    counted = before is not None and before.measure in {"count", "growth", "rank", "ratio"}
    return "count" if counted or words.COUNTING.search(text) or words.PATENT_NOUN.search(text) else None


def _counts_others(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether the noun nearest to a number in its clause is something else than patents."""
    if words.PATENT_NOUN.search(mark.noun):
        return False
    start, end = passage.clauses.bounds(mark.start, len(passage.text))
    behind = passage.text[mark.end : min(end, mark.end + 60)]
    before = passage.text[max(start, mark.start - 90) : mark.start]
    other, own = words.OTHER_NOUN.search(behind), words.PATENT_NOUN.search(behind)
    if other or own:
        return other is not None and (own is None or other.start() < own.start())
    others, owns = list(words.OTHER_NOUN.finditer(before)), list(words.PATENT_NOUN.finditer(before))
    return bool(others) and (not owns or owns[-1].start() < others[-1].start())


def _owned(passage: Passage, values: Sequence[_Value], holders: Sequence[Mark]) -> Iterator[tuple[_Value, Mark | None]]:
    """Give each value its holder; values of one measure are shared out among the holders together."""
    by_value: dict[int, Pair] = {}
    for measures in (("count",), ("share",), ("growth",), ("ratio",), ("rank",)):
        group = [value for value in values if value.measure in measures]
        if measures == ("ratio",):
            # A ratio is said of whoever stands before it; who stands behind is compared with.
            for value in group:
                ahead = [mark for mark in holders if mark.end <= value.mark.start and not _beside(passage, mark)]
                by_value[id(value)] = pair(passage, [value.mark], ahead)[0]
            continue
        for value, found in zip(group, pair(passage, [v.mark for v in group], holders), strict=True):
            by_value[id(value)] = found
    placed = {
        holder_of(by_value[id(value)].party)
        for value in values
        if value.measure == "rank" and isinstance(value.mark, QuantityMark)
    }
    for value in values:
        party = by_value[id(value)].party
        # "Acme (first) ... files the most": the stated place is the rank, the superlative repeats it.
        if value.measure != "rank" or isinstance(value.mark, QuantityMark) or holder_of(party) not in placed:
            yield value, party


def _beside(passage: Passage, mark: Mark) -> bool:
    """Tell whether a party stands in an aside with a value of its own ("(Japan 3,409)")."""
    return passage.text[: mark.start].count("(") > passage.text[: mark.start].count(")")


def _claim(
    passage: Passage,
    cues: Sequence[CueMark],
    value: _Value,
    party: Mark | None,
    holders: Sequence[Mark],
    before: PatentClaim | None,
    context: Context,
) -> PatentClaim | None:
    holder = holder_of(party) or _implied_holder(passage, value, before)
    if holder is None:
        return None
    compared = None
    if value.measure == "ratio":
        others = [
            holder_of(mark)
            for mark in holders
            if holder_of(mark) not in {None, holder} and mark.start > value.mark.start
        ]
        compared = others[0] if others else None
        if compared is None:
            return None
    return PatentClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution,
        modality=passage.modality_at(value.mark.start),
        negated=passage.negated_at(value.mark.start),
        period=_period(passage, value.mark, context),
        confidence=_confidence(passage, value, party),
        holder=holder,
        measure=value.measure,
        value=value.quantity,
        compared_to=compared,
        status=_status(passage, value, cues, before),
        topic=words.topic(passage.text) or (before.topic if before else None) or _topic_of_context(passage),
    )


def _implied_holder(passage: Passage, value: _Value, before: PatentClaim | None) -> Entity | None:
    """Name the world where a total or a technology's own share is stated, else the holder before."""
    if words.WORLDWIDE.search(passage.text) or (value.measure == "count" and words.PASSIVE.search(passage.text)):
        return WORLD
    if value.measure == "share" and words.TOPIC_SHARE.search(passage.text):
        return WORLD
    if before is not None and value.measure in {"count", "growth"} and words.RESUMES.match(passage.text):
        return before.holder
    return None


def _status(
    passage: Passage, value: _Value, cues: Sequence[CueMark], before: PatentClaim | None
) -> PatentStatus | None:
    """Take the status from what is counted, else from the nearest word that tells one, else from the paragraph."""
    counted = words.STATUS_NOUN.search(getattr(value.mark, "noun", ""))
    if counted:
        return words.NOUN_STATUSES[counted[0][:5].lower()]
    telling = [
        cue
        for cue in cues
        if cue.cue in words.STATUSES and (value.measure != "rank" or passage.barrier(cue.start, value.mark.start) < 2.0)
    ]
    if telling:
        nearest = min(
            telling, key=lambda cue: (passage.barrier(cue.start, value.mark.start), abs(cue.start - value.mark.start))
        )
        return words.STATUSES[nearest.cue]
    if (
        before is None
        or before.status == "held"
        or not (passage.kind == "sentence" or _same_paragraph(passage, before))
    ):
        return None
    return before.status if before.topic == (words.topic(passage.text) or before.topic) else None


def _same_paragraph(passage: Passage, before: PatentClaim) -> bool:
    earlier = passage.previous
    while earlier is not None and earlier.block is passage.block:
        if earlier.evidence() == before.evidence[0]:
            return True
        earlier = earlier.previous
    return False


def _period(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that a value covers.

    It is the one right behind it, else the nearest before it, else one behind it in its clause. A period
    that stands right behind another value is that one's, unless the two are told in contrast; one that a
    change counts from ("than in 2023") is nobody's.
    """
    text = passage.text
    if words.SAME_PERIOD.search(text):
        return _told_period(passage, context)
    fitting = [
        mark
        for mark in passage.periods
        if not _dateline(passage, mark)
        and not words.saying_date(text, mark)
        and not words.BASE.search(text[: mark.start])
    ]
    values = [q for q in passage.quantities if q.kind in {"number", "percent", "times"}]
    own = [mark for mark in fitting if mark.start >= at.end and _right_behind(text, at, mark)]
    if own:
        return own[0].period
    taken = {id(mark) for mark in fitting for q in values if mark.start >= q.end and _right_behind(text, q, mark)}
    ahead = [mark for mark in fitting if mark.end <= at.start]
    free = [
        mark
        for mark in ahead
        if id(mark) not in taken or (len(fitting) == 1 and not words.FROM.search(text[: at.start]))
    ]
    if free:
        return free[-1].period
    behind = [
        mark
        for mark in fitting
        if mark.start >= at.end
        and passage.barrier(at.end, mark.start) < 2.0
        and not any(at.end <= q.start and q.end <= mark.start for q in values)
    ]
    return behind[0].period if behind else None


def _right_behind(text: str, value: Mark, period: Mark) -> bool:
    between = text[value.end : period.start]
    return between.count(" ") <= 6 and not re.search(r"[,;:()]", between)


def _told_period(passage: Passage, context: Context) -> Period | None:
    """Give the last stretch of years that was told: what "the same period" refers to."""
    for claim, stated in zip(reversed(context.claims), reversed(context.passages), strict=True):
        period = claim.period
        if (
            passage.index - stated.index <= _CONTINUES
            and period
            and period.start
            and period.end
            and period.start.year < period.end.year
        ):
            return period
    return context.claims[-1].period if context.claims else None


def _dateline(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date belongs to the dateline ("GENEVA, July 4 -")."""
    return bool(re.match(r"[A-Z][A-Z .]+,\s*$", passage.text[: mark.start])) or bool(
        re.match(r"\s*[-–—]", passage.text[mark.end :]) and mark.start < 40
    )


def _topic_of_context(passage: Passage) -> str | None:
    title = passage.reading.document.title or ""
    heading = passage.heading
    return words.topic(title) or (words.topic(heading.text) if heading else None)


def _overtaking(
    passage: Passage, cues: Sequence[CueMark], before: PatentClaim | None, context: Context
) -> Iterator[PatentClaim]:
    """Read "X overtook Y" in patents: a ratio of at least one."""
    holders = find_holders(passage)
    for cue in cues:
        if cue.cue != "overtake":
            continue
        ahead = [mark for mark in holders if mark.end <= cue.start]
        behind = [mark for mark in holders if mark.start >= cue.end]
        holder, other = (holder_of(ahead[-1]) if ahead else None), (holder_of(behind[0]) if behind else None)
        if holder is None or other is None or holder == other:
            continue
        yield PatentClaim(
            evidence=(passage.evidence(),),
            attribution=passage.attribution,
            modality=passage.modality_at(cue.start),
            negated=passage.negated_at(cue.start),
            period=_period(passage, cue, context),
            confidence=0.7,
            holder=holder,
            measure="ratio",
            value=Quantity(1, None, "times"),
            compared_to=other,
            status=_status(passage, _Value(cue, "ratio", Quantity(1, None, "times")), cues, before),
            topic=words.topic(passage.text) or _topic_of_context(passage),
        )


def _confidence(passage: Passage, value: _Value, party: Mark | None) -> float:
    """Say how sure the reading is: surer with a patent word and a holder near the value."""
    if party is None:
        return 0.6
    apart = passage.barrier(min(party.end, value.mark.end), max(party.start, value.mark.start))
    named = 0.95 if words.PATENTS.search(passage.text) else 0.85
    return round(max(0.5, named - 0.05 * apart), 2)


@hookimpl
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register the extractor of patent claims."""
    register(PatentExtractor())
