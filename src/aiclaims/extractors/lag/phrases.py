"""The party that a word is said of, and the party that it governs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag.marks import named_in, party
from aiclaims.frames import Frame, Slot, bind
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.references import ReferenceMark

_SUBJECT = Frame(
    name="position",
    slots=(
        Slot(
            name="subject",
            takes=lambda mark: party(mark) is not None,
            side="before",
            absent=7.0,
            barred_by=(
                "than",
                "behind",
                "compared with",
                "compared to",
                "over",
                "against",
                "to",
                "pace with",
                "up with",
                "par with",
                "by",
                "ahead of",
                "such as",
                "like",
                "including",
                "unlike",
                "vs",
                "vs.",
                "versus",
                "about",
                "despite",
                "outside",
                "except",
                "excluding",
                "apart from",
                "alongside",
                "together with",
                "between",
            ),
        ),
    ),
)

_REACH = 600
"""Characters between a word and the party it is said of; farther away it is another's."""


def subject_of(passage: Passage, cue: Mark, marks: Sequence[Mark]) -> Mark | None:
    """Find the party that a word is said of: the nearest one before it, in its own clause rather than another."""
    before = [mark for mark in marks if mark.end <= cue.start <= mark.end + _REACH]
    before = [mark for mark in before if not in_brackets(passage.text, mark, cue.start)] or [
        mark for mark in before if not isinstance(mark, EntityMark) or mark.entity.type != "chip"
    ]
    before = [
        mark
        for mark in before
        if not _spoken().search(passage.text, mark.end, cue.start)
        and not (_maker().search(passage.text, 0, mark.start) and re.match(r"[^,]{0,30},", passage.text[mark.end :]))
    ]
    before = [mark for mark in before if not _has_rivals().match(passage.text, mark.end)]
    before = [mark for mark in before if not _bounds().search(passage.text[: mark.start])]
    before = [mark for mark in before if not _for_one().search(passage.text, 0, mark.start)] or before
    before = [
        mark
        for mark in before
        if not _standard().search(passage.text, 0, mark.start) and not _level_of().match(passage.text, mark.end)
    ]
    before = [mark for mark in before if not _contrast().search(passage.text, 0, mark.start)] or before
    before = [mark for mark in before if not _apposed(passage.text, mark)] or before
    before = [
        mark
        for mark in before
        if not _predicate().search(passage.text, 0, mark.start)
        and not (_become().search(passage.text, 0, mark.start) and passage.text[mark.end : mark.end + 1] in {"'", "’"})
    ] or before
    standing = [mark for mark in before if not _where().search(passage.text[: mark.start])]
    before = [mark for mark in before if mark in standing or not standing or mark.start < standing[0].start]
    bound = bind(passage, [(_SUBJECT, cue)], before)
    found = bound[0].get("subject") if bound else None
    found = found or next((mark for mark in before if _offered().search(passage.text, 0, mark.start)), None)
    return found if found is not None or before else _behind_the_clause(passage, cue, marks)


def has_unnamed_subject(text: str, start: int, end: int) -> bool:
    """Tell whether a clause between two offsets has a subject that nobody names: "A is best, but all embedded models lag behind B"."""
    return _some().search(text, start, end) is not None


@cache
def _some() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:\b(?:but|and|while|yet|that)|[,;])\s(?:all|most|many|other|some|few|several|foreign|overseas|rival|competing)\s(?:(?!(?:of|in|is|are|was|were)\b)[a-z][\w-]*\s){0,3}?"
        r"[a-z]+s\s(?!(?:sa(?:y|id)|think|agreed?|believed?|reckon(?:ed)?|estimated?|argued?)\b)",
        re.IGNORECASE,
    )


def _behind_the_clause(passage: Passage, cue: Mark, marks: Sequence[Mark]) -> Mark | None:
    """Find the subject of the main clause, which one without a subject before it shares: "While still behind B, A grows"."""
    if _without_subject().match(passage.text[: cue.start]) is None:
        return None
    comma = passage.text.find(",", cue.end)
    following = next((mark for mark in marks if 0 <= comma < mark.start), None)
    if following is None or _article().fullmatch(passage.text, comma, following.start) is None:
        return None
    return following


@cache
def _without_subject() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:While|Although|Though|Despite being|If|Even if|Once|Still|Currently)\s(?:(?:still|now|even|only|just|years|well|far|perhaps|currently|about|some|[\w-]+\smonths|[\w-]+\syears)\s)*$"
    )


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r",\s+(?:the\s+)?")


@cache
def _maker() -> re.Pattern[str]:
    """Match what names in passing who is behind the subject: "Tau-2, built by Kappa, lags"."""
    return re.compile(
        r",\s(?:owned|backed|made|produced|manufactured|fabricated|designed|built|developed|released|founded|led|run|funded)\s+by\s+(?:[\w’'-]+\s+){0,4}$"
    )


