"""Acts told by what something is or comes to: what is put under a rule, closed, unlawful or on a list, and what runs out."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.act_goods import is_lot
from aiclaims.extractors.chip_restrictions.claim import ChipAction
from aiclaims.extractors.chip_restrictions.composition import TRADING, Content, content_of
from aiclaims.extractors.chip_restrictions.deed import Deed
from aiclaims.extractors.chip_restrictions.deed_scope import completing, subject_phrases, verb_deed, whole_scope
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Complement, Parse, Phrase, Predicate

_STATES = frozenset("be become remain stay come fall sit stand feature appear constitute".split())
_STANDS = frozenset(("main", "subordinate"))
_TARGET = lazy_regex(r"\b(?:targets?|victims?|subjects?)$")
_NOW = lazy_regex(r"\b(?:now|new|newly|since|from|will|became|become|as of|effective)\b", re.IGNORECASE)
_SUBJECT_TO = lazy_regex(r"\s(?:[\w-]+\s){0,2}?subject to\s", re.IGNORECASE)
_DENIED = lazy_regex(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
# What is closed to somebody, and what is against the law.
_CLOSED = lazy_regex(
    r"\s(?:now\s|still\s|also\s|\w+ly\s)?(?:off[- ]limits|out of bounds|illegal|unlawful|forbidden|verboten|contraband|"
    r"against (?:the|U\.S\.|US|American|Dutch|Chinese|federal) law|an? (?:federal |criminal )?(?:crime|offen[cs]e)|an? (?:\w+ )?violation of (?:[\w.]+ ){0,3}?(?:export \w+|law|rules|sanctions))\b",
    re.IGNORECASE,
)
_ON_LIST = lazy_regex(
    r"\s(?:now\s|already\s|also\s|still\s|\w+ly\s)?on\s(?:the\s|its\s|a\s|an\s|the\s(?:U\.S\.|US)\s|America['’]s\s|Washington['’]s\s)?(?:[\w.’'-]+\s){0,3}?"
    r"(?:entity list|blacklist|unverified list|1260h list|sanctions list|list of (?:strategic|sanctioned|restricted|export-controlled|controlled)\b)|\sentity[- ]listed\b",
    re.IGNORECASE,
)


def in_state(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what is newly under a rule, closed, unlawful or on a list: "the H20 became subject to licence rules"."""
    if predicate.verb not in _STATES or predicate.passive or predicate.link not in _STANDS:
        return None
    if _DENIED.search(scene.text[predicate.start : predicate.end + 12]):
        return None
    return (
        _closed(scene, parse, predicate)
        or _listed(scene, parse, predicate)
        or _targeted(scene, parse, predicate)
        or _subjected(scene, parse, predicate)
    )


def _around(scene: Scene, parse: Parse, predicate: Predicate) -> tuple[Complement, ...]:
    return (*subject_phrases(scene, parse, predicate), *whole_scope(scene, parse, predicate))


def _closed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what is unlawful or closed to somebody: "It is illegal to ship the part", "selling it there is a crime"."""
    if _CLOSED.match(scene.text, predicate.end) is None:
        return None
    number = parse.predicates.index(predicate) if predicate in parse.predicates else len(parse.predicates)
    inner = completing(parse, number)
    # The verb that is its subject: "selling the part to Japan is illegal".
    subject = predicate.subject
    verbal = next((p for p in parse.predicates if subject is not None and p.start == subject.start), None)
    scope = (
        *(subject_phrases(scene, parse, predicate) if verbal is None else parse.complements_of(verbal)),
        *whole_scope(scene, parse, predicate),
        *(parse.complements_of(inner) if inner is not None else ()),
    )
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=tuple(dict.fromkeys(scope)),
        doing="stop",
        joined=True,
    )


def _listed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who stands on a list of parties: "the firm has been on the Entity List since May"."""
    if _ON_LIST.match(scene.text, predicate.end) is None:
        return None
    return verb_deed(
        scene,
        predicate,
        action="list",
        scope=subject_phrases(scene, parse, predicate),
        doing="list",
        joined=True,
    )


