"""Which of many sentences are copies of each other with a few words changed, all at once or as they come.

Candidates are those that share one of their rarest pairs of neighbouring words, of which as similar ones must share one
(prefix filtering: Chaudhuri, Ganti and Kaushik, A Primitive Operator for Similarity Joins, 2006). A pair that more than
fifty have, `common`, is no such pair. A sentence with too few others is in the crowd, where each is compared with some
that are chosen by lot; the lots are drawn from the words, so that the set alone decides.
"""

from __future__ import annotations

import hashlib
import struct
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import chain, combinations, count, pairwise
from math import ceil
from typing import Any

LEAST_IN_COMMON = 0.7
"""Least share of pairs of neighbouring words that two copies have in common, of all that either has."""
CROWD = 50
"""A pair of words that more sentences have is looked up no more."""
_FEW = 8
"""So many sentences are compared all with all without looking for candidates first."""
_LOTS = 4
"""So many times are the sentences of the crowd put together by lot."""
_CHOSEN = 16
"""Most sentences, about, that the others put together with them are compared with."""

Pair = tuple[str, str]
_Lot = tuple[int, int]
Lots = tuple[int, ...]
"""What is drawn for a sentence of the crowd: its own number, and one for each way to put them together."""
Rank = tuple[int, Lots | None]
"""How many rare pairs a sentence has beyond those it needs, and its lots where it is in the crowd."""


def compared(roots: Mapping[str, str]) -> tuple[list[Pair], int]:
    """Compare sentences, but for those whose sources are one already.

    Args:
        roots: The sentences, as words with a space between, each with its source.

    Returns:
        Pairs of sentences by which all that are copies, directly or through others, are one; and how many are in the crowd.
    """
    found: list[Pair] = []
    if len(roots) <= _FEW:
        few = {wording: set(pairwise(wording.split(" "))) for wording in sorted(roots)}
        for one, other in combinations(few, 2):
            if roots[one] != roots[other] and have_in_common(few[one], few[other]):
                found.append((one, other))
        return found, 0
    # Numbers are counted and compared quicker than pairs of words.
    numbers: defaultdict[Pair, int] = defaultdict(count().__next__)
    pairs_of = {wording: set(map(numbers.__getitem__, pairwise(wording.split(" ")))) for wording in sorted(roots)}
    # Which are one is looked up for each two, and seldom changes.
    of_one: defaultdict[str, list[str]] = defaultdict(list)
    for wording in pairs_of:
        of_one[roots[wording]].append(wording)
    same = {wording: of_one[roots[wording]] for wording in pairs_of}
    unlike: set[Pair] = set()
    groups, crowd = _grouped(pairs_of, list(numbers))
    # Copies have most of their rarest pairs in common, so that one group comes again and again.
    inside = chain.from_iterable([combinations(alike, 2) for alike in dict.fromkeys(map(tuple, groups))])
    for one, other in chain(inside, crowd.pairs()):
        first, second = same[one], same[other]
        if first is second or (one, other) in unlike:
            continue
        if have_in_common(pairs_of[one], pairs_of[other]):
            found.append((one, other))
            if len(first) < len(second):
                first, second = second, first
            first += second
            same |= dict.fromkeys(second, first)
        else:
            unlike.add((one, other))
    return found, len(crowd)


def _grouped(pairs_of: Mapping[str, Set[int]], pairs: list[Pair]) -> tuple[Iterable[list[str]], _Crowd]:
    """Group the sentences that share one of their rarest pairs, and tell which are in the crowd."""
    often = Counter(chain.from_iterable(pairs_of.values()))
    shared = sorted([(times, pairs[number], number) for number, times in often.items() if 1 < times <= CROWD])
    places = {number: place for place, (_, _, number) in enumerate(shared)}
    common = {number for number, times in often.items() if times > CROWD}
    groups: defaultdict[int, list[str]] = defaultdict(list)
    crowd = _Crowd()
    for wording, numbers in pairs_of.items():
        rarest = sorted([places[number] for number in numbers if number in places])
        rare = len(numbers) - len(common & numbers) if common else len(numbers)
        if rare < _asked(numbers):
            crowd.add(wording)
        # Those that no other has come first of all.
        for place in rarest[: max(0, _asked(numbers) - rare + len(rarest))]:
            groups[place].append(wording)
    return groups.values(), crowd


