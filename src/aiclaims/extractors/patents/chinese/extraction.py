"""Reads the patent claims of a Chinese passage, clause by clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.extractors.patents.chinese import words
from aiclaims.extractors.patents.chinese.holders import WORLD, bind, find_bracketed, find_holders, find_parties
from aiclaims.extractors.patents.chinese.values import Value, find_values
from aiclaims.extractors.patents.claim import PatentClaim, PatentStatus
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.chinese.passage import ChinesePassage
from aiclaims.schema import Claim, Entity, Period, Quantity

_REACH = 2
"""Passages behind a claim in which numbers go on without the word for patents."""
_NAMED, _CARRIED = 0.9, 0.8
"""Confidence where the holder stands in the clause, and where it is carried on."""


# "3652件专利的授权量": what is done with them is said right behind.
_BESIDE = lazy_regex(r"[\d.,万亿余多\s]+[件项个份](?:发明)?(?:专利)?的?")
_BACK = 3
"""Passages back in which "公司" finds the firm that it means."""


@attrs.define
class _Told:
    """What the clauses before have told, so that the next may leave it out.

    Args:
        holders: The holders told last.
        status: What was done with the patents.
        topic: The technology.
        period: The time.
        counting: Whether a number of patents was told.
        part: Whether what is told is one sort among those counted.
    """

    holders: Sequence[EntityMark] = ()
    status: PatentStatus | None = None
    topic: str | None = None
    period: Period | None = None
    counting: bool = False
    part: bool = False


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the patent claims of one passage."""
    if not isinstance(passage, ChinesePassage):
        return
    before = _last_claim(passage, context)
    named = words.PATENT.search(passage.simplified) is not None
    if not named and (before is None or words.ELSEWHERE.search(passage.simplified)):
        return
    told = _Told(holders=_company(passage))
    if before is not None and not named:
        told = _Told(status=before.status, topic=before.topic, period=before.period, counting=before.measure == "count")
    elif before is not None and not passage.periods:
        told.period = before.period  # the time goes on until another is told
    for span in passage.statements:
        yield from _claims(passage, span, told)


def _last_claim(passage: Passage, context: Context) -> PatentClaim | None:
    if not context.claims or passage.index - context.passages[-1].index > _REACH:
        return None
    claim = context.claims[-1]
    return claim if isinstance(claim, PatentClaim) else None


def _company(passage: ChinesePassage) -> Sequence[EntityMark]:
    """Find the firm that "公司" means at the start of a passage: that of the heading, or one named shortly before."""
    if not words.COMPANY.match(passage.simplified):
        return ()
    earlier = passage.previous_prose
    for _ in range(_BACK):
        if earlier is None or earlier is passage.heading:
            break
        firms = [mark for mark in earlier.entities if mark.entity.type == "firm"]
        if firms:
            return firms[-1:]
        earlier = earlier.previous_prose
    return [mark for mark in passage.heading.entities if mark.entity.type == "firm"][-1:] if passage.heading else ()


def _claims(passage: ChinesePassage, span: tuple[int, int], told: _Told) -> Iterator[PatentClaim]:
    text = passage.simplified
    part = words.PART.match(text, span[0]) is not None or _goes_on_counting(passage, span, told)
    told.part = part
    _tell(passage, span, told, part=part)
    parties = find_parties(passage, span)
    values = list(find_values(passage, span, parties, spoken_of=True, counting=told.counting))
    holders = find_holders(text, parties, values)
    bracketed = list(find_bracketed(passage, span, values, parties))
    known = {holder.end for holder in holders}
    beside = sorted((*holders, *(mark for mark in bracketed if mark.end not in known)), key=lambda mark: mark.start)
    total = [value for value in values if not holders and _is_total(passage, span, value)]
    numbered = [value for value in values if value not in total and _is_bracketed(text, value)]
    bound = [(value, WORLD) for value in total]
    bound += bind(text, span, numbered, beside, ())
    bound += bind(text, span, [v for v in values if v not in total and v not in numbered], holders, told.holders)
    for value, holder in bound:
        if part and value.measure == "count" and not holders:
            continue  # one sort among those counted
        yield _claim(passage, span, value, holder, told, confidence=_NAMED if holders else _CARRIED)
        told.counting = told.counting or value.measure == "count"
    yield from _exceeding(passage, span, parties, values, told)
    listed = len(holders) > 1 and words.LIST.search(text, *span) is not None
    if holders and (values or listed or _is_subject(passage, span, holders[0])):
        told.holders = holders
    elif bracketed and not told.holders:
        told.holders = bracketed
    elif not parties and not values and (world := _of_the_world(passage, span)):
        told.holders = [world]


