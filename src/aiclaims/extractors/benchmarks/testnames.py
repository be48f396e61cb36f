"""The tests that a passage names: those of the lexicon, and names that stand where only a test can."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks.editions import find_editions, in_brackets
from aiclaims.extractors.benchmarks.stated_tests import stated_tests
from aiclaims.extractors.benchmarks.testspelling import TestMark, as_written, with_board, without_noun
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.entities.spelling import canonical_name, listed_type
from aiclaims.reading.periods.calendar_forms import MONTH, SHORT_MONTH
from aiclaims.reading.verbs import SURPASSING

_NAME = r"(?!(?:In|On|At|For|Across|From|With|Under|The|This|That|These|Our|Its|Their|By|Of|And|But) )[A-Z][\w.+-]*(?:[ -](?:[A-Z\d][\w.+-]*|of|the|for)){0,4}(?<! of)(?<! the)(?<! for)"
# A name that is called a test, or on which a number was scored, is a test, though no list has it.
_CALLED_TEST = lazy_regex(
    rf"(?:\b(?:on|in|across|[Tt]he|an?|its|his|their|of|to|and)\s+(?:(?:challenging|difficult|demanding|popular|harder|hard|new|rigorous|widely[- ]used|[a-z]+-[a-z]+)\s+)?|^|\()(?P<name>{_NAME})(?=\s+(?:coding |math |reasoning |knowledge |safety |agentic |\w+ing )?benchmarks?\b|(?:['’]s)?\s+(?:[a-z]+ )?leaderboards?\b|\s+(?:[a-z]+ )?(?:datasets?|test (?:sets?|suites?)|dialect evaluation)\b|\s+(?:[a-z]+-)?(?:pass|success|resolve|solve) rates?\b)"
)
_SCORED_ON = lazy_regex(
    rf"\d(?:\s?%| percent| per cent| points?)?(?: (?:[a-z][\w-]* ){{0,2}}?(?:accuracy|pass rate|success rate|score|win rate|rating|mAP|mIoU|AP|BLEU|WER|CER|F1|EM|ROUGE(?:-L)?|pass@\d+|points))?(?:\s\([^)]*\))? (?:on|in) (?:the )?(?P<name>{_NAME})(?=\s?[,;.)]| \(| (?:and|while|but|versus|vs|compared|with|beating|ahead|for|under|at|after|when|using)\b|['’]s (?:[a-z]+ ){{0,2}}(?:leaderboard|benchmark|test|index|composite)\b| (?:composite|leaderboard|suite)\b| (?:[a-z][\w-]*\d? )?(?:sets?|splits?|datasets?|corpus|corpora)\b|$)"
)
ADVERB = r"(?!Grammarly|Firefly|Dragonfly|Butterfly|Bitly)[A-Z][a-z]{2,}ly"
"""An adverb that opens a clause, and no name that only ends like one."""
NO_NAME = lazy_regex(
    rf"{ADVERB}|"
    r"(?:mid|low|high|upper|lower)-\d0s|(?:Out|Of)(?: .*)?|Speaker(?: \d+| [A-Z])?|Host|Guest|Interviewer|Moderator|(?:BF|FP|TF|INT|MXFP|NVFP|MXINT|Q|W)\d\w*(?: [\w-]+)*|(?:[\w-]+-(?:level|style|based|class|grade|scale|type|wide|like|specific|focused|oriented|related|centric)(?: \w+)*|Other|Common|Various|Several|Many|Chat|Public|Open|Additional|Further|New|Latest|Recent|Early|Key)(?: \w+)?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Another|Each|Every|No|Such|Those|First|Second|Third|Same|Single|Every|Any|Some|More|Multiple|Numerous|Certain|Traditional|Famous|My|Your|His|Her|"
    r"TL;?DR|HN|Hacker ?News|OOMs?|DBs?|[DMW]AUs?|Interactive|Reddit|Product Hunt|SOTA|Apache(?:[ -]\d[\d.]*)?|MIT|BSD|GPL(?:v\d)?|(?:Elo|ELO)(?: \d+)?|Explore|See|Check|Compare|Browse|Visit|View|Use|Try|Read|Find|Get|Create|Load|Download|Index|Arena|(?:(?:Model|Full|Main|Final|Current) )?(?:Leaderboards?|Rankings?)|Bench(?:marks?)?|Beyond|SWE|F1|EM|(?:Sacre)?BLEU(?:-\d)?|CIDEr(?:-D)?|METEOR|SPICE|ROUGE(?:-\w+)?|chrF\+*|COMET|BERTScore|m?AP|mIoU|IoU|WER|CER|FID|AUROC|AUC|MRR|NDCG|nDCG(?:@\d+)?|PSNR|SSIM|RMSE|MAE|MOS|TER|MRR|Result(?:s)? \w+|CoT|LLMs?|VLMs?|MLLMs?|GPUs?|CPUs?|TPUs?|APIs?|AI|LLM|The|A|This|That|These|Its|Our|Their|English|Chinese|French|German|Python|Java|China|Math|"
    r"Science|Coding|Reasoning|STEM|Vision|Multimodal|Multilingual|Agentic|Safety|Knowledge|General|Medical|Legal|Finance|Financial|Chemistry|Biology|Physics|Mathematics|Programming|Engineering|Software|Web|Tool|Tools|Search|Cyber|Cybersecurity|Security|Health|Healthcare|Writing|Translation|Audio|Speech|Video|Image|Text|Language|Code|Internal|Public|Academic|Standard|Popular|Independent|Static|External|Third-party|Synthetic|Real-world|Automated|Human|Official|Preliminary|Initial|Detailed|Published|Selected|Overall|All|Most|"
    rf"{MONTH}|Monday|Tuesday|Wednesday|Thursday|"
    r"Friday|Saturday|Sunday|It|They|He|She|We|You|I|Both|Also|And|But|Now|Still|Which|Who|Yet|So|While|Then|Notably|However|Performance|Results?|Scores?|Accuracy|Only|Even|Here|There|"
    r"Whereas|Although|Though|Because|Since|If|When|Where|As|Unlike|Despite|Like|Compared|Against|Versus|Nor|Or|Neither|Either|Plus|Given|Hands-on|Head-to-head|What|Overall|Currently|Finally|Already|Average|Code|Unfortunately|Fortunately|Originally|Subsequently|Actually|Basically|Regardless|Accordingly|Firstly|Secondly|Thirdly|"
    r"(?:Summary|Figure|Fig|Table|Section|Chapter|Appendix|Example|Step|Part|Question|Comment|Item|Slide|Episode|Day|Week|Tutorial|Lesson|Module)(?: \d+)?|Top-?\d+|PhDs?|Experts?|Generic|ROI|CAGR|YoY|GDP|KPI|SLA|ARR|CTR|GUI|UI|VQA|OCR|QA|RAG|MoE|MoEs|NLP|NLU|ASR|TTS|RL|RLHF|SFT|DPO|GRPO|LoRA|(?:[Ll]ong|[Ss]hort)-(?:CoT|[Cc]ontext)|MoE|Mixture-of-\w+|GGUF|JSON|PASSED|FAILED|SKIPPED|Act(?:or|ress)|Best-of-\w+|Maj@\d+|Zero-shot|Few-shot|Note|Update|Answer|Today|Meanwhile|Interestingly|Furthermore|Moreover|Additionally|Similarly|Likewise|Specifically|Surprisingly|Impressively|Remarkably|Crucially|Importantly|Consequently|Therefore|Thus|Hence|Nevertheless|Nonetheless|Conversely|Instead|Otherwise|Indeed|Overall|Together|Elsewhere|Later|Next|Recently|Previously|Initially|Eventually|Ultimately|Lastly|Again|Besides|Perhaps|Maybe|Unsurprisingly|Again|Earlier|Afterwards|Soon|Once|Until|Before|After|During|Across|Among|Within|Without|Internally|Officially|Reportedly|Allegedly|Apparently|Clearly|Obviously|Sure|Well|Yes|Except|Through|Throughout|Following|Based|According|Using|Compared|Introducing|Meet|With|Con|El|Los|Las|Pero|Para|Les|Une|Avec|Mit|Und|Der|Das|Gli|Nel|README(?:\.md)?|Readme|Downloads?|Papers?|Blogs?|Posts?|Reports?|Links?|Docs?|Documentation|Repo(?:sitory)?|Website|Demo|Source|Abstract|Introduction|Conclusions?|Training|Inference|Baselines?|[Ss]tate-of-the-[Aa]rt(?: \w+)?|Models?|Users?|Humans?|People|Researchers|Points?|SOTA"
)
"""Words with a capital that stand where names do and name nothing."""
# "On the Foo-Bar cyber benchmark": a name of that form, with what it tests behind it.
_BEFORE_FIELD = lazy_regex(
    r"\b(?:[Oo]n|[Ii]n) the (?P<name>[A-Z]\w*(?:[a-z][A-Z]|[A-Z]{2}|\d|-[A-Z])[\w-]*\w) (?:[a-z][\w-]* ){1,2}(?:benchmark|test|exam|evaluation|eval)\b"
)
# "On the Foo Bar Test (FBT)": spelt out, with its letters behind.
_SPELT_OUT = lazy_regex(
    r"\b(?:[Oo]n|[Ii]n) the (?P<name>(?:[A-Z][\w-]*\w ){1,4}(?:Test|Exam|Examination|Benchmark|Challenge|Evaluation|Assessment)) \([A-Z]{2,}\)"
)
# "On the Foo hallucination benchmark", "the Bar long-context agentic benchmark"
_BENCHMARK_FOR = lazy_regex(
    r"\b(?:(?:[Oo]n|[Ii]n|[Aa]cross|[Tt]o|[Oo]f|[Ff]rom|[Bb]y) (?:an?|the) |[Tt]he )(?P<name>(?!(?:AI|LLM)s? )[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2})(?= (?:(?!and\b|in\b|of\b|to\b|for\b|as\b|is\b|with\b|team\b)[a-z][\w-]* ){1,3}benchmark\b)"
)
# "In a Foo blind lettering test", "on the Bar Labs reading exam": whose it is, and what is tested, are its name.
_HOUSE_TEST = lazy_regex(
    r"\b(?:[Ii]n|[Oo]n|[Ff]rom|[Tt]o|[Uu]nder|[Bb]y) (?:an?|the) (?P<name>(?!(?:AI|LLM)s? )[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,2}(?: (?!called|named|dubbed)[a-z][\w-]*){1,4}? (?:evaluation|eval|test|exam|trial|assessment|leaderboard|challenge))(?![\w-]| (?:set|suite|split|scores?|data))"
)
# "Topped the FooChallenge beginners track"
_TRACK = lazy_regex(
    r"\b(?:[Tt]op(?:s|ped|ping)?|[Ll]eads?|[Ll]ed|[Ww]on|[Oo]n|[Ii]n) the (?P<name>(?=[\w-]*(?:[a-z][A-Z]|[Bb]ench|Eval))[A-Z][\w-]*\w)(?= (?:[a-z][\w-]* ){0,2}(?:track|division|split)\b)"
)
# "The latest FOOTEST test": capitals that are called a test.
_TEST_IN_CAPITALS = lazy_regex(
    r"\b[Tt]he (?:(?:latest|new|original|current|first|full) )?(?P<name>(?!COVID|HIPAA|NVIDIA)[A-Z]{4,}|[A-Z]+[a-z]+[A-Z]\w*)(?= (?:test|evaluation|eval|exam)\b(?!-))"
)
# "A closed test called Foo-Bar": what a test is called, quoted or not.
_TEST_CALLED = lazy_regex(
    rf"\b(?:benchmarks?|tests?|exams?|evals?|evaluations?|leaderboards?|test suite|challenge|dataset) (?:that is |which is )?(?:called|named|dubbed|known as) (?:the )?(?P<name>{_NAME})"
)
# What a model is made from is no test: "trained on the Foo dataset".
_MADE_FROM = lazy_regex(
    r"\b(?:(?:pre-?|re-?)?train\w*|(?:fine-?)?tun\w+|learn\w*|distill?\w*|built|based|collect\w*|curat\w+|releas\w+|creat\w+|introduc\w+|us(?:e|es|ed|ing))\s+(?:[\w-]+\s+){0,3}?(?:on|from|the|an?|with)\s+(?:(?:the|an?|large|full|whole|entire)\s+)*$",
    re.I,
)
# "Frontend Code Arena", "Coding Agent Index": a name that ends in what it is.
_NAMED_TEST = lazy_regex(
    r"(?<![\w.-])(?P<name>(?:(?!(?:[A-Z]\w+ing (?=LLM|AI|the)|See|View|Check|Read|Run|Try|Visit|Compare|Explore|Open|In|On|An?|The|This|Our|Its|Their|Across|For|At|Chat|AI|From|Strong|Superior|Excellent|Impressive|Leading|Outstanding|Best|Solid|Competitive|Improved|Good|Key|Latest|New|Real|Simple|Quick|Full|Speed|Community|Internal|Current|Final|Official|Updated|Main|Global|Meanwhile|However|Separately|Additionally|Also|Overall|Elsewhere|Today|Recently|Notably|Similarly|Likewise|Moreover|Furthermore|Finally|Then|Now|And|But)\s)[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3}|[A-Z][a-z]+s[’'](?: [A-Z][a-z]+)?(?= (?:Last )?Exam)) "
    r"(?:Arena|Bench|Benchmark|Challenge|Gauntlet|Exam|Olympiad|(?<!Price )(?<!Stock )(?<!Dollar )(?<!Composite )(?<!Volatility )(?<!AI )Index|Leaderboard|Eval)(?:-[A-Z]\w*)?(?: \d(?:\.\d)?)?)(?![\w-]|(?<=Olympiad) [A-Z][a-z])"
)
# "Arena Frontend Code has A at #1": one of the boards of the arena, which is the subject.
_ARENA_BOARD = lazy_regex(
    r"(?:^|(?<=[.;:] ))\W*(?P<name>(?:Arena(?: [A-Z][\w-]*){1,2}|[A-Z]\w*(?: [A-Z]\w*){0,2} (?:Arena|Bench|Index|Exam|Eval)))\s+(?:has|puts|ranks|places|shows)\s+(?=[A-Z])"
)
# "The Foo team evaluated A on their benchmark"
_OF_TEAM = lazy_regex(
    r"\b[Tt]he (?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}) team (?:has )?(?:evaluat|test|benchmark)ed\b(?=[^.;]{0,60}\bon (?:their|its|the) benchmark)"
)
# "First on the coding index": one of the indices of a body that names them so.
_PLAIN_INDEX = lazy_regex(
    r"\bthe (?P<name>(?:Artificial Analysis )?(?:coding|agentic|intelligence|math|coding agent) index|Artificial Analysis [Ii]ndex)\b"
)
# "First on Artificial Analysis": the index of a body, by the name of that.
_INDEX_OF = lazy_regex(
    r"\b(?:[Oo]n|[Aa]top|[Tt]ops|[Ll]eads) (?:the )?(?P<name>Artificial Analysis)(?=[,.;)]|$| (?:leaderboard|benchmark|charts?|with|at|by|and|for|barely|just|right|behind|ahead)\b)"
)
# "On FooPerturb," or "21% of Foo-EVO tasks": a name of that form is a test's.
_OPENING = lazy_regex(
    r"\b[Oo]n (?:the (?:[a-z][\w-]+ ){0,2})?(?P<name>(?:[a-z]-)?[A-Z][a-z]+[A-Z]\w*(?:-\w+)*|\d[A-Z]{2,4}|[A-Z][\w-]*(?:[Bb]ench|BENCH|Eval|EVAL|QA)(?:-\w+)*)(?=[,;:)]| \(| (?:it|they|we|the (?:[a-z][\w-]* )?model|our model) )"
)
# "In Foo, a benchmark of": what is said to be a test is one.
_SAID_TO_BE = lazy_regex(
    rf"(?P<name>{_NAME})(?:,| \(| is| —| –) (?:an?|the|our|its|their|another) (?:[\w-]+ ){{0,4}}?(?:benchmark|leaderboard|exam|(?:test |evaluation )?suite(?= of\b|[,;.)])|test suite|evaluation suite|test|eval)\b(?! (?:model|score|result|case|run|set|time)s?)"
)
# "On FooML A takes the lead": a name of that form right before a system.
_BEFORE_SYSTEM = lazy_regex(r"\b[Oo]n (?:the )?(?P<name>[A-Z]\w*(?:[a-z][A-Z]|[A-Z]{2}|\d)[\w-]*) (?=[A-Zo])")
# "On the MBE, A outscores": capitals that open a sentence about a system.
_OPENING_CAPITALS = lazy_regex(r"^\W*[Oo]n (?:the )?(?P<name>[A-Z]{3,6}(?:-\d+)?)(?:,| and (?:the )?[A-Z]{3,6},)(?=\s)")
_TASKS_OF = lazy_regex(
    r"\d\s?% of (?:the )?(?P<name>[A-Z]\w*(?:[A-Z]|-[A-Z])[\w-]*\w) (?:tasks|problems|questions|issues|instances)\b"
)
# "91% on otter's code repair benchmark", "tops Acme Labs' Next.js evals": whose it is and what it tests are its name.
_OWNED = lazy_regex(
    r"\b(?:on|in|of|from|with|using|by|tops?|topped|topping|leads?|led|leading)\s+(?:the\s+)?(?P<name>(?!(?:today|yesterday|it|that|this|here|there|what|let|world|company|lab|firm|startup|team|maker|developer|country|nation|industry|model|system)['’])"
    r"(?P<owner>[A-Za-z][\w.-]*(?: [A-Z][\w.-]*){0,2})(?:['’]s|(?<=s)['’])\s+(?:(?!(?:own|new|latest|internal|most|standard|in-house|hardest|toughest|public|private|first|second|other|various|many)\b)[A-Za-z][\w.-]*\s+){1,3}"
    r"(?:benchmark|leaderboard|test suite|evals?|evaluation))(?![\w-])"
)
# "100% in the long Needle Hunt task": what a result is in is a test, whatever describes it before its name.
_IN_TASK = lazy_regex(
    rf"\d(?:\s?%| percent| points?)?(?: accuracy| success rate| score)?\s+(?:on|in) (?:the |a )?(?:(?:\d[\w.,-]*|[a-z][\w-]*) ){{0,3}}(?P<name>{_NAME})(?= (?:task|challenge|dataset|test)\b)"
)
# "Beats A on FOOTOOLS": a name of that form right behind the system that another is compared with.
_BEHIND_SYSTEM = lazy_regex(
    r"(?<= )(?:\(\d[^()]*\) )?(?:on|in) (?:the )?(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{3}|-[A-Z]))[A-Z][\w-]*\w(?:[ -](?:v?\d(?:\.\d)?|Pro|Hard|Plus|Lite|Diamond|Verified)(?![\w-]))?)(?=\s?[,;.)]|\s(?:and|while|but|by|with|at)\b|$)"
)
# "4% higher mAP on Foo Bar than A": what does better is told between.
_BETTER_ON = lazy_regex(
    rf"\b(?:higher|lower|better|worse|more|fewer) (?:[\w@-]+ ){{0,3}}on (?:the )?(?P<name>{_NAME})(?= than\b)"
)
# "On two benchmarks: FooScore and BarQA": names of that form are examples of tests.
_EXEMPLIFIED = lazy_regex(
    r"\b(?:benchmarks|tests|evals|evaluations|datasets|leaderboards)(?:,? (?:such as|like|including|namely|e\.g\.,?)|:| \((?:e\.g\.,? |such as |including )?)\s*(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{2}[a-z]|-[A-Z]))[A-Z][\w-]*\w)(?=\s?[,;.)]| (?:and|or|\()|$)"
)
# "Human-level performance on FooBar HQ, outperforming A"
_PERFORMED_ON = lazy_regex(
    r"\b(?:performance|results?|accuracy|scores?|[Ss][Oo][Tt][Aa]|state[- ]of[- ]the[- ]art) (?:on|in) (?:the )?(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{2}|-[A-Z]))[A-Z][\w-]*\w(?: [A-Z\d][\w.-]*){0,2})(?=,? (?:(?:significantly|substantially|even|narrowly|slightly|consistently) )?(?:"
    + SURPASSING
    + r"|match\w*|ahead of))"
)
_COMPARED_WITH = lazy_regex(
    r"\b(?:than|"
    + SURPASSING
    + r"|match(?:es|ing|ed)|rivals|ahead of|behind|trail(?:s|ing|ed)|on par with|comparable to)\s+(?:(?:the|both|even|[A-Z][\w.&-]*['’]s?)\s+)*(?:[A-Z][\w.-]*(?: [A-Z\d][\w.-]*){0,2}(?:,| and|, and) ){0,3}$"
)
# "- FooMark: 29.9%": what heads an item, with a number behind, where the item tells of a system above it or sets it against others.
_LABEL = lazy_regex(
    r"^\W*(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{3}[a-z]|[A-Z]{3}-[A-Z]{2}|[A-Z][\w-]*(?:Bench|Eval|QA|Arena|World)))[A-Z][\w-]*\w(?: [A-Z\d][\w.-]*){0,2})(?: \([^()]{1,30}\))?(?: [Pp]ass@\d+| [Aa]ccuracy| [Ss]core)?\**\s*[:=]\**\s*~?\d{1,4}(?:\.\d+)?(?:\s?%| points)?(?= ?\(| [Pp]ass@| acc|[,;]|\s*$| vs| \w+ (?:than|to|with)| [—–-])"
)
# "Tops FooLM's composite score", "(FooRv2: 87 vs B's 59)": what a number is of.
_ITS_SCORE = lazy_regex(
    r"\b(?:on|in|tops?|topped|topping|leads?|led|leading)\s+(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{2}|\d))[A-Z][\w-]*\w)['’]s\s+(?:composite|overall|aggregate|total|average)\s+(?:score|index|rating|ranking)\b"
)
_IN_BRACKET = lazy_regex(
    r"\((?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{2}))[A-Z][\w-]*\w): ~?\d[\d.]*%?\s(?:vs\.?|versus|against|compared)\s"
)
_NO_TEST = lazy_regex(
    r"(?:GPUs?|CPUs?|VRAM|RAM|HBM\w*|TPUs?|AWS|iOS|macOS|OpenRouter|GitHub|HuggingFace|LinkedIn|YouTube|DeepMind|OpenAI|PyTorch|TensorFlow|JavaScript|TypeScript|CUDA|ROCm|vLLM|SGLang|MLX|GGUF|AWQ|GPTQ|FP\d+|BF16|INT\d+|"
    r"TTFT|TPOT|USD|MIT|FLOPs?|TFLOPS|PFLOPS|NVLink|TensorRT\S*|LMStudio|ModelScope|WebUI|API|CLI|IDE|SDK|SQL|JSON|HTML|CSS|PDF|NASDAQ|NYSE|KVCache|MoE|LoRA|QLoRA|ARR|YoY|GDP)",
)
_QUOTED = lazy_regex(
    r"\b(?:on|in|called|dubbed)\s+(?:the\s+)?(?:(?!prompts?\b|questions?\b|posts?\b|threads?\b|articles?\b|papers?\b|videos?\b|blogs?\b|tweets?\b|details\b)\w+\s+){0,2}[“\"](?P<name>[A-Z][^“”\"]{2,40}?)[,.]?[”\"]"
)
_IN_QUOTES = lazy_regex(
    r"\b(?:[Oo]n|[Ii]n|[Bb]y|of) (?:the |its )?['‘](?P<name>[A-Z][^'’‘]{2,40})['’] (?:benchmark|test|exam|leaderboard|evaluation|eval|dataset)s?\b"
)
# Tools that have a test of their own.
_TOOLS = frozenset({"aider"})
_TESTING = lazy_regex(
    r"(?:['’]s)?(?:\s+\w+){0,3}?\s+(?:polyglot|benchmarks?|leaderboards?|tests?|scores?|evals?|evaluations?)\b", re.I
)
_LISTED_BESIDE = lazy_regex(r",? and (?:[A-Z]{2}|\w*[Bb]ench|\w*Arena)")
_ON = lazy_regex(r"\b(?:on|in|by)\s+$")
# "First on Arena": the arena, where nothing else is so called.
# "#11 on Vision": a board, whatever its name would be elsewhere.
_PLACED_ON = lazy_regex(
    r"#\d+\**\s+(?:overall\s+)?(?:on|in)\s+(?:the\s+)?\**(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})"
    r"(?=\**(?:[,.;)]|$|\s(?:and|with|behind|ahead|above|below|while|but|on|of|leaderboard|category|board)\b))"
)
# Where what is read, liked or sold is ranked.
_NO_BOARD = lazy_regex(
    r"(?:Hacker ?News|HN|Product Hunt|Reddit|GitHub|Twitter|X|YouTube|Amazon|Google|Apple|App|Play|Steam|Spotify|Billboard|Trending)\b"
)
# "#6 on lmsys": the arena of those who run it.
_RUN_BY = lazy_regex(r"\b(?:on|in|atop|at) (?:the )?(?P<name>LMSYS|[Ll][Mm][Ss]ys)(?! (?:team|[Oo]rg|blog)|\w|['’])")
_BARE_ARENA = lazy_regex(
    r"\b(?:on|in|of|from|by) (?:the )?(?P<name>Arena)(?! [A-Z]|\w)(?! of\b)"
    # "Arena placed A at #2"
    r"|(?:^|(?<=[.;:,] )|(?<=\band )|(?<=\blater, ))\W*(?P<placing>Arena) (?:now |also |has |had )?(?:placed|places|puts?|ranks|ranked|lists|listed)\b"
)
# Who speaks is the body that runs a test.
_SPEAKS = lazy_regex(r"\s+(?:said|says|noted|notes|told|announced|wrote|added|tweeted)\b")

# "WMT23", "IWSLT'20": a test that is held each year, with the year.
_OF_YEAR = lazy_regex(r"(?<![\w-])(?P<name>(?P<held>[A-Z][A-Za-z]{2,})['’]?(?:(?:19|20)\d\d|\d\d))(?![\w-])")
# "LibriSpeech test-clean", "CSJ eval3"
_SPLIT = lazy_regex(r" (?:test|dev|eval|val)(?:-\w+|\d)(?!\w)")

_LISTED = r"(?P<name>(?!(?:In|On|At|For|And|But|The|It|This|With|By|While|Also|Both|From)\b)[A-Z](?:[\w.+’'²³-]*[\w+²³])?(?: (?:[A-Z\d](?:[\w.+-]*[\w+])?|v\d(?:\.\d)?(?![\w.]))){0,2})"
_JOINT = r"(?:\s\([^()]{1,40}\))?(?:, (?:and |or )?| and | or | & )"
_NEXT = lazy_regex(
    _JOINT
    + _LISTED
    + r"(?=\s*(?:[,;:)(\]–—]|\.(?!\w)|$)|\s(?:and|or|&|but|while|with(?! \d)|in|on|at(?! (?:just |only |about )?\d)|for|by|to|as|when|using|compared|among|benchmarks?|tests?|tasks?|datasets?)\b)"
)
_LAST = lazy_regex(r"(?:^|(?<=[\s(]))" + _LISTED + _JOINT + r"(?:the )?$")
# "84% Foo, 64% Bar": a number with a test beside it, in a row of such.
_NUMBERED = lazy_regex(
    rf"(?:,|\band|\bwith|\bplus|:)\s+(?:and\s+)?\d[\d.]*\s?%\s+(?:on\s+)?{_LISTED}(?=[,.;)]|\s(?:and|but|while|with)\b|$)"
)
# "MMLU 81% (Foo 79%), Bar-Quest 44% (Foo 41%)": tests in a row, each with what rivals score in brackets.
_BRACKETED_RIVALS = lazy_regex(rf"(?:[,;:]|\band)\s+{_LISTED}\s+\d[\d.]*\s?%\s*(?=\()")
# "Benchmarks: SWE-Foo 56%, MMLU 57%": names in a row with a test, each with its number.
_ROW = lazy_regex(rf"(?:^\W*|[,;:]\s+|\band\s+){_LISTED}\s+\d[\d.]*\s?%(?=\s*(?:[,;(]|and\b|$))")
_OWN_NUMBER = lazy_regex(r"\s+\d[\d.]*\s?%")
_AND = lazy_regex(r"\b(?:and|or)\b|&")
_EXAMPLES = lazy_regex(r"\((?:e\.g\.|for example|such as)", re.I)
_PART = lazy_regex(r"(?:Tiers?|Levels?|Parts?|Tracks?) [\d–-]+", re.I)
_PART_BEHIND = lazy_regex(r",? (?:Tiers?|Levels?|Parts?|Tracks?) [\d–-]+$", re.I)
_EDITION = lazy_regex(r"\)[ -](Pro|Hard|Diamond|Verified|Lite|Plus|Extended|Redux)(?!\w)")
_LONGEST_LIST = 24
"""Names of a list of tests that are looked at to each side."""


def _tells_field(passage: Passage, mark: Mark) -> bool:
    """Tell whether a word in small letters only says what the test beside it tests: "the Foo-24 math benchmark", "the math benchmark Foo-24"."""
    return mark.text.islower() and any(
        mark.start - 1 == other.end or other.start == mark.end + 1
        for other in passage.entities
        if other.entity.type == "benchmark"
    )


def find_own_tests(passage: Passage) -> tuple[TestMark, ...]:
    """Find the tests that a passage by itself names, in order: those the lexicon knows, and names in a test's place."""
    text = passage.text
    taken: list[Mark] = [*passage.entities, *passage.periods]
    found = [
        _with_prefix(passage, _with_edition(passage, mark))
        for mark in passage.entities
        if mark.entity.type == "benchmark"
        and not _SPEAKS.match(text, mark.end)
        and not is_tool(text, mark)
        and not _tells_field(passage, mark)
    ]
    for keeper in passage.entities:
        board = _BOARD_OF_FIRM.match(text, keeper.end) if keeper.entity.type in {"firm", "institution"} else None
        if board is not None:
            whole = keeper.text + board[0]
            found.append(TestMark(start=keeper.start, end=board.end(), text=whole, name=whole))
    for edition, name in find_editions(passage, (*taken, *found)):
        found.append(TestMark(start=edition.start, end=edition.end, text=edition.text, name=name))
    for match, own in stated_tests(passage):
        if _NO_TEST.fullmatch(match["name"]) is None:
            _add(found, match, [mark for mark in taken if not own[0] <= mark.start < mark.end <= own[1]])
    for pattern in (
        _ARENA_BOARD,
        _NAMED_TEST,
        _CALLED_TEST,
        _SCORED_ON,
        _QUOTED,
        _IN_QUOTES,
        _TEST_CALLED,
        _BEFORE_FIELD,
        _HOUSE_TEST,
        _BENCHMARK_FOR,
        _SPELT_OUT,
        _OWNED,
        _IN_TASK,
        _OPENING,
        _BEFORE_SYSTEM,
        _SAID_TO_BE,
        _OPENING_CAPITALS,
        _TASKS_OF,
        _PLAIN_INDEX,
        _INDEX_OF,
        _OF_TEAM,
        _BETTER_ON,
        _EXEMPLIFIED,
        _ITS_SCORE,
        _IN_BRACKET,
        _PERFORMED_ON,
        _TEST_IN_CAPITALS,
        _OF_YEAR,
        _TRACK,
    ):
        for match in pattern.finditer(text):
            if pattern is not _BEFORE_SYSTEM or any(
                mark.start == match.end() and mark.entity.type == "model" for mark in passage.entities
            ):
                # Whose a test is, is a part of its name.
                owner = match.span("owner") if pattern is _OWNED else (0, 0)
                if pattern is _OF_YEAR and listed_type(match["held"]) != "benchmark":
                    continue
                if pattern is _SPELT_OUT:
                    owner = match.span("name")  # "Global" and "American" may be words of it
                if pattern is _HOUSE_TEST and (maker := _maker_at(passage, match.start("name"))) is not None:
                    owner = (maker.start, maker.end)
                if pattern in {_PLAIN_INDEX, _INDEX_OF}:
                    owner = match.span("name")
                if pattern is _NAMED_TEST and match["name"].endswith("Benchmark"):
                    # "Extended NYT Connections Benchmark"
                    owner = (match.start("name") + 1, match.end("name"))
                if (
                    pattern is _NAMED_TEST
                    and text.startswith(":", match.end())
                    and text.endswith("The ", 0, match.start())
                ):
                    continue  # "3. The Trust Challenge: what may go wrong"
                if pattern is _CALLED_TEST:
                    if _MADE_FROM.search(text, 0, match.start("name")):
                        continue
                    maker = _maker_at(passage, match.start("name"))
                    if maker is not None and maker.end < match.end():
                        owner = (maker.start, maker.end)
                _add(found, match, [mark for mark in taken if not owner[0] <= mark.start < mark.end <= owner[1]])
    for match in _BEHIND_SYSTEM.finditer(text):
        if _NO_TEST.fullmatch(match["name"]) is None and any(
            mark.end == match.start() - 1 and mark.entity.type == "model" and _COMPARED_WITH.search(text, 0, mark.start)
            for mark in passage.entities
        ):
            _add(found, match, taken)
    if passage.kind == "item" and (label := _LABEL.match(text)) and _NO_TEST.fullmatch(label["name"]) is None:
        _add(found, label, taken)
    for match in _BARE_ARENA.finditer(text):
        start, end = match.span("name" if match["name"] else "placing")
        if not any(mark.start < end and start < mark.end for mark in (*taken, *found)):
            found.append(TestMark(start=start, end=end, text="Arena", name="Arena"))
    for match in _PLACED_ON.finditer(text):
        start, end = match.span("name")
        if _NO_BOARD.match(match["name"]):
            continue
        if not any(mark.start < end and start < mark.end for mark in (*taken, *found)):
            found.append(TestMark(start=start, end=end, text=match["name"], name=match["name"]))
    for match in _RUN_BY.finditer(text):
        start, end = match.span("name")
        if not any(mark.start < end and start < mark.end for mark in found):
            found.append(TestMark(start=start, end=end, text=match["name"], name="Chatbot Arena"))
    found = [with_board(text, mark) for mark in _once(text, found)]
    if found:
        rows = (_ROW,) if any(_OWN_NUMBER.match(text, mark.end) for mark in found) else ()
        for pattern in (_NUMBERED, _BRACKETED_RIVALS, *rows):
            for match in pattern.finditer(text):
                _add(found, match, taken)
        for mark in sorted(found, key=lambda mark: mark.start):
            for listed in (_behind(text, mark.end), _before(text, mark.start)):
                for match in listed:
                    if not _add(found, match, taken):
                        break
    found = [
        mark
        for mark in found
        if not (_LIKE_IT.match(text, mark.end) or _EXCELS_IN.search(text, max(0, mark.start - 24), mark.start))
    ]
    if len(found) > 1:
        # "Training A on B lifts its results on C"
        found = [mark for mark in found if not _TRAINED_ON.search(text, max(0, mark.start - 80), mark.start)]
    return tuple(sorted(found, key=lambda mark: mark.start))


