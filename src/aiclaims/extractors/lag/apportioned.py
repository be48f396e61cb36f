"""Gaps of several parties with one, each told beside its party: "A (two years) and B (three years) trail C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag.gaps import is_measure
from aiclaims.extractors.lag.marks import party, sort_of
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, EntityMark, Mark, Passage, QuantityMark
from aiclaims.schema import Entity

_ABOUT = r"(?:(?:about|around|roughly|some|only|just|nearly|almost|over|an?|of|by)\s|~\s?)*"


def find_apportioned(
    passage: Passage, cues: Sequence[CueMark], marks: Sequence[Mark]
) -> Iterator[tuple[Parties, QuantityMark]]:
    """Find several gaps that each stand beside a party of their own, with the one party that all are told of.

    Args:
        passage: The passage.
        cues: Its words of position, distance and movement.
        marks: Its mentions that may be a party.

    Yields:
        The pair, and the quantity that tells by how much the one is behind.
    """
    lengths = [mark for mark in passage.quantities if mark.kind in {"duration", "generations"}]
    if len(lengths) < 2 or not cues:
        return
    named = [(mark, entity) for mark in marks if isinstance(mark, EntityMark) and (entity := party(mark)) is not None]
    own: list[tuple[Mark, Entity, QuantityMark]] = []
    for length in lengths:
        beside = _beside(passage.text, length, named)
        if beside is not None and is_measure(passage, length):
            own.append((*beside, length))
    parties = {entity for _, entity, _ in own}
    others = {entity for _, entity in named} - parties
    if len(parties) < 2 or len(parties) != len(own) or len(others) != 1:
        return
    one = others.pop()
    if len({sort_of(entity) for entity in (one, *parties)}) != 1:
        return
    first = min(mark.start for mark, _, _ in own)
    before = [mark.end for mark, entity in named if entity == one and mark.end <= first]
    behind = any(cue.cue == "behind" and before and before[0] <= cue.start < cue.end <= first for cue in cues)
    for _, entity, length in own:
        yield Parties(one, entity) if behind else Parties(entity, one), length


def _beside(text: str, length: QuantityMark, named: Sequence[tuple[Mark, Entity]]) -> tuple[Mark, Entity] | None:
    """Give the party that a gap stands beside: right before its bracket, or behind "for"."""
    after = next((pair for pair in named if pair[0].start >= length.end), None)
    if after is not None and _for().fullmatch(text, length.end, after[0].start):
        return after
    before = next((pair for pair in reversed(named) if pair[0].end <= length.start), None)
    return before if before is not None and _of_own().fullmatch(text, before[0].end, length.start) else None


@cache
def _for() -> re.Pattern[str]:
    return lazy_regex(r"\s(?:for|in the case of)\s(?:the\s)?")


@cache
def _of_own() -> re.Pattern[str]:
    """Match what leads from a party to its own gap: "Norway's level is 81% (with a gap of", "Chile at 70% with a lag of"."""
    return lazy_regex(
        rf"[^();]{{0,60}}(?:\((?:with\s)?(?:an?\s)?(?:[\w-]+\s)?(?:(?:gap|lag)\sof\s)?|\bwith\san?\s(?:[\w-]+\s)?(?:gap|lag)\sof\s){_ABOUT}|\sby\s{_ABOUT}"
    )