def rivalled(passage: Passage, cue: Mark) -> Mark | None:
    """Find whose rivals are said to be behind, where nobody else is named: "Kappa's Chinese rivals are years behind"."""
    named = [
        mark
        for mark in named_in(passage)
        if mark.end <= cue.start and party(mark) is not None and _has_rivals().match(passage.text, mark.end)
    ]
    return named[-1] if named and passage.barrier(named[-1].end, cue.start) < 1.0 else None


@cache
def _has_rivals() -> re.Pattern[str]:
    """Match what makes the rivals of a name the subject: "Kappa's rivals in China are"."""
    return re.compile(r"['’]s?\s(?:[\w-]+\s){0,2}?(?:rivals?|competitors?|challengers?|counterparts?|peers)\b")


@cache
def _bounds() -> re.Pattern[str]:
    """Match what makes the next name the end of a stretch: "halfway between Kappa-1 and"."""
    return re.compile(r"\bhalf\s?way between\s+(?:(?:[\w.-]+\s+){1,4}and\s+)?$")


@cache
def _for_one() -> re.Pattern[str]:
    """Match what makes an example of the next name: "American models, particularly from Kappa, led"."""
    return re.compile(r",\s(?:particularly|especially|notably|mainly|chiefly|including)\s(?:[\w-]+\s){0,6}$")


@cache
def _standard() -> re.Pattern[str]:
    """Match what makes the next name a measure for the subject: "only 70% of those of Kappa, and behind Tau"."""
    return re.compile(
        r"(?:\b(?:those|that|levels?)|%|\bpercent)\s(?:of|in|from)\s(?:those\s(?:of|in|from)\s)?(?:the\s)?$"
    )


@cache
def _level_of() -> re.Pattern[str]:
    """Match what makes a measure of the name before: "at Kappa-1 (2020) levels"."""
    return re.compile(r"(?:['’]s?)?\s(?:\([^()]{1,20}\)\s)?(?:levels?|standards?)\b")


@cache
def _contrast() -> re.Pattern[str]:
    """Match what sets the next name against the subject: "Kappa, compared with Tau, is behind"."""
    return lazy_regex(
        r"\b(?:(?:contrast|compar\w+|relative|next|similar|equivalent|equal)\s(?:with|to)|unlike)\s(?:(?:the|an?)\s)?$",
        re.IGNORECASE,
    )


def _apposed(text: str, mark: Mark) -> bool:
    """Tell whether a mention only describes the name before it: "Kappa, the Japanese start-up, is", "Kappa, Japan's best, is"."""
    opened = re.search(r"[\w)],\s(?P<article>(?:the|an?)\s(?:[\w-]+\s){0,3})?$", text[: mark.start])
    behind = re.match(r"(?P<own>['’]s)?(?:\s[\w-]+){1,5},", text[mark.end :])
    return opened is not None and behind is not None and bool(opened["article"] or behind["own"])


@cache
def _predicate() -> re.Pattern[str]:
    """Match what makes the next name a part of what is said of the subject: "Tau-2 is the best Chinese model, but lags"."""
    return re.compile(
        r"\b(?:is|was|are|were|remains?|remained|becomes?|became|represents?)\s+(?:still\s+|now\s+)?(?:the|an?|one\s+of\s+the)\s+(?:(?!(?:but|and|while|yet|though)\b)[\w-]+\s+){0,5}$"
    )


@cache
def _offered() -> re.Pattern[str]:
    """Match what makes the maker of the subject of the next name: "the chips sold by Kappa or Tau lag"."""
    return re.compile(
        r"\b(?:offered|sold|made|built|designed|developed|produced|shipped|fielded|trained|released)\sby\s(?:the\s)?$"
    )


@cache
def _become() -> re.Pattern[str]:
    """Match what makes the owner of what the subject is of the next name: "overtook Tau to become Japan's largest"."""
    return re.compile(r"\b(?:be|is|was|are|remains?|becomes?|became|becoming)\s(?:now\s|still\s)?$")


@cache
def _spoken() -> re.Pattern[str]:
    """Match the speaker as the subject of a clause: what "we are" is said of is nobody named before."""
    return lazy_regex(
        r"\b(?:we|you|I)(?:['’](?:re|ve|m)|\s(?:are|were|have|had|still|now|remain|hold|kept|keep))\b", re.IGNORECASE
    )


def in_brackets(text: str, mark: Mark, end: int) -> bool:
    """Tell whether a mention stands in brackets that close before an offset: "SMIC (China's largest foundry) is behind"."""
    opened = text.rfind("(", 0, mark.start)
    return opened > text.rfind(")", 0, mark.start) and text.find(")", mark.end, end) >= 0


@cache
def _where() -> re.Pattern[str]:
    """Match what makes a place of the next name: "the strongest model in China"."""
    return lazy_regex(r"\bin\s+(?:the\s+|mainland\s+)?$", re.IGNORECASE)


