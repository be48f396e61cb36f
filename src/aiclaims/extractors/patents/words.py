"""The words in which patents are counted, compared and ranked."""

from __future__ import annotations

import re

from aiclaims.extractors.patents.claim import PatentMeasure, PatentStatus
from aiclaims.patterns import lazy_regex
from aiclaims.reading import QuantityMark
from aiclaims.reading.periods.calendar_forms import MONTH

OF_THEM = r"(?:of|among) (?:them|these|those|which|whom)\b"
"""A pattern of what tells a part of what was counted before: "nine of them"."""
# A document of another field has applications and grants too.

PATENTS = lazy_regex(
    r"\b(?-i:SEPs)\b|\bpatent(?!\s+(?:attorneys?|lawyers?|examiners?|trolls?|pools?|law\b|office(?!(?:['’]?s?\s+(?:\([A-Z]+\)\s+)?)(?:receiv|grant|issue|approv|regist))))\w*|\b(?-i:PCT|EPO|USPTO|CNIPA|JPO|KIPO)\b"
    r"|\b(?:AI|GenAI|artificial intelligence|machine learning|quantum|semiconductor)(?:[- ]related)? (?:inventions|filings)\b"
    r"|\b(?:applications?|filings?|filed|applicants?|inventions?|registrations?)\b[^.;]{0,60}?\b(?-i:(?:Patent|Intellectual Property)(?: and Trademark)? (?:Office|Organi[sz]ation|Administration)|WIPO|IP Office)\b"
    r"|\b(?-i:(?:Patent|Intellectual Property)(?: and Trademark)? (?:Office|Organi[sz]ation|Administration)|WIPO)\b[^.;]{0,60}?\b(?:applications|filings|grants|inventions)\b",
    re.IGNORECASE,
)
"""What tells that a passage speaks of patents: the word, an office or treaty that deals with nothing else, AI filings."""
OFFICE = lazy_regex(
    r"\b(?:(?:Patent|(?:Intellectual|Industrial) Property)(?: and Trade ?[Mm]arks?)? (?:Office|Organi[sz]ation|Administration)|WIPO|EPO|USPTO|CNIPA|JPO|KIPO|IP Office)\b"
)
"""Who receives and grants what is filed, by name."""
FILINGS = lazy_regex(
    r"\b(?:inventions?|filings?|filed|applicants?|applications?|grants?|granted|famil(?:y|ies))\b", re.IGNORECASE
)
PATENT_NOUN = lazy_regex(
    r"\b(?:(?:patent|family|families) publications|patents?(?! (?:actions?|litigations?|lawsuits?|infringement|trials?|applicants?|filers?|holders?|owners?|assignees?|agents?|cases?|teams?|lawyers?|attorneys?|fees?|claims?|disputes?|suits?|law|office|examiners?|deals?|thickets?|pools?|wars?|system|reforms?))|inventions?|filings?|grants|patent awards|patent families|families|fam\b|SEPs\b|applications|(?:patent|application|filing) (?:volumes?|counts?|totals?))\b",
    re.IGNORECASE,
)
STOCK = r"portfolios?|collections?|stocks?|stockpiles?|hauls?|troves?|piles?|arsenals?|caches?|tall(?:y|ies)|holdings?|hoards?|estates?|war chests?"
"""What so many patents of one holder are called together."""
NO_NOUN = lazy_regex(
    r"(?:belongs?|belonged|placing|making|putting|giving|ranking|leaving|bringing|marking|representing|accounting|moving|lifting|pushing|keeping|taking|surpassing|exceeding|beating|trailing|issued|recorded|registered|in|for|by|from|to|of|among|over|during|compared|versus|against|and|or|while|last|this|year|annually|worldwide|globally|more|fewer|less|such|strong|apiece|alone|altogether)\b"
)
COUNTING = lazy_regex(
    r"\b(?:filed|submitted|applied|applications?|granted|received|published|filings?|inventions?|totall?ed|totals?)\b",
    re.IGNORECASE,
)

