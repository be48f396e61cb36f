"""How all tests run."""

from __future__ import annotations

from hypothesis import settings

# A test is no stopwatch: a machine that is busy fails nothing.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
