"""What somebody may do, and what is looked at more kindly: acts that ease, told by a verb of trade or of change."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_clauses import NOBODY
from aiclaims.extractors.chip_restrictions.composition import SELLING, TRADING, Content, content_of, doings_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of, object_of, subject_phrases, verb_deed, whole_scope
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate
from aiclaims.reading.tokens import word_set

_NEGATED = lazy_regex(r"\bnot\b|no longer|n['’]t\b", re.IGNORECASE)
_UNTIL = lazy_regex(r"\b(?:before|until|unless|once|if)\s$", re.IGNORECASE)
_LEAVE = lazy_regex(r"\b(?:may|can|could)\b", re.IGNORECASE)


def permitted(scene: Scene, parse: Parse, predicate: Predicate, inner: Predicate | None = None) -> Deed | None:
    """Read what a state says may be done: "the minister said that a firm may sell older chips to vetted customers".

    Args:
        scene: The scene.
        parse: Its parse.
        predicate: The verb that stands with "may".
        inner: The verb that completes one of going on: "may go on bringing tools in".
    """
    group = scene.text[predicate.start : predicate.head]
    goes_on = inner is not None and inner.verb in TRADING
    if not (predicate.verb in SELLING or goes_on) or not _LEAVE.search(group) or _NEGATED.search(group):
        return None
    if predicate.subject is not None and _UNTIL.search(scene.before(predicate.subject.start, 12)):
        # "must get a licence before they can sell"
        return None
    if predicate.subject is not None and NOBODY.match(scene.text, predicate.subject.start):
        return verb_deed(
            scene,
            predicate,
            action="restrict",
            scope=whole_scope(scene, parse, predicate),
            doing="forbid",
            seller=None if predicate.passive else predicate.subject,
            joined=not predicate.passive,
        )
    goods = (
        predicate.passive
        and predicate.subject is not None
        and any(predicate.subject.start <= i.core < predicate.subject.end for i in scene.goods)
    )
    if "could" in group and not (goods or _is_firm(scene, predicate.subject)):
        # "said that smugglers could ship them": what is possible; only of a firm it is leave.
        return None
    return verb_deed(
        scene,
        predicate,
        action="ease",
        scope=whole_scope(scene, parse, predicate),
        doing="permit",
        seller=predicate.subject,
    )


def _is_firm(scene: Scene, phrase: Phrase | None) -> bool:
    return phrase is not None and any(
        p.entity.type == "firm" and phrase.start <= p.start and p.end == phrase.end for p in scene.parties
    )


_MOVES = frozenset("switch shift move transition change pivot turn".split())
_EXAMINES = frozenset(
    "review conduct consider evaluate assess examine apply adopt use treat perform undertake handle process".split()
)
_TO_KINDER = lazy_regex(r"[^.;]{0,40}?\bto\s(?:an?\s)?(?:[\w-]+\s)?case[- ]by[- ]case\b", re.IGNORECASE)
# "Instead of a presumption of denial, they are reviewed case by case"
_NO_MORE_DENIAL = lazy_regex(
    r"\b(?:instead of|rather than|from|replac\w+|no longer|previous\w*|formerly|earlier|not|lift\w+|drop\w+)\b[^.;]{0,60}\b(?:presum\w+|policy|polic(?:y|ies))(?: of)? (?:denial|approval|denying)\b",
    re.IGNORECASE,
)
_REVIEWS = frozenset("switch shift move change revise replace ease relax".split())


def reviewed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read a kinder review: "eased a presumption of denial into case-by-case review"."""
    if predicate.verb not in _REVIEWS | _MOVES | _EXAMINES:
        return None
    scope = whole_scope(scene, parse, predicate)
    told = scene.text[predicate.end : max([predicate.end, *(c.end for c in scope)])]
    moves = predicate.verb in _MOVES and _TO_KINDER.match(told) is not None
    replaces = _KINDER.search(told) is not None and _NO_MORE_DENIAL.search(scene.text) is not None
    if not (moves or replaces or (predicate.verb in _REVIEWS and _KINDER.search(told) and _DENIAL.search(told))):
        return None
    # "Applications for the part moved to case-by-case review": they are what is eased.
    eased = moves and not predicate.passive and all(c.preposition for c in predicate.complements)
    return verb_deed(
        scene,
        predicate,
        action="ease",
        scope=(*subject_phrases(scene, parse, predicate), *scope) if eased else scope,
        doer=None if predicate.passive or eased else predicate.subject,
        doing="undo",
        joined=eased,
    )


_KINDER = lazy_regex(r"\b(?:case[- ]by[- ]case|presumption of approval)\b", re.IGNORECASE)
_DENIAL = lazy_regex(r"\b(?:presum\w+|denial|denied|denying)\b", re.IGNORECASE)


