"""Comparisons in prose: who does better than whom, on which test, by how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.baselines import ON_SKILL, shared_end
from aiclaims.extractors.benchmarks.between import find_between
from aiclaims.extractors.benchmarks.claim import BenchmarkClaim, BenchmarkRelation
from aiclaims.extractors.benchmarks.comparing import Comparing, read_comparing, tells_which
from aiclaims.extractors.benchmarks.contenders import COMPARED_WITH
from aiclaims.extractors.benchmarks.context import Scene, same
from aiclaims.extractors.benchmarks.dating import period_at
from aiclaims.extractors.benchmarks.distanced import find_distanced
from aiclaims.extractors.benchmarks.document_tests import find_tests
from aiclaims.extractors.benchmarks.ellipsis import opens_with_score
from aiclaims.extractors.benchmarks.further import as_well_on_others, on_other_tests, on_shared_tests, rivals_on_others
from aiclaims.extractors.benchmarks.gains import find_gains
from aiclaims.extractors.benchmarks.levels import find_levels
from aiclaims.extractors.benchmarks.measures import has_unnamed_tests, margin_behind, margin_on, number_won
from aiclaims.extractors.benchmarks.nearness import find_distances
from aiclaims.extractors.benchmarks.ordered_by_signs import find_ordered_by_signs
from aiclaims.extractors.benchmarks.parity import falls_short, multiplied
from aiclaims.extractors.benchmarks.rises import find_rises
from aiclaims.extractors.benchmarks.run_in_heads import leaves_out_subject
from aiclaims.extractors.benchmarks.set_beside import find_set_beside
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.extractors.benchmarks.tested import is_tested
from aiclaims.extractors.benchmarks.values import unit_of
from aiclaims.extractors.benchmarks.wins import find_bare_wins, find_further_wins
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, QuantityMark
from aiclaims.schema import Entity, Quantity
from aiclaims.schema.folding import fold_name

_MAKES_ONE = lazy_regex(
    r"\b(?:(?:fine-?)?tun|train|buil[dt]|develop|introduc|propos|present|creat|design)(?:s|ed|es|ing)?\s+an?\s+(?:[\w-]+,?\s+){0,4}?(?:models?|systems?|agents?|frameworks?|methods?|approach(?:es)?|pipelines?)\b(?!,?\s+(?:called|named|dubbed))[^.;]*$",
    re.I,
)
_LABEL = 80
"""Letters of a line that may name what the lines under it tell of."""
_TO_MARGIN = lazy_regex(
    r"\s+(?:(?:just|only|about|nearly|a|an|some|over|full|well|far|slightly|narrowly|\w+ly|\S{0,12}\d\S{0,6}|one|two|three|four|five|six|seven|eight|nine|ten|single|few|elo|percentage|points?|percent)\s+){0,6}"
)
_FLIPPED: dict[BenchmarkRelation, BenchmarkRelation] = {"above": "below", "below": "above", "on_par": "on_par"}
# "pip install foo openai": a command.
_INSTALLS = lazy_regex(r"3?\s+(?:install|download|uninstall|freeze|show)\b")
_MEETS = lazy_regex(r"me(?:ets?|t|eting)", re.I)
_BY = lazy_regex(r"\b(?:by|via|when|for|of|with)\s+$")
_MISTAKES = lazy_regex(r"\b(?:errors?|mistakes|hallucinat\w+|failures|bugs)\b", re.I)
_POINTS = lazy_regex(r"\d\s?(?:(?:percentage |elo )?points?|%)\s+$", re.I)
# "The lead author of A"
_POST = lazy_regex(
    r"\s(?:author|researcher|engineer|developer|scientist|investor|maintainer|contributor|designer|architect)s?\b"
)
# "A unit under its co-founder, to lead consumer products"
_IN_OFFICE = lazy_regex(
    r"\b(?:founder|chief|head|director|president|hired|appointed|tapped|named|recruited|under)\b[^.;]{0,60}\bto\s$",
    re.I,
)
# "A matching dollar value"
_ALIKE = lazy_regex(
    r"\s(?:dollar|amount|value|price|number|pair|set|grant|fund\w*|gift|contribution|colou?r|keys?|rows?|records?|files?|strings?|lines?)\b"
)
# "Higher-priced rivals"
_IN_COMPOUND = lazy_regex(r"-[a-z]")
# "By an average margin of 4 points" is over many tests.
_MEAN = lazy_regex(r"\b(?:average|mean|overall)\b[^,;.]{0,40}$", re.I)
_A_NAME = lazy_regex(r"\s(?:up to\s|at\s|on\s)?(?:the level of\s|the\s)?[A-Z]")


def find_comparisons(scene: Scene) -> tuple[list[BenchmarkClaim], set[int]]:
    """Find the comparisons and wins of a passage.

    Returns:
        The claims, and the offsets of the quantities that they use up.
    """
    claims: list[BenchmarkClaim] = []
    used: set[int] = set()
    if scene.asks:
        return claims, used
    found = [
        cue
        for cue in (_short_of_systems(scene, cue) for cue in cues.COMPARISONS.find(scene.passage.text))
        if not (_counts(scene.passage.text, cue) or tells_which(scene.passage.text, cue))
        # "Meets or exceeds B": by itself it is no word of comparing.
        and not (_MEETS.fullmatch(cue.text) and shared_end(scene.passage.text, cue) == cue.end)
        # "Outperforms leading models": a word of a name compares nothing.
        and not any(mark.start <= cue.start < mark.end for mark in scene.systems if mark.entity.type == "group")
    ]
    # "Leads the board with 5 points over B": said once.
    found = [cue for number, cue in enumerate(found) if not number or not _is_margin_of(scene, found[number - 1], cue)]
    objects: set[int] = set()
    read: list[Comparing] = []
    before: Comparing | None = None
    for number, cue in enumerate(found):
        shared = shared_end(scene.passage.text, cue)
        stop = next((other.start for other in found[number + 1 :] if other.start >= shared), len(scene.passage.text))
        if cue.cue == "reverse":
            claims += _reversed(scene, cue)
            continue
        if number + 1 < len(found) and _is_said_again(scene, cue, found[number + 1]):
            continue
        others = rivals_on_others(scene, cue, stop)
        end = others[0].start if others else stop
        comparing = read_comparing(scene, cue, end, frozenset(objects), before)
        if comparing is None:
            continue
        before = comparing
        for each in (
            *on_shared_tests(comparing, tuple(on_other_tests(scene, comparing, others, stop))),
            *(as_well_on_others(scene, comparing) if number + 1 == len(found) else ()),
        ):
            objects |= {baseline.start for baseline in each.baselines}
            used |= {mark.start for mark in each.quantities}
            read.append(each)
        for baseline, mark in find_further_wins(scene, comparing):
            used.add(mark.start)
            read.append(attrs.evolve(comparing, baselines=(baseline,), wins=mark))
    stated = _with_shared_tests(scene, read)
    for each in stated:
        if not any(_tells_more(scene, other, each) for other in stated):
            claims += _claims(scene, each)
    for find in (
        find_levels,
        find_ordered_by_signs,
        find_between,
        find_rises,
        find_gains,
        find_distanced,
        find_distances,
        find_set_beside,
    ):
        for comparing in find(scene, frozenset(objects)):
            used |= {mark.start for mark in comparing.margins}
            claims += [claim for claim in _claims(scene, comparing) if not _is_told(claim, claims)]
    for claim, mark in find_bare_wins(scene, before, used):
        claims.append(claim)
        used.add(mark.start)
    return claims, used


_ON_ALL = lazy_regex(
    r"(?:['’]s?)?(?:\s*\([^()]*\))?,\s+(?:all\s+)?(?:on|in|across)\s+(?:(?:both|all|each|the)\s+)*", re.I
)
# "Matches A and beats B on C"
_AND_THEN = lazy_regex(r",?\s+and\s+(?:(?:also|even|\w+ly)\s+)?")


def _with_shared_tests(scene: Scene, read: Sequence[Comparing]) -> list[Comparing]:
    """Give the tests that close a row of comparisons to all of these: "beats A, is level with B, on C", "matches A and beats B on C"."""
    shared: list[Comparing] = []
    for number, each in enumerate(read):
        last = next((other for other in read[number:] if other.tests), None)
        closing = (
            last is not None
            and last is not each
            and not each.tests
            and each.system is not None
            and last.system is not None
            and each.system.entity == last.system.entity
            and bool(each.baselines and last.baselines)
            and ";" not in scene.passage.text[each.cue.start : last.cue.start]
            and (
                _ON_ALL.fullmatch(scene.passage.text, last.baselines[-1].end, last.tests[0].start)
                or (
                    _AND_THEN.fullmatch(scene.passage.text, each.baselines[-1].end, last.cue.start)
                    and not any(ON_SKILL.match(scene.passage.text, at) for at in (each.cue.end, each.baselines[-1].end))
                )
            )
        )
        shared.append(attrs.evolve(each, tests=last.tests) if closing and last is not None else each)
    return shared


def _tells_more(scene: Scene, fuller: Comparing, each: Comparing) -> bool:
    """Tell whether a comparison tells another again with the test: "Ties with B: it is level with B on C"."""
    if each.tests or each.margins or each.wins or not each.baselines or not fuller.tests or fuller.margins:
        return False
    systems = [one.system.entity for one in (fuller, each) if one.system is not None]
    if len(systems) != len((fuller, each)) or systems[0] != systems[1] or fuller.relation != each.relation:
        return False
    if any(ON_SKILL.match(scene.passage.text, at) for at in (each.cue.end, each.baselines[-1].end)):
        return False
    return {mark.entity for mark in each.baselines} <= {mark.entity for mark in fuller.baselines}


def _is_told(claim: BenchmarkClaim, claims: Sequence[BenchmarkClaim]) -> bool:
    """Tell whether a comparing word has told the same already."""
    return any(
        (each.system, each.benchmark, each.baseline, each.relation)
        == (claim.system, claim.benchmark, claim.baseline, claim.relation)
        and (each.value is None) == (claim.value is None)
        for each in claims
    )


def _counts(text: str, cue: CueMark) -> bool:
    """Tell whether "more than" only bounds a number, and "lead" or "higher" says something else: it compares behind a margin, "2 points more than B"."""
    word = cue.text.lower()
    if _IN_COMPOUND.match(text, cue.end) or (word == "matching" and _ALIKE.match(text, cue.end)):
        return True
    if word == "lead" and (_POST.match(text, cue.end) or _IN_OFFICE.search(text, 0, cue.start)):
        return True
    if word == "not quite":
        return _A_NAME.match(text, cue.end) is None  # "Not quite as good as" is told by what follows
    if word == "pip" and _INSTALLS.match(text, cue.end):
        return True
    if word == "passing" and _BY.search(text, 0, cue.start):
        return True  # "by passing `foo-2` in the call"
    if word == "fewer than" and not _MISTAKES.search(text):
        return True  # "Which is 75% fewer than most": whatever is counted, it is no merit
    return word in {"more than", "less than", "fewer than"} and not _POINTS.search(text, 0, cue.start)


def _is_margin_of(scene: Scene, verb: CueMark, following: CueMark) -> bool:
    """Tell whether a phrase only tells the margin of the verb before it: "leads the board with 5 points over B"."""
    return (
        verb.cue == "above_verb"
        and following.text.lower().startswith(("point", "elo"))
        and not any(verb.end <= mark.start and mark.end <= following.start for mark in scene.systems)
        and not re.search(r"[.;,]\s", scene.passage.text[verb.end : following.start])
    )


def _short_of_systems(scene: Scene, cue: CueMark) -> CueMark:
    """End a phrase before the system that it runs over: "comparable to A with", which is "comparable to"."""
    inside = next((mark for mark in scene.systems if cue.start < mark.start < cue.end), None)
    shorter = cues.COMPARISONS.find(scene.passage.text[cue.start : inside.start]) if inside is not None else ()
    if not shorter or shorter[0].start:
        return cue
    return attrs.evolve(shorter[0], start=cue.start, end=cue.start + shorter[0].end)


def _is_said_again(scene: Scene, cue: CueMark, following: CueMark) -> bool:
    """Tell whether a verb is only the first half of what follows it: "trails 4 points behind B"."""
    first, second = cues.RELATIONS.get(cue.cue), cues.RELATIONS.get(following.cue)
    return (
        cue.cue.endswith("_verb")
        and first == second
        and _TO_MARGIN.fullmatch(scene.passage.text, cue.end, following.start) is not None
    )


def _claims(scene: Scene, comparing: Comparing) -> Iterator[BenchmarkClaim]:
    """Make the claims that a comparing word states, one for each subject, baseline and test."""
    if not comparing.baselines:
        yield from _against_the_last(scene, comparing)
        return
    if comparing.system is None and not comparing.tests and not _is_told_of(scene):
        return
    if comparing.system is None and _MAKES_ONE.search(scene.passage.text, 0, comparing.cue.start):
        return  # "They trained a small model, with results that beat B": one without a name
    subjects = _beside(scene, comparing)
    for subject in subjects:
        system = (
            scene.implied_system() if subject is None else _other_than(subject, [b.entity for b in comparing.baselines])
        )
        if system is None:
            continue
        # "Beats A and B by 5 and 3 points": a margin each.
        each = len(comparing.margins) == len(comparing.baselines) > 1 and len(comparing.tests) < 2
        for number, baseline in enumerate(comparing.baselines):
            other = _other_than(baseline, [system])
            if len(comparing.baselines) > 1 and _OTHERS.fullmatch(baseline.entity.name):
                continue  # "Beats A and other models": only A is named
            if baseline.owner and system.type == "firm" and fold_name(baseline.owner) == fold_name(system.name):
                continue  # "Foo is behind Foo-2": who made it
            if other is not None and not (baseline.reference and _is_family(other, system)):
                models = baseline.model or any(one is None or one.model for one in subjects)
                own = margin_behind(scene.passage, baseline) if not comparing.margins else None
                own = comparing.margins[number] if each else own
                told = comparing if own is None else attrs.evolve(comparing, margins=(own,))
                yield from _made(scene, told, system, other, models=models)


_OTHERS = lazy_regex(
    r"(?:(?:all|most|many|several|the) )?other(?:s| (?:[\w-]+ ){0,2}(?:models|systems|LLMs|competitors|baselines|methods))",
    re.I,
)


def _against_the_last(scene: Scene, comparing: Comparing) -> Iterator[BenchmarkClaim]:
    """Read a comparison without a baseline ("Neck and neck."): it goes on with the parties of the last one."""
    last = scene.last_comparison
    system = comparing.system.entity if comparing.system is not None else last.system if last is not None else None
    rival = scene.rival_of(system) if system is not None else None
    if system is not None and rival is not None:
        yield from _made(scene, comparing, system, rival, models=True)


def _beside(scene: Scene, comparing: Comparing) -> Sequence[SystemMark | None]:
    """Give the subject with all that are listed beside it: "A and B beat C"."""
    subject = comparing.system
    if subject is None:
        return (None,)
    first = comparing.baselines[0].start
    before = [mark for mark in scene.systems if mark.end <= comparing.cue.start and mark.start != first]
    group = next((group for group in groups(scene.passage, before) if group[-1] is subject), (subject,))
    if subject.plural and subject.text[:4].lower() == "both":
        return (subject, *(attrs.evolve(subject, entity=other, others=()) for other in subject.others))
    if subject.reference and subject.text.lower() in {"it", "they", "this"}:
        return (subject,)  # "set against A, and it is better": a clause begins there
    group = tuple(
        mark for mark in group if mark is subject or not COMPARED_WITH.search(scene.passage.text, 0, mark.start)
    )
    # Only a comma between two names is an apposition.
    joined = len(group) > 1 and cues.AND.search(scene.passage.text, group[-2].end, group[-1].start)
    return group if joined else (subject,)


def _other_than(mark: SystemMark, taken: Sequence[Entity]) -> Entity | None:
    """Give what a mark names; a reference never means what is named on the other side of the comparison."""
    if not mark.reference:
        return mark.entity
    return next(
        (entity for entity in (mark.entity, *mark.others) if not any(same(entity, other) for other in taken)), None
    )


def _is_family(whole: Entity, member: Entity) -> bool:
    """Tell whether a name is that of the family that another is of: "Foo" and "Foo 3"; the one is not set against the other."""
    return member.name.casefold().startswith(whole.name.casefold())


def _is_short_for(first: Entity, second: Entity) -> bool:
    """Tell whether two names are one with and without its maker's: "GitHub Copilot" and "Copilot"."""
    one, other = sorted((first.name.casefold(), second.name.casefold()), key=len)
    return other.endswith(f" {one}")


