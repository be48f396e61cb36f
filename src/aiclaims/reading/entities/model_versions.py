"""The versions, sizes and editions that follow a model's name: "Claude" goes on as "Claude 3.5 Sonnet"."""

from __future__ import annotations

import re
from functools import cache

from aiclaims.lexicon import Lexicon, load_words

# Words of model names that may follow a version or a family: sizes, gears, trims.
_TRIMS = (
    "Max|Pro|Mini|Air|Think|Turbo|Plus|Flash|Ultra|Nano|Lite|Preview|Instruct|Chat|Base|Distill|Distilled|Thinking|Sonnet|Opus|Haiku|Coder|"
    "Math|VL|Vision|Large|Medium|Small|Tiny|Micro|Premier|Reasoner|Reasoning|Zero|Exp|Experimental|Speciale|Terminus|Next|Omni|Audio|"
    "Heavy|Fast|Instant|Code|Codex|Scout|Maverick|Behemoth|Long|Ultimate|Lightning|Nemo|MoE|Image|Video|Alpha|Beta|Deep Think|Deep Research|"
    "High|Low|Live|Latest|Advanced|Verifier|Prover|Speed|Edge|Core|Text|It|Hybrid|Nemotron|Sol|Terra|Luna|Fable|Mythos"
)
_LOWER_TRIMS = "mini|pro|flash|turbo|preview|nano|max|lite|plus|thinking|instruct|ultra|high|low|medium|chat|base|coder|vision|exp|latest|it"
COUNTED = (
    r"(?!\s*(?:[,:]\d|%|percent|per cent|million|billion|trillion|thousand|bn\b|times|points|months|years|days|weeks|hours|users|"
    r"patents|papers|people|employees|chips|tests|benchmarks|of\b))"
)
# What is joined to a name to describe something else: "Llama-Based", "GPT-Class"; any other part belongs to the name.
_DESCRIBING = (
    "[A-Z][a-z]*(?:tyle|ike|evel|lass|iven|abled|ative)|Based|Backed|Built|Owned|Powered|Linked|Led|Made|Trained|Funded|Developed|"
    "Generated|Assisted|Inspired|Sized|Series|Family|Models?|Era|Killers?|Rivals?|Clones?|Compatible|Equivalent|Moment|Only|"
    "First|Free|Ready|Eval|Bench|Arena|Scale|Size|Team|Users?|API|Type|Maker|Run|Written|And|Or|Vs"
)
# Words with a capital behind a version that do not name an edition: "the GPT-9 System Card", "On GPT-9 Monday".
_NO_EDITION = (
    "Series|Family|Models?|Era|Killer|Rival|Clone|System|Card|Release|Launch|Review|Report|Paper|Update|Plan|User|Users|Prompt|Guide|Access|Hype|Team|"
    "Benchmark|Leaderboard|Index|Arena|Technical|Developer|Developers|Demo|Debut|Agent|Assistant|App|Store|Studio|Cloud|Edition|Generation|"
    "And|But|The|This|That|When|While|With|For|From|Is|Was|Has|Had|Can|Will|May|Via|Vs|Versus|Its|Our|Not|Now|New|Both|Also|Here|However|Meanwhile"
)
_NO_SUFFIX = (
    r"parameters?|params?|style|like|level|class|driven|enabled|native|plus|to|quality|grade|tier|calib(?:er|re)|parity|versus|"
    r"[a-z]+(?:ed|ing|ent|ant|ble|ric|fic|sive|wide|proof)|turbos?|heavy|only|era|specific|related|adjacent|judges?"
)
_MOST_PARTS = 12


