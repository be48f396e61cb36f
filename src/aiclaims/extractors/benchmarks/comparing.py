"""What a comparing word joins: whose merit, with whom, on which tests, by how much."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.baselines import ALONE, ON_SKILL, compared_with, find_baselines, keeps_up
from aiclaims.extractors.benchmarks.claim import BenchmarkRelation
from aiclaims.extractors.benchmarks.classes import is_record
from aiclaims.extractors.benchmarks.clauses import subject_of, told_of
from aiclaims.extractors.benchmarks.contenders import NO_SUBJECT, find_subject, level_pair, puts_another
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.dimensions import is_elsewhere
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic, opens_with_score
from aiclaims.extractors.benchmarks.fronted import fronted_subject
from aiclaims.extractors.benchmarks.measures import BY, find_margins, find_wins, tests_of
from aiclaims.extractors.benchmarks.strangers import known_by_rivals
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.unsaid import is_of_nobody, is_short_of, is_unsaid
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Passage, QuantityMark
from aiclaims.reading.verbs import SURPASSING

_FLIPPED: dict[BenchmarkRelation, BenchmarkRelation] = {"above": "below", "below": "above", "on_par": "on_par"}
_NOUN_OR_VERB = frozenset({"rivals", "match", "matches", "lead", "leads", "lags", "tops", "edges", "equal", "equals"})
# "Models that rival B", "can rival B", "A and B rival C": elsewhere a rival is somebody.
_RIVALLING = lazy_regex(
    r"\b(?:to|can|could|may|might|must|will|would|should|do|does|did|not|that|which|who|they|we|also|now|even|still|already|often|[a-z]+ly|(?!its\b|his\b)[a-z]{2,}s|model|and (?-i:[A-Z])[\w.’'-]*(?: [\w.-]+){0,2})\s+$",
    re.I,
)
_THE_LEADING = lazy_regex(r"\b(?:the|a|all|other|of|with|and|any|against|over|than|from|by|like|its|our)\s+$", re.I)
# "Behind leading US models": which they are, not what they do.
_LEADING_MODELS = lazy_regex(
    r"\s+(?!(?:the|all|its|every|other|both|even|to|in|on|by)\b)(?:[\w.-]+\s+){0,3}?(?:models?|systems?|labs?|compan(?:y|ies)|firms?|llms?|competitors?|rivals?|players?|developers?|edge|chatbots?|baselines?|methods?|approaches|polic(?:y|ies)|agents?|[LV]?LMs?|VLAs?|alternatives?)\b",
    re.I,
)
# "Outperforms rival systems": an adjective there.
_GOVERNED = lazy_regex(
    r"\b(?:"
    + SURPASSING
    + r"|match(?:es|ed|ing)|the|its|their|other|all|many|most|some|several|than|over|from|of|to|with|against|behind|ahead of)\s+$",
    re.I,
)
_PREDICATE = lazy_regex(
    r"(?:\b(?:(?:seen|viewed|regarded|perceived|described|known) as|an?|achiev\w+|deliver\w*|show(?:s|ed|ing|n)?|offer\w*|demonstrat\w+|ha(?:s|ve|d)|having|provid\w+|exhibit\w*|attain\w*|yield\w*|produc\w+|post(?:s|ed|ing)?|g[eo]ts?|obtain\w*|"
    r"display\w*|boast\w*|reach\w*|is|are|was|were|be|been|being|remains?|remained|stays?|stayed|sits?|sat|scor\w+|rank(?:s|ed|ing)?|plac\w+|finish\w*|com(?:es?|ing)|came|(?:com(?:es?|ing)|came)\s+in|put(?:s|ting)?|"
    r"lands?|landed|stands?|stood|runs?|ran|performs?|performed|performing|answers?|answered|solves?|solved|does|did|do|fares?|fared|falls?|fell|rated|judged|deemed|considered|graded|found|reported|said|claimed|shown|that['’]s|which is|this is|still|only|just|quite|very|at least|well|far|way|slightly|narrowly|"
    r"(?:has|had|have|takes?|took|with|is|was|are|remains?|became|it['’]s) the|hold(?:s|ing)?|held|kept|enjoy\w*|maintain\w*|(?:holds?|held|keeps?|kept) the|marginally|significantly|considerably|much|substantially|even|comfortably|clearly|close|closely|points?|percent|hair|shade|touch|bit|notch|step|tick|whisker|smidge\w*|fraction|sliver|mere|comfortable|slim|narrow|wide|big|clear|commanding|healthy|small|slight|modest|huge|large|decisive|significant|substantial|tiny|solid|strong|keeps?|kept|"
    r"pulled|edged|out|up|it['’]s|now|results?|scores?|performance|accuracy|percentage|third|second|fourth|fifth|right|directly|also|currently|roughly|about|largely|nearly|"
    r"almost|broadly|again|distant|poor|capabilit\w+|proficien\w+|competenc\w+|abilit\w+|quality|prowess|intelligence|reasoning|coding|strengths?|effectiveness|skills?|\w{3,}ly|places?|['’]s|not|but|and|yet|or|though|tier|cut|class|benchmark(?:s|ed)|test(?:s|ed)|measur(?:es|ed)|evaluat(?:es|ed))|[,(%:–—-]|\d|^)\s*$",
    re.I,
)
# "It puts A ahead of B."
_PUT = lazy_regex(
    r"\b(?:put(?:s|ting)?|plac(?:es?|ed|ing)|keep(?:s|ing)?|kept|leav(?:es?|ing)|left|mov(?:es?|ed|ing)|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|vault(?:s|ed|ing)?|rank(?:s|ed|ing)?|rat(?:es|ed|ing)|scor(?:es|ed|ing)|show(?:s|ed|ing)?|find(?:s|ing)?|found|saw|sees?)\s+"
    r"(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$"
)
_ADDED = lazy_regex(r"\w(?:,|,?\s(?:and|but|yet))(?:\s(?:also|much|far|even|twice as|\w+ly))?\s$")
_FARES = lazy_regex(r"(?:perform|scor)\w*\s(?:similarly|comparably|equally|equivalently)", re.I)
# "Shows clear gains over B": what it shows, however that is called.
_GAIN = lazy_regex(
    r"(?:improvements?|gains?|jump|leap|step|boost|uplift|increase|upgrade|advance(?:ment)?s?|progress)\b", re.I
)
_SHOWS = lazy_regex(
    r"\b(?:achiev\w+|deliver\w*|show(?:s|ed|ing|n)?|offer(?:s|ed|ing)?|demonstrat\w+|ha(?:s|d|ve)|provid\w+|exhibit\w*|yield\w*|post(?:s|ed|ing)?|mak(?:es|ing)|made|bring(?:s|ing)?|brought|see(?:s|n)?|saw|is|was|are|were|represent(?:s|ed|ing)?|mark(?:s|ed|ing)?|with)"
    r"\s+(?:an?\s+|the\s+)?(?:[a-z][\w-]*,?\s+){0,2}[a-z][\w-]*$"
)
_MEANWHILE = lazy_regex(
    r"\s+(?:\S+\s+(?:months?|years?|points?|percent)\s+(?:behind|ahead of)\s[^,;.]{1,60}?,?\s+but\s+)?(?:(?:\w+ly|just|well|far|slightly|way|firmly|a|touch|bit|hair|notch)\s+)*"
)
_BARE = lazy_regex(
    r"\s*(?:(?:[a-z]+s|achieved|reached|got) [^;,]{0,80}?\band\s+)?(?:(?:and|but|also|it|they|generally|\w+ly|even|further|still|reports?|claims? to|shows? that it|is|are|was)\s+)*",
    re.I,
)
_LISTED = lazy_regex(r"\s*(?:\([^)]*\)\s*)?(?:[-–—:]|\*\*)\s", re.I)
_NOT_ONLY = lazy_regex(r"\bnot (?:only|just|merely|simply)\s+(?:\w+\s+)?$", re.I)
# "Not only matches but also beats B": the second says more of the same.
_BUT_THE_SAME = lazy_regex(r"\s*,?\s*but\b", re.I)
_NOUN_BEFORE = lazy_regex(
    r"\b(?:the|a|an|its|their|his|her|our|your|other|many|several|all|any|some|main|biggest|closest|chief|domestic|local|foreign|western|chinese|american|us|two|three|both)"
    r"\s+(?:\w+\s+)?$",
    re.I,
)
# "Beats rivals, including B" names whom.
_ITS_EXAMPLES = lazy_regex(r",?\s*\(?(?:(?:including|such as|like|among them|namely|notably)\b|e\.g\.)", re.I)
# "Beats B to market": earlier, not better.
_FIRST_TO = lazy_regex(
    r"\s+to\s+(?:(?:an?|the)\s+(?:[\w-]+\s+)?(?:release|launch|market|punch|announcement|milestone)|market|launch|release)\b",
    re.I,
)
_MATCH_MADE = lazy_regex(r"match(?:es)? (?:made|point|day|fixing|up)\b", re.I)
# A second predicate of one subject: "A beats B, and narrowly trails C".
_GOES_ON = lazy_regex(
    r"(?:,|;|\b(?:and|but|yet|while))\s+(?:and\s+|but\s+|yet\s+)?(?:(?:\w+ly|still|also|just|only|is|was|about|almost|even|way|far|well|slightly|not far)\s+)*$",
    re.I,
)
# "A and B are similar to what was reported" does not set one against the other.
_TO_OTHER = lazy_regex(r"(?<=\bto)\b|(?<=\bwith)\b|\s+(?:to|with|as)\b")
# "A and B rival the best models": whom both are set against
_GOVERNS = lazy_regex(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:models?|systems?|labs?|rivals?|competitors?|[lL]{2}Ms?|chatbots?|humans?|experts?)\b"
)
_ON = lazy_regex(r"\s+(?:on|in|at)\s+(?:the\s+)?")
# "Leading them to believe" is no lead.
_LEADING_TO = lazy_regex(
    r"le(?:ads?|d|ading)\s+(?:(?:them|it|him|her|me|you|us)\s+|(?!by\b|the\b|in\b|on\b|with\b)(?:[a-z][\w-]*\s+){1,3}?)?to\b",
    re.I,
)
# "The tests below use B", "the table above shows A": where something stands.
_STANDS = lazy_regex(
    r"(?:above|below)\s+(?:(?:is|are|was|were)\s+(?:the|a|an|how|what|from|for)\b|us(?:e|es|ed)\b|shows?\b|showed\b|illustrat\w+|compar\w+|lists?\b|demonstrat\w+|runs?\b|ran\b|summari[sz]\w+|present\w*|depict\w*|report\w*|were\b|was\b|includ\w+|assum\w+|cover\w*)",
    re.I,
)
_DOES = lazy_regex(
    r"\b(?:perform\w*|do|does|did|doing|works?|worked|scor\w+|plays?|played|codes?|fares?|fared|holds?|held|writes?|reasons?|solv\w+|ranks?|ranked)\b[^;]{0,60}$",
    re.I,
)
_WITH = lazy_regex(r"\s+with\b", re.I)
_ROUGHLY = lazy_regex(
    r"\s+(?:(?:by|roughly|about|around|some|nearly|almost|only|just|at least|up to|an estimated)\s+)*", re.I
)
_CLOSED = lazy_regex(r"\s*(?:[.;!]|$)")
# "However, A is still ahead on B": of the other, who was ahead before.
_STILL = lazy_regex(r"\b(?:however|but|yet|though|still|whereas|while|remains?|retains?|keeps?)\b", re.I)
_ON_SOME = lazy_regex(
    r"\s+(?:on|in|across)\s+(?:(?:the|both|a couple of|a few|some|several|two|three|other)\s+)*"
    r"(?:(?:[\w-]+\s+){0,4}?(?:tests|benchmarks|tasks|evals|evaluations)\s+(?:such as|like|including)\s+(?:the\s+)?)?"
)
_COSTS = lazy_regex(
    r"\b(?:costs?|charges?|charged|is priced|are priced|uses?|used|using|consum(?:es?|ed|ing)|needs?|needed|requires?|required|weighs?|spends?|spent)\s+(?:[~≈]?\w[\w.%-]*\s+){0,4}$",
    re.I,
)
_AMOUNT = lazy_regex(r"(?:less|more|fewer) than", re.I)


@attrs.frozen(kw_only=True)
class Comparing:
    """A comparing word with what it joins.

    Args:
        cue: The word.
        relation: How the system stands to the baselines.
        system: Whose merit is told; None where it is the one spoken of before.
        baselines: With whom it is compared; empty where they are those spoken of before.
        tests: On which tests.
        margins: By how much, one margin or one for each test.
        wins: In how many tests, where their number is told.
        elsewhere: Whether it is about something that is not tested: downloads, prices.
    """

    cue: CueMark
    relation: BenchmarkRelation
    system: SystemMark | None
    baselines: tuple[SystemMark, ...]
    tests: tuple[TestMark, ...]
    margins: tuple[QuantityMark, ...]
    wins: QuantityMark | None
    elsewhere: bool

    @property
    def quantities(self) -> tuple[QuantityMark, ...]:
        """The quantities that it uses up."""
        return self.margins if self.wins is None else (*self.margins, self.wins)

    @property
    def confidence(self) -> float:
        """How sure the reading is: surer with both parties named beside the word, and on a test."""
        if self.system is None or not self.baselines:
            return 0.65 if self.tests else 0.55
        if self.tests:
            return 0.92
        return 0.8 if not self.system.reference else 0.7


_TO = lazy_regex(r"\s+to\s+(?:(?:about|just|only|around|roughly|nearly|under|less than|a mere|some|within)\s+)*")


def _leaves_a_gap(scene: Scene, cue: CueMark, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a gap is only closed to something: "closed the gap with B to four months"."""
    if "gap" not in cue.text or not baselines:
        return False
    to = _TO.match(scene.passage.text, baselines[-1].end)
    return to is not None and any(to.start() < mark.start <= to.end() for mark in scene.passage.quantities)


