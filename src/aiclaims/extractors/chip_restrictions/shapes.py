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


@attrs.frozen
class Shape:
    """A construction: a verb of one class with an object of another, and the act that they make.

    Args:
        action: The act.
        verb: Class of the verb.
        objects: Classes of the object, any of which will do; none where the verb says it all.
        reach: Words that may stand between the two.
    """

    action: ChipAction
    verb: str
    objects: tuple[str, ...] = ()
    reach: int = 10


# In order of precedence: a verb and an object make one act, and the most telling object comes first.
SHAPES = (
    Shape("ease", "not_enforced"),
    Shape("ease", "delist", ("list",), 18),
    Shape("restrict", "delist", ("privilege",), 8),
    Shape("restrict", "lift", ("privilege", "leave"), 8),
    Shape("restrict", "add", ("control_list",), 25),
    Shape("list", "add", ("list",), 25),
    Shape("restrict", "add", ("joined_rule",), 12),
    Shape("list", "blacklist"),
    Shape("restrict", "lift", ("licence_grant",), 6),
    Shape("ease", "lift", ("control", "licence", "tariff"), 12),
    Shape("ease", "undoing", ("control", "licence", "tariff"), 8),
    Shape("ease", "lift", ("pronoun",), 2),
    Shape("tariff", "pay", ("share", "percent"), 14),
    Shape("tariff", "impose", ("tariff",), 8),
    Shape("tariff", "subject", ("tariff",), 6),
    Shape("ease", "grant", ("licence_grant",), 6),
    Shape("license", "impose", ("licence",), 8),
    Shape("license", "require", ("licence",), 8),
    Shape("license", "subject", ("licence",), 6),
    Shape("license", "apply", ("licence",), 6),
    Shape("ease", "grant", ("licence", "leave"), 8),
    Shape("ease", "win", ("clearance",), 5),
    Shape("ease", "impose", ("leave",), 4),
    Shape("ease", "change", ("case_review",), 14),
    Shape("tariff", "rate"),
    Shape("restrict", "exclude"),
    Shape("restrict", "forbidden"),
    Shape("restrict", "tell", ("desist",), 14),
    Shape("restrict", "impose", ("control",), 12),
    Shape("restrict", "subject", ("control",), 5),
    Shape("restrict", "cover", ("trade", "goods"), 5),
    Shape("ease", "pass"),
    Shape("ease", "allow", ("trade", "goods"), 9),
    Shape("restrict", "restrict", ("trade", "goods"), 14),
)


@attrs.frozen(kw_only=True)
class Act(CueMark):
    """A verb that states an act, with what it acts on."""

    action: ChipAction
    passive: bool = False
    object: Mark | None = None
    verb: str = ""
    deed: Deed | None = None


def is_share(act: Act) -> bool:
    """Tell whether a tax is a share of what is earned, which a firm pays and no country does."""
    return act.action == "tariff" and (
        act.verb == "pay" or re.search(r"(?:share|sharing|cut|commission)$", act.text, re.IGNORECASE) is not None
    )
