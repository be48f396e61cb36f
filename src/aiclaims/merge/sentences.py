"""The sentences that make a statement, as far as conflicts need them."""

from __future__ import annotations

import attrs

from aiclaims.merge.observations import DIGEST, Observations
from aiclaims.merge.statement import Statement
from aiclaims.schema.packing import unpack


@attrs.frozen
class Place:
    """One observation, and the sentence that it is.

    Args:
        id: Id of the observation.
        sentence: Its document, and where its quote starts.
        credited: The innermost source that it credits, empty where there is none.
    """

    id: str
    sentence: tuple[str, int]
    credited: str = ""


class Sentences:
    """Gives the first two sentences that make a statement, each read once.

    Args:
        observations: Where those who make statements are.
    """

    def __init__(self, observations: Observations) -> None:
        self._observations = observations
        self._known: dict[Statement, tuple[Place, ...]] = {}

    def of(self, statement: Statement) -> tuple[Place, ...]:
        """Give the first observations, in the order of ids, of two sentences; of one where there is no other.

        Args:
            statement: The statement.
        """
        places = self._known.get(statement)
        if places is None:
            places = self._known[statement] = self._first_two(statement)
        return places

    def _first_two(self, statement: Statement) -> tuple[Place, ...]:
        found: list[Place] = []
        for name in statement.ids:
            evidence, attribution, _, _ = unpack(self._observations.mentions[name][DIGEST:])
            doc, start = evidence[0][:2]
            if not found or found[0].sentence != (doc, start):
                found.append(Place(name.hex(), (doc, start), attribution[-1] if attribution else ""))
                if len(found) == 2:
                    break
        return tuple(found)
