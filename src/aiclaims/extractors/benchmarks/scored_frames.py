"""The frames of benchmark claims for reading with estimated scores: what evokes them, their roles, and what may fill these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.benchmark_costs import benchmark_cost
from aiclaims.extractors.benchmarks.candidates import players_of, score_marks
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.own_tests import tells_of_test
from aiclaims.extractors.benchmarks.score_costs import owner_cost
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.frames import groups
from aiclaims.frames.scored import Anchor, Implied, Player, Scheme, Setting, stem, word_anchors
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word
from aiclaims.schema import Entity

COMPARED = ("above", "on_par", "below")
"""The frames of comparisons, named as their relations."""
FIRST = "first"
"""The frame of a first place that no number tells: "tops", "the best"."""
COUNTED = ("score", "rank", "wins")
"""The frames that a number evokes."""

_WORDS = frozenset({"verb", "noun"})
_PLACED = frozenset("ahead behind above below over past".split())
_FIRST = frozenset(
    "best top first leading highest fastest strongest record state-of-the-art sota winner leader no.1 king".split()
)
_BEFORE = lazy_regex(r"([a-z]+)\s(?:(?:the|its|their|a|an|both|all|other|[A-Z][\w.&-]*['’]s?)\s)*$")
_GAP = 3
"""Words between two marks up to which they are told apart one by one."""


def setting_of(scene: Scene) -> Setting:
    """Describe a scene for scored frames."""
    players = players_of(scene)
    before = [claim.system for claim in reversed(scene.before)]
    before += [claim.baseline for claim in reversed(scene.before) if claim.baseline is not None]
    implied = scene.implied_system()
    head = [implied] if implied is not None else []
    # "Medical benchmarks expose failures: 64%": on none of those named before
    topic = () if tells_of_test(scene.passage.text) else scene.topic
    return Setting(
        scene.passage,
        players,
        circumstances=tuple(_circumstances(scene, players)),
        background=("told",) if scene.before else (),
        before={
            "system": tuple(dict.fromkeys((*head, *before)))[:3],
            "baseline": tuple(dict.fromkeys(before))[:3],
            "benchmark": tuple(Entity(name, "benchmark") for name in topic[:3]),
        },
        ties=_Ties(scene, players),
    )


def _circumstances(scene: Scene, players: Sequence[Player]) -> Iterator[str]:
    yield f"kind={scene.passage.kind}"
    for kind in ("system", "test", "word"):
        yield f"{kind}s={min(2, sum(player.kind == kind for player in players))}"
    yield f"numbers={min(3, sum(player.quantity is not None for player in players))}"
    if scene.topic:
        yield "topic"
    yield from (f"before={measure}" for measure in dict.fromkeys(claim.measure for claim in scene.before))
    yield from (f"cue={cue}" for cue in dict.fromkeys(mark.cue for mark in cues.COMPARISONS.find(scene.passage.text)))
    if cues.TEST_NOUN.search(scene.passage.text):
        yield "testnoun"
    if cues.OTHER_DIMENSION.search(scene.passage.text):
        yield "other"


def _word_before(text: str, offset: int) -> str:
    found = _BEFORE.search(text, max(0, offset - 40), offset)
    return stem(found[1].lower()) if found else "^"


class _Ties:
    """What ties a player to an anchor: the words between, how many of its kind are nearer, what the rules make of it.

    Args:
        scene: The passage.
        players: All that stands in it.
    """

    def __init__(self, scene: Scene, players: Sequence[Player]) -> None:
        self._scene = scene
        self._text = scene.passage.text
        self._players = players
        self._objects: dict[int, bool] = {}

    @cached_property
    def _first(self) -> dict[int, Player]:
        """The first of the list that a player is part of, by the player's offset."""
        named = [player for player in self._players if player.entity is not None]
        parties = [player for player in named if player.kind != "test"]
        tests = [player for player in named if player.kind in {"test", "word"}]
        listed = (groups(self._scene.passage, row) for row in (tests, parties))
        return {mark.start: group[0] for row in listed for group in row for mark in group}

    def __call__(self, anchor: Mark, player: Player) -> list[str]:
        """Name what ties a player to an anchor."""
        before = player.start < anchor.start
        start, end = (player.end, anchor.start) if before else (anchor.end, player.start)
        side = "B" if before else "A"
        own = [each for each in self._players if each.start < end and start <= each.start]
        nearer = sum(each.kind == player.kind for each in own)
        numbers = sum(each.quantity is not None for each in own)
        found = [f"nearer={side}{min(3, nearer)}", f"numbers={side}{min(2, numbers)}"]
        found.append(f"nearer+numbers={side}{min(3, nearer)}{min(2, numbers)}{player.kind}")
        between = re.findall(r"[a-z]+|[(),;:/]|\d+", self._text[start:end].lower()) if start <= end else ["over"]
        if len(between) <= _GAP:
            key = f"gap={side}{'_'.join(map(stem, between))}"
            found += (key, f"{key}+{player.kind}")
        if not nearer and not numbers and len(between) <= _GAP:
            found += ("own", f"own={side}{player.kind}")
        if "." in self._text[start:end] and re.search(r"[.;!?]\s", self._text[start:end]):
            found.append("apart")
        if "(" in between and ")" not in between and before:
            found.append(f"opened+{player.kind}{min(1, nearer)}")
        if ")" in between and "(" not in between and not before:
            found.append(f"closed+{player.kind}")
        first = self._first.get(player.start)
        if first is not None and first.start != player.start:
            found += ("listed", f"lpre={_word_before(self._text, first.start)}")
        elif first is not None:
            found.append(f"lpre={_word_before(self._text, player.start)}")
        found += self._order(anchor, player)
        found += self._by_rules(anchor, player)
        return found

    def _order(self, anchor: Mark, player: Player) -> Iterator[str]:
        """Tell whether a player stands among its kind where the anchor stands among the numbers: "A and B, 1 and 2"."""
        alike = [each.start for each in self._players if each.kind == player.kind]
        numbers = [each.start for each in self._players if each.quantity is not None]
        if len(alike) == len(numbers) > 1 and anchor.start in numbers:
            yield f"order={'same' if numbers.index(anchor.start) == alike.index(player.start) else 'other'}{player.kind}"

    def _is_object(self, player: Player) -> bool:
        known = self._objects.get(player.start)
        if known is None:
            known = self._objects[player.start] = is_object(self._scene, player)
        return known

    def _by_rules(self, anchor: Mark, player: Player) -> Iterator[str]:
        """Tell how dear it is to the rules that a number is a system's, or on a test."""
        scene = self._scene
        value = score_marks(scene.passage).get(anchor.start)
        if player.kind != "test" and self._is_object(player):
            yield from ("object", f"object+{player.kind}")
        if value is None:
            return
        values = tuple(score_marks(scene.passage).values())
        if player.kind in {"test", "word"}:
            test = TestMark(start=player.start, end=player.end, text=player.text, name=player.text)
            yield f"testcost={round(min(4.0, benchmark_cost(scene, value, test, values)))}"
        if player.kind != "test" and player.entity is not None:
            owner = SystemMark(start=player.start, end=player.end, text=player.text, entity=player.entity)
            yield f"cost={round(min(4.0, owner_cost(scene, value, owner, values)))}"


