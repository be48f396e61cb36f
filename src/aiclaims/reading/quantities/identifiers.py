"""Digits that count nothing: names, versions, addresses, article and patent numbers, times of day, powers of ten."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aiclaims.reading.quantities.nouns import POWERS
from aiclaims.reading.tokens import Token, is_hyphen, is_name, lower_at, word_set

_LABELS = word_set(
    """
    section sections article articles chapter chapters table tables figure figures fig rule rules title part parts
    phase level tier type class category version ver step day page pages p pp vol volume issue note notes footnote
    appendix annex clause paragraph para item exhibit schedule form order resolution bill act code iso iec ieee eccn
    rfc windows ios android python java fortune forbes nasdaq csi stoxx nikkei ftse russell dow route highway flight
    boeing airbus room suite gate line unit patent patents' application serial docket case id ref isbn doi arxiv rtx
    gtx geforce radeon ryzen ascend atlas kirin kunpeng xeon epyc instinct gaudi tesla snapdragon exynos dimensity
    helio gen season episode brief bulletin newsletter memo edition seed epoch layer lot batch mate pura mi cuda
    tianhe release build rev mlu
    """
)
_CLOCK = word_set("am pm a.m p.m o'clock o’clock hrs gmt utc et est edt cet cst")


_LONGEST_COUNT = 9  # digits in a row; longer runs are the numbers of files


@cache
def _addresses() -> re.Pattern[str]:
    return re.compile(
        r"""
          https?://\S+ | \bwww\.\S+ | \b(?:doi|arxiv):\S+
        | \b(?:US|CN|EP|JP|KR|WO|DE|GB|TW)\s?(?:\d[\d,/ ]{5,16}\d)\s?(?:[ABCEUSTY]\d?)\b    # US 10,123,456 B2
        | \bUS\s\d{1,2},\d{3},\d{3}\b
        | \b[Pp]atents?\s(?:[Nn]os?\.?|[Nn]umbers?)\s?[\d,/]{4,}
        | \+\d{1,3}(?:[ .-]?\(?\d{2,4}\)?){2,5}(?!\d)                                        # +1 202 555 0123
        | \(\d{3}\)\ ?\d{3}-\d{4}
        | \[\d{1,3}(?:\ ?[,–-]\ ?\d{1,3}){0,5}\]                                             # footnote marks
        | ^\s*(?:§\s?)?\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s(?=\S)                              # numbers of items, of sections
        | ^\s*(?:§\s?)?\d{1,2}(?:\.\d{1,2}){1,3}\s(?=[A-Z][a-z])(?!(?:[MBT]r?illion|Percent|Points|Times|Months|Years)\b)
        | (?:(?<=[,;:]\s)|(?<=\bor\s)|(?<=\band\s)|(?<=\bby\s)|(?<=\bto\s)|(?<=\beither\s)|(?<=\bboth\s))\(\d{1,2}\)\s(?=[a-z])  # and those of a list within a sentence
        | \b\d{1,2}(?::\d{2}){1,2}\b
        | [©]\s?\d{4}
        | \$?\ ?(?:\d[\d.,]*\s?[×x*·⋅]\s?)?\b10\s?\^\s?\{?[-−+]?\d{1,3}\}?\$?           # 3 × 10^25
        """,
        re.VERBOSE,
    )


def address_spans(text: str) -> Iterator[tuple[int, int]]:
    """Find URLs, patent and phone numbers, footnote marks, times of day and powers of ten, in order."""
    for found in _addresses().finditer(text):
        yield found.span()


def is_label(word: str) -> bool:
    """Tell whether a lower-case word announces a name's number: section, phase, episode."""
    return word in _LABELS


def is_identifier(tokens: Sequence[Token], at: int, end: int, *, plain_case: bool) -> bool:
    """Tell whether the digits at `tokens[at:end]` are part of a name and not a number of things.

    Args:
        tokens: The text.
        at: Index of the numeral.
        end: Index of the first token behind the number, its scale included.
        plain_case: Whether capitals tell names in this text; they do not in a headline.
    """
    return (
        (len(tokens[at].text) > _LONGEST_COUNT and "," not in tokens[at].text and "." not in tokens[at].text)
        or _is_chained(tokens, at, end)
        or _is_labelled(tokens, at)
        or _is_clock(tokens, at, end)
        or _is_version(tokens, at, end, plain_case)
        or _is_listed(tokens, at, end)
    )


