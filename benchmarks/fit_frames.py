"""Estimate the scores by which frames are read, from annotated documents.

    python benchmarks/fit_frames.py KIND GOLD.jsonl... [--out FILE] [--strength 0.2] [--role-strength 0.2] [--often 6] [--passages]

KIND is `benchmarks`, `chip_restrictions` or `lag`, or `module:Class` of a plugin's own: a class with what `KindToFit` in fitted_kinds.py
asks for. GOLD are files in the form of gold documents, a file that is named twice counting twice (one JSON object a line: `text`,
`format`, `published`, `title`, and `claims` with the `span` of each and its slots, in which an entity is a list of acceptable names). Two kinds of scores are estimated by logistic regression (scikit-learn, extra
`bench`): what a word and its surroundings are worth as the word that evokes a frame, against "none", and what a mark is
worth as the filler of a role. Which word evokes the frame of a claim is annotated nowhere: it starts as the word that goes with
the frame most, and is then the one that the scores prefer, estimated anew in some rounds (hard expectation maximisation).
The claims before a passage are those of the gold, as they are found ones when it is read.
"""

from __future__ import annotations

import argparse
import collections
import importlib
import itertools
import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from couple_estimates import Contest, estimate_couples
from estimates import Estimate, Features, PassageEstimate, estimate_weighing
from fitted_benchmarks import Benchmarks
from fitted_kinds import ChipRestrictions, GoldClaim, KindToFit
from fitted_lags import Lags

from aiclaims import Document
from aiclaims.frames.scored import (
    PAIR,
    Anchor,
    Implied,
    Model,
    Player,
    Scores,
    Setting,
    Side,
    Telling,
    anchor_features,
    empty_features,
    pairs_of,
    passage_features,
    role_features,
    side_features,
    sides_of,
    write_model,
)
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import Passage
from aiclaims.reading.reading import read
from aiclaims.schema import Claim

KINDS: dict[str, KindToFit] = {kind.name: kind for kind in (Benchmarks(), ChipRestrictions(), Lags())}
ROUNDS = 3
TURNS = 4
LEAST = 10
"""Scores nearer to zero than this, in hundredths, are left out where nothing else is asked for."""


@attrs.define
class Case:
    """A passage with its gold claims."""

    document: int
    setting: Setting
    golds: list[GoldClaim]
    anchors: Sequence[Anchor]
    features: list[Features]
    weight: int = 1


def cases(paths: Iterable[Path], kind: KindToFit) -> Iterator[Case]:
    """Read documents, passage by passage, as the extractor would that has found the gold claims before."""
    number = itertools.count()
    for path, times in collections.Counter(paths).items():
        for line in path.read_text(encoding="utf-8").splitlines():
            data = json.loads(line)
            if data.get("language", "en") == "en":
                yield from _cases_of(data, path, kind, times, next(number))


def _cases_of(data: dict[str, Any], path: Path, kind: KindToFit, weight: int, number: int) -> Iterator[Case]:
    text = data["text"] if "text" in data else (path.parent / data["path"]).read_text(encoding="utf-8")
    document = Document(
        text,
        id=data["doc"],
        title=data.get("title") or None,
        published=data.get("published") or None,
        format=data.get("format"),
        language="en",
    )
    passages = read(document).passages
    golds = _assigned([g for g in data["claims"] if g["kind"] == kind.name], passages)
    told: list[Claim] = []
    where: list[Passage] = []
    for passage in passages:
        own = golds.get(passage.index, [])
        setting = kind.setting(passage, Context(tuple(told), tuple(where)))
        if setting is not None:
            anchors = kind.scheme.anchors(setting)
            features = [anchor_features(setting, anchor, kind.scheme.classes) for anchor in anchors]
            yield Case(number, setting, own, anchors, features, weight)
        told += [kind.claim(gold, passage) for gold in own]
        where += [passage] * len(own)


