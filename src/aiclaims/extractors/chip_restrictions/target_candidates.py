"""Who may be the target of a measure, and who only stands near its verb."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.consequences import ANALYSTS
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import PERMISSION, Act
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.frames import announcement
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

TARGETS = (
    "to",
    "against",
    "for",
    "into",
    "on",
    "in",
    "targeting",
    "reach",
    "reaching",
    "toward",
    "towards",
    "bound for",
    "at",
)


TARGET_BARS = (
    "by",
    "with",
    "during",
    "over",
    "negotiations with",
    "through",
    "after",
    "before",
    "than",
    "via",
    "because of",
    "beyond",
    "except",
    "excluding",
    "other than",
    "like",
    "despite",
)


def is_target(mark: Mark) -> bool:
    """Take those whom a rule may be aimed at: countries, their firms, firms; not the owners of the rules themselves."""
    if isinstance(mark, Party) and mark.entity.type not in {"country", "region", "firm", "group"}:
        return False
    if isinstance(mark, Party) and mark.reference and mark.owner_of and (mark.entity.type != "country" or mark.buyers):
        return False
    if isinstance(mark, Party) and re.match(
        r"(?:entity list|export|trade|control|commerce|curb|restriction|rule|list|government)", mark.head
    ):
        return False
    return (
        isinstance(mark, Party)
        and not mark.origin
        and not (mark.head and mark.state and not mark.owner_of and not mark.buyers and mark.adjective)
    )


def is_payer(mark: Mark) -> bool:
    """Take the firms that may pay a share."""
    if not isinstance(mark, Party) or mark.entity.name in ANALYSTS:
        return False
    return mark.entity.type == "firm" and not mark.origin


def is_taxed(mark: Mark) -> bool:
    """Take the countries whose goods may be taxed."""
    return isinstance(mark, Party) and mark.entity.type == "country" and (mark.origin or mark.state is not None)


_FRONTED = lazy_regex(
    r"(?:^|[,;:(—–-])\s*(?:and |but )?(?:on|against|for|to|in|with|over)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)


_GIVEN_BY_STATES = frozenset(["impose", "restrict", "lift", "allow", "exclude", "tell"])
_SOLD_BY = lazy_regex(
    r"\b(?:sales?|exports?|shipments?|deliver(?:y|ies)|suppl(?:y|ies)|purchases)\s(?:of\s[^;.]{0,60}?\s)?by\s(?:(?!\bto\b)[^;.]){0,90}$",
    re.IGNORECASE,
)
_KEPT_FROM = lazy_regex(
    r"[^.;]{0,160}?\b(?:from|to (?:cease|stop|halt|suspend|end|pause))\s(?:\w+\s){0,2}?"
    r"(?:selling|exporting|shipping|supplying|providing|sending|delivering|offering|sales|exports|shipments)\b",
    re.IGNORECASE,
)


def is_seller(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a party only sells what is restricted: "sales by A to B", "barred A from shipping them to B", "according to A"."""
    if party.reference or act.action == "tariff":
        return False
    if (
        act.passive
        and party.state == UNITED_STATES
        and party.end <= act.start
        and announcement(scene.passage, party, TARGETS) is None
    ):
        # The office that issued a rule is not whom its lifting is aimed at.
        return True
    if scene.speaks(party) or re.search(
        r"\b(?:according to|citing)\s+(?:an?\s|the\s)?$", scene.before(party.start), re.IGNORECASE
    ):
        return party.start < act.start
    if _SOLD_BY.search(scene.before(party.start, 120)):
        return True
    kept = _KEPT_FROM.match(scene.text, act.end) if act.verb in {"restrict", "tell"} else None
    return (
        kept is not None
        and party.start < kept.end()
        and any(
            p.start >= kept.end() and announcement(scene.passage, p, ("to", "in", "into")) and not p.reference
            for p in scene.parties
        )
    )


_AUXILIARIES = lazy_regex(r"\s+(?:(?:has|have|had|will|would|may|might|could|also|now|\w+ly)\s+)*")


def is_of_another_noun(scene: Scene, act: Act, party: Party) -> bool:
    """Tell whether a party before an active verb belongs to a noun of another clause ("curbs on A come as B bans")."""
    if party.end > act.start or act.passive or act.verb not in _GIVEN_BY_STATES:
        return False
    if party.reference and _AUXILIARIES.fullmatch(scene.text[party.end : act.start]):
        # A pronoun that is the subject acts, and is not acted upon.
        return not PERMISSION.search(act.text)
    return (
        not PERMISSION.search(act.text)
        and subject_of(scene, act) is not None
        and not party.reference
        and party.entity.type in {"country", "region", "firm"}
        and _FRONTED.search(scene.before(party.start)) is None
        and announcement(scene.passage, party, ("on", "against", "for", "to", "in", "into", "with", "of")) is not None
    )
