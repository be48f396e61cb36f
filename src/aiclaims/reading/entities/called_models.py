"""Models that no list has, where the text itself says that they are: "Tarn, an open model", "its new model Tarn"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.lexicon import Lexicon, load_guards, load_words
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.brought_systems import find_brought_systems
from aiclaims.reading.entities.candidates import Candidate
from aiclaims.schema import Entity

_STRENGTH = 3
"""What a text says of a name tells more than its form, by which it might be a person's."""

_WORD = r"[A-Z](?:[\w.+-]*[\w+])?"
_NAME = rf"(?P<name>{_WORD}(?: (?:{_WORD}|\d+(?:\.\d+)?[A-Z]?(?![\w.]))){{0,3}})"
_CODE = r"[A-Z]{1,3}-?\d+(?:\.\d+)?[a-z]?"
# What may stand before the noun in its noun phrase; prepositions and verbs close it.
_INSIDE = (
    r"(?:(?!(?:of|for|in|on|that|which|who|whose|to|from|by|at|with|is|are|was|has|have|like|than|over|against|behind)\b)"
    r"(?:[\w$%.,/'’+-]+|\([^()]{1,40}\))\s+){0,12}?"
)
# "A model maker" is no model.
_KIND = (
    r"(?:models?|LLM|VLM|MLLM|chatbot|(?:AI|coding|voice|software|research) (?:agent|assistant))\b(?!['’-])"
    r"(?!\s+(?:makers?|developers?|providers?|compan(?:y|ies)|labs?|firms?|start-?ups?|builders?|hubs?|training|weights?|routers?|cards?|API|zoo|evaluation|vendors?|platforms?|governance|"
    r"serving|hosting|marketplace|gateway|deployment|management|monitoring|inference|optimi[sz]ation|compression|library|toolkit|framework|repository|garden|context|protocol|provenance|checkpoints?|merging|distillation|zoo|players?|leader|rival|giant|unicorn)\b)"
)
_DETERMINER = r"(?:[Aa]n?|[Tt]he|[Ii]ts|an?|the|its|their|our|his|another|one of (?:the|its)|what (?:it|they) calls? (?:an?|the|its))"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Match the ways in which a text says of a name that it is a model's."""
    return (
        # "Tarn, an open reasoning model", "Tarn — a 230B MoE model", "Tarn (an open model)"
        re.compile(
            rf"(?<![\w./@-]){_NAME}(?:,| —| –| -|:|\s\()\s*(?!(?:the|our|its|their|his) (?:models?|LLM|chatbot)\b){_DETERMINER}\s+{_INSIDE}{_KIND}"
        ),
        # "Tarn is described by Foo as an open model"
        re.compile(
            rf"(?<![\w./@-]){_NAME}\s+(?:is|was|are|becomes|became|remains)\s+(?:(?:described|billed|touted|marketed|pitched|presented|positioned)\s+(?:by\s+{_WORD}\s+)?as\s+)?"
            rf"{_DETERMINER}\s+{_INSIDE}{_KIND}"
        ),
        # "its new model, Tarn,", "a reasoning model called Tarn", "the open-weight LLM Tarn"
        re.compile(
            rf"\b(?:{_DETERMINER}|[’']s|new|latest|flagship|newest|first)\s+{_INSIDE}(?:model|LLM|VLM|chatbot|AI assistant|coding agent)"
            rf"(?:,? (?:called|named|dubbed|code-?named|known as)|,| —| –| \()?\s+[\"“*]*{_NAME}(?=[\"”*]*(?:[,.;:)—–]|\s|$))"
            r"(?!\s+(?:said|says|told|tells|wrote|added|noted|announced|claims?|claimed)\b)"
        ),
        # "the Tarn-9 model", "Foo's Tarn model"
        re.compile(
            rf"(?:\b(?:the|its|their|new|latest)|[’']s)\s+(?:(?:new|latest|own|upcoming|flagship|open|small|large)(?:-\w+)?\s+){{0,2}}{_NAME}\s+(?:language |reasoning |vision |AI )?model\b(?!-)"
        ),
        # "Foo drops Tarn: small multimodal model that", "unveiled Tarn – a reasoning model"
        re.compile(
            rf"\b(?:releas|launch|unveil|introduc|debut|open-sourc|announc|shipp?|dropp?)(?:e|es|ed|s|ing)\s+(?:its\s+|the\s+)?{_NAME}(?::|\s[—–-])\s+{_INSIDE}{_KIND}"
        ),
    )


