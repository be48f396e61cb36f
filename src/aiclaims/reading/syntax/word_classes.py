"""Closed classes of words, and the sets of open ones that a parse knows by heart."""

from __future__ import annotations

from typing import Literal, NamedTuple

from aiclaims.reading.tokens import word_set

Tag = Literal[
    "determiner",
    "preposition",
    "to",
    "be",
    "have",
    "do",
    "modal",
    "not",
    "adverb",
    "conjunction",
    "subordinator",
    "relative",
    "pronoun",
    "name",
    "numeral",
    "noun",
    "verb",
    "comma",
    "break",
]


class Word(NamedTuple):
    """A word, name or sign with its part of speech.

    Args:
        start: Offset in the text.
        end: Offset behind it.
        lower: The word in lower case.
        tag: What it is.
        form: For a verb what form it has: `base`, `third`, `past`, `participle`, `ing`.
        owns: Whether it is a possessive ("China's").
    """

    start: int
    end: int
    lower: str
    tag: Tag
    form: str = ""
    owns: bool = False


CLOSED: dict[str, Tag] = {
    **dict.fromkeys(
        "a an the its their his her our my your these those this any some all both each every no such another either "
        "what many few several more most".split(),
        "determiner",
    ),
    **dict.fromkeys(
        "of in on at by for from with against into over under during through among amid despite including like unlike via per than "
        "between across toward towards within without regarding concerning upon throughout beyond beneath beside besides "
        "except excluding following versus about alongside after before since until ahead because around onto pending".split(),
        "preposition",
    ),
    **dict.fromkeys("is are was were be been being am 's 're".split(), "be"),
    **dict.fromkeys("has have had having 've".split(), "have"),
    **dict.fromkeys("do does did".split(), "do"),
    **dict.fromkeys("will would may might can could shall should must cannot".split(), "modal"),
    **dict.fromkeys("not never n't".split(), "not"),
    **dict.fromkeys(
        "also now then still already again only just even further soon later first earlier recently yet ever once thus instead "
        "therefore however meanwhile today yesterday effectively largely nearly almost longer rather too very much so far back out up "
        "off down indeed there here abroad overseas overnight henceforth hitherto thereafter anymore altogether elsewhere nowadays".split(),
        "adverb",
    ),
    **dict.fromkeys("and or but nor & plus".split(), "conjunction"),
    **dict.fromkeys("while whereas although though when if unless whether how why".split(), "subordinator"),
    **dict.fromkeys("which who whom whose where".split(), "relative"),
    **dict.fromkeys("it they he she we you i them him us itself themselves".split(), "pronoun"),
}
BREAKS = word_set("; : — – | ? !")
OPENING = word_set("( [")
CLOSING = word_set(") ]")
NOT_ADVERBS = word_set(
    "supply apply rely comply imply multiply early family monopoly assembly ally rally italy july reply friendly likely daily weekly monthly only"
)
# With these "to" names a cause or a source, and nobody something goes to.
BEFORE_TO = word_set("due owing thanks according prior contrary compared relative similar response")
ATTRIBUTES = word_set(
    "related advanced associated affiliated unspecified limited integrated sophisticated specialized specialised affected qualified unnamed "
    "detailed proposed planned increased continued so-called updated revised embargoed"
)
AUXILIARIES = frozenset(("be", "have", "do", "modal"))
OPENERS = frozenset(("subordinator", "relative", "break"))
"""Tags of the words that open a clause."""
HELD_NOUNS = word_set(
    "chance chances possibility likelihood odds probability fear fears concern concerns worry worries sign signs news hope hopes expectation "
    "expectations speculation rumour rumours rumor rumors belief view fact idea suspicion suspicions"
)
"""Nouns of what is held or feared, behind which "that" opens what is: "chances that the state will act"."""
