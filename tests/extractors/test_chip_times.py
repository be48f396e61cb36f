"""When acts are to come, and how sure: what was announced, what comes into force, what threatens."""

from __future__ import annotations

import datetime as dt

import pytest
from chip_claims import claims_of

# Told on 2026-01-20.
TIMES: list[tuple[str, str | None, str]] = [
    (
        "President Trump announced on January 7 that the ministry will let AMD ship MI308 chips to China.",
        "2026-01-07",
        "forecast",
    ),
    (
        "President Trump announced on January 7 that Washington would permit shipments of the MI308 to China.",
        "2026-01-07",
        "forecast",
    ),
    # What is to be forbidden is not of the day on which somebody said so.
    ("Washington said on January 7 that it will ban exports of HBM chips to China.", None, "forecast"),
    ("U.S. ban on chip exports to China to take effect in October.", "2026-10-01", "forecast"),
    ("The ban on chip exports to China takes effect in May.", "2026-05-01", "asserted"),
    ("The ban on chip exports to China took effect in May.", "2025-05-01", "asserted"),
    # What a rule will ask for is to come, though the rule is told before.
    (
        "Oslo put new export rules on lithography tools. Shipments of such tools to Iran will require a licence.",
        None,
        "forecast",
    ),
    ("The Dutch government is preparing to restrict exports of chip machines.", None, "forecast"),
    ("The export curbs on chips threaten to starve Iran of processors.", None, "hedged"),
]


@pytest.mark.parametrize(("text", "start", "modality"), TIMES)
def test_when_it_is_to_come(text: str, start: str | None, modality: str) -> None:
    """A month is the next one where something comes into force then."""
    claim = claims_of(text)[-1]
    began = claim.period.start if claim.period else None
    assert (began, claim.modality) == (dt.date.fromisoformat(start) if start else None, modality)
