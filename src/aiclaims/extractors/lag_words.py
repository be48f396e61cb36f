"""The words in which one party is said to be behind or ahead of another."""

from __future__ import annotations

import re

from aiclaims.reading.cues import CueLexicon

TRIGGERS = (
    "behind", "lag", "lags", "lagged", "lagging", "laggard", "trail", "trails", "trailed", "trailing", "gap", "gaps", "catch up",
    "catching up", "caught up", "catches up", "catch-up", "lead", "leads", "led", "leading", "ahead", "distance", "difference", "margin",
    "margins", "advantage", "drawn level", "drew level", "pulled level", "pulled even", "backward", "surpass", "surpassed", "surpassing",
    "late", "after the", "closing in", "parity",
)

CUES = CueLexicon(
    classes={
        "behind": (
            "behind", "lag", "lags", "lagged", "lagging", "lag behind", "lags behind", "lagged behind", "lagging behind", "trail", "trails",
            "trailed", "trailing", "trail behind", "fall behind", "falls behind", "fell behind", "falling behind", "fallen behind",
            "left behind", "is behind", "are behind", "remain behind", "remains behind", "years after", "months after", "generations after",
            "far behind", "trails behind", "trailing behind",
        ),
        "ahead": (
            "ahead of", "ahead", "lead over", "leads over", "advantage over", "edge over", "head start over", "led", "leads", "lead on", "still lead",
            "remains ahead of", "stays ahead of", "is ahead of", "out in front of", "outpaces", "surpass", "surpasses", "surpassed", "surpassing", "leading",
            "advantage of", "lead of",
        ),
        "gap": (
            "gap", "gaps", "distance", "difference", "lag time", "margin", "margins", "time lag", "lag was", "lag is", "lead", "advantage",
            "performance gap", "technology gap", "performance gaps",
        ),
        "catch": (
            "catch up", "catching up", "catches up", "catch up with", "catching up with", "catching up to", "catch up to", "closing in on",
            "close in on", "catching up on",
        ),
        "level": (
            "drawn level", "drew level", "draw level", "pulled level", "pulled even", "caught up", "caught up with", "caught up to", "reached parity",
            "no longer behind", "at parity",
        ),
    }
)

_NARROW = (
    r"narrow\w*|clos(?:e|es|ed|ing)(?! to\b)|shr[aiu]nk\w*|bridg(?:e|ed|es|ing)|reduc(?:e|ed|es|ing)|smaller|erod\w+|melt\w*|evaporat\w+|catching up|"
    r"shorten\w*|cut|tighten\w*|dwindl\w+|compress\w*"
)
_WIDEN = r"widen\w*|grow(?:s|n|ing)?|grew|larger|bigger|increas\w+|expand\w*|lengthen\w*|stretch\w*|deepen\w*"
_STEADY = r"(?:been|stays?|stayed|remain(?:s|ed)?|is|are) (?:about |roughly |largely )?(?:the same|steady|unchanged|constant|stable|stuck)|has not (?:changed|narrowed|widened)|stays there"
TRENDS = {
    "narrowing": re.compile(rf"\b(?:{_NARROW})\b", re.IGNORECASE),
    "widening": re.compile(rf"\b(?:{_WIDEN})\b", re.IGNORECASE),
    "steady": re.compile(rf"\b(?:{_STEADY})\b", re.IGNORECASE),
}
SMALLER = re.compile(r"\b(?:gets?|getting|becomes?|becoming|became|grows?) (?:\w+ )?(?P<how>smaller|shorter|narrower|bigger|larger|wider)\b", re.IGNORECASE)

WISHED = re.compile(
    r"\b(?:to|urged to|tr(?:y|ies|ied|ying) to|helps?(?: to)?|seeks? to|aims? to|hopes? to|wants? to|bid to|race to|plans? to|confident about|help)\s+"
    r"(?:\w+ly\s+)?(?:close|narrow|bridge|catch|shrink|reduce|catching)\b",
    re.IGNORECASE,
)
"""A gap that somebody means to close is presupposed, not stated."""

TECHNOLOGY = re.compile(
    r"\b(?:AI|A\.I\.|artificial intelligence|models?|LLMs?|chips?|chip[- ]?making|semiconductors?|lithography|GPUs?|accelerators?|compute|computing|"
    r"technolog\w+|frontier|generations?|DRAM|HBM|memory|nanomet\w+|foundr\w+|fabs?|robot\w*|quantum|algorithms?|software|hardware|packaging|chatbots?|"
    r"supercomput\w+|machine learning|labs?|benchmarks?|leaderboard)\b",
    re.IGNORECASE,
)
"""Without a technology in view "behind" is about sport, polls or money."""

NO_LAG = re.compile(
    r"\b(?:behind (?:the scenes|closed doors|bars|the wheel|it all|the (?:move|decision|rise|surge|success|project|effort|company|idea|attack|model|research|team|scenes))|"
    r"(?:company|team|startup|lab|firm|people|man|woman|force|brains?|minds?|reasons?|factors?|motives?|forces|engineers|driving force|thinking|logic) behind|"
    r"ahead of (?:the|a|an|its|their|his|schedule|time|this|next|any|elections?|talks|expected|launch|ipo|earnings)\b(?! (?:u\.s|us\b|united states|chinese|american|rest|world|competition|pack|west))|"
    r"go(?:es|ing)? ahead|went ahead|(?:lies|lie|lay|years|months|weeks|days|road|path|way|challenges?|work) ahead\b(?! of)|look(?:s|ing)? ahead|plan(?:s|ning)? ahead|"
    r"gender gap|pay gap|funding gap|skills gap|trade gap|gap year|generation gap|leading to|leads to|led to|lead to|led by|lead by|leads the (?:team|company|project|group)|"
    r"lead(?:ing)? (?:author|researcher|investor|engineer|scientist|analyst|time)|paper trail|trail of|trailing (?:twelve|12|stop)|long distance|distance learning|profit margins?|operating margins?|margin of error)\b",
    re.IGNORECASE,
)

_FIELD = re.compile(
    r"\b(?:in|on|at|for)\s+(?:the\s+)?(?P<field>(?:[\w-]+\s+){0,3}?(?:AI(?: models?| technolog\w+| development| apps| applications)?|artificial intelligence|(?:large |frontier |language )*models|LLMs|"
    r"chips?(?:making| ?design| manufacturing)?|chipmaking|semiconductors?(?: manufacturing)?|lithography|packaging|video generation|robotics|hardware|software|computing power|compute|"
    r"DRAM|HBM|memory|quantum computing|MMLU|MATH|HumanEval|engineering))\b",
    re.IGNORECASE,
)


def field(text: str) -> str | None:
    """Name what somebody is behind in, as written."""
    match = _FIELD.search(text)
    if match:
        return match["field"]
    plain = re.search(r"\b(?:AI (?:models|chips|accelerators|technologies|development|sector)|artificial intelligence|AI|LLMs|chips|language models)\b", text)
    return plain[0] if plain else None


def trend(text: str, start: int, end: int) -> str | None:
    """Tell whether a gap narrows, widens or stays, by the words between two offsets."""
    change = SMALLER.search(text, start, end)
    if change:
        return "narrowing" if change["how"].lower() in {"smaller", "shorter", "narrower"} else "widening"
    return next((name for name in ("steady", "narrowing", "widening") if TRENDS[name].search(text, start, end)), None)
