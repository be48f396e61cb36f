"""Lags told in the rows of a table: a column of gaps, or a cell that says who is how far behind whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.camps import find_camps
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.marks import PLACES, party, sort_of
from aiclaims.extractors.lag.pairs import Parties, ordered
from aiclaims.extractors.lag.topic import rival_in_view, title_marks
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, EntityMark, Passage
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.quantities.finder import find_quantities
from aiclaims.schema import Entity, Period, Quantity

_UNITS = frozenset({"months", "generations"})
_LONG = 40
"""Characters above which a cell tells something of its own rather than naming a side or a field."""


@attrs.frozen
class _Side:
    """Who is named in a cell, all of them and what they have in common.

    Args:
        cell: The cell.
        header: Its column's header, lower-case.
        named: The parties, in order.
        country: The country that all of them are of, if any.
    """

    cell: Cell
    header: str
    named: tuple[Entity, ...]
    country: Entity | None


def find_table_lags(passage: Passage) -> Iterator[LagClaim]:
    """Find the lags that one row of a table tells.

    Args:
        passage: The row.
    """
    cells = [cell for cell in passage.block.cells if cell.text and not cell.header]
    for cell in cells:
        header = cell.column_headers[-1] if cell.column_headers else ""
        others = [_side(passage, other) for other in cells if other is not cell]
        placed = _placed().search(cell.text)
        sized = _sized().fullmatch(cell.text)
        if placed is not None:
            yield from _told_in(passage, cell, placed, others)
        elif sized is not None and (one := _spoken_of(passage, header)) is not None:
            rival = rival_in_view(passage, one)
            gap = next((mark.quantity() for mark in find_quantities(cell.text) if mark.unit in _UNITS), None)
            if rival is not None and gap is not None:
                sides = Parties(rival, one) if sized["ahead"] else Parties(one, rival)
                yield _claim(passage, sides, gap, others, certain=0.7)
        elif _measures_gaps().search(header) and not _other().search(header):
            yield from _measured(passage, cell, header, others, cells[0])


def _measured(passage: Passage, cell: Cell, header: str, others: Sequence[_Side], first: Cell) -> Iterator[LagClaim]:
    """Read a cell of a column of gaps: its row or the header names the sides."""
    gap = _gap(cell.text, header)
    parties = _between(passage, header, [other for other in others if other.named]) if gap is not None else None
    if gap is not None and parties is None:
        parties = _over_columns(passage, others)
    if parties is not None:
        yield _claim(passage, parties, gap, others, certain=0.8)
    elif (told := _gap_of_two(passage, header, cell.text)) is not None:
        year = _year().fullmatch(first.text)
        claim = _claim(passage, *told, others, certain=0.75)
        yield attrs.evolve(claim, period=Period.of_year(int(year[0])) if year is not None else None)  # type: ignore[misc]


def _over_columns(passage: Passage, others: Sequence[_Side]) -> Parties | None:
    """Take the sides from the headers of two columns that say how far each has got: "China", "TSMC", "Gap"."""
    over = [
        (named[0], side.header)
        for side in others
        if len(named := _named(passage, side.cell.column_headers[-1] if side.cell.column_headers else "")) == 1
    ]
    if len(over) != 2 or over[0][0] == over[1][0] or any(side.named for side in others if side.cell.column == 0):
        return None
    (first, one), (second, other) = over
    behind = _trailing().search(one) is not None
    if behind == (_trailing().search(other) is not None):
        pair = ordered(first, second)
        return pair if pair.order == ordered(second, first).order and sort_of(first) == sort_of(second) else None
    return Parties(first, second) if behind else Parties(second, first)


def _gap_of_two(passage: Passage, header: str, text: str) -> tuple[Parties, Quantity] | None:
    """Read a cell under a header that names both sides: "Open vs Closed Gap" over "1.7%"."""
    over = _named(passage, header)
    marks = [mark for mark in find_quantities(text) if mark.unit in _UNITS | {"percent", "points"}]
    if len(over) != 2 or sort_of(over[0]) != sort_of(over[1]) or len(marks) != 1:
        return None
    rest = (text[: marks[0].start] + text[marks[0].end :]).strip(" ~≈().*+")
    pair = ordered(*over)
    return None if rest or pair.order != ordered(over[1], over[0]).order else (pair, marks[0].quantity())


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?:19|20)\d\d")


@cache
def _placed() -> re.Pattern[str]:
    """Match who is behind or ahead in a cell: "2-3 years behind NVIDIA"."""
    return lazy_regex(
        r"(?:^|[;.]\s|\(|,\s(?=~?\d)|\b(?:(?:plac|put)\w*\sit|sits?|is|are|remains?)\s)\W*(?P<size>[^,;.]{0,30}?)\s?\b(?P<word>behind|ahead\sof)\s(?:the\s)?(?P<whom>(?:(?!\s(?:and|with|but|while|as)\s[a-z])[^,;.()]){2,40})"
        r"|(?:^|[;.,]\s|\()(?:but\s|still\s|yet\s)*(?P<lags>lags|trails|lagged|trailed)\s(?:behind\s)?(?:the\s)?(?P<leader>[^,;.()]{2,40}?)\sby\s(?P<by>[^,;.()]{2,30})",
        re.IGNORECASE,
    )


@cache
def _sized() -> re.Pattern[str]:
    """Match a cell that tells how far somebody is ahead or behind, and neither who it is nor of whom: "2+ generation lead"."""
    return lazy_regex(
        r"[~≈]?\s?(?:(?:about|around|roughly|over|nearly|an?|several)\s)*[^,;.]{1,20}?[\s-](?:generations?|years?|months?)(?:['’]s?)?\s(?:(?P<ahead>lead|ahead|advantage|head start)|lag|behind|deficit)",
        re.IGNORECASE,
    )


def _spoken_of(passage: Passage, header: str) -> Entity | None:
    """Name the one place that the header of a column, or else the heading over the table, is about."""
    heading = passage.heading
    over = heading.text if heading is not None else ""
    for text in (header, over):
        places = [entity for entity in _named(passage, text) if entity.type in PLACES]
        if places:
            return places[0] if len(places) == 1 else None
    return None


@cache
def _measures_gaps() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:gaps?|distance|lag|behind|lead|ahead|time to parity)\b", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    """Match what makes a column of gaps one of something else than of technology."""
    return lazy_regex(r"\b(?:lead time|price|pay|funding|gender|skills?|cost|leadership|schedule)\b", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:world|global|leader|leading|best|frontier|western|foreign|international|us|u\.s\.|american|ahead|top|incumbent|overseas|state of the art)\b",
        re.IGNORECASE,
    )


@cache
def _trailing() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:china|chinese|domestic|local|home|laggard|behind|follower|challenger|open|national|indian|european|russian|korean|japanese)\b",
        re.IGNORECASE,
    )


def _gap(text: str, header: str) -> Quantity | None:
    """Read a cell that holds a length of time or a count of generations and nothing else, the unit perhaps in its header."""
    unit = _unit().search(header)
    if unit is not None and _bare().fullmatch(text):
        text = f"{text} {unit[0]}"
    marks = [mark for mark in find_quantities(text) if mark.unit in _UNITS]
    if len(marks) != 1:
        return None
    rest = (text[: marks[0].start] + text[marks[0].end :]).strip(" ~≈().*+")
    return marks[0].quantity() if not rest or _filling().fullmatch(rest) else None


@cache
def _unit() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:months|years|generations)\b", re.IGNORECASE)


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(r"[~≈<>]?\s?\d+(?:\.\d+)?(?:\s?[-–—]\s?\d+(?:\.\d+)?)?\+?")


@cache
def _filling() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:(?:about|around|roughly|approx\.?|est\.?|behind|or more|or less|at least|up to)\s?)+", re.IGNORECASE
    )


def _side(passage: Passage, cell: Cell) -> _Side:
    marks = [
        mark
        for mark in passage.entities
        if cell.start <= passage.start + mark.start and passage.start + mark.end <= cell.end and party(mark) is not None
    ]
    named = tuple(dict.fromkeys(entity for mark in marks if (entity := party(mark))))
    countries = {mark.country or (mark.entity.name if mark.entity.type in PLACES else "") for mark in marks}
    country = Entity(countries.pop(), "country") if len(countries) == 1 and "" not in countries else None
    return _Side(cell, (cell.column_headers[-1] if cell.column_headers else "").lower(), named, country)


def _named(passage: Passage, text: str) -> tuple[Entity, ...]:
    """Name the parties of a stretch of a cell or of a header, every one of "Kappa/Tau"."""
    names = find_entities(text, passage.reading.listed_names)
    found = [entity for mark in (*names, *find_camps(text, names)) if (entity := party(mark))]
    return tuple(dict.fromkeys(found))


def _told_in(passage: Passage, cell: Cell, placed: re.Match[str], others: Sequence[_Side]) -> Iterator[LagClaim]:
    """Read a cell that names who is ahead, the row or the title naming who is behind."""
    whom = _named(passage, placed["whom"] or placed["leader"])
    if not whom:
        whom = _named(passage, placed[0])
    sides = [side for side in others if side.named and len(side.cell.text) <= _LONG]
    sentence = cell.text.rfind(". ", 0, placed.start()) + 1
    own = [side for side in _named(passage, cell.text[sentence : placed.start()]) if side not in whom]
    one = own[-1] if own else _one_of(sides[0]) if sides else _headed(passage, whom)
    sizes = [mark for mark in find_quantities(placed[0]) if mark.unit in _UNITS]
    if one is None or (
        (size := placed["size"] or placed["by"] or "").strip() and not sizes and not _vague().search(size)
    ):
        return
    homes = {mark.country for mark in find_entities(placed[0], passage.reading.listed_names)}
    if one.type in PLACES and one.name in homes:
        return  # "Chinese labs" over "behind DeepSeek": another of them, which nobody names
    for other in whom:
        if other == one:
            continue
        parties = Parties(one, other) if (placed["word"] or "behind").lower() == "behind" else Parties(other, one)
        yield _claim(passage, parties, sizes[0].quantity() if sizes else None, others, certain=0.75)


@cache
def _vague() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:years|months|decades|generations|far|well|slightly|still|just|way|significantly)\b", re.IGNORECASE
    )


def _one_of(side: _Side) -> Entity | None:
    """Give the one party of a cell, of several their country."""
    return side.named[0] if len(side.named) == 1 else side.country


def _headed(passage: Passage, whom: Sequence[Entity]) -> Entity | None:
    """Name whom the heading of a table is about: its one maker, or the country whose makers stand in the row."""
    heading = passage.heading
    makers = {party(mark) for mark in heading.entities if mark.entity.type == "firm"} if heading is not None else set()
    if len(makers) == 1 and _at_home().search(passage.text) is None:
        return makers.pop()
    return _title_country(passage, whom)


@cache
def _at_home() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:domestic|local|home-?grown|indigenous|national)\b", re.IGNORECASE)


def _title_country(passage: Passage, whom: Sequence[Entity]) -> Entity | None:
    """Name the one country that the heading or the title is about."""
    heading = passage.heading
    marks = [*(heading.entities if heading is not None else ()), *title_marks(passage)]
    places = {
        mark.entity.name if mark.entity.type in PLACES else mark.country
        for mark in marks
        if isinstance(mark, EntityMark) and party(mark) is not None
    } - {entity.name for entity in whom}
    name = places.pop() if len(places) == 1 else None
    return Entity(name, "country") if name else None


def _between(passage: Passage, header: str, sides: Sequence[_Side]) -> Parties | None:
    """Put the two sides of a row into order, by the headers of their columns or by that of the gaps."""
    over = _named(passage, header)
    ahead = re.search(r"\b(?:lead|ahead)\b", header, re.IGNORECASE) is not None
    if sides and len(over) == 1:
        one = _one_of(sides[0])
        return None if one is None or one == over[0] else Parties(over[0], one) if ahead else Parties(one, over[0])
    if len(sides) != 2:
        return None
    first, second = (_one_of(side) for side in sides)
    if first is None or second is None or first == second or sort_of(first) != sort_of(second):
        return None
    behind = [_trailing().search(side.header) is not None for side in sides]
    leads = [_leading().search(side.header) is not None for side in sides]
    if behind[0] != behind[1]:
        return Parties(first, second) if behind[0] else Parties(second, first)
    if leads[0] != leads[1]:
        return Parties(second, first) if leads[0] else Parties(first, second)
    pair = ordered(first, second)
    return pair if pair.order == ordered(second, first).order else None  # both in no known order otherwise


def _claim(
    passage: Passage, parties: Parties, gap: Quantity | None, others: Sequence[_Side], *, certain: float
) -> LagClaim:
    laggard, leader = parties.laggard, parties.leader
    assert laggard is not None
    assert leader is not None
    field = next(
        (
            side.cell.text
            for side in others
            if not side.named
            and side.cell.column == 0
            and len(side.cell.text) <= _LONG
            and not side.cell.text[0].isdigit()  # a day
        ),
        None,
    )
    return LagClaim(
        evidence=(passage.evidence(),),
        attribution=passage.attribution,
        modality="asserted",
        negated=False,
        period=None,
        confidence=certain,
        laggard=laggard,
        leader=leader,
        gap=gap,
        trend=None,
        field=field,
    )
