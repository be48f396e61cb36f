"""A store that grew piece by piece holds the same rows as one that was filled at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from said import patents, rows, store_of

from aiclaims import Claim, Entity, Period
from aiclaims.merge import Link

WORDS = "the office said in its report on inventions of the year that was shown to the press at noon today".split()


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
        for table in ("claims", "witnesses", "conflicts", "stands", "origins"):
            query = f"SELECT * FROM {table} ORDER BY ALL"
            assert rows(grown, query) == rows(whole, query)
        assert rows(whole, "SELECT count(*) FROM conflicts") > [(0,)]
        assert rows(whole, "SELECT count(*) FROM witnesses WHERE origin <> 'document:' || doc") > [(0,)]
