"""Lags told by age: "performs like American models nine months older"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag.kinds import is_counted
from aiclaims.extractors.lag.marks import SIDES, party
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.phrases import subject_of
from aiclaims.extractors.lag.stated import initials
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.reading.quantities.finder import find_quantities


@cache
def _alike() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:parity with|on (?:a )?par with|match(?:es|ed|ing)?|comparable (?:to|with)|equal(?:s|led|ing)? (?:to)?|equivalent (?:to|of)|(?:at|on|to) the level of|"
        r"(?:close|near|similar|equal) to|rival(?:s|led|ing)|(?:as|perform(?:s|ed|ing)? as|do(?:es|ing)? as) (?:good|capable|strong|well) as|perform(?:s|ed|ing)? (?:about )?like|resembl(?:e|es|ed|ing))",
        re.IGNORECASE,
    )


def find_vintages(passage: Passage, marks: Sequence[Mark]) -> Iterator[tuple[Parties, QuantityMark]]:
    """Find who is level with what another party had some time before.

    Args:
        passage: The passage.
        marks: Its mentions that may be a party.

    Yields:
        The pair, and the quantity that tells by how much the one is behind.
    """
    for mark in (*passage.quantities, *lengths_ago(passage)):
        after = _reached_after(passage, mark, marks) or _took(passage, mark, marks) or _within(passage, mark, marks)
        if after is not None:
            yield after, mark
        if mark.unit != "months" or not re.match(r"\s+(?:older|earlier|ago|prior|before)\b", passage.text[mark.end :]):
            continue
        yield from _where(passage, mark, marks)
        for match in _alike().finditer(passage.text, 0, mark.start):
            between = initials().sub(lambda match: match[0].replace(".", " "), passage.text[match.end() : mark.start])
            if _PARTED.search(between) or (
                _LAUNCHED.search(between) and not (_before_that(passage, mark) or between.startswith(" what "))
            ):
                continue
            leader = next((m for m in marks if match.end() <= m.start and m.end <= mark.start), None)
            anchor = CueMark(start=match.start(), end=match.end(), text=match[0], cue="level", lemma=match[0].lower())
            laggard = subject_of(passage, anchor, marks)
            dated = leader is not None and _is_dated(passage, leader, mark)
            if dated and leader is not None and laggard is not None and party(laggard) != party(leader):
                yield Parties(party(laggard), party(leader)), mark
                break


# "Models from a year ago", "was a year ago", "released a year ago": then they were so good, where "matched them a year ago" is when.
_THEN = lazy_regex(
    r"(?:['’]s?)?(?:\s[\w-]+){0,4}?\s(?:from|of|was|were|had|did|stood|released|launched|made|built|offered)\s(?:(?:about|around|roughly|nearly|some)\s)?"
)


def _is_dated(passage: Passage, leader: Mark, mark: QuantityMark) -> bool:
    """Tell whether a time before is that of what is matched, not that of the matching."""
    if not passage.text.startswith(" ago", mark.end):
        return True
    return _THEN.fullmatch(passage.text, leader.end, mark.start) is not None


def lengths_ago(passage: Passage) -> Iterator[QuantityMark]:
    """Give the lengths of time in dates that are told from today: the two years of "two years ago".

    Args:
        passage: The passage.
    """
    for told in _AGO.finditer(passage.text):
        # "A year" alone may be a rate.
        length = _ARTICLE.sub("one ", told["length"])
        for mark in find_quantities(length):
            if mark.end == len(length):
                start, end = told.start("length") + mark.start, told.end("length")
                yield attrs.evolve(mark, start=start, end=end, text=passage.text[start:end])


_AGO = lazy_regex(
    r"\b(?P<length>(?:[\w.-]+\s){0,2}(?:[\w.-]+)\s(?:months?|years?|decades?|quarters?))\s(?:ago|earlier|before(?=\W*(?:$|[.,;:)])))\b"
)
_ARTICLE = lazy_regex(r"\ban?\s(?=\w+$)")


_PARTED = lazy_regex(r"[,;:.]")
_LAUNCHED = lazy_regex(r"\b(?:released|launched|published|introduced|unveiled|announced)\b")


def _before_that(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a time goes back from the one that is matched, not from today: "released six months earlier"."""
    return re.match(r"\s+(?:earlier|prior|before)\b", passage.text[mark.end :]) is not None


