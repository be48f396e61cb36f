"""Which quantities of a passage are gaps, and of which cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.cues import NOUNS, PLACED
from aiclaims.reading import CueMark, Passage, QuantityMark
from aiclaims.schema import Quantity

_KINDS = frozenset({"duration", "generations", "points", "percent", "number"})
_FILLED = (
    r"(?:\s+(?:about|around|roughly|only|just|still|now|perhaps|maybe|probably|currently|nearly|almost|as much as|as little as|a mere|a full|a further|"
    r"an estimated|an average of|an average|somewhere|anywhere|already|more like|no more than|a margin of|a whopping|between|well|all of|mere|up to|at least|at most|like|what|some|anything from|anywhere from))*"
)


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
    marks = [mark for mark in passage.quantities if is_measure(passage, mark)]
    owners: dict[int, tuple[list[CueMark], bool]] = {}
    listed: set[int] = set()
    for index, mark in enumerate(marks):
        owner = _announced(passage, mark, cues)
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
        low = _least_of_list(passage, marks, index)
        if low is not None and quantity.high is not None:
            quantity = Quantity(low, quantity.high, quantity.unit, quantity.approximate)
        for cue in owning:
            shared[cue].append(Gap(mark, quantity, past, index in listed))
    return shared


def _leads_up(passage: Passage, first: QuantityMark, second: QuantityMark) -> bool:
    """Tell whether a quantity is told together with the next in another unit: "five years and two nodes behind"."""
    joined = re.fullmatch(r",?\s+(?:and|or)\s+", passage.text[first.end : second.start])
    return joined is not None and {first.kind, second.kind} == {"duration", "generations"}


def is_measure(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a quantity may measure a gap: no date, no age, no stretch of time in which something happened."""
    if (
        mark.kind not in _KINDS
        or (mark.kind == "duration" and mark.unit != "months")
        or (mark.kind == "number" and mark.noun)
    ):
        return False
    if mark.kind == "percent" and not re.search(r"%|per\s?cent|pct", mark.text, re.IGNORECASE):
        return False  # "half of the tests"
    if any(period.start < mark.end and mark.start < period.end for period in passage.periods):
        return False
    if _behind_time().match(passage.text, mark.end):
        return False
    if mark.kind != "duration" or _once().search(passage.text, max(0, mark.start - 10), mark.start):
        return True  # "once two years ahead"
    return not _before_time().search(passage.text, max(0, mark.start - 40), mark.start)


@cache
def _behind_time() -> re.Pattern[str]:
    return re.compile(
        r"[\s-]*(?:ago|later|earlier|old\b|in a row|notice|straight|from now|running|prior|of (?:work|training|development|research|age|data))\b",
        re.IGNORECASE,
    )


@cache
def _once() -> re.Pattern[str]:
    return re.compile(r"(?:^|[,—–]\s|\bwas\s|\bwere\s)once\s$", re.IGNORECASE)


@cache
def _before_time() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:for|over|in|within|after|during|every|past|last|next|coming|since|until|throughout|per|each|another|first|once)"
        r"(?:\s+(?:the|a|just|only|about|under|over|as little as|less than|more than|(?:past|last|next|coming|first)))*\s*$",
        re.IGNORECASE,
    )


@cache
def _adjoining() -> re.Pattern[str]:
    """Match what may part a quantity from "behind", "ahead" or a noun of distance right behind it."""
    return re.compile(
        r"[\"”’')\]]*(?:[\s-]+(?:or so|or more|at most|far|well|further|just|still|perhaps|AI|[a-z]+(?:al|ance|ity|ogy|ing)|narrow|clear|wide|slim|large|huge|big|chip|"
        r"hardware|software|compute|model|time|quality|design|process))*[\s,-]*[\"“‘'(]*",
        re.IGNORECASE,
    )


@cache
def _filled(lead: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{lead}){_FILLED}\s*[\"“‘'(*]*$", re.IGNORECASE)


