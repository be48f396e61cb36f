"""Places that no number tells: who leads, tops a test, is the best of some, or second only to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.boards import board_of, place_claim, spoken_of
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.clauses import told_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.labelled import label_test
from aiclaims.extractors.benchmarks.leading_nouns import find_leading_nouns, tells_a_lead
from aiclaims.extractors.benchmarks.places import but_for_objects, in_so_many, outside_brackets, told_of_last
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.told_first import find_told_first, names_place
from aiclaims.extractors.benchmarks.unsaid import is_unsaid
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.schema import Quantity

_TOPPING = lazy_regex(
    r"\b(?:tops|topped|topping|(?:wins|won|winning)(?: on| in)?(?=\s+(?:the\s+)?(?:(?-i:[a-z-]+\s){1,3}\()?(?-i:[A-Z]))|(?:leads(?! to\b)|led(?! (?:by|to)\b)|leading(?! to\b)(?!\s(?:[\w-]+\s){0,2}?(?:benchmarks?|tests?|evals?|evaluations?|leaderboards?|models?|systems?|labs?)\b)|(?<=appears to )lead|(?<=seems to )lead|(?<=continues to )lead)(?: (?:(?:among|all|of all) )?(?:the )?(?:[\w-]+ ){0,3}?(?:models|systems|llms|vlms|mllms|agents|pack|field)(?= (?:on|in|at|across)\b))?(?: on| in)?(?=\s)|dominate[sd]|heads|headed|heading|sits atop|atop|(?:takes?|took|taking|claim(?:s|ed|ing)?|hold(?:s|ing)?|held|secur(?:es|ed|ing)|"
    r"grabb(?:ed|ing)|grabs|seiz(?:es|ed|ing)|won|wins|earn(?:s|ed|ing)|captur(?:es|ed|ing)|(?:re)?(?:gain(?:s|ed)|claim(?:s|ed)|tak(?:es|en)|took)) (?:back )?(?:the )?(?:(?:top|leading|#1) (?:open[\w-]* |overall |global )?(?:spot|place|position|slot|rank)|crown|throne|pole position)(?: (?:on|in|of|at))?|"
    r"(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|shot|surg(?:es|ed|ing)|vault(?:s|ed|ing)?|soar(?:s|ed|ing)?|leapt|rocket(?:s|ed)|mov(?:es|ed)|went|goes|shoots) (?:straight |quickly |back |right )?to (?:the )?(?:very )?top of|"
    r"(?:is|are|was|were|ranks?|ranked|rated|scor(?:es|ed)|performs?|performed|plac(?:es|ed))(?: now| currently)? (?:the )?(?:highest|number one|best|first overall)(?: overall)? (?:on|in|at)|"
    r"(?:is|was|becomes?|became|remains?) (?:now )?(?:the|a) new (?:top|best|leading|number one|#1|no\. 1)(?:[- ]\w+)? (?:[\w-]+ ){0,2}?(?:model|system|llm) (?:on|in)|"
    r"(?:came|comes|coming|finish(?:es|ed|ing)|ranks|ranked|ranking|is|was|sits|sat)(?: now| currently| still| again| also)? (?:at the top of|on top of|atop|top of|top on|top in)|"
    r"(?:is|was|are|were|remains|became|becoming|become|becomes|(?:crowned|named|rated|ranked|declared)(?: as)?)(?: now| currently| still| again| also)? the (?:new |current )?(?:best|top|highest|strongest|leading|number one|#1|no\. 1)(?:[- ](?:performing|scoring|ranked|placed|rated))? (?:[\w-]+ ){0,3}?(?:model|system|[lv]lm|llm|mllm|agent|approach|method|framework)s? (?:on|in))"
    r"\s+(?:the |both |all |its |both the |an? )?(?-i:(?:(?!of\b|in\b|on\b|with\b|by\b|and\b|for\b)[a-z][\w-]* ){1,3}(?=[\"“]?[A-Z]))?(?:English |Chinese |Hugging Face |LMSYS |overall )?(?:[\w-]+ (?:benchmark|test) )?[\"“]?",
    re.I,
)
# The best result of all, whether its test stands behind it or is spoken of already.
_BEST = lazy_regex(
    r"\b(?:(?:sets?|setting|achiev\w+|posts?|posted|broke|breaks|hit|hits) (?:(?:a|the) (?:new |all-time )?(?:[\w-]+ )?(?:record(?: scores?| results?)?|high(?: score)?(?= (?:on|in|at|for)\b))|new records)|(?:emerg(?:es|ed) as|is|was|comes out as|came out as) the (?:clear |overall |outright )?winner|(?:the )?lowest (?:[\w-]+ )?(?:error|hallucination|failure|refusal|false[- ]positive|word error|character error) rates?(?: (?:ever|yet|of (?:any|all)(?: \w+){0,2} (?:models?|systems?)))?|(?:(?:the|a new|an all-time|its) |(?:(?<=\breport )|(?<=\breports )|(?<=\breported )|(?<=\bclaims )|(?<=\bclaiming )|(?<=\bclaimed )|(?<=\bpost )|(?<=\bposts )|(?<=\bposted )|(?<=\bposting )|(?<=\bachieve )|(?<=\bachieves )|(?<=\bachieved )|(?<=\bachieving )|(?<=[–—:-] )|^\W*))(?:highest|best|top)(?:[- ]\w+)? (?:scores?|results?|accuracy|marks?|benchmark|performance)(?: (?:ever|yet) (?:recorded|achieved|posted|reported|seen|measured|published|set)| ever| to date| yet| so far| (?:of|among|across) (?:any|all|every|the)(?: \w+){0,2} (?:models?|systems?|llms?)(?: (?:tested|tried|evaluated|measured|compared))?)?"
    r"|(?:performs?|performed|fares?|fared|does|did) (?:the )?best(?: overall| of all)?(?=\W*$|[,;]| among)"
    r"|(?:SOTA|(?:a |the )?(?:new )?(?:state[- ]of[- ]the[- ]art|(?:best-in-class|class-leading)(?= [a-z])))(?: (?:(?!(?:on|in|at|for|of|and|or|to|with|by|from|among|models?|systems?|methods?|llms?)\b)[a-z][\w-]* ){0,3}?(?:results?|performance|scores?|accuracy|marks?|understanding|capabilit(?:y|ies)|reasoning|recognition|retrieval|quality))?)(?: of \d[\d.,]*\s?(?:%|percent|points)?)?(?: \([^()]{1,12}\))?(?:(?: (?:among|of all|for|across) [^,;.:]{1,40}?)?\s+(?:on|in|at|for)\s+(?:the |both |all |both the |his |its )?)?",
    re.I,
)
LOST = lazy_regex(
    r"\b(?:los(?:t|es?|ing)|ced(?:e[ds]?|ing)|relinquish\w*|surrender\w*|giv(?:es|ing) up|gave up|knocked (?:off|from|out of)|slipp(?:ed|ing) from|fell from|falls from|dropped from)\s+(?:its |their |the |a )?(?:\w+ )?$",
    re.I,
)
"""What stands before a place that is held no more: "lost the top spot to A"."""
# A best that was, or that another is set against, is nobody's place now.
FORMER = lazy_regex(
    r"\b(?:(?:leap|step|jump|advance|progress)(?:\s+forward)?\s+(?:on|over|beyond|from|past)|one of|among|some of|previous|prior|former|earlier|old|existing|competitive or|near|almost|nearly|the same|close to|approach\w+|improv\w+|rival\w*|compared (?:to|with)|than|from|over|towards?)\s+(?:the\s+|(?:open|closed)[\w-]*\s+|best\s+|[A-Z]?[\w.-]*\d[\w.-]*\s+)*$|\b(?:near|sub|almost|quasi)[-‑]$",
    re.I,
)
# "X leads by 3.8 percent": at the head of the test that is spoken of.
_LEADING = lazy_regex(
    r"\b(?:leads|led|leading|(?:is|was) (?:in the lead|leading)|comes? out on top|came out on top|scor(?:es|ed|ing) the highest)\b(?:\s+(?:here|again|overall|now|there)\b)?(?=,?\s+(?:by(?=\s+(?:an?|some|nearly|almost|about|over|just|more|at|double|the|\d)\b)|with a lead)\b|\s+at\s+(?:just\s+|about\s+)?\d|\s+the (?:pack|field|way|list|board|table|chart|ranking)|\s+all\b|\s+(?:across|among|of) all\b|\s+with\s+(?:an?\s+)?(?:just\s+|(?:[\w-]+\s+){1,4}of\s+(?:just\s+|about\s+|only\s+)?)?\d)",
    re.I,
)
# "Topped a coding leaderboard", "climbed to the top of the rankings": first on a board without a name.
_UNNAMED_BOARD = lazy_regex(
    r"\b(?:tops|topped|topping|(?:(?:gets?|got|rises?|rose|climbs?|climbed|shot|jumps?|jumped|went|leapt|vaulted)(?: straight| right| quickly)? to|(?:plac(?:es?|ed|ing)|sits?|sat|stands?|stood|puts?|putting|lands?|landed)(?: it)? (?:at|on)) (?:the )?top of)"
    r"\s+(?:(?!app\b|download|speed\b|price\b|cost\b|latency\b|usage\b|popular)[\w-]+\s+){0,4}"
    r"(?:leaderboards?|rankings?|category|(?:list|table)(?=\s+(?:in|of|among)\s+[^;.]{0,60}\b(?:assessment|evaluation|benchmark|ranking|LLMs|language models)\b)(?! of (?:most|the most)))\b",
    re.I,
)
# "Dominates B at #2" is second.
_SEVERAL = lazy_regex(r"\b(?:many|several|most|various|multiple|numerous|some|public) (?:\w+ )?leaderboards\b", re.I)
_NAMED_BEHIND = lazy_regex(r",?\s+(?:such as|like|including|called)\b")
_OF_TEST = lazy_regex(r"\s(?:on|of|in|at|for)\s(?:the\s)?(?:[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)?['’]s?\s)?")
_AT_PLACE = lazy_regex(r"(?:\s+(?:leaderboard|ranking|benchmark|test))?\s+(?:at|in|with)\s+(?:a\s+|the\s+)?")
_SECOND_ONLY = lazy_regex(
    r"\b(?:second only to|bettered only by)\b|\b(?:is|was|are|were|as|finish(?:es|ed)|c[ao]mes?(?: in)?)\s+(?:the\s+|a\s+)?(?:close\s+|distant\s+|narrow\s+)?runner-up\b",
    re.I,
)
_AMONG = lazy_regex(
    r"[^,;.]{0,30}\b(?:among|of all open|for (?:its|their|a model of its) size|in its (?:class|size)|for open)\b", re.I
)
# The state of the art is a place of its own, of whichever models it is said to be.
_STATE_OF_ART = lazy_regex(r"\bsota\b|\bstate[- ]of[- ]the[- ]art\b", re.I)
# "Delivers the best results among open models": first among these, on no test in particular.
_BEST_AMONG = lazy_regex(
    r"\b(?:achiev|deliver|show|demonstrat|attain|post|record|obtain|exhibit|yield|reach)(?:e?s|e?d|ing|n)?\s+(?:the\s+(?:best|strongest|highest|top)|(?:a\s+|the\s+)?(?:new\s+)?(?:SOTA|state[- ]of[- ]the[- ]art))\s+(?:[\w-]+\s+){0,5}?(?:performance|results?|scores?|accuracy|ratings?)\s+(?:among|of|across|for)\s+"
    r"(?:all\s+(?:the\s+)?|the\s+)?(?:[\w.-]+\s+){0,4}?(?:models|systems|[LV]?LMs|LLMs|[LV]LMs|agents|MLLMs|entrants)\b",
    re.I,
)
# "Is the best-performing open model", "ranks as the top Chinese model": first among these.
_BEST_OF_CLASS = lazy_regex(
    r"(?<!one of )\b(?:is|was|are|were|as|remains?|remained|becomes?|became|becoming|ma(?:king|kes|de)\s+it)\s+(?:(?:now|currently|still|also|by far|again)\s+)?(?:the|our)\s+(?:(?:world|industry|market)['’]s\s+)?(?:(?:new|current|overall)\s+)?"
    r"(?:(?P<scored>(?:best|top|highest|strongest)[- ](?:performing|scoring|ranked|ranking|rated))|best(?:-available)?|top|strongest|smartest|most (?:capable|intelligent)|leading|number[- ]one|#1|no\. 1)"
    r"\s+(?!(?:models?|systems?|llms?|agents?)\s+for\b)(?:(?!of\b|on\b|in\b|for\b|and\b|to\b)[\w.-]+\s+){0,6}?(?:model|system|agent|[LV]?LM|LLM|VLM|MLLM|chatbot|(?:image|video|text-to-\w+|music|speech)\sgenerator|entry|method|approach)\b(?!s?\s+(?:makers?|developers?|compan|labs?|firms?))",
    re.I,
)
# "The highest score ever recorded on the benchmark."
_ENDS = lazy_regex(
    r"\s*(?:(?:(?:this |that |the same )(?:[\w-]+ ){0,3}?)?(?:benchmark|test|leaderboard|board|eval|evaluation|exam|suite)\b)?\s*(?:[.,;!]|$)"
)
# "This represents the highest score": the result told before.
_THIS = lazy_regex(
    r"(?:This|That|It|The (?:score|result))\s+(?:\w+ly\s+)?(?:is|represents|marks|sets|was|makes|remains)\b"
)
# "Leads on key benchmarks such as A and B", "the best results on code tests (A, B)", "leads on coding (A)"
_LISTED_TESTS = lazy_regex(
    r"\s*(?:(?:on|in|at|for|across)\s+)?(?:(?:[\w'’-]+\s+){0,6}?(?:benchmarks?|evals?|evaluations?|tests?|tasks?|suites?|datasets?|exams?)"
    r"(?:,?\s*(?:such as|like|including|namely|particularly|notably)\s+|\s*[(:]\s*(?:(?:e\.g\.|i\.e\.|such as|like|including|for example),?\s+)?)|(?-i:[a-z][\w-]*\s+){1,3}\(|(?-i:[A-Z][\w-]+\s))(?:the\s+)?",
    re.I,
)
_AND_TEST = lazy_regex(
    r"(?:\s(?:benchmarks?|datasets?|tests?|test sets?))?(?:\s\([^()]{1,30}\))?(?:,\s(?:and\s)?|\s(?:and|as well as)\s)(?:on\s)?(?:the\s)?(?:(?!(?:with|by|on|in|at|for|to|than|is|was|behind|ahead|first|second|third|fourth|fifth|while|but)\b)[a-z][\w-]*\s){0,4}"
)
_OPENS_ON = lazy_regex(r"\W*(?:[Oo]n|[Ii]n|[Aa]cross|[Ff]or)\s")
# "The best results for models of its size"
_OF_OWN_SIZE = lazy_regex(
    r"(?:\s(?:for|among|of|across)\s)?(?:all\s|any\s|the\s)?(?:[\w-]+\s){0,4}?(?:models?|systems?|LLMs?|methods?|agents?)\b"
)
# "On the test split of the graduate-level B"
_DESCRIBED_TEST = lazy_regex(
    r"(?:\s*(?:on|in|at|for|across)\s+(?:the\s+|its\s+|both\s+)?)?(?:(?:test|dev|validation|held-out)\s(?:set|split|subset)s?\sof\s(?:the\s)?)?"
    r"(?:(?!(?:by|using|with|from|than|and|or|via|without|when|after|of|to|in|on|at|over|while|including|such|every|all)\b)[a-z][\w-]*\s){1,5}"
)
# "Tops the open leaderboard on Foo Labs's B"
_ON_BOARD = lazy_regex(
    r"(?:the |its )?(?:[\w-]+ ){0,3}?(?:leaderboards?|rankings?|charts?|standings|table) (?:on|of|in|at|for) (?:the )?(?:(?-i:[A-Z])[\w.&-]*(?: (?-i:[A-Z])[\w.&-]*)?['’]s? )?",
    re.I,
)
# "Topped Foo Labs's B"
_MAKERS = lazy_regex(r"[A-Z][\w.&-]*(?: [A-Z][\w.&-]*)?['’]s? ")
_IN_RESULTS = lazy_regex(r"\b(?:performance|accuracy|results?|scores?|benchmarks?|evaluations?)\b", re.I)


def puts_first(text: str) -> bool:
    """Tell whether a text has words that put something first.

    Args:
        text: The text.
    """
    patterns = (_TOPPING, _BEST, _LEADING, _UNNAMED_BOARD, _SECOND_ONLY, _BEST_AMONG, _BEST_OF_CLASS)
    return names_place(text) or tells_a_lead(text) or any(pattern.search(text) for pattern in patterns)


def ranks_a_class(text: str) -> bool:
    """Tell whether a text puts somebody first, or second, among a class, on whatever tests.

    Args:
        text: The text.
    """
    return any(pattern.search(text) for pattern in (_BEST_AMONG, _BEST_OF_CLASS, _SECOND_ONLY))


def find_leads(scene: Scene, systems: Sequence[SystemMark], ranks: Sequence[Mark]) -> Iterator[BenchmarkClaim]:
    """Find the places that words alone tell.

    Args:
        scene: The passage.
        systems: Those who may hold a place.
        ranks: The places that numbers tell.
    """
    yield from _leading(scene, systems)
    yield from _second_only(scene, systems)
    yield from _told_first(scene, ranks)
    yield from _best_among(scene, systems)
    yield from _best_of_class(scene, systems, ranks)
    yield from _on_unnamed_board(scene, systems)
    yield from _topping(scene, systems, ranks)
    yield from _under_label(scene, systems)
    yield from find_leading_nouns(scene, systems)


# "Foo Exam: leads at 91%", "Bar Board: sets a new record": said of whom the list is about.
_HEADS_LABEL = lazy_regex(
    r"[\s*_]*:[\s*_]*(?:now |currently |again )?(?:(?:tops|leads|heads)\b(?! (?:to|from|a|an)\b)|takes (?:the lead|the top spot|first place)|(?:sets?|achieves?|establish(?:es)?|reaches) (?:an? )?(?:new )?(?:state[- ]of[- ]the[- ]art|SOTA|record)\b)",
    re.I,
)


def _under_label(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find that whom a list is about is first on the test that one of its items opens with."""
    test = label_test(scene)
    match = _HEADS_LABEL.match(scene.passage.text, test.end) if test is not None and not systems else None
    who = scene.implied_system() if match is not None else None
    if match is not None and test is not None and who is not None and not scene.passage.negated_at(match.start()):
        cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="leading", lemma="leads")
        yield place_claim(scene, cue, who, test.name, Quantity.exactly(1, "rank"))


