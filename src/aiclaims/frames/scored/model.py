"""Scores of features, read from a file: what a word or a mark is worth as a part of a frame."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

import attrs

_SCALE = 100.0
"""Scores are kept as whole numbers, hundredths of a natural logarithm, so that sums are the same on any machine."""
_SUREST = 0.9975
"""The most that one word makes of a frame beside its passage: six in natural logarithms of the odds."""


@attrs.frozen
class Scores:
    """Scores of features for a few outcomes.

    Args:
        outcomes: Names of the outcomes.
        rows: Of each feature, the numbers of outcomes with the score that it gives to each.
    """

    outcomes: tuple[str, ...]
    rows: Mapping[str, tuple[tuple[int, int], ...]]

    def totals(self, features: Iterable[str]) -> list[int]:
        """Sum the scores of each outcome.

        Args:
            features: What holds.
        """
        totals = [0] * len(self.outcomes)
        # Most of what holds has no score.
        for row in filter(None, map(self.rows.get, features)):
            for outcome, score in row:
                totals[outcome] += score
        return totals


def softmax(totals: Sequence[int]) -> list[float]:
    """Turn scores into shares that sum to one."""
    highest = max(totals)
    raised = [math.exp((total - highest) / _SCALE) for total in totals]
    whole = sum(raised)
    return [value / whole for value in raised]


def logistic(total: float) -> float:
    """Turn one score into a probability."""
    return 1 / (1 + math.exp(-total / _SCALE))


def log_odds(share: float) -> float:
    """Give the natural logarithm of the odds of a share, bounded."""
    bounded = min(max(share, 1 - _SUREST), _SUREST)
    return math.log(bounded / (1 - bounded))


@attrs.frozen
class Telling:
    """What the words of a whole passage tell, and how it is weighed with what one word evokes.

    Args:
        scores: Scores of passages; its outcomes are the frames, each by itself.
        weighing: What the logarithms of the odds are worth, in hundredths: "word", "passage", and a "bias".
    """

    scores: Scores
    weighing: Scores

    def weighed(self, word: float, passage: int) -> float:
        """Give the probability of a frame.

        Args:
            word: How likely a word evokes it, looked at by itself.
            passage: The score that the passage gives it.
        """
        parts = {"word": log_odds(word), "passage": passage / _SCALE, "bias": 1.0}
        return logistic(sum(score * parts[name] for name, ((_, score),) in self.weighing.rows.items()))


@attrs.frozen
class Model:
    """The scores of a kind's frames: of the words that evoke them, and of each role.

    Args:
        evoking: Scores of anchors; its outcomes are the frames, and "none".
        roles: Scores of the fillers of each role; one outcome each.
        telling: What the passage as a whole tells, None where only single words were looked at.
    """

    evoking: Scores
    roles: Mapping[str, Scores]
    telling: Telling | None = None


def parse_model(text: str) -> Model:
    """Read a model from its lines.

    A line ``[evoking] none restrict ...`` or ``[actor]`` opens a part (``[telling] restrict ...`` with ``[weighing]`` may follow); behind it each line is a feature, a tab, and the
    scores that it gives, ``outcome:score`` where there are several outcomes.

    Args:
        text: The lines.
    """
    parts: dict[str, Scores] = {}
    rows: dict[str, tuple[tuple[int, int], ...]] = {}
    places: dict[str, int] = {}
    for line in text.split("\n"):
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            name, _, outcomes = line[1:].partition("]")
            names = tuple(outcomes.split()) or ("fits",)
            places, rows = {outcome: number for number, outcome in enumerate(names)}, {}
            parts[name] = Scores(names, rows)
            continue
        feature, _, cells = line.partition("\t")
        rows[feature] = tuple(
            (places[cell.rpartition(":")[0] or "fits"], int(cell.rpartition(":")[2])) for cell in cells.split()
        )
    telling = Telling(parts.pop("telling"), parts.pop("weighing")) if "telling" in parts else None
    return Model(parts.pop("evoking"), parts, telling)


def parse_scores(text: str) -> Scores:
    """Read scores of one outcome from their lines: a feature, a tab, and what it is worth.

    Args:
        text: The lines.
    """
    cells = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return Scores(("fits",), {feature: ((0, int(score)),) for feature, score in cells})


def read_scores(package: str, name: str) -> Scores:
    """Read scores of one outcome from a file of a package.

    Args:
        package: Dotted name of the package.
        name: Name of the file in it.
    """
    return parse_scores(resources.files(package).joinpath(name).read_text(encoding="utf-8"))


def read_model(package: str, name: str) -> Model:
    """Read a model from a file of a package.

    Args:
        package: Dotted name of the package.
        name: Name of the file in it.
    """
    return parse_model(resources.files(package).joinpath(name).read_text(encoding="utf-8"))


def write_model(model: Model) -> str:
    """Write a model as `parse_model` reads it, features in the order of the alphabet.

    Args:
        model: The model.
    """
    lines = [
        "# Scores of features, in hundredths of a natural logarithm: see aiclaims.frames.scored.",
        "# Estimated by benchmarks/fit_frames.py.",
    ]
    telling = model.telling
    passages = (("telling", telling.scores), ("weighing", telling.weighing)) if telling else ()
    for name, scores in (("evoking", model.evoking), *model.roles.items(), *passages):
        single = scores.outcomes == ("fits",)
        lines.append(f"[{name}]" if single else f"[{name}] {' '.join(scores.outcomes)}")
        for feature, row in sorted(scores.rows.items()):
            cells = (str(score) if single else f"{scores.outcomes[place]}:{score}" for place, score in row)
            lines.append(f"{feature}\t{' '.join(cells)}")
    return "\n".join(lines) + "\n"
