"""Run the checks on an extractor, with pytest or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import attrs

from aiclaims.errors import AiclaimsError, ConformanceError, UnknownPluginError
from aiclaims.testing.conformance.catalogue import Check, CheckNotApplicable, checks
from aiclaims.testing.conformance.samples import samples_of
from aiclaims.testing.conformance.subjects import subjects_of
from aiclaims.testing.conformance.trial import Sample, Trial

Outcome = Literal["holds", "fails", "fails as expected", "holds unexpectedly", "not applicable"]


@attrs.frozen
class CheckResult:
    """What came of one check on one extractor.

    Args:
        extractor: Name of the extractor.
        check: Name of the check.
        outcome: `holds`, `fails`, `fails as expected`, `holds unexpectedly`, `not applicable`.
        error: Why, where it does not hold.
    """

    extractor: str
    check: str
    outcome: Outcome
    error: Exception | None = None

    @property
    def passed(self) -> bool:
        """Whether it is as it should be."""
        return self.outcome not in ("fails", "holds unexpectedly")

    def __str__(self) -> str:
        return f"{self.extractor} {self.check}: {self.outcome}{f': {self.error}' if self.error else ''}"


def run_checks(
    subject: Any,
    *,
    samples: Iterable[Sample] | None = None,
    only: Sequence[str] | None = None,
    expected_failures: Mapping[str, str] | None = None,
) -> Iterator[CheckResult]:
    """Run the checks on an extractor or on all extractors of a plugin, and give each result as it comes.

    Args:
        subject: An extractor or its class; a plugin; the name of an installed one or of a module; the path of a TOML file.
        samples: Texts or documents, each of which states a claim that the extractor finds; by default its
            `examples`, and for the built-ins sentences of our own.
        only: Names of the checks to run; by default all.
        expected_failures: Names of checks that do not hold, each with the reason.

    Raises:
        UnknownPluginError: Where a check or a plugin has no such name.
    """
    chosen = chosen_checks(only, expected_failures)
    expected = expected_failures or {}
    for trial in trials(subject, samples):
        for check in chosen:
            yield _result(trial, check, check.name in expected)


def check_extractor(
    subject: Any,
    *,
    samples: Iterable[Sample] | None = None,
    only: Sequence[str] | None = None,
    expected_failures: Mapping[str, str] | None = None,
) -> list[CheckResult]:
    """Hold an extractor, or all extractors of a plugin, against what every extractor should hold to.

    Args:
        subject: An extractor or its class; a plugin; the name of an installed one or of a module; the path of a TOML file.
        samples: Texts or documents, each of which states a claim that the extractor finds; by default its
            `examples`, and for the built-ins sentences of our own.
        only: Names of the checks to run; by default all.
        expected_failures: Names of checks that do not hold, each with the reason.

    Returns:
        The result of each check.

    Raises:
        ConformanceError: Where a check fails, with all that fail in its message.
    """
    results = list(run_checks(subject, samples=samples, only=only, expected_failures=expected_failures))
    failed = [result for result in results if not result.passed]
    if failed:
        told = "\n".join(f"  {result}" for result in failed)
        raise ConformanceError(
            f"{len(failed)} of {len(results)} checks do not hold:\n{told}", where=failed[0].extractor
        ) from failed[0].error
    return results


def run_check(trial: Trial, check: Check) -> None:
    """Run one check on a fresh copy of the extractor, so that none sees what another left behind.

    Args:
        trial: The extractor and its samples.
        check: The check.

    Raises:
        ConformanceError: Where the check does not hold.
        CheckNotApplicable: Where it cannot be told.
    """
    try:
        check.run(trial.fresh())
    except (ConformanceError, CheckNotApplicable):
        raise
    # An extractor or a claim class may raise anything; whatever it is, the check does not hold.
    except Exception as error:
        raise ConformanceError(
            f"the check {check.name} is broken off",
            expected="no exception",
            got=f"{type(error).__name__}: {error}",
            where=trial.name,
        ) from error


def trials(subject: Any, samples: Iterable[Sample] | None = None) -> list[Trial]:
    """Give a trial for each extractor that is meant.

    Args:
        subject: An extractor or its class; a plugin; the name of an installed one or of a module; the path of a TOML file.
        samples: Texts or documents, each of which states a claim; by default the extractor's own.

    Raises:
        AiclaimsError: Where the samples are one text.
    """
    given = None if samples is None else tuple(several(samples, where="samples", of="texts or documents"))
    return [Trial(each, samples_of(each) if given is None else given, names) for each, names in subjects_of(subject)]


def chosen_checks(only: Sequence[str] | None, expected_failures: Mapping[str, str] | None) -> list[Check]:
    """Give the checks that are to run, in their order.

    Args:
        only: Their names; None for all.
        expected_failures: Names of checks that are known not to hold.

    Raises:
        UnknownPluginError: Where there is no check of a name.
        AiclaimsError: Where a name is given alone, or without a reason.
    """
    if only is not None:
        several(only, where="only", of="names of checks")
    if not isinstance(expected_failures, Mapping | None):
        raise AiclaimsError(
            "a check that is expected to fail has a reason",
            expected="a mapping of the names of checks to reasons",
            got=type(expected_failures).__name__,
            where="expected_failures",
        )
    known = checks()
    for name in (*(only or ()), *(expected_failures or ())):
        if name not in known:
            raise UnknownPluginError("there is no such check", expected=", ".join(known), got=repr(name))
    return [check for name, check in known.items() if only is None or name in only]


def several(given: Iterable[Any], *, where: str, of: str) -> Iterable[Any]:
    """Give what is several things; a text would be taken for its letters.

    Args:
        given: The things.
        where: Name of the argument.
        of: What they are.

    Raises:
        AiclaimsError: Where it is one.
    """
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise AiclaimsError(
            f"{where} are several", expected=f"an iterable of {of}", got=type(given).__name__, where=where
        )
    return given


def _result(trial: Trial, check: Check, expected: bool) -> CheckResult:
    try:
        run_check(trial, check)
    except CheckNotApplicable as reason:
        return CheckResult(trial.name, check.name, "not applicable", reason)
    except ConformanceError as error:
        return CheckResult(trial.name, check.name, "fails as expected" if expected else "fails", error)
    return CheckResult(trial.name, check.name, "holds unexpectedly" if expected else "holds")
