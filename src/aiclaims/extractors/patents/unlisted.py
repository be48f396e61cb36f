"""Holders that no list has, known by what they do with patents: "Zyxwave Labs holds 900 patents", "Boltic (120 patents)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.extractors.patents import words
from aiclaims.extractors.patents.topics import names_field
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Passage
from aiclaims.reading.attribution.sources import is_common
from aiclaims.schema import Entity

_WORD = r"[A-Z\d][\w'’-]*(?:[.&][A-Za-z\d]\w*)*"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:of|and|&|for|de) )?{_WORD}){{0,4}})"
_ASIDE = r"(?: \((?:[A-Z]{2,6}|[A-Z]+: ?[A-Z]{1,6})\))?(?:, [^,;.\d]{3,60},)?"
_HAS = (
    r"(?:holds?|held|owns?|owned|has|boasts?|boasted|possesses|files?|filed|submitted|lodged|received|obtained|secured|won|earned|gained|amassed|accumulated|registered|recorded|added|published|"
    r"(?:has |have |had )(?:been (?:granted|awarded|issued|assigned)|filed|received|obtained|secured|amassed|accumulated|applied for|won|earned|registered)|"
    r"(?:was|were) (?:granted|awarded|issued|assigned)|applied for|filed for)"
)
_SO_MANY = (
    r"(?: (?:a|an|the|its|some|about|around|over|more|than|nearly|almost|roughly|approximately|at|least|only|just|total|record|portfolio|collection|of))*"
    r" \d[\d,.]*\+?(?: (?:thousand|million))?"
)
_COUNTED = r"(?: [\w./-]+){0,5}? (?:patents?|patent families|applications|filings|inventions)\b"
_HOLDING = lazy_regex(
    r"(?:\b(?:(?:[Ll]ast|[Tt]his) (?:year|quarter|month)|(?:[Ii]n|[Bb]y|[Ss]ince|[Dd]uring) (?:[A-Z][a-z]+ )?[12]\d{3}),? |"
    r"^|[.;:] |[,;] (?:and |while |but |whereas )?|\b(?:while|and|but|where|that|startup|start-up|company|firm|maker|rival) )"
    rf"{_NAME}{_ASIDE}(?: (?:now|also|alone|currently|already|itself|\w+ly))? {_HAS}{_SO_MANY}{_COUNTED}"
)
_STOCKED = lazy_regex(
    rf"(?:^|[.;:] ){_NAME}['’]s? (?:[\w-]+ ){{0,2}}?(?:portfolio|collection|estate) (?:now |currently |already )?"
    rf"(?:comprises|includes|counts|contains|consists of|numbers|spans|has grown to|stands at|exceeds){_SO_MANY}{_COUNTED}"
)
# "Boltic's patent filings rose 12%", "Boltic's patents were up a third"
_MOVED = lazy_regex(
    rf"(?:^|[.;:] |[,;] (?:and |while |but |whereas )?){_NAME}['’]s? (?:[\w-]+ ){{0,3}}?(?:patents?(?: filings| applications| portfolio| grants)?)"
    r" (?:(?:has|have|had|also|even) )?(?:grew|grown|rose|risen|fell|fallen|dropped|increased|declined|jumped|surged|climbed|doubled|tripled|were up|were down|went (?:up|down))\b"
)
# "Boltic ranks third with 120 patents", "Boltic was granted the most patents", "Boltic has more patents than anybody"
_PLACED = lazy_regex(
    rf"(?:^|[.;:] |[,;] (?:and |while |but |whereas )?){_NAME}{_ASIDE}(?: (?:now|also|again|currently|already|\w+ly))? "
    r"(?:(?:ranks?|ranked|comes|came|is|was|placed|places|sits|stands|stood|leads|led|tops|topped|follows|followed|trails|trailed)\b[^.;]{0,60}? (?:with|at)"
    rf"{_SO_MANY}{_COUNTED}|{_HAS} (?:the )?(?:most|more|highest number of|largest number of|greatest number of)\b[^;]{{0,40}}?patents?\b)"
)
# "Boltic and Corvex filed 120 and 98 patents"
_PAIR = lazy_regex(
    rf"(?:^|[.;:] |[Ii]n [12]\d{{3}},? ){_NAME}(?= and {_NAME.replace('(?P<name>', '(?:')} {_HAS}{_SO_MANY} and \d[\d.,]*{_COUNTED})"
)
_PAIRED = lazy_regex(
    rf"(?:^|[.;:] |[Ii]n [12]\d{{3}},? ){_NAME.replace('(?P<name>', '(?:')} and {_NAME}(?= {_HAS}{_SO_MANY} and \d[\d.,]*{_COUNTED})"
)
# "120 patents belong to Boltic"
_BELONG = lazy_regex(
    rf"\d[\d.,]*{_COUNTED} (?:belong(?:s|ed|ing)?|(?:are |were |is |was )?(?:assigned|granted|awarded|issued|registered)) to {_NAME}(?=[\s,.;)]|$)"
)
_HELD_BY = lazy_regex(
    rf"\b(?:patents|applications|families|filings) (?:held|owned|filed|obtained) by {_NAME}(?=[\s,.;)])"
)
_LISTED = lazy_regex(
    rf"(?:^\W*|[,;:·•] ?|\b(?:and|by|like|as|including) |[–—-] ){_NAME}(?:/[A-Z]\w+)?(?: \([A-Z]{{2,6}}\))? \((?:about |over |~)?\d[\d,.]*(?: [\w-]+){{0,2}}? ?(?:patents?|families|applications|filings)?\)"
)
_COUNTS = lazy_regex(r"\d (?:[\w-]+ ){0,2}?(?:patents?|patent families)\)$")
_WITH = lazy_regex(
    rf"(?:[,;] (?:and )?|\band |\bby ){_NAME} (?:with|at|on) (?:about |over |some |nearly |just |only )?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)(?=[,;.)]| and\b| each\b|$)"
)
# "Boltic (a web address) is a team of builders, with a lab and over 40 patents"
_IS_WITH = lazy_regex(
    rf"^{_NAME}(?: \([^()]*\))? is an? [^.;]{{3,160}}?,? (?:with|holding|owning|boasting)\b[^.;\d]{{0,60}}?{_SO_MANY}{_COUNTED}"
)
_CIRCLE = lazy_regex(
    r"\b(?P<name>[A-Z]{1,4}\d{1,3})(?= (?:countries|economies|nations|states|members|companies|firms)(?: \w+)? (?:h[eo]ld|own|file|have|had|account|ma[dk]e|represent|receive)\w*\b)"
)
_FIRM_WORD = lazy_regex(
    r"(?:Quantum|Computing|Technolog(?:y|ies)|Robotics|Motors?|Bionics|Energy|Labs?|Laborator(?:y|ies)|Systems|Semiconductors?|Power|Pharma\w*|Therapeutics|"
    r"Biosciences?|Biotech\w*|Networks|Electronics|Microelectronics|Materials|Photonics|Dynamics|Instruments|Solutions|Industries|Aerospace|Space|Mobility|Medical|"
    r"Healthcare|Imaging|Solar|Batter(?:y|ies)|AI|Tech|Group|Holdings?|Institutes?|Academy|Optics|Optoelectronics|Display|Software|Automotive|Automobile|Chemicals?|"
    r"Steel|Telecom\w*|Communications|Wireless|Devices|Genomics|Diagnostics|Sciences|Aviation|Engineering|Innovations?|Research|Digital|Cloud|Health|Data|Bank|Foundation)$"
)
_SHAPED = lazy_regex(
    r"\b(?:[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{1,3}-[A-Z]\w+|[A-Z]{2,}\d*|[A-Z][a-z]+\d+|\w+\.ai|[A-Z]&[A-Z])\b"
)
NO_NAME = lazy_regex(
    r"(?:The|A|An|In|It|Its|They|This|That|These|Those|He|She|We|I|You|Who|Which|Each|Both|Some|Many|Most|All|Other|Others|Another|One|Two|Three|Four|Five|"
    r"However|Meanwhile|Although|Since|As|By|With|For|From|At|On|Of|To|And|But|Inventors?|Applicants?|Companies|Firms|Universit(?:y(?! (?:of|[A-Z]))|ies)|Women|Men|People|Researchers|Academia|"
    r"Industry|Government|Congress|Patents?|Total|Overall|Table|Figure|Today|Dr|Mr|Mrs|Ms|Prof|Sir|Inventor|Engineer|Professor|Founder|CEO|President|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?= \d|$)|Monday|Tuesday|Wednesday|Thursday|Friday|AI|ML|IP|R&D|PCT|U\.?S|US|UK|EU|"
    r"EPO|USPTO|WIPO|CNIPA|JPO|KIPO|OECD|Q[1-4]|FY\d*|H[12]|[\d,.]+|\dG)(?= |$)",
)
"""Words that no name of a firm begins with."""


_TITLED = lazy_regex(r"\b(?:Dr|Mr|Mrs|Ms|Prof)\.?\s$")


def find_unlisted(passage: Passage, known: Sequence[EntityMark]) -> Iterator[EntityMark]:
    """Find names of no list that are told of as only a holder of patents is, and that have the look of a firm's.

    Args:
        passage: The passage.
        known: What it names that is known; in a list with holders among them any name is one.
    """
    for circle in _CIRCLE.finditer(passage.text):
        if NO_NAME.match(circle["name"]) is None and not any(mark.start == circle.start() for mark in passage.entities):
            start, end = circle.span("name")
            yield EntityMark(
                start=start, end=end, text=circle["name"], entity=Entity(circle["name"], "region"), known=False
            )
    for pattern in (_HOLDING, _IS_WITH, _STOCKED, _MOVED, _PLACED, _PAIR, _PAIRED, _BELONG, _HELD_BY, _LISTED, _WITH):
        for match in pattern.finditer(passage.text):
            start, end = match.span("name")
            name = match["name"]
            if (
                NO_NAME.match(name)
                or _TITLED.search(passage.text, 0, start)
                or any(mark.start < end and start < mark.end for mark in passage.entities)
            ):
                continue
            firms = known if pattern in (_LISTED, _WITH) else _counted_before(passage) if " " in name else ()
            among = any(
                mark.entity.type in {"firm", "institution"} and (mark.known or pattern is not _WITH) for mark in firms
            )
            # Two words may be a person.
            named = (
                (pattern not in (_HELD_BY, _LISTED, _WITH) or (pattern is _LISTED and _COUNTS.search(match[0])))
                and " " not in name
                and not (names_field(name) or is_common(name, opening=True))
            )
            if among or named or (pattern is not _WITH and _looks_like_firm(name)):
                yield EntityMark(start=start, end=end, text=name, entity=Entity(name, "firm"), known=False)


def _counted_before(passage: Passage) -> Sequence[EntityMark]:
    """Give whom the sentence before names, where it counts patents too: the list of holders goes on."""
    before = passage.previous
    counts = before is not None and words.PATENT_NOUN.search(before.text) is not None and bool(before.quantities)
    return before.entities if before is not None and counts else ()


def _looks_like_firm(name: str) -> bool:
    """Tell whether a name is spelled as no person's or technology's is: inner capitals, or a last word of business."""
    if _SHAPED.search(name):
        return not names_field(name) or " " in name
    return " " in name and _FIRM_WORD.search(name) is not None and re.fullmatch(r"(?:AI|Quantum) \w+", name) is None
