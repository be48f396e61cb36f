"""Places told by a noun beside the test: "taking the B lead", "the new B leader", "A's top ranking on B"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks.boards import place_claim
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.places import but_for_objects, told_of_last
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.unsaid import is_unsaid
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.schema import Quantity

# "Taking the SWE-bench lead", "with 94% on B and the ARC lead"
_TAKES = lazy_regex(
    r"\b(?:tak(?:es?|en|ing)|took|holds?|held|holding|claim(?:s|ed|ing)?|grab(?:s|bed|bing)?|seiz(?:es?|ed|ing)|keeps?|kept|retain(?:s|ed|ing)?|regain(?:s|ed|ing)?|has|had|with|and)\s+(?:[^.;]{0,60}?\s)?the\s+\W{0,2}$"
)
_A_LEAD = lazy_regex(r"\bthe\s\W{0,2}[A-Z][^,;]{1,40}?\s(?:lead|crown|top spot|title)\b")
_THE_LEAD = lazy_regex(
    r"\W{0,2}\s(?:lead|crown|top spot|title)\b(?!\s+(?:over|author|time|is|was|has|shr|narrow|grow|by|of)\w*)"
)


# "Is the new open-source SWE-bench leader", "Foo: the SWE-bench champion"
_IS_THE = lazy_regex(
    r"(?:\b(?:is|was|are|were|as|becomes?|became|remains?|crowned|named)(?:\s(?:now|currently|still|again))?|[:,—–])\s(?:(?:the|an?|our|its)\s)?"
    r"(?:(?:[Nn]ew|[Cc]urrent|[Cc]lear|[Oo]verall|[Uu]ndisputed|[Rr]eigning|[Ll]atest|[Ll]ikely|[Oo]pen[- ]?\w*|[Cc]hinese|[A-Z][\w.&-]*['’]s)\s){0,3}\W{0,2}$"
)
_LEADER = lazy_regex(
    r"\W{0,2}[- ](?:[Ll]eaderboard\s)?(?:[Ll]eader|[Cc]hampion|[Ff]ront-?runner|[Ww]inner|[Kk]ing)\b(?!-)(?!\s(?:[A-Z]|among\b))"
)
# "Is the leader on B"
_LEADER_ON = lazy_regex(
    r"\b(?:is|was|are|becomes?|became|remains?)\s(?:(?:now|currently|still|again|by far)\s){0,2}(?:the|a)\s(?:(?:new|current|clear|overall|undisputed|open[- ]?\w*)\s){0,2}(?:leader|champion|front-?runner|winner|number one)\s(?:on|in|at)\s(?:the\s)?$"
)
# "A's top ranking in B"
_OWN_PLACE = lazy_regex(
    r"['’]s?\s(?:[\w-]+\s){0,2}?(?:top|first|first-place|number-one|#1|No\.\s1|leading|highest)[- ](?:ranking|rank|spot|place|position|finish|placement)\s(?:on|in|at|across)\s(?:the\s)?(?:[A-Z][\w.&-]*['’]s\s)?"
)
# "Performs best at tool calling, according to B"
_BEST_AT = lazy_regex(
    r"\b(?:performs?|performed|does|did|fares?|fared|scores?|scored)\s(?:the\s)?best\s(?:at|in|for)\s[^,;.()]{2,40},?\s(?:according to|on|per)\s(?:the\s)?$"
)
_A_LEADER = lazy_regex(
    r"\b(?:[Ll]eader|[Cc]hampion|[Ff]ront-?runner|[Ww]inner|[Kk]ing|number one|ranking|rank|spot|place|position|finish|placement|best (?:at|in|for))\b"
)


def tells_a_lead(text: str) -> bool:
    """Tell whether a text has a noun for who is first, or for being so.

    Args:
        text: The passage.
    """
    return any(pattern.search(text) for pattern in (_A_LEAD, _A_LEADER))


def find_leading_nouns(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find the first places that a noun beside the test tells.

    Args:
        scene: The passage.
        systems: Those who may hold a place.
    """
    yield from _holding_lead(scene, systems)
    text = scene.passage.text
    for test in scene.tests:
        owner = next(
            (mark for mark in systems if mark.model and _OWN_PLACE.fullmatch(text, mark.end, test.start)), None
        )
        is_leader = _LEADER.match(text, test.end) is not None and _IS_THE.search(text, 0, test.start) is not None
        told = any(pattern.search(text, 0, test.start) for pattern in (_LEADER_ON, _BEST_AT))
        if owner is None and not is_leader and not told:
            continue
        before = [mark for mark in systems if mark.model and mark.entity.type != "group" and mark.end <= test.start]
        subject = (
            owner or told_of_last(text, before, test.start) or next(iter(but_for_objects(scene, before)[::-1]), None)
        )
        if subject is None or is_unsaid(text, test.start) or scene.passage.negated_at(test.start):
            continue
        cue = CueMark(start=test.start, end=test.end, text=test.text, cue="topping", lemma="leader")
        yield place_claim(scene, cue, subject.entity, test.name, Quantity.exactly(1, "rank"))


def _holding_lead(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find who has the lead of a test that stands before that word: "taking the SWE-bench lead"."""
    text = scene.passage.text
    for test in scene.tests:
        match = _THE_LEAD.match(text, test.end)
        if match is None or not _TAKES.search(text, 0, test.start) or is_unsaid(text, test.start):
            continue
        subject = but_for_objects(scene, [mark for mark in systems if mark.model and mark.end <= test.start])
        if subject and not scene.passage.negated_at(test.start):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="leading", lemma="leads")
            yield place_claim(scene, cue, subject[-1].entity, test.name, Quantity.exactly(1, "rank"))
