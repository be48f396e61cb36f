"""Which sources of blocks are one because they say the same, found and kept in tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from aiclaims.merge import Known
from aiclaims.merge.copies import Copies
from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.merge.likeness import CROWD, Rank
from aiclaims.store.layout import columns_of
from aiclaims.store.rows import Row, insert, rows_of, text, written
from aiclaims.store.seen import Said, Seen, seen_in
from aiclaims.store.sentences import Kept, pair_id, sentence_id, set_id

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_OF_BLOCKS = "block IN (SELECT unnest(?::VARCHAR[]))"


def note_origins(
    connection: DuckDBPyConnection,
    whole: Mapping[str, Sequence[Seen]],
    grown: Mapping[str, Sequence[Seen]],
    known: Known,
) -> None:
    """Find the sources that are one in some blocks, and write them.

    Args:
        connection: A store within a transaction.
        whole: All of blocks of which nothing is kept.
        grown: What others gained.
        known: What links tell.
    """
    index = _Index(connection)
    again = list(index.grow({name: Said.of(seen, known) for name, seen in grown.items()}))
    connection.execute(f"DELETE FROM origins WHERE {_OF_BLOCKS}", [again])
    # Their sentences are kept and stand as they are told to; only who is one by them may be another.
    every: Sequence[Seen]
    for name, every in seen_in(connection, again).items():
        index.begin(name, Said.of(every, known), are_kept=True)
    for name, every in whole.items():
        index.begin(name, Said.of(every, known))
    index.write()


def forget_origins(connection: DuckDBPyConnection, blocks: Sequence[str]) -> None:
    """Take out what is kept of blocks.

    Args:
        connection: A store within a transaction.
        blocks: Their ids.
    """
    if blocks:
        connection.execute(
            f"""DELETE FROM word_pairs WHERE sentence IN (
                SELECT sentence FROM sentences WHERE rare IS NOT NULL AND {_OF_BLOCKS})""",
            [blocks],
        )
        for table in ("sentences", "origins"):
            connection.execute(f"DELETE FROM {table} WHERE {_OF_BLOCKS}", [blocks])


class _Index:
    """Rows of the tables that tell which sources are one.

    Args:
        connection: A store within a transaction.
    """

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        self._sentences: list[Row] = []
        self._ranks: list[Row] = []
        self._pairs: list[tuple[int, int]] = []
        self._origins: list[Row] = []
        self._moved: list[Row] = []

    def begin(self, block: str, said: Said, *, are_kept: bool = False) -> None:
        """Find out anew which sources of a block are one.

        Args:
            block: Its id.
            said: All that is said in it.
            are_kept: Whether its sentences are in the tables.
        """
        copies, same = Copies(), DisjointSets[str]()
        said.into(copies, same)
        if not are_kept:
            self._note(block, copies, {}, {}, frozenset())
        self._tell(block, said, same, {})

    def grow(self, more: Mapping[str, Said]) -> Iterator[str]:
        """Take in what is said more in blocks.

        Args:
            more: What it is, for each block.

        Yields:
            Ids of the blocks of which all has to be compared again.
        """
        if not more:
            return
        kept = Kept(self._connection, more)
        found: dict[str, DisjointSets[str]] = {}
        unsettled = set()
        for block, said in more.items():
            copies, same = kept.copies_of(block), DisjointSets[str]()
            before = frozenset(copies.first_to_say)
            if not said.into(copies, same):
                unsettled.add(block)
            self._note(block, copies, kept.sizes, kept.ranks, before)
            found[block] = same
        # Only of those that say more, or are one with these, does it matter whose they were before.
        roots = self._roots({block: more[block].sources | same.items() for block, same in found.items()})
        for block, same in found.items():
            # Sources are in order by what they are, not by how columns write them.
            names = "\n".join((*more[block].sources, *same.items(), *roots[block].values()))
            if block in unsettled or text(names) != names or "\\ud" in names:
                yield block
                continue
            for source, root in roots[block].items():
                same.unite(source, root)
            # What had one of these for its origin has another now.
            self._moved += self._tell(block, more[block], same, roots[block])

    def _roots(self, sources: Mapping[str, Set[str]]) -> Mapping[str, Mapping[str, str]]:
        """Read the origins of sources of blocks, of those that are one with others."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        asked = [(block, text(source)) for block, those in sources.items() for source in those]
        rows = self._connection.execute(
            """SELECT block, source, origin FROM origins
               WHERE (block, source) IN (SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]))""",
            [list(each) for each in zip(*asked, strict=True)],
        )
        for block, source, origin in rows.fetchall():
            found[block][source] = origin
        return found

    def _note(
        self,
        block: str,
        copies: Copies,
        sizes: Mapping[int, int],
        ranks_before: Mapping[int, Mapping[str, Rank | None]],
        before: Set[str],
    ) -> None:
        """Write the sentences that are new in a block, and how others stand among them now."""
        new = {wording: source for wording, source in copies.first_to_say.items() if wording not in before}
        for figures, found in copies.sets.items():
            name = set_id(block, figures)
            size = sizes.get(name, 0)
            own = [wording for wording in found.sources if wording in new]
            ranks = found.ranks() if size + len(own) > CROWD else {}
            self._sentences += [_row(block, name, wording, new.pop(wording), ranks.get(wording)) for wording in own]
            if ranks:
                self._write_pairs(block, name, own if size > CROWD else found.sources)
            for wording in ranks.keys() - set(own):
                if ranks[wording] != ranks_before[name][wording]:
                    rare, lots = ranks[wording]
                    self._ranks.append({"sentence": sentence_id(block, wording), "rare": rare, "lots": lots})
        self._sentences += [_row(block, None, wording, source, None) for wording, source in new.items()]

    def _write_pairs(self, block: str, name: int, wordings: Iterable[str]) -> None:
        for wording in wordings:
            sentence = sentence_id(block, wording)
            self._pairs += [(pair_id(name, pair), sentence) for pair in set(pairwise(wording.split(" ")))]

    def _tell(self, block: str, said: Said, same: DisjointSets[str], before: Mapping[str, str]) -> list[Row]:
        """Write the origins of sources that are one with others, and were not before; give the rows."""
        roots = same.roots()
        roots |= {source: same.root(root) for source, root in said.linked.items()}
        rows = [
            {"block": block, "source": text(source), "origin": text(root)}
            for source, root in roots.items()
            if source != root and before.get(source, source) == source
        ]
        self._origins += rows
        return rows

    def write(self) -> None:
        """Write all that was taken in."""
        moved = {"origin": "row.origin", "origin_number": "md5_number_lower(row.block || row.origin)"}
        self._update("origins", moved, {"block": "block", "origin": "source"}, self._moved)
        self._update("sentences", {"rare": "row.rare", "lots": "row.lots"}, {"sentence": "sentence"}, self._ranks)
        insert(self._connection, "sentences", self._sentences)
        insert(self._connection, "origins", self._origins)
        if self._pairs:
            self._connection.execute(
                "INSERT INTO word_pairs SELECT unnest(?::BIGINT[]), unnest(?::BIGINT[])",
                [list(each) for each in zip(*self._pairs, strict=True)],
            )

    def _update(self, table: str, changed: Mapping[str, str], where: Mapping[str, str], rows: Sequence[Row]) -> None:
        """Change rows of a table, each where some of its columns are what some of the given row are."""
        if not rows:
            return
        columns = {name: kind for name, kind in columns_of(self._connection, table).items() if name in rows[0]}
        self._connection.execute(
            f"""UPDATE {table} SET {", ".join(f"{name} = {made}" for name, made in changed.items())}
                FROM ({rows_of(columns)}) AS given
                WHERE {" AND ".join(f"{table}.{name} = row.{other}" for name, other in where.items())}""",
            [written(rows, columns)],
        )


def _row(block: str, name: int | None, wording: str, source: str, rank: Rank | None) -> Row:
    rare, lots = rank or (None, None)
    return {
        "block": block,
        "alike": name,
        "sentence": sentence_id(block, wording),
        "source": text(source),
        "words": wording,
        "rare": rare,
        "lots": lots,
    }
