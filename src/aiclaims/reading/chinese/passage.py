"""A passage that is written in Chinese."""

from __future__ import annotations

from functools import cached_property

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.credits import Credit
from aiclaims.reading.chinese.attribution import Report, find_reports, names_at
from aiclaims.reading.chinese.characters import simplify
from aiclaims.reading.chinese.clauses import clause_spans, find_clauses
from aiclaims.reading.chinese.entities import find_entities
from aiclaims.reading.chinese.modality import clause_around, modality_at, negated_at
from aiclaims.reading.chinese.periods import find_periods
from aiclaims.reading.chinese.quantities import find_quantities
from aiclaims.reading.clauses import Clauses
from aiclaims.reading.marks import EntityMark, PeriodMark, QuantityMark
from aiclaims.reading.passages import Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Modality, Period

_ASKS = lazy_regex(r"是否|吗|呢|能否|会不会|有没有|难道|究竟")
_BACK = 3
"""Passages back in which somebody is named whom "报告还显示" means."""


class ChinesePassage(Passage):
    """One sentence, item or heading in Chinese; its marks count into `text` as those of every passage do."""

    __slots__ = ()

    @cached_property
    def simplified(self) -> str:
        """The text in simplified characters with plain figures, as long as the text itself."""
        return simplify(self.text)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Offsets of its clauses, in order."""
        return clause_spans(self.simplified)

    @cached_property
    def statements(self) -> tuple[tuple[int, int], ...]:
        """Offsets of the clauses that state something: none of a question, save what a rhetorical one stands behind."""
        if not self.simplified.rstrip("”’) ").endswith(("？", "?")):
            return self.spans
        return () if _ASKS.search(self.simplified) else self.spans[:-1]

    @cached_property
    def quantities(self) -> tuple[QuantityMark, ...]:
        """The quantities, in order, not overlapping."""
        return find_quantities(self.simplified)

    @cached_property
    def periods(self) -> tuple[PeriodMark, ...]:
        """The dates and periods, resolved against the document's date."""
        return find_periods(self.simplified, self.reading.document.published)

    @cached_property
    def setting(self) -> Period | None:
        """The time that is set over the passage; Chinese headings are not read for it."""
        return None

    @cached_property
    def entities(self) -> tuple[EntityMark, ...]:
        """The entities, in order, not overlapping."""
        return find_entities(self.simplified, self.reading.names)

    @cached_property
    def clauses(self) -> Clauses:
        """The clause structure."""
        return find_clauses(self.simplified)

    @cached_property
    def references(self) -> tuple[ReferenceMark, ...]:
        """None: Chinese leaves out what English refers to by a pronoun."""
        return ()

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """The words that tell who says the rest."""
        return find_reports(self.simplified, self.spans, self.entities)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """The sources that the passage credits, each with its place."""
        return tuple(
            Credit(name, report.end, onward=not report.closing) for report in self.reports for name in report.names
        )

    @cached_property
    def own_sources(self) -> tuple[str, ...]:
        """The sources that the passage names itself."""
        return tuple(dict.fromkeys(name for report in self.reports for name in report.names))

    @cached_property
    def attribution(self) -> tuple[str, ...]:
        """Whom the passage credits; whom one shortly before does, where it says that these go on."""
        if self.own_sources or not any(report.resumes for report in self.reports):
            return self.own_sources
        return self._earlier

    @cached_property
    def _earlier(self) -> tuple[str, ...]:
        earlier = self.previous_prose
        for _ in range(_BACK):
            if not isinstance(earlier, ChinesePassage) or earlier.own_sources:
                break
            earlier = earlier.previous_prose
        return earlier.own_sources if isinstance(earlier, ChinesePassage) else ()

    def attribution_at(self, at: int) -> tuple[str, ...]:
        """Tell who is credited with the statement at an offset."""
        governing = [report for report in self.reports if report.end <= at and not report.closing]
        if governing and governing[-1].resumes:
            return self._earlier
        return names_at(self.reports, at)

    def modality_at(self, at: int) -> Modality:
        """Tell how the statement around an offset is made."""
        return modality_at(self.simplified, self.spans, at)

    def negated_at(self, at: int, end: int | None = None) -> bool:
        """Tell whether the statement carried by the word at an offset is denied."""
        return negated_at(self.simplified, self.spans, at)

    def clause_at(self, at: int) -> tuple[int, int]:
        """Give the offsets of the clause that an offset stands in."""
        return clause_around(self.spans, at)

    def is_told(self, at: int) -> bool:
        """Tell whether an offset stands in the words that credit somebody, and so in nothing that is said."""
        return any(report.start <= at < report.end for report in self.reports)
