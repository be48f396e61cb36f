"""Systems and tests of no list in running text, and to whom a score belongs where several are named."""

from __future__ import annotations

import pytest
from test_benchmark_prose import claims_in, comparisons, scores

INDEX = "Intelligence Index"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Zephyr-9 sits at 61 on its Intelligence Index, behind Claude Opus 4.1 at 63 and ahead of GPT-4.1 at 58.",
            {
                ("Zephyr-9", INDEX, "61 points"),
                ("Claude Opus 4.1", INDEX, "63 points"),
                ("GPT-4.1", INDEX, "58 points"),
            },
            id="whole numbers at each system",
        ),
        pytest.param(
            "Devstral resolves 46.8% of SWE-bench Verified, with 32% on Terminal-Bench v2, and 17% DeepFix.",
            {
                ("Devstral", "SWE-bench Verified", "46.8 percent"),
                ("Devstral", "Terminal-Bench v2", "32 percent"),
                ("Devstral", "DeepFix", "17 percent"),
            },
            id="tests with a version or beside a number",
        ),
        pytest.param(
            "Kimi K2 scores 57 on MMLU, matching GPT-5 and Gemini 2.5 Pro, with 84% on HumanEval.",
            {("Kimi K2", "MMLU", "57 points"), ("Kimi K2", "HumanEval", "84 percent")},
            id="goes on about the subject",
        ),
        pytest.param(
            "Best on SWE-bench so far is 33% from Cormorant Build Agent.",
            {("Cormorant Build Agent", "SWE-bench", "33 percent")},
            id="a firm's product behind the number",
        ),
        pytest.param(
            "Kimi K2 scored 71% on HexaMaze-300, ahead of GPT-5 at 66%.",
            {("Kimi K2", "HexaMaze-300", "71 percent"), ("GPT-5", "HexaMaze-300", "66 percent")},
            id="a number behind a name that is scored on",
        ),
        pytest.param(
            "In a first look Kimi K2 had 61% on LogiMaze. Devstral went on to LogiMaze next, where 64% came out.",
            {("Kimi K2", "LogiMaze", "61 percent"), ("Devstral", "LogiMaze", "64 percent")},
            id="what the document calls a test elsewhere",
        ),
        pytest.param(
            "Kimi K2 reached 71.2 (HexaMaze), 66.1 (LogiMaze) and 55.0 (QANTO).",
            {
                ("Kimi K2", "HexaMaze", "71.2 points"),
                ("Kimi K2", "LogiMaze", "66.1 points"),
                ("Kimi K2", "QANTO", "55 points"),
            },
            id="in brackets behind their numbers",
        ),
        pytest.param(
            "Kimi K2 scores 69.5% LogiMaze, 80.6% HexaMaze.",
            {("Kimi K2", "LogiMaze", "69.5 percent"), ("Kimi K2", "HexaMaze", "80.6 percent")},
            id="right behind their numbers",
        ),
        pytest.param(
            "Kimi K2 beats GPT-5 on MMLU by 71.4% versus 66.0%.",
            {("Kimi K2", "MMLU", "71.4 percent"), ("GPT-5", "MMLU", "66 percent")},
            id="two scores and no margin",
        ),
        pytest.param(
            "The Hugging Face leaderboard puts Falcon 180B at a score of 68.7.",
            {("Falcon 180B", "Hugging Face leaderboard", "68.7 points")},
            id="a board by the name of who keeps it",
        ),
        pytest.param(
            "HyperCLOVA X THINK got 48.9 points on MMLU, Zephyr 1.5 Max 44 points.",
            {("HyperCLOVA X THINK", "MMLU", "48.9 points"), ("Zephyr 1.5 Max", "MMLU", "44 points")},
            id="editions in capitals and of no list",
        ),
        pytest.param(
            "Devstral scored 46.8% on CADBench. People were glad.",
            {("Devstral", "CADBench", "46.8 percent")},
            id="the stop of the sentence is no part of a name",
        ),
        pytest.param(
            "Amber Finch scored 46.8% on HealthBench Hard, 41% on AGIEval-zh and 9% on FrontierMath Tier 4.",
            {
                ("Amber Finch", "HealthBench Hard", "46.8 percent"),
                ("Amber Finch", "AGIEval-zh", "41 percent"),
                ("Amber Finch", "FrontierMath Tier 4", "9 percent"),
            },
            id="editions of a test are tests; two words that could name a person, on a test that no person sits",
        ),
        pytest.param("Amber Finch scored 46.8% on the bar exam.", set(), id="a person's exam"),
        pytest.param(
            "On GSM8K, a school-level arithmetic benchmark, Devstral scored 46.8%.",
            {("Devstral", "GSM8K", "46.8 percent")},
            id="a level is no test",
        ),
        pytest.param(
            "Inkstone is now the best open model on ARC-AGI-1 (71.5%).",
            {("Inkstone", "ARC-AGI-1", "71.5 percent")},
            id="a name called best",
        ),
        pytest.param(
            "Grok 4 was out; CADBench finds top models at 24%.",
            set(),
            id="a class has no score",
        ),
        pytest.param(
            "The best US model gets 61.5 on SWE-bench Verified; DeepSeek V3.1 scores 52.",
            {
                ("United States", "SWE-bench Verified", "61.5 points"),
                ("DeepSeek-V3.1", "SWE-bench Verified", "52 points"),
            },
            id="a country's best",
        ),
        pytest.param(
            "With 61.2 on MMLU, Falcon 40B beats Llama 2 (59.3).",
            {("Falcon 40B", "MMLU", "61.2 points"), ("Llama 2", "MMLU", "59.3 points")},
            id="the number before its subject",
        ),
        pytest.param(
            "Llama 3.1 405B is out. The 405B scores 87.1 on MMLU.",
            {("Llama 3.1 405B", "MMLU", "87.1 points")},
            id="only its size said",
        ),
        pytest.param(
            "# Phi-5 is out\n\n- MMLU score: 81.3%, up from Phi-4's 78.1%",
            {("Phi-5", "MMLU", "81.3 percent"), ("Phi-4", "MMLU", "78.1 percent")},
            id="a label before another's score",
        ),
        pytest.param(
            "Phi-4 was tested. o1 rose from 55.2% to 61.0% on GPQA.",
            {("o1", "GPQA", "55.2 percent"), ("o1", "GPQA", "61 percent")},
            id="one system's change",
        ),
        pytest.param(
            "On MMLU, Phi-4 scored 81.3 percent and Sonnet 3.7 got 84.9.",
            {
                ("Phi-4", "MMLU", "81.3 percent"),
                ("Claude 3.7 Sonnet", "MMLU", "84.9 percent"),
            },
            id="a score is no version",
        ),
        pytest.param(
            "On LMArena the Elo leaders are Grok 3 (1402) and GPT-4.5 (1398).",
            {("Grok 3", "LMArena", "1,402 elo"), ("GPT-4.5", "LMArena", "1,398 elo")},
            id="ratings of an arena",
        ),
        pytest.param(
            "One test that matters is GPQA. GPT-4o got about 53.6% on that test, and Grok 3 gets 75.4%.",
            {("GPT-4o", "GPQA", "~53.6 percent"), ("Grok 3", "GPQA", "75.4 percent")},
            id="that test",
        ),
        pytest.param(
            "On SWEBench Pro, Opus 4.1 scored 22.7.",
            {("Claude Opus 4.1", "SWEBench Pro", "22.7 points")},
            id="an edition behind a name",
        ),
        pytest.param(
            "On AlpacaEval, the gain is from 57.5% (GPT-4o) to 65.1% (Heronmix).",
            {("GPT-4o", "AlpacaEval", "57.5 percent")},
            id="in brackets, one that nothing knows",
        ),
        pytest.param("Wader, a chatbot with 90% ChatGPT quality, is open.", set(), id="a share of another's quality"),
        pytest.param("A 40% MMLU model will not do.", set(), id="any such model"),
        pytest.param("o1 scored 61% on GPQA. The gap is 7%.", {("o1", "GPQA", "61 percent")}, id="a gap"),
        pytest.param(
            "Phi-5 outscores Phi-4: 81.5 vs 80.2 on MMLU, 2143 vs 2038 on Codeforces.",
            {
                ("Phi-5", "MMLU", "81.5 points"),
                ("Phi-4", "MMLU", "80.2 points"),
                ("Phi-5", "Codeforces", "2,143 points"),
                ("Phi-4", "Codeforces", "2,038 points"),
            },
            id="pairs behind a colon, each before its test",
        ),
        pytest.param(
            "Phi-5 is on par with Phi-4 on MMLU (81.5% v 81.9%).",
            {("Phi-5", "MMLU", "81.5 percent"), ("Phi-4", "MMLU", "81.9 percent")},
            id="v for versus",
        ),
        pytest.param(
            "- Phi-4 (Microsoft): 71.2% AIME 2025.",
            {("Phi-4", "AIME 2025", "71.2 percent")},
            id="a label with its maker",
        ),
        pytest.param(
            "Toyota's Nested Routing Model (9M weights) scores 31% on ARC-AGI-1.",
            {("Nested Routing Model", "ARC-AGI-1", "31 percent")},
            id="a name that ends in what it is",
        ),
        pytest.param("A Large Language Model scored 31% on ARC-AGI-1.", set(), id="which names none by itself"),
        pytest.param("Students scored 52% on AIME.", set(), id="a common noun"),
        pytest.param("Mary Stone scored 52% on AIME.", set(), id="a person"),
    ],
)
def test_scores_of_the_unlisted(text: str, expected: set[tuple[str, str | None, str]]) -> None:
    """A name that stands where only a system or a test can is one."""
    assert scores(text) == expected


