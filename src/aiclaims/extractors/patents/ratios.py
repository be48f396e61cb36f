"""The two sides of a ratio: who has so many times as many, and who is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents.gates import tells_gap
from aiclaims.extractors.patents.parties import WORLD, holder_of, is_place
from aiclaims.frames import announcement, pair
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark
from aiclaims.schema import Entity

_COMPARING = (
    "than", "as", "compared to", "compared with", "relative to", "versus", "vs", "vs.", "against", "that of", "those of", "behind", "ahead of", "over",
    "lead", "leads", "led", "leading", "beats", "beat", "outnumber", "outnumbers", "outnumbered", "outstrip", "outstrips", "outstripped", "outpaces", "outfiles", "outfiled", "out-files",
    "out-patents", "surpassed", "surpasses", "surpassing", "overtook", "overtaking", "overtaken", "outpaced", "outpacing", "passed", "unlike", "exceeds", "exceeded", "exceeding",
)  # fmt: skip
"""What stands right before the one compared with, behind the ratio or before it."""

_PART = lazy_regex(
    r"\s+(?:of (?:those|what) (?:were |was )?(?:filed|granted|held|owned|published|registered) (?:in|by)|of (?:those|that) (?:in|of|from)|of|that of|those of)\s+(?:the\s+(?=[A-Z]\w+\s(?:total|number|count|figure|tally|output)\b)|the\s+(?:number\s+(?:of\s+(?:[\w-]+\s+){1,3})?(?:held|filed|owned)?\s*(?:by|in|of)\s+)?)?",
    re.IGNORECASE,
)
_THOSE = lazy_regex(r"\sof (?:those|that|what)\b", re.IGNORECASE)
_OWNED = lazy_regex(r"(?:\w\w)?['’]s?(?!\w)|(?:\w\w)?\s+(?:total|number|count|figure|tally|output)\b|\W*$")


def compared_party(passage: Passage, ratio: Mark, holders: Sequence[Mark]) -> Mark | None:
    """Find who has so many times as many: whoever is spoken of before the ratio, and not as the one compared with.

    Args:
        passage: The passage.
        ratio: The ratio.
        holders: Those who may hold patents.
    """
    both = summed_up(passage, ratio, holders)
    if both:
        return both[0]
    ahead = [
        mark for mark in holders if mark.end <= ratio.start and not _beside(passage, mark) and holder_of(mark) != WORLD
    ]
    return pair(passage, [ratio], [mark for mark in ahead if not _is_compared(passage, mark)])[0].party


def compared_with(passage: Passage, ratio: Mark, holder: Entity, holders: Sequence[Mark]) -> Entity | None:
    """Name the other side of a ratio: the next one behind it, else who is said before it to be compared with.

    Args:
        passage: The passage.
        ratio: The ratio.
        holder: Who has so many times as many.
        holders: Those who may hold patents.
    """
    both = summed_up(passage, ratio, holders)
    if both:
        return holder_of(both[1])
    others = [mark for mark in holders if holder_of(mark) not in {None, holder, WORLD}]
    behind = [mark for mark in others if mark.start > ratio.start]
    before = [mark for mark in others if mark.end <= ratio.start and _is_compared(passage, mark)]
    chosen = next(iter((*behind, *reversed(before))), None)
    if chosen is None and _MORE_THAN_OTHER.match(passage.text, ratio.end):
        return _other_in_title(passage, holder)
    return holder_of(chosen)


def _other_in_title(passage: Passage, holder: Entity) -> Entity | None:
    """Name the other one of two countries that a page compares, as its title says: "Acmeland vs Zyxland"."""
    named = {mark.entity for mark in passage.reading.title_entities if mark.entity.type == "country"}
    others = named - {holder}
    return others.pop() if len(named) == 2 and len(others) == 1 else None


_MORE_THAN_OTHER = lazy_regex(
    r"\s(?:more|as many)\s(?:[\w-]+\s){0,4}?(?:patents|applications|filings|grants|inventions|families)\b(?!\sthan\b)",
    re.IGNORECASE,
)


def outdoes(passage: Passage, multiple: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether a multiple is of what somebody else has: "Acme filed 900 patents, more than doubling Bolt's".

    Args:
        passage: The passage.
        multiple: The multiple.
        holders: Those who may hold patents.
    """
    if _DOUBLING.search(multiple.text) is None:
        return False
    parties = [mark for mark in holders if holder_of(mark) not in {None, WORLD}]
    other = next((mark for mark in parties if _OF_OTHER.fullmatch(passage.text, multiple.end, mark.start)), None)
    if other is None:
        return False
    ahead = [mark for mark in parties if mark.end <= multiple.start]
    return bool(ahead) and is_place(ahead[-1]) == is_place(other) and holder_of(ahead[-1]) != holder_of(other)