def _assigned(golds: list[GoldClaim], passages: Sequence[Passage]) -> dict[int, list[GoldClaim]]:
    """Give each passage the claims whose span it shares most with."""
    spans = [(passage, passage.evidence()) for passage in passages]
    found: dict[int, list[GoldClaim]] = collections.defaultdict(list)
    for gold in golds:
        start, end = gold["span"]
        shared = [(min(e.end, end) - max(e.start, start), -p.index) for p, e in spans]
        most, index = max(shared, default=(0, 0))
        if most > 0:
            found[-index].append(gold)
    return found


Evoking = dict[int, dict[str, list[int]]]
"""Of each case, which of its anchors evoke which frame."""


def estimate_evoking(row: Sequence[Case], kind: KindToFit, strength: float, often: int) -> tuple[Estimate, Evoking]:
    """Estimate which words evoke a frame, and find the word of each gold claim."""
    chosen: Evoking = {number: kind.anchored(case.golds, case.anchors) for number, case in enumerate(row)}
    latent = {
        number: sorted({kind.frame(gold) for gold in case.golds} - set(chosen[number])) if kind.latent else []
        for number, case in enumerate(row)
    }
    going_with = _association(row, kind)
    for number, frames in latent.items():
        case = row[number]
        if case.anchors:
            for frame in frames:
                best = max(range(len(case.anchors)), key=lambda at: going_with(case, at, frame))
                chosen[number][frame] = [best]
    estimate = _fit_evoking(row, chosen, strength, often)
    for _ in range(ROUNDS if any(latent.values()) else 0):
        for number, frames in latent.items():
            if frames and row[number].anchors:
                shares = estimate.probabilities(row[number].features)
                for frame in frames:
                    chosen[number][frame] = [int(shares[:, estimate.outcomes.index(frame)].argmax())]
        estimate = _fit_evoking(row, chosen, strength, often)
    return estimate, chosen


def _fit_evoking(row: Sequence[Case], chosen: Evoking, strength: float, often: int) -> Estimate:
    examples: list[Features] = []
    outcomes: list[str] = []
    weights: list[int] = []
    for number, case in enumerate(row):
        evoking = collections.defaultdict(list)
        for frame, anchors in chosen[number].items():
            for at in anchors:
                evoking[at].append(frame)
        for at, features in enumerate(case.features):
            for frame in evoking.get(at, ["none"]):
                examples.append(features)
                outcomes.append(frame)
                weights.append(case.weight)
    return Estimate(examples, outcomes, weights, strength, often)


def _association(row: Sequence[Case], kind: KindToFit) -> Any:
    """Give how much more often a word's stem stands in passages of a frame than in others (a log ratio)."""
    everywhere: collections.Counter[str] = collections.Counter()
    within: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    count: collections.Counter[str] = collections.Counter()
    whole = sum(case.weight for case in row)
    for case in row:
        stems = {case.setting.stems[anchor.at]: case.weight for anchor in case.anchors}
        everywhere.update(stems)
        for frame in {kind.frame(gold) for gold in case.golds}:
            within[frame].update(stems)
            count[frame] += case.weight

    def going_with(case: Case, at: int, frame: str) -> float:
        anchor = case.anchors[at]
        stemmed, word = case.setting.stems[anchor.at], case.setting.words[anchor.at]
        inside, outside = within[frame][stemmed], everywhere[stemmed] - within[frame][stemmed]
        ratio = math.log((inside + 0.3) / (count[frame] + 1)) - math.log((outside + 1) / (whole - count[frame] + 2))
        known = kind.scheme.classes(word, case.setting.predicate_of.get(word.start))
        return ratio + (1.5 if known else 0.0) + (0.3 if word.tag == "verb" else 0.0)

    return going_with


