"""Whether a sentence states that somebody is behind, or only asks, supposes or wishes it."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

_REACH = 160
"""Characters before a word within which another one may make it a wish or a question."""


@cache
def _open(cues: str) -> re.Pattern[str]:
    """Match what leaves a clause open up to its end."""
    return lazy_regex(
        rf"\b(?:{cues})\b(?:(?!\b(?:but|because|although|though|while|whereas|despite|after|amid|amidst|saying|warning|arguing|noting|(?:ha(?:s|ve|d)|which)\s(?:led\sto|left|caused))\b|,\s(?:putting|leaving|keeping|making|meaning|placing)\b)[^;:.!?])*$",
        re.IGNORECASE,
    )


@cache
def _asked() -> re.Pattern[str]:
    """Match the rest of a question that a label asks: "Is A behind B?: users discuss"."""
    return re.compile(r"[^.!?;:]{0,80}\?")


@cache
def _difference() -> re.Pattern[str]:
    """Match what only weighs one lead against another: "the difference between a month's lead and a year's"."""
    amount = r"(?:an?\s)?(?:[\w–-]+[\s-])?(?:(?:month|year|week)(?:['’]?s['’]?)?[\s-])?(?:[a-z]{2,}\s)?"
    return lazy_regex(
        rf"\bdifference\s(?:between\s)?(?:{amount}(?:leads?|gaps?)\s(?:over\s[\w.]+\s)?(?:and|vs\.?|versus)\s)?{amount}$",
        re.IGNORECASE,
    )


@cache
def _conditional() -> re.Pattern[str]:
    """Match a condition that a gap itself is part of: "if A is not six months ahead"."""
    return lazy_regex(r"(?<!\bas )(?<!\beven )\bif\b[^,;:.!?]*$", re.IGNORECASE)


@cache
def _any_one() -> re.Pattern[str]:
    """Match a lead that is anybody's, and only weighed: "A mere two-month lead means", "a one-year gap would mean"."""
    return re.compile(
        r"(?:^\W*|[.:;—–-]\s)(?:(?:And|But|So|Even|Having)\s|even\s)?[Aa]n?\s(?:[\w–-]+[\s-]){0,4}?(?:(?:month|year|week)s?[\s-])?$"
    )


@cache
def _means() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s(?:over|of|in|for|on)\s[^,;.:]{1,40}?)?\s(?:means|would|could|might|may|matters|implies|translates|counts|makes\sa\sdifference)\b"
    )


@cache
def _whenever() -> re.Pattern[str]:
    """Match what makes a case that comes and goes of a movement: "breeds complacency when the lead grows"."""
    return re.compile(r"(?:\bwhen|\bWhen|\b[Ww]henever)\s(?:the|a|its|their|any|[A-Z][\w.]*['’]s)\s[^,;.:]{0,40}$")


@cache
def _moves() -> re.Pattern[str]:
    return re.compile(
        r"(?:\s(?:over|with|between|in)\s[^,;.:]{1,40}?)?\s(?:grows|narrows|widens|shrinks|closes|shortens|increases)\b"
    )


@cache
def _even_one() -> re.Pattern[str]:
    """Match what only supposes a lead: "even a lead of a year may"."""
    return lazy_regex(r"\b(?:even|just|only)\s(?:an?|one|two|a few)\b[^,;.:]{0,40}$", re.IGNORECASE)


@cache
def _might() -> re.Pattern[str]:
    return re.compile(r"[^,;.:]{0,40}?\s(?:may|might|could|would|can)\s")


_BELIEF = r"(?:framing|narrative|idea|notion|claim|view|story|belief|perception|wisdom|consensus|assumption|assertion|impression)s?"


@cache
def _belief() -> re.Pattern[str]:
    return re.compile(rf"\b{_BELIEF}\sthat\b[^.;]*$")


@cache
def _called_belief() -> re.Pattern[str]:
    return re.compile(rf"[^.;]{{0,60}}[\"”’']\s{_BELIEF}\b")


