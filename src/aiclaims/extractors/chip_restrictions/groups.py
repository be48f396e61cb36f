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
    rf"(?:(?<=\bto\s)|(?<=\bin\s)|(?<=\bon\s))(?:(?:{_COUNT})(?:{_SORT}|(?!the\b)[\w-]+\s){{0,2}}|(?:{_SORT}){{1,2}}|(?=\w+ (?:of concern|in the middle)))"
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


_HEADS = (
    r"governments|leaders|officials|diplomats|ministers|envoys|ambassadors|lawmakers|senators|congress(?:wo)?men|representatives|executives|"
    r"chief executives|CEOs|bosses|compan(?:y|ies)|firms?|giants?|(?:[\w-]+)?makers?|designers|providers|suppliers|manufacturers|vendors|operators|startups|"
    r"labs|foundries|fabs|giants|developers|groups?|associations?|body|bodies|lobby|lobbyists|industry|sector|experts|advocates|hawks|activists|scholars|researchers|economists|"
    r"alliance|coalition|importers|exporters|carmakers|automakers|hyperscalers|clients|customers|allies|capitals|unions?|think[- ]tanks?|chambers? of commerce|"
    r"analysts|critics|Democrats|Republicans|committees?"
)
_GROUP = lazy_regex(
    rf"(?:(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Ss]ome|[Mm]any|[Ss]everal|[Oo]ther|[Aa]nd|[Aa]s|[Ss]uch)\s)*(?P<np>(?:[\w.’'&-]+\s){{0,4}}?(?i:{_HEADS}))"
    r"(?=\s(?:from|of|in|at|like|such|including|with|for|who|that|on|based|led|and|or|have|has|had|are|were|is|was|will|also|both|all)\b|[,\s(—–-]*$|,|\s\()"
)
_PARTS = lazy_regex(
    r",\s(?:(?:and|or|along with|as well as|together with)\s)?|\s(?:and|or|along with|as well as|together with)\s"
)
# Who has been named before: "the two companies", "his firm".
_BARE = lazy_regex(
    r"(?:the|these|those|both|such|his|her|its|their|our)\s(?:two\s|three\s)?(?:compan(?:y|ies)|firms?|groups?|officials|(?:[\w-]+)?makers?|industry)(?![\w-])",
    re.IGNORECASE,
)
# "Foo, a trade group": who has a name is only described.
_DESCRIBES = lazy_regex(r"(?:an?|the|one of|which|who|whose)\s", re.IGNORECASE)


def groups_in(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Find the people and bodies that a subject names by what they are, with where each stands: "chipmakers and trade groups".

    Args:
        text: The text.
        start: Where the subject begins.
        end: Where the verb begins.
    """
    at, apposed = start, False
    for part in (*_PARTS.finditer(text, start, end), None):
        stop = part.start() if part else end
        match = _GROUP.match(text, at, stop)
        if match and not _BARE.match(text, at) and not (apposed and _DESCRIBES.match(text, at)):
            yield match["np"], match.start("np")
        at, apposed = (part.end(), part[0] == ", ") if part else (end, False)
