"""Statements that leave out their subject and go on about the one spoken of."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex

# Where the subject is left out, nothing but its label and words of going on stands before the word.
_ELLIPTIC = lazy_regex(
    r"\W*+(?:[\w ./&()-]{1,40}+:\W*+)?(?>(?:that(?:['’]s)?|this|it|they|also|and|but|yet|still|already|even|now|then|just|only|far|slightly|much|well|\w+ly|is|are|was|were|has|have|comes?|came|sits?|performs?|scores?|elo|rating|accuracy|"
    r"does|did|not|no|longer|a|an|the|full|whole|about|around|points?|percent|on|in|at|by|average|overall|tests?|benchmarks?|neck|with|results?|performance|par|level|most|all|every|many)\W++"
    r"|\d[\d.,]*+\W*+)*+",
    re.I,
)
_PRONOUN_BEFORE = lazy_regex(r"\b(?:it|they)\s+(?:\w+\s+|(?:only|just|still|also|now|even|\w+ly)\s+){0,3}$", re.I)


def is_elliptic(text: str, at: int) -> bool:
    """Tell whether a statement without a subject goes on from what was said before: "Also beats B.".

    Args:
        text: The passage.
        at: Offset of the word that carries the statement.
    """
    # "Its design is new; 35% better than B": a clause of its own may leave its subject out as well.
    return (
        _ELLIPTIC.fullmatch(text, 0, at) is not None
        or _PRONOUN_BEFORE.search(text[:at]) is not None
        or _ELLIPTIC.fullmatch(text, text.rfind("; ", 0, at) + 1, at) is not None
    )


def opens_with_score(scene: Scene) -> bool:
    """Tell whether a passage opens with a score of the system that was spoken of: "MMLU: 78%", "Scores 80% on B"."""
    first = next((mark for mark in scene.passage.quantities if mark.kind in {"percent", "number", "points"}), None)
    return (
        first is not None
        and all(mark.start > first.start for mark in scene.systems)
        and is_elliptic(scene.passage.text, first.start)
    )
