"""When a statement about a test holds."""

from __future__ import annotations

import re

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage, PeriodMark
from aiclaims.reading.periods.deadlines import once_passed
from aiclaims.schema import Period

_PAST = lazy_regex(
    r"(?:\w+ed|beat|led|won|had|was|were|got|did|came|sat|stood|ran|took|hit|lost|fell|overtook|outdid|drew|rose)$",
    re.I,
)
_PAST_VERB = lazy_regex(
    r"\b(?:scored|reached|achieved|posted|managed|recorded|attained|crossed|jumped|climbed|topped|passed|got|hit|had|was|were|led|"
    r"rose|fell|came|stood|sat)\b"
)
_DATED_NAME = lazy_regex(r"(?:the|an?|its|their|of)\s+(?:\w+\s+)?$", re.I)
_RELEASE = lazy_regex(r"['’]s? (?:\w+ )?(?:release|launch|debut|introduction|unveiling)\s+(?:on|in)\s+$", re.I)
# "(the maker's model card, April 2026)": of the source
_SOURCED = lazy_regex(
    r"[(\[](?=[^()\[\]]*\b(?:per|via|sources?|cards?|reports?|papers?|blog|posts?|tracker|announcement|press|documentation|docs|arXiv|\w+\.(?:com|org|ai|io|report|net))\b)[^()\[\]]*[\s,;]$",
    re.I,
)
# "Beats Foo 3 — a model that came out in May": another's
_ASIDE = lazy_regex(r"\s[—–]\s(?:an?|the|which)\s[^—–;]*$")
# "Scores 84%, and its maker says that Foo 5 will come next month"
_TO_COME = lazy_regex(
    r"(?:,\s|\s)(?:and|but)\s(?:[^,;]{0,60}?\s)?(?:will|would|plans? to|expects? to|intends? to|(?:is|are) (?:due|set|expected|slated|planned))\s[^,;]*$"
)
_WHOSE = lazy_regex(r"['’]s\s(?!(?:end|start|close)\b)")
# "As of the writing of this guide (28 January 2024), "
_AS_WRITTEN = lazy_regex(
    r"\W*(?:as of|at) (?:the )?(?:time of )?(?:this )?writing(?: of (?:this|the) \w+)?,?\s?\(?(?:on |in )?", re.I
)
_ENTRY = lazy_regex(r"\W*(?::\w+:\W*)*[(\[]")
# "**2022**: Foo 3 (48%) does well": a year that heads what it brought
_YEAR_HEADS = lazy_regex(r"\W{0,3}:\s")
_SAYING = lazy_regex(
    r"\b(?:said|told|released|published|reported|announced|wrote|unveiled|launched|introduced|posted|debuted|updated|came out)\b[^,;]{0,60}$",
    re.I,
)


def period_at(passage: Passage, start: int, end: int) -> Period | None:
    """Give the time that a statement is about; None where only its saying or a release is dated.

    Args:
        passage: The passage.
        start: Offset of the word that carries the statement.
        end: Offset behind it.
    """
    fitting = [mark for mark in passage.periods if _dates(passage, mark, start)]
    if not fitting:
        return None
    nearest = min(fitting, key=lambda mark: (_apart(passage, mark, start), abs(mark.start - start)))
    if (
        nearest.period.precision == "year"
        and not passage.text[: nearest.start].strip("-*•– ")
        and _YEAR_HEADS.match(passage.text, nearest.end)
    ):
        return nearest.period
    apart = _apart(passage, nearest, start)
    told_past = _PAST.search(passage.text[start:end].split(" ")[0]) or (
        (apart < 2.0 or _opens(passage, nearest))
        and _PAST_VERB.search(passage.text, nearest.end, max(start, nearest.end))
    )
    if (
        nearest.start < start
        and apart >= 1.0
        and not (told_past or (nearest.role == "instant" and _stands_first(passage, nearest)))
        and _AS_WRITTEN.fullmatch(passage.text, 0, nearest.start) is None
    ):
        return None
    if apart >= 3.5 and not (told_past and _opens(passage, nearest)):
        return None
    passed = told_past and passage.modality_at(start) == "asserted"
    return once_passed(passage.text, nearest) if passed else nearest.period


# "Date", "Tested", "Submission date"; a date of release or of a source is another's.
_WHEN = lazy_regex(
    r"\W*(?:(?:tests?|testing|eval(?:uation)?|runs?|submission|result|measurement)\s)?date(?:\s(?:tested|evaluated|submitted|of (?:test|evaluation|submission|run)))?\W*|"
    r"\W*(?:tested|evaluated|submitted|measured|recorded|achieved)(?:\s(?:on|in))?\W*",
    re.I,
)


def date_of_row(passage: Passage) -> Period | None:
    """Give the time that a row of results tells in a column of its own: "Date", "Tested"; None where it tells none.

    Args:
        passage: The row.
    """
    for cell in passage.block.cells:
        if not cell.header and cell.column_headers and _WHEN.fullmatch(cell.column_headers[-1]):
            dates = {mark.period for mark in passage.periods if cell.start <= mark.start and mark.end <= cell.end}
            if len(dates) == 1:
                return dates.pop()
    return None


def _apart(passage: Passage, mark: PeriodMark, at: int) -> float:
    return passage.apart(min(mark.end, at), max(mark.start, at))


def _dates(passage: Passage, mark: PeriodMark, at: int) -> bool:
    text = passage.text
    if any(entity.start < mark.end and mark.start < entity.end for entity in passage.entities):
        return False
    if any(entity.entity.type == "model" and text[entity.end : mark.start] == " (" for entity in passage.entities):
        return False  # "GPT-4 (2023)": which edition, not when
    if _ENTRY.fullmatch(text, 0, mark.start) and text[mark.end : mark.end + 1] in {"]", ")"}:
        return False  # "- [12/19/2023] A beats B": when it was news
    if _WHOSE.match(text, mark.end) or mark.text.endswith(("'s", "’s")):
        return False  # "beats last year's Foo 3": which one it is
    if mark.start > at and (_ASIDE.search(text, at, mark.start) or _TO_COME.search(text, at, mark.start)):
        return False
    if _RELEASE.search(text[: mark.start]) or _SOURCED.search(text, 0, mark.start):
        return False
    if _DATED_NAME.search(text[: mark.start]) and not re.match(
        r"the (?:end|start|beginning|first|second|third|fourth|last)\b", text[mark.start : mark.start + 20], re.I
    ):
        return False
    return not (_SAYING.search(text[: mark.start]) and passage.barrier(mark.end, at) >= 1.0)


def _stands_first(passage: Passage, mark: PeriodMark) -> bool:
    return not passage.text[: mark.start].strip("*_#>•-– \n")


def _opens(passage: Passage, mark: PeriodMark) -> bool:
    """Tell whether a date opens a sentence that has no other: it is that of all its list."""
    return len(passage.periods) == 1 and len(passage.text[: mark.start].split()) <= 4
