"""Dates and periods are found, resolved against the document's date, and told apart from names."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document
from aiclaims.reading import read
from aiclaims.reading.marks import PeriodMark
from aiclaims.reading.periods.deadlines import once_passed
from aiclaims.reading.periods.finder import find_periods

PUBLISHED = dt.date(2024, 9, 12)  # a Thursday


def only(text: str, published: dt.date | None = PUBLISHED) -> PeriodMark:
    """Find the one period of a text."""
    (mark,) = find_periods(text, published)
    return mark


def days(mark: PeriodMark) -> str:
    """Write a mark's ends, an open one as nothing."""
    return "..".join("" if day is None else day.isoformat() for day in (mark.period.start, mark.period.end))


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("July 4, 2024", "2024-07-04..2024-07-04", "day"),
        ("July 4th, 2024", "2024-07-04..2024-07-04", "day"),
        ("Jul. 4, 2024", "2024-07-04..2024-07-04", "day"),
        ("4 July 2024", "2024-07-04..2024-07-04", "day"),
        ("the 4th of July 2024", "2024-07-04..2024-07-04", "day"),
        ("Monday, July 8, 2024", "2024-07-08..2024-07-08", "day"),
        ("2024-07-04", "2024-07-04..2024-07-04", "day"),
        ("07/04/2024", "2024-07-04..2024-07-04", "day"),
        ("04.07.2024", "2024-07-04..2024-07-04", "day"),
        ("May 21-24, 2024", "2024-05-21..2024-05-24", "day"),
        ("21-24 May 2024", "2024-05-21..2024-05-24", "day"),
        ("July 2024", "2024-07-01..2024-07-31", "month"),
        ("Jan. 2025", "2025-01-01..2025-01-31", "month"),
        ("JANUARY 2026", "2026-01-01..2026-01-31", "month"),
        ("2024-02", "2024-02-01..2024-02-29", "month"),
        ("Q3 2024", "2024-07-01..2024-09-30", "quarter"),
        ("3Q24", "2024-07-01..2024-09-30", "quarter"),
        ("Q3 FY2024", "2024-07-01..2024-09-30", "quarter"),
        ("at year-end 2023", "2023-01-01..2023-12-31", "year"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30", "quarter"),
        ("the first half of 2025", "2025-01-01..2025-06-30", "quarter"),
        ("the first three months of 2025", "2025-01-01..2025-03-31", "month"),
        ("spring 2024", "2024-03-01..2024-05-31", "month"),
        ("late 2024", "2024-10-01..2024-12-31", "quarter"),
        ("early 2025", "2025-01-01..2025-03-31", "quarter"),
        ("mid-2024", "2024-05-01..2024-08-31", "month"),
        ("in 2023", "2023-01-01..2023-12-31", "year"),
        ("the 2023 grants", "2023-01-01..2023-12-31", "year"),
        ("at the end of 2023", "2023-01-01..2023-12-31", "year"),
        ("FY2024", "2024-01-01..2024-12-31", "year"),
        ("2022–23", "2022-01-01..2023-12-31", "year"),
        ("2014-2023", "2014-01-01..2023-12-31", "year"),
        ("between 2014 and 2023", "2014-01-01..2023-12-31", "year"),
        ("from 2014 to 2023", "2014-01-01..2023-12-31", "year"),
        ("2014 through 2023", "2014-01-01..2023-12-31", "year"),
        ("since 2014 through 2023", "2014-01-01..2023-12-31", "year"),
        ("CAGR 2014–2023", "2014-01-01..2023-12-31", "year"),
        ("Sept ’23", "2023-09-01..2023-09-30", "month"),
        ("Q4 '24", "2024-10-01..2024-12-31", "quarter"),
        ("from January 2024 to March 2025", "2024-01-01..2025-03-31", "month"),
        ("January-March 2025", "2025-01-01..2025-03-31", "month"),
        ("the decade to 2023", "2014-01-01..2023-12-31", "year"),
        ("the ten years to the end of 2023", "2014-01-01..2023-12-31", "year"),
        ("the five-year period to 2020", "2016-01-01..2020-12-31", "year"),
        ("From January 5, 2017, through December 31, 2021, it grew", "2017-01-05..2021-12-31", "day"),
        ("the 12 months through March 2025", "2024-04-01..2025-03-31", "month"),
        ("sales in 2H24", "2024-07-01..2024-12-31", "quarter"),
        ("the 1990s", "1990-01-01..1999-12-31", "year"),
        ("4 juillet 2024", "2024-07-04..2024-07-04", "day"),
        ("4. Juli 2024", "2024-07-04..2024-07-04", "day"),
    ],
)
def test_calendar_dates(text: str, expected: str, precision: str) -> None:
    """Days, months, quarters, years and ranges of them, in the usual spellings."""
    mark = only(text)
    assert (days(mark), mark.period.precision, mark.role) == (expected, precision, "plain")


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("on January 15", "2024-01-15..2024-01-15", "day"),
        ("on December 3", "2023-12-03..2023-12-03", "day"),
        ("a call on September 20", "2024-09-20..2024-09-20", "day"),
        ("in April", "2024-04-01..2024-04-30", "month"),
        ("In November, it did", "2023-11-01..2023-11-30", "month"),
        ("in September last year", "2023-09-01..2023-09-30", "month"),
        ("it will apply in December", "2024-12-01..2024-12-31", "month"),
        ("in early February", "2024-02-01..2024-02-29", "month"),
        ("in the first quarter", "2024-01-01..2024-03-31", "quarter"),
        ("in the first half of the year", "2024-01-01..2024-06-30", "quarter"),
        ("in the second half of last year", "2023-07-01..2023-12-31", "quarter"),
        ("over the first five months of this year", "2024-01-01..2024-05-31", "month"),
        ("last July", "2024-07-01..2024-07-31", "month"),
        ("next July", "2025-07-01..2025-07-31", "month"),
        ("last spring", "2024-03-01..2024-05-31", "month"),
        ("yesterday", "2024-09-11..2024-09-11", "day"),
        ("today", "2024-09-12..2024-09-12", "day"),
        ("said on Monday", "2024-09-09..2024-09-09", "day"),
        ("said on Thursday", "2024-09-12..2024-09-12", "day"),
        ("said on Friday", "2024-09-06..2024-09-06", "day"),
        ("next Monday", "2024-09-16..2024-09-16", "day"),
        ("last week", "2024-09-02..2024-09-08", "day"),
        ("this week", "2024-09-09..2024-09-15", "day"),
        ("last month", "2024-08-01..2024-08-31", "month"),
        ("earlier this month", "2024-09-01..2024-09-30", "month"),
        ("next quarter", "2024-10-01..2024-12-31", "quarter"),
        ("last year", "2023-01-01..2023-12-31", "year"),
        ("this year", "2024-01-01..2024-12-31", "year"),
        ("next year", "2025-01-01..2025-12-31", "year"),
        ("late last year", "2023-10-01..2023-12-31", "quarter"),
        ("two days ago", "2024-09-10..2024-09-10", "day"),
        ("three months ago", "2024-06-01..2024-06-30", "month"),
        ("A month ago", "2024-08-01..2024-08-31", "month"),
        ("a year ago", "2023-09-01..2023-09-30", "month"),
        ("two years ago", "2022-01-01..2022-12-31", "year"),
        ("over the past decade", "2014-01-01..2024-12-31", "year"),
        ("in the last decade", "2014-01-01..2024-12-31", "year"),
        ("in the past five years", "2019-01-01..2024-12-31", "year"),
        ("over the last 12 months", "2023-09-01..2024-09-30", "month"),
        ("over the next 12 months", "2024-09-01..2025-09-30", "month"),
        ("over the past year", "2023-09-01..2024-09-30", "month"),
        ("for two years now", "2022-01-01..2024-12-31", "year"),
    ],
)
def test_dates_told_from_the_day_of_publication(text: str, expected: str, precision: str) -> None:
    """Relative dates and dates without a year, most of them looking back."""
    mark = only(text)
    assert (days(mark), mark.period.precision, mark.relative) == (expected, precision, True)
    assert find_periods(text, None) == ()


