"""The nouns that tell whom a country's name stands for: its offices, its rules, its firms or its goods."""

from __future__ import annotations

import re
from functools import cache

_OFFICES = (
    r"governments?|administration|officials?|regulators?|lawmakers?|legislators?|authorit(?:y|ies)|customs|"
    r"ministr(?:y|ies)|president|"
    r"policymakers?|policy-makers?|department|agency|agencies|bureau|congress(?:men|man|ional)?|senators?|senate|"
    r"leaders(?:hip)?|parliament|"
    r"cabinet|watchdog|internet regulator|ministers?|premier|diplomats|envoys?|secretary|commission|state council|bureaucrats|"
    r"representatives|prosecutors|troops|side"
)
_US_OFFICES = (
    r"Congress|the White House|(?:Trump|Biden|Lutnick|Raimondo)(?! (?:[Aa]dministration|officials|era|team))|(?:the )?USG|[Tt]he (?:(?:incoming|new|previous|outgoing|current|former|last|"
    r"prior|Trump|Biden) )?[Aa]dministration|(?:U\.S\. )?[Ss]enators?|the (?:Senate|House)|"
    r"Commerce(?= (?:Department|Secretary|has|had|is|was|would|will|may|said|says|put|cut|gave|told|sent|let|set|took|withdrew|threw|froze|struck|[a-z]+s\b|[a-z]+ed\b))|"
    r"(?<=by )Commerce(?! [A-Z])|Commerce(?= to [a-z])|(?<=from )Commerce(?! [A-Z])|Capitol Hill|[Ll]awmakers|[Tt]he [Pp]resident|[Cc]ongressional (?:committees?|leaders|negotiators|staff)"
)
# Offices that no other state has by that name.
_CN_OFFICES = r"Cyberspace Administration|State (?:Council|Administration for Market Regulation)|Politburo"
_OPEN_OFFICES = (
    r"(?:[Tt]he |[Ii]ts |[Tt]heir |[Ff]ederal |[Ll]ocal )?(?:[Gg]overnment|"
    r"(?:(?<=[Tt]he )(?:[Cc]ommerce |[Tt]rade |[Ee]conomy )?(?:[Dd]epartment|[Aa]gency|[Bb]ureau|[Mm]inistry|[Rr]egulator)\b(?! of))|[Rr]egulators|[Oo]fficials|[Aa]uthorities|"
    r"(?<=[Tt]he )cabinet|[Cc]ustoms officers|internet regulator|commerce ministry|[Pp]olicymakers|[Cc]ustoms)"
)
_BUYERS = (
    r"compan(?:y|ies)|firms?|customers?|buyers?|clients?|labs?|developers?|tech|technology|internet|giants?|"
    r"fabs?|plants?|factor(?:y|ies)|data cent(?:er|re)s?|supercomput\w+|purchasers?|importers?|suppliers?|platforms?|"
    r"distributors?|nationals|citizens|researchers|scientists|universit(?:y|ies)|institutes?|carmakers?|automakers?|"
    r"consumers?|enterprises?|businesses|vendors?|organi[sz]ations?|champions?|rivals?|hands|parties|"
    r"startups?|start-ups?|chipmakers?|"
    r"chip-makers?|makers?|manufacturers?|users?|entit(?:y|ies)|groups?|players?|hyperscalers?|foundr(?:y|ies)|"
    r"industr(?:y|ies)|sector|market|"
    r"engineers|researchers|universities|institutions|end-users|toolmakers|designers|operators|military|ai|"
    r"semiconductor|chip|model|access|ability|"
    r"ambitions?|progress|advance\w*|development|efforts?|capabilit\w+|economy|labs|access|share|growth|"
    r"computing|quest|push|drive|rise|subsidiar\w+"
)
_RULES = r"(?:export |trade |chip )?(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|tariffs?|licen[cs]\w+)"


@cache
def nouns() -> dict[str, re.Pattern[str]]:
    """Give the patterns of such nouns, compiled once."""
    return {
        "office": re.compile(rf"(?:^|\s)(?:{_OFFICES})\b"),
        "us_office": re.compile(rf"(?<![\w-])(?:{_US_OFFICES})(?![\w-])"),
        "cn_office": re.compile(rf"(?<![\w-])(?:{_CN_OFFICES})(?![\w-])"),
        "open_office": re.compile(rf"(?<![\w-])(?:{_OPEN_OFFICES})(?![\w-])"),
        "buyers": re.compile(rf"(?:^|[\s-])(?:{_BUYERS})\b"),
        "goods": re.compile(
            r"(?:^|[\s-])(?:chips?|semiconductors?|gpus?|processors?|accelerators?|technolog(?:y|ies)|hardware|"
            r"servers?|equipment|tools?|components?|"
            r"memory|lithography|machines?|software|alternatives?|ai chips?|products?|parts|goods|models?)$"
        ),
        # Nouns that stand behind the short name of the United States, and behind any other country's.
        "behind_us": re.compile(
            r"\s(?P<np>(?:(?:export|trade|chip|tech|technology|internet|federal|senior|top|ai|AI|cloud|"
            r"government|commerce|semiconductor|equipment|software)\s){0,2}?(?:"
            + _OFFICES
            + "|"
            + _RULES
            + "|"
            + _BUYERS
            + r"|chips?|technolog\w+|competitiveness|leadership|lead|dominance|innovation|interests|alliances|edge)\b)"
        ),
        "behind": re.compile(
            rf"\s(?P<np>(?:chips?|market|customers?|buyers?|business|sales|revenue|exports?|curbs?|(?:central |"
            rf"federal )?(?:{_OFFICES})))\b"
        ),
        "rule_head": re.compile(
            r"(?:^|\s)(?:export|trade|controls?|curbs?|restrictions?|bans?|rules?|regulations?|sanctions?|"
            r"tariffs?|measures|crackdown|clampdown|polic(?:y|ies)|licen[cs]\w+|embargo|law)\b"
        ),
    }
