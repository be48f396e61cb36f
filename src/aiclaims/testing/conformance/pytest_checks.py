"""The checks as parametrized tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs
import pytest

from aiclaims.testing.conformance.catalogue import Check, CheckNotApplicable
from aiclaims.testing.conformance.conformance import chosen_checks, run_check, several, trials
from aiclaims.testing.conformance.trial import Sample, Trial


@attrs.frozen
class ExtractorCheck:
    """One check of one extractor, to be called by a test."""

    trial: Trial
    check: Check

    def __call__(self) -> None:
        """Run the check; skip the test where it is not applicable."""
        __tracebackhide__ = True
        try:
            run_check(self.trial, self.check)
        except CheckNotApplicable as reason:
            pytest.skip(str(reason))


def parametrize_with_checks(
    subjects: Sequence[Any],
    *,
    samples: Iterable[Sample] | None = None,
    only: Sequence[str] | None = None,
    expected_failures: Mapping[str, str] | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a test of each check and extractor, named after both.

    ::

        @parametrize_with_checks([Bridges()], samples=["Ada built a bridge."])
        def test_conformance(check):
            check()

    Args:
        subjects: Extractors, their classes, plugins, or names of installed ones.
        samples: Texts or documents, each of which states a claim; by default the extractors' own.
        only: Names of the checks to run; by default all.
        expected_failures: Names of checks that do not hold, each with the reason; such a test is expected
            to fail, and fails where the check holds.

    Returns:
        A decorator for a test with one argument, `check`, which it calls.

    Raises:
        UnknownPluginError: Where a check or a plugin has no such name.
    """
    given = None if samples is None else tuple(several(samples, where="samples", of="texts or documents"))
    expected = expected_failures or {}
    cases = []
    for trial in (trial for subject in subjects for trial in trials(subject, given)):
        for check in chosen_checks(only, expected):
            marks = [pytest.mark.xfail(reason=expected[check.name], strict=True)] if check.name in expected else []
            cases.append(pytest.param(ExtractorCheck(trial, check), marks=marks, id=f"{trial.name}-{check.name}"))
    return pytest.mark.parametrize("check", cases)
