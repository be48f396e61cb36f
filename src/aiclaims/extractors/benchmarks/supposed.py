"""Numbers that are no results: supposed, reached by nobody, a gap between two, or what another was before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.opposition import is_arrow
from aiclaims.extractors.benchmarks.unsaid import in_condition
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading.periods.calendar_forms import MONTH

_GAP = lazy_regex(
    r"\b(?:lead|gap|advantages?|difference|margin|edge|deficit|disparity)\b(?:\s+(?!scor)[\w.'’-]+){0,12}?\s+(?:shrank|shrunk|narrowed|fell|fallen|closed|widened|grew|grown|dropped|went|gone|declined|reache[sd]|is|was|were|stands?|stood|of(?=\s+(?:just\s+|only\s+|about\s+)?\d))\b",
    re.I,
)
# "The gap is small: 74% for A, 73% for B"
_OF_EACH = lazy_regex(r"\s(?:for|by|from)\s")
# What is only imagined, or said of any system at all, is no result.
_SUPPOSED = lazy_regex(
    r"(?:^\W*(?:you can |you should )?expect\b(?! for| that))|\b(?:suppose|(?:scored|graded) (?:on|from|out of) a? ?scale|(?:maximum|minimum|perfect) score|each (?:correct|incorrect) answer|imagine|assum(?:e|ing)|hypothetical\w*|what (?:scores?|results?|numbers?|figures?) would\b|(?<!is )(?<!was )(?<!, )(?<!as )(?<!: )(?:a|any|some|another|every|each|no) (?:\w+ )?(?:model|system|llm|chatbot)s? (?:that|which|goes|scor\w+|gets|with)|(?:an?|any|some|every|no) (?:[\w.-]+ )?(?:model|system|llm|chatbot) (?:can|could|might) (?:\w+ )?(?:reach|achieve|get|score|attain|hit)\b)\b",
    re.I,
)
# "With no model surpassing 26%": what nobody reached.
_REACHED_BY_NONE = lazy_regex(
    r"\bno (?:\w+ )?(?:model|system|agent|llm)s? (?:\w+ )?(?:surpass|exceed|reach|achiev|scor|cross|g[eo]t)\w*(?:[^,;.]|\.(?=\d)){0,50}$"
    r"|\b(?:struggl\w+|fail\w*|unable|yet|tr(?:y|ies|ied|ying)) to (?:even |ever |so much as )?(?:reach|hit|exceed|surpass|cross|break|clear|get|score|top|achiev|attain|manage|reproduc|replicat)\w*\s+(?:\w+\s+){0,4}$"
    # "It needs 81% to lead", "it would have to score 81%": what is asked for
    r"|\b(?:must|needs?|ha(?:s|ve) to|would (?:have|need) to|requires?)\s(?:to\s)?(?:(?:reach|hit|exceed|surpass|cross|break|clear|get|score|top|achieve|attain)\s)?(?:(?:at least|over|above|about|around|more than)\s)?\W{0,2}$",
    re.I,
)
# "A test is useful when models score 20%": said of any.
_OF_ANY = lazy_regex(
    r"\b(?:when|whenever|once|until|unless|if|after)\s+(?:(?:most|top|all|some|several|multiple|many|current|frontier|the best|leading|any|AI)\s+){0,2}(?:models?|systems?|llms?|agents?)\s+(?:\w+ly\s+)?(?:scor|reach|achiev|hit|get|surpass|exceed|cross)\w*\s+(?:(?:above|over|around|about|only|at least|just|more than|an?)\s+){0,2}$"
    r"|\b(?:every|each|any)\s+(?:[\w-]+\s+){0,3}(?:model|system|llm|agent|lab)\s+(?:\w+\s+){0,2}(?:below|under|above|over|at|around)\s+$",
    re.I,
)
# "Preferred A to B in 61% of cases": how often one was taken for the other.
_PREFERRED = lazy_regex(
    r"\b(?:prefer|favou?r|chose|choos|pick)\w*\s(?:[^.;]|\.(?=\d)){1,60}?\s(?:over|to|instead of)\s(?:[^.;]|\.(?=\d)){1,40}$",
    re.I,
)
# "Beating the prior 45%": nobody's that is named.
_FORMER = lazy_regex(
    r"\b(?:the|a)\s+(?:prior|previous|former|earlier|old)\s+(?:(?:best|record|high|mark|sota|state[- ]of[- ]the[- ]art)\s+)?(?:of\s+)?$"
    r"|\bwhere the\s+(?:record|state[- ]of[- ]the[- ]art|sota|best)\s+(?:(?:had )?(?:been|stood at)|was)\s+(?:just\s+|only\s+)?$",
    re.I,
)
# "87%, from 70% for the January release": another version's.
_OF_VERSION = lazy_regex(
    r"\s+(?:for|by|from)\s+(?:the|its|an?)\s+(?:[\w-]+\s+){0,2}(?:equivalent|counterpart)\b|"
    rf"\s+(?:for|by|from|with|in)\s+(?:the|its)\s+(?:(?:{MONTH}|original|previous|earlier|older|old|initial|prior|last)\s+){{1,2}}(?:release|version|model|one|generation|checkpoint|build)\b",
    re.I,
)
# "24% for several other models": of systems without a name.
_OF_UNNAMED = lazy_regex(
    r"(?:\s+(?:accuracy|overall|points?))?\s+(?:for|by|from|among|across)\s+(?:several|many|most|some|various|(?:the|all|most) other|a few|typical|other|competing|rival)\s+(?:[\w-]+\s+){0,4}?(?:models|systems|llms|agents|tools|competitors|rivals|chatbots)\b(?!\s+(?:like|such as|including))",
    re.I,
)

# "I think I got 20%", "with top scores beyond 90%": a person's, or those of systems without a name, where none is named.
_OF_NONE = lazy_regex(
    r"\bI (?:only |just |even )?(?:got|get|scored|score|managed)\s(?:\w+\s){0,3}$"
    r"|\b(?i:top|best|highest|leading|typical|average) (?:scores|results|models|systems|performers)\s(?:\w+\s){0,4}$"
)


def is_supposed(text: str) -> bool:
    """Tell whether a text only imagines results, or speaks of any system at all.

    Args:
        text: The passage.
    """
    return _SUPPOSED.search(text) is not None


def states_no_result(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is something else than a result that a system has.

    Args:
        scene: The passage.
        value: The number.
        values: All that may be scores.
    """
    text = scene.passage.text
    return (
        _is_gap(scene, value)
        or _REACHED_BY_NONE.search(text, 0, value.start) is not None
        or in_condition(text, value.end)
        or _is_left_behind(text, value, values)
        or _FORMER.search(text, 0, value.start) is not None
        or any(said.match(text, value.end) for said in (_OF_UNNAMED, _OF_VERSION))
        or _OF_ANY.search(text, 0, value.start) is not None
        or _PREFERRED.search(text, 0, value.start) is not None
        or (_names_nobody(scene) and _OF_NONE.search(text, 0, value.start) is not None)
        or _SHARE_INDEX.search(text) is not None
        or (value.quantity.low or 0) >= TOO_MANY
        or _DID.search(text, 0, value.start) is not None
    )


