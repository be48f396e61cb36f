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


def test_claims_are_written_to_parquet_and_merge_alike(aiclaims: CommandLine, tmp_path: Path) -> None:
    """With the day on which each document came out; merged they say what a run over the documents says."""
    rows = {"id": list("abc"), "text": [COUNT, COUNT.replace("38,210", "more than 38,000"), COUNT]}
    write(tmp_path / "crawl" / "a.parquet", **rows, published=["2024-05-01", None, "2024-07-01"])
    done = aiclaims("extract", "crawl", "--format", "parquet", "-o", "claims.parquet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    table = pq.read_table(tmp_path / "claims.parquet")
    assert sorted(doc for doc in table["doc"].to_pylist() if doc) == ["a", "b", "c"]
    assert table.schema.field("patents").type.field("value").type.names == ["low", "high", "unit", "approximate"]
    merged = aiclaims("merge", "claims.parquet")
    assert (merged.returncode, merged.stderr) == (0, "")
    assert merged.stdout == aiclaims("run", "crawl", "--format", "jsonl").stdout
    assert '"published":{"a":"2024-05-01","c":"2024-07-01"}' in merged.stdout


def test_parquet_goes_to_a_file(aiclaims: CommandLine, tmp_path: Path) -> None:
    """It is no text, and no file is made of documents that cannot be read."""
    write(tmp_path / "a.parquet", text=[COUNT])
    assert aiclaims("extract", "a.parquet", "--format", "parquet").returncode == 2
    assert aiclaims("extract", "none.txt", "--format", "parquet", "-o", "out.parquet").returncode == 1
    assert not (tmp_path / "out.parquet").exists()


def test_a_claim_without_a_form_in_parquet_is_told_and_left_out(aiclaims: CommandLine, tmp_path: Path) -> None:
    """A lone surrogate in a quote; the claims beside it are written."""
    broken = COUNT.replace(" patents", " \ud83d patents")
    texts = [COUNT, broken, COUNT]
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    done = aiclaims("extract", "a.jsonl", "--format", "parquet", "-o", "claims.parquet")
    assert done.returncode == 3
    assert "no Arrow form" in done.stderr
    assert sorted(pq.read_table(tmp_path / "claims.parquet")["doc"].to_pylist()) == ["0", "2"]


def test_a_file_that_holds_no_claims_is_told_to_merge(aiclaims: CommandLine, tmp_path: Path) -> None:
    """A table of something else, and a file that is none."""
    write(tmp_path / "numbers.parquet", size=[2])
    (tmp_path / "fake.parquet").write_bytes(b"PAR1 is all there is")
    for name in ("numbers.parquet", "fake.parquet"):
        done = aiclaims("merge", name)
        assert done.returncode == 1
        assert "a Parquet file that aiclaims wrote" in done.stderr
