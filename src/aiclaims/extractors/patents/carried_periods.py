"""Which period a sentence takes over from those before it."""

from __future__ import annotations

import re
from itertools import groupby, islice, takewhile

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.extractors.patents.levels import spans_years
from aiclaims.extractors.patents.listed import is_listed, run_of
from aiclaims.extractors.patents.parties import WORLD
from aiclaims.extractors.patents.spoken_of import CONTINUES
from aiclaims.extractors.patents.topics import topic_of
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage, PeriodMark, QuantityMark
from aiclaims.reading.periods.finder import find_periods
from aiclaims.schema import Claim, Period
from aiclaims.schema.folding import fold_topic


def told_before(passage: Passage, context: Context) -> Period | None:
    """Give the time of what the sentence before counted, which a sentence without a time of its own goes on with.

    Args:
        passage: A passage.
        context: What was found before.
    """
    own = [mark for mark in passage.periods if not is_base(passage.text, mark)]
    if own or not context.claims or _NOW.search(passage.text):
        return None
    last, claim = context.passages[-1], context.claims[-1]
    part = is_part_of_last(passage, context)
    if passage.attribution and claim.attribution and passage.attribution != claim.attribution:
        return None  # another source may count another time
    if is_listed(passage) and any(line.periods for line in run_of(passage)):
        return None  # each line of a list tells its own time
    if isinstance(claim, PatentClaim) and claim.status == "held" and not part:
        return None  # what is held is so by now, whatever came in over the year
    topic = None if part else topic_of(passage.text)
    if topic is not None and isinstance(claim, PatentClaim) and fold_topic(topic) != fold_topic(claim.topic):
        return None
    if passage.index - last.index > CONTINUES or not (part or _together(last, passage)):
        return None
    told = [
        (period.end, period.start, period)
        for period in (_last_dated(passage, context) if not part else [claim.period])
        # A day is when somebody said so; of several years what follows may tell any, unless it is a part or the next place.
        if period is not None
        and period.start
        and period.end
        and period.precision != "day"
        and (part or not spans_years(period, most=_ACCOUNTS) or _shares_years(passage, period, context))
    ]
    return max(told, key=lambda ends: ends[:2])[2] if told else None


def is_part_of_last(passage: Passage, context: Context) -> bool:
    """Tell whether a sentence goes on with parts of what was counted last: "Among these, 41 were from Norway".

    Args:
        passage: The sentence.
        context: What was found before.
    """
    if not context.passages or _PARTS.match(passage.text) is None:
        return False
    return passage.index - context.passages[-1].index <= _NEXT_PARAGRAPH


_PARTS = lazy_regex(r"(?:And\s)?(?:among|of)\s(?:all\s(?:of\s)?)?(?:these|those|them|which)\b", re.IGNORECASE)
_NEXT_PLACE = lazy_regex(
    r"\b(?:follow(?:s|ed)?|(?:came|comes|was|were|is|are|ranks?|ranked|placed) (?:in )?(?:a (?:close|distant) )?(?:next|second|third|fourth|fifth))\b",
    re.IGNORECASE,
)


def _shares_years(passage: Passage, years: Period, context: Context) -> bool:
    """Tell whether a count is of the several years of the one before: the next place, or a part of the world's total."""
    if _YEARLY.search(passage.text):
        return False
    if context.claims[-1].period == years and _NEXT_PLACE.search(passage.text):
        return True
    found = takewhile(
        lambda told: passage.index - told[1].index <= CONTINUES,
        zip(reversed(context.claims), reversed(context.passages), strict=True),
    )
    return any(
        isinstance(claim, PatentClaim)
        and claim.holder == WORLD
        and claim.measure == "count"
        and claim.period == years
        and stated.block is passage.block
        for claim, stated in found
    )


_YEARLY = lazy_regex(
    r"\b(?:annual(?:ly)?|yearly|(?:a|per|each|every) year|CAGR|grew|rose|growth|growing)\b", re.IGNORECASE
)