TOO_MANY = 100_000
"""From which on a number counts something else: tokens, users, dollars."""
# "For A it did this 25% of the time": how often something happened
_DID = lazy_regex(
    r"\b(?:it|they|that|which) (?:did|does|do) (?:this|that|so|it)\s(?:\w+\s){0,2}(?:\d(?:[^.;]|\.(?=\d))*)?$",
    re.I,
)


def _names_nobody(scene: Scene) -> bool:
    return all(mark.reference or mark.entity.type == "group" for mark in scene.systems)


_SHARE_INDEX = lazy_regex(
    r"\b(?:[Bb]ond yields?|Treasury yields?|JGBs?|gilts?|Dow Jones|S&P 500|Nasdaq Composite|Nikkei 225|FTSE 100|Hang Seng|Russell 2000)\b"
)


def _is_left_behind(text: str, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is what another was before, of whichever system: "B (0.79 → 0.84)"."""
    return any(other.start >= value.end and is_arrow(text, value.end, other) for other in values)


def _is_gap(scene: Scene, value: ScoreMark) -> bool:
    """Tell whether a number is how far two are apart: "the lead over B shrank to 0.3% on MMLU, 8% on MMMU"."""
    text = scene.passage.text
    gap = _GAP.search(text, 0, value.start)
    if gap is not None and ":" in text[gap.end() : value.start] and _OF_EACH.match(text, value.end):
        return False
    return gap is not None and not any(gap.end() <= mark.start and mark.end <= value.start for mark in scene.systems)
