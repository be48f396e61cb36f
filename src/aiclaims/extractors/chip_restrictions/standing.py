"""How a verb stands: as a statement, a purpose, a condition, in a clause of time, or as no verb at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

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
    r"way|permission|would|gets?|got|compel(?:s|led)|oblig(?:es|ed)|steps?|measures?|actions?|bill|push(?:es|ed|ing)?)"
    r"(?: [\w.'’-]+){0,3}? to(?: \w+ly| further| also| again)?\s*$|"
    r"\b(?:deal|agreement|decision|call|order|approval|plan|proposal|move)(?: [\w.'’-]+){0,7}? to(?: \w+ly| further| also| again)?\s*$|\b(?:is|are|was|were|not) to(?: \w+ly)?\s*$",
    re.IGNORECASE,
)


_PURPOSE = lazy_regex(
    r"\b(?:aim(?:s|ed|ing)?(?: [\w-]+)? (?:to|at)|in (?:order|an? (?:effort|attempt|bid)) to|"
    r"effort(?:s)?(?: [\w.'’-]+){0,5}? to|attempts?(?:ed|ing)? to|attempt at|designed to|intended to|meant to|"
    r"bid to|so as to|"
    r"se(?:ek|eks|eking) to|sought to|try(?:ing)? to|tr(?:ies|ied) to|hop(?:es|ed|ing) to|goal of|purpose of|"
    r"purpose is to|strategy to|campaign to|calls? to|called for|calls for|risk of|instead of|rather than|"
    r"idea of|"
    r"without|despite|avoid|debate (?:over|about)|from|by|against|of|for|at|in|with|on|about|before|while|"
    r"whether|how|why|how to|what to)"
    r"(?: \w+ly| further| also)?\s*$",
    re.IGNORECASE,
)


_CONSIDERED = lazy_regex(
    r"\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|discuss(?:ed|ing)?|debat(?:ed|ing)|"
    r"contemplat(?:es|ed|ing)|explor(?:es|ed|ing)|started|began|begun|stopped|continued|is|are|was|were|been|be|"
    r"now)\s*(?:\w+ly\s*)?$",
    re.IGNORECASE,
)


_CONDITION = lazy_regex(r"(?:^|[\s,;—“\"])(?:if|unless|whether|had it not|in case|even if|once)\s", re.IGNORECASE)


def standing(scene: Scene, mark: Mark) -> str:
    """Tell how a verb stands: `stated`, as a `purpose`, under a `condition`, or as a `modifier`.

    Args:
        scene: The scene.
        mark: The verb.
    """
    before = scene.before(mark.start, 90)
    word = mark.text.lower().split()[0]
    if re.search(r"\bto(?: \w+ly| further| also| again)?\s*$", before, re.IGNORECASE) and not re.search(
        r"(?:ed|ing|[- ]review|[- ]basis)$", mark.text.lower()
    ):
        if _PURPOSE.search(before):
            return "purpose"
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
        return "purpose"
    start, _ = scene.passage.clauses.bounds(mark.start, len(scene.text))
    condition = _CONDITION.search(" " + scene.text[start : mark.start])
    # A condition ends at its comma: "If the act passes, Congress could ..." states the second half.
    if condition and "," not in scene.text[start : mark.start][condition.end() - 1 :]:
        return "condition"
    return "stated"


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


_DUAL = frozenset(
    [
        "ban",
        "bans",
        "curb",
        "curbs",
        "limit",
        "limits",
        "cap",
        "caps",
        "halt",
        "halts",
        "block",
        "blocks",
        "stop",
        "stops",
        "ease",
        "lets",
        "set",
        "sets",
        "permit",
        "permits",
        "license",
        "licenses",
        "licence",
        "clear",
        "control",
        "charge",
        "charges",
        "levy",
        "place",
        "places",
        "release",
        "releases",
        "update",
        "updates",
        "need",
        "needs",
        "demand",
        "demands",
        "get",
        "lift",
        "take",
        "takes",
        "order",
        "orders",
        "cut",
        "cuts",
        "want",
        "wants",
        "end",
        "ends",
        "delay",
        "delays",
        "pause",
        "drop",
        "drops",
        "reverse",
        "axe",
        "slap",
        "put",
        "push",
        "direct",
        "pass",
        "sign",
        "close",
        "launch",
        "name",
        "share",
        "reversal",
        "hit",
        "hits",
        "damage",
        "harm",
        "loss",
        "help",
        "benefit",
        "impact",
        "impacts",
        "spur",
        "strain",
        "dent",
        "blacklist",
        "increase",
        "increases",
        "boost",
        "plan",
        "plans",
        "draft",
        "hurt",
        "order",
        "report",
        "reports",
        "record",
        "estimate",
        "book",
        "cost",
        "costs",
        "shift",
        "move",
        "issues",
        "bars",
        "pressure",
    ]
)


_NOUN_BEFORE = lazy_regex(
    r"(?:\b(?:a|an|the|this|that|these|those|its|their|his|her|new|any|no|such|export|trade|chip|tech|sales|tariff|"
    r"further|more|tougher|stricter|tighter|blanket|outright|broader|"
    r"existing|latest|current|recent|only|first|of|for|on|in|from|with|by|under|total|full|strict|earlier|previous|"
    r"[A-Za-z.]+['’]s|\d+%|percent)|['’]s)\s+$",
    re.IGNORECASE,
)


def is_noun(scene: Scene, verb: Mark) -> bool:
    """Tell whether a word that may be a verb or a noun is a noun here ("a ban on", "the export curbs")."""
    word = verb.text.lower()
    if word.startswith("deal"):
        # One deals a blow; all other deals are agreements.
        return re.match(r"\s+(?:[\w’'-]+\s){0,5}?(?:blow|setback|damage)\b", scene.after(verb.end)) is None
    if word.endswith("ing") and re.match(r"\s+of\b", scene.after(verb.end)):
        # "the latest easing of the curbs"
        return True
    if word not in _DUAL and word not in {
        "given",
        "ended",
        "end",
        "ends",
        "force",
        "forces",
        "blacklist",
        "blacklists",
    }:
        return False
    if _NOUN_BEFORE.search(scene.before(verb.start)):
        return True
    if word.startswith("blacklist") and re.match(r"\s+(?:of|for)\b", scene.after(verb.end)):
        return True
    if word in {"end", "ends"} and re.match(r"[-\s](?:use|user)", scene.after(verb.end)):
        return True
    if word in {"share", "shares", "cut", "cuts"} and re.search(
        r"\b(?:revenue|market|profit|price|rate|sales|percent|tax|tariff|job|cost|output|production)\s+$|%\s+$",
        scene.before(verb.start),
        re.IGNORECASE,
    ):
        return True
    if word in {"demand", "demands"} and not re.match(
        r"\s+(?:an?|the|that|its|their|\d|\$|to|export|licen|permits?|approval|every|all|any)", scene.after(verb.end)
    ):
        return True
    if word in {"force", "forces"} and re.search(
        r"\b(?:in|into|the|of|a|driving|market|\w+ing)\s+$", scene.before(verb.start), re.IGNORECASE
    ):
        return True
    if word == "given" and not re.search(
        r"\b(?:be|been|being|was|were|is|are|has|have|had|not|'s)\s+(?:\w+ly\s+)?$", scene.before(verb.start)
    ):
        # "Given the export curbs" is a preposition.
        return True
    if word == "ended" and re.match(r"\s+(?:on\s+)?[A-Z][a-z]{2,8}\.?\s\d", scene.after(verb.end)):
        # "the quarter ended April 27"
        return True
    if word in {"halt", "halts", "issues", "approvals", "bars"} and re.match(
        r"\s+(?:in|of|to|related|with|about|around|concerning|for)\b", scene.after(verb.end)
    ):
        return True
    return word in {"ban", "bans", "curb", "curbs", "limit", "limits", "cap", "caps", "cut"} and bool(
        re.match(
            r"\s+(?:on|against|over|imposed|that|were|was|are|is|have|has|of|prevented|forced|pushed|slowed|failed|led|came|"
            r"caused|hurt|prompted|triggered|kept|may|could|will|would|might|should|remain|took|applied|targeting|introduced|announced)\b",
            scene.after(verb.end),
        )
    )
