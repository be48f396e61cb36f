"""What a document has named, so that a part of a name is understood."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from aiclaims.lexicon import Alias


@attrs.frozen
class DocumentNames:
    """The names that a document introduces; the same for all its passages.

    Args:
        named: Canonical names of what the document names in full.
        aliases: Short forms that it introduces ("Brandt", "Corvane", "IFB"), by their tokens.
        longest: The number of tokens of the longest alias that starts with a token.
    """

    named: frozenset[str] = frozenset()
    aliases: Mapping[tuple[str, ...], Alias] = attrs.field(factory=lambda: MappingProxyType({}))
    longest: Mapping[str, int] = attrs.field(factory=lambda: MappingProxyType({}))


NOTHING_NAMED = DocumentNames()
"""A passage that stands by itself."""
