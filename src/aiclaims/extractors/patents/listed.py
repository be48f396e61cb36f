"""Holders that only the form of a line names: "**Acme Power** (420 patents)" under "Market leaders:", "# Acme: 90 (Zyx News)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.extractors.patents.parties import OFFICE, PLACES
from aiclaims.extractors.patents.topics import names_field
from aiclaims.extractors.patents.unlisted import NO_NAME
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.schema import Entity

_ABOUT = r"(?:(?:about|around|over|more than|nearly|some|roughly|a total of|holds|has)\s+)*[~≈>]?\s*"
_BEHIND = rf"[*_]*\s*(?:\([A-Z]{{2,5}}\)\s*)?(?:\(|[:–—→-]\s*[*_]*)\s*{_ABOUT}\d[\d,.]*[kKM]?\+?"
_LABELLED = lazy_regex(
    rf"\W*(?:\d+[.)]\s+)?(?P<name>[A-Z\d][\w&.'’-]*(?:\s+(?:&\s+|of\s+|and\s+)?[A-Z\d][\w&.'’-]*){{0,4}}){_BEHIND}"
    r"(?P<counted>(?:\s?%\s?of)?\s*(?:\w+\s+){0,2}?(?:patents|patent families|families|applications|filings|grants)\b|\s*(?:total|issued|granted|pending)\b)?"
)
_LABEL = lazy_regex(r"\W*[A-Z\d][\w&.'’ /-]{1,40}[*_]*:\s")
_NUMBERED = lazy_regex(_BEHIND)
_OF_HOLDERS = lazy_regex(
    r"\b(?:compan(?:y|ies)|firms?|applicants?|assignees?|organi[sz]ations?|holders?|owners?|players?|leaders?|filers?|patentees?|competitors?|"
    r"start-?ups?|institutions?|universities|makers?|manufacturers?|vendors?|suppliers?)\b",
    re.IGNORECASE,
)
_PART = lazy_regex(r"[*_]*:[*_]*\s[~≈]?\d[\d.]*\s?% of ")
_OPENS = lazy_regex(r"\W*(?:\d+[.)]\s+)?")
_RUN = 12
"""Lines up to which a row of such lines is followed."""


def listed_holder(passage: Passage) -> EntityMark | None:
    """Find the holder that a line begins with, right before how many patents it has, whether a list knows it or not.

    Args:
        passage: The line.
    """
    if passage.kind == "row":
        return None
    known = _known_label(passage)
    if known is not None:
        return known
    label = _LABELLED.match(passage.text)
    if label is None or label["counted"] is None or NO_NAME.match(label["name"]):
        return None
    start, end = label.span("name")
    if any(mark.start < end and start < mark.end for mark in passage.entities):
        return None
    over = [*(above for above in above_in_list(passage) if above.kind != "item"), passage.heading]
    listed = passage.kind == "item" and any(above is not None and _OF_HOLDERS.search(above.text) for above in over)
    among = any(_known_label(line) for line in run_of(passage))
    if not (listed or among) or (names_field(label["name"]) and not (listed and among)):
        return None  # "Quantum Machines" is a firm only among others, under "Players"
    return EntityMark(start=start, end=end, text=label["name"], entity=Entity(label["name"], "firm"), known=False)


def is_listed(passage: Passage) -> bool:
    """Tell whether a line is one of several that each begin with a holder and its number.

    Args:
        passage: The line.
    """
    return listed_holder(passage) is not None and any(True for _ in run_of(passage))


def above_run(passage: Passage) -> Passage | None:
    """Give what stands over the lines that each begin with a holder and its number, where that speaks of patents.

    Args:
        passage: One of the lines.
    """
    above = passage.previous
    for _ in range(_RUN):
        if above is None or _LABELLED.match(above.text) is None:
            break
        above = above.previous
    return above if above is not None and words.PATENTING.search(above.text) else None


def sources_behind(passage: Passage) -> tuple[str, ...]:
    """Name the sources that stand in brackets at the end of a line that begins with a holder.

    They are sources where one of them is a body or an outlet, or where the text over the lines says so.

    Args:
        passage: The line.
    """
    listed = listed_holder(passage)
    closing = None if listed is None else _CLOSING.search(passage.text, listed.end)
    if closing is None:
        return ()
    inside = [mark for mark in passage.entities if closing.start() < mark.start < closing.end()]
    told = any(mark.reports or mark.entity.type in {"institution", "agency"} for mark in inside)
    if any(mark.entity.type in PLACES for mark in inside) or not (told or _tells_sources(passage)):
        return ()
    spelled = {mark.text: mark.entity.name for mark in inside}
    names = (spelled.get(name, name) for name in _SEPARATOR.split(closing["names"]))
    return tuple(name for name in names if _SOURCE.fullmatch(name))


def _tells_sources(passage: Passage) -> bool:
    """Tell whether the text over a row of lines announces their sources."""
    above = passage.previous
    for _ in range(_RUN):
        if above is None:
            break
        if _SOURCES.search(above.text):
            return True
        above = above.previous
    return False


_SOURCES = lazy_regex(r"\b[Ss]ources?\b|\b(?:derived|compiled|taken) from\b")


def is_source(passage: Passage, mark: Mark) -> bool:
    """Tell whether a name stands in brackets that close what a line tells, with no number in them: "Acme: 90 (Zyx News)".

    Args:
        passage: The line.
        mark: The name.
    """
    opened = passage.text.rfind("(", 0, mark.start)
    if opened < 0:
        return False
    closed = _NAMES.match(passage.text, opened)
    return closed is not None and mark.end < closed.end()


_CLOSING = lazy_regex(r"\((?P<names>[^()]{2,60})\)\s*$")
_SEPARATOR = lazy_regex(r"\s?[,;/]\s?|\s(?:and|&)\s")
_SOURCE = lazy_regex(r"[A-Z][\w.&-]+(?: [A-Z][\w.&-]+){0,2}")
_NAMES = lazy_regex(r"\([^()\d]{2,60}(?:\d{4})?\)\s*(?:$|[.;])")


def _known_label(passage: Passage) -> EntityMark | None:
    """Find the listed firm, place or office that a line begins with, right before its number."""
    first = passage.entities[0] if passage.entities else None
    if first is None or _OPENS.fullmatch(passage.text, 0, first.start) is None or first.reports or not first.known:
        return None
    office = first.entity.type == "agency" and OFFICE.search(first.entity.name) is not None
    if not (office or first.entity.type in {*PLACES, "firm"}) or first.entity.name.startswith("World"):
        return None
    if _NUMBERED.match(passage.text, first.end) is None:
        return None
    # An office alone is where they were filed.
    part = _PART.match(passage.text, first.end) is not None
    counted = (_LABELLED.match(line.text) for line in run_of(passage))
    return first if not office or part or any(label and label["counted"] for label in counted) else None


def run_of(passage: Passage) -> Iterator[Passage]:
    """Give the lines before and behind one that are of its form: each tells the number of a label.

    Args:
        passage: The line.
    """
    passages = passage.reading.passages
    for step in (-1, 1):
        missed = False
        for distance in range(1, _RUN):
            at = passage.index + step * distance
            if not 0 <= at < len(passages):
                break
            if _LABELLED.match(passages[at].text) is not None:
                yield passages[at]
            elif missed or _LABEL.match(passages[at].text) is None:
                break  # one without a number may stand among them
            else:
                missed = True
