"""What the headers and names in a results table stand for: systems, tests, measures, or something else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import attrs

from aiclaims.extractors.benchmarks.testspelling import as_written
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.verbs import SURPASSING

LabelKind = Literal[
    "system", "test", "measure", "names_systems", "names_tests", "names_measures", "mean", "setting", "other", "unknown"
]

# A word that heads a column of names, not of values.
_NAMES_SYSTEMS = lazy_regex(
    r"(?:ai |language |base |hf |hugging ?face )?(?:models?|names?|checkpoints?|systems?|llms?|methods?|approach(?:es)?|algorithms?|techniques?|assistants?|agents?|chatbots?|participants?|teams?|strateg(?:y|ies)|submissions?|configs?)(?: name| variant)?"
    r"(?:\s*(?:and|&|/|\+|,|\()\s*(?:sizes?|versions?|variants?|params?|parameters|(?:prompting |training )?(?:methods?|settings?|modes?)|config(?:uration)?s?|(?:reasoning )?effort|types?|providers?|organi[sz]ation)\)?)?|(?:大|基座|开源)?模型(?:名称|名)?|系统|方法",
    re.I,
)
_NAMES_TESTS = lazy_regex(
    r"(?:(?:academic |public |standard |evaluation )?(?:benchmarks?|tests?|tasks?|datasets?|eval(?:uation)?s?|exams?|suites?|leaderboards?))"
    r"(?:[\s/]*(?:\(metrics?\)|names?|categor(?:y|ies)|types?|famil(?:y|ies)|groups?|metrics?|datasets?|benchmarks?))*|(?:评测|评估|测试)?(?:基准|数据集|任务|集|榜单|项目)(?:测试|名称)?|评测|测试|测评|考试",
    re.I,
)
_NAMES_MEASURES = lazy_regex(r"(?:eval(?:uation)? )?metrics?|measures?|scoring|(?:评测|评价|评估)?指标|度量", re.I)
_MEAN = lazy_regex(
    r"(?:overall |weighted |macro )?(?:avg|average|mean|median)\.?(?: score| accuracy)?(?:\s*\(\d+ [a-z]+\))?|overall(?: score| average)?(?:\s?\(\d[\d.,]*[kKM]?\))?|平均(?:分|值|分数|得分|准确率)?|均分|总分|综合(?:得分)?|总体",
    re.I,
)
# A measured quality that names no test by itself.
_MEASURES = (
    r"(?:llm[- ](?:as[- ]a[- ])?judged? )?(?:(?:(?:test|val|dev|validation|held-out)(?: set)?|class|per-class|overall|total|final|benchmark|baseline|quality|reported|published|model|top|best|our|macro|micro|avg\.?|average|mean|median|weighted|strict|relaxed|stratified|(?:zero|one|few|\d{1,2})-shot|"
    r"unlabeled|labeled|balanced|normalized|raw|lc|length[- ]controlled)[- ]){0,2}"
    r"(?:scores?|results?|values?|points?|acc(?:uracy|uracies)?\.?|performance|ratings?|elo(?: rating| score)?|pass[ -]?(?:[@^]\s?\d+|rate|ed)?|em|"
    r"f1(?:[- ](?:scores?|macro|micro|weighted))?|f-?(?:score|measure)|f0?\.5|precision|recall|exact match|success(?: rate)?|resolve[d]?(?: rate)?|(?:resolution|solve|completion|task completion|task success)[ -]rate|win[ -]?rate|percentile|percent(?:age)?|correct|"
    r"maj@\d+|cons@\d+|avg@\d+|%|top[- ]?[15](?: acc\w*\.?)?|acc\w*\.?[ -]?top[- ]?[15]|rouge(?:[- ]?[\w*]{1,4})?|(?:sacre)?bleu(?:-?\d)?|meteor|cider|spice|chrf\+*|comet(?:-\w+)?|wer|cer|eer|"
    r"(?:(?:box|mask|bbox|segm|kpt|keypoint) )?m?ap(?:[@_]?\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)?|[sml])?(?:\s?(?:box|mask|bbox|segm))?(?:\s?(?:val|test-dev|test|dev|minival))?(?:\s?\d\d(?:[-:]\.?\d\d)?)?|m?iou|(?:n?dcg|mrr|m?ap|accuracy|recall|precision|hits?|hit[ -]?rate|acc|top|f1|r|p)(?:@(?:\d+|[km]))|ndcg|mrr|auc|auroc|mcc|uas|las|psnr|ssim|fid|lpips|mos|"
    r"(?!(?:learning|growth|sampl\w+|frame|bit|exchange|interest|churn|tax|discount|data|token|decay|dropout|mask\w*|update|refresh|request|drop|warm-?up|hit|cache|cache hit) )(?:[a-z]+(?:-[a-z]+)? ){1,2}rate|j ?& ?f|spearman|pearson|kappa|p|r|(?:综合|最终|测试)?(?:得分|分数|成绩|结果)|准确率|正确率|通过率|胜率|召回率|精确率|成功率)"
)
_MEASURE = lazy_regex(
    rf"{_MEASURES}(?: metric)?(?: (?:vs\.?|versus|against) (?:the )?(?:ground[- ]truth|gold|references?|humans?))?(?: ?(?:\([^)]*\)|%))?",
    re.I,
)
# How the numbers of a model are stored: "gptq-int4".
_STORED = lazy_regex(
    r"(?:(?:gptq|awq|gguf|bnb|nf4|hqq|exl2|w\da\d|u?int-?\d{1,2}|(?:mx|nv)?fp\d{1,2}|bf16|tf32|q\d(?:_\w+)*)(?:[-_/ ]|$))+",
    re.I,
)
_LONGEST = 18
"""Words from which on a text describes, and names nothing."""
# What numbers the rows.
_ROW_NUMBER = lazy_regex(r"(?:no|nr|№|#|id|idx|s/n|序号|编号)\.?", re.I)
# Settings, sizes, prices, dates and the like: whatever stands there is no score.
_OTHER = lazy_regex(
    r"(?:^|[^\w])(?:g?macs|macts|img[_ ]size|loss|losses|perplexity|ppl|bits per \w+|params?|parameters?|activated|activations?|active|details|significance|highlights?|architecture|context|windows?|length|price|pricing|cost|costs|input|output|\$|usd|"
    r"tokens?|speed|latency|throughput|tokens?/s|tps|tok/s|ms|seconds?|secs?|hours?|time|util\w*|mem|mfu|tp|dp|bits|sparsity|date|released?|year|month|license|licence|organi[sz]ation|"
    r"developer|provider|company|vendor|creator|author|country|origin|size|memory|vram|ram|disk|gpus?|cpus?|hardware|flops|macs|compute|layers?|heads?|"
    r"hidden|vocab\w*|learning|rate|batch|epochs?|steps?|downloads?|stars|votes?|users|(?<!-)ci|interval|std|stdev|std\.? ?(?:err(?:or)?|dev(?:iation)?)\.?|stderr|standard (?:errors?|deviations?)|s\.?e\.?m\.?|error bars?|margin of error|variance|rank(?:ing)?|position|"
    r"(?<!\d-)(?<!\d )(?<!zero-)(?<!few-)shots?|no\.|notes?|comments?|remarks?|category|type|domain|areas?|languages?|capabilit\w+|modality|access|open|weights|source|link|url|"
    r"status|precision|quantization|format|description|samples?|examples|problems|instances|delta|Δ|change|diff(?:erence)?|cover(?:age)?|stmts|miss(?:ing|es)?|"
    r"gain|savings?|reductions?|discounts?|improvement|gap|increase|vs\.?|winner|best model|leader|verdict|temperature|top[_-]?p|difficulty|focus|measures|revenue|funding|valuation|"
    r"参数(?:量|规模)?|总参数量?|激活参数量?|上下文(?:长度|窗口)?|价格|显存(?:占用)?|(?:推理)?速度|长度|大小|许可证?|下载|发布(?:时间|日期)?|日期|机构|厂商|开发者|类别|类型|语言|备注|链接|full marks?|max(?:imum)? (?:score|marks?|points)|res\.|resolution|dimensions?|count|requests?|fps|rtf|units?)"
    # It is what the label is about where it ends it, or is told more closely behind: "time (s)", "cost per task".
    r"(?=\W*$|\s*[(/\[:]|\s+(?:per|of|in|for|to|at|by|or|used)\b|\W*\d+\W*$)|^\W*#|\bnumber of\b|^(?:percent(?:age)?|share|fraction|%) of\b|\$|^(?:total |test |no\. of |num\.? )?questions?$|^[Δ∆]|^(?:almost|fail(?:ed|ures?)?|errors?|time-?outs?|skipped|targets?|goals?)$|^[-–—.]+$|^ground[- ]?truth$|\bratio$|^(?:rating )?[qp]\d{2,3}$|^rating [qp]\d+",
    re.I,
)
# "TTFT (s)", "throughput (tok/s)", "slope (% of FP16)": a unit that no test is scored in, or a part of something.
_OTHER_UNIT = lazy_regex(
    r"\(?<?-?\s?download\)?$|\s[kmgt]i?b$|[(\[]\s*m?s(?:ec)?\s?/\s?\w+\s*[)\]]|[(\[]\s*(?:(?:in|avg\.?|mean|p\d\d)\s+)?(?:m?s|secs?|seconds?|min(?:ute)?s?|h|hrs?|hours?|[kmgt]i?b(?:/s)?|(?:tok(?:en)?s?|reqs?|requests?|items|img|images|samples|it)\s?/\s?(?:s(?:ec)?|second|min)(?:/gpu)?|tps|qps|w|k?wh|j|k?hz|"
    r"us|µs|ns|x|×|(?:tons? |t|kg ?)co2\w*|gpu[- ]hours?|usd|\\?\$[^)]*|k|m|b|%\s+of\s+[^)\]]+|higher is faster|tokens?)\s*[)\]]|^(?:tok(?:en)?s?|t|reqs?|requests?|img|images?|samples?|it)\s?/\s?(?:s(?:ec)?|second|min)$|^(?:m?ttft|tpot|itl|tbt|e2el?|qps|rps|tps|rtf|mfu|mbu)\b|\b(?:slope|speed-?up|throughput|latency|recovery|acceptance (?:length|rate))\b",
    re.I,
)
# What a run on a test costs or takes is no result of it.
_SETTING_OF_A_RUN = lazy_regex(
    r"\b(?:latency|cost|price|time|runtime|tokens?|speed|throughput|memory|steps|samples|size|\$|usd|seconds?|hours?)\b",
    re.I,
)
_TEST_SHAPE = lazy_regex(
    r"bench\b|bench[A-Z_-]|\beval\b|eval$|eval\+|QA\b|MMLU|\barena\b|GSM|AIME|\bARC\b|\bmath\b|math$|\bcode\b|olympiad|\bexams?\b|-hard\b|"
    r"\b(?:challenge|verified|diamond|lite)$|\bIQ\b|humanit|reasoning|\bSAT\b|\bbar\b|translation|retrieval|\bcomprehension\b|\bshot\b|"
    r"\((?:em|acc\w*|pass@\d+[^)]*|elo|f1|avg\w*|average|resolved|percentile|rouge\w*|bleu|%|strict|lc|\d+[- ]shot[^)]*|[^)]*prompt[^)]*|rating)\)",
    re.I,
)
# "Foo's cost"
_SPENT = lazy_regex(
    r"(?:['’]s)?\s(?:\w+\s)?(?:ratio|costs?|price|latency|speed|throughput|tokens|time|votes|wins|parameters|size)",
    re.I,
)
# "A vs. B" names two, and no system.
_AGAINST = lazy_regex(
    r"\w\)? (?:vs\.?|versus) (?!(?:the )?(?:ground[- ]truth|gold|references?|humans?|truth)\b)\w", re.I
)
# "vs. A" below the name of a test: by whom the others were measured in it.
_SET_AGAINST = lazy_regex(r"(?:v\.?\s?s\.?|versus|against)\s\S.{0,40}", re.I)
# "Win rate vs A": how often each row beat it.
_WON_AGAINST = lazy_regex(
    r"(?:lc |length[- ]controlled )?win[- ]?rates?(?: \(%\))? (?:vs\.?|versus|over|against) \S", re.I
)
# "Score on FooBench"
_ON = lazy_regex(rf"({_MEASURES}) (?:on|for|in) (?:the )?", re.I)
# A bracket of pictures alone links to something; "(+)" belongs to the name.
_SPOKEN = lazy_regex(r"[\w+*^]")
_ASKS = lazy_regex(r"\b(?:questions?|quiz|exams?|bench(?:mark)?|eval)$", re.I)
CODED = lazy_regex(r"[a-z][A-Z]|[A-Z]{2}|[A-Za-z]-?\d")
"""Capitals inside, or a digit: the look of a name that is made up."""
ENDS_IN_MEASURE = lazy_regex(
    r"\b(?:acc(?:uracy)?\.?|f1|em|scores?|rates?|rating|similarity|precision|recall|bleu|rouge\S*|match)(?:\s*\([^()]*\))?$",
    re.I,
)
"""What was measured, told in words of any kind: "Slot accuracy" under a test's name."""
_SYSTEM_SHAPE = lazy_regex(
    r"(?:\b|(?<=_))\d+(?:\.\d+)?[BM]\b|\b\d+x\d+B\b|[- ](?:instruct|chat|base|it|preview|turbo|mini|max|pro|large|medium|small|lite|flash|plus|"
    r"ultra|nano|thinking|think|distill\w*|sft|rl|zero|coder|vl|v\d+(?:\.\d+)*)\b|\bours\b|[A-Za-z]\s?-?\d+\.\d+\b|GPT|LLM\b|LM\b|\bhumans?\b|"
    r"\bhuman (?:experts?|baseline)\b|\brandom\b",
    re.I,
)
_MARKS = lazy_regex(r"(?:\s*(?:[*†‡§¶^#✓↑↓✱▲△▼★☆◆◇]++|[¹²³⁴⁵⁶⁷⁸⁹⁰]++|\[\d{1,3}\]))++$")
_PICTURES = lazy_regex(
    r"^(?:[↑↓⬆⬇]\s*|[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+\s*)+|(?:\s*[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]+)+$"
)
# "Code Generation All Time", "Coding Sep. 2023 ~ Apr. 2024": from when the tasks are.
_WINDOW = lazy_regex(
    r"(?<=\w)\s+\(?(?:all[- ]time|(?:[a-z]{3,9}\.?\s)?(?:19|20)\d\d\s?[~–]\s?(?:[a-z]{3,9}\.?\s)?(?:19|20)\d\d)\)?(?=$|\s(?:pass@\d+|score|accuracy)$)",
    re.I,
)
_BRACKET = lazy_regex(r"\s*[(\[]\s*([^()\[\]]*)\s*[)\]]\s*$")
# What a system's name links to, and is no part of it: "(config, checkpoint)", "[paper]".
_LINK = (
    r"(?:configs?|configuration|json|yaml|checkpoints?|ckpt|weights|model card|card|download|links?|logs?|paper|pdf|arxiv|code|github|hf|hugging ?face|"
    r"modelscope|blog(?: post)?|report|demo|website|project page|docs?|repo|source|bibtex|colab)"
)
LINKS = lazy_regex(rf"{_LINK}(?:[\s,;/|·+&]+(?:and )?{_LINK})*", re.I)
"""What only links to something."""
# A date or a way of testing in brackets; one word ("Python", "Hard") tells tests apart.
_LONG_BRACKET = lazy_regex(r"\s*\([^()]*[\s\d][^()]*\)\s*$")
_SCORE_BEHIND = lazy_regex(
    r"\s(?:m?AP(?:@?\d[\d.:-]*|[SML])?|scores?|accuracy|elo(?: rating| score)?|rating|results?|values?|pass rate|pass@\d+|acc\.?)$",
    re.I,
)
# Measures that say no more than that something was measured.
_VAGUE = lazy_regex(r"(?:[\w ]+ )?(?:scores?|results?|values?|points?|performance)", re.I)
_METRIC = lazy_regex(
    rf"(?:avg |average |mean )?(?:{_MEASURES}|pass@\d+(?:[- ]\w+)*|\d-shot f1|prompt strict|strict)", re.I
)
# A version or a language behind a test's name.
_PART = lazy_regex(r"(?:[ _-]?(?:v?\d+(?:\.\d+)*|en|cn|zh|val|test|dev|hard|easy|mini|lite|pro))+", re.I)
_CITED = lazy_regex(r"\s*(?:\([^()]*(?:\bet al\b|\b(?:19|20)\d\d[a-z]?\b)[^()]*\)|\[\d{1,3}\])$")
_TITLED = lazy_regex(r"\b(?:leaderboard|results|ranking|benchmark)\b", re.I)
_SETTING = lazy_regex(
    r"(?:,?\s*(?:\d+[- ]shots?|zero[- ]shot|few[- ]shot|cot|c\.o\.t\.?|chain[- ]of[- ]thought|(?:tool[- ]integrated|direct) reasoning|tir|program[- ]of[- ]thought|direct|greedy|no tools|with tools|w/o tools|w/ tools|tools|"
    r"em|acc\w*\.?|pass@\d+|maj@\d+|cons@\d+|avg@\d+|english|en|test|val|dev|average|avg\.?|\d{4}[-/]\d{2}[\w/ -]*|%|in %|ours|thinking|non-thinking|reported|reproduced|(?:(?:in|from) )?(?:the )?(?:original )?paper|official|published|claimed|measured|expected|original|re-?run))++",
    re.I,
)

