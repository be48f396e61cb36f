"""What a document may cost: its time and its size, with what was found until then kept."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from bridge_plugin import Bridges
from stubborn_plugin import Stubborn

from aiclaims.documents import Document
from aiclaims.errors import AiclaimsError
from aiclaims.extraction import Extraction, Limits, extract, extract_many
from aiclaims.plugins import Registry


def registry_of(*extractors: Any) -> Registry:
    """Make a registry with nothing but these."""
    made = Registry(builtins=False, entry_points=False)
    for extractor in extractors:
        made.register(extractor)
    return made


SHORT = Limits(seconds=0.3)


@pytest.mark.parametrize("habit", ["spins", "matches", "searches"])
def test_what_runs_away_is_stopped(habit: str) -> None:
    """A loop, and even a single pattern of `re` or `regex`; claims from before it are kept, the fault names the document."""
    text = f"Ada built a bridge.\n\nNo bridge {habit} for ever.\n\nBob built a bridge."
    extraction = extract(Document(text, id="slow"), registry=registry_of(Stubborn()), limits=SHORT)
    assert [claim.evidence[0].quote for claim in extraction.claims] == ["Ada built a bridge."]
    (fault,) = extraction.faults
    assert (fault.stage, fault.source, fault.doc, fault.error) == ("extract", "time limit", "slow", "TimeLimitError")
    assert "expected at most 0.3 s" in fault.message


def test_other_extractors_keep_what_they_found() -> None:
    """One that runs away costs its own claims and those of the ones behind it."""
    text = "Ada built a bridge.\n\nNo bridge spins for ever."
    extraction = extract(text, registry=registry_of(Bridges(), Stubborn()), limits=SHORT)
    assert [claim.extractor for claim in extraction.claims] == ["bridges/3", "stubborn/1"]


def test_a_document_within_its_limits_is_read_as_without(capsys: pytest.CaptureFixture[str]) -> None:
    """Limits change nothing where they are not reached, and the alarm is left as it was."""
    before = signal.getsignal(signal.SIGALRM)
    registry = registry_of(Bridges())
    text = "Ada built a bridge. Bob may raise a bridge."
    assert extract(text, registry=registry, limits=Limits(seconds=60, characters=1000)) == extract(
        text, registry=registry
    )
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_an_alarm_of_somebody_else_is_left_alone() -> None:
    """A program that uses the alarm itself keeps it; time is then held between passages."""
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(True))
    signal.setitimer(signal.ITIMER_REAL, 30)
    try:
        extract("Ada built a bridge.", registry=registry_of(Bridges()), limits=SHORT)
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_in_a_thread_time_is_held_between_passages() -> None:
    """No alarm reaches a thread: the passage that is being read is finished, the next one is not begun."""
    found: list[Extraction] = []

    class Slow(Bridges):
        def extract(self, passage: Any, context: Any) -> Any:
            time.sleep(0.2)
            return super().extract(passage, context)

    def work() -> None:
        found.append(extract("Ada built a bridge.\n\n" * 20, registry=registry_of(Slow()), limits=SHORT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert 0 < len(found[0].claims) < 20
    assert [fault.error for fault in found[0].faults] == ["TimeLimitError"]


def test_in_a_thread_one_long_passage_is_told_when_it_is_over() -> None:
    """What it states is kept, the next extractor is not begun, and the fault names the one that was at work."""
    begun: list[str] = []

    class Slow(Bridges):
        def extract(self, passage: Any, context: Any) -> Any:
            time.sleep(0.5)
            return super().extract(passage, context)

    class Second(Bridges):
        def extract(self, passage: Any, context: Any) -> Any:
            begun.append(passage.text)
            return super().extract(passage, context)

    for extractors in ((Slow(),), (Slow(), Second(name="second"))):
        with ThreadPoolExecutor(1) as threads:
            found = threads.submit(
                extract, "Ada built a bridge.", registry=registry_of(*extractors), limits=SHORT
            ).result()
        assert len(found.claims) == 1
        (fault,) = found.faults
        assert (fault.error, fault.source) == ("TimeLimitError", "time limit")
        assert "over in bridges/3" in fault.message
    assert begun == []


def test_in_a_thread_of_asyncio_time_is_held_too() -> None:
    """As a web server reads a document that somebody sent: one sentence that never ends, read by all that there is."""
    text = "patents filed " * 5_000
    found = asyncio.run(asyncio.to_thread(extract, text, limits=Limits(seconds=0.001)))
    assert [fault.error for fault in found.faults] == ["TimeLimitError"]


def test_a_document_that_is_too_long_is_not_read() -> None:
    """The fault says how long it is, and the next document is read."""
    documents = [Document("Ada built a bridge. " * 10, id="long"), Document("Bob built a bridge.", id="short")]
    long, short = extract_many(documents, registry=registry_of(Bridges()), limits=Limits(characters=100))
    assert (long.claims, [fault.error for fault in long.faults]) == ((), ["SizeLimitError"])
    assert "expected at most 100 characters, got 200" in long.faults[0].message
    assert (len(short.claims), short.faults) == (1, ())


@pytest.mark.parametrize(
    ("name", "limits"),
    [("seconds", (0, -1.0, float("nan"), float("inf"), 1e10, "3", True)), ("characters", (0, 3.5, "3", True))],
)
def test_a_limit_leaves_room(name: str, limits: tuple[Any, ...]) -> None:
    """A limit that nothing could keep, or no clock could hold, is refused with its name."""
    for limit in limits:
        with pytest.raises(AiclaimsError, match=f"{name}: a limit leaves room; .*, or None for no limit, got") as told:
            Limits(**{name: limit})
        assert told.value.got == repr(limit)


def test_the_longest_limit_is_one_that_clocks_hold() -> None:
    """It is as good as none."""
    found = extract("Ada built a bridge.", registry=registry_of(Bridges()), limits=Limits(seconds=1e9))
    assert (len(found.claims), found.faults) == (1, ())
