"""Measures: what governments do about chips, read as an act, its object and its parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_parties import CHINA, UNITED_STATES, Party
from aiclaims.extractors.chip_restriction_claim import ChipAction
from aiclaims.extractors.chip_scene import Finding, ItemMark, Scene, cue_marks, implied_actor, is_noun, modality_of, period_of, standing
from aiclaims.frames import Binding, Frame, Slot, bind, group_of
from aiclaims.reading import CueMark, Mark, PeriodMark, QuantityMark
from aiclaims.schema import Entity, Modality, Quantity

_SUBJECT_BARS = ("to", "against", "in", "into", "on", "for", "with", "from", "after", "of", "than", "at", "through", "over", "among", "like", "despite", "under")
_TARGETS = ("to", "against", "for", "into", "on", "in", "from", "targeting", "reach", "reaching", "toward", "towards", "bound for", "off")
_TARGET_BARS = ("by", "through", "after", "before", "than", "via", "because of", "like", "despite")


@attrs.frozen
class _Shape:
    """A construction: a verb of one class with an object of another, and the act that they make.

    Args:
        action: The act.
        verb: Class of the verb.
        objects: Classes of the object, any of which will do; none where the verb says it all.
        reach: Words that may stand between the two.
    """

    action: ChipAction
    verb: str
    objects: tuple[str, ...] = ()
    reach: int = 10


# In order of precedence: a verb and an object make one act, and the most telling object comes first.
_SHAPES = (
    _Shape("ease", "not_enforced"),
    _Shape("ease", "delist", ("list",), 18),
    _Shape("restrict", "delist", ("privilege",), 8),
    _Shape("restrict", "lift", ("privilege",), 8),
    _Shape("restrict", "add", ("control_list",), 25),
    _Shape("list", "add", ("list",), 25),
    _Shape("list", "blacklist"),
    _Shape("restrict", "lift", ("licence_grant",), 6),
    _Shape("ease", "lift", ("control", "licence", "tariff"), 12),
    _Shape("tariff", "pay", ("share",), 14),
    _Shape("tariff", "impose", ("tariff",), 8),
    _Shape("tariff", "subject", ("tariff",), 6),
    _Shape("license", "impose", ("licence",), 8),
    _Shape("license", "require", ("licence",), 8),
    _Shape("license", "subject", ("licence",), 6),
    _Shape("ease", "grant", ("licence", "leave"), 8),
    _Shape("ease", "win", ("clearance",), 5),
    _Shape("ease", "impose", ("leave",), 4),
    _Shape("ease", "change", ("case_review",), 14),
    _Shape("tariff", "rate"),
    _Shape("restrict", "exclude"),
    _Shape("restrict", "tell", ("desist",), 14),
    _Shape("restrict", "impose", ("control",), 12),
    _Shape("restrict", "subject", ("control",), 5),
    _Shape("restrict", "cover", ("trade", "goods"), 5),
    _Shape("ease", "pass"),
    _Shape("ease", "allow", ("trade", "goods"), 9),
    _Shape("restrict", "restrict", ("trade", "goods"), 14),
)


@attrs.frozen(kw_only=True)
class _Act(CueMark):
    """A verb that states an act, with what it acts on."""

    action: ChipAction
    passive: bool = False
    object: Mark | None = None
    verb: str = ""


def find_measures(scene: Scene) -> Iterator[Finding]:
    """Find the measures that a passage states."""
    acts = _acts(scene)
    if not acts or scene.asks:
        return
    marks: list[Mark] = [*scene.parties, *scene.items, *scene.periods, *scene.passage.quantities]
    for act, binding in zip(acts, bind(scene.passage, [(_frame(scene, act), act) for act in acts], marks), strict=False):
        yield from _findings(scene, act, binding)


# Acts: verbs with their objects.


def _acts(scene: Scene) -> list[_Act]:
    objects = _objects(scene)
    acts: list[_Act] = []
    taken: list[tuple[int, int]] = []
    for shape in _SHAPES:
        for verb in _rates(scene) if shape.verb == "rate" else cue_marks(scene, "WORDS", shape.verb):
            if any(verb.start < end and start < verb.end for start, end in taken) or is_noun(scene, verb):
                continue
            act = _act(scene, shape, verb, objects, taken)
            if act is not None and _claims(scene, act):
                acts.append(act)
                taken.append((verb.start, verb.end))
                if act.object is not None and act.verb == "tell":
                    # What follows is what was told: "not to let any H200 in" is no act of its own.
                    taken.append((act.object.end, act.object.end + 20))
                if act.object is not None and shape.objects[0] not in {"trade"}:
                    taken.append((act.object.start, act.object.end))
    return sorted(acts, key=lambda act: act.start)


_RATE = re.compile(
    r"\b(?P<named>tariffs?|dut(?:y|ies)|levy|surcharge|export fee|revenue[- ](?:share|sharing))\s*(?:of|:|at)?\s*(?:up to\s*)?(?=\d+(?:\.\d+)?\s?(?:%|per ?cent))|"
    r"(?:\d%|\bper ?cent)\s+(?P<tax>(?:(?:export|import|government|U\.S\.|US|revenue|sales|new|additional|flat|ad valorem)\s+){0,2}(?:tariffs?|surcharge|fee|levy|dut(?:y|ies)|tax|cut|share|commission))\b",
    re.IGNORECASE,
)


def _rates(scene: Scene) -> list[CueMark]:
    """Find taxes stated with their rate and without a verb: "with a 25% surcharge"."""
    found = []
    for match in _RATE.finditer(scene.text):
        group = "tax" if match["tax"] else "named"
        found.append(CueMark(start=match.start(group), end=match.end(group), text=match[group], cue="rate", lemma="rate"))
    return found


def _objects(scene: Scene) -> dict[str, tuple[Mark, ...]]:
    found: dict[str, tuple[Mark, ...]] = {name: cue_marks(scene, "WORDS", name) for name in ("control", "licence", "tariff", "share", "list", "trade", "clearance", "desist", "control_list", "privilege", "case_review", "leave")}
    found["licence_grant"] = tuple(m for m in found["licence"] if m.text.lower() in {"licences", "licenses", "licence", "license", "permit", "permits", "export licences", "export licenses"})
    found["goods"] = tuple(sorted((*scene.items, *_pronouns(scene)), key=lambda mark: mark.start))
    found["control"] = tuple(m for m in found["control"] if not _is_verb(scene, m) and not _names_law(scene, m))
    return found


def _names_law(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name is part of the name of a law."""
    title = re.search(r"\b(?:Administration|Data|Data Protection|Protection|Reform|Security|AI|OVERWATCH|CHIPS(?: and Science)?)\s$", scene.before(noun.start)) and noun.text[0].isupper()
    return bool(title)


