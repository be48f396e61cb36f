"""Comparisons that are not stated: asked, doubted, aimed at, nearly reached, or denied of everybody."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.reading.verbs import SURPASSING

# What is asked, doubted or tried is not stated.
_UNSAID = lazy_regex(
    r"\b(?:if [^,;.]{0,40}\b(?:releas|launch|build|mak|develop|train|ship|introduc)\w* (?:a|an|another) (?:\w+ )?model\b(?=[^,;.]*$)|those (?:\w+ )?(?:able to|capable of)|potential (?:of|for) [^,;.]{1,40} to|(?:notion|idea|belief|assumption|myth|perception|narrative) that|whether|doubt(?:s|ed|ing|ful)?|(?<![\w-] )questions?(?= (?:whether|if|that|how|why|the|its|their|it|them|this|these|those)\b)|questions? (?:about|of whether|over whether|as to|is|are|was|remains?)|(?:rais|pos|ask)\w* (?:the |a |some |serious )?questions?|questioned|wonder(?:s|ed|ing)?|asked if|asks if|curious|debat(?:es?|ed|ing)|s[kc]eptical|s[kc]epticism|s[kc]eptics|unclear|remains to be seen|"
    r"hop(?:es?|ed|ing) (?:to|that|(?:\w+ ){0,2}?(?:to|would|will|could|might|can))|hoping|tr(?:y|ies|ied|ying) to|(?:ha(?:s|ve|d) )?yet to|aim(?:s|ed|ing)? (?:to|at)|goals? (?:of|is|was|to)|ambitions? to|attempt(?:s|ed|ing)? (?:to|at)|(?:must|needs?|would have to) [^,;.]{1,60} to|want(?:s|ed|ing)? (?:[\w.-]+ ){0,3}?to|"
    r"(?:im)?possible to|(?:it )?means? to|look(?:s|ed|ing)? to|seek(?:s|ing)? to|sought to|striv(?:es?|ing) to|strove to|in order to|(?:it takes|it took|designed|intended|meant|supposed|built|created|engineered|needed?|poised|set up) to|pressure(?:d)? (?:is )?(?:on \w+ )?to|(?:race|racing|rush(?:es|ed|ing)?|bid|quest|push(?:es|ed|ing)?|effort|scrambl\w+|fight(?:s|ing)?|struggl\w+|wait(?:s|ed|ing)?|plan(?:s|ned|ning)?) (?:for \w+ (?:\w+ )?)?to|how to)\b(?![^.;]*[.;]\s)",
    re.I,
)
# "Foo and Bar compete for the top spot": nobody holds it.
_IN_RUN = lazy_regex(
    r"\b(?:compet(?:e[ds]?|ing)|vie[ds]?|vying|battl(?:e[ds]?|ing)|rac(?:e[ds]?|ing)|fight(?:s|ing)?|fought|contend(?:s|ed|ing)?|jostl(?:e[ds]?|ing)|tussl(?:e[ds]?|ing)) for (?:the |an? )?$",
    re.I,
)
# "We explored if tuning small models, ..., helps them beat B"
_EXPLORED = lazy_regex(
    r"\b(?:explor|investigat|examin|stud[yi]|test|check|ask|see|find out|determin|assess|evaluat)\w*\s(?:if|whether)\s[^.;]*$",
    re.I,
)
# "That does not mean that A beats B": what does not follow is not denied either.
_NOT_MEANT = lazy_regex(
    r"(?:\bnot|n['’]t|\bcannot)\s(?:\w+ly\s)?(?:mean|indicate|imply|prove|guarantee|show|suggest|establish)\s[^.;]{0,90}$",
    re.I,
)
# "Top models rarely surpass experts"
_RARELY = lazy_regex(r"\b(?:rarely|seldom|scarcely|hardly ever|almost never)\s+(?:\w+\s+)?$", re.I)
# "A chatbot to rival B": what it is for, not what it does.
_IN_AIM = lazy_regex(
    r"(?<!first )(?<!only )\b(?:chatbots?|models?|assistants?|llms?|systems?|tools?|products?|features?|services?|versions?|agents?|generators?|engines?|apps?|startups?|answers?|contenders?|challengers?|candidates?|hopes?|ai)\s+to\s+$",
    re.I,
)
_AIMED = lazy_regex(r"(?:rival|" + SURPASSING + r"|match|top|best|catch up|keep up|equal)\b", re.I)
_THE_FIRST = lazy_regex(
    r"\b(?:first|only|second|third|latest|next|one|few|\w+est|among|no|any)\b(?:\s+[\w-]+){0,5}\s+to\s+$", re.I
)
# "No model, not even A, beats B": what nobody does A does not either.
_NOBODY = lazy_regex(
    r"(?:\b(?:no|none of the|neither of the|hardly any)\s+(?:[\w-]+\s+){0,3}?(?:models?|systems?|llms?|labs?|chatbots?)|\b(?:nothing|nobody|no one|none)(?: (?:else|on the market|out there|available))?)\b(?=(?:,[^;.]*,)?(?:\s+\w+){0,3}\s+$)",
    re.I,
)

# "Its style is similar to B's" says nothing of merit.
_IN_STYLE = lazy_regex(
    r"\b(?<!our )(?<!this )(?:style|tone|architecture|design|approach|format|personality|interface|structure|pricing|voice|look|feel|syntax|licen[cs]e)\s+(?:is|are|was|were|seems?|feels?)\s+(?:\w+\s+)?$",
    re.I,
)
_IN_FORM = lazy_regex(r"\b(?:architecturally|structurally|syntactically|conceptually|visually|in spirit)\s+$", re.I)
# "https://example.org/beat-foo": words of an address say nothing.
_ADDRESS = lazy_regex(r"(?:https?://|www\.)\S*$")
# "It is important to tune it to achieve the best performance": advice.
_ADVICE = lazy_regex(
    r"\W*it(?:['’]s| is)\s+(?:\w+ly\s+|very\s+)?(?:important|necessary|essential|crucial|vital|recommended|advisable|critical|useful|helpful|best)\s+to\b",
    re.I,
)
# "Nearly surpasses B" does not.
_NEARLY = lazy_regex(r"\b(?:nearly|almost|close to|not quite|on the verge of|comes? close to|came close to)\s+$", re.I)


# "If A scored 95% on B, ": up to the clause that follows from it; it may open behind a semicolon.
_IF = lazy_regex(
    r"(?:^|;)\W*(?:even\s+)?if\s+(?!you\s+(?:look|compare|want)|we\s+look)(?:[^,]|,(?=\d)|,\s+(?:and|or|but|[A-Z][\w.-]+(?:,|\s+and))\s)*?(?:,(?!\d)|\s+then\b|$)",
    re.I,
)
# "If A scored 95% today, it would score less in a year"
_FOLLOWS = lazy_regex(
    r"\s*(?:it|they|that|this|[A-Z][\w.-]*)\s+(?:would|could|might|(?:is|are)\s(?:\w+\s)?(?:certain|likely|sure|bound|going)\sto)\s[^,;.]*",
    re.I,
)


def in_condition(text: str, at: int) -> bool:
    """Tell whether an offset stands in the condition that opens a sentence, or in what would follow: "If A beats B, it would win".

    Args:
        text: The passage.
        at: The offset.
    """
    return any(
        condition.start() <= at <= condition.end()
        or (condition.end() < at and _FOLLOWS.fullmatch(text, condition.end(), at) is not None)
        for condition in _IF.finditer(text)
    )


def is_short_of(text: str, cue: CueMark, relation: BenchmarkRelation) -> bool:
    """Tell whether a comparing word falls short of what it would say: "nearly surpasses B", "in style similar to B".

    Args:
        text: The passage.
        cue: The comparing word.
        relation: How the first would stand to the second.
    """
    nearly = relation == "above" and _NEARLY.search(text, 0, cue.start) is not None
    return nearly or any(said.search(text, 0, cue.start) for said in (_IN_STYLE, _IN_FORM))


def is_unsaid(text: str, start: int) -> bool:
    """Tell whether a comparison or a place is only asked, doubted or aimed at.

    Args:
        text: The passage.
        start: Offset of the word that tells it.
    """
    if _AIMED.match(text, start) and _IN_AIM.search(text, 0, start) and not _THE_FIRST.search(text, 0, start):
        return True
    if _EXPLORED.search(text, 0, start):
        return True
    if _IN_RUN.search(text, max(0, start - 30), start):
        return True
    if _RARELY.search(text, max(0, start - 30), start) or _NOT_MEANT.search(text, max(0, start - 130), start):
        return True
    if _ADDRESS.search(text, 0, start) or _ADVICE.match(text):
        return True
    return in_condition(text, start) or _UNSAID.search(text[_clause_start(text, start) : start]) is not None


# "Foo plans to ship A, which matches B": only the shipping is planned.
_WHICH = lazy_regex(r",\s(?:which|who)\s(?=(?:is|are|was|were|has|have|had|\w+ly|already|now|[a-z]+(?:s|ed))\s)")


def _clause_start(text: str, at: int) -> int:
    """Give the offset from which words may say that what stands at an offset is only aimed at or asked.

    Args:
        text: The passage.
        at: The offset.
    """
    start = max(0, at - 120)
    return max((relative.end() for relative in _WHICH.finditer(text, start, at)), default=start)


def is_of_nobody(text: str, cue: CueMark, system: SystemMark | None) -> bool:
    """Tell whether a comparison is denied of all systems, among which one may be named.

    Args:
        text: The passage.
        cue: The comparing word.
        system: Whose merit is told.
    """
    nobody = _NOBODY.search(text[: cue.start])
    return nobody is not None and (system is None or system.start >= nobody.start())