def _is_chained(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether letters or further digits hang on the number: "MATH-500", "24/7", "192.168.0.1"."""
    if tokens[at].glued:
        before = tokens[at - 1]
        if before.kind == "word" or (before.text in "/:_@&\\" and at >= 2 and tokens[at - 2].kind != "symbol"):
            return not (before.text == "/" and "." in tokens[at].text and "." in tokens[at - 2].text)
        if before.text in ".," and at >= 2 and before.glued and tokens[at - 2].kind == "numeral":
            return True
        if is_hyphen(tokens, at - 1) and tokens[at - 2].kind == "word" and tokens[at - 2].lower not in {"to", "or"}:
            return not _is_scaled_alike(tokens, at)
        if before.text == "." and before.glued and tokens[at - 2].kind == "word":
            return True
        if before.kind == "numeral":
            return True
    if end < len(tokens) and tokens[end].glued:
        behind = tokens[end]
        if behind.lower in POWERS and behind.text != behind.lower:  # 300MW, 40GWh
            return False
        if behind.kind == "word" or behind.kind == "numeral":
            return True
        more = tokens[end + 1] if end + 1 < len(tokens) and tokens[end + 1].glued else None
        if more is not None and behind.text in "/:_@\\" and not ("." in tokens[at].text and "." in more.text):
            return (more.kind != "symbol" and behind.text != ":") or more.kind == "numeral"
        if (
            more is not None
            and behind.text in ".,'"
            and (more.kind == "numeral" or (behind.text == "." and more.kind == "word"))
        ):
            return True
    return False


def _is_scaled_alike(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the word before the hyphen scales a number as the word behind this one does: "10bn-15bn"."""
    first = at - 3
    in_name = tokens[first].glued and (is_hyphen(tokens, first - 1) or tokens[first - 1].kind != "symbol")
    scaled = tokens[first].kind == "numeral" and tokens[at - 2].glued and not in_name
    return scaled and tokens[at - 2].lower == lower_at(tokens, at + 1)


def _is_labelled(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    if lower_at(tokens, before) == "." and before and tokens[before].glued:
        before -= 1
        if _sets_against(tokens, before):
            return False
        return lower_at(tokens, before) in {"p", "pp", "vol", "fig", "sec", "art", "no", "v", "ver", "nos", "ch"}
    word = lower_at(tokens, before)
    if word == "version" and before and tokens[before - 1].lower in {"b", "m"} and tokens[before - 1].glued:
        return False  # "the 72B version 86.1"
    return (word in _LABELS or word in {"v", "§", "§§"}) and not _sets_against(tokens, before)


def _is_listed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether digits go on a list of names that a labelled one begins: "the RTX 4080, 4090 and 5090 cards"."""
    if end > at + 1 or not tokens[at].text.isdigit():
        return False
    first, joined = _joined_before(tokens, at)
    if first == at or not _is_labelled(tokens, first):
        return False
    # "Under Section 301, 100 firms": a list has an "and" before its last.
    return joined or _joined_behind(tokens, at)


def _joined_before(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    """Go back to the first of the numbers that digits are listed with, and tell whether an "and" stands before the last."""
    first, joined = at, lower_at(tokens, at - 1) in _AND
    while (before := _listed_before(tokens, first)) is not None:
        first = before
    return first, joined


def _listed_before(tokens: Sequence[Token], at: int) -> int | None:
    """Give the number of as many digits that a comma or an "and" parts from this one."""
    before = at - 1
    if lower_at(tokens, before) in _AND:
        before -= 1
    if lower_at(tokens, before) == ",":
        before -= 1
    if not 0 < before < at - 1 or tokens[before].kind != "numeral":
        return None
    same = tokens[before].text.isdigit() and len(tokens[before].text) == len(tokens[at].text)
    return before if same else None


def _joined_behind(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the list of a number goes on to an "and": "960, and 970"."""
    place = at + 1
    while place + 1 < len(tokens) and lower_at(tokens, place) == ",":
        if lower_at(tokens, place + 1) in _AND:
            place += 1
            break
        if tokens[place + 1].kind != "numeral" or not tokens[place + 1].text.isdigit():
            return False
        place += 2
    last = tokens[place + 1] if place + 1 < len(tokens) else None
    return (
        lower_at(tokens, place) in _AND
        and last is not None
        and len(last.text) == len(tokens[at].text)
        and last.text.isdigit()
    )


_AND = word_set("and or &")


def _sets_against(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a "v" between two numbers is short for versus: "79.9 v 80.7", "97% v. 96%"."""
    return lower_at(tokens, at) == "v" and (
        (at >= 1 and tokens[at - 1].kind == "numeral") or (at >= 2 and tokens[at - 1].text == "%")
    )


def _is_clock(tokens: Sequence[Token], at: int, end: int) -> bool:
    if end >= len(tokens):
        return False
    word = tokens[end].lower
    return (word in _CLOCK and word not in {"et", "est"}) or (
        word in {"a", "p"}
        and lower_at(tokens, end + 1) == "."
        and lower_at(tokens, end + 2) == "m"
        and tokens[end + 1].glued
    )


def _is_version(tokens: Sequence[Token], at: int, end: int, plain_case: bool) -> bool:
    """Tell whether a name's own number is written behind it: "Qwen 2.5", "Claude 3.5 Sonnet"."""
    token = tokens[at]
    if end > at + 1 or "," in token.text or at == 0 or not is_name(tokens[at - 1]):
        return False
    if tokens[at - 1].text.endswith(("'s", "’s")) or (
        at == 1 and not any(sign.isdigit() for sign in tokens[0].text) and lower_at(tokens, 0) in _FIRST_WORDS
    ):
        return False
    small = float(token.text) < 10
    if not plain_case:
        return small and "." in token.text
    return small or (end < len(tokens) and is_name(tokens[end]))


_FIRST_WORDS = word_set(
    """
    in by on with about over under only just nearly almost some at least from to between of for and or but the its
    their after before around roughly approximately all another other these those up as more fewer less than out one
    """
)


_FILED = word_set("patents applications filings families grants inventions")
_NO_PHRASE = word_set("model models for of in to from by with and or on is are was were has have that which")
_PHRASE = 4
"""Words up to which what a number counts is looked for behind it."""


def _counts_things(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether what a number counts is filed or granted, as no model is: "3.1M patent applications"."""
    for place in range(at, min(at + _PHRASE, len(tokens))):
        token = tokens[place]
        if token.kind != "word" or token.glued or token.lower in _NO_PHRASE:
            return False
        if token.lower in _FILED:
            return True
    return False


def is_model_size(tokens: Sequence[Token], at: int, end: int, suffix: str) -> bool:
    """Tell whether a number with a glued letter is a model's name or size: "Llama 3.1 405B", "the 32B model", "the 70M one"."""
    hyphenated = end == at + 3 and is_hyphen(tokens, at + 1)  # the 32-billion one
    if suffix not in {"B", "M", "T"} and not hyphenated:
        return False
    if at and (is_name(tokens[at - 1]) or tokens[at - 1].kind == "numeral"):
        return True
    follower = lower_at(tokens, end)
    if _counts_things(tokens, end):
        return False
    if suffix == "M":  # millions are counted of anything
        listed = follower in {"and", "or", ",", "/"} and lower_at(tokens, end + 2) in {"b", "m"}
        return follower in _SIZED or listed or lower_at(tokens, at - 1) in {"the", "this", "that"}
    return bool(follower) and follower not in _OF_A_MODEL


_OF_A_MODEL = word_set("parameters tokens of active total weights param params +")
_SIZED = word_set(
    "model models llm llms version versions variant variants checkpoint checkpoints one ones - backbone encoder"
)
