"""Verbs of harm: which of them state a consequence, and which only describe or tell what a rule does."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.standing import is_noun
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark


def verbs_of_harm(scene: Scene) -> list[CueMark]:
    """Find the verbs that state a consequence, in order."""
    plain = [v for v in scene.cues("EFFECTS", "harm") if not (is_noun(scene, v) or _is_adjective(scene, v))]
    return sorted([*plain, *_with_harm(scene)], key=lambda verb: verb.start)


# A harm as a noun, with whom it is on; a small one, or none, is no consequence.
_HARM = lazy_regex(
    r"\s(?:(?!(?:no|not|little|limited|minimal|negligible|small|modest|any)\b)[\w“\"’-]+,?\s){0,5}?(?:effects?|impacts?|damage|havoc|setbacks?|"
    r"blows?|toll|disruptions?|consequences|threats?|problems?|hardship)[”\"]?\s(?:on|to|for|with|in|upon)\b",
    re.IGNORECASE,
)


def _with_harm(scene: Scene) -> list[CueMark]:
    """Find verbs whose object is a harm ("have a severe effect on"), each up to the end of the noun."""
    return [
        attrs.evolve(verb, end=verb.end + match.end())
        for verb in scene.cues("EFFECTS", "inflict")
        if (match := _HARM.match(scene.text[verb.end :]))
    ]


_ACTS = lazy_regex(
    r"(?:restrict|block|prevent|stop|curb|cut|limit|curtail|threaten|bar|affect|hit|impact|cap)", re.IGNORECASE
)
_TRADE = lazy_regex(
    r"\s+(?:off\s+)?(?:(?:the|all|any|some|certain|its|their|u\.?s\.?|american|nvidia['’]s|chinese|china['’]s|new|further|"
    r"direct|how|which|chip|h20|ai|gpu|foreign|overseas)\s+){0,3}?(?:exports?|exporting|sales?|selling|shipments?|shipping|"
    r"imports?|re-?exports?|trade|transfers?|supply of|supplies of|use of|purchases?)\b|"
    r"\s+(?:[\w.’'-]+\s){1,4}?(?:from (?:export|sell|ship|buy|access|purchas|obtain|acquir|import|supply|us)\w*)\b|"
    r"\s+(?:the\s)?(?:H\d{2,3}s?|A\d{3}s?|chips?|products|goods|items|equipment|tools|processors)\b(?!['’]s?)",
    re.IGNORECASE,
)


def is_act(scene: Scene, verb: Mark, cause: Cause) -> bool:
    """Tell whether a rule only does what it is for ("the rule blocks sales of chips")."""
    return (
        cause.kind in {"rule", "carried"}
        and _ACTS.match(verb.text) is not None
        and _TRADE.match(scene.text, verb.end) is not None
        and not re.match(r"\s+[\w.’'\s-]{0,40}?(?:by|of|to)?\s*(?:\$|US\$)\s?\d", scene.text[verb.end :])
    )


def _is_adjective(scene: Scene, verb: Mark) -> bool:
    """Tell whether a participle only describes what follows ("with reduced power", "a very limited number")."""
    before, after = scene.before(verb.start), scene.after(verb.end)
    if not verb.text.lower().endswith("ed"):
        return False
    if re.match(r"\s*(?:[,.;:)]|$)", after):
        return re.search(r"\b(?:be|been|is|are|was|were|has|have)\s+(?:\w+ly\s+)?$", before) is None
    return bool(
        re.search(
            r"\b(?:with|of|at|by|the|an?|its|their|for|and|very|more|less|most|least|a massive|only|on)\s+(?:\w+ly\s+)?"
            r"(?:[a-z-]+,\s+)?$",
            before,
        )
        and re.match(r"\s+[a-z]", after)
        and not re.match(r"\s+(?:the|its|their|by|in|on|to|an?)\b", after)
        and not re.search(r"\band\s+$", before)
    )
