"""Acts told by a verb, read off the parse: what is done, to what, and who stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import (
    SELLING,
    TRADING,
    Content,
    Doing,
    composed,
    content_of,
    doings_of,
)
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import (
    completing,
    doings_at,
    held_by,
    idioms_at,
    subject_phrases,
    verb_deed,
    whole_scope,
)
from aiclaims.extractors.chip_restrictions.duty_deeds import (
    applied,
    averted,
    forbidden,
    halted,
    noticed,
    obliged,
    placed,
    sanctioned,
    subject_kind,
    told,
)
from aiclaims.extractors.chip_restrictions.known_verbs import is_bare_participle, is_known
from aiclaims.extractors.chip_restrictions.leave_deeds import exempted, gone_to, permitted, reviewed, revoked, stripped
from aiclaims.extractors.chip_restrictions.list_deeds import among_deed, list_deed
from aiclaims.extractors.chip_restrictions.notes import is_noted_passive
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.extractors.chip_restrictions.state_deeds import (
    ended,
    facing,
    followed,
    in_state,
    outlawing,
    striking,
    subjecting,
)
from aiclaims.extractors.chip_restrictions.widened_deeds import widened
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Complement, Parse, Predicate

_NEGATED = lazy_regex(r"\b(?:not|never|no longer|cannot)\b|n['’]t\b", re.IGNORECASE)
_PAST_NOT = lazy_regex(r"(?:was|were|did|had)(?:\snot|\snever|n['’]t)\b", re.IGNORECASE)
_UNTIL = lazy_regex(
    r"[^,;.]{0,60}?\suntil\s(?:(?:early|late|mid|the\s)[\s-]?)?(?:(?-i:[A-Z])|\d|last|this|a\s)", re.IGNORECASE
)
_DENIED_BEFORE = lazy_regex(r"\b(?:not|never|no longer)\s$")


def _is_not_yet(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether a state has not eased so far, and does not forbid it: "had not granted licences", "has not yet allowed sales"."""
    group = scene.text[predicate.start : predicate.end]
    given = "give" in doings_of(predicate.verb) or _YET.search(group) is not None
    return not predicate.passive and given and _PERFECT.search(group) is not None


_YET = lazy_regex(r"\b(?:yet|so far|still)\b", re.IGNORECASE)
_PERFECT = lazy_regex(r"\b(?:has|have|had)(?:\snot|n['’]t)\b", re.IGNORECASE)


def verb_deeds(scene: Scene) -> Iterator[Deed]:
    """Find the acts that the verbs of a passage make with what they are done to."""
    parse = scene.passage.parse
    for number, predicate in enumerate(parse.predicates):
        if is_bare_participle(scene, predicate):
            continue
        if is_noted_passive(scene, predicate) and not predicate.passive:
            predicate = attrs.evolve(predicate, passive=True, link="main", form="finite")
        if _is_plain_past(scene, parse, predicate):
            predicate = attrs.evolve(predicate, passive=False, link="main", form="finite")
        deed = _deed(scene, parse, number, predicate)
        if deed is not None:
            yield deed


_PROPOSED = lazy_regex(
    r"\b(?:propos|suggest|float|idea|concept|option|argu)\w*\b[^.;]*(?:[–—]|,|\()\s(?:that is|i\.e\.|namely|such as),?\s$",
    re.IGNORECASE,
)
_CONTROLLED_FOR = lazy_regex(r"controlled for\b")
_TRADE_NOUN = lazy_regex(r"\b(?:export|trade|chip|import)\s$", re.IGNORECASE)
_MUCH = lazy_regex(
    r"\s(?:approximately |about |roughly |some |over |nearly |almost |around |an estimated |up to |more than )?[~≈<>≥±]?\s?(?:\d[\d.,–-]* ?(?:%|percent|per cent)|most|much|the (?:global|world|market|supply|bulk|majority))",
    re.IGNORECASE,
)
_THROUGH_FIRMS = lazy_regex(
    r"\s(?!(?:[\w-]+\s){0,4}?(?:exports?|sales?|shipments?|trade|access|flows?)\b)[^.;]{0,80}?\bthrough\s(?:firms|companies|the likes|its|[A-Z])"
)
# Verbs whose past and participle are their base.
_SAME_FORMS = frozenset("cut hit put set shut let".split())


def _is_plain_past(scene: Scene, parse: Parse, predicate: Predicate) -> bool:
    """Tell whether a participle is the verb of its sentence: "the controls cut off its supply" has no other."""
    if predicate.link != "reduced" or not predicate.passive or predicate.verb not in _SAME_FORMS:
        return False
    if any(p.form == "finite" and p.link == "main" for p in parse.predicates) or predicate.subject is None:
        return False
    objects = any(not c.preposition for c in predicate.complements)
    return objects and subject_kind(scene, predicate) in {"rule", "state"}


