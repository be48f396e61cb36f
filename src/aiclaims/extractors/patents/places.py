"""Which ordinals and superlatives are somebody's place in patents."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage, QuantityMark

_NEXT_CLAUSE = lazy_regex(r",|\s(?:which|who|that)\s")
# "The second to fifth places": which of them is whose is told by the order alone.
_RANGE = lazy_regex(
    r"(?<!from )(?<!from the )\b(?:\w+th|\d+(?:st|nd|rd|th)|first|second|third) (?:to|through) (?:the )?$",
    re.IGNORECASE,
)
_WANTED = lazy_regex(
    r"\b(?:needs?|wants?|hopes?|aims?|vow(?:s|ed)|would like|bid|race[sd]?|hoping|aiming|fail(?:s|ed)? to|lost|lose[s]?|losing|gave up|giving up|relinquish\w*)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
"""What is only wished, or lost, is nobody's place."""
# Those among whom somebody has a place are not what the place is in.
_AMONG = lazy_regex(
    r"\s(?:among|amongst|of|out of|in)\s(?:(?:all|of|the|other|top|leading|major)\s|[A-Z][\w.]*\s)*(?:\w+\s)?"
    r"(?:companies|firms|start-?ups|countries|nations|universities|institutions|organi[sz]ations|applicants|makers|\w+makers)\b",
)
_RANK_WORDS = lazy_regex(
    r"\b(?:rank\w*|place[sd]?|spot|position\w*|list(?:ed)?|came|comes|coming|follow\w*|lead\w*|led|largest|biggest|filers?|applicants?|holders?|behind|finish\w*|ends?|ended|stands?|stood|sits?|sat|"
    r"top(?:s|ped)?|g[eo]ts?|t[ao]kes?|took|secur(?:es|ed)|earn(?:s|ed)|grabb?(?:s|ed)|settl\w+|at|no|number|second|third|in|is|was|are|were|now|only|trails?|trailed|fell|rose|slid|slipped|dropped|moved|climbed|jumped|leapt|up from|down from|hold|holds|held|holding)\b",
    re.IGNORECASE,
)
_OBJECTS = lazy_regex(
    r"(?:\s*+(?!and (?:has|have|is|was|its)\b)[\w.’'()/-]++,?+){0,8}?(?:\s*(?!and (?:has|have|is|was|its)\b)[\w.’'()/-]+?,?)?\s*(?:patent(?! (?:law|office|pool|dispute|litigation|quality))\w*|inventions|filings|filers|applicants?|applications)\b",
    re.IGNORECASE,
)
"""What a lead is in, patents among it ("leads in papers, citations and patents")."""
_WEAK = lazy_regex(r"(?:\b(?:one of|some of|among)\s+(?:the\s+)?(?:\w+\s+)?|\b(?:a|an)\s+(?:\w+\s+)?)$", re.IGNORECASE)


