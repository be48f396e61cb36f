"""Models that only tell what another is like: "GPT-4-level results", "a near-o1 score", "an o1-style model"."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage

_MODELS = frozenset({"model", "product"})
_BEHIND = lazy_regex(
    r"[- ](?:level|class|tier|calib(?:er|re)|grade)(?![\w-])"
    r"|-(?:quality|style|like|esque|type|beating|topping|busting|killing|rivall?ing|matching|comparable|equivalent|adjacent|sized?|scale|competitive)(?![\w-])",
    re.I,
)
_BEFORE = lazy_regex(r"(?<![\w-])(?:near|sub|pre|post|quasi|beyond|above|super|non)[-–]$", re.I)


def is_likened(text: str, mark: EntityMark) -> bool:
    """Tell whether a model's name is part of a word for what is like it, and means no model that is tested.

    Args:
        text: The passage.
        mark: The name.
    """
    return _BEHIND.match(text, mark.end) is not None or _BEFORE.search(text, 0, mark.start) is not None


def find_likened(passage: Passage) -> tuple[SystemMark, ...]:
    """Find the models of a passage that others are said to be like.

    Args:
        passage: The passage.

    Returns:
        The models, in order.
    """
    return tuple(
        SystemMark(
            start=mark.start, end=mark.end, text=mark.text, entity=mark.entity, owner=mark.owner, known=mark.known
        )
        for mark in passage.entities
        if mark.entity.type in _MODELS and is_likened(passage.text, mark)
    )
