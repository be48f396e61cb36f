"""The time of what an earlier sentence, a heading or the title says is counted, which those counts do not tell again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.carried_periods import is_base
from aiclaims.extractors.patents.levels import spans_years
from aiclaims.extractors.patents.page_scope import scope_periods
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage, PeriodMark, QuantityMark, Reading
from aiclaims.reading.periods.finder import find_periods
from aiclaims.schema import Period

_REACH = 12
"""Passages back in which what is counted may be told, under the same heading."""

_AHEAD = 3
"""Passages on in which a paragraph may still tell of which years its data are."""


def introduced(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Give the years of the patents that a text goes on to count: "we looked at filings from 2005 to 2017".

    Args:
        passage: A passage that tells no time itself.
        at: What tells the value; a share is rather of the last of several years.
        context: What was found before; a sentence that counts speaks of its own time.
    """
    if passage.periods or _GROWTH.search(passage.text) or _OWN_TIME.search(passage.text):
        return None
    period = _found(passage, context)
    shares = isinstance(at, QuantityMark) and at.kind == "percent"
    return None if period is not None and shares and spans_years(period) else period


def _found(passage: Passage, context: Context) -> Period | None:
    near = takewhile(lambda stated: passage.index - stated.index <= _REACH, reversed(context.passages))
    counted = {stated.index for stated in near}
    for earlier in _before(passage):
        if earlier.index in counted:
            # "They studied patents filed between 1998 and 2019, and found": what it found is of those years.
            studied = _studied(earlier)
            if studied is not None:
                return studied
            continue
        many = _MANY.search(earlier.text) or _COVERS.search(earlier.text)
        period = _year_told(earlier.text, earlier.periods) if many else None
        if period is not None:
            return period
    following = passage.reading.passages[passage.index + 1 : passage.index + 1 + _AHEAD]
    for later in takewhile(lambda later: later.block is passage.block, following):
        period = _year_told(later.text, later.periods) if _COVERS.search(later.text) else None
        if period is not None and spans_years(period):
            return period
    for head in _over(passage):
        period = _year_told(head, find_periods(head, None))
        # "AI patents 2026" may be what came out in that year.
        if period is not None and (spans_years(period) or _IN_YEAR.search(head) is not None):
            return period
    for scope, marks in scope_periods(passage):
        period = _year_told(scope, marks)
        if period is not None and spans_years(period):
            return period
    return _told_at_end(passage) or passage.reading.once(_covered)


def _covered(reading: Reading) -> Period | None:
    """Give the one stretch of years of which a document says that its data are."""
    told = {
        period
        for passage in reading.passages
        if passage.kind == "sentence"
        and passage.periods
        and _COVERS.search(passage.text)
        and (period := _year_told(passage.text, passage.periods)) is not None
        and spans_years(period)
    }
    return told.pop() if len(told) == 1 else None


def _studied(passage: Passage) -> Period | None:
    """Give the stretch of years of the patents that somebody is said to have studied."""
    match = _STUDIED.search(passage.text)
    if match is None:
        return None
    told = [mark for mark in passage.periods if match.end() <= mark.start and mark.role == "plain"]
    if not told or _FINDING.search(passage.text, match.end(), told[0].start):
        return None
    period = told[0].period
    return period if period.precision == "year" and spans_years(period) else None


_STUDIED = lazy_regex(
    r"\b(?:analy[sz]ed|examined|reviewed|surveyed|studied|looked at|tracked|mapped)\b[^.;]{0,60}?\b(?:patents|applications|filings|inventions|families|grants)\b",
    re.IGNORECASE,
)
_FINDING = lazy_regex(r"[;:]|\b(?:found|finding|showed|shows|showing|while|but)\b", re.IGNORECASE)


def _before(passage: Passage) -> Iterator[Passage]:
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None or earlier.heading is not passage.heading:
            return
        if earlier.kind == "sentence":
            yield earlier
        earlier = earlier.previous


def _over(passage: Passage) -> Iterator[str]:
    """Give the headings over a passage, from the innermost out, and the title."""
    heading = passage.heading
    while heading is not None:
        yield heading.text
        heading = heading.heading
    yield passage.reading.document.title or ""


def _year_told(text: str, marks: tuple[PeriodMark, ...]) -> Period | None:
    """Give the one year, or stretch of years, that a text about patents tells."""
    if (
        (words.PATENTS.search(text) is None and _COVERS.search(text) is None)
        or _GROWTH.search(text)
        or words.CAPTION.match(text)
    ):
        return None
    told = [
        mark
        for mark in marks
        if not (
            mark.relative
            or is_base(text, mark)
            or words.saying_date(text, mark)
            or _NAMES_REPORT.match(text, mark.end)
            or _BACK_TO.search(text, 0, mark.start)
        )
    ]
    if len(told) != 1 or told[0].role != "plain" or told[0].period.precision != "year":
        return None
    return told[0].period if told[0].period.start is not None and told[0].period.end is not None else None


def _told_at_end(passage: Passage) -> Period | None:
    """Give the stretch of years that only the last item of a list tells: "- B: 1,350 patents from 2014 to 2023"."""
    following = passage.reading.passages[passage.index + 1 : passage.index + 1 + _REACH]
    items = list(
        takewhile(lambda item: item.kind == passage.kind == "item" and item.parent is passage.parent, following)
    )
    if not items or any(item.periods for item in items[:-1]):
        return None
    period = _year_told(items[-1].text, items[-1].periods)
    return period if period is not None and spans_years(period) else None


_OWN_TIME = lazy_regex(
    r"\b(?:now|today|currently|to date|so far|all told|(?:each|every|per|a) (?:year|month|day)|annual(?:ly)?|yearly|(?:this|last|next|past|recent|previous) (?:\w+ )?(?:years?|months?|decades?))\b",
    re.IGNORECASE,
)
# "That patent was granted in 2017" dates one of them.
_MANY = lazy_regex(r"\b(?:patents|applications|filings|inventions|families|grants)\b", re.IGNORECASE)
# "The analysis used data from 2005 to 2017", "the study covers 2005-2017"
_COVERS = lazy_regex(
    r"\b(?:analys[ei]s|data(?:set|base)?|study|survey|report|review|sample|landscape)\b[^.;]{0,60}?\b(?:covers?|covered|covering|spans?|spanned|spanning|"
    r"(?:uses?|used|draws on|is based on|from) [^.;]{0,30}?\b(?:data|patents|filings|applications))\b",
    re.IGNORECASE,
)
_BACK_TO = lazy_regex(r"\bback\s(?:as far as|to)\s$", re.IGNORECASE)
_IN_YEAR = lazy_regex(r"\b(?:in|of|for|during) (?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)
# "The 2026 Index" is of other years.
_NAMES_REPORT = lazy_regex(
    r"\s(?:\w+\s){0,2}?(?:Index|edition|report|survey|ranking|list|study|paper|update|outlook|landscape)\b",
    re.IGNORECASE,
)
# Of what grew over some years the counts that follow may tell any year.
_GROWTH = lazy_regex(
    r"\b(?:gr[eo]w\w*|rose|ris(?:e|es|en|ing)|increas\w+|jump\w*|surg\w+|doubl\w+|tripl\w+|fell|fall(?:s|en|ing)?|declin\w+|drop\w*|up|down) (?:\w+ ){0,4}?\d|"
    r"\b(?:growth|increase|decrease|decline|rise|CAGR)\b",
    re.IGNORECASE,
)
