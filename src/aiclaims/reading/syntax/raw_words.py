"""A sentence cut into words before they are tagged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from aiclaims.patterns import lazy_regex
from aiclaims.reading.marks import EntityMark
from aiclaims.reading.syntax.word_classes import BREAKS, CLOSING, OPENING, Tag
from aiclaims.reading.tokens import Token, tokenize


class RawWord(NamedTuple):
    """A word before it is tagged; a name or a sign has its tag already."""

    start: int
    end: int
    text: str
    lower: str
    tag: Tag | None
    owns: bool


_FILLERS = lazy_regex(
    r",\s(?:(?:roughly|broadly|generally|strictly|loosely) speaking|you know|I mean|so to speak|as it were|if you will|u[hm]+|erm?|sort of|kind of|basically|quote[- ]unquote),",
    re.IGNORECASE,
)


def merge_words(text: str, entities: Sequence[EntityMark]) -> list[RawWord]:
    """Make one word of each name, and drop brackets with what is in them, and what a speaker fills a pause with."""
    raw: list[RawWord] = []
    depth = said = 0
    fillers = _FILLERS.finditer(text)
    filler = next(fillers, None)
    row = iter(entities)
    name = next(row, None)
    for token in tokenize(text):
        if filler is not None and token.start >= filler.start():
            said, filler = filler.end(), next(fillers, None)
        if token.start < said:
            continue
        while name is not None and name.end <= token.start:
            name = next(row, None)
        if token.text in OPENING:
            depth += 1
            continue
        if token.text in CLOSING:
            depth = max(0, depth - 1)
            continue
        if depth:
            continue
        if name is not None and name.start <= token.start < name.end:
            if raw and raw[-1].start == name.start:
                continue
            if not token.glued and raw and raw[-1].text == "-" and raw[-1].tag is None:
                raw.pop()
            owns = name.text.endswith(("'s", "’s", "s'", "s’")) or text[name.end : name.end + 2] in {"'s", "’s"}
            raw.append(RawWord(name.start, name.end, name.text, name.text.lower(), "name", owns))
            continue
        if raw and token.glued and token.kind != "symbol" and raw[-1].text == "-" and len(raw) > 1:
            # "gate-all-around", "Chinese-owned": one word, with the tag of a name where it begins with one.
            raw.pop()
            first = raw.pop()
            whole = text[first.start : token.end]
            raw.append(
                first._replace(end=token.end, text=whole, lower=whole.lower(), owns=token.text.endswith(("'s", "’s")))
            )
            continue
        if token.text in "-‐‑" and token.glued and raw and raw[-1].end == token.start:
            raw.append(RawWord(token.start, token.end, "-", "-", None, False))
            continue
        if raw and raw[-1].text == "-" and raw[-1].tag is None:
            raw.pop()
        raw += _split(text, token)
    return raw


def _split(text: str, token: Token) -> list[RawWord]:
    """Cut a contraction in two ("isn't"), and tell signs from words."""
    lower = token.text.lower().replace("’", "'")
    if token.kind == "numeral":
        return [RawWord(token.start, token.end, token.text, lower, "numeral", False)]
    if token.kind == "symbol":
        if token.text == ",":
            return [RawWord(token.start, token.end, ",", ",", "comma", False)]
        inside = token.text == ":" and text[token.end : token.end + 1].isalnum()
        if (token.text in BREAKS and not inside) or (token.text == "-" and not token.glued):
            return [RawWord(token.start, token.end, token.text, token.text, "break", False)]
        if token.text in {"$", "%", "€", "£", "~", "#", "&"}:
            return [
                RawWord(
                    token.start, token.end, token.text, lower, "conjunction" if token.text == "&" else "numeral", False
                )
            ]
        return []
    if lower.endswith("n't"):
        stem = lower[:-3] or "ca"
        return [
            RawWord(
                token.start,
                token.end,
                token.text,
                "can" if stem == "ca" else "will" if stem == "wo" else stem,
                None,
                False,
            ),
            RawWord(token.end, token.end, "n't", "n't", "not", False),
        ]
    if lower == "let's":
        return [
            RawWord(token.start, token.start + 3, token.text[:3], "let", None, False),
            RawWord(token.start + 3, token.end, token.text[3:], "us", "pronoun", False),
        ]
    owns = lower.endswith(("'s", "s'"))
    if lower.endswith(("'re", "'ve", "'ll", "'d", "'m")) or lower in {
        "it's",
        "that's",
        "he's",
        "she's",
        "there's",
        "what's",
    }:
        cut = lower.index("'")
        tail: Tag = "modal" if lower[cut:] in {"'ll", "'d"} else "have" if lower[cut:] == "'ve" else "be"
        return [
            RawWord(token.start, token.start + cut, token.text[:cut], lower[:cut], None, False),
            RawWord(token.start + cut, token.end, token.text[cut:], lower[cut:], tail, False),
        ]
    return [RawWord(token.start, token.end, token.text, lower.removesuffix("'s").removesuffix("'"), None, owns)]
