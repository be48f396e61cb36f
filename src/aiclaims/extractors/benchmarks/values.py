"""Which numbers of a passage may be scores, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.testnames import TestMark, find_tests
from aiclaims.reading import Passage, QuantityMark
from aiclaims.schema import Quantity

_SCORE_NOUN = re.compile(r"(?:points?|elo|percentile|marks?|score|rating|accuracy|pass|on|in|out)\b", re.I)
# A share of these is how a test is scored; a share of anything else is not.
_OF_TASKS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:of|among)\s+(?:all\s+|the\s+|its\s+|these\s+|those\s+|real\s+|real-world\s+|\d[\d,]*\s+|total\s+)*(?:[\w’'-]+\s+){0,3}?"
    r"(?:issues|problems|questions|tasks|tests|cases|instances|challenges|puzzles|items|prompts|exercises|contestants|participants|competitors|humans|"
    r"programmers|coders|time|answers|games|matches|attempts|samples|bugs|benchmarks?|exam)\b",
    re.I,
)
_OF_OTHER = re.compile(r"\s*(?:\([^)]*\)\s*)?of\s+", re.I)
_SET_AGAINST = re.compile(r"[^.;]{0,60}\b(?:versus|vs\.?|compared (?:to|with)|against|than)\b[^.;]{0,40}", re.I)
_CHANGE_BEHIND = re.compile(
    r"[\s-]*(?:percentage\s+)?(?:points?\s+)?(?:(?:relative|absolute|net|average|overall|performance|accuracy|significant|further|additional|total|cost|token)\s+){0,2}(?:better|worse|higher|lower|more|less|fewer|cheaper|faster|slower|ahead|behind|above|below|short|shy|improvement|increase|gain|jump|rise|"
    r"drop|decline|lead|edge|advantage|gap|margin|boost|uplift|enhancement|speed-?up|saving|overhead|loss|degradation|regression|advance|relative|difference|reduction|smaller|larger|discount|off\b|barrier|threshold|milestone|growth|adoption|stake|market|confidence(?: intervals?)?\s*\(?|uptime)",
    re.I,
)
_CHANGE_BEFORE = re.compile(
    r"\bby (?:\S{0,12}\d\S{0,6},? ){1,6}and\s*$|\b(?:by|by (?:about|some|nearly|over|only|just|as much as|up to|at least|a margin of)|up|down|(?:improve[sd]?|increas\w+|grow\w*|rose|fell|dropp\w+|cut\w*|reduc\w+) (?:by )?|"
    r"(?:gap|difference|drops?|gains?|declines?|reductions?|increases?) (?:is|was|of|ranged from|ranging from)|fail(?:s|ed|ing)?(?: at| on| in)?(?: roughly| about| nearly)?|margin of|lead of|advantage of|improvement of|gain of|increase of|temperature|top_p|confidence|within|version|plus or minus|±|\+|scale (?:of|from)|(?:from|between) \d+ (?:to|and)|minimum(?: score)?(?: of)?|maximum(?: score)?(?: of)?|worth|(?:labs?|models?|systems?|companies|firms|teams) (?:scoring )?(?:above|below|over|under)|(?:previous|prior|earlier|old|former|last) (?:state[- ]of[- ]the[- ]art|sota|best|record|high|score|result|mark)(?: (?:score|result))?(?: of| at| was)?|threshold(?: of)?|baseline of|out of(?: a| the)?(?: total| possible| maximum)?(?: of)?(?: a)?(?: possible| total)?|(?:top|bottom|best|worst))\s*$",
    re.I,
)
_NO_SCORE = re.compile(
    r"\b(?:price|cost|revenue|share|stake|valuation|stock|shares|users|downloads|parameters|tokens|hallucinat\w+ rate|discount|tariff|fee|salary|budget|margin of error|"
    r"perplexity|loss|learning rate|batch size|latency|tokens/s|tok/s|context|memory|vram|bandwidth|win probability|dead|inference cost|train\w* cost|energy|power|faster|cheaper)\b",
    re.I,
)
_SHARE_OF = re.compile(
    r"\s+(?:[\w-]+\s+(?:data|tokens|samples)|noisy|noise|random|synthetic|sparse|sparsity|local|private|dead|draws?|loss(?:es)?|comput\w+|data|training|utili[sz]ation|uptime|power|renewable|open[- ]source)\b",
    re.I,
)
# How far judges agree is no result of what they judge.
_AGREEMENT = re.compile(r"\b(?:agree\w*|correlat\w+|kappa|concordance|replicat\w+ (?:rate|human))\b[^.;]{0,40}$", re.I)
# What a forum counts of a post: "(Score: 109, Comments: 69)", "(Activity: 944)".
_POST_AROUND = re.compile(
    r"\(\s*(?:score|activity|upvotes?|votes|likes)\s*:\s*[\d.,k]+\s*(?:,\s*(?:comments|replies)\s*:\s*[\d.,k]*\s*\)?|\))",
    re.I,
)
_COMMENTS = re.compile(
    r"\s*(?:,\s*(?:comments?|replies|messages)\b|\s(?:comments?|replies|upvotes?|messages|likes)\b)", re.I
)
# A loss, a size, a speed, a price or a setting is measured, and is no result of a test.
_NOT_TESTED = re.compile(
    r"\b(?:loss|perplexity|ppl|learning rate|lr|temperature|batch size|context(?: window| length)?|vram|memory|latency|throughput|speed|price[ds]?|pricing|"
    r"comments?|replies|upvotes?|costs?|steps?|epochs?|top[_-][pk]|beta|alpha|gamma|version|v)(?:\s+(?:of|is|was|at|to|from|drops?|dropp\w+|fell|down|below|around|about|only|just|[\d.]+))*\s*[:=≈~]?\s*$",
    re.I,
)
# "Its hallucination rate fell to 4%": what is better lower, or counts users, is no test's result.
_THAN = re.compile(r"\b(?:than|to|vs\.?|versus)\s+$")
_PLACES = re.compile(r"\b(?:ranks?|places?|positions?|spots?)\s+\d+\s*(?:to|and|or|-|–)\s*$", re.I)
_OTHER_RATE = re.compile(
    r"\b(?:hallucinat\w+|error|refusal|rejection|failure|false[- ](?:positive|negative)|jailbreak|attack success|churn|adoption|retention|growth|acceptance|"
    r"utili[sz]ation|cache[- ]hit|discount|tax|interest|unemployment|drop-?out)[ -]rates?\b[^;]*$",
    re.I,
)
# "At 256K": how long a text the test is done with.
_LENGTH_SUFFIX = re.compile(r"\d\s?[kKM]$")
# "Foo's 77%": whoever Foo is, it is nobody we know.
_UNKNOWN_OWNER = re.compile(r"(?<![\w.-])(?P<name>[A-Z][\w.-]+)['’]s\s+$")
_NO_OWNER = re.compile(r"It|That|What|There|Here|This|He|She|Who|Let|Today|Yesterday|Tomorrow")
_WHOLE_BEFORE = re.compile(
    r"\b(?:scor\w+|rating|elo|accuracy|gets?|got|points|versus|vs\.?|against|to)\b(?:[^.;]|(?<=vs)\.|(?<=\d)\.(?=\d)){0,40}$",
    re.I,
)
_STANDS_AT = re.compile(r"\b(?:with|at)\s+(?:just\s+|only\s+|about\s+|around\s+)?$")
# "With 12 experts", "at 60 and": what a number counts follows it, and is no word of going on.
_COUNTS = re.compile(
    r"\s*(?!(?:and|but|while|or|on|in|for|versus|vs|against|to|when|with|behind|ahead|overall|compared)\b)\w"
)
# "16 and 128 experts"
_COUNTED_TOGETHER = re.compile(
    r"\s*(?:&|and|or|to|,)\s+\d[\d,.]*\s+(?!(?:on|in|at|for|points?|elo|percent|respectively|against|versus|vs|and|while|but|across|with|when|to)\b)[a-z]{3,}"
)
# "A 30% MMLU model" is any such model.
_SUCH_A = re.compile(r"\s+(?:models?|systems?|agents?|scorers?)\b")
_ELO_OF = re.compile(r"\belo\b|\bArena\b", re.I)
_LEAST_ELO = 500
"""A number below it is no rating of an arena."""

_ON_THE = re.compile(r"\s+(?:on|in|at)\s+(?:the\s+|its\s+|their\s+|both\s+)?(?:[a-z][\w-]*\s+){0,2}")
_OF_THE = re.compile(r"\s+of\s+(?:the\s+|all\s+)?")
_WHOLE_BEHIND = re.compile(r"\s*(?:elo|points|to \d|vs|versus|against|out of)\b", re.I)


@attrs.frozen
class ScoreMark:
    """A number that may be a score.

    Args:
        mark: The number as written.
        quantity: The score it would be.
        explicit: Whether a word of scoring governs it.
        start: Offset of the number.
        end: Offset behind it.
    """

    mark: QuantityMark
    quantity: Quantity
    explicit: bool
    start: int
    end: int


def find_score_marks(passage: Passage, tests: Sequence[TestMark], used: set[int]) -> Iterator[ScoreMark]:
    """Find the numbers of a passage that may be scores, in order.

    Args:
        passage: The passage.
        tests: The tests that it names.
        used: Offsets of quantities that are known to be something else.
    """
    text = passage.text
    marks = [mark for mark in passage.quantities if mark.start not in used]
    units: dict[int, str] = {}
    other: QuantityMark | None = None
    for mark in marks:
        if not _may_be_score(passage, mark, tests):
            if mark.kind == "percent" and _OF_OTHER.match(text, mark.end):
                other = mark
            continue
        # "Used it in 76% of replies, against 25% for B": what a share is set against is one as well.
        if other is not None and _SET_AGAINST.fullmatch(text, other.end, mark.start):
            continue
        before = text[max(0, mark.start - 70) : mark.start]
        explicit = _governed(before)
        unit = mark.unit or "points"
        around = text[max(0, mark.start - 30) : mark.end + 15]
        rated = mark.low is not None and mark.low >= _LEAST_ELO and _ELO_OF.search(text) is not None
        if mark.kind in {"number", "points"} and (rated or re.search(r"\belo\b|\brating\b", around, re.I)):
            unit = "elo"
        elif mark.kind == "number":
            unit = _unit_nearby(passage, mark, marks, units, tests)
        units[mark.start] = unit
        yield ScoreMark(mark, mark.quantity(unit), explicit, mark.start, mark.end)


def _unit_nearby(
    passage: Passage,
    mark: QuantityMark,
    marks: Sequence[QuantityMark],
    units: dict[int, str],
    tests: Sequence[TestMark],
) -> str:
    """Take a bare number's unit from the number it is set against: "75.7 percent, R1 71.5"; not from another test's."""
    text = passage.text
    earlier = [other for other in marks if other.end <= mark.start and other.start in units]
    if (
        earlier
        and units[earlier[-1].start] in {"percent", "elo"}
        and not _test_between(passage, earlier[-1].end, mark, tests)
        and not re.search(r"[.;!?]\s", text[earlier[-1].end : mark.start])
    ):
        return units[earlier[-1].start]
    later = next((other for other in marks if other.start >= mark.end), None)
    if (
        later is not None
        and later.kind == "percent"
        and re.fullmatch(r"\s*(?:,|and|or|to|versus|vs\.?|,\s*and)\s*", text[mark.end : later.start])
    ):
        return "percent"
    return "points"


def _test_between(passage: Passage, start: int, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether two numbers are of two tests: "78% on A and 8.9 on B", "87.3% A, 67.4 B"."""
    between = any(start <= other.start and other.end <= mark.start for other in tests)
    own = any(
        mark.end <= other.start
        and re.fullmatch(r"\s+(?:(?:on|in|at)\s+)?(?:the\s+)?", passage.text[mark.end : other.start])
        for other in tests
    )
    return between and (own or len(tests) > 1)


