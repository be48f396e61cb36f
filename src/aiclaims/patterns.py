"""Regular expressions that are compiled when they are first used, so that importing a thousand of them costs nothing.

Those that take no notice of case are searched for in small letters, which `re` does several times as fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, AnyStr, Generic, cast

_LONG = 4_000
"""Characters of a text from which on it is not put into small letters to search a part of it."""
_SET_BY_CASE = re.compile(r"\(\?[a-z]*-?[a-z]*i")
"""What turns the notice of case on or off within a pattern."""
_CAPITALS = re.compile(r"\\.|\(\?P[<=]\w+|[A-Z]", re.DOTALL)


class _LazyRegex(Generic[AnyStr]):
    """Stands for a pattern until something of it is asked for; what was asked for once is kept, and costs nothing more."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._asked: tuple[AnyStr, int] = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what `copy` and the like look for
            raise AttributeError(name)
        source, flags = self._asked
        if name == "_compiled":
            # `re` keeps what it compiled last, too few for all of ours: the pattern is kept here.
            found: Any = re.compile(source, flags)
        elif name in {"search", "finditer"} and (small := _in_small_letters(source, flags)) is not None:
            found = getattr(_CaselessSearch(self, re.compile(small, flags & ~re.IGNORECASE)), name)
        else:
            found = getattr(self._compiled, name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy_regex, self._asked

    def __repr__(self) -> str:
        return f"lazy_regex({self._asked[0]!r}, {self._asked[1]!r})"


class _CaselessSearch:
    """Looks in small letters for where a pattern matches, and matches it there in the text as written.

    Args:
        pattern: The pattern.
        small: The same in small letters.
    """

    def __init__(self, pattern: _LazyRegex[Any], small: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._small = small

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        """Do what `re.Pattern.search` does."""
        small = _lowered(text, bounds)
        if small is None:
            return cast("re.Match[str] | None", self._pattern._compiled.search(text, *bounds))
        found = self._small.search(small, *bounds)
        return None if found is None else self._as_written(text, found, bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        """Do what `re.Pattern.finditer` does."""
        small = _lowered(text, bounds)
        if small is None:
            yield from self._pattern._compiled.finditer(text, *bounds)
            return
        for found in self._small.finditer(small, *bounds):
            if found.start() == found.end():
                # What may follow where nothing was matched is for `re` to say.
                yield from self._pattern._compiled.finditer(text, found.start(), *bounds[1:])
                return
            yield self._as_written(text, found, bounds)

    def _as_written(self, text: str, found: re.Match[str], bounds: tuple[int, ...]) -> re.Match[str]:
        return cast("re.Match[str]", self._pattern._compiled.match(text, found.start(), *bounds[1:]))


def _lowered(text: str, bounds: tuple[int, ...]) -> str | None:
    """Put a text into small letters; None where that does not pay, or is not what taking no notice of case is."""
    if len(text) > _LONG:
        return None if bounds else _small_letters(text)
    return text.lower() if text.isascii() else _kept_small_letters(text)


def _small_letters(text: str) -> str | None:
    small = text.lower()
    # A capital i with a dot is two letters when small; the i without one, and the long s, are the same letter to `re`.
    return None if len(small) != len(text) or "ı" in small or "ſ" in small else small


_kept_small_letters = lru_cache(maxsize=256)(_small_letters)


def _in_small_letters(source: str | bytes, flags: int) -> str | None:
    """Write a pattern that takes no notice of case in small letters; None where it is another, or cannot be written so."""
    if not flags & re.IGNORECASE or not isinstance(source, str) or _SET_BY_CASE.search(source):
        return None
    if not all(sign.isascii() or sign.lower() == sign == sign.upper() for sign in source):
        return None
    return _CAPITALS.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], source)


def lazy_regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern that is compiled when it is first used.

    It has what a compiled pattern has (`search`, `finditer`, `pattern`, ...), but is none to `isinstance`.

    Args:
        source: The regular expression; a wrong one is found when it is first used.
        flags: As of `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _LazyRegex(source, flags))
