"""Effects that notes without a subject tell of the rule that leads them in: "What the controls did:", "- Delayed SMIC's plans"."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate

_RULES = r"(?:controls|curbs|restrictions|bans?|rules?|sanctions|measures)"
_ACHIEVED = lazy_regex(
    rf"\bwhat\s(?:[\w.’'-]+\s){{0,6}}?{_RULES}\s(?:(?:have|has|had|actually|really|already|so far|in fact)\s)*(?:d(?:id|one)|achieved?|accomplished?|brought|changed|caused)\b|"
    rf"\b(?:effects?|impacts?|achievements?|consequences|results|outcomes?|successes)\sof\s(?:[\w.’'-]+\s){{0,6}}?{_RULES}\b|"
    rf"\b{_RULES}\s(?:[a-z]+\s){{0,2}}?(?:have|had|has)\s(?:[\w-]+\s){{0,4}}?(?:effects?|impacts?|achievements?|consequences|results|outcomes?)\W*$",
    re.IGNORECASE,
)
_NUMBER = lazy_regex(r"\W*(?:\d{1,2}[.)]\s*)?\W*")


def leading_cause(scene: Scene, predicate: Predicate) -> Cause | None:
    """Give the rule that leads a note in, where its verb opens it and has no subject.

    Args:
        scene: The note.
        predicate: A verb of it.
    """
    ahead = scene.text[: predicate.start]
    if predicate.subject is not None or predicate.passive or _NUMBER.fullmatch(ahead) is None:
        return None
    if not scene.text[predicate.head : predicate.end].endswith(("ed", "t", "ew", "ove")):
        return None  # "Stop the diversion of chips" bids
    passage = scene.passage
    heads = [p.text for p in (passage.parent, passage.heading) if p is not None]
    heads += [passage.reading.document.title or ""] if not heads else []
    lead = next((text for text in heads if _ACHIEVED.search(text)), None)
    return Cause(start=0, end=0, text=lead, kind="carried") if lead is not None else None
