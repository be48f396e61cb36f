"""The site's navigation: the sections of the front page, each with the pages that it links to."""

from __future__ import annotations

import re
from pathlib import Path

_INDEX = Path(__file__).parents[1] / "index.md"
_LINK = re.compile(r"\]\(([\w/-]+)\.md\)")


def trees() -> str:
    """Write a tree of contents for each section of the front page that lists pages."""
    parts = []
    for section in _INDEX.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, text = section.partition("\n")
        pages = list(dict.fromkeys(_LINK.findall(text)))
        if pages:
            parts.append("\n".join(["```{toctree}", ":hidden:", f":caption: {title}", "", *pages, "```"]))
    return "\n\n".join(parts) + "\n"
