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
        if mark.unit != "months" or not re.match(r"\s+(?:older|earlier|ago|prior|before)\b", passage.text[mark.end :]):
            continue
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
