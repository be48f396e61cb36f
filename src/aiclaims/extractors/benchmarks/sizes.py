"""Models of which only the size is said: "the 110B", "its 7B sibling", "Foo-4B, 8B and 14B", "Foo (27B: 67.5)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from aiclaims.extractors.benchmarks.roles import is_base, is_held_against
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.titles import title_marks
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_NUMBER = r"(?:(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?B|\d{2,3}M(?= (?:model|version|variant|one|sibling|edition)s?\b))"
# What stands before a size that stands for a model, and what may not stand behind: a count of parameters, tokens or dollars.
_SIZE = lazy_regex(
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Bb]oth|[Ee]ven|than|and|or|with|over|versus|vs\.?|[Ff]or|to|of|"
    + SURPASSING
    + r")\s+(?:(?:smaller|larger|bigger|smallest|largest|biggest|tiny|small|full|dense|new|open(?:-source|-sourced|-weights?)?|compact|flagship|latest|original|official|distilled|quanti[sz]ed|cheaper|lightweight|\w+ly \w+ed)\s+)?"
    rf"`?(?P<name>{_NUMBER})`?(?P<noun>\s+(?:model|version|variant|one|sibling|edition|counterpart))?(?P<many>\s+(?:models|versions|variants|ones|siblings))?"
    r"(?![\w+-]|\s*(?:[- ]?(?:active|activated|total|trainable)?[- ]?(?:params?|parameters?|tokens?|weights)\b|size|sizes|class|in\s+(?:funding|revenue|size)|dollars|users|people|images|activated|active|[a-z]+ (?:models|systems|baselines)\b))"
)
# "Foo-4B, 8B and 14B": sizes listed behind a name that has one.
_LISTED = lazy_regex(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+|\s*/\s*|\s+(?:to|vs\.?|versus)\s+)(?:the\s+)?(?P<name>{_NUMBER})(?:-(?:Instruct|Chat|Base|Thinking|it))?(?![\w-]|\s+(?:params?|parameters?|tokens?|active)\b)"
)
# "Foo-4B/8B-Chat": what stands behind the last size is said of each.
_SHARED_ENDING = lazy_regex(rf"(?:/{_NUMBER})+(?P<ending>-(?:Instruct|Chat|Base|Thinking|it))(?![\w-])")
# "A was tested on B (27B: 67.5)": the size of A that a number in brackets is of; "sizes: the 8B scores".
_SIZE_LABEL = lazy_regex(rf"(?:\(|^\W*|[^\w\s,.;:)'\"-]\s?)(?P<name>{_NUMBER})\**\s*[:=]\**\s*(?=\d|[A-Z][\w-]*:? \d)")
_SIZE_SAID = lazy_regex(r"(?<![\d.])(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?[BM]\b")
OF_SIZE = lazy_regex(r"(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?[BM](?: (?:model|version|variant|one|sibling|edition))?")
"""A model told by its size alone."""
# Families of which nobody tells the sizes.
_UNSIZED = lazy_regex(r"(?:ChatGPT|GPT-[45]|Claude|Gemini|Copilot|o[134](?![\w.]))")
_VERSION_OF = lazy_regex(
    r"\S+\s+(?:\w+\s+)?(?:version|variant|edition|model|one|sibling)\s+of\s+(?:the\s+|[A-Z][\w.&-]*['’]s\s+)?"
)
# "Our 8B model beats Foo-8B" is none of those that it beats.
_OWN = lazy_regex(r"\b(?:our|my)\s(?:[\w-]+\s){0,2}$", re.I)
_SIZE_REACH = 12
"""Passages back in which a model's full name may stand."""


def find_sizes(passage: Passage) -> Iterator[SystemMark]:
    """Find sizes that stand for the model named with them before.

    Args:
        passage: The passage.
    """
    if not _SIZE_SAID.search(passage.text):
        return
    for mark in passage.entities:
        if mark.entity.type != "model" or not _SIZE_SAID.search(mark.text):
            continue
        ending = shared_ending(passage, mark)
        listed = _LISTED.match(passage.text, mark.end)
        while listed is not None:
            start, end = listed.span("name")
            if not any(other.start < end and start < other.end for other in passage.entities):
                full = Entity(_in_size(mark.entity.name, listed["name"]) + ending, "model")
                yield SystemMark(start=start, end=end, text=listed["name"], entity=full)
            listed = _LISTED.match(passage.text, listed.end("name"))
    for match in _SIZE.finditer(passage.text):
        start, end = match.span("name")
        if any(mark.start == end + 1 and mark.entity.type == "model" for mark in passage.entities):
            continue  # "The 9B Foo-Chat": the name that it is the size of follows
        if not match["many"] or _listed_behind(passage, start):
            yield from _mark(passage, start, match.end("noun") if match["noun"] else end, match["name"])
        listed = _LISTED.match(passage.text, end)
        while listed is not None:  # "the 8B, 70B and 405B models"
            yield from _mark(passage, *listed.span("name"), listed["name"])
            listed = _LISTED.match(passage.text, listed.end("name"))
    for match in _SIZE_LABEL.finditer(passage.text):
        yield from _mark(passage, *match.span("name"), match["name"])


