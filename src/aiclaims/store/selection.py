"""Which claims of a store are asked for."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict, get_args

import attrs

from aiclaims.errors import StoreError
from aiclaims.merge import Conflict, ConsolidatedClaim, Consolidation
from aiclaims.merge.known import credited_source, document_source
from aiclaims.schema import Period
from aiclaims.schema.claim import MODALITIES
from aiclaims.schema.folding import fold_name
from aiclaims.store.rows import text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Filters(TypedDict, total=False):
    """What claims can be chosen by; all that is given must hold.

    A name that nothing has, of a kind too, chooses no claims: a kind whose plugin is not here may be in a store. What
    can be no value of its filter is an error.

    Args:
        claim: The id, or how it begins.
        kind: The kind of claim.
        entity: A party, model, benchmark or other thing that the claim names, in full; case and hyphens aside.
        text: Words in what it names, says or quotes; case aside.
        origin: A source that is credited, or a document, in full; case aside.
        doc: Id of a document that states it.
        modality: `asserted`, `hedged` or `forecast`.
        during: A time that its period overlaps: a `Period`, or `2023`, `2024-05`, `2024-05-17`, `2014..2023`.
        disputed: Whether it is in a conflict.
        least_origins: How many independent sources it has at least.
        least_confidence: The confidence that its surest witness has at least, 0 to 1.
        limit: How many to give at most, best supported first.
    """

    claim: str | None
    kind: str | None
    entity: str | None
    text: str | None
    origin: str | None
    doc: str | None
    modality: str | None
    during: str | Period | None
    disputed: bool | None
    least_origins: int | None
    least_confidence: float | None
    limit: int | None


@attrs.frozen
class Selection:
    """Claims of a store, with what they have to be seen with.

    Args:
        claims: The chosen claims, the best supported first.
        consolidation: These and the others of their blocks; every conflict that they are in is between claims of it.
    """

    claims: tuple[ConsolidatedClaim, ...]
    consolidation: Consolidation

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """The conflicts that at least one of the chosen claims is in, in the order of their ids."""
        names = {name for entry in self.claims for name in entry.conflicts}
        return tuple(conflict for conflict in self.consolidation.conflicts if conflict.id in names)


_WITNESSED = "claim IN (SELECT w.claim FROM witnesses w{join} WHERE {condition})"
_SAYS = """(contains(lower(says), lower($text)) OR len(list_filter(names, lambda n: contains(lower(n), lower($text)))) > 0
    OR claim IN (SELECT w.claim FROM witnesses w JOIN observations o ON w.observation = o.observation
                 WHERE contains(lower(o.quote), lower($text))))"""
_CONDITIONS = {
    "claim": "starts_with(claim, $claim)",
    "kind": "kind = $kind",
    "entity": "list_has_any(names, $entity)",
    "text": _SAYS,
    "origin": _WITNESSED.format(join="", condition="lower(w.origin) IN (SELECT lower(unnest($origin)))"),
    "doc": _WITNESSED.format(join="", condition="w.doc = $doc"),
    "modality": "modality = $modality",
    "disputed": "(conflicts > 0) = $disputed",
    "least_origins": "origins >= $least_origins",
    "least_confidence": _WITNESSED.format(
        join=" JOIN observations o ON w.observation = o.observation AND o.until IS NULL",
        condition="o.confidence >= $least_confidence",
    ),
}
Listed = Literal["kind", "entity", "origin", "doc"]
_LISTS: dict[Listed, str] = {
    "kind": "SELECT kind AS value, claim FROM claims",
    "entity": "SELECT unnest(names) AS value, claim FROM claims",
    "origin": "SELECT origin AS value, claim FROM witnesses",
    "doc": "SELECT doc AS value, claim FROM witnesses",
}
_OVERLAPS = (
    "(period_start IS NOT NULL OR period_end IS NOT NULL)"
    " AND coalesce(period_start <= $last, true) AND coalesce(period_end >= $first, true)"
)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


_NAMED = ("a text", lambda value: isinstance(value, str))
_COUNTED = ("a whole number, 0 or more", _is_count)
_VALUES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    **dict.fromkeys(("claim", "kind", "entity", "text", "origin", "doc"), _NAMED),
    "modality": (", ".join(MODALITIES), lambda value: value in MODALITIES),
    "disputed": ("True or False", lambda value: isinstance(value, bool)),
    "least_origins": _COUNTED,
    "least_confidence": ("0..1", lambda value: isinstance(value, int | float) and 0 <= value <= 1),
    "limit": _COUNTED,
}
"""What a filter can be given, in words and as a test."""


def select_claims(connection: DuckDBPyConnection, filters: Filters) -> list[tuple[str, str]]:
    """Find claims in the tables of what is said.

    Args:
        connection: A store whose views are up to date.
        filters: What they are chosen by.

    Returns:
        Their ids and those of their blocks, the best supported first.

    Raises:
        StoreError: Where a filter's value is none.
    """
    given: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    _check(given)
    limit = given.pop("limit", None)
    if "entity" in given:
        wanted = fold_name(given["entity"])
        names = connection.execute("SELECT DISTINCT unnest(names) FROM claims").fetchall()
        given["entity"] = [name for (name,) in names if fold_name(name) == wanted] or [""]
    if "origin" in given:
        given["origin"] = [text(credited_source(given["origin"])), text(document_source(given["origin"]))]
    conditions = [_CONDITIONS[name] for name in given if name != "during"]
    parameters: dict[str, Any] = {
        name: text(value) if isinstance(value, str) else value for name, value in given.items() if name != "during"
    }
    if "during" in given:
        conditions.append(_OVERLAPS)
        parameters["first"], parameters["last"] = days_of(given["during"])
    rows = connection.execute(
        f"""SELECT claim, block FROM claims WHERE {" AND ".join(conditions) or "true"}
            ORDER BY origins DESC, documents DESC, statements DESC, kind, says, claim
            {f"LIMIT {limit}" if limit is not None else ""}""",
        parameters,
    )
    return [(claim, block) for claim, block in rows.fetchall()]


def values_of(connection: DuckDBPyConnection, name: Listed) -> dict[str, int]:
    """Count the claims that each value of a filter would choose, in the order of the values.

    Args:
        connection: A store whose views are up to date.
        name: The filter.

    Raises:
        StoreError: Where the values of this filter are not listed.
    """
    if name not in _LISTS:
        raise StoreError("a filter whose values are listed", expected=", ".join(get_args(Listed)), got=repr(name))
    counted = f"SELECT value, count(DISTINCT claim) FROM ({_LISTS[name]}) GROUP BY value ORDER BY value"
    counts = dict(connection.execute(counted).fetchall())
    if name != "origin":
        return counts
    credited = connection.execute("SELECT DISTINCT unnest(attribution) AS name FROM observations ORDER BY name DESC")
    written = {credited_source(each): each for (each,) in credited.fetchall()}
    return {written.get(source, source.partition(":")[2]): count for source, count in counts.items()}


def _check(given: Mapping[str, Any]) -> None:
    """Refuse filters that there are not, and values that theirs cannot have."""
    for name, value in given.items():
        if name == "during":
            continue  # read where it is used
        if name not in _VALUES:
            raise StoreError(
                "claims can't be chosen by this", expected=", ".join([*_CONDITIONS, "during", "limit"]), got=name
            )
        expected, fits = _VALUES[name]
        if not fits(value):
            raise StoreError("a filter cannot have this value", expected=expected, got=repr(value)[:80], where=name)


def days_of(stretch: str | Period) -> tuple[dt.date, dt.date]:
    """Read a time: a period, or a year, a month, a day, or two of them with two dots between.

    Args:
        stretch: Such as `2023`, `2024-05`, `2024-05-17`, `2014..2023`, `2024..`.

    Returns:
        Its first and its last day.

    Raises:
        StoreError: Where it is none of these.
    """
    if isinstance(stretch, Period):
        return stretch.start or dt.date.min, stretch.end or dt.date.max
    if not isinstance(stretch, str):
        raise StoreError(
            "a time is a Period or a text",
            expected='such as "2023" or "2014..2023"',
            got=repr(stretch)[:80],
            where="during",
        )
    first, dots, last = stretch.partition("..")
    start = _days(first)[0] if first else dt.date.min
    end = _days(last or first)[1] if last or not dots else dt.date.max
    if not stretch.strip(".") or start > end:
        raise _no_time(stretch)
    return start, end


def _days(written: str) -> tuple[dt.date, dt.date]:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", written.strip())
    if match is None:
        raise _no_time(written)
    parts: Sequence[int | None] = [int(part) if part else None for part in match.groups()]
    year, month, day = parts
    assert year is not None
    try:
        if month is None:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        if day is None:
            return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        return dt.date(year, month, day), dt.date(year, month, day)
    except ValueError as error:
        raise _no_time(written) from error


def _no_time(written: str) -> StoreError:
    return StoreError(
        "a time is a year, a month, a day or a range", expected="such as 2023, 2024-05 or 2014..2023", got=repr(written)
    )
