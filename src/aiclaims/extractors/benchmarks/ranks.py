"""Places on leaderboards and in tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.benchmarks.boards import board_of, listed_with, place_claim
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim
from aiclaims.extractors.benchmarks.clauses import told_of
from aiclaims.extractors.benchmarks.comparing import listed_system
from aiclaims.extractors.benchmarks.contenders import puts_another
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.ellipsis import is_elliptic, opens_with_score
from aiclaims.extractors.benchmarks.held_against import is_object
from aiclaims.extractors.benchmarks.labelled import label_test, part_of
from aiclaims.extractors.benchmarks.leads import LOST, find_leads, puts_first, ranks_a_class
from aiclaims.extractors.benchmarks.measures import has_unnamed_tests, is_on_others
from aiclaims.extractors.benchmarks.places import hold_together, in_so_many, placed_beside, tied_with
from aiclaims.extractors.benchmarks.roles import acts
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.unsaid import is_unsaid
from aiclaims.frames import pair
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark

# "The top 500 machines" are many, not a place.
# "Update #3", "Pull Request #1" are numbered, not placed.
_NUMBERED = lazy_regex(
    r"\b(?:updates?|requests?|issues?|PR|episodes?|parts?|volume|vol\.?|day|round|chapter|section|lesson|tip|step|item|question|problem|post|thread|bug|ticket)\s*$",
    re.I,
)
# "The second-largest user" is placed by what no test measures.
_OF_ANOTHER_KIND = lazy_regex(r"(?:largest|biggest|smallest|richest|busiest|newest|cheapest)$", re.I)
# "Well, number one, we need": spoken lists count with the words that tell a place.
_SPELT = lazy_regex(r"(?:number|no\.) (?:one|two|three|four|five|1|2|3)", re.I)
_PLACING = lazy_regex(
    r"(?:\b(?:the|a|an|at|in|to|as|is|was|are|were|be|been|being|now|still|currently|officially|its|their|ranks?|ranked|ranking|hits?|hit|took|takes|taking|reach\w*|becom\w+|became|remain\w*|stays?|stayed|"
    r"debut\w*|finish\w*|came|comes?|sits?|sat|landed|lands|place[ds]?|placing|it['’]s|world['’]s|and|from|scor\w+|got|gets|or|solidly|firmly|clear|overall|['’]s)|^)\W*$",
    re.I,
)
# "Foo has A second": who tests has it there.
_HAS = lazy_regex(
    r"\b(?:has|had|have|puts?|plac(?:es|ed)|rank(?:s|ed)|list(?:s|ed)|rat(?:es|ed))\s+(?:[A-Z][\w.&-]*['’]s?\s+)?$"
)
# "A 5-point gap to the second-best lab", "double the runner-up": a place that another is set against.
_SET_AGAINST = lazy_regex(
    r"\b(?:(?:gap|lead|margin|distance|difference|advantage|edge|cushion)\s+(?:of\s+[^,;.]{1,20}?\s+)?(?:to|over|from|with|on)|double|twice|triple|(?:two|three|four|five|\d+) times|than|ahead of|clear of)\s+(?:(?:that of|the|its|what)\s+)*$",
    re.I,
)
# "You would not expect the best model to be number 66": what is expected, or would be, is not.
_NOT_EXPECTED = lazy_regex(r"\bwould(?:n['’]t| not)? expect\b|\bif (?:it|they) (?:was|were)\b", re.I)
# "At number four on B, A does well": a place told first.
_OPENS_AT = lazy_regex(r"\W*(?:At|In|Ranked|Ranking|Coming in|Placed|Sitting at|Sitting in)\s+(?:a\s+|the\s+)?")
_THEN = lazy_regex(r"[^,;.]{0,50},\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
# "The top ten programs" are many; "top-5 error" is measured.
_TOP_OF_OTHERS = lazy_regex(
    r"top[- ](?:\d+|three|four|five|six|seven|eight|nine|ten)(?:\s+(?!(?:models?|llms?|systems?|agents?|spots?|places?|positions?|ranks?|slots?|finish\w*|entries|entrants|performers|scores?|results?|across|as|is|was|this|versus|plus|places|status|thus)\b)[a-z]{3,}s\b|[\s-]+(?:error|acc(?:uracy)?|gating|routing|router|expert|sampling|activation|retrieval|retrieved|candidate|passages?|club|crowd)\b|\s+(?:[\w-]+\s+){0,3}?(?:models|systems|LLMs|agents|spots|places|entries)(?:\s+on\s+[^,;.]{1,40}?)?\s+(?:are|were)\s+(?:all\s+|now\s+)?(?:of|from|created|made|built|developed|trained|owned|by|open|closed|Chinese|American)\b)",
    re.I,
)
_USED = lazy_regex(
    # "The top spot among open models in terms of speed"
    r"(?:\s+(?:among|of|for)\s[^,;.]{1,40}?)?\s+(?:in|on|for|in terms of|when it comes to)\s(?:[\w-]+\s){0,2}?(?:speed|latency|throughput|costs?|prices?|pricing|efficiency|popularity|adoption)\b|"
    r"\s+(?:(?:on|in|by|for)\s+)?(?:[\w.-]+\s+){0,2}?(?:usage|most[- ](?:used|downloaded|popular|visited|starred)|downloads|traffic)\b",
    re.I,
)
_COUNTED = lazy_regex(r"top[ -]?\d{2,}", re.I)
_PLACED_AMONG = lazy_regex(r"\b(?:among|in|within|into|cracks?|cracked|enters?|entered)\s+(?:the\s+)?$", re.I)
_BOARD = lazy_regex(
    r"\b(?:leaderboards?|rankings?|league tables?|standings|benchmarks?|tests?|exams?|evaluations?|assessments?|arena|index|chart|categor(?:y|ies))\b",
    re.I,
)
_STANDING_ELSEWHERE = lazy_regex(
    r"\b(?:app store|downloads?|downloaded|revenue|sales|market|funding|patents?|universities|countries|employers?|popularity|trending|charts?)\b",
    re.I,
)
_WITHIN = lazy_regex(r"\b(?:in|from|by|for|like|on|since|after|with)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*$")
# "A: an open model; ranks second overall and first among open models"
_STARTS_OVER = lazy_regex(
    r"\s+(?:(?:now|also|currently)\s+)?(?:ranks|ranked|places|placed|comes|came|sits|finished)\s+[^;,.]{0,30}"
)
# "Tied with A for third": the subject is left out.
_TIED_FIRST = lazy_regex(
    r"\W*(?:[\w ./&()-]{1,40}:\W*)?(?:now\s+|currently\s+)?(?:tied|ties|tying|level|joint)\s+with\s+", re.I
)
_IT_IS = lazy_regex(
    r"[^;.]{0,60}?,?\s+(?:and\s+)?(?:it|that|this)(?:\s+(?:is|was)|['’]s)\s+(?:(?:the|[A-Z][\w.&-]*['’]s?|[A-Z][\w.&-]*)\s+)*",
    re.I,
)
_GOES_ON = lazy_regex(
    r"^[^:]*?(?:#\d+|\b(?:ranks?|ranked|becom\w+|became|placed|places|finish\w*|debut\w*|now|still|comes?|came|tied|sits?|sat)\s(?:in\s|at\s|for\s)?(?:the\s|a\s)?\w+)$",
    re.I,
)
# "Ranking first of 93 open models": among whom, not who.
_AMONG_THEM = lazy_regex(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)?)\s+(?:out\s+)?(?:of|among|amongst)\s+(?:(?:the|all|some|over|more than|\d[\d,]*)\s+)*$"
)
# "Second only to A", "#2 behind A": A is ahead of whoever holds the place.
_SECOND_TO = lazy_regex(
    r"\b(?:(?:second|bettered)(?: only)? (?:to|by)|(?<!not )behind)\W+(?:the |[A-Z][\w.&-]*['’]s? )*$"
)
_AND_PLACE = lazy_regex(r"(?:[^;,.:()]|\([^()]*\)|(?<=\w)\.(?=\w)){0,60}?(?:,|,?\s+and)\s+(?:\w+\s+){0,2}?#?")


def find_ranks(scene: Scene) -> Iterator[BenchmarkClaim]:
    """Find the places that a passage states."""
    passage, text = scene.passage, scene.passage.text
    if scene.asks or not (scene.tests or scene.topic or _BOARD.search(text) or ranks_a_class(text)):
        return
    if _STANDING_ELSEWHERE.search(text) and not scene.tests:
        return
    if _NOT_EXPECTED.search(text):
        return
    label = label_test(scene)
    ranks: list[Mark] = [
        mark for mark in passage.quantities if mark.kind == "rank" and not _OF_ANOTHER_KIND.search(mark.text)
    ]
    if not ranks and not puts_first(text):
        return
    systems = [mark for mark in scene.systems if mark.model or mark.entity.type == "firm"]
    # "Beats A and ranks second": who is only compared with holds no place, where somebody else may.
    placed = [
        mark
        for mark in systems
        if (not is_object(scene, mark) or acts(text, mark))
        and not (mark.entity.type == "group" and _AMONG_THEM.search(text, 0, mark.start))
    ]
    tied = bool(systems) and _TIED_FIRST.fullmatch(text, 0, systems[0].start) is not None
    # "Becomes #2 among open models", but not "Coding: 84% (#18)", on a test of its own.
    elliptic = bool(scene.topic and ranks) and _GOES_ON.search(text, 0, ranks[0].end) is not None
    elliptic = elliptic and is_elliptic(text, ranks[0].start)
    if not placed and not opens_with_score(scene) and label is None and not tied and not elliptic:
        placed = [mark for mark in systems if not _SECOND_TO.search(text, 0, mark.start)]
    last: tuple[Mark, SystemMark] | None = None
    for found in pair(passage, ranks, placed):
        mark = next(quantity for quantity in passage.quantities if quantity.start == found.value.start)
        # Who stands behind a place is mostly whom it is ahead of.
        holder = (
            found.party
            if isinstance(found.party, SystemMark) and (found.party.start < mark.start or found.cost < 1.0)
            else None
        )
        if holder is not None and holder.start < mark.start and _WITHIN.search(text, 0, holder.start):
            clause = told_of(scene, mark.start)
            if clause is not None and clause.system is not None and clause.system.model:
                holder = clause.system  # "A goes back to what came with B, ranking second"
        if holder is None and found.party is not None and found.party.start > mark.start:
            # "A: took the top spot, forcing Foo to react": of the only one named before.
            earlier = {each.entity: each for each in placed if each.model and each.end <= mark.start}
            holder = next(iter(earlier.values())) if len(earlier) == 1 else None
        holder = placed_beside(scene, mark, systems) or holder
        if holder is None and _OPENS_AT.fullmatch(text, 0, mark.start):
            holder = next(
                (each for each in placed if each.start >= mark.end and _THEN.fullmatch(text, mark.end, each.start)),
                None,
            )
        if holder is None and _STARTS_OVER.fullmatch(text, text.rfind(";", 0, mark.start) + 1, mark.start):
            holder = listed_system(scene)
        if holder is None and last is not None and _AND_PLACE.fullmatch(text, last[0].end, mark.start):
            holder = last[1]  # "First on A, second on B and fifth on C"
        last = (mark, holder) if holder is not None else None
        if holder is None and label is not None:
            # "Foo Arena: A ranked second; first in Bar"
            holder = next((each for each in reversed(placed) if each.model and each.end <= mark.start), None)
        if holder is None or holder.reference:
            # "Appears in fifth place, and it is A"
            holder = next(
                (each for each in systems if each.start >= mark.end and _IT_IS.fullmatch(text, mark.end, each.start)),
                holder,
            )
        if holder is None and (clause := told_of(scene, mark.start)) is not None and clause.stranger:
            continue  # "The first European model came fifth": one without a name
        if tied and holder is systems[0]:
            holder = None  # "Tied with A for third place": of whom the heading names, and of A
        if holder is not None and any(holder.end <= other.start < mark.start for other in scene.strangers):
            continue
        who = holder.entity if holder is not None else (scene.implied_system() if scene.tests or elliptic else None)
        among = _PLACED_AMONG.search(text[: mark.start])
        if who is None or (
            not among
            and re.match(
                r"\s+(?:(?:and only )?(?:[\w-]+ ){0,3}?(?:models?|systems?|llms?) to\b|models?|percentile|time|generation|version|stage|step|half|quarter|startups?|compan\w+|firms?|gap|spread|difference)\b|-\s?(?:gap|spread)",
                text[mark.end :],
            )
        ):
            continue
        if any(each.start < mark.end and mark.start < each.end for each in scene.tests):
            continue
        if (_COUNTED.match(mark.text) and not among) or (label is None and _is_on_other_board(scene, mark)):
            continue
        if any(of_other.search(text, max(0, mark.start - 40), mark.start) for of_other in (LOST, _SET_AGAINST)):
            continue
        if _USED.match(text, mark.end):
            continue  # "Top 3 on Foo usage"
        if is_unsaid(text, mark.start) or (not among and _TOP_OF_OTHERS.match(text, mark.start)):
            continue
        if (
            _NUMBERED.search(text[: mark.start])
            or (
                _SPELT.fullmatch(mark.text)
                and not _PLACING.search(text[: mark.start])
                and not (holder is not None and _has_at(text, holder, mark))
            )
            or puts_another(scene, mark.start)
        ):
            continue
        test = board_of(scene, mark)
        if test is None and in_so_many(text, mark.end):
            continue  # "Ranks first in five of the ten tests" is five wins
        if label is not None:
            test = part_of(text, label, mark.end) or test or label.name
        if test is not None and not scene.tests and (has_unnamed_tests(text) or is_on_others(text)):
            test = None  # "First in several categories" is not the test spoken of before.
        if test is None and (not _BOARD.search(text) or who.type != "model"):
            continue
        for each in listed_with(scene, mark, test):
            for one in (who, *tied_with(scene, mark, who), *hold_together(scene, mark, holder)):
                yield place_claim(scene, mark, one, each, mark.quantity("rank"))
    yield from find_leads(scene, systems, ranks)


# "#9 in Foo Arena, #6 Document, #7 Text": each on the board behind it.
_BOARD_BEHIND = lazy_regex(r" (?P<name>[A-Z][a-z]+)(?=[,.;)]|\s+(?:and|but)\b|$)")


def _is_on_other_board(scene: Scene, rank: Mark) -> bool:
    """Tell whether a place written as a number is on a board whose name, told right behind it, is no known one."""
    behind = _BOARD_BEHIND.match(scene.passage.text, rank.end) if rank.text.startswith("#") else None
    known = (*scene.tests, *scene.systems, *scene.passage.entities)
    return behind is not None and not any(mark.start < behind.end() and behind.start() < mark.end for mark in known)


def _has_at(text: str, holder: Mark, rank: Mark) -> bool:
    """Tell whether somebody has a system right before a place at that: "the index has A second"."""
    return text[holder.end : rank.start].isspace() and _HAS.search(text, 0, holder.start) is not None
