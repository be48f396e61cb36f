"""Whether a value can be that of the party it was paired with: what speaks against it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.elided import belongs_to_another, is_of_some_firm
from aiclaims.extractors.patents.gates import possessor_start
from aiclaims.extractors.patents.parties import OFFICE, TYPES, WORLD, holder_of, is_place
from aiclaims.extractors.patents.standing import contrasts, outside
from aiclaims.extractors.patents.totals import is_fronted, is_of_one
from aiclaims.extractors.patents.values import Value
from aiclaims.frames import entity_of, group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.references import ReferenceMark


def is_of_bystander(passage: Passage, value: Mark, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether somebody who may hold nothing is named between a party and a value, as the one it is said of.

    Args:
        passage: The passage.
        value: What tells how many.
        party: The party it was paired with.
        holders: Those who may hold patents.
    """
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


def told_of(passage: Passage, value: Value, party: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether a value can be that of the party it was paired with.

    Args:
        passage: The passage.
        value: What tells how many.
        party: The party.
        holders: Those who may hold patents.
    """
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
    if is_of_bystander(passage, value.mark, party, holders):
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
    if value.measure == "rank" and _PLACED_AFTER.fullmatch(
        passage.text, value.mark.end, max(value.mark.end, party.start)
    ):
        return False  # "ranking third after Acmeland with 900"
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


_PLACED_AFTER = lazy_regex(
    r"(?:\s(?:place|spot|position|overall|globally|worldwide|in the world))*,?\s(?:(?:just|only|right)\s)?(?:after|behind)\s(?:only\s)?(?:the\s)?"
)
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
    """Tell whether a share is one of what its nation has: "13% of the national total".

    Args:
        passage: The passage.
        share: The share.
    """
    return _OF_NATION.match(passage.text, share.end) is not None


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
