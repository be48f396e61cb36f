"""Substitution, as a verb's clause tells it: one's own or others' goods for those that are restricted."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.groups import groups_in
from aiclaims.extractors.chip_restrictions.parties import CHINA
from aiclaims.extractors.chip_restrictions.response_clause import Clause
from aiclaims.extractors.chip_restrictions.response_verbs import patterns
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Phrase


def drive(clause: Clause) -> ChipAction | None:
    """Read who is driven to other goods."""
    if not clause.other(clause.after("to", "toward", "towards", "onto", "into", own=True)):
        return None
    driven = next((c for c in clause.predicate.complements if not c.preposition), None)
    if driven is None:
        return None
    if any(driven.start <= p.start < driven.end for p in clause.scene.parties):
        clause.doer = Phrase(driven.start, driven.end)
        return "substitute"
    # "Beijing steered data-centre operators towards domestic chips": the state has its own do so.
    own = clause.by_state() and any(groups_in(clause.scene.text, driven.start, driven.end))
    return "substitute" if own else None


def stand_in(clause: Clause) -> ChipAction | None:
    """Read chips of Chinese makers that come into the place of others."""
    subject, scene = clause.subject, clause.scene
    if subject is None or patterns()["fill"].match(scene.text, clause.predicate.head) is None:
        return None
    items = [i for i in scene.items if subject.start <= i.core < subject.end]
    if not items or not any(p.country == CHINA and subject.start <= p.start < subject.end for p in scene.parties):
        return None
    clause.scope = (Complement("", subject.start, subject.end), *clause.scope)
    return "substitute"


def turn(clause: Clause) -> ChipAction | None:
    """Read who turns to other goods, or away from foreign ones."""
    to = clause.after("to", "toward", "towards", "onto", "on", "at", own=True)
    if clause.predicate.verb in {"rely", "lean", "look"} and not re.match(
        r"\s(?:more |heavily |increasingly |instead |solely |mainly )*(?:on|to|at|towards?)\b", clause.behind
    ):
        return None
    if clause.other(to):
        # Who relies on both has turned to neither.
        both = clause.predicate.verb in {"rely", "lean"} and clause.holds("foreign", to)
        return None if both else "substitute"
    away = re.match(r"\s(?:\w+\s){0,2}?away\b", clause.behind) and clause.holds("foreign", clause.after("from"))
    return "substitute" if away else None


def swap(clause: Clause) -> ChipAction | None:
    """Read foreign goods replaced by others."""
    rest = clause.after("with", "for", "by", "in", "from", "off")
    if not clause.holds("foreign", clause.object()) and not clause.other(rest):
        return None
    return "substitute" if clause.goods() else None


# "to use at least half domestic tools"
_AT_LEAST = lazy_regex(r"\sat least\b")


_NOBODYS = lazy_regex(
    r"\bRISC-V\b|\bopen[- ](?:source|standard)\b|\b(?:home-?grown|domestic|indigenous)\b", re.IGNORECASE
)
_TO_EVADE = lazy_regex(
    r"\bto (?:\w+ly )?(?:bypass|circumvent|evade|skirt|dodge|sidestep|avoid|get (?:a?round|past)) ", re.IGNORECASE
)
_CLOSE = 50
"""Characters behind a verb of evasion in which the rule is named."""


# "Trained it on clusters of domestic chips"
_CLUSTER = lazy_regex(r"\b(?:(?:super)?clusters?|fleets?|racks?|pods?|farms?|thousands|stacks?)\b", re.IGNORECASE)
_STOCKPILED = lazy_regex(r"\bstockpiled\b", re.IGNORECASE)


def use(clause: Clause) -> ChipAction | None:
    """Read other goods that are used, and stockpiled ones."""
    if clause.goods() and _STOCKPILED.search(clause.behind):
        return "stockpile"
    if clause.predicate.passive and clause.doer is None:
        clause.doer = _users(clause)
    clause.doer = _who_orders(clause) or clause.doer
    if clause.predicate.verb == "seek" and clause.holds("rule", clause.after("", own=True)):
        # "sought a waiver to buy from a listed maker": leave is sought.
        return None
    if clause.predicate.verb == "place":
        # "placed an order for so many of a domestic maker's chips"
        return "substitute" if "order" in clause.object() and clause.other(clause.after("for", "of")) else None
    if _NOBODYS.search(clause.object()) and (end := _TO_EVADE.search(clause.scene.text, clause.predicate.end)):
        # "adopts RISC-V to bypass the curbs": what these do not reach
        return "substitute" if clause.holds("rule", clause.scene.text[end.end() : end.end() + _CLOSE]) else None
    share = clause.after("at") if _AT_LEAST.match(clause.behind) else ""
    if clause.holds("other", clause.object() + " " + share):
        return "substitute"
    if not clause.goods(kinds=("chip", "tool", "technology")):
        return None
    if clause.predicate.verb in {"build", "rewrite"}:
        return "substitute" if clause.other(clause.after("around", "atop")) else None
    if clause.predicate.verb in {"train", "run", "optimise", "optimize", "design", "port"}:
        on = clause.after("on", "for", "to", "around")
        of = clause.after("of", "about", "around", "over", "some") if _CLUSTER.search(on) else ""
        return "substitute" if clause.other(on + " " + of) else None
    return "substitute" if clause.other(clause.object() + " " + clause.after("from")) or _at_home(clause) else None


def _who_orders(clause: Clause) -> Phrase | None:
    """Give the state that has nobody in particular use goods: "Beijing told state data centres to use domestic chips"."""
    doer, parties = clause.doer, clause.scene.parties
    if clause.predicate.governor is None or doer is None or any(doer.start <= p.start < doer.end for p in parties):
        return None
    over = clause.parse.predicates[clause.predicate.governor]
    ruler = over.subject
    if over.verb not in _ORDERS or ruler is None or over.passive:
        return None
    return ruler if any(p.entity.type != "firm" and ruler.start <= p.start < ruler.end for p in parties) else None


_ORDERS = frozenset("order tell instruct direct require urge ask press pressure push encourage oblige compel".split())


def mandate(clause: Clause) -> ChipAction | None:
    """Read goods of its own that a state makes others use: "mandates domestic chips for public projects"."""
    if not clause.by_state() or not clause.goods(kinds=("chip", "tool", "technology")):
        return None
    made = clause.object() if not clause.holds("buying", clause.object()) else clause.after("of")
    return "substitute" if clause.other(made) else None


def _users(clause: Clause) -> Phrase | None:
    """Give the firms across which goods are used: "was deployed at scale across Foo and Bar"."""
    across = [c for c in clause.scope if c.preposition in {"across", "at", "by"} and c.start > clause.predicate.start]
    held = (c for c in across for p in clause.scene.parties if p.entity.type == "firm" and c.start <= p.start < c.end)
    found = next(held, None)
    return Phrase(found.start, max(found.end, across[-1].end)) if found is not None else None


def _at_home(clause: Clause) -> bool:
    """Tell whether goods are got or made in one's own country: "is to source most of its tools locally"."""
    share = any(q.kind == "percent" for q in clause.scene.passage.quantities) or _MOST.search(clause.behind)
    return bool(share) and _LOCALLY.search(clause.scene.text, clause.predicate.end, clause.end + _NEAR) is not None


