"""Calibration: the confidence that a claim carries is the share of such claims that are right."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import aiclaims
from aiclaims.plugins import Calibration, Context
from aiclaims.plugins.calibration import Knot
from aiclaims.reading import Passage


@aiclaims.claim("sightings")
class SightingClaim(aiclaims.Claim):
    place: aiclaims.Entity = aiclaims.identity()


@attrs.frozen
class Sightings:
    calibration: object = Calibration(((0.5, 0.2), (0.9, 0.8)))
    name: str = "sightings"
    version: str = "1"
    kinds: tuple[type[aiclaims.Claim], ...] = (SightingClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("seen",)

    def extract(self, passage: Passage, context: Context) -> Iterable[aiclaims.Claim]:
        for mark in passage.entities:
            yield SightingClaim(evidence=(passage.evidence(),), place=mark.entity, confidence=0.7)


def claims_of(extractor: Sightings) -> tuple[aiclaims.Claim, ...]:
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(extractor)
    return aiclaims.extract("It was seen in Japan.", registry=registry).claims


LOOKED_UP = [
    ("between two knots, on the straight line", 0.7, 0.5),
    ("at a knot", 0.9, 0.8),
    ("below the first, as the first", 0.1, 0.2),
    ("above the last, as the last", 1.0, 0.8),
]


@pytest.mark.parametrize(("case", "raw", "expected"), LOOKED_UP, ids=[case[0] for case in LOOKED_UP])
def test_a_raw_confidence_is_looked_up(case: str, raw: float, expected: float) -> None:
    assert Calibration(((0.5, 0.2), (0.9, 0.8)))(raw) == pytest.approx(expected)


def test_what_is_rounded_up_passes_no_knot() -> None:
    """Between two knots as near as numbers can be, the mapping stays below the upper one."""
    least, next_to_it = 5e-324, 1.1125369292536007e-308
    assert Calibration(((least, 0.0), (next_to_it, 0.5)))(next_to_it) == 0.5


def test_without_knots_nothing_changes() -> None:
    assert Calibration()(0.37) == 0.37


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=6), st.lists(st.floats(0, 1), max_size=6))
def test_it_never_falls(points: list[tuple[float, float]], raws: list[float]) -> None:
    """Of two claims the one that seemed surer stays at least as sure."""
    highs = sorted(dict(points).items())
    shares = sorted(share for _, share in highs)
    mapping = Calibration((raw, share) for (raw, _), share in zip(highs, shares, strict=True))
    given = [mapping(raw) for raw in sorted(raws)]
    assert given == sorted(given)


WRONG: list[tuple[str, tuple[Knot, ...], str]] = [
    ("outside 0 to 1", ((0.5, 1.2),), "$.knots[0]"),
    ("falling", ((0.5, 0.6), (0.9, 0.4)), "$.knots[1]"),
    ("out of order", ((0.9, 0.6), (0.5, 0.7)), "$.knots[1]"),
]


@pytest.mark.parametrize(("case", "knots", "where"), WRONG, ids=[case[0] for case in WRONG])
def test_wrong_knots_are_refused(case: str, knots: tuple[Knot, ...], where: str) -> None:
    with pytest.raises(aiclaims.PluginContractError) as caught:
        Calibration(knots)
    assert caught.value.where == where


def test_an_extractor_declares_its_calibration() -> None:
    """Its claims carry what the mapping makes of the confidence it gave."""
    (claim,) = claims_of(Sightings())
    assert claim.confidence == 0.5


def test_another_object_is_refused_at_registration() -> None:
    with pytest.raises(aiclaims.PluginContractError, match="calibration"):
        claims_of(Sightings(calibration=0.5))


@pytest.mark.parametrize("extractor", aiclaims.Registry(entry_points=False).extractors, ids=lambda each: each.name)
def test_the_built_in_extractors_are_calibrated(extractor: object) -> None:
    assert getattr(extractor, "calibration").knots  # noqa: B009
