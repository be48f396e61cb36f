"""When an act was: by a date of its own clause, of its heading or list, or counted from the act before."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

import attrs

from aiclaims.extractors.chip_restrictions.scene import Finding, Scene
from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, PeriodMark
from aiclaims.reading.periods.roles import counts_from
from aiclaims.schema import Modality, Period


def dated(scene: Scene, anchor: Mark) -> Period | None:
    """Date what a word tells, by the period nearest to it in its own clause, or as `period_of` does.

    Args:
        scene: The scene.
        anchor: The word.
    """
    own = [
        (scene.passage.barrier(mark.start, anchor.start), abs(mark.start - anchor.start), mark)
        for mark in scene.periods
        if _NO_DATE.search(scene.before(mark.start, 20)) is None
    ]
    close = [each for each in own if each[0] <= _OWN_CLAUSE]
    if not scene.periods and _BEFORE_THEN.search(scene.text, 0, anchor.start):
        return None  # what had been done by then is not of the time that is told over it
    nearest = min(close, key=lambda each: each[:2])[2] if close else None
    return period_of(scene, nearest)


_BEFORE_THEN = lazy_regex(r"\bhad (?:\w+ )?$", re.IGNORECASE)


def is_of_rule(scene: Scene, mark: PeriodMark, anchor: Mark) -> bool:
    """Tell whether a date says which rule is meant, and not when something is done about it: "lifted the April ban"."""
    before = _DATED_BEFORE.search(scene.text, 0, mark.start)
    if before is not None:
        return not before.start() <= anchor.start < mark.start
    behind = _DATED_BEHIND.match(scene.text, mark.end) if _OF.search(scene.text, 0, mark.start) else None
    return behind is not None and not mark.end <= anchor.start < behind.end()


_RULE = r"(?:rules?|regulations?|tariffs?|embargo|crackdown|controls?|bans?|curbs?|restrictions?|requirements?|sanctions|limits|regime|measures|prohibition|blacklisting|actions?|updates?|expansion|package|amendments?|announcement)"
_DATED_BEFORE = lazy_regex(
    rf"\b{_RULE} (?:of|from|(?:[^.;,]{{0,60}}?\b(?:that|which) (?:[\w.’'-]+ ){{0,4}}?)?(?:\w+ly |first )?"
    r"(?:imposed|announced|introduced|issued|decreed|laid down|adopted|applied|put in place|enacted)(?: by [\w.’' -]{2,30})?(?: on| in| back in)?|"
    r"dating (?:from|to))(?: the)? $",
    re.IGNORECASE,
)
_DATED_BEHIND = lazy_regex(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,4}}?{_RULE}\b", re.IGNORECASE)
_OF = lazy_regex(
    r"\b(?:the|its|their|that|this|an?|his|with|by|under|\w+['’]s?|American|U\.S\.|US|Chinese|Dutch|earlier|initial|original)\s$"
)


def in_force(scene: Scene, finding: Finding, modality: Modality) -> Period | None:
    """Give the time of an act, open at its end where a rule is told to hold from then on.

    Args:
        scene: The scene.
        finding: What is told, with its time.
        modality: How it is told: of what is still to come, the day on which somebody said so is no time.
    """
    period = finding.period
    if period is None and modality == "forecast":
        ends = [
            mark.period for mark in scene.passage.periods if mark.role == "deadline" and mark.text.startswith("by ")
        ]
        return ends[0] if len(ends) == 1 else None
    if period is None and finding.aspect != "measure" and finding.value is not None:
        return _counted_until(scene, finding.anchor)
    marks = [mark for mark in scene.periods if mark.period == period]
    begins = finding.aspect == "measure" and finding.action != "ease"
    if period is not None and begins and any(_WHICH_BEGINS.search(scene.text, 0, mark.start) for mark in marks):
        # "The rule, which takes effect on June 1, bans": no aside
        return attrs.evolve(period, end=None)
    granted = (
        finding.action in {"ease", "tariff"} and modality == "forecast" and _ANNOUNCED.search(scene.text) is not None
    )
    if (
        modality != "asserted"
        and not granted
        and marks
        and all(_dates_words(scene.text, mark) or _DATED_BEFORE.search(scene.text, 0, mark.start) for mark in marks)
    ):
        return None
    if marks and all(
        _is_aside(scene.text, mark, finding.anchor)
        or _is_told_then(scene, mark, finding)
        or _is_said_then(scene.text, mark, finding.anchor)
        for mark in marks
    ):
        return None
    answers = finding.action == "ease" or finding.aspect == "response"
    if period is not None and any(counts_from(scene.text, mark, finding.anchor) for mark in marks):
        return attrs.evolve(period, end=None)
    if answers and marks and all(is_of_rule(scene, mark, finding.anchor) for mark in marks):
        return None
    if finding.aspect != "measure" or period is None or period.end is None:
        return period
    # What is allowed or counted "as of" a day was so on that day.
    standing = finding.action == "ease" or (finding.value is not None and finding.action == "list")
    marks = [mark for mark in marks if not standing or mark.role != "instant"]
    opened = any(_opens(scene, mark) for mark in marks)
    return attrs.evolve(period, end=None) if opened else period


_WHICH_BEGINS = lazy_regex(
    rf"\b{_RULE}(?: (?:for|on|of|against) [^,;.]{{2,50}})?, (?:which|that) (?:will |is to |are to )?(?:tak(?:es?|ing)|took|goes?|went|comes?|came|enter(?:s|ed)?) (?:into )?(?:effect|force)(?: on| in| from| as of)? (?:the )?$",
    re.IGNORECASE,
)


def _counted_until(scene: Scene, anchor: Mark) -> Period | None:
    """Give the time up to which something was counted: "shipped 900 chips through 2024", "by 2025 had stored 900"."""
    ends = [
        mark
        for mark in scene.passage.periods
        if mark.role == "deadline" and scene.passage.barrier(*sorted((mark.start, anchor.start))) <= _OWN_CLAUSE
    ]
    if len(ends) != 1 or _REACHES.match(ends[0].text) is None:
        return None
    end = ends[0].period.end
    by_then = ends[0].text.lower().startswith("by ") and ends[0].period.precision == "year" and end is not None
    return Period.of_year(end.year) if by_then and end is not None else ends[0].period


_REACHES = lazy_regex(r"(?:by|through|until|till|up to)\b", re.IGNORECASE)


def _dates_words(text: str, mark: PeriodMark) -> bool:
    """Tell whether somebody said something then: "confirmed on Monday that", "Today the ministry announced"."""
    if _SAID.search(text, 0, mark.start) or _SAYS_THEN.match(text, mark.end):
        return True
    return len(text[: mark.start].split()) <= 1 and _SAYS.match(text, mark.end) is not None


# Who announces that something will be let, has let it by that.
_ANNOUNCED = lazy_regex(r"\bannounced\b[^;]{0,40}?\bthat\b[^;]{0,60}?\b(?:will|would)\b", re.IGNORECASE)
_SAY = (
    r"(?:said|says|confirm(?:s|ed)|told|unveil(?:s|ed)|warn(?:s|ed)|state[sd]|declare[sd]|reveal(?:s|ed)|propose[sd]|"
    r"suggest(?:s|ed)|hint(?:s|ed)|indicate[sd]|signal(?:s|l?ed)|insist(?:s|ed)|argue[sd]|claim(?:s|ed)|note[sd]|wrote|"
    r"writes|report(?:s|ed)|testif(?:ies|ied)|acknowledge[sd]|admit(?:s|ted)|disclose[sd])"
)
_SAID = lazy_regex(rf"\b{_SAY}\s(?:late |early |earlier )?(?:on |in )?$", re.IGNORECASE)
_SAYS = lazy_regex(rf",?\s(?:[\w.&’'-]+\s){{1,6}}?{_SAY}\b", re.IGNORECASE)
_SAYS_THEN = lazy_regex(rf"\s(?:after\s(?:[\w.&’'-]+\s){{1,6}}?)?{_SAY}\b", re.IGNORECASE)


def _is_aside(text: str, mark: PeriodMark, anchor: Mark) -> bool:
    """Tell whether a date stands in a relative clause that commas part from the act: "a chip, which came out in May, is banned"."""
    if _MEANT_FOR.search(text, 0, mark.start):
        return True
    opened = _ASIDE.search(text, 0, mark.start)
    closed = text.find(",", mark.end)
    return opened is not None and closed >= 0 and not opened.start() <= anchor.start < closed


_ASIDE = lazy_regex(
    r",\s(?:which|that|who|(?!unveil|announc|issu|impos|publish|introduc|releas|adopt|finali|propos)\w+ed)\s[^,;]*$"
)


# What had been meant to be then: "cancels the rule, which was due to apply in May"
_MEANT_FOR = lazy_regex(
    r"(?:,\s(?:(?:that|which)\s(?:was|were|had been)\s)?(?:originally\s|initially\s|previously\s|once\s)?|\b(?:originally|initially|previously|once)\s)"
    r"(?:set|due|planned|scheduled|slated|meant|intended|supposed)\s(?:[\w-]+\s){0,6}?(?:for|on|in|from|by)\s(?:late\s|early\s|mid-)?$"
)


def _is_told_then(scene: Scene, mark: PeriodMark, finding: Finding) -> bool:
    """Tell whether a date is that of what another than the ruler told: "the US has granted leave, Norway announced on Monday"."""
    told = _TOLD_BY.search(scene.text, 0, mark.start)
    if told is None or finding.anchor.start > told.start() or not _ENDS.match(scene.text, mark.end):
        return False
    teller = next((p for p in reversed(scene.parties) if told.start() <= p.start < told.end()), None)
    ruler = finding.actor.name if finding.actor else None
    return teller is not None and ruler != (None if teller.entity.type == "firm" else teller.country)


def _is_said_then(text: str, mark: PeriodMark, anchor: Mark) -> bool:
    """Tell whether a date is that of what closes the sentence: "some were approved," its head said on a call Wednesday."""
    said = _SAID_BY.search(text, anchor.end, mark.start) if anchor.end < mark.start else None
    return said is not None and _SAID_ENDS.match(text, mark.end) is not None


_SAID_BY = lazy_regex(r"[,”\"]\s[^,;”\"]{2,80}\b(?:said|says|told)\b[^,;”\"]{0,60}$")
_SAID_ENDS = lazy_regex(r"\s*(?:local time\s*)?(?:[.,;]|$)")
_TOLD_BY = lazy_regex(r",\s[^,;]{2,60}\s(?:announced|confirmed|declared)\s(?:late\s|early\s)?(?:on\s|in\s)?$")
_ENDS = lazy_regex(r"\s*(?:[.;]|$)")


def _opens(scene: Scene, mark: PeriodMark) -> bool:
    """Tell whether something holds from a date on: "from May 1", "as of May 1", "took effect on May 1"."""
    if mark.role == "instant" or _FROM.search(scene.text, 0, mark.start):
        return True
    begun = _BEGINS.search(scene.text, mark.end)
    if begun is not None and _NOT_BEGUN.search(scene.text, mark.end, begun.start()):
        return False  # "was rescinded on May 13, two days before it was due to take effect"
    return begun is not None and scene.passage.barrier(mark.start, begun.start()) < _OWN_CLAUSE


_BEGINS = lazy_regex(
    r"\b(?:(?:com|go|goes|went|came|enter|put|brought)\w* (?:in|into) (?:force|effect)|(?:take|took)[sn]? effect)\b",
    re.IGNORECASE,
)
_NOT_BEGUN = lazy_regex(r"\bbefore\b[^.;]*$|\b(?:was|were)\s(?:due|set|to)\b[^.;]*$", re.IGNORECASE)
_FROM = lazy_regex(
    r"\b(?:from|starting|beginning|commencing|as of|"
    r"(?:(?:in|into) (?:force|effect)|effective|(?:take|took|taking)[sn]? effect|operative|appl(?:y|ies))(?: as)?)"
    r"(?: on| in| from| of| at)?(?: the)?(?: (?:early|late|mid|end|start|beginning)(?: of)?)?\s$",
    re.IGNORECASE,
)


_OWN_CLAUSE = 1.5
"""Barriers between a word and a date that still belongs to it."""
# What ends or comes first then, is not when it happens; nor is the year of a law.
_NO_DATE = lazy_regex(r"\b(?:until|before|Act of|ending|ended|fiscal|fiscal year)\s$", re.IGNORECASE)


_IN_BRACKETS = lazy_regex(r"\([^()]*$")


def period_of(scene: Scene, found: Mark | None) -> Period | None:
    """Date an act: by its own period, one that opens the sentence, one counted from the last act, or its list's."""
    opening = next((m for m in scene.periods if m.role in {"plain", "onset"} and _stands_over(scene.text, m)), None)
    if isinstance(found, PeriodMark):
        if opening is not None and _IN_BRACKETS.search(scene.text, opening.end, found.start):
            return opening.period  # "2023: A bans the part (which B did in 2020)"
        return _with_fellow(scene, found)
    if opening is not None:
        return opening.period
    earlier = next(
        (c.period for c in reversed(scene.context.recent) if c.period is not None and c.period.start is not None), None
    )
    counted = _counted_from(scene.text, earlier) if earlier else None
    if counted is not None:
        return counted
    plain = [mark for mark in scene.periods if mark.role == "plain"]
    if scene.passage.kind == "item" and len(plain) == 1:
        behind = scene.passage.text[plain[0].end :]
        if not behind.strip(" .;)") or (behind.startswith(")") and scene.text.endswith("(", 0, plain[0].start)):
            # A note's one date, at its end or in brackets, is the date of what it notes.
            return plain[0].period
    parent = scene.passage.parent if scene.passage.kind == "item" else None
    for _ in range(2):
        if parent is None:
            break
        plain = [mark for mark in parent.periods if mark.role == "plain" and not mark.relative]
        if plain:
            return plain[0].period
        parent = parent.previous
    return _set_over(scene)


