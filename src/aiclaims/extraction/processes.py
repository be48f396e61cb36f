"""Worker processes: each reads a few documents at a time, and takes none but those along when it dies.

One executor of one process each: where a process dies, an executor gives up all that it holds, so that
one of many processes would take the documents of the others along.
"""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from functools import lru_cache

import attrs

from aiclaims.documents.document import Document
from aiclaims.errors import AiclaimsError, PluginError, WorkerDiedError
from aiclaims.extraction.document import extract
from aiclaims.extraction.limits import Limits
from aiclaims.extraction.result import Extraction
from aiclaims.faults import Fault
from aiclaims.plugins import Registry

# Documents handed out ahead of the one that is waited for, per worker: one at work, the others close at hand.
_AHEAD = 4
_TRIES = 2
# A process that does not heed its alarm (a plugin in C) is ended after this many times the limit.
_PATIENCE = 3.0


@attrs.define(eq=False)
class _Task:
    """A document on its way through a worker."""

    document: Document
    worker: _Worker
    future: Future[Extraction]
    tries: int = 1


class Crew:
    """Worker processes that read documents.

    Args:
        workers: Number of processes.
        registry: The plugins to run; None for all that are installed.
        limits: What each document may cost.

    Raises:
        PluginError: Where the registry cannot be sent to a process.
    """

    def __init__(self, workers: int, *, registry: Registry | None, limits: Limits) -> None:
        self._portable = _portable(registry)
        self._limits = limits
        self._count = workers

    def read(self, documents: Iterable[Document | Extraction]) -> Iterator[Extraction]:
        """Read documents; give their extractions in order.

        Args:
            documents: The documents, with the extractions of those that need no reading; a few for each worker are
                taken ahead.
        """
        workers = [_Worker(self._portable, self._limits) for _ in range(self._count)]
        pending: deque[_Task | Extraction] = deque()
        try:
            yield from self._in_order(workers, iter(documents), pending)
        finally:
            # What is still at work when nobody waits for it any more, after an interrupt for one, is not finished.
            for worker in workers:
                worker.end(at_once=bool(pending))

    def _in_order(
        self, workers: list[_Worker], documents: Iterator[Document | Extraction], pending: deque[_Task | Extraction]
    ) -> Iterator[Extraction]:
        while True:
            try:
                document = next(documents)
            except StopIteration:
                break
            except Exception:
                # What was handed out before whoever gives the documents failed is not lost with the rest.
                while pending:
                    yield self._next(pending)
                raise
            if isinstance(document, Extraction):
                pending.append(document)
            else:
                worker = min(workers, key=lambda worker: worker.waiting)
                pending.append(_Task(document, worker, worker.submit(document)))
            if len(pending) >= self._count * _AHEAD:
                yield self._next(pending)
        while pending:
            yield self._next(pending)

    def _next(self, pending: deque[_Task | Extraction]) -> Extraction:
        """Wait for the first of the tasks; where its process died, let a new one do what that held."""
        task = pending[0]
        if isinstance(task, Extraction):
            pending.popleft()
            return task
        while True:
            try:
                found = task.future.result()
            except BrokenProcessPool:
                self._replace(task.worker, pending)
                if task.tries > _TRIES:
                    found = _lost(task.document)
                else:
                    continue
            pending.popleft()
            return found

    def _replace(self, worker: _Worker, pending: Iterable[_Task | Extraction]) -> None:
        """Start a dead worker anew. What it was at counts as tried; what waited behind that does not."""
        worker.restart()
        tasks = (task for task in pending if isinstance(task, _Task))
        held = [task for task in tasks if task.worker is worker and _failed(task.future)]
        # A process works in order: the first that it did not finish is the one it died of.
        held[0].tries += 1
        for task in held:
            if task.tries <= _TRIES:
                task.future = worker.submit(task.document)


class _Worker:
    """One process, started when it is first needed and again where it died."""

    def __init__(self, portable: bytes | None, limits: Limits) -> None:
        self._setting = (portable, limits)
        self._executor: ProcessPoolExecutor | None = None
        self._process: Future[int] = Future()
        self.waiting = 0

    def submit(self, document: Document) -> Future[Extraction]:
        """Hand a document to the process."""
        executor = self._executor or self._start()
        try:
            future = executor.submit(_extract, document, *self._setting)
        except BrokenProcessPool as error:
            # It died just now: whoever waits for the documents before will see it and start it anew.
            future = Future()
            future.set_exception(error)
        self.waiting += 1
        future.add_done_callback(self._one_less)
        return future

    def restart(self) -> None:
        """Start a new process in the place of one that died.

        Raises:
            AiclaimsError: Where it died before it could do anything, as the new one would.
        """
        if self._process.exception() is not None:
            raise AiclaimsError(
                'a worker process does not start; in a script, is the work under `if __name__ == "__main__":`?',
                where="extract_many",
            )
        self.end(at_once=True)
        self._start()

    def end(self, *, at_once: bool) -> None:
        """End the process.

        Args:
            at_once: Whether to end it in the middle of its work.
        """
        if self._executor is None:
            return
        if at_once and self._process.exception() is None:
            with suppress(OSError):  # it is gone already
                os.kill(self._process.result(), signal.SIGTERM)
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None

    def _start(self) -> ProcessPoolExecutor:
        # Processes are spawned: a fork would copy the locks of threads that do not run in the copy.
        self._executor = ProcessPoolExecutor(
            1, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts
        )
        with _interrupts_held():
            self._process = self._executor.submit(os.getpid)
        return self._executor

    def _one_less(self, _: object) -> None:
        self.waiting -= 1


def _failed(future: Future[Extraction]) -> bool:
    if future.cancelled():
        return True
    return future.done() and isinstance(future.exception(), BrokenProcessPool)


def _lost(document: Document) -> Extraction:
    error = WorkerDiedError(
        f"the process that read a document died, {_TRIES} times",
        expected="a process that lives until the document is read",
        got="its end",
        where=document.id,
    )
    return Extraction(doc=document.id, faults=(Fault.of(error, stage="read", source="worker", doc=document.id),))


def _portable(registry: Registry | None) -> bytes | None:
    """Pickle a registry and the classes of its claims, which come back from the workers."""
    if registry is None:
        return None
    try:
        return pickle.dumps((registry, tuple(registry.kinds.values())))
    except Exception as error:
        raise PluginError(
            "the registry cannot be sent to worker processes; use workers=1 or move its extractors to a module",
            expected="extractors and claim classes that pickle",
            got=f"{type(error).__name__}: {error}",
        ) from error


@lru_cache(maxsize=1)
def _unpacked(portable: bytes) -> Registry:
    registry: Registry = pickle.loads(portable)[0]
    return registry


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold back interrupts while a process starts: it begins with them held, long before it can ignore them itself."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    # An interrupt of the terminal reaches all processes; the one that waits for the results decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _extract(document: Document, portable: bytes | None, limits: Limits) -> Extraction:
    registry = None if portable is None else _unpacked(portable)
    if limits.seconds is None:
        return extract(document, registry=registry, limits=limits)
    with open(os.devnull, "w") as nowhere:
        # This watchdog is a thread outside the interpreter, which a call that never comes back does not hold up.
        faulthandler.dump_traceback_later(limits.seconds * _PATIENCE + 1, exit=True, file=nowhere)
        try:
            return extract(document, registry=registry, limits=limits)
        finally:
            faulthandler.cancel_dump_traceback_later()
