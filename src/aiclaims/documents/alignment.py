"""The map between a clean text and the source it was read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import attrs

from aiclaims.errors import DocumentError
from aiclaims.schema import Span


@attrs.frozen
class Run:
    """A stretch of clean text and the stretch of source it stands for.

    Where both are equally long the run is copied letter by letter; otherwise it is read as a whole
    (``&amp;`` for ``&``), and every place inside it stands for all of the source stretch.

    Args:
        start: Offset in the clean text.
        length: Code points of clean text, 1 or more.
        source: Offset in the source.
        source_length: Code points of source, 1 or more.
    """

    start: int
    length: int
    source: int
    source_length: int


@attrs.frozen
class Alignment:
    """Where each code point of a clean text stands in the source.

    Args:
        runs: In order, without gaps in the clean text; source stretches in order, not overlapping.
    """

    runs: tuple[Run, ...]
    _starts: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)
    _sources: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        expected = source = 0
        for run in self.runs:
            if run.start != expected or run.source < source or run.length < 1 or run.source_length < 1:
                raise DocumentError(
                    "an alignment runs forward without gaps",
                    expected=f"start {expected}, source >= {source}",
                    got=repr(run),
                )
            expected, source = run.start + run.length, run.source + run.source_length
        object.__setattr__(self, "_starts", tuple(run.start for run in self.runs))
        object.__setattr__(self, "_sources", tuple(run.source for run in self.runs))

    @classmethod
    def identity(cls, length: int, source: int = 0) -> Alignment:
        """Align a text of `length` code points with the equal stretch of source that starts at `source`."""
        return cls((Run(0, length, source, length),) if length else ())

    @property
    def length(self) -> int:
        """Code points of clean text."""
        return self.runs[-1].start + self.runs[-1].length if self.runs else 0

    def to_source(self, start: int, end: int) -> Span:
        """Give the stretch of source that a non-empty stretch of clean text stands for.

        Raises:
            DocumentError: Where the stretch is empty or outside the clean text.
        """
        if not 0 <= start < end <= self.length:
            raise DocumentError(
                "only a stretch of the clean text has a source",
                expected=f"0 <= start < end <= {self.length}",
                got=f"{start}..{end}",
            )
        first = self.runs[bisect_right(self._starts, start) - 1]
        last = self.runs[bisect_right(self._starts, end - 1) - 1]
        begin = first.source + (start - first.start if first.length == first.source_length else 0)
        stop = (
            last.source + (end - last.start) if last.length == last.source_length else last.source + last.source_length
        )
        return Span(begin, stop)

    def from_source(self, offset: int) -> int | None:
        """Give the place in the clean text that a source offset was read into, None where it was dropped."""
        index = bisect_right(self._sources, offset) - 1
        if index < 0:
            return None
        run = self.runs[index]
        inside = offset - run.source
        if inside >= run.source_length:
            return None
        return run.start + (inside if run.length == run.source_length else 0)

    def slice(self, start: int, end: int) -> Alignment:
        """Give the alignment of a stretch of the clean text, counted from its own start."""
        runs = []
        first, behind = max(bisect_right(self._starts, start) - 1, 0), bisect_left(self._starts, end)
        for run in self.runs[first:behind]:
            low, high = max(run.start, start), min(run.start + run.length, end)
            if low >= high:
                continue
            if run.length == run.source_length:
                runs.append(Run(low - start, high - low, run.source + low - run.start, high - low))
            else:
                runs.append(Run(low - start, high - low, run.source, run.source_length))
        return Alignment(tuple(runs))


def join(pieces: Iterable[tuple[str, int, int]]) -> tuple[str, Alignment]:
    """Put a clean text together from pieces ``(text, source offset, source length)``.

    Neighbouring pieces that continue each other letter by letter become one run.
    """
    runs: list[Run] = []
    texts: list[str] = []
    at = 0
    # The run that is open; most texts are one long run in many pieces.
    start = source_start = length = source_length = 0
    for text, source, width in pieces:
        size = len(text)
        if not size:
            continue
        texts.append(text)
        if length and length == source_length and size == width and source_start + source_length == source:
            length += size
            source_length += size
        else:
            if length:
                runs.append(Run(start, length, source_start, source_length))
            start, length, source_start, source_length = at, size, source, width
        at += size
    if length:
        runs.append(Run(start, length, source_start, source_length))
    return "".join(texts), Alignment(tuple(runs))
