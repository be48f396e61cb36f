"""The names in a Chinese passage: those that are listed, and the one-character short forms of countries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from aiclaims.lexicon import load_words
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.reading.entities.finder import find_entities as find_any_entities
from aiclaims.reading.marks import EntityMark
from aiclaims.schema import Entity, EntityType

# "中美差距", "对华出口", "美商务部": a character stands for a country among others, or before an office or a firm.
_SHORT = {
    "中": "China",
    "华": "China",
    "美": "United States",
    "日": "Japan",
    "韩": "South Korea",
    "欧": "Europe",
    "陆": "China",
    "荷": "Netherlands",
    "台": "Taiwan",
}
_TOGETHER = r"(?:中美|美中|中欧|美欧|美日荷|日荷|美日韩|美日|美荷|中韩|中日)(?!关系协会)"
_AIMED = r"(?<=[对在赴来涉向输援])[华美](?!盛|元|国|金|光|的|团)|(?<=[销输赴对])[陆中](?=[，。；,)]|禁|销|$)"
_OF = r"美(?=商务部|政府|国会|众院|参院|司法部|财政部|国防部|企(?!业)|方|股|媒|系|制|领先|拟)"
_HAN = lazy_regex("[\u4e00-\u9fff]")
_MADE_OF_LATIN = lazy_regex(r"[A-Za-z0-9]")
_PATTERNED: frozenset[EntityType] = frozenset({"model", "chip", "benchmark", "product", "firm"})
_BEFORE = frozenset("，、；：。和与及跟同或,;:(“《和对由被让向给据而但、 ")
_BEHIND = lazy_regex(
    r"$|[，、；：,;:()（“”》和与及跟等以在的为将也已则]|[\d]|申请|拥有|提交|发布|推出|表示|位|排|集团|公司|科技|保险"
)


@cache
def _short_forms() -> re.Pattern[str]:
    return re.compile(f"(?P<together>{_TOGETHER})|(?P<aimed>{_AIMED})|(?P<of>{_OF})|(?P<mainland>(?:中国)?大陆)(?!架)")


# Words in which the name of a country or firm stands by accident.
_ACCIDENTS = lazy_regex(
    r"[今近当昨节假即]日本|国内外|中国外|世界(?=各|领先|知识|级|纪录|上|最)|美的(?!集团|电器|空调)|超威胁"
)


def find_entities(text: str, names: DocumentNames) -> tuple[EntityMark, ...]:
    """Find the entities of a passage, in order and not overlapping.

    Args:
        text: Its text in simplified characters.
        names: What is listed, and what its document names.
    """
    hidden = [match.span() for match in _ACCIDENTS.finditer(text)]
    listed = [
        mark
        for mark in map(_trimmed, find_any_entities(text, names))
        if _counts(text, mark) and not any(start <= mark.start and mark.end <= end for start, end in hidden)
    ]
    added = [
        mark
        for mark in _abbreviated(text)
        if not any(mark.start < other.end and other.start < mark.end for other in listed)
    ]
    return tuple(sorted((*listed, *added), key=lambda mark: mark.start))


def _trimmed(mark: EntityMark) -> EntityMark:
    """Cut off the Chinese words that a pattern for names in Latin letters has taken in: "DeepSeek v3平均得分"."""
    taken = _HAN.search(mark.text) if not mark.known else None
    if taken is None or taken.start() == 0:
        return mark
    text = mark.text[: taken.start()].rstrip(" -")
    name = mark.entity.name[: _start_of_han(mark.entity.name)].rstrip(" -")
    return attrs.evolve(
        mark, end=mark.start + len(text), text=text, entity=attrs.evolve(mark.entity, name=name or text)
    )


def _start_of_han(name: str) -> int:
    found = _HAN.search(name)
    return found.start() if found else len(name)


def _counts(text: str, mark: EntityMark) -> bool:
    """Tell whether a mark is a name here: patterns for English are of use for names in Latin letters only."""
    if not mark.known:
        return (
            mark.entity.type in _PATTERNED
            and _MADE_OF_LATIN.match(mark.text) is not None
            and mark.entity.type != "firm"
        )
    if mark.text not in load_words("chinese_ordinary"):
        return True
    before = text[mark.start - 1 : mark.start]
    return (not before or before in _BEFORE) and _BEHIND.match(text, mark.end) is not None


def _abbreviated(text: str) -> Iterator[EntityMark]:
    for match in _short_forms().finditer(text):
        if match["together"]:
            for at in range(*match.span()):
                yield _country(text, at, at + 1, _SHORT[text[at]])
        elif match["mainland"]:
            yield _country(text, *match.span(), "China")
        else:
            yield _country(text, *match.span(), _SHORT[match[0]])


def _country(text: str, start: int, end: int, name: str) -> EntityMark:
    type: EntityType = "region" if name == "Europe" else "country"
    return EntityMark(start=start, end=end, text=text[start:end], entity=Entity(name, type), country=name)
