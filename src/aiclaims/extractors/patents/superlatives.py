"""Who comes first: superlatives and leads that rank somebody by patents without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import attrs

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.places import ranks_patents
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage

HEAD_OF_LIST = "head of the list"
_HEAD = lazy_regex(
    r"(?<![\w-])(?:top|leading|largest|biggest|foremost|most (?:active|prolific)|number[- ]one|top-ranked)\s+"
    r"(?P<kind>(?:[A-Za-z][\w/-]*\s+){0,4}?)(?:filer|applicant|holder|owner|patentee|assignee|recipient|source|origin|filing company|contributor|countr(?:y|ies)|nation|region|office|patenter|performer|producer(?=\sof\s(?:[\w&-]+\s){0,6}?(?:patents|patent\s(?:applications|filings)|inventions)\b)|user(?= of the (?:PCT|Patent Cooperation|international patent)))\b|"
    r"(?<=the )(?:top|leading|largest|biggest|busiest|most active)\s+(?P<one>(?:[A-Za-z][\w/-]*\s+){0,2}?)(?:company|firm|corporation|university|institution|player|(?:car|chip)maker)\b"
    r"(?=[^.;:()]{0,40}?\s(?:is|was|remains|remained)\s)",
    re.IGNORECASE,
)
"""A superlative and what it is the first of, with the field between them ("the top quantum computing applicant")."""
_MORE_THAN_ANY = lazy_regex(
    r"\bmore\b(?:[^.;:]|(?<=\b[A-Z])\.){0,90}?\bthan\s+(?:(?:in|by|from|at|to)\s+)?(?:any(?:body|one)?|all|another|every)\b(?!\s(?:[\w-]+\s){1,4}combined\b)",
    re.IGNORECASE,
)
_NONE_MORE = lazy_regex(
    r"\b(?:nobody|no one|no other|none|no (?:single |other )?(?:company|firm|country|nation|state|institution|university|chipmaker|applicant|corporation))\b[^.,;:]{0,40}?\b(?:more|as many)\s+"
    r"(?:[\w./-]+\s+){0,4}?(?:patents|inventions|applications|filings|grants|families|of (?:them|these|those))\s+(?:[\w-]+\s+){0,3}?(?:than|as)\b|"
    r"\b(?:nobody|no one|none|no (?:other )?(?:company|firm|country|nation|university))\b (?:else )?(?:comes|came|gets|got|is|was) (?:anywhere )?(?:close|near) to\b",
    re.IGNORECASE,
)
# "It filed 900 patents, more than any other maker", "the most of any maker": what is more has been named.
_MORE_OF_THEM = lazy_regex(
    r"\bmore\s+than\s+(?:any(?:body|one)?|all|every(?:body|one)?)\b(?!\s(?:[\w.-]+\s){1,4}(?:combined|together)\b)|"
    r"\bthe\s(?:most|highest|largest)\s(?:of|among|by|for)\s(?:any|all)\b(?!\s(?:time|its|their|years?)\b)",
    re.IGNORECASE,
)
_AT_THE_HEAD = lazy_regex(
    r"\b(?:heads?|headed|heading|tops?|topped|topping|leads?|led|leading)\s+(?:the|this|that|its|WIPO['’]s)\s+(?:[\w-]+\s+){0,4}?(?:list|rankings?|table|league|field|pack|charts?|standings|count|tally|race|stakes|leaderboard|scoreboard|pile)\b",
    re.IGNORECASE,
)
_AT_THE_TOP = lazy_regex(
    r"\b(?:at|on) (?:the )?(?:very )?(?:top|head) of (?:the|this|that|its|their|his|our)\s(?:[\w-]+\s){0,3}?(?:list|rankings?|table|league|field|pack|pile|chart|standings|tally|class)\b|"
    r"(?:^|(?<=[:;] ))top of the (?:[\w-]+\s){0,3}?(?:list|pile|table|class|ranking|league)\b",
    re.IGNORECASE,
)
_LEADING = lazy_regex(
    r"\b(?:the (?:most|lead|top|number)|crown|in front|ahead|first|lead|leads|led|leading|leader|front-?runner|pole|top|head)\b",
    re.IGNORECASE,
)
"""Words of which one stands in each of the two that follow: asked first, as they are cheaper to find."""
# What a lead is told with: a number, or nothing more.
_IN_FRONT = lazy_regex(
    r"\b(?:leads|led|is leading|was leading)(?=(?:\s(?:the (?:\w+\s){0,2}?(?:field|pack|group|way|companies|firms|countries|nations|universities|race)|comfortably|clearly|again|overall|globally|worldwide))?(?:,? (?:with|at|by a|per)\b|\s*[.;:(]|,|$))|"
    r"\b(?:(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|still|racing|raced|pulled|comes?|came|finish(?:es|ed)|sits?|sat|stands?|stood|goes|went|emerg(?:es|ed)) (?:well |far |clearly |still |out |way |streets |miles |once more |again |now )*"
    r"(?:in front|ahead|first|on top|in the lead|in pole position))(?=(?: of (?:everyone|everybody|all others|the (?:rest|field|pack|competition)|its (?:rivals|peers|competitors)))?(?:\selse)?(?:,? (?:with|for)\b|,? at\b|\s*[.;:(]|,|$))|"
    r"\b(?:holds?|held|has|had|takes?|took|taking|keeps?|kept|retain(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|defend(?:s|ed)|in) (?:the lead|pole position|(?:its|the) crown|the (?:top|number[- ]one) (?:spot|place|position))(?=(?:[^,.;:()]{0,40})(?:,? with\b|\s*[.;:(]|,|$)|\samong\b)|"
    r"\b(?:leads|led|leading|(?:(?<=s )|(?<=to )|(?<=still )|(?<=now ))lead) the way(?=\s(?:in|for|on)\s[^.;:]{0,60}?\bpatent|,?\s(?:with|at)\b|\s*[.;:(]|,|$)|"
    r"\bleading(?=(?:\s\(|,?\s(?:with|at)\s)\d)|\b(?:is|are|was|were|as) the (?:leaders?|front-?runner)(?=\s(?:in|for)\s[^.;,]{0,40}?\bpatent|,?\swith\s|\s*[.;:(]|,|$)|"
    r"\b(?:is the|are the|was the|as the|the|is a|are a|remains a) (?:clear|undisputed|undoubted|runaway|outright|global|world|overall|current|strong) (?:leaders?|front-?runner|number one)(?=\s(?:in|for|with)\b|\s*[.;:(]|,|$)|"
    r"\b(?:leads|led|leading)(?=\s(?:in|by|on)\s(?:[\w-]+\s){0,2}?(?:filing|patent|application|grant)s?\s(?:volumes?|counts?|numbers)\b)|"
    r"\b(?:filed?|files|appl(?:y|ies|ied) for|received?|receives|was granted|were granted|g[eo]ts?|won|wins|submit(?:s|ted)?|sent in|sends in|collect(?:s|ed)?|amass(?:es|ed)|hold|holds|held|own|owns|owned|has|have|had|obtain(?:s|ed)?|earn(?:s|ed)?|secur(?:es|ed)|publish(?:es|ed)|registered|contribut(?:es|ed)) (?:by far )?the most(?=(?: of (?:them|all|these))?(?:,? with\b|\s*[.;:(]|,|$))",
    re.IGNORECASE,
)
_SEVERAL_HEAD = lazy_regex(r"(?:head|top|lead)\s", re.IGNORECASE)
_ONE_TO = lazy_regex(r"\b(?:to|will|would|could|may|might|did|does|still|again)\s$", re.IGNORECASE)
_LEADERSHIP = lazy_regex(
    r"\b(?:establish\w*|holds?|held|maintain\w*|takes?|taken|took|has|have|secur\w+|claim\w*)\b[^.;,:]{0,40}?\bpatent\w*(?:\s+[\w-]+){0,2}?\s+"
    r"(?:leadership|lead|dominance|supremacy)\b",
    re.IGNORECASE,
)
_HIGHEST_RATE = lazy_regex(
    r"\b(?:highest|largest|biggest|strongest)\s(?:[\w-]+\s){0,4}?patent(?:ing)?\s(?:rate|density|intensity|output|count)\b|\b(?:leads?|led)\s(?:on|by)\s(?:an?\s)?per[- ]capita\b",
    re.IGNORECASE,
)
_LARGEST_PART = lazy_regex(
    rf"\b(?:highest|largest|biggest|greatest|lion['’]s)\s(?:share|percentage|proportion|portion|slice|chunk|{words.STOCK})"
    r"(?:\s\([^()]{1,20}\))?\sof\s(?:[\w.,/-]+\s){0,6}?(?:patents?|patent (?:filings|applications|families|grants))\b|"
    rf"\b(?:largest|biggest)\s(?:[\w-]+\s){{0,4}}?patent\s(?:{words.STOCK})\b|"
    rf"\bpatent\s(?:{words.STOCK}|count|output|total)\b[^.;:]{{0,60}}?\s(?:is|are|was|were|remains?)\s(?:by far\s)?(?:the\s)?(?:[\w’']+\s)?(?:largest|biggest|highest)\b(?!\s(?:since|ever|yet))|"
    rf"\b(?:has|have|had|holds?|held|owns?|owned|boasts?)\sthe\s(?:largest|biggest)\s(?:[\w-]+\s){{0,3}}?(?:{words.STOCK})\b|"
    r"\b(?:leads|led)\s(?:the world['’]s\s|global\s|worldwide\s|international\s|all\s)(?:[\w-]+\s){0,3}?patent\s(?:filings|applications|grants)\b|"
    r"\b(?:leads?|led|dominate[sd])\s(?:the|this)\s(?:[\w-]+\s){0,3}?patents?\s(?:market|segment|race|field|space|landscape|scene|ranking|list|table|league|filings)\b",
    re.IGNORECASE,
)
_AHEAD_OF_ALL = lazy_regex(
    r"\b(?:outstrip|outfil|out-fil|outpac|out-patent|beat|surpass|exceed|outrank|outnumber|outshin|eclips|dwarf)(?:s|es|e|ed|ped|ing|ping)?\s(?:every|all|any)\s(?:(?:of\s)?(?:its|the|other|domestic|foreign)\s){0,2}"
    r"(?:rivals?|others?|competitors?|peers?|firm|firms|company|companies|country|countries|nations?|makers?|\w+makers?)\b(?!\s(?:combined|together|put))",
    re.IGNORECASE,
)
_LEADS_IN = lazy_regex(r"\b(?:leads?|led|leading)\s(?:\w+ly\s)+in\b", re.IGNORECASE)
_ONE_OF = lazy_regex(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|some) of|among)\s+(?:the\s+)?(?:[\w.’']+\s+){0,3}$",
    re.IGNORECASE,
)
_CLAUSE = lazy_regex(r"[;:]\s|,\s(?:while|but|whereas|although|and)\s", re.IGNORECASE)
_SO_MANY = lazy_regex(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|all|various)\s+$", re.IGNORECASE
)
_ORDINAL = lazy_regex(r"\b(?:\w+th|\d+(?:st|nd|rd|th)|second|third|next)[\s-]+$", re.IGNORECASE)


def find_superlatives(passage: Passage, cues: Sequence[CueMark], *, continued: bool) -> Iterator[tuple[CueMark, int]]:
    """Find what ranks somebody first or second by patents, with the rank.

    Args:
        passage: The passage.
        cues: Its cues of patenting and ranking.
        continued: Whether patents were counted just before.
    """
    text = passage.text
    taken: list[Mark] = [mark for mark in passage.quantities if mark.kind == "rank"]
    for match in _MORE_THAN_ANY.finditer(text):
        if words.PATENT_NOUN.search(match[0]):
            yield _first(match, "more than any"), 1
    for match in _MORE_OF_THEM.finditer(text):
        start = max(0, match.start() - 60, *(end.end() for end in _CLAUSE.finditer(text, 0, match.start())))
        counted = text[: match.start()]
        if words.PATENT_NOUN.search(counted, start) and not words.OTHER_NOUN.search(counted, start):
            yield _first(match, "more than any"), 1
    for match in _NONE_MORE.finditer(text):
        yield _first(match, "none more"), 1
    for match in _AHEAD_OF_ALL.finditer(text):
        if (continued or words.PATENTING.search(text)) and not words.OTHER_NOUN.search(
            text, match.end(), match.end() + 40
        ):
            yield _first(match, "more than any"), 1
    for match in _HIGHEST_RATE.finditer(text):
        yield _first(match, "leadership"), 1
    for match in _LARGEST_PART.finditer(text):
        if not (_ONE_OF.search(text[: match.start()]) or _ORDINAL.search(text[: match.start()])):
            taken.append(_first(match, "leadership"))
            yield _first(match, "leadership"), 1
    for match in _LEADS_IN.finditer(text):
        cue = _first(match, "leads in")
        if ranks_patents(passage, attrs.evolve(cue, cue="lead"), continued):
            yield cue, 1
    for match in _LEADERSHIP.finditer(text):
        yield _first(match, "leadership"), 1
    for match in _HEAD.finditer(text):
        if _is_first_of_patents(passage, match, continued) and not _overlaps(match.start(), match.end(), taken):
            taken.append(_first(match, "top of"))
            yield _first(match, "top of"), 1
    for match in _AT_THE_HEAD.finditer(text):
        if _SEVERAL_HEAD.match(match[0]) and not _ONE_TO.search(text, 0, match.start()):
            continue  # "Acme with 900 and Bolt with 800 lead the list"
        if (continued or words.PATENTING.search(text)) and not _overlaps(match.start(), match.end(), taken):
            taken.append(_first(match, HEAD_OF_LIST))
            yield _first(match, HEAD_OF_LIST), 1
    speaks = _LEADING.search(text) is not None and (continued or words.PATENTING.search(text) is not None)
    for match in chain(_AT_THE_TOP.finditer(text), _IN_FRONT.finditer(text)) if speaks else ():
        start, end = passage.clauses.bounds(match.start(), len(text))
        told = continued or words.PATENTING.search(text, start, end) is not None
        apart = words.OTHER_NOUN.search(text, start, end) if not words.PATENTING.search(text, start, end) else None
        if told and apart is None and not _overlaps(match.start(), match.end(), taken):
            taken.append(_first(match, HEAD_OF_LIST))
            yield _first(match, HEAD_OF_LIST), 1
    for cue in cues:
        if cue.cue not in {"first", "lead", "second"} or not ranks_patents(passage, cue, continued):
            continue
        if _tells_of_group(text, cue) or _tops_somebody(passage, cue) or _is_of_else(text, cue):
            continue
        if cue.cue == "second":
            yield cue, 2
        elif not _overlaps(cue.start, cue.end, taken):
            yield cue, 1


def _tells_of_group(text: str, cue: CueMark) -> bool:
    """Tell whether a superlative only says which several are meant: "ranks fourth of the firms that won the most patents"."""
    return cue.text.lower() in _MOST and _GROUP.search(text, 0, cue.start) is not None


def _is_of_else(text: str, cue: CueMark) -> bool:
    """Tell whether the most of something else is meant, or the most there ever were: "its highest number of 900 patents"."""
    return cue.text.lower() in _MOST and _OF_ELSE.match(text, cue.end) is not None


_OF_ELSE = lazy_regex(
    r"\s(?:(?:about|nearly|over)\s)?(?:\d|(?:trade ?marks?|designs?|copyrights?|utility models?)\b)", re.IGNORECASE
)


def _tops_somebody(passage: Passage, cue: CueMark) -> bool:
    """Tell whether who is topped is named right behind: "it topped Acme" says who is ahead, not that Acme is first."""
    topped = cue.text.lower() in {"tops", "topped"}
    return topped and any(mark.start == cue.end + 1 and not mark.adjective for mark in passage.entities)


_MOST = frozenset(
    {
        "the most",
        "most patents",
        "highest number of",
        "largest number of",
        "greatest number of",
        "highest volume of",
        "largest volume of",
        "most prolific",
    }
)
_GROUP = lazy_regex(
    r"(?<!United )\b(?:companies|firms|countries|nations|states|economies|universities|institutions|institutes|organi[sz]ations|applicants|filers|holders|owners|"
    r"assignees|makers|\w+makers|players|entities|cities|regions|provinces|sectors|industries|fields|areas|technologies|offices|groups|inventors|ones|those)\s+"
    r"(?:(?:with|having|holding|filing|receiving|obtaining|owning|winning|getting|boasting|who|that|which|granted|awarded|issued|assigned)\s+)"
    r"(?:(?:have|had|has|been|are|were|hold|held|file|filed|receive|received|own|owned|obtain|obtained|won|got|granted|awarded|issued|by|far|the|for)\s+)*$",
    re.IGNORECASE,
)


def _is_first_of_patents(passage: Passage, match: re.Match[str], continued: bool) -> bool:
    text = passage.text
    if _ONE_OF.search(text[: match.start()]) or _ORDINAL.search(text[: match.start()]):
        return False
    if match[0].lower().endswith("ies") and _SO_MANY.search(text, 0, match.start()):
        return False  # "the ten top countries"
    # The first of one nation's firms is not the first of all.
    within = any(
        mark.adjective and match.start() <= mark.start < match.end() and mark.country is not None
        for mark in passage.entities
    )
    return not within and (continued or words.PATENTS.search(text) is not None)


def _first(match: re.Match[str], lemma: str) -> CueMark:
    return CueMark(start=match.start(), end=match.end(), text=match[0], cue="first", lemma=lemma)


def _overlaps(start: int, end: int, marks: Sequence[Mark]) -> bool:
    return any(mark.start < end and start < mark.end for mark in marks)
