"""Text that others wrote, made fit to be shown: what would turn or hide it is seen."""

from __future__ import annotations

import html
import re

from aiclaims.patterns import lazy_regex

# Controls that turn the order of what is read, controls that print nothing, and what no file in UTF-8 can hold.
_UNSEEN = lazy_regex(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


_CELL_EDGE = lazy_regex(r"(?:\s*</?t[dh]\b[^<>]*>)+\s*", re.IGNORECASE)
_LINE_EDGE = lazy_regex(r"</?(?:br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|table|tbody|tr|ul)\b[^<>]*>", re.IGNORECASE)
_TAG = lazy_regex(
    r"</?(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE
)
_REFERENCE = lazy_regex(r"&(?:nbsp|amp|quot|apos|lt|gt|[nm]dash|[lr][sd]quo|hellip|#3[49]|#x27);")
_TARGET = r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\)"
_LINK = lazy_regex(rf"!?\[([^\[\]]*){_TARGET}")
# What is left of a link where a quote begins or ends within it.
_HALF_LINK = lazy_regex(rf"{_TARGET}|!?\[(?=\S[^\[\]]*$)")
_EMPHASIS = lazy_regex(r"(?<![\w*])\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*(?![\w*])|`([^`\n]{1,200})`")
_STRONG = lazy_regex(r"\*\*|(?<![^\W_])__|__(?![^\W_])")


def unmarked(quote: str) -> str:
    """Write a quote for people, on one line: without the marks of HTML and Markdown, the cells of a row parted by bars.

    Args:
        quote: The quote as it stands in the document.
    """
    text = _CELL_EDGE.sub(" | ", quote)
    text = _TAG.sub("", _LINE_EDGE.sub(" ", text))
    text = _EMPHASIS.sub(r"\1\2", _STRONG.sub("", _HALF_LINK.sub("", _LINK.sub(r"\1", text))))
    text = _REFERENCE.sub(lambda match: html.unescape(match[0]), text)
    return " ".join(text.split()).removeprefix("| ").removesuffix(" |") or " ".join(quote.split())


def visible(text: str, *, most: int | None = None) -> str:
    """Write controls that turn or hide text as their code points: ⟨U+202E⟩.

    Args:
        text: Any text.
        most: How many code points to keep, the mark that some are missing included; None keeps all.

    Returns:
        The text, which any XML or UTF-8 file can hold.
    """
    if most is not None and len(text) > most:
        text = text[: most - 1] + "…"
    return _UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)
