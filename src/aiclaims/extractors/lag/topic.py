"""Which gap a passage goes on about where it does not name both parties itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

import attrs

from aiclaims.extractors.lag.camps import CLOSED, OPEN, find_camps
from aiclaims.extractors.lag.claim import LagClaim, fold_field
from aiclaims.extractors.lag.marks import HUBS, PLACES, SIDES, named_in, party, party_marks, sort_of
from aiclaims.extractors.lag.pairs import Parties, ordered
from aiclaims.extractors.lag.unnamed import (
    is_about_models,
    is_plain,
    one_before,
    set_beside,
    subject_before,
    usual_leader,
)
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.entities.document_names import DocumentNames
from aiclaims.schema import Entity

_REACH = 3
"""Passages behind the last claim within which a bare "the gap" or "it" still means the same one."""

_VIEW = 12
"""Passages around one that may name the rival it leaves out."""

_SENTENCE = 250
"""Letters between two that may be set against each other; speech that nobody has punctuated goes on for longer."""

_ABOUT = 20
"""Letters that a title may have beside the one name that a page is about: "Kappa: company profile"."""

_BREATH = 120
"""Letters between two that nothing parts, not even a comma."""

_CHINA, _UNITED_STATES = Entity("China", "country"), Entity("United States", "country")
RIVALS = {"China": _UNITED_STATES, "United States": _CHINA, "West": _CHINA, OPEN.name: CLOSED, CLOSED.name: OPEN}


def last_claim(passage: Passage, context: Context) -> LagClaim | None:
    """Give the claim that the passage may go on from, None where the last one stands too far back."""
    if not context.claims:
        return None
    claim, stated = context.claims[-1], context.passages[-1]
    return claim if passage.index - stated.index <= _REACH and isinstance(claim, LagClaim) else None


def pair_at_issue(passage: Passage, context: Context, field: str | None) -> Parties | None:
    """Find the two sides of a gap that a passage speaks of without naming them.

    Args:
        passage: The passage.
        context: The claims before.
        field: The field that the passage gives the gap ("the gap in models"), None where it gives none.
    """
    claims = [claim for claim in context.recent if isinstance(claim, LagClaim)]
    if field is not None and claims:
        told = [claim for claim in claims if claim.field and _same_field(claim.field, field)]
        places = [claim for claim in claims if claim.laggard.type in PLACES]
        if told:
            return _of(([claim for claim in told if claim.laggard.type in PLACES] or told)[-1])
        if places:
            return Counter(_of(claim) for claim in places).most_common(1)[0][0]
    recent = last_claim(passage, context)
    if recent is not None:
        sides = [claim for claim in claims if {claim.laggard.type, claim.leader.type} <= SIDES]
        if sides and not {recent.laggard.type, recent.leader.type} <= SIDES:
            recent = sides[-1]  # what is told of single models is an example of the gap between two sides
        return _usual(recent, context)
    earlier = passage.previous
    for _ in range(2):
        if earlier is None:
            break
        pair = pair_in(party_marks(earlier))
        if pair:
            return pair
        earlier = earlier.previous
    passages = passage.reading.passages
    following = passages[passage.index + 1] if len(passages) > passage.index + 1 else None
    if following is not None and following.block is passage.block:
        ahead = pair_in(party_marks(following))
        if ahead is not None and {side.type for side in (ahead.laggard, ahead.leader) if side} <= SIDES:
            return ahead
    heading = passage.heading
    over = (pair_in(party_marks(heading)) if heading else None) or pair_in(title_marks(passage))
    if over is None and claims and passage.index - context.passages[-1].index <= _VIEW:
        return _of(claims[-1])
    return over


def complete(
    passage: Passage,
    parties: Parties,
    known: Sequence[Parties],
    context: Context,
    *,
    beside: bool = True,
    measured: bool = False,
) -> Parties | None:
    """Add the party that a passage leaves open, where the text makes it plain.

    Args:
        passage: The passage.
        parties: What is known: one of the two.
        known: The pairs that the same passage has named before.
        context: The claims before.
        beside: Whether the one other party that the sentence names may be meant.
        measured: Whether the gap is told in time or generations, which nobody is behind but a rival.
    """
    one = parties.laggard or parties.leader
    if one is None:
        return None
    last = last_claim(passage, context)
    for pair in (*reversed(known), *([_of(last)] if last else [])):
        if not parties.ordered and one.name in pair.names:
            return _usual(last, context) if last and pair == _of(last) else attrs.evolve(pair, inherited=True)
        if parties.laggard is not None and pair.laggard == one:
            return Parties(one, pair.leader, inherited=True)
        if parties.leader is not None and pair.leader == one:
            return Parties(pair.laggard, one, inherited=True)
    earlier = [claim for claim in context.recent if isinstance(claim, LagClaim)] if measured else []
    for claim in reversed(earlier):
        if claim.laggard.type != claim.leader.type:
            continue
        if parties.laggard is not None and claim.laggard == one:
            return Parties(one, claim.leader, inherited=True, settled=True)
        if parties.leader is not None and claim.leader == one:
            return Parties(claim.laggard, one, inherited=True, settled=True)
    other = (_only_other(passage, one) if beside else None) or rival_in_view(passage, one)
    if other is None:
        other = _set_against(passage, one)
    if (
        other is None
        and last is not None
        and measured
        and parties.laggard is not None
        and (_home(passage, one) == last.laggard.name or _home(context.passages[-1], last.laggard) == one.name)
    ):
        return Parties(one, last.leader, inherited=True, settled=True)  # a firm is behind whom its country is behind
    if other is None and measured and parties.laggard is not None and one == _CHINA and speaks_of_us(passage):
        return Parties(one, _UNITED_STATES, inherited=True, settled=True)
    if other is None and measured and parties.laggard is None and one.type == "firm":
        behind = last.laggard if last is not None and _home(passage, one) == last.leader.name else None
        behind = behind or subject_before(passage, one) or _titled(passage, one) or set_beside(passage, one)
        return Parties(behind, one, inherited=True, settled=True) if behind is not None else None
    if other is None and measured and parties.laggard is not None:
        others = {named for mark in party_marks(passage) if (named := party(mark)) and sort_of(named) == sort_of(one)}
        told = last.leader if last is not None and others <= {one} and _goes_on_list(passage, context) else None
        usual = usual_leader(passage, one) or (told if told is not None and sort_of(told) == sort_of(one) else None)
        if usual is not None and usual != one:
            return Parties(one, usual, inherited=True, settled=True)
    if other is None and measured and parties.laggard is None and one == _UNITED_STATES and is_about_models(passage):
        return Parties(_CHINA, one, inherited=True, settled=True)
    if other is None and measured and parties.laggard is not None and one.type == "firm":
        other = one_before(passage, one)
    if other is None and parties.laggard == OPEN and not _names_maker(passage):
        return Parties(OPEN, CLOSED, inherited=True, settled=True)
    if other is None and parties.ordered and parties.laggard is not None:
        leader = last.leader if last is not None and _as_well().search(passage.text) else None
        return Parties(one, leader, inherited=True, settled=True) if leader not in {None, one} else None
    if other is None:
        return None
    if parties.ordered and not is_plain(passage, one, behind=parties.laggard is not None):
        return None
    if not parties.ordered and not is_plain(passage, one, behind=True):
        return None
    if not parties.ordered:
        pair = ordered(one, other)
        return Parties(pair.laggard, pair.leader, inherited=True, ordered=False)
    return Parties(parties.laggard or other, parties.leader or other, inherited=True)


def _titled(passage: Passage, one: Entity) -> Entity | None:
    """Name the maker that the title, or the heading that opens a page, consists of, where it is not the one named."""
    first = passage.reading.passages[0]
    title = passage.reading.document.title or (first.text if first.kind == "heading" else "")
    marks = title_marks(passage) if passage.reading.document.title else party_marks(first)
    named = party(marks[0]) if len(marks) == 1 and len(title) - len(marks[0].text) < _ABOUT else None
    return named if named is not None and named != one and sort_of(named) == "maker" else None


def _names_maker(passage: Passage) -> bool:
    """Tell whether a passage names a maker or a model, with whom open models may catch up, and not the best of them or what a headline heads."""
    text, marks = passage.text, party_marks(passage)
    camp = next((mark.end for mark in marks if party(mark) == OPEN), len(text))
    return any(
        isinstance(mark, EntityMark)
        and (named := party(mark)) is not None
        and sort_of(named) == "maker"
        and _example().search(text, 0, mark.start) is None
        and ": " not in text[camp : mark.start]
        for mark in marks
    )


@cache
def _example() -> re.Pattern[str]:
    """Match what makes an example of the next name: "open models lag behind, with Kappa-2 the best of them"."""
    return re.compile(r"(?:,|\s[—–-])\s(?:with|led by|including|even|such as|like)\s(?:[a-z]+\s){0,3}$")


def _goes_on_list(passage: Passage, context: Context) -> bool:
    """Tell whether a passage is the next item of a list whose last item told a lag."""
    stated = context.passages[-1]
    return passage.kind == "item" and stated.kind == "item" and stated.block.heading == passage.block.heading


def speaks_of_us(passage: Passage) -> bool:
    """Tell whether the text around is talk of "us" against a rival, whom nobody need name."""
    near = passage.reading.passages[max(0, passage.index - 2 * _VIEW) : passage.index + 2]
    return any(_ours().search(other.text) for other in near)


@cache
def _ours() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:behind|ahead of|beat|against|than|with|slow(?:s|ed)?) (?:our|us)\b|\bour (?:own )?(?:best |frontier |top |leading )?(?:models|labs|companies|chips|lead|country|adversar\w+|(?:[a-z]+ )?industry)\b|\b(?:we|We)(?:['’]re| are| will|['’]ll)(?: \w+){0,2} (?:ahead|lose|losing|win|winning|race)\b"
    )


def _set_against(passage: Passage, one: Entity) -> Entity | None:
    """Name the other of the two sides that the heading or the title sets against each other."""
    heading = passage.heading
    for marks in (party_marks(heading) if heading else (), title_marks(passage)):
        pair = pair_in(marks)
        if pair is not None and one in {pair.laggard, pair.leader}:
            return pair.leader if pair.laggard == one else pair.laggard
    return None


def _home(passage: Passage, one: Entity) -> str | None:
    """Name the country of a firm or a model that the passage names."""
    return next(
        (mark.country for mark in passage.entities if mark.entity == one and one.type in {"firm", "model"}), None
    )


@cache
def _as_well() -> re.Pattern[str]:
    """Match who is behind the leader told of before: "Europe is even further behind"."""
    return lazy_regex(r"\b(?:even|also|still|yet|too)?\s*(?:further|farther)\s+behind\b", re.IGNORECASE)


def _usual(claim: LagClaim, context: Context) -> Parties:
    """Give the pair of a claim in the order in which the text has mostly told it; one exception turns no gap round."""
    names = _of(claim).names
    told = [_of(other) for other in context.claims if isinstance(other, LagClaim)]
    return Counter(pair for pair in told if pair.names == names).most_common(1)[0][0]


def _only_other(passage: Passage, one: Entity) -> Entity | None:
    """Find the one other party of the same sort that the passage names, unless both stand in one list."""
    marks = [
        mark
        for mark in party_marks(passage)
        if isinstance(mark, EntityMark)
        and mark.entity.name not in HUBS
        and not _in_brackets(passage, mark)
        and _is_with(passage, mark, one)
        and not _adopting().search(passage.text, 0, mark.start)
    ]
    named = [party(mark) for group in groups(passage, marks) if one not in map(party, group) for mark in group]
    others = {entity for entity in named if entity and entity != one and sort_of(entity) == sort_of(one)}
    if sort_of(one) == "maker" and not _opposed().search(passage.text):
        return None  # a sentence may name a second firm for any reason
    return others.pop() if len(others) == 1 else None


@cache
def _opposed() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:vs\.?|versus|compared (?:with|to)|unlike|against|than|leaders?|dominat\w+)\b", re.IGNORECASE
    )


@cache
def _adopting() -> re.Pattern[str]:
    """Match what makes a market of the next name: "adoption in Western economies", "sold in Europe"."""
    return lazy_regex(
        r"\b(?:adoption|adopted|sold|sales|use|used|users|customers|available|deployed|markets?)\sin\s(?:the\s)?$",
        re.IGNORECASE,
    )


def _is_with(passage: Passage, mark: Mark, one: Entity) -> bool:
    """Tell whether no semicolon, and no long stretch, parts a mention from those of the other party."""
    own = [other for other in passage.entities if party(other) == one]
    between = [passage.text[min(mark.end, other.end) : max(mark.start, other.start)] for other in own]
    return not own or any(
        ";" not in text and len(text) < (_SENTENCE if re.search(r"[,.:—–()]", text) else _BREATH) for text in between
    )


def _in_brackets(passage: Passage, mark: Mark) -> bool:
    before = passage.text[: mark.start]
    return before.rfind("(") > before.rfind(")")


def rival_in_view(passage: Passage, one: Entity) -> Entity | None:
    """Take China and the United States for each other's rival where the text around speaks of both."""
    rival = RIVALS.get(one.name)
    if rival is None:
        return None
    passages = passage.reading.passages
    near = passages[max(0, passage.index - _VIEW) : passage.index + _VIEW]
    marks = [mark for other in near for mark in named_in(other)] + list(title_marks(passage))
    return rival if any(_stands_for(mark, rival) for mark in marks) else None


