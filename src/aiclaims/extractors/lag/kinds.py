"""Whether what two parties differ in is a lag, and not a score, a sum or a count."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.camps import CLOSED, OPEN, is_unnamed
from aiclaims.extractors.lag.evidence import are_wares, names_technology
from aiclaims.extractors.lag.gaps import Gap
from aiclaims.extractors.lag.held import is_held
from aiclaims.extractors.lag.marks import PLACES, SIDES
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage

_BESIDE = 70
"""Characters from a word within which a sum or a rank tells what one is ahead by."""


def is_lag(passage: Passage, parties: Parties, gap: Gap | None, cue: CueMark, *, moves: bool) -> bool:
    """Tell a lag from the result of a test and from a table of what is counted.

    Args:
        passage: The passage.
        parties: Who is taken to be behind whom.
        gap: By how much.
        cue: The word that says so.
        moves: Whether the gap is said to narrow or widen.
    """
    sides = (parties.laggard, parties.leader)
    types = {side.type for side in sides if side}
    if are_of_one_maker(passage, parties):
        return False
    vague = gap is None and by_years(passage, cue)
    ranked = {"model", "product"} & types and not vague and (gap is None or gap.quantity.unit in {"points", "percent"})
    if ranked and not _is_told_at_large(passage, parties, cue):
        return False
    if is_sum(passage, parties, gap, cue):
        return False
    in_time = _in_time(gap)
    if not in_time and any(side and is_unnamed(side) for side in sides) and counted_around(passage):
        return False  # "ahead of everyone else" where patents are spoken of
    if cue.cue == "outdo" and not in_time:
        sides_pass = types <= SIDES or _is_of_race(passage, parties, cue)
        if not sides_pass or passage.modality_at(cue.start) == "hedged":
            return False
        if cue.lemma.startswith("outperform") and not names_technology(passage):
            return False  # a land does better in whatever it is
        if _in_tests().match(passage.text, cue.end) or _of_as_many().match(passage.text, cue.end):
            return False  # the result of a test, and how many each has, are comparisons
    if not in_time and types & PLACES and (OPEN in sides or CLOSED in sides):
        return False  # "open models such as Kappa surpass their American rivals": a camp has no home of its own
    if not in_time and not parties.ordered and parties.inherited and not types <= SIDES:
        return False  # a gap that is not said to be between two firms
    if not in_time and not vague and not ranked and not moves and are_wares(passage, parties, cue):
        return False
    if (
        not in_time
        and parties.inherited
        and cue.cue == "gap"
        and (_told_of_shares(passage.previous) or _told_of_sums(passage.previous))
    ):
        return False  # "By citations A has 20%, B 12%. The gap narrows."
    if in_time:
        return True
    if parties.inherited and cue.cue == "behind" and not moves and _cheapens().search(passage.text):
        return False  # prices fall, "with open models close behind"
    if _ranked_holders().search(passage.text, 0, cue.start):
        return False  # "the largest patent portfolios: A (900), followed by B, with C close behind"
    if cue.cue == "lead" and parties.inherited and not is_held(passage, cue) and counted_around(passage):
        return False  # "A maintains a lead" where patents are spoken of
    if moves and types <= SIDES:
        return not is_of_counted(passage, cue)
    if cue.cue == "outdo":  # who overtakes whom in a list takes what is counted from its heading
        around = (passage.heading.text if passage.heading else "", passage.reading.document.title or "")
        if any(_counted().search(text) for text in around):
            return False
    return not is_of_counted(passage, cue)


@cache
def _cheapens() -> re.Pattern[str]:
    """Match what is said of prices and shares, in which one may be behind as well."""
    return lazy_regex(r"\bcheaper\b|\bcatch(?:es|ing)?\s(?:an?\s)?bids?\b|\bpric(?:es?|ing)\b", re.IGNORECASE)


@cache
def _in_tests() -> re.Pattern[str]:
    """Match the tests in which one does better than another: "outperform many American ones on popular benchmarks"."""
    return lazy_regex(
        r"[^,;.:]{1,80}?\s(?:on|in|across)\s(?:[\w-]+\s){0,3}?(?:benchmarks?|tests?|evaluations?|leaderboards?|rankings?)\b",
        re.IGNORECASE,
    )


@cache
def _of_as_many() -> re.Pattern[str]:
    """Match how many another has, which is what is passed: "made 40 models, surpassing Acmeland's 15"."""
    return lazy_regex(
        r"(?:\s[\w.’'-]+){0,4}?(?:['’]s?)\s(?:(?:mere|total|just|only|combined|of|some|about)\s)*(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s?(?:%|percent|points?|months?|years?|nm\b|nanomet))",
        re.IGNORECASE,
    )


@cache
def _ranked_holders() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:patents?|portfolios?|filings|applications)\b[^.;]{0,80}\bfollowed (?:closely )?by\b[^.;]*$",
        re.IGNORECASE,
    )


def _is_told_at_large(passage: Passage, parties: Parties, cue: CueMark) -> bool:
    """Tell whether a model or product is said to be behind or ahead over all, and not in a test: no test and no number is named."""
    if cue.cue not in {"behind", "ahead"} or not _names_both(passage, parties):
        return False
    if _ranked().search(passage.text) is not None:
        return False
    measured = any(mark.unit or mark.noun not in {"version", "release", "update"} for mark in passage.quantities)
    return not measured and not any(mark.entity.type == "benchmark" for mark in passage.entities)


def _is_of_race(passage: Passage, parties: Parties, cue: CueMark) -> bool:
    """Tell whether a verb says who of two makers passed the other, and not whose product did better in a test."""
    return (
        _passes().match(cue.text) is not None
        and _names_both(passage, parties)
        and not is_counted(passage)
        and not _of_a_test().search(passage.text)
        and not any(mark.kind in {"percent", "points", "money", "rank", "times"} for mark in passage.quantities)
        and not any(mark.entity.type in {"benchmark", "model", "product"} for mark in passage.entities)
    )


def are_of_one_maker(passage: Passage, parties: Parties) -> bool:
    """Tell whether one of two is what the other sells, which is not behind it."""
    sides = (parties.laggard, parties.leader)
    names = {side.name for side in sides if side}
    if any(mark.entity in sides and mark.owner in names for mark in passage.entities):
        return True
    # "GPT-5.3 came two months after GPT-5.2"
    stems = [match[0] for name in names if (match := _stem().match(name))]
    return {side.type for side in sides if side} == {"model"} and len(stems) == 2 and len(set(stems)) == 1


@cache
def _stem() -> re.Pattern[str]:
    """Match what the models of one line have in common."""
    return re.compile(r"[A-Za-z]+(?=[-\s]?\d)")


@cache
def _ranked() -> re.Pattern[str]:
    """Match what makes a place in a table of who is behind: "on the leaderboard", "trailing only A"."""
    return lazy_regex(
        r"\bleader-?boards?\b|\bbenchmarks?\b|\btests?\b|\brank(?:s|ed|ing|ings)?\b|\barena\b|\b(?:trail(?:s|ed|ing)?|behind|second)\sonly\b",
        re.IGNORECASE,
    )


@cache
def _passes() -> re.Pattern[str]:
    return re.compile(
        r"overt|passed|exceed|leapfrog|pull|eclips|outpac|outstrip|outmatch|outclass|surpass|leads?\b|leading|(?:surg|rac|leap|jump|vault|sail|shot|blew|mov|slip)\w* past",
        re.IGNORECASE,
    )


@cache
def _of_a_test() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Tt]asks?|[Tt]ests?|[Bb]enchmarks?|[Ll]eaderboards?|[Rr]ankings?|scores?d?|questions|yields?)\b"
    )


def _names_both(passage: Passage, parties: Parties) -> bool:
    named = {mark.entity for mark in passage.entities}
    return parties.laggard in named and parties.leader in named


def is_of_counted(passage: Passage, cue: CueMark) -> bool:
    """Tell whether the statement of a cue is about what is counted: patents, investments, shares."""
    return any(_with(passage, cue, counted) for counted in _counted().finditer(passage.text))


def is_sum(passage: Passage, parties: Parties, gap: Gap | None, cue: CueMark) -> bool:
    """Tell whether what two differ in is a score or a sum of theirs, or what they have much of.

    Args:
        passage: The passage.
        parties: Who is taken to be behind whom.
        gap: By how much.
        cue: The word that says so.
    """
    types = {side.type for side in (parties.laggard, parties.leader) if side}
    if gap is not None and gap.quantity.unit in {"points", "percent"} and not types & SIDES:
        return gap.quantity.unit == "percent" or _of_making().search(passage.text) is None
    if _in_time(gap):
        return False
    if any(
        mark.kind in {"money", "rank"}
        and not (mark.start < cue.end and cue.start < mark.end)
        and not _best_ones().match(passage.text, mark.end)
        and not _enumerates().search(passage.text, 0, mark.start)
        and max(mark.start - cue.end, cue.start - mark.end) < _BESIDE
        and passage.barrier(min(mark.end, cue.end), max(mark.start, cue.start)) < 2.0
        and not re.search(r",\s\w+ing\b", passage.text[cue.end : mark.start])
        for mark in passage.quantities
    ):
        return True  # ahead by a sum, or in a ranking
    if (
        _in_counted().match(passage.text, cue.end)
        or (gap is None and _in_patents().match(passage.text, cue.end))
        or _in_resources().match(passage.text, cue.end)
        or _by_resources().match(passage.text)
    ):
        return True
    if _of_scores().match(passage.text, cue.end) or (cue.cue == "gap" and _in_amounts().match(passage.text, cue.end)):
        return True
    return _counted_beside().search(passage.text, 0, cue.start) is not None  # "the patent gap", "regulatory gaps"


@cache
def _enumerates() -> re.Pattern[str]:
    """Match what makes the place of an argument of the next rank: "point number two is"."""
    return lazy_regex(r"\b(?:point|reason|lesson|thing|item|step|fact|myth)\s$", re.IGNORECASE)


@cache
def _in_amounts() -> re.Pattern[str]:
    """Match the size of a gap that is a sum or a head count: "the gap grows to 1.2 million workers"."""
    return re.compile(
        r"[^,;.:]{0,60}?\s(?:to|of|at|by|is|was|reach(?:es|ed))\s(?:(?:about|around|over|nearly|some|roughly|almost|more\sthan)\s)?[$€£¥]?\d[\d.,]*\s(?:thousand|million|billion|trillion)\b"
    )


@cache
def _of_scores() -> re.Pattern[str]:
    """Match two results in brackets, by which one is ahead: "a slight advantage in style (0.91 vs. 0.88)"."""
    number = r"~?\d[\d.,]*%?"
    return re.compile(rf"[^,;:.()]{{0,60}}\({number}\s(?:vs\.?|versus|to|against|compared\s(?:to|with))\s{number}\)")


def _in_time(gap: Gap | None) -> bool:
    return gap is not None and gap.quantity.unit in {"months", "generations"}


def counted_around(passage: Passage) -> bool:
    """Tell whether the text before a passage, its heading or the title tells what is counted."""
    near = (passage.heading, passage.parent, *passage.reading.passages[max(0, passage.index - 2) : passage.index])
    texts = [other.text for other in near if other is not None] + [passage.reading.document.title or ""]
    return any(_tallied().search(text) for text in texts)


@cache
def _tallied() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:patents?|patenting|filings?|papers|publications?|citations?|market share|shipments?|revenues?|funding|start-?ups|private investment|(?:defen[cs]e|military|R&D) (?:spending|budgets?|expenditure)|GDP|purchasing power)\b",
        re.IGNORECASE,
    )


def is_counted(passage: Passage) -> bool:
    """Tell whether a passage speaks of what is sold, paid or counted, in which one may match another too."""
    return _counted().search(passage.text) is not None or _offered().search(passage.text) is not None


@cache
def _offered() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:offers?|bids?|pay|salary|discounts?|terms|complaints?|headcount|staff)\b", re.IGNORECASE)


def by_years(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a distance in time is told without a number: "years behind", "trails by generations"."""
    return (
        _years().search(passage.text, max(0, cue.start - 30), cue.start) is not None
        or _in_years().match(passage.text, cue.end) is not None
    )


