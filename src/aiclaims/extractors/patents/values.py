"""Which numbers of a passage are about patents, and what they measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.patents import gates, words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.lists import above_in_list, counted_above
from aiclaims.extractors.patents.places import states_rank
from aiclaims.extractors.patents.superlatives import find_superlatives
from aiclaims.extractors.patents.topics import find_topics
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.schema import Quantity


@attrs.frozen
class Value:
    """A quantity of the passage with what it measures, and the technology where it is one's alone."""

    mark: Mark
    measure: PatentMeasure
    quantity: Quantity
    topic: str | None = None


def find_values(
    passage: Passage,
    cues: Sequence[CueMark],
    before: PatentClaim | None,
    told: frozenset[PatentMeasure],
    holders: Sequence[Mark],
) -> Iterator[Value]:
    """Find what counts, shares, changes, compares or ranks patents.

    Args:
        passage: The passage.
        cues: Its cues of patenting and ranking.
        before: The last claim shortly before it, None where there is none.
        told: What the passage of that claim measured.
        holders: Those who may hold patents.
    """
    if passage.callout is not None:
        yield from _called_out(passage, passage.callout)
    topics = find_topics(passage, holders, continued=before is not None)
    for topic in topics:
        by_topic: PatentMeasure = "count" if topic.mark.kind == "number" else "share"
        if by_topic == "share" and words.growing(passage.text, topic.mark):
            by_topic = "growth"
        yield Value(topic.mark, by_topic, topic.mark.quantity(words.UNITS[by_topic]), topic.name)
    measures = _measures(passage, before, told, holders)
    for mark, measure in zip(passage.quantities, measures, strict=True):
        if measure is None or any(mark is topic.mark for topic in topics):
            continue
        quantity = mark.quantity(_unit(passage, mark, measure))
        if measure == "growth" and words.falling(passage.text, mark):
            quantity = _negative(quantity)
        yield Value(mark, measure, quantity)
    for cue, rank in find_superlatives(passage, cues, continued=before is not None):
        yield Value(cue, "rank", Quantity.exactly(rank, "rank"))


_CALLED_SHARE = re.compile(r"[^.;,]{0,40}\b(?:share|percentage|proportion|part)\b", re.IGNORECASE)
_CALLED_CHANGE = re.compile(r"[^.;,]{0,30}\b(?:growth|increase|rise|decline|drop)\b", re.IGNORECASE)


def _called_out(passage: Passage, figure: QuantityMark) -> Iterator[Value]:
    """Read the figure that stands alone before a passage by what its words say that it measures."""
    text = passage.text
    if not words.PATENT_NOUN.search(text) or words.OTHER_NOUN.search(text):
        return
    measure: PatentMeasure | None = None
    if figure.kind == "percent":
        measure = "growth" if _CALLED_CHANGE.match(text) else "share" if _CALLED_SHARE.match(text) else None
    elif figure.kind == "number" and _CALLED_SHARE.match(text) is None:
        first = next(iter(passage.quantities), None)
        noun = words.PATENT_NOUN.search(text)
        measure = "count" if noun is not None and (first is None or noun.start() < first.start) else None
    if measure is not None:
        yield Value(figure, measure, figure.quantity(_unit(passage, figure, measure)))


def _measures(
    passage: Passage, before: PatentClaim | None, told: frozenset[PatentMeasure], holders: Sequence[Mark]
) -> list[PatentMeasure | None]:
    """Tell what each quantity measures: for itself, or as the next of a list."""
    marks = passage.quantities
    found = [_measure(passage, mark, before, told, holders) for mark in marks]
    for ahead in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        step = -1 if ahead.step == 1 else 1
        for index in ahead:
            first, second = sorted((index, index + step))
            if (
                found[index] is None
                and found[index + step] == "count"
                and _is_next(passage, marks[first], marks[second])
            ):
                found[index] = "count" if _may_be_listed(passage, marks[index]) else None
    if "share" in found:
        # "A holds 41 percent, followed by B with 28": the list of shares goes on.
        for index, mark in enumerate(marks):
            listed = mark.kind == "percent" and found[index] is None and gates.parallel(passage, mark, holders)
            if listed and not words.growing(passage.text, mark) and not gates.otherwise_used(passage, mark):
                found[index] = "share"
    return found


