"""Which numbers of a passage are about patents, and what they measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.patents import gates, words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.schema import Quantity


@attrs.frozen
class Value:
    """A quantity of the passage with what it measures."""

    mark: Mark
    measure: PatentMeasure
    quantity: Quantity


def find_values(
    passage: Passage, cues: Sequence[CueMark], before: PatentClaim | None, holders: Sequence[Mark]
) -> Iterator[Value]:
    """Find what counts, shares, changes, compares or ranks patents.

    Args:
        passage: The passage.
        cues: Its cues of patenting and ranking.
        before: The last claim shortly before it, None where there is none.
        holders: Those who may hold patents.
    """
    for mark in passage.quantities:
        measure = _measure(passage, mark, before, holders)
        if measure is None:
            continue
        quantity = mark.quantity(words.UNITS[measure])
        if measure == "growth" and words.falling(passage.text, mark):
            quantity = _negative(quantity)
        yield Value(mark, measure, quantity)
    ranked = [mark for mark in passage.quantities if mark.kind == "rank"]
    for match in words.SUPERLATIVE.finditer(passage.text):
        if words.PATENT_NOUN.search(match[0]):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="first", lemma="more than any")
            yield Value(cue, "rank", Quantity.exactly(1, "rank"))
    for cue in cues:
        if cue.cue not in {"first", "second"} or not gates.ranks_patents(passage, cue, before is not None):
            continue
        if cue.cue == "second":
            yield Value(cue, "rank", Quantity.exactly(2, "rank"))
        elif not any(mark.start < cue.end and cue.start < mark.end for mark in ranked):
            yield Value(cue, "rank", Quantity.exactly(1, "rank"))


def _negative(quantity: Quantity) -> Quantity:
    low = None if quantity.high is None else -abs(quantity.high)
    high = None if quantity.low is None else -abs(quantity.low)
    return Quantity(low, high, quantity.unit, quantity.approximate)


def _measure(
    passage: Passage, mark: QuantityMark, before: PatentClaim | None, holders: Sequence[Mark]
) -> PatentMeasure | None:
    """Tell what a quantity measures, None where it is not about patents."""
    text = passage.text
    if gates.otherwise_used(passage, mark) or (
        mark.kind in {"number", "percent", "times"} and _counts_others(passage, mark)
    ):
        return None
    if mark.kind == "rank":
        # "in the top 20" says of many that they are among them, of nobody which place he has.
        return "rank" if mark.low == mark.high and gates.states_rank(passage, mark, before is not None) else None
    if mark.kind == "times":
        return "ratio" if gates.compares(text, mark) else None
    if mark.kind == "percent":
        if words.growing(text, mark) and not gates.ARROW.search(text, max(0, mark.start - 4), mark.end + 4):
            return "growth" if gates.patents_change(passage, mark, before) else None
        continued = before is not None and before.measure == "share" and gates.parallel(passage, mark, holders)
        return "share" if words.sharing(text, mark, continued=continued) and gates.shares_patents(text, mark) else None
    return "count" if mark.kind == "number" and _counts(passage, mark, before, holders) else None


def _counts(passage: Passage, mark: QuantityMark, before: PatentClaim | None, holders: Sequence[Mark]) -> bool:
    """Tell whether a number counts patents: its noun says so, or what it is told in parallel with."""
    text = passage.text
    if words.PART_OF.match(mark.noun) or words.PART_OF.match(text, mark.end + 1):
        return False
    magnitude = mark.high if mark.high is not None else mark.low
    if words.PATENT_NOUN.search(mark.noun):
        return (magnitude or 0) > 1 and not gates.OTHER_FILINGS.search(mark.noun)
    if mark.noun and not words.NO_NOUN.match(mark.noun):
        return False
    if (
        magnitude is None
        or magnitude < 2
        or not float(magnitude).is_integer()
        or mark.text.isalpha()
        or gates.of_other_deed(text, mark)
    ):
        return False
    counted = before is not None and before.measure in {"count", "growth", "rank", "ratio"}
    spoken_of = words.PATENT_NOUN.search(text) or words.COUNTING.search(text)
    if not (counted or spoken_of):
        return False
    if gates.parallel(passage, mark, holders) or gates.resumes_total(text, mark):
        return True
    return spoken_of is not None and gates.is_level(passage, mark)


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
