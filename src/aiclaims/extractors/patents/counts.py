"""Whether a number counts patents: its noun says so, what it is told in parallel with, or what nothing else is counted by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import gates, words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.elided import counts_parties, tells_of_holder
from aiclaims.extractors.patents.lists import counted_above, is_yearly
from aiclaims.extractors.patents.rates import PEOPLE, RATE, rate_of
from aiclaims.extractors.patents.spoken_of import answers
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

_PARTICIPLE = lazy_regex(
    r"\s+(?:published|granted|issued|pending|valid|active|registered|"
    r"(?:(?-i:[A-Z][\w.]*)|foreign|domestic|national|international)\s+(?:and|or|&|plus)\s+(?:\d[\d,]*\+?\s+)?(?:(?-i:[A-Z][\w.]*)|foreign|international|worldwide|global|other))"
    r"\s+(?:[\w-]+\s+){0,3}?(?:patents|applications|families|inventions)\b",
    re.IGNORECASE,
)
# "Of these, 900 were design patents"
_ARE_PATENTS = lazy_regex(
    r"\s(?:are|were|was|is)\s(?:for\s)?(?:[\w-]+\s){0,3}?(?:patents?|patent applications|applications|utility models)\b(?!\s(?:that|which))",
    re.IGNORECASE,
)
# "900 patents, of which 300 had been granted"
_ARE_IN_STATE = lazy_regex(
    r"\s(?:are|were|was|is|have been|had been|has been)\s(?:(?:already|now|since|still|currently)\s)?(?:granted|issued|published|registered|pending|active|in force)\b",
    re.IGNORECASE,
)
_OF_WHICH = lazy_regex(
    r"\bof (?:which|these|those|them),?\s(?:(?:some|about|around|over|nearly|only|just)\s)?$", re.IGNORECASE
)
# "19,000 applications, over 9,000 of them granted"
_OF_THEM_GRANTED = lazy_regex(
    r"\s(?:of|out of)\s(?:them|these|those|which)\s(?:(?:have|has|had)\sbeen\s|(?:were|are|was)\s)?(?:(?:already|now|since|so far)\s)?(?:granted|issued|active|in force|valid|live)\b",
    re.IGNORECASE,
)
# "37,865 (55%) of the patents"
_PARTED = lazy_regex(
    r"\s?\(\d[\d.,]*\s?(?:%|percent|per cent)\)\s(?:of|out of)\s(?:all\s|the\s|these\s|those\s|its\s)*(?:[\w-]+\s){0,4}?(?:patents?|applications|families|inventions|filings)\b",
    re.IGNORECASE,
)
_PER_PEOPLE = lazy_regex(
    r"\s+per\s+(?:one\s+)?(?:million|thousand|hundred thousand|[\d,]+)\s+(?:people|inhabitants|residents|persons|population|citizens|of)\b",
    re.IGNORECASE,
)
# "Seven out of ten patents" counts none.
_OUT_OF = lazy_regex(r"\b(?:out\s+of|in)\s+\w+$", re.IGNORECASE)
# "The largest holder (900)", "tripled in a year (2024: 900)": what a bracket tells of whom or when is before it.
_BESIDE_HOLDER = lazy_regex(
    r"\b(?:holder|filer|applicant|patentee|assignee|patent owner|recipient)\s\([~≈]?(?:(?:about|around|over|nearly|some|with)\s)?$|\((?:19|20)\d\d\s?[=:]\s?$",
    re.IGNORECASE,
)
_RELATED = lazy_regex(r"\s\([~≈+-]?\d")
_DASH = lazy_regex(r"\s?[—–]\s?(?!\d)|\s[|·•]\s")
_ABSOLUTE = lazy_regex(r"\bin (?:absolute|raw) (?:terms|numbers|counts|figures)\b", re.IGNORECASE)
# How some offices and their newspapers number what is filed: "4,000 cases".
ITEMS = lazy_regex(r"(?:cases|items|pieces|entries|units|documents|of them)\b(?!\s(?:for|to)\b)", re.IGNORECASE)
_OF_THEM = lazy_regex(r"\sof\s(?:them|these|those)\b(?!\s(?-i:[a-z]))", re.IGNORECASE)
_AWARDS = lazy_regex(r"awards\b(?! (?:for|at|from|ceremon\w+))", re.IGNORECASE)
_PATENT_AWARDS = lazy_regex(r"\bpatent awards?\b|\bawarded\b[^.;]{0,40}\bpatents\b", re.IGNORECASE)


def counts_patents(
    passage: Passage,
    mark: QuantityMark,
    before: PatentClaim | None,
    told: frozenset[PatentMeasure],
    holders: Sequence[Mark],
) -> bool:
    """Tell whether a number counts patents: its noun says so, or what it is told in parallel with.

    Args:
        passage: The passage.
        mark: The number.
        before: The last claim shortly before it, None where there is none.
        told: What the passage of that claim measured.
        holders: Those who may hold patents.
    """
    text = passage.text
    if words.PART_OF.match(mark.noun) or words.PART_OF.match(text, mark.end + 1) or _OUT_OF.search(mark.text):
        return False
    magnitude = mark.high if mark.high is not None else mark.low
    if _NUMBERED_NAME.search(text, 0, mark.start) and not _names_party(passage, mark, holders):
        return False
    if _ABOUT_PATENTS.match(text, mark.end):
        return False
    if words.PATENT_NOUN.search(mark.noun) or _PARTICIPLE.match(text, mark.end):
        # "6.400 patents" is written in another country's way, or is a mean.
        whole = magnitude is None or float(magnitude).is_integer() or RATE.match(text, mark.end) is not None
        return whole and (magnitude or 0) > 1 and not gates.OTHER_FILINGS.search(mark.noun)
    if counts_parties(passage, mark):
        return False
    if (
        ITEMS.match(mark.noun)
        and ITEMS.match(text, mark.end + 1)
        and (before is not None or words.PATENTING.search(text, 0, mark.start))
    ):
        return (magnitude or 0) > 1 and (
            gates.parallel(passage, mark, holders) or tells_of_holder(passage, mark, holders)
        )
    if _counts_awards(passage, mark, before):
        return (magnitude or 0) > 1 and not gates.of_other_deed(text, mark)
    if not mark.noun and _PARTED.match(text, mark.end):
        return (magnitude or 0) > 1
    if not mark.noun and (_ARE_PATENTS.match(text, mark.end) or (mark is passage.quantities[0] and is_yearly(passage))):
        return (magnitude or 0) > 1
    if not mark.noun and _ARE_IN_STATE.match(text, mark.end) and _OF_WHICH.search(text, 0, mark.start):
        return (magnitude or 0) > 1 and (
            before is not None or words.PATENT_NOUN.search(text, 0, mark.start) is not None
        )
    pending = words.AND_PENDING.search(text, 0, mark.end + len(" pending"))
    if pending is not None and pending.end() == mark.end + len(" pending"):
        return (magnitude or 0) > 1
    if _PER_PEOPLE.match(text, mark.end) and words.PATENTING.search(text):
        return True
    if _BESIDE_HOLDER.search(text, max(0, mark.start - 40), mark.start):
        return (magnitude or 0) > 1 and text[mark.end : mark.end + 1] != "%"
    if mark.noun and not words.NO_NOUN.match(mark.noun) and not _leaves_out_noun(passage, mark, holders):
        return False
    if (
        magnitude is None
        or ((magnitude < 2 or not float(magnitude).is_integer()) and rate_of(passage, mark, before) is None)
        or gates.of_other_deed(text, mark)
    ):
        return False
    if mark.text.isalpha() and (mark.noun or "count" not in told):
        return False  # "has seven" goes on with a count, else it may be seven of anything
    counted = not told.isdisjoint({"count", "growth", "rank", "ratio"}) or (
        before is not None and ((magnitude > 100 and "share" in told) or _ABSOLUTE.search(text) is not None)
    )
    spoken_of = (
        words.PATENTING.search(text)
        or words.COUNTING.search(text)
        or words.PATENT_NOUN.search(text)
        or words.TREATY.search(text)
    )
    if before is not None and gates.resumes_total(text, mark):
        return True
    if not (counted or spoken_of or counted_above(passage) or answers(passage)):
        return False
    if gates.parallel(passage, mark, holders) or tells_of_holder(passage, mark, holders):
        return True
    return gates.resumes_total(text, mark) or (spoken_of is not None and gates.is_level(passage, mark))


# "The Corona 19 patent guide": the number is part of a name.
_NUMBERED_NAME = lazy_regex(
    r"\b[a-z]\w*\s(?!(?i:patents?|applications|filings|grants|inventions|families|granted|filed|issued|held|total)\s)[A-Z][a-z]{3,}\s$"
)
# "480 patent sequences": what is found in patents, or about them
_ABOUT_PATENTS = lazy_regex(
    r"\+?\s(?:[\w-]+\s){0,3}?patent\s(?:information|data|sequences?|citations?|licen[cs]es|drawings?|figures?|images?|searches|inventors?|classes|codes|classifications?|maps|reports?|strateg\w+|guides?|navigat\w+)\b",
    re.IGNORECASE,
)


def _names_party(passage: Passage, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether the name right before a number is of somebody, or a date: "Acme 900 patents", "in March 900 patents"."""
    return any(named.end == mark.start - 1 for named in (*holders, *passage.entities, *passage.periods))


