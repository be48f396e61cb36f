"""The command line as somebody at a terminal of 80 columns meets it."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from command_line import CommandLine

from aiclaims.cli.commands import cli

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023.\n"
unix = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")


@pytest.fixture
def terminal(tmp_path: Path) -> Callable[..., str]:
    """Call `aiclaims` on a pseudo terminal of 80 columns in an empty folder, and give all that it shows there."""
    import fcntl
    import pty
    import struct
    import termios

    def call(*arguments: str, **environment: str) -> str:
        own, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
        plain = {name: item for name, item in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
        process = subprocess.Popen(
            [sys.executable, "-m", "aiclaims", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            cwd=tmp_path,
            env={**plain, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **environment},
        )
        os.close(theirs)
        shown, deadline = b"", time.monotonic() + 120
        while time.monotonic() < deadline:
            if select.select([own], [], [], 1)[0]:
                try:
                    part = os.read(own, 65536)
                except OSError:  # the other end is closed
                    break
                if not part:
                    break
                shown += part
        os.close(own)
        process.wait(timeout=30)
        return shown.decode().replace("\r\n", "\n")

    return call


def without_escapes(shown: str) -> str:
    """Leave out what only colours or moves."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", shown)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_the_help_of_each_command_has_an_example_of_it(command: str) -> None:
    """Which begins with the command itself, and fits 80 columns."""
    context = click.Context(cli.commands[command], info_name=command, terminal_width=80)
    told = cli.commands[command].get_help(context)
    assert re.search(rf"Examples?:  .*aiclaims {command}\b", told)
    assert max(map(len, told.splitlines())) <= 80


def test_the_list_of_commands_is_whole(aiclaims: CommandLine) -> None:
    """Each command with its sentence to the end, under what it works on."""
    told = aiclaims("--help", COLUMNS="80").stdout
    assert "..." not in told.partition("\nDocuments")[2]
    assert max(map(len, told.splitlines())) <= 80
    sections = re.findall(r"^(\w.*):$", told, re.MULTILINE)
    assert sections == ["Options", "Documents and claims", "A store", "This program"]
    assert sorted(re.findall(r"^  (\w+) ", told.partition("\nDocuments")[2], re.MULTILINE)) == sorted(cli.commands)


@unix
def test_a_table_fits_the_terminal(terminal: Callable[..., str]) -> None:
    """With colours; and without them where NO_COLOR is set."""
    coloured = terminal("run", str(EXAMPLES / "grants-rival.html"), str(EXAMPLES / "grants-brief.txt"), "--quiet")
    assert "\x1b[" in coloured
    assert max(map(len, without_escapes(coloured).splitlines())) <= 80
    plain = terminal("run", str(EXAMPLES / "grants-rival.html"), "--quiet", NO_COLOR="1")
    assert "74.2%" in plain
    assert not re.search(r"\x1b\[(?:3|4|9)\d", plain)


@unix
def test_what_is_added_is_told_without_a_bar_between(terminal: Callable[..., str], tmp_path: Path) -> None:
    """A line for each document and one for all; nothing is drawn over them."""
    pytest.importorskip("duckdb")
    (tmp_path / "count.txt").write_text(COUNT)
    shown = terminal("add", "claims.duckdb", "count.txt")
    assert without_escapes(shown).splitlines() == [
        "new      count.txt  1 claim",
        "1 document: 1 new; the store holds 1 document, 1 claim, 0 conflicts",
    ]


@unix
def test_a_message_is_broken_between_words(terminal: Callable[..., str], aiclaims: CommandLine) -> None:
    """On a terminal; a log gets it as one line."""
    for arguments in (("run", "gone.txt", "--quiet"), ("run", ".", "--enable", "patent")):
        shown, piped = without_escapes(terminal(*arguments)), aiclaims(*arguments).stderr
        assert max(map(len, shown.splitlines())) <= 80
        assert shown.split() == piped.split()
        assert piped.splitlines()[-1].startswith(("aiclaims: ", "Error: "))


def test_a_file_that_does_not_fit_an_option_is_told_between_words(terminal: Callable[..., str], tmp_path: Path) -> None:
    """As every other message: the option, the file and its line, broken where a word ends."""
    (tmp_path / "names.toml").write_text("[company.Corvane]\n")
    told = terminal("run", "articles", "--names", "names.toml")
    assert "--names: names.toml:1: company: there is no key 'company' here" in " ".join(told.split())
    assert max(map(len, told.splitlines())) <= 80


