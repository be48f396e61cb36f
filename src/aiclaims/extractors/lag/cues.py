"""Where a passage says that somebody is behind, ahead, level or at a distance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.held import holds_field
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage

PLACED = frozenset({"behind", "ahead", "outdo"})
"""Classes of cues with one party before and one behind them; the others are nouns, or tell a movement."""

_MEASURED = frozenset(
    {"back", "short", "clear", "of", "older", "slower", "newer", "less advanced", "less mature", "more advanced"}
)
"""Words that tell a position only where they are told with a distance."""
_WANTING = _MEASURED | {"behind", "ahead", "adrift", "out in front", "in front"}
"""Words that tell a position only beside another word; phrases tell nothing else."""

NOUNS = frozenset({"gap", "lag", "lead"})


@cache
def _words() -> re.Pattern[str]:
    return lazy_regex(
        rf"""(?<![\w-])(?:
            (?P<catch>{_spaced(words.CATCHING_UP)}|{_spaced(words.APPROACHING)})
          | (?P<level>{_spaced(words.LEVEL)})
          | (?P<trail>(?:{words.TRAIL_VERBS})(?:\s+(?:far|well|way|badly|further|slightly|somewhat|significantly|still|just|only|closely))*(?:\s+behind)?)
          | (?P<behind>behind|in\s+the\s+dust|(?:off\s+the\s+pace|adrift)(?=[\"”’']?\s+of\s)|{_spaced(words.FOLLOWING)}|(?<=[a-z]\s)back(?=\s+(?:from|of)\s|\s*(?:$|[,.;:)]))|(?<=[a-z]\s)(?:short(?=\s+of\s)|(?:older|slower|less\s+advanced|less\s+mature)(?=\s+than\s))|(?:(?<=months\s)|(?<=years\s)|(?<=year\s)|(?<=generations\s)|(?<=generation\s))of(?=\s)|{_spaced(words.UNMATCHING)}|play(?:s|ed|ing)?\s+catch[-\s]?up(?=\s+(?:with|to)\s+(?:the\s+)?(?!AI\b)[A-Z]))
          | (?P<ahead>ahead|(?<=[a-z]\s)(?:clear(?=\s+of\s)|(?:more\s+advanced|newer)(?=\s+than\s))|{_spaced(words.TAKING)}|(?:out\s+)?in\s+front)
          | (?P<outdo>{_spaced(words.OUTDO_VERBS)})
          | (?P<lead>{_spaced(words.LEAD_NOUNS)}|led)
          | (?P<lag>{_spaced(words.LAG_NOUNS)})
          | (?P<gap>{words.GAP_NOUNS})
        )(?![\w])""",
        re.IGNORECASE | re.VERBOSE,
    )


def _spaced(pattern: str) -> str:
    """Let the spaces of a word list stand in a verbose pattern."""
    return pattern.replace("[- ]", "[-\\s]").replace(" ", r"\s+")


@cache
def idioms() -> re.Pattern[str]:
    """Give the pattern of phrases in which a word of position tells none: "behind schedule", "lead time"."""
    return lazy_regex(rf"\b(?:{words.IDIOMS})\b", re.IGNORECASE)


@cache
def _position() -> re.Pattern[str]:
    return lazy_regex(rf"(?:\b(?:{words.POSITION})|['’](?:s|re|m)|n['’]t)[\"”’')]?[\s,]+[\"“”‘’'(]*$", re.IGNORECASE)


@cache
def _by_some() -> re.Pattern[str]:
    """Match a distance of any word between a verb and "behind": "is nanoseconds behind", "remains leagues ahead"."""
    return lazy_regex(
        r"\b(?:is|are|was|were|remains?|remained|sits?|stands?|stayed|stays)\s(?:[a-z-]+\s)?(?!(?:people|those|ones|works?)\b)[a-z-]+s\s+$",
        re.IGNORECASE,
    )


@cache
def _noun_before() -> re.Pattern[str]:
    """Match what makes a noun of the next word: an article, an owner, an adjective of size or kind."""
    return lazy_regex(
        r"(?:\b(?:the|a|an|this|that|its|their|his|her|our|any|no|some|what|technological|technology|tech|technical|shortest|longest|average|"
        r"current|narrow|slim|clear|wide|overall|historic|enormous|substantive|[a-z]+-(?:standing|lasting|running|held|digit)|comfortable|huge|big|large|strong|significant|substantial|commanding|early|first-mover|competitive|"
        r"strategic|AI|compute|computing|performance|chip|hardware|software|global|shrinking|narrowing|growing|widening|dwindling|eroding|"
        r"remaining|long|slight|small|month|year|months|years|point|points|percent|generation|time|own)|['’]s?|-(?:month|year|point|generation)|%)\s+[\"“]?$",
        re.IGNORECASE,
    )


@cache
def _modifies() -> re.Pattern[str]:
    """Match nouns behind "gap" that make the whole about something else: "the gap claim", "lead time"."""
    return lazy_regex(
        r"(?<=s)\s+in\s(?:its|their|our)\b|\s+(?:claims?|analysis|theory|narrative|reports?|estimates?|study|index|monitor|tracker|filler|time|times|story|debate|gaps?)\b",
        re.IGNORECASE,
    )


def find_cues(passage: Passage) -> tuple[CueMark, ...]:
    """Find the words that put two parties in order or at a distance.

    Returns:
        Marks of the classes `behind`, `ahead`, `outdo` (ahead, by a verb of surpassing), `gap`, `lag` and `lead` (nouns), `catch` and
        `level`, in order.
    """
    return tuple(_find(passage))


def _find(passage: Passage) -> Iterator[CueMark]:
    text = passage.text
    spoken = [match.span() for match in idioms().finditer(text)]
    names = [(mark.start, mark.end) for mark in passage.entities]
    for match in _words().finditer(text):
        word = match.lastgroup or ""
        # What a figure of speech begins with is no part of an idiom: "lost its lead to".
        said = [span for span in spoken if not (match[0].lower().endswith("lead") and span[0] > match.start())]
        within = [(start, end) for start, end in names if not match.start() < start < end < match.end()]
        if any(match.start() < end and start < match.end() for start, end in (*said, *within)):
            continue  # "lost its HBM lead to" only names what it is about
        cue = _sense(passage, word, match)
        if cue in NOUNS and _modifies().match(text, match.end()):
            continue
        if cue:
            # In "its lag behind X" the noun is the cue, and "behind" announces who is ahead.
            end = match.start() + len("lag") if cue == "lag" and word == "trail" else match.end()
            yield CueMark(start=match.start(), end=end, text=text[match.start() : end], cue=cue, lemma=match[0].lower())


def _sense(passage: Passage, word: str, match: re.Match[str]) -> str | None:
    text = passage.text
    before = text[max(0, match.start() - 40) : match.start()]
    if word == "trail":
        if (
            _of_a_trade().search(before)
            and _inflected().match(match[0])
            and _goes_on_as_verb().match(text, match.end())
        ):
            return "behind"
        if match[0].lower() in {"lag", "trail"} and _whose().match(text, match.end()):
            return "behind"
        if match[0].lower() in {"lag", "trail"} and _compound().search(before) and not _several().search(before):
            return "lag" if match[0].lower() == "lag" else None
        if match[0].lower() == "lag behind" and _owner_before().search(before):
            return "lag"
        if not _noun_before().search(before) or " " in match[0]:
            return "behind"
        return "lag" if match[0].lower().startswith("lag") else None
    if word in {"behind", "ahead"}:
        return word if _is_position(passage, match, before) else None
    if word == "lead":
        beside = any(
            re.fullmatch(r"(?:['’]s?)?\s+", text[mark.end : match.start()])
            for mark in passage.entities
            if mark.end <= match.start()
        )
        ahead = min((mark.start for mark in passage.entities if mark.start >= match.end()), default=len(text))
        if match[0].lower() == "lead" and re.fullmatch(
            r"\s+(?:(?:the|its|their|all|both|most|other)\s+)*", text[match.end() : ahead]
        ):
            return "outdo"
        return _lead(text, match, before, owned=beside)
    if word == "lag":
        return "lag"
    return word


@cache
def _of_a_trade() -> re.Pattern[str]:
    """Match a subject that would make a noun of the next word as well: "Kappa's software lags", "the chip trails"."""
    return re.compile(
        r"\b(?:AI|tech|technology|compute|computing|performance|chip|hardware|software|model|design|accelerator|processor|industry|program(?:me)?)\s+$"
    )


@cache
def _inflected() -> re.Pattern[str]:
    return lazy_regex(r"lags|lagged|trails|trailed", re.IGNORECASE)


@cache
def _goes_on_as_verb() -> re.Pattern[str]:
    """Match what only a verb has behind it: an object, or by how much."""
    return re.compile(r"\s+(?:by|its|their|those|that|what|the|every|most|[A-Z][\w.-]+)\b(?!\s+(?:are|is|was|were)\b)")


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(r"\s+(?:its|their|those)\s")


@cache
def _placing() -> re.Pattern[str]:
    """Match what places somebody at a distance: "is two years back", "puts it two years back"."""
    return lazy_regex(
        r"(?:\b(?:is|are|was|were|be|been|remains?|sits?|still|stands?|(?:put|puts|putting|left|keeps?) [\w’'-]+(?: [\w’'-]+)?)|['’](?:s|re))(?:\s(?:still|some|about|around|roughly|only|now|at|least|a|full))*\s$",
        re.IGNORECASE,
    )


@cache
def _by_how_much() -> re.Pattern[str]:
    """Match what makes a position of any "ahead" or "behind" before it: "with the best Korean model ahead by just"."""
    return re.compile(
        r"\s+by\s+(?:(?:an?|just|only|about|around|roughly|nearly|some|almost|more\s+than|less\s+than|at\s+least|over)\s+)*~?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|several|half|couple)"
    )


@cache
def _compound() -> re.Pattern[str]:
    """Match what makes a noun of a bare "lag" behind it: no plural, auxiliary or adverb that a verb would want ("innovation lag")."""
    return lazy_regex(
        r"(?<![\w’'-])(?!(?:\w+s|\w+ly|to|still|also|even|not|will|would|could|may|might|can|should|do|did|and|but|or|that|which|who|they|we|you|I|people|"
        r"far|further|longer|ever|now|never|often|then|already|clearly|both|all)\b)[\w’'-]+(?<!n[’']t)\s+$",
        re.IGNORECASE,
    )


@cache
def _owner_before() -> re.Pattern[str]:
    """Match whose lag it is: "China's lag behind"; behind a plural it is a verb ("China's models lag behind")."""
    return lazy_regex(r"(?:['’]s?|\b(?:the|its|their|a|that|this))\s+(?:[a-z]+(?<!s)\s+)?$", re.IGNORECASE)


@cache
def _several() -> re.Pattern[str]:
    """Match two subjects, which want a verb: "Kappa and Tau lag"."""
    return re.compile(r"\band\s+[A-Z][\w.-]*\s+$")


@cache
def _counterparts() -> re.Pattern[str]:
    """Match whom one is set against, which makes a position of any "ahead of" or "behind"."""
    return re.compile(r"\s(?:of\s)?(?:its|their|his)\s[A-Z][\w.]+\s(?:counterparts?|rivals?|peers?|competitors?)\b")


@cache
def _coordinated() -> re.Pattern[str]:
    """Match what makes a second position of the next word: "behind A in models and behind B too"."""
    return re.compile(
        r"\b(?P<word>behind|ahead)\s[^.;:]{2,60}?,?\s(?:and|or|nor)\s+(?:also\s+|even\s+|well\s+|far\s+)?$"
    )


@cache
def _in_another() -> re.Pattern[str]:
    """Match the field of a second position: "behind A in chips and ahead in models"."""
    return re.compile(r"\s(?:in|on|at)\s(?!the\s(?:year|month|week)\b)[a-z]")


def _is_position(passage: Passage, match: re.Match[str], before: str) -> bool:
    """Tell "is two years behind" from "the team behind"."""
    at = match.start()
    if match[0].lower() not in _WANTING or _by_how_much().match(passage.text, match.end()):
        return True
    if " ".join(match[0].lower().split()) in _MEASURED:
        return any(
            mark.kind in {"duration", "generations"}
            and not passage.text[mark.end : at].strip()
            and _is_distance(passage.text, match, mark.start)
            for mark in passage.quantities
        )
    if _counterparts().match(passage.text, match.end()):
        return True
    joined = _coordinated().search(passage.text, 0, at)
    if joined is not None and (joined["word"] == match[0] or _in_another().match(passage.text, match.end())):
        return True
    if _position().search(before) or _by_some().search(before) or before.rstrip(" \"“'‘•-–—")[-1:] in {"", ":"}:
        return True
    if (
        re.search(
            r"['’]s? [\w ]{0,12}$|\b(?:so|or more|at least|(?!supply|apply|reply|rely|family|assembly|july|italy)[A-Za-z]+ly)\s+[\"“]?$",
            before,
        )
        and passage.quantities
    ):
        return True
    beside = [mark.end for mark in (*passage.quantities, *passage.entities) if mark.end <= at]
    return any(not text.strip(" \"“”'’") for text in (passage.text[end:at] for end in beside))


def _is_distance(text: str, match: re.Match[str], at: int) -> bool:
    """Tell "sits two years back from" and "within two years of" from "back from lunch" and "two years of work"."""
    if match[0].lower() == "of":
        return is_within(text, at)
    return text.startswith((" from", " of", " than"), match.end()) or _placing().search(text, 0, at) is not None


def is_within(text: str, at: int) -> bool:
    """Tell whether a distance at an offset is an upper bound: "within two years of"."""
    return _within().search(text, 0, at) is not None


@cache
def _within() -> re.Pattern[str]:
    return lazy_regex(r"\bwithin\s(?:(?:about|around|roughly|just|only|perhaps|maybe)\s)*$", re.IGNORECASE)


@cache
def _behind_in() -> re.Pattern[str]:
    return re.compile(r"\b(?:behind|ahead of)\s(?:[\w.’'-]+\s){1,4}in\s(?:[\w-]+\s){0,3}$")


def _lead(text: str, match: re.Match[str], before: str, *, owned: bool) -> str | None:
    """Tell the noun from the verb, which wants an object."""
    written, behind = match[0].lower(), text[match.end() : match.end() + 12]
    if _no_more().search(before):
        return None
    if written == "lead" and (_of_one_land().search(before) or _holding().search(before)):
        return "lead"
    if written in {"lead", "leads"}:
        if re.match(r"\s+(?:over|on|against|of|held by|enjoyed by)\b", behind) and not re.search(
            r"\b(?:to|will|would|could|may|might|can)\s+$", before, re.IGNORECASE
        ):
            return "lead"
        if written == "lead" and (_noun_before().search(before) or re.search(r"['’]s?\s+(?:\w+\s+){0,2}$", before)):
            return "lead"
        noun = re.match(
            r"\s+(?:is|was|has|had|have|could|may|might|would|will|narrow|shr|shrank|widen|grew|erod|from|at|to)",
            behind,
            re.IGNORECASE,
        )
        return "lead" if noun and written == "lead" else "outdo"
    if written == "led":
        return None if _to_do().match(text, match.end()) else "outdo"
    if written == "leadership" and _behind_in().search(before):
        return None  # "falling behind China in AI leadership" is one lag
    if written == "leadership" and owned and _people().match(text, match.end()):
        return None
    technical = re.search(
        r"\b(?:AI|tech|technology|technological|technical|comput\w+|chip|hardware|month|year|months|years)[\s-]+$",
        before,
        re.IGNORECASE,
    )
    told = re.match(r"\s+(?:in\s+(?:\w+\s+){1,3}?)?(?:over|of|against)\b", text[match.end() : match.end() + 40]) or (
        re.search(r"\b(?:that|this)\s+$", before) and _is_as_long().match(text, match.end())
    )
    return (
        "lead"
        if owned
        or technical
        or told
        or holds_field(text, match.start(), match.end())
        or written.startswith(("head", "jump", "upper", "whip"))
        else None
    )


@cache
def _holding() -> re.Pattern[str]:
    """Match what makes a noun of "lead" behind any adjective: "maintains a reliable lead"."""
    return re.compile(
        r"\b(?:maintain|hold|retain|enjoy|build|keep|establish)(?:s|ed|ing)?\s(?:an?|the|its|their)\s(?:[a-z-]+\s){1,2}$"
    )


@cache
def _no_more() -> re.Pattern[str]:
    """Match what makes a lead one that is no more: "America's lost lead"."""
    return lazy_regex(
        r"(?:['’]s?|\b(?:the|its|their|our|a))\s(?:lost|vanished|squandered|forfeited)\s(?:(?!its|the|their)[\w-]+\s)?$",
        re.IGNORECASE,
    )


@cache
def _to_do() -> re.Pattern[str]:
    """Match whom something leads to do what: "has led officials to consider"."""
    return re.compile(r"\s+(?:[\w.’'-]+\s+){1,4}to\s+[a-z]+")


@cache
def _people() -> re.Pattern[str]:
    """Match what those do who lead a land: "the Chinese leadership hardens its stance"."""
    return re.compile(
        r"\s(?:(?:has|have|had|is|was|will|would|may|also|now)\s)*(?!(?:narrow|shr|widen|grow|grew|erod|slip|weaken|fad|wan)\w*)(?!(?:in|over|on|at|by|and|as|of|across|against|with|for|from|has|is|was|to|or|over|position|role|gap|while|but|because|amid|through|today|remains?)\b)[a-z]+"
    )


@cache
def _of_one_land() -> re.Pattern[str]:
    """Match one owner before "lead", which a verb would want in the third person: "the US lead in AI", "a six-month Chinese lead"."""
    return re.compile(
        r"(?:\b[Tt]he\s+(?:US|U\.S\.|USA|UK|EU|(?!\w*(?:s|ese)\s)[A-Z][\w-]+)"
        r"|(?:\b[Aa]n?|-(?:month|year|point|generation|decade))\s+(?:U\.?S\.?|UK|EU|(?!\w*s\s)[A-Z][\w-]+(?:an|ese|ish|ch)))\s+$"
    )


@cache
def _is_as_long() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:is|was)\s(?:(?:more|like|about|only|just|probably|maybe|around|roughly|now|closer|to|some)\s)*(?:an?\s(?:couple|year|decade)|\d|one|two|three|four|five|six)\b"
    )
