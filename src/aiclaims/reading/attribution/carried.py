"""What a passage takes over: the speaker of a turn, the source of a quotation, the report spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.sources import SPOKEN_OF, WRITINGS, source_in

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_REACH = 6
"""Passages within which "the report" is the one that was named."""
_GOES_ON = lazy_regex(
    rf"(?:He|She|They|The (?!article|post|blog)(?:{WRITINGS}|authors|researchers|agency)|Its authors)\b(?! (?:did|was|were) not)"
)
_ADDED = lazy_regex(
    r",\s(?:it|he|she|they)\s(?:also\s|further\s)?(?:add(?:s|ed)|said|says|not(?:es|ed)|stat(?:es|ed))\W*$"
)
_OPENS = '“"'
_FINDINGS = lazy_regex(
    r"\b(?:findings|takeaways|highlights|conclusions|results) (?:of|from|in) (?P<source>.+?)[:.]?$", re.IGNORECASE
)
# "The most useful comparison came from Corvane:", "Numbers by Corvane:"
_CAME_FROM = lazy_regex(
    r"\b(?:results?|scores?|numbers|figures|data|findings|takeaways|highlights|benchmarks?|evals?|evaluations?|tests?|testing|measurements?|analys[ei]s|synthes[ei]s|comparisons?|"
    r"summar(?:y|ies)|rankings?|breakdowns?|overviews?|round-?ups?)\b[^:;.]{0,40}?\s(?:from|by|via|courtesy of)\s(?P<source>[^:;,]{2,60}):$",
    re.IGNORECASE,
)
_NESTED = 3
"""Items up, from one that hangs on another, to the lead-in that names a source for all of them."""


def spoken_by(passage: Passage) -> str | None:
    """Name the speaker whose turn a passage is part of; None outside a transcript and for one without a name."""
    return passage.reading.turns.get(passage.index)


def addressee(passage: Passage) -> str | None:
    """Name whom a speaker calls "you": the other of two."""
    speaker = spoken_by(passage)
    speakers = passage.reading.speakers
    others = speakers - {speaker} if len(speakers) <= 2 else ()
    return next(iter(others)) if len(others) == 1 else None


def goes_on_from(passage: Passage) -> Passage | None:
    """Give the passage whose source a passage without one takes over: "She added", a quotation behind a quotation."""
    quotation = passage.reading.quotations.get(passage.index)
    if quotation is not None and quotation.first.start == quotation.start:
        # A quotation of its own goes on with the one told right before it: “...,” she said. “...”
        opening = quotation.first
        earlier = opening.previous
        if (
            opening.text[0] in _OPENS
            and earlier is not None
            and (earlier.text.endswith(":") or earlier.kind == opening.kind != "heading")
        ):
            told = earlier.text.endswith(":") or any(sign in earlier.text for sign in '“”"')
            if told and quotation.end - quotation.start > len(opening.text) * 2 // 3:
                return earlier
    earlier = passage.previous
    if earlier is None:
        return None
    # "..., it added" closes a paragraph of one sentence too.
    added = _ADDED.search(passage.text)
    further = added is not None and "add" in added[0] and earlier.kind == passage.kind == "sentence"
    here = earlier.block is passage.block and (added or _GOES_ON.match(passage.text))
    return earlier if further or here else None


def quoted_source(passage: Passage) -> tuple[str, ...]:
    """Give the source of the quotation that a passage stands in, told behind or before it."""
    quotation = passage.reading.quotations.get(passage.index)
    if quotation is None:
        return ()
    for other in (quotation.last, quotation.first):
        outside = other.start < quotation.start or other.end > quotation.end
        if outside and other is not passage and other.own_sources:
            return other.own_sources
    return ()


def source_above(passage: Passage) -> tuple[str, ...]:
    """Give the source of the lead-in or heading that a passage stands under: "The report found:", "Key findings of"."""
    parent = passage.parent if passage.kind == "item" else None
    for _ in range(_NESTED):
        if parent is None:
            break
        led = parent.text.rstrip()
        if parent.own_sources and led.endswith(":"):
            return parent.own_sources
        match = _CAME_FROM.search(led)
        source = source_in(parent, *match.span("source")) if match is not None else None
        if source is not None:
            return (source,)
        if parent.kind != "item":
            return ()
        parent = parent.parent
    heading = passage.heading
    match = _FINDINGS.search(heading.text) if heading is not None else None
    if match is None or heading is None or passage.kind == "heading":
        return ()
    source = source_in(heading, *match.span("source"))
    return (source,) if source else ()


def document_spoken_of(passage: Passage, *, named: bool = False) -> str | None:
    """Name the source of "the report": the last one credited before, in the same section.

    Args:
        passage: The passage that speaks of it.
        named: Whether it is the source itself that is spoken of ("the newspaper"), not what it wrote.
    """
    earlier = passage.previous
    people = passage.reading.people_names
    for _ in range(_REACH):
        if earlier is None:
            return None
        bodies = [name for name in earlier.own_sources if name not in people]
        if bodies and (named or re.search(rf"\b(?:{SPOKEN_OF}|estimates?)\b", earlier.text, re.IGNORECASE)):
            return bodies[-1]
        earlier = earlier.previous
    return None


def government_spoken_of(passage: Passage, at: int) -> str | None:
    """Name the state of "the government": the last whose government was named, else the last country."""
    here: Passage | None = passage
    last = None
    for _ in range(_REACH):
        if here is None:
            break
        for mark in reversed(here.entities):
            if mark.entity.type == "country" and (here is not passage or mark.end <= at):
                if mark.head.startswith("government"):
                    return mark.entity.name
                last = last or mark.entity.name
        here = here.previous
    return last
