"""Measures that a sentence only has in mind, names, describes or asks for, by whatever word they were found."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.regime import names_chips, other_goods
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate


def is_unstated(scene: Scene, finding: Finding) -> bool:
    """Tell whether a sentence does not state a measure that was found in it.

    Args:
        scene: The passage.
        finding: A measure.
    """
    at = finding.anchor
    before = scene.before(at.start, 160)
    predicate = scene.passage.parse.predicate_at(at.start, at.end)
    verbal = predicate is not None and predicate.head <= at.start < predicate.end
    if other_goods(scene.text) and not scene.goods and not names_chips(scene.text):
        return True
    if _LISTED_ALREADY.search(scene.text) is not None and finding.action == "list":
        return True
    return (
        _is_only_able(before)
        or (not verbal and (_ONLY_NAMED.search(before) is not None or _is_of_other_goods(scene, finding)))
        or (predicate is not None and verbal and _is_no_statement(scene, predicate, before))
        or _NONE.match(scene.text, at.end) is not None
        or _is_on_money(scene, finding, predicate)
        or (finding.action in {"tariff", "ease"} and _is_on_whatever(scene))
    )


def _is_only_able(before: str) -> bool:
    return _ABLE.search(before) is not None or _WHOEVER.search(before) is not None


def _is_no_statement(scene: Scene, predicate: Predicate, before: str) -> bool:
    """Tell whether a verb says what is aimed at, what a known rule or means is for, or what is done in spite of it."""
    if predicate.form in {"gerund", "participle", "infinitive"} and _AIM.search(before):
        return True
    if _AIMS.search(before) or (predicate.passive and _BEFORE.search(before)) or _COMPLYING.search(before):
        return True
    if predicate.passive and _HARDLY.search(scene.text, predicate.start, predicate.head):
        # "Cannot easily be exported": nobody forbids it.
        return True
    if predicate.passive and _AS.search(before):
        return True
    if predicate.form in {"gerund", "participle"} and _is_defined(scene, predicate):
        return True
    if predicate.link == "reduced" and _ONLY_NAMED.search(before):
        return True
    return predicate.form == "infinitive" and _USED_TO.search(before) is not None


def _is_defined(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a note says what a measure is, and not that anybody took it: "Export bans: Imposing quotas on minerals"."""
    passage = scene.passage
    if passage.kind != "item" or passage.periods or scene.parties:
        return False
    parent = passage.parent
    return _LABEL.fullmatch(scene.text[: predicate.start]) is not None and not (parent is not None and parent.entities)


def _is_of_other_goods(scene: Scene, finding: Finding) -> bool:
    """Tell whether a noun of limits is followed by what they are of, and that is no trade: "limits of the controls", "limits on state law"."""
    at = finding.anchor
    of = _OF_WHAT.match(scene.text, at.end) if finding.action == "restrict" else None
    if of is None:
        return False
    start = of.start("what")
    phrase = _PHRASE_END.search(scene.text, start)
    end = phrase.start() if phrase else len(scene.text)
    if _LIMIT.fullmatch(at.text) and _RULES.search(scene.text, start, end):
        return True
    named = any(i.start < end and start < i.end for i in scene.items)
    named = named or any(p.start < end and start < p.end for p in scene.parties)
    return not named and _TRADE.search(scene.text, start, end) is None and not names_chips(scene.text[start:end])


def _is_on_money(scene: Scene, finding: Finding, predicate: Predicate | None) -> bool:
    """Tell whether an act is on what is invested, and on no goods."""
    if predicate is None or finding.action not in {"restrict", "license", "ease"}:
        return False
    end = max([finding.anchor.end, *(c.end for c in predicate.complements)])
    scope = scene.text[finding.anchor.start : end] + (_MAKING.match(scene.text, end) or [""])[0]
    return _INVESTED.search(scope) is not None and not (_TRADE.search(scope) or _CONTROLS.search(scope))


def _is_on_whatever(scene: Scene) -> bool:
    """Tell whether a sentence tells of tariffs and neither names chips nor goes on from those that did."""
    return _TARIFFS.search(scene.text) is not None and not (scene.goods or names_chips(scene.text) or scene.goes_on)


