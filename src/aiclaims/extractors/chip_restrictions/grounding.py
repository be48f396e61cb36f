"""From a finding to a claim: evidence, sources, modality, denial and time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any, cast

import attrs

from aiclaims.extractors.chip_restrictions.carried_periods import carried_period
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.unnamed_goods import goods_meant
from aiclaims.frames import Binding
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, PeriodMark
from aiclaims.reading.modality import modality_at
from aiclaims.schema import Modality, Period


def ground(scene: Scene, findings: Iterable[Finding]) -> tuple[ChipRestrictionClaim, ...]:
    """Ground findings: one claim for each (aspect, action, actor, target, value), items gathered."""
    passage = scene.passage
    denied = _denied_next(passage)
    claims: dict[tuple[object, ...], ChipRestrictionClaim] = {}
    for finding in findings:
        goods = goods_meant(scene, finding)
        key = (
            finding.aspect,
            finding.action,
            finding.actor,
            finding.target,
            finding.value if finding.aspect == "effect" else None,
        )
        if key in claims:
            earlier = claims[key]
            items = tuple(dict.fromkeys((*earlier.items, *goods)))
            # To a type checker a claim is a dataclass of its own kind, which evolve does not know.
            claims[key] = attrs.evolve(
                cast(Any, earlier),
                items=items,
                value=earlier.value or finding.value,
                period=earlier.period or finding.period,
            )
            continue
        at = finding.anchor
        claims[key] = ChipRestrictionClaim(
            evidence=(passage.evidence(),),
            attribution=_credited(passage, finding),
            modality="asserted" if denied else finding.modality or modality_of(scene, at),
            negated=denied or (passage.negated_at(at.start, at.end) if finding.negated is None else finding.negated),
            period=finding.period or carried_period(scene, finding),
            confidence=finding.confidence,
            aspect=finding.aspect,
            action=finding.action,
            actor=finding.actor,
            target=finding.target,
            items=goods,
            value=finding.value,
        )
    return tuple(claims.values())


def confidence_of(binding: Binding, *slots: str) -> float:
    """Tell how sure a binding is: by the slots that the text itself fills, and by how clearly it does."""
    stated = sum(slot in binding.fillers and slot not in binding.inherited for slot in slots) / len(slots)
    return round(min(0.97, 0.55 + 0.35 * stated + 0.05 * min(1.0, max(0.0, binding.margin))), 3)


_DOUBT = lazy_regex(
    r"\b(?:reportedly|allegedly|apparently|supposedly|possibly|probably|potentially|rumou?red|likely)\b", re.IGNORECASE
)


_PERMITS = lazy_regex(
    r"\b(?:may|can|could) (?=(?:now |again |still |once again )*(?:ship|sell|export|resume|buy|import)\b)",
    re.IGNORECASE,
)


# A verb group in the past or present perfect states a fact, whatever stands in brackets before it.
_FACT = lazy_regex(
    r"(?<!\bto )(?<!may )(?<!might )(?<!could )(?<!would )(?<!must )(?<!should )\b(?:has|have|had|was|were|is|"
    r"are|has been|have been|had been)\s+(?:(?:now|also|then|since|all|already|recently|again|only|not|fully|"
    r"effectively|\w+ly)\s+){0,2}$",
    re.IGNORECASE,
)


def _is_past(scene: Scene, at: Mark) -> bool:
    """Tell whether a verb is a plain past with its subject right before it."""
    if not re.match(
        r"\w+ed\b|(?:cut|put|took|told|let|hit|cost|lost|won|got|gave|fell|wrote|built|bought|sold|made|came|went)\b",
        at.text,
    ):
        return False
    subject = next((p for p in reversed(scene.parties) if p.end <= at.start), None)
    between = scene.text[subject.end : at.start] if subject else "x"
    return bool(
        re.fullmatch(
            r"(?:['’]s)?(?:\s+(?:(?:also|then|later|recently|quietly|subsequently|again|first|already|government|"
            r"administration|officials|department|authorities|regulators)|\w+ly))*\s+",
            between,
            re.IGNORECASE,
        )
    )


def modality_of(scene: Scene, at: Mark, *, permitted: bool = False) -> Modality:
    """Tell how a verb's statement is made: by what stands before the verb, or an adverb in its clause.

    Args:
        scene: The scene.
        at: The verb.
        permitted: Whether "may sell" grants a permission here, and is no doubt.
    """
    passage = scene.passage
    if _FACT.search(scene.before(at.start)) or _is_past(scene, at):
        end = passage.clauses.bounds(at.start, len(scene.text))[1]
        return "hedged" if _DOUBT.search(scene.text, max(0, at.start - 60), end) else "asserted"
    text = scene.text[: at.end]
    if permitted:
        text = _PERMITS.sub(lambda match: " " * len(match[0]), text)
    end = passage.clauses.bounds(at.start, len(scene.text))[1]
    if _DOUBT.search(scene.text, at.end, end):
        return "hedged"
    return modality_at(text, passage.clauses, at.start)


_OFFICIAL = lazy_regex(r"\b(?:officials?|government|administration|department|authorities|regulators?)$", re.IGNORECASE)


def _credited(passage: Passage, finding: Finding) -> tuple[str, ...]:
    """Leave out of the sources of a measure the office that takes it: "the agency announced" is the act itself."""
    if finding.aspect != "measure" or finding.actor is None:
        return passage.attribution_at(finding.anchor.start)
    offices = {
        m.entity.name
        for m in passage.entities
        if m.entity.type in {"agency", "country"} and m.country == finding.actor.name
    }
    return tuple(
        name
        for name in passage.attribution_at(finding.anchor.start)
        if name not in offices and not _OFFICIAL.search(name)
    )


def _denied_next(passage: Passage) -> bool:
    """Tell whether the next sentence is a bare denial ("It hasn't.")."""
    following = passage.reading.passages[passage.index + 1 : passage.index + 2]
    return any(
        re.fullmatch(
            r"(?:It|They|He|She|That|This|None of (?:it|this))\s+(?:(?:has|have|did|is|was|were|does|"
            r"do)(?:n['’]t| not)|is (?:not true|false|untrue))[^\w]*",
            p.text,
        )
        for p in following
    )


def dated(scene: Scene, anchor: Mark) -> Period | None:
    """Date what a word tells, by the period nearest to it in its own clause, or as `period_of` does.

    Args:
        scene: The scene.
        anchor: The word.
    """
    own = [
        (scene.passage.barrier(mark.start, anchor.start), abs(mark.start - anchor.start), mark)
        for mark in scene.periods
        if _NO_DATE.search(scene.before(mark.start, 20)) is None
    ]
    close = [each for each in own if each[0] <= _OWN_CLAUSE]
    nearest = min(close, key=lambda each: each[:2])[2] if close else None
    if nearest is not None and nearest.role == "instant":
        # "As of 1 March a licence is required": from then on.
        return attrs.evolve(nearest.period, end=None)
    return period_of(scene, nearest)


_OWN_CLAUSE = 1.5
"""Barriers between a word and a date that still belongs to it."""
# What ends or comes first then, is not when it happens; nor is the year of a law.
_NO_DATE = lazy_regex(r"\b(?:until|before|Act of|ending|ended|fiscal|fiscal year)\s$", re.IGNORECASE)


def period_of(scene: Scene, found: Mark | None) -> Period | None:
    """Date an act: by its own period, one that opens the sentence, one counted from the last act, or its list's."""
    if isinstance(found, PeriodMark):
        return found.period
    opening = next(
        (m for m in scene.periods if m.role in {"plain", "onset"} and len(scene.text[: m.start].split()) <= 1), None
    )
    if opening is not None:
        return opening.period
    earlier = next(
        (c.period for c in reversed(scene.context.recent) if c.period is not None and c.period.start is not None), None
    )
    counted = _counted_from(scene.text, earlier) if earlier else None
    if counted is not None:
        return counted
    plain = [mark for mark in scene.periods if mark.role == "plain"]
    if scene.passage.kind == "item" and len(plain) == 1 and not scene.passage.text[plain[0].end :].strip(" .;)"):
        # A note's one date, at its end, is the date of what it notes.
        return plain[0].period
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    for _ in range(2):
        if parent is None:
            break
        plain = [mark for mark in parent.periods if mark.role == "plain" and not mark.relative]
        if plain:
            return plain[0].period
        parent = parent.previous
    return _set_over(scene)


