"""The strategies: what they draw is valid, varied, and shrinks to what a person would write down first."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, NoSuchExample

from aiclaims import Claim, Document, Entity, Evidence, Quantity, Registry, claim, detail, identity, measured, merge
from aiclaims.documents import read_blocks
from aiclaims.errors import SchemaError
from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Period, Span
from aiclaims.schema.codec import dumps, loads
from aiclaims.testing import (
    Corpus,
    claims,
    corpora,
    documents,
    entities,
    evidence,
    periods,
    quantities,
    sentences,
    spans,
    unusual_texts,
)

FEW = settings(max_examples=25, deadline=None)
SEARCH = settings(max_examples=1000, database=None, phases=[Phase.generate, Phase.shrink], deadline=None)
BUILTINS = Registry(entry_points=False)
KINDS = sorted(BUILTINS.kinds)


@attrs.frozen
class Pier:
    """A class of a plugin's own, with a rule of its own."""

    length: float
    built: dt.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.length <= 0:
            raise ValueError("a pier has a length")


@claim("harbours")
class HarbourClaim(Claim):
    """Every type that a field may have."""

    owner: Entity = identity()
    state: Literal["open", "closed"] = identity()
    piers: tuple[Pier, ...] = identity(default=())
    berths: int = identity(default=1)
    deep: bool = identity(default=False)
    depth: Quantity | None = measured(default=None)
    note: str | None = detail()


class Harbours:
    """An extractor of a plugin."""

    name, version, languages, triggers = "harbours", "1", ("en",), ("harbour",)
    kinds = (HarbourClaim,)

    def extract(self, passage: Passage, context: Context) -> list[Claim]:
        """Find nothing."""
        return []


WITH_PLUGIN = Registry(builtins=False, entry_points=False)
WITH_PLUGIN.register(Harbours())


@pytest.mark.parametrize("kind", KINDS)
@FEW
@given(data=st.data())
def test_claims_of_each_kind_are_valid(kind: str, data: st.DataObject) -> None:
    """They are of the class, and JSON gives them back."""
    drawn = data.draw(claims(kind, registry=BUILTINS))
    assert type(drawn) is BUILTINS.kinds[kind]
    assert loads(dumps(drawn), BUILTINS.kinds) == drawn


@FEW
@given(claims(HarbourClaim), claims("harbours", registry=WITH_PLUGIN))
def test_a_plugins_kind_is_drawn_from_its_declaration(one: HarbourClaim, other: Claim) -> None:
    """By its class or by its name; what its own classes refuse is not drawn."""
    assert type(one) is type(other) is HarbourClaim
    assert loads(dumps(one), WITH_PLUGIN.kinds) == one
    assert all(pier.length > 0 for pier in one.piers)


def test_all_kinds_are_drawn_where_none_is_named() -> None:
    """Each of the registered ones; of the plugin's registry only its own."""
    for kind in KINDS:
        assert find(claims(registry=BUILTINS), lambda drawn, kind=kind: drawn.kind == kind, settings=SEARCH)  # type: ignore[misc]
    with pytest.raises(NoSuchExample):
        find(claims(registry=WITH_PLUGIN), lambda drawn: drawn.kind != "harbours", settings=settings(max_examples=10))


@FEW
@given(claims("patents", measure="count", value=quantities(unit="patents"), confidence=0.25))
def test_fields_can_be_given(drawn: Any) -> None:
    """As a value or as a strategy."""
    assert (drawn.measure, drawn.value.unit, drawn.confidence) == ("count", "patents", 0.25)


@pytest.mark.parametrize(
    ("strategy", "told"),
    [
        (lambda: claims("bridges", registry=BUILTINS), "expected one of benchmarks, chip_restrictions, lag, patents"),
        (lambda: claims("patents", holdr="x"), "PatentClaim has no field 'holdr'"),
        (lambda: corpora("bridges", registry=BUILTINS), "no plugin makes claims of the kind 'bridges'"),
    ],
)
def test_a_wrong_name_is_told(strategy: Any, told: str) -> None:
    """With the names there are."""
    with pytest.raises(InvalidArgument, match=told):
        find(strategy(), lambda _: True)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: claims(5), "the name of a kind, or None for any; got 5"),  # type: ignore[call-overload]
        (lambda: claims(Entity), "a kind is a claim class"),  # type: ignore[type-var]
        (lambda: claims(HarbourClaim, nota="x"), "HarbourClaim has no field 'nota'"),
        (lambda: quantities(min_value=5, max_value=1), "min_value is at most max_value; got 5 and 1"),
        (lambda: documents(containing="abc"), r"containing takes a sequence of texts, such as \['abc'\]"),
        (lambda: unusual_texts(around="abc"), "around takes a sequence of texts"),
    ],
)
def test_a_wrong_argument_is_refused_at_the_call(call: Any, told: str) -> None:
    """Nothing has to be drawn for it."""
    with pytest.raises(InvalidArgument, match=told):
        call()


@pytest.mark.parametrize(
    ("strategy", "where"),
    [
        (lambda: claims("patents", holder="Tencent"), r"\$\.holder: .* expected Entity, got 'Tencent'"),
        (lambda: claims("patents", holder=st.just("Tencent")), r"\$\.holder: .* expected Entity, got 'Tencent'"),
        (lambda: claims("patents", confidence=7.0), r"\$\.confidence"),
        (lambda: claims("patents", evidence=()), r"\$\.evidence"),
    ],
)
def test_a_value_that_its_field_never_takes_is_told(strategy: Any, where: str) -> None:
    """Rather than that nothing could be drawn."""
    with pytest.raises(SchemaError, match=where):
        find(strategy(), lambda _: True)


