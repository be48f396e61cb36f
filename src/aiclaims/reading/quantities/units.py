"""Units of quantities: what a number is followed by, and the currency before it."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.reading.marks import QuantityKind
from aiclaims.reading.tokens import Token, follows, is_hyphen, lower_at, word_set

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "₹": "INR"}
CURRENCY_CODES = {
    "usd": "USD", "us": "USD", "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "cn": "CNY", "jpy": "JPY",
    "jp": "JPY", "krw": "KRW", "inr": "INR", "rs": "INR", "twd": "TWD", "nt": "TWD", "hkd": "HKD", "hk": "HKD",
    "sgd": "SGD", "aud": "AUD", "cad": "CAD", "chf": "CHF",
    "a": "AUD", "c": "CAD", "s": "SGD",
}  # fmt: skip
_NEEDS_SIGN = word_set("us cn jp nt hk a c s")
_CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "usd": "USD", "euro": "EUR", "euros": "EUR", "eur": "EUR", "gbp": "GBP",
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "cny": "CNY", "yen": "JPY", "jpy": "JPY", "krw": "KRW",
    "rupee": "INR", "rupees": "INR", "inr": "INR", "franc": "CHF", "francs": "CHF", "chf": "CHF",
    "hkd": "HKD", "twd": "TWD",
}  # fmt: skip
_CURRENCIES_OF_LARGE_SUMS = {"won": "KRW", "pound": "GBP", "pounds": "GBP", "sterling": "GBP"}
_DOLLARS = {"hong kong": "HKD", "australian": "AUD", "canadian": "CAD", "singapore": "SGD", "taiwan": "TWD"}
_PERCENT = frozenset({"percent", "pct", "percents"})
_POINTS = frozenset({"point", "points", "pt", "pts"})
_LENGTHS: dict[str, tuple[str, float]] = {
    "decade": ("months", 120), "decades": ("months", 120), "year": ("months", 12), "years": ("months", 12),
    "yr": ("months", 12), "yrs": ("months", 12), "month": ("months", 1), "months": ("months", 1), "mo": ("months", 1),
    "mos": ("months", 1), "mths": ("months", 1), "week": ("weeks", 1), "weeks": ("weeks", 1), "wks": ("weeks", 1),
    "day": ("days", 1), "days": ("days", 1), "hour": ("hours", 1), "hours": ("hours", 1), "hrs": ("hours", 1),
    "minute": ("minutes", 1), "minutes": ("minutes", 1), "min": ("minutes", 1), "mins": ("minutes", 1),
}  # fmt: skip
_BEFORE_A_UNIT = word_set(
    "full whole entire more extra additional other process node product chip technology hardware gpu model straight"
)
_GENERATIONS = frozenset({"generation", "generations", "gens"})
_STEPS: dict[str, tuple[QuantityKind, str, float]] = {
    "node": ("generations", "generations", 1), "nodes": ("generations", "generations", 1),
    "gen": ("generations", "generations", 1),
    "cycle": ("generations", "generations", 1), "cycles": ("generations", "generations", 1),
    "quarter": ("duration", "months", 3), "quarters": ("duration", "months", 3), "fortnight": ("duration", "months", 0.5),
}  # fmt: skip
"""What is a length only where somebody is said to be that far behind or ahead: "two quarters behind"."""
_BEHIND_A_STEP = word_set("behind ahead back late later lag lead gap")
_LEADING = word_set("lead leads led leading trail trails trailed trailing lag lags lagged ahead behind")
_VAGUE = word_set("few couple several many some")
_RATED = word_set("index score benchmark capability eci mmlu quality accuracy rating arena")
"""What points are of, one or more words before them: "8 capability index points"."""
_NODES = word_set("nm nanometer nanometers nanometre nanometres")


@attrs.frozen
class Unit:
    """A unit in a row of tokens.

    Args:
        kind: The kind of quantity it makes.
        name: As in `QuantityMark.unit`.
        factor: What the number is multiplied by: 12 for years.
        end: Index of the first token behind it.
    """

    kind: QuantityKind
    name: str
    factor: float
    end: int


def currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Read a currency written before its number.

    Returns:
        Its ISO code and the index of the number, None where none stands there.
    """
    token = tokens[at]
    if token.text in CURRENCY_SIGNS:
        return _yen_or_yuan(tokens, CURRENCY_SIGNS[token.text]), at + 1
    code = CURRENCY_CODES.get(token.lower)
    if code is None or token.kind != "word" or at + 1 >= len(tokens) or not token.text[0].isupper():
        return None
    if tokens[at + 1].text in CURRENCY_SIGNS and tokens[at + 1].glued:
        return code, at + 2
    if token.lower in _NEEDS_SIGN or tokens[at + 1].kind != "numeral":
        return None
    return code, at + 1


def _yen_or_yuan(tokens: Sequence[Token], code: str) -> str:
    """Tell the two currencies of one sign apart by what else the text speaks of."""
    chinese = {"yuan", "rmb", "renminbi", "china", "chinese", "beijing"}
    if code == "JPY" and any(token.lower in chinese for token in tokens):
        return "CNY"
    return code


