"""Which restriction a verb of consequence is said of: its subject, or the clause that it goes on from."""

from __future__ import annotations

import re

from aiclaims.extractors.chip_restrictions.causes import Cause, is_subject
from aiclaims.extractors.chip_restrictions.composition import doings_of
from aiclaims.extractors.chip_restrictions.deed_scope import mark_of
from aiclaims.extractors.chip_restrictions.effect_standing import faulted_by, word_before
from aiclaims.extractors.chip_restrictions.scene import Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading.syntax import Parse, Predicate

# Nouns that a rule's name may stand before and still be what is spoken of, and such as take it up by "of".
_HEADS = lazy_regex(
    r"\s?(?:regimes?|polic(?:y|ies)|frameworks?|rules?|measures?|announcements?|strategy|campaign|system|headaches?|headwinds?|hurdles?|challenges?|troubles?|woes|problems|pressures?|changes?|updates?|decisions?|packages?|rounds?|lists?|waves?)?['’]?$",
    re.IGNORECASE,
)
OUTCOME = lazy_regex(
    r"\b(?:impacts?|effects?|results?|consequences?|weight|pressure|tightening|imposition|expansion|wave|threat|announcement|introduction)$",
    re.IGNORECASE,
)


def cause_of(scene: Scene, parse: Parse, predicate: Predicate, causes: tuple[Cause, ...]) -> Cause | None:
    """Give the restriction that is the subject of a verb, or the clause that a participle goes on from."""
    subject = predicate.subject
    if subject is not None and subject.start < predicate.start:
        own = [c for c in causes if c.kind != "deed" and subject.start <= c.start < subject.end]
        own = [c for c in own if (c.end > subject.end or _HEADS.match(scene.text, c.end, subject.end))]
        if own:
            return own[-1]
        if OUTCOME.search(scene.text[subject.start : subject.end]):
            behind = parse.complements_behind(subject.end)[:1]
            held = [
                c
                for c in causes
                if behind and behind[0].preposition == "of" and behind[0].start <= c.start < behind[0].end
            ]
            if held:
                return held[-1]
    if (faulted := faulted_by(parse, predicate)) is not None:
        objects = [c for c in faulted.complements if not c.preposition]
        return next((c for c in causes if any(o.start <= c.start < o.end for o in objects)), None)
    if predicate.form == "participle" and predicate.link == "adverbial":
        return _host_cause(scene, parse, predicate, causes)
    if predicate.form == "gerund" and predicate.governor is not None and word_before(parse, predicate) == "by":
        return cause_of(scene, parse, parse.predicates[predicate.governor], causes)
    verb = mark_of(scene, predicate)
    return next(
        (c for c in reversed(causes) if c.end <= verb.start and c.kind != "deed" and is_subject(scene, c, verb)), None
    )


def _host_cause(scene: Scene, parse: Parse, predicate: Predicate, causes: tuple[Cause, ...]) -> Cause | None:
    """Find the cause in the clause that a participle goes on from: its rule, or the act that it tells."""
    hosts = [p for p in parse.predicates if p.end <= predicate.start and p.form == "finite" and p.link != "relative"]
    if not hosts or ";" in scene.text[hosts[-1].end : predicate.start]:
        return None
    host = hosts[-1]
    if _REPORTS.match(scene.text, predicate.head):
        return None
    cause = cause_of(scene, parse, host, causes)
    if cause is not None:
        return cause
    doings = doings_of(host.verb)
    inside = [c for c in causes if host.start <= c.start < predicate.start]
    if "make" in doings and not host.passive and any(c.kind == "rule" for c in inside):
        return next(c for c in inside if c.kind == "rule")
    tied = [c for c in inside if c.kind in {"rule", "act", "want"} and _PUT_DOWN.search(scene.before(c.start))]
    if tied and scene.ruled_near:
        return tied[-1]
    acts = doings & {"stop", "suspend", "deny", "list"} or host.verb == "blacklist"
    state = host.subject is not None and any(
        p.state and host.subject.start <= p.start < host.subject.end for p in scene.parties
    )
    if acts and (state or host.passive) and (scene.goods or scene.topical) and not _EASED.search(scene.text):
        mark = mark_of(scene, host)
        return Cause(start=mark.start, end=mark.end, text=mark.text, kind="deed")
    return None


_PUT_DOWN = lazy_regex(
    r"\b(?:from|due to|because of|as a result of|owing to|following|under|by)\s(?:[\w.’'-]+\s){0,5}$", re.IGNORECASE
)
_EASED = lazy_regex(r"\b(?:lift|eas|allow|approv|relax|loosen|revers|resum)\w*\b", re.IGNORECASE)
_REPORTS = lazy_regex(
    r"(?:suggest|illustrat|highlight|indicat|reveal|show|imply|reflect|confirm|underscor|demonstrat|address|contradict|mark|signal|mean|includ|cit|say|not)\w*ing",
    re.IGNORECASE,
)
