"""Where those who are listed are: lists are ordered by destination, "under the destinations of A (2) and B (5)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity, Quantity


def with_destinations(scene: Scene, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Give a listing for each destination that it is said to fall under, with how many are from there.

    Args:
        scene: The passage.
        findings: The acts in it.
    """
    places = _places(scene)
    shared = False
    for finding in findings:
        at_place = finding.target is None or finding.target in places
        whole = len(places) > 1 and finding.value is not None and not any(places.values())
        if finding.action != "list" or not places or not at_place:
            yield finding
            continue
        if whole:
            # Of several places none has a number of its own.
            yield attrs.evolve(finding, target=None)
            continue
        if shared:
            continue
        shared = True
        for place, count in places.items():
            alone = finding.value if len(places) == 1 else None
            yield attrs.evolve(finding, target=place, value=count or alone)


def _places(scene: Scene) -> dict[Entity, Quantity | None]:
    """Find the places that those who are listed are in, each with how many of them are there."""
    opening = _UNDER.search(scene.text)
    if opening is None:
        home = _ALL_IN.search(scene.text)
        there = next((p for p in scene.parties if home and p.start == home.end() and p.entity.type == "country"), None)
        return {} if there is None else {there.entity: None}
    row = list(_row(scene, opening.end()))
    places: dict[Entity, Quantity | None] = {}
    for party, following in zip(row, [*row[1:], None], strict=True):
        count = _COUNT.search(scene.text, party.end, following.start if following else party.end + _NEAR)
        told = Quantity(int(count["number"]), int(count["number"]), "entities") if count else None
        places[party.entity] = places.get(party.entity) or told
    return places


def _row(scene: Scene, start: int) -> Iterator[Party]:
    """Give the countries of a row that begins here, until something else is told."""
    for party in scene.parties:
        if party.start < start or party.entity.type != "country":
            continue
        if _BESIDE.fullmatch(scene.text, start, party.start) is None:
            return
        start = party.end
        yield party


_NEAR = 12
_UNDER = lazy_regex(r"\bunder (?:the )?destinations? of ")
_COUNT = lazy_regex(r"\((?P<number>\d{1,3})\)")
# What stands between two of them: full names of states, short ones in brackets, numbers.
_BESIDE = lazy_regex(
    r"(?:[\s,;()“”\"]|\d{1,3}(?=\))|\b(?:and|the|of|as well as|Special Administrative Region|[A-Z]\w*(?:['’]s)?|[A-Z]\.(?:[A-Z]\.)*)(?![\w]))*"
)
_ALL_IN = lazy_regex(
    r"\b(?:all|each|every one) of (?:whom|which|them) (?:(?:is|are|was|were) )?(?:located |based |headquartered )?in (?:the )?"
)
