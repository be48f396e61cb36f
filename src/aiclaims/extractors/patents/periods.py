"""Which period a value is told with."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.carried_periods import (
    is_base,
    only_year,
    period_before,
    told_before,
    told_period,
    told_under_dated_title,
)
from aiclaims.extractors.patents.changes import led_to
from aiclaims.extractors.patents.introduced_periods import introduced
from aiclaims.extractors.patents.levels import (
    PREVIOUS_QUARTER,
    PREVIOUS_YEAR,
    base_of,
    quarter_before,
    reached_by,
    spans_years,
    year_before,
)
from aiclaims.extractors.patents.series import series
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage, PeriodMark, QuantityMark
from aiclaims.reading.periods.roles import counts_from
from aiclaims.schema import Period


def period_of(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that a value covers: the one its own sentence tells, else that of what it is listed under.

    Args:
        passage: The passage.
        at: What tells the value.
        context: What was found before.
    """
    period = (
        _of_level(passage, at, context)
        or _in_series(passage, at)
        or base_of(passage, at)
        or year_before(passage, at)
        or _told_in(passage, at, context)
        or _of_pair(passage, at)
        or _told_over(passage, at)
        or _after_base(passage, at)
        or _year_before_told(passage, at, told_before(passage, context))
        or introduced(passage, at, context)
        or told_under_dated_title(passage, context)
        or only_year(passage, _count_of_place(passage, at), context)
        or _grown_over(passage, at)
    )
    return _counted_on(passage, at, _of_yearly_change(passage, at, reached_by(passage, at, period)))


def _grown_over(passage: Passage, at: Mark) -> Period | None:
    """Give the years over which something grew from one level to another: "doubled from 30 to 60 between 2002 and 2018"."""
    if isinstance(at, QuantityMark) and at.kind == "percent":
        grown = words.growing(passage.text, at)
    else:
        grown = _MULTIPLIED.match(at.text) is not None
    if not grown:
        return None
    spans = [mark.period for mark in passage.periods if mark.role == "plain" and spans_years(mark.period)]
    return spans[0] if len(spans) == 1 else None


_MULTIPLIED = lazy_regex(
    r"(?:(?:nearly|almost|more than)\s)?(?:doubl|tripl|trebl|quadrupl|quintupl|multipl)", re.IGNORECASE
)


def _count_of_place(passage: Passage, at: Mark) -> Mark:
    """Give the count that a place is told with: "leads the list with 900 applications"."""
    if isinstance(at, QuantityMark):
        return at
    mark = next((mark for mark in passage.quantities if mark.start >= at.end), None)
    with_it = (
        mark is not None and mark.kind == "number" and _WITH.fullmatch(passage.text, at.end, mark.start) is not None
    )
    return mark if mark is not None and with_it else at


_WITH = lazy_regex(
    r"[^.;:]{0,60}\bwith\s(?:(?:about|around|some|nearly|almost|over|roughly|more than)\s)*", re.IGNORECASE
)


def _counted_on(passage: Passage, at: Mark, period: Period | None) -> Period | None:
    """Leave the end open of what was counted from then on: "has filed 900 since its founding in 2011"."""
    marks = [mark for mark in passage.periods if mark.period == period]
    if period is None or not marks:
        return period
    if any(mark.end < at.start and _BACK_THEN.match(passage.text, mark.end) for mark in marks):
        start = period.start
        return Period.of_year(start.year) if start is not None and period.precision == "year" else period
    if not any(counts_from(passage.text, mark, at) for mark in marks):
        return period
    return attrs.evolve(period, end=None)


# "Has fallen since 2000, when it was 34 percent"
_BACK_THEN = lazy_regex(r",?\s(?:when|at which (?:time|point))\s", re.IGNORECASE)