_WORK_OF = lazy_regex(
    r"\s(?:the\s)?[A-Z][\w.-]*(?:\s[A-Z\d][\w.-]*){0,2}['’]s?\s(?:[\w-]+\s){0,3}?(?:capabilit(?:y|ies)|training|development|research|teams?|work|efforts?|projects?|strategy|architecture|alignment|engineering|division|unit|push)\b"
)


def read_comparing(
    scene: Scene, cue: CueMark, stop: int, objects: frozenset[int], before: Comparing | None
) -> Comparing | None:
    """Read what a comparing word joins, None where it compares nothing.

    Args:
        scene: The passage.
        cue: The word.
        stop: Offset of the next comparing word, or the end.
        objects: Offsets of the systems that others were compared with before in the passage.
        before: The last comparison before in the passage.
    """
    passage, text = scene.passage, scene.passage.text
    spanned = "_" in cue.lemma  # "7% higher accuracy on B than"
    if any(
        mark.start < cue.end and cue.start < mark.end
        for mark in (*scene.systems, *(test for test in scene.tests if not spanned))
    ):
        return None
    beside = cues.OTHER_DIMENSION.search(text, cue.start)
    if (beside is not None and beside.end() <= _two_words_on(text, cue.end) and not _is_added(text, cue, beside)) or (
        _NOT_ONLY.search(text[: cue.start]) and _BUT_THE_SAME.match(text, cue.end)
    ):
        return None
    if (
        cues.OTHER_SUBJECT.search(text, max(0, cue.start - 100), cue.start)
        or _LEADING_TO.match(text, cue.start)
        or _STANDS.match(text, cue.start)
        or _by_time(passage, cue)
    ):
        return None
    if _AMOUNT.fullmatch(cue.text) and (
        _COSTS.search(text, 0, cue.start) or not (scene.tests or cues.TEST_NOUN.search(text))
    ):
        return None  # "It costs 90% less than B"
    if cue.text.lower().startswith("as well as") and not _DOES.search(text, 0, cue.start):
        return None  # "A and B as well as the C" only adds
    if cue.text.lower() in {"leading", "leads", "lead", "led"} and (
        _WITH.match(text, cue.end) or _WORK_OF.match(text, cue.end)
    ):
        return None  # "leading with B" is what is in front, not whom it leads; "leads B's training" is somebody's post
    relation = cues.RELATIONS[cue.cue]
    verb = cue.cue.endswith("_verb")
    passive = bool(verb and cues.PARTICIPLES.fullmatch(cue.text) and cues.PASSIVE.match(text, cue.end))
    if passive and cue.text.lower() == "led" and not scene.tests and not _IS.search(text, 0, cue.start):
        return None  # "A, a project led by B": who runs it
    if is_short_of(text, cue, relation):
        return None
    if puts_another(scene, cue.start):
        return None
    margins = find_margins(passage, cue, stop)
    baselines = find_baselines(scene, cue, passive=passive)
    if _leaves_a_gap(scene, cue, baselines):
        return None
    if cue.cue == "raised_verb" and not (baselines and is_record(baselines[0].text)):
        return None  # "Improves GPT-9" makes it better; "improves the state of the art" is better than it
    if not (margins or (_is_verb if verb else _is_predicate)(scene, cue, baselines)):
        return None
    objects |= {mark.start for mark in baselines}
    system = _put(scene, cue) or fronted_subject(scene, cue, baselines) or find_subject(scene, cue, objects)
    if before is not None and before.system is not None and _GOES_ON.search(text[before.cue.end : cue.start]):
        system = before.system
    if _starts_over(text, cue, system):
        system = (
            before.system
            if before is not None and ";" not in text[before.cue.end : cue.start]
            else listed_system(scene)
        )
        if system is None:
            return None
    if is_unsaid(text, cue.start) or is_of_nobody(text, cue, system):
        return None
    if system is not None and system.stranger:
        system = known_by_rivals(passage, system, baselines)
        if system is None:
            return None
    if opens_with_score(scene) and (system is None or NO_SUBJECT.search(text[: system.start])):
        system = None
    elif (
        system is None
        and baselines
        and not is_elliptic(text, cue.start)
        and not _goes_on_from_place(scene, cue)
        and not _is_own(scene, cue)
        and not _adds(text, cue, before)
    ):
        return None
    governs = verb and _GOVERNS.match(text, cue.end) is not None
    if (
        not baselines
        and relation == "on_par"
        and system is not None
        and not (_TO_OTHER.match(text, cue.end) or governs)
    ):
        system, baselines = level_pair(scene, cue, system)
    if not baselines and system is not None and (not verb or margins or keeps_up(text, cue)):
        baselines = compared_with(scene, cue, system)
    if not baselines:
        again = (
            before is not None
            and bool(before.baselines)
            and any(_ON.fullmatch(text, cue.end, test.start) for test in scene.tests)
        )
        if not ALONE.search(cue.text) or not (
            margins
            or again
            or "neck" in cue.text.lower()
            or ON_SKILL.match(text, cue.end)
            or _is_left_ahead(scene, cue, system)
        ):
            return None
        baselines = before.baselines if before is not None else ()
    return Comparing(
        cue=cue,
        relation=_FLIPPED[relation] if passive else relation,
        system=system or (before.system if before is not None else None),
        baselines=baselines,
        tests=tests_of(scene, cue, stop, baselines, several=len(margins) > 1),
        margins=margins,
        wins=find_wins(passage, cue, stop, margins),
        elsewhere=is_elsewhere(scene, cue, system, baselines),
    )


