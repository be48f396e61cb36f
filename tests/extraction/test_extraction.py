"""From one document to its claims: who is shown what, what is checked, what a failure costs."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from bridge_plugin import BridgeClaim, Bridges
from hypothesis import given
from hypothesis import strategies as st

from aiclaims.documents import Document
from aiclaims.errors import AiclaimsError, DocumentError
from aiclaims.extraction import extract
from aiclaims.plugins import Context, Registry
from aiclaims.plugins.sources import BUILTINS
from aiclaims.reading import Passage
from aiclaims.schema import Claim


def registry_of(*extractors: Any) -> Registry:
    """Make a registry of these extractors and no others."""
    made = Registry(builtins=False, entry_points=False)
    for extractor in extractors:
        made.register(extractor)
    return made


@attrs.frozen(kw_only=True)
class Listener(Bridges):
    """Notes what it is shown and finds nothing."""

    name: str = "listener"
    shown: list[str] = attrs.field(factory=list)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Note the passage."""
        self.shown.append(passage.text)
        return ()


def test_claims_come_with_their_evidence() -> None:
    """A text is enough; each claim quotes it, and says who found it."""
    text = "Nobody rests. Ada built a bridge in 1900."
    extraction = extract(text, registry=registry_of(Bridges()))
    (claim,) = extraction.claims
    assert isinstance(claim, BridgeClaim)
    assert claim.builder == "Ada"
    assert claim.extractor == "bridges/3"
    assert (
        text[claim.evidence[0].start : claim.evidence[0].end]
        == claim.evidence[0].quote
        == "Ada built a bridge in 1900."
    )
    assert extraction.doc == claim.doc == Document(text).id
    assert extraction.faults == ()


def test_claims_come_in_the_order_of_the_text() -> None:
    """Whichever extractor finds them."""
    others = Bridges(name="dams", triggers=("dam",))
    text = "Ada built a dam. Bob built a bridge. Cid built a dam. Dot built a bridge."
    found = extract(text, registry=registry_of(Bridges(), others)).claims
    # Each reads on right behind its own claims, so some are found by both.
    assert [claim.evidence[0].start for claim in found] == sorted(claim.evidence[0].start for claim in found)
    assert {claim.extractor for claim in found} == {"bridges/3", "dams/3"}


ASIDE = "The hedge along the lane was cut, and tea was served in the hall. " * 60  # longer than what is near


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("Each contributor grants a patent licence, which ends where patent litigation begins.", False),
        ("Corvane holds 812 patents, the largest portfolio of all firms.", True),
        ("Choose the accelerator with --type, one of those by Nvidia that are listed below.", False),
        ("Nvidia was barred from selling the accelerator there.", True),
        ("The AI service is started first; its level of access is set below.", False),
        ("The AI service outperforms the clerks.", True),
        ("A comma-separated list of regions; in the Google cloud each must match the cluster's own.", False),
        ("Nodes that Google rents out for compute are separated from those whose labels match.", False),
        ("Intel's chips have matched the best for years.", True),
        ("Google's compute budget is a decade ahead of Meta's.", True),
    ],
)
def test_a_trigger_alone_announces_nothing(text: str, announced: bool) -> None:
    """What every claim of a kind needs has to stand near, be it a licence, a manual or a page about anything."""
    assert bool(Registry(entry_points=False).scan.announced(f"{ASIDE}{text} {ASIDE}")) == announced


def test_only_who_reads_the_language_decides_what_is_read() -> None:
    """What announces something to extractors of another language alone is passed over."""
    registry, german = registry_of(Bridges(languages=("de",))), Document("Ada built a bridge in 1900.", language="de")
    assert extract(german, registry=registry).claims
    assert not extract(attrs.evolve(german, language="en"), registry=registry).claims


@pytest.mark.parametrize(
    ("language", "shown"), [(None, True), ("en", True), ("en-GB", True), ("EN_us", True), ("de", False), ("eng", False)]
)
def test_an_extractor_reads_its_languages(language: str | None, shown: bool) -> None:
    """A document of an unknown language is read by all."""
    listener = Listener()
    extract(Document("A bridge is near.", language=language), registry=registry_of(listener))
    assert bool(listener.shown) == shown


def test_an_extractor_is_shown_what_its_triggers_announce() -> None:
    """Passages without a trigger are not shown to it."""
    listener = Listener()
    extract("One bridge. Two bridges. Abridged editions. The BRIDGE again.", registry=registry_of(listener))
    assert listener.shown == ["One bridge.", "The BRIDGE again."]


def test_right_behind_its_claims_an_extractor_reads_on() -> None:
    """Up to three passages behind one with claims may continue without a trigger; nothing farther does."""
    text = (
        "Ada built a bridge. It is long. It is red. Cows graze. It is high. Cows sleep. Cows eat. Cows moo. It rains."
    )
    claims = extract(text, registry=registry_of(Bridges())).claims
    assert [claim.evidence[0].quote for claim in claims] == [
        "Ada built a bridge.",
        "It is long.",
        "It is red.",
        "It is high.",
    ]


def test_the_context_holds_the_claims_before_and_their_passages() -> None:
    """An extractor sees its own claims, as checked, with the passages that stated them."""
    found = extract("Ada built a bridge. It is long. It is red.", registry=registry_of(Bridges())).claims
    assert [claim.remark for claim in found if isinstance(claim, BridgeClaim)] == [
        None,
        "Ada built a bridge.",
        "It is long.",
    ]
    assert [claim.extractor for claim in found] == ["bridges/3"] * 3