def _governed(before: str) -> bool:
    """Tell whether the text before a number ends in a word of scoring and a few more."""
    found = list(cues.SCORED.finditer(before))
    return (
        bool(found)
        and len(before[found[-1].end() :].split()) <= 5
        and not re.search(r"[;.!?]\s", before[found[-1].end() :])
    )


def _may_be_score(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell a score from a margin, a share, a count or part of a name."""
    text = passage.text
    if mark.kind not in {"percent", "points", "number"}:
        return False
    if any(
        other.start < mark.end and mark.start < other.end for other in (*passage.entities, *passage.periods, *tests)
    ):
        return False
    before, behind = text[: mark.start], text[mark.end : mark.end + 60]
    if (
        _of_a_post(text, mark)
        or any(test.start - mark.end in {0, 1} and _SUCH_A.match(text, test.end) for test in tests)
        or re.search(r"\b(?:more|fewer|extra|additional)\b", mark.text + behind[:12], re.I)
        or _NOT_TESTED.search(before[-60:])
        or _AGREEMENT.search(before)
        or _OTHER_RATE.search(before)
        or _PLACES.search(before)
        or _LENGTH_SUFFIX.search(mark.text)
        or _is_owned_by_unknown(passage, mark, tests)
        or _versions(passage, mark, tests)
    ):
        return False
    if re.search(r"\d\s?/\s?$", before):
        return False  # "A 4.7/4.8", "4.2/6": another version, or the most that can be had.
    if (
        _CHANGE_BEHIND.match(behind)
        or _CHANGE_BEFORE.search(before)
        or before.endswith(("+", "±"))
        or mark.text.startswith("+")
    ):
        return False
    if mark.kind == "percent":
        if not any(sign.isdigit() for sign in mark.text) and "percent" not in mark.text.lower():
            return _OF_TASKS.match(behind) is not None  # "A third model": no share of anything.
        if _OF_OTHER.match(behind):
            return _OF_TASKS.match(behind) is not None or _of_test(text, mark, tests)
        return _NO_SCORE.search(behind[:25]) is None and not _SHARE_OF.match(behind)
    if mark.kind == "number":
        high = mark.high if mark.high is not None else mark.low
        if high is None or (mark.noun and not _SCORE_NOUN.match(mark.noun) and not _names_follow(passage, mark)):
            return False
        if not any(sign.isdigit() for sign in mark.text):
            return _said_after_percent(passage, mark, high)
        if _OF_OTHER.match(behind) or re.match(r"0\d", mark.text) or _COUNTED_TOGETHER.match(behind):
            return False
        # A bare whole number is a score only in plain view of a scoring word.
        return "." in mark.text or _scored_whole(passage, mark, tests)
    return True


def _of_a_post(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number is what a forum counts of a post, not what a system scored."""
    if _COMMENTS.match(text, mark.end):
        return True
    return any(post.start() <= mark.start < post.end() for post in _POST_AROUND.finditer(text, max(0, mark.start - 40)))


def _versions(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a bare number is the version of what is named in full beside it: "Foo3.8-27B loses to 3.6"."""
    if mark.kind == "number" and mark.text.isdigit() and _THAN.search(passage.text, 0, mark.start):
        # "Lower on 2.1 than 2"
        return any(test.text.endswith(f" {mark.text}") for test in _tests_around(passage, tests))
    number = re.search(r"(?<![\d.])\d{1,2}\.\d$", mark.text)
    if mark.kind != "number" or number is None:
        return False
    written = re.compile(rf"(?<![\d.]){re.escape(number[0])}(?![\d.])")
    models = [other.text for other in passage.entities if other.entity.type == "model"]
    if any(map(written.search, models)) or any(written.search(test.text) for test in _tests_around(passage, tests)):
        return True
    # "Above A 4.6 and just below 4.7": the version next to the one named.
    kin = re.compile(rf"(?<![\d.]){number[0].split('.')[0]}\.\d(?![\d.])")
    return number[0] != mark.text and any(map(kin.search, models))


def _tests_around(passage: Passage, tests: Sequence[TestMark]) -> Iterator[TestMark]:
    """Give the tests of a passage and of the one before it."""
    yield from tests
    earlier = passage.previous
    if earlier is not None and earlier.kind != "row":
        yield from earlier.once(find_tests)


def _is_owned_by_unknown(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a number is owned by a name that nothing knows."""
    owner = _UNKNOWN_OWNER.search(passage.text, 0, mark.start)
    if owner is None or _NO_OWNER.fullmatch(owner["name"]):
        return False
    known = (*passage.entities, *passage.periods, *tests)
    return not any(other.start < owner.end("name") and owner.start("name") < other.end for other in known)


def _names_follow(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether the words behind a number are a name, not what it counts."""
    return any(0 <= other.start - mark.end <= 2 for other in passage.entities)


def _said_after_percent(passage: Passage, mark: QuantityMark, value: float) -> bool:
    """Tell whether a number in words goes on from a percentage: "o3 is at ninety percent, Grok at eighty-four"."""
    earlier = [other for other in passage.quantities if other.end <= mark.start and other.kind == "percent"]
    return (
        bool(earlier)
        and 10 <= value <= 100
        and not mark.noun
        and re.search(r"\b(?:at|gets?|got|has|had|with|to|scores?|scored)\s+(?:about\s+)?$", passage.text[: mark.start])
        is not None
    )


def _of_test(text: str, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a share is one of a test by name: "46.8% of B"."""
    return any(_OF_THE.fullmatch(text, mark.end, test.start) for test in tests if test.start >= mark.end)


def _scored_whole(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a whole number stands where scores do: behind a scoring word, in brackets, before "on B"."""
    before, behind = passage.text[: mark.start], passage.text[mark.end : mark.end + 60]
    if _WHOLE_BEFORE.search(before) or _WHOLE_BEHIND.match(behind) or re.search(r"[(:]\s*$", before):
        return True
    if _STANDS_AT.search(before) and not _COUNTS.match(behind):
        return not 1900 <= (mark.high or mark.low or 0) <= 2100
    return any(_ON_THE.fullmatch(passage.text, mark.end, test.start) for test in tests if test.start >= mark.end)
