"""Acts: verbs with the objects that make measures of them."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_filters import is_claimed
from aiclaims.extractors.chip_restrictions.act_objects import objects_of
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.shapes import SHAPES, Act, Shape
from aiclaims.extractors.chip_restrictions.standing import is_noun
from aiclaims.patterns import lazy_regex
from aiclaims.reading import CueMark, Mark


def find_acts(scene: Scene) -> list[Act]:
    """Find the verbs of a passage that state a measure, each with its object, in order."""
    objects = objects_of(scene)
    acts: list[Act] = []
    taken: list[tuple[int, int]] = []
    for shape in SHAPES:
        for verb in _rates(scene) if shape.verb == "rate" else scene.cues("WORDS", shape.verb):
            if any(verb.start < end and start < verb.end for start, end in taken) or is_noun(scene, verb):
                continue
            if shape.verb == "rate" and _is_paid(scene, verb, taken):
                continue
            act = _act(scene, shape, verb, objects, taken)
            if act is not None and is_claimed(scene, act):
                acts.append(act)
                taken.append((verb.start, verb.end))
                if act.object is not None and act.verb == "tell":
                    # What follows is what was told: "not to let any H200 in" is no act of its own.
                    taken.append((act.object.end, act.object.end + 20))
                if act.object is not None and shape.objects[0] not in {"trade"}:
                    taken.append((act.object.start, act.object.end))
    return sorted(acts, key=lambda act: act.start)


_RATE = lazy_regex(
    r"\b(?P<named>tariffs?|dut(?:y|ies)|levy|surcharge|export fee|revenue[- ](?:share|sharing))\s*(?:of|:|"
    r"at)?\s*(?:up to\s*)?(?=\d+(?:\.\d+)?\s?(?:%|per ?cent))|"
    r"(?:\d%|\bper ?cent)\s+(?P<tax>(?:(?:export|import|government|U\.S\.|US|revenue|sales|new|additional|flat|"
    r"ad valorem)\s+){0,2}(?:tariffs?|surcharge|fee|levy|dut(?:y|ies)|tax|cut|share|commission))\b",
    re.IGNORECASE,
)


def _rates(scene: Scene) -> list[CueMark]:
    """Find taxes stated with their rate and without a verb: "with a 25% surcharge"."""
    found = []
    for match in _RATE.finditer(scene.text):
        group = "tax" if match["tax"] else "named"
        found.append(
            CueMark(start=match.start(group), end=match.end(group), text=match[group], cue="rate", lemma="rate")
        )
    return found


def _is_paid(scene: Scene, tax: Mark, taken: list[tuple[int, int]]) -> bool:
    """Tell whether the rate of a tax is already what a firm pays ("to pay a 15% export tax")."""
    return any(
        end <= tax.start and re.fullmatch(r"\s*(?:\w+\s+){0,3}", scene.text[end : tax.start]) for _, end in taken
    )


def _introduces(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name only introduces what the rule does ("issued a rule adding")."""
    return bool(re.match(rf"\s+(?:that\s+)?{_DOING}\b", scene.after(noun.end)))


_DOING = (
    r"(?:adding|barring|banning|blocking|prohibiting|restricting|requiring|imposing|limiting|capping|removing|"
    r"allowing|putting|placing|tightening|curbing)"
)


# Only what comes off a list leaves it: "takes another step, adding six to the list".
_OFF = lazy_regex(r"\b(?:off|from|delist\w*)\b", re.IGNORECASE)

# Who has to obtain a licence has not been given one.
_OBLIGED = lazy_regex(
    r"\b(?:must|needs? to|needed to|ha(?:s|ve|d) to|(?:is|are|was|were) (?:required|obliged|forced|told) to|requir\w+ [^.;]{0,30}\bto|"
    r"without|unless (?:it|they)|first)\s+(?:first\s+)?(?:\w+ (?:for )?and )?$",
    re.IGNORECASE,
)


