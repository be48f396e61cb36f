"""Rules of trade that are on something else than chips: arms, what bombs are made of, forced labour, ores where nobody speaks of chips."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.regime import names_hardware, near
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex

_NEAR = 2
"""Passages just before in which chips may be what ores are held back for."""


def is_of_other_regime(scene: Scene, finding: Finding) -> bool:
    """Tell whether what a passage tells of is a rule on other goods, persons or deeds.

    Args:
        scene: The passage.
        finding: What was found in it.
    """
    told = " ".join((scene.text, *finding.items))
    if _OTHER.search(scene.text):
        return not _names_chips(told)
    if _ORES.search(told) is None or _MADE_OF.search(told) or names_hardware(told):
        return False
    title = scene.passage.reading.document.title or ""
    return not any(_names_chips(text) for text in (title, *(p.text for p in near(scene.passage, _NEAR))))


def _names_chips(text: str) -> bool:
    return _CHIPS.search(text) is not None


_CHIPS = lazy_regex(
    r"\b(?:micro)?chip|semiconductor|\bGPUs?\b|lithograph|\b(?:EUV|DUV|EDA|HBM|DRAM|NAND)\b|\bprocessors?\b|microelectronic|wafer|integrated circuits?\b|\bfoundr|\bfabs?\b|"
    r"Nvidia|\bASML\b|\bSMIC\b|HiSilicon|\bTSMC\b|\bYMTC\b|\bCXMT\b|\bMicron\b|Hynix|Applied Materials|Lam Research|\b[HABM]\d{2,3}0[A-Z]?s?\b",
    re.IGNORECASE,
)
_OTHER = lazy_regex(
    r"\b(?:ITAR|AUKUS|MTCR|CoCom|Wassenaar|UFLPA)\b|\bMissile Technology|\bAustralia Group\b|\bNuclear Suppliers\b|"
    r"\b(?:defen[cs]e|munitions?|dual-use biological|biological|chemical(?: weapons)?|nuclear|missile|stealth|drone|UAV|oilfield|oil and gas|farm|agricultural|energy|airline|visa|textile|coal|beef|"
    r"spyware|surveillance)[- ](?:articles?|trade|exports?|items?|equipment|controls?|precursors?|agents?|materials?|components?|technolog(?:y|ies)|goods|products?|restrictions?|bans?|sanctions|rules)\b|"
    r"\b(?:forced labou?r|Uyghur|Xinjiang|human rights|spyware|polyvinyl|PVC)\b|\bInternational Traffic in Arms\b|\bUSML\b|\bMunitions List\b",
    re.IGNORECASE,
)
_ORES = lazy_regex(
    r"\brare[- ]earths?\b|\b(?:critical |battery |strategic )minerals?\b|\bmagnets?\b|\blithium\b|\bcobalt\b|\btungsten\b|\bbismuth\b|\btellurium\b|\bgraphite\b|\b(?:samarium|terbium|dysprosium|yttrium|neodymium)\b",
    re.IGNORECASE,
)
# Ores of which chips are made, so that whoever holds them back aims at chips.
_MADE_OF = lazy_regex(r"\b(?:gallium|germanium|antimony)\b", re.IGNORECASE)
