"""Threads share a store; whoever else would write to it, in this process too, is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest
from said import BOUND, COUNT, check_views, document, numbers, patents, rows

from aiclaims import Claim, Document, Period, Store
from aiclaims.errors import StoreError, StoreLockedError
from aiclaims.merge import Link

THREADS = 4
EACH = 12


def at_once(work: Callable[[int], object]) -> None:
    """Do work in several threads that begin together; the first error is raised here."""
    together = threading.Barrier(THREADS)

    def begin(number: int) -> None:
        together.wait()
        work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(begin, range(THREADS)))


def news(thread: int, number: int) -> Document:
    """Give a document of its own claims."""
    count = 1_000 * (thread + 1) + number
    return document(f"China filed {count:,} patents for generative AI in {1990 + number}.", f"t{thread}-{number}")


def test_threads_add_to_one_store_and_ask_it_at_once(tmp_path: Path) -> None:
    """The store holds all that each of them added, and says of it what it would say had it come in one by one."""
    with Store.open(tmp_path / "store") as store:

        def work(thread: int) -> None:
            for number in range(EACH):
                added = store.add(news(thread, number))
                assert (added.doc, added.change, added.claims) == (f"t{thread}-{number}", "new", 1)
                (entry,) = store.claims(doc=added.doc)
                assert entry.claim.evidence[0].quote in news(thread, number).text
                assert store.counts()["documents"] > number
                assert store.names()["China"] > number

        at_once(work)
        assert rows(store, "SELECT count(DISTINCT commit_id), max(commit_id) FROM commits") == [
            (THREADS * EACH, THREADS * EACH)
        ]
        assert len(store.documents()) == len(store.claims()) == THREADS * EACH
        check_views(store)


def test_threads_change_one_store_in_every_way_at_once(tmp_path: Path) -> None:
    """Claims, links, retractions and whole batches wait for each other."""
    with Store.open(tmp_path / "store") as store:

        def work(thread: int) -> None:
            store.add_many([news(thread, number) for number in range(EACH)], batch=5)
            store.add_claims(patents(n, doc=f"c{thread}", period=Period.of_year(1900 + n)) for n in range(EACH))
            store.add_links([Link.same_source(f"t{thread}-0", f"c{thread}")])
            assert store.retract(f"t{thread}-1").observations == 1
            store.diff(0)

        at_once(work)
        counts = store.counts()
        assert (counts["documents"], counts["observations"]) == (THREADS * (EACH - 1), THREADS * (2 * EACH - 1))
        check_views(store)


def test_what_is_added_may_be_chosen_by_what_is_held(tmp_path: Path) -> None:
    """A thread that adds asks the store meanwhile, and does not wait for itself."""
    with Store.open(tmp_path / "store") as store:

        def documents() -> Iterator[Document]:
            for text, name in ((COUNT, "letter"), (BOUND, "wire")):
                if store.counts()["documents"] < 1:
                    yield document(text, name)

        assert [added.doc for added in store.add_many(documents())] == ["letter"]


@pytest.mark.parametrize("name", ["store", "a link to it"])
def test_a_second_writer_in_one_process_is_told(tmp_path: Path, name: str) -> None:
    """Under whatever name it opens the file; once the first has closed it, it may."""
    path = tmp_path / "store"
    (tmp_path / "a link to it").symlink_to(path)
    with Store.open(path) as one:
        with pytest.raises(StoreLockedError, match=r"this process has the store open for writing.*got a second one"):
            Store.open(tmp_path / name)
        assert one.add(COUNT).change == "new"
    with Store.open(tmp_path / name) as two:
        assert numbers(two) == [38_210]


def test_of_threads_that_open_a_store_at_once_one_does(tmp_path: Path) -> None:
    """The others are told, and whoever waits has its turn."""
    opened: list[Store] = []
    refused: list[StoreError] = []

    def work(_: int) -> None:
        try:
            opened.append(Store.open(tmp_path / "store"))
        except StoreLockedError as error:
            refused.append(error)

    at_once(work)
    assert (len(opened), len(refused)) == (1, THREADS - 1)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(Store.open, tmp_path / "store", wait=60)
        time.sleep(0.2)
        assert not waiting.done()
        opened[0].close()
        with waiting.result() as store:
            assert store.add(COUNT).change == "new"


def test_a_store_that_was_forgotten_keeps_nobody_out(tmp_path: Path) -> None:
    """A program that drops it without closing it, or whose change failed, can open it again."""
    store = Store.open(tmp_path / "store")
    store.add(COUNT)
    del store
    with pytest.raises(RuntimeError), Store.open(tmp_path / "store") as store:
        raise RuntimeError("in the middle of the work")
    with pytest.raises(KeyboardInterrupt), Store.open(tmp_path / "store") as store:
        raise KeyboardInterrupt
    with Store.open(tmp_path / "store") as store:
        assert numbers(store) == [38_210]


def test_a_store_is_let_go_though_somebody_looks_at_its_tables(tmp_path: Path) -> None:
    """A connection of one's own to the database does not hold the place of the writer."""
    path = tmp_path / "store"
    with Store.open(path) as store:
        store.add(COUNT)
        config = {"autoload_known_extensions": False, "autoinstall_known_extensions": False}
        database = duckdb.connect(str(path), config=config)
    with database, Store.open(path) as store:
        assert numbers(store) == [38_210]


def test_a_change_that_a_connection_of_ones_own_overtakes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes to the tables beside the store: the store tells, and nothing of the change is kept."""
    path = tmp_path / "store"
    with Store.open(path) as store:
        monkeypatch.setattr("aiclaims.store.adding._AT_ONCE", 1)

        def overtaken() -> Iterator[Claim]:
            yield patents(5)
            config = {"autoload_known_extensions": False, "autoinstall_known_extensions": False}
            with duckdb.connect(str(path), config=config) as database:
                database.execute("INSERT INTO commits VALUES (1, now()::TIMESTAMP, 'add', '0')")

        with pytest.raises(StoreLockedError, match="another connection of this process"):
            store.add_claims(overtaken())
        assert store.counts()["observations"] == 0
        assert store.add_claims([patents(5)]) == 1
