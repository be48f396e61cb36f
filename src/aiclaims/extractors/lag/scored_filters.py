"""What the rules know of every lag, which one that was read by estimated scores is held against as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.bare_plurals import goes_on_from_unnamed
from aiclaims.extractors.lag.cues import NOUNS, idioms
from aiclaims.extractors.lag.evidence import are_wares
from aiclaims.extractors.lag.finding import Finding
from aiclaims.extractors.lag.kinds import are_of_one_maker, counted_around, is_counted, is_of_counted, is_sum
from aiclaims.extractors.lag.marks import PLACES
from aiclaims.extractors.lag.phrases import has_unnamed_subject
from aiclaims.extractors.lag.scored_frames import BARE, MEASURED, MOVING
from aiclaims.extractors.lag.scored_setting import LagSetting
from aiclaims.extractors.lag.stated import is_weighed
from aiclaims.extractors.lag.trends import at_times, between_others, crossed, is_wished
from aiclaims.frames.scored import Anchor, Evoked
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

_NEARING = frozenset({"level", "catch"})
"""Words whose denial leaves somebody behind."""
_COUNTED = lazy_regex(r"\swith\s[\d,]+\s", re.IGNORECASE)
_OTHERS = lazy_regex(
    r"[\"”’]?\s?(?:behind|ahead)?\s(?:of\s)?(?!(?:in|on|at|by|with|for|when|as|and|but|or|even|despite|because|since|while|technologically|of|the|its|their|both|this|"
    r"that|where|after|now|today|until|though|from|to|between|is|are|was|has|have)\b)(?:[a-z]+\b|[A-Z][\w-]*\d|[A-Z][a-z]+[,.;:])"
)
_THINGS = lazy_regex(
    r"\s?(?:behind|ahead)?\s(?:of\s)?(?:(?:the|its|their|this)\s)?(?:[\w-]+\s){0,2}?(?:demand|supply|schedule|expectations|(?:release\s)?dates?|growth|needs|orders|plans?|targets?|curve)\b",
    re.IGNORECASE,
)
"""What is no side, though one may be behind it."""
_PAUSE = lazy_regex(r"[,;:]|(?<![A-Z])\.(?=\s)")
_STOP = lazy_regex(r"[,;:.]|$")
_OF_SIDES = lazy_regex(
    rf"\b(?:{words.TECHNOLOGY}|{words.PARTS}|{words.GAP_NOUNS}|{words.LAG_NOUNS}|{words.LEAD_NOUNS}|it|they|this|that|which|who|both|two|sides|countries|rivals|capabilit(?:y|ies))\b",
    re.IGNORECASE,
)
_NAME = lazy_regex(r"(?<!^)(?<![.:]\s)\b[A-Z][\w-]+")
_SCALE = lazy_regex(r"\bat\s(?:the|an?|this|that|any)\s(?!same\b|equal\b)(?:[\w-]+\s){1,2}$", re.IGNORECASE)
_AFTER = lazy_regex(r"\s(?:after|since)\s")
_LATER_ON = lazy_regex(r"\s(?:on|in|hence)(?=\s*[,;])|\sdown the (?:road|line|track)\b|\s(?:into|on from)\s|\sback,")
"""What makes a time of a length: "eighteen months on, the bet paid"."""
_APART = lazy_regex(
    r"['’]?\s(?:[a-z]+\s)?(?:later|after|before|earlier|sooner|older|newer|old|ago|past|off|away|from|of)\b",
    re.IGNORECASE,
)
"""What sets two apart by a figure that no word of distance stands with."""
_MADE = lazy_regex(r"\s(?:the|an?)\s[a-z]+\sof\b")


_OF_AGE = lazy_regex(rf"\bdifference{words.IN_OTHER_WAYS}", re.IGNORECASE)


def is_of_else(setting: LagSetting, found: Evoked, told: Sequence[Finding]) -> bool:
    """Tell whether a word or a figure speaks of something else than how far two sides are apart.

    Args:
        setting: The passage.
        found: What the word or figure may evoke.
        told: What the rules have found in the passage.
    """
    text, anchor = setting.text, found.anchor
    if any(match.start() <= anchor.end + 1 and anchor.start < match.end() for match in idioms().finditer(text)):
        return True
    if _OF_AGE.search(text) or _is_of_others(setting, anchor) or _is_of_unknown(setting, anchor):
        return True
    if anchor.quantity is None:
        if anchor.text.lower() in {"behind", "ahead"} and not any(
            cue.start <= anchor.start < cue.end for cue in setting.cues
        ):
            return True  # "the firm behind it"
        if "move" in anchor.classes and text.startswith(" than ", anchor.end):
            return True  # "the gap is narrower than that between others"
        if _is_of_people(setting, anchor) or _is_of_scale(text, anchor):
            return True
        if anchor.text.lower() == "behind" and _MADE.match(text, anchor.end):
            return True  # "behind the theft of it"
        if any(between_others().match(text, cue.end) for cue in setting.cues if cue.cue == "gap"):
            return True
        if found.frame != MOVING:
            return _COUNTED.match(text, anchor.end) is not None
        return at_times().search(text, 0, anchor.start) is not None or crossed().search(text) is not None
    if anchor.quantity.name.startswith("no-") or _is_date(setting, anchor):
        return True
    if any(between_others().match(text, cue.end) for cue in setting.cues if cue.cue == "gap"):
        return True
    if "alone" in anchor.classes and (
        anchor.quantity.kind == "percent"  # a share
        or is_counted(setting.passage)  # what was sold or paid in that time
        or not (_APART.match(text, anchor.end) or _relates().search(text))  # how long something lasts
        or _of_events().match(text, anchor.end)
    ):
        return True
    # A bare number beside a gap that a rule has read is a part of that one: "two, three or four months".
    return bool(told) and not any(mark.unit for mark in setting.passage.quantities if mark.start == anchor.start)


@cache
def _relates() -> re.Pattern[str]:
    """Match a word that sets one beside another, without which a length is how long something lasts."""
    return lazy_regex(
        r"\b(?:match|equal|rival|catch|caught|reach|follow|cop(?:y|ie)|repeat|reproduc|resembl|correspond|trail|lag|los[et]|ced|gain|chas|overtak|overtook|surpass|clos)\w*|"
        r"\b(?:level|par|where|like|first|ahead|behind|far|near|from|away|back|than|apart|old|older|newer|start|jump|earlier|before|later|after|late|early|yet|minus|off|short|adrift|deficit|distance|interval|margin|lead|edge|advantage|pace|step|vintage|era|days|what|still|today|now|until|till|same|advance|head|front|dust|better|worse|good|best|weeks|between|against|over|time|sooner|slow|slower|fast|faster|quick|quicker)\b",
        re.IGNORECASE,
    )


@cache
def _of_events() -> re.Pattern[str]:
    """Match what makes a length one that lies between two events, or that a use comes late by."""
    return re.compile(r"\sbetween\s(?:the\s)?(?:two|both|first)\b")


def _is_of_people(setting: LagSetting, anchor: Anchor) -> bool:
    """Tell whether "leaders" are those of a land, and not who is ahead: "urged European leaders"."""
    return anchor.text.lower() in {"leader", "leaders"} and any(
        mark.adjective and mark.end + 1 == anchor.start for mark in setting.passage.entities
    )


def _is_of_scale(text: str, anchor: Anchor) -> bool:
    """Tell whether "level" is where something is looked at, and no parity: "at the aggregate level"."""
    return anchor.text.lower() == "level" and _SCALE.search(text, 0, anchor.start) is not None


def _is_date(setting: LagSetting, anchor: Anchor) -> bool:
    """Tell whether a figure only says when a gap moved that is told before it: "narrowed the gap three years after the debut"."""
    if _LATER_ON.match(setting.text, anchor.end) is not None:
        return True
    if _AFTER.match(setting.text, anchor.end) is None:
        return False
    return any(cue.end <= anchor.start and cue.cue in NOUNS | {"catch"} for cue in setting.cues)


def _is_of_others(setting: LagSetting, anchor: Anchor) -> bool:
    """Tell whether somebody or something else than a side stands behind "ahead of": "ahead of everybody", "behind us"."""
    cue = next(
        (
            cue
            for cue in setting.cues
            if cue.cue in {"behind", "ahead"} and (cue.start == anchor.start or -1 <= cue.start - anchor.end <= 1)
        ),
        None,
    )
    if cue is not None and _THINGS.match(setting.text, cue.end):
        return True
    if cue is None or not _OTHERS.match(setting.text, cue.end):
        return False
    stop = _STOP.search(setting.text, cue.end)
    end = stop.start() if stop else len(setting.text)
    return not any(cue.end <= side.start < end for side in setting.players if side.entity is not None)


def _is_of_unknown(setting: LagSetting, anchor: Anchor) -> bool:
    """Tell whether the subject of the clause has a name that is none of the sides', or is some whom nobody names."""
    before = max((side.end for side in setting.players if side.end <= anchor.start), default=0)
    if before and has_unnamed_subject(setting.text, before, anchor.start):
        return True
    if any(
        they.end <= anchor.start and before <= they.start and goes_on_from_unnamed(setting.passage, they)
        for they in setting.passage.references
    ):
        return True
    predicate = setting.parse.clause_at(anchor.start)
    subject = predicate.subject if predicate is not None else None
    if subject is None or any(subject.start <= side.start < subject.end for side in setting.players):
        return False
    known = any(subject.start <= mark.start < subject.end for mark in setting.passage.entities)
    return not known and _NAME.search(setting.text, subject.start, subject.end) is not None


