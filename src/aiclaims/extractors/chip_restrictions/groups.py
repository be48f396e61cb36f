"""Those who are spoken of by what they are, and not by name: "most countries", "foreign chipmakers"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.patterns import lazy_regex

_NUMBER = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|"
    r"sixty|eighty|(?:a )?hundred)"
)
_COUNT = (
    r"(?:(?:more than|over|about|some|around|nearly|almost|roughly|at least|approximately|another|an additional)\s)?"
    rf"{_NUMBER}\s|"
    r"(?:dozens|scores|hundreds|(?:a|the) (?:number|handful|range|group|host|few|majority|rest|remainder)) of (?:the )?(?:other )?|"
    r"(?:most|many|several|some|numerous|various)\s"
)
_SORT = (
    r"(?:other|further|more|additional|third-party|allied|friendly|hostile|close|closest|trusted|foreign|adversar(?:y|ial)|rival|restricted|embargoed|"
    r"favou?red|unfriendly|sanctioned|developing|partner|member|high-risk|low-risk|non-\w+|\w+-(?:tier|income|eastern|allied|aligned))\s"
)
# Where goods go to, and not which of them are named behind it.
_LANDS = lazy_regex(
    rf"(?:(?<=\bto\s)|(?<=\bin\s)|(?<=\bon\s))(?:(?:{_COUNT})(?:{_SORT}){{0,2}}|(?:{_SORT}){{1,2}}|(?=\w+ (?:of concern|in the middle)))"
    r"(?:countries|nations|destinations|jurisdictions|allies|adversaries)(?: of concern| in the middle)?"
    r"(?![\w-])(?!['’]|,?\s(?:such as|including|like|among)\b|\s\()",
    re.IGNORECASE,
)


def lands_in(text: str) -> Iterator[re.Match[str]]:
    """Find the countries to which a text says that something goes, and that it tells by what they are, in order.

    Args:
        text: The text.
    """
    return _LANDS.finditer(text)
