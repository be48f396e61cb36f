"""Which verbs only describe a noun that is known, and which tell what a new rule does."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.deed_scope import held_by
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.subjects import is_rule
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Phrase, Predicate

_OF_WHICH = lazy_regex(r"\b(?:for|to|on|of|in|from|with) which\b|\bwhich of\b|\bwhose\b", re.IGNORECASE)


def is_known(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a verb only describes a noun that is known: "the rules that imposed", "the regime introduced in May"."""
    if predicate.link == "reduced":
        if is_introduced(scene, predicate):
            return False
        # "..., with the Netherlands restricting sales" tells it; "the rules restricting sales" only describes.
        return predicate.passive or not is_absolute(scene, predicate)
    if scene.text.startswith("had ", predicate.start) and _RELATIVE_BEFORE.search(scene.before(predicate.start, 12)):
        # "curbs that had kept them out": what was so before.
        return True
    if predicate.link != "relative" or predicate.subject is None:
        return False
    if _CANNOT.match(scene.text, predicate.start) and "," not in scene.text[predicate.subject.end : predicate.start]:
        # "firms that cannot buy the part": who is meant.
        return True
    noun = scene.text[predicate.subject.start : predicate.subject.end]
    over = scene.passage.parse.predicate_over(predicate.subject.start)
    between = scene.text[predicate.subject.end : predicate.start]
    if _OF_WHICH.search(between):
        return True
    if not _RELATIVE.search(between):
        if _OF_WHICH.search(scene.before(predicate.subject.start, 20)):
            return True
        # Its subject is its own: "the rules that Washington imposed" lacks an object, "said that Washington imposed rules" has one.
        return (
            not predicate.passive
            and predicate.verb not in _INTRANSITIVE
            and scene.text[predicate.end : predicate.end + 1] != ","
            and all(c.preposition for c in held_by(scene.passage.parse, predicate))
        )
    if over is None and _NEW_RULE.match(noun) and _comes_into_force(scene, predicate):
        return False
    if over is not None and _BILL.search(noun) and _WOULD.match(scene.text, predicate.start):
        return False
    new = over is not None and over.verb == "be" and re.match(r"(?:an?|another|one)\s", noun, re.IGNORECASE) is not None
    if "," not in between and is_rule(scene, predicate.subject) and not (over and (over.verb in _ISSUES or new)):
        # "comply with curbs that restrict sales": only what is brought in is told of.
        return True
    return "," not in between and re.match(r"(?:the|its|their|these|those|his)\b", noun, re.IGNORECASE) is not None


# "Congress weighs a bill that would bar sales"
_BILL = lazy_regex(r"\b(?:bills?|legislation|acts?|amendments?|proposals?)$", re.IGNORECASE)
_WOULD = lazy_regex(r"(?:would|will)\b", re.IGNORECASE)
_NEW_RULE = lazy_regex(r"(?:the |its )?(?:[\w.’'-]+ ){0,2}?(?:new|fresh|tighter|stricter)\b", re.IGNORECASE)
_IN_FORCE = lazy_regex(
    r"(?:take|took|takes|taken|come|came|comes|go|goes|went|enter\w*)\s(?:in)?(?:to )?(?:effect|force)\b", re.IGNORECASE
)


