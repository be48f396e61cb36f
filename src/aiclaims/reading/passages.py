"""Passages: the sentences, list items, headings and table rows of a document, annotated on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, TypeVarTuple

from aiclaims.documents.blocks import Block
from aiclaims.documents.tables import SEPARATOR
from aiclaims.documents.whole_markup import whole
from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.citations import is_cited_year
from aiclaims.reading.attribution.credits import Credit
from aiclaims.reading.attribution.finder import (
    find_attribution,
    find_attribution_at,
    find_credits,
    find_own_sources,
)
from aiclaims.reading.callouts import find_callout
from aiclaims.reading.clauses import Clauses, find_clauses
from aiclaims.reading.marks import EntityMark, PeriodMark, QuantityMark
from aiclaims.reading.modality import is_estimated, modality_at, negated_at
from aiclaims.reading.references import ReferenceMark, find_references
from aiclaims.schema import Evidence, Modality, Period

if TYPE_CHECKING:
    from aiclaims.reading.reading import Reading
    from aiclaims.reading.syntax import Parse

Found = TypeVar("Found")
Given = TypeVarTuple("Given")
PassageKind = Literal["heading", "sentence", "item", "row"]


_BRACKETS = lazy_regex(r"\([^()]*\)")


def _without_empty_cells(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the separators that a stretch of a row begins and ends with; where it is nothing else, keep it."""
    stretch = text[start:end]
    inner = stretch.strip(SEPARATOR)
    if not inner:
        return start, end
    start += stretch.index(inner)
    return start, start + len(inner)