class Growing:
    """Sentences among which it is looked up what one more may be a copy of.

    Args:
        wordings: Those that there are at first.
    """

    __slots__ = ("_common", "_crowd", "_holders", "_left", "_numbers")

    def __init__(self, wordings: Iterable[str]) -> None:
        self._numbers: defaultdict[Pair, int] = defaultdict(count().__next__)
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        self._left: dict[str, int] = {}
        self._crowd = _Crowd()
        pairs_of = {wording: self._pairs(wording) for wording in wordings}
        for wording, pairs in pairs_of.items():
            for pair in pairs:
                self._holders[pair].append(wording)
        self._common = {pair for pair, holders in self._holders.items() if len(holders) > CROWD}
        for pair in self._common:
            del self._holders[pair]
        for wording, pairs in pairs_of.items():
            left = self._left[wording] = len(pairs - self._common) - _asked(pairs)
            if left < 0:
                self._crowd.add(wording)

    @classmethod
    def restored(
        cls, holders: Mapping[Pair, Collection[str]], common: Iterable[Pair], ranks: Mapping[str, Rank]
    ) -> Growing:
        """Give sentences as far as a few more have to do with them.

        Args:
            holders: For each pair of words of those few the sentences that have it.
            common: Those of their pairs that too many have.
            ranks: What `rank` gave for these sentences and for all that are in the crowd.
        """
        made = cls(())
        made._holders |= {made._numbers[pair]: list(those) for pair, those in holders.items()}
        made._common = {made._numbers[pair] for pair in common}
        for wording, (left, lots) in ranks.items():
            made._left[wording] = left
            if lots is not None:
                made._crowd.put(wording, lots)
        return made

    @property
    def crowded(self) -> int:
        """How many are in the crowd."""
        return len(self._crowd)

    def rank(self, wording: str) -> Rank:
        """Tell how a sentence stands among the others, by which they are restored.

        Args:
            wording: The sentence.
        """
        return self._left[wording], self._crowd.lots_of(wording)

    def add(self, wording: str) -> Collection[str] | None:
        """Put in one more.

        Args:
            wording: The sentence.

        Returns:
            The others that it may be a copy of; None where it makes another difference too, to which of the others are
            compared in the crowd.
        """
        pairs = self._pairs(wording)
        rows, grown_common = [], []
        for pair in pairs - self._common:
            holders = self._holders[pair]
            if len(holders) < CROWD:
                rows.append(holders)
            else:
                grown_common.append(holders)
                self._common.add(pair)
                del self._holders[pair]
        left = self._left[wording] = len(rows) - _asked(pairs)
        is_settled = True
        for holders in grown_common:
            for other in holders:
                self._left[other] -= 1
                if self._left[other] == -1:
                    self._crowd.add(other)
                    is_settled = False
            is_settled = is_settled and sum([self._left[other] < 0 for other in (*holders, wording)]) < 2
        found: set[str] = set()
        if left < 0:
            partners = self._crowd.add(wording)
            if partners is None:
                is_settled = False
            else:
                found.update(partners)
        elif left:
            rows.sort(key=len)
        for row in rows if left < 0 else rows[: _asked(pairs)]:
            found.update(row)
        for row in rows:
            row.append(wording)
        return found if is_settled else None

    def _pairs(self, wording: str) -> Set[int]:
        return set(map(self._numbers.__getitem__, pairwise(wording.split(" "))))


class _Crowd:
    """Sentences that are too many, and too much alike, to be compared all with all.

    Of each way to draw a number for every pair of words, those with the same least number are put together: the more two
    have in common, the likelier they are (Broder, On the resemblance and containment of documents, 1997). Those of them
    that draw the least for themselves are chosen, half as many of all each time these double, and are compared with all.
    """

    __slots__ = ("_members", "_together")

    def __init__(self) -> None:
        self._members: dict[str, Lots] = {}
        self._together: defaultdict[_Lot, list[tuple[int, str]]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self._members)

    def add(self, wording: str) -> Collection[str] | None:
        """Put in one more; give those that it is compared with, None where there is another choice now.

        Args:
            wording: The sentence.
        """
        lots = own, *_ = (_number(wording), *_least_numbers(wording))
        partners: set[str] = set()
        for lot in enumerate(lots[1:]):
            together = self._together[lot]
            limit = _limit(len(together) + 1)
            if limit != _limit(len(together)):
                self.put(wording, lots)
                return None
            partners.update([other for number, other in together if own < limit or number < limit])
        self.put(wording, lots)
        return partners

    def put(self, wording: str, lots: Lots) -> None:
        """Put in one more of which the lots are known.

        Args:
            wording: The sentence.
            lots: What `lots_of` gives for it.
        """
        self._members[wording] = lots
        for lot in enumerate(lots[1:]):
            self._together[lot].append((lots[0], wording))

    def lots_of(self, wording: str) -> Lots | None:
        """Give what was drawn for a sentence, its own number first; None where it is not in the crowd.

        Args:
            wording: The sentence.
        """
        return self._members.get(wording)

    def pairs(self) -> Iterator[Pair]:
        """Give all pairs that are to be compared."""
        for together in self._together.values():
            limit = _limit(len(together))
            chosen = {wording for number, wording in together if number < limit}
            for one in chosen:
                yield from [(one, other) for _, other in together if other not in chosen or one < other]


def _limit(size: int) -> int:
    """Give below which number a sentence is chosen."""
    return (_CHOSEN << 64) >> max(_CHOSEN.bit_length() - 1, (size - 1).bit_length())


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())


@lru_cache(1 << 14)
def _numbers_drawn(pair: Pair) -> tuple[int, ...]:
    drawn = hashlib.blake2b(" ".join(pair).encode("utf-8", "surrogatepass"), digest_size=4 * _LOTS).digest()
    return struct.unpack(f">{_LOTS}I", drawn)


def _least_numbers(wording: str) -> list[int]:
    return list(map(min, zip(*map(_numbers_drawn, pairwise(wording.split(" "))), strict=True)))


def have_in_common(one: Set[Any], other: Set[Any]) -> bool:
    """Tell whether two sentences are copies.

    Args:
        one: The pairs of words of the one.
        other: Those of the other.
    """
    shared = len(one & other)
    return shared >= LEAST_IN_COMMON * (len(one) + len(other) - shared)


def _asked(pairs: Collection[Any]) -> int:
    """Give how many of a sentence's rarest pairs are looked up."""
    return len(pairs) - ceil(LEAST_IN_COMMON * len(pairs)) + 1
