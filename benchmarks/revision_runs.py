"""Runs the library as it stood at a revision, on a corpus, in a process of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

WORKTREE = "WORKTREE"
"""The name of the files as they are, committed or not."""

_DONE = (0, 3)
"""Exit codes of a run that gave what there is: all, or all but what its notes tell of."""


class RunError(Exception):
    """A revision that is not there, or that could not be run."""


@attrs.frozen
class Run:
    """What a revision found.

    Args:
        name: The revision, as asked for and as resolved.
        claims: The claims in their JSON form.
        notes: What the run told on its standard error.
    """

    name: str
    claims: tuple[dict[str, Any], ...]
    notes: str


def run(revision: str, corpus: Sequence[str], *, repository: Path) -> Run:
    """Find the claims of a corpus with the library as it stood at a revision.

    Args:
        revision: Anything that git takes for a commit, or `WORKTREE`.
        corpus: Files and folders, as `aiclaims extract` takes them.
        repository: The work tree of the repository.

    Raises:
        RunError: Where the revision is unknown or its run fails; the message has what the run told.
    """
    with checkout(revision, repository=repository) as (name, folder):
        claims, notes = extract(folder / "src", corpus, name=name)
    return Run(name, claims, notes)


@contextlib.contextmanager
def checkout(revision: str, *, repository: Path) -> Iterator[tuple[str, Path]]:
    """Give a revision's full name and a folder with its files, which is gone afterwards.

    Args:
        revision: Anything that git takes for a commit, or `WORKTREE`.
        repository: The work tree of the repository.

    Raises:
        RunError: Where the revision is unknown.
    """
    if revision == WORKTREE:
        yield WORKTREE, repository
        return
    found = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        detail = f": {found.stderr.strip()}" if found.stderr.strip() else ""
        raise RunError(
            f"{revision!r} is no revision of {repository}{detail}; expected a branch, a tag, a commit or {WORKTREE}"
        )
    commit = found.stdout.strip()
    subject = _git(repository, "log", "-1", "--format=%h %s", commit).stdout.strip()
    with tempfile.TemporaryDirectory(prefix="aiclaims-revision-") as place:
        folder = Path(place) / "tree"
        # Hooks of the repository are for those who work in it.
        added = _git(
            repository, "-c", f"core.hooksPath={os.devnull}", "worktree", "add", "--detach", str(folder), commit
        )
        try:
            if added.returncode:
                raise RunError(f"{revision} could not be checked out:\n{added.stderr.strip()}")
            yield f"{revision} ({subject})", folder
        finally:
            _git(repository, "worktree", "remove", "--force", str(folder))


def extract(source: Path, corpus: Sequence[str], *, name: str) -> tuple[tuple[dict[str, Any], ...], str]:
    """Run `aiclaims extract` from a folder of sources; give its claims and what it told.

    Args:
        source: The folder that holds the package.
        corpus: Files and folders.
        name: What to call the run in errors.

    Raises:
        RunError: Where there is no package, the run fails, or its output is no claims.
    """
    if not (source / "aiclaims").is_dir():
        # Else the package that is installed beside the interpreter would answer for it.
        raise RunError(f"{name} has no package src/aiclaims")
    # -P: a package in the current folder must not come first.
    command = [sys.executable, "-P", "-m", "aiclaims", "extract", "--format", "jsonl", "--", *corpus]
    paths = [str(source), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, check=False)
    told = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode not in _DONE:
        raise RunError(f"{name} failed with exit code {done.returncode}; it told:\n{told or '(nothing)'}")
    return tuple(_claims(done.stdout, name)), told


def _claims(output: bytes, name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(output.splitlines(), start=1):
        try:
            claim = json.loads(line)
            if not (claim["kind"] and claim["doc"] and claim["evidence"]):
                raise ValueError("a claim has a kind, a document and evidence")
        except (ValueError, TypeError, KeyError) as error:
            raise RunError(f"{name} printed what is no claim, in line {number}: {error!r}") from error
        yield claim


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["git", "-C", str(repository), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
        )
    except FileNotFoundError as error:
        raise RunError("git is not installed") from error
