"""The documentation site builds without a warning, and tells all that is public."""

from __future__ import annotations

import html
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from pages import ROOT
from sphinx.util.inventory import InventoryFile

from aiclaims.lexicon import load_lexicon
from aiclaims.plugins import Registry

MODULES = (
    "aiclaims",
    *(f"aiclaims.{name}" for name in ("documents", "engines", "merge", "plugins", "store", "testing")),
)
KINDS = Registry(entry_points=False).kinds


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site as `make docs` does."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "docs", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=500, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def text_of(page: Path) -> str:
    """Give what a page shows: its text without tags."""
    shown = page.read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    return html.unescape(re.sub(r"<[^>]+>", "", shown))


@pytest.mark.parametrize("module_name", MODULES)
def test_every_public_name_has_an_entry(site: Path, module_name: str) -> None:
    """In the inventory, under the name that it is imported by; a name `aiclaims` has too is described there."""
    inventory = InventoryFile.load((site / "objects.inv").open("rb"), "", lambda base, page: page)
    described = {name for role, names in inventory.items() if role.startswith("py:") for name in names}
    module = importlib.import_module(module_name)
    for name in module.__all__:
        assert described & {f"{module_name}.{name}", f"aiclaims.{name}"}, name


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_of_every_kind_is_on_its_page(site: Path, kind: str) -> None:
    """And its JSON Schema is where the page links to."""
    page = (site / "reference" / "kinds.html").read_text(encoding="utf-8")
    for field in attrs.fields(KINDS[kind]):
        assert f'<span class="pre">{field.name}</span>' in page
    (link,) = re.findall(rf'href="\.\./([^"]*/{kind}\.json)"', page)
    assert json.loads((site / link).read_text())["properties"]["kind"]["const"] == kind


def test_every_name_of_the_lexicon_is_on_its_page(site: Path) -> None:
    """As written in the data."""
    shown = text_of(site / "reference" / "lexicon.html")
    assert [entry.name for entry in load_lexicon().entries() if entry.name not in shown] == []


def test_the_navigation_has_every_page(site: Path) -> None:
    """Under the four headings of the front page."""
    front = (site / "index.html").read_text(encoding="utf-8")
    navigation = front.partition('class="sidebar-tree"')[2].partition("</aside>")[0]
    assert re.findall(r'class="caption-text">([^<]+)<', navigation) == ["Learn", "Do", "Look up", "Understand"]
    for page in (ROOT / "docs").rglob("*.md"):
        if page.name != "index.md":
            assert f'href="{page.relative_to(ROOT / "docs").with_suffix(".html").as_posix()}"' in navigation


def test_nothing_is_fetched(site: Path) -> None:
    """The site works from disk: scripts, styles and pictures are its own."""
    for page in site.rglob("*.html"):
        told = page.read_text(encoding="utf-8")
        assert re.findall(r'<(?:script|img|iframe)[^>]*\ssrc="https?:[^"]*"', told) == []
        assert re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="https?:[^"]*"', told) == []
