"""Numbers in sentences on patents that count or compare something else: who has them, how good they are, what one had before."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark

# "The number of firms holding patents reached 900": of firms
_HOLDERS_COUNTED = lazy_regex(
    r"\bnumber of (?:[\w-]+\s){0,4}?(?:enterprises|companies|firms|start-?ups|institutions|inventors|applicants|universities|people|researchers)\b"
    r"[^.;]{0,40}?\b(?:holding|with|having|owning|filing|who|that|which)\b[^.;,]{0,60}?\b(?:patents?|applications|filings)\b[^.;,]{0,40}?"
    r"\b(?:reach(?:es|ed)|rose to|grew to|st(?:ands|ood) at|hit|was|is|total(?:s|l?ed)|exceed(?:s|ed))\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
# "A 70% share in wind power growth", "a seventh of its wind power capacity"
_OTHER_WHOLE = (
    r"(?:growth|capacity|markets?|production|sales|revenues?|generation|exports|investments?|GDP|output|shipments)\b"
)
_SHARE_IN = lazy_regex(
    rf"(?:%|\bper ?cent|\b(?:third|quarter|half|\w+th)s?)\s(?:(?:\w+\s)?shares?\s(?:in|of)|of)\s(?:(?!patents?\b)[\w.’'-]+\s){{0,5}}?{_OTHER_WHOLE}",
    re.IGNORECASE,
)
# "70% of the technical information in patents is told nowhere else"
_OF_KNOWLEDGE = lazy_regex(
    r"\W{0,3}\sof\s(?:all\s|the\s|this\s)?(?:[\w-]+\s){0,2}?(?:information|knowledge|content|disclosures?|data|text|claims|drawings)\b",
    re.IGNORECASE,
)
# "Of lower quality by a factor of six"
_QUALITY = lazy_regex(
    r"\b(?:quality|valu\w+|cited|citations?|expensive|costs?|likely|renewed|litigated)\b[^.;]{0,80}\bby\s(?:a\s)?(?:factor of\s)?$|"
    r"\b(?:quality|value)\b[^.;,]{0,60}\b(?:is|are|was|were)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# "Twice its filings in 2019", "three times its former total": what it had itself; "Bolt files three times its number" is of another's
_ITS_FORMER = lazy_regex(
    r"\s(?:its|their|his|her)\s(?:own\s)?(?:(?P<former>previous|former|earlier|prior)\s|(?:annual|total|patent)\s)*"
    r"(?:filings?|patents?|applications|grants|numbers?|counts?|totals?|outputs?|tall(?:y|ies)|figures?|levels?)\b(?(former)|\s(?:in|of|from)\s(?:\w+\s)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
# "Tenth with 18 certified patent lawyers"
_WITH_PEOPLE = lazy_regex(
    rf"(?:\s\w+){{0,3}}?\swith\s(?:\w+\s)?\d[\d,]*\s(?:[\w-]+\s){{0,2}}?{words.PATENT_TRADE}", re.IGNORECASE
)


def counts_beside(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number says how many hold patents, how good they are, or what part of something else.

    Args:
        passage: A passage about patents.
        mark: A number.
    """
    text = passage.text
    if mark.kind == "number":
        return "number of" in text and _HOLDERS_COUNTED.search(text, 0, mark.start) is not None
    if mark.kind == "percent" and _OF_KNOWLEDGE.match(text, mark.end):
        return True
    if mark.kind == "percent":
        share = _SHARE_IN.search(text)
        return share is not None and (mark.start <= share.start() <= mark.end or words.PATENT_NOUN.search(text) is None)
    if mark.kind == "times":
        return _QUALITY.search(text, 0, mark.start) is not None or _ITS_FORMER.match(text, mark.end) is not None
    return mark.kind == "rank" and _WITH_PEOPLE.match(text, mark.end) is not None
