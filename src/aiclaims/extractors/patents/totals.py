"""Whose a value is where nobody is named: the world's, or the one spoken of before."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.elided import gets
from aiclaims.extractors.patents.holder_gates import PERSONAL
from aiclaims.extractors.patents.holders import find_holders
from aiclaims.extractors.patents.lists import above_in_list, counted_above, is_yearly
from aiclaims.extractors.patents.parties import OF_MANY_STATES, OFFICE, PLACES, WORLD, holder_of
from aiclaims.extractors.patents.series import FROM
from aiclaims.extractors.patents.topics import part_at, topic_around, topic_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage, QuantityMark
from aiclaims.schema import Entity


def implied_holder(
    passage: Passage, value: Mark, measure: PatentMeasure, magnitude: float, before: PatentClaim | None
) -> Entity | None:
    """Name the world where a total or a technology's own share is stated, else the holder before."""
    text = passage.text
    labelled = _labelled_over(passage) if measure in {"count", "share", "growth"} else None
    if labelled is not None:
        return labelled
    speaker = own_firm(passage, value) if measure in {"count", "share", "growth"} else None
    if speaker is not None:
        return speaker
    if measure == "count" and _THE_PORTFOLIO.search(text, 0, value.start) and not find_holders(passage):
        return _spoken_of_before(passage)
    if words.FIRST_PERSON.search(text) or PERSONAL.search(text) or measure in {"rank", "ratio"}:
        return None
    named = any(mark.end <= value.start for mark in find_holders(passage))
    counted = words.PATENT_NOUN.search(getattr(value, "noun", "")) is not None
    if measure != "growth" and text[: value.start].rstrip("~≈").endswith("(") and (named or not counted):
        return None  # what stands in brackets is of whoever stands before them
    if measure == "share":
        if before is not None and _OF_THESE.match(text):
            return before.holder
        if any(mark.end <= value.start and holder_of(mark) != WORLD for mark in find_holders(passage)):
            return None  # who is spoken of before has the share, or nobody that can be told
        own = part_at(passage, value) is not None and (
            words.TOPIC_SHARE.search(text) or (before is not None and before.holder == WORLD)
        )
        timed = (
            words.TIMED_SHARE.search(text)
            and (words.WORLDWIDE.search(text) or words.TIMED_TOPIC_SHARE.match(text, value.end))
        ) or words.TIMED_WHOLE.match(text, value.end)
        of_somebody = OF_SOMEBODY.match(text, value.end) is not None
        return WORLD if (own or timed or _topic_of_all(text)) and not of_somebody else None
    if measure == "count" and magnitude >= 1000 and _TALLIED.search(text, max(0, value.start - 80), value.start):
        return WORLD
    offices = [
        m for m in passage.entities if m.country and m.entity.type not in PLACES and OFFICE.search(m.entity.name)
    ]
    if offices:
        return _counted_by(passage, offices[0], measure, before)
    if is_fronted(passage, value):
        return None  # "With 900 patents, the Institute is the first worldwide": it is whoever the sentence is about
    if measure == "count" and HAD_BY_SOMEBODY.search(text, max(0, value.start - 90), value.start):
        return None  # "they hold 900": those spoken of, though nobody can tell who they are
    if words.NOTES_ON_HOLDER.match(text):
        return _noted_on(passage)
    if words.WORLDWIDE.search(text, max(0, value.start - 100), min(len(text), value.end + 100)):
        return None if measure == "count" and is_of_one(passage, value) else WORLD
    if measure == "count" and magnitude >= 1000 and _YEAR_SAW.match(text):
        return before.holder if before is not None and before.holder.type in PLACES else WORLD
    if words.LANDSCAPE.match(text) or (words.EXISTING.match(text) and magnitude >= 1000 and measure == "count"):
        return WORLD
    if words.LOCAL.search(text):
        return None
    over = holder_over(passage)
    if over is not None:
        return over
    if is_yearly(passage):
        above = counted_above(passage)
        everybody = above is not None and (words.WORLDWIDE.search(above.text) or topic_of(above.text) is not None)
        return WORLD if everybody and above is not None and not find_holders(above) else None
    resumed = words.RESUMES.match(text)
    if before is not None and before.holder.type not in PLACES and _OVERALL.search(text, 0, value.start):
        return WORLD  # a firm told of before has not what is counted overall
    if (
        before is not None
        and resumed
        and (before.holder == WORLD or resumed[0].lower() != "there")
        and not words.TREATY.search(text)
    ):
        return before.holder
    about = (
        topic_of(text) is not None
        or topic_around(passage) is not None
        or words.TREATY.search(text)
        or (before is not None and before.holder == WORLD)
    )
    if measure == "growth" and _grows_by_itself(passage, value, before):
        return WORLD
    if about and measure == "growth" and (_FIELD_GROWS.search(text) or words.CHANGE_IN.search(text)):
        return WORLD
    if about and (words.NUMBER_OF.search(text) or words.TOTAL_SUBJECT.match(text)):
        return WORLD
    if before is not None and before.holder != WORLD and re.search(r"\bin (?:all|total)\b|\ball told\b", text) is None:
        return None  # the sum may be that of the country just spoken of
    above = passage.heading or passage.parent
    noted = _VERBLESS.match(text) and (above is None or _OFFICES.search(above.text) is None)
    if measure != "count" or magnitude < 1000 or not (noted or words.PASSIVE.search(text)):
        return None
    return (_noted_on(passage) if noted else None) or WORLD


