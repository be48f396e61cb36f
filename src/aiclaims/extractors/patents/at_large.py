"""Whose patents a text counts where a value has nobody beside it: its one country's, else everybody's."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentClaim, PatentMeasure
from aiclaims.extractors.patents.elided import gets, tells_of_patents
from aiclaims.extractors.patents.gates import possessor_start
from aiclaims.extractors.patents.holder_gates import PERSONAL, is_either
from aiclaims.extractors.patents.jurisdictions import is_among_codes
from aiclaims.extractors.patents.lists import above_in_list, is_yearly
from aiclaims.extractors.patents.ownership import of_nation
from aiclaims.extractors.patents.parties import OF_MANY_STATES, OFFICE, PLACES, WORLD
from aiclaims.extractors.patents.standing import opens_clause
from aiclaims.extractors.patents.told_elsewhere import told_elsewhere
from aiclaims.extractors.patents.topics import names_field, topic_around, topic_of
from aiclaims.extractors.patents.totals import HAD_BY_SOMEBODY, OF_SOMEBODY, holder_over, is_of_one
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.schema import Entity

_REACH = 8
"""Passages back in which the country spoken of last is looked for."""


def counted_at_large(
    passage: Passage, value: Mark, measure: PatentMeasure, before: PatentClaim | None
) -> Entity | None:
    """Name whose patents a count, share or change is told of where its sentence gives it to nobody.

    It is the one country that the sentence names, else the one of the title where no other was spoken of last,
    else the world, unless the sentence is on something local.

    Args:
        passage: The passage.
        value: What tells how many.
        measure: What it measures.
        before: The last claim shortly before it, None where there is none.
    """
    text = passage.text
    if measure in {"rank", "ratio"} or words.FIRST_PERSON.search(text) or PERSONAL.search(text):
        return None
    yearly = is_yearly(passage)
    labelled = not yearly and _LABEL.fullmatch(text, 0, value.start) is not None
    if _OF_GROUP.search(text) or _OTHERS.match(text) or words.NOTES_ON_HOLDER.match(text) or labelled:
        return None
    if before is not None and before.holder.type not in PLACES and not _there_are_many(passage, value):
        return None
    if _follows_name(passage, value, measure) or _is_somebodys(passage, value):
        return None
    headed = _head(passage)
    if headed is not None:
        return headed
    parts = _PARTS.search(text, value.end)
    end = len(text) if parts is None else parts.start()
    named = (
        mark
        for mark in passage.entities
        if mark.start < end and not is_among_codes(text, mark) and not opens_clause(passage, value, mark)
    )
    here = _countries(tuple(mark for mark in named if not is_either(passage, mark)))
    if measure == "share" and (of_nation(passage, value) or _tells_of_all(passage, value)):
        return None
    if here:
        return here[0] if len(here) == 1 else None
    if measure in {"count", "growth"}:
        counting = _office_whose_patents(passage)
        if counting is not None:
            return counting
    if any(OFFICE.search(mark.entity.name) and mark.country in OF_MANY_STATES for mark in passage.entities):
        return None if measure == "share" else WORLD
    if _THERE.search(text, 0, value.start):
        return last_country(passage)
    titled = _countries(passage.reading.title_entities)
    if len(titled) == 1:
        last = last_country(passage)
        return titled[0] if last in {None, titled[0]} else None
    if words.LOCAL.search(text) or (measure == "count" and not yearly and is_of_one(passage, value)):
        return None
    if measure == "count" and any(mark.kind == "money" for mark in passage.quantities):
        return None  # accounts are somebody's
    if yearly and topic_of(text) is None and topic_around(passage) is None:
        above = next((over for over in above_in_list(passage) if over.kind != "item"), None)
        if above is None or not (topic_of(above.text) or words.WORLDWIDE.search(above.text)):
            return None  # the years of whom or what is told nowhere
    return WORLD


def _there_are_many(passage: Passage, value: Mark) -> bool:
    """Tell whether patents are said to exist, so many that they are not those of a firm told of before: "There were 4,200 patents"."""
    many = (getattr(value, "low", None) or 0) >= _MANY
    return many and _THERE_ARE.fullmatch(passage.text, 0, value.start) is not None


_MANY = 1000
_THERE_ARE = lazy_regex(
    r"\W*(?:in (?:all|total|\d{4}),?\s)?there\s(?:are|were|have been)\s(?:now\s)?(?:(?:about|around|some|nearly|over|more than|a total of)\s)*",
    re.IGNORECASE,
)


def counted_nation(passage: Passage, value: Mark, measure: PatentMeasure) -> Entity | None:
    """Name whose patents a value tells that seems to be of everybody's: what stands over it may count one party's, or the page give it elsewhere.

    Args:
        passage: The passage.
        value: What tells how many.
        measure: What it measures; a sentence tells of a technology's share as that of all patents.
    """
    text = passage.text
    everybody = words.WORLDWIDE.search(text) is not None or words.LANDSCAPE.match(text) is not None
    if everybody or not words.PATENT_NOUN.search(text):
        return None
    if measure == "share" and passage.kind != "item":
        return None
    over = holder_over(passage) if passage.kind == "item" else None
    if over is not None:
        return None if over == WORLD else over
    return told_elsewhere(passage, value)


def _office_whose_patents(passage: Passage) -> Entity | None:
    """Name the country whose office the patents told of are filed with: "JPO robotics applications fell by 2%"."""
    counting = {
        mark.country
        for mark in passage.entities
        if mark.country and OFFICE.search(mark.entity.name) and _ITS_PATENTS.match(passage.text, mark.end)
    }
    country = counting.pop() if len(counting) == 1 else None
    return None if country is None or country in OF_MANY_STATES else Entity(country, "country")


_ITS_PATENTS = lazy_regex(
    r"\s(?:(?!\w+ed\b|\d|it\b|them\b|the\b|a\b|has\b|in\b|is\b|was\b)[\w-]+\s){0,3}?(?:patents?|filings|applications|grants)\b(?!\s(?:data|search|office|system|records|numbers))",
    re.IGNORECASE,
)


def _tells_of_all(passage: Passage, share: Mark) -> bool:
    """Tell whether a share of all patents is one of which something is said, but no field named: "Only 5% of patents pay"."""
    text = passage.text
    alone = _ALONE.fullmatch(text, 0, share.start) is not None and _OF_ANY.match(text, share.end) is not None
    return alone and topic_of(text) is None and not names_field(text) and not words.TIMED_SHARE.search(text)


_ALONE = lazy_regex(
    r"\W*(?:(?:only|just|about|around|some|nearly|over|more than|roughly|fewer than|less than|almost|at least|up to|but|and|however,?|yet)\s)*",
    re.IGNORECASE,
)
_OF_ANY = lazy_regex(
    r"\sof\s(?:all\s|the\s|these\s|those\s|granted\s|issued\s)*(?:patents|applications|filings|grants|inventions)\b",
    re.IGNORECASE,
)


def _countries(marks: tuple[Mark, ...]) -> list[Entity]:
    found = (getattr(mark, "entity", None) for mark in marks)
    return list(dict.fromkeys(entity for entity in found if entity is not None and entity.type == "country"))


def last_country(passage: Passage) -> Entity | None:
    """Give the country spoken of last before a passage.

    Args:
        passage: The passage.
    """
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            break
        named = _countries(earlier.entities)
        if named:
            return named[-1]
        earlier = earlier.previous
    return None


def last_office(passage: Passage) -> Entity | None:
    """Give the country of the patent office spoken of last before a passage.

    Args:
        passage: The passage.
    """
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            break
        for mark in reversed(earlier.entities):
            if mark.country and mark.country not in OF_MANY_STATES and OFFICE.search(mark.entity.name):
                return Entity(mark.country, "country")
        earlier = earlier.previous
    return None


def _is_somebodys(passage: Passage, value: Mark) -> bool:
    """Tell whether a value is said of somebody, known or not: only of patents themselves is it said at large."""
    text = passage.text
    owner = possessor_start(text, value)
    if owner is not None and not _OF_TIME.match(text, owner):
        return True  # "Zyx's 612 filings"
    if HAD_BY_SOMEBODY.search(text, max(0, value.start - 90), value.start) or OF_SOMEBODY.match(text, value.end):
        return True
    if any(
        mark.entity.type in {"firm", "institution", "person"}
        and mark.end <= value.start
        and mark.entity.name not in passage.attribution
        for mark in passage.entities
    ):
        return True
    predicate = passage.parse.predicate_counting(value.start, value.end)
    if predicate is not None and predicate.subject is not None:
        subject = text[predicate.subject.start : predicate.subject.end]
        credited = any(name in subject for name in passage.attribution)
        counted = subject.lower() == "it" or names_field(subject)
        return not (
            _OF_PATENTS.search(subject)
            or credited
            or (predicate.verb in _TALLYING and _WRITINGS.search(subject) is not None)
            or (counted and tells_of_patents(predicate.verb) and not gets(predicate.verb))
        )
    own = next(
        (
            told
            for told in passage.parse.predicates
            if told.subject and told.subject.start <= value.start < told.subject.end
        ),
        None,
    )
    if own is not None and not tells_of_patents(own.verb):
        return True  # "900 patents lay in a drawer"
    start, _ = passage.clauses.bounds(value.start, len(text))
    return any(
        not any(mark.start < name.end() and name.start() < mark.end for mark in (*passage.entities, *passage.periods))
        for name in _NAME.finditer(text, start, value.start)
    )


def _follows_name(passage: Passage, value: Mark, measure: PatentMeasure) -> bool:
    """Tell whether a value stands in brackets behind a name: "Zyx (19)"."""
    counted = words.PATENT_NOUN.search(getattr(value, "noun", "")) is not None
    return measure != "growth" and not counted and _BRACKET_BEHIND_NAME.search(passage.text, 0, value.start) is not None


# "**9. Acme.** Over 900 patents": the head that a paragraph opens with names whose they are.
_HEAD = lazy_regex(
    r"(?P<number>\d{1,3}[.)]\s+)?(?P<name>(?!(?:The|In|At|By|On|A|An|This|These|Overview|Summary|Conclusion)\b)[A-Z][\w&.'’-]*(?:\s[A-Z&][\w&.'’-]*){0,3}?)[.:]"
)
_HEADED = lazy_regex(r"(?:(?:Over|More than|About|Around|Approximately|Some|Nearly|Almost|Roughly|An estimated)\s)?")


def _head(passage: Passage) -> Entity | None:
    """Name whom the head of a paragraph names, where its first sentence opens with a figure."""
    before = passage.previous
    if (
        before is None
        or before.block is not passage.block
        or _HEADED.fullmatch(passage.text, 0, _first_figure(passage)) is None
    ):
        return None
    head = _HEAD.fullmatch(before.text)
    if head is None:
        return None
    named = next((mark.entity for mark in before.entities if mark.start == head.start("name")), None)
    # What no list knows is a name where it is counted off, and may be any word elsewhere: "**Scale.** Over 900 patents".
    return Entity(head["name"], "firm") if named is None and head["number"] else named


def _first_figure(passage: Passage) -> int:
    return min((mark.start for mark in passage.quantities), default=len(passage.text))


_OF_TIME = lazy_regex(rf"(?:Today|Yesterday|World|Earth|Last|This|{MONTH})['’]s")
_OF_PATENTS = lazy_regex(
    r"\b(?:patent\w*|inventions?|filings?|applications?|grants?|famil(?:y|ies)|publications?|registrations|numbers?|totals?|figures?|counts?|volumes?|shares?|"
    r"proportion|percentage|growth|increases?|decreases?|declines?|rises?|this|these|those|that|which|there|office|search|EPO|WIPO|USPTO|KIPO|JPO|CNIPA)\b",
    re.IGNORECASE,
)
_WRITINGS = lazy_regex(
    r"\b(?:report|study|review|survey|analysis|index|data ?base|statistics|yearbook)\b", re.IGNORECASE
)
_TALLYING = frozenset({"count", "record", "register", "log", "tally"})
# Those are part of a country's, or of the world's.
_OF_GROUP = lazy_regex(
    r"\b(?:women|men|female|male|foreign\w*|non-(?:\w+\.?)+|nonresidents?|overseas|individuals|start-?ups|SMEs|students|academics?|outside)\b",
    re.IGNORECASE,
)
# "Other offices: 900 patents": those of a rest.
_OTHERS = lazy_regex(r"\W*(?:All\s)?(?:Others?|The rest|Rest|Remaining)\b[^:.]{0,40}:", re.IGNORECASE)
# Those named behind it have parts of the whole.
_PARTS = lazy_regex(
    r",\s(?:(?:out\s)?of|among)\s(?:which|them|these|those)\b|,\swith\s(?=(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w*)?\s(?:alone\s)?(?:account|represent|mak|hold|contribut|compris|responsible|at\b))"
)
_THERE = lazy_regex(r"\b(?:patents|applications|filings|grants|inventions)\s(?:there|here)\b", re.IGNORECASE)
_LABEL = lazy_regex(r"[^:.]{1,40}:\s*")
_NAME = lazy_regex(
    r"(?<=\w )(?<!\. )[A-Z][a-z]+(?: (?:(?:of|and|&) )?[A-Z][\w&.-]+)*|[A-Z]\w+(?: (?:(?:of|and|&) )?[A-Z][\w&.-]+)+"
)
_BRACKET_BEHIND_NAME = lazy_regex(r"[A-Z][\w&.’'-]*\s*\((?:about |around |over |some |nearly |~)?$")