@cache
def _debunked() -> re.Pattern[str]:
    """Match what makes a belief that nobody should hold of what stands before: "the view that A is behind B is outdated"."""
    return re.compile(
        r"[^.;]{0,100}?\s(?:is|was|are)\s(?:(?:now|just|long|\w+ly)\s)?(?:outdated|wrong|false|an?\smyth|mistaken|obsolete|nonsense|misguided|untrue|overblown|exaggerated|unfounded|misplaced|premature|"
        r"not\s(?:\w+ly\s)?(?:supported|borne out|backed(?: up)?|substantiated|true|correct|accurate))\b"
    )


@cache
def _given() -> re.Pattern[str]:
    """Match a condition that is told by a pronoun: "With them, A catches up"."""
    return re.compile(r"^\W*With(?:out)?\s(?:them|it|these|those|this|that)\b[^,.]{0,30},\s[^,;:.]*$")


@cache
def _ought() -> re.Pattern[str]:
    """Match what makes a duty of a lead: "A's advantage over B should be"."""
    return re.compile(r"(?:\s(?:in|over|on|with|between|and|to|the)\s[^,;.:]{1,40}?)?\s(?:should|must|ought)\s")


@cache
def _undertaking() -> re.Pattern[str]:
    """Match what makes something to be done of a lead: "where securing a lead"."""
    return lazy_regex(
        r"(?:^\W*|[,;:]\s|\b(?:where|that|because|as|and|since)\s)(?:secur|maintain|gain|hold|keep|preserv|retain|achiev|sustain|extend|establish|regain|protect)ing\s[^,;.:]*$",
        re.IGNORECASE,
    )


@cache
def _worthwhile() -> re.Pattern[str]:
    """Match what tells how much somebody wants what stands before: "is seen as vital"."""
    return re.compile(
        r"[^,;.:]{0,80}?\s(?:is|was|are|remains?|becomes?|became)\s(?:(?:now|also|\w+ly|(?:seen|viewed|regarded)\sas|considered|deemed)\s)*(?:an?\s|the\s)?(?:top\s|key\s)?"
        r"(?:vital|essential|crucial|critical|important|imperative|paramount|priority|goal|aim|necessary|necessity)\b"
    )


@cache
def _where() -> re.Pattern[str]:
    """Match a label that only announces fields: "Fields Where Kappa Still"."""
    return re.compile(r"\W*(?:[A-Z][\w-]*\s){0,5}[Ww]here\s[^,;.:]{2,40}?\s")


@cache
def _at_end() -> re.Pattern[str]:
    return re.compile(r"\W*$")


@cache
def _release() -> re.Pattern[str]:
    """Match what makes a time of "ahead of": "just ahead of the long-awaited Kappa-3 release"."""
    return re.compile(
        r"(?<=ahead)\sof\s(?:[\w.’'-]+\s){0,6}?(?:releases?|launch(?:es)?|unveiling|debut|roll-?out|events?|keynote|conference|summit|meeting|visit|earnings|IPO|elections?|hearing|deadline|announcement)\b"
        r"(?=\s*(?:$|[.,;:!)])|\s(?:on|in|this|next|later|date|by|at|with|and|between|of)\b)"
    )


@cache
def _might_be() -> re.Pattern[str]:
    """Match a guess of which only the direction is told: "may be further ahead than"."""
    return re.compile(r"\b(?:may|might|could)\s(?:well\s|actually\s)?be\s(?:even\s)?(?:further|farther)\s$")


@cache
def _would() -> re.Pattern[str]:
    return lazy_regex(r"\bwould\b(?!\s(?:say|argue|put|guess|estimate|call|think)\b)[^,;:.!?]*$", re.IGNORECASE)


@cache
def _otherwise() -> re.Pattern[str]:
    """Match the condition of what would be otherwise: "would be ahead without the controls"."""
    return lazy_regex(
        r"\b(?:without|absent|if|were it not for|but for)\b|(?:^\W*|,\s)(?:had|were)\s(?!to\b)[\w.’'-]+\s",
        re.IGNORECASE,
    )


@cache
def _feared() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.FEARED})\b[^,;:.!?]*$", re.IGNORECASE)


@cache
def _said_to_be() -> re.Pattern[str]:
    """Match a fear that something is so already, and not that it may come: "fears that A is", "concern that B still"."""
    return lazy_regex(
        r"\bthat\s(?:(?!\b(?:may|might|could|would|will|can|should|if|risk\w*|about)\b)[^,;:.!?])*?"
        r"(?:\b(?:is|are|was|were|has|have|had|remains?|continues?|keeps?)\b[^,;:.!?]*|(?=\b(?:lags|trails)$))",
        re.IGNORECASE,
    )


