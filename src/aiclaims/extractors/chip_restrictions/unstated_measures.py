"""Measures that a sentence only has in mind, names, describes or asks for, by whatever word they were found."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.known_verbs import verb_behind
from aiclaims.extractors.chip_restrictions.regime import names_chips, other_goods
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.tokens import word_set


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
    if finding.action == "list" and (_LISTED_ALREADY.search(scene.text) or _only_names_list(scene, finding)):
        return True
    if finding.action == "restrict" and _OWN_DEVICES.search(scene.text) and not names_chips(scene.text):
        # What a state's own offices may run is no trade.
        return True
    if predicate is not None and predicate.verb in _WRITES and _WRITING.search(scene.text, at.start, at.end + _NEXT):
        return True
    if predicate is not None and verbal and _HAS_HOLD.search(at.text) and not _CONTROLS_TRADE.match(scene.text, at.end):
        return True  # "controls the materials" tells who has them
    if _KIND_OF_RULE.search(scene.text) or _is_condition(scene, finding):
        return True
    if _is_glossed(scene) or _SUPPOSED.search(before) is not None or _INSTEAD.search(before) is not None:
        return True
    if _FOR_WHOM.search(before) is not None and _WOULD_TAKE.search(scene.text, at.end) is not None:
        return True
    if predicate is not None and predicate.form == "infinitive" and _is_in_a_cause(scene, predicate):
        return True
    since = _SINCE_DOING.match(scene.text)
    if (since is not None and at.start < since.end()) or _LIMITED_IN.search(
        scene.text, at.start, at.end + _NEXT
    ) is not None:
        return True
    if finding.action == "ease" and not scene.items and finding.target is None and _SO_MANY_PERMITS.search(scene.text):
        return True
    return (
        _is_only_able(before)
        or (not verbal and (_ONLY_NAMED.search(before) is not None or _is_of_other_goods(scene, finding)))
        or (predicate is not None and verbal and _is_no_statement(scene, predicate, before))
        or _NONE.match(scene.text, at.end) is not None
        or _is_on_money(scene, finding, predicate)
        or (finding.action in {"tariff", "ease"} and _is_on_whatever(scene))
        or (finding.action == "tariff" and not verbal and _is_supposed_rate(scene, finding))
    )


_HAS_HOLD = lazy_regex(r"\bcontrols?$", re.IGNORECASE)
_CONTROLS_TRADE = lazy_regex(
    r"\s(?:[\w.’'&-]+\s){0,6}?(?:exports?|exporting|sales?|shipments?|imports?|trade|transfers?|re-?exports?|access|suppl(?:y|ies)|flows?|purchases)\b|[^.;]{0,60}?\bunder (?:ECCN|the EAR|category)\b",
    re.IGNORECASE,
)


def _is_in_a_cause(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb stands in what brings something about: "its partnership to restrict sales will slow the industry"."""
    governing = verb_behind(scene, predicate)
    return governing is not None and governing.verb in _BRINGS


_BRINGS = word_set(
    "slow hurt hinder hamper impede harm cost weaken damage delay undermine spur accelerate push force reduce raise"
)
# "Since imposing curbs last year, prices have climbed": since when something is so.
_SINCE_DOING = lazy_regex(r"\W*since (?:\w+ly )?[a-z]+ing\b[^,]*,", re.IGNORECASE)
# "Is limited in how it can deny": who acts is held back.
_LIMITED_IN = lazy_regex(r"\b(?:limited|restricted|constrained) in (?:how|what|whether|its ability)\b", re.IGNORECASE)
# "Issued 898 export licences in 2023": what a year's work came to.
_SO_MANY_PERMITS = lazy_regex(
    r"\b(?:issued|granted|approved|handled|processed)\s(?:(?:about|over|some|nearly|a total of)\s)?\d[\d,]*\s(?:[\w-]+\s){0,3}?(?:licen[cs]es|permits|authori[sz]ations|applications)\b",
    re.IGNORECASE,
)


def _is_supposed_rate(scene: Scene, finding: Finding) -> bool:
    """Tell whether a rate is only thought of, to tell what it would do: "a 25% tariff on chips would raise prices"."""
    at = finding.anchor.start
    taxing = [p for p in scene.passage.parse.predicates if p.subject and p.subject.start <= at < p.subject.end]
    return _SOME_RATE.search(scene.before(at)) is not None and any(
        not p.passive and _WOULD_DO.match(scene.text, p.start) for p in taxing
    )


_SOME_RATE = lazy_regex(r"\ban?\s(?:[\w-]+\s)?\d+(?:\.\d+)?\s?(?:%|per ?cent)?[\s-](?:[\w.]+\s){0,2}$", re.IGNORECASE)
_WOULD_DO = lazy_regex(
    r"(?:would|could|might)\s(?!(?:\w+\s)?(?:take effect|apply|start|begin|cover|come into))", re.IGNORECASE
)


def _is_condition(scene: Scene, finding: Finding) -> bool:
    """Tell whether what a licence depends on is told, and no act: "such that the sale keeps nobody waiting"."""
    bound = _ON_CONDITION.search(scene.text)
    return bound is not None and (bound.end() <= finding.anchor.start or scene.passage.kind == "item")


