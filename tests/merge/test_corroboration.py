"""Ratios, shares and margins that follow from other claims."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, comparison, disputes, patents, quantity, score

from aiclaims.merge import Consolidation, merge
from aiclaims.schema import Claim, Derivation, Entity, Period

US, WORLD = Entity("United States", "country"), Entity("World", "region")
CHINA = patents(quantity(38_210), "a")
AMERICA = patents(quantity(6_276), "b", holder=US)


def ratio(times: float, doc: str = "r", **fields: object) -> Claim:
    return patents(quantity(times, unit="times"), doc, measure="ratio", **{"compared_to": US, **fields})


def told(whole: Consolidation) -> list[tuple[str, str, str]]:
    """Give the documents of each derived claim and of the two it follows from."""
    docs = {claim.id: "".join(witness.doc for witness in claim.witnesses) for claim in whole.claims}
    return [(docs[each.derived], docs[each.first], docs[each.second]) for each in whole.corroborations]


def test_six_times_follows_from_the_two_counts() -> None:
    """38,210 by 6,276 is six times, and both counts stay what they are."""
    whole = merge([CHINA, AMERICA, ratio(6)])
    assert told(whole) == [("r", "a", "b")]
    assert whole.corroborations[0].value == pytest.approx(38_210 / 6_276)
    assert {claim.origins for claim in whole.claims} == {1}


@pytest.mark.parametrize(
    ("why", "claims", "found"),
    [
        ("a ratio that the counts do not come to", [CHINA, AMERICA, ratio(3)], []),
        ("one count is not enough", [CHINA, ratio(6)], []),
        ("as many, neither more nor less", [CHINA, AMERICA, ratio(1)], []),
        (
            "more than the other",
            [CHINA, AMERICA, attrs.evolve(ratio(1), value=quantity(1, None, "times"))],
            [("r", "a", "b")],
        ),
        (
            "of alternatives those that fit",
            [CHINA, patents(quantity(54_000), "c"), AMERICA, ratio(6)],
            [("r", "a", "b")],
        ),
        (
            "a bound is read as near its number",
            [patents(quantity(38_000, None), "a"), AMERICA, ratio(6)],
            [("r", "a", "b")],
        ),
        (
            "other years",
            [
                patents(quantity(38_210), "a", period=Period.of_year(2023)),
                AMERICA,
                ratio(6, period=Period.of_year(2022)),
            ],
            [],
        ),
        ("another technology", [CHINA, AMERICA, ratio(6, topic="AI")], []),
        (
            "filed is not granted",
            [CHINA, patents(quantity(6_276), "b", holder=US, status="granted"), ratio(6, status="filed")],
            [],
        ),
        ("forecasts follow from forecasts", [CHINA, AMERICA, ratio(6, modality="forecast")], []),
        ("what is denied supports nothing", [CHINA, AMERICA, ratio(6, negated=True)], []),
        ("nobody has none", [CHINA, patents(quantity(0), "b", holder=US), ratio(6)], []),
        (
            "a share of the world's",
            [
                CHINA,
                patents(quantity(54_358), "w", holder=WORLD),
                patents(quantity(70.3, unit="percent"), "s", measure="share"),
            ],
            [("s", "a", "w")],
        ),
        (
            "a margin between two scores, seen from either side",
            [
                score(quantity(97.3, unit="percent"), "a", system=Entity("R1"), benchmark="MATH"),
                score(quantity(96.4, unit="percent"), "b", system=Entity("o1"), benchmark="MATH"),
                comparison("o1", "below", "R1", "c", benchmark="MATH", value=quantity(0.9, unit="points")),
            ],
            [("c", "a", "b")],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_follows(why: str, claims: list[Claim], found: list[tuple[str, str, str]]) -> None:
    """Each row: the claims, and which of them follows from which."""
    assert told(merge(claims)) == found


@settings(max_examples=40, deadline=None)
@given(st.lists(claims() | disputes(), max_size=10), st.lists(st.sampled_from([1.0, 6.0, 9.0]), max_size=3), st.data())
def test_a_derived_ratio_never_adds_a_source(seen: list[Claim], times: list[float], data: st.DataObject) -> None:
    """Nor a document, a witness or a conflict, to any claim but its own."""
    ratios = [ratio(each, f"r{number}", topic=None) for number, each in enumerate(times)]
    seen = [*seen, patents(quantity(6_276), "u", holder=US, topic=None)]
    without, with_them = merge(seen), merge(data.draw(st.permutations([*seen, *ratios])))
    assert [claim for claim in with_them.claims if getattr(claim.claim, "measure", "") != "ratio"] == list(
        without.claims
    )
    assert {each.derived for each in with_them.corroborations} <= {
        claim.id for claim in with_them.claims if getattr(claim.claim, "measure", "") in ("ratio", "comparison")
    }


def test_an_operation_that_nobody_knows_is_refused() -> None:
    """The error says which there are."""
    with pytest.raises(ValueError, match="quotient, difference"):
        Derivation("product", {}, {})  # type: ignore[arg-type]
