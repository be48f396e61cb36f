"""Lags that the estimated scores find where no rule does, and what they leave alone."""

from __future__ import annotations

import pytest

from aiclaims import LagClaim, Registry, extract

LAG = Registry(enable=["lag"], entry_points=False)

FOUND = [
    # one side stands in the sentence, the other in the one before
    ("Baidu runs robotaxis in Wuhan, Waymo in Phoenix. Analysts put Baidu a year behind.", ("Baidu", "Waymo")),
    ("CXMT and Samsung make DRAM. Analysts see the Chinese firm three years behind.", ("CXMT", "Samsung")),
    ("Meta was late to frontier models, but it is closing the gap fast.", ("Meta", "frontier models")),
    ("Intel is closing the gap in chip packaging, though TSMC still has a big advantage.", ("Intel", "TSMC")),
    # a length beside two sides, set against each other by no word of distance
    ("It took Samsung three more years than TSMC to reach that chip node.", ("Samsung", "TSMC")),
    ("In AI chips Intel needs two years to get where Nvidia stands.", ("Intel", "Nvidia")),
    ("Against TSMC, Rapidus starts the race in chips with a handicap of ten years.", ("Rapidus", "TSMC")),
    ("Baidu's AI models came to the level of OpenAI's nine months late.", ("Baidu", "OpenAI")),
    # the one ahead stands in the next clause
    (
        "Samsung has fallen behind in AI memory, and SK Hynix has taken its place.",
        ("Samsung", "SK Hynix"),
    ),
]

LEFT = [
    # supposed, denied, of something else
    "If Google had overtaken Apple in AI assistants, prices would fall.",
    "Google may some day have overtaken Apple in AI assistants.",
    "AMD's AI chips came months behind schedule, Intel said.",
    "Google led the funding round of Mistral, whose AI models sell well.",
    # how long something lasts
    "Intel has run its AI chips on TSMC's lines for two years.",
    "Baidu and OpenAI gave their AI models away for nine months.",
    # who is behind is not told, or somebody else is
    "While AMD and Intel are ahead in AI chips, Samsung makes screens.",
    "AMD is two years ahead of everybody in AI chips; Intel says so.",
]


def pairs(text: str) -> list[tuple[str, str]]:
    """Give who is behind whom in a text."""
    return [(c.laggard.name, c.leader.name) for c in extract(text, registry=LAG).claims if isinstance(c, LagClaim)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_scores_find_what_no_rule_reads(text: str, expected: tuple[str, str]) -> None:
    """The words around tell that somebody is behind, and who that is."""
    assert pairs(text) == [expected]


@pytest.mark.parametrize("text", LEFT)
def test_scores_leave_what_is_not_stated(text: str) -> None:
    """However likely its words are, what is supposed, or told of others, is no lag."""
    assert pairs(text) == []


def test_what_scores_found_is_less_sure_than_what_a_rule_read() -> None:
    """Of two claims the one that a rule read carries more confidence."""
    scored, ruled = extract(
        "Samsung has fallen behind in AI memory, and SK Hynix has taken its place.\n\nKappa AI chips: China is a year behind Japan.",
        registry=LAG,
    ).claims
    assert scored.confidence < ruled.confidence
