"""What a bare number counts: the words right behind it."""

from __future__ import annotations

from collections.abc import Sequence

from aiclaims.reading.tokens import Token, is_hyphen, lower_at, word_set

CLOSED_CLASS = word_set(
    """
    a an the and or but nor so yet if than then that which who whom whose this these those what when where while as
    at by for from in into of off on onto out over per since to toward towards through under until till up upon via
    with within without about above across after against ahead along among amongst around before behind below
    beneath beside besides between beyond despite down during except inside near outside throughout versus vs v not no
    only just also even still already now once again here there is was are were be been being am has have had having
    do does did will would can could may might must shall should it its he she they them their his her we us our you
    your i me my him each every both either neither all any some because although though unless whereas compared
    respectively however meanwhile later earlier ago more fewer less most least better worse higher lower greater
    according following
    """
)
"""Words that stand between phrases and name nothing."""

POWERS = word_set("kw mw gw tw kwh mwh gwh twh")
"""Units of power and energy, which are written glued to their number too: "300MW"."""
COUNTED_BY_HYPHEN = word_set("strong patent kilowatt megawatt gigawatt terawatt") | POWERS
"""What a number joined to it by a hyphen counts all the same: "a 900-strong team", "a 900-patent portfolio", "a 300-MW site"."""
_UNITED = frozenset((("United", "States"), ("United", "Kingdom")))
_SKIPPED = word_set("more fewer other new different additional further")
_LONGEST, _FAR = 3, 6
_NEAR = 3
_NO_PLURALS = ("ss", "us", "is", "ous")


def is_closed_class(word: str) -> bool:
    """Tell whether a lower-case word is a function word."""
    return word in CLOSED_CLASS


def is_plural(word: str) -> bool:
    """Tell whether a lower-case word has the look of a plural noun."""
    return word == "people" or (len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURALS))


def noun_after(tokens: Sequence[Token], at: int) -> str:
    """Read the words behind a number that name what it counts.

    Args:
        tokens: The text.
        at: Index of the first token behind the number.

    Returns:
        Up to three lower-case words, the last a plural where one is near; "" where none stands there.
    """
    if is_hyphen(tokens, at) and lower_at(tokens, at + 1) in COUNTED_BY_HYPHEN:  # a 900-strong portfolio
        at += 2 if lower_at(tokens, at + 1) == "strong" else 1
    if lower_at(tokens, at) in _SKIPPED - {"new", "different"}:
        at += 1
    elif lower_at(tokens, at) == "of":
        articles = {"the", "its", "their", "his", "her", "our", "these", "those", "all"}
        if lower_at(tokens, at + 1) not in articles:
            return ""
        at += 2
    words: list[str] = []
    at = _behind_generation(tokens, _behind_initials(tokens, at))
    while at < len(tokens) and len(words) < _FAR and tokens[at].kind == "word":
        word = tokens[at].lower
        if word in {"and", "or"} and words and _plural_near(tokens, at + 1):  # public and private benchmarks
            at += 1
            continue
        if word in CLOSED_CLASS or word in _NOT_NOUNS:
            break
        possessive = tokens[at].text.lower() != word
        while is_hyphen(tokens, at + 1) and tokens[at + 2].kind == "word":
            word, at = f"{word}-{tokens[at + 2].lower}", at + 2
        words.append(word)
        at += 1
        goes_on = lower_at(tokens, at) in _HEADS or (word.endswith("ics") and is_plural(lower_at(tokens, at)))
        if is_plural(word) and not possessive and not goes_on:  # patent families, robotics patents
            return " ".join(words[-_LONGEST:])
    return " ".join(words[:_LONGEST])


def _behind_initials(tokens: Sequence[Token], at: int) -> int:
    """Step over spelled initials ("U.S. patents", "US patents", which is no "us"): they name a place, not what is counted."""
    if at < len(tokens) and tokens[at].text == "US":
        return at + 1
    if at + 1 < len(tokens) and (tokens[at].text, tokens[at + 1].text) in _UNITED:
        return at + 2
    while (
        at + 2 < len(tokens) and len(tokens[at].text) == 1 and tokens[at].text.isupper() and tokens[at + 1].text == "."
    ):
        at += 2
    return at


def _behind_generation(tokens: Sequence[Token], at: int) -> int:
    """Step over the name of a generation or dimension ("900 5G patents", "40 3D models"): its figure counts nothing."""
    if at + 2 < len(tokens) and tokens[at].text.isdigit() and len(tokens[at].text) == 1 and tokens[at + 1].glued:
        return at + 2 if tokens[at + 1].text in {"G", "D"} and tokens[at + 2].kind == "word" else at
    return at


def _plural_near(tokens: Sequence[Token], at: int) -> bool:
    near: list[str] = []
    while len(near) < _NEAR and at < len(tokens):
        near.append(lower_at(tokens, at))
        at += 1
        while is_hyphen(tokens, at):  # "robotic and AI-related patents"
            at += 2
    open_ended = [word not in CLOSED_CLASS for word in near]
    return any(is_plural(word) and all(open_ended[: step + 1]) for step, word in enumerate(near))


_HEADS = word_set("families applications filings units companies firms chips systems")
_NOT_NOUNS = word_set(
    """
    last this next need needs filed granted published won scored received made put said says went came ranked led held owned
    worldwide globally overall percent today yesterday plus minus times monday tuesday wednesday thursday friday
    saturday sunday
    """
)
