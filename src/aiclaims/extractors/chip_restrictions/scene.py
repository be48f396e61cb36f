"""What the readers of measures, effects and responses share: one passage with its goods, parties and topic."""

from __future__ import annotations

import re
from functools import cache, cached_property

import attrs

from aiclaims.extractors.chip_restrictions.claim import ChipAction, ChipAspect, ChipRestrictionClaim
from aiclaims.extractors.chip_restrictions.cues import chip_cues
from aiclaims.extractors.chip_restrictions.items import ItemMark, find_items, listed
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party, find_parties
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage, PeriodMark
from aiclaims.schema import Entity, Modality, Period, Quantity

_REACH = 4
"""Passages that chips or export controls stay the topic for, once named."""


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:export[- ](?:controls?|curbs?|restrictions?|bans?|rules?|licen[cs]\w+)|chip (?:controls?|curbs?|"
        r"rules?|bans?|exports?|restrictions?)|"
        r"entity list|diffusion rule|trade (?:restrictions|blacklist)|foreign direct product|"
        r"semiconductor (?:controls|export|restrictions)|"
        r"licen[cs]e (?:rule|requirements?)|(?:US|U\.S\.|American|Washington['’]s?) (?:curbs|restrictions|"
        r"sanctions|controls))",
        re.IGNORECASE,
    )


@cache
def _question() -> re.Pattern[str]:
    words = "how|what|why|who|when|where|which|will|would|can|could|do|does|did|is|are|has|have|should"
    return re.compile(rf"(?:^|[,;:—]\s*)(?:(?:Q|A):\s*)?(?:{words})\b[^?]*\?[\"”’')]*$", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Finding:
    """A claim before it is grounded: what is said, and the word that says it."""

    aspect: ChipAspect
    action: ChipAction | None
    anchor: Mark
    actor: Entity | None = None
    target: Entity | None = None
    items: tuple[str, ...] = ()
    value: Quantity | None = None
    period: Period | None = None
    modality: Modality | None = None
    negated: bool | None = None
    confidence: float = 0.75


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

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"\w+", self.text.lower()))

    def cues(self, table: str, cue: str) -> tuple[CueMark, ...]:
        """Find the cues of one class of a table of `chip_words`, in order."""
        return chip_cues(table)[cue].find(self.text, self._words)

    @cached_property
    def items(self) -> tuple[ItemMark, ...]:
        """The goods, in order."""
        return find_items(self.passage)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Who may act or be acted upon."""
        before = self.last("measure")
        home = before.actor.name if before and before.actor else UNITED_STATES
        return find_parties(self.passage, self.items, home, self._people())

    def _people(self) -> Entity | None:
        """Name the country whose firms the claims before spoke of."""
        for claim in reversed(self.context.claims):
            if isinstance(claim, ChipRestrictionClaim):
                party = claim.actor if claim.aspect == "response" else claim.target
                if party is not None and party.type == "country" and party.name != UNITED_STATES:
                    return party
        return None

    @cached_property
    def topical(self) -> bool:
        """Whether the passage, or one just before, speaks of export controls or of chips under them."""
        if _topic().search(self.text) or self.context.claims:
            return True
        earlier: Passage | None = self.passage
        for _ in range(_REACH):
            earlier = earlier.previous if earlier else None
            if earlier and _topic().search(earlier.text):
                return True
        heads = (self.passage.heading, self.passage.parent)
        title = self.passage.reading.document.title or ""
        return any(head and _topic().search(head.text) for head in heads) or bool(_topic().search(title))

    @property
    def asks(self) -> bool:
        """Whether the passage is a question and states nothing."""
        return _question().search(self.text) is not None

    def on_topic(self, noun: Mark | None) -> bool:
        """Tell whether a rule's name says by itself that it is about chips or exports ("the AI diffusion rule")."""
        return noun is not None and _topic().search(self.text[max(0, noun.start - 30) : noun.end]) is not None

    @property
    def goods(self) -> tuple[ItemMark, ...]:
        """The goods that by themselves make a sentence one about chips."""
        return tuple(item for item in self.items if item.kind != "technology")

    def last(self, aspect: ChipAspect | None = None) -> ChipRestrictionClaim | None:
        """Give the last claim found before this passage, of one aspect or of any."""
        for claim in reversed(self.context.claims):
            if isinstance(claim, ChipRestrictionClaim) and (aspect is None or claim.aspect == aspect):
                return claim
        return None

    def named(self, item: Mark | None) -> tuple[str, ...]:
        """Write out an item with those it is listed with."""
        if not isinstance(item, ItemMark):
            return ()
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
            if mark.role in {"plain", "onset", "instant"} and not _dates_saying(self, mark)
        )


@cache
def _saying_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:said|says|told(?: [\w.'’-]+){1,4}|reported|wrote|disclosed|reports?|testified|noted|warned|argued|"
        r"estimated|revealed|announced in a (?:filing|post)|in an? (?:\w+ )?(?:filing|statement|post|report|"
        r"interview|call|letter|speech|memo))"
        r"(?: (?:late|early|in an? [\w-]+(?: [\w-]+)?|to [\w ]{1,20}))*\s*,?\s*(?:on |in |earlier |late |last |"
        r"this )?(?:\w+ )?$",
        re.IGNORECASE,
    )


def _dates_saying(scene: Scene, mark: PeriodMark) -> bool:
    """Tell whether a date stands right behind a verb of saying whose subject is no government."""
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
