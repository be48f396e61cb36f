"""Names of no list that a sentence uses as a test's: "an OrcaTrack score of 91%", "leads OrcaTrack with", a label over results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.verbs import SURPASSING

# A name with capitals inside, a hyphen and a capital, or an ending of tests.
_CODED = (
    r"(?P<name>\d[A-Z]{2,4}(?![\w-])|(?=[\w.-]*(?:[a-z][A-Z]|[A-Z]{2}|-[A-Z]|Bench\b|Eval\b|Arena\b))[A-Z][\w.-]*\w"
    r"(?: (?!Elo\b|ELO\b|Accuracy\b|Score\b)(?:[A-Z][a-z]\w*|v?\d(?:\.\d)?)(?![\w%]|\.\d)){0,2})"
)
_MEASURE = r"(?:scores?|accuracy|ratings?|pass rate|success rate|solve rate|results?|marks?|averages?|performance)"
# "An OrcaTrack score of 91%", "OrcaTrack accuracy rose to 91%"
_HAS_MEASURE = lazy_regex(
    rf"(?:^\W*|\b(?i:an?|its|their|his|the|with|and|on|new|record|reported|overall)\s+|['’]s\s+){_CODED}\s+{_MEASURE}"
    r"(?=,?\s+(?:of|at|to|is|was|stands?|stood|hits?|reach(?:ed|es)?|r[io]ses?|risen|approach(?:ed|es)?|climb(?:s|ed)?|jump(?:s|ed)?|improve[sd]?|increased|went|fell|dropped|from)?\b[^;.]{0,30}?\d|\s*\(\d|[:,]\s*\d)"
)
# "The score of A on OrcaTrack is 91%", "A has the highest score on OrcaTrack"
_ON_CODED = lazy_regex(
    rf"\b(?:[Oo]n|[Aa]cross|(?<=points )in|(?<=% )in|(?<=percent )in|[Ee]valuat(?:ion|ions|ed|ing)\s(?:of|on|with|against))\s+(?:the\s+|[A-Z][\w.&-]*(?:\s[A-Z]\w*)?['’]s?\s)?{_CODED}"
    r"(?=\s*(?:[.,;:)(\[—–]|-\s|$)|['’]s\b|\s[“\"]|\s(?:is|was|are|were|of|than|with|at|and|while|by|to|from|for|as|but|vs|versus|compared|against|reached|rose|stands?|behind|ahead|after|leaderboard|benchmark|pass@\d+"
    r"|can|could|has|have|also|shows?|demonstrates?|reveals?|confirms?|suggests?|(?:math|coding|reasoning|science|language|agentic|vision|medical|legal|[a-z]+ understanding)\b)\b)"
)
# "In math (OrcaTrack)", "on coding tasks (OrcaTrack & TideBench)": on what, told in brackets
_IN_FIELD = lazy_regex(
    rf"\b(?:[Ii]n|[Oo]n|[Aa]t|[Ll]ike|[Aa]nd)\s+(?i:coding|code|math(?:ematics|s)?|reasoning|knowledge|science|language(?: understanding)?|vision|instruction following|tool use|agentic \w+|SQL|translation|long context|multilingual\w*|factuality|safety|writing)(?:\s(?:tasks|benchmarks?|tests?|generation|metrics))?\s\({_CODED}(?=\)|\s(?:&|and)\s|,\s)"
)
# "Similar OrcaTrack performance as A", "the same OrcaTrack score as"
_SUCH_RESULT = lazy_regex(
    rf"\b(?:similar|same|comparable|equal|better|higher|lower|worse|superior|best|highest)\s+{_CODED}\s+{_MEASURE}\b"
)
# "Its accuracy on LedgerLine tasks rose from 29% to 95%"
_ON_TASKS = lazy_regex(
    r"\b(?:performance|accuracy|(?:success|pass|solve|resolution) rate|scores?)\s(?:on|in|at)\s(?:the\s|its\s)?(?P<name>(?:[A-Z][\w-]*|[a-z]+(?:-[a-z]+)?)(?:\s[\w-]+){0,2}?\s(?:tasks|questions|problems))(?=\s(?:(?:rises|rose|improve[sd]|jump(?:s|ed)|climb(?:s|ed)|went|goes|increase[sd]|up)\s)?from\s(?:about\s|around\s|roughly\s)?\d)"
)
# "69.5% OrcaTrack, 80.6% TideQuest"
_RIGHT_BEHIND = lazy_regex(
    r"\d(?:\.\d+)?\s?%\s(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Za-z]-\d))[A-Z][\w-]*\w)(?=\*{0,2}(?:[,;.)]|\s[—–]|\sand\b|$))"
)
# "A leads OrcaTrack with 91%"
_LEADS_CODED = lazy_regex(
    rf"\b(?:leads?|led|leading|tops?|topped|topping|dominates?|dominated|aces?|aced|heads?)\s+(?:the\s+)?{_CODED}(?=,?\s+(?:with|at|by)\b[^;.]{{0,16}}?\d|\s+(?:leaderboard|ranking|benchmark)|\s*\(\d)"
)
# "91% (OrcaTrack), 88% (TideBench)"
_BEHIND_NUMBER = lazy_regex(rf"\d(?:\s?%|(?<=\.\d)|(?<=\.\d\d))\s+\({_CODED}\)")
# "OrcaTrack: A 91%, B 90%"
_HEADS = lazy_regex(
    rf"^\W*(?!(?:Multi|Long|Real|Cross|Zero|Few|Open|Self|High|Low|Pre|Post|Human|State|Tool|Cost|Well|Hard|Deep|Full|Near)-[A-Z][a-z]){_CODED}\s*[:—–]\s+(?=\S)"
)
_SCORED_BEHIND = lazy_regex(r"(?:\s\([^()]{1,30}\))?\s*(?:\(|at|with|scores?|scored|gets?|got|reaches|[:=—–-])?\s*~?\d")
# "Reef Arena: Frontend: A ranked #2 overall", "Foo Index: #1"
_RANK_LABEL = lazy_regex(
    r"^\W*(?P<name>[A-Z][\w.+&’'-]*(?: (?:[A-Z\d][\w.+-]*|of|for|the)){0,4}(?:: [A-Z][\w+-]*(?: [A-Z][\w+-]*)?)?)(?: \([^()]{1,30}\))?\s*[:—–]\s+"
    r"(?=(?:[\w.]\S*\s+(?:\([^()]{1,30}\)\s+)?){0,5}?(?:now |currently |only |also |still )?(?:(?:ranked|ranks|ranking|placed|places|tied|at|takes|took|debuts|debuted|sits|in|is|finished|came|lands|landed) (?:for |at |in )?)?(?:joint |a |the )?#\d)"
)
_BOARD = lazy_regex(r"\b(?:benchmark|leaderboard|arena|eval|evaluation|test|ranking|score|result)s?\b", re.I)
_TEST_FORM = lazy_regex(r"[a-z][A-Z]|[A-Z]{2}|-[A-Z]|(?:Arena|Bench|Benchmark|Index|Eval|Exam|Leaderboard)\b")
# "64% on the 2025 Iberian Physics Olympiad", "83% on the German Bar Exam"
_EXAM = lazy_regex(
    r"\d(?:\s?%| percent| points?)?(?: accuracy| marks?)?\s+(?:on|in|at)\s+(?:the\s+)?(?P<name>(?:20\d\d\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}(?:Olympiad|Exam|Examination|Challenge|Contest|Competition|Test|Bar|Boards?)(?:\s+20\d\d)?)(?![\w-])"
)
# "Second on the brutal Iberian maths exam": a name, and what is examined
_EXAM_IN = lazy_regex(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t)\s+(?:the|this year['’]s|last year['’]s)\s+(?:\w+ly\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2}(?:\s(?:math|maths|mathematics|physics|chemistry|biology|bar|law|medical|coding|programming|informatics|science))?\s(?:exam|examination|olympiad|competition|contest))(?![\w-])"
)
# Where a program runs, is sold or was trained is no test.
_ELSEWHERE = lazy_regex(
    r"\b(?:runs?|ran|running|train(?:s|ed|ing)?|pre-?trained|fine-?tuned|tuned|based|built|builds|build|available|hosted|hosts?|deploy(?:s|ed|ing)?|released?|launch(?:es|ed)?|published|posted|posts|shared|listed|live|rel(?:y|ies|ied)|focus(?:es|ed)?|work(?:s|ed|ing)?|written|depends?|served|serving|offered|priced?|models?|article|paper|report|news|more|details|information|downloads?|downloaded|usage|users|spent|spending)\s+(?:\w+ly\s+)?$",
    re.I,
)
_SCORING = lazy_regex(
    r"\b(?:scor\w+|accurac\w+|results?|ranks?|ranked|ranking|highest|best|lowest|first place|second place|top spot|"
    + SURPASSING
    + r"|behind|ahead of|record|state[- ]of[- ]the[- ]art|SOTA|better|worse)\b|\d\s?%|\d\.\d",
    re.I,
)


# "US leads DESIGN (50%)": a word that is only written large
_LARGE = lazy_regex(r"[A-Z]{6,}")
_GAP = lazy_regex(r"%|\d points\b")
_IT = lazy_regex(r"\W*(?:It|They|The model|This model)\s+(?:also\s+|now\s+|currently\s+)?[a-z]+")


def stated_tests(passage: Passage) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    """Find names that a sentence uses as a test's, each with the part that may cross other names.

    Args:
        passage: The passage.
    """
    text = passage.text
    if passage.kind == "row":
        return
    label = _RANK_LABEL.match(text) if passage.kind == "item" else None
    if label is not None and (_TEST_FORM.search(label["name"]) or _stands_under_board(passage)):
        yield label, (0, 0)
    head = _HEADS.match(text)
    if head is not None and any(
        mark.start <= head.end() + 1 and head.end() <= mark.start and _SCORED_BEHIND.match(text, mark.end)
        for mark in passage.entities
        if mark.entity.type == "model"
    ):
        yield head, (0, 0)
    for pattern in (_EXAM, _EXAM_IN):
        for match in pattern.finditer(text):
            yield match, match.span("name")
    if (
        not any(mark.entity.type == "model" for mark in passage.entities)
        and not _GAP.search(text)
        and not _IT.match(text)
    ):
        return
    for pattern in (
        _HAS_MEASURE,
        _LEADS_CODED,
        _BEHIND_NUMBER,
        _ON_CODED,
        _IN_FIELD,
        _SUCH_RESULT,
        _RIGHT_BEHIND,
        _ON_TASKS,
    ):
        for match in pattern.finditer(text):
            if pattern is _ON_CODED and (
                _ELSEWHERE.search(text, max(0, match.start() - 40), match.start()) or not _SCORING.search(text)
            ):
                continue
            if pattern is _LEADS_CODED and _LARGE.fullmatch(match["name"]):
                continue
            yield match, (0, 0)


def _stands_under_board(passage: Passage) -> bool:
    """Tell whether what an item stands under speaks of tests or leaderboards."""
    return any(above is not None and _BOARD.search(above.text) for above in (passage.parent, passage.heading))


def heads_item(passage: Passage, end: int) -> bool:
    """Tell whether what ends at an offset is the label that opens an item: "Foo Arena: ranked second".

    Args:
        passage: The passage.
        end: Offset behind the name.
    """
    opened = passage.text[:end].lstrip(' *_-•"“(')
    return passage.kind == "item" and len(opened) <= _LONGEST and _COLON.match(passage.text, end) is not None


_LONGEST = 60
_COLON = lazy_regex(r"(?:\s\([^()]{1,30}\))?\W{0,2}[:—–]")
