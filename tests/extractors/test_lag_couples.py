"""Lags of which a side, or both, stand in a sentence before: who is set against whom, and who is not."""

from __future__ import annotations

import pytest

from aiclaims import Document, LagClaim, Registry, extract
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.extractors.lag.proposals import Proposals, traits_of
from aiclaims.extractors.lag.scored_setting import LagSetting
from aiclaims.frames.scored import Side
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark
from aiclaims.reading.reading import read

LAG = Registry(enable=["lag"], entry_points=False)

FOUND = [
    # a maker is taken up by whose it is, its rival by nothing
    ("Kioxia and Micron sell flash memory. On layers the Japanese firm is a year behind.", ("Kioxia", "Micron")),
    ("SMIC makes logic chips, as TSMC does. Engineers see the Chinese foundry five years behind.", ("SMIC", "TSMC")),
    # a maker is named again, its rival is not
    (
        "Zoox tests robotaxis in Las Vegas, Waymo in Austin. Investors put Zoox two years behind.",
        ("Zoox", "Waymo"),
    ),
    (
        "Rapidus makes chips in Japan, TSMC in Taiwan. Analysts put Rapidus three years behind.",
        ("Rapidus", "TSMC"),
    ),
]

REFUSED = [
    # nobody else is spoken of
    "Waymo tests robotaxis in Austin. Investors put it two years behind.",
    # a maker and what it makes, or where it makes it, are no rivals
    "Google and Gemini are in the news. Analysts see Gemini a year behind.",
    "Samsung makes memory chips in South Korea. Analysts see it a year behind.",
    "Baidu makes chatbots in China. Analysts put Baidu a year behind.",
    "TSMC is in Taiwan. Analysts put Taiwan a year behind in chips.",
    # what is behind is no side
    "SMIC and Hua Hong make chips in Shanghai. Analysts say the schedule is a year behind.",
]


def pairs(text: str) -> list[tuple[str, str]]:
    """Give who is behind whom in a text."""
    return [(c.laggard.name, c.leader.name) for c in extract(text, registry=LAG).claims if isinstance(c, LagClaim)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_side_of_the_sentence_before_is_found(text: str, expected: tuple[str, str]) -> None:
    """Who is named again tells who of those before is not."""
    assert pairs(text) == [expected]


@pytest.mark.parametrize("text", REFUSED)
def test_who_is_no_rival_is_not_set_against_a_side(text: str) -> None:
    """A lag of which one side is nobody's rival is left alone."""
    assert pairs(text) == []


def test_a_maker_is_no_rival_of_its_home_and_neither_are_two_of_its_wares_of_each_other() -> None:
    """Who owns or houses whom is known of the names; of nobody nothing is."""
    passage = read(
        Document("Google's Gemini and Google's Gemma face Baidu of China and Qwen.", language="en")
    ).passages[-1]
    setting = LagSetting(passage, Context((), ()))
    sides = {mark.entity.name: Side(entity=mark.entity) for mark in passage.entities}
    refused = {
        frozenset((one, other)) for one in sides for other in sides if not setting.are_sides(sides[one], sides[other])
    }
    assert {frozenset(pair) for pair in (("Gemini", "Gemma"), ("Baidu", "China"))} <= refused
    assert not {frozenset(pair) for pair in (("Google", "Baidu"), ("Gemini", "Qwen"), ("Google", "China"))} & refused
    assert setting.are_sides(sides["Google"], Side(what="null"))


def proposals(text: str) -> tuple[Proposals, dict[str, Mark]]:
    """Give what the rules propose in a sentence, and its words of position and distance."""
    passage = read(Document(text, language="en")).passages[-1]
    cues = passage.once(find_cues)
    return Proposals(passage, Context((), ()), cues), {cue.text: cue for cue in cues}


def test_the_rules_propose_for_each_word_whom_they_would_take_it_to_be_said_of() -> None:
    """Scores see the pair of the rules, in its order, whether or not a lag is claimed of it."""
    told, words = proposals("AMD is behind Nvidia in chips, and Google is ahead of Apple in assistants.")
    assert [pair.order for pair in told.at(words["behind"])] == [("AMD", "Nvidia")]
    assert [pair.order for pair in told.at(words["ahead"])] == [("Apple", "Google")]
    assert list(told.told_by(words["ahead"])) == ["prop="]
    assert told.half_at(words["ahead"]) is None


def test_where_the_rules_see_one_side_or_nobody_scores_are_told_so() -> None:
    """A word that only one side is named with is told with which, and one beside nobody with none."""
    told, words = proposals("In chips AMD is two years behind.")
    assert told.at(words["behind"]) == ()
    half = told.half_at(words["behind"])
    assert half is not None
    assert half.order == ("AMD",)
    assert list(told.told_by(words["behind"])) == ["prop-half=L-"]
    nothing, _ = proposals("In chips AMD sells well.")
    assert list(nothing.told_by(Mark(start=3, end=8, text="chips"))) == ["prop-none"]


def test_a_proposal_is_named_by_how_it_came_about() -> None:
    """A pair that words leave without an order is marked as such."""
    told, words = proposals("The gap between China and Japan in chips is wide.")
    (pair,) = told.at(words["gap"])
    assert traits_of(pair) == "u"
