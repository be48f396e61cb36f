"""Lags in notes: items, labels and headings name the side that a clause leaves out."""

from __future__ import annotations

import pytest
from lag_claims import rows_of

from aiclaims import Document

NOTES: list[tuple[str, str, list[str]]] = [
    (
        "a number at the head",
        "## Tower Semiconductor\n\nA second pilot line runs. Two years behind GlobalFoundries and UMC in chips.",
        ["Tower Semiconductor > GlobalFoundries | 24 months", "Tower Semiconductor > UMC | 24 months"],
    ),
    (
        "adjectives before the verb",
        "- **Canada:** Rich in talent and data but trails Britain and France in AI compute.",
        ["Canada > United Kingdom | -", "Canada > France | -"],
    ),
    (
        "a verb at the head",
        "### South Korea\n\nBuilds good robots, yet lags Japan by four years in software for them.",
        ["South Korea > Japan | 48 months"],
    ),
    (
        "a label over the item",
        "### Brazil\n\n- Strengths: data\n- Weaknesses: lags behind India in AI models",
        ["Brazil > India | -"],
    ),
    (
        "a heading over a heading",
        "## Micron\n\n### Weak points\n\n- Years behind Samsung in chip packaging\n- Losing customers to Kioxia",
        ["Micron > Samsung | -"],
    ),
    (
        "a part for the whole",
        "### Cohere\n\nSolid models. Tooling lags Mistral's by a year.",
        ["Cohere > Mistral AI | 12 months"],
    ),
    ("a field for the whole", "## Kioxia\n\n- HBM: behind Micron", ["Kioxia > Micron | -"]),
    (
        "a lead that went",
        "### Intel\n\n- Lost its DRAM lead to Micron",
        ["Intel > Micron | -"],
    ),
    ("a sibling is no label", "## Notes on chips\n\n- Foundry of UMC\n- HBM behind SK Hynix", []),
    (
        "a cell",
        "| Maker of GPUs | Note |\n| --- | --- |\n| Moore Threads | good drivers; 2-3 gens behind AMD |",
        ["Moore Threads > AMD | 2-3 generations"],
    ),
    ("somebody else's part", "## Wayve\n\n- Competing software still trails Waymo's", []),
]

SENTENCES: list[tuple[str, str, list[str]]] = [
    (
        "what is put in",
        "In robots, Italy is catching up with, or even overtaking, Spain.",
        ["Italy > Spain | - | narrowing"],
    ),
    (
        "a list under a lead",
        "With its new modem chips, MediaTek extends its lead over Intel, Samsung and Qualcomm.",
        [
            "Intel > MediaTek | - | widening",
            "Samsung > MediaTek | - | widening",
            "Qualcomm > MediaTek | - | widening",
        ],
    ),
    (
        "all whom a pronoun means",
        "Intel and AMD make good AI chips, but they trail Nvidia by three years in software.",
        ["Intel > Nvidia | 36 months", "AMD > Nvidia | 36 months"],
    ),
    (
        "a size told without a number",
        "The new lab shrank the gap between British and French AI models from two years to a few weeks.",
        ["United Kingdom > France | - | narrowing", "United Kingdom > France | 24 months"],
    ),
    (
        "a size told beside",
        "American labs have a narrow lead, five to seven months, over their European rivals in AI.",
        ["Europe > United States | 5-7 months"],
    ),
    ("far from making the same", "India is decades away from matching Zeiss's optics for EUV.", ["India > Zeiss | -"]),
    ("chips in general", "Gaudi chips still lag behind AMD's GPUs in efficiency.", ["Intel > AMD | -"]),
    (
        "a ware comes nearer",
        "AMD's Instinct improves and is catching up with Nvidia.",
        ["AMD > Nvidia | - | narrowing"],
    ),
    (
        "a firm of its own",
        "Amazon's own models trail Anthropic's by ten months, the company said.",
        ["Amazon > Anthropic | 10 months"],
    ),
    (
        "not the only one",
        "Scale is not the only thing that puts UMC ahead of Intel in chips.",
        ["Intel > UMC | -"],
    ),
    (
        "a lead that is lost",
        "Britain has lost its edge over India in open AI models.",
        ["India > United Kingdom | - | denied"],
    ),
    (
        "who sells what lags",
        "Platforms sold by Intel or Qualcomm use less power, since software trails AMD by two years.",
        ["Intel > AMD | 24 months", "Qualcomm > AMD | 24 months"],
    ),
    (
        "who was behind before",
        "Zeiss is two years behind Nikon in chip optics.\n\nMoney ran out. Plans fell. Orders went.\n\nBy 2009 Nikon was ahead by four years.",
        ["Zeiss > Nikon | 24 months", "Zeiss > Nikon | 48 months"],
    ),
    ("first among makers of GPUs", "In AI chips Cambricon is still generations behind.", ["Cambricon > Nvidia | -"]),
    (
        "a sentence in a cell",
        "| Model | Note |\n| --- | --- |\n| GLM-7 | Open. One test put it ~5 months behind OpenAI. |",
        ["GLM-7 > OpenAI | ~5 months"],
    ),
    (
        "a verb in a cell",
        "| GPU | Note |\n| --- | --- |\n| Moore Threads S5000 | cheap, but trails AMD by two generations |",
        ["Moore Threads > AMD | 2 generations"],
    ),
    (
        "a lead on a camp",
        "The frontier labs have an eight-month lead on open-source labs.",
        ["open models > frontier labs | 8 months"],
    ),
    (
        "level without a rival",
        "America sells GPUs. Many say that China has caught up in AI models.",
        ["China > United States | - | denied"],
    ),
    (
        "a cause that is counted",
        "Spain trails Austria in uses of quantum sensors, citing scarce capital and high prices.",
        ["Spain > Austria | -"],
    ),
    (
        "a clause about something else",
        "A growing economy will be hard to keep, since Spain lags far behind Austria in robots.",
        ["Spain > Austria | -"],
    ),
    (
        "a size that may be",
        "The test suggests that Spain's lag on AI models behind Austria may now be measured in weeks.",
        ["Spain > Austria | -"],
    ),
    (
        "against counterparts",
        "Two Spanish labs took turns at the top of AI ahead of their Austrian rivals.",
        ["Austria > Spain | -"],
    ),
    (
        "whom a second verb is said of",
        "In DRAM Nanya overtook YMTC and Kioxia but is three years behind Micron.",
        ["YMTC > Nanya | -", "Kioxia > Nanya | -", "Nanya > Micron | 36 months"],
    ),
    ("points of a yield", "YMTC's yield rose again, just 4 points behind Kioxia's.", ["YMTC > Kioxia | 4 points"]),
]

