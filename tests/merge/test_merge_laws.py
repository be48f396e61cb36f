"""The laws of merging, as properties: whatever the order, the batch or the machine, the same result."""

from __future__ import annotations

import itertools
import os
import pickle
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, disputes, evidence, listings, patents, quantity

from aiclaims.merge import Link, State, assemble, blocks, consolidate, join, merge, view
from aiclaims.merge.intervals import hard, soft
from aiclaims.merge.keys import value_of
from aiclaims.merge.periods import occasion
from aiclaims.schema import Claim, Entity, Quantity

LINKS = st.sampled_from([Link.same_source("a", "b"), Link.same_source("WIPO", "Lee"), Link.retracted("b")])
STATES = st.builds(
    lambda seen, links: State.of(seen, links=links),
    st.lists(claims() | listings(), max_size=8),
    st.lists(LINKS, max_size=2),
)
LAWS = settings(max_examples=40, deadline=None)


@LAWS
@given(STATES, STATES, STATES)
def test_joining_is_associative(one: State, two: State, three: State) -> None:
    """Joining two states and then a third is joining the first with the other two."""
    assert ((one | two) | three).to_bytes() == (one | (two | three)).to_bytes()


@LAWS
@given(STATES, STATES)
def test_joining_is_commutative_and_idempotent_with_the_empty_state_as_identity(one: State, two: State) -> None:
    """Neither the order nor the number of times makes a difference; nothing adds nothing."""
    assert (one | two).to_bytes() == (two | one).to_bytes()
    assert (one | one).to_bytes() == one.to_bytes() == (one | State()).to_bytes() == (State() | one).to_bytes()
    assert one | two == two | one
    assert hash(one | two) == hash(two | one)


@LAWS
@given(st.lists(claims() | listings(), max_size=16), st.data())
def test_any_partition_permutation_and_duplication_gives_the_same_bytes(seen: list[Claim], data: st.DataObject) -> None:
    """Claims cut into batches, shuffled and repeated are consolidated as they are at once."""
    copies = seen + data.draw(st.lists(st.sampled_from(seen), max_size=5) if seen else st.just([]))
    shuffled = data.draw(st.permutations(copies))
    cut = data.draw(st.integers(0, len(shuffled)))
    batches = [State.of(shuffled[:cut]), State.of(shuffled[cut:])]
    assert consolidate(join(batches)).to_bytes() == merge(seen).to_bytes()


@LAWS
@given(st.lists(claims() | listings(), max_size=12), st.lists(claims() | listings(), max_size=4))
def test_viewing_only_the_blocks_that_gained_something_equals_viewing_all(old: list[Claim], new: list[Claim]) -> None:
    """Incremental equals batch."""
    before, after = State.of(old), State.of(old) | State.of(new)
    views = {key: view(block) for key, block in blocks(before).items()}
    touched = blocks(State.of(new))
    views |= {key: view(block) for key, block in blocks(after).items() if key in touched}
    assert assemble(views.values()).to_bytes() == consolidate(after).to_bytes()


@LAWS
@given(st.lists(claims(), max_size=20))
def test_every_claim_is_a_witness_of_exactly_one_consolidated_claim(seen: list[Claim]) -> None:
    """No observation and no quote is lost, none is counted twice, and ids are unique."""
    result = merge(seen)
    witnesses = [witness for claim in result.claims for witness in claim.members]
    assert sorted(witness.id for witness in witnesses) == sorted(State.of(seen).observations)
    for claim in result.claims:
        assert set(claim.claim.evidence) == {quote for witness in claim.members for quote in witness.claim.evidence}
    names = [claim.id for claim in result.claims]
    assert len(names) == len(set(names))


@LAWS
@given(st.lists(disputes(), max_size=20) | st.lists(listings(), max_size=20))
def test_conflicts_name_claims_of_the_result_and_those_name_them_back(seen: list[Claim]) -> None:
    """A conflict is between two claims or more, and each of them knows of it."""
    result = merge(seen)
    for conflict in result.conflicts:
        assert len(conflict.ids) >= 2
        assert all(conflict.id in result[name].conflicts for name in conflict.ids)
    for claim in result.claims:
        assert {conflict.id for conflict in result.conflicts_of(claim)} == set(claim.conflicts)


