"""From a finding to a claim: evidence, sources, modality, denial and time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

import attrs

from aiclaims.extractors.chip_restrictions.act_periods import in_force
from aiclaims.extractors.chip_restrictions.carried_periods import carried_period
from aiclaims.extractors.chip_restrictions.claim import ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.extractors.chip_restrictions.unnamed_goods import goods_meant
from aiclaims.frames import Binding
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.modality import is_estimated, modality_at
from aiclaims.schema import Modality


def ground(scene: Scene, findings: Iterable[Finding]) -> tuple[tuple[Finding, ChipRestrictionClaim], ...]:
    """Ground findings: one claim for each (aspect, action, actor, target, value), items gathered, with the first finding that made it."""
    passage = scene.passage
    denied = _denied_next(passage)
    claims: dict[tuple[object, ...], ChipRestrictionClaim] = {}
    told: dict[tuple[object, ...], Finding] = {}
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
        modality = "asserted" if denied else _modality(scene, finding)
        told[key] = finding
        claims[key] = ChipRestrictionClaim(
            evidence=(passage.evidence(),),
            attribution=_credited(scene, finding),
            modality=modality,
            negated=denied or _is_negated(scene, finding),
            period=in_force(scene, finding, modality) or carried_period(scene, finding),
            confidence=finding.confidence,
            aspect=finding.aspect,
            action=finding.action,
            actor=finding.actor,
            target=finding.target,
            items=goods,
            value=finding.value,
        )
    return tuple((told[key], claim) for key, claim in claims.items())


def confidence_of(binding: Binding, *slots: str) -> float:
    """Tell how sure a binding is: by the slots that the text itself fills, and by how clearly it does."""
    stated = sum(slot in binding.fillers and slot not in binding.inherited for slot in slots) / len(slots)
    return round(min(0.97, 0.55 + 0.35 * stated + 0.05 * min(1.0, max(0.0, binding.margin))), 3)


_DOUBT = lazy_regex(
    r"\b(?:reportedly|allegedly|apparently|supposedly|possibly|probably|potentially|rumou?r(?:ed|s)?|likely|"
    r"threaten(?:s|ed)?|drafts|drafting|suggests? that|"
    r"(?:follow(?:s|ed|ing)?|after|amid|despite|of) (?:media |press |news |recent |unconfirmed |several |multiple )*reports that)\b",
    re.IGNORECASE,
)
_ALLEGED = lazy_regex(
    r"\b(?:alleged|suspected|rumou?red|supposed) (?:[\w-]+ ){0,3}$|"
    r"\b(?:(?:accused|suspected) of|(?:accusations?|allegations?|suspicions?|rumou?rs?) (?:of|that|over)) (?:[\w.’'-]+ ){0,6}$",
    re.IGNORECASE,
)
# What is only laid before those who decide: "introduced a bill to ban"; one that was signed is law.
_PROPOSED = lazy_regex(
    r"\b(?:bills?|proposals?(?: in [A-Z]\w+)?|amendments?|(?:proposed|draft) [a-z]{3,12}|"
    r"(?:drafting|considering|preparing|proposing) (?:an? |new |stricter |further )*(?:rules?|orders?|regulations?|curbs|controls|legislation|measures))"
    r" (?:that (?:would|could) (?:also )?|(?:to|aimed at|aiming to|seeking to|meant to|designed to) (?:\w+ly )?)$",
    re.IGNORECASE,
)
_PASSED = lazy_regex(r"\b(?:signed|passed|enacted|adopted|approved)\s[^.;,]{0,50}$", re.IGNORECASE)
# What somebody only asks a ruler for: "urged the ministry to ban"
_URGED = lazy_regex(
    r"\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)?\son|ask(?:s|ed|ing)?|lobb(?:y|ies|ied|ying)|press(?:es|ed|ing)?)\s"
    r"[^.;,]{0,40}?\b(?:administration|government|White House|Congress|department|ministry|Washington|Beijing|The Hague|Brussels|Tokyo|Seoul|BIS|president|Biden|Trump)\b"
    r"[^.;,]{0,30}?\sto\s",
    re.IGNORECASE,
)
# What somebody could do no longer he did not do.
_NO_LONGER = lazy_regex(r"\bcould (?=(?:\w+ )?no longer\b)", re.IGNORECASE)


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


def modality_of(scene: Scene, at: Mark, *, permitted: bool = False, lobbies: bool = False) -> Modality:
    """Tell how a verb's statement is made: by what stands before the verb, or an adverb in its clause.

    Args:
        scene: The scene.
        at: The verb.
        permitted: Whether "may sell" grants a permission here, and is no doubt.
        lobbies: Whether it is the urging itself that is told, and not what is urged.
    """
    passage = scene.passage
    urged = not lobbies and _URGED.search(scene.text, max(0, at.start - 110), at.end + 60)
    before = scene.before(at.start, 110)
    proposed = _PROPOSED.search(before)
    if urged or _ALLEGED.search(before) or (proposed and not _PASSED.search(before, 0, proposed.start())):
        return "hedged"
    if _FACT.search(scene.before(at.start)) or _is_past(scene, at):
        end = passage.clauses.bounds(at.start, len(scene.text))[1]
        return "hedged" if _is_doubted(scene.text, max(0, at.start - 60), end) else "asserted"
    text = _NO_LONGER.sub(lambda match: " " * len(match[0]), scene.text[: at.end])
    if permitted:
        text = _PERMITS.sub(lambda match: " " * len(match[0]), text)
    end = passage.clauses.bounds(at.start, len(scene.text))[1]
    if _is_doubted(scene.text, at.end, end) or _DOUBT.match(at.text) or _THREATENS.search(scene.before(at.start)):
        return "hedged"
    if _PREPARES.search(scene.before(at.start)) or _TO_COME.match(scene.text, at.end):
        return "forecast"
    return modality_at(text, passage.clauses, at.start)


def _is_doubted(text: str, start: int, end: int) -> bool:
    """Tell whether a word of doubt stands there, and not in a clause on something else: "something that was likely meant"."""
    return any(_ELSE.search(text, start, match.start()) is None for match in _DOUBT.finditer(text, start, end))


_ELSE = lazy_regex(
    r",\s(?:something|a\s\w+|which|as)\s(?:that\s|which\s)?(?:is|was|are|were|has|had)\s(?:\w+\s)?$", re.IGNORECASE
)
_THREATENS = lazy_regex(r"\b(?:threaten(?:s|ing)?|risks?) (?:to )?(?:\w+ly )?$", re.IGNORECASE)
_PREPARES = lazy_regex(
    r"\b(?:is|are|['’]s|['’]re) (?:\w+ly )?(?:preparing|readying|gearing up|getting ready|poised|about|working|looking) to (?:\w+ly )?$|"
    # "is working on barring sales", "on rules to bar sales"
    r"\b(?:working on|looking (?:into|at)) (?:(?:an? |new |stricter |further )*(?:rules?|orders?|regulations?) to )?(?:\w+ly )?$",
    re.IGNORECASE,
)
# "Curbs on tools to come into force in May"
_TO_COME = lazy_regex(
    r"(?:\s[\w’'-]+){0,6}?\sto (?:come into (?:force|effect)|take effect|go into (?:effect|force))\b", re.IGNORECASE
)


def _is_negated(scene: Scene, finding: Finding) -> bool:
    """Tell whether an act is denied: in its verb group, as whoever found it tells, or by a verb over it."""
    at = finding.anchor
    before = scene.before(at.start, 110)
    neither = _NEITHER.search(before) is not None or (
        before.lower().endswith("neither ") and _NOR.match(scene.text, at.start) is not None
    )
    if finding.negated is None:
        return scene.passage.negated_at(at.start, at.end) or neither
    over = finding.aspect != "effect" and (neither or _DENIED_OVER.search(scene.before(at.start, 110)) is not None)
    return finding.negated != over


_NEITHER = lazy_regex(r"\bneither\s[^.;]{1,60}?\snor\s[^.;,]{0,60}$", re.IGNORECASE)
_NOR = lazy_regex(r"[^.;]{1,80}?\snor\s", re.IGNORECASE)
# "denied that it had banned", "has no plans to ban", "does not expect them to ban"
_DENIED_OVER = lazy_regex(
    r"\b(?:den(?:y|ies|ied)\s(?:that|it|having|reports|claims)|no\s(?:plans?|intention)\s(?:to|of)|"
    r"(?:not|n['’]t)\s(?:expect|plan|intend|anticipate)|ha(?:s|ve|d)\syet\sto)\b[^.;,]{0,80}$",
    re.IGNORECASE,
)
_OFFICIAL = lazy_regex(r"\b(?:officials?|government|administration|department|authorities|regulators?)$", re.IGNORECASE)


def _modality(scene: Scene, finding: Finding) -> Modality:
    """Tell how an act is told; what somebody expects a rule to bring about is a forecast."""
    told = finding.modality or modality_of(scene, finding.anchor, lobbies=finding.action == "lobby")
    if (
        told == "asserted"
        and finding.aspect == "effect"
        and (_FORESEES.search(scene.text, 0, finding.anchor.end) or _FORESEEN.match(scene.text, finding.anchor.end))
    ):
        return "forecast"
    passage, at = scene.passage, finding.anchor.start
    if told != "asserted" or finding.value is None or passage.attribution:
        return told
    return "hedged" if is_estimated(scene.text, passage.clauses, at) else told


_FORESEES = lazy_regex(
    r"\b(?:expect(?:s|ed)?|anticipate[sd]?|forecast(?:s|ed)?|foresees?|sees|reckons)\b(?!['’ ]s?\w*ations?)",
    re.IGNORECASE,
)
_FORESEEN = lazy_regex(r"\s(?:an? )?(?:expected|anticipated|projected|looming)\s", re.IGNORECASE)
_EXPECTS = lazy_regex(
    r"(?:['’]s (?:management|chief executive|CEO|CFO))?,?\s(?:\w+ly |also |itself |now |still |had |has |have )*"
    r"(?:(?:do|does|did)(?: not|n['’]t) )?(?:expect|anticipat|forecast|estimat|project|reckon|predict|warn|foresee|see)(?:s|e|es|ed)?\b",
)


def _credited(scene: Scene, finding: Finding) -> tuple[str, ...]:
    """Leave out of the sources of a measure the office that takes it, and credit an effect to who expects it."""
    passage, at = scene.passage, finding.anchor.start
    if finding.aspect == "effect":
        expecting = [p.entity.name for p in scene.parties if p.start < at and _EXPECTS.match(scene.text, p.end)]
        return passage.attribution_at(at) or tuple(expecting[-1:])
    if finding.aspect != "measure" or finding.actor is None:
        return passage.attribution_at(at)
    offices = {
        m.entity.name
        for m in passage.entities
        if m.entity.type in {"agency", "country"} and m.country == finding.actor.name
    }
    return tuple(name for name in passage.attribution_at(at) if name not in offices and not _OFFICIAL.search(name))


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
