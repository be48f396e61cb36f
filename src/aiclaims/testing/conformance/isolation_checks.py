"""Checks that an extractor depends on its passage alone and changes nothing: state, clock, network, output."""

from __future__ import annotations

import builtins
import contextlib
import decimal
import io
import locale
import logging
import os
import random
import sys
import warnings
from collections.abc import Iterator
from types import BuiltinFunctionType, FrameType
from typing import Any

from aiclaims.reading import Passage, read
from aiclaims.testing.conformance.trial import Trial, shown

_MARKS = ("text", "kind", "start", "end", "index", "quantities", "periods", "entities", "references", "attribution")
_OUTSIDE = frozenset(
    {
        *(("time", name) for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "strftime")),
        *(("time", name) for name in ("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "sleep")),
        *(("datetime", name) for name in ("now", "utcnow", "today")),
        *(("_socket", name) for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "socket", "connect")),
        *(("socket", name) for name in ("connect", "connect_ex", "sendto")),
        *(("posix", name) for name in ("system", "posix_spawn", "posix_spawnp", "fork")),
        *(("nt", name) for name in ("system", "spawnv")),
        ("_posixsubprocess", "fork_exec"),
        ("_winapi", "CreateProcess"),
    }
)
# What the library does for a passage on demand, or a test runner whenever Python collects garbage, is not its doing.
_LIBRARY = (
    "hypothesis.",
    "aiclaims.reading",
    "aiclaims.documents",
    "aiclaims.lexicon",
    "importlib.",
    "_frozen_importlib",
)


def check_repeatable(trial: Trial) -> None:
    """Require the same claims of the same document in the same order, whatever was read before it."""
    documents = trial.samples
    first = [trial.claims(document) for document in documents]
    for again in (documents, documents[::-1]):
        for document in again:
            claims, expected = trial.claims(document), first[documents.index(document)]
            if claims != expected:
                raise trial.failure(
                    f"{shown(document.text)} read again gives other claims",
                    expected=shown(list(map(str, expected)), length=400),
                    got=shown(list(map(str, claims)), length=400),
                )


def check_no_mutation(trial: Trial) -> None:
    """Require that passage, document, its own declarations and the state of the process are left as they were."""
    for document in trial.samples:
        fresh = read(document).passages
        # What is loaded once, on first use, is loaded now.
        trial.claims(document)
        before, declared = _process_state(), trial.registration
        try:
            observed = trial.observe(document)
        finally:
            after = _process_state()
            _restore(before)
        for passage in observed.shown:
            for name in _MARKS:
                was, came = getattr(fresh[passage.index], name), getattr(passage, name)
                if was != came:
                    raise trial.failure(f"it changes passage.{name}", expected=shown(was), got=shown(came))
        for name, was in before.items():
            if after[name] != was:
                raise trial.failure(f"it changes {name}", expected="as it was", got=shown(after[name]))
        if trial.registration != declared:
            raise trial.failure("it changes its declarations", expected=shown(declared), got=shown(trial.registration))


def check_no_clock_or_network(trial: Trial) -> None:
    """Require that it asks for no time of day, opens no connection and starts no process.

    Today's text is read the same tomorrow: relative dates are resolved against the document's own date.
    Calls are seen as Python makes them, however the function was imported.
    """
    for document in trial.samples:
        trial.claims(document)  # loaded now, seen later
        calls: list[str] = []

        @contextlib.contextmanager
        def watched(_: Passage, calls: list[str] = calls) -> Iterator[None]:
            before = sys.getprofile()
            sys.setprofile(_watcher(calls))
            try:
                yield
            finally:
                sys.setprofile(before)

        trial.observe(document, around=watched)
        if calls:
            raise trial.failure(
                f"reading {shown(document.text)} looks beyond the text", expected="no clock, no network", got=calls[0]
            )


def check_silence(trial: Trial) -> None:
    """Require that nothing is printed, warned of or logged while it reads."""
    for document in trial.samples:
        trial.claims(document)
        output, log = io.StringIO(), _Log()
        logging.getLogger().addHandler(log)
        try:
            with (
                contextlib.redirect_stdout(output),
                contextlib.redirect_stderr(output),
                warnings.catch_warnings(record=True, action="always") as warned,
            ):
                trial.observe(document)
        finally:
            logging.getLogger().removeHandler(log)
        told = [output.getvalue(), *(str(each.message) for each in warned), *log.told]
        if any(told):
            raise trial.failure(
                f"reading {shown(document.text)} is not silent", expected="no output", got=shown(" ".join(told).strip())
            )


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


def _process_state() -> dict[str, Any]:
    return {
        "os.environ": dict(os.environ),
        "the working directory": os.getcwd(),
        "sys.path": list(sys.path),
        "the recursion limit": sys.getrecursionlimit(),
        "the state of random": random.getstate(),
        "the locale": locale.setlocale(locale.LC_ALL),
        "the decimal context": (decimal.getcontext().prec, decimal.getcontext().rounding),
        "the filters of warnings": list(warnings.filters),
        "the level of the root logger": logging.getLogger().level,
        "the builtins": sorted(vars(builtins).keys() - {"_"}),
    }


def _restore(state: dict[str, Any]) -> None:
    """Put back what would carry over into the tests that follow."""
    os.environ.clear()
    os.environ.update(state["os.environ"])
    os.chdir(state["the working directory"])
    sys.path[:] = state["sys.path"]
    sys.setrecursionlimit(state["the recursion limit"])
    random.setstate(state["the state of random"])
    locale.setlocale(locale.LC_ALL, state["the locale"])
    decimal.getcontext().prec, decimal.getcontext().rounding = state["the decimal context"]
    logging.getLogger().setLevel(state["the level of the root logger"])


def _watcher(calls: list[str]) -> Any:
    def watch(frame: FrameType, event: str, called: Any) -> None:
        if event == "c_call" and _looks_outside(called) and not _is_the_librarys(frame):
            name = getattr(called, "__qualname__", called.__name__)
            calls.append(f"{name}() in {frame.f_code.co_filename}:{frame.f_lineno}")
            if _owner(called) not in ("time", "datetime"):
                # It is not even tried.
                raise PermissionError("a check that an extractor uses no network does not let it")

    return watch


def _looks_outside(called: object) -> bool:
    return isinstance(called, BuiltinFunctionType) and (_owner(called), called.__name__) in _OUTSIDE


def _owner(called: Any) -> str:
    """Name the module of a function, or of the class whose method it is."""
    bound = called.__self__
    if bound is None or isinstance(bound, type(sys)):
        return called.__module__ or ""
    kind = bound if isinstance(bound, type) else type(bound)
    return str(kind.__module__)


def _is_the_librarys(frame: FrameType | None) -> bool:
    """Tell whether a layer that reads passages stands between the call and the extractor."""
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith(_LIBRARY):
            return True
        if name == "aiclaims.testing.conformance.trial":
            return False
        frame = frame.f_back
    return False
