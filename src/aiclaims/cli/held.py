"""What the paths given to a command hold, documents or claims or a store, and what that says together."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from aiclaims.cli import inputs
from aiclaims.cli.messages import Misuse
from aiclaims.cli.session import Session

if TYPE_CHECKING:
    from aiclaims.documents import Document
    from aiclaims.extraction import Limits
    from aiclaims.merge import Consolidation, Link
    from aiclaims.outputs.report import Source
    from aiclaims.plugins import Registry

_LINES = (".jsonl", ".ndjson")

Held = Literal["documents", "claims", "store"]


def held_in(paths: Sequence[str]) -> Held:
    """Tell what paths hold by how the files begin.

    Args:
        paths: Files and folders.

    Raises:
        Misuse: Where they do not all hold the same, or are several stores.
    """
    held = {_held_in(path) for path in paths}
    if len(held) > 1 or ("store" in held and len(paths) > 1):
        got = ", ".join(f"{path} ({_held_in(path)})" for path in paths)
        raise Misuse(f"expected documents, files of claims or one store, got {got}")
    return held.pop()


def consolidated(
    session: Session,
    held: Held,
    paths: Sequence[str],
    plugins: Registry,
    known: list[Document | Source],
    workers: int,
    limits: Limits | None,
) -> Consolidation:
    """Consolidate what paths hold.

    Args:
        session: The run.
        held: What they hold.
        paths: Files and folders.
        plugins: What is run on documents.
        known: Where to put what is known of the documents.
        workers: How many processes read documents.
        limits: What one document may cost.
    """
    from aiclaims.merge import merge

    if held == "store":
        from aiclaims.outputs.report import Source
        from aiclaims.store import Store

        with Store.open(paths[0], create=False, read_only=True, registry=plugins) as store:
            session.done = 1
            known += (
                Source(id=each.doc, title=each.title, published=each.published, url=each.url)
                for each in store.documents()
            )
            return store.select().consolidation
    links: list[Link] = []
    if held == "claims":
        return merge(list(session.begun(inputs.written(session, paths, plugins, links))), links=links)
    documents: list[Document] = []
    found = inputs.extracted(session, paths, plugins, links, workers=workers, limits=limits, keep=documents)
    claims = list(session.begun(found))
    known += documents
    return merge(claims, links=links)


def _held_in(path: str) -> Held:
    """Tell what a file or folder holds by how it begins."""
    place = Path(path)
    if path == inputs.STDIN or not os.access(place, os.R_OK):
        return "documents"  # reading them tells what is wrong
    if place.is_dir():
        lines = sorted(file for file in place.rglob("*") if file.suffix.lower() in _LINES)
        return "claims" if lines and all(_held_in(str(file)) == "claims" for file in lines) else "documents"
    from aiclaims.store.connection import is_store

    if is_store(place):
        return "store"
    if place.suffix.lower() in _LINES:
        with place.open("rb") as file:
            first = next((line for line in file if line.strip()), b"")
            try:
                data = json.loads(first)
            except (ValueError, RecursionError):
                return "documents"
            from aiclaims.schema.codec import is_claim_json

            if is_claim_json(data):
                return "claims"
    return "documents"
