"""What a frame read by its scores may not be, however likely: asked, aimed at, nobody's, or of a name that nothing shows to be a system's."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.baselines import does_itself, is_described, is_excepted
from aiclaims.extractors.benchmarks.benchmark_costs import benchmark_cost
from aiclaims.extractors.benchmarks.candidates import score_marks
from aiclaims.extractors.benchmarks.classes import is_record
from aiclaims.extractors.benchmarks.clauses import begins_clause, tells_of_another, tells_of_person, told_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.horizons import NAMED
from aiclaims.extractors.benchmarks.opposition import AGAINST
from aiclaims.extractors.benchmarks.own_models import is_spoken
from aiclaims.extractors.benchmarks.parallel import listed_cost
from aiclaims.extractors.benchmarks.roles import is_rival
from aiclaims.extractors.benchmarks.score_costs import owner_cost
from aiclaims.extractors.benchmarks.strangers import SIZE_ALONE
from aiclaims.extractors.benchmarks.supposed import TOO_MANY, states_no_result
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.tested import OF_MODELS, are_in_business
from aiclaims.extractors.benchmarks.testnames import NO_NAME
from aiclaims.extractors.benchmarks.testspelling import TestMark
from aiclaims.extractors.benchmarks.told_beside import is_told_beside
from aiclaims.extractors.benchmarks.unsaid import is_of_nobody, is_short_of, is_unsaid
from aiclaims.extractors.benchmarks.unscored import (
    in_market_list,
    is_no_result,
    is_of_a_market,
    is_of_another,
    is_version,
)
from aiclaims.extractors.benchmarks.values import ScoreMark, tells_change
from aiclaims.frames.scored import Anchor, Player
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark, Passage
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

_DEAR = 4.0
"""What it costs the rules to give a number to whom it is not."""
_NEAR = 40
"""Letters behind a comparing word in which it may be told that something else than merit is compared."""
_SPEED = lazy_regex(r"\b(?:tok(?:en)?s?|t)\s?/\s?s(?:ec)?\b|\btokens per second\b", re.I)
# "Competitive with A, it beats B", "models like A": who only serves to tell what another is like.
_LIKENED = lazy_regex(
    r"\b(?:like|unlike|such as|including|competitive with|similar to|comparable to|than|based on|using|via|(?:generated|written|produced) by)\s+\W{0,3}(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$"
)
_IN_BRACKETS = lazy_regex(r"\s*\((?P<name>[A-Z][A-Za-z][\w .-]{1,30})\)")
# "A beats B (42 vs 28)": the second is the rival's.
_RIVALS_OWN = lazy_regex(r"\(\d[\d.]*\s?%?\s+(?:vs\.?|versus|against|to)\s+$")
# Rates of what goes wrong, and what is kept of a result
_OF_ERRORS = lazy_regex(
    r"\bhallucinat\w+ rate\b|\b(?:flaws?|defects?|bugs?|errors?) in\s$|\b(?:recover(?:y|s|ed)|retention|retains?|retained)\s+(?:of\s+)?(?:\w+\s+){0,2}$",
    re.I,
)
# "Accuracy up 12%", "cuts usage 80%": by how much. Where no test is spoken of, a word must tell how well something does.
_CHANGED = lazy_regex(
    r"\b(?:drop|fall|cut|shed|slash|sav|reduc|shr[iu]nk|remov|discard|exclud|delet|filter)\w*\s+(?:(?!to\b|from\b|in\b|on\b|at\b)[\w.-]+\s+){0,2}[~≈]?$|\b(?:up|down|(?:rose|fell|climbed|dropped|improved|increased|decreased|declined|grew)(?: by)?)\s+(?:about\s+|nearly\s+|roughly\s+|another\s+|some\s+)?[~≈+]?$|±\s*$|\b(?:ceiling|cap|limit|threshold|floor|bound)\s+(?:of|at)\s+$|\b(?:gains?|improvements?|increases?|drops?|declines?)\s+of\s+(?:about\s+|over\s+)?$",
    re.I,
)
_SAVED = lazy_regex(
    r"(?:\s+[a-z-]+){0,2}?\s+(?:reductions?|decreases?|drops?|declines?|cuts?|savings?|discounts?|cheaper|faster|slower|off|smaller|less|fewer)\b",
    re.I,
)
_AT_NAME = lazy_regex(r"(?:['’]s)?\W{1,4}")
_MERIT = lazy_regex(
    r"\b(?:scor|accura|achiev|reach|attain|solv|resolv|answer|correct|win|won|wins|benchmark|test|eval|exam|leaderboard|arena|elo|rank|"
    + SURPASSING
    + r"|trail|lead|ahead|behind|better|"
    r"performance|competitive|pass|error|recall|precision|success|quality of|F1|WER|CER|BLEU|mAP|percentile|rat(?:ed|ing))",
    re.I,
)
# "The best open model", "the former best"
_OF_CLASS = lazy_regex(
    r"\s+(?:\w+ly[ -])?(?:open|closed|proprietary|non|small|large|local|dense|Chinese|American|European|US)\b"
)
# "Best practice", "best known for", "the first time": no place in a test.
_BEST_OTHER = lazy_regex(
    r"[\s-]+(?:sets? of|practi[cs]es?|known|efforts?|ways?|suited|experiences?|guess|interests?|sellers?|selling|cases?|times?|steps?|version|release|generation|thing|glance|fit|of (?:both|its)|settings?|parameters?|quality|user|weeks?|days?|months?|years?|parts?|ideas?|choices?|options?|values?|deals?|news|moments?|bets?)\b",
    re.I,
)
# "Beats the leading models, including A": which are meant, not who is first.
_ADJECTIVES = frozenset({"leading", "best", "top", "strongest", "highest", "first", "state-of-the-art", "sota"})
_A_CLASS = lazy_regex(
    r"\s+(?:(?!(?:among|of|across|for|on|in|with|performance|results?)\b)[\w-]+\s+){0,3}(?:models|systems|[LV]?LMs|LLMs|baselines|methods|policies|agents|rivals|competitors)\b"
)
_FORMER = lazy_regex(
    r"\b(?:previous|prior|former|earlier|old)\s+(?:[\w.-]+\s+){0,3}$|\b(?:wants?|needs?|seeks?|choose|pick)\s+(?:the\s+|a\s+)?$",
    re.I,
)
_WHICH = lazy_regex(r"\s*(?:\([^()]*\))?,?\s+(?:which|who|itself)\b")
_PARTIES = frozenset({"firm", "country", "institution", "chip"})
_SIZED = lazy_regex(r"\s\(\d+(?:\.\d+)?[BM]\)")
_CODED = lazy_regex(r".*(?:\d|[a-z][A-Z]|[A-Z]{2}|\w-\w)")
_BY_PASSING = lazy_regex(r"\b(?:by|via|when|for|of|with) passing$", re.I)
_JUDGED_BY = lazy_regex(
    r"\b(?:evaluated|judged|rated|assessed|graded|annotated|ranked|reviewed|preferred) by\s+(?:(?!the\b)\w+\s+)?$", re.I
)
# "top-5", "v0.1", "concurrency-32", "Fine-tuned": a rank, a version, a setting, a word
_NO_SYSTEM = lazy_regex(
    r"(?:top|concurrency|batch|rank|level|step|seed|beam|pass|best|layer|iteration|epoch|chunk|tier|phase|stage|page|day|week|year|run|part|n|k|t)[-@ ]?\d+\w?"
    r"|(?:[\w-]+ ){0,3}(?:applications?|capabilities|features|limitations|results|use cases|tests|tasks|scores|benchmarks|highlights|implications|strengths|weaknesses|performance)"
    r"|v?\d[\d.]*(?: (?:Instruct|Chat|Base))?|(?-i:[A-Z][a-z]+ing (?:AI|LLMs?|VLMs?|RL))|[A-Z][a-z]+(?:-[a-z]+)*-[a-z]*(?:ed|ing|ive|able|al|ic|ly|like|free|shot|source|level|end|scale|purpose|specific|aware|context|term|tail|form|horizon|turn|step|world|of|to)",
    re.I,
)
# "6% of the use of A", "61% are students" is a share of something else.
_SHARE_OF = lazy_regex(
    r"\s+of\s+(?:(?:[A-Z]?[\w-]+\s){0,2}?(?:users|customers|subscribers|employees|traffic|requests|queries|accounts)\b|the|all|its|their|total|computations?|compute|parameters|params|flops|costs?|training|tokens|memory|data|energy|power|weights|vram|inference)\b|\s+of\s+[^,;.%]{2,30}\s(?:miss|lack|report|come|diverge|use|contain|include|want|say|prefer|believe|plan)\b"
)
_ARE = lazy_regex(r"\s+(?:are|were)\b(?!\s+(?:correct|right|solved|answered))")
_ON = lazy_regex(r"\b(?:[Oo]n|[Ii]n|[Aa]cross)\s+(?:the\s+)?(?:[A-Z][\w-]*,?\s+(?:and\s+)?){0,3}$")
_TEST_NOUN = lazy_regex(
    r"(?:['’]s)?\s+(?:[a-z-]+\s+)?(?:benchmark|test|dataset|leaderboard|exam|eval|evaluation|task|challenge|suite|set)s?\b|\s*[:=(]\s*\d"
)
_OWNS = lazy_regex(r"(?:\s+(?!on\b|in\b)\w+)?\s*(?:\(|at\b|of\b|is\b|was\b|[:=]|['’]s\b|,)?\W*")
_ITS = lazy_regex(r"\s*(?:\(|['’]s\b)\W*")
_SCORES = lazy_regex(
    r"\b(?:scor|achiev|reach|attain|hit|post|record|g[eo]ts?\b|land|with|at\b|regist|manag)|^\W{0,4}$|^['’]s", re.I
)
_BENCHMARK = lazy_regex(r"\bbenchmarks?\b", re.I)
_NOUN = lazy_regex(r" [a-z]+$")
_JOINS = lazy_regex(r"(?:And|But|Or|So|Yet|Okay|Well|Now) ")
_OURS = lazy_regex(r"(?:the|our|my|your|an?|this|that|other|another)\b", re.I)


def may_be_stated(scene: Scene, anchor: Anchor, *, compared: bool) -> bool:
    """Tell whether a word, or a number, may state a result.

    Args:
        scene: The passage.
        anchor: The word or number.
        compared: Whether it would compare, or put first.
    """
    text = scene.passage.text
    if not compared:
        value = score_marks(scene.passage).get(anchor.start)
        if (
            is_no_result(text, anchor)
            or is_of_another(text, anchor)
            or is_told_beside(scene.passage, anchor, scene.tests)
            or any(
                is_version(scene.passage, mark, scene.tests)
                for mark in scene.passage.quantities
                if mark.start == anchor.start
            )
            or (anchor.quantity is not None and anchor.quantity.kind == "duration")
        ):
            return False
        if _RIVALS_OWN.search(text, 0, anchor.start) or _OF_ERRORS.search(text, 0, anchor.start):
            return False
        if _OF_METHOD.search(text, 0, anchor.start):
            return False
        if _is_too_large(anchor, value):
            return False
        if tells_change(text[: anchor.start], text[anchor.end : anchor.end + _NEAR]):
            return False
        if _CHANGED.search(text, 0, anchor.start) or _plus(text, anchor) or _SAVED.match(text, anchor.end):
            return False
        if not (_has_test(scene) or _MERIT.search(text) or _is_beside_model(scene, anchor)):
            return False
        share = anchor.quantity is not None and anchor.quantity.kind == "percent"
        if share and not scene.tests and (is_of_a_market(text) or in_market_list(scene.passage)):
            return False
        if share and (_ARE.match(text, anchor.end) or (value is None and _SHARE_OF.match(text, anchor.end))):
            return False
        values = tuple(score_marks(scene.passage).values())
        if is_spoken(text) and not any(mark.model for mark in scene.systems):
            return False  # "We could reach 95%," an engineer said
        return not NAMED.search(text) and (value is None or not states_no_result(scene, value, values))
    if _BY_PASSING.search(text, 0, anchor.end):
        return False
    cue = CueMark(start=anchor.start, end=anchor.end, text=anchor.text, cue="above", lemma=anchor.text)
    which = anchor.text.lower() in _ADJECTIVES and (
        _A_CLASS.match(text, anchor.end) is not None or is_rival(text, anchor.start)
    )
    if (
        which
        or any(said.match(text, anchor.end) for said in (_OF_CLASS, _BEST_OTHER))
        or _FORMER.search(text, 0, anchor.start)
    ):
        return False
    return not (
        is_unsaid(text, anchor.start)
        or is_short_of(text, cue, "above")
        or is_of_nobody(text, cue, None)
        or cues.OTHER_SUBJECT.search(text, max(0, anchor.start - 100), anchor.start)
        or cues.OTHER_DIMENSION.search(text, anchor.end, anchor.end + _NEAR)
        or _SPEED.search(text)
    )


# "With A and B the method achieved 0.98": what somebody does with them
_OF_METHOD = lazy_regex(
    r"\b[Tt]h(?:e|is) (?:\w+ )?(?:method|technique|detector|filter|probe|classifier)\b(?:[^.;]|\.(?=\d))*\b(?:achiev|reach|scor|obtain|attain|yield)\w*\b(?:[^.;]|\.(?=\d))*$"
)


def _is_too_large(anchor: Anchor, value: ScoreMark | None) -> bool:
    """Tell whether a bare whole number is larger than most tests have points, and no word of scoring is before it."""
    number = anchor.quantity.quantity if anchor.quantity is not None else None
    if number is not None and number.unit == "points" and (number.low or 0) >= TOO_MANY:
        return True
    if number is None or number.unit != "points" or (value is not None and value.explicit):
        return False
    return anchor.text.isdigit() and (number.low or 0) > _MOST_POINTS


_MOST_POINTS = 100


def _plus(text: str, anchor: Anchor) -> bool:
    """Tell whether a number has a plus before it, and so is by how much: "+4% on Foo"."""
    return anchor.text[:1] == "+" or text[max(0, anchor.start - 1) : anchor.start] == "+"


def _has_test(scene: Scene) -> bool:
    return bool(scene.tests or scene.topic or scene.before)


def _is_beside_model(scene: Scene, anchor: Anchor) -> bool:
    """Tell whether a number stands right beside a model's name: "Foo's 77%", "77% Foo", "Foo (77%)"."""
    text = scene.passage.text
    return any(
        mark.model
        and not mark.reference
        and (
            _AT_NAME.fullmatch(
                text, *(mark.end, anchor.start) if mark.end <= anchor.start else (anchor.end, mark.start)
            )
            is not None
        )
        for mark in scene.systems
    )