_THE_PORTFOLIO = lazy_regex(rf"\b(?:the|this|that)\s(?:\w+\s)?(?:{words.STOCK})\b[^.;]*$", re.IGNORECASE)


def _spoken_of_before(passage: Passage) -> Entity | None:
    """Name the firm that the sentence before is about, or the one that it names: its portfolio is "the portfolio"."""
    before = passage.previous
    firms = [mark for mark in before.entities if mark.entity.type in {"firm", "institution"}] if before else []
    opens = firms and not firms[0].start
    return firms[0].entity if opens or len({mark.entity for mark in firms}) == 1 else None


def is_of_one(passage: Passage, value: Mark) -> bool:
    """Tell whether so few patents, or a stock of them, are rather those of one holder who is not named than everybody's.

    Args:
        passage: The passage.
        value: What tells how many.
    """
    text = passage.text
    if _STOCK.search(text, 0, value.start):
        return True
    if topic_of(text) is not None or any(_counts_many(mark) for mark in passage.quantities):
        return False
    moved = any(FROM.search(text, 0, mark.start) for mark in passage.quantities if mark.start <= value.start)
    return not (moved or words.PASSIVE.search(text) or words.NUMBER_OF.search(text))


def _counts_many(mark: QuantityMark) -> bool:
    return mark.kind == "number" and (mark.low or mark.high or 0) >= 1000


_STOCK = lazy_regex(rf"\b(?:{words.STOCK})\b[^.;]{{0,40}}$", re.IGNORECASE)


def own_firm(passage: Passage, value: Mark) -> Entity | None:
    """Name the firm that is quoted, or that of the title, where it says of itself how many patents it has ("We hold 900", "The company owns 900").

    Args:
        passage: The passage.
        value: What tells how many.
    """
    return (_quoted_firm(passage) or _titled_firm(passage)) if _is_own(passage, value) else None


def _is_own(passage: Passage, value: Mark) -> bool:
    """Tell whether who speaks, or a firm that is only called so, says how many patents it has: "We hold 900 patents"."""
    text = passage.text
    if _SPEAKER.search(text) is None:
        return False
    start, _ = passage.clauses.bounds(value.start, len(text))
    if _OUR_PATENTS.search(text, start, value.start) or _TO_US.match(text, value.end):
        return True
    predicate = passage.parse.predicate_counting(value.start, value.end)
    if predicate is None or predicate.subject is None or not gets(predicate.verb):
        return False
    return _SELF.fullmatch(text, predicate.subject.start, predicate.subject.end) is not None


