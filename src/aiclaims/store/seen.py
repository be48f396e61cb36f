"""Observations of blocks as they are read for what they say: who says what where, and to which statement that belongs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from aiclaims.merge import Known
from aiclaims.merge.copies import Copies
from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.likeness import Pair
from aiclaims.merge.sources import source_of
from aiclaims.schema.packing import from_text, unpack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Seen(NamedTuple):
    """An observation.

    Args:
        id: Its id.
        statement: Digest of what it says, in hexadecimal digits.
        doc: Its document.
        start: Where its quote starts.
        quote: The quote.
        attribution: Whom it credits.
    """

    id: str
    statement: str
    doc: str
    start: int
    quote: str
    attribution: Sequence[str]


def seen_in(
    connection: DuckDBPyConnection, blocks: Sequence[str], *, since: int | None = None
) -> dict[str, list[Seen]]:
    """Read what counts in blocks.

    Args:
        connection: An open store.
        blocks: Their ids.
        since: The first commit of which to read it; all where it is None.
    """
    found: dict[str, list[Seen]] = {}
    if not blocks:
        return found
    later = "" if since is None else f"AND since >= {since}"
    rows = connection.execute(
        f"""SELECT block, observation, statement, mention FROM observations
            WHERE until IS NULL {later} AND block IN (SELECT unnest(?::VARCHAR[]))""",
        [blocks],
    )
    for block, name, statement, mention in rows.fetchall():
        evidence, attribution, _, _ = unpack(from_text(mention))
        doc, start, _, quote = evidence[0][:4]
        found.setdefault(block, []).append(Seen(name, statement, doc, start, quote, attribution))
    return found


@attrs.frozen
class Said:
    """What is said in a block.

    Args:
        sayings: The sources with their quotes, each once.
        linked: The sources that links make one with others, each with the first of these.
    """

    sayings: dict[Pair, None] = attrs.field(factory=dict)
    linked: dict[str, str] = attrs.field(factory=dict)

    @classmethod
    def of(cls, seen: Iterable[Seen], known: Known) -> Said:
        """Gather what is said.

        Args:
            seen: Observations of one block.
            known: What links tell.
        """
        said, linked = cls(), known.sources
        for each in seen:
            source = source_of(each.doc, each.attribution)
            if source in linked:
                said.linked[source] = source = linked[source]
            said.sayings[source, each.quote] = None
        return said

    def into(self, copies: Copies, same: DisjointSets[str]) -> bool:
        """Find out which sources are one.

        Args:
            copies: What was said before.
            same: Which sources were one before.

        Returns:
            Whether what was found before still holds.
        """
        first: dict[str, str] = {}
        for source, quote in self.sayings:
            if quote not in first:
                first[quote] = source
                copies.add(quote, source)
            elif first[quote] != source:
                same.unite(first[quote], source)
        holds = copies.look(same)
        for one, other in copies.pairs:
            same.unite(one, other)
        return holds

    @property
    def sources(self) -> set[str]:
        """The sources, by every name that they have here."""
        return {source for source, _ in self.sayings} | self.linked.keys()
