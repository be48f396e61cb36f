"""Multiples in a word (double, twice, sixfold), and "times" that count occasions."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.numbers import CARDINALS, Numeral, numeral_at
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set

MULTIPLES = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twice": 2, "twofold": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3, "thrice": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintuple": 5, "quintupled": 5, "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
_NOT_OF_NUMBER = word_set("down blind check standard edged take agent")
# "A 9:1 advantage": what lies between two, and no hour or odds.
_OF_TWO = word_set("advantage lead edge ratio margin superiority dominance gap disparity")
_OCCASIONS = word_set("a per in since during last this each daily weekly every before and")


def multiple_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read the multiple that a word says, None where the token says none."""
    word = tokens[at].lower
    if word == "factor":
        return _factor(tokens, at)
    numeral = numeral_at(tokens, at)
    if numeral is not None:
        to_one = _to_one(tokens, at, numeral)
        if to_one is not None:
            return to_one
    value = MULTIPLES.get(word)
    if value is None and word.endswith("fold"):
        value = CARDINALS.get(word[:-4])
    if value is None or is_hyphen(tokens, at + 1) or lower_at(tokens, at + 1) in _NOT_OF_NUMBER:
        return None
    if word in {"twice", "thrice"} and (at + 1 >= len(tokens) or is_frequency(tokens, at + 1)):
        return None
    return Amount("times", value, value, at, at + 1, "times")


def _to_one(tokens: Sequence[Token], at: int, numeral: Numeral) -> Amount | None:
    """Read how many times as many "four to one" says; what goes on ("2 to 1.5", "2 to 1 million") is a range."""
    colon = lower_at(tokens, numeral.end) == ":"
    dashed = is_hyphen(tokens, numeral.end) and is_hyphen(tokens, numeral.end + 2)
    joint = numeral.end + dashed
    one = joint + 1 + dashed
    if numeral.value <= 1 or lower_at(tokens, joint) not in {"to", ":"} or lower_at(tokens, one) not in {"one", "1"}:
        return None
    behind = [lower_at(tokens, place) for place in range(one + 1, one + 4)]
    before = {lower_at(tokens, at - 1), lower_at(tokens, at - 2)}
    of_two = not _OF_TWO.isdisjoint(behind) or "ratio" in before
    compared = dashed or "by" in before
    ends = (
        not behind[0] or behind[0] in {",", ".", ";", ")", "!", "?"} or (compared and behind[0] in {"in", "on", "for"})
    )
    if not (of_two or (ends and (not colon or compared))):
        return None
    return Amount("times", numeral.value, numeral.value, at, one + 1, "times")


def _factor(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read "factor of five" as five times."""
    if lower_at(tokens, at + 1) != "of" or at + 2 >= len(tokens):
        return None
    numeral = numeral_at(tokens, at + 2)
    return None if numeral is None else Amount("times", numeral.value, numeral.value, at, numeral.end, "times")


def is_frequency(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what stands behind "times" shows that occasions are counted: "six times a year"."""
    word = lower_at(tokens, at)
    return not word or word in _OCCASIONS or word in ".;!?"