def _is_feared(passage: Passage, before: str, at: Mark) -> bool:
    """Tell whether somebody only fears that it may come, or that it is so is called wrong."""
    feared = _feared().search(before)
    if feared is None:
        return False
    if _said_to_be().search(before[feared.start() :] + at.text) is None or _held_against().match(feared[0]):
        return True
    return _debunked().match(passage.text, at.end) is not None


@cache
def _held_against() -> re.Pattern[str]:
    return lazy_regex(r"despite|contrary|notwithstanding|even", re.IGNORECASE)


def _is_bidden(passage: Passage, at: Mark) -> bool:
    """Tell whether a passage only bids to do what a word is part of: "Maintain a lead in chips", but not in notes on somebody."""
    first = passage.parse.words[0] if passage.parse.words else None
    if first is None or (first.tag, first.form) != ("verb", "base") or first.end >= at.start or first.lower == "open":
        return False
    over = passage.parent or passage.heading
    if not passage.entities and over is not None and over.entities:
        return False
    bidding, *others = passage.parse.predicates
    doing = passage.parse.predicate_at(at.start, at.end) or passage.parse.predicate_over(at.start)
    if bidding.head != first.start or bidding.subject is not None or doing is None:
        return False
    if doing.link == "relative" and doing.subject is not None:
        return any(each.start <= doing.subject.start < each.end for each in bidding.complements)
    return doing.subject is None and all(each.subject is None for each in others if each.head <= doing.head)


@cache
def initials() -> re.Pattern[str]:
    """Give the pattern of full stops that end no sentence: "U.S."."""
    return re.compile(r"\b(?:[A-Z]\.){2,}")


@cache
def in_history() -> re.Pattern[str]:
    """Give the pattern of a time long past, in which nobody's rival of today needs to be meant: "fell behind in the industrial age"."""
    return lazy_regex(
        r"[^,;.:]{0,30}?\b(?:in|during)\s(?:the\s)?(?:[\w-]+\s)?(?:(?:pre-|post-)?(?:industrial|colonial|imperial|feudal|steam|victorian|bronze|iron)\s(?:age|era|period|revolution)|[\w-]+\sdynasty|(?:1[5-8]th|(?:fif|six|seven|eigh|nine)t(?:een)?th)\scentury)",
        re.IGNORECASE,
    )


@cache
def _meant() -> re.Pattern[str]:
    """Match an infinitive that ends in the word at hand: "to stay comfortably ahead", "to surpass"."""
    return lazy_regex(
        rf"(?P<to>\bto)\s+(?:\w+ly\s+)?(?:(?:{words.BECOMING})\b[^,;:]{{0,40}})?$",
        re.IGNORECASE,
    )


@cache
def _purpose() -> re.Pattern[str]:
    """Match what makes a purpose of a gap: "the controls were supposed to keep A two years behind"."""
    return lazy_regex(
        r"\b(?:suppos|meant|design|intend|aim|hop|want|sought|seek|try|tri)(?:e[sd]|ed|ing|es|s)?\s(?:to|at)\s(?:keep|hold|leav|put)\w*\b[^,;:]{0,60}$",
        re.IGNORECASE,
    )


@cache
def _in_vain() -> re.Pattern[str]:
    """Match what leaves behind who is "to catch up": "struggles to", "has yet to"."""
    return re.compile(
        rf"\b(?:(?:{words.VAIN}|unable|unlikely|yet)\s+to|(?:no|little)\s(?:\w+\s)?(?:hope|prospect)s?\sof)\s+(?:\w+ly\s+)?$",
        re.IGNORECASE,
    )


@cache
def _told() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:(?:{words.ACHIEVING}|{words.REPORTING})(?:\s+by\s+[^,;:]{{1,40}}?)?|(?<!nobody )(?<!no one )(?<!few )expect(?:s|ed|ing)?\s(?:[\w.’'-]+\s){{0,4}}[\w.’'-]+)\s+$",
        re.IGNORECASE,
    )


def is_question(text: str) -> bool:
    """Tell whether a text asks from its start on."""
    return _asks_from(text) == 0