def _adds(text: str, cue: CueMark, before: Comparing | None) -> bool:
    """Tell whether a word goes on from a comparison that left out its subject: "Third, behind A and ahead of B"."""
    return (
        before is not None
        and before.system is None
        and bool(before.baselines)
        and _GOES_ON.search(text[before.cue.end : cue.start]) is not None
    )


def _is_left_ahead(scene: Scene, cue: CueMark, system: SystemMark | None) -> bool:
    """Tell whether a clause ends in who is ahead of the two compared or scored just before: "but A is ahead.", "A still leads on B"."""
    text = scene.passage.text
    still = _STILL.search(text, 0, cue.start) is not None and any(
        _ON_SOME.fullmatch(text, cue.end, test.start) for test in scene.tests
    )
    told = system is not None and not system.reference and (still or _CLOSED.match(text, cue.end) is not None)
    return told and system is not None and scene.rival_of(system.entity) is not None


def _is_own(scene: Scene, cue: CueMark) -> bool:
    """Tell whether a word is said of a result that a pronoun owns: "Its score is 4 points above A's"."""
    told = (subject_of(scene, cue.start, cue.end) if cue.cue.endswith("_verb") else None) or told_of(
        scene, max(0, cue.start - 2)
    )
    return told is not None and told.owned


def _starts_over(text: str, cue: CueMark, system: SystemMark | None) -> bool:
    """Tell whether a word opens a clause behind a semicolon that leaves out its subject: "A - an open model; ...; beats B"."""
    cut = text.rfind(";", 0, cue.start)
    return cut >= 0 and (system is None or system.end <= cut) and _BARE.fullmatch(text, cut + 1, cue.start) is not None


