"""Places on leaderboards and in tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.clauses import told_of
from aiclaims.extractors.benchmarks.comparing import listed_system
from aiclaims.extractors.benchmarks.contenders import puts_another
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic, opens_with_score
from aiclaims.extractors.benchmarks.labelled import label_test, part_of
from aiclaims.extractors.benchmarks.measures import grouped, has_unnamed_tests
from aiclaims.extractors.benchmarks.places import hold_together, placed_beside, tied_with
from aiclaims.extractors.benchmarks.score_costs import is_object
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import TestMark
from aiclaims.extractors.benchmarks.told_first import find_told_first, names_place
from aiclaims.extractors.benchmarks.unsaid import is_unsaid
from aiclaims.frames import groups, pair
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Entity, Quantity

_FAR = 5.0
"""What a test may cost to reach from a place on it."""

# "The top 500 machines" are many, not a place.
# "Update #3", "Pull Request #1" are numbered, not placed.
_NUMBERED = lazy_regex(
    r"\b(?:updates?|requests?|issues?|PR|episodes?|parts?|volume|vol\.?|day|round|chapter|section|lesson|tip|step|item|question|problem|post|thread|bug|ticket)\s*$",
    re.I,
)
# "Well, number one, we need": spoken lists count with the words that tell a place.
_SPELT = lazy_regex(r"(?:number|no\.) (?:one|two|three|four|five|1|2|3)", re.I)
_PLACING = lazy_regex(
    r"(?:\b(?:the|a|an|at|in|to|as|is|was|are|were|be|been|being|now|still|currently|officially|its|their|ranks?|ranked|ranking|hits?|hit|took|takes|taking|reach\w*|becom\w+|became|remain\w*|stays?|stayed|"
    r"debut\w*|finish\w*|came|comes?|sits?|sat|landed|lands|place[ds]?|placing|it['’]s|world['’]s|and|from|scor\w+|got|gets|or|solidly|firmly|clear|overall|['’]s)|^)\W*$",
    re.I,
)
# "You would not expect the best model to be number 66": what is expected, or would be, is not.
_NOT_EXPECTED = lazy_regex(r"\bwould(?:n['’]t| not)? expect\b|\bif (?:it|they) (?:was|were)\b", re.I)
# "At number four on B, A does well": a place told first.
_OPENS_AT = lazy_regex(r"\W*(?:At|In|Ranked|Ranking|Coming in|Placed|Sitting at|Sitting in)\s+(?:a\s+|the\s+)?")
_THEN = lazy_regex(r"[^,;.]{0,50},\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
# "The top ten programs" are many; "top-5 error" is measured.
_TOP_OF_OTHERS = lazy_regex(
    r"top[- ](?:\d+|three|four|five|six|seven|eight|nine|ten)(?:\s+(?!(?:models?|llms?|systems?|agents?|spots?|places?|positions?|ranks?|slots?|finish\w*|entries|entrants|performers|scores?|results?|across|as|is|was|this|versus|plus|places|status|thus)\b)[a-z]{3,}s\b|[\s-]+(?:error|acc(?:uracy)?)\b)",
    re.I,
)
_COUNTED = lazy_regex(r"top[ -]?\d{2,}", re.I)
_PLACED_AMONG = lazy_regex(r"\b(?:among|in|within|into|cracks?|cracked|enters?|entered)\s+(?:the\s+)?$", re.I)
_BOARD = lazy_regex(
    r"\b(?:leaderboards?|rankings?|league tables?|standings|benchmarks?|tests?|exams?|evaluations?|assessments?|arena|index|chart|categor(?:y|ies))\b",
    re.I,
)
_TOPPING = lazy_regex(
    r"\b(?:tops|topped|topping|(?:wins|won|winning)(?=\s+(?:the\s+)?(?-i:[A-Z]))|(?:leads|led|leading)(?: on| in)?(?=\s)|dominates|heads|headed|heading|sits atop|atop|(?:takes?|took|taking|claim(?:s|ed|ing)?|hold(?:s|ing)?|held|secur(?:es|ed|ing)|"
    r"grabb(?:ed|ing)|grabs|seiz(?:es|ed|ing)|won|wins|earn(?:s|ed|ing)|captur(?:es|ed|ing)|(?:re)?(?:gain(?:s|ed)|claim(?:s|ed)|tak(?:es|en)|took)) (?:the )?(?:(?:top|leading|#1) (?:open[\w-]* |overall |global )?(?:spot|place|position|slot|rank)|crown|throne|pole position)(?: (?:on|in|of|at))?|"
    r"(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|shot|surg(?:es|ed|ing)|vault(?:s|ed|ing)?|soar(?:s|ed|ing)?|leapt|rocket(?:s|ed)|mov(?:es|ed)|went|goes|shoots) (?:straight |quickly |back |right )?to (?:the )?(?:very )?top of|"
    r"(?:is|are|was|were|ranks?|ranked|rated|scor(?:es|ed)|performs?|performed|plac(?:es|ed))(?: now| currently)? (?:the )?(?:highest|number one|best|first overall)(?: overall)? (?:on|in|at)|"
    r"(?:is|was|becomes?|became|remains?) (?:now )?(?:the|a) new (?:top|best|leading|number one|#1|no\. 1)(?:[- ]\w+)? (?:[\w-]+ ){0,2}?(?:model|system|llm) (?:on|in)|"
    r"(?:came|comes|coming|finish(?:es|ed|ing)|ranks|ranked|ranking|is|was|sits|sat) (?:at the top of|on top of|atop|top of|top on|top in)|"
    r"(?:is|was|are|were|remains|became|becoming|become|becomes|(?:crowned|named|rated|ranked|declared)(?: as)?)(?: now| currently| still| again| also)? the (?:best|top|highest|strongest|leading)(?:[- ](?:performing|scoring|ranked|placed|rated))? (?:[\w-]+ ){0,3}?(?:model|system|llm)s? (?:on|in))"
    r"\s+(?:the |both |all |its |both the |an? )?(?-i:(?:(?!of\b|in\b|on\b|with\b|by\b|and\b|for\b)[a-z][\w-]* ){1,3}(?=[\"“]?[A-Z]))?(?:English |Chinese |Hugging Face |LMSYS |overall )?(?:[\w-]+ (?:benchmark|test) )?[\"“]?",
    re.I,
)
# The best result of all, whether its test stands behind it or is spoken of already.
_BEST = lazy_regex(
    r"\b(?:(?:sets?|setting|achiev\w+|posts?|posted|broke|breaks|hit|hits) (?:(?:a|the) (?:new |all-time )?(?:[\w-]+ )?record(?: scores?| results?)?|new records)|(?:emerg(?:es|ed) as|is|was|comes out as|came out as) the (?:clear |overall |outright )?winner|(?:the|a new|an all-time|its) (?:highest|best|top)(?:[- ]\w+)? (?:scores?|results?|accuracy|marks?|benchmark|performance)(?: (?:ever|yet) (?:recorded|achieved|posted|reported|seen|measured|published|set)| ever| to date| yet| so far| of (?:any|all)(?: \w+){0,2} (?:models?|systems?))?"
    r"|(?:SOTA|(?:a |the )?(?:new )?state[- ]of[- ]the[- ]art)(?: (?:results?|performance|scores?|accuracy|marks?))?)(?: \([^()]{1,12}\))?(?:(?: (?:among|of all|for|across) [^,;.:]{1,40}?)?\s+(?:on|in|at|for)\s+(?:the |both |all |both the |his |its )?)?",
    re.I,
)
# A best that was, or that another is set against, is nobody's place now.
_FORMER = lazy_regex(
    r"\b(?:one of|among|some of|previous|prior|former|earlier|old|existing|near|near-|close to|approach\w+|improv\w+|rival\w*|compared (?:to|with)|than|from|over|towards?)\s+(?:the\s+|[A-Z]?[\w.-]*\d[\w.-]*\s+)*$",
    re.I,
)
# "X leads by 3.8 percent": at the head of the test that is spoken of.
_LEADING = lazy_regex(
    r"\b(?:leads|led|leading|(?:is|was) (?:in the lead|leading)|comes? out on top|came out on top|scor(?:es|ed|ing) the highest)\b(?:\s+(?:here|again|overall|now|there)\b)?(?=\s+(?:by|with a lead)\b|\s+at\s+(?:just\s+|about\s+)?\d|\s+the (?:pack|field|way|list|board|table|chart|ranking)|\s+all\b|\s+(?:across|among|of) all\b|\s+with\s+(?:an?\s+)?(?:just\s+|(?:[\w-]+\s+){1,4}of\s+(?:just\s+|about\s+|only\s+)?)?\d)",
    re.I,
)
# "Topped a coding leaderboard", "climbed to the top of the rankings": first on a board without a name.
_UNNAMED_BOARD = lazy_regex(
    r"\b(?:tops|topped|topping|(?:(?:gets?|got|rises?|rose|climbs?|climbed|shot|jumps?|jumped) to|(?:plac(?:es?|ed|ing)|sits?|sat|stands?|stood|puts?|putting|lands?|landed)(?: it)? (?:at|on)) (?:the )?top of)"
    r"\s+(?:(?!app\b|download|speed\b|price\b|cost\b|latency\b|usage\b|popular)[\w-]+\s+){0,4}"
    r"(?:leaderboards?|rankings?|category|(?:list|table)(?=\s+(?:in|of|among)\s+[^;.]{0,60}\b(?:assessment|evaluation|benchmark|ranking|LLMs|language models)\b)(?! of (?:most|the most)))\b",
    re.I,
)
# "Dominates B at #2" is second.
_SEVERAL = lazy_regex(r"\b(?:many|several|most|various|multiple|numerous|some|public) (?:\w+ )?leaderboards\b", re.I)
_NAMED_BEHIND = lazy_regex(r",?\s+(?:such as|like|including|called)\b")
_AT_PLACE = lazy_regex(r"(?:\s+(?:leaderboard|ranking|benchmark|test))?\s+(?:at|in|with)\s+(?:a\s+|the\s+)?")
_ON = lazy_regex(
    r"(?:\s+(?:place|spot|position|open-source|open|overall))?(?:\s*/\s*#?\d+ \w+)?\s+(?:on|in|across|at)\s+(?:both\s+|the\s+)*"
)
_SECOND_ONLY = lazy_regex(
    r"\b(?:second only to|bettered only by)\b|\b(?:is|was|are|were|as|finish(?:es|ed)|c[ao]mes?(?: in)?)\s+(?:the\s+|a\s+)?(?:close\s+|distant\s+|narrow\s+)?runner-up\b",
    re.I,
)
_AMONG = lazy_regex(
    r"[^,;.]{0,30}\b(?:among|of all open|for (?:its|their|a model of its) size|in its (?:class|size)|for open)\b", re.I
)
# The state of the art is a place of its own, of whichever models it is said to be.
_STATE_OF_ART = lazy_regex(r"\bsota\b|\bstate[- ]of[- ]the[- ]art\b", re.I)
_STANDING_ELSEWHERE = lazy_regex(
    r"\b(?:app store|downloads?|downloaded|revenue|sales|market|funding|patents?|universities|countries|employers?|popularity|trending|charts?)\b",
    re.I,
)


# "Delivers the best results among open models": first among these, on no test in particular.
_BEST_AMONG = lazy_regex(
    r"\b(?:achiev|deliver|show|demonstrat|attain|post|record|obtain|exhibit|yield)(?:e?s|e?d|ing|n)?\s+the\s+(?:best|strongest|highest|top)\s+(?:[\w-]+\s+){0,2}?(?:performance|results?|scores?|accuracy)\s+(?:among|of|across)\s+"
    r"(?:all\s+(?:the\s+)?|the\s+)?(?:[\w.-]+\s+){0,4}?(?:models|systems|[LV]?LMs|LLMs|[LV]LMs|agents|MLLMs|entrants)\b",
    re.I,
)
# "Is the best-performing open model", "ranks as the top Chinese model": first among these.
_BEST_OF_CLASS = lazy_regex(
    r"(?<!one of )\b(?:is|was|are|were|as|remains?|remained|becomes?|became|becoming)\s+(?:(?:now|currently|still|also|by far|again)\s+)?(?:the|our)\s+(?:(?:new|current|overall)\s+)?"
    r"(?:(?P<scored>(?:best|top|highest|strongest)[- ](?:performing|scoring|ranked|ranking|rated))|best|top|strongest|leading|number[- ]one|#1|no\. 1)"
    r"\s+(?!(?:models?|systems?|llms?|agents?)\s+for\b)(?:(?!of\b|on\b|in\b|for\b|and\b|to\b)[\w.-]+\s+){0,6}?(?:model|system|agent|[LV]?LM|LLM|VLM|MLLM|chatbot|entry|method|approach)\b(?!s?\s+(?:makers?|developers?|compan|labs?|firms?))",
    re.I,
)


def is_ranking(text: str) -> bool:
    """Tell whether a text has words that put something first."""
    patterns = (_TOPPING, _BEST, _LEADING, _UNNAMED_BOARD, _SECOND_ONLY, _BEST_AMONG, _BEST_OF_CLASS)
    return names_place(text) or any(pattern.search(text) for pattern in patterns)


def find_ranks(scene: Scene) -> Iterator[BenchmarkClaim]:
    """Find the places that a passage states."""
    passage, text = scene.passage, scene.passage.text
    if scene.asks or not (
        scene.tests
        or scene.topic
        or any(each.search(text) for each in (_BOARD, _BEST_AMONG, _BEST_OF_CLASS, _SECOND_ONLY))
    ):
        return
    if _STANDING_ELSEWHERE.search(text) and not scene.tests:
        return
    if _NOT_EXPECTED.search(text):
        return
    label = label_test(scene)
    ranks: list[Mark] = [mark for mark in passage.quantities if mark.kind == "rank"]
    if not ranks and not is_ranking(text):
        return
    systems = [mark for mark in scene.systems if mark.model or mark.entity.type == "firm"]
    # "Beats A and ranks second": who is only compared with holds no place, where somebody else may.
    placed = [mark for mark in systems if not is_object(scene, mark) or _acts(text, mark)]
    tied = bool(systems) and _TIED_FIRST.fullmatch(text, 0, systems[0].start) is not None
    if not placed and not opens_with_score(scene) and label is None and not tied:
        placed = systems
    last: tuple[Mark, SystemMark] | None = None
    for found in pair(passage, ranks, placed):
        mark = next(quantity for quantity in passage.quantities if quantity.start == found.value.start)
        # Who stands behind a place is mostly whom it is ahead of.
        holder = (
            found.party
            if isinstance(found.party, SystemMark) and (found.party.start < mark.start or found.cost < 1.0)
            else None
        )
        if holder is not None and holder.start < mark.start and _WITHIN.search(text, 0, holder.start):
            clause = told_of(scene, mark.start)
            if clause is not None and clause.system is not None and clause.system.model:
                holder = clause.system  # "A goes back to what came with B, ranking second"
        holder = placed_beside(scene, mark, systems) or holder
        if holder is None and _OPENS_AT.fullmatch(text, 0, mark.start):
            holder = next(
                (each for each in placed if each.start >= mark.end and _THEN.fullmatch(text, mark.end, each.start)),
                None,
            )
        if holder is None and _STARTS_OVER.fullmatch(text, text.rfind(";", 0, mark.start) + 1, mark.start):
            holder = listed_system(scene)
        if holder is None and last is not None and _AND_PLACE.fullmatch(text, last[0].end, mark.start):
            holder = last[1]  # "First on A, second on B and fifth on C"
        last = (mark, holder) if holder is not None else None
        if holder is None and label is not None:
            # "Foo Arena: A ranked second; first in Bar"
            holder = next((each for each in reversed(placed) if each.model and each.end <= mark.start), None)
        if holder is None or holder.reference:
            # "Appears in fifth place, and it is A"
            holder = next(
                (each for each in systems if each.start >= mark.end and _IT_IS.fullmatch(text, mark.end, each.start)),
                holder,
            )
        if holder is None and (clause := told_of(scene, mark.start)) is not None and clause.stranger:
            continue  # "The first European model came fifth": one without a name
        if tied and holder is systems[0]:
            holder = None  # "Tied with A for third place": of whom the heading names, and of A
        if holder is not None and any(holder.end <= other.start < mark.start for other in scene.strangers):
            continue
        who = holder.entity if holder is not None else (scene.implied_system() if scene.tests else None)
        among = _PLACED_AMONG.search(text[: mark.start])
        if who is None or (
            not among
            and re.match(
                r"\s+(?:(?:and only )?(?:[\w-]+ ){0,3}?(?:models?|systems?|llms?) to\b|models?|percentile|time|generation|version|stage|step|half|quarter|startups?|compan\w+|firms?|gap|spread|difference)\b|-\s?(?:gap|spread)",
                text[mark.end :],
            )
        ):
            continue
        if any(each.start < mark.end and mark.start < each.end for each in scene.tests):
            continue
        if _COUNTED.match(mark.text) and not among:
            continue
        if is_unsaid(text, mark.start) or (not among and _TOP_OF_OTHERS.match(text, mark.start)):
            continue
        if (
            _NUMBERED.search(text[: mark.start])
            or (_SPELT.fullmatch(mark.text) and not _PLACING.search(text[: mark.start]))
            or puts_another(scene, mark.start)
        ):
            continue
        test = _board(scene, mark)
        if label is not None:
            test = part_of(text, label, mark.end) or test or label.name
        if test is not None and not scene.tests and has_unnamed_tests(text):
            test = None  # "First in several categories" is not the test spoken of before.
        if test is None and (not _BOARD.search(text) or who.type != "model"):
            continue
        for each in _listed_with(scene, mark, test):
            for one in (who, *tied_with(scene, mark, who), *hold_together(scene, mark, holder)):
                yield _claim(scene, mark, one, each, mark.quantity("rank"))
    for match in _LEADING.finditer(text):
        test = scene.tests[0].name if len(scene.tests) == 1 else scene.implied_test()
        subject = [mark for mark in systems if mark.end <= match.start()]
        if test is not None and subject and not scene.passage.negated_at(match.start()):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="leading", lemma="leads")
            yield _claim(scene, cue, subject[-1].entity, test, Quantity.exactly(1, "rank"))
    for match in _SECOND_ONLY.finditer(text):
        subject = _told_of(scene, [mark for mark in systems if mark.end <= match.start()])
        cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="below", lemma="second")
        if not subject or scene.passage.negated_at(match.start()):
            continue
        test = _board(scene, cue)
        if test is not None or (subject[-1].model and _IN_RESULTS.search(text)):
            yield _claim(scene, cue, subject[-1].entity, test, Quantity.exactly(2, "rank"))
    for told in find_told_first(scene):
        cue = CueMark(start=told.start, end=told.end, text=text[told.start : told.end], cue="topping", lemma="first")
        test = _board(scene, cue)
        if test is not None and not any(told.start <= rank.start < told.end for rank in ranks):
            yield _claim(scene, cue, told.holder.entity, test, Quantity.exactly(told.rank, "rank"))
    for match in () if scene.tests else _BEST_AMONG.finditer(text):
        subject = [mark for mark in systems if mark.model and mark.end <= match.start()]
        who = subject[-1].entity if subject else scene.implied_system()
        if who is not None and not scene.passage.negated_at(match.start()):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="best")
            yield _claim(scene, cue, who, None, Quantity.exactly(1, "rank"))
    yield from _best_of_class(scene, systems, ranks)
    for match in _UNNAMED_BOARD.finditer(text):
        subject = [mark for mark in systems if mark.model and mark.end <= match.start()]
        if _SEVERAL.search(match[0]) or _NAMED_BEHIND.match(text, match.end()):
            continue
        if subject and not any(match.start() < mark.start < match.end() for mark in scene.tests):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="tops")
            test = next(iter(_spoken_of(scene, match.start())), None) if " the " in match[0] or scene.tests else None
            yield _claim(scene, cue, subject[-1].entity, test, Quantity.exactly(1, "rank"))
    for pattern in (_TOPPING, _BEST):
        for match in pattern.finditer(text):
            ahead = next(
                (
                    mark
                    for mark in scene.tests
                    if 0 <= mark.start - match.end() <= 1 or _LISTED_TESTS.fullmatch(text, match.end(), mark.start)
                ),
                None,
            )
            tests: tuple[str, ...] = ()
            if ahead is not None and (_STATE_OF_ART.search(match[0]) or not _AMONG.match(text, ahead.end)):
                tests = tuple(
                    mark.name for mark in next(group for group in groups(passage, scene.tests) if ahead in group)
                )
            elif ahead is None and pattern is _BEST and _ENDS.match(text, match.end()):
                tests = _spoken_of(scene, match.start())
            subject = _outside_brackets(text, [mark for mark in systems if mark.end <= match.start()], match.start())
            subject = _told_of(scene, subject)
            who = subject[-1].entity if subject else None
            if who is None and (is_elliptic(text, match.start()) or _THIS.match(text)):
                who = scene.implied_system()
            if (
                who is None
                or _FORMER.search(text[: match.start()])
                or is_unsaid(text, match.start())
                or any(match.start() <= rank.start <= match.end() for rank in ranks)
                or (ahead is not None and any(_AT_PLACE.fullmatch(text, ahead.end, rank.start) for rank in ranks))
            ):
                continue
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="tops")
            for test in tests:
                yield _claim(scene, cue, who, test, Quantity.exactly(1, "rank"))


def _best_of_class(scene: Scene, systems: list[SystemMark], ranks: list[Mark]) -> Iterator[BenchmarkClaim]:
    """Find who is said to be the best of some class of systems in tests: "is the best-performing open model"."""
    passage, text = scene.passage, scene.passage.text
    for match in _BEST_OF_CLASS.finditer(text):
        if not (match["scored"] or scene.tests or cues.TEST_NOUN.search(text)):
            continue  # Praise, where nothing is tested
        if any(match.start() <= rank.start <= match.end() for rank in ranks) or is_unsaid(text, match.start()):
            continue
        subject = _outside_brackets(text, [mark for mark in systems if mark.end <= match.start()], match.start())
        told = told_of(scene, match.start())
        who = (
            told.system
            if told is not None and told.system is not None
            else next(iter(_told_of(scene, subject)[::-1]), None)
        )
        if who is None or (told is not None and told.stranger) or passage.negated_at(match.start()):
            continue
        cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="best")
        behind = [mark for mark in scene.tests if mark.start >= match.end()]
        tests = (
            [_board(scene, cue)]
            if behind
            else list(_spoken_of(scene, match.start()))
            if scene.goes_on or scene.tests
            else []
        )
        for test in tests or [None]:
            yield _claim(scene, cue, who.entity, test, Quantity.exactly(1, "rank"))


_IN_RESULTS = lazy_regex(r"\b(?:performance|accuracy|results?|scores?|benchmarks?|evaluations?)\b", re.I)
_AND_PLACE = lazy_regex(r"(?:[^;,.:()]|\([^()]*\)|(?<=\w)\.(?=\w)){1,60}?(?:,|,?\s+and)\s+(?:\w+\s+){0,2}?#?")
_WITHIN = lazy_regex(r"\b(?:in|from|by|for|like|on|since|after|with)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
# "A: an open model; ranks second overall and first among open models"
_STARTS_OVER = lazy_regex(
    r"\s+(?:(?:now|also|currently)\s+)?(?:ranks|ranked|places|placed|comes|came|sits|finished)\s+[^;,.]{0,30}"
)


def _outside_brackets(text: str, systems: list[SystemMark], at: int) -> list[SystemMark]:
    """Leave out the systems in brackets that are closed before an offset: "A launches (from Foo) and tops B"."""

    def enclosed(mark: SystemMark) -> bool:
        opened = text.rfind("(", 0, mark.start)
        return opened >= 0 and text.find(")", opened, at) >= 0 and text.find(")", opened, mark.start) < 0

    return [mark for mark in systems if not enclosed(mark)] or systems


def _told_of(scene: Scene, systems: list[SystemMark]) -> list[SystemMark]:
    """Leave out the systems that another is compared with, where that is named: "A beats B, setting a record"."""
    return [mark for mark in systems if not is_object(scene, mark) or _acts(scene.passage.text, mark)] or systems


def _acts(text: str, mark: Mark) -> bool:
    """Tell whether a system that "with" governs does something itself: "with A scoring 80 and ranking third"."""
    return _WITH.search(text, 0, mark.start) is not None and _DOING.match(text, mark.end) is not None


_WITH = lazy_regex(r"\bwith\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
_DOING = lazy_regex(
    r"\s+(?:(?:\w+ly|also|now)\s+)?(?:scoring|ranking|reaching|achieving|taking|topping|leading|placing|posting|hitting|coming|securing|claiming|earning|winning|grabbing|holding|capturing|seizing|sitting|finishing|landing|emerging|retaining|gaining|debuting|outperforming|beating|surpassing|dominating)\b"
)


def _spoken_of(scene: Scene, at: int) -> tuple[str, ...]:
    """Name the test that is spoken of where none stands behind the words: the one before, in the passage or ahead of it."""
    before = {mark.name for mark in scene.tests if mark.end <= at}
    if scene.tests:
        return tuple(before) if len(before) == 1 else ()
    implied = scene.implied_test()
    return (implied,) if implied is not None else ()


# "The highest score ever recorded on the benchmark."
_ENDS = lazy_regex(
    r"\s*(?:(?:(?:this |that |the same )(?:[\w-]+ ){0,3}?)?(?:benchmark|test|leaderboard|board|eval|evaluation|exam|suite)\b)?\s*(?:[.,;!]|$)"
)
# "This represents the highest score": the result told before.
_THIS = lazy_regex(
    r"(?:This|That|It|The (?:score|result))\s+(?:\w+ly\s+)?(?:is|represents|marks|sets|was|makes|remains)\b"
)
# "Tied with A for third": the subject is left out.
_TIED_FIRST = lazy_regex(
    r"\W*(?:[\w ./&()-]{1,40}:\W*)?(?:now\s+|currently\s+)?(?:tied|ties|tying|level|joint)\s+with\s+", re.I
)
_IT_IS = lazy_regex(
    r"[^;.]{0,60}?,?\s+(?:and\s+)?(?:it|that|this)(?:\s+(?:is|was)|['’]s)\s+(?:(?:the|[A-Z][\w.&-]*['’]s?|[A-Z][\w.&-]*)\s+)*",
    re.I,
)
# "Leads on key benchmarks such as A and B", "the best results on code tests (A, B)", "leads on coding (A)"
_LISTED_TESTS = lazy_regex(
    r"\s*(?:(?:on|in|at|for|across)\s+)?(?:(?:[\w'’-]+\s+){0,6}?(?:benchmarks?|evals?|evaluations?|tests?|tasks?|suites?|datasets?|exams?)"
    r"(?:,?\s*(?:such as|like|including|namely|particularly|notably)\s+|\s*[(:]\s*)|(?-i:[a-z][\w-]*\s+){1,3}\(|(?-i:[A-Z][\w-]+\s))(?:the\s+)?",
    re.I,
)
# "Second (behind A and B), beating others (such as C), on D", "first among open models on many tests, including D"
_UP_TO_BOARD = lazy_regex(
    r"(?:[^;:.()0-9]|(?<=\w)\.(?=\w)|(?<=[\w.-])\d|\([^()]{1,90}\)){0,160}?\b(?<!\band )(?<!\bbut )(?:on|in|across|including|such as|like)\s+(?:both\s+|the\s+)*[\"“]?",
    re.I,
)
_IN_A_FIELD = lazy_regex(r"\s+(?:in|for|on)\s+(?:the\s+)?[A-Z]?[a-z]+")


def _board(scene: Scene, rank: Mark) -> str | None:
    """Name the leaderboard or test that a place is on."""
    passage = scene.passage
    if scene.tests:

        def cost(mark: TestMark) -> float:
            behind = mark.start >= rank.end
            return passage.barrier(
                min(mark.end, rank.start) if not behind else rank.end, max(mark.start, rank.start)
            ) + 0.01 * abs(mark.start - rank.start)

        # A board behind the next place is that one's: "third in maths, tenth on B".
        following = [mark.start for mark in passage.quantities if mark.kind == "rank" and mark.start >= rank.end]
        own = [mark for mark in scene.tests if not (following and mark.start > following[0]) or mark.end <= rank.start]
        if not own and not _IN_A_FIELD.match(passage.text, rank.end):
            own = list(scene.tests)
        if not own:
            return None
        nearest = min(own, key=cost)
        # "On B, which covers 14 subjects, A scored 87, taking second place": the one test of the sentence, told of before.
        before = len(scene.tests) == 1 and nearest.end <= rank.start
        between = passage.text[nearest.end : rank.start] if before else passage.text[rank.end : nearest.start]
        alone = (before and ";" not in between) or (not following and _UP_TO_BOARD.fullmatch(between) is not None)
        return nearest.name if cost(nearest) < _FAR or alone else None
    return scene.implied_test()


def _listed_with(scene: Scene, rank: Mark, test: str | None) -> tuple[str | None, ...]:
    """Give a board with those listed beside it: "second on A, B and C"."""
    text = scene.passage.text
    for group in grouped(scene.passage, scene.tests):
        if group[0].name == test and (
            _ON.fullmatch(text, rank.end, group[0].start) or _UP_TO_BOARD.fullmatch(text, rank.end, group[0].start)
        ):
            return tuple(mark.name for mark in group)
    return (test,)


def _claim(scene: Scene, mark: Mark, system: Entity, test: str | None, value: Quantity) -> BenchmarkClaim:
    passage = scene.passage
    return BenchmarkClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(mark.start),
        modality=passage.modality_at(mark.start),
        negated=passage.negated_at(mark.start, mark.end),
        period=period_at(passage, mark.start, mark.end),
        confidence=0.8 if test is not None else 0.6,
        system=system,
        benchmark=test,
        measure="rank",
        value=value,
    )
