"""The verbs of a sentence with what belongs to each, and how they hang together."""

from __future__ import annotations

from typing import Literal

import attrs

from aiclaims.reading.syntax.phrases import Complement, Phrase, complements
from aiclaims.reading.syntax.word_classes import AUXILIARIES, OPENERS, Word

VerbForm = Literal["finite", "infinitive", "gerund", "participle"]
Link = Literal["main", "relative", "subordinate", "reduced", "complement", "adverbial"]


@attrs.frozen(kw_only=True)
class Predicate:
    """A verb with what belongs to it.

    Args:
        start: Offset of the verb group, auxiliaries included.
        end: Offset behind it.
        head: Offset of the verb itself.
        verb: The verb's base form, as far as it is known.
        form: The form of the group.
        link: How its clause hangs on the sentence.
        passive: Whether its subject suffers what it says.
        subject: Who or what it is said of; None where nobody is named.
        governor: Number of the predicate that it completes ("asked them to stop"), else None.
        complements: Its object and the phrases behind it, in order.
    """

    start: int
    end: int
    head: int
    verb: str
    form: VerbForm
    link: Link
    passive: bool
    subject: Phrase | None = None
    governor: int | None = None
    complements: tuple[Complement, ...] = ()


@attrs.frozen
class Parse:
    """The predicates of a sentence, in order."""

    words: tuple[Word, ...]
    predicates: tuple[Predicate, ...]

    def predicate_at(self, start: int, end: int) -> Predicate | None:
        """Give the predicate whose verb stands between two offsets."""
        return next((p for p in self.predicates if start <= p.head < end or p.start <= start < p.end), None)

    def complements_of(self, predicate: Predicate) -> tuple[Complement, ...]:
        """Give a verb's complements with those of the verbs that complete it, or describe what it governs.

        "Revoked licences that let ASML ship tools to China" governs "to China" by the licences.
        """
        number = self.predicates.index(predicate)
        found = list(predicate.complements)
        for inner in self.predicates[number + 1 :]:
            completes = inner.link == "complement" and inner.governor == number
            phrase = inner.subject
            describes = (
                inner.link in {"relative", "reduced"}
                and phrase is not None
                and any(c.start <= phrase.start < c.end for c in found)
            )
            if completes or describes:
                found += [c for c in self.complements_of(inner) if c not in found]
        return tuple(found)

    def clause_at(self, offset: int) -> Predicate | None:
        """Give the predicate that governs the word at an offset, or has it in its subject."""
        return self.predicate_over(offset) or next(
            (p for p in self.predicates if p.subject and p.subject.start <= offset < p.subject.end), None
        )

    def governors_of(self, predicate: Predicate) -> tuple[Predicate, ...]:
        """Give the verbs that a predicate is said to follow from: "officials were asked to consider lifting"."""
        chain: list[Predicate] = []
        while predicate.governor is not None:
            predicate = self.predicates[predicate.governor]
            chain.append(predicate)
        return tuple(chain)

    def predicate_over(self, offset: int) -> Predicate | None:
        """Give the predicate that governs the noun at an offset."""
        for predicate in self.predicates:
            for complement in predicate.complements:
                if complement.start <= offset < complement.end:
                    return predicate
        return None

    def predicate_counting(self, start: int, end: int) -> Predicate | None:
        """Give the predicate that governs the noun which a number between two offsets counts ("holds over 900 patents")."""
        for predicate in self.predicates:
            for complement in predicate.complements:
                # The parse takes the "over" of a bound for a preposition, and begins the noun behind the number.
                if complement.start <= end + 1 and start < complement.end:
                    return predicate
        return None

    def phrase_at(self, offset: int) -> Phrase | None:
        """Give the noun phrase at an offset that a verb governs, or has as its subject."""
        predicate = self.clause_at(offset)
        if predicate is None:
            return None
        phrases = [Phrase(c.start, c.end) for c in predicate.complements]
        return next((p for p in (*phrases, predicate.subject) if p is not None and p.start <= offset < p.end), None)

    def phrases_between(self, start: int, end: int) -> tuple[Complement, ...]:
        """Give the phrases from one offset to another, up to the first verb or clause between them."""
        first = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        last = next(
            (i for i in range(first, len(self.words)) if self.words[i].start >= end or _ends_phrase(self.words[i])),
            len(self.words),
        )
        return complements(self.words, first, last, lists=False)

    def complements_behind(self, offset: int) -> tuple[Complement, ...]:
        """Give the phrases that stand behind a noun, up to the next verb or clause."""
        first = next((i for i, word in enumerate(self.words) if word.start >= offset), len(self.words))
        last = next((i for i in range(first, len(self.words)) if _ends_phrase(self.words[i])), len(self.words))
        return tuple(c for c in complements(self.words, first, last) if c.preposition)


def _ends_phrase(word: Word) -> bool:
    return word.tag in OPENERS or word.tag in AUXILIARIES or word.tag in {"verb", "to"}
