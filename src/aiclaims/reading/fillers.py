"""What stands between the words and says nothing: "is, uh, five years", "they, they stopped", "A, however, leads"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.documents.blocks import Block
from aiclaims.patterns import lazy_regex
from aiclaims.reading.rewriting import Change, rewritten

_HESITATION = r"(?-i:[Uu]+h+|[Uu]+m+|[Uu]hm+|[Ee]r+m+|[Hh]m+)"
_PHRASE = (
    r"(?:you know|i mean|like|what was it|what is it|let['’]s say|let['’]s call it|sort of|kind of|i don['’]t know|i dunno|right|you see|"
    r"so to speak|if you will|as it were|say|honestly|frankly|basically)"
)
_OPENING = r"(?:the|an?|its?|it['’]s|they|they['’]re|we|we['’]re|he|she|you|I|I['’]m|is|was|are|were|that|that['’]s|there['’]s|and|but|in|of|to|on|at|for|with|this|so)"
_FILLER = lazy_regex(
    # "is, uh, you know, five years": with the commas on both sides
    # (what opens a sentence stays, for its capital parts it from the one before)
    rf"(?:(?<![.?!])(?<![.?!][\"”’)]),?\s{_HESITATION}\b(?:,\s{_PHRASE}(?=,))*|(?:,\s{_PHRASE}(?=,))+(?:,?\s{_HESITATION}\b)*),?(?=\s\S)"
    rf"|^{_HESITATION}\b[,.]?\s(?=\S)",
    re.I,
)
# "As they, they stopped", "the, the H20": what is begun again; "Command A, a model" is not.
_BEGUN_AGAIN = lazy_regex(
    rf"(?<![\w.-])(?P<first>{_OPENING}(?:\s[a-z’']+){{0,2}})(?:(?:,?\s{_HESITATION}\b)+,?|,)\s(?=(?P=first)\b)"
)
_NUMBER = (
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"half an?|an? (?:year|couple|few|month|third|quarter))\b)"
)
# "Humans are at like 85"
_ABOUT = lazy_regex(
    rf"(?:\b(?:at|is|as|by|to|are|was|got|get|were|have|be)|['’](?:s|re))\s(?P<like>like)(?=\s{_NUMBER})", re.I
)
# "A, in fact, leads": what only ties a sentence to others, with the commas on both sides
_ASIDE = lazy_regex(
    r",\s(?:however|indeed|meanwhile|moreover|furthermore|though|too|therefore|thus|nevertheless|nonetheless|likewise|similarly|by now|"
    r"in (?:fact|turn|contrast|comparison|particular|other words|short|addition|general)|by (?:contrast|comparison|the way)|of course|for (?:its|their|his|her) part|"
    r"on the (?:other hand|contrary)|as a result|as expected|as it (?:happens|turns out)|it turns out|at the same time|after all|to be (?:fair|sure|clear)|"
    r"that said|once (?:again|more)|again|ultimately|overall|notably|interestingly|remarkably|impressively|surprisingly|unsurprisingly|importantly|tellingly),(?=\s[a-z])"
)
# "A, which few had heard of, leads": what tells of nothing by name or number, and of nobody who is ahead or held back
_CUES = (
    r"behind|ahead|lag|trail|lead|led|beat|match|rival|gap|ban|restrict|curb|sanction|export|stockpil|smuggl|patent|scor|rank|first|second|top|best|worse|half|third|most|"
    r"all|none|limit|reduc|hamper|slow|cut|constrain|prevent|forc|cost|gr[eo]w|fell|rose|ris|fil|h[eo]ld|own|develop|design|rel[iy]|depend|allow|licen|permit|approv|tariff|chip|"
    r"model|benchmark|test|catch|caught|parity|level|close|far|deni|deny|los[et]|g[ae]in|stop|block|bar|hit|hurt|month|year|week|point|percent|times|generation"
)
_CLAUSE = rf"(?!(?i:[^,;:()—–]*\b(?:{_CUES})\w*))[^A-Z\d,;:()—–]{{3,90}}"
_GOES_ON = r"(?=\s(?!(?:and|or|but|as|while|with|in|on|at|for|by|to|from|then|so|yet|nor|plus|including|such|like|which|who|that|where|when|though|although|because|if|both|not)\b|\w+ing\b)[a-z]+\b)"
_SET_OFF = lazy_regex(
    rf",\s(?:which|who)\s{_CLAUSE},{_GOES_ON}|\s[—–]\s(?!(?:and|or|but|by|with|at|in|on|to|from)\b){_CLAUSE}\s[—–]{_GOES_ON}"
)
# What opens with one of these is a phrase of its own, which the comma ends: "In 2024, however, it leads".
_OWN_PHRASE = lazy_regex(
    r"(?:^|[.!?:;—–]\s)\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Yy]et)\s)?(?i:In|On|At|By|For|From|With|While|When|Where|After|Before|Since|As|If|Although|Though|Despite|Under|Over|Among|Of|To|Unlike|Given|Because|Until|Through|During|Within|Across|Today|Now|Here)\b[^,.!?:;—–]*$"
)
# "so 0:03 today we have 0:05": the times of captions, run into one text
_CLOCK = lazy_regex(r"(?:^|(?<=\s))[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}[\])]?\s(?=\S)")
_FEWEST_CLOCKS = 4
# "sells phones [00:00:02].": where in a recording it is said
_CITED_CLOCK = lazy_regex(r"^\[(?:\d{1,2}:)?\d{1,2}:\d{2}\]\s?|\s?\[(?:\d{1,2}:)?\d{1,2}:\d{2}\](?=[\s.,;:!?”\")]|$)")
_TELLING = (" — ", " – ", "uh", "um", "hm", ", ", " like ", "Uh", "Um", "Hm", ":00", ":0", "[")


def without_fillers(block: Block) -> Block:
    """Give a block without what only fills the pauses of speech.

    Args:
        block: A paragraph, heading or list item; rows of tables stay as they are.

    Returns:
        The block, its text still aligned with the document as given.
    """
    if block.kind == "row" or not any(sign in block.text for sign in _TELLING):
        return block
    return rewritten(block, _changes(block.text))


def _changes(text: str) -> Iterator[Change]:
    """Give the stretches that are left out, and what is read instead of them."""
    clocks = [match.span() for match in _CLOCK.finditer(text)] if text.count(":") >= _FEWEST_CLOCKS else []
    if len(clocks) >= _FEWEST_CLOCKS:
        yield from ((start, end, "") for start, end in clocks)
    if "[" in text:
        yield from ((*match.span(), "") for match in _CITED_CLOCK.finditer(text))
    for match in _FILLER.finditer(text):
        yield *match.span(), ""
    for match in _ASIDE.finditer(text):
        yield *match.span(), "," if _OWN_PHRASE.search(text, 0, match.start()) else ""
    if not text.islower():  # else no capital tells a name
        for match in _SET_OFF.finditer(text):
            yield *match.span(), "," if _OWN_PHRASE.search(text, 0, match.start()) else ""
    for match in _BEGUN_AGAIN.finditer(text):
        yield *match.span(), ""
    for match in _ABOUT.finditer(text):
        yield *match.span("like"), "about"
