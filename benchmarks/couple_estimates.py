"""Scores of two roles that are filled together, estimated by a conditional logit over the couples of each passage."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Sequence
from typing import Any

import attrs
import numpy as np
from estimates import SCALE, Features
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

from aiclaims.frames.scored import Scores


@attrs.frozen(kw_only=True)
class Contest:
    """The couples that might be meant at one place, some of which are.

    Args:
        ones: What holds of each candidate for the one role.
        others: The same for the other role.
        couples: The numbers of both.
        together: What holds of each couple.
        right: Which couples are meant, at least one.
        weight: How often the place counts.
    """

    ones: list[Features]
    others: list[Features]
    couples: list[tuple[int, int]]
    together: list[Features]
    right: list[bool]
    weight: int


class _Part:
    """What one of three parts, either side or both together, says of all couples.

    Args:
        features: What holds of each side, or couple.
        at: Of each couple, the number of the side.
        contests: Of each couple, the number of its contest.
        often: In how many contests a feature must occur.
    """

    def __init__(self, features: Sequence[Features], at: Sequence[int], contests: Sequence[int], often: int) -> None:
        inside: dict[str, set[int]] = collections.defaultdict(set)
        for place, contest in zip(at, contests, strict=True):
            for key in features[place]:
                inside[key].add(contest)
        known = {key for key, owners in inside.items() if len(owners) >= often}
        columns = DictVectorizer()
        self._table = columns.fit_transform([{key: 1.0 for key in each if key in known} for each in features])
        self._at = np.array(at)
        self.names = [str(name) for name in columns.get_feature_names_out()]

    def totals(self, scores: Any) -> Any:
        """Sum the scores for each couple."""
        return (self._table @ scores)[self._at]

    def slopes(self, pulls: Any) -> Any:
        """Tell for each feature how a pull at each couple changes the loss."""
        return self._table.T @ np.bincount(self._at, pulls, self._table.shape[0])


def estimate_couples(
    contests: Iterable[Contest], names: Sequence[str], strength: float, often: int
) -> dict[str, Scores]:
    """Estimate the scores of both roles, and of the two together, such that the right couples are the likeliest.

    Args:
        contests: The places, each with its couples.
        names: Names of both roles and of the couple.
        strength: How freely scores may leave zero (the inverse of the L2 penalty).
        often: In how many contests a feature must occur.
    """
    features: tuple[list[Features], list[Features], list[Features]] = ([], [], [])
    rows: tuple[list[int], list[int], list[int]] = ([], [], [])
    owners: list[int] = []
    right: list[bool] = []
    weights: list[int] = []
    # Where no couple is right, nothing tells which should have been the likeliest.
    for number, contest in enumerate(contest for contest in contests if any(contest.right)):
        ones, others, pairs = (len(part) for part in features)
        rows[0].extend(ones + one for one, _ in contest.couples)
        rows[1].extend(others + other for _, other in contest.couples)
        rows[2].extend(range(pairs, pairs + len(contest.couples)))
        for part, told in zip(features, (contest.ones, contest.others, contest.together), strict=True):
            part.extend(told)
        owners += [number] * len(contest.couples)
        right += contest.right
        weights.append(contest.weight)
    parts = [_Part(part, at, owners, often) for part, at in zip(features, rows, strict=True)]
    found = _fitted(parts, np.array(owners), np.array(right), np.array(weights), strength)
    return {
        name: Scores(
            ("fits",), {key: ((0, round(SCALE * float(score))),) for key, score in zip(part.names, own, strict=True)}
        )
        for name, part, own in zip(names, parts, found, strict=True)
    }


def _fitted(parts: Sequence[_Part], owners: Any, right: Any, weights: Any, strength: float) -> list[Any]:
    """Find the scores that make the right couples of each contest the likeliest, for each part."""
    ends = np.cumsum([len(part.names) for part in parts])
    starts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    lengths = np.diff(np.r_[starts, len(owners)])

    def loss(scores: Any) -> tuple[float, Any]:
        totals = sum(part.totals(own) for part, own in zip(parts, np.split(scores, ends[:-1]), strict=True))
        raised = np.exp(totals - np.repeat(np.maximum.reduceat(totals, starts), lengths))
        whole, fits = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        shares = raised / np.repeat(whole, lengths), raised * right / np.repeat(fits, lengths)
        pulls = np.repeat(weights, lengths) * (shares[0] - shares[1])
        value = float(np.sum(weights * (np.log(whole) - np.log(fits))))
        slopes = np.concatenate([part.slopes(pulls) for part in parts])
        return strength * value + 0.5 * float(scores @ scores), strength * slopes + scores

    found = minimize(loss, np.zeros(ends[-1]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return list(np.split(found.x, ends[:-1]))
