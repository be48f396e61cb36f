"""Claims in words, for people: what is said of whom, how much, and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiclaims.schema import Claim, Entity, Period, Quantity, fields_with_role
from aiclaims.schema.naming_fields import naming_fields
from aiclaims.schema.unknown import UnknownClaim


def subject(claim: Claim) -> str:
    """Say what a claim is about: all that makes the proposition, the measured value aside.

    Args:
        claim: Any claim; a kind that is not built in is told by the names of its fields.
    """
    # A claim of a known kind whose plugin is not here has none of the kind's fields.
    told = (_fields if isinstance(claim, UnknownClaim) else _SUBJECTS.get(claim.kind, _fields))(claim)
    return f"denied: {told}" if claim.negated else told


def value(claim: Claim) -> str:
    """Say the measured value; empty where none is stated.

    Args:
        claim: Any claim.
    """
    name = next(iter(fields_with_role(type(claim), "measured")), None)
    return plain(getattr(claim, name)) if name else ""


def circumstances(claim: Claim) -> str:
    """Say the period, and the modality where it is not plainly asserted.

    Args:
        claim: Any claim.
    """
    parts = [period_text(claim.period)] if claim.period else []
    if claim.modality != "asserted":
        parts.append(claim.modality)
    return ", ".join(parts)


def names(claim: Claim, text: str) -> bool:
    """Tell whether a claim's own fields name something, whatever the case.

    Args:
        claim: Any claim.
        text: What is looked for.
    """
    return any(text.casefold() in name.casefold() for name in named(claim))


def named(claim: Claim) -> tuple[str, ...]:
    """Give the parties and things that a claim's own fields name, each once; words of closed lists are none.

    Args:
        claim: Any claim; one of a kind that is not at hand names nothing.
    """
    if isinstance(claim, UnknownClaim):
        return ()
    naming = naming_fields(type(claim))
    own = (*fields_with_role(type(claim), "identity"), *fields_with_role(type(claim), "detail"))
    values = (getattr(claim, name) for name in own if name in naming)
    parts = (part for value in values for part in (value if isinstance(value, tuple) else (value,)))
    return tuple(dict.fromkeys(str(part) for part in parts if isinstance(part, str | Entity) and str(part)))


def plain(item: Any) -> str:
    """Write any value of a claim's field.

    Args:
        item: The value; None is empty.
    """
    if item is None:
        return ""
    if isinstance(item, Quantity):
        return quantity_text(item)
    if isinstance(item, Period):
        return period_text(item)
    if isinstance(item, tuple | list):
        return ", ".join(map(plain, item))
    return str(item)


def quantity_text(quantity: Quantity) -> str:
    """Write a quantity in words: `at least 38,000 patents`, `6 to 9 months`, `about $5.5 billion`.

    Args:
        quantity: The quantity.
    """
    low, high, unit = quantity.low, quantity.high, quantity.unit
    about = "about " if quantity.approximate else ""
    if low is None or high is None:
        bound = "at most" if low is None else "at least"
        return f"{bound} {about}{_number(high if low is None else low, unit)}"
    if low == high:
        return about + _number(low, unit)
    return f"{about}{_number(low, unit, last=False)} to {_number(high, unit)}"


def period_text(period: Period) -> str:
    """Write a period: `2014 to 2023`, `2024-12-02`, `since 2023`, `until 2030`.

    Args:
        period: The period.
    """
    start, between, end = str(period).partition("..")
    if not between:
        return start
    if not start:
        return f"until {end}"
    return f"{start} to {end}" if end else f"since {start}"


def _number(value: float | None, unit: str, *, last: bool = True) -> str:
    assert value is not None
    if unit == "USD":
        return _dollars(value)
    digits = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
    if unit == "percent":
        return f"{digits}%"
    if unit == "rank":
        return f"rank {digits}" if last else digits
    noun = {"elo": "Elo"}.get(unit, unit)
    if value == 1 and unit in _PLURALS:
        noun = unit[:-1]
    return f"{digits} {noun}".rstrip() if last else digits


def _dollars(value: float) -> str:
    for scale, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(value) >= scale:
            return f"${value / scale:,.10g}{word}"
    return f"${value:,.10g}"


def _patents(claim: Any) -> str:
    patents = " ".join(part for part in (claim.topic, "patents", claim.status) if part)
    if claim.measure == "count":
        return f"{claim.holder}, {patents}"
    if claim.measure == "ratio" and claim.compared_to:
        return f"{claim.holder} to {claim.compared_to}, ratio of {patents}"
    relation = {"rank": " by", "growth": ", growth of", "share": ", share of", "ratio": ", ratio of"}[claim.measure]
    return f"{claim.holder}{relation} {patents}"


def _benchmarks(claim: Any) -> str:
    on = f" on {claim.benchmark}" if claim.benchmark else ""
    against = f" against {claim.baseline}" if claim.baseline else ""
    if claim.measure == "comparison":
        relation = {"above": "above", "below": "below", "on_par": "on par with", None: "beside"}[claim.relation]
        return f"{claim.system} {relation} {claim.baseline or 'others'}{on}"
    metric = f" ({claim.metric})" if claim.metric else ""
    wins = " wins" if claim.measure == "wins" else ""
    return f"{claim.system}{wins}{on}{metric}{against}"


def _lag(claim: Any) -> str:
    field = f" in {claim.field}" if claim.field else ""
    trend = f", {claim.trend}" if claim.trend else ""
    return f"{claim.laggard} behind {claim.leader}{field}{trend}"


def _chip_restrictions(claim: Any) -> str:
    items = plain(claim.items)
    if claim.aspect == "effect":
        return " ".join(
            part for part in ("effect on", str(claim.target or "others"), items and f"of limits on {items}") if part
        )
    target = claim.target and f"({claim.target})"
    return " ".join(str(part) for part in (f"{claim.actor or 'somebody'}:", claim.action, items, target) if part)


def _fields(claim: Claim) -> str:
    own = {name: plain(getattr(claim, name)) for name in fields_with_role(type(claim), "identity")}
    return f"{claim.kind}: " + ", ".join(f"{name.replace('_', ' ')} {told}" for name, told in own.items() if told)


_PLURALS = frozenset({"patents", "months", "generations", "points", "benchmarks", "chips", "years", "times"})
_SUBJECTS: dict[str, Callable[[Any], str]] = {
    "patents": _patents,
    "benchmarks": _benchmarks,
    "lag": _lag,
    "chip_restrictions": _chip_restrictions,
}
