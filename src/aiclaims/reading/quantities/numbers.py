"""Numbers as written, in digits or in words."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.reading.tokens import Token, follows, is_hyphen, lower_at, numbered_words

CARDINALS: dict[str, int] = numbered_words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
)
CARDINALS |= {
    word: 10 * tens for word, tens in numbered_words("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
"""Number words below a hundred."""

_SEPARATORS = str.maketrans("", "", ",'’")
"""What groups digits: "38,210", and "38'210" as written in Switzerland."""

SCALES: dict[str, float] = {
    "hundred": 1e2,
    "dozen": 12,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "millions": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "billions": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "trln": 1e12,
    "tln": 1e12,
    "tn": 1e12,
}
"""Words that multiply the number before them."""

_GLUED_SCALES = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "MM": 1e6, "b": 1e9, "B": 1e9, "T": 1e12}
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_MOST_GROUPS = 5
_LONGEST = 18  # digits; longer runs are identifiers, not counts


@attrs.frozen
class Numeral:
    """A number in a row of tokens.

    Args:
        value: What it says.
        end: Index of the first token behind it.
        digits: Whether it is written in digits.
        grouped: Whether its thousands are separated, or a scale word makes it large.
        suffix: The letter glued behind that scales it ("k", "B"), "" without one.
        scale: What the scale words multiplied it by, 1 without one.
    """

    value: float
    end: int
    digits: bool
    grouped: bool = False
    suffix: str = ""
    scale: float = 1.0


def numeral_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read the number that starts at a token, None where none does."""
    token = tokens[at]
    if token.kind == "numeral":
        return _in_digits(tokens, at)
    return _in_words(tokens, at) if token.kind == "word" else None


def _in_digits(tokens: Sequence[Token], at: int) -> Numeral | None:
    token = tokens[at]
    if len(token.text) > _LONGEST + 6:
        return None
    digits, behind = token.text.translate(_SEPARATORS), at + 1
    grouped = "," in token.text
    if len(digits) <= 3 and digits.isdigit() and not digits.startswith("0"):
        while behind - at <= _MOST_GROUPS and _is_group(tokens, behind):
            digits += tokens[behind].text
            behind, grouped = behind + 1, True
    if len(digits) > _LONGEST:
        return None
    value = float(digits)
    if behind < len(tokens) and tokens[behind].glued and tokens[behind].kind == "word":
        suffix = tokens[behind].text
        scale = _GLUED_SCALES.get(suffix) or SCALES.get(suffix.lower())
        if scale:
            return Numeral(_scaled(value, scale), behind + 1, True, True, suffix, scale)
        return Numeral(value, behind, True, grouped)
    value, behind = _and_part(tokens, behind, value)
    scaled, end = _scale_up(tokens, behind, value)
    return Numeral(scaled, end, True, grouped or end > behind, scale=_ratio(scaled, value))


def _is_group(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether three digits stand behind one space: the second part of "38 210"."""
    return (
        at < len(tokens)
        and tokens[at].kind == "numeral"
        and len(tokens[at].text.split(".")[0]) == 3
        and "," not in tokens[at].text
        and tokens[at].start == tokens[at - 1].end + 1
        and "." not in tokens[at - 1].text
    )


def _in_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    word = tokens[at].lower
    if word == "half":
        article = 1 if lower_at(tokens, at + 1) in {"a", "an"} else 0
        scaled, end = _scale_up(tokens, at + 1 + article, 0.5)
        return Numeral(scaled, end, False, True) if end > at + 1 + article else None
    indefinite = word in {"a", "an"}
    if not (indefinite or word in CARDINALS):
        return None
    value, behind = _below_thousand(tokens, at)
    value, behind = _and_part(tokens, behind, value)
    value, behind = _decimals(tokens, behind, value)
    total, end = _scale_up(tokens, behind, value)
    if indefinite and end == at + 1:
        return None
    scale, grouped = _ratio(total, value), total >= 100
    while end > behind and (more := _remainder(tokens, end, total)) is not None:
        total, end = more
    return Numeral(total, end, False, grouped, scale=scale)


def _decimals(tokens: Sequence[Token], at: int, value: float) -> tuple[float, int]:
    """Add what is said behind a decimal point: "seventy-nine point eight"."""
    if lower_at(tokens, at) != "point":
        return value, at
    end = at + 1
    while CARDINALS.get(lower_at(tokens, end), 10) < 10:
        end += 1
    digits = "".join(str(CARDINALS[tokens[i].lower]) for i in range(at + 1, end))
    return (float(f"{value:g}.{digits}"), end) if digits else (value, at)


def _below_thousand(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """Read "six", "ninety-seven", "a hundred", "two hundred and six", with where it ends."""
    value, behind = _below_hundred(tokens, at)
    if lower_at(tokens, behind) != "hundred" or value >= 100:
        return value, behind
    value, behind = 100 * value, behind + 1
    start = behind + 1 if lower_at(tokens, behind) == "and" else behind
    if lower_at(tokens, start) in CARDINALS:
        rest, end = _below_hundred(tokens, start)
        if lower_at(tokens, end) != "hundred":
            return value + rest, end
    return value, behind


def _below_hundred(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    value = CARDINALS.get(tokens[at].lower, 1)  # "a" hundred
    if value >= 20:
        ones = at + 2 if is_hyphen(tokens, at + 1) else at + 1
        if 1 <= CARDINALS.get(lower_at(tokens, ones), 0) <= 9:
            return float(value + CARDINALS[tokens[ones].lower]), ones + 1
    return float(value), at + 1


def _scale_up(tokens: Sequence[Token], at: int, value: float) -> tuple[float, int]:
    """Multiply by the scale words that follow: "hundred thousand", "-billion"."""
    for _ in range(3):
        word_at = at + 1 if is_hyphen(tokens, at) else at
        scale = SCALES.get(lower_at(tokens, word_at))
        if scale is None:
            break
        value, at = _scaled(value, scale), word_at + 1
    return value, at


def _scaled(value: float, scale: float) -> float:
    """Multiply without the dust of binary fractions: 97.99 thousand is 97990."""
    return float(f"{value * scale:.15g}")


def _ratio(scaled: float, value: float) -> float:
    return scaled / value if value else 1.0


def _remainder(tokens: Sequence[Token], at: int, total: float) -> tuple[float, int] | None:
    """Add what follows a scale word: "and six" of a thousand and six."""
    start = at + 1 if lower_at(tokens, at) == "and" else at
    if lower_at(tokens, start) not in CARDINALS:
        return None
    value, behind = _below_thousand(tokens, start)
    value, end = _scale_up(tokens, behind, value)
    step = next(scale for scale in (1e12, 1e9, 1e6, 1e3, 1.0) if total % scale == 0 or scale == 1.0)
    if not 0 < value < step:
        return None
    return total + value, end


def _and_part(tokens: Sequence[Token], at: int, value: float) -> tuple[float, int]:
    """Add "and a half": five and a half, one-and-a-half."""
    if not float(value).is_integer():
        return value, at
    joints = ("and", "a", "-"), ("-", "and", "-", "a", "-"), ("and", "a"), ("and", "one")
    for joint in joints:
        part = lower_at(tokens, at + len(joint))
        if part in _PARTS and follows(tokens, at, joint) and lower_at(tokens, at + len(joint) + 1) != "of":
            return value + _PARTS[part], at + len(joint) + 1
    return value, at
