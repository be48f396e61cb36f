"""Verb groups: a verb with its auxiliaries."""

from __future__ import annotations

import attrs

from aiclaims.reading.syntax.open_words import read_verb
from aiclaims.reading.syntax.phrases import NOMINAL
from aiclaims.reading.syntax.predicates import VerbForm
from aiclaims.reading.syntax.word_classes import AUXILIARIES, Word


@attrs.define
class VerbGroup:
    """A verb group by the numbers of its words."""

    first: int
    last: int
    head: int
    form: VerbForm
    bare: bool


def find_groups(words: tuple[Word, ...]) -> list[VerbGroup]:
    """Find the verb groups: each verb with its auxiliaries, in order."""
    found: list[VerbGroup] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word.tag not in AUXILIARIES and word.tag not in {"verb", "to"}:
            at += 1
            continue
        last = head = at
        while last < len(words) and words[last].tag != "verb":
            tag = words[last].tag
            if tag in AUXILIARIES:
                head = last
            elif not (
                tag in {"not", "adverb"} or (tag == "to" and (last == at or words[last - 1].tag in {"be", "have"}))
            ):
                aside = _aside(words, last, _PARTED.get(words[head].tag, ()))
                if aside == last:
                    break
                last = aside
                continue
            last += 1
        if last < len(words) and words[last].tag == "verb":
            head = last
        else:
            last = head
        if _gets(words, head):
            last = head = head + 1
        found.append(VerbGroup(at, last, head, _form(words, at, last), head == at))
        at = last + 1
    return found


# An auxiliary may be parted from its verb by when or how: "would within weeks ban", "has, since 2023, allowed".
_PARTED: dict[str, tuple[str, ...]] = {"modal": ("base",), "have": ("past", "participle")}
_LONGEST = 4


def _aside(words: tuple[Word, ...], at: int, forms: tuple[str, ...]) -> int:
    """Give the number of the verb behind a prepositional phrase that is thrown in at a place, else that place."""
    set_off = words[at].tag == "comma"
    first = at + set_off
    if first >= len(words) or (words[first].tag != "preposition" and words[first].lower != "since"):
        return at
    last = first + 1
    while last < len(words) and last - first <= _LONGEST and words[last].tag in NOMINAL:
        last += 1
    end = last + set_off
    if last == first + 1 or end >= len(words) or (set_off and words[last].tag != "comma"):
        return at
    return end if words[end].tag == "verb" and words[end].form in forms else at


def _gets(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a verb is the auxiliary of a passive: "the chip got banned", "the chip remains banned"."""
    if words[at].tag != "verb" or base_of(words[at]) not in _PASSIVE_AUXILIARIES or at + 1 >= len(words):
        return False
    return words[at + 1].tag == "verb" and words[at + 1].form in {"past", "participle"}


_PASSIVE_AUXILIARIES = frozenset(("get", "remain", "stay"))


def _form(words: tuple[Word, ...], first: int, last: int) -> VerbForm:
    opening = words[first]
    if opening.tag == "to":
        return "infinitive"
    if opening.lower in {"being", "having"} or (opening.tag == "verb" and opening.form == "ing"):
        follows = first and (words[first - 1].tag in {"preposition", "verb"} or _is_particle(words, first - 1))
        return "gerund" if follows else "participle"
    if opening.tag == "verb" and opening.form == "base" and first and _lets(words, first):
        return "infinitive"
    if opening.tag == "verb" and opening.form == "past" and _opens_clause(words, first):
        return "participle"
    return "participle" if opening.tag == "verb" and opening.form == "participle" else "finite"


def _opens_clause(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether nothing but adverbs stands between a word and the beginning of its clause."""
    while at and words[at - 1].tag == "adverb":
        at -= 1
    return not at or words[at - 1].tag == "break"


def _is_particle(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a word is the second half of a verb ("hold off ordering")."""
    return at > 0 and words[at].lower in {"off", "out", "up", "back"} and words[at - 1].tag == "verb"


def _lets(words: tuple[Word, ...], first: int) -> bool:
    """Tell whether the verb before is one that lets somebody do what follows, without "to"."""
    verb = next((words[i] for i in range(first - 1, -1, -1) if words[i].tag == "verb"), None)
    return (
        verb is not None
        and base_of(verb) in {"let", "help", "make", "see", "watch"}
        and words[first - 1].tag in NOMINAL
    )


def base_of(word: Word) -> str:
    """Give the base form of a verb, as far as it is known; the class of an auxiliary."""
    if word.tag != "verb":
        return word.tag
    found = read_verb(word.lower)
    return found.base if found is not None else word.lower


def adjoins(words: tuple[Word, ...], groups: list[VerbGroup], number: int) -> bool:
    """Tell whether a verb group is joined right to the one before: "adds or modifies", "halted, then banned"."""
    if not number:
        return False
    between = words[groups[number - 1].last + 1 : groups[number].first]
    joints = [word for word in between if word.tag in {"conjunction", "comma"}]
    return bool(joints) and all(word.tag in {"conjunction", "comma", "adverb"} for word in between)
