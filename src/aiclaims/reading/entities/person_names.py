"""People whom no list has, known by their title, by what they are called, or because they speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aiclaims.lexicon import load_words
from aiclaims.patterns import lazy_regex
from aiclaims.reading.entities.candidates import ORGANISATIONS, Candidate
from aiclaims.schema import Entity

_ROLE = (
    r"(?:analyst|founder|co-?founder|chief|chairman|chairwoman|chair|chief executive|CEO|CTO|CFO|COO|president|director|professor|researcher|"
    r"scientist|engineer|economist|official|spokes(?:man|woman|person)|minister|secretary|advis[eo]r|expert|author|lawyer|attorney|"
    r"investor|executive|manager|head|boss|fellow|senator|congress(?:man|woman)|representative|lawmaker|strategist|partner|consultant|"
    r"journalist|reporter|host|lead|student|entrepreneur|lecturer|historian|specialist|commissioner|ambassador|diplomat|general|trader|"
    r"veteran|columnist|editor|physicist|mathematician|developer|programmer|owner|examiner|judge|leader|coordinator|principal|associate)"
)
_SPEECH = (
    r"(?:said|says|told|tells|added|adds|wrote|writes|argued|argues|warned|warns|predicted|predicts|noted|notes|explained|explains|"
    r"estimated|estimates|believes?|thinks|reckons|claimed|claims|commented|observed|observes|cautioned|cautions|stressed|stresses|"
    r"recalled|recalls|testified|posted|tweeted|concluded|concludes|joked|jokes|quipped|insisted|insists|conceded|concedes|"
    r"acknowledged|asked|replied|suggested|suggests|described|expects|anticipates|envisions|hopes|pointed out|points out)"
)
_TITLE = (
    r"(?:Dr|Mr|Ms|Mrs|Prof|Sen|Rep|Gov|Gen|Sir|Lord|Dame|Professor|Senator|Congressman|Congresswoman|Representative|Secretary|Minister|"
    r"President|Chancellor|Premier|Ambassador|Commissioner|Judge|Justice|Chairman|CEO|CTO|CFO|COO|[Aa]nalysts?|[Ff]ounder|[Cc]o-?founder|"
    r"[Cc]hief executive|[Cc]hief scientist|[Cc]hief economist|[Ee]conomist|[Pp]rofessor|[Rr]esearcher|[Ss]pokes(?:man|woman|person)|"
    r"[Ee]xecutive|[Dd]irector|[Pp]resident|[Ss]enator|[Aa]uthor|[Ee]ngineer|[Aa]ttorney|[Ll]awyer|[Ii]nvestor|[Ee]xpert|[Ss]cientist|"
    r"[Mm]inister|[Aa]dvis[eo]r|[Ee]ntrepreneur|[Cc]hairman|[Cc]hairwoman|[Ss]trategist|[Hh]ost|[Gg]uest|[Ii]nterviewer|[Rr]eporter|[Jj]ournalist)"
)
_OFFICE = (
    r"Minister|Secretary|President|Chair(?:man|woman)?|Director|Professor|Senator|Judge|Justice|Ambassador|Commissioner|"
    r"Representative|Governor|Premier|Chancellor|Executive|Officer|Administrator"
)
_PART = rf"(?!(?:{_OFFICE})\b)[A-ZÀ-Þ][a-zà-ÿ]+(?:(?![’']s\b)[’'-][A-ZÀ-Þ]?[a-zà-ÿ]+)*(?:[A-Z][a-z]+)?"

# "Ada Bell of the Hill Institute for Law said"
_BODY = r"[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|for|and|the|on|in)){0,6}?"


@cache
def _name() -> re.Pattern[str]:
    particle = r"(?: (?:van|von|de|der|den|la|le|di|da|bin|al|el|ten|ter)\b)*"
    return re.compile(rf"(?<![\w’'-]){_PART}(?: [A-Z]\.)*{particle}(?: {_PART}){{1,2}}(?![\w-])")


@cache
def _introduced() -> re.Pattern[str]:
    """Match what stands before a person's name."""
    return re.compile(
        rf"(?:(?<![\w-]){_TITLE}(?:\.|:|,)?|(?<![\w-])(?i:by|according to|interview with|author:?|written by)|(?<!\w){_SPEECH}) $"
    )


