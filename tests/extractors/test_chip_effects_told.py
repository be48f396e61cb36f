"""Effects: what counts as told of a rule, whom it befalls and how much it is, and what only sounds like one."""

from __future__ import annotations

import pytest
from chip_claims import CN, US, Core, claims_of, cores

TOLD: list[tuple[str, list[Core]]] = [
    # the rule as the subject of a verb, with a word between them or under a verb of saying
    ("Export controls perhaps give Chinese labs higher compute costs.", [("effect", None, CN)]),
    ("Baidu was starved of Nvidia GPUs by the export rules.", [("effect", None, "Baidu")]),
    ("The new phone proved that export controls slow but do not halt Chinese progress on chips.", [("effect", None, CN)]),
    ("Trade groups estimate restrictions will reduce Chinese output of chips.", [("effect", None, CN)]),
    ("There are parts of the export control package that help Micron.", [("effect", None, "Micron")]),
    ("Chip curbs mean that Chinese labs must use four times the computing power.", [("effect", None, CN)]),
    ("The scarcity of GPUs has driven Chinese labs to open-source models.", [("effect", None, CN)]),
    ("The loss of the Chinese market has cost AMD customers.", [("effect", None, "AMD")]),
    ("A blacklisting would destroy Naura's business.", [("effect", None, "Naura")]),
    # what somebody gets is theirs to lose, though it be goods
    ("The export rules have hurt China's AI hardware access.", [("effect", None, CN)]),
    # who loses by it and who wins
    ("Cambricon benefited the most from the chip ban.", [("effect", None, "Cambricon")]),
    # what a rule brings about, and not what it says
    ("The export curbs prevented SMIC from producing advanced chips.", [("effect", None, "SMIC")]),
    ("American export curbs limited the number of chips that reach DeepSeek.", [("effect", None, "DeepSeek")]),
    ("American curbs on AI chips are holding back Chinese labs.", [("effect", None, CN)]),
    ("AMD was the biggest loser from the export controls.", [("effect", None, "AMD")]),
    ("Cambricon's orders have soared thanks to the export controls.", [("effect", None, "Cambricon")]),
    ("The export ban left AMD holding unsold chips.", [("effect", None, "AMD")]),
    ("Tokyo Electron cut its forecast, citing American curbs on exports of chip tools.", [("effect", None, "Tokyo Electron")]),
    ("Chinese labs are struggling to train large models under the chip curbs.", [("effect", None, CN)]),
    ("The rule is harshest on Chinese foundries, which cannot import the tools they need.", [("effect", None, CN)]),
    # whom it befalls
    ("Samsung and SK Hynix could lose market share because of the chip rules.", [("effect", None, "Samsung"), ("effect", None, "SK Hynix")]),
    ("Export controls have widened the gap between American and Chinese compute.", [("effect", None, CN)]),
    ("Restricting chip sales to China costs American firms revenue.", [("effect", None, US)]),
    ("Nikon expects that up to a tenth of its sales of scanners to China could be affected by the export controls.", [("effect", None, "Nikon")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_effects_are_told(text: str, expected: list[Core]) -> None:
    """Each text states exactly these claims."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)


SUMS: list[tuple[str, list[tuple[str, float]]]] = [
    ("The new export rules would cut Lam Research's sales of chip tools by $300 million, and next year's sales by $700 million.", [("Lam Research", 3e8), ("Lam Research", 7e8)]),
    ("AMD wrote down $900 million of MI308 inventory and missed out on another $400 million in sales because of the export controls.", [("AMD", 4e8), ("AMD", 9e8)]),
    ("AMD's outlook reflects a loss in MI308 revenue of about $600 million due to the export controls.", [("AMD", 6e8)]),
    # what an ease brings
    ("Washington approved sales of the MI308 to China. The approval could bring AMD $2 billion a year.", [("AMD", 2e9)]),
    ("Allowing sales of the MI308 to China would boost AMD's revenue by $2 billion.", [("AMD", 2e9)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_sums_are_told_of_whose_they_are(text: str, expected: list[tuple[str, float]]) -> None:
    """Each text states effects of these sums on these firms."""
    effects = [c for c in claims_of(text) if c.aspect == "effect"]
    assert sorted((c.target.name, c.value.low) for c in effects if c.target and c.value) == expected


SPARED: list[tuple[str, bool]] = [
    ("Nikon does not anticipate a significant financial impact from the export controls on scanners.", True),
    ("For firms like Nikon the export controls on scanners are unlikely to have a severe impact.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "negated"), SPARED)
def test_who_is_spared_suffers_nothing(text: str, negated: bool) -> None:
    """Each text states one effect, which is denied."""
    assert [(c.aspect, c.negated) for c in claims_of(text)] == [("effect", negated)]


UNTOLD: list[tuple[str, list[Core]]] = [
    # aims, conditions, duties and what is refuted
    ("The weak point of the chip curbs is in reaching their aim: blunting China's adoption of AI chips.", []),
    ("If the study shows that export controls hurt AMD, the chip rules will change.", []),
    ("Good data are critical for drafting chip rules that hamper China's efforts.", []),
    ("The rule serves as a lever to push India towards American chips.", []),
    ("Washington must ensure that China cannot access GPUs.", []),
    ("It would be wrong to say that the export controls hurt AMD.", []),
    # what the rule itself does
    ("The White House announced new chip rules, closing gaps in the curbs on China.", [("restrict", US, CN)]),
    ("The new chip curbs doubled down on Washington's attempts to hold back China.", []),
    # minds and moods, and states of affairs
    ("The chip curbs have increased the desire of Chinese firms to build tools.", []),
    ("The chip curbs ended all debate about China.", []),
    ("The chip curbs have strained relations with China.", []),
    # what another does
    ("The chip curbs led Chinese regulators to urge carmakers to avoid Micron.", []),
    ("DeepSeek has GPUs that it cannot talk about because of the export controls.", []),
    # rules on other trade than chips
    ("Export controls on Russia took effect.\n\nThe sanctions have crippled Russian airlines.", []),
    ("Washington imposed export controls on missiles.\n\nThe controls hampered Turkish makers of drones.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNTOLD)
def test_what_is_no_effect_is_left_out(text: str, expected: list[Core]) -> None:
    """Each text states exactly these claims."""
    assert sorted(cores(text), key=str) == sorted(expected, key=str)
