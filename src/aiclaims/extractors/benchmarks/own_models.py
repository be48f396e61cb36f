"""The model of whoever writes: "our model" under a heading or a title that names one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_OURS = lazy_regex(
    r"\b[Oo]ur (?:(?:own|new|proposed|final|released|open|math|chat|code) )?(?:model|system|LLM|method|approach|agent|framework)\b(?!['’]s?\b)"
    r"|\b[Ww]e(?=\s+(?:(?:also|now|further|thus|even|\w+ly)\s+)?(?:achieve[ds]?|"
    + SURPASSING
    + r"|match(?:ed)?|scored?|reach(?:ed)?|attain(?:ed)?|obtain(?:ed)?|rank(?:ed)?)\b)"
)
# "We could reach 95%," an engineer said
_SPOKEN = lazy_regex(r"[\"“][^\"”]*\b(?:[Ww]e|[Oo]urs?|us)\b[^\"”]*[\"”]")
# "In this paper, we present Foo"
_PRESENT = lazy_regex(
    r"\b(?:[Ww]e|(?:[Tt]his|[Oo]ur|[Tt]he)\s+(?:paper|work|report|study|article))\s+(?:(?:also|then|now|here|further|proudly)\s+)?(?:present|introduce|propose|release|open-source|develop|buil[dt]|train|announce|describe|design)(?:s|e?d)?\s+(?:(?:the|our|an?|new|novel)\s+)*"
    # "We propose a Layered Tarn Network (LTN)", "we develop a model called Tarn"
    r"(?:(?:[\w’'/-]+,?\s+){1,14}?(?:\(|(?:called|named|dubbed|termed|model|method|framework|system|approach),?\s+))?$"
)
# "Our Foo achieves", "our model, Foo, surpasses"
_OUR = lazy_regex(r"\b[Oo]ur\s+(?:(?:new|final|best|flagship|largest|proposed|own)\s+)?(?:model,?\s+)?$")
_ACHIEVES = lazy_regex(
    r"(?:\smodel)?,?\s+(?:(?:also|now|further|even|\w+ly)\s+)?(?:"
    + SURPASSING
    + r"|(?:achiev|match|scor|reach|attain|obtain|rank|set)(?:s|es|ed)?)\b"
)
# A title that is the name of what is told of, or opens with it: "Tarn-X", "TarnNet: Learning to"
_TITLE_NAME = lazy_regex(
    r"(?P<name>(?=[\w.-]*(?:\d|[a-z][A-Z]|[A-Z]{2}|\w-[A-Z]))[A-Z][\w.-]*\w(?: \d[\w.]*)?)(?:\s*$|:\s|\s[—–-]\s)"
)
_REACH = 12
"""Passages back that may say what is presented."""
# "Comparison with Foo" heads what is said of somebody else.
_ANOTHER = lazy_regex(r"\b(?:versus|vs\.?|compar\w+|with|against|than|from|based on)(?=\s|$)", re.I)


def find_own_models(passage: Passage) -> Iterator[SystemMark]:
    """Read "our model" as the one model that a heading over it, or the title, names.

    Args:
        passage: The passage.
    """
    ours = list(_OURS.finditer(passage.text))
    entity = (_presented(passage) or _headed(passage)) if ours else None
    if entity is None:
        return
    for match in ours:
        yield SystemMark(start=match.start(), end=match.end(), text=match[0], entity=entity, reference=True)


def _presented(passage: Passage) -> Entity | None:
    """Name what the writers say they present: "We introduce Foo"."""
    earlier: Passage | None = passage
    for _ in range(_REACH):
        if earlier is None or earlier.kind == "row":
            return None
        for mark in earlier.entities:
            if mark.entity.type == "model" and (
                _PRESENT.search(earlier.text, 0, mark.start)
                or (_OUR.search(earlier.text, 0, mark.start) and _ACHIEVES.match(earlier.text, mark.end))
            ):
                return mark.entity
        earlier = earlier.previous
    return None


def _headed(passage: Passage) -> Entity | None:
    """Name the one model of the nearest heading that names any, else of the title."""
    heading = passage.heading
    while heading is not None:
        models = {mark.entity for mark in heading.entities if mark.entity.type == "model"}
        if models:
            return models.pop() if len(models) == 1 and not _ANOTHER.search(heading.text) else None
        heading = heading.heading
    title = passage.reading.document.title
    marks = passage.reading.title_entities if title and not _ANOTHER.search(title) else ()
    models = {mark.entity for mark in marks if mark.entity.type == "model"}
    if models or marks:
        return models.pop() if len(models) == 1 else None
    named = _TITLE_NAME.match(title) if title else None
    return Entity(named["name"], "model") if named is not None else None


def is_spoken(text: str) -> bool:
    """Tell whether "we" is somebody's who is quoted, and not of whoever writes.

    Args:
        text: The passage.
    """
    return _SPOKEN.search(text) is not None
