"""How far confidence can be trusted: whether of claims at 0.9 nine in ten are right.

    python benchmarks/calibration.py GOLD... [--fit]

GOLD is JSON Lines, an annotated document on each: a document as `aiclaims extract` reads it, and `claims`
whose fields hold the names that will do, with `span` and `optional`. With `--fit`, what the extractors
carry as their `calibration` is set aside, and the knots of the mapping that would calibrate them are printed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import attrs
from gold_matching import CORE, Judged, judge
from reliability import bins, brier, cross_calibrated, expected_calibration_error, fit

from aiclaims import Document, Registry, extract, to_json
from aiclaims.documents import load
from aiclaims.plugins import Calibration


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path, help="annotated documents, JSON Lines")
    parser.add_argument("--bins", type=int, default=10, metavar="N", help="stretches of confidence [default: 10]")
    parser.add_argument("--fit", action="store_true", help="print the mapping that would calibrate")
    parser.add_argument(
        "--doubt",
        type=float,
        default=1.0,
        metavar="N",
        help="claims, half of them right, added to each step of the mapping; 0 for none [default: 1]",
    )
    asked = parser.parse_args(arguments)
    if asked.bins < 1 or asked.doubt < 0:
        parser.error("expected at least one stretch, and no negative doubt")
    try:
        gold = [document for path in asked.gold for document in _lines(path, "claims")]
        judged = judge(gold, found_in(asked.gold, calibrated=not asked.fit))
    except (OSError, ValueError) as error:
        print(f"calibration: {error}", file=sys.stderr)
        return 1
    if not judged:
        print("calibration: no claim stands in an annotated document", file=sys.stderr)
        return 1
    parts = {kind: [claim for claim in judged if claim.kind == kind] for kind in CORE} | {"all": judged}
    parts = {kind: part for kind, part in parts.items() if part}
    for line in reliability_table(parts, count=asked.bins):
        print(line)
    if asked.fit:
        print()
        for line in mapping_table(parts, doubt=asked.doubt):
            print(line)
        print()
        for line in check_table(parts, doubt=asked.doubt, count=asked.bins):
            print(line)
    return 0


def reliability_table(parts: dict[str, list[Judged]], *, count: int) -> Iterator[str]:
    yield f"{'kind':18} {'confidence':11} {'claims':>6} {'right':>6} {'mean':>6} {'share':>6}  95% interval"
    for kind, judged in parts.items():
        for part in bins(judged, count=count):
            low, high = part.interval
            yield (
                f"{kind:18} {part.low:.2f}..{part.high:.2f}  {part.claims:6} {part.right:6} {part.confidence:6.3f} "
                f"{part.share:6.3f}  {low:.3f}..{high:.3f}"
            )
    yield ""
    yield f"{'kind':18} {'claims':>6} {'right':>6} {'mean':>6} {'share':>6} {'Brier':>6} {'ECE':>6}"
    for kind, judged in parts.items():
        right = sum(claim.right for claim in judged)
        mean = sum(claim.confidence for claim in judged) / len(judged)
        yield (
            f"{kind:18} {len(judged):6} {right:6} {mean:6.3f} {right / len(judged):6.3f} {brier(judged):6.3f} "
            f"{expected_calibration_error(judged, count=count):6.3f}"
        )


def found_in(paths: Iterable[Path], *, calibrated: bool) -> list[dict[str, Any]]:
    """Extract the claims of annotated documents, with calibrated or with raw confidence."""
    registry = Registry(entry_points=False, builtins=calibrated)
    if not calibrated:
        for extractor in Registry(entry_points=False).extractors:
            registry.register(attrs.evolve(cast(Any, extractor), calibration=Calibration()))
    documents = [item for item in load(paths) if isinstance(item, Document)]
    found = (claim for document in documents for claim in extract(document, registry=registry).claims)
    return [to_json(claim) for claim in found]


def mapping_table(parts: dict[str, list[Judged]], *, doubt: float) -> Iterator[str]:
    for kind, judged in parts.items():
        yield f"{kind:18} {fit(judged, doubt=doubt).knots}"


def check_table(parts: dict[str, list[Judged]], *, doubt: float, count: int) -> Iterator[str]:
    yield f"{'each document by a mapping fitted on the others':49} {'Brier':>6} {'ECE':>6}"
    for kind, judged in parts.items():
        mapped = cross_calibrated(judged, doubt=doubt)
        for name, claims in (("raw", judged), ("calibrated", mapped)):
            error = expected_calibration_error(claims, count=count)
            yield f"{kind:18} {name:30} {brier(claims):6.3f} {error:6.3f}"


def _lines(path: Path, needed: str) -> list[dict[str, Any]]:
    read = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except ValueError as error:
            raise ValueError(f"{path}:{number}: no JSON: {error}") from error
        if not isinstance(item, dict) or needed not in item:
            raise ValueError(f"{path}:{number}: expected an object with {needed!r}")
        read.append(item)
    return read


if __name__ == "__main__":
    sys.exit(main())