NO_RANK = lazy_regex(
    r"\s+(?:time|step|place where|glance|thing|half|quarter|day|week|month|year|generation|appeals?|inventors?)\b",
    re.IGNORECASE,
)

OTHER_NOUN = lazy_regex(
    r"\b(?:papers?|(?<!patent )(?<!family )publications?|articles|citations?|models|researchers|students|companies|users|subclasses|classes|investments?|start-?ups|market|"
    r"sales|revenues?|workforce|talent|engineers|people|firms|scientists|fees?|prices?|budgets?|spending|costs?|staff|employees|stocks?|shares fell|"
    r"lawsuits|cases|work ?force|examiners|rebates?|discounts?|quality|metrics|ratios?|requests?|stations?|trademarks?|copyrights?|contracts|projects|proposals|contributions|exports|shipments|downloads|chips|GDP)\b",
    re.IGNORECASE,
)
"""What else the same sentences count; nearer to a number than any patent, it is what is counted."""
PASSIVE = lazy_regex(
    r"\b(?:were|was|been|being)\s+(?:\w+ly\s+)?(?:filed|granted|published|issued|awarded|registered|submitted)\b",
    re.IGNORECASE,
)

NO_COUNT = lazy_regex(
    r"\b(?:[xy]-axis|backlog|pending (?:cases|more|some|over)|(?<!patents and )(?<!patents or )(?<!patents, )(?<!patent )pending applications|rejected|rejections?|refus(?:ed|als?)|lawsuits?|infring\w+|expired?|"
    r"sued|sues|suing|litigat\w+|plaintiffs?|defendants?|(?:district|appeals?) court|courts? of appeals?|inter partes|invalidat\w+|prior art|unregistered|not (?:been )?registered|"
    r"patents? (?:nos?|numbers?)\b|patents? \d{1,2},\d{3},\d{3})|(?<!\d)['’‘]\d{3} patent"
    r"|\bpatent documents (?:to|into|within|for)\b|\bpatent cliffs?\b|\brandom sample\b|\bpatents?['’]?s? (?:is |are |dates? )?from (?:about |around |circa |the )?1[5-9]\d\d\b"
    # "Quantum: 6,000 patents tracked": what somebody works through
    r"|\d\+? (?:[\w-]+ )?patents (?:tracked|monitored|reviewed|analy[sz]ed|scanned|screened|indexed|processed)\W*$"
    r"|^\W*(?:expected|planned|targets?|targeted|goals?|end of \d+ (?:months|years))\b[^:]{0,40}:",
    re.IGNORECASE,
)
"""What makes a number of patents no claim: a backlog, rejections, a patent's own number, court cases, a plan."""

AND_PENDING = lazy_regex(
    r"\bpatents\b[^.;\d]{0,30}?(?:,|\band\b|\bplus\b|\bwith\b)\s(?:(?:with|and|another|some|about|over|a further)\s){0,3}~?\d[\d,]*\+?\spending\b",
    re.IGNORECASE,
)
"""What makes part of somebody's patents of what is pending: "900 patents and 300 pending", which is no backlog."""

RATIO = lazy_regex(
    r"\b(?:(?i:as many|more|as large|lead over|higher|greater)|the (?:figure|number|total|count)|that of|those of|[A-Z][\w.]+['’]s|the [A-Z])"
)
WORLDWIDE = lazy_regex(
    r"\b(?<!of )(?:world-?wide|globally|global(?!\s(?:[\w-]+\s)?(?:innovation|race|competition|competitors?|leaders?|leadership|economy|stage))|overall (?:applications|filings|grants|number|total)|everybody|everyone|around the world|all (?:nations|countries)|"
    r"across the world)\b|^overall,",
    re.IGNORECASE,
)
"""A total without a holder is the world's, and so is one technology's part of all patents."""

