"""Patents counted in a table: a row for each holder, year or technology, or a column for each holder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.country_codes import country_of
from aiclaims.extractors.patents.holders import find_holders
from aiclaims.extractors.patents.page_subject import page_subject
from aiclaims.extractors.patents.paired_cells import further_values
from aiclaims.extractors.patents.parties import OFFICE, PLACES, WORLD, holder_of
from aiclaims.extractors.patents.rates import rate_over
from aiclaims.extractors.patents.records import are_few
from aiclaims.extractors.patents.statuses import page_status, status_in
from aiclaims.extractors.patents.topics import topic_around, topic_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Cell, EntityMark, Passage
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.reading.entities.finder import find_entities
from aiclaims.reading.periods.finder import find_periods
from aiclaims.reading.quantities.finder import find_quantities
from aiclaims.schema import Entity, Period, Quantity

_HOLDERS = lazy_regex(
    r"\b(?:compan(?:y|ies)|applicants?|assignees?|organi[sz]ations?|holders?|owners?|firms?|institutions?|universit(?:y|ies)|entit(?:y|ies)|"
    r"filers?|patentees?|recipients?|grantees?|proprietors?|players?|names?)\b",
    re.IGNORECASE,
)
_PLACES = lazy_regex(
    r"\b(?:countr(?:y|ies)|econom(?:y|ies)|jurisdictions?|nations?|regions?|origins?|office)\b", re.IGNORECASE
)
_TOPICS = lazy_regex(
    r"\b(?:technolog(?:y|ies)|(?:sub-?)?(?:class(?:es|ification)?|fields?)|IPCs?|CPCs?|codes?|clusters?|segments?|categor(?:y|ies)|sectors?|(?:sub-?)?areas?|data types?|modes?|applications?|topics?|domains?)\b",
    re.IGNORECASE,
)
# Who leads in what a row is of is no name of the row.
_LEADING = lazy_regex(
    r"\b(?:lead\w*|top|dominant|main|major|key|primary|principal|largest|biggest|notable|strongest)\b", re.IGNORECASE
)
_YEARS = lazy_regex(r"\W*(?:years?|periods?)\W*", re.IGNORECASE)
_RANKS = lazy_regex(r"\W*(?:(?:19|20)\d\d\s+)?rank(?:ing)?s?\W*(?:(?:19|20)\d\d\W*)?", re.IGNORECASE)
_SHARES = lazy_regex(
    r"\bshares?\b|%\s*(?:of|share)|\bpercent(?:age)?s?\b(?! (?:change|growth|increase))|\bproportion\b|^\W*%\W*$",
    re.IGNORECASE,
)
_GROWTHS = lazy_regex(
    r"\bgrowth\b|\bchange\b|\byoy\b|\by/y\b|\bcagr\b|\bincrease\b|\bvs\.? (?:19|20)\d\d|\byear[- ]on[- ]year\b",
    re.IGNORECASE,
)
_PER = lazy_regex(r"\bper\b|/", re.IGNORECASE)
_COUNTS = lazy_regex(
    r"\bpatents?\b|\bapplications\b|\bfilings\b|\bgrants?\b|\bgranted\b|\bfiled\b|\bfamilies\b|\binventions\b|\bnumber\b|\bcounts?\b|\btotals?\b|"
    r"^\W*(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
_OTHERWISE = lazy_regex(
    r"\b(?:cit(?:ed|ing|ations?)|referenc(?:ed|ing)|members?|(?:ipc|cpc|class|claim|row|record) counts?|per capita|prices?|costs?|fees?|values?|scores?|quality|pendency|months|days|age|pending(?! (?:patent )?applications\b)|backlog|expir\w+|"
    r"litigat\w+|lawsuits?|rejected|publications|papers|articles|trade ?marks?|designs?|cumulative|running total|mentions?|examiners|inventors|numbers? (?:of )?(?:companies|firms)|"
    r"patent (?:nos?\.?|numbers?|ids?)|dates?|titles?|allowance|strength|family size)\b",
    re.IGNORECASE,
)
"""What else the columns near the patents tell."""
_SCALES = (
    (lazy_regex(r"\bthousands?\b|\('?000s?\)", re.IGNORECASE), 1e3),
    (lazy_regex(r"\bmillions?\b", re.IGNORECASE), 1e6),
)
_RECORDS = lazy_regex(
    r"\b(?:data ?sets?|corpus|corpora|data ?bases?|sources?|splits?|subsets?|tasks?|licen[cs]es?|benchmarks?)\b",
    re.IGNORECASE,
)
"""Collections of patents, which nobody holds."""
_SUMMED = lazy_regex(
    r"\W*(?:(?:grand |world |global )?total|world(?:wide)?|global(?: total)?|all (?:countries|offices))\W*",
    re.IGNORECASE,
)
# What has a name of its own without holding anything.
_NO_HOLDERS = lazy_regex(
    r"\b(?:titles?|papers?|articles?|publications?|documents?|terms?|keywords?|quer(?:y|ies)|figures?|charts?|chapters?|sections?|paths?|files?|steps?|methods?|tools?|metrics?|cards?|pages?|ids?|inventors?|plans?|tiers?|phases?|stages?|milestones?|quarters?|months?|weeks?|status|priorit(?:y|ies)|scenarios?|levels?|variables?|parameters?|features?|tasks?|goals?|targets?)\b",
    re.IGNORECASE,
)
_NUMBERING = lazy_regex(r"\W*(?:#|(?:no|nr|id|fig|figure|ch|chapter|page|item|row)\.?)\W*", re.IGNORECASE)
# "`/chapters/ai-patents/`", "fig-ai-patents"; "H04N", "G06N3/08 - Neural networks"
_SLUG = lazy_regex(r"[`'\"]?[\w.]*(?:[/_-][\w.]*){2,}[`'\"]?")
_CLASS = lazy_regex(r"\W*(?:[A-H]|[A-H]\d{2}(?:[A-Z](?:\d+(?:/\d+)?%?)?)?)(?:\W+(?P<name>[A-Za-z].*))?\W*")
_REST = lazy_regex(
    r"\b(?:(?:individual|independent) inventors?|individuals?|others?|rest of|average|mean|median|unknown|sum|subtotal|joint(?:ly)?|co-owned)\b|^\W*total\s\w",
    re.IGNORECASE,
)
_CLEANED = lazy_regex(r"^\W*(?:\d+[.)]\s+)?|\s*(?:\([^()]*\)|\[[^\]]*\]|[*†‡§]+)\s*$")
_IN_BRACKETS = lazy_regex(r"\(([^()]*)\)\W*$")
_NUMBERS = lazy_regex(r"\bnumber\b|\bcount\b|\btotal\b|%|\bshare\b|patents\b", re.IGNORECASE)
_NO_NAME = lazy_regex(r"[\W\d]*|https?:.*", re.IGNORECASE)
_LEGAL = lazy_regex(
    r"\s(?:ag|gmbh|se|kg|inc|corp|co|ltd|llc|plc|sa|spa|nv|bv|ab|oy|as|kk|pty|limited|corporation|university)\.?$"
)
_PART_BASE = lazy_regex(r"%|\bpercent\b|\bper cent\b", re.IGNORECASE)


_MONEY = lazy_regex(
    r"[$€£¥]\s?\d|\bmarket size\b|\brevenues?\b|\b(?:USD|EUR) ?\d|\d (?:billion|million)\b", re.IGNORECASE
)


@attrs.frozen
class _Column:
    """What a column measures, as its headers say."""

    measure: PatentMeasure
    headers: str
    holder: Entity | None = None
    topic: str | None = None


def find_in_row(passage: Passage) -> Iterator[PatentClaim]:
    """Find what one row of a table says of patents.

    Args:
        passage: The row.
    """
    cells = passage.block.cells
    if not cells or all(cell.header for cell in cells):
        return
    around = _around(passage)
    label = _label(cells)
    if label is None or _REST.search(label.text):
        return
    headers = " ".join(_told_over(cell) for cell in cells)
    office = _is_office(label.text)
    by_row = words.PATENTS.search(label.text) is not None and not office
    # Where only a heading farther up speaks of patents, columns have to say whose they are.
    of_page = not (by_row or office) and not words.PATENTS.search(f"{headers} {around}")
    if of_page and (words.OTHER_NOUN.search(f"{headers} {around}") or not _is_of_patents(passage.heading)):
        return
    over_label = _told_over(label)
    code = _CLASS.fullmatch(label.text) if not _PLACES.search(over_label) else None
    if _RECORDS.search(over_label) or _SLUG.fullmatch(label.text) or (code is not None and code["name"] is None):
        return
    span = _span_of_years(cells, label)  # "Second phase | 2015-2019 | 900"
    era = span is not None and _ERAS.fullmatch(over_label) is not None
    own = span.text if span is not None and (era or _YEARS_OF_ROW.search(_told_over(span))) else None
    year = era or _YEARS.fullmatch(over_label) is not None or _YEAR.fullmatch(label.text) is not None
    listed = passage.reading.listed_names
    technology = code is not None or (
        bool(_TOPICS.search(over_label)) and not (_HOLDERS.search(over_label) or _PLACES.search(over_label))
    )
    named = (
        _firm_in(label.text, listed)
        if technology
        else None
        if by_row or year
        else _holder(label.text, listed, codes=_PLACES.search(over_label) is not None)
    )
    technology = technology and named is None
    if not (by_row or year or technology) and _NO_HOLDERS.search(over_label) and not _HOLDERS.search(over_label):
        return
    over = _holder_around(passage) or page_subject(passage) if named is None else None
    for cell in cells:
        if cell is label or cell.header or _NUMBERING.fullmatch(_told_over(cell)):
            continue
        if _of_leader(cell, label, cells):
            continue
        column = _column(cell, label.text if by_row else "", listed, of_topic=technology or named == WORLD) or (
            _labelled_column(cell, label.text, listed, over) or _turned_column(cell, label, listed, over)
            if by_row
            else None
        )
        if column is None or (column.measure == "rank" and (named is None or cell.column > label.column + 8)):
            continue
        if column.measure == "rank" and not _ranks_patents(passage):
            continue
        if column.measure == "growth" and any(_MONEY.search(f"{_told_over(other)} {other.text}") for other in cells):
            continue  # how much a market grows
        if of_page and column.holder is None:
            continue
        holder = column.holder or named
        if holder is None and (technology or year) and column.measure != "rank":
            holder = over or _titled(passage) or (None if are_few(passage, cell, around) else WORLD)
        value = _value(cell.text, column, around)
        if holder is None or value is None or (holder == WORLD and column.measure == "rank"):
            continue
        near = f"{column.headers} {label.text if year or by_row else ''}"
        claim = PatentClaim(
            evidence=(passage.evidence(),),
            attribution=passage.attribution,
            confidence=0.85 if column.measure == "count" else 0.75,
            holder=holder,
            measure=column.measure,
            value=value,
            period=_period(passage, own or (label.text if year else near))
            or _period(passage, near)
            or _period(passage, around),
            status=status_in(near) or status_in(around) or page_status(passage),
            topic=column.topic or (label.text if code is None else _of_class(code["name"]))
            if column.topic or technology
            else _part_in(label.text) or topic_of(near) or topic_of(around) or topic_around(passage),
        )
        yield claim
        for further in further_values(cell.text, column.headers) if column.measure == "count" else ():
            # A claim class is made by a decorator of ours, which the types of attrs cannot see through.
            yield attrs.evolve(  # type: ignore[misc]
                claim, measure=further.measure, value=further.quantity, status=further.status or claim.status
            )


def _told_over(cell: Cell) -> str:
    """Give what the headers over a cell tell, as one text: "granted_patents" is two words."""
    return " ".join(cell.column_headers).replace("_", " ")


def _around(passage: Passage) -> str:
    """Give what tells what a table is about, as one text."""
    return " ".join(dict.fromkeys(over.text for over in _over(passage)))


def _is_of_patents(heading: Passage | None) -> bool:
    """Tell whether a heading, or one that it stands under, speaks of patents."""
    while heading is not None:
        if words.PATENTS.search(heading.text):
            return True
        heading = heading.heading
    return False


def _over(passage: Passage) -> list[Passage]:
    """Give what tells what a table is about: its caption, the text right before it, its heading."""
    over = [passage.parent]
    rows = passage.reading.table(passage.block.table)
    before = rows[0].previous if rows else None
    if before is not None and before.kind != "row":
        over.append(before)
    over.append(passage.heading)
    return [found for found in over if found is not None]


def _holder_around(passage: Passage) -> Entity | None:
    """Name the one holder that a table's caption or heading names: "Patents of Acme", "Acme"."""
    over = _over(passage)
    for found in (*over, *([over[-1].heading] if over and over[-1].heading is not None else [])):
        named = {
            holder_of(mark)
            for mark in find_holders(found)
            if isinstance(mark, EntityMark) and mark.known and mark.entity.type in {"country", "region", "firm"}
        } - {None, WORLD}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


