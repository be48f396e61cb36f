"""What is known of the documents of a report: all of it, or no more than where they stand."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote, urlsplit

import attrs

from aiclaims.documents import Document

_LONGEST = 2000


@attrs.frozen(kw_only=True)
class Source:
    """A document of which the text is not at hand, as a store knows it.

    Args:
        id: Its name.
        title: Its title.
        published: The day it came out.
        url: Where it stands.
    """

    id: str
    title: str | None = None
    published: dt.date | None = None
    url: str | None = None


def web_address(source: Source | Document) -> str:
    """Give the address that a reader may be led to: of the web, and of nothing that acts.

    Args:
        source: The document; its id counts where it has no address of its own.

    Returns:
        An `http` or `https` address, empty where there is none.
    """
    for candidate in (source.url, source.id):
        try:
            parts = urlsplit(candidate or "")
            if parts.scheme in ("http", "https") and parts.hostname and len(candidate or "") <= _LONGEST:
                # What is no plain character is escaped, so that nothing in it turns or hides the rest.
                return quote(parts.geturl(), safe="%/:?#[]@!$&'()*+,;=~-._")
        except ValueError:
            continue
    return ""
