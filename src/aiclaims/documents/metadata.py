"""What a document says about itself: title, day of publication, address, language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from aiclaims.documents.dates import find_publication_date, parse_date
from aiclaims.documents.document import Format
from aiclaims.documents.language import guess_language, language_code, strip_tags
from aiclaims.patterns import lazy_regex

_HEAD = 4000
_LONGEST_LABEL = 120
_ATX_TITLE = lazy_regex(r"^#[ \t]+(\S.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_FIRST_HEADING = lazy_regex(r"\s*#{2,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_MARKS = lazy_regex(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}")
_ADDRESS = lazy_regex(r"https?://\S+$")


@attrs.frozen(kw_only=True)
class Metadata:
    """What a document says about itself; None where it says nothing."""

    title: str | None = None
    published: dt.date | None = None
    url: str | None = None
    language: str | None = None


def read_metadata(text: str, format: Format) -> Metadata:
    """Read what a document says about itself, from its head and its first lines only.

    Args:
        text: The document as given.
        format: Its format.
    """
    if format == "html":
        from aiclaims.documents.htmlhead import read_head

        head = read_head(text)
        return Metadata(
            title=head.title,
            published=head.published or find_publication_date(head.first_lines),
            url=web_address(head.url),
            language=head.language or guess_language(strip_tags(head.sample)),
        )
    if format == "markdown":
        return _read_markdown(text)
    lines = list(_first_lines(text, 0))
    return Metadata(title=_title_line(text), published=find_publication_date(lines), language=guess_language(text))


def web_address(value: str | None) -> str | None:
    """Give an absolute address of the web, None for anything else."""
    return value if value and _ADDRESS.match(value) else None


def _read_markdown(text: str) -> Metadata:
    from aiclaims.documents.frontmatter import front_matter, front_matter_end

    fields = front_matter(text)
    start = front_matter_end(text)
    heading = _ATX_TITLE.search(text, start, start + _HEAD) or _FIRST_HEADING.match(text, start, start + _HEAD)
    published = next(
        (
            day
            for key in ("date", "published", "pubdate", "publishdate", "published_at", "datepublished", "created")
            if (day := parse_date(fields.get(key, ""))) is not None
        ),
        None,
    )
    language = language_code(fields.get("lang") or fields.get("language") or "")
    return Metadata(
        title=fields.get("title") or (_MARKS.sub(r"\1", heading[1]).strip() or None if heading else None),
        published=published or find_publication_date(_MARKS.sub(r"\1", line) for line in _first_lines(text, start)),
        url=web_address(
            fields.get("url") or fields.get("canonical") or fields.get("canonical_url") or fields.get("source")
        ),
        language=language or guess_language(text[start : start + _HEAD * 2]),
    )


def _first_lines(text: str, start: int) -> Iterator[str]:
    for line in text[start : start + _HEAD].splitlines():
        if line and not line.isspace():
            yield line


def _title_line(text: str) -> str | None:
    """Give the first line that reads like a title, if nothing but labels stands above it."""
    from aiclaims.documents.cleantext import is_cjk
    from aiclaims.documents.lines import TURN, split_lines
    from aiclaims.documents.titles import is_title_like, marked_heading

    lines = [line for line in split_lines(text, 0, min(len(text), _HEAD)) if line is not None][:5]
    while len(lines) > 2 and len(lines[0].text) <= _LONGEST_LABEL and not marked_heading(lines[0]):
        # A line of apparatus ("CLIENT ALERT - December 5, 2024") or a kicker ("Key points") stands above the title.
        if is_title_like(lines[0], first=True) and (
            len(lines[0].text.split()) > 3 or is_cjk(lines[0].text[0]) or not is_title_like(lines[1], first=True)
        ):
            break
        if lines[0].finished:
            break
        lines.pop(0)
    if len(lines) < 2:
        return None
    if TURN.match(lines[0].text) and TURN.match(lines[1].text):
        return None  # a conversation
    marked = marked_heading(lines[0])
    if marked is not None:
        return text[marked[1] : marked[2]]
    return " ".join(lines[0].text.split()) if is_title_like(lines[0], first=True) else None