def _targeted(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read who is the target of a rule."""
    state = next((c for c in predicate.complements if not c.preposition), None)
    if state is None or not _TARGET.search(scene.text[state.start : state.end].lower()):
        return None
    of = next((c for c in whole_scope(scene, parse, predicate) if c.preposition == "of"), None)
    hit = content_of(scene, of.start, of.end) if of is not None and of.start > predicate.start else None
    if hit is None or hit[0] != "rule":
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=subject_phrases(scene, parse, predicate),
        content=hit,
        doing="stop",
        joined=True,
    )


def _subjected(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what is subject to a rule, a licence or a denial."""
    under = _SUBJECT_TO.match(scene.text, predicate.end)
    content = content_of(scene, under.end(), under.end() + 50) if under is not None else None
    if content is None or content[0] not in {"rule", "requirement", "permit"}:
        return None
    denial = "denial" in scene.text[content[1] : content[2]].lower()
    subject = subject_phrases(scene, parse, predicate)
    goods = any(c.start <= i.core < c.end for i in scene.goods for c in subject)
    exported = goods and "export" in scene.text[content[1] : content[2]].lower()
    if content[0] == "rule" and not (denial or exported or _NOW.search(scene.text)):
        return None
    state = next((c for c in predicate.complements if not c.preposition), None)
    return verb_deed(
        scene,
        predicate,
        action="restrict" if content[0] == "rule" else "license",
        scope=tuple(
            c for c in _around(scene, parse, predicate) if c is not state and not c.start <= content[1] < c.end
        ),
        content=content,
        doing="require",
    )


def subjecting(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what a rule subjects somebody to: "the rule subjects affiliates to the licence requirements"."""
    if predicate.verb not in {"subject", "make", "render"} or predicate.passive or predicate.form == "participle":
        return None
    scope = whole_scope(scene, parse, predicate)
    told = _TO if predicate.verb == "subject" else _MADE_SUBJECT
    to = told.search(scene.text, predicate.end, max([predicate.end, *(c.end for c in scope)]))
    content = content_of(scene, to.end(), to.end() + 60) if to is not None else None
    if content is None or content[0] not in {"rule", "requirement", "permit"}:
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict" if content[0] == "rule" else "license",
        scope=scope,
        content=content,
        doer=predicate.subject,
        doing="make",
    )


_TO = lazy_regex(
    r"\sto\s(?:the\s|its\s)?(?:same\s|new\s|strict\s)?(?=(?:export |licen|approval|permit|controls|restrictions|curbs))"
)
_MADE_SUBJECT = lazy_regex(
    r"\bsubject to\s(?:[\w-]+\s){0,2}?(?=(?:export |licen|approval|permit|permission|authori[sz]|controls|restrictions|curbs))"
)
_OUTLAWS = frozenset("make render declare deem".split())
_UNLAWFUL = lazy_regex(
    r"\s(?:it|that)\s(?:\w+ly\s)?(?:illegal|unlawful|an? (?:federal |criminal )?(?:crime|offen[cs]e))\s(?:[^.;,]{1,40}?\s)?to\s$",
    re.IGNORECASE,
)


def outlawing(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what a rule makes unlawful: "the order made it illegal for firms to sell the part to Japan"."""
    if predicate.verb not in _OUTLAWS or predicate.passive or predicate.form == "participle":
        return None
    number = parse.predicates.index(predicate) if predicate in parse.predicates else len(parse.predicates)
    inner = completing(parse, number)
    if inner is None or inner.verb not in TRADING or inner.form != "infinitive":
        return None
    if _UNLAWFUL.fullmatch(scene.text, predicate.end, inner.head) is None:
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=parse.complements_of(inner),
        content=("trade", inner.start, inner.end),
        doer=predicate.subject,
        doing="stop",
    )


_FACES = frozenset("face meet encounter".split())


def facing(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read what comes under a licence rule: "applications for older tools face a presumption of denial"."""
    if predicate.verb not in _FACES or predicate.passive or predicate.form != "finite":
        return None
    faced = next((c for c in predicate.complements if not c.preposition), None)
    if faced is None:
        return None
    capped = _CAPS.search(scene.text, faced.start, faced.end) and any(
        is_lot(scene, q) for q in scene.passage.quantities
    )
    if (barred := _barred_by(scene, parse, predicate, faced)) is not None:
        return barred
    if not capped and not _LICENSING.search(scene.text, faced.start, faced.end + 12):
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict" if capped else "license",
        scope=_around(scene, parse, predicate),
        content=("requirement", faced.start, faced.end),
        doing="require",
    )


def _barred_by(scene: Scene, parse: Parse, predicate: Predicate, faced: Complement) -> Deed | None:
    """Read what a rule that somebody faces keeps from them: "Chinese firms face curbs that restrict access to the part"."""
    content = content_of(scene, faced.start, faced.end)
    if content is None or content[0] != "rule":
        return None
    barring = next(
        (
            p
            for p in parse.predicates
            if p.start >= faced.end and p.verb in _KEEPS and p.link in {"relative", "reduced"}
        ),
        None,
    )
    if barring is None and _ON_TRADE.match(scene.text, content[2]) is None:
        return None
    inner = parse.complements_of(barring) if barring is not None else ()
    return verb_deed(
        scene,
        predicate,
        action="restrict",
        scope=tuple(dict.fromkeys((*_around(scene, parse, predicate), *inner))),
        content=content,
        doing="stop",
        joined=True,
    )


_KEEPS = frozenset("restrict limit bar block prevent ban keep cut curb prohibit stop".split())
_ON_TRADE = lazy_regex(
    r"\s(?:on|over)\s(?:the\s|their\s)?(?:access|purchases?|imports?|buying|use|supply|sales?|exports?)\b"
)


def followed(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read a rule by which a state follows others: "Japan followed with its own controls on tools"."""
    ruled = next((c for c in predicate.complements if c.preposition == "with"), None)
    if predicate.verb != "follow" or predicate.passive or ruled is None or predicate.subject is None:
        return None
    subject = predicate.subject
    content = content_of(scene, ruled.start, ruled.end)
    states = any(p.state and subject.start <= p.start < subject.end for p in scene.parties)
    if content is None or content[0] not in {"rule", "requirement"} or not states:
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict" if content[0] == "rule" else "license",
        scope=whole_scope(scene, parse, predicate),
        content=content,
        doer=subject,
        doing="make",
    )


# "Most countries face caps of 40,000 GPUs"
_CAPS = lazy_regex(r"\b(?:caps?|quotas?|ceilings?|limits?)$", re.IGNORECASE)
_LICENSING = lazy_regex(
    r"\b(?:presumption of denial|licen[cs](?:e|ing) (?:requirements?|rules?|review)|(?:permit|approval|authori[sz]ation) requirements?)\b",
    re.IGNORECASE,
)
_STRIKES = frozenset("hit slap strike target punish saddle sting wallop hammer".split())


def striking(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read whom a state strikes with a rule: "Washington hit the chipmaker with fresh curbs", "the state to hit it with tariffs"."""
    if predicate.verb not in _STRIKES or predicate.passive:
        return None
    struck = next((c for c in predicate.complements if not c.preposition), None)
    blow = next((c for c in predicate.complements if c.preposition == "with"), None)
    content = content_of(scene, blow.start, blow.end) if blow is not None else None
    if struck is None or content is None or content[0] not in {"rule", "requirement", "tax"}:
        return None
    if not any(struck.start <= p.start < struck.end for p in scene.parties):
        return None
    action: ChipAction = "restrict" if content[0] == "rule" else "license" if content[0] == "requirement" else "tariff"
    return verb_deed(
        scene,
        predicate,
        action=action,
        scope=whole_scope(scene, parse, predicate),
        content=content,
        doer=predicate.subject,
        doing="make",
    )


_RUNS_OUT = frozenset("end expire lapse sunset".split())


def ended(scene: Scene, parse: Parse, predicate: Predicate) -> Deed | None:
    """Read a privilege or a rule that runs out: "the waivers for the two chipmakers lapse in May"."""
    subject = predicate.subject
    if predicate.verb not in _RUNS_OUT or predicate.passive or subject is None or subject.start > predicate.start:
        return None
    if predicate.form == "infinitive" or any(not c.preposition for c in predicate.complements[:1]):
        return None
    content = content_of(scene, subject.start, subject.end) or _told_first(scene, parse, subject)
    if content is None or content[0] not in {"leave", "rule"}:
        return None
    return verb_deed(
        scene,
        predicate,
        action="restrict" if content[0] == "leave" else "ease",
        scope=_around(scene, parse, predicate),
        content=content,
        doing="undo",
        joined=True,
    )


def _told_first(scene: Scene, parse: Parse, pronoun: Phrase) -> tuple[Content, int, int] | None:
    """Give what a pronoun takes up that the sentence is about: "The waiver was issued in May and they use it until it ends"."""
    if scene.text[pronoun.start : pronoun.end].lower() not in {"it", "they"}:
        return None
    first = next((p.subject for p in parse.predicates if p.form == "finite" and p.subject is not None), None)
    return content_of(scene, first.start, first.end) if first is not None and first.end < pronoun.start else None
