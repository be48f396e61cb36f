"""The sentences that make a statement, as far as conflicts need them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
        known: What it gives for statements of which somebody has looked that up.
    """

    def __init__(self, observations: Observations, known: Mapping[Statement, tuple[Place, ...]] | None = None) -> None:
        self._observations = observations
        self._known: dict[Statement, tuple[Place, ...]] = dict(known or {})

    def of(self, statement: Statement) -> tuple[Place, ...]:
        """Give the first observations, in the order of ids, of two sentences; of one where there is no other.

        Args:
            statement: The statement.
        """
        places = self._known.get(statement)
        if places is None:
            places = self._known[statement] = first_two(self._places(statement))
        return places

    def _places(self, statement: Statement) -> Iterator[Place]:
        for name in statement.ids:
            evidence, attribution, _, _ = unpack(self._observations.mentions[name][DIGEST:])
            doc, start = evidence[0][:2]
            yield Place(name.hex(), (doc, start), attribution[-1] if attribution else "")


def first_two(places: Iterable[Place]) -> tuple[Place, ...]:
    """Give the first observation, and the first of another sentence, where there is one.

    Args:
        places: Observations, in the order of ids.
    """
    found: list[Place] = []
    for place in places:
        if not found or found[0].sentence != place.sentence:
            found.append(place)
            if len(found) == 2:
                break
    return tuple(found)