NUMBER_OF = lazy_regex(
    r"number of\b[^.;]{0,40}\b(?:patents|patent families|applications|inventions|grants)", re.IGNORECASE
)
LOCAL = lazy_regex(
    r"\b(?:(?i:nation-?wide|domestic\w*|in the (?:country|state|city|region|province)|here|residents?|start-?ups?|women|inventors? (?:at|of))|"
    rf"(?:filed|granted|received|submitted|published|issued|obtained|registered) by|in (?!(?:{MONTH})\b)[A-Z][a-z]{{3,}}"
    r"(?!\s(?:said|says?|report(?:s|ed)?|announc\w+|estimat\w+|found|noted)\b))\b"
)
"""What tells that a total without a holder is that of a place or a group, not the world's."""
CAPTION = lazy_regex(r"\W*(?:fig(?:ure|\.)|table|chart|source)\s*\d", re.IGNORECASE)
NOTES_ON_HOLDER = lazy_regex(
    r"\W*(?:[A-Z][\w ]{2,24}:\W*)?(?:Holds|Owns|Has|Possesses|Boasts|Files|Filed|Received|Obtained|Secured|Accumulated|Amassed|Maintains|Controls|Was granted)\b"
)
"""What somebody holds, told in notes that leave out who."""
FIRST_PERSON = lazy_regex(r"\b(?:we|I|I've|we've|our|my)\b", re.IGNORECASE)