_NEAR = 25
"""Characters behind a clause within which it is told where something is made."""
_MOST = lazy_regex(
    r"\b(?:most|all|half|a (?:third|quarter|tenth|majority|larger share|growing share))\b", re.IGNORECASE
)
_LOCALLY = lazy_regex(r"\b(?:at home|locally|domestically|from local suppliers)\b", re.IGNORECASE)


def make(clause: Clause) -> ChipAction | None:
    """Read goods of one's own that are made."""
    made = clause.after("on") if clause.predicate.verb == "work" else clause.object()
    fills = patterns()["fill"].search(clause.scene.text) is not None or _is_driven(clause) or _rivals(clause)
    return (
        "substitute"
        if clause.goods(kinds=("chip", "tool", "technology"))
        and (fills or clause.holds("own", made) or _at_home(clause) or _first_of_its_kind(clause, made))
        else None
    )


def _first_of_its_kind(clause: Clause, made: str) -> bool:
    """Tell whether somebody in China has built a prototype of tools that it could only buy: "built a prototype EUV scanner"."""
    doer = clause.doer
    theirs = doer is not None and any(
        p.country == CHINA and not p.origin and doer.start <= p.start < doer.end for p in clause.scene.parties
    )
    return theirs and _PROTOTYPE.search(made) is not None and bool(clause.goods(kinds=("tool",)))


_PROTOTYPE = lazy_regex(r"\bprototypes?\b", re.IGNORECASE)


