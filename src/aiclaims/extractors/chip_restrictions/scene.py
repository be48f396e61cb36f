"""What the readers of measures, effects and responses share: one passage with its goods, parties and topic."""

from __future__ import annotations

import re
from functools import cache, cached_property

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction, ChipAspect, ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.cues import chip_cues
from aiclaims.extractors.chip_restrictions.items import ItemMark, find_items, listed
from aiclaims.extractors.chip_restrictions.page_rulers import ruler_of_page
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party, find_parties
from aiclaims.extractors.chip_restrictions.regime import (
    RULE_NAMES,
    is_about_rules,
    is_american,
    is_reference,
    names_chips,
    names_hardware,
    names_rule,
    near,
    other_goods,
    takes_up_rule,
)
from aiclaims.extractors.chip_restrictions.speakers import firm_that_speaks
from aiclaims.frames.scored import Setting
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage, PeriodMark
from aiclaims.schema import Entity, Modality, Period, Quantity

_SENTENCE = 700
_OPENING = 60
"""Characters within which a report tells where and when it was written."""
_CONTROLS = lazy_regex(r"export[- ]\w+", re.IGNORECASE)
_REACH = 4
"""Passages that chips or export controls stay the topic for, once named."""
_RULED = 8
"""Passages for which a rule of trade, once named, may be what is answered or suffered from."""


_RULED_THROUGHOUT = 4
"""Passages with claims that make a document one about such rules, so that they may be what is answered anywhere in it."""
_DEFINITE = lazy_regex(r"\b(?:the|this|that)\s$", re.IGNORECASE)
_RULE_BY_NAME = lazy_regex(rf"\b{RULE_NAMES}\b", re.IGNORECASE)


@cache
def _topic() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:export[- ](?:controls?|curbs?|restrictions?|bans?|rules?|licen[cs]\w+)|chip (?:controls?|curbs?|"
        r"rules?|bans?|exports?|restrictions?)|"
        rf"entity list|{RULE_NAMES}|trade (?:restrictions|blacklist|list)|"
        r"semiconductor (?:controls|export|restrictions)|"
        r"(?:curbs|restrictions|controls|limits) on (?:[\w.’'-]+ ){0,3}exports?\b|licen[cs](?:e|ing) (?:rules?|requirements?)|(?:US|U\.S\.|American|Washington['’]s?) (?:curbs|restrictions|"
        r"sanctions|controls))",
        re.IGNORECASE,
    )