@pytest.mark.parametrize(
    ("text", "expected", "role", "quoted"),
    [
        ("It leads by 2030.", "..2030-12-31", "deadline", "by 2030"),
        ("It lasts until 2027.", "..2027-12-31", "deadline", "until 2027"),
        ("It lasts through 2027.", "..2027-12-31", "deadline", "through 2027"),
        ("Done by the end of 2024.", "..2024-12-31", "deadline", "by the end of 2024"),
        ("Done by early next year.", "..2025-03-31", "deadline", "by early next year"),
        ("They expect it by May.", "..2025-05-31", "deadline", "by May"),
        ("Filed before October 2022.", "..2022-09-30", "deadline", "before October 2022"),
        ("Done before year-end.", "..2024-12-31", "deadline", "before year-end"),
        ("It has led since 2023.", "2023-01-01..", "onset", "since 2023"),
        ("It counts from 2024 on.", "2024-01-01..", "onset", "from 2024 on"),
        ("In force starting in 2026.", "2026-01-01..", "onset", "starting in 2026"),
        ("Buyers will have to pay a fee starting in May.", "2025-05-01..", "onset", "starting in May"),
        ("Buyers must pay, effective May 2.", "2025-05-02..", "onset", "effective May 2"),
        ("Buyers have paid a fee starting in May.", "2024-05-01..", "onset", "starting in May"),
        ("It grew 2014-present.", "2014-01-01..", "onset", "2014-present"),
        ("It grew from May 2014 to the present.", "2014-05-01..", "onset", "from May 2014 to the present"),
        ("Bought since the end of 2019.", "2019-12-01..", "onset", "since the end of 2019"),
        ("As of June 2024 it had", "2024-06-01..2024-06-30", "instant", "As of June 2024"),
        ("as of November, it had", "2023-11-01..2023-11-30", "instant", "as of November"),
    ],
)
def test_roles(text: str, expected: str, role: str, quoted: str) -> None:
    """Deadlines are open before, onsets after; the preposition belongs to the mark."""
    mark = only(text)
    assert (days(mark), mark.role, mark.text) == (expected, role, quoted)


