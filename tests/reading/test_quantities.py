"""Quantities are found with their bounds and units; digits in names and dates are not."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aiclaims.reading.marks import QuantityMark
from aiclaims.reading.periods.finder import find_periods
from aiclaims.reading.quantities.finder import find_quantities


def only(text: str) -> QuantityMark:
    """Find the one quantity of a text."""
    (mark,) = find_quantities(text)
    return mark


def told(mark: QuantityMark) -> tuple[str, float | None, float | None, str, bool]:
    """Boil a mark down to what the tables below list."""
    return (mark.kind, mark.low, mark.high, mark.unit, mark.approximate)


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate", "noun"),
    [
        ("The fund owns 1,450 robotic and AI-related patents.", 1450, 1450, False, "robotic ai-related patents"),
        ("Its labs filed 38,210 patents.", 38210, 38210, False, "patents"),
        ("Its labs filed 38210 patents.", 38210, 38210, False, "patents"),
        ("In all 1'234'567 claims were read.", 1234567, 1234567, False, "claims"),
        ("In all 1 234 567 claims were read.", 1234567, 1234567, False, "claims"),
        ("It rose to 97.99 thousand.", 97990, 97990, False, ""),
        ("That makes roughly 54k.", 54e3, 54e3, True, ""),
        ("It listed 28 US firms.", 28, 28, False, "firms"),
        ("Offices took in 3.4M in 2023.", 3.4e6, 3.4e6, False, ""),
        ("Its labs filed 1.6M patents.", 1.6e6, 1.6e6, False, "patents"),
        ("They own over 38,000 generative AI patents.", 38000, None, False, "generative ai patents"),
        ("Filings rose from 2,000.", 2000, 2000, False, ""),
        ("They own 56,000+ patents.", 56000, None, False, "patents"),
        ("They own 5,000-plus patents.", 5000, None, False, "patents"),
        ("More than 1,000 Chinese firms applied.", 1000, None, False, "chinese firms"),
        ("At least 300 were refused.", 300, None, False, ""),
        ("It has a little over 6,200 of them.", 6200, None, True, ""),
        ("It has just under 700 of them.", None, 700, True, ""),
        ("Fewer than 4,000 were granted.", None, 4000, False, ""),
        ("It can make no more than 200,000 AI chips.", None, 200000, False, "ai chips"),
        ("As many as 50 firms may be added.", None, 50, False, "firms"),
        ("Some 300 applications came in.", 300, 300, True, "applications"),
        ("Nearly 4,100 readers wrote.", 4100, 4100, True, "readers"),
        ("It was an estimated 140,000 chips.", 140000, 140000, True, "chips"),
        ("It came to 9,000 or so.", 9000, 9000, True, ""),
        ("It came to 9,000 or more.", 9000, None, False, ""),
        ("Two hundred and six companies were listed.", 206, 206, False, "companies"),
        ("Half a dozen models did.", 6, 6, False, "models"),
        ("A dozen models did.", 12, 12, False, "models"),
        ("It made 600,000 of the older parts.", 600000, 600000, False, "older parts"),
        ("It wins the other three tests.", 3, 3, False, "tests"),
        ("It did better in half of the six benchmarks.", 3, 3, False, "benchmarks"),
        ("It did better in three of six tests.", 3, 3, False, "tests"),
        ("It did better in 3 out of 6 tests.", 3, 3, False, "tests"),
        ("It got 118 of 120 on the test.", 118, 118, False, ""),
        ("It ran more than 50 public and private benchmarks.", 50, None, False, "public private benchmarks"),
        ("It ordered 100-200 chips.", 100, 200, False, "chips"),
        ("It ordered 5.5 to 6 million chips.", 5.5e6, 6e6, False, "chips"),
        ("It ordered between 80 and 90 chips.", 80, 90, False, "chips"),
        ("The model has 671B parameters.", 671e9, 671e9, False, "parameters"),
        ("Its Elo is 1357.", 1357, 1357, False, ""),
        ("It has an Elo of 2029.", 2029, 2029, False, ""),
        ("The firm came in with 1993 inventions.", 1993, 1993, False, "inventions"),
        ("The firm filed 2074 patents.", 2074, 2074, False, "patents"),
        ("R1 has 71.5 there.", 71.5, 71.5, False, ""),
        ("a 300MW site", 300, 300, False, "mw site"),
        ("about 1.2GW", 1.2, 1.2, True, "gw"),
        ("a 300-megawatt data center", 300, 300, False, "megawatt data center"),
        ("300 to 500MW", 300, 500, False, "mw"),
    ],
)
def test_counts(text: str, low: float | None, high: float | None, approximate: bool, noun: str) -> None:
    """A bare number carries its bounds and what it counts."""
    mark = only(text)
    assert (told(mark), mark.noun) == (("number", low, high, "", approximate), noun)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It scored 97.3%.", ("percent", 97.3, 97.3, "percent", False)),
        ("It scored 97.3 percent.", ("percent", 97.3, 97.3, "percent", False)),
        ("It scored 97.3 per cent.", ("percent", 97.3, 97.3, "percent", False)),
        ("It scored 97.3 pct.", ("percent", 97.3, 97.3, "percent", False)),
        ("It leads at 70±4%.", ("percent", 70, 70, "percent", False)),
        ("It leads at 70 +/- 4 percent.", ("percent", 70, 70, "percent", False)),
        ("about ninety-seven percent", ("percent", 97, 97, "percent", True)),
        ("it goes up to 70.3%", ("percent", 70.3, 70.3, "percent", False)),
        ("a discount of up to 70.3%", ("percent", None, 70.3, "percent", False)),
        ("below three percent", ("percent", None, 3, "percent", False)),
        ("a 25-percent tariff", ("percent", 25, 25, "percent", False)),
        ("up by half a percent", ("percent", 0.5, 0.5, "percent", False)),
        ("a change of -2.8%", ("percent", -2.8, -2.8, "percent", False)),
        ("a change of −2.8%", ("percent", -2.8, -2.8, "percent", False)),
        ("80-90%", ("percent", 80, 90, "percent", False)),
        ("2%-3%", ("percent", 2, 3, "percent", False)),
        ("between 80 and 90%", ("percent", 80, 90, "percent", False)),
        ("It could pass 75 percent.", ("percent", 75, None, "percent", False)),
        ("hand over 15% of it", ("percent", 15, 15, "percent", False)),
        ("a third of them", ("percent", 100 / 3, 100 / 3, "percent", True)),
        ("more than a quarter of them", ("percent", 25, None, "percent", False)),
        ("two-thirds of them", ("percent", 200 / 3, 200 / 3, "percent", True)),
        ("roughly three quarters of it", ("percent", 75, 75, "percent", True)),
        ("less than a tenth of it", ("percent", None, 10, "percent", False)),
        ("almost half of it", ("percent", 50, 50, "percent", True)),
        ("Half its chips are", ("percent", 50, 50, "percent", False)),
        ("one in six patents", ("percent", 100 / 6, 100 / 6, "percent", True)),
        ("nine out of ten", ("percent", 90, 90, "percent", True)),
        ("89.4 points", ("points", 89.4, 89.4, "points", False)),
        ("nearly four points better", ("points", 4, 4, "points", True)),
        ("a 3-point lead", ("points", 3, 3, "points", False)),
        ("17.5 percentage points", ("points", 17.5, 17.5, "points", False)),
        ("17+ percentage points", ("points", 17, None, "points", False)),
        ("2 pp", ("points", 2, 2, "points", False)),
        ("50 basis points", ("points", 0.5, 0.5, "points", False)),
        ("a grade of 90.5/100", ("points", 90.5, 90.5, "points", False)),
        ("8.4/10 for style", ("points", 8.4, 8.4, "points", False)),
        ("It scored only 31/42 there.", ("points", 31, 31, "points", False)),
        ("six times as many patents", ("times", 6, 6, "times", False)),
        ("almost three times the U.S. figure", ("times", 3, 3, "times", True)),
        ("6x", ("times", 6, 6, "times", False)),
        ("~6x", ("times", 6, 6, "times", True)),
        ("a 6-fold rise", ("times", 6, 6, "times", False)),
        ("a sixfold rise", ("times", 6, 6, "times", False)),
        ("nearly double the output", ("times", 2, 2, "times", True)),
        ("twice as many", ("times", 2, 2, "times", False)),
        ("triple the number", ("times", 3, 3, "times", False)),
        ("half as many", ("times", 0.5, 0.5, "times", False)),
    ],
)
def test_shares_points_and_multiples(text: str, expected: tuple[str, float | None, float | None, str, bool]) -> None:
    """Percents, fractions, points and multiples in the forms that news and papers use."""
    kind, low, high, unit, approximate = told(only(text))
    assert (kind, unit, approximate) == (expected[0], expected[3], expected[4])
    assert (low, high) == (pytest.approx(expected[1]), pytest.approx(expected[2]))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "approximate"),
    [
        ("$5.5 billion", 5.5e9, 5.5e9, "USD", False),
        ("$5.5bn", 5.5e9, 5.5e9, "USD", False),
        ("US$5.5 billion", 5.5e9, 5.5e9, "USD", False),
        ("about $5.5 billion", 5.5e9, 5.5e9, "USD", True),
        ("at least $160m", 160e6, None, "USD", False),
        ("as much as $16 billion", None, 16e9, "USD", False),
        ("$364,992", 364992, 364992, "USD", False),
        ("a $100-million fine", 1e8, 1e8, "USD", False),
        ("roughly five and a half billion dollars", 5.5e9, 5.5e9, "USD", True),
        ("€3.9bn", 3.9e9, 3.9e9, "EUR", False),
        ("20 BLN EUROS", 20e9, 20e9, "EUR", False),
        ("£2m", 2e6, 2e6, "GBP", False),
        ("180 bln yuan", 180e9, 180e9, "CNY", False),
        ("RMB 45 billion", 45e9, 45e9, "CNY", False),
        ("¥500 million", 5e8, 5e8, "JPY", False),
        ("Beijing paid ¥500 million", 5e8, 5e8, "CNY", False),
        ("500 billion won", 5e11, 5e11, "KRW", False),
        ("Rs 200 crore", 2e9, 2e9, "INR", False),
        ("$4-5 billion", 4e9, 5e9, "USD", False),
        ("$4 billion to $5 billion", 4e9, 5e9, "USD", False),
        ("$4bn-$5bn", 4e9, 5e9, "USD", False),
    ],
)
def test_money(text: str, low: float | None, high: float | None, unit: str, approximate: bool) -> None:
    """Sums in the currencies of the field, signs before and words behind."""
    assert told(only(text)) == ("money", low, high, unit, approximate)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "approximate"),
    [
        ("6-9 months", 6, 9, "months", False),
        ("6–9 months", 6, 9, "months", False),
        ("approximately 6 to 9 months", 6, 9, "months", True),
        ("six to nine months", 6, 9, "months", False),
        ("seven to ten, maybe fifteen months", 7, 15, "months", False),
        ("three, perhaps four years", 36, 48, "months", False),
        ("3 TO 6 MONTHS", 3, 6, "months", False),
        ("between five and eight years", 60, 96, "months", False),
        ("1.5-2 YRS", 18, 24, "months", False),
        ("10-15 years", 120, 180, "months", False),
        ("three or four years", 36, 48, "months", False),
        ("two—to three-year lead", 24, 36, "months", False),
        ("two- to three-year lead", 24, 36, "months", False),
        ("a 3-6 month lag", 3, 6, "months", False),
        ("a 2 to 3 year lead", 24, 36, "months", False),
        ("about half a year to nine months", 6, 9, "months", True),
        ("eighteen months to two years", 18, 24, "months", False),
        ("half a year", 6, 6, "months", False),
        ("a year and a half behind", 18, 18, "months", False),
        ("two and a half years", 30, 30, "months", False),
        ("a year or two behind", 12, 24, "months", False),
        ("over a year", 12, None, "months", False),
        ("with a lag of a year", 12, 12, "months", False),
        ("a decade separates them", 120, 120, "months", False),
        ("exceeds one year", 12, None, "months", False),
        ("five years or more", 60, None, "months", False),
        ("at least two years behind", 24, None, "months", False),
        ("trails by a decade, give or take", 120, 120, "months", True),
        ("a 12-month lag", 12, 12, "months", False),
        ("a three-month gap", 3, 3, "months", False),
        ("built over four years", 48, 48, "months", False),
        ("two weeks", 2, 2, "weeks", False),
        ("within 30 days", 30, 30, "days", False),
        ("400 hours", 400, 400, "hours", False),
    ],
)
def test_lengths_of_time(text: str, low: float | None, high: float | None, unit: str, approximate: bool) -> None:
    """Years become months; shorter lengths keep their unit."""
    assert told(only(text)) == ("duration", low, high, unit, approximate)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two generations behind", 2, 2),
        ("two process nodes behind", 2, 2),
        ("a node behind", 1, 1),
        ("2-3 gens behind", 2, 3),
        ("three product cycles back", 3, 3),
        ("a couple of generations behind", 2, 2),
        ("ONE GENERATION BEHIND", 1, 1),
        ("a generation behind", 1, 1),
        ("more than a generation behind", 1, None),
        ("a generation or two behind", 1, 2),
        ("one-and-a-half generations behind", 1.5, 1.5),
        ("two process generations behind", 2, 2),
    ],
)
def test_generations(text: str, low: float, high: float | None) -> None:
    """Generations of chips and models are counted like lengths of time."""
    mark = only(text)
    assert (mark.kind, mark.low, mark.high) == ("generations", low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Korea debuted at 13th on the list.", 13, 13),
        ("Korea ranks first.", 1, 1),
        ("Samsung came second with it.", 2, 2),
        ("Samsung came in second (again), ahead of a bank.", 2, 2),
        ("It took third place.", 3, 3),
        ("The firm is in fifth, behind a bank.", 5, 5),
        ("with America a distant second.", 2, 2),
        ("It currently sits third, a surprise.", 3, 3),
        ("It is No. 1 there.", 1, 1),
        ("Tencent is number one.", 1, 1),
        ("It is #1 again.", 1, 1),
        ("It sits at only number 14 in the arena.", 14, 14),
        ("It ranks second next to another.", 2, 2),
        ("It is not in the top 20.", 1, 20),
        ("It entered the top five.", 1, 5),
        ("It finished 5th overall.", 5, 5),
        ("the second-largest holder", 2, 2),
        ("the world's third biggest filer", 3, 3),
    ],
)
def test_ranks(text: str, low: int, high: int) -> None:
    """Places in a standing, in words, figures and signs."""
    mark = only(text)
    assert (mark.kind, mark.low, mark.high) == ("rank", low, high)


@pytest.mark.parametrize("text", ["It failed in the first and second turn.", "Fees rose in the 3rd and 4th quarter."])
def test_ordinals_that_share_a_noun_are_no_ranks(text: str) -> None:
    """The first of two turns is a place in time, not in a standing."""
    assert "rank" not in {mark.kind for mark in find_quantities(text)}


@pytest.mark.parametrize(
    "text", ["All right, number two Acme has launched a model.", "That is that. Number three Kestrel sued."]
)
def test_items_that_a_speaker_counts_off_are_no_ranks(text: str) -> None:
    """What comes second in a talk is not second in anything."""
    assert [mark.kind for mark in find_quantities(text)] == ["number"]


@pytest.mark.parametrize(
    "text",
    [
        "GPT-4o and o1 run on H100s.",
        "We tried Llama 3.1 405B, then Qwen2.5-72B and Qwen 2.5.",
        "Claude 3.5 Sonnet and Gemini 1.5 Pro lost.",
        "MATH-500 and AIME 2024 are tests.",
        "GPT-4o-0513 is older.",
        "5G phones use 3nm and 7 nm parts.",
        "They follow ISO 9001 since COVID-19.",
        "He cited Section 301 and Executive Order 14110.",
        "Get v2.1 or version 3.11.2 today.",
        "In 2023, and since 2014, it grew.",
        "On July 8, 2024 at 16:00 and 9 a.m. they met.",
        "Two days ago it did.",
        "Over the next 12 months it may.",
        "as one text has it [12]",
        "see https://example.org/12345/67",
        "Call +1 202 555 0123 for more.",
        "See US 10,123,456 B2 for it.",
        "See patent No. 10,123,456 for it.",
        "Made in China 2025 was a plan.",
        "It was the first model to do it on July 4th.",
        "On the first day of the third quarter it fell.",
        "A second model is planned.",
        "It was several years, or a few months.",
        "Dozens of firms filed hundreds of them.",
        "one of the models",
        "No one knows that one.",
        "It is open 24/7 from 192.168.0.1.",
        "a 25-year-old engineer",
        "He is 40 years old.",
        "It appears twice a year.",
        "a third party",
        "a 2-1 vote",
        "application number 202310123456",
        "See US 11,222,333.",
        "a two-way street",
        "the 32B distilled version",
        "the 125M base model, and 70M and 160M models",
        "SmolTest 135M did.",
        "a 4-bit 70-billion-parameter model",
        "It rose from a year earlier.",
        "1. China leads",
        "3.2. Filings by office",
        "2.4 Grants to firms",
        "§ 5.1.3 Scope of the survey",
        "up to 10^7 tokens, 3×10^25 or $10^{26}$ FLOP",
        "you must either (1) show it, or (2) hide it; and (3) pay",
        "",
    ],
)
def test_no_quantities(text: str) -> None:
    """Names, dates, addresses, ordinals and vague amounts hold no quantity."""
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They hold 11, 6 and 3 percent of it.", [(11, 11, "percent"), (6, 6, "percent"), (3, 3, "percent")]),
        ("They hold 110, 6 and 3 of it.", [(110, 110, ""), (6, 6, ""), (3, 3, "")]),
        ("from 95% to 50%", [(95, 95, "percent"), (50, 50, "percent")]),
        ("from 9.26 percent then to 1.70 percent", [(9.26, 9.26, "percent"), (1.7, 1.7, "percent")]),
        ("narrowed from 12 to 3 months", [(12, 12, "months"), (3, 3, "months")]),
        ("narrowed to two years from four", [(24, 24, "months"), (48, 48, "months")]),
        ("from over a year to three months", [(12, None, "months"), (3, 3, "months")]),
        # the last of a list has the unit of them all, if "and" stands before it
        ("by 17, 13.5 and 24 points", [(17, 17, "points"), (13.5, 13.5, "points"), (24, 24, "points")]),
        ("3, 6 and 9 months behind", [(3, 3, "months"), (6, 6, "months"), (9, 9, "months")]),
        ("got 87, 12 points more", [(87, 87, ""), (12, 12, "points")]),
        ("anywhere from 6 to 9 months", [(6, 9, "months")]),
        ("some 200 to 300,000 models", [(200_000, 300_000, "")]),
        ("some 5 to 1,000 models", [(5, 1_000, "")]),
        ("worth $10bn-15bn a year", [(10e9, 15e9, "USD")]),
        ("worth £2m–3m a year", [(2e6, 3e6, "GBP")]),
        ("Foo-7b-14b", []),
        ("trails it by 1.5–2 gens", [(1.5, 2, "generations")]),
        ("a 2-gen hardware lag", [(2, 2, "generations")]),
        ("a year, maybe two", [(12, 24, "months")]),
        ("closer to six or seven", [(6, 7, "")]),
        ("a year and a half, two years behind", [(18, 24, "months")]),
        ("two, three years behind", [(24, 36, "months")]),
        ("like four five months", [(4, 5, "months")]),
        # how sure one is of a figure, and between what
        ("80.2% (95% CI: 78.1–82.3)", [(80.2, 80.2, "percent")]),
        ("80.2% (95% confidence interval 78.1% to 82.3%)", [(80.2, 80.2, "percent")]),
        ("7 months on average (90% CI [4, 14])", [(7, 7, "months")]),
        ("with a 95% confidence interval of 60 to 90 days, 70 days", [(70, 70, "days")]),
        ("95% of CI runs, 12 in all", [(95, 95, "percent"), (12, 12, "")]),
        ("in chapter one two years pass", [(24, 24, "months")]),
        ("“ten, fifteen years” behind", [(120, 180, "months")]),
        ("in lot 2, three years behind", [(36, 36, "months")]),
        ("six months, nine months and a year", [(6, 6, "months"), (9, 9, "months")]),
        ("won with 96.8 to 96.1", [(96.8, 96.8, ""), (96.1, 96.1, "")]),
        ("slipped 1.2% to 48,397", [(1.2, 1.2, "percent"), (48397, 48397, "")]),
        ("Korea (4,155), Japan (3,409)", [(4155, 4155, ""), (3409, 3409, "")]),
        ("| MMLU | 88.3 | - | 91.8 |", [(88.3, 88.3, ""), (91.8, 91.8, "")]),
        ("| Elo | 717 | 2061 | 2029 |", [(717, 717, ""), (2061, 2061, ""), (2029, 2029, "")]),
        ("60% (51.2%) of 1,000", [(60, 60, "percent"), (51.2, 51.2, "percent"), (1000, 1000, "")]),
    ],
)
def test_several_quantities(text: str, expected: list[tuple[float | None, float | None, str]]) -> None:
    """Changes are two marks, ranges one; a partner's unit is lent to a bare number."""
    assert [(mark.low, mark.high, mark.unit) for mark in find_quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("they own over 38,000 patents", "over 38,000"),
        ("they lag by about half a year to nine months now", "about half a year to nine months"),
        ("it takes five years or more, they say", "five years or more"),
        ("as much as $16 billion in sales", "as much as $16 billion"),
        ("56,000+ of them", "56,000+"),
    ],
)
def test_bounding_words_belong_to_the_mark(text: str, quoted: str) -> None:
    """The mark starts with the word that bounds and ends with what bounds from behind."""
    assert only(text).text == quoted


