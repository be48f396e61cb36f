"""The words in which systems are tested, compared and ranked; those that are looked up stand in `cues.toml`."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.lexicon.data import parse, text_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading.cues import CueLexicon

_DATA = parse(text_of(__package__, "cues.toml"))

COMPARISONS = CueLexicon({name: tuple(entries) for name, entries in _DATA["comparisons"].items()})
"""Comparing words, by how the first stands to the second."""

# "Could rival", "is about six times as powerful as": what stands right before a comparing word.
_TO_COMPARISON = lazy_regex(
    r"\s+(?:(?:is|are|was|were|be|has|have|had|can|could|may|might|will|would|do|does|did|indeed|also|now|still|already|even|not|far|well|just|roughly|broadly|slightly|significantly|perform(?:s|ed)?|said to be|thought to be|reported to be|believed to be|considered|about|around|some|over|up|to|times|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten)|\d[\d.]*(?:x|%)?|\w+ly)\s+){0,6}(?=\w)"
)
_LONGEST = 60
"""Letters within which a comparing word stands behind whoever is compared."""


def opens_comparison(text: str, at: int) -> bool:
    """Tell whether a comparing word stands right behind an offset, but for auxiliaries, adverbs and multiples.

    Args:
        text: The passage.
        at: The offset.
    """
    behind = _TO_COMPARISON.match(text, at)
    return behind is not None and any(
        at + cue.start <= behind.end() for cue in COMPARISONS.find(text[at : at + _LONGEST])
    )


RELATIONS: dict[str, BenchmarkRelation] = {
    "above_verb": "above",
    "above": "above",
    "raised_verb": "above",
    "below_verb": "below",
    "below": "below",
    "on_par_verb": "on_par",
    "on_par": "on_par",
}

PARTICIPLES = lazy_regex(
    r"(?:outperformed|out-performed|outscored|outdone|outpaced|outclassed|outshone|outranked|outstripped|surpassed|exceeded|beaten|beat|bested|topped|led|"
    r"overtaken|edged out|edged|eclipsed|crushed|trounced|defeated|dethroned|pipped|matched|rivaled|rivalled|equaled|equalled|passed|leapfrogged)",
    re.I,
)
PASSIVE = lazy_regex(
    r"(?:\s+(?:only|narrowly|easily|even|just|slightly|again|soundly|clearly|on|in)(?:\s[^,;.]{1,40}?)?)?\s+by\b", re.I
)
SCORED = lazy_regex(
    r"\b(?:scor(?:es?|ed|ing)|achiev\w+|gets?|got|getting|gain(?:s|ed|ing)?|hits?|hitting|reach\w*|post(?:s|ed|ing)|record(?:s|ed|ing)|earn\w*|attain\w*|obtain\w*|"
    r"manag(?:es?|ed|ing)|deliver\w*|register\w*|notch\w*|clock(?:s|ed|ing)|garner\w*|pass(?:es|ed|ing)?|answer\w*|solv\w*|resolv\w*|rat(?:es?|ed|ing)|"
    r"has|had|have|having|comes? (?:in )?at|came (?:in )?at|stands? at|stood at|sits? at|sat at|is at|was at|lands?|landed|leads?|led|tops?|topped|"
    r"accurac\w+|scores?|elo|rating|pass rate|success rate|resolution rate|win rate|results?|performance|complet\w*|succeed\w*|marks?|"
    r"improv\w+|increas\w+|ris(?:es|ing)|rose|climb\w*|jump\w*|drop\w*|fell|falls|went|goes|show(?:s|ed|ing)?|report\w*|produc\w*|put(?:s|ting)?|boast\w*|return\w*|yield\w*|"
    r"with|at|of|versus|vs|against|compared)\b",
    re.I,
)
AND = lazy_regex(r"\b(?:and|or|nor)\b|&", re.I)
TEST_NOUN = lazy_regex(
    r"\b(?:benchmarks?|leaderboards?|tests?|evaluations?|evals?|exams?|scores?|scored|scoring|arena|rankings?|tasks?|accuracy|pass@\d+|win rates?)\b",
    re.I,
)
OTHER_SUBJECT = lazy_regex(
    r"\b(?:pric(?:es?|ing)|costs?|speeds?|throughput|latency|efficiency|marketing|licen[cs]\w+|downloads|usage|revenues?|sales|valuation|context window|memory footprint)\s+(?:(?:also|now|still|even|easily|\w+ly)\s+)?$"
    # "The total DAU on all platforms grew, surpassing A's"
    r"|\b(?:[DMW]AUs?|(?i:daily|weekly|monthly)(?:[- ]active)? users|user (?:base|counts?|numbers)|volumes|shipments|cadence)\b[^.;]{0,80}$"
)
"""What is no merit in tests, as the subject of a comparing word."""
OTHER_DIMENSION = lazy_regex(
    r"\b(?:downloads?|downloaded|installs|installations|sign-?ups|users?|traffic|revenues?|sales|profits?|market|shares?|shipments?|valuations?|valued|prices?|(?<!-)priced(?!\s(?:\w+\s)?(?:models?|systems?|rivals?|competitors?|alternatives?|ones)\b)|pricing|cheap\w*|costs?|"
    r"memory|energy|most[- ]used|popular(?:ity)?(?!,?\s+(?:[\w-]+,?\s+){0,4}(?:models?|[LV]?LMs?|LLMs?|systems?|baselines?|approaches|methods?|chatbots?|alternatives|assistants?|agents?|benchmarks?|tests|datasets|tasks)\b)|subscribers?|funding|investment|stocks?|spending|efficien(?:t|cy|cies)|speed|latency|faster|throughput|(?:usage|rate|message) (?:caps?|limits?|quotas?)|app stores?|app charts?|store|patents?|papers|"
    r"tok(?:en)?s?/s(?:ec)?|tokens?[- ]per[- ]second|t/s|fps|[a-z]?flops|publications|talent|chips? sales|exports?|salar\w+|jobs|headcount|fine-?tun\w+(?! (?-i:[A-Z])| (?:models?|versions?|variants?|checkpoints?|llms?|systems?)\b)|context window|(?:fewer|more|less|lower|times the|number of|as many)\s(?:[\w-]+\s)?parameters?|parameter counts?|tokens? per|thresholds?|token (?:usage|consumption|counts?|efficiency)|total output|verbosity)\b",
    re.I,
)
