"""Whatever may be a system or a test: those that are known, and all names and classes that only might be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from aiclaims.extractors.benchmarks.cells import LEAST_ELO
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.classes import is_new_record
from aiclaims.extractors.benchmarks.context import Scene, above_of
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.signs import is_signed
from aiclaims.extractors.benchmarks.systems import ANOTHER, SystemMark
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.values import ScoreMark, find_score_marks, unit_of
from aiclaims.frames.scored import Player
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.schema import Entity, Quantity
from aiclaims.schema.folding import fold_name

_NAME = lazy_regex(
    r"(?<![\w@./-])(?:[A-Z][\w.+-]*|(?=[\w.-]*\d)[a-z]\w*(?:-[\w.]+)+)(?:[ -](?:[A-Z]|v\d|\d(?![\d,.]*\s?(?:%|percent|/\s?\d)))[\w.+-]*)*"
)
# "Chatbots", "open-weight rivals", "the average person": a class of what may be tested, with the words before it.
_CLASS = frozenset(
    "models llms rivals competitors predecessor predecessors methods approaches baselines baseline systems bots chatbots agents "
    "humans human students experts expert people person players physicians doctors radiologists clinicians professionals "
    "programmers participants contestants champion champions alternatives counterparts equivalents offerings contenders peers versions variants engines "
    "state-of-the-art sota".split()
)
_DESCRIBING = frozenset({"human", "expert", "baseline", "person"})
"""Words of a class that as often only describe the noun behind them."""
_BEFORE_CLASS = 4
"""Words before the last one of a class that may tell which."""
_SHAPES = (
    ("code", lazy_regex(r".*\d.*", 16)),
    ("caps", lazy_regex(r"[A-Z]{2,}[a-z]?")),
    ("inner", lazy_regex(r".*[a-z][A-Z].*|.*[A-Z]{2}.*")),
    ("hyphen", lazy_regex(r".*-.*")),
    ("words", lazy_regex(r".* .*")),
)
_TEST_LIKE = lazy_regex(r".*(?:[Bb]ench|Eval|QA|Arena|MMLU|[Ee]xam|Test|Index|Speech|Code|Challenge|Net|Olympiad)")
_MORE_OF_NAME = lazy_regex(r"(?: (?:[A-Z]{2,}|\d+(?:\.\d+)?[BM]|v\d+(?:\.\d+)?|Instruct|Chat|Base))+(?![\w-])")
# "Other models such as A": who is meant is named.
_EXAMPLES = lazy_regex(r"\s*[,(:—–-]?\s*(?:(?:such as|like|including|namely|for example)\b|e\.g\.|i\.e\.)")
_NAMED_BEHIND = lazy_regex(r" |(?<=predecessor)(?:,| \()\s?")
_MAKER = lazy_regex(r"(?:['’]s?)?\s+(?:[a-z-]+\s+){0,2}")
_EDITION = lazy_regex(r"[vV]?[\d.]+\w?")
# "LibriSpeech test-clean", "CSJ eval3"
_PART_OF_TEST = lazy_regex(r" (?:test|dev|eval|val)(?:-\w+|\d)(?!\w)")
# "By 2.0%", "7 points higher", "a 7% improvement": by how much.
_MARGIN_BEFORE = lazy_regex(
    r"\bby\s+(?:an?\s+)?(?:\w+\s+){0,2}$|\b(?:margin|lead|gap|advantage|gain|improvement|increase) of\s+(?:\w+\s+)?$"
    r"|\b(?:rose|rises|fell|falls|grew|grows|gain(?:s|ed)|increas(?:es|ed)|decreas(?:es|ed)|declin(?:es|ed)|improv(?:es|ed))\s+(?:(?:about|nearly|over|some|a|an)\s+){0,2}$",
    re.I,
)
_MARGIN_BEHIND = lazy_regex(
    r"(?:[ -](?:percentage )?points?)?(?:[ -](?:relative|absolute|average|accuracy|performance|throughput|speed|efficiency|latency))?[ -]"
    r"(?:better|higher|worse|lower|faster|slower|ahead|behind|above|below|over\b|more|fewer|less|improvements?|increase|gain|lead|gap|advantage|margin|jump)"
    # "87% of A's performance"
    r"|\s+of\s+(?:the\s+)?[a-z][\w .-]{0,30}['’]s?\s+(?:[\w-]+\s+)?(?:performance|quality|capabilit\w+|accuracy|level)\b",
    re.I,
)
_RATED = lazy_regex(r"\b(?:elo|rating)\b", re.I)
_UNITS = lazy_regex(
    r"\s*(?:(?P<percentile>percentile)|(?:output )?(?P<speed>tok(?:en)?s?(?:\s?/\s?|[ -]per[ -])s(?:ec(?:ond)?)?\b|t/s)|(?P<noun>problems|minutes|seconds)\b)"
)
_OPENING = frozenset("On In At For By From To Of An As With Under Across Among".split())
_SHORTEST = 2
_REACH = 40
"""Claims back of which a name is remembered as a system's or a test's."""


def players_of(scene: Scene) -> tuple[Player, ...]:
    """Give all that may fill a role in a passage, in order.

    Args:
        scene: The passage.
    """
    text = scene.passage.text
    systems = [m for m in scene.systems if not (_EDITION.fullmatch(m.text) or ANOTHER.match(text, m.end))]
    known = [*(_system(scene, mark) for mark in systems), *(_test(scene, mark) for mark in scene.tests)]
    strangers = [mark for mark in scene.strangers if not _EXAMPLES.match(text, mark.end)]
    known += (_system(scene, mark) for mark in strangers if not _covered(mark, known))
    taken: list[Mark] = [*known, *scene.passage.periods]
    firms = [
        _player(mark, "firm", mark.entity, scene)
        for mark in scene.passage.entities
        if mark.entity.type in {"firm", "institution", "chip"} and not _covered(mark, known)
    ]
    known += (firm for firm in firms if not _makes(scene, firm, known))
    taken += scene.passage.entities
    named = [player for player in _named(scene) if not _covered(player, taken)]
    classes = [player for player in _classes(scene) if not _covered(player, [*known, *named])]
    scores = score_marks(scene.passage)
    rated = any(_RATED.search(near.text) for near in (scene.passage, *islice(above_of(scene.passage), 2)))
    numbers = [
        Player(
            start=mark.start,
            end=mark.end,
            text=mark.text,
            kind=mark.kind,
            name=mark.kind,
            flags=_looks(scene.passage.text, mark, scores.get(mark.start)),
            quantity=_score(scene.passage.text, mark, rated=rated),
        )
        for mark in scene.passage.quantities
    ]
    return tuple(sorted((*known, *named, *classes, *numbers), key=lambda player: (player.start, player.end)))


def score_marks(passage: Passage) -> dict[int, ScoreMark]:
    """Give the numbers of a passage that the rules would have for scores, by their offsets."""
    return passage.once(_score_marks)


def _score_marks(passage: Passage) -> dict[int, ScoreMark]:
    return {mark.start: mark for mark in find_score_marks(passage, passage.once(find_tests), set())}


def _score(text: str, mark: QuantityMark, *, rated: bool) -> Quantity:
    """Give the score that a number would be, in its unit."""
    unit = _UNITS.match(text, mark.end)
    if mark.kind == "rank" and unit is not None and unit["percentile"]:
        return mark.quantity("percentile")
    if mark.kind not in {"number", "points"}:
        return mark.quantity()
    if unit is not None:
        return mark.quantity(unit["percentile"] or unit["noun"] or "tokens per second")
    return mark.quantity("elo" if rated and (mark.low or 0) >= LEAST_ELO else unit_of(mark))


def is_margin(text: str, mark: QuantityMark) -> bool:
    """Tell whether a number tells by how much: "by 2.0%", "7 points higher", "(+3.1)".

    Args:
        text: Where it stands.
        mark: The number.
    """
    before = _MARGIN_BEFORE.search(text, max(0, mark.start - 40), mark.start)
    return before is not None or is_signed(text, mark) or _MARGIN_BEHIND.match(text, mark.end) is not None


def _looks(text: str, mark: QuantityMark, score: ScoreMark | None) -> str:
    """Tell how a number is written, and whether the rules would have it for a score."""
    bounds = "" if mark.low == mark.high else "over" if mark.high is None else "upto" if mark.low is None else "range"
    known = "" if score is None else "S" if score.explicit else "s"
    margin = is_margin(text, mark)
    return "M" * margin + bounds + "." * ("." in mark.text) + "n" * bool(mark.noun) + known


def _covered(mark: Mark, others: Sequence[Mark]) -> bool:
    return any(other.start < mark.end and mark.start < other.end for other in others)


def _system(scene: Scene, mark: SystemMark) -> Player:
    flags = "".join(
        letter
        for letter, holds in (("R", mark.reference), ("P", mark.owns), ("A", mark.adjective), ("U", not mark.known))
        if holds
    )
    entity, end = mark.entity, mark.end
    more = (
        None if mark.known or mark.reference or entity.type == "group" else _MORE_OF_NAME.match(scene.passage.text, end)
    )
    if more is not None and not any(end < other.end and other.start < more.end() for other in _others(scene)):
        # "Foo-Bar NLG": what no list knows may go on.
        end = more.end()
        entity = Entity(entity.name + more[0], entity.type)
    name = "stranger" if mark.stranger else entity.type
    text = scene.passage.text[mark.start : end]
    return Player(start=mark.start, end=end, text=text, kind="system", name=name, flags=flags, entity=entity)


def _test(scene: Scene, mark: TestMark) -> Player:
    part = _PART_OF_TEST.match(scene.passage.text, mark.end)
    end = part.end() if part is not None else mark.end
    name = mark.name + (part[0] if part is not None else "")
    text = scene.passage.text[mark.start : end]
    return Player(start=mark.start, end=end, text=text, kind="test", name="test", entity=Entity(name, "benchmark"))


def _names_one(scene: Scene, mark: Mark) -> bool:
    """Tell whether a class only says what those are that are named right behind it: "rival models Foo and Bar"."""
    return any(_NAMED_BEHIND.fullmatch(scene.passage.text, mark.end, system.start) for system in scene.systems)


def _makes(scene: Scene, firm: Mark, systems: Sequence[Mark]) -> bool:
    """Tell whether a firm only says whose a system is: "Foo's latest A"."""
    return any(
        _MAKER.fullmatch(scene.passage.text, firm.end, system.start) for system in systems if firm.end <= system.start
    )


def _others(scene: Scene) -> tuple[Mark, ...]:
    return (*scene.passage.entities, *scene.passage.periods, *scene.tests)


def _player(mark: Mark, kind: str, entity: Entity, scene: Scene, name: str = "") -> Player:
    flags = "".join(_told_as(scene, entity.name))
    return Player(
        start=mark.start, end=mark.end, text=mark.text, kind=kind, name=name or entity.type, flags=flags, entity=entity
    )


def _told_as(scene: Scene, name: str) -> Iterator[str]:
    """Tell whether the claims before know a name, as a system's or as a test's."""
    folded = fold_name(name)
    claims = [claim for claim in scene.context.claims[-_REACH:] if isinstance(claim, BenchmarkClaim)]
    if any(folded == fold_name(entity.name) for claim in claims for entity in (claim.system, claim.baseline) if entity):
        yield "S"
    if any(claim.benchmark is not None and folded == fold_name(claim.benchmark) for claim in claims):
        yield "T"


def _named(scene: Scene) -> Iterator[Player]:
    text = scene.passage.text
    for match in _NAME.finditer(text):
        name = match[0].rstrip(".-+")
        first = not text[: match.start()].strip(" -–—•*“\"'(")
        if first:
            # The capital of the first word need not be a name's.
            opening, _, rest = name.partition(" ")
            if NO_NAME.fullmatch(opening) or opening in _OPENING:
                name = rest
        start = match.start() + match[0].find(name)
        if len(name) < _SHORTEST or NO_NAME.fullmatch(name) or _EDITION.fullmatch(name):
            continue
        part = _PART_OF_TEST.match(text, start + len(name))
        name += part[0] if part is not None else ""
        shape = next((shape for shape, pattern in _SHAPES if pattern.fullmatch(name)), "plain")
        mark = Mark(start=start, end=start + len(name), text=name)
        shape += "-test" if _TEST_LIKE.fullmatch(name) else "-first" if first and shape == "plain" else ""
        yield _player(mark, "word", Entity(name, "other"), scene, shape)


def _classes(scene: Scene) -> Iterator[Player]:
    words = scene.passage.parse.words
    for at, word in enumerate(words):
        if word.lower.removesuffix("'s").removesuffix("’s") not in _CLASS or _EXAMPLES.match(
            scene.passage.text, word.end
        ):
            continue
        behind = words[at + 1] if at + 1 < len(words) else None
        if word.lower in _DESCRIBING and behind is not None and behind.tag == "noun" and behind.start == word.end + 1:
            continue  # "human control" is nobody's result
        first = at
        while first and at - first < _BEFORE_CLASS and words[first - 1].tag in {"noun", "name", "adverb"}:
            first -= 1
        name = scene.passage.text[words[first].start : word.end].removesuffix("'s").removesuffix("’s")
        mark = Mark(start=words[first].start, end=words[first].start + len(name), text=name)
        if scene.passage.text[max(0, mark.start - 1) : mark.start].isalnum() or _names_one(scene, mark):
            continue
        if is_new_record(name):
            continue
        yield Player(
            start=mark.start,
            end=mark.end,
            text=name,
            kind="class",
            name="class",
            flags=word.lower,
            entity=Entity(name, "group"),
        )
