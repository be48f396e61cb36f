"""Python's cyclic garbage collector, held back while very many objects are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 10_000
"""Fewer objects are gone through in no time; others' circles among them would wait long to be found."""


@contextmanager
def held_back() -> Iterator[None]:
    """Hold the collector back for a piece of work that makes no circles and keeps what it makes.

    Each time a quarter more objects live than before, it would go through all of them, the caller's included,
    and find nothing. Nor does it afterwards: all that was made counts as old from the start.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _grown_old()
            gc.enable()


def _grown_old() -> None:
    """Put all objects among the old ones, if very many were made; the collector goes through these seldom.

    What somebody has frozen has to stay so; there the collector goes through what was made once.
    """
    if gc.get_count()[0] > _MANY and not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
