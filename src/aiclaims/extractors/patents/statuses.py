"""How patents are held: filed, granted, published or owned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentStatus
from aiclaims.extractors.patents.cues import CUES
from aiclaims.extractors.patents.periods import CONTINUES
from aiclaims.extractors.patents.topics import topic_of
from aiclaims.extractors.patents.values import Value
from aiclaims.reading import CueMark, Passage

_HAS = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+)?(?:the most|more|the (?:largest|biggest) number of)\b", re.IGNORECASE
)


def status_of(
    passage: Passage, value: Value, cues: Sequence[CueMark], before: PatentClaim | None
) -> PatentStatus | None:
    """Take the status from what is counted, else from the nearest word that tells one, else from what it hangs on.

    Args:
        passage: The passage.
        value: What it counts, compares or ranks.
        cues: Its cues of patenting.
        before: The last claim shortly before it, None where there is none.
    """
    counted = words.STATUS_NOUN.search(getattr(value.mark, "noun", ""))
    if counted:
        return words.NOUN_STATUSES[counted[0][:5].lower()]
    telling = [
        cue
        for cue in cues
        if cue.cue in words.STATUSES and (value.measure != "rank" or passage.barrier(cue.start, value.mark.start) < 2.0)
    ]
    if telling:
        nearest = min(
            telling, key=lambda cue: (passage.barrier(cue.start, value.mark.start), abs(cue.start - value.mark.start))
        )
        return words.STATUSES[nearest.cue]
    if value.measure in {"rank", "ratio"} and _HAS.search(passage.text):
        return "held"
    over = _status_over(passage)
    if over is not None:
        return over
    if before is None or before.status == "held":
        return None
    # What names patents itself in a paragraph of its own is counted anew.
    if not _same_paragraph(passage, before) and (passage.kind != "sentence" or words.PATENT_NOUN.search(passage.text)):
        return None
    return before.status if before.topic == (topic_of(passage.text) or before.topic) else None


def _same_paragraph(passage: Passage, before: PatentClaim) -> bool:
    earlier = passage.previous
    for _ in range(CONTINUES):
        if earlier is None or earlier.block is not passage.block:
            break
        if earlier.evidence() == before.evidence[0]:
            return True
        earlier = earlier.previous
    return False


def status_in(text: str) -> PatentStatus | None:
    """Give the first status that a heading, caption or lead-in tells.

    Args:
        text: What stands over a list or table.
    """
    return next((words.STATUSES[cue.cue] for cue in CUES.find(text) if cue.cue in words.STATUSES), None)


def _status_over(passage: Passage) -> PatentStatus | None:
    """Give the status that the lead-in, the caption or the heading of a list tells for all its items."""
    if passage.kind != "item":
        return None
    over = (passage.parent, passage.heading)
    told = (status_in(above.text) for above in over if above is not None and words.PATENTS.search(above.text))
    return next((status for status in told if status is not None), None)