_ERAS = lazy_regex(r"\W*(?:eras?|phases?|stages?|periods?|intervals?|waves?|epochs?)\W*", re.IGNORECASE)
# What heads the years that each row has to itself
_YEARS_OF_ROW = lazy_regex(r"\b(?:years?|periods?|time\s?(?:frame|span)|span)\b", re.IGNORECASE)
_SPAN = lazy_regex(r"\W*(?:19|20)\d\d\s?(?:[-–—]|to)\s?(?:19|20)?\d\d\W*")


def _span_of_years(cells: Sequence[Cell], label: Cell) -> Cell | None:
    """Give the cell of a row that is nothing but a range of years."""
    return next((cell for cell in cells if cell is not label and _SPAN.fullmatch(cell.text)), None)


def _titled(passage: Passage) -> Entity | None:
    """Name the one country whose patents the title says the tables are of; "U.S. patents" are anybody's granted there."""
    if words.PATENTS.search(passage.reading.document.title or "") is None:
        return None
    named = dict.fromkeys(mark.entity for mark in passage.reading.title_entities if mark.entity.type in PLACES)
    only = next(iter(named)) if len(named) == 1 else None
    return only if only is not None and only.type == "country" and only.name != "United States" else None


def _label(cells: Sequence[Cell]) -> Cell | None:
    """Find the cell that names the row: under a header of names, else the first that is no number."""
    filled = [cell for cell in cells if cell.text]
    for wanted in (_HOLDERS, _PLACES, _TOPICS):
        for cell in filled:
            over = _told_over(cell)
            # "Number of applications" heads a count, "Application" a column of names.
            names = wanted.search(over) is not None and _NUMBERS.search(over) is None
            if names and cell is not filled[0] and _LEADING.search(over) and not _is_number(filled[0].text):
                continue
            if names and _NO_NAME.fullmatch(cell.text) is None:
                return cell
    first = filled[0] if filled else None
    if first is not None and re.fullmatch(r"(?:19|20)\d\d\W*", first.text.strip()):
        return first
    for cell in filled[:2]:
        if _NO_NAME.fullmatch(cell.text) is None and not _is_number(cell.text):
            return cell
    return None


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[\W_]*\d[\d.,]*\s*(?:%|percent|per cent|[kKmM]|thousand|million)?\W*", text) is not None


