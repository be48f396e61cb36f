"""The dates and periods of a Chinese passage, resolved against the document's date."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading.chinese.numerals import read_number
from aiclaims.reading.marks import PeriodMark, PeriodRole
from aiclaims.schema import Period

_YEARS = {"今年": 0, "本年度": 0, "本年": 0, "去年": -1, "上年": -1, "明年": 1, "前年": -2, "后年": 2}
_MONTHS = {"本月": 0, "当月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1}
_WEEKDAYS = "一二三四五六日天"
_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_YEAR = rf"(?P<year>(?:19|20)\d\d\s?年|二[〇零][〇零一二三][〇零一二三四五六七八九]年|{'|'.join(_YEARS)})"
_PART = r"(?:(?P<half>上|下)半年|第?(?P<quarter>[一二三四1-4])季度?|Q(?P<q>[1-4]))"
_MONTH = rf"(?P<month>\d{{1,2}}|{_NUMERAL})\s?月(?:份)?"
_DAY = r"(?P<day>\d{1,2})\s?[日号]"
_EDGE = r"(?:年?底|年?末|年?初|初|底|末|中旬|上旬|下旬|全年)"
# How a period stands in its sentence.
_AS_OF = lazy_regex(r"截[至止]到?\s?$")
_UNTIL = lazy_regex(r"(?:到|至|在|于|预计)\s?$")
_BY = lazy_regex(r"(?<![直截])(?:到|至)了?\s?$")
_BEFORE = lazy_regex(r"\s?(?:之前|以前|前(?!后|景|沿|十|五|三|列|往|来|所|述|总|任))")
_SINCE = lazy_regex(r"\s?(?:以来|至今|起(?![诉草]))")
_AHEAD = lazy_regex(r"将(?=[于在会]?)|预计|计划|拟|有望|到\s?$")
_SOON = 60
"""Days ahead in which a day without its year is the next of the name."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_YEAR}\s?(?:{_PART}|{_MONTH}(?:\s?{_DAY}|{_EDGE})?|(?P<edge>{_EDGE}|度))?"
        rf"|(?<![\d第])(?<!个){_PART.replace('?P<half>', '?P<half2>').replace('?P<quarter>', '?P<quarter2>').replace('?P<q>', '?P<q2>')}"
        rf"|(?P<near_month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})(?:(?P<near_day>\d{{1,2}})[日号]|{_EDGE})?"
        rf"|(?<![\d.年])(?P<bare_month>\d{{1,2}})\s?月(?:份)?(?:\s?(?P<bare_day>\d{{1,2}})\s?[日号]|{_EDGE})?"
        rf"|(?P<turn>上|本|这|下)?(?:个)?(?P<weekday>(?:周|星期|礼拜)[{_WEEKDAYS}])(?![年个期])|(?P<turned>上|本|下)(?:个)?(?:周|星期)(?![{_WEEKDAYS}])"
        rf"|(?P<near>{'|'.join(_DAYS)})(?!头条)|(?<![\d月.])(?P<alone>\d{{1,2}})日(?![元本])"
        rf"|(?:近|过去|最近)的?(?P<span>\d{{1,2}}|{_NUMERAL}|两)年(?:间|来|里|内)?)"
    )


_RANGE = lazy_regex(
    r"(?P<from>(?:19|20)\d\d)\s?年?\s?(?:(?P<from_month>\d{1,2})\s?月)?\s?(?:至|到|-|–|—|~|－)+\s?(?P<to>(?:19|20)\d\d)\s?年(?:\s?(?P<to_month>\d{1,2})\s?月)?(?:底|间|期间)?"
)
_MONTH_RANGE = lazy_regex(
    r"(?:(?P<year>(?:19|20)\d\d\s?年|今年|去年))?\s?(?P<from>\d{1,2})\s?月?\s?(?:至|到|-|–|—|~|－)\s?(?P<to>\d{1,2})\s?月(?!\d)"
)


def find_periods(text: str, published: dt.date | None) -> tuple[PeriodMark, ...]:
    """Find the dates and periods in a passage, in order and not overlapping.

    Args:
        text: Its text in simplified characters.
        published: The document's date; where it is None relative dates give no mark.
    """
    found: list[PeriodMark] = []
    for mark in sorted((*_ranges(text, published), *_dates(text, published)), key=lambda mark: (mark.start, -mark.end)):
        if not found or mark.start >= found[-1].end:
            found.append(mark)
    return tuple(found)


def _ranges(text: str, published: dt.date | None) -> Iterator[PeriodMark]:
    for match in _RANGE.finditer(text):
        first = _month_or_year(int(match["from"]), match["from_month"])
        last = _month_or_year(int(match["to"]), match["to_month"])
        if first and last and first.start and last.end and first.start <= last.end:
            yield _mark(text, match.start(), match.end(), Period.between(first, last), relative=False)
    for match in _MONTH_RANGE.finditer(text):
        year = _year(match["year"], published) if match["year"] else (published.year if published else None)
        first = _month_or_year(year, match["from"]) if year else None
        last = _month_or_year(year, match["to"]) if year else None
        if first and last and first.start and last.end and first.start < last.end:
            yield _mark(text, match.start(), match.end(), Period.between(first, last), relative=True)


