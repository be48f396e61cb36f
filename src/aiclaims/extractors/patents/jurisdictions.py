"""Countries that only say where patents count, or where their holders are from."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.patents.parties import OF_MANY_STATES, WHERE, is_place
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage

# "60 US patents", "60 US and international patents"
_JURISDICTION = lazy_regex(
    r"\s+(?:(?:and|or|&)\s+(?:(?-i:[A-Z][\w.]*)|foreign|international|worldwide|global|other)\s+)?"
    r"(?:utility |design |granted |issued )?(?:patents?|grants)\b",
    re.IGNORECASE,
)
# "13 U.S. and 4 international patents"
_SPLIT = lazy_regex(
    r",?\s(?:and\s|plus\s|&\s)?(?:over\s|some\s|about\s|another\s)?\d[\d,.]*\+?\s(?:international|foreign|worldwide|global|other|overseas|pending|European|EU|PCT|Chinese|Japanese|non-U\.?S)\b"
)
_GIVEN_TO = lazy_regex(
    r"\s+(?:patents?|grants|patent grants)\s+(?:granted\s+|issued\s+|awarded\s+|held\s+by\s+|filed\s+by\s+)?(?:to|by)\b",
    re.IGNORECASE,
)
_GOES_TO = lazy_regex(
    r"\s+(?:[\w-]+\s+){0,3}?(?:patents?|grants)\s+(?:now\s+|still\s+|\w+ly\s+)?(?:go|goes|went|have gone|has gone|belongs?|belonged)\s+to\b",
    re.IGNORECASE,
)
_HOME = lazy_regex(r"\s(?:of|from)\s(?:the\s)?|\s\(")
_LISTING = lazy_regex(
    r"\s+(?:Top|Fortune)\s+\d|\s+[Tt]op\s+(?:two|three|four|five|ten)\b|\s+(?:patents?|grants?)\s+(?:leaders?|list|rankings?|recipients?|assignees?|holders?)\b"
)
"""Lists that a country names, and leads that hold inside it."""
_LED = lazy_regex(r"\b(?:leads?|led|leading|tops?|topped)\s+(?:the\s+)?$", re.IGNORECASE)
_FOR = lazy_regex(r"\b(?:led|leads|leading)\b[^.;,]{0,30}\bfor\s+(?:the\s+)?$", re.IGNORECASE)
_AMONG_ALL = lazy_regex(
    r"\b(?:among|amongst|(?:best|first|top|largest|only one) of)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?$", re.IGNORECASE
)
_IN = lazy_regex(r"\bin\s+(?:the\s+)?$", re.IGNORECASE)
_BASED = lazy_regex(r"[-‑](?:based|headquartered)\s+(?=[A-Z])")
_ORIGIN = lazy_regex(r"\b(?:comes|hails)\s+(?:also\s+)?from\s+(?:the\s+)?$", re.IGNORECASE)
_ASIDE = lazy_regex(r"[A-Z]\w+\s\($")
_COUNTED = lazy_regex(
    r"(?:\d[\d,.]*\+?|\b(?:million|thousand|hundred|k|more|most|many|of|of all|its|their|his|issued|granted|active|new|for|[A-Z]\w+['’]s))\s*\W{0,2}$"
)
# "50 U.S. and Chinese patents": both only say where these count.
_JOINED = lazy_regex(r"\b[A-Z][\w.-]*(?:,\s[A-Z][\w.-]*)*,?\s(?:and|or|&)\s$")
_AMONG = lazy_regex(
    r"\b(?:among|amongst|led|leading|most \w+|best(?:-placed)?|top|first|biggest|largest|other)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)


_CODES = lazy_regex(r"\((?:[A-Z]{2}(?:,\s?|\s?/\s?|\s)){2,}(?:and\s)?[A-Z]{2}\)")


def is_among_codes(text: str, mark: Mark) -> bool:
    """Tell whether a mark is a code in a bracket of such: "filed in nine jurisdictions (US, WO, JP)".

    Args:
        text: The passage.
        mark: The mark.
    """
    return any(codes.start() < mark.start and mark.end < codes.end() for codes in _CODES.finditer(text))


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
    if is_among_codes(text, mark):
        return True
    if _is_city_within(passage, mark) or (_SPLIT.match(text, mark.end) and re.search(r"\d\+?\s$", ahead)):
        return True
    if mark.adjective and (_describes_firm(passage, mark, firms) or _UNKNOWN_FIRM.match(text, mark.end)):
        return True  # "the Japanese Canon"
    if any(_is_home(passage, mark, firm) for firm in firms):
        return True
    if any(_is_base(passage, mark, firm) for firm in firms):
        return True
    if _AMONG_ALL.search(ahead) and others:
        return True  # "Among the EU member states, Germany ..."
    if not mark.adjective and _ASIDE.search(ahead) and re.match(r"\)|,\s\d", text[mark.end :]):
        return not any(other.end + 2 == mark.start and is_place(other) for other in others)
    if firms and (_LISTING.match(text, mark.end) or _ORIGIN.search(ahead)):
        return True
    if (_LED.search(ahead) or _FOR.search(ahead)) and any(firm.end <= mark.start for firm in firms):
        return True  # "Acme leads the U.S. in patents"
    if firms and _JURISDICTION.match(text, mark.end) and _IN.search(ahead):
        return True  # "the leader in U.S. patents"
    if _GOES_TO.match(text, mark.end):
        return True  # "a quarter of U.S. patents went to foreign firms"
    if _GIVEN_TO.match(text, mark.end) and any(other.start >= mark.end for other in others):
        return True  # "U.S. patents granted to Japanese firms"
    if mark.adjective or _JURISDICTION.match(text, mark.end):
        if _JURISDICTION.match(text, mark.end) and _COUNTED.search(_JOINED.sub("", ahead)):
            return bool(firms) or mark.entity.name in {"United States", *OF_MANY_STATES}
        if _JURISDICTION.match(text, mark.end) and mark.entity.name in OF_MANY_STATES:
            return True  # a European patent is one of the European Patent Office
        if not mark.adjective and _PATENT_APPLICATIONS.match(text, mark.end) and _described_ahead(passage, mark, firms):
            return True
        return _AMONG.search(ahead) is not None and bool(firms)
    if not WHERE.search(ahead):
        return False
    by = _FILED_BY.match(text, mark.end)
    if by is not None and any(0 <= other.start - by.end() <= _NEAR for other in others):
        return True  # "patents filed in the U.S. by Japanese firms"
    if _OWN_IN.search(text, 0, mark.start) and any(other.end <= mark.start for other in others):
        return True  # "patent grants to Japanese firms in the U.S."
    start, end = passage.clauses.bounds(mark.start, len(text))
    if re.search(r"\bfiled in\s+(?:the\s+)?$", ahead) and any(other.end <= mark.start for other in firms):
        return True
    if _HOLDS_IN.search(ahead):
        return True  # "works as an adviser and holds 50 patents in the US"
    if _APPLIED_IN.search(ahead) and any(start <= other.start and other.end <= mark.start for other in others):
        return True  # "American firms filed the most applications in Europe"
    opening = mark.start < 16 and text[mark.end : mark.end + 1] == ","
    return any(start <= other.start < end and other.end <= mark.start for other in firms) or (opening and bool(others))


_FILED_BY = lazy_regex(r"\s(?:by|to)\s(?:the\s|all\s)?", re.IGNORECASE)
_NEAR = 12
# "The Finnish acme, which holds 900": a firm of no list, written like a common noun.
_UNKNOWN_FIRM = lazy_regex(
    r"\s(?!tech\b|side\b|total\b|one\b|ones\b)[a-z]+(?<!s),\s(?:which|who)\s(?:holds?|held|has|had|owns?|owned|filed|received|got|obtained)\b"
)


def _describes_firm(passage: Passage, nationality: Mark, firms: Sequence[Mark]) -> bool:
    """Tell whether a nationality stands right before the name of a firm."""
    return any(
        isinstance(firm, EntityMark) and passage.text[nationality.end : firm.start] in {" ", "'s ", "’s "}
        for firm in firms
    )


_APPLIED_IN = lazy_regex(
    r"\b(?:filed|submitted|lodged|received|obtained|secured|won|has|had|have|holds?|held)\s[^,;.]{0,50}\b(?:patents?|applications|filings|grants)\s+in\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_HOLDS_IN = lazy_regex(
    r"(?<!there )\b(?:holds|owns|has (?:filed|secured|received|obtained|been granted))\s[^,;.]{0,40}\bpatents?\s(?:\w+\s)?in\s(?:the\s)?$",
    re.IGNORECASE,
)
_OWN_IN = lazy_regex(
    r"\b(?:patents?|applications|filings|grants|inventions)\s+(?:\([^()]{1,60}\)\s+)?(?:(?:granted|issued|awarded|filed|submitted|held)\s+)?(?:to|by|from|of)\s+(?:the\s+)?(?:[\w.&-]+\s+){1,4}in\s+(?:the\s+)?$",
    re.IGNORECASE,
)


_PATENT_APPLICATIONS = lazy_regex(
    r"\s+(?:utility |design |granted |issued )?patents?(?:\s+(?:applications|filings|grants))?\b", re.IGNORECASE
)
_DESCRIBED = lazy_regex(
    r"\b(?:of|the|most|more|[\w-]+-related|[\w-]+-based|new|first|its|their|in|for|on|active|registered|issued|granted|total|annual|own|existing|combined|pending|AI|GenAI)\s+$"
)


def _described_ahead(passage: Passage, mark: EntityMark, firms: Sequence[Mark]) -> bool:
    """Tell whether a country stands inside what a firm of its sentence has: "Acme has the most AI-related U.S. patents"."""
    return any(firm.end <= mark.start for firm in firms) and _DESCRIBED.search(passage.text, 0, mark.start) is not None


def _is_city_within(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a capital is one of the places of its country: "Within China, Hubei is ahead of Beijing"."""
    country = next((other for other in passage.entities if other.entity == mark.entity and other.start < 16), None)
    return (
        country is not None
        and country.text != mark.text
        and country.end < mark.start
        and re.fullmatch(r"(?:Within|In|Inside|Across)\s+(?:mainland\s+)?", passage.text[: country.start]) is not None
    )


def with_home(passage: Passage, firm: Mark) -> Mark:
    """Take the country that a firm is from into its name ("Acme of Japan", "U.S.-based Bolt", "Bolt (US, 40)").

    Args:
        passage: The passage.
        firm: A party that is no country.
    """
    places = [mark for mark in passage.entities if is_place(mark)]
    start = next((mark.start for mark in places if _is_base(passage, mark, firm)), firm.start)
    end = next((mark.end for mark in places if _is_home(passage, mark, firm)), firm.end)
    return attrs.evolve(firm, start=start, end=end, text=passage.text[start:end])


def _is_base(passage: Passage, place: Mark, firm: Mark) -> bool:
    """Tell whether a place is the first part of "U.S.-based Acme"."""
    based = _BASED.match(passage.text, place.end)
    return based is not None and firm.start == based.end()


def _is_home(passage: Passage, place: EntityMark, firm: Mark) -> bool:
    joined = isinstance(firm, EntityMark) and _HOME.fullmatch(passage.text, firm.end, place.start) is not None
    in_brackets = passage.text[place.start - 1] == "(" and re.match(r"\)|,\s\d", passage.text[place.end :]) is None
    return joined and not place.adjective and not in_brackets