def has_subject_of_no_side(setting: LagSetting, anchor: Anchor) -> bool:
    """Tell whether a clause has a subject of its own that is neither a technology nor a distance: "the framework falls behind".

    Args:
        setting: The passage, which names no side.
        anchor: What stands in the clause.
    """
    predicate = setting.parse.clause_at(anchor.start)
    subject = predicate.subject if predicate is not None else None
    return subject is not None and _OF_SIDES.search(setting.text, subject.start, subject.end) is None


def holds(setting: LagSetting, found: Evoked, finding: Finding) -> bool:
    """Tell whether a finding is stated, and of two sides and not of their wares, sums or counts.

    Args:
        setting: The passage.
        found: What evoked it.
        finding: The finding.
    """
    passage, anchor = setting.passage, found.anchor
    if are_of_one_maker(passage, finding.parties):
        return False
    unlike = "denied" in anchor.classes and _NEARING.isdisjoint(anchor.classes)
    if "supposed" in anchor.classes or (unlike and found.frame in {BARE, MOVING}):
        return False
    cue = setting.cue_at(anchor)
    if any(
        each.cue in NOUNS and is_weighed(passage.text, each) and _is_of_clause(setting, each, anchor)
        for each in setting.cues
    ):
        return False
    if found.frame == MEASURED and _is_no_distance(passage.text, anchor):
        return False
    if _would_help().search(passage.text, 0, anchor.end):
        return False
    if found.frame != MEASURED:
        if any(mark.entity.type == "chip" for mark in passage.entities) and are_wares(passage, finding.parties, cue):
            return False
        if found.frame == MOVING and is_wished(passage.text, anchor.start):
            return False
        if is_of_counted(passage, cue):
            return False  # "has drawn level with A in patents"
        if found.frame == BARE and not _is_bare_lag(setting, anchor, finding):
            return False
    gaps = [each for each in setting.cues if each.cue == "gap"]
    return not any(is_sum(passage, finding.parties, finding.gap, each) for each in (cue, *gaps))


