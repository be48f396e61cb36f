"""Multiples in a word (double, twice, sixfold), and "times" that count occasions."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.numbers import CARDINALS, numeral_at
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set

MULTIPLES = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twice": 2, "twofold": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3, "thrice": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintuple": 5, "quintupled": 5, "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
_NOT_OF_NUMBER = word_set("down blind check standard edged take agent")
_OCCASIONS = word_set("a per in since during last this each daily weekly every before and")


def multiple_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read the multiple that a word says, None where the token says none."""
    word = tokens[at].lower
    if word == "factor":
        return _factor(tokens, at)
    numeral = numeral_at(tokens, at)
    dashed = numeral is not None and is_hyphen(tokens, numeral.end) and is_hyphen(tokens, numeral.end + 2)
    if numeral is not None:
        joint = numeral.end + dashed
        one = joint + 1 + dashed
        if lower_at(tokens, joint) == "to" and lower_at(tokens, one) in {"one", "1"}:
            # "Four to one" says how many times as many; what goes on ("2 to 1.5", "2 to 1 million") is a range.
            behind = lower_at(tokens, one + 1)
            compared = dashed or "by" in {lower_at(tokens, at - 1), lower_at(tokens, at - 2)}
            ends = (
                not behind or behind in {",", ".", ";", ")", "!", "?"} or (compared and behind in {"in", "on", "for"})
            )
            return (
                Amount("times", numeral.value, numeral.value, at, one + 1, "times")
                if numeral.value > 1 and ends
                else None
            )
    value = MULTIPLES.get(word)
    if value is None and word.endswith("fold"):
        value = CARDINALS.get(word[:-4])
    if value is None or is_hyphen(tokens, at + 1) or lower_at(tokens, at + 1) in _NOT_OF_NUMBER:
        return None
    if word in {"twice", "thrice"} and (at + 1 >= len(tokens) or is_frequency(tokens, at + 1)):
        return None
    return Amount("times", value, value, at, at + 1, "times")


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
