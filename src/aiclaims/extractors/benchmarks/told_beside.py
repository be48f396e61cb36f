"""Numbers told beside a result that are none: its spread, what chance or a baseline gives, a version, a count, a row of settings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.patterns import lazy_regex
from aiclaims.reading import Mark, Passage

# "81.4% (+- 0.5% stddev)": how far results are spread.
_SPREAD_BEFORE = lazy_regex(r"(?:±|\+\s?/?\s?[-−–])\s*$")
_SPREAD_BEHIND = lazy_regex(r"\s*(?:std(?:dev)?|stdev|standard (?:deviations?|errors?))\b", re.I)
# "30% (vs 17% baseline)", "20 points above random chance (25%)": of no system that is named.
_OF_BASELINE = lazy_regex(r"\s+(?:baseline|chance|median|mean|average)\b(?!\s+(?:of|for)\b)", re.I)
_AGAINST = lazy_regex(
    r"\b(?:vs?\.?|versus|against|compared (?:to|with)|over|above|from)\s+(?:an?\s+|the\s+|[~≈])*$", re.I
)
_BY_CHANCE = lazy_regex(r"\b(?:random|pure) (?:chance|guess\w*)\W{0,3}$|\bguessing\b\W{0,3}$", re.I)
# "`[0.5, 0.5, 0.5]`"
_ROW_BEFORE, _ROW_BEHIND = lazy_regex(r"\[\s?-?(?:[\d.]+,\s*-?)*$"), lazy_regex(r"(?:,\s*-?[\d.]+)*\s?\]")
# "Lacks many benchmarks (6)": how many there are.
_HOW_MANY = lazy_regex(r"\b(?:benchmarks|tests|evals|evaluations|datasets|leaderboards) \($", re.I)
# "51% on Foo (1-3)": the tiers of it that are meant.
_TIERS = lazy_regex(r"\d{1,2}\s?[-–—]\s?\d{1,2}")
# "Up 8 points from 1.0", "35% fewer tokens compared to 4.7": a version that is held against.
_FROM_VERSION = lazy_regex(
    r"\bpoints? (?:up )?(?:from|over|on|above|versus|vs\.?|(?:more |higher )?than) (?:version )?$"
    r"|\b(?:fewer|less|more) (?:[\w-]+ ){1,3}(?:than|compared (?:to|with)|versus|vs\.?) (?:version )?$",
    re.I,
)
_DECIMAL = lazy_regex(r"\d\.\d+")
# "Behind both A3, and 4": another version of it.
_AND = lazy_regex(r"(?:,|,? and|,? or|/|,? &)\s?")


def is_told_beside(passage: Passage, mark: Mark, tests: Sequence[Mark] = ()) -> bool:
    """Tell whether a number only says something about a result, or about the systems, that stands beside it.

    Args:
        passage: The passage.
        mark: The number.
        tests: The tests that the passage names.
    """
    text, near = passage.text, max(0, mark.start - 60)
    return (
        _SPREAD_BEFORE.search(text, near, mark.start) is not None
        or _SPREAD_BEHIND.match(text, mark.end) is not None
        or _BY_CHANCE.search(text, near, mark.start) is not None
        or (_OF_BASELINE.match(text, mark.end) is not None and _AGAINST.search(text, near, mark.start) is not None)
        or _is_in_row(text, mark)
        or (
            _TIERS.fullmatch(mark.text) is not None
            and text[mark.end : mark.end + 1] == ")"
            and any(test.end + 2 == mark.start and text[test.end : mark.start] == " (" for test in tests)
        )
        or (
            (mark.text.isdigit() or _DECIMAL.fullmatch(mark.text) is not None)
            and (_HOW_MANY.search(text, near, mark.start) is not None or _is_version(passage, mark))
        )
    )


def _is_in_row(text: str, mark: Mark) -> bool:
    """Tell whether a number stands in square brackets with nothing but others."""
    before = _ROW_BEFORE.search(text, max(0, mark.start - 60), mark.start)
    behind = _ROW_BEHIND.match(text, mark.end)
    return before is not None and behind is not None and "," in before[0] + behind[0]


def _is_version(passage: Passage, mark: Mark) -> bool:
    """Tell whether a number goes on from the version that closes a model's name: "A3 and 4", "up five points from 4.5"."""
    if _DECIMAL.fullmatch(mark.text) is not None:
        return _FROM_VERSION.search(passage.text, max(0, mark.start - 60), mark.start) is not None
    return len(mark.text) == 1 and any(
        other.entity.type == "model"
        and other.text[-1:].isdigit()
        and _AND.fullmatch(passage.text, other.end, mark.start)
        for other in passage.entities
    )
