"""The commands on bad input: what is wrong is named, what was good is kept, the exit code says which."""

from __future__ import annotations

import json
import os
import resource
from pathlib import Path

import click
import pytest
from command_line import CommandLine

from aiclaims.cli.commands import cli
from aiclaims.schema import MODALITIES

COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023.\n"
DONE, NOTHING, MISUSED, IN_PART = 0, 1, 2, 3


@pytest.fixture
def good(tmp_path: Path) -> str:
    """Write a document that states one claim."""
    (tmp_path / "good.txt").write_text(COUNT)
    return "good.txt"


@pytest.fixture
def claims(aiclaims: CommandLine, good: str) -> list[str]:
    """Give a line of JSON with a claim, of three documents."""
    line = aiclaims("extract", good, "--format", "jsonl").stdout
    return [line.replace("good.txt", f"good-{number}.txt") for number in (1, 2, 3)]


def test_a_missing_file(aiclaims: CommandLine, good: str) -> None:
    """Alone nothing is done; beside a good one the good one is."""
    alone = aiclaims("run", "gone.txt")
    assert (alone.returncode, alone.stdout) == (NOTHING, "")
    assert alone.stderr == (
        "aiclaims: gone.txt: a file that cannot be read; expected a readable file, got No such file or directory\n"
    )
    beside = aiclaims("run", "gone.txt", good)
    assert beside.returncode == IN_PART
    assert "38,210 patents" in beside.stdout
    assert beside.stderr == alone.stderr