# What a cell says of a system is not its name: "Trails A (80.9%)".
_SAID = lazy_regex(
    r"(?:m(?:ean|edian|ed|d|n)[ -]?r(?:ank)?$|(?:difference|delta|gap|change|improvement|gain)s? (?:between|over|vs\.?|from|to|in|of|with|against)\b)|(?:trails?|"
    + SURPASSING
    + r"|competitive|comparable|on par|better|worse|behind|ahead|above|below|similar|near|close|strong\w*|weak\w*|improv\w*|lead(?:s|ing)|match\w*|vs\.?|versus|compared|up from|down from|slightly|significantly|same|best|top)\s+(?=\S)(?!\d)",
    re.I,
)
# "Foo 92.0, Bar 90.3": scores told in one cell are no name.
_LISTS_SCORES = lazy_regex(r"\d{1,3}\.\d+%?\s*[,;/]\s*[A-Za-z][^,;]*\s\d{1,3}\.\d")
_TEST_IN_BRACKET = lazy_regex(r"(?P<what>[A-Za-z][A-Za-z \d@-]{1,24}?)\s*\((?P<test>[A-Z][\w .+-]*\w)\)")
_MEASURED_AT = lazy_regex(r"(?:n?dcg|mrr|m?ap|accuracy|recall|precision|hits?|acc|f1|r|p)@\d+|ndcg|mrr|map", re.I)
# "FooSet F1/EM": two measures, of which each cell gives both.
_TWO_MEASURES = lazy_regex(rf"\s*[(\[]?\b(?P<first>{_MEASURES})\s?[/|]\s?(?P<second>{_MEASURES})[)\]]?$", re.I)
# "arc_easy/acc_norm", as programs that run tests write it.
_MEASURE_BEHIND = lazy_regex(r"/(acc(?:_norm)?|em|exact_match|f1|mc[12]|pass@1|bleu|rouge\w*)$", re.I)
# "En-De", "zh→en": translated from one language to the other.
_LANGUAGE = "(?:english|german|french|spanish|italian|dutch|portuguese|romanian|russian|chinese|japanese|korean|czech|finnish|turkish|arabic|hindi|polish|en|de|fr|es|it|nl|pt|ro|ru|zh|cn|ja|ko|cs|fi|tr|ar|hi|pl|sv|da|vi|et|lv|lt|uk)"
_PAIR = lazy_regex(rf"{_LANGUAGE}\s?(?:-|–|→|->|⇒|=>|↔)\s?{_LANGUAGE}", re.I)
# "FooBench (Coding)", "FooQA (100 languages)": what it is about, and how large it is, where it has no parts by subject.
_SUBJECT = lazy_regex(
    r"(?:(?:abstract|general|visual|agentic|advanced|competitive|competition|real-world|graduate|graduate-level|phd-level|multi-step|long-context)\s)*"
    r"(?:reasoning|math(?:s|ematics)?|coding|science|multilingual|multimodal|agentic|knowledge|factuality|tool use|computer use|web browsing|programming|software engineering)",
    re.I,
)
_EXTENT = lazy_regex(r"\d[\d,]*\+?\s(?:languages|tasks|subjects|questions|problems|domains|categories)", re.I)
_PARTED_BY_SUBJECT = lazy_regex(
    r"arena|mt-?bench|\bmmlu|index|livebench|alpaca|bbh|big-?bench|leaderboard|(?-i:^[A-Z][a-z]+$)", re.I
)
_JOINED = lazy_regex(r"[-_](?:en|zh|cn|english|chinese|val|dev)", re.I)
_SHOTS_BEFORE = lazy_regex(r"^(?:\d+|zero|one|few)[- ]shot\s+(?=[A-Z])", re.I)
_SHOTS = lazy_regex(r",?\s+(?:\d+|zero|few)[- ]shots?$", re.I)