def test_a_lone_year_like_cell_is_still_a_score() -> None:
    """Four digits that are a whole text may be a table's score."""
    assert only("2029").low == 2029


_PIECES = st.sampled_from(
    [
        "about",
        "over",
        "at",
        "least",
        "fewer",
        "than",
        "$",
        "€",
        "%",
        "percent",
        "percentage",
        "points",
        "six",
        "two",
        "hundred",
        "and",
        "a",
        "half",
        "third",
        "of",
        "in",
        "to",
        "or",
        "-",
        "–",
        "from",
        "between",
        "38,210",
        "2023",
        "6",
        "9",
        "1.5",
        "times",
        "x",
        "fold",
        "months",
        "years",
        "generation",
        "top",
        "No",
        ".",
        "first",
        "second",
        "July",
        "by",
        "next",
        "last",
        "GPT-4o",
        "H100",
        "|",
        "(",
        ")",
        ",",
        "models",
        "patents",
        "billion",
        "bn",
        "k",
        "year",
        "ago",
        "one",
        "no",
        "more",
        "than",
        "decade",
        "quarter",
        "+",
        "~",
        "not",
        "only",
    ]
)


@given(
    st.lists(_PIECES, max_size=14).map(" ".join) | st.lists(_PIECES, max_size=10).map("".join) | st.text(max_size=60)
)
@settings(max_examples=100)
def test_marks_are_grounded_and_in_order(text: str) -> None:
    """Whatever the text: every mark quotes it, marks come in order and none overlaps another."""
    marks = find_quantities(text)
    reach = 0
    for mark in marks:
        assert text[mark.start : mark.end] == mark.text
        assert reach <= mark.start < mark.end
        assert mark.low is None or mark.high is None or mark.low <= mark.high
        mark.quantity()
        reach = mark.end


