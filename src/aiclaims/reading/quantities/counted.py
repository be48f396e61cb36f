"""One number with its sign, its currency and its unit, and what looks like one and counts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.marks import QuantityKind
from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.bounds import bounds_around
from aiclaims.reading.quantities.identifiers import is_identifier, is_model_size
from aiclaims.reading.quantities.multiples import is_frequency
from aiclaims.reading.quantities.nouns import COUNTED_BY_HYPHEN, noun_after
from aiclaims.reading.quantities.numbers import numeral_at
from aiclaims.reading.quantities.ranges import goes_on_perhaps
from aiclaims.reading.quantities.units import currency_before, is_no_unit, unit_after
from aiclaims.reading.tokens import Token, is_hyphen, is_name, lower_at, word_set
from aiclaims.reading.years import counts_things, is_cell_among_scores, is_year

_BEHIND_A_LENGTH = word_set(
    "behind ahead lag gap lead late old older delay ahead-of or separates separate separated divides divide parts lies stands sets"
)
_MEASURED_OF = word_set("lag lead gap delay distance deficit advantage gulf margin start edge headstart remove")
"""What "of" tells the length of: "a lag of a year"."""


def article_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read "a year", "a decade", "a generation", "a percentage point" where something is measured, and "a couple of years"."""
    if lower_at(tokens, at) not in {"a", "an"} or numeral_at(tokens, at) is not None:
        return None
    if lower_at(tokens, at + 1) == "couple":
        return _couple_at(tokens, at)
    unit = unit_after(tokens, at + 1)
    if unit is None or unit.kind not in {"duration", "generations", "points", "percent"} or is_hyphen(tokens, at + 1):
        return None
    near = unit.name == "points" and lower_at(tokens, at - 1) == "within" and lower_at(tokens, unit.end) == "of"
    if (lower_at(tokens, unit.end) in {"ago", "earlier", "of"} and not near) or unit.name in {
        "minutes",
        "hours",
        "days",
        "weeks",
    }:
        return None
    bounds = bounds_around(tokens, at, unit.end)
    measured = (
        near
        or bounds.start < at
        or bounds.end > unit.end
        or lower_at(tokens, unit.end) in _BEHIND_A_LENGTH
        or lower_at(tokens, at - 1) in {"by", "to", "from"}
        or (lower_at(tokens, at - 1) == "of" and lower_at(tokens, at - 2) in _MEASURED_OF)
        or _and_a_half(tokens, unit.end)
        or goes_on_perhaps(tokens, unit.end)
        or _is_taken(tokens, at, unit.end)
        or _is_said(tokens, at, unit.end)
        or (unit.name == "points" and tokens[at + 1].lower == "percentage")
    )
    if not measured or lower_at(tokens, unit.end) == "later":
        return None
    value = unit.factor * (1.5 if _and_a_half(tokens, unit.end) else 1)
    end = unit.end + (3 if _and_a_half(tokens, unit.end) else 0)
    return Amount(unit.kind, value, value, at, end, unit.name, factor=unit.factor, article=True)