def listed_system(scene: Scene) -> SystemMark | None:
    """Give the system that opens a passage, as the name of what is listed: "A - an open model".

    Args:
        scene: The passage.
    """
    first = scene.systems[0] if scene.systems else None
    return (
        first
        if first is not None
        and _LISTED.match(scene.passage.text, first.end)
        and not scene.passage.text[: first.start].strip(" *•●-")
        else None
    )


def _by_time(passage: Passage, cue: CueMark) -> bool:
    """Tell whether a distance is one in time, which makes it a lag: "trails B by six months", "a year behind B"."""
    text = passage.text
    return any(
        (cue.end <= mark.start and BY.search(text[cue.end : mark.start]) and passage.barrier(cue.end, mark.start) < 3.0)
        or (mark.end <= cue.start and not text[mark.end : cue.start].strip())
        or (mark.start >= cue.end and _ROUGHLY.fullmatch(text, cue.end, mark.start))
        for mark in passage.quantities
        if mark.kind == "duration"
    )


def _is_added(text: str, cue: CueMark, beside: re.Match[str]) -> bool:
    """Tell whether a merit that is not tested only stands beside the one that is: "better and cheaper than B"."""
    return beside.end() < cue.end and _ADDED.search(text, cue.start, beside.start()) is not None


def _two_words_on(text: str, at: int) -> int:
    """Give the offset two words behind another, where a noun says what is higher or lower."""
    match = re.compile(r"(?:\s+[a-z]+(?:-[a-z]+)*){0,2}").match(text, at)
    return match.end() if match else at