def _quoted_firm(passage: Passage) -> Entity | None:
    """Name the firm that is credited with a passage, or for which the person speaks who is."""
    credited = [mark for mark in passage.entities if mark.entity.name in passage.attribution and not mark.reports]
    firms = {mark.entity for mark in credited if mark.entity.type in {"firm", "institution"}}
    employers = {mark.person_of for mark in credited if mark.entity.type == "person"}
    firms |= {mark.entity for mark in passage.entities if mark.entity.name in employers}
    return firms.pop() if len(firms) == 1 else None


def _titled_firm(passage: Passage) -> Entity | None:
    """Name the one firm that the title is about, where the passage names no other that may be meant."""
    named = {mark.entity for mark in passage.reading.title_entities if mark.entity.type in {"firm", "institution"}}
    unlisted = _OF_ACCOUNTS.match(passage.reading.document.title or "") if not named else None
    if unlisted is not None:
        named = {Entity(unlisted["name"], "firm")}
    others = any(mark.entity.type in {"firm", "institution"} and mark.entity not in named for mark in passage.entities)
    return named.pop() if len(named) == 1 and not others else None


_OUR_PATENTS = lazy_regex(
    rf"\bour\s(?:[\w-]+\s){{0,4}}?(?:patents?|inventions|{words.STOCK})\b[^,;.]{{0,60}}$", re.IGNORECASE
)
# "Acme Q2 2025 earnings call", "Acme 10-K 2024"
_OF_ACCOUNTS = lazy_regex(
    r"(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2}?)(?:,? (?:Inc|Corp|Ltd|plc)\.?)?(?:['’]s)?\s(?:(?:(?i:Q[1-4]|FY ?\d*|10-[KQ]|20-F|first|second|third|fourth|full|annual|earnings)\b)|(?:19|20)\d\d\s(?i:annual|earnings|10-K))"
)
_TO_US = lazy_regex(r"[^,;.]{0,50}\b(?:granted|issued|awarded|assigned) to us\b", re.IGNORECASE)
_SELF = lazy_regex(r"(?:we|the (?:company|group|corporation|firm))", re.IGNORECASE)
_SPEAKER = lazy_regex(r"\b(?:we|our|us|the (?:company|group|corporation|firm))\b", re.IGNORECASE)


def _counted_by(
    passage: Passage, office: EntityMark, measure: PatentMeasure, before: PatentClaim | None
) -> Entity | None:
    """Name the country whose patents its own office reports, None where those are another's or of many states."""
    if office.entity.name not in passage.attribution or office.country in OF_MANY_STATES or office.country is None:
        return None
    goes_on = before is not None and before.holder.name == office.country
    if measure in {"count", "growth"} and (goes_on or words.NUMBER_OF.search(passage.text)):
        return Entity(office.country, "country")
    return None


def is_fronted(passage: Passage, value: Mark) -> bool:
    """Tell whether a value opens a sentence about somebody: "With 900 patents, the Institute"."""
    return _FRONTED.match(passage.text[: value.start]) is not None


def holder_over(passage: Passage) -> Entity | None:
    """Name the one holder whose patents the lead-in or the heading over a passage says it is about ("Chinese patents:").

    Args:
        passage: The passage.
    """
    lead_in = next((above for above in above_in_list(passage) if above.kind != "item"), None)
    for over in (lead_in, passage.parent, passage.heading):
        headed = over is passage.heading and passage.kind == "item" and words.PATENTS.search(passage.text) is not None
        if over is None or not (
            words.PATENTING.search(over.text)
            or (words.OFFICE.search(over.text) and (over is not passage.heading or words.FILINGS.search(over.text)))
            or _is_name(over)
            or _TWO_NAMES.fullmatch(over.text)
            or (headed and _OWN_PART.match(over.text))
        ):
            continue
        marks = [mark for mark in find_holders(over) if isinstance(mark, EntityMark) and holder_of(mark) is not None]
        if _TWO_NAMES.fullmatch(over.text):
            del marks[1:]  # "Foo/Bar:", which is one
        named = {holder_of(mark) for mark in marks}
        return named.pop() if len(named) == 1 else (None if named else _filed_at(over))
    return None


