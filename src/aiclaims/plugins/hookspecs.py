"""The whole contract between aiclaims and its plugins.

A plugin is a module or object with a function `aiclaims_register`, published under the entry point
group ``aiclaims``::

    from aiclaims.plugins import hookimpl

    @hookimpl
    def aiclaims_register(register):
        register(MyExtractor())

The hook only registers. Extraction is the extractor's `extract`, called for one passage at a time. A plugin may instead,
or besides, have a function `aiclaims_names` that adds names to the lexicon, which all extractors share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, runtime_checkable

import attrs
import pluggy

from aiclaims.lexicon import Entry, Family
from aiclaims.plugins.calibration import Calibration
from aiclaims.reading import Passage
from aiclaims.schema import Claim

GROUP = "aiclaims"
"""Name of the entry point group and of the pluggy project."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)


_RECENT = 40


@attrs.frozen
class Context:
    """What an extractor has found so far in the document it is reading.

    Args:
        claims: Its own claims from the passages before, in the order of the text.
        passages: The passages that stated them, index by index.
    """

    claims: Sequence[Claim] = ()
    passages: Sequence[Passage] = ()

    @property
    def recent(self) -> Sequence[Claim]:
        """The claims found last, in order: as many as a text may still go on from, however long it is."""
        return self.claims[-_RECENT:]


@runtime_checkable
class Extractor(Protocol):
    """What finds claims of one or more kinds.

    Attributes:
        name: Lower-case name, unique among all plugins.
        version: Version of the rules, changed whenever results may change.
        kinds: The claim classes it makes.
        languages: Language codes it reads ("en").
        triggers: Lower-case words or phrases, matched as whole words ("restrict*" with any ending); a
            passage with none of them is never shown to it, save right behind one that yielded claims, and
            the rows of a table, which are announced together.
    """

    @property
    def name(self) -> str:
        """Lower-case name, unique among all plugins."""

    @property
    def version(self) -> str:
        """Version of the rules."""

    @property
    def kinds(self) -> tuple[type[Claim], ...]:
        """The claim classes it makes."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Language codes it reads."""

    @property
    def triggers(self) -> tuple[str, ...]:
        """What announces its claims."""

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find the claims that one passage states."""
        ...


@runtime_checkable
class ExplainsItself(Protocol):
    """What an extractor may add, so that `aiclaims explain` can say why a passage yields nothing."""

    def why_none(self, passage: Passage, context: Context) -> str | None:
        """Name the first thing that a claim would need and the passage lacks; None where that is unknown."""
        ...


@runtime_checkable
class ExplainsScores(Protocol):
    """What an extractor that reads with scores may add, so that `aiclaims explain` can say which made a claim."""

    def why_scored(self, passage: Passage, context: Context, claim: Claim) -> str | None:
        """Name the word and the scores that made a claim of a passage; None where a rule made it."""
        ...


@runtime_checkable
class Calibrated(Protocol):
    """What an extractor may add, so that the confidence of its claims is the share of them that is right."""

    @property
    def calibration(self) -> Calibration:
        """The mapping from the confidence that it gives to the one that its claims carry."""


@runtime_checkable
class Focused(Protocol):
    """What an extractor may add whose triggers are everyday words, so that documents of other fields cost nothing."""

    @property
    def subjects(self) -> tuple[str, ...]:
        """The words of its field, written like triggers; it is not shown a document that holds none of them nearby."""


@runtime_checkable
class Accompanied(Protocol):
    """What an extractor may add whose claims need more words than a trigger, so that texts without them cost nothing."""

    @property
    def nearby(self) -> tuple[tuple[str, ...], ...]:
        """Groups of words, written like triggers, or with their capitals where only these are meant ("US").

        Of each group one has to stand within 2,000 bytes of a trigger, in the first 1,000 or in the title; anywhere in
        HTML or Markdown. A text of less than 1,000 bytes is read without.
        """


@runtime_checkable
class GoesOn(Protocol):
    """What an extractor may add that reads on behind a passage with one of its triggers, though that yielded nothing."""

    @property
    def follows(self) -> int:
        """How many passages behind one that holds a trigger it is shown as well."""


@runtime_checkable
class GivesExamples(Protocol):
    """What an extractor may add, so that `aiclaims.testing` knows sentences to hold it against its checks with."""

    @property
    def examples(self) -> tuple[str, ...]:
        """Sentences that each state a claim which the extractor finds."""


@hookspec
def aiclaims_register(register: Callable[[Extractor], None]) -> None:
    """Register this plugin's extractors, each by one call of `register`."""


@hookspec
def aiclaims_names(add: Callable[[Entry | Family], None]) -> None:
    """Add names to the lexicon, each by one call of `add`: entities with other spellings, families of models."""
