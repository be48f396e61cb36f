"""The reference of `aiclaims.testing` leaves out nothing and says what the code says."""

from __future__ import annotations

import inspect
import re

import pytest
from installed import ROOT

from aiclaims import testing

PAGE = (ROOT / "docs" / "reference" / "testing.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", testing.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    """In the page, and with a docstring of its own."""
    assert f"`{name}" in PAGE
    assert getattr(testing, name).__doc__


@pytest.mark.parametrize("name", testing.checks())
def test_every_check_is_told_as_its_docstring_tells_it(name: str) -> None:
    """A row of the table, with the summary."""
    assert f"| `{name}` | {testing.checks()[name].summary} |" in PAGE


def test_every_strategy_is_told_with_its_arguments() -> None:
    """Those of the table are all there are, and each takes what it says."""
    rows = re.findall(
        r"^\| `(\w+)\((.*)\)` \| ", PAGE.partition("## Strategies")[2].partition("## Checks")[0], re.MULTILINE
    )
    strategies = [name for name in testing.strategies.__all__ if inspect.isfunction(getattr(testing.strategies, name))]
    assert sorted(name for name, _ in rows) == sorted(strategies)
    for name, arguments in rows:
        told = [part.partition("=")[0].strip("* ") for part in re.findall(r"(?:[^,(]|\([^)]*\))+", arguments)]
        parameters = inspect.signature(getattr(testing, name)).parameters
        assert [part for part in told if part] == list(parameters), name
        by_name = [each.name for each in parameters.values() if each.kind is each.KEYWORD_ONLY]
        behind = [part.partition("=")[0].strip() for part in arguments.partition("*, ")[2].split(", ")]
        assert by_name == [part for part in behind if part.isidentifier()], name
