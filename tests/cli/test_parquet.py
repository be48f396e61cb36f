"""Parquet on the command line: documents in, with whatever names their columns have, and claims out."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from command_line import CommandLine

COUNT = "China filed 38,210 patents for generative AI between 2014 and 2023."


def write(path: Path, **columns: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    pq.write_table(pa.table(columns), path, row_group_size=2)


def documents_of(printed: str) -> list[str]:
    return [json.loads(line)["doc"] for line in printed.splitlines()]


def test_documents_are_read_from_parquet(aiclaims: CommandLine, tmp_path: Path) -> None:
    """From files and from folders; each row is named by its id, else by its address."""
    write(tmp_path / "crawl" / "a.parquet", id=[1, 2], text=[COUNT, COUNT], html_length=[3, 4])
    write(tmp_path / "crawl" / "b.parquet", URL=["https://b.example/1"], Content=[COUNT.encode()])
    done = aiclaims("extract", "crawl", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    assert documents_of(done.stdout) == ["1", "2", "https://b.example/1"]


def test_a_day_counts_whatever_its_column_holds(aiclaims: CommandLine, tmp_path: Path) -> None:
    """A date, a time or a text: "last year" is the year before."""
    text = "China filed 38,210 patents for generative AI last year."
    write(tmp_path / "day.parquet", text=[text], published=[dt.date(2024, 5, 1)])
    write(tmp_path / "time.parquet", text=[text], publish_date=[dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)])
    write(tmp_path / "words.parquet", text=[text], date=["2024-05-01"])
    for name in ("day", "time", "words"):
        done = aiclaims("extract", f"{name}.parquet", "--format", "jsonl")
        assert json.loads(done.stdout)["period"]["start"] == "2023-01-01"


def test_a_bad_row_costs_itself_alone(aiclaims: CommandLine, tmp_path: Path) -> None:
    """It is told by file and row."""
    write(tmp_path / "a.parquet", id=list("abcd"), text=[COUNT, None, COUNT, COUNT], language=["en", "en", "?!", "en"])
    done = aiclaims("extract", "a.parquet", "--format", "jsonl")
    assert done.returncode == 3
    assert documents_of(done.stdout) == ["a", "d"]
    assert "a.parquet:2" in done.stderr
    assert "a.parquet:3" in done.stderr
    assert "'?!'" in done.stderr


def test_a_table_without_texts_is_told_with_its_columns(aiclaims: CommandLine, tmp_path: Path) -> None:
    """What was expected, and what is there."""
    write(tmp_path / "numbers.parquet", id=[1], size=[2])
    done = aiclaims("run", "numbers.parquet")
    assert done.returncode == 1
    assert "expected a column text, content, body" in done.stderr
    assert "id, size" in done.stderr


def test_a_file_that_is_no_parquet_is_told(aiclaims: CommandLine, tmp_path: Path) -> None:
    """It has the name only."""
    (tmp_path / "fake.parquet").write_bytes(b"PAR1 is all there is")
    done = aiclaims("run", "fake.parquet")
    assert done.returncode == 1
    assert "a Parquet file that cannot be read" in done.stderr
