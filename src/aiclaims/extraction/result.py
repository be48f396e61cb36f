"""What one document states, and what was lost on the way."""

from __future__ import annotations

import datetime as dt

import attrs

from aiclaims.faults import Fault
from aiclaims.schema import Claim


@attrs.frozen(kw_only=True)
class Extraction:
    """What one document states.

    Args:
        doc: Id of the document.
        claims: The claims, in the order of the text.
        faults: What went wrong and was set aside: plugins that did not load, passages and claims that
            were lost. Empty where everything was read by everything.
        published: The day the document came out, None where there is no claim or nobody says.
    """

    doc: str
    claims: tuple[Claim, ...] = ()
    faults: tuple[Fault, ...] = ()
    published: dt.date | None = None

    def _repr_html_(self) -> str:
        from aiclaims.schema.display import said, sheet, span_of

        rows = [(claim.kind, *said(claim), span_of(claim.evidence[0])) for claim in self.claims]
        title = f"{self.doc}: {len(self.claims)} claim{'s' if len(self.claims) != 1 else ''}"
        faults = "; ".join(map(str, self.faults))
        return sheet(title, ("kind", "about", "value", "period", "place"), rows, note=faults)
