"""A consolidation that is kept up as claims come in is the one made of all of them at once."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, disputes, patents, quantity

from aiclaims.merge import Consolidator, Link, State, consolidate, join
from aiclaims.schema import Claim, Entity

LINKS = st.sampled_from([Link.same_source("a", "b"), Link.alias("China", "B"), Link.retracted("b")])
STATES = st.builds(
    lambda seen, links: State.of(seen, links=links),
    st.lists(claims() | disputes(), max_size=8),
    st.lists(LINKS, max_size=1),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(STATES, max_size=4))
def test_what_is_kept_up_is_what_is_made_at_once(parts: list[State]) -> None:
    """Whatever comes, in whatever batches, links among it."""
    kept = Consolidator(parts[0] if parts else None)
    for part in parts[1:]:
        kept.add(part)
    assert kept.state.to_bytes() == join(parts).to_bytes()
    assert kept.consolidation().to_bytes() == consolidate(join(parts)).to_bytes()


@settings(max_examples=40, deadline=None)
@given(st.lists(disputes(), min_size=8, max_size=40), st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_a_block_that_grows_is_the_block_at_once(seen: list[Claim], sizes: list[int]) -> None:
    """One proposition, about which the same and other things are said again."""
    kept, so_far = Consolidator(), State()
    for number, size in enumerate(sizes * 3):
        part = State.of(seen[number % len(seen) :][:size] + [said_in(f"doc {number}", claim) for claim in seen[:size]])
        kept.add(part)
        so_far = so_far | part
        assert kept.consolidation().to_bytes() == consolidate(so_far).to_bytes()


def said_in(doc: str, claim: Claim) -> Claim:
    return attrs.evolve(claim, evidence=tuple(attrs.evolve(quote, doc=doc) for quote in claim.evidence))


def test_only_what_gained_something_is_told() -> None:
    """A claim of China says nothing new of Japan; one that was seen before says nothing new at all."""
    japan = patents(quantity(7), holder=Entity("Japan"))
    kept = Consolidator(State.of([patents(quantity(3)), japan]))
    told = kept.add(State.of([patents(quantity(3), "b"), japan]))
    assert [(claim.claim.holder.name, claim.documents) for claim in told.claims] == [("China", 2)]  # type: ignore[attr-defined]
    assert kept.add(State.of([japan])).claims == ()


def test_the_state_that_was_given_does_not_grow() -> None:
    """Nor does one that was asked for."""
    given_state = State.of([patents(quantity(3))])
    kept = Consolidator(given_state)
    before = kept.state
    kept.add(State.of([patents(quantity(4))]))
    assert len(given_state) == len(before) == 1
    assert len(kept.state) == 2


def test_what_was_told_before_stays_as_it_was_told() -> None:
    """A copy that comes later makes two documents one origin, but not in what was said before it came."""
    kept = Consolidator(State.of([patents(quantity(3), doc, f"Said by {doc}.") for doc in "bc"]))
    (before,) = kept.consolidation().claims
    (after,) = kept.add(State.of([patents(quantity(3), "b", "Said by c.")])).claims
    assert [witness.origin for witness in before.members] == ["document:b", "document:c"]
    assert {witness.origin for witness in after.members} == {"document:b"}
