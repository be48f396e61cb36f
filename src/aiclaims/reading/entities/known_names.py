"""Names that the lexicon lists, or that the document has introduced, in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from aiclaims.lexicon import Alias, Lexicon, Token, name_key
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import Candidate
from aiclaims.reading.entities.document_names import DocumentNames

_START = 64
_SHORT = 3
"""Letters of a code that is short for a name: "V2", "R1"."""
_COUNTED = frozenset({"chip", "model", "product"})
_PARTICIPLES = lazy_regex(r"-(?:[a-z]+ed|made|built|led|run|born|bound|owned|style|like|linked|[A-Z]\w*)\b")
_SIZES = frozenset({"large", "medium", "small", "tiny", "pro", "flash", "ultra", "nano", "turbo", "mini", "lite"})
_SIZED = lazy_regex(r"[ -](?:language|models?|scale|context|enough|and|or|but|step|team|group|batch)\b")
_OPENING = lazy_regex(r"(?:^|[.!?:;•|]|[\"“‘(]|\n)\s*$")
_TO_US = lazy_regex(r"\b(?:JOIN|ABOUT|CONTACT|FOLLOW|TELL|LET|GIVE|EMAIL|CALL|SUPPORT|HELP|REACH)\s+$")
_PERSON_BEFORE = lazy_regex(
    r"(?:\b(?:ceo|cto|cfo|coo|founder|co-founder|chairman|chairwoman|chair|chief|executive|president|secretary|senator|sen\.|rep\.|"
    r"minister|mr\.?|ms\.?|mrs\.?|dr\.?|prof\.?|professor|analyst|adviser|advisor|czar|tsar|boss|head|premier|director|said|says)"
    r"|['’]s)\s+$",
    re.IGNORECASE,
)
_PERSON_AFTER = lazy_regex(
    r"\s*:|\s+(?:said|says|told|tells|added|adds|wrote|writes|argued|argues|warned|warns|predicted|predicts|predicting|anticipates|"
    r"suggests|expects|believes|thinks|estimates|noted|notes|claimed|claims|called|calls|put|puts|has said|had said)\b",
    re.IGNORECASE,
)


def is_shouting(text: str) -> bool:
    """Tell whether a text is written in capitals, as headlines are, so that they say nothing."""
    # Plain from the start of most texts: more small letters than a text in capitals could have in all.
    if 10 * sum(map(str.islower, text[:_START])) >= len(text):
        return False
    upper = sum(map(str.isupper, text))
    return upper > 9 * sum(map(str.islower, text)) and upper >= 8


def find_known(
    text: str, tokens: Sequence[Token], names: DocumentNames, *, shouting: bool
) -> tuple[list[Candidate], list[tuple[Alias, int, int]]]:
    """Find the listed names of a text.

    Args:
        text: The text.
        tokens: Its tokens.
        names: What is listed, and what the document has introduced.
        shouting: Whether it is written in capitals.

    Returns:
        Candidates, the longest of each place; and names that count in the right context only, with their offsets.
    """
    lexicon = names.lexicon
    found: list[Candidate] = []
    pending: list[tuple[Alias, int, int]] = []
    count, longest, beginnings = len(tokens), lexicon.longest.get, lexicon.beginnings
    introduced = names.longest.get if names.longest else None
    for first, token in enumerate(tokens):
        key = token.key
        length = longest(key, 0)
        if introduced is not None:
            length = max(length, introduced(key, 0))
        if not length and len(key) > 4 and key[-1] == "s":
            length = longest(key[:-1], 0)
        if not length or not _starts(text, tokens, first):
            continue
        last, keys = first, [token.key]
        told = introduced is not None and introduced(key, 0)
        while len(keys) < length and last + 1 < count and tokens[last + 1].linked:
            if not told and tuple(keys) not in beginnings:
                break  # no name goes on like this
            last += 1
            keys.append(tokens[last].key)
        while keys:
            meanings = _meanings(tuple(keys), names, lexicon)
            end = _end(text, tokens, last) if meanings else None
            hits = [a for a in meanings if end and _fits(a, text, tokens[first : last + 1], shouting)]
            if hits and end:
                hits = [a for a in hits if _placed(a, text, token.start, end)]
                if any(a.entry.type in _COUNTED for a in hits) and _ends_another(text, token.start, end, lexicon):
                    hits = []
                plain = [a for a in hits if not a.context]
                if plain:
                    found.append(Candidate.of_alias(plain[0], token.start, end, known=plain[0].entry.name in lexicon))
                    break
                pending += [(alias, token.start, end) for alias in hits]
            keys.pop()
            last -= 1
    return found, pending


def in_context(
    pending: Sequence[tuple[Alias, int, int]], text: str, named: Set[str], names: DocumentNames
) -> list[Candidate]:
    """Keep those names whose owner or full name is named as well.

    Args:
        pending: Names that need a context, with their offsets.
        text: The text.
        named: What the text itself names, by canonical names.
        names: What the document names.
    """
    found: dict[tuple[int, int], tuple[int, Candidate]] = {}
    for alias, start, end in pending:
        entry = alias.entry
        if entry.type in _COUNTED and _ends_another(text, start, end, names.lexicon):
            continue
        full = entry.name in named or entry.name in names.named
        if not full and not any(name in named or name in names.named for name in alias.context):
            continue
        if (
            not full
            and entry.type == "person"
            and not (_PERSON_BEFORE.search(text, max(0, start - 20), start) or _PERSON_AFTER.match(text, end))
        ):
            continue
        rank = 2 if full else 1
        if rank > found.get((start, end), (0, None))[0]:
            found[start, end] = (rank, Candidate.of_alias(alias, start, end))
    return [candidate for _, candidate in found.values()]


# "Foo-Prover V2", "XFoo R1": the version of a name of its own.
_CODED_BEFORE = lazy_regex(r"(?<![\w.-])(?P<word>[A-Z]\w*(?:[a-z][A-Z]|[a-z]-[A-Z])[\w-]*) $")


def _ends_another(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether what may be short for a listed name is the end of another that no list has."""
    if end - start > _SHORT:
        return False
    before = _CODED_BEFORE.search(text, max(0, start - _START), start)
    return before is not None and name_key(before["word"]) not in lexicon.aliases


