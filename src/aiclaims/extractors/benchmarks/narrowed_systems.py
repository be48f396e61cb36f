"""Systems that a passage means by a maker's name or a size: narrowed to those spoken of."""

from __future__ import annotations

import attrs

from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.extractors.benchmarks.sizes import OF_SIZE
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.schema.folding import fold_name

# "The 7B model goes further.", "Starting with the 7B model, ..."
_OPENS_ON = lazy_regex(r"\W*(?:(?:Starting|Beginning|Moving|Turning|Coming) (?:with|to|from)\s)?(?:[Tt]he\s|[Oo]ur\s)?")
# "Foo's new model", of which the name stands before.
_ITS_MODEL = lazy_regex(
    r"(?:['’]s?)?\s+(?:(?:new|latest|newest|own|open|flagship|open-weight|open-source)\s+){0,3}(?:model|system|LLM|flagship|release)\b(?!\s+[A-Z])"
)


def of_maker(text: str, systems: tuple[SystemMark, ...]) -> tuple[SystemMark, ...]:
    """Let "Foo's model" mean the one model of its maker that is named before: "A released: Foo's model scores".

    Args:
        text: The passage.
        systems: Its systems.
    """

    def meant(mark: SystemMark) -> SystemMark:
        if mark.entity.type != "firm" or _ITS_MODEL.match(text, mark.end) is None:
            return mark
        own = {
            other.entity
            for other in systems
            if other.end <= mark.start and other.model and fold_name(other.owner or "") == fold_name(mark.entity.name)
        }
        return attrs.evolve(mark, entity=own.pop(), model=True, reference=True) if len(own) == 1 else mark

    return tuple(map(meant, systems))


def of_size_before(passage: Passage, systems: tuple[SystemMark, ...]) -> tuple[SystemMark, ...]:
    """Let "it" mean the model of which the sentence before tells by its size: "The 7B model goes further. It scores".

    Args:
        passage: The passage.
        systems: Its systems.
    """
    earlier = passage.previous
    if earlier is None or earlier.block is not passage.block:
        return systems
    first = next(iter(earlier.once(find_systems)), None)
    if first is None or first.reference or not OF_SIZE.fullmatch(first.text):
        return systems
    if not _OPENS_ON.fullmatch(earlier.text, 0, first.start):
        return systems
    return tuple(
        attrs.evolve(mark, entity=first.entity, others=(), model=True)
        if mark.text.lower() in {"it", "the model", "this model"} and all(each.reference for each in systems[:number])
        else mark
        for number, mark in enumerate(systems)
    )