PART_OF = lazy_regex(r"(?:out )?of (?:the )?(?:top|largest|biggest|leading|most|main|\d+)\b", re.IGNORECASE)
TOPIC_SHARE = lazy_regex(
    r"\b(?:mak(?:e|es|ing)|made|account(?:s|ed|ing)?|constitut(?:e|es|ed|ing)|represent(?:s|ed|ing)?|compris(?:e|es|ed|ing))\b"
    r".*\bof (?:all|the (?:total|overall|entire|global|world['’]s)|total|every|overall|global|worldwide)\b",
    re.IGNORECASE,
)
TIMED_SHARE = lazy_regex(
    r"(?:quarter|half|third|percent|per cent|%)\s+(?:of (?:them|these|those)\s+)?(?:were\s+)?(?:emerg|filed|granted|published|lodged|com)",
    re.IGNORECASE,
)
"""The part of a world total that one year brought."""
TIMED_TOPIC_SHARE = lazy_regex(
    r"\s+of (?:all |such |the )?(?:(?:generative |gen)?(?:AI|artificial intelligence)|such|quantum|blockchain)\b",
    re.IGNORECASE,
)
TIMED_WHOLE = lazy_regex(
    r"\sof (?:all |the )?(?:[\w-]+ ){0,3}?(?:patents|applications|filings|grants|families|inventions)\s(?:(?:were|was|have been)\s)?(?:filed|granted|published|issued)\s"
    r"(?:since|after|before|between|from|in|during|within)\s[^.;,()]{0,30}?\b(?:(?:19|20)\d\d|years|decade)\W*(?:\(|$)",
    re.IGNORECASE,
)
"""What a share that a time brought is of: "of all patents were granted in the last two years"."""
TREATY = lazy_regex(r"\bPCT\b|\bPatent Cooperation Treaty\b|\binternational patent applications\b")
TOTAL_SUBJECT = lazy_regex(
    r"(?:[^:]{3,60}:\s+)?(?:(?:also|moreover|similarly|likewise|meanwhile|overall|globally|worldwide|according to [^,;.]{3,60},|as of [^,;.]{3,30},|by (?:the end of )?\d{4},|in (?:the )?(?:last|past) [\w ]{1,20}|in \d{4}|(?:between|from) \d{4}\s?(?:and|to|[-–])\s?\d{4})\W+)?(?:(?:the|annual|total|global|yearly|overall)\s+)*(?:(?:filings|publications|grants) of\s+)?(?:[\"“]?[\w-]+[\"”]?\s+){0,4}?"
    r"(?:patents|applications|filings|grants|inventions|families)\b(?:\s\([^()]{0,60}\))?(?! (?:by|from|of|to|at)\b)",
    re.IGNORECASE,
)
"""The patents themselves as what grows or is counted, nobody's in particular."""
LANDSCAPE = lazy_regex(
    r"(?:^|[,;:]\s|\bthat\s)\W*(?:(?:the|total|overall|whole|entire|global)\s+)*(?:[\w-]+\s+){0,4}?(?:patent|IP)\s+(?:landscape|field|space|universe|literature)\b",
    re.IGNORECASE,
)
"""All the patents of a technology as what is counted or grows: everybody's."""
EXISTING = lazy_regex(
    r"\W*(?:in (?:all|total|\d{4}),?\s+)?there (?:were|have been)\s+(?:(?:about|around|some|nearly|over|more than|only|almost|roughly)\s+)*[\d.,]+"
    r"(?:\s(?:thousand|million))?\s+(?:[\w-]+\s+){0,3}?(?:patents|applications|families|inventions)\s+(?:granted|issued|filed|published)\b",
    re.IGNORECASE,
)
"""So many that were granted or filed by all together."""
FIELD_SUBJECT = lazy_regex(
    r"\W*(?:(?:the|total|global|annual|overall)\s+)*(?!(?:domestic|foreign|design|utility|plant|granted|resident|company|corporate|university|active|more|other|such|new|"
    r"our|their|its|his|her|these|those|all|most|many|few|some|several|provisional|essential|standard)\s+(?:\w+\s+)?patent)"
    r"(?:[a-z\d][\w/-]*\s+(?:and\s+)?){1,4}?(?:patents?(?:\s+(?:filings|applications|grants|activity|families))?)\s+"
    r"(?:(?:have|has|had)\s+)?(?:\w+ly\s+)?(?:grew|grown|grow|growing|rose|risen|rise|surged?|soared|jumped|climbed|increased|increase|declined|fell|fallen|dropped|decreased|shrank|doubled|tripled|trebled|quadrupled|quintupled|multiplied|expanded|"
    r"(?:had|have|has|saw|seen|see|recorded|record|experienced|posted|registered|enjoyed|showed|shown|suffered|witnessed)\s+(?:an?\s+|the\s+|their\s+)?(?:[\w-]+\s+){0,4}?(?:growth|(?:increase|rise|jump|surge|decline|drop|fall|decrease|contraction)s?|CAGR))\b",
    re.IGNORECASE,
)
"""The patents of a technology as what grew or fell: "memristor patents rose"."""
CHANGE_IN = lazy_regex(
    r"\b(?:growth|increase|rise|decline|drop|surge) in\s+(?:(?:the\s+)?number of\s+)?(?:[\w-]+\s+){0,4}?(?:patents|patent (?:filings|applications|grants)|patenting|inventions)\b",
    re.IGNORECASE,
)
"""The patents as what a change is in."""
RESUMES = lazy_regex(
    r"(?:in \d{4}|by (?:the )?end (?:of )?\d{4}|that|this|(?:of|among) (?:them|these|those|the (?:patents|applications|filings|grants))|the (?:\w+ )?(?:number|total|figure|count|amount|average (?:ownership|number))(?! (?:[\w-]+ ){0,4}(?:landscape|field|space|universe|literature)\b)|it|there)\b",
    re.IGNORECASE,
)
SAME_PERIOD = lazy_regex(
    r"\b(?:same|that|this) (?:(?:\w+[- ])?(?:period|decade|span)|time|(?:\w+ )years)\b|\bduring the (?:period|time|decade|span)\b(?! (?:period )?(?:of|from|between|to)\b)|\b(?:that(?: same)?|the same) year\b|^of (?:those|these)\b|"
    r"\b(?:over|during|in|within|throughout|for|across) (?:the|this|that) (?!past|last|next|previous|coming|recent|first|second|third|fourth|same)(?:[\w-]+ )?(?:period|decade|quarter|span|time ?frame)\b(?! (?:of|from|between|to|ended|ending|since))",
    re.IGNORECASE,
)
BASE = lazy_regex(
    r"(?:%|\b(?:percent|per cent|increase|decrease|decline|drop|rise|up|down))\s*(?:over|from|on|versus|vs\.?)\s+(?:the\s+|in\s+|year\s+)*$|"
    r"\b(?:than|from)\s+(?:[\w.-]+['’]s\s+|its\s+|their\s+)?(?:in\s+|the\s+|calendar\s+|year\s+){0,3}$|"
    r"\b(?:from|over|above|below|than|off)\s+(?:a|an|the|its|their)\s+(?:[\w-]+\s+){0,3}?(?:highs?|peaks?|lows?|records?|levels?|totals?|figures?|counts?|tally|mark)\s+(?:(?:of|in|set in|reached in|seen in)\s+)?$|\b(?:since|level since|level in)\s+$|"
    r"\bas\s(?:it|they)\s(?:did|was|were|had)\s(?:in\s)?$|"
    r"\b(?:founded|established|launched|incorporated|created|born|started)\s+(?:back\s+)?in\s+$",
    re.IGNORECASE,
)
CHANGE_BASE = lazy_regex(
    r"(?<!\byear )(?<!\bmonth )(?<!\bquarter )\b(?:on|over|versus|vs\.?|compared (?:to|with)|against)\s+(?:the\s+|in\s+|year\s+|same\s(?:period|quarter|months?|half)\s)*$",
    re.IGNORECASE,
)
"""What a change counts from: "fewer than in 2023", "from the calendar year 2023"."""
FROM = lazy_regex(r"\bfrom\b(?:[^,;]|,(?=\d{3}))*$", re.IGNORECASE)
STATUS_NOUN = lazy_regex(r"\b(?:applications|filings|grants|awards)\b", re.IGNORECASE)
NOUN_STATUSES: dict[str, PatentStatus] = {"appli": "filed", "filin": "filed", "grant": "granted", "award": "granted"}

