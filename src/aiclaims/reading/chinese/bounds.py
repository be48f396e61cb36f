"""What is said around a number of how exact it is: "逾3.8万件", "约六倍", "不到一成", "90%以上"."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.patterns import lazy_regex

_LESS = r"不到|不足|少于|低于|不超过|未超过|不多于|不高于|至多|最多|不满|小于"
_MORE = r"超过|超出|超|逾|突破|高于|多于|大于|不低于|不少于|不小于|至少|最少|起码|不止"
_ABOUT = r"大约|约|将近|接近|逼近|近|大概|差不多|上下"
_LINK = r"(?:了|有|共|共计|为|是|达|达到|占|在)?\s?"
_BEFORE = lazy_regex(rf"(?:(?P<less>{_LESS})|(?P<more>{_MORE})|(?P<about>{_ABOUT})){_LINK}$")
_BEHIND = lazy_regex(r"\s?(?:(?P<more>以上|有余|开外|多)|(?P<less>以下|以内)|(?P<about>左右|上下))")
_REACH = 8
"""Characters before a number in which a bound may stand."""


@attrs.frozen
class Bound:
    """What is said of how exact a number is.

    Args:
        way: `more` for a least value, `less` for a greatest, `about` for a rough one; None where nothing is said.
    """

    way: Literal["more", "less", "about"] | None = None


def bound_around(text: str, start: int, end: int) -> Bound:
    """Read what is said of a number between two offsets.

    Args:
        text: The passage in simplified characters.
        start: Offset of the number.
        end: Offset behind its unit.
    """
    said = _BEFORE.search(text, max(0, start - _REACH), start) or _BEHIND.match(text, end)
    if said is None:
        return Bound()
    return Bound("less" if said["less"] else "more" if said["more"] else "about")
