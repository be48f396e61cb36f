"""Benchmark claims in newsletters and posts: items under a label, results somebody cites, tests and systems of no list."""

from __future__ import annotations

import pytest
from benchmark_claims import told

_ITEMS = [
    pytest.param(
        "## GPT-5.5 on the boards\n\n- **TideSWE:** ranked **#3 overall**, behind Kimi K2 and o3, and **ahead of Gemini 3** according to [@reef](https://x.com/reef)",
        {
            "GPT-5.5 TideSWE: 3 rank",
            "GPT-5.5 below Kimi K2 (TideSWE)",
            "GPT-5.5 below o3 (TideSWE)",
            "GPT-5.5 above Gemini 3 (TideSWE)",
        },
        id="the label is the test, the heading the system, and each word compares",
    ),
    pytest.param(
        "## Results\n\n- **Reef Arena: Frontend:** `GPT-5.5 (Max)` ranked **#2 overall**, **+17 points over o3**, behind only Kimi K2; **#1 React**, **#5 HTML**",
        {
            "GPT-5.5 Reef Arena: Frontend: 2 rank",
            "GPT-5.5 above o3 (Reef Arena: Frontend): 17 points",
            "GPT-5.5 below Kimi K2 (Reef Arena: Frontend)",
            "GPT-5.5 Reef Arena: React: 1 rank",
            "GPT-5.5 Reef Arena: HTML: 5 rank",
        },
        id="a label of two parts, and places on parts of the board",
    ),
    pytest.param(
        "## GPT-5.5 arrives\n\n- **Coral Arena:** **#1**, Elo **1360**, passing the unavailable Gemini 3",
        {"GPT-5.5 Coral Arena: 1 rank", "GPT-5.5 Coral Arena: 1,360 elo", "GPT-5.5 above Gemini 3 (Coral Arena)"},
        id="passing somebody",
    ),
    pytest.param(
        "## GPT-5.5 arrives\n\n- **61.4** on long-horizon coding, ahead of o3",
        {"GPT-5.5 None: 61.4 points", "GPT-5.5 above o3 (None)"},
        id="a score on what only tells a skill",
    ),
    pytest.param(
        "## The week\n\nGPT-5.5 leads on AIME.\n\n- **XReef P7 (open weights)**: its authors claim it outperforms o3 on MMLU.",
        {"GPT-5.5 AIME: 1 rank", "XReef P7 above o3 (MMLU)"},
        id="an item that opens on a model of no list is not of the one told before",
    ),
    pytest.param(
        "GPT-5.5 gets 20% on MMLU.\n\n- **Fewer layers**: The Little Reef Model (LRM, 7M) achieves 44% on ARC-AGI-1.",
        {"GPT-5.5 MMLU: 20 percent"},
        id="a name of capitals that ends in what points back elsewhere",
    ),
    pytest.param(
        "What Qwen3 adds: +7.5% AIME (2024), +4.1% HLE (facts), +6.3% LiveCodeBench (code) compared to o3.",
        {
            "Qwen3 above o3 (AIME): 7.5 percent",
            "Qwen3 above o3 (HLE): 4.1 percent",
            "Qwen3 above o3 (LiveCodeBench): 6.3 percent",
        },
        id="gains each right before its test",
    ),
    pytest.param(
        "## Roadmap of GPT-5.5\n\n- **Shipping:** the #3 request of users, behind search",
        set(),
        id="a label of no test",
    ),
]


