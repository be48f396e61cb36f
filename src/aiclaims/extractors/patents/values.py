"""Which numbers of a passage are about patents, and what they measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from aiclaims.extractors.patents import gates, words
from aiclaims.extractors.patents.changes import goes_on_changing, led_on
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.counts import ITEMS, counts_others, counts_patents, has_of_them
from aiclaims.extractors.patents.lists import counted_above, is_yearly
from aiclaims.extractors.patents.multiplied import growth_of, is_multiplied
from aiclaims.extractors.patents.nations import nation_said_of
from aiclaims.extractors.patents.places import states_rank
from aiclaims.extractors.patents.rates import unit_of
from aiclaims.extractors.patents.ratios import for_each, is_part_of_other, outdoes
from aiclaims.extractors.patents.series import FROM, TO_LEVEL, is_later_stage, is_moved, is_next
from aiclaims.extractors.patents.superlatives import find_superlatives
from aiclaims.extractors.patents.topics import find_moved_parts, find_topics
from aiclaims.extractors.patents.wholes import is_part_told, part_of_whole, shares_patents
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.schema import Quantity


@attrs.frozen
class Value:
    """A quantity of the passage, or called out before it, with what it measures, and the technology where it is one's alone."""

    mark: Mark
    measure: PatentMeasure
    quantity: Quantity
    topic: str | None = None
    called_out: bool = False


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
        told: What the passage of that claim measured, or of a sentence on patents that claims nothing.
        holders: Those who may hold patents.
    """
    if passage.callout is not None:
        yield from _called_out(passage, passage.callout)
    topics = find_topics(passage, holders, continued=bool(told)) or find_moved_parts(passage, holders)
    for topic in topics:
        by_topic: PatentMeasure = "count" if topic.mark.kind == "number" else "share"
        if by_topic == "share" and words.growing(passage.text, topic.mark):
            by_topic = "growth"
        yield Value(topic.mark, by_topic, topic.mark.quantity(words.UNITS[by_topic]), topic.name)
    measures = _measures(passage, before, told, holders)
    falls, text = False, passage.text
    for mark, measure in zip(passage.quantities, measures, strict=True):
        if measure is None or any(mark is topic.mark for topic in topics):
            continue
        quantity = mark.quantity(unit_of(passage, mark, measure, before))
        if measure == "share" and (quantity.low or 0) > _WHOLE:
            continue
        if measure == "ratio" and mark.kind == "percent":
            quantity = _parts(quantity)
        if measure == "growth":
            falls = words.falling(passage.text, mark) or (falls and not words.growing(passage.text, mark))
            quantity = _negative(quantity) if falls else quantity
        if measure == "count" and _CHANGED.search(text, 0, mark.start) and mark.text.lower().startswith("over "):
            quantity = Quantity.exactly(mark.low or 0, quantity.unit)  # "an increase over 900"
        if measure == "growth" and mark.kind == "times":
            quantity = growth_of(mark, quantity)
        yield Value(mark, measure, quantity)
    for cue, rank in find_superlatives(passage, cues, continued=bool(told)):
        yield Value(cue, "rank", Quantity.exactly(rank, "rank"))


_WHOLE = 100
"""Percent, beyond which nothing is a share."""
_CHANGED = lazy_regex(r"\b(?:increase|rise|growth|gain|jump|decrease|decline|drop|improvement)\s$", re.IGNORECASE)
_CALLED_SHARE = lazy_regex(r"[^.;,]{0,40}\b(?:share|percentage|proportion|part)\b", re.IGNORECASE)
_HOW_MANY_MORE = lazy_regex(r"how (?:many|much) (?:more|times)\b[^.;]{0,80}?(?=\s(?:than|as)\s)", re.IGNORECASE)
_CALLED_CHANGE = lazy_regex(r"[^.;,]{0,30}\b(?:growth|increase|rise|decline|drop)\b", re.IGNORECASE)


def _called_out(passage: Passage, figure: QuantityMark) -> Iterator[Value]:
    """Read the figure that stands alone before a passage by what its words say that it measures."""
    text = passage.text
    if not words.PATENT_NOUN.search(text) or words.OTHER_NOUN.search(text):
        return
    more = _HOW_MANY_MORE.match(text) if figure.kind == "times" else None
    if more is not None:
        # "6×: how many more patents A filed than B": A is told of before "than", B behind it.
        between = attrs.evolve(figure, start=more.end(), end=more.end())
        yield Value(between, "ratio", figure.quantity("times"), called_out=True)
        return
    measure: PatentMeasure | None = None
    if figure.kind == "percent":
        measure = "growth" if _CALLED_CHANGE.match(text) else "share" if _CALLED_SHARE.match(text) else None
    elif figure.kind == "number" and _CALLED_SHARE.match(text) is None:
        first = next(iter(passage.quantities), None)
        noun = words.PATENT_NOUN.search(text)
        measure = "count" if noun is not None and (first is None or noun.start() < first.start) else None
    if measure is not None:
        quantity = figure.quantity(unit_of(passage, figure, measure, None))
        yield Value(figure, measure, quantity, called_out=True)


def _measures(
    passage: Passage, before: PatentClaim | None, told: frozenset[PatentMeasure], holders: Sequence[Mark]
) -> list[PatentMeasure | None]:
    """Tell what each quantity measures: for itself, or as the next of a list."""
    marks, text = passage.quantities, passage.text
    found = [_measure(passage, mark, before, told, holders) for mark in marks]
    for ahead in (range(1, len(marks)), range(len(marks) - 2, -1, -1)):
        step = -1 if ahead.step == 1 else 1
        for index in ahead:
            first, second = sorted((index, index + step))
            if (
                found[index] is None
                and found[index + step] == "count"
                and is_next(passage, marks[first], marks[second])
            ):
                found[index] = "count" if _may_be_listed(passage, marks[index]) else None
    # "Doubled in three years, to 900": over how long is told between.
    dated = [index for index, mark in enumerate(marks) if mark.kind != "duration"]
    for first, second in pairwise(dated):
        if (
            found[first] == "share"
            and marks[second].kind == "percent"
            and _is_of_other_year(text, marks, first, second)
        ):
            found[second] = "share"
        if found[second] is None and found[first] == "growth":
            led = led_on(passage, marks[first], marks[second])
            found[second] = led if led == "growth" or _may_be_level(marks[second]) else None
    for index, mark in enumerate(marks):
        if found[index] is None and "growth" in found[:index] and goes_on_changing(passage, marks, index, holders):
            found[index] = "growth"
        if found[index] is None and mark.kind == "number" and _is_moved_from_count(passage, mark, marks, found):
            found[index] = "count" if _may_be_listed(passage, mark) else None
        if found[index] is None and mark.kind == "number" and _is_former(passage, mark, marks, found):
            found[index] = "count" if _may_be_listed(passage, mark) else None
    if _lists_shares(passage, marks, holders, continued=bool(told)):
        found = [
            "share" if measure is None and mark.kind == "percent" else measure
            for measure, mark in zip(found, marks, strict=True)
        ]
    if "share" in found:
        for index, mark in enumerate(marks):
            # "had 40 percent of them, that figure falling to 14 percent"
            moved = mark.kind == "percent" and (
                _MOVED_TO.search(passage.text, 0, mark.start)
                or any(
                    found[other] == "share"
                    and (
                        is_moved(passage, *sorted((mark, marks[other]), key=lambda end: end.start))
                        or (other < index and is_later_stage(passage, marks[other], mark))
                    )
                    for other in (index - 1, index + 1)
                    if 0 <= other < len(marks)
                )
            )
            # "1.8 million (48% of all), Bolt 500,000 (13%)"
            bracketed = (
                index > 0
                and mark.kind == "percent"
                and found[index - 1] == "count"
                and _OPENS.fullmatch(passage.text, marks[index - 1].end, mark.start) is not None
                and passage.text[mark.end : mark.end + 1] == ")"
                and mark.text[:1].isdigit()
            )
            if found[index] is None and (moved or bracketed):
                found[index] = "share"
        # "A holds 41 percent, followed by B with 28": the list of shares goes on.
        for index, mark in enumerate(marks):
            listed = mark.kind == "percent" and found[index] is None and gates.parallel(passage, mark, holders)
            if (listed and not words.growing(passage.text, mark) and not gates.otherwise_used(passage, mark)) or (
                index
                and found[index] in {None, "count"}
                and found[index - 1] == "share"
                and _leaves_out_percent(passage, mark, holders)
            ):
                found[index] = "share"
    return found


_OPENS = lazy_regex(r"(?:\s(?:patents|applications|families|filings|grants))?\s\(")
_MOVED_TO = lazy_regex(
    r"\b(?:figure|share|percentage|proportion|it|that|which)\s(?:has\s|had\s|is\s|was\s)?(?:since\s)?(?:declin|fall|fell|drop|ris|rose|grow|grew|climb|shr[aiu]nk|slipp?|increas|decreas)\w*\sto\s(?:(?:about|around|just|over|nearly|only|some)\s)*$",
    re.IGNORECASE,
)


def _lists_shares(passage: Passage, marks: Sequence[QuantityMark], holders: Sequence[Mark], *, continued: bool) -> bool:
    """Tell whether percentages stand in brackets behind those that patents are told of: "led by Japan (24%) and France (6%)"."""
    text = passage.text
    continued = continued and _FOREMOST.search(text) is not None
    if not (continued or words.PATENT_NOUN.search(text)) or words.OTHER_NOUN.search(text) or words.changes(text):
        return False
    percentages = [mark for mark in marks if mark.kind == "percent"]
    return len(percentages) > 1 and all(
        any(_HAS_PART.fullmatch(text, holder.end, mark.start) for holder in holders if holder.end < mark.start)
        for mark in percentages
    )


_FOREMOST = lazy_regex(
    r"\b(?:top|leading|largest|biggest|foremost|most active)\s(?:[\w-]+\s){0,2}?(?:countries|nations|applicants|filers|holders|owners|origins|sources|companies|firms|regions|offices)\b",
    re.IGNORECASE,
)
_HAS_PART = lazy_regex(
    r":?\s(?:|\(|(?:(?:leads|led|is|was)\s(?:\w+\s)?)?(?:with|at)\s)(?:(?:about|around|over|nearly|some|just|only)\s)*"
)


def _leaves_out_percent(passage: Passage, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether a bare number right behind a holder goes on with shares: "Acme has 12 percent, Bolt 7"."""
    bare = mark.kind == "number" and not mark.noun and mark.high is not None and 0 < mark.high < 100
    before = [holder for holder in holders if holder.end <= mark.start]
    return bare and bool(before) and gates.parallel(passage, mark, before[-1:])


