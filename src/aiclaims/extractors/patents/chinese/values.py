"""What a Chinese clause measures of patents: a count, a share, a growth, a ratio or a rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.patents.chinese import words
from aiclaims.extractors.patents.claim import PatentMeasure
from aiclaims.reading import EntityMark, Mark, QuantityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Quantity

_UNITS: dict[PatentMeasure, str] = {
    "count": "patents",
    "share": "percent",
    "growth": "percent",
    "ratio": "times",
    "rank": "rank",
}
_PIECES = frozenset("件项个篇份族")
_NEAR = 26
"""Characters between whom a multiple is of and the multiple, at most."""


@attrs.frozen
class Value:
    """What is measured.

    Args:
        mark: Where it stands.
        measure: What it is.
        quantity: How much.
        compared: Whom a ratio is of.
    """

    mark: Mark
    measure: PatentMeasure
    quantity: Quantity
    compared: EntityMark | None = None


def find_values(
    passage: ChinesePassage, span: tuple[int, int], parties: Sequence[EntityMark], *, spoken_of: bool, counting: bool
) -> Iterator[Value]:
    """Find what a clause measures.

    Args:
        passage: The passage.
        span: Offsets of the clause.
        parties: The names in the clause.
        spoken_of: Whether the sentence, or the claim before, is about patents.
        counting: Whether a number of patents was told just before, with which bare ones go on.
    """
    text = passage.simplified
    start, end = span
    about = words.PATENT.search(text, start, end) is not None or counting
    named = words.PATENT.search(text, 0, end) is not None
    for mark in passage.quantities:
        if not start <= mark.start < end or passage.is_told(mark.start) or words.RATE.search(text, 0, mark.start):
            continue
        if mark.kind == "number" and _is_count(text, span, mark, spoken_of=spoken_of, counting=counting):
            yield Value(mark, "count", mark.quantity(_UNITS["count"]))
        elif mark.kind == "percent" and (about or spoken_of):
            yield from _part(text, start, mark, parties, about=about)
        elif mark.kind == "times" and (about or named):
            yield from _multiple(text, start, mark, parties)
        elif mark.kind == "rank" and spoken_of and _is_place(text, start, mark, parties):
            yield Value(mark, "rank", mark.quantity(_UNITS["rank"]))
    for party in parties:
        if spoken_of and words.MOST_OF_ALL.search(text, start, party.start):
            yield Value(Mark(start=party.end, end=party.end, text=""), "rank", Quantity(1, 1, "rank"))
    if spoken_of and (most := words.MOST.search(text, start, end)) and not passage.is_told(most.start()):
        place = Mark(start=most.start(), end=most.end(), text=most[0])
        yield Value(place, "rank", Quantity(1, 1, "rank"))


def _is_count(text: str, span: tuple[int, int], mark: QuantityMark, *, spoken_of: bool, counting: bool) -> bool:
    start, end = span
    before, behind = text[start : mark.start], text[mark.end : end]
    told = list(words.PATENT.finditer(text, 0, mark.start))
    if words.OTHER_THINGS.search(before[-12:]) or words.OTHER_THINGS.match(behind.lstrip("的余多")):
        return False
    if words.SAMPLE.search(text, start, end):
        return False
    if mark.noun not in _PIECES:
        return not mark.noun and words.COUNTED.search(before[-10:]) is not None and (mark.low or mark.high or 0) >= 100
    if spoken_of and words.LISTED.search(before):
        return True
    named = bool(told) and not words.OTHER_THINGS.search(text, told[-1].end(), mark.start)
    if named and words.LIST.search(before):
        return True
    if mark.noun == "件":
        return named or counting or words.COUNTED_BEHIND.match(behind) is not None
    if mark.noun == "个":
        return words.DIRECTLY_BEHIND.match(behind) is not None
    return words.COUNTED.search(before) is not None or words.COUNTED_BEHIND.match(behind) is not None


def _part(text: str, start: int, mark: QuantityMark, parties: Sequence[EntityMark], *, about: bool) -> Iterator[Value]:
    before = text[start : mark.start]
    fall = words.FALL.search(before)
    if fall or words.RISE.search(before) or words.RISE_BEHIND.match(text, mark.end):
        if about:
            quantity = mark.quantity("percent")
            if fall:
                low, high = quantity.low, quantity.high
                quantity = Quantity(
                    None if high is None else -high, None if low is None else -low, "percent", quantity.approximate
                )
            yield Value(mark, "growth", quantity)
    elif words.OF_OTHER_THINGS.search(before) or words.OF_THE_LAND.search(before) or words.OF_A_LAND.search(before):
        return
    elif words.SHARE.search(before) or words.SHARE_BEHIND.match(text, mark.end):
        yield Value(mark, "share", mark.quantity("percent"))
    elif words.SHARED.search(text, 0, mark.start) and any(
        party.end <= mark.start and text[party.end : mark.start].strip() in {"", "(", "以"} for party in parties
    ):
        yield Value(mark, "share", mark.quantity("percent"))  # "其次是欧洲8.9%和韩国4.2%"


def _multiple(text: str, start: int, mark: QuantityMark, parties: Sequence[EntityMark]) -> Iterator[Value]:
    before = text[start : mark.start]
    if mark.text.startswith("翻"):
        yield Value(mark, "growth", Quantity(100, 100, "percent"))
    elif words.RISE.search(before):
        yield Value(mark, "growth", _doubled(mark) if mark.low == 1 else mark.quantity("times"))
    else:
        others = [party for party in parties if party.end <= mark.start and mark.start - party.end <= _NEAR]
        linked = [
            party
            for party in others
            if any(sign in text[start : party.start] for sign in "是为于达比") or party.start == start
        ]
        if linked:
            yield Value(mark, "ratio", mark.quantity("times"), compared=linked[-1])


def _doubled(mark: QuantityMark) -> Quantity:
    """Give the growth of what is doubled, as "翻一番" says it in another word: "增长了一倍以上"."""
    return Quantity(100, None if mark.high is None else 100 * mark.high, "percent", mark.approximate)


def _is_place(text: str, start: int, mark: QuantityMark, parties: Sequence[EntityMark]) -> bool:
    """Tell whether an ordinal is the place of a holder, not of whom it stands before: "是第二名美国的六倍"."""
    if words.INDEXED.search(text, 0, mark.start) or words.OUT_OF.search(text, start, mark.start):
        return False
    behind = mark.end + (text[mark.end : mark.end + 1] == "的")
    if any(party.start in {mark.end, behind} for party in parties) or not words.ENDS.match(text, mark.end):
        return False
    return (
        mark.noun in {"名", "位", "首"}
        or words.PLACED.search(text, start, mark.start) is not None
        or text[mark.start - 1] in "、和与,"
    )