def _deed(scene: Scene, parse: Parse, number: int, predicate: Predicate) -> Deed | None:
    doings = doings_at(scene, predicate)
    if predicate.verb == "have" and scene.text[predicate.head : predicate.end] == "had":
        # Who had a licence once, may have none now.
        doings -= {"give"}
    if (
        predicate.verb == "control"
        and (
            # "a policy to control exports": what it is for.
            predicate.form not in {"finite", "participle"}
            # "Items controlled for some reason", "those that are controlled": which ones.
            or _CONTROLLED_FOR.match(scene.text, predicate.head) is not None
            or (predicate.link == "relative" and predicate.passive)
            # "Protecting and controlling chains remains" what somebody does.
            or any(
                p.subject is not None and scene.text[p.subject.start : p.subject.end].endswith("ing")
                for p in parse.predicates
            )
            # "Export controls AI chips" is no sentence, and "controls 80% of the supply" no rule.
            or _TRADE_NOUN.search(scene.before(predicate.head)) is not None
            or _MUCH.match(scene.text, predicate.end) is not None
            # Whose firms make all the tools, controls them.
            or _THROUGH_FIRMS.match(scene.text, predicate.end) is not None
        )
    ):
        return None
    if predicate.verb == "let" and _LETS_STOP.match(scene.text, predicate.end):
        doings = frozenset({"stop"})
    inner = completing(parse, number)
    if predicate.verb == "rule" and _BARRING.match(scene.text, predicate.end):
        return None  # "ruled out banning sales"
    among = among_deed(scene, parse, predicate)
    if among is not None or is_known(scene, predicate):
        return among
    group = scene.text[predicate.start : predicate.end]
    denied = _NEGATED.search(group) is not None or _DENIED_BEFORE.search(scene.before(predicate.start, 12)) is not None
    if denied and _PAST_NOT.match(group) and _UNTIL.match(scene.text, predicate.end):
        denied = False  # "was not banned until April": was banned then
    listed = list_deed(scene, parse, predicate)
    if listed is not None:
        return attrs.evolve(listed, action="ease") if _is_held_off(parse, predicate) else listed
    if predicate.verb == "keep" and inner is not None and _from(scene, inner):
        # "kept them from buying tools", where it is no rule that did
        doings |= {"stop"} if subject_kind(scene, predicate) == "state" else frozenset()
    placed_so = next(
        filter(
            None,
            (
                read(scene, parse, predicate)
                for read in (
                    in_state,
                    exempted,
                    applied,
                    averted,
                    reviewed,
                    sanctioned,
                    stripped,
                    revoked,
                    ended,
                    gone_to,
                    subjecting,
                    outlawing,
                    facing,
                    followed,
                    striking,
                    widened,
                )
            ),
        ),
        None,
    )
    if placed_so is not None:
        return placed_so
    idiom = idioms_at(scene, predicate)
    if predicate.form != "finite" and _PROPOSED.search(scene.before(predicate.start)) is not None:
        # "put forward the idea, that is, restricting trade": what was put forward.
        return None
    if (
        predicate.verb in TRADING
        and not idiom
        and not doings - {"give", "obtain", "make"}
        and not _takes_permit(scene, predicate)
        and not (predicate.verb == "adopt" and _takes_rule(scene, predicate))
    ):
        return (
            (placed(scene, parse, predicate) if predicate.verb == "bring" else None)
            or forbidden(scene, parse, predicate, denied)
            or obliged(scene, parse, predicate)
            or permitted(scene, parse, predicate)
        )
    if predicate.verb in _GOES_ON and inner is not None and (goes_on := permitted(scene, parse, predicate, inner)):
        return goes_on
    if predicate.verb in {"come", "fall"} and not idiom:
        return placed(scene, parse, predicate)
    if (duty := obliged(scene, parse, predicate) or noticed(scene, parse, predicate)) is not None:
        return duty
    if not doings or (doings <= {"give", "obtain"} and _is_forced(parse, predicate)):
        return None
    if doings & {"give", "make"} and _is_ceased(parse, predicate):
        denied = True
    if (stop := halted(scene, parse, predicate, inner)) is not None:
        return stop
    if "tell" in doings and inner is None:
        inner = _behind_description(parse, number, predicate)
    if "tell" in doings and inner is not None:
        order = told(scene, parse, predicate, inner)
        if order is not None or not ("require" in doings and (predicate.passive or _takes_permit(scene, predicate))):
            return order
    if (
        inner is not None
        and (doings & {"stop", "suspend", "let", "deny"})
        and (inner.verb in TRADING or inner.verb in _GOES_ON or (inner.verb in _HELPS and "let" not in doings))
    ):
        if "let" in doings and _is_gap(predicate, inner):
            return None
        if "let" in doings or _from(scene, inner) or (predicate.verb == "forbid" and inner.form == "infinitive"):
            return _made(scene, parse, predicate, doings, ("trade", inner.start, inner.end), inner=inner, denied=denied)
    elif inner is not None and _controls(scene, predicate, inner, doings):
        # What is kept from an end, or let do something else, is no trade.
        return None
    if (
        "stop" in doings
        and inner is not None
        and inner.verb in TRADING
        and _ABLE.search(scene.before(inner.start, 60))
        and predicate.complements
    ):
        # "restricted China's ability to buy chips": what is narrowed is the trade.
        scope = (*whole_scope(scene, parse, predicate), *parse.complements_of(inner))
        trade: tuple[Content, int, int] = ("trade", inner.start, inner.end)
        return _made(scene, parse, predicate, doings, trade, scope=tuple(dict.fromkeys(scope)), denied=denied)
    if "stop" in doings and _WHO.match(scene.text, predicate.end):
        # "to limit which of its firms may buy the chip": what is limited is told in the question.
        asked = next((p for p in parse.predicates if p.start > predicate.end and p.verb in TRADING), None)
        return (
            _made(
                scene,
                parse,
                predicate,
                doings,
                ("trade", asked.start, asked.end),
                scope=(*parse.phrases_between(predicate.end, asked.start), *parse.complements_of(asked)),
            )
            if asked is not None
            else None
        )
    held = whole_scope(scene, parse, predicate) if not predicate.passive else held_by(parse, predicate)
    subject = subject_phrases(scene, parse, predicate)
    objects = [c for c in predicate.complements if not c.preposition]
    if not objects and scene.text[predicate.end : predicate.end + 1] == ",":
        # "imposed, with immediate effect, a new rule": what is thrown in parts a verb from its object.
        objects = list(predicate.complements[1:])
    if predicate.passive or "require" in doings or ("resume" in doings and not objects):
        scope = (*subject, *held)
        low, high = (subject[0].start, subject[-1].end) if subject else (0, 0)
        if "require" in doings and not predicate.passive:
            low, high = (objects[0].start, objects[-1].end) if objects else (0, 0)
    else:
        scope = held
        low, high = (objects[0].start, max(c.end for c in predicate.complements)) if objects else (0, 0)
        if doings <= {"make", "list"} and objects and not objects[0].preposition:
            # "updates to its rules", "a replacement for the rule": only the object itself is put in place.
            high = min(high, next((c.start for c in predicate.complements if c.preposition not in {"", "of"}), high))
    content = content_of(scene, low, high) if low < high else None
    if content is None and predicate.passive and objects:
        # "YMTC was denied access", "the firms were granted licences"
        content = content_of(scene, objects[0].start, objects[-1].end)
    if content is None:
        # "Chinese fabs were cut off from tools": what they lose stands behind.
        lost = [c for c in held if c.preposition == "from"]
        content = content_of(scene, lost[0].start, lost[-1].end) if lost and "stop" in doings else None
    if content is None and "stop" in doings and (lot := _no_more_than(scene, held)) is not None:
        content = ("goods", lot.start, lot.end)
    if content is None and "enforce" in doings and objects:
        content = ("rule", objects[0].start, objects[0].end)
    if content is None and held and (idiom or predicate.verb in {"crack", "clamp"}):
        # "signed off on exports", "waved through the sale": its object stands behind the particle.
        beside = next((c.start for c in held if c.preposition in _BESIDE), held[-1].end)
        content = content_of(scene, held[0].start, beside)
    if content is not None and "make" in doings and content[0] == "rule" and _is_told_of(scene, objects, content[1]):
        return None
    if content is None:
        again = subject if predicate.passive else tuple(objects)
        content = _taken_up(scene, again) or (_rule_again(scene, again) if doings & {"undo", "suspend"} else None)
    if content is not None and content[0] == "permit" and doings & {"undo", "suspend"}:
        scope = (*scope, *_permitted(parse, content))
    made = _made(scene, parse, predicate, doings, content, scope=scope, denied=denied) if content else None
    return made or placed(scene, parse, predicate)


