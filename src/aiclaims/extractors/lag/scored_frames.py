"""The frames of lags for reading with estimated scores: their words and figures, their sides, and who may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.camps import CLOSED, OPEN
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.cues import find_cues
from aiclaims.extractors.lag.evidence import names_technology
from aiclaims.extractors.lag.gaps import is_measure, lent
from aiclaims.extractors.lag.kinds import is_counted
from aiclaims.extractors.lag.marks import party, party_marks, sort_of
from aiclaims.extractors.lag.stated import is_stated
from aiclaims.extractors.lag.topic import RIVALS, title_marks
from aiclaims.frames import groups
from aiclaims.frames.scored import Anchor, Filler, Implied, Player, Scheme, Setting
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, EntityMark, Mark, Passage, QuantityMark
from aiclaims.reading.references import ReferenceMark
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word
from aiclaims.schema import Entity, Quantity

MEASURED, BARE, MOVING, LEVEL = "measured", "bare", "moving", "level"
"""The frames: a gap with its size, that somebody is behind, that a gap moves, and that nobody is behind (denied)."""

_NAMED = {"United States": "US", "China": "CN", OPEN.name: "open", CLOSED.name: "closed"}
_SENSES = {
    "behind": r"behind|lag\w*|trail\w*|adrift|slow(?:er)?|inferior|weak(?:er|ness)?|late|backward\w*|lower|worse|sluggish\w*|disadvantages?|struggl\w+|fall(?:s|en|ing)?|fell",
    "ahead": r"ahead|leads?|led|leading|leaders?|out(?:pac|perform|strip|class|scor|run|ran|shin)\w*|surpass\w*|overt[ao]\w+|leapfrog\w*|exceed\w*|first|pioneer\w*|"
    r"dominat\w+|eclips\w+|beat\w*|superior|better|faster|stronger|greater|higher|front|forefront|advanced|master\w*|unmatched|best|excels?|"
    r"earlier|older|before",
    "lead": r"advantages?|edge|headstart|head-start|head|leadership|dominance|superiority|supremacy|moat",
    "gap": r"gaps?|distances?|differences?|divide|disparity|margins?|deficit|shortfall|gulf|chasm",
    "catch": r"catch\w*|chas\w+|heels|clos(?:e|es|ed|ing|er)|bumper|converg\w+|approach\w*",
    "move": r"narrow\w*|shr[aiu]nk\w*|widen\w*|gr[eo]w\w*|erod\w+|slip\w*|weaken\w*|minimi\w+|reduc\w+|increas\w+|threaten\w*",
    "level": r"par|parity|level|match\w*|rival(?:s|l?ed|l?ing)|equal\w*|neck|abreast|caught|tied|comparable|same|akin|competitive",
    "late": r"later|after|years?|months?|generations?",
}
_SENSE = re.compile("|".join(f"(?P<{name}>(?:{written})$)" for name, written in _SENSES.items()))
_JOINT = lazy_regex(
    r"\b(?:behind|ahead|over|between|of|with|to|than|by|on|against|from|for|in|and|while|but|compared|as|who|which|that|is|are|has|have)\b|[,;:]",
    re.IGNORECASE,
)
_OPENS = lazy_regex(r"^\W*(?:[^,;]{0,40},\s)?(?:(?:and|but|while|although|the|today|now)\s)*$", re.IGNORECASE)
_AND = lazy_regex(r"\b(?:and|or)\s(?:the\s)?$|[/&]\s?$", re.IGNORECASE)
_SPOKEN_OF = {
    "technology": lazy_regex(rf"\b(?:{words.TECHNOLOGY})\b", re.IGNORECASE),
    "counted": lazy_regex(rf"\b(?:{words.COUNTED})\b", re.IGNORECASE),
    "resources": lazy_regex(rf"\b(?:{words.RESOURCES})\b", re.IGNORECASE),
}
_MEASURES = frozenset({"duration", "generations", "points"})
_LIKELY = lazy_regex(
    r"\b(?:behind|ahead|lead(?:s|ers?|ing)|dominat|surpass|falling|fallen|narrow|clos(?:ed|ing)|shr[aiu]nk|caught|catching|advantage|edge\b|dominance|superior|head.start)",
    re.IGNORECASE,
)
_SPOKEN = frozenset({"verb", "noun", "adverb", "preposition"})
WARES = frozenset({"model", "product"})
_KINDS = frozenset({"duration", "generations", "points", "percent", "number", "times"})
_TOLD = 4
"""Claims before, whose sides may be meant still."""
_BACK = 2
"""Passages back within which a side may be named that is meant still."""
_NEAREST = 3
_PLAINLY = 2.0
"""How far apart in structure a figure and the word that announces it may stand."""


class LagSetting(Setting):
    """A passage as the frames of lags see it, with its words of position, distance and movement.

    Args:
        passage: The passage.
        context: The claims before.
    """

    def __init__(self, passage: Passage, context: Context) -> None:
        players, cues = (*_parties(passage), *_figures(passage)), passage.once(find_cues)
        told = [claim for claim in tuple(context.recent)[-_TOLD:] if isinstance(claim, LagClaim)][::-1]
        super().__init__(
            passage,
            sorted(players, key=lambda player: player.start),
            kinds=self._kinds_in,
            circumstances=tuple(_circumstances(passage, context, players, cues)),
            background=("told",) if told else (),
            before={"one": [claim.laggard for claim in told], "other": [claim.leader for claim in told]},
            ties=lambda anchor, player: tuple(self._ties(anchor, player)),
        )
        self.cues = cues
        self.context = context

    def _kinds_in(self, start: int, end: int) -> tuple[str, ...]:
        """Tell whether a stretch names a technology, what is counted or a test."""
        found = [name for name, written in _SPOKEN_OF.items() if written.search(self.text, start, end)]
        if any(start <= mark.start < end and mark.entity.type == "benchmark" for mark in self.passage.entities):
            found.append("test")
        return tuple(found)

    def are_sides(self, one: Filler, other: Filler) -> bool:
        """Tell whether two may be set against each other: no maker and its home or its ware, and who is not named only against its like."""
        if one.entity is None or other.entity is None:
            return True
        homes = self._homes(one.entity), self._homes(other.entity)
        if one.entity == other.entity or other.entity.name in homes[0] or one.entity.name in homes[1]:
            return False
        if {one.entity.type, other.entity.type} <= WARES and not homes[0].isdisjoint(homes[1]):
            return False
        if one.player is not None and other.player is not None:
            return True
        # Whom a passage does not name itself is of the same kind as whom it names.
        return sort_of(one.entity) == sort_of(other.entity) and (one.entity.type in WARES) == (
            other.entity.type in WARES
        )

    def cue_at(self, anchor: Anchor) -> CueMark:
        """Give what evokes a frame as the rules see words of position and distance."""
        return CueMark(
            start=anchor.start, end=anchor.end, text=anchor.text, cue=anchor.classes[0], lemma=anchor.text.lower()
        )

    def list_of(self, player: Player) -> int:
        """Give the offset at which the list that a side is part of begins."""
        return self._heads.get(player.start, player.start)

    @cached_property
    def _heads(self) -> dict[int, int]:
        sides = [player for player in self.players if player.entity is not None]
        return {player.start: group[0].start for group in groups(self.passage, sides) for player in group}

    def _homes(self, entity: Entity) -> frozenset[str]:
        """Name whose a side is: its country and its maker."""
        marks = [mark for mark in self.passage.entities if mark.entity == entity]
        return frozenset(name for mark in marks for name in (mark.country, mark.owner) if name)

    def _ties(self, anchor: Mark, player: Player) -> Iterator[str]:
        """Tell where a side stands among the others, and by which word it is joined to what comes before it."""
        sides = [other for other in self.players if other.entity is not None]
        before = [other for other in sides if other.end <= anchor.start]
        behind = [other for other in sides if other.start >= anchor.end]
        if player in before:
            yield f"rank=B{min(3, len(before) - before.index(player))}of{min(3, len(before))}"
            yield f"rank=b{min(3, before.index(player))}"
        elif player in behind:
            yield f"rank=A{min(3, behind.index(player))}"
        others = sorted({other.name for other in sides if other.entity != player.entity})
        yield f"among={player.name}:{'|'.join(others)}"
        low, high = min(anchor.end, player.end), max(anchor.start, player.start)
        joints = _JOINT.findall(self.text, low, high)
        if joints:
            yield from (f"joint={joints[-1].lower()}", f"joints={'_'.join(joints[-2:]).lower()}")
            yield f"joint+side={joints[-1].lower()}{'B' if player in before else 'A'}"
        else:
            yield "joint=-"
        opened = _OPENS.search(self.text, 0, player.start)
        if opened is not None:
            yield "opens"
        if _AND.search(self.text, 0, player.start):
            yield "and"


def _parties(passage: Passage) -> Iterator[Player]:
    for mark in party_marks(passage):
        entity = party(mark)
        if entity is None:
            continue
        reference = isinstance(mark, ReferenceMark)
        owns = mark.text.lower() in {"its", "their"} or passage.text[mark.end : mark.end + 1] in {"'", "’"}
        told = (
            ("R", reference),
            ("P", owns),
            ("A", isinstance(mark, EntityMark) and mark.adjective),
            ("B", passage.text[: mark.start].endswith("(") and passage.text[mark.end : mark.end + 1] == ")"),
        )
        yield Player(
            start=mark.start,
            end=mark.end,
            text=mark.text,
            kind=sort_of(entity),
            name=_name(entity),
            flags="".join(letter for letter, holds in told if holds),
            entity=entity,
        )


def _name(entity: Entity) -> str:
    return _NAMED.get(entity.name, entity.type)


def _figures(passage: Passage) -> Iterator[Player]:
    for mark in passage.quantities:
        quantity = gap_of(passage, mark)
        if quantity is not None:
            bounds = (
                ""
                if mark.low == mark.high
                else "over"
                if mark.high is None
                else "upto"
                if mark.low is None
                else "range"
            )
            yield Player(
                start=mark.start,
                end=mark.end,
                text=mark.text,
                kind=quantity.unit,
                name=quantity.unit if is_measure(passage, mark) else f"no-{mark.kind}",
                flags=bounds,
                quantity=quantity,
            )


def gap_of(passage: Passage, mark: QuantityMark) -> Quantity | None:
    """Give the gap that a figure would tell, None where it can be none."""
    if mark.kind not in _KINDS or any(p.start < mark.end and mark.start < p.end for p in passage.periods):
        return None
    quantity = mark.quantity() if mark.unit else lent(passage, mark)
    return quantity if quantity.unit and not quantity.low == quantity.high == 0 else None


def _circumstances(
    passage: Passage, context: Context, players: Sequence[Player], cues: Sequence[CueMark]
) -> Iterator[str]:
    yield from (f"cue={name}" for name in sorted({_AS.get(cue.cue, cue.cue) for cue in cues}) or ("-",))
    yield f"kind={passage.kind}"
    yield "tech" if names_technology(passage) else "notech"
    if is_counted(passage):
        yield "counted"
    sorts = sorted({player.kind for player in players if player.entity is not None})
    yield f"sides={'|'.join(sorts)}"
    yield f"n={min(3, len({player.entity for player in players if player.entity is not None}))}"
    yield from (f"has={name}" for name in sorted({player.name for player in players}))
    if context.claims and passage.index - context.passages[-1].index <= _BACK:
        yield f"near{passage.index - context.passages[-1].index}"
    else:
        yield "nonear"


def may_tell(passage: Passage) -> bool:
    """Tell whether a passage holds a figure or a word that is likely to tell a lag, before it is parsed for that."""
    return bool(
        passage.once(find_cues)
        or any(mark.kind in _MEASURES and is_measure(passage, mark) for mark in passage.quantities)
        or _LIKELY.search(passage.text)
    )


def anchors_of(setting: Setting) -> tuple[Anchor, ...]:
    """Give the words and figures of a passage that may tell a lag."""
    assert isinstance(setting, LagSetting)
    passage = setting.passage
    figures = [player for player in setting.players if player.quantity is not None]
    taken = [(player.start, player.end) for player in setting.players if not player.flags.startswith("R")]
    found: list[Anchor] = []
    for at, word in enumerate(setting.words):
        if any(start <= word.start < end for start, end in taken) or word.tag not in _SPOKEN:
            continue
        classes = _sense(setting, word)
        if classes:
            text = passage.text[word.start : word.end]
            anchor = Anchor(start=word.start, end=word.end, text=text, at=at, classes=classes)
            found.append(_with_manner(passage, anchor))
    for figure in figures:
        heads = [at for at, word in enumerate(setting.words) if word.start < figure.end and figure.start < word.end]
        if heads:
            classes = _announced(passage, figure, setting.cues)
            anchor = Anchor(
                start=figure.start, end=figure.end, text=figure.text, at=heads[0], quantity=figure, classes=classes
            )
            found.append(_with_manner(passage, anchor))
    return tuple(sorted(found, key=lambda anchor: anchor.start))


def _sense(setting: LagSetting, word: Word) -> tuple[str, ...]:
    """Tell what a word says of two sides: as the rules read it, else as it is mostly meant."""
    cue = next((cue for cue in setting.cues if cue.start <= word.start < cue.end), None)
    if cue is not None:
        sense = _AS.get(cue.cue, cue.cue)
        return (sense, f"{sense}-cue") if cue.start == word.start else ()
    meant = _SENSE.match(word.lower)
    return (str(meant.lastgroup),) if meant else ()


_AHEAD = frozenset({"ahead", "lead"})
_AS = {"outdo": "ahead", "lag": "gap"}


def _announced(passage: Passage, figure: Player, cues: Sequence[CueMark]) -> tuple[str, ...]:
    """Tell which word of distance or position stands with a figure."""
    near = [
        (passage.barrier(min(cue.end, figure.end), max(cue.start, figure.start)), abs(cue.start - figure.start), cue)
        for cue in cues
    ]
    if not near:
        return ("alone",)
    apart, _, cue = min(near, key=lambda each: each[:2])
    if apart > _PLAINLY:
        return ("alone",)
    sense = _AS.get(cue.cue, cue.cue)
    return (sense, f"{sense}-behind" if cue.start > figure.start else f"{sense}-before")


def _with_manner(passage: Passage, anchor: Anchor) -> Anchor:
    """Tell with an anchor whether it is denied, or only supposed."""
    manner = []
    if passage.negated_at(anchor.start):
        manner.append("denied")
    if not is_stated(passage, anchor, measured=anchor.quantity is not None):
        manner.append("supposed")
    return attrs.evolve(anchor, classes=(*anchor.classes, *manner)) if manner else anchor


def is_turned(anchor: Anchor) -> bool:
    """Tell whether the one spoken of is ahead: with "leads" and "advantage", and not with "trails" and "gap"."""
    return not _AHEAD.isdisjoint(anchor.classes)


def classes_of(word: Word, predicate: Predicate | None) -> tuple[str, ...]:
    """Tell nothing of a word by itself: what it says of two sides its anchor tells."""
    return ()


def _players(setting: Setting, role: str) -> Sequence[Player]:
    return [player for player in setting.players if player.entity is not None]


def _implied(setting: Setting, role: str) -> Iterator[Implied]:
    """Give who may be meant without being named: whom claims told of, the rival of who is named, who stands nearest before."""
    yield Implied(what="null")
    given = set(setting.named)
    before = next((entity for entity in setting.before.get(role, ()) if entity not in given), None)
    if before is not None:
        given.add(before)
        yield Implied(what=f"before-{_name(before)}", entity=before)
    for entity in sorted(setting.named, key=lambda entity: entity.name):
        rival = RIVALS.get(entity.name)
        if rival is not None and rival not in given:
            given.add(rival)
            yield Implied(what=f"rival-{_name(rival)}", entity=rival)
    known = (Entity("United States", "country"), Entity("China", "country"))
    for entity in known:
        if entity not in given:
            given.add(entity)
            yield Implied(what=f"known-{_name(entity)}", entity=entity)
    near: dict[Entity, str] = {}
    for far, mark in _said_before(setting.passage):
        side = party(mark)
        if side is not None and side not in given:
            near.setdefault(side, far)
    yield from (Implied(what=f"near{far}-{_name(side)}", entity=side) for side, far in tuple(near.items())[:_NEAREST])


def _said_before(passage: Passage) -> Iterator[tuple[str, Mark]]:
    """Give the mentions before a passage, the nearest passage first, and those over it."""
    earlier = passage.previous
    for back in range(_BACK):
        if earlier is None:
            break
        marks = party_marks(earlier)
        yield from (("first" if not back and mark is marks[0] else str(back), mark) for mark in marks)
        earlier = earlier.previous
    if passage.heading is not None:
        yield from (("over", mark) for mark in party_marks(passage.heading))
    yield from (("title", mark) for mark in title_marks(passage))


SCHEME = Scheme(
    frames=dict.fromkeys((MEASURED, BARE, MOVING, LEVEL), ()),
    roles={role: frozenset({MEASURED, BARE, MOVING, LEVEL}) for role in ("one", "other")},
    anchors=anchors_of,
    classes=classes_of,
    players=_players,
    implied=lambda setting, role: tuple(_implied(setting, role)),
)
"""What is declared of the frames of lags."""
