"""Scores estimated from examples by logistic regression, as the model files keep them."""

from __future__ import annotations

import collections
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from aiclaims.frames.scored import Scores, log_odds

SCALE = 100
PASSAGE_STRENGTH = 0.2
UNSEEN = 10.0
"""What a passage tells for a frame that all passages seen hold, and against one that none holds."""

Features = list[str]


class Estimate:
    """Scores estimated from examples.

    Args:
        examples: What holds of each example.
        outcomes: The outcome of each.
        weights: How often each counts.
        strength: How freely scores may leave zero (the inverse of the L2 penalty).
        often: In how many examples a feature must occur.
    """

    def __init__(
        self, examples: list[Features], outcomes: list[str], weights: list[int], strength: float, often: int
    ) -> None:
        count = collections.Counter(key for features in examples for key in features)
        self._known = {key for key, times in count.items() if times >= often}
        self._columns = DictVectorizer()
        table = self._columns.fit_transform(self._kept(examples))
        self._fitted = LogisticRegression(C=strength, max_iter=200, tol=1e-3, fit_intercept=False).fit(
            table, outcomes, sample_weight=weights
        )
        self.outcomes = tuple(map(str, self._fitted.classes_))

    def _kept(self, examples: list[Features]) -> list[dict[str, int]]:
        return [{key: 1 for key in features if key in self._known} for features in examples]

    def probabilities(self, examples: list[Features]) -> Any:
        """Give the probability of each outcome for each example."""
        return self._fitted.predict_proba(self._columns.transform(self._kept(examples)))

    def scores(self) -> Scores:
        """Give the scores as whole numbers; of two outcomes ("no", "yes") those of the second."""
        weights = self._fitted.coef_
        outcomes = ("fits",) if len(weights) == 1 else self.outcomes
        rows = {}
        for column, key in enumerate(self._columns.get_feature_names_out()):
            cells = [(place, round(SCALE * float(row[column]))) for place, row in enumerate(weights)]
            rows[str(key)] = tuple(cells)
        return Scores(outcomes, rows)


class PassageEstimate:
    """Scores of passages estimated from examples, each frame by itself.

    Args:
        examples: What holds of each passage.
        told: Which frames each holds.
        weights: How often each counts.
        frames: The frames.
        often: In how many passages a feature must occur.
    """

    def __init__(
        self,
        examples: Sequence[Features],
        told: Sequence[Collection[str]],
        weights: list[int],
        frames: tuple[str, ...],
        often: int,
    ) -> None:
        count = collections.Counter(key for features in examples for key in features)
        self._known = {key for key, times in count.items() if times >= often}
        self._columns = DictVectorizer()
        table = self._columns.fit_transform(self._kept(examples))
        self._frames = frames
        self._fitted = []
        self._always: list[bool] = []
        for frame in frames:
            outcomes = [frame in each for each in told]
            model = LogisticRegression(C=PASSAGE_STRENGTH, max_iter=300, tol=1e-3)
            # What none of the passages holds, or all do, tells nothing apart.
            self._fitted.append(model.fit(table, outcomes, sample_weight=weights) if len(set(outcomes)) > 1 else None)
            self._always.append(all(outcomes))

    def _kept(self, examples: Sequence[Features]) -> list[dict[str, int]]:
        return [{key: 1 for key in features if key in self._known} for features in examples]

    def totals(self, examples: Sequence[Features]) -> list[list[float]]:
        """Give for each passage what it tells of each frame, in natural logarithms of the odds."""
        table = self._columns.transform(self._kept(examples))
        rows = [
            model.decision_function(table) if model else [UNSEEN if always else -UNSEEN] * len(examples)
            for model, always in zip(self._fitted, self._always, strict=True)
        ]
        return [list(map(float, row)) for row in zip(*rows, strict=True)]

    def scores(self) -> Scores:
        """Give the scores as whole numbers."""
        names = self._columns.get_feature_names_out()
        rows: dict[str, tuple[tuple[int, int], ...]] = {}
        for column, key in enumerate(names):
            rows[str(key)] = tuple(
                (place, round(SCALE * float(model.coef_[0][column] + (model.intercept_[0] if key == "bias" else 0))))
                for place, model in enumerate(self._fitted)
                if model
            )
        return Scores(self._frames, rows)


def estimate_weighing(
    frames: tuple[str, ...],
    words: Sequence[Mapping[str, float]],
    passages: Sequence[Sequence[float]],
    told: Sequence[Collection[str]],
    weights: Sequence[int],
) -> Scores:
    """Estimate what words and passages are worth beside each other.

    Args:
        frames: The frames.
        words: Of each passage, how likely any of its words evokes each frame.
        passages: Of each passage, what it tells of each frame.
        told: Which frames each holds.
        weights: How often each counts.
    """
    examples: list[Any] = []
    outcomes: list[bool] = []
    counts: list[int] = []
    for word, passage, held, weight in zip(words, passages, told, weights, strict=True):
        for frame, total in zip(frames, passage, strict=True):
            examples.append([log_odds(word.get(frame, 0.0)), total])
            outcomes.append(frame in held)
            counts.append(weight)
    model = LogisticRegression(C=1e3, max_iter=300).fit(examples, outcomes, sample_weight=counts)
    found = {"word": model.coef_[0][0], "passage": model.coef_[0][1], "bias": model.intercept_[0]}
    return Scores(("fits",), {name: ((0, round(SCALE * float(score))),) for name, score in found.items()})
