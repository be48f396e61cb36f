"""A verb's clause with what stands around it: what the ways of responding are read from."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import CHINA
from aiclaims.extractors.chip_restrictions.response_verbs import patterns, ways_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate

# What may stand between goods and the clause that goes on about them: ", an official said, which".
_WHICH = lazy_regex(
    r"(?:,?\s[\w .’'-]{2,40}\s(?:said|says|told [\w ]+))?,?\s(?:which|that)\s(?:the\s|an?\s)?", re.IGNORECASE
)

REACHES = frozenset(("reach", "enter"))
"""Verbs whose object is the place that goods come to."""
_APART = " ; "
"""Between phrases, so that no words are read across them: "Chinese designers ; their chips"."""
_FOR = lazy_regex(r"\b(?:for|with|of|over)\s(?:\w+ly\s)?$", re.IGNORECASE)

_DESCRIBED = lazy_regex(r"an?\s")
_PARTICLE = lazy_regex(r"\s(?:in|out)\s(?:about |around |over |some |up to |at least |nearly )?(?:US)?[$€£\d]")
_BRACKETS = lazy_regex(r"\s\([^()]{2,60}\)")
_PERFECT = lazy_regex(r"\bha(?:s|d|ve|ving)\b", re.IGNORECASE)
# Verbs whose past form without an object is a passive: "a part modified to comply", "a model trained on".
_MADE_FOR = frozenset("train optimise optimize modify tailor redesign adapt customise customize".split())
HOLDS_TO_ACCOUNT = frozenset(
    "arrest charge accuse indict convict jail detain sentence fine prosecute apprehend catch suspect penalize penalise investigate".split()
)


class Clause:
    """A verb's clause, as its words tell which response it is."""

    def __init__(self, scene: Scene, parse: Parse, predicate: Predicate) -> None:
        self.scene = scene
        self.parse = parse
        self.predicate = predicate
        own = parse.complements_of(predicate)
        subject = predicate.subject
        if subject is None and predicate.form == "participle":
            # "They find workarounds: buying chips through middlemen"
            earlier = (p for p in reversed(parse.predicates) if p.start < predicate.start and p.form == "finite")
            subject = next((p.subject for p in earlier), None)
        self.subject = subject
        self.scope = own
        apposed = self._apposed()
        if apposed is not None:
            subject = self.subject = apposed
        passive = (predicate.passive or self._suffers()) and "hit_back" not in ways_of(predicate.verb)
        if subject is None and not passive:
            # "Under the curbs DeepSeek turns": the name right before the verb.
            named = next((p for p in scene.parties if p.end == predicate.start - 1), None)
            subject = self.subject = Phrase(named.start, named.end) if named is not None else None
        if passive and subject is not None:
            self.scope = (Complement("", subject.start, subject.end), *parse.complements_behind(subject.end), *own)
        elif passive:
            earlier_end = max((p.end for p in parse.predicates if p.end <= predicate.start), default=0)
            self.scope = (*parse.phrases_between(earlier_end, predicate.start), *own)
        self.scope = (*self._taken_up(), *self._called_so(), *self._with_brackets(self.scope))
        by = next((c for c in own if c.preposition == "by"), None) if passive else None
        self.doer: Phrase | None = Phrase(by.start, by.end) if by else None if passive else subject
        charged = self._charged()
        if charged is not None:
            self.doer = charged
        self.asked = self._asked()
        if self.asked is not None:
            asked = next(p for p in parse.predicates if p.subject == self.asked and p.start > predicate.start)
            own = (*own, Complement("", self.asked.start, self.asked.end), *parse.complements_of(asked))
            self.scope = (*self.scope, *own)
        self.end = max([predicate.end, *(c.end for c in own)])
        self.start = min([predicate.start, *([subject.start] if subject is not None else [])])
        self.text = scene.text[self.start : self.end]
        self.behind = scene.text[predicate.end : self.end]

    def _asked(self) -> Phrase | None:
        """Give who is to do what a verb of asking says in a clause: "requests that Commerce extend the deadline"."""
        if "ask" not in ways_of(self.predicate.verb) or self.predicate not in self.parse.predicates:
            return None
        number = self.parse.predicates.index(self.predicate)
        # Its verb has no ending: "warned that the state bars it" tells what is.
        bare = {word.start for word in self.parse.words if word.form == "base"}
        asked = next((p for p in self.parse.predicates if p.governor == number and p.link == "subordinate"), None)
        return asked.subject if asked is not None and asked.head == asked.start and asked.head in bare else None

    def _apposed(self) -> Phrase | None:
        """Give whom a description opens the sentence for: "Once a major buyer, Tencent builds"."""
        subject = self.predicate.subject
        if subject is None or not _DESCRIBED.match(self.scene.text, subject.start):
            return None
        found = next((p for p in self.scene.parties if p.end == self.predicate.start - 1), None)
        between = found is not None and self.scene.text[subject.end : found.start]
        return Phrase(found.start, found.end) if found is not None and between == ", " else None

    def _charged(self) -> Phrase | None:
        """Give whom somebody holds to account for the deed: "police arrested three men for smuggling"."""
        before = self.scene.text[max(0, self.predicate.start - 30) : self.predicate.start]
        if self.predicate.form == "finite" or not _FOR.search(before):
            return None
        over = next((p for p in reversed(self.parse.predicates) if p.end <= self.predicate.start), None)
        if over is None or over.verb not in HOLDS_TO_ACCOUNT or over.passive:
            return None
        held = next((c for c in over.complements if not c.preposition), None)
        return Phrase(held.start, held.end) if held is not None else None

    def _taken_up(self) -> tuple[Complement, ...]:
        """Give the goods that a relative clause with a subject of its own is about: "the H20, which Nvidia built"."""
        subject = self.predicate.subject
        if self.predicate.link != "relative" or self.predicate.passive or subject is None:
            return ()
        before = [i for i in self.scene.items if i.end <= subject.start]
        if not before or _WHICH.fullmatch(self.scene.text, before[-1].end, subject.start) is None:
            return ()
        return (Complement("", before[-1].start, before[-1].end),)

    def _called_so(self) -> tuple[Complement, ...]:
        """Give what is said to be the thing that a participle describes: "the H20 is a variant designed to comply"."""
        subject = self.predicate.subject
        if self.predicate.link != "reduced" or subject is None:
            return ()
        over = (
            p
            for p in self.parse.predicates
            if p.verb == "be"
            and p.end <= subject.start
            and any(c.start <= subject.start < c.end for c in p.complements)
        )
        said = next((p.subject for p in over if p.subject is not None), None)
        return (Complement("", said.start, said.end),) if said is not None else ()

    def _with_brackets(self, scope: tuple[Complement, ...]) -> tuple[Complement, ...]:
        """Take the brackets right behind a phrase into it, which name what it calls so: "weaker parts (the A and the B)"."""
        named = ((phrase, _BRACKETS.match(self.scene.text, phrase.end)) for phrase in scope)
        return tuple(
            Complement(phrase.preposition, phrase.start, found.end()) if found is not None else phrase
            for phrase, found in named
        )

    def _suffers(self) -> bool:
        """Tell whether a bare past form has no object, so that its subject is what it is done to: "GPUs smuggled via Macau"."""
        predicate = self.predicate
        return (
            ("smuggle" in ways_of(predicate.verb) or predicate.verb in _MADE_FOR)
            and self.scene.text[predicate.head : predicate.end].endswith("ed")
            and not _PERFECT.search(self.scene.text, predicate.start, predicate.head)
            and not any(not c.preposition for c in predicate.complements)
            # "smuggled in $2 million worth of chips": what is smuggled stands behind the particle.
            and not _PARTICLE.match(self.scene.text, predicate.end)
        )

    def goods(self, *, kinds: tuple[str, ...] = ("chip", "tool", "material", "technology")) -> list[ItemMark]:
        """Give the goods of certain kinds among what the verb governs."""
        return [i for i in self.scene.items if i.kind in kinds and any(c.start <= i.core < c.end for c in self.scope)]

    def holds(self, name: str, text: str | None = None) -> bool:
        """Tell whether words of a class stand behind the verb, or in another text."""
        return patterns()[name].search(self.behind if text is None else text) is not None

    def after(self, *prepositions: str, own: bool = False) -> str:
        """Give the phrases behind certain prepositions; own ones leave out those of the verbs that complete this."""
        scope = self.predicate.complements if own else self.scope
        return _APART.join(self.scene.text[c.start : c.end] for c in scope if c.preposition in prepositions)

    def object(self) -> str:
        """Give the words of what the verb is done to."""
        return _APART.join(self.scene.text[c.start : c.end] for c in self.scope if not c.preposition)

    def near(self) -> str:
        """Give the clause with what stands right behind it, where ways and ends are told."""
        return self.scene.text[self.start : self.end + 120]

    def place(self) -> bool:
        """Tell whether a country is where the goods go."""
        verb = self.predicate.verb
        ways = {"to", "into"} | ({"in"} if "stray" in ways_of(verb) else set()) | ({""} if verb in REACHES else set())
        return any(
            p.entity.type in {"country", "region"}
            for p in self.scene.parties
            for c in self.scope
            if c.preposition in ways and c.start <= p.start < c.end
        )

    def other(self, text: str) -> bool:
        """Tell whether goods are others than those restricted: one's own, a domestic maker's, an alternative."""
        if not text:
            return False
        if self.holds("own", text) and (self.goods() or self.holds("self", text)):
            return True
        return any(
            m.country == CHINA
            and m.entity.type in {"chip", "firm"}
            and any(c.start <= m.start < c.end for c in self.scope)
            for m in self.scene.passage.entities
            if m.text in text
        )

    def subject_is(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether the subject of the verb is of a class of nouns."""
        subject = self.subject
        return subject is not None and pattern.search(self.scene.text[subject.start : subject.end]) is not None

    def rule_near(self) -> bool:
        """Tell whether a rule of trade is named here or right before."""
        return self.scene.ruled or self.scene.ruled_before

    def by_state(self) -> bool:
        """Tell whether a state does it."""
        doer = self.doer
        return doer is not None and any(
            (p.state or (p.reference and p.entity.type == "country" and not p.owner_of and not p.buyers))
            and doer.start <= p.start < doer.end
            for p in self.scene.parties
        )

    def names_state(self, phrase: Phrase) -> bool:
        """Tell whether a noun phrase is a state, and not something of its."""
        return any(p.state and not p.owner_of and phrase.start <= p.start < phrase.end for p in self.scene.parties)
