"""Where one sentence ends and the next begins, in clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

# Words whose full stop does not end a sentence, whatever follows.
_TITLES = frozenset(
    "mr mrs ms dr prof gen sen rep gov sgt col lt capt rev hon st mt vs v approx est fig figs eq no nos vol pp ed eds "
    "al cf viz ca bros messrs dept univ assn e.g i.e".split()
)
# Abbreviations that may also stand last in a sentence: they end one only before a word that starts sentences.
_OPEN = frozenset("etc u.s u.k u.n e.u p.r.c u.a.e u.s.a inc ltd co corp llc plc jr sr a.m p.m ph.d d.c a.i".split())
_BEFORE_NAMES = frozenset("incl excl esp resp avg max min var ver rev vers conf".split())
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_STARTERS = frozenset(
    "the a an in on at it its this that these those he she they we i you but and or so yet while when if as although "
    "though however moreover according by for from since after before during with without among overall worldwide "
    "last meanwhile still even only both each all some many most more no not nor now then there here what who how why "
    "two three four five six seven eight nine ten one".split()
)
_LONGEST = 700
"""Characters; several times the length of a long sentence of edited prose."""


_LONGEST_SPOKEN, _SHORTEST_SPOKEN = 300, 60
"""Characters from which on speech without stops is cut, and those of the parts."""
_FEW_COMMAS = 200
"""Characters to one comma in what nobody has punctuated."""


_STOPS = re.compile(r"[a-zA-Z]{2}[.!?…]\s|[;:()\[\]—–“”\"]")


def _is_unpunctuated(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is speech that nobody has set stops in."""
    return text.count(",", start, end) * _FEW_COMMAS < end - start and _STOPS.search(text, start, end - 1) is None


@cache
def _turns_of_speech() -> re.Pattern[str]:
    return re.compile(
        r"\s(?=(?:so|now|then|but|okay|ok|alright|anyway|next|and (?:then|so|now|on|also|if|the|that's|they|it))\s|on (?:the )?(?:[\w'-]+ ){1,4}?(?:it|they|we|\d))"
    )


@cache
def _boundary() -> re.Pattern[str]:
    # A closing mark, what may hang on it (quotes, brackets, footnote numbers), white space, and a
    # character that can open a sentence; or an ideographic stop, behind which no space stands.
    return re.compile(
        r"(?P<stop>[.!?…]+)(?P<tail>[\"”’')\]»]*(?:\[\d{1,3}\])*(?:(?<=[a-z]{3}\.)\d{1,2})?)\s+(?=[\"“‘'(\[«•●▪◦■–—@-]?\s?[^\W_])"
        # A mark of an item within a text whose line breaks are gone.
        r"|(?P<mark>\s)(?=[●▪◦■]\s)"
        r"|(?P<cjk>[。！？]+[”’」』）]*)"
        # A space left out: "fell.The", "sold?Yes"; not "Node.js", "Scale.AI" or an address.
        r"|(?P<glued>(?<=[a-z)%”\"])[.?!]+[”\"]?(?=(?:[A-Z][a-z]+|A|I)[ ,’']))"
    )


@cache
def _title() -> re.Pattern[str]:
    """Match the title of an entry, behind which a sentence of its own begins: "Kappa opens its model — The lab has ..."."""
    return re.compile(
        r"\W{0,4}(?:[^\s.!?;:—–|]+\s){2,18}[—–|]\s(?=(?:The|A|An|It|Its|This|These|Those|They|In|On|At|After|With|According)\s[^—–|]{16,}[.!?])"
    )