@LAWS
@given(
    st.tuples(st.lists(disputes(), max_size=12), st.lists(disputes(), max_size=6))
    | st.tuples(st.lists(listings(), max_size=12), st.lists(listings(), max_size=6))
)
def test_evidence_never_removes_a_conflict(seen: tuple[list[Claim], list[Claim]]) -> None:
    """Two witnesses whose values exclude each other stay in one conflict, whatever else is said."""
    old, new = seen
    before, after = merge(old), merge([*old, *new])
    home = {witness.id: claim for claim in after.claims for witness in claim.members}
    for conflict in before.conflicts:
        for one, other in conflict.exclusions:
            kept = [each for each in after.conflicts_of(home[one]) if each.kind in (conflict.kind, "value")]
            assert kept
            if conflict.kind == "value":
                assert any(home[other].id in each.ids for each in kept)


@LAWS
@given(st.lists(disputes(), max_size=14))
def test_all_pairs_that_exclude_each_other_are_found_by_the_sweeps(seen: list[Claim]) -> None:
    """What comparing every pair would find, the sweeps find: who is in conflict, and nobody else."""
    result = merge(seen)
    found = {name for each in result.conflicts if each.kind == "value" for pair in each.exclusions for name in pair}
    witnesses = {witness.id: witness.claim for claim in result.claims for witness in claim.members}
    expected = {name for name, one in witnesses.items() if any(_exclude(one, other) for other in witnesses.values())}
    homes = {witness.id: claim.id for claim in result.claims for witness in claim.members}
    assert {homes[name] for name in found} == {homes[name] for name in expected}


def _exclude(one: Claim, other: Claim) -> bool:
    assert hasattr(one, "value")
    assert hasattr(other, "value")
    if (
        one.negated
        or other.negated
        or (one.evidence[0].doc == other.evidence[0].doc and one.evidence[0].start == other.evidence[0].start)
    ):
        return False
    if one.status is not None and other.status is not None and one.status != other.status:  # type: ignore[attr-defined]
        return False
    if one.evidence[0].doc == other.evidence[0].doc and (_then_and_now(one, other) or _then_and_now(other, one)):
        return False
    if one.period is not None and other.period is not None:
        if one.period_kind != other.period_kind:
            return False
        if one.period_kind == "flow" and (one.period.start, one.period.end) != (other.period.start, other.period.end):
            return False
        if one.period_kind == "stock":
            starts = [p.start for p in (one.period, other.period) if p.start is not None]
            ends = [p.end for p in (one.period, other.period) if p.end is not None]
            if starts and ends and max(starts) > min(ends):
                return False
    return not hard(one.value).meets(hard(other.value))


def _then_and_now(one: Claim, other: Claim) -> bool:
    is_then = one.period is not None and one.period.end is not None and one.period_kind in ("stock", "state")
    return is_then and other.period is None


@LAWS
@given(st.lists(listings(), max_size=14))
def test_counts_of_acts_exclude_each_other_only_where_both_are_told_of_one_time(seen: list[Claim]) -> None:
    """A conflict of values is certain where two acts of one day are counted in two ways, and never without a date."""
    result = merge(seen)
    witnesses = {witness.id: witness.claim for claim in result.claims for witness in claim.members}
    found = [each for each in result.conflicts if each.kind == "value"]
    told = {
        name: (of_one_time, hard(value))
        for name, claim in witnesses.items()
        if claim.period and not claim.negated
        if (of_one_time := occasion(claim.period, "act")) and (value := value_of(claim))
    }
    rivals = [
        (one, other)
        for one, other in itertools.combinations(told, 2)
        if told[one][0].meets(told[other][0])
        and not told[one][1].meets(told[other][1])
        and witnesses[one].doc != witnesses[other].doc
    ]
    assert {name for each in found for pair in each.exclusions for name in pair} <= {
        name for pair in rivals for name in pair
    }
    assert bool(found) == bool(rivals)
    of_a_day = [pair for pair in rivals if all(told[name][0].low == told[name][0].high for name in pair)]
    assert any(each.certain for each in found) == bool(of_a_day)


