"""A run that is killed leaves a store that opens and holds what was committed; a second writer is told."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from said import BOUND, COUNT, RIVAL, check_views, document, patents, rows, store_of

from aiclaims import Store
from aiclaims.errors import StoreError, StoreLockedError, StoreVersionError
from aiclaims.store.layout import NUMBERED, STEPS, VERSION

# Adds documents for ever, and tells of each once it is committed.
WRITER = """
import sys
from aiclaims import Document, Store

def documents():
    number = int(sys.argv[2])
    while True:
        number += 1
        text = f"China filed {number:,} patents for generative AI in 2023. Tencent filed {number + 7:,} patents in 2023."
        yield Document(text, id=f"d{number}")

with Store.open(sys.argv[1]) as store:
    print("open", flush=True)
    store.add_many(documents(), batch=int(sys.argv[3]), report=lambda added: print(added.doc, flush=True))
"""
KILLS = 6


def test_a_killed_run_leaves_exactly_what_it_had_committed(tmp_path: Path) -> None:
    """Killed again and again at random moments, in small and large commits: what was reported is there.

    A commit is all or nothing, so that beside what was reported at most the one that was about to be is there.
    """
    path = tmp_path / "store"
    chance = random.Random(7)
    reported = 0
    for kill in range(KILLS):
        batch = (1, 3)[kill % 2]
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(1000 * kill), str(batch)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        told = [writer.stdout.readline().strip() for _ in range(kill and chance.randrange(5))]
        time.sleep(chance.uniform(0.0, 0.2))
        writer.kill()
        told += writer.stdout.read().split()
        assert writer.wait() == -signal.SIGKILL
        reported += len(told)
        with Store.open(path, read_only=bool(kill % 3)) as store:
            held = [doc for (doc,) in rows(store, "SELECT doc FROM documents") if int(doc[1:]) // 1000 == kill]
            assert sorted(held) == [f"d{1000 * kill + number}" for number in range(1, len(held) + 1)]
            assert set(told) <= set(held)
            assert len(held) - len(told) <= batch
            assert len(held) % batch == 0
            stated = rows(store, "SELECT doc, count(*) FROM observations GROUP BY doc")
            assert dict(stated) == {doc: 2 for (doc,) in rows(store, "SELECT doc FROM documents")}
            check_views(store)
    assert reported > 0


def test_a_run_that_ends_before_its_views_are_made_is_caught_up(tmp_path: Path) -> None:
    """The next to open the store makes them, be it for reading only."""
    path = tmp_path / "store"
    script = "import os, sys; from aiclaims import Store; s = Store.open(sys.argv[1]); s.add(sys.argv[2]); os._exit(9)"
    assert subprocess.run([sys.executable, "-c", script, str(path), COUNT], check=False).returncode == 9
    with Store.open(path, read_only=True) as store:
        assert (
            rows(store, "SELECT says FROM claims") == [("China, generative AI patents",)]
            or store.counts()["claims"] == 1
        )
        check_views(store)


def test_an_interrupted_add_leaves_nothing_of_its_batch(tmp_path: Path) -> None:
    """What was committed before stays, and the store can be used on."""

    def documents() -> object:
        yield document(COUNT, "letter")
        yield document(BOUND, "wire")
        raise KeyboardInterrupt

    path = tmp_path / "store"
    with pytest.raises(KeyboardInterrupt), Store.open(path) as store:
        store.add_many(documents())  # type: ignore[arg-type]
    with Store.open(path) as store:
        assert store.counts()["documents"] == 2
        with pytest.raises(KeyboardInterrupt):
            store.add_many(documents(), batch=9, reread=True)  # type: ignore[arg-type]
        store.add(document(RIVAL, "column"))
        assert store.counts()["documents"] == 3


HOLDER = "import sys; from aiclaims import Store; s = Store.open(sys.argv[1]); print('open', flush=True); sys.stdin.read(); s.close()"


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    """Start a process that has the store open until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "store")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_a_second_writer_is_told_who_has_the_store(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    """By the number of its process; so is a reader, and one who waited in vain."""
    for options in ({}, {"read_only": True}, {"wait": 0.3}):
        with pytest.raises(StoreLockedError, match=rf"held by process {holder.pid} "):
            Store.open(tmp_path / "store", **options)  # type: ignore[arg-type]
    holder.communicate()


def test_a_second_writer_takes_its_turn_where_it_waits(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    """It opens the store once the first has closed it."""
    subprocess.Popen([sys.executable, "-c", f"import time, os; time.sleep(0.5); os.kill({holder.pid}, 15)"])
    with Store.open(tmp_path / "store", wait=60) as store:
        assert store.add(COUNT).change == "new"
    holder.communicate()


def test_what_is_no_store_is_told_and_left_alone(tmp_path: Path) -> None:
    """Another file, another database, a folder, nothing at all, and a place where none can be made."""
    other = tmp_path / "other"
    other.write_text("no database at all")
    with pytest.raises(StoreError, match="a file that is no store of claims"):
        Store.open(other)
    assert other.read_text() == "no database at all"
    with duckdb.connect(str(tmp_path / "sales")) as database:
        database.execute("CREATE TABLE sales (x INTEGER)")
    with pytest.raises(StoreError, match=r"no store of claims; expected .*, got tables sales"):
        Store.open(tmp_path / "sales")
    with pytest.raises(StoreError, match=r"cannot be read or written"):
        Store.open(tmp_path)
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(StoreError, match="there is no store"):
            Store.open(tmp_path / "nothing", **options)
    with pytest.raises(StoreError, match="expected an existing folder"):
        Store.open(tmp_path / "no" / "folder")
    (tmp_path / "empty").touch()
    with Store.open(tmp_path / "empty") as store:
        assert store.counts()["documents"] == 0
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["empty", "other", "sales"]


def test_a_store_that_something_newer_made_is_left_alone(tmp_path: Path) -> None:
    """The error says which version there is and which is known."""
    with Store.open(tmp_path / "store") as store:
        store._connection.execute("UPDATE aiclaims_store SET version = version + 1")
    for read_only in (False, True):
        with pytest.raises(StoreVersionError, match=f"expected version {VERSION} or older, got version {VERSION + 1}"):
            Store.open(tmp_path / "store", read_only=read_only)


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_store_becomes_one_of_today(tmp_path: Path, read_only: bool) -> None:
    """Step by step, with what it holds."""
    with store_of(tmp_path / "new", [patents(5), patents(6, doc="b", quote="Or so.")]) as store:
        said = store.select().consolidation.to_bytes()
        held = store.to_bytes()
    path = tmp_path / "old"
    with duckdb.connect(str(path)) as database:
        for statement in STEPS[0]:
            database.execute(statement)
        database.execute(f"ATTACH '{tmp_path / 'new'}' AS other (READ_ONLY)")
        for table in ("commits", "observations"):
            # Columns that came later are not there yet.
            names = ", ".join(name for name, *_ in database.execute(f"DESCRIBE {table}").fetchall())
            database.execute(f"INSERT INTO {table} SELECT {names} FROM other.{table}")
        database.execute("UPDATE aiclaims_store SET version = 1")
    with Store.open(path, read_only=read_only) as store:
        assert store.to_bytes() == held
        assert store.select().consolidation.to_bytes() == said
        check_views(store)


def test_a_store_of_an_older_version_grows_as_a_new_one_does(tmp_path: Path) -> None:
    """What a later version keeps beside is made when the store is opened."""
    first = [patents(5 + n % 2, doc=f"{n}", quote=f"So they say, {n}.") for n in range(8)]
    later = [patents(5, doc=f"{n}", quote=f"So they say, {n}.") for n in range(8, 12)]
    path = tmp_path / "old"
    with Store.open(path) as store:
        store.add_claims(first)
    with duckdb.connect(str(path)) as database:
        for table, columns in NUMBERED.items():
            for column in columns:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        database.execute("ALTER TABLE stands DROP COLUMN settled")
        database.execute("UPDATE aiclaims_store SET version = 6")
    with Store.open(path) as store:
        store.add_claims(later)
        check_views(store)
        assert sorted(rows(store, "SELECT documents FROM claims")) == [(4,), (8,)]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_that_took_words_of_a_closed_list_for_names_names_them_no_more(tmp_path: Path, read_only: bool) -> None:
    """What a claim names is made anew, for what was found as well as for what that says."""
    path = tmp_path / "store"
    with store_of(path, [patents(5)]) as store:
        names, held = store.names(), store.to_bytes()
    with duckdb.connect(str(path)) as database:
        for table in ("observations", "claims"):
            database.execute(f"UPDATE {table} SET names = list_append(names, 'count')")
        database.execute("UPDATE aiclaims_store SET version = 8")
    with Store.open(path, read_only=read_only) as store:
        assert (store.names(), store.to_bytes()) == (names, held)
