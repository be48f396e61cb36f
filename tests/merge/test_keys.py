"""What makes two claims one proposition: folded identity fields, and the hooks a claim class may use."""

from __future__ import annotations

import pytest
from statements import act, comparison, evidence, lag, quantity

from aiclaims.errors import SchemaError
from aiclaims.extractors.lag.claim import fold_field
from aiclaims.merge import merge
from aiclaims.merge.keys import key_of
from aiclaims.schema import Claim, Entity, Quantity, claim, detail, identity, measured
from aiclaims.schema.canonical import canonical_text, content_id
from aiclaims.schema.folding import fold_items, fold_name, fold_topic


@pytest.mark.parametrize(
    ("items", "folded"),
    [
        (["H20"], "h20"),
        (["H20 chips"], "h20"),
        (["Nvidia's H20s"], "h20"),
        (["H200"], "h200"),
        (["H800", "A800"], "a800,h800"),
        (["Ascend 910C"], "910c"),
        (["RTX 4090 D"], "4090 d"),
        (["high-bandwidth memory (HBM)"], fold_items(["HBM"])),
        (["chipmaking tools"], "chipmaking tool"),
        (["advanced AI chips"], ""),
        (["semiconductors"], ""),
        ([], ""),
    ],
)
def test_items_fold(items: list[str], folded: str) -> None:
    """Neither order nor plural nor a general noun tells things apart; a designation does."""
    assert fold_items(items) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DeepSeek-R1", "deepseek R1"),
        ("The Netherlands", "Netherlands"),
        ("AIME 2024", "AIME-2024"),
        ("Ｎvidia", "NVIDIA"),
    ],
)
def test_names_fold(one: str, other: str) -> None:
    """Case, hyphens, spaces, width and a leading article make no other name."""
    assert fold_name(one) == fold_name(other)


def test_a_plus_is_part_of_a_name() -> None:
    """HumanEval+ is another test than HumanEval."""
    assert fold_name("HumanEval+") != fold_name("HumanEval")


@pytest.mark.parametrize(
    ("one", "other"),
    [("generative AI", "GenAI"), ("AI", "artificial intelligence"), ("AI patents", "artificial intelligence")],
)
def test_topics_fold(one: str, other: str) -> None:
    """A technology under its long or its short name."""
    assert fold_topic(one) == fold_topic(other)


@pytest.mark.parametrize(
    ("field", "folded"),
    [
        (None, "ai"),
        ("AI models", "ai"),
        ("large language models", "ai"),
        ("LLMs", "ai"),
        ("AI chips", "chips"),
        ("semiconductors", "chips"),
        ("chip design", "chipdesign"),
        ("lithography", "lithography"),
    ],
)
def test_fields_of_a_lag_fold(field: str | None, folded: str) -> None:
    """AI at large, chips at large, or just what is named."""
    assert fold_field(field) == folded


def test_a_comparison_has_no_preferred_side() -> None:
    """A above B is B below A; A below B is the opposite."""
    assert key_of(comparison("A", "above", "B")) == key_of(comparison("B", "below", "A"))
    key, stance = key_of(comparison("A", "above", "B"))
    assert (key, stance) != key_of(comparison("A", "below", "B"))
    assert key == key_of(comparison("A", "below", "B"))[0]


def test_a_lag_is_keyed_by_both_parties() -> None:
    """Who leads is what they dispute."""
    here = lag(None)
    there = lag(None, laggard=Entity("United States"), leader=Entity("China"))
    assert key_of(here)[0] == key_of(there)[0]
    assert key_of(here)[1] != key_of(there)[1]


def test_the_trend_counts_only_where_no_gap_is_told() -> None:
    """A gap of three months that narrows is a gap of three months."""
    gap = quantity(3, unit="months")
    assert key_of(lag(gap, trend="narrowing")) == key_of(lag(gap))
    assert key_of(lag(None, trend="narrowing")) != key_of(lag(None))


def test_an_act_that_names_nothing_in_particular_is_known_by_its_words() -> None:
    """Two sentences on "chips" without a date need not mean one act."""
    assert key_of(act("restrict", "chips", quote="They tighten.")) != key_of(act("restrict", "chips", quote="A ban."))
    assert key_of(act("restrict", "H20", quote="They tighten.")) == key_of(act("restrict", "H20", quote="A ban."))


@claim("strikes")
class StrikeClaim(Claim):
    """What a plugin may declare."""

    place: Entity = identity()
    days: Quantity | None = measured(default=None, units={"working days": "days"})
    union: str | None = detail(default=None)


def test_a_plugins_kind_merges_by_its_roles_alone() -> None:
    """Agreement, refinement and contradiction come with the declaration."""

    def strike(days: Quantity, doc: str, union: str | None = None) -> StrikeClaim:
        return StrikeClaim(place=Entity("Dover"), days=days, union=union, evidence=evidence(doc))

    result = merge(
        [
            strike(quantity(12, unit="days"), "a"),
            strike(quantity(10, None, unit="working days"), "b", "RMT"),
            strike(quantity(30, unit="days"), "c"),
        ]
    )
    assert sorted((one.documents, len(one.conflicts)) for one in result.claims) == [(1, 1), (2, 1)]
    assert {one.claim.union for one in result.claims} == {None, "RMT"}  # type: ignore[attr-defined]


def test_a_function_of_a_field_that_fails_is_named() -> None:
    """With the kind, the field and what went wrong; the plugin's author looks there."""

    def failing(_: object) -> str:
        return str(1 / 0)

    @claim("lockouts")
    class LockoutClaim(Claim):
        place: str = identity(fold=failing)

    @claim("pickets")
    class PicketClaim(Claim):
        place: str = identity()
        days: Quantity | None = measured(default=None, units={"working days": failing})

    lockout = LockoutClaim(place="Dover", evidence=evidence("a"))
    pickets = [
        PicketClaim(place="Dover", days=quantity(days, unit="working days"), evidence=evidence(doc))
        for days, doc in ((3, "a"), (4, "b"))
    ]
    for claims, where in (([lockout], "lockouts.place.fold"), (pickets, "pickets.days.units")):
        with pytest.raises(SchemaError, match=f"{where}: .*got ZeroDivisionError: division by zero"):
            merge(claims).to_bytes()


def test_equal_content_has_one_writing() -> None:
    """Whole numbers are written alike, mappings in order, in ASCII."""
    assert (
        canonical_text({"b": 38_000.0, "a": "é"})
        == canonical_text({"a": "é", "b": 38_000})
        == '{"a":"\\u00e9","b":38000}'
    )
    assert content_id(lag(quantity(3, unit="months"))) == content_id(lag(quantity(3.0, unit="months")))
    assert content_id({3, 1}) == content_id({1, 3})
    assert content_id("\ud83d") != content_id("\ud83e")
