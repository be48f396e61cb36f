"""What the commands read: documents, and claims that were written before."""

from __future__ import annotations

import difflib
import json
import os
import sys
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from aiclaims.cli.messages import Misuse
from aiclaims.cli.options import NAME_FILES, PLUGIN_FILES
from aiclaims.errors import AiclaimsError, DocumentError, SchemaError
from aiclaims.outputs.console import many

if TYPE_CHECKING:
    from aiclaims.cli.session import Session
    from aiclaims.documents import Document
    from aiclaims.extraction import Limits
    from aiclaims.faults import Fault
    from aiclaims.merge import Link
    from aiclaims.plugins import Registry
    from aiclaims.schema import Claim

STDIN = "-"
_LINES = (".jsonl", ".ndjson")
PARQUET = ".parquet"
_PATIENCE = 10
"""Lines that may be no claims, at the start of a file, before it is taken for a file of something else."""


def registry(enable: Sequence[str], disable: Sequence[str]) -> Registry:
    """Choose the plugins, files given with `--plugin` and `--names` among them; an unknown or taken name is a misuse of the command."""
    from aiclaims.errors import PluginConflictError, UnknownPluginError
    from aiclaims.plugins import Registry

    if both := sorted(set(enable) & set(disable)):
        raise Misuse(f"expected a plugin to be enabled or disabled, got both for {', '.join(both)}")
    try:
        chosen = Registry(enable=enable or None, disable=disable)
        for extractor in click.get_current_context().meta.get(PLUGIN_FILES, ()):
            chosen.register(extractor)
        for file, names in click.get_current_context().meta.get(NAME_FILES, {}).items():
            try:
                chosen.add_names(names)
            except PluginConflictError as error:
                error.where = file
                raise
        return chosen
    except (UnknownPluginError, PluginConflictError) as error:
        raise Misuse(str(error)) from error


def extracted(
    session: Session,
    paths: Sequence[str],
    plugins: Registry,
    links: list[Link] | None = None,
    *,
    workers: int = 1,
    limits: Limits | None = None,
    bar: bool = True,
    keep: list[Document] | None = None,
) -> Iterator[Claim]:
    """Find the claims of documents, one document after the other.

    On which day each came out goes to the links, the documents themselves to those to keep.
    """
    from aiclaims.extraction import extract_many

    found = extract_many(_kept(documents(session, paths), keep), workers=workers, registry=plugins, limits=limits)
    for extraction in session.watched(found, total=expected(paths)) if bar else found:
        session.done += not any(fault.stage == "read" and fault.span is None for fault in extraction.faults)
        for fault in extraction.faults:
            session.fault(told(fault))
        if links is not None and extraction.published is not None:
            from aiclaims.merge import Link

            links.append(Link.published(extraction.doc, extraction.published))
        yield from extraction.claims


def sure(session: Session, claims: Iterable[Claim], least: float) -> Iterator[Claim]:
    """Leave out the claims of less confidence, and say how many they were.

    Args:
        session: The run.
        claims: The claims.
        least: The least confidence of those that are given.
    """
    left_out = 0
    for claim in claims:
        if claim.confidence >= least:
            yield claim
        else:
            left_out += 1
    if left_out:
        session.note(f"{many(left_out, 'claim')} of less confidence than {least:g} left out")


def told(fault: Fault) -> str:
    """Say what was set aside; a limit that was asked for needs no word on which part of the program held it."""
    return fault.message if fault.error in ("SizeLimitError", "TimeLimitError") else str(fault)


def written(session: Session, paths: Sequence[str], plugins: Registry, links: list[Link]) -> Iterator[Claim]:
    """Read claims that `aiclaims extract` or `aiclaims merge` wrote; what is known beside them goes to the links."""
    for path in paths:
        name = "stdin" if path == STDIN else path
        try:
            if path == STDIN:
                yield from _claims(session, sys.stdin.buffer, name, plugins, links)
                continue
            files = _files_of_lines(Path(path))
            if not files:
                session.fault(
                    SchemaError(
                        "a folder without claims",
                        expected=f"files of {', '.join((*_LINES, PARQUET))}",
                        got="none",
                        where=path,
                    )
                )
            for file in files:
                name = file.as_posix()
                if file.suffix.lower() == PARQUET:
                    from aiclaims.engines.files import read_claims

                    yield from _told(session, read_claims(name, plugins.kinds, links=links), name)
                    continue
                with file.open("rb") as lines:
                    yield from _claims(session, lines, name, plugins, links)
        except OSError as error:
            session.fault(
                SchemaError(
                    "a file that cannot be read", expected="a file of claims", got=str(error.strerror), where=name
                )
            )


