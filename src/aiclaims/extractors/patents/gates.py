"""What a number near the word patent must show before it is read as a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.beside_patents import counts_beside
from aiclaims.extractors.patents.claim import PatentClaim
from aiclaims.extractors.patents.records import is_record
from aiclaims.extractors.patents.wholes import is_whole
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage, QuantityMark

OTHER_FILINGS = lazy_regex(
    r"\b(?:business|employer|employment|asylum|admission|mortgage|planning) applications\b|\bapplications (?:from|by) (?:employers|students|candidates|businesses)\b|"
    r"\b(?:daily|weekly|trademarks?|trade marks?|copyrights?|visas?|loans?|jobs?|court|tax|insurance)\b|"
    r"\b(?:research|NIH|NSF|ERC|SBIR|funding|travel|seed) grants\b|\b(?:font|gene|protein|model|chip|product|processor|low-income|working|poor|host) families\b"
)
"""Applications, filings and grants of something else than patents."""

ARROW = lazy_regex(r"→|->|=>")

_DATA = lazy_regex(
    r"\b(?:population of|stud(?:y|ies|ied|ying)|examin(?:ed|ing)|review(?:ed|ing)|survey(?:ed|ing)?|evaluat(?:ed|ing)|screen(?:ed|ing)|analy[sz](?:e|es|ed|ing)|(?:re)?classif(?:y|ies|ied|ying)|process(?:ed|ing)|pars(?:ed|ing)|join(?:ed|ing)|index(?:ed|ing)|"
    r"sampl(?:ed?|ing)|extracted|collected|downloaded|imported|detected|coverage|analysis of|dataset of|corpus of|database of|cover(?:s|ing)|(?:raw |final |full )?sets? of|samples? of|rows and|trained on|us(?:es|ed|ing))\b"
    r"[\s:*]+(?:\S+\s+){0,2}$|\bcross-referenc\w+\s[^.;]{0,50}$",
    re.IGNORECASE,
)
_DATA_BEHIND = lazy_regex(
    r"[^.,;:()]{0,40}\b(?:analy[sz]ed|(?:re)?classified|processed|parsed|identified|detected|collected|downloaded|loaded|imported|sampled|examined|reviewed|tracked|monitored|surveyed|scanned|indexed|screened|"
    r"with \S+ classifications|freely available|available for free|released|asserted|look(?:s|ed)? (?:weak|strong)|to register)\b",
    re.IGNORECASE,
)
"""A number of records that somebody worked through is nobody's holding."""
_DEALT = lazy_regex(
    r"\b(?:acquir\w+|b(?:uy|uys|uying|ought)|purchas\w+|sell|sells|selling|sold|licen[cs](?:e|es|ed|ing)|transfer\w*|auction(?:ed)? of|"
    r"listing of|open(?:s|ed|ing)?(?: up)?|free[sd]?|freeing|releas(?:e|es|ed|ing)|pledg\w+|donat\w+|assert(?:s|ed|ing)|challeng\w+|invalidat\w+|named (?:in|on|as))\s+(?:\S+\s+){0,3}$",
    re.IGNORECASE,
)
"""Patents that are bought, licensed, fought over or signed by an inventor."""
_RATE = lazy_regex(
    r"\b(?:for every|per|each|every|one in|out of|rang(?:e|es|ed|ing) (?:from|between)(?: \S+){0,3}?(?: to| and)?)\s+$",
    re.IGNORECASE,
)
_NO_NUMBER_BEHIND = lazy_regex(
    r"\s*(?:or (?:fewer|less)\b|to (?:one|1)\b(?![,.]\d)|(?:additional|extra)\b|(?:fewer|less)\b|more (?:[\w-]+ ){0,4}?than\b|(?:[\w-]+ ){0,2}?(?:patents?|applications|filings|families|grants) (?:more|fewer|less) than\b|U\.?S\.?C\b|C\.?F\.?R\b|of (?:them|which|whom|these|those)\b(?! (?:\w+ )?(?:are|were|have been) (?:\w+ )?(?:active|granted|filed|published|issued|in force)\b)|(?:[\w-]+\s+){0,4}?for every\b|"
    # "214 certified patent attorneys"
    rf"(?:[\w-]+\s+){{0,2}}?{words.PATENT_TRADE})",
    re.IGNORECASE,
)
"""Sections of a code, parts of what went before, and rates."""
# "Holds 50 patents and has filed for 70 additional patents": no growth, but what is filed beside what is held.
_MORE_PATENTS = lazy_regex(
    r"\s(?:additional|extra|more)\s(?:[\w-]+\s){0,2}?(?:patents?|applications?)\b(?!\sthan\b)", re.IGNORECASE
)
_FILED_FOR = lazy_regex(
    r"\b(?:and|while|also)\b[^,;.]{0,30}\b(?:fil(?:ed|es|ing)|appl(?:ied|ies|ying))\s(?:for\s)?(?:(?:more|over|about|around|some|nearly|almost|at|least|than|another)\s)*$",
    re.IGNORECASE,
)
_DIFFERENCE = lazy_regex(
    r"\b(?:trail\w*|ahead|behind|leads?|led|leading|exceed\w*|beat\w*|gap|differ\w*|increas\w+|r[io]se\w*|gr[eo]w\w*|fell|fall\w*|declin\w+|dropp?\w*|heels|plummet\w*|plung\w*|tumbl\w*|slump\w*|sl[iu]d\w*|slip\w*|shr[aiu]nk\w*|s[aiu]nk\w*|climb\w*|jump\w*|surg\w*|soar\w*)\b[^.;]{0,15}\bby\s+(?:(?-i:[a-z\d])\w*\s+){0,2}$|"
    r"\b(?:additional|extra|(?:lead|increase|rise|gain|drop|decline|decrease|gap) of|(?:gap|margin|lead|difference|deficit) to)\s+(?:(?:more|less|over|about|nearly|almost|just|only|some)\s+|than\s+)*$|"
    r"\b(?:companies|entities|firms|organi[sz]ations|institutions|countries|universities|assignees|holders|owners|applicants|(?:each|every|any|no) (?:company|firm|country))\s+(?:with|having|holding)\s+(?:(?:over|more|at|least|fewer|only)\s+|than\s+)*[≤≥<>]?$|"
    r"\b(?:\d+|some|most|many|few|half|all|each|any|none) of (?:the|these|those|them|its)\b(?: \w+){0,3}? (?:countries|nations|companies|firms|assignees|holders|universities)\s(?:has|have|had|holds?|held|owns?)\s(?:(?:over|more|at|least|fewer|only)\s+|than\s+)*[≤≥<>]?$",
    re.IGNORECASE,
)
# "Led all Japanese firms with 900": the number is that of who leads them.
_LED_ALL = lazy_regex(
    r"\b(?:(?:led|leads?|leading|topped|tops|headed|heads|beat)\s+(?:all|the|every|other)|(?:first|second|third|fourth|fifth|top|1st|2nd|3rd)\s+(?:among(?:st)?|of)(?:\s(?:all|the))?)\s+(?:[\w.-]+\s+){0,3}with\s+(?:(?:a|some|about|over|nearly|total|record|of)\s+)*$",
    re.IGNORECASE,
)
_OF_CHANGE = lazy_regex(
    r"\s*of (?:[\w.]+ ){0,4}?(?:inventors|patentees)\b|\s*of (?:the|that|this|global|all) (?:\w+ )?(?:additional|extra|increase|growth|rise|decline|decrease|gain|drop)\b"
)
"""A part of a change, or of those who invent, is neither a share nor a change."""
_RATE_BEHIND = lazy_regex(r"s?\s*(?:[\w-]+\s+){0,3}?(?:per|a|every|each) (?:\w+ )?(?:day|week|hour)\b", re.IGNORECASE)
_LOCATED = lazy_regex(
    r"\s+(?:of (?:them|which|whom) )?(?:are|is|were|was)\s+(?:based|from|in|located|related|among|Chinese|American|U\.?S)\b"
)
# "An AMD 395": what is made, not how many.
_NUMBERED_PRODUCT = lazy_regex(r"\b(?:an?|the|this|that|my|his|her|your|our)\s+(?:new\s+)?[A-Z][\w.&-]*\s+$")
# "The elite 10", "the leading 20 filing nations": how many are spoken of.
_GROUP = lazy_regex(
    r"\b(?:the|its|their|our|this|these|world['’]s|global)\s+(?:(?:other|world['’]s|global|same)\s+)?(?:leading|elite|foremost|top|largest|biggest|first|last|remaining|other|best)\s+$",
    re.IGNORECASE,
)
_NAMED_LIST = lazy_regex(r"\b(?:Global|Fortune|Top|Forbes|S&P|Nasdaq|Nikkei|Euro|FTSE|CSI)\s+$")
_NUMBERED = lazy_regex(
    r"(?:\b(?:19|20)\d\d[ -](?:\d\d[ -])?|['’‘#]|\bPatents?\s+|\b[Pp]atents?\s+(?:[Nn]os?\b|number)\.?\s*)$"
)
_OTHER_RIGHTS = lazy_regex(
    r"\btrade ?marks?\b(?! office)|\bMadrid (?:System|Protocol|Agreement|Union)\b|\bplant breeder|"
    r"\b(?:(?-i:DMF|ANDA|FDA|SEC)|drug master file|new drug) (?:filings?|applications?)\b",
    re.IGNORECASE,
)
"""Filings and registrations of something else than inventions, which a passage without the word "patent" may mean."""
_PATENT_NEAR = lazy_regex(r"\bpatent[^.;]{0,40}$", re.IGNORECASE)
# "Acme filed 900 patents, they were cited often": what is said next is of another number.
_NEXT_SUBJECT = lazy_regex(r"[.;] |, (?:and |but |yet )?(?:they|it|these|those|which|while|whereas)\b")
_JOINT = lazy_regex(
    r"\b(?:collaborat\w+|co-?(?:patent|invent|own|author)\w*|joint(?:ly)?|knowledge[- ](?:flows?|spillovers?)|cited|citations?)\b",
    re.IGNORECASE,
)
"""What two hold or share together is neither's own; what is cited is not counted."""
_CITED = lazy_regex(r"\b(?:cited|citations?)\b", re.IGNORECASE)


