"""Listings: who is put on a list of parties, or taken off it."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import Doing
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import subject_phrases, verb_deed, whole_scope
from aiclaims.extractors.chip_restrictions.notes import headed_by_list
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark
from aiclaims.reading.syntax import Complement, Parse, Predicate

_NEGATED = lazy_regex(r"\b(?:not|never)\b", re.IGNORECASE)
_LISTING = frozenset(("list", "blacklist", "add", "include", "designate"))
_JOINS = frozenset("join land find end wind go appear come enter".split())
_PUTS = frozenset(
    "add put place include designate name list blacklist hit slap remove take strike drop delist move transfer".split()
)
_TAKES_OFF = frozenset("remove take strike drop delist".split())


def list_deed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who is put on a list of parties, or taken off it."""
    lists = scene.cues("WORDS", "list")
    if (
        predicate.verb in _LISTING
        and predicate.passive
        and (
            headed_by_list(scene, predicate.start)
            or _labelled(scene, predicate)
            or (predicate.verb == "designate" and _names_list_before(scene))
        )
    ):
        if _NEGATED.search(scene.before(predicate.start, 12)):
            return None
        return verb_deed(
            scene,
            predicate,
            action="list",
            scope=whole_scope(scene, parse, predicate),
            doing="list",
        )
    if predicate.verb == "blacklist":
        scope = whole_scope(scene, parse, predicate)
        doer = None if predicate.passive else predicate.subject
        return verb_deed(scene, predicate, action="list", scope=scope, doer=doer, doing="list")
    again = _listed_again(scene, parse, predicate)
    if again is not None:
        return again
    if predicate.verb not in _JOINS | _PUTS:
        return None
    for pattern in (_LIST_OF, _THE_LIST) if _names_list_before(scene) else (_LIST_OF,):
        found = [
            m for m in pattern.finditer(scene.text) if not any(k.start < m.end() and m.start() < k.end for k in lists)
        ]
        lists = (*lists, *(CueMark(start=m.start(), end=m.end(), text=m[0], cue="list", lemma="list") for m in found))
    privileges = scene.cues("WORDS", "privilege")
    # "its validated end-user list" is one of those with a privilege.
    lists = tuple(m for m in lists if not any(p.start <= m.end and m.start <= p.end for p in privileges))
    lists = (*lists, *scene.cues("WORDS", "control_list"), *privileges)
    scope = whole_scope(scene, parse, predicate)
    on = next(
        (
            (c, mark)
            for c in scope
            for mark in lists
            if c.start <= mark.start < c.end
            and (c.start > predicate.end)
            and (c.preposition in (_ON if predicate.verb in _PUTS else _ONTO) or predicate.verb == "join")
        ),
        None,
    )
    if on is None:
        return _added_there(scene, predicate, scope)
    off = on[0].preposition in {"from", "off"} or scene.text[on[0].start - 5 : on[0].start].strip() == "off"
    # Who comes off a list, is taken off it.
    if off != (predicate.verb in _TAKES_OFF) and not (off and predicate.verb in {"come", "go"}):
        return None
    subject = predicate.passive or predicate.verb in _JOINS
    if subject and not predicate.passive:
        scope = (*subject_phrases(scene, parse, predicate), *scope)
    under = next((c.start for c in scope if c.preposition == "under"), None)
    # "under the destination of China" says how the list is ordered.
    scope = tuple(c for c in scope if under is None or c.start < under)
    # What stands farther behind the list tells why: "for helping A", "over ties to B".
    struck = tuple(
        c
        for c in scope
        if c != on[0]
        and c.preposition not in {"for", "after", "since", "in", "under"}
        # "on the same list as Huawei": who is there already.
        and not (c.preposition == "as" and c.start >= on[0].end)
        and (c.start < on[0].start or c.start <= on[0].end + 2)
    )
    parties = any(p.entity.type == "firm" and c.start <= p.start < c.end for p in scene.parties for c in struck)
    parties = parties or any(_COUNTED.search(scene.text, c.start, c.end) for c in struck)
    # A list of controlled goods that takes in firms is one of parties.
    cue = "list" if on[1].cue == "control_list" and parties else on[1].cue
    if (
        on[1].text.lower() == "restricted list"
        and not parties
        and any(not c.preposition and c.start <= i.core < c.end <= i.end for i in scene.items for c in struck)
    ):
        # And one that goods are put on is of goods: "added the part to its restricted list".
        cue = "control_list"
    act = _ACTS.get((cue, off))
    if act is None:
        return None
    return verb_deed(
        scene,
        predicate,
        action=act[0],
        scope=struck,
        object=on[1],
        doer=None if subject else predicate.subject,
        doing=act[1],
        joined=subject and not predicate.passive,
    )


def _added_there(scene: Scene, predicate: Predicate, scope: tuple[Complement, ...]) -> Deed | None:
    """Read who is added to the list that the sentences before have named: "In May the bureau added SMIC"."""
    subject = predicate.subject
    if predicate.verb != "add" or predicate.form != "finite" or predicate.passive or subject is None:
        return None
    if any(c.preposition in {"to", "in", "into"} for c in scope) or not _names_list_before(scene):
        return None
    states = any(p.state and subject.start <= p.start < subject.end for p in scene.parties)
    own = predicate.complements[:1]
    firms = any(p.entity.type == "firm" and c.start <= p.start < c.end for p in scene.parties for c in own)
    counted = any(_COUNTED.search(scene.text, c.start, c.end) for c in own)
    if not states or not (firms or counted):
        return None
    return verb_deed(scene, predicate, action="list", scope=scope, doer=subject, doing="list")