@cache
def _question() -> re.Pattern[str]:
    words = "how|what|why|who|when|where|which|will|would|can|could|do|does|did|is|are|has|have|should"
    return lazy_regex(rf"(?:^|[,;:—]\s*)[\"“‘'\[(]*(?:(?:Q|A):\s*)?(?:{words})\b[^?]*\?[\"”’')]*$", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Finding:
    """A claim before it is grounded: what is said, and the word that says it."""

    aspect: ChipAspect
    action: ChipAction | None
    anchor: Mark
    stated_by: int | None = None
    actor: Entity | None = None
    target: Entity | None = None
    items: tuple[str, ...] = ()
    value: Quantity | None = None
    period: Period | None = None
    modality: Modality | None = None
    negated: bool | None = None
    confidence: float = 0.75
    actor_implied: bool = False
    """Whether nobody is named who acts, so that the actor is only taken to be understood."""


class Scene:
    """A passage as an extractor of chip restrictions sees it.

    Args:
        passage: The passage.
        context: What was found before in the document.
    """

    def __init__(self, passage: Passage, context: Context) -> None:
        self.passage = passage
        self.context = context
        self.text = passage.text
        self.setting: Setting | None = None
        """What scores look at of the passage, once it has been described."""
        self._cues: dict[tuple[str, str], tuple[CueMark, ...]] = {}

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.text.lower()))

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset({word[:length] for word in self._words for length in range(1, len(word) + 1)})

    def cues(self, table: str, cue: str) -> tuple[CueMark, ...]:
        """Find the cues of one class of a table of words, in order."""
        found = self._cues.get((table, cue))
        if found is None:
            found = self._cues[table, cue] = chip_cues(table)[cue].find(self.text, self._words, self._beginnings)
        return found

    @cached_property
    def items(self) -> tuple[ItemMark, ...]:
        """The goods, in order."""
        return find_items(self.passage)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Who may act or be acted upon."""
        before = self.last("measure")
        home = before.actor if before and before.actor else ruler_of_page(self.passage)
        return find_parties(self.passage, self.items, home.name if home else None, self.people)

    @cached_property
    def people(self) -> Entity | None:
        """The country whose firms the claims before spoke of."""
        for claim in reversed(self.context.recent):
            if isinstance(claim, ChipRestrictionClaim):
                party = claim.actor if claim.aspect == "response" else claim.target
                if party is not None and party.type == "country" and party.name != UNITED_STATES:
                    return party
        return None

    @cached_property
    def topical(self) -> bool:
        """Whether the passage, or one just before, speaks of export controls or of chips under them."""
        if (
            _topic().search(self.text)
            or self.claimed_near
            or self.about_rules
            or (names_chips(self.text) and (self.items or names_rule(self.text)))
        ):
            return True
        earlier: Passage | None = self.passage
        for _ in range(_REACH):
            earlier = earlier.previous if earlier else None
            if earlier and _topic().search(earlier.text):
                return True
        heads = (self.passage.heading, self.passage.parent)
        title = self.passage.reading.document.title or ""
        return any(head and _topic().search(head.text) for head in heads) or bool(_topic().search(title))

    @cached_property
    def about_rules(self) -> bool:
        """Whether the whole document is about rules of trade in chips, and what stands around under the same heading is too."""
        return is_about_rules(self.passage.reading.document.text) and any(
            names_chips(text) or names_rule(text)
            for text in (
                self.text,
                *(p.text for p in near(self.passage, _RULED)),
                self.passage.reading.document.title or "",
            )
        )

    @cached_property
    def ruled(self) -> bool:
        """Whether the passage itself names a rule of trade, or an office that makes one."""
        return names_rule(self.text)

    @cached_property
    def ruled_before(self) -> bool:
        """Whether the sentence right before names a rule of trade."""
        earlier = self.passage.previous
        return earlier is not None and names_rule(earlier.text)

    @cached_property
    def ruled_near(self) -> bool:
        """Whether the passage, one just before or a heading above names a rule of trade."""
        title = self.passage.reading.document.title or ""
        return (
            self.ruled
            or names_rule(title)
            or self.claimed_near
            or self.about_rules
            or len(self.context.passages) >= _RULED_THROUGHOUT
            or any(names_rule(p.text) for p in near(self.passage, _RULED))
        )

    @cached_property
    def deals_in_chips(self) -> bool:
        """Whether chips themselves are named, here or just before, and not only controls, which models have too."""
        scenes = (self.text, *(p.text for p in near(self.passage, 2)), self.passage.reading.document.title or "")
        return any(names_chips(_CONTROLS.sub(" ", text)) for text in scenes)

    @cached_property
    def chips_near(self) -> bool:
        """Whether chips are spoken of, here or in the passages that set the scene."""
        if (
            self.goods
            or self.about_rules
            or names_chips(self.text)
            or names_chips(self.passage.reading.document.title or "")
        ):
            return True
        return any(names_chips(p.text) for p in near(self.passage, 2))

    @cached_property
    def of_hardware(self) -> bool:
        """Whether chips, what runs on them or who makes them are spoken of, here or in the passages that set the scene."""
        scenes = (self.text, *(p.text for p in near(self.passage, _REACH)), self.passage.reading.document.title or "")
        return bool(self.goods) or any(names_hardware(text) for text in scenes)

    @property
    def is_read(self) -> bool:
        """Whether the passage may state something of chips that are restricted."""
        return not self.cites and not self.is_garbled and self.of_chips

    @cached_property
    def of_chips(self) -> bool:
        """Whether the text around speaks of chips, or a claim was found before."""
        told = self._claimed_in_section or self.chips_near
        return told or any(names_chips(p.text) for p in near(self.passage, _RULED))

    @property
    def rules_are_told(self) -> bool:
        """Whether a rule of trade is named near, or a claim about one was found anywhere before."""
        return self.ruled_near or self._claimed_in_section

    @cached_property
    def _claimed_in_section(self) -> bool:
        """Whether a claim was found before in what stands under one heading, or is that heading."""
        heading = self.passage.heading
        return any(each.heading is heading or each is heading for each in reversed(self.context.passages))

    @property
    def is_on_topic(self) -> bool:
        """Whether chips and the trade in them are what the passage is about, so that its words mean what they mean there."""
        return (bool(self.goods) or self.topical) and not self.of_other_goods and self.chips_near

    @cached_property
    def of_other_goods(self) -> bool:
        """Whether it is told of rules on other goods than chips and what these are made with: palm oil, steel, cars."""
        if self.goods or not other_goods(self.text):
            return False
        scenes = (self.text, *(p.text for p in near(self.passage, 2)))
        return not any(names_chips(_CONTROLS.sub(" ", text)) for text in scenes)

    @property
    def claimed_near(self) -> bool:
        """Whether a claim was found just before, so that rules are the topic still."""
        passages = self.context.passages
        return bool(passages) and self.passage.index - passages[-1].index <= _REACH

    @cached_property
    def caused(self) -> bool:
        """Whether a rule of trade is there to cause an effect: named here, right before, or taken up from before."""
        if self.ruled or self.ruled_before:
            return True
        return self.ruled_near and (takes_up_rule(self.text) or self.goes_on)

    @property
    def goes_on(self) -> bool:
        """Whether the sentence right before made a claim that this one goes on from."""
        passages = self.context.passages
        return bool(passages) and self.passage.index - passages[-1].index <= 1

    @property
    def speaks_of_rules(self) -> bool:
        """Whether the sentence right before spoke of a rule, so that "this" and "the move" take it up."""
        return self.ruled_before or self.goes_on

    @cached_property
    def speakers_firm(self) -> Entity | None:
        """The firm that "we" means."""
        return firm_that_speaks(self.passage)

    @cached_property
    def american(self) -> bool:
        """Whether the rules spoken of here are the United States', or nobody's but theirs is spoken of."""
        if is_american(self.text) or any(is_american(p.text) for p in near(self.passage, _REACH)):
            return True
        title = self.passage.reading.document.title or ""
        return names_rule(title) and is_american(title)

    @property
    def is_garbled(self) -> bool:
        """Whether the passage is too long for a sentence: a table or a page whose lines ran together."""
        return len(self.text) > _SENTENCE

    @cached_property
    def cites(self) -> bool:
        """Whether the passage only gives a source."""
        return is_reference(self.text)

    @cached_property
    def asks(self) -> bool:
        """Whether the passage is a question and states nothing."""
        return _question().search(self.text) is not None

    def on_topic(self, noun: Mark | None) -> bool:
        """Tell whether a rule's name says by itself that it is about chips or exports ("the AI diffusion rule")."""
        if noun is None:
            return False
        if _topic().search(self.text[max(0, noun.start - 30) : noun.end]) is not None:
            return True
        # "will not enforce the rule": the one that the sentence before has named.
        earlier = self.passage.previous
        return (
            _DEFINITE.search(self.text, 0, noun.start) is not None
            and earlier is not None
            and _RULE_BY_NAME.search(earlier.text) is not None
        )

    @property
    def goods(self) -> tuple[ItemMark, ...]:
        """The goods that by themselves make a sentence one about chips."""
        return tuple(item for item in self.items if item.kind != "technology")

    def last(self, aspect: ChipAspect | None = None) -> ChipRestrictionClaim | None:
        """Give the last claim found before this passage, of one aspect or of any."""
        for claim in reversed(self.context.recent):
            if isinstance(claim, ChipRestrictionClaim) and (aspect is None or claim.aspect == aspect):
                return claim
        return None

    def named(self, item: Mark | None) -> tuple[str, ...]:
        """Write out an item with those it is listed with."""
        if not isinstance(item, ItemMark):
            return ()
        if item not in self.items:
            return (item.text,)
        return tuple(dict.fromkeys(mark.text for mark in listed(self.passage, item, self.items)))

    def before(self, at: int, length: int = 60) -> str:
        """Give the text right before an offset."""
        return self.text[max(0, at - length) : at]

    def after(self, at: int, length: int = 60) -> str:
        """Give the text right behind an offset."""
        return self.text[at : at + length]

    def speaks(self, party: Mark) -> bool:
        """Tell whether a party is only credited with saying something (", Synopsys said")."""
        return (
            re.match(
                r"(?:['’]s?)?\s(?:[\w-]+\s)?(?:reports?|article|story|investigation|analysis)\b|"
                r"(?:['’]s [\w ]{1,30})?\s(?:said|says|reported|wrote|told|noted|added|estimates?|estimated|"
                r"disclosed|found|showed|argued|warned)\b",
                self.text[party.end :],
            )
            is not None
        )

    @cached_property
    def periods(self) -> tuple[PeriodMark, ...]:
        """The periods that may date an act: not those that date a saying."""
        return tuple(
            mark
            for mark in self.passage.periods
            if mark.role in {"plain", "onset", "instant"}
            and not (_dates_report(self.text, mark) or _dates_saying(self, mark))
        )