def test_the_path_that_was_meant_is_offered(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Where something beside it is called nearly the same."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "count.txt").write_text(COUNT)
    meant_by = {
        "articels": "articles",
        "articles/cuont.txt": "articles/count.txt",
        "articels/count.txt": "articles/count.txt",
    }
    for given, meant in meant_by.items():
        done = aiclaims("run", given)
        assert done.returncode == 1
        assert f"{given}: there is no such file or folder; did you mean '{meant}'?" in done.stderr
    for nothing in ("zzz", "zzz/count.txt", "articels/zzz"):
        assert "did you mean" not in aiclaims("run", nothing).stderr
    (tmp_path / "lines.jsonl").write_text('{"doc": "a", "published": "2018-11", "text": "Sales fell."}\n')
    assert "did you mean" not in aiclaims("run", "lines.jsonl").stderr


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (("rum", "x"), "Did you mean 'run'?"),
        (("run", "--ouput", "x"), "Did you mean '--output'?"),
        (("run", "x", "--disable", "benchmark"), "did you mean 'benchmarks'?"),
        (("schema", "patent"), "did you mean 'patents'?"),
    ],
)
def test_the_name_that_was_meant_is_offered(aiclaims: CommandLine, arguments: tuple[str, ...], meant: str) -> None:
    """Of a command, an option, a plugin and a kind."""
    done = aiclaims(*arguments)
    assert done.returncode == 2
    assert meant.casefold() in done.stderr.casefold()


def test_json_is_short_for_the_format(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Of what is run, extracted and merged; with another format it is a contradiction."""
    (tmp_path / "count.txt").write_text(COUNT)
    short = aiclaims("extract", "count.txt", "--json")
    assert short.returncode == 0
    assert short.stdout == aiclaims("extract", "count.txt", "--format", "jsonl").stdout
    assert aiclaims("merge", "-", "--json", stdin=short.stdout).stdout == aiclaims("run", "count.txt", "--json").stdout
    both = aiclaims("extract", "count.txt", "--json", "--format", "csv")
    assert (both.returncode, both.stdout) == (2, "")
    assert "expected one format, got --json and --format csv" in both.stderr


@pytest.mark.parametrize("command", [("run",), ("add", "claims.duckdb")])
def test_a_document_over_the_size_limit_costs_itself_alone(
    aiclaims: CommandLine, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """It is named, the others are read, and the exit code says so."""
    (tmp_path / "count.txt").write_text(COUNT)
    (tmp_path / "long.txt").write_text(COUNT.replace("38,210", "21,500") + "The lake was calm that day. " * 50)
    done = aiclaims(*command, "count.txt", "long.txt", "--json", "--size-limit", "1000")
    assert done.returncode == 3
    assert "long.txt: a document is within the size limit; expected at most 1,000 characters" in done.stderr
    assert "count.txt" in done.stdout


def test_an_explanation_leaves_out_what_is_over_the_size_limit(aiclaims: CommandLine, tmp_path: Path) -> None:
    """What the other documents state is explained; a sentence that is given has no limit."""
    (tmp_path / "count.txt").write_text(COUNT)
    (tmp_path / "long.txt").write_text(COUNT.replace("38,210", "21,500") + "The lake was calm that day. " * 50)
    done = aiclaims("explain", "count.txt", "long.txt", "--size-limit", "1000")
    assert done.returncode == 3
    assert "long.txt: a document is within the size limit" in done.stderr
    assert "38,210" in done.stdout
    assert "21,500" not in done.stdout
    refused = aiclaims("explain", "--sentence", COUNT, "--size-limit", "1000")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "a limit goes with PATHS" in refused.stderr


def test_a_document_over_the_time_limit_costs_itself_alone(aiclaims: CommandLine, tmp_path: Path) -> None:
    """A time too short for any document is used up by each, and is no error of the command."""
    (tmp_path / "count.txt").write_text(COUNT * 2000)
    done = aiclaims("extract", "count.txt", "--time-limit", "0.001")
    assert done.returncode in (1, 3)
    assert "count.txt: a document is read within its time" in done.stderr
    assert aiclaims("extract", "count.txt", "--time-limit", "0").returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_for_each_shell_is_printed(aiclaims: CommandLine, shell: str) -> None:
    """Which calls `aiclaims` for what may come next; a shell that is here takes it."""
    done = aiclaims("completion", shell)
    assert done.returncode == 0
    assert f"_AICLAIMS_COMPLETE={shell}_complete" in done.stdout
    if program := shutil.which(shell):
        assert subprocess.run([program, "-n"], input=done.stdout, text=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("aiclaims ex", ["plain,extract", "plain,explain", "plain,export"]),
        ("aiclaims run --time", ["plain,--time-limit"]),
        ("aiclaims run --disable la", ["plain,lag"]),
        ("aiclaims run art", ["file,art"]),
    ],
)
def test_what_may_come_next_is_told_to_the_shell(aiclaims: CommandLine, words: str, expected: list[str]) -> None:
    """Commands, options, plugins; and that a path may stand there."""
    done = aiclaims(_AICLAIMS_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert done.stdout.splitlines() == expected
