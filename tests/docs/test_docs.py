"""The documentation holds: its code runs, prints what it shows, and leaves out nothing public."""

from __future__ import annotations

import code
import json
import re
import shutil
import sys
import tomllib
from pathlib import Path

import attrs
import click
import pytest
from markdown_it import MarkdownIt
from pages import PAGES, ROOT, Block, agrees, blocks, commands, run_command, run_python

import aiclaims
from aiclaims import errors
from aiclaims.cli.commands import cli
from aiclaims.plugins import Registry

# A diagram is a picture made of letters: nothing in it can be run.
LANGUAGES = {"python", "text", "console", "toml", "json", "diagram"}
KINDS = Registry(entry_points=False).kinds


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with a copy of the examples, as in a fresh clone, and work there."""
    for folder in ("examples", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def name_of(page: Path) -> str:
    """Name a page in the list of tests."""
    return page.relative_to(ROOT).as_posix()


def reference() -> str:
    """Give the text of all reference pages."""
    return "\n".join(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs" / "reference").glob("*.md")))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_code_of_a_page_does_what_the_page_shows(page: Path, workplace: Path) -> None:
    """Python runs in one namespace, commands in a shell; the output shown behind them is what comes."""
    names: dict[str, object] = {"__name__": "__main__"}
    printed: str | None = None
    last = 0
    for block in blocks(page):
        where = f"{name_of(page)}:{block.line}"
        if block.language == "python":
            printed = run_python(block, page, names)
            continue
        if block.language == "text":
            assert printed is not None, f"{where}: output of nothing"
            assert agrees(block.text, printed), f"{where}: printed was\n{printed}"
        elif block.language == "console":
            for command, shown in commands(block):
                came, last = run_command(command, last=last)
                assert agrees(shown, came), f"{where}: `{command}` gave\n{came}"
        elif block.language == "toml":
            tomllib.loads(block.text)
        elif block.language == "json":
            json.loads(block.text)
        elif block.language != "diagram":
            pytest.fail(f"{where}: a block in {block.language!r}; expected one of {', '.join(sorted(LANGUAGES))}")
        printed = None


def test_a_line_of_dots_stands_for_any_lines() -> None:
    """Also for none; all else must be the same."""
    assert agrees("a\n...\nd\n", "a\nb\nc\nd\n")
    assert agrees("a\n...\n", "a  \n")
    assert not agrees("a\n...\nd\n", "a\nb\n")
    assert not agrees("a\n", "a\nb\n")


def test_the_readme_shows_what_it_is_in_forty_lines() -> None:
    """What goes in, what comes out, and the ten lines of Python between."""
    first, second = blocks(ROOT / "README.md")[:2]
    assert (first.language, second.language) == ("python", "text")
    assert second.line + len(second.text.splitlines()) <= 40
    assert len([line for line in first.text.splitlines() if line.strip()]) <= 10


def test_the_readmes_python_can_be_pasted_into_a_prompt(capsys: pytest.CaptureFixture[str]) -> None:
    """Line by line, as a prompt takes it, it prints the same."""
    first, second = blocks(ROOT / "README.md")[:2]
    prompt = code.InteractiveConsole({"__name__": "__console__"})
    for line in [*first.text.splitlines(), ""]:
        prompt.push(line)
    told = capsys.readouterr()
    assert "Error" not in told.err
    assert agrees(second.text, told.out)


def test_the_make_targets_of_the_readme_exist() -> None:
    """The two commands of a newcomer are there."""
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = re.findall(r"`make ([\w-]+)`", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert {"demo", "test"} <= set(named) <= set(targets)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    """A relative link is a file of the repository."""
    tokens = MarkdownIt().parse(page.read_text(encoding="utf-8"))
    links = [inner.attrGet("href") for token in tokens for inner in token.children or () if inner.type == "link_open"]
    for link in map(str, links):
        if not link.startswith(("https://", "#")):
            assert (page.parent / link.partition("#")[0]).exists(), link


def test_every_page_can_be_reached_from_the_index() -> None:
    """Nothing is written that nobody finds."""
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    for page in PAGES:
        if page.parent != ROOT and page.name != "index.md":
            assert f"({page.relative_to(ROOT / 'docs').as_posix()})" in index


@pytest.mark.parametrize("name", sorted({*aiclaims.__all__, *errors.__all__}))
def test_every_public_name_is_in_the_reference(name: str) -> None:
    """Written as code: bare, or called."""
    assert re.search(rf"`@?(?:aiclaims\.)?{re.escape(name)}\b", reference())


@pytest.mark.parametrize("error", errors.__all__)
def test_every_error_is_explained(error: str) -> None:
    """In the page of errors."""
    assert f"`{error}`" in (ROOT / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_of_every_kind_is_in_the_reference(kind: str) -> None:
    """In the section of its kind."""
    page = (ROOT / "docs" / "reference" / "claims.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {kind}\n")[2].partition("\n## ")[0]
    common = {field.name for field in attrs.fields(aiclaims.Claim)}
    own = [field.name for field in attrs.fields(KINDS[kind]) if field.name not in common]
    assert own
    for name in own:
        assert f"`{name}`" in section, name
    for name in common:
        assert f"`{name}`" in page, name


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_published_schema_is_that_of_the_code(kind: str) -> None:
    """`aiclaims schema KIND > docs/reference/schemas/KIND.json` writes it anew."""
    published = ROOT / "docs" / "reference" / "schemas" / f"{kind}.json"
    assert json.loads(published.read_text(encoding="utf-8")) == aiclaims.json_schema(KINDS[kind])


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_and_option_is_in_the_reference(command: str) -> None:
    """In the section of the command, or of the options that all share."""
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## aiclaims {command}\n")[2].partition("\n## ")[0]
    shared = page.partition("\n## Options of several commands\n")[2].partition("\n## ")[0]
    assert section
    for option in cli.commands[command].params:
        if isinstance(option, click.Option):
            *short, full = option.opts
            assert _is_code_in(full, section), full
            for name in short:
                assert _is_code_in(name, shared), name


def _is_code_in(option: str, text: str) -> bool:
    return re.search(rf"`[^`\n]*(?<![\w-]){re.escape(option)}\b[^`\n]*`", text) is not None


# That for Spark runs where Spark is: in tests/engines.
SCRIPTS = sorted(path for path in (ROOT / "examples").glob("*.py") if path.name != "spark_crawl.py")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_the_example_scripts_run(script: Path, workplace: Path) -> None:
    """From the root of the repository, as their first lines say."""
    came, code = run_command(f"{sys.executable} examples/{script.name}", last=0)
    assert code == 0, came
    assert came.strip()


def test_the_example_documents_are_many_and_varied() -> None:
    """Text, Markdown, HTML and JSON Lines; twelve or more."""
    documents = [path for path in (ROOT / "examples" / "documents").iterdir() if path.is_file()]
    assert len(documents) >= 12
    assert {path.suffix for path in documents} == {".txt", ".md", ".html", ".jsonl"}


def test_the_changelog_names_the_version() -> None:
    """What is released is what it begins with."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[?(\d+\.\d+\.\d+)", changes, re.MULTILINE)
    assert versions[0] == aiclaims.__version__


def test_blocks_are_found() -> None:
    """An indented block is one too, in no language; that is how the pages are kept from having any."""
    assert all(isinstance(block, Block) and block.language for page in PAGES for block in blocks(page))
