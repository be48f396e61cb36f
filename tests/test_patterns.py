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
