"""Rules of trade that are on something else than chips: arms, what bombs are made of, forced labour, ores where nobody speaks of chips."""

from __future__ import annotations

import re
from functools import lru_cache

from aiclaims.extractors.chip_restrictions.regime import lead_of, names_hardware, near, times_chips_are_named
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex

_NEAR = 2
"""Passages just before in which chips may be what ores are held back for."""
_OFTEN = 8
_TIMES = 5
"""How often a document that is on other rules names them, and how often for each time that it names chips."""


def is_of_other_regime(scene: Scene, finding: Finding) -> bool:
    """Tell whether what a passage tells of is a rule on other goods, persons or deeds.

    Args:
        scene: The passage.
        finding: What was found in it.
    """
    told = " ".join((scene.text, *finding.items))
    if _OTHER.search(scene.text):
        return not times_chips_are_named(told)
    if _is_elsewhere(lead_of(scene.passage.reading.document.text)) and not (
        times_chips_are_named(told) or _MADE_OF.search(told)
    ):
        return True
    if _ORES.search(told) is None or _MADE_OF.search(told) or names_hardware(told):
        return False
    title = scene.passage.reading.document.title or ""
    return not any(times_chips_are_named(text) for text in (title, *(p.text for p in near(scene.passage, _NEAR))))


@lru_cache(maxsize=16)
def _is_elsewhere(text: str) -> bool:
    """Tell whether a whole document is on other rules, and names chips only in passing."""
    others = sum(1 for pattern in (_OTHER, _ORES) for match in pattern.finditer(text) if not _REASON.match(match[0]))
    return others >= _OFTEN and others > _TIMES * times_chips_are_named(text)


_OTHER = lazy_regex(
    r"\b(?:ITAR|AUKUS|MTCR|CoCom|Wassenaar|UFLPA)\b|\bMissile Technology|\bAustralia Group\b|\bNuclear Suppliers\b|"
    r"\b(?:defen[cs]e|munitions?|dual-use biological|biological|chemical(?: weapons)?|nuclear|missile|stealth|drone|UAV|oilfield|oil and gas|farm|agricultural|energy|airline|visa|textile|coal|beef|"
    r"spyware|surveillance)[- ](?:(?:extraction|refining|production|processing)[- ])?(?:articles?|trade|exports?|items?|equipment|controls?|precursors?|agents?|materials?|components?|technolog(?:y|ies)|goods|products?|restrictions?|bans?|sanctions|rules)\b|"
    r"\b(?:forced labou?r|Uyghur|Xinjiang|human rights|spyware|polyvinyl|PVC)\b|\bInternational Traffic in Arms\b|\bUSML\b|\bMunitions List\b|\b5G (?:networks?|gear|equipment|infrastructure|rollouts?)\b|\b(?:counter-?narcotics|fentanyl)\b|"
    r"\bexport(?:s|ing)? (?:of )?(?:energy|oil|gas|crude|commodities)\b",
    re.IGNORECASE,
)
# Why chips are kept from somebody, too.
_REASON = lazy_regex(r"forced|Uyghur|Xinjiang|human rights|surveillance", re.IGNORECASE)
_ORES = lazy_regex(
    r"\brare[- ]earths?\b|\b(?:critical |battery |strategic )minerals?\b|\bmagnets?\b|\blithium\b|\bcobalt\b|\btungsten\b|\bbismuth\b|\btellurium\b|\bgraphite\b|\b(?:samarium|terbium|dysprosium|yttrium|neodymium)\b",
    re.IGNORECASE,
)
# Ores of which chips are made, so that whoever holds them back aims at chips.
_MADE_OF = lazy_regex(r"\b(?:gallium|germanium|antimony)\b", re.IGNORECASE)
