"""Results that the estimated scores find where no rule does, what they leave alone, and what may be a system or a test at all."""

from __future__ import annotations

import pytest
from benchmark_claims import told

from aiclaims import Document
from aiclaims.extractors.benchmarks.candidates import is_margin, players_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.scored_frames import setting_of
from aiclaims.extractors.benchmarks.scored_limits import is_like_a_system
from aiclaims.frames.scored import Player
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading.reading import read

FOUND = [
    pytest.param(
        "GPT-4 answered 76% of the questions, and students answered 61%.",
        {"GPT-4 None: 76 percent", "students None: 61 percent"},
        id="two who sat a test without a name",
    ),
    pytest.param(
        "Tarn-Coder-33B beats other open code models by far.",
        {"Tarn-Coder-33B above other open code models (None)"},
        id="a name of no list against a class",
    ),
    pytest.param(
        "Kite-Base 8B sets the state of the art on Korean tasks, among them KMMLU (53.3%), KoBEST (83.4%) and BELEBELE (58.0%).",
        {"Kite-Base 8B KMMLU: 53.3 percent", "Kite-Base 8B KoBEST: 83.4 percent", "Kite-Base 8B BELEBELE: 58 percent"},
        id="each number in brackets is on the test before it",
    ),
    pytest.param(
        "With its word error rate of 2.4% on LibriSpeech test-clean Kite-ASR beats Whisper.",
        {"Kite-ASR LibriSpeech test-clean: 2.4 percent", "Kite-ASR above Whisper (LibriSpeech test-clean)"},
        id="a rate of errors, on a part of a test",
    ),
]

LEFT = [
    pytest.param("Users ask whether Tarn-Coder-33B outperforms other open code models.", id="asked"),
    pytest.param("The lab wants Tarn-Coder-33B to beat other open code models.", id="wanted"),
    pytest.param("If Tarn-Coder-33B outperforms other open code models, the price falls.", id="supposed"),
    pytest.param("Tarn-Coder-33B ran 40% faster than other open code models.", id="speed"),
    pytest.param("Nvidia holds 80% of the market for AI chips.", id="a share of a market"),
    pytest.param("Of the GPT-4 users 61% are students, a survey by Acme found.", id="a share of people"),
    pytest.param("GPT-4 was trained on 25,000 chips and has 32 experts.", id="what is only counted"),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_scores_find_what_no_rule_reads(text: str, expected: set[str]) -> None:
    """Looks, places and the words around tell what is a system, what a test, and whose a number is."""
    assert told(text) == expected


@pytest.mark.parametrize("text", LEFT)
def test_scores_leave_what_is_no_result(text: str) -> None:
    """However alike it is, what is not stated, or measures something else, is left."""
    assert told(text) == set()


def scene_of(text: str) -> Scene:
    return Scene(read(Document(text, language="en")).passages[-1], Context((), ()))


def test_whatever_has_a_name_may_be_a_system_or_a_test() -> None:
    """Names of no list are candidates, each with its looks, and so are classes; makers and examples of a class are not."""
    scene = scene_of("On Gauntlet-9, Meta's Llama 3 and Wren 2 beat other models such as GPT-4, and rival bots.")
    named = {player.text: player.name for player in players_of(scene) if player.entity is not None}
    assert named == {
        "Gauntlet-9": "code",
        "Llama 3": "model",
        "Wren 2": "model",
        "GPT-4": "model",
        "rival bots": "class",
    }


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("It beats GPT-4 by 2.0% on MMLU.", "2.0%", True),
        ("It is 7 points higher on MMLU.", "7 points", True),
        ("A gain of 7% on MMLU.", "7%", True),
        ("It scored 71% on MMLU.", "71%", False),
    ],
)
def test_a_number_that_tells_by_how_much_is_no_score(text: str, number: str, expected: bool) -> None:
    """Words right before or behind a number tell that it is a margin."""
    (mark,) = (quantity for quantity in scene_of(text).passage.quantities if quantity.text == number)
    assert is_margin(text, mark) is expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Wren-2 outperforms GPT-4.", "Wren-2", True),
        ("WrenCoder outperforms GPT-4.", "WrenCoder", True),
        ("Wren (70B) outperforms GPT-4.", "Wren", True),
        ("Wren outperforms GPT-4.", "Wren", False),
        ("Our approach outperforms GPT-4.", "Our approach", False),
        ("And JSON outperforms GPT-4.", "And JSON", False),
    ],
)
def test_a_name_of_no_list_needs_the_looks_of_a_system(text: str, name: str, expected: bool) -> None:
    """A digit, a hyphen, a capital within, or a size behind it."""
    scene = scene_of(text)
    player = next(player for player in players_of(scene) if player.text == name)
    assert is_like_a_system(scene, player) is expected


def test_what_stands_between_ties_a_number_to_its_test() -> None:
    """Brackets are no part of a parse: the signs between two marks, and what is nearer, are told apart one by one."""
    setting = setting_of(scene_of("Kite-2 did well on MMLU (53.3%) and GPQA (83.4%)."))
    second = next(player for player in setting.players if player.text == "83.4%")

    def ties(name: str) -> set[str]:
        player: Player = next(player for player in setting.players if player.text == name)
        return set(setting.ties(second, player))

    assert {"own", "gap=B(", "testcost=0"} <= ties("GPQA")
    assert {"nearer=B1", "numbers=B1"} <= ties("MMLU")
    assert not ties("MMLU") & {"own", "testcost=0"}
