"""Places between two systems whose order their versions tell: "lands between GPT-4.1 and GPT-5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_BETWEEN = lazy_regex(
    r"\b(?:somewhere\s+|right\s+|squarely\s+|roughly\s+|about\s+)?(?:half\s?way\s+)?between\s+(?:[A-Z][\w.&-]*['’]s\s+)?$"
)
_AND = lazy_regex(r"\s+and\s+(?:[A-Z][\w.&-]*['’]s\s+)?")
# What is chosen, or lies, between two systems is no place on a scale.
_NO_PLACE = lazy_regex(
    r"\b(?:gaps?|differences?|distances?|comparisons?|compar\w+|cho(?:ose|ice|osing)|switch\w*|pick\w*|deals?|partnerships?|competition|race|battle|relationship|lead|parity|tie|margin|"
    r"toggl\w+|alternat\w+|debat\w+|released?|launched?|talks?|fight|rivalry|similarit\w+|trade-?offs?|tied?|splits?|lines?|divide|agreement|overlap)\b[^,;.]{0,30}$",
    re.I,
)
_VERSION = lazy_regex(r"(?<![\d.])(\d+(?:\.\d+)?)(?![\d.]|[BM]\b)")
_SMALLER = lazy_regex(r"[- ](?:mini|nano|lite|small|tiny|micro)\b", re.I)


def find_between(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find systems that are placed between two others of one family, of which one is known to be the better.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if "between" not in text:
        return
    for first, second in zip(scene.systems, scene.systems[1:], strict=False):
        opened = _BETWEEN.search(text[: first.start])
        if (
            opened is None
            or not _AND.fullmatch(text, first.end, second.start)
            or _NO_PLACE.search(text[: opened.start()])
        ):
            continue
        better = _better(first, second)
        cue = CueMark(start=opened.start(), end=opened.end(), text=opened[0], cue="between", lemma="between")
        system = find_subject(scene, cue, objects)
        if better is None or system is None or system.stranger or not system.model:
            continue
        tests = tests_of(scene, cue, len(text), (second,), several=False)
        for baseline in (first, second):
            yield Comparing(
                cue=cue,
                relation="below" if baseline is better else "above",
                system=system,
                baselines=(baseline,),
                tests=tests,
                margins=(),
                wins=None,
                elsewhere=False,
            )


def _better(first: SystemMark, second: SystemMark) -> SystemMark | None:
    """Tell which of two systems of one family is the better: the later version, or the larger of one version."""
    if first.reference or second.reference:
        return None
    stems = [_VERSION.sub("", _SMALLER.sub("", mark.entity.name)).strip(" -").casefold() for mark in (first, second)]
    if stems[0] != stems[1]:
        return None
    versions = [float(found[1]) if (found := _VERSION.search(mark.entity.name)) else None for mark in (first, second)]
    smaller = [_SMALLER.search(mark.entity.name) is not None for mark in (first, second)]
    if None in versions:
        return None
    if versions[0] == versions[1]:
        return None if smaller[0] == smaller[1] else second if smaller[0] else first
    if smaller[0] != smaller[1]:
        return None
    return second if (versions[0] or 0.0) < (versions[1] or 0.0) else first
