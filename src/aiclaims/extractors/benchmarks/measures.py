"""On which tests a comparison is, by how much, and in how many of them it is won."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.labelled import label_test
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import is_example
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.unlisted import CITED
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage, QuantityMark
from aiclaims.schema import Quantity

_MARGIN_BEFORE = lazy_regex(
    r"[\s-]*(?:(?:points?|percent|percentage points|elo|rating|BLEU|mAP|mIoU|F1|AP|ROUGE|chrF|COMET|WER)\s+){0,2}(?:(?:full|whole|relative|absolute|average|overall|performance|accuracy|further|significant)\s+){0,2}$",
    re.I,
)
BY = lazy_regex(
    r"\bby\s+(?:(?:a|an|the|some|just|only|as much as|a margin of|margins? of|a reported|an estimated|an? (?:\w+ ){0,2}margin of|an average of|an average|an? (?:[\w-]+ ){0,2}(?:gain|improvement|increase|lead|advantage|jump|gap) of|an? (?:whopping|stunning|staggering|remarkable|massive|mere|full|huge|hefty|solid|striking|impressive|comfortable|healthy|cool|modest|meagre|meager|measly|slim|narrow|wide|good|large|small|tiny|significant|substantial|considerable|noticeable|further)|roughly|about|around|nearly|almost|over|more than|at least|less than|under|approximately|up to|some)\s+)*$"
    # "With an average gain of 3 points"
    r"|\bwith\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:gain|improvement|increase|lead|advantage|jump|gap|margin|boost|uplift|difference|edge)\s+of\s+(?:(?:roughly|about|around|nearly|almost|over|more than|at least|up to|just|only|some)\s+)?$",
    re.I,
)
_AND_BY = lazy_regex(r"(?:,|\band\b)\s*(?:by\s+)?$", re.I)
_ON_TEST = lazy_regex(
    r"\b(?:on|in|at|for|across|over|under|within)\s+(?:(?:the|our|both|(?:[\w-]+\s+){0,3}?(?:subsets?|splits?|versions?|variants?|portions?|parts?|questions|problems) of|some|several|many|most|other|certain|(?:[\w-]+\s+){0,5}?(?:tests?|benchmarks?|tasks?|evals?|evaluations?|exams?|datasets?)(?:,? (?:like|such as|including|particularly|especially|notably|namely|of)|:)|(?:[\w-]+\s+){0,3}?(?:tests|benchmarks|datasets)(?=\s\()|its|an?|popular|standard|challenging|\w+ (?:benchmark|test))\s+)*"
    r"[\"“(]?(?:[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+\s?)?$",
    re.I,
)
_ANOTHER_VERB = lazy_regex(
    r"(?:,|\band\b)\s+(?:and\s+)?(?:also\s+)?(?:solv|scor|achiev|reach|attain|hit|gets?\b|got\b|resolv|post)\w*\s+(?:\w+\s+)?$",
    re.I,
)
# "Ahead of A, with 84% on B": the test behind belongs to a number of its own.
_OWN_SCORE = lazy_regex(
    r"(?:(?:,\s+with|\)\s*,?\s*(?:and|with)?)\s+\D{0,20}|,\s+and\s+)\d[\d.]*\s?%?\s+(?:on|in)\b", re.I
)
TESTS_COUNTED = lazy_regex(
    r"\b(?:benchmarks?|tests?|tasks?|evaluations?|evals|exams?|metrics|categories|leaderboards|subjects|benchmark tests|areas measured|(?:subject )?areas|skills|disciplines|datasets|suites)\b",
    re.I,
)
"""What is counted where a system wins in some of it."""
# "In 105 of them", "on 28 of 32 axes": some of many, whatever these are.
_OF_MANY = lazy_regex(r"\S+(?: \S+)? of (?:the |all |its |their )?\S+")
_OF_THEM = lazy_regex(r"\s+of\s+(?:them|those|these)\b", re.I)
_OF_TESTS = lazy_regex(
    r"\s+of\s+(?:the\s+|all\s+|its\s+|these\s+)?(?:[\d,]+\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:benchmarks?|tests?|tasks?|evaluations?|datasets?|metrics|targets|variables|categories|subjects|environments|workloads|languages|domains|axes|criteria|settings|scenarios|problems|questions)\b",
    re.I,
)
_TOP = lazy_regex(r"\b(?:top|bottom|upper|lower|best|worst)\s+$", re.I)
_OF_TIME = lazy_regex(r"\s+of\s+the\s+time\b", re.I)
# "Of the 20 benchmarks, A leads on 19": how many there are is told first.
_OF_ALL = lazy_regex(
    r"\b(?:[Oo]ut\s+of|[Oo]f|[Aa]mong|[Aa]cross)\s+(?:the\s+|all\s+|its\s+)*\S+\s+(?:[\w-]+\s+){0,2}?(?:benchmarks|tests|tasks|evaluations|exams|categories|datasets|metrics|games)\b(?:[^.;]|\.(?=\d))*\b(?:in|on)\s+$"
)
# "On two tests: A and B": which these are.
_NAMES_THEM = lazy_regex(r"\s*(?::|\(|,?\s(?:namely|i\.e\.,?|like|such as))\s*", re.I)
_NEAR_WIN = 4.0
# "Behind B across six tests" is behind in their average, "beats B across six tests" in each.
_ACROSS = lazy_regex(r"\bacross\b[^,;]*$", re.I)
# "By an average of 4.7 points across 7 tests" is no win in each.
_MEAN_OF = lazy_regex(r"\b(?:average|mean|overall)\b", re.I)
# "Except on B, it is worse", "on all tests but B it beats"
_EXCEPT_ON = lazy_regex(
    r"\b(?:except(?:ing)?|besides|apart from|aside from|other than|excluding|(?:all|every|each|any|every one)\b[^,;.]{0,30}\s(?:but|save))\s+(?:(?:for|on|in|at|the)\s+)*$",
    re.I,
)
# "In all tests but B"
_EXCEPT = lazy_regex(
    r"\b(?:except(?: for)?|excluding|apart from|aside from|other than|but(?: for)?|save(?: for)?|with the exception of)\s+(?:the\s+|on\s+)*(?:(?-i:[A-Z])[^,;.()]{0,40}?(?:,\s+(?:and\s+)?|\s+and\s+|\s+or\s+)){0,3}$",
    re.I,
)
# "Comparable to A in coding, and outstanding results in chat, including B", "better than A, with large gains on B"
_OTHER_MERIT = lazy_regex(
    r"(?:\band\s+(?:\w+ly\s+)?(?!(?:the|all|both|other|its)\b)[\w-]+\s+(?:performance|results|scores)|\bwith\s+(?:(?!an?\b)[\w-]+\s+){0,3}(?:improvements|gains|strengths))"
    r"\s+(?:\w+ed\s+)?(?:in|on|across|for)\b",
    re.I,
)
# "Outperforms A while achieving 81% on B": the test is that of the number.
WHILE_SCORING = lazy_regex(
    r"\bwhile\s+(?:also\s+)?(?:scor|achiev|reach|attain|post|hitt|gett|record)ing\s[^;]*\d"
    # "makes fewer errors than A, and scores 94% on B"
    r"|,\sand\s(?:(?:also|now|still|even|\w+ly)\s)*(?:scores|scored|achieve[sd]|reache[sd]|attain(?:s|ed)|post(?:s|ed)|hits?|gets|got|record(?:s|ed))\s(?:(?:an?|the|about|around|over|just|only|score|accuracy|of|[a-z]+ive)\s)*\d",
    re.I,
)
"""What tells a result beside a comparison, on a test that need not be that of both."""
_OPENS_IN = lazy_regex(r"\W*(?:In|On|Across)\s+(?:all\s+|all of\s+|the\s+|at least\s+)*")
_AND_ON = lazy_regex(
    r"(?:\s*\([^()]*\))?,?\s+(?:and|as well as|but also|plus)\s+(?:also\s+)?(?:on|in|at)\s+(?:the\s+)?", re.I
)
_IN_TESTS = lazy_regex(r"\b(?:in|on|across)\s+(?:all\s+|all of\s+|the\s+|each of\s+)*$", re.I)


# "Beats A on most benchmarks": tests of its own, which have no name; "on tests such as B" names them.
_UNNAMED = lazy_regex(
    r"(?:['’]s?)?\s+(?:on|in|across|over|at|for)\s+(?!(?:the\s+(?:very\s+)?same|these|those)\b)(?:[\w-]+\s+){0,4}?(?:benchmarks|tests|evals|evaluations|tasks|categories|exams|suites|leaderboards)\b"
    r"(?!,?\s*(?:such as|like|including|particularly|notably|of(?=\s(?-i:[A-Z]))|(?:as\s+)?(?:evaluated|measured|assessed|tested|judged)\s+(?:by|on|with|in|using)\b|:|\((?-i:[A-Z])|(?-i:[A-Z])))",
    re.I,
)
# "But on coding tests it trails A"
_FRONTED_UNNAMED = lazy_regex(
    r"\b(?:but|yet|while|whereas|though|although),?\s+(?:on|in|for)\s+(?!(?:the\s+(?:very\s+)?same|these|those)\b)(?:[\w-]+\s+){1,4}?(?:benchmarks|tests|evals|evaluations|tasks)\b"
    r"(?!,?\s*(?:such as|like|including|particularly|notably)\b|:|\s\()[^,;]*$",
    re.I,
)


def has_unnamed_tests(text: str) -> bool:
    """Tell whether a text speaks of tests without naming them, so that a score beside it is on another one."""
    return _UNNAMED.search(text) is not None


# "The top spot on three major benchmarks:", which the items behind it name
_ON_SEVERAL = lazy_regex(
    r"\b(?:on|in|across|of)\s(?:all\s|the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|various|\d+)\s(?:[\w-]+\s){0,5}?(?:benchmarks|tests|evals|evaluations|leaderboards|categories)\W*$",
    re.I,
)


# "The top spot on our leaderboard": the speaker's own
_ON_OWN = lazy_regex(
    r"\b(?:on|in|atop|of)\s(?:our|my)\s(?:own\s)?(?:[\w-]+\s)?(?:leaderboard|ranking|index|board)s?\b", re.I
)


def is_on_others(text: str) -> bool:
    """Tell whether a text ends with a number of tests that it does not name, or tells of the speaker's own leaderboard.

    Args:
        text: The passage.
    """
    return _ON_SEVERAL.search(text) is not None or _ON_OWN.search(text) is not None


def tests_of(
    scene: Scene, cue: CueMark, stop: int, baselines: Sequence[SystemMark], *, several: bool
) -> tuple[TestMark, ...]:
    """Find the tests that a comparison is about."""
    passage, text = scene.passage, scene.passage.text
    unnamed = (
        _UNNAMED.match(text, max((mark.end for mark in baselines), default=cue.end))
        or _UNNAMED.match(text, cue.end)
        or _FRONTED_UNNAMED.search(text, 0, cue.start)
    )
    if unnamed and not any(unnamed.start() <= mark.start < unnamed.end() for mark in scene.tests):
        return ()
    inside = [mark for mark in scene.tests if cue.start <= mark.start < cue.end]
    if "_" in cue.lemma and not inside and _UNNAMED.search(text, cue.start, cue.end + 1):
        return ()  # "improvements on maths benchmarks compared to"
    opened = text.rfind("(", 0, cue.start)
    if opened >= 0 and text.find(")", opened, cue.start) < 0 and (closed := text.find(")", cue.end)) >= 0:
        stop = min(stop, closed)  # what a bracket adds is on a test named within it, or before it
    if inside:
        return tuple(inside)  # "7% higher accuracy on B than"
    behind = [
        mark
        for mark in scene.tests
        if cue.end <= mark.start < stop
        and not any(other.search(text, cue.end, mark.start) for other in (_EXCEPT, _OTHER_MERIT, WHILE_SCORING))
    ]
    earlier = any(passage.barrier(mark.end, cue.start) < 5.0 for mark in scene.tests if mark.end <= cue.start)
    for number, mark in enumerate(behind):
        if earlier and (_OWN_SCORE.search(text[cue.end : mark.start]) or _is_scored_apart(passage, cue, mark)):
            continue
        if (_ON_TEST.search(text[: mark.start]) or _IN_FIELD.search(text, cue.end, mark.start)) and passage.barrier(
            _behind_citation(text, cue.end, baselines), mark.start
        ) < 3.0:
            if several:
                return tuple(behind[number:])
            return _in_bracket_with_scores(text, behind[number:]) or _all_joined(passage, behind[number:])
    before = [
        mark
        for mark in scene.tests
        if mark.end <= cue.start
        and (passage.barrier(mark.end, cue.start) < 5.0 or _is_setting(scene, mark))
        and not is_example(text, mark)
        and not _EXCEPT_ON.search(text, 0, mark.start)
    ]
    if before and before[-1].start > text.rfind(";", 0, cue.start):
        # "84% on A and 51% on B, ahead by 3 and 5": a margin for each
        return tuple(before) if several else groups(passage, before)[-1]
    last = max(cue.end, *(mark.end for mark in baselines)) if baselines else cue.end
    margin = margin_behind(passage, baselines[-1]) if baselines else None
    last = max(last, margin.end + 1) if margin is not None else last
    near = [mark for mark in behind if mark.start >= last and passage.barrier(last, mark.start) < 1.5]
    label = label_test(scene)
    if not near and not behind and label is not None:
        return (label,)
    # "On maths (A and B)": the tests that a bracket lists belong together.
    listed = near and text[: near[0].start].rstrip().endswith("(")
    return grouped(passage, behind[behind.index(near[0]) :])[0] if listed else tuple(near[:1])


# "(T: 98% vs 93%, U: 81% vs 80%)"
_SCORES = lazy_regex(r"\s?:?\s~?\d[\d.,]*\s?%?\s(?:vs\.?|versus|against|to)\s~?\d[\d.,]*\s?%?(?:[,;]\s(?:and\s)?|\))")


def _in_bracket_with_scores(text: str, tests: Sequence[TestMark]) -> tuple[TestMark, ...]:
    """Give the tests that a bracket lists, each with two results: "(T: 98% vs 93%, U: 81% vs 80%)".

    Args:
        text: The passage.
        tests: The tests from the first in the bracket on.
    """
    listed: list[TestMark] = []
    end = tests[0].start
    for test in tests:
        scored = _SCORES.match(text, test.end)
        if test.start != end or scored is None:
            break
        listed.append(test)
        end = scored.end()
    return tuple(listed) if len(listed) > 1 else ()


_OPENING_ON = lazy_regex(r"\W*(?:In|On|For|Across|At)\s+(?:the\s+)?")


def _is_setting(scene: Scene, test: TestMark) -> bool:
    """Tell whether the only test of a sentence opens it, and so is that of all its clauses: "On B, which asks ..., A"."""
    return len(scene.tests) == 1 and _OPENING_ON.fullmatch(scene.passage.text, 0, test.start) is not None


_CITATION = lazy_regex(rf"{CITED}(?=\s+(?:on|in|by)\s)")


def _behind_citation(text: str, at: int, baselines: Sequence[SystemMark]) -> int:
    """Give where the words go on behind a comparing word, or behind the bracket that cites who is compared."""
    last = baselines[-1].end if baselines else 0
    cited = _CITATION.match(text, last) if last > at else None
    return cited.end() if cited is not None and cited[0] else at


# "In maths (A) and coding (B)": each test behind what it tests.
_NEXT_FIELD = lazy_regex(r"(?:\s*\([^()]{1,60}\))?\)?(?:,|,?\s+(?:and|&))\s+(?:in\s+|on\s+)?(?:[\w&-]+\s+){1,3}\(")
_IN_FIELD = lazy_regex(r"\b(?:in|on|at)\s+(?:[\w&-]+\s+){1,3}\($")
# "In reasoning (+7 points on A) and maths (+5 points on B)"
_NEXT_GAIN = lazy_regex(r"\)(?:,|,?\s+and)\s+(?:[\w-]+\s+){1,4}\(\+[\d.]+\s?%?(?:\s[\w-]+){0,3}\s(?:on|in)\s(?:the\s)?")
_NEXT_BEHIND_BRACKET = lazy_regex(
    r"(?:\s+(?:with|using)\s+(?:[\w-]+\s+){0,3}[\w-]+)?\s*\([^()]{1,60}\)(?:,|,?\s+(?:and|&))\s+(?:the\s+)?"
)


def grouped(passage: Passage, tests: Sequence[TestMark]) -> tuple[tuple[TestMark, ...], ...]:
    """Give lists of tests, each test by itself or behind what it tests: "A, B and C", "maths (A) and coding (B)".

    Args:
        passage: The passage.
        tests: Its tests, in order.
    """
    found: list[tuple[TestMark, ...]] = []
    for group in groups(passage, tests):
        between = (found[-1][-1].end, group[0].start) if found else (0, 0)
        if found and any(
            each.fullmatch(passage.text, *between) for each in (_NEXT_FIELD, _NEXT_GAIN, _NEXT_BEHIND_BRACKET)
        ):
            found[-1] = (*found[-1], *group)
        else:
            found.append(tuple(group))
    return tuple(found)


def _all_joined(passage: Passage, tests: Sequence[TestMark]) -> tuple[TestMark, ...]:
    """Give a list of tests with those that a second "on" joins to it: "on B (67 vs. 51) and on C"."""
    found: list[TestMark] = []
    for group in grouped(passage, tests):
        if found and not _AND_ON.fullmatch(passage.text, found[-1].end, group[0].start):
            break
        found += group
    return tuple(found)


def _is_scored_apart(passage: Passage, cue: CueMark, test: TestMark) -> bool:
    """Tell whether a verb of its own tells another score on a test: "beating B by 6%, and solved 56% of C"."""
    return any(
        cue.end <= mark.start
        and mark.end <= test.start
        and mark.kind == "percent"
        and _ANOTHER_VERB.search(passage.text[cue.end : mark.start]) is not None
        for mark in passage.quantities
    )


def find_margins(passage: Passage, cue: CueMark, stop: int) -> tuple[QuantityMark, ...]:
    """Find by how much: "0.9 points ahead", "leads by 4 on A and by 5 on B", "a 12-point lead over"."""
    text = passage.text
    found: list[QuantityMark] = []
    for mark in passage.quantities:
        if not is_margin(mark) or any(name.start <= mark.start < name.end for name in passage.entities):
            continue
        if mark.end <= cue.start and _MARGIN_BEFORE.fullmatch(text, mark.end, cue.start):
            if mark.kind == "percent" and _STANDS_AT.search(text, max(0, mark.start - 20), mark.start):
                continue  # "second at 71% behind A"
            if _SCORE_OF.search(text, max(0, mark.start - 40), mark.start):
                continue  # "its score of 92 beats A's"
            return (mark,)
        if cue.start < mark.start and mark.end < cue.end and _TO.search(text, cue.start, mark.start):
            continue  # "improved from 9.1 to 9.3, compared to A"
        if (cue.start < mark.start and mark.end < cue.end) or (
            mark.start < cue.start < mark.end and cue.text.lower().startswith("point")
        ):
            return (mark,)  # "a lead of 5 points over B", "+5 points over B"
        if not cue.end <= mark.start < stop:
            continue
        if found and ";" in text[found[-1].end : mark.start]:
            break  # "by 17.5 and 13.5 points on B and C; by the end of the year by 0.3"
        if _LEADS.search(cue.text) and _WITH.search(text[cue.end : mark.start]) and _OVER.match(text, mark.end):
            return (mark,)  # "leads the board with 0.6 points over B"
        near = passage.barrier(found[-1].end if found else cue.end, mark.start) < 3.0 or _BRACKETED.fullmatch(
            text, cue.end, mark.start
        )
        announced = near and BY.search(text[cue.end : mark.start]) and not _TO_ANOTHER.match(text, mark.end)
        if announced or (found and _AND_BY.search(text[found[-1].end : mark.start])):
            found.append(mark)
    return tuple(found)


# "Trails the best closed model (B, scoring 68) by 7 points"
_BRACKETED = lazy_regex(r"[^().;:]{1,60}\([^()]{1,60}\)\s+by\s+(?:\w+\s+){0,3}")
# "By 52% to 48%": what each of the two has.
_TO_ANOTHER = lazy_regex(r"\s?(?:to|-|–|versus|vs\.?|against|compared (?:to|with))\s?\d", re.I)
_STANDS_AT = lazy_regex(r"\bat\s+(?:(?:just|about|around|only)\s+)?$")
_SCORE_OF = lazy_regex(
    r"\b(?:scores?|accuracy|results?|rates?|ratings?|marks?|elo)\s+of\s+(?:(?:just|about|around|only|nearly|over)\s+)?$",
    re.I,
)
_LEADS = lazy_regex(r"le(?:ads?|d|ading)\b|top(?:s|ped|ping)\b|ahead\b", re.I)
_WITH = lazy_regex(r"^(?:\s+[\w-]+){0,4}?\s+(?:with|by)\s+(?:just\s+|only\s+|a\s+|about\s+)*$", re.I)
_OVER = lazy_regex(r"[\s-]*(?:percentage\s+)?(?:points?\s+)?(?:over|ahead of|above|clear of)\b", re.I)


def margin_behind(passage: Passage, baseline: SystemMark) -> QuantityMark | None:
    """Give the margin in a bracket behind a baseline: "better than B (+4.0%)"."""
    return next(
        (
            mark
            for mark in passage.quantities
            if mark.start >= baseline.end
            and is_margin(mark)
            and _PLUS.fullmatch(passage.text, baseline.end, mark.start + mark.text.startswith("+"))
            and passage.text[mark.end : mark.end + 1] == ")"
        ),
        None,
    )


_PLUS = lazy_regex(r"\s*\(\+")


def margin_on(passage: Passage, test: TestMark) -> QuantityMark | None:
    """Give the margin in a bracket beside a test: "on A (+4.0%)", "in maths (+4 points on A)".

    Args:
        passage: The passage.
        test: The test.
    """
    text = passage.text
    return next(
        (
            mark
            for mark in passage.quantities
            if is_margin(mark)
            and "+" in text[max(0, mark.start - 1) : mark.start + 1]
            and (
                (_PLUS.fullmatch(text, test.end, mark.start + mark.text.startswith("+")) and text[mark.end] == ")")
                or _ON_IT.fullmatch(text, mark.end, test.start)
            )
        ),
        None,
    )


_ON_IT = lazy_regex(r"(?:\s(?:accuracy\s)?(?:percentage\s)?points?)?\s(?:on|in)\s(?:the\s)?")


_TO = lazy_regex(r"\b(?:from|to)\s+$")
_MEASURED = frozenset(
    "elo point points bleu chrf comet rouge cider meteor map miou iou ap f1 em wer cer auc auroc ndcg mrr".split()
)
"""What a number beside a comparison may be of, and still tell its margin: "by 9 BLEU", "by 10 mAP points"."""


def is_margin(mark: QuantityMark) -> bool:
    """Tell whether a number may be by how much one is ahead of another.

    Args:
        mark: The number.
    """
    if mark.kind == "number":
        return not mark.noun or mark.noun.split()[0] in _MEASURED
    return mark.kind in {"points", "percent", "times"}


def counts_wins(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number may count what is won: "three tests", "28 of 32 axes", "83% of the tasks".

    Args:
        text: The passage.
        mark: The number.
    """
    if mark.kind == "percent":
        counted = any(map(str.isdigit, mark.text)) and _OF_TESTS.match(text, mark.end) is not None
        return counted and _TOP.search(text, 0, mark.start) is None
    return mark.kind == "number" and (
        TESTS_COUNTED.search(mark.noun) is not None
        or (bool(mark.noun) and _OF_MANY.fullmatch(mark.text) is not None)
        or _OF_THEM.match(text, mark.end) is not None
        or (not mark.noun and _OF_ALL.search(text, 0, mark.start) is not None)
    )


