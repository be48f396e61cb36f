"""Of whom a comparing word tells."""

from __future__ import annotations

import re

from aiclaims.extractors.benchmarks import cues
from aiclaims.extractors.benchmarks.baselines import GOVERNING, mirrored
from aiclaims.extractors.benchmarks.clauses import subject_of
from aiclaims.extractors.benchmarks.context import Scene
from aiclaims.extractors.benchmarks.roles import acts, compared
from aiclaims.extractors.benchmarks.systems import SystemMark
from aiclaims.frames import groups
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.verbs import SURPASSING
from aiclaims.schema import Entity

NO_SUBJECT = lazy_regex(
    r"\b(?:of|on|from|like|unlike|[Ss]ince|[Aa]fter|[Bb]efore|than|over|for|to|via|using|into|against|vs\.?|versus|behind|by|about)\s+"
    r"(?:(?:the|its|an?|AI|start-?up|lab|firm|company|giant|tech|unicorn|developer|maker|e-commerce|search|internet|research|rival|fellow|-based|[A-Z][\w.&-]*(?:['’]s?)?)\s+)*$"
)
# "A Foo competitor", "Foo-class models": the name only describes.
_ATTRIBUTE = lazy_regex(
    r"[\s-]+(?:competitors?|rival|killers?|alternatives?|clones?|class|style|like|compatible|era)\b", re.I
)
COMPARED_WITH = lazy_regex(
    r"\b(?:than|versus|vs\.?|unlike|as (?:well|good|strong|capable|fast|quick|cheap|big|large|small) as|similar to|compared (?:to|with)|"
    + SURPASSING
    + r"|match(?:es|ing|ed)|rival(?:s|ing|led|ed)|ahead of|behind|trail(?:s|ing|ed)|on par with|(?:second only|next|comparable|equal|equivalent|superior|inferior|close|closer) to|(?:second|third|fourth|fifth|sixth|next|place|runner-up) after|competitive with|short of|(?:rungs?|notch|step|cut|tier|shoulders) (?:above|below)|within (?:[\w.%]+ ){1,4}of)\s+(?:the\s+|its\s+|even\s+|[A-Z][\w.&-]*['’]s?\s+)*$|\s(?:≈|≃|≅|~|[><]{1,3}|==)\s$",
    re.I,
)
"""Who stands behind these is what another is compared with."""
# Nothing is said of what stands behind these, but in a clause of its own: "with A outscoring B".
_OTHER_THAN = lazy_regex(
    r"(?:\be\.g\.,?|\bi\.e\.,?)\s+(?:(?:the|its|both|[A-Z][\w.&-]*['’]s?)\s+)*$|\b(?:including|namely|like|unlike|such as|over|via|using|into|against|versus|vs\.?|with|(?:preferred|equivalent|comparable|similar|equal|close|compared|relative) to|prompting|fine-tuning|evaluating)\s+(?:(?:the|its|both|models?|base|[A-Z][\w.&-]*['’]s?)\s+)*$",
    re.I,
)
_DIRECTLY = lazy_regex(
    r"(?:['’]s?)?(?:\s+\([^()]*\))?\s+(?:(?:\w+ly|also|now|still|even|just|only|is|are|was|were|has|have|had)\s+)*",
    re.I,
)
_PRESENTS = lazy_regex(
    r"\b(?:introduc|releas|present|unveil|launch|offer|announc|open-sourc|build|develop|propos|train)\w*\s+(?:(?:an?|the|new|powerful|several|two|three|[\w-]+,)\s+){0,4}$",
    re.I,
)
# "Foo released A, claiming to beat B"
_SAID_TO = lazy_regex(
    r"\b(?:claiming|claimed|said|reported|reporting|touted|touting|boasting|promising|purported|designed|shown|found|aiming|promises|claims|able) (?:that )?(?:it |to )(?:\w+ly )?$",
    re.I,
)
_OPENING = lazy_regex(r"\W*")
# "And a 27B model that somebody expects to beat B": one without a name.
_SOME_MODEL = lazy_regex(
    r"\b(?:and|or|with|for|of|to|by|from|about|wants?|need|expect\w*|request\w*|add|see|see[ns])\s(?:an?|another|some)\s(?:[\w.`-]+\s){0,3}?(?:models?|systems?|agents?|methods?)\s(?:that|which)\s(?:[\w-]+\s){0,6}$"
)
_YET = lazy_regex(
    r",?\s(?:yet|but)\s(?:(?:still|also|even|nevertheless|nonetheless|\w+ly)\s)*(?:[a-z]+(?:es|s|ed)\sor\s)?$"
)
_CONTRAST = lazy_regex(r"[,;]\s+(?:while|whereas|but)\b")
_BARE_SUBJECT = lazy_regex(r"\s+(?:the\s+|[A-Z][\w.&-]*['’]s?\s+)*")
_PRONOUN = lazy_regex(
    r"\b(?:it|they)\s+(?:(?:only|just|still|also|now|even|can|could|may|might|will|would|\w+ly)\s+)*$", re.I
)
_OF_FAMILY = lazy_regex(r"\s+(?:series|famil(?:y|ies)|line-?up|range|models)\b", re.I)
_UNDER = lazy_regex(r"\bunder (?:the|its) $")
_MADE_BY = lazy_regex(r"\s+and\s+(?:[A-Z][\w.&-]*\s+)*[A-Z][\w.&-]*['’]s\s+(?:[\w-]+\s+){0,3}")
_EXAMPLE_OF = lazy_regex(
    r"['’]s?\s(?:[\w-]+\s){0,4}?(?:models?|systems?|LLMs?|agents?)(?:,)?\s(?:such as|like|including|notably|especially|for example,?)\s(?:the\s)?"
)


