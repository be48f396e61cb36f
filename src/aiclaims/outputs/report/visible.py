"""Text that others wrote, made fit to be shown: nothing in it acts, and what would hide is seen."""

from __future__ import annotations

import unicodedata

from aiclaims.schema.visible import visible

_WIDEST_USUAL = 7.2
"""Pixels of a letter, on average, in the widest of the fonts that systems use for their interface."""


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
