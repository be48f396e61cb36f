"""Which mentions of a passage may be a party to a lag."""

from __future__ import annotations

import re
from functools import cache

import attrs

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.bare_plurals import goes_on_from_unnamed
from aiclaims.extractors.lag.blocs import find_blocs
from aiclaims.extractors.lag.camps import find_camps, is_camp
from aiclaims.extractors.lag.domestic import find_domestic, names_itself
from aiclaims.extractors.lag.strangers import find_strangers
from aiclaims.frames import entity_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import EntityMark, Mark, Passage
from aiclaims.reading.objects import OBJECTS, doing_and_suffering
from aiclaims.reading.references import ReferenceMark, referred
from aiclaims.schema import Entity, EntityType

PLACES: frozenset[EntityType] = frozenset({"country", "region", "other"})
SIDES: frozenset[EntityType] = PLACES | {"group"}
"""What stands for a whole side of the race, and not for one maker and its wares."""

_TYPES: tuple[EntityType, ...] = ("country", "region", "firm", "model", "product", "group")
HUBS = frozenset({"Silicon Valley"})
"""Places that stand for an industry."""

_OFFICE = (
    r"CEO|CTO|CFO|chief|founders?|co-?founders?|president|chair(?:man|woman|person)?|head|director|executives?|analysts?|researchers?|scientists?|engineers?|"
    r"spokes\w+|boss|partner|fellow|economists?|strategists?|adviser|advisor|vice"
)


def party(mark: Mark | None) -> Entity | None:
    """Name the party that a mark stands for: "Chinese AI models" is China, a chip its maker; who writes of others is none."""
    if isinstance(mark, EntityMark):
        if mark.entity.name in words.ANALYSTS or mark.reports:
            return None
        if mark.entity.type in _TYPES or mark.entity.name in HUBS:
            return (
                None
                if mark.entity.name == "World" and (mark.adjective or not mark.text.lower().startswith("the rest"))
                else mark.entity
            )
        return Entity(mark.owner, "firm") if mark.entity.type == "chip" and mark.owner else None
    found = entity_of(mark, *_TYPES)
    return found.entity if found else None


def sort_of(entity: Entity) -> str:
    """Tell which parties are set against each other: places, camps or makers."""
    return "place" if entity.type in PLACES else "camp" if entity.type == "group" else "maker"


def named_in(passage: Passage) -> tuple[EntityMark, ...]:
    """Give the names of a passage, of a list or of none, and its camps, in order."""
    names = [mark for mark in passage.entities if not is_camp(passage.text, mark)]
    camps = find_camps(passage.text, names)
    blocs = [
        bloc for bloc in find_blocs(passage.text) if not any(n.start < bloc.end and bloc.start < n.end for n in names)
    ]
    return tuple(sorted((*names, *passage.once(find_strangers), *camps, *blocs), key=lambda mark: mark.start))


def party_marks(passage: Passage) -> tuple[Mark, ...]:
    """Give the mentions that may be a party, without sources, employers and owners of what follows."""
    return passage.once(_find_parties)


def _find_parties(passage: Passage) -> tuple[Mark, ...]:
    sources = set(passage.attribution)
    found: list[Mark] = []
    examples = -1
    references = (*passage.references, *_camps_meant(passage), *find_domestic(passage))
    for mark in sorted((*named_in(passage), *references), key=lambda mark: (mark.start, mark.end)):
        if isinstance(mark, ReferenceMark):
            mark = _without_doer(passage, _without_sources(passage, _carried_on(passage, mark)))
        named = party(mark)
        if named is None or (isinstance(mark, EntityMark) and named.name in sources and _is_source(passage, mark)):
            continue
        if isinstance(mark, ReferenceMark) and (
            _expletive(passage, mark)
            or _each().search(passage.text, mark.start, mark.end)
            or goes_on_from_unnamed(passage, mark)
        ):
            continue
        if _seat().match(passage.text, mark.end) or (
            named.type == "group"
            and (
                _as_field().search(passage.text, 0, mark.start)
                or (mark.text.endswith("ecosystem") and _leading().search(passage.text, 0, mark.start))
            )
        ):
            continue
        if isinstance(mark, EntityMark) and (
            _employs(passage, mark)
            or _counterpart(passage, mark)
            or _is_venue(passage, mark)
            or (
                mark.adjective
                and _one().search(passage.text, 0, mark.start)
                and _single().match(passage.text, mark.end)
            )
            or (mark.adjective and _is_language(passage.text, mark))
        ):
            continue
        if (
            _measure_or_event().match(passage.text, mark.end)
            or _node().fullmatch(mark.text)
            or (_dated().search(passage.text, 0, mark.start) and _release().match(passage.text, mark.end))
        ):
            continue
        if isinstance(mark, ReferenceMark) and names_itself(passage, mark):
            continue
        if found and named.type == "group" and _told_what().fullmatch(passage.text, found[-1].end, mark.end):
            continue
        over = found[-1].end if found and isinstance(found[-1], ReferenceMark) else 0
        if mark.end <= over or (named.type == "group" and mark.start < over):
            if named.type != "group":
                continue  # "the Chinese lab" is the lab named before
            found.pop()  # "that open models" names them itself
        if found and _owns(passage, found[-1], mark):
            found.pop()
        if found and _is_example(passage, found[-1], mark, examples):
            examples = mark.end
            continue
        found.append(mark)
    return tuple(found)


