"""Whether a text asserts, hedges, forecasts or denies what it says."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from aiclaims.patterns import lazy_regex
from aiclaims.reading.clauses import Clauses
from aiclaims.schema import Modality

_HEDGE = (
    r"(?-i:may)|might|could(?!n['’]t| not\b(?! only))|perhaps|maybe|possibly|probably|likely|unlikely|reportedly|allegedly|apparently|supposedly|"
    r"presumably|seems?|seemed|(?:it|that)(?:\s+\w+)? looks? (?:like|as)|appears?|appeared|suggests?|(?:is|are|was|were)(?: (?:\w+ly|then|now|also|still|long))? (?:said|believed|thought|alleged|reported|understood) to|"
    r"is rumou?red|are rumou?red|it(?: is|['’]s| was) (?:\w+ly )?(?:believed|thought|rumou?red|assumed|alleged) that|"
    r"(?<!was )(?<!were )(?<!been )alleg(?:es?|ed|ing)(?= (?:that|the|an?|its?|they|he|she|there|(?-i:[A-Z])))|rumou?rs?|potentially|arguably|"
    r"would(?! (?:later|eventually|ultimately|subsequently|soon|go on to|come to|within|(?:just |also |only )?(?:say|argue|note|add|stress|emphasi[sz]e|point out))\b)|threaten(?:s|ed|ing)? to|risks?(?= (?:\w+ing|that)\b)|"
    r"in my opinion|if(?! (?:you|we|one) (?:consider|look|compare|measure|take|include|exclude)s?\b)|should|ought to|(?:is|are|was|were|been) (?:considering|mulling|weighing|eyeing)|under (?:active )?(?:consideration|discussion)|being (?:considered|weighed|mulled)|on the table|considers (?=\w+ing)|mulls|weighs|eyes (?=\w+ing)|"
    r"(?:viewed|seen|regarded|perceived|portrayed) as|(?:is|are|was|were) supposed to be|there are (?:reports|claims|signs) that|"
    r"(?:follow(?:s|ed|ing)?|after|amid|despite|to|of|(?<!, )with) (?:the |media |press |news |recent |earlier |unconfirmed |several |multiple )*(?:reports|claims|allegations) (?:that|of)|"
    r"speculat(?:ion|es|ed|ing)"
)
_DOUBT = r"(?<!\bno )(?<!\bfew )(?<!\bnot )(?<!\blittle )(?<!\bnobody )(?<!\bcannot )(?<!n't )(?<!n’t )(?<!\bwithout )(?:doubt|dispute|question)(?:s|ed|ing)? (?:that|whether|if)|(?:it (?:is|was|remains) )?(?:unclear|unproven|unconfirmed|doubtful|questionable|not clear|yet to be (?:confirmed|verified)) (?:that|whether|if)|(?:is|are|was|were|remains?) s[ck]eptical (?:that|of (?:the )?(?:claims?|reports?|suggestions?) that)"
# "I'll tell you that A leads": how one speaks, and nothing to come.
_AS_ONE_SPEAKS = r"(?! (?:just |also |only |be |now )*(?:say|tell|speak|answer|note|add|admit|argue|start|begin|point out|remind|stress|repeat|reiterate|be honest|give you|mention)\b)"
_FORECAST = (
    rf"will{_AS_ONE_SPEAKS}|won['’]t|shall|['’]ll{_AS_ONE_SPEAKS}|"
    r"is going to|are going to|(?:is|are|was|were) (?:widely )?(?:expected|predicted|tipped|slated) to|expect(?:s|ing)?(?: [\w.’'-]+){0,5}? to|"
    r"(?:is|are) set to|(?:is|are) due to|(?:is|are) poised to|(?:is|are) on (?:track|course) to|(?:is|are) about to|"
    r"plans? to|planning to|prepar(?:es?|ing) to|(?:is|are) (?:gearing up|getting ready|readying|moving) to|intends? to|aims? to|aiming to|(?:forecast|predict|anticipate)s?(?! [^,.;]{1,60}? (?:with|at) )|projected to|an? (?:expected|anticipated|projected)(?= (?:[$€£¥]|charge|hit|loss|write|cost|drop|fall))|"
    r"(?:is|are) to (?=\w+)|reckons? that .{0,80}?\bwill"
)
_DENIAL = (
    r"yet to(?= [a-z])|(?<!\bif )not(?! only| just| merely| least| without\b| (?:yet )?clear)|n['’]t|never|no longer|no sign|no evidence|neither|nor|"
    r"cannot|(?<!\bnot )without|no(?!\.?\s*\d|\s*,|\s+(?:doubt|question|denying|secret)\b)|den(?:y|ies|ied|ying)|refuted?|rejects?|rejected|false|untrue|hardly|failed to|fails to|failing to|failure to|(?:falls?|fell|falling|fallen|stops?|stopped) short of(?= [a-z]+ing\b)|(?:unable|inability) to"
)
_WRAPPING = r"(?:(?:challeng|disput|question|refut|rebut|contradict|debunk|reject|dispel|dismiss)(?:es|s|ed|ing)?|(?:push|hit|punch)(?:es|ed|ing)? back (?:on|against|at)|brush(?:es|ed|ing)? (?:off|aside)|sh(?:oots?|ot|ooting) down|pour(?:s|ed|ing)? cold water on) (?:(?:the|any|such|these|those|all|suggestions?|recent|media) )*(?:notions?|ideas?|claims?|views?|assumptions?|beliefs?|narratives?|arguments?|myths?|reports?|allegations?|suggestions?|assertions?) that|contrary to|(?:erroneous|wrong|false|mistaken|incorrect|inaccurate)ly (?:report|claim|stat|assert|suggest|announc|believ|assum|said|says?|writes?|wrote|[a-z]+ing )\w*(?: that)?|(?:reported|claimed|stated|asserted|said|wrote) (?:erroneous|wrong|false|mistaken|incorrect|inaccurate)ly(?: that)?|(?:it is|it’s|it's|is) (?:not true|untrue|false|wrong|a myth)|no (?:sign|evidence|proof) (?:that|of)|nor (?:do|does|did)"


@cache
def _words(pattern: str) -> re.Pattern[str]:
    """Compile words of a class, which may be shortened behind another: "doesn't", "they'll"."""
    shortened = {
        "|n['’]t": r"|(?<=\w)n['’]t\b(?! (?:only|just|merely|simply)\b)",
        "|['’]ll": rf"|(?<=\w)['’]ll\b{_AS_ONE_SPEAKS}",
    }
    behind = "".join(ending for mark, ending in shortened.items() if mark in pattern)
    before = r"(?<![\w’'-])" if "|n['’]t" in pattern else r"(?<![\w-])"
    return lazy_regex(rf"{before}(?:{pattern})(?![\w-]){behind}", re.IGNORECASE)


@lru_cache(maxsize=32)
def _found(pattern: str, text: str) -> tuple[re.Match[str], ...]:
    """Find words of a class in a text, once for all of its places that are asked about."""
    return tuple(_words(pattern).finditer(text))


def modality_at(text: str, clauses: Clauses, at: int) -> Modality:
    """Tell how the statement around an offset is made.

    Args:
        text: Clean text of the passage.
        clauses: Its clauses.
        at: Offset of the word that carries the statement.

    Returns:
        `hedged` where a hedge governs the statement (a hedged forecast too), `forecast` where it is
        about the future, else `asserted`.
    """
    doubts = _found(_DOUBT, text)
    if doubts and doubts[0].end() <= at:
        return "hedged"
    start, end = clauses.bounds(at, len(text))
    contrast = fronted().match(text)
    if contrast and contrast.end() > at:
        end = min(end, contrast.end())
    elif contrast:
        start = max(start, contrast.end())
    circumstance = _circumstance().match(text)
    if circumstance and circumstance.end() <= at:
        start = max(start, circumstance.end())
    told = _told().search(text, start, at)

    def governed(pattern: str) -> list[str]:
        # What is joined by ", and" is a statement of its own.
        return [
            match[0].lower()
            for match in _found(pattern, text)
            if start <= match.start()
            and match.end() <= end
            and not _joined().search(text, min(match.end(), at), max(match.start(), at))
            and not _in_remark(text, at, match)
            and not _caused().search(text, min(match.end(), at), at)
            and not _parted().search(text, at, max(at, match.start()))
        ]

    hedges = governed(_HEDGE)
    if any(hedge != "would" for hedge in hedges):
        return "hedged"
    if hedges:
        # "said that it would": the future of a report, no doubt of it.
        return "forecast" if told else "hedged"
    return "forecast" if governed(_FORECAST) and not _lasts().search(text, start, end) else "asserted"


def is_estimated(text: str, clauses: Clauses, at: int) -> bool:
    """Tell whether a clause, or the number at the offset, is estimated: a doubt where nobody is credited with it."""
    start, end = clauses.bounds(at, len(text))
    return text.endswith("estimated ", 0, at) or _ESTIMATED.search(text, start, end) is not None


_ESTIMATED = lazy_regex(
    r"\b(?:is|are|was|were|been)\s(?:\w+ly\s)?estimated\b|(?<![’'\w]s\s)\bestimates\s(?:of|for|put|place|range|span|vary|suggest)\b",
    re.IGNORECASE,
)


@cache
def _parted() -> re.Pattern[str]:
    """Match what parts a statement from a hedge behind it, which is of something else: "and is likely to", "in what may be"."""
    return lazy_regex(
        r"\s(?:and|but)\s(?:(?:is|are|was|were|has|have|had|it|they|this|that|he|she|we|I)\s[^,;]*)?$|,\san?\s(?:[\w-]+\s){1,4}?(?:that|which)\s[^,;]*$|\s(?:(?:just|precisely|exactly)\s)?as\s(?:I|we|he|she|they|many|some)\s(?:\w+\s)?\w+ed\s[^,;]*$|,\s(?:as|despite|with|alongside|along with|so that|(?:\w+ly\s)?(?:facing|suggesting|raising|signal+ing|prompting|sparking|fuel+ing|showing|underscoring|highlighting|leading|meaning|implying|indicating|hinting|creating|posing|giving|making|allowing|enabling))\s[^,;]*$|\sthat (?:(?:we|they|he|she|you)\s[^,;]*)?$|,\s(?-i:[A-Z])\w+\s$|\s(?:what|which|who|whose|whom)\s[^,;]*$",
        re.IGNORECASE,
    )


def _in_remark(text: str, at: int, hedge: re.Match[str]) -> bool:
    """Tell whether a hedge is of something else: in brackets, in a quotation or behind a comma that the statement is not in."""
    return any(
        opened >= 0
        and not opened <= at <= closed
        and len(text[opened:closed].split()) > _A_WORD
        and (opened < at or text[opened] == "(" or _quoting().search(text, 0, opened) is not None)
        for opened, closed in (_brackets_around(text, hedge.start()), _quotes_around(text, hedge.start()))
    ) or (at < hedge.start() and _adding().match(text, max(0, hedge.start() - 2)) is not None)


def _brackets_around(text: str, at: int) -> tuple[int, int]:
    """Give the brackets that an offset stands in; -1 for no brackets."""
    opened, closed = text.rfind("(", 0, at), text.find(")", at)
    return (opened, closed) if closed > 0 and text.find(")", max(0, opened), at) < 0 else (-1, -1)


def _quotes_around(text: str, at: int) -> tuple[int, int]:
    """Give the quotation marks that an offset stands in; -1 for none."""
    opened, closed = text.rfind("“", 0, at), text.find("”", at)
    if opened >= 0 and closed > 0 and text.find("”", opened, at) < 0:
        return opened, closed
    opened, closed = text.rfind('"', 0, at), text.find('"', at)
    return (opened, closed) if closed > 0 and text.count('"', 0, at) % 2 else (-1, -1)


@cache
def _quoting() -> re.Pattern[str]:
    """Match what names a question or a phrase by its words: "rated it at 4 for “would you buy it?”"."""
    return lazy_regex(
        r"\b(?:for|on|as|to|of|in|like|asked|question|prompt|called|dubbed|titled|entitled),?\s$", re.IGNORECASE
    )


@cache
def _adding() -> re.Pattern[str]:
    """Match a guess behind a comma at what a fact is or comes from: ", likely a pause", not at how much it is."""
    return lazy_regex(
        r",\s(?:likely|probably|possibly|perhaps|presumably|potentially|apparently|maybe|arguably)\s"
        r"(?!(?:by|about|around|at least|roughly|nearly|almost|up|over|under|more|less|as|between|from|within|in|until|through|to)\b|~?\d|"
        r"(?:a|an|one|two|three|four|five|six|several|many)\s(?:(?:few|couple|half|quarter)\b|(?:\w+\s)?(?:years?|months?|generations?|points?)\b))",
        re.IGNORECASE,
    )


_A_WORD = 2


@cache
def _caused() -> re.Pattern[str]:
    """Match what parts a statement from a hedge before it: it is told as its cause: "may sell again after A lifted the ban"."""
    return lazy_regex(
        r"\s(?:after|because|since|now that|even as|despite|following)\s(?:the|its|their|an?|(?-i:[A-Z])[\w.]*)\s[^,;]*$",
        re.IGNORECASE,
    )


@cache
def _circumstance() -> re.Pattern[str]:
    """Match a circumstance that opens the sentence, up to the comma that ends it: "After years in which A seemed to lead,"."""
    return re.compile(r"\W*(?:After|Before|Since|Despite|Amid|Following)\s[^,;:]{12,}?,\s(?![a-z]+ing\b)")


@cache
def _lasts() -> re.Pattern[str]:
    """Match what says of the future only that it goes on like the present: "is and will remain"."""
    return lazy_regex(
        r"\b(?:is|are|has been|have been|was|were),? and(?:,? I think,?)? (?:\w+ly )?will\b", re.IGNORECASE
    )


@cache
def _joined() -> re.Pattern[str]:
    # A parenthesis ("may, he said, trail") opens no statement.
    return lazy_regex(
        r",\s(?:(?:and|so)\s(?:the|an?|it|its|they|this|that|he|she|we|there)|"
        r"(?:it|they|he|she|we|there|this|that)(?!\s(?:\w+\s)?(?:sa(?:y|ys|id)|think|believe|argue|warn|add|note))|"
        # "and Foo Labs says", no last name of a list
        r"(?:and|so)\s(?-i:[A-Z])[\w.’'-]*(?:\s(?-i:[A-Z\d])[\w.’'-]*){0,3}\s(?:\w+ly\s|also\s|now\s|still\s|then\s)?"
        r"(?:sa(?:ys?|id)|is|are|was|were|has|have|had|will|would|may|might|could|can|plans?|expects?|aims?|believes?|warns?|argues?|claims?|estimates?|predicts?|hopes?|wants?|remains?|$))(?!\w)",
        re.IGNORECASE,
    )


@cache
def fronted() -> re.Pattern[str]:
    """Match a contrast that opens the sentence, up to the comma that ends it: "While A leads, B may lag"."""
    return re.compile(
        r"(?:While|Although|Though|Whereas|Even though)\s[^,;]{12,}?,\s"
        r"(?=(?:the|a|an|it|its|they|their|he|she|we|this|that|these|those|some|other|others|less|more|most|many)\b|[A-Z])"
    )


@cache
def _remark() -> re.Pattern[str]:
    """Match the head of a relative clause that its comma ends: "on tests, where data is not public, it leads"."""
    return re.compile(r",\s(?:where|which|who|whose)\s[^,;]*$")


@cache
def _conceded() -> re.Pattern[str]:
    """Match the head of an aside or a concession that its comma ends: "While A is not as good, the gap is closing"."""
    return re.compile(
        r"(?:^|.*[.;:!?]\s)\W*(?:While|Although|Though|Whereas|Even though|According to|In the words of)\s[^,;:.!?]*$",
        re.DOTALL,
    )


@cache
def _told() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:sa(?:id|ys)|announce[ds]|told|added|stated|promised|pledged|vowed|confirmed|disclosed|declared|informed|noted|wrote|reported|decided|ordered|estimate[ds]|calculate[ds]|projected|expect(?:s|ed))\b"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what joins a statement of its own to one that is denied: "that is not true and we see a gap"."""
    return re.compile(r"\sand\s(?:(?:we|they|it|I|he|she|you)\s|(?:puts?|would|will|could)\s)")