def shared_ending(passage: Passage, mark: EntityMark) -> str:
    """Give what a list of sizes behind a model's name says of each: "-Chat" of "Foo-4B/8B-Chat"; else nothing.

    Args:
        passage: The passage.
        mark: The model.
    """
    match = _SHARED_ENDING.match(passage.text, mark.end) if _SIZE_SAID.search(mark.text) else None
    if match is None:
        return ""
    return match["ending"].replace("-", " ") if " " in mark.entity.name else match["ending"]


def in_full(passage: Passage, name: str, at: int) -> Entity:
    """Name in full the model of which only the size is said: "the 110B", "the 72B model".

    Args:
        passage: The passage.
        name: The size, with or without a noun.
        at: Its offset.

    Returns:
        The model of that size that was named last; else the one named last, in that size, of those that the document
        writes in it, if any; else what is written.
    """
    size = _SIZE_SAID.search(name)
    if size is None:
        return Entity(name, "model")
    whole = whole_of(passage, at)
    if whole is not None:
        return Entity(_in_size(whole.entity.name, size[0]), "model")
    models = list(_named_before(passage, at))
    behind = [mark.entity for mark in passage.entities if mark.start >= at and mark.entity.type == "model"]
    nearest = models[0] if models else None
    own = _OWN.search(passage.text, 0, at) is not None
    for entity in models if own else (*models, *behind):
        if _has_size(entity.name, size[0]):
            whole_name = _in_size(nearest.name, size[0]) if nearest is not None else entity.name
            # "Foo-110B beats the 72B model": the one that is tuned no further than it, though only "Foo-72B-Chat" is named
            return Entity(whole_name, "model") if _is_tuned_from(entity.name, whole_name) else entity
    titled = (mark.entity for mark in title_marks(passage) if mark.entity.type == "model")
    named = [
        entity for entity in (*_named_before(passage, at, rivals=False), *titled) if not _UNSIZED.match(entity.name)
    ]
    sized = [_in_size(entity.name, size[0]) for entity in named]
    if named and any(mark.end <= at and mark.entity == named[0] for mark in passage.entities):
        return Entity(sized[0], "model")  # "Foo-7B beats its 32B counterpart"
    written = (each for each in sized if _run_together(each) in _run_together(passage.reading.document.text))
    return Entity(next(written, sized[0] if sized else name), "model")


@lru_cache(maxsize=64)
def _run_together(text: str) -> str:
    """Write a text in small letters without blanks and hyphens."""
    return re.sub(r"[\s-]+", "", text).lower()


def whole_of(passage: Passage, at: int) -> EntityMark | None:
    """Give the model that a size is said to be a version of: "the 7B version of A".

    Args:
        passage: The passage.
        at: Offset of the size.
    """
    version = _VERSION_OF.match(passage.text, at)
    return next(
        (m for m in passage.entities if version is not None and m.start == version.end() and m.entity.type == "model"),
        None,
    )


def _mark(passage: Passage, start: int, end: int, name: str) -> Iterator[SystemMark]:
    if any(mark.start < end and start < mark.end for mark in passage.entities):
        return
    full = in_full(passage, name, start)
    if full.name != name:
        yield SystemMark(start=start, end=end, text=passage.text[start:end], entity=full)


def _listed_behind(passage: Passage, at: int) -> bool:
    """Tell whether a size stands in a list behind a model that has one: "Foo-4B and 8B models"."""
    before = [mark for mark in passage.entities if mark.end <= at and mark.entity.type == "model"]
    return bool(before) and _LISTED.match(passage.text, before[-1].end) is not None


def _named_before(passage: Passage, at: int, *, rivals: bool = True) -> Iterator[Entity]:
    """Give the models named before an offset, nearest first, those that another is made from or only compared with last or not at all."""
    earlier: Passage | None = passage
    last: list[Entity] = []
    for _ in range(_SIZE_REACH):
        if earlier is None:
            break
        for mark in reversed(earlier.entities):
            if mark.entity.type != "model" or (earlier is passage and mark.start >= at):
                continue
            if is_base(earlier.text, mark.start) or is_held_against(earlier.text, mark.start):
                last.append(mark.entity)
            else:
                yield mark.entity
        earlier = earlier.previous
    for above in (passage.parent, passage.heading):
        yield from (
            mark.entity for mark in (above.entities if above is not None else ()) if mark.entity.type == "model"
        )
    if rivals:
        yield from last


def _in_size(name: str, size: str) -> str:
    """Write a model's name with another size: "Foo-7B" in 72B is "Foo-72B", "Foo 3" in 27B is "Foo 3 27B"."""
    said = list(_SIZE_SAID.finditer(name))
    if said:
        return name[: said[-1].start()] + size + name[said[-1].end() :]
    return f"{name}{' ' if ' ' in name else '-'}{size}"


def _is_tuned_from(name: str, base: str) -> bool:
    """Tell whether a name is another's with what says that it is tuned: "Foo-7B-Chat", "Foo-7B"."""
    return _TUNED.fullmatch(name.removeprefix(base)) is not None if name.startswith(base) else False


_TUNED = lazy_regex(r"[ -](?:Chat|Instruct|Base|it)", re.I)


def _has_size(name: str, size: str) -> bool:
    return re.search(rf"(?<![\d.x]){re.escape(size)}(?!\w)", name, re.I) is not None
