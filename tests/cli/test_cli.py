"""The commands on good input: what they print, write and leave behind."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine

COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023.\n"
AGAIN = (
    "Over the decade the tally grew.\n\nChina filed more than 38,000 patents for generative AI between 2014 and 2023.\n"
)
OTHER = "China filed 21,500 patents for generative AI between 2014 and 2023.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Make a folder with three articles, one of them a level down, and things that are no documents."""
    folder = tmp_path / "articles"
    (folder / "older").mkdir(parents=True)
    (folder / "count.txt").write_text(COUNT)
    (folder / "older" / "again.txt").write_text(AGAIN)
    (folder / "other.html").write_text(f"<html><body><article><p>{OTHER}</p></article></body></html>")
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / ".hidden.txt").write_text(COUNT)
    return folder


def lines(text: str) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


def test_run_shows_claims_with_their_places_and_the_conflicts(aiclaims: CommandLine, articles: Path) -> None:
    """A person reads first: the claim, its best value, who states it where, and what contradicts it."""
    done = aiclaims("run", "articles", COLUMNS="120")
    assert (done.returncode, done.stderr) == (0, "")
    assert "China, generative AI patents filed: 38,210 patents, 2014 to 2023 (disputed)" in done.stdout
    assert "2 documents" in done.stdout
    assert "again.txt[33:110] at least 38,000 patents: “China filed more than 38,000" in done.stdout
    conflicts = done.stdout.partition("conflicts")[2]
    assert "values that exclude each other" in conflicts
    assert "21,500 patents" in conflicts
    assert done.stdout.endswith("2 claims from 3 statements in 3 documents; 1 conflict\n")


def test_output_is_80_columns_wide_and_plain_where_it_is_piped(aiclaims: CommandLine, articles: Path) -> None:
    """No colours, no control characters; COLUMNS makes it wider."""
    for command in (("run", "articles"), ("extract", "articles")):
        piped = aiclaims(*command).stdout
        assert "\x1b" not in piped
        assert max(map(len, piped.splitlines())) <= 80
    assert max(map(len, aiclaims("run", "articles", COLUMNS="120").stdout.splitlines())) > 80


def test_extract_prints_claims_under_their_documents(aiclaims: CommandLine, articles: Path) -> None:
    """Each with its span in the document as given."""
    done = aiclaims("extract", "articles/older/again.txt")
    assert done.returncode == 0
    heading, claim, *_ = done.stdout.splitlines()
    assert heading == "articles/older/again.txt"
    assert claim.startswith("[33:110]")
    assert done.stdout.endswith("1 claim in 1 document\n")


def test_extract_writes_json_lines_that_quote_the_documents(
    aiclaims: CommandLine, articles: Path, tmp_path: Path
) -> None:
    """A claim a line; every quote is the text at its span."""
    done = aiclaims("extract", "articles", "--format", "jsonl")
    claims = lines(done.stdout)
    assert [claim["doc"] for claim in claims] == [
        "articles/count.txt",
        "articles/other.html",
        "articles/older/again.txt",
    ]
    for claim in claims:
        (evidence,) = claim["evidence"]
        text = (tmp_path / claim["doc"]).read_text()
        assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_extract_writes_csv_for_spreadsheets(aiclaims: CommandLine, articles: Path) -> None:
    """A header, then a claim a row, each part of a quantity in a column."""
    done = aiclaims("extract", "articles/count.txt", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["kind"], row["holder"], row["value_low"], row["value_unit"]) == ("patents", "China", "38210", "patents")
    assert (row["period_start"], row["negated"]) == ("2014-01-01", "false")


