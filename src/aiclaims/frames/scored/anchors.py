"""The words that may evoke a frame, and what tells whether they do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import attrs

from aiclaims.frames.scored.setting import Player, Setting, stem
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.word_classes import Word

Classes = Callable[[Word, Predicate | None], tuple[str, ...]]
"""Tells of which known classes a word is ("stop", "let"), given the predicate whose verb it is."""

_GROUP = lazy_regex(
    r"\b(?:would|could|may|might|will|can|should|must|has|have|had|been|to|not|no longer|never)\b|n['’]t\b",
    re.IGNORECASE,
)
_DETERMINERS = frozenset("a an the its no any new these this their such".split())
_COMPLEMENTS = 5


@attrs.frozen(kw_only=True)
class Anchor(Mark):
    """A word, or a quantity, that may evoke a frame.

    Args:
        at: Number of the word in the parse.
        quantity: The quantity that stands there, None for a word.
        classes: Of which known classes it is, where that is told by more than the word itself.
    """

    at: int
    quantity: Player | None = None
    classes: tuple[str, ...] = ()


def word_anchors(setting: Setting, barred: Callable[[Word], bool]) -> tuple[Anchor, ...]:
    """Give the verbs and nouns of a passage as anchors.

    Args:
        setting: The passage.
        barred: Tells which words are none (names).
    """
    return tuple(
        Anchor(start=word.start, end=word.end, text=setting.text[word.start : word.end], at=at)
        for at, word in enumerate(setting.words)
        if not barred(word)
    )


def anchor_features(setting: Setting, anchor: Anchor, classes: Classes) -> list[str]:
    """Name what holds of a word and of what stands around it.

    Args:
        setting: The passage.
        anchor: The word.
        classes: Tells of which known classes a word is.
    """
    word, stemmed = setting.words[anchor.at], setting.stems[anchor.at]
    predicate = setting.predicate_of.get(word.start)
    known = (*classes(word, predicate), *anchor.classes) or ("-",)
    # What stands around is told apart by what a word does, not by the word itself: of that there are too few examples.
    keys = [f"d={name}" for name in known]
    found = [f"w={stemmed}", *keys, f"w|t={stemmed}|{word.tag}", f"t={word.tag}{word.form}", "bias"]
    before = setting.stems[anchor.at - 1] if anchor.at else "^"
    behind = setting.stems[anchor.at + 1] if anchor.at + 1 < len(setting.stems) else "$"
    found += (f"pw={before}", f"nw={behind}", f"w+nw={stemmed}_{behind}", f"pw+w={before}_{stemmed}")
    if predicate is not None:
        found += _of_verb(setting, predicate, keys, classes)
    else:
        found += _of_noun(setting, anchor, keys, classes)
    found += _of_quantity(setting, anchor)
    for trait in setting.traits(anchor, predicate):
        found += (trait, *(f"{key}+{trait}" for key in keys))
    found += setting.circumstances
    return list(dict.fromkeys(found))


def _of_verb(setting: Setting, predicate: Predicate, keys: list[str], classes: Classes) -> Iterator[str]:
    voice = "pas" if predicate.passive else "act"
    yield from (f"v={voice}", f"form={predicate.form}", f"link={predicate.link}")
    if predicate.form == "infinitive":
        # What is planned, wanted or refused may never come.
        yield f"to={_before_infinitive(setting, predicate)}"
    yield from (f"{key}+{voice}" for key in keys)
    for auxiliary in map(str.lower, _GROUP.findall(setting.text[predicate.start : predicate.end])):
        yield f"grp={auxiliary}"
        yield from (f"{key}+grp={auxiliary}" for key in keys)
    subject = predicate.subject
    if subject is None:
        yield from ("s=-", f"s=-{predicate.form}{predicate.link}{voice}")
    else:
        for kind in setting.kinds_between(subject.start, subject.end):
            yield from (f"s={kind}", f"{voice}+s={kind}")
            yield from (f"{key}+s={voice}{kind}" for key in keys)
        yield f"sh={setting.head_between(subject.start, subject.end)}"
    objects = [c for c in predicate.complements if not c.preposition]
    for complement in predicate.complements[:_COMPLEMENTS]:
        role = complement.preposition or "OBJ"
        for kind in setting.kinds_between(complement.start, complement.end):
            yield f"c={role}:{kind}"
            yield from (f"{key}+c={role}:{kind}" for key in keys)
    if objects:
        head = setting.head_between(objects[0].start, objects[0].end)
        yield f"oh={head}"
        yield from (f"{key}+oh={head}" for key in keys)
    else:
        yield "obj=-"
    if predicate.governor is not None:
        over = setting.parse.predicates[predicate.governor]
        yield from (f"g={over.verb}", f"g+form={over.verb}{predicate.form}")
        yield from (f"gd={name}" for name in classes(_word_of(setting, over), over))
    for inner in setting.completing.get(predicate.head, ()):
        yield f"in={inner.verb}"
        yield from (f"{key}+in={inner.verb}" for key in keys)
        yield from (f"{key}+inf={inner.form}" for key in keys)
        for complement in inner.complements[:4]:
            yield from (f"inc={kind}" for kind in setting.kinds_between(complement.start, complement.end))


def _before_infinitive(setting: Setting, predicate: Predicate) -> str:
    """Give the stem of the word before the "to" of an infinitive: "plan to ban", "refused to license"."""
    words = [number for number, word in enumerate(setting.words) if word.end <= predicate.head and word.lower != "to"]
    return setting.stems[words[-1]] if words else "^"


def _word_of(setting: Setting, predicate: Predicate) -> Word:
    return next(word for word in setting.words if word.start == predicate.head)


def _of_noun(setting: Setting, anchor: Anchor, keys: list[str], classes: Classes) -> Iterator[str]:
    over = setting.parse.clause_at(anchor.start)
    if over is None:
        yield "gov=-"
    else:
        role = _role_in(over, anchor.start)
        voice = "p" if over.passive else "a"
        yield from (f"gov={over.verb}:{role}", f"govrole={role}", f"govform={over.form}{over.link}{voice}")
        yield from (f"{key}+gov={over.verb}:{role}" for key in keys)
        for name in classes(_word_of(setting, over), over):
            yield f"govd={name}:{role}"
            yield from (f"{key}+govd={name}:{role}" for key in keys)
        phrase = setting.parse.phrase_at(anchor.start)
        if phrase is not None:
            first = setting.text[phrase.start : phrase.end].split()[0].lower()
            if first in _DETERMINERS:
                yield f"det={first}"
            for kind in setting.kinds_between(phrase.start, phrase.end):
                yield f"ph={kind}"
                yield from (f"{key}+ph={kind}" for key in keys)
    behind = setting.words[anchor.at + 1].tag if anchor.at + 1 < len(setting.words) else ""
    if behind in {"preposition", "to"}:
        for complement in setting.parse.complements_behind(anchor.end)[:3]:
            for kind in setting.kinds_between(complement.start, complement.end):
                yield f"nc={complement.preposition}:{kind}"
                yield from (f"{key}+nc={complement.preposition}:{kind}" for key in keys)


def _role_in(predicate: Predicate, offset: int) -> str:
    """Tell what a word is to the verb of its clause: its subject, its object, or behind which preposition."""
    if predicate.subject is not None and predicate.subject.start <= offset < predicate.subject.end:
        return "subj"
    return next((c.preposition or "OBJ" for c in predicate.complements if c.start <= offset < c.end), "?")


def _of_quantity(setting: Setting, anchor: Anchor) -> Iterator[str]:
    quantity = anchor.quantity
    if quantity is None:
        return
    text = setting.text
    yield from (f"q={quantity.kind}", f"q+={quantity.name}", f"qf={quantity.flags}")
    pre = setting.word_before(anchor.start)
    yield from (f"qpre={pre}", f"q+pre={quantity.kind}{pre}")
    behind = re.findall(r"[a-z]+|[(),;:%]", text[anchor.end : anchor.end + 60].lower())[:4]
    stems = [stem(token) for token in behind]
    yield from (f"qn{number}={token}" for number, token in enumerate(stems))
    yield f"qn01={'_'.join(stems[:2])}"
    ahead = re.findall(r"[a-z]+|[(),;:]", text[max(0, anchor.start - 60) : anchor.start].lower())[-4:]
    stems = [stem(token) for token in ahead][::-1]
    yield from (f"qp{number}={token}" for number, token in enumerate(stems))
    yield f"qp01={'_'.join(stems[:2])}"
