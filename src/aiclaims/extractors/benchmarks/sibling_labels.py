"""Labels of a list whose other items open with tests: behind "- FooBench: 71.6" and "- BarQA: 43.2", "- Tidy: 62.0" is one too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

from aiclaims.extractors.benchmarks.testnames import find_own_tests
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, Reading

# "**Foo pdf (business documents):** 34.0%"
_LABELLED = lazy_regex(
    r"^[\W_]*(?P<name>[A-Z][\w.+'’&-]*(?: [\w.+'’&-]+){0,3}?)(?: \([^()]{1,40}\))?[*_]{0,2}\s?:[*_]{0,2}\s*[~≈]?\d{1,4}(?:\.\d+)?(?:\s?%|\b(?![\w-]| (?:[KMBGT]B?|tokens|days?|hours?|months?|years?|billion|million|models?|parameters?)\b))"
)
# What is no test, though a number stands behind it.
_MEASURE = lazy_regex(
    r"(?:.*\b)?(?:average|avg|mean|overall|total|score|rank|price|pricing|cost|speed|latency|throughput|context|parameters?|size|tokens?|input|output|release\w*|date|year|version|memory|downloads|users|layers|steps|epochs?|rate|ratio|gap|gain|improvement)s?\b.*",
    re.I,
)
_LEAST = 2
"""Items of the list that have to open with known tests."""


def label_among_tests(passage: Passage) -> TestMark | None:
    """Give the label of an item of a list whose other items open with tests; None where it is known by itself, or is none.

    Args:
        passage: The passage.
    """
    if passage.kind != "item":
        return None
    return passage.reading.once(_labels).get(passage.index)


def _labels(reading: Reading) -> Mapping[int, TestMark]:
    """Find the labels of a document that the items beside them show to be tests, by the place of their passage."""
    found: dict[int, TestMark] = {}
    items = (passage for passage in reading.passages if passage.kind == "item")
    for _, run in groupby(items, key=lambda item: (id(item.parent), id(item.heading))):
        labelled = [(item, match) for item in run if (match := _LABELLED.match(item.text)) is not None]
        known = [item for item, match in labelled if _opens_with_test(item, match.end("name"))]
        if len(known) < _LEAST or len(known) * 2 < len(labelled):
            continue
        for item, match in labelled:
            if item not in known and not _MEASURE.fullmatch(match["name"]) and not item.once(find_own_tests):
                start, end = match.span("name")
                if not any(mark.start < end and start < mark.end for mark in item.periods):
                    found[item.index] = TestMark(start=start, end=end, text=match["name"], name=match["name"])
    return found


def _opens_with_test(item: Passage, end: int) -> bool:
    """Tell whether the label of an item holds the name of a test."""
    return any(mark.start < end for mark in item.once(find_own_tests))
