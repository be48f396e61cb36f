"""Checks of the claims as values: JSON, pickle, and the laws of merging."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator, Sequence

import attrs

from aiclaims.errors import SchemaError
from aiclaims.merge import State, consolidate, merge
from aiclaims.schema import Claim, fold_of
from aiclaims.schema.codec import dumps, from_json, loads, to_json
from aiclaims.testing.conformance.trial import Trial, shown

_DRAWN = 20


def check_json(trial: Trial) -> None:
    """Require that claims come back from JSON as they were, those of the samples and any that the class allows."""

    def holds(claims: Sequence[Claim]) -> None:
        kinds = trial.registry().kinds
        for claim in claims:
            try:
                back = [from_json(to_json(claim), kinds), loads(dumps(claim), kinds)]
            except (SchemaError, TypeError, ValueError) as error:
                raise trial.failure(
                    "a claim does not come back from JSON",
                    expected=shown(str(claim)),
                    got=f"{type(error).__name__}: {error}",
                ) from error
            for each in back:
                if each != claim:
                    raise trial.failure(
                        "a claim comes back from JSON as another",
                        expected=shown(str(claim), length=400),
                        got=shown(str(each), length=400),
                    )

    for claims in _claims(trial):
        holds(claims)
    _for_drawn_claims(trial, holds)


def check_pickle(trial: Trial) -> None:
    """Require that the extractor and its claims can be sent to another process and are there what they were."""
    trial = trial.as_given()
    for name, value in [("the extractor", trial.extractor), *(("a claim", each) for each in _claims(trial))]:
        try:
            back = pickle.loads(pickle.dumps(value))
        except Exception as error:
            raise trial.failure(
                f"{name} does not pickle",
                expected="what a module defines by name",
                got=f"{type(error).__name__}: {error}",
            ) from error
        if name == "a claim" and back != value:
            raise trial.failure(f"{name} comes back as another", expected=shown(value), got=shown(back))
    trial_there: Trial = Trial(pickle.loads(pickle.dumps(trial.extractor)), trial.given_samples, trial.names)
    for document in trial.samples:
        here, there = trial.claims(document), trial_there.claims(document)
        if here != there:
            raise trial.failure("pickled, the extractor finds other claims", expected=shown(here), got=shown(there))


def check_merge_laws(trial: Trial) -> None:
    """Require that claims of its kinds merge alike in any order, batch and number, and that none is lost.

    What a kind adds to merging (`fold`, `proposition`, `period_kind`) must be a function of the claim alone.
    """

    def holds(claims: Sequence[Claim]) -> None:
        whole = merge(claims).to_bytes()
        for claim in claims:
            _refuse_changing_fold(trial, claim)
        half = len(claims) // 2
        states = [State.of(claims[half:]), State.of(claims[:half])]
        for name, other in (
            ("in another order", merge(claims[::-1])),
            ("told twice", merge([*claims, *claims])),
            ("in two batches", consolidate(states[0] | states[1])),
        ):
            if other.to_bytes() != whole:
                raise trial.failure(
                    f"merged {name}, the claims give another result: {shown(list(map(str, claims)), length=500)}",
                    expected=shown(whole.decode("ascii"), length=300),
                    got=shown(other.to_bytes().decode("ascii"), length=300),
                )
        witnesses = sorted(witness.id for entry in merge(claims).claims for witness in entry.members)
        if witnesses != sorted(State.of(claims).observations):
            raise trial.failure(
                "merging loses a claim", expected=f"{len(State.of(claims))} witnesses", got=f"{len(witnesses)}"
            )

    holds([claim for claims in _claims(trial) for claim in claims])
    _for_drawn_claims(trial, holds)


def _refuse_changing_fold(trial: Trial, claim: Claim) -> None:
    # The merger remembers what a fold gave, so that a change would show later or elsewhere only.
    for field in attrs.fields(type(claim)):
        fold = fold_of(field)
        if fold is not None:
            first, second = (fold(getattr(claim, field.name)) for _ in range(2))
            if first != second or not isinstance(first, str):
                raise trial.failure(
                    f"the fold of {field.name} is no function of the value to a text",
                    expected=shown(first),
                    got=shown(second),
                )


def _claims(trial: Trial) -> Iterator[tuple[Claim, ...]]:
    for document in trial.samples:
        yield trial.claims(document)


def _for_drawn_claims(trial: Trial, holds: Callable[[Sequence[Claim]], None]) -> None:
    """Hold a property against claims of its kinds that are drawn from what their classes declare."""
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st

    from aiclaims.testing.strategies.claims import claims

    @settings(
        max_examples=_DRAWN,
        deadline=None,
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.one_of([claims(kind) for kind in trial.registration.kinds]), min_size=1, max_size=5))
    def law(drawn: list[Claim]) -> None:
        holds(drawn)

    law()
