"""Lags that no rule has read, found by their estimated scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.extractors.lag.cues import NOUNS
from aiclaims.extractors.lag.evidence import are_named, is_about_technology
from aiclaims.extractors.lag.finding import Finding
from aiclaims.extractors.lag.gaps import Gap
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.scored_filters import holds, is_of_else
from aiclaims.extractors.lag.scored_frames import LEVEL, MEASURED, MOVING, SCHEME, LagSetting, is_turned, may_tell
from aiclaims.extractors.lag.topic import RIVALS
from aiclaims.extractors.lag.trends import falls_further, movement
from aiclaims.extractors.lag.unnamed import is_plain
from aiclaims.frames.scored import Evoked, Filler, Model, evoked, fillers, read_model, weighed
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Mark, Passage
from aiclaims.schema import Quantity

_BETWEEN = frozenset({"gap", "level", "move", "catch", "alone"})
"""What two that are named in one breath may be apart by: "the gap between A and B"."""
Fillers = tuple[Filler, ...]

LEAST = 0.28
"""Probability below which no claim is made."""
_CARRIED = 0.6
"""What the probability counts for that somebody is behind somebody of whom only the text around tells."""


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
    used: set[int] = set()
    for found in evoked(setting, SCHEME, lag_model(), least=LEAST):
        measured = found.anchor.quantity is not None
        if found.anchor.at in used or measured != (found.frame == MEASURED):
            continue
        if _is_told(found.anchor, told) or is_of_else(setting, found, told):
            continue
        used.add(found.anchor.at)
        pairs, share = _pairs(setting, found)
        for parties in pairs:
            sure = found.probability * share
            if parties.inherited:
                sure *= _CARRIED
            if sure < LEAST or (not measured and any(parties.names == other.parties.names for other in known)):
                continue
            finding = _finding(setting, found, parties, sure)
            if not holds(setting, found, finding):
                continue
            known.append(finding)
            yield found, finding


def _is_told(anchor: Mark, told: Sequence[Finding]) -> bool:
    """Tell whether a rule has read a word or a figure."""
    return any(finding.at.start < anchor.end and anchor.start < finding.at.end for finding in told)


def _pairs(setting: LagSetting, found: Evoked) -> tuple[list[Parties], float]:
    """Give the likeliest pair of sides with how likely it is; of sides that are listed each makes a pair."""
    ones = _lists(setting, fillers(setting, SCHEME, lag_model(), "one", found))
    others = _lists(setting, fillers(setting, SCHEME, lag_model(), "other", found))
    pairs = list(_set_against(setting, found, ones, others))
    if not pairs:
        return [], 0.0
    firsts, seconds = max(pairs, key=lambda pair: _share(pair[0]) * _share(pair[1]))
    share = _share(firsts) * _share(seconds) / sum(_share(one) * _share(other) for one, other in pairs)
    kept = []
    for one, other in product(firsts, seconds):
        sides = (other.entity, one.entity) if is_turned(found.anchor) else (one.entity, other.entity)
        if None not in sides and setting.are_sides(one, other):
            parties = Parties(*sides, inherited=one.player is None or other.player is None)
            if _are_plain(setting, found, parties, one, other):
                kept.append(parties)
    return kept, share


def _set_against(
    setting: LagSetting, found: Evoked, ones: Sequence[Fillers], others: Sequence[Fillers]
) -> Iterator[tuple[Fillers, Fillers]]:
    """Pair lists with each other, and within "between A and B" the members of one."""
    between = not _BETWEEN.isdisjoint(found.anchor.classes)
    for firsts, seconds in product(ones, others):
        named = {filler.entity for filler in firsts}
        if named.isdisjoint(filler.entity for filler in seconds):
            if setting.are_sides(firsts[0], seconds[0]):
                yield firsts, seconds
        elif between:
            yield from (((one,), (other,)) for one, other in product(firsts, seconds) if setting.are_sides(one, other))


def _are_plain(setting: LagSetting, found: Evoked, parties: Parties, one: Filler, other: Filler) -> bool:
    """Tell whether it is plain who is meant by a side that the passage does not name."""
    if parties.inherited and "alone" in found.anchor.classes:
        return False
    if one.player is None:
        told = found.frame != MEASURED or not _BETWEEN.isdisjoint(found.anchor.classes)
        return told and are_named(setting.passage, parties, (), setting.context)
    if other.player is None and one.entity is not None and other.entity == RIVALS.get(one.entity.name):
        return is_plain(setting.passage, one.entity, behind=parties.laggard == one.entity)
    return True


def _share(fillers: Fillers) -> float:
    return sum(filler.share for filler in fillers)


def _lists(setting: LagSetting, likely: Sequence[Filler]) -> list[Fillers]:
    """Gather the candidates that the passage lists: "A, B and C"; all others stand alone."""
    found: dict[int, list[Filler]] = {}
    for number, filler in enumerate(likely):
        head = setting.list_of(filler.player) if filler.player is not None else -1 - number
        found.setdefault(head, []).append(filler)
    return [tuple(row) for row in found.values()]


def _finding(setting: LagSetting, found: Evoked, parties: Parties, sure: float) -> Finding:
    passage, anchor = setting.passage, found.anchor
    gap = None
    if anchor.quantity is not None and anchor.quantity.quantity is not None:
        mark = next(mark for mark in passage.quantities if mark.start == anchor.start)
        gap = Gap(mark, anchor.quantity.quantity)
    return Finding(
        parties=parties,
        at=gap.mark if gap else Mark(start=anchor.start, end=anchor.end, text=anchor.text),
        gap=gap,
        trend=_trend(setting, found),
        negated=found.frame == LEVEL or (gap is not None and passage.negated_at(anchor.start)),
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
