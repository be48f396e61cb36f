"""What somebody suffers under a restriction: the sufferer as the subject, with what it is put down to beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from aiclaims.extractors.chip_restrictions.brought_sufferers import apposed, names_market
from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import (
    chip_maker,
    effects_of,
    estimates,
    may_suffer,
    recent_firm,
    victim,
)
from aiclaims.extractors.chip_restrictions.effect_standing import is_stated
from aiclaims.extractors.chip_restrictions.effect_verbs import (
    BOOKED,
    BUSINESS,
    MADE_DO,
    NOT_DONE,
    SMALL,
    UNABLE,
    harms_of,
)
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.regime import near
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.frames import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Parse, Phrase, Predicate
from aiclaims.reading.tokens import word_set
from aiclaims.schema import Entity

Tie = Literal["named", "beside", "before"]
"""How a loss hangs on a rule: put down to it in so many words, told of beside it, or told right behind it."""
Loss = Literal["booked", "lost", "unable", "retrenched", "bad", "gained"]


def find_suffered(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find losses told of whom they befall."""
    if _INVESTORS.search(scene.text):
        return
    parse = scene.passage.parse
    for predicate in parse.predicates:
        if (
            (predicate.form == "gerund" and not _awaited(parse, predicate))
            or predicate.link == "reduced"
            or not is_stated(scene, parse, predicate)
        ):
            continue
        loss = _loss_of(scene, parse, predicate)
        if loss is None:
            continue
        tie = _tie_of(scene, predicate, causes)
        if (tie is None or tie[0] not in _ENOUGH[loss]) and _announced(scene):
            tie = "named", None
        if tie is None and (
            (loss == "booked" and (scene.claimed_near or scene.about_rules))
            or (loss == "unable" and _SHUT_OUT.search(scene.text, predicate.start))
            or (
                loss == "unable"
                and (scene.claimed_near or scene.about_rules or (scene.ruled_near and scene.goods))
                and predicate.link != "relative"
                and _NOT_GOT.search(scene.text, max(0, predicate.start - 10), predicate.head + 40)
            )
        ):
            # A charge, and being shut out, tell of the rule that the text is about.
            tie = "before", None
        if tie is None or tie[0] not in _ENOUGH[loss]:
            continue
        if (
            loss == "unable"
            and tie[0] == "before"
            and _BACKWARD.search(scene.text, predicate.start, predicate.head + 40)
        ):
            # What somebody is not good enough to make, no rule keeps from them by being told of before.
            continue
        target = _sufferer(scene, parse, predicate, loss)
        if target is None:
            continue
        mark = Mark(start=predicate.start, end=predicate.end, text=scene.text[predicate.start : predicate.end])
        for each in _together(scene, predicate, target):
            for finding in effects_of(scene, mark, each, tie[1]):
                # What cannot be done is the effect itself, and no denial of one.
                yield attrs.evolve(finding, negated=False) if loss in {"unable", "bad"} else finding
        return


def _together(scene: Scene, predicate: Predicate, target: Entity) -> tuple[Entity, ...]:
    """Name the firms that are the subject with the one that suffers: "A and B cannot buy"; of a sum it is one's."""
    if predicate.subject is None or any(q.kind == "money" for q in scene.passage.quantities):
        return (target,)
    firms = [p for p in scene.parties if p.entity.type == "firm" and may_suffer(p) and p.end <= predicate.start]
    first = next((p for p in firms if p.entity == target and predicate.subject.start <= p.start), None)
    if first is not None and _SUCH_AS.search(scene.before(first.start, 20)):
        return (target,)  # only instances of those who suffer
    return (target,) if first is None else tuple(dict.fromkeys(p.entity for p in group_of(scene.passage, first, firms)))


_SUCH_AS = lazy_regex(r"\b(?:such as|like|including|e\.g\.,?)\s(?:the\s)?$", re.IGNORECASE)


def _announced(scene: Scene) -> bool:
    """Tell whether it has been said just before that a rule has had effects, which are then told."""
    return _IMPACT_IS.match(scene.text) is not None or any(
        _EFFECTS_FOLLOW.search(p.text) is not None for p in near(scene.passage, 3)
    )


