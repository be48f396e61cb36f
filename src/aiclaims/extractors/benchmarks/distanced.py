"""Comparisons whose verb encloses the one that does worse: "leaves B in the dust", "is preferred to B"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.contenders import find_subject
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

_ARTICLES = r"\s+(?:(?:the|its|both|even|rivals?|predecessors?|competitors?|[A-Z][\w.&-]*['’]s?)\s+)*$"
_HOW = r"(?:['’]s?)?\s+(?:(?:far|well|way|completely|clean|right|trailing|straight|\w+ly)\s+){0,3}"
# How a verb opens, and how it closes behind the one that does worse.
_ENCLOSING = (
    (r"\b(?:leav(?:es?|ing)|left)", r"(?:in (?:the|its) (?:dust|wake|rear-?view mirror)|behind(?=\s*(?:[,.;:)]|$)|\s+(?:on|in|at|by)\b)|trailing|for dead)\b"),
    (r"\b(?:blow(?:s|n|ing)?|blew)", r"(?:out of the water|away)\b"),
    (r"\bput(?:s|ting)?", r"(?:to shame|in the shade)\b"),
    (r"\b(?:knock(?:s|ed|ing)?|push(?:es|ed|ing)?|bump(?:s|ed|ing)?)", r"(?:off (?:the|its) (?:top spot|top|perch|throne|pedestal)|into second(?: place)?)\b"),
)  # fmt: skip
# Few passages have any of these.
_ANY = lazy_regex(r"\b(?:blow|blew|leav|left|put|knock|push|bump|prefer|favou?r)", re.I)
_VERBS = tuple((lazy_regex(opened + _ARTICLES), lazy_regex(_HOW + closed, re.I)) for opened, closed in _ENCLOSING)
# "Raters preferred A to B", "A is preferred over B in 63% of the answers".
_PREFERRED = lazy_regex(
    r"\b(?:raters?|graders?|judges?|evaluators?|annotators?|testers?|reviewers?|experts|clinicians|physicians|developers|users|voters|participants|respondents|lawyers|people|humans|they)\b"
    r"[^.;]{0,30}?\b(?:prefer(?:red|s)?|favou?r(?:ed|s)?)\s+(?:the\s+(?:answers?|outputs?|responses?)\s+of\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
_OVER_OTHER = lazy_regex(
    r"(?:['’]s?)?\s+(?:(?:answers?|outputs?|responses?)\s+)?(?:to|over)\s+(?:(?:those\s+of|that\s+of|the|its|predecessor,?|[A-Z][\w.&-]*['’]s?)\s+)*"
)


def encloses(text: str) -> bool:
    """Tell whether a text has words that may leave a system behind, or prefer another to it.

    Args:
        text: The passage.
    """
    return _ANY.search(text) is not None


def find_distanced(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find systems that are said to leave another behind, in a verb that has the other within it.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if not encloses(text):
        return
    for left in groups(scene.passage, scene.systems):
        if any(mark.stranger for mark in left):
            continue
        for opens, closes in _VERBS:
            opened, closed = opens.search(text, 0, left[0].start), closes.match(text, left[-1].end)
            if opened is None or closed is None:
                continue
            cue = CueMark(
                start=opened.start(),
                end=closed.end(),
                text=text[opened.start() : closed.end()],
                cue="above_verb",
                lemma="leave",
            )
            system = find_subject(scene, cue, objects | {mark.start for mark in left})
            if system is None or system.stranger or any(same(system.entity, mark.entity) for mark in left):
                continue
            yield _comparing(scene, cue, system, *left)
    for first, second in zip(scene.systems, scene.systems[1:], strict=False):
        preferred = _PREFERRED.search(text, 0, first.start)
        if preferred is None or not _OVER_OTHER.fullmatch(text, first.end, second.start):
            continue
        if not (first.model and second.model) or first.stranger or same(first.entity, second.entity):
            continue
        cue = CueMark(start=preferred.start(), end=preferred.end(), text=preferred[0], cue="above_verb", lemma="prefer")
        yield _comparing(scene, cue, first, second)


def _comparing(scene: Scene, cue: CueMark, system: SystemMark, *baselines: SystemMark) -> Comparing:
    return Comparing(
        cue=cue,
        relation="above",
        system=system,
        baselines=baselines,
        tests=tests_of(scene, cue, len(scene.passage.text), baselines, several=False),
        margins=(),
        wins=None,
        elsewhere=False,
    )
