"""Quotes that hold links, tags and emphasis whole: one that would cut such a pair in half takes its other half in."""

from __future__ import annotations

import re
from typing import NamedTuple

from aiclaims.documents.document import Format
from aiclaims.documents.elements import VOID
from aiclaims.patterns import lazy_regex

_TAG = r"""<(?P<ends>/)?(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>"""
_TARGET = r"""\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)|\[[^\[\]\n]{0,100}\]"""
_MARKS = {
    "html": lazy_regex(_TAG),
    "markdown": lazy_regex(
        rf"{_TAG}|\\[\[\]*_`]|(?P<opens>!?\[)|(?P<closes>\](?:{_TARGET})?)|(?P<turns>\*{{1,3}}|_{{1,3}}|`+)"
    ),
}
_SPACED_TAG = lazy_regex(rf"{_TAG}\s*")
_END_TAG = lazy_regex(r"\s*</(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,20})\s*>")
_DEEPEST = 50
"""How deep marks are followed; what is nested deeper was not written for people."""
_FARTHEST = 2_000
"""Code points up to which a tag or the target of a link is looked for beyond a quote."""


class _Half(NamedTuple):
    """One half of a pair of marks.

    Args:
        name: What has to be equal in both halves.
        opens: Whether it is the first half; None where it may be either.
    """

    name: str
    opens: bool | None


def whole(text: str, start: int, end: int, form: Format) -> tuple[int, int]:
    """Widen a stretch of a document so that it begins and ends at whole links and tags, where their other half is next to it.

    Args:
        text: The document as given.
        start: Offset of the stretch.
        end: Offset behind it.
        form: How the document is marked up.

    Returns:
        The offsets of the stretch, which takes in nothing but marks.
    """
    marks = _MARKS.get(form)
    if marks is None:
        return start, end
    missing, open_ones = _halves_within(marks, text, start, end)
    if missing:
        start = _behind_which(text, start, missing)
    if open_ones:
        end = _before_which(marks, text, end, open_ones)
    return start, end


def _halves_within(marks: re.Pattern[str], text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """Give the names of the halves in a stretch that lack their first half, and of those that lack their second."""
    missing: list[str] = []
    open_ones: list[str] = []
    for mark in marks.finditer(text, start, end):
        half = _half(mark, text, start, end)
        if half is None:
            continue
        # One that could be either closes what stands right before the stretch: "**64%**: the share".
        led_in = not missing and text.endswith(half.name, 0, start)
        if half.opens or (half.opens is None and half.name not in open_ones and not led_in):
            open_ones.append(half.name)
            if len(open_ones) > _DEEPEST:
                return [], []
        elif half.name in open_ones:
            while open_ones.pop() != half.name:
                pass
        else:
            missing.append(half.name)
    return missing, open_ones


def _half(mark: re.Match[str], text: str, start: int, end: int) -> _Half | None:
    """Tell which half of which pair a mark is, None where it is by itself."""
    groups = mark.groupdict()
    if groups["tag"]:
        name = groups["tag"].lower()
        return None if name in VOID or mark[0].endswith("/>") else _Half(f"<{name}", not groups["ends"])
    if groups["opens"]:
        return _Half("[", True)
    if groups["closes"]:
        return _Half("[", False)
    if not groups["turns"]:
        return None
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    # "snake_case" and "2 * 3" are no emphasis.
    if (before.isspace() and after.isspace()) or (mark[0][0] == "_" and before.isalnum() and after.isalnum()):
        return None
    return _Half(mark[0], True if before.isspace() else False if after.isspace() else None)


def _behind_which(text: str, start: int, missing: list[str]) -> int:
    """Give the offset of the first halves that stand right before a stretch and that it lacks."""
    for name in missing:
        if name.startswith("<"):
            at = text.rfind("<", max(start - _FARTHEST, 0), start)
            tag = _SPACED_TAG.fullmatch(text, at, start) if at >= 0 else None
            if tag is None or tag["ends"] or f"<{tag['tag'].lower()}" != name:
                return start
            start = at
        elif text.endswith(name, 0, start):
            start -= len(name)
        else:
            return start
    return start


def _before_which(marks: re.Pattern[str], text: str, end: int, open_ones: list[str]) -> int:
    """Give the offset behind the second halves that stand right behind a stretch and that it lacks."""
    for name in reversed(open_ones):
        farthest = min(end + _FARTHEST, len(text))
        if name.startswith("<"):
            mark = _END_TAG.match(text, end, farthest)
            fits = mark is not None and f"<{mark['tag'].lower()}" == name
        else:
            mark = marks.match(text, end, farthest)
            fits = mark is not None and (mark[0].startswith("]") if name == "[" else mark[0] == name)
        if mark is not None and fits:
            end = mark.end()
        elif name[0] in "<[":
            return end
    return end
