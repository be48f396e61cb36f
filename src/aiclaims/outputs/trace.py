"""How one document is read, step by step: the answer to "why this claim" and "why none"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aiclaims.outputs.wording import circumstances, period_text, quantity_text, subject, value

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.plugins import Registry
    from aiclaims.reading import Passage
    from aiclaims.schema import Claim


def trace(document: Document, registry: Registry) -> str:
    """Tell how a document is read: its passages, what was found in each, and what each extractor made of it.

    Args:
        document: The document; short, for the answer is longer than it.
        registry: The plugins.

    Returns:
        Plain text, several lines a passage.
    """
    from aiclaims.extraction import extract
    from aiclaims.reading import read

    reading = read(document)
    extraction = extract(document, registry=registry)
    announced = registry.scan.find([passage.text for passage in reading.passages])
    lines: list[str] = []
    for passage in reading.passages:
        lines += _found_in(passage)
        place = passage.evidence()
        for number, entry in enumerate(registry.registrations):
            stated = [
                claim
                for claim in extraction.claims
                if claim.extractor == entry.label and place.start <= claim.evidence[0].start < place.end
            ]
            told = list(map(_told, stated)) or [_why_none(passage, passage.index in announced.get(number, ()))]
            lines += [f"  {entry.name}: {text}" for text in told]
    lines += [f"fault: {fault}" for fault in extraction.faults]
    return "\n".join(lines) or "nothing to read: the document is empty, or none of it is the text of an article"


def _found_in(passage: Passage) -> Iterator[str]:
    yield f"{passage.kind}: {passage.text}"
    yield from _line("entities", (f"“{m.text}” is {m.entity.name} ({m.entity.type})" for m in passage.entities))
    yield from _line(
        "references",
        (
            f"“{m.text}” may be {' or '.join(c.entity.name for c in m.candidates[:3])}"
            for m in passage.references
            if m.candidates
        ),
    )
    yield from _line("quantities", (f"“{m.text}” is {quantity_text(m.quantity())}" for m in passage.quantities))
    yield from _line("periods", (f"“{m.text}” is {period_text(m.period)}" for m in passage.periods))
    yield from _line("credited", passage.attribution)


def _line(title: str, items: Iterable[str]) -> Iterator[str]:
    told = "; ".join(items)
    if told:
        yield f"  {title}: {told}"


def _told(claim: Claim) -> str:
    stated = ", ".join(part for part in (value(claim), circumstances(claim)) if part)
    return f"{subject(claim)}{': ' if stated else ''}{stated} (confidence {claim.confidence:.2f})"


def _why_none(passage: Passage, announced: bool) -> str:
    if not announced:
        return "not asked, none of its trigger words stands here"
    missing = [name for name, marks in (("entity", passage.mentions), ("quantity", passage.quantities)) if not marks]
    if missing:
        return f"no claim: no {' and no '.join(missing)} was found"
    return "no claim: what was found fills none of its frames"
