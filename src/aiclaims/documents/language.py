"""A cheap guess at the language of a text: by its script, or by the small words of English."""

from __future__ import annotations

import re

from aiclaims.patterns import lazy_regex

_TAG = lazy_regex(r"<[^<>]{0,2000}>")
_WORD = lazy_regex(r"[^\W\d_]+")
_KANA, _HAN, _HANGUL = lazy_regex("[\u3040-\u30ff]"), lazy_regex("[\u4e00-\u9fff]"), lazy_regex("[\uac00-\ud7af]")
# No word here is also one of another common European language.
_ENGLISH = frozenset(
    ["the", "of", "and", "to", "for", "that", "with", "from", "by", "was", "are", "has", "its", "said", "this", "which"]
)
_SAMPLE = 3000
_MIN_SHARE = 0.04
_SCRIPT_SHARE = 0.2


def guess_language(text: str) -> str | None:
    """Guess the language of a text.

    Args:
        text: The text, without markup; only its beginning is looked at.

    Returns:
        "zh", "ja", "ko" or "en"; None where it is none of them, or not clear.
    """
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if not sample.isascii():
        kana, han, hangul = (len(script.findall(sample)) for script in (_KANA, _HAN, _HANGUL))
        if kana + han > _SCRIPT_SHARE * letters:
            return "ja" if kana > 0.1 * (kana + han) else "zh"
        if hangul > _SCRIPT_SHARE * letters:
            return "ko"
    found = [word for word in words if word in _ENGLISH]
    return "en" if len(set(found)) >= 2 and len(found) >= _MIN_SHARE * len(words) else None


def language_code(tag: str) -> str | None:
    """Give the ISO 639-1 code in a language tag: "en" for "en-US"; None where it has none."""
    code = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def strip_tags(text: str) -> str:
    """Give text with its tags blanked, good enough to count words in."""
    return _TAG.sub(" ", text)
