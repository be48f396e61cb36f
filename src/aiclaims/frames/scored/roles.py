"""What tells which mark fills a role of a frame, and whether none does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aiclaims.frames.scored.anchors import Anchor
from aiclaims.frames.scored.setting import Player, Setting, stem
from aiclaims.reading.syntax import Predicate
from aiclaims.reading.syntax.verb_classes import SPEECH
from aiclaims.schema import Entity

_CHAIN = 3
"""How many verbs up a subject is looked for."""


def relations(setting: Setting, anchor: Anchor, mark: Player) -> list[str]:
    """Tell how a mark hangs on an anchor in the parse; "far" where it does not."""
    word = setting.words[anchor.at]
    predicate = setting.predicate_of.get(word.start)
    found = list(_to_verb(setting, predicate, mark) if predicate is not None else _to_noun(setting, anchor, mark))
    return found or ["far"]


def _to_verb(setting: Setting, predicate: Predicate, mark: Player) -> Iterator[str]:
    parse = setting.parse
    voice, subject = "p" if predicate.passive else "a", predicate.subject
    if subject is not None and subject.start <= mark.start < subject.end:
        yield f"subj-{voice}"
    elif subject is not None and subject.end <= mark.start < predicate.start:
        yield f"subjx-{voice}"
    for complement in parse.complements_of(predicate):
        if complement.start <= mark.start < complement.end:
            yield f"c-{complement.preposition or 'OBJ'}{voice}"
            break
    over = predicate
    for _ in range(_CHAIN):
        if over.governor is None:
            return
        over = parse.predicates[over.governor]
        voice = "p" if over.passive else "a"
        if over.subject is not None and over.subject.start <= mark.start < over.subject.end:
            yield f"gs-{'speech' if over.verb in SPEECH else 'v'}{voice}"
            return
        if any(c.start <= mark.start < c.end and not c.preposition for c in over.complements):
            yield f"go-{voice}"
            return


def _to_noun(setting: Setting, anchor: Anchor, mark: Player) -> Iterator[str]:
    parse = setting.parse
    over = parse.clause_at(anchor.start)
    phrase = parse.phrase_at(anchor.start)
    if phrase is not None and phrase.start <= mark.start < anchor.start:
        yield "np-before"
    for complement in parse.complements_behind(anchor.end):
        if complement.start <= mark.start < complement.end:
            yield f"n-{complement.preposition}"
            break
    if over is None:
        return
    voice = "p" if over.passive else "a"
    own = "subj" if over.subject and over.subject.start <= anchor.start < over.subject.end else "comp"
    if over.subject is not None and over.subject.start <= mark.start < over.subject.end:
        yield f"vs-{own}{voice}"
    for complement in over.complements:
        if complement.start <= mark.start < complement.end:
            yield f"vc-{own}-{complement.preposition or 'OBJ'}{voice}"
            return


def role_features(setting: Setting, anchor: Anchor, mark: Player, classes: Sequence[str]) -> list[str]:
    """Name what holds of a mark as the filler of a role.

    Args:
        setting: The passage.
        anchor: What evokes the frame.
        mark: The mark.
        classes: The frame, and the wider classes that it belongs to.
    """
    side = "B" if mark.start < anchor.start else "A"
    pre = setting.word_before(mark.start)
    near = f"{side}{_step(setting.words_between(mark.start, anchor.start))}"
    barrier = int(min(3, setting.passage.barrier(mark.start, anchor.start)))
    base = [
        f"ty={mark.kind}",
        f"nm={mark.name}",
        f"pre={pre}",
        f"side={side}",
        f"dist={near}",
        f"bar={barrier}",
        f"fl={mark.flags}",
        f"nm+fl={mark.name}{mark.flags}",
        f"pre+nm={pre}{mark.name}",
        f"side+nm={side}{mark.name}",
        f"dist+bar={near}{barrier}",
    ]
    for relation in relations(setting, anchor, mark):
        base += (f"rel={relation}", f"rel+nm={relation}{mark.name}", f"rel+fl={relation}{mark.flags}")
    base += _among_others(setting, anchor, mark)
    base += setting.ties(anchor, mark)
    base += _of_entity(setting, mark.entity)
    if _speaks(setting, mark):
        base += ("speaker", f"speaker{mark.name}")
    behind = re.findall(r"[a-z]+|[(),;:]", setting.text[mark.end : mark.end + 40].lower())[:2]
    if behind:
        base += (f"nx={stem(behind[0])}", f"nx01={'_'.join(map(stem, behind))}")
    return [*base, *(f"{key}&{name}" for name in classes for key in base)]


def _step(words: int) -> int:
    return next((step for step, limit in enumerate((2, 5, 10, 18)) if words <= limit), 4)


def _among_others(setting: Setting, anchor: Anchor, mark: Player) -> Iterator[str]:
    alike = [other for other in setting.players if other.kind == mark.kind]
    named = [other for other in alike if other.name == mark.name]
    if len({other.entity or other.start for other in named}) == 1:
        yield f"onlyof={mark.name}"
    if len({other.entity or other.start for other in alike}) == 1:
        yield f"only={mark.kind}"
    if named[0] is mark:
        yield f"firstof={mark.name}"
    nearest = min(
        alike,
        key=lambda other: (setting.passage.barrier(other.start, anchor.start), abs(other.start - anchor.start)),
    )
    if nearest is mark:
        yield f"nearest={mark.kind}"


def _speaks(setting: Setting, mark: Player) -> bool:
    over = setting.parse.clause_at(mark.start)
    subject = over.subject if over is not None and over.verb in SPEECH else None
    return subject is not None and subject.start <= mark.start < subject.end


def _of_entity(setting: Setting, entity: Entity | None) -> Iterator[str]:
    """Name who somebody is, and which roles he filled in what was told before: both tell what he does here."""
    if entity is None:
        return
    yield f"e={entity.name}"
    for role, filling in setting.before.items():
        if entity in filling:
            yield f"was{role}"
            yield f"was{role}{'last' if entity == filling[0] else 'earlier'}"


def empty_features(
    setting: Setting, anchor: Anchor, what: str, classes: Sequence[str], entity: Entity | None = None
) -> list[str]:
    """Name what holds where a role is left empty, or is filled by what the sentence does not name.

    Args:
        setting: The passage.
        anchor: What evokes the frame.
        what: Which filler that is ("null", "US", "before").
        classes: The frame, and the wider classes that it belongs to.
        entity: Whom that means, None for nobody.
    """
    names = sorted({player.name for player in setting.players if player.quantity is None})
    base = [what, *(f"{what}+{name}" for name in names), f"{what}={'|'.join(names)}"]
    predicate = setting.predicate_of.get(setting.words[anchor.at].start)
    if predicate is None:
        base.append(f"{what}+noun")
    else:
        base.append(f"{what}+{'p' if predicate.passive else 'a'}{'s' if predicate.subject else '-'}")
        if predicate.subject is not None:
            kinds = setting.kinds_between(predicate.subject.start, predicate.subject.end)
            base += (f"{what}+sk={kind}" for kind in kinds)
        for complement in predicate.complements[:3]:
            kinds = setting.kinds_between(complement.start, complement.end)
            base += (f"{what}+c={complement.preposition or 'OBJ'}:{kind}" for kind in kinds)
    base += (f"{what}+w={setting.stems[anchor.at]}", *(f"{what}+{name}" for name in setting.background))
    base += _of_entity(setting, entity)
    crossed = [f"{key}&{name}" for name in classes for key in base]
    # Any word of the passage may tell that nobody is meant, or somebody who is not named.
    return [*base, *crossed, *dict.fromkeys(f"{what}+s={stemmed}" for stemmed in setting.stems)]
