"""What Chinese writes numbers, bounds and dates with, and what is read of it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.reading.chinese.numerals import DIGITS, read_number
from aiclaims.reading.chinese.periods import find_periods
from aiclaims.reading.chinese.quantities import find_quantities

PUBLISHED = dt.date(2025, 10, 15)  # a Wednesday


def in_words(number: int) -> str:
    """Write a number below a thousand million in Chinese words, as they are said."""
    signs = "零一二三四五六七八九"

    def below_ten_thousand(value: int) -> str:
        said = ""
        for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = value // unit % 10
            if digit:
                said += signs[digit] + name
            elif said and value % unit and not said.endswith("零"):
                said += "零"
        return said

    great, small = divmod(number, 10_000)
    if not great:
        return below_ten_thousand(small) or "零"
    gap = "零" if small and small < 1000 else ""
    return f"{below_ten_thousand(great)}万{gap}{below_ten_thousand(small)}"


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_number_in_words_is_read_as_it_was_written(number: int) -> None:
    """Whatever number is said, the reader understands it."""
    assert read_number(in_words(number)) == number


@given(st.integers(min_value=1, max_value=99_999), st.sampled_from([("万", 10_000), ("亿", 100_000_000)]))
def test_figures_with_a_word_for_their_size_are_exact(tenths: int, size: tuple[str, int]) -> None:
    """That is 4,756,000 for "475.6万", and no fraction less."""
    word, factor = size
    figures = Decimal(tenths) / 10
    (mark,) = find_quantities(f"共{figures}{word}件")
    assert mark.low == mark.high == figures * factor


@given(st.sampled_from(sorted(DIGITS)), st.sampled_from(["件", "倍", "个月", "成", ""]))
def test_every_digit_is_read_or_left_without_a_fault(digit: str, unit: str) -> None:
    """No word that begins with a digit stops the reader: "一直", "三星"."""
    for mark in find_quantities(f"约{digit}{unit}的"):
        assert mark.low is not None or mark.high is not None


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "unit"),
    [
        ("逾1.2万件", "number", 12_000, None, ""),
        ("不到五百件", "number", None, 500, ""),
        ("3万余项", "number", 30_000, None, ""),
        ("140 多家", "number", 140, None, ""),
        ("2万至3万件", "number", 20_000, 30_000, ""),
        ("占七成", "percent", 70, 70, "percent"),
        ("六成五", "percent", 65, 65, "percent"),
        ("超过三分之二", "percent", 66.6666666667, None, "percent"),
        ("百分之四十", "percent", 40, 40, "percent"),
        ("过半", "percent", 50, None, "percent"),
        ("两倍", "times", 2, 2, "times"),
        ("三倍多", "times", 3, None, "times"),
        ("落后半年", "duration", 6, 6, "months"),
        ("落后一年半", "duration", 18, 18, "months"),
        ("三到五个月", "duration", 3, 5, "months"),
        ("六七个月", "duration", 6, 7, "months"),
        ("至少两代", "generations", 2, None, "generations"),
        ("2.5个百分点", "points", 2.5, 2.5, "points"),
        ("第四位", "rank", 4, 4, "rank"),
        ("12亿美元", "money", 1_200_000_000, 1_200_000_000, "USD"),
        ("1亿5000万元", "money", 150_000_000, 150_000_000, "CNY"),
        ("91.5分", "points", 91.5, 91.5, "points"),
    ],
)
def test_quantities(text: str, kind: str, low: float | None, high: float | None, unit: str) -> None:
    """Units, bounds and ranges, in figures and in words."""
    (mark,) = find_quantities(text)
    assert (mark.kind, mark.low, mark.high, mark.unit) == (kind, low, high, unit)


@pytest.mark.parametrize("text", ["约3000件", "近3000件", "3000件左右"])
def test_a_rough_number_is_approximate(text: str) -> None:
    """About, nearly and so are said before and behind."""
    (mark,) = find_quantities(text)
    assert mark.approximate
    assert mark.low == mark.high == 3000


@pytest.mark.parametrize(
    "text",
    ["三星和百川", "成立", "2024年", "5月6日", "第三季度", "Qwen3-32B", "H20", "一直", "第一梯队", "几十家", "数百件"],
)
def test_what_is_no_quantity(text: str) -> None:
    """Names, dates and words that begin with a digit."""
    assert find_quantities(text) == ()


def test_a_movement_is_two_values() -> None:
    """It was one and is the other: "从8%到2%"."""
    assert [mark.low for mark in find_quantities("从8%到2%")] == [8, 2]


@pytest.mark.parametrize(
    ("text", "period", "role"),
    [
        ("2016年至2022年", "2016..2022", "plain"),
        ("2016 年至 2022 年", "2016..2022", "plain"),
        ("2016-2022年间", "2016..2022", "plain"),
        ("截至2023年底", "2023", "instant"),
        ("去年6月", "2024-06", "plain"),
        ("2025 年 4–5 月", "2025-04..2025-05", "plain"),
        ("今年二季度", "2025-Q2", "plain"),
        ("2024年上半年", "2024-01..2024-06", "plain"),
        ("上半年", "2025-01..2025-06", "plain"),
        ("周一", "2025-10-13", "plain"),
        ("上周五", "2025-10-10", "plain"),
        ("10月8日", "2025-10-08", "plain"),
        ("11月", "2024-11", "plain"),
        ("将于11月", "2025-11", "plain"),
        ("12日", "2025-10-12", "plain"),
        ("本月初", "2025-10", "plain"),
        ("近五年", "2020..2025", "plain"),
        ("到2030年", "..2030", "deadline"),
        ("自2019年以来", "2019..", "onset"),
        ("二〇二四年", "2024", "plain"),
    ],
)
def test_periods(text: str, period: str, role: str) -> None:
    """Dates count from the day the document came out."""
    (mark,) = find_periods(text, PUBLISHED)
    assert (str(mark.period), mark.role) == (period, role)


def test_relative_dates_need_the_day_of_the_document() -> None:
    """Without it only what has its year is known."""
    assert [str(mark.period) for mark in find_periods("去年和2021年", None)] == ["2021"]


def test_figures_without_end_are_no_number() -> None:
    """They are passed over, alone and in fractions."""
    assert find_quantities("逾" + "9" * 400 + "万件") == ()
    assert find_quantities("一分之" + "九" * 19) == ()
