"""What looks like a result, a place or a comparison of systems and is none, beside what is one."""

from __future__ import annotations

import pytest
from benchmark_claims import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Acme's chatbot to rival ChatGPT arrives in May, and the lab aimed to beat GPT-4.", set(), id="an aim"
        ),
        pytest.param(
            "We ran o3 on Foxa-Test. Some 80% of the questions are designed for pupils, 20% of the tasks cover law.",
            set(),
            id="what a test is made of",
        ),
        pytest.param("On GPQA o3 had a 40% downward revision.", set(), id="by how much results were corrected"),
        pytest.param(
            "o3 answered 80% of the questions on GPQA.", {"o3 GPQA: 80 percent"}, id="a part of its questions"
        ),
        pytest.param("Mistral is under pressure to match Claude 3 Opus by summer.", set(), id="a pressure"),
        pytest.param("Qwen3 was meant to surpass GPT-4o.", set(), id="what was meant"),
        pytest.param(
            "Grok 3 is the first open model to beat GPT-4o.", {"Grok 3 above GPT-4o (None)"}, id="the first to do so"
        ),
        pytest.param("xAI is waiting to claim the top spot on LMArena.", set(), id="a place that is waited for"),
        pytest.param(
            "If Google builds a model that is larger but performs the same as Claude 3 Opus, it has lost.",
            set(),
            id="any such model",
        ),
        pytest.param("Grok 3 is a reasoning model, similar to o3-mini, and it is slow.", set(), id="alike in kind"),
        pytest.param("The price of Grok 3 is, by the way, the same as that of GPT-4o.", set(), id="a price"),
        pytest.param(
            "Grok 3 outperforms rivals, including GPT-4o.", {"Grok 3 above GPT-4o (None)"}, id="whom it beats"
        ),
        pytest.param("Alexa and ChatGPT: a match made in heaven for AI models.", set(), id="a match"),
        pytest.param(
            "India accounts for 6% of the use of Claude, second only to the U.S., the model's maker said.",
            set(),
            id="no country is compared with a model",
        ),
        pytest.param("Google leads users to prefer summaries over ChatGPT answers of other AI models.", set(), id="to"),
        pytest.param("The Llama 3 tests below use GPT-4o as a judge of AI models.", set(), id="below on the page"),
        pytest.param("Google seems to be leading with Gemini 2.0 in AI models.", set(), id="what is in front"),
        pytest.param(
            "Mistral announced Mistral Large 2, the newest of its models, beating GPT-4o on GPQA.",
            {"Mistral Large 2 above GPT-4o (GPQA)"},
            id="what a firm announced",
        ),
        pytest.param(
            "Grok 3 beats GPT-4o and Llama 3 outperforms o1.",
            {"Grok 3 above GPT-4o (None)", "Llama 3 above o1 (None)"},
            id="who is beaten first beats nobody",
        ),
        pytest.param(
            "Grok 3 does well against Llama 3 and it is significantly better than GPT-4o.",
            {"Grok 3 above GPT-4o (None)"},
            id="a pronoun opens a clause",
        ),
        pytest.param(
            "Grok 3 has shown superiority over models, e.g., GPT-4o and Llama 3, even surpassing Claude 3 Opus.",
            {"Grok 3 above GPT-4o (None)", "Grok 3 above Llama 3 (None)", "Grok 3 above Claude 3 Opus (None)"},
            id="examples do nothing",
        ),
        pytest.param(
            "Grok 3 outperforms GPT-4o across all tasks except GPQA.", {"Grok 3 above GPT-4o (None)"}, id="but one test"
        ),
        pytest.param(
            "GitHub Copilot improved its models, eventually surpassing Copilot's capabilities.", set(), id="one name"
        ),
        pytest.param(
            "The inference cost of Grok 3 is much lower than that of GPT-4o on long tasks.", set(), id="a cost"
        ),
        pytest.param(
            "NanoLM-Llama3-8B surpasses GPT-4o on GPQA.",
            {"NanoLM-Llama3-8B above GPT-4o (GPQA)"},
            id="what a name is joined to",
        ),
        pytest.param(
            "Grok 3 beats Llama 3 (2024/03/15), o1, and GPT-4o on the GPQA benchmarks.",
            {"Grok 3 above Llama 3 (GPQA)", "Grok 3 above o1 (GPQA)", "Grok 3 above GPT-4o (GPQA)"},
            id="a test among benchmarks",
        ),
        pytest.param("It minimises the gap of GPT-4o and Grok 3, as well as the Llama 3 loss.", set(), id="as well as"),
        pytest.param(
            "Furthermore, our NanoLM-30B model surpasses GPT-4o.",
            {"NanoLM-30B above GPT-4o (None)"},
            id="a word of discourse",
        ),
        pytest.param("The ASTRA-4 result of the drug is well above ASTRA-1.", set(), id="trials"),
    ],
)
def test_comparisons(text: str, expected: set[str]) -> None:
    """Aims, prices, kinds and places on a page compare nobody."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On HumanEval, Codestral reached 71.5% at T=0.4.", {"Codestral HumanEval: 71.5 percent"}, id="a setting"
        ),
        pytest.param("Llama 3 was tested on ImageNet at 512x512 resolution.", set(), id="a size"),
        pytest.param(
            "Qwen3 has a recovery of 98.2% on GPQA after quantization to FP8.", set(), id="what is kept of a result"
        ),
        pytest.param(
            "The acceptance length of Qwen3 on GPQA is flat (2.41 at first, 2.39 later).", set(), id="drafted tokens"
        ),
        pytest.param("Grok 3 does GPQA tasks of an hour with a 40% likelihood of success.", set(), id="a likelihood"),
        pytest.param(
            "On AIME, o1 solved 81% of problems, compared to just 12% (1.8/15) for GPT-4o.",
            {"o1 AIME: 81 percent", "GPT-4o AIME: 12 percent"},
            id="whose a number is behind a bracket",
        ),
        pytest.param(
            "On GPQA we went from 31% from Claude 3 Opus to 62% with Grok 3.",
            {"Claude 3 Opus GPQA: 31 percent", "Grok 3 GPQA: 62 percent"},
            id="from one system to another",
        ),
        pytest.param(
            "Grok 3 got 71% on HumanEval. In the lab's internal evaluation, Grok 3 scored 55% on repairs.",
            {"Grok 3 HumanEval: 71 percent", "Grok 3 None: 55 percent"},
            id="a test of its own",
        ),
        pytest.param(
            "Grok 3 scored 62 on the Global Reading Test (GRT).",
            {"Grok 3 Global Reading Test: 62 points"},
            id="a test spelt out",
        ),
        pytest.param(
            "Grok 3 obtains 5.4, 5.0 and 6.3 points improvement on GPQA over the last version.", set(), id="gains"
        ),
        pytest.param("Papers on GPQA are scored by Grok 3 from 1-10.", set(), id="a scale"),
        pytest.param(
            "Grok 3 scored 61.2 on LiveCodeBench (2408-2502).", {"Grok 3 LiveCodeBench: 61.2 points"}, id="months"
        ),
        pytest.param("Grok 3 reached a performance of 94% of o1 on GPQA.", set(), id="a part of another's"),
        pytest.param(
            "Grok 3.5 got 61% on GPQA. Its predecessor 3.1 managed less, and Grok 3.5 is backed by better scores.",
            {"Grok 3.5 GPQA: 61 percent"},
            id="versions told again",
        ),
        pytest.param(
            "Grok 3.5 got 61% on GPQA. I tried o4 and felt better when I was running with 3.5.",
            {"Grok 3.5 GPQA: 61 percent"},
            id="a version for short",
        ),
        pytest.param(
            "On GPQA, Grok 3 scores 62.3% against GPT-4o's meager 28%.",
            {"Grok 3 GPQA: 62.3 percent", "GPT-4o GPQA: 28 percent"},
            id="whose, with a word between",
        ),
        pytest.param(
            "On MMLU, Qwen3.5 rises to 73% against Grok's 72%.",
            {"Qwen3.5 MMLU: 73 percent", "Grok MMLU: 72 percent"},
            id="no version is a test",
        ),
        pytest.param(
            "Grok 3 was run on GPQA with a top-p sampling probability of 0.95 for k = 4 to 32.", set(), id="p"
        ),
        pytest.param(
            "Grok 3 leads Llama 3 by 7.9%, 9.3% and 5.9% on GPQA.",
            {"Grok 3 above Llama 3 (GPQA): 7.9 percent"},
            id="leads",
        ),
        pytest.param(
            "Grok 3 shows improvements of up to 4.5% on GPQA, a result that is 100% reproducible.", set(), id="more"
        ),
    ],
)
def test_numbers(text: str, expected: set[str]) -> None:
    """Settings, sizes, likelihoods and what is kept of a result are no scores."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Grok 3 launches (OpenAI congratulated) and achieves state-of-the-art performance on GPQA.",
            {"Grok 3 GPQA: 1 rank"},
            id="who stands in a bracket",
        ),
        pytest.param("Google has the top ten programs on the Pew Index.", set(), id="programs"),
        pytest.param(
            "Grok 3 reached #3 in maths, #8 in the GPQA ranking and will improve.",
            {"Grok 3 None: 3 rank", "Grok 3 GPQA: 8 rank"},
            id="a board behind the next place",
        ),
        pytest.param(
            "Mistral Large 2 brings back the design pioneered in Mixtral, debuting at #2 on LMArena.",
            {"Mistral Large 2 LMArena: 2 rank"},
            id="what a design came with",
        ),
        pytest.param(
            "Llama 3 has topped leaderboards like ChatbotArena.", {"Llama 3 ChatbotArena: 1 rank"}, id="one board"
        ),
    ],
)
def test_places(text: str, expected: set[str]) -> None:
    """A place is of whom the clause tells, on the board that is told with it."""
    assert told(text) == expected


def test_columns() -> None:
    """Times, speeds and shares of another's results in a table are no scores, and a cell of results is no name."""
    table = (
        "| Model | GPQA | TTFT (s) | Output (tok/s) | Slope (% of FP16) |\n|---|---|---|---|---|\n"
        "| Grok 3 | 71.0 | 7.61 | 53.2 | 63% |\n| Llama 3 | 42.5 | 8.36 | 34.1 | 54% |\n"
    )
    assert told(table, "markdown") == {"Grok 3 GPQA: 71 points", "Llama 3 GPQA: 42.5 points"}
    codes = "| Result | Code | Action |\n|---|---|---|\n| Success | 0 | close it |\n| Failure | 75 | wait |\n"
    assert told(codes, "markdown") == set()
    listed = (
        "| Benchmark | Row | Score | Reference rows |\n|---|---|---|---|\n"
        "| GPQA | Ours | 92.6 | Grok 3 92.0, Llama 3 90.3, o1 90.7 |\n| AIME | Ours | 88.1 | Grok 3 87.0, o1 86.5 |\n"
    )
    assert not any("," in claim.split(": ")[0] for claim in told(listed, "markdown"))