def _act(
    scene: Scene, shape: Shape, verb: CueMark, objects: dict[str, tuple[Mark, ...]], taken: list[tuple[int, int]]
) -> Act | None:
    if shape.action == "ease" and shape.verb in {"grant", "win"} and _OBLIGED.search(scene.before(verb.start)):
        return None
    passive = _is_passive(scene, verb)
    if not shape.objects:
        return _made(shape, verb, passive, None)
    for name in shape.objects:
        if name == "percent" and not re.match(
            r"(?:pay|paid|hand|giv|gave|remit|surrender|fork|ced)", verb.text.lower()
        ):
            continue
        free = [
            m
            for m in objects[name]
            if not any(m.start < end and start < m.end for start, end in taken)
            and not (m.start < verb.end and verb.start < m.end)
            and _takes_up(scene, m, verb)
        ]
        # One subject may have several verbs: "the ban was imposed in April and lifted in July".
        ahead = [
            m
            for m in objects[name]
            if m.end <= verb.start
            and (_subject_of(scene, m, verb) or _suffers(scene, m, verb))
            and _takes_up(scene, m, verb)
        ]
        if ahead and passive and name in {"goods", "trade"} and type(ahead[-1]) is Mark:
            return _made(shape, verb, passive, ahead[-1])
        behind = [
            m
            for m in free
            if m.start >= verb.end
            and not (shape.verb == "impose" and _introduces(scene, m))
            and (_linked(scene, verb.end, m.start, shape.reach) or (name != "trade" and _governs(scene, verb, m)))
            and not (name in {"control", "licence", "tariff"} and _ADVERBIAL.match(scene.text[verb.end : m.start]))
            and not (shape.verb == "delist" and not _OFF.search(scene.text[verb.start : m.start]))
            and not (shape.verb in {"lift", "impose"} and _TRADE_FIRST.match(scene.text[verb.end : m.end]))
        ]
        # "are required to hold a licence" requires one; "a licence is required" has it as its subject.
        obliged = shape.verb == "require" and re.match(r"\s+to\b", scene.after(verb.end))
        if behind and not (
            passive
            and not obliged
            and name in {"control", "licence", "tariff"}
            and shape.verb in {"impose", "lift", "require"}
        ):
            return _made(shape, verb, passive, behind[0])
        inserted = shape.action == "list" and re.search(r"\bto\s$", scene.before(verb.start))
        if ahead and (passive or inserted or name == "share" or shape.verb == "apply" or _intransitive(verb)):
            return _made(shape, verb, passive, ahead[-1])
    return None


def _made(shape: Shape, verb: CueMark, passive: bool, thing: Mark | None) -> Act:
    # "cut China off from": the buyer stands between the verb's words, and must stay free to be the target.
    end = verb.start + len(verb.text.split()[0]) if shape.verb == "exclude" else verb.end
    return Act(
        start=verb.start,
        end=end,
        text=verb.text[: end - verb.start],
        cue=verb.cue,
        lemma=verb.lemma,
        action=shape.action,
        passive=passive,
        object=thing,
        verb=shape.verb,
    )


_BREAK = lazy_regex(
    r"\b(?:after|despite|amid|because|since|when|that|which|who|whose|in response to|comply with|before|"
    r"to (?:ease|lift|relax|loosen|roll back|remove|end|avoid|circumvent|evade|skirt|address)|(?<!such )as|while|but|if|unless|said|says|following|ahead of)\b|;|:\s|(?<!\b[A-Z])\.\s",
    re.IGNORECASE,
)


def _takes_up(scene: Scene, thing: Mark, verb: Mark) -> bool:
    """Tell whether a pronoun is near enough to a verb to be its object or subject."""
    if type(thing) is not Mark:
        return True
    between = scene.text[min(thing.end, verb.end) : max(thing.start, verb.start)]
    return len(between.split()) <= 3 and not re.search(r"[,;:.]", between)


# "dropped to half of pre-control levels", "fell from": the rule is no object.
_TRADE_FIRST = lazy_regex(
    r"\s+(?:(?:the|all|its|further|any|most)\s+)?(?:exports?|exporting|sales?|shipments?|"
    r"deliver\w+)\b(?!\s+(?:control|curb|restriction|ban|licen|rule|limit|dut|tax|fee|regul|permit|approval))",
    re.IGNORECASE,
)


_ADVERBIAL = lazy_regex(r"\s+(?:to (?:half|just|about|\w*\d)|from|by|at|below)\b")