def _labelled_over(passage: Passage) -> Entity | None:
    """Name the holder with which the item begins that an item hangs on: "900 patents" under "China: leads in volume"."""
    heading = passage.heading if passage.kind == "item" else None
    if heading is not None and _is_name(heading) and _PROFILED.match(passage.text):
        own = [holder_of(mark) for mark in find_holders(passage) if holder_of(mark) != WORLD]
        named = next(mark for mark in heading.entities if mark.known and mark.entity.type in {*PLACES, "firm"})
        return holder_of(named) if not own else None  # "Global share: 70%" under "## China"
    over = passage.parent if passage.kind == "item" else None
    if over is None or over.kind != "item" or not over.entities:
        return None
    first = over.entities[0]
    labelled = first.known and _LABELS_ITEM.match(over.text, first.end) and not over.text[: first.start].strip("*_ ")
    return holder_of(first) if labelled and first.entity.type in {*PLACES, "firm"} else None


_LABELS_ITEM = lazy_regex(r"[*_]*\s?(?:\([A-Z]{2,5}\)\s?)?(?::|\s[–—-]\s|[*_]*$)")


_PROFILED = lazy_regex(
    r"\W*(?:[\w-]+\s){0,2}(?:share|portfolio|growth|volume|grants?|filings?|applications?|patents?|families|output|count|total)\b[*_]*\s?:",
    re.IGNORECASE,
)


def _filed_at(over: Passage) -> Entity | None:
    """Name the country whose office alone a lead-in names ("Grants by the JPO:"); anybody files in America."""
    countries = {mark.country for mark in over.entities if OFFICE.search(mark.entity.name)}
    country = countries.pop() if len(countries) == 1 else None
    return None if country is None or country in {*OF_MANY_STATES, "United States"} else Entity(country, "country")


_TWO_NAMES = lazy_regex(r"\W*[A-Z][\w.& -]*\s?/\s?[A-Z][\w.& -]*:?\W*")
_OWN_PART = lazy_regex(r"\W*(?:\d[\d.]*\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*)?['’]s?\s")
"""What a section on one party is headed with: "Acmeland's volume"."""


def _noted_on(passage: Passage) -> Entity | None:
    """Name the one whom notes without a subject are on: who opens the text they go on with, else the next text above."""
    above: list[Passage | None] = [passage.previous] if passage.start else []
    above += [passage.parent, passage.heading]
    while above[-1] is not None:
        above.append(above[-1].heading)
    for over in above:
        named = [holder_of(mark) for mark in find_holders(over) if isinstance(mark, EntityMark)] if over else []
        found = list(dict.fromkeys(holder for holder in named if holder is not None and holder != WORLD))
        if found:
            return found[0] if len(found) == 1 or over is above[0] else None
    titled = {mark.entity for mark in passage.reading.title_entities if mark.entity.type in {*PLACES, "firm"}}
    return titled.pop() if len(titled) == 1 else None


def _is_name(over: Passage) -> bool:
    """Tell whether a heading is nothing but the name of a country or firm ("## China")."""
    named = [mark for mark in over.entities if mark.known and mark.entity.type in {*PLACES, "firm"}]
    rest = over.text.strip(" #*:").removeprefix(named[0].text) if len(named) == 1 else None
    return rest is not None and (not rest or _PROFILE.fullmatch(rest) is not None)


_PROFILE = lazy_regex(
    r"\s*[–—:|-]?\s*(?:company\s|corporate\s|IP\s|patent\s|key\s|quick\s)?(?:profile|overview|snapshot|facts|summary|fact ?sheet|at a glance|portfolio)\b",
    re.IGNORECASE,
)


def _grows_by_itself(passage: Passage, value: Mark, before: PatentClaim | None) -> bool:
    """Tell whether a technology's patents are the subject of a change, and no holder is spoken of."""
    if before is not None and before.holder != WORLD and passage.kind != "item":
        return False
    start, _ = passage.clauses.bounds(value.start, len(passage.text))
    for at in (start, *(match.end() for match in _THAT.finditer(passage.text, start, value.start))):
        subject = words.FIELD_SUBJECT.match(passage.text, at)
        if subject is not None:
            return all(mark.end <= at or mark.start >= subject.end() for mark in passage.entities)
    return False


