"""How well a number fits a system and a test: the costs by which scores are given out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.benchmark_costs import LABELS, OUTSIDE, closed_off, is_bracketed, is_tied
from aiclaims.extractors.benchmarks.brackets import heads_bracket, opens_rivals
from aiclaims.extractors.benchmarks.clauses import Told, told_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic
from aiclaims.extractors.benchmarks.held_against import is_compared, is_object
from aiclaims.extractors.benchmarks.opposition import FROM, becomes, opposed, standing_at, without_tests
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.values import ScoreMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_STRANGER = 4.5
"""What it costs to give a number away whose clause tells of somebody that nothing names."""
_IN_LIST = 2.0
"""What it costs at most to give the only system told of a number that stands right behind its test."""

_LISTED = lazy_regex(r"\s*[(:=]\s*|\s+(?:at|with)\s+")
# "Beats A, with 84% on B" goes on about the subject.
_RESUMED = lazy_regex(
    r",\s+(?:and\s+)?(?:\w+ly\s+)?(?:with|while|scoring|reaching|achieving|posting|answering|solving|resolving|attaining|recording|getting|earning|hitting|at)\b",
    re.I,
)
_BEATING = lazy_regex(
    r"\b(?:" + SURPASSING + r"|leads|led)\s+"
    r"(?:(?:the|both|even|rival|[A-Z][\w.&-]*['’]s?)\s+)*(?-i:(?:[A-Zo][\w.-]*(?: [A-Z\d][\w.-]*){0,3}(?:,\s+(?:and\s+)?|\s+and\s+)){0,3})$",
    re.I,
)
# "But its GPQA score (62%)"
_ITS = lazy_regex(
    r"\b(?:but|and|while|though|although|yet),?\s(?:\w+ly\s)?its\s(?:[\w.-]+\s){0,4}?(?:scores?|accuracy|results?|rating|performance|mark)\s?(?:\(|of\s|is\s|was\s|at\s)[^;.]{0,12}$"
)
# "A is faster than B and scores 72%": a verb that is joined goes on about the subject.
_AND_SCORES = lazy_regex(
    r"\b(?:and|but|yet)\s(?:(?:also|now|still|then|even|\w+ly|has|had)\s)*"
    r"(?:scor(?:es|ed)|g[eo]ts|got|reach(?:es|ed)|achiev(?:es|ed)|post(?:s|ed)|hits?|solv(?:es|ed)|resolv(?:es|ed)|earn(?:s|ed)|manag(?:es|ed)|record(?:s|ed)|attain(?:s|ed)|"
    r"tops|topped|pass(?:es|ed)|answers|answered|stands|stood|sits|sat|comes|came|lands|landed|ranks|ranked|rates|rated)\b"
)
# "A surpassed B with 95 points", "A surpasses B's 57.5% on C with a score of 65.1%"
_WITH_SCORE = lazy_regex(
    r"(?:['’]s?)?(?:\s+\(?[\d.]+\s?%?\)?)?(?:\s+on\s+(?:the\s+)?[A-Z][^,;]{1,60}?)?,?\s+with\s+(?:an?\s+(?:(?:\w+\s+){0,2}(?:score|accuracy|rate|average)\s+of\s+|(?:impressive\s+)?)?)?(?:just\s+|only\s+)?"
)
_WITH = lazy_regex(r"\bwith\s+(?:(?:the|even|[A-Z][\w.&-]*['’]s?)\s+)*$")
_DOING = lazy_regex(
    r"\s+(?:\w+ly\s+)?(?:achieving|scoring|reaching|hitting|getting|posting|attaining|managing|recording)\s+(?:(?:an?|the|only|just|about|roughly|around|nearly|over|some|up to)\s+)*[~≈]?"
)
_THAN_IT = lazy_regex(r"\bthan\s+(?:(?:the|even|its|both|[A-Z][\w.&-]*['’]s?)\s+)*$", re.I)
_COMPARED = lazy_regex(
    r"\b(?:than|behind|ahead|above|below|" + SURPASSING + r"|match\w*|on par|versus|vs?\.?)\b",
    re.I,
)
_OWN = lazy_regex(
    r"(?:['’]s?(?:\s+(?:meager|meagre|mere|measly|respectable|solid|impressive|modest|paltry|lowly|disappointing|strong|perfect|earlier|previous|reported|own))?)?(?:\s*\((?![^()]*(?:\d\.\d|\d\s?%))[^()]{1,40}\)(?=\s+(?:at|with|on)\b|\**\s*[:=–—]))?(?:\s*(?:[(:=]|\b(?:models?|systems?|(?:thinking|reasoning|non-thinking|high|medium|low|xhigh|max)(?=\s*\()|(?:(?:close|just|right|not far)\s+)?(?:next|second|third|fourth|last|behind)(?=\s+(?:at|with)\b)|at|with|on|of|got|has|had|gets|scored|scores|scoring|just|only|about|roughly|around|nearly|almost|over|approximately|under|a|an|score|result|the)\b))*+[\s(:=–—`-]*",
    re.I,
)
_WON = lazy_regex(r"\s(?:win|winning)[- ]rates?\b", re.I)
# "A (max, 56)", "A (with a fallback, 60)"
_IN_VARIANT = lazy_regex(r"\s\((?P<with>with\s)?(?:[A-Za-z][\w .-]{1,40}),\s(?:at\s|scoring\s)?")
_OWNED_BEHIND = lazy_regex(
    r"(?:\s*\(\d[^()A-Za-z]{0,20}\))?(?:\sof the time|\s(?:[a-z-]+\s){0,2}(?:score|rate|accuracy|result|mark))?[\s,]*(?:for|by|from|achieved by|scored by|recorded by|posted by|of)\s+(?:(?:the|its|rival|own|(?:predecessor|forerunner|sibling|successor|rival|competitor),|predecessor|forerunner|best|top|leading|strongest|older|newer|bigger|larger|smaller|cheaper|latest|(?-i:[A-Z])[\w.&-]*(?:['’]s?)?)\s+)*|\s*\(\s*(?:[A-Z][\w.&-]*['’]s?\s+)?",
    re.I,
)
# "78 vs 71 (A wins)": a bracket may tell who is the better.
_WINS = lazy_regex(
    r"\s+(?:\w+ly\s+)?(?:wins?|won|leads?|led|dominates?|dominated|ahead|better|best|first|takes it|by)\b", re.I
)
# "78 on B (A, in May)"
_OPENS_BRACKET = lazy_regex(
    r"(?:\s(?:benchmark|test|index|leaderboard|subset|split|suite))?\s\((?:for\s|by\s|with\s|using\s|[A-Z][\w.&-]*['’]s?\s)?"
)
_AND_NEXT = lazy_regex(r",?\s(?:and\s|as well as\s)?")
# "To 59% in June 2024 (A)"
_TO_DAY, _TO_BRACKET = lazy_regex(r"\s(?:(?:in|by|on)\s)?"), lazy_regex(r"\s\((?:with\s|for\s|by\s)?")
_CLOSES = lazy_regex(
    r"(?:;[^()]*|,[^()]{1,40}|\s(?:thinking|reasoning|max|high|medium|low|base|instruct|mode))?\)", re.I
)
_WITH_BEHIND = lazy_regex(
    r"(?:\s(?:earlier|ago|before))?\s+(?:with|in|at)\s+(?:(?:the|its|[A-Z][\w.&-]*['’]s?)\s+)*", re.I
)
_TO_DURATION = lazy_regex(r"\s(?:just\s|only\s)?")
# "A score of 87 puts A in good company"
_PUTS = lazy_regex(
    r"[\s,]*(?:puts?|places?|makes?|made|leaves?|left|lands?|landed|earns?|earned|gives?|gave|ranks?)\s+(?:(?:the|its|rival|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)
# "Better than the 59 that A had posted"
_THAT = lazy_regex(r"[\s,]*(?:that\s+|which\s+)?(?:(?:the|its|rival|[A-Z][\w.&-]*['’]s?)\s+)*", re.I)
_POSTED = lazy_regex(
    r"\s+(?:had\s+|has\s+)?(?:posted|scored|got|gets|achieved|managed|reached|recorded|set|earned|hit|obtained|attained|had)\b(?!\s+(?:an?\s+)?\d)"
)
# "71% on B was reached by A", "71% on B belongs to A"
_ACHIEVED_BY = lazy_regex(
    r"[\s,)]*(?:(?:was|were|is|are|has been|have been)\s+)?(?:now\s+|first\s+|\w+ly\s+)?(?:(?:belong(?:s|ed)?|go(?:es)?|went|fell)\s+to|c[ao]mes?\s+from|(?:achieved|reached|scored|set|won|hit|posted|recorded|attained|obtained|earned|held|produced|registered|claimed|notched|logged|announced|reported|published|cited|touted|advertised)\s+by)\s+(?:(?:the|its|rival|[A-Z][\w.&-]*['’]s?)\s+)*",
    re.I,
)
# "With 68 on B, A is": what is said first of the subject that follows. "Elo 1286, rank 2: A" labels what follows.
_OPENS_WITH = lazy_regex(
    r"\W*(?:(?:now\s+)?(?:with|at|scoring|boasting|achieving|reaching|posting)\s+(?:\w+\s+){0,4}|(?:elo|score|rating|rank|lmsys|no|arena|[A-Z][\w-]*)(?:\s+(?:elo|score|rating|rank|of))*[\s:]*)",
    re.I,
)
# "With 71% on B, 54% on C and 1300 Elo (rank 1), A is"
_OPENS_LIST = lazy_regex(
    r"\W*(?:with|scoring|boasting|achieving|reaching|posting)\s(?:[^.;:!?]|\.(?=\d))*,\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*",
    re.I,
)
_OPENED = lazy_regex(
    r"(?:[^,;.:]|(?<=\d)\.(?=\d)){0,60}(?:,\s+(?:[^,;.:]{0,40},\s+)?|\W*:\W*)(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*"
)
# "Ahead of A, which scores 84": who the pronoun means owns the number.
_WHICH = lazy_regex(
    r"(?:,|\)|\])?\s+(?:which|who|that)\s+(?=(?:(?:only|both|each|itself|also|just|\w+ly|had|has)\s+)*(?:scor|achiev|g[eo]ts?\b|manag|reach|post|hits?\b|record|attain|s[ia]ts?\b|st[oa][on]d|came\b|comes\b|has\b|had\b|earn|obtain|land))"
)
_EARLIER_OWNS = lazy_regex(
    r"\b(?:predecessor|(?:previous|prior|earlier|older|last) (?:version|generation|model|release|one))['’]s?\s+(?:(?:score|result|mark)\s+of\s+)?(?:just\s+|only\s+)?$",
    re.I,
)
_OF_VERSION = lazy_regex(r"\s\([vV]\d[\w.]*\)")
_COLON = lazy_regex(r"\**:")
_AMONG = lazy_regex(
    r"\b(?:state[- ]of[- ]the[- ]art|sota|best|first|top|highest|records?)\b[^,;.]{0,40}\b(?:for|among|amongst|of all|across)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)


def _meant_by_which(scene: Scene, value: ScoreMark) -> SystemMark | None:
    """Give the system that a relative pronoun before a number means: "ahead of A, which scores 84"."""
    text = scene.passage.text
    found = [
        match
        for match in _WHICH.finditer(text, 0, value.start)
        if not re.search(r"[,;]\s+(?:while|but|and|whereas)\b|[.;]\s", text[match.end() : value.start])
    ]
    if not found:
        return None
    before = [mark for mark in scene.systems if mark.end <= found[-1].start() and not mark.reference]
    if (
        not before
        or re.search(r"[.;]\s", text[before[-1].end : found[-1].start()])
        or len(text[before[-1].end : found[-1].start()].split()) > 6
    ):
        return None
    return before[-1]


def owner_cost(scene: Scene, value: ScoreMark, owner: SystemMark | Entity, values: Sequence[ScoreMark]) -> float:
    """Tell how ill a number fits a system: 0 where the system stands right before it, far from it or across others more."""
    opened = opens_rivals(scene, value)
    head = heads_bracket(scene, value, values)
    if (opened is not None and isinstance(owner, SystemMark) and owner.start > opened) or (
        head is not None and (isinstance(owner, Entity) or owner.start < head.end)
    ):
        return OUTSIDE
    if _OF_VERSION.match(scene.passage.text, value.end):
        return OUTSIDE  # "82.6% (V3.1) vs A's 80.5%": of that version, whichever system it is of
    if _EARLIER_OWNS.search(scene.passage.text, 0, value.start):
        # "Against the previous version's 30": of that, whoever else is told of.
        own = isinstance(owner, SystemMark) and _OWN.fullmatch(scene.passage.text, owner.end, value.start)
        return 0.0 if own else OUTSIDE
    was = becomes(scene, value, values)
    before = was if was is not None else value if FROM.search(scene.passage.text, 0, value.start) else None
    standing = standing_at(scene, before) if before is not None else None
    if was is not None and any(_reached_with(scene, value, mark) for mark in scene.systems):
        # "From 27% with A to 59% with B"
        return 0.1 if isinstance(owner, SystemMark) and _reached_with(scene, value, owner) else OUTSIDE
    if standing is not None:
        # "It went from 1.5 at A to 30": the first is A's, the second is of whom the clause tells.
        return 0.0 if owner is standing and was is None else OUTSIDE if owner is standing or was is None else 0.3
    if was is not None and not owned_behind(scene, value):
        return owner_cost(scene, was, owner, values) + 0.1
    is_opposed = opposed(scene, value, values)
    if isinstance(owner, SystemMark) and owner.end <= value.start:
        return _cost_before(scene, value, owner, values, is_opposed=is_opposed)
    if isinstance(owner, SystemMark):
        return _cost_behind(scene, value, owner, values, is_opposed=is_opposed)
    told = _told(scene, value, is_opposed=is_opposed)
    if told is not None and (told.owned or told.measured):
        return 0.2  # "Its score is comparable to A's, at 84%"
    if told is not None and told.stranger:
        return _STRANGER
    compared, last = scene.last_comparison, scene.last
    rival = compared.baseline if compared is not None else scene.rival_of(last.system) if last is not None else None
    if scene.headed_pair is not None and owner in scene.headed_pair:
        rival = scene.headed_pair[1]
    second = rival is not None and owner == rival
    return 1.0 if is_opposed == second else 2.5


# "Users hailed A as the first model to cross 80% on B": said of A, and of no user.
_HAILED = lazy_regex(
    r"\b(?:highlight|hail|prais|describ|call|tout|flag|not|list|cit|regard|recogni[sz]|celebrat|herald|billed|bill|present|market|introduc|unveil|releas)\w*\s+(?:(?!and\b|but\b)[\w.-]+\s+){1,6}?(?:as|for being|is|,)\s+(?:the|an?|its)\s+[^,;:]{0,60}$",
    re.I,
)


def _in_variant(scene: Scene, owner: SystemMark, value: ScoreMark) -> bool:
    """Tell whether a number closes the bracket that tells an owner's variant: "A (max, 56)", "A (with B as its fallback, 60)"."""
    found = _IN_VARIANT.fullmatch(scene.passage.text, owner.end, value.start)
    if found is None:
        return False
    named = any(owner.end <= mark.start and mark.end <= value.start for mark in scene.systems)
    return not named or found["with"] is not None


