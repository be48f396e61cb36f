"""Which word of a passage announces a quantity as its gap: "behind by", "a lead of", "the gap: about"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.extractors.lag.cues import NOUNS, PLACED
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage, QuantityMark

_FILLED = (
    r"(?:\s+(?:about|around|roughly|only|just|still|now|perhaps|maybe|probably|really|actually|closer to|nearer to|nearer|currently|nearly|almost|as much as|as little as|a mere|a full|a further|"
    r"an estimated|an average of|an average|somewhere|anywhere|already|more like|no more than|a margin of|a whopping|between|well|all of|mere|up to|at least|at most|like|what|some|anything from|anywhere from))*"
)


@cache
def _adjoining() -> re.Pattern[str]:
    """Match what may part a quantity from "behind", "ahead" or a noun of distance right behind it: "an 18-month American lead"."""
    return lazy_regex(
        r"[\"”’')\]]*(?:[\s-]+(?:or so|or more|at most|far|well|further|just|still|perhaps|AI|[a-z]+(?:al|ance|ity|ogy|ing)|average|mean|median|typical|narrow|clear|wide|slim|large|huge|big|chip|"
        r"hardware|software|compute|model|time|quality|design|process|(?-i:U\.?S\.?|UK|EU|[A-Z][\w-]+(?:an|ese|ish|ch))))*[\s,-]*[\"“‘'(]*",
        re.IGNORECASE,
    )


@cache
def _filled(lead: str) -> re.Pattern[str]:
    return lazy_regex(rf"(?<![\w-])(?:{lead}){_FILLED}\s*[\"“‘'(*]*$", re.IGNORECASE)


def announcing(passage: Passage, mark: QuantityMark, cues: Sequence[CueMark]) -> tuple[list[CueMark], bool]:
    """Find the cues that a quantity belongs to, and whether it is the value of before.

    Args:
        passage: The passage.
        mark: A quantity that may measure a gap.
        cues: The passage's words of position and distance.
    """
    text = passage.text
    beside = [
        cue
        for cue in cues
        if cue.start >= mark.end
        and cue.cue not in {"level", "catch"}
        and _adjoining().fullmatch(text, mark.end, cue.start)
    ]
    inside = [
        cue
        for cue in cues
        if cue.cue == "behind"
        and cue.end <= mark.start
        and re.fullmatch(rf"{_FILLED}\s*", text[cue.end : mark.start], re.IGNORECASE)
    ]
    # "Stuck at a five-year lag": the article is that of the noun behind the length.
    before = (
        text[: mark.start - len(article[0])]
        if (article := _article().search(text, 0, mark.start))
        else text[: mark.start]
    )
    earlier = [
        cue
        for cue in cues
        if cue.end <= mark.start
        and passage.barrier(cue.end, mark.start)
        < (7.0 if _after_comma().search(before) or _resumes().search(before) or _colon().search(before) else 4.0)
    ]
    nouns = [cue for cue in earlier if cue.cue in NOUNS]
    if beside and nouns and beside[0].cue in {"behind", "lag"} and _comes_to().search(before):
        beside = []  # "the gap narrowed to three months behind": the one who is behind stands with the noun
    if beside and beside[0].cue in PLACED and _down_to().match(text, beside[0].end) and _filled("from").search(before):
        return beside, True  # "from a year behind to three months"
    if beside and (mark.kind != "number" or (beside[0].cue in PLACED and not text[mark.end : beside[0].start].strip())):
        return [*inside, *beside], False
    if inside and mark.kind != "number":
        return inside, False
    if nouns and nouns[-1].lemma.startswith("margin") and _by_a().search(text, 0, nouns[-1].start):
        ahead = [cue for cue in earlier if cue.end < nouns[-1].start and cue.cue in {*PLACED, "outdo"}]
        if ahead:
            return [ahead[-1]], False  # "led by a narrow margin of just 2%"
    if nouns:
        cue, past = nouns[-1], _was(text, mark) or _used_to().search(before) is not None
        between = _aside().sub("", text[cue.end : mark.start])
        if _which_was().search(text, cue.end, mark.start):
            return [cue], re.match(r"[^.;]*,\s(?:has|had|is|was|now)\b", text[mark.end :]) is not None
        if past:
            return [cue], True
        if _colon().search(before) and not _elsewhere(between):
            return [cue], False
        if re.fullmatch(rf"\s+of{_FILLED}\s*[\"“(]*", between, re.IGNORECASE) or (
            _filled(
                "(?:runs?|ran|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|spans?|stretch(?:es)?)(?: from)?|to|at|is|was|were|be|been|remains?|remained|stood|equals?|averag(?:es|ed|ing)|exceeds?|exceeded|than|measures?|measured|totals?|peak(?:s|ed) at|reach(?:es|ed)|span(?:s|ned)|amount(?:s|ed) to|stays?|stayed|hovers?|hovered|hovering|sits?|sat|(?:it|that|gap|lead|lag)['’]s|into"
            ).search(before)
            and not _elsewhere(between)
        ):
            return [cue], False
        if not between.strip() or (
            re.match(r"exceed|over|under|less|more|at", mark.text, re.IGNORECASE)
            and re.fullmatch(r"\s*(?:[\w-]+\s+){0,3}", between)
        ):
            return [cue], False
        if re.match(r"exceed", mark.text, re.IGNORECASE) and re.fullmatch(r"\s(?:[\w-]+,?\s+){0,10}", between):
            return [cue], False  # "the gap is wide, possibly exceeding a decade"
        if _resumes().search(before):
            return [cue], False
    placed = [cue for cue in earlier if cue.cue in PLACED]
    if placed and _resumes().search(before):
        return [placed[-1]], False  # "was ahead by 17 points; a year later, that had fallen to two"
    if placed and mark.kind == "number" and not mark.noun and _is_now().search(before):
        return [placed[-1]], False  # "was twelve months behind; today it is three"
    if placed and mark.kind != "number":
        if re.fullmatch(
            rf"\s+(?:down\s+|up\s+)?to{_FILLED}\s*(?:potentially\s+|possibly\s+)?", text[placed[-1].end : mark.start]
        ):
            return [placed[-1]], False
        by = _filled("by|for" if mark.kind == "generations" else "by")
        if by.search(before):
            return [placed[-1]], False
        if _since().search(before):
            return [placed[-1]], True  # "trails by seven months, down from a year"
    verb = next((cue for cue in cues if cue.cue == "catch" and cue.start >= mark.end), None)
    if verb and re.fullmatch(r"\s+(?:away\s+)?from\s+", text[mark.end : verb.start]):
        return [verb], False  # "five years away from matching"
    if (
        verb
        and re.search(r"\b(?:takes?|took|needs?|requires?|required)\b[^,;.]{0,40}$", before, re.IGNORECASE)
        and re.fullmatch(r"(?:\s+\w+){0,4}\s+to\s+", text[mark.end : verb.start])
    ):
        return [verb], False
    return [], False


@cache
def _comes_to() -> re.Pattern[str]:
    """Match what leads from a noun of distance to its size: "the disparity is stuck at a"."""
    return _filled("to|at|is|was|stood|remains?|stays?")


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"(?<=\s(?:at|to|is)\s)an?\s$")


@cache
def _resumes() -> re.Pattern[str]:
    """Match what goes on about a measure: "they had narrowed to", "that is down to"."""
    return lazy_regex(
        rf"\b(?:they|it|that|these|those|this)(?:\s(?:had|has|have|were|was|is|are))?\s(?:(?:since|now|then|already)\s)?(?:narrowed|shrunk|shrank|fallen|fell|dropped|declined|closed|down|grown|widened|risen)\s(?:down\s)?to{_FILLED}\s*$",
        re.IGNORECASE,
    )


@cache
def _by_a() -> re.Pattern[str]:
    return re.compile(r"\bby\san?\s(?:[\w-]+\s)?$")


@cache
def _used_to() -> re.Pattern[str]:
    return _filled("used to (?:be|take)|once (?:took|stood at)")


@cache
def _after_comma() -> re.Pattern[str]:
    """Match what takes up a measure behind an aside: "behind the leader, Kappa (KPA), by only", "a lead of a year — it's closer to"."""
    return lazy_regex(rf"[,)]\s+by{_FILLED}\s*$|\s?[—–;,-]\s(?:it|that)(?:['’]s|\sis){_FILLED}\s*$", re.IGNORECASE)


@cache
def _down_to() -> re.Pattern[str]:
    """Match what leads from an earlier gap to the present one: "from a year behind to three months"."""
    return lazy_regex(
        r"\s+(?:down\s+|up\s+)?to\s+(?:[a-z]+\s+){0,2}?(?:\d|an?\s|one\s|two\s|three\s|four\s|five\s|six\s)",
        re.IGNORECASE,
    )


@cache
def _which_was() -> re.Pattern[str]:
    """Match a relative clause that tells the size of the gap itself: "the gap, which stood at"."""
    return lazy_regex(
        rf",\s(?:which|that)\s(?:was|were|is|had been|stood|stands|measured|reached|came)(?:\s(?:at|to))?{_FILLED}\s*$",
        re.IGNORECASE,
    )


@cache
def _colon() -> re.Pattern[str]:
    """Match what leads to a gap right behind it: "the gap between A and B: about"."""
    return lazy_regex(rf"\s?[:=]{_FILLED}\s*[\"“‘'(*]*$", re.IGNORECASE)


@cache
def _is_now() -> re.Pattern[str]:
    return _filled(
        r"(?:it|that|this)(?:['’]s|\s+(?:is|was|has become))|now\s+(?:analysts|experts|they|some|many|he|she)\s+(?:say|says|put it at|reckon|think)"
    )


@cache
def _since() -> re.Pattern[str]:
    return _filled("(?:down|up) from")


def _was(text: str, mark: QuantityMark) -> bool:
    return bool(
        _filled("from|compared (?:with|to)|versus|vs\\.?|up from|down from|against|instead of|rather than").search(
            text[: mark.start]
        )
    )


@cache
def _aside() -> re.Pattern[str]:
    """Match a relative clause set off by commas, which says something else of the noun."""
    return re.compile(r",\s(?:which|who)\s[^,;]{1,80},(?=\s)")


def _elsewhere(between: str) -> bool:
    """Tell whether what a quantity follows is said of something named after the noun."""
    return bool(
        re.search(
            r"\b(?:grew|rose|raised|valued|priced|revenue|cost|spend\w*|paid|share|which|who)\b", between, re.IGNORECASE
        )
    )
