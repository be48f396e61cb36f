"""Where somebody stands by the sentences before: who leads, and in which field the tables are turned."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity

_SIGHT = 3
"""Passages back in which whoever leads may be named."""


def leader_told(passage: Passage, laggard: Entity) -> Entity | None:
    """Name who is said to lead before somebody else is "a year behind": "Kappa leads. Tau is a year behind".

    Args:
        passage: The passage, its own earlier clauses too.
        laggard: Who is behind.
    """
    near: Passage | None = passage
    for _ in range(_SIGHT):
        if near is None:
            return None
        for mark in reversed(party_marks(near)):
            one = party(mark)
            if one is None or one == laggard or sort_of(one) != sort_of(laggard):
                continue
            if isinstance(mark, EntityMark) and (_leads().match(near.text, mark.end) or _led_by(near.text, mark)):
                return one
        near = near.previous
    return None


def _led_by(text: str, mark: Mark) -> bool:
    return _first().search(text, 0, mark.start) is not None and _at_an_end().match(text, mark.end) is not None


@cache
def _leads() -> re.Pattern[str]:
    """Match what makes somebody the first of all, and not ahead of one: "leads in chips", "is first", "sets the pace"."""
    end = r"(?=\s*(?:$|[,.;:!)—–]|(?:in|at|with|by|on|and|but|now|still|here|there|worldwide|globally)\b))"
    return lazy_regex(
        r"(?:['’]s?)?(?:\s(?!(?:not|never|no)\b)[\w-]+){0,2}?\s(?:"
        rf"(?:leads?|led)(?:\s(?:the\s(?:way|field|pack|world|race|market|industry|table|list)|comfortably|clearly|easily))?{end}|(?:is|are|was|were|remains?|comes?|came|ranks?|stands?)\s(?:still\s|now\s|clearly\s|comfortably\s)?(?:first|top|(?:out\s)?in\sfront|in\sthe\slead|number\sone|ahead|the\sleader){end}|"
        rf"sets?\sthe\s(?:pace|standard|bar)|(?:holds?|has|keeps?)\sthe\s(?:lead|crown|edge){end}|dominates?)",
        re.IGNORECASE,
    )


@cache
def _first() -> re.Pattern[str]:
    """Match what makes the next name the first of all: "First is", "the leader in chips is", "is led by"."""
    return lazy_regex(
        r"(?:\bfirst(?:\s(?:in|among|of)\s[^,;.]{2,40})?\s(?:is|are|comes?|was)|\bthe\sleader(?:\sin\s[^,;.]{2,40})?\s(?:is|was|remains)|\b(?:led|headed|dominated)\sby|\bin\s(?:front|the\slead)\s(?:is|are))\s(?:still\s)?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def _at_an_end() -> re.Pattern[str]:
    return re.compile(r"(?:['’]s?)?(?:\s[\w-]+){0,2}\s*(?:$|[,.;:])")


def turns_to_field(passage: Passage) -> bool:
    """Tell whether a sentence opens with a field that it sets against the one before: "In chips it is ahead"."""
    opened = _opening_field().match(passage.text)
    return opened is not None and not any(period.start < opened.end() for period in passage.periods)


@cache
def _opening_field() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:(?:But|And|Yet|Still|Even|Only)\s)?(?:[Ii]n|[Oo]n|[Ww]ith|[Aa]t|[Ff]or|[Ww]hen it comes to|[Aa]s (?:for|to))\s"
        r"(?!(?:its|their|the\s(?:past|last|end|meantime|event|view|words)|fact|short|general|all|part|other|effect|theory|principle|practice)\b)[^,;:.]{2,50}?(?:,\s|\s(?=(?:it|they|the|[A-Z])))"
    )
