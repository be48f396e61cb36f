"""What a name is to the words around it: compared with, governed, built upon, or the owner of a class."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.verbs import SURPASSING

_PARTIES = frozenset({"firm", "country"})


# What another is made from is not what is tested: "a fine-tune of B", "trained from B", "agents using B".
_BASE = lazy_regex(
    r"\b(?:based (?:up)?on|built[ -](?:up)?on(?: on)?|built from|builds on|trained (?:\S+ ){0,4}?(?:from|on|with)|fine-?tun(?:e|es|ed|ing)(?: (?:of|from|on|the))?|starting from|initiali[sz]ed (?:from|with)|"
    r"distill\w*(?: (?:from|into|of))?|derived from|adapted from|on top of|powered by|merges? of|merg\w+ (?:\w+ ){0,2}?(?:of|from)|(?:pipeline|model|version|variant|checkpoint|derivative|fork|port|finetune|merge) (?:from|of)|"
    # "A, the successor to B, beats": B is not what is told of
    r"(?:upgrade|update|successor|follow-?up|sequel|replacement|heir|alternative|answer|response|challenger|counterpart|refresh|revision) (?:to|of|for|from)|"
    r"using|via|judged by|graded by|scored by|evaluated by|evaluat\w+ (?:with|using))\s+(?:the\s+|its\s+|a\s+|(?:open|public|synthetic|filtered|curated)\s+|(?:[\w-]+\s+)?(?:checkpoint|version|weights) of\s+|[A-Z][\w.&-]*['’]s?\s+)*"
    # "Built on A and B"
    r"(?:(?=[\w.-]*(?:\d|-[A-Z]|[a-z][A-Z]))[\w.-]+\s+and\s+(?:the\s+)?)?$",
    re.I,
)
# "Fine-tuning A on traces raises its score": what is done to A is told of it.
_TUNING = lazy_regex(
    r"(?:^|[.;:,]\s)\W*(?:\w+ly\s)?(?:fine-?|instruction-)?(?:tun|train|prompt|distill|quanti[sz]|scal)ing\s(?:\w+\s)?$",
    re.I,
)
_RAISES_ITS = lazy_regex(
    r"\b(?:rais|lift|improv|boost|tak|bring|push|increas|mov|drop|lower|cut)(?:e?s|ed|ing)?\s(?:its?|the model['’]s)\b",
    re.I,
)
# "The current version of A" is A.
_ITSELF = lazy_regex(
    rf"\b(?:current|latest|newest|original|standard|full|final|public|updated|recent|advanced|experimental|early|pre-?release|unreleased|beta|production|both|all|several|various|different|(?:\d-bit\s+)?quanti[sz]ed|\d-bit|instruct|instruction-tuned|chat|base|preview|(?:{MONTH})(?:\s+experimental)?)\s+(?:version|model|variant|variation|iteration)s? of\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
# What a preposition or a verb governs is no subject that "it" goes on about: "models like A", "competitive with A".
_GOVERNED = lazy_regex(
    r"\b(?:like|unlike|such as|than|behind|ahead of|above|below|beyond|short of|with|of|from|over|via|using|into|against|versus|vs?\.?|to|e\.g\.,?|including|"
    + SURPASSING
    + r"|match(?:es|ing|ed)?|rival(?:s|ing)?|trail(?:s|ing)?|"
    r"approach(?:es|ing)?|compar\w+|prompt\w*|train\w*|fine-?tun\w*|evaluat\w*|us(?:e|es|ed)|based on|on|between(?:\s+(?:[A-Z][\w.-]*\s+){1,4}and)?)\s+(?:(?:the|its|a|an|both|full|original|standard|regular|base|baseline|reference|large|model|models|[A-Z][\w.&-]*['’]s?)\s+)*$|(?<=\w)\W*\(\s*$",
    re.I,
)
# "The potential of A", "the release of A": who has it, or was released, is told of.
_OWN_TRAIT = lazy_regex(
    r"\b(?:potential|releases?|launch|arrival|debut|introduction|capabilit(?:y|ies)|performance|strengths?|merits?|quality|abilit(?:y|ies)|power|promise|success|version|availability) of\s+(?:the\s+|its\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
_EXAMPLE = lazy_regex(
    r"\b(?:including|such as|like|than|over|versus|vs?\.?|unlike)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$", re.I
)
# "Ahead of A", "beats A": whom another is measured by.
_COMPARED_BEFORE = lazy_regex(
    r"\b(?:than|v\.s\.|ahead of|behind|(?:versus|vs?\.?|against|compared (?:to|with)) [\d.]+\s?%? (?:for|by|from|of)|"
    + SURPASSING
    + r"|on par with|rivals|match(?:es|ing))\s+(?:(?:the|both|even|only)\s+|[A-Z][\w.&-]*['’]s?\s+)*$",
    re.I,
)
# "Surpasses all models of its class, including A, B and C"
_BEATEN_BEFORE = lazy_regex(
    r"\b(?:"
    + SURPASSING
    + r"|(?:approach|rival|match)\w*)\s(?:[^;.]|\.(?=\d)){0,160}?\b(?:including|such as|like)\s(?:[^;.]|\.(?=\d))*$"
)
# "A from Foo", "A, built by the lab Foo"
_MADE_BY = lazy_regex(
    r",?\s+(?:(?:which was|newly|recently)\s+)?(?:(?:built|made|developed|released|trained|created|offered|published|launched|open-sourced)\s+by|from|by|out of)\s+(?:the\s+)?(?:[a-z][\w-]*\s+|Chinese\s+|American\s+|French\s+|US\s+){0,3}"
)
# "At twice Foo's pricing", "half the price of Foo": what something costs is told, not how well it does.
_ITS_PRICE = lazy_regex(
    r"(?:['’]s?)?\s+(?:API\s+|token\s+|list\s+)?(?:pricing|prices?|costs?(?!\s+(?:less|more|about|around|only|just|half|an?|roughly|nearly|as|twice|far|much|over|under|[$€£\d])))\b",
    re.I,
)
_PRICE_OF = lazy_regex(r"\b(?:pric(?:e|es|ing)|costs?|fee)\s+(?:of|as|for)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$", re.I)
# "Anthropic's top models" are Anthropic.
_OWN_CLASS = lazy_regex(r"['’]s?\s+(?:[\w-]+,?\s+){0,2}")


def compared(text: str, at: int) -> bool:
    """Tell whether a comparing word stands between a word of making and a model: "using it beats GPT-4"."""
    return bool(cues.COMPARISONS.find(text[max(0, at - 30) : at])) or _EXAMPLE.search(text[:at]) is not None


def is_rival(text: str, at: int) -> bool:
    """Tell whether a name is one that another is measured by: "ahead of A", "beats models such as A and B".

    Args:
        text: The passage.
        at: Offset of the name.
    """
    return _COMPARED_BEFORE.search(text, 0, at) is not None or _BEATEN_BEFORE.search(text, 0, at) is not None


def is_held_against(text: str, at: int) -> bool:
    """Tell whether a name is what something else is held against, by any comparing word.

    Args:
        text: The passage.
        at: Offset of the name.
    """
    return compared(text, at) or is_rival(text, at)


_FIELD_OPENED = lazy_regex(r"\W*(?:On|In|For)\s(?:the\s)?")
_FIELD_CLOSED = lazy_regex(r"\W{0,3},\s")


def is_field(text: str, mark: SystemMark) -> bool:
    """Tell whether a class of systems only says what field a sentence is about: "On coding agents, A scores 57".

    Args:
        text: The passage.
        mark: The class.
    """
    return (
        mark.entity.type == "group"
        and _FIELD_OPENED.fullmatch(text, 0, mark.start) is not None
        and _FIELD_CLOSED.match(text, mark.end) is not None
    )


def is_governed(text: str, mark: EntityMark) -> bool:
    """Tell whether a name stands behind a preposition or a verb that governs it.

    Args:
        text: The passage.
        mark: The name.
    """
    before = text[: mark.start]
    return _GOVERNED.search(before) is not None and _OWN_TRAIT.search(before) is None


def without_makers(text: str, marks: Sequence[SystemMark]) -> list[SystemMark]:
    """Leave out the firms that only tell who made the system right before them: "A from Foo".

    Args:
        text: The passage.
        marks: Its systems, in order.
    """
    return [
        mark
        for number, mark in enumerate(marks)
        if not (
            number
            and mark.entity.type == "firm"
            and not mark.owns
            and marks[number - 1].model
            and _MADE_BY.fullmatch(text, marks[number - 1].end, mark.start)
        )
    ]


def is_owned(passage: Passage, start: int) -> bool:
    """Tell whether a class of systems is a firm's or a country's own, and so stands for it: "Anthropic's top models".

    Args:
        passage: The passage.
        start: Offset of the class.
    """
    return any(
        mark.entity.type in _PARTIES
        and (_OWN_CLASS.fullmatch(passage.text, mark.end, start) or (mark.adjective and start == mark.end + 1))
        for mark in passage.entities
    )


def is_base(text: str, start: int) -> bool:
    """Tell whether something else is made from what is named: "a fine-tune of B"; "the current version of B" is B.

    Args:
        text: The passage.
        start: Offset of the name.
    """
    return (
        _BASE.search(text[:start]) is not None
        and not is_itself(text[:start])
        and not (_TUNING.search(text, 0, start) and _RAISES_ITS.search(text, start))
    )


def is_priced(text: str, mark: Mark) -> bool:
    """Tell whether of a name only the price is told, by which another's is measured: "twice Foo's pricing", "the price of Foo".

    Args:
        text: The passage.
        mark: The name.
    """
    return _ITS_PRICE.match(text, mark.end) is not None or _PRICE_OF.search(text, 0, mark.start) is not None


def is_itself(before: str) -> bool:
    """Tell whether the words before a name only tell which of its versions is meant: "the current version of"."""
    return _ITSELF.search(before) is not None


_WITH = lazy_regex(r"\bwith\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
_DOING = lazy_regex(
    r"\s+(?:(?:\w+ly|also|now)\s+)?(?:scoring|ranking|reaching|achieving|taking|"
    + SURPASSING
    + r"|performing|proving|doing|being|leading|placing|posting|hitting|coming|securing|claiming|earning|winning|grabbing|holding|capturing|seizing|sitting|finishing|landing|emerging|retaining|gaining|debuting|dominating)\b"
)
_MOVES = lazy_regex(
    r"\s+(?:(?:\w+ly|also|now)\s+)?(?:climb|jump|ris|rank|com|mov|drop|fall|slip|land|debut|sit|take|finish)e?s\b"
)
_AND = lazy_regex(r"\b(?:and|while)\s+(?:the\s+)?$")


def acts(text: str, mark: Mark) -> bool:
    """Tell whether a system behind "with" does something itself: "with A scoring 80 and ranking third", "with B and A climbs to third".

    Args:
        text: The passage.
        mark: The system.
    """
    if _MOVES.match(text, mark.end) is not None and _AND.search(text, 0, mark.start) is not None:
        return True
    return _WITH.search(text, 0, mark.start) is not None and _DOING.match(text, mark.end) is not None