@LAWS
@given(st.lists(claims(), min_size=1, max_size=12), st.data())
def test_a_copy_never_adds_an_origin(seen: list[Claim], data: st.DataObject) -> None:
    """A document that prints a sentence again, whomever it credits, is no further source."""
    original = data.draw(st.sampled_from(seen))
    quote = original.evidence[0].quote
    copy = attrs.evolve(
        original, evidence=evidence("copyist", quote), attribution=data.draw(st.sampled_from([(), ("Nobody",)]))
    )
    before, after = merge(seen), merge([*seen, copy])
    origins_before = sum(claim.counts.origins for claim in before.claims if claim.kind == original.kind)
    origins_after = sum(claim.counts.origins for claim in after.claims if claim.kind == original.kind)
    assert origins_after <= origins_before


@LAWS
@given(st.sampled_from([6276.0, 38_210.0, 61_443.0]), st.lists(st.sampled_from("aobr"), max_size=6))
def test_a_less_precise_witness_never_widens_a_value(value: float, others: list[str]) -> None:
    """Bounds, rounded and approximate values beside an exact one leave it as it is."""
    rounded = round(value, -3)
    vague = {
        "a": Quantity(rounded, rounded, "patents", approximate=True),
        "o": Quantity(rounded - 1000, None, "patents"),
        "b": Quantity(None, rounded + 1000, "patents"),
        "r": Quantity(value - 1, value + 1, "patents"),
    }
    seen = [patents(quantity(value), "exact")]
    seen += [patents(vague[name], f"doc {number}") for number, name in enumerate(others)]
    best = [claim.claim for claim in merge(seen).claims if "exact" in {w.claim.doc for w in claim.members}]
    assert [claim.value for claim in best] == [quantity(value)]  # type: ignore[attr-defined]


def test_a_state_survives_pickling() -> None:
    """Worker pools and engines send states about."""
    state = State.of([patents(quantity(3))], links=[Link.same_source("a", "b")])
    assert pickle.loads(pickle.dumps(state)).to_bytes() == state.to_bytes()


def test_only_a_retraction_takes_something_away() -> None:
    """A retracted document no longer counts, but its observation stays in the state."""
    state = State.of([patents(quantity(38_210), "good"), patents(quantity(54_000), "bad")])
    assert len(consolidate(state).conflicts) == 1
    retracted = state | State(links=frozenset([Link.retracted("bad")]))
    assert len(retracted) == 2
    assert consolidate(retracted).conflicts == ()
    assert [claim.counts.documents for claim in consolidate(retracted).claims] == [1]


@pytest.mark.parametrize(
    ("kind", "subjects"), [("same_source", ("a",)), ("retracted", ()), ("retracted", ("",)), ("rumoured", ("a",))]
)
def test_a_link_without_its_subjects_is_refused(kind: str, subjects: tuple[str, ...]) -> None:
    """The error says where."""
    with pytest.raises(ValueError, match=r"\$\."):
        Link(kind, subjects)  # type: ignore[arg-type]


SCRIPT = """
import sys
sys.path.insert(0, {folder!r})
from statements import *
from aiclaims.merge import State, consolidate
seen = [patents(quantity(n, unit="patents"), doc) for n in (38_210, 38_000, 54_000) for doc in "abc"]
seen += [lag(quantity(n, unit="months"), doc, attribution=("Lee", doc)) for n in (3, 6, 8) for doc in "xyz"]
seen += [comparison("A", word, "B", word) for word in ("above", "below", "on_par")]
state = State.of(seen)
sys.stdout.buffer.write(state.to_bytes() + consolidate(state).to_bytes())
"""


def test_the_bytes_do_not_depend_on_the_hash_seed_or_the_process() -> None:
    """Two processes with different seeds write the same."""
    script = SCRIPT.format(folder=str(Path(__file__).parent))
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
    assert b"Entity" not in outputs.pop()


