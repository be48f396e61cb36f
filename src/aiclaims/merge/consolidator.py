"""What a growing state says, kept up as it grows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiclaims.merge.block import Block, cut
from aiclaims.merge.collector import held_back
from aiclaims.merge.consolidation import Consolidation, assemble
from aiclaims.merge.kept import KeptBlock
from aiclaims.merge.keys import Key
from aiclaims.merge.known import Known
from aiclaims.merge.observations import Observations
from aiclaims.merge.state import State, join


class Consolidator:
    """Keeps what a state says while the state grows: only the blocks that gain an observation are viewed again.

    A new link can change every block, so that all are viewed again then.

    Args:
        state: What has been seen so far.
    """

    def __init__(self, state: State | None = None) -> None:
        self._begin(State() if state is None else state)

    def __reduce__(self) -> tuple[Any, ...]:
        # What a state says follows from it.
        return (Consolidator, (self._state,))

    @property
    def state(self) -> State:
        """All that has been seen."""
        return join((self._state,))

    def consolidation(self) -> Consolidation:
        """Give what the state says: what `consolidate` gives for it."""
        return assemble([kept.view for kept in self._blocks.values()])

    def add(self, added: State) -> Consolidation:
        """Take in what has been seen since.

        Args:
            added: The state to join; what of it was seen before makes no difference.

        Returns:
            What the blocks that gained something say now; all that is said, where a link is new.
        """
        if not added.links <= self._state.links:
            self._begin(join((self._state, added)))
            return self.consolidation()
        with held_back():
            return assemble([self._blocks[key].view for key in self._take(added.observations)])

    def _take(self, added: Observations) -> Iterable[Key]:
        """Take in observations, and view the blocks that gain one; give their keys."""
        seen = self._state.observations
        fresh = {name: mention for name, mention in added.mentions.items() if name not in seen.mentions}
        gained = Observations(added.statements, fresh)
        seen.add(gained)
        found = cut(State(gained, self._state.links), known=self._known)
        for key, block in found.items():
            block = Block(key, block.statements, seen, self._known)
            kept = self._blocks.get(key)
            if kept is None:
                self._blocks[key] = KeptBlock(block)
            else:
                kept.gain(block)
        return found

    def _begin(self, state: State) -> None:
        # A state of its own, which no one else sees grow.
        self._state = join((state,))
        self._known = Known.of(state.current_links())
        with held_back():
            found = cut(self._state, known=self._known)
            self._blocks = {key: KeptBlock(block) for key, block in found.items()}
