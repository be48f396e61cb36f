"""Marks: the typed things that the reading layer finds in a passage."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.lexicon import load_outlets
from aiclaims.schema import Entity, Period, Quantity

QuantityKind = Literal["number", "percent", "times", "money", "duration", "points", "rank", "generations"]


@attrs.frozen(kw_only=True)
class Mark:
    """Something found between two offsets of a passage's clean text."""

    start: int
    end: int
    text: str


@attrs.frozen(kw_only=True)
class QuantityMark(Mark):
    """A quantity as written.

    Args:
        kind: `number` (bare; what it counts stands in `noun`), `percent`, `times` ("six times",
            "6-fold", "double"), `money`, `duration`, `points` ("percentage points" too), `rank`
            ("third", "No. 1", "top five"), `generations`.
        low: Least value, None where unbounded. Durations of months and years are in months,
            percents in percent, money in its currency.
        high: Greatest value.
        unit: `months`, `percent`, `times`, `USD` (or another ISO 4217 code), `points`, `rank`,
            `generations`; for shorter durations `days`, `weeks`, `hours`; "" for a bare number.
        approximate: Whether about, nearly, some, roughly, ~ is said.
        noun: For a bare number the lower-case words right behind it that could be what it
            counts, up to three ("generative ai patents", "entities"); "" where none stands there.
    """

    kind: QuantityKind
    low: float | None
    high: float | None
    unit: str = ""
    approximate: bool = False
    noun: str = ""

    def quantity(self, unit: str | None = None) -> Quantity:
        """Make a schema quantity of it, in its own unit or the one given."""
        return Quantity(self.low, self.high, self.unit if unit is None else unit, self.approximate)


PeriodRole = Literal["plain", "deadline", "onset", "instant"]


@attrs.frozen(kw_only=True)
class PeriodMark(Mark):
    """A date or period as written, resolved against the document's date.

    Args:
        period: The resolved period. For a deadline ("by 2030", "until 2027") the start is open, for
            an onset ("since 2023", "from 2024 on") the end.
        role: `deadline`, `onset`, `instant` ("as of June 2024", "by the end of 2024" stays a
            deadline), else `plain`.
        relative: Whether it depends on the document's date ("last year", "on Monday").
    """

    period: Period
    role: PeriodRole = "plain"
    relative: bool = False


@attrs.frozen(kw_only=True)
class EntityMark(Mark):
    """A mention of an entity.

    Args:
        entity: What it refers to, under its canonical name.
        country: Canonical name of the country it belongs to; for a country itself.
        owner: Canonical name of the maker of a model, product or chip, else None.
        adjective: Whether it is a demonym or possessive used as an adjective ("Chinese", "China's").
        head: The lower-case noun phrase that an adjective modifies ("ai models", "tech firms"), up to
            four words; "" where none follows.
        known: Whether the lexicon lists it; False for a name that only a pattern recognised.
        person_of: For a person, the organisation named beside or known, else None.
    """

    entity: Entity
    country: str | None = None
    owner: str | None = None
    adjective: bool = False
    head: str = ""
    known: bool = True
    person_of: str | None = None

    @property
    def reports(self) -> bool:
        """Whether it is an outlet of news, which tells what others do."""
        return self.entity.name in load_outlets()


@attrs.frozen(kw_only=True)
class CueMark(Mark):
    """A word or phrase of a named class that an extractor or the lexicon declares.

    Args:
        cue: Name of the class: `filing_verb`, `outperform`, `restrict`.
        lemma: The entry as declared.
    """

    cue: str
    lemma: str
