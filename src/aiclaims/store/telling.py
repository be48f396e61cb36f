"""What blocks say, written into the tables; of a block that only grew, what is another than before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from heapq import merge
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.merge import Known
from aiclaims.merge.best import agreed, agreement, best_value, hangs_on_counts, sharpest
from aiclaims.merge.conflicts import conflicts_between
from aiclaims.merge.grouping import Cluster, clusters_of
from aiclaims.merge.sentences import Place, first_places
from aiclaims.merge.view import names_of
from aiclaims.schema import Claim
from aiclaims.schema.packing import as_text, from_text, pack, unpack
from aiclaims.store.layout import NUMBERED
from aiclaims.store.origins import forget_origins, note_origins
from aiclaims.store.rows import Row, claim_row, conflict_row, insert
from aiclaims.store.saying import Saying, Stated, count_again, partly_compared, sayings_of
from aiclaims.store.seen import Seen, seen_in
from aiclaims.store.transactions import transaction

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_TABLES = ("claims", "stands", "conflicts")
_OF_BLOCKS = "block IN (SELECT unnest(?::VARCHAR[]))"
_OF_CLAIMS = "claim IN (SELECT unnest(?::VARCHAR[]))"
_NUMBER = NUMBERED["stands"]["statement_number"]
_STAND = ("block", "statement", "claim", "agreement", "joined", "rivals", "settled", "sentences")
_NUMBERS = ("documents", "outlets", "origins", "statements", "conflicts", "partly_compared")

_Pair = tuple[str, str]


def tell(
    connection: DuckDBPyConnection, stale: Mapping[str, int | None], kinds: Mapping[str, type[Claim]], known: Known
) -> None:
    """Write what blocks say in place of what was told of them before, all of it or nothing.

    Args:
        connection: A store open for writing.
        stale: Ids of the blocks, each with the commit since which it gained observations; with None where something else
            may have befallen it.
        kinds: The class of each known kind.
        known: What links tell.
    """
    with transaction(connection):
        before = connection.execute(f"SELECT DISTINCT block FROM claims WHERE {_OF_BLOCKS}", [list(stale)])
        names = {name for (name,) in before.fetchall()}
        grown = sorted(name for name in names if stale[name] is not None)
        whole = sorted(stale.keys() - set(grown))
        anew = [name for name in whole if name in names]
        if anew:
            for table in _TABLES:
                connection.execute(f"DELETE FROM {table} WHERE {_OF_BLOCKS}", [anew])
            forget_origins(connection, anew)
        # What nothing is told of holds no more than it gained, unless something else befell it.
        begun = seen_in(connection, [name for name in whole if stale[name] is None])
        more = sorted(name for name, since in stale.items() if since is not None)
        found = seen_in(connection, more, since=min((stale[name] or 0 for name in more), default=0))
        gained = {name: found.pop(name) for name in grown if name in found}
        begun |= found
        note_origins(connection, begun, gained, known)
        seen = begun | gained
        told_now = _Told(connection, grown, seen)
        partly = partly_compared(connection, list(stale), known)
        steady = told_now.steady
        rest = sorted(stale.keys() - steady)
        for name, stated in sayings_of(connection, rest, kinds, known, seen, told_now.places).items():
            told_now.take(name, Saying(stated, partly.get(name, 0)))
        told_now.write()
        count_again(connection, sorted(steady), partly)
        connection.execute(f"DELETE FROM stale_blocks WHERE {_OF_BLOCKS}", [list(stale)])


class _Told:
    """Rows of what is said, held against those that were told of the same blocks.

    Args:
        connection: A store within a transaction.
        grown: Ids of the blocks of which something has been told.
        seen: What is seen in blocks and has not been told.

    Attributes:
        steady: The blocks that say what they said before, of which only those who say it may be more.
    """

    def __init__(
        self, connection: DuckDBPyConnection, grown: Sequence[str], seen: Mapping[str, Sequence[Seen]]
    ) -> None:
        self._connection = connection
        self._stands: dict[_Pair, tuple[Any, ...]] = {}
        self._claims: dict[str, tuple[int, ...]] = {}
        self._sentences: dict[_Pair, str] = {}
        if grown:
            self._read(grown)
        self._gained: defaultdict[_Pair, list[Seen]] = defaultdict(list)
        for block, gained in seen.items():
            for each in gained:
                self._gained[block, each.statement].append(each)
        moved = set()
        for pair, of_it in self._gained.items():
            # Of those that come later only these can be among the first.
            before = self._places(pair)
            places = first_places(merge(before, map(_place, sorted(of_it)), key=_PLACE_ID))
            if places != before:
                self._sentences[pair] = as_text(pack(list(map(attrs.astuple, places))))
                moved.add(pair[0])
        self.steady = self._part_steady(set(grown) - moved)
        self._new: dict[str, list[Row]] = {table: [] for table in _TABLES}
        self._gone_stands: list[_Pair] = []
        self._gone_claims: list[str] = []
        self._argued: list[str] = []

    def _read(self, grown: Sequence[str]) -> None:
        def rows(what: str) -> list[tuple[Any, ...]]:
            return self._connection.execute(f"SELECT {what} WHERE {_OF_BLOCKS}", [grown]).fetchall()

        self._stands = {(block, name): tuple(rest) for block, name, *rest in rows(f"{', '.join(_STAND)} FROM stands")}
        self._claims = {name: tuple(rest) for name, *rest in rows(f"claim, {', '.join(_NUMBERS)} FROM claims")}
        self._sentences = {pair: sentences for pair, (*_, sentences) in self._stands.items()}

    def _places(self, pair: _Pair) -> tuple[Place, ...]:
        """Give the first sentences that make a statement of a block, as far as there are any."""
        sentences = self._sentences.get(pair)
        told = unpack(from_text(sentences)) if sentences is not None else ()
        return tuple([Place(name, tuple(at), by) for name, at, by in told])

    @property
    def places(self) -> dict[_Pair, tuple[Place, ...]]:
        """The first sentences that make each statement of each block, but for those laid aside."""
        return {pair: self._places(pair) for pair in self._sentences if pair[0] not in self.steady}

    def _part_steady(self, blocks: Set[str]) -> Set[str]:
        """Lay aside what was told of blocks, of these, in which nothing hangs on how often it is said."""
        at = _STAND.index("settled") - 2
        steady = blocks - {block for (block, _), stand in self._stands.items() if not stand[at]}
        for pair in [pair for pair in self._stands if pair[0] in steady]:
            self._claims.pop(self._stands.pop(pair)[0], None)
        return steady

    def take(self, name: str, saying: Saying) -> None:
        """Find what a block says.

        Args:
            name: Its id.
            saying: Its statements.
        """
        stated = {each.statement: each for each in saying.stated}
        clusters = clusters_of(list(stated), lambda statement: stated[statement].origins)
        names = names_of(clusters)
        changed = self._take_stands(name, clusters, names)
        conflicts = self._take_conflicts(name, saying, clusters, names, anew=bool(changed))
        for claim, cluster in zip(names, clusters, strict=True):
            numbers = (
                *_counts([stated[member] for member in cluster.members]),
                conflicts[claim],
                saying.partly_compared,
            )
            before = self._claims.pop(claim, None)
            digests = [member.digest.hex() for member in cluster.members]
            # What has the same witnesses says the same.
            if numbers != before or any(digest in changed or (name, digest) in self._gained for digest in digests):
                if before is not None:
                    self._gone_claims.append(claim)
                best = best_value(cluster.members)
                row = claim_row(agreed(sharpest(cluster.members), cluster.members, best, {}), claim, name)
                self._new["claims"].append(row | dict(zip(_NUMBERS, numbers, strict=True)))

    def _take_stands(self, block: str, clusters: Sequence[Cluster], names: Sequence[str]) -> set[str]:
        """Find how statements stand; give those that stood in another way."""
        changed = set()
        for name, cluster in zip(names, clusters, strict=True):
            best = best_value(cluster.members)
            settled = not (cluster.by_support or hangs_on_counts(cluster.members))
            for member in cluster.members:
                digest = member.digest.hex()
                is_joined, rivals = member in cluster.joined, cluster.rivals.get(member, 0)
                stand = (name, agreement(member, best), is_joined, rivals, settled, self._sentences[block, digest])
                before = self._stands.pop((block, digest), None)
                if stand != before:
                    changed.add(digest)
                    if before is not None:
                        self._gone_stands.append((block, digest))
                    self._new["stands"].append(dict(zip(_STAND, (block, digest, *stand), strict=True)))
        return changed

    def _take_conflicts(
        self, block: str, saying: Saying, clusters: Sequence[Cluster], names: Sequence[str], *, anew: bool
    ) -> Mapping[str, int]:
        """Find the conflicts between claims; give how many each is in."""
        if not anew:
            # Equal claims of equal first sentences are in the same conflicts.
            return {name: self._claims[name][_NUMBERS.index("conflicts")] for name in names}
        self._argued.append(block)
        counts = dict.fromkeys(names, 0)
        for conflict in conflicts_between(clusters, names, saying.sentences) if len(clusters) > 1 else ():
            self._new["conflicts"].append(conflict_row(conflict, block))
            for claim in conflict.ids:
                counts[claim] += 1
        return counts

    def write(self) -> None:
        """Take out what is told no more, and put in what is new."""
        gone = zip(*self._gone_stands, *self._stands, strict=True)
        named = f"SELECT {_NUMBER} FROM (SELECT unnest(?::VARCHAR[]) AS block, unnest(?::VARCHAR[]) AS statement)"
        self._delete("stands", f"statement_number IN ({named})", *map(list, gone))
        self._delete("claims", _OF_CLAIMS, [*self._gone_claims, *self._claims])
        self._delete("conflicts", _OF_BLOCKS, self._argued)
        for table in _TABLES:
            insert(self._connection, table, self._new[table])

    def _delete(self, table: str, which: str, *gone: list[str]) -> None:
        if any(gone):
            self._connection.execute(f"DELETE FROM {table} WHERE {which}", gone)


_PLACE_ID = attrgetter("id")


def _place(seen: Seen) -> Place:
    return Place(seen.id, (seen.doc, seen.start), seen.attribution[-1] if seen.attribution else "")


def _counts(stated: Sequence[Stated]) -> tuple[int, int, int, int]:
    """Count the documents, outlets, origins and observations of a claim."""
    documents, outlets, origins = (
        len(frozenset().union(*[getattr(each, name) for each in stated]))
        for name in ("documents", "outlets", "origins")
    )
    return documents, outlets, origins, sum(each.statement.times for each in stated)
