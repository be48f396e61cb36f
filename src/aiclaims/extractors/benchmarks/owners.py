"""Whose scores the numbers of a passage may be, and how many systems an owner stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.brackets import opens_rivals
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.classes import WAS, is_level, is_record
from aiclaims.extractors.benchmarks.clauses import tells_of_another, tells_of_person, told_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.ellipsis import opens_with_score
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.opposition import opposed
from aiclaims.extractors.benchmarks.own_models import is_spoken
from aiclaims.extractors.benchmarks.score_costs import owned_behind
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.frames.coordination import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

_PRONOUN = lazy_regex(r"\b(?:its?|they|their|this)\b", re.I)
_AT_NUMBER = lazy_regex(
    r"(?:['’]s(?:\s+(?:[\w-]+\s+){0,3}?(?:score|result|accuracy|rating|mark)\s+(?:of|is|was|at))?|\s+(?:at|scor(?:es|ed|ing)|register(?:s|ed|ing)|reach(?:es|ed|ing)|achiev(?:es|ed|ing)|manag(?:es|ed|ing)|post(?:s|ed|ing)|hits?|hitting|g[eo]ts?|getting))\s+(?:(?:just|only|about|roughly|around|nearly|over|a|an|some|under)\s+)*"
)
_EACH = lazy_regex(r"(?:\s\([^()]*\))?(?:,?\s+which)?\s+(?:both|each|all)\s+(?!of\b)", re.I)
# "A and B are tied at 96.4", "A and B score 62%": a verb of several.
_DO = lazy_regex(
    r"(?:\s?[)—–-]{1,2})?\s*(?:\b(?:now|still|also|currently|each|all|both)\s+)?\b(?:are|were|have|score|get|reach|hit|achieve|attain|post|sit|stand|land|solve|resolve|answer|manage|come|share|tie|tied|"
    r"(?:surpass|exceed|pass|top|cross|clear|break)(?=\s(?:the\s)?\W{0,2}\d))\b"
)
# "A and B scored 67%": what several did, where nothing governs their names.
_DID = lazy_regex(
    r"(?:\s?[)—–]|\s-)?\s+(?:also\s+|both\s+|each\s+|only\s+|just\s+|\w+ly\s+)?(?:scored|got|reached|hit|achieved|attained|posted|sat at|stood at|landed|solved|resolved|answered|managed|came in|shared|tied|had|failed|"
    r"(?:surpassed|exceeded|passed|topped|crossed|cleared|broke)(?=\s(?:the\s)?\W{0,2}\d))\b"
)
# "70% for A and B (62%)": the second has a number of its own.
_NEXT_NUMBER = lazy_regex(r"(?:['’]s?)?\s*(?:[(:=]|at\s|with\s)?[\s~]*")
# "25 and 44 for A and B respectively"
_IN_TURN = lazy_regex(r"(?:\s+\w+)?,?\s+respectively\b", re.I)
_LEVEL_AT = lazy_regex(
    r"(?:\s+(?:on|in|for)\s[^,;:()%]{1,40}?)?(?:,?\s+(?:\w+\s+)?at|\s+(?:\w+\s+)?(?:with|on))\s+(?:(?:a|an|the|about|around|roughly|exactly|just|same|score|of)\s+){0,4}\W{0,2}"
)
_OPENING, _CLOSING = frozenset("—–-("), frozenset("—–-)")
_EARLIER = lazy_regex(
    r"\b(?:for|of|on|from|by|since|after|before|between|in)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$", re.I
)
_BEST_OF = lazy_regex(r"\b(?:best|top|leading|strongest)\s+$", re.I)
# "On B, robot arms have reached 89%": who is no known system, and yet the subject.
_OWN_SUBJECT = lazy_regex(
    r"(?:^|,\s+)(?!(?:on|in|at|for)\b)(?:(?!accuracy|scores?\b|performance|rates?\b|results?\b|averages?\b|models?\b|numbers?\b|figures?\b|it\b|they\b|that\b|this\b)[a-z][\w’'-]*\s+){1,9}?"
    r"(?:has|have|had)\s+(?:reached|achieved|scored|hit|attained)\b"
)


# "Blew past the scores of all earlier models, scoring 88%"
_RESULTS_OF = lazy_regex(r"\b(?:scores|results|performance|accuracy|level|those|that) of (?:the )?$", re.I)


def find_owners(
    scene: Scene, values: Sequence[ScoreMark], compared: Sequence[BenchmarkClaim]
) -> list[SystemMark | Entity]:
    """Give those whose scores some numbers may be: the systems of the passage, else those of the claims before.

    Args:
        scene: The passage.
        values: The numbers.
        compared: The comparisons of the passage.
    """
    last = scene.last_comparison
    models: list[SystemMark | Entity] = [
        mark
        for mark in scene.systems
        if mark.model
        and not (
            mark.entity.type == "group"
            and (is_record(mark.text) or _RESULTS_OF.search(scene.passage.text, 0, mark.start))
            and not any(WAS.fullmatch(scene.passage.text, mark.end, value.start) for value in values)
        )
    ]
    firms: list[SystemMark | Entity] = [
        mark
        for mark in scene.systems
        if not mark.model
        and mark.entity.type == "firm"
        and (not is_object(scene, mark) or _is_scored(mark, scene, values))
    ]
    # "The best US model scores 66": a country's best stands for the country.
    models += [
        mark
        for mark in scene.systems
        if mark.entity.type == "country" and _BEST_OF.search(scene.passage.text[: mark.start])
    ]
    # "The lab recorded Foo at 32%": a firm right before a number stands for its model.
    models += [mark for mark in scene.systems if models and _is_scored(mark, scene, values)]
    models.sort(key=lambda mark: mark.start if isinstance(mark, SystemMark) else 0)
    found = models or firms
    untold = [
        value
        for value in values
        if (opened := opens_rivals(scene, value)) is not None and not _told_before(scene, opened)
    ]
    told = [told_of(scene, value.start) for value in values] if found and _PRONOUN.search(scene.passage.text) else []
    owned = any(each is not None and each.owned for each in told)
    if found and values and (untold or owned or opens_with_score(scene)):
        # "MMLU: 78%, up from A's 65%": the first is said of what the passage hangs on.
        implied = scene.implied_system()
        found = (
            [implied, *found]
            if implied is not None and all(mark.entity != implied for mark in scene.systems)
            else found
        )
    unnamed = {claim.system for claim in compared} - {mark.entity for mark in scene.systems}
    if (
        len(unnamed) == 1
        and found
        and unnamed.isdisjoint(each for each in found if isinstance(each, Entity))
        and any((of := told_of(scene, value.start)) is None or of.owned for value in values)
    ):
        found = [*unnamed, *found]  # "Surpassed A on B: 41% vs 32%": the first is of whom the sentence goes on about
    strangers: list[SystemMark | Entity] = [*scene.strangers]
    if found:
        found = [*found, *strangers]
    if not found and not strangers:
        if is_spoken(scene.passage.text):
            return []  # "We could reach 95%," an engineer said: whose that is, nobody tells
        if scene.headed_pair is not None and any(opposed(scene, value, values) for value in values):
            return [*scene.headed_pair]  # "A vs. B", and under it "MMLU: 78 vs. 65"
        latest = scene.last
        # Who was scored since is told of, not the two compared before.
        still = latest is not None and last is not None and latest.system in {last.system, last.baseline}
        if last is not None and last.baseline is not None and still and not is_level(last.baseline.name):
            return [last.system, last.baseline]
        rival = scene.rival_of(latest.system) if latest is not None else None
        if latest is not None and rival is not None and any(opposed(scene, value, values) for value in values):
            return [latest.system, rival]  # "On B the gap is 78% against 53%": of the two scored before
        if _OWN_SUBJECT.search(scene.passage.text):
            return []
        implied = scene.implied_system()
        told = [told_of(scene, value.start) for value in values]
        if values and all(
            tells_of_another(scene, value.start) or tells_of_person(scene, value.start) for value in values
        ):
            return []  # "The best system among seven gets 33%", "you can now run 73% at home"
        measured = scene.goes_on and any(each is not None and (each.owned or each.measured) for each in told)
        return [implied] if implied is not None and (scene.tests or measured or scene.last is not None) else []
    mark = found[0] if len(found) == 1 else None
    if isinstance(mark, SystemMark) and any(opposed(scene, value, values) for value in values):
        # "On B it has 72 percent against 63": the other is the one that it was compared or scored with before.
        rival = scene.rival_of(mark.entity)
        if rival is not None:
            return [mark, rival]
    return found


def _is_others(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is told of whoever stands behind it, or set against the one before.

    Args:
        scene: The passage.
        value: The number.
        values: All that may be scores.
    """
    return owned_behind(scene, value) or opposed(scene, value, values)