def object_of(passage: Passage, at: int, marks: Sequence[Mark]) -> Mark | None:
    """Find the party that a word governs: the first one of the noun phrase behind it, and behind what is put in besides."""
    beside = _or_besides().match(passage.text, at)
    at = beside.end() - 1 if beside is not None else at
    for mark in marks:
        if mark.start < at:
            continue
        between = passage.text[at : mark.start]
        if isinstance(mark, ReferenceMark) and mark.possessive and _rivals().match(passage.text, mark.end):
            return next((other for other in marks if _rivals().fullmatch(passage.text, mark.end, other.start)), None)
        if isinstance(mark, ReferenceMark) and mark.possessive:
            owned = next((other for other in marks if other.start == mark.end + 1), None)
            if owned is not None and _counterparts().match(passage.text, owned.end):
                return owned  # "behind their Kappa counterparts"
        if isinstance(mark, ReferenceMark) and (mark.possessive or mark.text.lower() == "they"):
            return None  # "behind its rivals": whoever they are, they are not it
        if _who_they_are().fullmatch(between) or _what_they_have().fullmatch(between):
            return mark
        if passage.barrier(at, mark.start) >= 1.0 and not re.search(r"\b(?:that|what|which|such as)\b", between):
            return None
        return mark if _phrase().fullmatch(between) else None
    return None


@cache
def _or_besides() -> re.Pattern[str]:
    """Match a second verb that is put in before the object of both: "is catching up with, if not overtaking, A"."""
    return re.compile(r",\s(?:or|if\snot|and|perhaps|even)\s(?:[\w-]+\s){0,3}[\w-]+,\s")


@cache
def _who_they_are() -> re.Pattern[str]:
    """Match a noun that the names behind it explain: "behind the top three performers — Kappa, Tau and Rho"."""
    return re.compile(
        r"\s+(?:(?:of|with|to|on|over)\s+)?(?:(?:the|its|their|other|two|three|four|five|\d+|[a-z][\w-]+|AI)\s+){0,5}?"
        r"(?:performers?|leaders?|rivals?|competitors?|peers?|players?|giants?|countries|powers|superpowers|nations|economies|labs?|companies|firms?|makers?|chip-?makers?|foundry|foundries|suppliers?|blocs|regions)"
        r"(?:,|\s?[—–(:])\s?(?:(?:namely|mainly|chiefly|notably|like|such\sas|including|in\sparticular|particularly|especially|the)\s+)*",
    )


@cache
def _what_they_have() -> re.Pattern[str]:
    """Match what makes somebody's standing of the next name: "behind where we are in the US", "behind what Kappa has"."""
    return lazy_regex(
        r"\s+(?:what|where)\s+(?:(?:we|they|you)(?:['’]re|\s+are)\s+(?:\w+\s+)?in\s+)?(?:the\s+)?", re.IGNORECASE
    )


@cache
def _counterparts() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:counterparts?|rivals?|peers?|equivalents?|competitors?)\b", re.IGNORECASE
    )


@cache
def _rivals() -> re.Pattern[str]:
    """Match the noun between "its" and the names of those it stands for: "behind its closest rivals Kappa and Tau"."""
    return lazy_regex(
        r"\s+(?:[\w-]+\s+){0,3}?(?:rivals?|competitors?|peers?|neighbou?rs?|counterparts?|challengers?),?\s+(?:(?:such as|like|in|including)\s+)?(?:the\s+)?",
        re.IGNORECASE,
    )


@cache
def _phrase() -> re.Pattern[str]:
    """Match what may stand between "behind" and its party: an object's own words, not a new clause or circumstance."""
    kin = (
        r"those|that|ones?|what|rest|likes|state|level|standards?|\w*models?|companies|firms|labs|rivals?|peers?|counterparts?|competitors?|systems?|chips?|leaders?|"
        r"players?|makers?|developers?|advances?|progress|pace|quality|strength|yields?|frontier|best|offerings?|technology|capabilities|giants?|performance|products?|edge|forefront|equivalents?"
    )
    word = r"(?!(?:and|or|but|while|as|of|in|on|at|for|to|from|with|by|is|are|was|were|has|have|had|will|would|could|may|said|says|when|if|according|because)\b)[\w’'.&/-]+"
    return lazy_regex(
        rf"[\"”’')\]]*\s*(?:by\s+\S+\s+)?(?:(?:of|than|with|to|on|over|in|behind|against|from)\s+)?(?:{word}\s+){{0,6}}?"
        rf"(?:[\w-]+,?\s+(?:such\s+as|like|including)\s+(?:{word}\s+){{0,2}}?)?(?:(?:{kin})\s+(?:\w+\s+){{0,2}}?(?:of|from|in|by|at|as|like|to)\s+(?:{word}\s+){{0,3}}?)?[\"“‘'(*]*",
        re.IGNORECASE,
    )
