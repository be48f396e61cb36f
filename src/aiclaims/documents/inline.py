"""The inline marks of Markdown: removed, with every character's place in the source kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container
from html import unescape

from aiclaims.documents.cleantext import CleanText, is_cjk
from aiclaims.documents.elements import INLINE
from aiclaims.documents.plain import ENTITY, FOOTNOTE_MARK, RAISED_NOTE, SIGNS, TEX_SIGN, TEX_STYLE, WIKI_LINK
from aiclaims.patterns import lazy_regex

_SPECIAL = lazy_regex(
    r"\\[!-/:-@\[-`{-~\n]|`+|<(?=[a-zA-Z/!?])|&(?=\\?[#a-zA-Z])|!?\[|\]|\*+|_+|~~+|\^(?=\d)|\$(?=[\d.+−-])|\{(?=[:.#\w])"
    r"|\$?\\(?:text\w*|emph|underline|math(?:bf|rm|it)|boldsymbol|sim|approx|times)(?![a-zA-Z])"
)
_TEX = lazy_regex(rf"{TEX_STYLE}|{TEX_SIGN}")
_ENTITY = lazy_regex(ENTITY.replace("#", r"\\?#"))  # newsletters escape the hash once more: "&\\#x27;"
_WIKI = lazy_regex(WIKI_LINK)
_FOOTNOTE = lazy_regex(r"\[\^[^\]\s]{1,64}\](?::\s*)?")
_NUMBERED_NOTE = lazy_regex(rf"{FOOTNOTE_MARK}(?!\[)")
_RAISED_NOTE = lazy_regex(RAISED_NOTE)
# "- [x] done" in a list of tasks, "> [!NOTE]" at the head of a note.
_TASK = lazy_regex(r"\[(?:[ xX]|![A-Z]{1,20})\](?=\s)")
_TITLE = r"""(?:\s++(?:"[^"]*+"|'[^']*+'|\([^()]*+\)))?\s*+"""
_DESTINATION = lazy_regex(
    r"\(\s*+(?:<[^<>\n]*+>|(?:[^\s()<\\]|\\.|\((?:[^\s()]|\([^\s()]*+\))*+\))*+)" + _TITLE + r"\)"
    r"|\((?:https?:|/)[^()\n]{0,500}\)|\((?:https?:|/)[^\s()\[\]]*+$"
)
_LABEL = lazy_regex(r"\[([^\[\]\n]{0,300})\]")
_AUTOLINK = lazy_regex(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>")
_TAG = lazy_regex(r"""</?([a-zA-Z][a-zA-Z0-9-]*+)(?=[\s/>])(?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=)*+>""")
_SUPERSCRIPT = lazy_regex(
    r"<sup[^<>]{0,100}>\s*(?:<a[^<>]{0,200}>)?\s*([^<>]{1,40}?)\s*(?:</a>)?\s*</sup>", re.IGNORECASE
)
_NOTE = lazy_regex(r"[\[(]?\d{1,3}(?:\s*[,–-]\s*\d{1,3})*[\])]?|[*†‡§¶]+|TM|SM|[®™]")
# A number set as a formula: "$88.9$%"; sums of money have no sign behind them.
_FORMULA = lazy_regex(r"\$([+−-]?\d[\d,]*(?:\.\d+)?(?:\\?%|\\times)?)\$(?![\w$])")
_HEADING_ATTRIBUTES = lazy_regex(r"\s*\{[#.][^{}\n]{0,100}\}\s*$")
# What kramdown and Pandoc say of a picture, a link or a paragraph: '{:width="100%"}', "{: .note #top}", "{width=50%}".
_ATTRIBUTES = lazy_regex(
    r"""\{:?+(?:\s*+(?:[.#][\w-]++|[\w-]++=(?:"[^"{}\n]{0,200}+"|'[^'{}\n]{0,200}+'|[^\s{}"']{1,200}+))){1,12}+\s*+\}|\{:\s*+[\w-]*+\s*+\}"""
)


class SourceLines:
    """The content of a block: the lines of the source without what sets them in (``> ``, indentation).

    Args:
        lines: For each line, its content and the offset of it in the source.
    """

    def __init__(self, lines: list[tuple[str, int]]) -> None:
        self.text = "\n".join(content for content, _ in lines)
        self._lines = lines
        self._starts: list[int] = []
        at = 0
        for content, _ in lines:
            self._starts.append(at)
            at += len(content) + 1

    def source(self, offset: int) -> int:
        """Give the place in the source of an offset of the content."""
        line = max(bisect_right(self._starts, offset) - 1, 0)
        content, source = self._lines[line]
        return source + min(offset - self._starts[line], len(content))

    def copy(self, clean: CleanText, start: int, end: int) -> None:
        """Add a stretch of the content to a clean text."""
        line = max(bisect_right(self._starts, start) - 1, 0)
        while start < end:
            content, source = self._lines[line]
            line_start = self._starts[line]
            line_end = line_start + len(content)
            if start < line_end:
                stop = min(end, line_end)
                clean.copy(self.text[start:stop], source + start - line_start)
            if end > line_end and line + 1 < len(self._lines):
                here = source + len(content)
                clean.space(here, self._lines[line + 1][1] - here, breaks=True)
            start, line = line_end + 1, line + 1

    def replace(self, clean: CleanText, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of the content; an empty one is left out."""
        source = self.source(start)
        length = self.source(end - 1) + 1 - source
        if text and length > 0:
            clean.replace(text, source, length)


def add_inline(clean: CleanText, lines: SourceLines, references: Container[str] = ()) -> None:
    """Add the content of a block to a clean text, its marks removed.

    Args:
        clean: Where the text goes.
        lines: The content.
        references: The labels of link definitions, as markdown-it normalises them.
    """
    changes = _Inline(lines.text, references).changes()
    at = 0
    for start, end, replacement in sorted(changes, key=lambda change: (change[0], -change[1])):
        if start < at:
            continue  # inside what is already gone, such as the words of an image
        lines.copy(clean, at, start)
        lines.replace(clean, replacement, start, end)
        at = end
    lines.copy(clean, at, len(lines.text))


class _Inline:
    """One pass over the content of a block."""

    def __init__(self, text: str, references: Container[str]) -> None:
        self._text = text
        self._references = references
        self._changes: list[tuple[int, int, str]] = []
        self._brackets: list[tuple[int, bool]] = []
        self._delimiters: dict[str, list[tuple[int, int]]] = {"*": [], "_": [], "~": []}
        self._ticks: dict[int, list[int]] | None = None
        self._tags_end = True
        self._comments_end = True

    def changes(self) -> list[tuple[int, int, str]]:
        """Give what to change: start, end and replacement, in no order."""
        text = self._text
        at = 0
        while (special := _SPECIAL.search(text, at)) is not None:
            start, at = special.span()
            mark = special[0]
            if mark.startswith("$\\") or (mark[0] == "\\" and mark[1].isalpha()):
                at = self._tex(start)
            elif mark[0] == "\\":
                self._remove(start, start + 1)
            elif mark[0] == "`":
                at = self._code(start, at)
            elif mark[0] == "<":
                at = self._angle(start)
            elif mark[0] == "&":
                at = self._entity(start)
            elif mark in ("[", "!["):
                at = self._open_bracket(start, mark)
            elif mark == "]":
                at = self._close_bracket(start)
            elif mark == "^":
                if (note := _RAISED_NOTE.match(text, start)) is not None:
                    self._remove(*note.span())
                    at = note.end()
            elif mark == "{":
                if (attributes := _ATTRIBUTES.match(text, start)) is not None:
                    self._remove(*attributes.span())
                    at = attributes.end()
            elif mark == "$":
                if (formula := _FORMULA.match(text, start)) is not None:
                    self._remove(start, formula.start(1))
                    self._remove(formula.end(1), formula.end())
            else:
                self._delimit(start, at)
        self._drop_stray_bold()
        if (attributes := _HEADING_ATTRIBUTES.search(text, max(len(text) - 120, 0))) is not None:
            self._remove(*attributes.span())
        return self._changes

    def _remove(self, start: int, end: int) -> None:
        if end > start:
            self._changes.append((start, end, ""))

    def _tex(self, start: int) -> int:
        """Remove what sets a word in bold as TeX does, or put the sign that is meant."""
        told = _TEX.match(self._text, start)
        if told is None:
            return start + 1
        if told["styled"] is None:
            self._changes.append((*told.span(), SIGNS[told["sign"] or told["bare_sign"]]))
            return told.end()
        self._remove(start, told.start("styled"))
        self._remove(told.end("styled"), told.end())
        return told.start("styled")

    def _code(self, start: int, end: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for run in re.finditer("`+", self._text):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        runs = self._ticks.get(end - start, [])
        closing = bisect_right(runs, start)
        if closing == len(runs):
            return end
        close = runs[closing]
        self._remove(start, end)
        self._remove(close, close + end - start)
        return close + end - start

    def _entity(self, start: int) -> int:
        match = _ENTITY.match(self._text, start)
        if match is None or (decoded := unescape(match[0].replace("\\", ""))) == match[0]:
            return start + 1
        self._changes.append((*match.span(), decoded))
        return match.end()

    def _angle(self, start: int) -> int:
        text = self._text
        if text.startswith("<!--", start):
            end = text.find("-->", start + 4) if self._comments_end else -1
            if end < 0:
                self._comments_end = False
                return start + 1
            self._remove(start, end + 3)
            return end + 3
        if (link := _AUTOLINK.match(text, start)) is not None:
            self._remove(start, start + 1)
            self._remove(link.end() - 1, link.end())
            return link.end()
        if (note := _SUPERSCRIPT.match(text, start)) is not None:
            if _is_exponent(text, start, note[1]):
                self._changes.append((start, note.start(1), "^"))
                self._remove(note.end(1), note.end())
                return note.end()
            if _NOTE.fullmatch(note[1]):
                self._remove(*note.span())
                return note.end()
        tag = _TAG.match(text, start)
        if tag is None:
            return start + 1
        name = tag[1].lower()
        shown = " " if name == "br" or (name not in INLINE and name not in {"img", "wbr"}) else ""
        self._changes.append((*tag.span(), shown))
        return tag.end()

    def _open_bracket(self, start: int, mark: str) -> int:
        text = self._text
        if mark == "[":
            if (wiki := _WIKI.match(text, start)) is not None:
                self._remove(start, wiki.start("wiki"))
                self._remove(wiki.end("wiki"), wiki.end())
                return wiki.end()
            footnote = _FOOTNOTE.match(text, start) or _NUMBERED_NOTE.match(text, start)
            if footnote is not None:
                end = footnote.end()
                if start and text[end - 1] in ": \n":
                    end = text.index("]", start) + 1  # only at the start is it a definition
                self._remove(start, end)
                return end
            if start == 0 and (task := _TASK.match(text)) is not None:
                self._remove(*task.span())
                return task.end()
        self._brackets.append((start, mark == "!["))
        return start + len(mark)

    def _close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        start, is_image = self._brackets.pop()
        inner = start + 1 + is_image
        end = at + 1
        target = _DESTINATION.match(self._text, end)
        label = _LABEL.match(self._text, end) if target is None else None
        if target is not None:
            end = target.end()
        elif label is not None and self._is_defined(label[1] or self._text[inner : min(at, inner + 300)]):
            end = label.end()
        elif not self._is_defined(self._text[inner : min(at, inner + 300)]):
            return at + 1
        if is_image:
            self._remove(start, end)
        else:
            self._remove(start, inner)
            self._remove(at, end)
        return end

    def _is_defined(self, label: str) -> bool:
        return " ".join(label.split()).lower().upper() in self._references

    def _delimit(self, start: int, end: int) -> None:
        text, character = self._text, self._text[start]
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        opens, closes = _flanks(before, after)
        if character == "_":
            opens, closes = (
                opens and (not closes or _is_punctuation(before)),
                closes and (not opens or _is_punctuation(after)),
            )
        elif character == "*" and end - start >= 2:
            # Stricter rules would leave the marks around "**“...”**" in Chinese standing.
            opens, closes = not after.isspace(), not before.isspace()
        if character == "~":
            opens, closes = not after.isspace(), not before.isspace()
        stack = self._delimiters[character]
        while closes and stack and start < end:
            opener_start, opener_end = stack.pop()
            used = min(opener_end - opener_start, end - start)
            self._remove(opener_end - used, opener_end)
            self._remove(start, start + used)
            start += used
            if opener_end - used > opener_start:
                stack.append((opener_start, opener_end - used))
        if opens and start < end:
            stack.append((start, end))

    def _drop_stray_bold(self) -> None:
        """Remove the ``**`` that a cut left without its partner; nobody means it to be read."""
        for start, end in self._delimiters["*"]:
            if end - start >= 2 and (start == 0 or not self._text[start - 1].isalnum()):
                self._remove(start, end)


def _is_exponent(text: str, start: int, note: str) -> bool:
    return (
        note.lstrip("-−").isdigit()
        and text[max(start - 2, 0) : start] == "10"
        and not text[max(start - 3, 0) : start - 2].isdigit()
    )


def _is_punctuation(character: str) -> bool:
    return not character.isalnum() and not character.isspace()


def _flanks(before: str, after: str) -> tuple[bool, bool]:
    """Tell whether a run of marks can open and can close, by what stands around it."""
    loose_before = _is_punctuation(before) or is_cjk(before)
    loose_after = _is_punctuation(after) or is_cjk(after)
    opens = not after.isspace() and (not _is_punctuation(after) or before.isspace() or loose_before)
    closes = not before.isspace() and (not _is_punctuation(before) or after.isspace() or loose_after)
    return opens, closes