def _is_scored(mark: SystemMark, scene: Scene, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a firm stands right before a number, as only what is tested does: "Foo at 32%"."""
    return (
        not mark.model
        and mark.entity.type == "firm"
        and any(_AT_NUMBER.fullmatch(scene.passage.text, mark.end, value.start) for value in values)
    )


def _told_before(scene: Scene, opened: int) -> bool:
    """Tell whether a system is named before a bracket and outside of all others."""
    text = scene.passage.text
    return any(
        mark.end <= opened and text.count("(", 0, mark.start) == text.count(")", 0, mark.start)
        for mark in scene.systems
    )


def _has_own_subject(scene: Scene, value: ScoreMark, other: ScoreMark, group: Sequence[SystemMark]) -> bool:
    """Tell whether a later number is told of somebody named in a clause behind: "A and B scored 90%, while C got 88%"."""
    text = scene.passage.text
    return any(
        value.end <= mark.start
        and mark.end <= other.start
        and mark not in group
        and _NEXT_CLAUSE.fullmatch(text, value.end, mark.start)
        for mark in scene.systems
    )


# "90% on AIME 2025, while "
_NEXT_CLAUSE = lazy_regex(
    r"[^,;]{0,60}[,;]\s(?:(?:and|but|while|whereas|with)\s)?(?:(?:the|only|[A-Z][\w.&-]*['’]s)\s)*"
)


def all_of(
    scene: Scene, owner: SystemMark | Entity, value: ScoreMark, values: Sequence[ScoreMark]
) -> tuple[Entity, ...]:
    """Give all that an owner stands for: "they both" is two, and so is "A and B both".

    Args:
        scene: The passage.
        owner: To whom a number was given.
        value: The number.
        values: All that may be scores.
    """
    if isinstance(owner, Entity):
        return (owner,)
    if not owner.reference and owner.end <= value.start and _EACH.match(scene.passage.text, owner.end):
        group = group_of(scene.passage, owner, scene.systems)
        return tuple(mark.entity for mark in group if mark.end <= owner.end)
    if not owner.reference and owner.end <= value.start and _DO.match(scene.passage.text, owner.end):
        group = group_of(scene.passage, owner, scene.systems)
        if (
            group[-1] is owner
            and ";" not in scene.passage.text[group[0].end : owner.start]
            and all(
                other.end <= owner.start
                or other is value
                or (value.end <= other.start and _is_others(scene, other, values))
                or _has_own_subject(scene, value, other, group)
                for other in values
            )
        ):
            return tuple(mark.entity for mark in group)
    if not owner.reference and owner.end <= value.start and _DID.match(scene.passage.text, owner.end):
        group = group_of(scene.passage, owner, scene.systems)
        text = scene.passage.text
        enclosed = text[: group[0].start].rstrip()[-1:] in _OPENING and text[owner.end :].lstrip()[:1] in _CLOSING
        joined = len(group) > 1 and (enclosed or cues.AND.search(text, group[-2].end, group[-1].start))
        only = all(
            other is value or other.end <= owner.start or _has_own_subject(scene, value, other, group)
            for other in values
        ) and not _EARLIER.search(scene.passage.text, 0, group[0].start)
        if joined and only and group[-1] is owner and not is_object(scene, owner):
            return tuple(mark.entity for mark in group)
    if owner.start >= value.end and owned_behind(scene, value):
        # "70% for A and B"
        group = group_of(scene.passage, owner, scene.systems)
        alone = not any(
            other.start >= owner.end and _NEXT_NUMBER.fullmatch(scene.passage.text, group[-1].end, other.start)
            for other in values
        )
        alone = alone and not _IN_TURN.match(scene.passage.text, group[-1].end)
        if group[0] is owner and alone and cues.AND.search(scene.passage.text, owner.end, group[-1].start):
            return tuple(mark.entity for mark in group)
    if owner.plural and owner.text[:4].lower() == "both":
        return (owner.entity, *owner.others)
    if owner.plural:
        last = scene.last_comparison
        if last is not None and last.baseline is not None:
            return (last.system, last.baseline)
    return (owner.entity,)


def level_at(
    scene: Scene, owner: SystemMark | Entity, value: ScoreMark, compared: Sequence[BenchmarkClaim]
) -> tuple[Entity, ...]:
    """Give those who are said to be level with the owner of a number: "A ties B at 81%".

    Args:
        scene: The passage.
        owner: To whom the number was given.
        value: The number.
        compared: The comparisons of the passage.
    """
    level = [claim for claim in compared if claim.relation == "on_par" and claim.value is None and not claim.negated]
    last = next((mark for mark in reversed(scene.systems) if mark.end <= value.start), None)
    if not level or last is None or not _LEVEL_AT.fullmatch(scene.passage.text, last.end, value.start):
        return ()
    if any(claim.baseline == last.entity and claim.relation != "on_par" for claim in compared):
        return ()  # "Matches B on maths and beats it with 81% on code"
    with_last = [claim for claim in level if claim.baseline == last.entity]
    if isinstance(owner, SystemMark) and owner is not last:
        # "A ties B on maths at 81%" is said of both, whichever the number was given.
        return (last.entity,) if any(claim.system == owner.entity for claim in with_last) else ()
    return tuple(dict.fromkeys(claim.system for claim in with_last))
