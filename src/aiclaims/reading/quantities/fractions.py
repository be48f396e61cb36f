"""Fractions in words, "one in six", and parts of a counted whole: "three of six tests"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from aiclaims.reading.quantities.amounts import Amount
from aiclaims.reading.quantities.bounds import bounds_around
from aiclaims.reading.quantities.nouns import is_closed_class, noun_after
from aiclaims.reading.quantities.numbers import CARDINALS, numeral_at
from aiclaims.reading.quantities.units import is_led_by, unit_after
from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set
from aiclaims.reading.years import is_year

_PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_PARTS |= {f"{word}s": part for word, part in _PARTS.items() if word != "half"}
_ORDINAL_HALVES = word_set("first second other last latter former 1st 2nd final opening previous each per")
_RATES = word_set("every each per annually yearly year-on-year a")
_LARGEST_WHOLE = 10_000
_TEN, _HUNDRED = 10, 100
"""The points that grades are given out of."""
_FEWEST, _SCORED_BEFORE = 5, 8
"""Points that a test has at least, and tokens before them among which a word of scoring may stand."""
_SCORING = word_set(
    "score scores scored scoring get gets got earn earns earned achieve achieves achieved manage manages managed result results "
    "reach reaches reached pass passes passed solve solves solved total grade graded"
)
_ROUND = frozenset({4, 5, 10, 20, 100})
_TRIED = word_set(
    "tests test benchmarks benchmark tasks task evaluations evals problems questions games matches rounds categories metrics "
    "languages subjects domains datasets puzzles exams attempts runs times points"
)
_BEFORE_SHARE = word_set(
    "by to for from and or fell rose holds hold held owns own owned files file filed takes took has had"
)


def fraction_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read the fraction or part of a whole that starts at a token, None where none does."""
    if lower_at(tokens, at) == "half":
        return _half(tokens, at, at)
    return _named_part(tokens, at) or _part_of_whole(tokens, at) or _grade(tokens, at)


def _half(tokens: Sequence[Token], at: int, start: int) -> Amount | None:
    if lower_at(tokens, start - 1) in _ORDINAL_HALVES or numeral_at(tokens, at) is not None:
        return None
    behind = at + 1
    if lower_at(tokens, behind) in {"a", "an"}:
        behind += 1
    unit = unit_after(tokens, behind)
    if unit is not None and unit.kind != "times" and unit.kind != "money":
        value = 0.5 * unit.factor
        return Amount(unit.kind, value, value, start, unit.end, unit.name, factor=unit.factor)
    if lower_at(tokens, at + 1) == "as":
        return Amount("times", 0.5, 0.5, start, at + 1, "times")
    counted = _whole(tokens, at + 1)
    if counted is not None:
        whole, end, noun = counted
        return Amount("number", whole / 2, whole / 2, start, end, noun=noun)
    follower = lower_at(tokens, at + 1)
    if is_hyphen(tokens, at + 1) or not (follower in _RATES or _may_follow(tokens, at + 1)):
        return None
    return Amount("percent", 50, 50, start, at + 1, "percent")


_IN_TESTS = word_set("benchmarks tests tasks datasets evaluations evals metrics categories dimensions exams suites")
"""What some of many are written with a slash: "4/5 benchmarks"."""


def _whole(tokens: Sequence[Token], at: int) -> tuple[float, int, str] | None:
    """Read "of the six benchmarks", "/6 benchmarks" as 6, where it ends, and what is counted."""
    if lower_at(tokens, at) not in {"of", "/"}:
        return None
    number_at = at + 1
    if lower_at(tokens, number_at) in {"the", "its", "their", "all", "these", "those", "our"}:
        number_at += 1
    numeral = numeral_at(tokens, number_at) if number_at < len(tokens) else None
    if numeral is None or not numeral.value.is_integer() or not 1 < numeral.value <= _LARGEST_WHOLE:
        return None
    noun = noun_after(tokens, numeral.end)
    if not noun or unit_after(tokens, numeral.end) is not None:
        return None
    return numeral.value, numeral.end, noun