@cache
def _scoring() -> re.Pattern[str]:
    """Match who has a result, where a test is named beside it: "Tarn scored 81%"."""
    return re.compile(
        rf"(?<![\w./@-]){_NAME}(?:\s\((?:\d[^()]{{0,30}}|[A-Z]{{2,6}})\),?)?\s+(?:also\s+|now\s+|only\s+|just\s+|\w+ly\s+)?(?:scor(?:es|ed)|achiev(?:es|ed)|reach(?:es|ed)|hits?|g[eo]ts?|attain(?:s|ed)|post(?:s|ed)|manages|managed)\s+"
        r"(?:an?\s+)?(?:(?:accuracy|score|pass rate|success rate|average)\s+of\s+)?(?:just\s+|only\s+|about\s+|around\s+|over\s+|nearly\s+)?\d{1,2}(?:\.\d+)?(?:\s?%|\s+percent\b|\s+points?\b|(?<=\.\d)|(?<=\.\d\d))"
    )


@cache
def _released() -> re.Pattern[str]:
    """Match a bare code that a firm brings out: "Foo released M2.5"."""
    return re.compile(
        rf"\b(?:releas|launch|unveil|introduc|debut|open-sourc|announc|shipp|dropp)(?:e|es|ed|s|ing)\s+(?:(?:its|the|their|a|an|new|latest|long-awaited)\s+)*(?P<name>{_CODE})(?=[,.;:)]|\s|$)"
    )


@cache
def _misheard() -> re.Pattern[str]:
    """Match "01" for "o1", as captions write it, where nothing but a model can stand."""
    trim = r"(?:[ -](?:mini(?:[ -]high)?|pro|preview))"
    return re.compile(
        rf"(?<![\w.:/$€£#-])0(?P<digit>[134])(?:(?P<trim>{trim})|(?=[’']s\s)|(?=\s+(?:model|and (?:GPT|Claude|Gemini|DeepSeek|R1|Grok|0[134])|beats|outperforms|scores|scored|got|gets|is|was)\b)|(?<=(?:OpenAI|openAI|OpenAi)\s0[134])|(?<=[’']s\s0[134]))(?![\w:/%]|[.,]\d)"
    )


_SAT_BY_PEOPLE = lazy_regex(r"(?:AIME|AMC|IMO|USAMO|HMMT|IOI|Putnam|SAT|LSAT|GRE|MCAT|USMLE|Gaokao|Codeforces)\b")
_OF_TEST = lazy_regex(r"(?:Arena|[Bb]ench|[Bb]enchmark|Leaderboard|Eval|Index|Exam|Challenge|Olympiad)\b")
_PLAIN = lazy_regex(r"[A-Z][a-z]+")
_LEADING = lazy_regex(
    r"(?:The|A|An|New|Latest|Its|Their|Our|This|That|On|In|At|And|But|With|While|For|From|By|Like)\s+"
)

# "Foo AI Introduces Tarn": a headline has a capital on its verb as well.
_BRINGS = lazy_regex(
    r"(?:[A-Z][\w.&-]*\s+)*(?:Introduc(?:es?|ing)|Unveil(?:s|ing)?|Releas(?:es?|ing)|Launch(?:es|ing)?|Announc(?:es?|ing)|Debuts?|Presents?|Propos(?:es?|ing)|Open-[Ss]ources?|Ships?|Drops?)\s+"
)


_PLACED = lazy_regex(
    r"\b(?:in|at|for|on|from|by|with|to|of|since|after|before|like|as|per|via|under)\s+(?:the\s+)?$", re.I
)


