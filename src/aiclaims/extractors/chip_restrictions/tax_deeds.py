"""Taxes: a rate on trade, and the share of what is earned that a firm hands over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import completing, subject_phrases, verb_deed, whole_scope
from aiclaims.extractors.chip_restrictions.known_verbs import is_absolute
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Phrase, Predicate


def tax_deeds(scene: Scene) -> Iterator[Deed]:
    """Find the taxes of a passage: what is paid, and rates that stand by themselves ("with a 25% surcharge")."""
    predicates = scene.passage.parse.predicates
    paid = [deed for p in predicates if (deed := _paid(scene, p) or _cut(scene, p) or _set(scene, p)) is not None]
    yield from paid
    for match in _RATE.finditer(scene.text):
        group = next(name for name in ("tax", "named", "price") if match[name])
        noun = Mark(start=match.start(group), end=match.end(group), text=match[group])
        if not any(deed.start <= noun.start < deed.end for deed in paid) and not _KNOWN.search(
            scene.before(noun.start)
        ):
            yield _rate(scene, noun)


_GOES = frozenset(("go", "turn"))
_PAYS = frozenset(
    "go pay hand give provide share remit surrender turn cede kick fork route take collect receive get skim charge claim".split()
)
_SHARE = lazy_regex(
    r"\b(?:revenues?|proceeds|sales|earn(?:s|ed)?|makes?|export (?:tax|fee)|commission|cut|revenue[- ]shar\w+|money|to (?:export|sell|ship))\b",
    re.IGNORECASE,
)
_EARNS = frozenset("earn make take get sell receive generate collect book".split())
_WHAT = lazy_regex(r"\sof\s(?:what|whatever|all|everything|the money|the revenue)\b")
_TAKES = frozenset("take collect receive get skim charge claim".split())


def _paid(scene: Scene, predicate: Predicate) -> Deed | None:
    """Read a percentage of what is earned that a firm gives, or a state takes."""
    parse = scene.passage.parse
    inner = completing(parse, parse.predicates.index(predicate))
    if predicate.verb not in _PAYS or (inner is not None and inner.verb in _PAYS):
        return None
    scope = whole_scope(scene, parse, predicate)
    end = max([predicate.end, *(c.end for c in scope)])
    # What goes to a state stands before, as what is handed over to it does: "25% of the revenue being turned over".
    goes = predicate.verb in _GOES or predicate.passive
    low = predicate.subject.start - 25 if goes and predicate.subject is not None else predicate.end
    high = predicate.start if goes else end + 5
    share = next((q for q in scene.passage.quantities if q.kind == "percent" and low <= q.start < high), None)
    if share is None or not (_SHARE.search(scene.text, share.start, end + 30) or _is_paid_to_state(scene, scope)):
        return None
    if predicate.link == "reduced" and not goes and not is_absolute(scene, predicate):
        return None
    # "15% of what they earn from chips": the goods are told with what is earned.
    earned = next(
        (p for p in parse.predicates if p.verb in _EARNS and _WHAT.match(scene.text, share.end, p.start)), None
    )
    if earned is not None:
        scope = (*scope, *parse.complements_of(earned))
    takes = predicate.verb in _TAKES
    if takes and _OF_OWN.match(scene.text, share.end) and not _is_states(scene, predicate):
        # "gets a third of its sales from China": what a firm earns, and nobody takes.
        return None
    paying = _paying(scene, scope) if takes else None
    return verb_deed(
        scene,
        predicate,
        action="tariff",
        scope=scope,
        object=CueMark(start=share.start, end=share.end, text=share.text, cue="share", lemma="share"),
        doer=predicate.subject if takes else None,
        doing="pay",
        seller=paying if takes or goes else predicate.subject,
    )


def _cut(scene: Scene, predicate: Predicate) -> Deed | None:
    """Read a share of sales, or a fee on them, that a state takes without its rate: "is to take a cut of chip sales"."""
    if predicate.verb not in _TAKES or predicate.passive or not _is_states(scene, predicate):
        return None
    scope = whole_scope(scene, scene.passage.parse, predicate)
    cut = _CUT.search(scene.text, predicate.end, max([predicate.end, *(c.end for c in scope)]))
    paying = _paying(scene, scope)
    if cut is None or paying is None:
        return None  # "takes a share of global exports": who sells is no state's to tax
    return verb_deed(
        scene,
        predicate,
        action="tariff",
        scope=scope,
        object=CueMark(start=cut.start(1), end=cut.end(1), text=cut[1], cue="share", lemma="share"),
        doer=predicate.subject,
        doing="pay",
        seller=paying,
    )


def _paying(scene: Scene, scope: Sequence[Complement]) -> Phrase | None:
    """Give the phrase that names the firm of whose sales a share is taken: "a tenth of Foo's sales"."""
    firms = [p for p in scene.parties if p.entity.type == "firm"]
    held = next((c for c in scope if any(c.start <= p.start < c.end for p in firms)), None)
    return Phrase(held.start, held.end) if held is not None else None


_CUT = lazy_regex(
    r"\b(cut|share|slice|percentage|commission|fees?|portion) (?:of|from|on) (?:[\w.’'-]+ ){0,7}?(?:sales|revenues?|proceeds|exports?|licen[cs]es?)\b",
    re.IGNORECASE,
)


def _is_paid_to_state(scene: Scene, scope: Sequence[Complement]) -> bool:
    """Tell whether it is a state that something goes to."""
    to = [c for c in scope if c.preposition == "to"]
    return any(p.state and c.start <= p.start < c.end for p in scene.parties for c in to)


_OF_OWN = lazy_regex(
    r"\sof\s(?:its|their|our)\s(?:[\w-]+\s){0,3}?(?:revenues?|sales|business|income|earnings|profits?)\b"
)


def _is_states(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a state is the subject of a verb."""
    subject = predicate.subject
    return subject is not None and any(p.state and subject.start <= p.start < subject.end for p in scene.parties)


