"""Systems that a sign puts in order: "A > B on GPQA", "A ≈ B"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_SIGN = lazy_regex(r"\s?(?P<sign>>{1,3}|<{1,3}|[≈≃≅~]|==)\s?")
_RELATIONS: dict[str, BenchmarkRelation] = {">": "above", "<": "below"}


def has_sign(text: str) -> bool:
    """Tell whether a text has a sign that may put two systems in order.

    Args:
        text: The passage.
    """
    return any(sign in text for sign in (" > ", " < ", "≈", " ~ ", ">>", "<<", "≃", "≅", "=="))


def find_ordered_by_signs(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find systems with nothing but a sign of order between them.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if not has_sign(text):
        return
    for first, second in pairwise(scene.systems):
        found = _SIGN.fullmatch(text, first.end, second.start)
        if found is None or not (first.model and second.model) or first.entity == second.entity:
            continue
        relation = _RELATIONS.get(found["sign"][0], "on_par")
        start, end = found.span("sign")
        cue = CueMark(start=start, end=end, text=found["sign"], cue=relation, lemma=found["sign"])
        yield Comparing(
            cue=cue,
            relation=relation,
            system=first,
            baselines=(second,),
            tests=tests_of(scene, cue, len(text), (second,), several=False),
            margins=(),
            wins=None,
            elsewhere=False,
        )