def _meanings(key: tuple[str, ...], names: DocumentNames, lexicon: Lexicon) -> tuple[Alias, ...]:
    introduced = names.aliases.get(key)
    meanings = lexicon.aliases.get(key, ())
    if introduced is not None and (not meanings or meanings[0].context):
        return (introduced, *meanings)
    if not meanings and len(key[-1]) > 4 and key[-1].endswith("s"):
        single = lexicon.aliases.get((*key[:-1], key[-1][:-1]), ())
        return tuple(alias for alias in single if alias.entry.type in _COUNTED)
    return meanings


def _starts(text: str, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a name can start at a token: not inside a word, an address or a contraction."""
    start = tokens[first].start
    if not start or not tokens[first].key[0].isalnum():
        return not start
    before = text[start - 1]
    if before in "@\\" or (before in ".'’_" and start > 1 and text[start - 2].isalnum()):
        return _ideograph(text[start - 2]) if start > 1 and before == "." else False
    return not before.isalnum() or _ideograph(before) or _ideograph(text[start])


def _end(text: str, tokens: Sequence[Token], last: int) -> int | None:
    """Give the offset behind a name that ends with a token, its plural included; None where the word goes on."""
    end = tokens[last].end
    if last + 1 == len(tokens) or not tokens[last + 1].joined or _ideograph(text[end - 1]):
        return end
    after = tokens[last + 1].key
    if after == ".":
        # "Qwen 2" is no name in "Qwen 2.5"; the stop of "U.S." is part of it.
        if text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
            return None
        if text[end - 1].islower() and re.match(r"[a-z]{2,5}\b(?!\.\s|\.$)", text[end + 1 : end + 8]):
            return None  # A file or an address: "llama.cpp".
        initial = last and tokens[last - 1].key == "." and tokens[last].joined and len(tokens[last].key) == 1
        return end + 1 if initial and tokens[last].key.isalpha() else end
    if not after[0].isalnum() or _ideograph(after[0]):
        return end
    if after == "s" and text[end - 1].isdigit() and not text[end + 1 : end + 2].isalnum():
        return tokens[last + 1].end
    return None


def _ideograph(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


# "The H 800s": how a transcript writes a chip; "a 100 people" names none.
_BEFORE_SPOKEN = lazy_regex(r"\b(?:[Tt]he|these|those|[Nn]vidia(?:['’]s)?|[Nn]vidia or|and the|like the)\s$")


def _spoken(text: str, letter: Token, number: Token) -> bool:
    """Tell whether a capital and a number behind a blank are a chip as it is spoken."""
    if not text[letter.start].isupper() or len(number.key) < 2 or text[letter.end : number.start] != " ":
        return False
    plural = text.startswith("s", number.end) and not text[number.end + 1 : number.end + 2].isalnum()
    return plural or _BEFORE_SPOKEN.search(text, max(0, letter.start - 12), letter.start) is not None


def _fits(alias: Alias, text: str, tokens: Sequence[Token], shouting: bool) -> bool:
    """Tell whether the letters and joints of a stretch of text are those of a name."""
    written = "".join(text[token.start : token.end] for token in tokens).replace("’", "'")
    wanted = alias.letters
    for before, after in pairwise(tokens):
        tight = before.key + after.key
        if (
            not after.joined
            and ("." in (before.key, after.key) or after.key == "'" or (len(before.key) < 3 and after.key.isdigit()))
            and tight in alias.text.lower()
            and not (alias.entry.type == "chip" and _spoken(text, before, after))
        ):
            return False
    if written == wanted:
        return True
    letters = sum(map(str.isalpha, wanted))
    if written == wanted.upper():
        return shouting or (
            letters > 3 and (not alias.ordinary or alias.entry.type == "person") and alias.text.isascii()
        )
    if alias.text.islower():
        return written == wanted.capitalize() or written.lower() == wanted
    if written.lower() == wanted.lower() + "s":
        return written[:-1] == wanted or (shouting and written[:-1] == wanted.upper())
    if alias.ordinary:
        return False
    if any(letter.isdigit() for letter in wanted):
        # "the h200": a code as speech that is written down has it; "a10" may be anything.
        return letters > 1 or (alias.entry.type == "chip" and (len(wanted) > 3 or wanted == "H20"))
    if (
        alias.entry.type == "benchmark"
        and " " in alias.text
        and written.islower()
        and any(word.isupper() and len(word) > 3 for word in alias.text.split())
    ):
        return True  # "gpqa diamond"
    if len(tokens) == 1 or " " not in alias.text:
        return letters > 4 or (letters > 3 and alias.entry.type == "benchmark")
    if all(text[token.start].isupper() or not token.key.isalpha() or len(token.key) < 4 for token in tokens):
        return True
    # "Mistral medium": a size may be written small, where it is not a word of what follows ("large language models").
    return (
        alias.entry.type == "model"
        and text[tokens[0].start].isupper()
        and all(token.key in _SIZES for token in tokens[1:])
        and not _SIZED.match(text, tokens[-1].end)
    )


def _placed(alias: Alias, text: str, start: int, end: int) -> bool:
    """Tell whether a name that is an ordinary word as well stands where it is the name."""
    hyphen = text[end : end + 1] == "-"
    if alias.kind == "adjective" and text[max(0, start - 4) : start].lower() in {"non-", "non–"}:
        return False  # "Non-Western firms" are none of the West
    if alias.text == "US":
        return not _TO_US.search(text, max(0, start - 12), start)
    if not alias.ordinary:
        return True
    if hyphen and not _PARTICIPLES.match(text, end):
        return False
    joined = start > 1 and text[start - 1] in "-–" and text[start - 2].isalnum()
    return not (alias.context and joined)
