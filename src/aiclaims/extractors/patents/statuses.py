"""How patents are held: filed, granted, published or owned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.carried_periods import is_part_of_last
from aiclaims.extractors.patents.claim import PatentClaim, PatentStatus
from aiclaims.extractors.patents.cues import CUES
from aiclaims.extractors.patents.listed import above_run, is_listed, run_of
from aiclaims.extractors.patents.page_scope import scopes
from aiclaims.extractors.patents.spoken_of import CONTINUES
from aiclaims.extractors.patents.topics import topic_of
from aiclaims.extractors.patents.values import Value
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Passage

_HAS = lazy_regex(
    r"\b(?:has|have|had)\s+(?:\w+\s+)?(?:the most|(?:\w+\s+times\s+)?(?:more|as many)|the (?:largest|biggest) number of)(?!\s(?:\w+\s)?(?:\w+able|advanced|powerful|sophisticated)\b)",
    re.IGNORECASE,
)


def status_of(
    passage: Passage, value: Value, cues: Sequence[CueMark], before: PatentClaim | None, context: Context
) -> PatentStatus | None:
    """Take the status from what is counted, else from the nearest word that tells one, else from what it hangs on.

    Args:
        passage: The passage.
        value: What it counts, compares or ranks.
        cues: Its cues of patenting.
        before: The last claim shortly before it, None where there is none.
        context: All that was found before.
    """
    counted = words.STATUS_NOUN.search(_noun(passage, value))
    if counted:
        allowed = _ALLOWED.match(passage.text, value.mark.end)
        return "granted" if allowed else words.NOUN_STATUSES[counted[0][:5].lower()]
    telling = [
        cue
        for cue in cues
        if cue.cue in words.STATUSES
        and _tells_of_patents(passage.text, cue)
        and not _in_name(passage, cue)
        and _OF_PART.search(passage.text, _behind(passage, value), max(cue.start, _behind(passage, value))) is None
        and not _is_of_next(passage, value, cue)
        and (value.measure != "rank" or passage.barrier(cue.start, value.mark.start) < 2.0)
    ]
    if value.measure == "count" and _PENDING.match(passage.text, value.mark.end):
        return "filed"
    if (value.measure == "count" and _has_so_many(passage, value, telling)) or (
        not telling and _IN_FORCE.search(passage.text)
    ):
        return "held"
    if not telling and value.measure == "rank" and (beside := _status_of_count(passage)) is not None:
        return beside
    if telling:

        def distance(cue: CueMark) -> tuple[bool, int, float, int]:
            apart = passage.barrier(cue.start, value.mark.start)
            return apart >= 2.0, _looseness(passage, cue), apart, abs(cue.start - value.mark.start)

        nearest = min(telling, key=distance)
        if _looseness(passage, nearest) < _LOOSEST or value.measure == "count":
            return words.STATUSES[nearest.cue]
        described = [cue for cue in telling if _looseness(passage, cue) == 0]
        if described:
            return words.STATUSES[described[0].cue]
        # "A held 12% of them": who has a share has it of what was filed or granted before.
        return (
            _status_before(passage, value, before, context)
            or _told_so_far(passage, context)
            or words.STATUSES[nearest.cue]
        )
    # Behind an aside a place is still one in what the sentence counts.
    apart = {
        words.STATUSES[cue.cue]
        for cue in cues
        if cue.cue in {"filed", "granted"} and _tells_of_patents(passage.text, cue)
    }
    counts = any(mark.kind == "number" for mark in passage.quantities)
    if value.measure == "rank" and len(apart) == 1 and (counts or _COUNTED_AS.search(passage.text)):
        return apart.pop()
    if value.measure in {"rank", "ratio"} and _HAS.search(passage.text):
        return "held"
    if is_listed(passage) and any(status_in(line.text) for line in run_of(passage)):
        above = above_run(passage)  # each line of a list tells its own, else what stands over all of them
        told = _status_over(passage) or (None if above is None else status_in(above.text))
    else:
        told = _status_over(passage) or _status_before(passage, value, before, context)
    # A part that no part was told before may be one of all that is in force by now.
    if value.measure != "share" or (before is not None and before.measure == "share"):
        told = told or _told_so_far(passage, context)
    # "The top applicant" may lead in grants too, where those are what the text counts; else applicants have filed.
    if told is not None:
        return told
    over = passage.parent if passage.kind == "item" else None
    named = (*cues, *(CUES.find(over.text) if over is not None else ()))
    if any(cue.lemma in _APPLICANTS for cue in named):
        return "filed"
    return "granted" if _RECIPIENTS.search(passage.text) else page_status(passage)


def _noun(passage: Passage, value: Value) -> str:
    """Give what a number counts, told behind the next one where two share it: "700 and 500 grants"."""
    noun: str = getattr(value.mark, "noun", "")
    if noun or value.measure != "count":
        return noun
    following = next((mark for mark in passage.quantities if mark.start >= value.mark.end), None)
    shared = following is not None and passage.text[value.mark.end : following.start] in {" and ", " or "}
    return following.noun if following is not None and shared else noun


def _is_of_next(passage: Passage, value: Value, cue: CueMark) -> bool:
    """Tell whether a word stands right behind another number that follows: "310 patents, 210 issued"."""
    return any(
        mark is not value.mark and value.mark.end <= mark.start and passage.text[mark.end : cue.start] == " "
        for mark in passage.quantities
        if mark.kind == "number"
    )


_PENDING = lazy_regex(
    r"\s(?:(?!and\b|or\b|granted|issued)[\w-]+\s){0,3}?(?:pending\s(?:[\w-]+\s){0,3}?patents|patents\spending(?!\s(?:and|or)\b))\b|\spending(?:\sapplications)?(?=\s*(?:$|[,.;)]))",
    re.IGNORECASE,
)
# "Of 900 applications 300 were granted"
_ALLOWED = lazy_regex(
    r"(?:\s(?:patent\s)?(?:applications|filings))?\s(?:were|was|have been|had been|got)\s(?:\w+ly\s)?(?:granted|approved|allowed)\b",
    re.IGNORECASE,
)
# "Holds 70 patents, including nine granted this year", "holds a third of them, having filed 900 since 2010"
_OF_PART = lazy_regex(rf",?\sincluding\s|,\shaving\s|\b{words.OF_THEM}", re.IGNORECASE)


_OF_THESE = lazy_regex(rf"\s{words.OF_THEM}", re.IGNORECASE)


def _behind(passage: Passage, value: Value) -> int:
    """Give the offset behind a value, and behind the whole that a share is told of: "a quarter of them"."""
    whole = _OF_THESE.match(passage.text, value.mark.end)
    return value.mark.end if whole is None else whole.end()


def _in_name(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a word is part of a name ("Acme Holdings")."""
    if cue.lemma == "holdings" and cue.start and cue.text[0].isupper():
        return True
    return any(mark.start <= cue.start and cue.end <= mark.end for mark in passage.entities)


