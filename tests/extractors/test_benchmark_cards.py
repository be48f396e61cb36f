"""Benchmark claims as model cards and release notes tell them: differences in brackets, places among rivals, names in names."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_GAINS = [
    pytest.param(
        "Kite-2 improves on its predecessor Kite-1, with (57.5%, +6.0%) on GPQA, (48.0%, +10.5%) on MMLU and (31%, +8%) on AIME 2025.",
        {
            "Kite-2 GPQA: 57.5 percent",
            "Kite-2 above Kite-1 (GPQA): 6 percent",
            "Kite-2 MMLU: 48 percent",
            "Kite-2 above Kite-1 (MMLU): 10.5 percent",
            "Kite-2 AIME 2025: 31 percent",
            "Kite-2 above Kite-1 (AIME 2025): 8 percent",
        },
        id="a score and its difference in one bracket, told of the predecessor",
    ),
    pytest.param(
        "GPT-5 gets 70.5% (+4.5%) on GPQA and 39.5% (-2.5%) on AIME 2025 compared to o3.",
        {
            "GPT-5 GPQA: 70.5 percent",
            "GPT-5 above o3 (GPQA): 4.5 percent",
            "GPT-5 AIME 2025: 39.5 percent",
            "GPT-5 below o3 (AIME 2025): 2.5 percent",
        },
        id="differences behind the scores, one of them a loss",
    ),
    pytest.param(
        "Versus GPT-4o, GPT-5 gains on GPQA (68.5, +18.5), MMLU-Pro (77.2, +3.2) and LiveCodeBench (61.7, +30.1).",
        {
            "GPT-5 GPQA: 68.5 points",
            "GPT-5 above GPT-4o (GPQA): 18.5 points",
            "GPT-5 MMLU-Pro: 77.2 points",
            "GPT-5 above GPT-4o (MMLU-Pro): 3.2 points",
            "GPT-5 LiveCodeBench: 61.7 points",
            "GPT-5 above GPT-4o (LiveCodeBench): 30.1 points",
        },
        id="the test before the bracket",
    ),
    pytest.param(
        "Kimi K2: GPQA 63.5% (+12.5 pts vs Kimi K1.5).",
        {"Kimi K2 GPQA: 63.5 percent", "Kimi K2 above Kimi K1.5 (GPQA): 12.5 points"},
        id="the rival in the bracket",
    ),
    pytest.param(
        "GPT-5 outperforms o3 on MMLU (+4.1%), GPQA (+2.2%) and AIME 2025 (+8%).",
        {
            "GPT-5 above o3 (MMLU): 4.1 percent",
            "GPT-5 above o3 (GPQA): 2.2 percent",
            "GPT-5 above o3 (AIME 2025): 8 percent",
        },
        id="a margin behind each test",
    ),
    pytest.param(
        "GPT-5 outperforms o3 in science (+6.5 points on GPQA) and knowledge (+3.5 points on MMLU).",
        {"GPT-5 above o3 (GPQA): 6.5 points", "GPT-5 above o3 (MMLU): 3.5 points"},
        id="a margin before each test",
    ),
    pytest.param(
        "Compared with o3, GPT-5 does better on GPQA (+5.5), and it gains 3% on MMLU.",
        {"GPT-5 above o3 (GPQA): 5.5 points", "GPT-5 above o3 (MMLU): 3 percent"},
        id="what somebody gains",
    ),
    pytest.param(
        "GPT-5 improves over o3 by 5.5 points on GPQA and 2.5 points on MMLU.",
        {"GPT-5 above o3 (GPQA): 5.5 points", "GPT-5 above o3 (MMLU): 2.5 points"},
        id="improves over",
    ),
    pytest.param("GPT-5 closes the gap to o3 on GPQA to just 2 points.", set(), id="what is left of a gap"),
    pytest.param("GPT-5's accuracy on GPQA rose 30.5%.", set(), id="by how much it rose"),
    pytest.param("The passing mark of the USMLE is about 60%, says the maker of GPT-5.", set(), id="a mark to pass"),
    pytest.param(
        "On GPQA, GPT-5 scores 74.5 against its predecessor's 31.5.",
        {"GPT-5 GPQA: 74.5 points", "predecessor GPQA: 31.5 points"},
        id="what its predecessor had",
    ),
    pytest.param("GPT-5 mini has 85% of o3's performance on GPQA.", set(), id="a share of what another does"),
    pytest.param("GPT-5 reaches 70.5% (+4.5%) on GPQA.", {"GPT-5 GPQA: 70.5 percent"}, id="a difference from nobody"),
]

_RIVALS = [
    pytest.param(
        "Kite-13B beats **Bard (+3.5)** and **InstructCoder2+ (+17.0)** on the [MBPP Benchmarks](https://example.org/mbpp).",
        {"Kite-13B above Bard (MBPP): 3.5 points", "Kite-13B above InstructCoder2+ (MBPP): 17 points"},
        id="margins in brackets, and a plus sign that ends a name",
    ),
    pytest.param(
        "Kite-13B outperforms Bard, StarCoder+ and FleetCoder-7B on MBPP.",
        {
            "Kite-13B above Bard (MBPP)",
            "Kite-13B above StarCoder+ (MBPP)",
            "Kite-13B above FleetCoder-7B (MBPP)",
        },
        id="a name of no list goes on the list of rivals",
    ),
    pytest.param(
        "GPT-4 + Llama 3 gets 88% on MMLU.", {"GPT-4 + Llama 3 MMLU: 88 percent"}, id="a plus sign that joins"
    ),
    pytest.param(
        "GPT-4 beats Llama 3 in knowledge (MMLU), maths (GSM8K) and code (MBPP).",
        {"GPT-4 above Llama 3 (MMLU)", "GPT-4 above Llama 3 (GSM8K)", "GPT-4 above Llama 3 (MBPP)"},
        id="each test behind what it tests",
    ),
    pytest.param(
        "GPT-4 is better than Llama 3 in science (GPQA) but worse in instruction following (IFEval).",
        {"GPT-4 above Llama 3 (GPQA)", "GPT-4 below Llama 3 (IFEval)"},
        id="a test for each of two words",
    ),
]

_PLACES = [
    pytest.param(
        "Qwen-72B ranks first among open models (such as Falcon 180B and Llama 2 70B) on many benchmarks, including MMLU and GSM8K.",
        {"Qwen-72B MMLU: 1 rank", "Qwen-72B GSM8K: 1 rank"},
        id="first on each of the tests",
    ),
    pytest.param(
        "Qwen-72B came in third place (after GPT-4 and Claude 2), surpassing others (including Mixtral and Gemini Pro) on MT-Bench.",
        {
            "Qwen-72B MT-Bench: 3 rank",
            "Qwen-72B below GPT-4 (MT-Bench)",
            "Qwen-72B below Claude 2 (MT-Bench)",
            "Qwen-72B above Mixtral (MT-Bench)",
            "Qwen-72B above Gemini Pro (MT-Bench)",
        },
        id="whom a place follows, on the test at the end",
    ),
    pytest.param(
        "Qwen-72B came third, behind GPT-4 and ahead of GPT-3.5 on MT-Bench.",
        {"Qwen-72B MT-Bench: 3 rank", "Qwen-72B below GPT-4 (MT-Bench)", "Qwen-72B above GPT-3.5 (MT-Bench)"},
        id="behind one on the board where another is behind",
    ),
    pytest.param(
        "GPT-5 ranks first on GPQA, second on MMLU and fourth on AIME 2025.",
        {"GPT-5 GPQA: 1 rank", "GPT-5 MMLU: 2 rank", "GPT-5 AIME 2025: 4 rank"},
        id="a place on each board",
    ),
    pytest.param(
        "Kite 2 is state-of-the-art for small models on GPQA (51.5%) and IFEval (80.5%).",
        {"Kite 2 GPQA: 1 rank", "Kite 2 GPQA: 51.5 percent", "Kite 2 IFEval: 1 rank", "Kite 2 IFEval: 80.5 percent"},
        id="the state of the art for some",
    ),
    pytest.param(
        "The performance of Llama 4 is second only to GPT-5.",
        {"Llama 4 None: 2 rank", "Llama 4 below GPT-5 (None)"},
        id="second in no test by name",
    ),
    pytest.param(
        "KestrelViTv2 has state-of-the-art performance: 87.5% on ImageNet and 84.5% on Kinetics-400.",
        {"KestrelViTv2 ImageNet: 87.5 percent", "KestrelViTv2 Kinetics-400: 84.5 percent"},
        id="what has the state of the art",
    ),
    pytest.param("KestrelLM ranks first in the WMT22 task.", {"KestrelLM WMT22: 1 rank"}, id="a campaign and its year"),
    pytest.param(
        "Roundup: Kimi K2 #2 open-weight (Intelligence Index 48).",
        {"Kimi K2 Intelligence Index: 2 rank", "Kimi K2 Intelligence Index: 48 points"},
        id="a bracket with a test and its score",
    ),
]

_NAMES = [
    pytest.param("nano-swe-agent gets 61% on MMLU.", {"nano-swe-agent MMLU: 61 percent"}, id="a name in a name"),
    pytest.param(
        "Our neo-gpt-4-agent scores 61% on MMLU.", {"neo-gpt-4-agent MMLU: 61 percent"}, id="and words behind"
    ),
    pytest.param(
        "DeepSeek Coder V3 0724 scores 61% on MMLU.", {"DeepSeek-Coder-V3 0724 MMLU: 61 percent"}, id="a date"
    ),
    pytest.param(
        "Code Llama - Python 7B beats Nemotron H 47B on MMLU.",
        {"Code Llama - Python 7B above Nemotron H 47B (MMLU)"},
        id="what a dash or letters add",
    ),
    pytest.param("openai-o1 scores 78% on MMLU.", {"o1 MMLU: 78 percent"}, id="only whose it is"),
]


_TESTS = [
    pytest.param("GPT-5 beats o3 on the FjordCaps dataset.", {"GPT-5 above o3 (FjordCaps)"}, id="a data set"),
    pytest.param("Trained on the FjordCaps dataset, GPT-5 beats o3.", {"GPT-5 above o3 (None)"}, id="trained on it"),
    pytest.param(
        "GPT-5 beats o3 on the Microsoft COCO benchmark.",
        {"GPT-5 above o3 (Microsoft COCO)"},
        id="a firm opens its name",
    ),
    pytest.param(
        "On s-FjordVision, GPT-5 achieved 44%.", {"GPT-5 s-FjordVision: 44 percent"}, id="a small letter first"
    ),
    pytest.param("On 5WM, GPT-5 achieved 44%.", {"GPT-5 5WM: 44 percent"}, id="a digit first"),
    pytest.param("GPT-5 gets 44% on BALT-HELM.", {"GPT-5 BALT-HELM: 44 percent"}, id="letters before a known test"),
    pytest.param("GPT-5 gets 44% on Baltic MMLU.", {"GPT-5 Baltic MMLU: 44 percent"}, id="whose language it is in"),
    pytest.param("GPT-5 gets 44% on GSM-8K-LV-R.", {"GPT-5 GSM-8K-LV-R: 44 percent"}, id="letters behind a known test"),
    pytest.param(
        "GPT-5 has 3% higher mAP on Fjord VOC than o3.", {"GPT-5 above o3 (Fjord VOC): 3 percent"}, id="between"
    ),
    pytest.param(
        "GPT-5 does well on the FjordTuring benchmark, reaching an overall 0.71.",
        {"GPT-5 FjordTuring: 0.71 points"},
        id="the mean of a named test",
    ),
]

_ABOUT_IT = [
    pytest.param(
        "The 7B model goes on. With 70% on GPQA, it beats models of its class, including Qwen3-8B.\n\nThe 30B model is bigger. It reaches 75% on GPQA.",
        {"Falcon-H1-7B GPQA: 70 percent", "Falcon-H1-7B above Qwen3-8B (GPQA)", "Falcon-H1-30B GPQA: 75 percent"},
        id="sizes of what the title names, not of a rival",
    ),
    pytest.param(
        "Beginning with the 3B model, the gains are clear. It reaches 60% on GPQA.",
        {"Falcon-H1-3B GPQA: 60 percent"},
        id="a size that a sentence turns to",
    ),
    pytest.param(
        "GPT-5 scored 71% on GPQA. This result is solid. It is far ahead of o3.",
        {"GPT-5 GPQA: 71 percent", "GPT-5 above o3 (None)"},
        id="a test spoken of two sentences before",
    ),
    pytest.param(
        "On GPQA Diamond GPT-5 is strong. It scores 71% there. It beats o3 by far.",
        {"GPT-5 GPQA Diamond: 71 percent", "GPT-5 above o3 (GPQA Diamond)"},
        id="the test of the result before",
    ),
]


_CLASSES = [
    pytest.param(
        "Merlin-3B surpasses several popular, widely used systems like OPT-2.7B and Falcon-7B.",
        {"Merlin-3B above OPT-2.7B (None)", "Merlin-3B above Falcon-7B (None)"},
        id="popular models are models",
    ),
    pytest.param(
        "GPT-5 surpasses leading models including GPT-4o and Claude 3 Opus on MMLU.",
        {"GPT-5 above GPT-4o (MMLU)", "GPT-5 above Claude 3 Opus (MMLU)"},
        id="leading tells which models are meant",
    ),
    pytest.param("o3 is more popular than GPT-4o.", set(), id="popularity is no merit"),
    pytest.param(
        "The plot sets GPT-5 against the leading open models on several benchmarks.", set(), id="who is only plotted"
    ),
    pytest.param(
        "What stands above is best practice where Qwen3 is tuned ahead of benchmarks.", set(), id="best practice"
    ),
    pytest.param(
        "GPT-5 sends 700 tokens to the decoder, which is 60% fewer than GPT-4o.", set(), id="tokens are no merit"
    ),
    pytest.param(
        "o3 surpasses all earlier open models on benchmarks, and it performs on par with GPT-4o and Grok 4.",
        {"o3 above all earlier open models (None)", "o3 on_par GPT-4o (None)", "o3 on_par Grok 4 (None)"},
        id="a pronoun opens the next clause",
    ),
    pytest.param(
        "GPT-5 comes first on MMHal-Bench, and beats GPT-4V on Object HalBench.",
        {"GPT-5 MMHal-Bench: 1 rank", "GPT-5 above GPT-4V (Object HalBench)"},
        id="a plain word opens the name of a test",
    ),
    pytest.param(
        "GPT-5 has an average score of 71.3 on the latest version of LiveBench.",
        {"GPT-5 LiveBench: 71.3 points"},
        id="a version of a test",
    ),
    pytest.param(
        "o3 beats the 9B Falcon-Chat and GPT-4o-realtime on MMLU.",
        {"o3 above Falcon-Chat-9B (MMLU)", "o3 above GPT-4o-realtime (MMLU)"},
        id="a size before a name, a mode behind one",
    ),
    pytest.param("- **88.4%** Top-1 accuracy on ImageNet", set(), id="a measure is no system"),
]

_OURS = [
    pytest.param(
        "# Osprey-7B\n\nOur model gets 61.5% on MMLU, compared to 60.4% for Llama 2 13B. This model beats GPT-3.5 on HumanEval by 3 points.",
        {
            "Osprey-7B MMLU: 61.5 percent",
            "Llama 2 13B MMLU: 60.4 percent",
            "Osprey-7B above GPT-3.5 (HumanEval): 3 points",
        },
        id="this model is none that was set against it",
    ),
    pytest.param(
        "# Osprey-7B\n\nOur approach matches GPT-4 on MMLU.",
        {"Osprey-7B on_par GPT-4 (MMLU)"},
        id="our approach matches",
    ),
    pytest.param(
        "# Osprey-7B\n\nOur approach is on par with GPT-4 on MMLU.",
        {"Osprey-7B on_par GPT-4 (MMLU)"},
        id="our approach is",
    ),
    pytest.param(
        "# Osprey-7B\n\nIts approach is similar to that of GPT-4 on MMLU.", set(), id="an approach that is alike"
    ),
    pytest.param(
        "# TarnNet\n\nOur method obtains 84.1% top-1 accuracy on ImageNet and 51.5 box AP on COCO, surpassing Swin-B by +0.8 and +1.3, respectively.",
        {
            "TarnNet ImageNet: 84.1 percent",
            "TarnNet COCO: 51.5 points",
            "TarnNet above Swin-B (ImageNet): 0.8 points",
            "TarnNet above Swin-B (COCO): 1.3 points",
        },
        id="a margin for each of the tests before",
    ),
    pytest.param(
        "EVA-02 reaches 89.5 fine-tuning top-1 accuracy on ImageNet.",
        {"EVA-02 ImageNet: 89.5 points"},
        id="what was measured",
    ),
]

_MADE_FROM = [
    pytest.param(
        "Plover-Quill3-V 2 is our newest model within the Plover-V family. This model was built on SigLip-400M and on Llama3-8B-Instruct. It scores 61.2 on MMMU.",
        {"Plover-Quill3-V 2 MMMU: 61.2 points"},
        id="neither its family nor what it is built on",
    ),
    pytest.param(
        "Nobody expected it. It surpassed models such as GPT-4o (71.0), o1 (70.7) and Claude 3 Opus (66.5) on MMLU. It also reached 88.1 on GPQA.",
        {"GPT-4o MMLU: 71 points", "o1 MMLU: 70.7 points", "Claude 3 Opus MMLU: 66.5 points"},
        id="none of those that it beat",
    ),
    pytest.param(
        "With ideas from the Plover-V series, Plover-o 3 reads pages. It is state-of-the-art on OCRBench, surpassing GPT-4o.",
        set(),
        id="a rival is not put first",
    ),
]


@pytest.mark.parametrize(("text", "expected"), _CLASSES)
def test_classes_and_names(text: str, expected: set[str]) -> None:
    """Words that tell which systems or tests are meant put nobody first, and belong to the names they open or close."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(("text", "expected"), _OURS)
