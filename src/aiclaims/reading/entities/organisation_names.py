"""Firms and bodies that no list has, known by the word that ends or begins their name."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from aiclaims.lexicon import load_words, name_key
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import Candidate
from aiclaims.schema import Entity, EntityType

_LEGAL = r"Inc|Ltd|Limited|Corp|Corporation|Co|Company|LLC|LLP|plc|PLC|GmbH|AG|SE|N\.V|NV|S\.A|Pte|Holdings?|Group"
_WORD = r"(?:[A-Z](?:[\w&.-]|[’'](?!s\b))*\w|[A-Z])"
_FIRM = (
    r"Technology|Technologies|Securities|Capital|Partners|Labs|Systems|Electronics|Semiconductors?|Microelectronics|Robotics|Software|"
    r"Pharma|Pharmaceuticals|Motors?|Bank|Insurance|Consulting|Ventures|Media|Analytics|Networks|Industries|Advisors|Advisory|Associates|"
    r"Investments?|Asset Management|Microsystems|Telecom|Solutions|Logistics|Enterprises|Innovations|Aerospace|Biotech|Therapeutics|Biosciences|Dynamics"
)
_BODY = (
    r"University|Institute|College|Academy|Laboratory|Laboratories|Foundation|Association|Center|Centre|Society|School|Council|Think Tank|"
    r"Times|Post|Journal|Daily|Herald|Courier|Gazette|Tribune|Chronicle|Observer|Monitor|Review|Telegraph"
)
_TAUGHT = (
    r"Petroleum|Minerals|Mining|Geosciences|Sciences?|Technology|Engineering|Electronics?|Telecommunications?|Posts|Medicine|Medical|Health|"
    r"Agricultur(?:e|al)|Forestry|Chemistry|Chemical|Physics|Mathematics|Materials|Energy|Aeronautics|Astronautics|Aviation|Space|Optics|"
    r"Education|Economics|Finance|Business|Management|Law|Arts|Letters|Social|Natural|Applied|Advanced|Industrial|Information|Computing"
)
"""What a body teaches or looks into, which its name may go on with: "the King Saud University of Health Sciences"."""
_OFFICE = r"Ministry|Department|Bureau|Agency|Commission|Administration|Authority|Committee|Court|Tribunal|Office"
_OF = r"(?:University|Institute|College|Academy|School|Centre|Center|Council) (?:of|for)"
_OFFICE_OF = r"(?:Ministry|Department|Bureau|Office|Court|Committee) (?:of|for|on)"
_NAME_OF = rf"(?: (?:the )?{_WORD}(?:(?:,? and|,| of| for| at)? {_WORD}){{0,4}})"
# Words that open a sentence or stand before a name without being part of it.
_LEADING = lazy_regex(
    r"^(?:The|A|An|In|On|At|By|For|From|To|Of|And|But|As|When|While|If|Its|Their|His|Her|Our|This|That|These|Those|With|"
    r"Meanwhile|However|According|Since|After|Before|Earlier|Later|Last|Next|Former|Dr|Mr|Ms|Mrs|Prof|Chinese|American|U\.S\.|US|European|"
    r"Japanese|German|British|French|Korean|Dutch|Taiwanese|Indian|Analysts?|CEO|President|Professor|Generative|Artificial|Open|"
    r"Global|New|About|Contact|Source|Several|Many|Most|Some|Other|Both|Each|Every|Neither|Either|No|Not|Does|Is|Are|Will|Can|How|Why|What|Which|Who)\.?\s+"
)


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@./-])(?P<name>{_WORD}(?: & {_WORD}| {_WORD}){{0,3}}?)"
        rf"(?:(?P<and> & (?:Co|Company|Sons|Partners)\b\.?)|(?P<firm> (?:{_FIRM})(?![\w-]))|(?P<ai> AI(?![\w-]))"
        rf"|(?P<legal>,? (?:{_LEGAL})\b\.?))(?:,? (?:{_LEGAL})\b\.?)*"
    )


@cache
def _body() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@./-])(?!The |An? )(?:(?P<of>{_OF}{_NAME_OF})|(?P<officeof>{_OFFICE_OF}{_NAME_OF})"
        rf"|(?P<body>{_WORD}(?:(?:(?<!Corporation)(?<!Company)(?<!University)(?<!Institute)(?<!Association) and)? {_WORD}){{0,4}}? (?:{_BODY})(?![\w-])"
        rf"(?: of (?:{_TAUGHT})(?:(?:,? (?:and|&)|,)? (?:{_TAUGHT}))*(?![\w-])|(?<=University) of [A-Z][a-z]+(?: [A-Z][a-z]+)?(?![\w-]))?)"
        rf"|(?P<office>{_WORD}(?:(?: and)? {_WORD}){{0,4}}? (?:{_OFFICE})(?![\w-])))"
    )


@cache
def _firm_keys() -> frozenset[str]:
    return frozenset({"&", "ai"}) | _keys(f"{_FIRM}|{_LEGAL}")


@cache
def _body_keys() -> frozenset[str]:
    return _keys(f"{_BODY}|{_OFFICE}")


def _keys(expression: str) -> frozenset[str]:
    """Give the first tokens of what each of the alternatives of an expression matches."""
    forms = (form for each in expression.split("|") for form in (each.replace("?", ""), re.sub(r".\?$", "", each)))
    return frozenset(name_key(form.replace("\\", ""))[0] for form in forms)


@cache
def _legal_tail() -> re.Pattern[str]:
    return re.compile(
        rf"(?:,? (?:{_LEGAL}|Technology(?: Licensing)?|Technologies|Insurance|Platforms"
        rf"|International(?: Service Association|(?= (?:{_LEGAL})\b)))\b\.?)+(?! [a-z]*[’'])"
    )


@cache
def _legal_end() -> re.Pattern[str]:
    return re.compile(
        r"(?:,? (?:Inc|Ltd|Limited|Corp|Corporation|Co|Company|LLC|LLP|plc|PLC|GmbH|AG|SE|N\.V|NV|S\.A|Pte|Holdings?)\b\.?)+$"
    )


def take_in_legal_endings(text: str, known: Sequence[Candidate]) -> list[Candidate]:
    """Give the listed firms that a legal ending follows, with it: "Alibaba Group Holding Co."."""
    found = []
    for candidate in known:
        if candidate.type == "firm" and candidate.kind == "name":
            match = _legal_tail().match(text, candidate.end)
            if match:
                found.append(
                    Candidate(
                        start=candidate.start,
                        end=match.end(),
                        entity=candidate.entity,
                        country=candidate.country,
                        known=candidate.known,
                    )
                )
    return found


@cache
def _ai_cue() -> re.Pattern[str]:
    """Match what stands before "X AI" where it is a firm, not some artificial intelligence."""
    return re.compile(r"\b(?:startup|start-up|company|firm|lab|developer|maker|at|by|from|of|called|named) $")


@cache
def _ai_role() -> re.Pattern[str]:
    """Match what stands behind "X AI" where it is a firm."""
    return re.compile(
        r"[’']s\b|,? (?:a|an|the|which|one)\b[\w -]{0,40}\b(?:startup|start-up|company|firm|lab|developer|maker)\b"
        r"| (?:raised|said|says|announced|released|unveiled|launched|hired|was founded|has raised)\b"
    )


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:[A-Z][\w’'-]*|[a-z][\w’'-]{3,})")


def is_titled(text: str) -> bool:
    """Tell whether a text is written as headings are, Nearly Every Word With a Capital."""
    words = _titled().findall(text)
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words) and text[-1:] not in ".;,!"


def find_organisations(text: str, keys: Set[str], known: Sequence[Candidate]) -> list[Candidate]:
    """Find firms and bodies by the words of their names.

    Args:
        text: The text.
        keys: Its tokens.
        known: The candidates that the lexicon gives; what only adds to a country's or a firm's name is no new body.
    """
    found = []
    strict = None
    for pattern, words in ((_firm(), _firm_keys()), (_body(), _body_keys())):
        # A name of many words is costly to look for, one of its words is not.
        if words.isdisjoint(keys):
            continue
        strict = is_titled(text) if strict is None else strict
        for match in pattern.finditer(text):
            groups = match.groupdict()
            if groups.get("ai") and (
                strict
                or not (
                    _ai_cue().search(text, max(0, match.start() - 20), match.start())
                    or _ai_role().match(text, match.end())
                )
            ):
                continue
            if strict and not (groups.get("legal") or groups.get("and") or groups.get("of") or groups.get("officeof")):
                continue
            candidate = _candidate(text, match)
            if (
                candidate
                and not _is_described(text, candidate, known)
                and not any(_crosses(candidate, other) for other in known)
            ):
                found.append(candidate)
    return found


def _is_described(text: str, candidate: Candidate, known: Sequence[Candidate]) -> bool:
    """Tell whether a country's short form only says whose goods are meant: "PRC Semiconductor Manufacturing Equipment"."""
    country = next((c for c in known if c.start == candidate.start and c.type == "country"), None)
    if country is None or not _abbreviated().fullmatch(text, country.start, country.end):
        return False
    common = " " not in text[country.end + 1 : candidate.end]
    return common and _goes_on().match(text, candidate.end) is not None


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(r"[A-Z]{2,4}|(?:[A-Z]\.){2,3}")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match what goods go on with behind the word that would end a firm's name; a firm's name goes on with its legal form."""
    return re.compile(rf" (?!(?:{_LEGAL})\b)[A-Z][a-z]+")


@cache
def _shouted() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])([A-Z]{{3,}}) (?:{_FIRM.upper().replace('?', '')})(?![\w-])")


def find_shouted_firms(text: str) -> list[Candidate]:
    """Find firms in a text that is written in capitals: the word before "SECURITIES" is all that is sure."""
    return [
        Candidate(
            start=match.start(), end=match.end(), entity=Entity(match[0].title(), "firm"), known=False, strength=0
        )
        for match in _shouted().finditer(text)
        if not {match[1].lower()} & (load_words("plain_words") | load_words("function_words"))
    ]


def _crosses(candidate: Candidate, other: Candidate) -> bool:
    """Tell whether a listed name reaches out of a candidate, or makes up its first words but one."""
    if other.end <= candidate.start or candidate.end <= other.start:
        return False
    if other.start < candidate.start or other.end > candidate.end:
        return True
    return (
        other.kind == "adjective"
        or other.type in {"model", "benchmark", "chip", "person"}
        or (other.end == candidate.end and not _is_seat(candidate, other))
    )


def _is_seat(candidate: Candidate, other: Candidate) -> bool:
    """Tell whether a place is the one that a university is named for: "the University of Oslo"."""
    before = candidate.entity.name[: other.start - candidate.start]
    return before.endswith(("University of ", "College of ", "University of the ")) and other.type in {
        "country",
        "region",
        "other",
    }


def _candidate(text: str, match: re.Match[str]) -> Candidate | None:
    groups = match.groupdict()
    start, end = match.span()
    while leading := _LEADING.match(text[start:end]):
        start += leading.end()
    name = text[start:end]
    if " " not in name.strip():
        return None
    words = [word.strip(".,").casefold() for word in name.split()]
    if text[end : end + 4] in {" Act", " Bil", " Law", " Pla"}:
        return None
    if all(word in load_words("plain_words") for word in words[:-1]) or text[start : start + 1].islower():
        return None
    kind: EntityType = "firm"
    if groups.get("body") or groups.get("of"):
        kind = "institution"
    elif groups.get("office") or groups.get("officeof"):
        kind = "agency"
    else:
        common = _legal_end().sub("", name)
        if groups.get("and") is None and common and "&" not in common[-2:]:
            name = common
    name = name.rstrip(",") if name.endswith((" Co.", "& Co.")) else name.rstrip(",.")
    if not name:
        return None
    return Candidate(start=start, end=end, entity=Entity(name, kind), known=False, strength=0)