def _is_of_clause(setting: LagSetting, one: Mark, other: Mark) -> bool:
    """Tell whether no comma or stop stands between two words."""
    first, second = sorted((one, other), key=lambda mark: mark.start)
    return second.start < first.end or not _PAUSE.search(setting.text, first.end, second.start)


def _is_no_distance(text: str, length: Mark) -> bool:
    """Tell whether a length of time is not how far two are apart.

    It is not in "takes 15 months, so that A may press B", "founded six months after A bought B", "ends five years of quiet".
    """
    return (
        not _sets_apart().search(text)
        or _in_a_life().search(text, 0, length.start) is not None
        or (_lasts().search(text, 0, length.start) is not None and _of_it().match(text, length.end) is not None)
    )


@cache
def _in_a_life() -> re.Pattern[str]:
    """Match what happens once in the life of a firm or a person, which is nothing that another could be behind in."""
    return re.compile(
        r"\b(?:founded|established|incorporated|born|acquired|bought|hired|joined|co-founded|set up|spun (?:off|out))\b[^;.]*$"
    )


@cache
def _lasts() -> re.Pattern[str]:
    return re.compile(r"\b(?:end(?:s|ed|ing)?|after|for|despite|following|spent|with|over)\s$", re.IGNORECASE)


@cache
def _of_it() -> re.Pattern[str]:
    return re.compile(r"\sof\s(?!(?:a\s)?(?:lead|advantage|progress|catch)\w*)")


