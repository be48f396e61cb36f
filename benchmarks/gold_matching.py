"""Which of the claims found are right, held against claims that were annotated by hand.

A claim is right where an annotated one of the same document and kind stands in an overlapping place and
agrees in every field that makes the proposition: names without case, hyphens and spaces, equal values,
some thing in common. Every annotated claim makes one found claim right.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from aiclaims.schema.folding import fold_name

Json = Mapping[str, Any]

CORE = {
    "patents": ("holder", "measure", "value", "compared_to"),
    "benchmarks": ("system", "benchmark", "measure", "value", "relation", "baseline"),
    "lag": ("laggard", "leader", "gap"),
    "chip_restrictions": ("aspect", "action", "actor", "target", "items", "value"),
}
"""The fields that make the proposition, by kind."""

_TURNED = {"above": "below", "below": "above"}


@attrs.frozen
class Judged:
    """A claim that was found, and whether it is right.

    Args:
        kind: Its kind.
        doc: The document.
        confidence: How sure the extractor was.
        right: Whether an annotated claim says the same.
    """

    kind: str
    doc: str
    confidence: float
    right: bool


def judge(gold: Iterable[Json], found: Iterable[Json]) -> list[Judged]:
    """Judge the claims found, save those that nobody can.

    These are claims of other documents and kinds, and those in a place where the annotators left it open
    what is a claim.

    Args:
        gold: The annotated documents, each with its claims.
        found: The claims found; a consolidated one stands for its witnesses.
    """
    claims_of: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for line in found:
        for claim in line.get("witnesses", (line,)):
            claims_of[claim["doc"], claim["kind"]].append(claim)
    judged = []
    for document in gold:
        for kind in CORE:
            golds = [claim for claim in document["claims"] if claim["kind"] == kind]
            claims = sorted(claims_of.pop((document["doc"], kind), ()), key=lambda claim: -claim["confidence"])
            right = _paired(golds, claims)
            judged += [
                Judged(kind, document["doc"], claim["confidence"], i in right)
                for i, claim in enumerate(claims)
                if i in right or not _left_open(golds, claim)
            ]
    return judged


def agrees(gold: Json, claim: Json) -> bool:
    """Tell whether a claim says what an annotated one says, at the same place.

    Args:
        gold: The annotated claim; a field holds the list of names that will do.
        claim: The claim found, of the same document and kind.
    """
    forms = [claim]
    if claim.get("relation") in _TURNED and claim.get("measure") == "comparison":
        # That A is above B says that B is below A.
        turned = {"system": claim["baseline"], "baseline": claim["system"], "relation": _TURNED[claim["relation"]]}
        forms.append({**claim, **turned})
    elif claim.get("relation") == "on_par":
        forms.append({**claim, "system": claim["baseline"], "baseline": claim["system"]})
    core = CORE[claim["kind"]]
    return _overlap(gold, claim) and any(
        all(_same(name, gold.get(name), form.get(name)) for name in core) for form in forms
    )


def _same(name: str, gold: Any, found: Any) -> bool:
    if name in ("value", "gap"):
        return _same_quantity(gold, found)
    if name == "items":
        return not gold or any(_same_item(one, other) for one in gold for other in found or ())
    accepted = gold if isinstance(gold, list) else [gold]
    if isinstance(found, dict):
        found = found["name"]
    return fold_name(found) in {fold_name(name) for name in accepted or [None]}


def _same_quantity(gold: Json | None, found: Json | None) -> bool:
    if gold is None or found is None:
        return gold is found
    # "About a third" is 33, 33.3 or 33.33.
    tolerance = 1e-2 if gold.get("approximate") else 1e-6
    return fold_name(gold.get("unit")) == fold_name(found.get("unit")) and all(
        _same_end(gold[end], found[end], tolerance) for end in ("low", "high")
    )


def _same_end(gold: float | None, found: float | None, tolerance: float) -> bool:
    if gold is None or found is None:
        return gold is found
    return math.isclose(gold, found, rel_tol=tolerance, abs_tol=1e-6)


def _same_item(one: str, other: str) -> bool:
    """All words of the shorter stand in the longer: "H20 chips" is "H20", "H200" is not."""
    words, others = ({word.rstrip("s") for word in re.findall(r"[\w+]+", item.casefold())} for item in (one, other))
    return bool(words and others) and (words <= others or others <= words)


def _overlap(gold: Json, claim: Json) -> bool:
    start, end = gold["span"]
    return any(
        item["doc"] == claim["doc"] and item["start"] < end and start < item["end"] for item in claim["evidence"]
    )


def _left_open(golds: Iterable[Json], claim: Json) -> bool:
    """Tell whether a claim stands only where annotated claims are optional, or repeats such a claim."""
    here = [gold for gold in golds if _overlap(gold, claim)]
    optional = [gold for gold in here if gold.get("optional")]
    return bool(optional) and (len(optional) == len(here) or any(agrees(gold, claim) for gold in optional))


def _paired(golds: Sequence[Json], claims: Sequence[Json]) -> set[int]:
    """Give the positions of as many claims as can each have an annotated claim to itself, surest first."""
    owner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j, gold in enumerate(golds):
            if j not in tried and agrees(gold, claims[i]):
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    return {i for i in range(len(claims)) if place(i, set())}