# "Foo's top model leads": whoever made it stands for it.
_ITS_BEST = lazy_regex(
    r"['’]s?\s(?:(?:current|own|latest|newest)\s)?(?:top|best|leading|flagship|strongest|frontier|latest|newest)\s(?:[\w-]+\s)?(?:model|system|LLM|chatbot)\s(?:(?:now|still|also|already|currently|only|\w+ly)\s)*$"
)


_CLOSE = 30
"""Letters behind a system in which what it does is compared, in a clause that begins with it."""


def find_subject(scene: Scene, cue: CueMark, objects: frozenset[int]) -> SystemMark | None:
    """Find whose merit is compared: the nearest system before the word that is no object of something else.

    Args:
        scene: The passage.
        cue: The word.
        objects: Offsets of systems that are compared with.
    """
    passage = scene.passage
    best = _ITS_BEST.search(passage.text, 0, cue.start)
    owner = next((mark for mark in scene.systems if best is not None and mark.end == best.start()), None)
    if owner is not None and not owner.model:
        return owner
    if (sides := mirrored(scene, cue)) is not None:
        return sides[0]
    for mark in scene.systems:
        if mark.model and 0 <= cue.start - mark.end < _CLOSE and acts(passage.text, mark):
            return mark  # "Interest grows, with this model performing on par with B": a clause of its own
    told = subject_of(scene, cue.start, cue.end)
    if told is not None and told.system is not None and not told.system.model:
        # "Foo and Bar's new model A beats": the makers stand before what they made.
        made = next(
            (
                mark
                for mark in scene.systems
                if mark.model and _MADE_BY.fullmatch(passage.text, told.system.end, mark.start)
            ),
            None,
        )
        if made is not None and made.end <= cue.start:
            return made
    if told is not None and told.system is not None:
        named = (mark for mark in scene.systems if _EXAMPLE_OF.fullmatch(passage.text, told.system.end, mark.start))
        example = next((mark for mark in named if mark.model and mark.end <= cue.start), None)
        if example is not None:
            return example  # "Foo's small models, such as A, beat"
    some = _SOME_MODEL.search(passage.text, 0, cue.start)
    if some is not None and not any(some.start() <= mark.start < cue.start for mark in scene.systems):
        return stranger_at(cue)
    opening = scene.systems[0] if scene.systems else None
    if (
        opening is not None
        and opening.reference
        and opening.end < cue.start
        and _OPENING.fullmatch(passage.text, 0, opening.start)
        and _YET.search(passage.text, opening.end, cue.start)
    ):
        return opening  # "It follows the release of B, yet still beats it"
    participle = cue.text.split()[0].endswith("ing") or _SAID_TO.search(passage.text, 0, cue.start) is not None
    if told is not None and told.system is not None and told.system.entity.type == "firm" and participle:
        # "Foo released A, beating B": what it released beats.
        shown = [
            mark
            for mark in scene.systems
            if mark.model
            and not mark.reference
            and told.system.end <= mark.start
            and mark.end <= cue.start
            and mark.start not in objects
            and not COMPARED_WITH.search(passage.text, 0, mark.start)
            and not _OF_FAMILY.match(passage.text, mark.end)
        ]
        if shown and shown[-1].entity.type == "model":
            return shown[-1]
    maker = _maker_of(scene, cue)
    if maker is not None:
        return maker
    if told is not None and (told.stranger or (told.system is not None and _is_presented(passage.text, told.system))):
        return stranger_at(cue)
    if (
        told is not None
        and told.system is not None
        and not _is_of_clause_before(scene, told.system, cue)
        and not (told.system.end < cue.start and COMPARED_WITH.search(passage.text[: told.system.start]))
        and told.system.start not in objects
        and not GOVERNING.search(passage.text[: told.system.start])
    ):
        return told.system
    pronoun = _PRONOUN.search(passage.text, 0, cue.start)
    if pronoun is not None and not any(mark.start <= pronoun.start() < mark.end for mark in scene.systems):
        return None  # "it only loses to B": whoever that is, it is none of those it is set against
    candidates = []
    before = sorted((*scene.systems, *scene.strangers), key=lambda mark: mark.start)
    for group in groups(passage, [mark for mark in before if mark.end <= cue.start]):
        if GOVERNING.search(passage.text[: group[0].start]):
            # "Compared with A, B does": only words of joining make a list of what a preposition governs.
            if cues.AND.search(passage.text, group[0].end, group[-1].start):
                continue
            group = group[1:]
        elif COMPARED_WITH.search(passage.text[: group[0].start]):
            continue
        if not group:
            continue
        if _OTHER_THAN.search(passage.text[: group[0].start]) and not _DIRECTLY.fullmatch(
            passage.text, group[-1].end, cue.start
        ):
            continue
        governed = 3.0 * bool(NO_SUBJECT.search(passage.text[: group[0].start]))
        governed += 3.0 * _bracketed(passage.text, group[0], cue)
        if group[0].entity.type == "group" and compared(passage.text, group[0].start):
            continue
        for mark in group:
            # "A new model, A, under its B umbrella, which": the name that it comes under
            under = _UNDER.search(passage.text, 0, mark.start) is not None
            if mark.start not in objects and not under and not _ATTRIBUTE.match(passage.text, mark.end):
                cost = (
                    passage.barrier(mark.end, cue.start)
                    + 0.02 * (cue.start - mark.end)
                    + governed
                    + 1.0 * (not mark.model)
                )
                candidates.append((cost, -mark.start, mark))
    return min(candidates, key=lambda entry: entry[:2])[2] if candidates else None


