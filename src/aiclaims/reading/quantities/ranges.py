"""Ranges of two numbers ("6 to 9 months", "$4-5 billion"), and numbers that share another's unit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.nouns import noun_after
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set

Reader = Callable[[int], Amount | None]

_WORDS = word_set("to or until till and")
_APART = word_set("behind ahead")
_PERHAPS = word_set("maybe perhaps possibly")
_RANGING = word_set(
    "range ranges ranged ranging anywhere somewhere vary varies varied varying anything run runs running span spans spanning stretch stretches stretching"
)


def range_from(tokens: Sequence[Token], first: Amount, read: Reader) -> Amount | None:
    """Go on from one amount to the range that it begins.

    Args:
        tokens: The text.
        first: The amount before the "to".
        read: Reads the single amount that starts at a token.

    Returns:
        The range, None where the amount stands for itself.
    """
    joint = _joint(tokens, first.end)
    if joint is None:
        return _guessed(tokens, first, read)
    word, second_at = joint
    between = lower_at(tokens, first.start - 1) == "between"
    if word == "and" and not between:
        return None
    if word == "–" and not tokens[second_at].glued and lower_at(tokens, first.start - 1) == "/":
        return None  # "Foo 24 / 25 – 96.7%": the dash stands behind a label
    second = read(second_at)
    if second is None or second.kind == "rank":
        return None
    if second.bare and goes_on_perhaps(tokens, second.end):
        # "Six to nine, maybe twelve months"
        farther = read(second.end + 2)
        second = farther if farther is not None and not farther.bare and farther.kind != "rank" else second
    if word == "," and not _is_loosely_told(tokens, first, second):
        return None  # of a list; "a year and a half, two years behind" is a range
    if word == "to" and _is_changed_from(tokens, first.start) and not _goes_on_to(tokens, second, read):
        return None  # a change, not a range
    if word == "to" and _is_result(tokens, first, second):
        return None
    merged = _merged(tokens, first, second, word, between)
    if merged is None or not merged.low < merged.high:
        return None
    return merged


def _guessed(tokens: Sequence[Token], first: Amount, read: Reader) -> Amount | None:
    """Read a guess between two lengths as it is spoken: "four five months behind"."""
    if not first.bare or first.end - first.start != 1 or not tokens[first.start].text.isalpha():
        return None
    second = read(first.end) if first.end < len(tokens) and tokens[first.end].text.isalpha() else None
    if (
        second is None
        or second.kind not in {"duration", "generations"}
        or second.low != (first.low + 1) * second.factor
    ):
        return None
    return _merged(tokens, first, second, "or", between=False)


def _is_loosely_told(tokens: Sequence[Token], first: Amount, second: Amount) -> bool:
    """Tell whether two lengths side by side are a guess: "two, three years behind", “ten, fifteen years” adrift."""
    if second.kind != "duration" or not (first.kind == "duration" or first.bare):
        return False
    end = second.end + (lower_at(tokens, second.end) in _CLOSING)
    if lower_at(tokens, end) not in _APART:
        return False
    return not first.bare or (
        not tokens[first.start].text[0].isdigit() and lower_at(tokens, first.start - 1) not in {",", "and"}
    )


_CLOSING = frozenset("\"”’'")


def _is_result(tokens: Sequence[Token], first: Amount, second: Amount) -> bool:
    """Tell whether two exact percentages stand against each other behind a comma: "trails it, 87.0% to 91.9%"."""
    exact = all("." in tokens[amount.start].text and amount.kind == "percent" for amount in (first, second))
    return exact and lower_at(tokens, first.start - 1) in {",", "—", "–", "(", ":"}


def _is_changed_from(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something goes from a number to another, be it owned: "from 31% to 54%", "from the old model's 31% to"."""
    for origin in range(at - 1, max(-1, at - _LONGEST_OWNER), -1):
        word = lower_at(tokens, origin)
        if word == "from":
            return lower_at(tokens, origin - 1) not in _RANGING
        if word in _ENDS_OWNER:
            return False
    return False


def _goes_on_to(tokens: Sequence[Token], second: Amount, read: Reader) -> bool:
    """Tell whether the change is to another amount behind both: "from 3 to 4 years at first to six months"."""
    for at in range(second.end, min(len(tokens) - 1, second.end + _LONGEST_WAY)):
        word = lower_at(tokens, at)
        if word in _ENDS_CHANGE:
            return False
        if word == "to":
            last = read(at + 2 if lower_at(tokens, at + 1) in _NEARLY else at + 1)
            return last is not None and last.kind == second.kind and not last.bare
    return False


_LONGEST_WAY = 12
"""Tokens between what something goes from and what it goes to."""
_NEARLY = word_set("about around roughly some just only nearly almost")
_ENDS_CHANGE = word_set(", ; ( ) . compared relative up down and or but")
_LONGEST_OWNER = 8
"""Tokens before a number that may name whose it is."""
_ENDS_OWNER = word_set(", ; ( ) and or to in on of with")


