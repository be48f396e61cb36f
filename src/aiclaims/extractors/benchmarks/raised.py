"""Numbers between which something takes a system: "our method raises A on B from 60.1 to 72.4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

_RAISES = lazy_regex(
    r"\b(?:rais|lift|improv|boost|tak|push|bring|mov|increas|driv|lower|drop|reduc|cut)(?:e?s|ed|ing|e)?\s+"
    r"(?:(?:a|an|the|its|base|vanilla|original)\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
_FROM = lazy_regex(r"(?:['’]s?)?(?:\s[^,;:.()]{1,40}?)?\sfrom\s(?:just\s|about\s|only\s|under\s)?", re.I)
_TO = lazy_regex(r"\s?(?:%|percent|points?)?\s(?:all the way\s)?to\s(?:about\s|over\s|nearly\s)?", re.I)


def raised(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair both numbers with the system that something takes from the one to the other.

    Args:
        scene: The passage.
        values: The numbers.
        owners: Those whose scores they may be.

    Yields:
        The index of a value and the index of its owner.
    """
    text = scene.passage.text
    for first, (low, high) in enumerate(pairwise(values)):
        if not _TO.fullmatch(text, low.end, high.start):
            continue
        for number, owner in enumerate(owners):
            if (
                isinstance(owner, SystemMark)
                and _FROM.fullmatch(scene.text_beside_tests, owner.end, low.start)
                and _RAISES.search(text, 0, owner.start)
            ):
                yield from ((first, number), (first + 1, number))