@cache
def _one() -> re.Pattern[str]:
    """Match what singles out, with the next, one of a country's firms: "one Chinese firm" is not China."""
    return re.compile(r"\b(?:one|One)\s$")


@cache
def _single() -> re.Pattern[str]:
    return re.compile(r"\s(?:[\w-]+\s){0,2}?(?:firm|company|lab|start-?up|\w*maker|player|giant|model)\b")


def _without_sources(passage: Passage, mark: ReferenceMark) -> ReferenceMark:
    """Leave out of what a pronoun may mean who is only the source, or where the source works: "Lee of Kappa says they lag"."""
    kept = tuple(
        meant
        for meant in mark.candidates
        if not any(
            meant is own
            and not _speaks_of_itself(passage, mark, own)
            and (_employs(passage, own) or _according_to().search(passage.text, 0, own.start))
            for own in passage.entities
        )
    )
    return mark if len(kept) == len(mark.candidates) else attrs.evolve(mark, candidates=kept)


def _speaks_of_itself(passage: Passage, mark: ReferenceMark, own: EntityMark) -> bool:
    """Tell whether a firm says something of its own: "Kappa said its chips are a generation behind"."""
    return (
        mark.text.lower() in {"it", "its"}
        and own.entity.type == "firm"
        and len(mark.candidates) == 1
        and _says_that().fullmatch(passage.text, own.end, mark.start) is not None
    )


@cache
def _says_that() -> re.Pattern[str]:
    return re.compile(
        r"(?:['’]s\s(?:[\w-]+\s){0,3}?(?:founder|chief|boss|CEO|head|chairman|president|spokes\w+|executives?))?\s(?:\w+ly\s|has\s|now\s)?"
        r"(?:sa(?:ys|id)|admit(?:s|ted)|conced(?:es|ed)|acknowledg(?:es|ed)|claim(?:s|ed)|reckon(?:s|ed)|believ(?:es|ed)|expect(?:s|ed)|estimat(?:es|ed)|insist(?:s|ed)|not(?:es|ed)|warn(?:s|ed))\s(?:that\s)?"
    )


def _without_doer(passage: Passage, mark: ReferenceMark) -> ReferenceMark:
    """Leave out of what an object may mean who does what the verb says: "A caught up with B and overtook it"."""
    if mark.text.lower() not in OBJECTS or len(mark.candidates) < 2:
        return mark
    before = [other for other in passage.references if other.end <= mark.start]
    doing, suffering = doing_and_suffering(passage, mark.start, referred(before))
    kept = [meant for meant in mark.candidates if meant.entity.name not in doing]
    plain = [meant for meant in kept if meant.entity.name in suffering]
    return attrs.evolve(mark, candidates=tuple(plain or kept)) if kept else mark


def _carried_on(passage: Passage, mark: ReferenceMark) -> ReferenceMark:
    """Let an "it" that opens a sentence go on to mean what it meant in the one before: "It leads B. It is behind C"."""
    earlier = passage.previous
    if mark.text != "It" or mark.start > 2 or earlier is None:
        return mark
    before = next((other for other in earlier.references if other.text.lower() == "it" and party(other)), None)
    return mark if before is None else attrs.evolve(mark, candidates=before.candidates)


