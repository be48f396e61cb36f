"""How fast and how small merging is, on made-up claims, beside a library that deduplicates rows.

    python benchmarks/merging.py [--claims 1000000] [--splink] [--json FILE]

Shows CPU and wall seconds of merging claims as objects (`State.of`, `join`, `consolidate`), of merging them from
Arrow (`combine`, `state_of`, `consolidate`), of adding a thousand claims to all of them, and of blocks in which
everything contradicts everything; bytes of state a claim; and the peak of memory. With `--splink` (extra `bench`)
Splink deduplicates as many rows by one exact blocking rule in the same run. `calibration` is the time of two million
additions in a loop: this machine's pace, for comparing runs.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from synthetic_claims import CLAIMS_A_PROPOSITION, synthetic_claims

from aiclaims import Claim, Entity, Evidence, PatentClaim, Quantity, Registry
from aiclaims.engines import batches_of, combine, state_of
from aiclaims.merge import Consolidation, Consolidator, State, consolidate, join, merge

BATCHES = 4
ADDED = 1_000
BLOCKS = (20_000, 50_000, 100_000)
KINDS = Registry(entry_points=False).kinds


def timed(work: Callable[[], Any]) -> tuple[Any, dict[str, float]]:
    """Run a piece of work; give what it gives, and its CPU and wall seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, {
        "cpu_seconds": round(time.process_time() - cpu, 3),
        "wall_seconds": round(time.perf_counter() - wall, 3),
    }


def calibration() -> None:
    total = 0
    for number in range(2_000_000):
        total += number


def from_objects(claims: list[Claim]) -> Consolidation:
    size = -(-len(claims) // BATCHES)
    return consolidate(join(State.of(claims[start : start + size]) for start in range(0, len(claims), size)))


def from_arrow(batches: list[Any]) -> Consolidation:
    return consolidate(state_of(combine(batches), KINDS))


def ratio(one: dict[str, float], other: dict[str, float], measure: str) -> float:
    return round(one[measure] / other[measure], 4)


def bytes_a_claim(count: int) -> float:
    """Give how much memory a state keeps for each claim when the claims it was made of are gone."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    state = State.of(synthetic_claims(count))
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return round(kept / len(state), 1)


def contradicting(count: int) -> list[Claim]:
    """Make claims of one block of which each excludes the others."""
    return [
        PatentClaim(
            holder=Entity("China", "country"),
            measure="count",
            value=Quantity(1_001.0 + 3 * number, 1_001.0 + 3 * number, "patents"),
            evidence=(Evidence(f"document {number}", 0, 4, "text"),),
        )
        for number in range(count)
    ]


def splink_seconds(claims: list[Claim]) -> dict[str, float]:
    """Let Splink deduplicate rows: one exact blocking rule, three exact comparisons, clusters of what it links."""
    import pandas as pd
    import splink.comparison_library as comparisons
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    def row(number: int, claim: Any) -> tuple[Any, ...]:
        value = getattr(claim, "value", None) or getattr(claim, "gap", None)
        party = getattr(claim, "holder", None) or getattr(claim, "system", None) or claim.laggard
        thing = getattr(claim, "topic", None) or getattr(claim, "benchmark", None) or ""
        return number, party.name, thing, value.low, value.high, str(claim.period), claim.evidence[0].quote

    names = ["unique_id", "name", "thing", "low", "high", "period", "quote"]
    frame = pd.DataFrame([row(number, claim) for number, claim in enumerate(claims)], columns=names)
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("name", "thing", "low", "quote")],
        comparisons=[comparisons.ExactMatch(name) for name in ("high", "period")],
    )

    def deduplicate() -> None:
        backend = DuckDBAPI()
        linker = Linker(backend.register(frame), settings)
        pairs = linker.inference.predict(threshold_match_probability=0.5)
        linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.5)

    return timed(deduplicate)[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000, help="how many [default: 1000000]")
    parser.add_argument("--splink", action="store_true", help="let Splink deduplicate as many rows")
    parser.add_argument("--blocks", action="store_true", help="time blocks in which all is contradicted")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    figures: dict[str, Any] = {"claims": asked.claims, "calibration": timed(calibration)[1]}
    figures["state_bytes_a_claim"] = bytes_a_claim(min(asked.claims, 200_000))
    claims = list(synthetic_claims(asked.claims))
    added = list(synthetic_claims(ADDED, seed=2, propositions=asked.claims // CLAIMS_A_PROPOSITION))

    result, figures["objects"] = timed(partial(from_objects, claims))
    figures["claims_a_cpu_second"] = round(asked.claims / figures["objects"]["cpu_seconds"])
    figures["consolidated"], figures["conflicts"] = len(result.claims), len(result.conflicts)
    del result
    batches = list(batches_of(State.of(claims), KINDS))
    _, figures["arrow"] = timed(partial(from_arrow, batches))
    figures["arrow_bytes_a_claim"] = round(sum(batch.nbytes for batch in batches) / asked.claims)
    del batches
    if asked.splink:
        figures["splink"] = splink_seconds(claims)
        figures["arrow_over_splink"] = ratio(figures["arrow"], figures["splink"], "wall_seconds")
    kept, figures["consolidator"] = timed(partial(Consolidator, State.of(claims)))
    _, figures["adding_1000"] = timed(partial(kept.add, State.of(added)))
    figures["adding_over_batch"] = ratio(figures["adding_1000"], figures["objects"], "cpu_seconds")
    del kept, claims
    for size in BLOCKS if asked.blocks else ():
        _, figures[f"block_of_{size}"] = timed(partial(merge, contradicting(size)))
    figures["peak_gigabytes"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2)
    width = max(map(len, figures))
    for name, figure in figures.items():
        told = ", ".join(f"{key} {value}" for key, value in figure.items()) if isinstance(figure, dict) else figure
        print(f"{name:{width}}  {told}")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