def may_be_told_of(scene: Scene, anchor: Anchor, player: Player | None, *, compared: bool) -> bool:
    """Tell whether a result may be one of a system.

    Args:
        scene: The passage.
        anchor: The word or number that tells the result.
        player: The system, None where the passage does not name it.
        compared: Whether it would be compared, or put first.
    """
    if player is None or player.entity is None:
        stranger = tells_of_another(scene, anchor.start) or tells_of_person(scene, anchor.start)
        return not (stranger or (compared and _has_own_subject(scene.passage, anchor)))
    if not is_like_a_system(scene, player):
        return False
    unknown = player.kind == "word" or player.name == "stranger"
    if not compared:
        against = AGAINST.match(scene.passage.text, anchor.end)
        if against and scene.passage.text[against.end() :][:1].isdigit() and is_object(scene, player):
            return False  # "below B (81% vs 84%)": B has the second
        if player.entity.type == "group" and is_record(player.text) and player.start > anchor.start:
            return False  # "34.3, improving the state of the art"
        text = scene.passage.text
        if is_record(player.text) and not (_ITS if is_rival(text, player.start) else _OWNS).fullmatch(
            text, player.end, anchor.start
        ):
            return False  # "achieves state-of-the-art results on Foo (60%)", "gains over it: 21%": of whoever does
        if player.entity.type == "firm" and not _SCORES.search(text, player.end, anchor.start):
            return False
        if not player.start <= _bracketed(scene.passage.text, anchor.end, player.start) <= player.end:
            return False
        if unknown:
            return bool(
                scene.tests or scene.topic or _BENCHMARK.search(scene.passage.text)
            )  # "Foo cuts 30% of the time": where nothing is tested, anything may be
        owner = SystemMark(start=player.start, end=player.end, text=player.text, entity=player.entity)
        value = score_marks(scene.passage).get(anchor.start)
        values = tuple(score_marks(scene.passage).values())
        return value is None or owner_cost(scene, value, owner, values) < _DEAR
    if player.entity.type == "firm" and player.start > anchor.start:
        return False
    told = told_of(scene, anchor.start)
    stranger = told is not None and told.stranger and not unknown
    text = scene.passage.text
    beaten = is_rival(text, player.start) and not _WHICH.match(text, player.end)
    return not (stranger or beaten) and _LIKENED.search(text, 0, player.start) is None


