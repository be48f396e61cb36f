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
from aiclaims.store.layout import NUMBERED
from aiclaims.store.seen import Seen, seen_in

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OF_BLOCKS = "until IS NULL AND block IN (SELECT unnest(?::VARCHAR[]))"
# Who says what is found by numbers alone, those of all blocks gone through: that is quicker than by the blocks' ids.
_NUMBER = NUMBERED["stands"]["statement_number"]
_SAID = "observations JOIN asked USING (statement_number) LEFT JOIN credited USING (source_number) WHERE until IS NULL"
_CREDITED = "credited AS (SELECT source_number, origin_number FROM origins WHERE block IN (FROM chosen))"


@attrs.frozen(eq=False)
class Stated:
    """A statement of a block, with numbers that stand for those who make it.

    Args:
        statement: The statement, with its first observations.
        places: The first sentences that make it.
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
) -> dict[str, list[Stated]]:
    """Read what blocks say.

    Args:
        connection: A store in which the origins of these blocks are written.
        blocks: Their ids.
        kinds: The class of each known kind.
        known: What links tell.
        seen: Some or all of what is seen in them.
        places: The first sentences that make each statement of each block.

    Returns:
        The statements of each block in which something counts.
    """
    reader = _Reader(connection, kinds, known, seen)
    found: dict[str, list[Stated]] = {}
    of_blocks = set(blocks)
    asked = [pair for pair in places if pair[0] in of_blocks]
    rows = connection.execute(
        f"""WITH told AS MATERIALIZED (
                SELECT block, statement, {_NUMBER} AS statement_number
                FROM (SELECT unnest(?::VARCHAR[]) AS block, unnest(?::VARCHAR[]) AS statement)),
            chosen AS (SELECT DISTINCT block FROM told),
            asked AS (SELECT statement_number FROM told),
            {_CREDITED},
            counted AS (
                SELECT statement_number, any_value(kind) AS kind, any_value(told) AS said, count(*) AS times,
                    list(doc_number) AS documents, list(outlet_number) AS outlets,
                    list(coalesce(origin_number, source_number)) AS origins
                FROM {_SAID} GROUP BY statement_number)
            SELECT block, statement, kind, said, times, documents, outlets, origins
            FROM counted JOIN told USING (statement_number)""",
        [[block for block, _ in asked], [statement for _, statement in asked]],
    ).fetchall()
    for block, digest, kind, told, times, *numbers in rows:
        of_it = places[block, digest]
        statement = reader.statement(block, digest, kind, told, [bytes.fromhex(place.id) for place in of_it], times)
        found.setdefault(block, []).append(Stated(statement, of_it, *map(frozenset, numbers)))
    return found


def count_again(connection: DuckDBPyConnection, blocks: Sequence[str], partly: Mapping[str, int]) -> None:
    """Count who stands behind the claims of blocks that say what they said before.

    Args:
        connection: A store in which the origins of these blocks are written.
        blocks: Their ids.
        partly: How many sentences of these and other blocks were compared with some others only, where any were.
    """
    if not blocks:
        return
    connection.execute(
        f"""WITH chosen AS (SELECT unnest(?::VARCHAR[]) AS block),
            asked AS (
                SELECT statement_number, md5_number_lower(claim) AS claim_number FROM stands WHERE block IN (FROM chosen)),
            {_CREDITED},
            counted AS (
                SELECT claim_number, count(DISTINCT doc_number) AS documents, count(DISTINCT outlet_number) AS outlets,
                    count(DISTINCT coalesce(origin_number, source_number)) AS origins, count(*) AS statements
                FROM {_SAID} GROUP BY claim_number)
            UPDATE claims SET documents = counted.documents, outlets = counted.outlets, origins = counted.origins,
                statements = counted.statements
            FROM counted
            WHERE claims.block IN (FROM chosen) AND md5_number_lower(claims.claim) = counted.claim_number
                AND (claims.statements <> counted.statements OR claims.origins <> counted.origins)""",
        [blocks],
    )
    crowds = [(block, partly[block]) for block in blocks if block in partly]
    if crowds:
        connection.execute(
            """UPDATE claims SET partly_compared = given.size
               FROM (SELECT unnest(?::VARCHAR[]) AS block, unnest(?::INTEGER[]) AS size) AS given
               WHERE claims.block = given.block AND claims.partly_compared <> given.size""",
            [list(each) for each in zip(*crowds, strict=True)],
        )


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


def partly_compared(connection: DuckDBPyConnection, blocks: Sequence[str], known: Known) -> dict[str, int]:
    """Count the sentences of blocks that were compared with some others only; none are where all have one source.

    Args:
        connection: An open store.
        blocks: Ids of the blocks.
        known: What links tell.
    """
    crowds = connection.execute(
        """SELECT block, count(lots) AS size, min(source) < max(source) FROM sentences
           WHERE block IN (SELECT unnest(?::VARCHAR[])) GROUP BY block HAVING size > 0""",
        [blocks],
    ).fetchall()
    linked = known.sources
    # Where no links make several one, two of those who first said something are several.
    unclear = [block for block, _, are_several in crowds if linked or not are_several]
    several = {block for block, _, _ in crowds}.difference(unclear)
    if unclear:
        sources: defaultdict[str, set[Any]] = defaultdict(set)
        rows = connection.execute(f"SELECT DISTINCT block, source FROM observations WHERE {_OF_BLOCKS}", [unclear])
        for block, source in rows.fetchall():
            sources[block].add(linked.get(source, source))
        several |= {block for block, those in sources.items() if len(those) > 1}
    return {block: size for block, size, _ in crowds if block in several}