# "More than 900 were filed by foreign applicants": those of a group that is no party.
_OF_GROUP = lazy_regex(
    r"[^.;,]{0,40}\b(?:(?:filed|held|owned|submitted|made|granted|issued|lodged)\s+(?:by|to)|went\s+to|go(?:es|ing)?\s+to|belong\w*\s+to|c[ao]me\s+from)\s+(?:(?:the|its|all|other)\s+)?(?:foreign\w*|non-?residents?|overseas|women|men|individuals|small|SMEs|MSMEs|start-?ups|students)\b",
    re.IGNORECASE,
)
# "The top 100 firms come mainly from eight countries, with Acmeland at 40%": those are shares of the firms.
_OF_FIRMS = lazy_regex(
    r"\b(?:companies|firms|applicants|assignees|filers|institutions|universities)\b[^.;%]{0,30}\s(?:are|come|came|were|hail)\s(?:\w+ly\s)?from\s[^.;]{0,90}$",
    re.IGNORECASE,
)
# "Immigrants accounted for 23% of patents"
_SAID_OF_GROUP = lazy_regex(
    r"\b(?:immigrants?|migrants?|foreign-born|women|men|start-?ups|small (?:firms|businesses|companies)|academics?|individuals|newcomers)\b[^.;]{0,60}\b(?:account|creat|produc|hold|held|contribut|ma[dk]e|generat|own|fil|receiv|win|won)\w*\b[^.;]*$",
    re.IGNORECASE,
)
_AIMED_AT = lazy_regex(
    r"\b(?:goal|target|ambition|objective|aspiration)s?\s(?:of|to|is|was|for)\b[^.;]{0,50}$|\b(?:wants?|aspir\w+)\s[^.;,]{0,50}$",
    re.IGNORECASE,
)
# "The grant rate fell to 58%": how often patents are granted, renewed or used is no part of anybody's.
_OTHER_RATE = lazy_regex(
    r"\b(?:grant|granting|approval|allowance|rejection|refusal|renewal|maintenance|opposition|success|commerciali[sz]ation|industriali[sz]ation|utili[sz]ation|conversion|citation) rates?\b"
    r"(?:(?!\b(?:share|patents|applications|filings)\b)[^.;])*$",
    re.IGNORECASE,
)
_TOP = lazy_regex(r"\b(?:top|bottom|upper|lower)\s$", re.IGNORECASE)
_RESTATED = lazy_regex(r"\s\((?:about |or |some |roughly )?[~≈]?\s?\d[\d.]*\s?(?:%|percent|per cent)\)", re.IGNORECASE)
_SECTION = lazy_regex(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?")


_ORIGINS = ("from", "Chinese", "American", "U.S", "US")


def otherwise_used(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number has another use than to say how much somebody patents."""
    text = passage.text
    if is_record(passage, mark) or _has_other_label(passage, mark) or counts_beside(passage, mark):
        return True
    ahead, behind = text[max(0, mark.start - 70) : mark.start], text[mark.end : mark.end + 70]
    if mark.kind == "percent" and _TOP.search(ahead):
        return True  # "the top 1%"
    in_words = mark.kind == "percent" and (" in " in mark.text or not any(map(str.isdigit, mark.text)))
    if in_words and _RESTATED.match(text, mark.end):
        return True  # "one in six (16%)", "almost half (48%)"
    if mark.kind == "percent" and (_OF_CHANGE.match(behind) or words.names_figure(text, mark)):
        return True
    if mark.kind == "percent" and (_OF_GAINS.search(text) or _OTHER_RATE.search(ahead)):
        return True
    if mark.kind == "number" and _IS_YEAR.fullmatch(mark.text.split()[-1]) and _OF_A_YEAR.search(text, 0, mark.end):
        return True
    if mark.kind == "percent" and (
        _OF_FIRMS.search(text, 0, mark.start) or _SAID_OF_GROUP.search(text, 0, mark.start) or _differs(ahead, behind)
    ):
        return True
    if mark.kind in {"percent", "number"} and (_OF_GROUP.match(behind) or _AIMED_AT.search(ahead)):
        return True
    if mark.kind == "number":
        if passage.kind == "heading" and mark.start == 0 and _SECTION.fullmatch(mark.text):
            return True  # "2.3 Patents": the number of a section
        if _NAMED_LIST.search(ahead) or _GROUP.search(ahead):
            return True  # the Fortune 500
        if (
            _NUMBERED_PRODUCT.search(ahead)
            and not words.PATENT_NOUN.search(mark.noun)
            and mark.text.isdigit()
            and not any(each.end == mark.start - 1 and each.entity.type == "country" for each in passage.entities)
        ):
            return True  # "the Foo 900", and not "the French 288"
        if _SCORE_OF.search(ahead) or _DEALT.search(ahead) or _DATA.search(ahead) or _DATA_BEHIND.match(behind):
            return True
        differs = _DIFFERENCE.search(ahead) is not None and _LED_ALL.search(ahead) is None
        more = _MORE_PATENTS.match(behind) is not None and _FILED_FOR.search(ahead) is not None
        if (_NO_NUMBER_BEHIND.match(behind) and not more) or differs or _continues_measure(passage, mark):
            return True
        # "In 2023 more than 900": the year is no part of the number.
        numbered = _NUMBERED.search(ahead) is not None and not mark.text[0].isalpha()
        at = _LOCATED.match(behind)
        # "Of the 900 patents, 300 are from Acmeland"
        part = at is not None and at[0].endswith(_ORIGINS) and _is_of_patents(passage, mark)
        located = at is not None and not part
        if numbered or _RATE.search(ahead) or _RATE_BEHIND.match(behind) or located:
            return True
    if _OTHER_RIGHTS.search(text) and "patent" not in getattr(mark, "noun", "") and not _PATENT_NEAR.search(ahead):
        return True
    clause, window = re.split("[.;] ", ahead)[-1], _NEXT_SUBJECT.split(behind)[0]
    if mark.kind == "percent" and _OF_PATENTS.match(behind):  # "20% of the citations and 70% of the patents"
        clause = _CITED.sub("", clause)
    return _JOINT.search(f"{clause}#{window}") is not None


def _is_of_patents(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a number is a part of patents counted before it."""
    before = (other for other in passage.quantities if other.end <= mark.start)
    return any(words.PATENT_NOUN.search(other.noun) is not None and is_whole(passage, other) for other in before)


def _has_other_label(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a bare number follows a label that names something else: "Patents: 900 | Staff: 4,000"."""
    if words.PATENT_NOUN.search(mark.noun):
        return False
    label = _OWN_LABEL.search(passage.text, 0, mark.start)
    if label is not None and words.OTHER_NOUN.search(label["label"]):
        return True
    opening = _FIRST_LABEL.match(passage.text) if not words.PATENT_NOUN.search(passage.text) else None
    return opening is not None and _OF_MONEY.search(opening["label"]) is not None


# "R&D intensity (2022): Korea 5%, the US 3.6%": all in the line is of that.
_FIRST_LABEL = lazy_regex(r"\W*(?P<label>[^|;:·•]{2,40}):")
_OF_MONEY = lazy_regex(
    r"\b(?:R&D|GDP|GERD|spending|spends?|investments?|expenditures?|intensity|funding|budgets?|revenues?|market|researchers?|talent|publications?|papers|adoption)\b",
    re.IGNORECASE,
)
_OWN_LABEL = lazy_regex(r"(?:^\W*|[|;,·•]\s[*_]*)(?P<label>[^|;,:·•]{2,40}):[*_]*\s[~≈]?$")


# "A fair share of the benefit was 5%": a part of what patents brought in.
_OF_GAINS = lazy_regex(
    r"\b(?:share|part|portion|percentage|proportion)[”\"’']?\s(?:of\s(?:the\s|any\s|its\s|their\s)?(?:benefits?|profits?|proceeds|revenues?|royalt(?:y|ies)|damages|value|income|sales)\b|would (?:be|have been) between\b)",
    re.IGNORECASE,
)
# "As more 2025 patents are added": those of a year.
_IS_YEAR = lazy_regex(r"(?:19[89]|20[0-4])\d")
_OF_A_YEAR = lazy_regex(
    r"\b(?:more|most|the|all|early|late|recent|our|these|those|for|of|new|many|few|some|any|no)\s\d{4}$", re.IGNORECASE
)


def _differs(ahead: str, behind: str) -> bool:
    """Tell whether a percentage is by how much a share or one holder differs: "its share was 9% higher", "had 15% fewer patents"."""
    if _MORE_OF.match(behind) and _HAVING.search(ahead):
        return True
    return (_SHARE_WAS.search(ahead) is not None and _HIGHER.match(behind) is not None) or (
        _THAN_THE.search(ahead) is not None and behind.startswith(" share")
    )


_OF_PATENTS = lazy_regex(r"\sof\s(?:[\w.’'-]+\s){0,4}?patents\b(?!\s(?:cit|co-))", re.IGNORECASE)
_SCORE_OF = lazy_regex(r"\b(?:scores?|rating|points)(?:\sof|:)\s$", re.IGNORECASE)
_MORE_OF = lazy_regex(
    r"\s(?:more|fewer|less)\s(?:[\w-]+\s){0,3}?(?:patents|applications|filings|grants)\b(?!\s(?:than|from|over|compared|year|in)\b)",
    re.IGNORECASE,
)
_HAVING = lazy_regex(r"\b(?:has|have|had|having)\s$", re.IGNORECASE)
_SHARE_WAS = lazy_regex(r"\bshare\b[^.;,%]{0,50}\s(?:was|is|were)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_HIGHER = lazy_regex(r"\s(?:higher|lower|larger|smaller|bigger|more|less)\b", re.IGNORECASE)
_THAN_THE = lazy_regex(r"\bthan\s(?:the|its|their)\s$", re.IGNORECASE)


def _continues_measure(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a bare number goes on in months or dollars told before ("20 months in China and 23 in the US")."""
    if mark.noun and words.PATENT_NOUN.search(mark.noun):
        return False
    earlier = [other for other in passage.quantities if other.end <= mark.start]
    if not earlier or earlier[-1].kind not in {"duration", "money", "points"}:
        return False
    return mark.start - earlier[-1].end < 40 and "(" not in passage.text[earlier[-1].end : mark.start]


_POSSESSOR = lazy_regex(r"\b[A-Z][\w&.-]*['’]s\s+(?:\w+\s+)?$")


def possessor_start(text: str, mark: Mark) -> int | None:
    """Find where the owner stands that is named right before a number ("Motorola's 17,000 patents")."""
    owner = _POSSESSOR.search(text, max(0, mark.start - 50), mark.start)
    return None if owner is None else owner.start()


def speaks_of_other_filings(passage: Passage, reach: int) -> bool:
    """Tell whether filings without a patent may be those of trademarks or drugs, spoken of here or just before."""
    near: Passage | None = passage
    for _ in range(reach):
        if near is None or (near is not passage and words.PATENTS.search(near.text)):
            return False
        if _OTHER_RIGHTS.search(near.text):
            return True
        near = near.previous
    return False


_PLACE = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|no\. ?\d+"
_LINK = (
    r"had|has|have|having|with|files?|filed|filing|holds?|held|holding|receiv(?:es|ed)|was|were|is|stood|on|at|to|from|and|while|but|only|just|about|"
    rf"over|more|than|some|distant|close|around|roughly|nearly|almost|as|many|a|an|the|total|count|{words.STOCK}|of|follow(?:s|ed|ing)|came|comes|come|ranked|ranks|in|place|"
    r"by|for|granted|applied|submitted|registered|published|obtained|secured|lodged|got|gets|owns?|owned|posted|logged|rose|grew|fell|slipped|dropped|jumped|climbed|"
    r"which|who|entered|top|five|ten|position|spot|figure|share|percentage|increas(?:ed|ing)|declined|still|also|another|further|alone|year|annual|versus|vs|compared|against|comparison|contrast|leads?|led|account(?:s|ed)|went|goes|"
    r"sits?|sat|scores?|scored|averag(?:es|ed)|manag(?:es|ed)|hits?|peak(?:s|ed)|boasts?|total(?:s|l?ed)|tall(?:y|ies|ied)|trail(?:s|ed|ing)|contribut(?:es|ed)|landed|continues?|"
    r"next|behind|ahead|leading|trailing|bagg(?:s|ed)|rack(?:s|ed)|notch(?:es|ed)|garner(?:s|ed)|nett(?:s|ed)|scoop(?:s|ed)|clock(?:s|ed)|chalked|captured|walked|away|up|"
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|number|topp?(?:s|ed)|head(?:s|ed)|list|ranking|table|that|this|its|most|sent|earn(?:s|ed)|won|wins|"
    r"collect(?:s|ed)|amass(?:es|ed)|made|makes|already|now|itself|himself|themselves|even|fewer|less|under|nowhere|field|pack|race|home|"
    r"taking|takes|took|remains?|remained|stays?|stayed|keeps?|kept|down|suppl(?:y|ies|ied)|delivers?|delivered|provid(?:es|ed)|turns|turned|puts?|added|adds|chips|chipped|mustered|musters|"
    r"stands|runs|reach(?:es|ed)|amounts|comprises|numbers|numbered|well|clear|overall|globally|worldwide|again|once|more|biggest|largest|prolific|active|busiest|"
    rf"(?:patent\s)?(?:applicants?|filers?|holders?|owners?|recipients?|winners?|patentees?)|inventors?|firms|companies|residents|{_PLACE}"
)
_BEHIND_PARTY = lazy_regex(
    rf"(?:['’]s?)?(?:[\s(\[:;,*~–—-]|\b(?:{_LINK})\b\.?|\b(?:19|20)\d\d\b|[\d.,]+\s?(?:%|percent|per cent|pct)|,\s[^,;.\d]{{3,70}},(?=\s))*",
    re.IGNORECASE,
)
_AHEAD_OF_PARTY = lazy_regex(
    r"[\s,*(]*(?:(?:filed|granted|issued|recorded|published|registered|went|go|goes|belong(?:s|ed)?|c[ao]mes?|are|were|is|was|originate[sd]?)\s+)?(?:(?:for|from|by|in|to|at|of|against|granted to|in the case of)\s+)?(?:the\s+)?[(]?",
    re.IGNORECASE,
)


def parallel(passage: Passage, mark: Mark, holders: Sequence[Mark]) -> bool:
    """Tell whether nothing but the words of a list or a comparison joins a number with a holder."""
    text = passage.text
    return any(
        (holder.end <= mark.start and _BEHIND_PARTY.fullmatch(text, holder.end, mark.start) is not None)
        or (mark.end <= holder.start and _AHEAD_OF_PARTY.fullmatch(text, mark.end, holder.start) is not None)
        for holder in holders
    )


# "exceeds 1,200": the verb is part of the bound.
_PASSES = lazy_regex(r"(?:exceed|surpass|top|pass|near|approach)\w*\s", re.IGNORECASE)
_LEVEL = lazy_regex(
    r"\b(?:to|from|at|than|reach\w*|approach\w*|exceed\w*|surpass\w*|topp(?:ed|ing)|tops|cross(?:es|ed|ing)|pass(?:es|ed|ing)|hits?|hitting|was|is|were|total\w*|number(?:s|ed)?|with|vs\.?|versus|of|against|compared (?:to|with)|came to|and)\s+"
    r"(?:(?:just|only|about|around|some|nearly|over|more|than|as|many|almost|roughly|a|the|total|of|record|fewer|less|under|approximately)\s+){0,4}$|[:→~]\s*[*]*$|"
    r"\b(?:patents?|applications|families|inventions|filings|grants)(?: per [\w, ]{4,30})?\s*\(\s*$|"
    r"\b(?:most|(?:highest|largest|biggest) (?:number|count|total) of)\b[^,;.]{0,90}(?:\([A-Z]+\))?,\s+(?:(?:some|about|around|over|nearly|with)\s+)*$|"
    r"\bof (?:the|those|these)\b[^,]{0,40}\bpatents?,?\s+$",
    re.IGNORECASE,
)
_RESUMES_TOTAL = lazy_regex(
    r"(?:.{0,60}\b(?:there were|number (?:is|was)|figure (?:is|was)|total (?:is|was)|you get|came to|totall?ed|stood at)\b)"
    r"(?:\s+(?:just|only|about|around|some|nearly|over|more|than|almost|roughly|fewer|less|under))*\s*$",
    re.IGNORECASE,
)


def resumes_total(text: str, mark: QuantityMark) -> bool:
    """Tell whether a bare number is the total that was spoken of ("In 2010 there were fewer than 4,000")."""
    return _RESUMES_TOTAL.match(text[: mark.start]) is not None


def is_level(passage: Passage, mark: QuantityMark) -> bool:
    """Tell whether a bare number is a level of the patents that its sentence spoke of just before it."""
    ahead = passage.text[max(0, mark.start - 120) : mark.start]
    level = _LEVEL.search(ahead) or _PASSES.match(mark.text)
    return level is not None and words.PATENT_NOUN.search(ahead) is not None


_OTHER_DEED = lazy_regex(
    r"\b(?:paid|pays?|paying|invest\w*|spen[dt]\w*|earn(?:s|ed)?|costs?|donat\w+|employ(?:s|ed|ing)?|hir(?:es|ed|ing)|shipp?(?:s|ed|ing)|sold|sells|bought|"
    r"buil[dt]s?|produc(?:es|ed)|settled|charg(?:es|ed)|visited|trained)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def of_other_deed(text: str, mark: QuantityMark) -> bool:
    """Tell whether a bare number belongs to a verb that is not of patenting ("invested 5 billion"), with no patents for its object."""
    deed = _OTHER_DEED.search(text[max(0, mark.start - 70) : mark.start])
    return deed is not None and words.PATENT_NOUN.search(deed[0]) is None


_GAP_OF = lazy_regex(
    r"\b(?:gap|lead|difference|margin|ratio|factor)\s+of\s+(?:(?:about|around|roughly|nearly|almost|over|more than|some)\s+)*$",
    re.IGNORECASE,
)


_GAP_BEHIND = lazy_regex(
    r"[\s-](?:[a-z]+\s){0,2}?(?:gap|lead|advantage|margin|difference|ratio|edge|superiority)\b(?!\s(?:over|on|against)\b)",
    re.IGNORECASE,
)


def tells_gap(text: str, mark: Mark) -> bool:
    """Tell whether a multiple is how far those counted before it are apart ("900 against 300, a gap of three times", "a 3:1 lead")."""
    return _GAP_OF.search(text[: mark.start]) is not None or _GAP_BEHIND.match(text, mark.end) is not None


_GROWING = lazy_regex(
    r"\b(?:growth(?: rate)?|rates? of (?:growth|increase))\b[^.;]{0,90}\b(?:is|was|are|were|been)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_SWIFTER = lazy_regex(r"\s(?:higher|faster|greater|that|those)\b", re.IGNORECASE)


def compares_growth(text: str, mark: Mark) -> bool:
    """Tell whether a multiple sets how fast two grow against each other: "growth in A was ten times higher than in B"."""
    return _GROWING.search(text, 0, mark.start) is not None and _SWIFTER.match(text, mark.end) is not None


_VALUE_SUBJECT = lazy_regex(
    r"^\W*(?:so |and |but )?(?:it|that|this|which|the (?:figure|number|total|tally|count)(?: of (?:its |their |these |those )?(?:patents|applications|filings|families))?|this (?:figure|number|total|tally))"
    r"(?:['’]s|\s+(?:is|was|stands|stood|makes|represents|equals|works out at))(?:\s+(?:a|an|dramatic|huge|clear|staggering|overwhelming|about|around|roughly|nearly|almost|over|more than|at|some|more|than))*\s*$",
    re.IGNORECASE,
)


def resumes_value(text: str, mark: Mark) -> bool:
    """Tell whether a multiple is said of what was told before ("That is six times the U.S. total", "This is a 9:1 lead")."""
    return _VALUE_SUBJECT.match(text[: mark.start]) is not None


_GROWTH_NOUN = lazy_regex(
    r"[\s-]*(?:momentum|jump|rise|increase|growth|gain|surge|since|in \w+ years)\b", re.IGNORECASE
)


# "Six times less" turns the ratio round, or does not; "six times faster" is no number.
_LESS = lazy_regex(r"\s+(?:less|fewer|lower|smaller|faster|slower|quicker|longer|cheaper|likelier)\b", re.IGNORECASE)
# "Takes twice as long": no number is compared.
_AS_OTHER = lazy_regex(r"\s+as\s+(?!many|much|large|big|high|great|numerous|prolific)[a-z]+\b", re.IGNORECASE)
# "Eleven times more power plants than": what is compared is named.
_MORE_OF_OTHER = lazy_regex(
    r"\s(?:more|as many|as much)\s(?P<of>(?!of\b|than\b|as\b|in\b|per\b|applied|filed|often|prolific|active|likely)[a-z][\w-]*(?:\s[\w-]+){0,4}?)\s(?:than|as)\b",
    re.IGNORECASE,
)
# "Acmeland has 6x Zyxland in patents"
_PARTY = lazy_regex(r"\s(?:the\s)?(?:U\.?S\.?|UK|EU|[A-Z][a-z]{3,})(?:\s(?:in|on|for|by)\b|\s?[.,;)]|$)")
# "A factor of five", "four to one"
_IN_RELATION = lazy_regex(r"\bfactor\b|\bto[ -](?:one|1)$", re.IGNORECASE)


def compares(text: str, mark: QuantityMark) -> bool:
    """Tell whether a multiple compares two parties rather than telling growth."""
    return (
        _GROWTH_NOUN.match(text, mark.end) is None
        and _LESS.match(text, mark.end) is None
        and _AS_OTHER.match(text, mark.end) is None
        and ((other := _MORE_OF_OTHER.match(text, mark.end)) is None or words.PATENTING.search(other["of"]) is not None)
        and (
            words.RATIO.search(text, mark.start, min(len(text), mark.end + 60)) is not None
            or _IN_RELATION.search(mark.text) is not None
            or _PARTY.match(text, mark.end) is not None
        )
    )


_OF_MONEY = lazy_regex(
    r"\b(?:earnings|valuations?|target (?:value|price)|share price|stocks?|dividends?|profits?|revenues?|sales|cash flow|market cap\w*)\b",
    re.IGNORECASE,
)
# "Applications from Chinese companies grew", "patents on language models grew": it is the applications that did.
_OWN_BY = lazy_regex(
    r"\b(?:patents?|patenting|inventions|filings|grants|applications|families)\s+(?:\([^()]{1,60}\)\s+)?(?:(?:filed|submitted|granted|made|lodged|coming|awarded|issued)\s+(?:(?:before|at|with|to)\s+the\s+[A-Z]\w+\s+)?)?(?:by|from|of|to|on|for|in|about|around|covering|involving|mentioning|concerning|relat(?:ed|ing) to)\s+(?:[\w.-]+\s+){0,3}$",
    re.IGNORECASE,
)


def other_nouns(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Find what else than patents is counted in a stretch of text; whose the patents are is no other thing."""
    return [
        other
        for other in words.OTHER_NOUN.finditer(text, start, end)
        if _OWN_BY.search(text, max(0, other.start() - 90), other.start()) is None
    ]


_SIGNED_BEHIND = lazy_regex(r"[+−–-]\s?\d")
_NATIONAL = lazy_regex(r"\b(?:[A-Z]\w+(?:an|ese|ish|ch|ic|ss)|U\.?S\.?|UK|EU|Dutch)(?:-based)?\s(?:\w+\s)?$")
PARTIES = lazy_regex(r"(?:companies|firms|start-?ups|people|scientists|researchers|users)$", re.IGNORECASE)
"""Nouns of those who file patents."""


_EXPIRY = lazy_regex(r"\bpatents?\s(?:expir|cliff|protect|loss|dispute|suit)\w*", re.IGNORECASE)
_JOINED = lazy_regex(r"[,;.]|\sand\s")
# "One point more of immigration increases patents by 12%": what something does to patents, whoever files them.
_EFFECT = lazy_regex(
    r"\b(?:percentage[- ]point|(?:one|an?|1) (?:standard deviation|percent|per cent|percentage)|\$[\d.,]+ ?(?:million|billion)?|each additional|every additional|doubling)\b[^.;]*\b(?:increase|boost|rais|reduc|lower|lead|generat|yield|cut)(?:s|es|ing)?\b[^.;]*$",
    re.IGNORECASE,
)


def patents_change(passage: Passage, mark: QuantityMark, before: PatentClaim | None) -> bool:
    """Tell whether what grows or falls is the number of patents."""
    text = passage.text
    if _EFFECT.search(text, 0, mark.start):
        return False
    others = other_nouns(text, max(0, mark.start - 60), mark.start)
    if _SIGNED_BEHIND.match(mark.text) and text[: mark.start].endswith("("):
        others = [other for other in others if not PARTIES.match(other[0])]  # "driven by firms from Acmeland (+16%)"
    # "Japanese firms, down 2%": those who file.
    others = [other for other in others if not (PARTIES.match(other[0]) and _NATIONAL.search(text, 0, other.start()))]
    behind = _JOINED.split(text[mark.end : mark.end + 24])[0]
    own = words.PATENT_NOUN.search(_EXPIRY.sub(" ", behind))
    if others and own is None and not words.PATENT_NOUN.search(text, others[-1].end(), mark.start):
        return False
    spoken_of = words.PATENTING.search(text, 0, min(len(text), mark.end + 60)) is not None
    if not spoken_of and _OF_MONEY.search(text):
        return False
    return spoken_of or (before is not None and before.measure in {"count", "growth", "rank"} and len(text) < 220)