def test_what_the_writers_made(text: str, expected: set[str]) -> None:
    """The writers' own model is the one that the heading names."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(("text", "expected"), _MADE_FROM)
def test_whom_it_means(text: str, expected: set[str]) -> None:
    """A pronoun means what the text is about: not its family, its parts or its rivals."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(("text", "expected"), _GAINS)
def test_differences_in_brackets(text: str, expected: set[str]) -> None:
    """A number with a sign in a bracket is a difference and no score."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _RIVALS)
def test_lists_of_rivals_and_tests(text: str, expected: set[str]) -> None:
    """Rivals and tests are told in lists, with a bracket behind each."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _PLACES)
def test_places_among_rivals(text: str, expected: set[str]) -> None:
    """A place is told with whom it follows, and on which boards it is."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _NAMES)
def test_names_written_as_one_word(text: str, expected: set[str]) -> None:
    """What is written as one word is one name."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _TESTS)
def test_tests_of_no_list(text: str, expected: set[str]) -> None:
    """A test is known by where it stands, and its name is read whole."""
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), _ABOUT_IT)
def test_what_is_gone_on_about(text: str, expected: set[str]) -> None:
    """A size told of, and the test of a result, are gone on about."""
    assert told(text, title="Falcon-H1") == expected


def test_title_names_the_whole_word() -> None:
    """A title tells of whom the text is by the whole word."""
    assert told("Scores 61% on MMLU.", title="nano-swe-agent README") == {"nano-swe-agent MMLU: 61 percent"}