def has_of_them(passage: Passage, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether a number is what a holder has of what was counted before: "Acme has 900 of them", "900 of them granted".

    Args:
        passage: The passage.
        mark: The number.
        holders: Those who may hold patents.
    """
    if mark.kind != "number" or mark.text.isalpha() or (mark.low or 0) <= 1:
        return False
    if _OF_THEM_GRANTED.match(passage.text, mark.end):
        return True
    counts = _OF_THEM.match(passage.text, mark.end) is not None
    return counts and gates.parallel(passage, mark, [holder for holder in holders if holder.end <= mark.start])


def _counts_awards(passage: Passage, mark: QuantityMark, before: PatentClaim | None) -> bool:
    """Tell whether awards are the patents awarded that are spoken of, not prizes ("came second with 2,628 awards")."""
    if _AWARDS.match(mark.noun) is None or re.search(r"\b(?:won|wins|prizes?)\b", passage.text):
        return False
    return (before is not None and before.status == "granted") or _PATENT_AWARDS.search(passage.text) is not None


def _leaves_out_noun(passage: Passage, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether what stands behind a number is no noun of its own: a nationality, or the verb of "Acme's 512 led"."""
    nationality = any(holder.start == mark.end + 1 and getattr(holder, "adjective", False) for holder in holders)
    if nationality:
        return re.match(r"\s\w+\W*(?:$|and\b)", passage.text[mark.end :]) is not None
    owned = any(re.fullmatch(r"['’]s?\s", passage.text[holder.end : mark.start]) for holder in holders)
    return owned and re.fullmatch(r"\w+ed", mark.noun.split()[0]) is not None


def counts_others(passage: Passage, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether the noun nearest to a number in its clause is something else than patents.

    Args:
        passage: The passage.
        mark: The number.
        holders: Those who may hold patents.
    """
    if words.PATENT_NOUN.search(mark.noun):
        return False
    held_to = _held_to(passage, mark)
    if held_to is not None and counts_others(passage, held_to, holders):
        return True
    start, end = passage.clauses.bounds(mark.start, len(passage.text))
    behind = PEOPLE.sub(" ", passage.text[mark.end : min(end, mark.end + 60)])
    before = PEOPLE.sub(" ", passage.text[max(start, mark.start - 180) : mark.start])
    if behind[:1] in {")", ",", ";"}:
        behind = ""  # the number is closed off
    elif behind[:2] == " (":
        behind = "" if _RELATED.match(behind) else behind[: behind.find(")")]  # "900 (9:1 ratio)"
    else:
        behind = behind.split(" (")[0]
    behind = _DASH.split(behind)[0]
    other, own = words.OTHER_NOUN.search(behind), words.PATENT_NOUN.search(behind)
    if other or own:
        return other is not None and (own is None or other.start() < own.start())
    shift = len(before) - mark.start
    named = [(holder.start + shift, holder.end + shift) for holder in holders if holder.end <= mark.start]
    others = [
        noun
        for noun in gates.other_nouns(before, 0, len(before))
        if noun.start() >= len(before) - 90
        # "Other firms are Acme with 900": those named behind are of that kind, the number is theirs.
        # "German firms filed 900": they are those who hold them.
        and not (
            gates.PARTIES.match(noun[0])
            and any(noun.end() <= start or start < noun.start() <= end + 1 for start, end in named)
        )
    ]
    owns = list(words.PATENT_NOUN.finditer(before))
    return bool(others) and (not owns or owns[-1].start() < others[-1].start())


def _held_to(passage: Passage, mark: QuantityMark) -> QuantityMark | None:
    """Give the number that a bare one is held against, and counts the same as: "40 papers against 25 from Zyxland"."""
    ahead = [
        other
        for other in passage.quantities
        if other.kind == "number" and other.end <= mark.start and not passage.text.endswith("per ", 0, other.start)
    ]
    if mark.noun or not ahead or _HELD.fullmatch(passage.text, ahead[-1].end, mark.start) is None:
        return None
    return ahead[-1]


_HELD = lazy_regex(
    r"(?:(?!patent|application|filing|famil|grant|invention)[^.;()]){0,50}?\b(?:against|versus|vs\.?|compared (?:to|with)|to)\s(?:(?!patent|application|filing|famil|grant|invention)[^.;()]){0,30}",
    re.IGNORECASE,
)
