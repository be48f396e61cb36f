"""What two are compared in where it is nothing that is tested: downloads, prices, rates of errors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark

# "Its hallucination rate is lower than": less of it is better.
_LOWER_IS_BETTER = lazy_regex(
    r"\b(?:hallucinat\w+|error|refusal|failure|false[- ]positive|jailbreak|attack success) rates?\b[^;]*$|\b(?:perplexity|loss)\s+(?:is|was|of)\b[^;]*$",
    re.I,
)
_BRACKET = lazy_regex(r"\([^()]*\)")
# "Is offered for 90-95% less than A"
_FOR_LESS = lazy_regex(r"\bfor\s+\W{0,3}\d[\d.]*(?:\s?[-–]\s?\d[\d.]*)?\s?(?:%|percent)\s+(?:less|cheaper)\b", re.I)
# "in downloads", "on price", "as the most downloaded app", right behind what is compared.
_RESPECT = lazy_regex(
    r"(?:(?:['’]s?)?(?:\s+\w+){0,2}?\s+(?:in|on|by|as|with(?![^,;]{0,50}\b(?:parameters?|costs?|prices?|energy|memory|tokens|faster|inference|latency)\b)|for|when it comes to|in terms of)\s+(?:(?!with\b)[\w’'.-]+[\s-]+){0,4}?|['’]s?\s+(?:\w+\s+){0,2}?)"
    + cues.OTHER_DIMENSION.pattern,
    re.I,
)


# "In terms of both efficiency and accuracy": in what is tested as well.
_MERIT = r"(?:accuracy|quality|performance|adherence|fidelity|capabilit(?:y|ies)|reasoning|correctness|robustness)"
_MERIT_AND = lazy_regex(rf"\b{_MERIT}\s+and\b", re.I)
_AND_MERIT = lazy_regex(rf"\s+and\s+(?:[\w-]+\s+)?{_MERIT}\b", re.I)
# "Is priced like A, but scores below it": a verb of its own says what the second clause compares.
_OWN_VERB = lazy_regex(
    r"\b(?:but|yet|while|and)\s+(?:(?:it|they|still|also|\w+ly)\s+)*(?:scor\w+|perform\w*|ranks?|ranked|test(?:s|ed))\b[^,;]*$",
    re.I,
)


# "A costs less than B, outperforms C", "cheap, with skills that beat C"
_GOES_ON = lazy_regex(
    r"(?:,|\b(?:and|but|yet))\s+(?:(?:and|but|yet|also|still|even|already|now|then|\w+ly)\s+)*$|\b(?:skills|abilities|performance|scores|results|accuracy)\s+(?:that|which)\s+(?:\w+ly\s+)?$"
)


def _is_finite(cue: CueMark) -> bool:
    """Tell whether a verb makes a predicate of its own, as no participle does."""
    return cue.cue.endswith("_verb") and not cue.text.split()[0].endswith("ing")


_ITS_PRICE = lazy_regex(cues.OTHER_DIMENSION.pattern + r"\s+(?:of|for)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$", re.I)
_OPENS = lazy_regex(r"[;.:]\s|,\s+(?:and|but|yet|while|though|with)\b|\b(?:but|yet|while)\b")
# "A, a model with 405 billion parameters, beats": an apposition only describes.
_DESCRIBED = lazy_regex(
    r"(?:['’]s?)?,\s+(?:an?|the|its|their|our|which)\s(?:[^,;.]|\.(?=\d)){3,120}?(?:,(?=\s)|\s(?:that|which)(?=\s))",
    re.I,
)


def is_elsewhere(scene: Scene, cue: CueMark, system: SystemMark | None, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a comparison is about something that is not tested: downloads, sales, prices."""
    # What a bracket adds only describes: "comparable to A (671 billion parameters)".
    text = _BRACKET.sub(lambda found: " " * len(found[0]), scene.passage.text)
    respect = _RESPECT.match(text, max([cue.end, *(mark.end for mark in baselines)]))
    if respect is not None:
        return not (_MERIT_AND.search(respect[0]) or _AND_MERIT.match(text, respect.end()))
    if _LOWER_IS_BETTER.search(text, 0, cue.start) or _FOR_LESS.search(text, max(0, cue.start - 24), cue.end):
        return True
    if system is None:
        # "The price is the same as B's": the subject says what is compared.
        opened = max((found.end() for found in _OPENS.finditer(text, 0, cue.start)), default=0)
        return cues.OTHER_DIMENSION.search(text, opened, cue.start) is not None
    if system.end >= cue.start:
        return False
    if _ITS_PRICE.search(text, 0, system.start):
        return True
    # "A has a larger context window, which gives it an edge": what is said of the first mention counts.
    named = [mark.end for mark in scene.systems if mark.entity == system.entity and mark.end <= system.start]
    own = _OWN_VERB.search(text, 0, cue.start) or (_GOES_ON.search(text, 0, cue.start) if _is_finite(cue) else None)
    start = max(min([*named, system.end]), text.rfind(";", 0, cue.start) + 1, own.start() if own else 0)
    at = start if system.reference or own else system.end
    described = _DESCRIBED.match(text, at)
    return cues.OTHER_DIMENSION.search(text, described.end() if described else at, cue.start) is not None
