"""When an act was that goes on from the sentence before: "On 7 October BIS issued a rule. Specifically, it restricts ..."."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.regime import names_rule, near
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.schema import Period

_REACH = 3
"""Passages back in which the rule may have been dated that a sentence goes on to tell of."""

_ADDS = lazy_regex(
    r"\W*(?:specifically|additionally|in addition|also|further(?:more)?|moreover|among other things|in particular|"
    r"separately|at the same time|as part of (?:the|this|that) \w+|"
    r"overnight|effectively|in practice|it (?:also|further)|"
    r"(?:the|its) (?:core|main|key|central|first|second|third) (?:threshold|criterion|test|limit|provision|element|part|rule|prong)|"
    r"(?:the|this|these|that|those) (?:(?:new|final|interim|updated|revised|same) )*(?:rules?|regulations?|order|package|ifr|amendments?))\b",
    re.IGNORECASE,
)


# "At a glance, the new controls do three things:"
_LISTS = lazy_regex(
    r"\b(?:the|this|these|its) (?:(?:new|final|interim|updated|revised|latest) )*(?:rules?|regulations?|order|package|IFR|amendments?|controls|curbs|restrictions|measures)\b",
    re.IGNORECASE,
)


def carried_period(scene: Scene, finding: Finding) -> Period | None:
    """Give the day or month of the rule that a sentence without a date of its own goes on to tell of.

    Args:
        scene: The sentence.
        finding: An act that it tells.
    """
    if finding.aspect != "measure" or scene.passage.periods or scene.passage.kind not in {"sentence", "item"}:
        return None
    passage = scene.passage
    listed = passage.parent if passage.kind == "item" else None
    if listed is not None and not _LISTS.search(listed.text):
        listed = None
    if listed is None and not _ADDS.match(scene.text):
        return _day_before(scene, finding)
    earlier = scene.last("measure")
    if earlier is not None and scene.goes_on and earlier.period is not None and earlier.actor == finding.actor:
        return earlier.period if _is_exact(earlier.period) and len(_dates(scene.context.passages[-1])) < 2 else None
    for before in near(listed or passage, _REACH):
        dated = _dates(before)
        if dated:
            # The first date back is the rule's, or nobody's.
            told = len(dated) == 1 and names_rule(before.text) and before.heading is passage.heading
            return dated[0] if told and _is_exact(dated[0]) else None
    return None


def _day_before(scene: Scene, finding: Finding) -> Period | None:
    """Give the date that opens the sentence before, of whom this one goes on to tell: "On May 15 China hit back. It banned ..."."""
    before = scene.passage.previous
    if before is None or not _IT.match(scene.text) or before.heading is not scene.passage.heading:
        return None
    marks = [mark for mark in before.periods if mark.role == "plain"]
    if len(marks) != 1 or not _is_exact(marks[0].period) or not _OPENS.fullmatch(before.text, 0, marks[0].start):
        return None
    state = finding.actor
    told = state is not None and any(mark.entity == state for mark in before.entities)
    return marks[0].period if told else None


_IT = lazy_regex(r"\W*(?:It|They)\s")
_OPENS = lazy_regex(r"\W*(?:(?:But|And|Then|So),? )?(?:(?:On|In) )?(?:(?:early|late|mid) )?", re.IGNORECASE)


def _dates(passage: Passage) -> list[Period]:
    return [mark.period for mark in passage.periods if mark.role == "plain"]


def _is_exact(period: Period) -> bool:
    return period.precision in {"day", "month"} and period.start is not None
