"""How a verb stands: as a statement, a purpose, a condition, in a clause of time, or as no verb at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate

if TYPE_CHECKING:
    from aiclaims.extractors.chip_restrictions.scene import Scene

_GOVERNORS = lazy_regex(
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|decid(?:es|ed|ing)|decision|mov(?:es?|ed|ing)|vow(?:s|ed|"
    r"ing)?|pledg(?:es|ed)|agree[sd]?|agreement|threaten(?:s|ed|ing)?|prepar(?:es?|ed|ing)|"
    r"propos(?:es?|ed|ing|al)|sets|fail(?:s|ed|ing)?|continu(?:es?|ed|ing)|beg[ia]n(?:s|ning)?|start(?:s|ed|"
    r"ing)?|wants?|wanted|expect(?:s|ed)?|set|poised|due|likely|about|ready|going|order(?:s|ed)?|"
    r"announc(?:es|ed|ing)|ha(?:s|ve|d)|need(?:s|ed)?|updat(?:es|ed)|amend(?:s|ed)|revis(?:es|ed)|modif(?:ies|"
    r"ied)|choose|chose|opt(?:s|ed)?|us(?:es|ed)|rush(?:es|ed|ing)?|rac(?:es|ed|ing)|scrambl(?:es|ed|ing)|"
    r"resolv(?:es|ed)|vot(?:es|ed)|"
    r"cleared|approved|allowed|permitted|free|able|projected|estimated|forecast|bound|slated|anticipated|expand(?:s|ed)?|forced|order|look(?:s|ing)?|allow(?:s|ing)?|"
    r"way|permission|would|gets?|got|compel(?:s|led)|oblig(?:es|ed)|requir(?:es|ed|ing)|mandat(?:es|ed|ing)|instruct(?:s|ed|ing)|direct(?:s|ed|ing)|steps?|measures?|actions?|bill|push(?:es|ed|ing)?|coordinat(?:es|ed)|co-ordinat(?:es|ed)|"
    r"cooperat(?:es|ed)|collaborat(?:es|ed)|join(?:s|ed)|acts?|acted|work(?:s|ed|ing)?|rules?|regulations|teamed up|band(?:s|ed) together|summon(?:s|ed)|conven(?:es|ed)|hauled in|called in)"
    r"(?: [\w.'’-]+){0,3}? to(?: \w+ly| further| also| again)?\s*$|"
    r"\b(?:deal|agreement|decision|call|order|approval|plan|proposal|move)(?: [\w.'’-]+){0,7}? to(?: \w+ly| further| also| again)?\s*$|\b(?:is|are|was|were|not) to(?: \w+ly)?\s*$",
    re.IGNORECASE,
)


_PURPOSE = lazy_regex(
    r"\b(?:aim(?:s|ed|ing)?(?: [\w-]+)? (?:to|at)|in (?:order|an? (?:effort|attempt|bid)) to|"
    r"effort(?:s)?(?: [\w.'’-]+){0,5}? to|attempts?(?:ed|ing)? to|attempt at|designed to|intended to|meant to|"
    r"bid to|so as to|"
    r"se(?:ek|eks|eking) to|sought to|try(?:ing)? to|tr(?:ies|ied) to|hop(?:es|ed|ing) to|goal of|purpose of|"
    r"purpose is to|strategy to|campaign to|(?<!made the )(?<!makes the )calls? to|called for|calls for|risk of|instead of|rather than|"
    r"idea of|"
    r"without|despite|avoid|debate (?:over|about)|from|by|against|of|for|at|in|with|on|about|before|while|"
    r"whether|how|why|how to|what to)"
    r"(?: \w+ly| further| also)?\s*$",
    re.IGNORECASE,
)


# "has sought to restrict their access": what it has been about to do until now it does.
_HAS_SOUGHT = lazy_regex(
    r"\b(?:has|have)\s(?:(?!long|always)\w+\s)?(?:sought|tried|moved|worked) to(?: \w+ly| further)?\s*$", re.IGNORECASE
)


_CONSIDERED = lazy_regex(
    r"\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|discuss(?:ed|ing)?|debat(?:ed|ing)|"
    r"contemplat(?:es|ed|ing)|explor(?:es|ed|ing)|work(?:s|ed|ing) on|look(?:s|ed|ing) (?:into|at)|(?:revers|chang|shift)(?:es|ed|ing) course (?:on|by|and)|started|began|begun|stopped|continued|is|are|was|were|been|be|"
    r"now)\s*(?:\w+ly\s*)?$",
    re.IGNORECASE,
)


_CONDITION = lazy_regex(r"(?:^|[\s,;—“\"])(?:if|unless|whether|had it not|in case|even if|once)\s", re.IGNORECASE)

_TO = lazy_regex(r"\bto(?: \w+ly| further| also| again)?\s*$", re.IGNORECASE)
_NO_INFINITIVE = ("ed", "ing", "-review", " review", "-basis", " basis")


def standing(scene: Scene, mark: Mark) -> str:
    """Tell how a verb stands: `stated`, as a `purpose`, under a `condition`, or as a `modifier`.

    Args:
        scene: The scene.
        mark: The verb.
    """
    before = scene.before(mark.start, 90)
    word = mark.text.lower().split()[0]
    if _TO.search(before) and not mark.text.lower().endswith(_NO_INFINITIVE):
        if _PURPOSE.search(before):
            return "stated" if _HAS_SOUGHT.search(before) else "purpose"
        if _is_brought_about(scene, mark):
            return "stated"
        if not _GOVERNORS.search(before):
            # A headline's infinitive is the future: "US to ban ...".
            subject = next((p for p in reversed(scene.parties) if p.end <= mark.start), None)
            near = (
                subject is not None
                and subject.state
                and re.fullmatch(r"\s*to\s*(?:\w+ly\s*)?", scene.text[subject.end : mark.start])
            )
            return "stated" if near or _heads_line(scene, mark) else "purpose"
    elif word.endswith("ing") and not _CONSIDERED.search(before) and _PURPOSE.search(before):
        return "stated" if done_along_with(scene, mark) is not None else "purpose"
    start, _ = scene.passage.clauses.bounds(mark.start, len(scene.text))
    condition = _CONDITION.search(" " + scene.text[start : mark.start])
    # A condition ends at its comma: "If the act passes, Congress could ..." states the second half.
    if condition and "," not in scene.text[start : mark.start][condition.end() - 1 :]:
        return "condition"
    return "stated"


def done_along_with(scene: Scene, mark: Mark) -> Predicate | None:
    """Give what somebody does while he does this too: "backs its own makers while restricting exports"; None where he may only."""
    if _WHILE.search(scene.before(mark.start, 40)) is None:
        return None
    before = [p for p in scene.passage.parse.predicates if p.end <= mark.start]
    host = before[-1] if before else None
    if host is None or _PERHAPS.search(scene.text, host.start, host.head):
        return None
    headlined = host.form == "infinitive" and host.governor is None
    return host if headlined or host.form == "finite" else None


_WHILE = lazy_regex(r"\bwhil(?:e|st)\s(?:(?:\w+ly|also|further|still)\s)?$", re.IGNORECASE)
_PERHAPS = lazy_regex(r"\b(?:could|might|may|would|should|must|can|ought)\b", re.IGNORECASE)
_BRINGS_ABOUT = frozenset("persuade convince induce".split())


def _is_brought_about(scene: Scene, mark: Mark) -> bool:
    """Tell whether somebody has been brought to do it, and has done it: "persuaded Tokyo to halt sales"."""
    predicate = scene.passage.parse.predicate_at(mark.start, mark.end)
    if predicate is None or predicate.governor is None:
        return False
    governor = scene.passage.parse.predicates[predicate.governor]
    return governor.form == "finite" and governor.verb in _BRINGS_ABOUT


def _heads_line(scene: Scene, mark: Mark) -> bool:
    """Tell whether an infinitive has its subject right before it, and is the future of a headline."""
    predicate = scene.passage.parse.predicate_at(mark.start, mark.end)
    if predicate is None or predicate.governor is not None or predicate.subject is None:
        return False
    return any(p.end == predicate.start - 1 and not p.owner_of for p in scene.parties)


_SUBORDINATE = lazy_regex(
    r"\b(?:(?:after|since|because|when|before|despite|amid|once|though|although|following)\s(?:[^,;.]|(?<=\b[A-Z])\.)*|as\s[^,;.]*)$",
    re.IGNORECASE,
)


def is_subordinate(scene: Scene, mark: Mark) -> bool:
    """Tell whether a verb stands in a clause of time or cause, which hangs on a statement of its own."""
    return _SUBORDINATE.search(scene.before(mark.start, 200)) is not None
