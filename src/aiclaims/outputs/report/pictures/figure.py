"""What every picture is: a title, what it shows in words, and markup that nothing from a document can reach into."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import attrs

from aiclaims.merge import ConsolidatedClaim
from aiclaims.outputs.report.pictures.drawing import draw
from aiclaims.outputs.report.visible import name
from aiclaims.outputs.wording import circumstances, subject, value

WIDE, NARROW = 900, 330
"""Widths in pixels for which a chart is drawn: a desk and a phone."""

_TOLD = 240


@attrs.frozen(kw_only=True)
class Figure:
    """A picture of a report.

    Args:
        title: What it shows.
        told: The same in words, for those who do not see it.
        markup: Safe HTML.
    """

    title: str
    told: str
    markup: str

    def to_html(self) -> str:
        """Write the figure."""
        return (
            f"<figure><figcaption><h3>{escape(self.title)}</h3><p>{escape(self.told)}</p></figcaption>"
            f"{self.markup}</figure>"
        )


def chart(title: str, told: str, wide: dict[str, Any], narrow: dict[str, Any]) -> Figure:
    """Draw a chart twice, so that its letters can be read on a phone too.

    Args:
        title: What it shows.
        told: The same in words.
        wide: The Vega-Lite specification for a desk.
        narrow: For a phone.
    """
    markup = "".join(
        f'<div class="chart {size}" role="region" aria-label="{escape(f"{title}: chart")}" tabindex="0">'
        f"{draw(specification, title)}</div>"
        for size, specification in (("wide", wide), ("narrow", narrow))
    )
    return Figure(title=title, told=told, markup=markup)


def link_of(entry: ConsolidatedClaim) -> str:
    """Give the place of a claim in the report.

    Args:
        entry: The claim.
    """
    return f"#claim/{entry.id}"


def told_of(entry: ConsolidatedClaim) -> str:
    """Tell a claim in a line, for the label of its mark.

    Args:
        entry: The claim.
    """
    claim = entry.claim
    parts = [f"{subject(claim)}: {value(claim) or 'stated'}", circumstances(claim)]
    origins = f"{entry.origins} origin{'s' if entry.origins != 1 else ''}"
    parts += [origins, "disputed" if entry.conflicts else ""]
    return name(", ".join(filter(None, parts)), most=_TOLD)


def cut_note(shown: Sequence[object], everything: Sequence[object], noun: str) -> str:
    """Say how much of all a picture shows; empty where that is all.

    Args:
        shown: What it shows.
        everything: What there is.
        noun: The plural of what is counted.
    """
    if len(shown) == len(everything):
        return ""
    return f" The best supported {len(shown):,} of {len(everything):,} {noun} are shown; the list of claims has all."
