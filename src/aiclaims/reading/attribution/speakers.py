"""Who speaks in a transcript or interview."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading.attribution.sources import is_common
from aiclaims.reading.entries import is_entry

if TYPE_CHECKING:
    from aiclaims.reading.marks import EntityMark
    from aiclaims.reading.passages import Passage
    from aiclaims.reading.reading import Reading

_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
_ANONYMOUS = lazy_regex(
    r"(?:unidentified )?(?:speaker|host|guest|interviewer|interviewee|moderator|narrator|question|answer|voice|q|a)"
    r"(?:[ _-]?[\dA-F])?",
    re.IGNORECASE,
)
# What a writer puts before a paragraph to say what it is.
_HEADWORD = lazy_regex(
    r"(?:\w+ ){0,2}(?:tl[;.]?dr|findings?|results?|takeaways?|notes?|summary|updates?|warning|"
    r"sources?|conclusions?|methods?|claims?|facts?|figures?|numbers|data|lines?|verdict|points?|context|background|"
    r"highlights?|caveats?|innovations?|strengths?|weaknesses?|features?|disclosure|disclaimer|correction|example|caption|figure|table|abstract|impact|risks?|news|"
    r"insights?|observations?|trends?|lessons?|themes?|topics?|challenges?|opportunit(?:y|ies)|benefits?|drawbacks?|limitations?|advantages?|details?|overview|introduction|status|timeline|"
    r"metrics?|stats?|statistics|benchmarks?|performance|pricing|availability|architecture|training|training data|licen[cs]e|recommendations?|actions?|outlook|"
    r"why it matters|bottom line|important|breaking|exclusive|editor['’]s note|implications?)",
    re.IGNORECASE,
)
_TALK = lazy_regex(
    r"\s?:\s(?:I(?:['’]m|\sthink)?\s|well\b|yeah\b|yes,|look,|um\b|uh\b|oh\b|okay\b|thank(?:s|\syou)\b)", re.IGNORECASE
)
"""What opens talk, so that the name before it is a speaker's."""
_TRANSCRIPT = 4
"""Turns from which on a text is a transcript, in which a paragraph without a label goes on with the speaker."""


@cache
def _turn() -> re.Pattern[str]:
    """Match what opens a turn: "LEE:", "Jane Ho (00:12):", "[00:12] Speaker 2:", or a name and a time by themselves."""
    name = r"[A-Z][\w.’'-]*(?:[ _](?:[A-Z][\w.’'-]*|\d{1,2})){0,3}"
    return re.compile(
        rf"(?:{_CLOCK}\s+)?(?P<label>{name})(?:(?:\s*{_CLOCK})?\s?:(?=\s|$)|\s+(?:[-–—|]\s)?{_CLOCK}(?:\s|$))"
    )


def find_turns(reading: Reading) -> dict[int, str | None]:
    """Tell for each passage of a speaker's turn who speaks, None where the label is no name.

    Args:
        reading: The document; a passage that is missing from the result stands in no turn.
    """
    labels = {passage.index: found for passage in reading.passages if (found := _label(passage))}
    if not labels:
        return {}
    counts = Counter(labels.values())
    accepted = {index: label for index, label in labels.items() if _is_speaker(reading, index, label, counts[label])}
    transcript = len(accepted) >= _TRANSCRIPT and len(set(accepted.values())) > 1
    turns: dict[int, str | None] = {}
    current: str | None = None
    for passage in reading.passages:
        if passage.index in accepted:
            current = accepted[passage.index]
        elif current is not None and (passage.kind in {"heading", "row"} or not _goes_on(passage, transcript)):
            current = None
        if current is not None:
            turns[passage.index] = _named(reading, current)
    return turns


def _goes_on(passage: Passage, transcript: bool) -> bool:
    earlier = passage.previous
    return transcript or (earlier is not None and earlier.block is passage.block)


def _label(passage: Passage) -> str | None:
    match = _turn().match(passage.text)
    if match is None or passage.kind == "row" or (passage.kind == "heading" and ":" in match[0][-2:]):
        return None
    if is_entry(passage.text):
        return None  # "IBM: 1,539" gives a number to somebody
    rest = passage.text[match.end() :]
    shouted = passage.block.text.isupper() or (rest.isupper() and len(rest) > 3)
    return None if shouted else match["label"].strip()


def _is_speaker(reading: Reading, index: int, label: str, times: int) -> bool:
    if _ANONYMOUS.fullmatch(label):
        return True
    passage = reading.passages[index]
    if any(mark.start < len(label) and mark.entity.type != "person" for mark in passage.entities):
        return False  # "MMLU: 88.5" names a thing, not a speaker
    if _people_called(reading, label):
        return True
    if passage.kind == "item" or _HEADWORD.fullmatch(label):
        return False  # "Key figures: ..." leads a note, "TLDR:" a summary
    if label.isupper() and len(label) > 1:
        return True
    if _TALK.match(passage.text, len(label)) and not is_common(label, opening=True):
        return True
    if times > 1 and _known_by_first_name(reading, label) is not None:
        return True
    return times > 1 and " " in label and not re.search(r"\d", label)


def _people_called(reading: Reading, label: str) -> tuple[EntityMark, ...]:
    """Give the persons whose full name or surname a label is."""
    surname = label.split()[-1].casefold()
    # "Note:" is nobody's name: that is plain from the names of the document, before it is asked for persons.
    return reading.people_by_surname.get(surname, ()) if surname in reading.names.last_words else ()


def _known_by_first_name(reading: Reading, label: str) -> str | None:
    """Name the one person of the document whose first name a label is."""
    found = {mark.entity.name for mark in reading.people if mark.entity.name.split()[0].casefold() == label.casefold()}
    return found.pop() if len(found) == 1 else None


def _named(reading: Reading, label: str) -> str | None:
    if _ANONYMOUS.fullmatch(label):
        return None
    known = _people_called(reading, label)
    if known:
        return known[0].entity.name
    return _known_by_first_name(reading, label) or (label.title() if label.isupper() else label)
