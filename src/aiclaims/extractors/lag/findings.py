"""What the words of one passage say of who is behind whom, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import attrs

from aiclaims.extractors.lag import words
from aiclaims.extractors.lag.apportioned import find_apportioned
from aiclaims.extractors.lag.blocs import is_bloc
from aiclaims.extractors.lag.claim import LagTrend
from aiclaims.extractors.lag.compared import compared_before
from aiclaims.extractors.lag.cues import NOUNS, PLACED
from aiclaims.extractors.lag.evidence import are_named, are_one
from aiclaims.extractors.lag.fields import field_after
from aiclaims.extractors.lag.finding import Finding, put_together
from aiclaims.extractors.lag.gaps import Gap, bounded, share_out
from aiclaims.extractors.lag.held import is_held, is_kept
from aiclaims.extractors.lag.kinds import by_years, is_lag, is_sized
from aiclaims.extractors.lag.later import find_later
from aiclaims.extractors.lag.marks import SIDES, party, party_marks, sort_of
from aiclaims.extractors.lag.pairs import Parties
from aiclaims.extractors.lag.parties import parties_of
from aiclaims.extractors.lag.stated import in_history, is_aim, is_stated
from aiclaims.extractors.lag.topic import complete, last_claim, pair_at_issue, pair_in
from aiclaims.extractors.lag.trends import (
    between_others,
    by_margin,
    crossed,
    falls_further,
    is_closing,
    is_wished,
    moved_from,
    movement,
)
from aiclaims.extractors.lag.vintages import find_vintages, lengths_ago
from aiclaims.patterns import lazy_regex
from aiclaims.plugins.hookspecs import Context
from aiclaims.reading import CueMark, EntityMark, Mark, Passage

_REACHING = ("match", "equal", "rival", "reach", "get to", "catch the", "catching the")
"""What is done only at the end of catching up, and of which no movement is told: "years from matching"."""


def find_findings(passage: Passage, cues: Sequence[CueMark], context: Context) -> list[Finding]:
    """Find what a passage says of who is behind whom.

    Args:
        passage: The passage.
        cues: Its words of position, distance and movement.
        context: The claims before.
    """
    return put_together(list(_findings(passage, cues, context)))


def _findings(passage: Passage, cues: Sequence[CueMark], context: Context) -> Iterator[Finding]:
    marks = party_marks(passage)
    before = last_claim(passage, context)
    shared = share_out(passage, cues, before.gap.unit if before and before.gap else "")
    known: list[Parties] = []
    for parties, mark in (*find_vintages(passage, marks), *find_later(passage, marks, tuple(lengths_ago(passage)))):
        known.append(parties)
        yield Finding(parties=parties, at=mark, gap=Gap(mark, bounded(passage, mark, mark.quantity())), certain=0.7)
    if not known and any(is_stated(passage, cue, measured=True) for cue in cues):
        for parties, mark in find_apportioned(passage, cues, marks):
            known.append(parties)
            yield Finding(parties=parties, at=mark, gap=Gap(mark, bounded(passage, mark, mark.quantity())), certain=0.8)
    if known:
        return
    for cue in cues:
        if _repeats(passage, cue, shared):
            continue
        stated = is_stated(passage, cue, measured=bool(shared[cue]))
        if not stated:
            if not is_aim(passage, cue):
                continue
            # "Hopes to cut its lag from two years to one": two years it is.
            shared[cue] = [attrs.evolve(gap, past=False) for gap in shared[cue] if gap.past]
            if not shared[cue]:
                continue
        for parties in proposed_parties(passage, cue, marks, known, context, cues=cues, measured=bool(shared[cue])):
            if not are_named(passage, parties, known, context) or (parties.inherited and _lists_questions(passage)):
                continue
            if cue.cue not in NOUNS and are_one(passage, parties, cue):
                continue
            for reading in _read(passage, cue, parties, shared[cue], marks):
                finding = reading if stated else attrs.evolve(reading, trend=None)
                told = finding.trend is not None and parties.order in {pair.order for pair in known}
                if told or is_lag(passage, finding.parties, finding.gap, cue, moves=finding.trend is not None):
                    known.append(parties)
                    yield finding


def _repeats(passage: Passage, cue: CueMark, shared: Mapping[CueMark, Sequence[Gap]]) -> bool:
    """Tell whether a word only repeats what a noun has said: "the gap narrowed to three months behind", "is a five-year lag"."""
    return (
        cue.cue in {"behind", "lag"}
        and not shared[cue]
        and any(
            gap.mark.end <= cue.start and not passage.text[gap.mark.end : cue.start].strip()
            for gaps in shared.values()
            for gap in gaps
        )
    )


def proposed_parties(
    passage: Passage,
    cue: CueMark,
    marks: Sequence[Mark],
    known: Sequence[Parties],
    context: Context,
    *,
    cues: Sequence[CueMark],
    measured: bool,
) -> Iterator[Parties]:
    """Give whom a word of position, distance or movement may be said of, before that is held against what a lag asks for.

    Args:
        passage: The passage.
        cue: The word.
        marks: The mentions of the passage that may be a party.
        known: The pairs that the passage has told before.
        context: The claims before.
        cues: All such words of the passage.
        measured: Whether a gap is told with it.
    """
    last = last_claim(passage, context)
    expected = (*known, *((Parties(last.laggard, last.leader),) if last else ()))
    proposed = passage.once(parties_of, cue, tuple(cues), expected[:1])
    named = {side.name for parties in proposed for side in (parties.laggard, parties.leader) if side}
    for parties in proposed:
        if parties.complete:
            yield parties
        elif is_bloc(parties.laggard) or is_bloc(parties.leader):
            continue  # "developing countries lag": behind whom the sentence itself has to tell
        elif cue.cue in NOUNS and crossed().search(passage.text):
            continue
        elif cue.lemma == "margin" and passage.text[: cue.start].endswith(("a ", "A ")):
            continue  # "a margin of 7% absolute improvement" is of whoever improved
        elif parties.laggard is None and parties.leader is None:
            issue = _at_issue(passage, cue, marks, known, context, alone=_alone(cue, cues))
            if issue is not None and issue.complete:
                yield issue
        elif cue.cue != "outdo" or measured or _leads_in().match(passage.text, cue.start):
            vague = measured or by_years(passage, cue)
            whole = complete(passage, parties, known, context, beside=cue.cue != "catch", measured=vague)
            # Of two that are ahead of somebody neither is the one behind.
            if whole is not None and whole.complete and (len(proposed) == 1 or not whole.names <= named):
                yield whole


def _lists_questions(passage: Passage) -> bool:
    """Tell whether a passage only lists what is asked, as a table of contents does: "How A works, why B leads"."""
    return _asks().match(passage.text) is not None and _asks_too().search(passage.text) is not None


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(r"\W*(?:How|Why|Whether)\s")


@cache
def _asks_too() -> re.Pattern[str]:
    return re.compile(r"[,;.]\s(?:and\s)?(?:[Hh]ow|[Ww]hy|[Ww]hether|[Ww]hat)\s")


@cache
def _goes_on() -> re.Pattern[str]:
    """Match a subject that can only be who was spoken of before: "they trailed"."""
    return lazy_regex(
        r"(?:^|[,;]\s+)\W*(?:(?:but|and|yet|still|now)\s+)?(?:they|it)(?:['’]re|['’]s)?(?:\s+\w+){0,3}\s*$",
        re.IGNORECASE,
    )


@cache
def _leads_in() -> re.Pattern[str]:
    """Match a lead that is told with its field and without whom it is over: "leads in model training"."""
    return lazy_regex(r"(?:lead(?:s|ing)?|led)\s+in\s+(?!the\s+(?:number|amount)\b)", re.IGNORECASE)


def _alone(cue: CueMark, cues: Sequence[CueMark]) -> bool:
    """Tell whether no other noun of distance follows, whose sides those named behind it may be."""
    return not any(other.cue in NOUNS and other.start > cue.start for other in cues)


def _at_issue(
    passage: Passage, cue: CueMark, marks: Sequence[Mark], known: Sequence[Parties], context: Context, *, alone: bool
) -> Parties | None:
    """Take the pair that "the gap", "the lead" or "they" means where the passage names neither side of it."""
    if cue.cue not in NOUNS and cue.cue != "catch":
        recent = last_claim(passage, context)
        if recent is None or marks or not _goes_on().search(passage.text[: cue.start]):
            return None
        return Parties(recent.laggard, recent.leader, inherited=True)
    if known:
        return attrs.evolve(known[-1], inherited=True)
    if passage.kind == "heading" or between_others().match(passage.text, cue.end):
        return None
    own = pair_in(marks) if alone else None
    if own is not None and cue.cue in {"gap", "lag"}:
        return own
    told = compared_before(passage) if last_claim(passage, context) is None else None
    issue = told or pair_at_issue(passage, context, field_after(passage, cue))
    if issue is None or not issue.complete:
        return None
    sorts = {sort_of(side) for side in (issue.laggard, issue.leader) if side}
    named = {
        mark.entity.name
        for mark in marks
        if isinstance(mark, EntityMark) and (mark.entity.type == "firm" or sort_of(mark.entity) in sorts)
    }
    return issue if named <= issue.names else None  # a model that is named in passing is no other side


def _read(
    passage: Passage, cue: CueMark, parties: Parties, gaps: Sequence[Gap], marks: Sequence[Mark]
) -> Iterator[Finding]:
    """Say what one cue states of its parties."""
    text = passage.text
    if cue.cue in NOUNS and _none_of().search(text, 0, cue.start):
        return
    denied = _denied(passage, cue)
    if cue.cue == "level" and re.match(r"[^,;.]{0,60}\b(?:old|older|earlier|ago)\b", text[cue.end :]):
        return  # who is level with what is old is not level
    if cue.cue in {"level", "outdo"} and not gaps and _outdated().match(text, cue.end):
        return
    if parties.inherited and not gaps and in_history().match(text, cue.end):
        return
    if cue.cue == "level" and not denied and _nearly().search(text, 0, cue.start):
        yield Finding(parties=parties, at=cue, trend="narrowing", certain=0.75)
        return
    if cue.cue == "level":
        yield Finding(parties=parties, at=cue, negated=not denied, certain=0.75)
        return
    if cue.cue == "catch":
        if gaps:
            yield from (Finding(parties=parties, at=gap.mark, gap=gap, certain=0.6) for gap in gaps)
        elif _far_from().search(text, 0, cue.start) or (_cannot().search(text, 0, cue.start) and not parties.inherited):
            yield Finding(parties=parties, at=cue, certain=0.7)
        elif not is_wished(text, cue.start) and not denied and not cue.lemma.startswith(_REACHING):
            yield Finding(parties=parties, at=cue, trend="narrowing", certain=0.8)
        return
    trend: LagTrend | None = "widening" if cue.cue in {"behind", "ahead"} and falls_further(text, cue) else None
    if cue.cue == "behind" and trend is None and is_closing(text, cue):
        trend = "narrowing"
    if cue.cue in PLACED and trend is None:
        trend = by_margin(text, cue)
    if trend is None and cue.cue in PLACED and any(gap.past for gap in gaps):
        past = next(gap for gap in gaps if gap.past)
        trend = moved_from(text, past.mark.start)
    moved = None
    if cue.cue in NOUNS:
        moved = movement(passage, cue)
        if moved is not None:
            name, at = moved
            if name != "gone" and not gaps and is_wished(text, at):
                return
            denied = denied or (passage.negated_at(at) and not _is_behind_unmatched(passage.text, at))
            if name == "gone":
                none = _none().match(text, at) is not None  # what denies the gap tells that it is gone
                yield Finding(parties=parties, at=cue, negated=none or not denied, certain=0.7)
                return
            trend = name
        elif not gaps and not (
            is_sized(passage, cue, parties)
            if cue.cue != "lead"
            else parties.ordered
            and (
                not parties.inherited
                or is_held(passage, cue)
                or (
                    is_kept(passage, cue) and {side.type for side in (parties.laggard, parties.leader) if side} <= SIDES
                )
            )
        ):
            return
    if not gaps and not (denied and _vague().search(text[: cue.start])):
        yield Finding(parties=parties, at=cue, trend=trend, negated=denied, certain=0.8)
    elif moved is not None and trend is not None and all(gap.past for gap in gaps):
        yield Finding(parties=parties, at=cue, trend=trend, negated=denied, certain=0.8)  # "from a year to a few weeks"
    if moved is None and trend is None:
        trend = _by_sizes(text, gaps)
    if trend is None and gaps and _constant().search(text, 0, gaps[0].mark.start):
        trend = "steady"
    for gap in gaps:
        changed = moved is not None and not gap.past and _is_outcome(gap, gaps, moved[1])
        yield Finding(
            parties=_said_for(passage, gap, parties, marks),
            at=gap.mark,
            gap=gap,
            trend=trend if changed or (moved is None and not gap.past) else None,
            negated=not _instead().search(text, cue.end, gap.mark.start)
            and (denied or (passage.negated_at(gap.mark.start) and not _bounds().match(gap.mark.text))),
            last=_last_of_list(gap, gaps),
        )


@cache
def _outdated() -> re.Pattern[str]:
    """Match what is no longer the best its maker has: "last year's best model"."""
    return re.compile(
        r"\s(?:of\s|with\s)?(?:[\w-]+\s){0,3}?(?:last\s(?:year|month|summer|autumn|fall|spring|winter)['’]s|(?:year|months?)-old|previous[- ]generation)\s"
    )


@cache
def _instead() -> re.Pattern[str]:
    """Match what leads to the gap that is told in place of a denied one: "no longer two years behind, but only"."""
    return lazy_regex(r"[,;–—]?\s(?:but|rather)(?:\s(?:only|just|now|merely|barely|rather|at most))*\s$", re.IGNORECASE)


@cache
def _none() -> re.Pattern[str]:
    return lazy_regex(r"(?:no|hardly any)\s(?!more\b|longer\b)|no\slonger\s(?:an?|any)\b", re.IGNORECASE)


@cache
def _none_of() -> re.Pattern[str]:
    return lazy_regex(r"\b(?:none|neither)\sof\s(?:the|these|those)\s(?:[\w-]+\s)?$", re.IGNORECASE)


@cache
def _far_from() -> re.Pattern[str]:
    """Match a distance without a number to being level: "years away from matching"."""
    return lazy_regex(
        r"(?<!\bnot\s)\b(?:(?:years|decades|months|weeks|generations|miles|light[- ]years|a\s(?:very\s)?long\sway)(?:\s(?:away|off))?)\sfrom\s$",
        re.IGNORECASE,
    )


@cache
def _cannot() -> re.Pattern[str]:
    """Match a denial before "catch up with" that leaves somebody behind: "could not", "has failed to"."""
    return lazy_regex(
        rf"\b(?:(?:can|could|did|do|does|has|have|is|are|was|were)(?:n['’]t|\snot)|cannot|{words.VAIN}\sto|unable\sto|yet\sto|(?:can|could|will|would|may)\snever|never|unlikely\sto|won['’]t|will\snot|not\s(?:expect|see)[^,;.:]{{2,30}}?\sto|(?:no|little|slim|zero|not\sa)\s(?:[a-z]+\s)?(?:prayer|chance|hope|prospect|way|path|likelihood)s?\s(?:of|to|at))\s(?:(?:been|be)\s(?:able\sto\s)?|really\s|fully\s)?$",
        re.IGNORECASE,
    )


@cache
def _constant() -> re.Pattern[str]:
    """Match what makes a gap one that stays: "a consistent three months behind", "has remained about six months"."""
    return lazy_regex(
        r"\b(?:consistent(?:ly)?|constant(?:ly)?|steady|steadily|held at)\s(?:(?:about|around|roughly|some|at|between|a|an)\s)*$",
        re.IGNORECASE,
    )


_WENT_FROM = lazy_regex(r"\bfrom(?:\s+[a-z]+){0,3}\s+$", re.IGNORECASE)


def _by_sizes(text: str, gaps: Sequence[Gap]) -> LagTrend | None:
    """Tell how a gap moved by what it went from and what it is now."""
    was = next((gap.quantity for gap in gaps if gap.past and _WENT_FROM.search(text, 0, gap.mark.start)), None)
    now = next((gap.quantity for gap in gaps if not gap.past), None)
    if was is None or now is None or was.unit != now.unit:
        return None
    first, last = (quantity.low if quantity.low is not None else quantity.high for quantity in (was, now))
    if first is None or last is None or first == last:
        return None
    return "narrowing" if last < first else "widening"


@cache
def _nearly() -> re.Pattern[str]:
    """Match what leaves who has "nearly caught up" behind, by ever less."""
    return lazy_regex(
        r"\b(?:has|have|had)\s(?:now\s|already\s)?(?:nearly|almost|all but|virtually|practically)\s$", re.IGNORECASE
    )


def _is_outcome(gap: Gap, gaps: Sequence[Gap], moved: int) -> bool:
    """Tell whether a gap is what a movement led to, not what the sentence gives before it or beside it."""
    heads = [other.mark.start for other in gaps if not other.past and not other.listed]
    head = max((start for start in heads if start <= gap.mark.start), default=gap.mark.start)
    if head < moved:
        return len(heads) == 1
    return not any(moved < start < head for start in heads)


def _last_of_list(gap: Gap, gaps: Sequence[Gap]) -> Mark:
    last = gap
    for other in gaps[list(gaps).index(gap) + 1 :]:
        if not other.listed:
            break
        last = other
    return last.mark


def _said_for(passage: Passage, gap: Gap, parties: Parties, marks: Sequence[Mark]) -> Parties:
    """Let "0.9 years for Japan" name whom a value is said of."""
    link = re.compile(r"\s+(?:for|in the case of)\s+").match(passage.text, gap.mark.end)
    other = party(next((mark for mark in marks if link and mark.start == link.end()), None))
    return attrs.evolve(parties, laggard=other) if other is not None and other != parties.leader else parties


def _denied(passage: Passage, cue: CueMark) -> bool:
    if _not_so_far().search(passage.text, 0, cue.start) or _not_as_much().match(passage.text, cue.end):
        return False
    if _doubtless().search(passage.text, 0, cue.start):
        return False
    if _bounded().search(passage.text, 0, cue.start) or _unmatching().fullmatch(cue.text):
        return False
    if re.search(r"\bfar from (?:being )?$", passage.text[: cue.start], re.IGNORECASE):
        return True
    return passage.negated_at(cue.start) and not _is_behind_unmatched(passage.text, cue.start)


def _is_behind_unmatched(text: str, at: int) -> bool:
    """Tell whether a denial before an offset only leaves somebody behind: "does not yet rival Kappa's, given how the gap narrows"."""
    unmatched = [match.end() for match in _unmatching().finditer(text, 0, at)]
    return bool(unmatched) and _denies().search(text, unmatched[-1], at) is None


@cache
def _denies() -> re.Pattern[str]:
    return lazy_regex(r"(?<![\"“‘'])\b(?:not|no|never|hardly|barely|without)\b|n['’]t\b", re.IGNORECASE)


@cache
def _not_so_far() -> re.Pattern[str]:
    """Match a denial only of how far somebody is behind: "not nearly as far"."""
    return lazy_regex(
        r"(?:\bnot|n['’]t|\bno longer) (?:(?:too|so|very|that|all|as|nearly|quite|exactly|really|anywhere|near) ){0,3}(?:far|much|badly|only|just)\s*$",
        re.IGNORECASE,
    )


@cache
def _not_as_much() -> re.Pattern[str]:
    return re.compile(r"[^,;.:]{0,40}?\sby\s(?:nearly\s)?(?:as|so|that)\s(?:much|many|wide|large|far)\b")


@cache
def _doubtless() -> re.Pattern[str]:
    """Match a denial that affirms what follows: "there is no doubt that"."""
    return lazy_regex(
        r"\b(?:no\sone|nobody|few|hardly\sanyone|not?)\s(?:[a-z]+\s)?(?:doubts?|doubted|disputes?|disputed|den(?:y|ies|ied))\s(?:that\s)?[^.;:]{0,60}$"
        r"|\b(?:no|little|without|beyond)\s(?:a\s)?(?:doubt|question|secret|mystery|denying)\s(?:that\s|about\sit\W)?[^.;:]{0,60}$"
        r"|\b(?:not|n['’]t)\s(?:the|its|their)\sonly\s\w+\s(?:that|which|who|why|where)\b[^.;:]{0,60}$|\b(?:not|n['’]t)\s(?:know|understand|see|get|explain)\s(?:[\w-]+\s){0,10}why\b[^.;:]{0,60}$|\bwithout\s(?!\w+ing\b)[^,;:.]{1,60}\sand\s[^,;:.]{0,20}$",
        re.IGNORECASE,
    )


@cache
def _unmatching() -> re.Pattern[str]:
    """Match a position that is itself told by a denial: "not matched"."""
    return lazy_regex(words.UNMATCHED, re.IGNORECASE)


@cache
def _bounds() -> re.Pattern[str]:
    """Match the "no" of a bound, which denies nothing: "no more than three months"."""
    return lazy_regex(r"no\s(?:more|less|fewer)\sthan\b", re.IGNORECASE)


@cache
def _bounded() -> re.Pattern[str]:
    return lazy_regex(rf"\b{_bounds().pattern}[^,;:.]{{1,30}}$", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    """Match what makes "not years behind" mean "less than years", which denies no lag."""
    return lazy_regex(r"\b(?:years|decades|months|generations|miles|light-years|that|too)\s*$", re.IGNORECASE)
