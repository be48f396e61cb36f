"""Whatever the author of a plugin does wrong is told where it is done, with what to change."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

import aiclaims
from aiclaims.errors import PluginContractError, SchemaError
from aiclaims.extraction import Limits
from aiclaims.plugins import Registry


@aiclaims.claim("dams")
class DamClaim(aiclaims.Claim):
    """Who built a dam."""

    builder: str = aiclaims.identity()


@aiclaims.claim("weirs")
class WeirClaim(aiclaims.Claim):
    """Who built a weir, which the extractor does not declare."""

    builder: str = aiclaims.identity()


class Dams:
    """An extractor that keeps the contract."""

    name, version, languages = "dams", "1", ("en",)
    kinds, triggers = (DamClaim,), ("dam",)

    def extract(self, passage: Any, context: Any) -> Any:
        """Find a claim in each passage."""
        yield DamClaim(evidence=(passage.evidence(),), builder="Ada")


def variant(**members: Any) -> Any:
    """Make an extractor with other members; None takes one away."""
    whole = {name: value for name, value in vars(Dams).items() if not name.startswith("__")}
    return type("Variant", (), {name: value for name, value in {**whole, **members}.items() if value is not None})()


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"triggers": None, "trigger": ("dam",)}, "rename 'trigger' to 'triggers'"),
        ({"extract": None, "extracts": Dams.extract}, "rename 'extracts' to 'extract'"),
        ({"subject": ("water",)}, "rename 'subject' to 'subjects'"),
        ({"calibraton": 1}, "rename 'calibraton' to 'calibration'"),
        ({"why_not": 1, "why_none_": 1}, "rename 'why_none_' to 'why_none'"),
        ({"example": ("A dam.",)}, "rename 'example' to 'examples'"),
        ({"extract": lambda self, passage: ()}, r"too many positional arguments; expected extract\(passage, context\)"),
        ({"extract": lambda passage, context: ()}, "too many positional arguments"),
        ({"extract": lambda self, text, context, more: ()}, "missing a required argument: 'more'"),
        ({"calibration": 0.5}, "expected a Calibration"),
    ],
)
def test_a_wrong_member_is_refused_when_it_is_registered(members: dict[str, Any], told: str) -> None:
    """A misspelling is shown with what seems to be meant, a signature with the one that is called."""
    registry = Registry(builtins=False, entry_points=False)
    with pytest.raises(PluginContractError, match=told):
        registry.register(variant(**members))


def test_names_of_ones_own_are_no_misspellings() -> None:
    """Members unlike those of the contract are the author's business, as are those with an underscore."""
    registry = Registry(builtins=False, entry_points=False)
    registry.register(variant(patterns=(), lexicon={}, _subject=1, parse=lambda self: None))
    assert len(registry.extractors) == 1


def test_a_field_that_a_claim_has_not_is_told_with_the_one_that_was_meant() -> None:
    """Where the claim is made; what is missing is told by Python itself."""
    evidence = (aiclaims.Document("A dam.", id="d").evidence(0, 6),)
    with pytest.raises(SchemaError, match="DamClaim has no field 'bilder'; did you mean 'builder'"):
        DamClaim(evidence=evidence, bilder="Ada")  # type: ignore[call-arg]
    with pytest.raises(SchemaError, match=r"no field 'colour'; expected evidence, .*builder, got colour"):
        DamClaim(evidence=evidence, builder="Ada", colour="grey")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'builder'"):
        DamClaim(evidence=evidence)  # type: ignore[call-arg]
    assert DamClaim(evidence=evidence, builder="Ada").builder == "Ada"


def test_a_pattern_that_runs_away_is_named_with_the_passage_that_it_runs_in() -> None:
    """Where a document may cost so much and no more; what was found before is kept."""
    registry = Registry(builtins=False, entry_points=False)

    def extract(self: Any, passage: Any, context: Any) -> Any:
        return [claim(passage)] if re.fullmatch(r"The dam (?:\w+\w*)+[.]", passage.text) else []

    registry.register(variant(extract=extract))
    text = f"The dam stands. The dam {'x' * 64}!"
    extraction = aiclaims.extract(text, registry=registry, limits=Limits(seconds=0.5))
    assert [found.builder for found in extraction.claims] == ["Ada"]  # type: ignore[attr-defined]
    (fault,) = extraction.faults
    assert "within its time, which was over in dams/1" in fault.message
    assert fault.span is not None
    assert text[fault.span.start : fault.span.end].startswith("The dam xxx")


def claim(passage: Any, **fields: Any) -> DamClaim:
    """Make a claim of a passage."""
    return DamClaim(**{"evidence": (passage.evidence(),), "builder": "Ada", **fields})


def elsewhere(passage: Any) -> aiclaims.Evidence:
    """Quote what does not stand there."""
    return aiclaims.Evidence(passage.reading.document.id, 0, 4, "Nile")


@pytest.mark.parametrize(
    ("extract", "told"),
    [
        (lambda self, p, c: None, "yield each, or return a list; expected an iterable of claims, got NoneType"),
        (lambda self, p, c: claim(p), "yield each, or return a list; expected an iterable of claims, got DamClaim"),
        (lambda self, p, c: ["Ada"], "expected DamClaim, got str"),
        (
            lambda self, p, c: [WeirClaim(evidence=(p.evidence(),), builder="Ada")],
            "of a declared kind; name its class under kinds; expected DamClaim, got WeirClaim",
        ),
        (lambda self, p, c: [claim(p, bilder="Bo")], "did you mean 'builder'"),
        (lambda self, p, c: [claim(p, builder=7)], "expected str, got 7"),
        (lambda self, p, c: [claim(p, evidence=(elsewhere(p),))], "a quote is the text at its span; expected 'The '"),
        (lambda self, p, c: [claim(p, evidence=(p.evidence(3, 900),))], "expected 0 <= start < end <= 15"),
        (lambda self, p, c: [claim(p, evidence=(p.evidence(5, 5),))], "expected 0 <= start < end <= 15"),
        (lambda self, p, c: [claim(p, evidence=())], "a claim has evidence"),
        (lambda self, p, c: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_what_goes_wrong_while_it_reads_is_a_fault_of_the_passage(extract: Callable[..., Any], told: str) -> None:
    """The fault names the extractor and the place; other extractors go on."""
    registry = Registry(builtins=False, entry_points=False)
    registry.register(variant(extract=extract))
    registry.register(variant(name="others"))
    extraction = aiclaims.extract("The dam stands.", registry=registry)
    (fault,) = extraction.faults
    assert told in f"{fault} {fault.error}"
    assert fault.source == "dams/1"
    assert (fault.span.start, fault.span.end) == (0, 15) if fault.span else False
    assert [found.extractor for found in extraction.claims] == ["others/1"]
