"""What has been seen: a grow-only set, so that the order, the batch and the machine make no difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from aiclaims.merge.links import Link, link_set
from aiclaims.merge.observations import Observations
from aiclaims.schema import Claim
from aiclaims.schema.canonical import canonical_text


def _as_observations(observations: Mapping[str, Claim]) -> Observations:
    return observations if isinstance(observations, Observations) else Observations.of(observations.values())


@attrs.frozen(eq=False)
class State:
    """A set of observations with the links between them; `|` joins two.

    The join is set union: associative, commutative and idempotent, with the empty state as identity.

    Args:
        observations: Claims by the id of their content; kept as bytes, a claim is made when it is asked for.
        links: Statements about them.
    """

    observations: Observations = attrs.field(factory=Observations, converter=_as_observations)
    links: frozenset[Link] = attrs.field(default=frozenset(), converter=link_set)

    @classmethod
    def of(cls, claims: Iterable[Claim], *, links: Iterable[Link] = ()) -> State:
        """Make the state in which these claims have been seen.

        Args:
            claims: The claims, in any order; equal ones are one observation.
            links: Statements about them.

        Raises:
            SchemaError: Where one of them is no claim or no link.
        """
        return cls(Observations.of(claims), links)

    def __or__(self, other: State) -> State:
        return join((self, other))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, State):
            return NotImplemented
        return self.observations.mentions.keys() == other.observations.mentions.keys() and self.links == other.links

    def __hash__(self) -> int:
        return hash((frozenset(self.observations.mentions), self.links))

    def __len__(self) -> int:
        return len(self.observations)

    def current(self) -> dict[str, Claim]:
        """Give the observations that no link retracts, in the order of their ids."""
        kept = self.current_observations()
        return {name: kept[name] for name in sorted(kept)}

    def current_observations(self) -> Observations:
        """Give the observations that no link retracts, still packed."""
        return self.observations.without(self._retracted())

    def current_links(self) -> frozenset[Link]:
        """Give the links that no other link retracts."""
        gone = self._retracted()
        return frozenset(link for link in self.links if link.kind == "retracted" or link.id not in gone)

    def _retracted(self) -> frozenset[str]:
        return frozenset(link.subjects[0] for link in self.links if link.kind == "retracted")

    def to_bytes(self) -> bytes:
        """Write the state so that equal states are equal bytes, whatever their history."""
        links = [canonical_text(["link", link.kind, link.subjects]).encode() + b"\n" for link in sorted(self.links)]
        return b"".join((*self.observations.lines(), *links))


def observation_id(claim: Claim) -> str:
    """Name an observation by the content of its claim, evidence included.

    Args:
        claim: The claim.
    """
    return next(iter(Observations.of((claim,))))


def join(states: Iterable[State]) -> State:
    """Join any number of states.

    Args:
        states: The states, in any order; none give the empty state.
    """
    several = list(states)
    links = frozenset(link for state in several for link in state.links)
    return State(Observations.joined(state.observations for state in several), links)