# "The curbs have had real effects.", "The practical impact: A cannot ..."
_EFFECTS_FOLLOW = lazy_regex(
    r"\b(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|measures|listings?)\b[^.;:]{0,60}\b(?:effects?|impacts?|consequences|results|toll|damage)\b[^.;:]{0,40}[.:]?$|"
    r"^\W*(?:the|its|their)\s(?:[\w-]+\s){0,2}?(?:effects?|impacts?|consequences|toll|damage)\s(?:was|were|is|are|has|have)\b[^.;:]{0,40}[.:]?$",
    re.IGNORECASE,
)
_IMPACT_IS = lazy_regex(
    r"\W*(?:the\s)?(?:[\w-]+\s){0,2}?(?:effects?|impacts?|consequences?|results?|upshot)\W{0,3}(?::|is that|was that|has been that)",
    re.IGNORECASE,
)


def _awaited(parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a loss is one that its bearer awaits or reports: "anticipates incurring charges"."""
    governor = parse.predicates[predicate.governor] if predicate.governor is not None else None
    return governor is not None and governor.form == "finite" and governor.verb in {"anticipate", "foresee", "report"}


_NOT_GOT = lazy_regex(
    r"(?:can ?not|can['’]t|could(?:n['’]t| not)|(?:can|could) (?:now )?(?:no longer|only)|(?:is|are|was|were) (?:unable|no longer able) to) (?:\w+ly )?"
    r"(?:access|buy|obtain|acquire|import|purchase|source|procure|get|sell|ship|export|supply|deliver|(?:make|manufacture|produce|fabricate)\b[^.;]{0,60}?\b(?:for|to))\b|"
    r"\b(?:no longer|never) (?:has|have|had|gets?|got) (?:\w+ ){0,2}access\b"
)
_BACKWARD = lazy_regex(
    r"(?:can ?not|can['’]t|could(?:n['’]t| not)|(?:is|are|was|were) (?:still )?(?:unable|not able) to) (?:\w+ly |yet |even )?"
    r"(?:make|manufacture|produce|fabricate|mass-produce|match|compete|keep up|catch up)\b(?![^.;]{0,60}\b(?:for|to)\b)",
    re.IGNORECASE,
)
_SHUT_OUT = lazy_regex(
    r"\b(?:foreclosed|excluded|barred|cut off|(?:shut|locked|frozen|squeezed) out) (?:from|of)\b", re.IGNORECASE
)
_ENOUGH: dict[Loss, frozenset[Tie]] = {
    "booked": frozenset(("named", "beside", "before")),
    "lost": frozenset(("named", "beside", "before")),
    "unable": frozenset(("named", "beside", "before")),
    "retrenched": frozenset(("named",)),
    "bad": frozenset(("named",)),
    "gained": frozenset(("named",)),
}

# What investors lose, or a court orders paid, is no effect of a rule on the business; nor is what comes back.
_INVESTORS = lazy_regex(
    r"\b(?:market (?:value|cap\w*)|valuation|shareholders|(?<!performance )penalt(?:y|ies)|fined?|settlement)\b|\b(?:recover|recoup|regain|contradict|mitigat|cushion|offset)\w*\b",
    re.IGNORECASE,
)
_SHARES = lazy_regex(r"\b(?:shares|stocks?|stock price|share price|investors|futures|index|Nasdaq)\b", re.IGNORECASE)
_BAD = lazy_regex(
    r"\b(?:fewer|less|short|shortages?|lack\w*|behind|late|delay\w*|inferior|worse|lower\w*|trim\w*|lost|los[es]\w*|declin\w*|fall\w*|fell|drop\w*|down|unable|not|no|without|cannot|"
    r"can['’]t|difficult\w*|harder|trouble|struggl\w*|suffer\w*|constrain\w*|limit\w*|slow\w*|cut\w*|hit|hurt\w*|scarce|ration\w*|halt\w*|stop\w*|idle\w*|cancel\w*|postpon\w*|"
    r"benefit\w*|profit\w*|give up|gave up|given up|forg\w+|miss\w*|pay more|make do|lag\w*|stuck|held)\b",
    re.IGNORECASE,
)


_MANAGED = frozenset("make build produce manufacture develop train achieve reach create fabricate do ship".split())
_DONE_WITHOUT = lazy_regex(r"\s(?:without|despite (?:not )?having)\s")


def _loss_of(scene: Scene, parse: Parse, predicate: Predicate) -> Loss | None:
    """Tell what loss a clause tells of its subject."""
    harms = harms_of(predicate.verb)
    text = scene.text
    start = min(predicate.start, predicate.subject.start if predicate.subject is not None else predicate.start)
    end = max([predicate.end, *(c.end for c in predicate.complements)])
    before, behind = text[start : predicate.start], text[predicate.end : end]
    if _SHARES.search(before) or _SHARES.search(behind[:40]):
        return None
    inner = next(
        (p for p in parse.predicates if p.governor is not None and parse.predicates[p.governor] is predicate), None
    )
    since = _NO_LONGER.search(text, 0, predicate.start)
    whole = text[since.start() if since else predicate.start : max(end, inner.end if inner is not None else end) + 25]
    whole = _HAVE.sub("", whole)
    if predicate.form == "finite" and (UNABLE.match(whole) or MADE_DO.match(whole)):
        return "unable"
    if predicate.passive and predicate.verb in _DEPRIVES and _OF_GOODS.match(text, predicate.end):
        return "unable"
    if predicate.passive and NOT_DONE.match(text, predicate.start):
        return "unable"
    if predicate.verb == "go" and BUSINESS.search(before) and _TO_ZERO.match(behind):
        return "lost"
    if predicate.passive and harms & {"strike", "keep"} and _ABLE.search(before):
        return "unable"
    if predicate.verb == "be" and BUSINESS.search(before) and _AT_RISK.match(behind):
        return "lost"
    if predicate.passive and "lose" in harms and BUSINESS.search(before):
        return "lost"
    if predicate.passive:
        return "bad" if _BAD.search(text[predicate.start : end]) else None
    if "lose" in harms and (BUSINESS.search(behind) or (predicate.verb == "lack" and _GOODS.search(behind))):
        return "lost"
    if "fall" in harms and BUSINESS.search(before):
        return "lost"
    if "rise" in harms and (_TAKINGS.search(before) or (predicate.verb == "gain" and _TAKINGS.search(behind))):
        return "gained"
    booked = BOOKED.search(behind) if "book" in harms else None
    if predicate.verb == "write" and _OFF.match(behind) and "$" in behind:
        return "booked"
    if booked is not None and _ON_IT.search(behind[: booked.start()]) is not None:
        # "reports its results, with attention on the impact of the rules"
        booked = None
    if booked is not None and SMALL.search(behind[: booked.start()]) is None:
        money = any(q.kind in {"money", "percent"} and start <= q.start < end + 40 for q in scene.passage.quantities)
        short = booked[0].lower().startswith(_PLAIN_LOSSES)
        return "booked" if money else "lost" if short or BUSINESS.search(before) or BUSINESS.search(behind) else "bad"
    if (
        booked is None
        and (predicate.verb in {"come", "total", "amount", "be", "reach"} or _AMOUNTS.match(text, predicate.start))
        and BOOKED.search(before)
        and "$" in behind
    ):
        return "booked"
    if predicate.verb in _MANAGED and _DONE_WITHOUT.search(text[predicate.start : end]):
        return None  # "built the chips without EUV" is what it could do all the same
    if predicate.verb in {"be", "become", "emerge", "remain"} and _LOSER.match(text, predicate.end):
        return "bad"
    if predicate.verb in _SAYS:
        return None  # "chips that they cannot talk about"
    if predicate.verb == "be" and _IS_NOT.match(text, predicate.start):
        return None  # "which is not legal"
    if (predicate.form == "finite" or harms & {"book", "lose", "fall"}) and _BAD.search(text[start:end]):
        return "retrenched" if "retrench" in harms else "bad"
    return None


_TAKINGS = lazy_regex(
    r"\b(?:sales|revenues?|orders|profits?|(?:market )?share|business|earnings|ground)\b", re.IGNORECASE
)
_DEPRIVES = word_set("starve deprive")
_OF_GOODS = lazy_regex(
    r"\sof\s(?:[\w.’'-]+\s){0,5}?(?:chips?|gpus?|processors?|accelerators?|tools?|equipment|compute|hardware|euv|duv|hbm|access|supplies|technology)\b",
    re.IGNORECASE,
)
_SAYS = word_set("talk discuss say disclose comment tell reveal admit confirm speak explain")
_NO_LONGER = lazy_regex(r"\b(?:no longer|never)\s$")
_IS_NOT = lazy_regex(
    r"(?:is|are|was|were)(?: not|n['’]t) (?:\w+ly |yet |that |so |very |always )*(?:legal|illegal|allowed|permitted|true|the case|clear|surprising|new|known|wrong|a|an|the)\b"
)
_ON_IT = lazy_regex(
    r"\b(?:attention|focus|questions?|concerns?|commentary|details|clarity|updates?|news) (?:on|to|about|over|of)\s(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_AT_RISK = lazy_regex(r"\s(?:now\s|also\s|still\s)?(?:at risk|in jeopardy|in danger|under threat)\b")
_HAVE = lazy_regex(r"^(?:has|have|had)\s(?=been\b)")
_TO_ZERO = lazy_regex(r"\s(?:from\s[^.;]{1,40}\s)?to\s(?:\w+\s)?(?:zero|nothing)\b", re.IGNORECASE)
_GOODS = lazy_regex(
    r"\b(?:chips?|gpus?|tools?|equipment|technology|accelerators?|machines|compute|hardware|euv|hbm)\b", re.IGNORECASE
)
_PLAIN_LOSSES = ("bottleneck", "shortage", "hit", "blow", "loss", "setback", "shortfall")
_OFF = lazy_regex(r"\s(?:off|down)\b")
_AMOUNTS = lazy_regex(
    r"(?:could|would|may|might|will|can|should)\s(?:\w+ly\s)?(?:amount|come|total|reach|be|run)\b", re.IGNORECASE
)
# What somebody could do is theirs to lose: "its ability to sell chips abroad was curtailed".
_ABLE = lazy_regex(r"\b(?:ability|capacity|freedom|access)\s(?:to|of)\b|\baccess\s", re.IGNORECASE)


_NAMED = lazy_regex(
    r"\b(?:because of|due to|as a (?:\w+ )?(?:result|consequence) of|owing to|thanks to|on account of|caused by|related to|tied to|linked to|stemming from|resulting from|attributed to|"
    r"associated with|in the wake of|citing|blaming|because)\s(?:[\w.’'-]+,?\s){0,8}$",
    re.IGNORECASE,
)
_BESIDE = lazy_regex(
    r"\b(?:after|since|following|amid|under|with|in the wake of|when|once|as|over|from|by|given|in light of)\s(?:[\w.’'-]+,?\s){0,8}$",
    re.IGNORECASE,
)
_FROM = lazy_regex(r"\s(?:\w+ly\s|(?:the )?most\s|more\s|indirectly\s){0,2}from\s(?:[\w.’'-]+\s){0,6}")
_LOSES = r"\s(?:[\w-]+\s){0,6}?(?:losers?|winners?|beneficiar(?:y|ies)|victims?|casualt(?:y|ies))\b"
_LOSER = lazy_regex(_LOSES, re.IGNORECASE)
_LOSER_OF = lazy_regex(_LOSES + r"\s(?:from|of|in)\s(?:[\w.’'-]+\s){0,6}", re.IGNORECASE)
# What somebody is without, is what its trouble is put down to.
_DEPRIVED = lazy_regex(r"(?:without|with no|deprived|cut off|barred|locked|shut|lack|loss|no access)\b", re.IGNORECASE)
_UNDONE = lazy_regex(
    r"\b(?:lift(?:ed|ing|s)|eas(?:ed|ing)|resum\w+|revers\w+|relax\w+|approv\w+|allowed)\b", re.IGNORECASE
)


def _tie_of(scene: Scene, predicate: Predicate, causes: tuple[Cause, ...]) -> tuple[Tie, Cause | None] | None:
    """Tell how a clause hangs on a restriction, and on which."""
    subject = predicate.subject if antecedent(scene, predicate) is None else None
    outside = [
        c
        for c in causes
        if c.kind != "carried" and not (subject is not None and subject.start <= c.start < subject.end)
    ]
    wanting = next((c for c in outside if c.kind == "want" and _DEPRIVED.match(c.text)), None)
    if wanting is not None and _belongs(scene, predicate, wanting.start, wanting):
        return "named", wanting
    if predicate.verb in {"benefit", "suffer", "profit", "gain", "be", "become", "emerge", "remain"}:
        ties = _FROM if predicate.verb in _PROFITS else _LOSER_OF
        behind = next((c for c in outside if ties.fullmatch(scene.text, predicate.end, c.start)), None)
        if behind is not None:
            return "named", behind
    for tie, pattern in (("named", _NAMED), ("beside", _BESIDE)):
        for cause in outside:
            found = pattern.search(scene.before(cause.start, 110))
            if found is None or re.search(r"\bnot\s$", scene.before(cause.start - len(found[0]), 8)):
                continue
            at = cause.start - len(found[0])
            if _UNDONE.search(scene.text, at, cause.end + 20):
                continue
            if _belongs(scene, predicate, at, cause):
                return ("named", cause) if tie == "named" else ("beside", cause)
    listed = next(
        (c for c in outside if c.kind == "want" and any(k.start <= c.start < k.end for k in predicate.complements)),
        None,
    )
    if listed is not None:
        return "beside", listed
    if predicate.link == "relative" and any(c.end <= predicate.start for c in outside):
        return "beside", None
    start = min(predicate.start, subject.start) if subject is not None else predicate.start
    end = max([predicate.end, *(c.end for c in predicate.complements)])
    if (scene.goes_on or scene.ruled_before) and not _UNDONE.search(scene.text, start, end):
        return "before", None
    return None


_PROFITS = frozenset("benefit suffer profit gain".split())


def _belongs(scene: Scene, predicate: Predicate, at: int, cause: Cause) -> bool:
    """Tell whether a phrase of cause stands behind a verb, or opens the sentence that it is in."""
    if at >= predicate.start:
        between = scene.text[predicate.end : at]
        return len(between.split()) <= 30 and not _STOP.search(between)
    return re.fullmatch(r"(?:.*[.;:]\s)?\W*(?:But|And|Also|Now|So)?\W*", scene.text[:at], re.DOTALL) is not None


_STOP = lazy_regex(r";|(?<![A-Z])\.\s")


def _sufferer(scene: Scene, parse: Parse, predicate: Predicate, loss: Loss) -> Entity | None:
    """Name the subject, or the owner of it; of sales and shares the firm that the text speaks of."""
    taken_up = antecedent(scene, predicate)
    if taken_up is not None:
        return victim(taken_up)
    phrase = predicate.subject
    if phrase is None:
        named = next((p for p in scene.parties if p.end == predicate.start - 1), None)
        return victim(named) if named is not None and may_suffer(named) else None
    words = scene.text[phrase.start : phrase.end]
    if re.match(r"(?:we|our)\b", words, re.IGNORECASE):
        return scene.speakers_firm
    named = apposed(scene, phrase.end)
    if named is not None:
        return victim(named)
    if (earner := _earns_there(scene, parse, phrase)) is not None:
        return victim(earner)
    inside = [p for p in scene.parties if phrase.start <= p.start < phrase.end and not estimates(scene, p)]
    held = [p for p in inside if may_suffer(p) or (loss == "booked" and p.entity.type == "firm")]
    told = _MARKETS.search(words) is not None
    firms = [p for p in held if p.entity.type == "firm"]
    own = firms or [p for p in held if not (told and p.entity.type == "country" and _market(scene, p))]
    if not own and loss == "unable" and _ACCESS.search(words):
        return _cut_off(scene, predicate)
    if not own and loss == "unable" and NOT_DONE.match(scene.text, predicate.start):
        makers: list[Entity | None] = [p.entity for p in inside if p.entity.type == "firm"]
        sum_ = any(q.kind == "money" and phrase.start <= q.start < phrase.end for q in scene.passage.quantities)
        return (makers or [chip_maker(scene)])[0] or (recent_firm(scene) if sum_ else None)
    if own and loss == "unable" and predicate.verb in _MADE:
        # A foundry that may not make somebody's chips leaves him without.
        own = [
            p
            for c in predicate.complements
            if c.preposition in {"for", "of"}
            for p in scene.parties
            if c.start <= p.start < c.end and may_suffer(p)
        ] or own
        firms = [p for p in own if p.entity.type == "firm"]
    if own:
        return (
            victim((firms or own)[0]) if loss == "booked" or told else victim(own[-1] if not own[0].buyers else own[0])
        )
    if told:
        before = [p for p in scene.parties if p.end <= phrase.start and p.entity.type == "firm" and may_suffer(p)]
        behind = [
            p
            for c in parse.complements_behind(phrase.end)
            for p in scene.parties
            if c.preposition in {"of", "at"} and c.start <= p.start < c.end and p.entity.type == "firm"
        ]
        held = behind or (before[-1:] if loss == "bad" else []) or _teller(scene, parse, predicate)
        return victim(held[0]) if held else recent_firm(scene)
    return None


def _earns_there(scene: Scene, parse: Parse, phrase: Phrase) -> Party | None:
    """Give the firm whose takings a country has a share of: "China's share of Foo's revenue fell"."""
    if not scene.text[phrase.start : phrase.end].endswith(" share"):
        return None
    of = next((c for c in parse.complements_behind(phrase.end) if c.preposition == "of"), None)
    if of is None or not _TAKINGS.search(scene.text, of.start, of.end):
        return None
    return next((p for p in scene.parties if p.entity.type == "firm" and of.start <= p.start < of.end), None)


def _cut_off(scene: Scene, predicate: Predicate) -> Entity | None:
    """Name whose access was cut: the one that it was cut "for", or at whom the rule told of before is aimed."""
    behind = [
        p
        for c in predicate.complements
        if c.preposition in {"for", "to", "of", "in"}
        for p in scene.parties
        if c.start <= p.start < c.end and may_suffer(p)
    ]
    # "From a Chinese point of view, access was blocked"
    behind = behind or [p for p in scene.parties if p.end <= predicate.start and p.adjective and may_suffer(p)]
    earlier = scene.last("measure") if scene.claimed_near else None
    return victim(behind[0]) if behind else earlier.target if earlier is not None else None


_MADE = frozenset("make manufacture produce fabricate build".split())
_ACCESS = lazy_regex(r"\b(?:access|suppl(?:y|ies))\b", re.IGNORECASE)


def _teller(scene: Scene, parse: Parse, predicate: Predicate) -> list[Party]:
    """Give the firm that tells of sales of which no other is named: "Micron said China sales would fall"."""
    over = parse.predicates[predicate.governor] if predicate.governor is not None else None
    if over is None or over.subject is None or over.passive:
        return []
    subject = over.subject
    return [
        p
        for p in scene.parties
        if p.entity.type == "firm" and p.end == subject.end and subject.start <= p.start and may_suffer(p)
    ]


def antecedent(scene: Scene, predicate: Predicate) -> Party | None:
    """Give who stands right before the relative clause of a verb: "Nvidia, which has lost billions"."""
    found = _RELATIVE.search(scene.before(predicate.start, 20)) if predicate.link == "relative" else None
    if found is None:
        return None
    end = predicate.start - len(found[0])
    return next(
        (
            p
            for p in scene.parties
            if may_suffer(p)
            and (p.end == end if p.entity.type == "firm" else p.buyers and p.end + 1 + len(p.head) == end)
        ),
        None,
    )


_RELATIVE = lazy_regex(r",\s(?:which|who)\s(?:\w+ly\s)?$")

# What a firm has and a country has not: "revenue from China fell" is the firm's loss.
_MARKETS = lazy_regex(
    r"\b(?:revenues?|sales|margins?|capex|shipments|orders|business|share|income|profits?|earnings)\b", re.IGNORECASE
)


def _market(scene: Scene, party: Party) -> bool:
    """Tell whether a country's name only says which market is meant."""
    return re.search(r"\b(?:from|to|in)\s(?:the\s|its\s)?$", scene.before(party.start)) is not None or names_market(
        scene, party
    )
