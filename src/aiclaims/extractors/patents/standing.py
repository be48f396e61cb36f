"""How a party stands to a value: as the one surpassed, left out, held against it, or as the place of a ranking."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents.parties import WHERE, is_place
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

_CONTRAST = lazy_regex(
    r"\b(?:vs\.?|versus|compared (?:to|with)|than|as|like|against|as opposed to|in contrast to|exceeding|surpassing|outpacing|outstripping|beating|topping)\s+(?:\S+\s+){0,5}$",
    re.IGNORECASE,
)
_OUTSIDE = lazy_regex(
    r"\b(?:outside|beyond|except|excluding|other than|apart from)\s+(?:of\s+)?(?:the\s+)?$", re.IGNORECASE
)
_REPLACED = lazy_regex(
    r"\b(?:replac|displac|dethron|pass(?=e[sd]|ing)|unseat|overt[ao]|succeed|surpass|outpac|leapfrogg|oust|toppl|supplant|eclips|pipp|edg(?:ed|es|ing)\s(?:out|past)|"
    r"(?:nos|inch|slipp|mov|pull|jump|leap|leapt|squeak|vault)(?:ed|es|s|ing)?\s(?:past|ahead\sof)|knock(?:ed|s|ing)?\s(?:off|out))\w*\s+(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_FOLLOWS = lazy_regex(
    r"\b(?:followed|follows|trailed|trails|lagged|lags|tailed)\s(?:behind\s)?(?:(?:closely|distantly)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_NEXT_AFTER = lazy_regex(
    r"\b(?:next|second|third|fourth|fifth)[- ](?:largest|biggest|highest|most|greatest)\b[^,;.]{0,30}\s(?:after|behind)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BEATEN = lazy_regex(
    r"\b(?:behind|ahead of|(?:second|third|fourth|fifth|2nd|3rd|\d+th|No\. \d+|place|spot|only|ranking|ranked|right|just|nationwide|in [A-Z][a-z]+),? after|over|surpass\w*|overt[ao]\w+|unseat\w*|beat\w*|than|trail\w*|leapfrog\w*)\s+(?:\S+\s+){0,4}$",
    re.IGNORECASE,
)


def beaten(passage: Passage, mark: Mark, values: Sequence[Mark]) -> bool:
    """Tell whether a party is named only as the one surpassed, without a value of its own beside it."""
    if replaced(passage, mark):
        return True
    if _BEATEN.search(passage.text[max(0, mark.start - 60) : mark.start]) is None:
        return False
    text = passage.text
    return not any(
        value.start >= mark.end
        or (0 <= mark.start - value.end <= 12 and _BEATEN.search(text[_reach(value) : mark.start]) is None)
        for value in values
    )


def _reach(value: Mark) -> int:
    """Give where the words begin that may say who is beaten: "far ahead of" is a cue that holds the first of them."""
    return value.start if value.text.lower().endswith("ahead") else value.end


def replaced(passage: Passage, mark: Mark) -> bool:
    """Tell whether a party only had before what another has now: "Acme replaced Bolt as the top filer"."""
    if _NEXT_AFTER.search(passage.text, max(0, mark.start - 70), mark.start) and passage.text[mark.end :][:2] != " (":
        return True  # "Asia has the next largest share after Acmeland, at 31%"
    if _FOLLOWS.search(passage.text, 0, mark.start) and re.match(r"\s(?:with|at)\s", passage.text[mark.end :]):
        return True  # "Acme followed Bolt with 900"
    return _REPLACED.search(passage.text[max(0, mark.start - 40) : mark.start]) is not None and bool(
        re.match(
            r"(?:\s\([^()]{1,20}\))?(?:,\s[^,;.]{3,50},)?[^,;.]{0,45},?\s(?:to\s(?:capture|take|claim|seize|grab|secure|become|rank|move|reach|win)\b|(?:as|at)\s(?:the|its)\b|(?:in|at|as|for)\s(?:the\s)?(?:#|[Nn]o\.|[Nn]umber|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)))",
            passage.text[mark.end :],
        )
    )


def outside(passage: Passage, party: Mark) -> bool:
    """Tell whether everybody but the party is meant ("from outside Europe")."""
    return _OUTSIDE.search(passage.text[max(0, party.start - 30) : party.start]) is not None


# "Found 54,000 patents, and that China leads", "counted 900, and Acme dominates it": a party that another clause tells of.
_ANOTHER_CLAUSE = lazy_regex(
    r"(?:\s*[,;–—-])?\s(?:and|but|while|whereas)\s(?:(?:(?:say|add|note|show|conclud|report|argu|stress)\w*|said|found|finds)\s)?(?:that\s)?(?:the\s)?$"
)
_DOES = lazy_regex(
    r"\s(?:(?:\w+ly|now|still|also|already|clearly)\s){0,2}(?:leads?|led|dominat\w+|tops|topped|is|was|has become|remains?|comes?|came|heads|ranks?|ranked)\b(?![^,;.]{0,40}\d)"
)


def opens_clause(passage: Passage, value: Mark, party: Mark) -> bool:
    """Tell whether a party behind a value is the subject of a clause that tells nothing of the value."""
    return (
        party.start >= value.end
        and _ANOTHER_CLAUSE.search(passage.text, value.end, party.start) is not None
        and _DOES.match(passage.text, party.end) is not None
    )


def contrasts(passage: Passage, value: Mark, party: Mark) -> bool:
    """Tell whether a party behind a value is only what that value is held against: its own follows it."""
    return party.start >= value.end and _CONTRAST.search(passage.text[value.end : party.start]) is not None


# "The number of applications in Japan, ranking second": there the place is who is counted.
_NUMBER_IN = lazy_regex(r"\b(?:number|total|count) of [^,;]{3,50} in\s+(?:the\s+)?$", re.IGNORECASE)


def ranked_in(passage: Passage, mark: Mark) -> bool:
    """Tell whether a place only says where a ranking holds ("the most patents in China")."""
    before = passage.text[max(0, mark.start - 80) : mark.start]
    compared = _THAN_IN.match(passage.text, mark.end) is not None
    return is_place(mark) and WHERE.search(before) is not None and _NUMBER_IN.search(before) is None and not compared


# "More were granted in Acmeland than in any other country": there, too.
_THAN_IN = lazy_regex(r"\s(?:[\w’']+\s){0,5}?than\sin\s(?:any|all)\b", re.IGNORECASE)