def _of_pair(passage: Passage, at: Mark) -> Period | None:
    """Give a number the time behind the one that it is set against: "900 patents vs. Norway's 300 (2012)"."""
    other = next((mark for mark in passage.quantities if mark.start >= at.end), None)
    if other is None or not isinstance(at, QuantityMark) or other.kind != at.kind:
        return None
    if _SET_AGAINST.fullmatch(passage.text, at.end, other.start) is None:
        return None
    return next((m.period for m in passage.periods if _DATED.fullmatch(passage.text, other.end, m.start)), None)


_SET_AGAINST = lazy_regex(
    r"(?:\s(?!and\b|in\b)[\w-]+){0,4}?,?\s(?:vs\.?|versus|against|compared (?:to|with))\s(?:[\w.’'-]+\s){0,3}",
    re.IGNORECASE,
)
_DATED = lazy_regex(r"(?:\s(?!and\b)[\w-]+){0,3}?\s(?:\(|in\s)?(?:in\s)?", re.IGNORECASE)


def _year_before_told(passage: Passage, at: Mark, told: Period | None) -> Period | None:
    """Give what is told of the year before the one that the sentence before told: "It had 52% the previous year"."""
    if told is None or told.start is None:
        return told
    if PREVIOUS_QUARTER.match(passage.text, at.end) and (quarter := quarter_before(told)) is not None:
        return quarter
    if told.precision != "year" or spans_years(told):
        return told
    if isinstance(at, QuantityMark) and words.growing(passage.text, at):
        return told
    return Period.of_year(told.start.year - 1) if PREVIOUS_YEAR.match(passage.text, at.end) else told


def _of_yearly_change(passage: Passage, at: Mark, period: Period | None) -> Period | None:
    """Give a change from one year to the next the year it led to: "grants rose 8% between 2023 and 2024"."""
    if period is None or not isinstance(at, QuantityMark) or at.kind != "percent":
        return period
    if not spans_years(period) or spans_years(period, most=1):
        return period
    told = any(mark.period == period and _TO_NEXT.match(mark.text) for mark in passage.periods)
    return Period.of_year(period.end.year) if told and period.end and words.growing(passage.text, at) else period


_TO_NEXT = lazy_regex(r"(?:between|from)\s(?:19|20)\d\d\s(?:and|to)\b", re.IGNORECASE)


def is_of_now(text: str, start: int, end: int) -> bool:
    """Tell whether what is told behind a time is told of today: "overtook it in 2017 and now files twice as many".

    Args:
        text: The passage.
        start: Offset behind the time.
        end: Where what is told stands.
    """
    return _NOW.search(text, start, end) is not None


_NOW = lazy_regex(
    r"(?:\band|,)\s+(?:(?:has|have|is|are|ranks?|sits?|stands?|holds?|files?)\s+)?(?:now|today|since|currently)\b",
    re.IGNORECASE,
)