@attrs.frozen
class Label:
    """A header or the name of a row.

    Args:
        text: As written, without footnote marks.
        name: Its name: the canonical one where the lexicon knows it, else as written without settings in brackets.
        kind: What it stands for.
        metric: The measure said in brackets ("EM"), if any.
        known: Whether the lexicon knows the name.
    """

    text: str
    name: str
    kind: LabelKind
    metric: str | None = None
    known: bool = False


@lru_cache(maxsize=4096)
def read_label(written: str, listed: DocumentNames) -> Label:
    """Tell what a header or the name of a row stands for.

    Args:
        written: The header or name.
        listed: The names that are listed.
    """
    text = " ".join(written.split())
    text = _PICTURES.sub("", _MARKS.sub("", _CITED.sub("", text) or text)).strip(" :")
    text = _WINDOW.sub("", text)
    if not text:
        return Label(text, text, "other" if "#" in written else "unknown")
    if text.count(" ") >= _LONGEST:
        return Label(text, text, "other")  # "Foo is like Bar. While Bar writes more, ...": what is said of one
    named = _TEST_IN_BRACKET.fullmatch(text)
    measured = named["what"] if named is not None and _MEASURE.fullmatch(named["what"]) else None
    if named is not None and (
        _names_test(named["test"], listed) or (measured and _opens_with_test(named["test"], listed))
    ):
        # "Accuracy (FooBench)", "Coding (SWE-bench)": the bracket says on what.
        return Label(text, named["test"], "test", measured, known=True)
    if named is not None and _MEASURED_AT.fullmatch(named["what"]):
        # "MRR@10 (Foo Dev)": a measure of search is taken somewhere.
        return Label(text, named["test"], "test", named["what"])
    if _PAIR.fullmatch(text):
        return Label(text, text, "test")
    for kind, pattern in (
        ("names_systems", _NAMES_SYSTEMS),
        ("names_tests", _NAMES_TESTS),
        ("names_measures", _NAMES_MEASURES),
        ("mean", _MEAN),
        ("measure", _MEASURE),
        ("setting", _SETTING),
    ):
        if pattern.fullmatch(text):
            return Label(text, text, kind, metric=text if kind == "measure" and not _VAGUE.fullmatch(text) else None)  # type: ignore[arg-type]
    if _SET_AGAINST.fullmatch(text) or _STORED.fullmatch(text):
        return Label(text, text, "setting")
    if _WON_AGAINST.match(text):
        return Label(text, text, "measure", metric="win rate")
    if (
        _ROW_NUMBER.fullmatch(text)
        or any(said.search(text) for said in (_OTHER_UNIT, _LISTS_SCORES, _AGAINST))
        or _SAID.match(text)
    ):
        return Label(text, text, "other")
    bare, metric = _without_brackets(text)
    on = _ON.match(bare)
    if on is not None and _names_test(bare[on.end() :], listed):
        bare, metric = bare[on.end() :], metric or (None if _VAGUE.fullmatch(on[1]) else on[1])
    bare = _SHOTS_BEFORE.sub("", _SHOTS.sub("", bare))
    whole = _entity_at_start(bare, listed)
    scored = _SCORE_BEHIND.search(bare)
    if scored is not None and scored.start() and not (whole is not None and whole.end == len(bare)):
        bare = bare[: scored.start()].rstrip()
        metric = metric or (None if _VAGUE.fullmatch(scored[0].strip()) else scored[0].strip())
    mark = _entity_at_start(bare, listed)
    if (
        mark is None
        and scored is not None
        and not any(shape.search(bare) for shape in (_TEST_SHAPE, _SYSTEM_SHAPE, CODED, _NAMES_TESTS))
    ):
        # "Chat score" is what was scored, where "Foo score" is how Foo was.
        bare = scored.string
    if mark is not None:
        rest = bare[mark.end :]
        if mark.entity.type == "chip":
            return Label(text, bare, "other", metric)
        if mark.entity.type == "benchmark":
            rest = _LONG_BRACKET.sub("", rest)
        # "Foo-en" is a part of Foo, "Foo (en)" is how it was run.
        joined = mark.entity.type == "benchmark" and _JOINED.fullmatch(rest) is not None
        covered = not joined and (not rest.strip(" -–,:") or _SETTING.fullmatch(rest.strip(" -–,:")) is not None)
        kind = "test" if mark.entity.type == "benchmark" else "system"
        # Tests go by many names: the name is the one that is written.
        written = mark.text if kind == "test" else mark.entity.name
        name = written if covered else bare
        if not covered and kind == "test" and _SETTING_OF_A_RUN.search(rest):
            return Label(text, bare, "other", metric)
        if (
            not covered
            and kind == "test"
            and not _PART.fullmatch(rest)
            and _SYSTEM_SHAPE.search(rest)
            and not _TEST_SHAPE.search(rest)
        ):
            return Label(text, bare, "unknown", metric)
        if kind == "system" and _SPENT.fullmatch(rest):
            return Label(text, bare, "other", metric)
        if kind == "system" and _ASKS.search(rest):
            # "Llama Questions" are a test.
            return Label(text, bare, "test", metric)
        return Label(text, name, kind, metric, known=True)  # type: ignore[arg-type]
    if metric is not None and _TEST_SHAPE.search(text) and not _SYSTEM_SHAPE.search(bare):
        return Label(text, bare, "test", metric)
    if metric is not None and "/" in metric:
        return Label(text, bare, "test", metric)
    if (len(bare) == 1 and bare.isalpha()) or _OTHER.search(bare.replace("_", " ")):
        return Label(text, bare, "other", metric)
    if _SYSTEM_SHAPE.search(bare):
        return Label(text, bare, "system", metric)
    if _TEST_SHAPE.search(text):
        return Label(text, bare, "test", metric)
    return Label(
        text, bare, "measure" if bare.endswith(" %") else "unknown", metric or (bare if bare.endswith(" %") else None)
    )


