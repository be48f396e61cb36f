"""Smuggling told by a noun: "a smuggling operation into China", "charged with the illicit shipment of GPUs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.act_periods import dated
from aiclaims.extractors.chip_restrictions.parties import UNITED_STATES, Party
from aiclaims.extractors.chip_restrictions.response_clause import HOLDS_TO_ACCOUNT
from aiclaims.extractors.chip_restrictions.response_slots import smuggled_worth
from aiclaims.extractors.chip_restrictions.response_standing import is_done, is_feared
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Phrase
from aiclaims.schema import Entity

_NOUN = lazy_regex(
    r"\b(?:smuggling|trafficking|(?:illicit|illegal|unlawful) (?:shipments?|exports?|diversion|transfers?|sales?)|diversion)\b"
    r"(?=(?: (?:operations?|rings?|schemes?|networks?|cases?|plots?|efforts?))?(?: of (?:[\w.’'-]+ ){1,6}?)?\s?(?:in)?to (?:the )?[A-Z])",
    re.IGNORECASE,
)
# What brings it to light; a rule against it, or talk of it, does not.
_FOUND = lazy_regex(
    r"\b(?:uncover|reveal|expos|charg|accus|arrest|indict|convict|guilty|detain|apprehend|bust|identif|found|document|report|point|estimat|confirm|"
    r"admit|alleg|involv|engag|emerg|continu|persist|grow|grew|surg|ris|rose|occur|investigat\w+ found|show|evidence|rampant|widespread|ongoing)\w*",
    re.IGNORECASE,
)
_PLACE = lazy_regex(r"\s(?:in)?to (?:the )?$")


# A market that the law does not know, and what tells that there is trade on it.
_MARKET = lazy_regex(r"\b(?:black|gr[ae]y|underground|shadow|dark|parallel)[- ]markets?\b", re.IGNORECASE)
_TRADED = lazy_regex(
    r"\b(?:emerg|thriv|flourish|boom|sprung|spring|sprout|pop|exist|grow|grew|develop|aris|arose|appear|surfac|bustl|sell|sold|trad|offer|available|buy|"
    r"bought|pick|acquir|purchas|obtain|sourc|robust|active|vibrant|lively|rampant|turn\w* to|flow|reach|deal)\w*",
    re.IGNORECASE,
)


def _market_smuggling(scene: Scene) -> Iterator[Finding]:
    """Find trade on a black market: "a grey market for H100s thrives in China"."""
    match = _MARKET.search(scene.text)
    if match is None or not scene.goods or is_feared(scene.text, match.start()) or not _TRADED.search(scene.text):
        return
    places = [
        p
        for p in scene.parties
        if p.entity.type in {"country", "region"} and p.entity.name != UNITED_STATES and not p.origin
    ]
    if places:
        behind = [i for i in scene.goods if i.start >= match.end()]
        goods = min(behind or scene.goods, key=lambda i: abs(i.start - match.start()))
        anchor = Mark(start=match.start(), end=match.end(), text=match[0])
        yield Finding(
            aspect="response",
            action="smuggle",
            anchor=anchor,
            target=Entity(places[0].entity.name, "country") if places[0].country else places[0].entity,
            items=scene.named(goods),
            value=smuggled_worth(scene),
            period=dated(scene, anchor),
            confidence=0.6,
        )


# Goods that an attribute tells to be smuggled.
_TAINTED = lazy_regex(
    r"\b(?:smuggled|contraband|(?:black|gr[ae]y)-market|illegally (?:obtained|acquired|imported|exported|sourced))[\s,]",
    re.IGNORECASE,
)
_USES = frozenset(
    "use train run rely lean depend buy obtain get acquire deploy employ operate work power import build base have receive access source tap turn come derive stem consist".split()
)
_GIST = 30
"""Characters behind the attribute within which its goods begin."""


def _used(scene: Scene) -> Iterator[Finding]:
    """Find smuggled goods that somebody uses: "the lab trains on smuggled chips", "its model was trained on smuggled cards"."""
    parse = scene.passage.parse
    for match in _TAINTED.finditer(scene.text):
        goods = next((i for i in scene.items if match.end() <= i.start + 1 <= match.end() + _GIST), None)
        over = next((p for p in reversed(parse.predicates) if p.end <= match.start()), None)
        if goods is None or over is None or over.verb not in _USES or not is_done(scene, parse, over):
            continue
        if is_feared(scene.text, match.start()):
            continue
        user = _user(scene, Phrase(over.subject.start, over.start)) if over.subject is not None else None
        if user is None or user.entity.name == UNITED_STATES:
            continue
        yield _smuggled_by(scene, user, Mark(start=match.start(), end=match.end() - 1, text=match[0][:-1]), goods)
        return


# What is done against a rule: "trained on barred chips in violation of US export controls".
_IN_BREACH = lazy_regex(
    r"\bin (?:clear |apparent |alleged |possible |direct )?(?:violation|breach|defiance|contravention) of (?:[\w.’'-]+ ){0,5}?(?:export controls?|controls|curbs|sanctions|restrictions|bans?|rules?|embargo)\b",
    re.IGNORECASE,
)


def _in_breach(scene: Scene) -> Iterator[Finding]:
    """Find goods that somebody is said to use, get or sell in breach of a rule."""
    match = _IN_BREACH.search(scene.text)
    goods = [item for item in scene.goods if match is not None and item.end <= match.start()]
    parse = scene.passage.parse
    over = next((p for p in reversed(parse.predicates) if goods and p.end <= goods[-1].start), None)
    if match is None or over is None or over.subject is None or is_feared(scene.text, match.start()):
        return
    user = _user(scene, over.subject)
    if user is None or user.entity.name == UNITED_STATES or not is_done(scene, parse, over):
        return
    anchor = Mark(start=over.head, end=over.end, text=scene.text[over.head : over.end])
    yield _smuggled_by(scene, user, anchor, goods[-1])


def _smuggled_by(scene: Scene, user: Party, anchor: Mark, goods: Mark) -> Finding:
    """Tell that somebody has goods that were smuggled to where he is at home."""
    home = user.country or (user.entity.name if user.entity.type == "country" else None)
    return Finding(
        aspect="response",
        action="smuggle",
        anchor=anchor,
        actor=Entity(user.entity.name, "country") if user.entity.type == "country" else user.entity,
        target=Entity(home, "country") if home is not None and home != UNITED_STATES else None,
        items=scene.named(goods),
        value=smuggled_worth(scene),
        confidence=0.7,
    )


def _user(scene: Scene, subject: Phrase) -> Party | None:
    """Give whose a subject is, or who it is: "Moonshot", "Moonshot's latest model"."""
    held = [p for p in scene.parties if subject.start <= p.start < subject.end]
    firm = next((p for p in held if p.entity.type == "firm"), None)
    model = next((m for m in scene.passage.entities if m.owner and subject.start <= m.start < subject.end), None)
    if firm is None and model is not None and model.owner:
        return Party(
            start=model.start, end=model.end, text=model.text, entity=Entity(model.owner, "firm"), country=model.country
        )
    return firm or (held[0] if held else None)


# Who is called a smuggler: "the firm is among the largest smugglers of GPUs".
_SMUGGLER = lazy_regex(r"\bsmugglers?(?= of\b)", re.IGNORECASE)


def _called_so(scene: Scene) -> Iterator[Finding]:
    """Find whom the text calls a smuggler of goods."""
    match = _SMUGGLER.search(scene.text)
    over = scene.passage.parse.predicate_over(match.start()) if match else None
    if match is None or over is None or over.verb not in {"be", "become", "remain"} or over.subject is None:
        return
    goods = next((i for i in scene.items if match.end() <= i.start < match.end() + 2 * _GIST), None)
    user = _user(scene, over.subject)
    if goods is None or user is None or user.entity.name == UNITED_STATES:
        return
    behind = (p for p in scene.parties if p.start > goods.end and p.entity.type == "country" and not p.origin)
    place = next((p.entity for p in behind if _INTO.search(scene.before(p.start))), None)
    anchor = Mark(start=match.start(), end=match.end(), text=match[0])
    yield Finding(
        aspect="response",
        action="smuggle",
        anchor=anchor,
        actor=user.entity,
        target=place,
        items=scene.named(goods),
        period=dated(scene, anchor),
        confidence=0.65,
    )


_INTO = lazy_regex(r"\s(?:into|to|for) (?:the )?$")


def noun_smuggling(scene: Scene, *, market: bool) -> Iterator[Finding]:
    """Find smuggling that a noun tells: to a place, where it was found or goes on; and, if asked, on a black market."""
    told = [*_used(scene), *_in_breach(scene), *_called_so(scene)]
    if told:
        yield told[0]
        return
    for match in _NOUN.finditer(scene.text):
        if is_feared(scene.text, match.start()) or not _FOUND.search(scene.text):
            continue
        place = next(
            (
                p
                for p in scene.parties
                if match.end() <= p.start < match.end() + 90
                and p.entity.type in {"country", "region"}
                and p.entity.name != UNITED_STATES
                and _PLACE.search(scene.before(p.start))
            ),
            None,
        )
        goods = min(
            (i for i in scene.goods if abs(i.start - match.start()) < 60),
            key=lambda i: abs(i.start - match.start()),
            default=None,
        )
        if place is not None and goods is not None:
            yield Finding(
                aspect="response",
                action="smuggle",
                anchor=Mark(start=match.start(), end=match.end(), text=match[0]),
                actor=_suspect(scene, match.start()),
                target=place.entity,
                items=scene.named(goods),
                value=smuggled_worth(scene),
                confidence=0.65,
            )
            return
    rife = next(_rife(scene), None) or _uncovered(scene)
    if rife is not None:
        yield rife
    elif market:
        yield from _market_smuggling(scene)


# Smuggling by the name of its goods, which need no place to be barred ones: "GPU smuggling", "smuggling of AI chips".
_OF_GOODS = lazy_regex(r"\b(?:smuggling|trafficking)\b", re.IGNORECASE)
_GOODS_BEHIND = lazy_regex(r"\sof\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
_RIFE = lazy_regex(
    r"\b(?:widespread|rampant|rife|large-scale|ongoing)\b|\b(?:grew|grown|growing|spread|spreads|persists?|persisted|thriv\w+|continu(?:es|ed)|expos\w+|in defiance of|despite|in spite of)\b",
    re.IGNORECASE,
)


def _rife(scene: Scene) -> Iterator[Finding]:
    """Find smuggling that is said to go on, wherever to: "widespread GPU smuggling undercuts the curbs"."""
    for match in _OF_GOODS.finditer(scene.text):
        if is_feared(scene.text, match.start()) or not _RIFE.search(scene.text):
            continue
        beside = (
            i
            for i in scene.goods
            if 0 <= match.start() - i.end <= 1
            or (i.start >= match.end() and _GOODS_BEHIND.fullmatch(scene.text, match.end(), i.start))
        )
        goods = next(beside, None)
        if goods is not None:
            anchor = Mark(start=match.start(), end=match.end(), text=match[0])
            yield Finding(
                aspect="response",
                action="smuggle",
                anchor=anchor,
                items=scene.named(goods),
                period=dated(scene, anchor),
                confidence=0.65,
            )


# "Busted a $160 million smuggling network": that it was there, is told with its end.
_UNCOVERED = lazy_regex(
    r"\b(?:bust(?:s|ed)?|dismantl\w+|uncover\w+|expos(?:es|ed)|broke up|cracked|disrupted|shut down|smash\w+)\s(?:[\w.$,’'-]+\s){0,6}?smuggling\s(?:network|ring|operation|scheme|pipeline)s?\b",
    re.IGNORECASE,
)


def _uncovered(scene: Scene) -> Finding | None:
    """Find smuggling of goods, or of some worth, that was brought to an end."""
    match = _UNCOVERED.search(scene.text)
    if match is None or is_feared(scene.text, match.start()):
        return None
    worth, goods = smuggled_worth(scene), next(iter(scene.goods), None)
    if worth is None and goods is None:
        return None
    anchor = Mark(start=match.start(), end=match.end(), text=match[0])
    return Finding(
        aspect="response",
        action="smuggle",
        anchor=anchor,
        actor=_suspect(scene, match.end()),
        target=scene.people,
        items=scene.named(goods) if goods is not None else (),
        value=worth,
        period=dated(scene, anchor),
        confidence=0.65,
    )


def _suspect(scene: Scene, at: int) -> Entity | None:
    """Name the firm that is held to account for it: "raided A over the smuggling", "two managers of A were arrested"."""
    over = next((p for p in reversed(scene.passage.parse.predicates) if p.end <= at), None)
    if over is None or over.verb not in _SUSPECTS:
        return None
    held = [over.subject] if over.passive else [c for c in over.complements if not c.preposition]
    firms = (p for p in scene.parties if p.entity.type == "firm" and not p.origin and p.end <= at)
    end = over.start if over.passive else at
    return next((p.entity for p in firms for c in held if c is not None and c.start <= p.start < end), None)


_SUSPECTS = HOLDS_TO_ACCOUNT | {"raid", "search", "probe", "sue", "blacklist", "implicate", "name"}