@pytest.mark.parametrize(
    "introduction",
    [
        "Turnstone-4 is out.",
        "Turnstone-4 is finally here.",
        "Turnstone-4 landed overnight.",
        "Turnstone-4 dropped this morning.",
        "Meet Turnstone-4.",
        "Introducing Turnstone-4!",
        "We are open-sourcing Turnstone-4 today.",
        "The weights of Turnstone-4 are on GitHub.",
        "Turnstone-4 runs on a laptop.",
        "Turnstone-4 is open source.",
        "Turnstone-4, 70B, has an Apache licence.",
    ],
)
def test_systems_are_named_by_their_release(introduction: str) -> None:
    """A name with a version that is brought out is what "it" scores for."""
    assert scores(f"{introduction} It scores 64.2 on GPQA.") == {("Turnstone-4", "GPQA", "64.2 points")}


@pytest.mark.parametrize(
    "rivals",
    ["GPT-4o: 31; o1-mini: 29", "vs o1-mini 29", "o1-mini scored 29, GPT-4o 31"],
)
def test_nobody_goes_on_about_those_in_brackets(rivals: str) -> None:
    """Who only stands in brackets with a figure to measure another's by is not meant by what follows."""
    text = (
        f"On GPQA the authors' pipeline gets 34 ({rivals}). On MMLU, it improves from 61.5 to 70.1. MATH rises to 45."
    )
    assert not {score for score in scores(text) if score[1] in {"MMLU", "MATH"}}