@pytest.mark.parametrize(
    ("word", "stage", "error", "told"),
    [
        ("raise", "extract", "ZeroDivisionError", "as told"),
        ("refused", "extract", "SchemaError", "no such bridge"),
        ("ungrounded", "check", "GroundingError", "a quote is the text at its span"),
        ("foreign", "check", "PluginError", "grounded in the document it was found in"),
        ("undeclared", "check", "PluginError", "expected BridgeClaim, got TunnelClaim"),
        ("nothing", "check", "PluginError", "expected BridgeClaim, got NoneType"),
    ],
)
def test_what_an_extractor_does_wrong_costs_one_passage(word: str, stage: str, error: str, told: str) -> None:
    """It is a fault that names the extractor and the passage; the passages around it are read."""
    text = f"Ada built a bridge. Bob may {word} a bridge. Cid built a bridge."
    extraction = extract(Document(text, id="news"), registry=registry_of(Bridges()))
    assert [claim.evidence[0].quote for claim in extraction.claims] == ["Ada built a bridge.", "Cid built a bridge."]
    (fault,) = extraction.faults
    assert (fault.stage, fault.error, fault.source, fault.doc) == (stage, error, "bridges/3", "news")
    assert told in fault.message
    assert fault.span
    assert text[fault.span.start : fault.span.end] == f"Bob may {word} a bridge."
    assert str(fault).startswith(f"{stage} bridges/3 at news[20:")
    assert error in fault.traceback


def test_one_bad_claim_does_not_cost_the_good_ones_beside_it() -> None:
    """Claims are checked one by one."""
    extraction = extract("Ada built an undeclared bridge.", registry=registry_of(Bridges()))
    assert len(extraction.claims) == len(extraction.faults) == 1


def test_a_failing_extractor_does_not_cost_the_others() -> None:
    """Two extractors see the same passage; one fails."""
    calm = Listener()
    extraction = extract("Bob may raise a bridge.", registry=registry_of(Bridges(), calm))
    assert calm.shown == ["Bob may raise a bridge."]
    assert [fault.source for fault in extraction.faults] == ["bridges/3"]


def test_a_proposition_found_twice_in_a_passage_is_one() -> None:
    """The first is kept; the same words elsewhere in the document are a statement of their own."""
    text = "Ada built twice a bridge. Cows graze. Cows sleep. Ada built twice a bridge."
    claims = extract(text, registry=registry_of(Bridges())).claims
    assert [(claim.confidence, claim.evidence[0].start) for claim in claims] == [(0.5, 0), (0.5, 50)]


def test_a_plugin_that_did_not_load_is_told_with_every_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty list of faults says that everything was read by everything."""
    monkeypatch.setitem(BUILTINS, "patents", "aiclaims.extractors.not_there")
    registry = Registry(enable=["patents"], entry_points=False)
    registry.register(Bridges())
    for text in ("Ada built a bridge.", "Soup for all."):
        extraction = extract(text, registry=registry)
        assert [(fault.stage, fault.source, fault.doc) for fault in extraction.faults] == [("load", "patents", None)]
    assert extract("Ada built a bridge.", registry=registry).claims


def test_a_text_without_any_trigger_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The scan of the raw text spares the reading."""

    def read(document: Document, lexicon: object, stretches: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr("aiclaims.extraction.document.read", read)
    assert extract("Soup for all.", registry=registry_of(Bridges())).faults == ()
    assert extract("A bridge.", registry=registry_of(Bridges())).faults[0].message == "read"


def test_a_document_that_cannot_be_read_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the document, the format and what went wrong."""

    def read(document: Document, lexicon: object, stretches: object) -> None:
        raise DocumentError("no end tag")

    monkeypatch.setattr("aiclaims.extraction.document.read", read)
    extraction = extract(Document("<p>A bridge.", id="page", format="html"), registry=registry_of(Bridges()))
    (fault,) = extraction.faults
    assert (fault.stage, fault.source, fault.doc, fault.error) == ("read", "html", "page", "DocumentError")


@pytest.mark.parametrize("thing", [None, 3, b"A bridge.", ["A bridge."], {"text": "A bridge."}])
def test_what_is_no_document_is_an_error(thing: Any) -> None:
    """The error says what it takes and what it got."""
    with pytest.raises(AiclaimsError, match=f"expected a Document or a str, got {type(thing).__name__}"):
        extract(thing, registry=registry_of())


def test_an_extraction_pickles() -> None:
    """Claims and faults travel between processes."""
    extraction = extract("Ada built a bridge. Bob may raise a bridge.", registry=registry_of(Bridges()))
    assert extraction.claims
    assert extraction.faults
    assert pickle.loads(pickle.dumps(extraction)) == extraction


@given(
    st.text(st.sampled_from("bridge Built.\n\udc80é’🤖<&>*#|- "), max_size=80).map(
        lambda text: text + " Ada built a bridge."
    )
)
def test_whatever_the_text_claims_are_grounded(text: str) -> None:
    """No text stops the extraction, and what is found stands where it says, in every format."""
    for form in ("text", "markdown", "html"):
        extraction = extract(Document(text, format=form), registry=registry_of(Bridges()))  # type: ignore[arg-type]
        assert all(text[e.start : e.end] == e.quote for claim in extraction.claims for e in claim.evidence)
        assert not [fault for fault in extraction.faults if fault.stage == "read"], extraction.faults[0].traceback
