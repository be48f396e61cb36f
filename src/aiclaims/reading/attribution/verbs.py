"""Verbs of saying, and what must follow them."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.patterns import lazy_regex

# Verbs whose subject is a source whatever follows, and those that need a statement behind them.
_SAYING = (
    r"used to (?:say|think|believe|argue|claim|reckon|insist|maintain|estimate)|said|says|say|told|tells|wrote|writes|written|added|adds|warned|warns|argued|argues|argue|noted|notes|stated|states|claimed|claims|"
    r"claim|conceded|concedes|disclosed|discloses|reckons?|reckoned|insisted|insists|acknowledged|acknowledges|predicted|"
    r"predicts|anticipates|anticipated|believes|believed|remarked|explained|admitted|admits|testified|asserts?|asserted|worked out|works out|"
    r"reported|reports|points? out|pointed out|highlighted|highlights|emphasi[sz]e[sd]?|stressed|stresses|cautioned|cautions|"
    r"estimates?|estimated|calculates|calculated|revealed|reveals|"
    r"observed|observes|contends?|contended|alleges?|(?<!an )(?<!the )(?<!his )(?<!her )(?<!their )alleged|quipped|tweeted|saying|warn|caution|contend|insist|believe|acknowledge|predict|concede"
)
_STATING = (
    r"found|finds|learned|details?|detailed|documents|documented|uncovers?|uncovered|reveal|elaborates?|explains?|quote[sd]?|shows?|showed|suggests?|suggested|counted|counts|concluded|concludes|indicates?|indicated|measured|puts?|"
    r"thinks?(?![ -]tanks?\b)|determined|determines|underscore[sd]?|underlines?|underlined|frames?|sees|ranks|places|placed|state|called|calls|expects(?!\sto\b)|expected(?!\sto\b)|forecasts|forecasted|foresees?|foresaw|projects|projected|describes?|described|fears?|feared|assess(?:es|ed)|pegs|pegged|gauges?|gauged"
)
# What may as well be an act: it tells something only with a clause or a plan behind it.
_ANNOUNCING = r"boasts?|boasted|shares?|shared|announced|announces|flags|flagged|touted|touts|declared|declares|continued|continues|responded|responds|replied|replies|answers?|answered|maintains|maintained|confirmed|confirms|verified|verifies|certif(?:y|ies|ied)|agrees?|agreed"
_STATEMENT = lazy_regex(
    r"\s*:\s*(?:$|[“\"])|\s+(?:that\b|(?-i:[A-Z])[\w.’'-]*\s(?:the|an?)\s|[^.;“\"]{1,40}?[“\"]|(?:[^.;]{1,60}?)\s(?:at|to|as)\s|[“\"]|(?:about|over|some|nearly|around|roughly|more|almost)?\s*\d|how\b|"
    r"the\s|only\b|(?:it|them|this)\s|[^.;]{1,90}?\b(?:is|are|was|were|has|have|may|might|could|will|would|can|cannot|leads?|trail(?:s|ing)?|lag(?:s|ging)?|closes?|beats?|"
    r"achiev(?:es|ing)|scor(?:es|ing)|reach(?:es|ing)|h[eo]ld(?:s|ing)?|led|account(?:s|ed|ing)|rank(?:s|ed|ing)|fil(?:es?|ed|ing)|owns?|had|spends?|ma(?:kes|de)|won|grew|rose|fell)\b)",
    re.IGNORECASE,
)
_ANNOUNCEMENT = lazy_regex(
    r"\s*:\s*(?:$|[“\"])|\s+(?:(?:(?:on|in|last|this|earlier)\s[\w ,]{1,24}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s)?(?:that\b|(?:it|they|he|she)\s|(?:its|their|a|the)\splans?\b|plans\b|(?:an?\s)?(?:expected|anticipated|estimated|projected)\s|[“\"]|"
    r"(?:the|its|(?-i:[A-Z])[\w.]*)\s(?:(?!(?:that|which|who|where)\b)[\w.’'-]+\s){0,6}?(?:is|are|was|were|has|have|had|will|would)\b)",
    re.IGNORECASE,
)
_CLOSING = lazy_regex(r"\s*(?:[.,;]|on\s(?:\w+day\b|[A-Z][a-z]{2})|last\s\w+\b|$)")
# "..., Norway announced on Monday." has told before what was announced.
_TOLD_BEFORE = lazy_regex(r",\s(?!(?:which|that|who|whom|when|where|as|and|but|it|he|she|they)\b)[^,]{2,60}$")
_SENTENCE_END = lazy_regex(
    r"\s*(?:(?:late\s|early\s)?(?:(?:on\s)?(?:\w+day\b|[A-Z][a-z]{2,8}\.?\s\d{1,2}\b)|(?:last|this|earlier)\s[\w ]{3,12}|yesterday|today))?\s*(?:[.;]|$)"
)
_QUOTED_BEFORE = lazy_regex(r"(?:,[”\"’']?|[”\"’'],?)\s[^,]{2,60}$")
_BEHIND_QUOTE = lazy_regex(r"[”\"],?\s[^,;]{2,60}$")
# "told the firms to stop" gives an order; "told the press that" says something.
_ORDER = lazy_regex(r"(?:told|tells)\b(?![^.;]{0,80}\bthat\b)[^.;]{1,80}?\sto\s(?:\w+ly\s)?[a-z]+\b", re.IGNORECASE)
# "Recent reports suggest": here it is a noun.
_PLURAL = lazy_regex(
    r"(?:reports|claims|notes|estimates|states)\s(?:also\s)?(?:suggest|indicate|show|say|find|point|put|claim|reveal|said|"
    r"suggested|indicated|showed|found|are|were|have|had|of|from|about)\b",
    re.IGNORECASE,
)
# "Performance highlights:" heads a list.
_HEADS_LIST = re.compile(r"(?:highlights|estimates)\s*[:：]?\s*")
_PLACING = frozenset({"sees", "ranks", "places", "placed"})
# "Ranks Acme ahead of Bolt", "placed it a year behind", not "ranks ahead of Bolt".
_PLACED = lazy_regex(
    r"\s(?:(?:the\s)?[A-Z]|(?:it|them)\b)(?:[^.;]|\.(?=\S)){0,60}?\s(?:ahead|behind|years?|months?|at (?:the top|number|no\.)|first|second|third|above|below)\b"
)

# "Verified Foo 3 at 90%": who has tested it says so.
_VERIFIED = lazy_regex(
    r"(?:verif(?:ied|ies)|certif(?:ied|ies)|confirm(?:ed|s))\s(?:[^.;,]|\.(?=\d)){1,60}?\sat\s\d", re.IGNORECASE
)

# "The chips are then believed to be sold on", "is estimated at ten": of whom it is said, says nothing.
_SAID_OF = lazy_regex(
    r"\b(?:is|are|was|were|been|being)\s(?:(?:\w+ly|now|then|also|widely|still|long)\s)*$", re.IGNORECASE
)
_OF_WHOM = lazy_regex(r"\s(?:to|at|as|in|between|that)\b")
# "Added 2,100 patents", "added to a list": to what somebody has.
_ADDING = lazy_regex(
    r"add(?:ed|s)\s(?!that\b)[^.;:“\"]{2,90}?\sto\s(?:[\w.’'-]+\s){0,4}?(?:(?:black)?list|register|roster|catalogu?e|portfolio|collection)\b|"
    r"add(?:ed|s)\s(?:in|during|since)\s(?:the\s)?(?:\d|[A-Z][a-z]+\s\d|last|this|past|total)|add(?:ed|s)\s(?:to|onto|into|alongside)\s(?!(?:reporters|journalists|(?-i:us|me))\b)|(?:wrote|writ(?:es|ten))\s(?:off|down|up)\b|says\s(?:a lot|much|little|something|more|nothing|volumes)\sabout\b|add(?:ed|s)\s(?:(?:about|around|some|nearly|over|more than|only|just|another|almost|a further)\s)*\d[\d,.]*\s(?!%|percent|per cent)[a-z]",
    re.IGNORECASE,
)
# "Foo showed strong performance": its own, which is nothing it says.
_SHOWING = lazy_regex(
    r"show(?:s|ed)?\s(?!that\b)(?:[\w-]+,?\s){0,4}?(?:performance|results|gains|improvements?|promise|strengths?|abilit(?:y|ies)|capabilit(?:y|ies)|progress)\b",
    re.IGNORECASE,
)


@cache
def _verbs() -> re.Pattern[str]:
    return lazy_regex(
        rf"(?<![\w-])(?:(?P<saying>{_SAYING})|(?P<stating>{_STATING})|(?P<announcing>{_ANNOUNCING}))(?![\w-])",
        re.IGNORECASE,
    )


@cache
def participles() -> re.Pattern[str]:
    """Match the participles with which somebody says something: ", arguing that", "with a report revealing that"."""
    return re.compile(
        r"(?:\bwith\s(?P<source>[^,;]{2,60}?)\s|,\s(?:and\s|while\s)?)(?:openly\s|publicly\s)?"
        r"(?:claiming|arguing|saying|noting|stating|warning|stressing|acknowledging|insisting|asserting|conceding|"
        r"predicting|calling|adding that|estimating|concluding|admitting|"
        r"(?(source)(?:reveal|show|indicat|suggest|find|report|highlight)ing that|(?!)))\b"
    )


def statements(text: str) -> list[re.Match[str]]:
    """Find the verbs of a text that tell what somebody says; group `saying` holds those that never do else."""
    titled = is_title_cased(text)
    return [m for m in _verbs().finditer(text) if (titled or m[0][0].islower() or not m.start()) and _tells(text, m)]


def leads_on(text: str, match: re.Match[str]) -> bool:
    """Tell whether what a verb of saying tells stands behind it, not before: "Corvane says that", not ", Corvane says"."""
    return not (_CLOSING.match(text, match.end()) or _BEHIND_QUOTE.search(text[: match.start()]))


def ends_statement(text: str, match: re.Match[str]) -> bool:
    """Tell whether a verb closes what its subject tells: "..., Norway announced on Monday."."""
    return bool(_SENTENCE_END.match(text, match.end()) and _TOLD_BEFORE.search(text, 0, match.start()))


def is_title_cased(text: str) -> bool:
    """Tell whether a text writes all its longer words with a capital, as headlines do."""
    words = re.findall(r"(?<![\w’'-])[^\W\d_]{4,}", text)
    return bool(sum(word[0].isupper() for word in words) * 4 >= len(words) * 3)


def _tells(text: str, match: re.Match[str]) -> bool:
    if _SAID_OF.search(text, 0, match.start()) and _OF_WHOM.match(text, match.end()):
        return False
    if match["saying"]:
        if _PLURAL.match(text, match.start()) or _HEADS_LIST.fullmatch(text, match.start()):
            return False
        return not (_ORDER.match(text, match.start()) or _ADDING.match(text, match.start()))
    if _SHOWING.match(text, match.start()):
        return False
    verb = match[0].lower()
    puts = verb in {"put", "puts"}
    if puts and re.match(r"\s[^.;]{1,60}?\s\d", text[match.end() :]):
        return True
    if puts or verb in _PLACING:
        placed = _PLACED.match(text, match.end()) is not None
        if placed or not puts:
            return placed
    if match["announcing"] and (ends_statement(text, match) or _VERIFIED.match(text, match.start())):
        return True
    needed = _ANNOUNCEMENT if match["announcing"] else _STATEMENT
    if needed.match(text, match.end()):
        return True
    return bool(_CLOSING.match(text, match.end()) and _QUOTED_BEFORE.search(text[: match.start()]))
