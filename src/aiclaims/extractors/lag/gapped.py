"""Gaps told in a clause that leaves its verb out: "A trails B by seven months; C, by eighteen, and never by fewer than nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.finding import Finding
from aiclaims.extractors.lag.gaps import Gap, months_in
from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage, QuantityMark
from aiclaims.schema import Entity, Quantity

_UNITS = frozenset({"months", "generations", "points"})
_FEW = r"(?:(?:by|at|about|around|roughly|some|only|just|nearly|almost|perhaps|maybe|fully|another|at\s(?:least|most|best|worst)|more\slike|closer\sto|nearer(?:\sto)?|an?|the|another|as\s(?:many|few|much|little)\sas|something\slike|up\sto|over)\s)*"


def find_gapped(passage: Passage, context: Context, told: Sequence[Finding]) -> Iterator[Finding]:
    """Find the gaps of those whom a passage sets beside the two it has told of, and further ones of the same two.

    Args:
        passage: The passage.
        context: The claims before.
        told: What its words of position and distance say.
    """
    base = next((finding for finding in told if finding.gap is not None and not finding.gap.past), None)
    before = None if base is not None or told else _told_before(passage, context)
    if base is not None and base.gap is not None:
        pair, length, end = base.parties, base.gap.mark, max(base.gap.mark.end, _end_of_pair(passage, base))
    elif before is not None:
        pair, length, end = Parties(before.laggard, before.leader, inherited=True), None, 0
    else:
        return
    known = {finding.gap.mark.start for finding in told if finding.gap is not None}
    unit = base.gap.quantity.unit if base and base.gap else before.gap.unit if before and before.gap else ""
    factor: float = months_in(length.text) if length is not None else 1
    if length is None and unit == "months":
        factor = _factor_before(passage, context)
    for mark in passage.quantities:
        if mark.start < end or mark.start in known or not _is_length(passage, mark, unit):
            continue
        parties = _whose(passage, mark, end, pair, same=length is not None)
        if parties is not None:
            at_least = _never().search(passage.text, end, mark.start) is not None and mark.low is None
            yield Finding(
                parties=parties, at=mark, gap=Gap(mark, _quantity(mark, unit, factor, turned=at_least)), certain=0.7
            )
            end = mark.end


def _told_before(passage: Passage, context: Context) -> LagClaim | None:
    """Give the claim of the sentence right before, which this one goes on with without a verb of its own."""
    if not context.claims or context.passages[-1] is not passage.previous:
        return None
    claim = context.claims[-1]
    return claim if isinstance(claim, LagClaim) and claim.gap is not None and not claim.negated else None


def _factor_before(passage: Passage, context: Context) -> float:
    lengths = [mark.text for mark in context.passages[-1].quantities if mark.unit == "months"]
    return months_in(lengths[-1]) if lengths else 1


def _end_of_pair(passage: Passage, base: Finding) -> int:
    """Give the offset behind the gap that a passage tells first, and behind who is ahead where he stands right behind it."""
    assert base.gap is not None
    start = base.gap.mark.end
    return next(
        (
            mark.end
            for mark in party_marks(passage)
            if mark.start >= start
            and party(mark) in {base.parties.leader, base.parties.laggard}
            and not re.search(r"[,;:.]", passage.text[start : mark.start])
        ),
        start,
    )


def _is_length(passage: Passage, mark: QuantityMark, unit: str) -> bool:
    if any(period.start < mark.end and mark.start < period.end for period in passage.periods):
        return False
    return (mark.unit == unit and unit in _UNITS) or (mark.kind == "number" and not mark.noun and unit in _UNITS)


def _quantity(mark: QuantityMark, unit: str, factor: float, *, turned: bool) -> Quantity:
    low, high = (None if value is None else value * (1 if mark.unit else factor) for value in (mark.low, mark.high))
    return Quantity(high, None, unit) if turned else Quantity(low, high, unit, mark.approximate)


def _whose(passage: Passage, mark: QuantityMark, start: int, pair: Parties, *, same: bool) -> Parties | None:
    """Tell of whom a length is told: of another who stands before it, or of the same two."""
    text = passage.text
    if _ends().match(text, mark.end) is None:
        return None
    named = [other for other in party_marks(passage) if start <= other.start and other.end <= mark.start]
    other = party(named[-1]) if named else None
    if other is None:
        return attrs.evolve(pair, inherited=True) if same and _again().fullmatch(text, start, mark.start) else None
    if _says().fullmatch(text, named[-1].end, mark.start):
        return attrs.evolve(pair, inherited=True)
    if other.name in pair.names or pair.leader is None or sort_of(other) != sort_of(pair.laggard or other):
        return None
    parts = _parted().search(text, start, named[0].start) is not None or not text[start : named[0].start].strip(
        " “\"'‘"
    )
    if _and_by().search(text, start, mark.start) is not None and not _is_first(passage, pair.leader):
        return None  # "A trails B by a year and C by two": who is behind whom
    if len(named) > 1 or not parts or _is().fullmatch(text, named[-1].end, mark.start) is None:
        return None
    return Parties(other, pair.leader, inherited=True, settled=True)


def _is_first(passage: Passage, leader: Entity) -> bool:
    return next((party(mark) for mark in party_marks(passage)), None) == leader


@cache
def _and_by() -> re.Pattern[str]:
    return lazy_regex(rf"\band\s(?:the\s)?[\w.-]+(?:\s[\w.-]+)?\sby\s{_FEW}$", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    """Match what may stand behind a length that ends its clause: "behind", a year, a field."""
    return lazy_regex(
        r"(?:\s(?:behind|back|adrift|off|away|more|or\smore|months|years))?(?:\s(?:in|by|on|at)\s[^,;.]{2,40}|\s(?:now|today|ago))?[\"”’']?\s*(?:$|[,;.:)!—–]|\s(?:and|or|but|while)\s)",
        re.IGNORECASE,
    )


@cache
def _parted() -> re.Pattern[str]:
    """Match what parts one who is set beside the first from what was told of him."""
    return lazy_regex(r"[;,.:—–]|\b(?:and|while|whereas|but)\b", re.IGNORECASE)


@cache
def _is() -> re.Pattern[str]:
    """Match what leads from somebody to his gap: "'s, by", "is about", ", the best of the rest, is"."""
    return lazy_regex(
        rf"(?:['’]s?)?(?:\s(?!(?:has|have|had|will|would|spent?|raised|makes?|made|built|plans?|founded|with|for|over|in|since|after)\b)[\w-]+){{0,3}}?(?:,\s(?!\w+ing\b)[^,;.]{{2,40}},)?,?\s(?:(?:is|are|was|were|sits?|stands?|comes?\sin|follows?|trails?|lags?|needs?)\s)?(?:behind\s)?{_FEW}",
        re.IGNORECASE,
    )


@cache
def _says() -> re.Pattern[str]:
    """Match what another says of the same gap: "AMD says two", "Intel puts it at"."""
    return lazy_regex(
        rf"(?:['’]s?)?(?:\s[\w-]+){{0,2}}?,?\s(?:say|says|said|reckons?|reckoned|thinks?|puts?\s(?:it|the\s\w+)|claims?|claimed|estimates?|argues?)\s(?:it\sis\s|that\sit\sis\s)?{_FEW}",
        re.IGNORECASE,
    )


@cache
def _again() -> re.Pattern[str]:
    """Match what leads to another size of the same gap: "on average, and never by", "in 2023,", ", or, in yield, more like"."""
    when = (
        r"(?:in|by|on|at|since|for)\s[^,;.]{2,40}|on\saverage|at\s(?:most|least|best|worst)|now|today|then|later|once"
    )
    return lazy_regex(
        rf"(?:\s(?:in|on|at)\s[a-z][^,;.]{{2,30}}?)?,?\s(?:and\s|but\s)?(?:now\s|today\s)?(?:puts?|sees?|makes?|has|reckons?)\s(?:it|that)\s(?:now\s)?(?:at\s|to\sbe\s)?{_FEW}"
        rf"|(?:\s(?:months|years|behind|ahead|earlier|before))?(?:\s(?:{when}))?(?:(?:\s?[,;—–]|\s\()\s?(?:and|or|but|then|yet)?|\s(?:and|or|but|then))(?:,\s(?:if|in|on|by|at|as)\s[^,;]{{2,50}},)?\s?"
        rf"(?:(?:never|seldom|rarely|sometimes|at\stimes|often|even|{when}|perhaps|possibly|then|it\s(?:is|was))\s)*{_FEW}",
        re.IGNORECASE,
    )


@cache
def _never() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:never|seldom|rarely|not)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
