"""The extractor that a file declares: its frames are evoked by cues, filled by the binder and read as claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import product
from typing import Any

import attrs

from aiclaims.errors import PluginContractError, PluginError
from aiclaims.frames import Binding, Frame, bind, group_of
from aiclaims.plugins.declared.frames import DeclaredFrame, declared_frames
from aiclaims.plugins.declared.kinds import claim_class
from aiclaims.plugins.declared.source import Source
from aiclaims.plugins.declared.words import Words
from aiclaims.plugins.hookspecs import Context
from aiclaims.plugins.registration import Registration
from aiclaims.reading import CueMark, Mark, Passage
from aiclaims.schema import Claim

_SURE, _AMBIGUOUS, _TAKEN_OVER = 0.95, 0.2, 0.15
"""Confidence of a frame that is filled in the one way there is; what it loses where another way is nearly as
good, and for each slot that was taken over. They order claims, they are no measured shares."""

_KEYS = ("name", "version", "languages", "triggers", "subjects")
"""Declarations that a file writes as the class form does."""

_NARROW = 0.5
"""A second-best filling that costs no more than this beyond the best is nearly as good."""


@attrs.frozen(eq=False, slots=False)
class DeclaredExtractor:
    """An extractor that a TOML file declares; `aiclaims.plugins.declared.load` makes it.

    Args:
        source: The file.
        name: Name of the extractor.
        version: Version of its rules.
        kinds: The claim class that it makes.
        languages: Language codes that it reads.
        triggers: What announces its claims.
        subjects: The words of its field; none where any document will do.
        examples: Sentences that each state a claim.
    """

    source: Source
    name: str
    version: str
    kinds: tuple[type[Claim], ...]
    languages: tuple[str, ...]
    triggers: tuple[str, ...]
    subjects: tuple[str, ...]
    examples: tuple[str, ...]
    _words: Words = attrs.field(repr=False)
    _frames: tuple[DeclaredFrame, ...] = attrs.field(repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        # The file travels, not what was made of it: another process makes the same of it.
        return extractor_of, (self.source,)

    def extract(self, passage: Passage, context: Context) -> Iterator[Claim]:
        """Find the claims that one passage states.

        Args:
            passage: The passage.
            context: What was found before; frames are read again where a slot is inherited.
        """
        for binding in self._bound(passage):
            yield from self._claims(binding)

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name the first thing that a claim would need and the passage lacks.

        Args:
            passage: The passage.
            context: What was found before.
        """
        evoked = self._evoked(passage)
        if not evoked:
            return "no word that evokes a frame stands here"
        marks = passage.once(self._words.marks)
        for frame, anchor in evoked:
            for slot in frame.slots:
                if slot.required and not any(slot.takes(mark) for mark in marks):
                    return f"“{anchor.text}” evokes {frame.name}, but nothing fits its slot {slot.name!r}"
        return "what fits a slot stands too far away or serves another frame"

    def _evoked(self, passage: Passage) -> list[tuple[Frame, CueMark]]:
        return [
            (declared.frame, cue)
            for cue in passage.once(self._words.evoking)
            for declared in self._frames
            if cue.cue in declared.evoked_by
        ]

    def _bound(self, passage: Passage) -> tuple[Binding, ...]:
        evoked = self._evoked(passage)
        if not evoked:
            return ()
        previous: Sequence[Binding] = ()
        before = passage.previous_prose
        if before is not None and any(slot.inherits for frame, _ in evoked for slot in frame.slots):
            # Slots are taken over from the sentence before, not from what that one took over in turn. A pattern that
            # takes too long there is a fault of that sentence, not of this one.
            with suppress(PluginError):
                previous = bind(before, self._evoked(before), before.once(self._words.marks))
        return bind(passage, evoked, passage.once(self._words.marks), previous=previous)

    def _claims(self, binding: Binding) -> Iterator[Claim]:
        declared = next(each for each in self._frames if each.frame is binding.frame)
        passage, anchor = binding.passage, binding.anchor
        (kind,) = self.kinds
        for fields in self._filled(declared, binding):
            yield kind(
                evidence=(passage.evidence(),),
                attribution=passage.attribution_at(anchor.start),
                modality=passage.modality_at(anchor.start),
                negated=passage.negated_at(anchor.start, anchor.end),
                confidence=_confidence(binding),
                **fields,
            )

    def _filled(self, declared: DeclaredFrame, binding: Binding) -> Iterator[dict[str, Any]]:
        """Give the fields of each claim: several where the members of a list make one each."""
        options: dict[str, list[Any]] = {}
        for name, filler in declared.fillers.items():
            mark = binding.get(filler.slot.name)
            if mark is None:
                continue
            listed = [mark]
            if (filler.each or filler.gathers) and filler.slot.name not in binding.inherited:
                fitting = [other for other in binding.passage.once(self._words.marks) if filler.slot.takes(other)]
                listed = [member for member in group_of(binding.passage, mark, fitting) if _free(member, binding, mark)]
            values = [filler.convert([each]) for each in listed] if filler.each else [filler.convert(listed)]
            options[name] = [value for value in dict.fromkeys(values) if value is not None]
        filled = {name: values for name, values in options.items() if values}
        if all(name in filled or name in declared.says for name in declared.required):
            for chosen in product(*filled.values()):
                yield {**declared.says, **dict(zip(filled, chosen, strict=True))}


def _free(member: Mark, binding: Binding, mark: Mark) -> bool:
    """Tell whether a member of a list fills no other slot."""
    return member is mark or not any(member is other for other in binding.fillers.values())


def _confidence(binding: Binding) -> float:
    lost = (_AMBIGUOUS if binding.margin < _NARROW else 0.0) + _TAKEN_OVER * len(binding.inherited)
    return max(0.1, round(_SURE - lost, 2))


@cache
def extractor_of(source: Source) -> DeclaredExtractor:
    """Make the extractor of a file; the same text under the same name is the same extractor.

    Args:
        source: The file.

    Raises:
        PluginContractError: Where something in the file is not as it should be, with its line.
    """
    table = source.table()
    kind = claim_class(table.claim, source)
    words = Words.of(table, source)
    frames = declared_frames(table, kind, source)
    made = DeclaredExtractor(
        source,
        table.name,
        table.version,
        (kind,),
        table.languages,
        table.triggers or _triggers(table.cues, frames),
        table.subjects,
        table.examples,
        words,
        frames,
    )
    try:
        Registration.of(source.origin, made)
    except PluginContractError as error:
        key = error.message.partition(" ")[0]
        raise source.error(
            (key,) if key in _KEYS else (), error.message, expected=error.expected or "", got=error.got
        ) from error
    return made


def kind_of(source: Source) -> type[Claim]:
    """Give the claim class of a file.

    Args:
        source: The file.
    """
    return extractor_of(source).kinds[0]


def _triggers(cues: Mapping[str, tuple[str, ...]], frames: Sequence[DeclaredFrame]) -> tuple[str, ...]:
    """Take the words that evoke a frame for triggers: each up to its first gap or open ending."""
    evoking = dict.fromkeys(name for frame in frames for name in frame.evoked_by if name in cues)
    found: dict[str, None] = {}
    for entry in (entry for name in evoking for entry in cues[name]):
        words: list[str] = []
        for word in entry.split():
            if word == "_":
                break
            words.append(word)
            if word.endswith("*"):
                break
        found[" ".join(words)] = None
    return tuple(found)
