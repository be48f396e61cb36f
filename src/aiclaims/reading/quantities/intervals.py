"""Stretches that tell how sure a figure is, and hold no quantity of their own: "(95% CI: 78-82)"."""

from __future__ import annotations

from collections.abc import Iterator

from aiclaims.patterns import lazy_regex

_NUMBER = r"[$€£+-]?\d[\d.,]*\s?(?:%|percent(?:age points)?|points?|[kKMB]\b|thousand|million|billion|days?|months?|years?|hours?|minutes?)?"
# Its level, and its two bounds where they stand behind it.
_INTERVAL = lazy_regex(
    rf"(?:\b\d\d(?:\.\d+)?\s?(?:%|percent)[\s-](?:CIs?\b|(?:confidence|credible|credibility)\s(?:intervals?|bounds?|range)\b)|\b(?:CI|IQR)(?=[\s:=]+[\[(]?\d)|\binterquartile\srange\b)"
    rf"(?:[\s:=,~]*(?:of\s|from\s|is\s|was\s|between\s)?[\[(]?\s?{_NUMBER}\s?(?:[-–—−,]|\bto\b|\band\b)\s?{_NUMBER}[\])]?)?"
)


# "70 ± 4%"
_SPREAD = lazy_regex(r"(?<=\d)\s?(?:±|\+/-)\s?\d[\d.]*\s?(?P<percent>%|percent\b)?")


def is_percent_by_spread(text: str, end: int) -> bool:
    """Tell whether a bare number is a share by the spread behind it: "70 ± 4%".

    Args:
        text: One sentence, heading, item or cell.
        end: Offset behind the number.
    """
    spread = _SPREAD.match(text, end)
    return spread is not None and spread["percent"] is not None


def interval_spans(text: str) -> Iterator[tuple[int, int]]:
    """Find the stretches of a text that tell an interval of confidence, its level and bounds included, or the spread of a share.

    Args:
        text: One sentence, heading, item or cell.

    Yields:
        Offsets of the start and end of each.
    """
    for match in _SPREAD.finditer(text) if "%" in text or "percent" in text else ():
        if match["percent"] is not None:
            yield match.span()
    if "CI" not in text and "interval" not in text and "IQR" not in text and "interquartile" not in text:
        return
    for match in _INTERVAL.finditer(text):
        yield match.span()