_CARRIED = lazy_regex(
    r"(?:it|they|this|that|which|who|the|these|those|its|their|our)\b|.*\b(?:models?|systems?|agents?|versions?|scores?|results?|performance|accuracy|releases?|llms?)\b.*",
    re.I | re.S,
)


def _has_own_subject(passage: Passage, anchor: Anchor) -> bool:
    """Tell whether a verb that compares has a subject that stands for nothing named before: "Retrieval with more data beats A"."""
    predicate = passage.parse.predicate_at(anchor.start, anchor.end)
    if predicate is None or predicate.subject is None or predicate.form != "finite":
        return False  # "They found a way to beat B"
    return _CARRIED.match(passage.text, predicate.subject.start, predicate.subject.end) is None


def _bracketed(text: str, at: int, otherwise: int) -> int:
    """Give where a name in brackets right behind a number stands, which is whose it is: "65% (Foo)"."""
    named = _IN_BRACKETS.match(text, at)
    return named.start("name") if named is not None else otherwise


def may_be_beaten(scene: Scene, anchor: Anchor, player: Player | None) -> bool:
    """Tell whether another may be compared with a system: it looks like one, and behind the word begins no clause of its own.

    Args:
        scene: The passage.
        anchor: The word that compares.
        player: The system, None where the passage does not name it.
    """
    if player is None:
        return True
    named = Mark(start=player.start, end=player.end, text=player.text)
    a_class = player.kind == "class" or (player.entity is not None and player.entity.type == "group")
    own = player.start > anchor.end and (
        begins_clause(scene.passage, named)
        or does_itself(scene.passage.text, player.end)
        or is_excepted(scene.passage.text, anchor.end, named)
    )
    return is_like_a_system(scene, player) and not own and not (a_class and is_described(scene, named))


