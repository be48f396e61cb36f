"""Which of a block's claims cannot all be true, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aiclaims.merge.consolidated import Conflict, ConflictKind
from aiclaims.merge.grouping import Cluster, Observation, grouped
from aiclaims.merge.intervals import Interval
from aiclaims.merge.oppositions import Opposition, Stand, denials, oppositions
from aiclaims.merge.wording import proposition_text
from aiclaims.schema import Claim
from aiclaims.schema.canonical import content_id

_Numbered = tuple[int, Cluster]


def conflicts_between(clusters: Sequence[Cluster], names: Sequence[str]) -> Iterator[Conflict]:
    """Find the conflicts between the claims of a block.

    Args:
        clusters: The claims, as groups of observations.
        names: Their ids.
    """
    numbered = list(enumerate(clusters))
    affirmed = [item for item in numbered if not item[1].pool.negated]
    found: list[tuple[ConflictKind, list[list[Opposition]]]] = [("stance", _stances(affirmed))]
    for pool in grouped(affirmed, _line).values():
        if pool[0][1].pool.unit and len(pool) > 1:
            said = oppositions(_stands(pool, "said"))
            found += [("value", said), ("tension", _beyond(said, oppositions(_stands(pool, "read"))))]
    found += [("denial", _denied(pool)) for pool in grouped(numbered, _stance).values()]
    observations = {member.id: member for cluster in clusters for member in cluster.members}
    for kind, groups in found:
        for group in groups:
            yield _conflict(kind, group, names, observations)


def _line(item: _Numbered) -> tuple[tuple[str, ...], str]:
    return (item[1].pool.stance, item[1].pool.unit)


def _stance(item: _Numbered) -> tuple[str, ...]:
    return item[1].pool.stance


def _stands(
    pool: Iterable[_Numbered], line: str, *, words: dict[str, int] | None = None, field: int = 0
) -> list[Stand]:
    """Place members on a line: the values said, read or denied, or the words of a disputed field."""
    distinct: dict[object, Stand] = {}
    for number, cluster in pool:
        for member in cluster.members:
            details: tuple[str, ...] = ()
            if line == "words":
                at = (words or {})[member.stance[field]]
                place = Interval.closed(at, at)
            else:
                place, details = _place(member, line), member.details
            quote = member.claim.evidence[0]
            stand = Stand(number, member.id, member.time, place, (quote.doc, quote.start), details)
            distinct.setdefault((number, stand.time, stand.place, stand.sentence, stand.details), stand)
    return list(distinct.values())


def _place(member: Observation, line: str) -> Interval:
    if line == "read":
        return member.soft
    if line == "said":
        return member.hard
    # To deny a number is to deny what rounds to it, the ends included.
    return Interval.closed(member.hard.low[0], member.hard.high[0])


def _stances(affirmed: Sequence[_Numbered]) -> list[list[Opposition]]:
    """Find claims that differ in a field in which they exclude each other.

    Fields come in the order of declaration: claims that differ in an earlier one are not held against each
    other in a later.
    """
    found = []
    pools = [(0, list(affirmed))]
    while pools:
        field, pool = pools.pop()
        if not pool or field == len(pool[0][1].pool.stance):
            continue
        by_word = grouped(pool, lambda item: item[1].pool.stance[field])  # noqa: B023
        pools += [(field + 1, items) for items in by_word.values()]
        words = {word: at for at, word in enumerate(sorted(word for word in by_word if word))}
        if len(words) > 1:
            stated = [item for word in words for item in by_word[word]]
            found += oppositions(_stands(stated, "words", words=words, field=field))
    return found


def _beyond(said: Sequence[Sequence[Opposition]], read: Iterable[list[Opposition]]) -> list[list[Opposition]]:
    """Keep the oppositions between claims that are not in one conflict already by what they say."""
    conflicts_of: dict[int, set[int]] = {}
    for number, group in enumerate(said):
        for stand in (stand for pair in group for stand in (pair.one, pair.other)):
            conflicts_of.setdefault(stand.claim, set()).add(number)

    def in_one(pair: Opposition) -> bool:
        return not conflicts_of.get(pair.one.claim, set()).isdisjoint(conflicts_of.get(pair.other.claim, ()))

    kept = ([pair for pair in group if not in_one(pair)] for group in read)
    return [group for group in kept if group]


def _denied(pool: Sequence[_Numbered]) -> list[list[Opposition]]:
    """Find what is denied and affirmed: a value of the same unit, or a denial of any."""
    denied = [item for item in pool if item[1].pool.negated]
    affirmed = [item for item in pool if not item[1].pool.negated]
    if not denied or not affirmed:
        return []
    by_unit = grouped(affirmed, lambda item: item[1].pool.unit)
    found = []
    for unit, items in grouped(denied, lambda item: item[1].pool.unit).items():
        others = by_unit.get(unit, []) if unit else affirmed
        found += denials(_stands(items, "denied"), _stands(others, "read"))
    return found


def _conflict(
    kind: ConflictKind, group: Sequence[Opposition], names: Sequence[str], observations: dict[str, Observation]
) -> Conflict:
    claims = tuple(sorted({names[stand.claim] for pair in group for stand in (pair.one, pair.other)}))
    pairs = {(min(pair), max(pair)) for pair in ((each.one.witness, each.other.witness) for each in group)}
    certain = any(pair.certain for pair in group)
    first = min(group, key=lambda pair: (not pair.certain, *sorted((pair.one.witness, pair.other.witness))))
    one, other = sorted((first.one, first.other), key=lambda stand: (stand.place, stand.witness))
    if kind == "denial":
        one, other = first.one, first.other
    told = [_told(observations[stand.witness].claim) for stand in (one, other)]
    reason = f"{told[0]} {_VERBS[kind]} {told[1]}"
    if not certain:
        reason += ", if they speak of the same time"
    return Conflict(content_id(kind, claims), kind, claims, reason, certain, tuple(sorted(pairs)))


def _told(claim: Claim) -> str:
    credited = f", crediting {claim.attribution[-1]}" if claim.attribution else ""
    return f"{proposition_text(claim)} ({claim.doc}{credited})"


_VERBS: dict[ConflictKind, str] = {
    "value": "excludes",
    "stance": "excludes",
    "tension": "hardly fits",
    "denial": "is denied by",
}
