"""The systems that a passage refers to without their names: "it", "the smaller model", "both"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.own_models import find_own_models
from aiclaims.extractors.benchmarks.points import has_points, in_other_point
from aiclaims.extractors.benchmarks.pronouns import find_both, find_latter
from aiclaims.extractors.benchmarks.roles import is_base, is_governed, is_rival
from aiclaims.extractors.benchmarks.sizes import find_sizes, in_full, whole_of
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.extractors.benchmarks.trims import find_trims
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.references import ReferenceMark

_MODELS = frozenset({"model", "product"})
# What programs are written with is no system under test.
TOOLKITS = frozenset(
    {
        "CUDA",
        "CANN",
        "JAX",
        "PyTorch",
        "TensorFlow",
        "MindSpore",
        "PaddlePaddle",
        "NVLink",
        "MCP",
        "Python",
        "Java",
        "JavaScript",
        "TypeScript",
        "Rust",
        "Docker",
        "Linux",
        "Kubernetes",
    }
)
# Whoever does this speaks or sells, and is not tested.
ACTING = lazy_regex(
    r"\s*(?:,[^,]{0,60},)?\s*(?:and\s+(?:[a-z-]+\s+){1,3}(?=(?:claim|say|said|report|note|announce|show|cite)))?(?:(?:has|have|had|also|on \w+|in \w+|last \w+|this \w+|recently|now|then|later|just|today|earlier|previously|is|was|\w+ly)\s+){0,3}"
    r"(?:sa(?:id|ys?)|told|tells|claim(?:s|ed)?|announc\w+|releas\w+|launch\w+|unveil\w+|introduc\w+|publish\w+|wrote|report(?:s|ed)?|stat(?:es|ed)|"
    r"debut\w*|develop\w+|train(?:s|ed)|built|builds|made|makes|found|finds|show(?:s|ed)?|show|us(?:es|ed)|test(?:s|ed)|evaluat\w+|compar\w+|cit(?:es|ed)|"
    r"not(?:es|ed)|boast(?:s|ed)? that|argu\w+|believ\w+|expect\w*|plan(?:s|ned)?|open-sourc\w+|shipped|rolled|adds?|added|did not|declin\w+|measur\w+|"
    r"calculat\w+|estimat\w+|rank(?:s|ed) the|put(?:s)?|emphasi[sz]\w+|highlight\w*|tout\w*|stress(?:es|ed)|promot(?:es|ed)|advertis(?:es|ed)|quotes?|quoted|points? (?:to|out)|pointed (?:to|out))\b",
    re.I,
)
# "The best of", "the models from Foo": said by whose they are.
_OF_OTHERS = lazy_regex(r"\s+of\b|(?<=s)\s+(?:from|by)\s+(?=[A-Z])")
RELEASES = lazy_regex(r"\s*(?:releases|offerings|flagships)\s*(?:$|[,.;)]|(?:on|in|at|across|by|from|for|with|and)\s)")
"""What firms have brought out, and no verb: "the newest Foo and Bar releases on B"."""
_NAMELESS = lazy_regex(
    r"\b[Tt]he (?P<name>(?:[\w.-]+ ){0,2}?(?:\d+(?:\.\d+)?[- ]?(?:B|billion|bn)(?:[- ]parameter)?|\d{2,3}M|[\w-]*distilled|preview|base|instruct|"
    rf"chat|thinking|mini|{MONTH})"
    r"(?: (?!version|one|model)[\w-]+)? (?:ones?|version|variant|model|preview|edition|checkpoint|distillation))(?! of [A-Z])(?= |,|\.|$|['’])"
)
# "The 13B models", "the larger models" are a class of models, none that was named.
_CLASS = lazy_regex(r"(?:the|these|those)\s+(?!two\b|three\b)\S.*\s\S+s", re.I)
# "The Mirage model": a name of no list, which means nothing named before; "the Pro model" is an edition of it.
_NEW_NAME = lazy_regex(
    r"(?i:the|this|that)\s+(?!(?:Pro|Max|Mini|Flash|Turbo|Plus|Ultra|Nano|Lite|Preview|Instruct|Chat|Base|Thinking|Coder|Large|Medium|Small|Reasoning|Vision|Open|New|First|Chinese|American)\b)"
    r"[A-Z][a-z]{3,}\s+(?:model|system|chatbot|assistant)"
)
# "The MoE model" is another of the family than the one named.
_SIBLING = lazy_regex(r"the (?:moe|mixture-of-experts|dense|sparse|hybrid|edge|larger|smaller|bigger)\s+\w+", re.I)
_SUPERLATIVE = lazy_regex(r"(?:the|our)\s+(?:very\s+)?(?:best|strongest|weakest|worst|highest|lowest|top)\b", re.I)
_AMONG = lazy_regex(r"\s+(?:across|among|amongst|of|out of|in|tested|evaluated|overall)\b", re.I)
# "The last one" is the one before, whichever that was.
_ANOTHER = lazy_regex(
    r"\b(?:(?:last|previous|prior|earlier|next|other|older|newer|new|old|first|second|(?:first|second|third|previous|prior|last)[- ]generation)\s+(?:one|model|version|generation|release|iteration)s?|predecessors?)(?:['’]s?)?$",
    re.I,
)
# A product that something is done on or in is no system under test.
PLACE = lazy_regex(r"\b(?:in|on|via|through|from|into|to|inside)\s+(?:the\s+|its\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
_MODELS_IN_GENERAL = lazy_regex(r"(?<!these )(?<!those )(?<!both )(?<!two )\b(?:models|systems|LLMs|chatbots|agents)\b")


def find_referred(passage: Passage) -> Iterator[SystemMark]:
    """Find the systems that a passage refers to without their names.

    Args:
        passage: The passage.
    """
    text = passage.text
    nameless = [
        match
        for match in _NAMELESS.finditer(text)
        if not any(
            mark.start < match.end() and match.start() < mark.end
            for mark in passage.entities
            if mark.entity.type in _MODELS
        )
        and not PLACE.search(text[: match.start()])
    ]
    for match in nameless:
        whole = whole_of(passage, match.start("name"))
        end = whole.end if whole is not None else match.end("name")
        yield SystemMark(
            start=match.start("name"), end=end, text=match["name"].strip(), entity=in_full(passage, match["name"].strip(), match.start("name")), reference=True,
        )  # fmt: skip
    yield from find_sizes(passage)
    yield from passage.once(find_trims)
    yield from find_latter(passage)
    yield from find_both(passage)
    yield from find_own_models(passage)
    for reference in passage.references:
        if reference.possessive and reference.text.lower() in {"its", "their", "his", "her"}:
            continue
        if any(match.start() <= reference.start < match.end() for match in nameless):
            continue
        if reference.text.lower() == "they" and _MODELS_IN_GENERAL.search(text, 0, reference.start):
            continue  # "AI models are so good that they beat": models in general
        if (reference.plural and _CLASS.fullmatch(reference.text)) or _ANOTHER.search(reference.text):
            continue
        if _SUPERLATIVE.match(reference.text) and _AMONG.match(text, reference.end):
            continue  # "The best system of seven" need not be any that was named
        if _NEW_NAME.fullmatch(reference.text) or _SIBLING.fullmatch(reference.text):
            continue
        candidates = [
            candidate
            for candidate in _fitting(reference, compared=cues.opens_comparison(text, reference.end))
            if candidate not in passage.entities or not is_governed(text, candidate)
        ]
        candidates = [
            candidate
            for candidate in candidates
            if not (_was_base(passage, candidate) or _is_of_other_point(passage, candidate))
        ]
        if reference.text.lower() == "it" and all(_was_rival(passage, candidate) for candidate in candidates):
            continue  # "Foo is ahead of A. It": Foo, though nothing knows the name.
        if _OF_OTHERS.match(text, reference.end):
            continue
        if not candidates or ACTING.match(text, reference.end):
            continue
        first = _member(_without_speakers(passage, candidates))
        yield SystemMark(
            start=reference.start,
            end=reference.end,
            text=reference.text,
            entity=first.entity,
            owner=first.owner,
            country=first.country,
            model=first.entity.type in _MODELS or first.entity.type == "chip",
            reference=True,
            others=tuple(candidate.entity for candidate in candidates if candidate is not first),
            plural=reference.plural,
            owns=reference.possessive,
        )


def _member(candidates: list[EntityMark]) -> EntityMark:
    """Give what a reference most likely means: the likeliest, or the member of the family that this names: "Foo", "Foo 3"."""
    first = candidates[0]
    if any(map(str.isdigit, first.entity.name)):
        return first
    members = [
        other for other in candidates[1:] if re.match(rf"{re.escape(first.entity.name)}[ -]\d", other.entity.name)
    ]
    return members[0] if members else first


def _without_speakers(passage: Passage, candidates: list[EntityMark]) -> list[EntityMark]:
    """Leave out the firms that only spoke in the sentence before, where a model may be meant: "The figure Foo touts is 62. It"."""
    found = [
        candidate
        for candidate in candidates
        if candidate.entity.type != "firm"
        or (earlier := _named_only_before(passage, candidate)) is None
        or not ACTING.match(earlier.text, candidate.end)
    ]
    return found if any(candidate.entity.type in _MODELS for candidate in found) else candidates


def _was_rival(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was only named before as what another was compared with."""
    earlier = _named_only_before(passage, candidate)
    return earlier is not None and is_rival(earlier.text, candidate.start)


