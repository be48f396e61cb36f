"""Technologies that patents are counted by: "image and video with 18,000, text with 13,500"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.patents import words
from aiclaims.reading import Mark, Passage, QuantityMark

_NAME = r"(?P<name>[A-Za-z0-9][\w/&-]*(?:(?:,?\s+(?:and|or|&)|)\s+[A-Za-z][\w/&-]*){0,4}?)"
_LABEL = re.compile(
    rf".*(?:^\W*(?:and\s+)?|[,;:]\s+(?:and\s+)?|\bfollowed (?:\w+ )?by\s+|\bthen\s+|\bwhile\s+|\b(?:says?|said|shows?|showed|found|that)\s+)"
    rf"(?:the\s+)?{_NAME}(?:\s+(?:data|patents?|inventions|applications|filings|technolog(?:y|ies)))?"
    r"(?:\s+in (?:first|second|third|fourth|fifth) place)?"
    r"\s*(?:\(|\s(?:(?:dominat|constitut|lead|led|top|rank|account|mak|hav|had|with|come|came|follow|saw|is|are|was|were)[\w]*\s+)"
    r"[^,;()\d]{0,60}|\s(?:with|at)\s+(?:\w+\s+){0,3}|[:–]\s*)$",
    re.IGNORECASE,
)
_SHARE_OF_PEOPLE = re.compile(
    r"\s+of\s+(?:the\s+)?(?:inventors|examiners|firms|companies|researchers)\b", re.IGNORECASE
)
_NO_TOPIC = re.compile(
    r"\b(?:it|they|he|she|we|who|which|that|this|these|those|total|number|year|years|figure|companies|company|firms?|inventors?|countries|country|"
    r"universit(?:y|ies)|institutions?|applicants?|researchers?|women|report|study|office|filings|applications|patents?|others?|world|average|"
    r"in|of|for|from|by|to|with|has|have|had|was|were|is|are|up|down|over|more|than|first|second|third)\b",
    re.IGNORECASE,
)


_TOPIC = re.compile(
    r"(?:(?P<before>(?:generative[ -]|gen)?(?:AI|artificial[ -]intelligence)|machine[ -]learning|deep[ -]learning|quantum(?: computing| technology)?|"
    r"semiconductors?|6G|5G|robotics?|blockchain|computer[ -]vision|autonomous[ -]driving|large language models?|GenAI)"
    r"(?=[ -](?:and [\w-]+ )?(?:patent|invention|application|filing|grant|family|famil)))"
    r"|(?:related to|relating to|in the field of|on|in|for)\s+(?P<behind>(?:generative )?(?:AI|artificial intelligence)\b|machine learning|"
    r"quantum (?:computing|technology)|semiconductors|6G|robotics|blockchain|GenAI)",
    re.IGNORECASE,
)
_ANY_TOPIC = re.compile(r"\b(?:generative[ -](?:AI|artificial intelligence)|GenAI)\b", re.IGNORECASE)


def topic_of(text: str) -> str | None:
    """Name the technology that the patents are of, as written."""
    match = _TOPIC.search(text)
    if match:
        return (match["before"] or match["behind"]).replace("-", " ")
    generic = _ANY_TOPIC.search(text)
    return generic[0].replace("-", " ") if generic and words.PATENTS.search(text) else None


def topic_around(passage: Passage) -> str | None:
    """Name the technology that the heading or the title says the patents are of."""
    heading = passage.heading
    return topic_of(passage.reading.document.title or "") or (topic_of(heading.text) if heading else None)


@attrs.frozen
class Topic:
    """A technology that a number of patents is told of, with the number."""

    name: str
    mark: QuantityMark


_FIELD = re.compile(
    r"\b(?:AI|LLMs?|GANs?|field|technolog(?:y|ies)|learning|computing|robotics|models|systems|networks|vision)\b",
    re.IGNORECASE,
)


def _labelled(passage: Passage, topic: Topic) -> bool:
    """Tell whether a label that names a field stands before the one number ("Agentic AI: 3,100 families")."""
    label = re.search(r":\W*(?:over|about|some|nearly|more than)?\W*$", passage.text[: topic.mark.start], re.IGNORECASE)
    named = _FIELD.search(topic.name) is not None and words.PATENT_NOUN.search(topic.mark.noun) is not None
    return named and label is not None


def find_topics(passage: Passage, holders: Sequence[Mark], *, continued: bool) -> tuple[Topic, ...]:
    """Find the numbers of a list by technology, each with the technology named right before it.

    Args:
        passage: The passage.
        holders: Those who may hold patents; where one is named, the numbers are its own.
        continued: Whether patents were counted just before.

    Returns:
        At least two, for one alone makes no list; none where the passage counts holders.
    """
    if holders:
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
        if counted and mark.low is not None and mark.low >= 2:
            found.append(Topic(match["name"], mark))
    listed = len(found) > 1 or any(_labelled(passage, topic) for topic in found)
    return tuple(found) if listed and (continued or words.PATENT_NOUN.search(passage.text)) else ()
