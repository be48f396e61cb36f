"""Reliability of confidence, and the mapping that would calibrate it."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import calibration
import pytest
from gold_matching import Judged
from hypothesis import given, settings
from hypothesis import strategies as st
from reliability import bins, brier, cross_calibrated, expected_calibration_error, fit, pooled
from stated_claims import quantity

from aiclaims.plugins.calibration import Knot


def judged(*claims: tuple[float, int]) -> list[Judged]:
    """Make judged claims of confidence and outcome, each in a document of its own."""
    return [Judged("patents", f"d{i}", confidence, bool(right)) for i, (confidence, right) in enumerate(claims)]


OUTCOMES = st.lists(
    st.tuples(st.sampled_from([0.5, 0.6, 0.7, 0.8, 0.9, 1.0]), st.integers(0, 1)), min_size=1, max_size=8
)

CONFIDENCES = [(0.0, 0), (0.09, 0), (0.1, 1), (0.29, 2), (0.3, 3), (0.6, 6), (0.7, 7), (0.9, 9), (1.0, 9)]


@pytest.mark.parametrize(("confidence", "expected"), CONFIDENCES)
def test_a_confidence_belongs_to_the_stretch_that_it_begins(confidence: float, expected: int) -> None:
    """Whatever its binary form; 1 is in the last."""
    (part,) = bins(judged((confidence, 1)))
    assert (part.low, part.high) == (expected / 10, (expected + 1) / 10)


def test_a_stretch_counts_what_is_right() -> None:
    """With the share, the mean confidence and how far the share can be trusted."""
    (part,) = bins(judged((0.9, 1), (0.92, 1), (0.94, 0), (0.96, 1)))
    assert (part.claims, part.right, part.share) == (4, 3, 0.75)
    assert part.confidence == pytest.approx(0.93)
    assert part.interval == pytest.approx((0.301, 0.954), abs=1e-3)


SCORES = [
    ([(1.0, 1), (0.0, 0)], 0.0, 0.0),
    ([(1.0, 0)], 1.0, 1.0),
    ([(0.5, 1), (0.5, 0)], 0.25, 0.0),
    ([(0.9, 1)] * 9 + [(0.9, 0)], 0.09, 0.0),
    ([(0.8, 1), (0.6, 0)], 0.2, 0.4),
]


@pytest.mark.parametrize(("claims", "squares", "error"), SCORES)
def test_scores_of_confidence(claims: list[tuple[float, int]], squares: float, error: float) -> None:
    """The Brier score and the expected calibration error."""
    assert brier(judged(*claims)) == pytest.approx(squares)
    assert expected_calibration_error(judged(*claims)) == pytest.approx(error, abs=1e-9)


FITS = [
    ("nothing", [], ()),
    ("one value", [(0.7, 1), (0.7, 0)], ((0.7, 0.5),)),
    ("rising", [(0.6, 0), (0.9, 1)], ((0.6, 0.0), (0.9, 1.0))),
    ("falling is pooled", [(0.6, 1), (0.9, 0)], ((0.75, 0.5),)),
    ("pooled backwards", [(0.5, 1), (0.6, 1), (0.7, 0), (0.7, 0), (0.9, 1)], ((0.625, 0.5), (0.9, 1.0))),
]


@pytest.mark.parametrize(("case", "claims", "expected"), FITS, ids=[case[0] for case in FITS])
def test_knots_that_are_fitted(case: str, claims: list[tuple[float, int]], expected: tuple[Knot, ...]) -> None:
    """Without doubt they are the shares of pooled stretches, at their mean confidence."""
    assert expected == fit(judged(*claims), doubt=0.0).knots


@settings(max_examples=100)
@given(OUTCOMES, st.floats(0, 5), st.lists(st.floats(0, 1), min_size=2, max_size=6))
def test_a_mapping_never_falls(claims: list[tuple[float, int]], doubt: float, raws: list[float]) -> None:
    """It rises with raw confidence and stays a probability."""
    mapping = fit(judged(*claims), doubt=doubt)
    values = [mapping(raw) for raw in sorted(raws)]
    assert values == sorted(values)
    assert all(0.0 <= value <= 1.0 for value in values)


@settings(max_examples=60)
@given(OUTCOMES)
def test_without_doubt_no_monotone_mapping_is_nearer(claims: list[tuple[float, int]]) -> None:
    """The shares of the pools are held against all rising mappings to shares that some of the claims have."""
    pools = pooled(judged(*claims), doubt=0.0)

    def miss(mapping: dict[float, float]) -> float:
        return sum((mapping[confidence] - right) ** 2 for confidence, right in claims)

    raws = sorted({confidence for confidence, _ in claims})
    shares = sorted({right / count for count in range(1, len(claims) + 1) for right in range(count + 1)})[:40]
    best = miss({raw: next(pool.share for pool in pools if raw <= pool.bound) for raw in raws})
    for values in itertools.islice(itertools.combinations_with_replacement(shares, len(raws)), 3000):
        assert best <= miss(dict(zip(raws, values, strict=True))) + 1e-9


def test_doubt_keeps_few_from_being_certain() -> None:
    """Two right claims are no certainty, a hundred nearly so; a small pool joins what is better known."""
    assert fit(judged((0.9, 1), (0.9, 1))).knots == ((0.9, 0.833),)
    assert fit(judged(*[(0.9, 1)] * 100)).knots[0][1] > 0.99
    assert len(fit(judged(*[(0.6, 1)] * 100, (0.9, 1))).knots) == 1


def test_a_document_has_no_say_in_its_own_mapping() -> None:
    """The wrong claim stands alone in its document: the others know nothing of it."""
    claims = judged((0.6, 1), (0.6, 1), (0.6, 0))
    assert [claim.confidence for claim in cross_calibrated(claims, doubt=0.0)] == [0.5, 0.5, 1.0]


def test_the_script_prints_its_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By kind and over all; with --fit also the mapping and its check, of the confidence before any calibration."""
    text = "China filed 38,210 generative AI patents in 2023. Japan filed 3,409 generative AI patents in 2023."
    right = {"kind": "patents", "span": [0, 49], "holder": ["China"], "measure": "count", "value": quantity(38210)}
    wrong = {"kind": "patents", "span": [50, len(text)], "holder": ["Japan"], "measure": "count", "value": quantity(1)}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"doc": "d", "text": text, "claims": [right, wrong]}) + "\n", encoding="utf-8")
    assert calibration.main([str(path)]) == 0
    plain = capsys.readouterr().out
    totals = [line.split()[:3] for line in plain.splitlines() if line.startswith(("patents", "all"))][-2:]
    assert totals == [["patents", "2", "1"], ["all", "2", "1"]]
    assert "((" not in plain
    assert calibration.main([str(path), "--fit"]) == 0
    assert "patents            ((" in capsys.readouterr().out


BROKEN = [("{", "no JSON"), ("[]", "expected an object"), ('{"doc": "d"}', "expected an object with 'claims'")]


@pytest.mark.parametrize(("line", "expected"), BROKEN)
def test_a_broken_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, expected: str) -> None:
    """With its line; so is one that is not there."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    assert calibration.main([str(path)]) == 1
    told = capsys.readouterr().err
    assert f"{path}:2: " in told
    assert expected in told
    assert calibration.main([str(tmp_path / "none")]) == 1
    assert "none" in capsys.readouterr().err


def test_nothing_to_judge_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rather than an empty table."""
    path = tmp_path / "empty.jsonl"
    path.write_text("", encoding="utf-8")
    assert calibration.main([str(path)]) == 1
    assert "no claim" in capsys.readouterr().err