_OTHER_NUMBERS = [
    "Volunteers ran DeepSeek-V3 at home, targeting 71.2% on MMLU-Pro by Friday.",
    "GPT-5 was put to MMLU; Apple would rather rent TPUs, which makes it their second-largest user.",
    "- **Saver** - a tool that cuts Claude usage by 70%",
    "Gemini has a new tier: 40% cost reduction on spare capacity, says the leaderboard's sponsor.",
    "Prices of the GPT-4o API drop 9% in June, when benchmarks come.",
    "Accuracy is up ~11% and consistency up ~14% compared to GPT-5 on our benchmark.",
    "In red-team tests it found 150 working exploits (vs Claude Opus 4.6: 3).",
    "For this exam GPT-4o was graded without questions 14, 15 and 16.",
    "@misc{x, author={Gemma Boleda}, title={The LAMBADA dataset}, DOI={10.5281/zenodo.1}, year={2016}}",
    "The evaluation matches the T5 paper on SuperGLUE.",
    "Language models have yet to outperform humans on ARC-AGI.",
    "Falcon and Llama 2 struggle to achieve a score of 50% on MMLU.",
    "All 31 Gemini tests PASSED (91.2%)",
    "GPT-5 offers 30% lower per-token costs compared with GPT-4o, and the benchmarks hold.",
    "Smaller, carefully-tuned models often outperform larger ones.",
    "At concurrency-32 the word error rate was 0.018.",
    "Retrieval at top-5 went to 48% after tuning Qwen3.",
    "Generic benchmarks tell little.",
    "### Step 2: run the benchmarks\n\nA model behind a plain scaffold lands lower, near 42% on WebArena.",
    "The eval covers Mistral Small (2402), Mistral Large (2402) and GPT-3.5 Turbo (1106) on MMLU.",
    "GPT-3 struggles with producing answers that match human expectations on benchmarks.",
    "Whoever asks the API for `gpt-4-1106-preview` is given GPT-4 Turbo, benchmarks say.",
    "TinyLlama is architecturally the same as Llama 2 on every benchmark.",
    "Evaluators preferred Claude Sonnet 4 over GPT-4o in 61% of cases?",
]
_IN_A_ROW = [
    pytest.param(
        "# Gemma 7B\n\n- On GPQA:\n  - Gemma 7B: 61.4%\n- On the house test:\n  - Gemma 7B: 38.2%",
        {"Gemma 7B GPQA: 61.4 percent", "Gemma 7B None: 38.2 percent"},
        id="the test of another item is not carried into what hangs on the next",
    ),
    pytest.param(
        "# Osprey-7B\n\n- GPQA 61.4% (near Gemma 27B's 63.0%).\n- It gets 38.2% on HLE (behind Gemma 27B's 40.1%).",
        {
            "Osprey-7B GPQA: 61.4 percent",
            "Gemma 27B GPQA: 63 percent",
            "Osprey-7B HLE: 38.2 percent",
            "Osprey-7B below Gemma 27B (HLE)",
            "Gemma 27B HLE: 40.1 percent",
        },
        id="items that go on about what heads them",
    ),
    pytest.param(
        "Osprey-7B gets 61.4% on GPQA and 38.2% on HLE, against Gemma 7B (55.1% / 30.9%).",
        {
            "Osprey-7B GPQA: 61.4 percent",
            "Osprey-7B HLE: 38.2 percent",
            "Gemma 7B GPQA: 55.1 percent",
            "Gemma 7B HLE: 30.9 percent",
        },
        id="a slash between the scores on two tests",
    ),
    pytest.param(
        "On MMLU, GPQA and MATH, Gemma 7B scores 66.3/31.5/24.8.",
        {"Gemma 7B MMLU: 66.3 points", "Gemma 7B GPQA: 31.5 points", "Gemma 7B MATH: 24.8 points"},
        id="slashes between the scores on three tests",
    ),
    pytest.param(
        "- Google's Gemma 7B tops small models — The model gets 66.3 on MMLU.",
        {"Gemma 7B MMLU: 66.3 points", "Gemma 7B above small models (None)"},
        id="a title and a sentence in one item",
    ),
    pytest.param(
        "Gemma 7B outperforms Mistral 7B on safety as evaluated by humans.",
        {"Gemma 7B above Mistral 7B (None)"},
        id="who judges is no rival",
    ),
    pytest.param(
        "Claude 3.5 Sonnet reached 48% on SWE-bench Verified, beating the prior 44%.",
        {"Claude 3.5 Sonnet SWE-bench Verified: 48 percent"},
        id="a mark of before",
    ),
    pytest.param(
        "In our tests Osprey-7B is on par with the older `allenai/Llama-3.1-Tulu-3-8B-DPO` model.",
        {"Osprey-7B on_par Llama 3.1-Tulu-3-8B-DPO (None)"},
        id="a name to its end",
    ),
    pytest.param(
        "Raters preferred GPT-5 to o3 68% of the time.", {"GPT-5 above o3 (None)"}, id="how often one was preferred"
    ),
    pytest.param(
        "We release Osprey-14B, a 14B coding model that achieves 60.5% on LiveCodeBench.",
        {"Osprey-14B LiveCodeBench: 60.5 percent"},
        id="a model with its size, told beside its name",
    ),
    pytest.param(
        "We trained Osprey-14B, lifting LiveCodeBench scores from 17->25%.",
        {"Osprey-14B LiveCodeBench: 25 percent"},
        id="the head of an arrow bounds nothing",
    ),
    pytest.param(
        "GPT-5 (0.91 ± 0.02 accuracy) and o3 (0.87 ± 0.03) on MMLU.",
        {"GPT-5 MMLU: 0.91 points", "o3 MMLU: 0.87 points"},
        id="what may be off is no score",
    ),
    pytest.param(
        "GPT-5 outperforms the state-of-the-art zero-shot speech model Whisper on LibriSpeech.",
        {"GPT-5 above Whisper (LibriSpeech)"},
        id="the rival's praise",
    ),
    pytest.param(
        "Benchmarks: NetGym 81.5% (vs o3: 60.2%), MMLU 90.1% (vs o3: 88%).",
        {"o3 NetGym: 60.2 percent", "o3 MMLU: 88 percent"},
        id="tests in a row, with what a rival has",
    ),
    pytest.param(
        "GPT-5: SWE-Mini 51.5%, MMLU 90%.",
        {"GPT-5 SWE-Mini: 51.5 percent", "GPT-5 MMLU: 90 percent"},
        id="a test of no list in a row",
    ),
    pytest.param(
        "Leaderboard:\n\n- 77% gpt-4o-mini\n- 70% o1",
        {"GPT-4o mini None: 77 percent", "o1 None: 70 percent"},
        id="bare items",
    ),
]