@given(st.integers(2101, 999_999_999))
@settings(max_examples=60)
def test_a_count_reads_back_in_every_spelling(value: int) -> None:
    """A count is the same plain, grouped and bounded."""
    for written in (f"{value}", f"{value:,}"):
        assert told(only(f"They hold {written} patents."))[1:3] == (value, value)
        assert told(only(f"They hold over {written} patents."))[1:3] == (value, None)


@given(st.lists(_PIECES, max_size=12).map(" ".join))
@example("top 2023")
@settings(max_examples=60)
def test_dates_are_not_counted(text: str) -> None:
    """No quantity lies within a date; only a number that is a whole text, as in a cell, may be either."""
    sentence = f"It was so: {text}"
    dates = [mark for mark in find_periods(sentence, None) if not mark.relative]
    for quantity in find_quantities(sentence):
        assert not any(quantity.start < date.end and date.start < quantity.end for date in dates)


def test_a_list_is_looked_through_for_its_percentage_only_so_far() -> None:
    """Twenty numbers and a percentage are a column of a table, of which only the last few can share its sign."""
    found = find_quantities(", ".join(["7"] * 20) + " and 3 percent")
    assert [mark.kind for mark in found] == ["number"] * 8 + ["percent"] * 13


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Next come the Ascend 950, 960, and 970.", []),
        ("It sells the RTX 4090 and 5090 cards.", []),
        ("The duties under Section 301, 100 firms said, would stay.", ["100"]),
        ("They shipped 950, 960 and 970 chips.", ["950", "960", "970"]),
    ],
)
def test_numbers_listed_with_a_name_count_nothing(text: str, counted: list[str]) -> None:
    """What goes on a list of names that a labelled number begins is a name too."""
    assert [mark.text for mark in find_quantities(text)] == counted
