"""Chips that no list can keep up with: a known line and a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.lexicon import Lexicon
from aiclaims.reading.entities.candidates import Candidate
from aiclaims.schema import Entity


@cache
def _number() -> re.Pattern[str]:
    # A count of chips is no number of one: "Blackwell 200,000 units".
    return re.compile(
        r"[ -]?(?:Pro )?[A-Z]?\d{2,4}(?: ?[A-Z]{1,3}\b|[A-Za-z]{0,2})(?![\w%]|[.,]\d| (?:million|percent|units)\b)"
    )


def find_chips(text: str, known: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Find chips of a listed line by their numbers: "Ascend 990".

    Args:
        text: The text.
        known: The candidates that the lexicon gives.
        lexicon: The names that are listed.
    """
    found = []
    for line in known:
        if line.type != "chip" or line.owner is None or any(map(str.isdigit, line.entity.name)):
            continue
        match = _number().match(text, line.end)
        if match is None:
            continue
        name = f"{line.entity.name} {match[0].lstrip(' -')}"
        entry = lexicon.lookup(name)
        if entry is not None and entry.type == "chip":
            found.append(Candidate.of_entry(entry, line.start, match.end()))
        else:
            chip = Entity(name, "chip")
            found.append(
                Candidate(
                    start=line.start,
                    end=match.end(),
                    entity=chip,
                    country=line.country,
                    owner=line.owner,
                    known=False,
                    strength=1,
                )
            )
    return found