@cache
def _each() -> re.Pattern[str]:
    """Match what stands for all that were named, one by one: "each country"."""
    return lazy_regex(r"\b(?:each|every|either|neither)\b", re.IGNORECASE)


@cache
def _plural() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:they|them)\b", re.IGNORECASE)


def _camps_meant(passage: Passage) -> list[ReferenceMark]:
    """Find the pronouns that stand for a camp, which only this kind knows: "Open models improve. They are behind"."""
    found: list[ReferenceMark] = []
    for pronoun in _plural().finditer(passage.text):
        known = next((mark for mark in passage.references if mark.start == pronoun.start()), None)
        within = next(
            (mark for mark in named_in(passage) if party(mark) is not None and mark.end <= pronoun.start()), None
        )
        if within is not None and within.entity.type != "group":
            within = None
        here = known is not None and any(meant is mark for meant in known.candidates for mark in passage.entities)
        if known is not None and party(known) is not None and (here or within is None):
            continue  # who is named here is meant rather than a camp, and that rather than who was named before
        camp = within or _camp_before(passage)
        if camp is not None:
            found.append(
                ReferenceMark(
                    start=pronoun.start(),
                    end=pronoun.end(),
                    text=pronoun[0],
                    candidates=(camp,),
                    types=("group",),
                    plural=True,
                )
            )
    return found


def _camp_before(passage: Passage) -> EntityMark | None:
    """Give the one camp that the nearest passage with any party names."""
    earlier = passage.previous
    for _ in range(2):
        if earlier is None:
            break
        named = [mark for mark in named_in(earlier) if party(mark) is not None]
        if named:
            camps = {mark.entity for mark in named}
            return named[0] if len(camps) == 1 and named[0].entity.type == "group" else None
        earlier = earlier.previous
    return None


def _is_example(passage: Passage, whole: Mark, mark: Mark, examples: int) -> bool:
    """Tell whether a name is only an example of a side named right before: "Chinese labs like Kappa and Tau"."""
    if not isinstance(whole, EntityMark) or not isinstance(mark, EntityMark) or whole.entity.type not in SIDES:
        return False
    if examples >= 0 and re.fullmatch(r",?\s(?:and|or)\s|,\s", passage.text[examples : mark.start]):
        return True
    if whole.entity.type == "group" and passage.text[whole.end : mark.start] in {" from ", " by "}:
        return True  # "open models from Kappa, Tau and Rho"
    return (
        re.fullmatch(
            r"(?:['’]s)?(?:\s(?!(?:trail|lag)(?:s|ged|ed|ging|ing)?\b|behind\b|ahead\b|leads?\b)[\w-]+){0,3}(?:,|\s[—–-])?\s(?:like|such as|including)\s(?:the\s)?",
            passage.text[whole.end : mark.start],
        )
        is not None
    )


def _is_source(passage: Passage, mark: EntityMark) -> bool:
    """Tell the mention of a source that speaks from one that is spoken of."""
    if mark.entity.type in PLACES and not (
        mark.entity.type == "region" and _according_to().search(passage.text, 0, mark.start)
    ):
        return False
    mentions = [other for other in passage.entities if other.entity == mark.entity]
    return (len(mentions) == 1 and not _spoken_of().match(passage.text, mark.end)) or _office_behind().match(
        passage.text, mark.end
    ) is not None


@cache
def _according_to() -> re.Pattern[str]:
    """Match what makes a source of a league of lands: "according to the"."""
    return lazy_regex(r"\b(?:according to|per)\s(?:the\s)?$", re.IGNORECASE)


@cache
def _spoken_of() -> re.Pattern[str]:
    """Match what is said of a firm that speaks of itself or of its own: "Kappa is a generation ahead", "Kappa's chips are"."""
    return re.compile(
        rf"['’]s?\s(?:[\w-]+\s){{0,2}}(?:{words.PARTS}|models?|chips?|systems?)\s(?!reports?\b)|\s(?:(?:is|was|has|had|remains?|stays?)\s(?!quoted|said|cited|reported)|claim(?:s|ed)\s(?:an?|the|its)\s)"
    )


