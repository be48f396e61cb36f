"""Whether anything on the path may publish plugins: seen without what reads all that distributions publish."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from aiclaims.plugins.sources import entry_point_sources, some_are_published


def publish(folder: Path, group: str) -> None:
    """Put metadata of a distribution there that publishes one thing."""
    info = folder / "bridges-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: bridges\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\nbridges = bridges.plugin\n")


@pytest.mark.parametrize(("group", "published"), [("aiclaims", True), ("pytest11", False), ("aiclaims.tools", False)])
def test_only_plugins_of_ours_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: str, published: bool
) -> None:
    """By the group that they are published in; without any there are none to read."""
    publish(tmp_path, group)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "nowhere"), str(tmp_path)])
    assert some_are_published() is published
    assert [source.origin for source in entry_point_sources()] == ["bridges 1.0 (bridges.plugin)"] * published


def test_what_is_no_plain_folder_is_left_to_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Archives, eggs, and distributions that are found in a way of their own may publish plugins."""

    class Finder:
        def find_distributions(self, context: object) -> list[object]:
            """Find none."""
            return []

    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("bridges-1.0.dist-info/entry_points.txt", "[aiclaims]\nbridges = bridges.plugin\n")
    for entry in (archive, tmp_path / "bridges.egg"):
        monkeypatch.setattr(sys, "path", [str(entry)])
        assert some_are_published()
    monkeypatch.setattr(sys, "path", [])
    assert not some_are_published()
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    assert some_are_published()
