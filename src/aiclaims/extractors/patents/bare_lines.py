"""Lines that leave what is counted to the text over them: "3. Acmeland" under "Top filers", "24% (900)" under "Acmeland"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentMeasure, PatentStatus
from aiclaims.extractors.patents.listed_shares import find_listed_shares
from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.extractors.patents.parties import TYPES, WORLD
from aiclaims.extractors.patents.statuses import status_in
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage, QuantityMark
from aiclaims.schema import Entity, Period, Quantity

_LONGEST = 40
"""Lines up to which the caption over a run of them is looked for."""
_INTRODUCING = 8
"""Sentences before a list of which one may date it."""
_NEAR = 12
"""Items up to which a list is followed to each side."""


def find_in_line(passage: Passage) -> Iterator[tuple[Value, Mark]]:
    """Find what a line says of a holder where its caption says that patents are counted, shared or ranked.

    Args:
        passage: The line.

    Yields:
        A value with its holder.
    """
    if passage.kind == "item":
        yield from _place_in_list(passage)
        yield from _count_in_list(passage)
        yield from find_listed_shares(passage)
        return
    label, values = _label(passage), _VALUES.fullmatch(passage.text)
    if passage.kind == "sentence" and label is None and values is not None and passage.heading is not None:
        label = _name_in(passage.heading)  # the name has a line of its own
    elif label is not None:
        values = _VALUES.fullmatch(passage.text, label.end)
    caption = _caption(passage) if label is not None and values is not None else None
    if label is None or caption is None:
        return
    for mark in passage.quantities:
        measure = _measured(passage, mark, caption)
        if measure is not None:
            yield Value(mark, measure, mark.quantity(words.UNITS[measure])), label


def status_over(line: Passage) -> PatentStatus | None:
    """Tell whether the caption of a line says that what is counted was filed or granted.

    Args:
        line: A line that leaves nearly everything to what stands over it.
    """
    above = [*above_in_list(line)] if line.kind == "item" else []
    texts = [over.text for over in above if over.kind != "item"]
    texts += [_caption(line) or ""]
    over = line.heading
    while over is not None:
        texts.append(over.text)
        over = over.heading
    return next((status for text in texts if (status := status_in(text)) is not None), None)


def dated_over(line: Passage) -> Period | None:
    """Give the one year that is told over a line: "Patent filings by country (2025)", "the patents granted in 2023".

    Args:
        line: A line that leaves nearly everything to what stands over it.
    """
    for over in _told_over(line):
        years = {mark.period for mark in over.periods if mark.period.precision == "year" and mark.role == "plain"}
        if years:
            return years.pop() if len(years) == 1 else None
    return None


def _told_over(line: Passage) -> Iterator[Passage]:
    """Give the headings over a line, nearest first, and then the text before its list that speaks of patents."""
    over = line.heading
    while over is not None:
        yield over
        over = over.heading
    above = line.previous
    while above is not None and above.kind == "item":
        above = above.previous
    for _ in range(_INTRODUCING):
        if above is None or above.kind not in {"sentence", "heading"}:
            return
        if words.PATENT_NOUN.search(above.text):
            yield above
        above = above.previous


def _place_in_list(item: Passage) -> Iterator[tuple[Value, Mark]]:
    """Read the place of a name that an item of a numbered ranking consists of."""
    name = _name_in(item)
    start = item.evidence().start
    number = _ITEM_NUMBER.search(item.reading.document.text[max(0, start - 8) : start])
    over = next(
        (above for above in (*above_in_list(item), item.heading) if above is not None and above.kind != "item"), None
    )
    if name is None or number is None or over is None or _OF_TOWNS.search(over.text):
        return
    if _RANKING.search(over.text) and words.PATENTING.search(f"{over.text} {item.reading.document.title or ''}"):
        place = int(number["place"])
        yield Value(name, "rank", Quantity.exactly(place, "rank")), name


def _count_in_list(item: Passage) -> Iterator[tuple[Value, Mark]]:
    """Read the number behind the name of a holder, in a list of such under what says that it counts patents of holders."""
    match = _COUNTED_NAME.fullmatch(item.text)
    number = next((mark for mark in item.quantities if match is not None and mark.start >= match.start("number")), None)
    over = next(
        (above for above in (*above_in_list(item), item.heading) if above is not None and above.kind != "item"), None
    )
    if match is None or number is None or over is None or number.kind != "number" or not (number.low or 0) > 1:
        return
    if words.PATENT_NOUN.search(over.text) is None or _OF_TOWNS.search(over.text):
        return
    beside = [line for line in _beside(item) if _COUNTED_NAME.fullmatch(line.text)]
    firms = any(line.entities and line.entities[0].entity.type in {"firm", "institution"} for line in (item, *beside))
    if not beside or not (firms or _OF_HOLDERS.search(over.text)):
        return
    start, end = match.span("name")
    known = next((mark for mark in item.mentions if mark.start == start and entity_of(mark, *TYPES) is not None), None)
    name = known or EntityMark(
        start=start, end=end, text=match["name"], entity=Entity(match["name"], "firm"), known=False
    )
    yield Value(number, "count", number.quantity(words.UNITS["count"])), name


def _beside(item: Passage) -> Iterator[Passage]:
    """Give the items of the list that an item stands in, near it."""
    passages = item.reading.passages
    for step in (-1, 1):
        for at in range(item.index + step, item.index + step * _NEAR, step):
            if not 0 <= at < len(passages) or passages[at].kind != "item":
                break
            yield passages[at]


# A capital that is ranked among towns stands for no country.
_OF_TOWNS = lazy_regex(r"\b(?:cities|towns|municipalities|provinces|districts|locations)\b", re.IGNORECASE)


def _name_in(line: Passage) -> Mark | None:
    """Find the holder that a line names and says nothing of."""
    mark = _label(line)
    return mark if mark is not None and _REST_OF_NAME.fullmatch(line.text, mark.end) else None


def _label(line: Passage) -> Mark | None:
    """Find the holder that a line begins with."""
    found = next(iter(line.mentions), None)
    named = None if found is None else entity_of(found, *TYPES)
    if named is None or _NUMBER_OF_LINE.fullmatch(line.text, 0, named.start) is None or named.entity == WORLD:
        return None
    return named


def _caption(line: Passage) -> str | None:
    """Find what a run of lines is of: the text right over the first, where it speaks of patents."""
    above = line.previous
    for _ in range(_LONGEST):
        if above is None or above.kind == "row":
            return None
        label = _label(above)
        if words.PATENT_NOUN.search(above.text) and label is None:
            return above.text
        start = 0 if label is None else label.end
        if not (
            _VALUES.fullmatch(above.text, start) or _REST_OF_NAME.fullmatch(above.text, start) or above.text[:1] == "("
        ):
            return None
        above = above.previous
    return None


def _measured(line: Passage, mark: QuantityMark, caption: str) -> PatentMeasure | None:
    if mark.kind == "percent":
        if mark.text[:1] in "+-−–":
            return "growth"
        return "share" if _SHARES.search(caption) or not words.changes(caption) else "growth"
    return "count" if mark.kind == "number" and (mark.low or 0) > 1 and not mark.noun else None


_NUMBER_OF_LINE = lazy_regex(r"[\s*•–—-]*(?:\d{1,3}[.)]?\s?)?")
_ITEM_NUMBER = lazy_regex(r"(?:^|\n)\W*(?P<place>\d{1,3})[.)]\s*\W{0,3}$")
_RANKING = lazy_regex(r"\b(?:top|rank\w*|leading|largest|biggest|most)\b", re.IGNORECASE)
_REST_OF_NAME = lazy_regex(r"(?:\s[A-Z][\w.&-]*){0,2}(?:\s\([A-Z]{2,6}\))?[\s*:]*")
# No part is given back once it is read: thousands of digits in a row could be parted in more ways than can be tried.
_VALUES = lazy_regex(
    r"[\s:|–—-]*+(?:[+−–-]?\d[\d,.]*+\s?+(?:[kKmM]\b|million|thousand)?\s?+(?:%|percent|per cent)?|\((?:[+−–-]?\d[\d,.]*+\s?+(?:%|percent)?)\)|flat|[\s*|])++"
)
# "Acme Power 212", "2) University of Zyx: 90"
_COUNTED_NAME = lazy_regex(
    r"\W*(?:\d{1,3}[.)]\s+)?(?P<name>[A-Z][\w.&’'-]*(?:[ ,]{1,2}(?:\([A-Z]{2,6}\)|[\w.&’'-]+)){0,7}?)[*_]*(?:\s*[:–—|-]\s*|\s+|\s*\()[*_]*(?P<number>\d[\d,.]*)\)?(?:\s+(?:patents?|families|applications|grants))?\W*"
)
_OF_HOLDERS = lazy_regex(
    r"\b(?:compan(?:y|ies)|firms?|applicants?|assignees?|organi[sz]ations?|holders?|owners?|filers?|patentees?|recipients?|institutions?|universities|makers?|manufacturers?|start-?ups?|carmakers|banks)\b",
    re.IGNORECASE,
)
_SHARES = lazy_regex(r"\bshares?\b|%|\bpercent", re.IGNORECASE)
