"""Which acts that the parse composes are stated."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_actors import tellers_of
from aiclaims.extractors.chip_restrictions.act_clauses import is_mere_inability, is_neutral, is_undone
from aiclaims.extractors.chip_restrictions.act_filters import is_consequence, is_technical, may_act
from aiclaims.extractors.chip_restrictions.act_premises import is_premise
from aiclaims.extractors.chip_restrictions.act_wishes import is_advice, is_wished
from aiclaims.extractors.chip_restrictions.known_verbs import amends, is_absolute, is_introduced
from aiclaims.extractors.chip_restrictions.notes import opens_note
from aiclaims.extractors.chip_restrictions.other_matters import is_of_other_matter
from aiclaims.extractors.chip_restrictions.roles import is_unreal
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import Act
from aiclaims.extractors.chip_restrictions.standing import standing
from aiclaims.extractors.chip_restrictions.subjects import subject_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate


def is_told(scene: Scene, act: Act) -> bool:
    """Tell whether an act that the parse composes is stated: its verb is one, and neither wished for, a purpose nor a firm's."""
    deed = act.deed
    if deed.doing == "rate":
        return _is_set(scene, act)
    if deed.predicate is None:
        return False
    form = deed.predicate.form
    if (
        form == "participle"
        and act.action != "list"
        and not (
            _goes_on(scene, act, deed.predicate)
            or is_absolute(scene, deed.predicate)
            or is_introduced(scene, deed.predicate)
        )
    ):
        return False
    means = (
        form == "gerund"
        and _MEANS.search(scene.before(act.start, 50))
        and not _INTENDED.search(scene.before(act.start, 140))
    )
    if standing(scene, act) != "stated" and not means and not amends(scene, deed.predicate):
        return False
    if act.text.endswith("ing") and _AVERSE.search(scene.before(act.start, 30)):
        return False
    if is_of_other_matter(scene, act):
        return False
    if is_wished(scene, act) or is_premise(scene, act) or is_advice(scene, act) or is_neutral(scene, act):
        return False
    if (
        _only_dates(scene, act)
        or is_undone(scene, act)
        or is_mere_inability(scene, act)
        or is_technical(scene, act)
        or (is_consequence(scene, act) and not _never_came(scene, act))
    ):
        return False
    if act.object is not None and _NONE.search(scene.before(act.object.start)):
        return False
    subject = deed.predicate.subject
    if act.action == "list" and subject is not None and _NOBODY.match(scene.text, subject.start):
        # "No other maker is on the list"
        return False
    if is_advised(scene, deed.predicate):
        return False
    if subject is None and not act.passive and form == "finite" and _PONDERED.fullmatch(act.text):
        # "Proposes a regime for chips": a paper does.
        return False
    if _SLIM.search(scene.before(act.start, 120)) and not GROWING.search(scene.before(act.start, 120)):
        return False
    if is_unsaid(scene, act) and not _never_came(scene, act):
        return False
    if (
        act.action != "list"
        and deed.doing != "permit"
        and _PERHAPS.search(scene.before(act.start))
        and not _rules(scene, act)
    ):
        return False
    if deed.doing == "permit" and not (tellers_of(scene, act) or _AGAIN.search(scene.text)):
        return False
    if not (scene.goods or scene.topical):
        return False
    if act.action == "ease" and act.passive and _BEFORE.search(scene.before(deed.predicate.start, 60)):
        return False
    if _ASKED.search(scene.before(deed.predicate.start, 60)):
        return False
    if act.object is not None and _PONDERED.fullmatch(act.text) and _THESE.search(scene.before(act.object.start, 24)):
        # Whoever weighs or puts forward the rules, has them already.
        return False
    if _LISTED.search(scene.before(act.start, 30)) and any(0 <= i.start - act.end <= 1 for i in scene.items):
        # "for more powerful, banned chips"
        return False
    if _EXPECTED.search(scene.text[: act.start]):
        return False
    return may_act(scene, act)