NOTHING = [
    # a rank or a result
    "On the image leaderboard, Flux 3 is the best open-weight model, trailing only Imagen and Ideogram.",
    "In our benchmarks an early Flux 3 beat Imagen 2, Ideogram 4 and SDXL but fell behind Midjourney, Veo and Sora.",
    # what is counted or sold
    "Italy overtook Spain in the number of AI models released.",
    "Britain is narrowing the gap with France on exports of AI chips.",
    "Indian chip markets outperformed their Japanese peers.",
    "Mistral overtook Airbus to become Europe's most valuable company in AI.",
    "Economically, India has long surpassed Italy, whose chip makers are few.",
    # people who lead, and what leads somebody to do something
    "As Indian leadership hardens its stance, Japan plans rules for AI chips.",
    "The shortage of chips in Taiwan has led Japanese officials to plan new fabs.",
    "France and Italy have taken the lead in building a league for AI that Spain could join.",
    "In first-mover advantage the AI firms of Israel and Iran see little.",
    "Citi owns the lead-left role on Cerebras, the AI chip maker, and UBS the other.",
    # wished, owed, supposed or disputed
    "Officials should help chip designers with an eye to extending Japan's lead over Korea.",
    "Britain's advantage over France in AI should be its universities.",
    "In AI even a one-year lead over China may be enough for America.",
    "It is far from certain that Indian AI models are behind British ones.",
    "The view that Indian AI models are five years behind British ones is outdated.",
    'The "India is six years behind Japan in robots" story is a myth.',
    "Japan's goal of sustaining its lead over Taiwan in chips needs money.",
    "In AI, India's growing economic power has outstripped Britain.",
    # behind two, and neither behind the other
    "The fab in Rome makes 40 nm chips, two generations behind Intel and four behind Samsung.",
    "Amid all rivals in foundry (Intel and Samsung trail by years) prices rise.",
    "| Day | Who | Note |\n| --- | --- | --- |\n| 2026-05-02 | Intel | GPUs are 2-3 years behind plan and pressure from AMD grows |",
    "Rich in chips, Peru and Chile are outperforming some members of the G20 in what matters to it.",
    "India wants GPUs, and America sells them. With them, India catches up at once.",
    "TrendForce warned early of Kioxia's process lag in AI memory, and Gartner agreed.",
    # places and distances of another kind
    "American chips for drones can be delivered from a distance, at less risk than before, Russia says.",
    "Japan showed its new drones in front of Beijing.",
    "Intel is within striking distance of regaining a place for America at chips made in Taiwan.",
    "Italy's drones improved in the Ukraine War.",
]


def found(text: str) -> list[str]:
    """Write the claims of a text as rows: laggard and leader, gap, trend."""
    return rows_of(Document(text, format="markdown"))


@pytest.mark.parametrize(
    ("phenomenon", "text", "expected"), [*NOTES, *SENTENCES], ids=[case[0] for case in (*NOTES, *SENTENCES)]
)
def test_who_is_meant(phenomenon: str, text: str, expected: list[str]) -> None:
    """Each note or sentence yields its claims and no other."""
    assert found(text) == expected, phenomenon


@pytest.mark.parametrize("text", NOTHING)
def test_nobody_lags(text: str) -> None:
    """Words of position and of leading that place nobody behind another."""
    assert found(text) == []
