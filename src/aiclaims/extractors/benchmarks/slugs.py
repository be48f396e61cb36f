"""Names written as one word that hold another name: "micro-foo-agent" is no foo-agent."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark
from aiclaims.reading.entities.spelling import listed_type

_SLUG_BEFORE = lazy_regex(
    r"(?<![\w./@:-])(?P<first>(?!(?:non|pre|post|anti|ex|pro|un|mid|multi|co|re|vs|like|best|open|the|a|an)-)[a-z][a-z\d]+)-(?:[a-z\d.]+-)*$"
)
# "pair-preference-model-Foo": one word made of many, however the last is written.
_LONG_BEFORE = lazy_regex(r"(?<![\w./@:-])(?P<first>[a-z][a-z\d]+)-[a-z\d]+-(?:[a-z\d.]+-)*$")
# "mini-Foo" is no Foo, however that is written.
_SMALL_BEFORE = lazy_regex(r"(?<![\w./@:-])(?P<first>mini|micro|nano|tiny)-$")
_SLUG_BEHIND = lazy_regex(r"(?:-[a-z\d][a-z\d.]*\b)*")


def says_whose(word: str, mark: EntityMark) -> bool:
    """Tell whether a word before a model's name is a firm's, and only says whose it is: "meta-llama-3".

    Args:
        word: The word.
        mark: The model.
    """
    return word.casefold() == (mark.owner or "").casefold() or listed_type(word) == "firm"


def whole_word(text: str, mark: EntityMark) -> tuple[int, int] | None:
    """Give the offsets of the word in small letters that a name is only a part of; None where it stands by itself.

    Args:
        text: Where it stands.
        mark: The name.
    """
    small = _SMALL_BEFORE.search(text, max(0, mark.start - 8), mark.start)
    before = small or (_SLUG_BEFORE if mark.text == mark.text.lower() else _LONG_BEFORE).search(text, 0, mark.start)
    if before is None or says_whose(before["first"], mark):
        return None
    behind = _SLUG_BEHIND.match(text, mark.end)
    return before.start(), behind.end() if behind is not None else mark.end
