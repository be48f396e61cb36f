"""The check that two threads can read with one extractor, each line of it in turn."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any

from aiclaims.documents import Document
from aiclaims.extraction import Extraction, extract
from aiclaims.testing.conformance.trial import Trial, shown

_TURNS = 4_000
"""How often the threads take turns; beyond that they run as they will."""
_PATIENCE = 0.02
"""Seconds to wait for a turn: the other may wait for a lock that this one holds."""
_LOST = _TURNS // 20
"""Turns that such a wait costs, so that an extractor with locks is not read at their pace."""


def check_threads(trial: Trial) -> None:
    """Require that two threads with the one extractor find what each would find alone.

    They take turns at each line of the extractor's own module or package, so that what one keeps on the
    extractor is overwritten by the other for certain, not by chance.
    """
    for number, sample in enumerate(trial.samples):
        other = trial.samples[number - 1]
        documents = [
            Document(
                f"{lead}{each.text}", id=name, published=each.published, language=each.language, format=each.format
            )
            for name, lead, each in (("one", "", sample), ("other", "Rain fell.\n\n", other))
        ]
        alone = [extract(document, registry=trial.registry()) for document in documents]
        together = _in_turns(trial, documents)
        for document, expected, came in zip(documents, alone, together, strict=True):
            if came != expected:
                raise trial.failure(
                    f"{shown(document.text)}, read while another thread reads {shown(documents[0].text)}, differs",
                    expected=shown(list(map(str, expected.claims)), length=400),
                    got=shown(list(map(str, (*getattr(came, "claims", ()), *getattr(came, "faults", ())))), length=400),
                )


def _in_turns(trial: Trial, documents: list[Document]) -> list[Extraction | None]:
    registry = trial.registry()
    registry.scan.find([""])  # made once, before the threads start
    turns = _Turns(len(documents))
    found: list[Extraction | None] = [None] * len(documents)
    own = _module_of(trial.extractor)

    def work(me: int) -> None:
        turns.begin(me)
        sys.settrace(_tracer(own, lambda: turns.pass_on(me)))
        try:
            found[me] = extract(documents[me], registry=registry)
        finally:
            sys.settrace(None)
            turns.leave(me)

    threads = [threading.Thread(target=work, args=(me,)) for me in range(len(documents))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _module_of(extractor: object) -> str:
    module = type(extractor).__module__
    return module.rpartition(".")[0] or module


def _tracer(own: str, hand_over: Callable[[], None]) -> Any:
    def line(frame: FrameType, event: str, _: object) -> Any:
        if event == "line":
            hand_over()
        return line

    def call(frame: FrameType, event: str, _: object) -> Any:
        name = str(frame.f_globals.get("__name__", ""))
        return line if name == own or name.startswith(f"{own}.") else None

    return call


class _Turns:
    """Lets one of several threads run at a time, each up to its next line."""

    def __init__(self, number: int) -> None:
        self._condition = threading.Condition()
        self._running = set(range(number))
        self._waited_for = set(range(number))
        self._turn = 0
        self._left = _TURNS

    def begin(self, me: int) -> None:
        """Wait until all are there."""
        with self._condition:
            self._waited_for.discard(me)
            self._condition.notify_all()
            self._condition.wait_for(lambda: not self._waited_for, timeout=50 * _PATIENCE)

    def pass_on(self, me: int) -> None:
        """Let the next one run, and wait for the own turn."""
        with self._condition:
            others = sorted(self._running - {me})
            if not others or self._left <= 0:
                return
            self._left -= 1
            self._turn = next((other for other in others if other > me), others[0])
            self._condition.notify_all()
            if not self._condition.wait_for(
                lambda: self._turn == me or self._running == {me} or self._left <= 0, timeout=_PATIENCE
            ):
                self._left -= _LOST

    def leave(self, me: int) -> None:
        """Run no more."""
        with self._condition:
            self._running.discard(me)
            self._turn = min(self._running, default=0)
            self._condition.notify_all()