@cache
def _years() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:years|generations|decades|months|quarters)\s(?:(?:away\s)?from\s)?$", re.IGNORECASE)


@cache
def _in_years() -> re.Pattern[str]:
    return lazy_regex(
        r"\s[^,;.:]{0,40}\bby\s(?:several\s|many\s)?(?:years|generations|decades|months|quarters)\b", re.IGNORECASE
    )


@cache
def _in_resources() -> re.Pattern[str]:
    """Match what one has more of, where it is what one is ahead in: "ahead in energy"."""
    return lazy_regex(
        rf"(?:\sor\s(?:ahead|behind)|\sover\s[^,;:.]{{2,40}}?)?\s(?:in|on)\s(?:both\s)?(?!(?:[\w-]+\s){{0,2}}?(?:models?|chips?|AI)\b)(?:[a-z]+\s)?(?:{words.RESOURCES}|{words.MATTERS})\b(?![-\s](?:efficien|cent|models?|design))",
        re.IGNORECASE,
    )


@cache
def _of_making() -> re.Pattern[str]:
    """Match what is told in points and is no score: how many of its chips a maker can use."""
    return lazy_regex(r"\byields?\b", re.IGNORECASE)


@cache
def _in_counted() -> re.Pattern[str]:
    """Match what is counted where it is what one is ahead or closes a gap in: "closes the gap with A on exports"."""
    return lazy_regex(
        rf"(?:\swith\s[^,;.]{{2,30}}?)?\s(?:in|on)\s(?:(?:the|AI|total|global)\s)?(?:{words.COUNTED})\b(?![-\w])",
        re.IGNORECASE,
    )


