"""A store leaves as files and comes back without loss."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from said import BOUND, COUNT, RIVAL, check_views, claims, document, patents, store_of

from aiclaims import Claim, Store
from aiclaims.errors import SchemaError, StoreError
from aiclaims.merge import Link
from aiclaims.merge.state import observation_id
from aiclaims.store.exchange import FORMATS, ExportFormat

pytestmark = pytest.mark.filterwarnings("ignore:no plugin makes claims of the kind")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Make a store with documents, revisions, links and retractions."""
    path = tmp_path / "filled"
    with Store.open(path) as store:
        store.add_many([document(COUNT, "letter", published="2024-07-03"), document(BOUND, "wire")])
        store.add(document(RIVAL, "letter"))
        store.add_links([Link.alias("PRC", "China"), Link.same_source("wire", "letter")], note="=told by 'phone")
        store.add_claims([patents(5, doc="=cmd|' /C calc'!A0", quote="+1\r-2")])
        store.retract("wire")
    return path


@given(found=st.lists(claims(), min_size=5, max_size=25), note=st.sampled_from(["", "'", "=1", "\r\n"]))
@settings(
    max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
def test_an_export_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, found: list[Claim], note: str) -> None:
    """Whatever is in the texts: the same bytes, the same commits, the same views, in each format."""
    folder = tmp_path_factory.mktemp("export")
    with store_of(folder / "one", found) as one:
        one.add_links([Link.retracted(found[0].doc)], note=note)
        said = one.select().consolidation.to_bytes()
        for form in FORMATS:
            one.export(folder / form, form)
            with Store.open(folder / f"from {form}") as two:
                assert two.import_(folder / form) == len({observation_id(claim) for claim in found})
                assert two.to_bytes() == one.to_bytes()
                assert two.select().consolidation.to_bytes() == said


@pytest.mark.parametrize("form", FORMATS)
def test_equal_stores_are_equal_files(tmp_path: Path, filled: Path, form: ExportFormat) -> None:
    """An export of what was imported is the export, byte by byte, views included."""
    with Store.open(filled, read_only=True) as store:
        files = store.export(tmp_path / "once", form)
        assert [file.name for file in store.export(tmp_path / "twice", form)] == [file.name for file in files]
        before = store.to_bytes()
    with Store.open(tmp_path / "copy") as copy:
        copy.import_(tmp_path / "once")
        assert copy.to_bytes() == before
        check_views(copy)
        copy.export(tmp_path / "again", form)
    assert len(files) == 7
    for file in files:
        assert file.read_bytes() == (tmp_path / "twice" / file.name).read_bytes(), file.name
        if form != "parquet":  # whose writer lays equal rows out after where they lie in the database
            assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes(), file.name


def test_a_spreadsheet_runs_nothing_of_it(tmp_path: Path, filled: Path) -> None:
    """No cell begins as a formula does, in whichever column; null and empty stay apart."""
    with Store.open(filled) as store:
        files = store.export(tmp_path / "csv", "csv")
    cells = [cell for file in files for row in csv.reader(file.open(newline="", encoding="utf-8")) for cell in row]
    assert "'=cmd|' /C calc'!A0" in cells
    assert "'=told by 'phone" in cells
    numbers = [cell for cell in cells if cell[:1] in "+-" and cell.lstrip("-").replace(".", "").isdigit()]
    assert not [
        cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) and cell not in numbers
    ]


def test_an_export_is_read_into_an_empty_store_only(tmp_path: Path, filled: Path) -> None:
    """What is there is not mixed with what comes."""
    with Store.open(filled) as store:
        store.export(tmp_path / "files")
        with pytest.raises(StoreError, match="into an empty store; expected no commit, got 6 commits"):
            store.import_(tmp_path / "files")


def _spoiled(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("file", "old", "new", "error", "message"),
    [
        (
            "observations.jsonl",
            "21500",
            "21501",
            StoreError,
            "observations.jsonl:1: an observation is named by its content|observations.jsonl:[0-9]: an obs",
        ),
        ("observations.jsonl", '"json": "{', '"json": "{{', Exception, "observations.jsonl:1"),
        (
            "observations.jsonl",
            '"kind":',
            '"sort":',
            StoreError,
            "observations.jsonl:1: a row that is not of an export",
        ),
        ("commits.jsonl", "{", "[", StoreError, "commits.jsonl:1: a row"),
        ("documents.jsonl", "2024-07-03", "July", StoreError, "documents.jsonl:1: a row"),
    ],
)
def test_a_spoiled_export_is_refused_whole(
    tmp_path: Path, filled: Path, file: str, old: str, new: str, error: type[Exception], message: str
) -> None:
    """With the file and the line; nothing of it is left in the store."""
    with Store.open(filled) as store:
        store.export(tmp_path / "files", "jsonl")
    spoiled = tmp_path / "files" / file
    text = spoiled.read_text(encoding="utf-8")
    if old == "21500":
        text = "".join(json.dumps(_other_value(json.loads(line))) + "\n" for line in text.splitlines())
    spoiled.write_text(text if old == "21500" else _spoiled(text, old, new), encoding="utf-8")
    with Store.open(tmp_path / "copy") as copy:
        with pytest.raises(error, match=message):
            copy.import_(tmp_path / "files")
        assert copy.to_bytes() == b""
        assert copy.counts()["observations"] == 0


def _other_value(row: dict[str, str]) -> dict[str, str]:
    return {**row, "json": row["json"].replace("21500", "21501")}


@pytest.mark.parametrize(
    ("left", "message"), [([], "a folder without an export"), (["links.csv"], "expected commits.csv")]
)
def test_a_folder_that_holds_no_export_is_told(tmp_path: Path, left: list[str], message: str) -> None:
    """Or lacks one of its files."""
    for name in left:
        (tmp_path / name).write_text("")
    with Store.open(tmp_path / "store") as store, pytest.raises(StoreError, match=message):
        store.import_(tmp_path)


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    """With those there are."""
    with (
        Store.open(tmp_path / "store") as store,
        pytest.raises(StoreError, match="expected parquet, csv, jsonl, got 'xls'"),
    ):
        store.export(tmp_path / "files", "xls")  # type: ignore[arg-type]


def test_a_claim_that_another_schema_wrote_is_refused(tmp_path: Path, filled: Path) -> None:
    """As everywhere."""
    with Store.open(filled) as store:
        store.export(tmp_path / "files", "jsonl")
    file = tmp_path / "files" / "observations.jsonl"
    file.write_text(file.read_text().replace('\\"schema\\":1', '\\"schema\\":2'))
    with Store.open(tmp_path / "copy") as copy, pytest.raises(SchemaError, match="another version of the schema"):
        copy.import_(tmp_path / "files")
