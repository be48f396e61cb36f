"""How a document is read, told step by step."""

from __future__ import annotations

import attrs

from aiclaims import Document, PatentClaim, Registry
from aiclaims.outputs.trace import trace


def test_a_sentence_with_a_claim() -> None:
    """What is in it, and what was made of that."""
    told = trace(
        Document("Tencent filed over 900 patents last year.", published="2024-08-01"), Registry(enable=["patents"])
    )
    assert told.splitlines() == [
        "sentence: Tencent filed over 900 patents last year.",
        "  entities: “Tencent” is Tencent (firm)",
        "  quantities: “over 900” is at least 900",
        "  periods: “last year” is 2023",
        "  patents: Tencent, patents filed: at least 900 patents, 2023 (confidence 0.95)",
    ]


def test_why_there_is_no_claim() -> None:
    """No trigger; or a trigger, and something missing."""
    told = trace(Document("It rained. Patents matter."), Registry(enable=["patents"])).splitlines()
    assert told[1] == "  patents: not asked, none of its trigger words stands here"
    assert told[3].startswith("  patents: no claim: no ")


def test_nothing_to_read() -> None:
    """Also that is told."""
    assert trace(Document(" "), Registry()).startswith("nothing to read")


@attrs.frozen
class _Crooked:
    name: str = "crooked"
    version: str = "1"
    kinds: tuple[type, ...] = ()
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("rain*",)

    def extract(self, passage: object, context: object) -> object:
        raise RuntimeError("bent")


def test_a_failure_is_told() -> None:
    """With the place and the exception."""
    registry = Registry(builtins=False, entry_points=False)
    registry.register(attrs.evolve(_Crooked(), kinds=(PatentClaim,)))  # type: ignore[arg-type]
    assert "fault: extract crooked/1" in trace(Document("It rained.", id="wet"), registry)
