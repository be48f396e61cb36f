"""What speech puts between the words and a transcript writes down: "is, uh, five years", "they, they stopped"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.documents.alignment import join
from aiclaims.documents.blocks import Block
from aiclaims.patterns import lazy_regex

_HESITATION = r"(?-i:[Uu]+h+|[Uu]+m+|[Uu]hm+|[Ee]r+m+|[Hh]m+)"
_PHRASE = (
    r"(?:you know|i mean|like|what was it|what is it|let['’]s say|let['’]s call it|sort of|kind of|i don['’]t know|i dunno|right|you see|"
    r"so to speak|if you will|as it were|say|honestly|frankly|basically)"
)
_OPENING = r"(?:the|an?|its?|it['’]s|they|they['’]re|we|we['’]re|he|she|you|I|I['’]m|is|was|are|were|that|that['’]s|there['’]s|and|but|in|of|to|on|at|for|with|this|so)"
_FILLER = lazy_regex(
    # "is, uh, you know, five years": with the commas on both sides
    # (what opens a sentence stays, for its capital parts it from the one before)
    rf"(?:(?<![.?!])(?<![.?!][\"”’)]),?\s{_HESITATION}\b(?:,\s{_PHRASE}(?=,))*|(?:,\s{_PHRASE}(?=,))+(?:,?\s{_HESITATION}\b)*),?(?=\s\S)"
    rf"|^{_HESITATION}\b[,.]?\s(?=\S)",
    re.I,
)
# "As they, they stopped", "the, the H20": what is begun again; "Command A, a model" is not.
_BEGUN_AGAIN = lazy_regex(
    rf"(?<![\w.-])(?P<first>{_OPENING}(?:\s[a-z’']+){{0,2}})(?:(?:,?\s{_HESITATION}\b)+,?|,)\s(?=(?P=first)\b)"
)
_NUMBER = (
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"half an?|an? (?:year|couple|few|month|third|quarter))\b)"
)
# "Humans are at like 85"
_ABOUT = lazy_regex(
    rf"(?:\b(?:at|is|as|by|to|are|was|got|get|were|have|be)|['’](?:s|re))\s(?P<like>like)(?=\s{_NUMBER})", re.I
)
# "so 0:03 today we have 0:05": the times of captions, run into one text
_CLOCK = lazy_regex(r"(?:^|(?<=\s))[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s(?=\S)")
_FEWEST_CLOCKS = 4
# "sells phones [00:00:02].": where in a recording it is said
_CITED_CLOCK = lazy_regex(r"^\[(?:\d{1,2}:)?\d{1,2}:\d{2}\]\s?|\s?\[(?:\d{1,2}:)?\d{1,2}:\d{2}\](?=[\s.,;:!?”\")]|$)")
_TELLING = ("uh", "um", "hm", ", ", " like ", "Uh", "Um", "Hm", ":00", ":0", "[")


def without_fillers(block: Block) -> Block:
    """Give a block without what only fills the pauses of speech.

    Args:
        block: A paragraph, heading or list item; rows of tables stay as they are.

    Returns:
        The block, its text still aligned with the document as given.
    """
    if block.kind == "row" or not any(sign in block.text for sign in _TELLING):
        return block
    changes = sorted(_changes(block.text))
    if not changes:
        return block
    pieces: list[tuple[str, int, int]] = []
    at = 0
    for start, end, instead in changes:
        if start < at:
            continue
        pieces += _pieces(block, at, start)
        if instead:
            span = block.alignment.to_source(start, end)
            pieces.append((instead, span.start, span.end - span.start))
        at = end
    pieces += _pieces(block, at, len(block.text))
    text, alignment = join(pieces)
    return attrs.evolve(block, text=text, alignment=alignment)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches that are left out, and what is read instead of them."""
    clocks = [match.span() for match in _CLOCK.finditer(text)] if text.count(":") >= _FEWEST_CLOCKS else []
    if len(clocks) >= _FEWEST_CLOCKS:
        yield from ((start, end, "") for start, end in clocks)
    if "[" in text:
        yield from ((*match.span(), "") for match in _CITED_CLOCK.finditer(text))
    for match in _FILLER.finditer(text):
        yield *match.span(), ""
    for match in _BEGUN_AGAIN.finditer(text):
        yield *match.span(), ""
    for match in _ABOUT.finditer(text):
        yield *match.span("like"), "about"


def _pieces(block: Block, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give a stretch of a block in the pieces that are aligned with the source."""
    for run in block.alignment.slice(start, end).runs:
        at = start + run.start
        yield block.text[at : at + run.length], run.source, run.source_length