@cache
def _reaching() -> re.Pattern[str]:
    """Match what one does that another did before: "reached the level of", "did the same"."""
    return re.compile(
        r"\b(?:reach(?:es|ed)?|match(?:es|ed)?|hit|achiev(?:es|ed)|attain(?:s|ed)|replicat(?:es|ed)|equal(?:s|led)?|got\s+there|did\s+(?:so|the\s+same)|caught\s+up)\b"
    )


def _reached_after(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Parties | None:
    """Read "A reached that level 14 months after B"."""
    caught = _caught_up().search(passage.text, 0, mark.start)
    if mark.unit == "months" and caught is not None and not (caught["what"] and is_counted(passage)):
        end = caught.end("link" if caught["link"] else "what")
        return _pair(passage, caught, next((m for m in marks if m.start == end), None), marks)
    level = _level_before().search(passage.text, 0, mark.start)
    if mark.unit == "months" and level is not None and _after_it().match(passage.text, mark.end):
        leader = next((m for m in marks if m.start == level.end("verb") and m.end <= level.start("by")), None)
        leader = next((m for m in marks if m.start == level.end("maker") and m.end <= level.start("by")), leader)
        return None if leader is None or is_counted(passage) else _pair(passage, level, leader, marks)
    link = re.compile(r"\s+(?:after|later than|behind)\s+(?:the\s+)?").match(passage.text, mark.end)
    if mark.unit != "months" or link is None:
        return None
    reached = [*_reaching().finditer(passage.text, 0, mark.start)]
    leader = next((other for other in marks if other.start == link.end()), None)
    if not reached or leader is None or passage.barrier(reached[-1].end(), mark.start) >= 2.0:
        return None
    return _pair(passage, reached[-1], leader, marks)


def _took(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Parties | None:
    """Read "it took A four months to match B"."""
    to = _to_match().match(passage.text, mark.end)
    if mark.unit != "months" or to is None:
        return None
    needed = _needed().search(passage.text, 0, mark.start)
    if needed is not None:
        if is_counted(passage) or to[0].startswith(" to reach"):
            return None
        return _pair(passage, needed, _matched(to, marks), marks)
    one = next(
        (
            other
            for other in marks
            if _takes().search(passage.text, 0, other.start) and _up_to().fullmatch(passage.text, other.end, mark.start)
        ),
        None,
    )
    other = _matched(to, marks)
    if one is None or other is None or party(one) == party(other):
        return None
    return Parties(party(one), party(other))


def _matched(to: re.Match[str], marks: Sequence[Mark]) -> Mark | None:
    """Find what was matched: what stands behind its maker's name if that is a party itself ("Acme's A1")."""
    starts = {mark.start: mark for mark in marks}
    return starts.get(to.end("maker")) or starts.get(to.end())


@cache
def _needed() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\bit\s)(?<!\bIt\s)\b(?:needed|needs?|took|takes?|requires?|required)\s(?:(?:just|only|about|barely|roughly|around|some|nearly|almost|less\sthan|under)\s)*$"
    )


@cache
def _takes() -> re.Pattern[str]:
    return re.compile(r"\b(?:took|taken|takes)\s(?:the\s)?$")


@cache
def _up_to() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s?)?(?:\s(?:(?:best|top|leading)\s)?(?:labs|firms|companies|models|developers))?(?:\s(?:just|only|about|roughly|around|some|nearly|almost))*\s"
    )


@cache
def _to_match() -> re.Pattern[str]:
    return re.compile(
        r"\sto\s(?:match|equal|replicate|reproduce|catch\sup\s(?:to|with)|reach|draw\slevel\swith)\s(?:what\s)?(?:the\s)?(?=(?P<maker>[A-Z][\w-]+['’]s?\s))?"
    )


