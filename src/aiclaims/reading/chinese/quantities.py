"""The quantities of a Chinese passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import attrs

from aiclaims.reading.chinese.bounds import Bound, bound_around
from aiclaims.reading.chinese.numerals import NUMBER, read_number
from aiclaims.reading.marks import QuantityKind, QuantityMark

_CURRENCIES = {
    "美元": "USD", "美金": "USD", "人民币": "CNY", "元人民币": "CNY", "元": "CNY", "欧元": "EUR", "日元": "JPY", "韩元": "KRW", "英镑": "GBP",
    "新台币": "TWD", "港元": "HKD", "港币": "HKD",
}  # fmt: skip
_DURATIONS = {
    "个月": (1, "months"), "个季度": (3, "months"), "年": (12, "months"), "个星期": (1, "weeks"), "周": (1, "weeks"), "天": (1, "days"),
    "个小时": (1, "hours"), "小时": (1, "hours"),
}  # fmt: skip
_COUNTED = "件项个篇份颗枚块片张家间名人台款种套座条族席所类"
_UNIT = (
    r"(?P<points>个百分点|百分点)|(?P<percent>%)|(?P<tenths>成(?:半|[一二三四五六七八九](?!倍))?(?![为立员果功本长都熟就绩分交品型效年]))|(?P<times>倍)"
    rf"|(?P<duration>个月|个季度|年(?!代|级|度|底|初|末|版|报|[一二三四五六七八九十\d]+月)|个星期|周(?![一二三四五六日年])|天(?![津气然])|个?小时)"
    rf"|(?P<money>{'|'.join(sorted(_CURRENCIES, key=len, reverse=True))})(?!素)"
    r"|(?P<generations>代(?!表|码|理|替|价|工|言|际|购|号|人))|(?P<score>分(?!之|别|钟|析|为|配|布|支|子|割|类|成|公|享|销|行|会|数|歧|发|拆|部|局|层|量))"
    rf"|(?P<counted>[{_COUNTED}])"
)
_SIZES = {"万": 10_000, "亿": 100_000_000}
_DATED = frozenset("月日号时点/年-")
_MORE = r"(?P<more>余|多|来)?"


@cache
def _pattern() -> re.Pattern[str]:
    joint = r"\s?(?:至|到|-|–|—|~|－)\s?"
    outside = r"(?<![A-Za-z\d.\-–_/第#])"
    return re.compile(
        rf"(?P<half_year>(?<!上)(?<!下)半年)|(?P<half>一半|半数|(?P<over>过半)|(?P<near>近半)(?!年))|(?P<double>翻了?(?:一番|番|一倍|倍))"
        rf"|百分之(?P<hundredths>{NUMBER})|(?P<whole>[二三四五六七八九十两\d]+)分之(?P<part>[一二两三四五六七八九十\d]+)"
        rf"|(?P<rank>(?<![A-Za-z])第(?P<place>{NUMBER})(?P<ranked>名|位|大)?(?![一二三四五六七八九十\d季次代款批方期章条类财阶步天年周轮届个只颗版线梯手]))|(?P<first>榜首|首位|居首|之首|魁首)"
        rf"|{outside}(?:(?P<two>[一二三四五六七八])(?P<three>[二三四五六七八九])(?=个月|年|倍|成|代)|(?:(?P<low>{NUMBER})(?P<first_unit>%|倍|件|个月|年|代|亿|万)?{joint}(?=[\d一二三四五六七八九十两]))?(?!(?<=[几数])[十百千万亿])(?P<number>{NUMBER})(?:\s(?=[余多]))?{_MORE})"
        rf"(?:\s?(?:{_UNIT}))?(?P<after>余|多)?"
    )


@attrs.frozen
class _Unit:
    """What a number counts.

    Args:
        kind: Kind of the quantity.
        factor: What its number is multiplied by.
        unit: The unit then.
    """

    kind: QuantityKind
    factor: Decimal = Decimal(1)
    unit: str = ""


# Beyond that, figures are no number of anything, and too large to reckon with.
_LONGEST = 40


def find_quantities(text: str) -> tuple[QuantityMark, ...]:
    """Find the quantities in a passage, in order and not overlapping.

    Args:
        text: Its text in simplified characters.
    """
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[QuantityMark]:
    for match in _pattern().finditer(text):
        if len(match[0]) > _LONGEST:
            continue
        if match["rank"] or match["first"]:
            mark = _rank(match)
        elif match["half_year"]:
            mark = _mark(text, match, Decimal(6), Decimal(6), _Unit("duration", unit="months"))
        elif match["half"]:
            mark = _mark(text, match, Decimal(50), Decimal(50), _Unit("percent", unit="percent"))
            if match["over"] or match["near"]:
                mark = attrs.evolve(mark, high=None if match["over"] else 50, approximate=bool(match["near"]))
        elif match["double"]:
            mark = _mark(text, match, Decimal(2), Decimal(2), _Unit("times", unit="times"))
        elif match["hundredths"]:
            share = read_number(match["hundredths"])
            mark = _mark(text, match, share, share, _Unit("percent", unit="percent"))
        elif match["whole"]:
            part, whole = read_number(match["part"]), read_number(match["whole"])
            if part > 10 * whole or not whole:
                continue
            share = (100 * part / whole).quantize(Decimal("1.0000000000")).normalize()
            mark = _mark(text, match, share, share, _Unit("percent", unit="percent"))
        else:
            yield from _counted(text, match)
            continue
        if mark is not None:
            yield mark


def _counted(text: str, match: re.Match[str]) -> Iterator[QuantityMark]:
    """Make the marks of a number, a range or a movement with its unit; none where it is a date, or a word and no number."""
    unit = _unit_of(match)
    if match["two"]:
        ends = (read_number(match["two"]), read_number(match["three"]))
        if ends[0] + 1 == ends[1] and unit is not None:
            yield _mark(text, match, *ends, unit)
        return
    written = match["number"]
    if unit is None:
        # A bare number counts only in figures, where no letter or sign of a date goes on with it.
        behind = text[match.end() : match.end() + 1]
        if not written[0].isdigit() or behind in _DATED or (behind.isascii() and behind.isalpha()):
            return
        unit = _Unit("number")
    high = read_number(written)
    low = read_number(match["low"]) if match["low"] else high
    if match["duration"] == "年" and max(low, high) >= 100:
        return
    if written == "一" and unit.kind in {"number", "generations"} and not match["low"]:
        return
    if match["low"] and low < high and written[-1] in _SIZES and not _sized(match):
        low *= _SIZES[written[-1]]
    if match["low"] and (low >= high or text[max(0, match.start() - 1) : match.start()] in {"从", "由"}):
        # "从9.26%到1.70%": one value, and then another.
        second = match.start("number")
        yield attrs.evolve(_mark(text, match, low, low, unit), end=second, text=text[match.start() : second])
        yield attrs.evolve(_mark(text, match, high, high, unit), start=second, text=text[second : match.end()])
        return
    yield _mark(text, match, low, high, unit)


def _sized(match: re.Match[str]) -> bool:
    """Tell whether the first number of a range has a word for its size: "2万至3万", not "2至3万"."""
    return (match["low"] + (match["first_unit"] or ""))[-1] in _SIZES


def _unit_of(match: re.Match[str]) -> _Unit | None:
    if match["points"]:
        return _Unit("points", unit="points")
    if match["percent"]:
        return _Unit("percent", unit="percent")
    if match["tenths"]:
        return _Unit("percent", Decimal(10), "percent")
    if match["times"]:
        return _Unit("times", unit="times")
    if match["duration"]:
        factor, unit = _DURATIONS[match["duration"]]
        return _Unit("duration", Decimal(factor), unit)
    if match["money"]:
        return _Unit("money", unit=_CURRENCIES[match["money"]])
    if match["generations"]:
        return _Unit("generations", unit="generations")
    if match["score"]:
        return _Unit("points", unit="points")
    return _Unit("number") if match["counted"] else None


def _mark(text: str, match: re.Match[str], low: Decimal, high: Decimal, unit: _Unit) -> QuantityMark:
    low, high = low * unit.factor, high * unit.factor
    if match["tenths"] and len(match["tenths"]) > 1:  # "六成五", "七成半"
        rest = 5 if match["tenths"][1] == "半" else read_number(match["tenths"][1])
        low, high = low + rest, high + rest
    if match["duration"] == "年" and text[match.end() : match.end() + 1] == "半":
        low, high = low + 6, high + 6
    told = (
        Bound("more")
        if match["more"] in {"余", "多"} or match["after"]
        else bound_around(text, match.start(), match.end())
    )
    return QuantityMark(
        start=match.start(),
        end=match.end(),
        text=match[0],
        kind=unit.kind,
        low=None if told.way == "less" else _plain(low),
        high=None if told.way == "more" and low == high else _plain(high),
        unit=unit.unit,
        approximate=told.way == "about",
        noun=match["counted"] or "",
    )


def _rank(match: re.Match[str]) -> QuantityMark | None:
    place = 1 if match["first"] else _plain(read_number(match["place"]))
    if not match["first"] and (place < 1 or place > 1000):
        return None
    return QuantityMark(
        start=match.start(),
        end=match.end(),
        text=match[0],
        kind="rank",
        low=place,
        high=place,
        unit="rank",
        noun=(match["ranked"] or "") if match["rank"] else "首",
    )


def _plain(value: Decimal) -> float:
    return int(value) if value == value.to_integral_value() else float(value)