def estimate_telling(row: Sequence[Case], kind: KindToFit, strength: float, often: int) -> Telling:
    """Estimate what the words of passages tell, and how that is weighed with what single words evoke.

    How much either is worth shows only on documents that neither was estimated from: these are taken in turns.
    """
    frames = tuple(kind.scheme.frames)
    words: list[dict[str, float]] = []
    passages: list[list[float]] = []
    outcomes: list[set[str]] = []
    weights: list[int] = []
    for turn in range(TURNS):
        known = [case for case in row if case.document % TURNS != turn]
        unknown = [case for case in row if case.document % TURNS == turn and case.anchors]
        if not unknown:
            continue
        evoking, _ = estimate_evoking(known, kind, strength, often)
        telling = _passage_estimate(known, kind, frames, often)
        passages += telling.totals([passage_features(case.setting) for case in unknown])
        for case in unknown:
            shares = evoking.probabilities(case.features).max(axis=0)
            words.append(dict(zip(evoking.outcomes, shares, strict=True)))
            outcomes.append({kind.frame(gold) for gold in case.golds})
            weights.append(case.weight)
    weighing = estimate_weighing(frames, words, passages, outcomes, weights)
    return Telling(_passage_estimate(row, kind, frames, often).scores(), weighing)


def _passage_estimate(row: Sequence[Case], kind: KindToFit, frames: tuple[str, ...], often: int) -> PassageEstimate:
    features = [passage_features(case.setting) for case in row]
    told = [{kind.frame(gold) for gold in case.golds} for case in row]
    return PassageEstimate(features, told, [case.weight for case in row], frames, often)


def estimate_roles(
    row: Sequence[Case], chosen: Evoking, kind: KindToFit, strength: float, often: int
) -> dict[str, Scores]:
    """Estimate what fills the roles, each by itself or two together."""
    couple = kind.scheme.couple
    if couple is None:
        return {role: estimate_role(row, chosen, kind, role, strength, often) for role in kind.scheme.roles}
    contests = (
        _contest(case, case.anchors[at], frame, golds, kind, couple)
        for number, case in enumerate(row)
        for frame, anchors in chosen[number].items()
        for at in anchors
        if (golds := kind.golds(case.golds, frame, case.anchors[at]))
    )
    return estimate_couples(contests, (*couple, PAIR), strength, often)


def _contest(
    case: Case, anchor: Anchor, frame: str, golds: list[GoldClaim], kind: KindToFit, roles: tuple[str, str]
) -> Contest:
    """Give the couples of a word, and which of them the gold claims name; where they name none, nobody is right."""
    setting, scheme = case.setting, kind.scheme
    names = scheme.names(frame, anchor)
    ones, others = (sides_of(setting, scheme, role) for role in roles)
    couples = list(pairs_of(ones, others))
    right = [
        any(
            kind.fits(gold, roles[0], _as_filler(ones[one])) and kind.fits(gold, roles[1], _as_filler(others[other]))
            for gold in golds
        )
        for one, other in couples
    ]
    if not any(right):
        right = [ones[one].entity is None and others[other].entity is None for one, other in couples]
    return Contest(
        ones=[side_features(setting, anchor, roles[0], side, names) for side in ones],
        others=[side_features(setting, anchor, roles[1], side, names) for side in others],
        couples=couples,
        together=[
            list(scheme.pair_features(setting, anchor, ones[one], others[other], names)) for one, other in couples
        ],
        right=right,
        weight=case.weight,
    )


def _as_filler(side: Side) -> Player | Implied:
    return side.player if side.player is not None else Implied(what=side.what, entity=side.entity)


def estimate_role(
    row: Sequence[Case], chosen: Evoking, kind: KindToFit, role: str, strength: float, often: int
) -> Scores:
    """Estimate what fills a role, from the marks of the passages with a gold claim."""
    examples: list[Features] = []
    outcomes: list[str] = []
    weights: list[int] = []
    for number, case in enumerate(row):
        for frame, anchors in chosen[number].items():
            if frame not in kind.scheme.roles[role]:
                continue
            for at in anchors:
                golds = kind.golds(case.golds, frame, case.anchors[at])
                for features, fits in _role_examples(case, case.anchors[at], frame, golds, kind, role):
                    examples.append(features)
                    outcomes.append("yes" if fits else "no")
                    weights.append(case.weight)
    return Estimate(examples, outcomes, weights, strength, often).scores()