def _introduces(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name only introduces what the rule does ("issued a rule adding")."""
    return bool(re.match(rf"\s+(?:that\s+)?{_DOING}\b", scene.after(noun.end)))


_DOING = r"(?:adding|barring|banning|blocking|prohibiting|restricting|requiring|imposing|limiting|capping|removing|allowing|putting|placing|tightening|curbing)"


def _pronouns(scene: Scene) -> list[Mark]:
    """Find the words that take up goods named before: "Those were banned", "waved it through"."""
    return [Mark(start=m.start(), end=m.end(), text=m[0]) for m in _PRONOUN.finditer(scene.text)]


_PRONOUN = re.compile(r"\b(?:it|them|(?:those|these|they)(?=\s+(?:were|are|have|had|was|is|will|may|would|can)\b|[,.;])|such (?:sales|exports|shipments|chips|requests|products)|(?:these|those) (?:chips|tools|processors|sales|exports|products|restrictions))\b", re.IGNORECASE)


def _act(scene: Scene, shape: _Shape, verb: CueMark, objects: dict[str, tuple[Mark, ...]], taken: list[tuple[int, int]]) -> _Act | None:
    passive = _is_passive(scene, verb)
    if not shape.objects:
        return _made(shape, verb, passive, None)
    for name in shape.objects:
        free = [m for m in objects[name] if not any(m.start < end and start < m.end for start, end in taken) and not (m.start < verb.end and verb.start < m.end) and _takes_up(scene, m, verb)]
        ahead = [m for m in free if m.end <= verb.start and _subject_of(scene, m, verb)]
        if ahead and passive and name in {"goods", "trade"} and type(ahead[-1]) is Mark:
            return _made(shape, verb, passive, ahead[-1])
        behind = [m for m in free if m.start >= verb.end and not (shape.verb == "impose" and _introduces(scene, m)) and _linked(scene, verb.end, m.start, shape.reach)
            and not (name in {"control", "licence", "tariff"} and _ADVERBIAL.match(scene.text[verb.end : m.start]))]
        if behind and not (passive and name in {"control", "licence", "tariff"} and shape.verb in {"impose", "lift", "require"}):
            return _made(shape, verb, passive, behind[0])
        inserted = shape.action == "list" and re.search(r"\bto\s$", scene.before(verb.start))
        if ahead and (passive or inserted or name == "share" or _intransitive(verb)):
            return _made(shape, verb, passive, ahead[-1])
    return None


def _made(shape: _Shape, verb: CueMark, passive: bool, thing: Mark | None) -> _Act:
    return _Act(start=verb.start, end=verb.end, text=verb.text, cue=verb.cue, lemma=verb.lemma, action=shape.action, passive=passive, object=thing, verb=shape.verb)


_BREAK = re.compile(r"\b(?:after|despite|amid|because|since|when|that|which|who|whose|in response to|comply with|before|as|while|but|if|unless|said|says|following|ahead of)\b|;|:\s|(?<!\b[A-Z])\.\s", re.IGNORECASE)


def _takes_up(scene: Scene, thing: Mark, verb: Mark) -> bool:
    """Tell whether a pronoun is near enough to a verb to be its object or subject."""
    if type(thing) is not Mark:
        return True
    between = scene.text[min(thing.end, verb.end) : max(thing.start, verb.start)]
    return len(between.split()) <= 3 and not re.search(r"[,;:.]", between)


# "dropped to half of pre-control levels", "fell from": the rule is no object.
_ADVERBIAL = re.compile(r"\s+(?:to (?:half|just|about|\w*\d)|from|by|at|below)\b")


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
    return len(between.split()) <= 14 and not re.search(r"\b(?:after|because|while|but|said|says|and then|told)\b|;|:\s|(?<!\b[A-Z])\.\s", between)


_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|remains?|remained|stays?|stayed)\s+(?:(?:not|now|also|then|all|both|still|since|only|effectively|subsequently|later|\w+ly|in turn)\s+){0,2}$",
    re.IGNORECASE,
)
_COORDINATED = re.compile(r"\b(?:is|are|was|were|been)\s[\w ,]{3,50}\s(?:and|or)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def _is_passive(scene: Scene, verb: CueMark) -> bool:
    word = verb.text.lower().split()[0]
    if word in {"off-limits", "off"} and verb.cue == "restrict":
        return True
    if verb.cue == "exclude" and re.match(r"\S+ (?:to|not)\b", verb.text):
        return True
    if not re.search(r"(?:ed|en|ut|et|it|own|wn|ought|aid|old)$", word) or word in {"let", "set", "put"} and not _AUXILIARY.search(scene.before(verb.start)):
        return False
    return bool(_AUXILIARY.search(scene.before(verb.start))) or _is_headline_passive(scene, verb)


def _is_headline_passive(scene: Scene, verb: CueMark) -> bool:
    """Tell whether a participle without its auxiliary is a passive, as in headlines and notes ("H200 exports allowed")."""
    if scene.passage.kind not in {"heading", "item"}:
        return False
    # A state right before a participle acts by it; goods, trade and firms suffer it.
    marks: list[Mark] = [*scene.items, *cue_marks(scene, "WORDS", "trade"), *(p for p in scene.parties if p.state is None)]
    behind = any(mark.end == verb.start - 1 for mark in marks) or bool(re.search(r"\b(?:entities|companies|firms)\s$", scene.before(verb.start)))
    return behind and bool(re.match(r"\s*(?:$|[,;:.()]|(?:in|on|from|to|by|for|after|over|under|until|at|as|off)\b)", scene.after(verb.end)))


def _intransitive(verb: CueMark) -> bool:
    return bool(re.match(r"(?:take|takes|took|taking|go|goes|went|enter|entered)\b.*(?:effect|force)$", verb.text, re.IGNORECASE))


def _is_verb(scene: Scene, noun: Mark) -> bool:
    """Tell whether a rule's name is a verb here ("Washington curbs exports")."""
    word = noun.text.lower()
    if word not in {"controls", "control", "curb", "curbs", "limits", "bans", "ban", "caps", "act", "rule", "rules", "sanctions"}:
        return False
    return bool(re.match(r"\s+(?:exports?|sales|shipments|access|(?:the|its) (?:sale|export))\b", scene.after(noun.end))) or (word == "act" and not noun.text[0].isupper())


# Which acts are claims.


def _claims(scene: Scene, act: _Act) -> bool:
    """Tell whether an act is stated of chips, and not presupposed, wished for or somebody else's."""
    if standing(scene, act) != "stated" or _is_modifier(scene, act):
        return False
    if not (scene.goods or (scene.topical and (act.action in {"list", "ease", "license"} or scene.items or act.verb in {"impose", "restrict", "subject", "pay", "rate", "tell", "exclude", "delist", "add"}))):
        return False
    if act.verb == "tell" and not act.passive and not _state_acts(scene, act):
        return False
    if act.verb in {"restrict", "allow", "cover"} and not _about_goods(scene, act):
        return False
    if act.verb in {"allow", "restrict", "lift", "exclude", "tell"} and not act.passive and not _PERMISSION.match(act.text) and _firm_acts(scene, act):
        return act.text.lower().startswith("resum")
    return True


def _about_goods(scene: Scene, act: _Act) -> bool:
    """Tell whether the object is goods, or trade in goods that the sentence or its context names."""
    return bool(scene.goods) or scene.topical


def _is_modifier(scene: Scene, act: _Act) -> bool:
    """Tell whether a participle only describes goods ("the banned B200", "chips barred from export")."""
    word = act.text.lower()
    if re.search(r"(?<!,)\s(?:which|how (?:many|much)|what) (?:[\w-]+ ){1,5}$", scene.before(act.start)):
        return True
    if word.endswith("ed") and not act.passive and re.search(r"\b(?:an?|the|its|their|his|such|any|some|more|these|those)\s+(?:\w+ly\s+)?$", scene.before(act.start), re.IGNORECASE):
        return True
    ruled = re.search(r"\b(?:rules?|controls|restrictions|bans?|law|order|regulations?|policy|curbs|measures?)\s+$", scene.before(act.start))
    if word.endswith("ing") and ruled:
        # "issued rules barring" states the bar, "rescinded a rule limiting" presupposes it.
        imposed = [v for v in cue_marks(scene, "WORDS", "impose") if act.start - 90 < v.start < act.start and not is_noun(scene, v)]
        return not imposed
    if act.verb == "subject" and not word.startswith(("subject", "covered")) and isinstance(act.object, CueMark) and act.object.cue == "control":
        # Who faces controls faces those that others have told of.
        return True
    if act.verb == "subject" and not re.search(r"\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained|now|also|still|made|would|will|fac\w+)\s+(?:\w+ly\s+|also\s+|now\s+|still\s+)?$", scene.before(act.start)) and word.startswith("subject"):
        return True
    if word == "limited" and not re.search(r"\b(?:has|have|had|was|were|is|are|been|be|being)\s+(?:\w+ly\s+)?$", scene.before(act.start)) and not any(p.end == act.start - 1 for p in scene.parties):
        return True
    if act.passive and re.search(r"\b(?:most|best|only|last|first|fastest)\b[\w -]{0,40}\b(?:chips?|accelerator|processor|GPU|product|part|version)\b[^,;.]{0,40}$", scene.before(act.start, 110)):
        return True
    if act.passive or not word.endswith(("ed", "en", "wn")) or " " in word:
        return bool(act.passive and re.search(r"\b(?:that|what|which)\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?$", scene.before(act.start)) and not re.search(r",\s+which\s+\w+\s+(?:\w+ly\s+)?$", scene.before(act.start)))
    follows = next((item for item in scene.items if item.start <= act.end + 12 and item.end > act.end), None)
    before = scene.before(act.start)
    if follows and (follows.start <= act.start or re.fullmatch(r"\s(?:[\w-]+\s){0,1}", scene.text[act.end : follows.start])):
        return bool(re.search(r"(?:^|\b(?:the|of|on|to|with|in|for|its|their|some|any|more|buy|sell|using|and|or|a|an|by|from|than|\d[\w.,]*|worth of)\s|[“\"(]\s?)$", before, re.IGNORECASE)) or not before.strip()
    if re.match(r"\s+(?:access|items?|goods|parties|entities|list)\b", scene.after(act.end)):
        return True
    if re.match(r"\s+(?:by|under)\b", scene.after(act.end)) and scene.passage.kind == "sentence":
        return True
    # A participle right behind goods, with its agent or preposition: "chips barred from export to China".
    behind = any(item.end == act.start - 1 for item in scene.items)
    return behind and bool(re.match(r"\s+(?:from|for|by|in|under|to|before|after)\b", scene.after(act.end))) and bool(re.search(r"\b(?:was|were|is|are|has|have|had|will|would|said|says)\b", scene.after(act.end, 300)))


def _state_acts(scene: Scene, act: _Act) -> bool:
    """Tell whether the nearest party before a verb is a state or its office."""
    before = [p for p in scene.parties if p.end <= act.start and not p.origin]
    return bool(before) and before[-1].state is not None


def _firm_acts(scene: Scene, act: _Act) -> bool:
    """Tell whether the subject is a firm, which restricts or allows nothing as a measure."""
    start, _ = scene.passage.clauses.bounds(act.start, len(scene.text))
    before = [p for p in scene.parties if start <= p.start and p.end <= act.start and not p.owner_of and not p.origin]
    if not before:
        return False
    subject = before[-1]
    bare = not re.search(r"\b(?:" + "|".join(_SUBJECT_BARS) + r")\s+(?:[\w-]+\s+)?$", scene.before(subject.start))
    return bare and subject.state is None and subject.entity.type == "firm" and len(scene.text[subject.end : act.start].split()) <= 6


# Frames: who, at whom, what, how much, when.


def _is_state(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.state is not None and not mark.origin


def _is_target(mark: Mark) -> bool:
    if isinstance(mark, Party) and mark.entity.type not in {"country", "region", "firm", "group"}:
        return False
    if isinstance(mark, Party) and mark.reference and mark.owner_of and mark.entity.type != "country":
        return False
    if isinstance(mark, Party) and re.match(r"(?:entity list|export|trade|control|commerce|curb|restriction|rule|list|government)", mark.head):
        return False
    return isinstance(mark, Party) and not mark.origin and not (mark.head and mark.state and not mark.owner_of and not mark.buyers and mark.adjective)


def _is_payer(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.entity.type == "firm" and not mark.origin


def _is_taxed(mark: Mark) -> bool:
    return isinstance(mark, Party) and mark.entity.type == "country" and (mark.origin or mark.state is not None)


def _is_item(mark: Mark) -> bool:
    return isinstance(mark, ItemMark)


def _is_period(mark: Mark) -> bool:
    return isinstance(mark, PeriodMark)


def _value_test(action: ChipAction) -> type[Mark] | None:
    return QuantityMark if action in {"list", "tariff"} else None


def _is_count(mark: Mark) -> bool:
    return isinstance(mark, QuantityMark) and mark.kind == "number" and bool(re.search(r"\b(?:entit|compan|firms?|subsidiar|institut|organi[sz]ations|addresses|businesses|parties|units|chinese|new)", mark.noun))


def _is_percent(mark: Mark) -> bool:
    return isinstance(mark, QuantityMark) and mark.kind == "percent"


def _never(mark: Mark) -> bool:
    return False


def _frame(scene: Scene, act: _Act) -> Frame:
    shared = act.action == "tariff" and act.verb == "pay"
    target = _is_payer if shared else _is_taxed if act.action == "tariff" else _is_target
    value = _is_count if act.action == "list" else _is_percent if act.action == "tariff" or act.text.lower().startswith(("cap", "limit")) else _never
    return Frame(
        name=act.action,
        slots=(
            Slot(
                name="actor", takes=_is_state, announced_by=("by", "licence from", "license from", "permit from"), barred_by=_SUBJECT_BARS,
                side="before", absent=-0.2 if act.passive and act.verb != "tell" else 5.0, inherits=not act.passive,
            ),
            Slot(
                name="target", takes=target, announced_by=() if shared else _TARGETS, barred_by=() if shared else _TARGET_BARS,
                side="before" if act.passive or shared else "after", absent=4.0, inherits=act.action != "tariff",
            ),
            Slot(name="item", takes=_is_item, announced_by=("of", "on", "for", "its", "including"), barred_by=("with", "like"), side="before" if act.passive else "after", absent=4.0 if act.verb == "lift" else 6.0),
            Slot(name="value", takes=value, absent=5.0, exclusive=True),
            Slot(name="period", takes=_is_period, barred_by=("until", "before"), absent=4.0, exclusive=True),
        ),
        distinct=(("actor", "target"),),
    )


def _findings(scene: Scene, act: _Act, binding: Binding) -> Iterator[Finding]:
    actors = _actors(scene, act, binding)
    targets = _targets(scene, act, binding, actors)
    item = binding.get("item")
    items = scene.named(item)
    material = isinstance(item, ItemMark) and item.kind == "material"
    previous = scene.last("measure")
    action = act.action
    if act.verb == "cover":
        if previous is None or previous.action not in {"restrict", "license"} or not _rule_subject(scene, act):
            return
        action = previous.action
    denied: bool | None = None
    if act.verb == "allow" and act.passive and re.search(r"\b(?:not|no longer|n['’]t)\s+(?:\w+ly\s+)?$", scene.before(act.start)):
        # What is not allowed is restricted; who has not approved anything has not eased.
        action, denied = "restrict", False
    value = _total(scene, act, binding.get("value"))
    again = _PRONOUN.search(scene.text, act.end) if not items else None
    if act.object is not None and type(act.object) is Mark:
        items = _taken_up(scene, act.object)
    elif again and again.start() - act.end < 60 and " " in again[0]:
        items = _taken_up(scene, Mark(start=again.start(), end=again.end(), text=again[0]))
    if not targets and not items and act.verb in {"impose", "subject", "lift", "restrict"} and not _carries_on(scene, act) and not scene.on_topic(act.object):
        return
    for actor in actors or (None,):
        for target in targets or (None,):
            yield Finding(
                aspect="measure",
                action=action,
                anchor=act,
                actor=actor or implied_actor(scene, target, material),
                target=target,
                items=items,
                value=_value(act, value),
                period=period_of(scene, binding.get("period")),
                modality=_modality(scene, act, bool(actors)),
                negated=denied,
                cost=max(0.0, binding.cost),
            )


def _taken_up(scene: Scene, pronoun: Mark) -> tuple[str, ...]:
    """Name the goods that a pronoun or "these tools" takes up: the last such ones before it, here or in the claims."""
    before = [item for item in scene.items if item.end <= pronoun.start]
    noun = pronoun.text.lower().split()[-1]
    if before:
        return scene.named(next((item for item in reversed(before) if item.text.lower().endswith(noun)), before[-1]))
    earlier = scene.last()
    return earlier.items if earlier else ()


def _carries_on(scene: Scene, act: _Act) -> bool:
    """Tell whether an act without party or goods takes them up from the claims before."""
    return act.object is not None and type(act.object) is Mark


def _rule_subject(scene: Scene, act: _Act) -> bool:
    return bool(re.search(r"\b(?:rules?|controls|curbs?|restrictions?|ban|bans|requirements?|measures?|it|they)\s+(?:\w+\s+){0,2}$", scene.before(act.start), re.IGNORECASE))


def _actors(scene: Scene, act: _Act, binding: Binding) -> tuple[Entity, ...]:
    found = binding.get("actor")
    if act.verb == "tell" and act.passive:
        # Whoever is told what to keep out, a state's own officers act for that state.
        told = [p for p in scene.parties if p.end <= act.start and p.state]
        return (Entity(told[-1].state or "", "country"),) if told else ()
    if not isinstance(found, Party):
        return _tellers(scene, act) or _parents(scene)
    group = group_of(scene.passage, found, [p for p in scene.parties if _is_state(p)])
    return tuple(dict.fromkeys(Entity(p.state, "country") for p in group if p.state))


def _tellers(scene: Scene, act: _Act) -> tuple[Entity, ...]:
    """Take the state that told or ruled it: "customs officials told agents that the chips are not permitted"."""
    for party in scene.parties:
        told = re.match(
            r"[\w ]{0,50}?\s(?:told|informed|notified|ordered|instructed|announced|ruled|decided|said|determined|declared)\b[^.;,]{0,60}?\bthat\b",
            scene.text[party.end : act.start],
        )
        if party.state and told:
            return (Entity(party.state, "country"),)
    return ()


def _parents(scene: Scene) -> tuple[Entity, ...]:
    """Take the actor of a list item from the words that lead the list in."""
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    if parent is None:
        return ()
    offices = [m for m in parent.entities if m.entity.type in {"agency", "country"} and m.country]
    return (Entity(offices[0].country or "", "country"),) if offices else ()


def _targets(scene: Scene, act: _Act, binding: Binding, actors: tuple[Entity, ...]) -> tuple[Entity, ...]:
    found = binding.get("target")
    if isinstance(found, Party) and found.reference and not found.owner_of and not _is_object(scene, act, found):
        found = None
    if not isinstance(found, Party):
        # A state may rule over its own firms: "told companies to stop ordering".
        own = actors[0] if actors and act.verb in {"exclude", "restrict", "tell", "impose"} else None
        homely = own is not None and own.name == CHINA and re.search(r"\b(?:its|domestic|local|Chinese|state-owned)?\s*(?:compan|firms|tech giants|buyers|importers|agents)", scene.text)
        if own and homely:
            return (own,)
        return _listed_before(scene)
    group = group_of(scene.passage, found, [p for p in scene.parties if not p.origin and not scene.speaks(p)]) if not found.owner_of else (found,)
    if _EXAMPLES.search(scene.before(group[0].start)) and found.entity.type == "firm":
        # "Companies such as A and B" are one party: the companies.
        whole = [p for p in scene.parties if p.buyers and p.end <= group[0].start]
        if whole or (actors and group[0].country in {a.name for a in actors}):
            return (whole[-1].entity if whole else actors[0],)
    found_all = tuple(dict.fromkeys(p.entity for p in group if p.entity not in actors))
    # Unnamed rules are the United States' own: it is their target only where another state acts.
    return tuple(t for t in found_all if t.name != UNITED_STATES or actors or _material(binding))


def _is_object(scene: Scene, act: _Act, party: Party) -> bool:
    """Tell whether a pronoun is the object of a verb, or of a preposition that tells where something goes."""
    between = scene.text[act.end : party.start]
    return (party.start >= act.end and len(between.split()) <= 1) or bool(re.search(r"\b(?:to|against|for|from|on|there|into|in)\s+$", scene.before(party.start))) or party.text.lower().startswith(("the ", "that "))


def _listed_before(scene: Scene) -> tuple[Entity, ...]:
    """Take up the parties of the claim before: "these entities", "all 13 companies"."""
    earlier = scene.last("measure")
    again = re.search(r"\b(?:these|those|the|all|both|such|each)\s+(?:\w+\s+){0,2}(?:entities|companies|firms|parties|organi[sz]ations)\b", scene.text, re.IGNORECASE)
    return (earlier.target,) if earlier and earlier.target and again else ()


_EXAMPLES = re.compile(r"\b(?:such as|including|like|among them|notably|namely)\s+(?:the\s+)?$", re.IGNORECASE)


def _material(binding: Binding) -> bool:
    item = binding.get("item")
    return isinstance(item, ItemMark) and item.kind == "material"


def _total(scene: Scene, act: _Act, mark: Mark | None) -> Mark | None:
    """Prefer a stated total to the first of its parts ("two firms and their units, a total of 13 entities")."""
    if act.action != "list":
        return mark
    totals = [q for q in scene.passage.quantities if _is_count(q) and re.search(r"\b(?:total of|in total|altogether)\s+$", scene.before(q.start, 20))]
    return totals[0] if totals else mark


def _value(act: _Act, mark: Mark | None) -> Quantity | None:
    if not isinstance(mark, QuantityMark):
        return None
    return mark.quantity("entities") if act.action == "list" else mark.quantity()


_PERMISSION = re.compile(r"\b(?:may|can|could)\b", re.IGNORECASE)


_PONDERED = re.compile(r"(?:consider|weigh|mull|discuss|propos)", re.IGNORECASE)
_PLANNED = re.compile(r"(?:plan|prepar|draft|craft|threaten)", re.IGNORECASE)


def _modality(scene: Scene, act: _Act, named: bool) -> Modality | None:
    """Correct the general reading: a permission's "may" is no doubt, nor is "would" in what an office told."""
    if act.verb == "allow" and _PERMISSION.match(act.text):
        return "asserted"
    if _PONDERED.match(act.text):
        return "hedged"
    if _PLANNED.match(act.text):
        return "forecast"
    # A rule's "will" tells what it says: "items will require a licence".
    if act.verb in {"subject", "require"} and not named and scene.last("measure") and re.search(r"\bwill (?:also |now )?(?:be )?$", scene.before(act.start)):
        return "asserted"
    if re.search(r"\b(?:told|informed|notified|announced|said|disclosed|ruled|ordered)\b[^.;]*\bwould(?: now| also| again| soon)?\s+$", scene.before(act.start, 200)):
        return "asserted"
    return modality_of(scene, act, permitted=True)