_DOUBLING = lazy_regex(r"\b(?:doubl|trebl|tripl|quadrupl|quintupl)ing$", re.IGNORECASE)
_OF_OTHER = lazy_regex(r"\s(?:(?:that|those|the (?:number|total|count|output)) (?:of|by|from)\s)?(?:the\s)?")
_OUTDONE = lazy_regex(rf"{_DOUBLING.pattern.removesuffix('$')}{_OF_OTHER.pattern}$", re.IGNORECASE)


def is_part_of_other(passage: Passage, part: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether a part is one of what somebody else has: "America has a sixth of China's patents".

    Args:
        passage: The passage.
        part: A fraction or percentage.
        holders: Those who may hold patents.
    """
    link = _PART.match(passage.text, part.end)
    whole = next((mark for mark in holders if link and mark.start == link.end()), None)
    told = link is not None and _THOSE.match(link[0]) is not None
    if whole is None or not (told or _OWNED.match(passage.text, whole.end - 2)):
        return False
    ahead = [
        mark for mark in holders if mark.end <= part.start and holder_of(mark) not in {None, WORLD, holder_of(whole)}
    ]
    return bool(ahead) and is_place(ahead[-1]) == is_place(whole)


def for_each(passage: Passage, number: Mark, holders: Sequence[Mark]) -> Sequence[Mark]:
    """Give who has so many patents for each one of whom: "For every Danish patent there are five Norwegian ones".

    Args:
        passage: The passage.
        number: How many there are for each.
        holders: Those who may hold patents.
    """
    text = passage.text
    if _EACH.search(text) is None:
        return ()
    parties = [mark for mark in holders if holder_of(mark) not in {None, WORLD}]
    ahead = _FOR_EACH.search(text, 0, number.start)
    if ahead is not None:
        told = [mark for mark in parties if mark.start >= ahead.start()]
        return (told[1], told[0]) if len(told) == 2 and told[0].end <= number.start else ()
    behind = _AGAINST_EACH.match(text, number.end)
    if behind is None:
        return ()
    one = [mark for mark in parties if mark.start >= behind.end()]
    many = [mark for mark in parties if mark.end <= behind.end()]
    return (many[-1], one[0]) if len(one) == 1 and many else ()


_EACH = lazy_regex(r"\bfor (?:every|each)\b", re.IGNORECASE)
_FOR_EACH = lazy_regex(
    r"\bfor (?:every|each)\b[^.;\d]{0,60}\b(?:patent|application|filing|invention|grant)\b[^.;\d]{0,60}$", re.IGNORECASE
)
_AGAINST_EACH = lazy_regex(
    r"\s[^.;\d]{0,60}?\bfor (?:every|each)\s(?:(?:single|one|patent|application|filing)\s)*(?:(?:from|in|of|by|filed)\s)*",
    re.IGNORECASE,
)


def summed_up(passage: Passage, ratio: Mark, holders: Sequence[Mark]) -> Sequence[Mark]:
    """Give the two whom a multiple sums up: those counted before it ("900 against 300 for Acme (3x)", ", a gap of 3x").

    Args:
        passage: The passage.
        ratio: The multiple.
        holders: Those who may hold patents.
    """
    each = for_each(passage, ratio, holders)
    if each:
        return each
    if not (passage.text[: ratio.start].rstrip(" ~≈").endswith("(") or tells_gap(passage.text, ratio)):
        return ()
    if sum(mark.kind == "number" and mark.end <= ratio.start for mark in passage.quantities) < 2:
        return ()
    ahead = [mark for mark in holders if mark.end <= ratio.start and holder_of(mark) not in {None, WORLD}]
    return ahead[-2:] if len({holder_of(mark) for mark in ahead[-2:]}) == 2 else ()


_OF_THOSE = lazy_regex(
    r"\bof (?:those|what) (?:were |was )?(?:(?:filed|granted|held|owned|published|registered) )?(?:in|by|from) (?:the )?$",
    re.IGNORECASE,
)


def _is_compared(passage: Passage, mark: Mark) -> bool:
    outdone = _OUTDONE.search(passage.text, max(0, mark.start - 60), mark.start) is not None
    of_those = _OF_THOSE.search(passage.text, max(0, mark.start - 60), mark.start) is not None
    return outdone or of_those or announcement(passage, mark, _COMPARING) is not None


def _beside(passage: Passage, mark: Mark) -> bool:
    """Tell whether a party stands in an aside with a value of its own ("(Japan 3,409)")."""
    return passage.text[: mark.start].count("(") > passage.text[: mark.start].count(")")