_RISE_VERB = (
    r"ris(?:e|es|ing)|rose|risen|grow(?:s|n|ing(?!\s(?:share|part|proportion|portion)\b)|th)?|grew|increas\w+|climb\w*|jump\w*|surg\w+|soar\w*|expan(?:d\w*|sion)|gain\w*|rebound\w*|recover(?:s|ed|ing)|"
    r"swell\w*|swoll?en|explod\w+|accelerat\w+|leaps?|leapt|leaped|leaping|spik(?:e|es|ed|ing)|balloon(?:s|ed|ing)|mushroom(?:s|ed|ing)|rocket(?:s|ed|ing)|snowball(?:s|ed|ing)|"
    r"vault(?:s|ed|ing)|uptick|upturn|upsurge|plus of"
)
_FALL_VERB = (
    r"fall(?:s|en|ing)?|fell|declin\w+|drop\w*|down|slip\w*|shr[aiu]nk\w*|decreas\w+|slid(?:es?|ing)?|dip(?:s|p\w*)?|contract(?:ed|s|ing|ions?)|plung\w+|plummet\w*|tumbl\w+|slump\w*|"
    r"s[aiu]nk\w*|reduction|loss|retreat(?:s|ed|ing)|reced(?:es|ed|ing)|eas(?:es|ed|ing)|shed(?:s|ding)?|weaken(?:s|ed|ing)|downturn"
)
_GROW = (
    rf"{_RISE_VERB}|{_FALL_VERB}|(?<!make )(?<!makes )(?<!made )(?<!making )(?<!end )(?<!ends )(?<!ended )(?<!add )(?<!adds )(?<!set )(?<!take )(?<!takes )up|fewer|more than in|less than in|higher|lower|"
    r"(?:a|per|each|every) year(?! (?:ago|earlier|before|prior))|annual\w*|year[- ]on[- ]year|compound"
)
_FALL = rf"{_FALL_VERB}|fewer|less|lower|minus"
_BEFORE = lazy_regex(
    rf"\b(?:{_GROW})\b(?:[^,;]{{0,24}}|[^,;]{{0,60}}\bby\s(?:\w+\s){{0,2}}|\s\w+ly,\sby\s(?:\w+\s){{0,2}})$",
    re.IGNORECASE,
)
_CHANGE_BEFORE = lazy_regex(
    r"\b(?:rise|increase|growth|jump|gain|surge|drop|decline|fall|decrease) (?:in|of) [^,;.]{3,60}[,:(]\s+(?:up |of |at )?(?:\w+ )?$",
    re.IGNORECASE,
)
"""A change whose size stands in apposition: "the steepest rise in filings, 15%"."""
_THAN_BEFORE = lazy_regex(
    r"\s+(?:more|fewer|less)\s+[^,;.]{0,40}?\bthan\s+(?:in|during|the (?:year|previous|prior)|a year|last|it)\b",
    re.IGNORECASE,
)
_BEHIND = lazy_regex(rf"[^,;.]{{0,12}}\b(?:{_GROW})\b", re.IGNORECASE)
_FALLING_BEFORE = lazy_regex(rf"\b(?:{_FALL})\b[^,;]{{0,24}}$", re.IGNORECASE)
_FALLING_BEHIND = lazy_regex(
    r"\s*(?:(?:annual|yearly|year-on-year|year-over-year|sharp|steep|slight|overall)\s+){0,2}(?:fewer|less|lower|down|decline|drop|fall|decrease)\b",
    re.IGNORECASE,
)
_LEVEL = lazy_regex(
    r"\b(?:to|at|from)\s+(?:\w+\s+)?$|\b(?:to|at|from)\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,2}(?:peak|high|low|level|share|record)\s+of\s+$",
    re.IGNORECASE,
)
_SIGNED = lazy_regex(r"[+−–-]\s?\d")
_YEARLY = lazy_regex(
    r"\s*(?:yoy|y/y|y-o-y|year[- ]on[- ]year|year[- ]over[- ]year|cagr|compound (?:annual|yearly)|annual growth|per annum|p\.a\.)(?!\w)",
    re.IGNORECASE,
)
_SHARE_BEHIND = lazy_regex(
    r"\)?\s*(?:\([^)]*\)\s*)?(?:(?:global |world |market |patent |filing )?share\b|(?:[\w-]+\s+){0,4}(?:patents?|applications?|families|filings|grants)\s+(?:in\s+(?:[\w-]+\s+){1,3}?)?(?:was|were|is|are|now|comes?|came|go|goes|went|belong\w*|originat\w*|granted|filed|issued|published|held)\b|(?:emerging|emerged|published|were published|filed|were filed|granted|coming|came|,? originat(?:ed|es|ing|e) (?:in|from)|,? belong(?:s|ed|ing)? to)\b|of\s+(?:all|the|total|global|world\w*|them|its|these|those|\w+\s+(?:applications?|patents?|grants|filings)|"
    r"(?:[\w\s’'-]|(?<=[A-Z])\.){0,40}\b(?:applications?|patents?|grants|filings|inventions|SEPs|total|portfolio|ones))\b)",
    re.IGNORECASE,
)
_SHARE_BEFORE = lazy_regex(
    r"\b(?:shares?|slices?|portions?|chunks?|bulk|account(?:s|ed|ing)? for|mak(?:e|es|ing) up|made up|represent\w*|compris\w+|held|holds?|holding|receiv\w+|dominat\w+|giv(?:es|ing)|gave|"
    r"own(?:s|ed)?|percentage|emerging|contribut\w+|put \w+ at|stood at|fallen to|fell to|proportion)\b[^;]{0,60}$|"
    # "ranks second with 31%"
    r"\b(?:rank(?:s|ed)|first|second|third|fourth|fifth|leads?|led|tops|topped|follows|followed|trails|next)\b[^.;]{0,60}?\bwith\s+(?:(?:about|around|some|nearly|over|just|only|roughly)\s+)*$",
    re.IGNORECASE,
)

