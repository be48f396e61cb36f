"""Names that are most likely one, found by what is said of them."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from statements import claims, patents, quantity, score

from aiclaims.merge import Link, match_names, merge
from aiclaims.schema import Claim, Entity, Period

FIRMS = ["Tencent", "Ping An", "Baidu", "Alibaba", "ByteDance", "Samsung", "IBM", "Huawei", "Siemens", "Canon"]
TENCENT_IN_2023 = 1_001 + 9 * 411


def said(name: str, number: int, doc: str, *, year: int = 2023) -> Claim:
    return patents(quantity(number), doc, holder=Entity(name, "firm"), period=Period.of_year(year))


def reports() -> list[Claim]:
    """Two outlets that give the same figures for ten firms in ten years."""
    return [
        said(firm, 1_001 + 37 * place + 411 * (year - 2014), outlet, year=year)
        for place, firm in enumerate(FIRMS)
        for year in range(2014, 2024)
        for outlet in ("wire", "daily")
    ]


def test_a_misspelt_name_with_the_same_figure_is_taken_for_the_common_one() -> None:
    """And under the alias all three are witnesses of one claim."""
    seen = [*reports(), said("Tencnet", TENCENT_IN_2023, "blog")]
    found = match_names(seen)
    assert found.links == (Link.alias("Tencnet", "Tencent"),)
    (claim,) = [each for each in merge(seen, links=found.links).claims if "blog" in {w.doc for w in each.witnesses}]
    assert claim.documents == 3
    assert claim.claim.holder.name == "Tencent"  # type: ignore[attr-defined]


def test_a_like_name_with_another_figure_is_another() -> None:
    """Nothing that is said of the two agrees."""
    assert match_names([*reports(), said("Tencnet", 77, "blog")]).links == ()


def test_an_unlike_name_with_the_same_figure_is_another() -> None:
    """Two firms may have filed as many."""
    assert match_names([*reports(), said("Unilever", TENCENT_IN_2023, "blog")]).links == ()


def test_names_that_differ_in_a_figure_are_two() -> None:
    """Though all else agrees."""
    assert match_names([*reports(), said("Tencent 2", TENCENT_IN_2023, "blog")]).links == ()


def test_models_differ_by_a_letter_on_purpose() -> None:
    """Two scores may be equal; the same said of two firms would make one of them."""
    kinds: tuple[tuple[Any, int], ...] = (("model", 0), ("firm", 1))
    for kind, links in kinds:
        rivals = [
            score(quantity(77.77), doc, system=Entity(name, kind))
            for doc, name in (("b", "Veritas"), ("c", "Veritass"))
        ]
        others = [score(quantity(20 + n / 7), "a", system=Entity(f"{chr(97 + n % 26)}{n}", kind)) for n in range(150)]
        assert len(match_names([*others, *rivals]).links) == links


def test_a_document_that_has_both_names_means_two() -> None:
    """They are told as possibly one."""
    seen = [*reports(), said("Tencnet", TENCENT_IN_2023, "wire")]
    found = match_names(seen)
    assert found.links == ()
    assert ("Tencent", "Tencnet") in found.undecided


def test_little_that_is_said_leaves_it_undecided() -> None:
    """In three statements no figure is rare."""
    seen = [said("Tencent", 2_074, "wire"), said("Tencnet", 2_074, "blog"), said("Baidu", 1_234, "wire")]
    found = match_names(seen)
    assert (found.links, found.undecided) == ((), (("Tencent", "Tencnet"),))


@settings(max_examples=30, deadline=None)
@given(st.lists(claims(), max_size=12), st.randoms(use_true_random=False))
def test_matching_is_a_function_of_the_set(seen: list[Claim], chance: random.Random) -> None:
    """Neither order nor repetition makes a difference."""
    again = [*seen, *seen[:3]]
    chance.shuffle(again)
    assert match_names(again) == match_names(seen)


def test_nobody_says_anything() -> None:
    """No names, no matches."""
    found = match_names([])
    assert (found.links, found.undecided, found.cut) == ((), (), ())
