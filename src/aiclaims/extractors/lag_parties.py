"""Who is behind and who is ahead, by the words of one passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import attrs

from aiclaims.extractors import lag_words as words
from aiclaims.frames import Frame, Slot, bind, entity_of, group_of
from aiclaims.reading import CueMark, EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark
from aiclaims.schema import Entity, EntityType

PLACES: frozenset[EntityType] = frozenset({"country", "region", "other"})
_TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "model", "product")
_HUBS = frozenset({"Silicon Valley"})
"""Places that stand for an industry."""

_ORDER = (
    ("United States", "Silicon Valley", "West", "Nvidia", "TSMC", "ASML", "OpenAI", "Anthropic", "Google", "Google DeepMind"),
    ("Taiwan", "South Korea", "Netherlands", "Samsung Electronics", "SK Hynix", "Intel", "AMD", "Micron"),
    ("China",),
)
"""Who is taken to be ahead where a sentence names the two sides of a gap and not their order.

The order follows the published estimates of 2023 to 2025 (Stanford AI Index, Epoch AI), none of which
has China ahead of the United States over all.
"""

_SUBJECT = Frame(
    name="position",
    slots=(
        Slot(
            name="subject",
            takes=lambda mark: party(mark) is not None,
            side="before",
            absent=7.0,
            barred_by=("than", "behind", "compared with", "compared to", "over", "against", "to", "by", "ahead of", "such as", "like", "including", "unlike", "about", "despite"),
        ),
    ),
)


@attrs.frozen
class Parties:
    """Who is behind whom.

    Args:
        laggard: Who is behind; None where the passage does not say.
        leader: Who is ahead; None where the passage does not say.
        inherited: Whether one of them comes from elsewhere.
        ordered: Whether the wording itself says who is ahead.
    """

    laggard: Entity | None
    leader: Entity | None
    inherited: bool = False
    ordered: bool = True

    @property
    def complete(self) -> bool:
        """Whether both are known and differ."""
        return self.laggard is not None and self.leader is not None and self.laggard != self.leader

    @property
    def names(self) -> frozenset[str]:
        """The names of both."""
        return frozenset(entity.name for entity in (self.laggard, self.leader) if entity)


def party(mark: Mark | None) -> Entity | None:
    """Name the party that a mark stands for: "Chinese AI models" is China, a chip its maker."""
    if isinstance(mark, EntityMark):
        if mark.entity.type in _TYPES or mark.entity.name in _HUBS:
            return None if mark.adjective and mark.entity.name == "World" else mark.entity
        return Entity(mark.owner, "firm") if mark.entity.type == "chip" and mark.owner else None
    found = entity_of(mark, *_TYPES)
    return found.entity if found else None


def _referent(mark: Mark | None, other: Entity | None, expected: frozenset[str]) -> Entity | None:
    """Name whom a mark stands for; of what a pronoun may mean first the one that is expected, never the other party."""
    if not isinstance(mark, ReferenceMark):
        return party(mark)
    named = [candidate.entity for candidate in mark.candidates if party(candidate) is not None and candidate.entity != other]
    return next((entity for entity in named if entity.name in expected), named[0] if named else None)


def party_marks(passage: Passage) -> tuple[Mark, ...]:
    """Give the mentions that may be a party, without sources, employers and owners of what follows."""
    sources = set(passage.attribution)
    found: list[Mark] = []
    for mark in passage.mentions:
        named = party(mark)
        if named is None or (named.name in sources and named.type not in PLACES):
            continue
        if isinstance(mark, ReferenceMark) and (mark.start < _opening(passage) or _expletive(passage, mark)):
            continue
        if isinstance(mark, EntityMark) and (_employs(passage, mark) or _counterpart(passage, mark)):
            continue
        if found and _owns(passage, found[-1], mark):
            found.pop()
        found.append(mark)
    return tuple(found)


def find_parties(
    passage: Passage, cue: CueMark, marks: Sequence[Mark], *, cues: Sequence[CueMark] = (), expected: Sequence[Parties] = ()
) -> tuple[Parties, ...]:
    """Find who is behind whom by one cue, one of the two left open where the passage does not name it.

    A list of leaders or of laggards makes several pairs.

    Args:
        passage: The passage.
        cue: What puts them in order or at a distance.
        marks: Its mentions that may be a party.
        cues: All cues of the passage: what one governs is not what the next is said of.
        expected: The pairs spoken of before, whom a pronoun most likely means.
    """
    free = _free(passage, cue, cues, marks)
    if cue.cue in {"gap", "lag", "lead"}:
        sides = frozenset(side.name for pair in expected for side in (pair.leader if cue.cue == "lead" else pair.laggard,) if side)
        return (_apart(passage, cue, marks, free, sides),)
    other = object_of(passage, cue.end, marks)
    one = subject_of(passage, cue, free)
    sides = frozenset(name for pair in expected for name in pair.names)
    if isinstance(one, EntityMark) and other is not None and party(one) == party(other):
        one = subject_of(passage, cue, [mark for mark in free if party(mark) != party(other)])
    seconds = _list(passage, other, marks)
    pronoun = _referent(one, seconds[0], sides) if isinstance(one, ReferenceMark) else None
    firsts = [pronoun] if pronoun else _list(passage, one if isinstance(one, EntityMark) else None, marks)
    if cue.cue in {"ahead", "outdo"}:
        firsts, seconds = seconds, firsts
    return tuple(Parties(first, second) for first in firsts for second in seconds if first != second or first is None)


def _free(passage: Passage, cue: CueMark, cues: Sequence[CueMark], marks: Sequence[Mark]) -> list[Mark]:
    """Leave out what an earlier word governs: in "A trails B in chips but leads in models" it is A that leads."""
    governed = {id(object_of(passage, other.end, marks)) for other in cues if other.end <= cue.start}
    return [
        mark
        for mark in marks
        if id(mark) not in governed or re.match(r"[^,;]{0,30},?\s+(?:which|who|itself|that|whose)\b", passage.text[mark.end : cue.start])
    ]


def object_of(passage: Passage, at: int, marks: Sequence[Mark]) -> Mark | None:
    """Find the party that a word governs: the first one of the noun phrase behind it."""
    for mark in marks:
        if mark.start < at:
            continue
        between = passage.text[at : mark.start]
        if passage.barrier(at, mark.start) >= 1.0 and not re.search(r"\b(?:that|what|which|such as)\b", between):
            return None
        return mark if _phrase().fullmatch(between) else None
    return None


@cache
def _phrase() -> re.Pattern[str]:
    """What may stand between "behind" and its party: an object's own words, not a new clause or circumstance."""
    kin = (
        r"those|that|ones?|what|rest|likes|state|level|standards?|\w*models?|companies|firms|labs|rivals?|peers?|counterparts?|competitors?|systems?|chips?|leaders?|"
        r"players?|makers?|developers?|frontier|best|offerings?|technology|capabilities|giants?|performance|products?"
    )
    word = r"(?!(?:and|or|but|while|as|in|on|at|for|to|from|with|by|is|are|was|were|has|have|had|will|would|could|may|said|says|when|if|according|because)\b)[\w’'.&/-]+"
    return re.compile(
        rf"\s*(?:by\s+\S+\s+)?(?:(?:of|than|with|to|on|over|in|behind|against)\s+)?(?:{word}\s+){{0,6}}?"
        rf"(?:(?:{kin})\s+(?:\w+\s+){{0,2}}?(?:of|from|in|by|at|as|like|to)\s+(?:{word}\s+){{0,3}}?)?[\"“‘'(*]*",
        re.IGNORECASE,
    )


