"""Results told beside whom they are set: "Compared with A and B, C achieves better results"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.measures import tests_of
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

# What sets others beside the subject that follows, at the head of a sentence or clause.
_BESIDE = lazy_regex(
    r"(?:^\W*|[;:]\s+)(?:(?:When|If)\s+|As\s+)?(?:[Cc]ompared (?:to|with)|[Ii]n (?:contrast|comparison) (?:to|with)|[Rr]elative to|[Vv]ersus|[Uu]nlike|[Aa]gainst)\s+"
    r"(?:(?:the|its|other|both|two|three|four|existing|previous|leading|most|advanced|popular|larger|similar|open-source|open|strong|code|language|models?|rivals?|baselines?|competitors|such as|like|including|[\d.]+[BM]|[\w-]+-\w+),?\s+|[A-Z][\w.&-]*['’]s?\s+){0,9}$"
)
_TO_SUBJECT = lazy_regex(
    r"(?:\s\([^()]{1,40}\))?(?:\s(?:models?|baselines?|and others))?,\s+(?:the\s+|our\s+(?:model\s+)?|[A-Z][\w.&-]*['’]s?\s+)*"
)
# "Achieves much better results", "has comparable accuracy"
_RESULT = lazy_regex(
    r"(?:\s\([^()]{1,40}\))?\s+(?:(?:also|still|now|even|generally|\w+ly)\s+){0,2}"
    r"(?:(?:has|have|had)\s+)?(?:achiev|obtain|attain|show|deliver|demonstrat|exhibit|yield|reach|produc|post|record|get|g[oi]t|ha[sd]|offer|provid|maintain|display)\w*\s+(?:an?\s+|the\s+)?(?:(?:much|far|slightly|significantly|consistently|notably|considerably|substantially|overall|broadly|roughly|largely|very|new)\s+){0,2}"
    r"(?:(?P<above>better|higher|superior|stronger|greater|improved|optimal|best|highest|state[- ]of[- ]the[- ]art|SOTA|leading)|(?P<on_par>similar|comparable|equivalent|on-par|matching|equal|near-identical|the same|same)|(?P<below>worse|lower|weaker|inferior|poorer))"
    r"\s+(?:[\w-]+\s+){0,2}?(?:results?|performance|scores?|accurac(?:y|ies)|quality|pass rates?|success rates?|win rates?)\b"
    r"|\s+(?:(?:has|have|had)\s+)?(?:achiev|obtain|show|demonstrat|deliver|exhibit|made|makes?|bring|see)\w*\s+(?:an?\s+)?(?P<does_gain>(?:very\s+)?(?:significant|substantial|clear|notable|marked|consistent|large|major|considerable|strong|solid|big|remarkable)\s+(?:(?:performance|accuracy|quality)\s+)?(?:improvements?|gains?|advance(?:ment)?s?))\b"
    r"|\s+(?:(?:also|still|now|generally|\w+ly)\s+){0,2}(?:performs?|performed|scores?|scored|fares?|fared|does|did)\s+(?:(?:much|far|slightly|\w+ly)\s+){0,2}"
    r"(?:(?P<does_above>better|higher|best)|(?P<does_on_par>similarly|comparably|about the same)|(?P<does_below>worse|lower))\b"
)
_RELATIONS: dict[str, BenchmarkRelation] = {"above": "above", "gain": "above", "on_par": "on_par", "below": "below"}


_SETS = lazy_regex(r"\b(?:compared (?:to|with)|in (?:contrast|comparison)|relative to|versus|unlike|against)\s", re.I)


def sets_beside(text: str) -> bool:
    """Tell whether a text has words that set others beside somebody."""
    return _SETS.search(text) is not None


def find_set_beside(scene: Scene, objects: frozenset[int]) -> Iterator[Comparing]:
    """Find results that are told of a subject behind those it is compared with.

    Args:
        scene: The passage.
        objects: Offsets of systems that others were compared with.
    """
    text = scene.passage.text
    if not sets_beside(text):
        return
    systems = [mark for mark in scene.systems if mark.model and mark.entity.type != "group"]
    for group in groups(scene.passage, systems):
        if group[0].start in objects or not _BESIDE.search(text, 0, group[0].start):
            continue
        subject = next((mark for mark in systems if mark.start >= group[-1].end), None)
        rivals = group
        if subject is None and len(group) > 1 and _TO_SUBJECT.fullmatch(text, group[-2].end, group[-1].start):
            subject, rivals = group[-1], group[:-1]  # "Compared to A, B": no list
        if subject is None or not _TO_SUBJECT.fullmatch(text, rivals[-1].end, subject.start):
            continue
        told = _RESULT.match(text, subject.end)
        if told is None:
            continue
        cue = CueMark(start=subject.end + 1, end=told.end(), text=told[0].strip(), cue="beside", lemma="beside")
        yield Comparing(
            cue=cue,
            relation=_relation(told.groupdict()),
            system=subject,
            baselines=_models(rivals),
            tests=tests_of(scene, cue, len(text), rivals, several=False),
            margins=(),
            wins=None,
            elsewhere=False,
        )


def _relation(told: dict[str, str | None]) -> BenchmarkRelation:
    return next(
        relation for name, relation in _RELATIONS.items() if told.get(name) is not None or told.get(f"does_{name}")
    )


def _models(rivals: tuple[SystemMark, ...]) -> tuple[SystemMark, ...]:
    return tuple(mark for mark in rivals if not mark.stranger)
