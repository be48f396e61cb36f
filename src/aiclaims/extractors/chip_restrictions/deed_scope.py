"""The phrases around a verb: what it governs, what its subject holds, and the words that name them."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import Content, Doing, doings_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.notes import row_subject
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate


def held_by(parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give what a verb governs, with the verbs that complete it."""
    return parse.complements_of(next(p for p in parse.predicates if p.head == predicate.head))


def subject_phrases(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give the phrases of a verb\'s subject; in a row that has none there, the cells before."""
    if predicate.subject is None or (
        scene.passage.kind == "row" and "|" in scene.text[predicate.subject.end : predicate.start]
    ):
        return row_subject(scene, predicate.start) or _ahead(scene, parse, predicate)
    if predicate.subject.start >= predicate.start:
        return (Complement("", predicate.subject.start, predicate.subject.end),)
    examples = _EXAMPLES.search(scene.text[: predicate.subject.start])
    if examples is not None:
        # "100 companies, including A, were added": of the whole it is said.
        before = [p.end for p in parse.predicates if p.end <= examples.start()]
        return parse.phrases_between(max(before, default=0), examples.start())
    return parse.phrases_between(predicate.subject.start, predicate.start)


def _ahead(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give the phrases before a passive without a subject: "in July exports of chips were halted" says when first."""
    if not predicate.passive or predicate.form != "finite" or scene.passage.kind == "row":
        return ()
    low = max((p.end for p in parse.predicates if p.end <= predicate.start), default=0)
    return parse.phrases_between(low, predicate.start)


_EXAMPLES = lazy_regex(r",?\s(?:including|such as|among them)\s(?:the\s)?(?:[\w-]+\s){0,3}?$")


def mark_of(scene: Scene, predicate: Predicate) -> Mark:
    """Give the word of a verb."""
    head_end = next(w.end for w in scene.passage.parse.words if w.start == predicate.head)
    return Mark(start=predicate.head, end=head_end, text=scene.text[predicate.head : head_end])


_CUES = {"rule": "control", "requirement": "licence", "permit": "licence", "tax": "tariff"}


_PRONOUN = lazy_regex(r"it|them|those|these|they", re.IGNORECASE)


def object_of(scene: Scene, content: tuple[Content, int, int]) -> Mark:
    """Give the word that says what something is done to."""
    name, start, end = content
    if name == "goods" and _PRONOUN.fullmatch(scene.text, start, end):
        return Mark(start=start, end=end, text=scene.text[start:end])
    cue = _CUES.get(name, name)
    return CueMark(start=start, end=end, text=scene.text[start:end], cue=cue, lemma=cue)


def verb_deed(
    scene: Scene,
    predicate: Predicate,
    *,
    action: ChipAction,
    scope: tuple[Complement, ...],
    doing: Doing | None,
    content: tuple[Content, int, int] | None = None,
    object: Mark | None = None,
    doer: Phrase | None = None,
    seller: Phrase | None = None,
    joined: bool = False,
    denied: bool = False,
) -> Deed:
    """Make the deed that a verb tells: its word anchors it, and what it is done to is given by its content or as a mark."""
    return Deed(
        action=action,
        anchor=mark_of(scene, predicate),
        scope=scope,
        object=object_of(scene, content) if content is not None else object,
        doer=doer,
        predicate=predicate,
        doing=doing,
        seller=seller,
        joined=joined,
        denied=denied,
    )


def whole_scope(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give all that a verb governs, of a passive its subject first; not what is the subject of another clause."""
    others = [
        p.subject
        for p in parse.predicates
        if p.subject is not None
        and p.start > predicate.start
        and p.form == "finite"
        and p.link in {"main", "subordinate"}
    ]
    held = [c for c in held_by(parse, predicate) if not any(c.start < s.end and s.start < c.end for s in others)]
    before = subject_phrases(scene, parse, predicate) if predicate.passive else _inserted(scene, parse, predicate)
    return (*before, *held)


def _inserted(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    """Give what commas set off before a verb says it is for: "the state, for parts bound for Peru, requires"."""
    subject = predicate.subject
    if subject is None or subject.start >= predicate.start or not _FOR.match(scene.text, subject.end):
        return ()
    return tuple(
        c
        for p in parse.predicates
        if p.link == "reduced" and subject.end <= p.start < predicate.start
        for c in p.complements
        if c.preposition in {"for", "to"}
    )


_FOR = lazy_regex(r",\sfor\s")


def completing(parse: Parse, number: int) -> Predicate | None:
    """Give the verb that completes another, None where none does."""
    return next((p for p in parse.predicates[number + 1 :] if p.governor == number and p.link == "complement"), None)


# Verbs that are of their class only with these words behind them.
_PARTICLES = {
    "cut": r"(?:[\w.’'-]+\s){0,4}?off\b",
    "shut": r"(?:[\w.’'-]+\s){0,3}?(?:off|out|the door)\b|down (?:the |its |their |all )?(?:exports?|sales|shipments|suppl)",
    "choke": r"off\b",
    "clamp": r"down\b",
    "crack": r"down\b",
    "close": r"(?:off|the door)\b",
    "hold": r"(?:off|back)\b",
    "rip": r"out\b",
    "phase": r"out\b",
    # "Pulls it into the regime" takes nothing back.
    "pull": r"(?!out\b|(?:[\w.’'-]+\s){1,6}?(?:into|under|within)\b)",
    "steer": r"clear\b",
    "drop": r"(?!out\b)",
    "hand": r"(?!over\b|back\b|out\b|in\b)",
}
_PARTICLE_STOPS = frozenset(("cut", "shut", "close"))

# To trade, and not to rivals: "opens the door for others".
_WAY = r"the (?:door|way|floodgates|gates?) (?:to|for)\s(?:[\w.’'-]+\s){0,5}?(?:sales?|exports?|shipments?|imports?|deliver(?:y|ies)|purchases|trade|sell\w*|ship\w*|export\w*|buy\w*|resum\w+)\b"
_BEHIND = r"(?:[\w.’'-]+\s){0,4}?"
_INTO_FORCE = r"(?:[\w.’'-]+\s){0,7}?into (?:force|effect|operation)\b"
# Verbs of other fields that do one of these things only with the words behind them: "tore up the rule", "warned firms off".
_IDIOMS: dict[str, tuple[tuple[str, Doing], ...]] = {
    "wave": ((_BEHIND + r"through\b", "let"),),
    "nod": ((_BEHIND + r"through\b", "let"),),
    "sign": ((r"off on\b", "let"),),
    "open": ((_WAY, "let"),),
    "clear": ((_WAY, "let"),),
    "pave": ((_WAY, "let"),),
    "slam": ((r"the door (?:on|to)\b|(?:[\w-]+\s)?shut the door\b", "stop"),),
    "turn": ((r"(?:back|away)\b", "stop"),),
    "warn": ((_BEHIND + r"(?:off|away from)\b", "stop"),),
    "lock": ((_BEHIND + r"(?:out|off)\b", "stop"),),
    "wall": ((r"off\b", "stop"),),
    "fence": ((r"off\b", "stop"),),
    "freeze": ((_BEHIND + r"out\b", "stop"),),
    "put": (
        (r"(?:a|an end|an immediate) ?(?:stop|halt|brakes?|lid|freeze)? ?(?:to|on)\b|the brakes? on\b", "stop"),
        (_BEHIND + r"(?:off[- ]limits|beyond (?:the )?reach|out of (?:the )?reach)\b", "stop"),
        (r"(?:[\w.’'%-]+\s){0,12}?on (?:hold|ice)\b", "suspend"),
        (r"off (?!limits\b)", "undo"),
        (_INTO_FORCE, "make"),
    ),
    "place": ((_BEHIND + r"off[- ]limits\b", "stop"),),
    "bring": ((r"in (?!line\b)(?!to\b)", "make"), (_INTO_FORCE, "make")),
    "lay": ((r"(?:out|down)\b", "make"),),
    "set": ((r"(?:out|forth|up)\b", "make"),),
    "hand": ((r"down\b", "make"),),
    "usher": ((r"in\b", "make"),),
    "phase": ((r"in\b", "make"),),
    "push": ((r"through\b", "make"),),
    "pile": ((r"on\b", "make"),),
    "communicate": ((r"", "make"),),
    "take": ((r"(?:[\w-]+\s){0,2}?(?:tariff|duty|licensing|export[- ]control) (?:actions?|measures|steps)\b", "make"),),
    "raise": ((r"(?:[\w-]+\s){0,2}?(?:barriers|walls|hurdles)\b", "make"),),
    "ramp": ((r"up\b", "make"),),
    "step": ((r"up\b", "make"),),
    "beef": ((r"up\b", "make"),),
    "ratchet": ((r"up\b", "make"),),
    "crank": ((r"up\b", "make"),),
    "stiffen": ((r"", "make"),),
    "harden": ((r"", "make"),),
    "intensify": ((r"", "make"),),
    "sharpen": ((r"", "make"),),
    "double": ((r"down on\b", "make"),),
    "clamp": ((r"(?:new|fresh|further|tighter|more|additional) ", "make"),),
    "roll": ((r"out\b", "make"), (_BEHIND + r"back\b", "undo")),
    "call": ((r"(?:a|an) (?:\w+ )?(?:halt|stop|end) to\b", "stop"), (r"off\b", "undo")),
    "throw": ((_BEHIND + r"out\b", "undo"),),
    "toss": ((_BEHIND + r"out\b", "undo"),),
    "tear": ((_BEHIND + r"up\b", "undo"),),
    "rip": ((_BEHIND + r"up\b", "undo"),),
    "walk": ((r"back\b", "undo"),),
    "scale": ((_BEHIND + r"back\b", "undo"),),
    "dial": ((_BEHIND + r"back\b", "undo"),),
    "wind": ((r"(?:back|down)\b", "undo"),),
    "strike": ((r"down\b", "undo"),),
    "water": ((r"down\b", "undo"),),
    "do": ((r"away with\b", "undo"),),
    "rule": ((r"out\b", "stop"),),
}


_FOLLOWING = 80
"""Characters behind a verb in which the words stand that make an idiom of it."""


def idioms_at(scene: Scene, predicate: Predicate) -> frozenset[Doing]:
    """Tell what a verb does by an idiom alone."""
    behind = scene.text[predicate.end : predicate.end + _FOLLOWING].strip()
    return frozenset(doing for words, doing in _IDIOMS.get(predicate.verb, ()) if re.match(words, behind))


def doings_at(scene: Scene, predicate: Predicate) -> frozenset[Doing]:
    """Tell what a verb may do, with the particle behind it."""
    doings = doings_of(predicate.verb)
    behind = scene.text[predicate.end : predicate.end + _FOLLOWING].strip()
    idioms = idioms_at(scene, predicate)
    if idioms & {"undo", "suspend"}:
        # "put off the rule" puts none in place.
        doings -= {"make", "list"}
    particle = _PARTICLES.get(predicate.verb)
    if particle is None:
        return doings | idioms
    if re.match(particle, behind):
        return doings | idioms | {"stop"} if predicate.verb in _PARTICLE_STOPS else doings | idioms
    return idioms | (
        doings
        if predicate.verb == "drop" or (predicate.verb == "pull" and behind.startswith("out "))
        else doings - {"stop", "avoid", "undo", "let", "give"}
    )