_COUNTED_AS = lazy_regex(r"\b(?:patent\s)?(?:applications|filings|grants)\b", re.IGNORECASE)
_RECIPIENTS = lazy_regex(r"\bpatent (?:recipients?|grantees?)\b", re.IGNORECASE)


def _status_of_count(passage: Passage) -> PatentStatus | None:
    """Give the status of what is counted beside a place: "In second place is Acme with 89 filings"."""
    counted = (words.STATUS_NOUN.search(mark.noun) for mark in passage.quantities if mark.kind == "number")
    return next((words.NOUN_STATUSES[noun[0][:5].lower()] for noun in counted if noun), None)


_IN_FORCE = lazy_regex(
    r"\b(?:valid|active|live)[”\"]?\s(?:[\w-]+\s){0,2}?(?:patents|patent families)\b|\bpatents?\s(?:\w+\s)?in[- ]force\b",
    re.IGNORECASE,
)
_HAS_SO_MANY = lazy_regex(
    r"(?:\b(?:has|have|had|holds?|held|owns?|possess(?:es)?|boasts?|leverages?|(?:backed|protected|covered) by|portfolio (?:\w+ )?(?:comprises|includes|contains|counts|totals|numbers|of|stands at))|['’](?:s|ve) got)\s+(?:got\s+|now\s+|only\s+|just\s+|also\s+|about\s+|around\s+|nearly\s+|almost\s+|over\s+|more than\s+|some\s+|at least\s+|a total of\s+|roughly\s+|approximately\s+)*$",
    re.IGNORECASE,
)
_JUST_PATENTS = lazy_regex(
    r"\s(?P<adjectives>(?:[\w.-]+\s+){0,4}?)patents\b(?! (?:granted|filed|issued|published|pending(?! (?:or|and) )|applications)|,? and (?:\w+ ){0,2}applications)",
    re.IGNORECASE,
)