def test_merge_consolidates_what_extract_wrote(aiclaims: CommandLine, articles: Path, tmp_path: Path) -> None:
    """Files, folders of files and standard input; consolidating again changes nothing."""
    for name in ("count.txt", "older"):
        assert aiclaims("extract", f"articles/{name}", "--format", "jsonl", "-o", f"{name}.jsonl").returncode == 0
    once = aiclaims("merge", "count.txt.jsonl", "older.jsonl")
    (claim,) = lines(once.stdout)
    assert (claim["kind"], claim["holder"]["name"], claim["documents"], claim["origins"]) == ("patents", "China", 2, 2)
    assert claim["value"] == {"low": 38210, "high": 38210, "unit": "patents", "approximate": False}
    assert [witness["doc"] for witness in claim["witnesses"]] == ["articles/count.txt", "articles/older/again.txt"]
    (tmp_path / "found").mkdir()
    (tmp_path / "found" / "all.jsonl").write_text(once.stdout)
    assert aiclaims("merge", "found").stdout == once.stdout
    assert aiclaims("merge", "-", stdin=once.stdout).stdout == once.stdout


def test_a_conflict_names_the_other_side(aiclaims: CommandLine, articles: Path) -> None:
    """In the lines of both claims, with the reason."""
    first, second = lines(aiclaims("run", "articles", "--format", "jsonl").stdout)
    assert first["conflicts"][0]["with"] == [second["id"]]
    assert second["conflicts"][0]["with"] == [first["id"]]
    assert first["conflicts"][0]["kind"] == "value"
    assert "21,500 patents" in first["conflicts"][0]["reason"]


def test_standard_input_is_a_document_or_a_jsonl_of_them(aiclaims: CommandLine) -> None:
    """A dash reads it."""
    assert "38,210 patents" in aiclaims("extract", "-", stdin=COUNT).stdout
    line = json.dumps({"doc": "wire-1", "published": "2024-07-03", "text": COUNT})
    assert "wire-1\n[0:67]" in aiclaims("extract", "-", stdin=line).stdout


