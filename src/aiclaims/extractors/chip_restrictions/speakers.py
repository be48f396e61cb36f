"""Whom "we" and "our" mean in a text."""

from __future__ import annotations

from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.reading import Passage
from aiclaims.reading.entities.finder import find_entities
from aiclaims.schema import Entity

_REACH = 4
"""Passages back in which the one firm of a text is looked for."""


def firm_that_speaks(passage: Passage) -> Entity | None:
    """Name the speaker's firm, or the firm that is quoted; else the one firm that the title or heading names."""
    if passage.attribution:
        source = passage.attribution[-1]
        for person in passage.reading.people_by_surname.get(source.split()[-1].casefold(), ()):
            if person.person_of:
                return Entity(person.person_of, "firm")
        marks = [mark for at in (passage, *near(passage, 1)) for mark in at.entities]
        return next((m.entity for m in marks if m.entity.type == "firm" and m.entity.name == source), None)
    title = find_entities(passage.reading.document.title or "", passage.reading.names)
    heads = [head.entities for head in (passage.heading, passage.parent) if head]
    for row in (*heads, title, *(p.entities for p in near(passage, _REACH))):
        firms = {m.entity for m in row if m.entity.type == "firm"}
        if len(firms) == 1:
            return firms.pop()
    return None
