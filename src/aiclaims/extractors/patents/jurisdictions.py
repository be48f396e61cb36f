"""Countries that only say where patents count, or where their holders are from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents.parties import OF_MANY_STATES, WHERE, is_place
from aiclaims.reading import EntityMark, Mark, Passage

_JURISDICTION = re.compile(r"\s+(?:utility |design |granted |issued )?patents?\b", re.IGNORECASE)
_HOME = re.compile(r"\sof\s(?:the\s)?")
_COUNTED = re.compile(
    r"(?:\d[\d,.]*\+?|\b(?:million|thousand|hundred|k|more|most|many|of|its|their|his|issued|new|for|[A-Z]\w+['’]s))\s*\W{0,2}$"
)
_AMONG = re.compile(
    r"\b(?:among|amongst|led|leading|most \w+|best(?:-placed)?|top|first|biggest|largest|other)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


def is_jurisdiction(passage: Passage, mark: Mark, *, others: Sequence[Mark], firms: Sequence[Mark]) -> bool:
    """Tell whether a country only says where patents count, or where its firms are from."""
    if not isinstance(mark, EntityMark) or not is_place(mark):
        return False
    text = passage.text
    ahead = text[max(0, mark.start - 60) : mark.start]
    if not mark.adjective and any(
        isinstance(firm, EntityMark) and text[firm.end : mark.start] == " " and firm.end < mark.start for firm in firms
    ):
        return True  # "Microsoft China" is no country.
    if any(isinstance(firm, EntityMark) and _HOME.fullmatch(text, firm.end, mark.start) for firm in firms):
        return True  # "Qualcomm of the U.S."
    if mark.adjective or _JURISDICTION.match(text, mark.end):
        if _JURISDICTION.match(text, mark.end) and _COUNTED.search(ahead):
            return bool(firms) or mark.entity.name in {"United States", *OF_MANY_STATES}
        if _JURISDICTION.match(text, mark.end) and mark.entity.name in OF_MANY_STATES:
            return True  # a European patent is one of the European Patent Office
        return _AMONG.search(ahead) is not None and bool(firms)
    if not WHERE.search(ahead):
        return False
    start, end = passage.clauses.bounds(mark.start, len(text))
    if re.search(r"\bfiled in\s+(?:the\s+)?$", ahead) and any(other.end <= mark.start for other in firms):
        return True
    opening = mark.start < 16 and text[mark.end : mark.end + 1] == ","
    return any(start <= other.start < end and other.end <= mark.start for other in firms) or (opening and bool(others))
