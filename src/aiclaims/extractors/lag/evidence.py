"""What has to stand in the text before a lag is taken for stated: the technology, and both parties."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.claim import LagClaim
from aiclaims.extractors.lag.domestic import find_domestic
from aiclaims.extractors.lag.marks import PLACES, SIDES, named_in, party, party_marks, sort_of
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.topic import RIVALS, last_claim, pair_in, rival_in_view, title_marks
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import is_placed
from aiclaims.schema import Entity

_NEAR = 2
"""Passages back within which a party left unnamed must be named."""

_TOPIC = 6
"""Passages back in which the race that a passage goes on about may be named; talk names it seldom."""

_SAID = 3
"""Passages back in which a technology may be named that is spoken of still."""

_OPENING = 12
"""Characters up to which a pronoun opens its sentence, or its clause, and goes on with the subject before."""

_WARES = frozenset({"chip", "model", "product"})


@cache
def _technology() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.TECHNOLOGY})\b", re.IGNORECASE)


@cache
def _race() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.RACES})\b", re.IGNORECASE)


def is_about_technology(passage: Passage, context: Context) -> bool:
    """Tell whether a technology is spoken of: without one "behind" is about sport, trade or money.

    A sentence may name it in passing words ("models", "hardware"); the text around has to name the race.
    """
    if any(mark.adjective and _other_trade().match(mark.head) for mark in passage.entities):
        return False
    if names_technology(passage):
        return True
    if _other_matter().search(passage.text):
        return False
    if last_claim(passage, context) is not None:
        return True
    around = [passage.heading, passage.parent, *_spoken_before(passage)]
    texts = [other.text for other in around if other is not None] + [passage.reading.document.title or ""]
    if any(_race().search(text) for text in texts) or any(
        names_technology(other) for other in around[-_SAID:] if other
    ):
        return True
    return any(
        near is not None and names_technology(near)
        for near in (passage.previous, passage.heading, passage.parent, _following(passage))
    )


@cache
def _other_trade() -> re.Pattern[str]:
    """Match a trade that is spoken of for comparison where technology is the matter: "Chilean copper lost its edge"."""
    return lazy_regex(
        r"(?:steel|farm\w*|agricultur\w*|textiles?|garments?|oil|coal|copper|shale|beef|soybeans?|films?|football)\b",
        re.IGNORECASE,
    )


@cache
def _other_matter() -> re.Pattern[str]:
    """Match what a sentence without a technology is about: what armies, fields and voters have."""
    return lazy_regex(
        r"\b(?:def[ea]n[cs]e[- ]industr\w+(?:\sbases?)?|wartime|munitions|ammunition|artillery|troops|shipbuilding|shipyards?|battlefield|front\s?lines|"
        r"polls|voters|elections?|championship|league|tournament)\b",
        re.IGNORECASE,
    )


def _following(passage: Passage) -> Passage | None:
    """Give the next sentence of the same block, which a bold head sums up: "The gap narrows. Open models ..."."""
    passages = passage.reading.passages
    after = passages[passage.index + 1] if passage.index + 1 < len(passages) else None
    return after if after is not None and after.block is passage.block else None


def _spoken_before(passage: Passage) -> Sequence[Passage]:
    passages = passage.reading.passages
    return passages[max(0, passage.index - _TOPIC) : passage.index]


def names_technology(passage: Passage) -> bool:
    """Tell whether the passage itself names a technology, a model or chip, or a firm that makes nothing else."""
    return bool(_technology().search(passage.text)) or any(
        mark.entity.type in {"model", "chip", "benchmark", "group"} or mark.entity.name in words.MAKERS
        for mark in named_in(passage)
    )


_RIGHT_BEHIND = 12
"""Letters behind a word in which its object begins."""


def are_named(passage: Passage, parties: Parties, known: Sequence[Parties], context: Context) -> bool:
    """Tell whether both parties stand in the passage, or the one that does not is plainly at issue.

    Args:
        passage: The passage.
        parties: Who is taken to be behind whom.
        known: The pairs that the passage has told before.
        context: The claims before.
    """
    laggard, leader = parties.laggard, parties.leader
    if laggard is None or leader is None:
        return False
    if parties.settled:
        return True
    if _are_alternatives(passage, parties):
        return False
    here = {entity.name for mark in (*named_in(passage), *find_domestic(passage)) if (entity := party(mark))}
    for reference in passage.references:
        meant = {entity.name for mark in reference.candidates if (entity := party(mark))}
        first = party(reference)
        if len(meant) == 1:
            here |= meant
        elif first is not None and (_opens(passage.text, reference.start) or is_placed(passage.text, reference.start)):
            here |= {
                first.name,
                *(meant & parties.names),
            }  # "Its chips are two generations behind": the subject goes on
    absent = [side for side in (laggard, leader) if side.name not in here]
    last = last_claim(passage, context)
    told = any(
        (claim.laggard, claim.leader) == (laggard, leader) for claim in context.recent if isinstance(claim, LagClaim)
    )
    if (laggard.type in PLACES) != (leader.type in PLACES) and ((absent and not told) or _at_home(passage, parties)):
        return False
    if any(parties.names == pair.names for pair in known) or (
        last and parties.names == {last.laggard.name, last.leader.name}
    ):
        return True
    if len(absent) == 2:
        headed = pair_in(party_marks(passage.heading)) if passage.heading is not None else None
        return (laggard.type in SIDES and leader.type in SIDES) or (
            headed is not None and headed.names == parties.names
        )
    if last is not None:
        absent = [side for side in absent if side.name not in {last.laggard.name, last.leader.name}]
    return all(_is_at_issue(passage, side, laggard if side is leader else leader) for side in absent)


def are_one(passage: Passage, parties: Parties, at: Mark) -> bool:
    """Tell whether the two sides are named as one right behind a word, with a hyphen between: "behind the A-B frontier".

    Args:
        passage: The passage.
        parties: Who is taken to be behind whom.
        at: The word.
    """
    named = [mark for mark in passage.entities if (entity := party(mark)) and entity.name in parties.names]
    return any(
        first.end + 1 == second.start and passage.text[first.end] in "-–/" and 0 <= first.start - at.end < _RIGHT_BEHIND
        for first, second in pairwise(named)
    )


def _are_alternatives(passage: Passage, parties: Parties) -> bool:
    """Tell whether the two sides are named as one or the other, and nowhere else: "came home from A or B, or caught up"."""
    named = [mark for mark in passage.entities if (entity := party(mark)) and entity.name in parties.names]
    return len(named) == 2 and _or().fullmatch(passage.text, named[0].end, named[1].start) is not None


@cache
def _or() -> re.Pattern[str]:
    return re.compile(r",?\s+or\s+(?:the\s+)?")


def _opens(text: str, at: int) -> bool:
    """Tell whether a pronoun opens its sentence, a time, a label or an adverbial before it apart."""
    opened = [match.end() for match in _opening().finditer(text, 0, at)]
    return at - max(opened, default=0) < _OPENING


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"^\W*\d{1,2}:\d\d(?::\d\d)?\W+(?:[^,;.:]{1,40},\s)?|^[^,;.:]{1,40}[,:]\s|:\s")


def _at_home(passage: Passage, parties: Parties) -> bool:
    """Tell whether a firm is set against its own country."""
    return any(
        party(mark) in {parties.laggard, parties.leader}
        and mark.entity.type not in PLACES
        and mark.country in parties.names
        for mark in (*passage.entities, *(named for meant in passage.references for named in meant.candidates))
    )


def _is_at_issue(passage: Passage, side: Entity, other: Entity) -> bool:
    """Tell whether an unnamed party is the rival, or the only one of its sort, that the text right before names."""
    near = [entity for mark in _before(passage) if (entity := party(mark))]
    if RIVALS.get(other.name) == side:
        return side in near or rival_in_view(passage, other) is not None
    if side not in near:
        return False
    here = [entity for mark in named_in(passage) if (entity := party(mark))]
    alike = {entity for entity in (*near, *here) if sort_of(entity) == sort_of(side)}
    return alike <= {side, other}


def _before(passage: Passage) -> Iterator[Mark]:
    for frame in (passage.heading, passage.parent):
        if frame is not None:
            yield from named_in(frame)
    yield from title_marks(passage)
    earlier = passage.previous
    for _ in range(_NEAR):
        if earlier is None:
            break
        yield from named_in(earlier)
        earlier = earlier.previous


def are_wares(passage: Passage, parties: Parties, at: Mark) -> bool:
    """Tell whether a firm stands only for what it sells: "the MI300X trails Nvidia's H200".

    Args:
        passage: The passage.
        parties: Who is taken to be behind whom.
        at: The word that puts them in order; the mention nearest to it counts.
    """
    for side in (parties.laggard, parties.leader):
        mentions = [mark for mark in passage.entities if party(mark) == side or mark.owner == (side and side.name)]
        if side is None or side.type in SIDES or not mentions:
            continue
        nearest = min(mentions, key=lambda mark: max(at.start - mark.end, mark.start - at.end))
        if (nearest.entity.type in _WARES and not _in_general().match(passage.text, nearest.end)) or _sells(
            passage, nearest
        ):
            return True
    return False


@cache
def _in_general() -> re.Pattern[str]:
    """Match what makes all that somebody makes of a ware's name: "Kappa's Tau chips", "the Tau line"."""
    return re.compile(r"\s(?:AI\s)?(?:chips|GPUs|processors|accelerators|cards|line(?:-?up)?|series|family)\b")


def _sells(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a firm's name only says whose product follows: "Nvidia's H200", "AMD Instinct MI300X"."""
    # A process or a count of layers is the technology itself: "Kappa's 18A", "its 294-layer part".
    if re.match(
        r"(?:['’]s?)?\s+(?:[A-Z][\w-]*\s+){0,2}(?!\d+[A-Z]\b|\d+[- ]?(?:nm|nanomet\w+|layers?)\b)[A-Z]{0,3}\d{2,}\w*\b",
        passage.text[mark.end :],
    ):
        return True
    following = next((other for other in passage.entities if other.start >= mark.end), None)
    return (
        following is not None
        and following.entity.type in _WARES
        and (following.owner is not None or following.entity.type != "chip")  # "GPUs" are a kind
        and re.fullmatch(
            r"['’]s?\s+(?:(?!(?:in|on|at|for|with|and|by|of|to|is|was|has|had|can|will)\b)[\w-]+\s+){0,3}|\s+(?:[A-Z][\w-]*\s+){0,3}",
            passage.text[mark.end : following.start],
        )
        is not None
    )
