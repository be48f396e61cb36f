"""What blocks of a store say, statement by statement; who makes a statement is counted by the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.merge import Known
from aiclaims.merge.keying import Keys
from aiclaims.merge.keys import worded
from aiclaims.merge.observations import Observations
from aiclaims.merge.sentences import Place, Sentences
from aiclaims.merge.statement import Statement, Values
from aiclaims.schema import Claim
from aiclaims.schema.layout import Layout, layout_of
from aiclaims.schema.packing import from_text
from aiclaims.schema.unknown import UnknownClaim, warn_of_unknown
from aiclaims.store.seen import Seen, seen_in

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OF_BLOCKS = "until IS NULL AND block IN (SELECT unnest(?::VARCHAR[]))"


@attrs.frozen(eq=False)
class Stated:
    """A statement of a block, with numbers that stand for those who make it.

    Args:
        statement: The statement, with its first observations.
        places: The first two sentences that make it.
        documents: Its documents.
        outlets: Those who publish them.
        origins: The independent sources.
    """

    statement: Statement
    places: tuple[Place, ...]
    documents: frozenset[int]
    outlets: frozenset[int]
    origins: frozenset[int]


@attrs.frozen
class Saying:
    """What a block says.

    Args:
        stated: Its statements.
        partly_compared: How many sentences were compared for copies with some others only.
    """

    stated: list[Stated] = attrs.field(factory=list)
    partly_compared: int = 0

    @property
    def sentences(self) -> Sentences:
        """Give the sentences that make the statements."""
        return Sentences(Observations(), {each.statement: each.places for each in self.stated})


def sayings_of(
    connection: DuckDBPyConnection,
    blocks: Sequence[str],
    kinds: Mapping[str, type[Claim]],
    known: Known,
    seen: Mapping[str, Sequence[Seen]],
    places: Mapping[tuple[str, str], tuple[Place, ...]],
) -> dict[str, Saying]:
    """Read what blocks say.

    Args:
        connection: A store in which the origins of these blocks are written.
        blocks: Their ids.
        kinds: The class of each known kind.
        known: What links tell.
        seen: Some or all of what is seen in them.
        places: The first two sentences that make each statement of each block.

    Returns:
        Each block in which something counts.
    """
    reader = _Reader(connection, kinds, known, seen)
    partly = _partly_compared(connection, blocks, known)
    found: dict[str, Saying] = {}
    rows = connection.execute(
        f"""SELECT block, statement, any_value(kind), any_value(told), count(*),
                list(hash(doc)), list(hash(outlet)), list(hash(coalesce(origin, source)))
            FROM observations LEFT JOIN origins USING (block, source) WHERE {_OF_BLOCKS} GROUP BY block, statement""",
        [blocks],
    ).fetchall()
    for block, digest, kind, told, times, *numbers in rows:
        saying = found.get(block) or found.setdefault(block, Saying(partly_compared=partly.get(block, 0)))
        of_it = places[block, digest]
        statement = reader.statement(block, digest, kind, told, [bytes.fromhex(place.id) for place in of_it], times)
        saying.stated.append(Stated(statement, of_it, *map(frozenset, numbers)))
    return found


class _Reader:
    """Makes statements of rows.

    Args:
        connection: An open store.
        kinds: The class of each known kind.
        known: What links tell.
        seen: Some or all of what is seen in blocks.
    """

    def __init__(
        self,
        connection: DuckDBPyConnection,
        kinds: Mapping[str, type[Claim]],
        known: Known,
        seen: Mapping[str, Sequence[Seen]],
    ) -> None:
        self._connection = connection
        self._seen = seen
        self._kinds = kinds
        self._names = known.names
        self._of: dict[type[Claim], tuple[Layout, Keys, Values]] = {}

    def statement(self, block: str, digest: str, kind: str, told: str, ids: list[bytes], times: int) -> Statement:
        """Make a statement."""
        claim_class = self._kinds.get(kind)
        if claim_class is None:
            warn_of_unknown(kind)
            claim_class = UnknownClaim
        if claim_class not in self._of:
            layout = layout_of(claim_class)
            self._of[claim_class] = layout, Keys(claim_class, self._names), Values(layout)
        layout, keys, values = self._of[claim_class]
        parts = layout.unpacked_statement(from_text(told))
        key, stance, told_by_words = keys.of(parts)
        if told_by_words:
            key = worded(key, self._quote(block))
        more = times - len(ids)
        name = bytes.fromhex(digest)
        return Statement(layout, parts, key, stance, values.of(parts), ids, name, self._names, more)

    def _quote(self, block: str) -> str:
        """Give the words of a block in which all is said in the same."""
        seen = self._seen.get(block) or seen_in(self._connection, [block])[block]
        return seen[0].quote


def _partly_compared(connection: DuckDBPyConnection, blocks: Sequence[str], known: Known) -> dict[str, int]:
    """Count the sentences of blocks that were compared with some others only; none are where all have one source."""
    crowds: dict[str, int] = dict(
        connection.execute(
            """SELECT block, count(*) FROM sentences
               WHERE lots IS NOT NULL AND block IN (SELECT unnest(?::VARCHAR[])) GROUP BY block""",
            [blocks],
        ).fetchall()
    )
    sources: defaultdict[str, set[Any]] = defaultdict(set)
    if crowds:
        # Where no links make several one, the first and the last tell whether there are several.
        which = "unnest([min(source), max(source)])" if not known.sources else "unnest(list(DISTINCT source))"
        rows = connection.execute(
            f"SELECT block, {which} FROM observations WHERE {_OF_BLOCKS} GROUP BY block", [list(crowds)]
        )
        linked = known.sources
        for block, source in rows.fetchall():
            sources[block].add(linked.get(source, source))
    return {block: size for block, size in crowds.items() if len(sources[block]) > 1}