def refuse_to_overwrite(output: str | None, paths: Sequence[str]) -> None:
    """Refuse an output that is, or would become, one of the inputs."""
    if output is None or output == STDIN:
        return
    from aiclaims.documents.loader import is_read_from_folders

    target = Path(output).resolve()
    for path in paths:
        given = Path(path).resolve()
        inside = given.is_dir() and target.is_relative_to(given) and is_read_from_folders(target.name)
        if path != STDIN and (given == target or inside):
            raise Misuse(f"the output {output} would be read as input too, from {path}: choose another place")


def documents(session: Session, paths: Sequence[str]) -> Iterator[Document]:
    """Load documents; one that is empty or cannot be read is told and left out."""
    from aiclaims.documents import Document, load

    for loaded in load(paths):
        if not isinstance(loaded, Document):
            session.fault(loaded.error)
            if loaded.where in paths and (near := _nearest_path(loaded.where)):
                session.note(f"{loaded.where}: there is no such file or folder; did you mean {near!r}?")
        elif not loaded.text.strip():
            session.fault(DocumentError("an empty document", expected="text", got="nothing", where=loaded.id))
        else:
            yield loaded


def _nearest_path(given: str) -> str | None:
    """Give the path that was meant by one that is not there: its first wrong part is called nearly as another."""
    path = Path(given)
    wrong = next((part for part in (*reversed(path.parents), path) if not part.exists()), None)
    if wrong is None or not wrong.parent.is_dir():
        return None
    near = difflib.get_close_matches(wrong.name, os.listdir(wrong.parent), n=1, cutoff=0.8)
    meant = wrong.with_name(near[0]) / path.relative_to(wrong) if near else None
    return meant.as_posix() if meant is not None and meant.exists() else None


def _kept(loaded: Iterable[Document], keep: list[Document] | None) -> Iterator[Document]:
    for document in loaded:
        if keep is not None:
            keep.append(document)
        yield document


def _claims(
    session: Session, lines: Iterable[bytes], name: str, plugins: Registry, links: list[Link]
) -> Iterator[Claim]:
    from aiclaims.outputs.claim_lines import read_claims

    lines, first = _begun(lines)
    if first and not _may_be_claims(first):
        _tell_no_claims(session, name)
        return iter(())
    return _told(session, read_claims(lines, plugins.kinds, source=name, links=links), name)


def _begun(lines: Iterable[bytes]) -> tuple[Iterator[bytes], bytes]:
    """Give the lines of a file and the first of them that is not blank."""
    rest, read = iter(lines), []
    for line in rest:
        read.append(line)
        if line.strip():
            break
    return chain(read, rest), read[-1].strip() if read else b""


def _may_be_claims(line: bytes) -> bool:
    """Tell whether a line could be a claim, though it were a broken one."""
    if not line.removeprefix(b"\xef\xbb\xbf").startswith(b"{"):
        return False
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return True
    return "kind" in record or not ("text" in record or "path" in record)


def _tell_no_claims(session: Session, name: str) -> None:
    session.fault(f"{name}: no file of claims; expected what `aiclaims extract --json` writes")
    session.note("to find the claims of documents: aiclaims run PATHS...")


def _told(session: Session, items: Iterable[Claim | AiclaimsError], name: str) -> Iterator[Claim]:
    """Give the claims of a file; tell what is none, and give up on a file that is of something else."""
    # Held back until it is plain whether the file is one of claims with faults in it, or none at all.
    held: list[AiclaimsError] = []
    is_of_claims = False
    with warnings.catch_warnings(record=True, action="always") as caught:
        for item in items:
            while caught:
                session.note(str(caught.pop(0).message))
            if isinstance(item, AiclaimsError):
                if is_of_claims:
                    session.fault(item)
                else:
                    held.append(item)
                    if len(held) == _PATIENCE:
                        _tell_no_claims(session, name)
                        return
                continue
            for fault in held:
                session.fault(fault)
            held.clear()
            is_of_claims = True
            session.done += 1
            yield item
    for fault in held:
        session.fault(fault)
    session.empty += not (is_of_claims or held)


def _files_of_lines(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        file for file in path.rglob("*") if file.suffix.lower() in (*_LINES, PARQUET) and not file.name.startswith(".")
    )


def expected(paths: Sequence[str]) -> int | None:
    """Count the documents to come, for the progress bar; None where that cannot be known."""
    if not sys.stderr.isatty() or STDIN in paths:
        return None
    from aiclaims.documents.loader import is_read_from_folders, may_hold_several

    count = 0
    for path in map(Path, paths):
        below = (Path(root, name) for root, _, names in os.walk(path) for name in names) if path.is_dir() else (path,)
        for file in below:
            if may_hold_several(file.name):
                return None
            if file.suffix.lower() in _LINES and file.is_file():
                with file.open("rb") as lines:
                    count += sum(1 for _ in lines)
            elif file == path or is_read_from_folders(file.name):
                count += 1
    return count
