"""Numbers that are set against each other, or that one became: "96.8 to 96.1", "from 65 to 49"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Entity

VERSUS = lazy_regex(
    r"[\s,(]*(?:(?:preference|accuracy|scores?|rating|(?:win|success|pass) rate)\s+)?(?:versus|v\.s\.|vs?\.?|against|compared (?:to|with)|to|and|or|over|while|but|from|for)\s+\[?(?:just\s+|only\s+|a\s+|the\s+|some\s+)*$",
    re.I,
)
"""What links numbers of which at least one is set against another."""
_ON = lazy_regex(r"\b(?:on|in|at|for)\s*(?:the\s*)?(?=$|\s|,)")
OPPOSING = lazy_regex(
    r"[\s,(]*(?:(?:preference|accuracy|scores?|rating|(?:win|success|pass) rate)\s+)?(?:versus|v\.s\.|vs?\.?|against|compared (?:to|with)|to|over)\s+\[?(?:just\s+|only\s+|a\s+)*$",
    re.I,
)
"""What sets a number against the one before."""
FROM = lazy_regex(r"\bfrom\s+(?:(?:about|just|only|around|roughly|an?\s+[a-z]+|a|an)\s+)*$", re.I)
_TO = lazy_regex(r"[\s,]*(?:up |down |all the way )?to\s+(?:(?:about|just|only|around|roughly|a|an|over)\s+)*$", re.I)
_UP_FROM = lazy_regex(r"[\s,(—–-]*(?:up |down |an? \w+ )?from\s+(?:(?:about|just|only|around|roughly|a|an)\s+)*$", re.I)


_UP_TO = lazy_regex(r"(?:up |down )?to ", re.I)
# "From 1.5 at A up to 30"
_AT_SYSTEM = lazy_regex(
    r"^\s+\((?:[A-Z]|o\d)[^()]{0,30}\)\s+(?=(?:up |down |all the way )?to\b)|^\s+(?:(?:at|with|for|in|on|from|by)\s+)?(?:[A-Z]|o\d)[\w.-]*(?:\s[A-Z\d][\w.-]*){0,3}(?:\s+(?:in\s)?(?:[A-Z][a-z]+\s)?(?:19|20)\d\d)?\s+(?=(?:up |down |all the way )?to\b)"
)


_ARROW = lazy_regex(r"\s?(?:→|⟶|➔|➜|⇒|-+>|=>|–>|—>)\s?")


def is_arrow(text: str, end: int, value: ScoreMark) -> bool:
    """Tell whether only an arrow links a number to the one before: "0.79 → 0.84".

    Args:
        text: The passage.
        end: Offset behind the number before.
        value: The number.
    """
    # "-> 84" may be read as more than 84.
    return _ARROW.fullmatch(text[end : value.start] + value.mark.text.rstrip("0123456789.%")) is not None


def opposed(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a number is set against the one before: "96.8 to 96.1", "72 percent against 63"."""
    return becomes(scene, value, values) is None and any(
        other.end <= value.start and OPPOSING.fullmatch(without_tests(scene, other.end, value.start)) is not None
        for other in values
    )


def without_tests(scene: Scene, start: int, end: int) -> str:
    """Give the text between two offsets without "on B"."""
    text = scene.passage.text[start:end]
    for mark in reversed(scene.tests):
        if start <= mark.start and mark.end <= end:
            text = text[: mark.start - start] + text[mark.end - start :]
    return _ON.sub("", text)


def owns_next(text: str, value: ScoreMark, owners: Sequence[SystemMark | Entity]) -> bool:
    """Tell whether a number's owner stands right before it: "o1's 96.4", "o1 (96.4)"."""
    before = [owner for owner in owners if isinstance(owner, SystemMark) and owner.end <= value.start]
    return (
        bool(before)
        and re.fullmatch(
            r"(?:['’]s?)?(?:\s\([A-Za-z][A-Za-z -]{0,30}\))?\W{0,4}|\s+(?:at|with|scored|scores|got|gets|has|had)\s+",
            text[before[-1].end : value.start],
        )
        is not None
    )


def becomes(scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]) -> ScoreMark | None:
    """Give what a number was before, or what became of it, told right before it: "from 65 to 49", "to 49 from 65".

    Args:
        scene: The passage.
        value: The number.
        values: All that may be scores.
    """
    text = scene.passage.text
    for other in values:
        if other.end > value.start:
            break
        opening = _UP_TO.match(value.mark.text)  # "up to 30%" is one mark
        between = without_tests(scene, other.end, value.start) + (opening[0] if opening is not None else "")
        between = _AT_SYSTEM.sub(" ", between)
        if (
            is_arrow(text, other.end, value)
            or (_TO.fullmatch(between) and FROM.search(text, 0, other.start))
            or _UP_FROM.fullmatch(between)
        ):
            return other
    return None


def standing_at(scene: Scene, value: ScoreMark) -> SystemMark | None:
    """Give the system at which a number stood before it became another: "from 1.5 at A to 30".

    Args:
        scene: The passage.
        value: The number.
    """
    text = scene.passage.text
    return next(
        (
            mark
            for mark in scene.systems
            if mark.start >= value.end
            and re.fullmatch(
                r"\s+(?:\(|(?:at|with|for|in|from|by)\s+)(?:[A-Z][\w.&-]*['’]s\s+)?", text[value.end : mark.start]
            )
            and re.match(r"\)?\s+(?:up |down |all the way )?to\b", text[mark.end :])
        ),
        None,
    )


def reached(
    scene: Scene, values: Sequence[ScoreMark], owners: Sequence[SystemMark | Entity]
) -> Iterator[tuple[int, int]]:
    """Pair the first of two opposed numbers with who got it, and the second with the other: "over A: B reached 88% vs 70%".

    Args:
        scene: The passage.
        values: The numbers.
        owners: Those whose scores they may be.

    Yields:
        The index of a value and the index of its owner; nothing where more than two may have them.
    """
    text = scene.passage.text
    if len(owners) != 2:
        return
    for first, (one, other) in enumerate(pairwise(values)):
        if not AGAINST.fullmatch(text, one.end, other.start):
            continue
        for number, owner in enumerate(owners):
            rival = owners[1 - number]
            if (
                isinstance(owner, SystemMark)
                and (not isinstance(rival, SystemMark) or rival.end <= owner.start)
                and _REACHES.fullmatch(scene.text_beside_tests, owner.end, one.start)
            ):
                yield from ((first, number), (first + 1, 1 - number))


AGAINST = lazy_regex(r"\s?%?\s(?:vs\.?|versus|against|compared (?:to|with))\s[~≈]?", re.IGNORECASE)
_REACHES = lazy_regex(
    r"\s(?:reach(?:es|ed)|scor(?:es|ed)|achiev(?:es|ed)|gets|got|hits?|attain(?:s|ed)|record(?:s|ed)|post(?:s|ed))\s(?:about\s|around\s|[~≈])?"
    # "B wins on reasoning (T: 73 vs 69)"
    r"|\s(?:wins|won|leads|led|is ahead|was ahead|excels|comes out ahead|came out ahead)\s(?:(?:on|in|at|for)\s)?[^;.()]{0,40}?\(?\W{0,40}",
    re.IGNORECASE,
)
