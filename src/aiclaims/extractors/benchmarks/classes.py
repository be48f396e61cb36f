"""Classes that systems are compared with: "human experts", "earlier models", "the previous state of the art"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.verbs import SURPASSING

_HUMANS = (
    r"(?:(?:an?\s+|the\s+)?(?P<humans>(?:(?:average|typical|trained|skilled|top|median|non-expert|domain|PhD(?:-level)?|medical|expert|elite|competitive)\s+){0,2}"
    r"(?:[Hh]uman(?:s|-level\s+(?:performance|accuracy|results?|scores?)|\s+parity|\s+(?:experts?|panel(?:ists?)?|baselines?|performance|level|average|testers?|participants?|annotators?|programmers?|doctors|physicians|specialists?|contestants?|competitors?|professionals?|champions?|solvers?|operators?|players?|test-?takers?|students|examinees|coders?|engineers?|researchers?|raters?|doctors?))?"
    r"|(?:PhD|domain|subject-matter)\s+experts?|(?:world|human|reigning)\s+champions?|(?:(?:primary[- ]care|practi[sc]ing|experienced|board-certified|general|trained|professional|top|expert|licensed|specialist)\s+){1,2}(?:physicians|doctors|radiologists|clinicians|players|translators|programmers|specialists|pathologists|dermatologists|nurses|lawyers|gamers|racers|pilots)|(?:(?:medical|law|graduate|college|university|high[- ]school|doctoral)\s+)?students|examinees|test-?takers|physicians|doctors|radiologists|lawyers|clinicians|PhDs|PhD students|expert human))\b(?!-|\s+(?:motion|bod(?:y|ies)|faces?|poses?|figures?|hands?|characters?|actions?|preference|feedback|eval\w*|rights|intelligence|responses?|data|judg\w+|annotat\w+|traces?|demonstrations?|oversight|reviews?|labels?|values?|transcripts?|references?|speech|behaviou?rs?|written|ratings?|users?|languages?|work|effort|"
    r"time|input|satisfaction|agreement|labou?r|control|society|beings?|lives|life|history|existence|extinction|welfare|health|cognition|brain|minds?|nature|interaction|capital|governance|agency|decisions?|expertise|understanding|civili[sz]ation|progress|expectations?|or|and (?:synthetic|machine)|memory|supervision|intervention|knowledge|reasoning)))"
)
_QUALITY = (
    r"(?:all|other|most|many|Western|European|Asian|foreign|overseas|available|publicly available|openly available|English-centric|monolingual|multilingual|cascaded|Code|coding|newest|latest|known|established|earlier|previous|prior|existing|current|leading|top|best|frontier|closed|open|public|open-source|open source(?= )|closed source(?= )|open-weights?|open-sourced|closed-source|proprietary|"
    r"commercial|speciali[sz]ed|specialist|dense|larger|bigger|smaller|similarly[- ]sized|similar-sized|comparable|general-purpose|state-of-the-art|SOTA|reasoning|non-reasoning|"
    r"vision-language|Vision-Language|[Vv]ision(?= [Ll]anguage)|[Mm]ulti-?modal|embedding|[Ll]anguage|[Ll]arge|Small|small|fine-tuned|unified|modular|traditional|conventional|classical|older|recent|modern|contemporary|supervised|unsupervised|zero-shot|few-shot|(?:top|high|highest|best|leading|low|well)-(?:ranking|ranked|performing|scoring|tier|rated|known)|generalist|expert|heavier|equivalent|alternative|(?:task|domain|modality|application)-specific|dedicated|competing|rival|popular|mainstream|AI|baseline|vanilla|standard|plain|strong|stronger|instruct|chat|base(?= models)|distilled|autoregressive|single-agent|multi-agent|\d+[BM]\+?(?:[- ](?:class|parameter|scale))?(?!,|\s+and\b)|math|code|coder|medical|clinical|vision(?= encoders)|translation|retrieval|recurrent|\w+-based|[\w-]*-?(?:fine-?)?tuned|[A-Z]{2,5})"
)
_MODELS = rf"(?:(?:the|any)\s+)?(?P<models>(?:any|every|all) other (?:[\w-]+\s+){{0,3}}?(?:model|system|LLM|AI|agent|chatbot|method|approach)\b|every (?:{_QUALITY}\s+){{1,3}}(?:model|system|LLM|agent|method)\b|{_QUALITY}(?:(?:,?\s+|,?\s+and\s+){_QUALITY}){{0,4}}\s+(?:[Mm]odels|systems|LLMs|agents|chatbots|methods|approaches|baselines|VLMs|MLLMs|counterparts|equivalents|rivals|competitors|peers|alternatives|detectors|networks|cascades|programs|entries|variants|pipelines|[Tt]ransformers|encoders|retrievers|rerankers|solvers|frameworks|techniques)(?:\s+(?:under|below|at|of)\s+(?:the\s+)?\d+[BM](?:\s(?:scale|parameters|size|class))?)?)\b"
# "The previous state of the art", "the best public baseline", "the next best entry": whoever was first before.
_RESULT = r"(?:results?|performance|models?|[LV]?LMs?|LLMs?|MLLMs?|methods?|systems?|approach(?:es)?|baselines?|records?|techniques?|entry|submission|agents?|competitors?|programs?)"
_BEST = (
    rf"(?:(?:the|any|all|their|its|an?)\s+)?(?P<best>(?:(?:previous|previously|prior|current|existing|former|earlier|published|reported|old|known|recent|best|next|other|strong|competitive)\s+){{0,3}}"
    rf"(?:state[- ]of[- ]the[- ]art|S[Oo]TA)(?:\s+(?:[\w-]+\s+){{0,3}}?{_RESULT})?\b(?!-|\s+(?:on|for|in)\b(?:(?!\bby\b)[^,.;]){{0,60}}\bof\s\d)"
    rf"|(?:(?:previous|prior|former|earlier|next|second)\s+)(?:best|strongest|highest|top)(?!-)(?:\s+(?:[\w-]+\s+){{0,2}}?{_RESULT})?"
    r"|(?:(?<=\bits )|(?<=\bthe )|(?<=\btheir ))(?:(?:immediate|direct|own)\s+)?(?:predecessors?|(?:previous|prior|earlier|(?:first|second|third|previous|prior|last)-generation)\s+(?:version|generation|iteration|release|model|algorithm|method)s?)"
    r"|(?:(?<=\bits )|(?<=\btheir ))(?:(?:closest|nearest|main|larger|bigger|smaller|closed|proprietary|open(?:-source)?|American|US|Western|Chinese)\s+)?(?:competitors?|rivals?|peers)"
    rf"|(?:best|strongest|top)\s+(?:(?:public|published|known|reported|existing|previous|prior|earlier|competing|frontier|open|proprietary|commercial|rival|supervised|specialised|specialized|single|human)\s+){{1,3}}{_RESULT}|(?:prior|previous|earlier) (?:best|work|art))\b"
)
_BEATEN = lazy_regex(
    r"\b(?:than|over|leav(?:es?|ing)|left|"
    + SURPASSING
    + r"|match(?:es|ed|ing)?|rival(?:s|ed|ing)?|improv\w*(?:\s+(?:on|upon|over))?|push\w*|rais\w*|advanc\w*|ahead of|behind|above|below|compared (?:to|with)|double|twice|triple|as (?:high|well|good|much) as|on par with|comparable (?:to|with)|against|versus|vs\.?|relative to|trail\w*|within|of)\s+(?:(?:both|even|all|many|most|the|its|a|an|any|much)\s+|\w+ly\s+){0,3}$",
    re.I,
)
# "The earlier state of the art was 58%"
WAS = lazy_regex(r"\s(?:is|was|stood at|stands at|reached|scored)\s(?:(?:only|just|about|at)\s)?")
"""What stands between a record and its number."""
# Whom it is said of, or who stand for it, is named: "larger models such as Foo", "is among the best models".
_EXAMPLES = lazy_regex(
    r"(?:\s+(?:in|of|with|from|at|under)\s[^,;:.()]{1,40})?\s*[,(:—–-]?\s*(?:(?:such as|like|including|namely|for example)\b|e\.g\.|i\.e\.)"
)
_PREDICATE = lazy_regex(
    r"\b(?:is|are|was|were|be|been|becomes?|became|remains?|among|one of|as|in|(?<!ahead )(?<!performance )(?<!quality )(?<!accuracy )(?<!level )(?<!that )(?<!capabilities )(?<!scores )(?<!results )(?<!many )(?<!most )(?<!all )(?<!some )(?<!several )(?<!clear )(?<!short )(?<!front )of)\s+(?:the\s+|all\s+|among\s+|our\s+|its\s+)*$"
)
# "Its predecessor, Foo-2": the name says which.
_NAMED = lazy_regex(r" |(?<=predecessor)(?:,| \()\s?")
# Any system is one of these.
_BARE_CLASS = lazy_regex(
    r"(?:the |any )?(?:large )?(?:language|AI|reasoning|vision-language|embedding|multimodal) (?:models|systems|LLMs)",
    re.I,
)
_FROM = lazy_regex(r"\s+(?:from|of)\s+(?:both\s+)?")
_CLASS = lazy_regex(rf"(?<![\w-])(?:{_HUMANS}|{_MODELS})")
# "Every frontier model is below 12%" tells of none of them, "beats every frontier model" of who does.
_EVERY = lazy_regex(r"every (?!other\b)")
# "13B models" are any of that size.
_OF_SIZE = lazy_regex(r"\d+[BM]\S* \w+$")
_SUPERLATIVE = lazy_regex(rf"(?<![\w-]){_BEST}")


PEOPLE = lazy_regex(
    r"\b(?:humans?|people|experts?|doctors?|physicians?|clinicians|students?|lawyers|radiologists|participants|players|programmers|annotators|workers)\b",
    re.I,
)
"""Classes of those who are no systems, and have scores of their own."""


def find_classes(passage: Passage) -> Iterator[Mark]:
    """Find classes that systems are compared with: "human experts", "earlier state-of-the-art models"."""
    for match in _SUPERLATIVE.finditer(passage.text):
        start, end = match.span("best")
        if (
            (
                _BEATEN.search(passage.text, max(0, match.start() - 60), match.start())
                or (
                    (was := WAS.match(passage.text, match.end())) is not None
                    and passage.text[was.end() :][:1].isdigit()
                )
            )
            and not (
                _EXAMPLES.match(passage.text, end)
                or any(
                    (mark.start < end and start < mark.end) or _NAMED.fullmatch(passage.text, end, mark.start)
                    for mark in passage.entities
                )
            )
            and not _is_of_firm(passage, end)
        ):
            yield Mark(start=start, end=end, text=match["best"])
    for match in _CLASS.finditer(passage.text):
        group = "humans" if match["humans"] else "models"
        start, end = match.span(group)
        if (
            not any(
                mark.start < end and start < mark.end and not (mark.start == start and mark.entity.type == "region")
                for mark in passage.entities
            )
            and not _BARE_CLASS.fullmatch(match[group])
            and not _OF_SIZE.match(match[group])
            and not any(mark.start == end + 2 and mark.entity.type == "model" for mark in passage.entities)
            and not (_EVERY.match(match[group]) and not _BEATEN.search(passage.text, max(0, start - 60), start))
            and not _EXAMPLES.match(passage.text, end)
            and not _is_exemplified(passage, end)
            and not _is_of_firm(passage, end)
            and not _PREDICATE.search(passage.text[: match.start()])
            and not _WITHOUT.search(passage.text, max(0, start - 20), start)
            and not (_RECORD.fullmatch(match[group]) and _RESULTS.match(passage.text, end))
        ):
            yield Mark(start=start, end=end, text=match[group])


# "Without bigger models, it stays at A's level"
_WITHOUT = lazy_regex(r"\bwithout (?:any |the )?$", re.I)
# "SOTA short-context performance": how good results are, and nobody who has them.
_RECORD = lazy_regex(r"(?:SOTA|state[- ]of[- ]the[- ]art)", re.I)
_RESULTS = lazy_regex(
    r"\s(?:[\w-]+\s){0,3}?(?:performance|results?|accuracy|scores?|capabilit(?:y|ies)|quality)\b", re.I
)


# "Closed models on FooBench, including A"
_BEHIND_TEST = lazy_regex(
    r"\s+(?:on|across)\s[^,;:.()]{1,40},\s+(?:including|such as|like|notably)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*"
)


def _is_exemplified(passage: Passage, end: int) -> bool:
    """Tell whether models are named as examples of a class behind the test."""
    behind = _BEHIND_TEST.match(passage.text, end)
    return behind is not None and any(
        mark.start == behind.end() and mark.entity.type == "model" for mark in passage.entities
    )


def _is_of_firm(passage: Passage, end: int) -> bool:
    """Tell whether a class is that of a firm's models, so that the firm is meant: "leading models from Foo and Bar"."""
    whose = _FROM.match(passage.text, end)
    return whose is not None and any(
        mark.start == whose.end() and mark.entity.type in {"firm", "institution"} for mark in passage.entities
    )


_LEVEL = lazy_regex(r"human(?:-level\s|\sparity)", re.I)


def is_level(name: str) -> bool:
    """Tell whether a class is a level that is reached, and nobody with results: "human-level performance".

    Args:
        name: Its name.
    """
    return _LEVEL.match(name) is not None


# "Sets a new SOTA of 70%": what somebody has reached, and nobody who has.
_NEW_RECORD = lazy_regex(
    r"(?:(?:an?|the)\s)?new\s(?:[\w-]+\s){0,2}?(?:sota|state[- ]of[- ]the[- ]art|records?|highs?|best|benchmark)(?:\s(?:results?|scores?|performance|mark))?",
    re.I,
)


def is_new_record(name: str) -> bool:
    """Tell whether a class is a record that is set, and not whoever held one: "a new state of the art".

    Args:
        name: Its name.
    """
    return _NEW_RECORD.fullmatch(name) is not None


def is_record(name: str) -> bool:
    """Tell whether a class is whoever was first before: "the previous state of the art", "the best public baseline".

    Args:
        name: Its name.
    """
    return _SUPERLATIVE.fullmatch(name) is not None
