"""The name under which a source goes: of an entity, a name that no list has, or a bare noun phrase."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from aiclaims.lexicon import load_words
from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import EntityMark

if TYPE_CHECKING:
    from aiclaims.reading.passages import Passage

SPEAKERS = frozenset({"person", "agency", "institution", "firm", "country", "region", "other", "group"})

_THINGS = frozenset({"model", "chip", "benchmark"})
# What a statement can be taken from.
WRITINGS = (
    r"reports?|reporting|stud(?:y|ies)|investigations?|surveys?|papers?|index|analys[ei]s|assessments?|editions?|filings?|complaints?|"
    r"indictments?|affidavits?|lawsuits?|proclamations?|executive orders?|advisor(?:y|ies)|documents?|statements?|posts?|memos?|notes?|letters?|articles?|blogs?|briefs?|briefings?|leaks?|threads?|tweets?|"
    r"insights?|reviews?|essays?|columns?|op-eds?|bulletins?|fact sheets?|roadmaps?|road maps?|white papers?|methodology|press releases?|model cards?|summar(?:y|ies)|comparisons?|evaluations?|trackers?|leaderboards?|rankings?|dashboards?"
)
# What "the ..." means of what was spoken of before, whoever made it.
SPOKEN_OF = rf"{WRITINGS}|research|data|figures"
# Those who make one, singular and plural.
UTTERERS = (
    r"people|persons|(?:state )?media|outlets?|newspapers?|firms|companies|manufacturers|(?:chip|tool)?makers|suppliers|vendors|officials?|analysts?|experts?|brokers?|researchers?|sources?|economists?|insiders?|lawyers?|attorneys?|"
    r"investigators?|prosecutors?|executives?|authors?|team|startup|company|agency|scientists?|observers?|engineers?|"
    r"examiner|critics|skeptics|sceptics|commenters|commentators|users|testers?|lawmakers?|regulators?|watchdogs?|"
    r"secretary|minister|senator|ambassador|chief executive|chair(?:man|woman)|evaluators?|auditors?|assessors?|spokes(?:man|woman|person)|comments|developers?|investors?|reviewers?|forecasters?|historians?|aides?|figures?|leaders?|veterans?|pundits|members?|community|panel(?:lists?)?|founders?|co-?founders?|boss"
)
SOURCE_NOUNS = rf"{UTTERERS}|{WRITINGS}|data|figures|numbers|estimates|official"
# A body of the country or union before it, not the whole: "Chinese officials", "U.N. agency".
PART_OF = lazy_regex(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}?(?:agency|officials?|regulators?|lawmakers?|watchdogs?|researchers|analysts|"
    r"executives|experts|scientists|engineers|media|(?:patent )?attorneys?|lawyers?|economists?|think[ -]?tanks?|universit(?:y|ies)|newspapers?|dail(?:y|ies)|institutes?)\b"
)
_WHOLES = frozenset({"country", "region", "institution"})
_AGENCY_OF = lazy_regex(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}?(?:agency|officials?)\b")
_SUBJECT_OF_WRITING = lazy_regex(rf"[-–—/\s](?:[\w-]+\s){{0,3}}?(?:{WRITINGS})\s*", re.IGNORECASE)
_WHOLE = lazy_regex(r"(?:['’]s)?\s+(?:[\w-]+\s+)?(?:government|administration|authorities)\b", re.IGNORECASE)
_ARTICLE = lazy_regex(
    r"^(?:(?:as|and|but|while)\s+)?(?:(?:a|an|the)\s+)?(?:(?:more\s)?(?:recent|new|latest)\s+)?(?:(?:country|nation|state)[’']s\s+)?",
    re.IGNORECASE,
)
# "Other findings from the report": the report
_FINDINGS = lazy_regex(
    r"^(?:\w+\s){0,2}?(?:findings|results|highlights|excerpts|details|figures|data|numbers)\s(?:from|of|in)\s(?=(?:the|an?|its|their)\s)",
    re.IGNORECASE,
)
# "A paper from a US think tank": the think tank
_FROM = lazy_regex(r"^.*\b(?:from|by)\s", re.IGNORECASE)
_OWN = lazy_regex(
    r"(?:our|my|this|these)\b|(?:(?:following|above|below)\s)?(?:estimates|figures?|data|numbers|methodology|tables?|charts?|graphs?)$",
    re.IGNORECASE,
)
# "The ranking analysis reveals", "extensive evaluations show": of whoever writes, unless they are called another's.
_OWN_TESTS = lazy_regex(
    r"(?!(?:an?|one|another|some|several|many|most|recent|multiple|various|other)\s)(?:(?!independent|outside|external|third-party|academic|internal)[\w-]+\s){0,4}"
    r"(?:evaluations?|comparisons?|analys[ei]s|rankings?|assessments?)",
    re.IGNORECASE,
)
_CAPITALS = lazy_regex(r"(?:\b[A-Z][\w&-]*\s){1,3}(?<=[a-z]\s)$")
_HANDLE = lazy_regex(r"(?<![\w.])@(\w{2,30})")
_NAME = r"[A-Z][\w&+]*(?:(?:[.-]|[’'](?!(?:s|d|m|ll|ve|re)\b))[\w&+]+)*"
NAMES = rf"{_NAME}(?: (?:(?:of|for|and|the|&) )?{_NAME}){{0,4}}"
_LEADING = lazy_regex(
    r"^(?:(?:The|An?|As|In|On|At|By|For|From|And|But|Or|Of|Amid|With|While|When|That|New)\s+)+|^(?:.*\s)?(?:Amid|And|Or|But|For|With)$"
)
_GENERIC = lazy_regex(rf"[\s’'s]*\b(?:{SOURCE_NOUNS})$", re.IGNORECASE)


# "Drill Patent Index", unlike "Corvane Report": the name of what is published by the year
_INDEX = lazy_regex(r"(?:[A-Z]\w+\s){2,}(?:Index|Barometer|Monitor|Tracker|Scoreboard)$")


def whole_name(passage: Passage, mark: EntityMark, start: int) -> str:
    """Name a source by all its capitals where it is called after a place: "Radio Norway" is not Norway.

    Args:
        passage: The passage.
        mark: What is named.
        start: Offset of the noun phrase that it stands in.
    """
    if mark.entity.type in {"country", "region"}:
        before = _CAPITALS.search(passage.text, start, mark.start)
        if before and not is_common(before[0].strip(), opening=False):
            return passage.text[before.start() : mark.end]
    return mark.entity.name


def is_mere_demonym(mark: EntityMark) -> bool:
    """Tell whether a country's name only describes a noun ("Chinese models")."""
    return mark.adjective and mark.entity.type in {"country", "region"}