def _tell(passage: ChinesePassage, span: tuple[int, int], told: _Told, *, part: bool) -> None:
    """Take in what a clause says of the technology and the time."""
    start, end = span
    text = passage.simplified
    technology = [m for m in words.TOPIC.finditer(text, start, end) if not passage.is_told(m.start())]
    if technology:
        told.topic = passage.text[technology[-1].start() : technology[-1].end()]
    for mark in passage.periods:
        if (
            start <= mark.start < end
            and not part
            and not passage.is_told(mark.start)
            and not (text.startswith("增长", mark.end) and words.THAN.search(text, start, mark.start))
        ):
            told.period = mark.period


def _claim(
    passage: ChinesePassage, span: tuple[int, int], value: Value, holder: Entity, told: _Told, *, confidence: float
) -> PatentClaim:
    at = value.mark.start
    told.status = _status(passage, span, at) or told.status
    return PatentClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution_at(at),
        modality=passage.modality_at(at),
        negated=passage.negated_at(at),
        period=told.period,
        confidence=confidence,
        holder=holder,
        measure=value.measure,
        value=value.quantity,
        compared_to=value.compared.entity if value.compared else None,
        status=told.status,
        topic=told.topic,
    )


def _status(passage: ChinesePassage, span: tuple[int, int], at: int) -> PatentStatus | None:
    """Tell what is done with the patents at an offset: the word before it in its clause, else the one behind."""
    start, end = span
    cues = [cue for cue in words.STATUS.find(passage.simplified) if start <= cue.start < end]
    before = [cue for cue in cues if cue.start <= at]
    beside = [cue for cue in cues if cue.start > at and _BESIDE.fullmatch(passage.simplified, at, cue.start)]
    chosen = beside[:1] or before[-1:] or cues[:1]
    statuses: dict[str, PatentStatus] = {
        "filed": "filed",
        "granted": "granted",
        "published": "published",
        "held": "held",
    }
    return statuses[chosen[0].cue] if chosen else None


def _goes_on_counting(passage: ChinesePassage, span: tuple[int, int], told: _Told) -> bool:
    """Tell whether a clause counts on the sorts that one before began to tell apart."""
    counted = any(span[0] <= mark.start < span[1] for mark in passage.quantities)
    return told.part and counted and not find_parties(passage, span)


def _is_bracketed(text: str, value: Value) -> bool:
    return value.measure == "count" and words.LISTED.search(text, 0, value.mark.start) is not None


def _is_total(passage: ChinesePassage, span: tuple[int, int], value: Value) -> bool:
    """Tell whether a number nobody else is named for is that of the world."""
    text = passage.simplified
    named = any(
        mark.entity == WORLD and span[0] <= mark.start < value.mark.start and not words.SCOPE.match(text, mark.end)
        for mark in passage.entities
    )
    return named and value.measure in {"count", "growth"} and not passage.is_told(value.mark.start)


def _of_the_world(passage: ChinesePassage, span: tuple[int, int]) -> EntityMark | None:
    """Find the world where a clause begins to tell of its patents: "2023年全球专利申请量再创新高,同比增长2.7%"."""
    text = passage.simplified
    for mark in passage.entities:
        if mark.entity == WORLD and span[0] <= mark.start < span[1] and not words.SCOPE.match(text, mark.end):
            return mark if words.PATENT.match(text, mark.end) else None
    return None


def _is_subject(passage: ChinesePassage, span: tuple[int, int], holder: EntityMark) -> bool:
    """Tell whether a name opens its clause, what goes before times and particles aside."""
    opening = words.SUBJECT.match(passage.simplified, span[0], holder.start)
    start = opening.end() if opening else span[0]
    return start == holder.start or any(
        start >= mark.start - 3 and mark.end >= holder.start - 3 for mark in passage.periods
    )


def _exceeding(
    passage: ChinesePassage, span: tuple[int, int], parties: Sequence[EntityMark], values: Sequence[Value], told: _Told
) -> Iterator[PatentClaim]:
    """Read "专利数量远超美国、韩国": a ratio of at least one to each."""
    text = passage.simplified
    if any(value.measure in {"ratio", "share"} for value in values) or not words.PATENT.search(text):
        return
    for number, mark in enumerate(parties):
        if not words.EXCEEDS.search(text, span[0], mark.start):
            continue
        ahead = [party.entity for party in parties[:number]] or [holder.entity for holder in told.holders]
        behind = [mark]
        for other in parties[number + 1 :]:
            if text[behind[-1].end : other.start] in {"、", "和", "与", "及", "以及"}:
                behind.append(other)
        for party in behind if ahead else ():
            ratio = Value(mark, "ratio", Quantity(1, None, "times"), compared=party)
            yield _claim(passage, span, ratio, ahead[0], told, confidence=0.7)
        return