def is_pair(text: str) -> bool:
    """Tell whether a label names two languages, from one of which is translated to the other: "En-De".

    Args:
        text: The label.
    """
    return _PAIR.fullmatch(text) is not None


def _names_test(written: str, listed: DocumentNames) -> bool:
    """Tell whether a text is the name of a test that is listed, or has the form of one."""
    marks = _marks_in(written, listed)
    return len(marks) == 1 and marks[0].entity.type == "benchmark" and marks[0].text == written


def _opens_with_test(written: str, listed: DocumentNames) -> bool:
    """Tell whether a text is the name of a test that is listed, with a part of it: "FooSet clean"."""
    mark = _entity_at_start(written, listed)
    return mark is not None and mark.entity.type == "benchmark"


def test_name(label: Label) -> str:
    """Give the name of the test that a label tells, without how it was run: "OrcaTrack (2-shot, dev)" is of OrcaTrack.

    Args:
        label: The label.
    """
    return label.name if label.kind == "mean" else _DATED.sub("", _LONG_BRACKET.sub("", label.name)) or label.name


# "FooBench, January-April 2025": of when its tasks are.
_DATED = lazy_regex(rf",\s(?:(?:{MONTH})(?:\s?[–-]\s?(?:{MONTH}))?\s)?20\d\d$")


