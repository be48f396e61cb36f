"""Which records are of one thing, weighed by how rare what they agree on is."""

from __future__ import annotations

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims.errors import MissingExtraError
from aiclaims.merge import Linkage, closely, exactly, link_records

FIRST = ["anna", "bernd", "clara", "david", "emma", "frank", "greta", "heinz"]
LAST = ["meier", "schulz", "wagner", "becker", "hoffmann", "koch", "richter", "wolf"]
PEOPLE = {
    f"{first[0]}{last[0]}{year}": (first, last, str(year), "berlin")
    for number, first in enumerate(FIRST)
    for other, last in enumerate(LAST)
    for year in [1931 + (13 * number + 29 * other) % 61]
}


def linked(records: dict[str, tuple[str, ...]], *, odds: float = 8.0) -> Linkage:
    return link_records(records, [closely(), closely(), exactly, closely()], odds=odds)


def test_a_rare_agreement_links_what_letters_part() -> None:
    """One letter is missing, the year is the same."""
    people = {**PEOPLE, "typo": ("heinz", "richtr", PEOPLE["hr" + _year("heinz", "richter")][2], "berlin")}
    assert linked(people).clusters == (("hr" + _year("heinz", "richter"), "typo"),)


def _year(first: str, last: str) -> str:
    return next(record[2] for record in PEOPLE.values() if record[:2] == (first, last))


def test_what_all_share_links_nobody() -> None:
    """A city that everybody lives in, a first name that eight have."""
    assert linked(PEOPLE).clusters == ()


def test_an_unknown_field_tells_nothing() -> None:
    """It speaks neither for nor against."""
    name = "gk" + _year("greta", "koch")
    people = {**PEOPLE, "partial": ("greta", "koch", "", "berlin"), "copy": PEOPLE[name]}
    (cluster,) = linked(people).clusters
    assert set(cluster) >= {"copy", name}


def test_what_is_undecided_stays_apart_and_is_told() -> None:
    """With odds of one to one nothing is in doubt; the surer it must be, the more is."""
    people = {**PEOPLE, "partial": ("gretta", "koch", "", "berlin")}
    name = "gk" + _year("greta", "koch")
    sure = linked(people, odds=64.0)
    assert not any("partial" in cluster for cluster in sure.clusters)
    assert (name, "partial") in sure.undecided
    assert linked(people, odds=1.0).undecided == ()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(*[st.sampled_from(["", "aa", "ab", "bbbb", "cccc", "7", "8"])] * 4), max_size=14), st.randoms()
)
def test_the_order_of_records_makes_no_difference(rows: list[tuple[str, ...]], chance: random.Random) -> None:
    """The outcome is a function of the set; clusters are apart, and no pair is in doubt within one."""
    records = {f"r{number}": row for number, row in enumerate(rows)}
    shuffled = list(records.items())
    chance.shuffle(shuffled)
    found = linked(records)
    assert linked(dict(shuffled)) == found
    members = [name for cluster in found.clusters for name in cluster]
    assert len(members) == len(set(members))
    for one, other in found.undecided:
        assert not any({one, other} <= set(cluster) for cluster in found.clusters)


def test_large_blocks_are_cut_by_what_is_in_them() -> None:
    """Sixty in each of ten cities: neighbours by name are compared, and the cut is told; a land that all share is none."""
    people = {f"p{n:03}": (f"name{n:03}", f"last{n:03}", f"city{n % 10}", "land") for n in range(600)}
    people |= {"typo": ("name123", "last123", "city3", "land")}
    found = link_records(people, [closely(), closely(), exactly, exactly])
    assert set(found.cut) == {60, 61}
    assert ("p123", "typo") in found.clusters


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install, in the message."""
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    with pytest.raises(MissingExtraError, match=r"aiclaims\[matching\]"):
        closely()


def test_nothing_is_linked_to_nothing() -> None:
    """No records, no clusters."""
    assert link_records({}, [exactly]) == Linkage()
