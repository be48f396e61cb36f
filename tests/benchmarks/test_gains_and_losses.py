"""Two revisions of a repository are run and compared, end to end."""

from __future__ import annotations

import subprocess
from pathlib import Path

import gains_and_losses
import pytest

PACKAGE = """
import json, sys
corpus = sys.argv[sys.argv.index("--") + 1 :]
assert sys.argv[1:4] == ["extract", "--format", "jsonl"]
for path in corpus:
    text = open(path, encoding="utf-8").read()
    evidence = [{{"doc": path, "start": 0, "end": len(text), "quote": text}}]
    for value in {values}:
        print(json.dumps({{"kind": "patents", "doc": path, "evidence": evidence, "value": value}}))
{more}
"""


class Repository:
    """A repository whose package prints what a test wants."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments: str) -> str:
        """Run git there."""
        identity = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        command = ["git", "-C", str(self.folder), *identity, *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def write(self, *values: int, more: str = "") -> None:
        """Make the package print a claim for each value, and then do more."""
        package = self.folder / "src" / "aiclaims"
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text("")
        (package / "__main__.py").write_text(PACKAGE.format(values=list(values), more=more))

    def commit(self, name: str) -> None:
        """Commit what is there, and tag it."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", f"Make {name}")
        self.git("tag", name)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Make a repository with two revisions: `one` finds 1 and 2, `two` finds 2 and 3."""
    (tmp_path / "repository").mkdir()
    made = Repository(tmp_path / "repository")
    made.write(1, 2)
    made.commit("one")
    made.write(2, 3)
    made.commit("two")
    return made


@pytest.fixture
def article(tmp_path: Path) -> str:
    """Write a document."""
    path = tmp_path / "article.txt"
    path.write_text("Something was filed.", encoding="utf-8")
    return str(path)


def reported(repository: Repository, *arguments: str) -> int:
    """Run the script on a repository."""
    return gains_and_losses.main([*arguments, "--repository", str(repository.folder)])


def test_two_revisions_are_compared(
    repository: Repository, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each is run as it stood; the repository is left as it was."""
    status = repository.git("status", "--porcelain", "--branch")
    page = tmp_path / "report.html"
    assert reported(repository, "one", "two", article, "--html", str(page)) == 0
    told = capsys.readouterr().out
    assert "before: one (" in told
    assert "Make two)" in told
    assert "value: 1 -> 3" in told
    assert "Something was filed." in told
    assert "<del>1</del> <ins>3</ins>" in page.read_text(encoding="utf-8")
    assert repository.git("status", "--porcelain", "--branch") == status
    assert len(repository.git("worktree", "list").splitlines()) == 1


def test_the_files_as_they_are_can_be_compared(
    repository: Repository, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under the name WORKTREE, what is not committed counts too."""
    repository.write(2, 3, 4)
    assert reported(repository, "two", "WORKTREE", article) == 0
    told = capsys.readouterr().out
    assert "after:  WORKTREE" in told
    assert "GAINED" in told
    assert "LOST" not in told


def test_notes_of_a_run_are_passed_on(repository: Repository, article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that left something out is compared, and what it told is told."""
    repository.write(2, 3, more="sys.stderr.write('one file was left out')\nsys.exit(3)")
    assert reported(repository, "two", "WORKTREE", article) == 0
    assert "WORKTREE told:\none file was left out" in capsys.readouterr().err


FAULTS = [
    ("raise SystemExit('no such plugin')", "no such plugin"),
    ("sys.exit(2)", "exit code 2"),
    ("print('not a claim')", "in line 3"),
    ("print('{}')", "in line 3"),
    ("print('[1]')", "in line 3"),
]


@pytest.mark.parametrize(("more", "expected"), FAULTS)
def test_a_run_that_fails_is_shown(
    repository: Repository, article: str, capsys: pytest.CaptureFixture[str], more: str, expected: str
) -> None:
    """With the revision and what it told; nothing is compared."""
    repository.write(2, 3, more=more)
    assert reported(repository, "two", "WORKTREE", article) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "WORKTREE" in told.err
    assert expected in told.err


@pytest.mark.parametrize("name", ["three", "two:src", "one..two", " "])
def test_an_unknown_revision_is_named(
    repository: Repository, article: str, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Before anything of it is run."""
    assert reported(repository, "one", name, article) == 1
    assert f"{name!r} is no revision of" in capsys.readouterr().err


def test_a_revision_without_the_package_is_named(
    repository: Repository, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The package that is installed must not answer for it."""
    repository.git("rm", "-r", "--quiet", "src")
    repository.commit("empty")
    assert reported(repository, "empty", "two", article) == 1
    assert "has no package src/aiclaims" in capsys.readouterr().err
    assert len(repository.git("worktree", "list").splitlines()) == 1


def test_standard_input_is_refused(repository: Repository) -> None:
    """It can be read once only."""
    with pytest.raises(SystemExit):
        reported(repository, "one", "two", "-")