@cache
def _tail() -> re.Pattern[str]:
    """Match one more part of a model's name."""
    version = r"(?:[A-Za-z]{1,2})?\d+(?:\.\d+)*(?:x\d+)?(?:[A-Za-z]{1,2}|Mo[eE])?(?![A-Za-z0-9])"
    return re.compile(
        rf"(?P<tag>:\d+(?:\.\d+)?[bB](?:-[\w.]*\w)?(?![\w:/]))|(?P<version>-{version}|_{version}|(?<![a-z]{{9}}){version})"
        # "ViT-L/14@336px": how an image is cut
        rf"|(?P<patch>(?<=-[BLHGSTMg])/\d{{1,2}}(?:@\d{{3}}(?:px)?)?(?![\w/]))"
        rf"|(?P<spaced> (?:[vV]\d|[A-Z]\d|[a-z]\d|\d)(?:(?<= )|[\w.]*\w)?(?![\w]|[,./]\d){COUNTED})"
        rf"|(?P<trim>[-_ ](?:{_TRIMS})(?![\w]))"
        # "Foo X THINK"
        rf"|(?P<capitals> (?:THINK|{_TRIMS.upper()})(?![\w]))"
        rf"|(?P<lower>[-_](?:{_TRIMS.lower()}|[vrkm]\d[\w.]*|o(?= \d\.\d))(?![\w]))"
        rf"|(?P<word> [A-Z][a-z]+(?:-[A-Z]{{1,3}})? \d{{1,3}}(?:\.\d)?B?(?![\w]|[,.]\d){COUNTED})"
        rf"|(?P<lowspaced> (?:{_LOWER_TRIMS})(?![\w]))"
        rf"|(?P<edition> (?!(?:{_NO_EDITION})\b)[A-Z][a-z]{{2,}}(?<!s)(?<!ed)(?<!ing)(?<!ly)(?<!ion)(?<!ment)(?<!able)(?<!ance)(?<!ence)(?<!ity)(?<!ness)(?<!ful)(?<!ive)(?=\s+[a-z(\\]|[,;.)\]?!]|['’]s\b|$))"
        rf"|(?P<suffix>(?<=\d[bB]|.\d)-(?!(?:{_DESCRIBING.lower()}|{_NO_SUFFIX})\b)[a-z]{{4,}}(?![\w-]))"
        rf"|(?P<named>-(?!(?:{_DESCRIBING})\b)[A-Z][A-Za-z]*\d*(?![\w]))",
        re.ASCII,  # "Opus 4.7은": a particle of another script is no part of the name
    )


def extend_model(text: str, end: int, lexicon: Lexicon, *, versioned: bool) -> int:
    """Give the offset behind the version that follows a model's name, its end where none does.

    Args:
        text: The text.
        end: Offset behind the name.
        lexicon: The names that are listed.
        versioned: Whether the name has a version already.
    """
    for _ in range(_MOST_PARTS):
        match = _tail().match(text, end)
        if match is None:
            break
        group, part = match.lastgroup, match[0]
        if group == "spaced" and not versioned and re.fullmatch(r" (?:19|20)\d\d|  ?\d{4,}", part):
            break
        if (
            group == "spaced"
            and re.fullmatch(r" \d{2,}\.\d+", part)
            and not re.fullmatch(r" 2[2-9]\.(?:0[1-9]|1[0-2])", part)
        ):
            break  # "Sonnet 50.8": no version counts that far, a score does.
        if group == "spaced" and versioned and not re.fullmatch(r" \d+(?:\.\d+)?[BbMmTt]|  ?[A-Z]\d.*", part):
            break
        if group == "edition" and (not versioned or _is_numbered(part + " 1", lexicon) or _is_title(text)):
            break
        if group == "word" and (versioned or _is_numbered(part, lexicon)):
            break
        if (group == "lowspaced" and not versioned) or (group == "named" and is_listed(part[1:], lexicon)):
            break
        if group == "lowspaced" and part in {
            " high",
            " low",
            " medium",
            " base",
            " it",
            " chat",
            " thinking",
            " max",
            " plus",
            " latest",
        }:
            break
        versioned = versioned or any(map(str.isdigit, part))
        end = match.end()
    return end


def _is_title(text: str) -> bool:
    """Tell whether most words of a text have capitals, so that one says nothing of a name: "GPT-9 Debut Thrills Fans"."""
    return len(re.findall(r"\b[a-z]{3,}", text)) < len(re.findall(r"\b[A-Z][a-z]{3,}", text))


def _is_numbered(part: str, lexicon: Lexicon) -> bool:
    """Tell whether a word and a number stand for something of their own: "GPT March 14", "Claude Phase 2"."""
    return part.split()[0].casefold() in load_words("numbered_nouns") or is_listed(part.split()[0], lexicon)


def is_listed(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is the name of something else: "Claude-GPT", "Mistral-Microsoft"."""
    entry = lexicon.lookup(name) if len(name) > 2 else None
    return entry is not None and entry.type in {"model", "firm", "product", "country", "institution"}
