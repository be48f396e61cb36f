"""The laws of merging at work: a state that grows in any way whatever says what the batch says."""

from __future__ import annotations

import pickle

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from statements import claims, disputes

from aiclaims.merge import Known, Link, State, View, assemble, blocks, consolidate, join, view
from aiclaims.merge.keys import Key
from aiclaims.schema import Claim

LINKS = st.sampled_from(
    [
        Link.same_source("a", "b"),
        Link.same_source("WIPO", "Lee"),
        Link.alias("Taiwan", "United States"),
        Link.alias("A", "B"),
    ]
)


class Merging(RuleBasedStateMachine):
    """Partial states are made, joined, sent about and repeated, while the whole is kept view by view.

    What ought to come of it is the plain list of all that was ever seen, merged at once.
    """

    parts = Bundle("parts")

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Claim] = []
        self.links: set[Link] = set()
        self.kept = State()
        self.views: dict[Key, View] = {}

    @initialize(target=parts)
    def nothing(self) -> State:
        return State()

    @rule(target=parts, seen=st.lists(claims() | disputes(), max_size=6))
    def add_a_batch(self, seen: list[Claim]) -> State:
        self.seen += seen
        return State.of(seen)

    @rule(target=parts, one=consumes(parts), other=consumes(parts))
    def join_two(self, one: State, other: State) -> State:
        return one | other

    @rule(target=parts, some=st.lists(parts, max_size=4))
    def join_again_what_stays_in_use(self, some: list[State]) -> State:
        return join(reversed(some))

    @rule(target=parts, part=parts)
    def repeat(self, part: State) -> State:
        return part | part

    @rule(target=parts, part=consumes(parts))
    def send_to_another_machine(self, part: State) -> State:
        received: State = pickle.loads(pickle.dumps(part))
        return received

    @rule(target=parts, link=LINKS)
    def link(self, link: Link) -> State:
        self.links.add(link)
        return State.of([], links=[link])

    @rule(target=parts, data=st.data())
    def retract(self, data: st.DataObject) -> State:
        """Let a document, an observation or an earlier link no longer count; conflicts may end."""
        names = ["b", *sorted(State.of(self.seen).observations), *sorted(link.id for link in self.links)]
        link = Link.retracted(data.draw(st.sampled_from(names)))
        self.links.add(link)
        return State.of([], links=[link])

    @rule(part=parts)
    def keep(self, part: State) -> None:
        """Take a part into the kept state, viewing only the blocks that gained something."""
        before = self.kept
        self.kept = before | part
        known = Known.of(self.kept.current_links())
        current = blocks(self.kept, known=known)
        if part.links <= before.links:
            fresh = State({name: each for name, each in part.observations.items() if name not in before.observations})
            touched = blocks(fresh, known=known).keys()
        else:
            touched = current.keys()
        self.views = {key: view(current[key], known=known) if key in touched else self.views[key] for key in current}

    @rule(data=st.data())
    def compare_with_the_batch(self, data: st.DataObject) -> None:
        """All that was seen, in any order and grouping, against the kept state with the rest joined in."""
        rest = State.of(data.draw(st.permutations(self.seen)), links=self.links)
        whole = State.of(self.seen, links=self.links)
        assert (self.kept | rest).to_bytes() == whole.to_bytes()
        assert consolidate(rest | self.kept).to_bytes() == consolidate(whole).to_bytes()

    @invariant()
    def the_views_are_those_of_the_batch(self) -> None:
        assert assemble(self.views.values()).to_bytes() == consolidate(self.kept).to_bytes()

    @invariant()
    def no_observation_is_lost(self) -> None:
        witnesses = [witness for each in self.views.values() for claim in each.claims for witness in claim.members]
        assert sorted(witness.id for witness in witnesses) == list(self.kept.current())


Merging.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestMerging = Merging.TestCase
