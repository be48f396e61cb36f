"""Models that were tuned, which makes them others: "the fine-tuned Foo", "than untuned Foo"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

# Where it is no verb: "they trained and fine-tuned Foo".
_TUNED = lazy_regex(
    r"(?:^\W*|\b(?:the|our|their|its|this|than|versus|vs\.?|over|"
    + SURPASSING
    + r")\s)(?P<how>(?:(?:instruction|LoRA|task)-)?(?:un)?(?:fine-?tuned|finetuned|tuned))\s$",
    re.I,
)
_NAME = lazy_regex(r"(?:[\w-]+-)?(?:un|fine-?)?tuned ", re.I)
# "The fine-tuned Foo-FT" says so itself
_SAYS_SO = lazy_regex(r"(?:\b(?:S?FT|Instruct|Chat|DPO|RLHF)|[Tt]uned)$")
_DESCRIBED = 40
"""Letters before a name in which it may be described."""


def tuned_before(text: str, mark: EntityMark) -> re.Match[str] | None:
    """Find what says how a model was tuned, unless its name explains another: "Bar, the fine-tuned Foo, scores".

    Args:
        text: The passage.
        mark: The model.
    """
    if text.startswith(",", mark.end) or _SAYS_SO.search(mark.text):
        return None
    return _TUNED.search(text, max(0, mark.start - _DESCRIBED), mark.start)


def as_tuned(text: str, mark: SystemMark, tuned: re.Match[str]) -> SystemMark:
    """Name a model with how it was tuned.

    Args:
        text: The passage.
        mark: The model.
        tuned: What says how, as `tuned_before` found it.
    """
    start, end = tuned.span("how")
    how = text[start:end] if text[start + 1 : end].lower() != text[start + 1 : end] else text[start:end].lower()
    name = Entity(f"{how} {mark.entity.name}", "model")
    return attrs.evolve(mark, start=start, text=text[start : mark.end], entity=name, known=False)


def meaning_tuned(marks: Sequence[SystemMark]) -> list[SystemMark]:
    """Take a reference to what was named as tuned for the tuned model: "the tuned Foo is small, but it beats Bar".

    Args:
        marks: The systems of a passage, in order.
    """
    tuned: dict[str, Entity] = {}
    meant: list[SystemMark] = []
    for mark in marks:
        if mark.reference:
            meant.append(attrs.evolve(mark, entity=tuned.get(mark.entity.name, mark.entity)))
            continue
        how = _NAME.match(mark.entity.name)
        if how is not None:
            tuned[mark.entity.name[how.end() :]] = mark.entity
        else:
            tuned.pop(mark.entity.name, None)
        meant.append(mark)
    return meant
