"""Many documents: lazily, in order, in one process or several."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bridge_plugin import Bridges

from aiclaims.documents import Document, load
from aiclaims.errors import AiclaimsError, PluginError
from aiclaims.extraction import extract, extract_many
from aiclaims.plugins import Registry


@pytest.fixture
def registry() -> Registry:
    """Make a registry with one extractor that worker processes can import."""
    made = Registry(builtins=False, entry_points=False)
    made.register(Bridges())
    return made


def numbered(count: int, taken: list[int] | None = None) -> Iterator[Document]:
    """Yield documents that say who built a bridge, noting how far they were asked for."""
    for number in range(count):
        if taken is not None:
            taken.append(number)
        yield Document(f"Builder{number} built a bridge.", id=f"news-{number}")


def test_nothing_is_read_before_it_is_asked_for(registry: Registry) -> None:
    """One document is taken for one extraction."""
    taken: list[int] = []
    extractions = extract_many(numbered(5, taken), registry=registry)
    assert taken == []
    assert next(extractions).doc == "news-0"
    assert taken == [0]


def test_texts_are_documents_too(registry: Registry) -> None:
    """What `extract` takes, `extract_many` takes."""
    (extraction,) = extract_many(["Ada built a bridge."], registry=registry)
    assert extraction == extract("Ada built a bridge.", registry=registry)


def test_workers_give_the_same_in_the_same_order(registry: Registry) -> None:
    """Processes change nothing in the result, failures included."""
    documents = [*numbered(20), Document("Bob may raise a bridge."), Document("Soup."), "Ada built a bridge."]
    alone = list(extract_many(documents, registry=registry))
    assert list(extract_many(documents, workers=2, registry=registry)) == alone
    assert sum(len(extraction.claims) for extraction in alone) == 21
    assert sum(len(extraction.faults) for extraction in alone) == 1


def test_workers_hold_few_documents(registry: Registry) -> None:
    """No more than a handful is taken ahead of what was asked for, and stopping early is clean."""
    taken: list[int] = []
    extractions = extract_many(numbered(10_000, taken), workers=2, registry=registry)
    assert taken == []
    assert next(extractions).doc == "news-0"
    assert len(taken) <= 16
    extractions.close()  # type: ignore[attr-defined]
    assert len(taken) <= 16


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_read_before_the_documents_end_in_an_error_is_not_lost(registry: Registry, workers: int) -> None:
    """The error of who gives them comes in its place, behind the extractions of the documents before."""

    def documents() -> Iterator[Document]:
        yield from numbered(3)
        raise ConnectionError("the rest is on another machine")

    extractions = extract_many(documents(), workers=workers, registry=registry)
    assert [next(extractions).doc for _ in range(3)] == ["news-0", "news-1", "news-2"]
    with pytest.raises(ConnectionError):
        next(extractions)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_could_not_be_loaded_is_a_fault_in_its_place(registry: Registry, workers: int, tmp_path: Path) -> None:
    """A folder is read as `load` gives it, one unreadable file in the middle included."""
    for name in ("a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Builder{name} built a bridge.", encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(b"no PDF at all")
    first, failed, last = extract_many(load(tmp_path), workers=workers, registry=registry)
    assert (len(first.claims), len(last.claims)) == (1, 1)
    assert (failed.doc, failed.claims) == ((tmp_path / "b.pdf").as_posix(), ())
    (fault,) = failed.faults
    assert (fault.stage, fault.source, fault.error, fault.doc) == ("read", "loader", "DocumentError", failed.doc)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("bad", [None, 3, b"bytes"])
def test_what_is_no_document_costs_only_itself(registry: Registry, workers: int, bad: Any) -> None:
    """It is named by its place among the documents; those before and behind it are read."""
    given = [*numbered(2), bad, *numbered(1)]
    extractions = list(extract_many(given, workers=workers, registry=registry))
    assert [extraction.doc for extraction in extractions] == ["news-0", "news-1", "documents[2]", "news-0"]
    assert [len(extraction.claims) for extraction in extractions] == [1, 1, 0, 1]
    (fault,) = extractions[2].faults
    assert (fault.stage, fault.error) == ("read", "DocumentError")
    assert f"expected a Document or a str, got {type(bad).__name__}" in fault.message


def test_a_registry_that_cannot_travel_is_an_error(registry: Registry) -> None:
    """Before any work: the error says what to do."""

    class Here(Bridges):
        pass

    local = Registry(builtins=False, entry_points=False)
    local.register(Here(name="here"))
    with pytest.raises(PluginError, match="use workers=1 or move its extractors to a module"):
        extract_many(numbered(2), workers=2, registry=local)
    assert len(list(extract_many(numbered(2), registry=local))) == 2


@pytest.mark.parametrize("workers", [0, -1])
def test_work_needs_a_worker(workers: int) -> None:
    """A number of workers below one is refused at once."""
    with pytest.raises(AiclaimsError, match="expected a whole number, 1 or more"):
        extract_many([], workers=workers)


def test_no_documents_are_no_extractions(registry: Registry) -> None:
    """An empty collection is no error."""
    assert list(extract_many([], registry=registry)) == []
    assert list(extract_many([], workers=2, registry=registry)) == []


def test_the_default_registry_works_in_workers() -> None:
    """Each worker loads what is installed; a script has the usual guard."""
    script = (
        "from aiclaims.extraction import Document, extract_many\n"
        "if __name__ == '__main__':\n"
        "    documents = [Document('Soup.', id='a'), Document('Tea.', id='b')]\n"
        "    print([extraction.doc for extraction in extract_many(documents, workers=2)])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['a', 'b']"