def _has_so_many(passage: Passage, value: Value, telling: Sequence[CueMark]) -> bool:
    """Tell whether somebody simply has so many patents, and no word of the clause says how they came: "Acme has 900 patents"."""
    text, mark = passage.text, value.mark
    counted = _JUST_PATENTS.match(text, mark.end)
    if counted:  # "has 900 registered patents"
        telling = [
            cue for cue in telling if cue.cue != "held" and not counted.start() < cue.start < counted.end("adjectives")
        ]
    if any(passage.barrier(*sorted((cue.start, mark.start))) < 1.0 for cue in telling):
        return False
    first = next((number for number in passage.quantities if number.kind == "number"), mark)
    alike = first.end < mark.start and _VERSUS.search(text, first.end, mark.start) is not None
    has = _HAS_SO_MANY.search(text, max(0, mark.start - 60), mark.start)
    at = first if alike and has is None else mark
    return (
        _HAS_SO_MANY.search(text, max(0, at.start - 60), at.start) is not None
        and _JUST_PATENTS.match(text, at.end) is not None
    )


_VERSUS = lazy_regex(r"\b(?:versus|vs\.?|against|to|compared (?:to|with))\s+(?:\w+['’]s\s+)?$", re.IGNORECASE)


_OF_THEM = lazy_regex(r"\b(?:of|among) (?:all (?:of )?)?(?:them|these|those|such)\b", re.IGNORECASE)


def _status_before(passage: Passage, value: Value, before: PatentClaim | None, context: Context) -> PatentStatus | None:
    """Take the status of the last claim over, where the passage goes on counting the same patents."""
    if before is None:
        return None
    if before.status == "held" and not _tells_holding(context.passages[-1].text):
        return None  # who "has" so many may have them of those filed
    if is_part_of_last(passage, context):
        return before.status
    if not _same_paragraph(passage, before):
        # In a paragraph of its own, what names patents itself is counted anew, and who has a place, or a part unless it
        # is said of what, may have it of what is in force by now.
        parts = value.measure == "share" and _OF_THEM.search(passage.text) is None
        anew = passage.kind != "sentence" or words.PATENT_NOUN.search(passage.text) is not None
        if before.status == "held" or value.measure == "rank" or parts or anew:
            return None
    return before.status if before.topic == (topic_of(passage.text) or before.topic) else None


def _tells_holding(text: str) -> bool:
    return _IN_FORCE.search(text) is not None or any(cue.cue == "held" for cue in CUES.find(text))


def _told_so_far(passage: Passage, context: Context) -> PatentStatus | None:
    """Tell whether all counts before it were of grants, which a text says once and keeps to; filing is told of single acts."""
    claims = [claim for claim in context.claims if isinstance(claim, PatentClaim)]
    topic = topic_of(passage.text)
    if topic is not None and claims and all(claim.topic != topic for claim in claims):
        return None  # "It was granted 900. Some 54,000 AI inventions were counted": others
    told = {claim.status for claim in claims} - {None, "held"}
    heading = passage.heading
    stated = any(heading is passage for passage in context.passages)  # a headline tells of its own patents only
    if heading is not None and not stated and words.PATENTS.search(heading.text):
        return status_in(heading.text) or ("granted" if told == {"granted"} else None)
    return "granted" if told == {"granted"} else None


