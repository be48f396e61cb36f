"""What a share is a share of: patents, and whose, and whether a count is the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

_WHOLE = lazy_regex(
    r"\b(?:share|percentage|portion|proportion)(?:\s\([^()]{1,20}\))? of (?:the|all)\s+$|(?:%\)?|\bpercent|\bper cent|\bhalf|\bthird|\bquarters?) of (?:the|all|some|an estimated|(?:all )?(?:the )?(?:world['’]s|global|worldwide))\s+(?:(?:about|around|roughly|nearly|over|more than)\s+)*$|"
    r"\b(?:world|global|worldwide)\stotal\s(?:of|was|is|reached|rose to|came to)\s(?:(?:about|around|some|nearly|over|just|only)\s)*$"
)


_OUT_OF = lazy_regex(
    r"(?:^|[.;:,]\s)(?:(?:out\s)?of|among(?:st)?)\s(?:the\s|all\s|some\s|an estimated\s)*(?:(?:about|around|roughly|nearly|over|more than|total)\s)*$",
    re.IGNORECASE,
)
_PART_FOLLOWS = lazy_regex(
    r"[^.;]{0,90}?,\s(?:(?:about|around|some|nearly|over|more than|just|only|roughly|fully)\s)*\d"
)


# "Of the 900 patents filed since 2014, Acme is responsible for 300"
_PARTY_FOLLOWS = lazy_regex(
    r"\s(?:[a-zA-Z-]+\s){0,4}?(?:patents|applications|families|inventions|filings|grants)\b[a-z\d\s]{0,40},\s(?:the\s)?[A-Z][^,;.\d]{2,50}\d"
)


_OF_SO_MANY = lazy_regex(
    r"(?:\s+(?:[\w-]+\s+){0,3}?(?:patents|applications|families|inventions|filings|grants))?(?:\s\([^()]{1,60}\))?,?\s+(?:out\s+)?of\s+(?P<whose>(?:(?:the|a|all|some|an estimated|total|combined|world(?:['’]s|wide)?|global(?:ly)?|about|around|nearly|over|more|than|of)\s+)*)"
    r"\d[\d,.]*(?P<scaled>\s(?:thousand|million))?\s+(?P<counted>(?:[\w-]+\s+){0,4}?)(?:patents|applications|families|inventions|filings|grants)\b",
    re.IGNORECASE,
)
# "The Global 250 patent families": the number is part of a name.
_NAMED = lazy_regex(r"\b[A-Z][a-z]+\s\d")
_TOTAL = lazy_regex(r"\b(?:total|combined|world(?:['’]s|wide)?|global(?:ly)?|all)\b", re.IGNORECASE)


def part_of_whole(passage: Passage, part: QuantityMark) -> tuple[QuantityMark, bool] | None:
    """Find the count that another is a part of ("97,000 out of 131,000 total patents"), and whether it is everybody's.

    Args:
        passage: The passage.
        part: The count that may be the part.
    """
    found = _OF_SO_MANY.match(passage.text, part.end)
    if found is None or part.kind != "number" or part.low is None or _NAMED.search(found[0]):
        return None
    whole = next((mark for mark in passage.quantities if part.end < mark.start < found.end()), None)
    if whole is None or whole.kind != "number" or whole.low is None or not part.low < whole.low or whole.low < 100:
        return None
    told = _TOTAL.search(found["whose"] + found["counted"]) is not None
    named = any(found.start("counted") <= mark.start < found.end() for mark in passage.entities)
    owned = _OWN_WHOLE.search(_PHRASE.split(passage.text[found.end() : found.end() + 60])[0])
    return whole, told or not (named or owned)


def is_part_told(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a percentage says again how much a part is of its whole: "210 of the 400 patents filed, or 52%"."""
    parts = [whole for part in passage.quantities if (whole := part_of_whole(passage, part)) and part.end < mark.start]
    between = _YEAR.sub("", passage.text[parts[-1][0].end : mark.start]) if parts else ""
    return _TOLD_AGAIN.fullmatch(between) is not None


_YEAR = lazy_regex(r"\b(?:19|20)\d\d\b")
_TOLD_AGAIN = lazy_regex(
    r"[^\d;]*(?:,|\()\s?(?:(?:or|that is|i\.e\.|a share of|a part of|equal to|which is)\s)?(?:(?:about|around|some|nearly|over|just|only|roughly|almost)\s)*",
    re.IGNORECASE,
)


_PHRASE = lazy_regex(r"[,;(]|\.\s")
_OWN_WHOLE = lazy_regex(
    r"\b(?:its|their|his|her|held by|owned by|filed by|from [A-Z]|that (?:the )?[A-Z]\w+ (?:made|gave|granted|issued|received))"
)


def is_whole(passage: Passage, mark: Mark) -> bool:
    """Tell whether a count is what a share is of ("61% of the 54,000 filed", "of the 54,000 filed, 38,000"): everybody's."""
    text = passage.text
    if any((part_of_whole(passage, part) or (None, False)) == (mark, True) for part in passage.quantities):
        return True
    follows = _PART_FOLLOWS.match(text, mark.end) or _PARTY_FOLLOWS.match(text, mark.end)
    if _OUT_OF.search(text, max(0, mark.start - 60), mark.start) and follows:
        return _OWN_WHOLE.search(text, mark.end, text.find(",", mark.end)) is None
    return _WHOLE.search(text[max(0, mark.start - 60) : mark.start]) is not None


