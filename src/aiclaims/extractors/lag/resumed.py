"""Passages that go on about a gap without naming it: "I'd put it at two years", "It gets smaller"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.extractors.lag.cues import NOUNS, PLACED, find_cues
from aiclaims.extractors.lag.fields import field_after
from aiclaims.extractors.lag.gaps import Gap, is_measure, months_in
from aiclaims.extractors.lag.marks import party, party_marks
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.parties import find_parties
from aiclaims.extractors.lag.topic import complete, last_claim, pair_at_issue, pair_in, rival_in_view
from aiclaims.extractors.lag.trends import trend_of_it
from aiclaims.extractors.lag.unnamed import usual_leader
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, Mark, Passage, QuantityMark

_REACH = 3
Resumed = tuple[Parties, Mark, Gap | None, LagTrend | None, bool]


@cache
def _estimating() -> re.Pattern[str]:
    """Match what puts a number on a gap that is only "it" or not named at all."""
    filled = r"(?:[\s,]+(?:only|just|about|now|still|actually|really|basically|roughly|around|closer|more|like|perhaps|maybe|probably|somewhere|between|to|at|nearly|uh|um|what|you know|I think|I guess)\b)*[\s,]*$"
    return lazy_regex(
        rf"\b(?:it|that|this|the (?:figure|number|answer|estimate))(?:['’]s|\s+(?:is|was|has been|would be|stands|stood|comes to|had been))(?:\s+down to)?{filled}"
        rf"|\b(?:it|that|this)(?:['’]s|\s+has|\s+had)\s+(?:shrunk|narrowed|fallen|dropped|come down|closed|tightened|grown|widened)\s+to{filled}"
        rf"|\b(?:estimate|figure|answer|guess|number)\s+(?:is|was)(?:\s+[a-z]+){{0,3}}?:?{filled}"
        rf"|\b(?:put|puts|peg|pegs|pegged|estimates?|estimated|reckons?|see|sees|saw)\s+(?:it|that|this)\s+(?:at|to be){filled}"
        rf"|\b(?:they|we)(?:['’]re|\s+(?:are|were)){filled}"
        rf"|(?:says?|said|saying|estimates?|estimated|reckons?|guess(?:es)?){filled}",
        re.IGNORECASE,
    )


def resumed(passage: Passage, context: Context) -> Iterator[Resumed]:
    """Find what a passage without any word of distance says of the gap spoken of before.

    Args:
        passage: The passage.
        context: The claims before.
    """
    gaps = [
        mark for mark in _with_unit(passage) if mark.kind in {"duration", "generations"} and is_measure(passage, mark)
    ]
    subject = re.match(
        r"(?:\W*(?:so|and|but|yet|now|still)[,\s]+)?(?:it|this)\b(?:['’]s)?", passage.text, re.IGNORECASE
    )
    trend = trend_of_it(passage.text) if subject and len(passage.text) < 120 else None
    if not gaps and trend in {None, "gone"}:
        return
    parties = _issue(passage, context)
    if parties is None:
        return
    estimates = [
        mark
        for mark in gaps
        if (
            _estimating().search(passage.text[: mark.start])
            or _answers(passage, mark)
            or _corrects(passage, mark, context)
        )
        and re.match(
            r"[\"”’')\]]*(?:\s*(?:$|[,.;:!(—–-])|\s+(?:now|today|at|in|on|for|and|but|or|with|since)\b)",
            passage.text[mark.end :],
        )
    ]
    for mark in estimates[:1]:
        yield parties, mark, Gap(mark, mark.quantity()), None, passage.negated_at(mark.start)
    if not estimates and subject and trend and trend != "gone" and _is_trend(passage, subject):
        anchor = CueMark(start=subject.start(), end=subject.end(), text=subject[0], cue="gap", lemma="it")
        yield parties, anchor, None, trend, passage.negated_at(subject.end())


def _with_unit(passage: Passage) -> tuple[QuantityMark, ...]:
    """Give the quantities, a bare number in the unit of the sentence before: "It is not two years. It is more than five"."""
    earlier, lengths = passage.previous, list[QuantityMark]()
    if not any(map(_is_bare, passage.quantities)):
        return passage.quantities  # no need to read what stands before
    for _ in range(_REACH):
        if earlier is None or lengths:
            break
        lengths = [mark for mark in earlier.quantities if mark.unit == "months"]
        earlier = earlier.previous
    if not lengths:
        return passage.quantities
    factor = months_in(lengths[-1].text)
    return tuple(
        attrs.evolve(
            mark,
            kind="duration",
            unit="months",
            low=None if mark.low is None else mark.low * factor,
            high=None if mark.high is None else mark.high * factor,
        )
        if _is_bare(mark)
        else mark
        for mark in passage.quantities
    )


def _is_bare(mark: QuantityMark) -> bool:
    return mark.kind == "number" and not mark.noun


@cache
def _how_far() -> re.Pattern[str]:
    return lazy_regex(
        r"\bhow\s+(?:far|big|large|wide|long|much|many\s+(?:months|years))\b[^?]*\?"
        r"|\bwhat(?:['’]s|\s+(?:is|was))\s+(?:the|their|our)\s+(?:[\w-]+\s+){0,2}(?:gap|lag|lead|distance)\b[^?]*\?",
        re.IGNORECASE,
    )


def _answers(passage: Passage, mark: Mark) -> bool:
    """Tell whether a passage opens with the size that the question before it asks for."""
    asked = passage.previous
    return (
        asked is not None
        and _opening().fullmatch(passage.text, 0, mark.start) is not None
        and _how_far().search(asked.text) is not None
    )


def _corrects(passage: Passage, mark: Mark, context: Context) -> bool:
    """Tell whether a passage opens with another size than the sentence before it told: "Maybe more like seven"."""
    told = last_claim(passage, context)
    return (
        told is not None
        and told.gap is not None
        and context.passages[-1] is passage.previous
        and _opening().fullmatch(passage.text, 0, mark.start) is not None
        and _rather().search(passage.text, 0, mark.start) is not None
    )


@cache
def _rather() -> re.Pattern[str]:
    return lazy_regex(
        r"\b(?:maybe|perhaps|probably|more like|closer to|could be|make that|call it|or)\b", re.IGNORECASE
    )


@cache
def _opening() -> re.Pattern[str]:
    """Match what stands before the size in an answer: a speaker, a yes, a hedge or two."""
    return lazy_regex(
        r"\W*(?:[A-Z][\w. ]{0,30}:\s+)?(?:(?:yes|yeah|yep|well|um|uh|so|oh|sure|right|I'd say|I would say|I think|I guess|maybe|perhaps|probably|or|it could be|could be|make that|call it|closer to|by|at least|at most|"
        r"just|only|about|around|roughly|something like|more like|like|somewhere between|between|less than|more than|under|over)\b\W*)*",
        re.IGNORECASE,
    )


def _is_trend(passage: Passage, subject: re.Match[str]) -> bool:
    """Tell whether it is the gap that moves: nothing else stands between "it" and the verb."""
    return bool(
        re.match(
            r"\s*(?:(?:has|have|had|is|was|been|becomes?|became|gets?|getting|will|may|could|also|still|only|just|about|keeps?|continues? to)\s+)*(?:\w+\s+){0,1}(?:the same|smaller|shorter|narrower|bigger|larger|wider|narrow|shr|wid|grow|clos|steady|unchanged|constant|stable|there)",
            passage.text[subject.end() :],
            re.IGNORECASE,
        )
    )


def _issue(passage: Passage, context: Context) -> Parties | None:
    """Give the pair whose gap is spoken of, where the passages right before speak of one."""
    named = {
        (entity.name, getattr(mark, "country", None))
        for mark in party_marks(passage)
        if (entity := party(mark)) and mark.text.lower() not in {"it", "they"}
    }
    earlier = passage.previous
    for _ in range(_REACH):
        if earlier is None:
            break
        cue = next((cue for cue in reversed(find_cues(earlier)) if cue.cue in NOUNS or cue.cue in PLACED), None)
        if cue is None and _how_far().search(earlier.text):
            asked = pair_in(party_marks(earlier)) or _asked_of(earlier)
            return _kept(asked, named) if asked else None
        if cue is not None:
            recent = last_claim(passage, context)
            stated = context.passages[-1].index if context.passages else -1
            if recent is not None and stated >= earlier.index:
                return _kept(Parties(recent.laggard, recent.leader, inherited=True), named)
            pair = _placed(earlier, cue, context)
            if cue.cue in PLACED and pair is None:
                pair = _asked_of(earlier)
            if cue.cue in NOUNS and (pair is None or not pair.complete):
                pair = pair_at_issue(earlier, context, field_after(earlier, cue))
            return _kept(pair, named) if pair else None
        earlier = earlier.previous
    recent = last_claim(passage, context)
    return _kept(Parties(recent.laggard, recent.leader, inherited=True), named) if recent is not None else None


def _asked_of(question: Passage) -> Parties | None:
    """Give the pair of a question that names only who is behind: "How far behind are Chinese models?"."""
    named = {entity for mark in party_marks(question) if (entity := party(mark))}
    one = named.pop() if len(named) == 1 else None
    other = (usual_leader(question, one) or rival_in_view(question, one)) if one is not None else None
    return Parties(one, other, inherited=True) if other is not None and "behind" in question.text.lower() else None


def _placed(earlier: Passage, cue: CueMark, context: Context) -> Parties | None:
    """Give the pair of a sentence that made no claim of its own: "China is not years behind us"."""
    for parties in find_parties(earlier, cue, party_marks(earlier)):
        return parties if parties.complete else complete(earlier, parties, (), context)
    return None


def _kept(parties: Parties, named: set[tuple[str, str | None]]) -> Parties | None:
    """Leave a pair beside which others are named, who are not of one of the two."""
    own = all(parties.names & {name, country} for name, country in named)
    return parties if parties.complete and own else None
