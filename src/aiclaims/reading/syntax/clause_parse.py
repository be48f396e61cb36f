"""Verbs of a sentence with their subjects and complements: read off the tagged words from left to right, without a grammar.

It is shallow: noun phrases are flat, a prepositional phrase belongs to the verb before it, and where a sentence could be
read in two ways the reading is taken that reports use most.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.reading.marks import EntityMark
from aiclaims.reading.syntax.phrases import Complement, complements
from aiclaims.reading.syntax.predicates import Parse, Predicate
from aiclaims.reading.syntax.subjects import Attacher, Attachment
from aiclaims.reading.syntax.verb_classes import INTRANSITIVE, SPEECH
from aiclaims.reading.syntax.verb_groups import VerbGroup, adjoins, base_of, find_groups
from aiclaims.reading.syntax.word_classes import OPENERS, Word
from aiclaims.reading.syntax.words import read_words


def parse(text: str, entities: Sequence[EntityMark]) -> Parse:
    """Parse a sentence.

    Args:
        text: The sentence.
        entities: The names in it, in order, each of which is one word of the parse.
    """
    words = read_words(text, entities)
    return Parse(words, _assemble(words, find_groups(words)))


def _assemble(words: tuple[Word, ...], groups: list[VerbGroup]) -> tuple[Predicate, ...]:
    """Give each verb group its subject and complements."""
    attacher = Attacher(words, groups)
    found: list[Predicate] = []
    starts: list[int] = []
    for number, group in enumerate(groups):
        attachment = attacher.attach(number, found)
        if (earlier := attachment.describing) is not None:
            found[earlier] = attrs.evolve(found[earlier], form="participle", link="reduced", passive=True)
        starts.append(attachment.start)
        found.append(_predicate(words, group, attachment))
    _share_subjects(words, groups, found)
    held = [_complements_of(words, groups, starts, number) for number in range(len(found))]
    for number in range(len(held) - 2, -1, -1):
        # "would rescind and replace the rule": both verbs have the object behind the second.
        if not held[number] and _shares_object(words, groups, found, number):
            held[number] = held[number + 1]
    return tuple(attrs.evolve(p, complements=held[number]) for number, p in enumerate(found))


def _predicate(words: tuple[Word, ...], group: VerbGroup, attachment: Attachment) -> Predicate:
    verb = words[group.head]
    return Predicate(
        start=words[group.first].start,
        end=words[group.last].end,
        head=verb.start,
        verb=base_of(verb),
        form=attachment.form or group.form,
        link=attachment.link,
        passive=_is_severed(words, group)
        or (_is_passive(words, group) if attachment.passive is None else attachment.passive),
        subject=attachment.subject,
        governor=attachment.governor,
    )


def _is_severed(words: tuple[Word, ...], group: VerbGroup) -> bool:
    """Tell whether a verb names nobody whom its subject would part from something: "Peru cut off from tools"."""
    behind = [word.lower for word in words[group.head + 1 : group.head + 3]]
    return words[group.head].lower in {"cut", "shut"} and behind in (["off", "from"], ["out", "of"])


def _is_passive(words: tuple[Word, ...], group: VerbGroup) -> bool:
    head = words[group.head]
    if head.tag != "verb":
        return False
    before = words[group.first : group.head]
    if before and before[-1].tag == "verb":
        return True  # "got banned"
    return head.form == "participle" and (not before or any(word.tag == "be" for word in before))


def _share_subjects(words: tuple[Word, ...], groups: list[VerbGroup], found: list[Predicate]) -> None:
    """Give a participle that opens a sentence the subject of the verb behind it: "Joining them, Finland raised"."""
    for number, predicate in enumerate(found[:-1]):
        if predicate.subject is not None or predicate.form not in {"participle", "gerund"}:
            continue
        # "Raising duties on tea, which grows here": what a relative clause is about, opens no sentence.
        following = next(
            (p for p in found[number + 1 :] if p.form == "finite" and p.subject and p.link != "relative"), None
        )
        if following is not None and following.subject is not None and following.subject.start != predicate.start:
            found[number] = attrs.evolve(predicate, subject=following.subject)


def _shares_object(words: tuple[Word, ...], groups: list[VerbGroup], found: list[Predicate], number: int) -> bool:
    """Tell whether nothing but a conjunction or a comma stands between a verb and the next, which has the same form."""
    verb, following = found[number], found[number + 1]
    return (
        adjoins(words, groups, number + 1)
        and verb.form == following.form
        and verb.passive == following.passive
        and verb.verb not in INTRANSITIVE | SPEECH
        and words[groups[number].head].tag == words[groups[number + 1].head].tag == "verb"
    )


def _complements_of(
    words: tuple[Word, ...], groups: list[VerbGroup], starts: list[int], number: int
) -> tuple[Complement, ...]:
    low = groups[number].last + 1
    high = groups[number + 1].first if number + 1 < len(groups) else len(words)
    limit = starts[number + 1] if number + 1 < len(starts) else None
    for at in range(low, high):
        if words[at].tag in OPENERS or (limit is not None and words[at].start >= limit):
            high = at
            break
    return complements(words, low, high)