_ON_CONDITION = lazy_regex(
    r"\b(?:such that|provided that|(?:on|under) (?:the )?condition that)\s(?:the\s|an?\s|such\s|any\s)?(?:[\w-]+\s){0,2}?(?:exports?|re-?exports?|sales?|shipments?|transactions?|items?|goods|chips)\b",
    re.IGNORECASE,
)
# How a state's rules are built is told, and no rule on chips: "operates a two-tier system of export control".
_KIND_OF_RULE = lazy_regex(
    r"\b(?:implements?|operates?|runs?|maintains?|has|have|uses?|applies|appl(?:y|ies)|employs?)\s(?:an?|the|its)\s(?:[\w-]+\s){0,3}?(?:systems?|regimes?|frameworks?|approach) of (?:[\w-]+\s){0,2}?controls?\b",
    re.IGNORECASE,
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
    if predicate.link != "main" and _FORMERLY.search(scene.text, 0, predicate.head):
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


def _only_names_list(scene: Scene, finding: Finding) -> bool:
    """Tell whether a list is named, and nobody is said to be put on it: "sales to firms on the list", "went on after the list"."""
    at, parse = finding.anchor, scene.passage.parse
    if scene.passage.kind == "row" or not _A_LIST.fullmatch(at.text) or parse.predicate_at(at.start, at.end):
        return False
    if _BEING_LISTED.match(scene.text, at.end):
        return False
    over = parse.predicate_over(at.start)
    if over is not None and over.subject is not None and _NOBODY.match(scene.text, over.subject.start):
        return True
    if _NOBODY.match(scene.text):
        return True
    finite = any(p.form == "finite" for p in parse.predicates)
    return over.verb not in _ON_A_LIST if over is not None else finite


def _is_glossed(scene: Scene) -> bool:
    """Tell whether an entry says what its own label means: "Entity List: A list of parties that", "Quotas: Quotas limit"."""
    label = _ENTRY.match(scene.text)
    if label is None:
        return False
    return scene.text.startswith(label["term"], label.end()) or _KIND_OF.match(scene.text, label.end()) is not None


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
# "Controls that previously limited sales": what no longer holds.
_FORMERLY = lazy_regex(r"\b(?:previously|formerly|originally|until (?:then|now|recently))\s$", re.IGNORECASE)
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
    r"\b(?:amend|modif|revis|correct|clarif|updat)\w*\s(?:[\w()-]+\s){0,4}?(?:existing\s)(?:[\w()-]+\s){0,2}?(?:entr(?:y|ies)|entit(?:y|ies)|listings?)\b|"
    r"\b(?:modif|revis|correct|clarif)\w*\s(?:(?:the|an?|\w+)\s)?(?:entry|entries|listings?)\b",
    re.IGNORECASE,
)
_NEXT = 40
"""Characters behind a verb in which stands what is written."""
_WRITES = word_set("publish release issue write present print circulate")
_WRITING = lazy_regex(
    r"\s(?:an?|its|the|their|this|that|two|three|several)\s(?:[\w-]+\s){0,2}?(?:report|paper|study|booklet|brochure|statement|review|survey|analysis|white paper|blog(?: post)?|article|essay|overview|strategy|roadmap|forecast)s?\s(?:on|about|into|of)\b",
    re.IGNORECASE,
)
_A_LIST = lazy_regex(r"(?:\w+ )?(?:black)?list", re.IGNORECASE)
_BEING_LISTED = lazy_regex(r"\s(?:designation|listing|addition|placement|inclusion)s?\b", re.IGNORECASE)
_ON_A_LIST = word_set(
    "add put place include designate name list blacklist be appear land sit stay remain join enter come go wind end find hit move keep get stand belong"
)
_NOBODY = lazy_regex(r"(?:none|neither|no \w+)\b", re.IGNORECASE)
_OWN_DEVICES = lazy_regex(
    r"\bon (?:all |any |its |their |most )?(?:government|official|federal|state|work|agency|military|public-sector)(?:-issued|-owned)?(?: \w+)? (?:devices|phones|computers|laptops|networks|systems|machines)\b",
    re.IGNORECASE,
)
_ENTRY = lazy_regex(r"\W*(?P<term>[A-Z][\w’'/-]*(?:\s[\w’'/-]+){0,4})\s?:\s")
_KIND_OF = lazy_regex(
    r"An?\s(?:[\w.-]+\s){0,3}?(?:list|rule|tool|mechanism|measure|policy|type|kind|form|register|process|practice|regime)\s(?:of|that|which|by which|for|used)\b"
)
# What is no longer done, or was not: "instead of being presumptively denied".
_INSTEAD = lazy_regex(r"\b(?:instead of|rather than)\s(?:(?:being|simply|\w+ly)\s){0,2}$", re.IGNORECASE)
# What somebody might choose: "should Japan pursue a ban".
_SUPPOSED = lazy_regex(r"(?:^|[.;,]\s)[Ss]hould (?:the )?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)? [a-z]+\b[^.;]*$")
# And what it would take: "for Japan to cut off supplies, it would have to".
_FOR_WHOM = lazy_regex(r"\bfor (?:the )?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)? to (?:\w+ly )?$")
_WOULD_TAKE = lazy_regex(r"\b(?:would|must|ha(?:s|ve) to|needs? to)\b", re.IGNORECASE)
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