def _with_fellow(scene: Scene, found: PeriodMark) -> Period:
    """Take two dates told together for the time of both: "the March 2021 and May 2022 controls"."""
    for first, second in pairwise(scene.periods):
        joined = found in {first, second} and first.role == second.role == "plain"
        alike = first.period.precision == second.period.precision and first.period.start and second.period.end
        if joined and alike and _AND_IN.fullmatch(scene.text, first.end, second.start):
            return Period.between(first.period, second.period)
    return found.period


_AND_IN = lazy_regex(r" and (?:again |then |later )?(?:(?:in|on) )?(?:the )?", re.IGNORECASE)


def _stands_over(text: str, mark: PeriodMark) -> bool:
    """Tell whether a date opens a sentence, or stands in brackets in the label that opens it: "Second round (2023): "."""
    if _OPENING.fullmatch(text, 0, mark.start) or _SINCE_THEN.fullmatch(text, 0, mark.start):
        return True
    return _LABEL.fullmatch(text, 0, mark.start) is not None and _LABEL_ENDS.match(text, mark.end) is not None


# "Since the ministry capped sales in May, brokers think that ..."
_SINCE_THEN = lazy_regex(r"\W*since\s[^,;.]{0,120}", re.IGNORECASE)
_LABEL = lazy_regex(r"\W*[^.!?:;()]{3,60}\((?:as of |from )?")
_LABEL_ENDS = lazy_regex(r"\)\W{0,3}(?::|\s[–—-])\s")
_OPENING = lazy_regex(r"\W*(?:(?:but|and|then|so|yet|later|also|again),? )?(?:\w+ )?", re.IGNORECASE)
_LONGEST_SETTING = dt.timedelta(days=366)
"""A heading of many years says when its acts were told of together, not when one of them was."""


