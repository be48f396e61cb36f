"""Which numbers of a passage may be scores, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.cells import LEAST_ELO
from aiclaims.extractors.benchmarks.held_to import held_to
from aiclaims.extractors.benchmarks.solved import percentiles, solved
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.unscored import in_market_list, is_of_a_market, is_unscored
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, QuantityMark
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Quantity

_SCORE_NOUN = lazy_regex(
    r"(?:bleu|sacrebleu|chrf\+*|comet|rouge(?:-\w+)?|cider|meteor|(?:box|mask)\s?m?ap|top|map|miou|iou|ap|f1|em|wer|cer|auroc|auc|ndcg|mrr|psnr|ssim|points?|elo|percentile|marks?|score|rating|accuracy|average|avg|mean|overall|pass|on|in|out|puts?|places?|makes?|leaves?|lands?|earns?|gives?|ranks?|"
    + SURPASSING
    + r"|trails|lags|matches|equals|rivals|dwarfs|represents|reflects|compares)\b",
    re.I,
)
# "90.0 fine-tuning top-1 accuracy"
_MEASURE_BEHIND = lazy_regex(
    r"(?:\s+(?!(?:more|less|fewer|and|or|of|to|in|on|at|for|with)\b)[\w-]+){0,3}?\s+(?:accuracy|m?AP|mIoU|F1|BLEU|ROUGE(?:-\w+)?|WER|CER|EM|AUC|nDCG(?:@\d+)?|(?:recall|precision|acc|hits?|pass|MRR|MAP|R|P)@\d+|top-\d)\b",
    re.I,
)
# A share of these is how a test is scored; a share of anything else is not.
_OF_TASKS = lazy_regex(
    r"\s*(?:\([^)]*\)\s*)?(?:of|among)\s+(?:all\s+|the\s+|its\s+|these\s+|those\s+|real\s+|real-world\s+|\d[\d,]*\s+|total\s+)*(?:[\w’'-]+\s+){0,3}?"
    r"(?:issues|problems|questions|tasks|tests|cases|instances|challenges|puzzles|items|prompts|exercises|contestants|participants|competitors|humans|"
    r"programmers|coders|time|answers|games|matches|attempts|samples|bugs|benchmarks?|exam|(?:first[- ]place |top |head-to-head |pairwise |blind )?(?:picks|votes|ballots|preferences|comparisons|match-?ups|duels|battles|pairs|pairings|judge?ments|head-to-heads))\b",
    re.I,
)
_LOST = lazy_regex(r"\b(?:los(?:es?|t|ing)|fail(?:s|ed)?|miss(?:es|ed)?)\s+(?:(?:about|some|nearly|over|roughly)\s+)?$")
_OF_OTHER = lazy_regex(r"\s*(?:\([^)]*\)\s*)?of\s+", re.I)
_SET_AGAINST = lazy_regex(r"[^.;]{0,60}\b(?:versus|vs?\.?|compared (?:to|with)|against|than)\b[^.;]{0,40}", re.I)
_CHANGE_BEHIND = lazy_regex(
    r"[}$*]{0,3}[\s-]*(?:percentage\s+)?(?:points?\s+)?(?:(?:relative|absolute|net|average|overall|performance|accuracy|significant|further|additional|total|cost|token|throughput|speed|efficiency|latency|memory|compute|energy)\s+){0,2}(?:better|worse|higher|lower|more|less|fewer|cheaper|faster|slower|ahead|behind|above|below|short|shy|over\b|(?:up|down) (?:on|over|against)\b|clear of|improvement|increase|gain|jump|leap|surge|bump|rise|"
    r"drop|decline|(?:die )?shrink|lead|edge|advantage|gap|spread|cushion|deficit|shortfall|swing|margin|boost|uplift|enhancement|speed-?up|saving|overhead|loss|degradation|regression|advance|relative|difference|reduction|smaller|larger|discount|off\b|barrier|threshold|milestone|growth|adoption|stake|market|confidence(?: intervals?)?\s*\(?|uptime)",
    re.I,
)
# "A 13.8 F1 margin"
_MEASURED_CHANGE = lazy_regex(
    r"\s(?:F1|BLEU|accuracy|WER|mAP|mIoU|EM)\s(?:margin|gap|lead|gain|improvement|difference|drop|advantage)\b"
)
_CHANGE_BEFORE = lazy_regex(
    r"\bby (?:\S{0,12}\d\S{0,6},? ){1,6}(?:and\s*)?$|\b(?:by|by (?:about|some|nearly|over|only|just|as much as|up to|at least|a margin of|an? (?:reported|estimated|further|full|whopping|mere|massive|additional|average of|whole|solid|huge|record))|up|down|(?:improve[sd]?|increas\w+|grow\w*|rose|fell|dropp\w+|cut\w*|reduc\w+) (?:by )?|"
    r"(?:gap|difference|drops?|gains?|declines?|reductions?|increases?) (?:is|was|of|ranged from|ranging from)|fail(?:s|ed|ing)?(?: at| on| in)?(?: roughly| about| nearly)?|margins? of|lead of|advantages? of|improvements? of|gains? of|bumps? of|increases? of|reductions? of|buys?(?: roughly| about| nearly| just| only)?|(?:ceiling|floor|upper bound|lower bound|cap|target|goal)(?: of| at)?|target(?:s|ed|ing)|(?:aim(?:s|ed|ing)?|shoot(?:s|ing)?|hop(?:es?|ed|ing)) (?:for|at)|temperature|top_p|confidence|within|version|plus or minus|±|\+|scale (?:of|from)|(?:from [01] to|between \d+ and)|minimum(?: score)?(?: of)?|maximum(?: score)?(?: of)?|worth|(?:labs?|models?|systems?|companies|firms|teams) (?:scoring )?(?:above|below|over|under)|(?:previous|prior|earlier|old|former|last) (?:state[- ]of[- ]the[- ]art|sota|best|record|high|score|result|mark)(?: (?:score|result))?(?: of| at)?|threshold(?: of)?|baseline of|out of(?: a| the)?(?: total| possible| maximum)?(?: of)?(?: a)?(?: possible| total)?|(?:top|bottom|best|worst))\s*$",
    re.I,
)
# "Its score drops 8 points": by how much, not to what.
_CHANGES = lazy_regex(
    r"\b(?:drop(?:s|ped|ping)?|fall(?:s|ing)?|fell|gain(?:s|ed|ing)?|los(?:es?|t|ing)|shed(?:s|ding)?|climb(?:s|ed|ing)?|ris(?:e|es|en|ing)|rose|jump(?:s|ed|ing)?|slip(?:s|ped|ping)?)\s+(?:(?:about|some|another|a full|just|only|roughly|nearly|over)\s+)?$",
    re.I,
)
# "Racks up 84%" is no change.
_PARTICLE = lazy_regex(
    r"\b(?:rack(?:s|ed|ing)?|put(?:s|ting)?|chalk(?:s|ed|ing)?|notch(?:es|ed|ing)?|r[ui]ng(?:s|ing)?|serv(?:es?|ed|ing)|pil(?:es?|ed|ing)|cough(?:s|ed)|com(?:es?|ing)|came|end(?:s|ed)|wind(?:s)?|wound|top(?:s|ped)) (?:up|out|down)(?: with| at)?\s+(?:a |an |just |only )?$",
    re.I,
)
_NO_SCORE = lazy_regex(
    r"\b(?:price|cost|revenue|share|variance|disparity|stake|valuation|stock|shares|users|downloads|parameters|tokens|discount|tariff|fee|salary|budget|margin of error|"
    r"perplexity|loss|learning rate|batch size|latency|tokens/s|tok/s|context|memory|vram|bandwidth|win probability|dead|inference cost|train\w* cost|energy|power|cache|compute|(?<!the )(?:faster|cheaper))\b",
    re.I,
)
_SHARE_OF = lazy_regex(
    r"\s+(?:correlat\w+|agreement|overlap|similarity|concordance)\b|\s+(?:(?-i:[A-Z])[\w.-]*(?: [\w.-]+)? (?:quality|parity|level)\b|[\w-]+\s+(?:data|tokens|samples)|(?:code|math|text|web|prose|English|Chinese)\b(?=\s*(?:,|and|/)\s*\d)|regime|common(?:ly)?|typical(?:ly)?|usual(?:ly)?|norm|reproducible|sure|certain|free|safe|secure|agree|right|noisy|noise|random|synthetic|sparse|sparsity|local|private|dead|draws?|loss(?:es)?|comput\w+|data|training|(?:model\s+)?(?:flops\s+)?utili[sz]ation|uptime|power|renewable|open[- ]source)\b",
    re.I,
)
_WHOLE_BEFORE = lazy_regex(
    r"\b(?:scor\w+|rating|elo|accuracy|gets?|got|gave|gives|awards?|awarded|points|versus|vs?\.?|against|to)\b(?:[^.;]|(?<=vs)\.|(?<=\d)\.(?=\d)){0,40}$",
    re.I,
)
_STANDS_AT = lazy_regex(r"\b(?:with|at)\s+(?:just\s+|only\s+|about\s+|around\s+)?$")
# "With 12 experts", "at 60 and": what a number counts follows it, and is no word of going on.
_COUNTS = lazy_regex(
    r"\s*(?!(?:and|but|while|or|on|in|for|versus|vs?|against|to|when|with|behind|ahead|overall|compared)\b)\w"
)
# "16 and 128 experts"
_COUNTED_TOGETHER = lazy_regex(
    r"\s*(?:&|and|or|to|,)\s+\d[\d,.]*\s+(?!(?:on|in|at|for|points?|elo|percent|respectively|against|versus|vs?|and|while|but|across|with|when|to)\b)[a-z]{3,}"
)
# "A 30% MMLU model" is any such model.
_RANK_BEFORE = lazy_regex(r"\brank(?:s|ed|ing)?\s+(?:number\s+)?$", re.I)
# "Up from a limit of 1,400 on 4.6"
_ON_VERSION = lazy_regex(r"\bon\s+$")
_LAST_VERSION = 10
"""A number below it, behind "on", is a version."""
_SCORED_IT = lazy_regex(
    r"\b(?:scor(?:es?|ed|ing)|rat(?:es?|ed|ing)|averag(?:es?|ed|ing)|achiev(?:es?|ed|ing)|gets?|got|getting|hits?|hitting|reach(?:es|ed|ing)?)(?:\s+(?:of|at|an?|just|only|about|around))*\s+$",
    re.I,
)
_VERSUS = lazy_regex(r"\s(?:vs\.?|versus)\s")
_IN_WORDS = lazy_regex(r"\b(?:thousand|million|billion|trillion)\b", re.I)
# "A 60% MMLU model", "a 12-point MMLU gain"
_SUCH_A = lazy_regex(
    r"\s+(?:models?|systems?|agents?|scorers?|jumps?|leaps?|gains?|leads?|improvements?|increases?|drops?|gaps?|margins?|boosts?|advantages?)\b"
)
_ELO = lazy_regex(r"\belo\b", re.I)
# "A rating of 1510", "a 3020 Codeforces rating"
_RATING_BEFORE = lazy_regex(r"\brating\b.{0,24}$", re.I)
_RATING_BEHIND = lazy_regex(r"\s(?:[\w-]+\s){0,2}(?:rating|elo)\b", re.I)

# "(B 51)": all that a bracket holds is a test and its score.
_AS_SCORE_OF = lazy_regex(r"\([\s:=]*(?:score |rating )?(?:of |at )?\s*\d[\d,.]*[),;]")
# "The index B 52 for A"
_FOR_WHOM = lazy_regex(r"\s(?:for|by)\s(?:(?:the|its|our)\s)?(?-i:[A-Z])[\w.-]*[\w)]\b|\s\([A-Z]", re.I)
# "Beat B 71 to 66 on C", "blew past B on C, 71 to 66"
_HUMAN = lazy_regex(r"\s*\(?human(?:s\b|[ -](?:level|performance|baseline|accuracy|score))", re.I)
_NEARING = lazy_regex(
    r"\b(?:approach(?:es|ed|ing)?|near(?:s|ing|ly)?|close to|below|short of|vs\.?|versus|against)\s+(?:the\s+)?$", re.I
)
_BEATEN_BY = lazy_regex(
    r"\b(?:beat\w*|outscor\w*|edg(?:es|ed|ing)|tops|topped|past|over|trounc\w+|crush\w*|defeat\w*|ahead of|lost to|loses to|behind|trail(?:s|ed|ing))\s(?:[^.;:%]|\.(?=\d)){1,50}?,?\s$"
)
_TO = lazy_regex(r"(?:\sto\s|-|–)\d[\d.]*(?![\d%]|\s?(?:percent|points?|times|of)\b)")
# "Beats A by 52% to 48%": what each of the two has.
_WON_BY = lazy_regex(r"\b(?:" + SURPASSING + r")\s(?:[^.;:%]|\.(?=\d)){1,60}\sby\s$")
_LOST_WITH = lazy_regex(r"\s?(?:to|–|-|versus|vs\.?|against|compared (?:to|with))\s?\d", re.I)
# "An Index of 47"
_OF = lazy_regex(r"\s(?:(?:score|rating|result)\s)?of\s(?:(?:just|only|about|around|over|nearly)\s)?")
# "57 for A and B, and 60 for C"
_FOR_ANOTHER = lazy_regex(
    r"\d(?P<share>\s?%|\spercent)?\s(?:for|by)\s(?:the\s)?[A-Z][^;:%]{1,60}?(?:,|,?\sand)\s(?:(?:then|just|only|about)\s)*$"
)
_AT_ONCE = lazy_regex(r"(?:\s(?:score|rating|index))?[\s:]+(?:of\s)?")
_ON_THE = lazy_regex(r"\s+(?:on|in|at)\s+(?:the\s+|its\s+|their\s+|both\s+)?(?:[a-z][\w-]*\s+){0,2}")
# "87% of A's performance", "30% of A's quota" are no scores of A.
_ITS_LEVEL = lazy_regex(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:performance|quality|level|capabilit\w+|accuracy|scores?|results?|abilit\w+|quotas?|usage|budgets?|prices?|costs?|tokens?|compute|parameters|size|speed|latency|memory|footprint|weights|traffic|users|revenue|limits?)\b",
    re.I,
)
# "Closes the gap to A to 3 points", "the spread between the first and the last is 4 points", "the passing mark is 60%"
_GAP_TO = lazy_regex(
    r"\b(?:spread|gap|difference|margin|distance) (?:between|across|among)\b[^.;]{0,80}\b(?:is|was|of|at|stands at|stood at|to)\s+(?:(?:just|only|about|over|under|less than|more than|a mere|roughly)\s+)*$|\b(?:gap|difference|distance|deficit)\b[^.;]{0,60}\bto\s+(?:(?:just|only|about|under|less than|a mere)\s+)*$|(?:^|\bthe\s+)(?:pass(?:ing)?|cut-?off)\s+(?:threshold|mark|score|grade)\b[^.;]{0,40}$",
    re.I,
)
_OF_MAKER = lazy_regex(r"\s+of\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_PERFORMS_AT = lazy_regex(r"\bperform(?:s|ed|ing)?\s(?:(?:at|to|or|above|about|around|nearly|over)\s){0,3}$", re.I)
_SPENT_BEFORE = 60
"""Letters before a share in which what it is a share of may be named: "memory usage, only 30% of"."""
_OF_THE = lazy_regex(r"\s+of\s+(?:the\s+|all\s+)?")
_MOST_VERSION = 10
WHOLE = 100
"""No share of a test is larger, in percent."""
_WHOLE_BEHIND = lazy_regex(
    r"\s*(?:elo|score(?:\s+(?:on|in|at|for|across)\b|\s*[,.;]|\s*$)|points|to \d|vs?|versus|against|out of)\b", re.I
)


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
    if not tests and (is_of_a_market(text) or in_market_list(passage)):
        marks = [mark for mark in marks if mark.kind != "percent"]
    units: dict[int, str] = {}
    other: QuantityMark | None = None
    changed: QuantityMark | None = None
    for mark in percentiles(passage) if "percentile" in text else ():
        yield ScoreMark(mark, mark.quantity("percentile"), True, mark.start, mark.end)
    for mark in marks:
        if (noun := solved(passage, mark)) is not None:
            yield ScoreMark(mark, mark.quantity(noun), True, mark.start, mark.end)
            continue
        if not _may_be_score(passage, mark, tests):
            if mark.kind == "percent" and _OF_OTHER.match(text, mark.end):
                other = mark
            if _CHANGE_BEHIND.match(text, mark.end):
                changed = mark
            continue
        if changed is not None and _AS_MUCH_ON.fullmatch(text, changed.end, mark.start):
            continue  # "12% token savings on A and 24% on B"
        # "Used it in 76% of replies, against 25% for B": what a share is set against is one as well.
        if other is not None and _SET_AGAINST.fullmatch(text, other.end, mark.start):
            continue
        before = text[max(0, mark.start - 70) : mark.start]
        explicit = _governed(before)
        unit = mark.unit or unit_of(mark)
        high = mark.low is not None and mark.low >= LEAST_ELO
        rated = high and (
            _speaks_of_elo(passage)
            or _RATING_BEFORE.search(before) is not None
            or _RATING_BEHIND.match(text, mark.end) is not None
        )
        if mark.kind in {"number", "points"} and rated:
            unit = "elo"
        elif mark.kind == "number" and unit == "points":
            unit = _unit_nearby(passage, mark, marks, units, tests)
        units[mark.start] = unit
        score = mark.quantity(unit)
        if held_to(text, mark) is not None and not _ABOUT.search(mark.text):
            exact = score.low if score.low is not None else score.high
            # "Slightly short of 91% for B": B has just that.
            score = attrs.evolve(score, low=exact, high=exact, approximate=False)
        yield ScoreMark(mark, score, explicit, mark.start, mark.end)


_AS_MUCH_ON = lazy_regex(r"\s(?:[\w-]+\s){0,2}\w+\s(?:on|in|for)\s[^.;:%]{1,40}?(?:,|,?\sand)\s")


def _speaks_of_elo(passage: Passage) -> bool:
    """Tell whether a sentence, or the one right before, tells ratings: "A has 1587 Elo. B scored 1356"."""
    earlier = passage.previous
    return _ELO.search(passage.text) is not None or (
        earlier is not None and earlier.block is passage.block and _RATED_AT.search(earlier.text) is not None
    )


_ABOUT = lazy_regex(r"\b(?:about|around|roughly|approximately|some)\b|[~≈]", re.I)
_RATED_AT = lazy_regex(r"\b\d[\d,]{2,4} elo\b|\belo (?:score |rating )?(?:of |at )?\d", re.I)


def unit_of(mark: QuantityMark) -> str:
    """Give the unit of a bare number: points, where no unit is written.

    Args:
        mark: The number.
    """
    return "BLEU" if mark.noun.startswith("bleu") else "points"


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
        and not re.search(r"[.!?]\s" if len(tests) == 1 else r"[.;!?]\s", text[earlier[-1].end : mark.start])
    ):
        return units[earlier[-1].start]
    later = next((other for other in marks if other.start >= mark.end), None)
    if (
        later is not None
        and later.kind == "percent"
        and re.fullmatch(r"\s*(?:,|and|or|to|versus|vs?\.?|,\s*and)\s*", text[mark.end : later.start])
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
    if own and len(tests) > 1 and ")" in passage.text[start : mark.start]:
        return True  # "78% on A (B's is 52%) and 8.9 on C"
    return between and (own or len(tests) > 1)


def _governed(before: str) -> bool:
    """Tell whether the text before a number ends in a word of scoring and a few more."""
    found = list(cues.SCORED.finditer(before))
    return (
        bool(found)
        and len(before[found[-1].end() :].split()) <= 5
        and not re.search(r"[;.!?]\s", before[found[-1].end() :])
    )


# ", 2. A": the number of what is counted off
_COUNTS_OFF = lazy_regex(r"[.)]\s+[A-Z]")


def _may_be_score(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell a score from a margin, a share, a count or part of a name."""
    text = passage.text
    if mark.kind not in {"percent", "points", "number"}:
        return False
    if any(
        other.start < mark.end and mark.start < other.end for other in (*passage.entities, *passage.periods, *tests)
    ):
        return False
    if held_to(text, mark) is not None:
        return True
    before, behind = text[: mark.start], text[mark.end : mark.end + 60]
    if (
        is_unscored(passage, mark, tests)
        or any(test.start - mark.end in {0, 1} and _SUCH_A.match(text, test.end) for test in tests)
        or re.search(r"\b(?:more|fewer|extra|additional)\b", mark.text, re.I)
        or re.match(r"(?:\s+\w+)?\s+(?:more|fewer|extra|additional)\b", behind[:16], re.I)
        or _against_duration(passage, mark)
    ):
        return False
    if re.search(r"\d\s?/\s?$", before) and not (
        len(tests) > 1 and "." in mark.text and (mark.low or 0) >= _MOST_VERSION and re.search(r"\.\d+\s?/\s?$", before)
    ):
        return (
            False  # "A 4.7/4.8", "4.2/6": another version, or the most that can be had; not "79.8/70.0" on two tests.
        )
    if "/" in mark.text and not _governed(before[-70:]):
        return False  # "refusals fell from 92/100": of a grade it has to be said that it is scored
    if (
        tells_change(before, behind)
        or before.endswith(("+", "±"))
        or (mark.kind != "percent" and _CHANGES.search(before))
        or _GAP_TO.search(before)
        or "+" in mark.text.rstrip("+")
    ):
        return False
    if _HUMAN.match(behind) and _NEARING.search(before + mark.text.rstrip("0123456789.% ") + " "):
        return False  # "approaching 72% human performance"
    if mark.kind == "percent":
        if max(mark.low or 0, mark.high or 0) > WHOLE:
            return False
        if not any(sign.isdigit() for sign in mark.text) and "percent" not in mark.text.lower():
            return _OF_TASKS.match(behind) is not None  # "A third model": no share of anything.
        if _OF_OTHER.match(behind):
            if _LOST.search(before):
                return False
            return _OF_TASKS.match(behind) is not None or _of_test(text, mark, tests) or _of_model(passage, mark)
        return _NO_SCORE.search(behind[:25]) is None and not _SHARE_OF.match(behind.removeprefix("+"))
    if (mark.low or 0) < _MOST_VERSION and "." in mark.text:
        if any(_VERSUS.fullmatch(text, each.end, mark.start) for each in passage.entities if "." in each.text):
            return False  # "Foo 4.6 vs 4.7"
        if mark.text in passage.reading.versions and not _SCORED_IT.search(before):
            return False  # "4.6 is a patch", where Foo 4.6 is spoken of
    if mark.kind == "number" and _IN_WORDS.search(mark.text):
        return False  # "1.1 million a day"
    if mark.kind == "number":
        high = mark.high if mark.high is not None else mark.low
        measured = "." in mark.text and _MEASURE_BEHIND.match(behind) is not None
        if high is not None and high >= LEAST_ELO and _RATING_BEHIND.match(behind):
            return True
        if high is None or not (
            not mark.noun or measured or _SCORE_NOUN.match(mark.noun) or _names_follow(passage, mark)
        ):
            return False
        pointed = "." in mark.text or _POINT_SAID.search(mark.text) is not None
        if not (pointed or any(map(str.isdigit, mark.text))):
            said = _said_after_percent(passage, mark, high)
            return said or (high >= _LEAST_SAID and _scored_whole(passage, mark, tests))
        if (
            (_OF_OTHER.match(behind) and not _of_model(passage, mark))
            or re.match(r"0\d", mark.text)
            or (_COUNTS_OFF.match(behind) and before.rstrip().endswith((",", ";", ":", "and")))
            or _COUNTED_TOGETHER.match(behind)
        ):
            return False
        if _RANK_BEFORE.search(before) or (high < _LAST_VERSION and _ON_VERSION.search(before)):
            return False
        # A bare whole number is a score only in plain view of a scoring word.
        return pointed or _scored_whole(passage, mark, tests)
    return True


