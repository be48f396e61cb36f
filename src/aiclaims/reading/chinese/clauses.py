"""The clauses of a Chinese passage: what stands between its commas."""

from __future__ import annotations

from itertools import pairwise

from aiclaims.patterns import lazy_regex
from aiclaims.reading.clauses import Clauses

# An ASCII comma or colon between figures parts no clauses; what stands in brackets belongs to the clause around.
_BOUNDARY = lazy_regex(r"[，；。！？：\n!?]|(?<!\d)[,;:]|[,;:](?!\d)|——")
_LISTED = lazy_regex(r"分别|依次|分列")
_GOES_ON = lazy_regex(r"\s?(?:第|\d[\d.,]*(?!\s?[年月\d.,])|分列)")
_PLACE = lazy_regex(r"\d|第.")
_COSTS = {"；": 4.0, ";": 4.0, "。": 4.0, "！": 4.0, "？": 4.0, "\n": 4.0, "：": 2.5, ":": 2.5, "——": 2.5}
_COMMA = 2.0


def clause_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Cut a passage into its clauses.

    Args:
        text: Its text in simplified characters.

    Returns:
        Offsets of each clause without the sign that closes it, in order.
    """
    cuts = [(0, 0), *_boundaries(text), (len(text), len(text))]
    return tuple((end, start) for (_, end), (start, _) in pairwise(cuts) if text[end:start].strip())


def find_clauses(text: str) -> Clauses:
    """Measure how far the clauses of a passage stand apart.

    Args:
        text: Its text in simplified characters.
    """
    found = _boundaries(text)
    total, totals = 0.0, []
    for start, end in found:
        total += _COSTS.get(text[start:end], _COMMA)
        totals.append(total)
    starts, ends = tuple(start for start, _ in found), tuple(end for _, end in found)
    return Clauses(starts, ends, tuple(totals), starts)


def _boundaries(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _BOUNDARY.finditer(text):
        start, end = match.span()
        if text.count("(", 0, start) > text.count(")", 0, start) or text.count("《", 0, start) > text.count(
            "》", 0, start
        ):
            continue
        begin = found[-1][1] if found else 0
        listed = _LISTED.search(text, begin, start) if match[0] in ",，" else None
        if listed and _GOES_ON.match(text, end) and _PLACE.search(text, listed.end(), start):
            continue  # "分别为64.8万件，19.1万件和5.28万件" is one list
        found.append((start, end))
    return found
