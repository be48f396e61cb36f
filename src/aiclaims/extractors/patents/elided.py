"""Numbers whose noun is left out: they count what was counted before them, of whom their clause speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import OFFICE
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.reading.tokens import word_set

# What one does with patents, or what a number of them does. A verb of any other deed has an object of its own.
_VERBS = word_set(
    """
    have hold own possess file submit lodge apply receive get obtain secure win earn garner grant award issue register publish
    record log post count list see total reach number boast claim amass accumulate add be stand sit come follow account
    contribute rise fall grow drop climb jump slip surge increase decline manage report generate rank lead trail score average hit exceed fill peak
    supply deliver provide produce develop originate send put turn muster chip remain stay keep go slide finish lose gain edge tick dip swell top cross pass
    """
)

_GETTING = word_set(
    "have hold own possess file submit lodge receive get obtain secure win earn garner amass accumulate boast produce develop"
)
"""Verbs whose subject is who holds the patents; offices and reports grant, count and list those of others."""


def tells_of_patents(verb: str) -> bool:
    """Tell whether a verb, in its plain form, is one of what one does with patents, or of what a number of them does."""
    return verb in _VERBS


def gets(verb: str) -> bool:
    """Tell whether the subject of a verb, in its plain form, is who holds the patents."""
    return verb in _GETTING


def tells_of_holder(passage: Passage, number: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether a bare number is what a verb of patenting says of a holder: "Acme got 900 of them and now has 1,200".

    Args:
        passage: The passage.
        number: The number.
        holders: Those who may hold patents.
    """
    predicate = passage.parse.predicate_counting(number.start, number.end)
    if predicate is None or predicate.verb not in _VERBS or predicate.subject is None:
        return False
    subject = predicate.subject
    aside = passage.text.find("(", subject.start, subject.end)
    end = subject.end if aside < 0 else aside
    own = any(subject.start <= mark.start < end for mark in holders)
    return own and not any(predicate.head <= mark.start and mark.end <= number.start for mark in holders)


def counts_parties(passage: Passage, number: QuantityMark) -> bool:
    """Tell whether a bare number is a part of those counted before it: "Of the 20 largest holders, 17 are Chinese".

    Args:
        passage: The passage.
        number: The number.
    """
    for mark in reversed([other for other in passage.quantities if other.end <= number.start]):
        counted = passage.text[mark.end : mark.end + 70] if mark.kind == "rank" else mark.noun
        if words.PATENT_NOUN.search(mark.noun):
            return False
        if _PARTIES.search(counted):
            # What is more than the whole is no part of it.
            return number.low is not None and (mark.high or 0) >= number.low
    return False


_PARTIES = lazy_regex(
    r"\b(?:universit(?:y|ies)|organi[sz]ations|institut(?:es|ions)|companies|firms|applicants|holders|owners|filers|assignees|recipients|entities|players|inventors)\b",
    re.IGNORECASE,
)


_FIRM = r"\b(?:company|firm|giant|group|foundry|manufacturer|start-?up|conglomerate|insurer|bank|university|institute|lab|\w*maker)"
_SOME_FIRM = lazy_regex(rf"{_FIRM}$", re.IGNORECASE)
_A_FIRM = lazy_regex(rf"{_FIRM}\s", re.IGNORECASE)


def is_of_some_firm(passage: Passage, value: Mark) -> bool:
    """Tell whether a number is what a firm has that its sentence does not name: "The company owns 900 patents worldwide".

    Args:
        passage: The passage.
        value: What tells how many.
    """
    if _A_FIRM.search(passage.text, 0, value.start) is None:
        return False
    predicate = passage.parse.predicate_counting(value.start, value.end)
    if predicate is None or predicate.subject is None or predicate.passive or predicate.verb not in _GETTING:
        return False
    return _SOME_FIRM.search(passage.text, predicate.subject.start, predicate.subject.end) is not None


_STRANGER = lazy_regex(
    r"(?:\band\s|,\s)(?P<name>(?!(?:In|At|By|With|The|Patent|Total|About)\b)[A-Z][\w&.-]{2,}(?:\s[A-Z][\w&.-]+){0,3})\s(?:(?:with|at|had|has)\s|\(|)(?:about\s|some\s|over\s|nearly\s)?$"
)


def belongs_to_another(passage: Passage, value: Mark, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether the subject of a value's verb is somebody of no list, so that it is not that of a party elsewhere.

    Args:
        passage: The passage.
        value: What tells how many.
        party: Whose it may be, by its place.
        holders: Those who may hold patents.
    """
    stranger = _STRANGER.search(passage.text, 0, value.start)
    if stranger is not None and not any(
        mark.start < stranger.end("name") and stranger.start("name") < mark.end
        for mark in (*passage.mentions, *holders)
    ):
        return True  # "Acme with 900 and Zyx with 700"
    if party.start < value.end:
        return _is_of_other_firm(passage, value, party, holders)
    predicate = passage.parse.predicate_counting(value.start, value.end)
    if predicate is None or predicate.verb not in _GETTING or predicate.subject is None or predicate.passive:
        return False
    subject = predicate.subject
    if subject.end > value.start:
        return False
    if any(subject.start < mark.end and mark.start < subject.end for mark in holders):
        return False
    if any(subject.start <= mark.start < subject.end and OFFICE.search(mark.entity.name) for mark in passage.entities):
        return False  # "The EPO received 900 applications from Acmeland": an office gets what others file
    named = passage.text[subject.start : subject.end]
    if _SOME_FIRM.search(named):
        return True  # "the world's largest chipmaker filed 900": a firm, whatever country stands behind
    return words.PATENTING.search(named) is None and all(word[0].isupper() and len(word) > 2 for word in named.split())


def _is_of_other_firm(passage: Passage, value: Mark, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether a firm that is only called so stands between a party and what it has: "Acme beat Bolt as the web giant won 900"."""
    predicate = passage.parse.predicate_counting(value.start, value.end)
    if predicate is None or predicate.subject is None or not (gets(predicate.verb) or predicate.passive):
        return False
    subject = predicate.subject
    if not party.end <= subject.start < subject.end <= value.start:
        return False
    if any(subject.start < mark.end and mark.start < subject.end for mark in holders):
        return False
    return _SOME_FIRM.search(passage.text, subject.start, subject.end) is not None
