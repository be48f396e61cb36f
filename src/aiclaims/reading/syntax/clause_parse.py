"""Verbs of a sentence with their subjects and complements: found left to right, without a tagger or a grammar.

It is shallow: noun phrases are flat, a prepositional phrase belongs to the verb before it, and where a sentence could be
read in two ways the reading is taken that reports use most.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from aiclaims.reading.marks import EntityMark
from aiclaims.reading.syntax.phrases import (
    NOMINAL,
    Complement,
    Phrase,
    complements,
    first_phrase,
    nearest_phrase,
    phrase_after_comma,
)
from aiclaims.reading.syntax.predicates import Link, Parse, Predicate, VerbForm
from aiclaims.reading.syntax.verb_groups import VerbGroup, base_of, find_groups
from aiclaims.reading.syntax.word_classes import OPENERS, Word
from aiclaims.reading.syntax.words import read_words
from aiclaims.reading.tokens import word_set

# Prepositions that may open a clause of their own.
_MAY_OPEN = word_set("after before since until because as than")
_OBJECT_CONTROL = word_set(
    "ask allow urge tell order require force let permit get push press want instruct compel enable help pressure encourage warn "
    "advise direct invite lead cause prompt drive spur compel motivate incentivise incentivize galvanise galvanize nudge induce authorize authorise clear license licence expect request summon oblige persuade convince"
)
_SPEECH = word_set(
    "say announce report claim note tell confirm warn argue believe think expect hope suggest mean show write explain declare rule reveal "
    "disclose estimate state insist acknowledge learn know find see happen"
)
_MAKING = word_set(
    "build train base distill derive develop make design create release publish fine-tune finetune tune initialize adapt"
)
_PUT_IN_PLACE = word_set("impose introduce enact adopt issue publish release institute implement levy")
# What a thing is made for stands behind these; behind the second row only with a preposition ("aimed at").
_PURPOSED = word_set("design tailor destine earmark gear headquarter base")
_MEANT = word_set("intend aim mean")
_ENGINEERED = word_set("design tailor engineer customise customize modify")
_SPENDING = word_set("spend waste")
_INTRANSITIVE = word_set(
    "retaliate respond react agree fall rise come go remain appear move slide jump soar surge happen occur last act lobby turn"
)


def parse(text: str, entities: Sequence[EntityMark]) -> Parse:
    """Parse a sentence.

    Args:
        text: The sentence.
        entities: The names in it, in order, each of which is one word of the parse.
    """
    words = read_words(text, entities)
    groups = find_groups(words)
    return Parse(words, _Assembler(words, groups).assemble())


class _Assembler:
    """Gives each verb group its subject and complements, left to right."""

    def __init__(self, words: tuple[Word, ...], groups: list[VerbGroup]) -> None:
        self.words = words
        self.groups = groups
        self.found: list[Predicate] = []
        # A noun phrase that still waits for its verb: "the rule [issued in May] bars".
        self.pending: Phrase | None = None
        self.starts: list[int] = []

    def assemble(self) -> tuple[Predicate, ...]:
        for number, group in enumerate(self.groups):
            self._add(number, group)
        self._share_subjects()
        held = [self._complements_of(number) for number in range(len(self.found))]
        for number in range(len(held) - 2, -1, -1):
            # "would rescind and replace the rule": both verbs have the object behind the second.
            if not held[number] and self._shares_object(number):
                held[number] = held[number + 1]
        return tuple(attrs.evolve(p, complements=held[number]) for number, p in enumerate(self.found))

    def _shares_object(self, number: int) -> bool:
        """Tell whether nothing but a conjunction or a comma stands between a verb and the next, which has the same form."""
        verb, following = self.found[number], self.found[number + 1]
        return (
            self._adjoins(number + 1)
            and verb.form == following.form
            and not (verb.passive or following.passive)
            and verb.verb not in _INTRANSITIVE | _SPEECH
            and self.words[self.groups[number].head].tag == self.words[self.groups[number + 1].head].tag == "verb"
        )

    def _adjoins(self, number: int) -> bool:
        """Tell whether a verb group is joined right to the one before: "adds or modifies", "halted, then banned"."""
        if not number:
            return False
        between = self.words[self.groups[number - 1].last + 1 : self.groups[number].first]
        joints = [w for w in between if w.tag in {"conjunction", "comma"}]
        return bool(joints) and all(w.tag in {"conjunction", "comma", "adverb"} for w in between)

    def _add(self, number: int, group: VerbGroup) -> None:
        before = self.groups[number - 1].last + 1 if number else 0
        opener = self._opener(before, group)
        kind = self.words[opener].tag if opener is not None else None
        if kind == "break":
            self.pending = None
        elif opener is not None and self.pending is None and not self._has_finite(before):
            self.pending = first_phrase(self.words, before, opener)
        low = before if opener is None else opener + 1
        link: Link = (
            "relative" if kind == "relative" else "subordinate" if kind in {"subordinator", "preposition"} else "main"
        )
        fresh = number == 0 or kind == "break"
        subject: Phrase | None = None
        governor: int | None = None
        form = group.form
        passive = self._passive(group)
        start = self.words[group.first].start if opener is None else self.words[opener].start
        if form == "infinitive" or form == "gerund":
            subject, governor = self._completing(low, group, None if fresh else number - 1, form)
            if governor is not None:
                link = "complement"
        elif form == "participle":
            subject, link = self._participial(low, group, fresh, kind)
        else:
            subject, governor, link, start = self._finite(number, low, before, opener, group, fresh, link, start)
            if governor is not None and link == "complement":
                form = "infinitive"
            if link == "reduced":
                form, passive = "participle", True
        self.starts.append(start)
        verb = self.words[group.head]
        self.found.append(
            Predicate(
                start=self.words[group.first].start,
                end=self.words[group.last].end,
                head=verb.start,
                verb=base_of(verb),
                form=form,
                link=link,
                passive=passive,
                subject=subject,
                governor=governor,
            )
        )

    def _opener(self, before: int, group: VerbGroup) -> int | None:
        """Find the word behind the last verb that opens the clause of this one."""
        for at in range(group.first - 1, before - 1, -1):
            word = self.words[at]
            if word.tag in OPENERS:
                return at
            if (
                word.lower in _MAY_OPEN
                and group.form == "finite"
                and not any(w.tag == "comma" for w in self.words[at : group.first])
                and first_phrase(self.words, at + 1, group.first)
            ):
                return at
        return None

    def _has_finite(self, before: int) -> bool:
        """Tell whether the clause that ends at a word has its verb already."""
        since = max((self.words[i].start for i in range(before) if self.words[i].tag == "break"), default=-1)
        return any(p.form == "finite" and p.link in {"main", "subordinate"} and p.start > since for p in self.found)

    def _completing(
        self, low: int, group: VerbGroup, previous: int | None, form: VerbForm
    ) -> tuple[Phrase | None, int | None]:
        """Attach an infinitive or a gerund to the verb before it, or to the noun that waits for its verb."""
        if previous is None:
            self.pending = self.pending or first_phrase(self.words, low, group.first)
            return self.pending, None
        governor = self.found[previous]
        inserted = first_phrase(self.words, low, group.first)
        if form == "infinitive" and self.words[group.first - 1].tag == "conjunction" and governor.form == "infinitive":
            return governor.subject, governor.governor
        if inserted and (
            (form == "infinitive" and governor.verb in _OBJECT_CONTROL and not governor.passive)
            or (form == "gerund" and self.words[group.first - 1].lower == "from")
        ):
            return inserted, previous
        return governor.subject, previous

    def _participial(self, low: int, group: VerbGroup, fresh: bool, kind: str | None) -> tuple[Phrase | None, Link]:
        """Attach a participle to the noun right before it, or behind a comma to the subject of its clause."""
        before = self.words[group.first - 1] if group.first else None
        if before is None or before.tag == "break":
            return None, "adverbial"
        if before.tag in {"comma", "conjunction", "adverb", *OPENERS} and not self._stands_with(group):
            if not fresh and self.found:
                last = next(
                    (p for p in reversed(self.found) if p.form == "finite" and p.link != "relative"), self.found[-1]
                )
                if self.pending is None or last.form == "finite":
                    return last.subject, "adverbial"
            self.pending = self.pending or first_phrase(self.words, low, group.first)
            return self.pending, "adverbial"
        nearest = nearest_phrase(self.words, low, group.first)
        if fresh:
            self.pending = self.pending or first_phrase(self.words, low, group.first)
        elif self.found[-1].verb in _SPENDING and self.words[group.head].form == "ing":
            # "has spent billions stockpiling": who spent them does it.
            return self.found[-1].subject, "adverbial"
        return nearest, "reduced"

    def _stands_with(self, group: VerbGroup) -> bool:
        """Tell whether a participle is that of a phrase behind "with": "with the state reportedly taking a cut"."""
        at = group.first - 1
        while at >= 0 and self.words[at].tag == "adverb":
            at -= 1
        if at < 0 or at == group.first - 1 or self.words[at].tag not in NOMINAL:
            return False
        while at >= 0 and self.words[at].tag in NOMINAL:
            at -= 1
        return at >= 0 and self.words[at].lower == "with"

    def _finite(
        self,
        number: int,
        low: int,
        before: int,
        opener: int | None,
        group: VerbGroup,
        fresh: bool,
        link: Link,
        start: int,
    ) -> tuple[Phrase | None, int | None, Link, int]:
        words = self.words
        own = first_phrase(self.words, low, group.first)
        if number and self._is_purposed(number, group) and words[group.first - 1].tag == "comma":
            # "is a cut-down part, engineered to meet the rules": of what the clause is about.
            return self.found[number - 1].subject, None, "reduced", words[group.first].start
        if self._is_purposed(number, group):
            if fresh:
                self.pending = self.pending or own
            return nearest_phrase(words, low, group.first), None, "reduced", words[group.first].start
        if opener is not None and words[opener].tag != "break":
            if link == "relative":
                return own or self._antecedent(before, opener), None, link, words[opener].start
            own = phrase_after_comma(self.words, low, group.first) or own
            if own is not None:
                reported = (
                    words[opener].lower in {"that", "whether", "how", "why"}
                    and opener
                    and (words[opener - 1].tag == "verb" or (number and self.found[number - 1].verb in _SPEECH))
                )
                return own, number - 1 if reported else None, link, words[opener].start
        if fresh:
            return own, None, "main", words[group.first].start
        last = self.found[number - 1]
        if group.bare and self._passive(group) and words[group.first - 1].tag == "comma":
            return nearest_phrase(words, low, group.first), None, "reduced", words[group.first].start
        joined = self._is_joined(low, group)
        if joined:
            if words[group.head].form == "base" and group.bare and last.form == "infinitive":
                return last.subject, last.governor, "complement", words[group.first].start
            if last.link == "relative" and last.form == "finite" and self._adjoins(number):
                return last.subject, None, last.link, words[group.first].start
            finite = next((p for p in reversed(self.found) if p.form == "finite" and p.link != "relative"), last)
            if self.pending is not None and last.link in {"relative", "reduced", "complement"}:
                finite = attrs.evolve(last, subject=last.subject, link="main")
            return finite.subject, None, finite.link, words[group.first].start
        if own is not None and group.bare and self._passive(group):
            return nearest_phrase(self.words, low, group.first), None, "reduced", words[group.first].start
        if self.pending is not None:
            subject, self.pending = self.pending, None
            return subject, None, "main", words[group.first].start
        describes = group.bare and words[group.head].form == "past" and base_of(words[group.head]) not in _INTRANSITIVE
        if (
            own is not None
            and describes
            and last.form == "finite"
            and group.last + 1 < len(words)
            and words[group.last + 1].tag == "preposition"
            and not any(w.tag == "comma" for w in words[low : group.first])
            and not (self.groups[number - 1].bare and words[low].tag == "preposition")
        ):
            # "China curbed exports of metals and tools used in chips"
            return nearest_phrase(self.words, low, group.first), None, "reduced", words[group.first].start
        if own is not None and last.verb in _SPEECH and last.form == "finite" and not self._trails(low, group):
            return own, number - 1, "subordinate", own.start
        parted = phrase_after_comma(self.words, low, group.first)
        if parted is not None and self._describes(number - 1, low, group):
            # "A model built on A and B was": the list is what it was built on.
            self._demote(number - 1)
            return last.subject, None, last.link, words[group.first].start
        if parted is not None:
            return parted, None, "main", parted.start
        earlier = self.groups[number - 1]
        plain = (
            last.form == "finite" and earlier.bare and words[earlier.head].form == "past" and last.subject is not None
        )
        if own is not None and plain and (not group.bare or words[earlier.last + 1].tag == "preposition"):
            # "The rule issued in January bars": the first of two verbs only describes.
            self._demote(number - 1)
            return last.subject, None, last.link, words[group.first].start
        if plain and group.bare and words[earlier.last + 1].tag == "preposition" and self._has_object(group):
            # "A rule published in January capped exports"
            self._demote(number - 1)
            return last.subject, None, last.link, words[group.first].start
        if group.bare and words[group.head].form == "past":
            # "China curbed exports of metals used in chips": the second does.
            return nearest_phrase(self.words, low, group.first), None, "reduced", words[group.first].start
        if last.form != "finite" and own is not None and self._subject_before(number) is None:
            return own, None, "main", own.start
        if own is None and plain:
            self._demote(number - 1)
            return last.subject, None, last.link, words[group.first].start
        nearest = nearest_phrase(self.words, low, group.first)
        return nearest, None, "main", nearest.start if nearest else words[group.first].start

    def _is_purposed(self, number: int, group: VerbGroup) -> bool:
        """Tell whether a past form only says what a noun before it is for: "controls designed to slow", "chips intended for"."""
        if not (group.bare and group.first and group.last + 1 < len(self.words)):
            return False
        head, following = self.words[group.head], self.words[group.last + 1]
        if head.form != "past" or self.words[group.first - 1].tag not in {"noun", "name", "pronoun", "comma"}:
            return False
        if self.words[group.first - 1].tag == "comma" and base_of(head) not in _ENGINEERED:
            return False
        fits = (
            following.tag in {"to", "preposition"}
            if base_of(head) in _PURPOSED | _ENGINEERED
            else base_of(head) in _MEANT and following.lower in {"for", "at"}
        )
        others = any(g.form == "finite" for g in self.groups[:number]) or any(
            g.form == "finite" and not g.bare for g in self.groups[number + 1 :]
        )
        return fits and others

    def _has_object(self, group: VerbGroup) -> bool:
        """Tell whether a noun phrase stands right behind a verb."""
        return group.last + 1 < len(self.words) and self.words[group.last + 1].tag in NOMINAL

    def _trails(self, low: int, group: VerbGroup) -> bool:
        """Tell whether a past form describes what a comma sets off: "announced curbs on the chip, a part built for China"."""
        bare = group.bare and self.words[group.head].form == "past"
        if bare and base_of(self.words[group.head]) in _PUT_IN_PLACE and not self._has_object(group):
            return True  # "announced on Friday the lifting of curbs imposed in May"
        commas = any(word.tag == "comma" for word in self.words[low : group.first])
        return bare and commas and not self._has_object(group)

    def _is_joined(self, low: int, group: VerbGroup) -> bool:
        """Tell whether a verb shares the subject of the one before: nothing but phrases of time stands behind the "and"."""
        words = self.words
        nearest = words[group.first - 1]
        if nearest.lower == "then" and group.first - 2 >= low:
            nearest = words[group.first - 2]
        if nearest.tag == "comma" and self.pending is None:
            return True
        joint = next((at for at in range(group.first - 1, low - 1, -1) if words[at].tag == "conjunction"), None)
        return joint is not None and first_phrase(self.words, joint + 1, group.first) is None and nearest.tag != "comma"

    def _describes(self, number: int, low: int, group: VerbGroup) -> bool:
        """Tell whether the verb before is one of making that only describes its subject, up to the verb of the clause."""
        earlier = self.groups[number]
        return (
            earlier.bare
            and self.words[earlier.head].form == "past"
            and base_of(self.words[earlier.head]) in _MAKING
            and self.words[earlier.last + 1].tag == "preposition"
            and not any(word.tag == "comma" for word in self.words[low : group.first])
        )

    def _subject_before(self, number: int) -> Phrase | None:
        """Give the subject of the last finite verb."""
        return next((p.subject for p in reversed(self.found[:number]) if p.form == "finite"), None)

    def _demote(self, number: int) -> None:
        """Read a past form as a participle, where another verb turns out to be that of the clause."""
        group = self.groups[number]
        nearest = nearest_phrase(self.words, 0, group.first)
        self.found[number] = attrs.evolve(
            self.found[number], form="participle", link="reduced", passive=True, subject=nearest
        )

    def _share_subjects(self) -> None:
        """Give a participle that opens a sentence the subject of the verb behind it."""
        for number, predicate in enumerate(self.found[:-1]):
            if predicate.subject is None and predicate.form in {"participle", "gerund"}:
                following = next((p for p in self.found[number + 1 :] if p.form == "finite" and p.subject), None)
                if following is not None:
                    self.found[number] = attrs.evolve(predicate, subject=following.subject)

    def _passive(self, group: VerbGroup) -> bool:
        head = self.words[group.head]
        if head.tag != "verb":
            return False
        before = self.words[group.first : group.head]
        if before and before[-1].tag == "verb":
            return True  # "got banned"
        if head.form == "participle":
            return group.head == group.first or any(w.tag == "be" for w in before)
        following = [w for w in self.words[group.last + 1 : group.last + 6] if w.tag != "adverb"][:2]
        by = head.form == "past" and group.bare and bool(following) and following[0].lower == "by"
        # "responded by restricting sales" tells how, and not by whom.
        return by and following[-1].form != "ing"

    def _antecedent(self, low: int, opener: int) -> Phrase | None:
        """Give what a relative pronoun takes up: the noun before it, behind a comma the head of its phrase."""
        if opener and self.words[opener - 1].tag == "comma":
            since = max((i for i in range(low, opener - 1) if self.words[i].tag == "comma"), default=low - 1)
            return first_phrase(self.words, since + 1, opener) or nearest_phrase(self.words, low, opener)
        return nearest_phrase(self.words, low, opener) or (self.found[-1].subject if self.found else None)

    def _complements_of(self, number: int) -> tuple[Complement, ...]:
        low = self.groups[number].last + 1
        high = self.groups[number + 1].first if number + 1 < len(self.groups) else len(self.words)
        limit = self.starts[number + 1] if number + 1 < len(self.starts) else None
        for at in range(low, high):
            if self.words[at].tag in OPENERS or (limit is not None and self.words[at].start >= limit):
                high = at
                break
        return complements(self.words, low, high)
