"""The many ways to say a thing, read as the plainest: "edges out" as "surpasses", "firms from China" as "Chinese firms".

What is found does not hang on which of them a writer chose; the quote that stands for it is the writer's.
"""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.documents.blocks import Block
from aiclaims.patterns import lazy_regex
from aiclaims.reading.idioms import IDIOMS
from aiclaims.reading.rewriting import Change, rewritten

_GROUP = (
    r"(?:models?|LLMs?|labs?|firms?|companies|company|developers?|chipmakers?|chip\s(?:makers?|designers?)|startups?|start-ups?|makers?|giants?|foundr(?:y|ies)|"
    r"vendors?|suppliers?|buyers?|customers?|entities|researchers|rivals?|competitors?|players?|systems?)"
)
_FIELD = (
    r"(?:(?:AI|tech|technology|chip|semiconductor|language|reasoning|frontier|open|open-weights?|open-source)\s){0,2}"
)
_LANDS = {
    "China": "Chinese", "US": "American", "United States": "American", "America": "American", "Japan": "Japanese",
    "South Korea": "South Korean", "Taiwan": "Taiwanese", "Europe": "European",
}  # fmt: skip
_FROM = lazy_regex(
    rf"(?<![\w-])(?P<group>(?i:{_FIELD}{_GROUP}))\s(?:from|based\sin|out\sof)\s(?:the\s)?+(?P<land>(?<=the\s)(?:US|U\.S\.?+|United\sStates)|(?<!the\s)(?:China|America|Japan|South\sKorea|Taiwan|Europe))"
    r"(?![\w’'-]|\s(?:to|and|or|into|via)\s[A-Z]|,\s(?:[A-Z]|and\b)|\s[A-Z])"
)
_BASED = lazy_regex(
    rf"(?<![\w-])(?P<land>China|US|U\.S\.|America|Japan|Taiwan)(?:-(?:based|headquartered)(?=\s(?i:{_FIELD}{_GROUP})\b)|['’]s(?=\s(?i:{_FIELD}{_GROUP})(?<=s)\b))"
)
# "United States chip controls": of the country, as "US" says it
_OF_STATES = lazy_regex(
    r"(?:(?<![Tt]he )United\sStates(?=(?:['’]\s|-made\s)?\s?(?:[\w-]+\s){0,3}?(?i:exports?|chips?|sanctions?|controls?|restrictions?|curbs?|bans?|rules?|laws?|tariffs?|polic(?:y|ies)|firms?|"
    r"compan(?:y|ies)|labs?|laboratories|models?|technolog(?:y|ies)|officials?|patents?|chipmakers?|GDP|SME|GPUs?|hardware|semiconductors?|suppliers?|offerings?|products?|persons|origin)\b)"
    r"|(?<=[Tt]he )United\sStates(?=\s(?:government|military|officials|administration|(?:Commerce|Treasury|State|Justice)\sDepartment|Department\sof|Congress|Senate)\b))"
)
# "Steers its firms away from Nvidia chips": tells them to avoid these
_AWAY = lazy_regex(
    r"\b(?P<verb>push|steer|nudg|guid|herd|shepherd|urg|direct)(?P<ending>e?s|e?d|ing|e)?(?P<whom>\s(?:[\w’'-]+\s){0,4}?(?:firms|companies|buyers|labs|developers|operators|customers|industry|sector|giants))\s(?P<away>away\sfrom)(?=\s)"
)
_URGES = {"s": "urges", "es": "urges", "d": "urged", "ed": "urged", "ing": "urging", "e": "urge", None: "urge"}
# Words that are read as another wherever they stand, each with letters of which some stand in any text that has one.
_WORDS = (
    (lazy_regex(r"\d(?:\*\*)?(?P<word>\s?(?:percent|per\s?cent|pct))(?![\w-])"), "%", ("cent", "pct")),
    (
        lazy_regex(r"\bexport\s(?P<word>curbs|limits|limitations)\b(?!\s(?:of|for|on)\s\d)"),
        "controls",
        ("export ",),
    ),
    # "six points in front of B", not "in front of the cameras"
    (
        lazy_regex(
            r"\b(?:points?|months?|years?|weeks?|generations?|percent|places?|is|are|was|were|remains?|still|well|far|just|slightly|way|sits?|lands?|landed)\s(?P<word>in\sfront)(?=\sof\b)"
        ),
        "ahead",
        ("in front",),
    ),
    (
        lazy_regex(
            r"\b(?:[Tt]he|[Tt]his|[Tt]hat|performance|capability|technology|technological|AI)\s(?P<word>divide)(?=\s(?:between|with|has|had|is|was|narrow\w*|widen\w*|clos\w+|shr[aiu]nk\w*|to|by|of)\b)"
        ),
        "gap",
        ("divide",),
    ),
    # "61% compared with 58%", "61% (compared with 58% of B)"
    (
        lazy_regex(
            r"(?:(?<=[\d%]\s)|(?<=\())(?P<word>compared\s(?:with|to)|versus|as\sagainst|against)(?=\s\d[\d.]*(?:\s?%|\s(?:for|by|from|on)\b|\)))"
        ),
        "vs",
        ("compared", "versus", "against"),
    ),
    (
        lazy_regex(
            r"\b(?:performance|improvements?|results?|accuracy|gains?|superior\smodel)\s(?P<word>versus)(?=\s(?:the\s|other\s)?[\w-])"
        ),
        "compared with",
        ("versus",),
    ),
    # "The 9-billion-parameter version"
    (
        lazy_regex(
            r"\d(?P<word>[-\s]billion[-\s]parameters?)(?=\s(?:versions?|models?|variants?|siblings?|editions?|checkpoints?|one)\b)"
        ),
        "B",
        ("billion",),
    ),
    (lazy_regex(r"\b(?P<word>(?:trade|export|entity)\sblacklist)\b"), "Entity List", ("blacklist",)),
    (
        lazy_regex(
            r"\b(?P<word>(?:illegally|illicitly|unlawfully|covertly|clandestinely)\s(?:procured|obtained|acquired|bought|imported|purchased))\b"
        ),
        "smuggled",
        ("illegally", "illicitly", "unlawfully", "covertly", "clandestinely"),
    ),
)


def in_plain_words(block: Block) -> Block:
    """Read a block in plain words.

    Args:
        block: A paragraph, heading or list item; rows of tables stay as they are.

    Returns:
        The block, its text still aligned with the document as given.
    """
    return block if block.kind == "row" else rewritten(block, _changes(block.text))


def _changes(text: str) -> Iterator[Change]:
    small = text.lower()
    for idiom in IDIOMS:
        if any(hint in small for hint in idiom.hints):
            yield from idiom.changes(text)
    for words, plain, hints in _WORDS:
        for match in words.finditer(text) if any(hint in small for hint in hints) else ():
            yield *match.span("word"), plain
    if " away from" in small:
        for match in _AWAY.finditer(text):
            yield match.start(), match.start("whom"), _URGES[match["ending"]]
            yield *match.span("away"), "to avoid"
    if any(hint in small for hint in (" from ", "based in ", "out of ")):
        for match in _FROM.finditer(text):
            group = match["group"]
            opens = group[0].isupper() and group[1:2].islower()
            yield *match.span(), f"{_people(match['land'])} {group[0].lower() + group[1:] if opens else group}"
    for match in _BASED.finditer(text):
        yield *match.span(), _people(match["land"])
    if "united" in small:
        for match in _OF_STATES.finditer(text):
            yield *match.span(), "U.S."


def _people(land: str) -> str:
    return _LANDS[" ".join(land.replace(".", "").split())]