def find_called_models(text: str, known: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """Find names that a text says are those of models.

    Args:
        text: The text.
        known: The candidates that the lexicon gives.
        lexicon: The names that are listed.
    """
    found: list[Candidate] = []
    for start, name in _called(text, known):
        start, name = _without_maker(start, name, known)
        end = start + len(name)
        if name in load_guards().famous:
            continue  # "their R1 model": whose it is, is known as soon as a maker is named
        if not name[:1].isalpha() or _is_class(name) or any(c.start < end and start < c.end for c in known):
            continue
        found.append(Candidate(start=start, end=end, entity=Entity(name, "model"), known=False, strength=_STRENGTH))
    found += _codes(text, known, lexicon)
    found += _as_captions_write(text, known, lexicon)
    return found


def _as_captions_write(text: str, known: Sequence[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Find models of a letter and a number that captions write with a nought: "01 mini"."""
    if not any(c.type == "model" or c.entity.name == "OpenAI" for c in known):
        return
    for match in _misheard().finditer(text):
        trim = (match["trim"] or "").strip(" -").replace(" ", "-")
        entry = lexicon.lookup(f"o{match['digit']}" + (f"-{trim}" if trim else ""))
        if entry is not None and entry.type == "model":
            yield Candidate.of_entry(entry, match.start(), match.end())


def _called(text: str, known: Sequence[Candidate]) -> Iterator[tuple[int, str]]:
    """Give each name that something is said of, with its offset."""
    if "odel" in text or "LLM" in text or "VLM" in text or "hatbot" in text or "assistant" in text or "agent" in text:
        apposition, predicate, called, attribute, brought = _patterns()
        for pattern in (apposition, predicate, called, brought):
            for match in pattern.finditer(text):
                # "In Python, a small model": where something is, not what it is.
                headed = text[match.end("name") : match.end("name") + 1] == ":" and text[: match.start("name")].strip(
                    " *-•"
                )
                if pattern is not apposition or not (
                    headed
                    or _PLACED.search(text[: match.start("name")])
                    or _PLACED.match(match["name"].split()[0] + " ")
                ):
                    yield match.start("name"), match["name"]
        for match in attribute.finditer(text):
            owned = text[: match.start("name")].rstrip().endswith(("’s", "'s"))
            if owned or not _is_plain(match["name"]):
                yield match.start("name"), match["name"]
    yield from find_brought_systems(text)
    if any(c.type == "benchmark" and not _SAT_BY_PEOPLE.match(c.entity.name) for c in known):
        for match in _scoring().finditer(text):
            yield match.start("name"), match["name"]


def _without_maker(start: int, name: str, known: Sequence[Candidate]) -> tuple[int, str]:
    """Leave out what stands before a name with a capital of its own: a maker, the first word of a sentence."""
    while True:
        opening = _LEADING.match(name) or _BRINGS.match(name)
        skipped = len(opening[0]) if opening is not None else 0
        maker = next((c for c in known if c.start == start and c.end < start + len(name) and c.type == "firm"), None)
        if maker is not None:
            skipped = maker.end - start + 1
        if not skipped:
            return start, name
        start, name = start + skipped, name[skipped:]


def _is_plain(name: str) -> bool:
    return all(_PLAIN.fullmatch(word) or (word.isupper() and word.isalpha()) for word in name.split())


def _is_class(name: str) -> bool:
    """Tell whether a name only says what kind of model is meant, or is a word that opens a sentence."""
    words = [word.casefold() for word in name.split()]
    if _OF_TEST.search(name):
        return True
    if name.endswith(" Model") and len(words) > 2:
        words.pop()  # "the Tarn Recursive Model"
    if "model" in words or "models" in words:
        return True
    if any(word in load_words("function_words") for word in (words[0], words[-1])) or (
        len(words) == 1 and words[0].endswith(("ly", "ed", "ing")) and _PLAIN.fullmatch(name)
    ):
        return True
    return all(
        word in load_words("model_classes") or word in load_words("numbered_nouns") or word.isdigit() for word in words
    )


def _codes(text: str, known: Sequence[Candidate], lexicon: Lexicon) -> Iterator[Candidate]:
    """Find bare codes that a firm named before brings out, under their full names where those are listed."""
    for match in _released().finditer(text):
        start, end = match.span("name")
        makers = [c for c in known if c.type == "firm" and c.end <= start]
        if not makers or any(c.start < end and start < c.end for c in known):
            continue
        maker = makers[-1]
        full = f"{maker.entity.name}-{match['name']}"
        entry = lexicon.lookup(full)
        if entry is not None and entry.type == "model":
            yield Candidate.of_entry(entry, start, end)
            continue
        yield Candidate(
            start=start,
            end=end,
            entity=Entity(match["name"], "model"),
            country=maker.country,
            owner=maker.entity.name,
            known=False,
            strength=_STRENGTH,
        )
