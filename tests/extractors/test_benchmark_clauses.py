"""Whose a number is and what it is of, as the clause tells: its subject, its lists, what was said before it."""

from __future__ import annotations

import pytest
from benchmark_claims import told

from aiclaims.extractors.benchmarks.triggers import TRIGGERS
from aiclaims.lexicon import load_lexicon
from aiclaims.plugins.triggers import TriggerScan


def case(text: str, *expected: str, id: str) -> object:
    """Make a case of a text and what it tells."""
    return pytest.param(text, set(expected), id=id)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "Kimi K2 racks up 65.8% on SWE-bench Verified.", "Kimi K2 SWE-bench Verified: 65.8 percent", id="particle"
        ),
        case(
            "The new Tarn-70B model is roughly equal to GPT-4o on MMLU, with a score of 71.2%.",
            "Tarn-70B MMLU: 71.2 percent",
            "Tarn-70B on_par GPT-4o (MMLU)",
            id="the subject's, not the nearest one's",
        ),
        case(
            "Surpassing GPT-4o and Llama 3.1 405B, DeepSeek-V3 reached 90.2 on MATH-500.",
            "DeepSeek-V3 MATH-500: 90.2 points",
            "DeepSeek-V3 above GPT-4o (MATH-500)",
            "DeepSeek-V3 above Llama 3.1 405B (MATH-500)",
            id="a participle that opens the sentence",
        ),
        case(
            "Tarn-70B matches GPT-4o and beats Claude 3 Opus on MATH.",
            "Tarn-70B on_par GPT-4o (MATH)",
            "Tarn-70B above Claude 3 Opus (MATH)",
            id="verbs that share the test behind the last",
        ),
        case(
            "Tarn-70B matches GPT-4o in chat and beats Claude 3 Opus on MATH.",
            "Tarn-70B on_par GPT-4o (None)",
            "Tarn-70B above Claude 3 Opus (MATH)",
            id="a field of its own",
        ),
        case(
            "Compared to GPT-4o, Tarn-70B gains 10.4 points on AIME 2024 and 33.2 points on MATH.",
            "Tarn-70B above GPT-4o (AIME 2024): 10.4 points",
            "Tarn-70B above GPT-4o (MATH): 33.2 points",
            id="a list of gains",
        ),
        case(
            "Tarn-70B scores 7 points below GPT-4o on MATH.",
            "Tarn-70B below GPT-4o (MATH): 7 points",
            id="points below another",
        ),
        case(
            "Tarn-70B matches GPT-4o on MMLU while beating it on MATH with 54.1%.",
            "Tarn-70B on_par GPT-4o (MMLU)",
            "Tarn-70B above GPT-4o (MATH)",
            "Tarn-70B MATH: 54.1 percent",
            id="level on one test, alone on the next",
        ),
        case("Tarn-70B beat everything we had except GPT-4o on MATH.", id="who is excepted is not beaten"),
        case("Tarn-70B outperforms every model but GPT-4o on MATH.", id="who is excepted with but"),
        case(
            "GPT-4o gets 54.1% on MATH.\n\nIBM led AI patents with 1,591 grants; OpenAI was second with 1,214.",
            "GPT-4o MATH: 54.1 percent",
            id="patents are no points",
        ),
        case("A 12-point MATH jump makes Tarn-70B popular.", id="a jump on a test"),
        case(
            "On MATH, Claude 3 Opus kept its lead with 60.1%, closely followed by GPT-4o at 59.7%.",
            "Claude 3 Opus MATH: 60.1 percent",
            "GPT-4o MATH: 59.7 percent",
            "Claude 3 Opus above GPT-4o (MATH)",
            id="who follows closely is behind",
        ),
        case("Tarn-70B is up 10.4% on AIME 2024 and 33.2% on MATH.", id="gains over nobody"),
        case(
            "On Chatbot Arena, Claude 3 Opus ties for first with GPT-4o and Llama 3.1 405B climbs to third.",
            "Claude 3 Opus on_par GPT-4o (Chatbot Arena)",
            "Claude 3 Opus Chatbot Arena: 1 rank",
            "GPT-4o Chatbot Arena: 1 rank",
            "Llama 3.1 405B Chatbot Arena: 3 rank",
            id="a place shared, and another's",
        ),
        case(
            "GPT-4 scores 56.8 on MMMU, the best open model 41.1.",
            "GPT-4 MMMU: 56.8 points",
            id="somebody else's, whose verb is left out",
        ),
        case(
            "DeepSeek-R1 scored 118 of 120 points on AIME 2025.",
            "DeepSeek-R1 AIME 2025: 118 points",
            id="of the points that can be had",
        ),
        case(
            "Foo-2 beats Bar-3 on MMLU by 52% to 48%.",
            "Foo-2 above Bar-3 (MMLU)",
            "Foo-2 MMLU: 52 percent",
            "Bar-3 MMLU: 48 percent",
            id="what each has, and no margin",
        ),
        case(
            "Mistral Medium 3 performs at 90% of Claude 3.7 Sonnet on MMLU.",
            id="a part of another's result",
        ),
        case(
            "Med-PaLM 2 scored 86.5% on MedQA, 19 points above Med-PaLM.",
            "Med-PaLM 2 MedQA: 86.5 percent",
            "Med-PaLM 2 above Med-PaLM (MedQA): 19 points",
            id="the one before it",
        ),
        case("71.5% on GPQA was achieved by DeepSeek-R1.", "DeepSeek-R1 GPQA: 71.5 percent", id="passive"),
        case(
            "We tested Claude 3 Opus on GPQA. Accuracy was 50.4%.",
            "Claude 3 Opus GPQA: 50.4 percent",
            id="a result without an owner",
        ),
        case(
            "Claude 3 Opus is out. Its score was comparable to that of GPT-4 Turbo on HumanEval, at 84.1%.",
            "Claude 3 Opus HumanEval: 84.1 percent",
            id="a result that a pronoun owns",
        ),
        case(
            "GPQA is hard. In tests, Claude 3 Opus got 50.4%.",
            "Claude 3 Opus GPQA: 50.4 percent",
            id="tests that were just spoken of",
        ),
        case("They ran GPT-4 on a random subset of a quarter of the GPQA benchmark.", id="how much of it was tested"),
        case(
            "On coding agents, Reuters saw Grok 4 scoring 57% on GPQA, matching GPT-4o.",
            "Grok 4 GPQA: 57 percent",
            "Grok 4 on_par GPT-4o (GPQA)",
            id="a field that opens the sentence",
        ),
        case("Grok 4 needs >80.9% on GPQA to claim the crown.", id="what is asked of it"),
        case("Grok 4 must reach 80% on GPQA to beat o3.", id="what it must reach"),
        case("Claude 3 Opus is out. You can now run 73% on GPQA at home.", id="what a reader gets"),
        case(
            "Unlike GPT-4o, which scored 53.6% on GPQA, o1 reaches 78%.",
            "GPT-4o GPQA: 53.6 percent",
            "o1 GPQA: 78 percent",
            id="whom another is unlike",
        ),
        case(
            "Neither GPT-4o nor Claude 3 Opus scored above 10% on GPQA.",
            "GPT-4o GPQA: >=10 percent",
            "Claude 3 Opus GPQA: >=10 percent",
            id="neither of two",
        ),
        case(
            "Grok 4 is 20% faster than o3 and scores 72.5% on GPQA.",
            "Grok 4 GPQA: 72.5 percent",
            id="a verb that is joined behind a rival",
        ),
        case(
            "Grok 4 costs twice as much as o3 and got 15.9% on ARC-AGI-2.",
            "Grok 4 ARC-AGI-2: 15.9 percent",
            id="a verb that is joined behind an equal",
        ),
        case(
            "Claude 3 Opus is at o1 level on maths, it got 79.8 on AIME versus 79.2 for o1.",
            "Claude 3 Opus on_par o1 (AIME)",
            "Claude 3 Opus AIME: 79.8 points",
            "o1 AIME: 79.2 points",
            id="whose level it is at",
        ),
        case(
            "GPT-5 makes 45% fewer mistakes than GPT-4o, and scores 94.6% on AIME 2025.",
            "GPT-5 above GPT-4o (None): 45 percent",
            "GPT-5 AIME 2025: 94.6 percent",
            id="a test that a joined verb tells of",
        ),
        case(
            "GPT-4o beat Llama 3 by 17, 13.5 and 24 points on MMLU, MMMU and MATH; by May it was close, with gaps of 3 and 4.",
            "GPT-4o above Llama 3 (MMLU): 17 points",
            "GPT-4o above Llama 3 (MMMU): 13.5 points",
            "GPT-4o above Llama 3 (MATH): 24 points",
            id="a margin for each test, up to the semicolon",
        ),
        case(
            "R1 and o1 are tied at 96.4 on MATH-500.",
            "DeepSeek-R1 MATH-500: 96.4 points",
            "o1 MATH-500: 96.4 points",
            "DeepSeek-R1 on_par o1 (MATH-500)",
            id="a verb of several",
        ),
        case(
            "Grok 4 gets 16.2% on ARC-AGI-2, nearly double the 8.6% of Claude Opus 4.",
            "Grok 4 ARC-AGI-2: 16.2 percent",
            "Claude Opus 4 ARC-AGI-2: 8.6 percent",
            id="a share of a model",
        ),
        case(
            "Kimi K2 got 41.6 on SWE-bench Pro, narrowly beating GPT-5 at 40.9 and well ahead of Claude Opus 4 (max) at 37.2.",
            "Kimi K2 SWE-bench Pro: 41.6 points",
            "GPT-5 SWE-bench Pro: 40.9 points",
            "Claude Opus 4 SWE-bench Pro: 37.2 points",
            "Kimi K2 above GPT-5 (SWE-bench Pro)",
            "Kimi K2 above Claude Opus 4 (SWE-bench Pro)",
            id="an effort in brackets",
        ),
        case(
            "o1 leads SWE-bench Lite with 20%. The best result reported elsewhere is 13.9% from Marvin.",
            "o1 SWE-bench Lite: 20 percent",
            "o1 SWE-bench Lite: 1 rank",
            id="of a name that nothing knows",
        ),
    ],
)
def test_the_subject_owns_the_number(text: str, expected: set[str]) -> None:
    """A number belongs to the subject of its clause, to an agent, or to whom a pronoun means."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "On SWE-bench Verified, GPT-5 goes from 69.1% to 74.9%.",
            "GPT-5 SWE-bench Verified: 69.1 percent",
            "GPT-5 SWE-bench Verified: 74.9 percent",
            id="from and to",
        ),
        case(
            "Gemini 2.5 Pro nearly doubled its SimpleBench result, moving up to 62.4% from 31.1%.",
            "Gemini 2.5 Pro SimpleBench: 62.4 percent",
            "Gemini 2.5 Pro SimpleBench: 31.1 percent",
            id="to and from",
        ),
        case(
            "Llama 3.3 70B went up on MATH from 68.0 to 77.0 and on GPQA Diamond from 48.0 to 50.5.",
            "Llama 3.3 70B MATH: 68 points",
            "Llama 3.3 70B MATH: 77 points",
            "Llama 3.3 70B GPQA Diamond: 48 points",
            "Llama 3.3 70B GPQA Diamond: 50.5 points",
            id="on two tests",
        ),
    ],
)
def test_what_a_score_was_before(text: str, expected: set[str]) -> None:
    """What a score was and what it became are of one system and one test."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "Gemini 2.5 Pro, o3 and R1 score 86.7, 88.9 and 70.0 on AIME 2025.",
            "Gemini 2.5 Pro AIME 2025: 86.7 points",
            "o3 AIME 2025: 88.9 points",
            "DeepSeek-R1 AIME 2025: 70 points",
            id="as many systems",
        ),
        case(
            "Claude Opus 4 got 72.5% on SWE-bench and 43.2% on Terminal-Bench, Sonnet 4 got 72.7% and 35.5%.",
            "Claude Opus 4 SWE-bench: 72.5 percent",
            "Claude Opus 4 Terminal-Bench: 43.2 percent",
            "Claude Sonnet 4 SWE-bench: 72.7 percent",
            "Claude Sonnet 4 Terminal-Bench: 35.5 percent",
            id="as many tests as the clause before",
        ),
        case(
            "- **Gemini 2.5 Pro** – 63.8% on SWE-bench Verified, 18.8% on SimpleBench\n- **o3-mini** – 49.3% and 14.0%",
            "Gemini 2.5 Pro SWE-bench Verified: 63.8 percent",
            "Gemini 2.5 Pro SimpleBench: 18.8 percent",
            "o3-mini SWE-bench Verified: 49.3 percent",
            "o3-mini SimpleBench: 14 percent",
            id="as many tests as the item before",
        ),
        case(
            "QwQ-32B matches R1 on AIME 2024 (79.5 vs. 79.8) and beats it on LiveBench (73.1 vs. 71.6).",
            "QwQ-32B on_par DeepSeek-R1 (AIME 2024)",
            "QwQ-32B AIME 2024: 79.5 points",
            "DeepSeek-R1 AIME 2024: 79.8 points",
            "QwQ-32B above DeepSeek-R1 (LiveBench)",
            "QwQ-32B LiveBench: 73.1 points",
            "DeepSeek-R1 LiveBench: 71.6 points",
            id="a pronoun that is compared with",
        ),
        case(
            "GLM-4.5 is better than GPT-4o on MMLU-Pro and worse on SimpleQA.",
            "GLM-4.5 above GPT-4o (MMLU-Pro)",
            "GLM-4.5 below GPT-4o (SimpleQA)",
            id="a second predicate without a baseline",
        ),
    ],
)
def test_lists_in_parallel(text: str, expected: set[str]) -> None:
    """Numbers go through systems and tests in the order in which these were listed."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "InternVL2-26B and 76B models score 62.3 and 67.0 on MMMU.",
            "InternVL2-26B MMMU: 62.3 points",
            "InternVL2-76B MMMU: 67 points",
            id="behind a name with a size",
        ),
        case(
            "Gemma 3 is out. The 27B model reaches 67.5 on MMLU-Pro, the 12B 60.6.",
            "Gemma 3 27B MMLU-Pro: 67.5 points",
            "Gemma 3 12B MMLU-Pro: 60.6 points",
            id="of a family",
        ),
        case(
            "InternLM2.5-20B scores 73.5 on MMLU; its 7B sibling 72.8.",
            "InternLM2.5-20B MMLU: 73.5 points",
            "InternLM2.5-7B MMLU: 72.8 points",
            id="a sibling",
        ),
        case("Trained on 15T tokens, our 8B parameters go far on MMLU, says Meta of Llama 3.", id="parameters"),
    ],
)
def test_sizes_alone(text: str, expected: set[str]) -> None:
    """A size stands for the model of that size among those named before."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "Results on GPQA Diamond:\n\n- o1: 75.7%\n- DeepSeek-R1: 71.5%",
            "o1 GPQA Diamond: 75.7 percent",
            "DeepSeek-R1 GPQA Diamond: 71.5 percent",
            id="systems under a test",
        ),
        case(
            "## SWE-bench Verified\n\n1. Claude Sonnet 4 (72.7%)\n2. OpenAI o3 (69.1%)",
            "Claude Sonnet 4 SWE-bench Verified: 72.7 percent",
            "o3 SWE-bench Verified: 69.1 percent",
            id="systems under a heading",
        ),
        case(
            "Highlights of Grok 4:\n\n- Scores 15.9% on ARC-AGI-2\n- 88% GPQA",
            "Grok 4 ARC-AGI-2: 15.9 percent",
            "Grok 4 GPQA: 88 percent",
            id="tests under a system",
        ),
        case(
            "In five of the seven benchmarks, Qwen3-32B surpasses QwQ-32B.",
            "Qwen3-32B above QwQ-32B (None): 5 benchmarks",
            id="wins told first",
        ),
        case(
            "On WeirdML Claude Opus 4 takes the lead with 61.7%, ahead of o3 at 58.2%.",
            "Claude Opus 4 WeirdML: 61.7 percent",
            "o3 WeirdML: 58.2 percent",
            "Claude Opus 4 above o3 (WeirdML)",
            id="a test of no list",
        ),
        case("Aider works best with Claude 3.7 Sonnet and wrote 72% of its own code.", id="a tool with its own test"),
        case(
            "so gpt 4o is at seventy nine point eight percent on gpqa",
            "GPT-4o GPQA: 79.8 percent",
            id="spoken",
        ),
    ],
)
def test_what_stands_above_or_before(text: str, expected: set[str]) -> None:
    """Headings, lead-ins and openings say what the numbers under them are of."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "A new method combines o4-mini and R1, picking the best model for each problem to reach 30% on ARC-AGI-2.",
            id="a method that uses models",
        ),
        case(
            "A model built on Code Llama and DeepSeek Coder was able to achieve 85% on HumanEval.",
            id="a model made from others",
        ),
        case("The best agent that we tried solves 32% of GPQA, ahead of what GPT-4o did in May.", id="an agent"),
        case(
            "Kestrel-7B, an open model, outperforms Llama 3 8B on MMLU and scores 68.2.",
            "Kestrel-7B above Llama 3 8B (MMLU)",
            "Kestrel-7B MMLU: 68.2 points",
            id="but an apposition names it",
        ),
        case(
            "OLMo 2 is here. Even the smallest model, OLMo 2 1B, outperforms Llama 3.2 1B on GSM8K.",
            "OLMo 2 1B above Llama 3.2 1B (GSM8K)",
            id="and so does one behind it",
        ),
        case(
            "Moonshot's Kimi K2 is out. It does well, beating models like Qwen3 and rivaling o1, with 65.8% on GPQA.",
            "Kimi K2 above Qwen3 (GPQA)",
            "Kimi K2 on_par o1 (GPQA)",
            "Kimi K2 GPQA: 65.8 percent",
            id="a pronoun means whom it meant before",
        ),
        case(
            "Claude 3.5 Sonnet scored highest on MMLU with 88.7%, with no model surpassing 90%.",
            "Claude 3.5 Sonnet MMLU: 88.7 percent",
            "Claude 3.5 Sonnet MMLU: 1 rank",
            id="what none reached",
        ),
        case(
            "Tulu-3, a model with 405 billion parameters, outperforms DeepSeek-V3 on MATH.",
            "Tulu 3 above DeepSeek-V3 (MATH)",
            id="what an apposition counts",
        ),
    ],
)
def test_systems_that_nothing_names(text: str, expected: set[str]) -> None:
    """What is said of a system without a name is said of none of those around it."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("An AIME 2024 score of 86.7 puts QwQ-32B in good company.", "QwQ-32B AIME 2024: 86.7 points", id="puts"),
        case(
            "GPT-4o's 69.1 on MMMU was better than the 59.4 that Gemini Ultra had posted.",
            "GPT-4o MMMU: 69.1 points",
            "Gemini Ultra MMMU: 59.4 points",
            "GPT-4o above Gemini Ultra (MMMU)",
            id="that it had posted",
        ),
        case(
            "In ToolMaze, a benchmark of tool use, Claude Sonnet 4 manages 55.4% and Kimi K2 48.0%.",
            "Claude Sonnet 4 ToolMaze: 55.4 percent",
            "Kimi K2 ToolMaze: 48 percent",
            id="said to be a benchmark",
        ),
        case(
            "At number four on SimpleBench, Claude Opus 4 does well.",
            "Claude Opus 4 SimpleBench: 4 rank",
            id="a place told first",
        ),
        case(
            "Even the 1.5B version of Qwen2.5-Math scores 79.7 on MATH.",
            "Qwen2.5-Math-1.5B MATH: 79.7 points",
            id="a size of a named model",
        ),
        case(
            "Phi-4 beats Gemma 2 9B on MMLU (84.8 vs. 71.3) and on GSM8K (95.5 vs. 68.6).",
            "Phi-4 above Gemma 2 9B (MMLU)",
            "Phi-4 above Gemma 2 9B (GSM8K)",
            "Phi-4 MMLU: 84.8 points",
            "Gemma 2 9B MMLU: 71.3 points",
            "Phi-4 GSM8K: 95.5 points",
            "Gemma 2 9B GSM8K: 68.6 points",
            id="a second on",
        ),
        case(
            "GPT-5 and Claude Opus 4.1 were tested on OSWorld. The former got 38.4%, the latter 44.4%.",
            "GPT-5 OSWorld: 38.4 percent",
            "Claude Opus 4.1 OSWorld: 44.4 percent",
            id="the former and the latter",
        ),
    ],
)
def test_owners_and_tests_in_other_places(text: str, expected: set[str]) -> None:
    """Owners behind their number, tests in apposition, places told first."""
    assert told(text, "markdown") == expected


