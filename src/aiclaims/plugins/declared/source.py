"""A TOML file as read: its text, its tables, and where in it something is wrong."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, get_args, get_origin

import attrs

from aiclaims.errors import PluginContractError
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.declared.lines import Path, key_lines, line_of
from aiclaims.plugins.declared.specification import ClaimTable, PluginTable

_LINE = lazy_regex(r"\(at line (\d+), column \d+\)")


@attrs.frozen(slots=False)
class Source:
    """The text of a file with the name it goes by.

    Args:
        origin: Path of the file, or package and name.
        text: What stands in it.
    """

    origin: str
    text: str = attrs.field(repr=False)

    def table(self) -> PluginTable:
        """Read the file as one that declares a plugin.

        Raises:
            PluginContractError: At the first line that is not as it should be; further ones are named in the message.
        """
        table: PluginTable = self.read_as(PluginTable)
        return table

    def read_as(self, kind: Any) -> Any:
        """Read the file as the tables that it may hold.

        Args:
            kind: The class of the outermost table.

        Raises:
            PluginContractError: At the first line that is not as it should be; further ones are named in the message.
        """
        try:
            data = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            line = _LINE.search(str(error))
            number = int(line[1]) if line else self.text.count("\n") + 1
            raise PluginContractError(f"the file is no TOML: {error}", where=f"{self.origin}:{number}") from error
        faults = sorted(_faults(data, kind, ()), key=lambda fault: line_of(fault[0], self._lines))
        if faults:
            path, message, expected, got = faults[0]
            others = [f"line {line_of(path, self._lines)}: {message}" for path, message, _, _ in faults[1:]]
            raise self.error(path, "; also ".join([message, *others]), expected=expected, got=got)
        return _structured(data, kind)

    def error(self, path: Iterable[str | int], message: str, *, expected: str, got: object) -> PluginContractError:
        """Make the error of something in the file.

        Args:
            path: The way to it.
            message: What is wrong.
            expected: What to write instead.
            got: What stands there.
        """
        way = tuple(path)
        return PluginContractError(message, expected=expected, got=str(got), where=self.place(way))

    def place(self, path: Iterable[str | int]) -> str:
        """Say where something stands: file, line and keys.

        Args:
            path: The way to it.
        """
        way = tuple(path)
        return f"{self.origin}:{line_of(way, self._lines)}: {_written(way)}".removesuffix(": ")

    @cached_property
    def _lines(self) -> Any:
        return key_lines(self.text)


def near(name: str, known: Iterable[str]) -> str:
    """Give what was meant by a name that is not known, as the end of a message; empty where nothing is like it.

    Args:
        name: What was written.
        known: What there is.
    """
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


_Fault = tuple[Path, str, str, str]
_PLAIN = {str: "a text", bool: "true or false"}


def _faults(value: Any, kind: Any, path: Path) -> Iterator[_Fault]:
    """Hold a value of a TOML file against a type, and give all that does not fit, each with the way to it."""
    if attrs.has(kind):
        yield from _table_faults(value, kind, path)
        return
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Any:
        return
    if kind in _PLAIN:
        if type(value) is not kind:
            yield path, "the value is of another type", _PLAIN[kind], repr(value)
    elif origin is dict:
        if not isinstance(value, dict):
            yield path, "the value is of another type", "a table", repr(value)
            return
        for name, item in value.items():
            yield from _faults(item, arguments[1], (*path, name))
    elif origin is tuple:
        fixed = arguments[1:] != (Ellipsis,)
        if not isinstance(value, list) or (fixed and len(value) != len(arguments)):
            yield (
                path,
                "the value is of another type",
                f"a list of {len(arguments)}" if fixed else "a list",
                repr(value),
            )
            return
        for index, item in enumerate(value):
            yield from _faults(item, arguments[index] if fixed else arguments[0], (*path, index))
    elif ClaimTable in arguments:
        yield from _faults(value, ClaimTable if isinstance(value, dict) else str, path)
    elif type(None) in arguments:
        yield from _faults(value, next(item for item in arguments if item is not type(None)), path)
    elif value not in arguments:
        hint = near(value, arguments) if isinstance(value, str) else ""
        yield path, f"the value is none of those there are{hint}", ", ".join(map(repr, arguments)), repr(value)


def _table_faults(value: Any, kind: Any, path: Path) -> Iterator[_Fault]:
    if not isinstance(value, dict):
        yield path, "the value is of another type", "a table", repr(value)
        return
    fields = {field.name: field for field in attrs.fields(attrs.resolve_types(kind))}
    for name, item in value.items():
        if name in fields:
            yield from _faults(item, fields[name].type, (*path, name))
        else:
            hint = near(name, fields)
            yield (*path, name), f"there is no key {name!r} here{hint}", f"one of {', '.join(fields)}", name
    for name, field in fields.items():
        if field.default is attrs.NOTHING and name not in value:
            yield path, f"the key {name!r} is missing", f"{name} = ...", f"only {', '.join(value) or 'nothing'}"


def _structured(value: Any, kind: Any) -> Any:
    """Make the tables of a value that fits."""
    if attrs.has(kind):
        types = {field.name: field.type for field in attrs.fields(attrs.resolve_types(kind))}
        return kind(**{name: _structured(item, types[name]) for name, item in value.items()})
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is dict:
        return {name: _structured(item, arguments[1]) for name, item in value.items()}
    if origin is tuple:
        fixed = arguments[1:] != (Ellipsis,)
        return tuple(_structured(item, arguments[index if fixed else 0]) for index, item in enumerate(value))
    if ClaimTable in arguments and isinstance(value, dict):
        return _structured(value, ClaimTable)
    return value


def _written(path: Path) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
