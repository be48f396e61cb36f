"""Numbers beside a test that are none of its results: versions, rates of errors, what a forum counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.told_beside import is_told_beside
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.reading.verbs import SURPASSING

# How far judges agree is no result of what they judge.
_AGREEMENT = lazy_regex(
    r"\b(?:agree\w*|correlat\w+|kappa|concordance|replicat\w+ (?:rate|human))\b[^.;]{0,40}$|\bcorrelations? (?:between|of)\b[^.;]{0,90}\b(?:is|was|of)\s+\W{0,2}$",
    re.I,
)
# What a forum counts of a post: "(Score: 109, Comments: 69)", "(Activity: 944)".
_POST_AROUND = lazy_regex(
    r"\(\s*(?:score|activity|upvotes?|votes|likes)\s*:\s*[\d.,k]+\s*(?:,\s*(?:comments|replies)\s*:\s*[\d.,k]*\s*\)?|\))",
    re.I,
)
_COMMENTS = lazy_regex(
    r"\s*(?:,\s*(?:comments?|replies|messages)\b|\s(?:comments?|replies|upvotes?|messages|likes)\b|\s(?:points?\s)?on (?:HN|Hacker ?News|Reddit|Product Hunt)\b)",
    re.I,
)
# "On the front page of Hacker News, peaking at 652 points"
_FORUM = lazy_regex(r"\b(?:HN|Hacker ?News|Reddit|Product Hunt|Lobsters|Lobste\.rs)\b")
_VOTES = lazy_regex(r"\d[\d,.]*k?\s(?:points|votes)\b", re.I)
# "0,33 $ the million"
_MONEY_BEHIND = lazy_regex(r"\s?(?:[$€£¥](?!\d)|(?:dollars?|euros?|cents?|USD|EUR)\b)")
# A loss, a size, a speed, a price or a setting is measured, and is no result of a test.
_NOT_TESTED = lazy_regex(
    r"\b(?:loss|perplexity|ppl|learning rate|lr|temperature|batch size|context(?: window| length)?|vram|(?:memory|kv[- ]cache|cache)(?: usage| size| footprint)?|latency|throughput|speed|price[ds]?|pricing|"
    r"comments?|replies|upvotes?|costs?|steps?|epochs?|top[_-][pk]|beta|alpha|gamma|version|(?<![\d%] )v|average rank|mean rank|(?:top[-_ ]?[pk]|nucleus)(?: sampling)?(?: probability| value)?|sampling probability|(?:kv |attention |query )?heads?|layers|saturated|(?:flaws?|defects?|errors?|bugs?) in|(?:sampling )?weight(?:ed)?|overlap(?:s|ped)?(?: on| in)?)(?:\s+(?:of|is|was|at|to|from|increase|closer|close|drops?|dropp\w+|fell|down|reduced|cut|lowered|shrunk|slashed|trimmed|below|around|about|only|just|[\d.]+))*\s*[:=≈~]?\s*$",
    re.I,
)
# "T=0.2", "k = 5": what is set, unless it is the result itself.
_ASSIGNED = lazy_regex(
    r"(?<![\w.])(?!(?i:acc\w*|score|f1|elo|em|pass@\d+|bleu|wer|auc|map|avg|average)\s?=)[A-Za-z][\w@]{0,20}\s?=\s?(?:\d[\d.]*\s?(?:to|-|–|and|or|,)\s?)?$"
)
# "256x256": a size.
_TIMES_BEFORE, _TIMES_BEHIND = lazy_regex(r"\d\s?\\?[x×*]\s?$|±\s*$"), lazy_regex(r"\s?\\?[x×*]\s?\d")
# "4.1 Evaluation (FooBench)": the number of a section.
_SECTION = lazy_regex(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-Z]")
# How sure, how much is left, how long: "a 50% likelihood", "recovery of 97%", "acceptance length of 2.7".
_LIKELY = lazy_regex(
    r"[\s-]*(?:[\w-]+\s+)?(?:CI\b|(?:absolute|relative) (?:improvement|gain|increase)s?\b|(?:scale|rubric)\b|likelihood|chance|probabilit\w+|odds|certain\w*|confiden\w+|interest|ownership|equity|voting|economic|recovery|retention|acceptance|of (?:the )?(?:baseline|original|full[- ]precision|BF16|FP16|FP32)|"
    r"(?:KV|GPU|CPU|memory|cache|disk|MFU)(?:[ -]cache)? (?:usage|utili[sz]ation|occupancy|hits?)\b|(?:points? )?of (?:\w+ )?(?:degradation|regression|loss|improvement|gain|difference|drop|decline)|mark (?:is|was|as)\b|prob\b|(?:token|energy|cost|OCR|compute)[ -]efficiency|(?:self-reported )?productivity\b|of (?-i:[A-Z])[\w.]*-(?:assisted|written|generated)\b|(?:downward|upward) (?:revision|correction)s?\b|"
    # "80% of the questions are about": what a test is made of
    r"of (?:the|its|all|these) (?:[\w-]+ )?(?:questions|problems|tasks|items|samples|examples|prompts) (?:focus\w*|cover\w*|assess\w*|come from|(?:is|are|was|were) (?:\w+ly )?(?:designed|about|meant|intended|drawn|taken|from|focused|written|new|multi\w+)\b))",
    re.I,
)
_KEPT = lazy_regex(
    r"\b(?:recover\w*|retain\w*|retention|preserv\w*|degrad\w+|(?:acceptance|draft) (?:length|rate)|accepted length|slope|overhead|impact|penalty|differences?|variations?|deviations?|regressions?)\b(?:\s+[\w.%-]+){0,6}?\s*(?:to|at|of|is|was|from|ranging|roughly|about|up to|at most|around|only|just)?\s*\(?$",
    re.I,
)
# "Scored 1-10", "0 to 100": a scale; "2305-2409", "2024.07 - 2024.11": from when to when.
_SCALE = lazy_regex(r"(?:from )?[01]\s?(?:[-–—]|to)\s?(?:5|7|10|100)", re.I)
_MONTHS = lazy_regex(r"(?:20)?2\d[./-]?(?:0[1-9]|1[0-2])\s?[-–—~]\s?(?:20)?2\d[./-]?(?:0[1-9]|1[0-2])")
# "A performance of 95% of B's"
_RATIO = lazy_regex(
    r"\b(?:performance|level|quality|capabilit(?:y|ies)|accuracy|power)\s(?:of|at|to)\W*(?:about\s|over\s|nearly\s|roughly\s)?$",
    re.I,
)
_OF_ONE = lazy_regex(r"\W*\sof\s(?:the\s|that of\s)?(?:[A-Z]|o\d)")
# "5.4, 5.0 and 6.3 points of improvement": the first are gains as well.
_MORE_BEHIND = lazy_regex(
    r"(?:,?\s(?:and\s)?\d[\d.]*\s?%?,?){1,6}\s?(?:scores?|points?|%)?\s?(?:of\s|absolute\s|relative\s|average\s|overall\s)?(?:improvement|increase|gain|drop|decline|higher|lower|better|worse|more|less)s?\b",
    re.I,
)
# "(1) it learns; (2) it reads": items are counted; "# 33" is a place; "3.5 billion" is no result.
_ITEM_BEFORE, _ITEM_BEHIND = lazy_regex(r"(?:^|[:;,.–—]\s|\s(?:and|or)\s)\($"), lazy_regex(r"\)\s+\w")
_NUMBERS_BEFORE, _NUMBERS_BEHIND = lazy_regex(r":\s+$"), lazy_regex(r"[.)](?:\s+[A-Z]|\s*$)")
_LAST_ITEM = 20
"""Items that a list is numbered up to; "Llama: 81." is a score."""
# "The scores of questions 16, 17 and 18"
_OF_ITEM = lazy_regex(
    r"\b(?:questions?|problems?|items?|figures?|tables?|sections?|chapters?|exercises|lines?|pages?)\s+(?:(?:no\.?|numbers?)\s+)?(?:\d+(?:,\s*(?:and\s+)?|\s+and\s+|\s*-\s*))*$",
    re.I,
)
_PLACE_SIGN = lazy_regex(r"#\s?$")
# "Half the density of A (3%)", "low round counts (14, 8)": how a system is made, or what is counted.
_OF_ITS_MAKE = lazy_regex(
    r"\b(?:densit(?:y|ies)|sparsity|fraction|footprint|ratio) of (?:the )?[A-Z][\w.-]*(?: [\w.-]+){0,2} \($|\b(?:\w+ (?:counts|numbers|lengths|sizes)|number of \w+) \((?:[\d.]+, )*$"
)
_LARGEST = 10_000_000
# "Found 181 working exploits (vs B: 2)": what is counted
_COUNT_AGAINST = lazy_regex(
    r"(?<![\d.])\d[\d,]*\s+(?:[A-Za-z-]+\s+){1,4}\((?:vs?\.?|versus|compared (?:to|with)|against)\s[^()%]*$"
)
_OF_DRAFTS = lazy_regex(r"\b(?:(?:acceptance|accepted) (?:length|rate)s?|(?-i:AL))\b[^;]*$", re.I)
# "Its hallucination rate fell to 4%": what is better lower, or counts users, is no test's result.
_THAN = lazy_regex(r"\b(?:than|to|vs?\.?|versus)\s+$")
# "The chance accuracy is 25%", "by 0.3%/1.1%"
_BY_CHANCE = lazy_regex(
    r"\b(?:chance|random(?:[- ]guess\w*)?|majority)[- ](?:accuracy|level|performance|baseline|score|guess\w*)\b[^;]{0,40}$|\bby\s+[\d.]+\s?%?\s?/\s?$",
    re.I,
)
# "At 4.5% of A's cost", "by 174 points (15.2%)"
_OF_COST = lazy_regex(
    r"\s+(?:of|the)\s+[^,.;:]{0,40}?\b(?:costs?|prices?|compute|parameters|size|memory|latency|FLOPs|tokens|budget|(?:training|inference|test|wall-clock) time)\b",
    re.I,
)
_MARGIN_AGAIN = lazy_regex(r"\bby\s+(?:\w+\s+){0,2}[\d.]+\s+(?:\w+\s+)?(?:points?|percent)\s+\(~?$")
# "It agrees with its judges in 70% of cases"
_AGREES = lazy_regex(
    r"\b(?:match(?:es|ed)?|agree[sd]?|disagree[sd]?|concur(?:s|red)?)\s+(?:with\s+)?[^,;.]{0,40}$", re.I
)
_TIME = lazy_regex(r"\s+of\s+(?:the\s+)?(?:time|cases)\b")
# "Gains of 2.1% on A, 1.4% on B and 6.5% on C", "is up 2.1% on A and 1.4% on B"
_GAINS = lazy_regex(
    r"\b(?:(?:gains|improvements|increases) of|(?:is|are|was|were) (?:up|down)|(?:improv|increas|fall|ris)(?:es|ed|s) by|gain(?:s|ed)|fell by|rose by)\s+[^.;]*?\d(?:[^.;]|\.(?=\d))*(?:,|\band)\s+$",
    re.I,
)
_TOP = lazy_regex(
    r"\b(?:top|bottom|upper|lower|remaining|other|accounts? for|makes? up|represents?|constitutes?)\s+(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
_MIXED = lazy_regex(
    r"\d\s?% (?:code|math|text|web|prose|data|synthetic|English|Chinese)(?: data)?(?:,| and|, and|\s?/)\s+$"
)
_PLACES = lazy_regex(r"\b(?:ranks?|places?|positions?|spots?)\s+\d+\s*(?:to|and|or|-|–)\s*$", re.I)
_OTHER_RATE = lazy_regex(
    r"\b(?:churn|adoption|retention|growth|acceptance|utili[sz]ation|cache[- ]hit|discount|tax|interest|unemployment|drop-?out)[ -]rates?\b[^;]*$|\brates? of (?:[a-z]+ ){0,2}(?:strateg(?:y|ies)|usage|adoption|growth|refusals?|calls)\b[^;]*$",
    re.I,
)
# How often a system goes wrong is a result where a test is named for it.
_MISTAKES = (
    r"(?:hallucinat\w+|(?<!word )(?<!character )(?<!phoneme )(?<!phone )(?<!sentence )(?<!token )error|refusal|rejection|failure|false[- ](?:positive|negative)|jailbreak|attack success)"
    r"[ -]rates?\b|\b(?:bypass(?:es|ed|ing)|(?:errors?|failures?) (?:account|affect)\w*)\b"
)
_MISTAKES_BEFORE, _MISTAKES_BEHIND = (
    lazy_regex(rf"\b(?:{_MISTAKES})[^;]*$", re.I),
    lazy_regex(rf"\s+(?:{_MISTAKES})", re.I),
)
# "At 256K": how long a text the test is done with.
# "Its predecessor 5.2"
_OTHER_OF_LINE = lazy_regex(
    r"\b(?:predecessors?|successors?|forerunners?|faster than|slower than|cheaper than|" + SURPASSING + r")\s$",
    re.I,
)
_AND_VERSION = lazy_regex(r"(?P<first>\d{1,2}\.\d)(?:,| and| or| &|/)\s?$")
_LENGTH_SUFFIX = lazy_regex(r"\d\s?[kKM]$")
# "Foo's 77%": whoever Foo is, it is nobody we know.
_UNKNOWN_OWNER = lazy_regex(
    r"(?<![\w.-])(?P<name>[A-Z][\w.-]+)['’]s\s+(?:(?:best|top|highest|final|overall|own|average)\s+)?(?:(?:score|result|accuracy|rating)\s+(?:was|is|of|reached|stood at|came to)\s+(?:(?:just|only|about)\s+)?)?$(?P<bracketed>)?"
)
_UNKNOWN_BEHIND = lazy_regex(
    r"\s+(?:from|by|for)\s+(?P<name>[A-Z][\w.-]*\w)(?=[.,;)]|$)|\s\((?P<bracketed>[A-Z][\w.-]*\w)\)"
)
# "Foo Large 2 (2407) scored 60%": the year and month of a release, where what was scored is still to come.
_RELEASE = lazy_regex(r"2\d(?:0[1-9]|1[0-2])")
# "Foo Large (2402), Foo Turbo (1106)": where nothing is rated, a release of a year and month, or of a day.
_DAY = lazy_regex(r"2[3-6](?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|20\d{6}")
_RATED = lazy_regex(r"\b(?:elo|codeforces|arena|rating|scor\w+|points?)\b", re.I)
_SCORES_BEHIND = lazy_regex(
    r"\)\s+(?:\w+ly\s+)?(?:scor(?:es|ed|ing)|gets?|got|achiev(?:es|ed|ing)|reach(?:es|ed|ing)|attain(?:s|ed)|obtain(?:s|ed)|post(?:s|ed))\s+(?:[a-z]+\s+){0,3}\d",
)
_NO_OWNER = lazy_regex(
    r"Pass|SOTA|Diamond|Hard|Verified|EM|F1|CoT|Elo|ELO|Top|Average|Avg|Accuracy|USD|US|Overall|Text|Python|English|It|That|What|There|Here|This|He|She|Who|Let|Today|Yesterday|Tomorrow"
)


_MARKET = lazy_regex(
    r"\b(?:markets?|market[- ]share|(?:largest|biggest|own|its|their|global|usage|traffic|enterprise|the) share|adoption|adopted|traffic|customers|organi[sz]ations|enterprises|subscribers?|"
    r"revenues?|downloads|visits|workloads|respondents|surveyed|spending|cheaper|more expensive)\b",
    re.I,
)


_SHARES = lazy_regex(
    r"\bmarket[- ]?shares?\b|\bshares? (?:of|by) (?:usage|users|traffic|revenue|the market)\b|\busage (?:share|by)\b",
    re.I,
)
# "Beats Merganser 3 on B": the number that closes a name of no list.
_NAME_BEFORE = lazy_regex(r"(?<![.!?:;] )(?<![\w-])(?P<name>[A-Z][a-z][\w-]*) $")
_NAMES_NOTHING = lazy_regex(
    r"(?:Score|Scores|Elo|Rating|Rank|Accuracy|Average|Avg|Overall|Total|Result|Points?|Grade|Level|Tier|Only|Just|Exactly|About|At|To|With|Of|Is|Was)"
)


def is_of_a_market(text: str) -> bool:
    """Tell whether a text counts those who use or buy something, so that its shares are no results unless a test is named.

    Args:
        text: The passage.
    """
    return _MARKET.search(text) is not None and cues.TEST_NOUN.search(text) is None


def in_market_list(passage: Passage) -> bool:
    """Tell whether an item stands in a list that counts shares of a market: "Market share by usage:", "A: 60%".

    Args:
        passage: The passage.
    """
    if passage.kind != "item":
        return False
    before = passage.parent
    earlier = passage.previous
    while before is None and earlier is not None and earlier.kind == "item":
        earlier = earlier.previous
    # "A has 80% market share. The others trail:"
    told = before.previous if before is not None and before.kind == "sentence" else None
    over = (before, told, earlier if before is None else None, passage.heading)
    return any(each is not None and _SHARES.search(each.text) for each in over)


def is_unscored(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a number says something else than how a system did.

    Args:
        passage: The passage.
        mark: The number.
        tests: The tests that the passage names.
    """
    before = passage.text[: mark.start]
    return (
        is_no_result(passage.text, mark)
        or _of_a_post(passage.text, mark, tests)
        or is_of_another(passage.text, mark)
        or any(pattern.search(before) for pattern in (_AGREEMENT, _OTHER_RATE, _PLACES))
        or _rates_mistakes(passage, mark, tests)
        or _NOT_TESTED.search(before[-60:]) is not None
        or _LENGTH_SUFFIX.search(mark.text) is not None
        or _is_set_or_kept(passage, mark)
        or _is_owned_by_unknown(passage, mark, tests)
        or is_version(passage, mark, tests)
        or _is_release(passage.text, mark)
        or _closes_name(passage, mark, tests)
        or is_told_beside(passage, mark, tests)
        or (mark.kind == "percent" and _MARGIN_AGAIN.search(before) is not None)
    )