@pytest.mark.parametrize(
    "compared",
    [
        "comes in a touch under Claude Opus 4.5 there",
        "is well clear of Claude Opus 4.5",
        "is a point shy of Claude Opus 4.5",
        "is level with Claude Opus 4.5",
        "edges out Claude Opus 4.5",
    ],
)
def test_a_pronoun_means_what_is_spoken_of(compared: str) -> None:
    """Not what that was compared with."""
    text = f"OpenAI has released Turnstone-4. It {compared}. It scores 64.2 on GPQA."
    assert ("Turnstone-4", "GPQA", "64.2 points") in scores(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Falcon 40B is on par with PaLM 2 on HellaSwag, WebQs, PIQA and COPA.",
            {("Falcon 40B", "on_par", "PaLM 2", test, "") for test in ("HellaSwag", "WebQs", "PIQA", "COPA")},
            id="tests listed beside known ones",
        ),
        pytest.param(
            "Qwen3-32B matches Claude Sonnet 4 on “The Long Road”.",
            {("Qwen3-32B", "on_par", "Claude Sonnet 4", "The Long Road", "")},
            id="a test in quotes",
        ),
        pytest.param("o3 beats human experts on GPQA.", {("o3", "above", "human experts", "GPQA", "")}, id="humans"),
        pytest.param(
            "MiniCPM 4 surpasses other open-source models on MMLU.",
            {("MiniCPM 4", "above", "other open-source models", "MMLU", "")},
            id="a class of models",
        ),
        pytest.param(
            "Phi-3 stays behind Yi-34B and way behind GPT-4.",
            {("Phi-3", "below", "Yi-34B", None, ""), ("Phi-3", "below", "GPT-4", None, "")},
            id="a second predicate",
        ),
        pytest.param(
            "Qwen3-235B outperforms Sonnet 3.7, Thinkster, and OpenAI o1 on MMLU.",
            {
                ("Qwen3-235B-A22B", "above", "Claude 3.7 Sonnet", "MMLU", ""),
                ("Qwen3-235B-A22B", "above", "o1", "MMLU", ""),
            },
            id="a name that nothing knows within a list",
        ),
        pytest.param(
            "Gemini 2.5 Flash trails GPT-4o, while Gemini 2.5 Flash remains ahead in coding tests.",
            {("Gemini 2.5 Flash", "below", "GPT-4o", None, ""), ("Gemini 2.5 Flash", "above", "GPT-4o", None, "")},
            id="ahead of the other",
        ),
        pytest.param(
            "GLM-4.5 scored 72.9% on LiveCodeBench (beating o1) and 64.2% on SWE-bench Verified.",
            {("GLM-4.5", "above", "o1", "LiveCodeBench", "")},
            id="in brackets behind its test",
        ),
        pytest.param(
            "Plover outperforms GPT-4o on MMLU. Claude 3.7 Sonnet beats Wigeon on GPQA.",
            {("Plover", "above", "GPT-4o", "MMLU", ""), ("Claude 3.7 Sonnet", "above", "Wigeon", "GPQA", "")},
            id="words with a capital against a known model on a named test",
        ),
        pytest.param(
            "Plover-VL not only outperforms GPT-4V but also surpasses Gemini 1.5 Pro.",
            {("Plover-VL", "above", "GPT-4V", None, ""), ("Plover-VL", "above", "Gemini 1.5 Pro", None, "")},
            id="not only this but that",
        ),
        pytest.param("Developers outperform expectations. GPT-4o is out.", set(), id="no model on either side"),
        pytest.param("A tuned Qwen2.5-14B is on par with GPT-4o data on MMLU.", set(), id="made with a model"),
        pytest.param("DeepSeek-V3 trails frontier models by about 6 months.", set(), id="a lag"),
        pytest.param("Against the leading GPT-4o model they have no answer.", set(), id="leading, the adjective"),
    ],
)
def test_comparisons_with_the_unlisted(text: str, expected: set[tuple[str, str | None, str, str | None, str]]) -> None:
    """A comparison may be with a class, on tests of no list, or with the one spoken of before."""
    assert comparisons(text) == expected


def test_what_only_describes_is_no_subject() -> None:
    """No claim is made of GPT-3.5 where "a GPT-3.5 competitor" is spoken of."""
    assert all(
        claim.system.name != "GPT-3.5" for claim in claims_in("A GPT-3.5 competitor beating Llama 2 on MMLU is out.")
    )
