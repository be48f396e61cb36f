"""Whose each value is: values of one measure are shared out among the holders together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents.claim import PatentMeasure
from aiclaims.extractors.patents.gates import parallel
from aiclaims.extractors.patents.nations import nation_said_of
from aiclaims.extractors.patents.ownership import is_of_bystander, told_of
from aiclaims.extractors.patents.parties import WORLD, holder_of, several_leaders
from aiclaims.extractors.patents.plain_owners import (
    held_against,
    named_by_place,
    possessor,
    subject_beyond_aside,
    taken_up,
)
from aiclaims.extractors.patents.ratios import compared_party
from aiclaims.extractors.patents.series import series
from aiclaims.extractors.patents.standing import beaten, contrasts, opens_clause, ranked_in, replaced
from aiclaims.extractors.patents.superlatives import HEAD_OF_LIST
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import gap, group_of, pair, respective
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark

_EACH = lazy_regex(r"\b(?:each|both|apiece|a ?piece|every one of them)\b", re.IGNORECASE)
_LAST_JOINT = lazy_regex(r"\b(?:and|or|plus|as well as)\b|[&/]", re.IGNORECASE)
_MEASURES: tuple[PatentMeasure, ...] = ("count", "share", "growth", "rank")


def owned(passage: Passage, values: Sequence[Value], holders: Sequence[Mark]) -> Iterator[tuple[Value, Mark | None]]:
    """Give each value its holder; values of one measure are shared out among the holders together.

    What is said of each of several ("A and B hold over 900 each") is given to every one of them, what they hold
    together to none.

    Args:
        passage: The passage.
        values: What it counts, compares and ranks.
        holders: Those who may hold patents.

    Yields:
        A value with its holder, None where nobody is named.
    """
    parties: dict[int, Mark | None] = {}
    for measure in _MEASURES:
        parties |= _share_out(passage, [value for value in values if value.measure == measure], holders)
    for value in values:
        if value.measure == "ratio":
            parties[id(value)] = compared_party(passage, value.mark, holders)
    for value in values:
        if value.measure == "share" and parties[id(value)] is None:
            parties[id(value)] = _counted_beside(passage, value, values, parties)
        elif parties[id(value)] is None:
            parties[id(value)] = taken_up(passage, value, holders)
    placed = {
        (holder_of(parties[id(value)]), value.quantity.low)
        for value in values
        if value.measure == "rank" and isinstance(value.mark, QuantityMark)
    }
    holding = {holder for holder, _ in placed}
    for value in values:
        party = parties[id(value)]
        if value.measure == "rank" and _follows_own_place(passage, value, values, parties):
            continue
        if value.measure == "rank" and isinstance(value.mark, CueMark):
            # "Acme (first) ... files the most": the stated place is the rank, the superlative repeats it.
            if party is not None and _is_of_some(passage, party):
                continue  # "Two US companies hold the most": which of them, and not their land
            if _leads_together(passage, value.mark, party, holders):
                continue  # "Acme and Bolt lead the list": which of them is first is not told
            heading = value.mark.lemma == HEAD_OF_LIST and holder_of(party) in holding
            if heading or (holder_of(party), value.quantity.low) in placed:
                continue
        if value.measure == "rank" and _is_first_of_two(passage, value, values):
            continue
        if (
            value.measure == "rank"
            and value.quantity.high == 1
            and _leads_together(passage, value.mark, party, holders)
        ):
            continue
        shared = several_leaders(passage, value.mark) is not None
        together = () if shared else _together(passage, value, party, holders, parties)
        if len(together) < 2 or value.measure == "rank":
            if not (_begins_joint(passage, value, party, holders, parties) or _has_with_others(passage, value, party)):
                yield value, party
        elif _EACH.search(passage.text, together[0].start, min(len(passage.text), value.mark.end + 60)):
            yield from ((value, mark) for mark in together)


_SOME = lazy_regex(r"\b(?:two|three|four|five|six|several|some|both|[2-9])\s$", re.IGNORECASE)
_FIRMS = lazy_regex(r"(?:['’]s)?\s(?:\w+\s){0,2}?(?:companies|firms|corporations|giants|makers)\b")


def _is_of_some(passage: Passage, party: Mark) -> bool:
    """Tell whether a land only says where so many firms are from: "two US companies"."""
    return _SOME.search(passage.text, 0, party.start) is not None and _FIRMS.match(passage.text, party.end) is not None


def _counted_beside(
    passage: Passage, share: Value, values: Sequence[Value], parties: dict[int, Mark | None]
) -> Mark | None:
    """Give a share in brackets to whom the count before the bracket belongs: "19,400 (62%) were filed in Japan"."""
    return next(
        (
            parties[id(count)]
            for count in values
            if count.measure == "count" and passage.text[count.mark.end : share.mark.start] == " ("
        ),
        None,
    )


def _follows_own_place(
    passage: Passage, value: Value, values: Sequence[Value], parties: dict[int, Mark | None]
) -> bool:
    """Tell whether a place is joined to one that the same party has: "Acme and Zyx came fourth and fifth"."""
    return any(
        other.measure == "rank"
        and other.mark.end <= value.mark.start
        and parties[id(other)] is not None
        and parties[id(other)] is parties[id(value)]
        and passage.text[other.mark.end : value.mark.start].strip() in {"and", "and the"}
        for other in values
    )


def _leads_together(passage: Passage, at: Mark, party: Mark | None, holders: Sequence[Mark]) -> bool:
    """Tell whether a party is the last of several of whom a word behind them is said."""
    if party is None or party.end > at.start:
        return False
    listed = group_of(passage, party, [mark for mark in holders if holder_of(mark) != WORLD])
    return len(listed) > 1 and listed[-1] is party


def _is_first_of_two(passage: Passage, value: Value, values: Sequence[Value]) -> bool:
    """Tell whether a place is told together with another that has no holder here: whose is whose is not plain."""
    second = _TWO_PLACES.match(passage.text, value.mark.end)
    return second is not None and not any(
        other.measure == "rank" and second.start() < other.mark.start < second.end() for other in values
    )


def _share_out(passage: Passage, values: Sequence[Value], holders: Sequence[Mark]) -> dict[int, Mark | None]:
    """Pair the values of one measure with those who may own them, by the identity of the value."""
    fit = [
        mark
        for mark in holders
        if _fits(passage, mark, values)
        and not (values and all(contrasts(passage, value.mark, mark) for value in values))
    ]
    by_mark = {id(value.mark): value for value in values}
    found: dict[int, Mark | None] = held_against(passage, values, holders)
    for value in values:
        if value.measure == "rank":
            named = named_by_place(passage, value, holders)
            if named is not None:
                found[id(value)] = named
        if value.measure in {"count", "share"}:
            nation = nation_said_of(passage, value.mark, holders)
            plain = nation or possessor(passage, value, holders) or subject_beyond_aside(passage, value, holders)
            if plain is not None:
                found[id(value)] = plain
    values = [value for value in values if id(value) not in found]
    for fixed in respective(passage, [value.mark for value in values], fit):
        found[id(by_mark[id(fixed.value)])] = fixed.party
    # A row of numbers ("393 in 2021, 771 and 3,657") has one owner.
    rows = series(passage, [value.mark for value in values if id(value) not in found])
    for row, paired in zip(rows, pair(passage, [row[0] for row in rows], fit), strict=True):
        ahead = [mark for mark in fit if mark.end <= row[0].start]
        party = paired.party or (
            ahead[0] if len(ahead) == 1 and len(row) > 1 and parallel(passage, row[0], ahead) else None
        )
        for mark in row:
            found[id(by_mark[id(mark)])] = _checked(passage, by_mark[id(mark)], party, fit, holders)
    return found


_FAR = 9.0
"""What it may cost to reach back to the subject of the sentence."""


def _starts_anew(passage: Passage, value: Value, party: Mark) -> bool:
    """Tell whether a party behind a value stands in a proposition of its own."""
    return ";" in passage.text[value.mark.end : party.start] or opens_clause(passage, value.mark, party)


def _checked(
    passage: Passage, value: Value, party: Mark | None, fit: Sequence[Mark], holders: Sequence[Mark]
) -> Mark | None:
    """Give the party a value was paired with, where the value can be its; else the subject before, if that is meant."""
    if (
        party is not None
        and party.start >= value.mark.end
        and (_starts_anew(passage, value, party) or contrasts(passage, value.mark, party))
    ):
        # "Acme is first, making up 25% of them; the next place is Bolt's": what begins behind is another's, and so is
        # what it is held against ("Acme leads with 900 compared to Bolt's 300").
        ahead = [mark for mark in fit if mark.end <= value.mark.start and holder_of(mark) != WORLD]
        party = pair(passage, [value.mark], ahead, absent=_FAR)[0].party
    if party is None or told_of(passage, value, party, holders):
        return party
    if value.measure != "rank" and holder_of(party) != WORLD:
        return None
    ahead = [mark for mark in fit if mark.end <= value.mark.start and holder_of(mark) != WORLD]
    subject = pair(passage, [value.mark], ahead)[0].party
    return None if subject is None or is_of_bystander(passage, value.mark, subject, holders) else subject


def _together(
    passage: Passage, value: Value, party: Mark | None, holders: Sequence[Mark], parties: dict[int, Mark | None]
) -> Sequence[Mark]:
    """Give those of whom one value is said together: a list that ends in the party, none with a value of its own."""
    if party is None or party.end > value.mark.start:
        return ()
    listed = group_of(passage, party, holders)
    if _EACH.match(passage.text, value.mark.end + 1):
        # "A (5%), B and C (3% each)": the number before ends what is told of A.
        ahead = max((mark.end for mark in passage.quantities if mark.end <= value.mark.start), default=0)
        listed = tuple(mark for mark in listed if ahead <= mark.start < value.mark.start)
    if (
        len({holder_of(mark) for mark in listed}) < 2
        or listed[-1] is not party
        or _LAST_JOINT.search(gap(passage, *listed[-2:])) is None
    ):
        return ()
    return () if any(mark is other for mark in listed[:-1] for other in parties.values()) else listed


def _has_with_others(passage: Passage, value: Value, party: Mark | None) -> bool:
    """Tell whether a party has something together with others who are not named: "Acme, Zyx and a few others hold half"."""
    if party is None or party.end > value.mark.start or value.measure != "share":
        return False
    others = _AND_OTHERS.match(passage.text, party.end)
    return (
        others is not None
        and others.end() <= value.mark.start  # "Acme (12%) and the rest (9%)": it has its own
        and _EACH.search(passage.text, party.end, min(len(passage.text), value.mark.end + 60)) is None
    )


_AND_OTHERS = lazy_regex(
    r"(?:\s\([^()]{1,30}\))?,?\s(?:and|plus|or|&)\s(?:(?:a|the|its|their|some|several|two|three|four|five|ten|many|few|handful|number|of|various)\s){0,4}(?:smaller\s|foreign\s)?(?:others?|the rest)\b|"
    r",\sand\s(?-i:[A-Z])[\w.-]+(?:\s(?-i:[A-Z])[\w.-]+)?\s(?:(?:together|jointly|now|seem|seems|appear)\s(?:to\s)?)?(?:own|hold|have|had|held|owned|account|control|share|filed|file|make|made|represent|dominate)\b",
    re.IGNORECASE,
)


def _begins_joint(
    passage: Passage, value: Value, party: Mark | None, holders: Sequence[Mark], parties: dict[int, Mark | None]
) -> bool:
    """Tell whether a party behind a value is the first of several who have it together: "a third is held by Acme and Zyx"."""
    if party is None or party.start < value.mark.end or value.measure not in {"count", "share"}:
        return False
    if _HELD_TOGETHER.search(passage.text, value.mark.end, party.start) is None:
        return False
    listed = group_of(passage, party, holders)
    joined = len(listed) > 1 and listed[0] is party and _LAST_JOINT.search(gap(passage, *listed[-2:])) is not None
    return joined and not any(mark is other for mark in listed[1:] for other in parties.values())


_HELD_TOGETHER = lazy_regex(
    r"\b(?:(?:held|owned|filed|controlled|submitted|made|produced|granted|issued|awarded) (?:by|to)|belong\w* to|(?:came?|comes?|coming|originat\w+) from|went to|from|by)\s+(?:the\s+)?(?:both\s+)?$|\b(?:filed|granted|issued|published|submitted|registered)\s+(?:[\w-]+\s+){0,5}?in\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "A and B rank sixth and seventh": which is whose is told by the order alone.
_TWO_PLACES = lazy_regex(
    r"\s+and\s+(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE
)


def _fits(passage: Passage, mark: Mark, values: Sequence[Value]) -> bool:
    """Tell whether a party may own values of one measure: the world has no place and no share among others."""
    if replaced(passage, mark):
        return False
    ranks = any(value.measure == "rank" for value in values)
    if ranks and any(_owns_ranking(passage, mark, value.mark) for value in values):
        return False
    if ranks and (ranked_in(passage, mark) or beaten(passage, mark, [value.mark for value in values])):
        return False
    return not (holder_of(mark) == WORLD and any(value.measure in {"rank", "share"} for value in values))


def _owns_ranking(passage: Passage, mark: Mark, rank: Mark) -> bool:
    """Tell whether a party only says where somebody comes first ("Europe's largest holder")."""
    between = passage.text[mark.end - 2 : rank.start]
    return mark.end <= rank.start and re.fullmatch(r"['’]s ?|.['’] ?|\w\w['’]s ?", between) is not None