def tells_which(text: str, cue: CueMark) -> bool:
    """Tell whether a word only says which systems are meant: "leading US models", "trailing labs".

    Args:
        text: The passage.
        cue: The word.
    """
    word = cue.text.lower()
    if word == "rival" and not _RIVALLING.search(text, 0, cue.start):
        return True  # "its rival Foo"
    which = word in {"leading", "lagging", "trailing"} or (word == "rival" and _GOVERNED.search(text, 0, cue.start))
    return bool(which) and _LEADING_MODELS.match(text, cue.end) is not None


def _is_verb(scene: Scene, cue: CueMark, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a word that may be a noun as well ("rivals") is a verb here."""
    text, word = scene.passage.text, cue.text.lower()
    if word == "leading" and _THE_LEADING.search(text[: cue.start]):
        return False
    if word.startswith("beat") and baselines and _FIRST_TO.match(text, baselines[-1].end):
        return False
    if tells_which(text, cue) or _PURPOSE.search(text, 0, cue.start):
        return False
    if word not in _NOUN_OR_VERB:
        return True
    if _ITS_EXAMPLES.match(text, cue.end) or _MATCH_MADE.match(text, cue.start):
        return False
    beside = any(text[mark.end : cue.start].isspace() for mark in scene.systems)  # "our model matches B"
    return bool(baselines) and (beside or not _NOUN_BEFORE.search(text[: cue.start]))


# "Foo launches a bot to rival Bar": what it is for, not what it does.
_PURPOSE = lazy_regex(
    r"\b(?:debut|launch|releas|unveil|introduc|announc|buil[dt]|develop|creat|design|plan|want|aim|hop(?:e|ing)|intend|seek|vow|promis)\w*\b"
    r"(?:(?!\b(?:able|enough|shown|proven|known|claim\w*|said|first|only|seems?|appears?|managed)\b)[^.;:,]){0,60}\sto\s(?:\w+ly\s)?$",
    re.I,
)


def _put(scene: Scene, cue: CueMark) -> SystemMark | None:
    """Give what something puts ahead or behind: "the result puts A ahead of B"."""
    text = scene.passage.text
    return next(
        (
            mark
            for mark in scene.systems
            if mark.end <= cue.start
            and _MEANWHILE.fullmatch(text, mark.end, cue.start)
            and _PUT.search(text[: mark.start])
        ),
        None,
    )


_IS = lazy_regex(r"\b(?:is|are|was|were|been|be|being|gets?|got)\s(?:\w+\s)?$", re.I)
_ASKED = lazy_regex(r"\bwhat(?:['’]s| is| was| lies| stands)$", re.I)


def _is_predicate(scene: Scene, cue: CueMark, baselines: Sequence[SystemMark]) -> bool:
    """Tell whether a comparing phrase is said of a system: "is behind B", "puts A behind B", not "the team behind B"."""
    text = scene.passage.text
    before = text[: cue.start].rstrip(' "“')
    if _ASKED.search(before):
        return False  # "A vs B: what's behind the numbers"
    if _PREDICATE.search(before) or _is_placed(scene, cue) or _FARES.match(cue.text):
        return True
    if _GAIN.match(cue.text) and _SHOWS.search(before):
        return True
    if _put(scene, cue) is not None:
        return True
    direct = bool(baselines) and not text[cue.end : baselines[0].start].strip(' "“(')
    return direct and (not before or before[-1] in ",(:;–—")


def _goes_on_from_place(scene: Scene, cue: CueMark) -> bool:
    """Tell whether a phrase goes on about a place whose holder is left out: "Now #2 among open models, behind B"."""
    text = scene.passage.text
    return _is_placed(scene, cue) and any(
        mark.kind == "rank" and mark.end <= cue.start and is_elliptic(text, mark.start)
        for mark in scene.passage.quantities
    )


def _is_placed(scene: Scene, cue: CueMark) -> bool:
    """Tell whether a place told before in the clause is what a phrase goes on about: "third on B behind A"."""
    return any(
        mark.kind == "rank" and mark.end <= cue.start and scene.passage.barrier(mark.end, cue.start) < 1.5
        for mark in scene.passage.quantities
    )
