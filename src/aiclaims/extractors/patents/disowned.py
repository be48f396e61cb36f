"""What a page does not say itself: figures that it calls fabricated, of a test or an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from aiclaims.extractors.patents.lists import above_in_list
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage

_HEADINGS = 2
"""Headings over a passage that may say of what kind its figures are."""
_NO_FACTS = lazy_regex(
    r"❌|\b(?:fabricated|falsified|invented|made[- ]up|fake|bogus|hallucinated|retracted|invalid|debunked)\s(?:\w+\s)?(?:data|claims?|figures?|numbers?|statistics|estimates?|results?|patents?)\b|"
    r"\b(?:test|dummy|mock|placeholder|sample|example|synthetic\stest)\s(?:data|records?|outputs?|responses?|values?)\b|"
    r"\b(?:example|sample)\s(?:results?|queries)\b|\bbefore\s(?:validation|correction|(?:the\s)?fix)\b",
    re.IGNORECASE,
)
_MARKED_WRONG = lazy_regex(r"\W*❌")
# "The figure of 900 patents is invalid"
_CALLED_WRONG = lazy_regex(
    r"\b(?:claims?|figures?|numbers?|counts?|estimates?|statements?|assertions?)\s(?:(?:that|of)\s[^.;]{3,120}?\s)?(?:is|was|are|were)\W+(?:(?:completely|entirely|simply|plainly|just|clearly|also)\s)?"
    r"(?:invalid|false|wrong|incorrect|untrue|fabricated|fake|bogus|baseless|unsupported|made[- ]up|"
    r"not\s(?:\w+ly\s)?(?:supported|borne out|backed(?: up)?|substantiated|confirmed|true|correct|accurate))\b",
    re.IGNORECASE,
)


def is_disowned(passage: Passage) -> bool:
    """Tell whether a passage, or what stands over it, says that its figures are no facts.

    Args:
        passage: The passage.
    """
    return _MARKED_WRONG.match(passage.text) is not None or any(
        _NO_FACTS.search(over.text) is not None for over in _over(passage)
    )


def is_called_wrong(passage: Passage) -> bool:
    """Tell whether a sentence says of the claim that it names that it is wrong: "The claim of 900 patents is false".

    Args:
        passage: The passage.
    """
    return _CALLED_WRONG.search(passage.text) is not None


def _over(passage: Passage) -> Iterator[Passage]:
    yield from (above for above in above_in_list(passage) if above.kind != "item")
    if passage.parent is not None:
        yield passage.parent
    yield from islice(_headings(passage), _HEADINGS)


def _headings(passage: Passage) -> Iterator[Passage]:
    over = passage.heading
    while over is not None:
        yield over
        over = over.heading
