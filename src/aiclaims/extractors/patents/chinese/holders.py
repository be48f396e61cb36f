"""Whose patents a Chinese clause tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents.chinese import words
from aiclaims.extractors.patents.chinese.values import Value
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Entity, EntityType

_HOLDERS: frozenset[EntityType] = frozenset({"country", "firm", "institution", "region", "product"})
WORLD = Entity("World", "region")
_COORDINATION = lazy_regex(r"、|和|与|及|以及|,|，")
_UNLISTED = lazy_regex(r"(?P<name>[\u4e00-\u9fffA-Za-z]{2,16})\(\s?$")
_NO_NAME = lazy_regex(r"专利|申请|数量|总量|其中|的|分别|第")
_INSTITUTION = lazy_regex(r"(?:大学|学院|研究院|研究所|实验室|中心)$")


def find_parties(passage: ChinesePassage, span: tuple[int, int]) -> list[EntityMark]:
    """Find the names in a clause that may hold patents, whatever they do in it.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    start, end = span
    return [
        mark
        for mark in passage.entities
        if start <= mark.start < end
        and mark.entity.type in _HOLDERS
        and mark.entity != WORLD
        and not passage.is_told(mark.start)
    ]


def find_holders(text: str, parties: Sequence[EntityMark], values: Sequence[Value]) -> list[EntityMark]:
    """Leave out those that a clause compares with, those in whose land or among whom something is, and who publishes it.

    Args:
        text: The passage in simplified characters.
        parties: The names in the clause.
        values: What it measures.
    """
    compared = {value.compared.start for value in values if value.compared is not None}
    kept = []
    for mark in parties:
        abroad = words.IN_THE_LAND.search(text, max(0, mark.start - 3), mark.start)
        if (
            mark.start not in compared
            and not abroad
            and not words.SCOPE.match(text, mark.end)
            and not (mark.entity.type == "institution" and words.PUBLISHES.match(text, mark.end))
        ):
            kept.append(mark)
    return kept


def find_bracketed(
    passage: ChinesePassage, span: tuple[int, int], values: Sequence[Value], parties: Sequence[EntityMark]
) -> Iterator[EntityMark]:
    """Find those who stand right before their number in brackets, names that no list knows among them: "某某科技(801件)".

    Args:
        passage: The passage.
        span: Offsets of the clause.
        values: What it measures.
        parties: The names in it that are listed.
    """
    text = passage.simplified
    for value in values:
        bracket = words.LISTED.search(text, span[0], value.mark.start)
        if value.measure != "count" or bracket is None:
            continue
        beside = [party for party in parties if party.end == bracket.start()]
        match = _UNLISTED.search(text, span[0], value.mark.start)
        if beside:
            yield beside[0]
        elif match and not any(match.start() <= party.start < match.end() for party in parties):
            name = re.split(r"为|是|和|及|与|有", match["name"])[-1]
            if len(name) > 1 and not _NO_NAME.search(name):
                at = match.end("name") - len(name)
                kind: EntityType = "institution" if _INSTITUTION.search(name) else "firm"
                yield EntityMark(start=at, end=at + len(name), text=name, entity=Entity(name, kind), known=False)


def bind(
    text: str,
    span: tuple[int, int],
    values: Sequence[Value],
    holders: Sequence[EntityMark],
    carried: Sequence[EntityMark],
) -> Iterator[tuple[Value, Entity]]:
    """Give each value its holder: one by one where they are told in lists, else the name before it, else the one carried on.

    Args:
        text: The passage in simplified characters.
        span: Offsets of the clause.
        values: What it measures, in order.
        holders: The holders in it, in order.
        carried: The holders told before; of several the last is carried on alone.
    """
    start, end = span
    if words.TOGETHER.search(text, start, end) and len(holders) > 1:
        return
    listed = words.LIST.search(text, start, end)
    group = holders or (carried if listed else ())
    in_order = not holders or (values and holders[-1].end <= values[0].mark.start)
    alike = [[value for value in values if value.measure == measure] for measure in _measures(values)]
    if len(group) > 1 and in_order and values and all(len(row) == len(group) for row in alike):
        for row in alike:
            yield from ((value, holder.entity) for value, holder in zip(row, group, strict=True))
        return
    if in_order and len(holders) > 1 and _coordinated(text, holders) and (listed or len(values) == 1):
        return  # several together, or a list that does not fit
    for value in values:
        before = [holder for holder in holders if holder.end <= value.mark.start]
        if before:
            yield value, before[-1].entity
        elif not holders and carried and not words.WHO_EVER.match(text, start):
            yield value, carried[-1].entity


def _measures(values: Sequence[Value]) -> Sequence[str]:
    return list(dict.fromkeys(value.measure for value in values))


def _coordinated(text: str, holders: Sequence[EntityMark]) -> bool:
    return _COORDINATION.fullmatch(text, holders[-2].end, holders[-1].start) is not None
