"""Reads the patent claims of a passage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from aiclaims.extractors.patents import gates, words
from aiclaims.extractors.patents.at_large import counted_at_large, counted_nation, last_country, last_office
from aiclaims.extractors.patents.bare_lines import dated_over, find_in_line, status_over
from aiclaims.extractors.patents.changes import led_to
from aiclaims.extractors.patents.claim import PatentClaim, PatentStatus
from aiclaims.extractors.patents.comparisons import AS_MANY, find_compared
from aiclaims.extractors.patents.disowned import is_called_wrong, is_disowned
from aiclaims.extractors.patents.elided import is_of_some_firm
from aiclaims.extractors.patents.holders import credited
from aiclaims.extractors.patents.implied_places import find_implied_places
from aiclaims.extractors.patents.overtaking import find_overtaken
from aiclaims.extractors.patents.owners import owned
from aiclaims.extractors.patents.parties import PLACES, WHERE, WORLD, holder_of, is_place, several_leaders
from aiclaims.extractors.patents.periods import is_of_now, period_of
from aiclaims.extractors.patents.ratios import compared_with
from aiclaims.extractors.patents.records import is_edit
from aiclaims.extractors.patents.scene import Scene
from aiclaims.extractors.patents.shared_places import find_shared_places
from aiclaims.extractors.patents.spoken_of import CONTINUES
from aiclaims.extractors.patents.statuses import status_of
from aiclaims.extractors.patents.tables import find_in_row
from aiclaims.extractors.patents.topics import is_labelled, part_at, topic_around, topic_at
from aiclaims.extractors.patents.totals import implied_holder, own_firm
from aiclaims.extractors.patents.values import Value
from aiclaims.extractors.patents.wholes import is_whole
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.schema import Claim, Entity, Period, Quantity


def find_claims(passage: Passage, context: Context) -> Iterable[Claim]:
    """Find the patent claims of one passage."""
    if is_disowned(passage):
        return
    if passage.kind == "row":
        yield from find_in_row(passage)
        return
    if is_edit(passage.text):
        return
    scene = Scene(passage, context)
    yield from list(_in_prose(scene)) or _in_line(scene)


def _in_line(scene: Scene) -> Iterator[PatentClaim]:
    """Read a line that leaves what is counted to its caption."""
    passage, context = scene.passage, scene.context
    before, cues = scene.before, scene.cues
    for value, party in find_in_line(passage):
        holder = holder_of(party)
        if holder is not None:
            yield _made(
                passage,
                value,
                holder,
                None,
                period=period_of(passage, value.mark, context) or dated_over(passage),
                status=status_of(passage, value, cues, before, context) or status_over(passage),
                topic=topic_around(passage),
                confidence=0.8,
            )


def _in_prose(scene: Scene) -> Iterator[PatentClaim]:
    passage, context, before = scene.passage, scene.context, scene.before
    if scene.told is None:
        return
    if passage.text.rstrip().endswith("?") or words.CAPTION.match(passage.text):
        return
    if not words.PATENTS.search(passage.text) and gates.speaks_of_other_filings(passage, CONTINUES):
        return
    ruled_out = words.NO_COUNT.search(passage.text)
    if ruled_out and not (ruled_out[0].lower().startswith("pending") and words.AND_PENDING.search(passage.text)):
        return
    cues, holders, values = scene.cues, scene.holders, list(scene.values)
    implied = list(find_implied_places(passage, holders, continued=before is not None))
    behind = [(Value(cue, "rank", Quantity.exactly(place, "rank")), party) for cue, place, party in implied]
    values = [value for value in values if not _is_within(value, [cue for cue, _, _ in implied])]
    shared = [
        (Value(mark, "rank", mark.quantity("rank")), party)
        for mark, group in find_shared_places(passage, holders, continued=before is not None)
        for party in group
    ]
    grown: tuple[Mark, Entity] | None = None
    last: tuple[Mark, Entity] | None = None
    compared: dict[tuple[Entity, Entity | None], Mark] = {}
    told_of: set[Entity | None] = set()
    for value, party in (*owned(passage, values, holders), *shared, *behind):
        if value.measure == "rank" and (placed := _which_is_placed(passage.text, value.mark, holders)) is not None:
            party = placed
        led = grown is not None and value.measure == "count" and led_to(passage.text, grown[0].end, value.mark.start)
        inside = last is not None and value.measure == "count" and _is_inside(passage.text, last[0], value.mark)
        beside = (
            last is not None
            and value.measure == "share"
            and _BESIDE.fullmatch(passage.text, last[0].end, value.mark.start)
        )
        of = last[1] if last and (inside or beside) else grown[1] if grown and led else None
        claim = _claim(passage, cues, value, party, holders, before, context, of, inside=inside)
        if claim is not None:
            last = (value.mark, claim.holder) if value.measure == "count" else last
            grown = (value.mark, claim.holder) if value.measure == "growth" else None
            if value.measure == "ratio":
                compared[claim.holder, claim.compared_to] = value.mark
            told_of.add(claim.holder)
            yield claim
    counted = any(value.measure == "count" for value in values)
    others = {value.measure for value in values} - (
        {"ratio", "count"} if _SURPASSES.search(passage.text) else {"ratio"}
    )
    if not others:
        for ahead in _overtaking(passage, cues, holders, before, context, counted=counted):
            other = compared.get((ahead.holder, ahead.compared_to))
            if counted and ahead.compared_to in told_of:
                continue  # what both have is told
            if other is None or is_of_now(passage.text, 0, other.start):  # by how much says that it is ahead
                yield ahead


# "900 patents (3%)"
_BESIDE = lazy_regex(r"(?:\s(?:patents|applications|families|filings|grants))?\s\(")
_SURPASSES = lazy_regex(r"\b(?:surpass|overtak|overtook|outpac|outnumber|outstrip|eclips)\w*", re.IGNORECASE)


def _is_within(value: Value, cues: Sequence[CueMark]) -> bool:
    """Tell whether a superlative is part of words that name another place ("the most patents after Acme")."""
    return value.measure == "rank" and any(cue.start < value.mark.end and value.mark.start < cue.end for cue in cues)


def why_none(passage: Passage, context: Context) -> str | None:
    """Name what a claim about patents would need and the passage lacks."""
    ruled_out = words.NO_COUNT.search(passage.text)
    if ruled_out:
        return f"“{ruled_out[0]}” makes its numbers no count of patents held or filed"
    scene = Scene(passage, context)
    if scene.told is None:
        return "patents are not spoken of, here or just before"
    if not scene.values:
        return "no number, share, change, ratio or rank of patents was found"
    return "nobody was found who holds what is counted"


def _counted_last(context: Context) -> tuple[Entity, Entity] | None:
    """Give the two whose patents the passage before counted, None where it did not count two."""
    last = context.passages[-1] if context.passages else None
    there = [claim for claim, at in zip(context.claims, context.passages, strict=True) if at is last]
    counted = dict.fromkeys(
        claim.holder for claim in there if isinstance(claim, PatentClaim) and claim.measure == "count"
    )
    first, *others = counted or (None,)
    return (first, others[0]) if first is not None and len(others) == 1 else None


def _which_is_placed(text: str, place: Mark, holders: Sequence[Mark]) -> Mark | None:
    """Give the holder of whom a relative clause tells his place: "six times those of Japan, which came second"."""
    return next(
        (mark for mark in holders if mark.end < place.start and _WHICH_CAME.fullmatch(text, mark.end, place.start)),
        None,
    )


_WHICH_CAME = lazy_regex(
    r",\s(?:which|who)\s(?:(?:now|again|also)\s)?(?:came|comes|ranks?|ranked|is|was|stands|stood|placed|finished|took|takes)\s(?:in\s|at\s)?(?:the\s)?",
    re.IGNORECASE,
)


def _claim(
    passage: Passage,
    cues: Sequence[CueMark],
    value: Value,
    party: Mark | None,
    holders: Sequence[Mark],
    before: PatentClaim | None,
    context: Context,
    grown: Entity | None,
    *,
    inside: bool,
) -> PatentClaim | None:
    magnitude = value.quantity.low if value.quantity.low is not None else value.quantity.high
    resumed = value.measure == "ratio" and gates.resumes_value(passage.text, value.mark)
    apart = _counted_last(context) if resumed and gates.tells_gap(passage.text, value.mark) else None
    whole = value.measure == "count" and is_whole(passage, value.mark)
    leaders = several_leaders(passage, value.mark)
    if before is not None and value.measure == "count" and _is_where(passage, party, holders, before):
        party = None
    if value.topic is not None:
        named = {holder_of(mark) for mark in holders} - {WORLD}
        holder: Entity | None = named.pop() if len(named) == 1 else WORLD
    elif whole:
        holder = WORLD
    elif leaders is not None:
        holder = leaders
    elif apart is not None:
        holder = apart[0]
    elif before is not None and resumed:
        holder = before.holder
    elif party is None and (
        _THE_COUNTRY.match(passage.text) or _OF_THE_COUNTRY.search(passage.text, 0, value.mark.start)
    ):
        holder = last_country(passage)  # "China's rise goes on. The country filed 900"
    elif (
        party is None and _THE_OFFICE.match(passage.text) and (office := _office_spoken_of(passage, before)) is not None
    ):
        holder = office
    elif party is None and is_of_some_firm(passage, value.mark):
        holder = own_firm(passage, value.mark)
    else:
        resumed_from = None if before is not None and _tells_of_all(passage, context) else before
        holder = holder_of(party) or implied_holder(passage, value.mark, value.measure, magnitude or 0, resumed_from)
        if party is None and before is not None and holder is None and _is_granted_elsewhere(passage, before):
            holder = before.holder
        if party is None and holder is None:
            large = None if inside else counted_at_large(passage, value.mark, value.measure, before)
            holder = large or grown
    if party is None and holder == WORLD and not whole:
        holder = counted_nation(passage, value.mark, value.measure) or WORLD
    if holder is None or (party is None and holder == WORLD and not whole and _is_too_few(passage, value, before)):
        return None
    compared = None
    if value.measure == "ratio":
        if gates.compares_growth(passage.text, value.mark):
            return None
        compared = apart[1] if apart is not None else compared_with(passage, value.mark, holder, holders)
        if compared is None:
            return None
    return _made(
        passage,
        value,
        holder,
        compared,
        period=period_of(passage, value.mark, context)
        or (before.period if before and _resumes(passage) else None)
        or (dated_over(passage) if any(find_in_line(passage)) else None),
        status=status_of(passage, value, cues, before, context)
        or (status_over(passage) if any(find_in_line(passage)) else None),
        topic=_topic(passage, value, holder, before, context),
        confidence=_confidence(passage, value, party),
    )


_FEWEST = 100
"""Patents that are too few to be those of all together, where nobody is said to hold them."""


def _is_too_few(passage: Passage, value: Value, before: PatentClaim | None) -> bool:
    """Tell whether a count is rather that of somebody who is not named; all of a part is no part of all."""
    listed = before is not None and before.holder == WORLD and passage.kind == "item"
    if listed and value.measure == "count" and _SORT.match(passage.text):
        return False  # one more sort of those that are counted before
    if value.measure == "share":
        return value.quantity.low == value.quantity.high == 100
    if value.measure != "count" or value.topic is not None:
        return False
    if value.quantity.unit != "patents":
        return words.WORLDWIDE.search(passage.text) is None  # a rate is that of somebody
    most = max((mark.high or mark.low or 0 for mark in passage.quantities if mark.kind == "number"), default=0)
    return most < _FEWEST and words.WORLDWIDE.search(passage.text) is None


# "Software patents: 58"
_SORT = lazy_regex(r"\W*[\w()+/ -]{3,40}\s(?:patents|applications|families|filings|grants)\W*:\W*\d", re.IGNORECASE)


def _is_inside(text: str, count: Mark, part: Mark) -> bool:
    """Tell whether a count opens the brackets right behind another: "5,200 families (1,300 in 5G)"."""
    return _INSIDE.fullmatch(text, count.end, part.start) is not None and not text.startswith(" per ", part.end)


_INSIDE = lazy_regex(r"(?:\s[\w-]+){0,3}\s\((?:of which |including |incl\.? |about |over )?")


def _tells_of_all(passage: Passage, context: Context) -> bool:
    """Tell whether "the number of patents" is told anew where the sentence before told of several holders."""
    if _THE_NUMBER.match(passage.text) is None:
        return False
    last = context.passages[-1]
    told = takewhile(
        lambda pair: pair[1] is last, zip(reversed(context.claims), reversed(context.passages), strict=True)
    )
    return len({claim.holder for claim, _ in told if isinstance(claim, PatentClaim)}) > 1


_THE_NUMBER = lazy_regex(
    r"\W*(?:the|total|overall|annual)\s(?:\w+\s)?(?:number|total|count|volume) of\b", re.IGNORECASE
)


def _made(
    passage: Passage,
    value: Value,
    holder: Entity,
    compared: Entity | None,
    *,
    period: Period | None,
    status: PatentStatus | None,
    topic: str | None,
    confidence: float,
) -> PatentClaim:
    """Make a claim of a value, with what the words around it tell of who says it, and how."""
    at = value.mark.start
    return PatentClaim(
        evidence=passage.evidence_with_callout() if value.called_out else (passage.evidence(),),
        attribution=credited(passage, passage.attribution_at(at)),
        modality=passage.modality_at(at),
        negated=passage.negated_at(at) or is_called_wrong(passage),
        period=period,
        confidence=confidence,
        holder=holder,
        measure=value.measure,
        value=value.quantity,
        compared_to=compared,
        status=status,
        topic=topic,
    )


_THE_COUNTRY = lazy_regex(
    r"\W*(?:the|this) (?:country|nation)(?: (?:has|had|also|now|\w+ly))? [a-z]+ed\b", re.IGNORECASE
)


def _office_spoken_of(passage: Passage, before: PatentClaim | None) -> Entity | None:
    """Name the country whose office "the office" is: that of the one named last, else of the claim before."""
    return last_office(passage) or (before.holder if before is not None and before.holder.type in PLACES else None)


_THE_OFFICE = lazy_regex(
    r"\W*the (?:patent )?(?:office|agency) (?:also |has |had )?(?:granted|issued|received|published|approved|registered)\b",
    re.IGNORECASE,
)
_OF_THE_COUNTRY = lazy_regex(
    r"\b(?:the|this) (?:country|nation)['’]s\s(?:[\w-]+\s)?(?:share|part|proportion|tally|total|count)\b", re.IGNORECASE
)


def _is_where(passage: Passage, party: Mark | None, holders: Sequence[Mark], before: PatentClaim) -> bool:
    """Tell whether a place is only where a firm told of before was granted its patents: "In France, grants rose to 900"."""
    return (
        party is not None
        and _is_granted_elsewhere(passage, before)
        and WHERE.search(passage.text, 0, party.start) is not None
        and all(is_place(mark) for mark in holders)
    )


def _is_granted_elsewhere(passage: Passage, before: PatentClaim) -> bool:
    """Tell whether a sentence without a firm goes on with how many grants a firm got in one place or another."""
    goes_on = before.holder.type == "firm" and _GRANTS_IN.search(passage.text) is not None
    return goes_on and not any(mark.entity.type in {"firm", "institution"} for mark in passage.entities)


_GRANTS_IN = lazy_regex(
    r"\bnumber of\s(?:[\w.]+\s){0,2}(?:granted patents|patents granted|patent grants)\b(?!\s(?:to|by)\b)", re.IGNORECASE
)


def _resumes(passage: Passage) -> bool:
    """Tell whether a sentence goes on with the number told before: "It is twice that of Japan, which filed 900"."""
    return any(mark.kind == "times" and gates.resumes_value(passage.text, mark) for mark in passage.quantities)


def _topic(passage: Passage, value: Value, holder: Entity, before: PatentClaim | None, context: Context) -> str | None:
    """Name the technology counted: the list's own, the part of all patents, the one told here, before or over it."""
    if value.topic is not None:
        return value.topic
    part = part_at(passage, value.mark) if value.measure == "share" and holder == WORLD else None
    told = part or topic_at(passage, value.mark)
    if told is None and before is not None:
        stated = context.passages[-1]
        # The last row of a table under another heading is of its own technology.
        apart = stated.kind == "row" and stated.heading is not passage.heading
        told = None if apart or _is_labelled_beside(passage, stated) else before.topic
    return told or topic_around(passage)