def is_advised(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether an infinitive hangs on an imperative: "File an application or plan to suspend exports"."""
    parse = scene.passage.parse
    bare = {word.start for word in parse.words if word.form == "base"}
    return predicate.form == "infinitive" and any(
        p.form == "finite" and p.subject is None and p.head in bare for p in parse.governors_of(predicate)
    )


def is_unsaid(scene: Scene, verb: Mark) -> bool:
    """Tell whether what a verb says would have been, is only thought of or applied for.

    Args:
        scene: The passage.
        verb: The verb.
    """
    return _UNSAID.search(scene.before(verb.start)) is not None


def _never_came(scene: Scene, act: Act) -> bool:
    """Tell whether it is said what a rule by its name laid down that has not come into force: "the rule would have capped"."""
    subject = subject_of(scene, act)
    return (
        act.action in {"restrict", "license"}
        and subject is not None
        and subject.kind == "rule"
        and not act.passive
        and _WOULD_HAVE.search(scene.before(act.start)) is not None
    )


_WOULD_HAVE = lazy_regex(r"\bwould have\s(?:\w+ly\s)?$", re.IGNORECASE)


def _goes_on(scene: Scene, act: Act, participle: Predicate) -> bool:
    """Tell whether a participle goes on from its clause, or notes an act by itself, and is no attribute and no subject."""
    if scene.text[participle.head :].split()[0].lower().endswith("ed"):
        # "- Expanded the rule to all destinations": a note without its subject.
        notes = scene.passage.kind in {"item", "row"} and not scene.text[: participle.start].strip(" -•*")
        dated = act.action != "ease" and bool(scene.passage.periods) and opens_note(scene, participle)
        return (notes or dated) and any(not c.preposition for c in participle.complements)
    if participle.passive:
        return False
    before = scene.text[: participle.start].rstrip()
    if not re.sub(r"\w+ly$", "", before):
        return all(p.form != "finite" or p.link == "relative" for p in scene.passage.parse.predicates)
    return _JOINED.search(before) is not None


def _only_dates(scene: Scene, act: Act) -> bool:
    """Tell whether a known rule's beginning only dates something else: "days before the rules were issued"."""
    predicate = act.deed.predicate
    if predicate is None or not act.passive or predicate.link != "subordinate" or predicate.governor is not None:
        return False
    subject = predicate.subject
    return subject is not None and _DEFINITE.match(scene.text, subject.start, subject.end) is not None


_THESE = lazy_regex(r"\b(?:the|these|those|its|their)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_PONDERED = lazy_regex(r"(?:propos|consider|weigh|mull|prepar|plan|draft|ey)\w*", re.IGNORECASE)
_DEFINITE = lazy_regex(r"(?:the|these|those|its|their)\b", re.IGNORECASE)


def _rules(scene: Scene, act: Act) -> bool:
    subject = subject_of(scene, act)
    return subject is not None and subject.kind == "state"


def _is_set(scene: Scene, act: Act) -> bool:
    """Tell whether a rate is one that is set: not hoped for or denied, and of trade in chips."""
    predicate = act.deed.predicate
    if predicate is not None and (is_unreal(scene, Mark(start=predicate.head, end=predicate.end, text=""))):
        return False
    return (scene.goods or scene.topical) and not _UNSAID.search(scene.before(act.start))


_JOINED = lazy_regex(r"(?:[,:;)—–.]|\band|\bthereby)(?:\s(?:further|also|thereby|thus|effectively|now))*$")


_NOBODY = lazy_regex(r"(?:no|none of|neither)\s(?!longer\b)", re.IGNORECASE)
_NONE = lazy_regex(r"\bno\s(?!longer\b)(?:[\w-]+\s){0,3}$", re.IGNORECASE)
# What a rule was thought to do, is not what it does.
_EXPECTED = lazy_regex(
    r"\b(?:rules?|controls|curbs|restrictions|ban|measures)\s(?:is|are|was|were)\s(?:\w+ly\s)?(?:expected|meant|intended|designed|supposed|likely|aimed)\s"
    r"(?:to|at)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
# "resistant to expanding", "committed to curbing": of what somebody thinks.
_AVERSE = lazy_regex(r"\bto\s(?:\w+ly\s)?$")
# "is intended to weaken its army by cutting it off": what is meant to happen.
_INTENDED = lazy_regex(r"\b(?:intended|designed|meant|aimed|supposed)\s(?:to|at)\b[^.;]*$", re.IGNORECASE)
_MEANS = lazy_regex(
    r"\b(?:by|before|in (?:exchange|return) for)\s$|\bjoin(?:s|ed|ing)?\s(?:[\w.]+\s){1,4}in\s$", re.IGNORECASE
)
# What would have been, and what is only thought of.
_UNSAID = lazy_regex(
    r"\b(?:(?:would|could|might) have|no|potential|possible|hoped-for|any|eventual|should)\s+(?:\w+ly\s+)?(?:\d+(?: ?%| percent)\s+)?$|"
    r"\b(?:expectation|hopes?|idea|possibility|fears?|risk|prospect|assumption|scenario|speculation|proposal|suggestions?)\s(?:that|of)\b[^,;.]*$|"
    r"\b(?:applications?|requests?|petitions?)\s(?:with|to|before)\b[^,;.]*\bto\s(?:(?:let|allow|permit)\s[\w.]+\s(?:to\s)?)?$|"
    r"\bpotential\s(?:for|of)\b[^,;.]*$|\bcalls\s(?:[\w.’'-]+\s){0,6}?to\s(?:\w+ly\s)?$|"
    r"\b(?:reports? of an?|efforts? to)\b[^,;.]*$|\byet to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_SLIM = lazy_regex(r"\b(?:chances?|likelihood|probability|odds)\s(?:that|of)\b[^,;]*$", re.IGNORECASE)
GROWING = lazy_regex(
    r"\b(?:rising|growing|increas\w+|good|high|higher|strong|significant|real)\s(?:chances?|likelihood|probability|odds)\s(?:that|of)\b[^,;]*$",
    re.IGNORECASE,
)
"""A chance that is said to be a good one: what stands behind it is a guess."""
_PERHAPS = lazy_regex(r"\b(?:(?:could|might)\s+(?:be\s+)?|can\s+(?:still\s+)?be\s+)(?:\w+ly\s+)?$", re.IGNORECASE)
# What is asked indirectly, is not said: "how many licences have been approved".
_BEFORE = lazy_regex(r"\b(?:before|until|unless|once|whenever)\s[^,;.:]*$", re.IGNORECASE)
# Who may sell once more, has been let.
_AGAIN = lazy_regex(
    r"\b(?:may|can)\s(?:now\s|once\s)?(?:again|more|resume)\b|\b(?:may|can)\s[^.;]*\bagain\b", re.IGNORECASE
)
_LISTED = lazy_regex(r"\b(?:more|most|less|very)\s\w+,\s$")
_ASKED = lazy_regex(r"\b(?:how (?:many|much|far|often)|whether|what)\b[^,;.:]*$", re.IGNORECASE)
