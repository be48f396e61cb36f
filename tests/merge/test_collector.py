"""The garbage collector is held back for a piece of work, and is afterwards as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from aiclaims.merge.collector import held_back


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    gc.unfreeze()
    gc.enable() if was_on else gc.disable()


def test_what_was_made_meanwhile_is_not_gone_through_afterwards() -> None:
    """It counts as old, where the collector looks last."""
    with held_back():
        assert not gc.isenabled()
        kept = [[number] for number in range(50_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    assert len(gc.get_objects(generation=0)) < len(kept)
    assert not any(each is kept[0] for each in gc.get_objects(generation=0))


def test_one_that_is_off_stays_off() -> None:
    """Whoever turned it off wants it off."""
    gc.disable()
    with held_back():
        pass
    assert not gc.isenabled()


def test_what_somebody_has_frozen_stays_frozen() -> None:
    """As a server does before it forks."""
    gc.freeze()
    before = gc.get_freeze_count()
    with held_back():
        kept = [[number] for number in range(50_000)]
    assert gc.get_freeze_count() >= before - 1_000
    assert len(kept) == 50_000
