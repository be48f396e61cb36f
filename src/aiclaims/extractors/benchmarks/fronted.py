"""Comparisons that open a sentence, their subject behind them: "Ahead of B by 3 points on T, A is"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_OPENS = lazy_regex(r"\W*(?:(?:well|just|far|slightly|narrowly|only|still|once|almost|not far)\s+)*", re.I)
# The comma that ends what opens the sentence, with no other clause before it.
_TO_SUBJECT = lazy_regex(r"(?:[^.;:,]|(?<=\d)\.(?=\d)){0,70},\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_PREDICATE = lazy_regex(r"(?:\s+\([^()]*\))?\s+(?:\w+ly\s+)?(?:is|was|has|had|can|remains?|[a-z]+(?:s|ed)|[a-z]+t)\b")


def fronted_subject(scene: Scene, cue: CueMark, baselines: Sequence[SystemMark]) -> SystemMark | None:
    """Give the subject behind a comparison that opens its sentence.

    Args:
        scene: The passage.
        cue: The comparing word.
        baselines: With whom is compared.
    """
    text = scene.passage.text
    if not baselines or not _OPENS.fullmatch(text, 0, cue.start):
        return None
    last = baselines[-1]
    behind = next(
        (
            mark
            for mark in sorted((*scene.systems, *scene.strangers), key=lambda each: each.start)
            if mark.start >= last.end
        ),
        None,
    )
    if behind is None or not _TO_SUBJECT.fullmatch(text, last.end, behind.start):
        return None
    return behind if _PREDICATE.match(text, behind.end) else None
