"""Whether a gap narrows, widens, stays or is gone, and whether that is stated or only meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.camps import find_camps
from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage

Movement = Literal["narrowing", "widening", "steady", "gone"]

_REACH = 60
"""Characters between a noun and the verb behind it that tells its movement."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    written = {
        "narrowing": words.NARROWING,
        "widening": words.WIDENING,
        "steady": words.STEADY,
        "gone": words.VANISHED,
    }[name]
    # "Will sooner widen than close" tells of the first alone.
    other = r"(?!\s+than\b(?!\s+(?:to\s+)?(?:shrink|narrow|close|grow|widen)\b))"
    return lazy_regex(rf"(?<![\w-])(?<!than )(?<!than to )(?:{written})(?![\w-]){other}", re.IGNORECASE)


@cache
def _comparative() -> re.Pattern[str]:
    return lazy_regex(rf"\b{words.COMPARATIVES}\b", re.IGNORECASE)


def movement(passage: Passage, cue: CueMark) -> tuple[Movement, int] | None:
    """Tell how the gap that a noun names moves, and where that is said.

    Args:
        passage: The passage.
        cue: A noun of distance.
    """
    text = passage.text
    start, end = passage.clauses.bounds(cue.start, len(text))
    found: list[tuple[int, Movement, int]] = []
    camps = find_camps(text, passage.entities)
    change = _comparative().search(text, cue.end)
    if change and passage.barrier(cue.end, change.start()) < 4.0 and not _other_gap().match(text, change.end()):
        return _compared(change), change.start()
    for name in ("gone", "steady", "narrowing", "widening"):
        for match in _pattern(name).finditer(text, max(0, cue.start - 2 * _REACH), cue.end + 4 * _REACH):
            inside = start <= match.start() < end
            if any(mark.start < match.end() and match.start() < mark.end for mark in camps):
                continue  # "the gap between closed and open models"
            if _describes(text, match) or at_times().search(text, 0, match.start()):
                continue
            if match.end() <= cue.start and inside and _governs(text[match.end() : cue.start]):
                found.append((cue.start - match.end(), name, match.start()))
            elif (
                match.start() >= cue.end
                and not _is_of_another(text, match)
                and _tells(passage, cue, text[cue.end : match.start()])
            ):
                found.append((match.start() - cue.end, name, match.start()))
    if not found:
        return _of_it(text, cue)
    _, name, at = min(found)
    if (
        name == "narrowing"
        and at < cue.start
        and _closed().fullmatch(text, at, cue.end)
        and not _to().match(text, cue.end)
    ):
        return ("gone" if _has().search(text, 0, at) else name), at
    if name == "gone" and re.search(
        r"\b(?:nearly|almost|virtually|all but|practically|largely|mostly)\s+(?:been\s+)?$", text[:at], re.IGNORECASE
    ):
        return "narrowing", at
    return name, at


@cache
def _closed() -> re.Pattern[str]:
    return re.compile(r"(?:closed|bridged)\s(?:the|its|their|that)\s(?:[\w-]+\s)?gap")


@cache
def _has() -> re.Pattern[str]:
    """Match what makes "closed the gap" a thing done, and not one that was done for the most part."""
    return re.compile(r"(?<!n['’]t\s)\b(?:has|have|had)\s(?:now\s|already\s|since\s)?$")


@cache
def _to() -> re.Pattern[str]:
    """Match how far a gap is closed: "to three months", "to a large degree"."""
    return re.compile(
        r"[^.;:]{0,60}?\s(?:to|by)\s(?:an?|about|around|just|only|some|within|~?\d|[a-z]+\s(?:months?|years?|points?|percent))\b"
    )


def _of_it(text: str, cue: CueMark) -> tuple[Movement, int] | None:
    """Tell how a gap moves that the clause behind it calls "it": "a gap exists, but the study shows that it has narrowed"."""
    for pronoun in _it_moves().finditer(text, cue.end, cue.end + 4 * _REACH):
        for name in ("steady", "narrowing", "widening"):
            verb = _pattern(name).match(text, pronoun.end())
            if verb is not None and not re.search(r"[.;]|\b(?:lead|gap|lag)s?\b", text[cue.end : pronoun.start()]):
                return name, verb.start()
    return None