def test_a_folder_without_documents(aiclaims: CommandLine, tmp_path: Path) -> None:
    """The error says which files would have been documents."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "team.jpg").write_bytes(b"\xff\xd8\xff")
    done = aiclaims("run", "photos")
    assert done.returncode == NOTHING
    assert "photos: a folder without documents; expected files of ." in done.stderr
    assert ".htm, .html" in done.stderr


def test_bytes_that_are_no_text(aiclaims: CommandLine, tmp_path: Path, good: str) -> None:
    """They are named; the documents before and behind are read."""
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    done = aiclaims("extract", "noise.txt", good, "--format", "jsonl")
    assert done.returncode == IN_PART
    assert done.stderr == "aiclaims: noise.txt: the bytes are no text; expected text, got binary data\n"
    assert len(done.stdout.splitlines()) == 1


def test_text_in_an_old_encoding_is_read(aiclaims: CommandLine, tmp_path: Path) -> None:
    """What is no UTF-8 is detected."""
    (tmp_path / "old.txt").write_bytes(f"“Né en Chine”, said the café’s paper. {COUNT}".encode("cp1252"))
    done = aiclaims("run", "old.txt")
    assert done.returncode == DONE
    assert "38,210 patents" in done.stdout


def test_a_truncated_line_of_documents(aiclaims: CommandLine, tmp_path: Path) -> None:
    """It is named by file and line; the lines around it still run."""
    whole = [json.dumps({"doc": name, "text": COUNT}) for name in ("one", "two", "three")]
    (tmp_path / "wire.jsonl").write_text("\n".join([whole[0], whole[1][:30], whole[2]]))
    done = aiclaims("extract", "wire.jsonl", "--format", "jsonl")
    assert done.returncode == IN_PART
    assert done.stderr.startswith("aiclaims: wire.jsonl:2: a line is a JSON object; expected a document, got")
    assert [json.loads(line)["doc"] for line in done.stdout.splitlines()] == ["one", "three"]


def test_a_truncated_line_of_claims(aiclaims: CommandLine, tmp_path: Path, claims: list[str]) -> None:
    """As for documents."""
    (tmp_path / "claims.jsonl").write_text(claims[0] + claims[1][:50] + "\n" + claims[2])
    done = aiclaims("merge", "claims.jsonl")
    assert done.returncode == IN_PART
    assert done.stderr.startswith("aiclaims: claims.jsonl:2: the line is no JSON; expected a JSON object, got")
    assert json.loads(done.stdout)["documents"] == 2


def test_a_page_cut_in_the_middle(aiclaims: CommandLine, tmp_path: Path) -> None:
    """What is there is read, whichever byte it ends with."""
    page = f"<html><head><title>Patents</title></head><body><main><p>{COUNT}</p><p>More to <a href='https://exam"
    (tmp_path / "cut.html").write_text(page)
    (tmp_path / "head.html").write_text(page[:30])
    done = aiclaims("run", "cut.html", "head.html")
    assert (done.returncode, done.stderr) == (DONE, "")
    assert "38,210 patents" in done.stdout


@pytest.mark.parametrize("option", ["--enable", "--disable"])
def test_an_unknown_plugin(aiclaims: CommandLine, good: str, option: str) -> None:
    """It is a misuse of the command; the nearest name is offered."""
    done = aiclaims("run", good, option, "patent")
    assert (done.returncode, done.stdout) == (MISUSED, "")
    assert "no plugin has this name; did you mean 'patents'?; expected benchmarks" in done.stderr
    assert "got 'patent'" in done.stderr


def test_claims_of_another_schema_version(aiclaims: CommandLine, tmp_path: Path, claims: list[str]) -> None:
    """Alone nothing is done; beside claims of this version those are."""
    newer = claims[0].replace('"schema":1', '"schema":7')
    (tmp_path / "newer.jsonl").write_text(newer)
    done = aiclaims("merge", "newer.jsonl")
    assert (done.returncode, done.stdout) == (NOTHING, "")
    assert done.stderr == (
        "aiclaims: newer.jsonl:1: $.schema: the claim was written by another version of the schema; expected 1, got 7\n"
    )
    (tmp_path / "mixed.jsonl").write_text(newer + claims[1])
    mixed = aiclaims("merge", "mixed.jsonl")
    assert mixed.returncode == IN_PART
    assert json.loads(mixed.stdout)["documents"] == 1


def test_claims_with_a_wrong_field(aiclaims: CommandLine, claims: list[str]) -> None:
    """The path leads to it."""
    done = aiclaims("merge", "-", stdin=claims[0].replace('"low":38210', '"low":"many"'))
    assert done.returncode == NOTHING
    assert "stdin:1: $.value.low: the value is of another type; expected a number, got 'many'" in done.stderr


def test_claims_of_a_kind_that_no_plugin_makes(aiclaims: CommandLine, claims: list[str]) -> None:
    """They are kept as they are, with a note and no failure."""
    line = claims[0].replace('"kind":"patents"', '"kind":"treaties"')
    done = aiclaims("merge", "-", stdin=line)
    assert done.returncode == DONE
    assert json.loads(done.stdout)["holder"]["name"] == "China"
    assert done.stderr == ("aiclaims: no plugin makes claims of the kind 'treaties'; they are kept as they are\n")


def test_claims_where_documents_are_read(aiclaims: CommandLine, tmp_path: Path, good: str, claims: list[str]) -> None:
    """The first line shows it; once for the file it is said which commands read claims, and the rest is done."""
    (tmp_path / "claims.jsonl").write_text("".join(claims))
    told = "a file of claims, which `aiclaims merge` and `aiclaims add --claims` read; expected documents, got claims\n"
    done = aiclaims("extract", "claims.jsonl", good, "--json")
    assert (done.returncode, done.stderr) == (IN_PART, f"aiclaims: claims.jsonl: {told}")
    assert len(done.stdout.splitlines()) == 1
    piped = aiclaims("run", "-", stdin=aiclaims("merge", "claims.jsonl").stdout)
    assert (piped.returncode, piped.stderr) == (NOTHING, f"aiclaims: stdin: {told}")


def test_a_file_of_claims_may_begin_with_a_broken_line(
    aiclaims: CommandLine, tmp_path: Path, claims: list[str]
) -> None:
    """It is told by its number, text as text, and the others count."""
    (tmp_path / "claims.jsonl").write_text("\n" + claims[0][:40] + "\n" + claims[1])
    done = aiclaims("merge", "claims.jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (IN_PART, 1)
    assert done.stderr.startswith(
        'aiclaims: claims.jsonl:2: the line is no JSON; expected a JSON object, got \'{"kind"'
    )


def test_a_file_that_is_no_claims_at_all(aiclaims: CommandLine, tmp_path: Path) -> None:
    """That is said once, not of each line, with a word on what was expected and what to do."""
    (tmp_path / "article.txt").write_text(f"\n{COUNT}\n{COUNT}")
    (tmp_path / "wire.jsonl").write_text(json.dumps({"doc": "wire", "text": COUNT}) + "\n")
    (tmp_path / "log.jsonl").write_text('{"level": 1}\n' * 500)
    for name in ("article.txt", "wire.jsonl", "log.jsonl"):
        done = aiclaims("merge", name)
        assert done.returncode == NOTHING
        assert done.stderr.splitlines() == [
            f"aiclaims: {name}: no file of claims; expected what `aiclaims extract --json` writes",
            "aiclaims: to find the claims of documents: aiclaims run PATHS...",
        ]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("run", "stdin: an empty document; expected text, got nothing"),
        ("extract", "stdin: an empty document; expected text, got nothing"),
    ],
)
def test_empty_standard_input(aiclaims: CommandLine, command: str, told: str) -> None:
    """There is nothing to do, and that is said."""
    done = aiclaims(command, "-", stdin="")
    assert (done.returncode, done.stdout, done.stderr) == (NOTHING, "", f"aiclaims: {told}\n")


def test_an_empty_file_of_claims_is_no_failure(aiclaims: CommandLine, tmp_path: Path) -> None:
    """It is what `extract` writes where there is nothing to find, and a script goes on with it."""
    (tmp_path / "rain.txt").write_text("It rained all day.\n")
    assert aiclaims("extract", "rain.txt", "--json", "-o", "found.jsonl").returncode == DONE
    merged = aiclaims("merge", "found.jsonl")
    assert (merged.returncode, merged.stdout, merged.stderr) == (DONE, "", "aiclaims: no claim was found\n")
    assert aiclaims("merge", "-", stdin="").returncode == DONE
    assert aiclaims("merge", "found.jsonl", "gone.jsonl").returncode == IN_PART
    added = aiclaims("add", "c.duckdb", "--claims", "found.jsonl")
    assert (added.returncode, added.stdout.split(";")[0]) == (DONE, "0 claims: 0 new")


def test_an_address_is_not_fetched(aiclaims: CommandLine, good: str) -> None:
    """As it was given, with what to do; nothing goes to the network."""
    done = aiclaims("extract", "https://example.com/a.html", good)
    assert done.returncode == IN_PART
    assert done.stderr == (
        "aiclaims: https://example.com/a.html: addresses are not fetched; save the page first; expected a file\n"
    )


def test_a_big_file_of_a_single_line(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Five megabytes without a line's end are read in seconds, the claim in their midst found."""
    filler = "The lake was calm, and the boats went out to it as they did on every other day of the week. "
    half = filler * (2_500_000 // len(filler))
    (tmp_path / "big.txt").write_text(half + COUNT.strip() + " " + half)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = aiclaims("extract", "big.txt", "--format", "jsonl")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 30
    assert done.returncode == DONE
    assert json.loads(done.stdout)["evidence"][0]["quote"] == COUNT.strip()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("run",), "Missing argument 'PATHS...'"),
        (("run", "good.txt", "--format", "xml"), "'xml' is not one of 'table', 'jsonl'"),
        (("run", "good.txt", "-o", "no/such/folder.txt"), "expected an existing folder, got 'no/such'"),
        (("extract", "good.txt", "-o", "good.txt"), "the output good.txt would be read as input too, from good.txt"),
        (("extract", ".", "-o", "claims.jsonl"), "the output claims.jsonl would be read as input too, from ."),
        (("extract", "good.txt", "--workers", "0"), "0 is not in the range x>=1"),
        (("extract", "good.txt", "--min-confidence", "90"), "90.0 is not in the range 0<=x<=1"),
        (("claims", "c.duckdb", "--disputed", "--undisputed"), "expected --disputed or --undisputed, got both"),
        (
            ("extract", "good.txt", "--enable", "lag", "--disable", "lag"),
            "expected a plugin to be enabled or disabled, got both for lag",
        ),
        (("schema", "patent"), "expected benchmarks, chip_restrictions, lag, patents, got 'patent'"),
        (("explain",), "expected either PATHS or --sentence TEXT"),
        (("explode",), "No such command 'explode'"),
    ],
)
def test_a_command_that_is_not_understood(
    aiclaims: CommandLine, good: str, arguments: tuple[str, ...], told: str
) -> None:
    """What was expected is said, and nothing is done."""
    done = aiclaims(*arguments)
    assert (done.returncode, done.stdout) == (MISUSED, "")
    assert told in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("explain", "--sentence", "China filed 5 patents.", "--published", "last week"),
            "--published: a document came out on a day; expected an ISO 8601 date such as",
        ),
        (("claims", "c.duckdb", "--modality", "sure"), "'sure' is not one of 'asserted', 'hedged', 'forecast'"),
        (("claims", "c.duckdb", "--during", "2023-13"), "--during: a time is a year, a month, a day or a range"),
        (("conflicts", "c.duckdb", "--during", "lately"), "got 'lately'"),
        (("diff", "c.duckdb", "--since", "tomorrow"), "--since: a time is a date or a time; expected ISO 8601"),
    ],
)
def test_a_value_that_is_none(aiclaims: CommandLine, arguments: tuple[str, ...], told: str) -> None:
    """The error says how such a value is written, before any file is opened."""
    done = aiclaims(*arguments)
    assert (done.returncode, done.stdout) == (MISUSED, "")
    assert told in " ".join(done.stderr.split())


