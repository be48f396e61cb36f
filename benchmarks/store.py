"""What adding a few claims to a large store costs, beside filling the store: only their blocks should be touched.

    python benchmarks/store.py [--claims 100000] [--few 1000] [--rounds 3] [--json FILE]

Fills a store with the made-up claims of `synthetic_claims.py`, a few propositions said very often and most of them once,
with their views; then adds a few more in several rounds, about the same propositions, each in a process state as after
opening the store, and brings the views up to date. Prints CPU seconds and wall, and the ratio of a round to the filling.
At 1M claims the ratio should be at most 1/100; at a smaller size the fixed costs of a commit weigh more, and of the ratio
at most 1/100 * 1M / claims is asked. Exit status 1 where it is more.

The blocks that a few new claims touch hold far more of the store than these: of a million claims, a thousand more are
about propositions that 235,000 of them are about.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from synthetic_claims import synthetic_claims

from aiclaims import Claim, Store

GOAL, GOAL_AT = 1 / 100, 1_000_000


def timed(path: Path, given: list[Claim]) -> dict[str, float]:
    """Add claims to a store, opened and closed, and give CPU seconds and wall."""
    cpu, wall = time.process_time(), time.perf_counter()
    with Store.open(path) as store:
        new = store.add_claims(given)
    return {"new": new, "cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    many = list(synthetic_claims(asked.claims))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store")
        whole = timed(path, many)
        del many  # who adds a few holds none of those that the store has
        few = (synthetic_claims(asked.few, seed=2 + at, propositions=asked.claims) for at in range(asked.rounds))
        rounds = [timed(path, list(each)) for each in few]
        with Store.open(path, read_only=True) as store:
            counts = store.counts()
        size = path.stat().st_size
    best = min(rounds, key=lambda each: each["cpu"])
    ratio = best["cpu"] / whole["cpu"]
    goal = GOAL * max(1.0, GOAL_AT / asked.claims)
    print(f"{'':<24}{'claims':>10}{'CPU s':>10}{'wall s':>10}")
    for name, each in (("filling", whole), *((f"adding, round {at}", each) for at, each in enumerate(rounds, 1))):
        print(f"{name:<24}{each['new']:>10,.0f}{each['cpu']:>10.2f}{each['wall']:>10.2f}")
    print(f"a round is {ratio:.4f} of the filling in CPU time, at most {goal:.4f} is asked")
    print(
        f"{counts['claims']:,} consolidated claims, {counts['conflicts']:,} conflicts, {size / counts['observations']:,.0f} bytes a claim"
    )
    if asked.json:
        result = {"filling": whole, "rounds": rounds, "ratio": ratio, "goal": goal, "bytes": size, **counts}
        asked.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return int(ratio > goal)


if __name__ == "__main__":
    sys.exit(main())