# What somebody may, might or is asked to do: "the potential for China to impose", "renewed calls to tighten".
_ABLE = lazy_regex(
    r"\b(?:potential|possibilit(?:y|ies)|risks?|threats?|prospects?|danger|fears?|likelihood|(?<!made the )(?<!makes the )calls?|appeals?|pleas?|demands?|requests?|pressure|"
    r"recommendations?|needs?|case|arguments?|options?|temptation|incentives?|ability|capacity|power|powers|authority|right|freedom|"
    r"willingness|willing|unwilling|reluctance|reluctant|able|unable|tempted|inclined|free|empowered|authori[sz]ed|opportunit(?:y|ies)|room|leverage)"
    r"(?:\s(?:for|by|from|on|in|within|among|across)\s(?:[\w.’'-]+\s){1,6}?|\s)to\s(?:\w+ly\s|further\s|also\s)*$",
    re.IGNORECASE,
)
# What any state may do is no act of one: "when countries impose bans".
_WHOEVER = lazy_regex(
    r"\b(?:when|whenever|where|if|as|how|whether|why|once|should)\s(?:(?:other|more|some|many|major|resource-rich|exporting|producing)\s){0,2}"
    r"(?:countries|states|governments|nations|powers|regimes|a (?:country|state|government|nation))\s(?:(?:\w+ly|would|might|may|can|could)\s){0,2}(?:[a-z]+\s(?:export|trade|import|new)\s)?$",
    re.IGNORECASE,
)
# A rule that is got around, borne or blamed is known.
_ONLY_NAMED = lazy_regex(
    r"\b(?:bypass|circumvent|evad|sidestep|skirt|dodg|defy|defied|flout|navigat|withstand|withstood|weather|overcom|overcame|outlast|escap|"
    r"g[eo]t(?:s|ting)? (?:around|round)|work(?:s|ed|ing)? around|(?:despite|amid|amidst|notwithstanding|regardless of|in spite of|in the face of|"
    r"in defiance of|unlike|compared? (?:\w+ )?to|compar(?:e|es|ed|ing)))\w*\s(?:(?!that\b|and\b|which\b)[\w.’'-]+\s){0,5}$",
    re.IGNORECASE,
)
_AIM = lazy_regex(
    r"\b(?:aim(?:s|ed|ing)? (?:to|at)\s?:|(?:aims?|goals?|purpose|intent(?:ion)?|objectives?|hopes?) (?:of|to|is to|was to)\b(?=[^.;,]*\bby\s(?:\w+ly\s)?$)|"
    r"(?:aim(?:s|ed)?|seek(?:s|ing)?|sought|hop(?:es?|ed|ing)|tr(?:y|ies|ied|ying)|intended|designed|meant) to\b(?=[^.;,]*\bby\s(?:\w+ly\s)?$)|"
    r"(?:attempts?|efforts?|bids?) (?:by|of) (?:[\w.’'-]+ ){1,5}to\s(?:\w+ly\s)?$|\btowards?\s(?:\w+ly\s)?$)[^.;]*$",
    re.IGNORECASE,
)
_AIMS = lazy_regex(
    r"\b(?:aim|aims|aimed|seek|seeks|sought|hopes?|designed|intended|meant) to:?\s(?:[^.;]*,\s)?\(?\d\)\s$",
    re.IGNORECASE,
)
# "bought before the controls were tightened": when it was.
_BEFORE = lazy_regex(r"\b(?:before|until|by the time|ahead of when)\s(?:[\w.’'-]+\s){1,6}$", re.IGNORECASE)
# "The controls, as enforced so far, have": which ones.
_AS = lazy_regex(r"\b(?:as|if|once|when|where|unless)\s$", re.IGNORECASE)
_HARDLY = lazy_regex(r"\b(?:easily|readily|profitably|practically|realistically|competitively)\b", re.IGNORECASE)
# The nearest subject is a firm that does as it is told: "when A, complying with the rules, cut off".
_COMPLYING = lazy_regex(
    r"\b(?:when|after|as|because|since|while|that)\s[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*)?,\s(?:complying|in compliance|acting|bowing|following|under|obeying)\b[^,;]*,\s(?:\w+ly\s)?$"
)
_LABEL = lazy_regex(r"\W*(?:[\w’'/-]+\s){0,5}[\w’'/-]+:\s")
# "the same law used to restrict chips": what it is for.
_USED_TO = lazy_regex(
    r"\b(?:law|laws|mechanism|mechanisms|tools?|means|methods?|authority|powers?|instruments?|levers?|playbook|rules?|framework)\s(?:(?:is|are|was|were|being|often|commonly|also)\s)*used to\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_NONE = lazy_regex(r"\s(?:no|neither|zero)\s(?!longer\b|later\b|less\b|fewer\b|more\b)", re.IGNORECASE)
# Whose entry is changed, has been listed before.
_LISTED_ALREADY = lazy_regex(
    r"\b(?:amend|modif|revis|correct|clarif|updat)\w*\s(?:[\w()-]+\s){0,4}?(?:existing\s)(?:[\w()-]+\s){0,2}?(?:entr(?:y|ies)|entit(?:y|ies)|listings?)\b",
    re.IGNORECASE,
)
_LIMIT = lazy_regex(r"limits?|limitations?", re.IGNORECASE)
_OF_WHAT = lazy_regex(r"\s(?:on|of)\s(?P<what>\w)", re.IGNORECASE)
_RULES = lazy_regex(
    r"\b(?:controls?|curbs?|restrictions?|bans?|sanctions|polic(?:y|ies)|strateg(?:y|ies)|approach|power|leverage)\s?$",
    re.IGNORECASE,
)
_PHRASE_END = lazy_regex(r"[,;:.(]\s|[.;]$|\s(?:and|that|which|while|but|in|by|for|to)\s")
_TRADE = lazy_regex(
    r"\b(?:(?:re-?)?export\w*|sales?|sell\w*|ship\w*|suppl\w+|import\w*|trade|access|transfers?|purchas\w+|tools?|equipment|items|goods|products|technolog\w+|software|hardware|minerals?|materials?|magnets|them|it|these|those)\b",
    re.IGNORECASE,
)
_INVESTED = lazy_regex(r"\binvest(?:ments?|ing|ors?)\b", re.IGNORECASE)
_MAKING = lazy_regex(r"\s?(?:from|to)\s\w+(?:\s[\w-]+){0,4}", re.IGNORECASE)
_CONTROLS = lazy_regex(
    r"\b(?:export|chip|semiconductor|import) (?:controls?|curbs?|restrictions?|bans?)\b", re.IGNORECASE
)
_TARIFFS = lazy_regex(r"\b(?:tariffs?|(?:import|customs) dut(?:y|ies))\b", re.IGNORECASE)