def _told(scene: Scene, value: ScoreMark, *, is_opposed: bool) -> Told | None:
    """Tell of whom the clause of a number tells, which is not whose a number is that is set against another."""
    if is_opposed or _HAILED.search(scene.passage.text, 0, value.start):
        return None
    return told_of(scene, value.start)


def _cost_before(
    scene: Scene, value: ScoreMark, owner: SystemMark, values: Sequence[ScoreMark], *, is_opposed: bool
) -> float:
    """Tell how ill a number fits a system that stands before it."""
    passage, text = scene.passage, scene.passage.text
    between = text[owner.end : value.start]
    beats, beaten = _beats_with(scene, value, values)
    if beats is not None:
        return 0.2 if owner is beats else OUTSIDE
    if owner is beaten:
        return OUTSIDE
    if (
        _COLON.match(between)
        and not is_bracketed(text, owner)
        and is_object(scene, owner)
        and is_compared(scene, owner)
    ):
        # "A beats B: 81 vs 80 on C": the first is A's.
        return 0.2 if is_opposed else OUTSIDE
    if _WITH.search(text, 0, owner.start) and _DOING.fullmatch(between):
        return 0.1  # "20 tasks for agents, with A scoring 80"
    if between.strip() == "(" and _WON.match(text, value.end) and is_object(scene, owner):
        return OUTSIDE  # "A beats B (71% win rate)": so often A won
    if _OWN.fullmatch(between) or _in_variant(scene, owner, value):
        return 0.0
    its = _ITS.search(text, owner.end, value.start)
    if its is not None and is_object(scene, owner) and _is_told_of_before(scene, owner, its.start()):
        return OUTSIDE  # "A has scores that rival B, but its 62% on C": A's
    joined = _AND_SCORES.search(text, owner.end, value.start)
    if joined is not None and is_object(scene, owner) and _is_told_of_before(scene, owner, joined.start()):
        return OUTSIDE  # "A is faster than B and scores 72% on C": A's
    told = _told(scene, value, is_opposed=is_opposed)
    rivals = [mark for mark in scene.systems if owner.end <= mark.start and mark.end <= value.start]
    if told is not None and told.system is owner:
        return 0.2 + 0.5 * sum(not is_object(scene, mark) for mark in rivals)
    if told is not None and told.stranger:
        return _STRANGER
    meant = _meant_by_which(scene, value)
    if meant is not None:
        return 0.1 if owner is meant else 3.5
    if closed_off(text, owner, value):
        return 4.0
    head = next(iter(scene.systems), None)
    if (
        head is not None
        and head is not owner
        and between.strip("* ") == ","
        and is_object(scene, owner)
        and not text[: head.start].strip("*_ ")
        and LABELS.match(text, head.end)
    ):
        return OUTSIDE  # "A (in May): faster than B, 1432 Elo": A's
    crossed = sum(owner.end <= other.start < value.start for other in values)
    cost = 0.4 * passage.barrier(owner.end, value.start) + 0.02 * len(between.split()) + 0.3 * crossed
    if _is_listed(scene, value) and not scene.strangers and _alone_told_of(scene, owner):
        cost = min(cost, _IN_LIST)  # "A does well on B (81%), C (76%), ... and H (61%)": nobody else is told of
    if owner.entity.type == "group" and _AMONG.search(text, 0, owner.start):
        return OUTSIDE  # "the best among small models on B (51%)": the score of whoever is best
    if owner.entity.type == "group":  # a class is told of with its number or not at all
        cost += 3.0 if ";" in between else 1.5
    cost += sum(0.2 if is_object(scene, mark) else 1.6 for mark in rivals)
    if is_object(scene, owner):
        if not is_opposed and _THAN_IT.search(text, 0, owner.start):
            return OUTSIDE  # "A is out: better than B. Scores: C 72" tells no score of B
        resumed = _RESUMED.search(between) is not None
        if resumed and not is_compared(scene, owner):
            return cost  # "With A, scoring 84": a preposition makes no rival of it.
        cost += 0.0 if is_opposed else 2.7 if resumed else 1.5
        cost += 1.0 * (told is not None and told.system is not None)
    elif is_opposed and crossed:
        cost += 1.5
    if is_opposed and _tells_of_first(scene, owner, value, values):
        cost += 1.0
    return cost


