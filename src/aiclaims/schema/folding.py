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
# What is told in Chinese is the same thing: whole topics, and parts of what goods are called.
CHINESE_TOPICS = {
    "生成式人工智能": "generative ai", "生成式人工智慧": "generative ai", "生成式ai": "generative ai", "人工智能": "ai", "人工智慧": "ai",
    "深度学习": "deep learning", "机器学习": "machine learning", "自然语言处理": "natural language processing", "计算机视觉": "computer vision",
    "自动驾驶": "autonomous driving", "机器人": "robotics", "量子计算": "quantum computing", "量子": "quantum", "半导体": "semiconductors",
    "半導體": "semiconductors", "芯片": "chips", "晶片": "chips", "集成电路": "integrated circuits", "大语言模型": "large language models",
}  # fmt: skip
_CHINESE_GOODS = (
    ("极紫外光刻机", " EUV lithography machine "), ("極紫外光刻機", " EUV lithography machine "), ("极紫外光刻", " EUV "), ("極紫外光刻", " EUV "), ("光刻机", " lithography machine "), ("光刻機", " lithography machine "), ("稀土", " rare earth "),
    ("高带宽内存", " HBM "), ("高带宽存储", " HBM "), ("镓", " gallium "), ("鎵", " gallium "), ("锗", " germanium "), ("鍺", " germanium "),
    ("锑", " antimony "), ("銻", " antimony "), ("石墨", " graphite "), ("设备", " equipment "), ("設備", " equipment "), ("半导体", " semiconductor "),
    ("半導體", " semiconductor "), ("芯片", " chip "), ("晶片", " chip "), ("人工智能", " AI "), ("人工智慧", " AI "), ("先进", " advanced "),
    ("先進", " advanced "), ("高端", " advanced "), ("高性能", " advanced "), ("尖端", " advanced "), ("部分", " some "), ("相关", " some "), ("特定", " certain "),
)  # fmt: skip
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
    if not topic.isascii():
        topic = CHINESE_TOPICS.get(fold_text(topic), topic)
    text = _GENERATIVE.sub("generative ai", _ARTIFICIAL_INTELLIGENCE.sub("ai", fold_text(topic)))
    return fold_name(re.sub(r"\s+(?:technolog(?:y|ies)|inventions?|patents?)$", "", text))


def in_english(goods: str) -> str:
    """Write in English what of a name of goods is known in Chinese, and leave the rest.

    Args:
        goods: The name.
    """
    for written, meant in _CHINESE_GOODS:
        goods = goods.replace(written, meant)
    return " ".join(goods.split())


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
    if not text.isascii():
        text = in_english(text).lower()
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
