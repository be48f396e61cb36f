"""What a passage takes over: the speaker of a turn, the source of a quotation, the report spoken of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.reading.attribution.sources import WRITINGS, source_in

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

_REACH = 6
"""Passages within which "the report" is the one that was named."""
_GOES_ON = re.compile(
    rf"(?:He|She|They|The (?!article|post|blog)(?:{WRITINGS}|authors|researchers|agency)|Its authors)\b(?! (?:did|was|were) not)"
)
_OPENS = '“"'
_FINDINGS = re.compile(
    r"\b(?:findings|takeaways|highlights|conclusions|results) (?:of|from|in) (?P<source>.+?)[:.]?$", re.IGNORECASE
)


def spoken_by(passage: Passage) -> str | None:
    """Name the speaker whose turn a passage is part of; None outside a transcript and for one without a name."""
    return passage.reading.turns.get(passage.index)


def addressee(passage: Passage) -> str | None:
    """Name whom a speaker calls "you": the other of two."""
    speaker = spoken_by(passage)
    others = {name for name in passage.reading.turns.values() if name and name != speaker}
    return others.pop() if len(others) == 1 else None


def carried_sources(passage: Passage) -> tuple[str, ...]:
    """Give the sources that a passage without one of its own takes over; none where it does not plainly go on."""
    quoted = _quoted(passage)
    if quoted:
        return quoted
    earlier = passage.previous
    if earlier is not None and earlier.block is passage.block and _GOES_ON.match(passage.text):
        return earlier.attribution
    return _from_above(passage)


def _quoted(passage: Passage) -> tuple[str, ...]:
    """Give the source of a quotation that goes on over sentences, told before, between or behind them."""
    passages, block = passage.reading.passages, passage.block
    inside = next((span for span in quotations(block.text) if span[0] <= passage.start < span[1]), None)
    if inside is None:
        return ()
    for step in (1, -1):
        index = passage.index + step
        while 0 <= index < len(passages) and passages[index].block is block:
            other = passages[index]
            if other.end <= inside[0] or other.start >= inside[1]:
                break
            if other.own_sources and (other.start < inside[0] or other.end > inside[1]):
                return other.own_sources  # named outside the quotation
            index += step
    if inside[0] < passage.start and passage.previous is not None:
        return _quoted(passage.previous)
    # A quotation of its own goes on with the one told right before it: “...,” she said. “...”
    earlier = passage.previous
    if (
        passage.text[0] in _OPENS
        and earlier is not None
        and (earlier.text.endswith(":") or earlier.kind == passage.kind != "heading")
    ):
        told = earlier.text.endswith(":") or any(sign in earlier.text for sign in '“”"')
        if told and inside[1] - inside[0] > len(passage.text) * 2 // 3:
            return earlier.attribution
    return ()


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^“”]*”|(?<!\w)\"[^\"]*\"")


def quotations(text: str) -> list[tuple[int, int]]:
    """Find the stretches of a block's text that stand in quotation marks."""
    return [match.span() for match in _quotes().finditer(text)]


def _from_above(passage: Passage) -> tuple[str, ...]:
    """Give the source of the lead-in or heading that a passage stands under: "The report found:", "Key findings of"."""
    parent = passage.parent
    if parent is not None and passage.kind == "item" and parent.text.rstrip().endswith(":"):
        return parent.own_sources
    heading = passage.heading
    match = _FINDINGS.search(heading.text) if heading is not None else None
    if match is None or heading is None or passage.kind == "heading":
        return ()
    source = source_in(heading, *match.span("source"))
    return (source,) if source else ()


def document_spoken_of(passage: Passage) -> str | None:
    """Name the source of "the report": the last one credited before, in the same section."""
    earlier = passage.previous
    people = {mark.entity.name for mark in passage.reading.people}
    for _ in range(_REACH):
        if earlier is None:
            return None
        bodies = [name for name in earlier.own_sources if name not in people]
        if bodies and re.search(rf"\b(?:{WRITINGS})\b", earlier.text, re.IGNORECASE):
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