def _owns(passage: Passage, first: Mark, second: Mark) -> bool:
    """Tell whether a name only says whose or from where the next one is: "China's SMIC", "U.S. chipmaker Nvidia"."""
    between = passage.text[first.end : second.start]
    if isinstance(first, ReferenceMark):
        return first.possessive and bool(
            re.fullmatch(r"\s+(?:(?:main|own|big|top|biggest|chief|rival|global|larger)\s+)*", between)
        )
    if not isinstance(first, EntityMark) or not isinstance(second, EntityMark):
        return False
    if re.fullmatch(r"['’]s?\s(?:own\s)?", between):
        return second.entity.type != "chip"
    if not first.adjective or second.entity.type in PLACES:
        return False
    words_between = re.sub(r"^['’]s?", "", between).strip(" -").lower()
    return bool(words_between) and words_between == first.head


def _counterpart(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a name belongs to a title or an office: "US government report", "the White House says"."""
    return mark.adjective and bool(_affairs().search(mark.head))


@cache
def _node() -> re.Pattern[str]:
    """Match a process of chip making, which is no side: "N7", "N2P"."""
    return re.compile(r"N\d{1,2}(?:\+\d?|[A-Z])?")


@cache
def _measure_or_event() -> re.Pattern[str]:
    """Match what makes a measure, an event or a circle of a name: "GPT-4-class performance", "ahead of Tesla's unveiling", "NATO member Norway"."""
    return re.compile(
        r"-(?:class|level|grade|tier|like|style|era|caliber|equivalent)\b|['’]s?\s(?:[\w-]+\s){0,3}?(?:unveiling|launch|debut|event|conference|keynote|announcement|earnings|IPO|visit|summit|deadline)\b|\s(?:[Ww]ar|crisis|invasion|conflict)\b"
        r"|\s(?:News|Trends|Scholar|Alerts?)\b|\s(?:(?:member|neighbou?r|partner)s?|all(?:y|ies))(?:\s(?:states?|nations?|countr(?:y|ies)|economies))?\s(?=[A-Z])"
    )


@cache
def _dated() -> re.Pattern[str]:
    """Match what dates something by what stands behind: "after the troubled"."""
    return lazy_regex(
        r"\b(?:after|since|before|following|until)\s(?:the\s|its\s|their\s)?(?:[\w-]+\s)?[\"“‘']?$", re.IGNORECASE
    )


@cache
def _release() -> re.Pattern[str]:
    return re.compile(r"[\"”’']?\s(?:(?:model|product)\s)?(?:roll-?out|launch|release|debut|unveiling|announcement)\b")


@cache
def _affairs() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:government|administration|reports?|officials?|commission|lawmakers?|sanctions|export|restrictions|curbs|president|ban|bans|deadline|launch|release|"
        r"summit|elections?|visit|trip|announcement|earnings|talks|meeting|controls|tariffs?|hearing|vote|holidays?|ministry|congress|senate|policy|media|press)(?![\w-])"
    )


def _employs(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a firm only says where somebody works, or spreads what somebody said."""
    if mark.entity.type in PLACES:
        return False
    before, behind = passage.text[max(0, mark.start - 60) : mark.start], passage.text[mark.end : mark.end + 40]
    spreads = _office_before().search(before) and not _done_by().search(before)
    return bool(spreads or _office_behind().match(behind) or _person_of().search(before))


@cache
def _person_of() -> re.Pattern[str]:
    """Match a person by his full name before the firm he is of: "collected by Ann Lee of"."""
    return re.compile(
        r"\b(?:by|with|to|from|and|says?|said|told)\s(?:[A-Z][a-z]+\s)(?:[A-Z]\.?\s)?(?:[A-Z][\w’'-]+\s)(?:of|at)\s$"
    )


def _is_venue(passage: Passage, mark: EntityMark) -> bool:
    """Tell whether a name only says where something was posted: "shared by its founder on Twitter"."""
    return mark.entity.name in words.VENUES and passage.text.endswith((" on ", " via "), 0, mark.start)


@cache
def _done_by() -> re.Pattern[str]:
    """Match what makes one who is ahead of the next name: "overtaken by", "left behind by", "closely followed by"."""
    return lazy_regex(
        rf"\b(?:{words.OUTDO_VERBS}|behind|behind\sonly|followed|chased|trailed|pursued|led|headed|held|enjoyed|beaten|matched|challenged|offered|sold|made|built|designed|developed|produced|shipped|fielded|trained|released)\s+(?:only\s+)?by\s+(?:[\w-]+\s+){{0,2}}$",
        re.IGNORECASE,
    )


@cache
def _told_what() -> re.Pattern[str]:
    """Match what makes a mention only say what the one before is: "calls Kappa-2 the most capable open-weight model"."""
    return lazy_regex(
        r"(?:\s\([^()]*\))?,?\s(?:(?:is|was|as|remains?|becomes?|became)\s)?(?:the|an?|its|their|arguably the|by far the)\s(?:[\w-]+\s){0,4}?\S+[\s-](?:\S+\s)?(?:model|system|LLM|alternative|option|release)",
        re.IGNORECASE,
    )


@cache
def _seat() -> re.Pattern[str]:
    """Match what makes a place the seat or owner of something else: "Japanese-controlled"."""
    return lazy_regex(r"-(?:controlled|owned|backed|listed|born|funded)\b", re.IGNORECASE)


def _is_language(text: str, mark: EntityMark) -> bool:
    """Tell whether a people's name is that of its language: "in German it is level with B"."""
    return _in_it().search(text, 0, mark.start) is not None and _alone().match(text, mark.end) is not None


@cache
def _in_it() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:in|into|from|of|speaks?|spoken|write|written in|both)\s(?:(?:English|German|French|Chinese|Japanese|Korean)(?:,| and)\s)?$",
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(r"\W*(?:$|[,.;:)]|\s(?:is|was|are|were|it|they|and|or|but|with|on|than|at|the|a)\b)")


