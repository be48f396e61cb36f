"""Lags told by coming nearer, by a place that is handed on, by doing something later, and of nations taken together."""

from __future__ import annotations

import pytest
from lag_claims import rows_of

from aiclaims import Document

RACE = "The race in artificial intelligence is uneven.\n\n"

CLAIMS: list[tuple[str, list[str]]] = [
    # Who comes nearer is still behind.
    ("Huawei's capabilities are approaching those of Nvidia.", ["Huawei > Nvidia | - | narrowing"]),
    ("SMIC's yields are nearing those of TSMC.", ["SMIC > TSMC | - | narrowing"]),
    ("The gap between open and closed models will sooner widen than close.", ["open models > closed models | - | widening"]),
    ("Open models are closing in on closed models.", ["open models > closed models | - | narrowing"]),
    ("Huawei admits that its AI chips are a generation behind Nvidia's.", ["Huawei > Nvidia | 1 generations"]),
    ("Open models draw nearer to closed models every quarter.", ["open models > closed models | - | narrowing"]),
    ("SMIC edges closer to TSMC in yields.", ["SMIC > TSMC | - | narrowing"]),
    ("India is slowly drawing closer to China in AI research.", ["India > China | - | narrowing"]),
    ("China's fabs are homing in on TSMC.", ["China > TSMC | - | narrowing"]),
    # Who has trouble to follow.
    ("Europe finds it hard to keep pace with the United States in AI.", ["Europe > United States | -"]),
    ("European labs can barely keep up with American ones.", ["Europe > United States | -"]),
    ("Baidu is hard pressed to keep pace with DeepSeek.", ["Baidu > DeepSeek | -"]),
    ("Mistral struggles to keep up with Meta and DeepSeek.", ["Mistral AI > Meta | -", "Mistral AI > DeepSeek | -"]),
    ("Huawei is unable to rival Nvidia in software.", ["Huawei > Nvidia | -"]),
    # The place in front is given up, taken, or goes from one to the other.
    ("America has handed leadership in open-weight AI to China.", ["United States > China | -"]),
    ("Britain gave up its lead in AI chips to Taiwan.", ["United Kingdom > Taiwan | -"]),
    ("Intel surrendered the process crown to TSMC.", ["Intel > TSMC | -"]),
    ("Europe has forfeited its position in chip manufacturing to Taiwan.", ["Europe > Taiwan | -"]),
    ("SK Hynix took the crown in memory from Samsung.", ["Samsung > SK Hynix | -"]),
    ("The lead in open models has passed from the United States to China.", ["United States > China | -"]),
    ("Leadership in memory chips shifted from Japan to South Korea.", ["Japan > South Korea | -"]),
    # An object is not the subject of its own verb.
    ("China has matched the United States in language models and overtaken it in video models.", ["United States > China | -"]),
    ("TSMC once trailed Intel but has since leapfrogged it in process technology.", ["TSMC > Intel | -", "Intel > TSMC | -"]),
    ("SK Hynix first followed Samsung but now leads it in memory.", ["Samsung > SK Hynix | -"]),
    ("Japan copied American chipmakers before it overtook them in memory.", ["United States > Japan | -"]),
    # What a clause leaves somebody in is its subject's.
    ("TSMC and SMIC differ. SMIC stays at that node, leaving it two generations behind Intel.", ["SMIC > Intel | 2 generations"]),
    # What is done with a delay.
    ("Chinese labs follow American labs with a delay of about seven months.", ["China > United States | ~7 months"]),
    ("Huawei matches Nvidia's chips at a lag of three years.", ["Huawei > Nvidia | 36 months"]),
    ("SMIC keeps pace with TSMC only at a distance of two generations.", ["SMIC > TSMC | 2 generations"]),
    ("European labs reproduce American results with a lag of a year.", ["Europe > United States | 12 months"]),
    ("With a delay of eight months, open models reach the level of closed models.", ["open models > closed models | 8 months"]),
    # What another did before.
    ("Open models can now do what closed models could do a year ago.", ["open models > closed models | 12 months"]),
    ("European labs achieve what American labs achieved eighteen months ago.", ["Europe > United States | 18 months"]),
    ("SMIC is now at the stage TSMC had reached six years earlier.", ["SMIC > TSMC | 72 months"]),
    ("China's chips are as fast as those Nvidia sold three years ago.", ["China > Nvidia | 36 months"]),
    ("Chinese labs need about half a year to replicate what American labs release.", ["China > United States | ~6 months"]),
    # A distance that parts two.
    ("A three-generation gap divides Huawei from Nvidia.", ["Huawei > Nvidia | 3 generations"]),
    ("A decade divides China from ASML in lithography.", ["China > ASML | 120 months"]),
    ("Some five years still stand between SMIC and TSMC.", ["SMIC > TSMC | ~60 months"]),
    ("Chinese and American models are separated by only three months.", ["China > United States | 3 months"]),
    # Nations taken together.
    ("Developing countries trail advanced economies in AI research.", ["developing countries > advanced economies | -"]),
    ("Low-income countries lag behind high-income countries in AI readiness.", ["low-income countries > high-income countries | -"]),
    ("Industrialised countries are five years ahead of Africa in data centres.", ["Africa > industrialised countries | 60 months"]),
    ("The gap between rich and poor countries in AI is widening.", ["poor countries > rich countries | - | widening"]),
    ("Vietnam lags developed countries in semiconductors.", ["Vietnam > developed countries | -"]),
    # "The gap" behind a sentence that compares what two make.
    ("Gemini and GPT-5 do better than China's models. The gap is shrinking, though it remains.", ["China > United States | - | narrowing"]),
    ("Nvidia's chips are faster than Huawei's. The gap is widening.", ["Huawei > Nvidia | - | widening"]),
    ("TSMC makes better chips than SMIC. Yet the gap is closing.", ["SMIC > TSMC | - | narrowing"]),
    # What the gap is of is a technology.
    ("The hardware gap between the United States and China is growing.", ["China > United States | - | widening"]),
    ("The quality gap between SMIC and TSMC has narrowed.", ["SMIC > TSMC | - | narrowing"]),
    # What somebody hopes to change is so now.
    ("Huawei hopes to shrink its gap to Nvidia from two generations to one.", ["Huawei > Nvidia | 2 generations"]),
    ("Paris hopes to shrink the AI gap with the United States from three years to one.", ["France > United States | 36 months"]),
    ("Seoul aims to reduce its distance from the United States in AI from two years to one.", ["South Korea > United States | 24 months"]),
    # Whose side "us" is.
    ('"Chips keep us ahead of China," the US official said of AI.', ["China > United States | -"]),
    ('"What puts us ahead of China is our chips," the American adviser said of AI.', ["China > United States | -"]),
    # What one has is more than what the other has.
    ("China's chips exceed those of Japan in speed.", ["Japan > China | -"]),
    ("Chinese language models now exceed American ones in quality.", ["United States > China | -"]),
    # What the clause before hopes for, the main one does not.
    ("While Tokyo tries to revive its fabs, Japan remains five years behind Taiwan in chips.", ["Japan > Taiwan | 60 months"]),
    ("Although Brussels wants to build chip plants, Europe is still far behind Taiwan in chip making.", ["Europe > Taiwan | -"]),
    ("Because Rapidus must raise money, it is two generations behind TSMC.", ["Rapidus > TSMC | 2 generations"]),
    ("China lacks scanners, and the disparity in chipmaking with Taiwan is stuck at a five-year lag.", ["China > Taiwan | 60 months"]),
    # What lies between two.
    ("There are two generations between Huawei and Nvidia.", ["Huawei > Nvidia | 2 generations"]),
    ("You're looking at five years between SMIC and TSMC.", ["SMIC > TSMC | 60 months"]),
    ("It feels like DeepSeek is sort of three months behind OpenAI.", ["DeepSeek > OpenAI | 3 months"]),
    # Only how far, and only that somebody doubts it, is denied.
    ("Europe is not nearly as far behind America in AI as it was.", ["Europe > United States | -"]),
    ("China does not trail America by as much as it did in AI.", ["China > United States | -"]),
    ("No one doubts that China is behind the United States in chips.", ["China > United States | -"]),
    ("It explains why China is behind the United States in AI.", ["China > United States | -"]),
    # Level, and no gap any more.
    ("DeepSeek now stands level with OpenAI.", ["DeepSeek > OpenAI | - | denied"]),
    ("There is no longer any gap between Chinese and American models.", ["China > United States | - | denied"]),
    # What is counted is only why, or told of somebody besides.
    ("China is catching up with the United States in AI, and it has more patents.", ["China > United States | - | narrowing"]),
    ("With more funding Europe is catching up with the United States in AI models.", ["Europe > United States | - | narrowing"]),
    ("The gap between Japan and America in AI models is narrowing, with Japan filing more patents.", ["Japan > United States | - | narrowing"]),
    ("China, which files most patents, is closing in on the United States in AI models.", ["China > United States | - | narrowing"]),
]  # fmt: skip

