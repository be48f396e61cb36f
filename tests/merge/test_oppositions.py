"""Who excludes whom is the same, whether it is found by going through all or by sweeps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import disputes, listings

from aiclaims.merge import State, consolidate, oppositions
from aiclaims.schema import Claim


@settings(max_examples=60, deadline=None)
@given(st.lists(disputes(), min_size=2, max_size=30) | st.lists(listings(), min_size=2, max_size=30))
def test_sweeping_finds_what_going_through_all_finds(seen: list[Claim]) -> None:
    """Times, details and values that meet, in part or not at all."""
    state = State.of(seen)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(oppositions, "_FEW", 0)
        swept = consolidate(state).to_bytes()
    assert swept == consolidate(state).to_bytes()
