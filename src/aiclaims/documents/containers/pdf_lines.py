"""Lines as they stand on pages -> paragraphs: running heads dropped, broken lines and words put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.patterns import lazy_regex

_EDGE = 2  # lines at the top and at the bottom of a page that may be running ones
_RUNNING_PAGES, _RUNNING_SHARE, _RUNNING_LENGTH = 3, 0.3, 100
_FOLIO = lazy_regex(r"(?:page|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\s*[-–—|]?$", re.I)
_DIGITS = lazy_regex(r"\d+")
_SPACES = lazy_regex(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_NOTHING = lazy_regex(r"[\x00-\x08\x0e-\x1f\x7f\u200b\ufeff]|[\ud800-\udfff]")
_BROKEN_WORD = lazy_regex(r"([A-Za-zÀ-ÿ]+)[-\u2010\u00ad]$")
_WORD = lazy_regex(r"[A-Za-zÀ-ÿ]+(?:-[A-Za-zÀ-ÿ]+)*")
_ITEM = lazy_regex(r"(?:[•◦▪‣●○∙■□►▶➤✓❖\uf0b7·–—*]|\(?\d{1,2}[.)]|\([a-z]\))\s")
_FULL = 0.8  # share of the usual width from which on a line may go on in the next: letters differ in width
_MIN_WIDTH, _MIN_LINES = 25, 3
_ENDINGS = tuple(".!?:;。！？：；")
_CLOSING = "\"'”’»)]）」』"
_OPEN = lazy_regex(r"(?:,|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|that|the|to|with|were|was|is|are))$")


@attrs.frozen
class _Line:
    text: str
    page: int
    after_gap: bool


def set_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Set the lines of pages as running text: a paragraph a line.

    Args:
        pages: The text of each page as it is set, a line a line.

    Returns:
        The text, and the offset at which each page begins; a page that begins inside a paragraph begins inside a line.
    """
    lines = list(_lines(_without_running_lines([_clean(page) for page in pages])))
    width = _usual_width(lines)
    words = _vocabulary(lines)
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    before: _Line | None = None
    for line in lines:
        if before is not None:
            joint, cut = _joint(before, line, width, words)
            if cut:
                pieces[-1] = pieces[-1][:-cut]
            pieces.append(joint)
            length += len(joint) - cut
        starts += [length] * (line.page + 1 - len(starts))
        pieces.append(line.text)
        length += len(line.text)
        before = line
    starts += [length] * (len(pages) - len(starts))
    if starts:
        starts[0] = 0
    return "".join(pieces), tuple(starts)


def _clean(page: str) -> list[str]:
    """Give the lines of a page: single spaces, and nothing that prints nothing; empty where it leaves a gap."""
    return [_SPACES.sub(" ", _NOTHING.sub("", line)).strip() for line in page.splitlines()]


def _without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """Drop the page numbers, and the heads and feet that many pages have alike, their numbers aside."""
    edges = [_edges(page) for page in pages]
    counts: Counter[str] = Counter()
    for page, both in zip(pages, edges, strict=True):
        counts.update({_form(page[n]) for edge in both for n in edge})
    least = max(_RUNNING_PAGES, len(pages) * _RUNNING_SHARE)
    kept = []
    for page, both in zip(pages, edges, strict=True):
        gone: set[int] = set()
        for edge in both:
            # From the outside in: what stands behind a line of text is text.
            for n in edge:
                if not _runs(page[n], counts, least):
                    break
                gone.add(n)
        kept.append([line for n, line in enumerate(page) if n not in gone])
    return kept


def _edges(page: list[str]) -> tuple[list[int], list[int]]:
    """Give the lines that may be running ones, from the top down and from the bottom up."""
    filled = [n for n, line in enumerate(page) if line]
    return filled[:_EDGE], filled[: -_EDGE - 1 : -1]


def _runs(line: str, counts: Counter[str], least: float) -> bool:
    if len(line) > _RUNNING_LENGTH:
        return False
    return counts[_form(line)] >= least or _FOLIO.match(line) is not None


def _form(line: str) -> str:
    return _DIGITS.sub("#", line)


def _lines(pages: list[list[str]]) -> Iterator[_Line]:
    for number, page in enumerate(pages):
        gap = False
        for text in page:
            if text:
                yield _Line(text, number, gap)
            gap = not text


def _usual_width(lines: list[_Line]) -> float | None:
    """Give the width that most lines of running text have; None where there is no running text."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < _MIN_LINES:
        return None
    width = lengths[int(len(lengths) * 0.8)]
    return width if width >= _MIN_WIDTH else None


def _vocabulary(lines: list[_Line]) -> Counter[str]:
    """Count the words that no line break can have cut."""
    words: Counter[str] = Counter()
    for line in lines:
        found = _WORD.findall(line.text.lower())
        words.update(found[1:-1])
    return words


def _joint(above: _Line, below: _Line, width: float | None, words: Counter[str]) -> tuple[str, int]:
    """Tell what goes between two lines, and how much of the end of the first is cut off."""
    if not _goes_on(above, below, width):
        return ("\n\n" if below.after_gap or above.page != below.page or _ends(above.text) else "\n"), 0
    broken = _BROKEN_WORD.search(above.text)
    rest = _WORD.match(below.text)
    if broken is None or rest is None or not below.text[0].islower():
        # "GPT-" and "4", "US-" and "China": what the hyphen stands before begins no word of its own.
        return ("" if broken else " "), 0
    first, second = broken[1].lower(), rest[0].lower()
    if words[f"{first}-{second}"] > words[first + second]:
        return "", 0
    return "", 1


def _goes_on(above: _Line, below: _Line, width: float | None) -> bool:
    if below.after_gap and above.page == below.page:
        return False
    if _ITEM.match(below.text):
        return False
    if _OPEN.search(above.text[-12:]) or _BROKEN_WORD.search(above.text):
        return True
    if width is None or len(above.text) + 1 + len(below.text.split(maxsplit=1)[0]) < width * _FULL:
        return False
    if above.page != below.page:
        return not _ends(above.text)
    return True


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_ENDINGS)