def _role_examples(
    case: Case, anchor: Anchor, frame: str, golds: list[GoldClaim], kind: KindToFit, role: str
) -> Iterator[tuple[Features, bool]]:
    if not golds or not kind.tells(golds, role):
        return
    setting, names = case.setting, kind.scheme.names(frame, anchor)
    marked = False
    for player in kind.scheme.players(setting, role):
        fits = any(kind.fits(gold, role, player) for gold in golds)
        marked = marked or fits
        yield role_features(setting, anchor, player, names), fits
    for implied in kind.scheme.implied(setting, role):
        # What a mark of the passage fills, nothing implied does.
        fits = not marked and any(kind.fits(gold, role, implied) for gold in golds)
        yield empty_features(setting, anchor, role + implied.what, names, implied.entity), fits


def pruned(model: Model, least: int) -> Model:
    """Leave out the scores that are nearer to zero than some hundredths."""

    def kept(scores: Scores) -> Scores:
        rows = {key: tuple(cell for cell in row if abs(cell[1]) >= least) for key, row in scores.rows.items()}
        return Scores(scores.outcomes, {key: row for key, row in rows.items() if row})

    telling = model.telling and attrs.evolve(model.telling, scores=kept(model.telling.scores))
    return Model(kept(model.evoking), {role: kept(scores) for role, scores in model.roles.items()}, telling)


def kind_of(named: str) -> KindToFit:
    """Give a kind by its name, or a plugin's by where its class stands.

    Args:
        named: The name, or `module:Class`.

    Raises:
        argparse.ArgumentTypeError: Where there is none such.
    """
    module, colon, name = named.partition(":")
    try:
        found: KindToFit = getattr(importlib.import_module(module), name)() if colon else KINDS[named]
    except (ImportError, AttributeError, KeyError) as error:
        known = ", ".join(sorted(KINDS))
        raise argparse.ArgumentTypeError(f"expected {known} or module:Class, got {named!r} ({error})") from error
    return found


def main() -> None:
    """Estimate the scores of a kind and write them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("kind", type=kind_of, metavar="KIND")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, help="where to write the scores; standard output where it is left out")
    parser.add_argument("--strength", type=float, default=0.2, help="inverse of the L2 penalty")
    parser.add_argument("--role-strength", type=float, help="the same for roles, where it is another")
    parser.add_argument("--often", type=int, default=6, help="examples that a feature must occur in")
    parser.add_argument("--least", type=int, default=LEAST, help="scores nearer to zero are left out, in hundredths")
    parser.add_argument("--passages", action="store_true", help="estimate what passages as a whole tell, too")
    arguments = parser.parse_args()
    kind: KindToFit = arguments.kind
    row = list(cases(arguments.gold, kind))
    evoking, chosen = estimate_evoking(row, kind, arguments.strength, arguments.often)
    strength = arguments.role_strength or arguments.strength
    roles = estimate_roles(row, chosen, kind, strength, arguments.often)
    telling = estimate_telling(row, kind, arguments.strength, arguments.often) if arguments.passages else None
    model = pruned(Model(evoking.scores(), roles, telling), arguments.least)
    text = write_model(model)
    if arguments.out is None:
        sys.stdout.write(text)
    else:
        arguments.out.write_text(text, encoding="utf-8")
    counts = {"evoking": len(model.evoking.rows), **{role: len(scores.rows) for role, scores in model.roles.items()}}
    print(f"{len(row)} passages, features kept: {counts}", file=sys.stderr)


if __name__ == "__main__":
    main()