@pytest.mark.parametrize(
    "text",
    [
        "AIME 2024 and GPT-4-0613 are names.",
        "The Trade Act of 1974 and the Space Treaty of 1967 are laws.",
        "Vision 2030 and Made in China 2025 are plans.",
        "the AI Index 2025",
        "It filed 2,023 patents.",
        "They filed 1993 inventions.",
        "It has an Elo of 2029.",
        "It may be so, and they march on in an august hall.",
        "May be.",
        "Wait a second.",
        "It was on a Monday.",
        "a year later, and two months later",
        "the following year, that year",
        "in July of that year",
        "in its fiscal first quarter",
        "several years",
        "in recent years",
        "$2024 or 2000 dollars",
        "the H1 and H2 chips",
        "",
    ],
)
def test_no_periods(text: str) -> None:
    """Names, counts, common words and dates told from an unknown day give no mark."""
    assert find_periods(text, PUBLISHED) == ()


def test_several_periods_in_order() -> None:
    """Each date of a list is a mark of its own."""
    marks = find_periods("In October 2022, in 2023 and again last month they did.", PUBLISHED)
    assert [mark.text for mark in marks] == ["October 2022", "2023", "last month"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in the first half of the year 2019", ["2019"]),
        ("in the first five months of the year ended June 2021", ["year ended June 2021"]),
    ],
)
def test_a_part_of_a_year_that_is_told_is_not_of_the_year_of_publication(text: str, told: list[str]) -> None:
    """The year stands behind; what is left is that year."""
    assert [mark.text for mark in find_periods(text, PUBLISHED)] == told


