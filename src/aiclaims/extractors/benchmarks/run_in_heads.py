"""What results stand under: "Evaluation (Foo-2). MMLU 81, GSM8K 90.", "- Model: Foo-2", a heading with a name of no list."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.parties import find_systems
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_LONGEST = 60
"""Letters of a sentence without a verb that heads those behind it."""

_REACH = 12
"""Sentences of its paragraph that a head stands over."""

# "- Model: Foo-2" over "- Score: 81% on MMLU"
_LABELLED = lazy_regex(r"^\W*(?:Models?|System|Name|Agent|LLM|Base model|Model name)\W*[:：]", re.I)
_ITEMS = 8
"""Items back in which one may tell the model that a list is about."""
# "Acme's Q3 goes open", "QueryCoder by Acme (15B)": a code in a heading, behind who made it or at its head.
_CODE = r"(?P<name>(?=[\w.-]*(?:\d|[a-z][A-Z]))[A-Z][\w.-]*\w(?: (?:\d[\w.]*|Pro|Max|Mini|Flash|Thinking|Preview|Coder|Instruct|Ultra|Large|Small))?)"
_IN_HEADING = lazy_regex(
    rf"^\W*(?:\d+[.)]\s+)?(?:(?:The |Introducing |Meet )?[A-Z][\w.&-]*(?: AI| Labs?)?['’]s (?:new )?)?{_CODE}(?=\s+(?:by|from|is|goes|beats|arrives|lands|launch\w*|tops|takes|drops|released?|ships|and|on|model)\b|\s*[(:,—–]|\s*$)"
)
_NO_SYSTEM = lazy_regex(
    r"(?:Q[1-4]|[GH]\d|[A-Z]\d{2,3}s?|\w*(?:[Bb]ench|Eval|QA|Arena|Index)\b.*|20\d\d|GitHub|OpenAI|DeepMind|DeepSeek|LinkedIn|YouTube|HuggingFace|PyTorch|TensorFlow|v\d.*|V\d.*|AI\d*|Llms|LLMs|VLMs|GPUs|FAQs?|APIs|MoE|LoRA)"
)


# "Result: surpasses", "Outperforms": whoever does it, its heading tells.
_DOES = lazy_regex(
    r"\W*(?:[\w ]{1,24}:\W*)?(?:(?:[Ii]t\s+)?(?:[Aa]lso|[Nn]ow|[Ff]urther|\w+ly)\s+)?(?i:(?:achiev|reach|scor|match|rank|attain|underperform|trail)(?:es|s|ed)|"
    + SURPASSING
    + r")\b"
)


# "**FooProver V2 tops a benchmark**: its makers say that it beats": who opens the paragraph, whom no list knows.
_OWN_LABEL = lazy_regex(
    r"\W*(?:[^:.!?\n]{0,40}? )??(?P<name>(?=[\w-]*(?:\d|[a-z][A-Z]|[A-Z]{2,}[a-z]|-[A-Z]))[A-Z][\w-]*\w)(?:[\s’'(][^:.!?\n]{0,80})?:\s"
)


# Farther from its label than this a sentence tells again of whom it names.
_SENTENCES_UNDER_LABEL = 6


def opens_on_stranger(passage: Passage) -> bool:
    """Tell whether the label of a passage's paragraph or item names somebody whom no list knows, and no system or test that one does.

    Args:
        passage: The passage.
    """
    first = passage
    for _ in range(_SENTENCES_UNDER_LABEL):
        if first.previous is None or first.previous.block is not passage.block:
            return first.kind != "row" and first.once(_has_strange_label)
        first = first.previous
    return False


def _has_strange_label(first: Passage) -> bool:
    label = _OWN_LABEL.match(first.text)
    if label is None or _NO_SYSTEM.fullmatch(label["name"]) or NO_NAME.fullmatch(label["name"]):
        return False
    known = (*first.entities, *first.periods, *first.once(find_systems), *first.once(find_tests))
    return not any(mark.start < label.end() for mark in known)


def leaves_out_subject(passage: Passage) -> bool:
    """Tell whether an item, or a sentence that opens with a verb, may leave to its heading of whom it tells.

    Args:
        passage: The passage.
    """
    return passage.kind == "item" or (passage.kind == "sentence" and _DOES.match(passage.text) is not None)


def head_of(passage: Passage) -> Passage | None:
    """Give the head that opens a passage's paragraph; None where it has none.

    Args:
        passage: A sentence behind the head.
    """
    return passage.once(_head) if passage.kind == "sentence" else None


def system_in_head(passage: Passage) -> Entity | None:
    """Name the one model that the head of a passage's paragraph names.

    Args:
        passage: A sentence behind the head.
    """
    head = head_of(passage)
    named = {mark.entity for mark in head.once(find_systems) if mark.model and not mark.reference} if head else set()
    return named.pop() if len(named) == 1 else None


def labelled_system(passage: Passage) -> Entity | None:
    """Name the one model that an item of the same list is labelled as: "- Model: Foo-2".

    Args:
        passage: An item of the list.
    """
    earlier = passage.previous
    for _ in range(_ITEMS if passage.kind == "item" else 0):
        if earlier is None or earlier.kind != "item" or earlier.heading is not passage.heading:
            return None
        if _LABELLED.match(earlier.text):
            named = {mark.entity for mark in earlier.once(find_systems) if mark.model and not mark.reference}
            return named.pop() if len(named) == 1 else None
        earlier = earlier.previous
    return None


# "Tarn TTS (82M)" in a column of models: whom the words in the other cells of its row are about.
_CELL = lazy_regex(r"(?P<name>[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,3})(?:\s*\([^()]*\))?")
_OF_MODELS = lazy_regex(r"(?:AI )?(?:models?|releases?|names?|systems?|llms?|launch(?:es)?|tools?)(?: names?)?", re.I)


def system_of_row(passage: Passage) -> Entity | None:
    """Name what the first cell of a row in words names: "Tarn TTS (82M) | first on FooBench".

    Args:
        passage: The row.
    """
    cells = passage.block.cells if passage.kind == "row" else ()
    if not cells or cells[0].header or not any(_OF_MODELS.fullmatch(head) for head in cells[0].column_headers):
        return None
    named = _CELL.fullmatch(cells[0].text)
    return Entity(named["name"], "model") if named is not None and NO_NAME.fullmatch(named["name"]) is None else None


def unlisted_in_heading(passage: Passage) -> Entity | None:
    """Name the model of no list that a heading names by a code over what tells nobody else: "Acme's Q3-Large goes open".

    Args:
        passage: The item, or sentence.
    """
    heading = passage.heading if leaves_out_subject(passage) else None
    found = _IN_HEADING.match(heading.text) if heading is not None else None
    if heading is None or found is None or _NO_SYSTEM.fullmatch(found["name"]) or heading.once(find_tests):
        return None
    start, end = found.span("name")
    if any(mark.start < end and start < mark.end for mark in (*heading.entities, *heading.periods)):
        return None
    return Entity(found["name"], "model")


def _head(passage: Passage) -> Passage | None:
    """Give the first sentence of a paragraph where it only heads the others."""
    first = passage
    for _ in range(_REACH):
        earlier = first.previous
        if earlier is None or earlier.block is not passage.block:
            break
        first = earlier
    before = first.previous
    heads = (
        first is not passage
        and (before is None or before.block is not passage.block)
        and len(first.text) <= _LONGEST
        and first.text.rstrip(' *_"').endswith((".", ":"))
        and not any(mark.kind == "percent" for mark in first.quantities)
        and not first.parse.predicates
    )
    return first if heads else None
