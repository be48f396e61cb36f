"""Lags that no rule has read, found by their estimated scores."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.extractors.lag.camps import CLOSED, OPEN
from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.extractors.lag.cues import NOUNS
from aiclaims.extractors.lag.evidence import is_about_technology
from aiclaims.extractors.lag.finding import Finding
from aiclaims.extractors.lag.gaps import Gap
from aiclaims.extractors.lag.marks import sort_of
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.scored_filters import has_subject_of_no_side, holds, is_of_else
from aiclaims.extractors.lag.scored_frames import BARE, LEVEL, MEASURED, MOVING, SCHEME, may_tell
from aiclaims.extractors.lag.scored_setting import LagSetting, is_turned
from aiclaims.extractors.lag.stated import in_history
from aiclaims.extractors.lag.topic import RIVALS
from aiclaims.extractors.lag.trends import falls_further, movement
from aiclaims.extractors.lag.unnamed import is_plain
from aiclaims.frames.scored import Couple, Evoked, Model, couples, evoked, read_model, weighed
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage
from aiclaims.schema import Quantity

LEAST, _LEAST_MEASURED = 0.6, 0.35
"""Probability below which no claim is made; a figure beside two sides seldom tells anything else."""

_GLANCE = 0.2
"""Probability below which a word is not looked at."""
_BETWEEN = frozenset({"gap", "level", "move", "catch", "alone"})
"""What two that are named in one breath may be apart by: "the gap between A and B"."""
_KNOWN = ("known", "rival")
_BEHIND = lazy_regex(r"\bbehind\s(?:the\s)?$", re.IGNORECASE)
_NEARING = lazy_regex(
    r"\b(?:approach|near)(?:es|s|ed|ing)\s(?:[\w-]+\s)?$|\bclos(?:e|ing)\s(?:in\s)?(?:to|on)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
"""What leaves who is not level yet behind, by ever less: "approaching parity"."""
_BESIDE = 0.25
"""How likely a listed side must be, beside the likeliest."""


@cache
def lag_model() -> Model:
    """Read the scores, once."""
    return read_model("aiclaims.extractors.lag", "scores.txt")


def scored_findings(passage: Passage, context: Context, told: Sequence[Finding]) -> Iterator[Finding]:
    """Find what a passage states beside what the rules have found in it.

    Args:
        passage: The passage.
        context: The claims before.
        told: What the rules have found.
    """
    setting = _setting_of(passage, context)
    if setting is not None:
        yield from (finding for _, finding in _with_words(setting, told))


def told_by_scores(
    passage: Passage, context: Context, told: Sequence[Finding], parties: Parties, gap: Quantity | None
) -> str | None:
    """Name the word or figure that told a lag, and the features that weighed most; None where a rule found it.

    Args:
        passage: The passage.
        context: The claims before.
        told: What the rules have found.
        parties: The two sides of the lag.
        gap: How far they are apart.
    """
    setting = _setting_of(passage, context)
    if setting is None:
        return None
    found = next(
        (
            found
            for found, each in _with_words(setting, told)
            if each.parties.order == parties.order and (each.gap.quantity if each.gap else None) == gap
        ),
        None,
    )
    return None if found is None else weighed(setting, SCHEME, lag_model(), found)


def _setting_of(passage: Passage, context: Context) -> LagSetting | None:
    """Give a passage as the frames see it; None where it tells no lag, which is sooner known than it is parsed."""
    told = may_tell(passage) and is_about_technology(passage, context)
    return LagSetting(passage, context) if told else None


def _with_words(setting: LagSetting, told: Sequence[Finding]) -> Iterator[tuple[Evoked, Finding]]:
    """Give each finding with the word or figure that evokes it."""
    known = list(told)
    used: dict[int, str] = {}
    for found, parties, sure in _weighed(setting, told):
        measured = found.frame == MEASURED
        if sure < (_LEAST_MEASURED if measured else LEAST) or (
            not measured and any(parties.names == other.parties.names for other in known)
        ):
            continue
        if used.setdefault(found.anchor.at, found.frame) != found.frame:
            continue
        finding = _finding(setting, found, parties, sure)
        if not holds(setting, found, finding):
            continue
        known.append(finding)
        yield found, finding


def _weighed(setting: LagSetting, told: Sequence[Finding]) -> list[tuple[Evoked, Parties, float]]:
    """Give who may be behind whom with how likely that is, likeliest first.

    A figure tells a lag of its own. Of the words of a passage one tells it, so what speaks for each of them as that one
    speaks for the same lag: "the gap widens".
    """
    rows: dict[object, list[tuple[float, Evoked, Parties]]] = {}
    for found in _likely(setting, told):
        for parties, share in _pairs(setting, found):
            rows.setdefault((_lag_of(found), parties.order), []).append((found.probability * share, found, parties))
    best = []
    for row in rows.values():
        _, found, parties = max(row, key=lambda each: each[0])
        best.append((found, parties, min(1.0, sum(sure for sure, _, _ in row))))
    return sorted(best, key=lambda each: -each[2])


def _likely(setting: LagSetting, told: Sequence[Finding]) -> list[Evoked]:
    """Give what may be evoked, without what no sides could make likely enough: to weigh these takes longest."""
    some = [
        found
        for found in evoked(setting, SCHEME, lag_model(), least=_GLANCE)
        if (found.anchor.quantity is not None) == (found.frame == MEASURED)
        and not _is_told(found.anchor, told)
        and not is_of_else(setting, found, told)
    ]
    together: defaultdict[object, float] = defaultdict(float)
    for found in some:
        together[_lag_of(found)] += found.probability
    return [
        found for found in some if together[_lag_of(found)] >= (_LEAST_MEASURED if found.frame == MEASURED else LEAST)
    ]


def _lag_of(found: Evoked) -> tuple[str, int | None]:
    """Tell which lag speaks: each figure tells its own, the words of a passage one together."""
    return found.frame, found.anchor.at if found.frame == MEASURED else None


def _is_told(anchor: Mark, told: Sequence[Finding]) -> bool:
    """Tell whether a rule has read a word or a figure."""
    return any(finding.at.start < anchor.end and anchor.start < finding.at.end for finding in told)


def _pairs(setting: LagSetting, found: Evoked) -> list[tuple[Parties, float]]:
    """Give the likeliest pair of sides with how likely it is; of sides that are listed each makes a pair."""
    rows: dict[object, list[Couple]] = {}
    for couple in couples(setting, SCHEME, lag_model(), found):
        rows.setdefault(_lists(setting, couple), []).append(couple)
    best = max(rows.values(), key=lambda row: sum(couple.share for couple in row), default=[])
    share = sum(couple.share for couple in best)
    kept = []
    for couple in best:
        one, other = couple.one, couple.other
        sides = (other.entity, one.entity) if is_turned(found.anchor) else (one.entity, other.entity)
        parties = Parties(*sides, inherited=one.player is None or other.player is None)
        if not parties.complete or couple.share <= _BESIDE * best[0].share or not setting.are_sides(one, other):
            continue
        behind = one if parties.laggard == one.entity else other
        if behind.player is not None and _BEHIND.search(setting.text, 0, behind.player.start):
            continue  # who is told as ahead
        if _are_plain(setting, found, couple, parties):
            kept.append((parties, share))
    return kept


def _are_plain(setting: LagSetting, found: Evoked, couple: Couple, parties: Parties) -> bool:
    """Tell whether it is plain who is meant: not two of one list, and no rival only because he is known as one."""
    one, other = couple.one, couple.other
    apart = not _BETWEEN.isdisjoint(found.anchor.classes)
    if parties.laggard == OPEN and parties.leader == CLOSED and _is_one_of_makers(setting, couple):
        return False
    if one.player is not None and other.player is not None:
        if _are_in_one_bracket(setting.text, one.player, other.player):
            return False  # "the gap between the leaders (A, B) and the rest"
        first, second = sorted((one.player, other.player), key=lambda mark: mark.start)
        if "gap" not in found.anchor.classes and setting.text[first.end : second.start] == "/":
            return False  # "the A/B deployment": the two together
        return apart or setting.list_of(one.player) != setting.list_of(other.player)
    if "alone" in found.anchor.classes:
        return False  # "development may take five years"
    if (one.player is None or other.player is None) and in_history().match(setting.text, found.anchor.end):
        return False  # "how it fell behind in the industrial age", whomever
    nameless = one.player is None and other.player is None
    if nameless and (found.frame == BARE or not any(side.what.startswith("before") for side in (one, other))):
        return False  # "month names lag release dates by a month": of nobody spoken of
    unnamed = all(side.player is None or side.player.flags.startswith("R") for side in (one, other))
    if unnamed and has_subject_of_no_side(setting, found.anchor):
        return False
    if not apart and found.frame == MEASURED and one.what.startswith(_KNOWN):
        return False
    return all(
        is_plain(setting.passage, named.entity, behind=parties.laggard == named.entity)
        for side, named in ((one, other), (other, one))
        if side.what.startswith(_KNOWN) and named.entity is not None and RIVALS.get(named.entity.name) == side.entity
    )


def _is_one_of_makers(setting: LagSetting, couple: Couple) -> bool:
    """Tell whether open models are one of several challengers, makers among them, and so not set against the closed ones."""
    for side in (couple.one, couple.other):
        if side.entity == OPEN and side.player is not None:
            listed = setting.list_of(side.player)
            return any(
                mark is not side.player
                and mark.entity is not None
                and sort_of(mark.entity) == "maker"
                and setting.list_of(mark) == listed
                for mark in setting.players
            )
    return False


def _are_in_one_bracket(text: str, one: Mark, other: Mark) -> bool:
    opened = text.rfind("(", 0, min(one.start, other.start))
    closed = text.find(")", max(one.end, other.end))
    return opened >= 0 and closed >= 0 and not {"(", ")"} & set(text[opened + 1 : closed])


def _lists(setting: LagSetting, couple: Couple) -> object:
    """Tell which lists two sides are of: "A and B are behind C"; two of one list are set against each other alone."""
    heads = tuple(
        setting.list_of(side.player) if side.player is not None else side.what for side in (couple.one, couple.other)
    )
    return (*heads, couple.one.entity) if heads[0] == heads[1] else heads


def _finding(setting: LagSetting, found: Evoked, parties: Parties, sure: float) -> Finding:
    passage, anchor = setting.passage, found.anchor
    gap = None
    if anchor.quantity is not None and anchor.quantity.quantity is not None:
        mark = next(mark for mark in passage.quantities if mark.start == anchor.start)
        gap = Gap(mark, anchor.quantity.quantity)
    nearly = "level" in anchor.classes and _NEARING.search(setting.text, 0, anchor.start) is not None
    level = found.frame == LEVEL or (
        found.frame == BARE and "level" in anchor.classes and "denied" not in anchor.classes
    )
    return Finding(
        parties=parties,
        at=gap.mark if gap else Mark(start=anchor.start, end=anchor.end, text=anchor.text),
        gap=gap,
        trend="narrowing" if level and nearly else _trend(setting, found),
        negated=(level and not nearly) or (gap is not None and passage.negated_at(anchor.start)),
        certain=sure,
        estimated=True,
    )


def _trend(setting: LagSetting, found: Evoked) -> LagTrend | None:
    """Tell how a gap moves, by what the rules know of the word of distance next to what evokes the frame."""
    passage, anchor = setting.passage, found.anchor
    if found.frame == LEVEL:
        return None
    cues = sorted(setting.cues, key=lambda cue: abs(cue.start - anchor.start))
    for cue in cues[:1]:
        if cue.cue in {"behind", "ahead"} and falls_further(passage.text, cue):
            return "widening"
        moved = movement(passage, cue) if cue.cue in NOUNS else None
        if moved is not None and moved[0] != "gone":
            return moved[0]
    return "narrowing" if found.frame == MOVING else None
