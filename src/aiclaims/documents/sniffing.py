"""Which format a text is in, where nobody says."""

from __future__ import annotations

import re

from aiclaims.documents.document import Format
from aiclaims.patterns import lazy_regex

_SAMPLE = 20_000
_PAGE = lazy_regex(
    r"\ufeff?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|article|main"
    r"|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK_TAG = lazy_regex(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|section|article|br|span|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)
_MARKDOWN = lazy_regex(
    r"^(?:#{1,6}[ \t]+\S"  # a heading
    r"|\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$"  # the rule under a table's header
    r"|```|~~~"  # a fence
    r"|\[[^\]\n]{1,100}\]:[ \t]+\S)"  # a link definition
    r"|!?\[[^\]\n]{0,300}\]\((?:https?://|/|\.|#)[^\s)]{1,500}\)",  # a link or an image
    re.MULTILINE,
)
SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def sniff_format(text: str) -> Format:
    """Tell the format of a text by its beginning; only firm signs make it HTML or Markdown.

    Args:
        text: The text.
    """
    from aiclaims.documents.frontmatter import front_matter_end

    if _PAGE.match(text):
        return "html"
    sample = text[:_SAMPLE]
    if front_matter_end(text) or _MARKDOWN.search(sample):
        return "markdown"
    tags = _BLOCK_TAG.findall(sample)
    if sample.lstrip("\ufeff \t\r\n").startswith("<") and len(tags) >= 2:
        return "html"
    return "html" if len(tags) >= 4 and len(tags) * 1000 >= len(sample) else "text"
