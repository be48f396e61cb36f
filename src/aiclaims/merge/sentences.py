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

    @property
    def doc(self) -> str:
        """Its document."""
        return self.sentence[0]


class Sentences:
    """Gives the first sentences that make a statement, each read once.

    Args:
        observations: Where those who make statements are.
        known: What it gives for statements of which somebody has looked that up.
    """

    def __init__(self, observations: Observations, known: Mapping[Statement, tuple[Place, ...]] | None = None) -> None:
        self._observations = observations
        self._known: dict[Statement, tuple[Place, ...]] = dict(known or {})

    def of(self, statement: Statement) -> tuple[Place, ...]:
        """Give the first observations, in the order of ids, of two sentences and of two documents, where there are so many.

        Args:
            statement: The statement.
        """
        places = self._known.get(statement)
        if places is None:
            places = self._known[statement] = first_places(self._places(statement))
        return places

    def _places(self, statement: Statement) -> Iterator[Place]:
        for name in statement.ids:
            evidence, attribution, _, _ = unpack(self._observations.mentions[name][DIGEST:])
            doc, start = evidence[0][:2]
            yield Place(name.hex(), (doc, start), attribution[-1] if attribution else "")


def first_places(places: Iterable[Place]) -> tuple[Place, ...]:
    """Give the first observation, the first of another sentence and the first of another document, where there are such.

    These tell whether any observation of the statement, whatever sentence or document is left aside, makes it.

    Args:
        places: Observations, in the order of ids.
    """
    found: list[Place] = []
    for place in places:
        if not found or found[0].doc != place.doc:
            found.append(place)
            if found[0].doc != place.doc:
                break
        elif len(found) == 1 and found[0].sentence != place.sentence:
            found.append(place)
    return tuple(found)