def is_like_a_system(scene: Scene, player: Player) -> bool:
    """Tell whether a mark is known to be a system, or has the looks of a system's name: a digit, a hyphen, capitals within.

    Args:
        scene: The passage.
        player: The mark.
    """
    if player.kind != "word" and player.name != "stranger":
        return True
    if _SIZED.match(scene.passage.text, player.end):
        return True
    if _JUDGED_BY.search(scene.passage.text, 0, player.start):
        return False
    if _NO_SYSTEM.fullmatch(player.text) or NO_NAME.fullmatch(player.text) or SIZE_ALONE.fullmatch(player.text):
        return False
    if player.kind == "word":
        return "S" in player.flags or _CODED.match(player.text) is not None
    described = (
        _JOINS.match(player.text)
        or _OURS.match(player.text)
        or NO_NAME.fullmatch(player.text)
        or _NOUN.search(player.text)
    )
    return not described and _CODED.match(player.text) is not None


def may_be_pair(scene: Scene, system: Entity, baseline: Entity | None, *, tested: bool) -> bool:
    """Tell whether a system may have a result, or be compared: not with itself, nor a firm where nobody speaks of models or tests.

    Args:
        scene: The passage.
        system: The system.
        baseline: With whom it is compared, None for a result.
        tested: Whether a test is named.
    """
    if baseline is not None and any(
        one.name.endswith(f" {other.name}") for one, other in ((system, baseline), (baseline, system))
    ):
        return False  # "Foo Copilot" and "Copilot"
    if not tested and baseline is not None:
        if system.type == baseline.type == "group":
            return False  # "Smaller models often outperform larger ones"
        if are_in_business(scene, system, baseline):
            return False
        if {system.type, baseline.type} <= {"country", "region"} and not cues.TEST_NOUN.search(scene.passage.text):
            return False  # "A country could overtake another": a race, and no test
        if not (scene.names(system) or scene.names(baseline) or OF_MODELS.search(scene.passage.text)):
            return False
    named = {system.type, *({baseline.type} if baseline is not None else ())}
    return tested or not named & _PARTIES or (baseline is not None and OF_MODELS.search(scene.passage.text) is not None)


def may_be_on(scene: Scene, anchor: Anchor, player: Player | None) -> bool:
    """Tell whether a score may be one on a test.

    Args:
        scene: The passage.
        anchor: The number.
        player: The test, None where the passage does not name it.
    """
    value = score_marks(scene.passage).get(anchor.start)
    if player is not None and player.kind == "word" and not is_like_a_test(scene.passage.text, player):
        return False
    if player is None or value is None:
        return True
    test = TestMark(start=player.start, end=player.end, text=player.text, name=player.text)
    values = tuple(score_marks(scene.passage).values())
    if listed_cost(scene, value, test, values):
        return False  # "80% and 70% on A and B": each on its own
    return benchmark_cost(scene, value, test, values) < _DEAR


def is_like_a_test(text: str, player: Player) -> bool:
    """Tell whether a name that may be anything's is in a test's place, or has the looks of one: "on Foo", "Foo benchmark", "FooBench".

    Args:
        text: The passage.
        player: The name.
    """
    looks = player.name.endswith("-test") or "T" in player.flags
    return looks or _ON.search(text, 0, player.start) is not None or _TEST_NOUN.match(text, player.end) is not None
