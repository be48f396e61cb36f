"""How names and things are written in a proposition's key: one spelling for all that mean the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from aiclaims.patterns import lazy_regex

_LEADING_ARTICLE = lazy_regex(r"^(?:the|its|their|an?)\s+")
_POSSESSIVE = lazy_regex(r"['’]s\b|['’](?=\s|$)")
_NOT_A_WORD = lazy_regex(r"[^\w+]+|_")
_NO_ASCII_WORD = {code: None for code in range(128) if not chr(code).isalnum() and chr(code) != "+"}
_WORD = lazy_regex(r"[a-z0-9+.]*[a-z0-9+]|[^\W\d_a-z]+")
_BRACKETS = lazy_regex(r"\s*[(（][^()（）]*[)）]")

_ARTIFICIAL_INTELLIGENCE = lazy_regex(r"\bartificial intelligence\b")
_GENERATIVE = lazy_regex(r"\bgen(?:erative)?[ -]?ai\b")

_GENERIC = frozenset(
    # nouns
    {
        "chip",
        "microchip",
        "processor",
        "gpu",
        "accelerator",
        "semiconductor",
        "product",
        "hardware",
        "unit",
        "component",
    }
    # what advertises, and what merely points
    | {"advanced", "ai", "high", "end", "premium", "cutting", "edge", "leading", "top", "powerful", "modern", "latest"}
    | {"certain", "some", "most", "more", "other", "own", "its", "these", "those", "all", "and", "of", "for", "the"}
)
_SAME_ITEM = {"hbm": "high bandwidth memory", "eda": "electronic design automation", "euv": "extreme ultraviolet"}


def fold_text(text: str) -> str:
    """Write a text without case, width, spacing and typographic variants.

    Args:
        text: Any text.
    """
    # ASCII, as most names are, has neither widths nor variants.
    folded = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(folded.split())


def fold_name(name: object) -> str:
    """Write a name in one spelling: without case, hyphens, spaces and a leading article.

    Args:
        name: An entity, a string, or None.

    Returns:
        The spelling; empty for None.
    """
    if name is None:
        return ""
    folded = _LEADING_ARTICLE.sub("", fold_text(str(name)))
    return folded.translate(_NO_ASCII_WORD) if folded.isascii() else _NOT_A_WORD.sub("", folded)


def fold_topic(topic: str | None) -> str:
    """Write a technology in one spelling, artificial intelligence under its short name.

    Args:
        topic: The technology as written, or None.

    Returns:
        The spelling; empty for None.
    """
    if topic is None:
        return ""
    text = _GENERATIVE.sub("generative ai", _ARTIFICIAL_INTELLIGENCE.sub("ai", fold_text(topic)))
    return fold_name(re.sub(r"\s+(?:technolog(?:y|ies)|inventions?|patents?)$", "", text))


def fold_items(items: Iterable[str]) -> str:
    """Write a list of things in one spelling: no order, no plurals, no general words beside a name.

    "H20 chips", "Nvidia's H20" and "H20s" are one thing; "advanced AI chips" says no more than "chips",
    which says no more than nothing.

    Args:
        items: The things as written.

    Returns:
        The spellings in order, parted by commas; empty where no particular thing is named.
    """
    return ",".join(sorted({folded for item in items if (folded := _fold_item(item))}))


def _fold_item(item: str) -> str:
    text = _POSSESSIVE.sub("", _BRACKETS.sub("", fold_text(item)))
    text = _SAME_ITEM.get(_singular(text), text)
    words = [_singular(word) for word in _WORD.findall(text)]
    # A designation with a figure ("H20", "910C") tells more than the maker's name beside it; a single
    # letter behind it ("4090 D") is part of it.
    if any(map(_has_digit, words)):
        return " ".join(word for word in words if _has_digit(word) or len(word) == 1)
    return " ".join(sorted({word for word in words if word not in _GENERIC}))


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
