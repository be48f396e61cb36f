"""Quantities in a sentence, heading or cell: counts, shares, sums, lengths of time, multiples, ranks."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.reading.marks import QuantityMark
from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.bounds import bounds_around
from aiclaims.reading.quantities.counted import article_at, counted_at
from aiclaims.reading.quantities.fractions import fraction_at
from aiclaims.reading.quantities.identifiers import address_spans
from aiclaims.reading.quantities.intervals import interval_spans, is_percent_by_spread
from aiclaims.reading.quantities.multiples import MULTIPLES, multiple_at
from aiclaims.reading.quantities.nouns import noun_after
from aiclaims.reading.quantities.numbers import CARDINALS
from aiclaims.reading.quantities.ranges import range_from, unit_in_turn
from aiclaims.reading.quantities.ranks import rank_at
from aiclaims.reading.quantities.units import CURRENCY_CODES, CURRENCY_SIGNS
from aiclaims.reading.tokens import Token, is_hyphen, tokenize, word_set
from aiclaims.reading.years import is_year

_ANY_DAY = dt.date(2000, 1, 1)  # where dates stand does not depend on the document's own


def find_quantities(text: str) -> tuple[QuantityMark, ...]:
    """Find the quantities in a stretch of clean text.

    Args:
        text: One sentence, heading, item or cell.

    Returns:
        Marks in order, none overlapping another; dates, names and identifiers are left out.
    """
    if not _may_have_quantities(text):
        return ()
    tokens = tokenize(text)
    barred = _barred(text, tokens)
    plain_case = "|" in text or not _is_headline(tokens)
    marks: list[QuantityMark] = []
    last: Amount | None = None
    at = floor = 0
    while at < len(tokens):
        amount = None if barred[at] else _amount_at(tokens, at, barred, plain_case, last)
        if amount is None:
            at += 1
            continue
        mark = _mark(text, tokens, amount, floor)
        if mark.kind == "number" and is_percent_by_spread(text, mark.end):
            mark = attrs.evolve(mark, kind="percent", unit="percent", noun="")
        marks.append(mark)
        last = amount
        at = floor = max(amount.end, _token_behind(tokens, amount.end, marks[-1].end))
    return tuple(marks)


@cache
def _number_words() -> frozenset[str]:
    others = word_set(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
        seventeenth eighteenth nineteenth twentieth place position top half quarter dozen a an twice thrice
        double triple doubled tripled treble quadruple fold
        """
    )
    return others.union(CARDINALS, MULTIPLES, (f"{word}fold" for word in CARDINALS))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


def _may_have_quantities(text: str) -> bool:
    """Tell cheaply whether there is a digit or a number word at all."""
    if any(map(text.__contains__, "0123456789")):
        return True
    words = _letters().findall(text.lower())
    return not _number_words().isdisjoint(words) or any(word.endswith("fold") for word in words)


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Tell whether most words are capitalised, so that capitals tell no names."""
    words = [token.text for token in tokens if token.kind == "word" and len(token.text) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _barred(text: str, tokens: Sequence[Token]) -> list[bool]:
    """Tell for each token whether it is part of a date, an address, an identifier or an interval of confidence."""
    from aiclaims.reading.periods.finder import find_periods

    spans = [(mark.start, mark.end) for mark in find_periods(text, _ANY_DAY)]
    spans.extend(address_spans(text))
    spans.extend(interval_spans(text))
    spans.sort()
    barred, here, reach = [], 0, -1
    for token in tokens:
        while here < len(spans) and spans[here][0] <= token.start:
            reach = max(reach, spans[here][1])
            here += 1
        barred.append(token.start < reach)
    if len(tokens) == 1 and is_year(tokens[0]):
        return [False]  # a cell of its own may be a score as well as a year
    return barred


def _token_behind(tokens: Sequence[Token], at: int, end: int) -> int:
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return at


def _amount_at(
    tokens: Sequence[Token], at: int, barred: Sequence[bool], plain_case: bool, last: Amount | None
) -> Amount | None:
    if not _may_start(tokens[at]):
        return None
    rank = rank_at(tokens, at)
    if rank is not None:
        return Amount("rank", rank.low, rank.high, rank.start, rank.end, "rank", bounded=False)

    def single(start: int) -> Amount | None:
        return None if barred[start] else _single_at(tokens, start, plain_case)

    amount = single(at)
    if amount is None:
        return None
    merged = range_from(tokens, amount, single)
    if merged is None and amount.bare and _is_in_a_result(tokens, amount):
        return None
    return merged or unit_in_turn(tokens, amount, single, last)


def _is_in_a_result(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether a hyphen joins the number to another one with which it makes no range: "a 2-1 vote"."""
    after = is_hyphen(tokens, amount.end) and tokens[amount.end + 1].kind == "numeral"
    before = is_hyphen(tokens, amount.start - 1) and tokens[amount.start - 2].kind == "numeral"
    return after or before


@cache
def _starts() -> frozenset[str]:
    return _number_words().union(
        MULTIPLES, CURRENCY_SIGNS, CURRENCY_CODES, word_set("no nos number rank factor # № - − – + minus")
    )


def _may_start(token: Token) -> bool:
    """Tell cheaply whether a quantity can start at a token."""
    return token.kind == "numeral" or token.lower in _starts() or token.lower.endswith(("fold", "th"))


def _single_at(tokens: Sequence[Token], at: int, plain_case: bool) -> Amount | None:
    """Read one number with its unit, a fraction or a multiple."""
    return (
        fraction_at(tokens, at)
        or multiple_at(tokens, at)
        or article_at(tokens, at)
        or counted_at(tokens, at, plain_case)
    )


def _mark(text: str, tokens: Sequence[Token], amount: Amount, floor: int) -> QuantityMark:
    low: float | None = amount.low
    high: float | None = amount.high
    about, first, end = amount.about, amount.start, amount.end
    if amount.bounded:
        large = amount.kind in {"percent", "money"} or amount.high >= 100
        bounds = bounds_around(tokens, first, end, floor=floor, large=large, length=amount.kind == "duration")
        first, end = bounds.start, bounds.end
        about = bounds.about or (about and not (bounds.least or bounds.most))
        if low == high:
            open_above = bounds.least or amount.at_least
            low, high = (None if bounds.most and not open_above else low), (None if open_above else high)
    noun = amount.noun or (noun_after(tokens, end) if amount.kind == "number" else "")
    start, stop = tokens[first].start, tokens[end - 1].end
    return QuantityMark(
        start=start,
        end=stop,
        text=text[start:stop],
        kind=amount.kind,
        low=low,
        high=high,
        unit=amount.unit,
        approximate=about,
        noun=noun,
    )