def _of_level(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Give a change the year of the count that it led to: "rose 6% to 900 in 2022"."""
    if not isinstance(at, QuantityMark) or at.kind != "percent":
        return None
    level = next((mark for mark in passage.quantities if mark.start >= at.end), None)
    if level is None or level.kind != "number" or not led_to(passage.text, at.end, level.start):
        return None
    dated = [mark for mark in passage.periods if _right_behind(passage.text, level, mark)]
    return None if not dated or spans_years(dated[0].period) else _told_in(passage, level, context)


# "Its lowest level since 2019": when it was lower, not of when this is told.
_LEVEL_SINCE = lazy_regex(
    r"\b(?:lowest|highest|largest|biggest|smallest|fewest|most|sharpest|steepest|fastest|best|worst|first)\b[^,;.]{0,24}\s(?=since\s?$|since\b)",
    re.IGNORECASE,
)


def _after_base(passage: Passage, at: Mark) -> Period | None:
    """Give the year after the one that a change counts from, where the text was published right after that: "up 4% from 2021"."""
    published = passage.reading.document.published
    told = [mark for mark in passage.periods if not _dateline(passage, mark)]
    if published is None or any(not is_base(passage.text, mark) for mark in told):
        return None
    years = {
        mark.period.start.year
        for mark in told
        if mark.period.start
        and mark.period.precision == "year"
        and passage.barrier(*sorted((at.start, mark.start))) < 2.0
    }
    if len(years) != 1 or published.year - min(years) != _UNTIL_TOLD:
        return None
    return Period.of_year(min(years) + 1)


_UNTIL_TOLD = 2
"""Years from the base of a yearly change to the text that tells it."""


def _in_series(passage: Passage, at: Mark) -> Period | None:
    """Give a value its year in a row of which only the first and the last carry theirs ("4 (2021), 7, 9 (2023)")."""
    row = next((row for row in series(passage, passage.quantities) if any(mark is at for mark in row)), [])
    if len(row) < 3:
        return None
    years = [
        next((period.period for period in passage.periods if _right_behind(passage.text, mark, period)), None)
        for mark in (row[0], row[-1])
    ]
    first, last = (period.start.year if period and period.start else None for period in years)
    if first is None or last is None or last - first != len(row) - 1:
        return None
    return Period.of_year(first + next(index for index, mark in enumerate(row) if mark is at))


def _told_over(passage: Passage, at: Mark) -> Period | None:
    """Give the period, of whole years, that is set over the passage."""
    setting = None if passage.periods else passage.setting
    return _end_of_change(passage.text, at, setting) if setting is not None and setting.precision == "year" else None


def _told_in(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Find the period that the sentence of a value tells for it.

    It is the one right behind it, else the nearest before it, else one behind it in its clause. A period
    that stands right behind another value is that one's, unless the two are told in contrast; one that a
    change counts from ("than in 2023") is nobody's.
    """
    text = passage.text
    told = isinstance(at, QuantityMark)  # a superlative has no number that a year could be the next one's
    changes = isinstance(at, QuantityMark) and at.kind == "percent"
    fitting = [
        mark
        for mark in passage.periods
        if not _dateline(passage, mark)
        and not (mark.relative and any(_told_again(text, mark, other) for other in passage.periods))
        and not words.saying_date(text, mark)
        and not _edition(text, mark)
        and not (is_base(text, mark) and not spans_years(mark.period))
        and not _TO_COME.search(text, at.end, max(at.end, mark.start))
        and not _ONCE.search(text, at.end, max(at.end, mark.start))
        and not _LEVEL_SINCE.search(text[max(0, mark.start - 40) : mark.start + 6])
        and not (changes and at.end <= mark.start and words.CHANGE_BASE.search(text, at.end, mark.start))
    ]
    same = words.SAME_PERIOD.search(text) if not any(_right_behind(text, at, mark) for mark in fitting) else None
    if same is not None and not any(mark.end <= same.start() and not mark.relative for mark in fitting):
        before = told_period(passage, context) or period_before(passage)
        if before is not None:
            return before
    values = [
        q
        for q in passage.quantities
        if q.kind in {"number", "percent", "times"} and _RATE.search(text, max(0, q.start - 12), q.start) is None
    ]
    own = [mark for mark in fitting if at.start <= mark.start < at.end]
    own += [mark for mark in fitting if _right_behind(text, at, mark)]
    if own:
        return _of_both_ends(text, at, own[0], fitting, alone=len(values) == 1)
    former = _FORMER_END.search(text, 0, at.start) is not None and _LATTER_END.search(text, 0, at.start) is None
    if former and told and getattr(at, "kind", "") == "rank":
        return None  # "from third to first in 2022": when it was third is not told
    taken = {id(mark) for mark in fitting for q in values if _right_behind(text, q, mark)}
    ahead = [mark for mark in fitting if mark.end <= at.start and not is_of_now(text, mark.end, at.start)]
    # "From 900 in 2011 to 4,000": the year is that of the number before it; "from 2011 to 2015" is nobody's alone.
    ahead = [mark for mark in ahead if id(mark) not in taken or not _FROM_NUMBER.search(text[: mark.start])]
    free = [
        mark
        for mark in ahead
        if id(mark) not in taken
        or (len({str(other.period) for other in fitting}) == 1 and not _from_behind(text, mark, at))
        or _CONTRASTED.fullmatch(text, mark.end, at.start)
        or led_to(text, mark.end, at.start)
    ]
    if free:
        return _end_of_change(text, at, free[-1].period, free[-1].text)
    behind = [
        mark
        for mark in fitting
        if mark.start >= at.end
        and passage.apart(at.end, mark.start) < 2.0
        and _OF_PART.search(text, at.end, mark.start) is None
        and not any(told and at.end <= q.start and q.end <= mark.start and not _restates(text, at, q) for q in values)
        and not any(
            at.end <= q.start and q.end <= mark.start and _FORMER_END.search(text, max(0, q.start - 24), q.start)
            for q in passage.quantities
        )
    ]
    if behind:
        return _of_both_ends(text, at, behind[0], fitting, alone=len(values) == 1)
    shared = fitting[0] if len(fitting) == 1 and fitting[0].start >= at.end else None
    if (
        shared is not None
        and told
        and _all_alike(text, at, [q for q in values if at.start <= q.start < shared.start], shared.start)
    ):
        return _end_of_change(text, at, shared.period)
    return _of_change(text, at, fitting) if changes else None


_FROM_NUMBER = lazy_regex(
    r"\bfrom\s(?:(?:about|around|some|only|just|over|nearly|fewer than|less than|a mere)\s)*\d(?:[^,;]|,(?=\d{3}))*$",
    re.IGNORECASE,
)
# "Has 40 patents; more will come out in 2027"
_TO_COME = lazy_regex(r"\b(?:will|(?:is|are) (?:expected|due|set) to)\s[^.;()]{0,40}$", re.IGNORECASE)
# "Came second with 40, and Acme, which led until 2019, is third"
_ONCE = lazy_regex(
    r"(?<!patents),\s(?:which|who)\s(?:had\s|has\s)?(?:led|topped|headed|held|ranked|came|was|were|used to)\b",
    re.IGNORECASE,
)
# "Holds 70 patents, including nine granted in 2025"
_OF_PART = lazy_regex(r",?\s(?:including|of (?:which|them|these))\s", re.IGNORECASE)


def _from_behind(text: str, mark: PeriodMark, at: Mark) -> bool:
    """Tell whether a value is what a change comes from, by a word that is no part of the time itself."""
    found = words.FROM.search(text[: at.start])
    return found is not None and not mark.start <= found.start() < mark.end


def _of_both_ends(text: str, at: Mark, mark: PeriodMark, fitting: Sequence[PeriodMark], *, alone: bool) -> Period:
    """Take the one stretch of a sentence for that of both ends of a change: "from 2 to 9 between 2012 and 2018"."""
    period = _with_next(text, mark, fitting, alone=alone)
    return _end_of_change(text, at, period) if len(fitting) == 1 else period


def _all_alike(text: str, at: Mark, row: Sequence[QuantityMark], until: int) -> bool:
    """Tell whether values told in a row share what is said behind the last: "61 per cent of AI and 30 of 6G filings in 2020"."""
    return len({q.kind for q in row}) == 1 and _BREAKS.search(text, at.end, until) is None


_BREAKS = lazy_regex(
    r"[;:]|,\sit\s|\b(?:declin\w+|to see|including|ha(?:s|ve)|from|up|down|than|versus|while|but|now|vs)\b",
    re.IGNORECASE,
)


def _of_change(text: str, at: Mark, fitting: Sequence[PeriodMark]) -> Period | None:
    """Give a change the years that its own two ends are told for ("from 900 in 2015 to 1,800 in 2020, up 100%")."""
    told = [mark.period for mark in fitting if not mark.relative and mark.period.precision == "year"]
    if len(told) < 2 or _CHANGING.search(text) is None:
        return None
    first, last = told[0], told[-1]
    start, end = first.start, last.end
    if start is None or end is None or _YEAR_BEFORE.match(text, at.end):
        return last
    return last if end.year - start.year <= 2 and _next_year(first, last) else Period(start, end, "year")


_CHANGING = lazy_regex(r"\bfrom\b.{1,60}\bto\b", re.IGNORECASE)
_YEAR_BEFORE = lazy_regex(
    r"\s*(?:(?:yoy|y/y|year[- ]on[- ]year|year[- ]over[- ]year|annual\w*)|(?:\w+\s){0,3}?(?:from|on|over|than|compared (?:to|with))\s(?:the\s|in\s)*(?:(?:19|20)\d\d\b|previous|prior|last|year))",
    re.IGNORECASE,
)


def _next_year(first: Period, last: Period) -> bool:
    """Tell whether one year follows another, or a year of accounts that begins in one and ends in the next."""
    starts = (first.start, last.start)
    return starts[0] is not None and starts[1] is not None and starts[1].year - starts[0].year == 1


def _with_next(text: str, mark: PeriodMark, fitting: Sequence[PeriodMark], *, alone: bool) -> Period:
    """Take two years told together, or behind the only value, for the time of both ("in 2024 and 2025 alone")."""
    following = next((other for other in fitting if other.start >= mark.end), None)
    if following is None or text[mark.end : following.start] != " and ":
        return mark.period
    if not (alone or _TOGETHER.match(text, following.end)):
        return mark.period
    return Period(mark.period.start, following.period.end, mark.period.precision)


_TOGETHER = lazy_regex(r"\s(?:alone|together|combined|taken together)\b", re.IGNORECASE)


def _edition(text: str, mark: PeriodMark) -> bool:
    """Tell whether a year only names an edition ("the 2026 Index")."""
    return _EDITION.match(text, mark.end) is not None or _EDITION_OF.search(text, 0, mark.start) is not None


_EDITION = lazy_regex(
    r"\s(?:AI\s|Global\s|Annual\s)?(?i:Index|edition|report|survey|ranking(?!\s(?:\w+th|first|second|third|no\b|number|#|\d|behind|ahead|among|just))|list)\b|\s(?i:annual) (?i:report|survey|review)\b|"
    r"\s(?:[A-Z][\w’'-]*\s){1,4}(?:Index|Report|Survey|Ranking|Review|Indicators|Agreement|Accords?|Treaty|Act)\b"
)
_EDITION_OF = lazy_regex(r"\b(?:Index|Report|Survey|Ranking|Review|Indicators|edition)\s(?:of|for)\s+$")


_OF_ACCOUNTS = lazy_regex(r"\d{4}\s?[-–/]\s?\d{2}$")
_TREATY = lazy_regex(r"\sPatent Cooperation Treaty\b|\s\([A-Z][A-Za-z ]{1,40}\)")
_OFFICE = lazy_regex(
    r"\s(?:at|with|to|by|through|via)\s(?:the\s)?(?:(?:European|Japan|Korean|Indian|German|Chinese|U\.?S\.?|United States|World)\s)?(?:Patent(?: and Trademark)?|Intellectual Property) (?:Office|Organi[sz]ation)\b"
)
_RATE = lazy_regex(r"\bper\s+$", re.IGNORECASE)
_CONTRASTED = lazy_regex(
    r"[\s,;)*]*(?:vs\.?|versus|against|compared (?:to|with))\s+(?:[\w~'’.]+\s+){0,3}[~*]*", re.IGNORECASE
)
_FORMER_END = lazy_regex(
    r"\bfrom\s+(?:the\s+)?(?:(?:about|around|just|some|roughly|over|nearly|only)\s+)*$", re.IGNORECASE
)
_LATTER_END = lazy_regex(
    r"\bfrom\s+(?:\w+\s+)?~?\d[\w.,]*%?\s+(?:[a-z]+\s+){0,2}?to\s+(?:(?:about|around|just|some|roughly|over|nearly|only)\s+)*$",
    re.IGNORECASE,
)


def _restates(text: str, value: Mark, other: Mark) -> bool:
    """Tell whether a number in brackets says the value in another measure ("a third (1,200 as of May 2022)")."""
    between = text[value.end : other.start]
    if _OR_SAID.fullmatch(between):
        return True
    return between.count("(") == 1 and ")" not in between and re.search(r"[,;:]", between) is None


_OR_SAID = lazy_regex(
    r"(?:\s[\w-]+){0,3},?\s(?:or|amounting to|accounting for|representing|making up|equivalent to|equal to)\s(?:(?:about|around|almost|nearly|roughly|some|just|over|more than)\s)*|\s(?:patents?\s|applications?\s)?to\s(?:(?:about|around|a|the|new|record|high|of|some|over|nearly)\s)*"
)
"""What stands between a value and the same said otherwise, or a change and what it led to: "9,000, or almost 4%", "by 9% to 700"."""


def _told_again(text: str, vague: PeriodMark, exact: PeriodMark) -> bool:
    """Tell whether a stretch is told again in years right behind ("the last decade, from 2011 to 2020")."""
    return (
        not exact.relative
        and re.fullmatch(r"[\s,(]*", text[vague.end : exact.start]) is not None
        and vague.end <= exact.start
    )


def _end_of_change(text: str, at: Mark, period: Period, written: str = "") -> Period:
    """Give the first year of a stretch to what something grew from, the last to what it grew to.

    Of a year of accounts ("2023-24") what something grew to is that year's, what it grew from the year's before.
    """
    if period.start is None or period.end is None or not spans_years(period):
        return period
    ahead = text[: at.start]
    if _OF_ACCOUNTS.search(written) and period.end.year - period.start.year == 1:
        former = _FORMER_END.search(ahead) and not _LATTER_END.search(ahead)
        years = (period.start.year - 1, period.start.year) if former else (period.start.year, period.end.year)
        return Period(dt.date(years[0], 1, 1), dt.date(years[1], 12, 31), "year")
    if _LATTER_END.search(ahead):
        return Period.of_year(period.end.year)
    return Period.of_year(period.start.year) if _FORMER_END.search(ahead) else period


# "No. 9 with 1,200 the year before": the count told with a place stands between it and its year.
_COUNT_BESIDE = lazy_regex(r"(?<=\swith\s)\d[\d,]*\b")
_OTHER_END = lazy_regex(r"\b(?:from|to)\b", re.IGNORECASE)
_CLOSES = lazy_regex(r"\)|\s(?:data|figures?|total)\b")


def _right_behind(text: str, value: Mark, period: Mark) -> bool:
    if period.start < value.end:
        return False
    between = _OFFICE.sub("", _TREATY.sub("", text[value.end : period.start]))
    if isinstance(value, QuantityMark) and value.kind == "rank":
        between = _COUNT_BESIDE.sub("", between)
        if _OTHER_END.search(between):
            return False  # "third, up from ninth in 2019"
    if _OPENS.fullmatch(between) and _CLOSES.match(text, period.end):
        return True  # "900 (2022)", "900 solar patents (2022)"
    return between.count(" ") <= 6 and not re.search(r"[,;:()]", between)


_OPENS = lazy_regex(
    r"(?:\s(?:[\w-]+\s){0,3}?(?:patents?|applications|families|inventions|filings|grants))?\s\((?:in\s)?", re.IGNORECASE
)


def _dateline(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date belongs to the dateline ("GENEVA, July 4 -")."""
    if re.match(r"[A-Z][A-Z .]+,\s*(?:[A-Z][a-z]+\.?,\s*)?$", passage.text[: mark.start]):
        return True
    if mark.period.precision == "year":
        return False  # "Peak: 2019 - 4,100 patents"
    return bool(re.match(r"\s*(?:\([^()]{2,40}\)\s*)?(?:[-–—]|/)", passage.text[mark.end :]) and mark.start < 40)