def _maker_of(scene: Scene, cue: CueMark) -> SystemMark | None:
    """Give the firm for a model of it that has no name: "Foo surprised everyone by releasing a model that rivals B"."""
    made = _MAKES_ONE.search(scene.passage.text, 0, cue.start)
    if made is None or any(made.start() <= mark.start < cue.start for mark in scene.systems):
        return None
    maker = next((mark for mark in reversed(scene.passage.entities) if mark.end <= made.start()), None)
    if maker is None or maker.entity.type != "firm":
        return None
    if not _DOES_SO.fullmatch(scene.passage.text, maker.end, made.start()):
        return None
    return SystemMark(start=maker.start, end=maker.end, text=maker.text, entity=maker.entity)


_MAKES_ONE = lazy_regex(
    r"\b(?:releas|unveil|launch|introduc|debut|publish|present|produc|train|develop|creat|ship|announc)(?:e[sd]?|es|ed|ing|s)?\s"
    r"(?:an?|its(?:\sown)?)\s(?:[\w.-]+,?\s){0,5}?(?:model|system|LLM|chatbot|agent|AI)\s(?:(?:(?:under|with|of|at|from|in|for|called|on)\s[^,;.:()]{1,40}?\s)?(?:that|which)\s(?:[\w-]+\s){0,4})?$"
)
_DOES_SO = lazy_regex(
    r"(?:\s(?:has|had|have|just|recently|also|then|\w+ly))*\s|\s[^.;:]{3,70}?\s(?:by|when it|after|and|in)\s"
)


def _is_of_clause_before(scene: Scene, mark: SystemMark, cue: CueMark) -> bool:
    """Tell whether a contrast with a system of its own stands between a system and a word: "A leads, while B, beating C, is"."""
    text = scene.passage.text
    contrast = _CONTRAST.search(text, mark.end, cue.start)
    return contrast is not None and any(
        other.model
        and contrast.end() <= other.start
        and other.end <= cue.start
        and _BARE_SUBJECT.fullmatch(text, contrast.end(), other.start)
        for other in scene.systems
    )


def _is_presented(text: str, mark: SystemMark) -> bool:
    """Tell whether a class of systems is what somebody presents: "Foo introduces open models that rival A"."""
    return mark.entity.type == "group" and _PRESENTS.search(text, 0, mark.start) is not None


# "Putting open source in third behind B": something without a name is put in a place.
_PUT_OTHER = lazy_regex(
    r"\b(?:put(?:s|ting)?|leav(?:es|ing)|left)\s+(?!it\b|them\b|the model\b)(?:[\w-]+\s+){1,4}(?:in|at|on)\s+(?:\w+\s+){0,3}$",
    re.I,
)


def puts_another(scene: Scene, at: int) -> bool:
    """Tell whether something that has no name is put in a place: "putting open source in third behind B".

    Args:
        scene: The passage.
        at: Offset of the word that tells the place.
    """
    put = _PUT_OTHER.search(scene.passage.text, 0, at)
    return put is not None and not any(put.start() <= mark.start < at for mark in scene.systems)


def stranger_at(cue: CueMark) -> SystemMark:
    """Stand for a subject that nothing names."""
    entity = Entity(cue.text, "other")
    return SystemMark(start=cue.start, end=cue.start, text="", entity=entity, known=False, stranger=True)


def _bracketed(text: str, mark: Mark, cue: CueMark) -> bool:
    """Tell whether a name stands in brackets that are closed before a word."""
    opened, closed = text.rfind("(", 0, mark.start), text.find(")", mark.end, cue.start)
    return opened >= 0 and closed >= 0 and text.find(")", opened, mark.start) < 0


def level_pair(scene: Scene, cue: CueMark, system: SystemMark) -> tuple[SystemMark, tuple[SystemMark, ...]]:
    """Read "A and B are neck and neck": the second is the baseline of the first."""
    before = [mark for mark in scene.systems if mark.end <= cue.start]
    group = next((group for group in groups(scene.passage, before) if system in group), ())
    return (group[0], (system,)) if len(group) == 2 and group[1] is system else (system, ())
