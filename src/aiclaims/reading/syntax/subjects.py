"""How each verb group hangs on the sentence, and what its subject is."""

from __future__ import annotations

import attrs

from aiclaims.reading.syntax.open_words import is_adjective, is_only_adjective, read_verb
from aiclaims.reading.syntax.phrases import (
    NOMINAL,
    Phrase,
    first_phrase,
    last_phrase,
    nearest_phrase,
    phrase_after_comma,
    pronoun_before,
)
from aiclaims.reading.syntax.predicates import Link, Predicate, VerbForm
from aiclaims.reading.syntax.verb_classes import HINDERING, INTRANSITIVE, OBJECT_CONTROL, SPEECH, SPENDING
from aiclaims.reading.syntax.verb_groups import VerbGroup, adjoins
from aiclaims.reading.syntax.word_classes import OPENERS, Word
from aiclaims.reading.tokens import word_set

# Prepositions that may open a clause of their own.
_MAY_OPEN = word_set("after before since until because as than")
_HELD_AGAINST = word_set("as than")
# "Unable to buy tea, Peru grows it": what describes somebody by what he may or would do.
_TENDING = word_set("unable able keen anxious ready determined free loath hesitant slow willing wary powerless bound")


_DASHES = frozenset(("—", "–"))
# "Goods, such as tea", "goods, among them tea"
_INSTANCES = word_set("including such among namely")
_OF_INSTANCES = NOMINAL | {"comma", "conjunction", "preposition", "pronoun", "determiner", "adjective", "numeral"}
_TERMS = word_set("long-term longer-term medium-term short-term near-term")
_FRONTED = word_set("together combined second third online abroad worldwide nationwide overall")
_BEFORE_ABSOLUTE = word_set("with see sees saw seeing")
_GIVING = word_set(
    "give offer grant call name send deny pay award promise hand owe tell teach show sell lend charge cost dub deem"
)
_DATING = NOMINAL | {"preposition", "numeral", "determiner", "adverb"}
_BESIDE = frozenset(("while", "whilst"))
_NEXT = word_set("then later subsequently again eventually")


def _says_how(word: str) -> bool:
    """Tell whether a word before a comma says how or where a sentence holds, so that it is no subject."""
    return word in _TERMS or word in _FRONTED or (word.endswith("ly") and is_adjective(word[:-2]))


@attrs.frozen
class Attachment:
    """How a verb group hangs on the sentence.

    Args:
        subject: Its subject.
        link: How its clause hangs on the sentence.
        start: Offset at which its clause begins, where what the verb before governs ends.
        governor: Number of the predicate that it completes.
        form: Its form where the clause makes it another than the group's own.
        passive: The voice that it has from a verb before it; None where its own words tell.
        describing: Number of the verb before that turns out to describe the subject only: "parts shipped in May will be".
    """

    subject: Phrase | None
    link: Link
    start: int
    governor: int | None = None
    form: VerbForm | None = None
    passive: bool | None = None
    describing: int | None = None


