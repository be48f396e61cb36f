"""Whatever is done to a store in whatever order, what it says is what its state says, and each past can be told."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from said import BOUND, COUNT, LAG, OTHER, RIVAL, check_views, document, patents, rows

from aiclaims import Claim, Entity, Store
from aiclaims.merge import Consolidation, Link, State, consolidate

DOCS = st.sampled_from(["wire", "letter", "column"])
SENTENCES = st.lists(st.sampled_from([COUNT, BOUND, RIVAL, LAG, OTHER]), max_size=2).map(" ".join)
CLAIMS = st.builds(
    lambda number, doc, holder: patents(number, doc=doc, quote=f"{holder}: {number}.", holder=Entity(holder)),
    st.sampled_from([5, 6]),
    DOCS,
    st.sampled_from(["China", "PRC"]),
)
LINKS = st.sampled_from([Link.alias("PRC", "China"), Link.same_source("wire", "letter"), Link.retracted("column")])


class AnyStore(RuleBasedStateMachine):
    """Adds, revises, links, retracts and reopens; the model is a set of claims and links."""

    @initialize()
    def made(self) -> None:
        """Make an empty store."""
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.open(self.folder / "store")
        self.seen = State()
        self.past: list[tuple[int, bytes]] = []
        self.gone: set[str] = set()

    @rule(doc=DOCS, text=SENTENCES)
    def add_document(self, doc: str, text: str) -> None:
        """Add a document or a revision of it; again, it changes nothing."""
        self.store.add(document(text, doc))
        before = self.store.to_bytes()
        assert self.store.add(document(text, doc)).change == ("retracted" if doc in self.gone else "unchanged")
        assert self.store.to_bytes() == before

    @rule(claims=st.lists(CLAIMS, min_size=1, max_size=3))
    def add_claims(self, claims: list[Claim]) -> None:
        """Add claims without a document."""
        self.store.add_claims(claims)
        self.seen |= State.of(claims)

    @rule(link=LINKS)
    def add_link(self, link: Link) -> None:
        """Say who is who, or that a document does not count."""
        self.store.add_links([link])
        if link.kind == "retracted":
            self.gone.update(link.subjects)

    @precondition(lambda self: bool(self.store.counts()["claims"]))
    @rule(at=st.integers(0, 5))
    def retract_claim(self, at: int) -> None:
        """Take back the witnesses of a claim: nothing of it is left."""
        found = self.store.claims()
        entry = found[at % len(found)]
        self.store.retract(entry.id)
        left = {member.id for other in self.store.claims() for member in other.members}
        assert not left & {member.id for member in entry.members}

    @rule()
    def reopen(self) -> None:
        """Close the store and open it again."""
        before = self.store.to_bytes()
        self.store.close()
        self.store = Store.open(self.folder / "store")
        assert self.store.to_bytes() == before

    @rule()
    def remember(self) -> None:
        """Keep what the store says now, to be compared with later."""
        commits = len([line for line in self.store.to_bytes().splitlines() if line.startswith(b'["commits"')])
        self.past.append((commits, consolidate(self.store.state()).to_bytes()))

    def teardown(self) -> None:
        """Hold the views against the state, and each past that was remembered against what is told of it now."""
        if not hasattr(self, "store"):
            return
        check_views(self.store)
        state = self.store.state()
        assert self.seen.observations.keys() <= state.observations.keys()
        blocks = [block for (block,) in rows(self.store, "SELECT DISTINCT block FROM observations")]
        for commit, said in self.past:
            then = self.store._views.at(blocks, commit)
            assert Consolidation(then.claims, then.conflicts).to_bytes() == said
            if consolidate(state).to_bytes() == said:
                assert not self.store.diff(commit)
        self.store.close()
        shutil.rmtree(self.folder)


TestAnyStore = AnyStore.TestCase
TestAnyStore.settings = settings(
    max_examples=6,
    stateful_step_count=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