def test_every_listed_test_announces_a_claim() -> None:
    """A passage that names a test of the lexicon is looked at, whatever verb it has; ordinary words aside."""
    ordinary = {
        "RACE",
        "GLUE",
        "Spider",
        "BIRD",
        "APPS",
        "MASK",
        "FRAMES",
        "POPE",
        "COCO",
        "Kinetics",
        "RULER",
        "CoLA",
        "ReCoRD",
        "BRIGHT",
        "BLINK",
        "SWAG",
        "SNIPS",
        "BAMBOO",
        "CALVIN",
        "FEVER",
        "MELD",
        "AQuA",
        "QuALITY",
        "XTREME",
        "SCROLLS",
        "SLURP",
        "SLAKE",
        "BLURB",
        "COPA",
        "WiC",
        "MILU",
        "Clotho",
    }
    scan = TriggerScan([TRIGGERS])
    names = {name for entry in load_lexicon().entries("benchmark") for name in (entry.name, *entry.aliases)}
    assert {name for name in names - ordinary if not scan.find([name])} == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Qwen3 scores 91.5% on MATH-500. That's higher than the 88.2% of o3-mini.",
            {
                "Qwen3 MATH-500: 91.5 percent",
                "o3-mini MATH-500: 88.2 percent",
                "Qwen3 above o3-mini (MATH-500)",
            },
            id="the score of the sentence before",
        ),
        pytest.param(
            "GPT-5 scored 74.9% on SWE-bench Verified. That is 5.8 points above o3.",
            {"GPT-5 SWE-bench Verified: 74.9 percent", "GPT-5 above o3 (SWE-bench Verified): 5.8 points"},
            id="by how much, in the next sentence",
        ),
        pytest.param(
            "On Codeforces, R1 reaches 2029 Elo and o1 2061. It is close, but o1 is ahead.",
            {"DeepSeek-R1 Codeforces: 2,029 elo", "o1 Codeforces: 2,061 elo", "o1 above DeepSeek-R1 (Codeforces)"},
            id="who is left ahead; a rating is no year",
        ),
        pytest.param(
            "On SWE-bench Pro, Opus 4.1 gets 41.6%, up 7 points from Opus 4.",
            {
                "Claude Opus 4.1 SWE-bench Pro: 41.6 percent",
                "Claude Opus 4.1 above Claude Opus 4 (SWE-bench Pro): 7 points",
            },
            id="up from another",
        ),
        pytest.param(
            "Opus 4.1 went from 1.5 at Opus 4 up to 30.2% on ARC-AGI-2.",
            {"Claude Opus 4 ARC-AGI-2: 1.5 points", "Claude Opus 4.1 ARC-AGI-2: 30.2 percent"},
            id="from where it was at another",
        ),
        pytest.param(
            "On GPQA, Grok 4 scored 89.5 percent, trailing GPT-5 at 94.3 percent and o3 at 92.8 percent.",
            {
                "Grok 4 GPQA: 89.5 percent",
                "GPT-5 GPQA: 94.3 percent",
                "o3 GPQA: 92.8 percent",
                "Grok 4 below GPT-5 (GPQA)",
                "Grok 4 below o3 (GPQA)",
            },
            id="a list goes on behind its scores",
        ),
        pytest.param(
            "Kimi K2 leads HLE and BrowseComp, while placing second on FrontierSWE, GPQA and MMLU.",
            {
                "Kimi K2 HLE: 1 rank",
                "Kimi K2 BrowseComp: 1 rank",
                "Kimi K2 FrontierSWE: 2 rank",
                "Kimi K2 GPQA: 2 rank",
                "Kimi K2 MMLU: 2 rank",
            },
            id="a place on each of a list",
        ),
        pytest.param(
            "GPT-5 has set a record on FrontierMath Tiers 1-3 (26%) and Tier 4 (9%).",
            {
                "GPT-5 FrontierMath Tiers 1-3: 1 rank",
                "GPT-5 FrontierMath Tier 4: 1 rank",
                "GPT-5 FrontierMath Tiers 1-3: 26 percent",
                "GPT-5 FrontierMath Tier 4: 9 percent",
            },
            id="a record, on parts of one test",
        ),
        pytest.param(
            "Baidu and Tencent's new Hunyuan-T1 model is on par with GPT-4o.",
            {"Hunyuan-T1 on_par GPT-4o (None)"},
            id="makers before what they made",
        ),
        pytest.param(
            "Opus 4.1 is second on the coding index (0.3 points behind GPT-5, 1.5 points ahead of o3), and good on the agentic index.",
            {
                "Claude Opus 4.1 coding index: 2 rank",
                "Claude Opus 4.1 below GPT-5 (coding index): 0.3 points",
                "Claude Opus 4.1 above o3 (coding index): 1.5 points",
            },
            id="what a bracket adds is on the test before it",
        ),
        pytest.param(
            "Phi-4 beats GPT-4o on MMLU, putting open source in third behind OpenAI and Anthropic.",
            {"Phi-4 above GPT-4o (MMLU)"},
            id="another that is put in a place",
        ),
        pytest.param(
            "You would not expect the best model on MMLU to be number 66, and yet Grok 4 is said to be.",
            set(),
            id="what nobody expects",
        ),
        pytest.param(
            "Prompts that exceeded GPT-4o's context window went to GPT-4.1.", set(), id="a window is no result"
        ),
    ],
)
def test_what_goes_on_about_a_result(text: str, expected: set[str]) -> None:
    """A comparison may be told in the next sentence, by how far one has moved, or in brackets."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Google's latest AI model, Gemini-Exp-1206, surpasses GPT-4o on GPQA.",
            {"Gemini-Exp-1206 above GPT-4o (GPQA)"},
            id="the name beside what a firm has made",
        ),
        pytest.param(
            "In a private trial GPT-4o reached 48.4% accuracy, however Grok 3 is strong on AIME 2024, where it scored 52%.",
            {"Grok 3 AIME 2024: 52 percent"},
            id="the test of the next statement",
        ),
        pytest.param("Grok 3 is the best of these, nearly surpassing o3-mini.", set(), id="nearly is not"),
        pytest.param("Grok 3 has topped many public leaderboards.", set(), id="leaderboards that nobody names"),
        pytest.param(
            "Phi-4 posts high marks (MMLU 84.8, GPQA 56.1) and sells a Phi-4-mini edition.",
            {"Phi-4 MMLU: 84.8 points", "Phi-4 GPQA: 56.1 points"},
            id="a bracket tells of whom it follows",
        ),
        pytest.param(
            "A new 7B model beats o1-mini on AIME 2024. The 7B model scores 55.5% there.",
            {"7B model AIME 2024: 55.5 percent"},
            id="a size is none of the rival's",
        ),
        pytest.param(
            "On MMLU claude-3-5-sonnet-20241022 scores 88.3%.",
            {"Claude 3.5 Sonnet MMLU: 88.3 percent"},
            id="as interfaces write it",
        ),
    ],
)
def test_whose_statement_it_is(text: str, expected: set[str]) -> None:
    """What is said of one is not said of a maker, of a rival, or on the test of another statement."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "- GPT-5 ranks first on LMArena.\n- A gateway reports that Grok 3 leads in the accuracy of its tool calls, at 99.5%, among all of the models that it serves.\n",
            {"GPT-5 LMArena: 1 rank", "Grok 3 None: 99.5 percent"},
            id="an item is not on the test of another",
        ),
        pytest.param(
            "Ovis-1.6, a Gemma 2-based model, outperforms GPT-4o mini on MMMU.",
            {"Ovis-1.6 above GPT-4o mini (MMMU)"},
            id="what it is based on",
        ),
        pytest.param(
            "The T1 model scored 87.2 points on the Massive Multitask Language Understanding (MMLU) Pro benchmark, above o1's 84 points.",
            {"o1 MMLU-Pro: 84 points"},
            id="an edition behind the short name",
        ),
        pytest.param(
            "On GPQA GPT-5 scores 85.7%, more than double GPT-4o's 40.3%.",
            {"GPT-5 GPQA: 85.7 percent", "GPT-4o GPQA: 40.3 percent", "GPT-5 above GPT-4o (GPQA): >=2 times"},
            id="more than another's",
        ),
        pytest.param(
            "o1 leads MMLU, at an average rank of 1.80.",
            {"o1 MMLU: 1 rank"},
            id="an average rank",
        ),
        pytest.param(
            "GPT-5 beats GPT-4 (2023) on MMLU, but it is behind Grok 4.",
            {"GPT-5 above GPT-4 (MMLU)", "GPT-5 below Grok 4 (MMLU)"},
            id="which edition, and who it is",
        ),
        pytest.param(
            "Yi-34B is ahead in BBH (42.1 vs 28.9), while Phi-3 keeps an edge in IFEval (77.4 vs 75.4).",
            {"Yi-34B BBH: 42.1 points", "Phi-3 IFEval: 77.4 points", "Yi-34B IFEval: 75.4 points"},
            id="who the second clause is about comes first",
        ),
        pytest.param(
            "o3 is second on LMArena, while o4-mini is new, surpassing o1.",
            {"o3 LMArena: 2 rank", "o4-mini above o1 (LMArena)"},
            id="who the second clause is about does better",
        ),
        pytest.param(
            "A new model does as well as Phi-4 and is only 10% worse than GPT-5 on MMLU.",
            set(),
            id="a model without a name",
        ),
        pytest.param(
            "Jamba 1.5 Large scored 65.4 on Arena-Hard, ahead of models like Llama 3.1 70B and 405B.",
            {
                "Jamba 1.5 Large Arena-Hard: 65.4 points",
                "Jamba 1.5 Large above Llama 3.1 70B (Arena-Hard)",
                "Jamba 1.5 Large above Llama 3.1 405B (Arena-Hard)",
            },
            id="a size listed behind a rival is the rival's",
        ),
        pytest.param("People want models, those able to outperform GPT-4o on MMLU.", set(), id="what is only wanted"),
        pytest.param("Its reasoning style is similar to Gemini's, and GPT-5 is slow.", set(), id="alike in style"),
        pytest.param(
            "MixEval has 96% correlation with LMArena, and takes GPT-4 for a judge.", set(), id="a correlation"
        ),
        pytest.param("Kestrel-2 joins the Arena: The new model is fast.", set(), id="a title ends in no name"),
    ],
)
def test_each_in_its_place(text: str, expected: set[str]) -> None:
    """A test is that of its own item, an edition part of its name, and "it" none of those compared with."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "relation", "rival"),
    [
        ("GPT-5 scored 84.2% on MMLU, slightly more than 81.1% of Claude Opus 4.", "above", "81.1 percent"),
        ("GPT-5 scored 84.2% on MMLU, more than the 81.1% of Claude Opus 4.", "above", "81.1 percent"),
        ("GPT-5 scored 84.2% on MMLU, well ahead of the 81.1% recorded by Claude Opus 4.", "above", "81.1 percent"),
        ("GPT-5 scored 84.2% on MMLU, short of 91.1% for Claude Opus 4.", "below", "91.1 percent"),
        ("GPT-5 scored 84.2% on MMLU, under the 91.1% of Claude Opus 4.", "below", "91.1 percent"),
        ("GPT-5 scored 84.2% on MMLU, behind the 91.1% posted by Claude Opus 4.", "below", "91.1 percent"),
    ],
)
def test_a_score_is_held_to_that_of_another(text: str, relation: str, rival: str) -> None:
    """Whose score is named has just that, whatever word of order stands before it."""
    assert told(text) == {
        "GPT-5 MMLU: 84.2 percent",
        f"GPT-5 {relation} Claude Opus 4 (MMLU)",
        f"Claude Opus 4 MMLU: {rival}",
    }


@pytest.mark.parametrize(
    ("text", "margin"),
    [
        ("Gemini 3 Pro scored 37.5% on HLE, twice the score of GPT-5.", "2 times"),
        ("Gemini 3 Pro scored 37.5% on HLE, nearly double what GPT-5 managed.", "~2 times"),
        ("Gemini 3 Pro scored 37.5% on HLE, more than triple that of GPT-5.", ">=3 times"),
    ],
)
def test_multiples_of_what_another_scores(text: str, margin: str) -> None:
    """However the other's score is told."""
    assert told(text) == {"Gemini 3 Pro HLE: 37.5 percent", f"Gemini 3 Pro above GPT-5 (HLE): {margin}"}
