"""The camps of the field that have no name of their own: open models, closed models, the frontier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.schema import Entity

LEADERS = frozenset(
    f"{field} {leader}" for field in ("global", "world", "industry", "market") for leader in ("leader", "leaders")
)
"""Whoever leads, as texts call them."""
OPEN, CLOSED = Entity("open models", "group"), Entity("closed models", "group")

_OTHERS = lazy_regex(r"^(?:the|its|their|his|our|all|most|many)\s(?:of\sits\s|other\s)?")
_UNNAMED = frozenset({"rivals", "competitors", "peers", "competition", "industry", "else", "field", "pack", "world"})
_KIND = r"(?:(?:AI|language|large|small|frontier|foundation|reasoning|generative|multi-?modal|vision|visual|image|video|speech|coding|code|local|native|GUI|source|weights?|state[-\s]of[-\s]the[-\s]art|SOTA|and)\s+)*"
_NOUN = (
    r"(?:models|versions|model\s(?:providers?|makers?|developers?|labs?|builders?)|model(?!\s+(?:capabilit|perform|develop|train|releas|weight|research|race|gap|ecosystem|access|safety|provider|maker|use|market|strateg|polic|work|families|family|progress|deploy|adopti|licen))|[LVM]*LMs?|systems?|agents?|labs?|alternatives?|offerings?|solutions?|ones?|frontiers?|rivals?|counterparts?|competitors?|peers?|leaders|AI|ecosystem|weights|"
    r"options?|developers?|companies|tier|camp|movement|community|world|side|projects|tools|options)"
)
_MADE = r"(?:models|model(?!\s+(?:capabilit|perform|develop|train|releas|weight|research|race|gap|provider|maker|progress))|LLMs?|systems?|labs?|companies|developers?)"
_BOTH = r"\s*(?:and|or|vs\.?|versus|to|<-?>|[-–/])\s*(?:the\s+)?(?:(?:best|top|leading|strongest)\s+)?"
_END = r"(?=['’]?\s*(?:$|[,.;:!?)(\[\]\"”*–—-])|\s+(?:by|in|on|at|and|but|as|with|while|is|are|was|were|has|have|had|still|now|will|lags?|lagged|trails?|trailed|leads?|remains?|to|from|(?:kind|sort)\sof)\b)"


@cache
def _pattern() -> re.Pattern[str]:
    return lazy_regex(
        rf"""(?:(?<![\w-])|(?<=\bopen[-–])(?=closed|proprietary))(?:
            (?P<open>(?:frontier\s+)?(?:open|openly[-\s](?:available|released))(?:[-\s]\s?(?:source|weights?|model))?\s+{_KIND}{_NOUN}(?![\w-])
                   |local(?:ly[-\s]run)?\s(?:AI\s|open\s)?(?:models|LLMs)(?![\w-])
                   |open[-\s](?:source|weights?)(?:{_END}|(?=\s(?:lag|gap|deficit)\b)|(?=\s(?:[a-z]+\s)?~?(?:\d[\d.–-]*|[a-z]+)\s(?:months?|years?)\sbehind\b))|open(?={_BOTH}(?:closed|proprietary)\b)|(?<=\bahead\sof\s)open{_END})
          | (?P<closed>(?:frontier\s+)?(?:closed|close(?=[-\s]source)|proprietary)(?:[-\s](?:source|weights?|model))?\s+{_KIND}{_NOUN}(?![\w-])
                   |(?:closed|proprietary)(?={_BOTH}open\b)
                   |commercial\s+{_KIND}(?:models?|LLMs?|offerings?|alternatives?)(?![\w-])
                   |(?:closed|proprietary)(?:[-\s](?:source|weights?))?\s(?:SOTA|state[-\s]of[-\s]the[-\s]art)(?![\w-])
                   |closed[-\s](?:source|weights?){_END}|(?:(?<=\band\s)|(?<=\bvs\s)|(?<=\bvs\.\s)|(?<=\bor\s)|(?<=[-–/>]))closed(?!\s*(?:off|down|to)\b)|(?:(?<=\bbehind\s)|(?<=\btrail\s)|(?<=\btrails\s)|(?<=\blag\s)|(?<=\blags\s))closed{_END})
          | (?P<rest>(?:global|world|industry|market)(?:['’]s)?\s+leaders?)(?![\w-])
          | (?P<abroad>(?:global|international|overseas|foreign)\s+(?:counterparts?|rivals?|peers?|competitors?|{_KIND}(?:models|LLMs|labs|developers)))(?![\w-])
          | (?:behind|ahead\sof|over|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?|with|to|by|pace\swith|match(?:ed)?)[\"”’']?\s(?:most\sof\s|all\sof\s|nearly\sall\s)?(?P<others>
                   (?:its|their|his|our|all|most|other|many)\s(?:(?:\w+\s)?(?:of\sits\s)?)(?:rivals|competitors|peers)|(?:the|its)\scompetition|the\s(?:rest\sof\sthe\s)?(?:(?:chip|car|AI|auto|software|cloud|whole|entire)\s)?industry|every(?:one|body)\s(?:else)|any(?:one|body)\selse|the\srest\sof\sthe\s(?:field|pack|world))(?=\s*(?:$|[,.;:!?)"”—–])|\s(?:in|on|at|by|and|but|as|with|when|because|since|for|while|\w+ly|today|now|or|who|that|there)\b)(?!,?\s(?:such\sas|like|including)\b|\s?[,—–:(]\s?(?:the\s)?(?-i:[A-Z]))
          | (?<=\bthe\s)(?P<top>most\s(?:capable|advanced|powerful)\s(?:AI\s|frontier\s)?(?:models|systems|LLMs))(?!\s(?:from|in|of|made)\b)(?!\sby\s(?!an?\b|\d|about|roughly|around|just|only|some|nearly))(?![\w-])
          | (?:behind|trails?|trailed|trailing|lags?|lagged|to|with|of|from|and|reach(?:es|ed)?)[\"”’']?\sthe\s(?P<edge>(?:(?:global|world|industry|technological|international|current|absolute)(?:['’]s)?\s)?(?:leading|cutting|bleeding)[-\s]edge)(?=\s*(?:$|[,.;:!?)(\[\]"”*–—-])|\s(?:in|on|of|by|at|and|but|or|as|with|is|was|for|while|when|because|since|globally|today|now)\b)
          | (?:behind|trails?|trailed|trailing)[\"”’']?\s(?:the\s)?(?P<edge_of>(?:leading|cutting|bleeding)[-\s]edge)(?=\s(?:chip\s|global\s)?(?:capabilit(?:y|ies)|technolog(?:y|ies)|chips?|chipmaking|semiconductors?|nodes?|manufacturing|production|fabs?|foundries|firms|companies|players|models?|offerings|developments|breakthroughs|releases|labs)\b(?!\s(?:such\sas|like|including)\b))
          | (?:behind|trail(?:s|ed|ing)?|lag(?:s|ged|ging)?)\s(?:the\s)?(?P<front>(?:top\s)?frontier)(?=\s(?:performance|capabilit(?:y|ies)|releases)\b)
          | (?P<art>state[-\s]of[-\s]the[-\s]art|SOTA|frontier)\s+{_KIND}(?P<made>{_MADE})(?![\w-])
          | (?:(?<=\bthe\s)(?P<bare>state\sof\sthe\sart|(?:AI\s+)?frontier)|(?:(?<=\bbehind\s)|(?<=\bagainst\s)|(?<=\blag\s)|(?<=\blags\s)|(?<=\blagged\s)|(?<=\btrail\s)|(?<=\btrails\s))(?:frontier|SOTA|state[-\s]of[-\s]the[-\s]art)){_END}
          | (?P<beside>frontier)(?=\s(?:and|or|vs\.?|versus)\s(?:the\s)?open[-\s])
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


def is_camp(text: str, name: EntityMark) -> bool:
    """Tell open AI models from those of OpenAI, written apart: the closed ones stand beside them."""
    return (
        name.text in {"Open AI", "open AI"}
        and re.match(r"\s(?:models|systems|labs)\b", text[name.end :]) is not None
        and re.search(r"\b(?:closed|proprietary)\b", text) is not None
    )


def is_unnamed(side: Entity) -> bool:
    """Tell whether a side is rivals whom nobody names: "its rivals", "everyone else"."""
    return side.type == "group" and side.name.rpartition(" ")[2] in _UNNAMED


def find_camps(text: str, names: Sequence[EntityMark]) -> tuple[EntityMark, ...]:
    """Find the mentions of a camp, without those that a name claims: "Chinese open models" are China's.

    Args:
        text: Clean text of a passage or title.
        names: The entities that it names.
    """
    return tuple(mark for mark in _find(text) if not any(_claims(text, name, mark) for name in names))


@lru_cache(maxsize=256)
def _find(text: str) -> tuple[EntityMark, ...]:
    return tuple(
        EntityMark(start=start, end=end, text=text[start:end], entity=_camp(match))
        for match in _pattern().finditer(text)
        for start, end in (
            match.span(next((name for name in ("edge", "edge_of", "others", "front") if match[name]), 0)),
        )
        # "Non-Chinese open models" are a camp that has no name, "the two open models" are those named before.
        if not _without().search(text, 0, start)
    )


@cache
def _without() -> re.Pattern[str]:
    return re.compile(r"\b(?:non-[A-Z]\w+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+)\s$")


def _camp(match: re.Match[str]) -> Entity:
    if match["open"]:
        return OPEN
    if match["closed"]:
        return CLOSED
    if match["rest"]:
        return Entity(re.sub(r"['’]s\b", "", " ".join(match["rest"].lower().split())), "group")
    if match["others"]:
        return Entity(_OTHERS.sub("", " ".join(match["others"].lower().split())), "group")
    if match["abroad"]:
        return Entity(" ".join(match["abroad"].split()), "group")
    if edge := match["top"] or match["edge"] or match["edge_of"]:
        return Entity(" ".join(edge.lower().replace("-", " ").split()), "group")
    art = "frontier" if "frontier" in match[0].lower() else "state of the art"
    made = match["made"]
    kind = made.lower() if made and made.lower() in {"labs", "companies", "developers"} else "models"
    return Entity(f"{art} {kind}" if made else art, "group")


def _claims(text: str, name: EntityMark, camp: EntityMark) -> bool:
    """Tell whether a party's name says whose models these are, or who is meant: "world leaders Kappa and Tau"."""
    if camp.entity.name in LEADERS and _named_behind().fullmatch(text, camp.end, name.start):
        return True
    if name.start < camp.end and camp.start < name.end:
        return name.entity.name != "World"
    if name.end <= camp.start:
        if name.text.endswith(".") and camp.text[0].isupper():
            return False  # "made in the U.S. Open models lag"
        return (
            _owning().fullmatch(text, name.end, camp.start) is not None
            and (
                name.adjective
                or (name.entity.type == "country" and camp.text[0].isupper())  # "China Open-Weight AI Catches Up"
                or text[name.end : name.end + 1] in {"'", "’", "-"}
                or name.entity.type == "firm"
            )
        )
    if (_goes_on() if camp.entity != OPEN else _goes_far_on()).match(text, name.end):
        return False  # "closed models from Kappa, Tau and others" are all of them
    # "Leaders in NAND" are of a field, and nobody's.
    return (
        name.entity.type not in {"chip", "benchmark"} and _made_by().fullmatch(text, camp.end, name.start) is not None
    )


@cache
def _named_behind() -> re.Pattern[str]:
    """Match what parts the leaders from who they are: "the world leaders Kappa and Tau", "the industry leader, Kappa"."""
    return re.compile(r"\s|,\s|\s?[—–(:]\s?")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match the rest of a list of names."""
    return re.compile(r"(?:,\s|,?\sand\s|,?\sor\s)(?:[A-Z]|others\b)")


@cache
def _goes_far_on() -> re.Pattern[str]:
    """Match how a list of three or more goes on: "open models from Kappa, Tau and Rho" are open models at large."""
    return re.compile(r"(?:(?:,\s|,?\sand\s|,?\sor\s)(?:and\s|or\s)?(?:[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?|others\b)){2}")


@cache
def _owning() -> re.Pattern[str]:
    praised = r"(?:own|new|current|first|next|flagship|\w+est|latest|best|leading|top|strongest|largest|most|capable|advanced|powerful)"
    return re.compile(rf"(?:['’]s?|-(?:made|based|built))?\s+(?:{praised}\s+)*")


@cache
def _made_by() -> re.Pattern[str]:
    return re.compile(
        r"\s+(?:(?:made|built|developed|released)\s+)?(?:from|by|of|in)\s+(?:(?:the|firms|labs|like)\s+)*"
    )