_CHANGES = frozenset("raise increase hike double triple quadruple rise climb jump go lift set tax levy".split())
_DUTY = lazy_regex(r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?)\b", re.IGNORECASE)
_AT = lazy_regex(r"\s(?:[\w.’'-]+\s){0,4}?(?:to|at)\s(?:as much as\s|up to\s|about\s)?$", re.IGNORECASE)


def _set(scene: Scene, predicate: Predicate) -> Deed | None:
    """Read a rate that a duty is brought to, or that goods are taxed at: "duties on chips doubled to 50 percent"."""
    if predicate.verb not in _CHANGES or predicate.form != "finite":
        return None
    rate = next(
        (
            q
            for q in scene.passage.quantities
            if q.kind == "percent" and q.start >= predicate.end and _AT.fullmatch(scene.text, predicate.end, q.start)
        ),
        None,
    )
    if rate is None:
        return None
    parse = scene.passage.parse
    scope = whole_scope(scene, parse, predicate)
    subject = subject_phrases(scene, parse, predicate)
    taxes = predicate.verb == "tax"
    held = [c for c in (*subject, *scope) if _DUTY.search(scene.text, c.start, c.end)]
    if not (taxes or held):
        return None
    suffers = predicate.passive or not (held and held[0].start >= predicate.end)
    return verb_deed(
        scene,
        predicate,
        action="tariff",
        scope=tuple(dict.fromkeys((*subject, *scope))) if suffers else scope,
        object=CueMark(start=rate.start, end=rate.end, text=rate.text, cue="tariff", lemma="tariff"),
        doer=None if suffers and not taxes else predicate.subject,
        doing="rate",
        joined=suffers and not predicate.passive,
    )


def _rate(scene: Scene, noun: Mark) -> Deed:
    parse = scene.passage.parse
    behind = parse.complements_behind(noun.end)
    over = parse.predicate_over(noun.start)
    return Deed(
        action="tariff",
        anchor=noun,
        scope=(Complement("", noun.start, noun.end), *behind),
        predicate=over,
        doer=over.subject if over is not None and not over.passive else None,
        doing="rate",
    )


_RATE = lazy_regex(
    r"\b(?P<price>in\s(?:return|exchange)\sfor)\s(?:an?\s)?(?=\d+(?:\.\d+)?\s?(?:%|per ?cent)\s(?:share\s|cut\s|slice\s)?of\s(?:the\s|its\s|their\s|those\s)?(?:[\w-]+\s){0,2}?(?:revenues?|sales|proceeds|takings)\b)|"
    r"\b(?P<named>tariffs?|dut(?:y|ies)|levy|surcharge|export fee|revenue[- ](?:share|sharing))\s*(?:of|:|"
    r"at)?\s*(?:up to\s*)?(?=\d+(?:\.\d+)?\s?(?:%|per ?cent))|"
    r"(?:\d%|\bper ?cent)\s+(?P<tax>(?:(?:export|import|government|U\.S\.|US|revenue|sales|new|additional|flat|"
    r"ad valorem)\s+){0,2}(?:tariffs?|surcharge|fee|levy|dut(?:y|ies)|tax|cut|share|commission|payments?(?=\sto\s(?:the\s)?(?:[A-Z][\w.]*\s)?(?:government|Treasury|state)\b)|revenue[- ]sharing (?:arrangement|agreement|deal|fee|scheme|condition|requirement)|"
    r"(?:arrangement|agreement|deal)(?=\s(?:\w+\s){0,5}?with\s)))\b",
    re.IGNORECASE,
)
# A rate is known that the text points at: "the 15% revenue share squeezes margins".
_KNOWN = lazy_regex(
    r"\b(?:the|this|that|these|its|their)\s+(?:[\w-]+\s+){0,2}?\d+(?:\.\d+)?\s?(?:%|per ?cent)\s+(?:[\w.]+\s+){0,3}?$",
    re.IGNORECASE,
)
