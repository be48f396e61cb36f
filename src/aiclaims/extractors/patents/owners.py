"""Whose each value is: values of one measure are shared out among the holders together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.claim import PatentMeasure
from aiclaims.extractors.patents.elided import belongs_to_another, gets, is_of_some_firm
from aiclaims.extractors.patents.gates import parallel, possessor_start
from aiclaims.extractors.patents.nations import nation_said_of
from aiclaims.extractors.patents.parties import OFFICE, TYPES, WORLD, holder_of, is_place, several_leaders
from aiclaims.extractors.patents.ratios import compared_party
from aiclaims.extractors.patents.series import series
from aiclaims.extractors.patents.standing import beaten, contrasts, outside, ranked_in, replaced
from aiclaims.extractors.patents.superlatives import HEAD_OF_LIST
from aiclaims.extractors.patents.totals import is_fronted, is_of_one
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import entity_of, gap, group_of, pair, respective
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark
from aiclaims.reading.references import ReferenceMark

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
            parties[id(value)] = _taken_up(passage, value, holders)
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
            if not _begins_joint(passage, value, party, holders, parties):
                yield value, party
        elif _EACH.search(passage.text, together[0].start, min(len(passage.text), value.mark.end + 60)):
            yield from ((value, mark) for mark in together)


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


def _taken_up(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a value far behind the one holder of its sentence, where a verb takes up the subject: "Acme built labs [...] and now holds 900"."""
    ahead = [mark for mark in holders if mark.end <= value.mark.start and holder_of(mark) != WORLD]
    if len({holder_of(mark) for mark in ahead}) != 1 or _BEGINS.fullmatch(passage.text, 0, ahead[0].start) is None:
        return None
    return ahead[0] if _TAKES_UP.search(passage.text, 0, value.mark.start) else None