def title_of(corner: str, listed: DocumentNames) -> str | None:
    """Give the test that the corner of a table names: "SuperTest 2 leaderboard"; None where it names none."""
    label = read_label(corner, listed)
    if label.kind == "test":
        return label.name
    mark = next((mark for mark in _marks_in(label.name, listed) if mark.entity.type == "benchmark"), None)
    if mark is not None and mark.start == 0:
        return as_written(label.name, mark).name
    titled = _TITLED.search(label.name)
    if titled is not None:
        return label.name[: titled.start()].rstrip() or None
    return title_in_brackets(corner, listed)


def listed_test_in(text: str, listed: DocumentNames) -> str | None:
    """Give the one listed test that a text names among other words: "Maker's evaluation, SuperTest 2"; None where not just one."""
    marks = {mark.entity: mark for mark in _marks_in(text, listed) if mark.entity.type == "benchmark"}
    return as_written(text, next(iter(marks.values()))).name if len(marks) == 1 else None


def title_in_brackets(corner: str, listed: DocumentNames) -> str | None:
    """Give the listed test that opens the closing brackets of a corner: "Leaderboard (SuperTest 2, May)"; None where none does."""
    bracket = _CLOSING.search(corner)
    inside = bracket["inside"] if bracket is not None and bracket.start() else ""
    mark = next((mark for mark in _marks_in(inside, listed) if mark.entity.type == "benchmark"), None)
    return as_written(inside, mark).name if mark is not None and mark.start == 0 else None