def _leading(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find who leads by some margin, at the head of the test that is spoken of."""
    text = scene.passage.text
    for match in _LEADING.finditer(text):
        test = scene.tests[0].name if len(scene.tests) == 1 else scene.implied_test()
        subject = [mark for mark in systems if mark.end <= match.start()]
        if test is not None and subject and not scene.passage.negated_at(match.start()):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="leading", lemma="leads")
            yield place_claim(scene, cue, subject[-1].entity, test, Quantity.exactly(1, "rank"))


def _second_only(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find who is second only to others."""
    text = scene.passage.text
    for match in _SECOND_ONLY.finditer(text):
        # "With B as the runner-up": of whom it is told.
        right_before = [mark for mark in systems if mark.end + 1 == match.start() and match[0].lower().startswith("as")]
        subject = right_before or but_for_objects(scene, [mark for mark in systems if mark.end <= match.start()])
        cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="below", lemma="second")
        if not subject or scene.passage.negated_at(match.start()):
            continue
        test = board_of(scene, cue)
        if test is not None or (subject[-1].model and _IN_RESULTS.search(text)):
            yield place_claim(scene, cue, subject[-1].entity, test, Quantity.exactly(2, "rank"))


def _told_first(scene: Scene, ranks: Sequence[Mark]) -> Iterator[BenchmarkClaim]:
    """Find the places that are told before their holder."""
    text = scene.passage.text
    for told in find_told_first(scene):
        cue = CueMark(start=told.start, end=told.end, text=text[told.start : told.end], cue="topping", lemma="first")
        test = board_of(scene, cue)
        if test is not None and not any(told.start <= rank.start < told.end for rank in ranks):
            yield place_claim(scene, cue, told.holder.entity, test, Quantity.exactly(told.rank, "rank"))


