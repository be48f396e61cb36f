"""The reference of `aiclaims.testing` leaves out nothing and says what the code says."""

from __future__ import annotations

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