def test_the_modalities_of_the_command_line_are_those_of_claims() -> None:
    """They are written out there, so that a command starts without the schema."""
    (option,) = (option for option in cli.commands["claims"].params if option.name == "modality")
    assert isinstance(option.type, click.Choice)
    assert option.type.choices == MODALITIES


def test_an_earlier_output_survives_a_run_that_does_nothing(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Only the first claim opens the file."""
    (tmp_path / "claims.jsonl").write_text("yesterday's\n")
    assert aiclaims("extract", "gone.txt", "-o", "claims.jsonl").returncode == NOTHING
    assert (tmp_path / "claims.jsonl").read_text() == "yesterday's\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_disk_that_is_full(aiclaims: CommandLine, good: str) -> None:
    """The system's error is told in a line, without a traceback."""
    done = aiclaims("extract", good, "-o", "/dev/full")
    assert done.returncode == IN_PART
    assert done.stderr == "aiclaims: output: No space left on device\n"


def test_a_broken_plugin_is_set_aside(aiclaims: CommandLine, tmp_path: Path, good: str) -> None:
    """It is named once, the others run, and the exit code says so."""
    info = tmp_path / "site" / "crooked-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: crooked\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[aiclaims]\ncrooked = crooked_plugin\n")
    (tmp_path / "site" / "crooked_plugin.py").write_text("raise RuntimeError('bent')\n")
    done = aiclaims("run", good, good, PYTHONPATH=str(tmp_path / "site"))
    assert done.returncode == IN_PART
    assert "38,210 patents" in done.stdout
    assert done.stderr.count("RuntimeError: bent") == 1
    listed = aiclaims("plugins", PYTHONPATH=str(tmp_path / "site"))
    assert listed.returncode == IN_PART
    assert "crooked broken crooked 1.0 (crooked_plugin)" in " ".join(listed.stdout.split())