def test_a_kind_that_nobody_declared_is_merged_by_equality() -> None:
    """Equal fields are one proposition, different ones are two, and nothing is in conflict."""
    from aiclaims.schema.unknown import UnknownClaim

    def said(doc: str, fields: str) -> Claim:
        return UnknownClaim(kind="weather", fields=fields, evidence=evidence(doc))

    result = merge([said("a", '{"sky":"blue"}'), said("b", '{"sky":"blue"}'), said("c", '{"sky":"grey"}')])
    assert sorted(claim.counts.documents for claim in result.claims) == [1, 2]
    assert result.conflicts == ()
    together = merge([said("a", "{}"), patents(quantity(5), "a"), said("b", "{}")])
    assert [claim.kind for claim in together.claims] == ["patents", "weather"]


def test_an_empty_state_says_nothing() -> None:
    """No claims, no conflicts, no bytes."""
    assert merge([]).to_bytes() == b""
    assert consolidate(State()) == merge([])


def test_a_large_block_of_contradicting_claims_finishes() -> None:
    """Twice the claims take not much more than twice the time; here it suffices that thousands end soon."""
    seen = [patents(quantity(100 + 3 * n), f"doc {n}", holder=Entity("China")) for n in range(1500)]
    result = merge(seen)
    assert len(result.conflicts) == 1
    assert len(result.conflicts[0].exclusions) < 2 * len(seen)


PART = """
import datetime, pickle, sys
sys.path.insert(0, {folder!r})
from statements import *
from aiclaims.merge import Link, State
number = int(sys.argv[1])
seen = [patents(quantity(n), f"doc {{n % 7}}", holder=Entity(chr(65 + n % 3))) for n in range(number, 60, 4)]
seen += [score(quantity(n / 3, unit="percent"), f"doc {{n}}") for n in range(number, 9)]
links = {{Link.alias("A", "B"), Link.published(f"doc {{number}}", datetime.date(2024, 7, 1 + number))}}
sys.stdout.buffer.write(pickle.dumps(State.of(seen, links=links)))
"""


def test_parts_made_by_processes_join_to_the_same_bytes_in_any_tree() -> None:
    """Four processes, each with its own hash seed, make a part each; a fifth may join them in any order."""
    script = PART.format(folder=str(Path(__file__).parent))
    one, two, three, four = (
        pickle.loads(
            subprocess.run(
                [sys.executable, "-c", script, str(number)],
                env={**os.environ, "PYTHONHASHSEED": str(number)},
                capture_output=True,
                check=True,
            ).stdout
        )
        for number in range(4)
    )
    trees = [
        ((one | two) | three) | four,
        four | (three | (two | one)),
        (one | three) | (four | two),
        join([four] * 3 + [two, one, three]),
    ]
    assert len({tree.to_bytes() for tree in trees}) == 1
    assert len({consolidate(tree).to_bytes() for tree in trees}) == 1
    assert len(trees[0]) > len(one)


@LAWS
@given(st.lists(claims() | disputes(), max_size=16))
def test_the_best_value_is_as_sharp_as_the_sharpest_witness(seen: list[Claim]) -> None:
    """A less precise witness never widens a value: the best one lies within all that is said of it, and is no wider."""
    for claim in merge(seen).claims:
        values = [value for witness in claim.witnesses if (value := value_of(witness)) is not None]
        best = value_of(claim.claim)
        for value in values:
            assert best is not None
            assert hard(value).meets(hard(best))
            # A number said with more digits may be sharper as it is read, a range as it is written.
            assert _stated_width(best) <= _stated_width(value) or _read_width(best) <= _read_width(value)
            assert _stated_width(best) < float("inf") or _stated_width(value) == float("inf")


def _stated_width(value: Quantity) -> float:
    return float("inf") if value.low is None or value.high is None else value.high - value.low


def _read_width(value: Quantity) -> float:
    reach = soft(value)
    return reach.high[0] - reach.low[0]