# "Ranked first or second"
_EITHER = lazy_regex(r"\sor\s(?:the\s)?(?:\w+th|\d+(?:st|nd|rd|th)|second|third)\b", re.IGNORECASE)
_OR = lazy_regex(r"\b(?:\w+th|\d+(?:st|nd|rd|th)|first|second|third)\sor\s(?:the\s)?$", re.IGNORECASE)
_ONCE = lazy_regex(r"\b(?:once|formerly|previously|no longer|used to)\s+$", re.IGNORECASE)
_FORMER = lazy_regex(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_TOLD_IN_FULL = lazy_regex(r"(?:\s(?:in|with)\s\d[\d,]*\b)", re.IGNORECASE)


def _is_half_a_move(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a place that somebody came from is told alone, without when that was or where it led."""
    return (
        _FORMER.search(passage.text, 0, mark.start) is not None
        and _TOLD_IN_FULL.match(passage.text, mark.end) is None
        and not any(other.kind == "rank" and other is not mark for other in passage.quantities)
    )


def states_rank(passage: Passage, mark: QuantityMark, continued: bool) -> bool:
    """Tell whether an ordinal is somebody's place in patents, not a step of a list."""
    text = passage.text
    if (
        words.NO_RANK.match(text, mark.end)
        or _EITHER.match(text, mark.end)
        or _ONE_OF_SEVERAL.match(text, mark.end)
        or _OR.search(text, 0, mark.start)
        or _is_half_a_move(passage, mark)
        or (re.match(r"\s+to\s+\w+th\b", text[mark.end :]) and _FORMER.search(text, 0, mark.start) is None)
        or _RANGE.search(text, 0, mark.start)
        or _WANTED.search(text, 0, mark.start)
    ):
        return False
    start, end = passage.clauses.bounds(mark.start, len(text))
    behind = _NEXT_CLAUSE.split(_AMONG.sub("", text[mark.end : min(end, mark.end + 60)], count=1))[0]
    if words.OTHER_NOUN.search(behind) and not words.PATENTING.search(behind):
        return False  # "ranks fourth in research papers"
    if mark.text.lower().endswith("most") and _MOST_OF_ELSE.match(text, mark.end):
        return False
    if _INDEX.search(text[mark.end : mark.end + 60]) or (_INDEX.search(text) and not words.PATENTING.search(text)):
        return False  # a place in an index of innovation
    listed = text[: mark.start].endswith("(") or _RANK_WORDS.search(text, start, end) is not None
    return listed and (
        continued or words.PATENTS.search(text) is not None or words.PATENT_NOUN.search(text) is not None
    )


# "As for the third place, Acmeland or Zyxland took it"
_ONE_OF_SEVERAL = lazy_regex(
    r"(?:\s(?:place|position|spot|rank))?,\s(?:the\s)?[A-Z][^.;:()]{0,50}?,?\sor\s(?:the\s)?[A-Z]"
)


# "The second most phones": in what else one may have a place.
_MOST_OF_ELSE = lazy_regex(
    r"\s(?!(?:[\w-]+\s){0,3}?(?:patent\w*|applications?|filings?|inventions?|grants?|families)\b)(?!(?:[\w-]+ly\s)?(?:active|prolific|inventive|innovative|productive|frequent)\b)"
    r"(?:[a-z-]+\s)?(?!(?:is|was|has|as)\b)[a-z-]+s\b",
    re.IGNORECASE,
)


# What stands between a place and the index that it is in names no patents.
_INDEX = lazy_regex(r"^(?:(?!patent)[^.;])*\bIndex\b")


def _among_own(passage: Passage, cue: CueMark) -> bool:
    """Tell whether the others led are those of one country: "led all Chinese companies"."""
    return re.match(r"l(?:ed|eads)\b", cue.text, re.IGNORECASE) is not None and any(
        mark.adjective
        and mark.country is not None
        and passage.text[cue.end : mark.start].strip() in {"", "other", "the"}
        for mark in passage.entities
        if mark.start >= cue.end
    )


def ranks_patents(passage: Passage, cue: CueMark, continued: bool) -> bool:
    """Tell whether a superlative is one of patents: they stand in its own clause."""
    text = passage.text
    if _WEAK.search(text[: cue.start]) or _ONCE.search(text, 0, cue.start) or text[cue.end : cue.end + 1] == "-":
        return False
    start, end = passage.clauses.bounds(cue.start, len(text))
    near = text[max(start, cue.start - 80) : min(end, cue.end + 80)]
    object_of = text[cue.end : cue.end + 60].split(",")[0].split(";")[0]
    if words.OTHER_SUPERLATIVE.match(object_of) or _among_own(passage, cue):
        return False
    if cue.cue == "lead":
        return _OBJECTS.match(text, cue.end) is not None
    return words.PATENTING.search(near) is not None or (continued and words.EXPLICIT_LEAD.search(cue.text) is not None)