_WAYS = lazy_regex(
    r"\s(?:strateg(?:y|ies)|behaviou?rs?|habits?|practices?|polic(?:y|ies)|fees?|costs?|systems?|procedures?|requirements?)\b"
)
_APPLICANTS = frozenset({"applicant", "applicants", "filer", "filers"})
_LOOSEST = 2


def _looseness(passage: Passage, cue: CueMark) -> int:
    """Tell how loosely a word hangs on the patents: 0 where it describes them, 2 where somebody only has a part of them."""
    text = passage.text
    if cue.cue == "held":
        return _LOOSEST if _A_PART.match(text, cue.end) else 1
    described = _DESCRIBED.match(text, cue.end) or _DESCRIBES.search(text, 0, cue.start)
    return 0 if described else 1


def _tells_of_patents(text: str, cue: CueMark) -> bool:
    """Tell whether a word is said of patents, not of a report, a lead or the uses of a technology."""
    before, behind = text[max(0, cue.start - 60) : cue.start], text[cue.end : cue.end + 40]
    if cue.lemma in _APPLICANTS or _PAIRED.match(behind) or _PAIR_OF.search(before):
        return False
    if (cue.cue == "published" or cue.lemma == "issued") and _REPORT_BEFORE.search(before):
        return False
    if cue.text.lower().startswith("publication") and not _OF_PATENTS.search(before):
        return False  # "leads in publications and patents"
    if _WAYS.match(behind):
        return False  # "changed its filing strategy"
    if cue.lemma == "own" and _ITS.search(before):
        return False  # "its own chatbot"
    if cue.lemma in _RECEIVING and _APPLICATIONS.match(behind):
        return False  # what an office receives has been filed
    if cue.lemma == "applications" and _USES_OF.match(behind):
        return False
    if cue.lemma == "applications" and _USES.search(before) and not _PART_OF.search(before):
        return False
    if cue.cue == "filed" and _OTHER_FILING.search(before):
        return False
    return not (cue.cue in {"held", "granted"} and _NO_HOLDING.match(behind))