@cache
def _saying_before() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:said|says|told(?: [\w.'’-]+){1,4}|reported|wrote|disclosed|reports?|testified|noted|warned|argued|"
        r"estimated|revealed|announced in a (?:filing|post)|in an? (?:\w+ )?(?:filing|statement|post|report|"
        r"interview|call|letter|speech|memo))"
        r"(?: (?:late|early|in an? [\w-]+(?: [\w-]+)?|to [\w ]{1,20}))*\s*,?\s*(?:on |in |earlier |late |last |"
        r"this )?(?:(?!that )\w+ )?$",
        re.IGNORECASE,
    )


# "SEOUL, May 5 (Reuters) - ": where and when somebody wrote.
_PLACE = lazy_regex(r"\W*(?:[A-Z][A-Z.’'-]{2,}(?:[,/ ]+[A-Z][\w.’'-]*){0,3}|[\w.,/ ]{3,40}\([A-Z][\w ./-]+\))\W+$")
_WROTE = lazy_regex(r"(?:,? \d{4})?\s*(?:\([^)]{2,30}\)\s*)?[-–—]{1,2}\s")


# "In May a newspaper reported that": the report's time.
_SAYS_NEXT = lazy_regex(
    r",?\s(?:[\w.’'-]+\s){1,7}?(?:reported|said|wrote|estimated|disclosed|revealed|noted|found|identified|reports?)\b"
)


# "A May 2024 study", "her June letter"
_WRITING = lazy_regex(
    r"\s(?:[a-z-]+\s){0,2}(?:reports?|study|studies|investigations?|analys[ei]s|papers?|articles?|letters?|memos?|surveys?|"
    r"essays?|posts?|interviews?|speech(?:es)?|hearings?|testimony|briefs?|filings?)\b"
)


def _dates_report(text: str, mark: PeriodMark) -> bool:
    """Tell whether a date says when a report was written, which opens with its place."""
    return (
        mark.start < _OPENING
        and _PLACE.match(text[: mark.start]) is not None
        and _WROTE.match(text, mark.end) is not None
    )


def _dates_saying(scene: Scene, mark: PeriodMark) -> bool:
    """Tell whether a date stands right behind a verb of saying whose subject is no government."""
    if _WRITING.match(scene.text, mark.end):
        return True
    says = _SAYS_NEXT.match(scene.text, mark.end) if len(scene.before(mark.start).split()) <= 1 else None
    if says is not None:
        return not any(party.state and mark.end <= party.start < says.end() for party in scene.parties)
    found = _saying_before().search(scene.before(mark.start, 70))
    if not found:
        return False
    verb = mark.start - len(scene.before(mark.start, 70)) + found.start()
    subject = next((p for p in reversed(scene.parties) if p.end <= verb), None)
    speaks = subject is not None and subject.state is not None and len(scene.text[subject.end : verb].split()) <= 2
    # A government that says what may be done does it by saying so.
    return not (
        speaks and re.match(r"[\s,]*(?:that\b|it\b|[“\"]?\w+ (?:may|can|could|would|must)\b)", scene.text[mark.end :])
    )
