"""Lags told by age: "performs like American models nine months older"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag.marks import party
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.phrases import subject_of
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark


@cache
def _alike() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:parity with|on (?:a )?par with|match(?:es|ed|ing)?|comparable (?:to|with)|equal(?:s|led|ing)? (?:to)?|equivalent (?:to|of)|(?:at|on|to) the level of|"
        r"close to|similar to|rival(?:s|led|ing)|as (?:good|capable|strong) as|perform(?:s|ed|ing)? (?:about )?like|resembl(?:e|es|ed|ing))",
        re.IGNORECASE,
    )


def find_vintages(passage: Passage, marks: Sequence[Mark]) -> Iterator[tuple[Parties, QuantityMark]]:
    """Find who is level with what another party had some time before.

    Args:
        passage: The passage.
        marks: Its mentions that may be a party.

    Yields:
        The pair, and the quantity that tells by how much the one is behind.
    """
    for mark in passage.quantities:
        after = _reached_after(passage, mark, marks)
        if after is not None:
            yield after, mark
        if mark.unit != "months" or not re.match(r"\s+(?:older|earlier|ago|prior|before)\b", passage.text[mark.end :]):
            continue
        yield from _where(passage, mark, marks)
        for match in _alike().finditer(passage.text, 0, mark.start):
            between = passage.text[match.end() : mark.start]
            if re.search(r"[,;:.]|\b(?:released|launched|published|introduced|unveiled|announced)\b", between):
                continue
            leader = next((m for m in marks if match.end() <= m.start and m.end <= mark.start), None)
            anchor = CueMark(start=match.start(), end=match.end(), text=match[0], cue="level", lemma=match[0].lower())
            laggard = subject_of(passage, anchor, marks)
            if leader is not None and laggard is not None and party(laggard) != party(leader):
                yield Parties(party(laggard), party(leader)), mark
                break


@cache
def _reaching() -> re.Pattern[str]:
    """Match what one does that another did before: "reached the level of", "did the same"."""
    return re.compile(
        r"\b(?:reach(?:es|ed)?|match(?:es|ed)?|hit|achiev(?:es|ed)|attain(?:s|ed)|replicat(?:es|ed)|equal(?:s|led)?|got\s+there|did\s+(?:so|the\s+same)|caught\s+up)\b"
    )


def _reached_after(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Parties | None:
    """Read "A reached that level 14 months after B"."""
    link = re.compile(r"\s+(?:after|later than|behind)\s+(?:the\s+)?").match(passage.text, mark.end)
    if mark.unit != "months" or link is None:
        return None
    reached = [*_reaching().finditer(passage.text, 0, mark.start)]
    leader = next((other for other in marks if other.start == link.end()), None)
    if not reached or leader is None or passage.barrier(reached[-1].end(), mark.start) >= 2.0:
        return None
    anchor = CueMark(start=reached[-1].start(), end=reached[-1].end(), text=reached[-1][0], cue="level", lemma="reach")
    laggard = subject_of(passage, anchor, marks)
    if laggard is None or party(laggard) == party(leader):
        return None
    return Parties(party(laggard), party(leader))


def _where(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Iterator[tuple[Parties, QuantityMark]]:
    """Read "A is where B was N ago"."""
    opened = [*re.finditer(r"\bwhere\s+(?:the\s+)?", passage.text[: mark.start])]
    if not opened:
        return
    leader = next((other for other in marks if other.start == opened[-1].end() and other.end <= mark.start), None)
    if leader is None or not re.fullmatch(
        r"(?:['’]s?)?(?:\s+[\w-]+){0,3}\s+(?:was|were|stood|had been|used to be)\s+(?:about |roughly |around |some |just |only )*",
        passage.text[leader.end : mark.start],
    ):
        return
    anchor = CueMark(start=opened[-1].start(), end=opened[-1].end(), text="where", cue="level", lemma="where")
    laggard = subject_of(passage, anchor, marks)
    if laggard is not None and party(laggard) != party(leader):
        yield Parties(party(laggard), party(leader)), mark
