"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import copy
import gc
import importlib
import pickle
import pkgutil
import re

import pytest

import aiclaims
from aiclaims.patterns import lazy_regex

EXTRAS = ("aiclaims.engines.ray", "aiclaims.engines.spark")
"""What needs an engine that is not installed with the rest."""


def test_a_lazy_pattern_does_what_a_compiled_one_does() -> None:
    """Methods and attributes are those of `re.compile`, for text and for bytes."""
    lazy, compiled = lazy_regex(r"(\d+) chips", re.IGNORECASE), re.compile(r"(\d+) chips", re.IGNORECASE)
    text = "400 Chips, then 20 chips"
    assert [match[1] for match in lazy.finditer(text)] == ["400", "20"]
    assert lazy.sub("none", text) == compiled.sub("none", text)
    assert (lazy.pattern, lazy.flags, lazy.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert lazy_regex(rb"\d+").findall(b"7 and 8") == [b"7", b"8"]


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda lazy: pickle.loads(pickle.dumps(lazy))])
def test_a_lazy_pattern_goes_between_processes(again) -> None:  # type: ignore[no-untyped-def]
    """Used or not, it can be copied and pickled."""
    lazy = lazy_regex(r"\d+")
    assert again(lazy).search("a1")
    assert lazy.search("a1")
    assert again(lazy).search("a1")


def test_a_wrong_pattern_is_found_when_it_is_used() -> None:
    """Making one compiles nothing."""
    wrong = lazy_regex("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_every_pattern_of_the_package_is_right() -> None:
    """What importing does not tell, this does."""
    for module in pkgutil.walk_packages(aiclaims.__path__, "aiclaims."):
        if module.name not in {*EXTRAS, "aiclaims.__main__"}:
            importlib.import_module(module.name)
    kind = type(lazy_regex(""))
    patterns = [found for found in gc.get_objects() if type(found) is kind and found._asked[0] != "("]
    assert len(patterns) > 500
    for pattern in patterns:
        assert pattern.groups >= 0


CASELESS = (
    r"\b(?:export|import)[- ](?:bans?|curbs?)\b",
    r"(?<![\w-])GPT-\d+",
    r"(?P<Much>[A-Z]+)\s\1",
    r"(?:a|ab)?",
    r"[^\W\d_]+\S$",
)
WRITTEN = (
    "Export bans, EXPORT-CURB and imports",
    "GPT-4 and gpt-5, not xGPT-6",
    "chips CHIPS chips, ab",
    "“Straße” in İstanbul: export ban",
    "ſend ıt: an expört ban, exporT ban",
    "",
)


@pytest.mark.parametrize("source", CASELESS)
@pytest.mark.parametrize("text", WRITTEN)
def test_a_search_without_regard_to_case_finds_what_it_found(source: str, text: str) -> None:
    """Looking in small letters first changes nothing, whatever the letters and wherever it starts and ends."""
    lazy, compiled = lazy_regex(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    for bounds in ((), (2,), (3, 20)):
        found, wanted = lazy.search(text, *bounds), compiled.search(text, *bounds)
        assert (found and (found.regs, found[0])) == (wanted and (wanted.regs, wanted[0]))
        assert [(m.regs, m[0]) for m in lazy.finditer(text, *bounds)] == [
            (m.regs, m[0]) for m in compiled.finditer(text, *bounds)
        ]


@pytest.mark.parametrize("source", [r"(?-i:may)|might", "(?i)naïve", "Ärger"])
def test_what_cannot_be_put_into_small_letters_is_searched_for_as_it_is(source: str) -> None:
    """A part that heeds case, and letters whose small forms are not one for one, keep their meaning."""
    lazy, compiled = lazy_regex(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    for text in ("May or MAY", "NAÏVE", "ärger"):
        assert (lazy.search(text) is None) == (compiled.search(text) is None)