def _asks_from(text: str) -> int | None:
    """Tell from where on a text asks, None where it does not.

    One who only wants to hear yes states ("they are a year behind, right?"), and so does what stands before a question
    of its own ("Gap narrows to 2%: what does it mean?").
    """
    text = text.rstrip(" \"”'’)")
    if not text.endswith("?") or (_tag().search(text) is not None and _inverted().match(text) is None):
        return None
    said = [
        match.end()
        for match in _sentence_end().finditer(initials().sub(lambda match: match[0].replace(".", " "), text))
    ]
    start = said[-1] if said else 0  # talk that is run together: "They are a year behind. >> Really?"
    appended = None if _inverted().match(text, start) else _appended().search(text, start)
    return appended.start() if appended else start


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"\w[.!]+[\"”’)]*\s+(?:>+\s*)?(?=[A-Z“\"])")


@cache
def _appended() -> re.Pattern[str]:
    """Match a question at the end of a statement, set off from it."""
    return re.compile(
        r"(?:[,;:—–]|\s-)\s*(?:(?:and|but|so)\s)?(?:[Ww]hat|[Hh]ow|[Ww]hy|[Ww]ho|[Ww]hich|Should|Can|Could|Will|Would|Is|Are|Does|Do|Did|[Ii]f)\b[^?]*\?$"
    )


@cache
def _tag() -> re.Pattern[str]:
    return lazy_regex(
        r",\swhat,\s(?:\w+\s){1,4}?(?:years?|months?|weeks?|generations?)\b[^?]*\?$|,\s(?:right|correct|yeah|yes|okay|huh|is(?:n['’]t|\snot)\s(?:it|that)|are(?:n['’]t|\snot)\s(?:they|we)|don['’]t\s(?:they|we)|does(?:n['’]t)\sit)\?$",
        re.IGNORECASE,
    )


@cache
def _inverted() -> re.Pattern[str]:
    """Match the head of what is asked from its start on."""
    return lazy_regex(
        r"\W*(?:(?:and|so|but|well|now|okay|then),?\s)*(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should)(?:n['’]t)?\b|\W*(?:(?:and|so|but|well|now|okay|then),?\s)*(?:who|what|why|how|when|where|which)\b",
        re.IGNORECASE,
    )


@cache
def _doubted() -> re.Pattern[str]:
    """Match what leaves open whether the clause behind it is so: "disputes that", "no sign that", "few believe that"."""
    return lazy_regex(
        r"(?<!one\s)(?<!body\s)(?<!few\s)(?<!not\s)(?<!no\s)(?<!little\s)(?<!any\s)(?<!beyond\s)(?<!without\s)\b(?:doubts?|doubted|doubting|disput(?:es?|ed|ing)|questioned|scepti(?:c|cal)s?|skeptical|unconvinced|(?:not|n['’]t)\s(?:yet\s)?(?:convinced|persuaded|sure|certain)|"
        r"(?:few|nobody|no\sone|none)\s(?:[a-z]+\s)?(?:believes?|thinks?|expects?|says?|claims?))\sthat\b"
        r"(?:(?!\b(?:but|because|although|though|while|whereas)\b)[^;:.!?])*$"
        r"|\b(?:ask|examin|explor|stud|debat|discuss|investigat|assess|gaug|wonder|unclear|unknown|question|disagree|argu)(?:s|es|ed|e|ing|y|ies|ied)?\s(?:over\s|about\s|on\s|of\s)?(?:just\s)?how\s(?:far|much|badly|long)\b[^;:.!?]*$",
        re.IGNORECASE,
    )


@cache
def _unproven() -> re.Pattern[str]:
    """Match what finds nothing of the kind, where no size is told that a gap does not exceed: "no sign that A is ahead"."""
    return lazy_regex(
        r"\bno\s(?:\w+\s)?(?:signs?|evidence|proof|indications?)\s(?:that|of)\b(?:(?!\b(?:but|because|although|though|while|whereas)\b)[^;:.!?])*$",
        re.IGNORECASE,
    )


def _past_the_concession(text: str, kept: int) -> int:
    """Tell how much of the text before a word to leave out: what a clause that opens the sentence hopes for, the main one does not.

    Args:
        text: The passage up to the word.
        kept: How many letters before the word are looked at.
    """
    conceded = _conceded().match(text)
    return max(0, conceded.end() - (len(text) - kept)) if conceded is not None else 0


