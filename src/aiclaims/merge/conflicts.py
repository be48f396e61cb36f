"""Which of a block's claims cannot all be true, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter

from aiclaims.merge.consolidated import Conflict, ConflictKind
from aiclaims.merge.grouping import Cluster, grouped
from aiclaims.merge.intervals import Interval, components
from aiclaims.merge.oppositions import Opposition, Stand, denials, oppositions
from aiclaims.merge.sentences import Sentences
from aiclaims.merge.statement import Statement
from aiclaims.merge.wording import proposition_text
from aiclaims.schema.canonical import content_id

_Numbered = tuple[int, Cluster]
_Placed = tuple[int, Statement, Interval | None, Interval, tuple[str, ...]]

_SAID, _READ = attrgetter("hard"), attrgetter("soft")


def conflicts_between(clusters: Sequence[Cluster], names: Sequence[str], sentences: Sentences) -> Iterator[Conflict]:
    """Find the conflicts between the claims of a block.

    A statement stands for all who make it: whether two statements are in conflict takes no more than two of
    their observations, of different sentences, however many there are.

    Args:
        clusters: The claims, as groups of statements.
        names: Their ids.
        sentences: Gives the sentences that make them.
    """
    numbered = list(enumerate(clusters))
    affirmed = [item for item in numbered if not item[1].pool.negated]
    found: list[tuple[ConflictKind, list[list[Opposition]]]] = [("stance", _stances(affirmed, sentences))]
    for pool in grouped(affirmed, _line).values():
        if pool[0][1].pool.unit and len(pool) > 1 and _may_oppose(pool):
            said = oppositions(_stands(_far_apart(_compared(pool, _SAID)), sentences))
            found += [("value", said), ("tension", _beyond(said, pool, sentences))]
    if len(affirmed) < len(numbered):
        found += [("denial", _denied(pool, sentences)) for pool in grouped(numbered, _stance).values()]
    for kind, groups in found:
        for group in groups:
            yield _conflict(kind, group, names)


def _may_oppose(pool: Iterable[_Numbered]) -> bool:
    """Tell whether there are values, as readers take them, that do not all meet at some time."""
    statements = [member for _, cluster in pool for member in cluster.members]
    dated = [statement for statement in statements if statement.time is not None]
    if len({statement.time for statement in dated}) < 2:
        return max([member.soft.low for member in statements]) > min([member.soft.high for member in statements])
    stretches = grouped(
        zip(components([statement.time or Interval() for statement in dated]), dated, strict=True), lambda item: item[0]
    )
    undated = [statement.soft for statement in statements if statement.time is None]
    groups = [[*(statement.soft for _, statement in group), *undated] for group in stretches.values()] or [undated]
    return any(max(place.low for place in group) > min(place.high for place in group) for group in groups)


def _line(item: _Numbered) -> tuple[tuple[str, ...], str]:
    return (item[1].pool.stance, item[1].pool.unit)


def _stance(item: _Numbered) -> tuple[str, ...]:
    return item[1].pool.stance


def _placed(pool: Iterable[_Numbered], place_of: Callable[[Statement], Interval]) -> list[_Placed]:
    """Place members in time and on a line."""
    return [
        (number, member, member.time, place_of(member), member.details)
        for number, cluster in pool
        for member in cluster.members
    ]


def _compared(pool: Iterable[_Numbered], place_of: Callable[[Statement], Interval]) -> list[_Placed]:
    """Place members whose values are held against each other: of acts only those of which it is told which one it is."""
    return [
        (number, member, occasion if member.is_act else time, place, details)
        for number, member, time, place, details in _placed(pool, place_of)
        if not member.is_act or (occasion := member.occasion) is not None
    ]


def _far_apart(placed: Sequence[_Placed]) -> list[_Placed]:
    """Leave out those whose place all others meet: no sentence of theirs needs to be read."""
    if not placed:
        return []
    least, most = min([place.high for *_, place, _ in placed]), max([place.low for *_, place, _ in placed])
    return [each for each in placed if each[3].low > least or each[3].high < most]


def _denied_place(member: Statement) -> Interval:
    # To deny a number is to deny what rounds to it, the ends included.
    return Interval.closed(member.hard.low[0], member.hard.high[0])


def _stands(placed: Iterable[_Placed], sentences: Sentences) -> list[Stand]:
    """Give what the sentences of members say."""
    stands: list[Stand] = []
    in_sentence: dict[tuple[str, int], list[Stand]] = {}
    for number, member, time, place, details in placed:
        for seen in sentences.of(member):
            stand = Stand(number, member, seen, time, place, details)
            others = in_sentence.get(seen.sentence)
            if others is None:
                in_sentence[seen.sentence] = [stand]
            elif any(map(stand.is_like, others)):
                continue
            else:
                others.append(stand)
            stands.append(stand)
    return stands


def _stances(affirmed: Sequence[_Numbered], sentences: Sentences) -> list[list[Opposition]]:
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
        words = sorted(word for word in by_word if word)
        if len(words) > 1:
            stated = [
                (number, member, member.time, Interval.closed(at, at), ())
                for at, word in enumerate(words)
                for number, cluster in by_word[word]
                for member in cluster.members
            ]
            found += oppositions(_stands(stated, sentences))
    return found


def _beyond(
    said: Sequence[Sequence[Opposition]], pool: Sequence[_Numbered], sentences: Sentences
) -> list[list[Opposition]]:
    """Find the oppositions between claims as they are read that are not in one conflict already by what they say."""
    conflicts_of: dict[int, set[int]] = {}
    for number, group in enumerate(said):
        claims = {stand.claim for pair in group for stand in (pair.one, pair.other)}
        if len(claims) == len(pool):
            return []
        for claim in claims:
            conflicts_of.setdefault(claim, set()).add(number)

    def in_one(pair: Opposition) -> bool:
        return not conflicts_of.get(pair.one.claim, set()).isdisjoint(conflicts_of.get(pair.other.claim, ()))

    read = oppositions(_stands(_far_apart(_compared(pool, _READ)), sentences))
    kept = ([pair for pair in group if not in_one(pair)] for group in read)
    return [group for group in kept if group]


def _denied(pool: Sequence[_Numbered], sentences: Sentences) -> list[list[Opposition]]:
    """Find what is denied and affirmed: a value of the same unit, or a denial of any."""
    denied = [item for item in pool if item[1].pool.negated]
    affirmed = [item for item in pool if not item[1].pool.negated]
    if not denied or not affirmed:
        return []
    by_unit = grouped(affirmed, lambda item: item[1].pool.unit)
    found = []
    for unit, items in grouped(denied, lambda item: item[1].pool.unit).items():
        others = by_unit.get(unit, []) if unit else affirmed
        found += denials(_stands(_placed(items, _denied_place), sentences), _stands(_placed(others, _READ), sentences))
    return found


def _conflict(
    kind: ConflictKind,
    group: Sequence[Opposition],
    names: Sequence[str],
) -> Conflict:
    claims = tuple(sorted({names[number] for pair in group for number in (pair.one.claim, pair.other.claim)}))
    pairs: dict[tuple[str, str], Opposition] = {}
    for each in group:
        one, other = each.one.witness, each.other.witness
        pair = (one, other) if one < other else (other, one)
        if pair not in pairs or each.certain > pairs[pair].certain:
            pairs[pair] = each
    sure = [pair for pair, each in pairs.items() if each.certain]
    certain = bool(sure)
    first = pairs[min(sure or pairs)]
    shown, against = first.one, first.other
    if kind != "denial":
        shown, against = sorted((shown, against), key=lambda stand: (stand.place, stand.witness))
    reason = f"{_told(shown)} {_VERBS[kind]} {_told(against)}"
    if not certain:
        reason += ", if they speak of the same time"
    return Conflict(content_id(kind, claims), kind, claims, reason, certain, tuple(sorted(pairs)))


def _told(stand: Stand) -> str:
    credited = f", crediting {stand.seen.credited}" if stand.seen.credited else ""
    return f"{proposition_text(stand.statement.claim)} ({stand.seen.sentence[0]}{credited})"


_VERBS: dict[ConflictKind, str] = {
    "value": "excludes",
    "stance": "excludes",
    "tension": "hardly fits",
    "denial": "is denied by",
}