def _dates(text: str, published: dt.date | None) -> Iterator[PeriodMark]:
    for match in _pattern().finditer(text):
        ahead = _AHEAD.search(text, max(0, match.start() - 12), match.start()) is not None
        if match["year"]:
            period = _in_year(match, _year(match["year"], published))
            relative = match["year"] in _YEARS
        else:
            period = _relative(match, published, ahead) if published else None
            relative = True
        if period is not None:
            yield _mark(text, match.start(), match.end(), period, relative=relative)


def _year(written: str, published: dt.date | None) -> int | None:
    if written in _YEARS:
        return published.year + _YEARS[written] if published else None
    return int(read_number(written.rstrip("年 ")))


def _in_year(match: re.Match[str], year: int | None) -> Period | None:
    if year is None:
        return None
    if match["half"]:
        return _half(year, match["half"])
    if match["quarter"] or match["q"]:
        return Period.of_quarter(year, int(read_number(match["quarter"] or match["q"])))
    if match["month"]:
        return _day_or_month(year, match["month"], match["day"])
    return Period.of_year(year)


def _relative(match: re.Match[str], published: dt.date, ahead: bool) -> Period | None:
    if match["half2"]:
        half = _half(published.year, match["half2"])
        return half if ahead or (half.start and half.start <= published) else _half(published.year - 1, match["half2"])
    if match["quarter2"] or match["q2"]:
        quarter = int(read_number(match["quarter2"] or match["q2"]))
        begun = ahead or 3 * quarter - 2 <= published.month
        return Period.of_quarter(published.year if begun else published.year - 1, quarter)
    if match["near_month"]:
        months = published.year * 12 + published.month - 1 + _MONTHS[match["near_month"]]
        return _day_or_month(months // 12, str(months % 12 + 1), match["near_day"])
    if match["bare_month"]:
        return _nearest(match["bare_month"], match["bare_day"], published, ahead)
    if match["weekday"]:
        day = _WEEKDAYS.index(match["weekday"][-1]) % 7 if match["weekday"][-1] != "天" else 6
        monday = published - dt.timedelta(published.weekday())
        weeks = {"上": -1, "下": 1}.get(match["turn"] or "", 0)
        there = monday + dt.timedelta(day, weeks=weeks)
        if not match["turn"] and there > published and not ahead:
            there -= dt.timedelta(weeks=1)
        return Period.of_day(there)
    if match["turned"]:
        monday = (
            published
            - dt.timedelta(published.weekday())
            + dt.timedelta(weeks={"上": -1, "下": 1}.get(match["turned"], 0))
        )
        return Period(monday, monday + dt.timedelta(6))
    if match["near"]:
        return Period.of_day(published + dt.timedelta(_DAYS[match["near"]]))
    if match["alone"]:
        return _day_of_month(int(match["alone"]), published, ahead)
    years = int(read_number(match["span"]))
    return (
        Period.between(Period.of_year(published.year - years), Period.of_year(published.year))
        if 0 < years < 100
        else None
    )


def _nearest(month: str, day: str | None, published: dt.date, ahead: bool) -> Period | None:
    """Put a month or day into the last year in which it had begun, or the next in which it is not over."""
    years = (published.year, published.year + 1) if ahead else (published.year, published.year - 1)
    for year in years:
        period = _day_or_month(year, month, day)
        if period is None or period.start is None or period.end is None:
            continue
        if (ahead and period.end >= published) or (not ahead and period.start <= published):
            return period
        if day and not ahead and (period.start - published).days <= _SOON:
            return period
    return None


def _day_of_month(day: int, published: dt.date, ahead: bool) -> Period | None:
    months = published.year * 12 + published.month - 1
    if day > published.day and not ahead:
        months -= 1
    return _day_or_month(months // 12, str(months % 12 + 1), str(day))


def _day_or_month(year: int, month: str, day: str | None) -> Period | None:
    number = int(read_number(month))
    if not 1 <= number <= 12:
        return None
    if day is None:
        return Period.of_month(year, number)
    try:
        return Period.of_day(dt.date(year, number, int(day)))
    except ValueError:
        return None


def _month_or_year(year: int, month: str | None) -> Period | None:
    return Period.of_year(year) if month is None else _day_or_month(year, month, None)


def _half(year: int, which: str) -> Period:
    first = 1 if which == "上" else 7
    return Period.between(Period.of_month(year, first), Period.of_month(year, first + 5))


def _mark(text: str, start: int, end: int, period: Period, *, relative: bool) -> PeriodMark:
    role: PeriodRole = "plain"
    whole = period.end is not None and period.start is not None
    if _AS_OF.search(text, 0, start):
        role = "instant"
    elif whole and _SINCE.match(text, end):
        role, period = "onset", Period(period.start, None, period.precision)
    elif whole and ((_BEFORE.match(text, end) and _UNTIL.search(text, 0, start)) or _BY.search(text, 0, start)):
        role, period = "deadline", Period(None, period.end, period.precision)
    return PeriodMark(start=start, end=end, text=text[start:end], period=period, role=role, relative=relative)