def _holder(text: str, listed: DocumentNames, *, codes: bool) -> Entity | None:
    """Name whom a row is of: the listed name, the country of a code, else the cell as written."""
    if _SUMMED.fullmatch(text):
        return WORLD
    clean = _CLEANED.sub("", text).strip(" *_`")
    country = country_of(clean) if codes else None
    if country is not None:
        return country
    found = [
        mark
        for mark in find_entities(clean, listed)
        if mark.entity.type in {"country", "region", "firm", "institution", "agency"}
        and (mark.entity.type != "agency" or OFFICE.search(mark.entity.name))
        and 2 * (mark.end - mark.start) >= len(clean)
    ]
    if found:
        return holder_of(found[0])
    if _NO_NAME.fullmatch(clean) or len(clean) > 70:
        return None
    if not any(word[0].isupper() for word in clean.split()):
        # "acme power gmbh", as lists of a register have it
        return Entity(clean, "firm") if _LEGAL.search(clean) else None
    return Entity(clean, "firm")


def _is_office(text: str) -> bool:
    """Tell whether a cell is nothing but the name of a patent office."""
    clean = _CLEANED.sub("", text).strip()
    return any(OFFICE.search(mark.entity.name) and mark.text == clean for mark in find_entities(clean))


def _of_leader(cell: Cell, label: Cell, cells: Sequence[Cell]) -> bool:
    """Tell whether a number may be that of the leader named right before it ("Field | Top applicant | Patents")."""
    before = next((other for other in cells if other.column == cell.column - 1), None)
    return before is not None and before is not label and _LEADING.search(_told_over(before)) is not None


