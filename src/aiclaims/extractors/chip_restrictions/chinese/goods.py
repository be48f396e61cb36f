"""The chips, tools and materials that a Chinese clause is about, as written."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.chinese import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.reading.chinese.characters import simplify
from aiclaims.reading.chinese.passage import ChinesePassage

_KIND = lazy_regex(r"\s?(?:人工智能|人工智慧|AI)?(?:芯片|晶片|GPU|加速器|处理器|系列芯片)")
# A chip that a sentence only measures another by: "性能是H20的六倍".
_MEASURE = lazy_regex(
    r"(?:性能|算力|速度)[^，]{0,6}(?:是|为|较|比)[^，]{0,4}$|(?:较|比(?!如)|相当于|优于|不及|类似)[^，]{0,2}$"
)


def find_goods(passage: ChinesePassage, span: tuple[int, int]) -> tuple[str, ...]:
    """Find the goods in a clause: particular chips first, and where there are none the kinds of goods.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    start, end = span
    kinds = [
        match
        for match in words.GOODS.finditer(passage.simplified, start, end)
        if not words.NOT_GOODS.match(passage.simplified, match.end()) and not passage.is_told(match.start())
    ]
    named: list[str] = []
    for mark in passage.entities:
        if start <= mark.start < end and _is_chip(mark) and not _MEASURE.search(passage.simplified, start, mark.start):
            # "高端GPU": a kind of chips that is listed by its bare name.
            whole = [match for match in kinds if match.start() < mark.start and mark.end <= match.end()]
            named.append(passage.text[whole[0].start() : whole[0].end()] if whole else mark.text)
    if named:
        return tuple(dict.fromkeys(named))
    return tuple(dict.fromkeys(passage.text[match.start() : match.end()] for match in kinds))


def next_span(passage: ChinesePassage, span: tuple[int, int]) -> tuple[int, int] | None:
    """Give the next clause where it goes on with what one tells: "，让英伟达能向中国出口H20".

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    behind = next((other for other in passage.spans if other[0] >= span[1]), None)
    return behind if behind and words.GOES_ON.match(passage.simplified, behind[0]) else None


def find_goods_on(passage: ChinesePassage, span: tuple[int, int]) -> tuple[str, ...]:
    """Find the goods in a clause; where it has only kinds of them, the particular chips that the next one names.

    Args:
        passage: The passage.
        span: Offsets of the clause.
    """
    own, ahead = find_goods(passage, span), next_span(passage, span)
    more = find_goods(passage, ahead) if ahead else ()
    return more if more and (not own or words.GOODS.fullmatch(simplify(own[0]))) else own


def _is_chip(mark: EntityMark) -> bool:
    return mark.entity.type == "chip" or (mark.entity.type == "product" and mark.owner in {"Nvidia", "AMD", "Huawei"})
