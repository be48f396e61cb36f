"""The tokens of HTML, each with its offsets, in linear time whatever the input.

The standard library's parser gives lines and columns instead of offsets and takes quadratic time on markup
that never ends (``<!--<!--<!--``); a page from the web can be cut off anywhere. So the tokens are found
here, by the rules of the HTML standard that matter for reading: comments, raw text, quoted attributes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

from aiclaims.patterns import lazy_regex

_NAME = lazy_regex(r"[a-zA-Z][^\s/>]{0,64}")
# Quotes count only behind "=": a stray one elsewhere in a tag hides nothing.
_REST = lazy_regex(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+>""")
_ATTRIBUTE = lazy_regex(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
_RAW = {
    name: lazy_regex(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_PROGRAMS = frozenset({"script", "style"})
REFERENCE = lazy_regex(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")

TokenKind = Literal["text", "start", "end", "raw"]


class Token(NamedTuple):
    """A stretch of text, a start or end tag, or the raw text inside a script, a style or the title.

    It is a tuple, because a page has very many of them.

    Args:
        kind: Which of them.
        start: Offset of its first character.
        end: Offset behind its last.
        name: Lower-case name of the element; of raw text, the element that it stands in.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Give the tokens of a stretch of HTML; comments, declarations and what is cut off are left out.

    Args:
        source: The page.
        start: Offset to begin at.
        end: Offset to stop at.
    """
    stop = len(source) if end is None else end
    at = text_start = start
    endless: set[str] = set()  # raw elements that have no end tag any more
    quotes_close = True  # until a quote inside a tag is found that never closes
    while True:
        at = source.find("<", at, stop)
        if at < 0 or at + 1 >= stop:
            break
        following = source[at + 1]
        token: Token | None = None
        if following.isascii() and following.isalpha():
            name = _NAME.match(source, at + 1, stop)
            assert name is not None  # the character was just looked at
            rest = _REST.match(source, name.end(), stop) if quotes_close else None
            if rest is None:
                close = source.find(">", name.end(), stop)
                quotes_close = False
                after = stop if close < 0 else close + 1
                if close < 0:
                    yield from _text(text_start, at)
                    return
            else:
                after = rest.end()
            token = Token("start", at, after, name[0].lower())
        elif following == "/" and at + 2 < stop and source[at + 2].isascii() and source[at + 2].isalpha():
            close = source.find(">", at, stop)
            name = _NAME.match(source, at + 2, stop)
            assert name is not None
            after = stop if close < 0 else close + 1
            token = Token("end", at, after, name[0].lower())
        elif source.startswith("<!--", at):
            close = source.find("-->", at + 2, stop)
            after = stop if close < 0 else close + 3
        elif following in "!?/":
            close = source.find(">", at, stop)
            after = stop if close < 0 else close + 1
        else:
            at += 1
            continue
        yield from _text(text_start, at)
        if token is not None:
            yield token
            if token.kind == "start" and token.name in _RAW:
                raw_end = _raw_end(source, token, stop, endless)
                if raw_end > after:
                    yield Token("raw", after, raw_end, token.name)
                after = raw_end
        at = text_start = after
    yield from _text(text_start, stop)


def attributes(source: str, token: Token) -> dict[str, str]:
    """Give the attributes of a start tag, names in lower case, values decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, token.start + 1 + len(token.name), token.end - 1):
        name, *values = match.groups()
        value = next((value for value in values if value is not None), "")
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _raw_end(source: str, tag: Token, stop: int, endless: set[str]) -> int:
    """Give the offset at which the raw text behind a start tag ends."""
    program = tag.name in _PROGRAMS
    if not program and (tag.name in endless or source[tag.end - 2] == "/"):
        return tag.end  # <title/> in a drawing, or a tag that nobody closed: no reason to lose the page
    ending = _RAW[tag.name].search(source, tag.end, stop)
    if ending is not None:
        return ending.start()
    endless.add(tag.name)
    return stop if program else tag.end


def _text(start: int, end: int) -> Iterator[Token]:
    if end > start:
        yield Token("text", start, end)
