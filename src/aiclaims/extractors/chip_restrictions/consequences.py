"""What an effect says: whom it befalls, how much, of which goods and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_periods import is_of_rule
from aiclaims.extractors.chip_restrictions.effect_verbs import harms_of
from aiclaims.extractors.chip_restrictions.offices import nouns
from aiclaims.extractors.chip_restrictions.parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, QuantityMark
from aiclaims.schema import Entity, Modality, Period, Quantity

_RULE = (
    r"(?:controls?|curbs?|restrictions?|bans?|rules?|limits|embargo(?:es)?|sanctions|measures|requirements?|"
    r"clampdown|crackdown|blacklisting|"
    r"licen[cs]ing(?: regime)?|tariffs?|policy|policies|regulations?|prohibitions?|listing|moves?|blockade|"
    r"entity list|trade blacklist|ban)"
)


_RULE_NAME = lazy_regex(rf"(?<![\w-]){_RULE}(?![\w-])", re.IGNORECASE)


def carried_target(scene: Scene) -> Entity | None:
    """Take the victim of the effect just before."""
    earlier = scene.last("effect")
    if earlier is not None and scene.context.passages and scene.passage.index - scene.context.passages[-1].index <= 2:
        return earlier.target
    return None


def recent_firm(scene: Scene) -> Entity | None:
    """Name the firm that one of the sentences before named first."""
    earlier = scene.passage.previous
    for _ in range(4):
        if earlier is None:
            return None
        firms = [m for m in earlier.entities if m.entity.type == "firm" and m.entity.name not in ANALYSTS]
        if firms:
            return firms[0].entity
        earlier = earlier.previous
    return None


def chip_maker(scene: Scene) -> Entity | None:
    """Name the maker of the chips that a sentence names, whose sales a rule on them costs."""
    return next(
        (
            Entity(m.owner, "firm")
            for m in scene.passage.entities
            if m.entity.type == "chip" and m.owner and m.country != CHINA
        ),
        None,
    )


def victim(party: Party) -> Entity:
    """Name a party as a victim."""
    return party.entity


ANALYSTS = frozenset(
    (
        "Bernstein", "Jefferies", "Goldman Sachs", "Morgan Stanley", "JPMorgan", "Citigroup", "Wells Fargo", "Evercore",
        "Wedbush", "Raymond James", "Gartner", "IDC", "McKinsey", "BlackRock", "TrendForce", "SemiAnalysis", "TechInsights", "Counterpoint",
        "Counterpoint Research", "Omdia", "Canalys", "Deutsche Bank", "UBS", "Bank of America", "Barclays", "Nomura",
    )
)  # fmt: skip
"""Houses that tell of the effects on others."""


def estimates(scene: Scene, party: Party) -> bool:
    """Tell whether a firm is spoken of only as the one who reckons or tells."""
    return party.entity.name in ANALYSTS or (
        scene.speaks(party)
        and party.entity.name not in {p.entity.name for p in scene.parties if p is not party}
        and re.match(
            r"(?:['’]s)?\s(?:analysts?|estimates?|research|note|report)\b", scene.text[party.end :], re.IGNORECASE
        )
        is not None
    )


def may_suffer(mark: Mark) -> bool:
    """Take those whom a consequence may befall."""
    if not isinstance(mark, Party) or mark.origin or mark.entity.name in ANALYSTS:
        return False
    if mark.state is not None and not mark.head and nouns()["office"].search(" " + mark.text.lower()):
        # An office suffers nothing.
        return False
    # The state that imposes a rule is not the one that it hurts; its industry is.
    if mark.entity.name == UNITED_STATES:
        return mark.text.lower() != "its" and ((bool(mark.head) and mark.state is None) or _is_industry(mark))
    return mark.entity.type in {"country", "firm", "region", "group", "institution"} and not (
        mark.head and mark.state and not mark.owner_of and not mark.buyers
    )


def _is_industry(mark: Party) -> bool:
    """Tell whether a state stands for what it owns ("U.S. competitiveness", "America's lead")."""
    return mark.owner_of or re.search(_INDUSTRY, mark.head) is not None


_INDUSTRY = (
    r"(?:compan(?:y|ies)|firms?|makers?|toolmakers|industr(?:y|ies)|competitiveness|leadership|lead|dominance|innovation|"
    r"interests|businesses|suppliers|designers|chipmakers|labs|economy|alliances|influence|advantage|edge|companies)"
)


def effects_of(scene: Scene, at: Mark, target: Entity, cause: Mark | None) -> Iterator[Finding]:
    """Make the findings of one consequence, one for each figure."""
    values = _values(scene, at)
    items = _items(scene, at, cause)
    nothing = _nothing(scene, at)
    figures: list[tuple[QuantityMark | None, bool | None]] = [*values] or [(None, None)]
    for mark, denied in figures[:1] if nothing else figures:
        yield Finding(
            aspect="effect",
            action=None,
            anchor=at,
            target=target,
            items=items,
            value=nothing or (mark.quantity() if mark else None),
            period=suffered_in(scene, at, mark),
            negated=denied,
            modality=_modality(scene, at),
            confidence=0.85 if mark else 0.6,
        )


_TO_NOTHING = lazy_regex(
    r"\bshare\b[^.;]{0,120}?\bto (?P<almost>nearly |almost |close to |virtually |practically |effectively |about |around )?"
    r"(?:absolute )?(?:zero|nothing)\b",
    re.IGNORECASE,
)


def _nothing(scene: Scene, at: Mark) -> Quantity | None:
    """Read a share that is said to have gone to nothing."""
    match = _TO_NOTHING.search(scene.text, max(0, at.start - 90))
    return Quantity(0, 0, "percent", approximate=match["almost"] is not None) if match else None


def _modality(scene: Scene, at: Mark) -> Modality | None:
    if at.text.lower().startswith("threaten"):
        return "hedged"
    if re.search(r"\b(?:will|would)\s+(?:\w+\s+)?$", scene.before(at.start)) and re.search(
        r"\b(?:said|says|flagged|warned|disclosed|told|announced)\b[^.;]*$", scene.before(at.start, 160)
    ):
        return "forecast"
    return None


def _values(scene: Scene, at: Mark) -> list[tuple[QuantityMark, bool | None]]:
    """Give the figures of a consequence: sums of money; else the share that something fell to."""
    text = scene.text
    clauses = scene.passage.clauses
    money = [
        q
        for q in scene.passage.quantities
        if q.kind == "money"
        and clauses.barrier(min(at.end, q.end), max(at.start, q.start)) < 3.5
        and not _other_sum(scene, q)
        # What a participle goes on from has its own sum: "lost $3 billion, hurting its plans".
        and not (q.end <= at.start and at.text.lower().endswith("ing") and ", " in text[q.end : at.start + 1])
    ]
    # A fall names its measure right behind its verb ("fell 25 percent, to $2 billion").
    spent = all(q.end <= at.start for q in money)
    if money and not any(
        q.kind == "percent" and 0 <= q.start - at.end <= (60 if spent else 20) for q in scene.passage.quantities
    ):
        return [
            (q, True if re.search(r"\bnot (?:the |a |an )?(?:\w+ )?$", text[max(0, q.start - 20) : q.start]) else None)
            for q in _parallel(scene, money, at)
        ]
    shares = [
        q
        for q in scene.passage.quantities
        if q.kind == "percent"
        and q.start >= at.start
        and not re.search(r"\bfrom (?:close to |about |around |nearly |over |more than )?$", scene.before(q.start, 24))
        and clauses.barrier(min(at.end, q.end), max(at.start, q.start)) < 3.5
        and not _TAKEN.match(text, q.end)
        and not _ONCE.search(scene.before(q.start, 70))
        and not _of_another(scene, at, q)
    ]
    if not shares or not re.search(
        r"\b(?:share|sales|revenue|exports|shipments|imports|production|output|capex|spending|margins?|GDP|growth|consumption|investment|prices)\b",
        text,
        re.IGNORECASE,
    ):
        delay = next((q for q in scene.passage.quantities if _is_delay(scene, at, q)), None)
        return [] if delay is None else [(delay, None)]
    final = [
        q
        for q in shares
        if re.search(r"\bto (?:just |only |about |around |nearly |under |below )?$", scene.before(q.start, 20))
    ]
    return [((final or shares)[-1 if final else 0], None)]


# "Set back SMIC by five years": how long something is held up.
_BY = lazy_regex(
    r"\bby\s(?:(?:an?|as|much|estimated|up|to|about|around|roughly|at|least|more|than|some|nearly|perhaps|another|over)\s)*$",
    re.IGNORECASE,
)
_HELD_UP = lazy_regex(r"\b(?:set|sets|push|delay|slow|postpon|stall|hold|held|retard)\w*\b", re.IGNORECASE)


def _is_delay(scene: Scene, at: Mark, figure: QuantityMark) -> bool:
    """Tell whether a length of time is how long a consequence holds somebody up."""
    return (
        figure.kind == "duration"
        and figure.start >= at.end
        and _HELD_UP.match(at.text) is not None
        and _BY.search(scene.text, at.end, figure.start) is not None
        and scene.passage.clauses.barrier(at.end, figure.start) < 3.5
    )


def _of_another(scene: Scene, at: Mark, figure: QuantityMark) -> bool:
    """Tell whether a participle behind a verb has a figure for its own: "helped its rivals, cutting its share to 5%"."""
    return any(
        p.form == "participle" and p.link == "adverbial" and at.end < p.start < figure.start and harms_of(p.verb)
        for p in scene.passage.parse.predicates
    )


# "Lost its market, once 13% of its sales": what there was to lose.
_ONCE = lazy_regex(
    r",\s(?:which\s)?(?:used to|once|formerly|previously|had|accounted for|made up|brought in)\b[^,;.]{0,50}$",
    re.IGNORECASE,
)
# What is handed over is no loss that a rule caused: "the 15% fee will hurt margins".
_TAKEN = lazy_regex(
    r"\s(?:[\w-]+\s)?(?:revenue[- ]shar\w+|payments?|lev(?:y|ies)|fees?|tariffs?|tax(?:es)?|dut(?:y|ies)|cut|royalt\w+)\b",
    re.IGNORECASE,
)


def _other_sum(scene: Scene, mark: QuantityMark) -> bool:
    """Tell whether money is something else than a loss: a price, a market's size, an investment."""
    if _REACHES.search(scene.before(mark.start, 90)):
        return False
    return bool(
        re.search(
            r"\b(?:market (?:worth|of)|(?:projected|expected|estimated) to (?:hit|reach|be worth|be|grow to)|worth|invest(?:ed|ing|ment)?s? (?:of )?|build (?:\w+ )*|valued at|"
            r"valuation of|penalt\w+ of|fines? of|price of|at)\s*(?:as much as |up to |about |around |over |"
            r"more than |nearly |some )?$",
            scene.before(mark.start, 50),
            re.IGNORECASE,
        )
        or _SIZE.match(scene.text, mark.end)
        or (_EARNED.search(scene.before(mark.start, 60)) and not _LOST_IN.search(scene.before(mark.start, 90)))
    )


