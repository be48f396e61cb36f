"""What a comparing word joins: whose merit, with whom, on which tests, by how much."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.parties import SystemMark, compared
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.frames import groups
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark

_FLIPPED: dict[BenchmarkRelation, BenchmarkRelation] = {"above": "below", "below": "above", "on_par": "on_par"}

# What may stand between a comparing word and the first system it is compared with.
_TO_OBJECT = re.compile(
    r"(?:\s+(?!(?:and|but|while|whereas|when|where|which|who|because|on|in|at|for|after|before|as|to|since|is|are|was|were|be|been|has|have|had|if|so|or|by|into|through|via|would|could|can|may|might|will|whether|them|(?-i:us)|him|me|(?!existing|leading|competing|reasoning|thinking|reigning)\w+ing|"
    r"not|it|they|we|you|he|she|said|says)\b)(?:[^\s,;:.()—–|]|(?<=\d)\.(?=\d))+){0,7}?(?:,?\s+\(?(?:including|such as|like|namely|notably|for example|among them|e\.g\.,?|i\.e\.,?)|\s+(?:rivals|models|competitors|systems|peers|counterparts|alternatives):)?"
    r"(?:\s+(?:the|its|both|even|[A-Z][\w.&-]*['’]s?|popular|leading|rival|larger|closed|open|proprietary|model|models|its own|the likes of))*[\s“\"(]*",
    re.I,
)
_UNKNOWN_BETWEEN = re.compile(
    r"(?:,\s+(?!(?:It|The|This|On|In|With)\b)[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)?){1,2}(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+|[A-Z]\w*['’]s\s+)?"
)
_TO_AGENT = re.compile(
    r"(?:\s+[^\s,;:()|]+){0,6}?\s+by\s+(?:(?:the|both|only|its|rival|[A-Z][\w.&-]*['’]s?|new|newer|larger)\s+)*$", re.I
)
# Words that say enough with a margin, or of two systems already named.
_ALONE = re.compile(
    r"(?:ahead|behind|better|worse|higher|lower|above|below|trail\w*|lag\w*|neck.and.neck|on par|lead|leads|led|level)$",
    re.I,
)
_NOUN_OR_VERB = frozenset({"rivals", "matches", "lead", "leads", "lags", "tops", "edges", "equal", "equals"})
_THE_LEADING = re.compile(r"\b(?:the|a|all|other|of|with|and|any|against|over|than|from|by|like|its|our)\s+$", re.I)
_PREDICATE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed|sits?|sat|scor\w+|ranks?|ranked|plac\w+|finish\w*|com(?:es?|ing)|came|put(?:s|ting)?|"
    r"lands?|landed|stands?|stood|runs?|ran|performs?|performed|performing|does|did|do|fares?|fared|falls?|fell|still|only|just|well|far|way|slightly|narrowly|"
    r"marginally|significantly|considerably|much|substantially|even|comfortably|clearly|close|closely|points?|percent|hair|shade|touch|bit|notch|step|keeps?|kept|"
    r"pulled|edged|it['’]s|now|results?|scores?|performance|accuracy|percentage|third|second|fourth|fifth|right|directly|also|currently|roughly|about|largely|nearly|"
    r"almost|broadly|again|capabilit\w+|statistically|essentially|virtually|places?|lead|edge|not|but|and|yet|or|though)|[,(%:–—-]|\d|^)\s*$",
    re.I,
)
_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely|simply)\s+(?:\w+\s+)?$", re.I)
_BUT = re.compile(r"[^.;]{0,40}\bbut\b", re.I)
_NOUN_BEFORE = re.compile(
    r"\b(?:the|a|an|its|their|his|her|our|your|other|many|several|all|any|some|main|biggest|closest|chief|domestic|local|foreign|western|chinese|american|us|two|three|both)"
    r"\s+(?:\w+\s+)?$",
    re.I,
)
_NO_SUBJECT = re.compile(
    r"\b(?:of|on|from|like|unlike|than|over|for|to|via|using|into|against|vs\.?|versus|behind|by|about)\s+(?:the\s+|its\s+|[A-Z][\w.&-]*(?:['’]s?)?\s+)*$"
)
# "A Foo competitor", "Foo-class models": the name only describes.
_ATTRIBUTE = re.compile(
    r"[\s-]+(?:competitors?|rival|killers?|alternatives?|clones?|class|style|like|compatible|era)\b", re.I
)
# "GPT-4 data": what is made with a model is not the model.
_MADE_OF = re.compile(r"(?:\s+|-generated\s+)(?:data|outputs|annotations|prices?|pricing|cost)\b", re.I)
# Who stands behind these is what another is compared with.
_COMPARED_WITH = re.compile(
    r"\b(?:than|versus|vs\.?|unlike|compared (?:to|with)|outperform\w*|surpass\w*|beats?|beating)\s+(?:the\s+|its\s+|even\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
# What is asked, doubted or tried is not stated.
_UNSAID = re.compile(
    r"\b(?:whether|doubt(?:s|ed|ing|ful)?|questions?|questioned|wonder(?:s|ed|ing)?|asked if|asks if|curious|debat(?:es?|ed|ing)|skeptical|sceptical|unclear|remains to be seen|"
    r"hopes? (?:to|that)|hoping|tr(?:y|ies|ied|ying) to|aims? (?:to|at)|aiming to|goal of|attempts? to|attempting to|wants? to|looking to|in order to|designed to|intended to|how to)\b(?![^.;]*[.;]\s)",
    re.I,
)
# Where the subject is left out, nothing but its label and words of going on stands before the word.
_ELLIPTIC = re.compile(
    r"\W*+(?:[\w ./&-]{1,40}+:\W*+)?(?>(?:it|they|also|and|but|yet|still|already|even|now|then|just|only|far|slightly|much|well|\w+ly|is|are|was|were|has|have|comes?|came|sits?|performs?|scores?|"
    r"does|did|not|no|longer|a|an|the|full|whole|about|around|points?|percent|on|in|at|by|average|overall|tests?|benchmarks?|neck|with|results?|performance|par|level|most|all|every|many)\W++"
    r"|\d[\d.,]*+\W*+)*+",
    re.I,
)
_PRONOUN_BEFORE = re.compile(r"\b(?:it|they)\s+(?:\w+\s+)?$", re.I)
# A second predicate of one subject: "A beats B, and narrowly trails C".
_GOES_ON = re.compile(
    r"(?:,|;|\b(?:and|but|yet|while))\s+(?:and\s+|but\s+|yet\s+)?(?:(?:\w+ly|still|also|just|only|is|was|about|almost|even|way|far|well|slightly|not far)\s+)*$",
    re.I,
)
# "Leading them to believe" is no lead.
_LEADING_TO = re.compile(
    r"le(?:ads?|d|ading)\s+(?:(?:them|it|him|her|me|you|us|many|some|users?|people)\s+)?to\b", re.I
)
_ACTS = re.compile(
    r"\s+(?:is|was|are|were|has|had|have|does|did|will|would|could|can|may|might|also|still|then|now|only|"
    r"scor\w+|achiev\w+|reach\w+|gets?|got|manag\w+|rank\w*|post(?:s|ed)|came|comes|falls?|fell)\b"
)
_MARGIN_BEFORE = re.compile(r"[\s-]*(?:(?:points?|percent|percentage points|elo)\s+)?(?:full\s+|whole\s+)?$", re.I)
_BY = re.compile(
    r"\bby\s+(?:(?:a|an|the|some|just|only|as much as|a margin of|margins? of|a (?:wide|narrow|slim|comfortable|clear|wider|large|small) margin of|an average of|an average)\s+)*$",
    re.I,
)
_AND_BY = re.compile(r"(?:,|\band\b)\s*(?:by\s+)?$", re.I)
_ON_TEST = re.compile(
    r"\b(?:on|in|at|for|across|over|under|within)\s+(?:(?:the|both|tests? like|tests? such as|benchmarks? like|benchmarks? such as|its|an?|popular|standard|challenging|\w+ (?:benchmark|test))\s+)*"
    r"[\"“(]?$",
    re.I,
)
# "Ahead of A, with 84% on B": the test behind belongs to a number of its own.
_OWN_SCORE = re.compile(r"(?:,\s+with|\)\s*,?\s*(?:and|with)?)\s+\D{0,20}\d[\d.]*\s?%?\s+(?:on|in)\b", re.I)
_COMPARED_TO = re.compile(r"\b(?:compared (?:to|with)|relative to|against)\s+(?:\w+\s+){0,4}$", re.I)
_ON_SKILL = re.compile(
    r"\s+(?:on|in|at|across)\s+(?:[\w-]+\s+){0,5}?(?:reasoning|math\w*|coding|evals?|evaluations?|benchmarks?|tests?|tasks?|knowledge|instruction)\b",
    re.I,
)
TESTS_COUNTED = re.compile(
    r"\b(?:benchmarks?|tests?|tasks?|evaluations?|evals|exams?|metrics|categories|leaderboards|subjects|benchmark tests|areas measured|datasets|suites)\b",
    re.I,
)
"""What is counted where a system wins in some of it."""
_IN_TESTS = re.compile(r"\b(?:in|on|across)\s+(?:all\s+|all of\s+|the\s+|each of\s+)*$", re.I)
# "in downloads", "on price", "as the most downloaded app", right behind what is compared.
_RESPECT = re.compile(
    r"(?:['’]s?)?(?:\s+\w+){0,2}?\s+(?:in|on|by|as|with|for|when it comes to|in terms of)\s+(?:[\w’'.-]+\s+){0,4}?"
    + cues.OTHER_DIMENSION.pattern,
    re.I,
)


@attrs.frozen(kw_only=True)
class Comparing:
    """A comparing word with what it joins.

    Args:
        cue: The word.
        relation: How the system stands to the baselines.
        system: Whose merit is told; None where it is the one spoken of before.
        baselines: With whom it is compared; empty where they are those spoken of before.
        tests: On which tests.
        margins: By how much, one margin or one for each test.
        wins: In how many tests, where their number is told.
        elsewhere: Whether it is about something that is not tested: downloads, prices.
    """

    cue: CueMark
    relation: BenchmarkRelation
    system: SystemMark | None
    baselines: tuple[SystemMark, ...]
    tests: tuple[TestMark, ...]
    margins: tuple[QuantityMark, ...]
    wins: QuantityMark | None
    elsewhere: bool

    @property
    def quantities(self) -> tuple[QuantityMark, ...]:
        """The quantities that it uses up."""
        return self.margins if self.wins is None else (*self.margins, self.wins)

    @property
    def confidence(self) -> float:
        """How sure the reading is: surer with both parties named beside the word, and on a test."""
        if self.system is None or not self.baselines:
            return 0.65 if self.tests else 0.55
        if self.tests:
            return 0.92
        return 0.8 if not self.system.reference else 0.7


def read_comparing(
    scene: Scene, cue: CueMark, stop: int, objects: frozenset[int], before: Comparing | None
) -> Comparing | None:
    """Read what a comparing word joins, None where it compares nothing.

    Args:
        scene: The passage.
        cue: The word.
        stop: Offset of the next comparing word, or the end.
        objects: Offsets of the systems that others were compared with before in the passage.
        before: The last comparison before in the passage.
    """
    passage, text = scene.passage, scene.passage.text
    if any(mark.start < cue.end and cue.start < mark.end for mark in (*scene.systems, *scene.tests)):
        return None
    if cues.OTHER_DIMENSION.search(text, cue.start, _two_words_on(text, cue.end)) or (
        _NOT_ONLY.search(text[: cue.start]) and _BUT.match(text, cue.end)
    ):
        return None
    if _LEADING_TO.match(text, cue.start) or _by_time(passage, cue, stop):
        return None
    relation = cues.RELATIONS[cue.cue]
    verb = cue.cue.endswith("_verb")
    passive = bool(verb and cues.PARTICIPLES.fullmatch(cue.text) and cues.PASSIVE.match(text, cue.end))
    margins = _margins(passage, cue, stop)
    baselines = _baselines(scene, cue, passive=passive)
    if not (_is_verb(text, cue, baselines) if verb else margins or _is_predicate(text, cue, baselines)):
        return None
    system = find_subject(scene, cue, objects)
    if before is not None and before.system is not None and _GOES_ON.search(text[before.cue.end : cue.start]):
        system = before.system
    if _unsaid(text, cue) or (system is not None and system.stranger):
        return None
    if opens_with_score(scene) and (system is None or _NO_SUBJECT.search(text[: system.start])):
        system = None
    elif system is None and baselines and not is_elliptic(text, cue.start):
        return None
    if not baselines and relation == "on_par" and system is not None:
        system, baselines = _level_pair(scene, cue, system)
    if not baselines and system is not None and not verb:
        baselines = _compared_with(scene, cue, system)
    if not baselines:
        if not _ALONE.search(cue.text) or not (margins or "neck" in cue.text.lower() or _ON_SKILL.match(text, cue.end)):
            return None
        baselines = before.baselines if before is not None else ()
    return Comparing(
        cue=cue,
        relation=_FLIPPED[relation] if passive else relation,
        system=system or (before.system if before is not None else None),
        baselines=baselines,
        tests=_tests(scene, cue, stop, baselines, several=len(margins) > 1),
        margins=margins,
        wins=_wins(passage, cue, stop),
        elsewhere=_elsewhere(text, cue, system, baselines),
    )


def _compared_with(scene: Scene, cue: CueMark, system: SystemMark) -> tuple[SystemMark, ...]:
    """Find the baseline that opens the sentence or was told of before: "Compared with B, A does better", "..., while A remains ahead in tests"."""
    text = scene.passage.text
    others = [mark for mark in scene.systems if mark.end <= cue.start and not same(mark.entity, system.entity)]
    opening = [mark for mark in others if _COMPARED_TO.search(text[: mark.start])]
    if opening and _ALONE.search(cue.text):
        return (opening[0],)
    names = {mark.entity for mark in others}
    return (others[-1],) if len(names) == 1 and _ALONE.search(cue.text) and _ON_SKILL.match(text, cue.end) else ()


def _by_time(passage: Passage, cue: CueMark, stop: int) -> bool:
    """Tell whether a distance is one in time, which makes it a lag: "trails B by six months", "a year behind B"."""
    text = passage.text
    return any(
        (
            cue.end <= mark.start < stop
            and _BY.search(text[cue.end : mark.start])
            and passage.barrier(cue.end, mark.start) < 3.0
        )
        or (mark.end <= cue.start and not text[mark.end : cue.start].strip())
        for mark in passage.quantities
        if mark.kind == "duration"
    )


def _unsaid(text: str, cue: CueMark) -> bool:
    """Tell whether a comparison is only asked, doubted or aimed at."""
    return _UNSAID.search(text[max(0, cue.start - 120) : cue.start]) is not None


def is_elliptic(text: str, at: int) -> bool:
    """Tell whether a statement without a subject goes on from what was said before: "Also beats B.".

    Args:
        text: The passage.
        at: Offset of the word that carries the statement.
    """
    return _ELLIPTIC.fullmatch(text, 0, at) is not None or _PRONOUN_BEFORE.search(text[:at]) is not None


def opens_with_score(scene: Scene) -> bool:
    """Tell whether a passage opens with a score of the system that was spoken of: "MMLU: 78%", "Scores 80% on B"."""
    first = next((mark for mark in scene.passage.quantities if mark.kind in {"percent", "number", "points"}), None)
    return (
        first is not None
        and all(mark.start > first.start for mark in scene.systems)
        and is_elliptic(scene.passage.text, first.start)
    )


def _two_words_on(text: str, at: int) -> int:
    """Give the offset two words behind another, where a noun says what is higher or lower."""
    match = re.compile(r"(?:\s+[a-z]+){0,2}").match(text, at)
    return match.end() if match else at


def _is_verb(text: str, cue: CueMark, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a word that may be a noun as well ("rivals") is a verb here."""
    if cue.text.lower() == "leading" and _THE_LEADING.search(text[: cue.start]):
        return False
    if cue.text.lower() not in _NOUN_OR_VERB:
        return True
    return bool(baselines) and not _NOUN_BEFORE.search(text[: cue.start])


