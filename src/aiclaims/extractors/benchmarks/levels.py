"""Likeness told by a level: "reaches GPT-4-level performance", "a GPT-4-class model"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.classes import is_level
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.likened import find_likened
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_REACHES = lazy_regex(
    r"\b(?:reach\w*|achiev\w*|attain\w*|deliver\w*|offer(?:s|ed|ing)?|ha(?:s|ve|d)|hits?|hitting|gives?|giving|gave|brings?|brought|bringing|packs?|boast\w*|claim(?:s|ed|ing)?|show(?:s|ed|ing)?|exhibit\w*|provid\w*|match(?:es|ed|ing)?|equal(?:s|ed|ing)?|demonstrat\w*|is|are|was|were|with|at)\s+"
    r"(?:(?:an?|the|now|also|already|true|genuine|roughly|nearly|almost|around|about|approximately|near)\s+)*(?:[A-Z][\w.&-]*['’]s?\s+)?$"
)
_LEVEL = lazy_regex(
    r"[- ](?:level|class|caliber|calibre)\s+(?:[\w-]+\s+){0,2}?(?:performance|capabilit\w+|quality|accuracy|reasoning|results?|scores?|intelligence|coding|maths?|answers?|skills?|abilit\w+|model|system|llm)\b"
    r"|[- ]level(?=\s*(?:[,.;)]|$)|\s+(?:on|in|at|across|for)\b)",
    re.I,
)


# "Doubts whether it could ever reach"
_WHETHER = lazy_regex(r"\b(?:whether|if)\b[^;.]{0,80}$", re.I)


def tells_level(text: str) -> bool:
    """Tell whether a text has words of a level that something reaches."""
    return _LEVEL.search(text) is not None


def find_levels(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find systems that are said to do as well as another whose level they reach.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if not tells_level(text):
        return
    likened = [(mark, _LEVEL.match(text, mark.end)) for mark in find_likened(scene.passage)]
    humans = [mark for mark in scene.systems if mark.entity.type == "group" and is_level(mark.text)]
    ends = [(mark, level.end()) for mark, level in likened if level is not None]
    for mark, end in (*ends, *((mark, mark.end) for mark in humans)):
        verb = _REACHES.search(text[: mark.start])
        if verb is None or _WHETHER.search(text, 0, verb.start()):
            continue
        cue = CueMark(start=verb.start(), end=end, text=text[verb.start() : end], cue="on_par", lemma="level")
        system = find_subject(scene, cue, objects)
        if system is None or system.stranger:
            continue
        yield Comparing(
            cue=cue,
            relation="on_par",
            system=system,
            baselines=(mark,),
            tests=tests_of(scene, cue, len(text), (mark,), several=False),
            margins=(),
            wins=None,
            elsewhere=False,
        )
