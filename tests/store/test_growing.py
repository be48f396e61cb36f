"""A store that grew piece by piece holds the same rows as one that was filled at once."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from said import check_views, claims, patents, rows, store_of

from aiclaims import Claim, Entity, Period, Quantity, Store, extract_many
from aiclaims.documents import load
from aiclaims.merge import Link

pytestmark = pytest.mark.filterwarnings("ignore:no plugin makes claims of the kind")

WORDS = "the office said in its report on inventions of the year that was shown to the press at noon today".split()


def check_same(grown: Store, whole: Store) -> None:
    """Hold the tables of two stores against each other, but for which of equal sources is written for a sentence."""
    tables = ["claims", "witnesses", "conflicts", "stands", "origins", "word_pairs"]
    for query in (*(f"SELECT * FROM {table}" for table in tables), "SELECT sentence, rare, lots FROM sentences"):
        assert rows(grown, f"{query} ORDER BY ALL") == rows(whole, f"{query} ORDER BY ALL")


def some_claims(seed: int) -> list[Claim]:
    """Make claims that agree, round, exclude, copy and credit each other, of a few holders."""
    chance = random.Random(seed)
    made: list[Claim] = []
    for number in range(160):
        words = list(WORDS)
        words[chance.randrange(len(words))] = chance.choice(["soon", "late", "there"])
        value = chance.choice([38_210, 38_210, 38_200, 38_000, 21_500])
        made.append(
            patents(
                value,
                doc=f"https://outlet{chance.randrange(9)}.example/{number // 2}",
                quote=f"{value} {' '.join(words)}." if chance.random() < 0.7 else f"It is {value}, {number}.",
                holder=Entity(f"Party {int(6 * chance.random() ** 2)}", "firm"),
                period=chance.choice([None, Period.of_year(2020), Period.of_year(2021)]),
                attribution=chance.choice([(), (), ("WIPO",), ("Office A",)]),
                negated=chance.random() < 0.05,
            )
        )
    return made


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("links", [(), (Link.same_source("WIPO", "Office A"), Link.alias("Party 1", "Party 0"))])
def test_growing_is_filling_at_once(tmp_path: Path, seed: int, links: tuple[Link, ...]) -> None:
    """Whatever is not told again is as it would be told."""
    given = some_claims(seed)
    with store_of(tmp_path / "whole") as whole, store_of(tmp_path / "grown") as grown:
        for store in (whole, grown):
            store.add_links(links)
        whole.add_claims(given)
        for start in range(0, len(given), 20):
            grown.add_claims(given[start : start + 20])
            grown.counts()  # tells what is said by now
        check_same(grown, whole)
        assert rows(whole, "SELECT count(*) FROM conflicts") > [(0,)]
        assert rows(whole, "SELECT count(*) FROM witnesses WHERE origin <> 'document:' || doc") > [(0,)]


def said_of(statements: Sequence[tuple[Quantity, str | None]], name: str) -> list[Claim]:
    """Say each once more, in documents that the name tells from others."""
    return [
        patents(0, value=value, status=status, doc=f"{name} {at}", quote=f"So {name} {at} has it.")
        for at, (value, status) in enumerate(statements)
    ]


# Two details; a chain of ranges, of which the inner ones belong to whom most agree with.
DETAILS = [(Quantity.exactly(5, "patents"), "filed"), (Quantity.exactly(5, "patents"), "granted")]
CHAIN = [(Quantity(low, high, "patents"), None) for low, high in ((100, 103), (102, 110), (109, 118), (117, 121))]


@pytest.mark.parametrize("statements", [DETAILS, CHAIN], ids=["details", "chain"])
@pytest.mark.parametrize("favoured", [0, -1])
@pytest.mark.parametrize("seed", range(3))
def test_what_hangs_on_how_often_it_is_said_is_told_again(
    tmp_path: Path, statements: list[tuple[Quantity, str | None]], favoured: int, seed: int
) -> None:
    """No statement is new, yet which detail most have, and where a rough value belongs, may be another."""
    first = said_of(statements * 20, f"{seed}")
    later = said_of([statements[favoured]] * 5, f"{seed} later")
    with store_of(tmp_path / "whole", [*first, *later]) as whole, store_of(tmp_path / "grown", first) as grown:
        grown.counts()
        for claim in later:
            grown.add_claims([claim])
            grown.counts()
        check_same(grown, whole)
        check_views(grown)


def in_many_variants(seed: int) -> list[Claim]:
    """Make claims of a few wordings in many variants, and of sentences of their own, with one figure."""
    chance = random.Random(seed)
    some = [" ".join(chance.choices(WORDS, k=14)) for _ in range(3)]
    made: list[Claim] = []
    for _ in range(240):
        words = (
            chance.choice(some).split() if chance.random() < 0.6 else chance.choices(WORDS, k=chance.randrange(9, 18))
        )
        for _ in range(chance.randrange(3)):
            words[chance.randrange(len(words))] = chance.choice([*WORDS, f"w{chance.choice('abcdefgh')}"])
        made.append(
            patents(
                5,
                doc=f"{chance.randrange(160)}",
                quote=f"{' '.join(words)} {chance.choice([5, 6])}",
                holder=Entity(f"Party {int(3 * chance.random() ** 2)}", "firm"),
                attribution=chance.choice([(), (), (), ("WIPO",), ("Office A",)]),
            )
        )
    return made


@pytest.mark.parametrize("seed", range(4))
def test_very_many_that_are_alike_are_held_against_what_they_were_compared_with(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where many are too many is moved down, so that few claims go through all of it."""
    for module in ("merge.likeness", "merge.copies", "store.origins", "store.sentences"):
        monkeypatch.setattr(sys.modules[f"aiclaims.{module}"], "CROWD", 9)
    given = in_many_variants(seed)
    chance = random.Random(seed)
    with store_of(tmp_path / "whole", given) as whole, store_of(tmp_path / "grown") as grown:
        start = 0
        while start < len(given):
            size = chance.choice([1, 2, 5, 40])
            grown.add_claims(given[start : start + size])
            grown.counts()
            start += size
        check_same(grown, whole)
        assert rows(whole, "SELECT max(partly_compared) FROM claims") > [(9,)]
        check_views(grown)