def _comes_into_force(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether the rule that a clause says more of comes into force: "new rules that limit exports took effect"."""
    parse = scene.passage.parse
    main = next((p for p in parse.predicates if p.link == "main" and p.start > predicate.end), None)
    return main is not None and _IN_FORCE.match(scene.text, main.head) is not None


def _is_told_by_letter(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a participle gives what a letter says: "got letters from the department ordering them to stop"."""
    return (
        predicate.form == "participle"
        and not predicate.passive
        and predicate.verb in _ORDERS
        and _LETTERS.search(scene.before(predicate.start, 120)) is not None
    )


_ORDERS = frozenset("direct order tell instruct require inform notify bar prohibit ask mandate forbid ban".split())
_LETTERS = lazy_regex(
    r"\b(?:sent|received|gets?|got|issued|receiv\w+|sending|mailed)\b[^.;]{0,60}\b(?:letters?|notices?|orders?|notifications?|directives?|memos?|guidance)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_CANNOT = lazy_regex(
    r"(?:cannot|can(?:['’]t| not| no longer)|could(?:n['’]t| not| no longer)|may (?:not|no longer))\b", re.IGNORECASE
)
_INTRANSITIVE = frozenset(("resume", "restart", "reopen"))
_RELATIVE_BEFORE = lazy_regex(r"\b(?:that|which|who)\s$")
_RELATIVE = lazy_regex(r"\b(?:that|which|who)\b")


def is_absolute(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a participle and its subject are a clause of their own, behind a "with" or as what somebody sees."""
    subject = predicate.subject
    return subject is not None and _WITH.search(scene.before(subject.start, 40)) is not None


# "with Japan restricting", "with a quarter of the proceeds going", "in exchange for 10% of the revenue being paid"
_WITH = lazy_regex(
    r"\b(?:with|s(?:aw|ees?|een|eeing)|in (?:exchange|return) for)\s(?:(?:[\w.%-]+\s){1,3}of\s)?(?:the\s)?$"
)


def is_bare_participle(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a sentence's passive has no auxiliary: "measures enacted by Japan" only describes the measures."""
    if not predicate.passive or predicate.link != "main" or scene.passage.kind != "sentence":
        return False
    if predicate.form != "finite" or predicate.start != predicate.head:
        return False
    return _SHARED.search(scene.before(predicate.start, 20)) is None


# "placed under review and then prohibited by Beijing" has its auxiliary before.
_SHARED = lazy_regex(r"\b(?:and|or|but|then)\s(?:\w+\s)?$")


_ISSUES = frozenset(
    "impose establish implement institute expand tighten strengthen issue release announce publish unveil introduce adopt pass propose sign finalize finalise enact draft include contain add send lay set hand roll usher phase bring communicate "
    "receive be see launch approve promulgate put".split()
)
_AMENDS = frozenset("amend revise update modify change rewrite".split())
_KNOWN_RULE = lazy_regex(r"(?:the|its|their|these|those|his|this|that|existing|previous|earlier)\b", re.IGNORECASE)


def is_introduced(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a participle says what a rule does that its sentence brings in: "issued a rule adding 13 firms"."""
    subject = predicate.subject
    if _is_told_by_letter(scene, predicate):
        return True
    if predicate.form != "participle" or predicate.passive or subject is None:
        return False
    if not is_rule(scene, subject) or _KNOWN_RULE.match(scene.text, subject.start):
        return False
    over = scene.passage.parse.predicate_over(subject.start)
    return over is not None and over.form in {"finite", "participle"} and not over.passive and over.verb in _ISSUES


def amends(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether an infinitive says how a rule is changed, and is no purpose: "rules amending the act to strengthen curbs"."""
    parse = scene.passage.parse
    if predicate.form != "infinitive" or predicate.governor is None:
        return False
    over = parse.predicates[predicate.governor]
    if _TOO_LITTLE.search(scene.text, over.head, predicate.head):
        return False
    if over.verb in _ISSUES and over.form == "finite":
        objects = [Phrase(c.start, c.end) for c in over.complements if not c.preposition]
        return any(is_rule(scene, phrase) for phrase in (over.subject, *objects) if phrase is not None)
    return over.verb in _AMENDS and (over.form == "finite" or is_introduced(scene, over))


# "The controls were insufficient to prevent it": they did not.
_TOO_LITTLE = lazy_regex(r"\b(?:insufficient|inadequate|unable|powerless|enough|too \w+)\b", re.IGNORECASE)


def verb_behind(scene: Scene, predicate: Predicate) -> Predicate | None:
    """Give the finite verb of a subject that an infinitive only describes: "the decision to bar sales was announced".

    Args:
        scene: The passage.
        predicate: The infinitive.

    Returns:
        The verb; None where the infinitive is the verb of a headline, "Biden to bar sales and raise duties".
    """
    return next(
        (
            p
            for p in scene.passage.parse.predicates
            if p.form == "finite"
            and p.start > predicate.start
            and p.subject == predicate.subject
            and not _APART.search(scene.text, predicate.start, p.start)
        ),
        None,
    )


# "To bar sales and raise duties", "to bar sales, officials say"
_APART = lazy_regex(r",|\b(?:and|or|but|then)\s(?:\w+\s)?$")
