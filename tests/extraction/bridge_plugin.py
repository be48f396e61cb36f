"""An extractor for the tests, in a module that worker processes can import."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from aiclaims.errors import SchemaError
from aiclaims.plugins import Context
from aiclaims.reading import Passage
from aiclaims.schema import Claim, Evidence, Quantity, claim, detail, identity, measured


@claim("bridges")
class BridgeClaim(Claim):
    """A bridge and its length."""

    builder: str = identity()
    length: Quantity | None = measured(default=None)
    remark: str | None = detail()


@claim("tunnels")
class TunnelClaim(Claim):
    """A kind that the extractor below does not declare."""

    builder: str = identity()


@attrs.frozen(kw_only=True)
class Bridges:
    """Find "X built a bridge", and misbehave where a passage says how."""

    name: str = "bridges"
    version: str = "3"
    kinds: tuple[type[Claim], ...] = (BridgeClaim,)
    languages: tuple[str, ...] = ("en",)
    triggers: tuple[str, ...] = ("bridge",)

    def extract(self, passage: Passage, context: Context) -> Iterable[Claim]:
        """Find what the passage states."""
        words = passage.text.split()
        stated = BridgeClaim(evidence=(passage.evidence(),), builder=words[0])
        if "raise" in words:
            yield stated
            raise ZeroDivisionError("as told")
        if "ungrounded" in words:
            first = stated.evidence[0]
            moved = attrs.evolve(first, start=first.start + 1, end=first.end + 1)
            yield attrs.evolve(stated, evidence=(moved,))
        if "foreign" in words:
            yield attrs.evolve(stated, evidence=(Evidence("elsewhere", 0, 1, "x"),))
        if "undeclared" in words:
            yield TunnelClaim(evidence=stated.evidence, builder=words[0])
        if "nothing" in words:
            yield None  # type: ignore[misc]
        if "refused" in words:
            raise SchemaError("no such bridge")
        if "twice" in words:
            yield attrs.evolve(stated, remark="again", confidence=0.5)
        if "built" in words:
            yield stated
        if "It" in words and context.claims:
            before = context.passages[-1].text
            yield attrs.evolve(context.claims[-1], evidence=stated.evidence, remark=before)