class Attacher:
    """Attaches the verb groups of a sentence from left to right."""

    def __init__(self, words: tuple[Word, ...], groups: list[VerbGroup]) -> None:
        self.words = words
        self.groups = groups
        # A noun phrase that still waits for its verb: "the rule [issued in May] bars".
        self.pending: Phrase | None = None

    def attach(self, number: int, found: list[Predicate]) -> Attachment:
        """Attach a verb group.

        Args:
            number: Its number.
            found: The predicates of the groups before it.
        """
        words, group = self.words, self.groups[number]
        before = self.groups[number - 1].last + 1 if number else 0
        opener = self._opener(before, group)
        kind = words[opener].tag if opener is not None else None
        if kind == "break":
            self.pending = None
        elif opener is not None and self.pending is None and not self._has_finite(before, found):
            self.pending = first_phrase(words, before, opener)
        low = before if opener is None else opener + 1
        start = words[group.first].start if opener is None else words[opener].start
        fresh = number == 0 or kind == "break"
        if group.form in {"infinitive", "gerund"}:
            subject, governor = self._completing(low, group, None if fresh else number - 1, found)
            if group.form == "gerund" and governor is not None and self._is_beside(group):
                # "lends to Peru while taxing tea": whoever does the one does the other.
                return Attachment(found[governor].subject, "adverbial", start)
            return Attachment(subject, "complement" if governor is not None else _link_of(kind), start, governor)
        if group.form == "participle":
            return self._participial(number, low, fresh, start, found)
        if kind == "relative" and opener is not None:
            own = pronoun_before(words, low, group.first) or first_phrase(words, low, group.first)
            return Attachment(own or self._antecedent(before, opener, found), "relative", start)
        if (
            opener is not None
            and kind != "break"
            and not (self.pending is not None and words[group.first - 1].tag == "comma")
        ):
            own = pronoun_before(words, low, group.first) or first_phrase(words, low, group.first)
            if own is not None:
                reported = self._reports(opener, number, found)
                return Attachment(own, "subordinate", start, number - 1 if reported else None)
        if fresh:
            # "Anna, once a trader, has": what the comma sets off is no subject.
            waiting = self.pending if kind == "subordinator" else None
            aside = self._before_aside(opener) if opener is not None else None
            return Attachment(waiting or self._opening_subject(low, group) or aside, "main", start)
        return self._finite(number, low, group, start, found)

    def _opener(self, before: int, group: VerbGroup) -> int | None:
        """Find the word behind the last verb that opens the clause of this one."""
        # "It is cheaper than tea and sells": a verb that is joined to another has no subject of its own.
        last = self._before(group)
        joined = last is not None and last.tag == "conjunction"
        for at in range(group.first - 1, before - 1, -1):
            word = self.words[at]
            if word.tag in OPENERS and not (joined and word.lower in _HELD_AGAINST):
                return at
            if (
                word.lower in _MAY_OPEN
                and group.form == "finite"
                and not joined
                and not any(w.tag == "comma" for w in self.words[at : group.first])
                and first_phrase(self.words, at + 1, group.first)
            ):
                return at
        return None

    def _before(self, group: VerbGroup) -> Word | None:
        """Give the word before a verb, adverbs aside."""
        return next((word for word in reversed(self.words[: group.first]) if word.tag != "adverb"), None)

    def _is_beside(self, group: VerbGroup) -> bool:
        """Tell whether a verb stands right behind "while"."""
        before = self._before(group)
        return before is not None and before.lower in _BESIDE

    def _has_finite(self, before: int, found: list[Predicate]) -> bool:
        """Tell whether the clause that ends at a word has its verb already."""
        since = max((self.words[i].start for i in range(before) if self.words[i].tag == "break"), default=-1)
        return any(p.form == "finite" and p.link in {"main", "subordinate"} and p.start > since for p in found)

    def _completing(
        self, low: int, group: VerbGroup, previous: int | None, found: list[Predicate]
    ) -> tuple[Phrase | None, int | None]:
        """Attach an infinitive or a gerund to the verb before it, or to the noun that waits for its verb."""
        words = self.words
        if previous is None:
            if self.pending is None and self._is_described_ahead(low, group):
                return None, None
            self.pending = self.pending or first_phrase(words, low, group.first)
            return self.pending, None
        if group.form == "gerund" and words[group.first - 1].lower == "from" and found[previous].link == "relative":
            # "bars firms that use foreign tools from selling": the barring governs it.
            previous = next((n for n in range(previous, -1, -1) if found[n].verb in HINDERING), previous)
            if found[previous].verb in HINDERING:
                barred = first_phrase(words, self.groups[previous].last + 1, self.groups[previous + 1].first)
                return barred or found[previous].subject, previous
        governor = found[previous]
        inserted = first_phrase(words, low, group.first)
        if group.form == "infinitive" and words[group.first - 1].tag == "conjunction" and governor.form == "infinitive":
            return governor.subject, governor.governor
        if inserted and (
            (group.form == "infinitive" and governor.verb in OBJECT_CONTROL and not governor.passive)
            or (group.form == "gerund" and words[group.first - 1].lower == "from")
        ):
            return inserted, previous
        return governor.subject, previous

    def _is_described_ahead(self, low: int, group: VerbGroup) -> bool:
        """Tell whether an adjective opens what describes the subject behind the comma: "Unable to buy tea, Peru grows it"."""
        opening = [word for word in self.words[low : group.first] if word.tag not in {"to", "preposition", "adverb"}]
        behind = (word.tag for word in self.words[group.last + 1 :])
        described = len(opening) == 1 and (opening[0].lower in _TENDING or is_only_adjective(opening[0].lower))
        return described and "comma" in behind

    def _participial(self, number: int, low: int, fresh: bool, start: int, found: list[Predicate]) -> Attachment:
        """Attach a participle to the noun right before it, or behind a comma to the subject of its clause."""
        words, group = self.words, self.groups[number]
        before = words[group.first - 1] if group.first else None
        whole = self._before_instances(number)
        if whole is not None:
            return Attachment(whole, "reduced", start)
        meanwhile = self._meanwhile(number, group)
        if meanwhile is not None:
            return Attachment(meanwhile, "subordinate", meanwhile.start, form="finite", passive=False)
        resumed = self._resumed(group, found)
        if resumed is not None:
            return Attachment(resumed, "main", start, form="finite", passive=False)
        if fresh and words[group.head].form == "participle" and self._is_noted(number):
            # "Parts banned since May": a note without a finite verb.
            own = first_phrase(words, low, group.first) or (self._before_aside(low - 1) if low else None)
            noted: VerbForm = "finite" if own is not None else "participle"
            return Attachment(own, "main" if own is not None else "adverbial", start, form=noted, passive=False)
        if not found and self.pending is None and self._says_late(number):
            self.pending = first_phrase(words, low, group.first)
        if self._is_late(number, found) or self._says_late(number):
            # "The ban, which had narrowed little, curtailed sales": the clause has no other verb.
            subject, self.pending = self.pending, None
            return Attachment(subject, "main", start, form="finite", passive=False)
        earlier = self._describing(number, low, group, found) if self._is_verb_of_clause(number, found) else None
        if earlier is not None:
            # "A law aimed at mills that use dyes to tint paper stopped the sale"
            return Attachment(
                found[earlier].subject, found[earlier].link, start, form="finite", passive=False, describing=earlier
            )
        if before is None or before.tag == "break":
            return Attachment(None, "adverbial", start)
        if before.tag in {"comma", "conjunction", "adverb", *OPENERS} and not self._stands_with(group):
            if not fresh and found:
                if self._goes_on(group, found[-1]):
                    # "were placed under review and then banned"
                    return Attachment(
                        found[-1].subject, found[-1].link, start, form="finite", passive=found[-1].passive
                    )
                last = next((p for p in reversed(found) if p.form == "finite" and p.link != "relative"), found[-1])
                if self._goes_on_with(group, last):
                    return Attachment(last.subject, last.link, start, form="finite", passive=False)
                if last.passive and last.form == "finite" and self._is_done_to(group):
                    return Attachment(None, "adverbial", start)  # "Peru was moved down, limiting it to tea"
                if self.pending is None or last.form == "finite":
                    return Attachment(last.subject, "adverbial", start)
            self.pending = self.pending or first_phrase(words, low, group.first)
            return Attachment(self.pending, "adverbial", start)
        if fresh:
            self.pending = self.pending or first_phrase(words, low, group.first)
        elif found[-1].verb in SPENDING and words[group.head].form == "ing":
            # "has spent billions stockpiling": who spent them does it.
            return Attachment(found[-1].subject, "adverbial", start)
        return Attachment(nearest_phrase(words, low, group.first), "reduced", start)

    def _is_done_to(self, group: VerbGroup) -> bool:
        """Tell whether what a form in -ing says is done to somebody spoken of: "limiting it to", "costing them"."""
        behind = self.words[group.last + 1].lower if group.last + 1 < len(self.words) else ""
        return self.words[group.head].form == "ing" and behind in {"it", "them", "him", "her"}

    def _meanwhile(self, number: int, group: VerbGroup) -> Phrase | None:
        """Give who does something behind "as" that needs no object: "sales fell as buyers turned to Peru"."""
        verb, since = read_verb(self.words[group.head].lower), self.groups[number - 1].last + 1 if number else 0
        at = next((i for i in range(group.first - 1, since - 1, -1) if self.words[i].lower == "as"), None)
        if at is None or verb is None or verb.base not in INTRANSITIVE or "past" not in verb.forms:
            return None
        return first_phrase(self.words, at + 1, group.first)

    def _resumed(self, group: VerbGroup, found: list[Predicate]) -> Phrase | None:
        """Give the subject that goes on behind a semicolon: "Oslo taxes tea; banned the import of rice"."""
        verb = read_verb(self.words[group.head].lower)
        behind = self.words[group.last + 1] if group.last + 1 < len(self.words) else None
        if verb is None or "past" not in verb.forms or behind is None or behind.tag not in {"name", "determiner"}:
            return None
        if not group.first or self.words[group.first - 1].lower != ";":
            return None
        return next((p.subject for p in reversed(found) if p.form == "finite" and p.link == "main"), None)

    def _before_instances(self, number: int) -> Phrase | None:
        """Give what a past participle describes behind instances of it: "20 goods -- including tea and rice -- shipped to Peru"."""
        words, group = self.words, self.groups[number]
        close = group.first - 1
        if words[group.head].form != "participle" or close < 1 or words[close].tag not in {"comma", "break"}:
            return None
        for at in range(close - 1, 0, -1):
            if words[at].lower in _INSTANCES and words[at - 1].tag in {"comma", "break"}:
                return nearest_phrase(words, 0, at - 1)
            if words[at].tag not in _OF_INSTANCES:
                return None
        return None

    def _is_noted(self, number: int) -> bool:
        """Tell whether no finite verb follows a participle before the next break."""
        first = self.groups[number].first
        end = next((i for i in range(first, len(self.words)) if self.words[i].tag == "break"), len(self.words))
        return not any(group.form == "finite" and group.first < end for group in self.groups[number + 1 :])

    def _is_late(self, number: int, found: list[Predicate]) -> bool:
        """Tell whether a past form behind a comma is the verb that a noun phrase before still waits for."""
        group = self.groups[number]
        head = self.words[group.head]
        verb = read_verb(head.lower)
        # "A rule on mills that use dyes to tint paper stopped the sale": what only describes a noun has no object.
        set_off = self.words[group.first - 1].tag == "comma" or self._has_object(group)
        return (
            self.pending is not None
            and bool(found)
            and set_off
            and verb is not None
            and head.form == "participle"
            and "past" in verb.forms
            and self._is_noted(number)
            and not any(p.form == "finite" and p.link != "relative" for p in found)
        )

    def _is_verb_of_clause(self, number: int, found: list[Predicate]) -> bool:
        """Tell whether a past form with an object is the last that could be its clause's verb, behind one that may describe."""
        group = self.groups[number]
        verb = read_verb(self.words[group.head].lower)
        return (
            bool(found)
            and (found[-1].form != "finite" or found[-1].link == "relative")
            and verb is not None
            and "past" in verb.forms
            and self._has_object(group)
            and self._is_noted(number)
        )

    def _has_object(self, group: VerbGroup) -> bool:
        """Tell whether a noun stands right behind a verb, which takes no two of them."""
        behind = self.words[group.last + 1] if group.last + 1 < len(self.words) else None
        verb = read_verb(self.words[group.head].lower)
        return behind is not None and behind.tag in NOMINAL | {"determiner"} and (verb and verb.base) not in _GIVING

    def _says_late(self, number: int) -> bool:
        """Tell whether a past form behind an apposition says what follows: "The mill, one of the oldest, said in May that"."""
        group = self.groups[number]
        verb = read_verb(self.words[group.head].lower)
        if not group.first or self.words[group.first - 1].tag != "comma" or verb is None:
            return False
        if verb.base not in SPEECH or "past" not in verb.forms:
            return False
        behind = next((word for word in self.words[group.last + 1 :] if word.tag not in _DATING), None)
        return behind is not None and behind.lower == "that" and behind.tag in OPENERS

    def _goes_on(self, group: VerbGroup, last: Predicate) -> bool:
        """Tell whether a participle is joined to one behind the same auxiliary."""
        words = self.words
        before = self._before(group)
        head = next(word for word in words if word.start == last.head)
        # "was let go, then held again"
        then = before is not None and before.tag == "comma" and words[group.first - 1].lower in _NEXT
        return (
            before is not None
            and (before.tag == "conjunction" or then)
            and last.form == "finite"
            and head.form == words[group.head].form == "participle"
        )

    def _goes_on_with(self, group: VerbGroup, last: Predicate) -> bool:
        """Tell whether a past form is joined to one before and has a named object: "dropped the plan and hired Acme staff"."""
        words = self.words
        before = self._before(group)
        behind = words[group.last + 1] if group.last + 1 < len(words) else None
        verb, told = read_verb(words[group.head].lower), next(word for word in words if word.start == last.head)
        return (
            before is not None
            and before.tag == "conjunction"
            and last.form == "finite"
            and not last.passive
            and told.form == "past"
            and verb is not None
            and "past" in verb.forms
            and behind is not None
            and behind.tag in {"name", "determiner"}
        )

    def _stands_with(self, group: VerbGroup) -> bool:
        """Tell whether a participle is that of a phrase behind "with" or "see": "with the state reportedly taking a cut"."""
        at = group.first - 1
        while at >= 0 and self.words[at].tag == "adverb":
            at -= 1
        if at < 0 or at == group.first - 1 or self.words[at].tag not in NOMINAL:
            return False
        while at >= 0 and self.words[at].tag in NOMINAL:
            at -= 1
        return at >= 0 and self.words[at].lower in _BEFORE_ABSOLUTE

    def _opening_subject(self, low: int, group: VerbGroup) -> Phrase | None:
        """Give the subject of the first verb of a clause."""
        words = self.words
        own = pronoun_before(words, low, group.first) or first_phrase(words, low, group.first)
        if own is not None and words[low + 1].tag == "comma" and _says_how(words[low].lower):
            own = phrase_after_comma(words, low, group.first) or own  # "Long-term, the firm plans", "Overall, it has"
        if own is not None and is_adjective(words[low].lower) and words[low + 1].tag == "preposition":
            # "Desperate for parts, the firm asked": what opens it describes who stands behind the comma.
            own = phrase_after_comma(words, low, group.first) or own
        if own is not None:
            return own
        at = last = next((i for i in range(group.first - 1, -1, -1) if words[i].tag != "adverb"), -1)
        if at < low or words[at].tag not in {"name", "noun"}:
            return None
        # "In 2023 Washington", "in this film Anna", "only time": nothing else may do it.
        while at > low and words[at - 1].tag == words[at].tag:
            at -= 1
        return Phrase(words[at].start, words[last].end)

    def _before_aside(self, dash: int) -> Phrase | None:
        """Give the noun phrase that dashes part from its verb: "The tools—no others will do—were banned"."""
        words = self.words
        if words[dash].tag != "break":
            return None
        opening = next((i for i in range(dash - 1, -1, -1) if words[i].tag == "break"), None)
        if opening is None or not {words[dash].lower, words[opening].lower} <= _DASHES:
            return None
        since = next((i for i in range(opening - 1, -1, -1) if words[i].tag == "break"), -1)
        if any(group.form == "finite" and since < group.first < opening for group in self.groups):
            return None
        return first_phrase(words, since + 1, opening)

    def _finite(self, number: int, low: int, group: VerbGroup, start: int, found: list[Predicate]) -> Attachment:
        """Attach a finite verb that no opener stands before, behind another verb."""
        words, last = self.words, found[-1]
        if self._is_joined(low, group):
            return self._shared(number, group, found)
        verbal = self._verbal_subject(number, group, found)
        if verbal is not None:
            return Attachment(verbal, "main", start)
        own = pronoun_before(words, low, group.first)
        if self.pending is not None and own is None:
            subject, self.pending = self.pending, None
            return Attachment(subject, "main", start)
        under = self._under_which(number, found)
        if own is None and under is not None:
            return Attachment(under, "relative", start)
        earlier = self._describing(number, low, group, found) if own is None else None
        if earlier is not None:
            return Attachment(found[earlier].subject, found[earlier].link, start, describing=earlier)
        reports = last.verb in SPEECH and last.form == "finite"
        parted = own or phrase_after_comma(words, low, group.first)
        if parted is not None and not (reports and parted is own):
            return Attachment(parted, "main", parted.start)
        # "told traders the boats were banned": who is told stands before what is said.
        first = last_phrase if last.verb in OBJECT_CONTROL else first_phrase
        own = own or first(words, low, group.first)
        if own is not None and reports:
            return Attachment(own, "subordinate", own.start, number - 1)
        own = own if own is not None and last.form != "finite" else nearest_phrase(words, low, group.first)
        return Attachment(own, "main", own.start if own else start)

    def _under_which(self, number: int, found: list[Predicate]) -> Phrase | None:
        """Give the subject of a clause behind a preposition's pronoun: "a plan under which mills run by Peru were taxed"."""
        words, first = self.words, self.groups[number].first
        since = next((n for n in range(number - 1, -1, -1) if found[n].form == "finite"), None)
        low = self.groups[since].last if since is not None else 0
        opener = max((i for i in range(low + 1, first) if words[i].tag == "relative"), default=None)
        if opener is None or words[opener - 1].tag != "preposition":
            return None
        if any(word.tag in {"comma", "break"} for word in words[opener:first]):
            return None
        return first_phrase(words, opener + 1, first)

    def _describing(self, number: int, low: int, group: VerbGroup, found: list[Predicate]) -> int | None:
        """Give the past form before that only describes its subject, for this verb has no other: "rules issued in May bar"."""
        words = self.words
        plainly = (n for n in range(number - 1, -1, -1) if found[n].form == "finite" and found[n].link != "relative")
        earlier = next(plainly, None)
        if earlier is None or found[earlier].subject is None or not self.groups[earlier].bare:
            return None
        head, last = self.groups[earlier].head, self.groups[earlier].last
        joined = any(word.tag in {"comma", "conjunction", "break"} for word in words[low : group.first])
        follows = words[last + 1].tag if last + 1 < len(words) else "break"
        plain = (
            words[head].form == "past"
            and found[earlier].verb not in SPEECH
            and follows in {"preposition", "to", "adverb", "noun"}
        )
        timed = follows != "noun" or words[last + 1].lower in {"last", "next", "early", "late"}
        return earlier if plain and timed and not joined else None

    def _reports(self, opener: int, number: int, found: list[Predicate]) -> bool:
        """Tell whether a clause is what the verb before it says."""
        return (
            self.words[opener].lower in {"that", "whether", "how", "why"}
            and opener > 0
            and number > 0
            and (self.words[opener - 1].tag == "verb" or found[-1].verb in SPEECH)
        )

    def _verbal_subject(self, number: int, group: VerbGroup, found: list[Predicate]) -> Phrase | None:
        """Give the verb that opens the clause and is the subject of this one: "Selling tea to Peru is legal"."""
        words = self.words
        for earlier, predicate in zip(reversed(self.groups[:number]), reversed(found), strict=True):
            if predicate.form == "finite":
                return None
            if earlier.first and words[earlier.first - 1].tag != "break":
                continue
            opening = words[earlier.first]
            verbal = opening.tag == "to" or opening.form == "ing"
            parted = any(word.tag == "comma" for word in words[earlier.last : group.first])
            return Phrase(predicate.start, predicate.end) if verbal and not parted else None
        return None

    def _is_joined(self, low: int, group: VerbGroup) -> bool:
        """Tell whether a verb shares the subject of the one before: nothing but phrases of time stands behind the "and"."""
        words = self.words
        nearest = words[group.first - 1]
        if nearest.lower == "then" and group.first - 2 >= low:
            nearest = words[group.first - 2]
        if nearest.tag == "comma" and self.pending is None:
            return True
        joint = next((at for at in range(group.first - 1, low - 1, -1) if words[at].tag == "conjunction"), None)
        return joint is not None and first_phrase(words, joint + 1, group.first) is None and nearest.tag != "comma"

    def _shared(self, number: int, group: VerbGroup, found: list[Predicate]) -> Attachment:
        """Attach a verb that is joined to one before it, whose subject it has."""
        start, last = self.words[group.first].start, found[-1]
        if self.words[group.head].form == "base" and group.bare and last.form == "infinitive":
            return Attachment(
                last.subject, "complement", start, last.governor, "infinitive" if last.governor is not None else None
            )
        if last.link == "relative" and last.form == "finite" and adjoins(self.words, self.groups, number):
            return Attachment(last.subject, last.link, start)
        if self.pending is not None and last.link in {"relative", "reduced", "complement"}:
            return Attachment(last.subject, "main", start)
        finite = next((p for p in reversed(found) if p.form == "finite" and p.link != "relative"), last)
        # "asked that the board extend the term and drop the fee": both are asked.
        said = finite.governor if finite.link == "subordinate" else None
        return Attachment(finite.subject, finite.link, start, said)

    def _antecedent(self, low: int, opener: int, found: list[Predicate]) -> Phrase | None:
        """Give what a relative pronoun takes up: the noun before it, behind a comma the head of its phrase."""
        words = self.words
        if opener and words[opener - 1].tag == "comma":
            since = max((i for i in range(low, opener - 1) if words[i].tag == "comma"), default=low - 1)
            return first_phrase(words, since + 1, opener) or nearest_phrase(words, low, opener)
        return nearest_phrase(words, low, opener) or (found[-1].subject if found else None)


def _link_of(kind: str | None) -> Link:
    return "relative" if kind == "relative" else "subordinate" if kind in {"subordinator", "preposition"} else "main"