def _named_part(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read "a third", "two-thirds", "three quarters"."""
    word = lower_at(tokens, at)
    count = 1 if word in {"a", "an"} else CARDINALS.get(word, 0)
    part_at = at + 2 if is_hyphen(tokens, at + 1) else at + 1
    part = lower_at(tokens, part_at)
    if part == "half" and count == 1 and lower_at(tokens, part_at + 1) != "dozen":
        return _half(tokens, part_at, at)
    whole = _PARTS.get(part)
    if whole is None or not 0 < count < whole or (count > 1) != part.endswith("s"):
        return None
    if part == "quarters" and is_led_by(tokens, part_at):
        return None  # "leads B by two quarters"
    if (part_at == at + 1 and count == 1) or part == "quarters":
        if not _is_share(tokens, at, part_at + 1):
            return None
    elif lower_at(tokens, part_at + 1) in {"place", "places"}:
        return None
    unit = unit_after(tokens, part_at + 1 + (lower_at(tokens, part_at + 1) in {"a", "an", "of"}))
    share = count / whole
    if unit is not None and lower_at(tokens, part_at + 1) == "of" and unit.kind in {"percent", "points"}:
        return Amount(unit.kind, share, share, at, unit.end, unit.name)
    percent = round(100 * share, 10)
    return Amount(
        "percent", percent, percent, at, part_at + 1, "percent", about=not percent.is_integer() and whole != 8
    )


def _is_share(tokens: Sequence[Token], at: int, behind: int) -> bool:
    """Tell "a third of" from "a third party", "a quarter of" from "a quarter later"."""
    if lower_at(tokens, behind) == "of":
        return True
    if lower_at(tokens, behind) in {"ago", "later", "earlier"} or not _may_follow(tokens, behind):
        return False
    bounded = bounds_around(tokens, at, behind)
    return bounded.start < at or lower_at(tokens, at - 1) in _BEFORE_SHARE


def _may_follow(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a share can end before this token: no noun stands there."""
    return at >= len(tokens) or tokens[at].kind != "word" or is_closed_class(tokens[at].lower)


def _grade(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read how many points of ten or a hundred: "90.5/100", "8.4/10"; "7/10" may be a date, or seven of ten, unless it is scored."""
    points = numeral_at(tokens, at)
    if points is None or points.suffix or (at and (tokens[at].glued or lower_at(tokens, at - 1) == "/")):
        return None
    if lower_at(tokens, points.end) != "/":
        return None
    most = numeral_at(tokens, points.end + 1) if points.end + 1 < len(tokens) else None
    if most is None or most.suffix or lower_at(tokens, most.end) == "/" or points.value > most.value:
        return None
    plain = most.value == _HUNDRED or (most.value == _TEN and not points.value.is_integer())
    # "Scores 55.1/62.0 on A and B": two scores
    whole = tokens[points.end + 1].text.isdigit() and most.value >= _FEWEST
    if not plain and not (whole and _is_scored(tokens, at) and not _on_two(tokens, most.end)):
        return None
    if unit_after(tokens, most.end) is not None or not _may_follow(tokens, most.end):
        return None
    return Amount("points", points.value, points.value, at, most.end, "points")


def _is_scored(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of scoring leads up to a number: "scored 21/30", and not "got out on 9/11"."""
    if lower_at(tokens, at - 1) in {"on", "since"}:
        return False
    for token in reversed(tokens[max(0, at - _SCORED_BEFORE) : at]):
        if token.lower in _SCORING:
            return True
        if token.kind != "word":
            return False
    return False


def _on_two(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether two things are named behind a number, of which each has its own: "62/71 on A and B"."""
    if lower_at(tokens, at) not in {"on", "in", "for"}:
        return False
    behind = takewhile(lambda token: token.text not in {",", ".", ";", ":"}, tokens[at : at + _SCORED_BEFORE])
    return any(token.lower in {"and", "/", "&"} for token in behind)


def _part_of_whole(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read "one in six", "three of six tests", "3 out of 6"."""
    part = numeral_at(tokens, at)
    if part is None or part.grouped or not part.value.is_integer() or (at and tokens[at].glued):
        return None
    word = lower_at(tokens, part.end)
    if word == "of":
        counted = _whole(tokens, part.end)
        if counted is None:
            return _points_of_most(tokens, at)
        if not part.value < counted[0]:
            return None
        return Amount("number", part.value, part.value, at, counted[1], noun=counted[2])
    if word == "/":  # 4/5 benchmarks
        counted = _whole(tokens, part.end)
        if counted is None or not part.value < counted[0] or counted[2].split()[-1] not in _IN_TESTS:
            return None
        return Amount("number", part.value, part.value, at, counted[1], noun=counted[2])
    out_of = word == "out" and lower_at(tokens, part.end + 1) == "of"
    if not (out_of or (word == "in" and part.value < 10)):
        return None
    whole_at = part.end + 2 if out_of else part.end + 1
    if lower_at(tokens, whole_at) == "the":
        whole_at += 1
    whole = numeral_at(tokens, whole_at) if whole_at < len(tokens) else None
    if whole is None or not part.value < whole.value <= _LARGEST_WHOLE or whole.suffix:
        return None
    if unit_after(tokens, whole.end) is not None or (word == "in" and 1900 <= whole.value <= 2100):
        return None
    noun = noun_after(tokens, whole.end)
    # "3 out of 6 tests" is how many, "seven out of ten firms" which part.
    tried = noun.split(" ")[-1] in _TRIED if noun else whole.value not in _ROUND
    if out_of and (tried or whole.value not in _ROUND):
        return Amount("number", part.value, part.value, at, whole.end, noun=noun)
    percent = round(100 * part.value / whole.value, 10)
    return Amount("percent", percent, percent, at, whole.end, "percent", about=True)


def _points_of_most(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read how many points of the most that can be had: "35 of 42 points", "118 of 120"."""
    points = numeral_at(tokens, at)
    most = numeral_at(tokens, points.end + 1) if points is not None and points.end + 1 < len(tokens) else None
    if points is None or most is None or most.suffix or not points.value < most.value <= _LARGEST_WHOLE:
        return None
    unit = unit_after(tokens, most.end)
    if unit is not None:
        return Amount("points", points.value, points.value, at, unit.end, "points") if unit.kind == "points" else None
    digits = tokens[at].kind == "numeral" and tokens[points.end + 1].kind == "numeral"
    if not digits or is_year(tokens[points.end + 1]) or not _may_follow(tokens, most.end):
        return None
    return Amount("number", points.value, points.value, at, most.end)
