"""Responses read off the parse: a verb of a class with what stands around it, and whether somebody does it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.items import ItemMark
from aiclaims.extractors.chip_restrictions.parties import CHINA
from aiclaims.extractors.chip_restrictions.response_standing import is_done
from aiclaims.extractors.chip_restrictions.response_verbs import Way, patterns, ways_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate


@attrs.frozen(kw_only=True)
class ResponseDeed:
    """What somebody does about a restriction, with the phrases around it.

    Args:
        action: The response.
        predicate: The verb.
        doer: The phrase of who does it; None where none is named.
        scope: What the verb governs, and what the verbs that complete it do; of a passive its subject first.
        told: The words of the clause, where its marks of unlawfulness, purpose and kind stand.
    """

    action: ChipAction
    predicate: Predicate
    doer: Phrase | None
    scope: tuple[Complement, ...]
    told: str

    @property
    def end(self) -> int:
        """Offset behind the last phrase of its scope."""
        return max([self.predicate.end, *(c.end for c in self.scope)])


def response_deeds(scene: Scene) -> Iterator[ResponseDeed]:
    """Find the responses that the verbs of a passage tell, in order."""
    parse = scene.passage.parse
    for predicate in parse.predicates:
        ways = ways_of(predicate.verb)
        if not ways or not is_done(scene, parse, predicate):
            continue
        clause = _Clause(scene, parse, predicate)
        action = clause.action(ways)
        if action is not None:
            yield ResponseDeed(
                action=action, predicate=predicate, doer=clause.doer, scope=clause.scope, told=clause.text
            )


# What may stand between goods and the clause that goes on about them: ", an official said, which".
_WHICH = lazy_regex(
    r"(?:,?\s[\w .’'-]{2,40}\s(?:said|says|told [\w ]+))?,?\s(?:which|that)\s(?:the\s|an?\s)?", re.IGNORECASE
)
GANG = lazy_regex(
    r"\b(?P<np>(?:(?:smuggling|criminal|illicit|underground|shadowy) )?(?:rings?|networks?|smugglers?|traffickers?|gangs?|brokers|middlemen|resellers|traders|"
    r"couriers|shell companies|front companies))\b",
    re.IGNORECASE,
)
_APPROACH = lazy_regex(r"\b(?:approach|strategy|answer|response|reply|priority)$", re.IGNORECASE)
# "To the addition of a firm to its list": what is answered; what it is answered by stands behind a comma.
_TO_ONE = lazy_regex(r"\s?(?:publicly\s)?to\s(?!.*,\s(?:\w+ly\s)?\w+ing\b)", re.IGNORECASE)
_REPLY = lazy_regex(
    r"\b(?:answer|response|reply|retaliation|riposte|retort|tit-for-tat|counter-?(?:blow|move|punch))$", re.IGNORECASE
)


# Verbs that tell of a hoard only with these words behind them.
_HOARDS_WITH = {
    "snap": "up",
    "stock": "up",
    "tuck": "away",
    "squirrel": "away",
    "salt": "away",
    "stash": "away",
    "lay": "in|up",
}
_TRADE = lazy_regex(r"\b(?:imports?|purchas\w+|orders|buying|shipments)\b", re.IGNORECASE)
_STRAYS = lazy_regex(
    r"(?:f(?:ind|inds|ound|inding)|m(?:ake|akes|ade|aking)) (?:their|its) way\b|(?:end|ends|ended|wind|winds|wound|turn|turns|turned) up\b|surfac\w+|leak\w*|seep\w*|slip\w* (?:through|into|past)|flow\w*",
    re.IGNORECASE,
)
_IN_SPITE = lazy_regex(
    r"\b(?:despite|in spite of|notwithstanding|regardless of|past)\s(?:[\w.’'-]+\s){0,5}?(?:bans?|curbs|controls|restrictions|rules|sanctions|embargo)\b",
    re.IGNORECASE,
)
_BARRED = lazy_regex(
    r"\b(?:banned|restricted|prohibited|export-controlled|controlled|sanctioned|forbidden)\s", re.IGNORECASE
)
_FOR = lazy_regex(r"\b(?:for|with|of|over)\s(?:\w+ly\s)?$", re.IGNORECASE)
_HOLDS_TO_ACCOUNT = frozenset(
    "arrest charge accuse indict convict jail detain sentence fine prosecute apprehend catch suspect penalize penalise investigate".split()
)
_GETS_GOODS = lazy_regex(
    r"\b(?:to|by) (?:gain(?:ing)? access to|get(?:ting)? (?:hold of|access to)?|obtain\w*|acquir\w+|secur\w+|buy\w*|procur\w+|import\w*|access\w*|ship\w*|sell\w*|export\w*|send\w*|mov\w+)\b",
    re.IGNORECASE,
)
_PETITION = lazy_regex(
    r"\b(?:comments?|letters?|submissions?|briefs?|petitions?|objections?|complaints?)\b", re.IGNORECASE
)


_ORDER: tuple[Way, ...] = (
    "smuggle", "stray", "evade", "hoard", "swell", "press", "hit_back", "return", "reroute", "store", "buy", "move", "drive", "turn", "swap", "lessen", "answer", "design", "use", "make", "promote", "ask",
)  # fmt: skip


class _Clause:
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
        self.scope = (*self._taken_up(), *self.scope)
        by = next((c for c in own if c.preposition == "by"), None) if passive else None
        self.doer: Phrase | None = Phrase(by.start, by.end) if by else None if passive else subject
        charged = self._charged()
        if charged is not None:
            self.doer = charged
        self.end = max([predicate.end, *(c.end for c in own)])
        self.start = min([predicate.start, *([subject.start] if subject is not None else [])])
        self.text = scene.text[self.start : self.end]
        self.behind = scene.text[predicate.end : self.end]

    def _charged(self) -> Phrase | None:
        """Give whom somebody holds to account for the deed: "police arrested three men for smuggling"."""
        before = self.scene.text[max(0, self.predicate.start - 30) : self.predicate.start]
        if self.predicate.form == "finite" or not _FOR.search(before):
            return None
        over = next((p for p in reversed(self.parse.predicates) if p.end <= self.predicate.start), None)
        if over is None or over.verb not in _HOLDS_TO_ACCOUNT or over.passive:
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

    def _suffers(self) -> bool:
        """Tell whether a bare past form has no object, so that its subject is what it is done to: "GPUs smuggled via Macau"."""
        predicate = self.predicate
        return (
            ("smuggle" in ways_of(predicate.verb) or predicate.verb in {"train", "optimise", "optimize"})
            and predicate.start == predicate.head
            and self.scene.text[predicate.head : predicate.end].endswith("ed")
            and not any(not c.preposition for c in predicate.complements)
        )

    def action(self, ways: frozenset[Way]) -> ChipAction | None:
        """Tell which response the clause tells."""
        for way in _ORDER:
            reader: Callable[[], ChipAction | None] = getattr(self, f"_{way}")
            if way in ways and (action := reader()) is not None:
                return action
        return None

    def _goods(self, *, kinds: tuple[str, ...] = ("chip", "tool", "material", "technology")) -> list[ItemMark]:
        return [i for i in self.scene.items if i.kind in kinds and any(c.start <= i.core < c.end for c in self.scope)]

    def _holds(self, name: str, text: str | None = None) -> bool:
        return patterns()[name].search(self.behind if text is None else text) is not None

    def _after(self, *prepositions: str, own: bool = False) -> str:
        """Give the phrases behind certain prepositions; own ones leave out those of the verbs that complete this."""
        scope = self.predicate.complements if own else self.scope
        return " ".join(self.scene.text[c.start : c.end] for c in scope if c.preposition in prepositions)

    def _object(self) -> str:
        return " ".join(self.scene.text[c.start : c.end] for c in self.scope if not c.preposition)

    def _near(self) -> str:
        """Give the clause with what stands right behind it, where ways and ends are told."""
        return self.scene.text[self.start : self.end + 120]

    def _smuggle(self) -> ChipAction | None:
        return "smuggle" if self._goods() or self._place() else None

    def _place(self) -> bool:
        return any(
            p.entity.type in {"country", "region"}
            for p in self.scene.parties
            for c in self.scope
            if c.preposition in {"to", "into"} | ({"in"} if "stray" in ways_of(self.predicate.verb) else set())
            and c.start <= p.start < c.end
        )

    def _hoard(self) -> ChipAction | None:
        particle = _HOARDS_WITH.get(self.predicate.verb)
        if particle and not re.match(rf"\s(?:{particle})\b", self.scene.text[self.predicate.end :]):
            return None
        if self.predicate.link == "reduced" and not self.predicate.passive:
            # "engaged in a massive stockpiling effort": who engaged in it.
            earlier = (
                p for p in reversed(self.parse.predicates) if p.start < self.predicate.start and p.link != "reduced"
            )
            self.doer = next((p.subject for p in earlier), None)
        if self.predicate.verb.startswith("snap") and self._other(self._object()):
            # Others than those restricted are bought instead.
            return "substitute"
        return "stockpile" if self._goods() or self.scene.goods or self.scene.topical else None

    def _store(self) -> ChipAction | None:
        if self._holds("store", self._object()) or self._holds("store", self._after("in", "on")):
            return "stockpile" if self.scene.goods or self.scene.topical else None
        return None

    def _swell(self) -> ChipAction | None:
        subject = self.subject
        if subject is None or not _TRADE.search(self.scene.text[subject.start : subject.end]):
            return None
        self.scope = (
            Complement("", subject.start, subject.end),
            *self.parse.complements_behind(subject.end),
            *self.scope,
        )
        return "stockpile" if self._goods() and self._holds("ahead", self._near()) else None

    def _stray(self) -> ChipAction | None:
        subject = self.subject
        if subject is None or not _STRAYS.match(self.scene.text, self.predicate.head):
            return None
        self.scope = (
            Complement("", subject.start, subject.end),
            *self.parse.complements_behind(subject.end),
            *self.scope,
        )
        told = self._near()
        barred = self._holds("illicit", told) or _IN_SPITE.search(told) or _BARRED.search(told)
        if not (barred and self._goods(kinds=("chip", "tool")) and self._place()):
            return None
        self.doer = None
        return "smuggle"

    def _buy(self) -> ChipAction | None:
        return "stockpile" if self._goods(kinds=("chip", "tool")) and self._holds("ahead", self._near()) else None

    def _evade(self) -> ChipAction | None:
        got = _GETS_GOODS.search(self.behind) or _GETS_GOODS.search(self.scene.text[self.end : self.end + 60])
        if not (self._holds("rule", self._object()) and got and self._goods(kinds=("chip", "tool"))):
            return None
        return "smuggle"

    def _reroute(self) -> ChipAction | None:
        illicit = self._holds("illicit", self.scene.text[max(0, self.start - 15) : self.end])
        return "smuggle" if self._goods(kinds=("chip", "tool")) and (self._place() or illicit) else None

    def _move(self) -> ChipAction | None:
        gang = self.doer is not None and GANG.search(self.scene.text, self.doer.start, self.doer.end)
        illicit = gang or self._holds("illicit", self._near())
        return "smuggle" if self._goods(kinds=("chip", "tool")) and (illicit or self._goes_on_smuggling()) else None

    def _goes_on_smuggling(self) -> bool:
        """Tell whether the sentence right before told of smuggling, of which this tells where the goods went."""
        earlier = self.scene.last()
        return self.scene.goes_on and earlier is not None and earlier.action == "smuggle" and self._place()

    def _drive(self) -> ChipAction | None:
        if not self._other(self._after("to", "toward", "towards", "onto", "into", own=True)):
            return None
        driven = next((c for c in self.predicate.complements if not c.preposition), None)
        if driven is None or not any(driven.start <= p.start < driven.end for p in self.scene.parties):
            return None
        self.doer = Phrase(driven.start, driven.end)
        return "substitute"

    def _turn(self) -> ChipAction | None:
        to = self._after("to", "toward", "towards", "onto", "on", own=True)
        if self.predicate.verb in {"rely", "lean", "look"} and not re.match(
            r"\s(?:more |heavily |increasingly |instead |solely |mainly )*(?:on|to)\b", self.behind
        ):
            return None
        if self._other(to):
            return "substitute"
        away = re.match(r"\s(?:\w+\s){0,2}?away\b", self.behind) and self._holds("foreign", self._after("from"))
        return "substitute" if away else None

    def _other(self, text: str) -> bool:
        """Tell whether goods are others than those restricted: one's own, a domestic maker's, an alternative."""
        if not text:
            return False
        if self._holds("own", text) and (self._goods() or self._holds("self", text)):
            return True
        return any(
            m.country == CHINA
            and m.entity.type in {"chip", "firm"}
            and any(c.start <= m.start < c.end for c in self.scope)
            for m in self.scene.passage.entities
            if m.text in text
        )

    def _swap(self) -> ChipAction | None:
        rest = self._after("with", "for", "by", "in", "from", "off")
        if not self._holds("foreign", self._object()) and not self._other(rest):
            return None
        return "substitute" if self._goods() else None

    def _use(self) -> ChipAction | None:
        tainted = patterns()["tainted"].search(self.behind) if self._goods() else None
        if tainted is not None:
            return "stockpile" if tainted[0].lower() == "stockpiled" else "smuggle"
        if self._holds("other", self._object()):
            return "substitute"
        if not self._goods(kinds=("chip", "tool", "technology")):
            return None
        if self.predicate.verb in {"train", "run", "optimise", "optimize", "design", "port"}:
            return "substitute" if self._other(self._after("on", "for", "to", "around")) else None
        return "substitute" if self._other(self._object() + " " + self._after("from")) else None

    def _make(self) -> ChipAction | None:
        made = self._after("on") if self.predicate.verb == "work" else self._object()
        fills = patterns()["fill"].search(self.scene.text) is not None
        return (
            "substitute"
            if self._goods(kinds=("chip", "tool", "technology")) and (fills or self._holds("own", made))
            else None
        )

    def _promote(self) -> ChipAction | None:
        if self._holds("buying", self._object()):
            return "substitute" if self._goods() and self._other(self._after("of", "on")) else None
        return (
            "substitute"
            if self._holds(
                "self", self._object() + " " + self._after("in", "on", "into", "of", "for", "toward", "towards")
            )
            else None
        )

    def _lessen(self) -> ChipAction | None:
        if not self._holds("reliance", self._object()):
            return None
        return "substitute" if self._holds("foreign", self._after("on", "upon") + " " + self._object()) else None

    def _design(self) -> ChipAction | None:
        if not self._goods(kinds=("chip",)):
            return None
        if self.predicate.verb == "come" and not re.match(
            r"\s(?:up|out) with\b", self.scene.text[self.predicate.end :]
        ):
            return None
        tied = self._holds("version", self._object()) and self._holds("tied", self._near())
        return "redesign" if tied or self._holds("compliant", self._near()) or self._answers() else None

    def _answers(self) -> bool:
        """Tell whether a sentence opens with what it answers: "In response to the curbs, ..."."""
        opening = re.match(
            r"\W*(?:in (?:response|reply|answer) to|to (?:comply|meet|satisfy|get around|navigate))\b",
            self.scene.text,
            re.IGNORECASE,
        )
        return opening is not None or re.search(r"\bas an? (?:response|answer) to\b", self._near()) is not None

    def _answer(self) -> ChipAction | None:
        if self.predicate.verb == "be":
            named = self._subject_is(_REPLY)
            if self._subject_is(_APPROACH) and self._holds("self", self._object() + " " + self._after("of", "in")):
                return "substitute"
            if named and self._by_state() and self._holds("restrict"):
                return "retaliate"
            answers = self._rule_near() or self._holds("compliant", self._near())
            return "redesign" if named and self._goods(kinds=("chip",)) and answers else None
        if (
            not self._by_state()
            and self._goods(kinds=("chip",))
            and re.match(r"\s(?:back )?(?:by|with|to)\b", self.scene.text[self.predicate.end :])
            and (self._rule_near() or self._holds("compliant", self._near()))
        ):
            return "redesign"
        return self._hit_back() if self.predicate.verb != "come" else None

    def _subject_is(self, pattern: re.Pattern[str]) -> bool:
        subject = self.subject
        return subject is not None and pattern.search(self.scene.text[subject.start : subject.end]) is not None

    def _rule_near(self) -> bool:
        return self.scene.ruled or self.scene.ruled_before

    def _hit_back(self) -> ChipAction | None:
        verb, behind = self.predicate.verb, self.behind
        if verb in {"hit", "strike", "punch", "fire"} and not re.match(
            r"\sback\b", self.scene.text[self.predicate.end :]
        ):
            return None
        if verb in {"respond", "answer", "counter"} and not (
            self._holds("restrict", self._after("with", "by") or behind)
        ):
            return None
        if verb in {"respond", "answer", "counter"} and not self._after("with", "by") and _TO_ONE.match(self.behind):
            return None  # "A spokesman responds to the listing" with words
        return "retaliate"

    def _return(self) -> ChipAction | None:
        opening = self.scene.text[max(0, self.start - 90) : self.start]
        named = self._holds("reply", self._near()) or patterns()["reply"].match(opening.lstrip()) is not None
        named = named or self._subject_is(_REPLY)
        return (
            "retaliate"
            if named and self._by_state() and self._holds("restrict", self.scene.text[self.predicate.start : self.end])
            else None
        )

    def _by_state(self) -> bool:
        doer = self.doer
        return doer is not None and any(p.state and doer.start <= p.start < doer.end for p in self.scene.parties)

    def _press(self) -> ChipAction | None:
        governor = self.parse.predicates[self.predicate.governor] if self.predicate.governor is not None else None
        if governor is not None and governor.verb == "spend":
            self.scope = (*governor.complements, *self.scope)
            return "lobby"
        if self.predicate.verb in {"rail", "inveigh"}:
            return "lobby" if self._holds("rule", self._after("against")) else None
        return "lobby" if self._holds("rule", self._near()) else None

    def _ask(self) -> ChipAction | None:
        if self.predicate.verb in {"persuade", "convince"} and self.predicate.form == "finite":
            # Who has persuaded somebody tells of what was done.
            return None
        if self.predicate.verb in {"file", "submit"} and not _PETITION.search(self._object()):
            return None
        if self.predicate.verb == "speak" and not self._after("against"):
            return None
        state = any(
            p.state and not p.owner_of and (c.preposition in {"", "on", "to", "with"}) and c.start <= p.start < c.end
            for p in self.scene.parties
            for c in self.predicate.complements[: 4 if self.predicate.verb in {"push", "protest"} else 2]
        )
        return "lobby" if state and self._holds("rule", self.behind) else None
