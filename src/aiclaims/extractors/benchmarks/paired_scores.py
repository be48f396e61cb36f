"""Cells that hold two scores, and the labels that say of what each is: "91.5/84.8" under "F1/EM"."""

from __future__ import annotations

import re

import attrs

from aiclaims.patterns import lazy_regex

# Both with decimals: "3/10" are three of ten, and "12/05" is a day.
_PAIR = lazy_regex(r"(\d{1,3}\.\d+\s?%?)\s*[/|]\s*(\d{1,3}\.\d+\s?%?)")
_HALVES = lazy_regex(r"(?P<base>.*?\S)??\s*[(\[]?(?P<first>[\w@+.-]+)\s*[/|]\s*(?P<second>[\w@+.-]+)[)\]]?")

# "60.4 (55.5)" under "HumanEval (+)"
_IN_BRACKETS = lazy_regex(r"(\d{1,3}\.\d+\s?%?)\s*\(\s*(\d{1,3}\.\d+\s?%?)\s*\)")
_PLUS = lazy_regex(r"(?P<base>.*\S)\s*\(\s*(?P<sign>\+|[Pp]lus)\s*\)")
_ENDING = lazy_regex(r"[a-z]{1,4}")


@attrs.frozen
class Half:
    """One of the two scores of a cell.

    Args:
        index: Which of the two, 0 or 1.
        text: The score as written.
        start: Offset in the cell.
    """

    index: int
    text: str
    start: int

    def of(self, label: str) -> str:
        """Give what a label that tells two apart says of this one: "dev" of "FooSet dev/test" is "FooSet dev".

        Args:
            label: The label, which may say nothing of two.
        """
        harder = _PLUS.fullmatch(label)
        if harder is not None:
            return (
                f"{harder['base']}{harder['sign'] if harder['sign'] == '+' else ' Plus'}"
                if self.index
                else harder["base"]
            )
        told = _HALVES.fullmatch(label)
        if told is None:
            return label
        own = told["second" if self.index else "first"]
        if self.index and not told["base"] and _ENDING.fullmatch(own):
            # "FooSet-a/bc": what follows the slash is another ending.
            return told["first"][: told["first"].rfind("-") + 1] + own
        return f"{told['base']} {own}" if told["base"] else own


def halves_of(text: str) -> tuple[Half, ...]:
    """Give the two scores in a cell; none where it does not hold two.

    Args:
        text: The cell.
    """
    found: re.Match[str] | None = _PAIR.fullmatch(text.strip())
    if found is None:
        return ()
    return _halves(text, found)


def halves_in_brackets(text: str, label: str) -> tuple[Half, ...]:
    """Give the two scores of a cell whose second, in brackets, is on the harder edition that its header names: "60.4 (55.5)" under "FooEval (+)".

    Args:
        text: The cell.
        label: The header.
    """
    found = _IN_BRACKETS.fullmatch(text.strip()) if _PLUS.fullmatch(label) else None
    return _halves(text, found) if found else ()


def _halves(text: str, found: re.Match[str]) -> tuple[Half, ...]:
    before = len(text) - len(text.lstrip())
    return tuple(Half(index, found[index + 1], before + found.start(index + 1)) for index in (0, 1))