_BEGINS = lazy_regex(
    r"\W*(?:(?:the|today|meanwhile|yet|but|and|also|still|now|starting|coming|having)\b[^,.;]{0,40},?\s)?(?:(?:by|in|since)\s(?:the\s)?[\w\s]{3,24},\s)?(?:the\s)?",
    re.IGNORECASE,
)
_TAKES_UP = lazy_regex(
    r"\b(?:and|but)\s(?:(?:now|already|still|also|today|currently|alone|\w+ly)\s){0,2}(?:files?|filed|holds?|held|owns?|owned|has|boasts?|received|obtains?|obtained|publishes|leads)\s"
    r"(?:[^,;:.—–]{0,50}|more[^;:.—–]{0,60},\s(?:or\s|nearly\s|about\s|some\s|over\s|more\s|than\s)*)$|"
    r",\san?\s[^,;.]{0,60}?\b(?:with|holding|owning|boasting)\s(?:(?:a|the|its|portfolio|total|of)\s)*$|"
    r"\)?,\s(?:with|plus)\s(?:(?:a|another|an additional|further|over|some|about)\s)*$"
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
    found: dict[int, Mark | None] = _held_against(passage, values, holders)
    for value in values:
        if value.measure == "rank":
            named = _named_by_place(passage, value, holders)
            if named is not None:
                found[id(value)] = named
        if value.measure in {"count", "share"}:
            nation = nation_said_of(passage, value.mark, holders)
            plain = nation or _possessor(passage, value, holders) or _subject_beyond_aside(passage, value, holders)
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


def _held_against(passage: Passage, values: Sequence[Value], holders: Sequence[Mark]) -> dict[int, Mark | None]:
    """Give two counts held against each other in brackets to the two named before: "A has more than B (900 versus 300)"."""
    for first, second in pairwise(values):
        text = passage.text
        opened = _OPENS_PAIR.search(text, 0, first.mark.start)
        if first.measure not in {"count", "share"} or first.measure != second.measure or opened is None:
            continue
        if _VERSUS.fullmatch(text, first.mark.end, second.mark.start) is None:
            continue
        start, _ = passage.clauses.bounds(max(0, opened.start() - 1), len(text))
        named = [mark for mark in holders if start <= mark.start < first.mark.start and holder_of(mark) != WORLD]
        if len({holder_of(mark) for mark in named}) == len(named) == 2:
            return {id(first): named[0], id(second): named[1]}
    return {}


def _named_by_place(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a place whom it introduces: "the second-largest holder, Acme", "the industry's third-place firm, Bolt"."""
    told = _IS_PLACED.match(passage.text, value.mark.end) is not None
    beside = next((mark for mark in holders if told and passage.text[mark.end : value.mark.start] == ", the "), None)
    if beside is not None and holder_of(beside) != WORLD:
        return beside
    introduced = _INTRODUCED.match(passage.text, value.mark.end) if isinstance(value.mark, QuantityMark) else None
    return next((mark for mark in holders if introduced is not None and mark.start == introduced.end()), None)


# "Acmeland, the second-highest country"
_IS_PLACED = lazy_regex(
    r"\s(?:[\w-]+\s){0,2}?(?:company|firm|holder|filer|applicant|owner|country|nation|university|patentee|location|source|origin)\b",
    re.IGNORECASE,
)
_INTRODUCED = lazy_regex(
    r"(?:[ -]place[d]?)?\s(?:[\w-]+\s){0,3}?(?:company|firm|holder|filer|applicant|owner|country|nation|university|recipient|patentee|carmaker|maker|bank|group),\s(?:the\s)?",
    re.IGNORECASE,
)


def _possessor(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a count whom it is right behind as a possession: "a tenth of the world's 36,000 patents"."""
    owns = (mark for mark in holders if _OWNS.fullmatch(passage.text, mark.end, value.mark.start))
    return next(owns, None) if value.measure == "count" else None


_OWNS = lazy_regex(r"['’]s?\s")


def _subject_beyond_aside(passage: Passage, value: Value, holders: Sequence[Mark]) -> Mark | None:
    """Give a value the subject of its verb where an aside names others between: "Acme, third behind Bolt and Zyx, filed 900"."""
    ahead = [mark for mark in holders if mark.end <= value.mark.start]
    if len(ahead) < 2 or "," not in passage.text[ahead[0].end : ahead[-1].start]:
        return None
    predicate = passage.parse.predicate_counting(value.mark.start, value.mark.end)
    if predicate is None or predicate.subject is None or predicate.passive or not gets(predicate.verb):
        return None
    subject = predicate.subject
    own = [mark for mark in holders if subject.start <= mark.start < subject.end]
    aside = [mark for mark in holders if subject.end <= mark.start and mark.end <= predicate.start]
    direct = not any(predicate.start <= mark.start < value.mark.start for mark in holders)
    if len(own) != 1 or not aside or not direct or passage.text[subject.end] != ",":
        return None
    return own[0] if len(group_of(passage, own[0], holders)) == 1 else None


_OPENS_PAIR = lazy_regex(r"\s\($|:\s$|,\s(?:with|at|by)\s$")
_VERSUS = lazy_regex(
    r"\s(?:(?:patents?|applications|filings|grants|families|inventions)\s)?(?:versus|vs\.?|against|to|compared (?:to|with))\s",
    re.IGNORECASE,
)
_FAR = 9.0
"""What it may cost to reach back to the subject of the sentence."""


def _starts_anew(passage: Passage, value: Value, party: Mark) -> bool:
    """Tell whether a party behind a value stands in a proposition of its own."""
    return ";" in passage.text[value.mark.end : party.start]


def _checked(
    passage: Passage, value: Value, party: Mark | None, fit: Sequence[Mark], holders: Sequence[Mark]
) -> Mark | None:
    """Give the party a value was paired with, where the value can be its; else the subject before, if that is meant."""
    if party is not None and party.start >= value.mark.end and _starts_anew(passage, value, party):
        # "Acme is first, making up 25% of them; the next place is Bolt's": what begins behind is another's.
        ahead = [mark for mark in fit if mark.end <= value.mark.start and holder_of(mark) != WORLD]
        party = pair(passage, [value.mark], ahead, absent=_FAR)[0].party
    if party is None or _told_of(passage, value, party, holders):
        return party
    if value.measure != "rank" and holder_of(party) != WORLD:
        return None
    ahead = [mark for mark in fit if mark.end <= value.mark.start and holder_of(mark) != WORLD]
    subject = pair(passage, [value.mark], ahead)[0].party
    return None if subject is None or _is_of_bystander(passage, value.mark, subject, holders) else subject


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


def _is_of_bystander(passage: Passage, value: Mark, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether somebody who may hold nothing is named between a party and a value, as the one it is said of."""
    return any(
        mark.entity.type in {"agency", "institution", "firm"}
        and party.end <= mark.start
        and mark.end <= value.start
        and not any(
            holder.start <= mark.start < holder.end and holder_of(holder) not in {None, WORLD} for holder in holders
        )
        and _IS_SAID_TO.match(passage.text, mark.end) is not None
        for mark in passage.entities
    )


_IS_SAID_TO = lazy_regex(
    r"(?:\s\([^()]{2,12}\))?\s(?:\w+ly\s)?(?:ranked|ranks|had|has|with|came|filed|recorded|followed|received|was|is|placed|holds|held)\b"
)
_SUMMED = lazy_regex(
    r"\b(?:combined|together|jointly|between them|collectively|in aggregate|an aggregate)\b", re.IGNORECASE
)


# "Acme (20) and Bolt (10) together own 40%"
_HOLD_TOGETHER = lazy_regex(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:together|jointly|between them|collectively|combined)\b", re.IGNORECASE
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


def _told_of(passage: Passage, value: Value, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether a value can be that of the party it was paired with."""
    named = entity_of(party, *TYPES)
    if value.measure == "share" and named is not None and OFFICE.search(named.entity.name):
        return _OF_WORLD.match(passage.text, value.mark.end) is not None  # an office grants all of its own
    if _is_named_unlisted(passage, value.mark) or _is_total_of_all(passage, value, party):
        return False
    if outside(passage, party) or _begins_next(passage, value, party):
        return False
    if party.start >= value.mark.end and _APART_BY.search(passage.text, value.mark.end, party.start):
        return False
    against = _AGAINST.search(passage.text, value.mark.end, max(value.mark.end, party.start))
    if against is not None and _OWN_NUMBER.match(passage.text, party.end) is not None:
        return False  # "31% of them vs Acmeland 16%"
    if value.measure == "share" and is_place(party) and of_nation(passage, value.mark):
        return False  # a part of the nation's patents is not the nation's
    if belongs_to_another(passage, value.mark, party, holders) or _has_own_subject(passage, value, party):
        return False
    if _is_of_bystander(passage, value.mark, party, holders):
        return False
    if (
        isinstance(party, ReferenceMark)
        and party.plural
        and value.measure in {"count", "share"}
        and _SUMMED.search(passage.text)
    ):
        return False  # "the firms hold 900 combined"
    joint = _HOLD_TOGETHER.match(passage.text, party.end, max(party.end, value.mark.start))
    if joint is not None and value.measure in {"count", "share"}:
        return len(group_of(passage, party, holders)) == 1
    if party.start >= value.mark.end and _AMONG_WHICH.search(passage.text, value.mark.end, party.start):
        return False  # "There were over 900 patents, among which Acme filed 300"
    if contrasts(passage, value.mark, party) or _FOLLOWED.search(passage.text, value.mark.end, party.start):
        return False
    if party.start >= value.mark.end and _BRACKETED.search(passage.text[: value.mark.start]):
        return False  # "Somebody (452), Acme (115)"
    if holder_of(party) == WORLD and (is_fronted(passage, value.mark) or is_of_some_firm(passage, value.mark)):
        return False
    if holder_of(party) == WORLD and value.measure == "count" and is_of_one(passage, value.mark):
        return False
    if holder_of(party) == WORLD and any(mark.end <= value.mark.start and holder_of(mark) != WORLD for mark in holders):
        return False  # "Acme holds 900 patents worldwide" is no total of the world.
    if (
        value.measure == "share"
        and words.TIMED_TOPIC_SHARE.match(passage.text, value.mark.end)
        and words.TIMED_SHARE.search(passage.text, value.mark.start - 12 if value.mark.start > 12 else 0)
    ):
        return False
    owner = possessor_start(passage.text, value.mark)
    if owner is not None and party.end <= owner:
        return False
    if owner is not None and party.start >= value.mark.end:
        return False
    # "3rd, eBay 5th": a place behind a comma is the next one's.
    return value.measure != "rank" or "," not in passage.text[value.mark.end : party.start]


_AGAINST = lazy_regex(r"\((?:the\s)?$|\b(?:vs\.?|versus|against|compared (?:to|with))\s(?:the\s|some\s)?$")
_OWN_NUMBER = lazy_regex(r"(?:['’]s?)?\s\(?[~≈]?\d")
# "900 patents (vs Acmeland 400)", "900 patents and prizes including recognition by Acme"
_APART_BY = lazy_regex(
    r"\((?:vs\.?|versus|against|compared (?:to|with))\s(?:the\s)?$|\b(?:recognition|recogni[sz]ed|awards?|prizes?|named|featured|ranked|backed|funded|invested)\b[^.;]{0,20}\b(?:by|from|in|of)\s(?:the\s)?$|"
    r",\s(?:[\w.-]+\s){0,3}?(?:times|twice|half|double|triple)\s(?:the\s|that of\s(?:the\s)?|as (?:many|much) as\s(?:the\s)?)$",
    re.IGNORECASE,
)
_OF_WORLD = lazy_regex(r"\)?\sof\s(?:all\s)?(?:the\s)?(?:world['’]s|global|worldwide)\b", re.IGNORECASE)


def _is_named_unlisted(passage: Passage, value: Mark) -> bool:
    """Tell whether a number goes to a name right behind it that nobody knows: "800 to Acme and 300 to Zyx"."""
    named = _GOES_TO.match(passage.text, value.end)
    return named is not None and not any(
        mark.start < named.end() and named.start("name") < mark.end for mark in (*passage.mentions, *passage.periods)
    )


def _is_total_of_all(passage: Passage, value: Value, party: Mark) -> bool:
    """Tell whether all patents together came to a number, and a party behind has but a part: "The number of AI patents grew to 900, led by Acme"."""
    if value.measure != "count" or party.start < value.mark.end:
        return False
    apart = "," in passage.text[value.mark.end : party.start]
    if (
        apart
        and re.search(r",\swith\s(?:the\s)?$", passage.text[: party.start])
        and _HAS_A_PART.match(passage.text, party.end)
    ):
        return True  # "There were over 900 patents, with Acmeland accounting for 30%"
    return apart and _ALL_CAME_TO.search(passage.text, 0, value.mark.start) is not None


_HAS_A_PART = lazy_regex(
    r"\s(?:alone\s)?(?:account|represent|mak|hold|contribut|compris|responsible|leading|at\b)\w*(?:[^.;]|\.(?=\d)){0,60}?(?:%|\b(?:percent|per cent|half|most|thirds?|quarters?|majority|bulk)\b)"
)
_GOES_TO = lazy_regex(r"\s(?:to|belong(?:s|ed)? to|went to)\s(?P<name>(?-i:[A-Z])\w+)", re.IGNORECASE)
_ALL_CAME_TO = lazy_regex(
    r"(?:^|,\s)(?:the\s)?(?:total\s|global\s|overall\s)?number of\s(?:[\w-]+\s){0,5}?(?:patents|families|applications|filings|inventions|grants)\s"
    r"(?:[\w-]+\s){0,3}?(?:gr[eo]wn?|ris(?:en|es)|rose|increased|climbed|jumped|fell|fallen|dropped|declined)\sto\s[^,;]{0,30}$",
    re.IGNORECASE,
)


def of_nation(passage: Passage, share: Mark) -> bool:
    """Tell whether a share is one of what its nation has: "13% of the national total"."""
    return _OF_NATION.match(passage.text, share.end) is not None


# "A and B rank sixth and seventh": which is whose is told by the order alone.
_TWO_PLACES = lazy_regex(
    r"\s+and\s+(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE
)
_OF_NATION = lazy_regex(
    r"\s+of\s+(?:all\s+)?(?:the\s+)?(?:national|nationwide|domestic|country['’]s|nation['’]s|state['’]s)\b|\s+of\s+(?:all\s+)?(?:the\s+)?(?:total|patents|applications|filings)\s+(?:nationwide|nationally|in the country)\b",
    re.IGNORECASE,
)
# "Somebody with 900 patents, followed by Acme": the number before is not that of who follows.
_FOLLOWED = lazy_regex(r"\b(?:followed|trailed|tailed)\s+(?:\w+\s+)?by\b|\bahead of\b", re.IGNORECASE)
_AMONG_WHICH = lazy_regex(r",\s(?:among|of|with)\s(?:which|them|these|those)\b", re.IGNORECASE)
_BRACKETED = lazy_regex(r"\(\W*(?:about |around |over |some |nearly )?$")
_CONJUNCTION = lazy_regex(
    r"(?:\b(?:and|while|but|as|although|though|whereas)(?:\s+that)?|,\s+with(?:\s+(?:those|filings|applications|patents))?(?:\s+from)?|,\s+it\s+\w+\s.*)\s+(?:the\s+)?(?:[A-Z]\w+['’]s\s+)?$"
)


# "Filings reached 270,000, and Acme was the largest filer"
_NEXT_CLAUSE = lazy_regex(r"(?:,|\s--|\s—|\s–|—)\s(?:and|while|but|as)\s(?:the\s)?(?:[A-Z]\w+['’]s\s)?$")
_PREDICATE = lazy_regex(
    r"(?:['’]s?(?:\s[\w-]+){1,4}?)?\s(?:was|is|were|are|led|leads|remains?|remained|became|topped|tops)\b"
)


def _begins_next(passage: Passage, value: Value, party: Mark) -> bool:
    """Tell whether a party behind a change or share is the subject of what is said next."""
    if party.start < value.mark.end:
        return False
    between = passage.text[value.mark.end : party.start]
    if value.measure == "count":
        has_own = _SPOKEN_NEXT.search(between) is not None and _HAS_OWN.match(passage.text, party.end) is not None
        return (
            has_own
            or _OTHERS_ARE.search(between) is not None
            or (_NEXT_CLAUSE.search(between) is not None and _PREDICATE.match(passage.text, party.end) is not None)
        )
    if value.measure not in {"growth", "share"}:
        return False
    return _CONJUNCTION.search(between) is not None


# "They have 900 patents and I think Acme's got 800"
_SPOKEN_NEXT = lazy_regex(r"\b(?:and|while|but)\s(?:(?:I\s(?:think|guess|believe|mean)|then|now|maybe)\s)?(?:the\s)?$")
_HAS_OWN = lazy_regex(r"(?:['’]s?)?\s(?:has|have|had|holds?|held|owns?|owned|filed|files|got|received|won)\b")
# "900 were granted in 2014 and the ten firms that filed most were Acme and Bolt"
_OTHERS_ARE = lazy_regex(
    r"\b(?:and|while|with)\sthe\s[^,;:]{0,90}\s(?:were|are|was|is|being)\s(?:the\s)?$", re.IGNORECASE
)
_PATENTS_DO = lazy_regex(
    r"(?:^|[;:—–]\s|,\s(?:while|and|but|as)\s|,\s)\W*(?:(?:overall|total|global|all|worldwide|the number of|U\.S\.)\s+)*(?:patents?|grants|applications|filings|patent (?:grants|filings|applications))\s+"
    r"(?:\w+ly\s+)?(?:increas|rise|rose|grew|grow|fell|fall|declin|dropp|climb|jump|were|are|was|head)\w*\b[^;:]*$",
    re.IGNORECASE,
)


def _has_own_subject(passage: Passage, value: Value, party: Mark) -> bool:
    """Tell whether a change behind a clause boundary is one of patents that are nobody's: "Acme leads; grants rose 4%"."""
    if value.measure != "growth" or party.end > value.mark.start:
        return False
    between = passage.text[party.end : value.mark.start]
    return passage.barrier(party.end, value.mark.start) >= 2.0 and _PATENTS_DO.search(between) is not None


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
