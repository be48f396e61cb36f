"""Sentences that are copies of each other, a few words aside."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statements import evidence, patents, quantity

from aiclaims.merge import Counts, merge
from aiclaims.merge.copies import Copies
from aiclaims.merge.disjoint_sets import DisjointSets
from aiclaims.schema import Claim

WIRE = "Tencent filed 2,074 patents on generative AI in the ten years to 2023, an agency of the UN said."


def one_by_copies(wordings: Iterable[str]) -> tuple[set[tuple[str, str]], int]:
    """Give the pairs of sentences that are one by what is found, and how many were compared in part."""
    copies, texts = Copies(), list(wordings)
    for wording in texts:
        copies.add(wording, f"source of {wording}")
    sources: DisjointSets[str] = DisjointSets()
    partly = copies.unite(sources)
    roots = {wording: sources.root(f"source of {wording}") for wording in texts}
    return {pair for pair in itertools.permutations(texts, 2) if roots[pair[0]] == roots[pair[1]]}, partly


def are_copies(one: str, other: str) -> bool:
    return bool(one_by_copies([one, other])[0])


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (WIRE[:-1] + " on Wednesday.", True),
        (WIRE.replace("an agency", "a body"), True),
        (WIRE.replace("Tencent", "Internet giant Tencent"), True),
        ("GENEVA - " + WIRE, True),
        # another figure is another statement
        (WIRE.replace("2,074", "2,047"), False),
        (WIRE.replace("2023", "2024"), False),
        # the same in other words
        (
            "In the ten years to 2023 the maker of WeChat applied for 2,074 patents for generative AI, it was told.",
            False,
        ),
        (
            "Tencent filed 2,074 patents on generative AI in the ten years to 2023, more than anybody but Baidu did.",
            False,
        ),
    ],
)
def test_what_is_a_copy(other: str, expected: bool) -> None:
    """Whichever comes first."""
    assert are_copies(WIRE, other) == are_copies(other, WIRE) == expected


def test_short_sentences_are_alike_by_chance() -> None:
    """There are not many ways to say it."""
    assert not are_copies(
        "Tencent filed 2,074 patents in 2023, it said.", "Tencent filed 2,074 patents in 2023, he said."
    )


WORDS = st.lists(st.sampled_from("abcdef"), min_size=8, max_size=14).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.sets(WORDS, max_size=12))
def test_the_candidates_miss_no_copy(wordings: set[str]) -> None:
    """What comparing all pairs would find is found."""

    def pairs(text: str) -> set[tuple[str, str]]:
        return set(itertools.pairwise(text.split()))

    expected: DisjointSets[str] = DisjointSets()
    for one, other in itertools.combinations(wordings, 2):
        if min(len(one.split()), len(other.split())) >= 10 and len(pairs(one) & pairs(other)) >= 0.7 * len(
            pairs(one) | pairs(other)
        ):
            expected.unite(one, other)
    same = {pair for pair in itertools.permutations(wordings, 2) if expected.root(pair[0]) == expected.root(pair[1])}
    assert one_by_copies(wordings) == (same, 0)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(WORDS, max_size=8), max_size=4))
def test_taking_sentences_in_step_by_step_is_taking_them_in_at_once(parts: list[set[str]]) -> None:
    """What was found before is kept only where nothing came that it depends on."""
    copies = Copies()
    whole: set[str] = set().union(*parts)
    sources: DisjointSets[str] = DisjointSets()
    for at, part in enumerate(parts):
        for wording in part.difference(*parts[:at]):
            copies.add(wording, f"source of {wording}")
        sources = DisjointSets()
        copies.unite(sources)
    roots = {wording: sources.root(f"source of {wording}") for wording in whole}
    apart = {pair for pair in itertools.permutations(whole, 2) if roots[pair[0]] == roots[pair[1]]}
    assert (apart, 0) == one_by_copies(whole)


@settings(max_examples=60, deadline=None)
@given(st.sets(WORDS, max_size=10), st.sets(WORDS, max_size=4))
def test_a_further_sentence_parts_no_two(some: set[str], more: set[str]) -> None:
    """Whether two are copies is told by the two alone."""
    assert one_by_copies(some)[0] <= one_by_copies(some | more)[0]


def test_syndicated_copies_with_other_credits_are_one_origin() -> None:
    """Each outlet touches up the sentence and credits whom it likes."""
    touched = [
        WIRE,
        WIRE[:-1] + " on Wednesday.",
        WIRE.replace("an agency", "a body"),
        "GENEVA - " + WIRE,
        WIRE.upper(),
        WIRE.replace("an agency of the UN", "the agency of the UN"),
    ]
    said = [
        patents(quantity(2_074), f"outlet {number}", quote, attribution=("Reuters",) if number == 2 else ())
        for number, quote in enumerate(touched)
    ]
    (claim,) = merge(said).claims
    assert claim.counts == Counts(documents=6, outlets=6, origins=1)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [WIRE, WIRE.replace("ten", "10"), "Another says that it was 2,074 and no more than that, in ten years."]
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(0, 16),
    st.sampled_from(["really", "said to have"]),
)
def test_a_touched_up_copy_never_adds_an_origin(quotes: list[str], at: int, word: str) -> None:
    """Whatever is inserted, and whomever the copyist credits."""
    seen: list[Claim] = [patents(quantity(2_074), f"doc {number}", quote) for number, quote in enumerate(quotes)]
    words = WIRE.split()
    copy = attrs.evolve(
        patents(quantity(2_074), "copyist", WIRE),
        evidence=evidence("copyist", " ".join([*words[:at], word.split()[0], *words[at:]])),
        attribution=("Nobody",),
    )
    original = patents(quantity(2_074), "wire", WIRE)
    before, after = merge([*seen, original]), merge([*seen, original, copy])
    assert sum(claim.origins for claim in after.claims) <= sum(claim.origins for claim in before.claims)


def test_a_set_too_large_to_compare_is_cut_and_told() -> None:
    """Hundreds of touched-up copies are still one origin: copies stand together in alphabetical order."""
    said = [
        patents(quantity(2_074), f"doc {n}", WIRE[:-1] + f", {'very ' * (n % 3)}{chr(97 + n % 26)}{chr(97 + n // 26)}.")
        for n in range(300)
    ]
    whole = merge(said)
    (claim,) = whole.claims
    assert claim.counts == Counts(documents=300, outlets=300, origins=1)
    assert whole.partly_compared == 300
    assert merge(reversed(said)) == whole


def spelt(number: int) -> str:
    return "".join(chr(97 + int(digit)) for digit in str(number))


@pytest.mark.parametrize(("words", "copied"), [(12, 0.3), (400, 0.3), (40, 0.9), (400, 0.9)])
def test_very_many_sentences_taken_in_step_by_step_are_those_taken_in_at_once(words: int, copied: float) -> None:
    """Whether all that are alike are compared, or only neighbours, some being printed again and again."""
    chance = random.Random(words)
    texts: list[str] = []
    for number in range(150):
        said = ["filed", "7", "patents", *(spelt(chance.randrange(words)) for _ in range(15))]
        if number and chance.random() < copied:
            said = chance.choice(texts[:3]).split(" ")
            said[chance.randrange(3, len(said))] = spelt(chance.randrange(1_000))
        texts.append(" ".join(said))
    texts = list(dict.fromkeys(texts))
    copies = Copies()
    partly = []
    for at in range(0, len(texts), 7):
        so_far = texts[: at + 7]
        for wording in so_far[at:]:
            copies.add(wording, f"source of {wording}")
        sources: DisjointSets[str] = DisjointSets()
        partly.append(copies.unite(sources))
        roots = {wording: sources.root(f"source of {wording}") for wording in so_far}
        found = {pair for pair in itertools.permutations(so_far, 2) if roots[pair[0]] == roots[pair[1]]}
        assert (found, partly[-1]) == one_by_copies(so_far)
    assert (max(partly) > 0) == (copied > 0.5)


@pytest.mark.parametrize(("at_first", "at_once"), [(0, 30), (250, 1), (399, 7)])
def test_a_crowd_that_grows_is_the_crowd_at_once(at_first: int, at_once: int) -> None:
    """Hundreds of touched-up copies of three wires, between sentences of their own."""
    chance = random.Random(at_once)
    wires = [["filed", "7", "patents", *(spelt(chance.randrange(900)) for _ in range(16))] for _ in range(3)]
    texts: dict[str, None] = {}
    while len(texts) < 450:
        said = list(wires[int(3 * chance.random() ** 2)])
        for _ in range(1 if chance.random() < 0.8 else 14):
            said[chance.randrange(3, len(said))] = spelt(chance.randrange(1_000))
        texts[" ".join(said)] = None
    so_far = list(texts)[:at_first]
    copies, sources = Copies(), DisjointSets[str]()
    for wording in so_far:
        copies.add(wording, f"source of {wording}")
    copies.look(sources)
    for start in range(at_first, len(texts), at_once):
        fresh = list(texts)[start : start + at_once]
        for wording in fresh:
            copies.add(wording, f"source of {wording}")
        copies.look(sources)
        so_far += fresh
    united: DisjointSets[str] = DisjointSets()
    partly = copies.unite(united)
    roots = {wording: united.root(f"source of {wording}") for wording in texts}
    found = {pair for pair in itertools.permutations(texts, 2) if roots[pair[0]] == roots[pair[1]]}
    assert (found, partly) == one_by_copies(texts)
    assert partly > 300
    assert one_by_copies(sorted(texts)) == one_by_copies(reversed(texts))
