"""On which line of a TOML file a key stands: the parser of the standard library does not say."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aiclaims.patterns import lazy_regex

Path = tuple[str | int, ...]
"""The way to a value: names of keys, and numbers of the items of arrays."""

_KEY = lazy_regex(r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*=""")
_LONG = lazy_regex(r'"""|\'\'\'')


def key_lines(text: str) -> Mapping[Path, int]:
    """Find the line of each header and each key that begins one.

    Keys inside inline tables and arrays are not among them: what encloses them is.

    Args:
        text: A TOML file that can be parsed.

    Returns:
        Line numbers from 1, by path.
    """
    found: dict[Path, int] = {(): 1}
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in _outside_long_strings(text):
        stripped = line.strip()
        if stripped.startswith("[") and (names := _names(stripped)) is not None:
            table = _numbered(names, counts, again=stripped.startswith("[["))
            found.setdefault(table, number)
        elif (match := _KEY.match(line)) and (names := _names(f"{match[1]} = 0")) is not None:
            for length in range(1, len(names) + 1):
                found.setdefault((*table, *names[:length]), number)
    return found


def line_of(path: Sequence[str | int], lines: Mapping[Path, int]) -> int:
    """Give the line of a value, of what stands in it, or of the nearest thing that encloses it.

    Args:
        path: The way to the value.
        lines: What `key_lines` found.
    """
    way = tuple(path)
    # `[firm.Corvane]` is a place of `firm` too, though it has no line of its own.
    inside = [line for other, line in lines.items() if way and other[: len(way)] == way]
    if inside:
        return min(inside)
    return next(lines[tuple(path[:length])] for length in range(len(path), -1, -1) if tuple(path[:length]) in lines)


def _outside_long_strings(text: str) -> Iterator[tuple[int, str]]:
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        whole = not closing
        for mark in _LONG.findall(line):
            closing = "" if mark == closing else closing or mark
        if whole:
            yield number, line


def _names(source: str) -> tuple[str, ...] | None:
    """Give the dotted names of a header or a key; None for what is neither, such as a row of an array."""
    try:
        inner: Any = tomllib.loads(source)
    except tomllib.TOMLDecodeError:
        return None
    names: list[str] = []
    while isinstance(inner, (dict, list)) and inner:
        if isinstance(inner, list):
            inner = inner[0]
            continue
        ((name, inner),) = inner.items()
        names.append(name)
    return tuple(names) or None


def _numbered(names: tuple[str, ...], counts: dict[Path, int], *, again: bool) -> Path:
    """Write a header as a path: what stands in an array of tables is in its last item."""
    path: Path = ()
    for index, name in enumerate(names):
        path = (*path, name)
        if again and index == len(names) - 1:
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = (*path, counts[path] - 1)
    return path
