"""Text that others wrote, made fit to be shown: nothing in it acts, and what would hide is seen."""

from __future__ import annotations

import re
import unicodedata

# Controls that turn the order of what is read, controls that print nothing, and what no file in UTF-8 can hold.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)

_WIDEST_USUAL = 7.2
"""Pixels of a letter, on average, in the widest of the fonts that systems use for their interface."""


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


def name(text: str, *, most: int) -> str:
    """Give a name for a label: on one line, without marks piled on each other, no longer than there is room.

    Args:
        text: The name.
        most: How many code points there is room for.
    """
    plain = " ".join(text.split())
    return visible(_unpiled(plain), most=most)


def fitting(text: str, *, pixels: int) -> str:
    """Cut a label to what surely fits, for the reader's font is not known when a chart is drawn.

    Args:
        text: A visible text.
        pixels: The room, for letters of 12 pixels.
    """
    room = pixels / _WIDEST_USUAL
    for index, character in enumerate(text):
        room -= 1.7 if unicodedata.east_asian_width(character) in "WF" else 1
        if room < 1 and index < len(text) - 1:
            return text[:index].rstrip() + "…"
    return text


def _unpiled(text: str) -> str:
    """Keep two combining marks a letter, more than any living script writes."""
    kept: list[str] = []
    piled = 0
    for character in text:
        piled = piled + 1 if unicodedata.combining(character) else 0
        if piled <= 2:
            kept.append(character)
    return "".join(kept)
