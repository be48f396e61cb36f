"""Smuggling told by a noun: "a smuggling operation into China", "charged with the illicit shipment of GPUs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES
from aiclaims.extractors.chip_restrictions.responders import smuggled_worth
from aiclaims.extractors.chip_restrictions.response_standing import is_feared
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Entity

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


# A market that the law does not know, and what tells that there is trade on it.
_MARKET = lazy_regex(r"\b(?:black|gr[ae]y|underground|shadow|dark|parallel)[- ]markets?\b", re.IGNORECASE)
_TRADED = lazy_regex(
    r"\b(?:emerg|thriv|flourish|boom|sprung|spring|sprout|pop|exist|grow|grew|develop|aris|arose|appear|surfac|bustl|sell|sold|trad|offer|available|buy|"
    r"bought|pick|acquir|purchas|obtain|sourc|robust|active|vibrant|lively|rampant|turn\w* to|flow|reach|deal)\w*",
    re.IGNORECASE,
)


def _market_smuggling(scene: Scene) -> Iterator[Finding]:
    """Find trade on a black market: "a grey market for H100s thrives in China"."""
    match = _MARKET.search(scene.text)
    if match is None or not scene.goods or is_feared(scene.text, match.start()) or not _TRADED.search(scene.text):
        return
    places = [
        p
        for p in scene.parties
        if p.entity.type in {"country", "region"} and p.entity.name != UNITED_STATES and not p.origin
    ]
    if places:
        behind = [i for i in scene.goods if i.start >= match.end()]
        goods = min(behind or scene.goods, key=lambda i: abs(i.start - match.start()))
        yield Finding(
            aspect="response",
            action="smuggle",
            anchor=Mark(start=match.start(), end=match.end(), text=match[0]),
            target=Entity(places[0].entity.name, "country") if places[0].country else places[0].entity,
            items=scene.named(goods),
            confidence=0.6,
        )


def noun_smuggling(scene: Scene, *, market: bool) -> Iterator[Finding]:
    """Find smuggling that a noun tells: to a place, where it was found or goes on; and, if asked, on a black market."""
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
                value=smuggled_worth(scene),
                confidence=0.65,
            )
            return
    if market:
        yield from _market_smuggling(scene)