# "900 issued and pending patents", "patents and pending applications": some are this, some that.
_PAIRED = lazy_regex(
    r"\s?(?:and/or|and|or|[&+,/])?\s?(?:also\s)?(?:pending|allowed|filed|granted|issued|published)\b(?!\s(?:in|by|to|for|at|with)\b)",
    re.IGNORECASE,
)
_PAIR_OF = lazy_regex(
    r"\b(?:(?:patents|granted|issued|pending)\s?(?:and/or|and|or|[&+,/])|pending)\s?(?:(?:pending|published|patent|provisional)\s)*$",
    re.IGNORECASE,
)
_ITS = lazy_regex(r"(?:\b(?:its|their|his|her|our|my|your|of)|['’]s?)\s+$", re.IGNORECASE)
_PART_OF = lazy_regex(
    r"(?:%|\b(?:percent|per cent|shares?|thirds?|quarters?|half|majority|most|bulk|proportion|percentage|number|total)|^)\s?of\s+(?:all\s|of\s|the\s|these\s|those\s|its\s|total\s|global\s)*$",
    re.IGNORECASE,
)
_RECEIVING = frozenset({"received", "receives"})
_APPLICATIONS = lazy_regex(r"\s+(?:[\d.,]+\s+|[\w-]+\s+){0,4}?(?:applications|filings)\b", re.IGNORECASE)
_A_PART = lazy_regex(
    r"\s+(?:only\s+|just\s+|about\s+|around\s+|nearly\s+|over\s+|some\s+|more than\s+|an?\s+|the\s+)*"
    r"(?:\d[\d.,]*\s?(?:%|percent|per cent)|(?:\w+\s+){0,2}(?:shares?|majority|third|quarter|half|bulk|most)\b)",
    re.IGNORECASE,
)
_DESCRIBED = lazy_regex(r"\s+(?:[\w-]+\s+){0,3}?(?:patents?|inventions|applications|families)\b", re.IGNORECASE)
_DESCRIBES = lazy_regex(
    r"\b(?:patents?|inventions|applications|families|PCT|international)\s+(?:(?:were|was|are|is|have been|had been)\s+)?$",
    re.IGNORECASE,
)
_OF_PATENTS = lazy_regex(r"\b(?:patents?|famil(?:y|ies)|applications?|PCT)\s$", re.IGNORECASE)
_REPORT_BEFORE = lazy_regex(
    r"\b(?:report|study|studies|paper|survey|article|data|figures|index|analysis|ranking|statistics|book|news|findings)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_USES = lazy_regex(
    r"\b(?:for|in|of|on|and)\s+(?!(?:the\s+)?(?:number|total|volume|PCT|patent|international|all|new)\b)(?:(?!patent|PCT|international|invention|\d)[\w-]+\s+){1,3}$",
    re.IGNORECASE,
)
_USES_OF = lazy_regex(
    r"\s+of\s+(?:generative\s+)?(?:AI|artificial|machine|deep|quantum|blockchain|the technolog\w+|robot\w*)\b",
    re.IGNORECASE,
)
_OTHER_FILING = lazy_regex(r"\b(?:SEC|court|regulatory|tax|legal|bankruptcy|securities|annual)\s+$", re.IGNORECASE)
_NO_HOLDING = lazy_regex(
    r"\s+(?:(?:on to|onto|its|their|his|her|an?|the|this|that|clear|narrow|wide|big|top|first|second|third|\w+th|(?:no\.|#)\s?\d+|number \w+)\s+)*(?:lead|position|places?|spot|rank|edge|advantage|title|talks|meeting|hearing|back|true|steady|award|prize|medal|approval|licen[cs]es?)\b",
    re.IGNORECASE,
)


def _same_paragraph(passage: Passage, before: PatentClaim) -> bool:
    earlier = passage.previous
    for _ in range(CONTINUES):
        if earlier is None or earlier.block is not passage.block:
            break
        if earlier.evidence() == before.evidence[0]:
            return True
        earlier = earlier.previous
    return False


def status_in(text: str) -> PatentStatus | None:
    """Give the first status that a heading, caption or lead-in tells.

    Args:
        text: What stands over a list or table.
    """
    return next(statuses_in(text), None)


def statuses_in(text: str) -> Iterator[PatentStatus]:
    """Give all that a text tells of how patents are held.

    Args:
        text: A heading, a caption or a sentence.
    """
    told = (cue for cue in CUES.find(text) if cue.cue in words.STATUSES and _tells_of_patents(text, cue))
    return (words.STATUSES[cue.cue] for cue in told)


def page_status(passage: Passage) -> PatentStatus | None:
    """Give the one status that a page's title and what tells its scope give to all that it lists.

    Args:
        passage: A passage of the page; a sentence may count what it tells itself.
    """
    return passage.reading.passages[0].once(_status_of_page) if passage.kind in {"item", "row"} else None


def _status_of_page(first: Passage) -> PatentStatus | None:
    title = first.reading.document.title or ""
    # What tells the scope says it more exactly than a title: "Acme's Patent Portfolio".
    told = {status for scope in scopes(first) for status in statuses_in(scope.text)}
    if not told and words.PATENTS.search(title):
        told = set(statuses_in(title))
    return told.pop() if len(told) == 1 else None


def _status_over(passage: Passage) -> PatentStatus | None:
    """Give the status that the lead-in, the caption or the heading of a list tells for all its items."""
    if passage.kind != "item":
        return None
    over = (passage.parent, passage.heading)
    told = (status_in(above.text) for above in over if above is not None and words.PATENTS.search(above.text))
    return next((status for status in told if status is not None), None)