@given(st.dates(dt.date(1950, 1, 1), dt.date(2050, 12, 31)))
@settings(max_examples=100)
def test_a_day_reads_back_in_every_spelling(day: dt.date) -> None:
    """ISO, American and British spellings all give the day back."""
    for written in (
        f"{day:%Y-%m-%d}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%m/%d/%Y}",
    ):
        assert days(only(f"It began on {written}.", None)) == f"{day}..{day}"


@given(st.dates(dt.date(1990, 1, 1), dt.date(2050, 12, 31)), st.integers(0, 6))
@settings(max_examples=60)
def test_a_weekday_is_within_the_last_seven_days(published: dt.date, weekday: int) -> None:
    """A bare weekday is the last one of its name, the day of publication included."""
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[weekday]
    start = only(f"said on {name}", published).period.start
    assert start is not None
    assert start.weekday() == weekday
    assert 0 <= (published - start).days < 7


_PIECES = st.sampled_from(
    [
        "July",
        "May",
        "4",
        "31",
        "2024",
        "2023",
        ",",
        "-",
        "–",
        "/",
        "of",
        "last",
        "next",
        "this",
        "year",
        "month",
        "week",
        "two",
        "12",
        "days",
        "ago",
        "early",
        "mid",
        "-",
        "end",
        "by",
        "since",
        "until",
        "as",
        "of",
        "from",
        "to",
        "between",
        "and",
        "Q3",
        "H1",
        "first",
        "quarter",
        "half",
        "decade",
        "Monday",
        "1990s",
        "past",
        "FY2024",
        "spring",
        ".",
        "(",
        ")",
        "in",
        "on",
        "the",
        "years",
    ]
)