def source_in(passage: Passage, start: int, end: int) -> str | None:
    """Name the source that a noun phrase stands for.

    Args:
        passage: The passage.
        start: Offset of the phrase.
        end: Offset behind it.

    Returns:
        A canonical name, the name or phrase as written, or None where it is no source.
    """
    text = passage.text[start:end]
    handle = _HANDLE.search(text)
    if handle:
        return handle[1]
    inside = [mark for mark in passage.entities if start <= mark.start < end and mark.entity.type in SPEAKERS]
    # "Zyx chief Grace Ho": the person speaks.
    for mark in sorted(inside, key=lambda mark: mark.entity.type != "person"):
        part = _AGENCY_OF if mark.entity.type == "institution" else PART_OF
        if mark.entity.type in _WHOLES and part.match(passage.text[:end], mark.end):
            return _ARTICLE.sub(
                "", _FROM.sub("", text[: mark.start - start]) + text[mark.start - start :].strip(' ,.“”"')
            )
        if mark.entity.type in {"country", "region"} and _SUBJECT_OF_WRITING.fullmatch(passage.text[mark.end : end]):
            continue  # "an Epoch AI US-China gap analysis": whom it is about
        if not is_mere_demonym(mark) or _WHOLE.match(passage.text, mark.end):
            return mark.entity.name
    written = _ARTICLE.sub("", _FINDINGS.sub("", text.strip(' ,.“”"-–—*•')))
    if _OWN.match(written) or (text[1:].islower() and _OWN_TESTS.fullmatch(text.strip())):
        return None  # the document's own voice, or nobody's
    name = unlisted_name(text)
    things = [m.text for m in passage.entities if start <= m.start < end and m.entity.type in _THINGS]
    if name and any(thing in name or name in thing for thing in things):
        return None
    # A capital tells nothing at the head of a sentence, unless the word owns what follows it.
    owns = name is not None and text.startswith((f"{name}'s ", f"{name}’s "))
    opening = name is not None and text.startswith(name) and not owns and not passage.text[:start].strip()
    if name and (" " in name or not opening or _stands_elsewhere(passage, name)):
        return name
    if re.search(rf"\b(?:{SOURCE_NOUNS})\b", written, re.IGNORECASE) and len(written) <= 60:
        return written
    return None


