"""Of whom a clause tells, by its parse: the subject of the verb that governs a number or that compares."""

from __future__ import annotations

import re

import attrs

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.referred import RELEASES
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames.coordination import group_of
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage
from aiclaims.reading.syntax import Phrase, Predicate

# What is measured of a system, and so tells of the system that owns it.
_MEASURED = lazy_regex(
    r"\b(?:scores?|results?|accurac(?:y|ies)|performances?|ratings?|averages?|numbers?|figures?|marks?|rates?|elo|showing|tests?|evaluations?|runs?|attempts?)$",
    re.I,
)
# What may follow a system's name within a noun phrase that still means the system, or its result.
_HEAD = lazy_regex(
    r"(?:['’]s?)?(?:\s*\([^()]*\))?(?:\s+[\w-]+){0,3}?\s+(?:models?|systems?|versions?|variants?|editions?|previews?|(?:latest|newest|new|recent|current|flagship)\s(?:releases?|offerings?|flagships?|entry)|chatbots?|llms?|agents?|itself|both|scores?|results?|accurac(?:y|ies)|"
    r"performances?|ratings?|averages?|marks?|elo|showing)|(?:['’]s?)?(?:\s*\([^()]*\))?(?:\s*\d[\d.,]*\s?%?)?\W*",
    re.I,
)
# "The best result", "human accuracy": somebody else's.
_OTHERS = lazy_regex(
    r"\b(?:best|highest|top|other|previous|prior|next|human|random|baseline|latter|former|second|leading|lowest|worst|winning|most)\b",
    re.I,
)
_OF = lazy_regex(r"\s+(?:of|by|from|for)\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
# Systems without a name, and people.
_TESTED = lazy_regex(
    r"\b(?:models?|systems?|llms?|agents?|chatbots?|baselines?|methods?|approach(?:es)?|humans?|experts?|students?|doctors?|physicians?|participants?|users?|algorithms?|techniques?|frameworks?|classifiers?|ensembles?|pipelines?|checkpoints?|variants?|testers?|annotators?|raters?)(?:\s(?:in|of|from|at|on|across|among|under)\s[\w ]{1,30})?$",
    re.I,
)
_BEFORE = lazy_regex(
    r"(?:\s*\([^()]*\))?(?:\*\*)?(?:,|\s+(?:is|was|as)|\s*[—–:-]|\s(?:is|was|marks|marked|became)\s(?:an?|the)\s(?:[\w-]+\s?){1,5}[:—–])\s+(?:(?:an?|the|our|its|their)\s+(?:[\w.-]+,?\s+){0,4})?"
)
_BEHIND = lazy_regex(r"(?:,|\s*\(|\s*[—–:])\s*(?:called\s+|named\s+|dubbed\s+)?(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_IS = lazy_regex(
    r"(?:\s+(?:that|which|who)\s+[^,;:()]{1,60}?|\s+(?:on|in|for)\s+[^,;:()]{1,40}?)?\s+(?:is|was|remains|became|like|such as)\s+(?:(?:now|still|currently|the|[A-Z][\w.&-]*['’]s?)\s+)*"
)
# "Foo-2 fine-tuned model": what a participle says of a name before it is no verb.
_MADE = lazy_regex(r"\s+(?:[\w-]+ed\s+)?")
_ONE = lazy_regex(
    r"\b(?:is|was|are|as|in|into|becomes?|became)\s+(?:an?|the first|one)\s+(?:[\w-]+,?\s+){0,5}(?:models?|systems?|agents?|llms?)$",
    re.I,
)
_ACTS = lazy_regex(
    r"\s+(?:is|was|are|were|has|had|have|does|did|will|would|could|can|may|might|also|still|then|now|only|"
    r"scor\w+|achiev\w+|reach\w+|gets?|got|manag\w+|rank\w*|post(?:s|ed)|came|comes|falls?|fell)\b"
)
# "GPT and Gemini closed models"
_KINDS = lazy_regex(r"\s+(?:[\w-]+\s+)?(?:models?|systems?|versions?|variants?|llms?|series)\b", re.I)
_PREPOSED = lazy_regex(r"\s(?:in|on|at|for|across|by|with)\s")
_NEAR = 40
"""Letters behind a name within which the verb that it is the subject of may stand."""
# "Our language model": a stranger by what it is, with no name
_DESCRIBED = lazy_regex(r"(?:our|the|an?|my|your|its|their|this|that|these|those|another|some\w*)\s", re.I)
_PRONOUN = lazy_regex(r"(?:it|they|this)", re.I)
_ITS = lazy_regex(r"(?:its|their)\b", re.I)


@attrs.frozen
class Told:
    """Of whom a clause tells.

    Args:
        system: The system in its subject; None where the subject names none.
        owned: Whether the subject is a pronoun that means a system of before, or what it owns: "it", "its score".
        measured: Whether the subject is a result, of nobody that it names: "the score".
        stranger: Whether the subject is something else that may be tested: "the best agent".
    """

    system: SystemMark | None
    owned: bool = False
    measured: bool = False
    stranger: bool = False


def told_of(scene: Scene, at: int) -> Told | None:
    """Tell of whom the clause around an offset tells.

    Args:
        scene: The passage.
        at: Offset of what a verb governs, such as a number.

    Returns:
        The subject, the agent of a passive; None where no verb governs the offset, or the verb has no subject.
    """
    predicate = scene.passage.parse.predicate_over(at)
    return _told(scene, predicate) if predicate is not None else None


# "The new model" means one of before, whichever that was.
_ONE_OF_BEFORE = lazy_regex(
    r"(?:the|this|that|these|those|our|its|their|both)\s+(?:(?:new|latest|same|two|resulting|final|trained|updated)\s+){0,2}(?:models?|systems?|agents?|methods?|approach(?:es)?|llms?|framework|algorithm|technique|pipeline|classifier|variants?|checkpoints?)",
    re.I,
)


def tells_of_another(scene: Scene, at: int) -> bool:
    """Tell whether the clause around an offset tells of something that may be tested and is none of what was named before.

    Args:
        scene: The passage.
        at: Offset of what a verb governs.
    """
    predicate = scene.passage.parse.predicate_over(at)
    if predicate is None or predicate.subject is None or not _told_stranger(scene, predicate):
        return False
    return _ONE_OF_BEFORE.fullmatch(scene.passage.text, predicate.subject.start, predicate.subject.end) is None


_PERSON = lazy_regex(r"you|one|anyone|anybody|everyone|people|users|developers|engineers|teams|he|she|I", re.I)
_SPEAKERS = lazy_regex(r"we|us", re.I)


def tells_of_person(scene: Scene, at: int) -> bool:
    """Tell whether the clause around an offset tells of whoever reads or speaks, who is no system: "you can now run 73%".

    Args:
        scene: The passage.
        at: Offset of what a verb governs.
    """
    predicate = scene.passage.parse.predicate_over(at)
    if predicate is None or predicate.subject is None:
        return False
    subject = predicate.subject
    spoken = scene.passage.index in scene.passage.reading.turns  # of a page "we" are those who present a model
    return _PERSON.fullmatch(scene.passage.text, subject.start, subject.end) is not None or (
        spoken and _SPEAKERS.fullmatch(scene.passage.text, subject.start, subject.end) is not None
    )


def _told_stranger(scene: Scene, predicate: Predicate) -> bool:
    told = _told(scene, predicate)
    return told is not None and told.stranger


def subject_of(scene: Scene, start: int, end: int) -> Told | None:
    """Tell who is in the subject of a verb, or of the verb that governs a phrase.

    Args:
        scene: The passage.
        start: Offset of the verb.
        end: Offset behind it.
    """
    parse = scene.passage.parse
    predicate = parse.predicate_at(start, end) or parse.predicate_over(start) or parse.predicate_over(end + 1)
    return _within(scene, predicate.subject) if predicate is not None and predicate.subject is not None else None


def begins_clause(passage: Passage, mark: Mark) -> bool:
    """Tell whether a system is the subject of what follows it: "A beats B, and C comes close".

    Args:
        passage: The passage.
        mark: The system.
    """
    text = passage.text
    if _ACTS.match(text, mark.end):
        return True
    behind = text[mark.end : mark.end + _NEAR]
    found = cues.COMPARISONS.find(behind)
    if found and found[0].cue.endswith("_verb") and not behind[: found[0].start].strip():
        return True
    return any(
        predicate.subject is not None
        and predicate.form == "finite"
        and predicate.link != "relative"
        and predicate.subject.start <= mark.start < predicate.subject.end
        and 0 <= predicate.start - mark.end < _NEAR
        and not _PREPOSED.search(text, mark.end, predicate.start)
        and not _KINDS.match(text, predicate.end)
        and not RELEASES.match(text, predicate.start)
        for predicate in passage.parse.predicates
    )


def _told(scene: Scene, predicate: Predicate) -> Told | None:
    agent = next((c for c in predicate.complements if predicate.passive and c.preposition == "by"), None)
    if agent is not None:
        return _within(scene, Phrase(agent.start, agent.end))
    return _within(scene, predicate.subject) if predicate.subject is not None else None


def _beside(scene: Scene, phrase: Phrase) -> SystemMark | None:
    """Give the system that a noun phrase stands in apposition to: "A, an open model that", "the new model, A,"."""
    text = scene.passage.text
    for mark in scene.systems:
        if (mark.end <= phrase.start and _BEFORE.fullmatch(text, mark.end, phrase.start)) or (
            mark.start >= phrase.end and _BEHIND.fullmatch(text, phrase.end, mark.start)
        ):
            return mark
    return None


def _said_to_be(scene: Scene, phrase: Phrase) -> SystemMark | None:
    """Give the system that a noun phrase is said to be, or has as its example: "The model that does best is A", "models like A"."""
    if _TESTED.search(scene.passage.text, phrase.start, phrase.end) is None:
        return None
    return next(
        (
            mark
            for mark in scene.systems
            if (mark.start >= phrase.end and _IS.fullmatch(scene.passage.text, phrase.end, mark.start))
            or (mark.end <= phrase.start and _MADE.fullmatch(scene.passage.text, mark.end, phrase.start))
        ),
        None,
    )


def _is_one(scene: Scene, phrase: Phrase) -> SystemMark | None:
    """Give the system that is said to be, or to become, what a noun phrase names: "A joins both in a single model reaching"."""
    if _ONE.search(scene.passage.text, 0, phrase.end) is None:
        return None
    named = {mark.entity: mark for mark in scene.systems if mark.end <= phrase.start and mark.model}
    return next(iter(named.values())) if len(named) == 1 else None


def _last_of(scene: Scene, mark: SystemMark) -> SystemMark:
    """Give the last of the list that a system is part of; only commas make no list."""
    group = group_of(scene.passage, mark, scene.systems)
    joined = len(group) > 1 and cues.AND.search(scene.passage.text, group[-2].end, group[-1].start)
    return group[-1] if joined else mark


def _within(scene: Scene, phrase: Phrase) -> Told:
    """Find whom a noun phrase names, owns or measures."""
    text = scene.passage.text
    marks = [mark for mark in scene.systems if phrase.start <= mark.start < phrase.end]
    named = _beside(scene, phrase) if marks and (marks[-1].reference or not marks[-1].model) else None
    if named is not None and not named.reference and (named.model or marks[-1].reference):
        return Told(named)
    if marks:
        last = _last_of(scene, marks[-1])
        return Told(last if _HEAD.fullmatch(text, last.end, max(phrase.end, last.end)) else None)
    if _MEASURED.search(text, phrase.start, phrase.end) is None or _OTHERS.search(text, phrase.start, phrase.end):
        if _PRONOUN.fullmatch(text, phrase.start, phrase.end):
            return Told(None, owned=True)
        beside = _beside(scene, phrase) or _is_one(scene, phrase)
        if beside is None and (example := _said_to_be(scene, phrase)) is not None:
            beside = _last_of(scene, example)  # "models like A and B"
        unlisted = any(
            phrase.start <= mark.start and mark.end <= phrase.end and not _DESCRIBED.match(mark.text)
            for mark in scene.strangers
        )
        tested = not unlisted and _TESTED.search(text, phrase.start, phrase.end) is not None
        return Told(beside, stranger=beside is None and tested)
    of = _OF.match(text, phrase.end)
    owner = next((mark for mark in scene.systems if of is not None and mark.start == of.end()), None)
    return Told(owner, owned=_ITS.match(text, phrase.start) is not None, measured=owner is None)