_COUNTED = lazy_regex(
    r"\d[\d,]*\s(?:[\w-]+\s){0,3}?(?:entities|companies|firms|organi[sz]ations|subsidiaries|parties|names)\b",
    re.IGNORECASE,
)


def _listed_again(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who else is on the list that was just told of: "A and B are among the firms", "nine more were added because"."""
    earlier = scene.last("measure")
    if predicate.form != "finite" or predicate.link != "main" or not predicate.subject:
        return None
    if not (scene.claimed_near and earlier is not None and earlier.action == "list"):
        return None
    among = predicate.verb == "be" and _AMONG_THEM.match(scene.text, predicate.end) is not None
    added = (
        predicate.verb in {"add", "list"} and predicate.passive and _ADDED.match(scene.text, predicate.end) is not None
    )
    if not (among or (added and scene.goes_on)) or _NEGATED.search(scene.text, predicate.start, predicate.end):
        return None
    return verb_deed(
        scene,
        predicate,
        action="list",
        scope=subject_phrases(scene, parse, predicate),
        doing="list",
        joined=True,
    )


_AMONG_THEM = lazy_regex(
    r"\s(?:also\s)?(?:among|one of|two of|part of)\s(?:them|(?:the|those|these)\s(?:\d+\s)?(?:newly\s)?(?:added\s|listed\s|affected\s)?"
    r"(?:firms|companies|entities|groups|organi[sz]ations|additions))(?:\s(?:added|listed|affected|named))?\s*(?:[.,;]|$)",
    re.IGNORECASE,
)
_ADDED = lazy_regex(r"\s*(?:[.,;]|$|because\b|for\b|over\b|as well\b|too\b|after\b)")


def among_deed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who is one of those listed: "Inspur is among 40 companies added to the Entity List"."""
    if predicate.link != "reduced" or not predicate.passive or predicate.subject is None:
        return None
    over = parse.predicate_over(predicate.subject.start)
    listed = list_deed(scene, parse, predicate)
    if (
        listed is None
        or over is None
        or over.verb != "be"
        or over.subject is None
        or not _AMONG.match(scene.text, over.end)
    ):
        return None
    return attrs.evolve(listed, scope=(Complement("", over.subject.start, over.subject.end),))


_AMONG = lazy_regex(r"\s(?:now\s|also\s)?(?:among|one of)\b")


def _names_list_before(scene: Scene) -> bool:
    """Tell whether "the list" is a list of parties that has been named shortly before."""
    earlier = scene.last("measure")
    if scene.claimed_near and earlier is not None and earlier.action == "list":
        return True
    index = scene.passage.index
    before = scene.passage.reading.passages[max(0, index - _REACH) : index]
    named = [
        p.text for p in (*before, scene.passage.parent, scene.passage.heading) if p is not None and _LIST.search(p.text)
    ]
    # Another state's list, which names itself so, is not told of by "the list" alone: who puts on it would be left open.
    return bool(named) and not any(_UNRELIABLE.search(text) for text in named)


_REACH = 6
"""Passages back in which the list is named that "the list" is."""
_UNRELIABLE = lazy_regex(r"\bunreliable[ -]entit", re.IGNORECASE)
_THE_LIST = lazy_regex(r"\b(?:the|this|that|its) list\b", re.IGNORECASE)
# A list told by whom it holds: "its list of restricted companies", "the sanctioned firms list".
_BARRED = r"(?:sanction(?:s|ed)|restrict(?:ed|ions?)|banned|blacklisted|barred|prohibited|denied|unreliable|unverified|military)"
_LISTED = (
    r"(?:compan(?:y|ies)|firms?|entit(?:y|ies)|part(?:y|ies)|organi[sz]ations?|end[- ]users?|groups?|suppliers?|names)"
)
_LIST_OF = lazy_regex(
    rf"\b(?:list|register|roster) of (?:[\w-]+\s){{0,2}}?{_BARRED}\s(?:[\w-]+\s){{0,3}}?{_LISTED}\b|"
    rf"\b{_BARRED}\s(?:[\w-]+\s){{0,3}}?{_LISTED}\s(?:list|register)\b|"
    # "its list of firms that threaten national security"
    rf"\b(?:list|register) of (?:[\w-]+\s){{0,2}}?{_LISTED}\s(?:that|which|deemed|seen|considered|found|said|acting|posing|threatening)\b"
    r"(?=[^.;,]{0,60}\b(?:security|military|army|national interests?)\b)",
    re.IGNORECASE,
)
_LIST = lazy_regex(r"\b(?:entity list|blacklist|unverified list|1260H|entities list)\b", re.IGNORECASE)


def _labelled(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a label before it names the list: "Entity List: 65 firms added"."""
    return predicate.subject is not None and any(
        mark.end < predicate.subject.start and ":" in scene.text[mark.end : mark.end + 4]
        for mark in scene.cues("WORDS", "list")
    )


# What being put on a list makes, or being taken off it: of parties, of goods, of those with a privilege.
_ACTS: dict[tuple[str, bool], tuple[ChipAction, Doing]] = {
    ("list", False): ("list", "list"),
    ("list", True): ("ease", "delist"),
    ("control_list", False): ("restrict", "make"),
    ("control_list", True): ("ease", "delist"),
    ("privilege", True): ("restrict", "delist"),
}
_ONTO = frozenset(("on", "onto", "off"))
_ON = frozenset(("on", "to", "onto", "in", "from", "off", "with", "under", "as", ""))
