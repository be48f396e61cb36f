"""What the tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CommandLine


@pytest.fixture
def aiclaims(tmp_path: Path) -> CommandLine:
    """`aiclaims` in an empty folder."""
    return CommandLine(tmp_path)
