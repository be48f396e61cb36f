"""Parties that no list of ours has, known by being put on one: "added Zorbium, Tarnix and Boltic to the Entity List"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.attribution.sources import is_common
from aiclaims.schema import Entity

_PUT = r"(?:add(?:s|ed|ing)?|plac(?:es?|ed|ing)|put(?:s|ting)?|includ(?:es?|ed|ing)|designat(?:es?|ed|ing))"
_DONE = r"(?:added|placed|put|included|blacklisted|listed|designated)"
_LISTS = (
    # "added A, B and C to the Entity List"
    lazy_regex(
        rf"\b{_PUT}\s(?P<names>[^.;:]{{2,400}}?)\s(?:to|on|onto|in)\s(?:(?:the|its|their|a|an|this|that|[A-Z][\w.]*['’]s)\s(?:[\w’'.-]+\s){{0,4}}?(?:list|blacklist)|entity list)\b",
        re.IGNORECASE,
    ),
    lazy_regex(r"\bblacklist(?:s|ed|ing)\s(?P<names>[^.;:]{2,400})", re.IGNORECASE),
    # "A, B and C were added to the list"
    lazy_regex(
        rf"(?:^|[.;:]\s)(?P<names>[^.;:]{{2,400}}?),?\s(?:was|were|has been|have been|had been|is being|are being)\s(?:\w+\s)?{_DONE}\b",
        re.IGNORECASE,
    ),
)
_IS_LIST = lazy_regex(r"\b(?:list|blacklist(?:ed|s|ing)?)\b", re.IGNORECASE)
_BETWEEN = lazy_regex(r",\s(?:and\s|as well as\s)?|\s(?:and|as well as|along with|together with)\s")
_NAMED = lazy_regex(
    r"(?:(?:the|its|a|an)\s)?(?:[a-z][\w-]*\s){0,3}(?P<name>[A-Z][\w&’'-]*(?:\s(?:of|for|&)\s(?=[A-Z])|\s(?=[A-Z]))?(?:[A-Z][\w&’'.-]*(?:\s(?:of|for|&)\s(?=[A-Z])|\s(?=[A-Z]))?)*)(?:\s\([A-Z][\w.-]*\))?(?=\s(?:for|over|because|after|in|on|last|from)\b|$)"
)


def find_listed_names(passage: Passage, known: Sequence[EntityMark]) -> Iterator[EntityMark]:
    """Find names that nobody knows in a row of those who are put on a list.

    Args:
        passage: The passage.
        known: The parties in it that are known.
    """
    if not _IS_LIST.search(passage.text):
        return
    taken: tuple[Mark, ...] = (*known, *passage.entities, *passage.periods, *passage.quantities)
    for pattern in _LISTS:
        for match in pattern.finditer(passage.text):
            for start, end in _pieces(passage.text, *match.span("names")):
                named = _NAMED.match(passage.text, start, end)
                if named is None or _OPENS.fullmatch(named["name"]) or is_common(named["name"], opening=True):
                    continue
                if any(
                    mark.start < named.end("name") and named.start("name") < mark.end
                    for mark in taken
                    if not _is_town_in(mark, named.start("name"))
                ):
                    continue
                yield EntityMark(
                    start=named.start("name"),
                    end=named.end("name"),
                    text=named["name"],
                    entity=Entity(named["name"], "firm"),
                    known=False,
                )


def _is_town_in(mark: Mark, start: int) -> bool:
    """Tell whether a place only stands in the name of a firm: "Foo Shanghai"."""
    return isinstance(mark, EntityMark) and mark.entity.type == "other" and mark.start > start


# "Separately, A was added": how a sentence opens.
_OPENS = lazy_regex(r"[A-Z][a-z]+ly")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a row of names at its commas and "and"."""
    for cut in _BETWEEN.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end
