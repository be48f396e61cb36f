"""Verbs, adjectives and nouns in -ing: what a word may be, told from its form and the list of the language's verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import attrs

from aiclaims.lexicon.data import read_sections

_NOUN_SHARES = ("never_nouns", "seldom_nouns", "often_nouns", "mostly_nouns", "nearly_always_nouns")
_ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ic", "ful", "less", "able", "ible", "ary", "ish", "ese", "wide")


@attrs.frozen
class VerbReading:
    """What verb a word may be a form of.

    Args:
        base: The verb's base form.
        forms: The forms that the word may be: `base`, `third`, `past`, `participle`, `ing`.
        noun_share: How often the base form is a noun, from 0 (never) to 4 (nearly always).
    """

    base: str
    forms: tuple[str, ...]
    noun_share: int = 0


@attrs.frozen
class _Lists:
    """The lists as they are looked up: each verb with its share of nouns, and each irregular form."""

    verbs: dict[str, int]
    adjectives_too: frozenset[str]
    irregular: dict[str, VerbReading]
    adjectives: frozenset[str]
    adjective_nouns: frozenset[str]
    gerund_nouns: frozenset[str]


@cache
def _lists() -> _Lists:
    read = read_sections("open_words")
    verbs = {word: share for share, name in enumerate(_NOUN_SHARES) for word in read[name]}
    irregular: dict[str, VerbReading] = {}
    for entry in read["irregular"]:
        base, past, participle = entry.split(":")
        share = verbs.get(base, 0)
        for word in dict.fromkeys((past, participle)):
            if word in irregular:  # "lay", "saw", "wound": the form of the verb that is met more stands first
                continue
            forms: tuple[str, ...] = ("past",) if word == past else ()
            forms += ("participle",) if word == participle else ()
            also = ("base",) if word in verbs and word == base else ()
            irregular[word] = VerbReading(base, also + forms, share)
    return _Lists(
        verbs,
        frozenset(read["adjectives_too"]),
        irregular,
        frozenset(read["adjectives"]),
        frozenset(read["adjective_nouns"]),
        frozenset(read["gerund_nouns"]),
    )


@lru_cache(maxsize=8192)
def read_verb(lower: str) -> VerbReading | None:
    """Tell which verb a word may be a form of, None where it is none.

    Args:
        lower: The word in lower case.
    """
    lists = _lists()
    if "-" in lower:
        return _hyphenated(lower)
    found = lists.irregular.get(lower)
    if found is not None:
        if lower in lists.verbs and "base" not in found.forms:  # "found", "lay", "saw"
            return attrs.evolve(found, forms=("base", *found.forms))
        return found
    if lower in lists.verbs:
        return VerbReading(lower, ("base",), lists.verbs[lower])
    for ending, forms in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            base = next((stem for stem in _stems(lower, ending) if stem in lists.verbs), None)
            if base is not None:
                return VerbReading(base, forms, lists.verbs[base])
            return _unlisted(lower, ending, forms)
    return None


_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ing", ("ing",)),
    ("ed", ("past", "participle")),
    ("s", ("third",)),
)
_NO_PARTICIPLES = frozenset(
    "hundred sacred kindred hatred indeed speed breed creed greed deed seed weed bleed thing king ring wing spring string nothing "
    "something anything everything evening morning ceiling during".split()
)


def _unlisted(lower: str, ending: str, forms: tuple[str, ...]) -> VerbReading | None:
    """Read a form in -ed or -ing of a verb that is not listed."""
    if ending == "s" or len(lower) < 6 or lower in _NO_PARTICIPLES or lower.endswith("eed") or lower.startswith("un"):
        return None
    if lower.endswith(_COMPOUNDED):
        return None  # "chipmaking", "shipbuilding": nouns
    return VerbReading(lower.removesuffix(ending), forms)


_COMPOUNDED = ("making", "building", "manufacturing", "keeping", "writing", "processing")
_PREFIXES = frozenset(
    "re pre fine co de un over out under mis self green black white cross double stress fast back hard ring".split()
)


def _hyphenated(lower: str) -> VerbReading | None:
    """Read a verb with a prefix ("re-export", "fine-tuned"); with another word before it a participle is an adjective."""
    prefix, _, rest = lower.rpartition("-")
    found = read_verb(rest) if prefix in _PREFIXES else None
    return attrs.evolve(found, base=f"{prefix}-{found.base}") if found is not None else None


def _stems(lower: str, ending: str) -> Iterator[str]:
    """Give the base forms that a form may have, the likelier first."""
    stem = lower.removesuffix(ending)
    if ending == "s":
        yield stem
        if stem.endswith("ie"):
            yield stem[:-2] + "y"
        if stem.endswith("e"):
            yield stem[:-1]
        return
    short = (
        len(stem) > 1
        and stem[-1] not in "aeiouwxy"
        and stem[-2] in "aeiou"
        and not stem[-3:-2].strip("bcdfghjklmnpqrstvwxyz")
    )
    # "rating" is of "rate", for "rat" would double its letter; "listing" is of "list".
    yield from (stem + "e", stem) if short else (stem, stem + "e")
    if stem[-2:-1] == stem[-1:]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem.endswith("y"):
        yield stem[:-1] + "ie"
    if stem.endswith("ck"):
        yield stem[:-1]


def is_adjective(lower: str) -> bool:
    """Tell whether a word may be an adjective."""
    lists = _lists()
    return (
        lower in lists.adjectives
        or (lower.startswith("un") and lower.endswith(("ed", "ing")))
        or lower in lists.adjective_nouns
        or lower in lists.adjectives_too
        or (lower.endswith(_ADJECTIVE_ENDINGS) and len(lower) > 4)
    )


def is_only_adjective(lower: str) -> bool:
    """Tell whether a word is listed as an adjective and as no noun."""
    return lower in _lists().adjectives


def is_gerund_noun(lower: str) -> bool:
    """Tell whether a form in -ing is a noun of its own: "building", "meaning"."""
    return lower in _lists().gerund_nouns
