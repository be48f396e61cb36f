"""How fast and how small merging is, on made-up claims, beside a library that deduplicates rows.

    python benchmarks/merging.py [--claims 100000] [--rounds 3] [--splink RULE] [--blocks] [--json FILE]
    python benchmarks/merging.py --claims 1000000 --rounds 1 --splink proposition --only-arrow --memory 8GB
    python benchmarks/merging.py --stream 10000000 [--json FILE]

Shows CPU and wall seconds of merging claims as objects (`State.of`, `join`, `consolidate`), of merging them from
Arrow (`combine`, `state_of`, `consolidate`), of adding a thousand claims to all of them (`Consolidator.add`), held against
making the `Consolidator` of all, and against that with the `State` that it is made of, each the
best of some rounds that take turns, after a first small one that loads what is loaded once; bytes of state a claim; and
the peak of memory. What a consolidated claim tells only when it is asked, its counts, the claim in full and its witnesses,
is asked of all claims and timed apart (`counts`, `claims_and_witnesses`). How often things are said, copied, rounded and contradicted is told in synthetic_claims.py.

With `--splink` (extra `bench`) Splink deduplicates the same rows in the same rounds by one exact blocking rule, twice:
`narrow` takes for candidates only rows with equal party, thing, value and sentence, the fewest pairs that a rule can give,
so that what is said in other words is never compared; `proposition` takes rows with equal party and thing, which is what
the merger compares, and of which there are as many as the square of the largest blocks. Three exact comparisons,
default probabilities, clusters of what it links; the frame of rows is made beforehand. `--memory` bounds what its database
holds at once, so that the pairs of a million rows go to disk, some tens of gigabytes, instead of beyond memory; `--only-arrow`
times nothing beside the two that are held against each other, so that nothing else takes memory.

With `--blocks` blocks in which everything contradicts everything are timed. With `--stream` claims come one proposition
behind another and go through `aiclaims.engines.consolidate` to the last row, so that memory need not grow with them.
`calibration` is the time of two million additions in a loop: this machine's pace, for comparing runs.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from synthetic_claims import claims_by_proposition, synthetic_claims

from aiclaims import Claim, Entity, Evidence, PatentClaim, Quantity, Registry
from aiclaims.engines import batches_of, combine, state_of
from aiclaims.engines import consolidate as consolidate_batches
from aiclaims.merge import Consolidation, Consolidator, State, consolidate, join, merge

BATCHES = 4
ADDED = 1_000
BLOCKS = (20_000, 50_000, 100_000)
REGISTRY = Registry(entry_points=False)
KINDS = REGISTRY.kinds
RULES = {"narrow": ("name", "thing", "low", "quote"), "proposition": ("kind", "name", "thing")}

Seconds = dict[str, float]


def timed(work: Callable[[], Any]) -> tuple[Any, Seconds]:
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


def ask(result: Consolidation, *names: str) -> None:
    for entry in result.claims:
        for name in names:
            getattr(entry, name)


def ratio(one: dict[str, float], other: dict[str, float], measure: str) -> float:
    return round(one[measure] / other[measure], 4)


def bytes_a_claim(count: int) -> float:
    """Give how much memory a state keeps for each claim, beside the claims it was made of, which it does not hold."""
    claims = list(synthetic_claims(count))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    state = State.of(claims)
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


def splink_rows(claims: list[Claim]) -> Any:
    """Write claims as rows of what Splink compares."""
    import pandas as pd

    def row(number: int, claim: Any) -> tuple[Any, ...]:
        value = getattr(claim, "value", None) or getattr(claim, "gap", None)
        party = getattr(claim, "holder", None) or getattr(claim, "system", None) or claim.laggard
        thing = getattr(claim, "topic", None) or getattr(claim, "benchmark", None) or ""
        told = (party.name, thing, value.low, value.high, str(claim.period), claim.evidence[0].quote)
        return number, claim.kind, *told

    names = ["unique_id", "kind", "name", "thing", "low", "high", "period", "quote"]
    return pd.DataFrame([row(number, claim) for number, claim in enumerate(claims)], columns=names)


def splink(frame: Any, rule: str, memory: str | None) -> None:
    """Let Splink deduplicate rows."""
    import duckdb
    import splink.comparison_library as comparisons
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    compared = [name for name in ("low", "high", "period") if name not in RULES[rule]]
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*RULES[rule])],
        comparisons=[comparisons.ExactMatch(name) for name in compared],
    )
    with tempfile.TemporaryDirectory() as folder:
        bounds = {"memory_limit": memory, "temp_directory": folder, "preserve_insertion_order": False} if memory else {}
        with duckdb.connect(str(Path(folder, "rows")) if memory else ":memory:", config=bounds) as connection:
            linker = Linker(DuckDBAPI(connection).register(frame), settings)
            pairs = linker.inference.predict(threshold_match_probability=0.5)
            linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.5)


def beside_splink(claims: list[Claim], rule: str, memory: str | None) -> dict[str, Any]:
    """Time merging from Arrow and Splink once, with nothing else held in memory."""
    batches, frame = list(batches_of(State.of(claims), KINDS)), splink_rows(claims)
    claims.clear()
    _, ours = timed(partial(from_arrow, batches))
    batches.clear()
    print("arrow", ours, file=sys.stderr, flush=True)
    _, theirs = timed(partial(splink, frame, rule, memory))
    over = {measure: ratio(ours, theirs, measure) for measure in ours}
    return {"arrow": ours, f"splink_{rule}": theirs, f"arrow_over_splink_{rule}": over}


def rounds(claims: list[Claim], count: int, rules: list[str], memory: str | None) -> dict[str, Any]:
    """Time the ways of merging in turns; give the best of each."""
    added = [State.of(synthetic_claims(ADDED, seed=2 + at, propositions=len(claims))) for at in range(count)]
    batches = list(batches_of(State.of(claims), KINDS))
    frame = splink_rows(claims) if rules else None
    figures: dict[str, Any] = {"arrow_bytes_a_claim": round(sum(batch.nbytes for batch in batches) / len(claims))}
    best: dict[str, Seconds] = {}

    def take(name: str, work: Callable[[], Any]) -> Any:
        gc.collect()
        made, seconds = timed(work)
        if name not in best or seconds["cpu_seconds"] < best[name]["cpu_seconds"]:
            best[name] = seconds
        print(name, seconds, file=sys.stderr, flush=True)
        return made

    kept = take("consolidator", partial(Consolidator, take("state", partial(State.of, claims))))
    for at in range(count):
        take("calibration", calibration)
        result = take("objects", partial(from_objects, claims))
        figures["consolidated"], figures["conflicts"] = len(result.claims), len(result.conflicts)
        take("counts", partial(ask, result, "counts"))
        take("claims_and_witnesses", partial(ask, result, "claim", "members"))
        del result
        take("arrow", partial(from_arrow, batches))
        for rule in rules:
            take(f"splink_{rule}", partial(splink, frame, rule, memory))
        take("adding_1000", partial(kept.add, added[at]))
    figures |= best
    figures["claims_a_cpu_second"] = round(len(claims) / best["objects"]["cpu_seconds"])
    looked_at = sum(best[name]["cpu_seconds"] for name in ("objects", "counts", "claims_and_witnesses"))
    figures["claims_a_cpu_second_all_looked_at"] = round(len(claims) / looked_at)
    figures["adding_over_batch"] = ratio(best["adding_1000"], best["consolidator"], "cpu_seconds")
    whole = sum(best[name]["cpu_seconds"] for name in ("state", "consolidator"))
    figures["adding_over_batch_with_its_state"] = round(best["adding_1000"]["cpu_seconds"] / whole, 4)
    for rule in rules:
        figures[f"arrow_over_splink_{rule}"] = {
            measure: ratio(best["arrow"], best[f"splink_{rule}"], measure) for measure in best["arrow"]
        }
    return figures


def stream(count: int) -> dict[str, Any]:
    """Consolidate claims that come one proposition behind another, and count what comes out."""

    def states() -> Iterator[Any]:
        held: list[Claim] = []
        for several in claims_by_proposition(count):
            held += several
            if len(held) >= 20_000:
                yield from written(held)
                held = []
        yield from written(held)

    def written(held: list[Claim]) -> Iterator[Any]:
        seen["claims"] += len(held)
        print(seen, peak_gigabytes(), file=sys.stderr, flush=True)
        yield from (batch.sort_by("block") for batch in batches_of(State.of(held), KINDS, rows=len(held) or 1))

    seen = {"claims": 0}

    def consume() -> int:
        return sum(len(batch) for batch in consolidate_batches(states(), registry=REGISTRY, grouped=True))

    consolidated, seconds = timed(consume)
    return {**seen, "consolidated": consolidated, "with_making_the_claims": seconds}


def peak_gigabytes() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20, 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000, help="how many [default: 100000]")
    parser.add_argument("--rounds", type=int, default=3, help="rounds that take turns [default: 3]")
    parser.add_argument("--splink", choices=[*RULES, "both"], help="let Splink deduplicate as many rows, by which rule")
    parser.add_argument("--memory", help="what Splink's database may hold at once, such as 8GB; the rest goes to disk")
    parser.add_argument("--only-arrow", action="store_true", help="time Splink once, beside merging from Arrow alone")
    parser.add_argument("--blocks", action="store_true", help="time blocks in which all is contradicted")
    parser.add_argument("--stream", type=int, help="only consolidate so many claims as they come")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    asked = parser.parse_args()
    figures: dict[str, Any] = {"claims": asked.stream or asked.claims}
    merge(synthetic_claims(100, seed=3))
    rules = [] if asked.splink is None else list(RULES) if asked.splink == "both" else [asked.splink]
    if asked.stream:
        figures |= stream(asked.stream)
    elif asked.only_arrow:
        for rule in rules:
            figures |= beside_splink(list(synthetic_claims(asked.claims)), rule, asked.memory)
    else:
        figures["state_bytes_a_claim"] = bytes_a_claim(min(asked.claims, 100_000))
        figures |= rounds(list(synthetic_claims(asked.claims)), asked.rounds, rules, asked.memory)
        for size in BLOCKS if asked.blocks else ():
            _, figures[f"block_of_{size}"] = timed(partial(merge, contradicting(size)))
    figures["peak_gigabytes"] = peak_gigabytes()
    width = max(map(len, figures))
    for name, figure in figures.items():
        told = ", ".join(f"{key} {value}" for key, value in figure.items()) if isinstance(figure, dict) else figure
        print(f"{name:{width}}  {told}")
    if asked.json:
        asked.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