@cache
def _would_help() -> re.Pattern[str]:
    """Match a gain that something would bring, and no lead: "where there would be a security advantage"."""
    return re.compile(
        r"\bthere (?:would|could|might|may) be (?:an?|some|any|no) (?:[\w-]+ ){0,2}advantages?$", re.IGNORECASE
    )


@cache
def _sets_apart() -> re.Pattern[str]:
    """Match a word by which a length may tell how far two are apart."""
    return lazy_regex(
        r"\b(?:behind|ahead|leads?|leading|led|gaps?|lag\w*|catch\w*|caught|match\w*|reach\w*|before|after|later?|earlier|trail\w*|until|till|away|par\w*|clos\w+|advan\w+|edge|distance|delay\w*|within|old\w*|ago|"
        r"head start|margin|slow\w*|narrow\w*|beat\w*|exceed\w*|surpass\w*|overt\w+|outp\w+|rival\w*|equal\w*|replicat\w+|follow\w*|than|separat\w+|difference|apart|to develop|lower|higher|from|off|short|back|past|sooner|new\w*|front|where|handicap|to get|start\w*)\b",
        re.IGNORECASE,
    )


def _is_bare_lag(setting: LagSetting, anchor: Anchor, finding: Finding) -> bool:
    """Tell whether what has no size is plain: it is certain, of two of one sort, in one clause, and of nothing counted."""
    passage = setting.passage
    sides = (finding.parties.laggard, finding.parties.leader)
    if "ahead" in anchor.classes and passage.modality_at(anchor.start) == "hedged":
        return False
    if len({side.type in PLACES for side in sides if side}) > 1 and not any(
        name.endswith("-cue") for name in anchor.classes
    ):
        return False
    if any(_is_apart(setting, anchor, side.name) for side in sides if side):
        return False
    return not counted_around(passage)


def _is_apart(setting: LagSetting, anchor: Mark, name: str) -> bool:
    """Tell whether a side is only the subject of a later clause: "while A is ahead, B tries another way"."""
    own = [side for side in setting.players if side.entity is not None and side.entity.name == name]
    return bool(own) and all(_opens_later(setting, anchor, side) for side in own)


def _opens_later(setting: LagSetting, anchor: Mark, side: Mark) -> bool:
    over = setting.parse.clause_at(side.start) if side.start > anchor.end else None
    return (
        over is not None
        and over.subject is not None
        and over.subject.start <= side.start < over.subject.end
        and "," in setting.text[anchor.end : side.start]
    )
