"""Whoever stops a run keeps what it had written."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path


def test_an_interrupted_run_keeps_what_it_wrote(tmp_path: Path) -> None:
    """The output holds whole lines, and the exit code is that of an interrupt."""
    (tmp_path / "a.txt").write_text("Tencent filed 900 AI patents in 2022.", encoding="utf-8")
    output = tmp_path / "claims.jsonl"
    run = subprocess.Popen(
        [sys.executable, "-m", "aiclaims", "extract", "a.txt", "-", "--format", "jsonl", "-o", str(output)],
        stdin=subprocess.PIPE,  # never written to: the run waits for it once the first document is done
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        # A shell's background jobs ignore interrupts, and what they start inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    deadline = time.monotonic() + 60
    while not output.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    run.send_signal(signal.SIGINT)
    _, told = run.communicate(timeout=60)
    assert run.returncode == 130
    assert "stopped" in told.decode()
    assert [json.loads(line)["kind"] for line in output.read_text(encoding="utf-8").splitlines()] == ["patents"]