def told_under_dated_title(passage: Passage, context: Context) -> Period | None:
    """Give the time of the last dated claim where the title dates the whole text: "Top patent owners of 2020".

    Args:
        passage: A passage that tells no time itself.
        context: What was found before.
    """
    if passage.periods or not context.claims or _NOW.search(passage.text):
        return None
    if not any(mark.period.precision != "day" for mark in find_periods(passage.reading.document.title or "", None)):
        return None
    for claim, stated in zip(reversed(context.claims), reversed(context.passages), strict=True):
        if passage.index - stated.index > CONTINUES:
            break
        if claim.period is not None:
            return claim.period
    return None


def only_year(passage: Passage, at: Mark, context: Context) -> Period | None:
    """Give the one year of which all counts found before are, a few paragraphs back: an article on one year's figures.

    Args:
        passage: A passage that tells no time itself.
        at: What tells the value; who leads without a number may do so in any year.
        context: What was found before.
    """
    if (
        not isinstance(at, QuantityMark)
        or passage.periods
        or passage.kind == "item"
        or _NOW.search(passage.text)
        or _VAGUE.search(passage.text)
    ):
        return None
    found = takewhile(
        lambda told: passage.index - told[1].index <= _PARAGRAPHS,
        zip(reversed(context.claims), reversed(context.passages), strict=True),
    )
    near = [(claim, stated) for claim, stated in found if not (_is_of_change(claim) or _is_former(stated, claim))]
    topic = topic_of(passage.text)
    if any(isinstance(claim, PatentClaim) and claim.status == "held" for claim, _ in near):
        return None
    if is_listed(passage) and any(line.periods for line in run_of(passage)):
        return None
    dated = [claim for claim, _ in near if claim.period is not None]
    # One date may be that of one count; that of the world's total is of its parts too.
    whole = any(isinstance(claim, PatentClaim) and claim.holder == WORLD for claim in dated)
    year = dated[0].period if len(dated) > 1 or whole else None
    if any(claim.period != year for claim in dated):
        return None
    if topic is not None and any(fold_topic(topic) != fold_topic(getattr(claim, "topic", None)) for claim in dated):
        return None
    if year is None or year.precision != "year" or spans_years(year) or None in {year.start, year.end}:
        return None
    # "Last year" is said of the sentences around it, "in 2024" of the article.
    plain = any(mark.period == year and not mark.relative for _, stated in near for mark in stated.periods)
    return year if plain else None


_PARAGRAPHS = 12
"""Passages back to which an article's one year is looked for."""


def _last_dated(passage: Passage, context: Context) -> list[Period]:
    """Give the periods of the nearest sentence that tells any, from which the counting goes on unbroken to this one."""
    after = passage
    counted = islice(zip(reversed(context.claims), reversed(context.passages), strict=True), _LONGEST_LIST)
    for stated, told in groupby(counted, key=lambda pair: pair[1]):
        if after.index - stated.index > CONTINUES or not _together(stated, after):
            break
        # The years over which something grew, and when somebody stood elsewhere, are not those of what follows.
        periods = [claim.period for claim, _ in told if not _is_of_change(claim) and not _is_former(stated, claim)]
        if not periods:
            after = stated
            continue
        dated = [period for period in periods if period is not None]
        # A date that only few of them have is that of what they are compared with.
        if 2 * len(dated) > len(periods):
            return dated
        after = stated
    return []


def _is_of_change(claim: Claim) -> bool:
    """Tell whether a claim is one of growth over several years."""
    growth = isinstance(claim, PatentClaim) and claim.measure == "growth"
    return growth and claim.period is not None and spans_years(claim.period)


def _is_former(stated: Passage, claim: Claim) -> bool:
    """Tell whether the period of a claim is told of where somebody came from: "down from No. 5 in 2016"."""
    if all(mark.period != claim.period for mark in stated.periods) and _YEAR_BEFORE.search(stated.text):
        return True
    return any(
        mark.period == claim.period and _CAME_FROM.search(stated.text, 0, mark.start) is not None
        for mark in stated.periods
    )


