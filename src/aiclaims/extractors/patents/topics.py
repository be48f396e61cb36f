"""Technologies that patents are counted by: "image and video with 18,000, text with 13,500"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.patents import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

_NAME = r"(?P<name>[A-Za-z0-9][\w/&-]*(?:(?:,?\s+(?:and|or|&)|)\s+[A-Za-z][\w/&-]*){0,4}?)"
_LABEL = lazy_regex(
    rf".*(?:^\W*(?:and\s+)?|[,;:]\s+(?:and\s+)?|\bfollowed (?:\w+ )?by\s+|\bthen\s+|\bwhile\s+|\b(?:fields?|sectors?|areas?|categories|technologies)\b[^.;:,(]{{0,40}}?\b(?:are|were|is|was|includ(?:e|es|ed|ing))\s+|\b(?:says?|said|shows?|showed|found|that)\s+)"
    rf"(?:the\s+)?{_NAME}(?:\s+(?:data|patents?|inventions|applications|filings|technolog(?:y|ies)))?"
    r"(?:\s+in (?:first|second|third|fourth|fifth) place)?"
    r"\s*(?:\(|\s(?:(?:dominat|constitut|lead|led|top|rank|account|mak|hav|had|with|come|came|follow|saw|is|are|was|were)[\w]*\s+)"
    r"[^,;()\d]{0,60}|\s(?:with|at)\s+(?:\w+\s+){0,3}|[:–]\s*)$",
    re.IGNORECASE,
)
_NO_TOPIC = lazy_regex(
    r"\b(?:it|they|he|she|we|who|which|that|this|these|those|total|number|year|years|figure|companies|company|firms?|inventors?|countries|country|"
    r"universit(?:y|ies)|institutions?|class(?:es)?|applicants?|researchers?|women|report|study|office|filings|applications|patents?|others?|world|average|"
    r"in|of|for|from|by|to|with|has|have|had|was|were|is|are|up|down|over|more|than|first|second|third)\b",
    re.IGNORECASE,
)


_TECHNOLOGY = (
    r"(?:AI|quantum|memory|logic|power) chips?|(?:generative[ -]|gen[ -]?|agentic[ -])?(?:AI|artificial[ -]intelligence)(?: and machine[ -]learning)?|machine[ -]learning|deep[ -]learning|"
    r"quantum(?: (?:computing|technolog(?:y|ies)|communications?|sensing|networking|cryptography))?|"
    r"(?:power |compound )?semiconductors?|[56]G|humanoid robot(?:ics?|s)?|(?:industrial )?robot(?:ics?|s)?|blockchain|drones?(?: technolog(?:y|ies))?|(?:hydrogen )?fuel[ -]cells?(?: technolog(?:y|ies))?|CRISPR(?:[ /-]Cas9)?|gene[ -]editing|genome[ -]editing|3D[ -]printing|additive manufacturing|lithium(?:-ion)? batter(?:y|ies)|batter(?:y|ies)(?: technolog(?:y|ies))?|space technolog(?:y|ies)|medical technolog(?:y|ies)|digital communications?|internet of things|cloud computing|virtual reality|augmented reality|nuclear fusion|solar(?: cells?| power| energy)?|wind (?:power|energy)|carbon capture|computer[ -]vision|autonomous[ -]driving|self-driving|"
    r"large language models?|LLMs?|natural language processing|(?:speech|facial|face|image) recognition|solid-state batter(?:y|ies)|"
    r"cybersecurity|biotechnology|nanotechnology|clean energy|hydrogen|electric vehicles?"
)
_COUNTED_BEHIND = r"(?=\)?[ -](?:related[ -])?(?:and [\w-]+ )?(?:patent|invention|application|filing|grant|family|famil|standard[- ]essential))"
_TOPIC = lazy_regex(
    rf"\b(?P<before>{_TECHNOLOGY}){_COUNTED_BEHIND}"
    rf"|(?:related to|relating to|in the (?:field|area) of|on|in|for|covering)\s+(?P<behind>{_TECHNOLOGY})\b",
    re.IGNORECASE,
)
_ANY_TOPIC = lazy_regex(r"\b(?:generative[ -](?:AI|artificial intelligence)|GenAI)\b", re.IGNORECASE)
_LABELLED = lazy_regex(
    rf"\W*(?:(?:global|worldwide|total)\s+)?(?P<name>{_TECHNOLOGY})(?:\s+(?:field|sector|patents|space))?\s*:",
    re.IGNORECASE,
)
_PART = lazy_regex(rf"\b(?P<name>{_TECHNOLOGY})\b(?![^,;:]*[,;:])", re.IGNORECASE)


def topic_of(text: str) -> str | None:
    """Name the technology that the patents are of, as written.

    Args:
        text: A sentence, heading or title.
    """
    match = _TOPIC.search(text)
    if match:
        return _written(match["before"] or match["behind"])
    generic = _ANY_TOPIC.search(text)
    return _written(generic[0]) if generic and words.PATENTS.search(text) else None


def topic_at(passage: Passage, value: Mark) -> str | None:
    """Name the technology that a value is of: that of its label, else the one told nearest to it.

    Args:
        passage: The passage.
        value: What tells the value.
    """
    text = passage.text
    label = _LABELLED.match(text)
    if label is not None and label.end() <= value.start:
        return _written(label["name"])
    named = list(_TOPIC.finditer(text))
    told = min(
        (match for match in named if not _OF_THEM.search(text, value.end, match.start())),
        key=lambda match: (passage.barrier(match.start(), value.start), abs(match.start() - value.start)),
        default=None,
    )
    if told is None:
        return None if named else topic_of(text)
    return _written(told["before"] or told["behind"])


# "8,500 patents, none of them in AI": of which a part is, or none
_OF_THEM = lazy_regex(rf"\b{words.OF_THEM}[^,;.]*$", re.IGNORECASE)


def is_labelled(passage: Passage) -> bool:
    """Tell whether a passage opens with a label that names its technology: "6G: about 40% come from China"."""
    return _LABELLED.match(passage.text) is not None


def part_at(passage: Passage, share: Mark) -> str | None:
    """Name the technology that is a part of all patents ("quantum computing makes up 2% of AI patents").

    Args:
        passage: The passage.
        share: How large a part it is.
    """
    named = _PART.search(passage.text[: share.start])
    return None if named is None else _written(named["name"])


def topic_around(passage: Passage) -> str | None:
    """Name the technology that the heading or the title says the patents are of.

    Args:
        passage: The passage.
    """
    heading = passage.heading
    return topic_of(passage.reading.document.title or "") or (topic_of(heading.text) if heading else None)


def _written(name: str) -> str:
    return name.replace("-", " ") if "solid" not in name.lower() and "self" not in name.lower() else name


_MOVED = r"(?:(?:has|have|had)\s)?(?:\w+ly\s)?(?:rose|risen|rises|grew|grown|grows|climbed|increased|went|gone|fell|fallen|declined|dropped|shrank|shrunk|expanded|jumped|surged|moved)"
_PART_MOVED = lazy_regex(
    rf"(?:^|[.;:]\s|,\s(?:while|and|as)\s)\W*(?:the\s)?(?P<name>(?!(?:its|their|the|this|that|our)\b)[\w/&’'-]+(?:\s(?:and\s)?[\w/&-]+){{0,4}}?)(?:['’]s\sshare)?\s{_MOVED}\sfrom\s"
    r"[^%.;]{0,30}?[\d.]+\s?(?:%|percent|per cent)[^%;]{0,40}?\sto\s[^%.;]{0,24}?[\d.]+\s?(?:%|percent|per cent)(?:\s\([^()]{0,30}\))?\sof\s(?:all|total|global|the\sworld['’]s|US|U\.S\.|overall)\s(?:[\w-]+\s){0,2}?"
    r"(?:patents|applications|filings|grants|inventions|patent\s\w+)\b",
    re.IGNORECASE,
)


_GROUP = lazy_regex(
    r"\b(?:it|they|share|proportion|percentage|number|applicants?|inventors?|assignees?|companies|firms|universities|start-?ups|women|men|foreign\w*|residents?|countries|nations?|rest|others?)\b",
    re.IGNORECASE,
)
"""Whose patents those are, no field."""


@attrs.frozen
class Topic:
    """A technology that a number of patents is told of, with the number."""

    name: str
    mark: QuantityMark


_FIELD = lazy_regex(
    rf"\b(?:{_TECHNOLOGY}|LLMs?|GANs?|field|technolog(?:y|ies)|learning|computing|models|systems|networks|vision)\b",
    re.IGNORECASE,
)


# What has a portfolio is somebody.
_PORTFOLIOS = lazy_regex(r"\b(?:portfolios?|holders?|assignees?|applicants?|filers?|agenc(?:y|ies))\b", re.IGNORECASE)
_OWNED_BY = lazy_regex(
    r"\b(?:owned|held|filed|controlled|led|submitted)\sby\s(?:the\s)?(?=[A-Z])|\bbelongs?\sto\s(?:the\s)?(?=[A-Z])"
)
"""Names behind it are those of holders."""
_GENUS = lazy_regex(r"\s+(?:field|sector|space|area)$", re.IGNORECASE)


def names_field(name: str) -> bool:
    """Tell whether a name is that of a technology, not of somebody.

    Args:
        name: The name.
    """
    return _FIELD.search(name) is not None


def _fields_of(passage: Passage, holders: Sequence[Mark]) -> bool:
    """Tell whether a list of fields is one country's: "The leading fields in Ireland are medtech (27%) and software (11%)"."""
    first = next((mark.start for mark in passage.quantities), 0)
    named = {getattr(getattr(mark, "entity", None), "name", None) for mark in holders}
    ahead = all(mark.end <= first for mark in holders)
    return len(named) == 1 and ahead and _FIELDS.search(passage.text, 0, first) is not None