_WHOLE_BEFORE = lazy_regex(
    r"(?:^|[,;:]\s+)\W*(?:out\s+)?(?:of|among)\s+[^.;]{0,90}\b(?:patents?|applications|inventions|filings|grants|families)\b[^.;]*,\s+"
    r"(?:(?:about|around|some|nearly|over|more|than|just|only|roughly|fully|a|an)\s+)*$",
    re.IGNORECASE,
)
"""What a share is of, said first: "of the patents granted last year, 60% belong to"."""


# "Priced 20% lower than those": how far two things are apart is no change of either in time.
_APART = lazy_regex(
    r"\s+(?:lower|higher|more|less|fewer|greater|cheaper|faster|larger|smaller|better|above|below)(?:\s+(?:[\w-]+\s+){0,3}?)than\s+"
    r"(?!(?:in|during|at|a|the|last|its|it|that|the previous|19\d\d|20\d\d)\b)|\s+(?:above|below)\s+(?!(?:the|its|last|19\d\d|20\d\d)\b)|\s+(?:cheaper|faster|slower|denser)\b",
    re.IGNORECASE,
)
# "The 340% claim": a figure that somebody named, not a fact told here.
_NAMED_FIGURE = lazy_regex(
    r"\s+(?:claims?|assertions?|figure|estimates?|targets?|goals?|threshold|limit|cap|headline)\b", re.IGNORECASE
)


