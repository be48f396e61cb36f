"""What blocks say, written into the tables; of a block that only grew, what is another than before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from aiclaims.merge import Block
from aiclaims.merge.best import agreement, best_value
from aiclaims.merge.observations import DIGEST
from aiclaims.merge.sources import source_of
from aiclaims.merge.standing import Gathering, Standing
from aiclaims.merge.view import found_in, told
from aiclaims.schema.packing import unpack
from aiclaims.store.rows import Row, claim_row, conflict_row, insert, text
from aiclaims.store.transactions import transaction

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TABLES = ("claims", "stands", "origins", "conflicts")
_OF_BLOCKS = "WHERE block IN (SELECT unnest(?::VARCHAR[]))"
_NUMBERS = ("documents", "outlets", "origins", "statements", "conflicts", "partly_compared")

_Pair = tuple[str, str]


def tell(connection: DuckDBPyConnection, stale: Mapping[str, int | None], blocks: Mapping[str, Block]) -> None:
    """Write what blocks say in place of what was told of them before, all of it or nothing.

    Args:
        connection: A store open for writing.
        stale: Ids of the blocks, each with the commit since which it gained observations; with None where something else
            may have befallen it.
        blocks: Those in which something counts.
    """
    with transaction(connection):
        before = connection.execute(f"SELECT DISTINCT block FROM claims {_OF_BLOCKS}", [list(stale)])
        names = [name for (name,) in before.fetchall()]
        anew = [name for name in names if stale[name] is None]
        if anew:
            for table in _TABLES:
                connection.execute(f"DELETE FROM {table} {_OF_BLOCKS}", [anew])
        grown = [name for name in names if stale[name] is not None]
        told_now = _Told(connection, grown, min((stale[name] or 0 for name in grown), default=0))
        for name, block in blocks.items():
            told_now.take(name, block)
        told_now.write()
        connection.execute(f"DELETE FROM stale_blocks {_OF_BLOCKS}", [list(stale)])


class _Told:
    """Rows of what is said, held against those that were told of the same blocks.

    Args:
        connection: A store within a transaction.
        grown: Ids of the blocks of which something has been told.
        since: The commit since which they grew.
    """

    def __init__(self, connection: DuckDBPyConnection, grown: Sequence[str], since: int) -> None:
        self._connection = connection
        self._grown = grown
        self._stands: dict[_Pair, tuple[Any, ...]] = {}
        self._origins: dict[_Pair, str] = {}
        self._claims: dict[str, tuple[int, ...]] = {}
        self._fresh: set[bytes] = set()
        if grown:
            self._read(since)
        self._new: dict[str, list[Row]] = {table: [] for table in _TABLES}
        self._gone_stands: list[_Pair] = []
        self._gone_origins: list[_Pair] = []
        self._gone_claims: list[str] = []

    def _read(self, since: int) -> None:
        def rows(what: str) -> list[tuple[Any, ...]]:
            return self._connection.execute(f"SELECT {what} {_OF_BLOCKS}", [self._grown]).fetchall()

        self._stands = {(block, name): tuple(rest) for block, name, *rest in rows(
            "block, statement, claim, agreement, joined, rivals FROM stands"
        )}  # fmt: skip
        self._origins = {
            (block, source): origin for block, source, origin in rows("block, source, origin FROM origins")
        }
        self._claims = {name: tuple(rest) for name, *rest in rows(f"claim, {', '.join(_NUMBERS)} FROM claims")}
        fresh = self._connection.execute(
            f"SELECT observation FROM observations {_OF_BLOCKS} AND since >= ?", [self._grown, since]
        )
        self._fresh = {bytes.fromhex(name) for (name,) in fresh.fetchall()}

    def take(self, name: str, block: Block) -> None:
        """Find what a block says.

        Args:
            name: Its id.
            block: The block.
        """
        standing = Gathering(block).standing()
        found = found_in(block, standing)
        said = told(found, block, standing)
        partly = 0
        if len(block) > 1 or block.known.sources:
            partly = standing.origins.partly_compared
            self._take_origins(name, block, standing)
        clusters = dict(zip(found.names, found.clusters, strict=True))
        for entry in said.claims:
            cluster = clusters[entry.id]
            best = best_value(cluster.members)
            same = True
            for member in cluster.members:
                digest = member.digest.hex()
                stand = (entry.id, agreement(member, best), member in cluster.joined, cluster.rivals.get(member, 0))
                before = self._stands.pop((name, digest), None)
                same = same and before is not None and before[0] == entry.id and self._fresh.isdisjoint(member.ids)
                if stand != before:
                    if before is not None:
                        self._gone_stands.append((name, digest))
                    columns = ("block", "statement", "claim", "agreement", "joined", "rivals")
                    self._new["stands"].append(dict(zip(columns, (name, digest, *stand), strict=True)))
            row_before = self._claims.pop(entry.id, None)
            observations = sum([len(member.ids) for member in cluster.members])
            numbers = (entry.documents, entry.outlets, entry.origins, observations, len(entry.conflicts), partly)
            # What has the same witnesses says the same.
            if not same or row_before != numbers:
                if row_before is not None:
                    self._gone_claims.append(entry.id)
                self._new["claims"].append(claim_row(entry, name, observations, partly))
        self._new["conflicts"] += [conflict_row(conflict, name) for conflict in said.conflicts]

    def _take_origins(self, name: str, block: Block, standing: Standing) -> None:
        found = standing.origins.elsewhere()
        linked = block.known.sources
        if linked:
            mentions = block.observations.mentions
            for statement in block.statements:
                for each in statement.ids:
                    evidence, attribution, _, _ = unpack(mentions[each][DIGEST:])
                    source = source_of(evidence[0][0], attribution)
                    if source in linked:
                        found[source] = standing.origins.of(linked[source])
        for source, origin in {text(source): text(origin) for source, origin in found.items()}.items():
            before = self._origins.pop((name, source), None)
            if before != origin:
                if before is not None:
                    self._gone_origins.append((name, source))
                self._new["origins"].append({"block": name, "source": source, "origin": origin})

    def write(self) -> None:
        """Take out what is told no more, and put in what is new."""
        self._delete("stands", ("block", "statement"), [*self._gone_stands, *self._stands])
        self._delete("origins", ("block", "source"), [*self._gone_origins, *self._origins])
        self._delete("claims", ("claim",), [(name,) for name in (*self._gone_claims, *self._claims)])
        self._delete("conflicts", ("block",), [(name,) for name in self._grown])
        for table in _TABLES:
            insert(self._connection, table, self._new[table])

    def _delete(self, table: str, columns: Sequence[str], gone: Iterable[tuple[str, ...]]) -> None:
        values = list(zip(*gone, strict=True))
        if values:
            chosen = ", ".join("unnest(?::VARCHAR[])" for _ in columns)
            self._connection.execute(
                f"DELETE FROM {table} WHERE ({', '.join(columns)}) IN (SELECT {chosen})",
                [list(each) for each in values],
            )
