"""Names written as one word that hold another name: "micro-foo-agent" is no foo-agent."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark

_SLUG_BEFORE = lazy_regex(
    r"(?<![\w./@:-])(?P<first>(?!(?:non|pre|post|anti|ex|pro|un|mid|multi|co|re|vs|like|best|open|the|a|an)-)[a-z][a-z\d]+)-(?:[a-z\d.]+-)*$"
)
_SLUG_BEHIND = lazy_regex(r"(?:-[a-z\d][a-z\d.]*\b)*")

_MAKERS = frozenset({"meta", "nous", "openai", "google", "anthropic", "mistralai", "xai", "microsoft", "nvidia", "ibm"})
"""Firms whose names are put before those of their models."""


def makers_of(mark: EntityMark) -> frozenset[str]:
    """Give the names of firms that only say whose a model is: "meta-llama-3".

    Args:
        mark: The model.
    """
    return _MAKERS | {(mark.owner or "").casefold()}


def whole_word(text: str, mark: EntityMark) -> tuple[int, int] | None:
    """Give the offsets of the word in small letters that a name is only a part of; None where it stands by itself.

    Args:
        text: Where it stands.
        mark: The name.
    """
    before = _SLUG_BEFORE.search(text[: mark.start]) if mark.text == mark.text.lower() else None
    if before is None or before["first"] in makers_of(mark):
        return None
    behind = _SLUG_BEHIND.match(text, mark.end)
    return before.start(), behind.end() if behind is not None else mark.end
