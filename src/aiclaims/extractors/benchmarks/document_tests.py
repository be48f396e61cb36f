"""The tests that a passage names: by itself, or since its document calls them tests elsewhere."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.sibling_labels import label_among_tests
from aiclaims.extractors.benchmarks.testnames import find_own_tests
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, Reading
from aiclaims.reading.entities.spelling import listed_type

# Forms that few other names have: "OrcaTrack", "TIDE-2", "ORCA"; a plain word is told as a test where it stands.
_CODED = lazy_regex(
    r"(?=[\w+-]*(?:[a-z][A-Z]|[A-Z]{3}|[A-Za-z]-\d))[A-Z][\w+-]*[\w+](?: (?:v?\d(?:\.\d)?|[A-Z][a-z]+))?"
)
_MAY_NAME = lazy_regex(r"[a-z][A-Z]|[A-Z]{3}|[A-Za-z]-\d")
_SCORING = lazy_regex(r"\d|enchmark|eaderboard|\b(?:eval|test)s?\b")


def find_tests(passage: Passage) -> tuple[TestMark, ...]:
    """Find the tests that a passage names, in order.

    Args:
        passage: The passage; of a row only what it names by itself counts.
    """
    own = passage.once(find_own_tests)
    if (label := label_among_tests(passage)) is not None:
        return (label,)
    if passage.kind == "row" or _MAY_NAME.search(passage.text) is None:
        return own
    told = passage.reading.once(_tests_told)
    if told is None:
        return own
    taken = (*passage.entities, *passage.periods, *own)
    found = [
        TestMark(start=match.start(), end=match.end(), text=match[0], name=match[0])
        for match in told.finditer(passage.text)
        if not any(mark.start < match.end() and match.start() < mark.end for mark in taken)
    ]
    return tuple(sorted((*own, *found), key=lambda mark: mark.start)) if found else own


def _tests_told(reading: Reading) -> re.Pattern[str] | None:
    """Match the names of no list that the prose of a document calls tests; None where there are none."""
    names = {
        mark.name
        for passage in reading.passages
        if passage.kind != "row" and _MAY_NAME.search(passage.text) and _SCORING.search(passage.text)
        for mark in passage.once(find_own_tests)
        if _CODED.fullmatch(mark.name) and listed_type(mark.name) is None
    }
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w./@-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-]|\.\w)")