@cache
def _described() -> re.Pattern[str]:
    """Match what stands behind a person's name."""
    return re.compile(
        rf",? (?:who|whose)\b|,? (?:[\w’'.-]+ ){{0,2}}?{_SPEECH}\b|,? (?:from|of|at|with) (?:the )?{_BODY},? {_SPEECH}\b|, (?:[\w’'.-]+ ){{0,6}}?{_ROLE}\b|, an? \d\d-year-old\b"
    )


@cache
def _closed() -> re.Pattern[str]:
    """Match what may follow a name that "by" or "said" introduces: not another noun."""
    return re.compile(r" ?[,.;:·|)]| (?:of|at|from|in|on|and|who|as)\b|$")


def find_persons(text: str, known: Sequence[Candidate]) -> list[Candidate]:
    """Find people by how the text introduces them.

    Args:
        text: The text.
        known: The candidates found so far; their words are nobody's name.
    """
    taken = [(c.start, c.end) for c in known]
    found = []
    for match in _name().finditer(text):
        start, end = _trim(match)
        if start >= end or any(low < end and start < high for low, high in taken):
            continue
        headed = text[start - 2 : start] == ": " and re.match(r" on (?:the|why|how|what|whether)\b", text[end:])
        before = _introduced().search(text, max(0, start - 24), start)
        if (
            headed
            or _described().match(text, end)
            or (
                before
                and (text[before.start()].isupper() or _closed().match(text, end) or before[0].strip() not in _LOOSE)
            )
        ):
            person = Entity(text[start:end], "person")
            found.append(Candidate(start=start, end=end, entity=person, known=False, strength=1))
    return found


_LOOSE = frozenset({"by", "said", "says", "told", "according to"})


def _trim(match: re.Match[str]) -> tuple[int, int]:
    """Take words off that stand around a name; an empty stretch where no name is left."""
    start, end = match.span()
    words = match[0].split()
    while words and words[0].casefold().rstrip(".") in load_words("no_person_words"):
        start += len(words[0]) + 1
        words = words[1:]
    while words and words[-1].casefold() in load_words("no_person_words"):
        end -= len(words[-1]) + 1
        words = words[:-1]
    named = len(words) > 1 and not any(word.casefold() in load_words("no_person_words") for word in words)
    return (start, end) if named else (0, 0)


def find_employer(text: str, person: Candidate, organisations: Sequence[Candidate]) -> str | None:
    """Give the organisation that the text names beside a person.

    Args:
        text: The text.
        person: The person's mention.
        organisations: The firms, bodies and models it mentions.
    """
    for candidate in organisations:
        before = candidate.end <= person.start
        between = text[candidate.end : person.start] if before else text[person.end : candidate.start]
        if (
            candidate.type in ORGANISATIONS
            and len(between) <= _NEAR
            and (_speaks_for if before else _belongs_to)().fullmatch(between)
        ):
            return candidate.entity.name
    return None


_NEAR = 100


@cache
def _speaks_for() -> re.Pattern[str]:
    """Match what stands between an organisation and its person: "Nvidia CEO Jensen Huang"."""
    return lazy_regex(rf"(?:['’]s)? (?:[\w-]+ ){{0,3}}?{_ROLE}s?,? |['’]s ", re.IGNORECASE)


@cache
def _belongs_to() -> re.Pattern[str]:
    """Match what stands between a person and the organisation: ", an analyst at the consultancy"."""
    return re.compile(r",? (?:[\w’'.-]+ ){0,6}?(?:at|of|with|for|from) (?:the )?(?:[\w-]+ ){0,2}|, (?:the )?")
