"""Gains told by how much and from whom: "64% on B, up 11 points from A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_MOVED = lazy_regex(r"\b(?P<way>up|down)\s+(?:by\s+)?(?:about\s+|nearly\s+|almost\s+|over\s+|some\s+)?$", re.I)
_FROM = lazy_regex(
    r"\s+(?:from|over|on|versus|vs\.?|compared (?:to|with)|against)\s+(?:(?:the|its)\s+(?:predecessor,?\s+|previous\s+|earlier\s+)?|[A-Z][\w.&-]*['’]s?\s+)*"
)
_WAYS: dict[str, BenchmarkRelation] = {"up": "above", "down": "below"}


def find_rises(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find by how much a system has moved from another: that much it is above it, or below.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    for mark in scene.passage.quantities:
        moved = _MOVED.search(text, 0, mark.start) if mark.kind in {"points", "percent"} else None
        if moved is None:
            continue
        baseline = next(
            (each for each in scene.systems if each.model and _FROM.fullmatch(text, mark.end, each.start)), None
        )
        if baseline is None:
            continue
        cue = CueMark(start=moved.start(), end=moved.end(), text=moved[0], cue="rise", lemma=moved["way"].lower())
        system = find_subject(scene, cue, objects | {baseline.start})
        if system is None and not is_elliptic(text, moved.start()):
            continue
        if system is not None and (system.stranger or not system.model or same(system.entity, baseline.entity)):
            continue
        yield Comparing(
            cue=cue,
            relation=_WAYS[moved["way"].lower()],
            system=system,
            baselines=(baseline,),
            tests=tests_of(scene, cue, len(text), (baseline,), several=False),
            margins=(mark,),
            wins=None,
            elsewhere=False,
        )