# "put the loss at", "the charge came in at": what it comes to, and no price.
_REACHES = lazy_regex(
    r"\b(?:c[ao]mes? in|puts?|sets?|pegs?|pegged|reckon\w*|estimat\w*|stands?|stood|calculat\w+)\b[^.;]{0,70}\bat\s(?:about |around |roughly |some |up to |nearly |over )?$",
    re.IGNORECASE,
)
# A market's size, and what is earned all the same.
_SIZE = lazy_regex(
    r"[\s-]+(?:[\w-]+\s){0,3}(?:market\d{0,2}(?!\s(?:value|cap))|opportunity|industry|compan(?:y|ies)|firms?)\b",
    re.IGNORECASE,
)
_EARNED = lazy_regex(
    r"(?<!lost )(?<!lower )(?<!missed )(?<!in )\b(?:revenues?|sales) (?:of|was|were|is) (?:about |around |roughly |approximately |some |nearly )?$",
    re.IGNORECASE,
)


_LOST_IN = lazy_regex(
    r"\b(?:loss(?:es)?|decline|drop|fall|hit|reduction|decrease|shortfall|dent) (?:in|of|to) (?:[\w-]+ ){0,4}?(?:sales|revenues?) (?:of|was|were|is) (?:\w+ )?$",
    re.IGNORECASE,
)