def number_won(mark: QuantityMark) -> Quantity:
    """Give how much is won, in tests or in what else is counted.

    Args:
        mark: The number.
    """
    if mark.kind == "percent":
        return mark.quantity()
    counted = mark.noun.split()[-1].lower() if mark.noun else ""
    tests = not counted or TESTS_COUNTED.search(mark.noun) is not None or counted in _LIKE_TESTS
    return mark.quantity("benchmarks" if tests else counted)


_LIKE_TESTS = frozenset("workloads environments languages domains settings variables targets scenarios".split())
"""What is tested on, and counted, as tests are."""


def find_wins(passage: Passage, cue: CueMark, stop: int, margins: Sequence[QuantityMark]) -> QuantityMark | None:
    """Find in how many tests: "in three of six tests"."""
    counted = [
        mark
        for mark in passage.quantities
        if counts_wins(passage.text, mark)
        and not any(_NAMES_THEM.fullmatch(passage.text, mark.end, test.start) for test in passage.once(find_tests))
    ]
    for mark in counted:
        if mark.end > cue.start or margins:
            break
        if _OPENS_IN.fullmatch(passage.text, 0, mark.start):
            # "Across 12 tests, on seven of them, A beats"
            return next(
                (each for each in counted if each.end <= cue.start and _OF_THEM.match(passage.text, each.end)), mark
            )
    for mark in passage.quantities:
        counts = mark in counted
        if counts and cue.start < mark.start < cue.end:
            return mark  # "better on 17 of 20 tests compared to"
        behind = cue.end <= mark.start <= stop
        counts = counts and behind
        timed = behind and mark.kind == "percent" and _OF_TIME.match(passage.text, mark.end) is not None
        if timed and passage.barrier(cue.end, mark.start) < _NEAR_WIN:
            return mark  # "beats B 87% of the time"
        if (
            counts
            and _IN_TESTS.search(passage.text[cue.end : mark.start])
            and (
                (cues.RELATIONS[cue.cue] == "above" and not margins)
                or not _ACROSS.search(passage.text[cue.end : mark.start])
            )
            and passage.barrier(cue.end, mark.start) < 4.0
            and not _MEAN_OF.search(passage.text[cue.end : mark.start])
        ):
            return mark
    return None
