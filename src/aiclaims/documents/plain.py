"""What little markup stands in plain text: entities, footnote marks, bold and code marks, links of wikis and Markdown, escapes of TeX."""

from __future__ import annotations

from aiclaims.documents.cleantext import CleanText
from aiclaims.patterns import lazy_regex

# "...last year.^28": a note set as an exponent behind a word's end; "10^25" is a number.
RAISED_NOTE = r"(?<=[.,;:!?)\]\"”’])\^\d{1,3}\^?(?=[\s)\]]|$)"
FOOTNOTE_MARK = r"(?<=[^\s\[(])\[(?:\d{1,3}|\^[\w-]{1,40}|[Nn]ote \d{1,3}|citation needed)\](?!\()"
ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
WIKI_LINK = r"\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<wiki>[^\[\]|\n]{1,200})\]\]"
# Abstracts of papers are passed on as TeX: "40\%", "$\sim$48th", "\(2.5\times\)".
TEX_SIGN = r"(?:\\\(|\$)\\(?P<sign>sim|approx|times)(?:\\\)|\$)|\\(?P<bare_sign>sim|approx|times)(?![A-Za-z])"
# "$\textbf{10.4\%}$", "\emph{all} of them"
TEX_STYLE = r"(?:\\\(|\$)?\\(?:text(?:bf|it|sc|tt|rm)?|emph|underline|math(?:bf|rm|it)|boldsymbol)\{(?P<styled>[^{}\n]{1,120})\}(?:\\\)|\$)?"
TEX_ESCAPE = r"\\(?P<escaped>[%$&#])"
TEX_NUMBER = r"(?:\\\(|\$)(?P<formula>[+−-]?\d[\d,]*(?:\.\d+)?(?:\\(?:%|times))?)(?:\\\)|\$)(?!\w)"

SIGNS = {"sim": "~", "approx": "~", "times": "×"}

_MARK = lazy_regex(
    rf"(?P<entity>{ENTITY})|(?P<footnote>{FOOTNOTE_MARK}|{RAISED_NOTE})|{WIKI_LINK}"
    r"|\[(?P<link>[^\[\]\n]{1,300})\]\((?:https?://|/|#)[^\s()]{0,2000}\)"
    r"|(?<!`)`(?=\S)(?P<code>[^`\n]{1,80})(?<=\S)`(?!`)"
    r"|\*\*(?=\S)(?P<bold>[^*\n]{1,400}?)(?<=\S)\*\*"
    rf"|{TEX_NUMBER}|{TEX_STYLE}|{TEX_SIGN}|{TEX_ESCAPE}"
)


def add_plain(clean: CleanText, text: str, start: int, end: int) -> None:
    """Add a stretch of one line of plain text to a clean text, its marks removed."""
    # Most lines have no mark at all: a few searches tell faster than one pattern.
    line = text[start:end]
    if not ("&" in line or "[" in line or "*" in line or "`" in line or "^" in line or "\\" in line):
        clean.copy(line, start)
        return
    at = start
    for mark in _MARK.finditer(text, start, end):
        if mark.start() > at:
            clean.copy(text[at : mark.start()], at)
        at = mark.end()
        kind = mark.lastgroup or ""
        if kind == "entity":
            from html import unescape

            decoded = unescape(mark[0])
            if decoded == mark[0]:
                clean.copy(mark[0], mark.start())
            else:
                clean.replace(decoded, mark.start(), len(mark[0]))
        elif kind in {"sign", "bare_sign"}:
            clean.replace(SIGNS[mark[kind]], mark.start(), len(mark[0]))
        elif kind != "footnote":
            # The text inside can hold entities again, but no mark of its own kind: one level deep.
            add_plain(clean, text, *mark.span(kind))
    if end > at:
        clean.copy(text[at:end], at)