def test_an_output_file_is_written_and_nothing_printed(aiclaims: CommandLine, articles: Path, tmp_path: Path) -> None:
    """The table as well as the machine forms."""
    done = aiclaims("run", "articles", "-o", "report.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "report.txt").read_text() == aiclaims("run", "articles").stdout


def test_several_workers_find_the_same(aiclaims: CommandLine, articles: Path) -> None:
    """In the same order."""
    with_two = aiclaims("extract", "articles", "--format", "jsonl", "--workers", "2")
    assert with_two.stdout == aiclaims("extract", "articles", "--format", "jsonl").stdout


@pytest.mark.parametrize("command", ["extract", "run"])
def test_less_sure_claims_are_left_out_on_request(aiclaims: CommandLine, tmp_path: Path, command: str) -> None:
    """What is left reaches the threshold, and how many do not is said; a file of claims can be sifted later."""
    (tmp_path / "sure.txt").write_text(COUNT)
    (tmp_path / "lag.txt").write_text("China is six months behind the United States in AI.\n")
    aiclaims("extract", "sure.txt", "lag.txt", "--json", "-o", "all.jsonl")
    found = lines((tmp_path / "all.jsonl").read_text())
    low, high = sorted(claim["confidence"] for claim in found)
    done = aiclaims(command, "sure.txt", "lag.txt", "--json", "--min-confidence", str(high))
    assert (done.returncode, [claim["kind"] for claim in lines(done.stdout)]) == (0, ["patents"])
    assert done.stderr == f"aiclaims: 1 claim of less confidence than {high} left out\n"
    sifted = aiclaims("merge", "all.jsonl", "--min-confidence", str(high))
    assert [claim["kind"] for claim in lines(sifted.stdout)] == ["patents"]
    assert len(lines(aiclaims(command, "sure.txt", "lag.txt", "--json", "--min-confidence", str(low)).stdout)) == 2


def test_a_store_keeps_what_is_less_sure(aiclaims: CommandLine, articles: Path) -> None:
    """It is asked for with a threshold, and the next may ask with another."""
    aiclaims("add", "kept.duckdb", "articles")
    assert len(lines(aiclaims("claims", "kept.duckdb", "--json", "--min-confidence", "0.5").stdout)) == 2
    none = aiclaims("claims", "kept.duckdb", "--json", "--min-confidence", "1")
    assert (none.returncode, none.stdout) == (0, "")


def test_plugins_are_listed_and_chosen_by_name(aiclaims: CommandLine, articles: Path) -> None:
    """What is off stays in the list."""
    done = aiclaims("plugins", "--disable", "lag")
    assert done.returncode == 0
    states = re.findall(r"^( *[\w-]+) +(on|off)\b", done.stdout, re.MULTILINE)
    # Each reads Chinese with an extractor of its own, which goes with it.
    assert states == [
        ("patents", "on"),
        ("  patents-zh", "on"),
        ("benchmarks", "on"),
        ("  benchmarks-zh", "on"),
        ("lag", "off"),
        ("chip_restrictions", "on"),
        ("  chip_restrictions-zh", "on"),
    ]
    none = aiclaims("run", "articles", "--enable", "lag")
    assert (none.returncode, none.stdout) == (0, "")
    assert none.stderr == "aiclaims: no claim was found in 3 documents\n"
    assert aiclaims("run", "articles", "--enable", "lag", "--quiet").stderr == ""


def test_schema_prints_json_schema(aiclaims: CommandLine) -> None:
    """Of one kind, or of all by name."""
    one = json.loads(aiclaims("schema", "patents").stdout)
    assert one["properties"]["kind"] == {"const": "patents", "description": "The kind of claim."}
    every = json.loads(aiclaims("schema").stdout)
    assert sorted(every) == ["benchmarks", "chip_restrictions", "lag", "patents"]
    assert every["patents"] == one


def test_explain_says_why_claims_are_one(aiclaims: CommandLine, articles: Path) -> None:
    """Whose they are, how their values stand to each other, and what contradicts them."""
    done = aiclaims("explain", "articles", "--about", "china")
    assert "38,210 patents: the same" in done.stdout
    assert "at least 38,000 patents: less sharp, and allows it" in done.stdout
    assert "Contradicted (value):" in done.stdout
    other = aiclaims("explain", "articles", "--about", "Ruritania")
    assert (other.returncode, other.stdout) == (0, "")
    assert other.stderr == "aiclaims: no claim is about 'Ruritania'\n"


@pytest.mark.parametrize(
    ("about", "note"),
    [
        ("PRC", "'PRC' is taken for 'China'"),
        ("Chna", "no claim is about 'Chna'; did you mean 'China'?"),
    ],
)
def test_explain_understands_names_as_the_reader_does(
    aiclaims: CommandLine, articles: Path, about: str, note: str
) -> None:
    """Another name of what claims are about finds them; a slip is told from a name that none has."""
    done = aiclaims("explain", "articles", "--about", about)
    assert (done.returncode, done.stderr) == (0, f"aiclaims: {note}\n")
    assert ("38,210 patents: the same" in done.stdout) == ("taken" in note)


def test_explain_takes_claims_and_stores_too(aiclaims: CommandLine, articles: Path) -> None:
    """What was found before is explained as what is found now; documents and claims are not mixed."""
    now = aiclaims("explain", "articles", "--about", "china").stdout
    aiclaims("extract", "articles", "--format", "jsonl", "-o", "found.jsonl")
    aiclaims("add", "kept.duckdb", "articles")
    for path in ("found.jsonl", "kept.duckdb"):
        told = aiclaims("explain", path, "--about", "china").stdout
        assert "Contradicted (value):" in told
        assert told.count("\n\n") == now.count("\n\n")
    mixed = aiclaims("explain", "found.jsonl", "articles")
    assert (mixed.returncode, mixed.stdout) == (2, "")
    assert "got found.jsonl (claims), articles (documents)" in mixed.stderr.replace("\n", " ")


def test_names_that_are_nearly_alike_are_matched_on_request(aiclaims: CommandLine, tmp_path: Path) -> None:
    """Which are taken for one is said; without the option nothing is."""
    firms = ("Tencent", "Baidu", "Alibaba", "Samsung", "Huawei", "Siemens", "Canon", "Sony", "Bosch", "Intel")
    told = [
        f"{firm} filed {1001 + 37 * place + 411 * (year - 2014):,} AI patents in {year}."
        for place, firm in enumerate(firms)
        for year in range(2014, 2024)
    ]
    (tmp_path / "daily.txt").write_text("\n\n".join(told))
    (tmp_path / "blog.txt").write_text("Tencnet Inc. filed 4,700 AI patents in 2023.")
    plain = aiclaims("run", "daily.txt", "blog.txt", "--format", "jsonl")
    matched = aiclaims("run", "daily.txt", "blog.txt", "--format", "jsonl", "--match-names")
    assert (plain.stderr, len(plain.stdout.splitlines())) == ("", 101)
    assert (matched.stderr, len(matched.stdout.splitlines())) == ("aiclaims: 'Tencnet' is taken for 'Tencent'\n", 100)


def test_explain_says_how_a_sentence_is_read(aiclaims: CommandLine) -> None:
    """What was found in it, what each extractor made of that, and why the others made nothing."""
    done = aiclaims("explain", "--sentence", "China filed 900 patents last year.", "--published", "2024-08-01")
    assert "“900” is 900" in done.stdout
    assert "“last year” is 2023" in done.stdout
    assert "patents: China, patents filed: 900 patents, 2023" in done.stdout
    assert "lag: not asked, none of its trigger words stands here" in done.stdout


def test_help_and_version_are_there(aiclaims: CommandLine) -> None:
    """The commands in the order of use, with examples."""
    told = aiclaims("--help").stdout
    assert [
        told.index(f"\n  {name}") for name in ("run", "extract", "merge", "explain", "plugins", "schema")
    ] == sorted(told.index(f"\n  {name}") for name in ("run", "extract", "merge", "explain", "plugins", "schema"))
    assert "Exit codes: 0 all was done" in told
    assert "Example:  aiclaims run articles/" in aiclaims("run", "-h").stdout
    assert aiclaims("--version").stdout.startswith("aiclaims, version 0.")


def test_the_reader_of_a_pipe_may_leave_early(articles: Path, tmp_path: Path) -> None:
    """`aiclaims extract | head -1` ends without a traceback."""
    many = tmp_path / "many.txt"
    many.write_text(COUNT * 3000)
    command = f"{sys.executable} -m aiclaims extract {many} --format jsonl | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=60)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal")
