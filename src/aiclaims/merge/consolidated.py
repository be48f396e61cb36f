"""What merging gives: consolidated claims, each with its witnesses, and the conflicts between them."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any, Literal, Protocol

import attrs

from aiclaims.merge.sources import Counts
from aiclaims.schema import Claim

ConflictKind = Literal["value", "stance", "denial", "tension"]
Agreement = Literal["exact", "rounds", "refines", "unstated"]


@attrs.frozen
class Witness:
    """One observation behind a consolidated claim.

    Args:
        id: Id of the observation.
        claim: The claim as it was found.
        agreement: How its value stands to the best one: `exact`, it `rounds` to what it says, it
            `refines` what it says (a bound, an approximation, a range), or its value is `unstated`.
        origin: The independent source it comes from.
        published: The day its document came out, None where nobody said.
        joined: Whether it names no period, or no value, and is here because it fits nowhere else.
        rivals: How many other claims of its time its value would fit as well.
    """

    id: str
    claim: Claim
    agreement: Agreement
    origin: str
    published: dt.date | None = None
    joined: bool = False
    rivals: int = 0


class Grounds(Protocol):
    """What a consolidated claim rests on; told in full when it is asked for."""

    def counts(self) -> Counts:
        """Count the documents, outlets and independent origins that state it."""
        ...

    def claim(self) -> Claim:
        """Make the claim that the witnesses make together."""
        ...

    def members(self) -> tuple[Witness, ...]:
        """Give the observations, in the order of their documents and places."""
        ...


@attrs.frozen
class Told:
    """Grounds that are told already, and so need nothing of what they were merged from; they travel.

    Args:
        counts: Who states the claim.
        claim: The claim that the witnesses make together.
        members: The observations.
    """

    _counts: Counts
    _claim: Claim
    _members: tuple[Witness, ...]

    def counts(self) -> Counts:
        """Give who states it."""
        return self._counts

    def claim(self) -> Claim:
        """Give the claim."""
        return self._claim

    def members(self) -> tuple[Witness, ...]:
        """Give the observations."""
        return self._members


@attrs.frozen(eq=False)
class ConsolidatedClaim:
    """One proposition with all that states it.

    Args:
        id: Named by the proposition; it stays while the proposition has no rival value or time.
        kind: The kind of claim.
        conflicts: Ids of the conflicts it is in.
        grounds: What it rests on.
    """

    id: str
    kind: str
    conflicts: tuple[str, ...]
    _grounds: Grounds = attrs.field(repr=False)

    @cached_property
    def counts(self) -> Counts:
        """How many documents, outlets and independent origins state it."""
        return self._grounds.counts()

    @cached_property
    def claim(self) -> Claim:
        """The proposition with its best value and the evidence of all witnesses."""
        return self._grounds.claim()

    @cached_property
    def members(self) -> tuple[Witness, ...]:
        """The observations behind it, in the order of their documents and places."""
        return self._grounds.members()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, ConsolidatedClaim):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash((self.id, self.conflicts))

    def __reduce__(self) -> tuple[Any, ...]:
        # What it was merged from is all that was, and would travel with each claim.
        grounds = Told(self.counts, self.claim, self.members)
        return (ConsolidatedClaim, (self.id, self.kind, self.conflicts, grounds))

    def _parts(self) -> tuple[object, ...]:
        return (self.id, self.counts, self.conflicts, self.members, self.claim)

    def canonical(self) -> dict[str, object]:
        """Give all of it by name, for its canonical bytes."""
        names = ("id", "kind", "claim", "members", "counts", "conflicts")
        return {name: getattr(self, name) for name in names}

    def _repr_html_(self) -> str:
        from aiclaims.merge.display import entry_card

        return entry_card(self)

    @property
    def witnesses(self) -> tuple[Claim, ...]:
        """The claims behind it, as they were found."""
        return tuple(member.claim for member in self.members)

    @property
    def documents(self) -> int:
        """How many documents state it."""
        return self.counts.documents

    @property
    def outlets(self) -> int:
        """How many outlets state it."""
        return self.counts.outlets

    @property
    def origins(self) -> int:
        """How many independent sources are behind it."""
        return self.counts.origins


@attrs.frozen(order=True)
class Conflict:
    """Consolidated claims that cannot all be true.

    Args:
        id: Named by its kind and its claims.
        kind: `value` where values exclude each other, `stance` where what they say does ("above" and
            "below"), `denial` where one denies another, `tension` where only their plain readings differ
            ("over 38,000" and 54,000).
        ids: Ids of the claims, in order.
        reason: Why, in a sentence that names two of them.
        certain: Whether claims that exclude each other surely speak of the same time; where not, one of
            them names no period, and the others name several or date what may change.
        exclusions: Pairs of observations that exclude each other, by id: for each one in conflict those
            farthest from it.
    """

    id: str
    kind: ConflictKind
    ids: tuple[str, ...]
    reason: str
    certain: bool
    exclusions: tuple[tuple[str, str], ...]

    def _repr_html_(self) -> str:
        from aiclaims.merge.display import conflict_card

        return conflict_card(self)
