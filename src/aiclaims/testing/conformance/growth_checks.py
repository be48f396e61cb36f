"""The check that time grows with the text and no faster.

Measured is the processor time of this thread inside the extractor alone, with all that the reading layer finds in
a passage found before. What counts is how it grows from one length to the next, never how long it takes: a busy
machine makes all of it slower. Each growth that looks too steep is measured again before it counts.
"""

from __future__ import annotations

import contextlib
import math
import re
import time
from collections.abc import Callable, Iterator

from aiclaims.documents import Document
from aiclaims.reading import Passage
from aiclaims.testing.conformance.trial import Trial, shown

_STEPS = (8, 16, 20, 24, 30, 60)
"""How often a piece of a sentence is repeated: slowly more, so that doubling with each piece is seen in time."""
_SLIGHT = 0.012
"""Seconds below which a growth says nothing."""
_ENOUGH = 0.1
"""Seconds from which no longer text is read: what is left to see would have been seen."""
_STEEP_IN_A_PASSAGE = 3.5
"""The power of the length that is too much inside a passage, which is cut at 700 characters anyway."""
_STEEP_IN_A_DOCUMENT = 1.5
_EVEN = 1.2
"""The power of the length that is as good as none; between the two a longer text decides."""
_ROUNDS = 5
"""How often a growth that looks too steep is measured again."""
_SHORT, _LONGEST = 8, 512
_POSITIONS = 3
_MARKS = ("quantities", "periods", "entities", "clauses", "mentions", "attribution", "credits", "own_sources")


def check_linear_time(trial: Trial) -> None:
    """Require that time grows with the text and no faster, also where pieces are repeated to mislead patterns."""
    for sample in trial.samples[:1]:
        for piece, pumped in _pumped(sample.text):
            _refuse_steep_passage(trial, piece, pumped)
        _refuse_steep_document(trial, sample)


def _refuse_steep_passage(trial: Trial, piece: str, pumped: Callable[[int], str]) -> None:
    before = 0.0
    for shorter, longer in zip((0, *_STEPS), _STEPS, strict=False):
        seconds = _cost(trial, trial.document(pumped(longer)))
        if shorter and seconds > _SLIGHT and _power(shorter, longer, before, seconds) > _STEEP_IN_A_PASSAGE:
            again = _again(trial, pumped, shorter, longer)
            power = _power(shorter, longer, *again)
            if power > _STEEP_IN_A_PASSAGE:
                raise trial.failure(
                    f"{shown(piece)} repeated {longer} times, in {shown(pumped(2))}, is slow",
                    expected=f"time that grows with the length, {again[0]:.3f} s for {shorter} times",
                    got=f"{again[1]:.3f} s, its {power:.0f}th power",
                )
        before = seconds


def _again(trial: Trial, pumped: Callable[[int], str], shorter: int, longer: int) -> tuple[float, float]:
    """Measure two lengths in turn, the least of several rounds each: what a busy machine adds falls away."""
    rounds = [[_cost(trial, trial.document(pumped(many))) for many in (shorter, longer)] for _ in range(_ROUNDS)]
    return min(each[0] for each in rounds), min(each[1] for each in rounds)


def _refuse_steep_document(trial: Trial, sample: Document) -> None:
    short = _SHORT
    while short * 4 <= _LONGEST:
        powers = []
        # Once where it does not grow, thrice where it seems to.
        for _ in range(3):
            times = [_cost(trial, _repeated(trial, sample, many)) for many in (short, 4 * short)]
            powers.append(_power(short, 4 * short, *times))
            if times[1] < _SLIGHT or powers[-1] <= _STEEP_IN_A_DOCUMENT:
                break
        else:
            raise trial.failure(
                f"{shown(sample.text)} {4 * short} times over is slow",
                expected=f"about 4 times the time of {short} times",
                got=f"{4 ** min(powers):.0f} times",
            )
        if times[1] >= _ENOUGH and powers[-1] <= _EVEN:
            return
        short *= 4


def _power(shorter: int, longer: int, before: float, behind: float) -> float:
    return math.log(behind / max(before, 1e-4)) / math.log(longer / shorter)


def _repeated(trial: Trial, sample: Document, many: int) -> Document:
    return trial.document("\n\n".join([sample.text.strip()] * many))


def _pumped(text: str) -> Iterator[tuple[str, Callable[[int], str]]]:
    """Give ways to repeat a piece of a sentence in its place: words, numbers, letters, blanks, brackets."""
    tokens = re.findall(r"\w+|\s+|[^\w\s]", text.strip())
    # Numbers first of all: patterns are fond of them.
    numbers = [place for place, token in enumerate(tokens) if token.isdecimal()][:2]
    places = sorted({*numbers, *(round(index * (len(tokens) - 1) / _POSITIONS) for index in range(_POSITIONS + 1))})
    for place in places:
        head, token, tail = "".join(tokens[:place]), tokens[place], "".join(tokens[place + 1 :])
        for piece in dict.fromkeys((f"{token} ", token[0])):
            yield piece, lambda many, piece=piece, head=head, tail=tail: f"{head}{piece * many}{tail}"  # type: ignore[misc]
    body = text.strip().rstrip(".")
    for piece in (" ", "a", "9", "1,", "(", "a, "):
        # A run with an end that no pattern takes.
        yield piece, lambda many, piece=piece: f"{body} {piece * many}!"  # type: ignore[misc]


def _cost(trial: Trial, document: Document) -> float:
    """Give the seconds of processor time that the extractor alone takes for a document."""
    spent = 0.0

    @contextlib.contextmanager
    def timed(passage: Passage) -> Iterator[None]:
        nonlocal spent
        for name in _MARKS:
            getattr(passage, name)
        began = time.thread_time()
        try:
            yield
        finally:
            spent += time.thread_time() - began

    trial.observe(document, around=timed)
    return spent