def _within(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Parties | None:
    """Read "A is within a year of the frontier" of sides, not of dates ("within a month of its launch")."""
    if mark.unit != "months" or _is_within().search(passage.text, 0, mark.start) is None:
        return None
    link = _of().match(passage.text, mark.end)
    other = next((other for other in marks if link and other.start == link.end()), None)
    named = party(other)
    if named is None or named.type not in SIDES or _ends().match(passage.text, other.end if other else 0) is None:
        return None
    at = _is_within().search(passage.text, 0, mark.start)
    return _pair(passage, at, other, marks) if at else None


@cache
def _is_within() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:is|are|was|were|comes?|came|stays?|remains?|gets?|got|lab|model|one)\s(?:\w+\s)?within\s(?:(?:just|only|about|roughly|around|some)\s)*$"
    )


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r"\sof\s(?:the\s)?")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s(?:labs|models|firms|companies|developers|rivals|peers|counterparts))?(?:\s*(?:$|[,.;:!)—–])|\s(?:in|on|and|but|by)\s)"
    )


@cache
def _level_before() -> re.Pattern[str]:
    """Match who was level with what, up to the time between: "matched Acme's A1 some"."""
    return re.compile(
        r"\b(?P<verb>(?:match(?:ed|es)?|equal(?:l?ed|s)?|replicate[sd]?|reproduce[sd]?|cop(?:y|ies|ied)|(?:reach(?:es|ed)?|attain(?:s|ed)?|achieve[sd]?) the (?:level|performance|standard)s? of|(?:ca(?:ught|tch|tches) up|dr(?:ew|aws?) level) with) (?:the )?)(?P<maker>(?:[A-Z][\w-]+['’]s?\s)?)"
        r"[\w.’'-]+(?:[ -][\w.-]+){0,3}?(?P<by>,? (?:(?:just|only|about|around|roughly|some|a mere|under|less than|barely)\s)*)$"
    )


@cache
def _after_it() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:later\b|after (?:it|they) (?:was|were|came|had|launched|appeared|debuted)\b|(?:after|from) (?:its|their|that|the latter['’]s) (?:\w+ )?(?:release|launch|debut|unveiling|introduction|publication|announcement|appearance)\b)"
    )


@cache
def _caught_up() -> re.Pattern[str]:
    """Match who was level with whom so much later, up to the time that it took: "caught up to A after only"."""
    return re.compile(
        r"\b(?:(?:caught up|drew level)(?P<link> (?:to|with) (?:the )?)|(?:matched|equall?ed|replicated|reproduced)(?P<what> (?:the (?:performance|abilities|capabilities|results|level) of )?(?:[A-Z][\w-]+['’]s?\s)?))[^,;:]{1,60}?\s(?:after|in|within)\s(?:(?:just|only|about|around|roughly|some|a mere|under|less than)\s)*$"
    )


def _pair(passage: Passage, at: re.Match[str], leader: Mark | None, marks: Sequence[Mark]) -> Parties | None:
    anchor = CueMark(start=at.start(), end=at.end(), text=at[0], cue="level", lemma="reach")
    laggard = subject_of(passage, anchor, marks)
    if laggard is None or leader is None or party(laggard) == party(leader):
        return None
    return Parties(party(laggard), party(leader))


def _where(passage: Passage, mark: QuantityMark, marks: Sequence[Mark]) -> Iterator[tuple[Parties, QuantityMark]]:
    """Read "A is where B was N ago"."""
    opened = [*re.finditer(r"\bwhere\s+(?:the\s+)?", passage.text[: mark.start])]
    if not opened:
        return
    leader = next((other for other in marks if other.start == opened[-1].end() and other.end <= mark.start), None)
    if leader is None or not re.fullmatch(
        r"(?:['’]s?)?(?:\s+[\w-]+){0,3}\s+(?:was|were|stood|had been|used to be)\s+(?:about |roughly |around |some |just |only )*",
        passage.text[leader.end : mark.start],
    ):
        return
    anchor = CueMark(start=opened[-1].start(), end=opened[-1].end(), text="where", cue="level", lemma="where")
    laggard = subject_of(passage, anchor, marks)
    if laggard is not None and party(laggard) != party(leader):
        yield Parties(party(laggard), party(leader)), mark