NO_CLAIMS = [
    # Talks, offers and places that one comes near.
    "Huawei approached Nvidia about buying chips.",
    "The talks between China and the United States are nearing a deal on chips.",
    "OpenAI moved closer to Microsoft after the deal on models.",
    "DeepSeek's prices are close to those of OpenAI.",
    "Baidu hopes to get closer to OpenAI.",
    # What is counted, paid or sold.
    "China has drawn level with the United States in AI patents.",
    "China is catching up with the United States in AI patents.",
    "India is gaining ground on China in AI start-ups.",
    "Chinese firms are neck and neck with American ones in AI patent filings.",
    "AMD is closing the gap with Nvidia in data centre revenue.",
    "China's AI spending is nearing America's.",
    "OpenAI lost the top spot in AI patents to Anthropic.",
    # What is handed on and is no place in front.
    "The United States handed a new export licence to China.",
    "Google handed its lead engineer to Anthropic.",
    "Washington risks handing AI leadership to Beijing.",
    # A delay of something else.
    "India adopts Chinese AI models with a delay of a month.",
    "TSMC shipped the chips to Nvidia with a delay of three months.",
    "Nvidia follows the rules of the United States with a delay of two months.",
    "Anthropic hired a researcher whom OpenAI had hired a year before.",
    "Nvidia sells in China what it sold there a year ago.",
    "Politics divides China from the United States in AI.",
    # A comparison of what is sold or filed.
    "OpenAI sells more subscriptions than Anthropic. The gap is closing.",
    "China files more AI patents than the US. The gap is widening.",
    "Sales of Huawei phones grew faster than Apple's. The gap is closing.",
    # What a gap or a difference is of is rules, pay, trust or energy.
    "The rule closes regulatory gaps while Malaysia reviews the export of US AI chips.",
    "The bill closes legal gaps through which Chinese firms rent American chips.",
    "The policy gap between the United States and Europe on AI is widening.",
    "The salary gap between American and Chinese AI engineers is narrowing.",
    "The generational divide over AI between Japan and Korea grows.",
    "The energy gap between China and the United States is widening.",
    # What somebody doubts, asks, or finds no sign of.
    "A think tank doubts that China is behind the United States in AI.",
    "Critics dispute that China has caught up with America in AI.",
    "Few believe that Europe has caught up with America in AI.",
    "There is no sign that SMIC is closing the gap with TSMC.",
    "Officials debate how far Huawei is behind Nvidia.",
    "Had Intel bought the tools, it would not be behind TSMC.",
    "If Tokyo tries to revive its fabs, Japan will be ahead of Taiwan in chips.",
    "While Tokyo tries to stay ahead of Taiwan in chips, costs rise.",
    "While officials debate whether Japan is behind Taiwan in chips, fabs are built.",
    "There were three years between the two bans on chips for China by the US.",
    # What would be under a condition, or is only hoped for.
    "Europe hopes to close its gap with America in AI.",
    '"Our chips could keep us ahead of China in AI if we act," the US senator said.',
    # Nations of whom it is not told behind whom they are.
    "Many countries lag in AI.",
    "Developing countries are behind schedule in AI.",
    "Advanced economies invest more in AI than emerging economies.",
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: laggard and leader, gap, trend, denial."""
    return rows_of(Document(RACE + text, format="text", published="2026-03-04"))


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_who_moves_is_told_apart(text: str, expected: list[str]) -> None:
    """Each way of moving, following or being kept apart yields its claims and no other."""
    assert found(text) == expected


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_moves_otherwise_is_no_lag(text: str) -> None:
    """The same words said of deals, counts, goods and rules state no lag."""
    assert found(text) == []
