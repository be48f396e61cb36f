"""What has come to a store since a time: new, refined, contradicted, retracted."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from aiclaims.errors import StoreError
from aiclaims.merge import Conflict, ConsolidatedClaim, View, assemble
from aiclaims.merge.keys import unit_of, value_of
from aiclaims.outputs.consolidated_lines import consolidated_json
from aiclaims.outputs.wording import circumstances, subject, value
from aiclaims.store.known import known_of, observations_touched
from aiclaims.store.viewing import Views

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Instant = dt.date | str | int


@attrs.frozen
class Changed:
    """A claim that stood before and stands otherwise now.

    Args:
        before: As it stood; where several have become one, the best supported.
        now: As it stands.
    """

    before: ConsolidatedClaim
    now: ConsolidatedClaim


@attrs.frozen(kw_only=True)
class Diff:
    """What a store says otherwise than it did after an earlier commit.

    Args:
        since: The earlier commit; 0 for the empty store.
        until: The commit it is compared with, the last one.
        new: Claims of which nothing stood before.
        refined: Claims whose value, time or details are others now.
        supported: Claims that stand as before, with more documents or origins behind them.
        contradicted: Conflicts that were not there before.
        settled: Conflicts that were, and are no more.
        retracted: Claims of which nothing stands any more.
        claims: All claims of the blocks that changed, as they stand now.
    """

    since: int
    until: int
    new: tuple[ConsolidatedClaim, ...] = ()
    refined: tuple[Changed, ...] = ()
    supported: tuple[Changed, ...] = ()
    contradicted: tuple[Conflict, ...] = ()
    settled: tuple[Conflict, ...] = ()
    retracted: tuple[ConsolidatedClaim, ...] = ()
    claims: tuple[ConsolidatedClaim, ...] = attrs.field(default=(), repr=False)

    def __bool__(self) -> bool:
        return any((self.new, self.refined, self.supported, self.contradicted, self.settled, self.retracted))

    def __str__(self) -> str:
        return "\n".join(self._lines()) or f"nothing has changed since commit {self.since}"

    def to_json(self) -> list[dict[str, Any]]:
        """Give one JSON object for each change: `change`, and `claim`, `before` and `now`, or `conflict`."""
        found: list[dict[str, Any]] = []
        for name in ("new", "retracted"):
            found += [{"change": name, "claim": _claim_json(entry)} for entry in getattr(self, name)]
        for name in ("refined", "supported"):
            found += [
                {"change": name, "before": _claim_json(pair.before), "now": _claim_json(pair.now)}
                for pair in getattr(self, name)
            ]
        for name in ("contradicted", "settled"):
            found += [{"change": name, "conflict": _conflict_json(conflict)} for conflict in getattr(self, name)]
        return found

    def _lines(self) -> Iterator[str]:
        yield from _section("new", (_told(entry) for entry in self.new))
        yield from _section("refined", (f"{_told(p.now)}  (was {_said(p.before, p.now)})" for p in self.refined))
        yield from _section("supported", (f"{_told(p.now)}  ({_support(p)})" for p in self.supported))
        yield from _section("newly contradicted", (_reason(conflict) for conflict in self.contradicted))
        yield from _section("settled", (_reason(conflict) for conflict in self.settled))
        yield from _section("retracted", (_told(entry) for entry in self.retracted))


def commit_before(connection: DuckDBPyConnection, since: Instant) -> int:
    """Give the last commit before an instant; 0 where there is none.

    Args:
        connection: An open store.
        since: A date (its start), a time (in UTC where it names no zone), either as ISO 8601 writes it, or the number
            of a commit, which is then itself the last.

    Raises:
        StoreError: Where it is none of these, or there is no commit of this number.
    """
    last = last_commit(connection)
    instant = instant_of(since)
    if isinstance(instant, int):
        if not 0 <= instant <= last:
            raise StoreError("there is no such commit", expected=f"0 to {last}", got=str(instant), where="since")
        return instant
    row = connection.execute("SELECT max(commit_id) FROM commits WHERE committed_at < ?", [instant]).fetchone()
    return int(row[0] or 0) if row else 0


def instant_of(since: Instant) -> dt.datetime | int:
    """Read an instant: a time in UTC, or the number of a commit.

    Args:
        since: As for `commit_before`.

    Raises:
        StoreError: Where it is none.
    """
    if isinstance(since, str) and since.strip().isdecimal() and len(since.strip()) < len("20250101"):
        return int(since)
    if isinstance(since, int) and not isinstance(since, bool):
        return since
    try:
        instant = dt.datetime.fromisoformat(since.strip()) if isinstance(since, str) else since
    except ValueError as error:
        raise _no_instant(since) from error
    if not isinstance(instant, dt.date):
        raise _no_instant(since)
    if not isinstance(instant, dt.datetime):
        instant = dt.datetime(instant.year, instant.month, instant.day)
    if instant.tzinfo is not None:
        instant = instant.astimezone(dt.UTC).replace(tzinfo=None)
    return instant


def _no_instant(since: object) -> StoreError:
    return StoreError(
        "a time is a date or a time", expected='ISO 8601, such as "2025-03-17"', got=repr(since), where="since"
    )


def last_commit(connection: DuckDBPyConnection) -> int:
    """Give the number of the last commit; 0 where there is none.

    Args:
        connection: An open store.
    """
    row = connection.execute("SELECT max(commit_id) FROM commits").fetchone()
    return int(row[0] or 0) if row else 0


def difference(connection: DuckDBPyConnection, views: Views, since: int) -> Diff:
    """Compare what a store says with what it said after an earlier commit.

    Args:
        connection: An open store.
        views: Its views.
        since: The earlier commit.
    """
    blocks = {
        name
        for (name,) in connection.execute(
            f"SELECT DISTINCT block FROM observations WHERE since > {since} OR until > {since}"
        ).fetchall()
    }
    touched = observations_touched(connection, known_of(connection, at=since), known_of(connection))
    blocks |= {block for _, block in touched}
    found = _Found()
    now = assemble(view for _, view in views.of(blocks))
    found.compare(views.at(blocks, since), View(now.claims, now.conflicts))
    return Diff(
        since=since, until=last_commit(connection), **{name: tuple(items) for name, items in vars(found).items()}
    )


class _Found:
    """The changes, by what they are."""

    def __init__(self) -> None:
        self.new: list[ConsolidatedClaim] = []
        self.refined: list[Changed] = []
        self.supported: list[Changed] = []
        self.contradicted: list[Conflict] = []
        self.settled: list[Conflict] = []
        self.retracted: list[ConsolidatedClaim] = []
        self.claims: list[ConsolidatedClaim] = []

    def compare(self, before: View, after: View) -> None:
        """Put in what changed from one view to another."""
        earlier = _matches(after.claims, before.claims)
        later = _matches(before.claims, after.claims)
        self.claims += after.claims
        self.retracted += [entry for entry in before.claims if not later[entry.id]]
        for entry in after.claims:
            if not earlier[entry.id]:
                self.new.append(entry)
                continue
            pair = Changed(max(earlier[entry.id], key=lambda old: (old.origins, old.documents, old.id)), entry)
            if _proposition(pair.before) != _proposition(entry):
                self.refined.append(pair)
            elif entry.documents > pair.before.documents or entry.origins > pair.before.origins:
                self.supported.append(pair)
        self.contradicted += _unmatched(after.conflicts, before.conflicts, earlier)
        self.settled += _unmatched(before.conflicts, after.conflicts, later)


def _matches(
    claims: Sequence[ConsolidatedClaim], others: Sequence[ConsolidatedClaim]
) -> dict[str, list[ConsolidatedClaim]]:
    """Find for each claim the others that are it: of its id, or with a witness of its own."""
    by_witness: dict[str, ConsolidatedClaim] = {member.id: other for other in others for member in other.members}
    by_id = {other.id: other for other in others}
    found: dict[str, list[ConsolidatedClaim]] = {}
    for entry in claims:
        same = {by_witness[member.id].id for member in entry.members if member.id in by_witness}
        same |= {entry.id} & by_id.keys()
        found[entry.id] = [by_id[name] for name in sorted(same)]
    return found


def _unmatched(
    conflicts: Iterable[Conflict], others: Iterable[Conflict], matches: dict[str, list[ConsolidatedClaim]]
) -> Iterator[Conflict]:
    """Give the conflicts that no other one of their kind holds whole."""
    conflicts_of: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for other in others:
        for name in other.ids:
            conflicts_of[other.kind, name].add(other.id)
    for conflict in conflicts:
        holding = [
            set().union(*(conflicts_of[conflict.kind, match.id] for match in matches[name])) for name in conflict.ids
        ]
        if not set.intersection(*holding):
            yield conflict


def _proposition(entry: ConsolidatedClaim) -> tuple[object, ...]:
    """Give what is stated, however it is written: a score in points is one in percent."""
    claim, quantity = entry.claim, value_of(entry.claim)
    said = quantity and (quantity.low, quantity.high, quantity.approximate, unit_of(type(claim), quantity))
    return (subject(claim), said, circumstances(claim))


def _stated(entry: ConsolidatedClaim) -> tuple[str, ...]:
    return (subject(entry.claim), value(entry.claim), circumstances(entry.claim))


def _told(entry: ConsolidatedClaim) -> str:
    stated = ", ".join(part for part in (value(entry.claim), circumstances(entry.claim)) if part)
    return f"{subject(entry.claim)}{': ' if stated else ''}{stated}{' (disputed)' if entry.conflicts else ''}"


def _said(before: ConsolidatedClaim, now: ConsolidatedClaim) -> str:
    """Tell what was said before, and of it only what is another now."""
    differing = [old for old, new in zip(_stated(before), _stated(now), strict=True) if old != new and old]
    return ", ".join(differing) or "told without it"


def _support(pair: Changed) -> str:
    counts = []
    for noun, old, new in (
        ("document", pair.before.documents, pair.now.documents),
        ("origin", pair.before.origins, pair.now.origins),
    ):
        if new != old:
            counts.append(f"{old:,} to {new:,} {noun}s")
    return ", ".join(counts)


def _reason(conflict: Conflict) -> str:
    return f"{conflict.kind}: {conflict.reason}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield f"{title} ({len(told):,})"
        yield from (f"  {line}" for line in told)


def _claim_json(entry: ConsolidatedClaim) -> dict[str, Any]:
    return {**consolidated_json(attrs.evolve(entry, conflicts=()), {}), "conflicts": list(entry.conflicts)}


def _conflict_json(conflict: Conflict) -> dict[str, Any]:
    return {
        **attrs.asdict(conflict),
        "ids": list(conflict.ids),
        "exclusions": [list(pair) for pair in conflict.exclusions],
    }
