"""How the name of a test is read: as it is written, with its version, edition or board, without what only says that it is one."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.benchmarks.editions import in_small
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark
from aiclaims.reading.entities.spelling import canonical_name

_NOUN = lazy_regex(r"\s+(?:leaderboards?|benchmarks?|tests?|elo|elo points|points|rank|rating|score)$", re.I)
_VERSION = lazy_regex(
    r"(?:[ _](?:v\d+(?:\.\d+)?|\d\.\d)(?: Hard)?|(?:-[A-Z]{1,4}){1,3}(?:-v\d+(?:\.\d+)?)?|-v\d+(?:\.\d+)?(?:-(?:Preview|Beta|Lite|Pro|Hard|Full|Plus|Verified|Mini)(?![\w-]))?|"
    r"[ -](?:Pro|Hard|Diamond|Verified|Extended|Extreme|Multilingual|Redux|Plus|Lite|Full|Challenge|Professional)| (?:Audio|Vision|Video)(?= [a-z]|[,.;:)]|$)|-(?:en|zh|cn|hard|lite|pro|plus|full)|"
    # "MMLU-humanities": a part of it; "MMLU-style" is none.
    r"-(?!(?:style|like|based|level|type|class|grade|scale|related|driven|tuned|focused|specific|wide|beating|winning|topping|optimi[sz]ed|trained|derived|equivalent|solving|maxing|only|test|dev|val|validation|train|set)\b)[a-z]{3,}(?: sciences?)?|"
    # "Foo-Text-Only", "Foo-Val-165": a part with a name of its own.
    r"(?:-(?!(?:Style|Like|Based|Level|Type|Class|Grade|Focused|Specific|Winning|Trained|Derived|Test|Dev|Train|Set|Bench|Agent)\b)[A-Z][a-z]{2,}){1,2}(?:-\d{2,4})?|"
    r"-Pro[A-Z]|-(?:Lvl|Level|L)-?\d|(?:,? Tiers? |-Tier-?)\d(?:\s?[–-]\s?\d)?)(?![\w%-]|[.,]\d)"
)
# "ImageNet-1K"
_IN_SIZE = lazy_regex(r"-\d{1,2}[kK](?![\w-])")
# What is held each year: "AIME 2026".
_YEARLY = lazy_regex(r"AIME|AMC|HMMT|USAMO|IMO|CMO|IOI|ICPC|WMT")
_YEAR = lazy_regex(r"(?: |-)20\d\d(?![\w-])")
# "Code Arena: Frontend"
_BOARD_OF = lazy_regex(r": [A-Z]\w+(?=[*,.;)]|$|\s(?:and|with|behind|ahead|while|but)\b)")


# "OrcaTrack Benchmark": what it is, behind a name that nothing else has; "LLM Leaderboard" is a name as a whole.
_CODED_AND_NOUN = lazy_regex(
    r"(?!(?:[VM]*LLM|LM|AI|ML|NLP|OCR|ASR|TTS|STT|MT|RAG|SQL|HF|API|GPU)\b)(?P<name>(?=[\w-]*(?:[a-z][A-Z]|[A-Z]{3}|-\d))[A-Z][\w-]*\w)\s(?:[Bb]enchmarks?|[Ll]eaderboards?)"
)


@attrs.frozen(kw_only=True)
class TestMark(Mark):
    """A mention of a test by name."""

    __test__ = False

    name: str


def as_written(text: str, mark: EntityMark) -> TestMark:
    """Read a test's name with the version behind it, which makes it another test: "Terminal-Bench v2".

    Args:
        text: Where it stands.
        mark: The name.
    """
    edition = in_small(text, mark)
    if edition is not None:
        return TestMark(start=mark.start, end=edition, text=text[mark.start : edition], name=text[mark.start : edition])
    match = _VERSION.match(text, mark.end) or (_YEAR.match(text, mark.end) if _YEARLY.fullmatch(mark.text) else None)
    end = match.end() if match else mark.end
    name = _without_noun(mark)
    sized = _IN_SIZE.match(text, end) if match is None else None
    end = sized.end() if sized is not None else end
    return TestMark(start=mark.start, end=end, text=text[mark.start : end], name=name + match[0] if match else name)


def _without_noun(mark: EntityMark) -> str:
    """Give a test's name as it is written, without what only says what it is: "Chatbot Arena leaderboard"."""
    bare = _NOUN.sub("", mark.text)
    if bare == mark.text:
        return bare
    return bare if canonical_name(bare, "benchmark") == mark.entity.name else mark.entity.name


def without_noun(name: str) -> str:
    """Give the name of a test of no list without what only says that it is one.

    Args:
        name: The name, as it is written.
    """
    whole = _CODED_AND_NOUN.fullmatch(name)
    return whole["name"] if whole is not None else name


def with_board(text: str, mark: TestMark) -> TestMark:
    """Read the name of an arena with that of its board behind it."""
    board = _BOARD_OF.match(text, mark.end) if mark.name.endswith("Arena") else None
    if board is None:
        return mark
    return attrs.evolve(mark, end=board.end(), text=mark.text + board[0], name=mark.name + board[0])
