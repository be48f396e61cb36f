"""Which script a passage is written in: Chinese is read by rules of its own."""

from __future__ import annotations

from aiclaims.patterns import lazy_regex

_HAN = lazy_regex("[\u3400-\u9fff]")
_OTHER = lazy_regex("[\u3040-\u30ff\uac00-\ud7af]")
# Names and abbreviations stand in Chinese sentences as they are; words in small letters do not.
_SMALL = lazy_regex(r"(?<![^\W\d_])[a-z]{2,}(?![^\W\d_])")


def is_chinese(text: str) -> bool:
    """Tell whether a passage is written in Chinese, names in Latin letters aside.

    Args:
        text: Clean text of one sentence, item or heading.
    """
    if text.isascii():
        return False
    written = len(_HAN.findall(text))
    return written > 1 and 10 * len(_OTHER.findall(text)) <= written and 2 * len(_SMALL.findall(text)) <= written