def goes_on_perhaps(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a number goes on to a farther one that it may be as well: "a year, maybe two".

    Args:
        tokens: The text.
        at: The token behind the number.
    """
    return lower_at(tokens, at) == "," and lower_at(tokens, at + 1) in _PERHAPS and at + 2 < len(tokens)


def _joint(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Read what joins the two numbers, and where the second one starts."""
    behind = at
    if goes_on_perhaps(tokens, at):
        return "or", at + 2
    if lower_at(tokens, at) == "," and at + 1 < len(tokens):
        return ",", at + 1
    if is_hyphen(tokens, at):
        if lower_at(tokens, at + 1) not in _WORDS:
            return "-", at + 1
        behind = at + 1
    elif lower_at(tokens, at) in {"-", "–", "—"} and lower_at(tokens, at + 1) in _WORDS:  # two- to three-year
        behind = at + 1
    elif lower_at(tokens, at) in {"-", "–"} and at + 1 < len(tokens) and tokens[at + 1].kind == "numeral":
        return ("–", at + 1) if tokens[at + 1].glued == tokens[at].glued else None
    word = lower_at(tokens, behind)
    if word not in _WORDS or behind + 1 >= len(tokens):
        return None
    behind += 1
    if is_hyphen(tokens, behind):
        behind += 1
    return word, behind


def _merged(tokens: Sequence[Token], first: Amount, second: Amount, word: str, between: bool) -> Amount | None:
    if first.bare and not second.bare:
        low = first.low * second.factor
    elif first.unit == second.unit and first.kind == second.kind:
        low = first.low
        if first.kind == "number" and not (
            _counts(tokens, second, word, between, first) or _is_loose(first, second, word)
        ):
            return None
    elif second.bare and (first.kind == "money" or (word == "or" and first.kind in {"duration", "generations"})):
        second = attrs.evolve(second, low=second.low * first.factor, kind=first.kind, unit=first.unit)
        low = first.low
    else:
        return None
    if second.kind == "times" and word != "-" and not first.bare and word != "to":
        return None
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.low:
        low *= second.scale
    if _leaves_out_thousand(tokens, first, second, word):
        low *= 1000
    if word == "or" and not (second.low <= 3 * low):
        return None
    if word == "until" and second.kind != "duration":
        return None
    start = first.start - 1 if between else first.start
    high = second.high if second.bare or second.factor == 1 or second.high != second.low else second.low
    return attrs.evolve(second, low=low, high=max(high, second.low), start=start, about=first.about or second.about)


def _leaves_out_thousand(tokens: Sequence[Token], first: Amount, second: Amount, word: str) -> bool:
    """Tell whether the first of two numbers is in thousands as the second is, as it is spoken: "200 to 300,000"."""
    written = tokens[second.start].text
    return (
        word in {"to", "-", "–"}
        and first.bare
        and first.scale == second.scale == 1
        and written.endswith(",000")
        and first.low < 1000 <= 1000 * first.low < second.low <= 3000 * first.low
    )


def _is_loose(first: Amount, second: Amount, word: str) -> bool:
    """Tell whether two numbers that follow each other tell one that is not exact: "two or three"."""
    return word == "or" and first.bare and second.bare and second.low == first.low + 1 and second.low <= _LARGEST_LOOSE


_LARGEST_LOOSE = 20


def _counts(tokens: Sequence[Token], second: Amount, word: str, between: bool, first: Amount) -> bool:
    """Tell a range of counts from a result: "3 to 5 models", not "96.8 to 96.1"."""
    if between or word in {"-", "–"}:
        return True
    if second.scale > 1:
        return True
    whole = first.low.is_integer() and second.low.is_integer()
    return whole and bool(noun_after(tokens, second.end))


def unit_in_turn(tokens: Sequence[Token], amount: Amount, read: Reader, last: Amount | None) -> Amount:
    """Lend a bare number the unit of its partner: "from 12 to 3 months", "to two years from four"."""
    if not amount.bare or noun_after(tokens, amount.end):
        return amount
    before, behind = lower_at(tokens, amount.start - 1), lower_at(tokens, amount.end)
    partner: Amount | None = None
    if before == "from" and behind == "to" and amount.end + 1 < len(tokens):
        partner = read(amount.end + 1)
    elif before == "from" and last is not None and last.end == amount.start - 1:
        partner = last
    elif before == "to" and behind == "from" and amount.end + 1 < len(tokens):
        partner = read(amount.end + 1)
    elif behind in {",", "and"}:
        partner = _listed_unit(tokens, amount, read)
    if partner is not None and partner.kind == "number" and before == "from":
        return attrs.evolve(amount, noun=partner.noun or noun_after(tokens, partner.end))
    if partner is None or partner.kind not in {"percent", "duration", "points", "generations", "times"}:
        return amount
    if partner is last and (partner.kind == "times" or (partner.kind == "percent" and amount.low > 100)):
        return amount  # "up sixfold from 137": what it rose from is no multiple
    low, high = amount.low * partner.factor, amount.high * partner.factor
    return attrs.evolve(amount, low=low, high=high, kind=partner.kind, unit=partner.unit, factor=partner.factor)


def _listed_unit(tokens: Sequence[Token], first: Amount, read: Reader) -> Amount | None:
    """Find the amount with a unit that closes a list of bare numbers: "11, 6 and 3 percent", "17.5 and 13.5 points"."""
    amount: Amount | None = first
    joined = False
    for _ in range(_LONGEST_LIST):
        if amount is None or not amount.bare or amount.low > _WHOLE:
            break
        at = amount.end + (lower_at(tokens, amount.end) == ",")
        joined = lower_at(tokens, at) == "and"
        at += joined
        numeral = at > amount.end and at < len(tokens) and tokens[at].kind == "numeral"
        amount = read(at) if numeral else None
    if amount is None or first.low > _WHOLE:
        return None
    # "It got 87, 12 points more": no list, which has an "and" before its last.
    return amount if amount.kind == "percent" or (amount.kind in {"points", "duration"} and joined) else None


_WHOLE = 100
_LONGEST_LIST = 12
"""Numbers that are looked at for the amount that closes their list; a column of numbers goes on for longer."""
