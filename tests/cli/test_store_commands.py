"""The commands of a store, as a newcomer would use them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine

from aiclaims import Store

COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023.\n"
BOUND = "China filed more than 38,000 patents for generative AI between 2014 and 2023, WIPO said.\n"
RIVAL = "China filed 21,500 patents for generative AI between 2014 and 2023.\n"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Make a folder with two articles that agree."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "letter.txt").write_text(COUNT)
    (folder / "wire.txt").write_text(BOUND)
    return folder


def lines(text: str) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


def test_a_store_grows_from_run_to_run(aiclaims: CommandLine, news: Path) -> None:
    """Added, asked, added again, compared, taken back: each command tells what it did."""
    done = aiclaims("add", "c.duckdb", "news")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "new      news/letter.txt  1 claim",
        "new      news/wire.txt  1 claim",
        "2 documents: 2 new; the store holds 2 documents, 1 claim, 0 conflicts",
    ]
    (news / "column.txt").write_text(RIVAL)
    (news / "wire.txt").write_text("Nothing new.\n")
    added = lines(aiclaims("add", "c.duckdb", "news", "--format", "jsonl").stdout)
    assert {one["doc"]: (one["change"], one["claims"], one["superseded"]) for one in added} == {
        "news/column.txt": ("new", 1, 0),
        "news/letter.txt": ("unchanged", 0, 0),
        "news/wire.txt": ("revised", 0, 1),
    }
    shown = aiclaims("diff", "c.duckdb", "--since", "2").stdout
    assert shown.startswith("new (1)\n  China, generative AI patents filed: 21,500 patents, 2014 to 2023 (disputed)\n")
    assert "newly contradicted (1)\n  value: " in shown
    changes = lines(aiclaims("diff", "c.duckdb", "--since", "2", "--format", "jsonl").stdout)
    assert [change["change"] for change in changes] == ["new", "contradicted"]
    conflict = aiclaims("conflicts", "c.duckdb", "--doc", "news/letter.txt").stdout
    assert "values that exclude each other" in conflict
    assert "38,210 patents" in conflict
    assert "21,500 patents" in conflict
    assert aiclaims("retract", "c.duckdb", "news/column.txt").stdout == (
        "document news/column.txt: 1 observation no longer counted\n"
    )
    again = aiclaims("add", "c.duckdb", "news").stdout.splitlines()
    assert again[0] == "retracted news/column.txt  was retracted before and does not count"
    assert again[1].startswith("3 documents: 2 unchanged, 1 retracted; the store holds")
    empty = aiclaims("conflicts", "c.duckdb")
    assert (empty.returncode, empty.stdout) == (0, "")
    assert "no claims of the store contradict each other" in empty.stderr


def test_claims_are_shown_in_each_format(aiclaims: CommandLine, news: Path) -> None:
    """The id that a table shows is enough to ask again, and for an explanation."""
    (news / "column.txt").write_text(RIVAL)
    aiclaims("add", "c.duckdb", "news")
    table = aiclaims("claims", "c.duckdb", "--doc", "news/letter.txt").stdout
    assert table.endswith("1 claim in 2 documents\n")
    digits = table.splitlines()[2].split()[-1]
    (claim,) = lines(aiclaims("claims", "c.duckdb", "--id", digits, "--format", "jsonl").stdout)
    assert claim["id"].startswith(digits)
    assert (claim["documents"], len(claim["witnesses"]), len(claim["conflicts"])) == (2, 2, 1)
    (row,) = csv.DictReader(io.StringIO(aiclaims("claims", "c.duckdb", "--id", digits, "--format", "csv").stdout))
    assert (row["holder"], row["value_low"], row["documents"], row["conflicts"]) == ("China", "38210", "2", "1")
    told = aiclaims("claims", "c.duckdb", "--id", digits, "--explain").stdout
    assert "news/wire.txt" in told
    assert "21,500" in told
    (dispute,) = lines(aiclaims("conflicts", "c.duckdb", "--format", "jsonl").stdout)
    assert sorted(side["value"]["low"] for side in dispute["claims"]) == [21_500, 38_210]
    nothing = aiclaims("claims", "c.duckdb", "--entity", "Atlantis")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert "no claim of the store is such" in nothing.stderr


def test_claims_of_files_are_added_too(aiclaims: CommandLine, news: Path) -> None:
    """Those that extract wrote, once."""
    aiclaims("extract", "news", "--format", "jsonl", "-o", "found.jsonl")
    for new in (2, 0):
        done = aiclaims("add", "c.duckdb", "--claims", "found.jsonl")
        assert done.stdout.startswith(f"2 claims: {new} new; the store holds")


def test_a_store_that_another_process_has(aiclaims: CommandLine, news: Path) -> None:
    """Who has it is said of the store, and not of an output."""
    aiclaims("add", "c.duckdb", "news")
    with Store.open(news.parent / "c.duckdb"):
        for done in (aiclaims("claims", "c.duckdb"), aiclaims("add", "c.duckdb", "news")):
            assert done.returncode == 1
            assert done.stderr.startswith("aiclaims: c.duckdb: another process has the store open; wait for it")


def test_a_link_says_what_it_is_about(aiclaims: CommandLine, news: Path) -> None:
    """How many claims it touches; a name that none has is linked all the same, for what comes, and told."""
    aiclaims("add", "c.duckdb", "news")
    told = aiclaims("link", "c.duckdb", "--alias", "china", "Middle Kingdom")
    assert (told.stdout, told.stderr) == ("china stands for Middle Kingdom in 1 claim\n1 link: 1 new\n", "")
    told = aiclaims("link", "c.duckdb", "--alias", "Midle Kingdom", "PRC", "--same-source", "news/wire.txt", "Zork")
    assert told.returncode == 0
    assert told.stdout == "Midle Kingdom stands for PRC in 0 claims\n2 links: 2 new\n"
    assert told.stderr.splitlines() == [
        "aiclaims: no claim names 'Midle Kingdom' so far; did you mean 'Middle Kingdom'?",
        "aiclaims: no claim comes from a document or a source called 'Zork' so far",
    ]


_WIPO = "no claim of the store is such; did you mean 'World Intellectual Property Organization'?"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--entity", "Chna"), "no claim of the store is such; did you mean 'China'?"),
        (("--entity", "gen AI"), "no claim of the store is such; did you mean 'generative AI'?"),
        (("--doc", "news/leter.txt"), "no claim of the store is such; did you mean 'news/letter.txt'?"),
        (("--origin", "World Property Organization"), _WIPO),
        (("--kind", "lag"), "no claim of the store is such"),
        (("--entity", "CHINA", "--disputed"), "no claim of the store is such"),
    ],
)
def test_what_no_claim_has_may_be_a_slip(aiclaims: CommandLine, news: Path, given: tuple[str, ...], told: str) -> None:
    """The nearest name is offered, and none where claims have the name and only the rest does not fit."""
    aiclaims("add", "c.duckdb", "news")
    done = aiclaims("claims", "c.duckdb", *given)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"aiclaims: {told}\n")


def test_a_link_to_another_name_of_what_claims_name_is_told(aiclaims: CommandLine, news: Path) -> None:
    """The name that claims have is offered; the link is made all the same."""
    aiclaims("add", "c.duckdb", "news")
    told = aiclaims("link", "c.duckdb", "--alias", "WIPO Watch", "PRC", "--same-source", "news/wire.txt", "letter.txt")
    assert told.stderr.splitlines() == [
        "aiclaims: no claim names 'WIPO Watch' so far",
        "aiclaims: 'PRC' is a new name; did you mean 'China'?",
        "aiclaims: no claim comes from a document or a source called 'letter.txt' so far; "
        "did you mean 'news/letter.txt'?",
    ]


@pytest.mark.parametrize(
    ("given", "note"),
    [
        (("--entity", "PRC"), "'PRC' is taken for 'China'"),
        (("--entity", "Chinese"), "'Chinese' is taken for 'China'"),
        (("--origin", "WIPO"), "'WIPO' is taken for 'World Intellectual Property Organization'"),
        (("--doc", "letter.txt"), ""),
        (("--origin", "letter.txt"), ""),
    ],
)
def test_names_are_understood_as_the_reader_does_and_as_shown(
    aiclaims: CommandLine, news: Path, given: tuple[str, ...], note: str
) -> None:
    """What the text was read as, and the label of a document in a table; another reading is said."""
    aiclaims("add", "c.duckdb", "news")
    done = aiclaims("claims", "c.duckdb", *given)
    assert done.stdout.endswith("1 claim in 2 documents\n")
    assert done.stderr == (f"aiclaims: {note}\n" if note else "")


def test_a_label_of_several_documents_is_none(aiclaims: CommandLine, news: Path) -> None:
    """Which are called so is said, and none chosen."""
    (news / "older").mkdir()
    (news / "older" / "letter.txt").write_text(RIVAL)
    aiclaims("add", "c.duckdb", "news")
    done = aiclaims("claims", "c.duckdb", "--doc", "letter.txt")
    assert done.stdout == ""
    assert "did you mean 'news/letter.txt' or 'news/older/letter.txt'?" in done.stderr


def test_a_kind_that_there_is_not_is_a_misuse(aiclaims: CommandLine, news: Path) -> None:
    """In a store as elsewhere; a kind that only its claims have is one."""
    aiclaims("extract", "news", "--json", "-o", "found.jsonl")
    found = news.parent / "found.jsonl"
    found.write_text(found.read_text() + found.read_text().splitlines()[0].replace('"patents"', '"grants"', 1) + "\n")
    aiclaims("add", "c.duckdb", "--claims", "found.jsonl")
    for command in (("claims", "c.duckdb", "--kind", "patnts"), ("conflicts", "c.duckdb", "--kind", "patnts")):
        done = aiclaims(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert "did you mean 'patents'?; expected benchmarks, chip_restrictions, grants, lag, patents" in done.stderr
    (claim,) = lines(aiclaims("claims", "c.duckdb", "--kind", "grants", "--json").stdout)
    assert claim["kind"] == "grants"


def test_what_fails_is_told_and_the_rest_done(aiclaims: CommandLine, news: Path) -> None:
    """With the exit codes of all commands."""
    done = aiclaims("add", "c.duckdb", "gone.txt", "news", "--batch", "2")
    assert done.returncode == 3
    assert "gone.txt: a file that cannot be read" in done.stderr
    assert "2 documents: 2 new" in done.stdout
    done = aiclaims("retract", "c.duckdb", "wire.txt", "news/wire.txt", "--format", "jsonl", "--note", "a hoax")
    assert done.returncode == 3
    assert "did you mean 'news/wire.txt'?" in done.stderr
    assert json.loads(done.stdout) == {"name": "news/wire.txt", "what": "document", "observations": 1}
    assert aiclaims("add", "c.duckdb", "gone.txt").returncode == 1
    for command in (("claims",), ("conflicts",), ("diff", "--since", "1"), ("retract", "x"), ("export", "t")):
        name, *rest = command
        done = aiclaims(name, "none.duckdb", *rest)
        assert done.returncode == 1
        assert "there is no store" in done.stderr
    assert not (news.parent / "none.duckdb").exists()
    aiclaims("extract", "news", "--json", "-o", "claims.jsonl")
    for other in ("news/letter.txt", "claims.jsonl"):
        for done in (aiclaims("add", other, "news"), aiclaims("claims", other)):
            assert (done.returncode, done.stderr) == (
                1,
                f"aiclaims: {other}: a file that is no store of claims; "
                "expected a file that `aiclaims add` made, got another file\n",
            )
    done = aiclaims("diff", "c.duckdb", "--since", "99")
    assert done.returncode == 1
    assert "there is no such commit" in done.stderr
    assert aiclaims("diff", "c.duckdb").returncode == 2


def test_what_is_known_beside_the_documents_is_linked(aiclaims: CommandLine, news: Path) -> None:
    """Two documents become one source, and a name goes by another; both once only, and for `merge` alike."""
    (news / "wire.txt").write_text(BOUND.replace(", WIPO said", ""))
    aiclaims("add", "c.duckdb", "news")
    linked = ("--same-source", "news/letter.txt", "news/wire.txt", "--alias", "China", "PRC")
    told = aiclaims("link", "c.duckdb", *linked, "--note", "same desk")
    assert (told.stdout.splitlines()[-1], told.stderr) == ("2 links: 2 new", "")
    assert aiclaims("link", "c.duckdb", *linked).stdout == "2 links: 0 new\n"
    (claim,) = lines(aiclaims("claims", "c.duckdb", "--format", "jsonl").stdout)
    assert (claim["documents"], claim["origins"]) == (2, 1)
    assert claim["holder"]["name"] == "PRC"
    aiclaims("extract", "news", "--format", "jsonl", "--output", "found.jsonl")
    (merged,) = lines(aiclaims("merge", "found.jsonl", *linked).stdout)
    assert (merged["origins"], merged["holder"]["name"]) == (1, "PRC")
    assert aiclaims("link", "c.duckdb").returncode == 2
    assert aiclaims("link", "none.duckdb", *linked).returncode == 1


def test_a_store_moves_through_files(aiclaims: CommandLine, news: Path) -> None:
    """Into an empty store; into one that holds something it doesn't."""
    aiclaims("add", "c.duckdb", "news")
    assert len(aiclaims("export", "c.duckdb", "tables", "--format", "csv").stdout.splitlines()) == 7
    assert aiclaims("import", "d.duckdb", "tables").stdout == "2 observations imported\n"
    shown = aiclaims("claims", "c.duckdb", "--format", "jsonl").stdout
    assert shown
    assert aiclaims("claims", "d.duckdb", "--format", "jsonl").stdout == shown
    again = aiclaims("import", "d.duckdb", "tables")
    assert again.returncode == 1
    assert "into an empty store" in again.stderr


def test_the_help_of_each_command_shows_how_it_is_used(aiclaims: CommandLine) -> None:
    """With an example."""
    for command in ("add", "claims", "conflicts", "diff", "link", "retract", "export", "import"):
        assert f"aiclaims {command} c" in aiclaims(command, "--help").stdout