def _is_predicate(text: str, cue: CueMark, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a comparing phrase is said of a system: "is behind B", not "the team behind B"."""
    before = text[: cue.start].rstrip()
    if _PREDICATE.search(before):
        return True
    direct = bool(baselines) and not text[cue.end : baselines[0].start].strip(' "“(')
    return direct and (not before or before[-1] in ",(:;–—")


def _baselines(scene: Scene, cue: CueMark, *, passive: bool) -> tuple[SystemMark, ...]:
    """Find what a system is compared with: the object behind the word, with all that are listed beside it."""
    text = scene.passage.text
    behind = [mark for mark in scene.systems if mark.start >= cue.end]
    if (
        not behind
        or _MADE_OF.match(text, behind[0].end)
        or not (_TO_AGENT if passive else _TO_OBJECT).fullmatch(text, cue.end, behind[0].start)
    ):
        return ()
    listed = [behind[0]]
    for group in groups(scene.passage, behind):
        # A name that nothing knows may stand in the list: "A, Foo and B".
        if group[0] is not behind[0] and not _UNKNOWN_BETWEEN.fullmatch(text, listed[-1].end, group[0].start):
            break
        for mark in group[group[0] is behind[0] :]:
            if _acts(text, mark) or _MADE_OF.match(text, mark.end):
                return tuple(listed)
            listed.append(mark)
    return tuple(listed)


def _acts(text: str, mark: Mark) -> bool:
    """Tell whether a system is the subject of what follows it."""
    if _ACTS.match(text, mark.end):
        return True
    behind = text[mark.end : mark.end + 60]
    found = cues.COMPARISONS.find(behind)
    return bool(found) and found[0].cue.endswith("_verb") and not behind[: found[0].start].strip()


def find_subject(scene: Scene, cue: CueMark, objects: frozenset[int]) -> SystemMark | None:
    """Find whose merit is compared: the nearest system before the word that is no object of something else.

    Args:
        scene: The passage.
        cue: The word.
        objects: Offsets of systems that are compared with.
    """
    passage = scene.passage
    candidates = []
    before = sorted((*scene.systems, *scene.strangers), key=lambda mark: mark.start)
    for group in groups(passage, [mark for mark in before if mark.end <= cue.start]):
        if _COMPARED_WITH.search(passage.text[: group[0].start]):
            continue
        governed = 3.0 * bool(_NO_SUBJECT.search(passage.text[: group[0].start]))
        if group[0].entity.type == "group" and compared(passage.text, group[0].start):
            continue
        for mark in group:
            if mark.start not in objects and not _ATTRIBUTE.match(passage.text, mark.end):
                cost = (
                    passage.barrier(mark.end, cue.start)
                    + 0.02 * (cue.start - mark.end)
                    + governed
                    + 1.0 * (not mark.model)
                )
                candidates.append((cost, -mark.start, mark))
    return min(candidates, key=lambda entry: entry[:2])[2] if candidates else None


def _level_pair(scene: Scene, cue: CueMark, system: SystemMark) -> tuple[SystemMark, tuple[SystemMark, ...]]:
    """Read "A and B are neck and neck": the second is the baseline of the first."""
    before = [mark for mark in scene.systems if mark.end <= cue.start]
    group = next((group for group in groups(scene.passage, before) if system in group), ())
    return (group[0], (system,)) if len(group) == 2 and group[1] is system else (system, ())


def _tests(
    scene: Scene, cue: CueMark, stop: int, baselines: Sequence[SystemMark], *, several: bool
) -> tuple[TestMark, ...]:
    """Find the tests that a comparison is about."""
    passage, text = scene.passage, scene.passage.text
    behind = [mark for mark in scene.tests if cue.end <= mark.start < stop]
    earlier = any(passage.barrier(mark.end, cue.start) < 5.0 for mark in scene.tests if mark.end <= cue.start)
    for number, mark in enumerate(behind):
        if earlier and _OWN_SCORE.search(text[cue.end : mark.start]):
            continue
        if _ON_TEST.search(text[: mark.start]) and passage.barrier(cue.end, mark.start) < 3.0:
            return tuple(behind[number:]) if several else groups(passage, behind[number:])[0]
    before = [mark for mark in scene.tests if mark.end <= cue.start and passage.barrier(mark.end, cue.start) < 5.0]
    if before and before[-1].start > text.rfind(";", 0, cue.start):
        return groups(passage, before)[-1]
    last = max((mark.end for mark in baselines), default=cue.end)
    return tuple([mark for mark in behind if mark.start >= last and passage.barrier(last, mark.start) < 1.5][:1])


def _margins(passage: Passage, cue: CueMark, stop: int) -> tuple[QuantityMark, ...]:
    """Find by how much: "0.9 points ahead", "leads by 4 on A and by 5 on B", "a 12-point lead over"."""
    text = passage.text
    found: list[QuantityMark] = []
    for mark in passage.quantities:
        if not _is_margin(mark):
            continue
        if mark.end <= cue.start and _MARGIN_BEFORE.fullmatch(text, mark.end, cue.start):
            return (mark,)
        if not cue.end <= mark.start < stop:
            continue
        near = passage.barrier(found[-1].end if found else cue.end, mark.start) < 3.0
        announced = near and _BY.search(text[cue.end : mark.start])
        if announced or (found and _AND_BY.search(text[found[-1].end : mark.start])):
            found.append(mark)
    return tuple(found)


def _is_margin(mark: QuantityMark) -> bool:
    if mark.kind == "number":
        return not mark.noun or mark.noun.split()[0] in {"elo", "point", "points"}
    return mark.kind in {"points", "percent", "times"}


def _wins(passage: Passage, cue: CueMark, stop: int) -> QuantityMark | None:
    """Find in how many tests: "in three of six tests"."""
    for mark in passage.quantities:
        counts = mark.kind == "number" and TESTS_COUNTED.search(mark.noun) and cue.end <= mark.start <= stop
        if (
            counts
            and _IN_TESTS.search(passage.text[cue.end : mark.start])
            and passage.barrier(cue.end, mark.start) < 4.0
        ):
            return mark
    return None


def _elsewhere(text: str, cue: CueMark, system: SystemMark | None, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a comparison is about something that is not tested: downloads, sales, prices."""
    if _RESPECT.match(text, max([cue.end, *(mark.end for mark in baselines)])):
        return True
    return (
        system is not None
        and system.end < cue.start
        and cues.OTHER_DIMENSION.search(text, system.end, cue.start) is not None
    )
