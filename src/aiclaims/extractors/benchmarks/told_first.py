"""Places told before their holder: "the top model on B is A", "the best score on B belongs to A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex

_PLACE = (
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Nn]ew|[Cc]urrent)?\s*(?:(?:new|current|overall|reigning|present|all-time)\s+){0,2}"
    r"(?:(?P<first>(?:top|best|highest|strongest|leading)(?:[- ](?:performing|scoring|ranked|rated|placed))?\s+(?:[\w-]+\s+){0,2}?(?:model|system|agent|llm|performer|scorer|entry|scores?|results?|marks?)"
    r"|(?:model|system|agent|llm|one)\s+(?:that|which)\s+(?:performs|scores|does|ranks|fares|did|performed|scored)\s+(?:the\s+)?(?:best|highest|first)|SOTA|state[- ]of[- ]the[- ]art(?:\s+(?:result|score|model))?|record(?:\s+score)?|leader|champion|top\s+(?:spot|place|position|slot)|first\s+place|number\s+one)|(?P<second>runner-up|second\s+place))"
)
# What may stand between: the test, and what the place is said to do.
_BETWEEN = (
    r"(?:,?\s+(?:on|in|at|for|across)\s+(?:[^,;:.()]|(?<=\d)\.(?=\d)){1,60}?)?,?\s+"
    r"(?:(?:is|was|remains|becomes|became)(?:\s+(?:now|still|currently|again))?(?:\s+held\s+by)?|(?:now\s+|currently\s+)?(?:goes|went|belongs|belonged|falls|fell)\s+to)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+(?:(?:new|own|latest)\s+)?)*$"
)
_TOLD = lazy_regex(_PLACE + _BETWEEN, re.I)
# "No model scores higher on B than A"
_NONE_HIGHER = lazy_regex(
    r"\b(?:no|none of the)\s+(?:other\s+|rival\s+|competing\s+|single\s+|publicly available\s+|current\s+)*(?:models?|systems?|llms?|agents?|one)\s+(?:(?:has|have|currently|ever|yet|tested)\s+){0,2}(?:scor\w+|rank\w*|perform\w*|does|do|did|done|fares?|fared|is|are)\s+(?:higher|better)\s+(?:[^,;.]|\.(?=\d)){0,60}?\bthan\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
# "Reviewers rank A the top model on B"
_RANKING = lazy_regex(
    r"\b(?:rank(?:s|ed|ing)?|rat(?:es?|ed|ing)|nam(?:es|ed|ing)|crown(?:s|ed|ing)?|call(?:s|ed)?|plac(?:es|ed|ing)|list(?:s|ed)?|put(?:s|ting)?|declar(?:es|ed))\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
_RANKED_TOP = lazy_regex(
    r"\s+(?:as\s+|to be\s+)?(?:the\s+)?(?:number one|(?:top|best|highest|strongest|leading)(?:[- ](?:performing|scoring|ranked|rated|placed))?)\s+(?:[\w-]+\s+){0,2}?(?:model|system|llm|agent|performer|one|in the world|overall)?\s*(?=on\b|in\b|of\b|at\b|across\b)",
    re.I,
)
_WORDS = lazy_regex(
    r"\b(?:no(?:ne)? (?:of the |other )?(?:models?|systems?|llms?|agents?)|top|best|highest|strongest|leading|sota|state[- ]of[- ]the[- ]art|record|leader|champion|first place|number one|runner-up|second place)\b",
    re.I,
)
# "One of the best", "the previous record", "the best open model": no first place of all.
_NOT_OF_ALL = lazy_regex(
    r"\b(?:one of|among|previous|prior|former|earlier|old|if|whether|not|next)\b[^,;.]{0,20}$", re.I
)
_OF_A_CLASS = lazy_regex(r"\b(?:open|chinese|american|free|small|local|european|non-?\w+|closed|proprietary)\b", re.I)
_REACH = 160


@attrs.frozen(kw_only=True)
class ToldFirst:
    """A place with the system behind it.

    Args:
        start: Offset of its first letter.
        end: Offset behind its words.
        rank: Which place.
        holder: Who holds it.
    """

    start: int
    end: int
    rank: int
    holder: SystemMark


def names_place(text: str) -> bool:
    """Tell whether a text has words of a place that may be told before its holder.

    Args:
        text: The passage.
    """
    return _WORDS.search(text) is not None


def find_told_first(scene: Scene) -> Iterator[ToldFirst]:
    """Find places that are told before their holder.

    Args:
        scene: The passage.
    """
    text = scene.passage.text
    if not scene.tests or not names_place(text):
        return
    for mark in scene.systems:
        if not mark.model or mark.stranger:
            continue
        begin = max(0, mark.start - _REACH)
        top = _RANKED_TOP.match(text, mark.end)
        if top is not None and _RANKING.search(text, begin, mark.start):
            yield ToldFirst(start=mark.end + 1, end=top.end(), rank=1, holder=mark)
            continue
        if mark.reference:
            continue
        none = _NONE_HIGHER.search(text, begin, mark.start)
        if none is not None:
            yield ToldFirst(start=none.start(), end=none.end(), rank=1, holder=mark)
            continue
        told = _TOLD.search(text, begin, mark.start)
        if told is None or _NOT_OF_ALL.search(text, begin, told.start()) or _OF_A_CLASS.search(told[0]):
            continue
        if any(told.start() < other.start and other.end <= told.end() for other in scene.systems):
            continue
        yield ToldFirst(start=told.start(), end=told.end(), rank=2 if told["second"] else 1, holder=mark)
