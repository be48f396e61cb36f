"""Who comes first: superlatives and leads that rank somebody by patents without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.places import ranks_patents
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage

HEAD_OF_LIST = "head of the list"
_HEAD = lazy_regex(
    r"(?<![\w-])(?:top|leading|largest|biggest|foremost|most (?:active|prolific)|number[- ]one|top-ranked)\s+"
    r"(?P<kind>(?:[A-Za-z][\w/-]*\s+){0,4}?)(?:filer|applicant|holder|owner|patentee|assignee|recipient|source|origin|filing company|contributor|countr(?:y|ies)|nation|office)\b",
    re.IGNORECASE,
)
"""A superlative and what it is the first of, with the field between them ("the top quantum computing applicant")."""
_MORE_THAN_ANY = lazy_regex(
    r"\bmore\b(?:[^.;:]|(?<=\b[A-Z])\.){0,90}?\bthan\s+(?:any|all|another|every)\b(?!\s(?:[\w-]+\s){1,4}combined\b)",
    re.IGNORECASE,
)
_NONE_MORE = lazy_regex(
    r"\b(?:nobody|no one|no other|none|no (?:single |other )?(?:company|firm|country|nation|state|institution|university|chipmaker|applicant|corporation))\b[^.,;:]{0,40}?\b(?:more|as many)\s+"
    r"(?:[\w./-]+\s+){0,4}?(?:patents|inventions|applications|filings|grants|families)\s+(?:[\w-]+\s+){0,3}?(?:than|as)\b",
    re.IGNORECASE,
)
# "It filed 900 patents, more than any other maker": what is more has been named.
_MORE_OF_THEM = lazy_regex(r"\bmore\s+than\s+(?:any|all|every)\b", re.IGNORECASE)
_AT_THE_HEAD = lazy_regex(
    r"\b(?:heads?|headed|heading|tops?|topped|topping|leads?|led|leading)\s+(?:the|this|that|its|WIPO['’]s)\s+(?:[\w-]+\s+){0,4}?(?:list|rankings?|table|league|field|pack|chart|standings|count|tally)\b",
    re.IGNORECASE,
)
_LEADERSHIP = lazy_regex(
    r"\b(?:establish\w*|holds?|held|maintain\w*|takes?|taken|took|has|have|secur\w+|claim\w*)\b[^.;,:]{0,40}?\bpatent\w*(?:\s+[\w-]+){0,2}?\s+"
    r"(?:leadership|lead|dominance|supremacy)\b",
    re.IGNORECASE,
)
_HIGHEST_RATE = lazy_regex(
    r"\b(?:highest|largest|biggest|strongest)\s(?:[\w-]+\s){0,4}?patent(?:ing)?\s(?:rate|density|intensity|output|count)\b|\b(?:leads?|led)\s(?:on|by)\s(?:an?\s)?per[- ]capita\b",
    re.IGNORECASE,
)
_LARGEST_PART = lazy_regex(
    r"\b(?:highest|largest|biggest|greatest|lion['’]s)\s(?:share|percentage|proportion|portion|portfolio|collection|stock|haul|trove)"
    r"(?:\s\([^()]{1,20}\))?\sof\s(?:[\w.,/-]+\s){0,6}?(?:patents?|patent (?:filings|applications|families|grants))\b|"
    r"\b(?:largest|biggest)\s(?:[\w-]+\s){0,4}?patent\s(?:portfolio|collection|stock)\b|"
    r"\b(?:has|have|had|holds?|held|owns?|owned)\sthe\s(?:largest|biggest)\s(?:[\w-]+\s){0,3}portfolio\b|"
    r"\b(?:leads?|led|dominate[sd])\s(?:the|this)\s(?:[\w-]+\s){0,3}?patents?\s(?:market|segment|race|field|space|landscape|scene|ranking|list|table|league|filings)\b",
    re.IGNORECASE,
)
_LEADS_IN = lazy_regex(r"\b(?:leads?|led|leading)\s(?:\w+ly\s)+in\b", re.IGNORECASE)
_ONE_OF = lazy_regex(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|some) of|among)\s+(?:the\s+)?(?:[\w.’']+\s+){0,3}$",
    re.IGNORECASE,
)
_CLAUSE = lazy_regex(r"[;:]\s|,\s(?:while|but|whereas|although|and)\s", re.IGNORECASE)
_SO_MANY = lazy_regex(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|all|various)\s+$", re.IGNORECASE
)
_ORDINAL = lazy_regex(r"\b(?:\w+th|\d+(?:st|nd|rd|th)|second|third|next)[\s-]+$", re.IGNORECASE)


def find_superlatives(passage: Passage, cues: Sequence[CueMark], *, continued: bool) -> Iterator[tuple[CueMark, int]]:
    """Find what ranks somebody first or second by patents, with the rank.

    Args:
        passage: The passage.
        cues: Its cues of patenting and ranking.
        continued: Whether patents were counted just before.
    """
    text = passage.text
    taken: list[Mark] = [mark for mark in passage.quantities if mark.kind == "rank"]
    for match in _MORE_THAN_ANY.finditer(text):
        if words.PATENT_NOUN.search(match[0]):
            yield _first(match, "more than any"), 1
    for match in _MORE_OF_THEM.finditer(text):
        start = max(0, match.start() - 60, *(end.end() for end in _CLAUSE.finditer(text, 0, match.start())))
        counted = text[: match.start()]
        if words.PATENT_NOUN.search(counted, start) and not words.OTHER_NOUN.search(counted, start):
            yield _first(match, "more than any"), 1
    for match in _NONE_MORE.finditer(text):
        yield _first(match, "none more"), 1
    for match in _HIGHEST_RATE.finditer(text):
        yield _first(match, "leadership"), 1
    for match in _LARGEST_PART.finditer(text):
        if not (_ONE_OF.search(text[: match.start()]) or _ORDINAL.search(text[: match.start()])):
            taken.append(_first(match, "leadership"))
            yield _first(match, "leadership"), 1
    for match in _LEADS_IN.finditer(text):
        cue = _first(match, "leads in")
        if ranks_patents(passage, attrs.evolve(cue, cue="lead"), continued):
            yield cue, 1
    for match in _LEADERSHIP.finditer(text):
        yield _first(match, "leadership"), 1
    for match in _HEAD.finditer(text):
        if _is_first_of_patents(passage, match, continued) and not _overlaps(match.start(), match.end(), taken):
            taken.append(_first(match, "top of"))
            yield _first(match, "top of"), 1
    for match in _AT_THE_HEAD.finditer(text):
        if (continued or words.PATENTING.search(text)) and not _overlaps(match.start(), match.end(), taken):
            taken.append(_first(match, HEAD_OF_LIST))
            yield _first(match, HEAD_OF_LIST), 1
    for cue in cues:
        if cue.cue not in {"first", "lead", "second"} or not ranks_patents(passage, cue, continued):
            continue
        if _tells_of_group(text, cue) or _tops_somebody(passage, cue):
            continue
        if cue.cue == "second":
            yield cue, 2
        elif not _overlaps(cue.start, cue.end, taken):
            yield cue, 1


def _tells_of_group(text: str, cue: CueMark) -> bool:
    """Tell whether a superlative only says which several are meant: "ranks fourth of the firms that won the most patents"."""
    return cue.text.lower() in _MOST and _GROUP.search(text, 0, cue.start) is not None


def _tops_somebody(passage: Passage, cue: CueMark) -> bool:
    """Tell whether who is topped is named right behind: "it topped Acme" says who is ahead, not that Acme is first."""
    topped = cue.text.lower() in {"tops", "topped"}
    return topped and any(mark.start == cue.end + 1 and not mark.adjective for mark in passage.entities)


_MOST = frozenset({"the most", "most patents", "highest number of", "largest number of", "most prolific"})
_GROUP = lazy_regex(
    r"(?<!United )\b(?:companies|firms|countries|nations|states|economies|universities|institutions|institutes|organi[sz]ations|applicants|filers|holders|owners|"
    r"assignees|makers|\w+makers|players|entities|cities|regions|provinces|sectors|industries|fields|areas|technologies|offices|groups|inventors|ones|those)\s+"
    r"(?:(?:with|having|holding|filing|receiving|obtaining|owning|winning|getting|boasting|who|that|which|granted|awarded|issued|assigned)\s+)"
    r"(?:(?:have|had|has|been|are|were|hold|held|file|filed|receive|received|own|owned|obtain|obtained|won|got|granted|awarded|issued|by|far|the|for)\s+)*$",
    re.IGNORECASE,
)


def _is_first_of_patents(passage: Passage, match: re.Match[str], continued: bool) -> bool:
    text = passage.text
    if _ONE_OF.search(text[: match.start()]) or _ORDINAL.search(text[: match.start()]):
        return False
    if match[0].lower().endswith("ies") and _SO_MANY.search(text, 0, match.start()):
        return False  # "the ten top countries"
    # The first of one nation's firms is not the first of all.
    within = any(
        mark.adjective and match.start() <= mark.start < match.end() and mark.country is not None
        for mark in passage.entities
    )
    return not within and (continued or words.PATENTS.search(text) is not None)


def _first(match: re.Match[str], lemma: str) -> CueMark:
    return CueMark(start=match.start(), end=match.end(), text=match[0], cue="first", lemma=lemma)


def _overlaps(start: int, end: int, marks: Sequence[Mark]) -> bool:
    return any(mark.start < end and start < mark.end for mark in marks)
