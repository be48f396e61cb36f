"""What changed between two lists of claims: pure functions on the JSON form, as two revisions print it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

Json = dict[str, Any]
Span = tuple[str, int, int]

KINDLESS = frozenset({"kind", "doc", "schema", "extractor"})
"""What two wordings of one claim share, and what says only which code found it."""


@attrs.frozen
class Change:
    """A claim that both lists have at one place, with other values.

    Args:
        before: As the first list has it.
        after: As the second has it.
        fields: Names of the fields that differ, in order.
    """

    before: Json
    after: Json
    fields: tuple[str, ...]


@attrs.frozen
class Changes:
    """The difference of two lists of claims.

    Args:
        same: The claims that both have.
        gained: Those that only the second has.
        lost: Those that only the first has.
        changed: Those that differ in some fields.
    """

    same: tuple[Json, ...]
    gained: tuple[Json, ...]
    lost: tuple[Json, ...]
    changed: tuple[Change, ...]


def compare(before: Sequence[Json], after: Sequence[Json], *, ignore: Iterable[str] = ()) -> Changes:
    """Tell which claims were gained, lost and changed.

    Equal claims pair first. Of the others, two of one document and kind whose evidence overlaps are one
    claim that changed, those that differ in the fewest fields first; what is left was gained or lost.

    Args:
        before: Claims of the first revision.
        after: Claims of the second.
        ignore: Fields whose values do not matter.
    """
    ignored = KINDLESS | frozenset(ignore)
    same, old, new = _equal(before, after, ignored)
    lost: list[Json] = []
    gained: list[Json] = []
    changed: list[Change] = []
    old_by, new_by = _grouped(old), _grouped(new)
    for group in old_by.keys() | new_by.keys():
        pairs, alone, fresh = _paired(old_by.get(group, []), new_by.get(group, []), ignored)
        changed += pairs
        lost += alone
        gained += fresh
    return Changes(
        same=tuple(sorted(same, key=_place)),
        gained=tuple(sorted(gained, key=_place)),
        lost=tuple(sorted(lost, key=_place)),
        changed=tuple(sorted(changed, key=lambda change: _place(change.after))),
    )


def fields_that_differ(before: Json, after: Json, *, ignore: Iterable[str] = ()) -> tuple[str, ...]:
    """Name the fields in which two claims differ; evidence counts by where it stands.

    Args:
        before: A claim.
        after: Another.
        ignore: Fields whose values do not matter.
    """
    ignored = KINDLESS | frozenset(ignore)
    names = [name for name in {**before, **after} if name not in ignored]
    return tuple(name for name in names if _value(before, name) != _value(after, name))


def spans(claim: Json) -> tuple[Span, ...]:
    """Give the places where a claim stands, the first first."""
    return tuple((item["doc"], item["start"], item["end"]) for item in claim["evidence"])


def overlap(one: Json, other: Json) -> bool:
    """Tell whether some of the evidence of two claims stands in the same place."""
    return any(
        doc == other_doc and start < other_end and other_start < end
        for doc, start, end in spans(one)
        for other_doc, other_start, other_end in spans(other)
    )


def _value(claim: Json, name: str) -> str:
    # As text, since 1, 1.0 and true are equal in Python and not in a report; a field that one revision
    # lacks is one that it leaves empty.
    return json.dumps(spans(claim) if name == "evidence" else claim.get(name), sort_keys=True)


def _content(claim: Json, ignored: frozenset[str]) -> str:
    told = {name: _value(claim, name) for name in claim if name not in ignored}
    return json.dumps(
        [claim["doc"], claim["kind"], {name: text for name, text in told.items() if text != "null"}], sort_keys=True
    )


def _place(claim: Json) -> tuple[str, int, int, str, str]:
    _, start, end = spans(claim)[0]
    return claim["doc"], start, end, claim["kind"], _content(claim, KINDLESS)


def _equal(
    before: Sequence[Json], after: Sequence[Json], ignored: frozenset[str]
) -> tuple[list[Json], list[Json], list[Json]]:
    """Part the claims that both have, each as often as both have it, from the rest of either."""
    unmatched = Counter(_content(claim, ignored) for claim in before)
    same, new = [], []
    for claim in after:
        content = _content(claim, ignored)
        if unmatched[content]:
            unmatched[content] -= 1
            same.append(claim)
        else:
            new.append(claim)
    old = []
    for claim in before:
        content = _content(claim, ignored)
        if unmatched[content]:
            unmatched[content] -= 1
            old.append(claim)
    return same, old, new


def _grouped(claims: Iterable[Json]) -> dict[tuple[str, str], list[Json]]:
    groups: dict[tuple[str, str], list[Json]] = defaultdict(list)
    for claim in claims:
        groups[claim["doc"], claim["kind"]].append(claim)
    return groups


def _paired(
    old: Sequence[Json], new: Sequence[Json], ignored: frozenset[str]
) -> tuple[list[Change], list[Json], list[Json]]:
    """Pair the claims of one document and kind, the likest first; give the rest of either too."""
    candidates = []
    for i, one in enumerate(old):
        for j, other in enumerate(new):
            if overlap(one, other):
                differing = fields_that_differ(one, other, ignore=ignored)
                # Ties are broken by what the claims say, alike in both directions, so that comparing
                # backwards gives the same pairs.
                told = sorted((_content(one, frozenset()), _content(other, frozenset())))
                candidates.append((len(differing), told, i, j, differing))
    pairs = []
    old_used, new_used = set(), set()
    for _, _, i, j, differing in sorted(candidates):
        if i not in old_used and j not in new_used:
            old_used.add(i)
            new_used.add(j)
            pairs.append(Change(old[i], new[j], differing))
    return (
        pairs,
        [claim for i, claim in enumerate(old) if i not in old_used],
        [claim for j, claim in enumerate(new) if j not in new_used],
    )