_PAIRED = re.compile(r"\s[—–|]\s")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a text into sentences.

    Args:
        text: Clean text of one paragraph or list item.

    Returns:
        Offsets `(start, end)` of each sentence, trimmed of white space, in order.
    """
    cuts = [0]
    title = _title().match(text)
    if title is not None and _PAIRED.search(text[title.end() :].split(". ")[0]) is None:
        cuts.append(title.end())
    for match in _boundary().finditer(text):
        if match.end() <= cuts[-1]:
            continue
        if (
            match["cjk"]
            or match["mark"]
            or (_closes(text, match.start()) if match["glued"] else _ends_sentence(text, match, cuts[-1]))
        ):
            cuts.append(match.end())
    cuts.append(len(text))
    found = []
    for start, end in pairwise(cuts):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append((start, end))
    return tuple(found)


def windows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch that no writer would call a sentence (a transcript without stops, a minified page) into windows.

    What is found in a sentence is weighed against all else in it, so that its length must be bounded.

    Args:
        text: Clean text.
        start: Offset of the stretch.
        end: Offset behind it.

    Yields:
        The stretch itself, or parts of at most 700 characters, cut behind a comma or blank, and before a word with
        which speech goes on to the next where nobody has set stops.
    """
    if end - start > _LONGEST_SPOKEN and _is_unpunctuated(text, start, end):
        for turn in _turns_of_speech().finditer(text, start, end):
            if turn.start() - start > _SHORTEST_SPOKEN and end - turn.end() > _SHORTEST_SPOKEN:
                yield start, turn.start()
                start = turn.end()
    while end - start > _LONGEST:
        cut = max(text.rfind(sign, start + _LONGEST // 2, start + _LONGEST) for sign in (", ", "; ", ": ", " - "))
        if cut < 0:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        stop = cut + 1 if cut >= 0 else start + _LONGEST
        yield start, stop
        start = stop
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


_COUNTS_ON = re.compile(r"1\.\s[^!?]{1,80}?[,;]\s(?:and\s)?2\.\s")


def _is_counted_off(text: str, number: str, start: int, begin: int) -> bool:
    """Tell whether a number counts something off within a sentence: "the leaders are: 1. Kappa, 2. Delta and 3. Theta"."""
    if number == "1":
        return _COUNTS_ON.match(text, start) is not None
    before = text[begin:start]
    return before.endswith((", ", "; ", "and ")) and f"{int(number) - 1}. " in before


def _ends_sentence(text: str, match: re.Match[str], begin: int) -> bool:
    """Tell whether a stop that is followed by white space ends the sentence that begins at `begin`."""
    after = text[match.end() : match.end() + 40]
    opener = after.lstrip("\"“‘'([«•●▪◦■–—- ")
    if not opener:
        return False
    if match["stop"] != ".":
        # "Yahoo! said": a lower-case word goes on, unless a quotation opens.
        return not opener[0].islower() or after[0] in '"“‘«'
    if _section_number().fullmatch(text[begin : match.start("stop")]):
        return False
    word = _word_before(text, match.start("stop"), begin)
    if len(word) in {1, 2} and word.isdecimal() and _is_counted_off(text, word, match.start("stop") - len(word), begin):
        return False
    folded = word.casefold()
    next_word = re.match(r"[^\W\d_]+", opener)
    # Among capitals only ("BEHIND U.S. IN CHIPS") a capital tells no start.
    shouted = bool(next_word and len(next_word[0]) > 1 and next_word[0].isupper())
    starts = bool(next_word and next_word[0][0].isupper() and not shouted and next_word[0].casefold() in _STARTERS)
    if match["tail"] and not word:
        return not opener[0].islower()
    if folded in _TITLES:
        # "No." is an abbreviation before a number only; alone it is an answer.
        return folded in {"no", "nos"} and not opener[0].isdigit() and opener[0].isupper()
    if folded in _MONTHS:
        return not opener[0].isdigit() and not opener[0].islower()
    if folded in _OPEN or (len(word) == 1 and word.isupper() and word not in "I"):
        return starts
    if _coded().match(opener) is not None:
        # "..., lags o3 by 80 points. gpt-oss-20b beats": some models have no capital.
        return word[-1:] in {"", ")"} or (word.isalnum() and len(word) > 2 and folded not in _BEFORE_NAMES)
    return not opener[0].islower()


@cache
def _coded() -> re.Pattern[str]:
    """Match the name of a model, a test or a firm that begins with a small letter: "o3-mini", "gpt-oss-20b", "xAI"."""
    return re.compile(
        r"(?:o[1-9](?:-\w+)*|[a-z]{1,2}[A-Z]\w+(?:['’]s)?|[a-z]+\d?(?:-[a-z\d.]+)*-\d+[bBmM]?(?:-\w+)*)\s"
    )


@cache
def _section_number() -> re.Pattern[str]:
    return re.compile(r"\s*§?\s?\d{1,2}(?:\.\d{1,2}){0,3}")


@cache
def _figure() -> re.Pattern[str]:
    """Match a figure that only ends what it stands in: "97.5%", "69.6)"; a bare "3.2" may go on."""
    return re.compile(r"\W*\d[\d.,]*(?:%|%?\))")


def _closes(text: str, stop: int) -> bool:
    """Tell whether a stop without a space behind it ends a sentence: it follows a plain word or a figure, not part of a name."""
    last = text[text.rfind(" ", 0, stop) + 1 : stop]
    if _figure().fullmatch(last):
        return True
    word = last.strip("“”\"'’()*,")
    return len(word) > 1 and (word.islower() or word[1:].islower() or word.endswith("%")) and word.rstrip("%").isalnum()


def _word_before(text: str, stop: int, begin: int) -> str:
    start = stop
    while start > begin and (text[start - 1].isalnum() or text[start - 1] in ".’'&"):
        start -= 1
    return text[start:stop].lstrip("’'.")
