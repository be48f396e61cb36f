"""Systems that their writers bring under a name of their own: "we propose Tarn, a method", "its agent Tarn", "a Layered Tarn (LT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aiclaims.patterns import lazy_regex

_CODED = r"(?=[\w.+-]*(?:\d|[a-z][A-Z]|[A-Z]{2}|-[A-Z]))[A-Z][\w.+-]*\w"
_NAME = r"[A-Z](?:[\w.+-]*\w)?(?: (?:[A-Z](?:[\w.+-]*\w)?|\d+(?:\.\d+)?[A-Z]?(?![\w.]))){0,2}"
_BRING = r"(?:present|propos|introduc|develop|devis|design|releas|unveil|train|open-?sourc|contribut|build|built)(?:e|es|ed|s|ing)?"
# "We introduce Tarn, a benchmark of": what tests, or is made or tested with, is no system.
_NO_SYSTEM = (
    r"(?!\s*(?:,|:|—|–|-|\()?\s*(?:an?|the|our|one of)?\s*(?:(?!(?:for|of|to|that|which|with|from|on|in)\b)[\w-]+[\s,]+){0,6}?"
    r"(?:benchmarks?|datasets?|data ?sets?|corpus|corpora|tests?|test suites?|leaderboards?|suite|collection|library|libraries|toolkits?|toolbox|simulators?|environments?|"
    r"challenge|survey|taxonomy|metrics?|protocols?|platforms?|languages?|chips?|accelerators?|processors?|telescopes?|surveys?|missions?|studies|trials?)\b)"
)
_WHAT = (
    r"(?:methods?|approach|frameworks?|systems?|algorithms?|architectures?|techniques?|pipelines?|(?:neural )?networks?|transformers?|detectors?|encoders?|decoders?|"
    r"agents?|retrievers?|planners?|recogni[sz]ers?|classifiers?|predictors?|schemes?|strategy|paradigm|models?|LLMs?)"
)
_PERSON_SPEAKS = r"(?!\s+(?:said|says|told|tells|wrote|added|noted|argued|explained)\b)"
_RESEARCH = lazy_regex(r"\b(?:[Ww]e|[Oo]ur|paper|work|study|report|article|authors|researchers|team)\b")
_TELLING = re.compile(
    r", an? (?:[\w-]+ )?[\w-]*(?:tuned|version|variant)|\b(?:[Ww]e|[Oo]ur|its|their|paper|work|called|named|dubbed|termed)\b|[’']s\b"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Match the ways in which writers bring what they made."""
    return (
        # "We propose Tarn-X, a method", "this paper introduces TarnNet to", "by releasing TARN: a suite of models"
        re.compile(
            rf"\b{_BRING}\s+(?:the\s+|our\s+|an?\s+)?(?P<name>{_CODED})(?=[,:;.]|\s[(—–]|\s(?:to|for|that|which|as|by|and|on|with|in|using|based)\b){_NO_SYSTEM}"
        ),
        re.compile(rf"\b{_BRING}\s+(?:the\s+|our\s+)?(?P<name>{_NAME})(?=,\s(?:an?|the|our)\s|:\s|\s[—–]){_NO_SYSTEM}"),
        # "A simple method called Tarn", "a pretraining scheme, which we call TARN"
        re.compile(
            rf"\b{_WHAT}(?:\s(?:for|of|to)\s(?:[\w-]+\s){{1,6}}?|,?\s)(?:(?:that |which )?we (?:call|name|term|dub)|called|named|dubbed|termed|coined)\s+[\"“*]*(?P<name>{_NAME}){_PERSON_SPEAKS}"
        ),
        # "Its agent Tarn", "the lab's robot Tarn": one word behind what it is
        re.compile(
            r"(?:\b(?:its|their|our)|[’']s)\s+(?:(?:new|latest|own|AI|coding|software|autonomous|flagship|research|best|proposed)\s+){0,3}(?:agent|bot|program|robot|drone|engine|system|algorithm|assistant|method|framework)"
            rf",?\s+(?P<name>[A-Z][\w.-]*\w)(?=[\s,.;:)]|$)(?!\s+[A-Z]){_PERSON_SPEAKS}"
        ),
        # "Tarn-X, a novel method for", "TarnNet (a retrieval-based framework)"
        re.compile(
            rf"(?<![\w./@-])(?P<name>{_CODED})(?:,| —| –| \(| is)\s*(?:an?|our)\s+(?:(?:novel|new|simple|effective|efficient|unified|general|neural|learned|end-to-end|[\w-]+-based|lightweight|"
            rf"scalable|training-free|retrieval|multi-?agent|multimodal|self-supervised|deep|AI|machine learning)[\s,]+(?:and\s+)?){{1,4}}(?:[\w-]+\s+){{0,4}}?{_WHAT}\b"
        ),
        # "Tarn, a fine-tuned Llama 3", "Tarn, a version of GPT-9"
        re.compile(
            rf"(?<![\w./@-])(?P<name>{_NAME}),\s+an?\s+(?:(?:fine-?tuned|modified|custom|customi[sz]ed|distilled|speciali[sz]ed|trained|new)\s+)*(?:fine-?tuned|distilled|modified|version of|variant of|fine-?tune of)\s+(?:the\s+|[A-Z][\w.&-]*['’]s\s+)?(?=[A-Z])"
        ),
    )


@cache
def _lettered() -> re.Pattern[str]:
    """Match the letters that stand for what is brought under a long name: "propose a Layered Tarn Network (LTN)"."""
    return re.compile(
        rf"\b(?:[Ww]e (?:\w+ly )?{_BRING}|called|named|dubbed|termed)\s+(?P<long>(?:[\w’'/-]+,?\s+){{2,14}}?)\((?P<name>[A-Z][\w.-]*(?: \d+(?:\.\d+)?[BM])?)\)"
    )


def find_brought_systems(text: str) -> Iterator[tuple[int, str]]:
    """Give each name under which a text says that somebody brings a system, with its offset.

    Args:
        text: The text.
    """
    if not _TELLING.search(text):
        return
    patterns = _patterns()
    for pattern in patterns:
        if pattern in patterns[:2] and not _RESEARCH.search(text):
            continue
        for match in pattern.finditer(text):
            yield match.start("name"), match["name"]
    if "(" in text and _RESEARCH.search(text):
        for match in _lettered().finditer(text):
            if _abbreviates(match["name"].split()[0], match["long"]):
                yield match.start("name"), match["name"]


def _abbreviates(letters: str, long: str) -> bool:
    """Tell whether the capitals of a short form begin words of the long one, in order: "LTN", "a Layered Tarn Network"."""
    wanted = [letter.casefold() for letter in letters if letter.isupper()]
    if len(wanted) < 2:
        return False
    begun = iter(word[0].casefold() for word in re.findall(r"[A-Za-z]+", long))
    last = long.split()[-1][0]
    closes = last.isupper() or last.casefold() in {wanted[-1], wanted[0], letters[-1].casefold()}
    return closes and sum(letter in begun for letter in wanted) >= len(wanted) - 1