@cache
def _in_patents() -> re.Pattern[str]:
    """Match what is counted of two who are named before it: "extends its lead over A in AI patent filings"."""
    return lazy_regex(
        r"(?:\s(?!in\b)[\w.’'-]+){0,4}?\sin\s(?:[\w-]+\s){0,3}?(?:patents?|patenting|papers|publications)\b",
        re.IGNORECASE,
    )


@cache
def _by_resources() -> re.Pattern[str]:
    """Match a sentence that is about what one has much of from its start: "In supplying these resources, A has an advantage"."""
    return lazy_regex(rf"In\s(?:[\w-]+\s){{0,4}}(?:{words.RESOURCES}),", re.IGNORECASE)


@cache
def _best_ones() -> re.Pattern[str]:
    """Match what makes no rank of "the top three performers"."""
    return re.compile(
        r"\s+(?:[a-z]+\s)?(?:performers|countries|nations|economies|players|labs|developers|models|companies|firms|chip-?makers|powers)\b"
    )


def _told_of_shares(before: Passage | None) -> bool:
    """Tell whether a sentence counts something in percent, whose gap the next one may speak of."""
    return before is not None and _counted().search(before.text) is not None and "%" in before.text


def _told_of_sums(before: Passage | None) -> bool:
    if before is None or _tallied().search(before.text) is None:
        return False
    return bool(before.quantities) or _more().search(before.text) is not None