def names_figure(text: str, mark: QuantityMark) -> bool:
    """Tell whether a percentage is only spoken of as a figure ("less than the 340% claim")."""
    return text[: mark.start].endswith("the ") and _NAMED_FIGURE.match(text, mark.end) is not None


_SHARE_OF = lazy_regex(
    r"\b(?:share|proportion|percentage)\s+of\s+(?:(?:about|around|just|over|nearly|only|some)\s+)*$", re.IGNORECASE
)


def growing(text: str, mark: QuantityMark) -> bool:
    """Tell whether a percentage is a change ("a rise of 5%", "up 5%", "5% fewer")."""
    before = text[max(0, mark.start - 60) : mark.start]
    if _APART.match(text, mark.end):
        return False
    if _SIGNED.match(mark.text) or _YEARLY.match(text, mark.end):
        return True
    if _SHARE_OF.search(before):
        return False
    if _GROWN_AT.search(before) or _RATE_OF.search(text, max(0, mark.start - 120), mark.start):
        return True
    if _LEVEL.search(before) and not re.search(r"\bby\s+(?:\w+\s+)?$", before):
        return False
    return bool(
        _BEFORE.search(before)
        or _CHANGE_BEFORE.search(before)
        or _THAN_BEFORE.match(text, mark.end)
        or _BEHIND.match(text, mark.end)
    )


_GROWN_AT = lazy_regex(
    r"\b(?:gr[eo]w\w*|expand\w*|ris(?:e|es|en|ing)|increas\w+|accelerat\w+|declin\w+|shrink\w*)(?:\s(?:the\s)?(?:fast(?:er|est)?|quick(?:er|est)|slow(?:er|est)|(?:more|most)(?:\s\w+ly)?|\w+ly)\b,?)?\s+at\s+(?:(?:about|around|over|nearly|more than|a|an|the|rates?|annual|compound|average|yearly|growth|of|some)\s+)*$"
    # "Posted the fastest growth of all at 19%"
    r"|\b(?:fast|strong|high|larg|bigg|steep|sharp)est\s(?:[\w-]+\s)?(?:growth|increase|rise|gains?|declines?|drops?|falls?)\b[^.;,]{0,50}\s(?:at|of|with)\s$",
    re.IGNORECASE,
)


# "The growth amounted to 7%", "a growth rate of patent families of about 8%", "the highest growth rate of them all, at 56%"
_RATE_OF = lazy_regex(
    r"\b(?:growth(?:\s+rate)?|CAGR|increase|decrease|decline)\)?\s+(?:(?:of|in)\s+[^,;.()\d]{3,50}\s)?(?:amount(?:s|ed|ing) to|com(?:es|ing) to|came to|st(?:ands|ood|anding) at|was|is|of|reach(?:es|ed|ing))\s+(?:(?:about|around|just|over|nearly|only|some|a|an)\s+)*$|"
    r"\bgrowth(?:\s+rates?)?\b[^;.()\d]{0,60},\s(?:at|with)\s+(?:(?:about|around|just|over|nearly|only|some)\s+)*$",
    re.IGNORECASE,
)


