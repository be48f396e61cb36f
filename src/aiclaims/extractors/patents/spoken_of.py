"""Whether a passage counts patents without naming them: what was spoken of right before, or over it."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.lists import counted_above
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.entries import is_entry

CONTINUES = 4
"""Passages behind the last claim within which what was told there is still spoken of."""


def speaks_of_patents(passage: Passage) -> bool:
    """Tell whether the passage names patents, or the text around it leaves no doubt that it counts them.

    Args:
        passage: The passage.
    """
    return bool(
        words.PATENTS.search(passage.text) or _under_patents(passage) or counted_above(passage) or answers(passage)
    )


def goes_on(passage: Passage) -> bool:
    """Tell whether a sentence may go on about patents that the one before it in its paragraph speaks of, and names nothing else that is counted."""
    if passage.kind != "sentence" or not _MAY_COUNT.search(passage.text) or words.OTHER_NOUN.search(passage.text):
        return False
    earlier = passage.previous
    for _ in range(2):
        if earlier is None or earlier.kind != "sentence":
            return False
        if words.PATENT_NOUN.search(earlier.text) and (
            words.PATENTS.search(earlier.text) or words.OFFICE.search(earlier.text)
        ):
            return True
        if words.OTHER_NOUN.search(earlier.text):
            return False
        earlier = earlier.previous
    return False


_MAY_COUNT = lazy_regex(
    r"\d|\b(?:most|more|fewer|lead\w*|led|top\w*|ahead|behind|first|second|third|next|half|twice|thirds?|quarter|doubl\w+|tripl\w+|dozens?|hundred|thousand|million|largest|biggest|nobody|none|no one)\b",
    re.IGNORECASE,
)
"""What tells how many or who leads, asked first as it is cheap."""


def answers(passage: Passage) -> bool:
    """Tell whether a party and its number go on a row of such: "Who holds patents? Acme: 900. Bolt: 700."."""
    earlier = passage.previous
    for _ in range(3 * CONTINUES):
        if earlier is None or not is_entry(passage.text):
            break
        if words.PATENT_NOUN.search(earlier.text):
            return True
        passage, earlier = earlier, earlier.previous
    return False


def _under_patents(passage: Passage) -> bool:
    """Tell whether the passage counts inventions or filings under a heading or title about patents."""
    if not words.FILINGS.search(passage.text):
        return False
    heading = passage.heading
    nearby = [passage.text, passage.reading.document.title or "", heading.text if heading else ""]
    earlier = passage.previous
    for _ in range(CONTINUES):
        if earlier is None:
            break
        nearby.append(earlier.text)
        earlier = earlier.previous
    return any(words.PATENTS.search(text) or words.OFFICE.search(text) for text in nearby)
