"""Multiples that tell growth rather than a comparison: patents that doubled, a sixfold rise in filings."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.gates import other_nouns
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark
from aiclaims.schema import Quantity

_VERB = lazy_regex(r"\b(?:doubl|trebl|tripl|quadrupl|quintupl)(?:ed|ing)$", re.IGNORECASE)
_FOLD = lazy_regex(r"(?:fold|[x×]|times)$", re.IGNORECASE)
_GREW = lazy_regex(
    r"\b(?:gr[eo]w\w*|increas\w+|r[io]s(?:e|en|ing)|expand\w*|surg\w+|jump\w*|climb\w*|soar\w*|multiplied|up)\s+(?:(?:by|almost|nearly|about|around|roughly|approximately|over|some|more|than|an?)\s+)*$",
    re.IGNORECASE,
)
_GROWTH = lazy_regex(r"\s+(?:increase|rise|growth|jump|surge|expansion)\b", re.IGNORECASE)
# What is told of patents without being their number; "double every year" tells a pace, "doubled down" is no multiple.
_NOT_THE_NUMBER = lazy_regex(
    r"\b(?:shares?|proportion|percentage|rates?|value|length|speed|pace|lead|gap|quality|duration|time|ratio|odds|chances?|intensity|team|"
    r"licens\w+|litigation|examin\w+|disputes|claims|pages|pharmaceutical|who|which)\b",
    re.IGNORECASE,
)
_REPEATED = lazy_regex(r"\s+(?:every|each|as|down|again every|(?:that|those|the \w+) of)\b", re.IGNORECASE)
_OBJECT = lazy_regex(
    r"\s+(?:of\s+|in\s+)?(?:(?:the\s+)?(?:(?:annual|total|overall)\s+)*(?:number|count|volume)\s+of\s+|(?:its|their|his|the|all)\s+|[A-Z][\w.]*['’]s?\s+)*(?:[\w/-]+\s+){0,3}$",
    re.IGNORECASE,
)


def is_multiplied(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a multiple says by how much the number of patents grew.

    Args:
        passage: The passage.
        mark: A multiple of it.
    """
    text = passage.text
    start, end = passage.clauses.bounds(mark.start, len(text))
    if not (_VERB.search(mark.text) or (_FOLD.search(mark.text) and _tells_growth(text, mark))):
        return False
    if _REPEATED.match(text, mark.end):
        return False
    if (other := _NOT_THE_NUMBER.search(text, start, end)) is not None and other.start() < mark.end + 40:
        return False
    behind = words.PATENT_NOUN.search(text, mark.end, min(end, mark.end + 70))
    if behind is not None and _OBJECT.fullmatch(text, mark.end, behind.start()) is not None:
        return not other_nouns(text, mark.end, behind.start())
    ahead = list(words.PATENT_NOUN.finditer(text, start, mark.start))
    return bool(ahead) and not other_nouns(text, start, mark.start) and not other_nouns(text, mark.end, mark.end + 30)


def _tells_growth(text: str, mark: QuantityMark) -> bool:
    return _GREW.search(text, max(0, mark.start - 40), mark.start) is not None or bool(_GROWTH.match(text, mark.end))


def growth_of(mark: QuantityMark, quantity: Quantity) -> Quantity:
    """Give the growth that a multiple says: what doubled grew by 100 percent; "sixfold" stays six times.

    Args:
        mark: The multiple.
        quantity: Its value.
    """
    if _VERB.search(mark.text) is None:
        return Quantity(quantity.low, quantity.high, "times", quantity.approximate)
    low, high = (None if end is None else (end - 1) * 100 for end in (quantity.low, quantity.high))
    return Quantity(low, high, "percent", quantity.approximate)