def changes(text: str) -> bool:
    """Tell whether a text speaks of growth or decline."""
    return _CHANGES.search(text) is not None


_CHANGES = lazy_regex(rf"\b(?:{_GROW}|growth|change\w*)\b", re.IGNORECASE)


def falling(text: str, mark: QuantityMark) -> bool:
    """Tell whether a change goes down."""
    return bool(
        _FALLING_BEFORE.search(text[max(0, mark.start - 60) : mark.start]) or _FALLING_BEHIND.match(text, mark.end)
    )


def sharing(text: str, mark: QuantityMark, *, continued: bool) -> bool:
    """Tell whether a percentage is a share of patents; `continued` where shares were told just before."""
    return bool(
        _SHARE_BEHIND.match(text, mark.end)
        or _SHARE_BEFORE.search(text, 0, mark.start)
        or _WHOLE_BEFORE.search(text, 0, mark.start)
        or (" in " in mark.text and _COUNTED_BEHIND.match(text, mark.end))
        or continued
    )


# "Four in ten lidar patents"
_COUNTED_BEHIND = lazy_regex(
    r"\s(?:[\w.-]+\s){0,3}?(?:patents|applications|filings|grants|inventions)\b", re.IGNORECASE
)


_SAYING_DATE = lazy_regex(
    r"\b(?:said|told|released|(?:report|study|figures|data|index)\s+(?:was\s+)?published|reported|announced|wrote|had it)\b[^,;\d]{0,30}$|"
    r"\b(?:released|published|issued|compiled) by\b[^,;]{0,90}\bon\s+$|"
    r"(?:[”’\"']|\b(?:report|study|survey|analysis|index|data|ranking))\s?,\s(?:which was\s)?(?:published|released)\s(?:in|on)\s+$",
    re.IGNORECASE,
)
_DATE_OF_SAYING = lazy_regex(
    r"\s+(?:\w+\s+)?(?:wrote|reported|said|announced|told|noted|argued|mentioned)\b", re.IGNORECASE
)
_WEEKDAY = lazy_regex(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)


def saying_date(text: str, mark: object) -> bool:
    """Tell whether a date is that of the saying ("said on Wednesday"), not of what is said."""
    start, end = mark.start, mark.end  # type: ignore[attr-defined]
    saying = _SAYING_DATE.search(text[:start]) or _DATE_OF_SAYING.match(text, end)
    return bool(saying or _WEEKDAY.match(text[start:end]))


PATENT_TRADE = r"patents?\s(?:experts?|attorneys?|agents?|lawyers?|examiners?|offices?|suits?|lawsuits?|disputes?|auctions?|deals?|pools?|brokers?|searches|databases)\b"
"""Who or what has to do with patents and is none."""
PATENTING = lazy_regex(
    r"\bpatent(?!\s+(?:attorneys?|lawyers?|examiners?|trolls?|pools?|law\b))\w*|\b(?:inventions?|filings?|filers?|applicants?|applications|grants)\b",
    re.IGNORECASE,
)
"""What is ranked or grows where patents are."""
OTHER_SUPERLATIVE = lazy_regex(
    r"\s*(?:\w+ly\s+)?(?:cited|valuable|important|recent|common|litigated|licensed|popular|active|relevant|influential)\b",
    re.IGNORECASE,
)
"""Superlatives that say nothing of how many."""
EXPLICIT_LEAD = lazy_regex(
    r"number one|tops?|topped|led with|leads with|runner|distant|close|atop|filer|applicant|holder", re.IGNORECASE
)

UNITS: dict[PatentMeasure, str] = {
    "count": "patents",
    "share": "percent",
    "growth": "percent",
    "ratio": "times",
    "rank": "rank",
}
STATUSES: dict[str, PatentStatus] = {"filed": "filed", "granted": "granted", "published": "published", "held": "held"}