def _set_over(scene: Scene) -> Period | None:
    """Give the time of the heading or label that an act without any date of its own stands under."""
    setting = None if scene.passage.periods else scene.passage.setting
    if setting is None or setting.start is None or setting.end is None:
        return None
    return setting if setting.end - setting.start < _LONGEST_SETTING else None


_LATER = lazy_regex(
    r"\b(?:(?P<n>a|one|two|three|four|five|six|\d+)\s(?P<unit>day|week|month|year)s?\s(?P<way>later|earlier|"
    r"before)|the\s(?P<step>next|following|previous)\s(?P<u2>day|morning|week|month|year)|the\s(?P<u3>day|week|"
    r"month|year)\s(?P<w3>before|after))\b",
    re.IGNORECASE,
)


_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def _counted_from(text: str, base: Period) -> Period | None:
    """Resolve "a year later" and "the day before" against the period of the act before."""
    match = _LATER.search(text)
    if match is None or base.start is None:
        return None
    number = match["n"].lower() if match["n"] else "a"
    count = _NUMBERS.get(number) or int(number)
    unit = (match["unit"] or match["u2"] or match["u3"]).lower()
    back = (match["way"] or match["w3"] or match["step"] or "").lower() in {"earlier", "before", "previous"}
    steps = -count if back else count
    start = base.start
    if unit == "year":
        return (
            Period.of_month(start.year + steps, start.month)
            if base.precision in {"day", "month"}
            else Period.of_year(start.year + steps)
        )
    if unit == "month" and base.precision in {"day", "month"}:
        months = start.year * 12 + start.month - 1 + steps
        return Period.of_month(months // 12, months % 12 + 1)
    if unit in {"day", "morning"} and base.precision == "day":
        return Period.of_day(start + dt.timedelta(days=steps))
    return base if unit == "morning" or (unit == "day" and not back) else None
