"""Numbers with a sign in a bracket, which tell a difference."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark

SIGN = lazy_regex(r"(?:[(,/;|]|:(?=\s*\+))\s*(?P<sign>[+−–-]|(?:up|down|a gain of)\s(?:by\s)?)\s?$")
"""The sign behind a bracket or comma, with the number behind it."""


def is_signed(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number is written with a sign in a bracket, as a difference is: "64.2% (+7.1)".

    Args:
        text: Where it stands.
        mark: The number.
    """
    start = mark.start + (mark.text[:1] in "+-−–")
    return SIGN.search(text, max(0, start - 16), start) is not None
