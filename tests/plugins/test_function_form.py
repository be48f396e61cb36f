"""An extractor may be a function with a decorator."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from typing import Any

import pytest

import aiclaims
from aiclaims.errors import PluginContractError
from aiclaims.plugins import Calibration, Context, FunctionExtractor
from aiclaims.reading import Passage
from aiclaims.testing import check_extractor


@aiclaims.claim("tunnels")
class TunnelClaim(aiclaims.Claim):
    """How many tunnels a firm dug."""

    digger: aiclaims.Entity = aiclaims.identity()
    tunnels: aiclaims.Quantity = aiclaims.measured()


@aiclaims.extractor(kinds=[TunnelClaim], triggers=["tunnel*"], examples=["Samsung dug 12 tunnels."])
def tunnels(passage: Passage, context: Context) -> Iterator[TunnelClaim]:
    """Find who dug how many."""
    for number in passage.quantities:
        if number.noun.startswith("tunnel") and passage.entities:
            yield TunnelClaim(
                evidence=(passage.evidence(),),
                digger=passage.entities[0].entity,
                tunnels=number.quantity("tunnels"),
            )


def test_a_function_is_an_extractor_like_any_other() -> None:
    """Its name is that of the function; it is registered, finds and is called as before."""
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(tunnels)
    (line,) = registry.describe()
    assert (line.name, line.version, line.kinds, line.languages) == ("tunnels", "1", ("tunnels",), ("en",))
    (claim,) = aiclaims.extract("Samsung dug 12 tunnels.", registry=registry).claims
    assert claim.extractor == "tunnels/1"
    assert tunnels.__doc__ == "Find who dug how many."


def test_it_holds_to_what_every_extractor_holds_to() -> None:
    """In other processes as well: it travels by its name, as functions do."""
    results = check_extractor(tunnels, only=["declarations", "samples", "pickle", "threads", "repeatable", "markup"])
    assert {result.outcome for result in results} == {"holds"}
    assert pickle.loads(pickle.dumps(tunnels)) is tunnels
    assert copy.deepcopy(tunnels) is tunnels


def test_all_that_a_class_may_declare_a_function_may() -> None:
    """Name, version, languages, subjects and calibration too."""
    declare = aiclaims.extractor(
        name="digs",
        version="3",
        kinds=(TunnelClaim,),
        languages=("de",),
        triggers=("tunnel",),
        subjects=("bau",),
        calibration=Calibration([(0.5, 0.7)]),
    )

    @declare
    def find(passage: Passage, context: Context) -> Iterator[TunnelClaim]:
        yield from ()

    assert isinstance(find, FunctionExtractor)
    registry = aiclaims.Registry(builtins=False, entry_points=False)
    registry.register(find)
    (entry,) = registry.registrations
    assert (entry.label, entry.languages, entry.subjects) == ("digs/3", ("de",), ("bau",))
    assert entry.calibration(0.5) == 0.7


def right(passage: Passage, context: Context) -> Iterator[TunnelClaim]:
    yield from ()


async def asynchronous(passage: Passage, context: Context) -> None:
    pass


@pytest.mark.parametrize(
    ("find", "change", "told"),
    [
        (lambda passage: (), {"name": "one"}, r"too many positional arguments; expected extract\(passage, context\)"),
        (lambda passage, context, more: (), {"name": "more"}, "missing a required argument: 'more'"),
        (lambda passage, context: (), {}, "name breaks the contract"),
        (asynchronous, {}, "not an async one"),
        (TunnelClaim, {}, "makes an extractor of a function"),
        (right, {"kinds": []}, "kinds breaks"),
        (right, {"kinds": [str]}, "classes declared with @claim"),
        (right, {"kinds": TunnelClaim}, "kinds breaks"),
        (right, {"triggers": "tunnel"}, "triggers breaks"),
        (right, {"triggers": ["Tunnel"]}, "expected lower-case words"),
        (right, {"version": 1}, "version breaks"),
        (right, {"subjects": ["A"]}, "subjects breaks"),
    ],
)
def test_what_is_declared_wrong_is_refused_at_the_decorator(find: Any, change: dict[str, Any], told: str) -> None:
    """Not later, when the plugin is registered; the error names the function."""
    with pytest.raises(PluginContractError, match=told) as caught:
        aiclaims.extractor(**{"kinds": [TunnelClaim], "triggers": ["tunnel"], **change})(find)
    assert __name__ in str(caught.value.where)
