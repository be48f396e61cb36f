"""What has been seen: a grow-only set, so that the order, the batch and the machine make no difference."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import attrs

from aiclaims.errors import SchemaError
from aiclaims.merge.links import Link
from aiclaims.schema import Claim
from aiclaims.schema.canonical import canonical_text, content_id


def _read_only(observations: Mapping[str, Claim]) -> Mapping[str, Claim]:
    return MappingProxyType(dict(observations))


def _as_set(links: Iterable[Link]) -> frozenset[Link]:
    return frozenset(links)


@attrs.frozen(eq=False)
class State:
    """A set of observations with the links between them; `|` joins two.

    The join is set union: associative, commutative and idempotent, with the empty state as identity.

    Args:
        observations: Claims by the id of their content.
        links: Statements about them.
    """

    observations: Mapping[str, Claim] = attrs.field(factory=dict, converter=_read_only)
    links: frozenset[Link] = attrs.field(default=frozenset(), converter=_as_set)

    @classmethod
    def of(cls, claims: Iterable[Claim], *, links: Iterable[Link] = ()) -> State:
        """Make the state in which these claims have been seen.

        Args:
            claims: The claims, in any order; equal ones are one observation.
            links: Statements about them.

        Raises:
            SchemaError: Where one of them is no claim.
        """
        seen = list(claims)
        for number, claim in enumerate(seen):
            if not isinstance(claim, Claim):
                raise SchemaError(
                    "claims are what is merged",
                    expected="a Claim, such as those of Extraction.claims",
                    got=type(claim).__name__,
                    where=f"$.claims[{number}]",
                )
        return cls({observation_id(claim): claim for claim in seen}, links)

    def __or__(self, other: State) -> State:
        return State({**self.observations, **other.observations}, self.links | other.links)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, State):
            return NotImplemented
        return self.observations.keys() == other.observations.keys() and self.links == other.links

    def __hash__(self) -> int:
        return hash((frozenset(self.observations), self.links))

    def __len__(self) -> int:
        return len(self.observations)

    def __reduce__(self) -> tuple[object, ...]:
        # A read-only view doesn't pickle; what it shows does.
        return (State, (dict(self.observations), self.links))

    def current(self) -> dict[str, Claim]:
        """Give the observations that no link retracts, in the order of their ids."""
        gone = self._retracted()
        return {
            name: claim
            for name, claim in sorted(self.observations.items(), key=lambda item: item[0])
            if name not in gone and claim.doc not in gone
        }

    def current_links(self) -> frozenset[Link]:
        """Give the links that no other link retracts."""
        gone = self._retracted()
        return frozenset(link for link in self.links if link.kind == "retracted" or link.id not in gone)

    def _retracted(self) -> frozenset[str]:
        return frozenset(link.subjects[0] for link in self.links if link.kind == "retracted")

    def to_bytes(self) -> bytes:
        """Write the state so that equal states are equal bytes, whatever their history."""
        lines = [canonical_text(["observation", name, self.observations[name]]) for name in sorted(self.observations)]
        lines += [canonical_text(["link", link.kind, link.subjects]) for link in sorted(self.links)]
        return "".join(line + "\n" for line in lines).encode("ascii")


def observation_id(claim: Claim) -> str:
    """Name an observation by the content of its claim, evidence included.

    Args:
        claim: The claim.
    """
    return content_id(claim)


def join(states: Iterable[State]) -> State:
    """Join any number of states.

    Args:
        states: The states, in any order; none give the empty state.
    """
    observations: dict[str, Claim] = {}
    links: set[Link] = set()
    for state in states:
        observations.update(state.observations)
        links |= state.links
    return State(observations, links)
