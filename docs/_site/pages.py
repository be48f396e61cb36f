"""Puts what is written from the code where a page has a comment that asks for it.

A page says `<!-- generated: kinds -->`; on a code host the comment is invisible, on the site the table stands there. So
nothing that is generated is kept in the repository, and nothing can be out of date.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from _site import contents, kinds, lexicon, names

GENERATED: dict[str, Callable[..., str]] = {
    "contents": contents.trees,
    "kinds": kinds.tables,
    "lexicon": lexicon.tables,
    "names": names.entries,
}
_ASKED = re.compile(r"^<!-- generated: (\w+)(?: of ([\w.]+))? -->$", re.MULTILINE)


def filled(text: str, page: str) -> str:
    """Give the text of a page with everything in it that it asks for.

    Args:
        text: The Markdown of the page.
        page: Its name, for the message.

    Raises:
        ExtensionError: Where it asks for something that nobody writes.
    """

    def written(asked: re.Match[str]) -> str:
        what, of = asked.groups()
        if what not in GENERATED:
            raise ExtensionError(f"{page}: expected one of {', '.join(GENERATED)} to be generated, got {what!r}")
        return GENERATED[what](*([of] if of else []))

    return _ASKED.sub(written, text)


def _fill(_: Sphinx, page: str, source: list[str]) -> None:
    source[0] = filled(source[0], page)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.add_lexer("diagram", TextLexer)  # a picture made of letters
    app.connect("source-read", _fill)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