def _announced(passage: Passage, mark: QuantityMark, cues: Sequence[CueMark]) -> tuple[list[CueMark], bool]:
    """Find the cues that a quantity belongs to, and whether it is the value of before."""
    text = passage.text
    beside = [
        cue
        for cue in cues
        if cue.start >= mark.end
        and cue.cue not in {"level", "catch"}
        and _adjoining().fullmatch(text, mark.end, cue.start)
    ]
    inside = [
        cue
        for cue in cues
        if cue.cue == "behind"
        and cue.end <= mark.start
        and re.fullmatch(rf"{_FILLED}\s*", text[cue.end : mark.start], re.IGNORECASE)
    ]
    before = text[: mark.start]
    earlier = [cue for cue in cues if cue.end <= mark.start and passage.barrier(cue.end, mark.start) < 4.0]
    nouns = [cue for cue in earlier if cue.cue in NOUNS]
    if beside and nouns and beside[0].cue == "behind" and _filled("to|at|is|was|stood").search(before):
        beside = []  # "the gap narrowed to three months behind": the one who is behind stands with the noun
    if beside and beside[0].cue in PLACED and _down_to().match(text, beside[0].end) and _filled("from").search(before):
        return beside, True  # "from a year behind to three months"
    if beside and (mark.kind != "number" or (beside[0].cue in PLACED and not text[mark.end : beside[0].start].strip())):
        return [*inside, *beside], False
    if inside and mark.kind != "number":
        return inside, False
    if nouns:
        cue, past = nouns[-1], _was(text, mark)
        between = _aside().sub("", text[cue.end : mark.start])
        if _which_was().search(text, cue.end, mark.start):
            return [cue], re.match(r"[^.;]*,\s(?:has|had|is|was|now)\b", text[mark.end :]) is not None
        if past:
            return [cue], True
        if _colon().search(before) and not _elsewhere(between):
            return [cue], False
        if re.fullmatch(rf"\s+of{_FILLED}\s*[\"“(]*", between, re.IGNORECASE) or (
            _filled(
                "to|at|is|was|were|be|been|remains?|remained|stood|equals?|averag(?:es|ed|ing)|exceeds?|exceeded|than|measures?|measured|totals?|stays?|stayed|hovers?|hovered|hovering|sits?|sat|(?:it|that|gap|lead|lag)['’]s|into"
            ).search(before)
            and not _elsewhere(between)
        ):
            return [cue], False
        if not between.strip() or (
            re.match(r"exceed|over|under|less|more|at", mark.text, re.IGNORECASE)
            and re.fullmatch(r"\s*(?:[\w-]+\s+){0,3}", between)
        ):
            return [cue], False
        if re.match(r"exceed", mark.text, re.IGNORECASE) and re.fullmatch(r"\s(?:[\w-]+,?\s+){0,10}", between):
            return [cue], False  # "the gap is wide, possibly exceeding a decade"
    placed = [cue for cue in earlier if cue.cue in PLACED]
    if placed and mark.kind == "number" and not mark.noun and _is_now().search(before):
        return [placed[-1]], False  # "was twelve months behind; today it is three"
    if placed and mark.kind != "number":
        if re.fullmatch(rf"\s+(?:down\s+|up\s+)?to{_FILLED}\s*(?:potentially\s+|possibly\s+)?", text[placed[-1].end : mark.start]):
            return [placed[-1]], False
        by = _filled("by|for" if mark.kind == "generations" else "by")
        if by.search(before):
            return [placed[-1]], False
        if _since().search(before):
            return [placed[-1]], True  # "trails by seven months, down from a year"
    verb = next((cue for cue in cues if cue.cue == "catch" and cue.start >= mark.end), None)
    if verb and re.fullmatch(r"\s+(?:away\s+)?from\s+", text[mark.end : verb.start]):
        return [verb], False  # "five years away from matching"
    if (
        verb
        and re.search(r"\b(?:takes?|took|needs?|requires?|required)\b[^,;.]{0,40}$", before, re.IGNORECASE)
        and re.fullmatch(r"(?:\s+\w+){0,4}\s+to\s+", text[mark.end : verb.start])
    ):
        return [verb], False
    return [], False