_CLOSING = lazy_regex(r"\((?P<inside>[^()]+)\)\W*$")


def _without_brackets(text: str) -> tuple[str, str | None]:
    """Cut settings and measures in closing brackets off a label; give the measure, or two that a slash parts."""
    two = _TWO_MEASURES.search(text)
    if two is not None and two.start():
        return text[: two.start()], f"{two['first']}/{two['second']}"
    behind = _MEASURE_BEHIND.search(text)
    if behind is not None and behind.start():
        return text[: behind.start()], behind[1]
    metric = None
    while (match := _BRACKET.search(text)) and match.start() > 0:
        inside = match[1].strip(" ↑↓")
        if _METRIC.fullmatch(inside):
            metric = metric or (inside if inside != "%" else None)
        elif _tells_subject(text[: match.start()], inside):
            pass
        elif not _SETTING.fullmatch(inside) and not LINKS.fullmatch(inside) and _SPOKEN.search(inside):
            break
        text = text[: match.start()].rstrip()
    return text, metric


def _tells_subject(test: str, inside: str) -> bool:
    """Tell whether brackets behind a test say what it is about, or how large it is, and not which part of it is meant."""
    return _EXTENT.fullmatch(inside) is not None or (
        _SUBJECT.fullmatch(inside) is not None and _PARTED_BY_SUBJECT.search(test) is None
    )


def _entity_at_start(text: str, listed: DocumentNames) -> EntityMark | None:
    """Find the model, product or test that a label begins with; its maker's name may stand before."""
    for mark in _marks_in(text, listed):
        before = text[: mark.start].strip(" -–:/")
        if mark.entity.type in {"model", "product", "benchmark", "chip"}:
            return mark if not before or before in _makers(text, listed) else None
    return None


@lru_cache(maxsize=4096)
def _marks_in(text: str, listed: DocumentNames) -> tuple[EntityMark, ...]:
    from aiclaims.reading.entities.finder import find_entities

    return find_entities(text, listed)


def _makers(text: str, listed: DocumentNames) -> set[str]:
    return {mark.text for mark in _marks_in(text, listed) if mark.entity.type == "firm"}