# "Narrowed the gap to 7 points (0.5%)": the margin once more, as a share.
_MARGIN_AGAIN = lazy_regex(r"\d\s(?:(?:percentage|Elo|Arena|rating)\s)?points?\s\($", re.I)


def _rates_mistakes(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a number says how often a system goes wrong, and no test is named for it."""
    text = passage.text
    if not (_MISTAKES_BEFORE.search(text, 0, mark.start) or _MISTAKES_BEHIND.match(text, mark.end)):
        return False
    if not tests:
        return not any(_tests_around(passage, ()))
    begin, end = text.rfind(";", 0, mark.start), text.find(";", mark.end)
    return not any(begin < test.start and (end < 0 or test.end <= end) for test in tests)


def is_of_another(text: str, mark: Mark) -> bool:
    """Tell whether a number is a share of a cost or a mixture, a density, what chance gives, or a margin told again: "at 4% of A's cost".

    Args:
        text: Where it stands.
        mark: The number.
    """
    if "%" in mark.text and _OF_COST.match(text, mark.end):
        return True
    if _TIME.match(text, mark.end) and _AGREES.search(text, max(0, mark.start - 60), mark.start):
        return True
    return any(
        pattern.search(text, 0, mark.start)
        for pattern in (_MARGIN_AGAIN, _BY_CHANCE, _MIXED, _GAINS, _TOP, _OF_ITS_MAKE)
    )


# "Led AI patents with 1,591 grants; Bar was second with 1,214"
_COUNT = lazy_regex(r"\d{1,3}(?:,\d{3})+|\d{3,}")
_OF_PATENTS = lazy_regex(r"\bpatents?\b", re.I)


# "On a random subset of a quarter of the benchmark", "an average sparsity of 88%": how much was tested, what is left out
_PART_TESTED = lazy_regex(
    r"\b(?:subsets?|samples?|portions?|splits?|sparsity|coverage|utili[sz]ation|occupancy)\s(?:of|at|is|was)\s(?:about\s|around\s|only\s|just\s|up\sto\s|over\s)?$",
    re.I,
)


def is_no_result(text: str, mark: QuantityMark | Mark) -> bool:
    """Tell whether a number counts the items of a list, tells a place, or is far too large: "(1) it learns", "# 33", "3.5 billion".

    Args:
        text: Where it stands.
        mark: The number.
    """
    if _MONEY_BEHIND.match(text, mark.end) or _PART_TESTED.search(text, max(0, mark.start - 40), mark.start):
        return True
    if mark.text.isdigit() and _ITEM_BEFORE.search(text, max(0, mark.start - 8), mark.start):
        return _ITEM_BEHIND.match(text, mark.end) is not None
    numbers = mark.text.isdigit() and int(mark.text) <= _LAST_ITEM
    if numbers and _NUMBERS_BEFORE.search(text, max(0, mark.start - 5), mark.start):
        return _NUMBERS_BEHIND.match(text, mark.end) is not None
    if _PLACE_SIGN.search(text, max(0, mark.start - 3), mark.start):
        return True
    if mark.text.isdigit() and _OF_ITEM.search(text, max(0, mark.start - 60), mark.start):
        return True
    if _COUNT.fullmatch(mark.text) and _OF_PATENTS.search(text):
        return True
    return isinstance(mark, QuantityMark) and (mark.low or 0) > _LARGEST


def _is_set_or_kept(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number is a setting, a size, the number of a section, a likelihood, or what is kept of a result."""
    text, before = passage.text, passage.text[max(0, mark.start - 80) : mark.start]
    return (
        _ASSIGNED.search(before) is not None
        or _TIMES_BEFORE.search(before) is not None
        or _TIMES_BEHIND.match(text, mark.end) is not None
        or (passage.kind == "heading" and mark.start == 0 and _SECTION.match(text) is not None)
        or _LIKELY.match(text, mark.end) is not None
        or _KEPT.search(before) is not None
        or _SCALE.fullmatch(mark.text) is not None
        or _MONTHS.fullmatch(mark.text) is not None
        or (_RATIO.search(before) is not None and _OF_ONE.match(text, mark.end) is not None)
        or _MORE_BEHIND.match(text, mark.end) is not None
        or _OF_DRAFTS.search(text, 0, mark.start) is not None
        or (mark.kind == "number" and _COUNT_AGAINST.search(text, 0, mark.start) is not None)
    )


def _is_release(text: str, mark: QuantityMark) -> bool:
    """Tell whether a bracketed number is the release of the system that scores something behind it."""
    if text[mark.start - 1 : mark.start] != "(":
        return False
    listed = _DAY.fullmatch(mark.text) is not None and _RATED.search(text) is None
    return listed or (_RELEASE.fullmatch(mark.text) is not None and _SCORES_BEHIND.match(text, mark.end) is not None)


def _closes_name(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a small number closes a name that nothing knows: "beats Merganser 3 on B"."""
    if mark.kind != "number" or mark.low is None or mark.low > _LAST_VERSION or not mark.text[:1].isdigit():
        return False
    found = _NAME_BEFORE.search(passage.text, 0, mark.start)
    if found is None or found.start() == 0 or _NAMES_NOTHING.fullmatch(found["name"]):
        return False
    known = (*passage.entities, *passage.periods, *tests)
    return not any(other.start < found.end("name") and found.start() < other.end for other in known)


_LAST_VERSION = 12
"""A number above it seldom counts the versions of one system."""


def _of_a_post(text: str, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a number is what a forum counts of a post, not what a system scored."""
    if _COMMENTS.match(text, mark.end) or (
        _VOTES.match(text, mark.start) and _FORUM.search(text, 0, mark.start) and not tests
    ):
        return True
    return any(
        post.start() <= mark.start < post.end()
        for post in _POST_AROUND.finditer(text, max(0, mark.start - 40))
        if all(test.end + 1 != post.start() for test in tests)  # "on B (score: 51)"
    )


def is_version(passage: Passage, mark: QuantityMark, tests: Sequence[TestMark]) -> bool:
    """Tell whether a bare number is the version of what is named in full beside it: "Foo3.8-27B loses to 3.6".

    Args:
        passage: The passage.
        mark: The number.
        tests: The tests that the passage names.
    """
    if mark.kind == "number" and mark.text.isdigit() and _THAN.search(passage.text, 0, mark.start):
        # "Lower on 2.1 than 2"
        return any(test.text.endswith(f" {mark.text}") for test in _tests_around(passage, tests))
    number = re.search(r"(?<![\d.])\d{1,2}\.\d$", mark.text)
    if mark.kind != "number" or number is None:
        return False
    if float(number[0]) < 10 and _OTHER_OF_LINE.search(passage.text, 0, mark.start):
        return True
    written = re.compile(rf"(?<![\d.]){re.escape(number[0])}(?![\d.])")
    models = [other.text for other in passage.entities if other.entity.type == "model"]
    if any(map(written.search, models)) or any(written.search(test.text) for test in _tests_around(passage, tests)):
        return True
    listed = _AND_VERSION.search(passage.text, 0, mark.start)
    if listed is not None and any(other.end == listed.end("first") for other in passage.entities):
        return True  # "Foo 2.5 and 2.0 are on top"
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
    owner = _UNKNOWN_OWNER.search(passage.text, 0, mark.start) or _UNKNOWN_BEHIND.match(passage.text, mark.end)
    if owner is None:
        return False
    group = "name" if owner["name"] else "bracketed"
    if _NO_OWNER.fullmatch(owner[group]):
        return False
    known = (*passage.entities, *passage.periods, *tests)
    return not any(other.start < owner.end(group) and owner.start(group) < other.end for other in known)