def _is_labelled_beside(passage: Passage, stated: Passage) -> bool:
    """Tell whether the claim before stands in another item of a list under a label of its own: "- 6G: ...", "- India ..."."""
    apart = passage.kind == stated.kind == "item" and passage.block is not stated.block
    return apart and is_labelled(stated)


def _overtaking(
    passage: Passage,
    cues: Sequence[CueMark],
    holders: Sequence[Mark],
    before: PatentClaim | None,
    context: Context,
    *,
    counted: bool,
) -> Iterator[PatentClaim]:
    """Read "X overtook Y" and "X files more than Y" in patents, a ratio of at least one, and "as many as Y", one of one."""
    if words.PATENTING.search(passage.text) is None:
        return
    compared = () if counted else find_compared(passage, holders)  # of whom a number is told, that tells more
    for cue, ahead, behind in chain(find_overtaken(passage, cues, holders), compared):
        equal = cue.lemma == AS_MANY
        nearly = equal and not cue.text.lower().startswith(AS_MANY[:7])
        value = Value(cue, "ratio", Quantity(1, 1 if equal else None, "times", nearly))
        yield _made(
            passage,
            value,
            ahead,
            behind,
            period=period_of(passage, cue, context),
            status=status_of(passage, value, cues, before, context),
            topic=topic_at(passage, cue) or topic_around(passage),
            confidence=0.7,
        )


def _confidence(passage: Passage, value: Value, party: Mark | None) -> float:
    """Say how sure the reading is: surest where patents are what is counted and the holder stands beside."""
    if party is None:
        return 0.55
    apart = passage.barrier(min(party.end, value.mark.end), max(party.start, value.mark.start))
    if words.PATENT_NOUN.search(getattr(value.mark, "noun", "")):
        named = 0.97
    elif words.PATENTS.search(passage.text):
        named = 0.9
    else:
        named = 0.8
    referred = 0.07 if not isinstance(party, EntityMark) else 0.0
    return round(max(0.5, named - 0.05 * apart - referred), 2)
