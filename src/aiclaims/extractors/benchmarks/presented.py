"""What a sentence before presents, so that the next ones tell of it: "Foo unveiled A", "A is an open model"."""

from __future__ import annotations

import re
from collections.abc import Set

from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.schema import Entity

# "Foo has unveiled its new model A"
_PRESENTING = lazy_regex(
    r"\b(?:unveil(?:s|ed|ing)?|releas(?:es|ed|ing)|launch(?:es|ed|ing)?|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|debut(?:s|ed|ing)?|ship(?:s|ped|ping)|open-?sourc(?:es|ed|ing)|present(?:s|ed|ing)?|rolled out|rolls out|rolling out|drop(?:s|ped)|"
    r"publish(?:es|ed)|reveal(?:s|ed)|unleash(?:es|ed)|introduction of|launch of|release of|debut of|arrival of)\s+"
    r"(?:(?:its|their|the|an?|new|latest|next|own|first|second|flagship|most|capable|powerful|advanced|open|open-source|open-weights?|reasoning|coding|multimodal|large|small|language|foundation|frontier|AI|model|models|llm|chatbot|family|version|preview|of|called|named|,|[A-Z][\w.&-]*['’]s?|[\w-]+-[\w-]+)[\s,]+){0,8}$",
    re.I,
)
# "FooBar-v2 is an open model", "FooBar: a family of models": a name of no list, written as models' names are.
_SAID_TO_BE = lazy_regex(
    r"^\W*(?:The\s+|Our\s+)?(?P<name>(?=[\w.+-]*(?:\d|[a-z][A-Z]|-[A-Z]))[A-Z][\w.+-]*\w(?: (?:\d[\w.]*|Pro|Max|Mini|Flash|Large|Small|Base|Thinking|Instruct|Ultra)){0,2})(?:\s\([^()]{1,60}\))?(?:,\s[^,]{3,80},)?\s+(?:is|was)\s+(?:an?|the|our|built|based|trained)\s(?P<what>[^.;]{0,160})"
)
_MODEL = lazy_regex(
    r"\b(?:models?|llms?|vlms?|mllms?|transformers?|networks?|agents?|chatbots?|assistants?|encoders?|decoders?|embeddings?|version of|successor|systems?|checkpoints?|parameters?)\b",
    re.I,
)
_NO_SUBJECT_OF_IT = lazy_regex(
    r"\s?(?:(?!for\b|of\b|with\b|from\b|on\b|that\b|to\b)[\w-]+,?\s+){0,4}(?:benchmark|dataset|leaderboard|data set|corpus|library|framework|toolkit)\b",
    re.I,
)
_GOES_ON = lazy_regex(
    r"\W*(?:(?:In|On|With|At|Across)\s[^,;.]{1,60},\s+)?(?:It|The model|This model|Our model|They|Also|Moreover, it|Furthermore, it|In addition, it)\b"
)
_REACH = 3


def presented(sentence: Passage, models: Set[Entity]) -> set[Entity]:
    """Give the one model that a sentence says somebody presents.

    Args:
        sentence: The sentence.
        models: The models that it names.
    """
    found = {
        mark.entity
        for mark in sentence.once(find_systems)
        if mark.entity in models and _PRESENTING.search(sentence.text, 0, mark.start)
    }
    return found if len(found) == 1 else set()


def said_to_be(passage: Passage) -> Entity | None:
    """Name the model of no list that a sentence just before introduces, where a passage goes on about "it".

    Args:
        passage: The passage.
    """
    if not _GOES_ON.match(passage.text):
        return None
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None or earlier.kind in {"row", "heading"} or earlier.block.heading != passage.block.heading:
            return None
        told = _SAID_TO_BE.match(earlier.text)
        if told is not None:
            known = (*earlier.entities, *earlier.periods, *earlier.once(find_tests))
            other = any(mark.start < told.end("name") and told.start("name") < mark.end for mark in known)
            is_model = _MODEL.search(told["what"]) and not _NO_SUBJECT_OF_IT.match(told["what"])
            return Entity(told["name"], "model") if is_model and not other else None
        earlier = earlier.previous
    return None