_OVERALL = lazy_regex(
    r"\bthe\s(?:overall|total|combined|aggregate|annual)\s(?:number|total|count|volume)\sof\s(?:[\w.]+\s){0,2}?(?:patents|applications|filings|grants)\b",
    re.IGNORECASE,
)
# A year that saw so many: those of all whom the text counts.
_YEAR_SAW = lazy_regex(
    r"\W*(?:(?:the )?(?:year |calendar )?(?:19|20)\d\d|(?:last|this|the (?:past|previous)) year)\s+(?:also\s+)?(?:saw|brought|recorded|witnessed|produced|registered|marked)\s+"
    r"(?:(?:a|the|total|record|of|some|about|around|over|nearly|more|than)\s+)*\d[\d,.]*(?: (?:thousand|million))?\s+(?:[\w.-]+\s+){0,4}?(?:patents|patent \w+|applications|filings|grants|inventions)\b",
    re.IGNORECASE,
)
HAD_BY_SOMEBODY = lazy_regex(
    r"\b(?:it|they|he|she|who|which)\s+(?:\w+ly\s+|now\s+|also\s+|already\s+)?(?:has|have|had|holds?|held|owns?|owned|files?|filed|boasts?|won|received|(?:was|were) granted)\s"
    r"[^.;,]{0,40}$",
    re.IGNORECASE,
)
# An office that is the world's counts what all have filed.
_TALLIED = lazy_regex(
    r"\b(?:WIPO|World Intellectual Property Organi[sz]ation)\b(?: \(WIPO\))?\s+(?:[^\s.,;]+\s+){0,8}?(?:documents?|documented|records?|recorded|counts?|counted|identif(?:ies|ied)|tall(?:ies|ied)|lists?|listed|logs|logged|found|finds)\s+"
    r"(?:(?:about|around|some|nearly|over|more|than|almost|roughly|a|total|of)\s+)*$",
    re.IGNORECASE,
)
_OFFICES = lazy_regex(r"\b(?:Office|Offices|Administration|EPO|USPTO|CNIPA|JPO|KIPO)\b")
_VERBLESS = lazy_regex(
    r"\W*(?:(?:about|around|some|nearly|over|more than|only|almost|roughly)\s+)*\d[\d.,]*\+?\s(?:[\w-]+\s){0,3}?(?:patents|applications|families|inventions)\s(?:granted|issued|filed|published)\b(?!\s(?:by|to|at)\b)",
    re.IGNORECASE,
)
"""A total told as a note: "131,000 patents granted in 2024"."""
_FRONTED = lazy_regex(r"\W*(?:With|Having|At|Boasting|Counting)\s[^,]{0,40}$")
_THAT = lazy_regex(r"\bthat\s+")
_FIELD_GROWS = lazy_regex(r"\b(?:field|sector|area|technolog(?:y|ies)|patenting)\b", re.IGNORECASE)
_OF_THESE = lazy_regex(
    r"(?:these|those|they|(?:that|this)(?=\s+(?:is|was|makes|made|represents?|accounts?|amounts?|equals|corresponds|(?:total|number|figure)\b)))\b",
    re.IGNORECASE,
)


OF_SOMEBODY = lazy_regex(
    r"\s+of\s+(?:all|the|these|those)\b[^,;.]{0,50}\b(?:c[ao]mes?\s+from|originat\w+\s+(?:from|in)|(?:were|was|are|is)\s+(?:filed|held|owned|granted)\s+(?:by|to)|went\s+to|belong\w*\s+to)\b",
    re.IGNORECASE,
)
"""What is said of somebody who is of no list: "36% of all filings came from the members"."""


def _topic_of_all(text: str) -> bool:
    return (
        re.match(
            r"(?:over|more than|about|some|nearly|roughly|around|almost|only|just|fewer than|less than)?\s*[\d.]+\s?(?:%|percent|per cent) of all\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )
