"""The check over hash seeds, and the process of its own that it runs in."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence

from aiclaims.documents import Document
from aiclaims.merge import merge
from aiclaims.plugins import Registry
from aiclaims.schema.codec import dumps
from aiclaims.testing.conformance.catalogue import CheckNotApplicable
from aiclaims.testing.conformance.trial import Trial, shown

_SEEDS = ("1", "2")
_TIMEOUT = 120


def check_hash_seeds(trial: Trial) -> None:
    """Require the same claims and the same merging in processes with other seeds of `hash()`.

    What is iterated in the order of a set differs there, and so does what uses `hash()` for a value.
    """
    try:
        portable = pickle.dumps((trial.registry(), trial.samples))
        pickle.loads(portable)
    except Exception as error:
        raise CheckNotApplicable(f"the extractor cannot be sent to another process: {error}") from error
    here = results(trial.registry(), trial.samples)
    script = "from aiclaims.testing.conformance.process_checks import answer; answer()"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "HYPOTHESIS_NO_PLUGINS": "1"}
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**environment, "PYTHONHASHSEED": seed},
        )
        for seed in _SEEDS
    ]
    answers = [process.communicate(portable, timeout=_TIMEOUT) for process in running]
    for seed, process, (output, errors) in zip(_SEEDS, running, answers, strict=True):
        if process.returncode:
            raise CheckNotApplicable(f"another process cannot import the extractor: {errors.decode()[-400:]}")
        there: list[list[str]] = pickle.loads(output)
        for document, one, other in zip(trial.samples, here, there, strict=True):
            if one != other:
                raise trial.failure(
                    f"{shown(document.text)} gives another result with PYTHONHASHSEED={seed}",
                    expected=shown(one, length=600),
                    got=shown(other, length=600),
                )


def results(registry: Registry, documents: Sequence[Document]) -> list[list[str]]:
    """Give for each document its claims as lines, and what they are consolidated to.

    Args:
        registry: The plugins.
        documents: The documents.
    """
    from aiclaims.extraction import extract

    found = [extract(document, registry=registry).claims for document in documents]
    return [[*map(dumps, claims), merge(claims).to_bytes().decode("ascii")] for claims in found]


def answer() -> None:
    """Read a registry and documents from standard input and write the results to standard output, pickled."""
    registry, documents = pickle.load(sys.stdin.buffer)
    sys.stdout.buffer.write(pickle.dumps(results(registry, documents)))