def subject_of(passage: Passage, cue: Mark, marks: Sequence[Mark]) -> Mark | None:
    """Find the party that a word is said of: the nearest one before it, in its own clause rather than another."""
    before = [mark for mark in marks if mark.end <= cue.start]
    bound = bind(passage, [(_SUBJECT, cue)], before)
    return bound[0].get("subject") if bound else None


def _list(passage: Passage, mark: Mark | None, marks: Sequence[Mark]) -> list[Entity | None]:
    """Give all parties of the list that a mark is part of; of examples ("leaders such as A and B") the first."""
    if mark is None:
        return [None]
    if re.search(r"\b(?:such as|like|including|e\.g\.,?)\s+(?:the\s+)?$", passage.text[: mark.start]):
        return [party(mark)]
    alike = [m for m in marks if (m is mark) or (_sort(m) == _sort(mark) and isinstance(m, EntityMark))]
    listed = [party(member) for member in group_of(passage, mark, alike)]
    return list(dict.fromkeys(listed))


def _sort(mark: Mark) -> bool:
    named = party(mark)
    return named is not None and named.type in PLACES


def _apart(
    passage: Passage, cue: CueMark, marks: Sequence[Mark], free: Sequence[Mark], expected: frozenset[str]
) -> Parties:
    """Read the two sides of a noun: "the gap between A and B", "A's lead over B", "A narrows its gap with B"."""
    text = passage.text
    behind = [mark for mark in marks if mark.start >= cue.end]
    if cue.cue != "lead" and behind:
        pair = _between(passage, cue, behind)
        if pair:
            return ordered(*pair)
    joined = [mark for mark in marks if mark.end <= cue.start and not re.search(r"[,;:]", text[mark.end : cue.start])]
    if cue.cue != "lead" and len(joined) > 1 and re.fullmatch(r"\s?(?:-|–|—|/|and|vs\.?|versus)\s?", text[joined[-2].end : joined[-1].start]):
        if text[joined[-1].end : cue.start].count(" ") <= 4:
            return ordered(party(joined[-2]), party(joined[-1]))
    link = "over|on|against|vis-a-vis|versus" if cue.cue == "lead" else "with|to|behind|from|on|against|vis-[aà]-vis|over"
    owner = _owner(passage, cue, joined)
    of = re.match(r"\s+of\s+", text[cue.end :])
    if cue.cue == "lead" and of and object_of(passage, cue.end, marks):
        owner = object_of(passage, cue.end, marks)
    linked = re.compile(rf"(?:{link})\s+", re.IGNORECASE)
    start = cue.end if owner is None or owner.start < cue.start else owner.end
    found = re.compile(rf"(?:[^,;:.]{{0,40}}?\s)??(?=(?:{link})\s)", re.IGNORECASE).match(text, start)
    other = object_of(passage, found.end(), marks) if found and linked.match(text, found.end()) else None
    if other is not None and owner is not None and party(other) == party(owner):
        owner = None
    subject = owner or subject_of(passage, cue, [mark for mark in free if party(mark) != party(other)])
    if owner is None and subject is not None and passage.barrier(subject.end, cue.start) >= 2.0:
        subject = None
    second = party(other)
    one = _referent(subject, second, expected)
    if cue.cue == "lead":
        if owner is not None and second is None:
            mover = subject_of(passage, cue, [mark for mark in free if party(mark) != one])
            return Parties(party(mover), one) if mover and _moves(passage, mover, cue) else Parties(None, one)
        return Parties(second, one)
    if _widens(passage, subject, cue):
        return Parties(second, one)
    if second is None and cue.cue == "gap":
        return Parties(one, None, ordered=False)
    return Parties(one, second)