@cache
def _it_moves() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\bin\s)(?<!\bof\s)(?<!\bon\s)(?<!\bto\s)(?<!\bfor\s)(?<!\bwith\s)\bit(?:['’]s)?\s(?:(?:has|have|is|was|had|may|might|could|will|been|be|being|now|also|still|even|slowly|rapidly|quickly|steadily|keeps|continues\sto)\s)*"
    )


def _tells(passage: Passage, cue: CueMark, between: str) -> bool:
    """Tell whether a verb behind a noun is said of it, in its own clause or in one joined to it."""
    if _elided().fullmatch(between):
        return True
    return _apart(passage, cue.end, cue.end + len(between)) < _limit(between) and _said_of(between)


@cache
def between_others() -> re.Pattern[str]:
    """Match the sides of a gap that are told, and are not those that were spoken of: "between high and low performers"."""
    return lazy_regex(
        r"(?:\s[\w-]+){0,3}?\sbetween\s(?!(?:the\s|these\s|those\s|our\s|its\s|their\s)?(?:two|both|them|us|sides|countries|nations|superpowers|rivals|powers|firms|labs|companies|camps|models)\b)"
        r"(?:[\w'’-]+\s){1,6}?and\s\w",
        re.IGNORECASE,
    )


@cache
def crossed() -> re.Pattern[str]:
    """Give the pattern of a change of places, since which the one who was ahead is no longer: "the crossover came in May, and the gap grows"."""
    return lazy_regex(
        r"\b(?:cross-?over|crossed\sover|chang\w+\splaces|(?:roles|positions|places)\s(?:are\s|were\s|have\s)?(?:been\s)?reversed)\b",
        re.IGNORECASE,
    )


@cache
def at_times() -> re.Pattern[str]:
    """Match what makes a movement come and go: "sometimes even closing"."""
    return lazy_regex(r"\b(?:sometimes|occasionally|at times)\s+(?:even\s+)?$", re.IGNORECASE)


@cache
def _other_gap() -> re.Pattern[str]:
    """Match what a gap is set against where that is another gap, not its own past: "narrower than the gap between A and B"."""
    return lazy_regex(
        r"\s+than\s+(?:the\s+(?:\w+\s+)?(?:gap|lead|lag|one|distance)\b|that\b|in\b|between\b|with\b)", re.IGNORECASE
    )


@cache
def _elided() -> re.Pattern[str]:
    """Match a second thing said of a gap without naming it again: "a seven-month lead — and may even be widening"."""
    auxiliaries = r"(?:is|was|has|had|may|might|could|will|be|been|now|even|still|also|well|only|probably|likely|steadily|rapidly|seems?|appears?|to)"
    return lazy_regex(rf"[^.;:]{{0,80}}?\s?[,—–-]?\s(?:and|but)\s(?:{auxiliaries}\s)+$", re.IGNORECASE)


def _describes(text: str, match: re.Match[str]) -> bool:
    """Tell the adjective from the verb: "its narrow lead" tells no movement."""
    bare = match[0].lower() in {"narrow", "wide", "cut", "close", "lost"}
    if bare and _narrow_one().match(text, match.end()) and not _would_narrow().search(text, 0, match.start()):
        return True
    return bare and bool(
        re.search(
            r"(?:\b(?:the|an?|its|their|this|that|very|such|too|so|is|was|are|remains?)|['’]s)\s+$",
            text[: match.start()],
            re.IGNORECASE,
        )
    )


@cache
def _narrow_one() -> re.Pattern[str]:
    """Match the noun of an adjective: "narrow lead", not "narrow the lead"."""
    return lazy_regex(
        r"\s(?!(?:the|an?|its|their|this|that|any|our|your|his|her)\s)(?:[\w-]+\s)?(?:leads?|advantages?|edge|margins?|gaps?)\b",
        re.IGNORECASE,
    )


@cache
def _would_narrow() -> re.Pattern[str]:
    return re.compile(r"\b(?:to|will|would|may|might|could|can|did|does|do|help|they|we)\s(?:\w+ly\s)?$")


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Tell the noun of what else grows or shrinks from a verb: "the lead allowed for a major increase of incomes"."""
    return (
        _one().search(text, 0, match.start()) is not None
        and _of_what().match(text, match.end()) is not None
        and not _has_seen().search(text, 0, match.start())
    )


@cache
def _one() -> re.Pattern[str]:
    return re.compile(r"\b(?:an?|the|its|their|further)\s(?:[\w-]+\s)?$")


@cache
def _of_what() -> re.Pattern[str]:
    return re.compile(r"\s(?:of|in)\s(?:the\s)?(?!(?:leads?|gaps?|advantages?|edge)\b)[A-Za-z]")


@cache
def _has_seen() -> re.Pattern[str]:
    """Match what makes a movement of a gap of a noun: "the gap saw a narrowing", "is on the rise"."""
    return re.compile(
        r"\b(?:saw|sees|seen|showed|shows|shown|on|is|was)\s(?:an?|the|its|their|further)\s(?:[\w-]+\s)?$"
    )


def _compared(change: re.Match[str]) -> LagTrend:
    return "narrowing" if change["how"].lower() in {"smaller", "shorter", "narrower"} else "widening"


def trend_of_it(text: str) -> Movement | None:
    """Tell the trend where the gap is only "it"."""
    change = _comparative().search(text)
    if change:
        return _compared(change)
    return next((name for name in ("steady", "narrowing", "widening") if _pattern(name).search(text)), None)


def moved_from(text: str, at: int) -> LagTrend | None:
    """Tell how a gap has moved from its earlier value at an offset: "by seven months, down from a year"."""
    before = re.search(r"\b(down|up)\s+from\b[^,;.]{0,20}$", text[:at], re.IGNORECASE)
    return None if before is None else "narrowing" if before[1].lower() == "down" else "widening"


def falls_further(text: str, cue: CueMark) -> bool:
    """Tell whether who is behind falls further behind, or who is ahead pulls further ahead."""
    return " further" in cue.lemma or _further().search(text, 0, cue.start) is not None


@cache
def _further() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:f[ae]ll(?:s|ing|en)?|slip(?:s|ped|ping)?|drop(?:s|ped|ping)?|drift(?:s|ed|ing)?|pull(?:s|ed|ing)?|mov(?:es|ed|ing)|gets?|getting|edg(?:es|ed|ing))\s(?:even\s|ever\s|still\s)?(?:further|farther)\s$",
        re.IGNORECASE,
    )


def by_margin(text: str, cue: CueMark) -> LagTrend | None:
    """Tell how a distance moves that is only told as a margin: "trails it by a margin that shrinks"."""
    margin = _margin().match(text, cue.end)
    return None if margin is None else "narrowing" if margin["less"] else "widening"


@cache
def _margin() -> re.Pattern[str]:
    return lazy_regex(
        r"[^.;:]{0,60}?\sby\s(?:an?|the)\s(?:[\w-]+ly\s|ever-)?(?:(?P<less>shrinking|narrowing|dwindling|closing|smaller)|widening|growing|increasing)\s(?:margin|distance|gap|amount)\b",
        re.IGNORECASE,
    )


def is_closing(text: str, cue: CueMark) -> bool:
    """Tell whether who is behind comes nearer: "is two generations back, though closing"."""
    return _and_closing().match(text, cue.end) is not None


@cache
def _and_closing() -> re.Pattern[str]:
    return re.compile(
        r"[^.;:]{0,60}?(?:,|\s[—–-])?\s(?:[Aa]nd|[Bb]ut|[Tt]hough|[Aa]lbeit)\s(?:(?:is|are|it\sis|they\sare|now|still|\w+ly|fast)\s)*(?:[Cc]losing(?:\s(?:the\s)?gap)?|[Cc]atching\sup|[Gg]aining(?:\sfast|\sground)?)(?:\s(?:in|fast(?:er)?|\w+ly))?(?=\s*(?:$|[.,;:!)\"”]|\bthan\b))"
    )


def _governs(between: str) -> bool:
    """Tell whether a verb has the noun behind it for its object."""
    return (
        len(between) <= _REACH
        and not re.search(r"[;:,—–]|\b(?:and|but|to|that|which|is|are|was|has)\b", between)
        and not between.strip().endswith("the number")
    )


def _apart(passage: Passage, first: int, second: int) -> float:
    """Measure how far two offsets stand apart, a short name in brackets ("(AI)") apart."""
    return passage.barrier(first, second) - 2.0 * len(_short_name().findall(passage.text, first, second))


@cache
def _short_name() -> re.Pattern[str]:
    return re.compile(r"\([A-Z][\w.&-]{0,11}\)")


def _limit(between: str) -> float:
    """Let "the gap, he said, is closing" be one clause."""
    return 5.0 if re.search(r",\s[^,]{1,60},\s", between) else 2.0


def _said_of(between: str) -> bool:
    """Tell whether a verb has the noun before it for its subject."""
    between = re.sub(r"^\s+with\b|\ball\sbut\b", "", between)  # "the gap with A", "has all but vanished"
    return len(between) <= 2 * _REACH and not re.search(
        r"[;:]|,\s(?:meaning|making|leaving|leading)\b|\b(?:but|while|although|which means|because|with|amid|thanks to|due to|gaps?|leads?)\b",
        between,
    )


@cache
def _aiming() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.AIMING})\s+(?:\w+ly\s+)?$", re.IGNORECASE)


@cache
def _achieving() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.ACHIEVING})\s+to\s+(?:\w+ly\s+)?$", re.IGNORECASE)


@cache
def _joined_purpose() -> re.Pattern[str]:
    """Match a first purpose to which the next verb is joined: "a model to fix bugs and"."""
    return re.compile(r"(?P<to>\bto\s)(?:[a-z][\w-]*\s){2,7}and\s(?:then\s|finally\s)?$")


def is_wished(text: str, at: int) -> bool:
    """Tell whether what a verb says is only meant: "to close the gap", "efforts at catching up".

    Args:
        text: The passage.
        at: Offset of the verb.
    """
    before = text[:at]
    if re.search(r"\bto\s+(?:\w+ly\s+)?$", before, re.IGNORECASE):
        return not _achieving().search(before)
    joined = _joined_purpose().search(before)
    if joined is not None:
        return not _achieving().search(before[: joined.end("to")])
    return bool(_aiming().search(before))