def _firm_in(text: str, listed: DocumentNames) -> Entity | None:
    """Name the firm or body that a row of technologies is of after all: "Acme Technologies", "Robotics (Acme only)"."""
    bracket = _IN_BRACKETS.search(text)
    for part in (text, bracket[1] if bracket else ""):
        for mark in find_entities(part, listed):
            if mark.known and mark.entity.type in {"firm", "institution"} and not part[: mark.start].strip(" *_"):
                return mark.entity
    return None


def _of_class(name: str | None) -> str | None:
    """Give what a class of patents is of, whether or not a bracket holds it: "G06N (AI models)"."""
    return name.rstrip(")") if name is not None and "(" not in name else name


def _column(cell: Cell, row: str, listed: DocumentNames, *, of_topic: bool) -> _Column | None:
    """Read what a cell measures from the headers above it and, where the row names the patents, from its label."""
    over = _told_over(cell)
    told = f"{over} {row}".strip()
    if not told or _OTHERWISE.search(told) or (_LEADING.search(over) and _HOLDERS.search(over)):
        return None  # "Top 3 assignees (by patents)" lists holders, each with a number of its own
    holder = (
        _holder_over(cell, listed)
        if row or of_topic or _YEARS.fullmatch(" ".join(cell.row_headers[:1])) or _is_year_row(cell)
        else None
    )
    if row and holder is None:
        return None
    if _RANKS.fullmatch(over):
        return _Column("rank", over)
    if _GROWTHS.search(told):
        return _Column("growth", over, holder)
    if _SHARES.search(told) or (row and _PART_BASE.search(cell.text)):
        return _Column("share", over, holder)
    if row or holder is not None or _COUNTS.search(over):
        return _Column("count", over, holder)
    return None