def _between(passage: Passage, cue: CueMark, behind: Sequence[Mark]) -> tuple[Entity | None, Entity | None] | None:
    """Read "between A and B" or "separating A from B" behind a noun."""
    text = passage.text
    link = re.compile(r"[^.;]{0,60}?\b(?:between|separat\w+|among)\b", re.IGNORECASE).match(text, cue.end)
    if not link:
        return None
    first = next((mark for mark in behind if mark.start >= link.end()), None)
    if first is None or first.start - link.end() > 60:
        return None
    second = next((mark for mark in behind if mark.start >= first.end and party(mark) != party(first)), None)
    if second is None or not re.search(r"\b(?:and|from)\b|&", text[first.end : second.start]) or len(text[first.end : second.start]) > 80:
        return None
    return party(first), party(second)


def _owner(passage: Passage, cue: CueMark, joined: Sequence[Mark]) -> Mark | None:
    """Find whose gap or lead it is: "America's AI lead", "the U.S. headstart"."""
    for mark in reversed(joined):
        between = passage.text[mark.end : cue.start]
        owning = re.match(r"['’]s?\s", between) or getattr(mark, "adjective", False) or getattr(mark, "possessive", False)
        return mark if owning and re.fullmatch(r"(?:['’]s?)?(?:\s+[\w-]+){0,4}\s+[\"“]?", between) else None
    return None