@cache
def _as_field() -> re.Pattern[str]:
    """Match what makes a field of a camp: "a lead in open models", "for frontier models"."""
    return lazy_regex(
        r"(?<!lead\s)(?<!edge\s)(?<!advantage\s)(?<!\bin\s)(?<!gain\s)(?<!gains\s)(?<!gained\s)(?<!gaining\s)(?<!ground\s)\b(?:in|for|on)\s+(?:the\s+)?(?:(?:large|small|big|frontier|advanced|top|capable|competitive|cheap|new)\s+)?$",
        re.IGNORECASE,
    )


@cache
def _leading() -> re.Pattern[str]:
    """Match what makes of the next words what somebody leads: "America led the open ecosystem"."""
    return lazy_regex(r"\b(?:lead(?:s|ing)?|led|dominat\w+)\s(?:the\s)?$", re.IGNORECASE)


@cache
def _office_before() -> re.Pattern[str]:
    return lazy_regex(
        rf"\b(?:{_OFFICE})(?:\s+\w+){{0,3}}?\s+(?:at|of|for|with|from)\s+(?:(?!(?:sa(?:y|id|ys)|think|believe|estimate|reckon|argue)s?\b)[\w-]+\s+){{0,3}}$|\b(?:told|tells|by|per|via|interview with|according to)\s+(?:the\s+)?$|\b(?:work(?:s|ed|ing)?|jobs?|employed|stints?|careers?|interned|internships?)\s+(?:at|for)\s+$",
        re.IGNORECASE,
    )


@cache
def _office_behind() -> re.Pattern[str]:
    return lazy_regex(
        rf"(?:['’]s?)?\s+(?:\w+\s+)?(?:{_OFFICE})\b(?!-)|(?:['’]s)?\s+(?:reported|reports|said|says|estimates?|analysis|analysts)\b",
        re.IGNORECASE,
    )


@cache
def _seeming() -> re.Pattern[str]:
    """Match what makes nobody of "it": "it looked like China was behind"."""
    return lazy_regex(
        r"\s+(?:now\s+)?(?:look(?:s|ed)|seem(?:s|ed)|appear(?:s|ed)|feels?|felt|sounds?)\s+(?:like|as if|as though|that)\b",
        re.IGNORECASE,
    )


def _expletive(passage: Passage, mark: ReferenceMark) -> bool:
    """Tell whether a pronoun refers to the gap or to nothing ("it is clear that"), or to a person."""
    if mark.text.lower() in {"he", "she", "his", "her", "him"}:
        return True
    if mark.text.lower() == "it" and _seeming().match(passage.text, mark.end):
        return True
    return mark.text.lower() == "it" and bool(
        re.match(
            r"(?:['’]s| is| was| seems?| seemed| would| will| could| may| takes?| looks)\s+(?:clear|true|like|possible|likely|not true|hard|take|be|to|a|only|now|about|just)\b(?![^,.;]{0,40}\b(?:behind|ahead)\b)",
            passage.text[mark.end :],
        )
    )