def test_what_is_left_out_was_not_read(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Where a limit refuses every document nothing is done, and nothing is said of what they hold."""
    (tmp_path / "a.txt").write_text("China filed 5 patents in 2020.\n")
    (tmp_path / "b.txt").write_text("Nothing.\n")
    for command in ("run", "extract"):
        done = aiclaims(command, "a.txt", "b.txt", "--size-limit", "3")
        assert (done.returncode, done.stdout) == (1, "")
        assert [line.partition(": ")[2][:5] for line in done.stderr.splitlines()] == ["a.txt", "b.txt"]
        done = aiclaims(command, "a.txt", "b.txt", "--size-limit", "20")
        assert done.returncode == 3
        assert done.stderr.endswith("no claim was found in 1 document\n")


def test_no_sentence_is_nothing_to_explain(aiclaims: CommandLine) -> None:
    """As an empty document is nothing to read."""
    done = aiclaims("explain", "--sentence", " ")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "aiclaims: --sentence: an empty text; expected a sentence, got nothing\n"


@pytest.mark.parametrize("command", [("run",), ("extract",), ("add", "c.duckdb")])
def test_two_documents_of_one_id_are_told_with_their_line(
    aiclaims: CommandLine, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """The first counts in every command; the same document once more is no other."""
    first, second = ({"doc": "a", "text": f"China filed {number} patents in 2020."} for number in (5, 9))
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(line) + "\n" for line in (first, first, second)))
    done = aiclaims(*command, "wire.jsonl")
    assert done.returncode == 3
    assert done.stderr == (
        "aiclaims: wire.jsonl:3: another document has this id, and is taken; "
        "expected an id for each document, got 'a'\n"
    )
    assert "9 patents" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("claims", "c.duckdb", "--json", "--explain"), "--explain goes with --format table, got --format jsonl"),
        (("claims", "c.duckdb", "--format", "csv", "--explain"), "--explain goes with --format table"),
        (("claims", "c.duckdb", "--min-confidence", "nan"), "'nan' is not in the range 0<=x<=1"),
        (("run", "a.txt", "--min-confidence", "nan"), "'nan' is not in the range 0<=x<=1"),
        (("explain", "a.txt", "--published", "2024-01-01"), "--published goes with --sentence TEXT"),
        (("explain", "--sentence", "Hello.", "--about", "China"), "--about goes with PATHS"),
        (("merge", "c.jsonl", "--alias", "X", "X"), "--alias: expected two names, got 'X' twice"),
        (("link", "c.duckdb", "--same-source", "X", "X"), "--same-source: expected two names, got 'X' twice"),
    ],
)
def test_an_option_that_would_do_nothing_is_a_misuse(
    aiclaims: CommandLine, arguments: tuple[str, ...], told: str
) -> None:
    """Before anything is read."""
    done = aiclaims(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_store_is_made_for_something(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Where there is nothing to add, no file is left behind."""
    for given in (("gone.txt",), ("--claims", "gone.jsonl")):
        done = aiclaims("add", "new.duckdb", *given)
        assert done.returncode == 1
        assert "No such file" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_is_no_json_is_quoted_as_it_stands(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Without its end, and with the place in it: the line is named once."""
    (tmp_path / "bad.jsonl").write_text('{"doc": "a", "text":\n{"doc": b}\n')
    done = aiclaims("run", "bad.jsonl")
    first, second = done.stderr.splitlines()
    assert first.endswith(
        """bad.jsonl:1: a line is a JSON object; expected a document, got '{"doc": "a", "text":' (Expecting value at its end)"""
    )
    assert second.endswith("""got '{"doc": b}' (Expecting value at column 9)""")
    assert """got '{"doc": "a", "text":' (Expecting value at its end)""" in aiclaims("merge", "bad.jsonl").stderr


def test_a_file_of_names_or_a_plugin_that_cannot_be_read(aiclaims: CommandLine, tmp_path: Path) -> None:
    """In the words of other files, not in those of Python."""
    (tmp_path / "bytes.toml").write_bytes(b"abc\x9d")
    for option in ("--names", "--plugin"):
        for file, got in (("gone.toml", "No such file or directory"), ("bytes.toml", "other bytes at 3")):
            done = aiclaims("run", "a.txt", option, file)
            assert done.returncode == 2
            assert f"{file}: the file cannot be read; expected a TOML file in UTF-8, got {got}\n" in done.stderr