def test_a_value_of_another_type_is_refused_at_the_call_where_the_class_is_given() -> None:
    """By its name the class is looked up later: a module that is imported loads no plugin."""
    with pytest.raises(SchemaError, match="berths"):
        claims(HarbourClaim, berths="many")


def test_what_a_strategy_gives_beyond_the_domain_of_its_field_is_passed_over() -> None:
    """Other draws may be within."""
    assert find(claims("patents", confidence=st.sampled_from([7.0, 0.5])), lambda _: True).confidence == 0.5


@pytest.mark.parametrize("kind", [*KINDS, "harbours"])
def test_claims_shrink_to_the_smallest(kind: str) -> None:
    """One short quote at the start of a document, and nothing that may be left out."""
    registry = WITH_PLUGIN if kind == "harbours" else BUILTINS
    least = find(claims(kind, registry=registry), lambda _: True, settings=SEARCH)
    assert least.evidence == (Evidence("a", 0, 8, "It fell."),)
    assert (least.attribution, least.modality, least.negated, least.period) == ((), "asserted", False, None)
    for field in attrs.fields(type(least)):
        if field.default is None:
            assert getattr(least, field.name) is None, field.name


def test_documents_shrink_to_a_short_sentence() -> None:
    """Whatever fails, the example is a sentence, and in markup little around it."""
    assert find(documents(), lambda _: True, settings=SEARCH).text == "It fell.\n"
    assert find(documents(), lambda drawn: "May" in drawn.text, settings=SEARCH).text == "It fell in May.\n"
    html = find(documents(format="html"), lambda _: True, settings=SEARCH).text
    assert html == "<!DOCTYPE html>\n<html><body>\n<p>It fell.</p>\n</body></html>\n"
    twice = find(documents(), lambda drawn: drawn.text.count("fell") > 1, settings=SEARCH).text
    assert twice in ("It fell. It fell.\n", "It fell.\n\nIt fell.\n")


@pytest.mark.parametrize(
    ("strategy", "least"),
    [
        (spans(), Span(0, 0)),
        (quantities(unit="months"), Quantity.exactly(0, "months")),
        (quantities(unit="months", min_value=2.5), Quantity.exactly(3, "months")),
        (periods(), Period.of_year(2024)),
        (entities(), Entity("China", "country")),
        (entities(types=["chip"]), Entity("A", "chip")),
        (evidence(), Evidence("a", 0, 8, "It fell.")),
        (sentences(), "It fell."),
        (unusual_texts(), ""),
    ],
)
def test_values_shrink_to_the_plainest(strategy: st.SearchStrategy[object], least: object) -> None:
    """The first name, the least number, one year."""
    assert find(strategy, lambda _: True, settings=SEARCH) == least


@FEW
@given(documents(containing=["Kite & Co’s 3rd <draft> cost $5, *they* said.", "Who_knows, #7 or `8`?"]))
def test_what_a_document_is_to_contain_is_read_from_it(document: Document) -> None:
    """In any format, markup and escapes are read away again."""
    clean = "\n".join(block.text for block in read_blocks(document))
    assert "Kite & Co’s 3rd <draft> cost $5, *they* said." in clean
    assert "Who_knows, #7 or `8`?" in clean


def test_documents_come_in_every_format_and_texts_with_surrogates() -> None:
    """None is left out."""
    for format in ("text", "markdown", "html"):
        assert find(documents(), lambda drawn, format=format: drawn.format == format, settings=SEARCH)  # type: ignore[misc]
    odd = find(unusual_texts(around=["chips"]), lambda text: "\ud800" in text and "chips" in text, settings=SEARCH)
    assert sorted(odd.partition("chips")) in (["", "\ud800", "chips"], ["", "chips", "\ud800"])


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_corpora_are_merged_as_they_say(kind: str, data: st.DataObject) -> None:
    """Agreeing and refined claims become one with the value stated; contradicting ones are in conflict with it."""
    corpus: Corpus = data.draw(corpora(kind, registry=BUILTINS))
    texts = {document.id: document.text for document in corpus.documents}
    for each in corpus.claims:
        each.check(texts[each.doc])
    whole = merge(corpus.claims)
    home = {witness.claim.doc: entry for entry in whole.claims for witness in entry.members}
    stated = home[corpus.stated.doc]
    assert {home[each.doc].id for each in (*corpus.agreeing, *corpus.refined)} <= {stated.id}
    for each in corpus.contradicting:
        assert home[each.doc].id != stated.id
        assert set(home[each.doc].conflicts) & set(stated.conflicts)
    assert bool(stated.conflicts) == bool(corpus.contradicting)


def test_corpora_shrink_to_one_document() -> None:
    """And to two where a contradiction is asked for."""
    least = find(corpora("patents", registry=BUILTINS), lambda _: True, settings=SEARCH)
    assert [document.text for document in least.documents] == ["China count: 101 patents."]
    two = find(corpora("lag", registry=BUILTINS), lambda drawn: bool(drawn.contradicting), settings=SEARCH)
    assert len(two.documents) == 2