class Passage:
    """One sentence, list item, heading or table row.

    Its `text` is clean; offsets in marks count into it, and `evidence` leads back to the document.

    Args:
        reading: The reading it belongs to.
        index: Its place in the reading, from 0.
        kind: What it is; a sentence of a list item is an `item`.
        block: The block it stands in.
        start: Offset in the block's clean text.
        end: Offset behind it.
    """

    __slots__ = ("__dict__", "block", "end", "index", "kind", "reading", "start", "text")

    def __init__(self, reading: Reading, index: int, kind: PassageKind, block: Block, start: int, end: int) -> None:
        self.reading = reading
        self.index = index
        self.kind = kind
        self.block = block
        self.start = start
        self.end = end
        self.text = block.text[start:end]

    def __repr__(self) -> str:
        return f"Passage({self.index}, {self.kind}, {self.text[:60]!r})"

    def evidence(self, start: int = 0, end: int | None = None) -> Evidence:
        """Quote the document where this passage, or a stretch of its text, stands.

        Links and tags are quoted whole where they begin or end right beside it; empty cells at its ends are not.

        Args:
            start: Offset in the text.
            end: Offset behind the stretch, by default the end.
        """
        stop = len(self.text) if end is None else end
        if self.kind == "row":
            start, stop = _without_empty_cells(self.text, start, stop)
        span = self.block.alignment.to_source(self.start + start, self.start + stop)
        document = self.reading.document
        return document.evidence(*whole(document.text, span.start, span.end, document.format))

    def evidence_with_callout(self) -> tuple[Evidence, ...]:
        """Quote this passage with the figure called out before it: in one where both stand in one block, else in two."""
        above = self.previous
        if above is None:
            return (self.evidence(),)
        if above.block is not self.block:
            return (self.evidence(), above.evidence())
        span = self.block.alignment.to_source(above.start, self.end)
        document = self.reading.document
        return (document.evidence(*whole(document.text, span.start, span.end, document.format)),)

    @property
    def previous(self) -> Passage | None:
        """The passage before, None for the first."""
        return self.reading.passages[self.index - 1] if self.index else None

    @property
    def previous_prose(self) -> Passage | None:
        """The passage before that is no row: a text does not speak of what a table holds, nor a row of another row."""
        return self.reading.prose_before(self.index)

    @property
    def heading(self) -> Passage | None:
        """The heading this passage stands under."""
        return self.reading.passage_of_block(self.block.heading)

    @cached_property
    def overhead(self) -> tuple[EntityMark, ...]:
        """What the headings over the passage name, the nearest heading first, and behind them the title."""
        heading = self.heading
        above = self.reading.title_entities if heading is None else (*heading.entities, *heading.overhead)
        return tuple({mark.entity: mark for mark in reversed(above)}.values())[::-1]

    @property
    def parent(self) -> Passage | None:
        """The item or lead-in that a list item hangs on; the caption of a table's row."""
        return self.reading.passage_of_block(self.block.parent)

    @cached_property
    def quantities(self) -> tuple[QuantityMark, ...]:
        """The quantities in the passage, in order, not overlapping."""
        from aiclaims.reading.quantities.finder import find_quantities

        return find_quantities(self.text)

    @cached_property
    def callout(self) -> QuantityMark | None:
        """The figure that stands alone before the passage, which says what it measures."""
        return find_callout(self)

    @cached_property
    def periods(self) -> tuple[PeriodMark, ...]:
        """The dates and periods, resolved against the document's date; in order, not overlapping."""
        from aiclaims.reading.periods.finder import find_periods
        from aiclaims.reading.periods.indian_years import with_indian_years
        from aiclaims.reading.periods.repeated import with_repeated
        from aiclaims.reading.periods.settings import set_years
        from aiclaims.reading.periods.told_years import with_told_years

        found = find_periods(self.text, self.reading.document.published)
        stated = tuple(mark for mark in found if not is_cited_year(self.text, mark.start))
        return with_indian_years(self, with_repeated(self, with_told_years(self, set_years(self, stated))))

    @cached_property
    def setting(self) -> Period | None:
        """The time that a dated heading, lead-in or label sets over the passage."""
        from aiclaims.reading.periods.settings import find_setting

        return find_setting(self)

    @cached_property
    def entities(self) -> tuple[EntityMark, ...]:
        """The entities, in order, not overlapping."""
        from aiclaims.reading.entities.finder import find_entities

        return find_entities(self.text, self.reading.names)

    @cached_property
    def clauses(self) -> Clauses:
        """The clause structure."""
        return find_clauses(self.text)

    @cached_property
    def parse(self) -> Parse:
        """The verbs of the passage with their subjects and complements."""
        from aiclaims.reading.syntax import parse

        return parse(self.text, self.entities)

    @cached_property
    def references(self) -> tuple[ReferenceMark, ...]:
        """Pronouns and bare nouns with what they may refer to, in order."""
        return find_references(self)

    @cached_property
    def mentions(self) -> tuple[EntityMark | ReferenceMark, ...]:
        """Entities and references together, in order."""
        return tuple(sorted((*self.entities, *self.references), key=lambda mark: (mark.start, mark.end)))

    @cached_property
    def attribution(self) -> tuple[str, ...]:
        """Whom the passage credits, innermost source last."""
        return find_attribution(self)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """The sources that the passage credits by a verb or a phrase, each with its place."""
        return find_credits(self)

    def attribution_at(self, at: int) -> tuple[str, ...]:
        """Tell who is credited with the statement at an offset: "A claims one thing; B shows another"."""
        return find_attribution_at(self, at)

    @cached_property
    def own_sources(self) -> tuple[str, ...]:
        """The sources that the passage names itself, without what it takes over from the one before."""
        return find_own_sources(self)

    def once(self, find: Callable[[Passage, *Given], Found], *given: *Given) -> Found:
        """Give what a function finds in this passage, and keep it: passages are looked back at many times.

        Args:
            find: The function, which looks at nothing but the passage and what it is given.
            given: What it is given beside the passage.
        """
        key = (find, given) if given else find
        if key not in self._kept:
            self._kept[key] = find(self, *given)
        found: Found = self._kept[key]
        return found

    @cached_property
    def _kept(self) -> dict[object, Any]:
        return {}

    def modality_at(self, at: int) -> Modality:
        """Tell how the statement around an offset is made: asserted, hedged or forecast."""
        told = modality_at(self.text, self.clauses, at)
        guessed = told == "asserted" and not self.attribution and is_estimated(self.text, self.clauses, at)
        return "hedged" if guessed else told

    def negated_at(self, at: int, end: int | None = None) -> bool:
        """Tell whether the statement carried by the word at an offset (up to `end`) is denied."""
        return negated_at(self.text, self.clauses, at, end)

    def apart(self, first: int, second: int) -> float:
        """Measure how far two offsets stand apart, with what stands in brackets between them left out."""
        inside = sum(self.barrier(*match.span()) for match in _BRACKETS.finditer(self.text, first, second))
        return self.barrier(first, second) - inside

    def barrier(self, first: int, second: int) -> float:
        """Measure how far two offsets stand apart in structure; 0 in the same phrase."""
        return self.clauses.barrier(first, second)
