"""What a notebook shows of an object: a small table, of which nothing acts, whatever its texts hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

import attrs

from aiclaims.schema.roles import fields_with_role
from aiclaims.schema.visible import visible

if TYPE_CHECKING:
    from aiclaims.schema.claim import Claim
    from aiclaims.schema.evidence import Evidence

MOST_ROWS = 20
"""Rows of a table that are shown; of more the last line says how many are left out."""

_CELL, _QUOTE = 120, 300
"""Most code points of a cell and of a quote: longer ones are cut, with a mark."""

_LEFT = "text-align: left; vertical-align: top"


def sheet(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, note: str = "") -> str:
    """Write a table with a head.

    Args:
        title: What stands above it.
        columns: The head of each column.
        rows: The cells of each row; None is an empty one.
        note: What stands below it.
    """
    every = list(rows)
    left_out = len(every) - MOST_ROWS
    told = [note] if note else []
    if left_out > 0:
        told.insert(0, f"{left_out:,} more")
    head = "".join(f'<th style="{_LEFT}">{_shown(column)}</th>' for column in columns)
    body = "".join(
        f"<tr>{''.join(f'<td style={chr(34)}{_LEFT}{chr(34)}>{_shown(cell)}</td>' for cell in row)}</tr>"
        for row in every[:MOST_ROWS]
    )
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if every else ""
    return f"<div><b>{_shown(title)}</b>{table}{_notes(told)}</div>"


def card(
    title: str, rows: Iterable[tuple[str, object]], *, quotes: Iterable[tuple[str, str]] = (), note: str = ""
) -> str:
    """Write a table of names and values, and quotes below it.

    Args:
        title: What stands above it.
        rows: Names and values; what is None or empty is left out.
        quotes: Quotes, each with the place where it stands.
        note: What stands below.
    """
    body = "".join(
        f'<tr><th style="{_LEFT}">{_shown(name)}</th><td style="{_LEFT}">{_shown(value)}</td></tr>'
        for name, value in rows
        if value not in (None, "", ())
    )
    every = list(quotes)
    told = "".join(
        f"<blockquote>{_shown(quote, most=_QUOTE)}<br><small>{_shown(place)}</small></blockquote>"
        for quote, place in every[:MOST_ROWS]
    )
    notes = [f"{len(every) - MOST_ROWS:,} more"] if len(every) > MOST_ROWS else []
    return f"<div><b>{_shown(title)}</b><table><tbody>{body}</tbody></table>{told}{_notes([*notes, *([note] if note else [])])}</div>"


def claim_card(claim: Claim) -> str:
    """Write a claim: its kind, the fields that say something, the quote.

    Args:
        claim: Any claim.
    """
    return card(claim.kind, fields_of(claim), quotes=[(each.quote, place_of(each)) for each in claim.evidence])


def fields_of(claim: Claim) -> list[tuple[str, object]]:
    """Give what a claim says, field by field, the fields of its kind first.

    Args:
        claim: Any claim.
    """
    own = [field.name for field in attrs.fields(type(claim)) if field.metadata]
    rows = [(name.replace("_", " "), getattr(claim, name)) for name in own]
    rows += [("period", claim.period), ("crediting", claim.attribution)]
    if claim.modality != "asserted":
        rows.append(("modality", claim.modality))
    if claim.negated:
        rows.append(("denied", "yes"))
    return rows


def said(claim: Claim) -> tuple[str, object, object]:
    """Give a claim as three cells: what it is about, the measured value, the period.

    Args:
        claim: Any claim.
    """
    about = [getattr(claim, name) for name in fields_with_role(type(claim), "identity")]
    measured = next(iter(fields_with_role(type(claim), "measured")), None)
    told = ", ".join(_text(part) for part in about if part not in (None, ()))
    denied = "denied: " if claim.negated else ""
    return f"{denied}{told}", getattr(claim, measured) if measured else None, claim.period


def place_of(evidence: Evidence) -> str:
    """Write where a quote stands: the document, the page where there are pages, the span.

    Args:
        evidence: The quote.
    """
    return f"{evidence.doc} {span_of(evidence)}"


def span_of(evidence: Evidence) -> str:
    """Write where in its document a quote stands: the page where there are pages, the span.

    Args:
        evidence: The quote.
    """
    page = "" if evidence.page is None else f"p. {evidence.page} "
    return f"{page}[{evidence.start}:{evidence.end}]"


def _notes(told: Sequence[str]) -> str:
    return f"<small>{_shown('; '.join(told), most=_QUOTE)}</small>" if told else ""


def _text(item: object) -> str:
    if isinstance(item, tuple):
        return ", ".join(map(_text, item))
    return "" if item is None else str(item)


def _shown(item: object, *, most: int = _CELL) -> str:
    return escape(visible(" ".join(_text(item).split()), most=most))