@cache
def _conceded() -> re.Pattern[str]:
    """Match a clause that opens a sentence and tells what holds besides: "While A tries to build fabs, "."""
    return re.compile(
        r"\W*(?:While|Although|Though|Even\sthough|Even\sas|As|Whereas|Because|Since|Now\sthat)\s(?:[^,;:.]|,(?!\s(?:the|its|their|it|they|we|[A-Z])))*,\s(?=(?:the|its|their|it|they|we)\b|[A-Z])"
    )


def is_aim(passage: Passage, at: Mark) -> bool:
    """Tell whether somebody only aims at what a word is part of, so that what is now is as it was: "hopes to cut its lag".

    Args:
        passage: The passage.
        at: The word.
    """
    return _aims().search(passage.text, max(0, at.start - _REACH), at.start) is not None


@cache
def _aims() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|want(?:s|ed)?|seek(?:s|ing)?|sought|plan(?:s|ned)?|vow(?:s|ed)?|pledge[sd]?|tr(?:y|ies|ying|ied)|intend(?:s|ed)?|wish(?:es|ed)?)\s(?:to|at)\s[^,;:.]*$",
        re.IGNORECASE,
    )


def is_weighed(text: str, at: Mark) -> bool:
    """Tell whether a lead or gap is nobody's in particular: "a two-month lead means an arms race", "when the gap narrows".

    Args:
        text: The passage.
        at: The word for it.
    """
    before = initials().sub(lambda match: match[0].replace(".", " "), text[max(0, at.start - _REACH) : at.start])
    return (_any_one().search(before) is not None and _means().match(text, at.end) is not None) or (
        _whenever().search(before) is not None and _moves().match(text, at.end) is not None
    )


def is_stated(passage: Passage, at: Mark, *, measured: bool = False) -> bool:
    """Tell whether the clause of a word states something.

    Args:
        passage: The passage.
        at: The word that puts the parties in order.
        measured: Whether a gap is told with it: what takes ten years "to catch up" is an estimate, not a wish, and
            what a gap would be under a condition a forecast.

    Returns:
        False for what is asked, supposed, wished or to be done: "whether China is ahead", "to stay ahead of China".
    """
    head = at.start + (3 if at.text.lower().startswith("to ") else 0)  # "the path to parity"
    before = passage.text[max(0, head - _REACH) : head]
    before = initials().sub(lambda match: match[0].replace(".", " "), before)
    before = before[_past_the_concession(passage.text[:head], len(before)) :]
    vain = _in_vain().search(before) if at.text.lower().startswith("catch") else None
    before = before if vain is None else before[: vain.start()]
    if _open(words.OPEN).search(before) or _open(words.DOUBTED).search(before) or _is_feared(passage, before, at):
        return False
    if _doubted().search(before) or (not measured and _unproven().search(before)):
        return False
    believed = _belief().search(before) or _called_belief().match(passage.text, at.end)
    if believed and _debunked().match(passage.text, at.end):
        return False
    if _ought().match(passage.text, at.end):
        return False
    if _undertaking().search(before) and _worthwhile().match(passage.text, at.end):
        return False
    if _might_be().search(before) and passage.text.startswith(" than ", at.end):
        return False
    asked = _asked().match(passage.text, at.end)
    asks_from = _asks_from(passage.text if asked is None else passage.text[: asked.end()])
    if asks_from is not None and asks_from <= at.start:
        return False
    if _even_one().search(before) and _might().match(passage.text, at.end):
        return False
    if is_weighed(passage.text, at):
        return False
    if not measured and _where().fullmatch(passage.text, 0, at.start) and _at_end().match(passage.text, at.end):
        return False
    if not measured and _release().match(passage.text, at.end):
        return False
    if measured:
        return not any(left.search(before) for left in (_conditional(), _purpose(), _difference()))
    if (
        _given().search(before)
        or _open(words.SUPPOSED).search(before)
        or (_would().search(before) and _otherwise().search(passage.text))
    ):
        return False
    if _is_bidden(passage, at):
        return False
    meant = _meant().search(before)
    return meant is None or _told().search(before[: meant.start("to")]) is not None