@given(
    st.lists(_PIECES, max_size=14).map(" ".join) | st.lists(_PIECES, max_size=10).map("".join) | st.text(max_size=60),
    st.none() | st.dates(),
)
@settings(max_examples=100, deadline=None)
def test_marks_are_grounded_and_in_order(text: str, published: dt.date | None) -> None:
    """Whatever the text and the date: every mark quotes it, in order, none overlapping another."""
    reach = 0
    for mark in find_periods(text, published):
        assert text[mark.start : mark.end] == mark.text
        assert reach <= mark.start < mark.end
        reach = mark.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A filed 40 from 2014 to 2019. B filed 3 over the same period.", "2014-01-01..2019-12-31"),
        ("A filed 40 in May 2019. B filed 3 in the same year.", "2019-01-01..2019-12-31"),
        ("A filed 40 on May 4, 2019. B filed 3 in that month.", "2019-05-01..2019-05-31"),
        ("Since 2021 it has lagged. In that period it never led.", "2021-01-01.."),
        ("It filed 40 between 2014 and 2019, more than B during that same time frame.", "2014-01-01..2019-12-31"),
        # counted from the day or month told last, in the sentence or before
        ("A sued on 3 March 2024. The next day B sued too.", "2024-03-04..2024-03-04"),
        ("A sued on 3 March 2024. Five days later, B sued too.", "2024-03-08..2024-03-08"),
        ("A sued on 3 March 2024. The following week B sued too.", "2024-03-04..2024-03-10"),
        ("A sued on 3 March 2024. On the same day B sued too.", "2024-03-03..2024-03-03"),
        ("A sued in March 2024. A month later, B sued too.", "2024-04-01..2024-04-30"),
        ("A sued on 3 March 2024, and two days later it sued again.", "2024-03-05..2024-03-05"),
        # from the year told last
        ("A sued in 2020. Two years later it sued again.", "2022-01-01..2022-12-31"),
        ("A filed 40 in 2019. A year earlier it had filed 30.", "2018-01-01..2018-12-31"),
        ("In 2019 A filed 40. The following year it filed 50.", "2020-01-01..2020-12-31"),
        ("A led in May 2019. But three years later, B did.", "2022-01-01..2022-12-31"),
        ("A filed 40 in 2019. The year before that, B filed 9.", "2018-01-01..2018-12-31"),
    ],
)
def test_a_period_is_pointed_back_to(text: str, expected: str) -> None:
    """What refers to a period means the last one told."""
    passage = read(Document(text, id="d", language="en", format="text")).passages[-1]
    assert days(passage.periods[-1]) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        # a heading, a bold label, a lead-in
        ("# Report\n\n## Oct 2022: first rules\n\nWashington bans sales.", "2022-10-01..2022-10-31"),
        ("# Report\n\n## October 2022 updates\n\nWashington bans sales.", "2022-10-01..2022-10-31"),
        ("# Report\n\n## 2030 outlook\n\nFilings rise.", ""),
        ("# Report\n\n## Trends (2014-2024)\n\nFilings rose.", "2014-01-01..2024-12-31"),
        ("# Report\n\n## Applications filed in 2024\n\nNorway: 31,200", "2024-01-01..2024-12-31"),
        ("**The truce (August 2025):** They talked.\n\nThen licences were granted.", "2025-08-01..2025-08-31"),
        ("In 2023 by office:\n\n- Norway filed 12.\n- Italy filed 9.", "2023-01-01..2023-12-31"),
        ("# Report\n\n## Holders in 2021 by office\n\nNorway: 31,200", "2021-01-01..2021-12-31"),
        ("Filings, 2023:\n\n- Norway filed 12.\n- Italy filed 9.", "2023-01-01..2023-12-31"),
        # the innermost counts
        ("# Report\n\n## 2022\n\n### May 2022\n\nSales fell.", "2022-05-01..2022-05-31"),
        # a title's date is the document's, a sentence is no label, two dates set nothing
        ("# Digest, 4 May 2025\n\nSales fell.", ""),
        ("Consider where both stood in 2020: one led.\n\nSales fell.", ""),
        ("# Report\n\n## From May 2022 until June 2023, and in 2024\n\nSales fell.", ""),
    ],
)
def test_what_stands_over_a_passage_sets_its_time(markdown: str, expected: str) -> None:
    """The nearest dated label, lead-in or heading tells when what stands under it was."""
    setting = read(Document(markdown, format="markdown")).passages[-1].setting
    ends = () if setting is None else (setting.start, setting.end)
    assert "..".join("" if day is None else day.isoformat() for day in ends) == expected


def test_a_month_without_a_year_is_in_the_year_set_over_it() -> None:
    """Under a dated heading "in December" is of the heading's year, not of the document's."""
    text = "# Chips in dates\n\n## Oct 2022: first rules\n\nSales stop. In December, 36 firms are listed."
    (mark,) = read(Document(text, format="markdown", published="2025-12-09")).passages[-1].periods
    assert days(mark) == "2022-12-01..2022-12-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the year of the next date of a list, or of the one that it follows on
        ("It met in March and June 2021.", "2021-03-01..2021-03-31"),
        ("It met in November and February 2021.", "2020-11-01..2020-11-30"),
        ("It met on May 2, 9 and 16, 2021.", "2021-05-02..2021-05-02"),
        ("It was passed in May 2021, effective July 8.", "2021-07-08.."),
        ("It was passed in May 2021; it met in July.", "2024-07-01..2024-07-31"),
        ("Filings were the fewest since May 2021 in July.", "2024-07-01..2024-07-31"),
        # a month for a label
        ("April: It met.", "2024-04-01..2024-04-30"),
        # a day that the document names in full: another wording has it, or it is the name of a rule
        ("It was passed on March 8, 2021. The March 8 rule is strict.", "2021-03-08..2021-03-08"),
        ("It was passed on 8 March 2021. Many left after March 8.", "2021-03-08..2021-03-08"),
        ("The August 30 order is strict. It was passed on August 30, 2021.", "2021-08-30..2021-08-30"),
        # but news leave out the year of what has just been
        ("It was passed on August 30, 2021. On August 30 it fell.", "2024-08-30..2024-08-30"),
        ("It was passed on March 8, 2021, and on March 8, 2022. Many left on March 8.", "2024-03-08..2024-03-08"),
    ],
)
def test_a_date_without_a_year_takes_it_from_a_fuller_one(text: str, expected: str) -> None:
    passages = read(Document(text, published=PUBLISHED, language="en")).passages
    dates = [days(mark) for passage in passages for mark in passage.periods]
    assert expected in dates


