"""Claims made up for the benchmarks: a few propositions said very often, most of them once, copies, roundings, conflicts.

What the settings stand for:

- How often the k-th proposition is said follows the law of Zipf and Mandelbrot with exponent 1, as words, citations and
  events in the news do. Out of as many propositions as claims are made, this leaves about two thirds of those that occur
  said once, and gives the first of them near one in a hundred of all claims: 9,000 of a million are one block, which
  is the tail that anything of more than n log n would be seen by. About a third of all claims are in blocks of a hundred and more.
- Half of what is printed comes from a wire: studies of news on the web and in print find half and more of its text to be copied.
  Two in three copies are word for word, the third has a word changed, as editors do.
- What is not copied is a sentence of its own, of words drawn with Zipf's law, which holds the figure that it states.
- Six in ten tell the number, the others round it, bound it, tell a range or say "about"; one in fifty is wrong.
  A quarter leave out the time.
- Documents are of 2,000 outlets, the k-th as large as 1 / k of the first, and state eight claims each.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from aiclaims import BenchmarkClaim, Claim, Entity, Evidence, LagClaim, PatentClaim, Period, Quantity

CLAIMS_A_DOCUMENT = 8
OUTLETS = 2_000
COPIED, CHANGED = 0.5, 1 / 3
"""Share of what is printed from one of three wires, and share of that in which a word was changed."""
EXPONENT, FLATTENED = 1.0, 10.0
"""The k-th proposition is said as often as 1 / (k + FLATTENED) ** EXPONENT."""

_REMEMBERED = 1 << 16

_BODIES = [
    f"{name} {of}" for name in ("Institute", "Bureau", "Office", "Council", "Observatory") for of in "ABCDEFGHIJ"
]
_FIELDS = ["speech", "vision", "robotics", "translation", "chip design", "drug discovery", "planning", "search", None]
_BENCHMARKS = [f"Probe-{number}" for number in range(60)]
_YEARS = [Period.of_year(year) for year in range(2015, 2026)]
_SYLLABLES = [
    "ba",
    "cor",
    "del",
    "fin",
    "gra",
    "hu",
    "jen",
    "kol",
    "lum",
    "mer",
    "nos",
    "pra",
    "qui",
    "ros",
    "sta",
    "tur",
]
_WORDS = [one + two + end for one in _SYLLABLES for two in _SYLLABLES for end in ("", "ing", "ed", "s")]

Say = Callable[[random.Random, tuple[Evidence, ...], tuple[str, ...], Quantity], Claim]
_Told = tuple[Quantity, tuple[str, ...], str]


def synthetic_claims(count: int, *, seed: int = 1, propositions: int | None = None) -> Iterator[Claim]:
    """Make claims; the same for the same arguments.

    Args:
        count: How many.
        seed: Seed of the chance.
        propositions: How many propositions they are about; by default as many as claims, of which most do not occur.
    """
    chance = random.Random(seed)
    propositions = propositions or count
    weights = proposition_weights(propositions)
    for number in range(count):
        rank = bisect_left(weights, chance.random() * weights[-1])
        yield said_once_more(rank, chance, number, propositions)


def claims_by_proposition(count: int, *, seed: int = 1) -> Iterator[list[Claim]]:
    """Make as many claims with the same skew, all of one proposition at a time, so that not all have to be held.

    Args:
        count: How many, about.
        seed: Seed of the chance.
    """
    chance = random.Random(seed)
    number, before = 0, 0.0
    weights = proposition_weights(count)
    total = weights[-1]
    for rank, until in enumerate(weights):
        expected, before = count * (until - before) / total, until
        times = int(expected) + (chance.random() < expected % 1)
        if times:
            yield [said_once_more(rank, chance, number + at, count) for at in range(times)]
            number += times


def proposition_weights(propositions: int) -> list[float]:
    """Give how often the propositions are said, each with all before it."""
    return list(accumulate((rank + FLATTENED) ** -EXPONENT for rank in range(1, propositions + 1)))


def said_once_more(rank: int, chance: random.Random, number: int, propositions: int) -> Claim:
    """Say a proposition once more: as a wire has it, or in own words; sharply or roughly, rarely wrongly.

    Args:
        rank: Which proposition.
        chance: The chance.
        number: Number of the claim, which its own words are drawn by.
        propositions: How many propositions there are, which tells how many documents.
    """
    say, subject, truth, unit = _proposition(rank)
    document = chance.randrange(max(1, propositions // CLAIMS_A_DOCUMENT))
    if chance.random() < COPIED:
        # What is printed from a wire says what the wire says.
        value, credited, quote = _wire(rank, chance.randrange(3))
        if chance.random() < CHANGED:
            words = quote.split(" ")
            words[chance.randrange(5, len(words))] = chance.choice(_WORDS)
            quote = " ".join(words)
    else:
        value, credited, quote = _in_own_words(chance, rank, subject, truth, unit)
    start = chance.randrange(20_000)
    evidence = Evidence(_document(document), start, start + len(quote), quote)
    return say(chance, (evidence,), credited, value)


@lru_cache(_REMEMBERED)
def _wire(rank: int, wire: int) -> _Told:
    _, subject, truth, unit = _proposition(rank)
    return _in_own_words(random.Random(3 * rank + wire), rank, subject, truth, unit)


def _in_own_words(chance: random.Random, rank: int, subject: str, truth: float, unit: str) -> _Told:
    value = _told(chance, truth, unit)
    credited = (_BODIES[(rank + chance.randrange(3)) % len(_BODIES)],) if chance.random() < 0.3 else ()
    words = chance.choices(_WORDS, cum_weights=_word_weights(), k=chance.randrange(8, 22))
    return value, credited, f"{subject} {value}, {' '.join(words)}."


@cache
def _word_weights() -> Sequence[float]:
    return list(accumulate(1 / (rank + 2.7) for rank in range(len(_WORDS))))


@cache
def _outlet_weights() -> Sequence[float]:
    return list(accumulate(1 / rank for rank in range(1, OUTLETS + 1)))


@lru_cache(_REMEMBERED)
def _document(document: int) -> str:
    weights = _outlet_weights()
    # The golden ratio spreads documents over outlets evenly.
    outlet = bisect_left(weights, (document * 0.6180339887) % 1 * weights[-1])
    return f"https://news{outlet}.example/{2015 + document % 11}/{document:07}"


@lru_cache(_REMEMBERED)
def _proposition(rank: int) -> tuple[Say, str, float, str]:
    chance = random.Random(rank)
    made = chance.random()
    party = Entity(f"Party {chance.randrange(1 + rank // 4)}", "firm")
    other = Entity(f"Rival {chance.randrange(1 + rank // 4)}", "country")
    periods = chance.sample(_YEARS, 2)
    if made < 0.5:
        truth, topic = float(chance.randrange(20, 90_000)), chance.choice(_FIELDS)

        def patents(
            chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...], value: Quantity
        ) -> Claim:
            return PatentClaim(
                holder=party, measure="count", topic=topic, value=value,
                status="filed" if chance.random() < 0.5 else None,
                period=_when(chance, periods), evidence=evidence, attribution=credited, extractor="patents 1",
                confidence=round(0.5 + chance.random() / 2, 2),
            )  # fmt: skip

        return patents, f"{party.name} filed on {topic or 'anything'}", truth, "patents"
    if made < 0.85:
        score, benchmark = chance.randrange(200, 990) / 10, chance.choice(_BENCHMARKS)

        def scores(
            chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...], value: Quantity
        ) -> Claim:
            return BenchmarkClaim(
                system=party, measure="score", benchmark=benchmark, value=value,
                period=None, evidence=evidence, attribution=credited, extractor="benchmarks 1",
                confidence=round(0.5 + chance.random() / 2, 2),
            )  # fmt: skip

        return scores, f"{party.name} reached on {benchmark}", score, "percent"
    months = float(chance.randrange(2, 40))

    def lags(
        chance: random.Random, evidence: tuple[Evidence, ...], credited: tuple[str, ...], value: Quantity
    ) -> Claim:
        return LagClaim(
            laggard=party, leader=other, gap=value, period=_when(chance, periods),
            evidence=evidence, attribution=credited, extractor="lag 1",
            confidence=round(0.5 + chance.random() / 2, 2),
        )  # fmt: skip

    return lags, f"{party.name} is behind {other.name} by", months, "months"


def _when(chance: random.Random, periods: list[Period]) -> Period | None:
    draw = chance.random()
    return periods[0] if draw < 0.6 else periods[1] if draw < 0.75 else None


def _told(chance: random.Random, truth: float, unit: str) -> Quantity:
    draw = chance.random()
    if draw < 0.62:
        return Quantity(truth, truth, unit)
    rounded = float(f"{truth:.2g}")
    if draw < 0.76:
        return Quantity(rounded, rounded, unit)
    if draw < 0.86:
        return Quantity(min(truth, rounded), None, unit)
    if draw < 0.95:
        return Quantity(rounded, rounded, unit, True)
    if draw < 0.98:
        return Quantity(min(truth, rounded), max(truth, rounded), unit)
    wrong = round(truth * chance.choice([0.5, 0.75, 1.25, 1.5, 2.0]), 1)
    return Quantity(wrong, wrong, unit)
