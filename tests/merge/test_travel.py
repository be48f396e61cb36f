"""What merging gives can be sent to another process, kept in a file and copied, and is there what it was."""

from __future__ import annotations

import copy
import datetime as dt
import multiprocessing
import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, disputes, patents, quantity

from aiclaims import explain
from aiclaims.merge import Consolidation, Consolidator, Link, State, blocks, history, merge, view
from aiclaims.schema import Claim

SAID = [
    patents(quantity(38_000, None), "a"),
    patents(quantity(38_210), "b", "One says so."),
    patents(quantity(38_210), "c", "One says so."),
    patents(quantity(54_000), "d", attribution=("WIPO",)),
]
LINKS = [
    Link.alias("China", "PRC"),
    Link.same_source("a", "b"),
    *(Link.published(doc, dt.date(2024, 7, day)) for day, doc in enumerate("abcd", start=1)),
]


@pytest.fixture(scope="module")
def process() -> Iterator[ProcessPoolExecutor]:
    """Another process, which begins with nothing."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        yield executor


def test_a_consolidation_is_in_another_process_what_it_is_here(process: ProcessPoolExecutor) -> None:
    """Merged there and sent back, or merged here and asked there: claims, conflicts, explanations."""
    here = merge(SAID, links=LINKS)
    there = process.submit(merge, SAID, links=LINKS).result()
    assert there == here
    assert there.to_bytes() == here.to_bytes() == process.submit(Consolidation.to_bytes, here).result()
    assert len(here.conflicts) == 1
    for claim in here:
        assert there.conflicts_of(there[claim.id]) == here.conflicts
        assert history(there[claim.id], within=there) == history(claim, within=here)
        told = explain(claim, within=here)
        assert "As it came out" in told
        assert process.submit(explain, claim, within=here).result() == told
        assert explain(there[claim.id], within=there) == told


def test_one_claim_travels_without_all_that_was_merged(process: ProcessPoolExecutor) -> None:
    """It is equal there, and not much larger than what it says."""
    many = merge(
        [*SAID, *(patents(quantity(100 + number), str(number), topic=f"topic {number}") for number in range(200))]
    )
    for claim in many.claims[:3]:
        assert process.submit(copy.copy, claim).result() == claim
        assert len(pickle.dumps(claim)) < 5_000


def test_a_consolidator_goes_on_where_it_was(process: ProcessPoolExecutor) -> None:
    """The copy takes in more, and neither sees what the other takes in."""
    kept = Consolidator(State.of(SAID[:2], links=LINKS))
    before = kept.consolidation()
    for again in (process.submit(copy.copy, kept).result(), copy.copy(kept), copy.deepcopy(kept)):
        again.add(State.of(SAID[2:]))
        assert again.consolidation() == merge(SAID, links=LINKS)
        assert kept.consolidation() == before


@settings(max_examples=40)
@given(st.lists(claims() | disputes(), max_size=8))
def test_whatever_was_merged_is_copied_whole(seen: list[Claim]) -> None:
    """Whatever is in it, again and again, and with how many sentences were compared in part."""
    whole = merge(seen)
    for again in (pickle.loads(pickle.dumps(whole)), copy.deepcopy(whole), copy.copy(whole)):
        assert again == whole
        assert again.to_bytes() == whole.to_bytes()
        assert again.partly_compared == whole.partly_compared
        assert again.corroborations == whole.corroborations
        assert pickle.loads(pickle.dumps(again)) == whole


def test_what_a_block_says_travels_too() -> None:
    """So that blocks can be viewed by several processes."""
    for block in blocks(State.of(SAID)).values():
        assert pickle.loads(pickle.dumps(view(block))) == view(block)
