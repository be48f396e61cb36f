"""The frames of lags for reading with estimated scores: their words and figures, their sides, and who may be one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.lag.cues import find_cues
from aiclaims.extractors.lag.gaps import is_measure
from aiclaims.extractors.lag.marks import party, party_marks
from aiclaims.extractors.lag.scored_pairs import pair_features
from aiclaims.extractors.lag.scored_setting import AS, LagSetting, name_of
from aiclaims.extractors.lag.stated import is_stated
from aiclaims.extractors.lag.topic import RIVALS, title_marks
from aiclaims.frames.scored import Anchor, Implied, Player, Scheme, Setting
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word
from aiclaims.schema import Entity

MEASURED, BARE, MOVING, LEVEL = "measured", "bare", "moving", "level"
"""The frames: a gap with its size, that somebody is behind, that a gap moves, and that nobody is behind (denied)."""

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
_MEASURES = frozenset({"duration", "generations", "points"})
_LIKELY = lazy_regex(
    r"\b(?:behind|ahead|lead(?:s|ers?|ing)|dominat|surpass|falling|fallen|narrow|clos(?:ed|ing)|shr[aiu]nk|caught|catching|advantage|edge\b|dominance|superior|head.start)",
    re.IGNORECASE,
)
_SPOKEN = frozenset({"verb", "noun", "adverb", "preposition"})
_BACK = 2
"""Passages back within which a side may be named that is meant still."""
_NEAREST = 5
_PLAINLY = 2.0
"""How far apart in structure a figure and the word that announces it may stand."""


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
        sense = AS.get(cue.cue, cue.cue)
        return (sense, f"{sense}-cue") if cue.start == word.start else ()
    meant = _SENSE.match(word.lower)
    return (str(meant.lastgroup),) if meant else ()


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
    sense = AS.get(cue.cue, cue.cue)
    return (sense, f"{sense}-behind" if cue.start > figure.start else f"{sense}-before")


def _with_manner(passage: Passage, anchor: Anchor) -> Anchor:
    """Tell with an anchor whether it is denied, or only supposed."""
    manner = []
    if passage.negated_at(anchor.start):
        manner.append("denied")
    if not is_stated(passage, anchor, measured=anchor.quantity is not None):
        manner.append("supposed")
    return attrs.evolve(anchor, classes=(*anchor.classes, *manner)) if manner else anchor


def classes_of(word: Word, predicate: Predicate | None) -> tuple[str, ...]:
    """Tell nothing of a word by itself: what it says of two sides its anchor tells."""
    return ()


def _players(setting: Setting, role: str) -> Sequence[Player]:
    return [player for player in setting.players if player.entity is not None]


def _implied(setting: Setting, role: str) -> Iterator[Implied]:
    """Give who may be meant without being named: whom claims told of, the rival of who is named, who stands near before."""
    yield Implied(what="null")
    given = set(setting.named)
    for told in ("one", "other"):
        before = next(iter(setting.before.get(told, ())), None)
        if before is not None and before not in given:
            given.add(before)
            yield Implied(what=f"before-{told}-{name_of(before)}", entity=before)
    for entity in sorted(setting.named, key=lambda entity: entity.name):
        rival = RIVALS.get(entity.name)
        if rival is not None and rival not in given:
            given.add(rival)
            yield Implied(what=f"rival-{name_of(rival)}", entity=rival)
    known = (Entity("United States", "country"), Entity("China", "country"))
    for entity in known:
        if entity not in given:
            given.add(entity)
            yield Implied(what=f"known-{name_of(entity)}", entity=entity)
    near: dict[Entity, str] = {}
    for far, mark in _said_before(setting.passage):
        side = party(mark)
        if side is not None and side not in given:
            near.setdefault(side, far)
    yield from (Implied(what=f"near{far}-{name_of(side)}", entity=side) for side, far in tuple(near.items())[:_NEAREST])


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
    couple=("one", "other"),
    pair_features=pair_features,
)
"""What is declared of the frames of lags."""