def _stands_for(mark: Mark, rival: Entity) -> bool:
    named = getattr(mark, "entity", None)
    return named is not None and named.name == rival.name


@lru_cache(maxsize=64)
def _entities(text: str, listed: DocumentNames) -> tuple[Mark, ...]:
    from aiclaims.reading.entities.finder import find_entities

    names = find_entities(text, listed)
    return (*names, *find_camps(text, names))


def title_marks(passage: Passage) -> tuple[Mark, ...]:
    """Give the mentions of the document's title."""
    title = passage.reading.document.title
    return _entities(title, passage.reading.listed_names) if title else ()


def pair_in(marks: Sequence[Mark]) -> Parties | None:
    """Give the two places, or else the two camps or firms, of a text that names exactly two."""
    named = list(dict.fromkeys(entity for entity in map(party, marks) if entity))
    for wanted in ("place", "camp", "maker"):
        sides = [entity for entity in named if sort_of(entity) == wanted]
        if len(sides) == 2:
            pair = ordered(*sides)
            return Parties(pair.laggard, pair.leader, inherited=True, ordered=False)
    return None


def _of(claim: LagClaim) -> Parties:
    return Parties(claim.laggard, claim.leader, inherited=True)


def _same_field(one: str, other: str) -> bool:
    first, second = fold_field(one), fold_field(other)
    return first == second or bool(re.search(rf"\b{re.escape(other.lower())}\b", one.lower()))
