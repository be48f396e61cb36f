"""What things are called where several say the same of them: one name, in Latin letters where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from aiclaims.patterns import lazy_regex
from aiclaims.schema.folding import CHINESE_TOPICS, fold_text

_CHINESE = lazy_regex(r"[\u3400-\u9fff\uf900-\ufaff]")
_AI = lazy_regex(r"\bai\b")
_ENGLISH = {
    "generative artificial intelligence": "generative ai", "gen ai": "generative ai", "genai": "generative ai", "gen-ai": "generative ai",
    "artificial intelligence": "ai", **{topic: topic for topic in CHINESE_TOPICS.values()}, **CHINESE_TOPICS,
}  # fmt: skip
"""Technologies, as their names are folded."""
_GOODS = {
    "镓": "gallium", "鎵": "gallium", "锗": "germanium", "鍺": "germanium", "锑": "antimony", "銻": "antimony", "石墨": "graphite",
    "稀土": "rare earths", "高带宽内存": "HBM", "高带宽存储": "HBM", "光刻机": "lithography machines", "光刻機": "lithography machines",
    "半导体设备": "semiconductor equipment", "半導體設備": "semiconductor equipment", "先进芯片": "advanced chips", "先進晶片": "advanced chips",
    "高端芯片": "advanced chips", "人工智能芯片": "AI chips", "人工智慧晶片": "AI chips", "ai芯片": "AI chips", "ai晶片": "AI chips",
}  # fmt: skip


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
    return english if english != name and fold(english) == fold(name) else name


def _english(name: str) -> str:
    folded = fold_text(name)
    if folded in _ENGLISH:
        return _AI.sub("AI", _ENGLISH[folded])
    return _GOODS.get(folded, name)


def _is_chinese(name: Any) -> bool:
    return _CHINESE.search(name if isinstance(name, str) else " ".join(name)) is not None
