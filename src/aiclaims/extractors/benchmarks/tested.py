"""Whether a comparison is one of test results, not of sales or prices."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.chips_of_makers import are_of_chips
from aiclaims.extractors.benchmarks.comparing import Comparing
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.schema import Entity

_NEAR = 40
"""Letters before "the same as" in which it has to be said that it performs."""
_AROUND = 140
"""Letters around a word of likeness in which doing well has to be spoken of."""
_LAGGING = lazy_regex(r"(?:lag|trail|behind|fall\w* behind|fell behind)", re.I)
# What is alike need not do as well: these say how something does only beside a word of doing well.
_WEAK = lazy_regex(r"similar|identical|equivalent|equal(?!ed|led|s\b)|in line|indistinguishable|comparab", re.I)
_PERFORMING = lazy_regex(
    r"\b(?:(?:out)?perform\w*|results?|qualit\w+|capab\w+|accura\w+|scores?|scor\w+|benchmarks?|tests?|tasks?|reasoning(?!(?:-\w+)? (?:\w+ )?(?:models?|systems?|llms?)\b)|coding(?! (?:\w+ )?(?:models?|assistants?|tools?|agents?)\b)|math\w*|evaluations?|evals?|skills?|abilit\w+|better|inference|training|elo|ratings?)\b",
    re.I,
)
_ITS_MODELS = lazy_regex(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:models?|llms?|chatbots?|ai|systems?|labs?|frontier)\b", re.I
)
_IN_BUSINESS = lazy_regex(
    r"\b(?:acqui(?:r|sition)\w*|takeover|buy(?:s|ing|out)?|bidd?(?:s|ing|ers?)?|stocks?|shares|shareholders|investors?|funding|valuation|market (?:cap\w*|value|share)|revenues?|sales|profits?|earnings|hir(?:es|ing)|talent|lawsuit|downloads|users|subscribers)\b",
    re.I,
)
_TRIAL = lazy_regex(r"[A-Z]{4,}-\d{1,3}")
_OTHER_FIRMS = frozenset({"competitors", "rivals", "peers", "competitor", "rival"})
# "The Foo is more powerful than the Bar": what is said of chips with no test.
_CHIP_MERIT = lazy_regex(
    r"(?:(?:on|at) (?:a )?par(?: with)?|(?:better|worse|stronger|weaker) than|(?:superior|inferior|comparable|equivalent|(?:(?:about|roughly|nearly) )?equal) to|(?:more|less) powerful than|as (?:good|powerful) as)",
    re.I,
)
# Firms and products do many things; one is tested where models, or tests, are spoken of.
OF_MODELS = lazy_regex(
    r"\b(?:models?|llms?|ai|a\.i\.|chatbots?|assistants?|agents?|benchmarks?|leaderboards?|tests?|evals?|evaluations?|reasoning|coding|lmsys|gpt[\w.-]*|perform\w*)\b",
    re.I,
)
# "Chinese models match American ones on coding benchmarks": results, though no test is named.
_ON_TESTS = lazy_regex(r"\b(?:on|in|across)\s(?:[\w-]+\s){0,4}(?:benchmarks?|evaluations?|evals|leaderboards?)\b", re.I)


def is_tested(scene: Scene, comparing: Comparing, system: Entity, baseline: Entity, *, models: bool) -> bool:
    """Tell whether a comparison is one of test results, not of sales or prices."""
    if comparing.tests:
        # "Spain edged France in the Foo Arena": played, and tested only where models are spoken of
        return not {system.type, baseline.type} <= {"country", "region"} or _about_models(scene)
    start = comparing.system.end if comparing.system is not None else 0
    of_chips = not system.type == baseline.type == "chip" and are_of_chips(
        scene.passage.text, scene.systems, (start, comparing.cue.start), system, baseline
    )
    on_tests = _ON_TESTS.search(scene.passage.text, comparing.cue.end) is not None
    if {system.type, baseline.type} <= {"country", "region"} and not (on_tests or of_chips):
        return False
    if _TRIAL.fullmatch(system.name) and _TRIAL.fullmatch(baseline.name) and not _about_models(scene):
        return False  # "ASTRA-4 is above ASTRA-1": names of that form are given to other things too
    if not (scene.names(system) or scene.names(baseline) or _is_of_tests(scene)):
        return False  # "JSON that matches PulseSchema": names of that form are given to other things too
    if comparing.cue.text.lower() == "the same as" and not _PERFORMING.search(
        scene.passage.text, max(0, comparing.cue.start - _NEAR), comparing.cue.start
    ):
        return False  # "The licence is largely the same as A's"
    if comparing.elsewhere:
        return False
    between_chips = system.type == baseline.type == "chip"
    plain = between_chips and _CHIP_MERIT.fullmatch(comparing.cue.text) is not None
    if (
        _WEAK.search(comparing.cue.text)
        and not plain
        and not (_is_about_merit(scene.passage.text, comparing.cue) and _is_said_of(scene, comparing))
    ):
        return False
    if baseline.type == "group" and baseline.name in _OTHER_FIRMS and system.type != "model":
        return False  # "Foo has the edge over its competitors": on the market
    if of_chips:
        return _LAGGING.match(comparing.cue.text) is None
    if system.type == "group" and not models:
        return False
    if system.type == baseline.type == "group":
        return False  # Two camps: one behind the other, which is a lag.
    if any(side.type in {"country", "region"} and not _has_models(scene, side) for side in (system, baseline)):
        return False  # "5.8% of its users, second only to the US"
    if any(
        mark.owner == other.name and mark.entity == side
        for side, other in ((system, baseline), (baseline, system))
        for mark in scene.systems
    ):
        return False  # Nobody is compared with what is its own.
    if between_chips:
        plain = plain or comparing.cue.cue in {"above_verb", "on_par_verb"}
        return plain or _PERFORMING.search(scene.passage.text) is not None
    if _LAGGING.match(comparing.cue.text) and "model" not in {system.type, baseline.type}:
        return False  # Who is behind with no test named lags.
    if not {system.type, baseline.type} <= {"model", "group"} and not _about_models(scene):
        return False
    if not scene.tests and are_in_business(scene, system, baseline):
        return False
    if not models and "model" not in {system.type, baseline.type} and not _PERFORMING.search(scene.passage.text):
        return False
    named = bool(scene.tests or scene.topic) and cues.TEST_NOUN.search(scene.passage.text) is not None
    return models or named or on_tests


def are_in_business(scene: Scene, system: Entity, baseline: Entity) -> bool:
    """Tell whether two firms are set against each other as such: who is beaten to a purchase, or on the stock market."""
    return system.type == baseline.type == "firm" and _IN_BUSINESS.search(scene.passage.text) is not None


def _is_of_tests(scene: Scene) -> bool:
    """Tell whether models, or how well something does, are spoken of."""
    return OF_MODELS.search(scene.passage.text) is not None or _PERFORMING.search(scene.passage.text) is not None


def _has_models(scene: Scene, country: Entity) -> bool:
    """Tell whether it is a country's models that are spoken of: "a Chinese model", "the top US lab"."""
    marks = [mark for mark in scene.systems if mark.entity == country]
    return not marks or any(
        mark.adjective or mark.owns or mark.reference or _ITS_MODELS.match(scene.passage.text, mark.end)
        for mark in marks
    )


def _is_about_merit(text: str, weak: CueMark) -> bool:
    """Tell whether doing well is spoken of around a word, be it by another comparison: "below A and similar to B"."""
    others = (cue for cue in cues.COMPARISONS.find(text) if cue.cue in cues.RELATIONS)
    around = (max(0, weak.start - _AROUND), weak.end + _AROUND)
    return _PERFORMING.search(text, *around) is not None or any(not _WEAK.search(cue.text) for cue in others)


def _is_said_of(scene: Scene, comparing: Comparing) -> bool:
    """Tell whether nothing else stands between a system and a bracket that says what it is like: "Foo sold N5 chips (similar to B)"."""
    system, at = comparing.system, comparing.cue.start
    if system is None or scene.passage.text[at - 1 : at] != "(":
        return True
    return not any(system.end <= mark.start and mark.end < at for mark in scene.passage.entities)


def _about_models(scene: Scene) -> bool:
    """Tell whether models or tests are spoken of, in the passage or just before it."""
    earlier = scene.passage.previous
    near = [scene.passage.text, earlier.text if earlier is not None and earlier.kind != "row" else ""]
    near += [above.text for above in (scene.passage.parent, scene.passage.heading) if above is not None]
    return any(OF_MODELS.search(text) for text in near)
