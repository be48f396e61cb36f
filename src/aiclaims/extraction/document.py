"""One document: a scan, and where it announces something, what every extractor finds there."""

from __future__ import annotations

from aiclaims.documents.document import Document
from aiclaims.errors import AiclaimsError, DocumentError, SizeLimitError
from aiclaims.extraction.extractor_run import REACH, ExtractorRun
from aiclaims.extraction.limits import Deadline, Limits, OutOfTime
from aiclaims.extraction.regions import regions
from aiclaims.extraction.result import Extraction
from aiclaims.faults import Fault
from aiclaims.plugins import Registry, default_registry
from aiclaims.plugins.triggers import Places
from aiclaims.reading import Reading, read
from aiclaims.reading.entries import is_entry


def extract(document: Document | str, *, registry: Registry | None = None, limits: Limits | None = None) -> Extraction:
    """Find the claims that a document states.

    Args:
        document: The document, or its plain text.
        registry: The plugins to run; by default all that are installed.
        limits: What it may cost; by default as much as it takes.

    Returns:
        The claims with their evidence, and the faults. A document that cannot be read or that costs too much, or
        an extractor that fails, is a fault and no exception.

    Raises:
        DocumentError: Where the document is neither a `Document` nor a text.
        AiclaimsError: Where the registry is no `Registry`, or the limits are no `Limits`.
    """
    given = as_document(document)
    check_means(registry, limits)
    plugins = default_registry() if registry is None else registry
    bounds = limits or Limits()
    faults = list(plugins.faults)
    try:
        bounds.check_size(given.id, given.text)
    except SizeLimitError as error:
        faults.append(Fault.of(error, stage="read", source="size limit", doc=given.id))
        return Extraction(doc=given.id, faults=tuple(faults))
    runs: list[ExtractorRun] = []
    deadline = Deadline(bounds.seconds, doc=given.id)
    try:
        with deadline:
            _run_all(given, plugins, deadline, runs, faults)
            # Where no alarm rings, the last step may have gone beyond.
            deadline.check()
    except OutOfTime:
        deadline.stop()
        # The author of a slow extractor is told which it is, and at which passage.
        last = runs[-1] if runs else None
        late = deadline.error(last.entry.label if last else None)
        faults.append(
            Fault.of(late, stage="extract", source="time limit", doc=given.id, span=last.place if last else None)
        )
    found = sorted((pair for run in runs for pair in run.found), key=lambda pair: pair[0])
    faults += (fault for run in runs for fault in run.faults)
    return Extraction(
        doc=given.id,
        claims=tuple(claim for _, claim in found),
        faults=tuple(faults),
        published=given.published if found else None,
    )


def check_means(registry: object, limits: object) -> None:
    """Hold what documents are read with against what it has to be.

    Args:
        registry: The registry that was given, or None.
        limits: The limits that were given, or None.

    Raises:
        AiclaimsError: Where one of them is something else.
    """
    if registry is not None and not isinstance(registry, Registry):
        raise AiclaimsError(
            "plugins are in a registry",
            expected="a Registry, such as Registry()",
            got=repr(registry)[:80],
            where="registry",
        )
    if limits is not None and not isinstance(limits, Limits):
        raise AiclaimsError(
            "limits are told by name",
            expected="Limits(seconds=..., characters=...)",
            got=repr(limits)[:80],
            where="limits",
        )


def as_document(document: object) -> Document:
    """Take a document, or a plain text as one.

    Args:
        document: What was given.

    Raises:
        DocumentError: Where it is neither.
    """
    if isinstance(document, Document):
        return document
    if isinstance(document, str):
        return Document(document)
    raise DocumentError(
        "claims are found in documents", expected="a Document or a str", got=f"{type(document).__name__}"
    )


def _run_all(
    document: Document, plugins: Registry, deadline: Deadline, runs: list[ExtractorRun], faults: list[Fault]
) -> None:
    """Run every extractor that the document concerns; `runs` has what was found whenever this is interrupted."""
    is_plain = document.format == "text"
    places = plugins.scan.announced(document.text, title=document.given_title or "", markup=not is_plain)
    # Only here may the language have to be read from the text.
    concerned = {
        number: each for number, each in places.items() if plugins.registrations[number].reads(document.language)
    }
    if not concerned:
        return
    deadline.check()
    try:
        reading = read(document, plugins.lexicon, _stretches(document, concerned) if is_plain else ())
        passages = reading.passages
        deadline.check()
        found = plugins.scan.find([passage.text for passage in passages])
        for announced in found.values():
            announced |= _rest_of_tables(reading, announced) | _rest_of_lists(reading, announced)
    except Exception as error:
        faults.append(Fault.of(error, stage="read", source=document.format, doc=document.id))
        return
    for number, entry in enumerate(plugins.registrations):
        if number in concerned and number in found:
            deadline.check()
            runs.append(ExtractorRun(entry, document, passages))
            runs[-1].run(found[number], deadline)


def _stretches(document: Document, concerned: Places) -> tuple[tuple[int, int], ...]:
    """Choose what is read of a plain text; none for all of it."""
    if not all(concerned.values()):
        return ()
    return regions(document.text, (place for places in concerned.values() for place in places))


def _rest_of_tables(reading: Reading, announced: set[int]) -> set[int]:
    """Give all rows of the tables that are announced: in their head, in their caption or lead-in, or in a heading over them."""
    tables = {reading.passages[index].block.table for index in announced}
    leading = {id(reading.passages[index].block) for index in announced if reading.passages[index].kind != "row"}
    for passage in reading.passages:
        if passage.kind == "row" and passage.block.table not in tables:
            over = [passage.parent, passage.heading]
            while over[-1] is not None:
                over.append(over[-1].heading)
            if any(above is not None and id(above.block) in leading for above in over):
                tables.add(passage.block.table)
    return {row.index for table in tables for row in reading.table(table)}


def _rest_of_lists(reading: Reading, announced: set[int]) -> set[int]:
    """Give the list items and labelled numbers right behind what is announced: their lead-in or an item before tells what they are about."""
    passages, found = reading.passages, set()
    for index in announced:
        for behind in range(index + 1, min(index + 1 + REACH, len(passages))):
            if passages[behind].kind != "item" and not is_entry(passages[behind].text):
                break
            found.add(behind)
    return found
