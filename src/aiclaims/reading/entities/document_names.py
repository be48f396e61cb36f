"""What a document has named, so that a part of a name is understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType

import attrs

from aiclaims.lexicon import Alias, Lexicon, load_lexicon
from aiclaims.reading.entities.candidates import Candidate


@attrs.frozen(eq=False)
class DocumentNames:
    """The names that a document introduces, beside those that are listed; the same for all its passages.

    Args:
        named: Canonical names of what the document names in full.
        aliases: Short forms that it introduces ("Brandt", "Corvane", "IFB"), by their tokens.
        longest: The number of tokens of the longest alias that starts with a token.
        listed: The names that are listed; None for those that come with the library.
        settled: What passages name whatever the document introduces, by their texts; found on the way.
    """

    named: frozenset[str] = frozenset()
    aliases: Mapping[tuple[str, ...], Alias] = attrs.field(factory=lambda: MappingProxyType({}))
    longest: Mapping[str, int] = attrs.field(factory=lambda: MappingProxyType({}))
    listed: Lexicon | None = None
    settled: Mapping[str, Sequence[Candidate]] = attrs.field(factory=lambda: MappingProxyType({}), repr=False)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names that are listed."""
        return load_lexicon() if self.listed is None else self.listed

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last words of all the names, case folded."""
        return frozenset(name.split()[-1].casefold() for name in self.named if name.split())


NOTHING_NAMED = DocumentNames()
"""A passage that stands by itself."""


@lru_cache(maxsize=16)
def listed_names(lexicon: Lexicon | None) -> DocumentNames:
    """Give what a text that stands by itself is read with; of one lexicon always the same object.

    Args:
        lexicon: The names that are listed; None for those that come with the library.
    """
    return NOTHING_NAMED if lexicon is None else DocumentNames(listed=lexicon)