def _is_told_of_before(scene: Scene, owner: SystemMark, at: int) -> bool:
    """Tell whether another system than the one that is an object is told of before "its"."""
    subjects = [mark for mark in scene.systems if mark.end <= owner.start and not is_object(scene, mark)]
    return bool(subjects) and not any(
        owner.end <= mark.start < at for mark in scene.systems if not is_object(scene, mark)
    )


_LEAST_BEFORE = 2


def _tells_of_first(scene: Scene, owner: SystemMark, value: ScoreMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a clause tells of a system what a number is set against: of A in "A leads on B (70% vs 65%)"."""
    first = next((other for other in reversed(values) if other.end <= value.start), None)
    if first is None:
        return False
    opened = scene.passage.text.rfind("(", 0, first.start)
    if opened < _LEAST_BEFORE or ")" in scene.passage.text[opened : first.start]:
        return False
    told = told_of(scene, opened - 2)  # words in brackets have no verb of their own
    return told is not None and told.system is owner


def _alone_told_of(scene: Scene, owner: SystemMark) -> bool:
    """Tell whether all other systems of a passage are only what this one is compared with."""
    others = [mark for mark in scene.systems if mark.entity != owner.entity]
    # "Versus A, B gains": only a comma makes a rival of the second.
    own = not is_object(scene, owner) or all(mark.end <= owner.start for mark in others)
    return own and all(is_object(scene, mark) for mark in others)


def _is_listed(scene: Scene, value: ScoreMark) -> bool:
    """Tell whether a number stands right behind its test, or before it, as in a list of tests."""
    text = scene.passage.text
    return any(
        (test.end <= value.start and _LISTED.fullmatch(text, test.end, value.start))
        or is_tied(scene.passage, value, test)
        for test in scene.tests
    )


def _beats_with(
    scene: Scene, value: ScoreMark, values: Sequence[ScoreMark]
) -> tuple[SystemMark | None, SystemMark | None]:
    """Give who beats others with a number, which is then no score of the last of these, and that one.

    "A surpassed B with 95 points" names both; where nobody is named who "surpasses B with 95 points", only B is given.
    """
    text = scene.passage.text
    beaten = next(
        (
            mark
            for mark in scene.systems
            if mark.end < value.start and _WITH_SCORE.fullmatch(text, mark.end, value.start)
        ),
        None,
    )
    beating = _BEATING.search(text[: beaten.start]) if beaten is not None else None
    if beaten is None or beating is None:
        return None, None
    subjects = [mark for mark in scene.systems if mark.end <= beaten.start and not is_object(scene, mark)]
    if not subjects:
        return None, beaten if is_elliptic(text, beating.start()) else None
    if any(subjects[-1].end <= other.start and other.end <= beaten.start for other in values):
        return None, None
    return subjects[-1], beaten


def _cost_behind(
    scene: Scene, value: ScoreMark, owner: SystemMark, values: Sequence[ScoreMark], *, is_opposed: bool
) -> float:
    """Tell how ill a number fits a system that stands behind it."""
    passage, text = scene.passage, scene.passage.text
    between = text[value.end : owner.start]
    bare = without_tests(scene, value.end, owner.start)
    if _APART.search(bare) and any(_OWN_FOLLOWS.fullmatch(text, owner.end, other.start) for other in values):
        return OUTSIDE  # "B: 21%, while A is at 43%"
    if between.strip() == "(" and _WINS.match(text, owner.end):
        return OUTSIDE
    if (
        _OWNED_BEHIND.fullmatch(between)
        or _ACHIEVED_BY.fullmatch(bare)
        or _PUTS.fullmatch(bare)
        or (_THAT.fullmatch(bare) and _POSTED.match(text, owner.end))
        or (_IS_WHO.fullmatch(bare) and _WHO_SCORES.search(text, 0, value.start))
    ):
        return 0.1
    if _is_bracketed_behind(scene, value, owner, values):
        return 0.1
    if LABELS.match(text, owner.end):
        return OUTSIDE  # "..., IFEval 76.6; 7B: MMLU 69.5": a label is told of what stands behind it
    told = _told(scene, value, is_opposed=is_opposed)
    if told is not None and told.stranger:
        return _STRANGER
    if told is not None and told.measured and _reached_with(scene, value, owner):
        return 0.3  # "Accuracy on B rose to 91% with A"
    opened = text.rfind("(", 0, value.start)
    if opened >= 0 and ")" not in text[opened : value.start] and ")" in between and "(" not in between:
        return OUTSIDE  # what stands in a bracket is told of whom it follows
    if _OPENS_WITH.fullmatch(text[: value.start]) and _OPENED.fullmatch(between):
        return 0.3
    if _OPENS_LIST.fullmatch(text, 0, owner.start) and scene.systems[0] is owner:
        return 0.3
    crossed = sum(value.end <= other.start < owner.start for other in values)
    crossed += 3 * (
        is_object(scene, owner) or _COMPARED.search(between) is not None or owner.entity.type == "group"
    )  # a class behind a number is mostly whom it is set against
    return 1.8 + passage.barrier(value.end, owner.start) * 0.6 + 0.05 * len(between.split()) + crossed


# "The smallest model to pass 60% on B was A"
_WHO_SCORES = lazy_regex(
    r"\bthe\s(?:[\w-]+\s){1,3}?(?:model|system|llm|agent|ai|one|lab)s?\s(?:(?:to|that|which)\s(?:\w+ly\s|ever\s|has\s|have\s)?\w+|\w+ing|with|above|over|at)\b[^,.;:]*$",
    re.I,
)
_IS_WHO = lazy_regex(
    r"(?:\s(?:mark|threshold|line|barrier|score|accuracy|points?))?\s*(?:\((?:[^()]*)\)\s*)?(?:was|is|were|are|has been|remains)\s(?:the\s|[A-Z][\w.&-]*['’]s?\s)*",
    re.I,
)
_APART = lazy_regex(r"[,;]\s|\s(?:while|whereas|but)\s", re.I)
_OWN_FOLLOWS = lazy_regex(
    r"(?:['’]s)?(?:\s\(|\s[^,;:()]{0,40}?)(?:\b(?:at|is|was|gets?|got|has|had|scor\w+|reach\w*|with|of|to|hits?|manag\w+)\s)?",
    re.I,
)


def _is_bracketed_behind(scene: Scene, value: ScoreMark, owner: SystemMark, values: Sequence[ScoreMark]) -> bool:
    """Tell whether a bracket behind a number and its test names whose it is: "78 on B (A)", "78 on B and 64 on C (A)"."""
    text = scene.passage.text
    if value.end >= owner.start or _CLOSES.match(text, owner.end) is None:
        return False
    test = next((test for test in scene.tests if is_tied(scene.passage, value, test)), None)
    if test is None:
        return any(
            _TO_DAY.fullmatch(text, value.end, day.start) and _TO_BRACKET.fullmatch(text, day.end, owner.start)
            for day in scene.passage.periods
        )
    following = next((other for other in values if other.start >= test.end), None)
    if following is not None and _AND_NEXT.fullmatch(text, test.end, following.start):
        return _is_bracketed_behind(scene, following, owner, values)
    return _OPENS_BRACKET.fullmatch(text, test.end, owner.start) is not None


def _reached_with(scene: Scene, value: ScoreMark, mark: SystemMark) -> bool:
    """Tell whether a number is said to be reached with the system right behind it."""
    text, passage = scene.passage.text, scene.passage
    # "42% just four months earlier with A"
    since = [
        lapse.end
        for lapse in passage.quantities
        if lapse.kind == "duration" and _TO_DURATION.fullmatch(text, value.end, lapse.start)
    ]
    # "5% in 2024 with A"
    since += [period.end for period in passage.periods if _TO_DAY.fullmatch(text, value.end, period.start)]
    return mark.start >= value.end and any(_WITH_BEHIND.fullmatch(text, at, mark.start) for at in (value.end, *since))


def owned_behind(scene: Scene, value: ScoreMark) -> bool:
    """Tell whether a number's owner stands right behind it: "up from 61% for A"."""
    return any(
        mark.start >= value.end and _OWNED_BEHIND.fullmatch(scene.passage.text, value.end, mark.start)
        for mark in scene.systems
    )