def _stands_elsewhere(passage: Passage, name: str) -> bool:
    """Tell whether a word also has its capital where no sentence begins, or is no plain word."""
    if not name[1:].islower():
        return True
    return name in passage.reading.capitalised


def find_capitalised(text: str) -> frozenset[str]:
    """Find the words that have a capital inside a sentence, with the parts that their hyphens and signs leave."""
    words = {match[1] for match in _inside_sentence().finditer(text)}
    return frozenset(word[: part.end()] for word in words for part in re.finditer(r"\w+", word))


@cache
def _inside_sentence() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z,;] )([^\W\da-z_][\w.&’'-]*)")


@cache
def _last_name() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@.-])(?P<name>{NAMES})")


def unlisted_name(text: str) -> str | None:
    """Give the last name in a noun phrase that only its capitals tell, without the noun behind it ("Corvane report")."""
    for match in reversed(list(_last_name().finditer(text))):
        words = match["name"]
        if not _INDEX.search(words):
            words = _GENERIC.sub("", words)
        words = _LEADING.sub("", re.sub(r"['’]s$", "", words)).strip()
        if words and not is_common(words, opening=match.start() == 0):
            return words
    return None


_DESCRIBING = frozenset({"ai", "local", "domestic", "foreign", "major", "leading", "top", "smaller", "larger"})


def is_common(name: str, *, opening: bool) -> bool:
    """Tell whether capitalised words are no name.

    Args:
        name: The words.
        opening: Whether they open a sentence, where a capital tells nothing.
    """
    words = [word.casefold() for word in re.findall(r"[\w’'-]+", name)]
    common = _DESCRIBING | load_words("function_words") | load_words("no_person_words") | load_words("verbs")
    if all(word in common for word in words):
        return True
    plain = len(words) == 1 and name[1:].islower()
    # No plural ends like "Atlas", "Celsius" or "Iris".
    return opening and plain and words[0].endswith("s") and not words[0].endswith(("ss", "us", "is", "os"))


@cache
def name_before() -> re.Pattern[str]:
    """Match, at the end of a text, a capitalised name that a verb may follow."""
    return re.compile(
        rf"(?:^|(?<=[\s(“\"‘—–,:;]))(?:[Tt]he )?(?P<name>@\w{{2,30}}|{NAMES})(?:\s*\([^()]{{1,40}}\))?"
        rf"(?P<aside>,\s[a-z][^,;:.“”\"]{{2,80}},|['’]s\s(?:[a-z]+\s){{0,3}}?(?:{WRITINGS}|tests?|testing|benchmarks|evals|experiments|research|data|figures))?"
        r"(?: (?:also|has|had|have|now|then|later|recently|\w+ly|itself))*\s*$"
    )
