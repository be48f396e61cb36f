"""A consolidation is a collection of its claims: gone through, counted, and looked up by id."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from statements import lag, patents, quantity

from aiclaims import explain
from aiclaims.errors import AiclaimsError, ClaimLookupError
from aiclaims.merge import Consolidation, history, merge
from aiclaims.schema import Entity

SAID = [patents(quantity(38_210), "a"), patents(quantity(54_000), "b"), lag(None, "c"), lag(None, "d")]


def test_it_is_gone_through_as_its_claims_are() -> None:
    """In their order; `in` asks for a claim or its id."""
    whole = merge(SAID)
    assert list(whole) == list(whole.claims)
    assert len(whole) == 3
    for claim in whole:
        assert claim in whole
        assert claim.id in whole
        assert whole[claim.id] is claim
    assert "nope" not in whole
    assert 0 not in whole
    assert not merge([])


@pytest.mark.parametrize("name", ["nope", 0, None, ["a"]])
def test_what_is_not_there_is_told(name: Any) -> None:
    """The error says what was looked for; `except KeyError` takes it too."""
    with pytest.raises(ClaimLookupError) as caught:
        merge(SAID)[name]
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, AiclaimsError)
    assert str(caught.value) == (
        f"claims are looked up by their ids; expected the whole id of one of the 3 claims, got {name!r}"
    )


@pytest.mark.parametrize(
    "ask",
    [
        Consolidation.conflicts_of,
        lambda whole, claim: explain(claim, within=whole),
        lambda whole, claim: history(claim, within=whole),
    ],
)
def test_a_claim_of_another_consolidation_is_refused(ask: Any) -> None:
    """One that is not there at all, and one of its id that fewer state; a copy of its own is none of these."""
    whole, other, fewer = merge(SAID), merge([lag(None, "c", leader=Entity("Japan"))]), merge(SAID[:3])
    (lags,) = (claim for claim in fewer if claim.kind == "lag")
    assert lags.id in whole
    for foreign in (*other, lags):
        assert foreign not in whole
        with pytest.raises(
            ClaimLookupError, match=f"expected one of the 3 claims, got a claim of another, {foreign.id}"
        ):
            ask(whole, foreign)
    for own in whole:
        assert ask(whole, pickle.loads(pickle.dumps(own))) == ask(whole, own)


def test_conflicts_are_told_of_claims() -> None:
    """Not of their ids."""
    whole = merge(SAID)
    with pytest.raises(ClaimLookupError, match=f"got '{whole.claims[0].id}'"):
        whole.conflicts_of(whole.claims[0].id)  # type: ignore[arg-type]