def _governs(scene: Scene, verb: Mark, thing: Mark) -> bool:
    """Tell whether a verb has a thing as its object, however far away."""
    predicate = scene.passage.parse.predicate_at(verb.start, verb.end)
    return predicate is not None and any(
        not c.preposition and c.start <= thing.start < c.end for c in predicate.complements
    )


def _suffers(scene: Scene, thing: Mark, verb: Mark) -> bool:
    """Tell whether a thing is the subject of a verb, however far away."""
    predicate = scene.passage.parse.predicate_at(verb.start, verb.end)
    subject = predicate.subject if predicate is not None else None
    return subject is not None and subject.start <= thing.start < subject.end


def _linked(scene: Scene, start: int, end: int, reach: int) -> bool:
    """Tell whether a verb's object may stand so far behind it."""
    between = re.sub(r"^\s+(?:which|how many|how much|what)\b", "", scene.text[start:end])
    # What is put on a list may be long, with clauses of its own.
    broken = re.search(r"[;:]\s|(?<!\b[A-Z])\.\s", between) if reach >= 18 else _BREAK.search(between)
    return len(between.split()) <= reach and not broken


def _subject_of(scene: Scene, thing: Mark, verb: Mark) -> bool:
    between = scene.text[thing.end : verb.start]
    if thing.start < 4:
        # A label that opens a note: "Entity List: 65 firms added".
        between = re.sub(r"^\W*[:–—]\s", " ", between)
    # "was imposed in April but lifted in July": the second verb has the first one's subject.
    between = re.sub(
        r"\b(?:and|but)(?:\s+(?:then|later|was|were|is|are|has|have|been|since|again|\w+ly))*\s*$", "", between
    )
    return len(between.split()) <= 18 and not re.search(
        r"\b(?:after|because|while|but|said|says|and then|told)\b|;|:\s|(?<!\b[A-Z])\.\s", between
    )


_AUXILIARY = lazy_regex(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|remains?|remained|stays?|stayed)\s+(?:(?:not|now|also|then|"
    r"all|both|still|since|only|effectively|subsequently|later|\w+ly|in turn)\s+){0,2}$",
    re.IGNORECASE,
)


_RECEIVED = lazy_regex(r"(?:win|won|secur|receiv|obtain|gain|get|got)")


def _is_passive(scene: Scene, verb: CueMark) -> bool:
    word = verb.text.lower().split()[0]
    if verb.cue in {"win", "grant"} and _RECEIVED.match(word):
        # Who wins an approval is its target, as the subject of a passive is.
        return True
    if word in {"off-limits", "off"} and verb.cue == "restrict":
        return True
    if verb.cue == "exclude" and re.match(r"\S+ (?:to|not)\b", verb.text):
        return True
    if not re.search(r"(?:ed|en|ut|et|it|own|wn|ought|aid|old)$", word) or (
        word in {"let", "set", "put"} and not _AUXILIARY.search(scene.before(verb.start))
    ):
        return False
    return bool(_AUXILIARY.search(scene.before(verb.start))) or _is_headline_passive(scene, verb)


def _is_headline_passive(scene: Scene, verb: CueMark) -> bool:
    """Tell whether a participle without its auxiliary is a passive, as in headlines ("H200 exports allowed")."""
    if scene.passage.kind not in {"heading", "item", "row"}:
        return False
    # A state right before a participle acts by it; goods, trade and firms suffer it.
    marks: list[Mark] = [
        *scene.items,
        *scene.cues("WORDS", "trade"),
        *scene.cues("WORDS", "licence"),
        *(p for p in scene.parties if p.state is None or re.search(r"\b(?:to|in|for)\s$", scene.before(p.start))),
    ]
    behind = any(mark.end == verb.start - 1 for mark in marks) or bool(
        re.search(r"\b(?:entities|companies|firms)\s$", scene.before(verb.start))
    )
    return behind and bool(
        re.match(
            r"\s*(?:$|[,;:.()]|(?:in|on|from|to|by|for|after|over|under|until|at|as|off)\b)", scene.after(verb.end)
        )
    )


def _intransitive(verb: CueMark) -> bool:
    return bool(
        re.match(
            r"(?:take|takes|took|taking|go|goes|went|enter|entered|comes?|came)\b.*(?:effect|force)$",
            verb.text,
            re.IGNORECASE,
        )
    )
