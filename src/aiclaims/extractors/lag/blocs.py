"""Nations that a text takes together by how rich or advanced they are: "developing countries", "more advanced economies"."""

from __future__ import annotations

import re
from functools import lru_cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.schema import Entity

_AHEAD = r"(?:more |most |other )?(?:advanced|developed)|rich(?:er|est)?|wealth(?:y|ier|iest)|industriali[sz]ed|(?:high|higher|upper)-income|leading|tier[- ](?:1|one)"
_BEHIND = r"(?:less |least |under)-?(?:advanced|developed)|developing|emerging|poor(?:er|est)?|(?:low|lower|middle|low- and middle)-income|(?:T|tier[- ]?)(?:[23]|two|three)"
_NATIONS = "countries|nations|economies|states"

_PATTERN = lazy_regex(
    rf"(?<![\w-])(?P<bloc>(?:{_BEHIND}|{_AHEAD})(?: market)? (?:{_NATIONS}))(?![\w-])"
    # Those that are named behind it are the ones: "leading nations such as Japan".
    r"(?!,?\s(?:such as|like|including)\b|\s?[—–:(,]\s?(?:the\s)?(?:US|[A-Z][a-z]))"
    # "Rich and poor countries": the noun stands once.
    rf"|(?<![\w-])(?P<bare>{_BEHIND}|{_AHEAD})(?=\s(?:and|from|to|vs\.?|versus)\s(?:the\s)?(?:{_BEHIND}|{_AHEAD})\s(?P<noun>{_NATIONS})(?![\w-]))",
    re.IGNORECASE,
)
_IS_AHEAD = lazy_regex(rf"(?:{_AHEAD})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def find_blocs(text: str) -> tuple[EntityMark, ...]:
    """Find the nations that a text takes together.

    Args:
        text: Clean text of a passage.
    """
    found = []
    for match in _PATTERN.finditer(text):
        name = f"{match['bare']} {match['noun']}" if match["bare"] else match["bloc"]
        side = Entity(" ".join(name.lower().split()), "region")
        found.append(EntityMark(start=match.start(), end=match.end(), text=match[0], entity=side, known=False))
    return tuple(found)


def is_bloc(side: Entity | None) -> bool:
    """Tell whether a side is nations taken together, of whom only what is said of them in one sentence is plain."""
    return side is not None and side.type == "region" and side.name.endswith(tuple(_NATIONS.split("|")))


def is_bloc_ahead(side: Entity) -> bool:
    """Tell whether nations are taken together as the rich and advanced ones, who are ahead of the others."""
    return is_bloc(side) and _IS_AHEAD.match(side.name) is not None