_LOSES = frozenset("lose forfeit".split())
_STRIPS = frozenset("strip deprive rob divest".split())


def stripped(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who loses a licence or privilege: "lost its waiver", "was stripped of its validated end-user status"."""
    loses = predicate.verb in _LOSES and not predicate.passive
    if not loses and predicate.verb not in _STRIPS:
        return None
    scope = whole_scope(scene, parse, predicate)
    taken = next((c for c in scope if c.start > predicate.start and c.preposition == ("" if loses else "of")), None)
    content = content_of(scene, taken.start, taken.end) if taken is not None else None
    if content is None or content[0] not in {"leave", "permit"}:
        return None
    if loses or predicate.passive:
        scope = tuple(dict.fromkeys((*subject_phrases(scene, parse, predicate), *scope)))
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=scope,
        content=content,
        doer=None if loses or predicate.passive else predicate.subject,
        doing="undo",
        joined=loses,
    )


def revoked(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who has a licence or privilege taken away: "has had its export licence revoked by the Dutch government"."""
    if predicate.verb != "have" or predicate.form != "finite":
        return None
    number = parse.predicates.index(predicate) if predicate in parse.predicates else len(parse.predicates)
    taken = next((p for p in parse.predicates[number + 1 :] if p.passive and p.link == "reduced"), None)
    if taken is None or not doings_of(taken.verb) & {"undo", "suspend"}:
        return None
    scope = whole_scope(scene, parse, predicate)
    held = next((c for c in scope if c.start > predicate.start and not c.preposition), None)
    content = content_of(scene, held.start, held.end) if held is not None else None
    if content is None or content[0] not in {"leave", "permit"}:
        return None
    own = parse.complements_of(taken)
    return Deed(
        action="restrict",
        anchor=mark_of(scene, taken),
        scope=tuple(dict.fromkeys((*subject_phrases(scene, parse, predicate), *scope, *own))),
        object=object_of(scene, content),
        predicate=predicate,
        doing="undo",
        joined=True,
    )


def gone_to(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read to whom leave has gone: "the first approvals went to Inspur and Sugon"."""
    subject = predicate.subject
    if predicate.verb != "go" or predicate.form != "finite" or predicate.passive or subject is None:
        return None
    content = content_of(scene, subject.start, subject.end)
    to = tuple(c for c in whole_scope(scene, parse, predicate) if c.start > predicate.start)
    if content is None or content[0] not in {"permit", "leave"} or not to or to[0].preposition != "to":
        return None
    return verb_deed(scene, predicate, action="ease", scope=to, content=content, doing="give", joined=True)


def exempted(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who or what is taken out of a rule or a tax: "exempts Samsung from the 100% tariff", "will be spared the duty"."""
    is_so = predicate.verb == "be" and _EXEMPT.match(scene.text, predicate.end) is not None
    if not (is_so or predicate.verb in _EXEMPTS) or _NEGATED.search(scene.text, predicate.start, predicate.end):
        return None
    if predicate.subject is not None and _NONE.match(scene.text, predicate.subject.start):
        return None
    held = [c for c in parse.complements_of(predicate) if c.start >= predicate.end]
    rules = [c for c in held if c.preposition == "from" or (predicate.verb == "spare" and not c.preposition)]
    ruled = next((c for c in reversed(rules) if _rule_in(scene, c) is not None), None)
    content = _rule_in(scene, ruled) if ruled is not None else None
    if ruled is None or content is None:
        return None
    # Behind the rule stands what it is on.
    behind = tuple(c for c in held if c.start >= ruled.start)
    before = (
        subject_phrases(scene, parse, predicate)
        if predicate.passive or is_so
        else tuple(c for c in held if c.end <= ruled.start)
    )
    return verb_deed(
        scene,
        predicate,
        action="ease",
        scope=(*before, *behind),
        doing="undo",
        content=content,
        doer=None if predicate.passive or is_so else predicate.subject,
        joined=is_so,
    )


def _rule_in(scene: Scene, phrase: Complement) -> tuple[Content, int, int] | None:
    content = content_of(scene, phrase.start, phrase.end)
    if content is not None and content[0] in {"trade", "goods"}:
        # "the chip tariff", "the export controls"
        named = content_of(scene, content[2], phrase.end)
        content = named if named is not None else content
    return content if content is not None and content[0] in {"tax", "rule", "requirement"} else None


_EXEMPT = lazy_regex(r"\s(?:\w+ly\s|now\s|also\s|still\s)?exempt\b", re.IGNORECASE)
_NONE = lazy_regex(r"(?:no(?:thing|body| one|ne)?|neither)\b", re.IGNORECASE)
_EXEMPTS = word_set("exempt spare exclude")