def tells_change(before: str, behind: str) -> bool:
    """Tell whether a number is by how much something changed, or two differ: "a gain of 4%", "the difference is 1.7%".

    Args:
        before: What stands before the number.
        behind: What stands behind it.
    """
    if _CHANGE_BEHIND.match(behind) or _MEASURED_CHANGE.match(behind):
        return True
    changed = _CHANGE_BEFORE.search(before) is not None
    return changed and not (_PARTICLE.search(before) or _is_split(before, behind))


def _is_split(before: str, behind: str) -> bool:
    """Tell whether a number is what the better of two has: "beats A by 52% to 48%"."""
    return _LOST_WITH.match(behind) is not None and _WON_BY.search(before) is not None


_POINT_SAID = lazy_regex(r"\spoint\s", re.I)
_LEAST_SAID = 20
"""A whole number in words below it is hardly a score."""


def _against_duration(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number is set against a length of time: "5.7 months versus 3.4"."""
    earlier = [other for other in passage.quantities if other.end <= mark.start]
    return (
        bool(earlier)
        and earlier[-1].kind == "duration"
        and re.search(r"\b(?:versus|vs?\.?|against|compared (?:to|with)|to)\s+$", passage.text[: mark.start])
        is not None
    )


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


def _of_model(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a share is a model's own: "double the 8.6% of A"."""
    if _NO_SCORE.search(passage.text, max(0, mark.start - _SPENT_BEFORE), mark.start):
        return False  # "A cache of only 30% of A"
    if _PERFORMS_AT.search(passage.text, 0, mark.start):
        return False  # "Performs at 90% of A"
    models = (other for other in passage.entities if other.entity.type == "model" and other.start >= mark.end)
    return any(
        _OF_MAKER.fullmatch(passage.text, mark.end, other.start) and not _ITS_LEVEL.match(passage.text, other.end)
        for other in models
    )


# An item "Foo 3 - 1503", of a list that a test heads
_AFTER_DASH = lazy_regex(r"\*{0,2}\s+[-–—|]\s+\*{0,2}$")


def _scored_whole(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a whole number stands where scores do: behind a scoring word, in brackets, before "on B"."""
    before, behind = passage.text[: mark.start], passage.text[mark.end : mark.end + 60]
    if (
        _WHOLE_BEFORE.search(before)
        or _WHOLE_BEHIND.match(behind)
        or re.search(r"[(:]\s*$|\([A-Za-z][\w .-]{1,40},\s$", before)
    ):
        return True
    if passage.kind == "item" and not behind.strip(" .;") and _AFTER_DASH.search(before):
        return any(_AFTER_DASH.fullmatch(passage.text, each.end, mark.start) for each in passage.entities)
    if _STANDS_AT.search(before) and not _COUNTS.match(behind):
        return not 1900 <= (mark.high or mark.low or 0) <= 2100
    if any(_OF.fullmatch(passage.text, test.end, mark.start) for test in tests):
        return True
    another = _FOR_ANOTHER.search(before) if _FOR_WHOM.match(behind) else None
    if another is not None and (another["share"] or cues.SCORED.search(before)):
        return True
    if _BEATEN_BY.search(before) and _TO.match(behind):
        return True
    if _FOR_WHOM.match(behind) and any(_AT_ONCE.fullmatch(passage.text, test.end, mark.start) for test in tests):
        return True
    if any(
        _AS_SCORE_OF.fullmatch(passage.text[test.start - 1 : mark.end + 1].replace(test.text, "", 1)) for test in tests
    ):
        return True
    return any(_ON_THE.fullmatch(passage.text, mark.end, test.start) for test in tests if test.start >= mark.end)
