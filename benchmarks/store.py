"""What adding a few claims to a large store costs, beside filling the store: only their blocks should be touched.

    python benchmarks/store.py [--claims 100000] [--few 1000] [--rounds 3] [--json FILE]

Fills a store with synthetic claims whose propositions are as unevenly mentioned as in the news (a few hundred times,
most once), with their views; then adds a few more in several rounds, each in a process state as after opening the
store, and brings the views up to date. Prints CPU seconds and wall, and the ratio of a round to the filling. At 1M claims
the ratio should be at most 1/100; at a smaller size the fixed costs of a commit weigh more, and of the ratio at most
1/100 * 1M / claims is asked. Exit status 1 where it is more.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from aiclaims import Claim, Entity, Evidence, PatentClaim, Period, Quantity, Store

GOAL, GOAL_AT = 1 / 100, 1_000_000


def claims(count: int, *, seed: int) -> Iterator[Claim]:
    """Make claims of holders and years, some mentioned far more often than others, by many documents."""
    chance = random.Random(seed)
    for number in range(count):
        # About a fifth of the propositions get nearly half of the mentions, the first of 400,000 about 1,600 of a million.
        subject = int(400_000 * chance.random() ** 2)
        doc = f"https://outlet-{chance.randrange(500)}.example/{seed}-{number // 5}"
        value = 1_000 + subject % 977 + (chance.random() < 0.05) * chance.randrange(100)
        quote = f"Holder {subject} filed {value:,} patents, report {seed}-{number} says."
        yield PatentClaim(
            evidence=(Evidence(doc, 100 * (number % 5), 100 * (number % 5) + len(quote), quote),),
            holder=Entity(f"Holder {subject}", "firm"),
            measure="count",
            value=Quantity(value, value if chance.random() < 0.8 else None, "patents"),
            period=Period.of_year(2015 + subject % 10),
            status="filed",
            attribution=("WIPO",) if chance.random() < 0.3 else (),
            extractor="synthetic/1",
            confidence=0.9,
        )


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
    many = list(claims(asked.claims, seed=0))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store")
        whole = timed(path, many)
        rounds = [timed(path, list(claims(asked.few, seed=number + 1))) for number in range(asked.rounds)]
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
