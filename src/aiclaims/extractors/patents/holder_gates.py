"""Who may hold the patents a passage tells of, and who is only named in it."""

from __future__ import annotations

import re

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.parties import OF_MANY_STATES, OFFICE, PLACES, TYPES
from aiclaims.extractors.patents.topics import names_field
from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.periods.calendar_forms import MONTH
from aiclaims.reading.references import ReferenceMark

_REPORTING = lazy_regex(
    r"\s+(?:also |then |further )?(?:noted|notes|said|says|found|finds|remarked|report(?:s|ed)|show(?:s|ed)|estimate[sd]|recommend(?:s|ed)|point(?:s|ed) out|warn(?:s|ed))\b"
)
_REPORTS_OWN = lazy_regex(
    r"\s+(?:also\s+|now\s+|has\s+)?(?:report(?:s|ed)|records?|recorded|boasts?|boasted|claims?|claimed|posts?|posted|shows?|showed|disclosed?|counts?|counted)\b"
)
_FIRST_IN = lazy_regex(r"\s+the\s+(?:highest|largest|most|second)\b", re.IGNORECASE)
# "a total of", "the highest growth, with": what a number of one's own is told with.
_UP_TO_NUMBER = lazy_regex(
    r"(?:\s+(?!that\b|how\b)[\w-]+){0,8}?,?(?:\s+(?:with|of|at|in)\s+(?:about|around|over|some|nearly)?)?\s*",
    re.IGNORECASE,
)
_SHARE_BASE = lazy_regex(r"(?:percent|per cent|%|share|part) of (?:all )?(?:the )?(?:total )?$", re.IGNORECASE)
_OF_PLACE = lazy_regex(
    r"(?:['’]s)?\s(?:[\w-]+\s){0,2}?(?:patents|applications|grants|filings|inventions)(?!\s(?:are|were|have|remain)\b)",
    re.IGNORECASE,
)
_COMES_FROM = lazy_regex(
    r"\s(?:[\w-]+\s){0,4}?(?:patents?|applications?|filings?|inventions?|grants?)\s(?:comes?|came|originat\w+|stems?|stemmed)\s(?:from|in)\s[A-Z]",
)
_TOTAL = lazy_regex(r"(?:-\d+)?(?:['’]s)?(?:-wide)?\s+total\b", re.IGNORECASE)
_PARTNER = lazy_regex(r"\bpatents? with\s+(?:the\s+)?$", re.IGNORECASE)
# "Acme, the parent company of Bolt", "an investor in Bolt": Bolt only says who Acme is.
_RELATED = lazy_regex(
    r"\b(?:also|often|sometimes|better)\s(?:known|called|dubbed)\s(?:as\s)?\W?(?:the\s)?(?:\w+\s)?$|"
    r"\b(?:the|an?|its|which is the|formerly the)\s+(?:[\w-]+\s+){0,2}?(?:parent(?: company)?|owner|maker|subsidiary|unit|division|arm|investor|shareholder|founder|backer|supplier|spin-?off)\s+(?:of|in|to|from)\s+(?:the\s+)?$|\((?:now\s|wholly\s|partly\s|majority\s)?(?:owned|acquired|bought|controlled|backed|taken over)\sby\s(?:the\s)?$",
    re.IGNORECASE,
)
# "900 patents, with Acmeland falling behind": no partner, but who does something of its own.
_DOING = lazy_regex(r"(?:\s\w+ing\b|\s(?:in|at|on|with|not|a|close|far|only)\s)")
_OWN_APPLICANTS = lazy_regex(
    r"(?:-based)?\s+(?:applicants?|inventors?|assignees?|owners?|firms|companies|origin)\b", re.IGNORECASE
)
_PLACE_OF_LAW = lazy_regex(
    r"(?:\w+ (?:and \w+ )?)?(?:jurisdictions?|courts?|markets?|laws?|versions?|governments?|standards?)\b",
    re.IGNORECASE,
)
_NAMED_AFTER = lazy_regex(
    r"\s(?:Agreement|Accords?|Convention|Treaty|Protocol|Summit|Declaration|Courts?|Code|Constitution|Congress|Senate|District|Government|Army|Navy|Department|Petro\w+|Mobile|Telecom|Merchants|Southern|Eastern|"
    r"Airlines|Express|Bank|Securities|Life)\b"
)
"""What makes a country the first word of a treaty, a court, a ministry or a firm."""
_COLLECTIVE = lazy_regex(
    r"\s+(?:[a-z\d(]|[A-Z]{2}|(?:Compan|Firm|Patent|Invent|Universit|Institut|Organi|Applica|Filing|Tech|Research|Entit|Resident|Grant|Giant)\w*)"
)
_HOLDING = lazy_regex(
    r"\s+(?:also |only |just |now |already )?(?:filed|files|has|had|have|holds?|held|was|were|received|won|submitted|applied|owns?)\b"
)
_RECEIVING = lazy_regex(
    r"\W*(?:\([^)]*\)\W*)?(?:had |has |have |only |also |alone |\w+ly )*"
    r"(?:receiv\w+|made in \d|count(?:s|ed)|grant(?:s|ed)?|issue[sd]?|award(?:s|ed)|approved|authori[sz]ed|registered|published|handed out|took in|saw|seen|recorded|logged|totall?ed|"
    r"(?:was )?ranked|came (?:first|second|third|fourth|fifth)|with \d)",
    re.IGNORECASE,
)
# "The number of applications at the office rose": all that it received.
_TOTAL_AT = lazy_regex(
    r"\b(?:number|total|volume) of\s(?:[\w-]+\s){0,3}(?:applications|filings)\s(?:filed\s|received\s|submitted\s|made\s)?(?:at|with|to)\s(?:the\s)?$",
    re.IGNORECASE,
)
_FILED_AT = lazy_regex(r"\b(?:at|with|before|to|in|through|via)\s+(?:the\s+)?$", re.IGNORECASE)
# "granted 900 patents to Acme", "received 900 applications from Acmeland": whose they are, and no month.
_GIVING = lazy_regex(
    r"[^.;,]{0,24}\b(?:granted|issued|awarded)\s(?:it|them|us|the\s(?:bank|company|firm|group|university|start-?up|carmaker))\s|"
    r"[^.;]{0,60}\b(?:(?:patents?|applications)\s+to|(?:applications|filings|submissions|inventions)\s+(?:(?:made|filed|submitted|lodged)\s+)?(?:from|by|originating\s+in))\s+(?:the\s+)?"
    rf"(?!(?:{MONTH})\b)[A-Z]"
)
_RECEIVED_BY = lazy_regex(
    r"\b(?:granted|issued|awarded|approved|registered|received|published) by\s+(?:the\s+)?$", re.IGNORECASE
)
# "Acmeland's office granted 900 patents against 300 by the Zyxland Patent Office"
_HELD_AGAINST = lazy_regex(
    r"\b(?:granted|issued|awarded|approved|registered|received|published)\b[^.;]{0,80}\b(?:against|versus|vs\.?|compared (?:to|with)|and|but)\s(?:(?:only|just|about|some)\s)?\d[\d.,]*\s(?:(?:patents|applications|grants)\s)?by\s(?:the\s)?$",
    re.IGNORECASE,
)
_ITSELF = lazy_regex(r"['’]?s?\W*(?:\([^)]*\)\W*)?(?:filed|files|holds|held|owns|owned|has \S+ patents)\b")
_DESCRIBING = lazy_regex(
    r"(?:\w+ )?(?:states|provinces|prefectures|counties|cities|location|country|nation|carmaker|automaker|manufacturer|supplier|vendor|developer|operator|carrier|bank|brand|player|multinational|lab|company|firm|rival|giant|insurer|startup|start-up|chipmaker|maker|group|conglomerate|office|agency|lawyer|analyst|"
    r"attorney|official|newspaper|magazine|organi[sz]ation|institute|university|tech giant|telecoms giant)$"
)
# "China's patent office granted 900": they are the country's.
_OWN_OFFICE = lazy_regex(
    r"(?:['’]s)?\s(?:national\s|own\s)?(?:patent|intellectual property)(?:\sand\strademark)?\s(?:office|agency|administration)\b",
    re.IGNORECASE,
)
_AGAINST = lazy_regex(
    r"\b(?:eras|clos|narrow|reduc|end|cut|threaten|challeng|erod)\w*\s(?:the\s|in\son\s)?$", re.IGNORECASE
)
_OWN_LEAD = lazy_regex(r"(?:['’]s?)?\s(?:\w+\s)?(?:lead|advantage|dominance|edge|supremacy|grip)\b", re.IGNORECASE)
_OWN_BODY = lazy_regex(
    r"(?:\w\w)?['’]s\s+(?:(?:[a-z-]+\s+){0,2}(?:central bank|bank|company|firm|giant|carrier|chipmaker|maker|operator|conglomerate|academy|university)\b|"
    r"(?:largest|biggest|top|leading)\s+(?:[a-z-]+\s+){0,2}(?:bank|company|firm|applicant|filer|holder|maker|operator)\b)"
)
"""What belongs to a country and holds its patents itself: "China's central bank"."""
_STUDY = lazy_regex(
    r"(?:/\w+)?['’]?s?\W{0,3}\s*(?:\d{4} )?(?:study|studies|report|paper|survey|index|data|analysis|figures|working paper|w\d+|articles?|story|column|blog(?: post)?|post|op-ed|essay|piece|interview|newsletter|press release|magazine|ranking)\b",
    re.IGNORECASE,
)
_TOLD = lazy_regex(
    r"\b(?:told|provided to|seen by|reported by|obtained by|citing|cited by|according to(?: an? [\w ]{4,40} (?:by|from))?|compiled by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NO_FIRM = lazy_regex(
    r"\b(?:Technology|Technique|Review|Department|Act|Program|Programme|Project|Process|Domain|Area|Office|Circuit|Analysis|Field|Service|System|Design|Storage|Portfolio|Category|Licensing|Systems|Vehicles|Computing|Materials|Robotics|Learning|Networks|Consulting|Whole|Classification|Codes?|Number|Date|Title|Abstract|Claims|Inventors?|Assignees?|Applicants?)$|^(?:IPC|CPC|INPADOC|DOCDB|PATSTAT|API|SQL|CSV)$"
)
"""Names of fields, bodies of law and parts of a document that only look like firms."""
_SO_MANY = lazy_regex(r"['’]s?\s(?:(?:roughly|about|around|some|over|nearly|estimated)\s)?\d")
_CROSSED = lazy_regex(r"\s?[-–—/]\s?(?:[A-Z]{2}\b|[A-Z][a-z]+)")
# "Non-European" is from anywhere else.
_CROSSED_BEFORE = lazy_regex(r"(?:\b[A-Z]{2}|[A-Z][a-z]+|\bnon)\s?[-–—/]\s?$")
_OF_NAME = lazy_regex(
    r"\b(?:Corp|Corporation|Bank|Academy|University|Institute|Office|Company|Republic|Association|Council)\.? of\s+(?:the\s+)?$"
)
# "We hold 900 patents, 40 of them in Acmeland": whoever speaks holds those too.
_WE_HOLD = lazy_regex(
    r"\bwe\s(?:\w+\s)?(?:hold|own|have|possess|filed|were granted|received)\b[^.;]{0,120}?\bpatents\b[^.;]{0,40}\sin\s(?:the\s)?$",
    re.IGNORECASE,
)
_EITHER = lazy_regex(r"\s+or\s+(?:the\s+)?[A-Z]")
_EITHER_BEFORE = lazy_regex(r"\b(?:in|either)\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z]\w*)?\s+or\s+(?:the\s+)?$")
# "75% of the patents produced in Acmeland belong to": where they were made, not whose they are.
_PRODUCED_IN = lazy_regex(
    r"\b(?:produced|made|generated|created|invented|developed|filed|granted|issued|registered|published|originating)\s+(?:in|within)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BELONGS = lazy_regex(
    r"\s+(?:(?:now|actually|still|in fact)\s+)?(?:belong\w*\s+to|(?:are|were|is|was)\s+(?:owned|held|controlled|filed)\s+by|(?:came|come|originat\w+)\s+from|went\s+to|go\s+to)\b",
    re.IGNORECASE,
)
# "Led all Chinese firms": those who are led.
_ALL_OF_THEM = lazy_regex(
    r"\b(?:led|leads?|leading|topp?(?:ed|s|ing)|beat(?:s|ing)?|outpac\w+|surpass\w+|ahead of|among)\s+(?:all|all other|the other|every|any other)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GROUP_WITHIN = lazy_regex(
    r"\b(?:by|from|to|of)\s+(?:[\w-]+\s+){0,2}?(?:women|men|foreigners|foreign\s\w+|non-?residents?|overseas\s\w+|start-?ups|students|individuals|inventors?\sunder\s\w+|small\s\w+|SMEs|MSMEs)\s+(?:in|within|across)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Ranked first in the world": where a place holds.
_RANK_SCOPE = lazy_regex(
    r"\b(?:rank\w*|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)|[Nn]o\. ?\d+|top|largest|biggest|most|highest|leading|leader)\s+(?:the\s+)?(?:first\s+|second\s+|third\s+|place\s+|position\s+|spot\s+)?(?:all over|in|around|across|throughout|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_REACH = lazy_regex(
    r"\s(?:[\w-]+\s){0,2}?(?:strateg\w+|coverage|protection|presence|footprint|reach)\b", re.IGNORECASE
)
_NAMED = lazy_regex(r"\b[A-Z][\w.&-]*,\s$")
_APPOSED = lazy_regex(
    r"['’]s?\s(?:[a-z-]+\s){0,4}?(?:supplier|manufacturer|rival|maker|partner|parent|owner|competitor|contractor|vendor|customer|subsidiary|affiliate)\b"
)
_STANDARD = lazy_regex(r"\s\d+\.\d+\w*")
_COUNTED_BESIDE = lazy_regex(r"(?:/[A-Z]\w+)?\s\([~≈]?\d[\d.,]*\)")
_GAP_WITH = lazy_regex(r"\b(?:gap|distance|rivalry|competition) (?:with|to|against)\s+(?:the\s+)?$", re.IGNORECASE)
IN_FIRM = lazy_regex(r"\)?,? (?:\w+ )?(?:Co\b|Ltd\b|Inc\b|Corp\b|GmbH\b|Limited\b|LLC\b)")
_CITED = lazy_regex(r"(?:\s[\w&]+){0,4},? (?:19|20)\d\d[a-z]?[);]")
_COMPARED_OFFICE = lazy_regex(r"['’]s?\s+(?:volume|total|number|figure|count|tally)\b")
_EMPLOYED = lazy_regex(r"\b(?:at|for|joined|with|from|by|of|left)\s+(?:the\s+)?$", re.IGNORECASE)
PERSONAL = lazy_regex(
    r"^\W*(?:He|She)\b|\b(?:(?:he|she|I|you)\s+(?:\w+\s+){0,2}(?:holds?|has|had|have|filed|owns?|worked|was|is|co-?authored|invented|received)|(?:his|her|my|whose) (?:\w+ )?(?:patents|name|career|years)|himself|herself|(?:his|her) \d+ years|"
    r"named (?:on|in|as)|inventors? (?:at|with|who|behind)|(?:is|was|are|were) (?:also )?(?:an? |the )?(?:co-)?inventors? (?:of|on)|(?:vice president|engineer|researcher|scientist|professor|founder) (?:at|of|and)\b)",
    re.IGNORECASE,
)


def branch_start(passage: Passage, place: EntityMark) -> int | None:
    """Find where a name begins that ends in a country; a day, or what has a mark of its own, is no part of one."""
    if place.adjective or place.entity.type != "country":
        return None
    name = _NAME_BEFORE.search(passage.text, 0, place.start)
    marked = (*passage.entities, *passage.periods)
    if name is None or any(mark.start < place.start < mark.end or mark.end == place.start - 1 for mark in marked):
        return None
    return name.start("name")


def _speaks(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether "they" would be a bank or body whose words the passage goes on with."""
    meant = entity_of(mark, *TYPES)
    name = None if meant is None or meant.entity.type in PLACES else meant.entity.name
    return name in passage.attribution and all(other.entity.name != name for other in passage.entities)


_TECHNOLOGY_BEFORE = lazy_regex(
    r"\W*(?:(?:as for|while|although|though)\s)?(?:[\w-]+\s){0,2}?(?:AI|artificial intelligence|(?:machine|deep) learning|computer vision|robotics|quantum computing|semiconductors?|blockchain|technology)"
    r"\s(?:is|was|remains?|has|had|makes?|looks?|may be|still)\b[^.;]{0,80}?[:;,]\s(?:(?:and|but|where|as)\s)?",
    re.IGNORECASE,
)
# "The outbreak in Acmeland": where something else was
_EVENT_IN = lazy_regex(
    r"\b(?:outbreaks?|epidemics?|pandemics?|crisis|crises|wars?|earthquakes?|floods?|elections?|conferences?|summits?|recessions?|lockdowns?|riots?|protests?)\s(?:in|across|throughout)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "10% Acmeland involvement"
_PART_OF_THING = lazy_regex(
    r"(?<=\w)\s(?:involvement|participation|exposure|relevance|presence|collaboration|content|linkage|connection)s?\b"
)
_NAME_BEFORE = lazy_regex(
    rf"\b[a-z][\w-]*,?\s(?=(?P<name>(?!(?:Mainland|Greater|Communist|Imperial|Modern|Within|From|With|Across|\w+day|{MONTH})\s)[A-Z][a-z]{{3,}})\s$)"
)
# "She is an inventor on three US patents"
_INVENTOR_OF = lazy_regex(r"\binventors? (?:of|on|behind)\s(?:\w+\s)?$", re.IGNORECASE)
_ITS_PATENTS = lazy_regex(r"\s[Pp]atents?\b")


def may_hold(passage: Passage, mark: Mark) -> bool:
    """Tell whether a mark may be a holder, not a source, a place of law, an employer or a part of a name."""
    text = passage.text
    if isinstance(mark, ReferenceMark):
        if _REPORTING.match(text, mark.end):
            return False
        if mark.text.lower() == "it" and _TECHNOLOGY_BEFORE.fullmatch(text, 0, mark.start):
            return False  # "Generative AI is a small part: it makes up 6%"
        if mark.plural and not mark.possessive and _speaks(passage, mark):
            return False
        meant = entity_of(mark, *TYPES)
        if meant is not None and meant.adjective and meant.entity.type in PLACES and words.PATENTING.search(meant.head):
            return False  # "900 US grants. It was first": America is only where they were granted
        if meant is not None and meant.entity.type == "agency" and _RECEIVING.match(text, mark.end) is None:
            return False
        return _refers(passage, mark)
    if not isinstance(mark, EntityMark):
        return False
    entity, ahead = mark.entity, text[max(0, mark.start - 60) : mark.start]
    if entity.type not in {"firm", "institution"} and IN_FIRM.match(text, mark.end):
        return False  # "Acme Technology Shenzhen Co Ltd"
    if entity.name in passage.attribution and _is_credited(passage, mark) and not holds_itself(passage, mark):
        return False
    if mark.adjective and entity.type in PLACES and _DESCRIBING.search(_first_words(mark.head)):
        national = _OWN_OFFICE.match(text, mark.end)
        return national is not None and _RECEIVING.match(text, national.end()) is not None
    if entity.type in PLACES and _SHARE_BASE.search(ahead) and _OF_PLACE.match(text, mark.end):
        return False  # "Ohio has 4% of U.S. patents"
    if mark.adjective and entity.type in PLACES and _COMES_FROM.match(text, mark.end):
        return False  # "one in three European patents comes from Acmeland"
    if _SHARE_BASE.search(ahead) and _TOTAL.match(text, mark.end):
        return False  # "41% of the EU-28 total"
    if entity.type in PLACES and _OWN_BODY.match(text, mark.end - 2):
        return False
    if _GAP_WITH.search(ahead):
        return False  # "narrowing the gap with Acmeland"
    if _AGAINST.search(ahead) and _OWN_LEAD.match(text, mark.end):
        return False  # "has erased Acmeland's lead"
    if entity.name == "World" and not _totals(passage, mark, ahead):
        return False
    if mark.adjective and entity.type in PLACES and (_PLACE_OF_LAW.match(mark.head) or _in_name(passage, mark)):
        return False
    if _CITED.match(text, mark.end) and text.rfind("(", 0, mark.start) > text.rfind(")", 0, mark.start):
        return False  # "(Acme Institute, 2024)"
    if _NAMED.search(ahead) and _APPOSED.match(text, mark.end):
        return False  # "Bolt, Acme's supplier (90)"
    if entity.type in PLACES and _NAMED_AFTER.match(text, mark.end):
        return False
    if entity.name == "United Nations":
        return False
    if entity.type in PLACES and (_EVENT_IN.search(ahead) or _PART_OF_THING.match(text, mark.end)):
        return False
    if branch_start(passage, mark) is not None:
        return False  # "Acme Holland", which has its own mark
    if entity.type in PLACES and _INVENTOR_OF.search(ahead):
        return False
    if entity.type not in PLACES and names_field(mark.text) and _ITS_PATENTS.match(text, mark.end):
        return False  # "Acmeland's Quantum Patent Applications"
    if entity.type not in PLACES and mark.text.isupper() and _STANDARD.match(text, mark.end):
        return False  # "IEEE 802.11" is a standard
    if entity.type == "firm" and re.match(r"\sPatents\b", text[mark.end :]):
        return False  # "Google Patents" is where patents are looked up.
    if (
        _PARTNER.search(ahead) and not _OWN_APPLICANTS.match(text, mark.end) and not _DOING.match(text, mark.end)
    ) or _RELATED.search(ahead):
        return False
    if _is_ticker(passage, mark):
        return False
    if entity.type in PLACES and _WE_HOLD.search(text, 0, mark.start):
        return False
    if entity.type in PLACES and is_either(passage, mark):
        return False  # "granted in Europe or Japan": where, whichever it was
    if entity.type in PLACES and _PRODUCED_IN.search(ahead) and _BELONGS.match(text, mark.end):
        return False
    if mark.adjective and entity.type in PLACES and _ALL_OF_THEM.search(ahead):
        return False
    if entity.type in PLACES and _GROUP_WITHIN.search(ahead):
        return False  # "filed by women in Acmeland"
    if _STUDY.match(text, mark.end) or _TOLD.search(ahead) or _employs_inventor(passage, mark):
        return False
    if entity.type in PLACES:
        return not (_CROSSED.match(text, mark.end) or _CROSSED_BEFORE.search(ahead) or _OF_NAME.search(ahead))
    if OFFICE.search(entity.name) or entity.type == "agency":
        if _TOTAL_AT.search(ahead) and OFFICE.search(entity.name):
            return True
        office = OFFICE.search(entity.name) is not None and not (
            _GIVING.match(text, mark.end) or _FILED_AT.search(ahead)
        )
        return bool(
            office
            and (
                _COMPARED_OFFICE.match(text, mark.end)
                or _RECEIVING.match(text, mark.end)
                or _RECEIVED_BY.search(ahead)
                or _HELD_AGAINST.search(text, 0, mark.start)
                or _counted_against_other(passage, mark)
            )
        ) or bool(_ITSELF.match(text, mark.end))
    if entity.name in {"Gen AI", "AI"}:
        return False
    if mark.known or entity.type == "institution" or _NO_FIRM.search(entity.name) is None:
        return True
    # "Bolt (90), Acme Robotics (40)": among firms it is one, whatever its name ends in.
    return _COUNTED_BESIDE.match(text, mark.end) is not None and any(
        other.known and other.entity.type == "firm" for other in passage.entities
    )


def is_either(passage: Passage, place: Mark) -> bool:
    """Tell whether it is left open in which of two places something was: "granted in Europe or Japan"."""
    text = passage.text
    return bool(_EITHER.match(text, place.end) or _EITHER_BEFORE.search(text, max(0, place.start - 60), place.start))


def _counted_against_other(passage: Passage, office: EntityMark) -> bool:
    """Tell whether an office says whose applications a number counts, as another does: "900 CNIPA filings vs 400 JPO filings"."""
    return _is_counted_at(passage, office) and any(
        other.country != office.country and _is_counted_at(passage, other) for other in passage.entities
    )


def _is_counted_at(passage: Passage, office: EntityMark) -> bool:
    national = office.country is not None and office.country not in OF_MANY_STATES
    return (
        national
        and OFFICE.search(office.entity.name) is not None
        and any(mark.kind == "number" and mark.end == office.start - 1 for mark in passage.quantities)
        and _FILED_THERE.match(passage.text, office.end) is not None
    )


_FILED_THERE = lazy_regex(r"\s(?:[\w-]+\s){0,2}?(?:patents|applications|filings|grants)\b", re.IGNORECASE)


def _is_ticker(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether capitals in brackets only say how the firm right before them is listed: "Acme Holdings (ACME)"."""
    text = passage.text
    if text[mark.start - 1 : mark.start] != "(" or text[mark.end : mark.end + 1] != ")" or not mark.text.isupper():
        return False
    return any(
        other.entity.type == "firm" and other.end + 2 == mark.start and other.entity != mark.entity
        for other in passage.entities
    )


def _employs_inventor(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a firm is only where an inventor works: the patents are told of a person."""
    if mark.entity.type not in {"firm", "institution"}:
        return False
    if PERSONAL.search(passage.text):
        return True
    ahead = passage.text[max(0, mark.start - 40) : mark.start]
    people = [m for m in passage.entities if m.entity.type == "person" and m.entity.name not in passage.attribution]
    return bool(people) and people[0].end <= mark.start and _EMPLOYED.search(ahead) is not None


def _totals(passage: Passage, mark: EntityMark, ahead: str) -> bool:
    """Tell whether the world is whose patents are totalled, not where a firm works or what a share is of."""
    if _SO_MANY.match(passage.text, mark.end):
        return True  # "12% of the world's 3.7 million applications"
    if _SHARE_BASE.search(ahead) or PERSONAL.search(passage.text) or words.NOTES_ON_HOLDER.match(passage.text):
        return False
    if _RANK_SCOPE.search(ahead) or _OF_REACH.match(passage.text, mark.end):
        return False
    return not mark.adjective or words.PATENTING.search(passage.text, mark.end, mark.end + 50) is not None


def _in_name(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a nationality is the first word of a longer name ("American Express")."""
    behind = passage.text[mark.end : mark.end + 30]
    if not re.match(r"\s[A-Z]", behind) or mark.text.endswith(("'s", "’s")):
        return False
    nested = any(other.start == mark.end + 1 for other in passage.mentions)
    return not nested and _COLLECTIVE.match(behind) is None


def holds_itself(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a credited source also holds patents: it says so of itself, or claims and reports a number of its own."""
    if OFFICE.search(mark.entity.name) or mark.entity.type not in {*PLACES, "firm", "institution"}:
        return False
    own = mark.entity.type in PLACES or (mark.known and mark.country is not None)
    told = _REPORTS_OWN.match(passage.text, mark.end) if own else None
    if told is not None and _FIRST_IN.match(passage.text, told.end()):
        return True
    if told is not None:
        following = next((value for value in passage.quantities if value.start >= told.end() - 1), None)
        return following is not None and _UP_TO_NUMBER.fullmatch(passage.text, told.end(), following.start) is not None
    return (
        mark.entity.type == "firm"
        and re.match(
            r"['’]?s?\s*(?:\([^)]*\)\s*)?(?:(?:said|says)\s+(?:that\s+)?(?:it|its)\b|,|filed|has|had|holds|held)",
            passage.text[mark.end :],
        )
        is not None
        and mark.start < 60
    )


def _is_credited(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether it is this mention of a source that is credited: "Japan's filings rose, the Japan Patent Survey says"."""
    places = [credit.at for credit in passage.credits if credit.name == mark.entity.name]
    mentions = [other for other in passage.entities if other.entity == mark.entity]
    if not places or len(mentions) < 2 or mark.entity.type not in PLACES:
        return True
    return any(mark is min(mentions, key=lambda other: abs(other.start - at)) for at in places)


def _first_words(head: str) -> str:
    return " ".join(head.split()[:2])


# "Making its debut at No. 9": what is told stands beside the name.
_IDIOM = lazy_regex(r"\s(?:debut|way|entry|return|comeback|appearance)\b")
_GRANTED_TO = lazy_regex(r"\b(?:granted|issued|awarded)\s$", re.IGNORECASE)
# "It is worth noting that": nobody is meant.
_EXPLETIVE = lazy_regex(r"[Ii]t\s(?:is|was)\s(?:\w+\s){1,2}?(?:noting\s|to\s\w+\s)?that\b")


def _refers(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a reference may hold patents: it is the subject, or owns what is counted."""
    if mark.text.lower() in {"them", "him", "he", "she", "his", "her"}:
        return False
    if _EXPLETIVE.match(passage.text, mark.start):
        return False
    if mark.possessive and _IDIOM.match(passage.text, mark.end):
        return False
    if mark.possessive and re.match(r"(?:The|A|This|Both|These|Those|All|Many|Most|Some|Several)\s", passage.text):
        # "The field has seen its patents grow": the subject owns them, not who was named before.
        named = any(other.end <= mark.start for other in passage.mentions if other is not mark)
        if not named:
            return mark.start == 0
    if _GRANTED_TO.search(passage.text, max(0, mark.start - 12), mark.start):
        return True
    start, _ = passage.clauses.bounds(mark.start, len(passage.text))
    opens = not passage.text[start : mark.start].strip(' ,;:—–-“"')
    return mark.possessive or opens or _HOLDING.match(passage.text, mark.end) is not None
