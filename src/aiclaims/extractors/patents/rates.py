"""Patents for each so many people or each year: which rate a number is told with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark

_PER = (
    r"(?P<rate>per\s+(?:capita|(?:one\s+)?(?:million|billion|thousand|hundred thousand|[\d,]+k?)(?:\s+(?:people|inhabitants|residents|population|persons|"
    r"citizens|of (?:the )?population|employees|researchers))?|(?:person|inhabitant|head|resident|year|annum|month)))\b"
)
# "Files 900 patents a year", not "filed 900 patents, a year after"
_EACH = (
    r"(?P<each>(?:a|each|every)\s(?:year|month))\b(?!\s(?:ago|after|before|earlier|later|prior|since|when|from|of)\b)"
)
RATE = lazy_regex(
    rf"(?:\s+[\w-]+){{0,4}}?\s+(?:{_PER}|{_EACH})|(?:\s[\w-]+){{0,2}}?\s?(?P<quotient>/\s?(?:year|yr|capita|person|inhabitant))\b",
    re.IGNORECASE,
)
PEOPLE = lazy_regex(r"\bper\s+(?:one\s+)?[\w,]+\s+(?:people|employees|researchers|workers|persons)\b", re.IGNORECASE)
"""Those for each of whom patents are counted are not what is counted."""
_RATE_BEFORE = lazy_regex(rf"\b(?:patents|applications|filings|grants|inventions)(?:{RATE.pattern})", re.IGNORECASE)
# "Per million inhabitants, Acmeland files 900 patents"
_RATE_OPENS = lazy_regex(rf"\W*(?:(?:measured|calculated)\s)?{_PER}(?=\s*,)", re.IGNORECASE)


def rate_around(passage: Passage) -> re.Match[str] | None:
    """Find the rate that bare values go on with, where what a list hangs on, or the paragraph before, says it."""
    told = (_RATE_BEFORE.search(above.text) for above in (*above_in_list(passage), *_paragraph_before(passage)))
    found = [rate for rate in told if rate is not None and "year" not in rate[0].lower()]
    # "per capita" only speaks of a rate, another tells it.
    return next((rate for rate in found if "capita" not in rate[0].lower()), found[0] if found else None)


def _paragraph_before(passage: Passage) -> Iterator[Passage]:
    if any(mark.entity.type in {"firm", "institution"} for mark in passage.entities):
        return  # nobody counts the inhabitants of a firm
    earlier = passage.previous
    while earlier is not None and earlier.block is passage.block and passage.kind == "sentence":
        yield earlier
        earlier = earlier.previous


_RATE_TOLD = lazy_regex(_PER, re.IGNORECASE)


def rate_over(headers: str, around: str) -> str | None:
    """Find the rate that a column of a table counts by: its header says so, the text over the table perhaps more fully.

    Args:
        headers: What stands over the column.
        around: What the text over the table says.

    Returns:
        The unit, as "patents per 100,000 inhabitants"; None where the column is no rate of people.
    """
    told = _RATE_TOLD.search(headers)
    if told is None or "year" in told[0].lower():
        return None
    fuller = _RATE_TOLD.search(around)
    rate = fuller["rate"] if fuller is not None and len(fuller[0]) > len(told[0]) else told["rate"]
    return f"patents {rate[0].lower()}{rate[1:]}"


def unit_of(passage: Passage, mark: QuantityMark, measure: PatentMeasure, before: PatentClaim | None) -> str:
    """Give the unit of a measure; a count for each so many people keeps its own."""
    return words.UNITS[measure] if measure != "count" else rate_of(passage, mark, before) or words.UNITS[measure]


def _rate_before(passage: Passage, mark: QuantityMark) -> re.Match[str] | None:
    """Find the rate that numbers in brackets go on with: "Acmeland (9 per 10,000 people), followed by Boltia (8)"."""
    if not passage.text[: mark.start].endswith("("):
        return None
    told = (RATE.match(passage.text, other.end) for other in passage.quantities if other.end <= mark.start)
    return next((rate for rate in told if rate is not None and rate["rate"] and "year" not in rate["rate"]), None)


def rate_of(passage: Passage, mark: QuantityMark, before: PatentClaim | None) -> str | None:
    """Find for each how many people a count is told: behind it, or where what a bare number goes on with says it."""
    rate = RATE.match(passage.text, mark.end) or _RATE_OPENS.match(passage.text)
    if rate is None and not words.PATENT_NOUN.search(mark.noun):
        rate = _rate_before(passage, mark)
    if rate is None and not words.PATENT_NOUN.search(mark.noun):
        # "in patents per capita, Acmeland (12) leads Boltia (9)"
        rate = _RATE_BEFORE.search(passage.text, 0, mark.start)
        if rate is None and words.PATENT_NOUN.search(passage.text, 0, mark.start):
            return None  # the sentence counts patents as such
        rate = rate or rate_around(passage)
        if (
            rate is None
            and before is not None
            and before.measure == "count"
            and " per " in before.value.unit
            and "year" not in before.value.unit
        ):
            return before.value.unit if words.PATENT_NOUN.search(passage.text) is None else None
    if rate is None:
        return None
    told = rate.groupdict()
    per = told["rate"] or told.get("each")
    return f"patents {per[0].lower()}{per[1:]}" if per else f"patents{told['quotient']}"