@cache
def _past_not() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:was|were|did|had)(?:\snot|n['’]t)$|\b(?:was|were|had)\s(?:never)$", re.IGNORECASE)


@cache
def _until() -> re.Pattern[str]:
    """Match what makes of a denial the time of what is denied: "was not banned until April" was banned then."""
    return re.compile(r"\w+\b[^,;.]{0,60}?\suntil\s(?:(?:early|late|mid|the\s)[\s-]?)?(?:[A-Z]|\d|last|this|a\s)")


@cache
def _led_by() -> re.Pattern[str]:
    """Match what tells of others behind a denial: "neither is among the top five, led by Kappa"."""
    return re.compile(r",\s(?:led|headed|topped|dominated|followed)\sby\s")


@cache
def _denied_in_base_form() -> re.Pattern[str]:
    """Match, at the end of a text, a denial whose verb stands in its base form: "did not ban", "not to buy", "cannot sell"."""
    return lazy_regex(
        r"(?:\b(?:do|does|did|ca|could|wo|would|should|may|might|can|must|need)\s?(?:not|n['’]t)|\bcannot|\bto\snot|\bnot to|(?:unable|inability|fail\w*) to)$",
        re.IGNORECASE,
    )


@cache
def _finite() -> re.Pattern[str]:
    """Match a verb behind "and" that has its own tense, so that it does not share what denies one in its base form: "and urged"."""
    return lazy_regex(
        r"\sand\s(?:(?:also|then|instead|now|even|later|\w+ly)\s)?(?:[a-z]+ed|has|have|had|is|are|was|were|told|sent|began|took|gave|made|held|sold|bought|won|led|kept|built)\b"
    )


@cache
def _prevented() -> re.Pattern[str]:
    """Match what, denied, leaves the thing behind it done: "have not kept the lab from winning"."""
    return re.compile(r"\s(?:prevent|stop|deter|hinder|ke(?:ep|pt))\w*\s[^,;.]{1,60}\sfrom\s")


@cache
def _lacking() -> re.Pattern[str]:
    """Match what stands between "without" and what it denies, not what is told of somebody: "without tools it scored"."""
    return lazy_regex(
        r"\s(?:[a-z][\w-]*\s)?(?:(?!(?:it|they|he|she|we|I|the|its|an?|and|or|but|with)\b)[a-z][\w-]*\s){0,3}"
    )


@cache
def _bounds() -> re.Pattern[str]:
    """Match what makes a bound of a denial: "not even six months" is less than six months."""
    return lazy_regex(
        r"\s+even\s+(?:\d|an?\s|half\b|one\b|two\b|three\b|four\b|five\b|six\b|nine\b|ten\b|twelve\b)", re.IGNORECASE
    )


def _is_past_scope(text: str, denial: re.Match[str], at: int) -> bool:
    """Tell whether a verb with a tense of its own stands between a denial of a base form and a place, or at it."""
    word = _word().match(text, at)
    denied = denial.end() + 3 if text.startswith(" to ", denial.end()) else denial.end()
    return (
        _denied_in_base_form().search(text, 0, denied) is not None
        and _finite().search(text, denial.end(), word.end() if word else at) is not None
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


def negated_at(text: str, clauses: Clauses, at: int, end: int | None = None) -> bool:
    """Tell whether the statement at an offset is denied.

    A denial counts from the start of its own clause up to the word that carries the statement, and
    one that wraps a whole sentence ("It is not true that") everywhere behind it.

    Args:
        text: Clean text of the passage.
        clauses: Its clauses.
        at: Offset of the word that carries the statement.
        end: Offset behind that word.
    """
    wrapping = _found(_WRAPPING, text)
    if wrapping and wrapping[0].end() <= at:
        return True
    start, _ = clauses.bounds(at, len(text))
    # A figure in brackets is not denied with what stands before them: "cannot recall it (46 percent)".
    start = max(start, _brackets_around(text, at)[0])
    denials = [
        m
        for m in _found(_DENIAL, text)
        if start <= m.start()
        and m.end() <= at
        and clauses.barrier(m.end(), at) < 1.5
        and not _goes_on().search(text, m.end(), at)
        and not _led_by().search(text, m.end(), at)
        and not (_past_not().search(text, 0, m.end()) and _until().match(text, at))
        and not _is_past_scope(text, m, at)
        and not _prevented().match(text, m.end(), at)
        and not (m[0].lower() == "not" and _bounds().match(text, m.end()))
        and not (
            (m[0].lower() == "without" or text[: m.start()].lower().endswith("with "))
            and _lacking().fullmatch(text, m.end(), at) is None
        )
        and not (
            "," in text[m.end() : at]
            and (
                _remark().search(text, start, m.start())
                or _conceded().match(text, 0, m.start())
                # "Unable to buy A, it makes B": what describes the subject ends at its comma.
                or (m[0][:1].isupper() and m[0].lower() in {"unable to", "failing to"})
            )
        )
    ]
    if end is not None:
        # "it has not", "the answer is no": a denial that directly follows the word.
        follow = _words(r"not(?! (?:only|just|merely|simply)\b)|n['’]t|no longer|never").match(text, end + 1)
        denials += [follow] if follow else []
    # "Neither A nor B" denies once.
    said = [m[0].lower() for m in denials]
    pairs = min(said.count("neither"), said.count("nor"))
    return (len(denials) - pairs) % 2 == 1