_PARTICIPLE = re.compile(
    r"\s+(?:published|granted|issued|pending|valid|active|registered)\s+(?:[\w-]+\s+){0,3}?(?:patents|applications|families|inventions)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?P<rate>per\s+(?:capita|(?:one\s+)?(?:million|billion|thousand|hundred thousand|[\d,]+)(?:\s+(?:people|inhabitants|"
    r"residents|population|persons|citizens|of (?:the )?population|employees|researchers))?|(?:person|inhabitant|head|resident|year|annum|month)))\b",
    re.IGNORECASE,
)


_RATE_BEFORE = re.compile(rf"\b(?:patents|applications|filings|grants|inventions){_RATE.pattern}", re.IGNORECASE)


def _rate_around(passage: Passage) -> re.Match[str] | None:
    """Find the rate that bare values go on with, where what a list hangs on, or the paragraph before, says it."""
    told = (_RATE_BEFORE.search(above.text) for above in (*above_in_list(passage), *_paragraph_before(passage)))
    return next((rate for rate in told if rate is not None), None)


def _paragraph_before(passage: Passage) -> Iterator[Passage]:
    earlier = passage.previous
    while earlier is not None and earlier.block is passage.block and passage.kind == "sentence":
        yield earlier
        earlier = earlier.previous


def _unit(passage: Passage, mark: QuantityMark, measure: PatentMeasure) -> str:
    """Give the unit of a measure; a count for each so many people keeps its own."""
    if measure != "count":
        return words.UNITS[measure]
    rate = _RATE.match(passage.text, mark.end)
    if rate is None and not mark.noun:
        rate = _RATE_BEFORE.search(passage.text, 0, mark.start) or _rate_around(
            passage
        )  # "in patents per capita, Acmeland (12) leads Boltia (9)"
    return words.UNITS[measure] if rate is None else f"patents {rate['rate']}"


def series(passage: Passage, marks: Sequence[Mark]) -> list[list[Mark]]:
    """Gather numbers that follow each other with nothing but commas and years between them."""
    rows: list[list[Mark]] = []
    for mark in marks:
        if rows and (_is_next(passage, rows[-1][-1], mark) or _is_end(passage, rows[-1][-1], mark)):
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return rows


_NEXT = re.compile(
    r"(?:\s+(?:patents?|applications|families|filings|grants))?(?:\s*\((?:19|20)\d\d\)|\s+in\s+(?:19|20)\d\d)?"
    r"(?:\s*[,;→]\s*(?:and\s+|then\s+)?|\s+and\s+|\s+then\s+|\s*->\s*)(?:(?:in\s+)?(?:19|20)\d\d:?\s+)?",
    re.IGNORECASE,
)


def _is_next(passage: Passage, first: Mark, second: Mark) -> bool:
    return _NEXT.fullmatch(passage.text, first.end, second.start) is not None


_FROM = re.compile(
    r"\bfrom\s+(?:(?:about|around|some|roughly|nearly|over|just|only|a|record|peak|of)\s+)*$", re.IGNORECASE
)
_TO = re.compile(
    r"(?:\s+(?:patents?|applications|families|filings|grants))?(?:\s*\(?(?:in\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?\)?)?,?\s+to\s+"
    r"(?:(?:about|around|some|roughly|nearly|over|just|only|more|than|a|record|peak|of)\s+)*",
    re.IGNORECASE,
)


