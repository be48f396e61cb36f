"""What a sentence puts down to a restriction in so many words: "has fewer GPUs because of the curbs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiclaims.extractors.chip_restrictions.causes import Cause
from aiclaims.extractors.chip_restrictions.consequences import effects_of, may_suffer, victim
from aiclaims.extractors.chip_restrictions.parties import Party
from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark
from aiclaims.reading.syntax import Predicate

# What follows one of these is the cause, whatever the verb of the consequence.
_CONNECTIVE = lazy_regex(
    r"\b(?:because of|due to|as a result of|owing to|thanks to|on account of|as a consequence of|in the wake of)\s(?:[\w.’'-]+\s){0,7}$",
    re.IGNORECASE,
)
_SHARES = lazy_regex(
    r"\b(?:shares?|stocks?|stock price|investors|futures|index|valuation|market value)\b", re.IGNORECASE
)
_BAD = lazy_regex(
    r"\b(?:fewer|less|short|shortage|lack\w*|behind|late|delay\w*|inferior|worse|lower|lost|los[es]\w*|declin\w*|fall\w*|fell|drop\w*|down|"
    r"unable|not|no|without|cannot|can['’]t|difficult\w*|harder|trouble|struggl\w*|suffer\w*|constrain\w*|limit\w*|slow\w*|cut\w*|hit|hurt\w*|"
    r"scarce|ration\w*|halt\w*|stop\w*|idle\w*|cancel\w*|postpon\w*|give up|gave up|given up|forg\w+|miss\w*|pay more|make do|lag\w*|stuck|held)\b",
    re.IGNORECASE,
)


def find_put_down(scene: Scene, causes: tuple[Cause, ...]) -> Iterator[Finding]:
    """Find who suffers what is put down to a restriction by name."""
    for cause in causes:
        connective = _CONNECTIVE.search(scene.before(cause.start, 90)) if cause.kind == "rule" else None
        if connective is None:
            continue
        at = cause.start - len(scene.before(cause.start, 90)) + connective.start()
        if re.search(r"\bnot\s$", scene.before(at, 8)):
            continue
        found = next(
            (
                (predicate, sufferer)
                for predicate in _clauses(scene, at, cause)
                if predicate.subject is not None
                and _BAD.search(
                    told := scene.text[min(predicate.subject.start, predicate.start) : _end(scene, predicate, at)]
                )
                and not _SHARES.search(told)
                and (sufferer := _sufferer(scene, predicate)) is not None
            ),
            None,
        )
        if found is None:
            continue
        predicate, sufferer = found
        verb = Mark(start=predicate.start, end=predicate.end, text=scene.text[predicate.start : predicate.end])
        yield from effects_of(scene, verb, victim(sufferer), cause)
        return


def _end(scene: Scene, predicate: Predicate, at: int) -> int:
    return at if at > predicate.end else len(scene.text)


def _clauses(scene: Scene, at: int, cause: Cause) -> list[Predicate]:
    """Give the verbs that a connective may belong to: those before it, nearest first, or those behind where it opens the sentence."""
    finite = [p for p in scene.passage.parse.predicates if p.form == "finite" and p.link != "relative"]
    opens = re.fullmatch(r"(?:.*[.;:]\s)?\W*(?:But|And|Also|Now)?\W*", scene.text[:at], re.DOTALL) is not None
    before = [p for p in finite if p.end <= at]
    if opens or not before:
        return [p for p in finite if p.subject is not None and p.subject.start >= cause.end]
    return list(reversed(before))


def _sufferer(scene: Scene, predicate: Predicate) -> Party | None:
    phrase = predicate.subject
    assert phrase is not None
    held = [p for p in scene.parties if phrase.start <= p.start < phrase.end + 1 and may_suffer(p)]
    return next((p for p in held if not _MARKET.search(scene.before(p.start))), None)


# Sales to a country are not that country's.
_MARKET = lazy_regex(
    r"\b(?:revenues?|sales|business|exports|shipments|demand|orders|income)\s(?:from|to|in)\s(?:the\s|its\s)?$",
    re.IGNORECASE,
)