def _moves(passage: Passage, mover: Mark, cue: CueMark) -> bool:
    return bool(re.search(rf"\b(?:{words.NARROWING}|{words.VANISHED})\b", passage.text[mover.end : cue.start], re.IGNORECASE))


def _widens(passage: Passage, subject: Mark | None, cue: CueMark) -> bool:
    """Tell "A has widened the gap with B", which says that A is ahead."""
    if subject is None or subject.end > cue.start:
        return False
    return bool(re.search(rf"\b(?:{words.WIDENING})\s+(?:the|its|their|that|this|an?)\s", passage.text[subject.end : cue.start], re.IGNORECASE))


def ordered(one: Entity | None, other: Entity | None) -> Parties:
    """Put the two sides of a gap into the order that is known of them; the first is behind where none is."""
    if one is None or other is None:
        return Parties(one, other, ordered=False)
    first, second = (next((rank for rank, names in enumerate(_ORDER) if side.name in names), len(_ORDER)) for side in (one, other))
    return Parties(other, one, ordered=False) if first < second else Parties(one, other, ordered=False)


def _owns(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether a name only says whose or from where the next one is: "China's SMIC", "U.S. chipmaker Nvidia"."""
    between = passage.text[first.end : second.start]
    if isinstance(first, ReferenceMark):
        return first.possessive and bool(re.fullmatch(r"\s+(?:[\w-]+\s+){0,3}", between))
    if not isinstance(first, EntityMark) or not isinstance(second, EntityMark):
        return False
    if re.fullmatch(r"['’]s?\s(?:own\s)?", between):
        return second.entity.type != "chip"
    if not first.adjective or second.entity.type in PLACES:
        return False
    return bool(re.fullmatch(r"(?:['’]s?)?(?:[\s-][a-z-]+){1,3}\s", between)) and _singular_head(between)


def _singular_head(between: str) -> bool:
    last = between.split()[-1]
    return not last.endswith("s") or last.endswith("ss")


def _counterpart(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a name belongs to a title or an office: "US government report", "the White House says"."""
    return mark.adjective and bool(re.match(r"(?:government|administration|report|officials?|commission|lawmakers?|sanctions|export|restrictions|curbs|president)\b", mark.head))


def _employs(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a firm only says where somebody works, or spreads what somebody said."""
    if mark.entity.type in PLACES:
        return False
    before, behind = passage.text[max(0, mark.start - 60) : mark.start], passage.text[mark.end : mark.end + 40]
    return bool(_office_before().search(before) or _office_behind().match(behind))


_OFFICE = (
    r"CEO|CTO|CFO|chief|founders?|co-?founders?|president|chair(?:man|woman|person)?|head|director|executives?|analysts?|researchers?|scientists?|engineers?|"
    r"spokes\w+|boss|partner|fellow|economists?|strategists?|adviser|advisor|vice"
)


@cache
def _office_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_OFFICE})(?:\s+\w+){{0,3}}?\s+(?:at|of|for|with|from)\s+(?:[\w-]+\s+){{0,3}}$|\b(?:told|tells|by|per|via|interview with|according to)\s+(?:the\s+)?$", re.IGNORECASE)


@cache
def _office_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:['’]s?)?\s+(?:\w+\s+)?(?:{_OFFICE})\b|(?:['’]s)?\s+(?:reported|reports|said|says|estimates?|analysis|analysts)\b", re.IGNORECASE)


def _opening(passage: Passage) -> int:
    return 0


def _expletive(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a pronoun refers to the gap or to nothing ("it is clear that"), or to a person."""
    if mark.text.lower() in {"he", "she", "his", "her", "him"}:
        return True
    return mark.text.lower() == "it" and bool(
        re.match(r"(?:['’]s| is| was| seems?| seemed| would| will| could| may| takes?| looks)\s+(?:clear|true|like|possible|likely|not true|hard|take|be|to|a|only|now|about|just)\b", passage.text[mark.end :])
    )