@cache
def _more() -> re.Pattern[str]:
    """Match a comparison of counts: "files more patents than B"."""
    return lazy_regex(r"\b(?:more|fewer|most)\s(?:[\w-]+\s){1,4}", re.IGNORECASE)


def _with(passage: Passage, cue: CueMark, counted: re.Match[str]) -> bool:
    """Tell whether what is counted stands in the statement of a cue, and not in one joined to it: "and has more patents"."""
    low, high = min(cue.end, counted.end()), max(cue.start, counted.start())
    if _circumstance().search(passage.text, 0 if counted.start() < cue.start else cue.end, counted.start()):
        return False
    if _since().search(passage.text, low, high):
        return False
    if counted.start() >= cue.end and _technology_too().match(passage.text, cue.end):
        return False
    if counted.end() <= cue.start and (
        _allows().match(passage.text, counted.end())  # "its investment allowed it to surpass others"
        or _moves().match(passage.text, counted.end())
        or (_aside().search(passage.text, 0, counted.start()) and _ends_aside().match(passage.text, counted.end()))
    ):
        return False
    if counted.end() <= cue.start and _set_against(passage, counted.end(), cue.start):
        return False
    return passage.barrier(low, high) < 3.0 and not (
        counted.start() >= cue.end and _predicate().search(passage.text, low, high)
    )


def _set_against(passage: Passage, start: int, end: int) -> bool:
    """Tell whether between two offsets a clause ends that the main clause is set against: "While A leads in patents, B holds"."""
    return any(
        start <= mark.start < end and _conceded().fullmatch(passage.text, 0, mark.start) for mark in passage.entities
    )


@cache
def _allows() -> re.Pattern[str]:
    return re.compile(r"\s(?:(?:has|have|had|also)\s)?(?:allow|enabl|help)(?:s|es|ed)?\s")


@cache
def _moves() -> re.Pattern[str]:
    """Match what makes a cause of what is counted: "fresh capital might narrow A's gap"."""
    return lazy_regex(
        rf"\s(?:(?:has|have|had|may|might|could|will|would|can|is|are|also|to|help(?:s|ed|ing)?|\w+ly)\s)*(?:{words.NARROWING}|{words.WIDENING})\s(?:the|its|their|that|this|an?|[A-Z][\w.]*['’]s?)\s",
        re.IGNORECASE,
    )


@cache
def _aside() -> re.Pattern[str]:
    """Match what puts something in between a subject and its verb: ", which files most"."""
    return re.compile(r",\s(?:which|who|whose|with|despite|after|given)\s[^,;.:]*$")


@cache
def _ends_aside() -> re.Pattern[str]:
    return re.compile(r"[^,;.:]{0,60},\s")