_FIELDS = lazy_regex(
    r"\b(?:fields?|sectors?|technolog(?:y|ies)|areas?|categories|domains)\b[^.;(]{0,60}\b(?:in|of|for|from|by)\b[^.;(]{0,40}\b(?:is|are|was|were|include[sd]?)\b|"
    r"\b[A-Z][\w-]*['’]s\s(?:[\w-]+\s){0,4}(?:fields?|sectors?|technolog(?:y|ies)|areas?|categories)\b[^.;(]{0,40}\b(?:is|are|was|were|include[sd]?)\b"
)


def _labelled(passage: Passage, topic: Topic) -> bool:
    """Tell whether a label that names a field stands before the one number ("Agentic AI: 3,100 families")."""
    label = re.search(r":\W*(?:over|about|some|nearly|more than)?\W*$", passage.text[: topic.mark.start], re.IGNORECASE)
    named = names_field(topic.name) and words.PATENT_NOUN.search(topic.mark.noun) is not None
    return named and label is not None


def find_moved_parts(passage: Passage, holders: Sequence[Mark]) -> tuple[Topic, ...]:
    """Find both ends of how a technology's part of all patents moved: "Optics rose from 10% to 40% of all patents".

    Args:
        passage: The passage.
        holders: Those who may hold patents; what one of them has is no technology's.
    """
    moved = _PART_MOVED.search(passage.text)
    if (
        moved is None
        or _GROUP.search(moved["name"])
        or any(mark.start < moved.end("name") and moved.start("name") < mark.end for mark in holders)
    ):
        return ()
    return tuple(
        Topic(moved["name"], mark)
        for mark in passage.quantities
        if mark.kind == "percent" and moved.start() <= mark.start < moved.end()
    )


