"""What things are called where several say the same of them: one name, in Latin letters where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import CHINESE_TOPICS, fold_text, in_english

_CHINESE = lazy_regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_AI = lazy_regex(r"\bai\b")
_ENGLISH = {
    "generative artificial intelligence": "generative ai", "gen ai": "generative ai", "genai": "generative ai", "gen-ai": "generative ai",
    "artificial intelligence": "ai", **{topic: topic for topic in CHINESE_TOPICS.values()}, **CHINESE_TOPICS,
}  # fmt: skip
"""Technologies, as their names are folded."""
_SEVERAL = lazy_regex(r"\b(?:chip|machine|earth)$")


def label_of(names: Iterable[Any], fold: Callable[[Any], str]) -> Any:
    """Choose what to call a thing that several call by names of one spelling.

    Args:
        names: The texts, or tuples of texts, that they write for it, the one to be kept where nothing speaks against it
            first.
        fold: How such names are compared.

    Returns:
        The English name, where it is known; else the first name, where it is written in Latin letters; else the shortest
        of those that are; else the first.
    """
    known = list(dict.fromkeys(_known(name, fold) for name in names))
    if not _is_chinese(known[0]):
        return known[0]
    return min(
        (name for name in known if not _is_chinese(name)),
        key=lambda name: (len(str(name)), str(name)),
        default=known[0],
    )


def _known(name: Any, fold: Callable[[Any], str]) -> Any:
    """Give the English name of a thing where it is known, else the name itself."""
    english = tuple(map(_english, name)) if isinstance(name, tuple) else _english(name)
    known = english != name and not _is_chinese(english)
    return english if known and fold(english) == fold(name) else name


def _english(name: str) -> str:
    folded = fold_text(name)
    if folded in _ENGLISH:
        return _AI.sub("AI", _ENGLISH[folded])
    # A designation ("H20") is Latin already, and tells more than what is beside it.
    if not _is_chinese(name) or any(map(str.isdigit, name)):
        return name
    return _SEVERAL.sub(r"\g<0>s", _AI.sub("AI", in_english(name)))


def _is_chinese(name: Any) -> bool:
    return _CHINESE.search(name if isinstance(name, str) else " ".join(name)) is not None
