"""What the readers of measures, effects and responses share: one passage with its goods, parties and cues."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

import attrs

from aiclaims.extractors.chip_items import ItemMark, find_items, listed
from aiclaims.extractors.chip_parties import CHINA, UNITED_STATES, Party, find_parties
from aiclaims.extractors.chip_restriction_claim import ChipAction, ChipAspect, ChipRestrictionClaim
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage, PeriodMark
from aiclaims.reading.cues import CueLexicon
from aiclaims.reading.modality import modality_at
from aiclaims.schema import Entity, Modality, Period, Quantity

_REACH = 4
"""Passages that chips or export controls stay the topic for, once named."""


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:export[- ](?:controls?|curbs?|restrictions?|bans?|rules?|licen[cs]\w+)|chip (?:controls?|curbs?|rules?|bans?|exports?|restrictions?)|"
        r"entity list|diffusion rule|trade (?:restrictions|blacklist)|foreign direct product|semiconductor (?:controls|export|restrictions)|"
        r"licen[cs]e (?:rule|requirements?)|(?:US|U\.S\.|American|Washington['’]s?) (?:curbs|restrictions|sanctions|controls))",
        re.IGNORECASE,
    )


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
    cost: float = 0.0


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
    def items(self) -> tuple[ItemMark, ...]:
        """The goods, in order."""
        return find_items(self.passage)

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Who may act or be acted upon."""
        before = self.last("measure")
        home = before.actor.name if before and before.actor else UNITED_STATES
        return find_parties(self.passage, self.items, home)

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
        return re.search(r"(?:^|[,;:—]\s*)(?:(?:Q|A):\s*)?(?:how|what|why|who|when|where|which|will|would|can|could|do|does|did|is|are|has|have|should)\b[^?]*\?[\"”’')]*$", self.text, re.IGNORECASE) is not None

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
        return re.match(r"(?:['’]s [\w ]{1,30})?\s(?:said|says|reported|wrote|told|noted|added|estimates?|estimated|disclosed|found|showed|argued|warned)\b", self.text[party.end :]) is not None

    def purposes(self, mark: Mark) -> bool:
        """Tell whether a verb only tells what something is for, or stands under a condition."""
        return standing(self, mark) != "stated"

    @cached_property
    def periods(self) -> tuple[PeriodMark, ...]:
        """The periods that may date an act: not those that date a saying."""
        return tuple(mark for mark in self.passage.periods if mark.role in {"plain", "onset", "instant"} and not _dates_saying(self, mark))


