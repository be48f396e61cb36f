"""One good extractor, and many that are each broken in one way."""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import random
import re
import socket
import warnings
from collections.abc import Iterator
from datetime import datetime
from time import time
from typing import Any

import attrs

from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Evidence, Quantity, claim, detail, identity, measured

_BUILT = re.compile(r"(\w+) built ([0-9]{1,9}) bridges")


@claim("bridges")
class BridgeClaim(Claim):
    """How many bridges somebody built."""

    builder: str = identity()
    bridges: Quantity = measured()
    note: str | None = detail()


class Bridges:
    """Find "Ada built 12 bridges", and keep to all that is asked of an extractor."""

    name: str = "bridges"
    version: str = "1"
    kinds: tuple[type[Claim], ...] = (BridgeClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: Any = ("built", "bridge*")
    examples: tuple[str, ...] = ("Ada built 12 bridges.", "Last year Corvane built 7 bridges in Bern.")

    def extract(self, passage: Passage, context: Context) -> Iterator[Any]:
        """Find what the passage states."""
        for match in _BUILT.finditer(passage.text):
            yield self.stated(passage, match[1], int(match[2]))

    def stated(self, passage: Passage, builder: str, number: float, **fields: Any) -> Claim:
        """Make the claim."""
        return BridgeClaim(
            **{
                "evidence": (passage.evidence(),),
                "builder": builder,
                "bridges": Quantity.exactly(number, "bridges"),
                **fields,
            }
        )


BROKEN: dict[type[Bridges], str] = {}


def caught_by(check: str) -> Any:
    """Say which check catches an extractor."""

    def keep(broken: type[Bridges]) -> type[Bridges]:
        BROKEN[broken] = check
        return broken

    return keep


def changed(claims: Iterator[Any], **fields: Any) -> Iterator[Any]:
    """Give claims with other fields."""
    return (attrs.evolve(each, **fields) for each in claims)


# What it declares.


@caught_by("declarations")
class ShoutsItsName(Bridges):
    name = "Bridges"


@caught_by("declarations")
class ChangesItsVersion(Bridges):
    asked = 0

    @property
    def version(self) -> str:  # type: ignore[override]
        self.asked += 1
        return str(self.asked)


@caught_by("samples")
class FindsNothing(Bridges):
    def extract(self, passage, context):
        return iter(())


@caught_by("samples")
class WaitsForAnotherTrigger(Bridges):
    triggers = ("tunnel",)


@caught_by("samples")
class Raises(Bridges):
    def extract(self, passage, context):
        raise ZeroDivisionError("no bridge")


@claim("tunnels")
class TunnelClaim(Claim):
    """A kind that nobody declares."""

    builder: str = identity()


@caught_by("declared_kinds")
class YieldsAnUndeclaredKind(Bridges):
    def extract(self, passage, context):
        yield from super().extract(passage, context)
        yield TunnelClaim(evidence=(passage.evidence(),), builder="Ada")


class LongBridgeClaim(BridgeClaim):
    """A class of its own, not declared."""


@caught_by("declared_kinds")
class YieldsASubclass(Bridges):
    def extract(self, passage, context):
        for each in super().extract(passage, context):
            yield LongBridgeClaim(evidence=each.evidence, builder=each.builder, bridges=each.bridges)


@caught_by("declared_kinds")
class YieldsDictionaries(Bridges):
    def extract(self, passage, context):
        return (attrs.asdict(each) for each in super().extract(passage, context))


# Where it says that something stands.


@caught_by("grounding")
class IsOffByOne(Bridges):
    def extract(self, passage, context):
        there = passage.evidence()
        return changed(
            super().extract(passage, context),
            evidence=(Evidence(there.doc, there.start + 1, there.end + 1, there.quote),),
        )


@caught_by("grounding")
class CountsBytes(Bridges):
    def extract(self, passage, context):
        there = passage.evidence()
        start = len(passage.reading.document.text[: there.start].encode("utf-8", "surrogatepass"))
        return changed(
            super().extract(passage, context),
            evidence=(Evidence(there.doc, start, start + len(there.quote), there.quote),),
        )


@caught_by("grounding")
class QuotesTheFirstPlace(Bridges):
    def extract(self, passage, context):
        document = passage.reading.document
        quote = passage.evidence().quote
        start = document.text.index(quote)
        return changed(super().extract(passage, context), evidence=(document.evidence(start, start + len(quote)),))


@caught_by("grounding")
class QuotesAnotherDocument(Bridges):
    def extract(self, passage, context):
        there = attrs.evolve(passage.evidence(), doc="elsewhere")
        return changed(super().extract(passage, context), evidence=(there,))


@caught_by("grounding")
class TidiesItsQuotes(Bridges):
    def extract(self, passage, context):
        there = passage.evidence()
        return changed(super().extract(passage, context), evidence=(attrs.evolve(there, quote=there.quote.lower()),))


# What it takes from the text around.


@caught_by("locality")
class ReadsOnlyTheFirstSentence(Bridges):
    def extract(self, passage, context):
        if passage.index == 0:
            yield from super().extract(passage, context)


@caught_by("locality")
class ReadsOnlyTheLastSentence(Bridges):
    def extract(self, passage, context):
        if passage.index == len(passage.reading.passages) - 1:
            yield from super().extract(passage, context)


@caught_by("locality")
class NotesTheSentenceBefore(Bridges):
    def extract(self, passage, context):
        before = passage.previous
        return changed(super().extract(passage, context), note=before.text if before else None)


@caught_by("markup")
class LooksUpCleanTextInTheSource(Bridges):
    def extract(self, passage, context):
        if passage.text in passage.reading.document.text:
            yield from super().extract(passage, context)


@caught_by("markup")
class TakesCleanOffsetsForThoseOfTheSource(Bridges):
    def extract(self, passage, context):
        document, start = passage.reading.document, passage.block.alignment.to_source(0, 1).start + passage.start
        return changed(
            super().extract(passage, context),
            evidence=(Evidence(document.id, start, start + len(passage.text), passage.text),),
        )


# What it does not expect of a text.


@caught_by("empty_text")
class ExpectsThreeWords(Bridges):
    def extract(self, passage, context):
        assert passage.text.split()[2]
        yield from super().extract(passage, context)


@caught_by("odd_text")
class EncodesTheText(Bridges):
    def extract(self, passage, context):
        passage.text.encode()
        yield from super().extract(passage, context)


@caught_by("odd_text")
class TakesEveryDigitForANumber(Bridges):
    def extract(self, passage, context):
        for builder, verb, number in zip(*(passage.text.split()[skip:] for skip in range(3)), strict=False):
            if verb == "built" and number.isdigit():
                yield self.stated(passage, builder, int(number))


@caught_by("odd_text")
class ReadsNumbersOfAnyLength(Bridges):
    def extract(self, passage, context):
        for builder, number in re.findall(r"(\w+) built ([0-9]+) bridges", passage.text):
            yield self.stated(passage, builder, float(number))


@caught_by("huge_text")
class StopsAfterAHundred(Bridges):
    def extract(self, passage, context):
        if len(context.claims) < 100:
            yield from super().extract(passage, context)


@caught_by("huge_text")
class CallsItselfForEachWord(Bridges):
    def extract(self, passage, context):
        def count(words: list[str]) -> int:
            return 1 + count(words[1:]) if words else 0

        assert count(passage.reading.document.text.split())
        yield from super().extract(passage, context)


# What it depends on.


@caught_by("repeatable")
class NumbersItsClaims(Bridges):
    def __init__(self) -> None:
        self.number = 0

    def extract(self, passage, context):
        for each in super().extract(passage, context):
            self.number += 1
            yield attrs.evolve(each, note=str(self.number))


@caught_by("repeatable")
class RemembersWhatItHasSeen(Bridges):
    def __init__(self) -> None:
        self.seen: set[str] = set()

    def extract(self, passage, context):
        if passage.text not in self.seen:
            yield from super().extract(passage, context)
        if len(passage.reading.passages) == 1:
            self.seen.add(passage.text)


@caught_by("repeatable")
class Guesses(Bridges):
    def extract(self, passage, context):
        return changed(super().extract(passage, context), confidence=random.Random().random())


@caught_by("hash_seeds")
class TakesOneOfASet(Bridges):
    def extract(self, passage, context):
        return changed(super().extract(passage, context), note=next(iter({f"span {number}" for number in range(50)})))


@caught_by("hash_seeds")
class KeepsAHash(Bridges):
    def extract(self, passage, context):
        return changed(super().extract(passage, context), note=str(hash(passage.text)))


@caught_by("no_clock_or_network")
class AsksTheTime(Bridges):
    def extract(self, passage, context):
        if time() > 0:
            yield from super().extract(passage, context)


@caught_by("no_clock_or_network")
class AsksTheYear(Bridges):
    def extract(self, passage, context):
        if datetime.now().year > 2000:
            yield from super().extract(passage, context)


@caught_by("no_clock_or_network")
class LooksTheBuilderUp(Bridges):
    def extract(self, passage, context):
        with contextlib.suppress(OSError):
            socket.getaddrinfo("localhost", 80)
        yield from super().extract(passage, context)


# What it changes.


@caught_by("no_mutation")
class CleansThePassage(Bridges):
    def extract(self, passage, context):
        found = list(super().extract(passage, context))
        passage.text = passage.text.replace(".", "!")
        return iter(found)


@caught_by("no_mutation")
class DropsMarks(Bridges):
    def extract(self, passage, context):
        passage.__dict__["quantities"] = ()
        yield from super().extract(passage, context)


@caught_by("no_mutation")
class SetsTheEnvironment(Bridges):
    def extract(self, passage, context):
        os.environ["BRIDGES"] = str(int(os.environ.get("BRIDGES", "0")) + 1)
        yield from super().extract(passage, context)


@caught_by("no_mutation")
class DrawsFromTheSharedRandom(Bridges):
    def extract(self, passage, context):
        random.random()
        yield from super().extract(passage, context)


@caught_by("no_mutation")
class LearnsTriggers(Bridges):
    def __init__(self) -> None:
        self.triggers = ["built"]

    def extract(self, passage, context):
        self.triggers.append(f"word{len(self.triggers)}")
        yield from super().extract(passage, context)


@caught_by("silence")
class Prints(Bridges):
    def extract(self, passage, context):
        print("reading", passage.index)
        yield from super().extract(passage, context)


@caught_by("silence")
class Warns(Bridges):
    def extract(self, passage, context):
        warnings.warn("a bridge", stacklevel=1)
        yield from super().extract(passage, context)


@caught_by("silence")
class Logs(Bridges):
    def extract(self, passage, context):
        logging.getLogger("bridges").warning("a bridge")
        yield from super().extract(passage, context)


# What its claims are.


@claim("bridges")
class GrowingClaim(Claim):
    """A claim that changes each time it is made."""

    builder: str = identity()

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        object.__setattr__(self, "builder", f"{self.builder}!")


@caught_by("json")
class MakesClaimsThatGrow(Bridges):
    kinds = (GrowingClaim,)

    def stated(self, passage, builder, number, **fields):
        return GrowingClaim(evidence=(passage.evidence(),), builder=builder)


@claim("bridges")
class WeighingClaim(Claim):
    """A claim with a number that no JSON has."""

    builder: str = identity()
    weight: float = detail(default=float("nan"))


@caught_by("json")
class WeighsNothing(Bridges):
    kinds = (WeighingClaim,)

    def stated(self, passage, builder, number, **fields):
        return WeighingClaim(evidence=(passage.evidence(),), builder=builder)


@caught_by("pickle")
class HoldsAFunction(Bridges):
    def __init__(self) -> None:
        self.clean = lambda text: text


@caught_by("pickle")
class ForgetsItsSettings(Bridges):
    def __init__(self, factor: int = 2) -> None:
        self.factor = factor

    def __reduce__(self):
        return (type(self), (1,))

    def stated(self, passage, builder, number, **fields):
        return super().stated(passage, builder, number * self.factor)


_CALLS = itertools.count()


@claim("bridges")
class CountedClaim(Claim):
    """A claim whose key changes with each look at it."""

    builder: str = identity(fold=lambda builder: f"{builder} {next(_CALLS)}")


@caught_by("merge_laws")
class FoldsByTheNumberOfCalls(Bridges):
    kinds = (CountedClaim,)

    def stated(self, passage, builder, number, **fields):
        return CountedClaim(evidence=(passage.evidence(),), builder=builder)


@claim("bridges")
class ShortSightedClaim(Claim):
    """A claim that expects a note that may be missing."""

    builder: str = identity()
    note: str | None = identity(default=None, fold=lambda note: note.lower())


@caught_by("merge_laws")
class FoldsWhatMayBeMissing(Bridges):
    kinds = (ShortSightedClaim,)

    def stated(self, passage, builder, number, **fields):
        return ShortSightedClaim(evidence=(passage.evidence(),), builder=builder, note="built")


# How it works.


@caught_by("threads")
class KeepsThePassage(Bridges):
    def extract(self, passage, context):
        self.passage = passage
        matches = list(_BUILT.finditer(passage.text))
        for match in matches:
            yield self.stated(self.passage, match[1], int(match[2]))


@caught_by("threads")
class CollectsOnItself(Bridges):
    def extract(self, passage, context):
        self.found = []
        for each in super().extract(passage, context):
            self.found.append(each)
        return list(self.found)


@caught_by("linear_time")
class Backtracks(Bridges):
    pattern = re.compile(r".*built (?:[0-9]+,?)+ tunnels")

    def extract(self, passage, context):
        self.pattern.match(passage.text)
        yield from super().extract(passage, context)


@caught_by("linear_time")
class ReadsTheDocumentForEachPassage(Bridges):
    def extract(self, passage, context):
        assert len(re.findall(r"\w", passage.reading.document.text * 20))
        yield from super().extract(passage, context)
