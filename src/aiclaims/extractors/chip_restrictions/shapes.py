"""The constructions of measures: which verb with which object makes which act."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark

SUBJECT_BARS = (
    "to",
    "against",
    "in",
    "into",
    "on",
    "for",
    "with",
    "from",
    "after",
    "of",
    "than",
    "at",
    "through",
    "over",
    "among",
    "like",
    "despite",
    "under",
    "toward",
    "towards",
    "vis-a-vis",
    "vis-à-vis",
)
"""Words right before a party that keep it from being a subject."""

PERMISSION = lazy_regex(r"\b(?:may|can|could)\b", re.IGNORECASE)
"""Verbs that grant: "Nvidia may ship"."""


@attrs.frozen(kw_only=True)
class Act(CueMark):
    """A word that states an act, with what it acts on and what stands around it."""

    action: ChipAction
    passive: bool = False
    object: Mark | None = None
    verb: str = ""
    deed: Deed


def is_share(act: Act) -> bool:
    """Tell whether a tax is a share of what is earned, which a firm pays and no country does."""
    return act.action == "tariff" and (
        act.verb == "pay"
        or re.search(r"(?:share|sharing(?: \w+)?|cut|commission)$", act.text, re.IGNORECASE) is not None
    )