def anchors_of(setting: Setting) -> tuple[Anchor, ...]:
    """Give what may evoke a frame: the numbers of a passage, and its verbs, nouns and comparing prepositions."""
    names = [
        (p.start, p.end) for p in setting.players if p.entity is not None and p.kind != "class" and "R" not in p.flags
    ]

    def barred(word: Word) -> bool:
        if word.tag not in _WORDS and word.lower not in _PLACED:
            return True
        return any(start <= word.start < end for start, end in names)

    words = word_anchors(setting, barred) if setting.words else ()
    numbers = (_number(setting, player, names) for player in setting.players if player.quantity is not None)
    return (*words, *filter(None, numbers))


def _number(setting: Setting, player: Player, names: Sequence[tuple[int, int]]) -> Anchor | None:
    if not setting.words or any(start < player.end and player.start < end for start, end in names):
        return None
    if player.kind == "percent" and not any(map(str.isdigit, player.text)):
        return None  # "Half of them"
    # What stands in brackets is no part of the parse: the word before them stands for it.
    at = max((at for at, word in enumerate(setting.words) if word.start <= player.start), default=0)
    return Anchor(start=player.start, end=player.end, text=player.text, at=at, quantity=player)


@lru_cache(maxsize=4096)
def _cue_of(word: str) -> tuple[str, ...]:
    found = [mark.cue for mark in cues.COMPARISONS.find(word)]
    if word in _FIRST:
        found.append(FIRST)
    return tuple(dict.fromkeys(found))


def classes_of(word: Word, predicate: Predicate | None) -> tuple[str, ...]:
    """Tell how a comparing word puts the first to the second, or that it puts something first."""
    return _cue_of(word.lower)


def _players(setting: Setting, role: str) -> Sequence[Player]:
    if role == "margin":
        return [player for player in setting.players if player.quantity is not None]
    if role == "benchmark":
        return [player for player in setting.players if player.kind in {"test", "word"}]
    return [player for player in setting.players if player.entity is not None and player.kind != "test"]


def _implied(setting: Setting, role: str) -> Iterator[Implied]:
    if role in {"margin", "benchmark"}:
        yield Implied(what="null")
    if role == "margin":
        return
    others = [entity for entity in setting.before.get(role, ()) if entity not in setting.named]
    yield from (Implied(what=f"before{number}", entity=entity) for number, entity in enumerate(others[:2]))


SCHEME = Scheme(
    frames={
        **dict.fromkeys(COMPARED, ("compared",)),
        FIRST: ("placed",),
        "rank": ("placed",),
        "score": ("scored",),
        "wins": ("compared",),
    },
    roles={
        "system": frozenset({*COMPARED, *COUNTED, FIRST}),
        "benchmark": frozenset({*COMPARED, FIRST, "rank", "score"}),
        "baseline": frozenset({*COMPARED, "wins"}),
        "margin": frozenset(COMPARED),
    },
    anchors=anchors_of,
    classes=classes_of,
    players=_players,
    implied=lambda setting, role: tuple(_implied(setting, role)),
)
"""What is declared of the frames of benchmark claims."""