def _made(
    scene: Scene, comparing: Comparing, system: Entity, baseline: Entity, *, models: bool
) -> Iterator[BenchmarkClaim]:
    if (
        same(system, baseline)
        or _is_short_for(system, baseline)
        or not is_tested(scene, comparing, system, baseline, models=models)
    ):
        return
    passage, cue, relation = scene.passage, comparing.cue, comparing.relation
    if comparing.wins is not None and relation == "below":
        # To lose in three tests is the other's win in three.
        system, baseline, relation = baseline, system, "above"
    won = comparing.wins is not None and relation == "above"
    short = relation == "on_par" and falls_short(passage.text, cue)
    negated = not short and passage.negated_at(cue.start, cue.end)
    for test, value in _tests_with_values(scene, comparing):
        level: BenchmarkRelation = "below" if short else multiplied(cue, value)
        yield BenchmarkClaim(
            evidence=(passage.evidence(),),
            attribution=passage.attribution_at(cue.start),
            modality=passage.modality_at(cue.start),
            negated=negated,
            period=period_at(passage, cue.start, cue.end),
            confidence=comparing.confidence,
            system=system,
            benchmark=test,
            measure="wins" if won else "comparison",
            value=value if won or comparing.wins is None else None,
            relation=level if relation == "on_par" else relation,
            baseline=baseline,
        )


