"""Which quantities of a passage are gaps, and of which cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.announcing import announcing
from aiclaims.extractors.lag.cues import NOUNS, is_within
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage, QuantityMark
from aiclaims.schema import Quantity

_KINDS = frozenset({"duration", "generations", "points", "percent", "number"})


@attrs.frozen
class Gap:
    """A quantity that tells how far apart two parties are.

    Args:
        mark: Where it stands.
        quantity: What it says, with its unit.
        past: Whether it is what the gap was before it changed.
        listed: Whether it goes on a list, of which another gap is the head.
    """

    mark: QuantityMark
    quantity: Quantity
    past: bool = False
    listed: bool = False


def share_out(passage: Passage, cues: Sequence[CueMark], unit: str = "") -> dict[CueMark, list[Gap]]:
    """Give each cue the gaps that its wording announces.

    Args:
        passage: The passage.
        cues: Its cues, in order.
        unit: The unit of a bare number, where the passage itself names none.
    """
    shared: dict[CueMark, list[Gap]] = {cue: [] for cue in cues}
    marks = _with_ranges(passage.text, [mark for mark in map(_rated, passage.quantities) if is_measure(passage, mark)])
    owners: dict[int, tuple[list[CueMark], bool]] = {}
    listed: set[int] = set()
    for index, mark in enumerate(marks):
        owner = announcing(passage, mark, cues)
        if not owner[0] and index and index - 1 in owners and _listed(passage, marks[index - 1], mark):
            owner = owners[index - 1]
            listed.add(index)
        if owner[0]:
            owners[index] = owner
    for index in range(len(marks) - 2, -1, -1):
        if index not in owners and index + 1 in owners and _leads_up(passage, marks[index], marks[index + 1]):
            owners[index] = owners[index + 1]
    for index, (owning, past) in sorted(owners.items()):
        mark = marks[index]
        quantity = mark.quantity() if mark.unit else _in_turn(mark, _lender(marks, index), unit)
        if not quantity.unit or quantity.low == quantity.high == 0:
            continue
        quantity = bounded(passage, mark, quantity)
        low = _least_of_list(passage, marks, index)
        if low is not None and quantity.high is not None:
            quantity = Quantity(low, quantity.high, quantity.unit, quantity.approximate)
        for cue in owning:
            shared[cue].append(Gap(mark, quantity, past, index in listed))
    called_out, first = passage.callout, next((cue for cue in cues if cue.cue in NOUNS), None)
    if called_out is not None and called_out.unit and first is not None and not any(shared.values()):
        # "3 months: the gap between A and B"
        shared[first].append(Gap(called_out, called_out.quantity()))
    return shared


def _leads_up(passage: Passage, first: QuantityMark, second: QuantityMark) -> bool:
    """Tell whether a quantity is told together with the next in another unit: "five years and two nodes behind"."""
    joined = re.fullmatch(r",?\s+(?:and|or)\s+", passage.text[first.end : second.start])
    return joined is not None and {first.kind, second.kind} == {"duration", "generations"}


def _with_ranges(text: str, marks: Sequence[QuantityMark]) -> list[QuantityMark]:
    """Take "from six to nine months down to three" for a range that a gap has gone from, and not for its course."""
    found: list[QuantityMark] = []
    for index, mark in enumerate(marks):
        first = found[-1] if found else None
        behind = marks[index + 1] if index + 1 < len(marks) else None
        if (
            first is not None
            and behind is not None
            and first.low is not None
            and mark.unit
            and mark.text.rpartition(" ")[2] not in first.text
            and text[first.end : mark.start] == " to "
            and text.endswith("from ", 0, first.start)
            and _down_to().fullmatch(text, mark.end, behind.start)
        ):
            low = first.low if first.unit else first.low * months_in(mark.text)
            found[-1] = attrs.evolve(mark, start=first.start, text=text[first.start : mark.end], low=low)
        else:
            found.append(mark)
    return found


@cache
def _down_to() -> re.Pattern[str]:
    return re.compile(r"\s(?:behind\s)?(?:(?:down|up)\s)?to\s(?:(?:about|around|only|just|roughly|perhaps|between)\s)*")


def bounded(passage: Passage, mark: QuantityMark, gap: Quantity) -> Quantity:
    """Take a gap that somebody is within for an upper bound: "within two years of Kappa", and not "did so within a year".

    Args:
        passage: The passage.
        mark: Where the gap stands.
        gap: The gap.
    """
    within = is_within(passage.text, mark.start) and passage.text.startswith(" of ", mark.end)
    return Quantity(None, gap.high, gap.unit, gap.approximate) if within else gap


def is_measure(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a quantity may measure a gap: no date, no age, no stretch of time in which something happened."""
    if (
        mark.kind not in _KINDS
        or (mark.kind == "duration" and mark.unit not in {"months", "weeks", "days"})
        or (mark.kind == "number" and mark.noun)
    ):
        return False
    if mark.kind == "percent" and not re.search(r"%|per\s?cent|pct", mark.text, re.IGNORECASE):
        return False  # "half of the tests"
    if any(period.start < mark.end and mark.start < period.end for period in passage.periods):
        return False
    if mark.kind == "percent" and _against_another().search(passage.text, max(0, mark.start - 30), mark.end + 12):
        return False
    if _behind_time().match(passage.text, mark.end) or (
        mark.kind == "percent" and _share().match(passage.text, mark.end)
    ):
        return False
    if mark.kind in {"points", "percent"} and _is_score(passage, mark):
        return False
    if is_within(passage.text, mark.start) and _of_whom().match(passage.text, mark.end):
        return True
    if mark.kind != "duration" or _once().search(passage.text, max(0, mark.start - 10), mark.start):
        return True  # "once two years ahead"
    return not _before_time().search(passage.text, max(0, mark.start - 40), mark.start)


