"""The sentences of blocks as a store keeps them, read as far as what is said more has to do with them.

Of each block the sentences are kept with the first source that says them, so that what is said again is found by its words.
Where very many have the same figures, their pairs of neighbouring words are kept too, by which what may be a copy is found.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from aiclaims.merge.copies import Copies, Figures, SameFigures, figures_of, words_of
from aiclaims.merge.likeness import CROWD, Growing, Pair, Rank
from aiclaims.store.seen import Said

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_COLUMNS = "alike, sentence, source, words, rare, lots"


class Kept:
    """What is kept of blocks.

    Args:
        connection: A store within a transaction.
        more: What is said more, for each block.

    Attributes:
        sizes: How many sentences there are in the sets that more come to.
        ranks: How those of them that were read stand among the others of their set, where these are very many.
    """

    def __init__(self, connection: DuckDBPyConnection, more: Mapping[str, Said]) -> None:
        self._connection = connection
        self._first: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._sets: defaultdict[str, dict[Figures, SameFigures]] = defaultdict(dict)
        self.ranks: defaultdict[int, dict[str, Rank | None]] = defaultdict(dict)
        wordings = {
            sentence_id(block, wording): (block, wording)
            for block, said in more.items()
            for wording in {" ".join(words_of(quote)) for _, quote in said.sayings}
        }
        for sentence, source in connection.execute(
            "SELECT sentence, source FROM sentences WHERE sentence IN (SELECT unnest(?::BIGINT[]))", [list(wordings)]
        ).fetchall():
            block, wording = wordings[sentence]
            self._first[block][wording] = source
        alike: defaultdict[tuple[str, Figures], list[str]] = defaultdict(list)
        for block, wording in wordings.values():
            if wording not in self._first[block] and (figures := figures_of(wording.split(" "))) is not None:
                alike[block, figures].append(wording)
        sets = {set_id(*those): those for those in alike}
        self.sizes: dict[int, int] = dict(
            connection.execute(
                "SELECT alike, count(*) FROM sentences WHERE alike IN (SELECT unnest(?::BIGINT[])) GROUP BY alike",
                [list(sets)],
            ).fetchall()
        )
        few = [name for name, size in self.sizes.items() if size <= CROWD]
        self._restore(sets, few, {name: alike[sets[name]] for name in self.sizes.keys() - set(few)})

    def _rows(self, conditions: Mapping[str, Sequence[int]]) -> list[tuple[Any, ...]]:
        """Read sentences by what has to be among which numbers."""
        asked = {condition: numbers for condition, numbers in conditions.items() if numbers}
        if not asked:
            return []
        found = [f"SELECT {_COLUMNS} FROM sentences WHERE {each} IN (SELECT unnest(?::BIGINT[]))" for each in asked]
        return self._connection.execute(" UNION ALL ".join(found), [*asked.values()]).fetchall()

    def _restore(
        self, sets: Mapping[int, tuple[str, Figures]], few: Sequence[int], touched: Mapping[int, Sequence[str]]
    ) -> None:
        """Make sets again: such of a few sentences, and very large ones as far as new sentences have to do with them.

        They have where they share pairs of words with others, or where others are in a crowd.
        """
        pairs = {
            pair_id(name, pair): (name, pair)
            for name, wordings in touched.items()
            for wording in wordings
            for pair in pairwise(wording.split(" "))
        }
        holders: defaultdict[int, dict[Pair, list[int]]] = defaultdict(dict)
        common: defaultdict[int, list[Pair]] = defaultdict(list)
        for number, times, sentences in self._connection.execute(
            f"""SELECT pair, count(*), CASE WHEN count(*) <= {CROWD} THEN list(sentence) END FROM word_pairs
                WHERE pair IN (SELECT unnest(?::BIGINT[])) GROUP BY pair""",
            [list(pairs)],
        ).fetchall():
            name, pair = pairs[number]
            if times > CROWD:
                common[name].append(pair)
            else:
                holders[name][pair] = sentences
        needed = {sentence for held in holders.values() for sentences in held.values() for sentence in sentences}
        rows = self._rows({"alike": few, "sentence": list(needed), "lots IS NOT NULL AND alike": list(touched)})
        sources: defaultdict[int, dict[str, str]] = defaultdict(dict)
        wording_of: dict[int, str] = {}
        for name, sentence, source, wording, rare, lots in rows:
            sources[name][wording] = source
            wording_of[sentence] = wording
            self.ranks[name][wording] = None if rare is None else (rare, lots and tuple(lots))
        for name in few:
            block, figures = sets[name]
            self._sets[block][figures] = SameFigures(sources[name])
        for name in touched:
            block, figures = sets[name]
            growing = Growing.restored(
                {pair: [wording_of[one] for one in those] for pair, those in holders[name].items()},
                common[name],
                {wording: rank for wording, rank in self.ranks[name].items() if rank},
            )
            self._sets[block][figures] = SameFigures(sources[name], growing)

    def copies_of(self, block: str) -> Copies:
        """Give what is said in a block, as far as more may be copies of it.

        Args:
            block: Its id.
        """
        return Copies(self._first[block], self._sets[block])


def sentence_id(block: str, wording: str) -> int:
    """Name a sentence of a block.

    Args:
        block: Id of the block.
        wording: Its words with a space between.
    """
    return _number(f"{block} {wording}")


def set_id(block: str, figures: Figures) -> int:
    """Name the sentences of a block that have the same figures.

    Args:
        block: Id of the block.
        figures: The figures.
    """
    return _number(" ".join((block, *figures)))


def pair_id(name: int, pair: Pair) -> int:
    """Name two neighbouring words of sentences with the same figures.

    Args:
        name: What `set_id` gives for these.
        pair: The words.
    """
    return _number(f"{name} {pair[0]} {pair[1]}")


def _number(name: str) -> int:
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), signed=True)