# "steps up its chip drive amid the curbs": what it does so under.
_BESIDE = frozenset(
    ("amid", "amidst", "under", "despite", "after", "following", "since", "because of", "due to", "before")
)


def _permitted(parse: Parse, permit: tuple[Content, int, int]) -> tuple[Complement, ...]:
    """Give what a permit lets somebody do: "a licence that allowed chipmakers to sell laptop chips to a firm"."""
    for number, verb in enumerate(parse.predicates):
        held = verb.subject is not None and verb.subject.start <= permit[1] < verb.subject.end
        if held and verb.link in {"relative", "reduced"} and "let" in doings_of(verb.verb):
            inner = completing(parse, number)
            return parse.complements_of(inner) if inner is not None else parse.complements_of(verb)
    return ()


def _takes_rule(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether what is adopted is a rule, and no goods: "adopt their own export controls"."""
    first = next((c for c in predicate.complements if not c.preposition), None)
    content = content_of(scene, first.start, first.end) if first is not None else None
    return content is not None and content[0] in {"rule", "requirement"}


def _takes_permit(scene: Scene, predicate: Predicate) -> bool:
    """Tell whether what is required or received is a licence: "requires licences to ship", and no "requires it to ship"."""
    first = next((c for c in predicate.complements if not c.preposition), None)
    content = content_of(scene, first.start, first.end) if first is not None else None
    return content is not None and content[0] in {"permit", "requirement", "leave"}


_ABLE = lazy_regex(
    r"\b(?:ability|capacity|freedom|right|opportunit(?:y|ies)|means)\s(?:of\s(?:[\w.’'-]+\s){1,4})?(?:to\s)?(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_WHO = lazy_regex(r"\s(?:which|who|whom|what|how (?:many|much))\b", re.IGNORECASE)

# What tells of a rule makes none: "issued guidance on the controls".
_TELLS = lazy_regex(
    r"\b(?:guidance|guidelines|guides?|websites?|reports?|statements?|studies|study|papers?|notes?|advice|faqs?|explainers?|briefs?|"
    r"comments?|summary|summaries|analysis|hearings?|questions|answers|data|figures|bulletins?|"
    # Nor does what undoes one: "announced the rescission of the rule".
    r"suspension|rescission|repeal|withdrawal|lifting|easing|relaxation|loosening|revocation|removal|rollback|reversal|cancellation|scrapping|delay|postponement|end)$",
    re.IGNORECASE,
)


def _is_told_of(scene: Scene, objects: list[Complement], at: int) -> bool:
    """Tell whether a rule only stands behind a word for something that tells of it."""
    first = objects[0] if objects else None
    return first is not None and first.end <= at and _TELLS.search(scene.text, first.start, first.end) is not None


def _no_more_than(scene: Scene, phrases: tuple[Complement, ...]) -> Mark | None:
    """Give how many chips somebody may have: "would be limited to 40,000 GPUs each"."""
    behind = [c for c in phrases if c.preposition in {"to", "at"}]
    return next(
        (q for q in scene.passage.quantities for c in behind if c.start <= q.start < c.end and is_lot(scene, q)), None
    )


_PRONOUN = lazy_regex(r"(?:it|them|those|these|they)", re.IGNORECASE)


def _taken_up(scene: Scene, phrases: tuple[Complement, ...]) -> tuple[Content, int, int] | None:
    """Read a pronoun as goods, where goods have been spoken of as what a measure is about."""
    first = phrases[0] if phrases else None
    if first is None or first.preposition or not _PRONOUN.fullmatch(scene.text, first.start, first.end):
        return None
    before = any(item.end < first.start for item in scene.items)
    return ("goods", first.start, first.end) if before or scene.last("measure") is not None else None


def _rule_again(scene: Scene, phrases: tuple[Complement, ...]) -> tuple[Content, int, int] | None:
    """Read a general word as the rule that was spoken of right before: "the measure was withdrawn"."""
    first = phrases[0] if phrases else None
    if first is None or first.preposition or not (scene.speaks_of_rules or scene.ruled):
        return None
    return ("rule", first.start, first.end) if _RULE_AGAIN.fullmatch(scene.text, first.start, first.end) else None


_RULE_AGAIN = lazy_regex(
    r"(?:the|this|that|these|those|its|their)\s(?:[\w-]+\s)?(?:measures?|requirements?|provisions?|directives?)",
    re.IGNORECASE,
)


def _is_forced(parse: Parse, predicate: Predicate) -> bool:
    """Tell whether somebody is made to get a licence, and has not been given one."""
    return any("tell" in doings_of(over.verb) for over in parse.governors_of(predicate))


def _behind_description(parse: Parse, number: int, predicate: Predicate) -> Predicate | None:
    """Give what somebody is told to do where a participle describes them: "requires any maker using its tools to get"."""
    told = next((c for c in predicate.complements if not c.preposition), None)
    reduced = parse.predicates[number + 1] if number + 1 < len(parse.predicates) else None
    if told is None or reduced is None or reduced.subject is None or reduced.link not in {"reduced", "relative"}:
        return None
    if reduced.subject.end != told.end:
        return None
    inner = completing(parse, number + 1)
    return inner if inner is not None and inner.form == "infinitive" else None


_RECEIVES = frozenset("receive get win secure obtain gain have".split())
_CEASES = frozenset("stop cease halt suspend pause quit discontinue decline".split())


def _is_ceased(parse: Parse, predicate: Predicate) -> bool:
    """Tell whether something is no longer done: "stopped renewing its licences"."""
    over = parse.predicates[predicate.governor] if predicate.governor is not None else None
    return over is not None and predicate.link == "complement" and over.verb in _CEASES


_HOLDS_OFF = frozenset("hold delay postpone shelve defer pause withhold refrain".split())


def _is_held_off(parse: Parse, predicate: Predicate) -> bool:
    """Tell whether somebody refrains from an act: "held off adding the firm to its list"."""
    over = parse.predicates[predicate.governor] if predicate.governor is not None else None
    return over is not None and over.verb in _HOLDS_OFF and predicate.form == "gerund"


# What is ruled out may be to allow something, or to trade; to bar something is no act either.
_BARRING = lazy_regex(
    r"\sout\s(?!(?:allow|permit|let|approv|authori|clear|sell|ship|export|suppl|provid|send)\w*ing\b)(?:\w+ly\s)?[a-z]+ing\b",
    re.IGNORECASE,
)


def _is_gap(predicate: Predicate, inner: Predicate) -> bool:
    """Tell whether what may be sold stands before its seller: "the best chip Nvidia is permitted to ship"."""
    return (
        predicate.passive
        and inner.verb in SELLING
        and all(c.preposition for c in inner.complements)
        and not inner.passive
    )


# "Would let Congress block sales": what it would then do
_LETS_STOP = lazy_regex(
    r"\s(?:[\w.’'-]+\s){1,4}?(?:block|bar|ban|stop|restrict|limit|halt|curb)\s(?!by\b|from\b)", re.IGNORECASE
)


def _controls(scene: Scene, predicate: Predicate, inner: Predicate, doings: frozenset[Doing]) -> bool:
    """Tell whether an inner verb is what somebody is let do or kept from, and no purpose."""
    if "let" in doings:
        return inner.form == "infinitive" and (predicate.passive or inner.subject != predicate.subject)
    return bool(doings & {"stop", "suspend"}) and _from(scene, inner)


# What goes on with trade: "to keep importing".
# Those barred from working for somebody keep their skill from them.
_HELPS = frozenset("work assist help".split())
_GOES_ON = frozenset("keep continue resume start begin go bring enter leave come cross reach".split())


def _from(scene: Scene, inner: Predicate) -> bool:
    return inner.form == "gerund" and re.search(r"\bfrom\s(?:\w+ly\s)?$", scene.before(inner.start, 20)) is not None


def _made(
    scene: Scene,
    parse: Parse,
    predicate: Predicate,
    doings: frozenset[Doing],
    content: tuple[Content, int, int],
    *,
    scope: tuple[Complement, ...] | None = None,
    inner: Predicate | None = None,
    denied: bool = False,
) -> Deed | None:
    action: ChipAction | None
    if "enforce" in doings and denied:
        action, denied = "ease", False
    else:
        action = composed(doings, content[0])
    if action is None:
        return None
    if denied and action == "license":
        action, denied = "ease", False
    elif denied and action == "ease" and doings & {"let", "resume", "give"} and not _is_not_yet(scene, predicate):
        action, denied = "restrict", False
    seller = None
    if inner is not None and inner.verb in SELLING:
        seller = inner.subject
    if "require" in doings and inner is None:
        seller = predicate.subject
    if predicate.verb in _RECEIVES and not predicate.passive and content[0] in {"leave", "permit"}:
        # "Huawei received an exemption": it is the one that is eased.
        seller = predicate.subject
    return verb_deed(
        scene,
        predicate,
        action=action,
        scope=whole_scope(scene, parse, predicate) if scope is None else scope,
        content=content,
        doer=None if predicate.passive else predicate.subject,
        doing=next((d for d in sorted(doings) if composed(frozenset((d,)), content[0])), "enforce"),
        seller=seller,
        denied=denied,
    )