def _is_score(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a quantity is what a system reaches on a test: "the gap is closing: Kappa 3 scores 65.8% on MATH"."""
    if not _on_a_test().match(passage.text, mark.end):
        return False
    before = _reached().search(passage.text, max(0, mark.start - 40), mark.start)
    if before is None or _of_a_gap().search(passage.text, max(0, before.start() - 60), before.start()):
        return False
    return bool(before[1]) or any(
        named.entity.type in {"model", "firm"} and named.end == before.start() for named in passage.entities
    )


def _rated(mark: QuantityMark) -> QuantityMark:
    """Take what counts points of a rating by games for a measure: "75 Elo", "19 Elo points"."""
    rated = mark.kind == "number" and mark.noun in {"elo", "elo points"}
    if not rated:
        return mark
    return attrs.evolve(mark, kind="points", unit="elo", noun="", end=mark.end + 1 + len(mark.noun))


@cache
def _behind_time() -> re.Pattern[str]:
    return lazy_regex(
        r"['’]?\s+time\b(?!\s(?:lag|gap))|[\s-]*(?:ago|later|earlier|old\b|in a row|notice|straight|from now|running|prior|of (?:work|training|development|research|age|data))\b",
        re.IGNORECASE,
    )


@cache
def _against_another() -> re.Pattern[str]:
    """Match two levels in brackets, of which neither is the gap: "the gap (33% vs. 13%)"."""
    return lazy_regex(
        r"\(\s?[~≈]?\d[\d.]*\s?%\s(?:vs\.?|versus|against|compared (?:to|with))\s[~≈]?\d[\d.]*\s?%", re.IGNORECASE
    )


@cache
def _share() -> re.Pattern[str]:
    """Match what makes a share of a percentage: "reaches 58% of what the best model does", "88% adoption"."""
    return re.compile(
        r"\sof\s(?:the|its|their|what|that|those|all|[A-Z])"
        r"|\s(?:[A-Za-z][\w-]*\s){0,2}(?i:adoption|yields?|utili[sz]ation|growth|share|penetration|usage|accuracy|revenue|inflation|tariffs?|discounts?)\b"
    )


@cache
def _on_a_test() -> re.Pattern[str]:
    return re.compile(r"\s(?:on|in)\s(?:the\s)?[A-Z]")


@cache
def _of_a_gap() -> re.Pattern[str]:
    """Match a subject that is itself what lies between two: "the lead over Kappa reached"."""
    return lazy_regex(r"\b(?:gap|lead|lag|margin|difference|advantage|edge)s?\b[^,;:.]*$", re.IGNORECASE)


@cache
def _reached() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:\b(scor(?:es?|ed|ing)|reach(?:es|ed|ing)?|hits?|hitting|achiev(?:es?|ed|ing)|post(?:s|ed|ing)?|gets?|got|earn(?:s|ed|ing)?)|\s(?:at|with))"
        r"(?:\s(?:about|over|some|around|nearly|only|just|a|an|roughly|almost))*\s$",
        re.IGNORECASE,
    )


@cache
def _of_whom() -> re.Pattern[str]:
    """Match who is as near as that: "within two years of Kappa"."""
    return re.compile(
        r"\sof\s(?:the\s(?:[a-z]+\s)?(?:frontier|state|leaders?)\b|(?:the\s|its\s|their\s)?(?:[a-z]+\s){0,2}[A-Z]|(?:catching|drawing|pulling|reaching|matching|closing)\b)"
    )


@cache
def _once() -> re.Pattern[str]:
    return lazy_regex(r"(?:^|[,—–]\s|\bwas\s|\bwere\s)once\s$", re.IGNORECASE)


@cache
def _before_time() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:for|over|in|within|after|during|every|past|last|next|coming|since|until|throughout|per|each|(?<!need\s)(?<!needs\s)(?<!take\s)(?<!takes\s)another|first|once)"
        r"(?:\s+(?:the|a|just|only|about|under|over|as little as|less than|more than|(?:past|last|next|coming|first)))*\s*$",
        re.IGNORECASE,
    )


def _listed(passage: Passage, first: QuantityMark, second: QuantityMark) -> bool:
    """Tell whether a quantity goes on a list: "17 points on MMLU, 24 on MATH", "the shortest four months, the longest ten"."""
    if second.kind not in {first.kind, "number"} and first.kind != "number":
        return False
    between = passage.text[first.end : second.start]
    return bool(
        re.fullmatch(
            r"(?:\s+(?:behind|ahead)(?:\s[^,;(]{1,40}?)?)?(?:\s+(?:points?\s+)?(?:on|in|for|at)\s+[^,;.]{1,40}?)?\s*(?:,?\s+(?:and|but|or|while|to)\s+|,\s*|\s\((?=sometimes\s))"
            r"(?:(?:sometimes|at times|with|an?|as few as|as many as|yawning|mere|perhaps|maybe|now|about|only|just|by|at|the|longest|shortest|largest|smallest|best|worst|was|is|,)\s+)*",
            between,
            re.IGNORECASE,
        )
    )


def _least_of_list(passage: Passage, marks: Sequence[QuantityMark], index: int) -> float | None:
    """Give the first of the numbers that lead up to a gap: "three, six or nine months behind" is 3 to 9."""
    first = index
    while first and marks[first - 1].kind == "number":
        between = passage.text[marks[first - 1].end : marks[first].start]
        if not re.fullmatch(r"\s*(?:,|,?\s+(?:and|or|to))\s+", between) or marks[index].kind == "number":
            break
        first -= 1
    low = marks[first].low
    if (
        first == index
        or low is None
        or not re.match(r"\s*(?:behind|ahead|lag|lead|gap)", passage.text[marks[index].end :])
    ):
        return None
    low *= months_in(marks[index].text)
    high = marks[index].high
    # "At 58.3, 2.5 points ahead" is a score and a gap: the numbers of a list rise.
    return low if high is None or low <= high else None


def lent(passage: Passage, mark: QuantityMark) -> Quantity:
    """Give what a bare number says in the unit that another figure of its passage lends it, without one where none does.

    Args:
        passage: The passage.
        mark: The number.
    """
    marks = [other for other in passage.quantities if other.kind in _KINDS]
    lender = _lender(marks, marks.index(mark)) if mark in marks else None
    if lender is not None and _PARTS.search(passage.text, mark.end, lender.start):
        lender = None  # "80.6 on MMLU, yet eight months behind" are no list
    return _in_turn(mark, lender, "")


_PARTS = lazy_regex(r"\s(?:on|in|at|for)\s(?:the\s)?[A-Z]|\b(?:yet|while|whereas|but)\b")
"""What parts a bare number from one behind it that has a unit: a test or a field of its own, another clause."""


def _lender(marks: Sequence[QuantityMark], index: int) -> QuantityMark | None:
    """Find the mark whose unit a bare number shares: the one before, else the next of its list."""
    before = next((mark for mark in reversed(marks[:index]) if mark.unit), None)
    return before or next((mark for mark in marks[index + 1 :] if mark.unit), None)


def _in_turn(mark: QuantityMark, lender: QuantityMark | None, unit: str) -> Quantity:
    if lender is None:
        return mark.quantity(unit)
    factor = months_in(lender.text)
    low, high = (None if value is None else value * factor for value in (mark.low, mark.high))
    return Quantity(low, high, lender.unit, mark.approximate)


def months_in(written: str) -> int:
    """Tell how many months the unit of a duration has: "decade" 120, "years" 12."""
    return (
        120 if "decade" in written.lower() else 12 if re.search(r"\b(?:years?|yrs?)\b", written, re.IGNORECASE) else 1
    )