def _is_end(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether two numbers are the ends of one change ("from 300 in 2019 to 900 in 2021")."""
    ahead = passage.text[max(0, first.start - 40) : first.start]
    return _FROM.search(ahead) is not None and _TO.fullmatch(passage.text, first.end, second.start) is not None


def _may_be_listed(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a bare number can be one more of a list of counts."""
    whole = mark.kind == "number" and mark.low is not None and mark.low >= 2 and float(mark.low).is_integer()
    named = mark.noun and not words.NO_NOUN.match(mark.noun)
    return whole and not named and not mark.text.isalpha() and not gates.otherwise_used(passage, mark)


def _negative(quantity: Quantity) -> Quantity:
    low = None if quantity.high is None else -abs(quantity.high)
    high = None if quantity.low is None else -abs(quantity.low)
    return Quantity(low, high, quantity.unit, quantity.approximate)


def _measure(
    passage: Passage,
    mark: QuantityMark,
    before: PatentClaim | None,
    told: frozenset[PatentMeasure],
    holders: Sequence[Mark],
) -> PatentMeasure | None:
    """Tell what a quantity measures, None where it is not about patents."""
    text = passage.text
    if gates.otherwise_used(passage, mark) or (
        mark.kind in {"number", "percent", "times"} and _counts_others(passage, mark)
    ):
        return None
    if mark.kind == "rank":
        # "in the top 20" says of many that they are among them, of nobody which place he has.
        return "rank" if mark.low == mark.high and states_rank(passage, mark, before is not None) else None
    if mark.kind == "times":
        counts = sum(other.kind == "number" and other.end <= mark.start for other in passage.quantities)
        bracketed = counts > 1 and text[: mark.start].endswith("(") and text[mark.end : mark.end + 1] == ")"
        apart = counts > 1 and gates.tells_gap(text, mark)
        return "ratio" if bracketed or apart or gates.compares(text, mark) else None
    if mark.kind == "percent":
        beside = text[: mark.start].endswith("(") and re.search(r"\d[^()]{0,40}\($", text[: mark.start]) is not None
        if beside and not mark.text.startswith(("+", "-", "−", "–")):
            return "share" if words.sharing(text, mark, continued="share" in told) else None
        if words.growing(text, mark) and not gates.ARROW.search(text, max(0, mark.start - 4), mark.end + 4):
            return "growth" if gates.patents_change(passage, mark, before) else None
        continued = ("share" in told or _shares_above(passage)) and gates.parallel(passage, mark, holders)
        return (
            "share"
            if words.sharing(text, mark, continued=continued) and gates.shares_patents(text, mark, holders)
            else None
        )
    return "count" if mark.kind == "number" and _counts(passage, mark, before, holders) else None


def _shares_above(passage: Passage) -> bool:
    above = counted_above(passage)
    return above is not None and re.search(r"%|\bshares?\b|\bpercent", above.text) is not None


_ABSOLUTE = re.compile(r"\bin (?:absolute|raw) (?:terms|numbers|counts|figures)\b", re.IGNORECASE)


def _counts(passage: Passage, mark: QuantityMark, before: PatentClaim | None, holders: Sequence[Mark]) -> bool:
    """Tell whether a number counts patents: its noun says so, or what it is told in parallel with."""
    text = passage.text
    if words.PART_OF.match(mark.noun) or words.PART_OF.match(text, mark.end + 1):
        return False
    magnitude = mark.high if mark.high is not None else mark.low
    if words.PATENT_NOUN.search(mark.noun) or _PARTICIPLE.match(text, mark.end):
        # "6.400 patents" is written in another country's way, or is a mean.
        whole = magnitude is None or float(magnitude).is_integer() or _RATE.match(text, mark.end) is not None
        return whole and (magnitude or 0) > 1 and not gates.OTHER_FILINGS.search(mark.noun)
    if mark.noun and not words.NO_NOUN.match(mark.noun):
        return False
    if (
        magnitude is None
        or (magnitude < 2 and not _rate_around(passage))
        or not (float(magnitude).is_integer() or _rate_around(passage))
        or mark.text.isalpha()
        or gates.of_other_deed(text, mark)
    ):
        return False
    counted = before is not None and (
        before.measure in {"count", "growth", "rank", "ratio"} or _ABSOLUTE.search(text) is not None
    )
    spoken_of = words.PATENT_NOUN.search(text) or words.COUNTING.search(text)
    if not (counted or spoken_of or counted_above(passage)):
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
