"""Regular expressions that are compiled when they are first used, so that importing a thousand of them costs nothing."""

from __future__ import annotations

import re
from typing import Any, AnyStr, Generic, cast


class _LazyRegex(Generic[AnyStr]):
    """Stands for a pattern until something of it is asked for; what was asked for once is kept, and costs nothing more."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self._asked: tuple[AnyStr, int] = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what `copy` and the like look for
            raise AttributeError(name)
        # `re` keeps what it compiled last, too few for all of ours: the pattern is kept here.
        compiled = self.__dict__.get("_compiled") or self.__dict__.setdefault("_compiled", re.compile(*self._asked))
        found = getattr(compiled, name)
        setattr(self, name, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy_regex, self._asked

    def __repr__(self) -> str:
        return f"lazy_regex({self._asked[0]!r}, {self._asked[1]!r})"


def lazy_regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give a pattern that is compiled when it is first used.

    It has what a compiled pattern has (`search`, `finditer`, `pattern`, ...), but is none to `isinstance`.

    Args:
        source: The regular expression; a wrong one is found when it is first used.
        flags: As of `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _LazyRegex(source, flags))
