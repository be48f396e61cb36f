"""What one document may cost, so that a poisoned one costs itself and not the batch."""

from __future__ import annotations

import math
import signal
import threading
import time
from types import FrameType, TracebackType
from typing import Any

import attrs

from aiclaims.errors import AiclaimsError, SizeLimitError, TimeLimitError

# An alarm that something swallowed (a finalizer, a callback of C code) is given again after this many seconds.
_AGAIN = 0.1
_LONGEST = 1e9
"""Seconds, some thirty years: a timer of the system takes no more than what its clock can count."""


@attrs.frozen(kw_only=True)
class Limits:
    """What one document may cost; what it costs beyond that is a fault, and what was found until then is kept.

    Args:
        seconds: Seconds of wall clock for one document, more than 0 and at most 1e9; None for no limit. In the main
            thread of a process (and so in each worker) it holds inside a single pattern too; in another thread, such
            as those of web servers and of `asyncio.to_thread`, a passage that is begun is finished first, however long
            it is.
        characters: Code points of a document; a longer one is not read. None for no limit.

    Raises:
        AiclaimsError: Where a limit is no number, is not positive, or is more than the clocks of a system can hold.
    """

    seconds: float | None = None
    characters: int | None = None

    def __attrs_post_init__(self) -> None:
        _check("seconds", self.seconds, (int, float), most=_LONGEST)
        _check("characters", self.characters, (int,))

    def check_size(self, doc: str, text: str) -> None:
        """Refuse a text that is longer than allowed.

        Args:
            doc: Id of the document.
            text: Its text.

        Raises:
            SizeLimitError: Where it is too long.
        """
        if self.characters is not None and len(text) > self.characters:
            raise SizeLimitError(
                "a document is within the size limit",
                expected=f"at most {self.characters:,} characters",
                got=f"{len(text):,}",
                where=doc,
            )


def _check(name: str, limit: object, types: tuple[type, ...], *, most: float = math.inf) -> None:
    if limit is None or (isinstance(limit, types) and not isinstance(limit, bool) and 0 < limit <= most):  # type: ignore[operator]
        return
    number = "a number" if float in types else "a whole number"
    room = "more than 0" if most == math.inf else f"more than 0 and at most {most:g}"
    raise AiclaimsError(
        "a limit leaves room", expected=f"{number} {room}, or None for no limit", got=repr(limit)[:80], where=name
    )


class OutOfTime(BaseException):
    """The time of a document is over; no plugin's `except Exception` holds it up."""


class Deadline:
    """The time that is left for one document; as a context it interrupts what runs longer.

    An alarm of the system interrupts even a pattern that runs away, but only in the main thread, and only
    where nobody else has set the alarm; everywhere else `check` has to be called now and then.

    Args:
        seconds: Seconds of wall clock; None for no limit.
        doc: Id of the document.
    """

    def __init__(self, seconds: float | None, *, doc: str) -> None:
        self.seconds = seconds
        self.doc = doc
        self._end = None if seconds is None else time.monotonic() + seconds
        self._before: Any = None
        self._armed = False

    def __enter__(self) -> Deadline:
        if self.seconds is not None and _can_set_alarm():
            self._before = signal.signal(signal.SIGALRM, self._ring)
            self._armed = True
            signal.setitimer(signal.ITIMER_REAL, self.seconds, _AGAIN)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()

    def stop(self) -> None:
        """Leave the alarm as it was found; may be called more than once."""
        if self._armed:
            self._armed = False  # first: from here on a late alarm does nothing
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, self._before)

    def check(self) -> None:
        """Interrupt the work where its time is over.

        Raises:
            OutOfTime: Where it is.
        """
        if self._end is not None and time.monotonic() >= self._end:
            raise OutOfTime

    def error(self, during: str | None = None) -> TimeLimitError:
        """Say that the time was over.

        Args:
            during: The extractor that was at work.
        """
        at_work = f", which was over in {during}" if during else ""
        return TimeLimitError(
            f"a document is read within its time{at_work}; what was found until then is kept",
            expected=f"at most {self.seconds:g} s",
            got="more",
            where=self.doc,
        )

    def _ring(self, _: int, __: FrameType | None) -> None:
        if self._armed:
            raise OutOfTime


def _can_set_alarm() -> bool:
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    )