@cache
def _saying_before() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:said|says|told(?: [\w.'’-]+){1,4}|reported|wrote|disclosed|reports?|testified|added|noted|warned|argued|estimated|revealed|announced in a (?:filing|post)|in an? (?:\w+ )?(?:filing|statement|post|report|interview|call|letter|speech|memo))"
        r"(?: (?:late|early|in an? [\w-]+(?: [\w-]+)?|to [\w ]{1,20}))*\s*,?\s*(?:on |in |earlier |late |last |this )?(?:\w+ )?$",
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
    return not (speaks and re.match(r"[\s,]*(?:that\b|it\b|[“\"]?\w+ (?:may|can|could|would|must)\b)", scene.text[mark.end :]))


@cache
def lexicons(name: str) -> Mapping[str, CueLexicon]:
    """Give the cue classes of one table of `chip_words`, each its own lexicon: a word may be in several."""
    from aiclaims.extractors import chip_words

    table: dict[str, tuple[str, ...]] = getattr(chip_words, name)
    return {cue: CueLexicon({cue: words}) for cue, words in table.items()}


_GOVERNORS = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|decid(?:es|ed|ing)|decision|mov(?:es?|ed|ing)|vow(?:s|ed|ing)?|pledg(?:es|ed)|agree[sd]?|agreement|threaten(?:s|ed|ing)?|prepar(?:es?|ed|ing)|"
    r"propos(?:es?|ed|ing|al)|sets|continu(?:es?|ed|ing)|beg[ia]n(?:s|ning)?|start(?:s|ed|ing)?|wants?|wanted|expect(?:s|ed)?|set|poised|due|likely|about|ready|going|order(?:s|ed)?|"
    r"announc(?:es|ed|ing)|ha(?:s|ve|d)|need(?:s|ed)?|updat(?:es|ed)|amend(?:s|ed)|revis(?:es|ed)|modif(?:ies|ied)|choose|chose|opt(?:s|ed)?|us(?:es|ed)|rush(?:es|ed|ing)?|rac(?:es|ed|ing)|scrambl(?:es|ed|ing)|resolv(?:es|ed)|vot(?:es|ed)|"
    r"cleared|approved|allowed|permitted|free|able|expand(?:s|ed)?|forced|order|look(?:s|ing)?|allow(?:s|ing)?|way|permission|would|steps?|measures?|actions?|bill|push(?:es|ed|ing)?)"
    r"(?: [\w.'’-]+){0,3}? to(?: \w+ly| further| also| again)?\s*$|\b(?:is|are|was|were|not) to(?: \w+ly)?\s*$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"\b(?:aim(?:s|ed|ing)?(?: [\w-]+)? (?:to|at)|in (?:order|an? (?:effort|attempt|bid)) to|effort(?:s)?(?: [\w.'’-]+){0,5}? to|attempts?(?:ed|ing)? to|attempt at|designed to|intended to|meant to|bid to|so as to|"
    r"se(?:ek|eks|eking) to|sought to|try(?:ing)? to|tr(?:ies|ied) to|hop(?:es|ed|ing) to|goal of|purpose of|purpose is to|strategy to|campaign to|calls? to|called for|calls for|risk of|instead of|rather than|idea of|"
    r"without|despite|avoid|debate (?:over|about)|from|by|against|of|for|at|in|with|on|about|before|while|whether|how to|what to)"
    r"(?: \w+ly| further| also)?\s*$",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(r"\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|discuss(?:ed|ing)?|debat(?:ed|ing)|contemplat(?:es|ed|ing)|explor(?:es|ed|ing)|started|began|begun|stopped|continued|is|are|was|were|been|be|now)\s*(?:\w+ly\s*)?$", re.IGNORECASE)
_CONDITION = re.compile(r"(?:^|[\s,;—“\"])(?:if|unless|whether|had it not|in case|even if|once)\s", re.IGNORECASE)


def standing(scene: Scene, mark: Mark) -> str:
    """Tell how a verb stands: `stated`, as a `purpose`, under a `condition`, or as a `modifier`.

    Args:
        scene: The scene.
        mark: The verb.
    """
    before = scene.before(mark.start, 90)
    word = mark.text.lower().split()[0]
    if re.search(r"\bto(?: \w+ly| further| also| again)?\s*$", before, re.IGNORECASE) and not re.search(r"(?:ed|ing|[- ]review|[- ]basis)$", mark.text.lower()):
        if _PURPOSE.search(before):
            return "purpose"
        if not _GOVERNORS.search(before):
            # A headline's infinitive is the future: "US to ban ...".
            subject = next((p for p in reversed(scene.parties) if p.end <= mark.start), None)
            near = subject is not None and subject.state and re.fullmatch(r"\s*to\s*(?:\w+ly\s*)?", scene.text[subject.end : mark.start])
            return "stated" if near else "purpose"
    elif word.endswith("ing") and not _CONSIDERED.search(before) and _PURPOSE.search(before):
        return "purpose"
    start, _ = scene.passage.clauses.bounds(mark.start, len(scene.text))
    condition = _CONDITION.search(" " + scene.text[start : mark.start])
    # A condition ends at its comma: "If the act passes, Congress could ..." states the second half.
    if condition and "," not in scene.text[start : mark.start][condition.end() - 1 :]:
        return "condition"
    return "stated"


_SUBORDINATE = re.compile(r"\b(?:after|since|because|as|when|before|despite|amid|once|though|although|following)\s[^,;.]*$", re.IGNORECASE)


def is_subordinate(scene: Scene, mark: Mark) -> bool:
    """Tell whether a verb stands in a clause of time or cause, which hangs on a statement of its own."""
    return _SUBORDINATE.search(scene.before(mark.start, 200)) is not None


_DUAL = frozenset(
    "ban bans curb curbs limit limits cap caps halt halts block blocks stop stops ease lets set sets permit permits license licenses licence clear control charge "
    "charges levy place places release releases update updates need needs demand demands get lift take takes order orders cut cuts want wants end ends delay delays "
    "pause drop drops reverse axe slap put push pass sign close launch name share reversal hit hits damage harm loss help benefit impact impacts spur strain dent "
    "blacklist increase increases boost plan plans draft hurt order report reports record estimate book cost costs shift move".split()
)
_NOUN_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|this|that|these|those|its|their|his|her|new|any|no|such|export|trade|chip|tech|sales|further|more|tougher|stricter|tighter|blanket|outright|broader|"
    r"existing|latest|current|recent|of|for|on|in|from|with|by|under|total|full|strict|earlier|previous|[A-Za-z.]+['’]s|\d+%|percent)|['’]s)\s+$",
    re.IGNORECASE,
)


def is_noun(scene: Scene, verb: Mark) -> bool:
    """Tell whether a word that may be a verb or a noun is a noun here ("a ban on", "the export curbs")."""
    word = verb.text.lower()
    if word not in _DUAL:
        return False
    if _NOUN_BEFORE.search(scene.before(verb.start)):
        return True
    return word in {"ban", "bans", "curb", "curbs", "limit", "limits", "cap", "caps", "cut"} and bool(
        re.match(r"\s+(?:on|against|over|imposed|that|were|was|are|is|have|has|of)\b", scene.after(verb.end))
    )


def make(scene: Scene, version: str, findings: Iterable[Finding]) -> tuple[ChipRestrictionClaim, ...]:
    """Ground findings: one claim for each (aspect, action, actor, target, value), items gathered."""
    passage = scene.passage
    denied = _denied_next(passage)
    claims: dict[tuple[object, ...], ChipRestrictionClaim] = {}
    for finding in findings:
        key = (finding.aspect, finding.action, finding.actor, finding.target, finding.value if finding.aspect == "effect" else None)
        if key in claims:
            earlier = claims[key]
            items = tuple(dict.fromkeys((*earlier.items, *finding.items)))
            claims[key] = attrs.evolve(earlier, items=items, value=earlier.value or finding.value, period=earlier.period or finding.period)
            continue
        at = finding.anchor
        claims[key] = ChipRestrictionClaim(
            evidence=(passage.evidence(),),
            attribution=_credited(passage, finding),
            modality="asserted" if denied else finding.modality or modality_of(scene, at),
            negated=denied or (passage.negated_at(at.start, at.end) if finding.negated is None else finding.negated),
            period=finding.period,
            extractor=version,
            confidence=round(max(0.5, min(0.97, 0.95 - 0.06 * max(0.0, finding.cost))), 3),
            aspect=finding.aspect,
            action=finding.action,
            actor=finding.actor,
            target=finding.target,
            items=finding.items,
            value=finding.value,
        )
    return tuple(claims.values())


_DOUBT = re.compile(r"\b(?:reportedly|allegedly|apparently|supposedly|possibly|probably|potentially|rumou?red|likely)\b", re.IGNORECASE)
_PERMITS = re.compile(r"\b(?:may|can|could) (?=(?:now |again |still |once again )*(?:ship|sell|export|resume|buy|import)\b)", re.IGNORECASE)


# A verb group in the past or present perfect states a fact, whatever stands in brackets before it.
_FACT = re.compile(r"(?<!\bto )(?<!may )(?<!might )(?<!could )(?<!would )(?<!must )(?<!should )\b(?:has|have|had|was|were|is|are|has been|have been|had been)\s+(?:(?:now|also|then|since|all|already|recently|again|only|not|fully|effectively|\w+ly)\s+){0,2}$", re.IGNORECASE)


def _is_past(scene: Scene, at: Mark) -> bool:
    """Tell whether a verb is a plain past with its subject right before it."""
    if not re.match(r"\w+ed\b|(?:cut|put|took|told|let|hit|cost|lost|won|got|gave|fell|wrote|built|bought|sold|made|came|went)\b", at.text):
        return False
    subject = next((p for p in reversed(scene.parties) if p.end <= at.start), None)
    between = scene.text[subject.end : at.start] if subject else "x"
    return bool(re.fullmatch(r"(?:['’]s)?(?:\s+(?:(?:also|then|later|recently|quietly|subsequently|again|first|already|government|administration|officials|department|authorities|regulators)|\w+ly))*\s+", between, re.IGNORECASE))


def modality_of(scene: Scene, at: Mark, *, permitted: bool = False) -> Modality:
    """Tell how a verb's statement is made: by what stands before the verb in its clause, or by an adverb anywhere in it.

    Args:
        scene: The scene.
        at: The verb.
        permitted: Whether "may sell" grants a permission here, and is no doubt.
    """
    passage = scene.passage
    if _FACT.search(scene.before(at.start)) or _is_past(scene, at):
        end = passage.clauses.bounds(at.start, len(scene.text))[1]
        return "hedged" if _DOUBT.search(scene.text, max(0, at.start - 60), end) else "asserted"
    text = scene.text[: at.end]
    if permitted:
        text = _PERMITS.sub(lambda match: " " * len(match[0]), text)
    end = passage.clauses.bounds(at.start, len(scene.text))[1]
    if _DOUBT.search(scene.text, at.end, end):
        return "hedged"
    return modality_at(text, passage.clauses, at.start)


_OFFICIAL = re.compile(r"\b(?:officials?|government|administration|department|authorities|regulators?)$", re.IGNORECASE)


def _credited(passage: Passage, finding: Finding) -> tuple[str, ...]:
    """Leave out of the sources of a measure the office that takes it: "the agency announced" is the act itself."""
    if finding.aspect != "measure" or finding.actor is None:
        return passage.attribution
    offices = {m.entity.name for m in passage.entities if m.entity.type in {"agency", "country"} and m.country == finding.actor.name}
    return tuple(name for name in passage.attribution if name not in offices and not _OFFICIAL.search(name))


def _denied_next(passage: Passage) -> bool:
    """Tell whether the next sentence is a bare denial ("It hasn't.")."""
    following = passage.reading.passages[passage.index + 1 : passage.index + 2]
    return any(re.fullmatch(r"(?:It|They|He|She|That|This|None of (?:it|this))\s+(?:(?:has|have|did|is|was|were|does|do)(?:n['’]t| not)|is (?:not true|false|untrue))[^\w]*", p.text) for p in following)


def period_of(scene: Scene, found: Mark | None) -> Period | None:
    """Date an act: by its own period, one that opens the sentence, one counted from the last act, or its list's."""
    if isinstance(found, PeriodMark):
        return found.period
    opening = next((mark for mark in scene.periods if mark.role == "plain" and len(scene.text[: mark.start].split()) <= 1), None)
    if opening is not None:
        return opening.period
    earlier = next((c.period for c in reversed(scene.context.claims) if c.period is not None and c.period.start is not None), None)
    counted = _counted_from(scene.text, earlier) if earlier else None
    if counted is not None:
        return counted
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    for _ in range(2):
        if parent is None:
            return None
        plain = [mark for mark in parent.periods if mark.role == "plain" and not mark.relative]
        if plain:
            return plain[0].period
        parent = parent.previous
    return None


_LATER = re.compile(r"\b(?:(?P<n>a|one|two|three|four|five|six|\d+)\s(?P<unit>day|week|month|year)s?\s(?P<way>later|earlier|before)|the\s(?P<step>next|following|previous)\s(?P<u2>day|morning|week|month|year)|the\s(?P<u3>day|week|month|year)\s(?P<w3>before|after))\b", re.IGNORECASE)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _counted_from(text: str, base: Period) -> Period | None:
    """Resolve "a year later" and "the day before" against the period of the act before."""
    match = _LATER.search(text)
    if match is None or base.start is None:
        return None
    number = match["n"].lower() if match["n"] else "a"
    count = _NUMBERS.get(number) or int(number)
    unit = (match["unit"] or match["u2"] or match["u3"]).lower()
    back = (match["way"] or match["w3"] or match["step"] or "").lower() in {"earlier", "before", "previous"}
    steps = -count if back else count
    start = base.start
    if unit == "year":
        return Period.of_month(start.year + steps, start.month) if base.precision in {"day", "month"} else Period.of_year(start.year + steps)
    if unit == "month" and base.precision in {"day", "month"}:
        months = start.year * 12 + start.month - 1 + steps
        return Period.of_month(months // 12, months % 12 + 1)
    if unit in {"day", "morning"} and base.precision == "day":
        return Period.of_day(start + dt.timedelta(days=steps))
    return base if unit == "morning" or (unit == "day" and not back) else None


def implied_actor(scene: Scene, target: Entity | None, material: bool) -> Entity:
    """Name the state that rules where the text does not say: controls on China are the United States'."""
    if material or (target is not None and target.name == UNITED_STATES):
        return Entity(CHINA, "country")
    return Entity(UNITED_STATES, "country")


def cue_marks(scene: Scene, table: str, cue: str) -> tuple[CueMark, ...]:
    """Find the cues of one class in the passage."""
    return lexicons(table)[cue].find(scene.text)