def _parallel(scene: Scene, money: list[QuantityMark], at: Mark) -> list[QuantityMark]:
    """Keep the sum nearest behind the consequence and those that stand beside it as further losses."""
    behind = [q for q in money if q.start >= at.start] or money
    first = min(behind, key=lambda q: abs(q.start - at.end))
    group = [first]
    for q in money:
        between = scene.text[group[-1].end : q.start] if q.start > group[-1].end else None
        if between is not None and re.fullmatch(
            r"[^.;]{0,60}?(?:\band\b(?:\s(?:missed out on|forwent|lost|gave up))?|,)\s*(?:another|a further|also|as well as|not|then|(?:an? )?(?:estimated|projected|expected|additional|separate))(?: the| an?)?(?: \w+)?\s*|"
            # "by $1 billion, and next year's by $2 billion", "$1 billion in 2030 and $2 billion in 2031"
            r",?\sand\s(?:[\w.’'-]+\s){1,6}by\s(?:\w+\s){0,2}|\s(?:in|this)\s(?:[\w’'-]+\s){1,4}and\s(?:\w+\s){0,2}",
            between,
        ):
            group.append(q)
    return group


def _items(scene: Scene, at: Mark, cause: Mark | None) -> tuple[str, ...]:
    """Give the goods that the restriction is on; those right behind its name or before it first."""
    if not scene.items:
        computing = _COMPUTING.search(scene.text)
        # "What the chip curbs did": a lead-in that names the rule stands in no place of the sentence.
        led = _CHIPS.search(cause.text) if computing is None and cause is not None and not cause.end else None
        goods = computing or led
        return (goods[0],) if goods is not None else ()
    within = [i for i in scene.items if cause is not None and i.start < cause.end and cause.start < i.end]
    if within:
        return scene.named(within[0])
    told_of = [i for i in scene.items if i.start >= at.end and _OF_GOODS.fullmatch(scene.text, at.end, i.start)]
    if told_of:
        return scene.named(told_of[0])
    if cause is not None:
        near = [i for i in scene.items if i.end <= at.start] or list(scene.items)
    else:
        rules = list(_RULE_NAME.finditer(scene.text))
        on_rule = [i for i in scene.items if any(_is_on(scene.text[r.end() : i.start]) for r in rules)]
        near = on_rule or [i for i in scene.items if i.kind != "technology"] or list(scene.items)
    chosen = min(
        near,
        key=lambda i: abs(
            (i.start if cause is None or i.start >= cause.end else i.end) - (cause.end if cause else at.start)
        ),
    )
    return scene.named(chosen)