_IS_TOPIC = lazy_regex(r"\s*(?:\w+ )?(?:AI|artificial intelligence|generative|quantum|blockchain)\b|\s+related to\b")
_BASE = lazy_regex(r"\s+of\s+(?:[^,;.()]|[,.](?=\d)){3,90}")
# "Half of the top ten technology fields", "a third of patent applicants": a part of those who file, or of what is filed in.
_OF_OTHERS = lazy_regex(
    r"\s+of\s+(?:all\s+|the\s+)*(?:(?!(?:in|from|by|on|of|for|at|to|patents|applications|filings|grants|inventions|families)\b)[\w-]+\s+){0,5}?"
    r"(?:inventors?|inventor-patentees|examiners|researchers|applicants|holders|owners|assignees|filers|companies|firms|entities|organi[sz]ations|start-?ups|universities|"
    r"countries|nations|(?:technology |technical )?fields|areas|sectors|categories|classes|subclasses|industries|technologies|offices|markets)\b(?!['’])",
    re.IGNORECASE,
)
# "22% of the applications from Japan were filed by women"
_OF_ORIGIN = lazy_regex(
    r"\s+of\s+[^,;.]{0,60}\bfrom\b[^,;.]{0,30}\b(?:were|are|was|is|have|had|came|come)\b", re.IGNORECASE
)
# "95% of the patents filed by Acme were sent to": a part of its own.
_OF_OWN = lazy_regex(
    r"\s+of\s+(?:all\s+|the\s+)*[^,;.]{0,40}\b(?:filed|held|owned|submitted|made|produced|developed|created|invented)\s+(?:by|at)\b(?:[^,;.]|['’.](?=\w)){0,60}\b(?:were|are|was|is|have|had|(?:now )?belong\w*|went|go)\b",
    re.IGNORECASE,
)
# "One in six Acmeland patents is also filed abroad": what is done with them
_FILED_ABROAD = lazy_regex(
    r"\s(?:of\s)?(?:[\w.’'-]+\s){0,5}?(?:patents|applications|filings|grants|inventions|families)\s(?:is|are|was|were|gets?|got|has been|have been)\s(?:(?:\w+ly|also|ever|even|then|later)\s)*"
    r"(?:filed|sought|granted|extended|validated|protected|registered)\s(?:abroad|elsewhere|outside|overseas|in\s(?:other|another|more|two|three|several|any other))\b",
    re.IGNORECASE,
)
_PATENT_BASE = lazy_regex(
    r"\b(?:patent\w*|SEPs|(?:property )?rights|inventions?|filings?|applications?|grants?|granted|families|portfolios?|totals?(?! (?:[\w-]+ )?(?!patents|applications|filings|grants|families|inventions|numbers)[a-z]{4,}s\b)|all|them|these|those|which|such|overall|output|"
    r"publications|records|filed|published|list|ones)\b",
    re.IGNORECASE,
)
"""What shares of patents are shares of."""
_NO_PATENTS = lazy_regex(
    r"\s+of\s+(?:all\s+)?(?:the\s+)?(?:(?:NIH|NSF|ERC|SBIR|DOE|research|federal|seed)\s(?:\w+\s)?(?:grants|funding)|"
    r"(?:[\w.]+\s){0,3}?patent\s(?:suits?|lawsuits?|cases?|disputes?|licen[cs]\w+|attorneys?|fees?|trolls?|revenues?))\b"
)
"""Grants of money, and what is done about patents."""
_PREDICATE = lazy_regex(
    r"\s*of (?:those|that) (?:filed|granted|held|in|of)\b|\s*(?:of (?:its|their|them|those|these)\b[^,;.]{0,30}|of [^,;.()]{0,30}(?:patents?|applications?|filings|grants|inventions)(?:\s(?:currently|ever|now|actually|being))?(?:\s(?:registered|granted|filed|issued|published))?)?\s*"
    r"\b(?:have|has|being|getting|are (?!filed|granted|held|owned|grouped|classified|classed)|were (?!filed|granted|held|owned|published|emerg)|active|successful|cite|relate|remain|include)\b",
    re.IGNORECASE,
)


def shares_patents(text: str, mark: QuantityMark, holders: Sequence[Mark]) -> bool:
    """Tell whether a share is one of who holds patents, not of what one's own patents are like."""
    if _OF_OTHERS.match(text, mark.end) or _OF_OWN.match(text, mark.end) or _OF_ORIGIN.match(text, mark.end):
        return False
    if _FILED_ABROAD.match(text, mark.end):
        return False
    base = _BASE.match(text, mark.end)
    if base is not None and (_PATENT_BASE.search(base[0]) is None or _NO_PATENTS.match(base[0])):
        return False  # "30% of the world's base stations"
    predicate = _PREDICATE.match(text, mark.end)
    # "Half of all patents are Chinese", "a fifth of all filings are AI-related"
    return (
        predicate is None
        or any(predicate.end() <= holder.start <= predicate.end() + 5 for holder in holders)
        or _IS_TOPIC.match(text, predicate.end()) is not None
    )