_LONGEST_SETTING = dt.timedelta(days=366)
"""A heading of many years says when its acts were told of together, not when one of them was."""


def _set_over(scene: Scene) -> Period | None:
    """Give the time of the heading or label that an act without any date of its own stands under."""
    setting = None if scene.passage.periods else scene.passage.setting
    if setting is None or setting.start is None or setting.end is None:
        return None
    return setting if setting.end - setting.start < _LONGEST_SETTING else None


_LATER = lazy_regex(
    r"\b(?:(?P<n>a|one|two|three|four|five|six|\d+)\s(?P<unit>day|week|month|year)s?\s(?P<way>later|earlier|"
    r"before)|the\s(?P<step>next|following|previous)\s(?P<u2>day|morning|week|month|year)|the\s(?P<u3>day|week|"
    r"month|year)\s(?P<w3>before|after))\b",
    re.IGNORECASE,
)


_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _counted_from(text: str, base: Period) -> Period | None:
    """Resolve "a year later" and "the day before" against the period of the act before."""
    match = _LATER.search(text)
    if match is None or base.start is None:
        return None
    number = match["n"].lower() if match["n"] else "a"
    count = _NUMBERS.get(number) or int(number)
    unit = (match["unit"] or match["u2"] or match["u3"]).lower()
    back = (match["way"] or match["w3"] or match["step"] or "").lower() in {"earlier", "before", "previous"}
    steps = -count if back else count
    start = base.start
    if unit == "year":
        return (
            Period.of_month(start.year + steps, start.month)
            if base.precision in {"day", "month"}
            else Period.of_year(start.year + steps)
        )
    if unit == "month" and base.precision in {"day", "month"}:
        months = start.year * 12 + start.month - 1 + steps
        return Period.of_month(months // 12, months % 12 + 1)
    if unit in {"day", "morning"} and base.precision == "day":
        return Period.of_day(start + dt.timedelta(days=steps))
    return base if unit == "morning" or (unit == "day" and not back) else None
