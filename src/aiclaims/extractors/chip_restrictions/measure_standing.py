"""Whether a measure is told as done, planned or pondered, and by a rule."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_clauses import is_norm
from aiclaims.extractors.chip_restrictions.bill_items import is_of_bill
from aiclaims.extractors.chip_restrictions.grounding import modality_of
from aiclaims.extractors.chip_restrictions.known_verbs import verb_behind
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import PERMISSION, Act
from aiclaims.extractors.chip_restrictions.standing import done_along_with
from aiclaims.extractors.chip_restrictions.told import GROWING
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.schema import Modality

# What could no longer be done was so; no doubt is meant.
_PAST_BAR = lazy_regex(r"\bcould(?:n['’]t|\s(?:not|no longer|never))\s(?:\w+ly\s)?(?:be\s)?$", re.IGNORECASE)
_PONDERED = lazy_regex(r"(?:consider|weigh|mull|discuss|propos)", re.IGNORECASE)
_PLANNED = lazy_regex(r"(?:plan|prepar|threaten)", re.IGNORECASE)


def _is_headlined(scene: Scene, act: Act) -> bool:
    """Tell whether an infinitive is the verb of a headline, and so the future: "Biden to hit China with curbs"."""
    predicate = act.deed.predicate
    if act.deed.noun or predicate is None or predicate.form != "infinitive" or predicate.governor is not None:
        return False
    if predicate.subject is None or predicate.link != "main":
        return False
    return verb_behind(scene, predicate) is None  # "The decision to bar sales was announced": the verb is another


def modality_of_measure(scene: Scene, act: Act) -> Modality | None:
    """Correct the general reading: a permission's "may" is no doubt, nor is "would" in what an office told."""
    if is_of_bill(scene):
        return "hedged"
    if (act.verb == "allow" and PERMISSION.match(act.text)) or is_norm(scene, act):
        return "asserted"
    if act.deed.doing == "permit" and act.passive:
        # "said that it could be sold": leave, and no doubt.
        return "asserted"
    if act.verb == "forbidden" and act.deed.predicate is not None and _PAST_BAR.search(scene.before(act.start, 25)):
        return "asserted"
    if _PONDERED.match(act.text) or GROWING.search(scene.before(act.start, 120)):
        return "hedged"
    if _PLANNED.match(act.text) or _is_headlined(scene, act):
        return "forecast"
    along = done_along_with(scene, act)
    if along is not None:
        # "will court the Gulf while restricting exports": both are yet to come.
        headlined = along.form == "infinitive"
        return "forecast" if headlined else modality_of(scene, Mark(start=along.head, end=along.end, text=""))
    if re.search(
        r"\b(?:told|informed|notified|disclosed|ruled|ordered)\b[^.;]*\bwould(?: now| also| again| soon)?\s+$",
        scene.before(act.start, 200),
    ):
        return "asserted"
    if re.search(r"\b(?:said|announced|says|added|vowed)\b[^.;]*\bwould(?: \w+)?\s+$", scene.before(act.start, 200)):
        # "said that it would" is a future told in the past.
        return "forecast"
    told = modality_of(scene, act, permitted=True)
    return "forecast" if told == "asserted" and _is_foreseen(scene, act) else told


def _is_foreseen(scene: Scene, act: Act) -> bool:
    """Tell whether somebody sees an act coming: "analysts see Washington barring the part"; a time that saw it has seen it."""
    predicate = act.deed.predicate
    subject = predicate.subject if predicate is not None and predicate.link == "reduced" else None
    sees = _SEES.search(scene.before(subject.start, 12)) if subject is not None else None
    if subject is None or sees is None:
        return False
    seeing = subject.start - len(scene.before(subject.start, 12)) + sees.start()
    return not any(period.end == seeing for period in scene.passage.periods)


_SEES = lazy_regex(r"\ssees?\s(?:the\s)?$")