@given(given=st.lists(claims(), min_size=2, max_size=14), size=st.integers(1, 3), retracted=st.booleans())
@settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
def test_whatever_texts_there_are_growing_is_filling_at_once(given: list[Claim], size: int, retracted: bool) -> None:
    """Sources and quotes that are hard to write make no difference, nor does what counts no more when it comes."""
    with (
        tempfile.TemporaryDirectory() as folder,
        store_of(Path(folder, "whole")) as whole,
        store_of(Path(folder, "grown")) as grown,
    ):
        for store in (whole, grown):
            store.add_claims(given[:1])
            store.counts()
            store.add_links([Link.retracted("b")] if retracted else [])
        whole.add_claims(given[1:])
        for start in range(1, len(given), size):
            grown.add_claims(given[start : start + size])
            grown.counts()
        check_same(grown, whole)


def test_what_was_read_from_documents_grows_claim_by_claim(tmp_path: Path) -> None:
    """Kinds that look at words, and those that have a mind of their own about what is one, are among them."""
    documents = list(load(Path(__file__).parents[2] / "examples" / "documents"))
    given = [claim for extraction in extract_many(documents) for claim in extraction.claims]
    assert len({claim.kind for claim in given}) == 4
    with store_of(tmp_path / "whole", given) as whole, store_of(tmp_path / "grown") as grown:
        for start in range(0, len(given), 3):
            grown.add_claims(given[start : start + 3])
            grown.counts()
        check_same(grown, whole)