# "Foo 3 is out. Its overall performance exceeds A's"
_ITS_RESULTS = lazy_regex(
    r"\W*(?:(?:its|the)\s)(?:\w+\s){0,2}?(?:performance|results?|scores?|accuracy|capabilit(?:y|ies))\s", re.I
)


def _is_told_of(scene: Scene) -> bool:
    """Tell whether it is plain of whom a passage without a subject tells: a claim stands before it, or a short label above."""
    above = scene.passage.parent
    heading = scene.passage.heading if leaves_out_subject(scene.passage) else None
    return (
        scene.last is not None
        or opens_with_score(scene)
        or (_ITS_RESULTS.match(scene.passage.text) is not None and scene.told_of_since() is not None)
        or any(each is not None and len(each.text) <= _LABEL for each in (above, heading))
    )


def _tests_with_values(scene: Scene, comparing: Comparing) -> Iterator[tuple[str | None, Quantity | None]]:
    """Give the tests that a comparison is about, each with its margin."""
    text = scene.passage.text
    if comparing.wins is not None:
        yield None, number_won(comparing.wins)
        return
    names = [test.name for test in comparing.tests]
    margins = [_margin_of(scene, mark) for mark in comparing.margins]
    if len(names) > 1 and len(margins) == len(names):
        yield from zip(names, margins, strict=True)
        return
    margin = margins[0] if margins else None
    if names:
        for test in comparing.tests:
            own = margin_on(scene.passage, test) if margin is None else None
            yield test.name, margin if own is None else _margin_of(scene, own)
    else:
        # "Ahead on maths" is about maths, not about the test spoken of.
        mean = bool(comparing.margins) and _MEAN.search(text[: comparing.margins[0].start]) is not None
        last = max((mark.end for mark in comparing.baselines), default=comparing.cue.end)
        elided = (
            (
                not comparing.baselines
                or margin is not None
                or ((scene.goes_on or _heads_with_test(scene)) and not has_unnamed_tests(text))
            )
            and not mean
            and not any(ON_SKILL.match(text, at) for at in (comparing.cue.end, last))
        )
        yield scene.implied_test() if elided else None, margin


