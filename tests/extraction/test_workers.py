"""Worker processes that are killed, interrupted or held up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stubborn_plugin import Stubborn

from aiclaims.documents import Document
from aiclaims.errors import AiclaimsError
from aiclaims.extraction import Limits, extract_many
from aiclaims.plugins import Registry

HERE = Path(__file__).parent


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Make the empty file that counts deaths."""
    path = tmp_path / "diary"
    path.write_text("")
    return path


def stubborn(diary: Path, *, lives: int = 100) -> Registry:
    """Make a registry whose one extractor dies on demand."""
    made = Registry(builtins=False, entry_points=False)
    made.register(Stubborn(diary=str(diary), lives=lives))
    return made


def news(count: int, deadly: int) -> list[Document]:
    """Make documents of which one kills the process that reads it."""
    return [
        Document("It dies at a bridge." if number == deadly else "Ada built a bridge.", id=f"news-{number}")
        for number in range(count)
    ]


def test_a_document_that_kills_its_process_costs_itself(diary: Path) -> None:
    """It is tried twice, then reported; all others are read, in order."""
    found = list(extract_many(news(30, deadly=7), workers=2, registry=stubborn(diary)))
    assert [extraction.doc for extraction in found] == [f"news-{number}" for number in range(30)]
    assert [len(extraction.claims) for extraction in found] == [0 if number == 7 else 1 for number in range(30)]
    (fault,) = [fault for extraction in found for fault in extraction.faults]
    assert (fault.stage, fault.source, fault.doc, fault.error) == ("read", "worker", "news-7", "WorkerDiedError")
    assert diary.read_text() == "xx"


def test_a_process_that_dies_by_chance_costs_nothing(diary: Path) -> None:
    """Killed once, by the system for one, it is replaced and its document read."""
    found = list(extract_many(news(12, deadly=3), workers=2, registry=stubborn(diary, lives=1)))
    assert [extraction.doc for extraction in found] == [f"news-{number}" for number in range(12)]
    assert not [fault for extraction in found for fault in extraction.faults]
    assert diary.read_text() == "x"


def test_deaths_in_several_processes_lose_no_other_document(diary: Path) -> None:
    """Each deadly document is reported by itself, also where they follow each other."""
    documents = [*news(6, deadly=2), *(attributed(document) for document in news(6, deadly=0)), *news(3, deadly=-1)]
    found = list(extract_many(documents, workers=2, registry=stubborn(diary)))
    lost = [extraction.doc for extraction in found if extraction.faults]
    assert lost == ["news-2", "more-news-0"]
    assert sum(len(extraction.claims) for extraction in found) == len(documents) - 2


def attributed(document: Document) -> Document:
    """Give the document another name."""
    return Document(document.text, id=f"more-{document.id}")


def test_a_process_killed_from_outside_is_replaced(diary: Path) -> None:
    """As the system does when memory runs out, in the middle of a run."""
    found = extract_many(news(40, deadly=-1), workers=2, registry=stubborn(diary))
    first = next(found)
    for process in children():
        os.kill(process, signal.SIGKILL)
    rest = list(found)
    assert [extraction.doc for extraction in (first, *rest)] == [f"news-{number}" for number in range(40)]
    assert not [fault for extraction in rest for fault in extraction.faults]


def children() -> list[int]:
    """List the processes that this one has started for reading."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "--ppid", str(os.getpid())], capture_output=True, text=True)
    return [int(line.split()[0]) for line in listed.stdout.splitlines() if "spawn_main" in line]


def test_a_time_limit_holds_in_workers(diary: Path) -> None:
    """The document that runs away is reported, the process lives on."""
    documents = [Document("No bridge matches here.", id="slow"), *news(3, deadly=-1)]
    found = list(extract_many(documents, workers=2, registry=stubborn(diary), limits=Limits(seconds=1)))
    assert [[fault.error for fault in extraction.faults] for extraction in found] == [["TimeLimitError"], [], [], []]


def test_a_script_without_the_guard_is_told(tmp_path: Path) -> None:
    """Processes that cannot start are an error that says why, and no endless starting."""
    script = tmp_path / "script.py"
    script.write_text(
        "from aiclaims import Document, extract_many\nprint(list(extract_many([Document('A bridge.')], workers=2)))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert "AiclaimsError: extract_many: a worker process does not start" in done.stderr


def test_an_interrupt_ends_all_processes(tmp_path: Path) -> None:
    """Ctrl-C in the terminal reaches all of them: the run ends at once, and no process is left or prints its own end."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(HERE)!r})\n"
        "from stubborn_plugin import Stubborn\n"
        "from aiclaims import Document, Registry, extract_many\n"
        "if __name__ == '__main__':\n"
        "    registry = Registry(builtins=False, entry_points=False)\n"
        "    registry.register(Stubborn())\n"
        "    texts = ['Ada built a bridge.', *['A bridge spins.'] * 8]\n"
        "    for extraction in extract_many(texts, workers=2, registry=registry):\n"
        "        print(len(extraction.claims), flush=True)\n"
    )
    run = subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell's background jobs ignore interrupts, and what they start inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "1\n"
    os.killpg(run.pid, signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert told.count("Traceback") == 1, told
    assert told.rstrip().endswith("KeyboardInterrupt")
    assert gone(run.pid), "a process was left"


def gone(group: int) -> bool:
    """Tell whether all processes of a group have ended; Python's own helpers take a moment."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_no_worker_is_no_crew() -> None:
    """The number is checked before anything starts."""
    with pytest.raises(AiclaimsError, match="work needs a worker"):
        extract_many([], workers=0)