def test_a_terminal_gets_colours_and_a_progress_bar(articles: Path, tmp_path: Path) -> None:
    """On standard error only, and none with --quiet."""
    loud = on_a_terminal("run", "articles", "-o", "report.txt", folder=tmp_path)
    assert "documents" in loud
    quiet = on_a_terminal("run", "articles", "-o", "report.txt", "--quiet", folder=tmp_path)
    assert quiet == ""
    assert "\x1b[1m" in on_a_terminal("run", "articles", "--quiet", folder=tmp_path)
    assert "\x1b" not in (tmp_path / "report.txt").read_text()


def on_a_terminal(*arguments: str, folder: Path) -> str:
    """Call `aiclaims` on a pseudo terminal and give all that it shows there."""
    import pty

    own, theirs = pty.openpty()
    environment = {name: item for name, item in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "aiclaims", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**environment, "TERM": "xterm-256color"},
    )
    os.close(theirs)
    shown, deadline = b"", time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([own], [], [], 1)[0]:
            continue
        try:
            part = os.read(own, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(own)
    assert process.wait(timeout=10) == 0
    return shown.decode()


@pytest.mark.parametrize(
    ("command", "form", "shape"), [("extract", "webannotation", "Annotation"), ("run", "claimreview", "ClaimReview")]
)
def test_linked_data_is_a_line_each(aiclaims: CommandLine, articles: Path, command: str, form: str, shape: str) -> None:
    """As many as there are lines of JSON without it, each of the shape asked for."""
    told, plain = (aiclaims(command, "articles", "--format", each).stdout for each in (form, "jsonl"))
    found = lines(told)
    assert len(found) == len(lines(plain)) > 0
    assert {each.get("type", each.get("@type")) for each in found} == {shape}