def _is_former(
    passage: Passage, mark: QuantityMark, marks: Sequence[QuantityMark], found: Sequence[PatentMeasure | None]
) -> bool:
    """Tell whether a number is what a count rose or fell from, wherever that stands: "From 900 in 2015, grants rose to 4,000"."""
    text = passage.text
    if _DOWN_FROM.search(text, max(0, mark.start - 40), mark.start):
        return any(measure == "count" and other.end <= mark.start for other, measure in zip(marks, found, strict=True))
    return FROM.search(text, max(0, mark.start - 40), mark.start) is not None and any(
        measure == "count" and other.start > mark.end and TO_LEVEL.search(text, max(0, other.start - 40), other.start)
        for other, measure in zip(marks, found, strict=True)
    )


def _is_moved_from_count(
    passage: Passage, mark: QuantityMark, marks: Sequence[QuantityMark], found: Sequence[PatentMeasure | None]
) -> bool:
    """Tell whether a number is told of the other end of a move than a count: "from No. 6 with 900 grants to No. 8 with 700"."""
    counts = [other for other, measure in zip(marks, found, strict=True) if measure == "count"]
    return any(
        is_moved(passage, *sorted((mark, other), key=lambda end: end.start)) for other in counts if other is not mark
    )


def _may_be_level(mark: QuantityMark) -> bool:
    """Tell whether a bare number can be the count that a change led to."""
    named = mark.noun and not words.NO_NOUN.match(mark.noun) and not words.PATENT_NOUN.search(mark.noun)
    return mark.kind == "number" and (mark.low or 0) >= 2 and not named


