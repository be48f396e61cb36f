"""Capitals that a text leaves out, as captions of videos and hasty posts do: "openai's o1 beats gpt 4o"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from aiclaims.documents.blocks import Block
from aiclaims.lexicon import Alias, Lexicon, Token, load_guards, load_words, tokenize
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax.open_words import is_adjective, read_verb

_WORD = lazy_regex(r"[A-Za-z]{2,}")
_FEWEST_WORDS = 5
_MOST_CAPITALS = 0.01
"""Part of the words that may begin with a capital in a text that leaves them out: titles of a recording, a speaker's name."""
_LOOKED_AT = 2000
"""Words by which a text is judged."""
_SENTENCE = lazy_regex(r"(?:^\W*|[.!?][\"”’)]*\s+[\"“‘(]*)(?P<first>[a-z])(?=[a-z’']*(?![\w-]))")
_ALWAYS = lazy_regex(
    r"\b(?:ai|agi|llms?|ceo|cto|euv|duv|hbm|gpus?|tpus?|i(?=['’ ])|u\.s\.(?:a\.)?|u\.k\.)(?![\w])"
    # Who opens a sentence, is "the us", "new us rules" or "us-made" is the country, and none of us.
    r"|(?:(?<=\bthe )|(?<=\()|^|(?<=[.!?:] )|(?<=\bnew )|(?<=\btop )|(?<=\blatest )|(?<=\bmajor )|(?<=\bleading )|(?<=\brecent )|(?<=\bcurrent )|(?<=\bother )|(?<=\bmany )|(?<=\bseveral )|(?<=\bbest ))us(?=[ ,.;:?!'’)]|$)"
    r"|\bus(?=-[a-z]|['’]s\b| and (?:china|chinese|eu|europe\w*|japan\w*|allied)\b| (?:government|administration|congress|senate|president|officials?|lawmakers|treasury|commerce|department|compan(?:y|ies)|firms?|labs?|models?|"
    r"chips?|semiconductors?|chip\w+|toolmakers?|tech\w*|export\w*|origin|restrictions?|sanctions?|controls?|tariffs?|curbs?|bans?|rules?|laws?|policy|policies|patents?|dollars?|allies|economy|military|market|counterparts?|rivals?|"
    r"frontier|intelligence|trade|national|pressure|government|based|made|china)\b)"
)
_MONTH = lazy_regex(
    r"\b(?:january|february|april|june|july|august|september|october|november|december|(?:march|may)(?= (?:the )?\d))\b"
)
# "3.7 sonnet", "2.5 pro": behind a version the edition is a part of the name.
_EDITION = lazy_regex(
    r"(?<=\d )(?:sonnet|opus|haiku|pro|flash|ultra|turbo|preview|instruct|thinking|max|large|nano|lite|maverick|scout)\b"
)
# "k2", "r1" behind a name
_CODE = lazy_regex(r"(?<=[A-Za-z]{3} )[a-z](?=\d)")


def leaves_capitals_out(texts: Iterable[str]) -> bool:
    """Tell whether a text is written in small letters throughout.

    Args:
        texts: The texts of its blocks.
    """
    words = capitals = 0
    for text in texts:
        for word in _WORD.findall(text):
            words += 1
            capitals += word[0].isupper()
        if words >= _LOOKED_AT or capitals > _MOST_CAPITALS * _LOOKED_AT:
            break
    return words >= _FEWEST_WORDS and capitals <= _MOST_CAPITALS * words


def with_capitals(block: Block, lexicon: Lexicon) -> Block:
    """Give a block with the capitals of the names that are listed, of months and of first words.

    Args:
        block: A paragraph, heading or list item; rows of tables stay as they are.
        lexicon: The names that are listed.

    Returns:
        The block; its text is as long as before, so that it stays aligned with the document as given.
    """
    if block.kind == "row":
        return block
    text = list(block.text)
    named: set[int] = set()
    for start, written in _names(block.text, lexicon):
        text[start : start + len(written)] = written
        named.add(start)
    so_far = "".join(text)
    for pattern in (_ALWAYS, _MONTH, _EDITION, _CODE, _SENTENCE):
        for match in pattern.finditer(so_far):
            start, end = match.span("first") if pattern is _SENTENCE else match.span()
            if start not in named:
                text[start:end] = _written(so_far[start:end], pattern)
    return attrs.evolve(block, text="".join(text))


def _written(small: str, pattern: re.Pattern[str]) -> str:
    if pattern is _ALWAYS:
        return small[:-1].upper() + "s" if small in {"llms", "gpus", "tpus"} else small.upper()
    return small[0].upper() + small[1:]


def _names(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Give the names of a text with their offsets, each with the capitals it is listed with."""
    tokens = tokenize(text)
    found = []
    for first in range(len(tokens)):
        last, listed = _longest(tokens, first, lexicon)
        if listed is not None:
            found.append((tokens[first].start, tokens[last].end, listed))
    taken: set[int] = set()
    for start, end, listed in sorted(found, key=lambda name: (name[0] - name[1], name)):
        if taken.isdisjoint(range(start, end)):  # "the World Intellectual Property Organization", not "the world"
            taken.update(range(start, end))
            yield start, _cased(text[start:end], listed)


def _longest(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> tuple[int, str | None]:
    """Find the longest name that begins with a token; give its last token and how it is listed."""
    key = tokens[first].key
    length = max(lexicon.longest.get(key, 0), lexicon.longest_families.get(key, 0))
    keys: list[str] = []
    found: tuple[int, str | None] = (first, None)
    for last in range(first, min(first + length, len(tokens))):
        if last > first and not tokens[last].linked:
            break
        keys.append(tokens[last].key)
        alias = next((each for each in lexicon.aliases.get(tuple(keys), ()) if _is_told_alone(each)), None)
        family = lexicon.families.get(tuple(keys))
        if alias is not None:
            found = (last, alias.text)
        elif family is not None and last + 1 < len(tokens) and tokens[last + 1].key[0].isdigit():
            found = (last, family.stem)
    return found


def _is_told_alone(alias: Alias) -> bool:
    """Tell whether a name is one without its capitals: not "time" or "apps", but "apple" and "r1"."""
    small, guards = alias.text.casefold(), load_guards()
    if " " in small or "-" in small:
        return small not in guards.capitals and not (small.startswith("the ") and alias.entry.type == "institution")
    if alias.context and not any(map(str.isdigit, small)):
        return False
    if (
        small in guards.capitals
        or len(small) < 2
        or (len(small) == 2 and small.isalpha() and alias.entry.type != "country")
    ):
        return False
    if not alias.ordinary and len(small) > 3:
        return True
    if any(small in load_words(name) for name in ("function_words", "plain_words", "verbs", "no_person_words")):
        return False
    return small in guards.small or (read_verb(small) is None and not is_adjective(small))


def _cased(written: str, listed: str) -> str:
    """Write a stretch of text with the capitals of a listed name, letter by letter."""
    letters = iter(letter for letter in listed if letter.isalnum())
    cased = []
    for letter in written:
        model = next(letters, letter) if letter.isalnum() else letter
        cased.append(model if model.casefold() == letter.casefold() and len(model) == 1 else letter)
    return "".join(cased)