_CHIPS = lazy_regex(r"\b(?:(?:advanced|AI|computer) )?(?:chips?|semiconductors?|GPUs?)\b", re.IGNORECASE)
# What chips are for, where an effect on it names none: "raised compute costs".
_COMPUTING = lazy_regex(
    r"\b(?:(?:training|computing|AI|GPU|supercomputing) clusters?|supercomputers?|compute(?= (?:costs?|capacity|resources|shortages?|scarcity|constraints?|power)\b))",
    re.IGNORECASE,
)
# "a charge related to its older chips"
_OF_GOODS = lazy_regex(
    r"\s(?:\w+ly\s)?(?:related|tied|linked|connected|relating|attributable) to\s(?:the\s|its\s|their\s|our\s)?",
    re.IGNORECASE,
)


def _is_on(between: str) -> bool:
    """Tell whether the words between a rule's name and goods say that it is on them."""
    return re.match(r"\s(?:on|of|for|over|against|covering|to)\s[^,.;]{0,35}$", between) is not None


_WHEN = lazy_regex(r"\b(?:in|on|for|from|since|during)\s(?:the\s|early\s|late\s|mid-)?$", re.IGNORECASE)
_OF_ACCOUNTS = lazy_regex(r"\b(?:FY|fiscal)", re.IGNORECASE)  # a firm's year is no calendar's


def suffered_in(scene: Scene, at: Mark, value: Mark | None) -> Period | None:
    """Date an effect: by what stands behind its value, or behind the word that tells it.

    Args:
        scene: The scene.
        at: The word.
        value: What it costs, where that is told.
    """
    near = value or at
    fitting = [
        p
        for p in scene.periods
        if scene.passage.barrier(min(near.end, p.end), max(near.start, p.start)) < 1.5
        and p.role == "plain"
        and not (_OF_ACCOUNTS.search(p.text) or is_of_rule(scene, p, at))
        and (value is not None or _WHEN.search(scene.text, 0, p.start))
        and p.start >= near.start
    ]
    return fitting[0].period if fitting else None
