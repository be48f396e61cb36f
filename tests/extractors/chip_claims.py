"""Claims about chips in short, for tables of texts and what they tell."""

from __future__ import annotations

import datetime as dt

from aiclaims import extract
from aiclaims.documents.document import Document
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.extractor import ChipRestrictionExtractor
from aiclaims.plugins import Registry

REGISTRY = Registry(builtins=False, entry_points=False)
REGISTRY.register(ChipRestrictionExtractor())
LEAD = "Export controls on AI chips have been in the news. "
US, CN = "United States", "China"

Core = tuple[str, str | None, str | None]


def claims_of(text: str) -> list[ChipRestrictionClaim]:
    """Give the claims of a text; one of one line stands in an article on the subject."""
    document = Document(
        text if "\n" in text else LEAD + text,
        published=dt.date(2026, 1, 20),
        language="en",
        format="markdown" if "\n" in text else "text",
    )
    found = extract(document, registry=REGISTRY)
    assert not found.faults
    return [claim for claim in found.claims if isinstance(claim, ChipRestrictionClaim)]


def cores(text: str) -> list[Core]:
    """Give action or aspect, actor and target of each claim."""
    return [(c.action or c.aspect, c.actor and c.actor.name, c.target and c.target.name) for c in claims_of(text)]