def _was_base(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was only named before as what another was made from: "Based on A, B is"."""
    earlier = _named_only_before(passage, candidate)
    return earlier is not None and is_base(earlier.text, candidate.start)


def _named_only_before(passage: Passage, candidate: EntityMark) -> Passage | None:
    """Give the passage right before where a mention stands there; None where the passage itself has it."""
    earlier = passage.previous if candidate not in passage.entities else None
    return earlier if earlier is not None and candidate in earlier.entities else None


def _is_of_other_point(passage: Passage, candidate: EntityMark) -> bool:
    """Tell whether what a reference may mean was last named in another point of a list that is run into the paragraph."""
    earlier = passage.previous
    for _ in range(_BACK if has_points(passage) else 0):
        if candidate in passage.entities or earlier is None or earlier.block is not passage.block:
            return False
        if candidate in earlier.entities:
            return in_other_point(earlier, passage)
        earlier = earlier.previous
    return False


_BACK = 8
"""Sentences back in which a name may stand that a reference means."""


def _fitting(reference: ReferenceMark, *, compared: bool) -> list[EntityMark]:
    """Give what a reference may stand for among things that are tested, models before firms; chips where they are compared."""
    allowed = set(reference.types)
    if compared and "chip" in allowed and reference.text.lower() != "it":
        return [
            mark for mark in reference.candidates if mark.entity.type == "chip" and any(map(str.isdigit, mark.text))
        ]
    if not allowed & _MODELS:
        return []
    named = [
        candidate
        for candidate in reference.candidates
        if NO_NAME.fullmatch(candidate.text) is None and candidate.entity.name not in TOOLKITS
    ]
    models = [candidate for candidate in named if candidate.entity.type == "model"]
    products = [candidate for candidate in named if candidate.entity.type == "product"]
    return models or products
