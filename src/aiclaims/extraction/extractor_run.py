"""One extractor on one document: which passages it is shown, and what its claims are held against."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import attrs

from aiclaims.documents.document import Document
from aiclaims.errors import PluginError
from aiclaims.extraction.limits import Deadline
from aiclaims.faults import Fault, Stage
from aiclaims.plugins import Context
from aiclaims.plugins.prefix import Prefix
from aiclaims.plugins.registration import Registration
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Span, fields_with_role

# How many passages behind one with claims an extractor still reads on; a short label ("Fast movers.") is one too.
REACH = 3


class ExtractorRun:
    """One extractor on one document; what it found is kept even where it is interrupted.

    Args:
        entry: The extractor as registered.
        document: The document.
        passages: Its passages.
    """

    def __init__(self, entry: Registration, document: Document, passages: tuple[Passage, ...]) -> None:
        self.entry = entry
        self.document = document
        self.passages = passages
        self.found: list[tuple[int, Claim]] = []
        self.faults: list[Fault] = []
        self._reading: Passage | None = None

    def run(self, announced: set[int], deadline: Deadline) -> None:
        """Show the extractor its passages; `found` gets each claim with the index of its passage.

        Args:
            announced: Indexes of the passages that hold one of its triggers.
            deadline: The time that is left.
        """
        stated: list[Claim] = []
        places: list[Passage] = []
        last = told = -REACH - 1
        for index, passage in enumerate(self.passages):
            if index in announced:
                told = index
            elif index - last > REACH and index - told > self.entry.follows:
                continue
            self._reading = passage
            deadline.check()
            claims = self._claims(passage, Context(claims=Prefix(stated), passages=Prefix(places)))
            if claims:
                last = index
                self.found += ((index, claim) for claim in claims)
                stated += claims
                places += [passage] * len(claims)

    @property
    def place(self) -> Span | None:
        """Where the passage stands that it was shown last; None before the first."""
        if self._reading is None:
            return None
        there = self._reading.evidence()
        return Span(there.start, there.end)

    def _claims(self, passage: Passage, context: Context) -> list[Claim]:
        try:
            given = _listed(self.entry.extractor.extract(passage, context), self.entry.label)
        except (Exception, SystemExit) as error:  # a plugin that exits must not take the program along
            self._fault(error, "extract", passage)
            return []
        kept: dict[object, Claim] = {}
        for claim in given:
            try:
                checked = self._checked(claim)
                # The same proposition twice in one passage is one statement of it.
                kept.setdefault(_proposition(checked), checked)
            except Exception as error:
                self._fault(error, "check", passage)
        return list(kept.values())

    def _checked(self, claim: object) -> Claim:
        """Hold a claim against what its extractor declared and what the document says."""
        where = self.entry.label
        if not isinstance(claim, Claim) or type(claim) not in self.entry.kinds:
            kinds = ", ".join(kind.__name__ for kind in self.entry.kinds)
            raise PluginError(
                "a claim is of a declared kind; name its class under kinds",
                expected=kinds,
                got=type(claim).__name__,
                where=where,
            )
        for evidence in claim.evidence:
            if evidence.doc != self.document.id:
                raise PluginError(
                    "a claim is grounded in the document it was found in",
                    expected=self.document.id,
                    got=evidence.doc,
                    where=where,
                )
            evidence.check(self.document.text)
        # To a type checker a claim is a dataclass of its own kind, which evolve does not know.
        named: Claim = attrs.evolve(
            cast(Any, claim),
            extractor=self.entry.label,
            confidence=round(self.entry.calibration(claim.confidence), 3),
        )
        return named

    def _fault(self, error: BaseException, stage: Stage, passage: Passage) -> None:
        place = passage.evidence()
        self.faults.append(
            Fault.of(
                error,
                stage=stage,
                source=self.entry.label,
                doc=self.document.id,
                span=Span(place.start, place.end),
            )
        )


def _listed(given: object, where: str) -> list[object]:
    """Take what `extract` gives; a bare claim or None is told as what it is."""
    if isinstance(given, Claim) or not isinstance(given, Iterable):
        raise PluginError(
            "extract gives several claims: yield each, or return a list",
            expected="an iterable of claims",
            got=type(given).__name__,
            where=where,
        )
    return list(given)


def _proposition(claim: Claim) -> tuple[object, ...]:
    names = (*fields_with_role(type(claim), "identity"), *fields_with_role(type(claim), "measured"))
    stated = tuple(getattr(claim, name) for name in names)
    return (type(claim), claim.negated, claim.modality, claim.period, stated)
