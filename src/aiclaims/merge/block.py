"""The blocks of a state: what shares a proposition key is looked at together, and nothing else is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from aiclaims.merge.keying import Keys
from aiclaims.merge.keys import Key, worded
from aiclaims.merge.known import Known
from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.merge.state import State
from aiclaims.merge.statement import Statement, Values
from aiclaims.schema import Claim
from aiclaims.schema.layout import layout_of
from aiclaims.schema.packing import unpack


@attrs.frozen(eq=False)
class Block(Mapping[str, Claim]):
    """The observations that share a proposition key, by id.

    Args:
        key: The key.
        statements: What they say.
        observations: Where they are, among others.
        known: What links tell of names, sources and days.
    """

    key: Key
    statements: list[Statement]
    observations: Observations
    known: Known

    def grown(self, other: Block) -> Block:
        """Give the block with what another of its key has beyond it.

        Args:
            other: The other block, without an observation of this one; its observations are those of both.
        """
        added = {statement.digest: statement for statement in other.statements}
        kept = [
            statement.said_by(sorted((*statement.ids, *more.ids)))
            if (more := added.pop(statement.digest, None)) is not None
            else statement
            for statement in self.statements
        ]
        return Block(self.key, [*kept, *added.values()], other.observations, self.known)

    def __getitem__(self, name: str) -> Claim:
        if name not in set(self):
            raise KeyError(name)
        return self.observations[name]

    def __iter__(self) -> Iterator[str]:
        return (name.hex() for name in sorted(name for statement in self.statements for name in statement.ids))

    def __len__(self) -> int:
        return sum(len(statement.ids) for statement in self.statements)


def blocks(state: State, *, known: Known | None = None) -> dict[Key, Block]:
    """Cut a state into blocks.

    Args:
        state: The state; what it retracts is left out.
        known: What its links tell, where that was gathered before.

    Returns:
        For each key its block, keys in order.
    """
    found = cut(state, known=known)
    return dict(sorted(found.items(), key=lambda item: item[0]))


def cut(state: State, *, known: Known | None = None) -> dict[Key, Block]:
    """Cut a state into blocks, in no particular order.

    Args:
        state: The state; what it retracts is left out.
        known: What its links tell, where that was gathered before.
    """
    known = known or Known.of(state.current_links())
    observations = state.current_observations()
    found: dict[Key, Block] = {}
    for statement in _statements(observations, known):
        block = found.get(statement.key)
        if block is None:
            found[statement.key] = Block(statement.key, [statement], observations, known)
        else:
            block.statements.append(statement)
    return found


def _statements(observations: Observations, known: Known) -> Iterator[Statement]:
    """Give all that observations say, each statement with those who say it."""
    ids_of: defaultdict[bytes, list[bytes]] = defaultdict(list)
    for name, mention in observations.mentions.items():
        ids_of[mention[:DIGEST]].append(name)
    for claim_class in observations.classes():
        layout = layout_of(claim_class)
        keys, values = Keys(claim_class, known.names), Values(layout)
        for digest, packed in observations.statements[claim_class].items():
            ids = ids_of.pop(digest, None)
            if ids is None:
                continue
            ids.sort()
            told = layout.unpacked_statement(packed)
            key, stance, told_by_words = keys.of(told)
            measured = values.of(told)
            if not told_by_words:
                yield Statement(layout, told, key, stance, measured, ids, digest, known.names)
                continue
            for worded_key, same in _by_wording(key, ids, observations).items():
                yield Statement(layout, told, worded_key, stance, measured, same, digest, known.names)


def _by_wording(key: Key, ids: Sequence[bytes], observations: Observations) -> dict[Key, list[bytes]]:
    """Part those who say what only equal words make one."""
    found: dict[Key, list[bytes]] = {}
    for name in ids:
        quote = unpack(observations.mentions[name][DIGEST:])[0][0][3]
        found.setdefault(worded(key, quote), []).append(name)
    return found
