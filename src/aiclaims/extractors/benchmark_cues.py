"""The words in which systems are tested, compared and ranked."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmark_claim import BenchmarkRelation
from aiclaims.reading.cues import CueLexicon

TESTS_BY_NAME = (
    "mmlu*", "mmmu*", "gpqa*", "aime*", "math-500", "gsm8k", "mgsm", "humaneval*", "mbpp*", "livecodebench*", "codeforces", "swe-bench*",
    "swe verified", "hellaswag", "winogrande", "arc-agi*", "arc-c", "bbh", "drop", "ifeval*", "bfcl*", "livebench", "arena-hard*", "arena",
    "lmarena*", "lmsys", "mt-bench", "alpacaeval*", "simpleqa", "frontiermath", "hle", "humanity's last exam", "truthfulqa", "c-eval", "cmmlu",
    "superclue*", "flageval", "opencompass", "terminal-bench*", "browsecomp*", "osworld*", "webarena", "tau-bench", "gaokao", "elo", "pass@1",
    "agieval", "docvqa", "mathvista", "chartqa", "vbench", "mlperf", "bigcodebench", "helm", "gdpval", "imo", "aider", "epoch capabilities index",
)
TRIGGERS = (
    "benchmark*", "leaderboard*", "score*", "scoring", "outscor*", "outperform*", "out-perform*", "outdo*", "outdid", "outpac*", "outclass*",
    "outshin*", "outrank*", "outstrip*", "surpass*", "exceed*", "beat", "beats", "beating", "beaten", "bests", "bested", "besting", "tops",
    "topped", "topping", "top", "lead", "leads", "led", "leading", "trail*", "lag*", "behind", "ahead", "better", "worse", "higher", "lower",
    "superior", "inferior", "stronger", "weaker", "above", "below", "par", "parity", "match", "matches", "matched", "matching", "rival",
    "rivals", "rivaled", "rivalled", "rivaling", "rivalling", "equal*", "tie", "ties", "tied", "comparable", "neck and neck", "level with",
    "short of", "loses", "lost", "lose", "losing", "underperform*", "overtak*", "overtook", "edge*", "edging", "eclips*", "crush*", "trounc*",
    "defeat*", "dethron*", "wins", "won", "win", "winning", "rank*", "place*", "sits", "first", "second", "third", "no. 1", "number one",
    "accuracy", "points", "percent", "pass rate", "win rate", "rated", "rating", "evaluat*", "results", "tests", "test", "exam*", "vs", "versus",
    "achiev*", "attain*", "posted", "posts", "reached", "reaches", "hit", "hits", "managed", "manages", "got", "gets", "solved", "solves",
    "resolved", "resolves", "averag*", "math", "state of the art", "state-of-the-art", "sota",
    "the other way round", "the other way around", "reversed", "equivalent", "good as", "close to",
    *TESTS_BY_NAME,
)

COMPARISONS = CueLexicon(
    {
        "above_verb": (
            "outperform*", "out-perform*", "outscor*", "outdo", "outdoes", "outdoing", "outdid", "outdone", "outpac*", "outclass*", "outshin*",
            "outshone", "outrank*", "outstrip*", "outgun*", "surpass*", "exceed", "exceeds", "exceeded", "exceeding", "beat", "beats", "beating",
            "beaten", "bests", "bested", "besting", "tops", "topped", "topping", "leads", "led", "leading", "lead", "overtake*", "overtaking",
            "overtook", "edge out", "edges out", "edged out", "edging out", "edges", "edged", "edging", "edges past", "edged past", "eclipse",
            "eclipses", "eclipsed", "eclipsing", "crush", "crushes", "crushed", "crushing", "trounce*", "trouncing", "defeat", "defeats",
            "defeated", "defeating", "dethrone*", "dethroning", "pip", "pips", "pipped", "leapfrog", "leapfrogs", "leapfrogged", "wins against",
            "won against", "wins over", "won over", "prevails over", "prevailed over", "pulls ahead of", "pulled ahead of", "pulling ahead of",
            "moves ahead of", "moved ahead of", "vaulted past", "passes", "passed", "blows past", "blew past", "triumphs over", "triumphed over",
        ),
        "above": (
            "better than", "higher than", "superior to", "stronger than", "more accurate than", "more capable than", "more powerful than",
            "smarter than", "better at _ than", "superior _ to", "superior _ compared to", "superior _ compared with", "better _ compared to", "better _ compared with", "advantage _ over", "higher _ compared to", "better _ than", "higher _ than", "stronger _ than", "ahead of", "ahead", "above", "in front of", "lead over", "edge over", "advantage over",
            "margin over", "improvement over", "gain over", "improves on", "improved on", "improves upon", "improving on", "improving upon",
            "better", "higher", "well above", "clear of",
        ),
        "below_verb": (
            "trail", "trails", "trailed", "trailing", "lag", "lags", "lagged", "lagging", "lag behind", "lags behind", "lagged behind", "lagging behind",
            "trails behind", "trailed behind", "underperform*", "falls short of", "fall short of", "fell short of", "falling short of",
            "loses to", "lose to", "lost to", "losing to", "loses out to", "lost out to", "falls behind", "fall behind", "fell behind",
            "falling behind", "bows to", "bowed to",
        ),
        "below": (
            "behind", "worse than", "worse _ than", "lower _ than", "weaker _ than", "lower than", "inferior to", "weaker than", "less accurate than", "less capable than", "below", "short of",
            "shy of", "no match for", "second only to", "bettered only by", "worse", "lower",
        ),
        "on_par_verb": (
            "match", "matches", "matched", "matching", "rival", "rivals", "rivaled", "rivalled", "rivaling", "rivalling", "equal", "equals", "equaled",
            "equalled", "equaling", "equalling", "ties", "tied", "ties with", "tied with", "tying with", "draws level with", "drew level with",
            "catches up with", "caught up with", "catching up with", "catches up to", "caught up to", "closes the gap with",
        ),
        "on_par": (
            "on par with", "on a par with", "at par with", "par with", "on par", "at parity with", "parity with", "reaches parity with",
            "comparable to", "comparable with", "comparably to", "comparable _ to", "equivalent to", "equal to", "similar to", "similarly to", "similar _ to",
            "neck and neck with", "neck-and-neck with", "neck and neck", "neck-and-neck", "level with", "on equal footing with",
            "on an equal footing with", "in line with", "as good as", "as well as the", "as capable as", "as accurate as", "as powerful as", "as strong as",
            "indistinguishable from", "dead heat with", "in a dead heat with", "tie with", "statistical tie with", "a tie between",
        ),
        "reverse": ("the other way round", "the other way around", "the reverse", "the opposite", "reversed", "vice versa"),
    }
)

RELATIONS: dict[str, BenchmarkRelation] = {"above_verb": "above", "above": "above", "below_verb": "below", "below": "below", "on_par_verb": "on_par", "on_par": "on_par"}

PARTICIPLES = re.compile(
    r"(?:outperformed|out-performed|outscored|outdone|outpaced|outclassed|outshone|outranked|outstripped|surpassed|exceeded|beaten|beat|bested|topped|led|"
    r"overtaken|edged out|edged|eclipsed|crushed|trounced|defeated|dethroned|pipped|matched|rivaled|rivalled|equaled|equalled|passed|leapfrogged)",
    re.I,
)
PASSIVE = re.compile(r"(?:\s+(?:only|narrowly|easily|even|just|slightly|again|soundly|clearly|on|in)(?:\s[^,;.]{1,40}?)?)?\s+by\b", re.I)

SCORED = re.compile(
    r"\b(?:scor(?:es?|ed|ing)|achiev\w+|gets?|got|getting|gain(?:s|ed|ing)?|hits?|hitting|reach\w*|post(?:s|ed|ing)|record(?:s|ed|ing)|earn\w*|attain\w*|obtain\w*|"
    r"manag(?:es?|ed|ing)|deliver\w*|register\w*|notch\w*|clock(?:s|ed|ing)|garner\w*|pass(?:es|ed|ing)?|answer\w*|solv\w*|resolv\w*|rat(?:es?|ed|ing)|"
    r"has|had|have|having|comes? (?:in )?at|came (?:in )?at|stands? at|stood at|sits? at|sat at|is at|was at|lands?|landed|leads?|led|tops?|topped|"
    r"accurac\w+|scores?|elo|rating|pass rate|success rate|resolution rate|win rate|results?|performance|complet\w*|succeed\w*|marks?|"
    r"improv\w+|increas\w+|ris(?:es|ing)|rose|climb\w*|jump\w*|drop\w*|fell|falls|went|goes|show(?:s|ed|ing)?|report\w*|produc\w*|put(?:s|ting)?|boast\w*|return\w*|yield\w*|"
    r"with|at|of|versus|vs|against|compared)\b",
    re.I,
)
AND = re.compile(r"\b(?:and|or)\b|&", re.I)
TEST_NOUN = re.compile(
    r"\b(?:benchmarks?|leaderboards?|tests?|evaluations?|evals?|exams?|scores?|scored|scoring|arena|rankings?|tasks?|accuracy|pass@\d+|win rates?)\b", re.I
)
OTHER_DIMENSION = re.compile(
    r"\b(?:downloads?|downloaded|users?|traffic|revenues?|sales|profits?|market|shares?|shipments?|valuations?|valued|price[sd]?|pricing|cheap\w*|costs?|"
    r"memory|energy|popular\w*|subscribers?|funding|investment|stocks?|spending|efficien\w+|speed|latency|faster|throughput|app stores?|store|patents?|papers|"
    r"publications|talent|chips? sales|exports?|salar\w+|jobs|headcount|fine-?tun\w+|context window|parameters?|tokens? per)\b",
    re.I,
)
