"""The ways in which the name of an entry is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import attrs

from aiclaims.lexicon.data import load_family_names, read_file
from aiclaims.lexicon.entries import Alias, AliasKind, Entry

_SPELLINGS = (("Organization", "Organisation"), ("Center", "Centre"), ("Defense", "Defence"))


@attrs.frozen(kw_only=True)
class Guards:
    """Names that are ordinary words, or too short to stand alone.

    Args:
        never: Names that texts use for something else when they stand alone.
        famous: Short names of models that count wherever any maker of models is named.
        ordinary: Ordinary words as well, whose capitals matter.
        context: Names that count only where their owner, or their entry under another name, is named too.
        capitals: Names that are none in small letters, even where a text is written so throughout.
        small: Ordinary words that are names in such a text.
    """

    never: frozenset[str] = frozenset()
    famous: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


@cache
def load_guards() -> Guards:
    """Read the guards of the names that come with the library."""
    return Guards(**{name: frozenset(words) for name, words in read_file("ambiguous").items()})


def aliases_of(
    entry: Entry, guards: Guards, *, meaning: Entry | None = None, named: bool = True, makers: tuple[str, ...] = ()
) -> Iterator[Alias]:
    """Give all ways of writing the names of an entry, those that follow from others included.

    Args:
        entry: The entry.
        guards: Which of the names need care.
        meaning: The entry that the names mean, where it is not this one.
        named: Whether the canonical name is one of them; else only the others are.
        makers: Names of those who make models.
    """
    meant = meaning or entry
    forms: tuple[tuple[AliasKind, tuple[str, ...]], ...] = (
        ("name", (entry.name, *entry.aliases) if named else entry.aliases),
        ("adjective", entry.adjectives),
        ("people", entry.people),
        ("metonym", entry.metonyms),
    )
    for kind, texts in forms:
        for text in dict.fromkeys(texts) if texts else ():
            context = _witnesses(meant) if text in guards.context else ()
            for spelling in _spellings(text):
                if spelling not in guards.never:
                    ordinary = spelling in guards.ordinary or text in entry.ordinary
                    yield Alias(text=spelling, entry=meant, kind=kind, ordinary=ordinary, context=context)
    for short in _short_names(meant):
        if short not in load_guards().never:
            others = makers if meant.type == "model" and short in guards.famous else ()
            yield Alias(text=short, entry=meant, ordinary=True, context=(*_witnesses(meant), *others))


def _witnesses(entry: Entry) -> tuple[str, ...]:
    """Give the names beside which a careful name of an entry counts."""
    # An office is known by its country, a thing by its maker, everything by its own full name.
    home = entry.country if entry.type == "agency" else None
    return tuple(dict.fromkeys((entry.name, entry.owner or home or entry.name)))


def _spellings(text: str) -> tuple[str, ...]:
    """Give a name in American and in British spelling."""
    british = text
    for american, other in _SPELLINGS:
        british = british.replace(american, other)
    return (text,) if british == text else (text, british)


def _short_names(entry: Entry) -> Iterator[str]:
    """Give the names that an entry goes by among those who know: "R1" for DeepSeek-R1, "Lee" for Kai-Fu Lee."""
    if entry.type == "person" and " " in entry.name:
        yield surname(entry.name)
    elif entry.type in {"model", "product", "chip"} and entry.owner:
        head, _, tail = entry.name.replace("-", " ").partition(" ")
        number = tail.split(" ")[0]
        # Without a version what is left of the name is a common word: "LLM", "Math", "Coder".
        versioned = head == entry.owner and any(map(str.isdigit, tail))
        if tail and (versioned or (number[0].isalpha() and number[-1].isdigit())):
            yield entry.name[len(head) + 1 :]


def surname(name: str) -> str:
    """Give the family name in a full name, which Chinese and Korean names put first."""
    words = name.split()
    return words[0] if words[0] in load_family_names() else words[-1]