_PART_OF_PATENTS = lazy_regex(
    r"\W*(?P<part>[^%]{2,40}?)\s+(?:as\s+(?:a\s+)?)?(?:%|percent(?:age)?|share)\s+of\s+(?:all\s+|total\s+|global\s+)?(?:[\w-]+\s+){0,2}?(?:patents|applications|filings|grants)\b",
    re.IGNORECASE,
)
_VALUES = lazy_regex(r"\W*(?:values?|figures?|numbers?|data|amounts?|counts?|results?|statistics?)?\W*", re.IGNORECASE)


def _labelled_column(cell: Cell, label: str, listed: DocumentNames, over: Entity | None) -> _Column | None:
    """Read what a cell measures from the label of its row alone, in a table of keys and values, or of years."""
    headers = _told_over(cell)
    yearly = _YEAR.fullmatch(headers) is not None
    if _OTHERWISE.search(label) or not (yearly or _VALUES.fullmatch(headers)):
        return None
    part = _PART_OF_PATENTS.match(label)
    if part is not None:
        return _Column(
            "share", label, _known_in(part["part"], listed) or (WORLD if topic_of(f"{part['part']} patents") else None)
        )
    holder = _known_in(label, listed) or over or (WORLD if topic_of(label) else None)
    if holder is None or _GROWTHS.search(label) or _SHARES.search(label) or _COUNTS.search(label) is None:
        return None
    return _Column("count", f"{label} {headers}" if yearly else label, holder)


def _ranks_patents(passage: Passage) -> bool:
    """Tell whether the places of a table go with its counts of patents, and not with what else it tells."""
    rows = passage.reading.table(passage.block.table)
    return not rows or rows[0].once(_falls_with_rank, rows)


def _turned_column(cell: Cell, label: Cell, listed: DocumentNames, over: Entity | None) -> _Column | None:
    """Read a column that the corner says is headed by a holder or a technology: "University" over "Patent count"."""
    corner, headers = _told_over(label), cell.column_headers
    if not headers or not corner or _OTHERWISE.search(label.text) or _REST.search(headers[-1]):
        return None
    measure: PatentMeasure = (
        "growth" if _GROWTHS.search(label.text) else "share" if _SHARES.search(label.text) else "count"
    )
    if _HOLDERS.search(corner) or _PLACES.search(corner):
        holder = _holder(headers[-1], listed, codes=_PLACES.search(corner) is not None)
        return None if holder is None else _Column(measure, label.text, holder)
    if _TOPICS.search(corner) is None:
        return None
    return _Column(measure, label.text, _known_in(label.text, listed) or over or WORLD, headers[-1])