def _is_taken(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether something takes so long: "it will take them a decade to catch up"."""
    return lower_at(tokens, end) == "to" and any(lower_at(tokens, at - step) in _TAKES for step in range(1, 4))


def _is_said(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a length is all that somebody says of a thing: "Lee says a year"."""
    return lower_at(tokens, at - 1) in _SAYS and lower_at(tokens, end) in {"", ".", ",", ";", "!", "—", "–", ")"}


_SAYS = word_set("is was be at says said say guesses guessed reckons reckoned estimates estimated")
_TAKES = word_set("take takes took taking need needs needed")


def _couple_at(tokens: Sequence[Token], at: int) -> Amount | None:
    unit = unit_after(tokens, at + (3 if lower_at(tokens, at + 2) == "of" else 2))
    if unit is None or unit.kind not in {"duration", "generations"} or lower_at(tokens, unit.end) in {"ago", "later"}:
        return None
    return Amount(unit.kind, 2 * unit.factor, 2 * unit.factor, at, unit.end, unit.name, factor=unit.factor, about=True)


def _and_a_half(tokens: Sequence[Token], at: int) -> bool:
    return [lower_at(tokens, at + step) for step in range(3)] == ["and", "a", "half"]


def counted_at(tokens: Sequence[Token], at: int, plain_case: bool) -> Amount | None:
    """Read a number with its sign, its currency and its unit."""
    number_at, sign = at, 1
    if tokens[at].text in "-−–+" or tokens[at].lower == "minus":
        if (tokens[at].glued and lower_at(tokens, at - 1) not in {"(", "~", "|"}) or at + 1 >= len(tokens):
            return None
        if tokens[at].lower != "minus" and not tokens[at + 1].glued:
            return None
        number_at, sign = at + 1, 1 if tokens[at].text == "+" else -1
    currency = None
    before = currency_before(tokens, number_at)
    if before is not None:
        currency, number_at = before
    if number_at >= len(tokens):
        return None
    numeral = numeral_at(tokens, number_at)
    if numeral is None:
        return None
    unit = None if currency else unit_after(tokens, numeral.end, large=numeral.grouped)
    plus = lower_at(tokens, numeral.end) == "+" and tokens[numeral.end].glued and not currency
    if plus:
        unit = unit_after(tokens, numeral.end + 1)
        plus = unit is not None
    end = numeral.end if unit is None else unit.end
    if currency is None and unit is None and is_no_unit(tokens, numeral.end):
        return None
    if unit is not None and unit.name == "times" and tokens[unit.end - 1].lower == "times":
        bounded = bounds_around(tokens, at, unit.end).start < at
        if is_frequency(tokens, unit.end) and not (bounded or lower_at(tokens, at - 1) in {"by", "to", "of"}):
            return None
    if numeral.digits:
        if is_identifier(
            tokens, number_at, end, plain_case=plain_case and unit is None and currency is None
        ) and not _begins_length(tokens, numeral.end):
            return None
        if currency is None and unit is None and _is_no_count(tokens, number_at, numeral.end, numeral.suffix):
            return None
    elif (
        plain_case
        and at
        and tokens[at].text[0].isupper()
        and is_hyphen(tokens, numeral.end)
        and is_name(tokens[end - 1])
    ):
        return None  # the Five-Year Plan
    elif unit is None and currency is None and _is_idle_word(tokens, number_at, numeral.end, plain_case):
        return None
    factor = 1.0 if unit is None else unit.factor
    if unit is not None and unit.kind == "duration" and _and_a_half(tokens, end):
        value, end = sign * (numeral.value + 0.5) * factor, end + 3
    else:
        value = sign * float(f"{numeral.value * factor:.15g}")
    kind: QuantityKind
    if currency is not None:
        kind, name = "money", currency
        if lower_at(tokens, end) in {"dollars", "euros", "yuan", "yen", "usd"}:
            end += 1
    else:
        kind, name = (unit.kind, unit.name) if unit is not None else ("number", "")
    return Amount(kind, value, value, at, end, name, scale=numeral.scale, factor=factor, at_least=plus)


# "Got a 71 on the exam"
_SCORING = frozenset(
    "get gets got score scores scored hit hits earn earns earned post posts posted achieved received".split()
)
_AFTER_SCORE = frozenset({"on", "in", "overall", ",", "."})


def _is_no_count(tokens: Sequence[Token], at: int, end: int, suffix: str) -> bool:
    """Tell whether digits without a unit are a year, a compound ("8-bit") or the size of a model."""
    if end == at + 1 and is_year(tokens[at]) and len(tokens) > 1 and not counts_things(tokens, at):
        return not is_cell_among_scores(tokens, at)
    if is_hyphen(tokens, end) and tokens[end + 1].kind == "word" and tokens[end + 1].lower not in {"plus", "to", "odd"}:
        return tokens[end + 1].lower not in COUNTED_BY_HYPHEN
    if (
        lower_at(tokens, at - 1) in {"a", "an"}
        and end == at + 1
        and tokens[at].text.isdigit()
        and lower_at(tokens, end) != "+"
        and not (lower_at(tokens, at - 2) in _SCORING and lower_at(tokens, end) in _AFTER_SCORE)
        and not noun_after(tokens, end)
        and not _begins_measured_range(tokens, end)
    ):
        return True  # "a 5090"
    return is_model_size(tokens, at, end, suffix)


def _begins_measured_range(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a number is the first of two with a shared unit: "a 3-6 month lag"."""
    dash = is_hyphen(tokens, end) or lower_at(tokens, end) in {"-", "–", "to", "or"}
    second = end + 1 + (lower_at(tokens, end + 1) in {"to", "or"})
    if not dash or second >= len(tokens):
        return False
    numeral = numeral_at(tokens, second + is_hyphen(tokens, second))
    return numeral is not None and unit_after(tokens, numeral.end) is not None


def _begins_length(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a number behind a name is the first of a range of time: "US 3-6 months ahead"."""
    if not (is_hyphen(tokens, end) or lower_at(tokens, end) in {"-", "–"}) or end + 1 >= len(tokens):
        return False
    numeral = numeral_at(tokens, end + 1)
    unit = unit_after(tokens, numeral.end) if numeral is not None else None
    return unit is not None and (unit.name == "months" or unit.kind == "generations")


_OPENING = frozenset(':"“')


def _is_idle_word(tokens: Sequence[Token], at: int, end: int, plain_case: bool) -> bool:
    """Tell whether a number word counts nothing here: "one of the", "Four Seasons", "two-way"."""
    if is_hyphen(tokens, end) and tokens[end + 1].kind == "word" and tokens[end + 1].lower not in {"to", "plus", "odd"}:
        return True
    if tokens[at].glued and is_hyphen(tokens, at - 1) and lower_at(tokens, at - 2) != "to":
        return True
    # Behind a colon or a mark of quotation a sentence begins.
    opens = not at or tokens[at - 1].text in _OPENING
    if plain_case and not opens and tokens[at].text[0].isupper() and end == at + 1:
        return True
    if end == at + 1 and tokens[at].lower in {"one", "zero"}:
        joined = lower_at(tokens, end) in {"to", "or"} or is_hyphen(tokens, end)
        bounded = bounds_around(tokens, at, end).start < at
        return not (
            bounded or (joined and numeral_at(tokens, end + 1) is not None if end + 1 < len(tokens) else bounded)
        )
    return False