def _heads_with_test(scene: Scene) -> bool:
    """Tell whether the lead-in of a list, or else the nearest heading, names the one test that all below is about."""
    passage = scene.passage
    over = passage.parent if passage.parent is not None else passage.heading
    while over is not None and over.kind == "item" and over.parent is not None and not over.once(find_tests):
        over = over.parent  # "- FooSet", "  - GPT-9", "    - beats B"
    return over is not None and len({test.name for test in over.once(find_tests)}) == 1


_ELO = lazy_regex(r"\belo\b", re.I)


def _margin_of(scene: Scene, mark: QuantityMark) -> Quantity:
    # "1300 Elo, +60 vs A, +40 vs B"
    around = (
        max(0, mark.start - 40) if mark.text[:1] == "+" or scene.passage.text[mark.start - 1] == "+" else mark.start
    )
    if _ELO.search(scene.passage.text, around, mark.end + 12):
        return mark.quantity("elo")
    return mark.quantity(mark.unit or unit_of(mark))


def _reversed(scene: Scene, cue: CueMark) -> Iterator[BenchmarkClaim]:
    """Read "On B it is the other way round": the comparison before, turned over."""
    last = scene.last_comparison
    tests = [mark for mark in scene.tests if mark.end <= cue.start] or list(scene.tests)
    if last is None or last.relation is None or last.baseline is None or not tests:
        return
    yield attrs.evolve(  # type: ignore[misc]
        last,
        evidence=(scene.passage.evidence(),),
        attribution=scene.passage.attribution_at(cue.start),
        modality=scene.passage.modality_at(cue.start),
        period=None,
        confidence=0.6,
        benchmark=tests[-1].name,
        measure="comparison",
        value=None,
        relation=_FLIPPED[last.relation],
    )