@cache
def _down_to() -> re.Pattern[str]:
    """Match what leads from an earlier gap to the present one: "from a year behind to three months"."""
    return re.compile(
        r"\s+(?:down\s+|up\s+)?to\s+(?:[a-z]+\s+){0,2}?(?:\d|an?\s|one\s|two\s|three\s|four\s|five\s|six\s)", re.IGNORECASE
    )


@cache
def _which_was() -> re.Pattern[str]:
    """Match a relative clause that tells the size of the gap itself: "the gap, which stood at"."""
    return re.compile(
        rf",\s(?:which|that)\s(?:was|were|is|had been|stood|stands|measured|reached|came)(?:\s(?:at|to))?{_FILLED}\s*$", re.IGNORECASE
    )


@cache
def _colon() -> re.Pattern[str]:
    """Match what leads to a gap right behind it: "the gap between A and B: about"."""
    return re.compile(rf"\s?[:=]{_FILLED}\s*[\"“‘'(*]*$", re.IGNORECASE)


@cache
def _is_now() -> re.Pattern[str]:
    return _filled(r"(?:it|that|this)(?:['’]s|\s+(?:is|was|has become))")


@cache
def _since() -> re.Pattern[str]:
    return _filled("(?:down|up) from")


def _was(text: str, mark: QuantityMark) -> bool:
    return bool(
        _filled("from|compared (?:with|to)|versus|vs\\.?|up from|down from|against|instead of|rather than").search(
            text[: mark.start]
        )
    )


@cache
def _aside() -> re.Pattern[str]:
    """Match a relative clause set off by commas, which says something else of the noun."""
    return re.compile(r",\s(?:which|who)\s[^,;]{1,80},(?=\s)")


def _elsewhere(between: str) -> bool:
    """Tell whether what a quantity follows is said of something named after the noun."""
    return bool(
        re.search(
            r"\b(?:grew|rose|raised|valued|priced|revenue|cost|spend\w*|paid|share|which|who)\b", between, re.IGNORECASE
        )
    )


def _listed(passage: Passage, first: QuantityMark, second: QuantityMark) -> bool:
    """Tell whether a quantity goes on a list: "17 points on MMLU, 24 on MATH", "the shortest four months, the longest ten"."""
    if second.kind not in {first.kind, "number"} and first.kind != "number":
        return False
    between = passage.text[first.end : second.start]
    return bool(
        re.fullmatch(
            r"(?:\s+(?:behind|ahead of)\s[^,;]{1,40}?)?(?:\s+(?:points?\s+)?(?:on|in|for|at)\s+[^,;.]{1,40}?)?\s*(?:,?\s+(?:and|but|or|while|to)\s+|,\s*)"
            r"(?:(?:about|only|just|by|at|the|longest|shortest|largest|smallest|best|worst|was|is|,)\s+)*",
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
    return low * _months_in(marks[index].text)


def _lender(marks: Sequence[QuantityMark], index: int) -> QuantityMark | None:
    """Find the mark whose unit a bare number shares: the one before, else the next of its list."""
    before = next((mark for mark in reversed(marks[:index]) if mark.unit), None)
    return before or next((mark for mark in marks[index + 1 :] if mark.unit), None)


def _in_turn(mark: QuantityMark, lender: QuantityMark | None, unit: str) -> Quantity:
    if lender is None:
        return mark.quantity(unit)
    factor = _months_in(lender.text)
    low, high = (None if value is None else value * factor for value in (mark.low, mark.high))
    return Quantity(low, high, lender.unit, mark.approximate)


def _months_in(written: str) -> int:
    """Tell how many months the unit of a duration has: "decade" 120, "years" 12."""
    return (
        120 if "decade" in written.lower() else 12 if re.search(r"\b(?:years?|yrs?)\b", written, re.IGNORECASE) else 1
    )