def _best_among(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find who is the best among some, on no test in particular."""
    text = scene.passage.text
    for match in () if scene.tests else _BEST_AMONG.finditer(text):
        subject = [mark for mark in systems if mark.model and mark.entity.type != "group" and mark.end <= match.start()]
        subject = [mark for mark in subject if not is_object(scene, mark)]
        who = subject[-1].entity if subject else scene.implied_system()
        if who is not None and not scene.passage.negated_at(match.start()):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="best")
            yield place_claim(scene, cue, who, None, Quantity.exactly(1, "rank"))


def _on_unnamed_board(scene: Scene, systems: Sequence[SystemMark]) -> Iterator[BenchmarkClaim]:
    """Find who is first on a board that the words do not name."""
    text = scene.passage.text
    for match in _UNNAMED_BOARD.finditer(text):
        subject = [mark for mark in systems if mark.model and mark.end <= match.start()]
        if _SEVERAL.search(match[0]) or _NAMED_BEHIND.match(text, match.end()):
            continue
        if any(_OF_TEST.fullmatch(text, match.end(), mark.start) for mark in scene.tests):
            continue  # "Tops the leaderboard on B" is first on B
        if subject and any(subject[-1].end <= stranger.start < match.start() for stranger in scene.strangers):
            continue  # "A is out, and a lab that nobody knew tops the board"
        if subject and not any(match.start() < mark.start < match.end() for mark in scene.tests):
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="tops")
            spoken = (" the " in match[0] or scene.tests) and not _OF_ITS_OWN.search(match[0])
            test = next(iter(spoken_of(scene, match.start())), None) if spoken else None
            yield place_claim(scene, cue, subject[-1].entity, test, Quantity.exactly(1, "rank"))


# "Tops the overall rankings of models", where another board was spoken of
_OF_ITS_OWN = lazy_regex(
    r"\b(?:overall|general|global|combined|LLM|AI|model)\s(?:[\w-]+\s){0,2}?(?:rankings?|leaderboards?)$", re.I
)


def _listed_from(scene: Scene, first: TestMark) -> tuple[str, ...]:
    """Name a test with those listed behind it: "on A and B", "on the hard A benchmark (64%) and the easier B"."""
    text = scene.passage.text
    listed = list(next(group for group in groups(scene.passage, scene.tests) if first in group))
    for mark in scene.tests:
        if mark.start >= listed[-1].end and _AND_TEST.fullmatch(text, listed[-1].end, mark.start):
            listed.append(mark)
    return tuple(mark.name for mark in listed)


def _opened_on(scene: Scene, end: int) -> tuple[str, ...]:
    """Name the tests on which a sentence opens: "On two code benchmarks (A and B), C"."""
    before = [mark for mark in scene.tests if mark.end <= end]
    return tuple(mark.name for mark in before) if before and _OPENS_ON.match(scene.passage.text) else ()


def _topping(scene: Scene, systems: Sequence[SystemMark], ranks: Sequence[Mark]) -> Iterator[BenchmarkClaim]:
    """Find who tops a test, or has the best result on it."""
    text = scene.passage.text
    for pattern in (_TOPPING, _BEST):
        for match in pattern.finditer(text):
            ahead = next(
                (
                    mark
                    for mark in scene.tests
                    if 0 <= mark.start - match.end() <= 1
                    or mark.start < match.end() < mark.end
                    or any(
                        pattern.fullmatch(text, match.end(), mark.start)
                        for pattern in (_LISTED_TESTS, _DESCRIBED_TEST, _MAKERS, _ON_BOARD)
                    )
                ),
                None,
            )
            tests: tuple[str, ...] = ()
            if ahead is not None:
                tests = _listed_from(scene, ahead)
            elif ahead is None and pattern is _BEST and _ENDS.match(text, match.end()):
                tests = _opened_on(scene, match.start()) or spoken_of(scene, match.start())
            elif ahead is None and pattern is _BEST and _OF_OWN_SIZE.match(text, match.end()):
                tests = _opened_on(scene, match.start())
            subject = outside_brackets(text, [mark for mark in systems if mark.end <= match.start()], match.start())
            of_last = told_of_last(text, systems, match.start())
            subject = [of_last] if of_last is not None else but_for_objects(scene, subject)
            who = subject[-1].entity if subject else None
            if who is not None and who.type == "group":
                continue  # "Trains agents that top B": nobody by name
            if who is None and (is_elliptic(text, match.start()) or _THIS.match(text)):
                who = scene.implied_system()
            if (
                who is None
                or FORMER.search(text[: match.start()])
                or is_unsaid(text, match.start())
                or any(match.start() <= rank.start <= match.end() for rank in ranks)
                or (ahead is not None and any(_AT_PLACE.fullmatch(text, ahead.end, rank.start) for rank in ranks))
            ):
                continue
            cue = CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="tops")
            for test in tests:
                yield place_claim(scene, cue, who, test, Quantity.exactly(1, "rank"))


# "The best open model", "the best coding model in the world": best of what.
_OF_CLASS = lazy_regex(
    r"\b(?:world['’]s|open|openly|open[- ](?:source|sourced|weights?)|chinese|american|european|non-?\w+|closed|proprietary)\b",
    re.I,
)
_OF_ALL = lazy_regex(r"\s+(?:in the world|on the planet|ever\b|so far\b|to date\b|available\b|today\b|of all\b)", re.I)
_IT = lazy_regex(r"\W*(?:(?:And|But|So|Now),?\s)?(?:It|This)\s", re.I)


_INCLUDING = lazy_regex(r"[^;.()]{5,120}?,?\s(?:including|such as|namely|among them)\s(?:the\s)?")


def _best(match: re.Match[str]) -> CueMark:
    return CueMark(start=match.start(), end=match.end(), text=match[0], cue="topping", lemma="best")


def _best_of_class(scene: Scene, systems: Sequence[SystemMark], ranks: Sequence[Mark]) -> Iterator[BenchmarkClaim]:
    """Find who is said to be the best of some class of systems in tests: "is the best-performing open model"."""
    passage, text = scene.passage, scene.passage.text
    for match in _BEST_OF_CLASS.finditer(text):
        of_class = _OF_CLASS.search(match[0]) is not None or _OF_ALL.match(text, match.end()) is not None
        if not (match["scored"] or of_class or scene.tests or cues.TEST_NOUN.search(text)):
            continue  # Praise, where nothing is tested
        if any(match.start() <= rank.start <= match.end() for rank in ranks) or is_unsaid(text, match.start()):
            continue
        if in_so_many(text, match.end()):
            # "The best model in five of ten tests, including A and B": first on those that are named.
            subject = but_for_objects(scene, [mark for mark in systems if mark.model and mark.end <= match.start()])
            first = next((mark for mark in scene.tests if _INCLUDING.fullmatch(text, match.end(), mark.start)), None)
            if subject and first is not None and not passage.negated_at(match.start()):
                for named in _listed_from(scene, first):
                    yield place_claim(scene, _best(match), subject[-1].entity, named, Quantity.exactly(1, "rank"))
            continue
        subject = outside_brackets(text, [mark for mark in systems if mark.end <= match.start()], match.start())
        told = told_of(scene, match.start())
        who = (
            told.system
            if told is not None and told.system is not None
            else next(iter(but_for_objects(scene, subject)[::-1]), None)
        )
        if subject and text.endswith(" to ", 0, match.start()):
            who = subject[0]  # "A beat B to become the best model": who did it became it
        implied = scene.implied_system() if who is None and _IT.fullmatch(text, 0, match.start()) else None
        if implied is not None and of_class:
            yield place_claim(scene, _best(match), implied, None, Quantity.exactly(1, "rank"))
            continue
        if who is None or (told is not None and told.stranger) or passage.negated_at(match.start()):
            continue
        cue = _best(match)
        behind = [mark for mark in scene.tests if mark.start >= match.end()]
        tests = (
            [board_of(scene, cue)]
            if behind
            else list(spoken_of(scene, match.start()))
            if scene.goes_on or scene.tests
            else []
        )
        for test in tests or [None]:
            yield place_claim(scene, cue, who.entity, test, Quantity.exactly(1, "rank"))
