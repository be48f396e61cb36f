"""Members of a line told by their last word: "Foo 2.5 Pro and Flash", "Foo 4 Opus & Sonnet", "31% (Pro), 45% (Flash)", "Pro scores 31%"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_TRIM = r"(?:Pro|Flash(?:-Lite| Lite)?|Ultra|Nano|Opus|Sonnet|Haiku|Max|Plus|Turbo|Mini|Large|Medium|Small|Deep Think|Thinking|Speciale|Sol|Terra|Luna|Codex|Instant)"
_ENDS = lazy_regex(rf"\b{_TRIM}(?= \d|$)")
_LISTED = lazy_regex(rf"(?:,| and|,? or| ?&|/) ?(?P<name>{_TRIM})(?![\w-]| \d| [A-Z])")
_BRACKETED = lazy_regex(rf"\d(?:\s?%| points?)?\s\((?P<name>{_TRIM})\)")
_DOES = (
    r"(?:scor(?:es?|ed)|rank(?:s|ed)|g[eo]ts?|hits?|reach(?:es|ed)|achiev(?:es|ed)|"
    + SURPASSING
    + r"|leads?|led|post(?:s|ed)|land(?:s|ed)|trail(?:s|ed)|match(?:es|ed)|plac(?:es|ed)|com(?:es|e)|came|earn(?:s|ed)|manag(?:es|ed)|sits|takes|took)"
)
_ACTS = lazy_regex(
    rf"(?:^\W*|(?<=[.;:] )|(?<=, )|\b(?:and|but|while|whereas) )(?P<name>{_TRIM})(?= (?:(?:also|now|still|then|only|just|even) )?{_DOES}\b)"
)
_BEATEN = lazy_regex(
    rf"\b(?:than|{SURPASSING}|over|behind|ahead of|trail(?:s|ed|ing)|match(?:es|ed|ing)|vs\.?|versus) (?P<name>{_TRIM})(?=[,.;)]|$| (?:on|in|by|at|and|with|for)\b)"
)
# "Higher than 3 Pro's 76%", beside "Foo 3 Flash" or "Foo 4 Pro": a sister of the same version, or of the same last word.
_SISTER = lazy_regex(rf"(?<![\w.-])(?P<name>(?P<version>\d(?:\.\d)?) {_TRIM})(?![\w-]| \d| [A-Z])")
_VERSIONED = lazy_regex(r"[ -](?=\d)")
_REACH = 12
"""Passages back in which a member that is told by its last word is named in full."""


def find_trims(passage: Passage) -> tuple[SystemMark, ...]:
    """Find the members of a line of which only the last word is told.

    Args:
        passage: The passage.
    """
    return tuple(_found(passage))


def _found(passage: Passage) -> Iterator[SystemMark]:
    for mark in passage.entities:
        listed = _LISTED.match(passage.text, mark.end)
        if listed is None or not _has_version(mark) or _ENDS.search(mark.entity.name) is None:
            continue
        member = Entity(_ENDS.sub(listed["name"], mark.entity.name, count=1), "model")
        yield _mark(mark, listed, member)
    for match in _SISTER.finditer(passage.text):
        start, end = match.span("name")
        if not any(mark.start < end and start < mark.end for mark in passage.entities):
            sister = _sister_before(passage, match["version"], start) or _namesake_before(passage, match["name"], start)
            if sister is not None:
                family = _VERSIONED.split(sister.entity.name)[0]
                gap = sister.entity.name[len(family)]
                yield _mark(sister, match, Entity(f"{family}{gap}{match['name']}", "model"))
    for pattern in (_BRACKETED, _ACTS, _BEATEN):
        for match in pattern.finditer(passage.text):
            start, end = match.span("name")
            whole = _named_before(passage, match["name"], start)
            if whole is not None and not any(mark.start < end and start < mark.end for mark in passage.entities):
                yield _mark(whole, match, whole.entity)


def _has_version(mark: EntityMark) -> bool:
    return mark.entity.type == "model" and any(map(str.isdigit, mark.entity.name))


def _mark(whole: EntityMark, match: re.Match[str], entity: Entity) -> SystemMark:
    return SystemMark(
        start=match.start("name"), end=match.end("name"), text=match["name"], entity=entity, country=whole.country, owner=whole.owner,
    )  # fmt: skip


def _named_before(passage: Passage, trim: str, at: int) -> EntityMark | None:
    """Give the model named before that goes by a word, where it is the only one that does: "Foo 2.5 Pro", "Foo2.5-Pro-Preview"."""
    goes_by = re.compile(rf"[ -]{trim}(?:[ -](?:\d[\d.]*|Preview|Exp\w*))*$")
    fitting = (mark for mark in _models_before(passage, at) if _has_version(mark) and goes_by.search(mark.entity.name))
    return _only({mark.entity.name: mark for mark in fitting})


def _sister_before(passage: Passage, version: str, at: int) -> EntityMark | None:
    """Give the model of a version that is named before in full with another last word: "Foo 3 Flash"; None where several families have it."""
    sign = re.compile(rf"[ -]{re.escape(version)} ")
    fitting = (mark for mark in _models_before(passage, at) if sign.search(mark.entity.name))
    return _only({sign.split(mark.entity.name)[0]: mark for mark in fitting})


def _namesake_before(passage: Passage, name: str, at: int) -> EntityMark | None:
    """Give the model that is named before with the same last word and another version: "Foo 3.1 Flash"; None where several families have it."""
    trim = re.compile(rf"[ -]\d+(?:\.\d+)? {re.escape(name.partition(' ')[2])}(?![\w])")
    fitting = (mark for mark in _models_before(passage, at) if trim.search(mark.entity.name))
    return _only({_VERSIONED.split(mark.entity.name)[0]: mark for mark in fitting})


def _models_before(passage: Passage, at: int) -> Iterator[EntityMark]:
    """Give the models named before an offset, in the passage and in those before it."""
    yield from (mark for mark in passage.entities if mark.end <= at and mark.entity.type == "model")
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            return
        yield from (mark for mark in earlier.entities if mark.entity.type == "model")
        earlier = earlier.previous


def _only(found: dict[str, EntityMark]) -> EntityMark | None:
    return next(iter(found.values())) if len(found) == 1 else None