@pytest.mark.parametrize("text", _OTHER_NUMBERS)
def test_numbers_that_are_no_results(text: str) -> None:
    """Changes, costs, counts and what stands in a bibliography say nothing of how well a model did."""
    assert told(text, "markdown") == set()


@pytest.mark.parametrize(("text", "expected"), _IN_A_ROW)
def test_results_in_a_row(text: str, expected: set[str]) -> None:
    """Names in a row with numbers are tests, where one of them is."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(("text", "expected"), _ITEMS)
def test_labelled_items(text: str, expected: set[str]) -> None:
    """An item opens with its test and tells of the system above it."""
    assert told(text, "markdown") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Google unveiled Gemini 3, its best model, with a Gemini 3 Ultra to follow. Google cites record results: 37.4 on GPQA (topping o3's 31.6) and the top spot on LMArena.",
            {
                "Gemini 3 GPQA: 37.4 points",
                "o3 GPQA: 31.6 points",
                "Gemini 3 above o3 (GPQA)",
                "Gemini 3 LMArena: 1 rank",
            },
            id="a firm cites results of what it presented",
        ),
        pytest.param(
            "TideNetv2 is an improved language model for forms. It lifts results on FUNSD (0.71 → 0.78) and MMLU (0.60 → 0.64).",
            {"TideNetv2 FUNSD: 0.78 points", "TideNetv2 MMLU: 0.64 points"},
            id="what another became, by a model introduced before",
        ),
        pytest.param(
            "Users hailed GPT-5.5 as the first open model to cross 80% on MMLU.",
            {"GPT-5.5 MMLU: >=80 percent"},
            id="what users say is not the users' score",
        ),
        pytest.param(
            "Independent reviewers rank GPT-5.5 the top open model on the Artificial Analysis Intelligence Index (score: 51).",
            {
                "GPT-5.5 Artificial Analysis Intelligence Index: 1 rank",
                "GPT-5.5 Artificial Analysis Intelligence Index: 51 points",
            },
            id="ranked by somebody, with the score in brackets",
        ),
        pytest.param(
            "Within days GPT-5.5 climbed to the top of the LMArena leaderboard for code.",
            {"GPT-5.5 LMArena: 1 rank"},
            id="risen to the top",
        ),
        pytest.param(
            "GPT-5.5 scored 93% on MMLU, the highest score ever recorded on the benchmark.",
            {"GPT-5.5 MMLU: 93 percent", "GPT-5.5 MMLU: 1 rank"},
            id="the highest ever",
        ),
        pytest.param(
            "No model scores higher on LMArena than GPT-5.5.", {"GPT-5.5 LMArena: 1 rank"}, id="nobody scores higher"
        ),
    ],
)
def test_reported_results(text: str, expected: set[str]) -> None:
    """News tell a result of a system that they presented before."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5.5 scores 76% on MMLU. It scored 44% in my testing.",
            {"GPT-5.5 MMLU: 76 percent", "GPT-5.5 None: 44 percent"},
            id="one's own test",
        ),
        pytest.param(
            "GPT-5.5 gets 71% on our internal evaluation and 81% on MMLU.",
            {"GPT-5.5 None: 71 percent", "GPT-5.5 MMLU: 81 percent"},
            id="one's own test beside a named one",
        ),
        pytest.param(
            "GPT-5.5 scores 64% on the 2025 Iberian Physics Olympiad and 41% on open research questions.",
            {"GPT-5.5 2025 Iberian Physics Olympiad: 64 percent", "GPT-5.5 None: 41 percent"},
            id="an exam of a year, and questions without a name",
        ),
        pytest.param(
            "If a human gets 90 percent on MMLU and our GPT-5.5 gets 91 percent, we celebrate.",
            set(),
            id="what is only supposed",
        ),
    ],
)
def test_other_tests(text: str, expected: set[str]) -> None:
    """A result told of another test is not of the one spoken of."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "OrcaTrack: GPT-5 91%, o3 90%.", {"GPT-5 OrcaTrack: 91 percent", "o3 OrcaTrack: 90 percent"}, id="label"
        ),
        pytest.param("The score of GPT-5 on OrcaTrack is 91%.", {"GPT-5 OrcaTrack: 91 percent"}, id="score of"),
        pytest.param("GPT-5 achieved an OrcaTrack score of 91%.", {"GPT-5 OrcaTrack: 91 percent"}, id="its score"),
        pytest.param("OrcaTrack accuracy rose to 91% with GPT-5.", {"GPT-5 OrcaTrack: 91 percent"}, id="rose with"),
        pytest.param(
            "GPT-5 leads OrcaTrack with 91%, followed by o3 with 88%.",
            {"GPT-5 OrcaTrack: 91 percent", "o3 OrcaTrack: 88 percent", "GPT-5 OrcaTrack: 1 rank"},
            id="leads",
        ),
        pytest.param(
            "GPT-5 has the highest score on OrcaTrack of any model.", {"GPT-5 OrcaTrack: 1 rank"}, id="highest"
        ),
        pytest.param("GPT-5 runs on DeepCloud and costs 20% less.", set(), id="where a model runs is no test"),
        pytest.param(
            "GPT-5 was trained on FineCorpus and scores 80% on MMLU.",
            {"GPT-5 MMLU: 80 percent"},
            id="nor what it was trained on",
        ),
        pytest.param(
            "Halyard-2 crushes Merganser 3 on MMLU.", {"Halyard-2 above Merganser 3 (MMLU)"}, id="two of no list"
        ),
        pytest.param(
            "Halyard-2 loses to Merganser 3 on MMLU.", {"Halyard-2 below Merganser 3 (MMLU)"}, id="the loser first"
        ),
        pytest.param(
            "GPT-5 is at 91% on MMLU, Merganser 3 at 88%.",
            {"GPT-5 MMLU: 91 percent", "Merganser 3 MMLU: 88 percent"},
            id="a name before its number is no second test",
        ),
    ],
)
def test_names_of_no_list(text: str, expected: set[str]) -> None:
    """Tests and systems that nothing knows stand where only these can."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gemini 3 and GPT-5 now share the top spot on LMArena.",
            {"Gemini 3 LMArena: 1 rank", "GPT-5 LMArena: 1 rank"},
            id="a place that two share",
        ),
        pytest.param(
            "GPT-5 is the new top model on the popular LMArena leaderboard.",
            {"GPT-5 LMArena: 1 rank"},
            id="the new top model",
        ),
        pytest.param("GPT-5 is ranked highest on LMArena.", {"GPT-5 LMArena: 1 rank"}, id="ranked highest"),
        pytest.param(
            "Models like GPT-5 and o3 achieve only 40% accuracy on MMLU.",
            {"GPT-5 MMLU: 40 percent", "o3 MMLU: 40 percent"},
            id="two examples of models",
        ),
        pytest.param(
            "GPT-5 (max, 56) leads LMArena.",
            {"GPT-5 LMArena: 56 points", "GPT-5 LMArena: 1 rank"},
            id="a variant with its score",
        ),
        pytest.param(
            "The MMLU table lists 27% for OpenAI Deep Research versus 4% for several other models.",
            {"Deep Research MMLU: 27 percent"},
            id="several others have no name",
        ),
        pytest.param(
            "Nvidia's Merlin Qwen 2.5B leads MMLU with 81%.",
            {"Merlin Qwen 2.5B MMLU: 81 percent", "Merlin Qwen 2.5B MMLU: 1 rank"},
            id="a name before another's",
        ),
        pytest.param("If GPT-5 beats o3 on MMLU, the market resolves.", set(), id="a condition compares nobody"),
        pytest.param("On MMLU, GPT-5 struggles to even reach 1%.", set(), id="what is not reached"),
    ],
)
def test_reports(text: str, expected: set[str]) -> None:
    """Places that are shared or new, variants, examples and conditions."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "GPT-5 beats o3-mini but comes in behind o4-mini and o3.",
            {"GPT-5 above o3-mini (None)", "GPT-5 below o4-mini (None)", "GPT-5 below o3 (None)"},
            id="comes in behind",
        ),
        pytest.param(
            "While GPT-5 does not come in above o3's score of 59 on MMLU, it is smaller.",
            {"GPT-5 not above o3 (MMLU)", "o3 MMLU: 59 points"},
            id="a place denied, and no score",
        ),
        pytest.param(
            "GPT-5 scored 73.4% on MMLU (vs. o3's 52.0%) and 92.7 on AIME.",
            {"GPT-5 MMLU: 73.4 percent", "o3 MMLU: 52 percent", "GPT-5 AIME: 92.7 points"},
            id="a unit behind a bracket is of another test",
        ),
        pytest.param(
            "GPT-5 scored 76.2% on GPQA, surpassing the previous best (OpenAI's o3 at 69.4%).",
            {"GPT-5 GPQA: 76.2 percent", "o3 GPQA: 69.4 percent", "GPT-5 above o3 (GPQA)"},
            id="the previous best in a bracket",
        ),
        pytest.param(
            "GPT-5 scores 81% on MMLU. A two-point spread at the top is little.",
            {"GPT-5 MMLU: 81 percent"},
            id="a spread is no score",
        ),
        pytest.param(
            "GPT-5 beats o3 on MMLU. On AIME, every frontier model is below 12%.",
            {"GPT-5 above o3 (MMLU)"},
            id="every model's",
        ),
        pytest.param(
            "MMLU is hard. GPT-5 leads here with an accuracy of 81%.",
            {"GPT-5 MMLU: 81 percent", "GPT-5 MMLU: 1 rank"},
            id="leads here",
        ),
        pytest.param("A benchmark like MMLU is useful when models score 20%.", set(), id="said of any models"),
        pytest.param(
            "Two models lead LMArena. The first European model appears in fifth place on LMArena, and it is Mistral Large 2.",
            {"Mistral Large 2 LMArena: 5 rank"},
            id="who holds a place told behind it",
        ),
        pytest.param(
            "GPT-5 came out. It ranks #4 overall on ReefLM with a strong score.",
            {"GPT-5 ReefLM: 4 rank"},
            id="it, on a board of no list",
        ),
    ],
)
def test_rivals_and_places(text: str, expected: set[str]) -> None:
    """Rivals in brackets and behind, and places whose holder stands elsewhere."""
    assert told(text) == expected
