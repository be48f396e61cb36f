"""Whom a Chinese passage credits: "据…报道", "…表示", "…发布的报告显示"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import EntityMark
from aiclaims.schema import EntityType

_SOURCES: frozenset[EntityType] = frozenset(
    {"firm", "institution", "agency", "person", "country", "region", "product", "other"}
)
_TOLD = r"报道|报导|消息|数据|统计|介绍|透露|披露|报告|研究|调查|测算|估算|公布|发布|分析|爆料|说法|通报"
_SAYING = (
    r"表示|指出|透露|认为|强调|坦言|直言|介绍(?:说|称)|介绍(?=[，:：])|写道|报道(?:称|说|指)?|报导(?:称|说|指)?|披露|显示(?![器屏面卡])|表明|发现(?=[，:：])|警告|估计|预计|预测|宣称|声称|爆料|提到|提醒|(?<!未有)(?<!没有)(?<!未)(?<!拒绝)回应|解释|判断|"
    r"(?<![名简职号被堪人统俗自对宣声])称(?![为号霸职谓之])|(?<![据学小来传再虽解])说(?![明服法辞到起])"
)
_WHO = r"(?:多位|多名|一位|一名|有|部分|一些)?(?:(?:知情|业内|消息|分析|市场|行业|观察|外贸|法律)人士|(?:业内|行业|法律|半导体|芯片)?专家|分析师|学者|外媒|媒体|(?:研究|投资|咨询)?机构|官员|高管|研究人员|投行)"
_AGAIN = lazy_regex(r"^(?:该?报告|报道|该?研究|该?报道|该机构|他|她|其|该负责人|数据|结果)(?:还|也|同时|又|进一步|则)?")
# "新华社北京4月24日电(记者 ...)", "【...12月10日】": where and when it was written.
_DATELINE = lazy_regex(r"\s*(?:【[^】]{1,40}】|[^，。；]{0,24}?\d{1,2}日(?:电|讯|消息)(?:\s?\([^)]{0,40}\))?)\s?")
_OFFICIAL = lazy_regex(
    r"(?:政府|官方|方面|当局|发言人|官员|总统|外长|防长|商务部长|今天|昨天|周.|日前|\d+日|还|也|则|已|再次|近日)*"
)
_ADDRESSED = lazy_regex(r"(?:对|向|在接受)[^，]{1,16}$")


@attrs.frozen
class Report:
    """Words of a passage that tell who says what stands behind them.

    Args:
        start: Offset of the words.
        end: Offset behind them.
        names: Who is credited, innermost last; none where nobody is named.
        closing: Whether they close the passage, and what is said stands before them.
        resumes: Whether who is meant was named in a passage before: "报告还显示".
    """

    start: int
    end: int
    names: tuple[str, ...] = ()
    closing: bool = False
    resumes: bool = False


@cache
def _by_phrase() -> re.Pattern[str]:
    return re.compile(
        rf"(?:不过|但|此外|另外|而|同时|另)?(?:据|根据|按照|依据)(?P<source>[^，。；]{{0,48}}?)(?:的|最新|近日|此前|相关|当地时间)*(?:{_TOLD})(?:的|数据|报告|消息|统计|榜单|结果)*(?:显示|称|指出|表明|指)?"
    )


@cache
def _by_verb() -> re.Pattern[str]:
    return re.compile(rf"(?P<source>[^。；]{{1,70}}?)(?P<verb>{_SAYING})(?:道|说|称)?")


def find_reports(text: str, clauses: Sequence[tuple[int, int]], entities: Sequence[EntityMark]) -> tuple[Report, ...]:
    """Find the words that credit somebody, in order.

    Args:
        text: The passage in simplified characters.
        clauses: Offsets of its clauses.
        entities: The names in it.
    """
    opening = _DATELINE.match(text)
    found: list[Report] = [Report(0, opening.end())] if opening else []
    for number, (start, end) in enumerate(clauses):
        begin = start + len(text[start:end]) - len(text[start:end].lstrip(" “\"'"))
        if opening and start < opening.end() <= end:
            begin = opening.end()
        report = _phrase(text, begin, end, entities) or _verb(
            text, begin, end, entities, last=number == len(clauses) - 1
        )
        if report is not None:
            found.append(report)
    return tuple(found)


def _phrase(text: str, start: int, end: int, entities: Sequence[EntityMark]) -> Report | None:
    match = _by_phrase().match(text, start, end)
    if match is None:
        return None
    names = _named(text, match.start("source"), match.end("source"), entities)
    return Report(start, match.end(), names)


def _verb(text: str, start: int, end: int, entities: Sequence[EntityMark], *, last: bool) -> Report | None:
    for match in _by_verb().finditer(text, start, end):
        source_end = match.end("source")
        addressed = _ADDRESSED.search(text, start, source_end)
        if addressed and addressed.start() > start:
            source_end = addressed.start()
        names = _named(text, start, source_end, entities)
        again = _AGAIN.match(text[start:source_end])
        if match["verb"] in {"预计", "预测", "估计", "发现"} and not _is_source(text, start, source_end, entities):
            continue
        if names or again:
            closing = last and match.end() >= end - 1 and start > 0
            return Report(start, match.end(), names, closing, resumes=not names)
    return None


def _is_source(text: str, start: int, end: int, entities: Sequence[EntityMark]) -> bool:
    """Tell whether those who foresee something are no party to it: experts, institutes, reports."""
    inside = [mark for mark in entities if start <= mark.start and mark.end <= end]
    generic = re.search(_WHO, text[start:end])
    return bool(generic) or any(mark.entity.type in {"institution", "person", "agency"} for mark in inside[-1:])


def _named(text: str, start: int, end: int, entities: Sequence[EntityMark]) -> tuple[str, ...]:
    """Name the sources in a stretch: the last name, or who is described, and what an outlet goes by behind it."""
    inside = [mark for mark in entities if start <= mark.start and mark.end <= end and mark.entity.type in _SOURCES]
    close = [mark for mark in inside if mark.entity.type not in {"country", "region", "other"}]
    names: list[str] = []
    for mark in close[-1:]:
        names.append(mark.entity.name)
    described = re.search(rf"(?:{_WHO})", text[max(start, close[-1].end if close else start) : end])
    quoting = re.search(r"援引|引述", text[start:end])
    if described and (not close or quoting):
        names.append(described[0].removeprefix("援引").removeprefix("引述"))
    if not names and inside and _OFFICIAL.fullmatch(text, inside[-1].end, end):
        names.append(inside[-1].entity.name)
    return tuple(names)


def names_at(reports: Sequence[Report], at: int) -> tuple[str, ...]:
    """Name who is credited with the statement at an offset.

    Args:
        reports: The reports of the passage.
        at: The offset.
    """
    before = [report for report in reports if report.end <= at and not report.closing]
    governing = before[-1] if before else next((report for report in reports if report.closing), None)
    return governing.names if governing else ()
