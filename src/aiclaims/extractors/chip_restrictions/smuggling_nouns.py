"""Smuggling told by a noun: "a smuggling operation into China", "charged with the illicit shipment of GPUs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.response_standing import is_feared
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

_NOUN = lazy_regex(
    r"\b(?:smuggling|trafficking|(?:illicit|illegal|unlawful) (?:shipments?|exports?|diversion|transfers?|sales?)|diversion)\b"
    r"(?=(?: (?:operations?|rings?|schemes?|networks?|cases?|plots?|efforts?))?(?: of (?:[\w.’'-]+ ){1,6}?)?\s?(?:in)?to (?:the )?[A-Z])",
    re.IGNORECASE,
)
# What brings it to light; a rule against it, or talk of it, does not.
_FOUND = lazy_regex(
    r"\b(?:uncover|reveal|expos|charg|accus|arrest|indict|convict|guilty|detain|apprehend|bust|identif|found|document|report|point|estimat|confirm|"
    r"admit|alleg|involv|engag|emerg|continu|persist|grow|grew|surg|ris|rose|occur|investigat\w+ found|show|evidence|rampant|widespread|ongoing)\w*",
    re.IGNORECASE,
)
_PLACE = lazy_regex(r"\s(?:in)?to (?:the )?$")


def noun_smuggling(scene: Scene) -> Iterator[Finding]:
    """Find smuggling to a place that a noun tells, where the sentence says that it was found or goes on."""
    for match in _NOUN.finditer(scene.text):
        if is_feared(scene.text, match.start()) or not _FOUND.search(scene.text):
            continue
        place = next(
            (
                p
                for p in scene.parties
                if match.end() <= p.start < match.end() + 90
                and p.entity.type in {"country", "region"}
                and p.entity.name != UNITED_STATES
                and _PLACE.search(scene.before(p.start))
            ),
            None,
        )
        goods = min(
            (i for i in scene.goods if abs(i.start - match.start()) < 60),
            key=lambda i: abs(i.start - match.start()),
            default=None,
        )
        if place is not None and goods is not None:
            yield Finding(
                aspect="response",
                action="smuggle",
                anchor=Mark(start=match.start(), end=match.end(), text=match[0]),
                target=place.entity,
                items=scene.named(goods),
                confidence=0.65,
            )
            return