def test_a_day_of_winter_stays_in_the_year_set_over_it() -> None:
    """A day soon after the end of a year is not taken for one of the next."""
    text = "# Chips in dates\n\n## 2022: first rules\n\nOn January 5, 36 firms are listed."
    (mark,) = read(Document(text, format="markdown", published="2025-12-09")).passages[-1].periods
    assert days(mark) == "2022-01-05..2022-01-05"


def test_nothing_is_pointed_back_to_where_none_was_told() -> None:
    """Without a period before, the words date nothing."""
    assert not read(Document("It fell over the same period.", id="d", language="en")).passages[0].periods


@pytest.mark.parametrize(
    "text",
    [
        "A filed 40 from 2014 to 2019. B filed 3 in that year.",  # which of the years
        "A filed 40 from 2014 to 2019. A year later B filed 3.",
        "A filed 40 in 2019. The year before the merger B filed 3.",
        "A filed 40 in 2019. B filed 3 in that month.",
        "A filed 40 in May 2019. B filed 3 in the year that it failed.",
        "A filed 40 in May 2019. B filed 3 in the same year as C.",
    ],
)
def test_a_year_or_month_that_none_before_tells(text: str) -> None:
    assert not read(Document(text, id="d", language="en")).passages[-1].periods


def test_the_year_of_a_citation_dates_nothing() -> None:
    """It is the year of the source, not of what it says."""
    text = "The share was 40% in 2019 (Corvane, 2021)."
    passage = read(Document(text, id="d", language="en", format="text")).passages[0]
    assert [days(mark) for mark in passage.periods] == ["2019-01-01..2019-12-31"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("By early February it had done so.", dt.date(2025, 2, 1)),
        ("By late March 2025 it had done so.", dt.date(2025, 3, 1)),
        ("By late 2024 it had done so.", dt.date(2024, 10, 1)),
        ("By early 2025 it had done so.", dt.date(2025, 1, 1)),
    ],
)
def test_what_had_been_done_by_a_part_of_a_month(text: str, start: dt.date) -> None:
    """A part of a year has months, a part of a month none: "by early February" is of February."""
    (mark,) = find_periods(text, dt.date(2025, 6, 1))
    assert once_passed(text, mark).start == start


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India granted 812 patents in 2021-22.", "2021-04-01..2022-03-31"),
        ("Tata Motors was granted 333 patents in FY23.", "2022-04-01..2023-03-31"),
        ("Indian filings rose in the financial year 2022-23.", "2022-04-01..2023-03-31"),
        ("In FY 2021-22 India granted 812 patents.", "2021-04-01..2022-03-31"),
        ("The fund is worth 90 crore. A lakh was added in FY2024. It grew.", "2023-04-01..2024-03-31"),
        # other countries, other years, and calendar years
        ("Norway granted 812 patents in 2021-22.", "2021-01-01..2022-12-31"),
        ("Volvo was granted 333 patents in FY23.", "2023-01-01..2023-12-31"),
        ("India granted 812 patents in 2022.", "2022-01-01..2022-12-31"),
        ("India granted 812 patents in 2018-22.", "2018-01-01..2022-12-31"),
    ],
)
def test_years_of_account_of_india_begin_in_april(text: str, expected: str) -> None:
    """A year written as two, or as FY, is one of account where India, its firms or its money are spoken of."""
    found = [mark for passage in read(Document(text)).passages for mark in passage.periods]
    assert [days(mark) for mark in found] == [expected]