# "The Hugging Face leaderboard": a board that goes by the name of who keeps it.
_BOARD_OF_FIRM = lazy_regex(r"\sleaderboard(?![\w-])")
# "SWE-Bench-style evals" are others.
_LIKE_IT = lazy_regex(
    r"-(?:style|like|type|inspired) (?:evals?|evaluations?|benchmarks?|tests?|leaderboards?|suites?)\b", re.I
)
# 'Excelling in "Tables"' says nothing of where it was tested.
_EXCELS_IN = lazy_regex(r"\bexcel(?:s|led|ling)? (?:in|at) [\"“]$", re.I)
_TRAINED_ON = lazy_regex(
    r"\b(?:train(?:ed|ing)|fine-?tun(?:ed|ing)|distill(?:ed|ing))\s+(?:(?!and\b|then\b|scor|reach|achiev|get|obtain)[\w.-]+\s+){0,4}?(?:on|from|with)\s+(?:the\s+)?$",
    re.I,
)


def _maker_at(passage: Passage, start: int) -> EntityMark | None:
    """Give the firm or body whose name opens that of a test."""
    return next((m for m in passage.entities if m.start == start and m.entity.type in {"firm", "institution"}), None)


def is_tool(text: str, mark: Mark) -> bool:
    """Tell whether a name that a test shares with a tool is the tool's: "aider works best with A".

    Args:
        text: Where it stands.
        mark: The name.
    """
    return (
        mark.text.lower() in _TOOLS
        and not _TESTING.match(text, mark.end)
        and not (_ON.search(text, 0, mark.start) and "%" in text)
        and not _LISTED_BESIDE.match(text, mark.end)
    )


