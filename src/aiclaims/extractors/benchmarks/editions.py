"""Editions of a test that go by their last word once the test is named: "on Verified", "the Lite version", "the full set"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.entities.spelling import listed_type

_EDITIONS = r"Verified|Lite|Pro|Multilingual|Multimodal|Diamond|Hard|Live|Plus|Extended|Redux|Challenge|Easy"
_SMALL = _EDITIONS.lower()
_NAMED = lazy_regex(
    rf"(?:\b(?:on|of|in|for|leads?|led|tops|topped|and|the|its|to|with|than)|[,:(]|\d\s?%?)\s+(?:the\s+)?(?:(?!(?:new|latest)\b)[a-z][\w-]*\s+){{0,3}}?"
    rf"(?P<name>{_EDITIONS})(?:\s+(?:version|subset|set|split|variant|edition|track|part|benchmark))?(?=\s*(?:[,.;:)]|$)|\s+(?:\d|\((?=[A-Za-z])|(?:at|and|or|with|by|but|vs\.?|versus|to|it|is|was|in|for|while|where|from|scored|had|has)\b))"
)
# "SWE-bench lite and verified"
_BESIDE = lazy_regex(rf"\b(?:{_SMALL})(?:\s?,\s?|\s(?:and|or|&)\s|/)(?P<name>{_SMALL})(?![\w-])")
_WHOLE = lazy_regex(
    r"\bthe (?P<name>(?:full|whole|original|complete|entire|main|standard) (?:set|benchmark|test|suite|version|dataset|test set))\b(?! of\b)"
)
_TRAILING = lazy_regex(rf"[ -](?:{_EDITIONS})$")
_IN_SMALL = lazy_regex(rf"[ -](?:{_SMALL})(?![\w-])")
_IN_BRACKETS = lazy_regex(rf" \((?P<edition>{_EDITIONS})\)")
_REACH = 6
"""Passages back in which a test must have been named for its editions to go by their last words."""


def find_editions(passage: Passage, taken: Sequence[Mark]) -> Iterator[tuple[Mark, str]]:
    """Find editions that are named without their test, each with its full name.

    Args:
        passage: The passage.
        taken: What is known to be something in it.
    """
    text = passage.text
    named, wholes = [*_NAMED.finditer(text), *_BESIDE.finditer(text)], list(_WHOLE.finditer(text))
    if not (named or wholes):
        return
    families = tuple(dict.fromkeys(_families(passage)))
    told = [(match, _listed(passage, families, match["name"])) for match in named]
    told += [(match, families[0] if families else None) for match in wholes]
    for match, name in told:
        start, end = match.span("name")
        if name is not None and not any(mark.start < end and start < mark.end for mark in taken):
            yield Mark(start=start, end=end, text=match["name"]), name


def in_brackets(passage: Passage, mark: Mark) -> tuple[int, str] | None:
    """Read the edition in brackets behind a test, which makes it another listed one: "ARC (Challenge)".

    Args:
        passage: The passage.
        mark: The test.

    Returns:
        The offset behind it and the full name, None where there is none.
    """
    found = _IN_BRACKETS.match(passage.text, mark.end)
    full = _listed(passage, (mark.text,), found["edition"]) if found is not None else None
    return (found.end(), full) if found is not None and full is not None else None


def in_small(text: str, mark: Mark) -> int | None:
    """Give the offset behind an edition in small letters, where the test is listed with it: "SWE-bench lite".

    Args:
        text: Where the test stands.
        mark: The test.
    """
    found = _IN_SMALL.match(text, mark.end)
    return found.end() if found is not None and listed_type(mark.text + found[0]) == "benchmark" else None


def _families(passage: Passage) -> Iterator[str]:
    """Give the listed tests that a passage or those before it name, nearest first, without their editions."""
    earlier: Passage | None = passage
    for _ in range(_REACH):
        if earlier is None:
            break
        if earlier.kind != "row":
            for mark in reversed(earlier.entities):
                if mark.entity.type == "benchmark":
                    yield _TRAILING.sub("", mark.text)
        earlier = earlier.previous
    heading = passage.heading
    for mark in (*(heading.entities if heading is not None else ()), *passage.reading.title_entities):
        if mark.entity.type == "benchmark":
            yield _TRAILING.sub("", mark.text)


def _listed(passage: Passage, families: Sequence[str], edition: str) -> str | None:
    lexicon = passage.reading.names.lexicon
    for family in families:
        entry = lexicon.lookup(f"{family} {edition}")
        if entry is not None and entry.type == "benchmark":
            return f"{family} {edition}"
    return None