@cache
def _conceded() -> re.Pattern[str]:
    return re.compile(r"(?:.*[.;:*]\W+)?(?:While|Although|Though|Whereas|Even though)\s[^.;]*,\s(?:the\s)?")


@cache
def _since() -> re.Pattern[str]:
    """Match what opens a clause of its own between the two: "the gap narrows, with A filing"."""
    return re.compile(r"\b(?:since|because|although|whereas)\b|,\swith\s(?:the\s)?[A-Z][\w.’'-]*\s")


@cache
def _technology_too() -> re.Pattern[str]:
    """Match a technology that is told in one breath with what is counted: "in productivity and technological leadership"."""
    led = r"technolog(?:y|ies|ical)|innovation|models?|frontier|capabilit(?:y|ies)"
    return re.compile(
        rf"\s(?:[^,;.]{{1,40}}\s)?in\s(?:[\w-]+\s){{0,3}}(?:(?:{led})\s(?:[\w-]+\s){{0,2}}and\s|[\w-]+\sand\s(?:[\w-]+\s){{0,1}}(?:{led})\b)",
        re.IGNORECASE,
    )


@cache
def _circumstance() -> re.Pattern[str]:
    """Match what makes what is counted a cause, a circumstance or one of several fields: "ahead thanks to its investments"."""
    return lazy_regex(
        r"\b(?:with\s(?:more|less|fewer|new|fresh|higher|bigger|such|enough)|due\sto|thanks\sto|because\sof|owing\sto|despite|amid|given|driven\sby|without|absent|barring|unless|fuel+ed\sby|powered\sby|helped\sby|citing|in\s(?:performance|capabilit(?:y|ies)|technology|quality),)\s[^.;]{0,70}$",
        re.IGNORECASE,
    )


@cache
def _counted_beside() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.COUNTED}|{words.MATTERS}|{words.RESOURCES}|volume)\s+$", re.IGNORECASE)


@cache
def _predicate() -> re.Pattern[str]:
    """Match the verb of a second thing said of the same subject."""
    return re.compile(
        r"(?:,?\sand|,\s(?:which|who))\s(?:\w+ly\s|also\s|still\s|it\s|they\s)*(?:has|have|had|is|are|was|were|holds?|boasts?|files?|attracts?|accounts?|spends?|produces?|makes?)\s"
        # "Closes the gap, driving down costs"
        r"|,\s(?:\w+ly\s)?(?:driving|cutting|lowering|reducing|pushing|bringing|sending|slashing|raising|boosting|putting|forcing|freeing)\s"
    )


@cache
def _counted() -> re.Pattern[str]:
    return lazy_regex(rf"\b(?:{words.COUNTED})\b(?!-)", re.IGNORECASE)


def is_sized(passage: Passage, cue: CueMark, parties: Parties) -> bool:
    """Tell whether a gap between two sides is said to be there, of a size without a number: "is months, not years".

    Args:
        passage: The passage.
        cue: The noun.
        parties: Its two sides.
    """
    sides = {side.type for side in (parties.laggard, parties.leader) if side}
    named = not parties.inherited or _the_two().match(passage.text, cue.end)
    if not named or not (parties.ordered or sides <= SIDES):
        return False
    return cue.lemma.startswith(("separat", "divides")) or _size().match(passage.text, cue.end) is not None


@cache
def _the_two() -> re.Pattern[str]:
    """Match two sides that are named before: "the gap between the two countries"."""
    return re.compile(r"\s+between\s+(?:the|these|those)\s+two\b")


@cache
def _size() -> re.Pattern[str]:
    return lazy_regex(
        r"(?:\s+(?:between|with|separating|in|on|behind|to|that)\s[^,;:.?!]{1,110}?)?\s+(?:still\s+)?(?:persists?\b|remains?\s*(?:$|[.,;])|"
        r"(?:is|are|was|were|remains?|remained|stays?|(?:has\s|have\s)?(?:become|grown|remained|been)|becomes|became|looks?|appears?|seems?|(?:may|might|could|can|will)\s(?:now\s|still\s|soon\s)?be)\s+(?:(?:\w+ly|now|still|also|only|just|at|very|quite|so|a|matter|of|measured|counted|in|much|far)\s+){0,4}"
        r"(?:months|years|weeks|substantial|significant|considerable|sizeable|wide|large|huge|big|vast|enormous|immense|massive|yawning|stark|sizable|formidable|real|small|tiny|thin|razor-thin|wafer-thin|slender|marginal|narrow|slim|modest|minimal|(?:small|narrow|larg|wid|bigg|short)er\b[^,;:.?!]{0,90}?\sthan)\b)",
        re.IGNORECASE,
    )
