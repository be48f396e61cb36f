"""What is no lag: the other senses of behind, ahead, lead and gap; and what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiclaims import Document, extract
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.plugins.registry import Registry
from aiclaims.reading import read

LAG = Registry(enable=["lag"], entry_points=False)

NO_LAGS = [
    "The team behind DeepSeek works in Hangzhou, and the engineers behind its model are Chinese.",
    "Nvidia shares rose ahead of the US ban on sales of AI chips to China.",
    "The Chinese chip project is 18 months behind schedule, and the American one is late too.",
    "Trump said China was behind the theft of American AI technology.",
    "Beijing is ahead of Washington in AI patents, with 38,000 filings.",
    "The US leads China in private AI investment by a factor of nine.",
    "The new model leads Qwen2.5 by 3 points on MMLU.",
    "Alibaba moved ahead of Tencent in cloud revenue, leading by 5 percentage points.",
    "Behind the scenes, Chinese and American officials talked about AI chips.",
    "The gap between rich and poor in AI adoption is growing.",
    "Chinese AI startups are racing to close the gap with their American rivals.",
    "Can China close the AI gap with America?",
    "How far behind the United States is China in AI?",
    "The lead author of the American AI paper works at a Chinese lab.",
    "Google was once a year ahead of everybody in AI; now OpenAI is.",
    "Chinese AI labs release a model every two to four months.",
    "DeepSeek matched GPT-4o, an American model released five months earlier.",
    "The local branch is 44 commits behind upstream and 3 ahead.",
    "United trail City by three points with two months left.",
    "A leading Chinese researcher left a cutting-edge American AI lab.",
]


@pytest.mark.parametrize("text", NO_LAGS)
def test_no_lag(text: str) -> None:
    """None of these says that a party lags in a technology."""
    assert extract(Document(text), registry=LAG).claims == ()


def test_unknown_subject_is_not_replaced() -> None:
    """Where the text names somebody unknown as behind, nobody else is taken for it."""
    text = "The new index puts the whole bloc 14 months behind the United States in AI. China comes later."
    assert extract(Document(text), registry=LAG).claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chinese labs are two years behind.", ["behind"]),
        ("The engineers behind the model left.", []),
        ("China leads the United States in AI.", ["outdo"]),
        ("America's lead over China shrank.", ["lead"]),
        ("The lag is six months.", ["lag"]),
        ("Chinese models lag.", ["behind"]),
        ("China is catching up with the US.", ["catch"]),
        ("They have drawn level with Taiwan.", ["level"]),
        ("The gap story was told again.", []),
    ],
)
def test_cues(text: str, expected: list[str]) -> None:
    """A word is a cue in the sense that its surroundings give it."""
    passage = read(Document(text)).passages[0]
    assert [cue.cue for cue in find_cues(passage)] == expected


_WORDS = st.sampled_from(
    "China Chinese Huawei Nvidia behind ahead of lead lags the gap between and narrowed to from by two three years months "
    'percent 17.5 not it they is in AI chips U.S. , . ; ? " “ ( ) 2024 generations catch up level with than'.split()
)


@settings(max_examples=80, deadline=None)
@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text(text: str) -> None:
    """No text makes the extractor fail, and each claim quotes the text."""
    result = extract(Document(text, language="en"), registry=LAG)
    assert not result.faults
    for claim in result.claims:
        for evidence in claim.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote


@pytest.mark.parametrize("other", ["The weather was fine on the day of the meeting.", "Tickets cost $20 at the door."])
@pytest.mark.parametrize(
    "text",
    [
        "Huawei is two years behind Nvidia in AI chips.",
        "The U.S. lead over China in AI shrank to 0.4 percent.",
        "Chinese models have caught up with American ones.",
    ],
)
def test_unrelated_neighbours(text: str, other: str) -> None:
    """A sentence about something else, before or behind, changes nothing."""

    def propositions(whole: str) -> list[tuple[object, ...]]:
        claims = extract(Document(whole), registry=LAG).claims
        return [(claim.laggard, claim.leader, claim.gap, claim.trend, claim.negated) for claim in claims]  # type: ignore[attr-defined]

    alone = propositions(text)
    assert alone
    assert propositions(f"{other} {text}") == alone
    assert propositions(f"{text} {other}") == alone