_YEAR_BEFORE = lazy_regex(
    r"\bfrom\s+[^,;.]{1,30}\s(?:in\s)?(?:the|a)\s(?:previous\s|prior\s|preceding\s)?year\b", re.IGNORECASE
)
_CAME_FROM = lazy_regex(
    r"\b(?:up|down|back)?\s?from\s+[^,;.]{1,30}(?:\.\s?\d+)?\s+(?:(?:in|during)\s+(?:the\s+)?)?$", re.IGNORECASE
)


_LONGEST_LIST = 20
"""Claims over which a list may go on without a date."""


def is_base(text: str, mark: PeriodMark) -> bool:
    """Tell whether a period is only what a change counts from: "up 1% from 2017", "over the previous year"."""
    if spans_years(mark.period, most=_ACCOUNTS):
        return False  # "patents from 2014-2023"
    if _AT.search(text, 0, mark.start) and _LEVEL.match(text, mark.end):
        return True  # "remained at 2023 levels"
    return words.BASE.search(text[: mark.start]) is not None or words.CHANGE_BASE.search(text[: mark.start]) is not None


_AT = lazy_regex(r"\b(?:at|above|below|beyond|near|around|under|over|on|than|to|with|from)\s(?:the\s|its\s|their\s)?$")
_LEVEL = lazy_regex(r"(?:['’]s)?\s(?:levels?|figures?|totals?|numbers?|peak|high|record|mark)\b")
_ACCOUNTS = 1
"""Years that a year of accounts runs over the one it begins in."""
_NOW = lazy_regex(
    r"\b(?:now|today|currently|to date|so far|meanwhile|all told|overall|altogether)\b|"
    r"\b(?:has|have)\s(?:(?:\w+ly|also|already|since|themselves|itself)\s)?(?:been\s(?:granted|issued|awarded|filed)|filed|received|obtained|secured|amassed|accumulated|applied|submitted|published|registered|won)\b",
    re.IGNORECASE,
)


def _together(first: Passage, second: Passage) -> bool:
    if first is second or first.block is second.block:
        return True
    # A list of firms with a paragraph for each sentence.
    listed = all(any(mark.entity.type == "firm" for mark in passage.entities) for passage in (first, second))
    near = second.index - first.index <= _NEXT_PARAGRAPH and first.heading is second.heading
    return first.kind == second.kind == "sentence" and listed and near and _VAGUE.search(second.text) is None


_NEXT_PARAGRAPH = 2
_VAGUE = lazy_regex(
    r"\b(?:past|last|recent|previous|coming|next)\s+(?:[\w-]+\s+)?(?:years?|decades?|months?)\b|\bper\b", re.IGNORECASE
)
"""A time of its own, or a rate."""


def told_period(passage: Passage, context: Context) -> Period | None:
    """Give the last stretch of years that was told: what "the same period" refers to."""
    for claim, stated in zip(reversed(context.claims), reversed(context.passages), strict=True):
        if passage.index - stated.index > CONTINUES:
            break
        period = claim.period
        if period and period.start and period.end and period.start.year < period.end.year:
            return period
    return context.claims[-1].period if context.claims else None


def period_before(passage: Passage) -> Period | None:
    """Give the one stretch of time that a sentence shortly before tells: what "over the period" refers to.

    Args:
        passage: A passage that refers to a time told before.
    """
    earlier = passage.previous
    for _ in range(CONTINUES):
        if earlier is None or earlier.heading is not passage.heading:
            return None
        told = [mark for mark in earlier.periods if mark.role == "plain" and not is_base(earlier.text, mark)]
        if told:
            period = told[0].period
            return period if len(told) == 1 and period.start and period.end and period.precision != "day" else None
        earlier = earlier.previous
    return None
