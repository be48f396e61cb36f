"""The score in a cell of a results table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiclaims.extractors.benchmarks.paired_scores import halves_of
from aiclaims.patterns import lazy_regex
from aiclaims.schema import Quantity

_LONGEST = 60
"""Letters of a cell that can be a score with what hangs on it."""

_PICTURE = r"[\u2600-\u2712\u2718-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]\ufe0f?"
"""A cup, a medal or a star beside a score."""
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
_SCORE = lazy_regex(
    rf"(?:{_PICTURE}\s*)*(?:(?:elo|rating|score|acc(?:uracy)?)\s?[:=]?\s)?(?P<about>[~≈]\s*)?(?P<bound>[<>≤≥]\s*)?(?P<sign>[+−–-])?{_NUMBER}(?!\d)\s*(?P<percent>[%％]|percent\b|pct\b)?"
    # What may follow a score: footnote marks, an error, a setting, its place in the column.
    rf"(?:\s*(?:{_PICTURE}|"
    r"[*†‡§¶^#✓✗↑↓]++\w?|[¹²³⁴⁵⁶⁷⁸⁹⁰]++|\[\d{1,3}\]|\(?\s?(?:±|\+/?-)\s*[\d.]+\s?%?\s?\)?|[+−-][\d.]+\s?/\s?[+−-][\d.]+|/\s?100|/\s?10(?!\d)"
    r"|\(?(?:\d+[- ]shots?|zero[- ]shot|maj\s?@?\s?\d+|maj1@\d+|cons\s?@?\s?\d+|pass\s?@\s?\d+|cot|c\.o\.t\.?|best of \d+|majority vote)[^|\d]{0,30}\)?"
    # "91.9% (93.8% with tools)", "37% (40%+ without tools)": another way of running it beside.
    r"|\(\s*[\d.]+\s?%?\+?\s(?:with|without|w/o?|using|when|in|if)\s[^()|]{2,30}\)"
    r"|\(\s*(?:[+−-]?\s?[\d.]+\s?%|[+−-]\s?[\d.]+|[▲▼△▽↑↓]\s?[\d.]+\s?%?|(?:\d{1,3}\.\d+|\d{2,3})(?:\s?/\s?\d{1,3}(?:\.\d+)?)*|[\d,]+\s?/\s?[\d,]+|[\d.]+\s?[–-]\s?[\d.]+|#?\d{1,2}(?:st|nd|rd|th)?|\d+[- ]?(?:steps?|frames?|runs?|samples?|turns?)|[A-Za-z][A-Za-z +/-]{0,30})\s*\)|points?|pts?|elo))*+",
    re.I,
)
# "90.0% CoT@32", "82.4 variable shots": words behind that say how it was tested.
_SAID_HOW = lazy_regex(
    r"(?P<about>)(?P<bound>)(?P<sign>)(?P<number>\d{1,3}\.\d+|\d{1,3}(?=\s?%))\s*(?P<percent>%)?\s+"
    r"(?!(?:gb|mb|tb|ms|s|sec\w*|min\w*|hours?|hrs?|days?|months?|years?|tokens?|tok|k|m|b|bn|million|billion|trillion|thousand|params?|parameters|x|usd|per|layers?|gpus?|[gtpez]?flops?|t?ops|watts?|k?wh?|[kmg]hz|nm|mm|km|kg|cores?|times|stars|downloads)\b)"
    r"\(?[A-Za-z][\w@*+/ -]{0,30}\)?[*†‡]*",
    re.I,
)
_ARXIV = lazy_regex(r"\d{4}\.\d{5}(?:v\d)?")
_ELO = lazy_regex(r"\belo\b|\brating\b", re.I)
LEAST_ELO = 500
"""A number below it is no rating of an arena."""
_PERCENT = lazy_regex(r"\((?:[^()]*[^()\d.])?%[^()\w]*\)|\bin %|\bpercent\b|%$|\bin per cent\b", re.I)
_DIFFERENCE = lazy_regex(
    r"(?:(?:abs(?:olute)?\.?|rel(?:ative)?\.?|avg\.?|average|performance|net|score|our|%|total) )?(?:Δ|∆|delta|diff(?:erence|s)?|gains?|improvements?|uplift|increase|change|gap|margin)\.?"
    r"(?:\s*(?:\(|\[|%|vs\.?|over|from|to|against|between|w\.?r\.?t\.?)[^|]*)?",
    re.I,
)
_NOTHING = frozenset({"", "-", "–", "—", "--", "n/a", "na", "none", "?", "??", "/", "x", "✗", "tbd"})


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that there is nothing to say."""
    return text.strip(" .").lower() in _NOTHING


def is_score(text: str) -> bool:
    """Tell whether a cell has the form of a score, or of two."""
    return _match(text) is not None or bool(halves_of(text))


def tells_differences(cells: Sequence[str]) -> bool:
    """Tell whether a row says by how much the rows beside it differ: each of its numbers has a sign, or its name says so.

    Args:
        cells: The cells of the row.
    """
    found = [match for text in cells if (match := _match(text)) is not None]
    if not found:
        return False
    return _DIFFERENCE.fullmatch(next(filter(None, cells))) is not None or (
        len(found) > 1 and all(match["sign"] for match in found)
    )


def read_score(text: str, labels: Sequence[str], caption: str) -> Quantity | None:
    """Read the score in a cell.

    Args:
        text: The cell.
        labels: What heads it, and what names its row.
        caption: What stands over the table.

    Returns:
        The score in percent where the cell, a header or the caption says so, in Elo likewise, else in
        points; None where the cell holds no score.
    """
    match = _match(text)
    if match is None or (match["sign"] and match["sign"] != "+"):
        return None
    number = float(match["number"].replace(",", ""))
    if match["percent"]:
        unit = "percent"
    elif any(_ELO.search(label) for label in (text, *labels)) or (number >= LEAST_ELO and _ELO.search(caption)):
        unit = "elo"
    elif number <= 100 and (any(_PERCENT.search(label) for label in labels) or _PERCENT.search(caption)):
        unit = "percent"
    else:
        unit = "points"
    bound = (match["bound"] or "").strip()
    low = None if bound in {"<", "≤"} else number
    high = None if bound in {">", "≥"} else number
    return Quantity(low, high, unit, bool(match["about"]))


def _match(text: str) -> re.Match[str] | None:
    text = text.strip()
    if _ARXIV.fullmatch(text):
        return None
    return (_SCORE.fullmatch(text) or _SAID_HOW.fullmatch(text)) if len(text) <= _LONGEST else None