def find_topics(passage: Passage, holders: Sequence[Mark], *, continued: bool) -> tuple[Topic, ...]:
    """Find the numbers of a list by technology, each with the technology named right before it.

    Args:
        passage: The passage.
        holders: Those who may hold patents; where one is named, the numbers are its own.
        continued: Whether patents were counted just before.

    Returns:
        At least two, for one alone makes no list; none where the passage counts holders.
    """
    if (holders and not _fields_of(passage, holders)) or _PORTFOLIOS.search(passage.text):
        return ()
    if passage.quantities and _OWNED_BY.search(passage.text, 0, passage.quantities[-1].start):
        return ()
    found: list[Topic] = []
    for mark in passage.quantities:
        if mark.kind not in {"number", "percent"}:
            continue
        floor = found[-1].mark.end if found else 0
        match = _LABEL.match(passage.text[max(floor, mark.start - 110) : mark.start])
        if match is None or _NO_TOPIC.search(match["name"]):
            continue
        counted = words.PATENT_NOUN.search(mark.noun) or not mark.noun or words.NO_NOUN.match(mark.noun)
        whole = mark.kind == "percent" or float(mark.low or 0).is_integer()
        if counted and whole and mark.low is not None and mark.low >= 2:
            found.append(Topic(_GENUS.sub("", match["name"]), mark))
    listed = len(found) > 1 or any(_labelled(passage, topic) for topic in found)
    return tuple(found) if listed and (continued or words.PATENT_NOUN.search(passage.text)) else ()
