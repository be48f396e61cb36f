"""The noun phrase that a name modifies: "ai models" in "Chinese AI models lag"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from aiclaims.lexicon import load_words
from aiclaims.patterns import lazy_regex

HeadKind = Literal["adjective", "possessive", "noun"]
_LONGEST = 4

# Words that end a noun phrase, or cannot be part of one.

# Verbs in the forms that follow a noun phrase; those that are nouns as well ("controls", "plans", "leads") are left out
# where a noun is as likely.

# Plural or collective words after which a noun phrase goes on: "graphics processors", "sales ban".


_FOLLOWING_VERBS = lazy_regex(
    r"(?:not|no|been|being|a|an|the|still|now|also|already|going|getting|becoming|catching|falling|closing|set)\b"
)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r" ?(?:\([A-Z][A-Za-z0-9]{1,5}\) )?(?P<word>[^\W_](?:[\w]|[-‑&/’'+](?=\w)|\.(?=\d))*)")


def find_head(text: str, end: int, *, kind: HeadKind, names: Mapping[int, int] = MappingProxyType({})) -> str:
    """Give the noun phrase that a word modifies.

    Args:
        text: The text.
        end: Offset behind the word ("Chinese", "China's", "US").
        kind: `adjective` ("Chinese"), `possessive` ("China's") or `noun` ("US"), of which the last may as well be a
            subject, so that a verb behind it is no head.
        names: Ends of the names behind the word, by their starts; one right behind it belongs to the phrase,
            a later one ends it.

    Returns:
        Up to four words in lower case, "" where none follows.
    """
    if text[end : end + 1] == "-":
        # "US-based startup", "Chinese-made chips"
        compound = re.match(r"-[A-Za-z]+", text[end:])
        if compound is None:
            return ""
        end += compound.end()
    if text[end : end + 1] not in {" ", "\u00a0"}:
        return ""
    if kind == "possessive" and _FOLLOWING_VERBS.match(text, end + 1):
        return ""
    words: list[str] = []
    if end + 1 in names:
        words, end = [text[end + 1 : names[end + 1]].lower()], names[end + 1]
    while len(words) < _LONGEST and (match := _word().match(text, end)):
        written = match["word"]
        word = written.lower().removesuffix("'s").removesuffix("’s")
        if text[match.start() : match.start() + 1] != " " and words:
            break
        if match.start("word") in names and words and not _qualifies(words[-1]):
            break
        if _ends(word, kind, words) or (kind == "noun" and not words and _acts_on(written, text[match.end() :])):
            break
        words.append(word)
        end = match.end()
        if word != written.lower() or word == "one" or (_plural(word) and word not in load_words("inner_plurals")):
            break
    while words and _hanging(words[-1]):
        words.pop()
    return " ".join(words)


def _ends(word: str, kind: HeadKind, before: list[str]) -> bool:
    """Tell whether a noun phrase ends before a word: at a verb, an adverb or a function word."""
    first, verb_first = not before, kind == "noun"
    if word in load_words("function_words"):
        return True
    if word[0].isdigit():
        return verb_first or not first
    if word.endswith("ly"):
        return (verb_first or not first) and word not in load_words("nouns_in_ly")
    if word.endswith("ed") and "-" not in word and word not in load_words("participle_adjectives"):
        # Right behind a possessive or an adjective it describes: "China's planned fabs", "its highly prized chips".
        return verb_first or not (first or before[-1].endswith("ly"))
    if word in load_words("verbs"):
        # A verb's form right behind a possessive or an adjective is a noun: "China's claims", "Chinese plans".
        return verb_first or not first
    return word.endswith("ing") and not first and word not in load_words("gerund_nouns")


_OBJECT = lazy_regex(
    r"\s+(?:[A-Z][\w’'.-]+|the|an?|its|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|all|most|certain|exports?|sales|shipments|access)(?!-)\b"
)


def _acts_on(word: str, following: str) -> bool:
    """Tell whether a participle is a verb here, by the object that follows: "U.S. banned Intel", not "US listed firms"."""
    return word.islower() and word.endswith("ed") and _OBJECT.match(following) is not None


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


def _qualifies(word: str) -> bool:
    """Tell whether a word only describes what follows: "long-awaited", "new"."""
    return word.endswith("ed") or word in load_words("qualifiers")


def _hanging(word: str) -> bool:
    """Tell whether a word cannot close a noun phrase."""
    return word.endswith("ly") or word in {"most", "least", "best", "so", "more"}