def _rivals(clause: Clause) -> bool:
    """Tell whether a Chinese maker's chips by name are said to stand in for others: "will launch the Foo 9 as an alternative to Nvidia's"."""
    scene = clause.scene
    own = (m for m in scene.passage.entities if m.entity.type == "chip" and m.owner and m.country == CHINA)
    made = any(c.start <= m.start < c.end for m in own for c in clause.scope if not c.preposition)
    return made and _RIVALLING.search(scene.text, clause.predicate.end) is not None


_RIVALLING = lazy_regex(
    r"\b(?:alternatives?|rivals?|substitutes?|replacements?) (?:to|for)\b|\b(?:replac|displac|supplant|rivall?)(?:e|es|ing|s)?\s(?:the\s)?(?:Nvidia|AMD|foreign|American|U\.?S\.?)",
    re.IGNORECASE,
)


def _is_driven(clause: Clause) -> bool:
    """Tell whether a rule has driven a maker to it: "curbs on A forced its buyers to make a simpler GPU"."""
    if clause.predicate.form != "infinitive" or clause.predicate.governor is None:
        return False
    over = clause.parse.predicates[clause.predicate.governor]
    return (
        over.verb in _DRIVES
        and over.subject is not None
        and _RULE.search(clause.scene.text, over.subject.start, over.subject.end) is not None
    )


_DRIVES = frozenset("push force drive prompt spur lead compel press encourage oblige".split())
_RULE = lazy_regex(
    r"\b(?:controls?|curbs?|restrictions?|bans?|rules?|sanctions|limits|embargo|blacklisting)\b", re.IGNORECASE
)


def turn_out(clause: Clause) -> ChipAction | None:
    """Read how many chips a Chinese maker turns out, where rules that keep others from it are what the text is about."""
    scene, doer = clause.scene, clause.doer
    if doer is None or not (scene.about_rules or scene.claimed_near):
        return None
    own = any(
        p.entity.type == "firm" and p.country == CHINA and doer.start <= p.start < doer.end for p in scene.parties
    )
    marks = [m for m in scene.passage.entities if m.entity.type == "chip" and m.country not in {None, CHINA}]
    made = [c for c in clause.scope if c.preposition in {"", "about", "around", "over", "to", "up", "at", "for"}]
    held = [q for q in scene.passage.quantities for c in made if c.start < q.end and q.start < c.end]
    if not own or any(c.start <= m.start < c.end for m in marks for c in clause.scope):
        return None
    return "substitute" if any(is_lot(scene, q) or _PIECES.match(scene.text, q.end) for q in held) else None


# "600,000 units", "a million Ascend dies"
_PIECES = lazy_regex(
    r"\s(?:[A-Z][\w.]*\s){0,3}?(?:units|dies|chips|processors|accelerators|gpus|wafers)\b", re.IGNORECASE
)


def promote(clause: Clause) -> ChipAction | None:
    """Read what is done for self-sufficiency."""
    if _is_thing(clause):
        return None  # "this will speed up domestic production": an effect
    if clause.holds("buying", clause.object()):
        return "substitute" if clause.goods() and clause.other(clause.after("of", "on")) else None
    return (
        "substitute"
        if clause.holds(
            "self", clause.object() + " " + clause.after("in", "on", "into", "of", "for", "toward", "towards")
        )
        else None
    )


def localise(clause: Clause) -> ChipAction | None:
    """Read goods that are to be made at home."""
    return "substitute" if clause.goods(kinds=("chip", "tool", "technology")) else None


def _is_thing(clause: Clause) -> bool:
    """Tell whether a pronoun that takes up a rule or a fact is the subject, and nobody who could respond."""
    subject = clause.subject
    if subject is None or _THIS.fullmatch(clause.scene.text, subject.start, subject.end) is None:
        return False
    return not any(subject.start <= p.start < subject.end for p in clause.scene.parties)


_THIS = lazy_regex(r"this|that|it|these|those|which|they", re.IGNORECASE)


_LESS_RELIANT = lazy_regex(r"\s(?:far |much |ever )?less (?:reliant|dependent) (?:up)?on\b", re.IGNORECASE)


def lessen(clause: Clause) -> ChipAction | None:
    """Read a reliance on foreign goods that is lessened."""
    if clause.predicate.verb in {"become", "grow"}:
        less = _LESS_RELIANT.match(clause.behind)
        return "substitute" if less is not None and clause.holds("foreign", clause.behind[less.end() :]) else None
    if not clause.holds("reliance", clause.object()):
        return None
    return "substitute" if clause.holds("foreign", clause.after("on", "upon") + " " + clause.object()) else None