def _may_be_listed(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a bare number can be one more of a list of counts."""
    whole = mark.kind == "number" and mark.low is not None and mark.low >= 2 and float(mark.low).is_integer()
    named = mark.noun and not words.NO_NOUN.match(mark.noun)
    return whole and not named and not mark.text.isalpha() and not gates.otherwise_used(passage, mark)


def _parts(quantity: Quantity) -> Quantity:
    """Turn a part in percent into the ratio that it is: a half of another's patents is half as many."""
    low, high = (None if end is None else end / 100 for end in (quantity.low, quantity.high))
    return Quantity(low, high, "times", quantity.approximate)


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
    if mark.kind == "number" and (mark.low or 0) < _MOST_FOR_EACH and for_each(passage, mark, holders):
        return "ratio"
    if mark.kind == "number":
        whole = next(
            (found for part in passage.quantities if (found := part_of_whole(passage, part)) and found[0] is mark), None
        )
        if whole is not None:
            return "count" if whole[1] else None
        if part_of_whole(passage, mark) is not None:
            return "count"
    spoken_of = before is not None or told or words.PATENT_NOUN.search(text, 0, mark.start) is not None
    if spoken_of and has_of_them(passage, mark, holders):
        return "count"
    if mark.kind == "number" and not mark.text.isalpha() and nation_said_of(passage, mark, holders) is not None:
        told_of = before is not None or words.PATENT_NOUN.search(text, 0, mark.start) is not None
        return "count" if told_of and (mark.low or 0) > 1 else None
    if gates.otherwise_used(passage, mark) or (
        mark.kind in {"number", "percent", "times"}
        and not ITEMS.match(mark.noun)
        and counts_others(passage, mark, holders)
    ):
        return None
    if mark.kind == "rank":
        # "in the top 20" says of many that they are among them, of nobody which place he has.
        alone = mark.low == mark.high or _ONE_OF_TOP.match(text, mark.end) is not None
        return "rank" if alone and states_rank(passage, mark, bool(told)) else None
    if mark.kind == "times" and _is_of_money(passage, mark):
        return None
    if mark.kind == "times" and outdoes(passage, mark, holders):
        return "ratio"
    if mark.kind == "times" and is_multiplied(passage, mark):
        return "growth"
    if mark.kind == "times":
        counts = sum(other.kind == "number" and other.end <= mark.start for other in passage.quantities)
        bracketed = counts > 1 and text[: mark.start].endswith("(") and text[mark.end : mark.end + 1] == ")"
        resumed = before is not None and gates.resumes_value(text, mark)
        apart = (counts > 1 or resumed) and gates.tells_gap(text, mark)
        return "ratio" if bracketed or apart or gates.compares(text, mark) else None
    if mark.kind == "percent":
        if is_part_of_other(passage, mark, holders) or _AS_MANY.match(text, mark.end):
            return "ratio"
        if is_part_told(passage, mark) or (
            nation_said_of(passage, mark, holders) is not None
            and (before is not None or words.PATENTING.search(text) is not None)
            and not words.changes(text)
        ):
            return "share"
        changed = _CHANGE_INSIDE.match(text, mark.end) is not None
        beside = not changed and re.search(r"\d[^()]{0,40}\($", text[: mark.start]) is not None
        if beside and not mark.text.startswith(("+", "-", "−", "–")):
            return (
                "share"
                if words.sharing(text, mark, continued="share" in told) or _is_counted_beside(text, mark)
                else None
            )
        if words.growing(text, mark) and not gates.ARROW.search(text, max(0, mark.start - 4), mark.end + 4):
            return "growth" if is_yearly(passage) or gates.patents_change(passage, mark, before) else None
        if _is_counted_beside(text, mark):
            return "share"
        _, end = passage.clauses.bounds(mark.start, len(text))
        apart = words.OTHER_NOUN.search(text, mark.end, end) is not None
        continued = ("share" in told or _shares_above(passage)) and gates.parallel(passage, mark, holders) and not apart
        return (
            "share" if words.sharing(text, mark, continued=continued) and shares_patents(text, mark, holders) else None
        )
    return "count" if mark.kind == "number" and counts_patents(passage, mark, before, told, holders) else None


# "(40% increase from 2019)"
_CHANGE_INSIDE = lazy_regex(
    r"[^()]{0,30}\b(?:increase|growth|rise|decline|drop|jump|surge|CAGR|yoy|(?:more|less|fewer|higher|lower|up|down) (?:than|on|from))\b",
    re.IGNORECASE,
)
# "A top-10 filer"
_ONE_OF_TOP = lazy_regex(
    r"\s(?:[\w-]+\s){0,3}?(?:holder|filer|applicant|patentee|assignee|patent owner|recipient|patenter)\b", re.IGNORECASE
)


_OTHERS = lazy_regex(r"\s+(?:that of\s+|those of\s+)?(?:the\s+)?[A-Z][^,;:()]{0,40}?['’]s?\s+")


def _is_of_money(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a multiple is of a sum of money that somebody else has: "twelve times Acmeland's $9 billion"."""
    return any(
        other.kind == "money" and _OTHERS.fullmatch(passage.text, mark.end, other.start)
        for other in passage.quantities
        if other.start > mark.end
    )


def _is_counted_beside(text: str, mark: QuantityMark) -> bool:
    """Tell whether a percentage in brackets says again how much the patents counted before it are: "2,279 patents (24.9%)"."""
    return _COUNT_BEFORE.search(text, 0, mark.start) is not None and not words.changes(text)


_COUNT_BEFORE = lazy_regex(
    r"(?:\d\s(?:[\w-]+\s){0,3}?(?:patents|applications|families|inventions|filings|grants|cases)|\b(?:patents|applications|families|filings|grants):\s\d[\d,]*)"
    # "612 patents, or 18.6%"
    r"(?:\s\(|,\s(?:or|i\.e\.,?|that is,?|which is)\s(?:(?:about|around|some|nearly|almost|just|over|roughly)\s)*)$",
    re.IGNORECASE,
)


def _shares_above(passage: Passage) -> bool:
    above = counted_above(passage)
    return above is not None and re.search(r"%|\bshares?\b|\bpercent", above.text) is not None


def _is_of_other_year(text: str, marks: Sequence[QuantityMark], first: int, second: int) -> bool:
    """Tell whether a percentage is one more year's of what the one before it is: "from 61% in 2020 and 42% in 2017"."""
    return (
        _OF_YEAR_AND.fullmatch(text, marks[first].end, marks[second].start) is not None
        and _OF_YEAR.match(text, marks[second].end) is not None
    )


_OF_YEAR = lazy_regex(r"\s(?:in|for|during|by|at the end of)\s(?:19|20)\d\d\b")
_OF_YEAR_AND = lazy_regex(
    r"\s(?:in|for|during|by|at the end of)\s(?:19|20)\d\d,?(?:\sand)?\s(?:(?:to|from|just|only|about|around|some|nearly|over)\s)*"
)
_AS_MANY = lazy_regex(r"\s(?:as\s(?:many|much)|the\s(?:number|total|count)\s(?:of|in))\b", re.IGNORECASE)
_DOWN_FROM = lazy_regex(
    r"\b(?:down|up)\s+from\s+(?:(?:about|around|some|nearly|over|just|only|a|record|of)\s+)*$", re.IGNORECASE
)


_MOST_FOR_EACH = 100