def is_example(text: str, test: Mark) -> bool:
    """Tell whether a test is only named in brackets as an example: "an index of several evals (e.g., MMLU)".

    Args:
        text: The passage.
        test: The test.
    """
    opened = text.rfind("(", 0, test.start)
    return opened > text.rfind(")", 0, test.start) and _EXAMPLES.match(text, opened) is not None


def _once(text: str, marks: Sequence[TestMark]) -> list[TestMark]:
    """Take a test named twice, in full and in short, for one: "MMLU (Massive Multitask Language Understanding)"."""
    kept: list[TestMark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if (
            kept
            and text[kept[-1].end : mark.start] in {" (", " – ", ", "}
            and canonical_name(kept[-1].name, "benchmark") == canonical_name(mark.name, "benchmark")
        ):
            name = min(kept[-1].name, mark.name, key=len)
            # "Massive Multitask Language Understanding (MMLU) Pro"
            edition = _EDITION.match(text, mark.end)
            end = edition.end() if edition is not None else mark.end
            kept[-1] = attrs.evolve(kept[-1], end=end, name=f"{name}-{edition[1]}" if edition is not None else name)
            continue
        kept.append(mark)
    return kept


def _with_edition(passage: Passage, mark: EntityMark) -> TestMark:
    """Read a test's name with the edition that brackets behind it tell, or with its version."""
    edition = in_brackets(passage, mark)
    if edition is None:
        whole = as_written(passage.text, mark)
        part = _SPLIT.match(passage.text, whole.end)
        if part is None:
            return whole
        return attrs.evolve(whole, end=part.end(), text=whole.text + part[0], name=whole.name + part[0])
    end, name = edition
    return TestMark(start=mark.start, end=end, text=passage.text[mark.start : end], name=name)


# "NORD-Foo", "m-Foo", "Nordic Foo" are other tests than Foo.
_PREFIX = lazy_regex(
    r"(?<![\w-])(?:(?:[A-Z][A-Za-z]*|[a-z])-|(?!(?:Public|Basic|Academic|Static|Dynamic|Agentic|Generic|Specific|Synthetic|Classic|Automatic|English|Chinese)\s)(?:[A-Z][a-z]+(?:ic|ish|ese|ian)|Global|Thai|Hindi|Urdu|Tamil|German|Greek|Dutch)\s)$"
)
# "On Object HalBench", "on Visual WebArena": a plain word with a capital opens the name.
_OPENING_WORD = lazy_regex(r"\b(?:[Oo]n|[Ii]n|[Tt]he|[Ii]ts|[Tt]heir|[Nn]ew)\s+(?P<name>[A-Z][a-z]{3,})\s$")


def _with_prefix(passage: Passage, mark: TestMark) -> TestMark:
    """Read what stands before a test's name and makes it another's: "NORD-Foo", "Nordic Foo"."""
    near = (passage.text, max(0, mark.start - 24), mark.start)
    opening = _OPENING_WORD.search(*near)
    before = _PREFIX.search(*near)
    if opening is not None and NO_NAME.fullmatch(opening["name"]) is None:
        start = opening.start("name")
    elif before is not None:
        start = before.start()
    else:
        return mark
    if any(
        start < other.end and other.start < mark.start and other.entity.type != "country" for other in passage.entities
    ):
        return mark
    said = passage.text[start : mark.start]
    return attrs.evolve(mark, start=start, text=said + mark.text, name=said + mark.name)


# "Launched on December 11, scoring 71%": a day, though nothing tells its year
_DAY = lazy_regex(rf"(?:{MONTH}|(?:{SHORT_MONTH})\.?)(?: \d{{1,2}}(?:st|nd|rd|th)?)?")


def _add(found: list[TestMark], match: re.Match[str], taken: Sequence[Mark]) -> bool:
    """Take a name in a test's place for one, unless it is something else; tell whether it is a test."""
    name = without_noun(match["name"].rstrip("."))
    start, end = match.start("name"), match.start("name") + len(name)
    if any(mark.start == start and end <= mark.end for mark in found):
        return True
    if (
        NO_NAME.fullmatch(name)
        or _DAY.fullmatch(name)
        or any(mark.start < end and start < mark.end for mark in (*taken, *found))
    ):
        return False
    # "FrontierMath Tiers 1-3 and Tier 4": a part of the test before it.
    whole = next((mark for mark in reversed(found) if mark.end <= start), None) if _PART.fullmatch(name) else None
    full = f"{_PART_BEHIND.sub('', whole.name)} {name}" if whole is not None else name
    found.append(TestMark(start=start, end=end, text=name, name=full))
    return True


def _behind(text: str, at: int) -> Iterator[re.Match[str]]:
    """Give the names listed behind a test, nearest first."""
    for _ in range(_LONGEST_LIST):
        match = _NEXT.match(text, at)
        if match is None:
            return
        yield match
        at = match.end("name")


def _before(text: str, at: int) -> Iterator[re.Match[str]]:
    """Give the names listed before a test, nearest first."""
    listed = False
    for _ in range(_LONGEST_LIST):
        match = _LAST.search(text, max(0, at - 80), at)
        if match is None:
            return
        # "For Foo, MMLU": only a comma between two names need not make a list.
        listed = listed or _AND.search(text, match.end("name"), at) is not None
        if not listed:
            return
        yield match
        at = match.start("name")
