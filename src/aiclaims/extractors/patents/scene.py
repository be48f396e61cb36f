"""What the readers of patents share: one passage with its holders, its values and what was told before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import takewhile

from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.cues import CUES
from aiclaims.extractors.patents.holders import find_holders
from aiclaims.extractors.patents.spoken_of import CONTINUES, goes_on, speaks_of_patents
from aiclaims.extractors.patents.values import Value, find_values
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage


class Scene:
    """A passage as the extractor of patents sees it.

    Args:
        passage: The passage.
        context: What was found before in the document.
    """

    def __init__(self, passage: Passage, context: Context) -> None:
        self.passage = passage
        self.context = context

    @cached_property
    def before(self) -> PatentClaim | None:
        """The last claim found shortly before, None where the text has moved on."""
        if not self.context.claims:
            return None
        claim, stated = self.context.claims[-1], self.context.passages[-1]
        near = self.passage.index - stated.index <= CONTINUES
        return claim if near and isinstance(claim, PatentClaim) else None

    @cached_property
    def told(self) -> frozenset[PatentMeasure] | None:
        """What the passage measured in which the last claim was found, None where nothing speaks of patents."""
        if self.before is None:
            if speaks_of_patents(self.passage):
                return frozenset()
            # Of what is spoken of and not yet counted, a bare number may be the count, as it may be behind a change.
            return frozenset({"growth"}) if goes_on(self.passage) else None
        last = self.context.passages[-1]
        together = zip(reversed(self.context.claims), reversed(self.context.passages), strict=True)
        there = takewhile(lambda pair: pair[1] is last, together)
        return frozenset(claim.measure for claim, _ in there if isinstance(claim, PatentClaim))

    @cached_property
    def cues(self) -> Sequence[CueMark]:
        """Its cues of patenting and ranking."""
        return CUES.find(self.passage.text)

    @cached_property
    def holders(self) -> tuple[Mark, ...]:
        """Those who may hold patents."""
        return find_holders(self.passage)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """What counts, shares, changes, compares or ranks patents by the rules; nothing where none are spoken of."""
        if self.told is None:
            return ()
        return tuple(find_values(self.passage, self.cues, self.before, self.told, self.holders))
