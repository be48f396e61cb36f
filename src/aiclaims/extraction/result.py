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
