"""How one document is read, step by step: the answer to "why this claim" and "why none"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aiclaims.outputs.grounds import announcing_words, grounds
from aiclaims.outputs.wording import circumstances, period_text, quantity_text, subject, value
from aiclaims.patterns import lazy_regex
from aiclaims.reading.script import is_chinese

# But for one that only wants to hear yes ("it is behind, isn't it?"), which states.
_QUESTION = lazy_regex(r"(?<!, right)(?<!n't it)(?<!n’t it)(?:[?？]|吗。)[”’\"'»」)\s]*$", re.IGNORECASE)
_CONDITION = lazy_regex(r"\b(?:if|unless|provided that|as long as|in case)\b|(?:如果|假如|要是|除非)", re.IGNORECASE)

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.plugins import Context, Extractor, Registry
    from aiclaims.reading import Passage, QuantityMark, Reading
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

    reading = read(document, registry.lexicon)
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
            before = _context(reading, extraction.claims, entry.label, passage)
            for claim in stated:
                lines.append(f"  {entry.name}: {_told(claim)}")
                lines += [f"    {ground}" for ground in _because(passage, entry.extractor, claim, before)]
            asked = passage.index in announced.get(number, ())
            if not stated and _can_read(entry.languages, passage):
                lines.append(f"  {entry.name}: {_why_none(passage, entry.extractor, before, asked=asked)}")
    lines += [f"fault: {fault}" for fault in extraction.faults]
    return "\n".join(lines) or "nothing to read: the document is empty, or none of it is the text of an article"


def _can_read(languages: tuple[str, ...], passage: Passage) -> bool:
    """Tell whether it is worth a line that an extractor found nothing: of Chinese only where there is any."""
    return languages != ("zh",) or is_chinese(passage.text)


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
    yield from _line("quantities", map(_counted, passage.quantities))
    yield from _line("periods", (f"“{m.text}” is {period_text(m.period)}" for m in passage.periods))
    yield from _line("credited", passage.attribution)


def _counted(mark: QuantityMark) -> str:
    noun = f", noun “{mark.noun}”" if mark.noun else ""
    return f"“{mark.text}” is {quantity_text(mark.quantity())}{noun}"


def _line(title: str, items: Iterable[str]) -> Iterator[str]:
    told = "; ".join(items)
    if told:
        yield f"  {title}: {told}"


def _told(claim: Claim) -> str:
    stated = ", ".join(part for part in (value(claim), circumstances(claim)) if part)
    return f"{subject(claim)}{': ' if stated else ''}{stated} (confidence {claim.confidence:.2f})"


def _because(passage: Passage, extractor: Extractor, claim: Claim, context: Context) -> Iterator[str]:
    from aiclaims.plugins.hookspecs import ExplainsScores

    words = announcing_words(passage, extractor)
    if words:
        yield "announced by " + ", ".join(f"“{word}”" for word in words)
    scores = extractor.why_scored(passage, context, claim) if isinstance(extractor, ExplainsScores) else None
    if scores is not None:
        yield scores
    yield from grounds(passage, claim)


def _context(reading: Reading, claims: Iterable[Claim], label: str, passage: Passage) -> Context:
    """Rebuild what an extractor knew when it came to a passage."""
    from aiclaims.plugins import Context

    before: list[tuple[Claim, Passage]] = []
    for earlier in reading.passages[: passage.index]:
        place = earlier.evidence()
        before += (
            (claim, earlier)
            for claim in claims
            if claim.extractor == label and place.start <= claim.evidence[0].start < place.end
        )
    return Context(claims=tuple(c for c, _ in before), passages=tuple(p for _, p in before))


def _why_none(passage: Passage, extractor: Extractor, context: Context, *, asked: bool) -> str:
    from aiclaims.plugins.hookspecs import ExplainsItself

    if not asked:
        return "not asked, none of its trigger words stands here"
    words = ", ".join(f"“{word}”" for word in announcing_words(passage, extractor))
    said = f"no claim, though asked by {words}" if words else "no claim, though asked"
    asks = _QUESTION.search(passage.text) is not None
    if asks and isinstance(extractor, ExplainsItself):
        return f"{said}: a question states nothing"
    reason = extractor.why_none(passage, context) if isinstance(extractor, ExplainsItself) else None
    if reason is None:
        missing = [
            name for name, marks in (("entity", passage.mentions), ("quantity", passage.quantities)) if not marks
        ]
        reason = f"no {' and no '.join(missing)} was found" if missing else "it makes no claim of what was found"
    if asks:
        return f"{said}: it is a question, and {reason}"
    condition = _CONDITION.search(passage.text)
    return f"{said}: {f'what “{condition[0]}” leaves open is not stated, and ' if condition else ''}{reason}"
