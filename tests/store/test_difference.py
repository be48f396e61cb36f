"""What has come to a store since a time."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from said import BOUND, COUNT, LAG, OTHER, RIVAL, document, patents, store_of

from aiclaims import Entity, Quantity, Store
from aiclaims.errors import StoreError
from aiclaims.merge import Link
from aiclaims.store import Diff


def changes(diff: Diff) -> dict[str, int]:
    """Count the changes by what they are, those there are."""
    names = ("new", "refined", "supported", "contradicted", "settled", "retracted")
    return {name: len(getattr(diff, name)) for name in names if getattr(diff, name)}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Make a store that holds a bound on China's patents since commit 1."""
    made = Store.open(tmp_path / "store")
    made.add(document(BOUND, "wire"))
    return made


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        ([document(OTHER, "list"), document(LAG, "talk")], {"new": 2}),
        ([document(COUNT, "letter")], {"refined": 1}),
        ([document(BOUND.replace(", WIPO said", ""), "copy")], {"supported": 1}),
        ([document(RIVAL, "column")], {"new": 1, "contradicted": 1}),
        ([document(COUNT, "letter"), document(RIVAL, "column")], {"new": 1, "refined": 1, "contradicted": 1}),
        ([document(f"So we hear. {BOUND}", "wire")], {}),
        ([document(LAG, "wire")], {"new": 1, "retracted": 1}),
        ([document(RIVAL, "wire")], {"refined": 1}),
    ],
)
def test_what_changed_is_told_apart(store: Store, added: list[object], expected: dict[str, int]) -> None:
    """New, refined, better supported, contradicted, retracted; the same claim at another place is no change."""
    store.add_many(added)  # type: ignore[arg-type]
    diff = store.diff(1)
    assert changes(diff) == expected
    assert bool(diff) == bool(expected)
    assert [change["change"] for change in diff.to_json()] == [
        name
        for name in ("new", "retracted", "refined", "supported", "contradicted", "settled")
        for _ in range(expected.get(name, 0))
    ]
    assert json.loads(json.dumps(diff.to_json())) == diff.to_json()
    store.close()


def test_a_conflict_that_grows_is_told_and_one_that_stays_is_not(store: Store) -> None:
    """A third value against two is new; a second witness of one side isn't."""
    store.add(document(RIVAL, "column"))
    store.add(document(RIVAL, "reprint"))
    assert changes(store.diff(2)) == {"supported": 1}
    store.add(document(RIVAL.replace("21,500", "11,000"), "blog"))
    assert changes(store.diff(3)) == {"new": 1, "contradicted": 1}
    store.retract("blog")
    assert changes(store.diff(4)) == {"retracted": 1, "settled": 1}
    assert changes(store.diff(3)) == {}
    store.close()


def test_names_that_come_to_be_known_change_what_is_said(tmp_path: Path) -> None:
    """An alias joins claims that were two; taking it back parts them."""
    given = [patents(5, doc="a"), patents(6, doc="b", quote="Or so.", holder=Entity("PRC"))]
    with store_of(tmp_path / "store", given) as store:
        alias = Link.alias("PRC", "China")
        store.add_links([alias])
        assert changes(store.diff(1)) == {"refined": 1, "contradicted": 1}
        store.retract(alias.id)
        assert changes(store.diff(2)) == {"refined": 1, "settled": 1}
        assert changes(store.diff(1)) == {}


def test_a_unit_that_means_the_same_refines_nothing(tmp_path: Path) -> None:
    """A score in points is one in percent."""
    from aiclaims import BenchmarkClaim, Evidence

    def score(unit: str, doc: str) -> BenchmarkClaim:
        evidence = (Evidence(doc, 0, 4, doc * 4),)
        value = Quantity.exactly(97.3, unit)
        return BenchmarkClaim(system=Entity("R1"), benchmark="MATH", measure="score", value=value, evidence=evidence)

    with store_of(tmp_path / "store", [score("percent", "b")]) as store:
        store.add_claims([score("points", "a")])
        assert changes(store.diff(1)) == {"supported": 1}


def test_since_is_a_date_a_time_or_a_commit(store: Store) -> None:
    """The start of a day; a time in UTC where it names no zone."""
    noon = dt.datetime.now(dt.UTC)
    store.add(document(COUNT, "letter"))
    today = noon.date()
    everything = {"new": 1}
    assert changes(store.diff(0)) == changes(store.diff(today)) == changes(store.diff("2024-05-01")) == everything
    elsewhere = noon.astimezone(dt.timezone(dt.timedelta(hours=9)))
    for since in (noon, noon.replace(tzinfo=None), noon.isoformat(), elsewhere, elsewhere.isoformat(), 1, "1"):
        assert changes(store.diff(since)) == {"refined": 1}, since
    tomorrow = today + dt.timedelta(days=1)
    assert str(store.diff(tomorrow)) == "nothing has changed since commit 2"
    for since in ("lately", 3, -1, "2024-13-01"):
        with pytest.raises(StoreError):
            store.diff(since)
    store.close()


def test_a_diff_prints_well(store: Store) -> None:
    """A heading for each sort of change, a line for each change."""
    store.add_many([document(COUNT, "letter"), document(RIVAL, "column")])
    told = str(store.diff(1)).splitlines()
    assert told[:4] == [
        "new (1)",
        "  China, generative AI patents filed: 21,500 patents, 2014 to 2023 (disputed)",
        "refined (1)",
        "  China, generative AI patents filed: 38,210 patents, 2014 to 2023 (disputed)  (was at least 38,000 patents)",
    ]
    assert told[4] == "newly contradicted (1)"
    assert told[5].startswith("  value: ")
    store.close()
