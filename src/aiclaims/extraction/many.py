"""Many documents: lazily and in their order, in this process or in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aiclaims.documents.document import Document
from aiclaims.documents.loadfault import LoadFault
from aiclaims.errors import AiclaimsError
from aiclaims.extraction.document import check_means, extract
from aiclaims.extraction.given import as_given, refuse_one
from aiclaims.extraction.limits import Limits
from aiclaims.extraction.result import Extraction
from aiclaims.plugins import Registry


def extract_many(
    documents: Iterable[Document | LoadFault | str],
    *,
    workers: int = 1,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> Iterator[Extraction]:
    """Find the claims of many documents, lazily and in their order.

    With more workers than one, documents are read in processes of their own; a script then needs the
    usual guard ``if __name__ == "__main__":``. A document whose process is killed is tried once more, then
    reported as a fault; the others are read all the same.

    Args:
        documents: The documents, as `load` yields them too; no more of them are held at a time than the workers need.
        workers: Number of processes.
        registry: The plugins to run; by default all that are installed. With several workers its
            directly registered extractors must be importable by name.
        limits: What each document may cost; by default as much as it takes.

    Yields:
        One `Extraction` for each document. What is none, be it a `LoadFault` or anything else, has one with the fault.

    Raises:
        AiclaimsError: Where the number of workers is no whole one or not positive, the registry or the limits are
            something else, or worker processes do not start.
        DocumentError: Where it is one document that is given, or nothing to go through.
        PluginError: Where the registry cannot be sent to a worker process.
    """
    refuse_one(documents, taker="extract_many")
    if not isinstance(workers, int) or workers < 1:
        raise AiclaimsError(
            "work needs a worker", expected="a whole number, 1 or more", got=repr(workers)[:80], where="workers"
        )
    check_means(registry, limits)
    taken = (as_given(item, number=number) for number, item in enumerate(documents))
    if workers == 1:
        return (
            given if isinstance(given, Extraction) else extract(given, registry=registry, limits=limits)
            for given in taken
        )
    from aiclaims.extraction.processes import Crew

    return Crew(workers, registry=registry, limits=limits or Limits()).read(taken)
