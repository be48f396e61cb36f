"""Who may hold the patents that a passage counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.patents.country_codes import find_coded
from aiclaims.extractors.patents.holder_gates import IN_FIRM, branch_start, holds_itself, may_hold
from aiclaims.extractors.patents.jurisdictions import is_jurisdiction, with_home
from aiclaims.extractors.patents.listed import is_source, listed_holder, sources_behind
from aiclaims.extractors.patents.parties import OFFICE, PLACES, TYPES, counted_region, is_place
from aiclaims.extractors.patents.unlisted import find_unlisted
from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity


def credited(passage: Passage, sources: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out of the sources a country that reports its own patents.

    Args:
        passage: The passage.
        sources: Whom it credits.
    """
    listed = listed_holder(passage)
    own = {mark.entity.name for mark in passage.entities if mark.entity.type in PLACES and holds_itself(passage, mark)}
    own |= set() if listed is None else {listed.entity.name}
    return tuple(name for name in sources if name not in own) or sources_behind(passage)


def find_holders(passage: Passage) -> tuple[Mark, ...]:
    """Find those who may hold patents: countries, firms and bodies, and words that refer to them.

    Left out are the credited sources, nationalities that only describe a firm ("its South Korean rival
    Samsung") or name where a patent counts ("5,000 U.S. patents"), offices that neither receive nor
    grant, pairs of countries, employers of inventors, and names of fields and studies.
    """
    found: list[Mark] = [
        mark for mark in passage.mentions if entity_of(mark, *TYPES) is not None and may_hold(passage, mark)
    ]
    found = _joined(passage, [mark for mark in found if not _refers_to_excluded(passage, mark, found)])
    found = sorted([*found, *_branches(passage)], key=lambda mark: mark.start)
    regions = [
        region
        for mark in passage.entities
        if (region := counted_region(passage, mark)) is not None and not IN_FIRM.match(passage.text, mark.end)
    ]
    found = sorted([*found, *regions], key=lambda mark: mark.start)
    new = [mark for mark in find_unlisted(passage, passage.entities) if not any(m.start == mark.start for m in found)]
    found = [
        _crossed(passage, mark) for mark in sorted([*found, *new, *find_coded(passage)], key=lambda mark: mark.start)
    ]
    listed = listed_holder(passage)
    if listed is not None:
        behind = (mark for mark in found if mark.start >= listed.end)
        found = [listed, *(mark for mark in behind if not is_source(passage, mark))]
    firms = [mark for mark in found if not is_place(mark)]
    return tuple(
        mark if is_place(mark) else with_home(passage, mark)
        for mark in found
        if not is_jurisdiction(passage, mark, others=[m for m in found if m is not mark], firms=firms)
    )


def _branches(passage: Passage) -> Iterator[EntityMark]:
    """Find unlisted firms whose name ends in a country: "Acme Holland"."""
    for place in passage.entities:
        start = branch_start(passage, place)
        if start is not None:
            text = passage.text[start : place.end]
            yield attrs.evolve(place, start=start, text=text, entity=Entity(text, "firm"), known=False)


def _crossed(passage: Passage, mark: Mark) -> Mark:
    """Take a firm together with the place that a slash joins to its name: "Grid Works/Japan (40)"."""
    place = None if is_place(mark) or not isinstance(mark, EntityMark) else _SLASHED.match(passage.text, mark.end)
    return mark if place is None else attrs.evolve(mark, end=place.end(), text=passage.text[mark.start : place.end()])


_SLASHED = lazy_regex(r"/[A-Z][\w.]+(?=\s\()")


def _joined(passage: Passage, found: Sequence[Mark]) -> list[Mark]:
    """Take two places that are counted as one for one holder: "the EU plus UK"."""
    joined: list[Mark] = []
    for mark in found:
        last = joined[-1] if joined else None
        if (
            isinstance(last, EntityMark)
            and isinstance(mark, EntityMark)
            and is_place(last)
            and is_place(mark)
            and _PLUS.fullmatch(passage.text, last.end, mark.start)
        ):
            text = passage.text[last.start : mark.end]
            joined[-1] = attrs.evolve(last, end=mark.end, text=text, entity=Entity(text, "region"), country=None)
        else:
            joined.append(mark)
    return joined


_PLUS = lazy_regex(r"\s?(?:plus|\+)\s?(?:the\s)?")


def _refers_to_excluded(passage: Passage, mark: Mark, found: Sequence[Mark]) -> bool:
    """Tell whether a word refers back to a name of the same passage that may hold nothing."""
    meant = entity_of(mark, *TYPES)
    if not isinstance(mark, ReferenceMark) or meant is None or OFFICE.search(meant.entity.name):
        return False
    return meant in passage.entities and meant not in found