def _falls_with_rank(first: Passage, rows: Sequence[Passage]) -> bool:
    counted = []
    for row in rows:
        number = dict[str, float]()
        for cell in row.block.cells:
            over = _told_over(cell)
            kind = "rank" if _RANKS.fullmatch(over) else "count" if _COUNTS.search(over) else None
            marks = find_quantities(cell.text) if kind is not None and not _OTHERWISE.search(over) else ()
            if kind is not None and marks and marks[0].low is not None:
                number.setdefault(kind, marks[0].low)
        if len(number) == 2:
            counted.append((number["rank"], number["count"]))
    counted.sort()
    rises = sum(after[1] > before[1] for before, after in pairwise(counted))
    return len(counted) < 3 or 2 * rises < len(counted) - 1


def _part_in(label: str) -> str | None:
    """Name the technology whose part of all patents a row tells: "Robotics as % of AI patents"."""
    part = _PART_OF_PATENTS.match(label)
    return None if part is None else topic_of(f"{part['part']} patents")


def _known_in(text: str, listed: DocumentNames) -> Entity | None:
    """Name the one country or firm of a label."""
    named = {
        mark.entity
        for mark in find_entities(text, listed)
        if mark.known and mark.entity.type in {"country", "region", "firm", "institution"}
    }
    return named.pop() if len(named) == 1 else None


def _is_year_row(cell: Cell) -> bool:
    return bool(cell.row_headers) and re.fullmatch(r"(?:19|20)\d\d\W*", cell.row_headers[0].strip()) is not None


def _holder_over(cell: Cell, listed: DocumentNames) -> Entity | None:
    """Name the country or firm that heads a column."""
    for text in reversed(cell.column_headers):
        for mark in find_entities(text, listed):
            if mark.known and mark.entity.type in {"country", "region", "firm"}:
                return mark.entity
    return None


def _value(text: str, column: _Column, around: str) -> Quantity | None:
    """Read the value in a cell, counted by what its header and the text over the table say; None where it holds no single one."""
    marks = [mark for mark in find_quantities(text) if mark.kind in {"number", "percent", "rank"}]
    if not marks or len(text) > 60:
        return None
    mark = marks[0]
    if column.measure == "rank":
        low = mark.low
        whole = low is not None and low == mark.high and float(low).is_integer() and 1 <= low <= 500
        return Quantity.exactly(low, "rank") if whole and low is not None and mark.kind != "percent" else None
    if column.measure == "count":
        if mark.kind != "number" or mark.high == 0:
            return None
        factor = next((factor for scale, factor in _SCALES if scale.search(column.headers)), 1.0)
        if (
            factor == 1.0
            and mark.low is not None
            and not float(mark.low).is_integer()
            and not _PER.search(column.headers)
        ):
            return None  # Nobody has a fraction of a patent: it is a share, or a score.
        return Quantity(
            None if mark.low is None else mark.low * factor,
            None if mark.high is None else mark.high * factor,
            rate_over(column.headers, around) or words.UNITS["count"],
            mark.approximate,
        )
    if mark.kind == "rank" or (mark.kind == "number" and not _PART_BASE.search(column.headers)):
        return None
    return mark.quantity("percent")


def _period(passage: Passage, text: str) -> Period | None:
    marks = find_periods(text, passage.reading.document.published)
    if marks:
        return marks[0].period
    headed = _YEAR_OF_PATENTS.search(text)
    return None if headed is None else Period.of_year(int(headed[1] or headed[2]))


_YEAR = lazy_regex(r"\W*(?:FY\s?)?(?:19|20)\d\d\W*")
_YEAR_OF_PATENTS = lazy_regex(
    r"\b((?:19|20)\d\d) (?:[\w.]+ ){0,2}?(?:patents|grants|applications|filings|families)\b|"
    r"\b(?:patents|grants|applications|filings|families) ((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
