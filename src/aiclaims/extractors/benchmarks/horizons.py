"""Time horizons: how long a task a system finishes half the time, measured in hours or minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark
from aiclaims.schema import Entity, Quantity

HORIZON = "METR time horizon"
"""The test by name: METR's is the one that is meant where no other is named."""

NAMED = lazy_regex(
    r"\b(?:time[- ]horizons?|(?:50|80)(?:%|[- ]percent) (?:time |success )?horizons?|horizons? of)\b", re.I
)
_UNITS = frozenset({"hours", "minutes", "seconds"})
# What leads from the words of the horizon, or from its system, to how long it is.
_LEADS_UP = lazy_regex(
    r"(?:\b(?:horizons?|time)\b[^.;:]{0,60}?\b(?:of|is|was|at|to|reached|hit|estimated at|from)|\b(?:at|of|is|was|reach\w*|hits?|scor\w+|estimated at|to|gives?|has|had)|[:(=–—-])\s*(?:an?\s+|only\s+|just\s+|about\s+|around\s+|estimated\s+)*$",
    re.I,
)
# Confidence limits, rates of growth, ages of models and lengths of work days are no horizons.
_NO_HORIZON = lazy_regex(
    r"(?:\b(?:doubl\w+|every|each|per|CI|interval of|interval|interval from|hours?\s+to|minutes?\s+to|to between|between|within|in|for|after|tasks? (?:of|over|above|beyond|longer than)|above|beyond|over|past|or|and|budget of|limit of|up to|takes?|took|took about|lasting|next|last)\s+(?:time\s+(?:of|is)\s+)?(?:about\s+|roughly\s+|around\s+)?|\d\s*(?:-|–|to)\s*)$",
    re.I,
)
_AND_MINUTES = lazy_regex(r",?\s+(?:and\s+)?(?P<minutes>\d{1,2})\s+(?:minutes?|mins?)\b", re.I)
_BEHIND = lazy_regex(
    r"\s*(?:-|ago\b|later\b|earlier\b|tasks?\b|of (?:work|wall|compute|staff|human)|per\b|a (?:day|week))", re.I
)


def find_horizons(scene: Scene) -> Iterator[BenchmarkClaim]:
    """Find the time horizons that a passage states, each with the system it is told of."""
    passage, text = scene.passage, scene.passage.text
    if scene.asks or not (NAMED.search(text) or _is_listed(passage)):
        return
    for mark in passage.quantities:
        if mark.kind != "duration" or mark.unit not in _UNITS or not _is_horizon(text, mark):
            continue
        owner = _owner(scene, mark)
        if owner is None:
            continue
        yield BenchmarkClaim(
            evidence=(passage.evidence(),),
            attribution=passage.attribution_at(mark.start),
            modality=passage.modality_at(mark.start),
            negated=passage.negated_at(mark.start),
            period=period_at(passage, mark.start, mark.end),
            confidence=0.75,
            system=owner,
            benchmark=HORIZON,
            measure="score",
            value=_length(text, mark),
        )


def _is_listed(passage: Passage) -> bool:
    """Tell whether an item stands in a list of horizons: "GPT-9: 214 minutes" under "Time horizons"."""
    if passage.kind != "item" or _LENGTH_OF.search(passage.text) is None:
        return False
    above = (passage.parent, passage.heading, passage.previous)
    titled = NAMED.search(passage.reading.document.title or "") is not None
    return titled or any(over is not None and over.kind != "item" and NAMED.search(over.text) for over in above)


_LENGTH_OF = lazy_regex(r":\s*[~≈]?\d[\d.]*\s(?:minutes|hours|seconds|min|h)\b")


# "We'll be at 20 hours by June": whoever we are, it is no system.
_WE = lazy_regex(
    r"\b(?:we|you|they)(?:['’](?:re|ll|d)|\s+(?:are|will|may|might|could|should|would))\s+(?:\w+\s+){0,3}?(?:be|get|reach|hit)(?:\s+(?:at|to))?\s+(?:about\s+|around\s+)?$",
    re.I,
)


def _is_horizon(text: str, mark: QuantityMark) -> bool:
    before = text[: mark.start]
    if _WE.search(before) or _NO_HORIZON.search(before) or _BEHIND.match(text, mark.end):
        return False
    enclosed = before.rfind("(") > before.rfind(")")
    return (
        re.search(r"(?<!hours)(?<!hour)(?<!minutes)(?<!min)\s\($", before) is not None
        if enclosed
        else _LEADS_UP.search(before) is not None
    )


def _length(text: str, mark: QuantityMark) -> Quantity:
    """Read how long it is: "4 hours 49 minutes" is 289 minutes."""
    more = _AND_MINUTES.match(text, mark.end)
    if mark.unit != "hours" or more is None or mark.low is None or mark.low != mark.high:
        return mark.quantity(mark.unit)
    minutes = 60 * mark.low + float(more["minutes"])
    return attrs.evolve(mark.quantity("minutes"), low=minutes, high=minutes)


def _owner(scene: Scene, mark: QuantityMark) -> Entity | None:
    """Name whose horizon it is: the system said before it, else behind it, else the one spoken of."""
    named: list[SystemMark] = [system for system in scene.systems if system.model]
    before = [system for system in named if system.end <= mark.start]
    if before:
        return before[-1].entity
    behind = [
        system
        for system in named
        if re.fullmatch(r"\s+(?:for|by|from)\s+(?:the\s+)?", scene.passage.text[mark.end : system.start])
    ]
    return behind[0].entity if behind else None if named else scene.implied_system()
