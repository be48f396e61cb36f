"""What "it", "they", "the former" and "the latter" mean where systems are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.roles import compared
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.verbs import MATCHING, SURPASSING, TRAILING
from aiclaims.schema import Entity

_MODELS = frozenset({"model", "product"})
_IT = lazy_regex(rf"\b(?:{SURPASSING}|{MATCHING}|{TRAILING}|past|behind|ahead of|than)\s+(?:it|them)$", re.I)
_WHERE = lazy_regex(r"\b(?:where|on which|in which)\s+$", re.I)
_LATTER = lazy_regex(r"\bthe (latter|former)\b(?!\s+[a-z]*(?:model|company|firm|CEO|president|chief)\b)", re.I)

# "Both score 62%", "both of these models beat B"; "both A and B" names whom.
_BOTH = lazy_regex(
    r"\b[Bb]oth(?:\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|them\b)?(?:two\s+)?(?:models|systems|agents|releases)?)?(?=\s+(?:\w+ly\s+|also\s+|still\s+|now\s+){0,2}"
    r"(?:are|were|ha(?:ve|d)|scor\w+|g[eo]t|reach(?:ed)?|hit|achieved?|attain(?:ed)?|post(?:ed)?|sit|sat|stand|stood|land(?:ed)?|solved?|resolved?|c[oa]me|managed?|top|trail(?:ed)?|lag(?:ged)?|"
    r"rank(?:ed)?|lead|led|lose|lost|fall|fell|match(?:ed)?|edge|" + SURPASSING + r")\b)"
)
_PAIR = 2
_SENTENCES_BACK = 2


def continued(systems: tuple[SystemMark, ...], before: tuple[BenchmarkClaim, ...]) -> tuple[SystemMark, ...]:
    """Let "it" and "they" go on to mean the system that the claim just before was about.

    Args:
        systems: The systems of a passage.
        before: The claims stated just before it.
    """
    if not before:
        return systems
    last = before[0].system
    found: list[SystemMark] = []
    for number, mark in enumerate(systems):
        again = any(other.text.lower() == mark.text.lower() and other.entity == last for other in found)
        if mark.text.lower() in {"it", "they"} and (again or all(other.reference for other in systems[:number])):
            mark = attrs.evolve(mark, entity=last, others=(), model=True)
        found.append(mark)
    return tuple(found)


def turned(text: str, systems: tuple[SystemMark, ...]) -> tuple[SystemMark, ...]:
    """Let a pronoun that is compared with mean another system than the one that does better: "A matches B and beats it".

    Args:
        text: The passage.
        systems: Its systems.
    """
    found: list[SystemMark] = []
    for mark in systems:
        named = [other for other in found if not other.reference]
        others = [other for other in named if other.entity != found[0].entity]
        rivals = [other for other in others if compared(text, other.start)]
        if len({other.entity for other in others}) == 1:
            rivals = rivals or others  # "A does well against B, beating it": nobody beats himself
        if mark.reference and rivals and mark.entity == found[0].entity and _IT.search(text, 0, mark.end):
            mark = attrs.evolve(mark, entity=rivals[-1].entity, others=())
        elif mark.reference and named and named[-1].model and _WHERE.search(text, 0, mark.start):
            # "B is strong on the test, where it scored": the subject of the clause that the relative one hangs on.
            subject = next(
                (other for other in reversed(named) if other.model and not compared(text, other.start)), None
            )
            if subject is not None and text[subject.end : mark.start].count(",") < 2:
                mark = attrs.evolve(mark, entity=subject.entity, others=())
        found.append(mark)
    return tuple(found)


def find_latter(passage: Passage) -> Iterator[SystemMark]:
    """Read "the former" and "the latter" as the last two models that were named before.

    Args:
        passage: The passage.
    """
    for match in _LATTER.finditer(passage.text):
        named: list[Entity] = []
        earlier: Passage | None = passage
        for _ in range(3):
            marks = earlier.entities if earlier is not None else ()
            named = [
                m.entity
                for m in marks
                if m.entity.type in _MODELS and (earlier is not passage or m.end <= match.start())
            ] + named
            earlier = earlier.previous_prose if earlier is not None else None
            named = list(dict.fromkeys(named))
            if len(named) > 1:
                break
        if len(named) > 1:
            entity = named[-1] if match[1].lower() == "latter" else named[-2]
            yield SystemMark(start=match.start(), end=match.end(), text=match[0], entity=entity)


def named_before(passage: Passage, at: int) -> tuple[Entity, ...]:
    """Give the models that were named last before an offset: in the sentence itself, or else in one of the two before it.

    Args:
        passage: The passage.
        at: The offset.
    """
    named = dict.fromkeys(mark.entity for mark in passage.entities if mark.entity.type in _MODELS and mark.end <= at)
    earlier = passage.previous_prose
    for _ in range(_SENTENCES_BACK):
        if len(named) >= _PAIR or earlier is None or earlier.block is not passage.block:
            break
        named = dict.fromkeys(mark.entity for mark in earlier.entities if mark.entity.type in _MODELS)
        earlier = earlier.previous_prose
    return tuple(named)


def find_both(passage: Passage) -> Iterator[SystemMark]:
    """Read "both" as the two models that were named last, where they are just two.

    Args:
        passage: The passage.
    """
    for match in _BOTH.finditer(passage.text):
        named = named_before(passage, match.start())
        if len(named) == _PAIR:
            yield SystemMark(
                start=match.start(), end=match.end(), text=match[0], entity=named[0], others=named[1:], reference=True, plural=True, model=True,
            )  # fmt: skip
