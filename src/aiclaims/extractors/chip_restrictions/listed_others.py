"""A firm that is listed with so many others: the firm is one claim, the others are a second."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

_OTHERS = lazy_regex(r"\s(?:other|more|additional|further)\s(?P<whose>(?:[\w.’'-]+\s){0,2})", re.IGNORECASE)


def with_others(scene: Scene, finding: Finding) -> Iterator[Finding]:
    """Split "added X and 30 other Chinese firms" into X and the thirty.

    Args:
        scene: The passage.
        finding: An act in it.
    """
    others = _others(scene, finding)
    if others is None:
        parts = tuple(_parts(scene, finding))
        alone = finding.target if len(parts) < 2 else None
        yield attrs.evolve(finding, target=alone) if parts else finding
        yield from parts
        return
    yield attrs.evolve(finding, value=None)
    whose = next((p.entity for p in scene.parties if p.adjective and others.start() <= p.start < others.end()), None)
    yield attrs.evolve(
        finding, target=whose if whose is not None and whose.type == "country" else _home(scene, finding)
    )


def _others(scene: Scene, finding: Finding) -> re.Match[str] | None:
    """Find the words behind a number that tell that it counts whoever is listed beside the firm that is named."""
    if finding.action != "list" or finding.value is None or finding.target is None or finding.target.type != "firm":
        return None
    counts = (mark for mark in scene.passage.quantities if mark.low == finding.value.low and mark.kind == "number")
    found = next(filter(None, (_OTHERS.match(scene.text, mark.end) for mark in counts)), None)
    if found is not None and any(
        p.entity == finding.target and found.start() <= p.start < found.end() for p in scene.parties
    ):
        # "38 further Huawei affiliates" are all of them.
        return None
    return found


def _parts(scene: Scene, finding: Finding) -> Iterator[Finding]:
    """Find how many of those that are listed come from where: "140 firms, including 120 Chinese ones and two from Japan"."""
    if finding.action != "list" or finding.value is None or (finding.target and finding.target.type != "country"):
        return
    counts = [mark for mark in scene.passage.quantities if mark.kind == "number"]
    whole = next((mark for mark in counts if mark.low == finding.value.low), None)
    opening = _INCLUDING.search(scene.text, whole.end) if whole is not None else None
    if opening is None:
        return
    for mark in counts:
        home = next(
            (
                p.entity
                for p in scene.parties
                if p.entity.type == "country" and _OF.fullmatch(scene.text, mark.end, p.start)
            ),
            None,
        )
        if mark.start >= opening.end() and home is not None:
            yield attrs.evolve(finding, target=home, value=mark.quantity("entities"))


_INCLUDING = lazy_regex(
    r"\b(?:including|among (?:them|which)|comprising|(?:made up|consisting) of|of (?:which|whom|them))\b|[—–:(]|,\s(?=[\w-]+ of (?:them|which|whom)\b)|(?=\b(?:more than|over|some|about|nearly|at least)\s[\w-]+ of (?:them|which|whom)\b)",
    re.IGNORECASE,
)
_OF = lazy_regex(
    r"\s(?:of (?:them|which|whom)\s)?(?:(?:\w+\s)?(?:firms|companies|entities|organi[sz]ations|ones)?\s?(?:(?:are|were|based) )?(?:from|in)\s(?:the\s)?|are\s|were\s)?"
)


def _home(scene: Scene, finding: Finding) -> Entity | None:
    """Give the country of the firm that is named, whose fellows the others are taken to be."""
    party = next((p for p in scene.parties if p.entity == finding.target and p.country), None)
    return None if party is None or party.country is None else Entity(party.country, "country")