def unit_after(tokens: Sequence[Token], at: int, *, large: bool = False) -> Unit | None:
    """Read the unit that stands at a place, directly behind a number.

    Args:
        tokens: The text.
        at: Index of the first token behind the number.
        large: Whether the number is of a size that only money has ("500 billion won").
    """
    if is_hyphen(tokens, at):  # a three-month gap
        return _unit_at(tokens, at + 1, large)
    if (
        lower_at(tokens, at) in _BEFORE_A_UNIT and lower_at(tokens, at + 1) not in _BEHIND_A_STEP
    ):  # two process generations
        unit = _unit_at(tokens, at + 1, large=False)
        return unit if unit is not None and unit.kind in {"duration", "generations", "points"} else None
    for points in range(at + 1, min(at + 5, len(tokens))):
        if tokens[points - 1].kind != "word" or tokens[points - 1].lower in _VAGUE:
            break
        if tokens[points].lower == "points" and tokens[points - 1].lower in _RATED:
            return Unit("points", "points", 1, points + 1)
    return _unit_at(tokens, at, large)


def is_led_by(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether steps are what somebody leads by: "leads B by two quarters"; "by a quarter" may be a part."""
    by = next((place for place in range(at - 1, max(at - 5, 0), -1) if tokens[place].lower == "by"), None)
    if by is None or tokens[at].lower == "quarter":
        return False
    return any(token.lower in _LEADING for token in tokens[max(0, by - 8) : by])


def _unit_at(tokens: Sequence[Token], at: int, large: bool) -> Unit | None:
    if at >= len(tokens):
        return None
    word = tokens[at].lower
    if word in "%％" or (word in _PERCENT and tokens[at].text != "PCT") or (word == "pc" and tokens[at].glued):
        return _percent(tokens, at + 1)
    if word == "per" and (lower_at(tokens, at + 1) == "cent" or follows(tokens, at + 1, ("-", "cent"))):
        return _percent(tokens, at + 2 + (tokens[at + 1].text == "-"))
    if word in {"percentage", "pp", "ppt", "ppts"}:
        point = at + 2 if is_hyphen(tokens, at + 1) else at + 1
        if word != "percentage":
            return Unit("points", "points", 1, at + 1)
        return Unit("points", "points", 1, point + 1) if lower_at(tokens, point) in _POINTS else None
    if word in _POINTS:
        if (
            word == "points"
            and lower_at(tokens, at + 1) in {"out", "to", "toward", "towards"}
            and tokens[at - 1].kind == "word"
        ):
            return None  # "one points out"
        return Unit("points", "points", 1, at + 1)
    if word == "basis" and lower_at(tokens, at + 1) in _POINTS:
        return Unit("points", "points", 0.01, at + 2)
    if (word in {"x", "×"} and tokens[at].glued) or word in {"fold", "times"}:
        return Unit("times", "times", 1, at + 1)
    if word in _GENERATIONS:
        return Unit("generations", "generations", 1, at + 1)
    behind = at + 2 if lower_at(tokens, at + 1) in _BEFORE_A_UNIT else at + 1  # "a 2-gen hardware lag"
    if word in _STEPS and (lower_at(tokens, behind) in _BEHIND_A_STEP or is_led_by(tokens, at)):
        return Unit(*_STEPS[word], at + 1)  # a step of a process is a generation of it
    if word in _LENGTHS:
        return _length(tokens, at)
    return _currency_after(tokens, at, large)


def _percent(tokens: Sequence[Token], at: int) -> Unit:
    """Read "%" or "percent", which may go on as "percent points"."""
    point = at + 1 if is_hyphen(tokens, at) else at
    if lower_at(tokens, point) in _POINTS:
        return Unit("points", "points", 1, point + 1)
    return Unit("percent", "percent", 1, at)


def _length(tokens: Sequence[Token], at: int) -> Unit | None:
    if lower_at(tokens, at + 1) == "old" or (is_hyphen(tokens, at + 1) and lower_at(tokens, at + 2) in {"old", "olds"}):
        return None  # an age
    name, factor = _LENGTHS[tokens[at].lower]
    behind = at + 1
    if lower_at(tokens, behind) == "'" or lower_at(tokens, behind) == "’":
        behind += tokens[behind].glued
    return Unit("duration", name, factor, behind)


def _currency_after(tokens: Sequence[Token], at: int, large: bool) -> Unit | None:
    word = tokens[at].lower
    if word in _CURRENCY_WORDS and (word != "euro" or not is_hyphen(tokens, at + 1)):
        return Unit("money", _CURRENCY_WORDS[word], 1, at + 1)
    if large and word in _CURRENCIES_OF_LARGE_SUMS:
        return Unit("money", _CURRENCIES_OF_LARGE_SUMS[word], 1, at + 1)
    for name, code in _DOLLARS.items():
        words = (*name.split(), "dollars")
        if follows(tokens, at, words):
            return Unit("money", code, 1, at + len(words))
    for american in (("us",), ("u", ".", "s", "."), ("american",)):
        if follows(tokens, at, american) and lower_at(tokens, at + len(american)) == "dollars":
            return Unit("money", "USD", 1, at + len(american) + 1)
    return None


def is_no_unit(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what follows a number makes it a process of chip manufacturing ("3 nm") or an age."""
    word = lower_at(tokens, at + 1 if is_hyphen(tokens, at) else at)
    return word in _NODES or word in _LENGTHS
